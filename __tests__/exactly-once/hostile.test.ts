import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { everyType, type Label } from './entries.ts';
import { report } from './figures.ts';
import { damage, echoesOf, hostileJson, hostileReply, hostileText, hostileTexts, mutated } from './hostile.ts';
import { createReplay, type Replay } from './replay.ts';
import type { Reply } from './harness.ts';

type Json = Record<string, unknown>;

/** The same cases every time: checking a change must give everyone the same result. */
const seed = 20_261_103;

function manifestReply(value: unknown): Reply {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
}

/** A recorded run whose manifest GitHub keeps no digest of, so that it may be another one. */
async function replayOf(labels: readonly Label[]): Promise<Replay & { readonly manifest: Json }> {
  const replay = await createReplay({ labels });
  const payload = structuredClone(replay.payload) as { release: { assets: Json[] } };
  for (const asset of payload.release.assets) if (asset['name'] === 'module.json') asset['digest'] = null;
  const recorded = replay.recorded.find(({ key, reply }) => key.startsWith('github-storage') && reply.status === 200);
  const manifest = JSON.parse(
    recorded === undefined ? '{}' : Buffer.from(recorded.reply.body).toString('utf8'),
  ) as Json;
  return { ...replay, payload, manifest };
}

const isManifest = (key: string): boolean => key.endsWith('/module.json');

async function check(numRuns: number, property: fc.IAsyncProperty<unknown[]>): Promise<void> {
  await fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns, seed, endOnFailure: false });
  report({ 'hostile cases': numRuns });
}

describe('every untrusted text', () => {
  test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))('%s', async (_, text) => {
    const replay = await replayOf(everyType);
    const { manifest } = replay;
    const echoed = {
      status: 'error',
      errors: { [text]: [{ message: text, code: text }], __all__: [{ message: text, code: 'x' }] },
      title: text,
      detail: text,
      error: text,
    };
    const release = { body: text, name: text };
    const payload = replay.payload as { release: Json & { assets: Json[] } };
    const assets = [...payload.release.assets, { ...payload.release.assets[1], id: 4711, name: text }];
    const played = [
      await replay.play({ payload: { ...payload, release: { ...payload.release, ...release } } }),
      await replay.play({
        payload: { ...payload, release: { ...payload.release, ...release } },
        inputs: { 'dry-run': 'true' },
      }),
      await replay.play({
        payload: { ...payload, release: { ...payload.release, assets } },
        inputs: { manifest: 'none.json' },
      }),
      await replay.play({ payload: { ...payload, release: { ...payload.release, tag_name: text } } }),
      await replay.play({ payload: { ...payload, action: text } }),
      ...(await Promise.all(
        ['id', 'title', 'version', 'download', 'url', 'compatibility', 'changelog'].map((key) =>
          replay.play({
            answer: (name) => (isManifest(name) ? manifestReply({ ...manifest, [key]: text }) : undefined),
          }),
        ),
      )),
      await replay.play({
        answer: (name) =>
          isManifest(name)
            ? manifestReply({
                ...manifest,
                compatibility: { minimum: text, verified: text, maximum: text },
                [text]: text,
              })
            : undefined,
      }),
      ...(await Promise.all(
        [200, 400, 422, 500].map((status) =>
          replay.play({
            answer: (name) =>
              /^(foundry|keygen|releasepage)/.test(name)
                ? { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(echoed)) }
                : undefined,
          }),
        ),
      )),
      await replay.play({
        answer: (name) =>
          /^(foundry|keygen|releasepage)/.test(name)
            ? {
                status: 403,
                headers: { 'content-type': 'text/html' },
                body: Buffer.from(`<title>${text}</title>${text}`),
              }
            : undefined,
      }),
    ];
    report({ 'hostile cases': played.length });
    expect(played.flatMap((one) => damage(one, replay))).toEqual([]);
  });
});

test('nothing is cut in the middle of a character', async () => {
  const family = '👩‍👩‍👧‍👦';
  const replay = await createReplay({ labels: everyType });
  const halves = (text: string): string | undefined =>
    /(?:👩|👧|👦|\u200d|\ufffd).{0,20}/u.exec(text.replaceAll(family, ''))?.[0];
  const flaws: string[] = [];
  const offsets = 14;
  for (let offset = 0; offset < offsets; offset += 1) {
    const text = 'x'.repeat(offset) + family.repeat(3_000);
    const payload = structuredClone(replay.payload) as { release: Json };
    Object.assign(payload.release, { body: text, name: text });
    const bodies: string[] = [];
    const played = [
      await replay.play({ payload, seen: ({ body }) => void bodies.push(body) }),
      await replay.play({ payload, inputs: { 'dry-run': 'true' } }),
      await replay.play({
        answer: (key) =>
          /^(foundry|keygen|releasepage)/.test(key)
            ? { status: 400, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) }
            : undefined,
      }),
      await replay.play({
        answer: (key) =>
          key.startsWith('foundry')
            ? manifestReply({ status: 'error', errors: { [text]: [{ message: text, code: text }] } })
            : undefined,
      }),
    ];
    for (const one of [...played.map(({ runner }) => runner.shown()), ...bodies]) {
      const half = halves(one.replaceAll(/\\u200d/g, '\u200d'));
      if (half !== undefined) flaws.push(`${offset}: ${JSON.stringify(half)}`);
    }
    expect(bodies.length).toBeGreaterThan(3);
  }
  report({ 'hostile cases': 4 * offsets });
  expect(flaws).toEqual([]);
});

