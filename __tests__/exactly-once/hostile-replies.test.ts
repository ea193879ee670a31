import { describe, test } from '@jest/globals';

import type { Label } from './entries.ts';
import { checkReplies, proofs } from './hostile-replies.ts';
import { createReplay } from './replay.ts';

describe('no reply ends in a defect, or is green without the proof of its protocol', () => {
  const off = { 'package-check': 'off' };

  test.each<[Label, keyof typeof proofs, number]>([
    ['foundry', 'foundry', 1_600],
    ['foundrymods', 'foundrymods', 1_200],
    ['foundrymods-upload', 'foundrymods', 600],
    ['keygen-more', 'keygen', 250],
    ['releasepage', 'releasepage', 3_000],
  ])(
    '%s',
    async (label, registry, cases) => {
      const replay = await createReplay({ labels: [label] });
      const keys = [...new Set(replay.recorded.map(({ key }) => key))].filter((key) => key.startsWith(registry));
      await checkReplies(replay, keys, proofs[registry], cases, off);
    },
    600_000,
  );
});
