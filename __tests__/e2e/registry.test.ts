import { expect } from '@jest/globals';

import { filterPage, type Fault, type JournalEntry } from '../../sandbox/server.ts';
import { closeWindow, foundryToken, manifestWith, scenario, waiting, type World } from './scenario.ts';

/** The first requests to the registry meet these faults, in order. */
function faults(world: World, ...planned: readonly (Fault | undefined)[]): void {
  const left = [...planned];
  world.journal.faults = ({ server }: JournalEntry) => (server === 'foundry' ? left.shift() : undefined);
}

const badGateway: Fault = {
  kind: 'status',
  status: 502,
  act: false,
  body: '<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>',
};

waiting('waits for a rate limit', () => {
  scenario('for the seconds that the registry names, with the time that is left in the log', async (world) => {
    await world.relay();
    closeWindow(world.journal, world.foundry, 2_000);
    const next = world.createRelease({
      tag: 'v1.2.1',
      assets: [{ name: 'module.json', content: manifestWith({ version: '1.2.1', download: undefined }) }],
    });
    const run = await world.relay({ event: world.releaseEvent('published', next) });
    expect(run.exitCode).toBe(0);
    expect(run.requests.slice(2)).toEqual(['POST foundry publish', 'POST foundry publish']);
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published', attempts: 2 });
    expect(run.groups[0]?.lines.join('\n')).toMatch(/rate limited; waiting [12] s \(.*of the run's time left\)/);
    const [first, second] = run.entries.slice(2).map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(900);
    expect(run.outcomes['foundry']?.elapsed_ms).toBeGreaterThanOrEqual(900);
  });

  scenario('until the date that it names', async (world) => {
    const date = new Date(Date.now() + 2_500).toUTCString();
    faults(world, { kind: 'status', status: 429, act: false, headers: { 'retry-after': date } });
    const run = await world.relay();
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published', attempts: 2 });
    expect(run.entries.at(-1)?.at).toBeGreaterThanOrEqual(Date.parse(date) - 1_000);
  });

  scenario('but not past `timeout`: then the time at which a re-run would work is said', async (world) => {
    faults(world, { kind: 'status', status: 429, act: false, headers: { 'retry-after': '3600' } });
    const run = await world.relay({ inputs: { timeout: '30' } });
    expect(run.exitCode).toBe(1);
    expect(run.requests.slice(2)).toEqual(['POST foundry publish']);
    const [problem] = run.outcomes['foundry']?.problems ?? [];
    expect(problem?.code).toBe('registry.rate-limited');
    const at = /Run again at (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/.exec(problem?.hint ?? '');
    const waitEndsAt = Date.parse(`${at?.[1]}T${at?.[2]}Z`) - 3_600_000;
    // Rounded to a whole second.
    expect(waitEndsAt).toBeGreaterThanOrEqual((run.entries.at(-1)?.at ?? Infinity) - 1_000);
    expect(waitEndsAt).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(run.stdout).not.toContain('rate limited; waiting');
  });
});

waiting('a filter in front of the registry', () => {
  scenario('is named, with what its page says; nothing speaks of the token, which works', async (world) => {
    faults(world, filterPage(403));
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expect(run.requests.slice(2)).toEqual(['POST foundry publish']);
    expect(run.outcomes['foundry']?.problems).toMatchObject([
      { code: 'registry.blocked', detail: expect.stringContaining('Just a moment...') },
    ]);
    const [annotation] = run.annotations;
    const { title, message } = annotation ?? { title: '', message: '' };
    expect(`${title}\n${message}`).toMatch(/in front of Foundry VTT.*self-hosted runner/s);
    expect(`${title}\n${message}`).not.toMatch(/token|secret/i);
    expect((await world.relay({ runAttempt: 2 })).outcomes['foundry']).toMatchObject({ status: 'published' });
  });

  const pages = [
    ['Akamai', 403, {}, '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD>', 'Access Denied'],
    ['Sucuri', 403, { 'x-sucuri-block': 'EVA4' }, '<!DOCTYPE html>\n<title>Sucuri Firewall</title>', 'Sucuri Firewall'],
    ['Imperva', 403, { 'x-cdn': 'Imperva' }, '<html><body>Incapsula incident 1</body></html>', 'Incapsula incident 1'],
    ['nginx', 401, {}, '<html>\r\n<head><title>401 Authorization Required</title></head>', '401 Authorization'],
    ['AWS WAF', 405, { 'x-amzn-waf-action': 'captcha' }, '<title>Human Verification</title>', 'Human Verification'],
  ] as const;
  for (const [name, status, headers, body, said] of pages) {
    scenario(`as ${name} answers`, async (world) => {
      const type = { 'content-type': 'text/html' };
      world.journal.faults = ({ server }) =>
        server === 'foundry'
          ? { kind: 'status', status, headers: { ...type, ...headers }, body, act: false }
          : undefined;
      const run = await world.relay();
      const { problems } = run.outcomes['foundry'] ?? { problems: [] };
      expect(problems).toMatchObject([{ code: 'registry.blocked', detail: expect.stringContaining(said) }]);
      expect(JSON.stringify(problems)).not.toMatch(/token|secret/i);
    });
  }

  scenario('that asks for a short wait is retried', async (world) => {
    faults(world, filterPage(503, { 'cf-mitigated': 'challenge', 'retry-after': '1' }));
    expect((await world.relay()).outcomes['foundry']).toMatchObject({ status: 'published', attempts: 2 });
  });
});

waiting('a write whose end is unknown leads to one release', () => {
  for (const [what, fault] of [
    ['a reset after saving', { kind: 'reset-after' }],
    ['a truncated reply', { kind: 'truncate' }],
    ['502 with HTML after saving', { ...badGateway, act: true }],
    ['500 after saving', { kind: 'status', status: 500, act: true }],
    ['a web page with 200 after saving', { kind: 'html-200', act: true }],
    ['JSON of another shape after saving', { kind: 'schema', act: true }],
  ] as const satisfies readonly (readonly [string, Fault])[]) {
    scenario(`${what}, without a rehearsal: unchanged, and the notice says which is unknown`, async (world) => {
      faults(world, fault);
      const run = await world.relay();
      expect(run.exitCode).toBe(0);
      expect(run.requests.slice(2)).toEqual(['POST foundry publish', 'POST foundry publish']);
      expect(run.outcomes['foundry']).toMatchObject({ status: 'unchanged', attempts: 2 });
      expect(run.annotations).toMatchObject([
        {
          level: 'notice',
          message: expect.stringContaining('unknown whether this run published it or it already existed'),
        },
      ]);
      expect(world.foundry.releases('lantern')).toHaveLength(1);
    });
  }

  scenario('a lost reply after a rehearsal that had passed: published', async (world) => {
    faults(world, undefined, { kind: 'reset-after' });
    const run = await world.relay({ inputs: { 'if-exists': 'fail' } });
    expect(run.exitCode).toBe(0);
    expect(run.requests.slice(2)).toEqual(['POST foundry rehearsal', 'POST foundry publish', 'POST foundry publish']);
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published', attempts: 2 });
    expect(run.annotations).toEqual([]);
    expect(world.foundry.releases('lantern')).toHaveLength(1);
  });

  scenario('a reset before it was read is sent again, and published', async (world) => {
    faults(world, { kind: 'reset-before' });
    const run = await world.relay();
    expect(run.outcomes['foundry']).toMatchObject({ status: 'published', attempts: 2 });
  });

  scenario('a registry that stays broken fails, and says that a re-run is safe', async (world) => {
    world.journal.faults = ({ server }) => (server === 'foundry' ? badGateway : undefined);
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']).toMatchObject({ attempts: 3, problems: [{ code: 'registry.unavailable' }] });
    expect(run.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/502.*Bad Gateway\n.*unknown.*re-running is safe/s) },
    ]);
    expect(run.summary).toContain('Bad Gateway');
    expect(run.summary).not.toContain('<h1>');
  });

  scenario('a rehearsal is repeated, since it changes nothing', async (world) => {
    faults(world, badGateway);
    const run = await world.relay({ inputs: { 'dry-run': 'true' } });
    expect(run.requests.slice(2)).toEqual(['POST foundry rehearsal', 'POST foundry rehearsal']);
    expect(run.outputs['status']).toBe('planned');
  });
});

