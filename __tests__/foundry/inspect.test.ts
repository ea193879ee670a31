import { expect, test } from '@jest/globals';

import { createBudget, mapConcurrently } from '../../src/domain/concurrency.ts';
import type { InspectionContext } from '../../src/domain/registry.ts';
import type { Asset, Release } from '../../src/domain/release.ts';
import { inspectionsOf } from '../../src/foundry/inspect.ts';
import { parseManifest } from '../../src/foundry/manifest/manifest.ts';

const release: Release = {
  repository: { owner: 'inn', name: 'tavern', private: true },
  tag: 'v1.2.0',
  title: '',
  body: '',
  pageUrl: 'https://github.com/inn/tavern/releases/tag/v1.2.0',
  draft: false,
  prerelease: false,
  assets: [],
};
const parsed = parseManifest(Buffer.from('{"id":"tavern","title":"Tavern","version":"1.2.0"}'));
if (!parsed.ok) throw new Error(parsed.error[0].title);
const manifest = { manifest: parsed.value.manifest, url: 'https://example.com/module.json' };
const base = { manifest, release, bringsZip: true };

test('the packages of all entries that are in memory at once fit into the budget that they share', async () => {
  const size = 60;
  const assets = Array.from({ length: 16 }, (_, id): Asset => {
    const downloadUrl = `https://github.com/inn/tavern/releases/download/v1.2.0/${id}.zip`;
    return { id, name: `${id}.zip`, size, contentType: 'application/zip', state: 'uploaded', downloadUrl, apiUrl: '' };
  });
  const subject = { ...base, release: { ...base.release, assets } };
  const inspections = assets.flatMap(({ name }) =>
    inspectionsOf(subject, [name]).filter(({ key }) => key.startsWith('upload')),
  );

  let held = 0;
  let most = 0;
  const reply = { status: 404, headers: {}, url: 'https://github.com/', body: Buffer.alloc(0), text: '' };
  const context = {
    http: { send: async () => ({ ok: true, value: reply }) },
    assets: {
      bytes: () => ({
        size,
        open: async () => {
          held += size;
          most = Math.max(most, held);
          await new Promise((resolve) => setImmediate(resolve));
          return [Buffer.alloc(size)];
        },
      }),
    },
    // The last step of a check.
    log: { info: () => (held -= size) },
    packageCheck: 'error',
    packageBytes: createBudget(128),
  } as unknown as InspectionContext;
  const reports = await mapConcurrently(inspections, 16, ({ run }) => run(context));

  expect(reports.map(({ problems }) => problems[0]?.code)).toEqual(assets.map(() => 'package.mismatch'));
  expect(most).toBe(120);
  expect(held).toBe(0);
});

test.each(['./dist/*.zip', '.\\dist\\*.zip'])(
  'the files of the workspace that %s matches are inspected',
  async (path) => {
    const asked: string[] = [];
    const context = {
      assets: { files: async (pattern: string) => (asked.push(pattern), []) },
      packageCheck: 'error',
    } as unknown as InspectionContext;
    const [inspection] = inspectionsOf(base, [path]).filter(({ key }) => key.startsWith('upload'));
    await inspection?.run(context);
    expect(asked).toEqual([path]);
  },
);
