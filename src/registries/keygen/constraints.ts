import { ProblemError } from '../../domain/problem.ts';
import { unwrap } from './api.ts';
import type { Session } from './session.ts';

/**
 * Attaches the entitlements that are missing, and detaches the others where that is allowed; looks again after each write, so
 * that a lost reply or another run cannot leave the set half done. Throws ProblemError. Returns whether it wrote.
 */
export async function reconcileConstraints(
  { api }: Session,
  releaseId: string,
  wanted: readonly string[],
  { mayDetach }: { readonly mayDetach: boolean },
): Promise<boolean> {
  for (let tries = 0; ; tries += 1) {
    const constraints = unwrap(await api.constraints(releaseId));
    const missing = wanted.filter((id) => !constraints.some(({ entitlementId }) => entitlementId === id));
    const extra = mayDetach ? constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId)) : [];
    if (missing.length === 0 && extra.length === 0) return tries > 0;
    const answer =
      missing.length > 0
        ? await api.attach(releaseId, missing)
        : await api.detach(
            releaseId,
            extra.map(({ id }) => id),
          );
    if (answer.ok && tries < 5) continue;
    if (!answer.ok) {
      const { landed, status, codes, problems } = answer.error;
      // Attached or detached by somebody else meanwhile: the next look tells.
      const raced = status === 409 || status === 422;
      if (
        tries >= 3 ||
        (landed === 'none' &&
          !(raced && (missing.length === 0 || codes.some((code) => /_(TAKEN|CONFLICT)$/.test(code)))))
      ) {
        throw new ProblemError(problems);
      }
      continue;
    }
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
