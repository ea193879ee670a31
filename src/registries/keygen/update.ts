import type { Change } from '../../domain/outcome.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { constraintBody } from './api.ts';
import { addressOf, type Endpoint } from './endpoint.ts';
import { reconcileConstraints } from './constraints.ts';
import type { Wording } from './release.ts';
import { openSession, releaseNow, writeAndVerify } from './session.ts';
import type { KeygenSettings } from './settings.ts';
import { resolveScope, readRemoteState } from './remote-state.ts';
import { changedAttributes } from './attributes.ts';

/** An update, as it was planned. */
export interface Amendment {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
  readonly version: string;
  readonly wording: Wording;
}

/** Compares what is there with what should be; nothing is written where nothing changed. */
export async function checkAmendment(
  { endpoint, settings, version, wording }: Amendment,
  context: JobContext,
): Promise<CheckResult> {
  const session = openSession(context, endpoint);
  const grounds = await resolveScope(session, settings, { withEntitlements: true });
  const { release, constraints } = await readRemoteState(session, grounds, version);
  if (release === undefined) {
    return {
      kind: 'done',
      status: 'skipped',
      notices: [
        { level: 'notice', text: `Keygen has no release ${version} to update. \`operation: publish\` makes it.` },
      ],
    };
  }
  const changed = changedAttributes(wording, release);
  const wanted = grounds.entitlements;
  const missing = (wanted ?? []).filter((id) => !constraints.some(({ entitlementId }) => entitlementId === id));
  const extra = wanted === undefined ? [] : constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId));
  if (Object.keys(changed).length === 0 && missing.length === 0 && extra.length === 0) {
    return {
      kind: 'done',
      status: 'unchanged',
      notices: [{ level: 'notice', text: `${version} says the same at Keygen already; nothing was sent.` }],
    };
  }

  const { id } = release;
  const url = addressOf(endpoint, `/releases/${id}`);
  const changes: Change[] = [
    ...(Object.keys(changed).length > 0
      ? [
          {
            title: `Update ${Object.keys(changed).join(', ')} of ${version}`,
            method: 'PATCH',
            url,
            body: { data: { type: 'releases', attributes: changed } },
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            title: 'Attach constraints',
            method: 'POST',
            url: `${url}/constraints`,
            body: { data: missing.map(constraintBody) },
          },
        ]
      : []),
    ...(extra.length > 0
      ? [
          {
            title: 'Detach constraints',
            method: 'DELETE',
            url: `${url}/constraints`,
            body: { data: extra.map((constraint) => ({ type: 'constraints', id: constraint.id })) },
          },
        ]
      : []),
  ];
  return {
    kind: 'ready',
    changes,
    publish: async (later) => {
      const writing = openSession(later, endpoint);
      if (Object.keys(changed).length > 0) {
        await writeAndVerify(
          writing,
          () => writing.api.updateRelease(id, changed),
          async () => {
            const now = await releaseNow(writing, { id }, grounds.scope);
            return now !== undefined && Object.keys(changedAttributes(wording, now)).length === 0 ? now : undefined;
          },
        );
      }
      if (wanted !== undefined) await reconcileConstraints(writing, id, wanted, { mayDetach: true });
      return { kind: 'completed', status: 'updated' };
    },
  };
}
