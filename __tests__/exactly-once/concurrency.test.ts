import { describe, expect, test } from '@jest/globals';

import { createFoundry } from '../../sandbox/foundry.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import type { EntryCase } from './entries.ts';
import { flawsOfEnd, flawsOfRun } from './invariants.ts';
import { createWorld, type Relayed, type World } from './harness.ts';

/** This many Foundry servers, each with an entry. */
async function foundries({ journal }: Sandbox, count: number): Promise<EntryCase[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index): Promise<EntryCase> => {
      const label = `foundry-${index + 1}`;
      const token = `fvttp_Lantern${label}LanternLantern`;
      const foundry = await createFoundry({ journal });
      foundry.createPackage({ id: 'lantern', token });
      return {
        label,
        settings: { type: 'foundry', token, url: foundry.url },
        secrets: [{ text: token, servers: ['foundry'] }],
        servers: [foundry.server],
        isEmpty: () => foundry.releases('lantern').length === 0,
        flaws: () => (foundry.releases('lantern').length === 1 ? [] : ['not exactly one release']),
      };
    }),
  );
}

async function relay(count: number, inputs: Readonly<Record<string, string>>, latency: (server: string) => number) {
  let entries: readonly EntryCase[] = [];
  const world: World = await createWorld({
    labels: [],
    more: async (sandbox) => (entries = await foundries(sandbox, count)),
  });
  try {
    const relayed: Relayed = await world.relay({
      inputs,
      faults: ({ server, index }) => ({ kind: 'delay', ms: latency(server) + (index % 3) }),
    });
    const flaws = [...flawsOfRun(world, relayed, []), ...flawsOfEnd(world)];
    return { ...relayed, flaws, peak: world.peak() };
  } finally {
    await world.close();
    await Promise.all(entries.flatMap(({ servers }) => servers.map((server) => server.close())));
  }
}

const healthy = { 'all-or-nothing': 'false', 'package-check': 'off' };

describe('entries in parallel', () => {
  test('six at 400 ms a request take at most 1.3 times as long as one', async () => {
    const one = await relay(1, healthy, () => 400);
    const six = await relay(6, healthy, () => 400);
    expect([...one.flaws, ...six.flaws]).toEqual([]);
    expect(one.elapsedMs).toBeGreaterThanOrEqual(3 * 400);
    expect(six.sent.filter(({ server }) => server === 'foundry')).toHaveLength(6);
    expect(six.elapsedMs / one.elapsedMs).toBeLessThanOrEqual(1.3);
  });

  test('are checked in parallel, too', async () => {
    const two = await relay(2, { 'package-check': 'off' }, () => 400);
    const six = await relay(6, { 'package-check': 'off' }, () => 400);
    expect([...two.flaws, ...six.flaws]).toEqual([]);
    expect(six.elapsedMs / two.elapsedMs).toBeLessThanOrEqual(1.3);
  });

  test.each([['true'], ['false']])(
    'fifty work, a few at a time, and the log has their order (all-or-nothing: %s)',
    async (all) => {
      // The first ones are the slowest, so that they do not end in their order.
      const latencies = new Map<string, number>();
      let next = 5_000;
      const fifty = await relay(50, { ...healthy, 'all-or-nothing': all }, (server) => {
        if (server !== 'foundry') return 10;
        next -= 40;
        latencies.set(`${latencies.size}`, next);
        return Math.max(next, 10);
      });
      expect(fifty.flaws).toEqual([]);
      expect(fifty.exitCode).toBe(0);
      const labels = Array.from({ length: 50 }, (_, index) => `foundry-${index + 1}`);
      expect(fifty.runner.groups().map(({ title }) => title.split(' ')[0])).toEqual(labels);
      expect(Object.keys(fifty.runner.outcomes())).toEqual(labels);
      const closing = fifty.runner.lines().filter((line) => line.includes(': published'));
      expect(closing.slice(0, 50).map((line) => line.split(':')[0])).toEqual(labels);
      expect(fifty.peak).toBeGreaterThan(1);
      expect(fifty.peak).toBeLessThanOrEqual(8);
    },
  );
});
