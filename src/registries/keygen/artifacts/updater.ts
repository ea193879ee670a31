import { asRecord, isRecord, parseJson } from '../../../domain/data.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { JobContext } from '../../../domain/registry.ts';
import { inlineExcerpt, listNames } from '../../../domain/text.ts';
import { percentDecoded } from '../../../domain/url.ts';
import { isSameVersion, type TagCheck } from '../../../domain/version.ts';
import type { Channel } from '../settings.ts';
import { bytesFrom } from './checksum.ts';
import { baseName, dottedName, readText } from './file.ts';
import type { HashedArtifact } from './hash.ts';
import type { DesiredArtifact } from './selection.ts';

/**
 * The files in which the updaters of electron-builder and Tauri look for the newest version. electron-updater reads `<channel>.yml`,
 * `<channel>-mac.yml` or `<channel>-linux.yml`, and an app may name its channels as it likes (at Keygen the default is `stable`), so
 * the content tells an index from another YAML file.
 */
const electronIndex = /\.ya?ml$/;
const tauriIndex = /^latest\.json$/;
const maxBytes = 1024 * 1024;

/** A file as an index names it. */
interface IndexedFile {
  readonly name: string;
  readonly size?: number;
  readonly sha512?: string;
}

interface Index {
  /** As it is written; absent if the file is not an index. */
  readonly version?: string;
  readonly files: readonly IndexedFile[];
}

const noIndex: Index = { files: [] };

