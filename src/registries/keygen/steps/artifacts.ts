import { mapConcurrently } from '../../../domain/concurrency.ts';
import { throwIfAny, type Problem } from '../../../domain/problem.ts';
import { truncate } from '../../../domain/text.ts';
import { unwrap } from '../api.ts';
import { recordOf, type ArtifactAction } from '../artifacts/action.ts';
import { createCall, ensureArtifact, type ArtifactTarget } from '../artifacts/ensure.ts';
import type { HashedArtifact } from '../artifacts/hash.ts';
import * as calls from '../calls.ts';
import type { Creator } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';
import { concurrency, type Session } from '../session.ts';
import type { Step, Write } from './step.ts';

export interface PlannedArtifact {
  readonly artifact: HashedArtifact;
  readonly action: ArtifactAction;
}

/** Uploads what is missing; no step if every artifact is there. */
export function artifactSteps(
  planned: readonly PlannedArtifact[],
  existing: readonly ArtifactRecord[],
  target: ArtifactTarget,
  run: Creator,
): readonly Step[] {
  if (planned.every(({ action }) => action.kind === 'keep')) return [];
  const artifacts = planned.map(({ artifact }) => artifact);
  return [
    {
      writes: planned.flatMap((one) => writesOf(one, target.releaseId, run)),
      run: ({ session, releaseId }) => ensureArtifacts(session, artifacts, existing, { ...target, releaseId }),
    },
  ];
}

function writesOf({ artifact, action }: PlannedArtifact, releaseId: string, run: Creator): readonly Write[] {
  if (action.kind === 'keep') return [];
  const { filename, asset } = artifact.desired;
  const name = truncate(filename, 120);
  const replaced = action.kind === 'replace' ? [calls.deleteArtifact(action.record.id)] : [];
  return [
    ...replaced.map((call) => ({ title: `Delete the unfinished artifact ${name}`, ...call })),
    { title: `Create the artifact ${name}`, ...createCall(artifact, releaseId, run) },
    { title: `Upload ${name}`, method: 'PUT', body: `${asset.size} bytes` },
  ];
}

/** Ensures every artifact, and looks once more: another run may have replaced one meanwhile. */
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
    // Nothing was written, so there is nothing to look at again.
    if (ensured.every(({ before, after }) => before?.id === after.id)) return;
    records = unwrap(await session.api.list(calls.artifacts(target.releaseId)));
    const failures = records.filter(
      ({ id, status }) => status === 'FAILED' && ensured.some(({ after }) => after.id === id),
    );
    // The same bytes would fail again.
    throwIfAny(failures.map((record) => notProcessed(record, 'The release stays as it was.')));
    pending = ensured.flatMap(({ artifact, after }) => {
      const record = recordOf(records, artifact.desired.filename);
      return record?.id === after.id && record.status !== 'YANKED' ? [] : [artifact];
    });
    if (pending.length === 0) return;
    if (round === 3) throwIfAny(pending.map(removedMeanwhile));
  }
}

function removedMeanwhile({ desired }: HashedArtifact): Problem {
  const title = `${truncate(desired.filename, 120)} was uploaded, but has since been removed`;
  const hint = 'Something else changes the artifacts of this release. Run again once it has ended.';
  return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}

/** The service could not process an artifact's bytes; `consequence` is what became of the release. */
export function notProcessed({ filename, id }: ArtifactRecord, consequence: string): Problem {
  const title = `Keygen could not process ${truncate(filename, 120)}`;
  const hint = `${consequence} Is the file what its package engine wants? A re-run replaces the artifact ${id}.`;
  return { code: 'registry.rejected', title, hint, field: 'artifacts' };
}
