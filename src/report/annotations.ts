import { isFailure, type Outcome } from '../domain/outcome.ts';
import type { Problem, Notice } from '../domain/problem.ts';
import { truncate } from '../domain/text.ts';

/** What `::error …::`, `::warning …::` and `::notice …::` are made of. Text is neither redacted nor escaped yet. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Path of the manifest's source, relative to the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Finds what a problem or notice on the manifest is about in the checked-out source; undefined where there is no checkout. */
export type Locator = (
  pointer: string,
  /** Of the problem or notice. */
  title: string,
) => { readonly file: string; readonly line: number; readonly column: number } | undefined;

/** What GitHub shows of one kind on a run's page; the rest stays in the log: runner, ExecutionContext. */
const shownOfAKind = 10;

/** Where the runner cuts a message, in UTF-16 units: runner, ExecutionContext. */
const messageLength = 4096;

/**
 * One annotation per problem and notice, in the order of the entries. A problem that several entries share is shown once,
 * under all their labels. The tenth of a kind says how many more there are.
 */
export function annotationsFrom(
  {
    outcomes,
    problems,
    notices,
  }: {
    readonly outcomes: readonly Outcome[];
    readonly problems: readonly Problem[];
    readonly notices: readonly Notice[];
  },
  locate: Locator,
): Annotation[] {
  // What stopped the whole run is every entry's problem, but nobody's in particular.
  const shared = new Map<Problem, string[]>();
  for (const problem of problems) shared.set(problem, []);
  for (const { label, problems: own } of outcomes) {
    for (const problem of own)
      if (!problems.includes(problem)) shared.set(problem, [...(shared.get(problem) ?? []), label]);
  }
  const annotations: Annotation[] = [
    ...[...shared].map(([problem, labels]) => annotationFromProblem(problem, labels, locate)),
    ...notices.map((notice) => annotationFromNotice(notice, 'Release Relay', locate)),
    ...outcomes.flatMap(({ label, notices: own }) => own.map((notice) => annotationFromNotice(notice, label, locate))),
  ];
  return [...limited(annotations, 'error'), ...limited(annotations, 'warning'), ...limited(annotations, 'notice')];
}

function annotationFromProblem(problem: Problem, labels: readonly string[], locate: Locator): Annotation {
  const said =
    problem.envelope && problem.detail !== undefined
      ? problem.detail
      : [problem.title, problem.detail].filter(Boolean).join(': ');
  const message = [said, problem.hint].filter(Boolean).join('\n');
  return {
    level: 'error',
    // A field is named by the registry, and could have lines.
    title: [labels.join(', ') || 'Release Relay', problem.field].filter(Boolean).join(': ').replaceAll(/\s+/g, ' '),
    message: truncate(message, messageLength),
    ...placeOf(problem.place, problem.title, locate),
  };
}

function annotationFromNotice({ level, text, place }: Notice, title: string, locate: Locator): Annotation {
  return { level, title, message: truncate(text, messageLength), ...placeOf(place, text, locate) };
}

function placeOf(
  place: Problem['place'],
  title: string,
  locate: Locator,
): Pick<Annotation, 'file' | 'line' | 'column'> {
  return place?.kind === 'manifest' ? (locate(place.pointer, title) ?? {}) : {};
}

function limited(annotations: readonly Annotation[], level: Annotation['level']): Annotation[] {
  const ofKind = annotations.filter((annotation) => annotation.level === level);
  const last = ofKind[shownOfAKind - 1];
  if (ofKind.length <= shownOfAKind || last === undefined) return ofKind;
  const suffix = `\n(and ${ofKind.length - shownOfAKind} more: see the job summary)`;
  const tenth = { ...last, message: truncate(last.message, messageLength - suffix.length) + suffix };
  return [...ofKind.slice(0, shownOfAKind - 1), tenth, ...ofKind.slice(shownOfAKind)];
}

/** The line that closes an entry's group in the log, and what the summary's table says of it. */
export function closingLine(outcome: Outcome): string {
  const seconds = `${(outcome.elapsedMs / 1000).toFixed(1)} s`;
  return [
    `${outcome.label}: ${outcome.status}`,
    outcome.version,
    outcome.url,
    isFailure(outcome) ? outcome.problems[0]?.title : undefined,
    seconds,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** The last line of the log: how many of what, in the words of the contract. */
export function closingSentence(status: string, outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
  const parts = [...counts].map(([name, count]) => `${count} ${name}`);
  return `Release Relay: ${status}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
