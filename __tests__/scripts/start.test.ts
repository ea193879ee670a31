import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { renderMarkdown } from '../../scripts/start/markdown.ts';
import { paintFor, widthOf } from '../../scripts/start/paint.ts';
import { summaryFrom } from '../../src/report/summary.ts';

const script = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));

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

function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve) => {
    // Another folder, as few variables as it gets, and a proxy that nobody listens on: what leaves the machine would fail.
    const proxy = 'http://127.0.0.1:9';
    const environment = { PATH: process.env['PATH'], HTTP_PROXY: proxy, HTTPS_PROXY: proxy, ...env };
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: folder, env: environment, timeout: 20_000 },
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
  const lines = rest.split(/\n\n(?:──|[✔✖])/)[0] ?? '';
  return lines.split('\n').map((line) => line.trim());
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
  // Whoever opened it would find nothing.
  download: 'https://moon-phases.invalid/moon-phases.zip',
};

describe('without arguments', () => {
  let run: Run;
  let acts: string[];
  beforeAll(async () => {
    run = await start();
    acts = actsOf(run.stdout);
  });

  test('plays every act to a good end, in plain text', () => {
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(acts).toHaveLength(3);
    for (const act of acts) expect(act).toMatch(/^✔ /m);
    expect(run.stdout).not.toContain('\x1b');
  });

  test('first: the release is published, and the registry has it', () => {
    const [first] = acts;
    expect(partOf(first, 'The step, on release: published, v1.4.0')).toContain('- uses: OWNER/release-relay@v1');
    const log = partOf(first, 'The log');
    expect(log).toContain('▾ Foundry VTT');
    expect(log).toContain('Release Relay: published (1 published)');
    expect(log).toContain('(exit status 0)');
    expect(partOf(first, 'The job summary').join('\n')).toMatch(/^foundry +✅ published +1\.4\.0 +open \(https:/m);
    expect(partOf(first, 'What was asked').filter((line) => / POST /.test(line))).toEqual([
      'foundry        POST /_api/packages/release_version/ → 200',
    ]);
    const held = partOf(first, 'What foundry holds now');
    expect(held.filter((line) => line.startsWith('- version:'))).toEqual(['- version: 1.4.0']);
    expect(held).toContainEqual(
      expect.stringMatching(/^manifest: http:\/\/127\.0\.0\.1:\d+\/.*\/v1\.4\.0\/module\.json$/),
    );
  });

  test('second: the same release is unchanged', () => {
    const [, second] = acts;
    expect(partOf(second, 'The log')).toContain('Release Relay: unchanged (1 unchanged)');
    expect(partOf(second, 'The job summary').join('\n')).toMatch(/^foundry +🟰 unchanged +1\.4\.0$/m);
    const held = partOf(second, 'What foundry holds now').join('\n');
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
    expect(partOf(third, 'What was asked').filter((line) => line.startsWith('foundry'))).toEqual([]);
  });

  test('shows no token', () => {
    expect(run.stdout).toContain('token: ***');
    expect(run.stdout).not.toMatch(/fvttp_|ghs_/);
  });
});

describe('with a manifest of the reader', () => {
  test('publishes it under its own version', async () => {
    const path = await manifestFile('module.json', JSON.stringify(own, null, 2));
    const { status, stdout } = await start(['--manifest', 'module.json']);
    expect(status).toBe(0);
    const [first, , third] = actsOf(stdout);
    expect(partOf(first, 'The log')).toContain('publish: release v2.10.0 of you/moon-phases');
    expect(partOf(first, 'What foundry holds now')).toContain('- version: 2.10.0');
    expect(partOf(third, 'The annotations')).toContainEqual(
      expect.stringMatching(/^✖ foundry: version {2}module\.json:4:/),
    );
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
    expect(partOf(acts[0], 'What was asked').filter((line) => line.startsWith('foundry'))).toEqual([]);
  });

  test('is found from where npm was called', async () => {
    await manifestFile('elsewhere.json', JSON.stringify(own));
    const { status, stdout } = await start(['--manifest', 'elsewhere.json'], {
      npm_lifecycle_event: 'start',
      INIT_CWD: folder,
    });
    expect({ status, acts: actsOf(stdout).length }).toEqual({ status: 0, acts: 3 });
    expect(
      await start(['--manifest', 'elsewhere.json'], { npm_lifecycle_event: 'start', INIT_CWD: tmpdir() }),
    ).toMatchObject({
      status: 2,
    });
  });
});

test.each<[string, readonly string[], string]>([
  ['an unknown option', ['--manifst', 'x'], "Unknown option '--manifst'"],
  ['an option without its value', ['--tag'], "Option '--tag <value>' argument missing"],
  ['a path without its option', ['module.json'], "Unexpected argument 'module.json'"],
  ['an empty path', ['--manifest='], '--manifest needs the path of a file.'],
  ['a file that is not there', ['--manifest', 'none.json'], '--manifest none.json: there is no such file.'],
  ['a folder', ['--manifest', '.'], '--manifest .: this is a folder.'],
  ['an empty tag', ['--tag='], '--tag: "" cannot be the name of a tag.'],
  ['a tag that git refuses', ['--tag', 'v1 2'], '--tag: "v1 2" cannot be the name of a tag.'],
])('%s is refused in words', async (_, args, message) => {
  const { status, stdout, stderr } = await start(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('npm start -- --manifest');
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('--help says how to use it', async () => {
  expect(await start(['--help'])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('npm start -- --manifest') as unknown,
  });
});

describe('colours', () => {
  test.each<[string, { isTTY?: boolean }, Record<string, string>, boolean]>([
    ['a terminal', { isTTY: true }, {}, true],
    ['a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
    ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
    ['a pipe', {}, { FORCE_COLOR: '1' }, false],
  ])('%s', (_, stream, env, coloured) => {
    expect(paintFor(stream, env)('red', 'text') === 'text').toBe(!coloured);
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
    remarks: [],
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
    remarks: [{ level: 'warning', text: 'A remark' }],
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
  expect(lines).toContain('• ⚠️ A remark');
  expect(lines).toContain('▾ foundry: what would be sent');
  expect(lines).toContain('    POST https://example.com/');
  expect(lines).toContain('      "version": "1|2"');
  expect(lines.join('\n')).not.toMatch(/<\/?(?:code|details)|\*\*|&#/);
});
