import { describe, expect, test } from '@jest/globals';

import type { AnyRegistry, ConfiguredRegistry, Needs, Plan } from '../../src/domain/registry.ts';
import type { EntryManifest } from '../../src/domain/manifest.ts';
import { ProblemError } from '../../src/domain/problem.ts';
import type { Release } from '../../src/domain/release.ts';
import { failed, ok } from '../../src/domain/result.ts';
import { needsOf, planEntries, reasonToSkip, type PlanFacts, type PlannableEntry } from '../../src/pipeline/plan.ts';
import { problem } from './entries.ts';

const release: Release = {
  repository: { owner: 'hearthside', name: 'lantern' },
  tag: 'v1.2.0',
  title: 'Lantern',
  body: '',
  pageUrl: 'https://github.com/hearthside/lantern/releases/tag/v1.2.0',
  draft: false,
  prerelease: false,
  assets: [],
};
const facts: PlanFacts = {
  operation: 'publish',
  operationAskedFor: false,
  release,
  version: '1.2.0',
  ifExists: 'accept',
};
const never = (): never => {
  throw new Error('nobody is asked');
};
const job: Plan = { kind: 'job', job: { changes: [], check: () => Promise.reject(new Error('not here')) } };

function entry(
  label: string,
  {
    plan = job,
    needs = { manifest: 'none', assets: [] },
    bound = true,
    ...more
  }: Partial<PlannableEntry> & { plan?: Plan | ProblemError; needs?: Needs; bound?: boolean } = {},
): PlannableEntry {
  const registry = {
    id: 'made-up',
    title: 'Made Up',
    prereleases: 'publish',
    operations: ['publish'],
    gatesOthers: true,
  } as unknown as AnyRegistry;
  const whole: ConfiguredRegistry = {
    needs: () => needs,
    plan: () => {
      if (plan instanceof ProblemError) throw plan;
      return plan;
    },
    checkAccess: never,
    audit: never,
    secrets: [],
    decidesPrerelease: false,
  };
  return { label, registry, ...(bound ? { configured: whole } : {}), ...more };
}

describe('reasonToSkip', () => {
  const prerelease = { ...release, prerelease: true };
  const skipping = entry('a', { registry: { ...entry('a').registry, prereleases: 'skip' } });
  test.each([
    ['nothing', entry('a'), {}, undefined],
    ['an empty token', entry('a', { bound: false }), {}, ['notice', 'token is empty']],
    [
      'an operation that it does not support',
      entry('a'),
      { operation: 'update' as const },
      ['notice', 'does not support `update`'],
    ],
    [
      'an operation that was asked for by name',
      entry('a'),
      { operation: 'withdraw' as const, operationAskedFor: true },
      ['warning', 'does not support `withdraw`'],
    ],
    [
      'a prerelease',
      skipping,
      { release: prerelease, version: '1.2.0-beta.1' },
      ['notice', 'To publish it anyway, set `prereleases: publish`'],
    ],
    [
      'a prerelease that the entry chose to skip',
      entry('a', { prereleases: 'skip' }),
      { release: prerelease, version: '1.2.0-beta.1' },
      ['notice', /^`a` is skipped: the release is a prerelease\.$/],
    ],
    [
      'a stable version whose box is ticked',
      entry('a', { prereleases: 'skip' }),
      { release: prerelease },
      ['notice', 'the `released` event publishes it'],
    ],
    [
      'a version that says it is a prerelease',
      entry('a', { prereleases: 'skip' }),
      { version: '1.2.0-rc.1' },
      ['notice', '`1.2.0-rc.1` is a prerelease'],
    ],
    ['a prerelease that it takes', entry('a'), { release: prerelease, version: '1.2.0-beta.1' }, undefined],
  ] as const)('%s', (_, one, more, expected) => {
    const reason = reasonToSkip(one, { ...facts, ...more });
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(reason).toEqual({ level: expected[0], text: expect.stringMatching(expected[1]) });
  });
});

test('an entry without a token needs nothing, but in a dry run what it would need with one', () => {
  const needs = { manifest: 'public', assets: ['a'] } as const;
  const whole = entry('a', { needs });
  expect(needsOf(whole, facts)).toEqual(needs);
  const { configured: tokenless, ...rest } = whole;
  const bare = { ...rest, ...(tokenless && { tokenless }) };
  expect(needsOf(bare, facts)).toEqual({ manifest: 'none', assets: [] });
  expect(needsOf(bare, { ...facts, dryRun: true })).toEqual(needs);
});

