import { defined } from '../../domain/data.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { loadProblems, parseManifest, type FoundryManifest } from '../manifest/manifest.ts';
import type { RandomAccess } from './access.ts';
import { layoutFindings, nameFindings } from './archive.ts';
import { openPackage, type Limits } from './directory.ts';
import { fileFindings } from './files.ts';
import { mismatch, quoted, type Finding } from './finding.ts';
import { locateManifest } from './locate.ts';

/** What was found in one package. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Entries of its directory, folders included; 0 if it could not be read. */
  readonly entries: number;
  /** The manifest in it, if it could be read. */
  readonly inside?: FoundryManifest;
}

/**
 * Reads and inspects a package; without a released manifest, against the one that is in it (a reader's own zip). Never throws.
 */
export async function examinePackage(
  access: RandomAccess,
  released: { readonly manifest: FoundryManifest; readonly fileName: string } | undefined,
  limits?: Limits,
): Promise<Examination> {
  const opened = await openPackage(access, limits);
  if (!opened.ok) return { findings: [opened.error], entries: 0 };
  const { entries, directoryOffset, read } = opened.value;
  const located = locateManifest(entries, released?.fileName ?? '', released?.manifest.id);
  if ('title' in located) return { findings: [located], entries: entries.length };

  const bytes = await read(located.entry);
  const parsed = bytes.ok ? insideManifest(bytes.value, located.entry.name) : bytes;
  const inside = parsed.ok ? parsed.value.manifest : undefined;
  const own = parsed.ok ? parsed.value.findings : [parsed.error];
  const submitted = released?.manifest ?? inside;
  if (!submitted) return { findings: own, entries: entries.length };
  const { findings, misnamed } = fileFindings(submitted, inside, entries, located);
  const all = [
    ...own,
    ...(inside ? identityFindings(submitted, inside) : []),
    ...findings,
    ...nameFindings(entries, misnamed),
    ...layoutFindings(entries, directoryOffset, located.entry),
  ];
  const titles = new Set<string>();
  return {
    findings: all.filter(({ title }) => !titles.has(title) && titles.add(title)),
    entries: entries.length,
    ...defined({ inside }),
  };
}

function identityFindings(submitted: FoundryManifest, inside: FoundryManifest): Finding[] {
  const shown = (value: string | undefined): string => (value === undefined ? 'none' : quoted(value));
  return (['id', 'version'] as const)
    .filter((field) => submitted[field] !== inside[field])
    .map((field) =>
      mismatch(
        `The package has ${field} ${shown(inside[field])}, but the released manifest has ${shown(submitted[field])}`,
        {
          pointer: `/${field}`,
          hint:
            field === 'version'
              ? 'Write the version into the manifest before the zip is built, and attach both from the same build.'
              : 'The zip contains another package, or a manifest from another build.',
        },
      ),
    );
}

/**
 * The manifest in the package. Placeholders in its links do not keep it from being installed: they are a warning, and it is read
 * without them.
 */
function insideManifest(
  bytes: Uint8Array,
  name: string,
): Result<{ readonly manifest: FoundryManifest; readonly findings: readonly Finding[] }, Finding> {
  const titled = (title: string): string => `${quoted(name)} in the package: ${title.replace(/\.$/, '')}`;
  const parsed = parseManifest(bytes);
  const links = parsed.ok
    ? []
    : parsed.error.filter(
        ({ code, place }) =>
          code === 'manifest.placeholder' &&
          place?.kind === 'manifest' &&
          /^\/(?:download|manifest)$/.test(place.pointer),
      );
  const isAboutLinks = !parsed.ok && links.length === parsed.error.length;
  const read = isAboutLinks ? parseManifest(withoutLinks(bytes)) : parsed;
  if (!read.ok) {
    const [{ title, detail }] = parsed.ok ? read.error : parsed.error;
    const hint = 'Fill in the manifest in the build, before the zip is built.';
    return failed(mismatch(titled(title), defined({ detail, hint })));
  }
  const { manifest } = read.value;
  const hint = 'Installed copies look for updates there: fill it in during the build, before the zip is built.';
  return ok({
    manifest,
    findings: [
      ...links.slice(0, 1).map(({ title }) => mismatch(titled(title), { level: 'warning', hint })),
      ...loadProblems(manifest).map((problem) => mismatch(titled(problem.title), defined({ hint: problem.hint }))),
    ],
  });
}

/** The manifest without its links; numbers become strings, so that they keep their digits. */
function withoutLinks(bytes: Uint8Array): Uint8Array {
  const reviver = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  const json = JSON.parse(new TextDecoder().decode(bytes), reviver) as Record<string, unknown>;
  return new TextEncoder().encode(JSON.stringify({ ...json, download: undefined, manifest: undefined }));
}
