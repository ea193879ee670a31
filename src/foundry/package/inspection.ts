import { inlineExcerpt } from '../../domain/text.ts';
import type { FoundryManifest } from '../manifest/manifest.ts';
import type { Entry } from './directory.ts';
import { mismatch, type Finding } from './finding.ts';

/** What a Foundry installer looks for, by the kind of package. */
export const manifestNames = ['module.json', 'system.json', 'world.json'] as const;

export type ManifestName = (typeof manifestNames)[number];

/** Where the manifest stands in a package. */
export interface Located {
  readonly entry: Entry;
  readonly name: ManifestName;
  /** The folder that is the package: '' or one folder with its `/`. */
  readonly root: string;
}

export interface Inspection {
  /** The manifest that is submitted. */
  readonly submitted: FoundryManifest;
  readonly entries: readonly Entry[];
  readonly directoryOffset: number;
  readonly located: Located;
  /** The manifest in the package; absent where it could not be read, which is a finding of its own. */
  readonly inside?: FoundryManifest;
}

/** Findings of one kind that are told one by one; more of them are one finding. */
const mostAlike = 10;

/** A deflate stream cannot shrink data further than this. */
const mostDeflated = 1032;

/** The folders that Foundry keeps packages in, by the kind of package. */
const folders: Readonly<Record<ManifestName, string>> = {
  'module.json': 'modules',
  'system.json': 'systems',
  'world.json': 'worlds',
};

/**
 * Finds the manifest at the root of the package or in one top-level folder, as Foundry's installer does. `preferred` is the file name
 * of the released manifest, which settles what kind of package it is where it is one of `manifestNames`. Pure.
 */
