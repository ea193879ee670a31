import type { AssetSource, HttpClient, HttpFailure } from '../domain/ports.ts';
import type { ManifestSetting } from '../domain/manifest.ts';
import { problemsIn, type Place, type Problem, type Problems } from '../domain/problem.ts';
import type { Asset, Repository } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isLoginPage, mismatch } from './assets.ts';
import { bodyExcerpt, isBlockedByFilter, proxyHint } from '../http/failure.ts';
import { limitDelay } from '../http/retry.ts';
import { blocked, problemFromFailure } from './failure.ts';
import { lookUntil, type Looking } from './look.ts';

export interface ManifestReading extends Looking {
  readonly http: HttpClient;
  readonly assets: AssetSource;
  readonly signal: AbortSignal;
  readonly repository: Repository;
  /** The URL that will be submitted. */
  readonly url: string;
  /** The asset that it is the address of; absent for `manifest-url`. */
  readonly asset?: Asset;
  /** What names the manifest. */
  readonly from: ManifestSetting;
  /** Bytes: see ManifestFormat. */
  readonly maxBytes: number;
  /** `public`: everyone must be able to read `url`, so it is read without credentials. `token`: it is enough that we can read it. */
  readonly access: 'public' | 'token';
  /** Called if the asset was replaced or deleted since the event; then it does not wait, because the release is read again. */
  readonly onStale?: () => void;
}

/** The bytes of the released manifest, at most `maxBytes`, or why there are none. */
export async function readManifest(reading: ManifestReading): Promise<Result<Uint8Array, Problems>> {
  const { asset, access, assets, signal, maxBytes } = reading;
  if (asset && asset.size > maxBytes) return failed([tooLarge(reading)]);
  if (!asset || access === 'public') return await readPublic(reading);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of await assets.bytes(asset).open(signal)) chunks.push(chunk);
  } catch (error) {
    const problems = problemsIn(error);
    if (!problems) throw error;
    return failed(problems);
  }
  return ok(Buffer.concat(chunks));
}

type Look =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `absent`: it may appear later. `replaced`: other bytes than GitHub recorded. */
  | { readonly kind: 'absent' | 'replaced' | 'never'; readonly problem: Problem };

async function readPublic(reading: ManifestReading): Promise<Result<Uint8Array, Problems>> {
  const { clock, repository, asset, onStale } = reading;
  // The assets of a private repository never become public: there is nothing to wait for.
  const isPrivate = repository.private === true && asset !== undefined;
  const until = isPrivate ? 0 : reading.until;
  let looks = 0;
  const found = await lookUntil<Look>(
    { ...reading, until },
    'The manifest',
    async () => {
      const look = await lookAt(reading);
      looks += 1;
      // It takes a moment until a new asset is public, so a single 404 proves nothing.
      const isGone = look.kind === 'absent' && asset && !isPrivate && (looks > 1 || clock.now() >= until);
      const isStale = onStale && (isGone === true || look.kind === 'replaced');
      if (isStale) onStale();
      return ok({ done: isStale === true || look.kind !== 'absent', value: look });
    },
    (look) => {
      const why = look.kind === 'bytes' ? '' : (look.problem.detail ?? look.problem.title);
      return `Waiting for the manifest, which cannot be read yet (${why})`;
    },
  );
  if (!found.ok) return found;
  return found.value.kind === 'bytes' ? ok(found.value.bytes) : failed([found.value.problem]);
}

async function lookAt(reading: ManifestReading): Promise<Look> {
  const { http, url, asset, maxBytes } = reading;
  // An asset's URL is GitHub's; `manifest-url` may be on any host.
  const own = asset ? { limitDelay } : {};
  const sent = await http.send({ method: 'GET', url, effect: 'read', redirects: 'follow', maxBytes, ...own });
  if (!sent.ok) return { kind: 'never', problem: problemOf(reading, sent.error) };
  const { status, body, url: answeredBy } = sent.value;
  const host = URL.parse(answeredBy)?.host ?? '';
  if (isLoginPage(answeredBy))
    return { kind: 'never', problem: unreachable(reading, `${host} returned a sign-in page`) };
  if (asset && isBlockedByFilter(sent.value)) return { kind: 'never', problem: blocked(sent.value, 'The manifest') };
  if (status === 404) return { kind: 'absent', problem: unreachable(reading, `${host} answered ${status}`) };
  if (status !== 200) {
    const said = bodyExcerpt(sent.value);
    return {
      kind: 'never',
      problem: unreachable(reading, `${host} answered ${status}${said === '' ? '' : `: ${said}`}`),
    };
  }
  const problem = asset && mismatch(asset, body.length, asset.sha256 === undefined ? undefined : await sha256Of(body));
  return problem ? { kind: 'replaced', problem } : { kind: 'bytes', bytes: body };
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

function problemOf(reading: ManifestReading, failure: HttpFailure): Problem {
  const { reason, message } = failure;
  if (reason === 'too-large') return tooLarge(reading);
  const isOurs = reason === 'deadline' || reason === 'cancelled' || (reason === 'rate-limited' && reading.asset);
  if (isOurs) return problemFromFailure(failure, 'The manifest');
  const problem = unreachable(reading, message);
  if (reason === 'barred' || (failure.reply !== undefined && reason !== 'unavailable')) return problem;
  // A server that is down says nothing about credentials.
  const { asset, from } = reading;
  const more = asset ? '' : ` and \`${from.setting}\``;
  const hint = reason === 'proxy' ? proxyHint : `Run again; if it happens again, check the runner's network${more}.`;
  return { ...problem, title: 'The manifest cannot be downloaded', hint };
}

function placeOf({ asset, from: { place } }: ManifestReading): { readonly place?: Place } {
  return asset ? {} : { place };
}

function tooLarge(reading: ManifestReading): Problem {
  return {
    code: 'manifest.invalid',
    title: `The manifest is larger than ${reading.maxBytes / 1024 / 1024} MiB`,
    hint: `Set \`${reading.from.setting}\` to the manifest, not the package.`,
    ...placeOf(reading),
  };
}

const wayOut =
  'Make the repository public, or put the manifest and the zip on a public server, set `manifest-url` to a public copy of the manifest, and name the zip in its `download`.';

function unreachable(reading: ManifestReading, detail: string): Problem {
  const { asset, repository, from, until } = reading;
  const again = until > 0 ? 'run again, with a larger `wait-for-assets`' : 'run again';
  const hint = !asset
    ? `Open \`${from.setting}\` in a private browser window: it must show the manifest without a login.`
    : repository.private === true
      ? `The repository is private, so no registry can read its assets. ${wayOut}`
      : `If the repository is private or internal, no registry can read its assets. ${wayOut} Otherwise ${again}.`;
  return {
    code: 'manifest.unreachable',
    title: 'The manifest cannot be read without credentials',
    detail,
    hint,
    ...placeOf(reading),
  };
}
