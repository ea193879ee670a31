import { isAlias, isMap, isScalar, type Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { z } from 'zod';

import { defined } from '../domain/data.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry, ConfiguredRegistry } from '../domain/registry.ts';
import { isLoopback } from '../domain/url.ts';
import { describeIssue, invalid, list, sentence, shown, suggestion, type ReportFault } from './describe-issue.ts';
import { configure, descriptionOf, keysAt } from './own-settings.ts';
import { isNull, textOf, valueOf } from './yaml.ts';

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
  readonly configured?: ConfiguredRegistry;
  /** Secret settings that stand there without a value, as a secret that is not set leaves them. */
  readonly emptySecrets: readonly string[];
  readonly url: string;
}

export interface NamedEntry {
  readonly label: string;
  readonly type: string;
}

/** What is found while parsing, valid or not. */
export interface Findings {
  readonly problems: Problem[];
  /** Values that must be masked before the first line is printed. */
  readonly secrets: Set<string>;
  readonly named: NamedEntry[];
}

/** Line and column of an offset in the input; empty if there is none. */
export type PositionAt = (offset: number | undefined) => { line?: number; column?: number };

const labelPattern = /^[a-z][a-z0-9-]*$/;

/** The entry, if it is valid; everything else that was found is added to the findings. */
export function parseEntry(
  pair: Pair<Node, Node | null>,
  document: Document,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  at: PositionAt,
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
  const isToken = value === null || value === undefined || isScalar(value);
  if (!isToken && !isMap(value)) {
    problems.push(
      invalid('registries', `has a list under \`${label}\``, 'Write a token, or a mapping of settings.', keyPlace),
    );
    return [];
  }

  const { common, own } = readSettings(value, document);

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
  const report: ReportFault = (path, fault, hint) => {
    const place = placeOf(path);
    const name = [label, ...path.map(String)].join('.');
    problems.push(invalid('registries', `line ${place.line ?? 1}: \`${name}\` ${fault}`, hint, place));
  };

  const token = typeof common['token'] === 'string' ? common['token'].trim() : '';
  if (token !== '') secrets.add(token);

  const type = typeof common['type'] === 'string' ? common['type'] : label;
  const registry = registries.find(({ id }) => id === type);
  if (!registry) {
    report(
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
  for (const issue of checkedCommon.error?.issues ?? []) describeIssue(issue, known, report);
  const url =
    typeof common['url'] === 'string'
      ? normalizedUrl(common['url'], (fault, hint) => report(['url'], fault, hint))
      : registry.defaultUrl;

  const describeOwnIssue = (issue: z.core.$ZodIssue): void => {
    const [setting, ...below] = issue.path;
    if (setting === undefined || below.length > 0 || (own[String(setting)] ?? undefined) !== undefined)
      return describeIssue(issue, known, report);
    problems.push({
      code: 'input.missing',
      title: `\`registries\` line ${keyPlace.line ?? 1}: \`${label}.${String(setting)}\` is required`,
      hint: sentence(
        issue.code === 'invalid_type' ? `Add it: ${descriptionOf(registry, String(setting))}` : issue.message,
      ),
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
    for (const issue of configured.issues) describeOwnIssue(issue);
  } else for (const secret of configured.secrets) secrets.add(secret);
  const optional = common['optional'] === true;
  if (token !== '' && !isHeaderValue(token)) {
    report(
      'token' in common && !isToken ? ['token'] : [],
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
      prereleases: checkedCommon.data?.prereleases ?? registry.prereleases,
      url: url ?? registry.defaultUrl,
      emptySecrets: registry.secrets.filter((name) => Object.hasOwn(own, name) && own[name] === undefined),
      ...defined({ configured: token === '' ? undefined : configured }),
    },
  ];
}

/** The settings by owner; the value of an entry may be its token alone. */
function readSettings(
  value: YAMLMap | Scalar | null | undefined,
  document: Document,
): { readonly common: Record<string, unknown>; readonly own: Record<string, unknown> } {
  if (!isMap(value)) return { common: { token: tokenOf(value) }, own: {} };
  const ownSettings: [string, unknown][] = [];
  const common: Record<string, unknown> = {};
  for (const setting of value.items as Pair<Node, Node | null>[]) {
    const name = isScalar(setting.key) ? textOf(setting.key) : '';
    const resolved = isAlias(setting.value) ? setting.value.resolve(document) : setting.value;
    const isCommon = Object.hasOwn(commonSettings.shape, name);
    if (name === 'token') common['token'] = tokenOf(resolved);
    else if (isEmpty(resolved)) {
      // An empty setting counts as not given, but its name is still checked.
      if (!isCommon) ownSettings.push([name, undefined]);
    } else if (isCommon) common[name] = valueOf(resolved, document);
    else ownSettings.push([name, valueOf(resolved, document)]);
  }
  // Not assigned one by one: `__proto__` is a key like any other.
  return { common, own: Object.fromEntries(ownSettings) };
}

function tokenOf(node: unknown): string {
  return isScalar(node) && !isNull(node) ? textOf(node) : '';
}

/** True for a node without a value, or with an empty text, as an expression leaves it that has none. */
function isEmpty(node: unknown): boolean {
  return isNull(node ?? null) || (isScalar(node) && typeof node.value === 'string' && node.value.trim() === '');
}

function normalizedUrl(text: string, report: (fault: string, hint: string) => void): string | undefined {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '') {
    report('is not a URL that can be called', 'Give an absolute `https:` URL, without a fragment.');
    return undefined;
  }
  if (url.username !== '' || url.password !== '') {
    report('holds credentials', 'Leave them out: the token goes into `token`.');
    return undefined;
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    report(
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
