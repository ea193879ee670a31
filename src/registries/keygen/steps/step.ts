import { defined } from '../../../domain/data.ts';
import type { Change } from '../../../domain/outcome.ts';
import { ProblemError, type Notice, type Problems } from '../../../domain/problem.ts';
import type { CheckResult } from '../../../domain/registry.ts';
import { addressOf, pagesOf, type Endpoint } from '../api.ts';
import type { Call } from '../calls.ts';
import type { Uploads } from '../processing.ts';
import type { ArtifactRecord } from '../records.ts';
import { openSession, writeAndVerify, type Session } from '../session.ts';

/** A write, as a dry run prints it. */
export interface Write extends Pick<Call<unknown>, 'method' | 'body'> {
  readonly title: string;
  /** Absent if Keygen names the address later. */
  readonly path?: string;
}

/** One part of a publish, update or withdrawal. A dry run prints what it would send, a publish runs it. */
export interface Step {
  /** What it sends; nothing if it only reads or waits. */
  readonly writes: readonly Write[];
  /** Sends them. Another run can repeat them, whatever happened to this one. Throws ProblemError. */
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
  /** What this run has uploaded. */
  readonly uploads: Uploads;
  /** Artifacts of the published release that the service did not process in time. */
  unprocessed: readonly ArtifactRecord[];
}

/** Keygen is not in the state that the steps were computed from: read it and compute them again. */
export class RemoteStateChanged extends ProblemError {
  /** False if it is unknown whether it changed. */
  readonly isCertain: boolean;

  constructor(problems: Problems, isCertain: boolean) {
    super(problems);
    this.isCertain = isCertain;
  }
}

export function newExecution(session: Session, releaseId: string): Execution {
  return {
    session,
    releaseId,
    notices: [],
    publishedByOther: false,
    hasTag: false,
    uploads: { ids: new Set() },
    unprocessed: [],
  };
}

export function changesOf(steps: readonly Step[], endpoint: Endpoint): readonly Change[] {
  return steps
    .flatMap(({ writes }) => writes)
    .map(({ title, method, path, body }) => {
      const url = path === undefined ? 'the URL that Keygen returns' : addressOf(endpoint, path);
      return { title, method, url, ...defined({ body }) };
    });
}

/** The result of a check that found something to do, for an operation without a confirmation. */
export function readyFor(
  steps: readonly Step[],
  status: 'updated' | 'withdrawn',
  {
    endpoint,
    releaseId,
    notices = [],
  }: { readonly endpoint: Endpoint; readonly releaseId: string; readonly notices?: readonly Notice[] },
): CheckResult {
  return {
    kind: 'ready',
    changes: changesOf(steps, endpoint),
    notices,
    publish: async (context) => {
      const execution = newExecution(openSession(context, endpoint), releaseId);
      for (const step of steps) await step.run(execution);
      // A deleted release has no page; a yanked or updated one does.
      return { kind: 'completed', status, ...(steps.some(isDeletion) ? {} : pagesOf(endpoint, releaseId)) };
    },
  };
}

const isDeletion = ({ writes }: Step): boolean =>
  writes.some(({ method, path }) => method === 'DELETE' && /^\/releases\/[^/]+$/.test(path ?? ''));

export function doneWith(status: 'unchanged' | 'skipped', text: string, notices: readonly Notice[] = []): CheckResult {
  return { kind: 'done', status, notices: [...notices, { level: 'notice', text }] };
}

/** A step of one call to a release that exists. See writeAndVerify. */
export function writeStep(
  title: string,
  call: Call<unknown>,
  isDone: (session: Session) => Promise<boolean>,
  raced?: readonly number[],
): Step {
  return {
    writes: [{ title, ...call }],
    run: ({ session }) => writeAndVerify(session, call, () => isDone(session), raced),
  };
}