describe('half a character in place of any text of any reply', () => {
  test.each<Label>(['foundry', 'foundrymods-upload', 'keygen-more', 'releasepage'])(
    '%s',
    async (label) => {
      const replay = await createReplay({ labels: [label] });
      const flaws: string[] = [];
      let count = 0;
      for (const { key, reply } of new Map(replay.recorded.map((one) => [one.key, one])).values()) {
        const text = Buffer.from(reply.body).toString('utf8');
        const texts = /^[[{]/.test(text) ? [...text.matchAll(/(?<=[:,[]\s*)"(?:[^"\\]|\\.)*"(?!\s*:)/g)] : [];
        for (const { index, 0: old } of texts) {
          const body = Buffer.from(`${text.slice(0, index)}"\\ud800"${text.slice(index + old.length)}`);
          const played = await replay.play({
            instantly: true,
            answer: (name) => (name === key ? { ...reply, body } : undefined),
          });
          count += 1;
          flaws.push(...damage(played, replay).map((flaw) => `${key}, for ${old}: ${flaw}`));
        }
      }
      report({ 'hostile cases': count });
      expect(count).toBeGreaterThan(2);
      expect(flaws).toEqual([]);
    },
    600_000,
  );
});

describe('properties', () => {
  test('any JSON as manifest', async () => {
    const replay = await replayOf(['foundry', 'foundrymods']);
    const values = fc.oneof(
      { weight: 3, arbitrary: mutated(replay.manifest) },
      { weight: 1, arbitrary: hostileJson() },
      { weight: 1, arbitrary: hostileText() },
    );
    await check(
      3_000,
      fc.asyncProperty(values, fc.boolean(), async (value, dryRun) => {
        const played = await replay.play({
          inputs: { 'dry-run': String(dryRun) },
          answer: (key) => (isManifest(key) ? manifestReply(value) : undefined),
        });
        expect(damage(played, replay)).toEqual([]);
      }),
    );
  }, 600_000);

  test('any JSON as event', async () => {
    const replay = await replayOf(everyType);
    const payloads = fc.oneof(
      { weight: 3, arbitrary: mutated(replay.payload) },
      {
        weight: 1,
        arbitrary: mutated((replay.payload as Json)['release']).map((release) => ({
          ...(replay.payload as Json),
          release,
        })),
      },
      { weight: 1, arbitrary: hostileJson() },
    );
    const events = fc.constantFrom('release', 'release', 'release', 'workflow_dispatch', 'push', 'pull_request', '');
    await check(
      2_500,
      fc.asyncProperty(payloads, events, async (payload, event) => {
        const played = await replay.play({ payload, env: { GITHUB_EVENT_NAME: event } });
        expect(damage(played, replay)).toEqual([]);
      }),
    );
  }, 600_000);

  const labels: readonly Label[] = ['foundry', 'foundrymods', 'foundrymods-upload', 'keygen-more', 'releasepage'];
  test.each(labels.map((label) => [label]))(
    'any reply of %s',
    async (label) => {
      const replay = await replayOf([label]);
      const own = replay.recorded.filter(({ key }) => !key.startsWith('github'));
      const echoes = echoesOf(replay);
      const runs = Math.max(Math.ceil(4_000 / labels.length / own.length), 40);
      for (const { key, occurrence, reply } of own) {
        await check(
          runs,
          fc.asyncProperty(hostileReply(reply, echoes), fc.boolean(), async (answer, always) => {
            const played = await replay.play({
              answer: (name, number) => (name === key && (always || number === occurrence) ? answer : undefined),
            });
            expect(damage(played, replay)).toEqual([]);
          }),
        );
      }
    },
    600_000,
  );

  test("any reply of GitHub's API and hosts", async () => {
    const replay = await replayOf(['foundry', 'keygen']);
    const own = replay.recorded.filter(
      ({ key }, index, all) => key.startsWith('github') && all.findIndex((one) => one.key === key) === index,
    );
    const echoes = echoesOf(replay);
    for (const { key, reply } of own) {
      await check(
        80,
        fc.asyncProperty(hostileReply(reply, echoes), async (answer) => {
          const played = await replay.play({ answer: (name) => (name === key ? answer : undefined) });
          expect(damage(played, replay)).toEqual([]);
        }),
      );
    }
  }, 600_000);
});
