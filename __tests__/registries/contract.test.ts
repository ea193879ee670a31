import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';

import { registrySandboxes, type Sandbox, type SandboxRegistry } from '../../sandbox/index.ts';
import type { SandboxRelease } from '../../sandbox/github.ts';
import { filterPage, type Fault, type JournalEntry } from '../../sandbox/server.ts';
import { parseManifest } from '../../src/foundry/manifest/manifest.ts';
import type { Effect } from '../../src/domain/ports.ts';
import { problemCatalogue, ProblemError } from '../../src/domain/problem.ts';
import type { Job, JobContext, Plan } from '../../src/domain/registry.ts';
import type { ReleaseOperation } from '../../src/domain/release.ts';
import { createAssetSource } from '../../src/github/assets.ts';
import { releaseFromJson } from '../../src/github/payload.ts';
import { loadRegistries } from '../../src/registries/index.ts';
import { createClient, recordLog } from '../harness/edges.ts';
import { manifestWith, repository } from '../harness/fixtures.ts';
import { createProject, type Project, type ProjectRun, type Ran } from '../harness/in-process.ts';
import { leaksIn } from '../harness/secrets.ts';

const registries = await loadRegistries();

/**
 * The rules for every registry of THE list. A new one needs one row here: how to prepare its sandbox for an entry, and what it
 * contains afterwards. A registry without a row, or without a sandbox, fails.
 */
interface Row {
  /** Adds the package to the sandbox, and returns the entry's settings: the token, and the required ones. */
  seed(sandbox: Sandbox): Readonly<Record<string, unknown>> & { readonly token: string };
  /** The versions that are public there. Each as often as it exists. */
  versions(sandbox: Sandbox): readonly string[];
  /** What a run could have changed there. Default: everything that the sandbox contains. */
  stored?(sandbox: Sandbox): unknown;
  /** Names of its servers in the journal, where faults are put. */
  readonly servers: readonly string[];
  /** Secret settings, set to a value that the schema accepts. */
  readonly secrets?: Readonly<Record<string, string | readonly string[]>>;
}

const rows: Readonly<Record<string, Row>> = {
  foundry: {
    seed: ({ foundry }) => {
      const token = 'fvttp_Made/Up+Foundry==1';
      foundry.createPackage({ id: 'lantern', token });
      return { token };
    },
    versions: ({ foundry }) => foundry.releases('lantern').map(({ version }) => version),
    servers: ['foundry'],
  },
  foundrymods: {
    seed: ({ foundrymods }) => {
      const token = 'fmp_Made/Up+FoundryMods==1';
      foundrymods.createModule({ id: 'lantern', title: 'Lantern', token });
      return { token };
    },
    versions: ({ foundrymods }) => foundrymods.releases('lantern').map(({ version }) => version),
    servers: ['foundrymods'],
  },
  keygen: {
    seed: ({ keygen }) => {
      const product = keygen.addProduct({ name: 'Lantern' });
      const token = keygen.addToken({ kind: 'product', product, value: 'prod-Made/Up+Keygen==1' });
      return { token: token.value, product: product.id, account: keygen.account.slug };
    },
    versions: ({ keygen }) => keygen.published('1.2.0').map(({ version }) => version),
    servers: ['keygen', 'keygen-storage'],
    secrets: { 'signing-key': '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60' },
  },
  releasepage: {
    seed: ({ releasepage }) => {
      const token = 'rp_Made/Up+ReleasePage==1';
      releasepage.createPage({ id: 'lantern', key: token, repositories: [repository] });
      return { token, page: 'lantern', wait: 5, 'if-missing': 'fail' };
    },
    versions: ({ releasepage }) =>
      Object.values(releasepage.holds()).flatMap(({ latest }) =>
        latest.map(({ version }) => version.replace(/^v/, '')),
      ),
    // It learns of releases by itself.
    stored: ({ releasepage }) => releasepage.subscribers('lantern'),
    servers: ['releasepage'],
    secrets: { subscribers: ['reader@made-up.example'] },
  },
};

/** The files that every registry folder has, so that all registries have the same structure. */
const files = ['index.ts', 'settings.ts', 'api.ts', 'errors.ts', 'check.ts', 'publish.ts', 'audit.ts'];

