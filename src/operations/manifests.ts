import { firstMatch, matcherOf } from '../domain/assets.ts';
import { mapConcurrently } from '../domain/concurrency.ts';
import { defined } from '../domain/data.ts';
import type { EntryManifest, ManifestFormat, ManifestRequest } from '../domain/manifest.ts';
import { fillManifestUrl } from '../domain/manifest-url.ts';
import { aboutManifest, mapProblems, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import type { Needs } from '../domain/registry.ts';
import type { Asset, Release } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { inlineExcerpt, listNames } from '../domain/text.ts';
import { versionAgreement, versionFromTag, type TagCheck } from '../domain/version.ts';
import { readManifest, type ManifestReading } from '../github/manifest.ts';
import type { Entry } from '../inputs/entry.ts';
import type { Settings } from '../inputs/index.ts';
import { ignoringManifest } from '../pipeline/plan.ts';

/** An entry that wants a manifest. */
export interface ManifestWish {
  readonly label: string;
  readonly format: ManifestFormat;
  readonly request: ManifestRequest;
  readonly need: Exclude<Needs['manifest'], 'none'>;
}

/** A manifest of the run, and the entries that want it. */
export interface RunManifest extends EntryManifest, Pick<ManifestWish, 'format' | 'request' | 'need'> {
  readonly labels: readonly string[];
  /** The file name, by which its source is found in the checkout. */
  readonly fileName: string;
}

/** Where the manifest of an entry is: from its own settings, else from the inputs. */
export function requestOf(
  { manifest: own }: Pick<Entry, 'manifest'>,
  { manifest: patterns, manifestUrl: url }: Pick<Settings, 'manifest' | 'manifestUrl'>,
): ManifestRequest {
  if (own) return { ...own, patterns: own.patterns ?? patterns };
  const setting = url === undefined ? 'manifest' : 'manifest-url';
  return { setting, place: { kind: 'input', input: setting }, patterns, ...defined({ url }) };
}

/** Where the manifests of all entries are that want one. */
export function requestsOf(settings: Settings): readonly ManifestRequest[] {
  const wanting = settings.entries.filter(({ registry }) => registry.manifestFormat !== undefined);
  return wanting.map((entry) => requestOf(entry, settings));
}

/** Manifests that are read at once. */
const concurrency = 4;

/**
 * Finds, reads and checks each distinct manifest once, in the order of the entries. Problems with a manifest belong to the entries that
 * need it; one of which only the version is wanted is a notice if it cannot be read, and nothing if it does not exist.
 * @param requests those of all entries, the ones that want nothing of this release included
 */
export async function readManifests(
  wishes: readonly ManifestWish[],
  release: Release,
  { tagCheck, requests }: { readonly tagCheck: TagCheck; readonly requests: readonly ManifestRequest[] },
  context: Omit<ManifestReading, 'repository' | 'url' | 'asset' | 'from' | 'maxBytes' | 'access'>,
): Promise<{ readonly manifests: readonly RunManifest[]; readonly notices: readonly Notice[] }> {
  const found = locateAll(wishes, release, { requests, waits: context.until > 0 });
  const names = distinctNames(found);
  const tagVersion = versionFromTag(release.tag) ?? '';
  const read = await mapConcurrently(found, concurrency, async (one, index) => {
    const { address, format, need, request } = one;
    const about = <Said extends Problem | Notice>(said: Said): Said => aboutManifest(said, names[index]);
    const end = (
      manifest: EntryManifest['manifest'],
      problems: readonly Problem[] = [],
      notices: readonly Notice[] = [],
    ) => ({
      ...one,
      manifest,
      problems: problems.map(about),
      version: (manifest.ok ? manifest.value.manifest.version : undefined) ?? tagVersion,
      notices: [...one.notices, ...notices].map(about),
      ...defined({ name: names[index] }),
    });
    const stop = (error: Problems) => end(failed(mapProblems(error, about)));
    if (!address.ok) return stop([address.error]);
    const { url, asset } = address.value;
    const reading = { ...context, repository: release.repository, url, from: request, maxBytes: format.maxBytes };
    const access = need === 'public' || asset === undefined ? 'public' : 'token';
    const bytes = await readManifest({ ...reading, access, ...defined({ asset }) });
    const parsed = bytes.ok ? format.parse(bytes.value) : bytes;
    if (!parsed.ok) return stop(parsed.error);
    const { manifest, notices } = parsed.value;
    const agreement = versionAgreement(release.tag, manifest, tagCheck);
    return end(ok({ manifest, url }), agreement.problems, [...notices, ...agreement.notices]);
  });
  const isOf = ({ need, manifest }: (typeof read)[number]): boolean => need !== 'optional' || manifest.ok;
  return {
    manifests: read.filter(isOf),
    notices: read.flatMap((one) => {
      if (isOf(one)) return one.notices;
      return one.manifest.ok ? [] : one.manifest.error.map(ignoringManifest);
    }),
  };
}

interface Located extends Pick<RunManifest, 'labels' | 'format' | 'request' | 'need' | 'fileName'> {
  readonly address: Result<{ readonly url: string; readonly asset?: Asset }, Problem>;
  readonly notices: readonly Notice[];
}

/** Where the manifests are, each once. */
function locateAll(wishes: readonly ManifestWish[], release: Release, facts: MissingFacts): readonly Located[] {
  const found = new Map<string, Located>();
  for (const wish of wishes) {
    const one = locate(wish, release, facts);
    if (one === undefined) continue;
    const { address, format, request } = one;
    const own = address.ok ? [address.value.url] : [request.url, request.patterns];
    const key = JSON.stringify([format.id, ...own]);
    const same = found.get(key);
    const labels = [...(same?.labels ?? []), wish.label];
    // A missing manifest is reported for the first entry that needs it.
    const first = same && strength[same.need] >= strength[one.need] ? same : one;
    found.set(key, { ...first, labels });
  }
  return [...found.values()];
}

const strength = { public: 2, required: 1, optional: 0 } as const satisfies Record<ManifestWish['need'], number>;

/** Undefined if the release lacks the manifest and the entry does not need it. */
function locate(
  { label, format, request, need }: ManifestWish,
  release: Release,
  facts: MissingFacts,
): Located | undefined {
  const { tag, assets } = release;
  const base = { labels: [label], format, request, need, notices: [] };
  if (request.url !== undefined) {
    const fileName = request.url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    const filled = fillManifestUrl(request.url, { tag, ...defined({ version: versionFromTag(tag) }) }, request);
    return filled.ok
      ? { ...base, fileName, address: ok({ url: filled.value.url }), notices: filled.value.notices }
      : { ...base, fileName, address: filled };
  }
  const asset = firstMatch(request.patterns, assets);
  if (asset?.state === 'uploaded')
    return { ...base, fileName: asset.name, address: ok({ url: asset.downloadUrl, asset }) };
  if (need === 'optional') return undefined;
  return {
    ...base,
    fileName: request.patterns[0] ?? '',
    address: failed(missingFor(need, manifestMissing(release, request, asset, facts))),
  };
}

/** The file names, or as much of the URLs as distinguishes them; none if there is only one manifest. */
function distinctNames(found: readonly Located[]): readonly (string | undefined)[] {
  const paths = found.map(({ address, fileName }) => {
    const url = address.ok && address.value.asset === undefined ? URL.parse(address.value.url) : null;
    return url ? url.pathname.split('/').filter((part) => part !== '') : [fileName];
  });
  return found.map(({ address }, index) => {
    if (found.length < 2 || !address.ok) return undefined;
    const own = paths[index] ?? [];
    const endOf = (path: readonly string[], parts: number): string => path.slice(-parts).join('/');
    const depth = own.findIndex((_, at) =>
      paths.every((path, other) => other === index || endOf(path, at + 1) !== endOf(own, at + 1)),
    );
    return inlineExcerpt(depth < 0 ? address.value.url : endOf(own, depth + 1));
  });
}

/** Who has asked for a form without a manifest URL may not expect that a manifest is needed. */
function missingFor(need: ManifestWish['need'], problem: Problem): Problem {
  if (need !== 'required') return problem;
  const hint = `The registry needs its values, although its URL is not sent. ${problem.hint ?? ''}`.trimEnd();
  return { ...problem, hint };
}

interface MissingFacts {
  readonly requests: readonly ManifestRequest[];
  /** False if it never waits for assets, whatever the input says. */
  readonly waits: boolean;
}

function manifestMissing(
  release: Release,
  { setting, place, patterns }: ManifestRequest,
  open: Asset | undefined,
  { requests, waits }: MissingFacts,
): Problem {
  if (open) {
    return {
      code: 'manifest.missing',
      title: `The asset \`${open.name}\` of the release \`${release.tag}\` is still being uploaded`,
      hint: `Publish the release after its assets are uploaded${waits ? ', or raise `wait-for-assets`' : ''}.`,
      place: { kind: 'input', input: 'wait-for-assets' },
    };
  }
  const names = release.assets.map(({ name }) => name);
  if (names.length === 0) {
    return {
      code: 'manifest.missing',
      title: `The release \`${release.tag}\` has no assets, so none matches \`${setting}\` (${patterns.join(', ')})`,
      hint:
        'Attach the manifest and the zip to the release, or give the address of the manifest in `manifest-url`.' +
        (waits
          ? ' If another job attaches them, make this one wait for it (`needs`), or raise `wait-for-assets`.'
          : ''),
      place,
    };
  }
  // The manifest of another entry is another package's.
  const isTaken = (name: string): boolean =>
    requests.some((one) => one.url === undefined && one.patterns.some((pattern) => matcherOf(pattern)(name)));
  const [candidate, ...others] = names.filter((name) => /\.json$/i.test(name) && !isTaken(name));
  const renamed =
    candidate === undefined || others.length > 0
      ? undefined
      : `If \`${inlineExcerpt(candidate)}\` is the manifest, set \`${setting}\` to that name. Otherwise, `;
  return {
    code: 'manifest.missing',
    title: `No asset of the release \`${release.tag}\` matches \`${setting}\` (${patterns.join(', ')})`,
    detail: `it has ${listNames(names, { show: (name) => `\`${name}\`` })}.`,
    hint: `${renamed === undefined ? 'Attach' : `${renamed}attach`} the manifest to the release, name it in \`${setting}\`, or give its address in \`manifest-url\`.${waits ? ' If another job attaches it, raise `wait-for-assets`.' : ''}`,
    place,
  };
}
