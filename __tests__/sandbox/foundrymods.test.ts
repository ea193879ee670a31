import { createHash } from 'node:crypto';
import { request as open } from 'node:http';
import { connect } from 'node:net';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { createFoundryMods } from '../../sandbox/foundrymods.ts';
import type { SandboxFoundryMods } from '../../sandbox/foundrymods.ts';
import { createGitHub } from '../../sandbox/github.ts';
import type { SandboxGitHub } from '../../sandbox/github.ts';
import { Journal } from '../../sandbox/server.ts';
import { ask, codeOf, post } from '../harness/ask.ts';
import type { Answer } from '../harness/ask.ts';

const token = 'fmp_example';
const at = Date.UTC(2026, 10, 3, 12);
const zip = Buffer.from('PK\u0003\u0004 a zip of sorts');
const zipHash = createHash('sha256').update(zip).digest('hex');
let now: number;
let journal: Journal;
let github: SandboxGitHub;
let mods: SandboxFoundryMods;
let manifest: string;

beforeEach(async () => {
  now = at;
  journal = new Journal({ now: () => now });
  github = await createGitHub({ journal });
  mods = await createFoundryMods({ journal });
  mods.createModule({ id: 'example', token, owner: { email: 'ada@example.test', quota: 1000 } });
  manifest = publish({});
});

afterEach(async () => {
  await Promise.all([mods.close(), github.close()]);
  expect(journal.defects).toEqual([]);
});

/** The address of a public manifest. */
function publish(changes: Record<string, unknown>, path = 'module.json'): string {
  const compatibility = { minimum: '12', verified: '13.351' };
  return github.publicFile(
    path,
    JSON.stringify({ id: 'example', version: '1.0.0', url: 'https://example.test', compatibility, ...changes }),
  );
}

function submit(
  release: Record<string, unknown> = {},
  body: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const value = { release: { manifest, ...release }, ...body };
  return post(`${mods.url}/release_version`, value, { authorization: token, ...headers });
}

function upload(headers: Record<string, string> = {}, body: Uint8Array = zip): Promise<Answer> {
  return ask(`${mods.url}/upload_zip`, {
    method: 'POST',
    body,
    headers: { authorization: token, 'content-type': 'application/zip', 'x-fm-manifest-url': manifest, ...headers },
  });
}

function lookUp(query: string): Promise<Answer> {
  return ask(`${mods.url}/release_version?${query}`);
}

function errorsOf({ json }: Answer): unknown {
  return (json as { errors?: unknown } | undefined)?.errors;
}

const success = { status: 'success', page: 'https://foundrymods.com/modules/example/edit' };
const required = [{ message: 'This field is required.', code: 'required' }];
const duplicate = {
  __all__: [
    { message: 'Package Version with this Package and Version Number already exists.', code: 'unique_together' },
  ],
};

