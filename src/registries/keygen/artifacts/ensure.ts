import { defined } from '../../../domain/data.ts';
import { ProblemError, type Problem, type Problems } from '../../../domain/problem.ts';
import { truncate } from '../../../domain/text.ts';
import { isLoopback } from '../../../domain/url.ts';
import { bodyExcerpt } from '../../../http/failure.ts';
import { problemsFromFailure } from '../../failure.ts';
import { unwrap, unwrapOrUndefined } from '../api.ts';
import * as calls from '../calls.ts';
import { creatorOf, isCreatedBy, isUploadComplete, ownKeys, type Creator } from '../metadata.ts';
import type { ArtifactRecord } from '../records.ts';
import { pause, writeAndVerify, type Session } from '../session.ts';
import { artifactActionFor, recordOf, uploadDeadline, type ActionContext, type Repair } from './action.ts';
import { bytesOf, problemsOfSource } from './file.ts';
import type { HashedArtifact } from './hash.ts';
import { verifiedLocally } from './verify.ts';

/** How often one artifact is created at most. */
const maxCreations = 4;
/** How often the server may fail while it creates one artifact. */
const maxServerFailures = 3;
/** How often the bytes are sent to one address at most. */
const maxUploads = 3;
/** Pause before the next check of an artifact that another run uploads. Milliseconds. */
const lookInterval = 5_000;
/** Pauses while a deleted artifact still occupies its filename. Milliseconds. */
const lingerPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
/** The server marks an artifact without bytes as `FAILED` after an hour. Milliseconds. */
const longestWaiting = 3_600_000;
/** How long to wait for another run's upload with `wait: 0`. Milliseconds. */
const defaultWait = 120_000;
/** Time to keep for the report when giving up on a row that is still being deleted. Milliseconds. */
const closing = 2_000;

export type ArtifactTarget = Omit<ActionContext, 'run' | 'now'> & {
  readonly releaseId: string;
  /** How long to wait for the processing of an artifact, in milliseconds. */
  readonly wait: number;
  /** Called when an artifact's bytes are stored. */
  readonly onUploaded?: (id: string) => void;
};

export const createCall = (artifact: HashedArtifact, releaseId: string, run: Creator) =>
  calls.createArtifact(artifactBody(artifact, releaseId, run), artifact.desired.filename);

/**
 * Uploads, resumes, waits for another run's upload, or keeps an equal artifact, depending on what exists. Returns the record of
 * the artifact. Throws ProblemError; an artifact that differs is never touched.
 */
