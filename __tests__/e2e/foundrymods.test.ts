import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@jest/globals';

import type { JournalEntry } from '../../sandbox/server.ts';
import {
  closeWindow,
  foundryModsToken as token,
  manifestWith,
  scenario,
  waiting,
  type Relayed,
  type RelayOptions,
  type World,
} from './scenario.ts';

/** One run with FoundryMods as the only entry. */
function relay(
  world: World,
  settings: Readonly<Record<string, unknown>> = {},
  options: RelayOptions = {},
): Promise<Relayed> {
  return world.relay({ ...options, registries: { foundrymods: { token, ...settings } } });
}

/** What was sent to FoundryMods, lookups left out. */
function postsOf({ entries }: Relayed): readonly JournalEntry[] {
  return entries.filter(({ server, method }) => server === 'foundrymods' && method === 'POST');
}

function linesOf({ requests }: Relayed): readonly string[] {
  return requests.filter((line) => line.includes(' foundrymods '));
}

function bodyOf(run: Relayed): unknown {
  return JSON.parse(postsOf(run).at(-1)?.bodyText ?? 'null');
}

/** A release that is a prerelease by the box and by its version. */
const beta = {
  release: { tag: 'v1.2.0-beta.1', prerelease: true },
  manifest: manifestWith({ version: '1.2.0-beta.1', download: undefined }),
};

const page = 'https://foundrymods.com/modules/lantern';
const published = ['GET foundrymods lookup', 'POST foundrymods publish', 'GET foundrymods lookup'];

