import { isCollection, isMap, isScalar, type Document, type Node, type Pair } from 'yaml';
import * as z from 'zod/mini';

import { defined } from '../domain/data.ts';
import { entryExample, quotedTokenLine, tokenLine } from '../domain/example.ts';
import type { Position } from '../domain/manifest.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry, ConfiguredRegistry } from '../domain/registry.ts';
import { setting } from '../domain/schema.ts';
import { lowerFirst } from '../domain/text.ts';
import { endpointFault } from '../domain/url.ts';
import {
  mergeFault,
  mergeHint,
  mergeKey,
  describeIssue,
  invalid,
  isWord,
  list,
  nearest,
  sentence,
  suggestion,
  type ReportFault,
} from './describe-issue.ts';
import { manifestSettings, takeManifest, type OwnManifest } from './own-manifest.ts';
import { configure, descriptionOf, keysAt } from './own-settings.ts';
import { tokenFault } from './token.ts';
import { isEmpty, nodeAt, resolved, spansLines, textOf, valueOf } from './yaml.ts';
import { gluedColon, missingSpace, severalLines } from './yaml-fault.ts';

export const commonSettings = z.strictObject({
  type: setting(z.optional(z.string()), 'Type of the registry', 'the label'),
  token: setting(z.optional(z.string()), "The registry's token", 'required'),
  optional: setting(z.optional(z.boolean()), 'Skip the entry with a notice if its token is empty', '`false`'),
  url: setting(
    z.optional(z.string()),
    'Another endpoint of the same protocol: a staging server, a self-hosted or compatible registry. `https:`, or `http:` on a loopback address',
    "the registry's own",
  ),
  prereleases: setting(
    z.optional(z.enum(['publish', 'skip'])),
    'Whether prereleases are published or skipped: `publish` or `skip`. If it is set, GitHub and the version need not agree on what is one',
    'by type',
  ),
});

/** One line of `registries`, ready to plan, or intentionally without a token. */
export interface Entry {
  readonly label: string;
  readonly registry: AnyRegistry;
  /** Absent if the entry does not set it. */
  readonly prereleases?: 'publish' | 'skip';
  /** Absent if `optional` is set and the token is empty. */
  readonly configured?: ConfiguredRegistry;
  /** Present if `configured` is not, unless a required setting is empty, too: what a dry run can show without a token. */
  readonly tokenless?: ConfiguredRegistry;
  /** Absent if the inputs say where the manifest is. */
  readonly manifest?: OwnManifest;
  /** Secret settings that are empty, as an unset secret leaves them. */
  readonly emptySecrets: readonly string[];
  readonly url: string;
  /** Why the token is invalid, if tokens are checked; it is never sent. */
  readonly tokenProblem?: Problem;
  /** What its form says against the token, and what to do: the hint if the registry rejects it. */
  readonly tokenDoubt?: string;
}

export interface NamedEntry {
  readonly label: string;
  readonly type: string;
}

/** Findings while parsing, valid or not. */
export interface Findings {
  readonly problems: Problem[];
  /** Values that must be masked before the first line is printed. */
  readonly secrets: Set<string>;
  readonly named: NamedEntry[];
  /** Those of the problems that report an entry without a token. */
  readonly emptyTokens: Set<Problem>;
}

/** The document that the entries are part of, and what they may name. */
export interface Source {
  readonly text: string;
  readonly document: Document;
  readonly registries: readonly AnyRegistry[];
  /** All types, for suggestions. */
  readonly types: readonly string[];
  readonly at: (offset: number | undefined) => Position;
  /** True if an invalid token fails only its own entry. */
  readonly checksTokens: boolean;
  /** True on an event that gets no secrets if the pull request is from a fork. */
  readonly isPullRequest: boolean;
}

/** What a schema says that gives no message of its own. */
const noMessage = 'Invalid input';

const labelPattern = /^[a-z][a-z0-9-]{0,99}$/;

