import { ProblemError, problemsIn, problemsOf, type Problem } from './problem.ts';

/**
 * Maps every item, at most `concurrency` at a time; the values come in the order of the items. All items are processed, even if
 * one fails. Throws the first error that is not a ProblemError, else one ProblemError with every problem; the same message for
 * several items has one cause, and is reported once.
 */
export async function mapConcurrently<Item, Value>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item, index: number) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const problems = new Map<string, Problem>();
  const defects: unknown[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      try {
        values[index] = await work(items[index] as Item, index);
      } catch (error) {
        const own = problemsIn(error);
        if (own === undefined) defects.push(error);
        for (const problem of own ?? []) problems.set(causeOf(problem), problems.get(causeOf(problem)) ?? problem);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  if (defects.length > 0) throw defects[0];
  const all = problemsOf([...problems.values()]);
  if (all !== undefined) throw new ProblemError(all);
  return values;
}

function causeOf({ code, title, detail, field, envelope }: Problem): string {
  return JSON.stringify([code, detail, field, envelope ? '' : title]);
}

/** An amount that several share: see createBudget. */
export interface Budget {
  /** Runs `work` as soon as the amount is available, in the order of the calls. An amount over the limit runs alone. */
  use<Value>(amount: number, work: () => Promise<Value>): Promise<Value>;
}

/** Work that requests more of a budget while it uses some of it may deadlock. */
export function createBudget(limit: number): Budget {
  let held = 0;
  const waiting: { readonly amount: number; readonly start: () => void }[] = [];
  const startNext = (): void => {
    for (let next = waiting[0]; next && (held === 0 || held + next.amount <= limit); next = waiting[0]) {
      waiting.shift();
      held += next.amount;
      next.start();
    }
  };
  return {
    async use(amount, work) {
      await new Promise<void>((start) => {
        waiting.push({ amount, start });
        startNext();
      });
      try {
        return await work();
      } finally {
        held -= amount;
        startNext();
      }
    },
  };
}
