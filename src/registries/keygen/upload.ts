import type { HttpFailure } from '../../domain/ports.ts';
import { ProblemError, problemsIn, type Problem, type Problems } from '../../domain/problem.ts';
import { truncate } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { problemsFromFailure } from '../failure.ts';
import { unwrap, type ArtifactRecord } from './api.ts';
import {
  artifactBody,
  makerOf,
  recordOf,
  artifactActionFor,
  type DesiredArtifact,
  type HashedArtifact,
} from './artifacts.ts';
import { pause, type Session } from './session.ts';

export interface Delivery {
  readonly releaseId: string;
  /** When the run began to look at the release. Milliseconds since the epoch. */
  readonly since: number;
  /** Milliseconds; see VerdictContext. */
  readonly timeout: number;
  /** See VerdictContext. */
  readonly isPublished: boolean;
}

/** How often one artifact is made anew, and its bytes are sent to one address. */
const maxMakes = 4;
const maxPuts = 3;
/** Pause before another look at an artifact that somebody else uploads. Milliseconds. */
const lookInterval = 5_000;
/** Pauses while a deleted artifact's row lingers, which still takes its filename. Milliseconds. */
const lingerPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];

/**
 * Brings one artifact to where it should be, whatever is there: uploads, resumes, waits for another run's upload, or leaves an
 * equal one alone. Returns the record that holds the bytes. Throws ProblemError; a differing artifact is never touched.
 */
export async function ensureArtifact(
  session: Session,
  { desired, print }: HashedArtifact,
  existing: ArtifactRecord | undefined,
  { releaseId, ...bounds }: Delivery,
): Promise<ArtifactRecord> {
  const { api, context } = session;
  const { log, clock, run } = context;
  const name = truncate(desired.filename, 120);
  let record = existing;
  let makes = 0;
  let lingers = 0;
  /** True once a make of ours may have landed: then what waits here under our mark is ours to replace. */
  let mayBeOurs = false;
  let said = false;
  /** What the storage said when it last did not take the bytes. */
  let refusal: string | undefined;

  for (;;) {
    const verdict = artifactActionFor(desired, print, record, { ...bounds, run, now: clock.now() });
    const isOurs = mayBeOurs && record !== undefined && sameMaker(record, run);
    switch (isOurs && verdict.kind === 'await' ? 'replace' : verdict.kind) {
      case 'keep':
        return record as ArtifactRecord;

      case 'conflict':
        throw new ProblemError([(verdict as { readonly problem: Problem }).problem]);

      case 'await': {
        if (!said)
          log.info(`${name} waits for its bytes, which ${describeMaker(record)} may be uploading. Waiting for it.`);
        said = true;
        if (clock.now() + lookInterval >= context.deadline) throw new ProblemError([busy(name, record)]);
        await pause(session, lookInterval);
        record = await lookUp(session, releaseId, desired.filename);
        break;
      }

      case 'replace': {
        const stale = record as ArtifactRecord;
        // Somebody may have brought its bytes since it was listed.
        const now = await api.artifact(stale.id);
        if (now.ok && now.value.status !== stale.status) {
          record = now.value;
          break;
        }
        if (now.ok) {
          log.info(`Replacing ${name}, which never got its bytes.`);
          const deleted = await api.deleteArtifact(stale.id);
          if (
            !deleted.ok &&
            deleted.error.landed === 'none' &&
            deleted.error.status !== 404 &&
            deleted.error.status !== 409
          )
            unwrap(deleted);
          if (!deleted.ok && deleted.error.status !== 404) {
            record = await lookUp(session, releaseId, desired.filename);
            if (record?.id === stale.id && (lingers += 1) > maxMakes) unwrap(deleted);
            break;
          }
        } else if (now.error.status !== 404) unwrap(now);
        record = undefined;
        break;
      }

      case 'upload': {
        if (makes >= maxMakes) throw new ProblemError([notTaken(name, refusal)]);
        const made = await api.createArtifact(artifactBody(desired, print, { releaseId, run }), desired.filename);
        if (made.ok) {
          makes += 1;
          record = made.value.artifact;
          const put = await putBytes(session, desired, made.value.target);
          if (put.kind === 'stored') return record;
          refusal = put.said;
          log.info(`The address for ${name} expired before its bytes were there.`);
          mayBeOurs = true;
          record = { ...record, status: 'WAITING' };
          break;
        }
        const { landed, status, codes, problems } = made.error;
        const taken = status === 409 || codes.includes('FILENAME_TAKEN');
        if (landed === 'none' && !taken) throw new ProblemError(problems);
        if (landed === 'unknown') {
          makes += 1;
          mayBeOurs = true;
        }
        record = await lookUp(session, releaseId, desired.filename);
        if (taken && (record === undefined || record.status === 'YANKED')) {
          const wait = lingerPauses[lingers++];
          if (wait === undefined) throw new ProblemError(problems);
          await pause(session, wait);
        }
        break;
      }
    }
  }
}

