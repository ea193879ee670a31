import { describe, expect, test } from '@jest/globals';

import { ProblemError } from '../../src/domain/problem.ts';
import { confirmEntries } from '../../src/pipeline/confirm.ts';
import { runPhase } from '../../src/pipeline/phase.ts';
import { publishEntries } from '../../src/pipeline/publish.ts';
import { checkEntries } from '../../src/pipeline/check.ts';
import { outcomeFrom, type EntryState, type Progress } from '../../src/pipeline/entry-state.ts';
import { phaseOf, plannedState, problem, readyState, stage } from './entries.ts';

const done: Progress = { kind: 'done', status: 'unchanged' };
const never = new Promise<never>(() => undefined);

describe('runPhase', () => {
  test('gives the stages back in their order, whatever ends first, and tells of each as it ends', async () => {
    const { options, clock } = phaseOf(3);
    const ended: string[] = [];
    const running = runPhase(
      [30, 10, 20].map((ms) => stage(String(ms), plannedState)),
      { ...options, onDone: ({ label }) => ended.push(label) },
      async (one) => {
        await clock.sleep(Number(one.label));
        return { ...one, progress: done };
      },
    );
    await clock.advance(100);
    expect((await running).map(({ label, progress }) => [label, progress.kind])).toEqual([
      ['30', 'done'],
      ['10', 'done'],
      ['20', 'done'],
    ]);
    expect(ended).toEqual(['10', '20', '30']);
  });

  test.each([
    ['an error', new TypeError('boom'), { code: 'internal', detail: 'TypeError: boom' }],
    ['a value that is not an error', 'boom', { code: 'internal', detail: expect.stringContaining('boom') }],
    ['problems', new ProblemError([problem('Said.'), problem('Also.')]), { title: 'Said.' }],
    [
      'an error of another realm',
      Object.assign(new Error('x'), { name: 'ProblemError', problems: [problem('Said.')] }),
      { title: 'Said.' },
    ],
    [
      'problems that are none',
      Object.assign(new Error('x'), { name: 'ProblemError', problems: [] }),
      { code: 'internal' },
    ],
  ])('what one throws is its own failure: %s', async (_, thrown, expected) => {
    const { options } = phaseOf(2);
    const [bad, good] = await runPhase([stage('bad', plannedState), stage('good', plannedState)], options, (one) =>
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what else a library may throw
      one.label === 'bad' ? Promise.reject(thrown) : Promise.resolve({ ...one, progress: done }),
    );
    expect(bad?.progress).toMatchObject({
      kind: 'failed',
      problems: expect.arrayContaining([expect.objectContaining(expected)]),
    });
    expect(good?.progress).toEqual(done);
  });

  test.each([
    ['one after the other', true, ['a 0', 'x 0', 'b 10', 'c 20']],
    ['side by side, if they need not wait', false, ['a 0', 'b 0', 'x 0', 'c 0']],
  ])('works on those that publish to one package %s', async (_, inTurns, expected) => {
    const { options, clock } = phaseOf(5);
    const began = clock.now();
    const starts: string[] = [];
    const of = (key: string) => ({ target: { key } });
    const running = runPhase(
      [
        stage('a', plannedState, of('lantern')),
        stage('b', plannedState, of('lantern')),
        stage('x', plannedState, of('torch')),
        stage('done', done, of('lantern')),
        stage('c', plannedState, of('lantern')),
      ],
      { ...options, inTurns },
      async (one) => {
        if (one.progress === done) return one;
        starts.push(`${one.label} ${clock.now() - began}`);
        await clock.sleep(10);
        if (one.label === 'b') throw new ProblemError([problem('Said.')]);
        return { ...one, progress: done };
      },
    );
    await clock.advance(100);
    expect((await running).map(({ progress: { kind } }) => kind)).toEqual(['done', 'failed', 'done', 'done', 'done']);
    expect(starts).toEqual(expected);
  });

  test('works on eight at once, and on all', async () => {
    const { options, clock } = phaseOf(20);
    let now = 0;
    let most = 0;
    const running = runPhase(
      Array.from({ length: 20 }, (_, index) => stage(String(index), plannedState)),
      options,
      async (one) => {
        most = Math.max(most, (now += 1));
        await clock.sleep(10);
        now -= 1;
        return { ...one, progress: done };
      },
    );
    await clock.advance(1_000);
    expect((await running).every(({ progress }) => progress === done)).toBe(true);
    expect(most).toBe(8);
  });

  test.each([
    ['deadline', /`timeout`/],
    ['cancelled', /canceled/],
  ])('what ignores the end of time (%s) is left behind after a second', async (reason, title) => {
    const { options, clock, controller } = phaseOf(2);
    const running = runPhase([stage('deaf', plannedState), stage('quick', plannedState)], options, (one) =>
      one.label === 'deaf' ? never : Promise.resolve({ ...one, progress: done }),
    );
    await clock.advance(5_000);
    controller.abort(reason);
    await clock.advance(999);
    expect(clock.pending()).toBe(1);
    await clock.advance(1);
    const [deaf, quick] = await running;
    expect(deaf?.progress).toMatchObject({
      kind: 'failed',
      problems: [
        {
          code: 'run.timeout',
          title: expect.stringMatching(title),
          hint: expect.stringContaining('re-running is safe'),
        },
      ],
    });
    expect(quick?.progress).toEqual(done);
    expect(clock.pending()).toBe(0);
  });

  test('what heeds the end of time may say what it did', async () => {
    const { options, clock, controller } = phaseOf(1);
    const running = runPhase([stage('a', plannedState)], options, async (one) => {
      await clock.sleep(60_000, controller.signal).catch(() => undefined);
      await clock.sleep(500);
      return { ...one, progress: { kind: 'failed', problems: [problem('I was halfway.')] } };
    });
    controller.abort('deadline');
    await clock.advance(0);
    await clock.advance(600);
    expect((await running)[0]?.progress).toMatchObject({ problems: [{ title: 'I was halfway.' }] });
    expect(clock.pending()).toBe(0);
  });
});

