import { closest, distance } from 'fastest-levenshtein';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import { z } from 'zod';

import { excerptFrom } from './domain/excerpt.ts';
import { patternFault } from './domain/assets.ts';
import { manifestUrlFault } from './domain/manifest-url.ts';
import type { Place, Problem } from './domain/problem.ts';
import type { AnyRegistry, BoundRegistry } from './domain/registry.ts';
import type { Operation } from './domain/release.ts';
import { tagFault, tagNameFrom } from './domain/tag.ts';
import { isLoopback } from './domain/url.ts';

/** The action's inputs: what `action.yml` and the README say of them is generated from here. */
export const actionInputs = {
  registries: {
    required: true,
    description:
      'YAML mapping of `label: token` or `label: {settings}`: where the release goes. The label is the type unless `type` says otherwise',
  },
  operation: {
    default: 'auto',
    description:
      '`auto`, `publish`, `update` or `withdraw`. `auto`: `edited` updates, `unpublished` and `deleted` withdraw, everything else publishes; `pull_request*` and `merge_group` only in a dry run',
  },
  tag: {
    description:
      "The release's tag, where the event names none (`workflow_dispatch` on a branch, `schedule`, `workflow_run`, …) or another one is meant. A release that is not there yet is waited for",
  },
  manifest: {
    default: 'module.json\nsystem.json\nworld.json\n',
    description:
      'Asset names or glob patterns, one a line, tried in order: the first release asset that matches is the manifest',
  },
  'manifest-url': {
    description:
      'For a manifest that is no asset of the release: an `https:` URL in which `{tag}` and `{version}` are filled in; read without credentials',
  },
  'manifest-path': {
    description:
      "Where the manifest's source lies in the checkout, so that problems are shown on its lines. Found by itself as a rule",
  },
  'dry-run': {
    default: 'false',
    description: 'Validate everything, write nothing. Empty counts as `true` on `workflow_dispatch`',
  },
  'all-or-nothing': {
    default: 'true',
    description:
      'Write nothing anywhere until every registry has passed its checks. `false`: the healthy ones go ahead, unrehearsed',
  },
  'if-exists': {
    default: 'accept',
    description: 'A version that is already there: `accept` (outcome `unchanged`) or `fail`',
  },
  'package-check': {
    default: 'error',
    description:
      "Open the package that the manifest's `download` names, before anything is published, and report what would not install as `error`, `warn`, or not at all (`off`)",
  },
  'wait-for-assets': {
    default: '60',
    description: 'Seconds to wait for the release, the manifest and the assets that were asked for',
  },
  timeout: { default: '600', description: 'Seconds for the whole run, waiting for rate limits included' },
  'github-token': {
    default: '${{ github.token }}',
    description: 'Reads the release and its assets; `contents: read` is enough',
  },
} as const satisfies Record<
  string,
  { readonly description: string; readonly default?: string; readonly required?: boolean }
>;

export type InputName = keyof typeof actionInputs;

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
    description: 'What becomes of a release that GitHub marks as a prerelease: `publish` or `skip`',
    default: 'by type',
  }),
});

/** One line of `registries`, ready to plan, or without a token on purpose. */
export interface Entry {
  readonly label: string;
  readonly registry: AnyRegistry;
  readonly prereleases: 'publish' | 'skip';
  /** Absent where `optional` is set and the token is empty. */
  readonly bound?: BoundRegistry;
  /** Secret settings that stand there without a value, as a secret that is not set leaves them. */
  readonly emptySecrets: readonly string[];
  readonly url: string;
}

/** The inputs, typed. */
export interface Settings {
  readonly entries: readonly Entry[];
  readonly operation: 'auto' | Operation;
  readonly tag?: string;
  /** Names or globs, in order. */
  readonly manifest: readonly string[];
  readonly manifestUrl?: string;
  readonly manifestPath?: string;
  /** Absent where the input is empty, which means `true` on `workflow_dispatch`. */
  readonly dryRun?: boolean;
  readonly allOrNothing: boolean;
  readonly ifExists: 'accept' | 'fail';
  readonly packageCheck: 'error' | 'warn' | 'off';
  /** Milliseconds. */
  readonly waitForAssets: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly githubToken?: string;
}

export interface NamedEntry {
  readonly label: string;
  readonly type: string;
}

export interface ParsedInputs {
  /** Everything that must be masked before the first line is printed, valid or not. */
  readonly secrets: readonly string[];
  readonly problems: readonly Problem[];
  /** The entries whose label and type can be read, valid or not. */
  readonly named: readonly NamedEntry[];
  /** Present where there are no problems. */
  readonly settings?: Settings;
}

