import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { renderMarkdown } from '../../scripts/start/markdown.ts';
import { paintFor, widthOf } from '../../scripts/start/paint.ts';
import { zip, type ZipEntrySpec } from '../../sandbox/zip.ts';
import { summaryFrom } from '../../src/report/summary.ts';
import { ownAction } from '../docs/workflows.ts';

const script = fileURLToPath(new URL('../../scripts/installed.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-relay-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}, path = script): Promise<Run> {
  return new Promise((resolve) => {
    // Another folder, as few variables as it gets, and a proxy that nobody listens on: what leaves the machine would fail.
    const proxy = 'http://127.0.0.1:9';
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const environment = { PATH, NODE_COMPILE_CACHE, HTTP_PROXY: proxy, HTTPS_PROXY: proxy, ...env };
    execFile(
      process.execPath,
      [path, 'start.ts', ...args],
      { cwd: folder, env: environment, timeout: 300_000 },
      (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
      },
    );
  });
}

/** The acts of an output, one text each. */
function actsOf(stdout: string): string[] {
  return stdout.split(/^═+\n/m).slice(1);
}

/** The lines of the part of an act that has this title. */
function partOf(act: string | undefined, title: string): string[] {
  const [, rest = ''] = act?.split(`── ${title}\n`) ?? [];
  const lines = (rest.split(/\n\n(?:──|[✔✖])/)[0] ?? '').trimEnd();
  return lines.split('\n').map((line) => line.trim());
}

/** Requests of an act that are not reads. */
function writesIn(act: string | undefined): string[] {
  return partOf(act, 'The requests').filter((line) => / (?:POST|PUT|PATCH|DELETE) /.test(line));
}

async function manifestFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const own = {
  id: 'moon-phases',
  title: 'Moon Phases',
  version: '2.10.0',
  compatibility: { minimum: '11', verified: '13' },
  // There would be nothing to open.
  download: 'https://moon-phases.invalid/moon-phases.zip',
};

test('without arguments: introduces itself, publishes one release, and shows what to try next, in 80 columns', async () => {
  const { status, stdout, stderr } = await start();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [introduction = '', first = '', ...others] = stdout.split(/^═+\n/m);
  expect(introduction.trim().split('\n')).toHaveLength(2);
  expect(others).toEqual([]);
  expect(first).toMatch(/^✔ Lantern Watch 1\.4\.0 is published\.$/m);
  const [, next = ''] = first.split('\nNext:\n');
  for (const command of ['npm start -- --manifest', 'npm start -- --package', 'npm start -- --all'])
    expect(next).toContain(command);
  const tooWide = stdout.split('\n').filter((line) => widthOf(line) > 79);
  expect(tooWide).toEqual([]);
});

describe('with --all', () => {
  let run: Run;
  let acts: string[];
  beforeAll(async () => {
    run = await start(['--all']);
    acts = actsOf(run.stdout);
  }, 300_000);

  test('plays every act to a good end, in plain text', () => {
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(acts).toHaveLength(8);
    for (const act of acts) expect(act).toMatch(/^✔ /m);
    expect(run.stdout).not.toContain('\x1b');
  });

  test('first: the release is published, and the registry has it', () => {
    const [first] = acts;
    expect(partOf(first, 'The step, on release: published, v1.4.0')).toContain(`- uses: ${ownAction}`);
    const log = partOf(first, 'The log');
    expect(log).toContain('▾ Foundry VTT');
    expect(log).toContain('Release Relay: published (1 published)');
    expect(log).toContain('(exit status 0)');
    expect(partOf(first, 'The job summary').join('\n')).toMatch(
      /^foundry +✅ published +1\.4\.0 +https:\/\/foundryvtt\.com\/\S+$/m,
    );
    expect(writesIn(first)).toEqual(['foundry        POST  /_api/packages/release_version/ → 200']);
    const held = partOf(first, 'What foundry contains now');
    expect(held.filter((line) => line.startsWith('- version:'))).toEqual(['- version: 1.4.0']);
    expect(held).toContainEqual(
      expect.stringMatching(/^manifest: http:\/\/127\.0\.0\.1:\d+\/.*v1\.4\.0\/module\.json$/),
    );
  });

  test('second: the same release is unchanged', () => {
    const [, second] = acts;
    expect(partOf(second, 'The log')).toContain('Release Relay: unchanged (1 unchanged)');
    expect(partOf(second, 'The job summary').join('\n')).toMatch(/^foundry +🟰 unchanged +1\.4\.0 +https:/m);
    const held = partOf(second, 'What foundry contains now').join('\n');
    expect(held.match(/version:/g)).toHaveLength(1);
  });

  test('third: mistakes are shown on the lines of the manifest, and nothing is sent', () => {
    const [, , third] = acts;
    const annotations = partOf(third, 'The annotations');
    expect(annotations).toContainEqual(
      expect.stringMatching(/^✖ foundry: version {2}sandbox\/demo\/module\.json:5:\d+$/),
    );
    expect(annotations).toContain('5 │   "version": "1.4.0",');
    expect(annotations).toContainEqual(
      expect.stringMatching(/^✖ foundry: compatibility\.verified {2}sandbox\/demo\/module\.json:16:\d+$/),
    );
    expect(partOf(third, 'The log')).toContain('(exit status 1)');
    expect(partOf(third, 'The requests').filter((line) => line.startsWith('foundry'))).toEqual([]);
  });

  test('fourth: both registries have the release', () => {
    const [, , , fourth] = acts;
    expect(partOf(fourth, 'The log')).toContain('Release Relay: published (2 published)');
    expect(writesIn(fourth)).toEqual([
      'foundry        POST  /_api/packages/release_version/ → 200',
      'foundrymods    POST  /api/public/v1/packages/release_version → 200',
      'foundry        POST  /_api/packages/release_version/ → 200',
      'foundrymods    POST  /api/public/v1/packages/release_version → 200',
    ]);
    const held = partOf(fourth, 'What foundrymods contains now');
    expect(held).toContain('- version: 1.5.0');
    expect(held).toContain('- Light spells end with the turn in which they run out.');
  });

  test('fifth: where one refuses nobody gets it, and the re-run completes it', () => {
    const [first, second] = acts[4]?.split('The owner subscribes again') ?? [];
    expect(partOf(first, 'The log')).toContain('Release Relay: failed (1 withheld, 1 failed)');
    expect(partOf(first, 'The annotations').join(' ')).toMatch(
      /\(subscription_required\).*https:\/\/foundrymods\.com\/creators\/subscribe/,
    );
    expect(writesIn(first)).toEqual([
      'foundry        POST  /_api/packages/release_version/ → 200',
      'foundrymods    POST  /api/public/v1/packages/release_version → 402',
    ]);
    expect(partOf(first, 'What foundry contains now')).toEqual(['lantern-watch: 1.4.0, 1.5.0']);
    expect(partOf(first, 'What foundrymods contains now')).toEqual(['lantern-watch: 1.5.0']);
    expect(partOf(second, 'The log')).toContain('Release Relay: published (2 published)');
    expect(partOf(second, 'What foundry contains now')).toEqual(['lantern-watch: 1.4.0, 1.5.0, 1.6.0']);
    expect(partOf(second, 'What foundrymods contains now')).toEqual(['lantern-watch: 1.5.0, 1.6.0']);
  });

  test('sixth: Keygen publishes, renames and yanks one release', () => {
    const [published, edited, withdrawn] = acts[5]?.split(/^A maintainer (?:edits|unpublishes) /m) ?? [];
    expect(writesIn(published).map((line) => line.replace(/ \/.*→/, ''))).toEqual([
      'keygen         POST  201',
      'keygen         POST  200',
      'keygen         POST  200',
      'keygen-storage PUT   200',
      'keygen-storage PUT   200',
      'keygen         POST  200',
      'keygen         PATCH 200',
    ]);
    const held = [published, edited, withdrawn].map((part) => partOf(part, 'What keygen contains now'));
    for (const lines of held)
      expect(lines.filter((line) => line.startsWith('- version:'))).toEqual(['- version: 1.6.0']);
    const facts = (lines: readonly string[] = []): readonly string[] =>
      lines.filter((line) => /^(?:status: [A-Z]+|tag: .*|name: .*|- filename: .*)$/.test(line));
    const artifacts = [
      '- filename: lantern-watch.zip',
      'status: UPLOADED',
      '- filename: lantern-watch-handbook.pdf',
      'status: UPLOADED',
    ];
    const name = 'name: Lantern Watch 1.6, the long night';
    expect(held.map(facts)).toEqual([
      ['status: PUBLISHED', 'tag: latest', 'name: Lantern Watch v1.6.0', ...artifacts],
      ['status: PUBLISHED', 'tag: latest', name, ...artifacts],
      ['status: YANKED', 'tag: latest', name, ...artifacts],
    ]);
  });

  test('seventh: three registries have the release, and the page shows it', () => {
    const [, , , , , , seventh] = acts;
    const summary = partOf(seventh, 'The job summary').join('\n');
    for (const label of ['foundry', 'foundrymods', 'keygen']) {
      expect(summary).toMatch(new RegExp(`^${label} +✅ published +1\\.7\\.0`, 'm'));
    }
    expect(summary).toMatch(/^releasepage +✅ verified +1\.7\.0$/m);
    expect(partOf(seventh, 'What releasepage contains now')).toContain('version: v1.7.0');
  });

  test('eighth: what is missing in the package is found before anyone is told', () => {
    const [, , , , , , , eighth] = acts;
    const annotations = partOf(eighth, 'The annotations');
    expect(annotations).toContainEqual(
      expect.stringMatching(/^✖ foundry, foundrymods {2}sandbox\/demo\/module\.json:\d+:\d+$/),
    );
    expect(annotations).toContain('The manifest names `styles/lantern-watch.css`, which is not in the package');
    expect(partOf(eighth, 'The requests').filter((line) => line.startsWith('foundry'))).toEqual([]);
  });

  test('shows no token', () => {
    expect(run.stdout).toContain('token: ***');
    expect(run.stdout).not.toMatch(/fvttp_|fmods_|prod-Demo|rp_Demo|ghs_/);
  });
});

describe('with a manifest of the reader', () => {
  test('publishes it under its own version', async () => {
    const path = await manifestFile('module.json', JSON.stringify(own, null, 2));
    const { status, stdout } = await start(['--manifest', 'module.json']);
    expect(status).toBe(0);
    const acts = actsOf(stdout);
    expect(acts).toHaveLength(1);
    const [first] = acts;
    expect(partOf(first, 'The log')).toContain('publish: release v2.10.0 of you/moon-phases');
    expect(partOf(first, 'The step, on release: published, v2.10.0')).toContain('package-check: off');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Check it with `npm start -- --package path/to/module.zip`');
    expect(partOf(first, 'What foundry contains now')).toContain('- version: 2.10.0');
    await rm(path);
  });

  test('takes any file name, and a tag', async () => {
    const path = await manifestFile('my-world.json', JSON.stringify(own));
    const { status, stdout } = await start(['--manifest', path, '--tag', 'release-2.10.0']);
    expect(status).toBe(0);
    expect(partOf(actsOf(stdout)[0], 'The log')).toContain('publish: release release-2.10.0 of you/moon-phases');
  });

  test.each<[string, string | Uint8Array, readonly string[], RegExp]>([
    ['another version than the tag', JSON.stringify(own), ['--tag', 'v3.0.0'], /✖ foundry: version {2}.*bad\.json:1:/],
    ['no JSON', '{\n  "id": "x",\n  oops\n}', [], /not valid JSON at line 3, column 3/],
    ['another encoding', Buffer.from('{"id":"x"}', 'utf16le'), [], /encoded as UTF-16/],
    [
      'a missing field',
      JSON.stringify({ ...own, compatibility: {} }, null, 2),
      [],
      /✖ foundry: compatibility\.minimum/,
    ],
  ])('stops at the first act and fails for %s', async (_, content, args, shown) => {
    const path = await manifestFile('bad.json', content);
    const { status, stdout } = await start(['--manifest', path, ...args]);
    expect(status).toBe(1);
    const acts = actsOf(stdout);
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatch(shown);
    expect(acts[0]).toMatch(/^✖ .* cannot be published like this/m);
    expect(partOf(acts[0], 'The requests').filter((line) => line.startsWith('foundry'))).toEqual([]);
  });

  test('is found from where npm was called', async () => {
    await manifestFile('elsewhere.json', JSON.stringify(own));
    const { status, stdout } = await start(['--manifest', 'elsewhere.json'], {
      npm_lifecycle_event: 'start',
      INIT_CWD: folder,
    });
    expect({ status, acts: actsOf(stdout).length }).toEqual({ status: 0, acts: 1 });
    expect(
      await start(['--manifest', 'elsewhere.json'], { npm_lifecycle_event: 'start', INIT_CWD: tmpdir() }),
    ).toMatchObject({
      status: 2,
    });
  });
});

describe('with a package of the reader', () => {
  const manifest = {
    ...own,
    esmodules: ['moon.mjs'],
    download: 'https://github.com/you/moon/releases/download/v2.10.0/m.zip',
  };
  const packed = (entries: readonly ZipEntrySpec[], changes: object = {}): Buffer =>
    zip([{ name: 'moon/module.json', data: JSON.stringify({ ...manifest, ...changes }) }, ...entries]);
  const whole = [{ name: 'moon/moon.mjs', data: 'export {};' }];

  test.each<[string, Buffer, number, readonly string[], readonly RegExp[]]>([
    ['that is whole', packed(whole), 0, [], [/^own\.zip: \d+ B, 2 entries, Moon Phases 2\.10\.0\n\n✔ It installs\.$/m]],
    [
      'without a file that its manifest names',
      packed([]),
      1,
      [],
      [/^✖ The manifest names `moon\.mjs`, which is not in the package$/m, /^✖ It does not install/m],
    ],
    [
      'whose manifest needs advice',
      packed(whole, { minimumCoreVersion: '10' }),
      0,
      [],
      [/^ℹ `minimumCoreVersion` is deprecated/m, /^✔ It installs\.$/m],
    ],
    ['under another tag', packed(whole), 0, ['--tag', 'v3.0.0'], [/^⚠ `download` points at the tag `v2\.10\.0`/m]],
    ['that is not a zip', Buffer.from('PK, but not quite'), 1, [], [/^✖ The package is not a zip$/m]],
    ['that is empty', Buffer.alloc(0), 1, [], [/^✖ The package is not a zip$/m]],
  ])('%s', async (_, bytes, status, args, shown) => {
    await writeFile(join(folder, 'own.zip'), bytes);
    const run = await start(['--package', 'own.zip', ...args]);
    expect(run).toMatchObject({ status, stderr: '' });
    for (const pattern of shown) expect(run.stdout).toMatch(pattern);
  });
});

test.each<[string, readonly string[], string]>([
  ['an unknown option', ['--manifst', 'x'], "Unknown option '--manifst'"],
  ['an option without its value', ['--tag'], "Option '--tag <value>' argument missing"],
  ['a path without its option', ['module.json'], 'module.json: write --manifest or --package before it.'],
  ['an empty path', ['--manifest='], '--manifest needs the path of a file.'],
  ['a file that is not there', ['--manifest', 'none.json'], '--manifest none.json: the file does not exist.'],
  ['a folder', ['--manifest', '.'], '--manifest .: this is a folder, not a file.'],
  ['a package that is not there', ['--package', 'none.zip'], '--package none.zip: the file does not exist.'],
  ['a folder as package', ['--package', '.'], '--package .: this is a folder, not a file.'],
  [
    'a manifest and a package',
    ['--package', 'a', '--manifest', 'b'],
    'Use only one of --manifest, --package and --all.',
  ],
  ['an empty tag', ['--tag='], '--tag: "" is empty.'],
  [
    'a tag that git refuses',
    ['--tag', 'v1 2'],
    '--tag: "v1 2" contains a space or another character that tags cannot have.',
  ],
])('%s is one clear line', async (_, args, message) => {
  const { status, stdout, stderr } = await start(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain('See `npm start -- --help`.');
});

test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
  ['`npm start --manifest x`', ['x'], { npm_config_manifest: 'true' }, 'npm start -- --manifest x'],
  ['`npm start --manifest=x`', [], { npm_config_manifest: 'x' }, 'npm start -- --manifest x'],
  ['`npm start --all`', [], { npm_config_all: 'true' }, 'npm start -- --all'],
])('%s, which npm keeps to itself, names the missing `--`', async (_, args, kept, command) => {
  const { status, stderr } = await start(args, { npm_lifecycle_event: 'start', ...kept });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `npm needs \`--\` before the options:\n  ${command}\nSee \`npm start -- --help\`.\n`,
  });
});

