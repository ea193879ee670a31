import type { Problem } from '../../src/domain/problem.ts';
import type { EntryState, EntryContext, Progress } from '../../src/pipeline/entry-state.ts';
import { createVirtualClock, type VirtualClock } from '../harness/clock.ts';
import { recordLog } from '../harness/edges.ts';

export function problem(title: string, more: Partial<Problem> = {}): Problem {
  return { code: 'registry.rejected', title, ...more };
}

export const failedState: Progress = { kind: 'failed', problems: [problem('No.')] };
export const plannedState: Progress = {
  kind: 'planned',
  job: { changes: [], check: () => Promise.resolve({ kind: 'done', status: 'unchanged' }) },
};
export const readyState: Progress = {
  kind: 'ready',
  publish: () => Promise.resolve({ kind: 'completed', status: 'published' }),
};

export function stage(label: string, progress: Progress, more: Partial<EntryState> = {}): EntryState {
  return {
    label,
    type: 'foundry',
    operation: 'publish',
    version: '1.2.0',
    gatesOthers: true,
    changes: [],
    notices: [],
    progress,
    ...more,
  };
}

export function contextOn(clock: VirtualClock): EntryContext {
  const never = (): never => {
    throw new Error('nobody is asked');
  };
  return {
    http: { send: never },
    assets: { bytes: never, files: never },
    clock,
    log: recordLog().log,
    deadline: clock.now() + 600_000,
    dryRun: false,
    run: { id: '1', attempt: 1 },
    attempts: () => 1,
    elapsedMs: () => 0,
    end: () => undefined,
  };
}

/** What a phase needs for so many stages. */
export function phaseOf(count: number, controller = new AbortController()) {
  const clock = createVirtualClock();
  const contexts = Array.from({ length: count }, () => contextOn(clock));
  return { clock, controller, options: { contexts, clock, signal: controller.signal } };
}
