import { throwIfAny, type Problem } from '../../../domain/problem.ts';
import { awaitProcessed, notProcessed, unprocessedProblems } from '../processing.ts';
import type { ArtifactRecord } from '../records.ts';
import type { Step } from './step.ts';

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
export function awaitStep({ version, wait, stays }: ProcessingFacts): Step {
  return {
    writes: [],
    async run({ session, releaseId, uploads }) {
      const onFailed = (record: ArtifactRecord): Problem => notProcessed(record, `${version} stays ${stays}.`);
      const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1_000, onFailed);
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