export function locateManifest(
  entries: readonly Entry[],
  preferred: string,
  id: string | undefined,
): Located | Finding {
  const kinds = manifestNames.filter((name) => name === preferred);
  const candidates: Located[] = [];
  const misplaced: string[] = [];
  for (const entry of entries) {
    const path = entry.name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const steps = path.split('/');
    const last = steps.at(-1) ?? '';
    const name = manifestNames.find((one) => one === last);
    if (!name) {
      if (manifestNames.some((one) => one === last.toLowerCase()) && steps.length <= 2) misplaced.push(path);
    } else if (steps.length <= 2 && steps[0] !== '' && steps[0] !== '..') {
      candidates.push({ entry, name, root: path.slice(0, path.length - name.length) });
    } else {
      misplaced.push(path);
    }
  }
  const wanted = kinds.length > 0 ? candidates.filter(({ name }) => kinds.includes(name)) : candidates;
  const atRoot = wanted.filter(({ root }) => root === '');
  const nearest = atRoot.length > 0 ? atRoot : wanted;
  const [only, ...others] = nearest;
  if (only && others.length === 0) return only;
  const named = nearest.filter(({ root }) => root === `${id ?? ''}/`);
  if (named[0] && named.length === 1) return named[0];

  const sought = kinds[0] ?? 'manifest';
  if (only) {
    return mismatch(
      `The package has more than one \`${sought}\` to choose from: ${listed(nearest.map(({ entry }) => entry.name))}`,
      {
        hint: 'Keep the one at the root of the package.',
      },
    );
  }
  const [elsewhere] = misplaced;
  const [other] = candidates;
  return mismatch(
    `The package has no ${kinds[0] === undefined ? 'manifest' : `\`${sought}\``} at its root or in one top-level folder`,
    {
      ...(elsewhere === undefined && !other
        ? {}
        : { detail: `It has ${quoted(elsewhere ?? other?.entry.name ?? '')}.` }),
      hint: other
        ? 'Build the zip for the kind of package that the manifest is for.'
        : 'Zip the folder that holds the manifest, with its content.',
    },
  );
}

/** Everything that is wrong inside a package, all at once. Pure. */
export function inspectPackage({
  submitted,
  entries,
  directoryOffset,
  located,
  inside,
}: Inspection): readonly Finding[] {
  return [
    ...(inside ? identityFindings(submitted, inside) : []),
    ...fileFindings(submitted, inside, filesOf(entries, located), located.name),
    ...nameFindings(entries),
    ...layoutFindings(entries, directoryOffset),
  ];
}

function identityFindings(submitted: FoundryManifest, inside: FoundryManifest): Finding[] {
  const findings: Finding[] = [];
  for (const field of ['id', 'version'] as const) {
    const [here, there] = [submitted[field], inside[field]];
    if (here === there) continue;
    findings.push(
      mismatch(
        `The package holds ${field} ${there === undefined ? 'none' : quoted(there)}, the released manifest says ${here === undefined ? 'none' : quoted(here)}`,
        {
          pointer: `/${field}`,
          hint:
            field === 'version'
              ? 'Write the version into the manifest before the zip is built, and attach both of the same build.'
              : 'The zip is another package, or its manifest is of another build.',
        },
      ),
    );
  }
  return findings;
}

/** The files of the package, by their path below its root. */
interface Files {
  has(path: string): boolean;
  /** True where something stands below the folder, or it has an entry itself. */
  hasFolder(path: string): boolean;
  /** The path that differs only in case or in how an accent is encoded. */
  alike(path: string): string | undefined;
}

function filesOf(entries: readonly Entry[], { root }: Located): Files {
  const paths = entries
    .map(({ name }) => name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''))
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

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

interface Reference {
  readonly path: string;
  readonly pointer: string;
  readonly kind: 'file' | 'pack';
}

/**
 * The files that a manifest names and Foundry loads: scripts, styles, languages, packs, and the banner of a system or world
 * (https://foundryvtt.com/api/interfaces/foundry.packages.types.SystemManifestData.html, …WorldManifestData.html).
 */
function referencesOf(json: Readonly<Record<string, unknown>>, name: ManifestName): readonly Reference[] {
  const references: Reference[] = [];
  const add = (path: unknown, pointer: string, kind: Reference['kind'] = 'file'): void => {
    if (typeof path === 'string' && path.trim() !== '') references.push({ path: path.trim(), pointer, kind });
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

function fileFindings(
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
  const look = ({ path, kind }: Reference, pointer: string, by: string): void => {
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
    if (forms.some((one) => files.has(one))) return;
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
    if (alike !== undefined) {
      miscased.push(
        mismatch(`${by} names ${quoted(path)}, the package has ${quoted(alike)}`, {
          pointer,
          hint: 'Write both the same; upper and lower case differ on most servers.',
        }),
      );
      return;
    }
    if (belongsToOthers(tried, own, files, pointer)) return;
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
  ];
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

/** Foundry's own folders that a banner may come from. */
const coreFolders = new Set(['cards', 'canvas', 'icons', 'nue', 'sounds', 'toolclips', 'tours', 'ui']);

/** Paths are also looked up below Foundry's data folder: in another package, or (for a banner) among Foundry's own files. */
function belongsToOthers(tried: readonly string[], own: string, files: Files, pointer: string): boolean {
  return tried.some((path) => {
    const [top = ''] = path.split('/');
    if (path.startsWith(own) || files.hasFolder(top)) return false;
    return /^(?:modules|systems|worlds)\/[^/]+\//.test(path) || (pointer === '/background' && coreFolders.has(top));
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Names that an unpacker refuses, or that end outside of the folder it unpacks into. */
function nameFindings(entries: readonly Entry[]): Finding[] {
  const absolute: Finding[] = [];
  const climbing: Finding[] = [];
  const backward: Finding[] = [];
  const twice: Finding[] = [];
  const seen = new Map<string, string>();
  for (const { name } of entries) {
    const path = name.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
      absolute.push(
        mismatch(`The package holds the absolute path ${quoted(name)}`, { hint: 'Build the zip with relative paths.' }),
      );
    } else if (path.split('/').includes('..')) {
      climbing.push(
        mismatch(`The package holds ${quoted(name)}, which leaves its folder`, {
          hint: 'Build the zip without `..` in its paths.',
        }),
      );
    } else if (name.includes('\\')) {
      backward.push(
        mismatch(`The package holds ${quoted(name)}, with \`\\\` between folders`, {
          hint: 'Build the zip with a tool that writes `/`; servers would unpack one file with that name.',
        }),
      );
    }
    if (path.endsWith('/')) continue;
    const key = fold(path);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, name);
    else {
      twice.push(
        mismatch(
          before === name
            ? `The package holds ${quoted(name)} twice`
            : `The package holds ${quoted(before)} and ${quoted(name)}, which are one file on Windows and macOS`,
          {
            level: 'warning',
            hint: 'Keep one of them.',
          },
        ),
      );
    }
  }
  return [
    ...grouped(absolute, (count) => `The package holds ${count} absolute paths`),
    ...grouped(climbing, (count) => `The package holds ${count} paths that leave its folder`),
    ...grouped(backward, (count) => `The package holds ${count} paths with \`\\\` between folders`),
    ...grouped(twice, (count) => `The package holds ${count} files twice, or with names that differ only in case`),
  ];
}

