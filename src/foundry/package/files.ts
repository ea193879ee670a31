import { isRecord } from '../../domain/data.ts';
import type { FoundryManifest } from '../manifest/manifest.ts';
import type { Entry } from './directory.ts';
import { fold, grouped, mismatch, quoted, type Finding } from './finding.ts';
import { pathOf, type Located, type ManifestName } from './locate.ts';

/** The folders that Foundry keeps packages in, by the kind of package. */
const folders: Readonly<Record<ManifestName, string>> = {
  'module.json': 'modules',
  'system.json': 'systems',
  'world.json': 'worlds',
};

/** The files of the package, by their path below its root. */
export interface Files {
  has(path: string): boolean;
  /** True if unpackers that follow the zip standard give the file another name. */
  isMisnamed(path: string): boolean;
  /** True where something stands below the folder, or it has an entry itself. */
  hasFolder(path: string): boolean;
  /** The path that differs only in case or in how an accent is encoded. */
  alike(path: string): string | undefined;
}

export function filesOf(entries: readonly Entry[], { root }: Located): Files {
  const misnamed = new Set(
    entries.filter(({ standardName }) => standardName !== undefined).map((entry) => pathOf(entry).slice(root.length)),
  );
  const paths = entries
    .map(pathOf)
    .filter((name) => name.startsWith(root))
    .map((name) => name.slice(root.length));
  const exact = new Set(paths.filter((path) => !path.endsWith('/')));
  const sorted = paths.toSorted(byCodeUnit);
  const folded = paths
    .map((path) => ({ key: fold(path), path }))
    .toSorted((one, other) => byCodeUnit(one.key, other.key));
  const keys = folded.map(({ key }) => key);
  return {
    has: (path) => exact.has(path),
    isMisnamed: (path) => misnamed.has(path),
    hasFolder: (path) => (sorted[firstFrom(sorted, `${path}/`)] ?? '').startsWith(`${path}/`),
    alike(path) {
      const key = fold(path);
      const file = folded[firstFrom(keys, key)];
      if (file?.key === key) return file.path;
      const below = folded[firstFrom(keys, `${key}/`)];
      return below?.key.startsWith(`${key}/`)
        ? below.path.split('/').slice(0, path.split('/').length).join('/')
        : undefined;
    },
  };
}

/** Index of the first text that is not before `text`: a prefix is found without keeping every folder of every path. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byCodeUnit(sorted[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Reference {
  readonly path: string;
  readonly pointer: string;
  readonly kind: 'file' | 'pack';
  readonly isScript: boolean;
}

/**
 * The files that a manifest names and Foundry loads: scripts, styles, languages, packs, and the banner of a system or world
 * (https://foundryvtt.com/api/interfaces/foundry.packages.types.SystemManifestData.html, …WorldManifestData.html).
 */
