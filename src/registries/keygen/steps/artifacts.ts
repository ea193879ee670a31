import { mapConcurrently } from '../../../domain/concurrency.ts';
import { throwIfAny, type Problem } from '../../../domain/problem.ts';
import { truncate } from '../../../domain/text.ts';
import { unwrap, unwrapOrUndefined } from '../api.ts';
import { recordOf, type ArtifactAction, type Repair } from '../artifacts/action.ts';
import { createCall, ensureArtifact, repairArtifact, repairCall, type ArtifactTarget } from '../artifacts/ensure.ts';
import type { HashedArtifact } from '../artifacts/hash.ts';
import * as calls from '../calls.ts';
import type { Creator } from '../metadata.ts';
import { notProcessed } from '../processing.ts';
import type { ArtifactRecord, ReleaseRecord } from '../records.ts';
import { releaseNow } from '../remote-state.ts';
import { concurrency, writeAndVerify, type Session } from '../session.ts';
import { RemoteStateChanged, type Step, type Write } from './step.ts';

export interface PlannedArtifact {
  readonly artifact: HashedArtifact;
  readonly action: ArtifactAction;
}

/** Uploads what is missing, and replaces or repairs what differs; no step if every artifact is there. */
export function artifactSteps(
  planned: readonly PlannedArtifact[],
  existing: readonly ArtifactRecord[],
  target: Omit<ArtifactTarget, 'onUploaded'>,
  run: Creator,
): readonly Step[] {
  if (planned.every(({ action }) => action.kind === 'keep')) return [];
  const artifacts = planned.map(({ artifact }) => artifact);
  return [
    {
      writes: planned.flatMap((one) => writesOf(one, target.releaseId, run)),
      run: ({ session, releaseId, uploads }) => {
        const onUploaded = (id: string): void => {
          uploads.ids.add(id);
          uploads.endedAt = session.context.clock.now();
        };
        return ensureArtifacts(session, artifacts, existing, { ...target, releaseId, onUploaded });
      },
    },
  ];
}

function writesOf({ artifact, action }: PlannedArtifact, releaseId: string, run: Creator): readonly Write[] {
  const { filename, asset } = artifact.desired;
  const name = truncate(filename, 120);
  if (action.kind === 'keep') return [];
  if (action.kind === 'repair') return [repairWrite(action.record, action.repair)];
  const replaced =
    action.kind === 'replace'
      ? [{ title: `Delete the artifact ${name}, ${action.why}`, ...calls.deleteArtifact(action.record.id) }]
      : [];
  return [
    ...replaced,
    { title: `Create the artifact ${name}`, ...createCall(artifact, releaseId, run) },
    { title: `Upload ${name}`, method: 'PUT', body: `${asset.size} bytes` },
  ];
}

function repairWrite(record: ArtifactRecord, repair: Repair): Write {
  const title = `Update ${Object.keys(repair).join(' and ')} of ${truncate(record.filename, 120)}`;
  return { title, ...repairCall(record, repair) };
}

/** Writes checksum and signature of an artifact in the form of the settings; no step if they already are. */
export function repairSteps(record: ArtifactRecord, repair: Repair): readonly Step[] {
  if (Object.keys(repair).length === 0) return [];
  return [
    {
      writes: [repairWrite(record, repair)],
      run: ({ session }) => repairArtifact(session, record, repair),
    },
  ];
}

/**
 * Deletes unwanted artifacts. One that another run has deleted, or replaced by a new one with the same name, is left as it is.
 * @param status of the release, a draft or yanked: nobody can download anything of it
 */
export function deletionSteps(
  unwanted: readonly ArtifactRecord[],
  scope: calls.Scope,
  status: ReleaseRecord['status'] | undefined,
): readonly Step[] {
  return unwanted.map(({ id, filename }) => {
    const name = truncate(filename, 120);
    const call = calls.deleteArtifact(id);
    return {
      writes: [{ title: `Delete the artifact ${name}, which is no longer wanted`, ...call }],
      async run({ session, releaseId }) {
        // Another entry or run may have published it meanwhile: then somebody may be downloading the file.
        const release = await releaseNow(session, releaseId, scope);
        if (release?.status !== status) throw new RemoteStateChanged([removedMeanwhile(filename)], false);
        const isGone = async (): Promise<boolean> => {
          const now = unwrapOrUndefined(await session.api.send(calls.artifact(id)));
          return now === undefined || now.status === 'YANKED';
        };
        await writeAndVerify(session, call, isGone, [404, 409]);
        session.context.log.info(`Deleted ${name}, which is no longer wanted.`);
      },
    };
  });
}

/** Ensures every artifact, and checks once more: another run may have replaced one meanwhile. */
async function ensureArtifacts(
  session: Session,
  artifacts: readonly HashedArtifact[],
  existing: readonly ArtifactRecord[],
  target: ArtifactTarget,
): Promise<void> {
  let pending = artifacts;
  let records = existing;
  for (let round = 1; ; round += 1) {
    const ensured = await mapConcurrently(pending, concurrency, async (artifact) => {
      const before = recordOf(records, artifact.desired.filename);
      return { artifact, before, after: await ensureArtifact(session, artifact, before, target) };
    });
    // Nothing was written, so there is nothing to check again.
    if (ensured.every(({ before, after }) => before?.id === after.id)) return;
    records = unwrap(await session.api.list(calls.artifacts(target.releaseId)));
    // The same bytes would fail again.
    throwIfAny(
      records
        .filter(({ id, status }) => status === 'FAILED' && ensured.some(({ after }) => after.id === id))
        .map((record) => notProcessed(record)),
    );
    pending = ensured.flatMap(({ artifact, after }) => {
      const record = recordOf(records, artifact.desired.filename);
      return record?.id === after.id && record.status !== 'YANKED' ? [] : [artifact];
    });
    if (pending.length === 0) return;
    if (round === 3) throwIfAny(pending.map(({ desired }) => removedMeanwhile(desired.filename)));
  }
}

export function removedMeanwhile(filename: string): Problem {
  const title = `${truncate(filename, 120)} was uploaded, but has since been removed`;
  const hint = 'Something else is changing the artifacts of this release. Run again once it has finished.';
  return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}