/** One manifest that entries share. */
function manifestsOf(own: Partial<EntryManifest>, ...labels: readonly string[]): Pick<PlanFacts, 'manifests'> {
  const url = `${release.pageUrl}/module.json`;
  const shared = { manifest: ok({ manifest: { format: 'foundry' }, url }), problems: [], version: '1.2.0', ...own };
  return { manifests: new Map(labels.map((label) => [label, shared])) };
}

describe('planEntries', () => {
  const wants = { manifest: 'public', assets: [] } as const;

  test('a manifest that cannot be had fails those that want one, and nobody else', () => {
    const manifest = failed([problem('Unreadable.')] as const);
    const [one, two, three] = planEntries(
      [entry('a', { needs: wants }), entry('b'), entry('c', { needs: { manifest: 'optional', assets: [] } })],
      { ...facts, ...manifestsOf({ manifest }, 'a', 'c') },
    );
    expect(one?.progress).toEqual({ kind: 'failed', problems: [problem('Unreadable.')] });
    expect(two?.progress.kind).toBe('planned');
    expect(three?.progress.kind).toBe('planned');
    expect(three?.notices).toEqual([
      { level: 'notice', text: expect.stringMatching(/Ignoring the manifest.*Unreadable/) },
    ]);
  });

  test('a secret setting that stands there empty is a warning, if something is published or updated', () => {
    const entries = [entry('a', { emptySecrets: ['signing-key'] }), entry('b')];
    const notices = planEntries(entries, facts).map((stage) => stage.notices);
    expect(notices).toEqual([[{ level: 'warning', text: expect.stringContaining('`a.signing-key` is empty') }], []]);
    const registry = { ...entries[0]?.registry, operations: ['withdraw'] } as unknown as AnyRegistry;
    const updating = { ...entries[0]?.registry, operations: ['update'] } as unknown as AnyRegistry;
    const updated = planEntries([entry('a', { registry: updating, emptySecrets: ['signing-key'] })], {
      ...facts,
      operation: 'update',
    });
    expect(updated).toMatchObject([{ notices: [{ level: 'warning' }] }]);
    const withdrawn = planEntries([entry('a', { registry, emptySecrets: ['signing-key'] })], {
      ...facts,
      operation: 'withdraw',
    });
    expect(withdrawn).toMatchObject([{ progress: { kind: 'planned' }, notices: [] }]);
  });

  test('what is wrong with the manifest and what the registry misses in it are said together', () => {
    const invalid = new ProblemError([problem('No verified.'), problem('No minimum.')]);
    const [one, two] = planEntries([entry('a', { needs: wants, plan: invalid }), entry('b', { needs: wants })], {
      ...facts,
      ...manifestsOf({ problems: [problem('Another version.')] }, 'a', 'b'),
    });
    expect(one?.progress).toMatchObject({
      kind: 'failed',
      problems: [{ title: 'Another version.' }, { title: 'No verified.' }, { title: 'No minimum.' }],
    });
    expect(two?.progress).toMatchObject({ kind: 'failed', problems: [{ title: 'Another version.' }] });
  });

  test.each([
    [false, 'notice'],
    [true, 'warning'],
  ])('a plan to do nothing is skipped with its reason (asked for by name: %s)', (operationAskedFor, level) => {
    const [one] = planEntries([entry('a', { plan: { kind: 'skipped', reason: 'it is kept.' } })], {
      ...facts,
      operationAskedFor,
    });
    expect(one).toMatchObject({
      progress: { kind: 'done', status: 'skipped' },
      notices: [{ level, text: '`a` is skipped: it is kept.' }],
    });
  });

  test('one that is skipped is not planned', () => {
    const trap = entry('a', { prereleases: 'skip' });
    const configured: ConfiguredRegistry = {
      needs: () => ({ manifest: 'none', assets: [] }),
      plan: () => {
        throw new Error('planned');
      },
      checkAccess: never,
      audit: never,
      secrets: [],
      decidesPrerelease: false,
    };
    const [one] = planEntries([{ ...trap, configured }], { ...facts, release: { ...release, prerelease: true } });
    expect(one?.progress).toEqual({ kind: 'done', status: 'skipped' });
  });
});
