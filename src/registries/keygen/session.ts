import type { HttpClient } from '../../domain/ports.ts';
import type { JobContext } from '../../domain/registry.ts';
import { ProblemError } from '../../domain/problem.ts';
import { apiOf, unwrapOrUndefined, unwrap, type Answer, type Api, type ReleaseRecord, type Scope } from './api.ts';
import type { Endpoint } from './endpoint.ts';

/** Artifacts that are read or uploaded at once. */
export const concurrency = 4;

/** How often a write is tried in all, where its end stays unknown and it turns out not to have landed. */
const maxTries = 3;

/** One phase of one entry at work: the calls, bound to that phase's context. */
export interface Session {
  readonly api: Api;
  readonly context: JobContext;
  /** True once a write was accepted, or may have been. */
  hasWritten(): boolean;
}

export function openSession(context: JobContext, endpoint: Endpoint): Session {
  let written = false;
  const http: HttpClient = {
    async send(request) {
      const sent = await context.http.send(request);
      if (request.effect === 'write') written ||= sent.ok ? sent.value.status < 400 : sent.error.landed === 'unknown';
      return sent;
    },
  };
  return { api: apiOf(http, endpoint), context, hasWritten: () => written };
}

/**
 * Carries a write out. Where its end is unknown, or somebody else was quicker (409), it looks whether it is done, and writes
 * again only if it is not. Throws ProblemError.
 */
export async function writeAndVerify<T>(
  session: Session,
  write: () => Promise<Answer<T>>,
  look: () => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const answer = await write();
    if (answer.ok) return answer.value;
    const { landed, status, problems } = answer.error;
    if (landed === 'none' && status !== 409) throw new ProblemError(problems);
    const done = await look();
    if (done !== undefined) return done;
    if (tries === maxTries) throw new ProblemError(problems);
    await pause(session, tries * 1_000);
  }
}

/** Waits, or throws where the run has no time for it. */
export async function pause({ context: { clock, deadline } }: Session, ms: number): Promise<void> {
  if (clock.now() + ms >= deadline)
    throw outOfTime('The time that `timeout` allows was up while Keygen was waited for');
  try {
    await clock.sleep(ms);
  } catch {
    throw outOfTime(
      clock.now() >= deadline
        ? 'The time that `timeout` allows was up while Keygen was waited for'
        : 'The workflow was cancelled while Keygen was waited for',
    );
  }
}

export function outOfTime(title: string): ProblemError {
  const hint = 'Run again: a re-run is safe, and goes on where this one stopped.';
  return new ProblemError([{ code: 'run.timeout', title, hint }]);
}

/** The release of a version within the scope. */
export function releaseOfVersion(session: Session, version: string, scope: Scope): Promise<ReleaseRecord | undefined> {
  return releaseNamed(session, version, scope, (release) => release.version === version);
}

/** The release that has a tag within the scope. */
export function releaseOfTag(session: Session, tag: string, scope: Scope): Promise<ReleaseRecord | undefined> {
  return releaseNamed(session, tag, scope, (release) => release.tag === tag);
}

/** A version may be another release's tag, and the other way round: then the list says which is meant. */
async function releaseNamed(
  { api }: Session,
  name: string,
  scope: Scope,
  isMeant: (release: ReleaseRecord) => boolean,
): Promise<ReleaseRecord | undefined> {
  const fits = (release: ReleaseRecord): boolean =>
    isMeant(release) &&
    (release.productId ?? scope.product) === scope.product &&
    (release.packageId ?? scope.package) === scope.package;
  const named = unwrapOrUndefined(await api.release(name, scope));
  if (named === undefined || fits(named)) return named;
  return unwrap(await api.releases(scope)).find(fits);
}

/** The release as it is now; undefined where it is gone. */
export async function releaseNow(
  { api }: Session,
  { id }: Pick<ReleaseRecord, 'id'>,
  scope: Scope,
): Promise<ReleaseRecord | undefined> {
  return unwrapOrUndefined(await api.release(id, scope));
}
