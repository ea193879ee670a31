import { expect, test } from '@jest/globals';

import type { Outcome } from '../../src/domain/outcome.ts';
import { createSafeRunner } from '../../src/github/safe-runner.ts';
import { writeReport } from '../../src/report/report.ts';
import { createRecordingRunner } from '../harness/runner.ts';
import { failing, settled } from './outcomes.ts';

async function reportOf(outcomes: readonly Outcome[], secret: string) {
  const recording = createRecordingRunner({ inputs: {}, env: {}, payload: {}, githubToken: '' });
  const runner = createSafeRunner(recording, [secret]);
  const facts = {
    outcomes,
    problems: [],
    notices: [],
    dryRun: false,
    tag: 'v1',
    version: '1',
    manifestUrl: '',
    pageUrl: '',
  };
  const locator = () => Promise.resolve(() => undefined);
  const exitCode = await writeReport(facts, { ...runner, line: runner.closing }, { locator, documents: undefined });
  return { exitCode, outputs: recording.outputs(), outcomes: recording.outcomes(), summary: recording.summaryText() };
}

/** Every word and name of the outcomes that a token could be called. */
const words = [
  ...['failed', 'fail', 'published', 'problems', 'status', 'foundry', 'foundrymods', 'operation', 'publish'],
  ...['registry.rejected', 'attempts', 'elapsed_ms', 'version', 'detail', 'code', 'title', 'type', 'releasepage'],
];

test.each(words)('a token that is called %s changes no decision, no name and no word of our own', async (word) => {
  const problem = { code: 'registry.rejected', title: `No ${word}`, detail: `it said ${word}` } as const;
  const outcomes = [
    failing('foundry', problem),
    { ...settled('releasepage', 'published', { url: `https://example.com/${word}` }), type: 'releasepage' },
  ];
  const { exitCode, outputs, outcomes: shown, summary } = await reportOf(outcomes, word);
  expect(exitCode).toBe(1);
  expect(outputs['status']).toBe('failed');
  expect(shown).toEqual({
    foundry: {
      ...{ type: 'foundry', operation: 'publish', status: 'failed', version: '1.2.0', attempts: 1, elapsed_ms: 1234 },
      problems: [expect.objectContaining({ code: 'registry.rejected', title: 'No ***', detail: 'it said ***' })],
    },
    releasepage: {
      ...{ type: 'releasepage', operation: 'publish', status: 'published', version: '1.2.0', attempts: 1 },
      ...{ elapsed_ms: 1234, problems: [], url: 'https://example.com/***' },
    },
  });
  expect(summary).toContain('❌ failed');
});

test('a run in which all is published ends with 0, whatever the token is', async () => {
  for (const word of words) {
    const { exitCode, outputs } = await reportOf([settled('foundry', 'published')], word);
    expect([exitCode, outputs['status']]).toEqual([0, 'published']);
  }
});
