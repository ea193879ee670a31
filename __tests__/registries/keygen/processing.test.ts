import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { KeygenOptions } from '../../../sandbox/keygen.ts';
import type { Transport } from '../../../src/http/transport.ts';
import { createBench, mortal, releaseFrom, threeFiles, type Bench } from './harness.ts';

let at: Bench;
const open = async (delays: KeygenOptions['delays'] = { seen: 30_000, uploaded: 34_000, removed: 5_000 }) => {
  at = await createBench({ delays });
};
beforeEach(() => open());
afterEach(async () => {
  expect(at.journal.defects).toEqual([]);
  await at.close();
});

const never = 1e12;
const reopen = async (delays: KeygenOptions['delays']): Promise<void> => {
  await at.close();
  await open(delays);
};
const writes = (from = 0): string[] => at.requests(from).filter((request) => !request.startsWith('GET'));
const release = () => at.service.releases.find(({ version }) => version === '1.2.0');
const stateOf = () => release()?.status;
const texts = ({ notices }: { readonly notices: readonly { readonly text: string }[] }): string =>
  notices.map(({ text }) => text).join('\n');

/** For each moment at which the release was public, the artifacts that could not be downloaded. */
function watch(): readonly string[] {
  const seen: string[] = [];
  at.journal.settled = () => {
    const one = release();
    if (one?.status !== 'PUBLISHED') return;
    for (const { filename, status, releaseId } of at.service.artifacts)
      if (releaseId === one.id && status !== 'UPLOADED' && status !== 'YANKED') seen.push(`${filename} ${status}`);
  };
  return seen;
}

