import { mapConcurrently } from '../../domain/concurrency.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { recordOf } from './artifacts/action.ts';
import { hashArtifact } from './artifacts/hash.ts';
import { publish } from './publish.ts';
import { readRemoteState } from './remote-state.ts';
import { resolveScope } from './scope.ts';
import { concurrency, openSession } from './session.ts';
import { assertPublishable, publishSteps, type CheckFindings, type PublishTask } from './steps/publish.ts';
import { changesOf } from './steps/step.ts';

/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
export async function checkPublish(task: PublishTask, context: JobContext): Promise<CheckResult> {
  const { settings, desired } = task;
  const { clock, run, deadline } = context;
  const session = openSession(context, task.endpoint);
  const checkStartedAt = clock.now();
  const resolved = await resolveScope(session, settings, { withEntitlements: true });
  const remote = await readRemoteState(session, resolved, desired.version, settings.tag);
  // Before the bytes of every artifact are read.
  assertPublishable(task, remote);
  const artifacts = await mapConcurrently(task.artifacts, concurrency, (artifact) =>
    hashArtifact(settings, context, artifact, recordOf(remote.artifacts, artifact.filename)),
  );
  const timeout = context.timeout ?? deadline - checkStartedAt;
  const findings: CheckFindings = { resolved, artifacts, checkStartedAt, timeout };

  const planned = publishSteps(task, findings, remote, { run, now: clock.now() });
  const { steps, notices } = planned;
  if (steps.length === 0) return { kind: 'done', status: 'unchanged', notices };
  return {
    kind: 'ready',
    changes: changesOf(steps, task.endpoint),
    notices,
    publish: (later) => publish(task, findings, planned, later),
  };
}
