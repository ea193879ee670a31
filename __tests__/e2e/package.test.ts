import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';

import { zip, type ZipEntrySpec, type ZipSpec } from '../../sandbox/zip.ts';
import { manifestWith, repository, scenario, type World } from './scenario.ts';

const files = {
  esmodules: ['scripts/lantern.mjs'],
  styles: ['styles/lantern.css'],
  languages: [{ lang: 'en', path: 'lang/en.json' }],
};

interface Shipped {
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Changes of the manifest inside the package alone. */
  readonly inside?: Readonly<Record<string, unknown>>;
  readonly entries?: (manifest: string) => readonly ZipEntrySpec[];
  readonly zip?: ZipSpec;
  readonly bytes?: Uint8Array | null;
}

function wholeEntries(manifest: string, folder = ''): ZipEntrySpec[] {
  return [
    { name: `${folder}module.json`, data: manifest },
    { name: `${folder}scripts/lantern.mjs`, data: 'export {};' },
    { name: `${folder}styles/lantern.css`, data: 'body {}' },
    { name: `${folder}lang/en.json`, data: '{}' },
  ];
}

/** A release whose manifest names a package of the sandbox. */
function ship(world: World, { manifest = {}, inside = {}, entries = wholeEntries, zip: spec, bytes }: Shipped) {
  const download = `${world.github.serverUrl}/${repository}/releases/download/v1.2.1/module.zip`;
  const values = { version: '1.2.1', download, ...files, ...manifest };
  const packed = zip(entries(manifestWith({ ...values, ...inside })), spec);
  return world.createRelease({
    tag: 'v1.2.1',
    assets: [
      { name: 'module.json', content: manifestWith(values) },
      ...(bytes === null ? [] : [{ name: 'module.zip', content: bytes ?? packed }]),
    ],
  });
}

const on = { 'package-check': '', 'wait-for-assets': '0' };

describe('a package that would not install publishes nothing', () => {
  const defects: [name: string, shipped: Shipped, code: string, text: RegExp][] = [
    ['no such asset', { bytes: null }, 'package.unreachable', /`module\.zip`, which is not attached/],
    ['no zip', { bytes: Buffer.from('<?xml version="1.0"?><Error/>') }, 'package.mismatch', /zip/i],
    ['a truncated zip', { bytes: zip(wholeEntries('{}')).subarray(0, 200) }, 'package.mismatch', /zip/i],
    ['no manifest inside', { entries: (text) => wholeEntries(text).slice(1) }, 'package.mismatch', /module\.json/],
    [
      'a manifest two folders deep',
      { entries: (text) => wholeEntries(text, 'a/b/') },
      'package.mismatch',
      /module\.json/,
    ],
    ['another version inside', { inside: { version: '1.2.0' } }, 'package.mismatch', /1\.2\.0/],
    ['another id inside', { inside: { id: 'candle' } }, 'package.mismatch', /candle/],
    [
      'a script left out',
      { entries: (text) => wholeEntries(text).filter(({ name }) => name !== 'scripts/lantern.mjs') },
      'package.mismatch',
      /scripts\/lantern\.mjs/,
    ],
    [
      'a name in another case',
      {
        entries: (text) =>
          wholeEntries(text).map((entry) =>
            entry.name === 'styles/lantern.css' ? { ...entry, name: 'styles/Lantern.css' } : entry,
          ),
      },
      'package.mismatch',
      /styles\/lantern\.css/,
    ],
    [
      'a language left out',
      { entries: (text) => wholeEntries(text).slice(0, 3) },
      'package.mismatch',
      /lang\/en\.json/,
    ],
    [
      'a path that leaves the folder',
      { entries: (text) => [...wholeEntries(text), { name: '../evil.js', data: 'x' }] },
      'package.mismatch',
      /evil/,
    ],
    [
      'an absolute path',
      { entries: (text) => [...wholeEntries(text), { name: '/etc/evil', data: 'x' }] },
      'package.mismatch',
      /evil/,
    ],
    [
      'an encrypted file',
      { entries: (text) => [...wholeEntries(text), { name: 'secret.txt', data: 'x', encrypted: true }] },
      'package.mismatch',
      /encrypt/i,
    ],
    ...([undefined, '', '  ', null] as const).map((download): (typeof defects)[number] => [
      `\`download\` that is ${download === undefined ? 'missing' : JSON.stringify(download)}`,
      { manifest: { download } },
      'package.unreachable',
      /has no `download`, so nobody can install/,
    ]),
  ];
  for (const [name, shipped, code, text] of defects) {
    scenario(name, async (world) => {
      const release = ship(world, shipped);
      const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on });
      expect(run.exitCode).toBe(1);
      expect(run.requests.filter((line) => line.includes('foundry'))).toEqual([]);
      expect(world.foundry.releases('lantern')).toEqual([]);
      const { problems } = run.outcomes['foundry'] ?? { problems: [] };
      expect(problems.map((problem) => problem.code)).toContain(code);
      expect(problems.map(({ title, detail = '' }) => `${title} ${detail}`).join('\n')).toMatch(text);
      expect(problems.every(({ hint = '' }) => hint !== '')).toBe(true);
    });
  }

  scenario('all findings are said at once, each on its line of the manifest', async (world) => {
    const release = ship(world, { entries: (text) => wholeEntries(text).slice(0, 1) });
    const source = `${manifestWith({ version: '1.2.1', ...files })}\n`;
    const workspace = await mkdtemp(join(tmpdir(), 'checkout-'));
    await writeFile(join(workspace, 'module.json'), source);
    const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on, workspace });
    await rm(workspace, { recursive: true });
    const lines = source.split('\n');
    const errors = run.annotations.filter(({ level }) => level === 'error');
    expect(errors.map(({ line }) => lines[(line ?? 0) - 1]?.trim())).toEqual([
      '"scripts/lantern.mjs"',
      '"styles/lantern.css"',
      '"path": "lang/en.json"',
    ]);
  });

  scenario('the other registries of the run are withheld', async (world) => {
    world.foundry.createPackage({ id: 'lantern', token: 'fvttp_other' });
    const release = ship(world, { inside: { version: '1.0.0' } });
    const run = await world.relay({
      event: world.releaseEvent('published', release),
      inputs: { ...on, 'dry-run': 'true' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.requests.filter((line) => line.includes('foundry'))).toEqual([]);
  });
});

