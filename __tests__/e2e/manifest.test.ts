import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect } from '@jest/globals';

import { foundryToken, manifestWith, repository, scenario } from './scenario.ts';

const read = ['GET github-web …/download/v1.2.0/module.json', 'GET github-storage'];
const list = 'GET github-api …/<id>/assets?per_page=100&page=1';

/** Runs with a folder that holds what was checked out. */
async function withCheckout(
  files: Readonly<Record<string, string>>,
  body: (workspace: string) => Promise<void>,
): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'release-relay-checkout-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), text);
    }
    await body(workspace);
  } finally {
    await rm(workspace, { recursive: true });
  }
}

describe('the manifest is found', () => {
  scenario(
    'under the first of module.json, system.json and world.json that is attached',
    async (world) => {
      const run = await world.relay();
      expect(run.outputs['manifest-url']).toBe(world.release.downloadUrl('system.json'));
    },
    {
      assets: [
        { name: 'world.json', content: manifestWith({ version: '9.9.9' }) },
        { name: 'system.json', content: manifestWith() },
      ],
    },
  );

  scenario(
    'by the patterns of `manifest`, in their order',
    async (world) => {
      const run = await world.relay({ inputs: { manifest: 'nothing.json\n*-v13.json\nmodule.json' } });
      expect(run.outputs['manifest-url']).toBe(world.release.downloadUrl('lantern-v13.json'));
    },
    {
      assets: [
        { name: 'module.json', content: manifestWith({ version: '9.9.9' }) },
        { name: 'lantern-v13.json', content: manifestWith() },
      ],
    },
  );

  scenario(
    'after a wait that the log announces, where the event came before the assets',
    async (world) => {
      const event = world.releaseEvent('published');
      const run = await world.relay({ event });
      expect(run.exitCode).toBe(0);
      expect(run.requests).toEqual([list, list, list, ...read, 'POST foundry publish']);
      expect(run.stdout).toMatch(
        /Waiting for module\.json or system\.json or world\.json \(not attached yet\): \d+ s left/,
      );
    },
    { assets: [{ name: 'module.json', content: manifestWith(), appears: { requests: 2 } }] },
  );

  scenario(
    'after a wait, where its upload is not complete',
    async (world) => {
      const run = await world.relay();
      expect(run.requests).toEqual([list, list, ...read, 'POST foundry publish']);
      expect(run.stdout).toMatch(/module\.json \(still uploading\): \d+ s left/);
    },
    { assets: [{ name: 'module.json', content: manifestWith(), completes: { requests: 1 } }] },
  );

  scenario(
    'after a wait, where its public address is not served yet',
    async (world) => {
      const run = await world.relay();
      expect(run.requests).toEqual([read[0], ...read, 'POST foundry publish']);
    },
    { assets: [{ name: 'module.json', content: manifestWith(), fetchable: { requests: 1 } }] },
  );

  scenario('at `manifest-url`, in which {tag} and {version} are filled in, without credentials', async (world) => {
    const address = world.github.publicFile('/cdn/lantern/v1.2.0/1.2.0.json', manifestWith());
    const run = await world.relay({
      inputs: { 'manifest-url': address.replace('v1.2.0', '{tag}').replace('1.2.0.json', '{version}.json') },
    });
    expect(run.requests).toEqual(['GET github-storage /cdn/lantern/v1.2.0/1.2.0.json', 'POST foundry publish']);
    expect(run.outputs['manifest-url']).toBe(address);
    expect(world.foundry.releases('lantern')).toMatchObject([{ manifest: address }]);
  });

  scenario('and never at the address in its own `manifest` field', async (world) => {
    const run = await world.relay();
    expect(run.entries.map(({ path, bodyText = '' }) => path + bodyText).join()).not.toContain('releases/latest');
  });
});

describe('a private repository', () => {
  scenario(
    'is an error, since no registry could read its assets, and says what would help',
    async (world) => {
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([read[0]]);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.unreachable' }]);
      expect(run.annotations).toMatchObject([
        {
          level: 'error',
          title: 'foundry',
          message: expect.stringMatching(/private.*`manifest-url` to a public copy/s),
        },
      ]);
    },
    { private: true },
  );

  scenario(
    'is published with a public mirror of its manifest',
    async (world) => {
      const address = world.github.publicFile('/mirror/v1.2.0/module.json', manifestWith());
      const run = await world.relay({
        event: { name: 'schedule', payload: {} },
        inputs: { tag: 'v1.2.0', 'manifest-url': address },
      });
      expect(run.requests).toEqual([
        'GET github-api …/tags/v1.2.0',
        'GET github-storage /mirror/v1.2.0/module.json',
        'POST foundry publish',
      ]);
    },
    { private: true },
  );
});

