import { expect } from '@jest/globals';

import {
  falseDuplicates,
  falseLookUps,
  falseSubscriptions,
  gatewaySays503,
  overtakenUploads,
} from '../../sandbox/false-proofs.ts';
import type { Fault, JournalEntry } from '../../sandbox/server.ts';
import {
  foundryModsToken,
  foundryToken,
  keygenToken,
  repository,
  scenario,
  waiting,
  type Relayed,
  type ScenarioOptions,
  type World,
} from './scenario.ts';

/** The requests that match meet this fault; of them only the first so many. */
function faults(world: World, fault: Fault, matches: (entry: JournalEntry) => boolean, times = Infinity): void {
  let left = times;
  world.journal.faults = (entry) => (matches(entry) && (left -= 1) >= 0 ? fault : undefined);
}

const isPost = ({ server, method }: JournalEntry): boolean => server.startsWith('foundry') && method === 'POST';
const isRehearsal = (line: string): boolean => line.endsWith('rehearsal');
const problemsOf = ({ outcomes }: Relayed, label: string) => outcomes[label]?.problems ?? [];

const tokens = { foundry: foundryToken, foundrymods: foundryModsToken } as const;
const upload = { foundrymods: { token: foundryModsToken, upload: 'module.zip' } };
const key = 'live.Made-Up/Page+Key==7';
const bigZip: ScenarioOptions = {
  assets: [
    {
      name: 'module.json',
      content: '{"id":"lantern","version":"1.2.0","compatibility":{"minimum":"12","verified":"13"}}',
    },
    { name: 'module.zip', size: 8_000_000 },
  ],
};

waiting('"already there" is only what the protocol says', () => {
  for (const [what, fault] of Object.entries(falseDuplicates)) {
    scenario(`not ${what}`, async (world) => {
      faults(world, fault, isPost);
      const run = await world.relay({
        registries: { foundry: { token: tokens.foundry }, foundrymods: { token: tokens.foundrymods } },
        inputs: { 'all-or-nothing': 'false' },
      });
      expect(run.exitCode).toBe(1);
      for (const label of ['foundry', 'foundrymods'] as const) {
        expect(run.outcomes[label]?.status).toBe('failed');
        expect(world[label].releases('lantern')).toEqual([]);
      }
    });
  }

  for (const [what, fault] of Object.entries(falseLookUps({ id: 'lantern', version: '1.2.0' }))) {
    scenario(`not ${what} in the lookup: the release is sent, and stored`, async (world) => {
      faults(world, fault, ({ server, method }) => server === 'foundrymods' && method === 'GET');
      const run = await world.relay({ registries: { foundrymods: { token: foundryModsToken } } });
      expect([run.exitCode, run.outcomes['foundrymods']?.status]).toEqual([0, 'published']);
      expect(world.foundrymods.releases('lantern')).toHaveLength(1);
    });
  }
});

waiting('"subscribed" is only what is documented', () => {
  const address = 'reader@made-up.example';
  for (const [what, fault] of Object.entries(falseSubscriptions({ page: 'lantern', address }))) {
    scenario(`not ${what}`, async (world) => {
      world.releasepage.createPage({ id: 'lantern', key, repositories: [repository] });
      faults(world, fault, ({ method }) => method === 'PATCH');
      const page = { type: 'releasepage', token: key, page: 'lantern', wait: 0, subscribers: [address] };
      const run = await world.relay({ registries: { page }, secrets: { key } });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['page']?.status).toBe('failed');
      expect(run.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
    });
  }
});

