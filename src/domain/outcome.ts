import type { Notice, Problems } from './problem.ts';
import type { Operation } from './release.ts';
import type { AuditedVersion } from './survey.ts';

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

/** Pages of what was published. */
export interface Pages {
  /** The public page. */
  readonly url?: string;
  /** The page that only the owner can open. */
  readonly editUrl?: string;
}

interface OutcomeBase extends Pages {
  readonly label: string;
  readonly type: string;
  readonly operation: Operation;
  /** What was, or would be, published; '' if it is not known. */
  readonly version: string;
  /** How messages tell its manifest from the others of the run; absent if there is only one. */
  readonly manifest?: string;
  readonly notices: readonly Notice[];
  /** What was or would be sent, for the summary of a dry run. */
  readonly changes: readonly Change[];
  /** How often the request that was repeated most was sent: 1 without retries, 0 if nothing was sent. */
  readonly attempts: number;
  /** Milliseconds from the first request of the entry to its outcome. */
  readonly elapsedMs: number;
  /** When the token expires, ISO 8601, if a `check` learned it. */
  readonly expires?: string;
  /** What an `audit` found, newest release first; absent if it found nothing. */
  readonly audited?: readonly AuditedVersion[];
}

/** The result of one entry. Only a failure has problems, and it always has one. */
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
