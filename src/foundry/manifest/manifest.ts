import { getNodeValue, type Node } from 'jsonc-parser';

import { syntaxProblem, textFromBytes } from './json-fault.ts';
import { jsonTextFrom, memberOf, membersOf, positionAt } from './json-text.ts';
import { placeholderIn } from './placeholder.ts';
import { defined } from '../../domain/data.ts';
import type { Manifest } from '../../domain/manifest.ts';
import { problemsOf, type Notice, type Problem, type Problems } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { maxTagLength } from '../../domain/tag.ts';
import { maxUrlLength } from '../../domain/url.ts';

/**
 * A Foundry package manifest, read from its source text: every value keeps the digits it was written with, so the JSON number
 * `12.330` is the string `12.330`. Absent, empty and null values are absent.
 */
export interface FoundryManifest extends Manifest {
  readonly format: 'foundry';
  /** `id`, or `name` in a manifest from before Foundry v10. */
  readonly id?: string;
  readonly title?: string;
  readonly version?: string;
  readonly compatibility: {
    readonly minimum?: string;
    readonly verified?: string;
    readonly maximum?: string;
  };
  /** The in-file `manifest` field: where installed copies look for updates. Never what is submitted. */
  readonly manifest?: string;
  readonly download?: string;
  readonly protected: boolean;
  /** The values as JavaScript has them, for rules beyond the fields above. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Pointers of the fields that were read from a key from before Foundry v10, with that key's pointer. */
  readonly formerPlaces: ReadonlyMap<string, string>;
}

/** Bytes; nothing larger is a manifest. Readers stop there. */
export const maxManifestBytes = 1024 * 1024;

/** UTF-16 units of an id or a version, and of a limit of compatibility. */
const maxName = 255;
const maxCompatibility = 64;

/**
 * Reads a released manifest. Problems are `manifest.invalid` (not a JSON object in UTF-8, or a value of the wrong type) and
 * `manifest.placeholder`, all of them at once. What a registry needs beyond that is its own rule: `foundryRules`.
 */
export function parseManifest(
  bytes: Uint8Array,
): Result<{ readonly manifest: FoundryManifest; readonly notices: readonly Notice[] }, Problems> {
  if (bytes.length > maxManifestBytes) {
    const title = `The manifest is larger than ${maxManifestBytes / 1024 / 1024} MiB`;
    return failed([invalid('', title, 'Set `manifest` to the name of the manifest, not of the package.')]);
  }
  const decoded = textFromBytes(bytes);
  if (!decoded.ok) return failed([decoded.error]);
  const text = decoded.value;
  const {
    root,
    faults: [fault],
  } = jsonTextFrom(text, true);
  if (!root || fault) return failed([syntaxProblem(text, fault ?? { kind: 'ValueExpected', offset: 0, length: 1 })]);
  const json: unknown = JSON.parse(text);
  if (root.type !== 'object') {
    const hint =
      root.type === 'array'
        ? 'Remove the brackets `[…]` around the object.'
        : 'A manifest begins with `{` and ends with `}`.';
    return failed([invalid('', `The manifest must be a JSON object, not ${kindOf(json)}`, hint)]);
  }

  const compatibility = memberOf(root, 'compatibility');
  const problems: Problem[] = [];
  const formerPlaces = new Map<string, string>();
  const notices = [...repetitions(text, root, ''), ...repetitions(text, compatibility, '/compatibility')];

  const textAt = (pointer: string): string | undefined => {
    const node = pointer.split('/').slice(1).reduce<Node | undefined>(memberOf, root);
    if (!node || node.type === 'null') return undefined;
    if (node.type === 'string') return (node.value as string).trim() === '' ? undefined : (node.value as string);
    if (node.type === 'number') return text.slice(node.offset, node.offset + node.length);
    const title = `\`${nameOf(pointer)}\` must be a string, but it is ${kindOf(getNodeValue(node))}`;
    problems.push(invalid(pointer, title, 'Write it in double quotes.'));
    return undefined;
  };
  const filled = (pointer: string, place: string, value: string): string => {
    const placeholder = placeholderIn(value);
    if (placeholder !== undefined)
      problems.push(unfilled(pointer, place, `still contains the build placeholder \`${inlineExcerpt(placeholder)}\``));
    return value;
  };
  const published = (pointer: string, former?: string): string | undefined => {
    const faults = problems.length;
    const value = textAt(pointer);
    if (value !== undefined) return filled(pointer, pointer, value);
    const old = former === undefined || problems.length > faults ? undefined : textAt(former);
    if (former === undefined || old === undefined) return undefined;
    formerPlaces.set(pointer, former);
    notices.push({
      level: 'notice',
      text: `\`${nameOf(former)}\` is read as \`${nameOf(pointer)}\`, its name since Foundry v10.`,
      place: { kind: 'manifest', pointer: former },
    });
    return filled(pointer, former, old);
  };

  if (compatibility && compatibility.type !== 'object' && compatibility.type !== 'null') {
    const title = `\`compatibility\` must be an object, but it is ${kindOf(getNodeValue(compatibility))}`;
    problems.push(
      invalid(
        '/compatibility',
        title,
        'Write `{ "minimum": "…", "verified": "…" }` with the oldest Foundry version that the package supports, and the newest that it was tested with.',
      ),
    );
  }
  const version = memberOf(root, 'version');
  if (version?.type === 'string' && (version.value as string).trim() === '')
    problems.push(unfilled('/version', '/version', 'is empty'));

  const fields = {
    id: published('/id', '/name'),
    title: textAt('/title'),
    version: published('/version'),
    manifest: published('/manifest'),
    download: published('/download'),
  };
  // No tag could name a longer one.
  if (fields.version !== undefined && fields.version.length > maxTagLength) {
    const title = `\`version\` has ${fields.version.length.toLocaleString('en')} characters`;
    const hint = `Write a version like \`1.2.0\`, with at most ${maxTagLength.toLocaleString('en')} characters.`;
    problems.push(invalid('/version', title, hint));
  }
  const limits = {
    minimum: published('/compatibility/minimum', '/minimumCoreVersion')?.trim(),
    verified: published('/compatibility/verified', '/compatibleCoreVersion')?.trim(),
    maximum: published('/compatibility/maximum')?.trim(),
  };
  const all = problemsOf(problems);
  if (all !== undefined) return failed(all);
  const values = json as FoundryManifest['json'];
  const manifest: FoundryManifest = {
    format: 'foundry',
    ...defined(fields),
    compatibility: defined(limits),
    protected: values['protected'] === true || values['protected'] === 'true',
    json: values,
    formerPlaces,
  };
  return ok({ manifest, notices });
}

