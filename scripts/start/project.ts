import { basename } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';

import { parseManifest } from '../../src/domain/manifest.ts';
import type { AssetSeed } from '../../sandbox/github.ts';

/** What is released: a manifest, and where it stands in the checkout. */
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
  /** The id under which the registries list the package; undefined where the manifest has none that can be read. */
  readonly id: string | undefined;
  /** Names of the release's other assets. */
  readonly others: readonly string[];
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
    others: [],
  };
}

/** The project that the repository brings along. */
export function demoProject(bytes: Uint8Array, tag?: string): Project {
  const project = projectFrom('sandbox/demo/module.json', bytes, tag);
  return { ...project, repository: 'lantern-watch/lantern-watch', others: ['lantern-watch.zip'] };
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

/** `v1.2.4` after `v1.2.3`. */
function tagAfter(tag: string): string {
  const next = tag.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1));
  return next === tag ? `${tag}-2` : next;
}

/** The release's files. Where the manifest speaks of its own repository, it is this GitHub's, as a build would fill it in. */
export function assetsOf({ file, bytes, repository, others }: Project, serverUrl: string): readonly AssetSeed[] {
  // Byte by byte, so that a file in any encoding stays what it is.
  const addresses = `https://github.com/${repository}/`;
  const content = Buffer.from(bytes).toString('latin1').replaceAll(addresses, `${serverUrl}/${repository}/`);
  return [{ name: file, content: Buffer.from(content, 'latin1') }, ...others.map((name) => ({ name, size: 48_213 }))];
}
