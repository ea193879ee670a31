import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, modify } from 'jsonc-parser';

import { parseManifest } from '../../src/foundry/manifest/manifest.ts';
import type { AssetSeed } from '../../sandbox/github.ts';
import { zip } from '../../sandbox/zip.ts';

/** What is released: a manifest, and its path in the checkout. */
export interface Project {
  /** `owner/name` */
  readonly repository: string;
  /** As the reader knows it, for showing. */
  readonly path: string;
  /** Name of the asset, and of the file in the checkout. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly tag: string;
  readonly title: string;
  /** The id under which the registries list the package; undefined if the manifest has no readable id. */
  readonly id: string | undefined;
  /** What the manifest's `download` names; undefined if it is not known, and then it is not opened. */
  readonly package: Package | undefined;
  /** Assets that the manifest does not name. */
  readonly others: readonly AssetSeed[];
}

/** A zip of the manifest and these files, by their path. */
export interface Package {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The project that a manifest belongs to. The tag is the manifest's version with one `v`, unless one is given. */
export function projectFrom(path: string, bytes: Uint8Array, tag?: string): Project {
  const read = parseManifest(bytes);
  const { id, title, version } = read.ok ? read.value.manifest : {};
  return {
    repository: `you/${id !== undefined && /^[\w-]+$/.test(id) ? id : 'your-package'}`,
    path,
    file: basename(path),
    bytes,
    tag: tag ?? `v${version?.replace(/^v/i, '') ?? '1.0.0'}`,
    title: title ?? basename(path),
    id,
    package: undefined,
    others: [],
  };
}

const demo = fileURLToPath(new URL('../../sandbox/demo', import.meta.url));
const demoVersion = '1.4.0';

/** The project that the repository brings along, in its first release or a later one. */
export async function demoProject({
  tag,
  version = demoVersion,
}: { readonly tag?: string | undefined; readonly version?: string } = {}): Promise<Project> {
  const text = (await readFile(join(demo, 'module.json'), 'utf8')).replaceAll(demoVersion, version);
  const released = tag === undefined ? text : text.replace(`/v${version}/`, `/${encodeURI(tag)}/`);
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(demo, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(demo, file).split(sep).join('/');
    if (entry.isFile() && path !== 'module.json') files.set(path, await readFile(file));
  }
  return {
    ...projectFrom('sandbox/demo/module.json', Buffer.from(released), tag),
    repository: 'lantern-watch/lantern-watch',
    package: { name: 'lantern-watch.zip', files },
    others: [{ name: 'lantern-watch-handbook.pdf', size: 480_213, contentType: 'application/pdf' }],
  };
}

/**
 * The next release of the same project with what goes wrong most often: the tag moved on but the manifest's version did not, and
 * a field that the registry's API needs was left out. Every other line stays where it is.
 */
export function spoiled(project: Project): Project {
  const without = (text: string, path: string[]): string => applyEdits(text, modify(text, path, undefined, {}));
  // The decoder drops a byte order mark.
  const text = new TextDecoder().decode(project.bytes);
  const rest = without(without(text, ['compatibility', 'verified']), ['compatibleCoreVersion']);
  return { ...project, bytes: Buffer.from(rest), tag: tagAfter(project.tag) };
}

/** The same release, whose build left a file out of the zip. */
export function incomplete(project: Project, path: string): Project {
  const { package: zipped } = project;
  if (zipped === undefined) return project;
  return { ...project, package: { ...zipped, files: new Map([...zipped.files].filter(([name]) => name !== path)) } };
}

/** `v1.2.4` after `v1.2.3`. */
function tagAfter(tag: string): string {
  const next = tag.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1));
  return next === tag ? `${tag}-2` : next;
}

/** The release's files. References to its own repository in the manifest point to the sandbox's GitHub, as a build would set them. */
export function assetsOf(project: Project, serverUrl: string): readonly AssetSeed[] {
  const { file, bytes, repository, others, package: zipped } = project;
  // Byte by byte, so that a file in any encoding stays what it is.
  const addresses = `https://github.com/${repository}/`;
  const text = Buffer.from(bytes).toString('latin1').replaceAll(addresses, `${serverUrl}/${repository}/`);
  const content = Buffer.from(text, 'latin1');
  const packed = [...(zipped?.files ?? [])].map(([name, data]) => ({ name, data }));
  return [
    { name: file, content },
    ...(zipped === undefined ? [] : [{ name: zipped.name, content: zip([{ name: file, data: content }, ...packed]) }]),
    ...others,
  ];
}
