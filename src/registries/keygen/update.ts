import type { CheckResult, JobContext } from '../../domain/registry.ts';
import type { EditableAttributes } from './release.ts';
import { readRemoteState } from './remote-state.ts';
import { resolveScope } from './scope.ts';
import { openSession, type Task } from './session.ts';
import { constraintSteps } from './steps/constraints.ts';
import { attributeSteps } from './steps/release.ts';
import { doneWith, readyFor } from './steps/step.ts';

/** An update, as it was planned. */
export interface UpdateTask extends Task {
  readonly version: string;
  readonly attributes: EditableAttributes;
}

/** Compares what is there with what should be; nothing is written if nothing changed. */
export async function checkUpdate(
  { endpoint, settings, version, attributes }: UpdateTask,
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