export async function ensureArtifact(
  session: Session,
  artifact: HashedArtifact,
  existing: ArtifactRecord | undefined,
  { releaseId, wait, onUploaded, ...target }: ArtifactTarget,
): Promise<ArtifactRecord> {
  const { api, context } = session;
  const { log, clock, run } = context;
  const { desired } = artifact;
  const name = truncate(desired.filename, 120);
  const lookUp = async (): Promise<ArtifactRecord | undefined> =>
    recordOf(unwrap(await api.list(calls.artifacts(releaseId))), desired.filename);
  let record = existing;
  let creations = 0;
  let lingerings = 0;
  /** True once a creation may have landed: then this run may replace an incomplete artifact of this attempt. */
  let mayBeOurs = false;
  let hasLoggedWait = false;
  /** The last reply of the storage that rejected the upload. */
  let storageReply: string | undefined;
  /** The server error when creating the artifact: later refusals follow from it. */
  let serverFailure: Problems | undefined;
  const startedAt = clock.now();

  for (;;) {
    const action = artifactActionFor(artifact, record, { ...target, run, now: clock.now() });
    if (action.kind === 'keep') return action.record;
    if (action.kind === 'conflict') throw new ProblemError([action.problem]);
    if (action.kind === 'repair') {
      await repairArtifact(session, action.record, action.repair);
      return action.record;
    }

    const isComplete = action.kind === 'await' && isUploadComplete(action.record);
    if (action.kind === 'await' && isComplete && clock.now() >= startedAt + wait)
      throw new ProblemError([notReplaced(name)]);
    if (action.kind === 'await' && (isComplete || !(mayBeOurs && isCreatedBy(action.record, run)))) {
      if (isComplete && !hasLoggedWait) log.info(`${name} is replaced once Keygen has processed what was uploaded.`);
      else if (!hasLoggedWait)
        log.info(`${name} is waiting for its upload, which ${describeCreator(action.record)} may be doing.`);
      hasLoggedWait = true;
      // An upload that can be taken over within this run is worth waiting for; any other only for as long as its processing.
      const created = Date.parse(action.record.created ?? '') || startedAt;
      const endsAt = Math.min(uploadDeadline(action.record, { ...target, run }), created + longestWaiting);
      const isTakenOver = isComplete || endsAt < context.deadline;
      const patience = isTakenOver ? context.deadline : Math.min(context.deadline, startedAt + (wait || defaultWait));
      if (clock.now() + lookInterval >= patience) throw new ProblemError([stillUploading(name, action.record)]);
      await pause(session, lookInterval);
      record = await lookUp();
      continue;
    }

    if (action.kind !== 'upload') {
      const { id, status } = action.record;
      // Somebody may have completed its upload since it was listed.
      record = unwrapOrUndefined(await api.send(calls.artifact(id)));
      if (record?.status !== status || isUploadComplete(record) !== isUploadComplete(action.record)) continue;
      log.info(`Replacing ${name}${action.kind === 'replace' ? `, ${action.why}` : ''}.`);
      const deleted = await api.send(calls.deleteArtifact(id));
      if (deleted.ok || deleted.error.status === 404) record = undefined;
      else {
        if (deleted.error.landed === 'none' && deleted.error.status !== 409) unwrap(deleted);
        record = await lookUp();
        if (record?.id === id && (lingerings += 1) > maxCreations) unwrap(deleted);
      }
      continue;
    }

    if (creations >= maxCreations) throw new ProblemError([notUploaded(name, storageReply)]);
    const created = await api.send(createCall(artifact, releaseId, run));
    if (created.ok) {
      creations += 1;
      record = created.value.record;
      const refusal = await uploadBytes(session, artifact, created.value.target);
      if (refusal === undefined) {
        onUploaded?.(record.id);
        return record;
      }
      storageReply = refusal.expired;
      log.info(`The upload URL for ${name} expired.`);
      mayBeOurs = true;
      record = { ...record, status: 'WAITING' };
      continue;
    }
    const { landed, status, codes, problems } = created.error;
    const isTaken = status === 409 || codes.includes('FILENAME_TAKEN');
    if (landed === 'none' && !isTaken) throw new ProblemError(problems);
    if (landed === 'unknown') {
      creations += 1;
      mayBeOurs = true;
      if (status !== undefined && status >= 500) serverFailure = problems;
      // Another attempt would fail in the same way; what it left behind only hides that.
      if (serverFailure !== undefined && creations >= maxServerFailures) throw new ProblemError(serverFailure);
    }
    record = await lookUp();
    if (isTaken && (record === undefined || record.status === 'YANKED')) {
      const delay = lingerPauses[lingerings++];
      if (delay === undefined || clock.now() + delay + closing >= context.deadline)
        throw new ProblemError([...(serverFailure ?? []), stillTaken(name, problems[0])]);
      await pause(session, delay);
    }
  }
}

/**
 * Sends the bytes to the storage, without our token: the address is signed. Sending them again to the same
 * address is safe. Throws ProblemError.
 * @returns undefined once they are stored; if the address has expired, what the storage replied
 */
async function uploadBytes(
  session: Session,
  artifact: HashedArtifact,
  target: string,
): Promise<{ readonly expired: string } | undefined> {
  const { http, log, assets } = session.context;
  const { asset, filename } = artifact.desired;
  const name = truncate(filename, 120);
  const fault = storageFault(target);
  if (fault !== undefined) {
    const title = `Keygen returned no usable upload URL for ${name}: ${fault}`;
    const hint = 'Check the server, then run again: a re-run is safe.';
    throw new ProblemError([{ code: 'registry.unreadable', title, hint, field: 'artifacts' }]);
  }
  for (let attempt = 1; ; attempt += 1) {
    log.info(`Uploading ${name} (${asset.size} bytes)`);
    const sent = await http.send({
      method: 'PUT',
      url: target,
      effect: 'write',
      headers: { 'content-type': asset.contentType || 'application/octet-stream' },
      body: verifiedLocally(artifact, bytesOf(assets, asset)),
      bodyName: name,
    });
    let problems: Problems;
    if (sent.ok) {
      const { status, headers } = sent.value;
      // A success without an ETag did not come from the storage.
      if (status === 200 && headers['etag'] !== undefined) return undefined;
      const detail = bodyExcerpt(sent.value);
      if (status === 403) return { expired: detail };
      problems = [notStored(name, status, detail)];
      if (status >= 300) throw new ProblemError(problems);
    } else {
      const { reason, landed, cause } = sent.error;
      problems =
        reason === 'body'
          ? problemsOfSource(cause, filename)
          : problemsFromFailure(sent.error, { title: "Keygen's storage" });
      if (landed === 'none' || reason === 'deadline' || reason === 'cancelled') throw new ProblemError(problems);
    }
    if (attempt === maxUploads) throw new ProblemError(problems);
    await pause(session, attempt * 2_000);
  }
}

