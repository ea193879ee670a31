import { defined } from '../../domain/data.ts';
import { formatUtc, truncate } from '../../domain/text.ts';
import type { ByteSource, HttpClient, HttpFailure, HttpReply, RedirectObstacle } from '../../domain/ports.ts';
import type { Asset } from '../../domain/release.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { bodyExcerpt, isBlockedByFilter, proxyHint } from '../../http/failure.ts';
import { maxRedirects } from '../../http/redirect.ts';
import { limitDelay } from '../../http/retry.ts';
import { tailLength, accessFromBytes, accessFromSource, type RandomAccess } from './access.ts';
import { PackageFault, unreachable, type Finding } from './finding.ts';

/** Bytes of a package that is downloaded as a whole, because its server sends no parts. */
export const wholeLimit = 64 * 1024 * 1024;

/** `total` and `tag` identify the file, so that parts of two different files are never put together. */
interface Part {
  readonly total: number;
  readonly tag: string | undefined;
  readonly start: number;
  /** After the last byte. */
  readonly end: number;
  readonly bytes: Uint8Array;
}

/**
 * The package at a public address, read in parts (RFC 9110, section 14), never with credentials. `size` is the known size of the package; it saves a request if the
 * host does not support ranges from the end (Azure, which GitHub uses, does not). If a server sends no parts, or wrong
 * ones, the whole package is requested once, up to `wholeLimit` bytes; a larger package is a finding of level `warning`, since it can be
 * downloaded but not inspected.
 */
export async function remotePackage(
  http: HttpClient,
  download: string,
  size?: number,
): Promise<Result<RandomAccess, Finding>> {
  try {
    return ok(await open(http, download, size));
  } catch (error) {
    if (error instanceof PackageFault) return failed(error.finding);
    throw error;
  }
}

/** A release asset that is uploaded elsewhere: in parts if it is public, otherwise through the API, kept in memory up to `wholeLimit`. */
export async function accessFromAsset(http: HttpClient, asset: Asset, bytes: ByteSource): Promise<RandomAccess> {
  const access = await remotePackage(http, asset.downloadUrl, asset.size);
  return access.ok ? access.value : accessFromSource(bytes, wholeLimit);
}

async function open(http: HttpClient, download: string, size: number | undefined): Promise<RandomAccess> {
  const address = publicAddress(download);
  const range = size === undefined || size <= 0 ? `bytes=-${tailLength}` : tailRange(size);
  const { url, reply } = await get(http, address, range, { redirects: 'follow' });
  if (reply) {
    if (reply.status === 200) return accessFromBytes(reply.body);
    const tail = tailOf(reply);
    if (tail) return inParts(http, url, tail);
    if (reply.status !== 206 && !noRange.includes(reply.status)) throw refusal(reply, url);
  }
  const { reply: probe } = await get(http, url, `bytes=0-${tailLength - 1}`);
  if (probe) {
    if (probe.status === 200) return accessFromBytes(probe.body);
    const head = partOf(probe);
    if (head?.start === 0 && head.end === head.total) return accessFromBytes(head.bytes);
    if (head?.start === 0 && head.end === tailLength) {
      const { reply: asked } = await get(http, url, tailRange(head.total));
      const tail = asked && tailOf(asked);
      if (tail && tail.total === head.total && tail.tag === head.tag) return inParts(http, url, tail);
    } else if (probe.status !== 206 && !noRange.includes(probe.status)) throw refusal(probe, url);
  }
  return accessFromBytes(await whole(http, url));
}

/** Statuses with which hosts reject a range that they do not support. */
const noRange: readonly number[] = [400, 416, 501];

function tailRange(size: number): string {
  return `bytes=${Math.max(0, size - tailLength)}-${size - 1}`;
}

/** The part up to the end of the package, as long as it has to be. */
function tailOf(reply: HttpReply): Part | undefined {
  const part = partOf(reply);
  return part?.start === Math.max(0, (part?.total ?? 0) - tailLength) && part.end === part.total ? part : undefined;
}

function inParts(http: HttpClient, url: string, tail: Part): RandomAccess {
  let all: Uint8Array | undefined;
  return {
    size: tail.total,
    async read(start, end) {
      if (start >= tail.start) return tail.bytes.subarray(start - tail.start, end - tail.start);
      if (!all) {
        const { reply } = await get(http, url, `bytes=${start}-${end - 1}`, { length: end - start });
        const part = reply?.status === 200 || noRange.includes(reply?.status ?? 0) ? undefined : reply;
        if (part && part.status !== 206) throw refusal(part, url);
        const found = part && partOf(part);
        if (found?.start === start && found.end === end && found.total === tail.total && found.tag === tail.tag)
          return found.bytes;
        all = await whole(http, url);
        if (all.length !== tail.total) {
          throw fault(
            `${host(url)} sent a package of ${all.length} bytes, but announced ${tail.total}`,
            'Wait until the upload is complete, then run again.',
          );
        }
      }
      return all.subarray(start, end);
    },
  };
}

