import { ProblemError } from '../../../domain/problem.ts';
import * as calls from '../calls.ts';
import type { ReleaseRecord } from '../records.ts';
import { compareVersions, isVersion } from '../release.ts';
import { releaseNow, releaseOfTag } from '../remote-state.ts';
import { backOff, maxAttempts, writeAndVerify } from '../session.ts';
import type { Step } from './step.ts';

/** A tag that moves to a release. */
export interface TagMove {
  readonly tag: string;
  readonly version: string;
  /** Absent if the release is created first. */
  readonly releaseId: string | undefined;
  /** The release that had the tag when this was decided. */
  readonly holder: ReleaseRecord | undefined;
}

/**
 * Takes the tag from the release that has it, and gives it to this one: two writes, and a run that dies between them is completed
 * by the next. A newer release that got the tag meanwhile keeps it.
 */
export function tagStep(move: TagMove, scope: calls.Scope): Step {
  const { tag, version, holder: knownHolder, releaseId: knownId = calls.futureId } = move;
  const take = ({ id }: ReleaseRecord) => calls.setTag(id, null);
  const give = (id: string) => calls.setTag(id, tag);
  return {
    writes: [
      ...(knownHolder ? [{ title: `Take the tag \`${tag}\` from ${knownHolder.version}`, ...take(knownHolder) }] : []),
      { title: `Set the tag \`${tag}\``, ...give(knownId) },
    ],
    async run(execution) {
      const { session, releaseId, notices } = execution;
      for (let attempt = 1; ; attempt += 1) {
        const holder = await releaseOfTag(session, tag, scope);
        if (holder !== undefined && holder.id !== releaseId) {
          if (holder.id !== knownHolder?.id && isNewer(holder, version)) {
            notices.push({ level: 'notice', text: tagStays(tag, holder, version) });
            return;
          }
          await writeAndVerify(
            session,
            take(holder),
            async () => (await releaseNow(session, holder.id, scope))?.tag !== tag,
          );
        }
        const given = holder?.id === releaseId ? undefined : await session.api.send(give(releaseId));
        if (given === undefined || given.ok) {
          execution.hasTag = true;
          return;
        }
        const { landed, status, codes, problems } = given.error;
        const isRace = status === 409 || codes.includes('TAG_TAKEN');
        if (attempt === maxAttempts || (landed === 'none' && !isRace)) throw new ProblemError(problems);
        await backOff(session, attempt);
      }
    },
  };
}

export function tagStays(tag: string, holder: ReleaseRecord, version: string): string {
  return `The tag \`${tag}\` stays with ${holder.version}, which is newer than ${version}.`;
}

/** True if another release has a higher version. */
export function isNewer(other: ReleaseRecord | undefined, version: string): other is ReleaseRecord {
  return other !== undefined && isVersion(other.version) && compareVersions(other.version, version) > 0;
}
