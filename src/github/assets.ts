import { inlineExcerpt } from '../domain/text.ts';
import type { AssetSource, ByteSource, HttpFailure, HttpReply } from '../domain/ports.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import type { Asset, Repository } from '../domain/release.ts';
import { percentEncoded } from '../domain/url.ts';
import type { StreamedReply } from '../http/body.ts';
import type { StreamingHttpClient } from '../http/client.ts';
import { bodyExcerpt, isBlockedByFilter } from '../http/failure.ts';
import { limitDelay } from '../http/retry.ts';
import { problemFromFailure, problemFromReply } from './failure.ts';

export interface AssetSourceOptions {
  readonly http: StreamingHttpClient;
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly token?: string;
  readonly repository: Repository;
  /** `GITHUB_WORKSPACE`. */
  readonly workspace: string;
  /** Called if an asset was replaced or deleted since the release was read. */
  readonly onStale?: () => void;
}

/** Bytes of the release's assets, checked against what GitHub recorded, and of files in the workspace. */
export function createAssetSource(options: AssetSourceOptions): AssetSource {
  return {
    bytes: (asset): ByteSource => ({
      size: asset.size,
      open: async (signal) => {
        const openAt = (start: number): Promise<StreamedReply> => openAsset(options, asset, start, signal);
        return verified(asset, await openAt(0), openAt, options.onStale);
      },
    }),
    files: async (pattern) => (await import('./workspace.ts')).findWorkspaceFiles(options.workspace, pattern),
  };
}

/**
 * The asset's bytes from `start` on as they arrive: from its public address without credentials, unless the repository is known to
 * be private; if that does not return them, through the API. The token is sent to the API's own origin and nowhere else: the
 * storage host refuses requests that contain one. Throws ProblemError.
 */
async function openAsset(
  options: AssetSourceOptions,
  asset: Asset,
  start: number,
  signal: AbortSignal,
): Promise<StreamedReply> {
  const { http, apiUrl, token, repository, onStale } = options;
  // For an interrupted download, only the rest; a server without ranges sends everything again.
  const range = start === 0 ? {} : { range: `bytes=${start}-` };
  const open = async (url: string, credentials = {}): Promise<StreamedReply> => {
    const headers = { accept: 'application/octet-stream', ...credentials, ...range };
    const request = { method: 'GET', url, effect: 'read', headers, redirects: 'follow', limitDelay } as const;
    const reply = await http.open(request, signal);
    if (!reply.ok) throw new ProblemError([problemFromFailure(reply.error, nameOf(asset))]);
    return reply.value;
  };
  if (repository.private !== true) {
    const reply = await open(asset.downloadUrl);
    if (hasBytes(reply)) return reply;
    reply.discard();
  }
  // Built from what we know, not from the event: this is where the token goes.
  const path = ['repos', repository.owner, repository.name, 'releases', 'assets', String(asset.id)];
  const url = `${apiUrl.replace(/\/+$/, '')}/${path.map(percentEncoded).join('/')}`;
  const reply = await open(url, token === undefined ? {} : { authorization: `token ${token}` });
  if (hasBytes(reply)) return reply;
  const isFromApi = URL.parse(reply.url)?.origin === URL.parse(url)?.origin;
  if (isFromApi && reply.status === 404) onStale?.();
  throw new ProblemError([refusal(asset, await wholeOf(reply), isFromApi, token)]);
}

/** A reply without the asset's bytes: only the beginning of a refusal is read. */
async function wholeOf(reply: StreamedReply): Promise<HttpReply> {
  const chunks: Uint8Array[] = [];
  if (reply.status >= 400) for await (const chunk of reply.body) chunks.push(chunk);
  reply.discard();
  const body = Buffer.concat(chunks);
  return { status: reply.status, headers: reply.headers, url: reply.url, body, text: body.toString() };
}

function hasBytes({ status, url }: StreamedReply): boolean {
  return (status === 200 || status === 206) && !isLoginPage(url);
}

/** A private GitHub Enterprise returns its login page, with status 200, to requests without a login. */
export function isLoginPage(url: string): boolean {
  return /^\/(login|signin|users\/sign_in|session)(\/|$)/.test(URL.parse(url)?.pathname ?? '');
}

