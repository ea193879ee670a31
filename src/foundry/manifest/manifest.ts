import type { Node } from 'jsonc-parser';

import { syntaxProblem, textFromBytes } from './json-fault.ts';
import { jsonTextFrom, memberOf, membersOf, nearestNode, positionAt } from './json-text.ts';
import { placeholderIn } from './placeholder.ts';
import { defined } from '../../domain/data.ts';
import type { Manifest } from '../../domain/manifest.ts';
import type { Notice, Problem, Problems } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { maxTagLength } from '../../domain/tag.ts';

/**
 * A Foundry package manifest, read from its source text: every value keeps the digits it was written with, so the JSON number
 * `12.330` is the text `12.330`. Absent, empty and null values are absent.
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
  /** The text without its byte order mark. */
  readonly text: string;
  /** The values as JavaScript has them, for rules beyond the fields above. */
  readonly json: Readonly<Record<string, unknown>>;
  /** 1-based position of the value at an RFC 6901 pointer, or of its nearest parent that exists. */
  position(pointer: string): { readonly line: number; readonly column: number };
}

/** Bytes; nothing larger is a manifest. Whoever reads one stops there. */
export const maxManifestBytes = 1024 * 1024;

/**
 * Reads a released manifest. Problems are `manifest.invalid` (no JSON object in UTF-8, or a value of the wrong kind) and
 * `manifest.placeholder`, all of them at once. What a registry needs beyond that is its own rule: `foundryRules`.
 */
