import { patternFault } from '../domain/assets.ts';
import { defined } from '../domain/data.ts';
import { manifestUrlFault } from '../domain/manifest-url.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry } from '../domain/registry.ts';
import type { Operation } from '../domain/release.ts';
import { tagFault, tagNameFrom } from '../domain/tag.ts';
import { actionInputs, type InputName } from './action.ts';
import { invalid, list, shown, suggestion } from './describe-issue.ts';
import { isHeaderValue, type Entry, type NamedEntry } from './entry.ts';
import { parseRegistries } from './registries.ts';

/** The inputs, typed. */
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
  readonly allOrNothing: boolean;
  readonly ifExists: 'accept' | 'fail';
  readonly packageCheck: 'error' | 'warn' | 'off';
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
  /** The entries whose label and type can be read, valid or not. */
  readonly named: readonly NamedEntry[];
  /** What interpreting the event needs; an invalid input counts as not given. */
  readonly asked: Pick<Settings, 'operation' | 'tag' | 'dryRun'>;
  /** Present if there are no problems. */
  readonly settings?: Settings;
}

/**
 * Turns the raw inputs into settings, or reports every problem at once. Pure.
 * @param read the text of an input, trimmed; '' if it is not given
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
  const entries = parseRegistries(read('registries'), registries, types, { problems, secrets, named });

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
  const tagProblem = read('tag').trim() === '' ? undefined : tagFault(tag);
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
    ...defined({
      tag: tagProblem === undefined && tag !== '' ? tag : undefined,
      manifestUrl: manifestUrl || undefined,
      manifestPath: read('manifest-path').trim() || undefined,
      githubToken: githubToken || undefined,
      dryRun: boolean(read, 'dry-run', problems),
    }),
  };
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
  const { operation, dryRun } = settings;
  const asked = { operation, ...defined({ tag: settings.tag, dryRun }) };
  const parsed = { secrets: [...secrets], problems, named, asked };
  return problems.length > 0 ? parsed : { ...parsed, settings };
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
  problems.push(invalid(input, `is ${shown(text)}`, `Write whole seconds, from ${least} to 999999.`));
  return undefined;
}
