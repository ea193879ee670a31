import { describe, expect, test } from '@jest/globals';

import { createSafeRunner } from '../../src/github/safe-runner.ts';
import { createRecordingRunner } from '../harness/runner.ts';

const secret = 'fake-s3cret-token';

function create(secrets: readonly string[] = [secret]) {
  const recording = createRecordingRunner({ inputs: {}, env: { RUNNER_DEBUG: '1' }, payload: {}, githubToken: '' });
  return { recording, runner: createSafeRunner(recording, secrets) };
}

test('passes on nothing of the runner behind it that could show a secret', () => {
  const { recording, runner } = create();
  const text = `${secret} ##[error]x https://s.example/?X-Amz-Signature=abc`;
  runner.line(text);
  runner.closing(text);
  runner.log.info(text);
  runner.log.warning(text);
  runner.log.debug(() => text);
  runner.openGroup(text);
  runner.annotate({ level: 'error', title: text, message: text, file: `./${text}`, line: 1, column: 2 });
  const shown = recording.shown();
  expect(shown).toContain('*** ## [error]x');
  expect(shown).not.toMatch(/s3cret|##\[|abc/);
  expect(recording.annotations()[0]).not.toHaveProperty('file');
  expect(Object.keys(runner)).not.toContain('mask');
  expect(Object.keys(runner)).not.toContain('input');
});

test('without debugging, a debug line is not even made', () => {
  const recording = createRecordingRunner({ inputs: {}, env: {}, payload: {}, githubToken: '' });
  createSafeRunner(recording, [secret]).log.debug(() => {
    throw new Error('nobody reads it');
  });
  expect(recording.shown()).not.toContain('nobody');
});

test('an annotation keeps the file that nobody has to hide', () => {
  const { recording, runner } = create();
  runner.annotate({ level: 'error', title: 'a', message: 'b', file: 'src/module.json', line: 1, column: 2 });
  expect(recording.annotations()).toEqual([
    { level: 'error', title: 'a', message: 'b', file: 'src/module.json', line: 1, column: 2 },
  ]);
});

test('a long text and a long line are cut, so that they leave room for others', () => {
  const { recording, runner } = create();
  const long = 'x'.repeat(900_000);
  expect(runner.safe(long)).toBe(`${'x'.repeat(128 * 1024 - 1)}…`);
  runner.line(long);
  runner.annotate({ level: 'error', title: long, message: long });
  expect(recording.lines()).toEqual([`${'x'.repeat(16 * 1024 - 1)}…`]);
  const [{ title, message } = { title: '', message: '' }] = recording.annotations();
  expect([title.length, message.length]).toEqual([16 * 1024, 128 * 1024]);
});

describe('stays under 2 MB', () => {
  const length = (texts: readonly string[]): number => Buffer.byteLength(texts.join('\n'));

  test.each([
    ['many lines', 1_000_000, 'x'],
    ['long lines', 1_000, '長'.repeat(10_000)],
    ['one endless line', 1, 'x'.repeat(20_000_000)],
  ])('%s', (_, count, text) => {
    const { recording, runner } = create();
    for (let index = 0; index < count; index += 1) runner.log.info(text);
    runner.closing('Release Relay: failed');
    expect(length(recording.lines())).toBeLessThan(1_050_000);
    expect(recording.lines().at(-1)).toBe('Release Relay: failed');
    if (count > 1) expect(recording.lines().at(-2)).toMatch(/^The log is longer than 1 MB/);
  });

  test('many annotations', () => {
    const { recording, runner } = create();
    for (let index = 0; index < 5_000; index += 1)
      runner.annotate({ level: 'error', title: 'a', message: '%\n'.repeat(2_000) });
    const messages = recording.annotations().map(({ message }) => message.replaceAll(/[%\n]/g, '%25'));
    expect(length(messages)).toBeLessThan(900_000);
    expect(messages.length).toBeGreaterThan(50);
    expect(recording.lines()).toEqual([expect.stringMatching(/^The annotations have more than 800 kB/)]);
  });
});
