import { ProblemError } from '../../../domain/problem.ts';
import { unwrap } from '../api.ts';
import * as calls from '../calls.ts';
import type { ConstraintRecord } from '../records.ts';
import type { Session } from '../session.ts';
import type { Step } from './step.ts';

/** The set of entitlements that a release is to have. */
export interface DesiredConstraints {
  readonly entitlements: readonly string[];
  /** False on a published release: only an update detaches there. */
  readonly mayDetach: boolean;
}

/** Attaches and detaches until the set is as desired; no step if it is. */
export function constraintSteps(
  releaseId: string,
  desired: DesiredConstraints,
  existing: readonly ConstraintRecord[],
): readonly Step[] {
  const writes = writesOf(releaseId, desired, existing);
  if (writes.length === 0) return [];
  return [
    {
      writes: writes.map(({ title, call }) => ({ title, ...call })),
      run: ({ session }) => reconcileConstraints(session, releaseId, desired),
    },
  ];
}

/** Attached constraints that are not desired. */
export function extraConstraints(
  { entitlements }: Pick<DesiredConstraints, 'entitlements'>,
  existing: readonly ConstraintRecord[],
): readonly ConstraintRecord[] {
  return existing.filter(({ entitlementId }) => !entitlements.includes(entitlementId));
}

function writesOf(releaseId: string, desired: DesiredConstraints, existing: readonly ConstraintRecord[]) {
  const missing = desired.entitlements.filter((id) => !existing.some(({ entitlementId }) => entitlementId === id));
  const extra = desired.mayDetach ? extraConstraints(desired, existing) : [];
  const detached = extra.map(({ id }) => id);
  return [
    ...(missing.length > 0
      ? [{ title: 'Attach constraints', isAttach: true, call: calls.attachConstraints(releaseId, missing) }]
      : []),
    ...(extra.length > 0
      ? [{ title: 'Detach constraints', isAttach: false, call: calls.detachConstraints(releaseId, detached) }]
      : []),
  ];
}

/**
 * Sends what is missing, one write after the other, and looks again after each, so that a lost reply or another run cannot leave
 * the set half done.
 */
async function reconcileConstraints(session: Session, releaseId: string, desired: DesiredConstraints): Promise<void> {
  const { api } = session;
  for (let attempt = 0; ; attempt += 1) {
    const [next] = writesOf(releaseId, desired, unwrap(await api.list(calls.constraints(releaseId))));
    if (next === undefined) return;
    const answer = await api.send<unknown>(next.call);
    if (!answer.ok) {
      const { landed, status, codes, problems } = answer.error;
      // Attached or detached by somebody else meanwhile: the next look tells.
      const isRace =
        (status === 409 || status === 422) && (!next.isAttach || codes.some((code) => /_(TAKEN|CONFLICT)$/.test(code)));
      if (attempt >= 3 || (landed === 'none' && !isRace)) throw new ProblemError(problems);
    } else if (attempt >= 5) {
      throw new ProblemError([
        {
          code: 'registry.conflict',
          title: 'The constraints of the release do not stay as `entitlements` says',
          hint: 'Something else changes them. Run again once it has ended.',
          field: 'entitlements',
        },
      ]);
    }
  }
}
