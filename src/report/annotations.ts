import { isFailure, type Outcome } from '../domain/outcome.ts';
import type { Problem, Notice } from '../domain/problem.ts';
import { truncate } from '../domain/text.ts';

export interface Findings {
  readonly outcomes: readonly Outcome[];
  /** What stopped the run as a whole. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** The content of `::error …::`, `::warning …::` and `::notice …::`. Text is neither redacted nor escaped yet. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Path of the manifest's source, relative to the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Finds the position of a problem or notice in the manifest's checked-out source; undefined without a checkout. */
export type Locator = (
  pointer: string,
  title: string,
  /** Which manifest, if the run has several. */
  about: string | undefined,
) => { readonly file: string; readonly line: number; readonly column: number } | undefined;

/** What GitHub shows of one kind on a run's page; the rest stays in the log: runner, ExecutionContext. */
const shownOfAKind = 10;

/** Where the runner cuts a message, in UTF-16 units: runner, ExecutionContext. */
const messageLength = 4096;

/**
 * One annotation per problem and notice, in the order of the entries. A problem that several entries share is shown once,
 * under all their labels. The tenth of a kind says how many more there are.
 */
export function annotationsFrom(findings: Findings, locate: Locator): Annotation[] {
  const { notices, outcomes } = findings;
  const noticed = [
    ...notices.map((notice) => ({ ...notice, title: 'Release Relay' })),
    ...outcomes.flatMap(({ label, notices: own }) => own.map((notice) => ({ ...notice, title: label }))),
  ];
  const annotations: Annotation[] = [
    ...[...problemOwners(findings)].map(([problem, labels]) => fromProblem(problem, labels, locate)),
    ...noticed.map(({ level, title, text, ...notice }) => ({
      level,
      title,
      message: truncate(`${manifestPrefix(notice)}${text}`, messageLength),
      ...positionOf(notice, text, locate),
    })),
  ];
  return (['error', 'warning', 'notice'] as const).flatMap((level) => limited(annotations, level));
}

/** Each problem once, with the labels of the entries that share it; what stopped the whole run has none. */
export function problemOwners({ problems, outcomes }: Findings): ReadonlyMap<Problem, readonly string[]> {
  const owners = new Map<Problem, string[]>(problems.map((problem) => [problem, []]));
  for (const { label, problems: own } of outcomes) {
    for (const problem of own)
      if (!problems.includes(problem)) owners.set(problem, [...(owners.get(problem) ?? []), label]);
  }
  return owners;
}

/** Names the manifest that is meant, if the run has several. */
export function manifestPrefix({ about }: Pick<Problem | Notice, 'about'>): string {
  return about === undefined ? '' : `\`${about}\`: `;
}

function fromProblem(problem: Problem, labels: readonly string[], locate: Locator): Annotation {
  const { title, detail, hint, field, envelope } = problem;
  const own = [title, detail].filter(Boolean).join(': ');
  const said = envelope && detail !== undefined ? detail : `${manifestPrefix(problem)}${own}`;
  return {
    level: 'error',
    // A field is named by the registry, and could have lines.
    title: [labels.join(', ') || 'Release Relay', field].filter(Boolean).join(': ').replaceAll(/\s+/g, ' '),
    message: truncate([said, hint].filter(Boolean).join('\n'), messageLength),
    ...positionOf(problem, title, locate),
  };
}

function positionOf(
  { place, about }: Pick<Problem | Notice, 'place' | 'about'>,
  title: string,
  locate: Locator,
): ReturnType<Locator> {
  return place?.kind === 'manifest' ? locate(place.pointer, title, about) : undefined;
}

function limited(annotations: readonly Annotation[], level: Annotation['level']): Annotation[] {
  const ofKind = annotations.filter((annotation) => annotation.level === level);
  const last = ofKind[shownOfAKind - 1];
  if (ofKind.length <= shownOfAKind || last === undefined) return ofKind;
  const suffix = `\n(and ${ofKind.length - shownOfAKind} more: see the job summary)`;
  const tenth = { ...last, message: truncate(last.message, messageLength - suffix.length) + suffix };
  return [...ofKind.slice(0, shownOfAKind - 1), tenth, ...ofKind.slice(shownOfAKind)];
}

/** The line that closes an entry's group in the log. */
export function closingLine(outcome: Outcome): string {
  const { label, status, version, url, problems, elapsedMs } = outcome;
  const title = isFailure(outcome) ? problems[0]?.title : undefined;
  return [`${label}: ${status}`, version, url, title, `${(elapsedMs / 1000).toFixed(1)} s`].filter(Boolean).join(' · ');
}

/** The last line of the log: how many entries have each status. */
export function closingSentence(status: string, outcomes: readonly Outcome[]): string {
  const counts = Object.entries(Object.groupBy(outcomes, (outcome) => outcome.status));
  const parts = counts.map(([name, found]) => `${found.length} ${name}`).join(', ');
  return `Release Relay: ${status}${parts === '' ? '' : ` (${parts})`}`;
}