waiting('a release by its manifest', () => {
  scenario('goes out through the event, once, and is confirmed by a lookup without token', async (world) => {
    const run = await relay(world);
    expect(run.exitCode).toBe(0);
    expect(linesOf(run)).toEqual(published);
    expect(postsOf(run)[0]?.headers).toMatchObject({ authorization: token, 'content-type': 'application/json' });
    expect(bodyOf(run)).toEqual({
      release: {
        manifest: world.release.downloadUrl('module.json'),
        notes: `${world.github.serverUrl}/hearthside/lantern/releases/tag/v1.2.0`,
        changelog: 'Brighter.',
      },
    });
    expect(world.foundrymods.releases('lantern')).toMatchObject([
      {
        version: '1.2.0',
        source: 'json',
        compatibility: { minimum: '12', verified: '13.350' },
        changelog: 'Brighter.',
        isPublic: true,
        isUnlisted: false,
      },
    ]);
    expect(run.outputs).toMatchObject({ status: 'published', version: '1.2.0', 'manifest-url': world.manifestUrl });
    expect(run.outcomes).toEqual({
      foundrymods: {
        type: 'foundrymods',
        operation: 'publish',
        status: 'published',
        version: '1.2.0',
        url: page,
        edit_url: `${page}/edit`,
        problems: [],
        attempts: 1,
        elapsed_ms: expect.any(Number),
      },
    });
    expect(run.annotations).toEqual([]);
    expect(run.groups.map(({ title }) => title)).toEqual(['FoundryMods']);
    expect(run.summary).toContain(`| foundrymods | ✅ published | 1.2.0 | [open](${page}) · [edit](${page}/edit) |`);
  });

  scenario('with every setting, each in its own type', async (world) => {
    const run = await relay(world, {
      notes: 'https://example.com/lantern/1.2.0',
      changelog: '# Brighter\n\n* 0012 lamps\n',
      explicit: true,
      package: '*.zip',
      'is-public': true,
      'required-tier-ids': ['0012', '34'],
      'required-bw-tier-ids': ['5e1'],
      'lapsed-subscriber-access': 'locked_version',
      'monthly-download-limit': 20,
      'is-unlisted': false,
      'discord-announce': true,
      'sync-description-from-github': true,
    });
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
    expect(bodyOf(run)).toEqual({
      id: 'lantern',
      release: {
        version: '1.2.0',
        manifest: world.manifestUrl,
        notes: 'https://example.com/lantern/1.2.0',
        compatibility: { minimum: '12', verified: '13.350' },
        changelog: '# Brighter\n\n* 0012 lamps\n',
        is_public: true,
        package: world.release.downloadUrl('module.zip'),
        foundrymods: {
          required_tier_ids: ['0012', '34'],
          required_bw_tier_ids: ['5e1'],
          lapsed_subscriber_access: 'locked_version',
          monthly_download_limit: 20,
          is_unlisted: false,
          discord_announce: true,
          sync_description_from_github: true,
        },
      },
    });
    expect(world.foundrymods.releases('lantern')).toEqual([
      {
        version: '1.2.0',
        source: 'json',
        manifest: world.manifestUrl,
        notes: 'https://example.com/lantern/1.2.0',
        compatibility: { minimum: '12', verified: '13.350' },
        changelog: '# Brighter\n\n* 0012 lamps\n',
        isPublic: true,
        file: {
          url: world.release.downloadUrl('module.zip'),
          bytes: 2048,
          sha256: world.release.sha256('module.zip'),
        },
        requiredTierIds: ['0012', '34'],
        requiredBwTierIds: ['5e1'],
        lapsedSubscriberAccess: 'locked_version',
        monthlyDownloadLimit: 20,
        isUnlisted: false,
        announced: true,
        descriptionSynced: true,
        at: expect.any(Number),
      },
    ]);
    // A gated release does not show to a reader without token, so nobody looks for it.
    expect(linesOf(run)).toEqual(['GET foundrymods lookup', 'POST foundrymods publish']);
  });

  scenario('with every setting the other way round, and ids and texts as they are written', async (world) => {
    const run = await relay(world, {}, {});
    expect(run.outcomes['foundrymods']?.status).toBe('published');
    const next = world.createRelease({
      tag: 'v1.2.1',
      assets: [{ name: 'module.json', content: manifestWith({ version: '1.2.1', download: undefined }) }],
    });
    const other = await world.relay({
      event: world.releaseEvent('published', next),
      registries: [
        'foundrymods:',
        `  url: ${world.foundrymods.url}`,
        `  token: ${JSON.stringify(token)}`,
        '  changelog: false',
        '  is-public: false',
        '  is-unlisted: true',
        '  required-tier-ids: [0012, 1e5]',
        '  required-bw-tier-ids: []',
        '  lapsed-subscriber-access: none',
        '  monthly-download-limit: 1',
        '  discord-announce: false',
        '  sync-description-from-github: false',
        '  notes:',
      ].join('\n'),
    });
    expect(other.outcomes['foundrymods']).toMatchObject({ status: 'published', version: '1.2.1' });
    expect(bodyOf(other)).toEqual({
      release: {
        manifest: next.downloadUrl('module.json'),
        notes: expect.stringMatching(/\/releases\/tag\/v1\.2\.1$/),
        is_public: false,
        foundrymods: {
          required_tier_ids: ['0012', '1e5'],
          required_bw_tier_ids: [],
          lapsed_subscriber_access: 'none',
          monthly_download_limit: 1,
          is_unlisted: true,
          discord_announce: false,
          sync_description_from_github: false,
        },
      },
    });
    expect(world.foundrymods.releases('lantern').at(-1)).toMatchObject({
      isPublic: false,
      isUnlisted: true,
      requiredTierIds: ['0012', '1e5'],
      announced: false,
      descriptionSynced: false,
    });
  });

  scenario('without the manifest URL: id, version and compatibility take its place', async (world) => {
    const run = await relay(world, { manifest: false, changelog: false });
    expect(run.outcomes['foundrymods']?.status).toBe('published');
    expect(bodyOf(run)).toEqual({
      id: 'lantern',
      release: {
        version: '1.2.0',
        notes: expect.any(String),
        compatibility: { minimum: '12', verified: '13.350' },
      },
    });
  });

  scenario('what a setting cannot be is said with its line, before anybody is asked', async (world) => {
    const run = await relay(world, {
      changelog: 'no',
      'monthly-download-limit': 21,
      'lapsed-subscriber-access': 'sometimes',
      'is-unlisted': 'yes',
      filename: 'a.zip',
      'monthly-limit': 4,
    });
    expect(run.exitCode).toBe(1);
    expect(run.requests).toEqual([]);
    const said = run.annotations.map(({ message }) => message).join('\n');
    for (const setting of [
      'changelog',
      'monthly-download-limit',
      'lapsed-subscriber-access',
      'is-unlisted',
      'monthly-limit',
    ])
      expect(said).toContain(setting);
  });

  const hostile = [
    '# "Brighter" \\ `$(touch pwned)` ${{ secrets.FOUNDRYMODS_TOKEN }}',
    '::set-output name=status::published',
    '##[error]forged',
    "EOF\n'; DROP TABLE releases; --",
    '\u202e‮ \u0007 \u001b[31m 🏮 é e\u0301 %0A %25 \t</textarea><script>alert(1)</script>',
    '\r\n  two spaces, no end  ',
  ].join('\r\n');
  scenario(
    'a hostile release body arrives byte for byte as the changelog',
    async (world) => {
      const run = await relay(world);
      expect(run.outcomes['foundrymods']?.status).toBe('published');
      expect(world.foundrymods.releases('lantern')[0]?.changelog).toBe(hostile);
    },
    { release: { body: hostile } },
  );

  scenario(
    'and so it does with an upload, in its header',
    async (world) => {
      const run = await relay(world, { upload: 'module.zip' });
      expect(run.outcomes['foundrymods']?.status).toBe('published');
      expect(world.foundrymods.releases('lantern')[0]?.changelog).toBe(hostile);
    },
    { release: { body: hostile } },
  );

  scenario(
    'a prerelease is unlisted unless the entry says otherwise',
    async (world) => {
      const run = await relay(world, { prereleases: 'publish' });
      expect(run.outcomes['foundrymods']?.status).toBe('published');
      expect(world.foundrymods.releases('lantern')).toMatchObject([{ isPublic: false }]);
      expect(linesOf(run)).toEqual(['GET foundrymods lookup', 'POST foundrymods publish']);
    },
    beta,
  );

  scenario('`released` after `prereleased`: unchanged, with a warning that it is unlisted', async (world) => {
    world.release.update({ prerelease: true });
    const seeded = await relay(world, { prereleases: 'publish' }, { event: world.releaseEvent('prereleased') });
    expect(seeded.outputs['status']).toBe('published');
    expect(world.foundrymods.releases('lantern')).toMatchObject([{ isPublic: false }]);
    world.release.update({ prerelease: false });
    const run = await relay(world, { prereleases: 'publish' }, { event: world.releaseEvent('released') });
    expect(run.exitCode).toBe(0);
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'unchanged', problems: [] });
    expect(run.annotations.map(({ level }) => level).toSorted()).toEqual(['notice', 'warning']);
    expect(run.annotations.find(({ level }) => level === 'warning')?.message).toContain('still unlisted');
    expect(world.foundrymods.releases('lantern')).toHaveLength(1);
  });

  scenario(
    'prereleases: skip leaves one out',
    async (world) => {
      const run = await relay(world, { prereleases: 'skip' });
      expect(run.outputs['status']).toBe('skipped');
      expect(linesOf(run)).toEqual([]);
    },
    beta,
  );

  scenario('a dry run rehearses, stores nothing, and shows what would be sent', async (world) => {
    const run = await relay(world, { package: 'module.zip' }, { inputs: { 'dry-run': 'true' } });
    expect(run.exitCode).toBe(0);
    expect(linesOf(run)).toEqual(['GET foundrymods lookup', 'POST foundrymods rehearsal']);
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'planned', url: page, attempts: 1 });
    expect(world.foundrymods.releases('lantern')).toEqual([]);
    expect(run.summary).toContain('module.zip');
    expect(run.summary).toContain('/release_version');
  });

  scenario('the same version again is unchanged, and not sent; with if-exists: fail it is an error', async (world) => {
    await relay(world);
    const run = await relay(world, {}, { runAttempt: 2 });
    expect(run.exitCode).toBe(0);
    expect(linesOf(run)).toEqual(['GET foundrymods lookup']);
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'unchanged', problems: [] });
    expect(run.annotations).toMatchObject([{ level: 'notice', title: 'foundrymods' }]);

    const strict = await relay(world, {}, { inputs: { 'if-exists': 'fail' } });
    expect(strict.exitCode).toBe(1);
    expect(strict.outcomes['foundrymods']?.problems).toMatchObject([{ code: 'registry.conflict', field: 'version' }]);
    expect(world.foundrymods.releases('lantern')).toHaveLength(1);
  });

  scenario('a duplicate that the lookup does not show is found by the refusal', async (world) => {
    await relay(world, { 'is-unlisted': true });
    const run = await relay(world, { 'is-unlisted': true }, { runAttempt: 2 });
    expect(run.exitCode).toBe(0);
    expect(linesOf(run)).toEqual(['GET foundrymods lookup', 'POST foundrymods publish']);
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'unchanged', attempts: 1 });
    expect(run.annotations.map(({ level }) => level)).toEqual(['notice']);
    expect(world.foundrymods.releases('lantern')).toHaveLength(1);
  });

  for (const operation of ['update', 'withdraw']) {
    scenario(`${operation} is none of its operations`, async (world) => {
      const run = await relay(world, {}, { inputs: { operation } });
      expect(run.exitCode).toBe(0);
      expect(linesOf(run)).toEqual([]);
      expect(run.outcomes['foundrymods']).toMatchObject({ status: 'skipped', operation, attempts: 0 });
      expect(run.annotations.map(({ level, title }) => [level, title])).toContainEqual(['warning', 'foundrymods']);
    });
  }

  for (const [action, operation] of [
    ['edited', 'update'],
    ['unpublished', 'withdraw'],
    ['deleted', 'withdraw'],
  ] as const) {
    scenario(`${action} is skipped, with a notice`, async (world) => {
      const run = await relay(world, {}, { event: world.releaseEvent(action) });
      expect(run.exitCode).toBe(0);
      expect(linesOf(run)).toEqual([]);
      expect(run.outcomes['foundrymods']).toMatchObject({ status: 'skipped', operation });
      expect(run.annotations.map(({ level, title }) => [level, title])).toEqual([
        ['warning', 'Release Relay'],
        ['notice', 'foundrymods'],
      ]);
    });
  }
});