describe('the JSON endpoint', () => {
  test('derives everything from the manifest, which it reads without credentials', async () => {
    expect(await submit()).toMatchObject({ status: 200, json: success });
    expect(mods.releases('example')).toEqual([
      {
        version: '1.0.0',
        source: 'json',
        manifest,
        notes: 'https://example.test',
        compatibility: { minimum: '12', verified: '13.351' },
        isPublic: true,
        requiredTierIds: [],
        requiredBwTierIds: [],
        lapsedSubscriberAccess: 'none',
        monthlyDownloadLimit: 4,
        isUnlisted: false,
        announced: false,
        descriptionSynced: false,
        at,
      },
    ]);
    const reads = journal.entries.filter(({ server }) => server === 'github-storage');
    expect(reads).toMatchObject([{ own: true }]);
    expect(reads[0]?.headers).not.toHaveProperty('authorization');
    expect(mods.holds()).toMatchObject({ example: [{ version: '1.0.0' }] });
  });

  test('takes every extension', async () => {
    const asset = github.publicFile('example.zip', zip);
    const reply = await submit(
      {
        version: '1.0.0',
        notes: 'https://example.test/notes',
        compatibility: { minimum: '12', verified: '13.351' },
        changelog: '# One\n$(id) "quoted"',
        is_public: true,
        package: asset,
        foundrymods: {
          required_tier_ids: ['1', '2'],
          required_bw_tier_ids: ['3'],
          lapsed_subscriber_access: 'locked_version',
          monthly_download_limit: 20,
          is_unlisted: true,
          discord_announce: true,
          sync_description_from_github: true,
        },
      },
      { id: 'example' },
    );
    expect(reply.json).toEqual(success);
    expect(mods.releases('example')).toMatchObject([
      {
        notes: 'https://example.test/notes',
        changelog: '# One\n$(id) "quoted"',
        file: { url: asset, bytes: zip.length, sha256: zipHash },
        requiredTierIds: ['1', '2'],
        requiredBwTierIds: ['3'],
        lapsedSubscriberAccess: 'locked_version',
        monthlyDownloadLimit: 20,
        isUnlisted: true,
        announced: true,
        descriptionSynced: true,
      },
    ]);
    expect(mods.usage('ada@example.test')).toBe(zip.length);
  });

  test('announces nothing that is not public', async () => {
    await submit({ is_public: false, foundrymods: { discord_announce: true } });
    expect(mods.releases('example')).toMatchObject([{ isPublic: false, announced: false }]);
  });

  test.each([
    { header: '1', field: undefined, always: false, synced: true },
    { header: '1', field: false, always: false, synced: false },
    { header: undefined, field: undefined, always: true, synced: true },
    { header: undefined, field: false, always: true, synced: false },
  ])('synchronizes the description: $synced for %j', async ({ header, field, always, synced }) => {
    mods.createModule({ id: 'example', token, syncsDescription: always });
    const reply = await submit(
      field === undefined ? {} : { foundrymods: { sync_description_from_github: field } },
      {},
      header === undefined ? {} : { 'x-fm-sync-description': header },
    );
    expect(reply.status).toBe(200);
    expect(mods.releases('example')).toMatchObject([{ descriptionSynced: synced }]);
  });

  test('a dry run validates, and stores nothing', async () => {
    const { status, json } = await submit({}, { 'dry-run': true });
    expect([status, json]).toEqual([200, { ...success, message: expect.any(String) }]);
    expect(mods.releases('example')).toEqual([]);
    expect((await submit({}, { 'dry-run': true, id: 'other' })).status).toBe(400);
  });

  test('without a manifest all four are required, and are then what is stored', async () => {
    expect(errorsOf(await submit({ manifest: undefined }))).toEqual({
      id: required,
      version: required,
      'compatibility.minimum': required,
      'compatibility.verified': required,
    });
    const release = {
      manifest: undefined,
      version: '2.0.0',
      compatibility: { minimum: '11', verified: '12', maximum: '' },
    };
    expect((await submit(release, { id: 'example' })).json).toEqual(success);
    expect(mods.releases('example')).toMatchObject([
      { version: '2.0.0', compatibility: { minimum: '11', verified: '12' } },
    ]);
    expect(mods.releases('example')[0]).not.toHaveProperty('manifest');
  });

  test('what the manifest lacks can be sent, and is required', async () => {
    manifest = publish({ compatibility: { minimum: '12' } }, 'partial.json');
    expect(errorsOf(await submit())).toEqual({ 'compatibility.verified': required });
    expect((await submit({ compatibility: { verified: '13' } })).status).toBe(200);
  });

  test.each([
    [{}, { id: 'other' }, 'id'],
    [{ version: '1.0' }, {}, 'version'],
    [{ version: 'v1.0.0' }, {}, 'version'],
    [{ compatibility: { minimum: '12.0' } }, {}, 'compatibility.minimum'],
    [{ compatibility: { verified: '13' } }, {}, 'compatibility.verified'],
  ])('what is sent has to match the manifest exactly: %j %j', async (release, body, field) => {
    const reply = await submit(release, body);
    expect(reply.status).toBe(400);
    expect(errorsOf(reply)).toHaveProperty([field, '0', 'message'], expect.stringContaining('mismatch'));
    expect(mods.releases('example')).toEqual([]);
  });

  test('numbers in the manifest are read as a program reads JSON', async () => {
    manifest = github.publicFile(
      'numbers.json',
      '{"id":"example","version":"1","compatibility":{"minimum":12,"verified":12.330}}',
    );
    expect(errorsOf(await submit({ compatibility: { verified: '12.330' } }))).toHaveProperty([
      'compatibility.verified',
    ]);
    expect((await submit()).status).toBe(200);
    expect(mods.releases('example')).toMatchObject([{ compatibility: { minimum: '12', verified: '12.33' } }]);
  });

  test('another module and a record that is keyed by its title', async () => {
    manifest = publish({ id: 'stranger' }, 'stranger.json');
    expect(errorsOf(await submit())).toMatchObject({ id: [{ message: 'id mismatch: expected example' }] });
    mods.createModule({ id: 'example', title: 'The Example', recordedId: 'The Example', token });
    manifest = publish({});
    expect(errorsOf(await submit())).toEqual({
      id: [{ message: 'id mismatch: expected The Example', code: 'invalid' }],
    });
  });

  test('a manifest that cannot be read', async () => {
    expect(errorsOf(await submit({ manifest: `${manifest}x` }))).toMatchObject({
      manifest: [{ message: expect.stringContaining('HTTP 404') as unknown }],
    });
    expect(errorsOf(await submit({ manifest: github.publicFile('page.json', '<html>') }))).toHaveProperty('manifest');
    expect(errorsOf(await submit({ manifest: 'module.json' }))).toEqual({
      manifest: [{ message: 'Enter a valid URL.', code: 'invalid' }],
    });
  });

  test('a manifest that it does not find at first', async () => {
    mods.options.manifestMissing = 2;
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await submit()).status);
    expect(statuses).toEqual([400, 400, 200]);
  });

  test('a package that cannot be fetched', async () => {
    expect(errorsOf(await submit({ package: `${manifest}.zip` }))).toHaveProperty('package');
    expect(mods.releases('example')).toEqual([]);
  });

  test.each([
    [{ is_public: 'true' }, 'is_public'],
    [{ changelog: ['a'] }, 'changelog'],
    [{ package: 'example.zip' }, 'package'],
    [{ notes: 'none' }, 'notes'],
    [{ version: 1 }, 'version'],
    [{ latest: true }, 'latest'],
    [{ foundrymods: [] }, 'foundrymods'],
    [{ foundrymods: { monthly_download_limit: '4' } }, 'monthly_download_limit'],
    [{ foundrymods: { monthly_download_limit: 0 } }, 'monthly_download_limit'],
    [{ foundrymods: { monthly_download_limit: 21 } }, 'monthly_download_limit'],
    [{ foundrymods: { monthly_download_limit: 1.5 } }, 'monthly_download_limit'],
    [{ foundrymods: { required_tier_ids: '1,2' } }, 'required_tier_ids'],
    [{ foundrymods: { required_bw_tier_ids: [1] } }, 'required_bw_tier_ids'],
    [{ foundrymods: { lapsed_subscriber_access: 'all' } }, 'lapsed_subscriber_access'],
    [{ foundrymods: { is_unlisted: 1 } }, 'is_unlisted'],
    [{ foundrymods: { discord_announce: null } }, 'discord_announce'],
    [{ foundrymods: { sync_description_from_github: 'yes' } }, 'sync_description_from_github'],
    [{ foundrymods: { is_public: true } }, 'is_public'],
  ])('refuses %j', async (release, field) => {
    const reply = await submit(release);
    expect(reply.status).toBe(400);
    expect(Object.keys(errorsOf(reply) as object)).toEqual([field]);
    expect(mods.releases('example')).toEqual([]);
  });

  test('refuses a dry run that is not a boolean, and unknown fields only in strict mode', async () => {
    expect(errorsOf(await submit({}, { 'dry-run': 'true' }))).toHaveProperty('dry-run');
    expect(errorsOf(await submit({}, { extra: 1 }))).toHaveProperty('extra');
    mods.options.strict = false;
    expect((await submit({}, { extra: 1 })).status).toBe(200);
  });

  test('refuses anything but JSON', async () => {
    const headers = { authorization: token, 'content-type': 'application/json' };
    expect(errorsOf(await ask(`${mods.url}/release_version`, { method: 'POST', headers, body: '{' }))).toHaveProperty(
      '__all__',
    );
    expect(errorsOf(await post(`${mods.url}/release_version`, {}, headers))).toMatchObject({ release: required });
  });

  test('has no slash at its end, and no other methods', async () => {
    expect((await post(`${mods.url}/release_version/`, {}, { authorization: token })).status).toBe(404);
    expect((await ask(`${mods.url}/release_version`, { method: 'PUT' })).status).toBe(405);
    expect((await ask(`${mods.url}/upload_zip`)).status).toBe(405);
  });
});

