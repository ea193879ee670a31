import { describe, expect, test } from '@jest/globals';

import type { HttpFailure, HttpReply, HttpRequest } from '../../../src/domain/ports.ts';
import { asProblemError, problemsIn } from '../../../src/domain/problem.ts';
import { parseManifest } from '../../../src/foundry/manifest/manifest.ts';
import { registryOf, type JobContext, type Plan } from '../../../src/domain/registry.ts';
import type { Release } from '../../../src/domain/release.ts';
import { failed, ok } from '../../../src/domain/result.ts';
import { foundry } from '../../../src/registries/foundry/index.ts';
import { createVirtualClock } from '../../http/virtual-clock.ts';
import { manifestWith } from '../../e2e/fixtures.ts';

const endpoint = 'https://foundryvtt.com/_api/packages/release_version/';
const token = 'fvttp_made-up';
const manifestUrl = 'https://github.com/hearthside/lantern/releases/download/v1.2.0/module.json';
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

function planOf({
  own = {},
  url = foundry.defaultUrl,
  tag = 'v1.2.0',
  manifest = manifestWith(),
  address = manifestUrl,
  ifExists = 'accept',
}: {
  own?: Readonly<Record<string, unknown>>;
  url?: string;
  tag?: string;
  manifest?: string | null;
  address?: string;
  ifExists?: 'accept' | 'fail';
} = {}): Plan {
  const bound = registryOf(foundry).configure(own, { token, url });
  if ('issues' in bound) throw new Error(JSON.stringify(bound.issues));
  const parsed = manifest === null ? undefined : parseManifest(Buffer.from(manifest));
  return bound.plan({
    label: 'foundry',
    operation: 'publish',
    release: { ...release, tag },
    version: '1.2.0',
    ifExists,
    ...(parsed?.ok === true ? { manifest: { manifest: parsed.value.manifest, url: address } } : {}),
  });
}

function errorOf(work: () => unknown): unknown {
  try {
    return void work();
  } catch (error) {
    return error;
  }
}

describe('the plan', () => {
  test('is one submission, without the token', () => {
    const plan = planOf();
    expect(plan.kind === 'job' && plan.job.changes).toEqual([
      {
        title: 'Submit lantern 1.2.0',
        method: 'POST',
        url: endpoint,
        body: {
          id: 'lantern',
          release: {
            version: '1.2.0',
            manifest: manifestUrl,
            notes: release.pageUrl,
            compatibility: { minimum: '12', verified: '13.350' },
          },
        },
      },
    ]);
  });

  test.each([
    ['https://example.com/{tag}/CHANGELOG.md#{version}', 'v1.2.0', 'https://example.com/v1.2.0/CHANGELOG.md#1.2.0+ä'],
    ['https://example.com/?at={tag}', 'maps/v1+$&', 'https://example.com/?at=maps/v1%2B%24%26'],
    ['https://example.com/ä b', 'v1.2.0', 'https://example.com/ä b'],
  ])('has the notes %s of the tag %s', (notes, tag, url) => {
    const plan = planOf({ own: { notes }, tag, manifest: manifestWith({ version: '1.2.0+ä' }) });
    expect(plan.kind === 'job' && plan.job.changes[0]?.body).toMatchObject({
      release: { notes: url.replace('+ä', '%2B%C3%A4') },
    });
  });

  test('stays off for prereleases, publishes only, and writes', () => {
    expect([foundry.prereleases, foundry.operations, foundry.gatesOthers]).toEqual(['skip', ['publish'], true]);
    expect(foundry.defaultUrl).toBe(endpoint);
  });

  test.each([
    ['https://api.foundryvtt.com/_api/packages/release_version/', 1],
    ['https://staging.example/_api/packages/release_version/', 0],
    [endpoint, 0],
  ])('of %s warns about the former host this many times: %i', (url, count) => {
    const plan = planOf({ url });
    const notices = plan.kind === 'job' ? (plan.notices ?? []) : [];
    expect(
      notices.filter(({ level, text }) => level === 'warning' && text.includes('api.foundryvtt.com')),
    ).toHaveLength(count);
  });

  test('warns about a manifest in a private network', () => {
    const textsOf = (plan: Plan) => (plan.kind === 'job' ? (plan.notices ?? []).map(({ text }) => text) : []);
    expect(textsOf(planOf({ address: 'https://10.0.0.5/module.json' }))).toEqual([
      expect.stringMatching(/^The manifest is at `10\.0\.0\.5`, which is not on the public internet/),
    ]);
    expect(textsOf(planOf())).toEqual([]);
  });

  test.each([
    ['no manifest', null, ['manifest.missing']],
    ['no id, version and compatibility', '{}', ['manifest.invalid', 'manifest.invalid', 'manifest.invalid']],
  ])('reports everything that is missing: %s', (_, manifest, codes) => {
    const error = errorOf(() => planOf({ manifest }));
    expect(problemsIn(error)?.map(({ code }) => code)).toEqual(codes);
  });
});

