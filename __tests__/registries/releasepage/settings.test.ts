import { describe, expect, test } from '@jest/globals';

import { parseInputs } from '../../../src/inputs/index.ts';
import { registryOf } from '../../../src/domain/registry.ts';
import { reasonToSkip } from '../../../src/pipeline/plan.ts';
import { releasepage } from '../../../src/registries/releasepage/index.ts';
import { boundWith, release } from './harness.ts';

const registry = registryOf(releasepage);

function complaints(settings: string): string[] {
  const text = `releasepage:\n  token: test.made-up-key\n${settings.replaceAll(/^/gm, '  ')}`;
  const { problems } = parseInputs((name) => (name === 'registries' ? text : ''), [registry]);
  return problems.map(({ title, hint }) => `${title}. ${hint ?? ''}`);
}

describe('the settings', () => {
  test.each([
    'page: 0767f57acc44',
    'page: 076757',
    'page: 1e5',
    'page: a-b_c\nwait: 0\nif-missing: fail\nsubscribers: [ann@example.com]\npreferences: [major]',
  ])('accept %j', (settings) => {
    expect(complaints(settings)).toEqual([]);
  });

  test.each([
    ['wait: 5', /releasepage\.page` is required/],
    ['page: https://x.releasepage.co', /releasepage\.page` .*not allowed.*not a URL/],
    ['page: ..', /releasepage\.page` .*not allowed/],
    ['page: a\nwait: -1', /releasepage\.wait` .*not allowed.*from 0 to 86400/],
    ['page: a\nwait: 1.5', /releasepage\.wait`/],
    ['page: a\nif-missing: ignore', /`warn`, `fail`/],
    ['page: a\nsubscribers: ann@example.com', /releasepage\.subscribers` must be a list/],
    ['page: a\nsubscribers: [ann@example.com, secret-person]', /releasepage\.subscribers\.1` .*not allowed.*e-mail/],
    ['page: a\npreferences: [huge]', /`major`, `minor`, `patch`/],
    ['page: a\npreferences: []', /at least one/],
    ['page: a\nsubscriber: []', /Did you mean `subscribers`/],
  ])('reject %j', (settings, complaint) => {
    const found = complaints(settings);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(complaint);
    expect(found[0]).not.toContain('secret-person');
  });
});

describe('the registry', () => {
  test('only reads, needs no manifest, and has one operation', () => {
    expect(registry.gatesOthers).toBe(false);
    expect(boundWith({ page: 'a' }).needs('publish')).toEqual({ manifest: 'none', assets: [] });
    const entry = { label: 'page', registry, prereleases: 'publish', configured: boundWith({ page: 'a' }) } as const;
    for (const operation of ['update', 'withdraw'] as const) {
      expect(reasonToSkip(entry, { operation, operationAskedFor: true, release, version: '' })).toEqual({
        level: 'warning',
        text: `\`page\` is skipped: ReleasePage does not support \`${operation}\`.`,
      });
    }
    expect(
      reasonToSkip(entry, { operation: 'publish', operationAskedFor: false, release, version: '' }),
    ).toBeUndefined();
  });

  test('has its subscribers masked like a token, since the service echoes them', () => {
    expect(boundWith({ page: 'a', subscribers: ['ann@example.com', 'bob@example.org'] }).secrets).toEqual([
      'ann@example.com',
      'bob@example.org',
    ]);
  });
});