scenario(
  '"verified" is only this version: for a newer one `if-missing` decides',
  async (world) => {
    world.releasepage.createPage({ id: 'lantern', key, repositories: [repository] });
    world.releasepage.learn(repository, 'v1.3.0');
    const entry = { type: 'releasepage', token: key, page: 'lantern', wait: 1 };
    const run = await world.relay({
      registries: { lenient: entry, strict: { ...entry, 'if-missing': 'fail' } },
      secrets: { key },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['lenient']?.status).toBe('pending');
    expect(problemsOf(run, 'strict')).toMatchObject([
      { code: 'registry.not-listed', detail: expect.stringContaining('`v1.3.0`') },
    ]);
  },
  { waits: true },
);

waiting('a success that overtakes its bytes is none', () => {
  scenario(
    'of a zip for FoundryMods: it is looked for, sent again, and then a failure',
    async (world) => {
      faults(world, overtakenUploads.foundrymods, isPost);
      const run = await world.relay({ registries: upload });
      expect(run.exitCode).toBe(1);
      expect(problemsOf(run, 'foundrymods')).toMatchObject([
        { code: 'registry.unavailable', title: expect.stringContaining('before it received the whole request') },
      ]);
      expect(run.requests.filter((line) => line === 'POST foundrymods upload publish')).toHaveLength(3);
      expect(world.foundrymods.releases('lantern')).toEqual([]);
    },
    bigZip,
  );

  scenario(
    'of a zip for FoundryMods, once: the whole of it is sent again, and published',
    async (world) => {
      faults(world, overtakenUploads.foundrymods, isPost, 1);
      const run = await world.relay({ registries: upload });
      expect([run.exitCode, run.outcomes['foundrymods']?.status]).toEqual([0, 'published']);
      expect(world.foundrymods.releases('lantern')).toMatchObject([{ file: { bytes: 8_000_000 } }]);
    },
    bigZip,
  );

  scenario(
    'of an artifact at Keygen: its bytes are sent again, and then it is a failure, and the release is not published',
    async (world) => {
      const { keygen } = world;
      const product = keygen.addProduct({ name: 'Lantern' });
      keygen.addToken({ kind: 'product', product, value: keygenToken });
      const entry = { token: keygenToken, account: keygen.account.slug, product: product.id };
      faults(world, overtakenUploads.storage, ({ method }) => method === 'PUT');
      const run = await world.relay({ registries: { keygen: { ...entry, artifacts: ['module.zip'] } } });
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['keygen']?.status).toBe('failed');
      const puts = run.requests.filter((line) => line === 'PUT keygen-storage');
      expect(puts.length).toBeGreaterThan(1);
      expect(puts.length).toBeLessThanOrEqual(4);
      expect(keygen.published('1.2.0')).toEqual([]);
    },
    bigZip,
  );
});

waiting('503 with Retry-After is an unknown result', () => {
  for (const act of [true, false]) {
    scenario(
      `of a publish that was ${act ? '' : 'not '}stored: it is sent again, and published once`,
      async (world) => {
        // The first request is the dry run.
        faults(world, gatewaySays503({ act }), (entry) => isPost(entry) && world.journal.of('foundry').length > 1, 1);
        const run = await world.relay({ inputs: { 'if-exists': 'fail' } });
        expect([run.exitCode, run.outcomes['foundry']?.status]).toEqual([0, 'published']);
        expect(world.foundry.releases('lantern')).toHaveLength(1);
        expect(run.requests.slice(2)).toEqual([
          'POST foundry rehearsal',
          'POST foundry publish',
          'POST foundry publish',
        ]);
      },
    );

    scenario(
      `of a publish to FoundryMods that was ${act ? '' : 'not '}stored: it is looked up first`,
      async (world) => {
        faults(world, gatewaySays503({ act }), isPost, 1);
        const run = await world.relay({ registries: { foundrymods: { token: foundryModsToken } } });
        expect([run.exitCode, run.outcomes['foundrymods']?.status]).toEqual([0, 'published']);
        expect(world.foundrymods.releases('lantern')).toHaveLength(1);
        expect(run.requests.filter((line) => line.endsWith('publish'))).toHaveLength(act ? 1 : 2);
      },
    );
  }

  scenario('of a subscription: it is not sent again, and may have been accepted', async (world) => {
    world.releasepage.createPage({ id: 'lantern', key, repositories: [repository] });
    faults(world, gatewaySays503({ act: true }), ({ method }) => method === 'PATCH');
    const page = { type: 'releasepage', token: key, page: 'lantern', wait: 0, subscribers: ['reader@made-up.example'] };
    const run = await world.relay({ registries: { page }, secrets: { key } });
    expect(run.exitCode).toBe(1);
    expect(problemsOf(run, 'page')).toMatchObject([{ title: expect.stringContaining('may have accepted') }]);
    expect(run.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
  });
});

waiting('a dry run says that it was one', () => {
  for (const label of ['foundry', 'foundrymods'] as const) {
    for (const dryRun of ['drops', 'hides'] as const) {
      scenario(`or is not believed: ${label} ${dryRun} it, and what was found is said`, async (world) => {
        world[label].options.dryRun = dryRun;
        const run = await world.relay({
          registries: label === 'foundry' ? { foundry: { token: foundryToken } } : upload,
          inputs: { 'dry-run': 'true' },
        });
        const isStored = dryRun === 'drops';
        expect(world[label].releases('lantern')).toHaveLength(isStored ? 1 : 0);
        expect(run.exitCode).toBe(1);
        const found = isStored
          ? / stored 1\.2\.0, although only a dry run was requested/
          : /Nothing was stored|did not find/;
        expect(problemsOf(run, label)).toMatchObject([
          { code: 'registry.unreadable', hint: expect.stringMatching(found) },
        ]);
        expect(run.requests.filter(isRehearsal)).toHaveLength(label === 'foundry' ? 2 : 1);
      });
    }
  }
});