describe('the upload', () => {
  test('stores the bytes with every header', async () => {
    const changelog = '# Ünicode\n';
    const reply = await upload({
      'x-fm-id': 'example',
      'x-fm-version': '1.0.0',
      'x-fm-compat-min': '12',
      'x-fm-compat-verified': '13.351',
      'x-fm-compat-max': '13',
      'x-fm-notes-url': 'https://example.test/notes',
      'x-fm-filename': 'example.zip',
      'x-fm-changelog-b64': Buffer.from(changelog).toString('base64'),
      'x-fm-required-tier-ids': '1,2',
      'x-fm-required-bw-tier-ids': '3',
      'x-fm-lapsed-access': 'full_updates',
      'x-fm-monthly-limit': '1',
      'x-fm-unlisted': 'true',
      'x-fm-discord-announce': 'true',
      'x-fm-sync-description': '1',
    });
    expect(reply).toMatchObject({ status: 200, json: success });
    expect(mods.releases('example')).toEqual([
      {
        version: '1.0.0',
        source: 'upload',
        manifest,
        notes: 'https://example.test/notes',
        compatibility: { minimum: '12', verified: '13.351', maximum: '13' },
        changelog,
        isPublic: true,
        file: { filename: 'example.zip', bytes: zip.length, sha256: zipHash },
        requiredTierIds: ['1', '2'],
        requiredBwTierIds: ['3'],
        lapsedSubscriberAccess: 'full_updates',
        monthlyDownloadLimit: 1,
        isUnlisted: true,
        announced: true,
        descriptionSynced: true,
        at,
      },
    ]);
  });

  test('needs only the address of the manifest', async () => {
    expect((await upload()).json).toEqual(success);
    expect(mods.releases('example')).toMatchObject([{ version: '1.0.0', file: { sha256: zipHash } }]);
  });

  test('a dry run stores nothing, and needs the bytes unless told otherwise', async () => {
    expect((await upload({ 'x-fm-dry-run': 'true' })).json).toMatchObject({
      ...success,
      message: expect.any(String) as unknown,
    });
    const empty = new Uint8Array();
    expect(errorsOf(await upload({ 'x-fm-dry-run': 'true' }, empty))).toHaveProperty('file');
    mods.options.dryRunNeedsBytes = false;
    expect((await upload({ 'x-fm-dry-run': 'true' }, empty)).status).toBe(200);
    expect((await upload({}, empty)).status).toBe(400);
    expect(mods.releases('example')).toEqual([]);
    expect(mods.usage('ada@example.test')).toBe(0);
  });

  test.each([
    [{ 'x-fm-manifest-url': '' }, 'manifest'],
    [{ 'x-fm-manifest-url': 'module.json' }, 'manifest'],
    [{ 'x-fm-id': 'other' }, 'id'],
    [{ 'x-fm-version': '1.0.1' }, 'version'],
    [{ 'x-fm-compat-min': '11' }, 'compatibility.minimum'],
    [{ 'x-fm-notes-url': 'x' }, 'notes'],
    [{ 'x-fm-filename': '../example.zip' }, 'filename'],
    [{ 'x-fm-changelog-b64': '# text' }, 'changelog'],
    [{ 'x-fm-changelog-b64': Buffer.from([0xff]).toString('base64') }, 'changelog'],
    [{ 'x-fm-lapsed-access': 'all' }, 'lapsed_access'],
    [{ 'x-fm-monthly-limit': '21' }, 'monthly_limit'],
    [{ 'x-fm-monthly-limit': 'four' }, 'monthly_limit'],
    [{ 'x-fm-unlisted': '1' }, 'unlisted'],
    [{ 'x-fm-discord-announce': 'yes' }, 'discord-announce'],
    [{ 'x-fm-dry-run': '1' }, 'dry-run'],
    [{ 'x-fm-sync-description': 'true' }, 'sync-description'],
    [{ 'x-fm-changelog': 'text' }, 'x-fm-changelog'],
    [{ 'content-type': 'multipart/form-data' }, '__all__'],
  ])('refuses %j', async (headers, field) => {
    const reply = await upload(headers);
    expect(reply.status).toBe(400);
    expect(errorsOf(reply)).toHaveProperty([field]);
    expect(mods.releases('example')).toEqual([]);
  });

  test('wants to know the length, and takes no more than its limit', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: token, 'content-type': 'application/zip', 'x-fm-manifest-url': manifest };
      const sent = open(`${mods.url}/upload_zip`, { method: 'POST', headers, agent: false }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      sent.on('error', reject);
      sent.write(zip);
      sent.end();
    });
    expect(status).toBe(411);
    mods.options.maxUpload = zip.length;
    expect((await upload()).status).toBe(200);
    mods.options.maxUpload = zip.length - 1;
    expect((await upload()).status).toBe(413);
  });

  test('a changelog that is too large for a header is refused by the server itself', async () => {
    expect((await upload({ 'x-fm-changelog-b64': 'QUFB'.repeat(5000) })).status).toBe(431);
  });

  test('an upload that breaks off stores nothing', async () => {
    const socket = connect(mods.server.port, '127.0.0.1');
    socket.write(
      `POST /api/public/v1/packages/upload_zip HTTP/1.1\r\nHost: x\r\nAuthorization: ${token}\r\n` +
        `Content-Type: application/zip\r\nX-FM-Manifest-Url: ${manifest}\r\nContent-Length: 500\r\n\r\nPK`,
    );
    while (journal.of('foundrymods')[0]?.bytes !== 2) await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    await journal.activity.idle();
    expect(mods.releases('example')).toEqual([]);
    expect((await upload()).status).toBe(200);
  });

  test('a reply that is lost leaves one release', async () => {
    journal.faults = () => ({ kind: 'reset-after' });
    expect(await codeOf(upload())).toBe('ECONNRESET');
    journal.faults = undefined;
    expect(errorsOf(await upload())).toEqual(duplicate);
    expect(mods.releases('example')).toHaveLength(1);
  });
});

