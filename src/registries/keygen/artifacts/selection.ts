import { canMatchAssets, isWorkspacePath, matchingAssets } from '../../../domain/assets.ts';
import { defined } from '../../../domain/data.ts';
import type { WorkspaceFile } from '../../../domain/ports.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { Asset } from '../../../domain/release.ts';
import { codePoints, inlineExcerpt, listNames, truncate } from '../../../domain/text.ts';
import { keysRewritten } from '../metadata.ts';
import { fillPlaceholders, type PlaceholderValues } from '../placeholders.ts';
import type { ArtifactSelector } from '../settings.ts';
import type { ChecksumForm } from './checksum.ts';
import { baseName, dottedName, localFile, type ArtifactFile } from './file.ts';

/** Of one file. */
const maxBytes = 5 * 1024 ** 3;

export interface DesiredArtifact {
  readonly asset: ArtifactFile;
  readonly filename: string;
  /** True if `filename` is set. */
  readonly isNamed?: boolean;
  /** Lower case, without a dot; absent for a name without an extension. */
  readonly filetype?: string;
  readonly platform?: string;
  readonly arch?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Name of the asset, or path of the file, whose text is its signature. */
  readonly signatureFile?: string;
  readonly checksum?: Partial<ChecksumForm>;
}

export interface SelectionContext {
  readonly assets: readonly Asset[];
  readonly values: PlaceholderValues;
  /** The files that match a path or glob; absent until the workspace has been read. */
  readonly workspace?: ReadonlyMap<string, readonly WorkspaceFile[]>;
}