describe('a release is published once its artifacts are processed', () => {
  test('by one list request at a time, soon and then less often; the log says what it waits for, and for how long', async () => {
    const offered = watch();
    const ended = await at.run();
    expect(ended).toMatchObject({ status: 'published', problems: [], notices: [] });
    expect(offered).toEqual([]);
    const lines = ended.log.filter((line) => line.includes('Waiting until Keygen has processed'));
    expect(lines[0]).toMatch(/processed app\.tar\.gz, app\.zip, notes\.txt \(120 s at most\)/);
    const requests = at.requests();
    const waited = requests.slice(
      requests.lastIndexOf('PUT storage') + 1,
      requests.indexOf('POST /releases/:id/actions/publish'),
    );
    expect(waited.filter((request) => request !== 'GET /releases/:id/artifacts')).toEqual(['GET /releases/:id']);
    expect(waited.length).toBeLessThan(15);
  });

  test('time up: the release stays a draft, and a re-run publishes it without another upload', async () => {
    await reopen({ seen: 200_000, uploaded: 210_000, removed: 0 });
    const started = at.clock.now();
    const ended = await at.run({ settings: { tag: 'latest' } });
    expect(ended).toMatchObject({
      status: 'failed',
      problems: [
        {
          code: 'registry.unavailable',
          title: expect.stringMatching(
            /^`wait` \(120 s\) was up before .* app\.tar\.gz, app\.zip, notes\.txt$/,
          ) as unknown,
          hint: expect.stringMatching(/stays a draft.*worker running/) as unknown,
        },
      ],
    });
    expect(at.clock.now() - started).toBeLessThan(130_000);
    expect(release()).toMatchObject({ status: 'DRAFT', tag: null });
    expect(at.service.artifacts).toMatchObject(threeFiles.map(() => ({ metadata: { github_upload_complete: true } })));
    const ids = at.service.artifacts.map(({ id }) => id);
    const from = at.journal.entries.length;
    const again = await at.run({ settings: { tag: 'latest' }, run: { id: '4711', attempt: 2 } });
    expect(again).toMatchObject({ status: 'published', problems: [] });
    expect(writes(from)).toEqual(['POST /releases/:id/actions/publish', 'PATCH /releases/:id']);
    expect(at.service.artifacts.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['another attempt', { id: '4711', attempt: 2 }],
    ['another run', { id: '5000', attempt: 1 }],
  ])('without a worker, %s waits again, and deletes nothing', async (_, run) => {
    await reopen({ seen: never, uploaded: never, removed: never });
    await at.run();
    at.clock.pass(2_000_000);
    const from = at.journal.entries.length;
    const again = await at.run({ run });
    expect(again).toMatchObject({ status: 'failed', problems: [{ code: 'registry.unavailable' }] });
    expect(writes(from)).toEqual([]);
    expect(stateOf()).toBe('DRAFT');
  });

  test('`timeout` comes first: the title names it, and the artifacts', async () => {
    await reopen({ seen: never, uploaded: never, removed: never });
    const ended = await at.run({ timeout: 60_000 });
    expect(ended.problems).toMatchObject([
      { code: 'registry.unavailable', title: expect.stringMatching(/^`timeout` was up before .*app\.zip/) as unknown },
    ]);
    expect(at.service.artifacts).toMatchObject(threeFiles.map(() => ({ metadata: { github_upload_complete: true } })));
  });

  test('the hint says that an artifact that stays in processing can be deleted', async () => {
    await reopen({ seen: 0, uploaded: never, removed: 0 });
    const ended = await at.run({ settings: { wait: 10 } });
    expect(ended.problems).toMatchObject([
      {
        title: expect.stringContaining('`wait` (10 s)') as unknown,
        hint: expect.stringMatching(/delete the artifact/) as unknown,
      },
    ]);
  });

  test('`FAILED` ends the wait at once, naming every such file; a re-run uploads them again', async () => {
    await reopen({ seen: 1_000, uploaded: 4_000, removed: 0 });
    at.service.failProcessing('app.zip');
    at.service.failProcessing('notes.txt');
    const started = at.clock.now();
    const ended = await at.run();
    expect(ended.problems.map(({ code, title }) => [code, title]).toSorted()).toEqual([
      ['registry.rejected', 'Keygen could not process app.zip'],
      ['registry.rejected', 'Keygen could not process notes.txt'],
    ]);
    expect(at.clock.now() - started).toBeLessThan(10_000);
    expect(stateOf()).toBe('DRAFT');
    at.service.failProcessing('app.zip', false);
    at.service.failProcessing('notes.txt', false);
    const from = at.journal.entries.length;
    expect(await at.run({ run: { id: '4711', attempt: 2 } })).toMatchObject({ status: 'published', problems: [] });
    expect(writes(from).filter((request) => request === 'PUT storage')).toHaveLength(2);
  });

  test.each([
    ['WAITING', 'registry.conflict', /upload of other\.bin/],
    ['FAILED', 'registry.rejected', /could not process other\.bin/],
  ] as const)('an artifact of another run that is %s keeps it a draft', async (status, code, title) => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    at.service.addArtifact({ releaseId: draft.id, filename: 'other.bin', status });
    const ended = await at.run();
    expect(ended.problems).toMatchObject([{ code, title: expect.stringMatching(title) as unknown }]);
    expect(stateOf()).toBe('DRAFT');
  });

  test('one that is YANKED does not count', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: never });
    const draft = at.service.addRelease({ version: '1.2.0', productId: at.product.id });
    at.service.addArtifact({ releaseId: draft.id, filename: 'other.bin', status: 'YANKED' });
    expect(await at.run()).toMatchObject({ status: 'published', problems: [] });
  });

  test('a yanked release stays yanked while an artifact is not processed', async () => {
    const yanked = at.service.addRelease({ version: '1.2.0', productId: at.product.id, status: 'YANKED' });
    await reopen({ seen: never, uploaded: never, removed: 0 });
    const again = at.service.addRelease({ ...yanked, productId: at.product.id });
    const ended = await at.run({ settings: { republish: true } });
    expect(ended.problems).toMatchObject([
      { code: 'registry.unavailable', hint: expect.stringContaining('stays yanked') as unknown },
    ]);
    expect(again.status).toBe('YANKED');
  });

  test('a list that fails for a while is asked again', async () => {
    let fails = 0;
    at.journal.faults = ({ method, path }) =>
      method === 'GET' &&
      /\/artifacts\?/.test(path) &&
      at.requests().filter((request) => request === 'GET /releases/:id/artifacts').length > 4 &&
      fails++ < 12
        ? { kind: 'status', status: 503, act: false }
        : undefined;
    const ended = await at.run();
    expect(fails).toBeGreaterThan(8);
    expect(ended).toMatchObject({ problems: [], status: 'published' });
  });
});

describe('`wait: 0`', () => {
  test('publishes at once, moves the tag, and is pending; a re-run reports the same', async () => {
    await reopen({ seen: never, uploaded: never, removed: never });
    const settings = { wait: 0, tag: 'latest' };
    const started = at.clock.now();
    const ended = await at.run({ settings });
    expect(ended).toMatchObject({ status: 'pending', problems: [] });
    expect(ended.notices).toMatchObject([{ level: 'warning', text: expect.stringContaining('app.zip') as unknown }]);
    expect(at.clock.now()).toBe(started);
    expect(release()).toMatchObject({ status: 'PUBLISHED', tag: 'latest' });
    at.clock.pass(900_000);
    const from = at.journal.entries.length;
    for (const run of [
      { id: '4711', attempt: 2 },
      { id: '9', attempt: 1 },
    ])
      expect(await at.run({ settings, run })).toMatchObject({ status: 'pending', problems: [] });
    expect(writes(from)).toEqual([]);
  });

  test('once everything is processed, it is unchanged', async () => {
    await at.run({ settings: { wait: 0 } });
    at.clock.pass(60_000);
    expect(await at.run({ settings: { wait: 0 } })).toMatchObject({ status: 'unchanged', problems: [] });
  });
});

