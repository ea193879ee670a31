import { asProblemError, ProblemError, type Notice } from '../../domain/problem.ts';
import type { JobContext, PublishResult } from '../../domain/registry.ts';
import { pagesOf } from './api.ts';
import * as calls from './calls.ts';
import { confirmRelease } from './confirm.ts';
import { isLeftover } from './metadata.ts';
import { readRemoteState } from './remote-state.ts';
import { backOff, maxAttempts, openSession } from './session.ts';
import { showNames } from './processing.ts';
import { draftText, publishSteps, type CheckFindings, type PublishSteps, type PublishTask } from './steps/publish.ts';
import { newExecution, RemoteStateChanged, type Execution } from './steps/step.ts';

/**
 * Runs the steps. After a race (another run created the release in the meantime) or a lost reply it reads the remote
 * state again, recomputes the steps and runs those.
 */
export async function publish(
  task: PublishTask,
  findings: CheckFindings,
  checked: PublishSteps,
  context: JobContext,
): Promise<PublishResult> {
  const session = openSession(context, task.endpoint);
  let planned = checked;
  for (let attempt = 1; ; attempt += 1) {
    const execution = newExecution(session, planned.remote.release?.id ?? calls.futureId);
    try {
      for (const step of planned.steps) await step.run(execution);
      return await completed(task, findings, planned, execution);
    } catch (error) {
      // If something else changes it every time, it is not finished yet.
      if (!(error instanceof RemoteStateChanged) || attempt > maxAttempts) throw withPages(error, task, execution);
      const remote = await readRemoteState(session, findings.resolved, task.desired.version, task.desired.tag?.text);
      planned = publishSteps(task, findings, remote, { run: context.run, now: context.clock.now() });
      if (planned.steps.length === 0) {
        const pages = remote.release ? pagesOf(task.endpoint, remote.release.id) : {};
        return { kind: 'completed', status: 'unchanged', notices: planned.notices, ...pages };
      }
      if (planned.remote.release === undefined) {
        if (error.isCertain || attempt === maxAttempts) throw error;
        await backOff(session, attempt);
      }
    }
  }
}

/** The error, with the page of the release as far as it came, and what was learned before. */
function withPages(error: unknown, { endpoint }: PublishTask, { releaseId, notices }: Execution): unknown {
  const known = asProblemError(error);
  if (known === undefined || releaseId === calls.futureId) return error;
  return new ProblemError(known.problems, { notices: [...notices, ...known.notices], ...pagesOf(endpoint, releaseId) });
}

async function completed(
  { endpoint, settings, desired }: PublishTask,
  { resolved, artifacts }: CheckFindings,
  { remote }: PublishSteps,
  { session, releaseId, notices: found, publishedByOther, hasTag, unprocessed }: Execution,
): Promise<PublishResult> {
  const { version } = desired;
  const { run } = session.context;
  const wasPublished = remote.release?.status === 'PUBLISHED';
  const hasWritten = session.hasWritten();
  const pages = pagesOf(endpoint, releaseId);
  if (settings.draft && !wasPublished) {
    const listed = await session.api.list(calls.artifacts(releaseId));
    const text = draftText(version, listed.ok ? listed.value : []);
    const status = hasWritten ? 'updated' : 'unchanged';
    return { kind: 'completed', status, notices: [...found, { level: 'notice', text }], ...pages };
  }

  // A release with artifacts of an earlier attempt belongs to this run. One of this attempt may belong to another job, which reports it.
  const isOwn = remote.artifacts.some((record) => isLeftover(record, run));
  // Another run may have completed what was incomplete at the check.
  const status = publishedByOther || !hasWritten ? 'unchanged' : wasPublished && !isOwn ? 'updated' : 'published';
  const text = `${version} was already published, but incomplete; it is complete now.`;
  const completion: readonly Notice[] =
    status === 'updated' && unprocessed.length === 0 ? [{ level: 'notice', text }] : [];
  const late = `${version} is published, but Keygen has not processed ${showNames(unprocessed)} yet: until then, nobody can download it. Run again to check once more. On a self-hosted server: is its worker running?`;
  const lateness: readonly Notice[] = unprocessed.length > 0 ? [{ level: 'warning', text: late }] : [];
  const result = {
    kind: 'completed',
    status: unprocessed.length > 0 ? 'pending' : status,
    notices: [...found, ...completion, ...lateness],
    ...pages,
  } as const;
  return {
    ...result,
    confirm: (later) =>
      confirmRelease(
        {
          session: openSession(later, endpoint),
          scope: resolved.scope,
          desired,
          releaseId,
          filenames: artifacts.map((artifact) => artifact.desired.filename),
          tag: hasTag ? desired.tag?.text : undefined,
        },
        result,
      ),
  };
}
