import { describe, expect, test } from '@jest/globals';

import { lineUps } from './entries.ts';
import { faultKinds, passing, type FaultKind } from './faults.ts';
import { report, sampled } from './figures.ts';
import { completeness, flawsOfEnd, flawsOfRun } from './invariants.ts';
import { createWorld, type Relayed, type Sent, type World, type WorldOptions } from './harness.ts';

/** The requests of a healthy run of these entries, in their order. */
export async function healthyRequests(options: WorldOptions): Promise<readonly Sent[]> {
  const world = await createWorld(options);
  try {
    const relayed = await world.relay();
    const flaws = [...flawsOfRun(world, relayed, []), ...flawsOfEnd(world)];
    if (relayed.exitCode !== 0 || flaws.length > 0) {
      throw new Error(`not even a healthy run is: ${flaws.join('; ')}\n${relayed.runner.shown()}`);
    }
    return relayed.sent;
  } finally {
    await world.close();
  }
}

/** Runs until it is green, twice at most, and returns everything that is wrong during the runs and at the end. */
export async function relayUntilGreen(
  world: World,
  first: (number: number) => Promise<Relayed>,
): Promise<{ readonly flaws: string[]; readonly runs: readonly Relayed[] }> {
  const flaws: string[] = [];
  const runs: Relayed[] = [];
  for (const number of [1, 2]) {
    const before = completeness(world);
    const relayed = await first(number);
    runs.push(relayed);
    flaws.push(...flawsOfRun(world, relayed, before).map((flaw) => `run ${number} ${flaw}`));
    if (relayed.exitCode === 0) break;
    if (number === 2) flaws.push(`is red even the second time: ${relayed.runner.summaryText()}`);
    await world.clock.advance(30_000);
  }
  return { flaws: [...flaws, ...flawsOfEnd(world)], runs };
}

/** The requests to test: those to GitHub are the same for all entries. */
const scopes: readonly { readonly what: string; readonly options: WorldOptions; takes(server: string): boolean }[] = [
  ...lineUps.map((labels) => ({
    what: labels.join(', '),
    options: { labels },
    takes: (server: string) => labels.length > 1 || !server.startsWith('github'),
  })),
  {
    what: 'GitHub, asked for a private release by its tag',
    options: { labels: ['keygen'], byHand: true },
    takes: (server) => server.startsWith('github'),
  },
  {
    what: 'GitHub, whose zip goes to FoundryMods',
    options: { labels: ['foundrymods-upload'] },
    takes: (server) => server === 'github-storage' || server === 'github-web',
  },
];

/** The result of a subscription cannot be looked up. */
const isPastFindingOut = (key: string): boolean => key.endsWith('/subscribers');

/** Tests that take every request of a healthy run and each of these faults, once and for the whole of the first run. */
export function sweep(kinds: readonly FaultKind[]): void {
  describe.each(scopes)('$what', ({ options, takes }) => {
    test.each(kinds)(
      '%s, at every request: one complete release in each registry',
      async (kind) => {
        const requests = (await healthyRequests(options)).filter(({ server }) => takes(server));
        const targets = [
          ...requests.map(({ key, occurrence }) => ({ key, occurrence })),
          ...[...new Set(requests.map(({ key }) => key))].map((key) => ({ key, occurrence: undefined })),
        ];
        const failures: string[] = [];
        for (const { key, occurrence } of sampled(targets)) {
          const world = await createWorld(options);
          try {
            let hits = 0;
            const { flaws, runs } = await relayUntilGreen(world, (number) =>
              world.relay({
                attempt: number,
                faults: (sent) => {
                  if (number > 1 || sent.key !== key || (occurrence ?? sent.occurrence) !== sent.occurrence)
                    return undefined;
                  hits += 1;
                  return faultKinds[kind](world);
                },
              }),
            );
            if (hits === 0) flaws.push('never comes to that request');
            if (occurrence !== undefined && runs.length > 1 && passing.includes(kind) && !isPastFindingOut(key))
              flaws.push('is red, though it had passed');
            const name = `${key} ${occurrence === undefined ? 'always' : `#${occurrence}`}`;
            if (flaws.length > 0) {
              failures.push(
                [
                  name,
                  ...flaws.map((flaw) => `  ${flaw}`),
                  ...runs.map(({ runner }) => runner.lines().join('\n')),
                ].join('\n'),
              );
            }
          } finally {
            await world.close();
          }
        }
        report({ 'request × fault': targets.length });
        expect(failures).toEqual([]);
      },
      600_000,
    );
  });
}
