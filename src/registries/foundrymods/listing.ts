import { asRecord, isRecord, parseJson } from '../../domain/data.ts';
import type { HttpClient } from '../../domain/ports.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Subject } from '../../domain/survey.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { asFoundryManifest } from '../../foundry/manifest/format.ts';
import { isError, isOfPackage, isRelease, releaseKeys, versionOf, wrapperKeys, type Endpoints } from './api.ts';

/** What the list shows of a release. Its format is not documented, so everything but the version may be absent. */
export interface ListedRelease {
  readonly version: string;
  readonly manifest?: string;
  readonly compatibility: Readonly<Record<string, unknown>>;
}

/** The list, without the token: the newest 50 that are public. Undefined if the format of the reply is unknown. */
export async function listReleases(
  http: HttpClient,
  { release }: Endpoints,
  id: string,
): Promise<readonly ListedRelease[] | undefined> {
  const url = new URL(release);
  url.searchParams.set('id', id);
  const headers = { accept: 'application/json' };
  const sent = await http.send({ method: 'GET', url: url.href, effect: 'read', headers });
  return sent.ok && sent.value.status === 200 ? releasesIn(parseJson(sent.value.text), id) : undefined;
}

const maxDepth = 5;

/**
 * The releases in a reply whose format is not documented: the first list under one of the usual names. Records of other packages are
 * skipped. Undefined without a list. Pure.
 */
export function releasesIn(json: unknown, id: string, depth = 0): readonly ListedRelease[] | undefined {
  if (Array.isArray(json)) return json.flatMap((item: unknown) => listedFrom(item, id) ?? []);
  if (!isRecord(json) || depth > maxDepth || isError(json) || !isOfPackage(json, id)) return undefined;
  for (const key of [...releaseKeys, ...wrapperKeys]) {
    const found = Object.hasOwn(json, key) ? releasesIn(json[key], id, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function listedFrom(item: unknown, id: string): ListedRelease | undefined {
  if (!isRecord(item)) return undefined;
  const version = versionOf(item);
  // An error or an echo has a version, too.
  if (version === undefined || isError(item) || !isRelease(item) || !isOfPackage(item, id)) return undefined;
  const { manifest } = item;
  return {
    version,
    compatibility: asRecord(item['compatibility']),
    ...(typeof manifest === 'string' && manifest !== '' ? { manifest } : {}),
  };
}

/**
 * How a listed release differs from what would be published; what the list does not show is not compared. Pure.
 * @param ownHost whose addresses may be those of a manifest that the registry serves itself
 */
export function differencesOf(listed: ListedRelease, subject: Subject, ownHost: string): readonly Problem[] {
  const manifest = asFoundryManifest(subject.manifest);
  if (manifest === undefined) return [];
  const ours = manifest.manifest.compatibility;
  const differences = (['minimum', 'verified', 'maximum'] as const).flatMap((name) => {
    const theirs = listed.compatibility[name];
    if (typeof theirs !== 'string' && typeof theirs !== 'number') return [];
    // A registry that parses JSON loses the digits of a number.
    if (String(theirs) === (ours[name] ?? '') || isSameNumber(String(theirs), ours[name])) return [];
    return [`\`compatibility.${name}\` is ${shown(String(theirs))} there, but ${shown(ours[name])} in the manifest`];
  });
  const address = listed.manifest === undefined ? null : URL.parse(listed.manifest);
  if (address !== null && address.host !== ownHost && address.href !== URL.parse(manifest.url)?.href)
    differences.push(`\`manifest\` is ${shown(listed.manifest)} there, not ${shown(manifest.url)}`);
  if (differences.length === 0) return [];
  return [
    {
      code: 'registry.conflict',
      title: 'FoundryMods has different values for this version',
      detail: `${differences.join('; ')}.`,
      hint: "Correct the version on the module's edit page: the API cannot change it.",
    },
  ];
}

function isSameNumber(one: string, other: string | undefined): boolean {
  return (
    other !== undefined && /^\d+(\.\d+)?$/.test(one) && /^\d+(\.\d+)?$/.test(other) && Number(one) === Number(other)
  );
}

function shown(text: string | undefined): string {
  return text === undefined || text === '' ? 'empty' : `\`${inlineExcerpt(text)}\``;
}
