import { describe, test } from '@jest/globals';

import type { Label } from './entries.ts';
import type { WorldOptions } from './harness.ts';
import { checkReplies, proofs } from './hostile-replies.ts';
import { createReplay } from './replay.ts';

describe('no reply to a dry run, and none of GitHub, ends in a defect, or is green without proof', () => {
  const off = { 'package-check': 'off' };

  test.each<[Label, keyof typeof proofs, number]>([
    ['foundry', 'foundry', 2_400],
    ['foundrymods', 'foundrymods', 1_600],
    ['foundrymods-upload', 'foundrymods', 1_000],
  ])(
    'a dry run of %s',
    async (label, registry, cases) => {
      const replay = await createReplay({ labels: [label] });
      const keys = [...new Set(replay.recorded.map(({ key }) => key))].filter((key) =>
        key.includes(`${registry} POST`),
      );
      await checkReplies(
        replay,
        keys.map((key) => `${key} (rehearsal)`),
        proofs[registry],
        cases,
        { ...off, 'dry-run': 'true' },
      );
    },
    600_000,
  );

  test.each([
    ['with a payload', { labels: ['foundry'] }, 1_000],
    ['through the API', { labels: ['keygen'], byHand: true }, 800],
  ] satisfies [string, WorldOptions, number][])(
    'GitHub, %s',
    async (_, options, cases) => {
      const replay = await createReplay(options);
      const keys = [...new Set(replay.recorded.map(({ key }) => key))].filter((key) => key.startsWith('github'));
      await checkReplies(replay, keys, proofs.github, cases);
    },
    600_000,
  );
});