describe('who may publish', () => {
  const both = [
    ['release_version', () => submit()],
    ['upload_zip', () => upload()],
  ] as const;

  test.each(both)('%s: a missing, malformed or revoked token is 401', async (_, send) => {
    for (const authorization of ['', `Bearer ${token}`, 'fmp_wrong']) {
      expect((await post(`${mods.url}/${_}`, { release: { manifest } }, { authorization })).status).toBe(401);
    }
    mods.revokeToken(token);
    expect((await send()).status).toBe(401);
    expect(mods.releases('example')).toEqual([]);
  });

  test.each(both)('%s: a token of another scope, and a module without an owner, are 403', async (_, send) => {
    mods.createModule({ id: 'example', token, scope: 'read' });
    const scope = await send();
    expect(scope.status).toBe(403);
    expect(scope.json).not.toHaveProperty('code');
    mods.createModule({ id: 'example', token, claimed: false });
    expect(await send()).toMatchObject({ status: 403, json: { code: 'no_owner_claim' } });
  });

  test.each(both)('%s: without a subscription it is 402', async (_, send) => {
    mods.createModule({ id: 'example', token, owner: { email: 'bob@example.test', subscribed: false } });
    expect(await send()).toMatchObject({
      status: 402,
      json: { code: 'subscription_required', subscribe_url: expect.stringMatching(/^https:/) as unknown },
    });
  });

  test.each([
    { codeAt: 'error' as const, path: ['error', 'code'] },
    { codeAt: 'errors' as const, path: ['errors', '__all__', '0', 'code'] },
    { codeAt: 'detail' as const, path: ['detail', '0', 'code'] },
  ])('the code can stand at $path', async ({ codeAt, path }) => {
    mods.options.codeAt = codeAt;
    mods.createModule({ id: 'example', token, claimed: false });
    expect((await submit()).json).toHaveProperty(path, 'no_owner_claim');
  });
});

