import { isAlias, isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { z } from 'zod';

import { defined } from '../domain/data.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry, ConfiguredRegistry } from '../domain/registry.ts';
import { isLoopback } from '../domain/url.ts';
import { complainOf, invalid, list, sentence, shown, suggestion } from './describe-issue.ts';
import { danglingOffset, hasTooManyAliases, isNull, nodeAt, textOf, valueOf } from './yaml.ts';

/** The settings that every entry may have. */
export const commonSettings = z.strictObject({
  type: z.string().optional().meta({ description: 'Which registry this is', default: 'the label' }),
  token: z.string().optional().meta({ description: "The registry's token", default: 'required' }),
  optional: z
    .boolean()
    .optional()
    .meta({ description: 'With an empty token, skip the entry with a notice', default: '`false`' }),
  url: z.string().optional().meta({
    description:
      'Another endpoint of the same protocol: a staging server, a self-hosted or compatible registry. `https:`, or `http:` on a loopback address',
    default: "the registry's own",
  }),
  prereleases: z.enum(['publish', 'skip']).optional().meta({
    description: 'What happens to a prerelease, by the box on GitHub or by its version: `publish` or `skip`',
    default: 'by type',
  }),
});

/** One line of `registries`, ready to plan, or without a token on purpose. */
export interface Entry {
  readonly label: string;
  readonly registry: AnyRegistry;
  /** Absent if the entry does not say. */
  readonly prereleases?: 'publish' | 'skip';
  /** Absent where `optional` is set and the token is empty. */
  readonly configured?: ConfiguredRegistry;
  /** Secret settings that stand there without a value, as a secret that is not set leaves them. */
  readonly emptySecrets: readonly string[];
  readonly url: string;
}

export interface NamedEntry {
  readonly label: string;
  readonly type: string;
}

/** What is found out on the way, valid or not. */
export interface Findings {
  readonly problems: Problem[];
  /** Values that must be masked before the first line is printed. */
  readonly secrets: Set<string>;
  readonly named: NamedEntry[];
}

/**
 * The entries of the input `registries`, those that are valid, and all that is found out beside.
 * @param types all that there are, for suggestions
 */
export function parseRegistries(
  text: string,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  found: Findings,
): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const at: At = (offset) => {
    if (offset === undefined) return {};
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const faults = faultsOf(document, text, at);
  found.problems.push(...faults);
  if (faults.length > 0 || !isMap(document.contents)) return [];
  return document.contents.items.flatMap((pair) =>
    parseEntry(pair as Pair<Node, Node | null>, document, registries, types, at, found),
  );
}

/** What is wrong with the document as a whole, so that no entry can be read. Never quotes it: it holds tokens. */
function faultsOf(document: Document, text: string, at: At): readonly Problem[] {
  if (hasTooManyAliases(document))
    return [invalid('registries', 'has too many YAML aliases, or aliases within aliases', 'Write the values out.')];
  if (document.errors.length > 0) {
    return document.errors.map(({ code, pos: [offset] }) => {
      const place = at(offset);
      const where = `line ${place.line ?? 1}, column ${place.column ?? 1}`;
      return code === 'DUPLICATE_KEY'
        ? invalid(
            'registries',
            `has the same key twice at ${where}`,
            'Give each entry a label of its own, and `type:` where two are of one type.',
            place,
          )
        : invalid(
            'registries',
            `is not valid YAML at ${where} (${code.toLowerCase().replaceAll('_', ' ')})`,
            'Write one `label: token` a line. A value that starts with one of & * ! % @ ` or holds a # after a space belongs in quotes.',
            place,
          );
    });
  }
  const dangling = danglingOffset(document, text);
  if (dangling !== undefined) {
    const place = at(dangling);
    return [
      invalid(
        'registries',
        `has a value at line ${place.line ?? 1}, column ${place.column ?? 1} that YAML takes for an alias, an anchor or a tag, and that leads to nothing`,
        'A value that starts with `*`, `&` or `!` belongs in quotes.',
        place,
      ),
    ];
  }
  const { contents } = document;
  if (isNull(contents) || (isMap(contents) && contents.items.length === 0)) {
    return [
      {
        code: 'input.missing',
        title: '`registries` is empty, so there is nowhere to publish to',
        hint: 'Add one line for each registry, e.g. `foundry: ${{ secrets.FOUNDRY_TOKEN }}`.',
        place: { kind: 'input', input: 'registries' },
      },
    ];
  }
  if (isMap(contents)) return [];
  const hint = 'Write one `label: token` a line, with a space behind the colon.';
  return [invalid('registries', 'is not a mapping', hint, at(contents?.range?.[0]))];
}

type At = (offset: number | undefined) => { line?: number; column?: number };

const labelPattern = /^[a-z][a-z0-9-]*$/;

function parseEntry(
  pair: Pair<Node, Node | null>,
  document: Document,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  at: At,
  { problems, secrets, named }: Findings,
): Entry[] {
  const keyPlace = at(pair.key.range?.[0]);
  const label = isScalar(pair.key) ? textOf(pair.key) : '';
  if (!labelPattern.test(label)) {
    // Not echoed unless it looks like a word: a missing space behind the colon makes a label of a token.
    const name = /^[A-Za-z][A-Za-z .-]{0,24}$/.test(label) ? `the label ${shown(label)}` : 'a label';
    problems.push(
      invalid(
        'registries',
        `has ${name} on line ${keyPlace.line ?? 1} that is not allowed`,
        'A label is lower-case letters, digits and hyphens, and starts with a letter.',
        keyPlace,
      ),
    );
    return [];
  }
  const before = problems.length;
  const value = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
  const scalarToken = value === null || value === undefined || isScalar(value);
  if (!scalarToken && !isMap(value)) {
    problems.push(
      invalid('registries', `has a list under \`${label}\``, 'Write a token, or a mapping of settings.', keyPlace),
    );
    return [];
  }

  const ownSettings: [string, unknown][] = [];
  const common: Record<string, unknown> = {};
  if (scalarToken) {
    common['token'] = value === null || value === undefined || isNull(value) ? '' : textOf(value);
  } else {
    for (const setting of value.items as Pair<Node, Node | null>[]) {
      const name = isScalar(setting.key) ? textOf(setting.key) : '';
      const resolved = isAlias(setting.value) ? setting.value.resolve(document) : setting.value;
      if (isEmpty(resolved) && name !== 'token') {
        // An empty setting counts as not given, but its name is still checked.
        if (!Object.hasOwn(commonSettings.shape, name)) ownSettings.push([name, undefined]);
        continue;
      }
      if (name === 'token') common['token'] = isScalar(resolved) && !isNull(resolved) ? textOf(resolved) : '';
      else if (Object.hasOwn(commonSettings.shape, name)) common[name] = valueOf(resolved, document);
      else ownSettings.push([name, valueOf(resolved, document)]);
    }
  }
  const own: Record<string, unknown> = Object.fromEntries(ownSettings);

  const placeOf = (path: readonly PropertyKey[]): { line?: number; column?: number } => {
    if (!isMap(value)) return keyPlace;
    for (let length = path.length; length > 0; length -= 1) {
      const node = value.getIn(path.slice(0, length) as unknown[], true);
      const key =
        length === 1 ? value.items.find((item) => isScalar(item.key) && textOf(item.key) === path[0])?.key : undefined;
      const found = (key ?? node) as Node | undefined;
      if (found?.range) return at(found.range[0]);
    }
    return keyPlace;
  };
  const complain = (path: readonly PropertyKey[], complaint: string, hint: string): void => {
    const place = placeOf(path);
    const name = [label, ...path.map(String)].join('.');
    problems.push(invalid('registries', `line ${place.line ?? 1}: \`${name}\` ${complaint}`, hint, place));
  };

  const token = typeof common['token'] === 'string' ? common['token'].trim() : '';
  if (token !== '') secrets.add(token);

  const type = typeof common['type'] === 'string' ? common['type'] : label;
  const registry = registries.find(({ id }) => id === type);
  if (!registry) {
    complain(
      'type' in common ? ['type'] : [],
      'type' in common ? `is ${shown(type)}, which is no registry` : 'is no registry',
      `The types are ${list(types)}.${suggestion(type, types)} An entry with another label needs \`type:\`.`,
    );
    return [];
  }
  named.push({ label, type: registry.id });
  const known = (path: readonly PropertyKey[]): readonly string[] => [
    ...(path.length === 0 ? Object.keys(commonSettings.shape) : []),
    ...keysAt(registry.settings, path),
  ];
  // A secret setting is masked before anything can be wrong with it.
  for (const name of registry.secrets)
    if (typeof own[name] === 'string' && own[name].trim() !== '') secrets.add((own[name] = own[name].trim()));

  const checkedCommon = commonSettings.safeParse(common);
  for (const issue of checkedCommon.error?.issues ?? []) complainOf(issue, known, complain);
  const url =
    typeof common['url'] === 'string'
      ? normalisedUrl(common['url'], (complaint, hint) => complain(['url'], complaint, hint))
      : registry.defaultUrl;

  const complainOfOwn = (issue: z.core.$ZodIssue): void => {
    const [setting, ...below] = issue.path;
    if (setting === undefined || below.length > 0 || (own[String(setting)] ?? undefined) !== undefined)
      return complainOf(issue, known, complain);
    problems.push({
      code: 'input.missing',
      title: `\`registries\` line ${keyPlace.line ?? 1}: \`${label}.${String(setting)}\` is required`,
      hint: sentence(issue.code === 'invalid_type' ? `Add it: ${meaningOf(registry, String(setting))}` : issue.message),
      place: { kind: 'input', input: 'registries', ...keyPlace },
    });
  };
  const configured = configure(
    registry,
    own,
    { token, url: url ?? registry.defaultUrl },
    isMap(value) ? value : undefined,
    document,
  );
  if ('issues' in configured) {
    for (const issue of configured.issues) complainOfOwn(issue);
  } else for (const secret of configured.secrets) secrets.add(secret);
  const optional = common['optional'] === true;
  if (token !== '' && !isHeaderValue(token)) {
    complain(
      'token' in common && !scalarToken ? ['token'] : [],
      'has a token with characters that no token has (a space, a line break, or a letter outside ASCII)',
      'Store the secret again, without anything around it.',
    );
  }
  if (token === '' && !optional) {
    const place = placeOf(['token']);
    problems.push({
      code: 'input.missing',
      title: `\`registries\` line ${place.line ?? 1}: the entry \`${label}\` has no token`,
      hint: 'The secret is not set, or cannot be read here (a fork, another environment). Set it, or add `optional: true` to skip the entry without it.',
      place: { kind: 'input', input: 'registries', ...place },
    });
  }

  if (problems.length > before || 'issues' in configured) return [];
  return [
    {
      label,
      registry,
      ...defined({ prereleases: checkedCommon.data?.prereleases }),
      url: url ?? registry.defaultUrl,
      emptySecrets: registry.secrets.filter((name) => Object.hasOwn(own, name) && own[name] === undefined),
      ...(token === '' ? {} : { configured }),
    },
  ];
}

/**
 * Settings that are text keep the scalar as it is written: where a schema wants a string and YAML read a number or a boolean,
 * the source text stands in.
 */
function configure(
  registry: AnyRegistry,
  own: Record<string, unknown>,
  common: { token: string; url: string },
  map: Node | undefined,
  document: Document,
): ConfiguredRegistry | { readonly issues: readonly z.core.$ZodIssue[] } {
  const settings = structuredClone(own);
  const first = registry.configure(settings, common);
  if (!('issues' in first) || map === undefined) return first;
  let replaced = false;
  for (const path of first.issues.flatMap((issue) => pathsOfText(issue))) {
    const node = nodeAt(map, path, document);
    if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.source !== 'string' || node.value === null) continue;
    let parent: unknown = settings;
    for (const key of path.slice(0, -1)) parent = (parent as Record<PropertyKey, unknown>)[key];
    (parent as Record<PropertyKey, unknown>)[path.at(-1) as PropertyKey] = node.source;
    replaced = true;
  }
  return replaced ? registry.configure(settings, common) : first;
}

