import type { FoundryManifest } from '../manifest/manifest.ts';
import { layoutFindings, nameFindings } from './archive.ts';
import type { Entry } from './directory.ts';
import { fileFindings, filesOf } from './files.ts';
import { mismatch, quoted, type Finding } from './finding.ts';
import type { Located } from './locate.ts';

export interface Inspection {
  /** The manifest that is submitted. */
  readonly submitted: FoundryManifest;
  readonly entries: readonly Entry[];
  readonly directoryOffset: number;
  readonly located: Located;
  /** The manifest in the package; absent where it could not be read, which is a finding of its own. */
  readonly inside?: FoundryManifest;
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
    // What is wrong with the manifest's own entry was found when it was read.
    ...layoutFindings(entries, directoryOffset, located.entry),
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
