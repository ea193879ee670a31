import { describe, expect, test } from '@jest/globals';

import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { createKeygen } from '../../sandbox/keygen.ts';
import { runAction, type ActionRun, type RunActionOptions } from '../../sandbox/runner.ts';
import type { JournalEntry, JournalOptions } from '../../sandbox/server.ts';
import { mapConcurrently } from '../../src/domain/concurrency.ts';
import { bundle, type OutcomeOutput } from '../harness/fixtures.ts';
import { report, sampled } from './figures.ts';
import { completeness, flawsOfEnd, leaksIn } from './invariants.ts';
import { workspace, type Label } from './entries.ts';
import { repository, seed, type Seeded } from './harness.ts';

export interface ProcessWorld extends Seeded {
  readonly sandbox: Sandbox;
  /** Runs the bundle as a process, in real time. */
  relay(attempt: number, options?: Pick<RunActionOptions, 'kill' | 'runId' | 'env'>): Promise<ActionRun>;
}

/** A sandbox in real time, with a release for these entries. */
export async function withProcesses<Value>(
  labels: readonly Label[],
  body: (world: ProcessWorld) => Promise<Value>,
  options: JournalOptions = {},
): Promise<Value> {
  const whole = await createSandbox(options);
  // This waits in real time, so nothing here is slow.
  const keygen = await createKeygen({ journal: whole.journal, delays: { seen: 0, uploaded: 0, removed: 0 } });
  const sandbox: Sandbox = { ...whole, keygen };
  try {
    // A minute between two releases would be a minute of real time.
    const seeded = await seed(sandbox, { labels, windowMs: 0 });
    const relay: ProcessWorld['relay'] = (attempt, own) =>
      runAction({
        bundle,
        inputs: seeded.inputs,
        event: { name: 'release', payload: seeded.payload },
        repository,
        github: sandbox.github,
        runAttempt: attempt,
        workspace,
        ...own,
      });
    return await body({ ...seeded, sandbox, relay });
  } finally {
    await Promise.all([whole.close(), keygen.close()]);
  }
}

const isOurs = (entry: JournalEntry): boolean => entry.headers['user-agent']?.startsWith('release-relay/') === true;
const isWrite = ({ method, bodyText = '', headers }: JournalEntry): boolean =>
  method !== 'GET' && !bodyText.includes('"dry-run":true') && headers['x-fm-dry-run'] === undefined;

/** The requests of a healthy run. */
function healthyRequests(labels: readonly Label[]): Promise<readonly JournalEntry[]> {
  return withProcesses(labels, async ({ relay, sandbox }) => {
    const { exitCode, stdout } = await relay(1);
    if (exitCode !== 0) throw new Error(`not even a healthy run is: ${stdout}`);
    return sandbox.journal.entries.filter(isOurs);
  });
}

const moments = ['as it arrives', 'once it was carried out', 'once it was answered'] as const;

/** Calls back when our request with this number has reached this stage; if it is not answered, it hangs. */
function atRequest({ journal }: Sandbox, number: number, moment: (typeof moments)[number], crash: () => void): void {
  let seen = 0;
  let target: JournalEntry | undefined;
  journal.faults = (entry) => {
    if (!isOurs(entry) || target !== undefined || seen++ !== number) return undefined;
    target = entry;
    if (moment === 'once it was answered') return undefined;
    if (moment === 'as it arrives') crash();
    else setImmediate(() => void journal.activity.idle().then(crash));
    return { kind: 'hang', act: moment === 'once it was carried out' };
  };
  journal.settled = (entry) => {
    if (entry === target && moment === 'once it was answered') crash();
  };
}

/** Tests that kill or cancel processes at every request, separately for each set of entries. */
export function crashAtEveryWrite(lineUps: readonly (readonly Label[])[]): void {
  describe.each(lineUps.map((labels) => [labels.join(', '), labels] as const))('%s', (_, labels) => {
    test('killed at every boundary of a request, then run again: one complete release in each registry', async () => {
      const requests = await healthyRequests(labels);
      const cases = requests.flatMap((entry, number) =>
        // For a read it is irrelevant whether it was executed.
        moments
          .filter((moment) => isWrite(entry) || moment !== 'once it was carried out')
          .map((moment) => ({ number, moment })),
      );
      const failures: string[][] = [];
      await mapConcurrently(sampled(cases), 2, async ({ number, moment }) => {
        await withProcesses(labels, async ({ relay, sandbox, secrets, entries }) => {
          const killed = await relay(1, {
            kill: (child) => atRequest(sandbox, number, moment, () => child.kill('SIGKILL')),
          });
          sandbox.journal.faults = undefined;
          const again = await relay(2);
          const flaws = [
            ...(killed.signal === 'SIGKILL' || moment === 'once it was answered' ? [] : ['is not killed']),
            ...(again.exitCode === 0 ? [] : ['is red when it is run again']),
            ...flawsOfEnd({ entries, sandbox }),
            ...[killed, again].flatMap(({ stdout, stderr, summary }) =>
              leaksIn([stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, summary].join('\n'), secrets),
            ),
          ];
          if (flaws.length > 0) {
            failures.push([
              `request ${number + 1} ${requests[number]?.path ?? ''} ${moment}`,
              ...flaws,
              killed.stdout,
              again.stdout,
            ]);
          }
        });
      });
      report({ kills: sampled(cases).length });
      expect(failures).toEqual([]);
    }, 600_000);

    test.each(['SIGTERM', 'SIGINT'] as const)(
      '%s at every write: stops, and reports',
      async (signal) => {
        const requests = await healthyRequests(labels);
        const writes = requests.flatMap((entry, number) => (isWrite(entry) ? [number] : []));
        const failures: unknown[] = [];
        for (const number of sampled(writes)) {
          await withProcesses(labels, async ({ relay, sandbox, secrets, entries }) => {
            const run = await relay(1, {
              kill: (child) => atRequest(sandbox, number, 'as it arrives', () => child.kill(signal)),
            });
            const flaws = leaksIn([run.stdout.replaceAll(/^::add-mask::.*$/gm, ''), run.summary].join('\n'), secrets);
            if (run.exitCode !== 1) flaws.push(`exits with ${run.exitCode} ${run.signal}`);
            if (run.outputs['status'] !== 'failed') flaws.push(`says ${run.outputs['status']}`);
            const outcomes = JSON.parse(run.outputs['outcomes'] ?? '{}') as Record<string, OutcomeOutput>;
            if (!/cancell?ed/.test(run.summary)) flaws.push('has a summary that does not say it was canceled');
            if (!run.annotations.some(({ message }) => /cancell?ed/.test(message))) flaws.push('annotates nothing');
            const complete = completeness({ entries });
            entries.forEach(({ label }, index) => {
              const outcome = outcomes[label];
              const isSaid = ['published', 'verified'].includes(outcome?.status ?? '');
              if (isSaid && complete[index] !== true) flaws.push(`says ${outcome?.status} of ${label}`);
              if (!isSaid && outcome?.problems[0]?.code !== 'run.timeout' && outcome?.status !== 'withheld') {
                flaws.push(`${label}: ${JSON.stringify(outcome)}`);
              }
            });
            sandbox.journal.faults = undefined;
            const again = await relay(2);
            if (again.exitCode !== 0) flaws.push('is red when it is run again');
            flaws.push(...flawsOfEnd({ entries, sandbox }));
            if (flaws.length > 0) failures.push([`write ${number + 1}`, ...flaws, run.stdout]);
          });
        }
        report({ [signal]: writes.length });
        expect(failures).toEqual([]);
      },
      600_000,
    );
  });
}
