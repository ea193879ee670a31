import { createRequire } from 'node:module';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  interpretEvent,
  isSurvey,
  parseEventFile,
  type EventInput,
  type ReleaseQuery,
} from '../../src/github/event.ts';
import type { Problem } from '../../src/domain/problem.ts';

type Json = Record<string, unknown>;
interface Example {
  readonly action: string;
  readonly repository: Json;
  readonly release: Json & { readonly tag_name: string; readonly draft: boolean };
}

const catalogue = createRequire(import.meta.url)('@octokit/webhooks-examples') as {
  name: string;
  examples: unknown[];
}[];
const examples = catalogue.find(({ name }) => name === 'release')?.examples as Example[];
const published = examples.find(({ action }) => action === 'published') as Example;

const runner = {
  GITHUB_REPOSITORY: 'Codertocat/Hello-World',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REF_NAME: 'main',
};
const onTag = (tag: string): Record<string, string> => ({
  ...runner,
  GITHUB_REF: `refs/tags/${tag}`,
  GITHUB_REF_TYPE: 'tag',
  GITHUB_REF_NAME: tag,
});

function interpret(input: Partial<EventInput>): ReturnType<typeof interpretEvent> {
  return interpretEvent({ eventName: 'release', payload: published, env: runner, operationInput: 'auto', ...input });
}
function query(input: Partial<EventInput>): ReleaseQuery {
  const result = interpret(input);
  if (!result.ok || isSurvey(result.value)) throw new Error(JSON.stringify(result));
  return result.value;
}
function problems(input: Partial<EventInput>): readonly Problem[] {
  const result = interpret(input);
  if (result.ok) throw new Error(`interpreted as ${JSON.stringify(result.value)}`);
  return result.error;
}
const withRelease = (changes: Json, more: Json = {}): Json => ({
  ...published,
  ...more,
  release: { ...published.release, ...changes },
});

const asset: Json = {
  id: 7,
  name: 'module.json',
  size: 12,
  content_type: 'application/json',
  state: 'uploaded',
  url: 'https://api.github.com/repos/Codertocat/Hello-World/releases/assets/7',
  browser_download_url: 'https://github.com/Codertocat/Hello-World/releases/download/0.0.1/module.json',
  digest: `sha256:${'AB'.repeat(32)}`,
};

describe('real payloads', () => {
  const operations: Record<string, string> = {
    published: 'publish',
    released: 'publish',
    prereleased: 'publish',
    created: 'publish',
    edited: 'update',
    deleted: 'withdraw',
  };

  test.each(examples.map((example, index) => [index, example.action, example] as const))(
    '%i: %s',
    (_, action, payload) => {
      expect(query({ payload })).toMatchObject({
        operation: operations[action],
        operationAskedFor: false,
        dryRun: false,
        isReleaseEvent: true,
        repository: { owner: 'Codertocat', name: 'Hello-World', private: false },
        tag: '0.0.1',
        release: { tag: '0.0.1', title: '0.0.1', draft: false, assets: [] },
        notices: [],
      });
    },
  );

  test('every action of the contract occurs, but `unpublished`, which is made from `deleted`', () => {
    expect(new Set(examples.map(({ action }) => action))).toEqual(new Set(Object.keys(operations)));
    const payload = { ...examples.find(({ action }) => action === 'deleted'), action: 'unpublished' };
    expect(query({ payload }).operation).toBe('withdraw');
  });

  test('every other GitHub event publishes by tag, or is refused if it is a change under review', () => {
    for (const { name, examples: payloads } of catalogue) {
      if (name === 'release') continue;
      for (const payload of payloads) {
        const result = interpret({ eventName: name, payload, tagInput: 'v1', dryRunInput: false });
        expect([name, result.ok]).toEqual([name, !/^pull_request|^merge_group$/.test(name)]);
        if (result.ok) expect(result.value).toMatchObject({ operation: 'publish', tag: 'v1', isReleaseEvent: false });
      }
    }
  });
});