test('help, and what is said about an option that is missing, fit 80 columns', async () => {
  const own = { npm_lifecycle_event: 'start' };
  const runs = await Promise.all([
    start(['-h']),
    start(['module.json']),
    start(['path/to/module.json'], { ...own, npm_config_manifest: 'true' }),
  ]);
  const lines = runs.flatMap(({ stdout, stderr }) => `${stdout}${stderr}`.split('\n'));
  expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
});

test('before `npm ci`, on any version of Node, says what to do in one line', async () => {
  const scripts = join(folder, 'clone/scripts');
  await mkdir(scripts, { recursive: true });
  await cp(script, join(scripts, 'installed.js'));
  const { status, stdout, stderr } = await start([], {}, join(scripts, 'installed.js'));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Run `npm ci` first: .*\n$/);
});

test.each(['--help', '-h'])('%s says how to use it', async (option) => {
  expect(await start([option])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('npm start -- --manifest') as unknown,
  });
});

describe('colors', () => {
  test.each<[string, { isTTY?: boolean }, Record<string, string>, boolean]>([
    ['a terminal', { isTTY: true }, {}, true],
    ['a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
    ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
    ['a pipe', {}, { FORCE_COLOR: '1' }, false],
  ])('%s', (_, stream, env, colored) => {
    expect(paintFor(stream, env)('red', 'text') === 'text').toBe(!colored);
  });

  test('take no columns, and emoji two', () => {
    expect(widthOf(paintFor({ isTTY: true }, {})(['bold', 'red'], 'text'))).toBe(4);
    expect(widthOf('⏭️ ok')).toBe(5);
    expect(widthOf('✅ ok')).toBe(5);
    expect(widthOf('日本')).toBe(4);
  });
});

test('a summary reads as text: markup and references are gone, foreign markup is shown', () => {
  const change = { title: 'Submit', method: 'POST', url: 'https://example.com/', body: { version: '1|2' } };
  const base = {
    type: 'foundry',
    operation: 'publish',
    version: '1|2 *x* [y](z)',
    notices: [],
    attempts: 0,
    elapsedMs: 0,
  } as const;
  const summary = summaryFrom({
    outcomes: [
      { ...base, label: 'foundry', status: 'planned', problems: [], changes: [change] },
      {
        ...base,
        label: 'other',
        status: 'failed',
        changes: [],
        problems: [{ code: 'registry.rejected', title: 'It said `no`', detail: '<b>no</b>', hint: 'Ask `again`' }],
      },
    ],
    problems: [],
    notices: [{ level: 'warning', text: 'A notice' }],
    dryRun: true,
    tag: 'v1|2',
    pageUrl: 'https://example.com/v1',
  });
  const lines = renderMarkdown(summary, { paint: (_, text) => text, width: 80 });
  expect(lines).toContain('Release Relay: v1|2 (https://example.com/v1)');
  expect(lines).toContain('foundry           📝 planned   1|2 *x* [y](z)');
  expect(lines).toContain('other (foundry)   ❌ failed    1|2 *x* [y](z)');
  expect(lines).toContain('It said no (registry.rejected)');
  expect(lines).toContain('│ <b>no</b>');
  expect(lines).toContain('What to do: Ask again');
  expect(lines).toContain('• ⚠️ A notice');
  expect(lines).toContain('▾ foundry: what would be sent');
  expect(lines).toContain('    POST https://example.com/');
  expect(lines).toContain('      "version": "1|2"');
  expect(lines.join('\n')).not.toMatch(/<\/?(?:code|details)|\*\*|&#/);
});
