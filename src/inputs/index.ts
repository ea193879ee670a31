import { defined } from '../domain/data.ts';
import { manifestUrlFault } from '../domain/manifest-url.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry, PackageCheck } from '../domain/registry.ts';
import type { Operation } from '../domain/release.ts';
import { tagFault, tagNameFrom } from '../domain/tag.ts';
import type { TagCheck } from '../domain/version.ts';
import { actionInputs, type InputName } from './action.ts';
import { invalid, list, shown, suggestion } from './describe-issue.ts';
import { isHeaderValue, type Entry, type NamedEntry } from './entry.ts';
import { misspelledInputs } from './misspelled.ts';
import { manifestPatternFaults, manifestPatterns } from './own-manifest.ts';
import { parseRegistries } from './registries.ts';

export interface Settings {
  readonly entries: readonly Entry[];
  readonly operation: 'auto' | Operation;
  readonly tag?: string;
  /** Names or globs, in order. */
  readonly manifest: readonly string[];
  readonly manifestUrl?: string;
  readonly manifestPath?: string;
  /** Absent if the input is empty, which means `true` on `workflow_dispatch`. */
  readonly dryRun?: boolean;
  readonly allowDraft: boolean;
  readonly allOrNothing: boolean;
  readonly ifExists: 'accept' | 'fail';
  readonly packageCheck: PackageCheck;
  readonly tagCheck: TagCheck;
  /** How many releases an audit covers. */
  readonly releases: number;
  /** Milliseconds. */
  readonly expiresWithin: number;
  /** Milliseconds. */
  readonly waitForAssets: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly githubToken?: string;
}

export interface ParsedInputs {
  /** Everything that must be masked before the first line is printed, valid or not. */
  readonly secrets: readonly string[];
  readonly problems: readonly Problem[];
  /** Those of the problems that report an entry without a token. */
  readonly emptyTokens: ReadonlySet<Problem>;
  /** The entries whose label and type can be read, valid or not. */
  readonly named: readonly NamedEntry[];
  /** What interpreting the event needs; an invalid input counts as empty. */
  readonly asked: Pick<Settings, 'operation' | 'tag' | 'dryRun'> & Partial<Pick<Settings, 'allowDraft'>>;
  readonly settings?: Settings;
}

export interface StepFacts {
  readonly given?: readonly string[];
  readonly isPullRequest?: boolean;
}

/**
 * Turns the raw inputs into settings, or reports every problem at once. Pure.
 * @param read the text of an input, trimmed; '' if it is not given
 * @param registries all registries, or at least those that the input names
 * @param types all types, for suggestions
 * @param step the names of all inputs that it gives, in lower case, and whether the event is that of a pull request
 */
