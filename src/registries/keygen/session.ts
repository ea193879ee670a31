import type { HttpClient, HttpFailure } from '../../domain/ports.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { JobContext } from '../../domain/registry.ts';
import { apiOf, type Api, type Endpoint } from './api.ts';
import type { Call } from './calls.ts';
import type { KeygenSettings } from './settings.ts';

/** Requests or uploads of one entry at once. */
export const concurrency = 4;

/** How often a write is sent at most, if its result stays unknown and it turns out not to have landed. */
export const maxAttempts = 3;

/** One phase of one entry: the API, bound to that phase's context. */
export interface Session {
  readonly api: Api;
  readonly context: JobContext;
  /** True once a write was accepted, or may have been. */
  hasWritten(): boolean;
}

/** What every operation of an entry knows from its plan. */
export interface Task {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
}

export function openSession(context: JobContext, endpoint: Endpoint): Session {
  let written = false;
  const http: HttpClient = {
    async send(request) {
      const sent = await context.http.send(request);
      if (request.effect === 'write') {
        written ||= sent.ok ? sent.value.status < 400 : sent.error.landed === 'unknown';
        if (!sent.ok) await untilAllowed(context, sent.error);
      }
      return sent;
    },
  };
  return { api: apiOf(http, endpoint), context, hasWritten: () => written };
}

/** Waits as long as a reply with an unknown result asks for, if the run has the time: whatever is decided next, it begins with a look. */
async function untilAllowed({ clock, deadline }: JobContext, { landed, retryAt = 0 }: HttpFailure): Promise<void> {
  const ms = retryAt - clock.now();
  // If the run ends meanwhile, the next request says so.
  if (landed === 'unknown' && ms > 0 && retryAt < deadline) await clock.sleep(ms).catch(() => undefined);
}

/**
 * Sends a write. If its result is unknown, or somebody else was first, it checks whether the write is done, and sends it again only
 * if it is not. Throws ProblemError.
 * @param raced statuses that mean that somebody else was first
 */
export async function writeAndVerify(
  session: Session,
  call: Call<unknown>,
  isDone: () => Promise<boolean>,
  raced: readonly number[] = [409],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await session.api.send(call);
    if (answer.ok) return;
    const { landed, status = 0, problems } = answer.error;
    if (landed === 'none' && !raced.includes(status)) throw new ProblemError(problems);
    if (await isDone()) return;
    if (attempt === maxAttempts) throw new ProblemError(problems);
    await backOff(session, attempt);
  }
}

export function backOff(session: Session, attempt: number): Promise<void> {
  return pause(session, attempt * 1_000);
}

/** Waits. Throws ProblemError if the run has no time for it. */
export async function pause({ context: { clock, deadline } }: Session, ms: number): Promise<void> {
  if (clock.now() + ms < deadline) {
    try {
      return await clock.sleep(ms);
    } catch {
      if (clock.now() < deadline) throw timeoutError('The workflow was cancelled while Keygen was waited for');
    }
  }
  throw timeoutError('The time that `timeout` allows was up while Keygen was waited for');
}

export function timeoutError(title: string): ProblemError {
  const hint = 'Run again: a re-run is safe, and goes on where this one stopped.';
  return new ProblemError([{ code: 'run.timeout', title, hint }]);
}