describe('the release of the payload', () => {
  test('is taken over, with defaults for what GitHub leaves out', () => {
    const { release } = query({
      payload: withRelease({ name: ' The title ', body: 'Notes', prerelease: true, assets: [asset] }),
    });
    expect(release).toEqual({
      repository: { owner: 'Codertocat', name: 'Hello-World', private: false },
      id: published.release['id'],
      tag: '0.0.1',
      title: 'The title',
      body: 'Notes',
      pageUrl: published.release['html_url'],
      draft: false,
      prerelease: true,
      assets: [
        {
          id: 7,
          name: 'module.json',
          size: 12,
          contentType: 'application/json',
          state: 'uploaded',
          apiUrl: asset['url'],
          downloadUrl: asset['browser_download_url'],
          sha256: 'ab'.repeat(32),
        },
      ],
    });
  });

  test.each<[what: string, changes: Json, expected: Json]>([
    ['an empty title', { name: '' }, { title: '0.0.1' }],
    ['a blank title', { name: ' \n' }, { title: '0.0.1' }],
    ['no body', { body: null }, { body: '' }],
    [
      'an asset that is still uploading',
      { assets: [{ ...asset, state: 'open' }] },
      { assets: [{ name: 'module.json', state: 'open' }] },
    ],
    ['an asset in a state of its own', { assets: [{ ...asset, state: 'starter' }] }, { assets: [{ state: 'open' }] }],
  ])('%s', (_, changes, expected) => {
    expect(query({ payload: withRelease(changes) }).release).toMatchObject(expected);
  });

  test.each(['sha512:00', `sha256:${'0'.repeat(63)}`, null, 5, undefined])(
    'an asset with the digest %p has none',
    (digest) => {
      expect(query({ payload: withRelease({ assets: [{ ...asset, digest }] }) }).release?.assets[0]).not.toHaveProperty(
        'sha256',
      );
    },
  );

  test.each<[what: string, changes: Json]>([
    ['no assets', { assets: null }],
    ['an asset without a name', { assets: [{ ...asset, name: '' }] }],
    ['an asset with a script for an address', { assets: [{ ...asset, browser_download_url: 'javascript:alert(1)' }] }],
    ['an asset of negative size', { assets: [{ ...asset, size: -1 }] }],
    ['an invalid page URL', { html_url: 'nowhere' }],
  ])('with %s is read from the API instead', (_, changes) => {
    const found = query({ payload: withRelease(changes) });
    expect(found.tag).toBe('0.0.1');
    expect(found).not.toHaveProperty('release');
  });

  test.each([
    ['private', true],
    ['private', false],
    ['nothing', undefined],
  ])('the repository says %s: %p', (_, value) => {
    const { repository } = query({
      payload: { ...published, repository: { ...published.repository, private: value } },
    });
    expect(repository.private).toBe(value);
  });
});

describe('operation', () => {
  test.each(['publish', 'update', 'withdraw'] as const)('%s by name', (operationInput) => {
    expect(query({ operationInput })).toMatchObject({ operation: operationInput, operationAskedFor: true });
  });

  test.each(['archived', '', undefined, 5])(
    'the action %p is refused, unless `operation` says what to do',
    (action) => {
      expect(problems({ payload: withRelease({}, { action }) })).toMatchObject([
        { code: 'release.unusable', place: { input: 'operation' } },
      ]);
      expect(query({ payload: withRelease({}, { action }), operationInput: 'publish' }).operation).toBe('publish');
    },
  );

  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'])(
    '%s needs a dry run',
    (eventName) => {
      for (const dryRunInput of [false, undefined]) {
        const given = dryRunInput === undefined ? {} : { dryRunInput };
        expect(problems({ eventName, payload: {}, tagInput: 'v1', ...given })).toMatchObject([
          { code: 'input.invalid', place: { input: 'dry-run' } },
        ]);
      }
      expect(query({ eventName, payload: {}, tagInput: 'v1', dryRunInput: true })).toMatchObject({
        operation: 'publish',
        dryRun: true,
      });
    },
  );
});