export function parseManifest(
  bytes: Uint8Array,
): Result<{ readonly manifest: FoundryManifest; readonly notices: readonly Notice[] }, Problems> {
  if (bytes.length > maxManifestBytes) {
    return failed([
      invalid(
        '',
        `The manifest is larger than ${maxManifestBytes / 1024 / 1024} MiB`,
        'Let `manifest` name the manifest, not the package.',
      ),
    ]);
  }
  const decoded = textFromBytes(bytes);
  if (!decoded.ok) return failed([decoded.error]);
  const text = decoded.value;
  const {
    root,
    faults: [fault],
  } = jsonTextFrom(text, true);
  if (!root || fault) return failed([syntaxProblem(text, fault ?? { kind: 'ValueExpected', offset: 0, length: 1 })]);
  if (root.type !== 'object') {
    const hint =
      root.type === 'array' ? 'Take the object out of its brackets `[…]`.' : 'It begins with `{` and ends with `}`.';
    return failed([invalid('', `The manifest is ${kindOf(root)}, where one JSON object is wanted`, hint)]);
  }

  const json = JSON.parse(text) as Record<string, unknown>;
  const problems: Problem[] = [];
  const notices: Notice[] = [
    ...repetitions(text, root, ''),
    ...repetitions(text, memberOf(root, 'compatibility'), '/compatibility'),
  ];

  const textAt = (pointer: string): string | undefined => {
    const node = nodeAt(root, pointer);
    if (!node || node.type === 'null') return undefined;
    if (node.type === 'string') return (node.value as string).trim() === '' ? undefined : (node.value as string);
    if (node.type === 'number') return text.slice(node.offset, node.offset + node.length);
    problems.push(
      invalid(
        pointer,
        `\`${nameOf(pointer)}\` is ${kindOf(node)}, where a text is wanted`,
        'Write it as a text, in double quotes.',
      ),
    );
    return undefined;
  };
  const filled = (pointer: string, place: string, value: string): string => {
    const placeholder = placeholderIn(value);
    if (placeholder !== undefined) {
      problems.push(unfilled(pointer, place, `still holds the build placeholder \`${inlineExcerpt(placeholder)}\``));
    }
    return value;
  };
  const published = (pointer: string, legacy?: string): string | undefined => {
    const faults = problems.length;
    const value = textAt(pointer);
    if (value !== undefined) return filled(pointer, pointer, value);
    if (legacy === undefined || problems.length > faults) return undefined;
    const old = textAt(legacy);
    if (old === undefined) return undefined;
    notices.push({
      level: 'notice',
      text: `\`${nameOf(legacy)}\` is read as \`${nameOf(pointer)}\`, its name since Foundry v10.`,
      place: { kind: 'manifest', pointer: legacy },
    });
    return filled(pointer, legacy, old);
  };

  const compatibility = memberOf(root, 'compatibility');
  if (compatibility && compatibility.type !== 'object' && compatibility.type !== 'null') {
    problems.push(
      invalid(
        '/compatibility',
        `\`compatibility\` is ${kindOf(compatibility)}, where an object is wanted`,
        'Write it as `{ "minimum": "…", "verified": "…" }`.',
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
    problems.push(
      invalid(
        '/version',
        `\`version\` has ${fields.version.length.toLocaleString('en')} characters`,
        `Write a version like \`1.2.0\`: nothing over ${maxTagLength.toLocaleString('en')} characters can be one.`,
      ),
    );
  }
  const limits = {
    minimum: published('/compatibility/minimum', '/minimumCoreVersion'),
    verified: published('/compatibility/verified', '/compatibleCoreVersion'),
    maximum: published('/compatibility/maximum'),
  };
  const [first, ...rest] = problems;
  if (first) return failed([first, ...rest]);
  const manifest: FoundryManifest = {
    format: 'foundry',
    ...defined(fields),
    compatibility: defined(limits),
    protected: json['protected'] === true || json['protected'] === 'true',
    text,
    json,
    position: (pointer) => positionAt(text, nearestNode(root, pointer).offset),
  };
  return ok({ manifest, notices });
}

/**
 * What a Foundry-compatible registry refuses, all at once: ids and versions as Foundry takes them
 * (https://foundryvtt.com/article/module-development/), and what the package release API needs
 * (https://foundryvtt.com/article/package-release-api/). A `verified` below `minimum` is legal: `11` means any 11.x.
 */
export function foundryRules(manifest: FoundryManifest): readonly Problem[] {
  const { id, version, compatibility } = manifest;
  const problems: Problem[] = [];
  const refuse = (field: string, title: string, hint: string, pointer = `/${field.replace('.', '/')}`): void => {
    problems.push({ ...invalid(pointer, title, hint), field });
  };
  const idPlace = memberText(manifest, 'id') === undefined && id !== undefined ? '/name' : '/id';
  if (id === undefined) {
    refuse('id', 'The manifest has no `id`', 'Add the `id` under which the registry lists the package.');
  } else if (!/^[A-Za-z0-9-_]+$/.test(id)) {
    refuse(
      'id',
      `The id \`${inlineExcerpt(id)}\` holds something other than letters, digits, \`-\` and \`_\``,
      'Write the id under which the registry lists the package; it is also the name of its folder.',
      idPlace,
    );
  } else if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(id)) {
    refuse(
      'id',
      `The id \`${id}\` is a reserved file name on Windows`,
      'Foundry cannot make a folder of that name: choose another id.',
      idPlace,
    );
  }
  if (version === undefined) {
    refuse('version', 'The manifest has no `version`', 'Add the version that this release has.');
  } else if (/['"<>&]/.test(version)) {
    refuse(
      'version',
      `The version \`${inlineExcerpt(version)}\` holds one of \`' " < > &\`, which Foundry refuses`,
      'Leave it out.',
    );
  }
  for (const field of ['minimum', 'verified'] as const) {
    if (compatibility[field] !== undefined) continue;
    const meaning =
      field === 'minimum'
        ? 'the oldest Foundry version that it runs on'
        : 'the newest Foundry version that it was tried with';
    refuse(
      `compatibility.${field}`,
      `The manifest has no \`compatibility.${field}\`, which the registry's API needs`,
      `Add ${meaning}, e.g. \`"${field}": "13"\`.`,
    );
  }
  return problems;
}

function memberText(manifest: FoundryManifest, key: string): unknown {
  const value = Object.hasOwn(manifest.json, key) ? manifest.json[key] : undefined;
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}

function invalid(pointer: string, title: string, hint: string): Problem {
  return { code: 'manifest.invalid', title, hint, place: { kind: 'manifest', pointer } };
}

function unfilled(pointer: string, place: string, state: string): Problem {
  return {
    code: 'manifest.placeholder',
    title: `\`${nameOf(place)}\` ${state}`,
    hint: 'The build did not fill it in: let it, before the asset is uploaded.',
    field: nameOf(pointer),
    place: { kind: 'manifest', pointer: place },
  };
}

/** How people write a pointer of ours: `compatibility.verified`. */
function nameOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function kindOf({ type, value }: Node): string {
  if (type === 'boolean') return `\`${String(value)}\``;
  if (type === 'null') return '`null`';
  return type === 'string' ? 'a text' : type === 'object' ? 'an object' : type === 'array' ? 'an array' : 'a number';
}

function nodeAt(root: Node, pointer: string): Node | undefined {
  return pointer.split('/').slice(1).reduce<Node | undefined>(memberOf, root);
}

const mostRepetitions = 10;

function repetitions(text: string, node: Node | undefined, pointer: string): readonly Notice[] {
  const found = new Map<string, Node[]>();
  for (const member of membersOf(node)) {
    const earlier = found.get(member.key);
    if (earlier) earlier.push(member.node);
    else found.set(member.key, [member.node]);
  }
  return [...found]
    .filter(([, nodes]) => nodes.length > 1)
    .slice(0, mostRepetitions)
    .map(([key, nodes]) => ({
      level: 'notice' as const,
      text: `\`${inlineExcerpt(key)}\` is written ${nodes.length} times; the last one counts, at line ${positionAt(text, nodes.at(-1)?.offset ?? 0).line}.`,
      place: { kind: 'manifest' as const, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` },
    }));
}

export { placeholderIn };