/** How often an interrupted download is resumed. */
const maxResumes = 3;

/**
 * The bytes, as long as they are those that GitHub recorded; an interrupted download is resumed. The last chunk is held back until
 * length and digest are known to be right, so that a consumer never sees a normal end of wrong bytes.
 */
async function* verified(
  asset: Asset,
  first: StreamedReply,
  openAt: (start: number) => Promise<StreamedReply>,
  onStale: (() => void) | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { createHash } = await import('node:crypto');
  const hash = asset.sha256 === undefined ? undefined : createHash('sha256');
  let size = 0;
  let held: Uint8Array | undefined;
  let reply = first;
  for (let resumes = 0; ; resumes += 1) {
    let skipped = startOf(reply) - size;
    if (skipped > 0) {
      reply.discard();
      throw new ProblemError([
        unusable(asset, `the download should have resumed at byte ${size}, but resumed at byte ${startOf(reply)}`),
      ]);
    }
    try {
      for await (const arrived of reply.body) {
        const chunk = skipped < 0 ? arrived.subarray(-skipped) : arrived;
        skipped = Math.min(0, skipped + arrived.length);
        if (chunk.length === 0) continue;
        size += chunk.length;
        if (size > asset.size) break;
        hash?.update(chunk);
        if (held) yield held;
        held = chunk;
      }
      break;
    } catch (error) {
      const { name, failure } = Object(error) as { name?: unknown; failure?: HttpFailure };
      if (name !== 'TransferError' || !failure) throw error;
      if (size === asset.size) break;
      const passes = ['reset', 'timeout', 'connect', 'proxy'].includes(failure.reason);
      if (!passes || resumes === maxResumes) throw new ProblemError([problemFromFailure(failure, nameOf(asset))]);
    }
    reply = await openAt(size);
  }
  const problem = mismatch(asset, size, hash?.digest('hex'));
  if (problem) {
    onStale?.();
    throw new ProblemError([problem]);
  }
  if (held) yield held;
}

/** At which byte of the asset a reply begins. */
function startOf({ status, headers }: StreamedReply): number {
  return status === 206 ? Number(/^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1] ?? 0) : 0;
}

/** The problem of an asset whose bytes differ from what GitHub recorded; undefined if they match. */
export function mismatch(asset: Asset, size: number, sha256: string | undefined): Problem | undefined {
  if (size === asset.size && sha256 === asset.sha256) return undefined;
  const difference =
    size > asset.size
      ? `more than ${asset.size} bytes`
      : size < asset.size
        ? `${size} bytes instead of ${asset.size} bytes`
        : `SHA-256 ${abbreviated(sha256)} instead of ${abbreviated(asset.sha256)}`;
  return {
    code: 'asset.corrupt',
    title: `${nameOf(asset)} does not match what GitHub recorded: ${difference}`,
    hint: 'Run again, which reads the release again. If the error persists, upload the asset again.',
  };
}

function abbreviated(sha256 = ''): string {
  return `${sha256.slice(0, 12)}…`;
}

function nameOf({ name }: Asset): string {
  return `The asset \`${inlineExcerpt(name)}\``;
}

/** What a reply without the asset's bytes means; the API redirects to a storage host that takes no token. */
function refusal(asset: Asset, reply: HttpReply, isFromApi: boolean, token: string | undefined): Problem {
  const { status } = reply;
  if (isFromApi && status === 404) {
    return {
      code: 'asset.missing',
      title: `GitHub no longer shows ${nameOf(asset).replace('The', 'the')}`,
      detail: `GitHub answered ${status}`,
      hint: 'It was deleted or replaced: run again, which reads the release again. In a private repository, the token may also lack access: give the job `permissions: contents: read`.',
    };
  }
  if (isFromApi || isBlockedByFilter(reply)) return problemFromReply(reply, nameOf(asset), token);
  const said = bodyExcerpt(reply);
  return unusable(asset, `the download answered ${status}${said === '' ? '' : `: ${said}`}`);
}

function unusable(asset: Asset, detail: string): Problem {
  const title = `${nameOf(asset)} cannot be downloaded`;
  return { code: 'release.unavailable', title, detail, hint: 'Run again; a re-run is safe.' };
}
