import { ProblemError, problemsIn, problemsOf, type Problem } from './problem.ts';

/**
 * Maps every item, at most `concurrency` at a time; the values come in the order of the items. Every item is worked on, also after
 * one failed. Throws the first error that is not a ProblemError, else one ProblemError with every problem; what the service says
 * of several items in the same words has one cause, and is reported once.
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
