import { describe, expect, test } from '@jest/globals';

import { everyType } from './entries.ts';
import { damage } from './hostile.ts';
import type { InProcessRun } from '../harness/runner.ts';
import { createReplay, type Replay } from './replay.ts';
import type { Reply } from './harness.ts';

const mebibyte = 1024 * 1024;

function jsonOf(value: unknown, size = 0): Reply {
  const body = Buffer.from(JSON.stringify(value).padEnd(size));
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

const statusOf = ({ runner }: InProcessRun, label: string): string => {
  const outcome = runner.outcomes()[label];
  return outcome?.problems[0]?.code ?? outcome?.status ?? '';
};

/** The payload of the recorded event with other values in its release; the manifest's digest is not known. */
function payloadWith(replay: Replay, changes: Readonly<Record<string, unknown>>, assetSize?: number): unknown {
  const payload = structuredClone(replay.payload) as {
    release: Record<string, unknown> & { assets: Record<string, unknown>[] };
  };
  Object.assign(payload.release, changes);
  for (const asset of payload.release.assets) {
    if (asset['name'] === 'module.json')
      Object.assign(asset, { digest: null, ...(assetSize === undefined ? {} : { size: assetSize }) });
  }
  return payload;
}

describe('at, below and above a limit', () => {
  test.each([
    [4 * mebibyte - 1, 'published'],
    [4 * mebibyte, 'published'],
    [4 * mebibyte + 1, 'registry.unreadable'],
  ])('a reply of %i bytes: %s', async (size, expected) => {
    const replay = await createReplay({ labels: ['foundry'] });
    const played = await replay.play({
      answer: (key) =>
        key.startsWith('foundry ') ? jsonOf({ status: 'success', page: 'https://foundryvtt.com/' }, size) : undefined,
    });
    expect(statusOf(played, 'foundry')).toBe(expected);
    expect(damage(played, replay)).toEqual([]);
  });

  test.each([
    [mebibyte - 1, 'published'],
    [mebibyte, 'published'],
    [mebibyte + 1, 'manifest.invalid'],
  ])('a manifest of %i bytes: %s', async (size, expected) => {
    const replay = await createReplay({ labels: ['foundry'] });
    const manifest = {
      id: 'lantern',
      title: 'Lantern',
      version: '1.2.0',
      compatibility: { minimum: '12', verified: '13' },
      protected: true,
    };
    // A different size than in the event means that the asset was replaced, so it is read again.
    for (const told of size > mebibyte ? [size, 100] : [size]) {
      const played = await replay.play({
        payload: payloadWith(replay, {}, told),
        answer: (key) => (key.endsWith('/module.json') ? jsonOf(manifest, size) : undefined),
      });
      expect(statusOf(played, 'foundry')).toBe(expected);
      expect(damage(played, replay)).toEqual([]);
    }
  });

  test.each([
    [9, 9, undefined],
    [10, 10, undefined],
    [11, 11, '(and 1 more: see the job summary)'],
    [100, 100, '(and 90 more: see the job summary)'],
    [500, 101, '(and 91 more: see the job summary)'],
  ])(
    '%i messages: as many annotations, up to a hundred and one that counts the rest; the tenth says how many more there are',
    async (count, shown, said) => {
      const replay = await createReplay({ labels: ['foundry'] });
      const errors = {
        version: Array.from({ length: count }, (_, index) => ({
          message: `Wrong in way ${index + 1}.`,
          code: 'invalid',
        })),
      };
      const played = await replay.play({
        answer: (key) =>
          key.startsWith('foundry ') ? { ...jsonOf({ status: 'error', errors }), status: 400 } : undefined,
      });
      const messages = played.runner
        .annotations()
        .filter(({ level }) => level === 'error')
        .map(({ message }) => message);
      expect(messages).toHaveLength(shown);
      expect(messages.filter((message) => /more: see the job summary/.test(message))).toHaveLength(
        said === undefined ? 0 : 1,
      );
      if (said !== undefined) expect(messages[9]).toContain(said);
      for (let index = 1; index <= Math.min(100, count); index += 1)
        expect(played.runner.summaryText()).toContain(`Wrong in way ${index}.`);
      if (count > 100) expect(messages.at(-1)).toContain(`sent 100 messages and ${count - 100} more`);
      expect(damage(played, replay)).toEqual([]);
    },
  );

  test('thousands of long messages: summary, outputs and annotations stay within the limits of GitHub', async () => {
    const replay = await createReplay({ labels: everyType });
    const errors = Object.fromEntries(
      Array.from({ length: 400 }, (_, field) => [
        `field${field}`,
        Array.from({ length: 10 }, () => ({ message: '長'.repeat(300), code: 'invalid' })),
      ]),
    );
    const played = await replay.play({
      answer: (key) =>
        key.startsWith('foundry') ? { ...jsonOf({ status: 'error', errors }), status: 400 } : undefined,
    });
    expect(Buffer.byteLength(played.runner.summaryText())).toBeLessThanOrEqual(mebibyte);
    expect(played.runner.summaryText()).toContain('sent 100 messages and 3900 more');
    const outputs = Object.values(played.runner.outputs()).reduce((sum, text) => sum + text.length, 0);
    // GitHub counts two bytes a UTF-16 unit.
    expect(outputs * 2).toBeLessThanOrEqual(1_000_000);
    for (const { message } of played.runner.annotations()) expect(message.length).toBeLessThanOrEqual(4_096);
    expect(damage(played, replay)).toEqual([]);
  });

  test.each([
    [16_383, 16_383],
    [16_384, 16_384],
    [16_385, undefined],
    [125_000, undefined],
  ])('a release body of %i characters: Keygen gets what it accepts', async (length, sent) => {
    const replay = await createReplay({ labels: ['keygen'] });
    const bodies: string[] = [];
    await replay.play({
      payload: payloadWith(replay, { body: 'x'.repeat(length) }),
      seen: ({ key, body }) => {
        if (key.endsWith('/releases')) bodies.push(body);
      },
    });
    const { data } = JSON.parse(bodies[0] ?? '{}') as { data: { attributes: { description: string } } };
    const { description } = data.attributes;
    expect(description.length).toBeLessThanOrEqual(16_384);
    if (sent === undefined) expect(description).toMatch(/x\n\n\[…\]\(http:[^)]+\)$/);
    else expect(description).toBe('x'.repeat(sent));
  });

  test.each([
    [254, 254],
    [255, 255],
    [256, 255],
  ])('a title of %i characters: Keygen gets %i', async (length, sent) => {
    const replay = await createReplay({ labels: ['keygen'] });
    const names: string[] = [];
    await replay.play({
      payload: payloadWith(replay, { name: 'x'.repeat(length) }),
      seen: ({ key, body }) => {
        if (key.endsWith('/releases'))
          names.push((JSON.parse(body) as { data: { attributes: { name: string } } }).data.attributes.name);
      },
    });
    expect(names[0]).toHaveLength(sent);
  });

  test.each([
    [1_023, 'published'],
    [1_024, 'published'],
    [1_025, 'release.unusable'],
  ])('a tag of %i characters: %s', async (length, expected) => {
    const replay = await createReplay({ labels: ['foundry'] });
    const tag = `${'x'.repeat(length - 7)}-v1.2.0`;
    const played = await replay.play({ payload: payloadWith(replay, { tag_name: tag }) });
    expect(statusOf(played, 'foundry')).toBe(expected);
  });
});
