import { mapConcurrently } from '../../domain/concurrency.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { recordOf } from './artifacts/action.ts';
import { hashArtifact } from './artifacts/hash.ts';
import { publish } from './publish.ts';
import type { EditableAttributes } from './release.ts';
import { readRemoteState, releaseOfVersion, resolveScope } from './remote-state.ts';
import { concurrency, openSession, type Task } from './session.ts';
import { assertPublishable, publishSteps, type CheckFindings, type PublishTask } from './steps/publish.ts';
import { attributeSteps, constraintSteps, withdrawStep } from './steps/release.ts';
import { changesOf, doneWith, readyFor } from './steps/step.ts';

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

/** Compares what is there with what should be; nothing is written if nothing changed. */
export async function checkUpdate(
  {
    endpoint,
    settings,
    version,
    attributes,
  }: Task & { readonly version: string; readonly attributes: EditableAttributes },
  context: JobContext,
): Promise<CheckResult> {
  const session = openSession(context, endpoint);
  const resolved = await resolveScope(session, settings, { withEntitlements: true });
  const { scope, entitlements } = resolved;
  const { release, constraints } = await readRemoteState(session, resolved, version);
  if (release === undefined)
    return doneWith('skipped', `Keygen has no release ${version} to update. \`operation: publish\` makes it.`);
  const steps = [
    ...attributeSteps(release, attributes, scope, (names) => `Update ${names.join(', ')} of ${version}`),
    ...(entitlements ? constraintSteps(release.id, { entitlements, mayDetach: true }, constraints) : []),
  ];
  return steps.length === 0
    ? doneWith('unchanged', `${version} says the same at Keygen already; nothing was sent.`)
    : readyFor(steps, 'updated', { endpoint, releaseId: release.id });
}

/** Finds the release; one that is gone or yanked already is left alone. */
export async function checkWithdraw(
  { endpoint, settings, version, how }: Task & { readonly version: string; readonly how: 'yank' | 'delete' },
  context: JobContext,
): Promise<CheckResult> {
  const session = openSession(context, endpoint);
  const { scope } = await resolveScope(session, settings, { withEntitlements: false });
  const release = await releaseOfVersion(session, version, scope);
  if (release === undefined)
    return doneWith('unchanged', `Keygen has no release ${version}, so there is nothing to withdraw.`);
  return how === 'yank' && release.status === 'YANKED'
    ? doneWith('unchanged', `${version} is yanked at Keygen already.`)
    : readyFor([withdrawStep(release, scope, how)], 'withdrawn', { endpoint, releaseId: release.id });
}