describe('a problem is shown on the line of the checked-out source', () => {
  const source = manifestWith({ version: '#{VERSION}#', compatibility: { minimum: '12' } });

  scenario(
    'which is found by itself',
    async (world) => {
      await withCheckout({ 'src/module.json': source, 'README.md': '' }, async (workspace) => {
        const run = await world.relay({ workspace });
        expect(run.annotations).toMatchObject([
          { level: 'error', title: 'foundry: compatibility.verified', file: 'src/module.json', line: 5 },
        ]);
        expect(run.requests).toEqual(read);
      });
    },
    { manifest: manifestWith({ compatibility: { minimum: '12' } }) },
  );

  scenario(
    'or is where `manifest-path` says',
    async (world) => {
      await withCheckout({ 'module.json': '{}', 'build/template.json': `\n\n${source}` }, async (workspace) => {
        const run = await world.relay({ workspace, inputs: { 'manifest-path': 'build/template.json' } });
        expect(run.annotations).toMatchObject([{ file: 'build/template.json', line: 7 }]);
      });
    },
    { manifest: manifestWith({ compatibility: { minimum: '12' } }) },
  );

  scenario(
    'also where the registry names the field',
    async (world) => {
      await withCheckout({ 'module.json': source }, async (workspace) => {
        world.foundry.options.compatibilityFields = 'dotted';
        const run = await world.relay({ workspace });
        expect(run.annotations).toMatchObject([
          {
            title: 'foundry: compatibility.verified',
            message: expect.stringContaining('(max_length)'),
            file: 'module.json',
            line: 5,
          },
        ]);
      });
    },
    { manifest: manifestWith({ compatibility: { minimum: '12', verified: `13.${'1'.repeat(40)}` } }) },
  );

  scenario(
    'and nowhere without a checkout, with nothing else lost',
    async (world) => {
      const run = await world.relay();
      expect(run.annotations).toMatchObject([{ level: 'error', title: 'foundry: compatibility.verified' }]);
      expect(run.annotations[0]?.file).toBeUndefined();
    },
    { manifest: manifestWith({ compatibility: { minimum: '12' } }) },
  );
});

describe('a bad manifest gets a clear error, and no registry is asked', () => {
  const cases: readonly {
    readonly what: string;
    readonly manifest: string;
    readonly problems: readonly { code: string; title: RegExp }[];
    readonly requests?: readonly string[];
  }[] = [
    {
      what: 'an XML error page in its place',
      manifest: '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
      problems: [{ code: 'manifest.invalid', title: /XML document, not JSON/ }],
    },
    {
      what: 'a truncated one',
      manifest: manifestWith().slice(0, 60),
      problems: [{ code: 'manifest.invalid', title: /not valid JSON at line 4, column \d+/ }],
    },
    { what: 'an array', manifest: `[${manifestWith()}]`, problems: [{ code: 'manifest.invalid', title: /an array/ }] },
    { what: 'an empty one', manifest: '', problems: [{ code: 'manifest.invalid', title: /empty/ }] },
    {
      what: 'one of 10 MB',
      manifest: manifestWith({ filler: 'x'.repeat(10_000_000) }),
      problems: [{ code: 'manifest.invalid', title: /larger than 1 MiB/ }],
      requests: [],
    },
    {
      what: 'a placeholder',
      manifest: manifestWith({ version: '__VERSION__', download: '#{DOWNLOAD}#' }),
      problems: [
        { code: 'manifest.placeholder', title: /`version`.*`__VERSION__`/ },
        { code: 'manifest.placeholder', title: /`download`.*`#\{DOWNLOAD\}#`/ },
      ],
    },
    {
      what: 'another version than the tag’s',
      manifest: manifestWith({ version: '1.1.9' }),
      problems: [{ code: 'manifest.version-mismatch', title: /has version `1\.1\.9`, but the tag is `v1\.2\.0`/ }],
    },
    {
      what: 'no `verified`',
      manifest: manifestWith({ compatibility: { minimum: '12' } }),
      problems: [{ code: 'manifest.invalid', title: /no `compatibility\.verified`/ }],
    },
    {
      what: 'compatibility in words',
      manifest: manifestWith({ compatibility: { minimum: 'v12', verified: 'banana' } }),
      problems: [
        { code: 'manifest.invalid', title: /minimum` is `v12`, which is not a Foundry version/ },
        { code: 'manifest.invalid', title: /verified` is `banana`, which is not a Foundry version/ },
      ],
    },
    {
      what: 'a `maximum` below `minimum`',
      manifest: manifestWith({ compatibility: { minimum: '13', verified: '13', maximum: '12' } }),
      problems: [{ code: 'manifest.invalid', title: /\(12\) is below .*\(13\), so nobody can install/ }],
    },
    ...(
      [
        ['packs', {}, 'an object'],
        ['esmodules', 'main.mjs', 'a string'],
        ['languages', { en: 'en.json' }, 'an object'],
      ] as const
    ).map(([field, value, kind]) => ({
      what: `${field} that are ${kind}, although packages are not opened`,
      manifest: manifestWith({ [field]: value }),
      problems: [{ code: 'manifest.invalid', title: new RegExp(`${field}.*must be a list, but it is ${kind}`) }],
    })),
    {
      what: 'an id that Foundry would refuse',
      manifest: manifestWith({ id: 'my lantern' }),
      problems: [{ code: 'manifest.invalid', title: /id `my lantern`/ }],
    },
    {
      what: 'everything at once',
      manifest: manifestWith({ version: '1.1.9', compatibility: {}, id: 'con' }),
      problems: [
        { code: 'manifest.version-mismatch', title: /1\.1\.9/ },
        { code: 'manifest.invalid', title: /reserved file name/ },
        { code: 'manifest.invalid', title: /minimum/ },
        { code: 'manifest.invalid', title: /verified/ },
      ],
    },
  ];
  for (const { what, manifest, problems, requests = read } of cases) {
    scenario(
      what,
      async (world) => {
        const run = await world.relay();
        expect(run.exitCode).toBe(1);
        expect(run.requests).toEqual(requests);
        expect(run.outcomes['foundry']?.problems).toEqual(
          problems.map(({ code, title }) =>
            expect.objectContaining({ code, title: expect.stringMatching(title), hint: expect.any(String) }),
          ),
        );
        expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(problems.length);
      },
      { manifest },
    );
  }

  scenario(
    'no asset at all, of which the zip is missing, too',
    async (world) => {
      const run = await world.relay({ inputs: { 'wait-for-assets': '0' } });
      expect(run.outcomes['foundry']?.problems).toMatchObject([
        {
          code: 'manifest.missing',
          title: expect.stringMatching(
            /^The release `v1\.2\.0` has no assets, so none matches `manifest` \(module\.json, /,
          ),
          hint: expect.stringMatching(/^Attach the manifest and the zip/),
        },
      ]);
    },
    { assets: [] },
  );

  scenario(
    'no manifest asset, which says what is attached',
    async (world) => {
      const run = await world.relay({ inputs: { 'wait-for-assets': '0' } });
      expect(run.exitCode).toBe(1);
      expect(new Set(run.requests)).toEqual(new Set([list]));
      expect(run.outcomes['foundry']?.problems).toMatchObject([
        { code: 'manifest.missing', detail: 'it has `lantern.zip`.' },
      ]);
    },
    { assets: [{ name: 'lantern.zip', size: 10 }] },
  );

  scenario('a `manifest-url` that nobody serves', async (world) => {
    const run = await world.relay({
      inputs: { 'manifest-url': `${world.github.storage.origin}/cdn/{tag}.json`, 'wait-for-assets': '0' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.unreachable' }]);
    expect(run.requests.every((line) => line.startsWith('GET github-storage'))).toBe(true);
  });

  for (const path of [
    '/raw/main/module.json',
    '/cdn/releases/latest/download/module.json',
    '/x/refs/heads/next/module.json',
  ]) {
    scenario(`a \`manifest-url\` that moves: ${path}`, async (world) => {
      const address = world.github.publicFile(path, manifestWith());
      const run = await world.relay({ inputs: { 'manifest-url': address } });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'input.invalid' }]);
    });
  }

  scenario(
    'bytes that are not those that GitHub recorded, also when the release is read anew',
    async (world) => {
      const run = await world.relay({ inputs: { 'wait-for-assets': '0' } });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([...read, 'GET github-api …/tags/v1.2.0', ...read]);
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'asset.corrupt' }]);
    },
    { assets: [{ name: 'module.json', content: manifestWith(), digest: 'wrong' }] },
  );
});

