import type { Notice, Problems } from './problem.ts';
import type { Operation } from './release.ts';

/** The words of the contract, in the order in which the `status` output prefers them once nothing failed. */
export const settledStatuses = [
  'planned',
  'published',
  'updated',
  'withdrawn',
  'pending',
  'verified',
  'unchanged',
  'skipped',
] as const;

export type SettledStatus = (typeof settledStatuses)[number];
export type OutcomeStatus = SettledStatus | 'withheld' | 'failed';

/** Where a person can look at what was published. */
export interface Pages {
  /** The page that everybody can open. */
  readonly url?: string;
  /** The page that only the owner can. */
  readonly editUrl?: string;
}

interface OutcomeBase extends Pages {
  readonly label: string;
  readonly type: string;
  readonly operation: Operation;
  /** What was, or would be, published; '' where it never became known. */
  readonly version: string;
  /** How messages tell its manifest from the others of the run; absent if there is only one. */
  readonly manifest?: string;
  readonly notices: readonly Notice[];
  /** What was or would be sent, for the summary of a dry run. */
  readonly changes: readonly Change[];
  /** How often the request that was repeated most was sent: 1 where nothing had to be repeated, 0 where nothing was sent. */
  readonly attempts: number;
  /** Milliseconds from the first request of the entry to its outcome. */
  readonly elapsedMs: number;
}

/** What became of one entry. Only a failure has problems, and it always has one. */
export type Outcome =
  | (OutcomeBase & { readonly status: SettledStatus | 'withheld'; readonly problems: readonly [] })
  | (OutcomeBase & { readonly status: 'failed'; readonly problems: Problems });

/** One write that a job would make: what the summary of a dry run shows. No part of it holds a secret. */
export interface Change {
  /** What it does, e.g. `Create the release 1.2.0`. */
  readonly title: string;
  readonly method: string;
  readonly url: string;
  /** Header names and values worth showing; never credentials. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The JSON body, or a description of the bytes. */
  readonly body?: unknown;
}

/** The `status` output. */
export function statusOf(outcomes: readonly Outcome[]): OutcomeStatus {
  if (outcomes.some(isFailure)) return 'failed';
  return settledStatuses.find((status) => outcomes.some((outcome) => outcome.status === status)) ?? 'failed';
}

export function isFailure(outcome: Outcome): boolean {
  return outcome.status === 'failed' || outcome.status === 'withheld';
}