type Answer = { readonly status: number; readonly json: unknown } | HttpFailure;

const page = 'https://foundryvtt.com/packages/lantern/edit/';
const accepted: Answer = { status: 200, json: { status: 'success', page } };
const rehearsed: Answer = {
  status: 200,
  json: { status: 'success', page, message: 'Dry run completed successfully.' },
};
const refusalOf = (field: string, message: string, code: string): Answer => ({
  status: 400,
  json: { status: 'error', errors: { [field]: [{ message, code }] } },
});
const duplicate = refusalOf(
  '__all__',
  'Package Version with this Package and Version Number already exists.',
  'unique_together',
);
const refused = refusalOf('version', 'Bad.', 'invalid');
const lost: HttpFailure = { reason: 'reset', landed: 'unknown', message: 'reset' };
/** 503 with `Retry-After: 30`, from any server. */
const unavailable: HttpFailure = {
  reason: 'unavailable',
  landed: 'unknown',
  message: 'answered 503',
  retryAt: createVirtualClock().now() + 30_000,
};
const unsent: HttpFailure = { reason: 'connect', landed: 'none', message: 'refused' };
const strange: Answer = { status: 200, json: { hello: 'world' } };

/** Runs check and publish against scripted answers; returns the result and the requests. */
interface How {
  readonly rehearse?: boolean;
  readonly ifExists?: 'accept' | 'fail';
  readonly time?: number;
}

async function carry(answers: readonly Answer[], { rehearse = false, ifExists = 'accept', time = 600_000 }: How = {}) {
  const clock = createVirtualClock();
  const moving = clock.autoAdvance();
  const sent: HttpRequest[] = [];
  const left = [...answers];
  const quiet = (): void => undefined;
  const context: JobContext = {
    http: {
      send: (request) => {
        sent.push(request);
        const answer = left.shift();
        if (answer === undefined) throw new Error('one request too many');
        if ('reason' in answer) return Promise.resolve(failed(answer));
        const text = JSON.stringify(answer.json);
        const reply: HttpReply = { status: answer.status, headers: {}, text, body: Buffer.from(text), url: endpoint };
        return Promise.resolve(ok(reply));
      },
    },
    clock,
    assets: {
      bytes: () => Object.assign({}, { size: 0, open: () => Promise.reject(new Error('none')) }),
      files: () => Promise.resolve([]),
    },
    log: { info: quiet, debug: quiet, warning: quiet },
    deadline: clock.now() + time,
    dryRun: false,
    run: { id: '1', attempt: 1 },
  };
  const plan = planOf({ ifExists });
  if (plan.kind !== 'job') throw new Error('no job');
  const { job } = plan;
  const work = async () => {
    const checked = await job.check(context, { rehearse });
    return checked.kind === 'ready' ? checked.publish(context) : checked;
  };
  try {
    const ended = await work().catch((error: unknown) => {
      const failure = asProblemError(error);
      if (failure === undefined) throw error;
      return failure;
    });
    expect(left).toEqual([]);
    return {
      end: 'problems' in ended ? ended.problems.map(({ code }) => code).join() : ended.status,
      hint: 'problems' in ended ? (ended.problems[0].hint ?? '') : '',
      notices: (ended.notices ?? []).map(({ text }) => text).join(),
      url: ended.url,
      sent: sent.map(({ effect }) => effect).join(),
      bodies: sent.map(({ body }) => JSON.parse(typeof body === 'string' ? body : '') as Record<string, unknown>),
      headers: sent.map(({ headers }) => headers),
      sleeps: clock.sleeps,
    };
  } finally {
    moving.stop();
  }
}

