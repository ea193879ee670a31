import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { ok } from '../../domain/result.ts';
import type { Answer } from './api.ts';
import { addressOf, type Endpoint } from './endpoint.ts';
import { openSession, releaseNow, releaseOfVersion, writeAndVerify } from './session.ts';
import type { KeygenSettings } from './settings.ts';
import { resolveScope } from './remote-state.ts';

/** A withdrawal, as it was planned. */
export interface Withdrawal {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
  readonly version: string;
  readonly how: 'yank' | 'delete';
}

/** Finds the release; one that is gone or yanked already is left alone. */
export async function checkWithdrawal(
  { endpoint, settings, version, how }: Withdrawal,
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
  const { id } = release;
  const url = addressOf(endpoint, `/releases/${id}`);
  return {
    kind: 'ready',
    changes: [
      how === 'yank'
        ? { title: `Yank ${version}`, method: 'POST', url: `${url}/actions/yank` }
        : { title: `Delete ${version}`, method: 'DELETE', url },
    ],
    publish: async (later) => {
      const writing = openSession(later, endpoint);
      await writeAndVerify(
        writing,
        async (): Promise<Answer<unknown>> => {
          const answer = how === 'yank' ? await writing.api.yankRelease(id) : await writing.api.deleteRelease(id);
          // Somebody else deleted it: that is what was wanted.
          return !answer.ok && answer.error.status === 404 ? ok(true) : answer;
        },
        async () => {
          const now = await releaseNow(writing, { id }, scope);
          return now === undefined || (how === 'yank' && now.status === 'YANKED') ? true : undefined;
        },
      );
      return { kind: 'completed', status: 'withdrawn' };
    },
  };
}