describe('a release that was published before', () => {
  test('spends `wait`, is pending, and the tag moves once everything is processed', async () => {
    await at.run({ settings: { artifacts: ['app.zip'] } });
    at.service.addRelease({ version: '1.1.0', productId: at.product.id, status: 'PUBLISHED', tag: 'latest' });
    const started = at.clock.now();
    const settings = { tag: 'latest', wait: 20 };
    const ended = await at.run({ settings, run: { id: '9', attempt: 1 } });
    expect(ended).toMatchObject({ status: 'pending', problems: [] });
    expect(ended.notices.filter(({ level }) => level === 'warning')).toMatchObject([
      { text: expect.stringMatching(/app\.tar\.gz, notes\.txt/) as unknown },
    ]);
    expect(texts(ended)).toContain('`latest` does not move');
    expect(at.clock.now() - started).toBe(20_000);
    expect(release()?.tag).toBeNull();
    const again = await at.run({ settings, run: { id: '9', attempt: 2 } });
    expect(again).toMatchObject({ status: 'published', problems: [] });
    expect(release()?.tag).toBe('latest');
  });

  test('a dry run lists no changes if artifacts only have to be processed', async () => {
    await reopen({ seen: never, uploaded: never, removed: never });
    await at.run({ settings: { wait: 0 } });
    expect(await at.run({ settings: { wait: 0 }, dryRun: true })).toMatchObject({ status: 'unchanged' });
  });
});

describe('a draft of this action', () => {
  const otherFiles = threeFiles.map(({ name, bytes }) => ({
    name,
    bytes: name === 'app.zip' ? Buffer.from('built again') : bytes,
  }));

  test('`draft: true` does not wait, and names what is not processed yet', async () => {
    const started = at.clock.now();
    const ended = await at.run({ settings: { draft: true } });
    expect(ended.status).toBe('updated');
    expect(texts(ended)).toMatch(/a draft.*not processed app\.tar\.gz, app\.zip, notes\.txt yet/);
    expect(at.clock.now()).toBe(started);
    const again = await at.run({ settings: { draft: true }, run: { id: '4711', attempt: 1 } });
    expect(again).toMatchObject({ status: 'unchanged', problems: [] });
  });

  test('gets the bytes that are wanted now, and loses what is not wanted any more', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    await at.run({ settings: { draft: true } });
    at.clock.pass(1_000);
    const files = otherFiles.filter(({ name }) => name !== 'notes.txt');
    const run = { id: '9', attempt: 1 };
    const dry = await at.run({ files, run, dryRun: true });
    expect(dry.changes.map(({ title }) => title)).toEqual([
      'Delete the artifact app.zip, because it has 400 bytes, but the asset has 11',
      'Create the artifact app.zip',
      'Upload app.zip',
      'Delete the artifact notes.txt, which is no longer wanted',
      'Publish 1.2.0',
    ]);
    expect(await at.run({ files, run })).toMatchObject({ status: 'published', problems: [] });
    expect(at.service.artifacts.map(({ filename, filesize }) => [filename, filesize]).toSorted()).toEqual([
      ['app.tar.gz', threeFiles[1]?.bytes.length],
      ['app.zip', 11],
    ]);
  });

  test('keeps what another entry of the same run created, and what others created', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    await at.run({ settings: { draft: true, artifacts: ['notes.txt'] } });
    at.clock.pass(1_000);
    at.service.addArtifact({ releaseId: release()?.id ?? '', filename: 'theirs.bin', bytes: Buffer.from('x') });
    expect(await at.run({ settings: { artifacts: ['app.zip'] }, run: { id: '4711', attempt: 2 } })).toMatchObject({
      status: 'published',
    });
    expect(at.service.artifacts.map(({ filename }) => filename).toSorted()).toEqual([
      'app.zip',
      'notes.txt',
      'theirs.bin',
    ]);
  });

  test('that stays one because nothing is processed is found by its page in the dashboard', async () => {
    await reopen({ seen: never, uploaded: 0, removed: 0 });
    const { host } = new URL(at.service.url);
    const through = (wire: Transport): Transport => ({
      exchange: ({ url, ...request }, signal) => {
        const here = new URL(url.href.replace(/^https:\/\/api\.keygen\.sh/, `http://${host}`));
        return wire.exchange({ ...request, url: here }, signal);
      },
    });
    const ended = await at.run({ url: 'https://api.keygen.sh', through });
    expect(ended).toMatchObject({
      status: 'failed',
      problems: [{ code: 'registry.unavailable' }],
      editUrl: `https://app.keygen.sh/releases/${release()?.id}`,
    });
  });

  test('is not published without a file that somebody else deleted after the check', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    await at.run({ settings: { draft: true } });
    const between = (): void => {
      const stored = at.service.artifacts as (typeof at.service.artifacts)[number][];
      stored.splice(
        stored.findIndex(({ filename }) => filename === 'app.zip'),
        1,
      );
      expect(at.service.artifacts).toHaveLength(2);
    };
    expect(await at.run({ between })).toMatchObject({ status: 'published', problems: [] });
    expect(at.service.artifacts).toHaveLength(3);
  });

  test('loses nothing any more once somebody else has published it', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    await at.run({ settings: { draft: true } });
    at.clock.pass(1_000);
    const between = async (): Promise<void> => {
      expect(await at.run({ settings: { artifacts: [] } })).toMatchObject({ status: 'published' });
    };
    const run = { id: '9', attempt: 1 };
    expect(await at.run({ settings: { artifacts: ['app.zip'] }, run, between })).toMatchObject({ problems: [] });
    expect(at.service.artifacts).toHaveLength(3);
  });

  test('of another run is published as it is by `artifacts: []`', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    await at.run({ settings: { draft: true } });
    expect(await at.run({ settings: { artifacts: [] }, run: { id: '9', attempt: 1 } })).toMatchObject({
      status: 'published',
    });
    expect(at.service.artifacts).toHaveLength(3);
  });

  test('is not an existing version for `if-exists: fail`', async () => {
    await reopen({ seen: 0, uploaded: 0, removed: 0 });
    await at.run({ settings: { draft: true } });
    expect(await at.run({ ifExists: 'fail', run: { id: '9', attempt: 1 } })).toMatchObject({ status: 'published' });
  });

  test('an upload that is complete and not processed yet is not deleted for other bytes', async () => {
    await reopen({ seen: never, uploaded: never, removed: 0 });
    await at.run({ settings: { wait: 5 } });
    const from = at.journal.entries.length;
    const ended = await at.run({ files: otherFiles, settings: { wait: 5 }, run: { id: '4711', attempt: 2 } });
    expect(ended.problems).toMatchObject([
      { code: 'registry.unavailable', title: expect.stringContaining('app.zip') as unknown },
    ]);
    expect(writes(from)).toEqual([]);
  });
});

