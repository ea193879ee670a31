import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';

import packageJson from '../../package.json' with { type: 'json' };
import { repositoryFrom } from '../../scripts/repository.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly environment?: { readonly name: string; readonly url?: string };
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly container?: unknown;
  readonly services?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
}

export interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>> }>>;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Paths below the repository's root, with forward slashes. */
export function filesLike(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('node_modules/'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function workflowOf(path: string): Workflow {
  return parse(textOf(path)) as Workflow;
}

/** The steps that run this action, as a stranger writes it down. */
export function relaySteps(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(isRelay);
}

export function isRelay({ uses }: Step): boolean {
  return uses === ownAction;
}

/** How the documents name this action. */
export const ownAction = `${repositoryFrom(packageJson).slug}@v1`;

/** `github`, `secrets`, `inputs`, `matrix` and the like. */
export type Contexts = Readonly<Record<string, unknown>>;

/** A text with its `${{ … }}` evaluated by GitHub's own evaluator. */
export function evaluated(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => valueOf(expression, contexts).coerceString());
}

/** Whether the text of an `if:` holds. */
export function holds(expression: string, contexts: Contexts): boolean {
  return valueOf(expression.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1'), contexts).coerceString() === 'true';
}

function valueOf(expression: string, contexts: Contexts): data.ExpressionData {
  const { tokens } = new Lexer(expression.trim()).lex();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(new Parser(tokens, Object.keys(contexts), []).parse(), dictionary).evaluate();
}

/** One set of values for each job that a matrix makes: `include` alone, or the product of its lists. */
export function combinations({ strategy }: Job): Readonly<Record<string, unknown>>[] {
  const { include, ...lists } = strategy?.matrix ?? {};
  if (include !== undefined) return include as Readonly<Record<string, unknown>>[];
  return Object.entries(lists).reduce<Record<string, unknown>[]>(
    (made, [name, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}
