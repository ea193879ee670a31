import type { CheckResult, JobContext } from '../../domain/registry.ts';
import type { Endpoint } from './endpoint.ts';
import type { EditableAttributes } from './release.ts';
import { readRemoteState } from './remote-state.ts';
import { resolveScope } from './scope.ts';
import { openSession } from './session.ts';
import type { KeygenSettings } from './settings.ts';
import { constraintSteps } from './steps/constraints.ts';
import { attributeSteps } from './steps/release.ts';
import { changesOf, newExecution, runSteps } from './steps/step.ts';

/** An update, as it was planned. */
export interface UpdateTask {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
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
  if (release === undefined) {
    const text = `Keygen has no release ${version} to update. \`operation: publish\` makes it.`;
    return { kind: 'done', status: 'skipped', notices: [{ level: 'notice', text }] };
  }
  const { id } = release;
  const steps = [
    ...attributeSteps(endpoint, release, attributes, scope, (names) => `Update ${names.join(', ')} of ${version}`),
    ...(entitlements === undefined
      ? []
      : constraintSteps(endpoint, id, { entitlements, mayDetach: true }, constraints)),
  ];
  if (steps.length === 0) {
    const text = `${version} says the same at Keygen already; nothing was sent.`;
    return { kind: 'done', status: 'unchanged', notices: [{ level: 'notice', text }] };
  }
  return {
    kind: 'ready',
    changes: changesOf(steps),
    publish: async (later) => {
      await runSteps(steps, newExecution(openSession(later, endpoint), id));
      return { kind: 'completed', status: 'updated' };
    },
  };
}