/** Where a schema wants a text, in any branch of a union. */
function pathsOfText(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  const path = [...above, ...issue.path];
  if (path.length === 0) return [];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((inner) => pathsOfText(inner, path));
  const wantsText = issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'string');
  return wantsText ? [path] : [];
}

/** True for a node without a value, or with an empty text, as an expression leaves it that has none. */
function isEmpty(node: unknown): boolean {
  return isNull(node ?? null) || (isScalar(node) && typeof node.value === 'string' && node.value.trim() === '');
}

/** The keys that a schema knows at a path, whatever wraps it. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const { shape, def } = schema as {
    readonly shape?: Readonly<Record<string, unknown>>;
    readonly def?: { readonly innerType?: unknown; readonly element?: unknown; readonly options?: readonly unknown[] };
  };
  if (def?.innerType !== undefined) return keysAt(def.innerType, path);
  if (def?.options !== undefined) return def.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? {});
  if (typeof key === 'number') return def?.element === undefined ? [] : keysAt(def.element, rest);
  return shape?.[String(key)] === undefined ? [] : keysAt(shape[String(key)], rest);
}

function meaningOf({ settings }: AnyRegistry, name: string): string {
  const shape = ('shape' in settings ? settings.shape : {}) as Readonly<Record<string, z.ZodType>>;
  return shape[name]?.description ?? name;
}

function normalisedUrl(text: string, complain: (complaint: string, hint: string) => void): string | undefined {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') {
    complain('is not a URL that can be called', 'Give an absolute `https:` URL, without a fragment.');
    return undefined;
  }
  if (url.username !== '' || url.password !== '') {
    complain('holds credentials', 'Leave them out: the token goes into `token`.');
    return undefined;
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    complain(
      'is not `https:`',
      'A token is never sent unencrypted: use `https:` (`http:` is for loopback addresses only).',
    );
    return undefined;
  }
  return text.trim();
}

/** What HTTP lets a header carry without surprises. A secret that is none is refused before it can reach an error message. */
export function isHeaderValue(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}
