import { describe, expect, test } from '@jest/globals';

import { createBudget } from '../../src/domain/concurrency.ts';

/** Work that lasts until it is told to end. */
function stage(limit: number) {
  const budget = createBudget(limit);
  const log: string[] = [];
  let held = 0;
  let most = 0;
  const ends = new Map<string, (error?: Error) => void>();
  const start = (name: string, amount: number): Promise<string> =>
    budget.use(amount, async () => {
      log.push(name);
      held += amount;
      most = Math.max(most, held);
      try {
        await new Promise<void>((resolve, reject) => ends.set(name, (error) => (error ? reject(error) : resolve())));
        return name;
      } finally {
        held -= amount;
      }
    });
  const end = async (name: string, error?: Error): Promise<void> => {
    ends.get(name)?.(error);
    await settle();
  };
  return { start, end, log, most: () => most };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a budget', () => {
  test('is never exceeded, and served in the order of the calls: a small one does not overtake a large one', async () => {
    const { start, end, log, most } = stage(128);
    const all = Promise.all([start('a', 60), start('b', 60), start('c', 60), start('d', 1)]);
    await settle();
    expect(log).toEqual(['a', 'b']);
    await end('b');
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    for (const name of ['a', 'c', 'd']) await end(name);
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
    expect(most()).toBe(121);
  });

  test('lets one that is more than all of it work alone', async () => {
    const { start, end, log } = stage(128);
    const all = Promise.all([start('small', 1), start('huge', 1_000), start('later', 1)]);
    await settle();
    expect(log).toEqual(['small']);
    await end('small');
    expect(log).toEqual(['small', 'huge']);
    await end('huge');
    await end('later');
    expect(await all).toHaveLength(3);
  });

  test('is given back by work that fails', async () => {
    const { start, end, log } = stage(1);
    const failing = start('failing', 1).catch((error: unknown) => error);
    const next = start('next', 1);
    await settle();
    await end('failing', new Error('broken'));
    expect(await failing).toMatchObject({ message: 'broken' });
    expect(log).toEqual(['failing', 'next']);
    await end('next');
    expect(await next).toBe('next');
  });
});