/**
 * Turns the raw inputs into settings, or says everything that is wrong with them at once. Pure.
 * @param read the text of an input, trimmed; '' where it is not given
 * @param registries THE list, or at least those of it that the input names
 * @param types all that there are, for suggestions
 */
export function parseInputs(
  read: (name: InputName) => string,
  registries: readonly AnyRegistry[],
  types: readonly string[] = registries.map(({ id }) => id),
): ParsedInputs {
  const problems: Problem[] = [];
  const secrets = new Set<string>();
  const named: NamedEntry[] = [];
  const entries = parseRegistries(read('registries'), registries, types, problems, secrets, named);

  const githubToken = read('github-token').trim();
  if (githubToken !== '') {
    secrets.add(githubToken);
    if (!isHeaderValue(githubToken)) {
      problems.push(
        invalid('github-token', 'holds characters that no token has', 'Use `${{ github.token }}` or another secret.'),
      );
    }
  }
  const tag = tagNameFrom(read('tag').trim());
  const manifestUrl = read('manifest-url').trim();
  const settings: Settings = {
    entries,
    operation: choice(read, 'operation', ['auto', 'publish', 'update', 'withdraw'], problems) ?? 'auto',
    manifest: patterns(read('manifest') || actionInputs.manifest.default, problems),
    allOrNothing: boolean(read, 'all-or-nothing', problems) ?? true,
    ifExists: choice(read, 'if-exists', ['accept', 'fail'], problems) ?? 'accept',
    packageCheck: choice(read, 'package-check', ['error', 'warn', 'off'], problems) ?? 'error',
    waitForAssets: seconds(read, 'wait-for-assets', 0, problems) ?? 60_000,
    timeout: seconds(read, 'timeout', 1, problems) ?? 600_000,
    ...given('tag', tag),
    ...given('manifestUrl', manifestUrl),
    ...given('manifestPath', read('manifest-path').trim()),
    ...given('githubToken', githubToken),
    ...given('dryRun', boolean(read, 'dry-run', problems)),
  };
  const tagProblem = read('tag').trim() === '' ? undefined : tagFault(tag);
  if (tagProblem !== undefined)
    problems.push(
      invalid(
        'tag',
        `is ${shown(tag)}, which ${tagProblem}`,
        'Give the name of the tag as the release shows it, e.g. `v1.2.0`.',
      ),
    );
  const manifestUrlProblem = manifestUrl === '' ? undefined : manifestUrlFault(manifestUrl);
  if (manifestUrlProblem) problems.push(manifestUrlProblem);
  const parsed = { secrets: [...secrets], problems, named };
  return problems.length > 0 ? parsed : { ...parsed, settings };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Record<Key, Value>);
}

function invalid(
  input: InputName,
  complaint: string,
  hint: string,
  at: Omit<Place & { kind: 'input' }, 'kind' | 'input'> = {},
): Problem {
  return { code: 'input.invalid', title: `\`${input}\` ${complaint}`, hint, place: { kind: 'input', input, ...at } };
}

/** A value in a message, short and on one line. */
function shown(value: string): string {
  return `\`${excerptFrom(value)}\``;
}

function patterns(text: string, problems: Problem[]): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const fault = patternFault(line);
    if (fault !== undefined)
      problems.push(
        invalid(
          'manifest',
          `has a pattern that ${fault}: ${shown(line)}`,
          'Give the name of an asset, or a simple pattern like `*.json`.',
        ),
      );
  }
  return lines;
}

function boolean(read: (name: InputName) => string, input: InputName, problems: Problem[]): boolean | undefined {
  const text = read(input).trim();
  if (text === '') return undefined;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  problems.push(invalid(input, `is ${shown(text)}, which is not a boolean`, 'Write `true` or `false`.'));
  return undefined;
}

function choice<const Choice extends string>(
  read: (name: InputName) => string,
  input: InputName,
  choices: readonly Choice[],
  problems: Problem[],
): Choice | undefined {
  const text = read(input).trim();
  if (text === '') return undefined;
  const found = choices.find((candidate) => candidate === text);
  if (found === undefined)
    problems.push(invalid(input, `is ${shown(text)}`, `Write one of ${list(choices)}.${suggestion(text, choices)}`));
  return found;
}