/** What the directory says of the bytes: encryption, methods, sizes that cannot be, entries that share bytes. */
function layoutFindings(entries: readonly Entry[], directoryOffset: number): Finding[] {
  const encrypted: Finding[] = [];
  const unknown: Finding[] = [];
  const impossible: Finding[] = [];
  const overlapping: Finding[] = [];
  for (const { name, encrypted: locked, method, size, compressedSize } of entries) {
    if (locked)
      encrypted.push(
        mismatch(`${quoted(name)} in the package is encrypted`, { hint: 'Build the zip without a password.' }),
      );
    else if (method !== 0 && method !== 8) {
      unknown.push(
        mismatch(`${quoted(name)} in the package is compressed by method ${method}, which installers may not know`, {
          level: 'warning',
          hint: 'Build the zip with deflate, the default of every tool.',
        }),
      );
    } else if (size > compressedSize * mostDeflated + mostDeflated) {
      impossible.push(
        mismatch(`${quoted(name)} in the package cannot have the ${size} bytes that the directory says`, {
          hint: 'Rebuild the zip.',
        }),
      );
    }
  }
  let before: Entry | undefined;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset + entry.length > directoryOffset) {
      overlapping.push(
        mismatch(`${quoted(entry.name)} in the package reaches beyond the files' part of the zip`, {
          hint: 'Rebuild the zip.',
        }),
      );
    } else if (before && before.offset + before.length > entry.offset) {
      overlapping.push(
        mismatch(`${quoted(before.name)} and ${quoted(entry.name)} in the package share the same bytes`, {
          hint: 'Rebuild the zip.',
        }),
      );
    }
    if (!before || entry.offset + entry.length > before.offset + before.length) before = entry;
  }
  return [
    ...grouped(encrypted, (count) => `${count} files in the package are encrypted`),
    ...grouped(
      unknown,
      (count) => `${count} files in the package are compressed in a way that installers may not know`,
    ),
    ...grouped(impossible, (count) => `${count} files in the package cannot have the sizes that the directory says`),
    ...grouped(overlapping, (count) => `${count} files in the package overlap, or reach beyond its end`),
  ];
}

/** The findings, or one in their place that tells the first and how many more there are. */
function grouped(findings: readonly Finding[], title: (count: number) => string): readonly Finding[] {
  const [first] = findings;
  if (!first || findings.length <= mostAlike) return findings;
  const told = findings.slice(0, mostAlike).map((finding) => finding.title);
  return [
    { ...first, title: title(findings.length), detail: `${told.join('; ')}; and ${findings.length - mostAlike} more` },
  ];
}

function listed(names: readonly string[]): string {
  const told = names.slice(0, mostAlike).map(quoted).join(', ');
  return names.length > mostAlike ? `${told} and ${names.length - mostAlike} more` : told;
}

function quoted(text: string): string {
  return `\`${inlineExcerpt(text)}\``;
}

/** A list; a text alone is a list of one. */
function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