/**
 * What a Foundry-compatible registry refuses, all at once: ids and versions as Foundry accepts them
 * (https://foundryvtt.com/article/module-development/), what the package release API needs
 * (https://foundryvtt.com/article/package-release-api/), and `loadProblems`. A `verified` below `minimum` is legal: `11` means any 11.x.
 */
export function foundryRules(manifest: FoundryManifest): readonly Problem[] {
  const { id, version, compatibility } = manifest;
  const problems: Problem[] = [];
  const refuse = (field: string, title: string, hint: string): void => {
    const pointer = `/${field.replace('.', '/')}`;
    problems.push({ ...invalid(manifest.formerPlaces.get(pointer) ?? pointer, title, hint), field });
  };
  /** True if it was refused for its length: then its other faults do not matter. */
  const isTooLong = (field: string, value: string | undefined, most: number): boolean => {
    if (value === undefined || value.length <= most) return false;
    const title = `\`${field}\` has ${value.length.toLocaleString('en')} characters`;
    refuse(field, title, `Write at most ${most.toLocaleString('en')}: no registry accepts more.`);
    return true;
  };
  if (id === undefined) {
    refuse('id', 'The manifest has no `id`', 'Add the `id` under which the registry lists the package.');
  } else if (isTooLong('id', id, maxName)) {
    // Already reported.
  } else if (!/^[A-Za-z0-9-_]+$/.test(id)) {
    refuse(
      'id',
      `The id \`${inlineExcerpt(id)}\` contains something other than letters, digits, \`-\` and \`_\``,
      'Write the id under which the registry lists the package; it is also the name of its folder.',
    );
  } else if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(id)) {
    const title = `The id \`${id}\` is a reserved file name on Windows`;
    refuse('id', title, 'Foundry cannot create a folder with that name: choose another id.');
  }
  if (version === undefined) {
    refuse('version', 'The manifest has no `version`', 'Add the version of this release, e.g. `"version": "1.2.0"`.');
  } else if (!isTooLong('version', version, maxName) && /['"<>&]/.test(version)) {
    const title = `The version \`${inlineExcerpt(version)}\` contains one of \`' " < > &\`, which Foundry refuses`;
    refuse('version', title, 'Leave it out.');
  }
  const missing = (['minimum', 'verified'] as const).filter((field) => compatibility[field] === undefined);
  if (missing.length === 2 && (manifest.json['compatibility'] ?? null) === null) {
    refuse(
      'compatibility',
      "The manifest has no `compatibility`, which the registry's API needs",
      'Add `"compatibility": { "minimum": "12", "verified": "13" }` with the oldest Foundry version that the package supports, and the newest that it was tested with.',
    );
  } else {
    for (const field of missing) {
      const meaning =
        field === 'minimum'
          ? 'the oldest Foundry version that the package supports'
          : 'the newest Foundry version that it was tested with';
      const title = `The manifest has no \`compatibility.${field}\`, which the registry's API needs`;
      refuse(`compatibility.${field}`, title, `Add ${meaning}, e.g. \`"${field}": "13"\`.`);
    }
  }
  for (const field of ['minimum', 'verified', 'maximum'] as const) {
    const value = compatibility[field];
    if (value === undefined || isTooLong(`compatibility.${field}`, value, maxCompatibility)) continue;
    if (isFoundryVersion(value)) continue;
    const title = `\`compatibility.${field}\` is \`${inlineExcerpt(value)}\`, which is not a Foundry version`;
    const hint = 'Write a generation like `12`, or numbers separated by dots like `12.331`.';
    refuse(`compatibility.${field}`, title, hint);
  }
  for (const field of ['manifest', 'download'] as const) isTooLong(field, manifest[field], maxUrlLength);
  return [...problems, ...loadProblems(manifest)];
}