/** No registry issues a shorter token, and masking a few characters would garble ordinary text. */
const shortestToken = 8;

const secretSettings = 'Settings → Secrets and variables → Actions';

/**
 * The entry, if it is valid; everything else that was found is added to the findings.
 * @param isUnfinished true if its settings are not indented, which is reported with them
 */
export function parseEntry(
  pair: Pair<Node, Node | null>,
  { text, document, registries, types, at, checksTokens, isPullRequest }: Source,
  { problems, secrets, named, emptyTokens }: Findings,
  isUnfinished: boolean,
): Entry[] {
  const before = problems.length;
  const keyPlace = at(pair.key.range?.[0]);
  const label = isScalar(pair.key) ? textOf(pair.key) : '';
  const fail = (problem: Problem): Entry[] => {
    problems.push(problem);
    return [];
  };
  const refuse = (fault: string, hint: string, place = keyPlace) => fail(invalid('registries', fault, hint, place));
  if (!labelPattern.test(label)) {
    if (gluedColon(label, types) !== undefined) return fail(missingSpace(keyPlace));
    return refuse(
      `line ${keyPlace.line}: ${isShowable(label, []) ? `the label \`${label}\`` : 'this label'} is not allowed`,
      `${suggestion(label, types)} A label consists of lowercase letters, digits and hyphens, at most 100, and starts with a letter.`.trim(),
    );
  }
  const value = resolved(pair.value, document);
  const map = isMap(value) ? value : undefined;
  if (value !== null && !isScalar(value) && !map)
    return refuse(
      `line ${keyPlace.line}: \`${label}\` is a list`,
      `Write the settings without \`-\` or brackets:${entryExample(label, tokenLine)}`,
    );
  const { common, own } = readSettings(value, document);
  const token = typeof common['token'] === 'string' ? common['token'].trim() : '';
  if (token !== '') secrets.add(token);
  const type = typeof common['type'] === 'string' ? common['type'] : label;
  const registry = registries.find(({ id }) => id === type);

  const placeOf = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length > 0; length -= 1) {
      const key = map?.items.find((item) => length === 1 && isScalar(item.key) && textOf(item.key) === path[0])?.key;
      const { range } = (key ?? map?.getIn(path.slice(0, length) as unknown[], true) ?? {}) as Partial<Node>;
      if (range) return at(range[0]);
    }
    return keyPlace;
  };
  const merge = map?.items.find(({ key }) => isScalar(key) && textOf(key) === mergeKey)?.key as Node | undefined;
  // The type may be in what was to be merged.
  if (!registry && merge) {
    const place = at(merge.range?.[0]);
    return refuse(`line ${place.line}: \`${label}.${mergeKey}\` ${mergeFault}`, mergeHint, place);
  }
  if (!registry) {
    const place = placeOf('type' in common ? ['type'] : []);
    const near = nearest(type, types);
    // `foundry-beta` is a label of its own, `foundryvtt` a mistake.
    const isOwnLabel = !('type' in common) && (near === undefined || label.startsWith(`${near}-`));
    const key = map?.items.find((item) => isScalar(item.key) && textOf(item.key) === 'type')?.key as Node | undefined;
    if (key && !('type' in common)) {
      const emptyAt = at(key.range?.[0]);
      return refuse(`line ${emptyAt.line}: \`${label}.type\` is empty`, `Write one of ${list(types)}.`, emptyAt);
    }
    const all = `The types are ${list(types)}.`;
    const hint =
      !isOwnLabel || !isShowable(label, types)
        ? `${suggestion(type, types)} ${all}`.trim()
        : near === undefined
          ? `${all} If \`${label}\` is only your label for one of them, add its \`type\`:${entryExample(label, 'type: … # one of these types', tokenLine)}`
          : `${all} An entry with another label needs \`type\`, for example:${entryExample(label, `type: ${near}`, tokenLine)}`;
    return refuse(
      `line ${place.line}: there is no registry type ${isShowable(type, types) ? `\`${type}\`` : 'of this name'}`,
      hint,
      place,
    );
  }
  named.push({ label, type: registry.id });
  if (isUnfinished) return [];

  const keysOf = (path: readonly PropertyKey[]): readonly string[] => {
    const ownKeys = keysAt(registry.settings, path);
    if (path.length > 0) return ownKeys;
    const manifestKeys = registry.manifestFormat ? Object.keys(manifestSettings.shape) : [];
    return [...new Set([...Object.keys(commonSettings.shape), ...manifestKeys, ...ownKeys])];
  };
  const problemOf = (...[path, fault, hint, code = 'input.invalid']: Parameters<ReportFault>): Problem => {
    const place = placeOf(path);
    // A key that cannot be a setting may be a token.
    const names = path.map((key, index) =>
      typeof key === 'number' || isShowable(String(key), keysOf(path.slice(0, index))) ? String(key) : '…',
    );
    const title = `line ${place.line}: \`${[label, ...names].join('.')}\` ${fault}`;
    return { ...invalid('registries', title, hint, place), code };
  };
  const report: ReportFault = (...fault) => void problems.push(problemOf(...fault));
  // Secret settings are masked before anything is reported.
  for (const name of registry.secrets)
    if (typeof own[name] === 'string' && own[name].trim() !== '') secrets.add((own[name] = own[name].trim()));
  const known = keysOf([]);
  const glued = [value, ...(map?.items ?? []).map(({ key }) => key)].find(
    (node) => isScalar(node) && node.type === 'PLAIN' && known.some((name) => textOf(node).startsWith(`${name}:`)),
  ) as Node | undefined;
  if (glued) return fail(missingSpace(at(glued.range?.[0])));
  const tokenProblems: Problem[] = checksTokens ? [] : problems;
  const broken = ['token', ...registry.secrets].filter((name) => {
    const node = map ? nodeAt(map, [name], document) : name === 'token' && value;
    if (!spansLines(node, text)) return false;
    const fault = severalLines(map ? `${label}.${name}` : label, at((node as Node).range?.[0]));
    (name === 'token' ? tokenProblems : problems).push(fault);
    return true;
  });
  // A mistyped name is one mistake, although the intended setting is missing.
  const meant = Object.keys(own).flatMap((name) => (known.includes(name) ? [] : [nearest(name, known)]));

  const lookup = {
    keysAt: keysOf,
    meaningOf: (name: string) => descriptionOf(registry, name),
    valueAt: (path: readonly PropertyKey[]) => {
      const node = nodeAt(map, path, document);
      const isSecret = path[0] === 'token' || registry.secrets.includes(String(path[0]));
      return isScalar(node) && !isSecret && (isWord(textOf(node)) || isAmount(textOf(node))) ? textOf(node) : undefined;
    },
  };
  const checkedCommon = z.safeParse(commonSettings, common, { reportInput: true });
  for (const issue of checkedCommon.error?.issues ?? []) describeIssue(issue, lookup, report);
  const url = typeof common['url'] === 'string' ? common['url'].trim() : registry.defaultUrl;
  const badUrl = endpointFault(url);
  if (badUrl) report(['url'], ...badUrl);
  const manifest =
    registry.manifestFormat &&
    takeManifest(own, keysAt(registry.settings).includes('manifest'), {
      nodeOf: (name) => nodeAt(map, [name], document),
      requestOf: (name) => ({
        setting: `${label}.${name}`,
        place: { kind: 'input', input: 'registries', ...placeOf([name]) },
      }),
      report,
    });
  const configured = configure(registry, own, { token, url }, map, document);
  const isSkipped = token === '' && common['optional'] === true;
  if ('issues' in configured) {
    const isMissing = ({ path }: (typeof configured.issues)[number]): boolean =>
      path.length === 1 && (own[String(path[0])] ?? undefined) === undefined;
    // Where the secret of an optional entry is not set, as in a fork, the variables of its other settings are not set either.
    const issues = configured.issues.filter(
      (issue) => !(isSkipped && isMissing(issue) && Object.hasOwn(own, String(issue.path[0]))),
    );
    const absent: { readonly setting: string; readonly hint: string }[] = [];
    for (const issue of issues) {
      const setting = String(issue.path[0]);
      if (!isMissing(issue)) {
        if (!broken.includes(setting)) describeIssue(issue, lookup, report);
      } else if (!meant.includes(setting)) {
        const meaning = issue.message === noMessage ? descriptionOf(registry, setting) : issue.message;
        const hint = issue.code === 'custom' ? meaning : `Add \`${setting}: …\` to the entry: ${lowerFirst(meaning)}`;
        absent.push({ setting, hint: sentence(hint) });
      }
    }
    const example = map ? '' : entryExample(label, tokenLine, ...absent.map(({ setting }) => `${setting}: …`));
    // What an entry that is only a token lacks is one mistake.
    const [first, ...others] = absent;
    if (first && others.length > 0 && !map) {
      const names = absent.map(({ setting }) => `\`${label}.${setting}\``).join(' and ');
      problems.push({
        ...invalid(
          'registries',
          `line ${keyPlace.line}: ${names} are required`,
          absent.map(({ hint }) => hint).join(' ') + example,
          keyPlace,
        ),
        code: 'input.missing',
      });
    } else
      for (const { setting, hint } of absent) report([setting], 'is required', `${hint}${example}`, 'input.missing');
  } else for (const secret of configured.secrets) secrets.add(secret);

  const reportToken: ReportFault = (...fault) => void tokenProblems.push(problemOf(...fault));
  const tokenPath = map ? ['token'] : [];
  const tokenNode = map ? nodeAt(map, ['token'], document) : value;
  const comment = commentAfter(tokenNode, text, at);
  const isReadable = token !== '' && !broken.includes('token');
  const shape = isReadable
    ? (registry.tokenFault?.(token) ?? tokenFault(token, registry.title, registry.tokenPrefixes))
    : undefined;
  if (isReadable && /^\$\{\{.*\}\}$/s.test(token))
    reportToken(
      tokenPath,
      'is an expression that GitHub did not evaluate',
      'GitHub evaluates `${{ … }}` in the workflow file only, not in the value of a variable, an input or a secret. Write the entries in the workflow file.',
    );
  else if (shape !== undefined && checksTokens) reportToken(tokenPath, `has a token that ${shape.fault}`, shape.hint);
  else if (isReadable && !isHeaderValue(token))
    reportToken(
      tokenPath,
      'has a token with characters that tokens never contain (a space, or a non-ASCII letter)',
      'Store the secret again, with nothing before or after the token, such as `Bearer `, and write nothing but the expression in the workflow.',
    );
  else if (isReadable && meant.length === 0 && token.length < shortestToken)
    reportToken(
      tokenPath,
      `has a token with fewer than ${shortestToken} characters, which is too short`,
      `${comment ?? ''}The secret is cut off, or contains something else. Copy the whole token from the registry, and store the secret again.`,
    );
  const isMistyped = ['token', 'optional'].some((name) => meant.includes(name));
  const mayBeToken = meant.includes(undefined) && !map?.has('token');
  if (isCollection(nodeAt(map, ['token'], document)))
    reportToken(['token'], 'must be a string', 'Write `token: ${{ secrets.NAME }}`, with the name of the secret.');
  else if (token === '' && common['optional'] !== true && !isMistyped && !mayBeToken) {
    const key = map ? map.items.find((item) => isScalar(item.key) && textOf(item.key) === 'token')?.key : pair.key;
    const isComment = key !== undefined && /^ *:[ \t]+#/.test(text.slice((key as Node).range?.[1]));
    const orSkip = `\`optional: true\`:${entryExample(label, tokenLine, 'optional: true')}`;
    const problem = problemOf(
      [],
      'has no token',
      isComment
        ? `YAML treats what follows the \`#\` as a comment. If the comment is yours, the secret is empty or has another name: check it under ${secretSettings}. If the secret begins with \`#\`, put the expression in single quotes:${entryExample(label, quotedTokenLine)}`
        : isPullRequest
          ? `A pull request from a fork has no secrets. If this is not one, add the secret under ${secretSettings}. To skip the entry without a token, set ${orSkip}`
          : `The secret is not set, has another name, or cannot be read here (a fork, another environment). Add it under ${secretSettings}, or, to skip the entry without it, set ${orSkip}`,
      checksTokens ? 'input.invalid' : 'input.missing',
    );
    tokenProblems.push(problem);
    emptyTokens.add(problem);
  }

  if (problems.length > before || ('issues' in configured && !isSkipped)) return [];
  const emptySecrets = registry.secrets.filter((name) => Object.hasOwn(own, name) && own[name] === undefined);
  const bound = 'issues' in configured ? {} : token === '' ? { tokenless: configured } : { configured };
  const tokenProblem = checksTokens ? tokenProblems[0] : undefined;
  const tokenDoubt = shape
    ? `The token ${shape.fault}. ${shape.hint}`
    : comment && `${comment}Otherwise, copy the token into the secret again.`;
  const optional = { manifest, prereleases: checkedCommon.data?.prereleases, tokenProblem, tokenDoubt };
  return [{ label, registry, url, emptySecrets, ...bound, ...defined(optional) }];
}

