import type { Change } from '../../domain/outcome.ts';
import type { Checked, JobContext } from '../../domain/registry.ts';
import { constraintBody } from './api.ts';
import { addressOf, type Endpoint } from './endpoint.ts';
import { makeConstraintsExact } from './constraints.ts';
import type { Wording } from './release.ts';
import { openSession, releaseNow, settle } from './session.ts';
import type { KeygenSettings } from './settings.ts';
import { surveyGrounds, surveyRelease } from './survey.ts';
import { changedWording } from './wording.ts';

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
): Promise<Checked> {
  const session = openSession(context, endpoint);
  const grounds = await surveyGrounds(session, settings, { withEntitlements: true });
  const { release, constraints } = await surveyRelease(session, grounds, version);
  if (release === undefined) {
    return {
      kind: 'settled',
      status: 'skipped',
      remarks: [
        { level: 'notice', text: `Keygen has no release ${version} to update. \`operation: publish\` makes it.` },
      ],
    };
  }
  const changed = changedWording(wording, release);
  const wanted = grounds.entitlements;
  const missing = (wanted ?? []).filter((id) => !constraints.some(({ entitlementId }) => entitlementId === id));
  const extra = wanted === undefined ? [] : constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId));
  if (Object.keys(changed).length === 0 && missing.length === 0 && extra.length === 0) {
    return {
      kind: 'settled',
      status: 'unchanged',
      remarks: [{ level: 'notice', text: `${version} says the same at Keygen already; nothing was sent.` }],
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
        await settle(
          writing,
          () => writing.api.updateRelease(id, changed),
          async () => {
            const now = await releaseNow(writing, { id }, grounds.scope);
            return now !== undefined && Object.keys(changedWording(wording, now)).length === 0 ? now : undefined;
          },
        );
      }
      if (wanted !== undefined) await makeConstraintsExact(writing, id, wanted, { mayDetach: true });
      return { kind: 'carried', status: 'updated' };
    },
  };
}