waiting('only a success is reported as one', () => {
  scenario('a rehearsal that does not say that it was one', async (world) => {
    faults(world, {
      kind: 'schema',
      act: false,
      body: { status: 'success', page: 'https://foundryvtt.com/packages/lantern/edit/' },
    });
    const run = await world.relay({ inputs: { 'dry-run': 'true' } });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'registry.unreadable' }]);
  });

  scenario(
    'a redirect, as of an address without its last slash, is not followed and names the setting',
    async (world) => {
      const run = await world.relay({
        registries: { foundry: { token: foundryToken, url: world.foundry.url.slice(0, -1) } },
      });
      expect(run.exitCode).toBe(1);
      expect(run.requests.slice(2)).toEqual(['POST foundry publish']);
      expect(run.outcomes['foundry']?.problems).toMatchObject([
        { code: 'registry.moved', hint: 'Add the slash at the end of `url` of the entry `foundry`.' },
      ]);
      expect(run.annotations[0]?.message).toContain('/_api/packages/release_version/');
    },
  );

  scenario('a redirect to another host never sees the token', async (world) => {
    faults(world, { kind: 'redirect', location: `${world.trap.origin}/`, status: 307, act: false });
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'registry.moved' }]);
  });

  scenario('nobody there', async (world) => {
    await world.foundry.server.pause();
    const run = await world.relay({ inputs: { timeout: '3' } });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'registry.unavailable' }]);
  });
});