/** The artifact of a name as it is now. */
async function lookUp({ api }: Session, releaseId: string, filename: string): Promise<ArtifactRecord | undefined> {
  return recordOf(unwrap(await api.artifacts(releaseId)), filename);
}

function sameMaker(record: ArtifactRecord, run: { readonly id: string; readonly attempt: number }): boolean {
  const maker = makerOf(record);
  return maker?.run === run.id && maker.attempt === run.attempt;
}

function describeMaker(record: ArtifactRecord | undefined): string {
  const maker = record === undefined ? undefined : makerOf(record);
  return maker === undefined
    ? 'somebody else'
    : `the workflow run ${truncate(maker.run, 40)} (attempt ${maker.attempt})`;
}

function busy(name: string, record: ArtifactRecord | undefined): Problem {
  return {
    code: 'registry.conflict',
    title: `${name} still waits for its bytes, which ${describeMaker(record)} may be uploading`,
    hint: 'Run again once that run has ended; if it has, the artifact is replaced as soon as it is older than `timeout`. A `concurrency` group keeps two runs of a release apart.',
    field: 'artifacts',
  };
}

function notTaken(name: string, said: string | undefined): Problem {
  return {
    code: 'registry.unavailable',
    title: `${name} was made at Keygen ${maxMakes} times, and its bytes did not arrive`,
    ...(said ? { detail: said } : {}),
    hint: 'Run again: a re-run is safe, and replaces it.',
    field: 'artifacts',
  };
}

/**
 * Sends the bytes to the storage, without our token: an address of its own signs it. Sending them again to the same address is
 * safe. `expired`: the address works no longer. A success without an `ETag` did not come from the storage.
 */
async function putBytes(
  session: Session,
  { asset, filename }: DesiredArtifact,
  target: string,
): Promise<{ readonly kind: 'stored' } | { readonly kind: 'expired'; readonly said: string }> {
  const { context } = session;
  const name = truncate(filename, 120);
  const url = URL.parse(target);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ProblemError([
      {
        code: 'registry.unreadable',
        title: `Keygen names no address to upload ${name} to`,
        hint: 'Look at the server, then run again: a re-run is safe.',
        field: 'artifacts',
      },
    ]);
  }
  for (let puts = 1; ; puts += 1) {
    context.log.info(`Uploading ${name} (${asset.size} bytes)`);
    const sent = await context.http.send({
      method: 'PUT',
      url: target,
      effect: 'write',
      headers: { 'content-type': asset.contentType || 'application/octet-stream' },
      body: context.assets.bytes(asset),
    });
    let problems: Problems;
    if (sent.ok) {
      const { status, headers } = sent.value;
      if (status === 200 && headers['etag'] !== undefined) return { kind: 'stored' };
      if (status === 403) return { kind: 'expired', said: bodyExcerpt(sent.value) };
      const said = bodyExcerpt(sent.value);
      problems = [
        {
          code: status < 300 ? 'registry.unreadable' : 'registry.rejected',
          title:
            status < 300
              ? `What answered to the upload of ${name} is not the storage`
              : `The storage refused ${name} (HTTP ${status})`,
          ...(said === '' ? {} : { detail: said }),
          hint: 'Is a proxy between? Run again: a re-run is safe.',
          field: 'artifacts',
        },
      ];
      if (status >= 300) throw new ProblemError(problems);
    } else {
      problems = problemsOfUpload(sent.error, filename);
      if (sent.error.landed === 'none' || sent.error.reason === 'deadline' || sent.error.reason === 'cancelled')
        throw new ProblemError(problems);
    }
    if (puts === maxPuts) throw new ProblemError(problems);
    await pause(session, puts * 2_000);
  }
}

function problemsOfUpload(failure: HttpFailure, filename: string): Problems {
  if (failure.reason === 'body') return problemsOfSource(failure.cause, filename);
  return problemsFromFailure(failure, { title: "Keygen's storage" });
}

/** What it means that an asset's bytes could not be read: what its source says, where it says it. */
export function problemsOfSource(error: unknown, filename: string): Problems {
  return (
    problemsIn(error) ?? [
      {
        code: 'asset.corrupt',
        title: `The bytes of ${truncate(filename, 120)} could not be read`,
        hint: 'Run again; if it stays, upload the asset again.',
        field: 'artifacts',
      },
    ]
  );
}
