import { asRecord, isRecord, parseJson } from '../../../domain/data.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { JobContext } from '../../../domain/registry.ts';
import { inlineExcerpt, listNames } from '../../../domain/text.ts';
import { percentDecoded } from '../../../domain/url.ts';
import { bytesFrom } from './checksum.ts';
import { baseName, dottedName, readText } from './file.ts';
import type { HashedArtifact } from './hash.ts';

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

/**
 * Compares the updater's indexes among the artifacts with the others: a name that is not among them is a warning, since every updater
 * gets a 404 for it; another size or SHA-512 is a problem, since every updater refuses the file.
 */
export async function checkUpdaterIndexes(
  context: JobContext,
  artifacts: readonly HashedArtifact[],
): Promise<{ readonly problems: readonly Problem[]; readonly notices: readonly Notice[] }> {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const byName = new Map(artifacts.map((artifact) => [artifact.desired.filename, artifact]));
  for (const { desired } of artifacts) {
    const { filename, asset } = desired;
    const name = filename.slice(filename.lastIndexOf('/') + 1);
    const isElectron = electronIndex.test(name);
    if ((!isElectron && !tauriIndex.test(name)) || asset.size > maxBytes) continue;
    const text = await readText(context, asset, { maxBytes, what: 'an index' });
    const files = isElectron ? await electronFiles(text) : tauriFiles(text);
    const index = inlineExcerpt(filename);
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
  return { problems, notices };
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
  const explanation =
    renamed === undefined
      ? ' Add them to `artifacts`, or leave the index out.'
      : ` GitHub replaces spaces and special characters in the names of assets with dots (\`${inlineExcerpt(renamed.desired.asset.name)}\`): set \`filename\` to the name in the index.`;
  const names = listNames(missing, { show: (name) => `\`${inlineExcerpt(name)}\`` });
  return {
    level: 'warning',
    text: `\`${index}\` names files that are not among the artifacts under that name, so updaters will not find them: ${names}.${explanation}`,
  };
}

/** The files of an index of electron-builder; none if the text is not one. */
async function electronFiles(text: string): Promise<readonly IndexedFile[]> {
  const { parseDocument } = await import(/* webpackMode: "eager" */ 'yaml');
  let root: unknown;
  try {
    root = parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }).toJS({ maxAliasCount: 0 });
  } catch {
    return [];
  }
  const { version, files, path, sha512, sha2, packages } = asRecord(root);
  const listed: readonly unknown[] = Array.isArray(files) ? files : [];
  // Before electron-updater 2.16 an index named its only file by `path`.
  const namesFiles =
    listed.some((file) => typeof asRecord(file)['url'] === 'string') || typeof (sha512 ?? sha2) === 'string';
  if (typeof version !== 'string' || !namesFiles) return [];
  const entries = [...listed, { path, sha512 }, ...Object.values(asRecord(packages))];
  return unique(
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
}

/** The files of Tauri's `latest.json`, whose addresses are absolute; none if the text is not one. */
function tauriFiles(text: string): readonly IndexedFile[] {
  const { platforms, url } = asRecord(parseJson(text));
  const addresses = [url, ...Object.values(asRecord(platforms)).map((one) => (isRecord(one) ? one['url'] : undefined))];
  return unique(
    addresses.flatMap((address) => {
      const path = typeof address === 'string' ? URL.parse(address)?.pathname : undefined;
      const name = path === undefined ? '' : percentDecoded(path.slice(path.lastIndexOf('/') + 1));
      return name === '' ? [] : [{ name }];
    }),
  );
}

/** Each name once, with all its attributes. */
function unique(files: readonly IndexedFile[]): readonly IndexedFile[] {
  const all = new Map<string, IndexedFile>();
  for (const file of files) all.set(file.name, { ...all.get(file.name), ...file });
  return [...all.values()];
}