test('killed at every request while artifacts are processed, and run again: never public too early, nothing UPLOADED is uploaded again', async () => {
  let kills = 0;
  for (let n = 1; ; n += 1) {
    const offered = watch();
    const death = mortal(at.clock, n);
    const settings = { tag: 'latest' };
    const first = await Promise.race([at.run({ settings, through: death.through, clock: death.clock }), death.dead]);
    if (first !== 'dead') {
      expect(first.status).toBe('published');
      break;
    }
    kills += 1;
    at.clock.pass(20_000);
    const before = at.service.artifacts.filter(({ status }) => status === 'UPLOADED').map(({ id }) => id);
    const second = await at.run({ settings, run: { id: '4711', attempt: 2 } });
    expect(second.problems).toEqual([]);
    expect(offered).toEqual([]);
    const now = at.service.artifacts.filter(({ status }) => status !== 'YANKED');
    expect(now.map(({ status }) => status)).toEqual(['UPLOADED', 'UPLOADED', 'UPLOADED']);
    expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    expect(release()).toMatchObject({ status: 'PUBLISHED', tag: 'latest' });
    await reopen({ seen: 30_000, uploaded: 34_000, removed: 5_000 });
  }
  expect(kills).toBeGreaterThan(20);
}, 120_000);

test.each(['reset-before', 'reset-after'] as const)(
  'every request broken once (%s) while artifacts are processed: never public too early',
  async (kind) => {
    const calm = await at.run();
    expect(calm.status).toBe('published');
    const total = at.journal.entries.length;
    for (let n = 0; n < total; n += 1) {
      await reopen({ seen: 30_000, uploaded: 34_000, removed: 5_000 });
      const offered = watch();
      at.journal.faults = (entry) => (entry.index === n ? { kind } : undefined);
      const first = await at.run();
      if (first.status !== 'published')
        expect((await at.run({ run: { id: '4711', attempt: 2 } })).problems).toEqual([]);
      expect(offered).toEqual([]);
      expect(at.service.wholeArtifacts(release()?.id ?? '')).toHaveLength(3);
    }
  },
  120_000,
);

test('`draft: true`, then the release is published by a run that finds everything processed', async () => {
  await at.run({ settings: { draft: true } });
  at.clock.pass(40_000);
  const from = at.journal.entries.length;
  expect(await at.run({ release: releaseFrom(threeFiles), run: { id: '8', attempt: 1 } })).toMatchObject({
    status: 'published',
  });
  expect(writes(from)).toEqual(['POST /releases/:id/actions/publish']);
});
