import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { releaseOfVersion } from './remote-state.ts';
import { resolveScope } from './scope.ts';
import { openSession, type Task } from './session.ts';
import { withdrawStep } from './steps/release.ts';
import { doneWith, readyFor } from './steps/step.ts';

/** A withdrawal, as it was planned. */
export interface WithdrawTask extends Task {
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
  if (release === undefined)
    return doneWith('unchanged', `Keygen has no release ${version}, so there is nothing to withdraw.`);
  return how === 'yank' && release.status === 'YANKED'
    ? doneWith('unchanged', `${version} is yanked at Keygen already.`)
    : readyFor([withdrawStep(release, scope, how)], 'withdrawn', { endpoint, releaseId: release.id });
}
