import { poll } from '../../domain/poll.ts';
import { asProblemError, throwIfAny, type Problem, type ProblemError } from '../../domain/problem.ts';
import { listNames, truncate } from '../../domain/text.ts';
import { unwrap } from './api.ts';
import * as calls from './calls.ts';
import { creatorOf, isUploadComplete, markedComplete } from './metadata.ts';
import type { ArtifactRecord } from './records.ts';
import { pause, type Session } from './session.ts';

/** What this run has uploaded. */
export interface Uploads {
  /** Of the artifacts whose bytes are stored. */
  readonly ids: Set<string>;
  /** When the last upload ended. Milliseconds since the epoch. */
  endedAt?: number;
}

export interface Unprocessed {
  readonly records: readonly ArtifactRecord[];
  /** What ended the wait. */
  readonly limit: 'wait' | 'timeout';
}

/** A small file may be processed at once, and the server checks for the others every 30 seconds. Milliseconds. */
const lookDelay = (count: number): number => Math.min(count * 1_000, 5_000);

/** From the end of an upload until the server has noticed it, unless it is short of workers, or has none. Milliseconds. */
const noticedWithin = 35_000;

const isPending = ({ status }: ArtifactRecord): boolean => status === 'WAITING' || status === 'PROCESSING';

export const showNames = (records: readonly Pick<ArtifactRecord, 'filename'>[]): string =>
  listNames(records.map(({ filename }) => filename).sort(), { show: (name) => truncate(name, 120) });

/**
 * Polls until every artifact of the release is processed, no matter which run created it, with one list request for all. When
 * the time is up, and as soon as an upload is noticed late, the artifacts that this run has uploaded are marked as complete, so that no re-run
 * deletes them.
 * @param wait milliseconds, from the end of the last upload
 * @param onFailed the problems of an artifact that the service could not process; any ends the wait at once
 * @param onProcessed called with all of them once they are processed; what it throws is thrown
 */
export async function awaitProcessed(
  session: Session,
  releaseId: string,
  uploads: Uploads,
  wait: number,
  onFailed: (record: ArtifactRecord) => Problem | readonly Problem[],
  onProcessed: (records: readonly ArtifactRecord[]) => void = () => undefined,
): Promise<Unprocessed | undefined> {
  const { api, context } = session;
  const { clock, log, deadline } = context;
  const since = uploads.endedAt ?? clock.now();
  // The rest of the run's time must be enough for the last check, for the marks and for the report.
  const runEnd = deadline - Math.min(5_000, (context.timeout ?? deadline - since) / 10);
  const until = Math.min(since + wait, runEnd);
  const marked = new Set<string>();
  let pending: readonly ArtifactRecord[] = [];
  let failure: ProblemError | undefined;
  let announced = '';

  const look = async (): Promise<true | undefined> => {
    let records: readonly ArtifactRecord[];
    try {
      records = unwrap(await api.list(calls.artifacts(releaseId))).filter(({ status }) => status !== 'YANKED');
      failure = undefined;
      throwIfAny(records.filter(({ status }) => status === 'FAILED').flatMap(onFailed));
      pending = records.filter(isPending);
    } catch (error) {
      // Transient failures are retried as long as there is time.
      failure = asProblemError(error);
      if (failure?.problems.some(({ code }) => code !== 'registry.unavailable') !== false) throw error;
      return undefined;
    }
    if (pending.length === 0) {
      onProcessed(records);
      return true;
    }
    if (wait > 0 && clock.now() >= since + noticedWithin) await markComplete(session, pending, uploads, marked);
    return undefined;
  };
  const onWait = (left: number): void => {
    const names = showNames(pending);
    if (failure === undefined && names !== announced)
      log.info(`Waiting until Keygen has processed ${names} (${Math.ceil(left / 1_000)} s at most).`);
    announced = names;
  };
  const pausing = { now: () => clock.now(), sleep: (ms: number) => pause(session, ms) };
  const isDone = await poll({ clock: pausing, until, delay: lookDelay, onWait }, look);
  if (isDone) return undefined;
  if (failure !== undefined) throw failure;
  await markComplete(session, pending, uploads, marked);
  return { records: pending, limit: runEnd < since + wait ? 'timeout' : 'wait' };
}

/** Marks the artifacts that this run has uploaded as complete, in their metadata. Best effort: it only helps re-runs. */
async function markComplete(
  { api, context: { log } }: Session,
  pending: readonly ArtifactRecord[],
  { ids }: Uploads,
  marked: Set<string>,
): Promise<void> {
  for (const record of pending) {
    const { id, status, filename, metadata } = record;
    if (status !== 'WAITING' || !ids.has(id) || marked.has(id) || isUploadComplete(record)) continue;
    const sent = await api.send(calls.updateArtifact(id, { metadata: markedComplete(metadata) }));
    if (sent.ok) marked.add(id);
    else log.info(`${truncate(filename, 120)} could not be marked as uploaded: ${sent.error.problems[0].title}.`);
  }
}

/** The service could not process an artifact's bytes. */
export function notProcessed(record: ArtifactRecord, consequence = 'The release is unchanged.'): Problem {
  const title = `Keygen could not process ${truncate(record.filename, 120)}`;
  const next = creatorOf(record)
    ? `A re-run deletes the artifact ${record.id} and uploads it again.`
    : `Somebody else created the artifact ${record.id}: delete it at Keygen, and run again.`;
  const hint = `${consequence} Is the file valid for the engine of its package? ${next}`;
  return { code: 'registry.rejected', title, hint, field: 'artifacts' };
}

/** Why a release is not published: its artifacts were not processed in time. */
export function unprocessedProblems(
  { records, limit }: Unprocessed,
  { ids }: Uploads,
  { version, stays, seconds }: { readonly version: string; readonly stays: string; readonly seconds: number },
): readonly Problem[] {
  const time = limit === 'wait' ? `\`wait\` (${seconds} s)` : `\`timeout\``;
  // It is unknown whether another run is still uploading its artifact.
  const uploading = records.filter(
    (record) => record.status === 'WAITING' && !ids.has(record.id) && !isUploadComplete(record),
  );
  const late = records.filter((record) => !uploading.includes(record));
  const processing = late.filter(({ status }) => status === 'PROCESSING');
  const problem = (code: Problem['code'], title: string, hint: string): Problem => ({
    code,
    title,
    hint,
    field: 'artifacts',
  });
  const raise = limit === 'wait' ? 'a larger `wait`' : 'a larger `timeout`';
  const state = `${version} stays ${stays}.`;
  return [
    ...(late.length === 0
      ? []
      : [
          problem(
            'registry.unavailable',
            `${time} was up before Keygen had processed ${showNames(late)}`,
            `${state} Run again, with ${raise} if it happens often: a re-run publishes it, without another upload. On a self-hosted server: is its worker running?${
              processing.length === 0
                ? ''
                : ` If ${showNames(processing)} stays in processing, delete the artifact at Keygen and run again.`
            }`,
          ),
        ]),
    ...(uploading.length === 0
      ? []
      : [
          problem(
            'registry.conflict',
            `${time} was up while Keygen still waited for the upload of ${showNames(uploading)}, which somebody else may be doing`,
            `${state} Run again once that has ended; if nothing is uploading it anymore, delete the artifact at Keygen first. A \`concurrency\` group prevents two runs of a release at the same time.`,
          ),
        ]),
  ];
}