/** One GET of a range, and the address that answered. There is no reply if the server sends more than the range, and so ignores it. */
async function get(
  http: HttpClient,
  url: string,
  range: string,
  {
    length = tailLength,
    redirects = 'return',
  }: { readonly length?: number; readonly redirects?: 'return' | 'follow' } = {},
): Promise<{ readonly url: string; readonly reply?: HttpReply }> {
  const sent = await http.send({
    method: 'GET',
    url,
    effect: 'read',
    redirects,
    headers: { range, 'accept-encoding': 'identity' },
    maxBytes: length + 64 * 1024,
    accept: noRange,
    limitDelay,
  });
  if (sent.ok) return { url: sent.value.url, reply: sent.value };
  const { reason, reply } = sent.error;
  if (reason === 'too-large' && reply !== undefined) {
    // The length of a refusal is irrelevant.
    if (reply.status !== 200 && reply.status !== 206 && !noRange.includes(reply.status))
      throw refusal(reply, reply.url);
    return { url: reply.url };
  }
  throw failureFault(sent.error, url);
}

async function whole(http: HttpClient, url: string): Promise<Uint8Array> {
  const sent = await http.send({
    method: 'GET',
    url,
    effect: 'read',
    redirects: 'return',
    headers: { 'accept-encoding': 'identity' },
    maxBytes: wholeLimit,
    timeoutMs: 300_000,
    maxAttempts: 2,
    limitDelay,
  });
  if (sent.ok && sent.value.status === 200) return sent.value.body;
  if (sent.ok) throw refusal(sent.value, url);
  const { reason, reply } = sent.error;
  if (reason !== 'too-large') throw failureFault(sent.error, url);
  if (reply !== undefined && reply.status !== 200) throw refusal(reply, url);
  throw fault(
    `The package was not opened: ${host(url)} does not support range requests, and the package is larger than ${wholeLimit / 1024 / 1024} MiB`,
    'Attach the zip to the GitHub release: GitHub supports range requests.',
    { level: 'warning' },
  );
}

function partOf(reply: HttpReply): Part | undefined {
  const [, first, last, total] =
    /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(reply.headers['content-range'] ?? '') ?? [];
  if (first === undefined || last === undefined || total === undefined) return undefined;
  const [start, end] = [Number(first), Number(last) + 1];
  if (end - start !== reply.body.length || end > Number(total) || start >= end) return undefined;
  return { start, end, total: Number(total), tag: reply.headers['etag'], bytes: reply.body };
}

function fault(title: string, hint: string, details: Partial<Finding> = {}): PackageFault {
  return new PackageFault({ ...unreachable(title, { hint }), ...details });
}

const addressHint = 'Set it to the URL of the zip, starting with `https://`.';

function publicAddress(download: string): string {
  const url = URL.parse(download);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw fault('`download` is not a web address', addressHint);
  if (url.username !== '' || url.password !== '')
    throw fault('`download` contains credentials', 'They would be public. Make the zip public instead.');
  return url.href;
}

const downHint = 'Correct `download`, or run again once the server is back up.';

const runnerHint =
  'If only this runner is blocked, run again, or from another network; `package-check: warn` publishes it anyway.';

function refusal(reply: HttpReply, url: string): PackageFault {
  const { status } = reply;
  const hint =
    status === 401 || status === 403
      ? 'Foundry downloads it without credentials. Make it public; release assets of a private repository are not.'
      : status === 404 || status === 410
        ? 'Attach the zip to the release, or correct `download`. Assets of a private repository are not public.'
        : downHint;
  // A page may be the server's own, or a filter's that no header names.
  const isNamed = isBlockedByFilter({ ...reply, text: '' });
  const title = `The package cannot be downloaded: ${isNamed ? 'something in front of ' : ''}${host(url)} answers ${status}`;
  if (!isBlockedByFilter(reply)) return fault(title, hint, status === 404 ? { isMissing: true } : {});
  const detail = bodyExcerpt(reply) || undefined;
  return fault(title, isNamed ? runnerHint : `${hint} ${runnerHint}`, { ...defined({ detail }), passing: 'filter' });
}

/** Why a redirect was not followed. */
const obstacles: Readonly<Record<RedirectObstacle, readonly [title: string, hint: string]>> = {
  'too-many': [`\`download\` redirects more than ${maxRedirects} times`, 'Use the final address.'],
  unencrypted: ['`download` redirects to an address that is not encrypted', 'Use the final address, with `https://`.'],
  'no-address': ['`download` redirects to something that is not a web address', addressHint],
  'other-origin': ['`download` redirects to something that is not a web address', addressHint],
};

function failureFault({ reason, message, obstacle, reply, retryAt }: HttpFailure, url: string): PackageFault {
  if (obstacle !== undefined && reply !== undefined)
    return reply.headers['location'] === undefined ? refusal(reply, reply.url) : fault(...obstacles[obstacle]);
  const detail = truncate(message, 300);
  if (reason === 'deadline' || reason === 'cancelled')
    return new PackageFault({ ...unreachable('The package was not read in time', { detail }), code: 'run.timeout' });
  if (reason === 'unavailable' && reply !== undefined && isBlockedByFilter(reply)) return refusal(reply, url);
  if (reason === 'rate-limited') {
    const when = retryAt === undefined || retryAt >= Date.UTC(9999, 0) ? 'later' : `after ${formatUtc(retryAt)}`;
    const title = `The package cannot be downloaded: the rate limit of ${host(reply?.url ?? url)} resets after this run's timeout`;
    return fault(title, `Run again ${when}, or set a larger \`timeout\`.`, { detail, passing: 'limit' });
  }
  const hint =
    reason === 'proxy' ? proxyHint : reason === 'tls' ? 'The server needs a publicly trusted certificate.' : downHint;
  return fault(`The package cannot be downloaded from ${host(reply?.url ?? url)}`, hint, { detail });
}

/** Only the host of an address is shown: the rest may contain a signed query. */
function host(url: string): string {
  return new URL(url).host;
}