function referencesOf(json: Readonly<Record<string, unknown>>, name: ManifestName): readonly Reference[] {
  const references: Reference[] = [];
  const add = (path: unknown, pointer: string, kind: Reference['kind'] = 'file'): void => {
    if (typeof path === 'string' && path.trim() !== '')
      references.push({ path: path.trim(), pointer, kind, isScript: /^\/(?:es)?(?:scripts|modules)\//.test(pointer) });
  };
  for (const list of ['esmodules', 'scripts', 'styles'] as const) {
    items(json[list]).forEach((item, index) => {
      if (isRecord(item)) add(item['src'], `/${list}/${index}/src`);
      else add(item, `/${list}/${index}`);
    });
  }
  for (const list of ['languages', 'packs'] as const) {
    items(json[list]).forEach((item, index) => {
      if (isRecord(item)) add(item['path'], `/${list}/${index}/path`, list === 'packs' ? 'pack' : 'file');
    });
  }
  if (name !== 'module.json') add(json['background'], '/background');
  return references;
}

export function fileFindings(
  submitted: FoundryManifest,
  inside: FoundryManifest | undefined,
  files: Files,
  name: ManifestName,
): Finding[] {
  const outer = referencesOf(submitted.json, name);
  const known = new Set(outer.map(({ path }) => path));
  // What runs is the manifest in the package, so what only that one names counts too; it has no line in the released one.
  const inner = inside ? referencesOf(inside.json, name).filter(({ path }) => !known.has(path)) : [];
  const own = `${folders[name]}/${submitted.id ?? ''}/`;

  const missing: Finding[] = [];
  const miscased: Finding[] = [];
  const outside: Finding[] = [];
  const uncompiled: Finding[] = [];
  const emptied: Finding[] = [];
  const undisplayed: Finding[] = [];
  const misnamed: Finding[] = [];
  const look = ({ path, kind, pointer: place, isScript }: Reference, pointer: string, by: string): void => {
    const tried = pathsOf(path, own);
    if (tried === 'elsewhere') return;
    if (tried === 'outside') {
      outside.push(
        mismatch(`${by} names ${quoted(path)}, which lies outside of the package`, {
          pointer,
          hint: 'Use a path below the package.',
        }),
      );
      return;
    }
    const forms =
      kind === 'pack' ? tried.flatMap((one) => [one, one.endsWith('.db') ? one.slice(0, -3) : `${one}.db`]) : tried;
    const found = forms.find((one) => files.has(one));
    if (found !== undefined) {
      if (files.isMisnamed(found)) {
        misnamed.push(
          mismatch(`${by} names ${quoted(path)}, whose name in the zip is UTF-8 without the UTF-8 flag`, {
            pointer,
            hint: misnamedHint,
          }),
        );
      }
      return;
    }
    const folder = kind === 'pack' ? forms.find((one) => files.hasFolder(one)) : undefined;
    if (folder !== undefined) {
      if (!files.has(`${folder}/CURRENT`)) {
        uncompiled.push(
          mismatch(`The pack ${quoted(path)} is a folder without a database in it`, {
            level: 'warning',
            pointer,
            hint: 'Compile the pack before the zip is built; an empty one is shown otherwise.',
          }),
        );
      }
      return;
    }
    const alike = forms.map((one) => files.alike(one)).find((one) => one !== undefined && !forms.includes(one));
    // Foundry creates a pack that is not there, empty: https://github.com/foundryvtt/foundryvtt/issues/10681
    if (kind === 'pack') {
      emptied.push(
        mismatch(
          alike === undefined
            ? `${by} names the pack ${quoted(path)}, which is not in the package: Foundry creates it empty`
            : `${by} names the pack ${quoted(path)}, the package has ${quoted(alike)}: ${difference(forms, alike)}, so servers show it empty`,
          {
            level: 'warning',
            pointer,
            hint:
              alike === undefined
                ? 'Add it to the zip, unless it is meant to be empty.'
                : 'Write both names the same way.',
          },
        ),
      );
      return;
    }
    // A missing picture breaks nothing else.
    if (
      place === '/background' &&
      (alike !== undefined || !belongsToOthers(tried, own, files, { pointer: place, isScript }))
    ) {
      undisplayed.push(
        mismatch(
          alike === undefined
            ? `${by} names the picture ${quoted(path)}, which is not in the package`
            : `${by} names the picture ${quoted(path)}, the package has ${quoted(alike)}: ${difference(forms, alike)}`,
          {
            level: 'warning',
            pointer,
            hint: 'Everything else works; the setup screen shows no picture. Add the file to the zip, or correct `background`.',
          },
        ),
      );
      return;
    }
    if (alike !== undefined) {
      miscased.push(
        mismatch(`${by} names ${quoted(path)}, the package has ${quoted(alike)}: ${difference(forms, alike)}`, {
          pointer,
          hint: 'Write both names the same way: on most servers these are two different files.',
        }),
      );
      return;
    }
    if (belongsToOthers(tried, own, files, { pointer: place, isScript })) return;
    missing.push(
      mismatch(`${by} names ${quoted(path)}, which is not in the package`, {
        pointer,
        hint: path.includes('\\')
          ? 'Use `/` between folders, and add the file to the zip.'
          : 'Add it to the zip, or remove it from the manifest.',
      }),
    );
  };
  for (const reference of outer) look(reference, reference.pointer, 'The manifest');
  for (const reference of inner) look(reference, '/download', 'The manifest in the package');
  return [
    ...grouped(missing, (count) => `${count} files that the manifest names are not in the package`),
    ...grouped(miscased, (count) => `${count} files that the manifest names are written differently in the package`),
    ...grouped(outside, (count) => `${count} files that the manifest names lie outside of the package`),
    ...grouped(uncompiled, (count) => `${count} packs are folders without a database in them`),
    ...grouped(emptied, (count) => `${count} packs that the manifest names will be empty`),
    ...undisplayed,
    ...grouped(
      misnamed,
      (count) => `${count} files that the manifest names have a name without the UTF-8 flag in the zip`,
    ),
  ];
}

export const misnamedHint =
  'Some unpackers read such names as CP437, and create a file of another name. Build the zip with a tool that sets the flag (7-Zip, Python, Node), or use plain ASCII names.';

/** Why two names that look alike are not the same. */
function difference(names: readonly string[], other: string): string {
  return names.some((name) => name.normalize('NFC') === other.normalize('NFC'))
    ? 'they differ only in Unicode normalization (NFC and NFD)'
    : names.some((name) => name.toLowerCase() === other.toLowerCase())
      ? 'they differ only in upper and lower case'
      : 'they differ in case and in Unicode normalization';
}

/** The paths in the package that a manifest's path may mean, in the order in which they are tried. */
function pathsOf(path: string, own: string): readonly string[] | 'elsewhere' | 'outside' {
  if (/^(?:[a-z][a-z0-9+.-]+:)?\/\//i.test(path) || /^(?:data|blob):/i.test(path)) return 'elsewhere';
  const plain = path.replace(/[?#].*$/s, '');
  const tried: string[] = [];
  for (const form of new Set([path, plain, decoded(plain)])) {
    const steps: string[] = [];
    for (const step of form.split('/')) {
      if (step === '' || step === '.') continue;
      if (step !== '..') steps.push(step);
      else if (steps.pop() === undefined) return 'outside';
    }
    const clean = steps.join('/');
    tried.push(clean);
    if (clean.startsWith(own)) tried.push(clean.slice(own.length));
  }
  return tried;
}

/** Libraries that Foundry serves itself, for scripts: https://github.com/foundryvtt/foundryvtt/issues/7757 */
const coreLibraries = new Set(['greensock']);

/** Foundry's own folders that a banner may come from. */
const coreFolders = new Set(['cards', 'canvas', 'icons', 'nue', 'sounds', 'toolclips', 'tours', 'ui']);

/** Paths are also looked up below Foundry's data folder: in another package, or among Foundry's own files. */
function belongsToOthers(
  tried: readonly string[],
  own: string,
  files: Files,
  { pointer, isScript }: Pick<Reference, 'pointer' | 'isScript'>,
): boolean {
  return tried.some((path) => {
    const [top = ''] = path.split('/');
    if (path.startsWith(own) || files.hasFolder(top)) return false;
    return (
      /^(?:modules|systems|worlds)\/[^/]+\//.test(path) ||
      (pointer === '/background' && coreFolders.has(top)) ||
      (isScript && coreLibraries.has(top))
    );
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A list; a text alone is a list of one. */
function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}