describe('dry-run', () => {
  test.each<[eventName: string, dryRunInput: boolean | undefined, dryRun: boolean, warned: boolean]>([
    ['workflow_dispatch', undefined, true, true],
    ['workflow_dispatch', true, true, false],
    ['workflow_dispatch', false, false, false],
    ['repository_dispatch', undefined, false, false],
    ['release', undefined, false, false],
    ['release', true, true, false],
    ['schedule', undefined, false, false],
  ])('%s with %p', (eventName, dryRunInput, dryRun, warned) => {
    const found = query({ eventName, tagInput: '0.0.1', ...(dryRunInput === undefined ? {} : { dryRunInput }) });
    expect(found.dryRun).toBe(dryRun);
    expect(found.notices.map(({ level }) => level)).toEqual(warned ? ['warning'] : []);
  });
});

describe('tag', () => {
  test.each<[tagInput: string | undefined, tag: string]>([
    [undefined, '0.0.1'],
    ['0.0.1', '0.0.1'],
  ])('the input %p leaves the payload in force', (tagInput, tag) => {
    const found = query(tagInput === undefined ? {} : { tagInput });
    expect(found.tag).toBe(tag);
    expect(found.release?.tag).toBe(tag);
  });

  test('the input wins, and everything is read from the API', () => {
    const found = query({ tagInput: 'v2.0.0' });
    expect(found.tag).toBe('v2.0.0');
    expect(found).not.toHaveProperty('release');
  });

  test.each(['push', 'create', 'workflow_dispatch', 'workflow_run'])('of the ref on %s', (eventName) => {
    expect(query({ eventName, payload: {}, env: onTag('pkg/v1.0.0') }).tag).toBe('pkg/v1.0.0');
  });

  test.each([
    ['schedule', 'Publish `on: release` with `types: [published]`.'],
    ['workflow_dispatch', 'tag: ${{ inputs.tag }}'],
    ['workflow_run', 'tag: ${{ github.event.workflow_run.head_branch }}'],
    ['repository_dispatch', 'tag: ${{ needs.release.outputs.tag }}'],
    ['push', 'Publish `on: release` with `types: [published]`.'],
  ])('%s on a branch has none, and is told how to name one', (eventName, hint) => {
    const [problem] = problems({ eventName, payload: { release: { tag_name: 'v9' } } });
    expect(problem).toMatchObject({ code: 'release.missing', place: { kind: 'input', input: 'tag' } });
    expect(problem?.hint).toContain(hint);
  });

  test('of the payload that can be none is told how to name another', () => {
    const found = problems({ payload: withRelease({ tag_name: 'a b' }) });
    expect(found).toMatchObject([{ code: 'release.unusable', place: { kind: 'input', input: 'tag' } }]);
  });

  test('and every other fault are reported together', () => {
    expect(problems({ eventName: 'pull_request', payload: {}, env: {} }).map(({ code }) => code)).toEqual([
      'input.invalid',
      'input.invalid',
    ]);
    expect(problems({ eventName: 'push', payload: {}, env: {} }).map(({ code }) => code)).toEqual([
      'input.invalid',
      'release.missing',
    ]);
  });
});

