import { defined } from '../../domain/data.ts';
import { listNames } from '../../domain/text.ts';
import type { Entry } from './directory.ts';
import { mismatch, quoted, type Finding } from './finding.ts';

/** What a Foundry installer looks for, by the kind of package. */
const manifestNames = ['module.json', 'system.json', 'world.json'] as const;

export type ManifestName = (typeof manifestNames)[number];

/** Where the manifest is in a package. */
export interface Located {
  readonly entry: Entry;
  readonly name: ManifestName;
  /** The folder that is the package: '' or one folder with its `/`. */
  readonly root: string;
}

/** An entry's name as Foundry's unpacker reads it: `\` separates folders, too. */
export function pathOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/**
 * Finds the manifest at the root of the package or in one top-level folder, as Foundry's installer does. `preferred` is the file name
 * of the released manifest, which determines the package type if it is one of `manifestNames`. Pure.
 */
export function locateManifest(
  entries: readonly Entry[],
  preferred: string,
  id: string | undefined,
): Located | Finding {
  const candidates: Located[] = [];
  const misplaced: string[] = [];
  for (const entry of entries) {
    const path = pathOf(entry.name);
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
  const kind = manifestNames.find((name) => name === preferred);
  const wanted = candidates.filter(({ name }) => kind === undefined || name === kind);
  const atRoot = wanted.filter(({ root }) => root === '');
  const nearest = atRoot.length > 0 ? atRoot : wanted;
  if (nearest[0] && nearest.length === 1) return nearest[0];
  const named = nearest.filter(({ root }) => root === `${id ?? ''}/`);
  if (named[0] && named.length === 1) return named[0];

  if (nearest.length > 0) {
    const names = [...new Set(nearest.map(({ entry }) => pathOf(entry.name)))];
    return names.length === 1
      ? mismatch(`The package contains ${quoted(names[0] ?? '')} more than once`, {
          hint: 'Keep one of them: an installer may pick either.',
        })
      : mismatch(
          `The package has more than one \`${kind ?? 'manifest'}\` to choose from: ${listNames(names, { show: quoted })}`,
          { hint: 'Keep the one at the root of the package.' },
        );
  }
  const other = candidates[0]?.entry.name;
  const found = misplaced[0] ?? other;
  return mismatch(
    `The package has no ${kind === undefined ? 'manifest' : `\`${kind}\``} at its root or in one top-level folder`,
    {
      ...defined({ detail: found === undefined ? undefined : `it has ${quoted(found)}.` }),
      hint:
        other === undefined
          ? 'Zip the folder that contains the manifest, with its contents. Foundry may not find a manifest anywhere else.'
          : 'Build the zip for the package type of the manifest.',
    },
  );
}
