import { describe, expect, test } from '@jest/globals';

import { report, sampled } from './figures.ts';
import { flawsOfEnd, flawsOfRun } from './invariants.ts';
import { bothBuilds, lineUps, type Label } from './entries.ts';
import { healthyRequests } from './sweep.ts';
import { createWorld, type Relayed, type RelayOptions, type Sent, type World, type WorldOptions } from './harness.ts';

const identities = [
  ['two workflow runs', '1000002'],
  ['two jobs of one workflow run', '1000001'],
] as const;

/** A gate that is closed until it is opened. */
function createDoor(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

/** The end of a run, checked at that moment. */
async function judged(world: World, options: RelayOptions): Promise<{ relayed: Relayed; flaws: string[] }> {
  const relayed = await world.relay(options);
  return { relayed, flaws: flawsOfRun(world, relayed, []) };
}

/** The outcomes that two runs together may report for each entry. */
function flawsTogether(world: World, runs: readonly Relayed[]): string[] {
  const flaws: string[] = [];
  for (const { label } of world.entries) {
    const outcomes = runs.map(({ runner }) => runner.outcomes()[label]);
    const said = outcomes.map((outcome) =>
      outcome?.status === 'failed' ? outcome.problems.map(({ code }) => code).join() : String(outcome?.status),
    );
    const doing = runs.filter((_, index) => ['published', 'verified'].includes(said[index] ?? ''));
    if (doing.length === 0) flaws.push(`nobody publishes to ${label}: ${said.join(' and ')}`);
    // A Keygen release may be published twice, and it is unknown which run was first: both report it.
    const both = doing.length > 1 && said.includes('published');
    const mayBoth =
      label.startsWith('keygen') && doing.every(({ sent }) => sent.some(({ key }) => key.endsWith('/actions/publish')));
    if (both && !mayBoth) flaws.push(`both publish to ${label}`);
    for (const status of said) {
      if (!['published', 'verified', 'updated', 'unchanged', 'registry.conflict', 'withheld'].includes(status)) {
        flaws.push(`${label} ends with ${status}`);
      }
    }
  }
  return flaws;
}

/** As documented: the service looks for uploads every 30 seconds. */
const slowKeygen = { seen: 29_000, uploaded: 30_000, removed: 20_000 };

async function race(
  labels: readonly Label[],
  start: (world: World) => readonly Promise<{ relayed: Relayed; flaws: string[] }>[],
  options: Pick<WorldOptions, 'keygenDelays'> = {},
): Promise<string[]> {
  const world = await createWorld({ labels, ...options });
  try {
    const runs = await Promise.all(start(world));
    const flaws = [
      ...runs.flatMap((run, index) => run.flaws.map((flaw) => `run ${index + 1} ${flaw}`)),
      ...flawsTogether(
        world,
        runs.map(({ relayed }) => relayed),
      ),
      ...flawsOfEnd(world),
      ...world.lostBytes,
    ];
    if (flaws.length > 0) for (const { relayed } of runs) flaws.push(...relayed.runner.lines());
    return flaws;
  } finally {
    await world.close();
  }
}

const isWrite = ({ key, request }: Sent): boolean => request.method !== 'GET' && !key.endsWith('(rehearsal)');

describe.each(identities)('%s at once', (_, runId) => {
  describe.each(lineUps.map((labels) => [labels.join(', '), labels] as const))('%s', (__, labels) => {
    test('one whole run at every boundary of the other', async () => {
      const requests = await healthyRequests({ labels });
      const failures: string[][] = [];
      for (const { key, occurrence } of sampled(requests)) {
        for (const side of ['before', 'after'] as const) {
          const flaws = await race(labels, (world) => {
            const [reached, ended] = [createDoor(), createDoor()];
            const hold = async (sent: Sent): Promise<void> => {
              if (sent.key !== key || sent.occurrence !== occurrence) return;
              reached.open();
              await ended.passed;
            };
            const first = judged(world, { [side]: hold });
            const second = reached.passed.then(() => judged(world, { runId })).finally(ended.open);
            return [first, second];
          });
          if (flaws.length > 0) failures.push([`${side} ${key} #${occurrence}`, ...flaws]);
        }
      }
      report({ races: 2 * sampled(requests).length });
      expect(failures).toEqual([]);
    }, 600_000);

    // Entries of different packages have no writes in common.
    if (labels.length === 1 || labels === bothBuilds)
      test('every pair of their writes', async () => {
        const writes = (await healthyRequests({ labels })).filter(isWrite);
        const failures: string[][] = [];
        for (const held of sampled(writes)) {
          for (const last of writes) {
            // The first stops before `held` until the second stops before `last`, which waits for the first one's end.
            const flaws = await race(labels, (world) => {
              const [reached, met, ended] = [createDoor(), createDoor(), createDoor()];
              const at = (one: Sent, other: Sent): boolean =>
                one.key === other.key && one.occurrence === other.occurrence;
              const first = judged(world, {
                before: async (sent) => {
                  if (!at(sent, held)) return;
                  reached.open();
                  await met.passed;
                },
              }).finally(ended.open);
              const second = reached.passed
                .then(() =>
                  judged(world, {
                    runId,
                    before: async (sent) => {
                      if (!at(sent, last)) return;
                      met.open();
                      await ended.passed;
                    },
                  }),
                )
                .finally(met.open);
              return [first, second];
            });
            if (flaws.length > 0)
              failures.push([`${held.key} #${held.occurrence} / ${last.key} #${last.occurrence}`, ...flaws]);
          }
        }
        report({ races: sampled(writes).length * writes.length });
        expect(failures).toEqual([]);
      }, 600_000);

    const hasKeygen = labels.some((label) => label.startsWith('keygen'));
    test.each([
      ['a service that is quick', {}],
      ...(hasKeygen ? [['a service that is slow', { keygenDelays: slowKeygen }] as const] : []),
    ] as const)(
      'any pace, at %s',
      async (_what, options) => {
        const failures: string[][] = [];
        const seeds = labels.length > 1 ? 3 : 8;
        for (let seed = 1; seed <= seeds; seed += 1) {
          let state = seed;
          // Uploads take up to ten seconds; everything else up to two.
          const delay = ({ request: { method } }: Sent): { kind: 'delay'; ms: number } => {
            state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
            return { kind: 'delay', ms: state % (method === 'PUT' ? 10_000 : 2_000) };
          };
          const flaws = await race(
            labels,
            (world) => [judged(world, { faults: delay }), judged(world, { runId, faults: delay })],
            options,
          );
          if (flaws.length > 0) failures.push([`seed ${seed}`, ...flaws]);
        }
        report({ races: seeds });
        expect(failures).toEqual([]);
      },
      600_000,
    );
  });
});