describe('the result of a submission', () => {
  const unknown = /unknown/;
  const already = /already on .*; nothing was sent again/;
  test.each<{
    name: string;
    answers: readonly Answer[];
    how?: Parameters<typeof carry>[1];
    end: string;
    sent: string;
    notices?: RegExp;
    hint?: RegExp;
  }>([
    { name: 'accepted', answers: [accepted], end: 'published', sent: 'write' },
    {
      name: 'rehearsed, then accepted',
      answers: [rehearsed, accepted],
      how: { rehearse: true },
      end: 'published',
      sent: 'rehearsal,write',
    },
    { name: 'there already', answers: [duplicate], end: 'unchanged', sent: 'write', notices: already },
    {
      name: 'there already, said by the rehearsal',
      answers: [duplicate],
      how: { rehearse: true },
      end: 'unchanged',
      sent: 'rehearsal',
      notices: already,
    },
    {
      name: 'there already, if-exists: fail',
      answers: [duplicate],
      how: { rehearse: true, ifExists: 'fail' },
      end: 'registry.conflict',
      sent: 'rehearsal',
      hint: /new version/,
    },
    {
      name: 'there already only when published, if-exists: fail',
      answers: [rehearsed, duplicate],
      how: { rehearse: true, ifExists: 'fail' },
      end: 'registry.conflict',
      sent: 'rehearsal,write',
    },
    { name: 'refused', answers: [refused], end: 'registry.rejected', sent: 'write' },
    {
      name: 'refused in the rehearsal',
      answers: [refused],
      how: { rehearse: true },
      end: 'registry.rejected',
      sent: 'rehearsal',
    },
    { name: 'lost, then there', answers: [lost, duplicate], end: 'unchanged', sent: 'write,write', notices: unknown },
    {
      name: 'rehearsed, lost, then there',
      answers: [rehearsed, lost, duplicate],
      how: { rehearse: true },
      end: 'published',
      sent: 'rehearsal,write,write',
    },
    { name: 'lost, then accepted', answers: [lost, accepted], end: 'published', sent: 'write,write' },
    {
      name: 'strange, then there',
      answers: [strange, duplicate],
      end: 'unchanged',
      sent: 'write,write',
      notices: unknown,
    },
    {
      name: 'taken for a rehearsal, three times',
      answers: [rehearsed, rehearsed, rehearsed],
      end: 'registry.unreadable',
      sent: 'write,write,write',
      hint: unknown,
    },
    {
      name: 'a rehearsal that was none, and stored it',
      answers: [accepted, duplicate],
      how: { rehearse: true },
      end: 'registry.unreadable',
      sent: 'rehearsal,rehearsal',
      hint: /^Foundry VTT stored 1\.2\.0, although only a dry run was requested/,
    },
    {
      name: 'a rehearsal that did not say so, and stored nothing',
      answers: [accepted, rehearsed],
      how: { rehearse: true },
      end: 'registry.unreadable',
      sent: 'rehearsal,rehearsal',
      hint: /^Nothing was stored: a second dry run passed/,
    },
    {
      name: 'a page instead of the reply to a rehearsal, and another one',
      answers: [strange, strange],
      how: { rehearse: true },
      end: 'registry.unreadable',
      sent: 'rehearsal,rehearsal',
      hint: /may have been stored anyway: check the package/,
    },
    {
      name: 'a rehearsal that did not say so, and then no reply',
      answers: [accepted, lost],
      how: { rehearse: true },
      end: 'registry.unreadable',
      sent: 'rehearsal,rehearsal',
      hint: /may have been stored anyway/,
    },
    {
      name: 'a rehearsal with a message of its own',
      answers: [{ status: 200, json: { status: 'success', page, message: 'Stored, not a dry run.' } }, duplicate],
      how: { rehearse: true },
      end: 'registry.unreadable',
      sent: 'rehearsal,rehearsal',
      hint: /^Foundry VTT stored/,
    },
    {
      name: '503, which the release may have got through',
      answers: [rehearsed, unavailable, duplicate],
      how: { rehearse: true, ifExists: 'fail' },
      end: 'published',
      sent: 'rehearsal,write,write',
    },
    {
      name: '503 without a rehearsal, then there',
      answers: [unavailable, duplicate],
      end: 'unchanged',
      sent: 'write,write',
      notices: unknown,
    },
    {
      name: 'lost, then refused',
      answers: [lost, refused],
      end: 'registry.rejected,registry.unavailable',
      sent: 'write,write',
    },
    {
      name: 'lost for good',
      answers: [lost, lost, lost],
      end: 'registry.unavailable',
      sent: 'write,write,write',
      hint: unknown,
    },
    { name: 'never sent', answers: [unsent], end: 'registry.unavailable', sent: 'write' },
    {
      name: 'lost, then never sent again',
      answers: [lost, unsent],
      end: 'registry.unavailable',
      sent: 'write,write',
      hint: unknown,
    },
    {
      name: 'lost, and no time to look again',
      answers: [lost],
      how: { time: 1_500 },
      end: 'registry.unavailable,run.timeout',
      sent: 'write',
      hint: unknown,
    },
    {
      name: 'another field that is not unique is not this version',
      answers: [refusalOf('manifest', 'Version with this Manifest already exists.', 'unique')],
      end: 'registry.rejected',
      sent: 'write',
    },
  ])('$name', async ({ answers, how, end, sent, notices, hint }) => {
    const ended = await carry(answers, how);
    expect([ended.end, ended.sent]).toEqual([end, sent]);
    if (notices === undefined) expect(ended.notices).toBe('');
    else expect(ended.notices).toMatch(notices);
    if (hint !== undefined) expect(ended.hint).toMatch(hint);
  });

  test('only the registry-side dry run has the flag, as a boolean under its exact name', async () => {
    const { bodies, headers, url } = await carry([rehearsed, accepted], { rehearse: true });
    const { 'dry-run': dryRun, ...rest } = bodies[0] ?? {};
    expect(dryRun).toBe(true);
    expect(bodies[1]).toEqual(rest);
    expect(JSON.stringify(bodies[1])).not.toMatch(/dry/i);
    expect(headers).toEqual(
      Array.from({ length: 2 }, () =>
        expect.objectContaining({ authorization: token, 'content-type': 'application/json' }),
      ),
    );
    expect(url).toBe('https://foundryvtt.com/packages/lantern/');
  });

  test('it waits briefly before it retries, or as long as a 503 asks for', async () => {
    expect((await carry([lost, lost, lost])).sleeps).toEqual([2_000, 8_000]);
    expect((await carry([unavailable, lost, accepted])).sleeps).toEqual([30_000, 8_000]);
  });

  test('it does not retry if a 503 asks for more time than the run has', async () => {
    const ended = await carry([unavailable], { time: 30_000 });
    expect([ended.end, ended.sent]).toEqual(['registry.unavailable,run.timeout', 'write']);
  });
});