function secretsOf({ secrets = {} }: Row): Record<string, string> {
  return Object.fromEntries(
    Object.values(secrets)
      .flat()
      .map((secret, index) => [`secret ${index}`, secret]),
  );
}

let project: Project;
let release: SandboxRelease;
async function freshProject(): Promise<void> {
  project = await createProject();
  release = project.createRelease();
}
beforeEach(freshProject);
afterEach(() => project.close());

test('every registry of the list has a sandbox and a row', () => {
  const ids = registries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(registrySandboxes)).toEqual(expect.arrayContaining(ids));
  expect(Object.keys(rows)).toEqual(expect.arrayContaining(ids));
});

describe.each(registries.map((registry) => [registry.id, registry] as const))('%s', (id, registry) => {
  const row = rows[id];
  if (row === undefined) return;

  test(`has the files ${files.join(', ')}`, async () => {
    const present = await readdir(new URL(`../../src/registries/${id}/`, import.meta.url));
    const missing = files.filter((file) => !present.includes(file));
    expect(missing.map((file) => `src/registries/${id}/${file}`)).toEqual([]);
  });

  let entry: ReturnType<Row['seed']>;
  beforeEach(() => {
    entry = row.seed(project.sandbox);
  });

  const relay = (options: Partial<ProjectRun> = {}): Promise<Ran> =>
    project.run({ release, registries: { [id]: entry }, ...options });
  const ofRegistry = ({ server }: JournalEntry): boolean => row.servers.includes(server);
  const holds = (): string => {
    const { sandbox } = project;
    const own = (sandbox.registries as Record<string, SandboxRegistry>)[id];
    return JSON.stringify(row.stored === undefined ? own?.holds() : row.stored(sandbox));
  };

  describe('its settings', () => {
    test('are strict: an unknown key is refused', async () => {
      const ran = await relay({ registries: { [id]: { ...entry, 'no-such-setting': 1 } } });
      expect(ran.exitCode).toBe(1);
      expect(ran.annotations).toMatchObject([
        { message: expect.stringContaining(`\`${id}.no-such-setting\` is not a setting`) },
      ]);
      expect(ran.entries).toEqual([]);
    });

    test('each have a description, and are kebab-case', () => {
      const { properties = {} } = z.toJSONSchema(registry.settings, { io: 'input', unrepresentable: 'any' });
      for (const [name, property] of Object.entries(properties)) {
        expect([name, (property as { description?: string }).description]).toEqual([
          name,
          expect.stringMatching(/\S{3}/),
        ]);
        expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      }
    });

    test('that are secrets are named as such, masked, and never visible', async () => {
      expect(Object.keys(row.secrets ?? {})).toEqual(registry.secrets);
      const ran = await relay({ registries: { [id]: { ...entry, ...row.secrets } } });
      expect(ran.exitCode).toBe(0);
      expect(ran.masks).toEqual(expect.arrayContaining([entry.token, ...Object.values(secretsOf(row))]));
      expect(leaksIn(ran.everything, { token: entry.token, ...secretsOf(row) })).toEqual([]);
    });
  });

  describe('its plan', () => {
    test.each([...registry.operations])(
      'for %s is pure: frozen input gives the same plan each time, without requests',
      (operation) => {
        const [first, second] = [planOf(operation), planOf(operation)];
        expect(withoutFunctions(first)).toEqual(withoutFunctions(second));
        expect(first.kind).toBe('job');
        expect(project.sandbox.journal.entries).toEqual([]);
      },
    );

    test('shows no secret in what it would send', () => {
      const { changes } = jobOf(planOf('publish', row.secrets));
      if (registry.gatesOthers) expect(changes.length).toBeGreaterThan(0);
      expect(leaksIn(JSON.stringify(changes), { token: entry.token, ...secretsOf(row) })).toEqual([]);
    });
  });

  describe('a dry run', () => {
    test.each([...registry.operations])(
      'of %s stores nothing, and sends only reads and rehearsals',
      async (operation) => {
        if (operation !== 'publish') await relay();
        const before = holds();
        const effects: Effect[] = [];
        const checked = await jobOf(planOf(operation)).check(contextOf({ dryRun: true, effects }), { rehearse: true });
        expect(checked.kind).not.toBe('failed');
        expect(effects).not.toContain('write');
        const ran = await relay({ inputs: { operation, 'dry-run': 'true' } });
        // An update may find nothing to change.
        expect(['planned', ...(operation === 'update' ? ['unchanged'] : [])]).toContain(ran.outputs['status']);
        if (operation === 'publish' && registry.gatesOthers) expect(ran.summary).toContain('what would be sent');
        expect(holds()).toBe(before);
      },
    );

    test('cannot write even if the registry tries: the client refuses', async () => {
      const before = holds();
      const checked = await jobOf(planOf('publish', row.secrets)).check(contextOf({ dryRun: false }), {
        rehearse: false,
      });
      if (checked.kind !== 'ready') throw new Error('not ready');
      const completed = await checked.publish(contextOf({ dryRun: true })).catch((error: unknown) => {
        if (error instanceof ProblemError) return { kind: 'failed' };
        throw error;
      });
      expect(completed.kind).toBe('failed');
      expect(holds()).toBe(before);
    });
  });

  test.each([true, false])('a check never writes, with rehearse: %s', async (rehearse) => {
    const before = holds();
    const effects: Effect[] = [];
    const checked = await jobOf(planOf('publish')).check(contextOf({ dryRun: false, effects }), { rehearse });
    expect(checked.kind).toBe('ready');
    expect(effects).not.toContain('write');
    expect(holds()).toBe(before);
  });

  describe.each(['check', 'audit'] as const)('the operation `%s`', (operation) => {
    const survey = (options: Partial<ProjectRun> = {}): Promise<Ran> => relay({ inputs: { operation }, ...options });

    test('of what is published finds nothing wrong, and changes nothing', async () => {
      await relay();
      const before = holds();
      const ran = await survey();
      expect(ran.outcomes[id]).toMatchObject({ operation, status: 'verified', problems: [] });
      expect([ran.exitCode, ran.outputs['missing']]).toEqual([0, '[]']);
      expect(holds()).toBe(before);
      expect(leaksIn(ran.everything, { token: entry.token })).toEqual([]);
    });

    test('of what is not published changes nothing', async () => {
      if (!registry.gatesOthers) return;
      const before = holds();
      const ran = await survey();
      if (operation === 'check') expect(ran.outcomes[id]).toMatchObject({ status: 'verified', problems: [] });
      else {
        expect(ran.outcomes[id]).toMatchObject({ status: 'failed', problems: [{ code: 'registry.not-listed' }] });
        expect([ran.exitCode, ran.outputs['missing']]).toEqual([1, '["v1.2.0"]']);
      }
      expect(holds()).toBe(before);
    });

    test('with a refused token reports it, and changes nothing', async () => {
      const before = holds();
      const token = `${entry.token}XYZ`;
      const ran = await survey({ registries: { [id]: { ...entry, token } } });
      expect(ran.exitCode).toBe(1);
      const codes = ran.outcomes[id]?.problems.map(({ code }) => code);
      expect([['registry.unauthorized'], ['registry.forbidden']]).toContainEqual(codes);
      expect(ran.outputs['missing']).toBe('[]');
      expect(holds()).toBe(before);
    });

    const json = { 'content-type': 'application/json' };
    const faults: readonly (readonly [string, Fault])[] = [
      ['400 with JSON', { kind: 'status', status: 400, act: false, body: '{"message":"Nope"}', headers: json }],
      ['401 with nothing', { kind: 'status', status: 401, act: false, body: '' }],
      ['403 with JSON', { kind: 'status', status: 403, act: false, body: '{"message":"Nope"}', headers: json }],
      ['404 with a page', { kind: 'status', status: 404, act: false, body: '<html><body>Nope</body></html>' }],
      ['422 with JSON', { kind: 'status', status: 422, act: false, body: '{"message":"Nope"}', headers: json }],
      ['429', { kind: 'status', status: 429, act: false, body: '', headers: { 'retry-after': '7200' } }],
      ['500 with a page', { kind: 'status', status: 500, act: false, body: '<html><body>Nope</body></html>' }],
      ['204', { kind: 'status', status: 204, act: false, body: '' }],
      ['a web page with 200', { kind: 'html-200', act: false }],
      ['JSON of no known shape', { kind: 'schema', act: false }],
      ['null', { kind: 'schema', act: false, body: null }],
      ['a reset', { kind: 'reset-before' }],
      ['silence', { kind: 'hang', act: false }],
      ['a redirect', { kind: 'redirect', location: 'https://elsewhere.example/', act: false }],
      ['a filter', filterPage(403, {})],
    ];
    test.each(faults)(
      'that is always answered with %s fails, names nothing as missing, and changes nothing',
      async (_, fault) => {
        const before = holds();
        project.sandbox.journal.faults = (request) => (ofRegistry(request) ? fault : undefined);
        const ran = await survey();
        expect([ran.exitCode, ran.outputs['missing']]).toEqual([1, '[]']);
        const { problems = [] } = ran.outcomes[id] ?? {};
        expect(problems.length).toBeGreaterThan(0);
        for (const { code, hint } of problems) {
          expect(Object.keys(problemCatalogue)).toContain(code);
          expect(code).not.toBe('internal');
          expect(hint).toMatch(/\S/);
        }
        expect(leaksIn(ran.everything, { token: entry.token })).toEqual([]);
        expect(holds()).toBe(before);
      },
    );
  });

  describe('a publish', () => {
    test('leaves one release of the version, and reports it', async () => {
      const ran = await relay();
      expect(ran.outcomes[id]).toMatchObject({
        status: registry.gatesOthers ? 'published' : 'verified',
        problems: [],
        version: '1.2.0',
      });
      expect(row.versions(project.sandbox)).toEqual(['1.2.0']);
      expect(leaksIn(ran.everything, { token: entry.token })).toEqual([]);
    });

    test('of an existing version is unchanged, and changes nothing', async () => {
      await relay();
      const before = holds();
      const ran = await relay();
      expect(ran.outcomes[id]?.status).toBe(registry.gatesOthers ? 'unchanged' : 'verified');
      expect(holds()).toBe(before);
    });

    if (registry.gatesOthers) {
      test('of an existing version fails with if-exists: fail, and changes nothing', async () => {
        await relay();
        const before = holds();
        // Another run: what an earlier attempt of the same run has created belongs to it.
        const ran = await relay({ inputs: { 'if-exists': 'fail' }, env: { GITHUB_RUN_ID: '4712' } });
        expect(ran.exitCode).toBe(1);
        expect(ran.outcomes[id]?.problems).toMatchObject([
          { code: 'registry.conflict', hint: expect.stringMatching(/\S/) },
        ]);
        expect(holds()).toBe(before);
      });
    }
  });

  describe('a reply that is lost', () => {
    const kinds: readonly (readonly [string, Fault])[] = [
      ['a reset', { kind: 'reset-after' }],
      ['500', { kind: 'status', status: 500, act: true }],
      ['half of it', { kind: 'truncate' }],
      ['a web page with 200', { kind: 'html-200', act: true }],
    ];
    test.each(kinds)(
      'to any of its requests (%s) leads to one release, if necessary by another run',
      async (_, fault) => {
        const all = (await relay()).entries.filter(ofRegistry).length;
        for (let lost = 0; lost < all; lost += 1) {
          await project.close();
          await freshProject();
          entry = row.seed(project.sandbox);
          let count = 0;
          project.sandbox.journal.faults = (request) => (ofRegistry(request) && count++ === lost ? fault : undefined);
          const first = await relay();
          const second = first.exitCode === 0 ? first : await relay();
          const what = `request ${lost + 1} of ${all}`;
          expect([what, second.exitCode, second.outcomes[id]?.problems]).toEqual([what, 0, []]);
          expect([what, row.versions(project.sandbox)]).toEqual([what, ['1.2.0']]);
        }
      },
      60_000,
    );
  });

  describe('a filter in front of it', () => {
    const page = (code: number): Fault => filterPage(code, {});
    const filters: readonly (readonly [string, Fault])[] = [
      ...[401, 403, 406, 407, 451].map((code) => [`${code} with a page`, page(code)] as const),
      ...[200, 403, 404, 429, 503].map((code) => [`${code} with a filter's header`, filterPage(code)] as const),
    ];
    test.each(filters)('that answers every request (%s) is named as the sender', async (_, fault) => {
      const before = holds();
      project.sandbox.journal.faults = (request) => (ofRegistry(request) ? fault : undefined);
      const ran = await relay();
      expect(ran.exitCode).toBe(1);
      const { problems = [] } = ran.outcomes[id] ?? {};
      expect(problems.length).toBeGreaterThan(0);
      for (const { code, title, detail, hint } of problems) {
        expect(code).toBe('registry.blocked');
        expect(title).toContain('in front of');
        expect(detail).toContain('Just a moment...');
        // Replacing the token in this case breaks a working setup.
        expect(hint).toMatch(/Run again/);
        expect(`${title} ${hint}`).not.toMatch(/token|secret|\bkey\b/i);
      }
      expect(holds()).toBe(before);
    });

    test('that answers any one of its requests never blames the token, and leads to one release', async () => {
      const all = (await relay({ registries: { [id]: { ...entry, ...row.secrets } } })).entries.filter(ofRegistry);
      for (const [faulted, { method, path }] of all.entries()) {
        await project.close();
        await freshProject();
        entry = row.seed(project.sandbox);
        const registries = { [id]: { ...entry, ...row.secrets } };
        let count = 0;
        project.sandbox.journal.faults = (request) =>
          ofRegistry(request) && count++ === faulted ? page(403) : undefined;
        const ran = await relay({ registries });
        const codes = ran.outcomes[id]?.problems.map(({ code }) => code) ?? [];
        const what = `${method} ${path}`;
        // Only a read that a publish does not need may fail unnoticed.
        expect([what, codes]).toEqual([
          what,
          method === 'GET' && codes.length === 0 ? [] : codes.map(() => 'registry.blocked'),
        ]);
        expect([what, ran.exitCode]).toEqual([what, codes.length === 0 ? 0 : 1]);
        if (method !== 'GET') expect([what, codes.length > 0]).toEqual([what, true]);
        const again = codes.length === 0 ? ran : await relay({ registries });
        expect([what, again.outcomes[id]?.problems]).toEqual([what, []]);
        expect([what, row.versions(project.sandbox)]).toEqual([what, ['1.2.0']]);
      }
    }, 60_000);

    test.each([
      ['plain text with 401', { kind: 'status', status: 401, act: false, body: 'Nope' }],
      ['plain text with 403', { kind: 'status', status: 403, act: false, body: 'Nope' }],
      [
        'JSON with 403',
        { kind: 'status', status: 403, act: false, body: '{}', headers: { 'content-type': 'application/json' } },
      ],
      ['a page with 200', { kind: 'html-200', act: false }],
      ['a page with 404', page(404)],
    ] satisfies [string, Fault][])('is not assumed for %s', async (what, fault) => {
      project.sandbox.journal.faults = (request) => (ofRegistry(request) ? fault : undefined);
      const codes = (await relay()).outcomes[id]?.problems.map(({ code }) => code);
      expect(codes).not.toContain('registry.blocked');
      if (what === 'a page with 200') expect(codes).toEqual(['registry.unreadable']);
    });

    test.each([429, 503])('that asks for a moment (%s) is retried after it', async (code) => {
      const fault = filterPage(code, { 'cf-mitigated': 'challenge', 'retry-after': '7' });
      const seen = new Set<string>();
      project.sandbox.journal.faults = (request) => {
        const name = `${request.method} ${request.path}`;
        if (!ofRegistry(request) || seen.has(name)) return undefined;
        seen.add(name);
        return fault;
      };
      const ran = await relay({ registries: { [id]: { ...entry, wait: undefined } } });
      expect([ran.outcomes[id]?.problems, ran.exitCode]).toEqual([[], 0]);
    });
  });

  describe('a failure', () => {
    const html = '<html><head><title>Nope</title></head><body><h1>Nope</h1></body></html>';
    const status = (code: number, body: string, headers: Record<string, string> = {}): Fault => ({
      kind: 'status',
      status: code,
      act: false,
      body,
      headers,
    });
    const failures: readonly (readonly [string, Fault])[] = [
      ...[400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 418, 422, 500, 501, 502, 503, 504].flatMap(
        (code) =>
          [
            [`${code} with a page`, status(code, html)],
            [`${code} with JSON`, status(code, '{"message":"Nope"}', { 'content-type': 'application/json' })],
            [`${code} with nothing`, status(code, '')],
          ] as const,
      ),
      ['429 for longer than the run has', status(429, 'Later.', { 'retry-after': '7200' })],
      ['429 without a time', status(429, 'Later.')],
      ['a web page with 200', { kind: 'html-200', act: false }],
      ['JSON of no known shape with 200', { kind: 'schema', act: false }],
      ['a list with 200', { kind: 'schema', act: false, body: [] }],
      ['null with 200', { kind: 'schema', act: false, body: null }],
      ['nothing with 204', status(204, '')],
      ['a reset', { kind: 'reset-before' }],
      ['silence', { kind: 'hang', act: false }],
      ['a redirect', { kind: 'redirect', location: 'https://elsewhere.example/', act: false }],
    ];
    test.each(failures)(
      'of every request, %s, is a problem with a code, a hint and no secret, and stores nothing',
      async (_, fault) => {
        const before = holds();
        project.sandbox.journal.faults = (request) => (ofRegistry(request) ? fault : undefined);
        const ran = await relay({ inputs: { timeout: '600' } });
        expect(ran.exitCode).toBe(1);
        const { problems = [] } = ran.outcomes[id] ?? {};
        expect(problems.length).toBeGreaterThan(0);
        for (const { code, title, hint } of problems) {
          expect(Object.keys(problemCatalogue)).toContain(code);
          expect(code).not.toBe('internal');
          expect(title).toMatch(/\S/);
          expect(hint).toMatch(/\S/);
        }
        expect(leaksIn(ran.everything, { token: entry.token })).toEqual([]);
        expect(holds()).toBe(before);
      },
    );

    test('that echoes the token shows it nowhere', async () => {
      const { token } = entry;
      const echo = [token, encodeURIComponent(token), Buffer.from(`x${token}`).toString('base64')].join(' ');
      for (const body of [
        echo,
        JSON.stringify({ errors: { __all__: [{ message: echo, code: echo }] } }),
        JSON.stringify({ errors: [{ title: echo, detail: echo, code: echo }] }),
        JSON.stringify({ message: echo }),
      ]) {
        project.sandbox.journal.faults = (request) =>
          ofRegistry(request)
            ? status(400, body, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/plain' })
            : undefined;
        const ran = await relay();
        expect(ran.exitCode).toBe(1);
        expect(leaksIn(ran.everything, { token })).toEqual([]);
      }
    });
  });

  function planOf(operation: ReleaseOperation, more: Readonly<Record<string, unknown>> = {}): Plan {
    const { token, ...own } = entry;
    const url = (project.sandbox.registries as Record<string, { url: string }>)[id]?.url ?? '';
    const bound = registry.configure(deepFrozen({ ...own, ...more }), deepFrozen({ token, url }));
    if ('issues' in bound) throw new Error(JSON.stringify(bound.issues));
    expect(bound.needs(operation)).toEqual(bound.needs(operation));
    return bound.plan(inputOf(operation));
  }

  function inputOf(operation: ReleaseOperation) {
    const [owner = '', name = ''] = repository.split('/');
    const read = releaseFromJson(release.json(), { owner, name });
    const parsed = parseManifest(Buffer.from(manifestWith({ download: undefined })));
    const manifestUrl = read?.assets.find((asset) => asset.name === 'module.json')?.downloadUrl;
    if (read === undefined || !parsed.ok || manifestUrl === undefined) throw new Error('no release');
    return deepFrozen({
      label: id,
      operation,
      release: read,
      version: '1.2.0',
      ifExists: 'accept' as const,
      manifest: { manifest: parsed.value.manifest, url: manifestUrl },
    });
  }

  function contextOf({ dryRun, effects = [] }: { dryRun: boolean; effects?: Effect[] }): JobContext {
    const { clock, transport, sandbox } = project;
    const { log } = recordLog();
    const [owner = '', name = ''] = repository.split('/');
    const deadline = clock.now() + 600_000;
    const http = createClient({
      transport,
      clock,
      log,
      deadline,
      dryRun,
      onAttempt: ({ effect }) => void effects.push(effect),
    });
    return {
      http,
      clock,
      log,
      deadline,
      timeout: 600_000,
      dryRun,
      assets: createAssetSource({ http, repository: { owner, name }, apiUrl: sandbox.github.apiUrl, workspace: '' }),
      run: { id: '4711', attempt: 1 },
    };
  }
});

function jobOf(plan: Plan): Job {
  if (plan.kind !== 'job') throw new Error(`the plan is ${JSON.stringify(plan)}`);
  return plan.job;
}

/** What can be compared of a plan: its functions are new each time. */
function withoutFunctions(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(plan));
}

function deepFrozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}
