import { describe, expect } from '@jest/globals';

import { foundryToken, githubToken, scenario } from './scenario.ts';

describe('bad input gets a clear error on the right input, and nobody is asked', () => {
  const cases: readonly {
    readonly what: string;
    readonly registries?: string;
    readonly inputs?: Readonly<Record<string, string>>;
    /** Of each annotation, in order. */
    readonly messages: readonly RegExp[];
    readonly code?: string;
    readonly secrets?: Readonly<Record<string, string>>;
  }[] = [
    { what: 'no registries', registries: '', messages: [/`registries` is empty/], code: 'input.missing' },
    {
      what: 'registries that are a comment',
      registries: '# none yet',
      messages: [/`registries` is empty/],
      code: 'input.missing',
    },
    {
      what: 'an unknown type',
      registries: `foundrry: ${foundryToken}`,
      messages: [/line 1: there is no registry type `foundrry`\n.*Did you mean `foundry`\?/],
    },
    {
      what: 'an unknown setting',
      registries: `foundry:\n  token: ${foundryToken}\n  note: x`,
      messages: [/line 3: `foundry\.note` is not a setting\n.*Did you mean `notes`\?/],
    },
    {
      what: 'a setting of another registry without a near name',
      registries: `foundry:\n  token: ${foundryToken}\n  monthly-download-limit: 3`,
      messages: [/line 3: `foundry\.monthly-download-limit` is not a setting\n.*`notes`/],
    },
    {
      what: 'broken YAML, by line and column and never by its text',
      registries: `foundry: "${foundryToken}\nother: [`,
      messages: [/line 1, column 10 opens a quote that is not closed/],
    },
    {
      what: 'the same label twice',
      registries: `foundry: ${foundryToken}\nfoundry: ${foundryToken}`,
      messages: [/line 2, column 1 has `foundry` a second time\n.*type/],
    },
    { what: 'a bare token instead of a mapping', registries: foundryToken, messages: [/not a mapping/] },
    {
      what: 'a missing space behind the colon',
      registries: `foundry:${foundryToken}\nfoundry: x`,
      messages: [/line 1, column 9 has no space after the colon/],
    },
    {
      what: 'an empty token',
      registries: 'foundry: ',
      messages: [
        /`foundry` has no token\n.*secret is not set.*fork.*`optional: true`:\n {2}foundry:\n {4}token: .*\n {4}optional: true$/,
      ],
      code: 'input.missing',
    },
    {
      what: 'a token with a line break in it, never echoed',
      registries: 'foundry: "fvttp_first\\nsecond"',
      messages: [/line 1, column 10: the value of `foundry` spans several lines\n.*A token has one line/],
      secrets: { first: 'fvttp_first', second: 'second' },
    },
    {
      what: 'a token that was stored with Windows line breaks in it',
      registries: `foundry:\r\n  token: fvttp_first\r\nsecondpart\r\n  notes: https://example.com/\r\n`,
      messages: [/line 2, column 10: the value of `foundry\.token` spans several lines\n.*A token has one line/],
      secrets: { first: 'fvttp_first', second: 'secondpart' },
    },
    {
      what: 'a PEM file as a secret',
      registries: `keygen:\n  token: x\n  signing-key: -----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw\n-----END PRIVATE KEY-----\n`,
      messages: [/line 3, column 16: the value of `keygen\.signing-key` spans several lines/],
      secrets: { key: 'MC4CAQAwBQYDK2Vw' },
    },
    {
      what: 'a token with a letter outside ASCII, never echoed',
      registries: 'foundry: fvttp_déjà-vu-vu',
      messages: [/`foundry` has a token with characters/],
      secrets: { token: 'fvttp_déjà-vu-vu' },
    },
    {
      what: 'an address that is not encrypted',
      registries: `foundry: {token: "${foundryToken}", url: http://example.com/x/}`,
      messages: [/`foundry\.url` is not `https:`/],
    },
    {
      what: 'an address with credentials in it',
      registries: `foundry: {token: "${foundryToken}", url: "https://me:hunter2secret@example.com/"}`,
      messages: [/`foundry\.url` contains credentials/],
      secrets: { password: 'hunter2secret' },
    },
    ...(['dry-run', 'all-or-nothing'] as const).flatMap((input) =>
      ['yes', 'on', '1', 'tRUE', 'null'].map((text) => ({
        what: `\`${input}: ${text}\``,
        inputs: { [input]: text },
        messages: [new RegExp(`^\`${input}\` is \`${text}\`, which is not a boolean`)],
      })),
    ),
    {
      what: 'a setting that is not a boolean',
      registries: `foundry: {token: "${foundryToken}", optional: yes}`,
      messages: [/`foundry\.optional` must be a boolean/],
    },
    { what: 'an unknown operation', inputs: { operation: 'delete' }, messages: [/^`operation` is `delete`/] },
    {
      what: 'a mistyped tag-check',
      inputs: { 'tag-check': 'eror' },
      messages: [/^`tag-check` is `eror`, which is not allowed\n.*mean `error`\?/],
    },
    { what: 'a mistyped package-check', inputs: { 'package-check': 'of' }, messages: [/\n.*mean `off`\?/] },
    { what: 'a mistyped if-exists', inputs: { 'if-exists': 'Accept' }, messages: [/\n.*mean `accept`\?/] },
    { what: 'an unknown if-exists', inputs: { 'if-exists': 'skip' }, messages: [/^`if-exists` is `skip`/] },
    { what: 'an invalid time', inputs: { timeout: '10m' }, messages: [/^`timeout` is `10m`/] },
    { what: 'no time at all', inputs: { timeout: '0' }, messages: [/^`timeout` is `0`/] },
    { what: 'a wait that is none', inputs: { 'wait-for-assets': '-1' }, messages: [/^`wait-for-assets` is `-1`/] },
    { what: 'a tag that cannot be', inputs: { tag: 'v 1' }, messages: [/`tag` is `v 1`, which contains a space/] },
    {
      what: 'all of it at once',
      registries: `foundry:\n  token: ${foundryToken}\n  note: x\n  prereleases: maybe\nfoundry-beta: {type: founderie}`,
      inputs: { 'dry-run': 'yes', timeout: 'long', operation: 'publsh' },
      messages: [
        /`operation`.*\n.*Did you mean `publish`\?/,
        /line 4: `foundry\.prereleases`/,
        /line 3: `foundry\.note`/,
        /line 5: there is no registry type `founderie`/,
        /`timeout`/,
        /`dry-run`/,
      ],
    },
  ];
  for (const { what, registries, inputs = {}, messages, code = 'input.invalid', secrets = {} } of cases) {
    scenario(what, async (world) => {
      const run = await world.relay({ ...(registries === undefined ? {} : { registries }), inputs, secrets });
      expect(run.exitCode).toBe(1);
      expect(run.requests).toEqual([]);
      const errors = run.annotations.filter(({ level }) => level === 'error');
      expect(errors.map(({ message }) => message)).toEqual(messages.map((message) => expect.stringMatching(message)));
      expect(errors.every(({ title }) => title === 'Release Relay')).toBe(true);
      expect(run.outputs['status']).toBe('failed');
      expect(run.summary).toContain(`(\`${code}\`)`);
    });
  }
});

