import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';

import { createSandbox } from '../../sandbox/index.ts';
import { runAction } from '../../sandbox/runner.ts';
import { createProxy } from '../e2e/proxy.ts';
import { lineUps } from './entries.ts';
import { flawsOfEnd } from './invariants.ts';
import { repository, seed } from './world.ts';

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

test.each(lineUps.map((labels) => [labels.join(', '), labels] as const))(
  'every request of %s goes through the proxy, bytes included, or none where NO_PROXY says so',
  async (_, labels) => {
    for (const exempt of ['', '127.0.0.1']) {
      const sandbox = await createSandbox();
      const proxy = await createProxy();
      try {
        const seeded = await seed(sandbox, { labels, windowMs: 0 });
        const { exitCode, stdout } = await runAction({
          bundle,
          inputs: seeded.inputs,
          event: { name: 'release', payload: seeded.payload },
          repository,
          github: sandbox.github,
          env: { HTTP_PROXY: proxy.url, NO_PROXY: exempt },
        });
        const hosts = sandbox.journal.entries
          .filter(({ own }) => own !== true)
          .map(({ headers }) => headers['host'])
          .sort();
        expect([exitCode, stdout.includes('failed')]).toEqual([0, false]);
        expect(flawsOfEnd({ ...seeded, sandbox })).toEqual([]);
        expect(hosts.length).toBeGreaterThan(1);
        const asked = proxy.asked.map((line) => new URL(line.replace(/^\w+ /, '')).host);
        expect(asked.sort()).toEqual(exempt === '' ? hosts : []);
      } finally {
        proxy.close();
        await sandbox.close();
      }
    }
  },
  60_000,
);