waiting('a zip', () => {
  scenario('of the release is uploaded with its length, and all that is known in headers', async (world) => {
    const run = await relay(world, {
      upload: 'mod*.zip',
      filename: 'lantern 1.2.0.zip',
      notes: 'https://example.com/lantern/1.2.0',
      changelog: 'Heller, für alle.',
      explicit: true,
      'required-tier-ids': ['12', '34'],
      'required-bw-tier-ids': ['56'],
      'lapsed-subscriber-access': 'full_updates',
      'monthly-download-limit': 7,
      'is-unlisted': true,
      'discord-announce': true,
      'sync-description-from-github': true,
    });
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', url: page, attempts: 1 });
    expect(linesOf(run)).toEqual(['GET foundrymods lookup', 'POST foundrymods upload publish']);
    const [post] = postsOf(run);
    expect(post).toMatchObject({ bytes: 2048, sha256: world.release.sha256('module.zip') });
    expect(
      Object.fromEntries(Object.entries(post?.headers ?? {}).filter(([name]) => /^(x-fm|content|transfer)/.test(name))),
    ).toEqual({
      'content-type': 'application/zip',
      'content-length': '2048',
      'x-fm-manifest-url': world.manifestUrl,
      'x-fm-id': 'lantern',
      'x-fm-version': '1.2.0',
      'x-fm-compat-min': '12',
      'x-fm-compat-verified': '13.350',
      'x-fm-notes-url': 'https://example.com/lantern/1.2.0',
      'x-fm-filename': 'lantern 1.2.0.zip',
      'x-fm-changelog-b64': Buffer.from('Heller, für alle.').toString('base64'),
      'x-fm-required-tier-ids': '12,34',
      'x-fm-required-bw-tier-ids': '56',
      'x-fm-lapsed-access': 'full_updates',
      'x-fm-monthly-limit': '7',
      'x-fm-unlisted': 'true',
      'x-fm-discord-announce': 'true',
      'x-fm-sync-description': '1',
    });
    expect(world.foundrymods.releases('lantern')).toMatchObject([
      {
        source: 'upload',
        changelog: 'Heller, für alle.',
        file: { filename: 'lantern 1.2.0.zip', bytes: 2048, sha256: world.release.sha256('module.zip') },
        requiredTierIds: ['12', '34'],
        requiredBwTierIds: ['56'],
        lapsedSubscriberAccess: 'full_updates',
        monthlyDownloadLimit: 7,
        isUnlisted: true,
        descriptionSynced: true,
      },
    ]);
  });

  scenario('of the workspace is uploaded as it is', async (world) => {
    const workspace = await mkdtemp(join(tmpdir(), 'release-relay-workspace-'));
    try {
      await mkdir(join(workspace, 'dist'));
      await writeFile(join(workspace, 'dist', 'lantern.zip'), Buffer.alloc(5000, 'PK'));
      const dry = await relay(world, { upload: './dist/*.zip' }, { workspace, inputs: { 'dry-run': 'true' } });
      expect(dry.outcomes['foundrymods']?.status).toBe('planned');
      expect(linesOf(dry)).toEqual(['GET foundrymods lookup', 'POST foundrymods upload rehearsal']);
      expect(world.foundrymods.releases('lantern')).toEqual([]);
      const run = await relay(world, { upload: './dist/*.zip' }, { workspace });
      expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
      expect(linesOf(run)).toEqual([
        'GET foundrymods lookup',
        'POST foundrymods upload publish',
        'GET foundrymods lookup',
      ]);
      expect(world.foundrymods.releases('lantern')).toMatchObject([
        { source: 'upload', file: { filename: 'lantern.zip', bytes: 5000 } },
      ]);

      const missing = await relay(world, { upload: './build/*.zip' }, { workspace });
      expect(missing.outcomes['foundrymods']?.problems).toMatchObject([{ code: 'asset.missing' }]);
      const outside = await relay(world, { upload: './../*.zip' }, { workspace });
      expect(outside.exitCode).toBe(1);
      expect(postsOf(outside)).toEqual([]);
    } finally {
      await rm(workspace, { recursive: true });
    }
  });

  scenario(
    'whose bytes are not those that GitHub recorded is never published',
    async (world) => {
      const run = await relay(world, { upload: 'module.zip' });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundrymods']).toMatchObject({ status: 'failed', problems: [{ code: 'asset.corrupt' }] });
      expect(run.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('module.zip') }]);
      expect(world.foundrymods.releases('lantern')).toEqual([]);
    },
    {
      assets: [
        { name: 'module.json', content: manifestWith({ download: undefined }) },
        { name: 'module.zip', size: 300_000, digest: 'wrong' },
      ],
    },
  );

  scenario('that no asset matches, or two do, is said before anything is sent', async (world) => {
    const run = await relay(world, { upload: '*.7z' }, { inputs: { 'wait-for-assets': '0' } });
    expect(run.outcomes['foundrymods']?.problems).toMatchObject([{ code: 'asset.missing' }]);
    const two = await relay(world, { upload: 'module.*' });
    expect(two.outcomes['foundrymods']?.problems).toMatchObject([{ code: 'input.invalid' }]);
    expect([...postsOf(run), ...postsOf(two)]).toEqual([]);
  });

  scenario(
    'of a prerelease is uploaded as unlisted, with a notice',
    async (world) => {
      const run = await relay(world, { upload: 'module.zip', prereleases: 'publish' });
      expect(run.outcomes['foundrymods']?.status).toBe('published');
      expect(world.foundrymods.releases('lantern')).toMatchObject([{ isUnlisted: true }]);
      expect(run.annotations).toMatchObject([
        { level: 'notice', message: expect.stringContaining('Foundry ranks `1.2.0-beta.1` above `1.2.0`') },
        { level: 'notice', message: expect.stringContaining('uploaded as unlisted') },
      ]);
    },
    beta,
  );

  scenario(
    'with a changelog too long for a header sends its beginning, with a notice',
    async (world) => {
      const run = await relay(world, { upload: 'module.zip' });
      expect(run.outcomes['foundrymods']?.status).toBe('published');
      const changelog = world.foundrymods.releases('lantern')[0]?.changelog ?? '';
      expect(changelog.length).toBeGreaterThan(2000);
      expect(changelog).toMatch(/^Brighter\.[^]*\/releases\/tag\/v1\.2\.0$/);
      expect(run.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('too long') }]);
    },
    { release: { body: 'Brighter.\n\n'.repeat(2000) } },
  );

  for (const inputs of [{}, { 'if-exists': 'fail' }]) {
    scenario(
      `whose reply is lost leads to one release, and to published (${JSON.stringify(inputs)})`,
      async (world) => {
        let lost = false;
        world.journal.faults = ({ server, method, headers }) => {
          if (lost || server !== 'foundrymods' || method !== 'POST' || 'x-fm-dry-run' in headers) return undefined;
          lost = true;
          return { kind: 'reset-after' };
        };
        const run = await relay(world, { upload: 'module.zip' }, { inputs });
        expect(lost).toBe(true);
        expect(run.exitCode).toBe(0);
        expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
        expect(world.foundrymods.releases('lantern')).toHaveLength(1);
      },
    );
  }
});