interface Findings {
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** What the indexes are published with. */
interface Published {
  readonly version: string;
  readonly channel: Channel;
  readonly tagCheck: TagCheck;
}

/**
 * Compares the updater's indexes among the artifacts with the release and with the other artifacts: a name that is not among them is a warning, since
 * every updater gets a 404 for it; another size or SHA-512 is a problem, since every updater refuses the file; another version is a problem unless
 * `tag-check` allows it, since every updater believes the index.
 */
export async function checkUpdaterIndexes(
  context: JobContext,
  artifacts: readonly HashedArtifact[],
  published: Published,
): Promise<Findings> {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const electron: DesiredArtifact[] = [];
  /** Indexes by another version that they name. */
  const others = new Map<string, readonly string[]>();
  const byName = new Map(artifacts.map((artifact) => [artifact.desired.filename, artifact]));
  for (const { desired } of artifacts) {
    const { filename, asset } = desired;
    const name = filename.slice(filename.lastIndexOf('/') + 1);
    const isElectron = electronIndex.test(name);
    if ((!isElectron && !tauriIndex.test(name)) || asset.size > maxBytes) continue;
    const text = await readText(context, asset, { maxBytes, what: 'an index' });
    const { version, files } = isElectron ? await electronIndexFrom(text) : tauriIndexFrom(text);
    const index = inlineExcerpt(filename);
    if (version !== undefined && !isSameVersion(version, published.version))
      others.set(version, [...(others.get(version) ?? []), `\`${index}\``]);
    if (version !== undefined && isElectron) electron.push(desired);
    // Beside the index, as the updater looks for them.
    const folder = filename.slice(0, filename.length - name.length);
    const missing = new Set<string>();
    for (const file of files) {
      const found = byName.get(`${folder}${file.name}`) ?? byName.get(file.name);
      if (found === undefined) missing.add(file.name);
      else problems.push(...mismatches(index, file, found));
    }
    if (missing.size > 0) notices.push(missingNotice(index, [...missing], artifacts));
  }
  const findings = [...others].map(([version, indexes]) => versionFindings(indexes, version, published));
  const all = [{ problems, notices }, ...findings, channelFindings(electron, published)];
  return { problems: all.flatMap((one) => one.problems), notices: all.flatMap((one) => one.notices) };
}

function versionFindings(indexes: readonly string[], version: string, published: Published): Findings {
  const { tagCheck } = published;
  if (tagCheck === 'off') return { problems: [], notices: [] };
  const [own, theirs] = [inlineExcerpt(version), published.version];
  const title = `${listNames(indexes)} ${indexes.length === 1 ? 'is' : 'are'} for the version ${own}, but the release is ${theirs}`;
  if (tagCheck === 'warn') return { problems: [], notices: [{ level: 'warning', text: `${title}.` }] };
  const hint = `Every updater would take the newest version to be ${own}. Build with the version ${theirs}, and attach the files and the index of that build; or leave the index out of \`artifacts\`. If they are meant to differ, set the input \`tag-check: warn\`.`;
  return { problems: [{ code: 'manifest.version-mismatch', title, hint, field: 'artifacts' }], notices: [] };
}

/** Indexes of electron-builder whose names do not fit the release. Keygen serves the one of the newest version, whatever its channel. */
function channelFindings(indexes: readonly DesiredArtifact[], { version, channel }: Published): Findings {
  // A `filename` says what is wanted.
  const named = (pattern: RegExp): readonly DesiredArtifact[] =>
    indexes.filter(({ filename, isNamed }) => !isNamed && pattern.test(filename));
  const show = ({ filename }: DesiredArtifact): string => `\`${inlineExcerpt(filename)}\``;
  const stable = channel === 'stable' ? [] : named(/^stable[.-]/);
  if (stable.length > 0) {
    const title = `${listNames(stable.map(show))} in the prerelease ${version} would update every user of \`stable\` to it`;
    const renamed = stable.map(({ filename }) => {
      const own = inlineExcerpt(filename);
      return `\`{asset: ${own}, filename: '${own.replace(/^stable/, '{channel}')}'}\``;
    });
    const hint = `Keygen serves the index of the newest version, whatever its channel. Build the prerelease with \`channel: ${channel}\`, or rename the index in \`artifacts\`, besides \`'*'\`: ${renamed.join(', ')}. A \`filename\` that is set is kept as it is.`;
    return { problems: [{ code: 'input.invalid', title, hint, field: 'artifacts' }], notices: [] };
  }
  if (indexes.length === 0 || named(/^latest[.-]/).length < indexes.length) return { problems: [], notices: [] };
  const text = `electron-updater asks Keygen for \`${channel}.yml\`, not for ${listNames(indexes.map(show))}, unless the app sets \`channel: latest\`. Build with \`channel: ${channel}\` in the configuration of \`publish\`.`;
  return { problems: [], notices: [{ level: 'notice', text }] };
}

function mismatches(index: string, { name, size, sha512 }: IndexedFile, artifact: HashedArtifact): readonly Problem[] {
  const actual = artifact.desired.asset.size;
  const digest = artifact.digests.get('sha512');
  const expected = bytesFrom(sha512);
  const shown = inlineExcerpt(name);
  const fault =
    size !== undefined && size !== actual
      ? `\`${index}\` lists \`${shown}\` with ${size} bytes, but it has ${actual}`
      : digest !== undefined && sha512 !== undefined && expected?.equals(digest) !== true
        ? `\`${index}\` lists a different SHA-512 for \`${shown}\` than the file has`
        : undefined;
  const hint =
    'Every updater would reject the file. It was changed (signed, notarized, or built again) after the index was written: write the index last in the build, and attach both from the same build.';
  return fault === undefined ? [] : [{ code: 'asset.corrupt', title: fault, hint, field: 'artifacts' }];
}

function missingNotice(index: string, missing: readonly string[], artifacts: readonly HashedArtifact[]): Notice {
  const renamed = artifacts.find(({ desired }) =>
    missing.some((name) => dottedName(name) === dottedName(baseName(desired.asset))),
  );
  const isOwnName = renamed !== undefined && missing.includes(baseName(renamed.desired.asset));
  const explanation =
    renamed === undefined
      ? ' Add them to `artifacts`, or leave the index out.'
      : isOwnName
        ? ` \`filename\` in \`artifacts\` gives \`${inlineExcerpt(renamed.desired.asset.name)}\` another name, \`${inlineExcerpt(renamed.desired.filename)}\`: remove it.`
        : ` GitHub replaces spaces and special characters in the names of assets with dots (\`${inlineExcerpt(renamed.desired.asset.name)}\`): set \`filename\` to the name in the index.`;
  const names = listNames(missing, { show: (name) => `\`${inlineExcerpt(name)}\`` });
  return {
    level: 'warning',
    text: `\`${index}\` names files that are not among the artifacts under that name, so updaters will not find them: ${names}.${explanation}`,
  };
}

/** An index of electron-builder, if the text is one. */
async function electronIndexFrom(text: string): Promise<Index> {
  const { parseDocument } = await import(/* webpackMode: "eager" */ 'yaml');
  let root: unknown;
  try {
    root = parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }).toJS({ maxAliasCount: 0 });
  } catch {
    return noIndex;
  }
  const { version, files, path, sha512, sha2, packages } = asRecord(root);
  const listed: readonly unknown[] = Array.isArray(files) ? files : [];
  // Before electron-updater 2.16 an index named its only file by `path`.
  const namesFiles =
    listed.some((file) => typeof asRecord(file)['url'] === 'string') || typeof (sha512 ?? sha2) === 'string';
  if (typeof version !== 'string' || !namesFiles) return noIndex;
  const entries = [...listed, { path, sha512 }, ...Object.values(asRecord(packages))];
  const named = unique(
    entries.flatMap((entry) => {
      const { url, path: own = url, size, sha512: sum } = asRecord(entry);
      // An absolute address is not an artifact.
      if (typeof own !== 'string' || own === '' || /^[a-z]+:/i.test(own)) return [];
      return [
        {
          name: percentDecoded(own),
          ...(typeof size === 'number' ? { size } : {}),
          ...(typeof sum === 'string' ? { sha512: sum } : {}),
        },
      ];
    }),
  );
  return { version, files: named };
}

/** Tauri's `latest.json`, if the text is one. Its addresses are absolute. */
function tauriIndexFrom(text: string): Index {
  const { version, platforms, url } = asRecord(parseJson(text));
  const addresses = [url, ...Object.values(asRecord(platforms)).map((one) => (isRecord(one) ? one['url'] : undefined))];
  const files = unique(
    addresses.flatMap((address) => {
      const path = typeof address === 'string' ? URL.parse(address)?.pathname : undefined;
      const name = path === undefined ? '' : percentDecoded(path.slice(path.lastIndexOf('/') + 1));
      return name === '' ? [] : [{ name }];
    }),
  );
  return { files, ...(files.length > 0 && typeof version === 'string' ? { version } : {}) };
}

/** Each name once, with all its attributes. */
function unique(files: readonly IndexedFile[]): readonly IndexedFile[] {
  const all = new Map<string, IndexedFile>();
  for (const file of files) all.set(file.name, { ...all.get(file.name), ...file });
  return [...all.values()];
}
