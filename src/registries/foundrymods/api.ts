import { asRecord, isRecord, parseJson } from '../../domain/data.ts';
import type { ByteSource, Effect, HttpClient, HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Result } from '../../domain/result.ts';

export interface Endpoints {
  readonly release: string;
  readonly upload: string;
}

/** The endpoints below a base URL; a base that is the documented full endpoint is accepted too. */
export function endpointsOf(base: string): Endpoints {
  const below = (name: string): string => {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/(release_version|upload_zip)$/, '')}/${name}`;
    return url.href;
  };
  return { release: below('release_version'), upload: below('upload_zip') };
}

/** The registry fetches or receives, stores and indexes the zip before it answers. Milliseconds. */
export const slowTimeout = 120_000;

/** Uploads a zip: all metadata is in headers, the dry run too. */
export function upload(
  http: HttpClient,
  call: {
    readonly url: string;
    readonly token: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: ByteSource;
  },
  effect: Exclude<Effect, 'read'>,
): Promise<Result<HttpReply, HttpFailure>> {
  const { url, token, headers, body } = call;
  return http.send({
    method: 'POST',
    url,
    effect,
    headers: {
      authorization: token,
      accept: 'application/json',
      ...headers,
      ...(effect === 'rehearsal' ? { 'x-fm-dry-run': 'true' } : {}),
    },
    body,
    timeoutMs: slowTimeout,
  });
}

/**
 * What the lookup tells about a version. `hidden`: it exists, and is marked as not public. `absent` proves nothing: unlisted and gated
 * releases may not be shown. `unreadable`: the format of the reply is unknown. `unanswered`: there was no reply.
 */
export type Presence = 'there' | 'hidden' | 'absent' | 'unreadable' | 'unanswered';

/** Milliseconds for one lookup. */
const lookUpTimeout = 5_000;

/** One lookup, without the token and without retries: no outcome depends on it alone. */
export async function lookUp(
  http: HttpClient,
  { release }: Endpoints,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<Presence> {
  const url = new URL(release);
  url.searchParams.set('id', id);
  url.searchParams.set('version', version);
  const sent = await http.send({
    method: 'GET',
    url: url.href,
    effect: 'read',
    headers: { accept: 'application/json' },
    maxAttempts: 1,
    timeoutMs: lookUpTimeout,
  });
  if (!sent.ok) return 'unanswered';
  const { status, text } = sent.value;
  if (status === 404) return 'absent';
  return status < 200 || status > 299 ? 'unanswered' : presenceIn(parseJson(text), { id, version });
}

const versionKeys = ['version', 'version_number', 'versionNumber', 'release_version', 'tag_name', 'tag'];
/** Keys by which a record names its package. */
const packageKeys = ['id', 'package', 'package_id', 'packageId', 'module', 'module_id', 'moduleId', 'manifest_id'];
/** Keys of one release, or of a list of releases. */
export const releaseKeys = ['releases', 'release', 'versions', 'data', 'results', 'result', 'items'];
/** Keys of objects that contain those. */
export const wrapperKeys = ['packages', 'package', 'modules', 'module'];
/** A release has more than the version that was asked for, which an error or an echo of the query has too. */
const recordKeys = /^(manifest|compatibility|download|file|(published|created|released)(_?(at|on|date))?$)/i;
const maxDepth = 5;

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Parses a reply whose schema is not documented: records of releases, alone or in lists, under the usual names. A record counts only if
 * it is a release of this version, and neither it nor what contains it names another package: errors, bare versions and echoes of the
 * query prove nothing, otherwise an unpublished release could be taken for published.
 */
export function presenceIn(
  json: unknown,
  { id, version }: { readonly id: string; readonly version: string },
): Presence {
  const records: { readonly isSought: boolean; readonly record: JsonRecord }[] = [];
  const empty: unknown[] = [];

  const visit = (node: unknown, depth: number, key?: string): void => {
    if (depth > maxDepth) return;
    if (Array.isArray(node)) {
      if (node.length === 0) empty.push(node);
      for (const item of node) visit(item, depth + 1);
      return;
    }
    if (!isRecord(node) || isError(node)) return;
    const own = versionOf(node) ?? key;
    if (own !== undefined && isRelease(node)) {
      records.push({ isSought: own === version && isOfPackage(node, id), record: node });
      return;
    }
    if (!isOfPackage(node, id)) return;
    for (const name of releaseKeys) {
      const value = Object.hasOwn(node, name) ? node[name] : undefined;
      if (value === null) empty.push(value);
      // A release under its version.
      else if (isRecord(value) && Object.hasOwn(value, version)) visit(value[version], depth + 1, version);
      else visit(value, depth + 1);
    }
    for (const name of wrapperKeys) if (Object.hasOwn(node, name)) visit(node[name], depth + 1);
  };

  visit(json, 0);
  const found = records.filter(({ isSought }) => isSought);
  // An empty list counts, whatever else of the query the reply echoes.
  if (found.length === 0 || empty.length > 0) return records.length + empty.length > 0 ? 'absent' : 'unreadable';
  return found.every(({ record }) => isHidden(record)) ? 'hidden' : 'there';
}

/** The version as it is written: as numbers, `1.10` and `1.1` would be the same. */
export function versionOf(node: JsonRecord): string | undefined {
  return versionKeys
    .flatMap((key) => (Object.hasOwn(node, key) ? [node[key]] : []))
    .find((value) => typeof value === 'string');
}

/** False if it names another package. A number or a UUID is the key of a row, and a URL that of a zip: they name none. */
export function isOfPackage(node: JsonRecord, id: string): boolean {
  return packageKeys.every((key) => {
    const value = Object.hasOwn(node, key) ? node[key] : undefined;
    const name = isRecord(value) ? value['id'] : value;
    return typeof name !== 'string' || name === id || namesNothing.test(name);
  });
}

const namesNothing = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|https?:.*)?$/is;

export function isError(node: JsonRecord): boolean {
  const { status, error, errors, success, ok, found, exists, published } = node;
  return (
    (typeof status === 'string' && /^(error|fail|reject|delete|draft|not.?found)/i.test(status)) ||
    [error, errors].some((value) => value !== undefined && value !== null && value !== false) ||
    [success, ok, found, exists, published].includes(false)
  );
}

export function isRelease(node: JsonRecord): boolean {
  return (
    !releaseKeys.some((key) => Object.hasOwn(node, key)) &&
    Object.entries(node).some(([key, value]) => recordKeys.test(key) && value !== null && value !== false)
  );
}

function isHidden(record: JsonRecord): boolean {
  const own = { ...record, ...asRecord(record['foundrymods']) };
  return own['is_public'] === false || own['is_unlisted'] === true || own['visibility'] === 'unlisted';
}