describe('the phases', () => {
  test('nothing is published that was not checked, and nothing twice', async () => {
    const { options } = phaseOf(3);
    const sent: string[] = [];
    const ready: Progress = {
      kind: 'ready',
      publish: () => {
        sent.push('ready');
        return Promise.resolve({ kind: 'completed', status: 'published', url: 'https://example.com/' });
      },
    };
    const stages: readonly EntryState[] = [stage('planned', plannedState), stage('ready', ready), stage('done', done)];
    const published = await publishEntries(stages, options);
    expect(sent).toEqual(['ready']);
    expect(published.map(({ progress }) => progress.kind)).toEqual(['planned', 'completed', 'done']);
    await publishEntries(published, options);
    expect(sent).toEqual(['ready']);
    // One that no phase finished is a defect, and says so.
    expect(outcomeFrom(published[0] as EntryState, { attempts: () => 0, elapsedMs: () => 0 })).toMatchObject({
      status: 'failed',
      problems: [{ code: 'internal' }],
    });
  });

  test('a check adds to what the plan knew, and its changes and page replace those', async () => {
    const { options } = phaseOf(1);
    const planned = stage(
      'a',
      {
        kind: 'planned',
        job: {
          changes: [],
          check: (_, { rehearse }) =>
            Promise.resolve({
              kind: 'ready',
              changes: [{ title: `rehearsed ${String(rehearse)}`, method: 'POST', url: 'https://example.com/' }],
              notices: [{ level: 'notice', text: 'second' }],
              url: 'https://example.com/new',
              publish: () => Promise.resolve({ kind: 'completed', status: 'published' }),
            }),
        },
      },
      { notices: [{ level: 'notice', text: 'first' }], url: 'https://example.com/old' },
    );
    const [checked] = await checkEntries([planned], true, options);
    expect(checked).toMatchObject({
      changes: [{ title: 'rehearsed true' }],
      notices: [{ text: 'first' }, { text: 'second' }],
      url: 'https://example.com/new',
    });
  });

  test('a confirmation may revoke a success, and runs only if there is one', async () => {
    const { options } = phaseOf(3);
    const completed = (confirmed: 'pending' | 'failed'): Progress => ({
      kind: 'completed',
      status: 'published',
      confirm: () =>
        confirmed === 'pending'
          ? Promise.resolve({ kind: 'completed', status: 'pending' })
          : Promise.reject(new ProblemError([problem('Gone.')])),
    });
    const states = (
      await confirmEntries(
        [
          stage('a', completed('pending')),
          stage('b', completed('failed')),
          stage('c', { kind: 'completed', status: 'published' }),
        ],
        options,
      )
    ).map(({ progress }) => progress);
    expect(states).toEqual([
      { kind: 'completed', status: 'pending' },
      { kind: 'failed', problems: [problem('Gone.')] },
      { kind: 'completed', status: 'published' },
    ]);
  });

  test('the end of a stage is an outcome', () => {
    const base = { attempts: () => 2, elapsedMs: () => 1_500 };
    expect(outcomeFrom(stage('a', { kind: 'done', status: 'skipped' }), base)).toEqual({
      label: 'a',
      type: 'foundry',
      operation: 'publish',
      version: '1.2.0',
      notices: [],
      changes: [],
      attempts: 2,
      elapsedMs: 1_500,
      status: 'skipped',
      problems: [],
    });
    expect(outcomeFrom(stage('a', readyState), base)).toMatchObject({ status: 'failed' });
  });
});
