import type { Notice } from '../../domain/problem.ts';
import type { JobContext, PublishResult } from '../../domain/registry.ts';
import { futureId } from './calls.ts';
import { confirmRelease } from './confirm.ts';
import { isLeftover } from './metadata.ts';
import { readRemoteState } from './remote-state.ts';
import { backOff, maxAttempts, openSession, type Session } from './session.ts';
import { publishSteps, type CheckFindings, type PublishSteps, type PublishTask } from './steps/publish.ts';
import { newExecution, RemoteStateChanged, runSteps, type Execution } from './steps/step.ts';

/**
 * Runs the steps. After a race (somebody else created the release meanwhile) or a lost reply it reads the remote state anew,
 * computes the steps again and runs those.
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
    const execution = newExecution(session, planned.remote.release?.id ?? futureId);
    try {
      await runSteps(planned.steps, execution);
      return completed(task, findings, planned, execution);
    } catch (error) {
      if (!(error instanceof RemoteStateChanged)) throw error;
      planned = await computeAgain(session, task, findings);
      if (planned.steps.length === 0) return { kind: 'completed', status: 'unchanged', notices: planned.notices };
      if (planned.remote.release === undefined) {
        if (error.isCertain || attempt === maxAttempts) throw error;
        await backOff(session, attempt);
      }
    }
  }
}

async function computeAgain(session: Session, task: PublishTask, findings: CheckFindings): Promise<PublishSteps> {
  const { desired, settings } = task;
  const { run, clock } = session.context;
  const remote = await readRemoteState(session, findings.resolved, desired.version, settings.tag);
  return publishSteps(task, findings, remote, { run, now: clock.now() });
}

/** What the steps amount to. */
function completed(
  { endpoint, settings, desired }: PublishTask,
  { resolved, artifacts }: CheckFindings,
  { remote }: PublishSteps,
  { session, releaseId, notices: found, publishedByOther, hasTag }: Execution,
): PublishResult {
  const { version } = desired;
  const { run } = session.context;
  const wasPublished = remote.release?.status === 'PUBLISHED';
  const hasWritten = session.hasWritten();
  if (settings.draft && !wasPublished) {
    const text = `${version} is complete at Keygen, and a draft as \`draft: true\` asks: nobody can see it until it is published.`;
    return {
      kind: 'completed',
      status: hasWritten ? 'updated' : 'unchanged',
      notices: [{ level: 'notice', text }],
    };
  }

  // A release with artifacts of an earlier attempt is this run's own. One of this very attempt may be another job's, which reports it.
  const isOwn = remote.artifacts.some((record) => isLeftover(record, run));
  // What was incomplete at the check may have been completed by somebody else.
  const status = publishedByOther || !hasWritten ? 'unchanged' : wasPublished && !isOwn ? 'updated' : 'published';
  const completion: Notice = {
    level: 'notice',
    text: `${version} was published already, but not complete; it is now.`,
  };
  const result = {
    kind: 'completed',
    status,
    notices: status === 'updated' ? [...found, completion] : found,
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
          tag: hasTag ? settings.tag : undefined,
        },
        result,
      ),
  };
}