describe('the quota', () => {
  test('counts every file of the owner, mirrored and uploaded', async () => {
    mods.createModule({ id: 'example', token, owner: { email: 'ada@example.test', quota: 2 * zip.length } });
    mods.createModule({
      id: 'second',
      token: 'fmp_second',
      owner: { email: 'ada@example.test', quota: 2 * zip.length },
    });
    expect((await upload()).status).toBe(200);
    const other = publish({ id: 'second' }, 'second.json');
    const file = github.publicFile('second.zip', zip);
    expect((await submit({ manifest: other, package: file }, {}, { authorization: 'fmp_second' })).status).toBe(200);
    expect(mods.usage('ada@example.test')).toBe(2 * zip.length);
    manifest = publish({ version: '1.0.1' });
    for (const reply of [await upload(), await submit({ package: file })]) {
      expect(reply).toMatchObject({
        status: 402,
        json: { code: 'quota_exceeded', subscribe_url: expect.any(String) as unknown },
      });
    }
    expect((await submit()).status).toBe(200);
    expect(mods.usage('ada@example.test')).toBe(2 * zip.length);
  });

  test('is checked before the bytes are read', async () => {
    const socket = connect(mods.server.port, '127.0.0.1');
    socket.write(
      `POST /api/public/v1/packages/upload_zip HTTP/1.1\r\nHost: x\r\nAuthorization: ${token}\r\n` +
        `Content-Type: application/zip\r\nX-FM-Manifest-Url: ${manifest}\r\nContent-Length: 1001\r\n\r\n`,
    );
    for await (const chunk of socket) {
      expect(String(chunk)).toMatch(/^HTTP\/1\.1 402 [^]*quota_exceeded/);
      break;
    }
  });
});

