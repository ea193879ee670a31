import { isRecord } from '../../domain/data.ts';
import { percentDecoded } from '../../domain/url.ts';
import type { FoundryManifest } from '../manifest/manifest.ts';
import type { Entry } from './directory.ts';
import { fold, FindingGroups, normalized, quoted, type Finding } from './finding.ts';
import { pathOf, type Located, type ManifestName } from './locate.ts';

/** The folders that Foundry keeps packages in, by the kind of package. */
const folders: Readonly<Record<ManifestName, string>> = {
  'module.json': 'modules',
  'system.json': 'systems',
  'world.json': 'worlds',
};

/** The files of the package, by their path below its root. */
interface Files {
  has(path: string): boolean;
  /** The file, if unpackers that follow the zip standard create it under another path. */
  misnamed(path: string): Entry | undefined;
  /** True if something is below the folder, or it has an entry itself. */
  hasFolder(path: string): boolean;
  /** The path that differs only in case or in Unicode normalization. */
  alike(path: string): string | undefined;
}

function filesOf(entries: readonly Entry[], { root, name, entry: manifest }: Located): Files {
  const inside = entries
    .map((entry) => ({ entry, path: pathOf(entry.name) }))
    .filter(({ path }) => path.startsWith(root))
    .map(({ entry, path }) => ({ entry, path: path.slice(root.length) }));
  const paths = inside.map(({ path }) => path);
  const exact = new Set(paths.filter((path) => !path.endsWith('/')));
  // Installers take the top-level folder away, so only what is below it has to be read the same way.
  const standardRoot = pathOf(manifest.standardName ?? manifest.name).slice(0, -name.length);
  const misnamed = new Map(
    inside
      .filter(({ entry, path }) => pathOf(entry.standardName ?? entry.name) !== standardRoot + path)
      .map(({ entry, path }) => [path, entry]),
  );
  const sorted = paths.toSorted(byCodeUnit);
  const folded = paths
    .map((path) => ({ key: fold(path), path }))
    .toSorted((one, other) => byCodeUnit(one.key, other.key));
  const keys = folded.map(({ key }) => key);
  return {
    has: (path) => exact.has(path),
    misnamed: (path) => misnamed.get(path),
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

/** Without a script, style or language the package breaks; without a pack or a picture it does not. */
type Kind = 'script' | 'file' | 'pack' | 'picture';

interface Reference {
  readonly path: string;
  readonly pointer: string;
  readonly kind: Kind;
}

/**
 * The files that a manifest names and Foundry loads: scripts, styles, languages, packs, and the background of a system or world
 * (https://foundryvtt.com/api/interfaces/foundry.packages.types.SystemManifestData.html, …WorldManifestData.html).
 */
function referencesOf(json: Readonly<Record<string, unknown>>, name: ManifestName): readonly Reference[] {
  const references: Reference[] = [];
  const add = (path: unknown, pointer: string, kind: Kind): void => {
    if (typeof path === 'string' && path.trim() !== '') references.push({ path: path.trim(), pointer, kind });
  };
  const addList = (list: string, kind: Kind, member: 'src' | 'path'): void => {
    const items: readonly unknown[] = Array.isArray(json[list]) ? json[list] : [];
    items.forEach((item, index) => {
      if (isRecord(item)) add(item[member], `/${list}/${index}/${member}`, kind);
      else if (member === 'src') add(item, `/${list}/${index}`, kind);
    });
  };
  addList('esmodules', 'script', 'src');
  addList('scripts', 'script', 'src');
  addList('styles', 'file', 'src');
  addList('languages', 'file', 'path');
  addList('packs', 'pack', 'path');
  if (name !== 'module.json') add(json['background'], '/background', 'picture');
  return references;
}

const states = {
  missing: 'are not in the package',
  alike: 'are written differently in the package',
  outside: 'are outside the package',
  misnamed: 'have a name without the UTF-8 flag in the zip',
  uncompiled: 'are folders without a database in them',
};

/** What is wrong with the files that the manifests name, and the entries whose missing UTF-8 flag it is about. */
export function fileFindings(
  submitted: FoundryManifest,
  inside: FoundryManifest | undefined,
  entries: readonly Entry[],
  located: Located,
): { readonly findings: readonly Finding[]; readonly misnamed: ReadonlySet<Entry> } {
  const files = filesOf(entries, located);
  const own = `${folders[located.name]}/${submitted.id ?? ''}/`;
  const misnamed = new Set<Entry>();
  const groups = new FindingGroups<`${'file' | 'pack' | 'picture'} ${keyof typeof states}`>();
  const check = ({ path, kind }: Reference, pointer: string, by: string): void => {
    const tried = pathsOf(path, own);
    if (tried === 'elsewhere') return;
    const noun = kind === 'script' ? 'file' : kind;
    const names = `${by} names ${noun === 'file' ? '' : `the ${noun} `}${quoted(path)}`;
    const add = (state: keyof typeof states, title: string, hint: string): void => {
      const isHarmless = kind === 'picture' || (kind === 'pack' && state !== 'outside');
      groups.add(`${noun} ${state}`, title, { level: isHarmless ? 'warning' : 'error', pointer, hint });
    };
    if (tried === 'outside')
      return add('outside', `${names}, which is outside the package`, 'Use a path inside the package.');

    const forms =
      kind === 'pack' ? tried.flatMap((one) => [one, one.endsWith('.db') ? one.slice(0, -3) : `${one}.db`]) : tried;
    const found = forms.find((one) => files.has(one));
    if (found !== undefined) {
      const entry = files.misnamed(found);
      if (entry === undefined) return;
      misnamed.add(entry);
      return add('misnamed', `${names}, whose name in the zip is UTF-8 without the UTF-8 flag`, misnamedHint);
    }
    const folder = kind === 'pack' ? forms.find((one) => files.hasFolder(one)) : undefined;
    if (folder !== undefined) {
      if (files.has(`${folder}/CURRENT`)) return;
      const hint = 'Compile the pack before the zip is built; otherwise Foundry shows an empty one.';
      return add('uncompiled', `The pack ${quoted(path)} is a folder without a database in it`, hint);
    }
    if (kind !== 'pack' && belongsToOthers(tried, own, files, kind)) return;
    const alike = forms.map((one) => files.alike(one)).find((one) => one !== undefined && !forms.includes(one));
    if (alike !== undefined) {
      const title = `${names}, the package has ${quoted(alike)}: ${difference(forms, alike)}`;
      const effect = kind === 'pack' ? ', and Foundry creates an empty pack' : '';
      return add('alike', title, `Write both names the same way: on most servers these are two files${effect}.`);
    }
    // https://github.com/foundryvtt/foundryvtt/issues/10681
    const effect = kind === 'pack' ? ': Foundry creates it empty' : '';
    const hints = {
      pack: 'Add it to the zip, unless it is meant to be empty.',
      picture: 'Add it to the zip, or correct `background`. Everything else works; the setup screen shows no picture.',
      file: `${path.includes('\\') ? 'Use `/` between folders, and add' : 'Add'} it to the zip, or remove it from the manifest.`,
    };
    add('missing', `${names}, which is not in the package${effect}`, hints[noun]);
  };
  const outer = referencesOf(submitted.json, located.name);
  const known = new Set(outer.map(({ path }) => path));
  for (const reference of outer) check(reference, reference.pointer, 'The manifest');
  // What runs is the manifest in the package, so what only that one names counts too; it has no line in the released one.
  for (const reference of inside ? referencesOf(inside.json, located.name) : [])
    if (!known.has(reference.path)) check(reference, '/download', 'The manifest in the package');
  const findings = groups.all((kind, count) => {
    const [noun, state] = kind.split(' ') as [string, keyof typeof states];
    return `${count} ${noun}s that the manifest names ${states[state]}`;
  });
  return { findings, misnamed };
}

export const misnamedHint =
  'Some unzip tools read such names as CP437, and create a file with another name. Build the zip with a tool that sets the flag (7-Zip, Python, Node), or use plain ASCII names.';

/** Why two names that look alike are not the same. */
function difference(names: readonly string[], other: string): string {
  return names.some((name) => normalized(name) === normalized(other))
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
  for (const form of new Set([path, plain, percentDecoded(plain)])) {
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

/** Foundry's own folders that a background may come from. */
const coreFolders = new Set(['cards', 'canvas', 'icons', 'nue', 'sounds', 'toolclips', 'tours', 'ui']);

/**
 * Paths are also looked up below Foundry's data folder, in another package, and among Foundry's own files; the library GSAP is in
 * `greensock`: https://github.com/foundryvtt/foundryvtt/issues/7757
 */
function belongsToOthers(tried: readonly string[], own: string, files: Files, kind: Kind): boolean {
  return tried.some((path) => {
    const [top = ''] = path.split('/');
    if (path.startsWith(own) || files.hasFolder(top)) return false;
    return (
      /^(?:modules|systems|worlds)\/[^/]+\//.test(path) ||
      (kind === 'picture' && coreFolders.has(top)) ||
      (kind === 'script' && top === 'greensock')
    );
  });
}