describe('a package that installs is published', () => {
  const healthy: [name: string, shipped: Shipped][] = [
    ['at the root', {}],
    ['in one top-level folder', { entries: (text) => wholeEntries(text, 'lantern/') }],
    ['with a comment at its end', { zip: { comment: 'built manually' } }],
    [
      'in Zip64 form',
      { entries: (text) => wholeEntries(text).map((entry) => ({ ...entry, zip64: true })), zip: { zip64: true } },
    ],
    [
      'with data descriptors',
      { entries: (text) => wholeEntries(text).map((entry) => ({ ...entry, descriptor: true })) },
    ],
    ['with files that nobody names', { entries: (text) => [...wholeEntries(text), { name: 'README.md', data: '#' }] }],
  ];
  for (const [name, shipped] of healthy) {
    scenario(name, async (world) => {
      const release = ship(world, shipped);
      const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on });
      expect(run.outcomes['foundry']).toMatchObject({ status: 'published', problems: [] });
      expect(world.foundry.releases('lantern')).toHaveLength(1);
      expect(run.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
    });
  }

  scenario('from a server that knows no ranges', async (world) => {
    world.github.options.ranges = false;
    const release = ship(world, {});
    const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on });
    expect(run.outcomes['foundry']?.status).toBe('published');
  });

  scenario('`warn` publishes a broken one, and says what is wrong', async (world) => {
    const release = ship(world, { inside: { version: '1.0.0' } });
    const run = await world.relay({
      event: world.releaseEvent('published', release),
      inputs: { ...on, 'package-check': 'warn' },
    });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(
      run.annotations
        .filter(({ level }) => level === 'warning')
        .map(({ message }) => message)
        .join('\n'),
    ).toMatch(/1\.0\.0/);
  });

  scenario('`off` does not look', async (world) => {
    const release = ship(world, { bytes: null });
    const run = await world.relay({
      event: world.releaseEvent('published', release),
      inputs: { ...on, 'package-check': 'off' },
    });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(run.requests.filter((line) => line.includes('module.zip'))).toEqual([]);
  });

  scenario('behind a `download` that moves, findings are warnings', async (world) => {
    const download = `${world.github.serverUrl}/${repository}/releases/latest/download/module.zip`;
    const release = ship(world, { manifest: { download } });
    const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(run.annotations.some(({ level, message }) => level === 'warning' && /download/.test(message))).toBe(true);
  });

  scenario('a protected one is not opened, which a notice says', async (world) => {
    const release = ship(world, { manifest: { protected: true }, bytes: null });
    const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(run.annotations.map(({ message }) => message).join('\n')).toMatch(/not opened/);
  });

  scenario('waits for one that appears late', async (world) => {
    const release = ship(world, { bytes: null });
    setTimeout(() => {
      const download = `${world.github.serverUrl}/${repository}/releases/download/v1.2.1/module.zip`;
      release.addAsset({
        name: 'module.zip',
        content: zip(wholeEntries(manifestWith({ version: '1.2.1', download, ...files }))),
      });
    }, 1_500);
    const run = await world.relay({
      event: world.releaseEvent('published', release),
      inputs: { ...on, 'wait-for-assets': '15' },
    });
    expect(run.outcomes['foundry']?.status).toBe('published');
  });
});