scenario('a dry run with a misspelled input publishes nothing', async (world) => {
  const run = await world.relay({ env: { INPUT_DRY_RUN: 'true' } });
  expect(run.requests).toEqual([]);
  expect(run.outcomes['foundry']).toMatchObject({ status: 'failed', problems: [{ code: 'input.invalid' }] });
  expect(run.annotations).toMatchObject([
    { level: 'error', message: '`dry_run` is not an input\nDid you mean `dry-run`?' },
  ]);
  expect(run.summary.split('A re-run uses the workflow file of the first attempt.')).toHaveLength(2);
});

scenario('bad input is the outcome of every entry that can be named', async (world) => {
  const run = await world.relay({
    registries: `foundry: ''\nfoundry-beta: {type: foundry, token: ${foundryToken}}\nfoundrry: ${foundryToken}`,
  });
  const problems = [{ code: 'input.missing' }, { code: 'input.invalid' }];
  expect(run.outcomes).toMatchObject({
    foundry: { type: 'foundry', operation: 'publish', status: 'failed', problems, attempts: 0 },
    'foundry-beta': { type: 'foundry', status: 'failed', problems },
  });
  expect(Object.keys(run.outcomes)).toHaveLength(2);
});

describe('input that is as good as none', () => {
  scenario('null settings and empty inputs count as not given', async (world) => {
    const run = await world.relay({
      registries: `foundry:\n  token: ${foundryToken}\n  url: ${world.foundry.url}\n  notes:\n  prereleases: ~\n  optional: null`,
      inputs: { operation: '', tag: '', manifest: '', 'if-exists': '', timeout: '', 'all-or-nothing': '' },
    });
    expect(run.outputs['status']).toBe('published');
  });

  scenario('a token is trimmed, and masked without the blanks around it', async (world) => {
    const run = await world.relay({
      registries: `foundry:\n  url: ${world.foundry.url}\n  token: "  ${foundryToken}\\n"`,
    });
    expect(run.outputs['status']).toBe('published');
    expect(run.masks).toContain(foundryToken);
  });

  scenario('a token that YAML would read as a number stays as it is written', async (world) => {
    world.foundry.refreshToken('lantern', '0012e500');
    const run = await world.relay({
      registries: `foundry: {url: "${world.foundry.url}", token: 0012e500}`,
      secrets: { number: '0012e500' },
    });
    expect(run.outputs['status']).toBe('published');
  });

  scenario(
    'an optional entry with an empty token is skipped with a notice, and a warning that nothing was published',
    async (world) => {
      const run = await world.relay({ registries: { foundry: { token: '', optional: true } } });
      expect(run.exitCode).toBe(0);
      expect(run.requests).toEqual([]);
      expect(run.outcomes['foundry']).toMatchObject({ status: 'skipped', problems: [] });
      expect(run.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('nothing was published') },
        { level: 'notice', title: 'foundry', message: expect.stringContaining('token is empty') },
      ]);
      expect(run.masks).toEqual([githubToken]);
    },
  );

  scenario('no github-token at all will do for a public repository', async (world) => {
    const run = await world.relay({
      event: { name: 'schedule', payload: {} },
      inputs: { tag: 'v1.2.0', 'github-token': '' },
    });
    expect(run.outputs['status']).toBe('published');
    expect(run.masks).toEqual([foundryToken]);
  });

  scenario('the label of an entry may be computed, as in a matrix', async (world) => {
    const run = await world.relay({
      registries: `foundry-beta: {type: foundry, token: "${foundryToken}", url: "${world.foundry.url}"}`,
    });
    expect(run.outcomes).toMatchObject({ 'foundry-beta': { type: 'foundry', status: 'published' } });
    expect(run.groups.map(({ title }) => title)).toEqual(['foundry-beta (Foundry VTT)']);
  });
});

describe('the older host of Foundry', () => {
  scenario('is accepted with a warning', async (world) => {
    // The proxy lets nobody through, so that nothing leaves the machine.
    const run = await world.relay({
      registries: {
        foundry: { token: foundryToken, url: 'https://api.foundryvtt.com/_api/packages/release_version/' },
        other: { type: 'foundry', token: 'fvttp_second-made-up', url: world.foundry.url },
      },
      inputs: { timeout: '1' },
      env: { HTTPS_PROXY: world.trap.origin, NO_PROXY: '127.0.0.1' },
    });
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        title: 'foundry',
        message: expect.stringContaining('api.foundryvtt.com'),
      }),
    );
  });
});
