import { describe, expect, test } from '@jest/globals';

import type { Change } from '../../src/domain/outcome.ts';
import { rehearsalIsDue, withhold } from '../../src/pipeline/check.ts';
import { endRehearsal } from '../../src/pipeline/publish.ts';
import { failedState, plannedState, readyState, stage } from './entries.ts';

const writer = stage('a', plannedState);
const reader = stage('r', plannedState, { gatesOthers: false });
const change: Change = { title: 'Subscribe', method: 'PATCH', url: 'https://page.example/' };
const subscriber = stage('p', plannedState, { gatesOthers: false, changes: [change] });
const skipped = stage('s', { kind: 'done', status: 'skipped' });

describe('rehearsalIsDue', () => {
  const lone = [writer];
  const two = [writer, stage('b', plannedState)];
  test.each([
    ['a dry run of one', lone, { dryRun: true }, true],
    ['a dry run of one, all-or-nothing: false', lone, { dryRun: true, allOrNothing: false }, true],
    ['a lone writer', lone, {}, false],
    ['a lone writer with if-exists: fail', lone, { ifExists: 'fail' as const }, true],
    ['a lone writer with a reader', [writer, reader], {}, false],
    ['a lone writer with a reader that also writes', [writer, subscriber], {}, true],
    ['one of these, all-or-nothing: false', [writer, subscriber], { allOrNothing: false }, false],
    ['a lone writer with one of these that has failed', [writer, { ...subscriber, progress: failedState }], {}, false],
    ['a lone writer with one that is skipped', [writer, skipped], {}, false],
    ['a lone writer with one that has failed', [writer, stage('f', failedState)], {}, false],
    ['two writers', two, {}, true],
    ['two writers, all-or-nothing: false', two, { allOrNothing: false }, false],
    [
      'two writers, all-or-nothing: false, if-exists: fail',
      two,
      { allOrNothing: false, ifExists: 'fail' as const },
      false,
    ],
    ['readers only', [reader, stage('q', plannedState, { gatesOthers: false })], {}, false],
    ['nobody', [], {}, false],
  ])('%s', (_, stages, options, due) => {
    expect(rehearsalIsDue(stages, { dryRun: false, allOrNothing: true, ifExists: 'accept', ...options })).toBe(due);
  });
});

describe('withhold', () => {
  test('withholds whatever is not written yet, and says why', () => {
    const [one, two, three, four, five] = withhold([
      stage('ready', readyState),
      stage('planned', plannedState),
      stage('bad', failedState),
      stage('worse', failedState),
      skipped,
    ]);
    expect(one?.progress).toEqual({ kind: 'done', status: 'withheld' });
    expect(one?.notices).toEqual([
      {
        level: 'notice',
        text: expect.stringMatching(/`ready` was not published because `bad` and `worse` failed their checks/),
      },
    ]);
    expect(two?.progress).toEqual({ kind: 'done', status: 'withheld' });
    expect([three?.progress, four?.progress]).toEqual([failedState, failedState]);
    expect(five).toBe(skipped);
  });

  test('a reader that fails withholds nobody', () => {
    const stages = [stage('a', readyState), stage('r', failedState, { gatesOthers: false })];
    expect(withhold(stages)).toEqual(stages);
  });

  test('a reader is not withheld', () => {
    const [, second] = withhold([stage('a', failedState), reader]);
    expect(second).toBe(reader);
  });

  test('a reader that also writes is withheld, and withholds nobody', () => {
    const [, planned, ready] = withhold([
      stage('a', failedState),
      subscriber,
      { ...subscriber, progress: readyState, changes: [change] },
    ]);
    for (const entry of [planned, ready]) {
      expect(entry?.progress).toEqual({ kind: 'done', status: 'withheld' });
      expect(entry?.notices).toEqual([
        { level: 'notice', text: expect.stringMatching(/`p` was not published because `a` failed its checks/) },
      ]);
    }
    const stages = [{ ...subscriber, progress: failedState }, stage('a', readyState), subscriber];
    expect(withhold(stages)).toEqual(stages);
  });

  test('changes nothing where all is well', () => {
    const stages = Object.freeze([writer, stage('b', readyState), skipped]);
    expect(withhold(stages)).toEqual(stages);
  });
});

test('a rehearsal ends with what is ready as planned', () => {
  expect(endRehearsal([stage('a', readyState), skipped]).map(({ progress }) => progress)).toEqual([
    { kind: 'done', status: 'planned' },
    { kind: 'done', status: 'skipped' },
  ]);
});