describe('the same version again, and the window', () => {
  test.each([
    ['release_version', () => submit(), () => upload()],
    ['upload_zip', () => upload(), () => submit()],
  ])('after %s it is refused', async (_, first, second) => {
    await first();
    for (const reply of [await first(), await second()]) {
      expect(reply.status).toBe(400);
      expect(errorsOf(reply)).toEqual(duplicate);
    }
    expect(errorsOf(await submit({}, { 'dry-run': true }))).toEqual(duplicate);
    expect(mods.releases('example')).toHaveLength(1);
  });

  test('of two at once, one is saved', async () => {
    const statuses = (await Promise.all([submit(), upload()])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 400]);
  });

  test('one release a module and window', async () => {
    mods.options.windowMs = 60_000;
    mods.createModule({ id: 'second', token: 'fmp_second' });
    await submit();
    manifest = publish({ version: '1.0.1' }, 'next.json');
    now += 20_000;
    for (const reply of [await submit(), await upload()]) {
      expect([reply.status, reply.headers['retry-after']]).toEqual([429, '40']);
    }
    expect((await submit({}, { 'dry-run': true })).status).toBe(200);
    const other = publish({ id: 'second' }, 'second.json');
    expect((await submit({ manifest: other }, {}, { authorization: 'fmp_second' })).status).toBe(200);
    mods.options.windowHoldsDryRuns = true;
    expect((await submit({}, { 'dry-run': true })).status).toBe(429);
    now += 40_000;
    expect((await submit()).status).toBe(200);
  });
});

