import type { Clock } from '../domain/ports.ts';
import type { Problem } from '../domain/problem.ts';
import { boundedText } from '../domain/text.ts';
import type { Stage, StageContext } from './stage.ts';

/** How many entries are worked on at once: enough for any real workflow, few enough for fifty entries not to be a flood. */
const maxConcurrent = 8;

/** How long a phase may take to say what it did once the run's time is up. Milliseconds. */
const grace = 1_000;

export interface PhaseOptions {
  /** The entry's context, in the order of the stages. */
  readonly contexts: readonly StageContext[];
  readonly clock: Clock;
  /** Aborted when the run's time is up or the workflow is cancelled. */
  readonly signal: AbortSignal;
  /** Called as soon as a stage is through, in whatever order. */
  readonly onDone?: (stage: Stage, index: number) => void;
}

/**
 * Takes every stage through one phase, side by side, each isolated: what one throws is its own failure. Returns in the order
 * of the stages. Nothing outlasts the run's time by more than a moment.
 */
export async function runPhase(
  stages: readonly Stage[],
  { contexts, clock, signal, onDone }: PhaseOptions,
  phase: (stage: Stage, context: StageContext) => Promise<Stage>,
): Promise<Stage[]> {
  const results = [...stages];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < stages.length; index = next++) {
      const stage = stages[index];
      const context = contexts[index];
      if (stage === undefined || context === undefined) continue;
      let result: Stage;
      try {
        result = await withinTime(phase(stage, context), stage, clock, signal);
      } catch (error) {
        result = { ...stage, state: { kind: 'failed', problems: problemsFrom(error, stage.label) } };
      }
      results[index] = result;
      onDone?.(result, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(maxConcurrent, stages.length) }, work));
  return results;
}

function withinTime(work: Promise<Stage>, stage: Stage, clock: Clock, signal: AbortSignal): Promise<Stage> {
  return new Promise((resolve, reject) => {
    let timer: { cancel(): void } | undefined;
    const expire = (): void => {
      timer = clock.timer(grace, () => resolve({ ...stage, state: { kind: 'failed', problems: [outOfTime(signal)] } }));
    };
    const settle = (): void => {
      signal.removeEventListener('abort', expire);
      timer?.cancel();
    };
    if (signal.aborted) expire();
    else signal.addEventListener('abort', expire, { once: true });
    work.then(
      (result) => {
        settle();
        resolve(result);
      },
      (error: unknown) => {
        settle();
        reject(Error.isError(error) ? error : new Error(String(error)));
      },
    );
  });
}

/** Says that the time was up, or that the workflow was cancelled, whichever it was. */
export function outOfTime(signal: AbortSignal): Problem {
  return signal.reason === 'cancelled'
    ? {
        code: 'run.timeout',
        title: 'The workflow was cancelled before this was done',
        hint: 'Run again: a re-run is safe, it finds what is there.',
      }
    : {
        code: 'run.timeout',
        title: 'The time that `timeout` allows was up before this was done',
        hint: 'Run again: a re-run is safe, it finds what is there. If it happens often, raise `timeout`.',
      };
}

/** The problems that an exception carries; one that carries none is a defect. */
export function problemsFrom(error: unknown, where: string): readonly [Problem, ...Problem[]] {
  // By name, not by class: an error may come from another realm.
  const { name, problems } = Object(error) as { name?: unknown; problems?: readonly Problem[] };
  const [first, ...rest] = name === 'ProblemError' ? (problems ?? []) : [];
  return [first ?? defectFrom(error, where), ...rest];
}

/** An exception that nobody expected. */
function defectFrom(error: unknown, where: string): Problem {
  const said = Error.isError(error) ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'internal',
    title: `\`${where}\` ended in an error that Release Relay did not expect`,
    detail: boundedText(said, 500),
    hint: 'This is a defect: please report it, with the `outcomes` output. A re-run is safe.',
  };
}