waiting('what the registry refuses', () => {
  for (const forbidden of ['text', 'gateway'] as const) {
    scenario(`a token that it does not accept, answered as ${forbidden}`, async (world) => {
      world.foundry.options.forbidden = forbidden;
      world.foundry.refreshToken('lantern', 'fvttp_renewed');
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
      expect(run.requests.slice(2)).toEqual(['POST foundry publish']);
      expect(run.outcomes['foundry']?.problems).toMatchObject([
        {
          code: 'registry.forbidden',
          detail: expect.stringMatching(/token|Forbidden/),
          hint: expect.stringContaining('token'),
        },
      ]);
    });
  }

  scenario('a package that it does not know: the first release is made on the website', async (world) => {
    world.foundry.createPackage({ id: 'lantern', token: foundryToken, listed: false });
    const run = await world.relay();
    expect(run.outcomes['foundry']?.problems).toMatchObject([
      {
        code: 'registry.not-found',
        hint: expect.stringContaining('a new package is submitted on the website'),
      },
    ]);
  });

  const envelope = (errors: unknown): Fault => ({
    kind: 'status',
    status: 400,
    act: false,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'error', errors }),
  });

  scenario(
    'each message of the envelope is an annotation of its own: `<label>: <field>`, `<message> (<code>)`',
    async (world) => {
      faults(
        world,
        envelope({
          __all__: [{ message: 'The package is locked.', code: 'locked' }],
          version: [
            { message: 'Too long.', code: 'max_length' },
            { message: 'Enter a valid value.', code: 'invalid' },
          ],
          notes: [{ message: 'Enter a valid URL.', code: 'invalid' }],
        }),
      );
      const run = await world.relay();
      expect(run.annotations.map(({ level, title, message }) => [level, title, message.split('\n')[0]])).toEqual([
        ['error', 'foundry', 'The package is locked. (locked)'],
        ['error', 'foundry: version', 'Too long. (max_length)'],
        ['error', 'foundry: version', 'Enter a valid value. (invalid)'],
        ['error', 'foundry: notes', 'Enter a valid URL. (invalid)'],
      ]);
      expect(run.annotations[3]?.message).toBe('Enter a valid URL. (invalid)\nSet `notes` to the URL of a page.');
      expect(run.outcomes['foundry']?.problems.map(({ field }) => field)).toEqual([
        undefined,
        'version',
        'version',
        'notes',
      ]);
      for (const said of ['The package is locked', 'Too long', 'Enter a valid URL'])
        expect(run.summary).toContain(said);
    },
  );

  scenario(
    'of more than ten messages the tenth says how many more there are, and the summary has them all',
    async (world) => {
      const messages = Array.from({ length: 13 }, (_, index) => ({
        message: `Fault number ${index + 1}.`,
        code: 'invalid',
      }));
      faults(world, envelope({ __all__: messages }));
      const run = await world.relay();
      expect(run.annotations[9]?.message).toMatch(/^Fault number 10\. \(invalid\)\n.*3 more/s);
      expect(run.annotations[8]?.message).not.toContain('more');
      for (const { message } of messages) expect(run.summary).toContain(message);
      expect(run.outcomes['foundry']?.problems).toHaveLength(13);
    },
  );
});
