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
 * What the look-up says of a version. `hidden`: it exists, and is marked as not public. `absent` proves nothing: unlisted and gated
 * releases may not be shown. `unreadable`: the form of the reply is not known. `unanswered`: there was none.
 */
export type Presence = 'there' | 'hidden' | 'absent' | 'unreadable' | 'unanswered';

/** Milliseconds for one look-up. */
const lookUpTimeout = 5_000;

/** One look-up, without the token and without retries: no outcome depends on it alone. */
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
  return status < 200 || status > 299 ? 'unanswered' : presenceIn(parseJson(text), version);
}

const versionKeys = ['version', 'version_number', 'versionNumber', 'release_version', 'tag_name', 'tag'];
/** Keys of one release, or of a list of releases. */
const releaseKeys = ['releases', 'release', 'versions', 'data', 'results', 'result', 'items'];
/** Keys of objects that contain those. */
const wrapperKeys = ['packages', 'package', 'modules', 'module'];
/** A release has more than the version that was asked for. */
const recordKeys =
  /^(manifest|notes|compatibility|changelog|download|file|is_?(public|unlisted)|(published|created|released)(_?(at|on|date))?$|date$)/i;
const maxDepth = 5;

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Parses a reply whose schema is not documented: records with a version, alone or in lists, under the usual names. An object that
 * only echoes the query is not a record, else a release would be taken for published that is not.
 */
export function presenceIn(json: unknown, version: string): Presence {
  const records: { readonly version: string; readonly record: JsonRecord }[] = [];
  const empty: unknown[] = [];

  const visitList = (list: readonly unknown[], depth: number): void => {
    if (list.length === 0) empty.push(list);
    for (const item of list) {
      const own = isRecord(item) ? versionOf(item) : typeof item === 'string' ? item : undefined;
      if (own !== undefined) records.push({ version: own, record: isRecord(item) ? item : {} });
      else visit(item, depth + 1);
    }
  };
  const visit = (node: unknown, depth: number): void => {
    if (depth > maxDepth) return;
    if (Array.isArray(node)) return visitList(node, depth);
    if (!isRecord(node)) return;
    const own = versionOf(node);
    if (own !== undefined && isRelease(node)) {
      records.push({ version: own, record: node });
      return;
    }
    for (const key of releaseKeys) {
      const value = Object.hasOwn(node, key) ? node[key] : undefined;
      if (value === null) empty.push(value);
      else if (isRecord(value) && Object.hasOwn(value, version) && isRecord(value[version]))
        records.push({ version, record: value[version] });
      else visit(value, depth + 1);
    }
    for (const key of wrapperKeys) if (Object.hasOwn(node, key)) visit(node[key], depth + 1);
  };

  if (isRecord(json) && (json['status'] === 'error' || Object.hasOwn(json, 'errors'))) return 'unreadable';
  visit(json, 0);
  const found = records.filter((one) => one.version === version);
  // An empty list counts, whatever else of the query the reply echoes.
  if (found.length === 0 || empty.length > 0) return records.length + empty.length > 0 ? 'absent' : 'unreadable';
  return found.every(({ record }) => isHidden(record)) ? 'hidden' : 'there';
}

function versionOf(node: JsonRecord): string | undefined {
  return versionKeys
    .flatMap((key) => (Object.hasOwn(node, key) ? [node[key]] : []))
    .find((value) => typeof value === 'string' || typeof value === 'number')
    ?.toString();
}

function isRelease(node: JsonRecord): boolean {
  return (
    !releaseKeys.some((key) => Object.hasOwn(node, key)) &&
    Object.entries(node).some(([key, value]) => recordKeys.test(key) && value !== null)
  );
}

function isHidden(record: JsonRecord): boolean {
  const own = { ...record, ...asRecord(record['foundrymods']) };
  return own['is_public'] === false || own['is_unlisted'] === true || own['visibility'] === 'unlisted';
}