export function parseInputs(
  read: (name: InputName) => string,
  registries: readonly AnyRegistry[],
  types: readonly string[] = registries.map(({ id }) => id),
  { given = [], isPullRequest = false }: StepFacts = {},
): ParsedInputs {
  const misspelled = misspelledInputs(given, registries);
  const problems: Problem[] = misspelled.map(({ problem }) => problem);
  const secrets = new Set<string>();
  const named: NamedEntry[] = [];
  const { text, choice, boolean, seconds, integer, tag: tagInput, refuse } = inputReader(read, problems);
  const operation = choice('operation', ['auto', 'publish', 'update', 'withdraw', 'check', 'audit']) ?? 'auto';
  const found = { problems, secrets, named, emptyTokens: new Set<Problem>() };
  const isMisspelled = misspelled.some(({ meant }) => meant === 'registries');
  const entries = isMisspelled
    ? []
    : parseRegistries(read('registries'), registries, types, found, {
        checksTokens: operation === 'check',
        isPullRequest,
      });

  const githubToken = text('github-token');
  if (githubToken !== undefined) {
    secrets.add(githubToken);
    if (!isHeaderValue(githubToken))
      refuse(
        'github-token',
        'contains characters that tokens never contain',
        'Use `${{ github.token }}` or another secret.',
      );
  }
  const severities = ['error', 'warn', 'off'] as const;
  const settings = {
    entries,
    operation,
    manifest: manifestPatterns(text('manifest') ?? actionInputs.manifest.default),
    allowDraft: boolean('allow-draft') ?? false,
    allOrNothing: boolean('all-or-nothing') ?? true,
    ifExists: choice('if-exists', ['accept', 'fail']) ?? 'accept',
    packageCheck: choice('package-check', severities) ?? 'error',
    tagCheck: choice('tag-check', severities) ?? 'error',
    releases: integer('releases', 1, 100) ?? 10,
    expiresWithin: (integer('expires-within', 0, 36_500) ?? 14) * 86_400_000,
    waitForAssets: seconds('wait-for-assets', 0) ?? 60_000,
    timeout: seconds('timeout', 1) ?? 600_000,
  };
  for (const fault of manifestPatternFaults(settings.manifest)) refuse('manifest', ...fault);
  const dryRun = boolean('dry-run');
  const tag = tagInput();
  const manifestUrl = text('manifest-url');
  const urlFault = manifestUrl === undefined ? undefined : manifestUrlFault(manifestUrl);
  if (urlFault) refuse('manifest-url', ...urlFault);

  const asked = { operation: settings.operation, allowDraft: settings.allowDraft, ...defined({ tag, dryRun }) };
  const parsed = { secrets: [...secrets], problems, emptyTokens: found.emptyTokens, named, asked };
  if (problems.length > 0) return parsed;
  const optional = defined({ tag, dryRun, manifestUrl, githubToken, manifestPath: text('manifest-path') });
  return { ...parsed, settings: { ...settings, ...optional } };
}

/** Reads typed inputs: undefined if one is empty or invalid; an invalid one becomes a problem. */
function inputReader(read: (name: InputName) => string, problems: Problem[]) {
  const text = (input: InputName): string | undefined => read(input).trim() || undefined;
  const refuse = (...problem: Parameters<typeof invalid>): undefined => void problems.push(invalid(...problem));
  const integer = (
    input: InputName,
    least: number,
    most: number,
    hint = `Write a whole number from ${least} to ${most}.`,
  ): number | undefined => {
    const value = text(input);
    if (value === undefined) return undefined;
    if (/^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    return refuse(input, `is ${shown(value)}, which is not allowed`, hint);
  };
  return {
    text,
    refuse,
    choice<const Choice extends string>(input: InputName, choices: readonly Choice[]): Choice | undefined {
      const value = text(input);
      if (value === undefined) return undefined;
      const hint = `Write one of ${list(choices)}.${suggestion(value, choices)}`;
      const fault = `is ${shown(value)}, which is not allowed`;
      return choices.find((candidate) => candidate === value) ?? refuse(input, fault, hint);
    },
    boolean(input: InputName): boolean | undefined {
      const value = text(input);
      if (value === undefined) return undefined;
      if (/^(true|True|TRUE)$/.test(value)) return true;
      if (/^(false|False|FALSE)$/.test(value)) return false;
      return refuse(input, `is ${shown(value)}, which is not a boolean`, 'Write `true` or `false`.');
    },
    integer,
    tag(): string | undefined {
      const value = text('tag');
      if (value === undefined) return undefined;
      const name = tagNameFrom(value);
      const fault = tagFault(name);
      if (fault === undefined) return name;
      const hint = 'Use the name of the tag as the release shows it, e.g. `v1.2.0`.';
      return refuse('tag', `is ${shown(name)}, which ${fault}`, hint);
    },
    /** In milliseconds. */
    seconds(input: InputName, least: number): number | undefined {
      const value = integer(input, least, 999_999, `Write whole seconds, from ${least} to 999999.`);
      return value === undefined ? undefined : value * 1000;
    },
  };
}
