import { describe, expect, test } from '@jest/globals';

import type { OutcomeOutput } from '../harness/fixtures.ts';
import { withProcesses } from './crashes.ts';
import { everyType, type Label } from './entries.ts';
import { report } from './figures.ts';
import { flawsOfEnd } from './invariants.ts';

const lineUps: readonly (readonly Label[])[] = [everyType, ['foundry'], ['foundrymods-upload'], ['keygen-more']];

describe.each(lineUps.map((labels) => [labels.join(', '), labels] as const))('%s', (_, labels) => {
  test('two processes at once: one complete release in each registry', async () => {
    const failures: unknown[] = [];
    const seeds = 4;
    for (let seed = 1; seed <= seeds; seed += 1) {
      await withProcesses(labels, async ({ relay, sandbox, entries }) => {
        let state = seed;
        sandbox.journal.faults = () => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          return { kind: 'delay', ms: state % 40 };
        };
        const runs = await Promise.all([relay(1), relay(1, { runId: seed % 2 === 0 ? '1000002' : '1000001' })]);
        const flaws = flawsOfEnd({ entries, sandbox });
        for (const { label } of entries) {
          const said = runs.map(({ outputs }) => {
            const outcome = (JSON.parse(outputs['outcomes'] ?? '{}') as Record<string, OutcomeOutput>)[label];
            return outcome?.problems[0]?.code ?? outcome?.status ?? '';
          });
          if (!said.some((status) => ['published', 'verified'].includes(status)))
            flaws.push(`nobody publishes to ${label}`);
          const known = ['published', 'verified', 'updated', 'unchanged', 'registry.conflict'];
          const strange = said.filter((status) => !known.includes(status));
          if (strange.length > 0) flaws.push(`${label} ends with ${strange.join()}`);
        }
        if (flaws.length > 0) failures.push([`seed ${seed}`, ...flaws, ...runs.map(({ stdout }) => stdout)]);
      });
    }
    report({ races: seeds });
    expect(failures).toEqual([]);
  }, 600_000);
});
