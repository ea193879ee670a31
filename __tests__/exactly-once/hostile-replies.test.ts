import { describe, test } from '@jest/globals';

import type { Label } from './entries.ts';
import { checkReplies, proofs } from './hostile-replies.ts';
import { createReplay } from './replay.ts';

describe('no reply ends in a defect, or is green without the proof of its protocol', () => {
  const off = { 'package-check': 'off' };

  test.each<[Label, keyof typeof proofs, number]>([
    ['foundry', 'foundry', 3_500],
    ['foundrymods', 'foundrymods', 2_500],
    ['foundrymods-upload', 'foundrymods', 1_200],
    ['keygen-more', 'keygen', 1_100],
    ['releasepage', 'releasepage', 4_000],
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