describe('advice on the manifest', () => {
  scenario('`verified` older than that of the release before is a notice', async (world) => {
    world.createRelease({
      tag: 'v1.1.0',
      assets: [
        {
          name: 'module.json',
          content: manifestWith({ version: '1.1.0', compatibility: { minimum: '12', verified: '14' } }),
        },
      ],
    });
    const release = ship(world, { manifest: { compatibility: { minimum: '12', verified: '13' } } });
    const run = await world.relay({ event: world.releaseEvent('published', release), inputs: on });
    expect(run.outcomes['foundry']?.status).toBe('published');
    expect(run.annotations.map(({ message }) => message).join('\n')).toMatch(/in the previous release/);
  });
});

describe('a zip that is uploaded', () => {
  const token = 'fmp_Made-Up/Upload+Token==';

  scenario('or whose address is sent is opened, though the manifest names none', async (world) => {
    world.foundrymods.createModule({ id: 'lantern', token });
    const entries = (text: string) => wholeEntries(text).slice(0, 2);
    const release = ship(world, { manifest: { download: undefined }, entries });
    const registries = { foundrymods: { token, package: '*.zip' } };
    const relay = () =>
      world.relay({ event: world.releaseEvent('published', release), registries, inputs: on, secrets: { token } });
    const run = await relay();
    expect(run.outcomes['foundrymods']?.problems.map(({ title }) => title)).toEqual([
      '`module.zip`: The manifest names `styles/lantern.css`, which is not in the package',
      '`module.zip`: The manifest names `lang/en.json`, which is not in the package',
    ]);
    expect(run.requests.filter((line) => line.startsWith('POST'))).toEqual([]);

    release.replaceAsset({
      name: 'module.zip',
      content: zip(wholeEntries(manifestWith({ version: '1.2.1', download: undefined, ...files }))),
    });
    expect((await relay()).outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
  });

  scenario('is opened like a package, and one that would not install is not sent', async (world) => {
    world.foundrymods.createModule({ id: 'lantern', token });
    const workspace = await mkdtemp(join(tmpdir(), 'build-'));
    const broken = zip(wholeEntries(manifestWith({ ...files })).slice(0, 2));
    await writeFile(join(workspace, 'lantern.zip'), broken);
    const release = ship(world, { manifest: { download: undefined } });
    const event = world.releaseEvent('published', release);
    const registries = { foundrymods: { token, upload: './lantern.zip' } };
    const run = await world.relay({ event, registries, inputs: on, workspace, secrets: { token } });
    expect(run.exitCode).toBe(1);
    const { problems } = run.outcomes['foundrymods'] ?? { problems: [] };
    expect(problems.map(({ title }) => title).join('\n')).toMatch(/`lantern\.zip`: .*1\.2\.0/);
    expect(run.requests.filter((line) => line.startsWith('POST'))).toEqual([]);

    await writeFile(join(workspace, 'lantern.zip'), zip(wholeEntries(manifestWith({ version: '1.2.1', ...files }))));
    const again = await world.relay({ event, registries, inputs: on, workspace, secrets: { token } });
    expect(again.outcomes['foundrymods']).toMatchObject({ status: 'published', problems: [] });
    await rm(workspace, { recursive: true });
  });
});
