import type { HttpClient, HttpFailure } from '../../domain/ports.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { JobContext } from '../../domain/registry.ts';
import { apiOf, type Api, type Endpoint } from './api.ts';
import type { Call } from './calls.ts';
import type { KeygenSettings } from './settings.ts';

/** Requests or uploads of one entry at once. */
export const concurrency = 4;

/** Maximum attempts of a write whose result is unknown and that has not landed. */
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

/** Waits as long as a reply with an unknown result requests, if the run has the time: every next step begins with a read. */
async function untilAllowed({ clock, deadline }: JobContext, { landed, retryAt = 0 }: HttpFailure): Promise<void> {
  const ms = retryAt - clock.now();
  // If the run ends meanwhile, the next request reports it.
  if (landed === 'unknown' && ms > 0 && retryAt < deadline) await clock.sleep(ms).catch(() => undefined);
}

/**
 * Sends a write. If its result is unknown, or another run was first, it checks whether the write is done, and sends it again only
 * if it is not. Throws ProblemError.
 * @param raced statuses that mean that another run was first
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
      if (clock.now() < deadline) throw timeoutError('The workflow was canceled while waiting for Keygen');
    }
  }
  throw timeoutError('The run exceeded `timeout` while waiting for Keygen');
}

export function timeoutError(title: string): ProblemError {
  const hint = 'Run again: re-running is safe; it picks up where this run stopped.';
  return new ProblemError([{ code: 'run.timeout', title, hint }]);
}