/** Two sentences about the comment that YAML sees right after an unquoted token, as in a secret that contains ` #`; end with a space. */
function commentAfter(token: unknown, text: string, at: Source['at']): string | undefined {
  if (!isScalar(token) || token.type !== 'PLAIN' || !token.range) return undefined;
  const [start, end] = token.range;
  if (start === end || !/^[ \t]+#/.test(text.slice(end, end + 100))) return undefined;
  return `In \`registries\`, line ${at(start).line}, YAML treats what follows \` #\` as a comment. If it is part of the secret, write \`'\${{ secrets.NAME }}'\`. `;
}

/** True for a short number, with a unit or without. */
function isAmount(text: string): boolean {
  return /^-?\d{1,6}(?:\.\d{1,3})? ?[a-z]{0,3}$/i.test(text);
}

/** True for a name that is not a secret: it looks like a name, or is close to a known one. */
function isShowable(name: string, known: readonly string[]): boolean {
  return (
    isWord(name) ||
    name === mergeKey ||
    (name.length < 40 && /^[\w.-]+$/.test(name) && nearest(name, known) !== undefined)
  );
}

/** The settings by owner; the value of an entry may be its token alone. */
function readSettings(
  value: unknown,
  document: Document,
): { readonly common: Record<string, unknown>; readonly own: Record<string, unknown> } {
  if (!isMap(value)) return { common: { token: tokenOf(value) }, own: {} };
  const ownSettings: [string, unknown][] = [];
  const common: Record<string, unknown> = {};
  for (const setting of value.items as Pair<Node, Node | null>[]) {
    const name = isScalar(setting.key) ? textOf(setting.key) : '';
    const node = resolved(setting.value, document);
    const isCommon = Object.hasOwn(commonSettings.shape, name);
    if (name === 'token') common['token'] = tokenOf(node);
    else if (!isCommon) ownSettings.push([name, isEmpty(node) ? undefined : valueOf(node, document)]);
    else if (!isEmpty(node)) common[name] = valueOf(node, document);
  }
  // Not assigned one by one: `__proto__` is a key like any other.
  return { common, own: Object.fromEntries(ownSettings) };
}

function tokenOf(node: unknown): string {
  return isScalar(node) && !isEmpty(node) ? textOf(node) : '';
}

/** What an HTTP header can safely contain. Any other secret is refused before it can reach an error message. */
export function isHeaderValue(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}