export interface Selection {
  readonly artifacts: readonly DesiredArtifact[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
}

/** What an entry of `artifacts` makes of a file. */
interface Candidate {
  readonly artifact: DesiredArtifact;
  /** Its name or pattern. */
  readonly pattern: string;
  readonly rank: number;
}

/** The artifacts that the settings ask for, and every problem. Pure. */
export function selectArtifacts(
  selectors: readonly ArtifactSelector[] | undefined,
  { assets, values, workspace }: SelectionContext,
): Selection {
  const problems: Problem[] = [];
  const invalid = (title: string, hint: string): void =>
    void problems.push({ code: 'input.invalid', title, hint, field: 'artifacts' });
  const candidates: Candidate[] = [];
  for (const given of selectors ?? ['*']) {
    const selector = selectorFrom(given);
    const isLocal = isWorkspacePath(selector.asset);
    if (isLocal && workspace === undefined) continue;
    const matches: readonly ArtifactFile[] = isLocal
      ? (workspace?.get(selector.asset) ?? []).map(localFile)
      : matchingAssets(selector.asset, assets);
    if (matches.length === 0)
      problems.push(
        isLocal ? noFile(selector.asset) : noAsset(selectors === undefined ? undefined : selector.asset, assets),
      );
    for (const asset of matches) {
      // The most specific entry of an asset counts: its own name before a pattern, settings before a bare name.
      const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
      candidates.push({ artifact: artifactFrom(selector, asset, values), pattern: selector.asset, rank });
    }
  }
  // A pattern's match is dropped if an entry gives the same file another name.
  const special = new Set(candidates.flatMap(({ artifact, rank }) => (rank > 0 ? artifact.asset.name : [])));
  const byFilename = Map.groupBy(
    candidates.filter(({ artifact, rank }) => rank > 0 || !special.has(artifact.asset.name)),
    ({ artifact }) => artifact.filename,
  );
  const artifacts: DesiredArtifact[] = [];
  const disputed: { readonly patterns: readonly string[]; readonly name: string }[] = [];
  for (const [filename, rivals] of byFilename) {
    const names = [...new Set(rivals.map(({ artifact }) => artifact.asset.name))];
    if (names.length > 1)
      invalid(
        `\`artifacts\` gives ${names.length} files the filename \`${inlineExcerpt(filename)}\`: ${quoted(names)}`,
        'A filename is unique within a release. Give each file its own `filename`, or none if a pattern matches several files.',
      );
    const highest = Math.max(...rivals.map(({ rank }) => rank));
    const [first, ...equals] = rivals.filter(({ rank }) => rank === highest);
    if (first === undefined) continue;
    const other = equals.find((one) => !isSameArtifact(one.artifact, first.artifact));
    if (other !== undefined && names.length === 1)
      disputed.push({ patterns: [...new Set([first.pattern, other.pattern])], name: first.artifact.asset.name });
    const { artifact } = first;
    const { asset, filetype } = artifact;
    artifacts.push(artifact);
    if (asset.state !== 'uploaded') problems.push(stillOpen(asset));
    if (asset.size > maxBytes) problems.push(tooLarge(asset));
    const name = truncate(filename, 120);
    if (codePoints(filename) > 255)
      invalid(`\`artifacts\` gives a file a name of more than 255 characters: ${name}`, 'Give it a `filename`.');
    if (!isFiletypeOf(filename, filetype))
      invalid(
        `\`artifacts\` gives ${name} the filetype \`${truncate(filetype ?? '', 60)}\`, which does not match the end of its name`,
        'Keygen requires the extension of the filename. Remove `filetype`.',
      );
  }
  for (const same of Map.groupBy(disputed, ({ patterns }) => patterns.join('\n')).values()) {
    const { patterns = [] } = same[0] ?? {};
    const files = quoted(same.map(({ name }) => name));
    invalid(
      patterns.length === 1
        ? `\`artifacts\` names ${quoted(patterns)} twice, with different settings, for one filename`
        : `\`artifacts\` gives ${files} different settings by ${quoted(patterns)}`,
      'To publish a file twice, give each mapping its own `filename`. Otherwise set everything in one mapping: the exact name of a file goes before a pattern that also matches it.',
    );
  }
  for (const [signature, signed] of Map.groupBy(artifacts, ({ signatureFile }) => signatureFile)) {
    const files = new Map(signed.map(({ asset }) => [asset.sha256 ?? asset.name, asset.name]));
    if (signature !== undefined && files.size > 1)
      invalid(
        `\`artifacts\` gives ${files.size} files the same \`signature\`, ${quoted([signature])}: ${quoted([...files.values()])}`,
        'A signature belongs to one file, and no client accepts it for another. Write a mapping for each file, with its own `signature`.',
      );
  }
  return { artifacts, notices: artifacts.flatMap(spellingNotices), problems };
}

/** Whether two entries make the same of one file. */
function isSameArtifact(one: DesiredArtifact, other: DesiredArtifact): boolean {
  const textOf = (artifact: DesiredArtifact): string => JSON.stringify({ ...artifact, asset: null, isNamed: true });
  return textOf(one) === textOf(other);
}

const quoted = (names: readonly string[]): string =>
  listNames(names, { limit: 20, show: (name) => `\`${inlineExcerpt(name)}\`` });

/** @param pattern absent if every asset is wanted, and there is none */
function noAsset(pattern: string | undefined, assets: readonly Asset[]): Problem {
  const code = 'asset.missing';
  const field = 'artifacts';
  if (pattern === undefined) {
    const title = 'The release has no assets to publish';
    const hint =
      'Attach them before the release is published, or set `artifacts: []` to publish without any. A file of the workspace is a path that starts with `./`.';
    return { code, title, hint, field };
  }
  const title = `No asset of the release matches \`${truncate(pattern, 120)}\``;
  const names = assets.map(({ name }) => name);
  const detail = names.length === 0 ? 'the release has no assets.' : `the release has ${quoted(names)}.`;
  const renamed = renamedBy(pattern, assets);
  const hint = !canMatchAssets(pattern)
    ? 'The name of an asset has no slash. If a file of the workspace is meant, start the path with `./`.'
    : renamed === undefined
      ? 'Correct `artifacts`, or attach the asset before the release is published. A file of the workspace is a path that starts with `./`.'
      : `GitHub replaces spaces and special characters in the names of assets with dots, so this one is called \`${inlineExcerpt(renamed)}\`. Write that name in \`artifacts\`; \`filename\` gives the artifact its own name at Keygen.`;
  return { code, title, detail, hint, field };
}

/** The asset that a name or pattern matches by the file name before the upload to GitHub. */
function renamedBy(pattern: string, assets: readonly Asset[]): string | undefined {
  const exact = assets.find(({ name }) => dottedName(name) === dottedName(pattern));
  if (exact !== undefined) return exact.name;
  const asStored = pattern.replaceAll(/[^\w.+@~*?[\]{},()!|\\-]+/g, '.');
  return asStored === pattern ? undefined : matchingAssets(asStored, assets)[0]?.name;
}

function noFile(pattern: string): Problem {
  const title = `No file of the workspace matches \`${truncate(pattern, 120)}\``;
  const hint =
    'Build it, or download it with `actions/download-artifact`, before this step; or correct the path, which starts at the root of the workspace.';
  return { code: 'asset.missing', title, hint, field: 'artifacts' };
}

function tooLarge({ name, size }: ArtifactFile): Problem {
  const title = `\`${inlineExcerpt(name)}\` has ${size} bytes, but Keygen accepts at most ${maxBytes}`;
  const hint = 'Compress or split the file, or leave it out of `artifacts`.';
  return { code: 'registry.rejected', title, hint, field: 'artifacts' };
}

function stillOpen({ name }: ArtifactFile): Problem {
  const title = `The asset \`${inlineExcerpt(name)}\` is still being uploaded to the release`;
  const hint =
    'If another job uploads it, raise `wait-for-assets`; if its upload was interrupted, delete it and attach it again.';
  return { code: 'asset.missing', title, hint, field: 'artifacts' };
}

function spellingNotices({ metadata, filename }: DesiredArtifact): readonly Notice[] {
  const rewritten = keysRewritten(metadata).map(({ from }) => from);
  if (rewritten.length === 0) return [];
  const names = listNames(rewritten, { show: (key) => `\`${truncate(key, 60)}\`` });
  const text = `Keygen rewrites metadata keys; for ${truncate(filename, 120)}, this changes ${names}. Write them in lowerCamelCase.`;
  return [{ level: 'warning', text }];
}

/** One entry of `artifacts`; a name is short for a mapping with nothing else. */
type Selector = { readonly asset: string } & Partial<
  Readonly<
    Record<'platform' | 'arch' | 'filename' | 'filetype' | 'signature', string> & {
      metadata: Readonly<Record<string, unknown>>;
      checksum: Partial<ChecksumForm>;
    }
  >
>;

export function selectorFrom(given: ArtifactSelector): Selector {
  if (typeof given === 'string') return { asset: given };
  const { asset, metadata, checksum } = given;
  const texts = (['platform', 'arch', 'filename', 'filetype', 'signature'] as const).flatMap((key) => {
    const text = given[key]?.trim() ?? '';
    return text === '' ? [] : [[key, text] as const];
  });
  const { algorithm, encoding } = checksum ?? {};
  const form = defined({ algorithm: algorithm ?? undefined, encoding: encoding ?? undefined });
  return {
    asset,
    ...Object.fromEntries(texts),
    ...(metadata ? { metadata } : {}),
    ...(Object.keys(form).length > 0 ? { checksum: form } : {}),
  };
}

function artifactFrom(selector: Selector, asset: ArtifactFile, values: PlaceholderValues): DesiredArtifact {
  const filename = selector.filename === undefined ? baseName(asset) : fillPlaceholders(selector.filename, values);
  const filetype = selector.filetype?.replace(/^\./, '') ?? /\.([^./]+)$/.exec(filename)?.[1];
  return {
    asset,
    filename,
    isNamed: selector.filename !== undefined,
    metadata: selector.metadata ?? {},
    ...defined({
      filetype: filetype?.toLowerCase() || undefined,
      platform: selector.platform?.toLowerCase(),
      arch: selector.arch?.toLowerCase(),
      signatureFile: selector.signature,
      checksum: selector.checksum,
    }),
  };
}

function isFiletypeOf(filename: string, filetype: string | undefined): boolean {
  return filetype === undefined || !filename.includes('.') || filename.toLowerCase().endsWith(`.${filetype}`);
}