describe('versions', () => {
  const agreeing: readonly (readonly [tag: string, version: string])[] = [
    ['1.2.0', '1.2.0'],
    ['v1.2.0', 'v1.2.0'],
    ['1.2.0', 'v1.2.0'],
    ['release-1.2.0', '1.2.0'],
    ['lantern-v1.2.0', '1.2.0'],
    ['lantern@1.2.0', '1.2.0'],
    ['lantern/1.2.0', '1.2.0'],
    ['release_v1.2.0', 'v1.2.0'],
  ];
  for (const [tag, version] of agreeing) {
    scenario(
      `${version} under the tag ${tag} is submitted character for character`,
      async (world) => {
        const run = await world.relay();
        expect(run.outputs).toMatchObject({ status: 'published', version, tag });
        expect(world.foundry.releases('lantern')).toMatchObject([
          { version, manifest: world.release.downloadUrl('module.json') },
        ]);
      },
      { manifest: manifestWith({ version, download: undefined }), release: { tag } },
    );
  }

  scenario(
    'a tag with no version in it is a warning',
    async (world) => {
      const run = await world.relay();
      expect(run.outputs['status']).toBe('published');
      expect(run.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('`stable`') }]);
    },
    { release: { tag: 'stable' }, manifest: manifestWith({ download: undefined }) },
  );

  scenario(
    'a download that moves is a warning',
    async (world) => {
      const run = await world.relay();
      expect(run.outputs['status']).toBe('published');
      expect(run.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('latest release') }]);
    },
    { manifest: manifestWith({ download: `https://github.com/${repository}/releases/latest/download/module.zip` }) },
  );
});

describe('the registry', () => {
  scenario('reads what it is given, and agrees', async (world) => {
    world.foundry.options.readsManifest = true;
    const run = await world.relay();
    expect(run.outputs['status']).toBe('published');
    expect(world.journal.entries.filter(({ own }) => own)).not.toEqual([]);
    expect(run.entries.at(-1)?.headers['authorization']).toBe(foundryToken);
  });
});
