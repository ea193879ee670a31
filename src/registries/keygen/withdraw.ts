import type { CheckResult, JobContext } from '../../domain/registry.ts';
import type { Endpoint } from './endpoint.ts';
import { releaseOfVersion } from './remote-state.ts';
import { resolveScope } from './scope.ts';
import { openSession } from './session.ts';
import type { KeygenSettings } from './settings.ts';
import { withdrawStep } from './steps/release.ts';
import { changesOf, newExecution, runSteps } from './steps/step.ts';

/** A withdrawal, as it was planned. */
export interface WithdrawTask {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
  readonly version: string;
  readonly how: 'yank' | 'delete';
}

/** Finds the release; one that is gone or yanked already is left alone. */
export async function checkWithdraw(
  { endpoint, settings, version, how }: WithdrawTask,
  context: JobContext,
): Promise<CheckResult> {
  const session = openSession(context, endpoint);
  const { scope } = await resolveScope(session, settings, { withEntitlements: false });
  const release = await releaseOfVersion(session, version, scope);
  if (release === undefined || (how === 'yank' && release.status === 'YANKED')) {
    const text =
      release === undefined
        ? `Keygen has no release ${version}, so there is nothing to withdraw.`
        : `${version} is yanked at Keygen already.`;
    return { kind: 'done', status: 'unchanged', notices: [{ level: 'notice', text }] };
  }
  const steps = [withdrawStep(endpoint, release, scope, how)];
  return {
    kind: 'ready',
    changes: changesOf(steps),
    publish: async (later) => {
      await runSteps(steps, newExecution(openSession(later, endpoint), release.id));
      return { kind: 'completed', status: 'withdrawn' };
    },
  };
}