waiting('what FoundryMods says no with', () => {
  const owner = { email: 'owner@example.test' };
  const refusals: readonly {
    readonly what: string;
    readonly arrange: (world: World) => void;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly problem: Readonly<Record<string, unknown>>;
    readonly says: RegExp;
  }[] = [
    {
      what: '402: no subscription',
      arrange: ({ foundrymods }) =>
        foundrymods.createModule({ id: 'lantern', token, owner: { ...owner, subscribed: false } }),
      problem: { code: 'registry.payment' },
      says: /\(subscription_required\)\n.*See https:\/\/foundrymods\.com\/creators\/subscribe/,
    },
    {
      what: '402: no room for the zip',
      arrange: ({ foundrymods }) =>
        foundrymods.createModule({ id: 'lantern', token, owner: { ...owner, quota: 1000 } }),
      settings: { upload: 'module.zip' },
      problem: { code: 'registry.payment' },
      says: /\(quota_exceeded\)\n.*See https:\/\/foundrymods\.com\/creators\/subscribe/,
    },
    {
      what: '403: no claim',
      arrange: ({ foundrymods }) => foundrymods.createModule({ id: 'lantern', token, claimed: false }),
      problem: { code: 'registry.forbidden' },
      says: /\(no_owner_claim\)\n.*Claim the module/,
    },
    {
      what: '403: a token that may not publish',
      arrange: ({ foundrymods }) => foundrymods.createModule({ id: 'lantern', token, scope: 'read' }),
      problem: { code: 'registry.forbidden' },
      says: /scope insufficient/,
    },
    {
      what: '401: a token that was revoked',
      arrange: ({ foundrymods }) => foundrymods.revokeToken(token),
      problem: { code: 'registry.unauthorized' },
      says: /revoked token.*\n.*Package Release Tokens/,
    },
    {
      what: '413: a zip that is too large for it',
      arrange: ({ foundrymods }) => {
        foundrymods.options.maxUpload = 2000;
      },
      settings: { upload: 'module.zip' },
      problem: { code: 'registry.rejected' },
      says: /413.*Payload Too Large\n.*`package`/,
    },
    {
      what: 'an id that it compares with its own record',
      arrange: ({ foundrymods }) => foundrymods.createModule({ id: 'lantern', token, recordedId: 'Lantern' }),
      problem: { code: 'registry.rejected', field: 'id' },
      says: /^id mismatch: expected Lantern \(invalid\)\n.*edit page/,
    },
  ];
  for (const { what, arrange, settings = {}, problem, says } of refusals) {
    scenario(what, async (world) => {
      arrange(world);
      const run = await relay(world, settings);
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundrymods']).toMatchObject({ status: 'failed', problems: [problem], attempts: 1 });
      expect(run.annotations).toMatchObject([
        {
          level: 'error',
          title: 'field' in problem ? `foundrymods: ${String(problem['field'])}` : 'foundrymods',
          message: expect.stringMatching(says),
        },
      ]);
      expect(postsOf(run)).toHaveLength(1);
      expect(world.foundrymods.releases('lantern')).toEqual([]);
    });
  }

  for (const codeAt of ['error', 'errors', 'detail'] as const) {
    scenario(`wherever the code stands: ${codeAt}`, async (world) => {
      world.foundrymods.options.codeAt = codeAt;
      world.foundrymods.createModule({ id: 'lantern', token, owner: { ...owner, subscribed: false } });
      const run = await relay(world);
      expect(run.outcomes['foundrymods']?.problems).toMatchObject([
        { code: 'registry.payment', detail: expect.stringContaining('subscription_required') },
      ]);
      expect(run.annotations[0]?.message).toContain('https://foundrymods.com/creators/subscribe');
    });
  }

  scenario('429: waits for the limit on releases', async (world) => {
    await relay(world);
    closeWindow(world.journal, world.foundrymods, 2_000);
    const next = world.createRelease({
      tag: 'v1.2.1',
      assets: [{ name: 'module.json', content: manifestWith({ version: '1.2.1', download: undefined }) }],
    });
    const run = await relay(world, {}, { event: world.releaseEvent('published', next) });
    expect(run.exitCode).toBe(0);
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', attempts: 2 });
    expect(run.groups[0]?.lines.join('\n')).toContain('rate limited; waiting');
    expect(world.foundrymods.releases('lantern').map(({ version }) => version)).toEqual(['1.2.0', '1.2.1']);
  });

  scenario('a lookup that nobody answers fails nothing', async (world) => {
    world.journal.faults = ({ server, method }) =>
      server === 'foundrymods' && method === 'GET' ? { kind: 'status', status: 500, act: false } : undefined;
    const run = await relay(world);
    expect(run.exitCode).toBe(0);
    expect(run.outcomes['foundrymods']).toMatchObject({ status: 'published', attempts: 1 });
  });
});