describe('the lookup', () => {
  async function release(version: string, changes: Record<string, unknown> = {}): Promise<void> {
    manifest = publish({ version }, `${version}.json`);
    expect((await submit(changes)).status).toBe(200);
    now += 1000;
  }

  test('lists releases without a token, the newest first, at most fifty', async () => {
    for (let count = 0; count < 51; count += 1) await release(`1.0.${count}`);
    const { status, json } = await lookUp('id=example');
    expect(status).toBe(200);
    const { releases } = json as { releases: { version: string }[] };
    expect(releases).toHaveLength(50);
    expect([releases[0]?.version, releases[49]?.version]).toEqual(['1.0.50', '1.0.1']);
  });

  test('finds one version, exactly', async () => {
    await release('1.0.0');
    expect((await lookUp('id=example&version=1.0.0')).json).toMatchObject({
      status: 'success',
      release: { version: '1.0.0', manifest, published_at: '2026-11-03T12:00:00.000Z' },
    });
    expect((await lookUp('id=example&version=1.0')).status).toBe(404);
  });

  test.each([
    { lookup: 'bare' as const, one: { version: '1.0.0' }, all: [{ version: '1.0.0' }] },
    { lookup: 'data' as const, one: { data: [{ version: '1.0.0' }] }, all: { data: [{ version: '1.0.0' }] } },
  ])('in the shape $lookup', async ({ lookup, one, all }) => {
    mods.options.lookup = lookup;
    await release('1.0.0');
    expect((await lookUp('id=example&version=1.0.0')).json).toMatchObject(one);
    expect((await lookUp('id=example')).json).toMatchObject(all);
  });

  test('says that nothing is there in either way', async () => {
    expect((await lookUp('id=nothing')).status).toBe(404);
    expect((await lookUp('id=example&version=9')).status).toBe(404);
    expect((await lookUp('id=example')).json).toMatchObject({ releases: [] });
    mods.options.absent = 'empty';
    expect(await lookUp('id=nothing')).toMatchObject({ status: 200, json: { releases: [] } });
    expect(await lookUp('id=example&version=9')).toMatchObject({ status: 200, json: { releases: [] } });
  });

  test('wants an id', async () => {
    expect(errorsOf(await lookUp('version=1'))).toEqual({ id: required });
  });

  test.each([
    { is_public: false },
    { foundrymods: { is_unlisted: true } },
    { foundrymods: { required_tier_ids: ['1'] } },
    { foundrymods: { required_bw_tier_ids: ['1'] } },
  ])('hides %j, and never shows the manifest of what is gated', async (changes) => {
    await release('1.0.0', changes);
    expect((await lookUp('id=example&version=1.0.0')).status).toBe(404);
    mods.options.showsHidden = true;
    const { json } = await lookUp('id=example&version=1.0.0');
    expect(json).toMatchObject({ release: { version: '1.0.0' } });
    const gated = JSON.stringify(changes).includes('tier_ids');
    expect('manifest' in (json as { release: object }).release).toBe(!gated);
  });
});
