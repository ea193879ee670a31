import { processorTime } from './processor.ts';

/**
 * Expects that eight times as much text takes about eight times as long: a quadratic operation takes 64 times. It is processor time, so
 * that it does not matter what else runs; what is measured too high once (a garbage collection) is measured again. Up to half a second is
 * not worth a comparison.
 * @param work with a text of so many characters
 */
export async function expectLinear(work: (length: number) => void | Promise<void>, length = 125_000): Promise<void> {
  const timeFor = async (size: number): Promise<number> => {
    const took = processorTime();
    await work(size);
    return took();
  };
  const tries: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const eight = await timeFor(8 * length);
    if (eight < 500) return;
    const one = await timeFor(length);
    if (eight < 24 * one) return;
    tries.push(`${Math.round(one)} ms → ${Math.round(eight)} ms`);
  }
  throw new Error(`Eight times the text takes more than 24 times as long: ${tries.join(', ')}`);
}
