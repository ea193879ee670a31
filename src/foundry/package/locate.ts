import { listNames } from '../../domain/text.ts';
import type { Entry } from './directory.ts';
import { mismatch, quoted, type Finding } from './finding.ts';

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

/** An entry's path as Foundry's unpacker reads it: `\` separates folders, too. */
export function pathOf({ name }: Entry): string {
  return name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

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
    const path = pathOf(entry);
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
      `The package has more than one \`${sought}\` to choose from: ${listNames(
        nearest.map(({ entry }) => entry.name),
        { show: quoted },
      )}`,
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