/** Members that Foundry reads as lists when it loads a package. */
const lists = ['esmodules', 'scripts', 'styles', 'languages', 'packs', 'packFolders'] as const;

/** Why Foundry cannot load the package, independent of the registry. */
export function loadProblems({ compatibility: { minimum, maximum }, json }: FoundryManifest): readonly Problem[] {
  const problems: Problem[] = [];
  if (minimum !== undefined && maximum !== undefined && isBelow(maximum, minimum)) {
    const title = `\`compatibility.maximum\` (${inlineExcerpt(maximum)}) is below \`compatibility.minimum\` (${inlineExcerpt(minimum)}), so nobody can install this version`;
    const problem = invalid('/compatibility/maximum', title, 'Raise or remove `maximum`.');
    problems.push({ ...problem, field: 'compatibility.maximum' });
  }
  for (const field of lists) {
    const value = json[field] ?? null;
    if (value === null || Array.isArray(value)) continue;
    const title = `\`${field}\` must be a list, but it is ${kindOf(value)}, so Foundry cannot load the package`;
    problems.push({ ...invalid(`/${field}`, title, 'Put its content in brackets: `[…]`.'), field });
  }
  return problems;
}

/** A generation, or numbers separated by dots: https://foundryvtt.com/article/versioning/ */
function isFoundryVersion(text: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(text);
}

/**
 * True if every version that `version` means is older than `other`: a generation (`11`, and to Foundry also `11.0`) means any 11.x,
 * so it is not below `11.315`. False if one of them is not a Foundry version.
 */
export function isBelow(version: string, other: string): boolean {
  if (!isFoundryVersion(version) || !isFoundryVersion(other)) return false;
  const parts = version.replace(/^(\d+)\.0+$/, '$1').split('.');
  const others = other.split('.');
  const differing = parts.findIndex((part, index) => Number(part) !== Number(others[index] ?? 0));
  return differing >= 0 && Number(parts[differing]) < Number(others[differing] ?? 0);
}

function invalid(pointer: string, title: string, hint: string): Problem {
  return { code: 'manifest.invalid', title, hint, place: { kind: 'manifest', pointer } };
}

function unfilled(pointer: string, place: string, state: string): Problem {
  return {
    code: 'manifest.placeholder',
    title: `\`${nameOf(place)}\` ${state}`,
    hint: 'Replace it in the build, before uploading the asset.',
    field: nameOf(pointer),
    place: { kind: 'manifest', pointer: place },
  };
}

/** How people write a JSON pointer: `compatibility.verified`. */
function nameOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return `\`${String(value)}\``;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const mostRepetitions = 10;

function repetitions(text: string, node: Node | undefined, pointer: string): Notice[] {
  const found = new Map<string, Node[]>();
  for (const member of membersOf(node)) {
    const nodes = found.get(member.key) ?? [];
    found.set(member.key, nodes);
    nodes.push(member.node);
  }
  return [...found]
    .filter(([, nodes]) => nodes.length > 1)
    .slice(0, mostRepetitions)
    .map(([key, nodes]) => ({
      level: 'notice',
      text: `\`${inlineExcerpt(key)}\` appears ${nodes.length} times; the last one wins, at line ${positionAt(text, nodes.at(-1)?.offset ?? 0).line}.`,
      place: { kind: 'manifest', pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` },
    }));
}