describe('a release that cannot be relayed', () => {
  const renamed = withRelease({}, { action: 'edited', changes: { tag_name: { from: 'v0' } } });

  test('an edit that changed the tag', () => {
    const [problem] = problems({ payload: renamed });
    expect(problem?.code).toBe('release.unusable');
    expect(problem?.title).toContain('changed from `v0` to `0.0.1`');
  });

  test.each<[what: string, payload: Json]>([
    ['names the same tag as before', withRelease({}, { action: 'edited', changes: { tag_name: { from: '0.0.1' } } })],
    ['changed the notes', withRelease({}, { action: 'edited', changes: { body: { from: 'x' } } })],
    ['carries nonsense', withRelease({}, { action: 'edited', changes: { tag_name: 5 } })],
  ])('an edit that %s is an update', (_, payload) => {
    expect(query({ payload }).operation).toBe('update');
  });

  test.each([
    ['published', false],
    ['created', false],
    ['edited', false],
    ['unpublished', true],
    ['deleted', true],
  ])('a draft that was %s: usable %p', (action, usable) => {
    const payload = withRelease({ draft: true }, { action });
    if (usable) expect(query({ payload })).toMatchObject({ operation: 'withdraw', release: { draft: true } });
    else expect(problems({ payload })).toMatchObject([{ code: 'release.unusable' }]);
  });

  test.each(['unpublished', 'deleted'])('one that was %s can only be withdrawn', (action) => {
    const payload = withRelease({}, { action });
    expect(problems({ payload, operationInput: 'publish' })).toMatchObject([{ code: 'release.unusable' }]);
    expect(query({ payload, operationInput: 'withdraw' }).operation).toBe('withdraw');
  });

  test('does not matter if `tag` names another release', () => {
    expect(query({ payload: renamed, tagInput: 'v2' })).toMatchObject({ operation: 'update', tag: 'v2' });
    expect(query({ payload: withRelease({ draft: true }), tagInput: 'v2' }).tag).toBe('v2');
  });
});

describe('repository', () => {
  test.each<[payload: unknown, variable: string | undefined, expected: Json | undefined]>([
    [{}, 'o/n', { owner: 'o', name: 'n' }],
    [{ repository: { full_name: 'p/q', private: true } }, 'o/n', { owner: 'p', name: 'q', private: true }],
    [{ repository: { full_name: 'p/q/../r' } }, 'o/n', { owner: 'o', name: 'n' }],
    [{ repository: { full_name: 'p/..' } }, undefined, undefined],
    [{}, undefined, undefined],
    [{}, 'nonsense', undefined],
    [{}, 'o/n?x=1', undefined],
  ])('%p with %p', (payload, variable, expected) => {
    const input = { eventName: 'push', payload, tagInput: 'v1', env: { GITHUB_REPOSITORY: variable } };
    if (expected) expect(query(input).repository).toEqual(expected);
    else expect(problems(input)).toMatchObject([{ code: 'input.invalid' }]);
  });
});

describe('the event file', () => {
  test.each(['{}', '\uFEFF{}'])('%p is read', (text) => {
    expect(parseEventFile(text)).toEqual({ ok: true, value: {} });
  });
  test.each([undefined, '', '{', 'not json', '{"a":1}}'])('%p is a problem', (text) => {
    expect(parseEventFile(text)).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  });
});

test('any JSON as the payload of any event ends in a query or in problems', () => {
  const events = fc.constantFrom('release', 'push', 'workflow_dispatch', 'pull_request', '__proto__', '');
  const odd = fc.record(
    {
      action: fc.oneof(fc.constantFrom('published', 'edited', 'deleted'), fc.jsonValue()),
      release: fc.oneof(
        fc.jsonValue(),
        fc.record({ tag_name: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()), assets: fc.jsonValue() }),
      ),
      repository: fc.jsonValue(),
      changes: fc.oneof(fc.jsonValue(), fc.record({ tag_name: fc.jsonValue() })),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      events,
      fc.oneof(fc.jsonValue(), odd),
      fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
      (eventName, payload, tag) => {
        const result = interpret({ eventName, payload, ...(tag === undefined ? {} : { tagInput: tag }) });
        if (result.ok) expect(encodeURIComponent((result.value as ReleaseQuery).tag)).not.toBe('');
        else
          for (const { title, hint } of result.error)
            expect([title, hint ?? ''].every((text) => text.isWellFormed() && text !== '')).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
