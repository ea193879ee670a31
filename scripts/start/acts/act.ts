import type { Demo } from '../demo.ts';

/** One capability of the product, shown on the sandbox. Acts are played in order, and the sandbox keeps its state. */
export interface Act {
  readonly title: string;
  /** What to look at, in a sentence or two. */
  readonly about: string;
  /** `good` is false if it did not go as the title says; then no further act is played. */
  play(demo: Demo): Promise<ActResult>;
}

export interface ActResult {
  readonly good: boolean;
  readonly text: string;
}

/** The result of an act: `good` if it holds. */
export function result(holds: boolean, good: string, bad: string): ActResult {
  return { good: holds, text: holds ? good : bad };
}

/** The status of each entry of a run, by its label. */
export function statusesOf(outputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const outcomes = JSON.parse(outputs['outcomes'] ?? '{}') as Readonly<Record<string, { readonly status: string }>>;
  return Object.fromEntries(Object.entries(outcomes).map(([label, { status }]) => [label, status]));
}
