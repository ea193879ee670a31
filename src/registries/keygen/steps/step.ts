import type { Change } from '../../../domain/outcome.ts';
import { ProblemError, type Notice } from '../../../domain/problem.ts';
import type { Session } from '../session.ts';

/** One part of a publish, update or withdrawal. A dry run prints what it would send, a publish runs it. */
export interface Step {
  /** The writes that it sends; none if it only reads or waits. */
  readonly changes: readonly Change[];
  /** Sends them. Can be repeated by another run, whatever became of this one. Throws ProblemError. */
  run(execution: Execution): Promise<void>;
}

/** What the steps of one run share, and what they did. */
export interface Execution {
  readonly session: Session;
  /** `futureId` until the release exists. */
  releaseId: string;
  readonly notices: Notice[];
  /** Another run was first to publish the release. */
  publishedByOther: boolean;
  /** The release has the tag now. */
  hasTag: boolean;
}

/** Keygen is not in the state that the steps were computed from: read it again, and compute them again. */
export class RemoteStateChanged extends ProblemError {
  /** False if it is unknown whether it changed. */
  readonly isCertain: boolean;

  constructor(problems: ProblemError['problems'], isCertain: boolean) {
    super(problems);
    this.isCertain = isCertain;
  }
}

export function newExecution(session: Session, releaseId: string): Execution {
  return { session, releaseId, notices: [], publishedByOther: false, hasTag: false };
}

/** Runs the steps one after the other. */
export async function runSteps(steps: readonly Step[], execution: Execution): Promise<void> {
  for (const step of steps) await step.run(execution);
}

/** What a dry run prints. */
export function changesOf(steps: readonly Step[]): readonly Change[] {
  return steps.flatMap(({ changes }) => changes);
}