/** Why nothing is sent to an address that the service named; without the address, which is signed. */
function storageFault(target: string): string | undefined {
  const url = URL.parse(target);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'it is not a web address';
  if (url.username !== '' || url.password !== '') return 'it contains a user name or a password';
  return url.protocol === 'http:' && !isLoopback(url) ? 'the connection would not be encrypted' : undefined;
}

function notStored(name: string, status: number, detail: string): Problem {
  const [code, title] =
    status < 300
      ? (['registry.unreadable', `The response to the upload of ${name} is not from the storage`] as const)
      : (['registry.rejected', `The storage refused ${name} (HTTP ${status})`] as const);
  const hint = 'Is there a proxy in between? Run again: a re-run is safe.';
  return { code, title, ...defined({ detail: detail || undefined }), hint, field: 'artifacts' };
}

function describeCreator(record: ArtifactRecord): string {
  const creator = creatorOf(record);
  return creator === undefined
    ? 'somebody else'
    : `the workflow run ${truncate(creator.id, 40)} (attempt ${creator.attempt})`;
}

function stillUploading(name: string, record: ArtifactRecord): Problem {
  const title = `${name} is still waiting for its upload, which ${describeCreator(record)} may be doing`;
  const hint =
    'Run again once that run has ended; if it has, the artifact is replaced as soon as it is older than `timeout`. A `concurrency` group prevents two runs of a release at the same time.';
  return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}

function notReplaced(name: string): Problem {
  const title = `${name} was uploaded before with different content, which Keygen has not processed yet, so it was not replaced`;
  const hint =
    'Run again once Keygen has processed it, or delete the artifact at Keygen. On a self-hosted server: is its worker running?';
  return { code: 'registry.unavailable', title, hint, field: 'artifacts' };
}

/** FILENAME_TAKEN although no artifact of the name is left, or only one that is being deleted. */
function stillTaken(name: string, { detail }: Problem): Problem {
  const title = `Keygen has not finished deleting an earlier artifact ${name}, which still occupies the filename`;
  const hint =
    'Run again in a few minutes: a re-run is safe. On a self-hosted server: is its worker running, and does its storage work? Both are needed for a deletion.';
  return { code: 'registry.conflict', title, ...defined({ detail }), hint, field: 'artifacts' };
}

export const repairCall = ({ id }: Pick<ArtifactRecord, 'id'>, repair: Repair) =>
  calls.updateArtifact(id, { ...repair });

/** Writes checksum or signature in the requested form. Throws ProblemError. */
export async function repairArtifact(session: Session, record: ArtifactRecord, repair: Repair): Promise<void> {
  await writeAndVerify(session, repairCall(record, repair), async () => {
    const now = unwrapOrUndefined(await session.api.send(calls.artifact(record.id)));
    return (
      now !== undefined &&
      (repair.checksum ?? now.checksum) === now.checksum &&
      (repair.signature ?? now.signature) === now.signature
    );
  });
  session.context.log.info(`Updated ${Object.keys(repair).join(' and ')} of ${truncate(record.filename, 120)}.`);
}

function notUploaded(name: string, detail: string | undefined): Problem {
  const title = `${name} could not be uploaded after ${maxCreations} attempts`;
  const hint = 'Run again: a re-run is safe, and replaces it.';
  return { code: 'registry.unavailable', title, ...defined({ detail: detail || undefined }), hint, field: 'artifacts' };
}

export function artifactBody(
  { desired, checksum, signature }: HashedArtifact,
  releaseId: string,
  run: Creator,
): unknown {
  const { asset, filename, filetype, platform, arch, metadata } = desired;
  const own = { [ownKeys.run]: run.id, [ownKeys.attempt]: run.attempt, ...defined({ [ownKeys.sha256]: asset.sha256 }) };
  return {
    data: {
      type: 'artifacts',
      attributes: {
        filename,
        filesize: asset.size,
        ...defined({ checksum, filetype, platform, arch, signature }),
        metadata: { ...metadata, ...own },
      },
      relationships: { release: { data: { type: 'releases', id: releaseId } } },
    },
  };
}
