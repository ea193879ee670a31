import { problemsOf, throwIfAny, type Problem } from '../../../domain/problem.ts';
import { recordOf } from '../artifacts/action.ts';
import { awaitProcessed, notProcessed, unprocessedProblems } from '../processing.ts';
import type { ArtifactRecord } from '../records.ts';
import { removedMeanwhile } from './artifacts.ts';
import { RemoteStateChanged, type Step } from './step.ts';

export interface ProcessingFacts {
  readonly version: string;
  /** Seconds; see the setting `wait`. */
  readonly wait: number;
  /** What the release is until it is published. */
  readonly stays: 'a draft' | 'yanked';
  /** The artifacts that this entry wants. */
  readonly filenames: readonly string[];
}

/** Waits until every artifact is processed, before the release is published. Fails if one is not: clients could not download it. */
export function awaitStep({ version, wait, stays, filenames }: ProcessingFacts): Step {
  return {
    writes: [],
    async run({ session, releaseId, uploads }) {
      const onFailed = (record: ArtifactRecord): Problem => notProcessed(record, `${version} stays ${stays}.`);
      // Another entry or run may have deleted what it does not want itself: it has to be uploaded again, not published without.
      const onProcessed = (records: readonly ArtifactRecord[]): void => {
        const absent = problemsOf(filenames.filter((name) => !recordOf(records, name)).map(removedMeanwhile));
        if (absent) throw new RemoteStateChanged(absent, false);
      };
      const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1_000, onFailed, onProcessed);
      if (unprocessed) throwIfAny(unprocessedProblems(unprocessed, uploads, { version, stays, seconds: wait }));
    },
  };
}

/** Waits for the artifacts of a release that is published, and remembers which ones were not processed in time. */
export function followStep({ version, wait, filenames }: ProcessingFacts): Step {
  return {
    writes: [],
    async run(execution) {
      const { session, releaseId, uploads } = execution;
      // What others have added to it is not checked.
      const onFailed = (record: ArtifactRecord): readonly Problem[] =>
        filenames.includes(record.filename) ? [notProcessed(record, `${version} is published without it.`)] : [];
      const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1_000, onFailed);
      execution.unprocessed = unprocessed?.records ?? [];
    },
  };
}
