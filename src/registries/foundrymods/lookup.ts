import type { HttpClient } from '../../domain/ports.ts';

/**
 * What the look-up says of a version. `hidden`: it is there, and marked as not public. `absent` proves nothing: unlisted and gated
 * releases may not be shown. `unreadable`: it answered, in a form that is not known. `unanswered`: it did not.
 */
export type Presence = 'there' | 'hidden' | 'absent' | 'unreadable' | 'unanswered';

/** Asks once, without token. Nothing hangs on it, so nothing is repeated or waited for. */
export async function lookUp(
  http: HttpClient,
  query: { readonly url: string; readonly id: string; readonly version: string },
  timeoutMs: number,
): Promise<Presence> {
  const url = new URL(query.url);
  url.searchParams.set('id', query.id);
  url.searchParams.set('version', query.version);
  const sent = await http.send({
    method: 'GET',
    url: url.href,
    effect: 'read',
    headers: { accept: 'application/json' },
    maxAttempts: 1,
    timeoutMs,
  });
  if (!sent.ok) return 'unanswered';
  const { status, text } = sent.value;
  if (status === 404) return 'absent';
  if (status < 200 || status > 299) return 'unanswered';
  try {
    return presenceIn(JSON.parse(text), query.version);
  } catch {
    return 'unreadable';
  }
}

const versionKeys = ['version', 'version_number', 'versionNumber', 'release_version', 'tag_name', 'tag'];
/** What holds one release, or a list of them. */
const releaseKeys = ['releases', 'release', 'versions', 'data', 'results', 'result', 'items'];
/** What is on the way to them. */
const wrapperKeys = ['packages', 'package', 'modules', 'module'];
/** A record of a release says more than the version that was asked for; what holds a list of them is none. */
const recordKeys =
  /^(manifest|notes|compatibility|changelog|download|file|is_?(public|unlisted)|(published|created|released)(_?(at|on|date))?$|date$)/i;
const maxDepth = 5;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a reply whose schema is not documented: records with a version, alone or in lists, under the usual names. What only echoes
 * the question is no record, or a release would be taken for published that is not.
 */
export function presenceIn(json: unknown, version: string): Presence {
  const records: { readonly version: string; readonly record: Json }[] = [];
  const empty: unknown[] = [];

  const visitList = (list: readonly unknown[], depth: number): void => {
    if (list.length === 0) empty.push(list);
    for (const item of list) {
      const own = isObject(item) ? versionOf(item) : typeof item === 'string' ? item : undefined;
      if (own !== undefined) records.push({ version: own, record: isObject(item) ? item : {} });
      else visit(item, depth + 1);
    }
  };
  const visit = (node: unknown, depth: number): void => {
    if (depth > maxDepth) return;
    if (Array.isArray(node)) return visitList(node, depth);
    if (!isObject(node)) return;
    const own = versionOf(node);
    if (own !== undefined && isRecord(node)) {
      records.push({ version: own, record: node });
      return;
    }
    for (const key of releaseKeys) {
      const value = Object.hasOwn(node, key) ? node[key] : undefined;
      if (value === null) empty.push(value);
      else if (isObject(value) && Object.hasOwn(value, version) && isObject(value[version]))
        records.push({ version, record: value[version] });
      else visit(value, depth + 1);
    }
    for (const key of wrapperKeys) if (Object.hasOwn(node, key)) visit(node[key], depth + 1);
  };

  if (isObject(json) && (json['status'] === 'error' || Object.hasOwn(json, 'errors'))) return 'unreadable';
  visit(json, 0);
  const found = records.filter((one) => one.version === version);
  // A list that is empty says it, whatever else the reply repeats of the question.
  if (found.length === 0 || empty.length > 0) return records.length + empty.length > 0 ? 'absent' : 'unreadable';
  return found.every(({ record }) => isHidden(record)) ? 'hidden' : 'there';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function versionOf(node: Json): string | undefined {
  for (const key of versionKeys) {
    const value = Object.hasOwn(node, key) ? node[key] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}

function isRecord(node: Json): boolean {
  return (
    !releaseKeys.some((key) => Object.hasOwn(node, key)) &&
    Object.entries(node).some(([key, value]) => recordKeys.test(key) && value !== null)
  );
}

function isHidden(record: Json): boolean {
  const own = isObject(record['foundrymods']) ? { ...record, ...record['foundrymods'] } : record;
  return own['is_public'] === false || own['is_unlisted'] === true || own['visibility'] === 'unlisted';
}