function seconds(
  read: (name: InputName) => string,
  input: InputName,
  least: number,
  problems: Problem[],
): number | undefined {
  const text = read(input).trim();
  if (text === '') return undefined;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value * 1000;
  problems.push(invalid(input, `is ${shown(text)}`, `Write whole seconds, ${least} or more.`));
  return undefined;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function suggestion(word: string, known: readonly string[]): string {
  const nearest = known.length > 0 ? closest(word, [...known]) : '';
  return nearest !== '' && distance(word, nearest) <= Math.max(2, Math.floor(nearest.length / 3))
    ? ` Did you mean \`${nearest}\`?`
    : '';
}

/** What HTTP lets a header carry without surprises. A secret that is none is refused before it can reach an error message. */
function isHeaderValue(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

const labelPattern = /^[a-z][a-z0-9-]*$/;

function parseRegistries(
  text: string,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  problems: Problem[],
  secrets: Set<string>,
  named: NamedEntry[],
): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const at = (offset: number | undefined): { line?: number; column?: number } => {
    if (offset === undefined) return {};
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

  if (aliasCount(document) > maxAliases) {
    problems.push(
      invalid('registries', `has too many YAML aliases, or aliases within aliases`, 'Write the values out.'),
    );
    return [];
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const { line, column } = at(error.pos[0]);
      const where = `line ${line ?? 1}, column ${column ?? 1}`;
      problems.push(
        error.code === 'DUPLICATE_KEY'
          ? invalid(
              'registries',
              `has the same key twice at ${where}`,
              'Give each entry a label of its own, and `type:` where two are of one type.',
              at(error.pos[0]),
            )
          : invalid(
              'registries',
              `is not valid YAML at ${where} (${error.code.toLowerCase().replaceAll('_', ' ')})`,
              'Write one `label: token` a line. A value that starts with one of & * ! % @ ` or holds a # after a space belongs in quotes.',
              at(error.pos[0]),
            ),
      );
    }
    return [];
  }
  if (
    document.contents === null ||
    (isMap(document.contents) && document.contents.items.length === 0) ||
    isNull(document.contents)
  ) {
    problems.push({
      code: 'input.missing',
      title: '`registries` is empty, so there is nowhere to publish to',
      hint: 'Add one line for each registry, e.g. `foundry: ${{ secrets.FOUNDRY_TOKEN }}`.',
      place: { kind: 'input', input: 'registries' },
    });
    return [];
  }
  if (!isMap(document.contents)) {
    problems.push(
      invalid(
        'registries',
        'is not a mapping',
        'Write one `label: token` a line, with a space behind the colon.',
        at(document.contents.range[0]),
      ),
    );
    return [];
  }
  return document.contents.items.flatMap((pair) =>
    parseEntry(pair as Pair<Node, Node | null>, document, registries, types, at, problems, secrets, named),
  );
}

/** Aliases of aliases grow without bound, and one of itself never ends. Plain ones are a convenience, a few for each of fifty entries. */
const maxAliases = 200;

function aliasCount(document: Document): number {
  let count = 0;
  visit(document, {
    Alias: (_, alias, path) => {
      const target = alias.resolve(document);
      count += target !== undefined && (path as unknown[]).includes(target) ? maxAliases + 1 : 1;
      // An alias inside an anchored value multiplies.
      if (path.some((node) => isNode(node) && node.anchor !== undefined)) count += maxAliases + 1;
    },
  });
  return count;
}

function isEmptyText(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

type At = (offset: number | undefined) => { line?: number; column?: number };

function isNull(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function parseEntry(
  pair: Pair<Node, Node | null>,
  document: Document,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  at: At,
  problems: Problem[],
  secrets: Set<string>,
  named: NamedEntry[],
): Entry[] {
  const keyPlace = at(pair.key.range?.[0]);
  const label = isScalar(pair.key) ? textOf(pair.key) : '';
  if (!labelPattern.test(label)) {
    // Not echoed unless it looks like a word: a missing space behind the colon makes a label of a token.
    const named = /^[A-Za-z][A-Za-z .-]{0,24}$/.test(label) ? `the label ${shown(label)}` : 'a label';
    problems.push(
      invalid(
        'registries',
        `has ${named} on line ${keyPlace.line ?? 1} that is not allowed`,
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
      if (isNull(resolved ?? null) && name !== 'token') {
        // A null setting counts as not given, but its name is still checked.
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
  // A secret setting is masked before anything can be wrong with it.
  for (const name of registry.secrets)
    if (typeof own[name] === 'string' && own[name].trim() !== '') secrets.add((own[name] = own[name].trim()));

  const checkedCommon = commonSettings.safeParse(common);
  for (const issue of checkedCommon.error?.issues ?? []) complainOf(issue, registry, complain);
  const url =
    typeof common['url'] === 'string'
      ? normalisedUrl(common['url'], (complaint, hint) => complain(['url'], complaint, hint))
      : registry.defaultUrl;

  const complainOfOwn = (issue: z.core.$ZodIssue): void => {
    const [setting, ...below] = issue.path;
    if (setting === undefined || below.length > 0 || (own[String(setting)] ?? undefined) !== undefined)
      return complainOf(issue, registry, complain);
    problems.push({
      code: 'input.missing',
      title: `\`registries\` line ${keyPlace.line ?? 1}: \`${label}.${String(setting)}\` is required`,
      hint: sentence(issue.code === 'invalid_type' ? `Add it: ${meaningOf(registry, String(setting))}` : issue.message),
      place: { kind: 'input', input: 'registries', ...keyPlace },
    });
  };
  const bound = bind(
    registry,
    own,
    { token, url: url ?? registry.defaultUrl },
    isMap(value) ? value : undefined,
    document,
  );
  if ('issues' in bound) {
    for (const issue of bound.issues) complainOfOwn(issue);
  } else for (const secret of bound.secrets) secrets.add(secret);
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

  if (problems.length > before || 'issues' in bound) return [];
  return [
    {
      label,
      registry,
      prereleases: checkedCommon.data?.prereleases ?? registry.prereleases,
      url: url ?? registry.defaultUrl,
      emptySecrets: registry.secrets.filter((name) => Object.hasOwn(own, name) && isEmptyText(own[name])),
      ...(token === '' ? {} : { bound }),
    },
  ];
}

/**
 * Settings that are text keep the scalar as it is written: where a schema wants a string and YAML read a number or a boolean,
 * the source text stands in.
 */
function bind(
  registry: AnyRegistry,
  own: Record<string, unknown>,
  common: { token: string; url: string },
  map: Node | undefined,
  document: Document,
): BoundRegistry | { readonly issues: readonly z.core.$ZodIssue[] } {
  const settings = structuredClone(own);
  const first = registry.bind(settings, common);
  if (!('issues' in first) || !isMap(map)) return first;
  let replaced = false;
  for (const issue of first.issues) {
    if (!wantsText(issue) || issue.path.length === 0) continue;
    const found = map.getIn(issue.path as unknown[], true);
    const node = isAlias(found) ? found.resolve(document) : found;
    if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.source !== 'string' || node.value === null) continue;
    let parent: unknown = settings;
    for (const key of issue.path.slice(0, -1)) parent = (parent as Record<PropertyKey, unknown>)[key];
    (parent as Record<PropertyKey, unknown>)[issue.path.at(-1) as PropertyKey] = node.source;
    replaced = true;
  }
  return replaced ? registry.bind(settings, common) : first;
}

function wantsText(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  if (issue.code === 'invalid_value') return true;
  if (issue.code === 'invalid_union')
    return issue.errors.flat().some((inner) => inner.path.length === 0 && wantsText(inner));
  return false;
}

function complainOf(
  issue: z.core.$ZodIssue,
  registry: AnyRegistry,
  complain: (path: readonly PropertyKey[], complaint: string, hint: string) => void,
): void {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? [...Object.keys(commonSettings.shape), ...settingNames(registry)] : [];
    for (const key of issue.keys) {
      const nearest = suggestion(key, known);
      complain(
        [...issue.path, key],
        'is not a setting',
        nearest === '' ? (known.length > 0 ? `The settings are ${list(known)}.` : 'Remove it.') : nearest.trim(),
      );
    }
    return;
  }
  if (issue.code === 'invalid_value') {
    complain(issue.path, 'has a value that is not allowed', `Write one of ${list(issue.values.map(String))}.`);
    return;
  }
  if (issue.code === 'invalid_type') {
    complain(
      issue.path,
      issue.message.includes('undefined') ? 'is required' : `must be ${article(issue.expected)}`,
      expectation(issue.expected),
    );
    return;
  }
  complain(issue.path, 'is not allowed', sentence(issue.message));
}

function article(expected: string): string {
  const words: Record<string, string> = {
    boolean: 'a boolean',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    record: 'a mapping',
    object: 'a mapping',
  };
  return words[expected] ?? expected;
}

function expectation(expected: string): string {
  return expected === 'boolean' ? 'Write `true` or `false`.' : `Give ${article(expected)}.`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function settingNames(registry: AnyRegistry): string[] {
  const shape: unknown = 'shape' in registry.settings ? registry.settings.shape : undefined;
  return shape !== null && typeof shape === 'object' ? Object.keys(shape) : [];
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

/** The scalar as it is written, so that `0012` and `1e5` stay what they are. */
function textOf(node: { value: unknown; source?: string; type?: string }): string {
  return node.type === 'PLAIN' && typeof node.source === 'string' ? node.source : String(node.value);
}

function valueOf(node: unknown, document: Document): unknown {
  if (isAlias(node)) return valueOf(node.resolve(document), document);
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => valueOf(item, document));
  if (isMap(node)) {
    const entries = (node.items as Pair<Node, Node | null>[]).map(({ key, value }): [string, unknown] => [
      isScalar(key) ? textOf(key) : '',
      valueOf(value, document),
    ]);
    return Object.fromEntries(entries);
  }
  return undefined;
}
