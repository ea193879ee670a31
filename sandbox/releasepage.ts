import { isObject } from './download.ts';
import type { SandboxGitHub } from './github.ts';
import { createSandboxServer, jsonReply } from './server.ts';
import type { Journal, SandboxReply, SandboxRequest, SandboxServer } from './server.ts';

export interface PageSeed {
  readonly id: string;
  /** Bare, as in the `Authorization` header. */
  readonly key: string;
  /** `owner/name` of each repository that the page lists. */
  readonly repositories: readonly string[];
  /** The API add-on is enabled. Default true. */
  readonly enabled?: boolean;
}

/** When the page learns of a release: after this many polls, or this long after the release was published. Both, if both are set. */
export interface Learning {
  readonly polls?: number;
  readonly ms?: number;
}

export interface PageRelease {
  readonly repo: string;
  readonly version: string;
  readonly author: string;
  readonly published_at: string;
  readonly name: string;
}

export interface PageSubscriber {
  readonly type: 'email';
  readonly value: string;
  readonly preferences: readonly string[];
}

export interface SandboxReleasePage {
  readonly server: SandboxServer;
  /** The value for the setting `url`. */
  readonly url: string;
  /** Options, in effect from the next request on. */
  readonly options: {
    /** Requests per key and minute. Default 60. */
    limit: number;
    /** A 429 has `Retry-After`, which is not documented. Default false. */
    retryAfter: boolean;
    /** The version that `latestGrouped` has; undefined, the default, for a page without grouped releases. */
    grouped: string | undefined;
    /** Spelling of repositories in replies. Default `as-is`. */
    repositoryCase: 'as-is' | 'lower';
    /** The reply for an existing subscriber. Default `accepted`. */
    duplicate: 'accepted' | 400 | 409;
  };
  createPage(seed: PageSeed): void;
  /** The page learns of a release; without `after` immediately. */
  learn(
    repository: string,
    tag: string,
    after?: Learning,
    facts?: { readonly author?: string; readonly name?: string },
  ): void;
  /** From now on the page learns of what GitHub publishes, each release after that many polls or milliseconds. */
  watch(github: Pick<SandboxGitHub, 'published'>, after?: Learning): void;
  subscribers(page: string): readonly PageSubscriber[];
  /** What each page lists now, and its subscribers, to display them. Does not count as a poll. */
  holds(): Record<string, { readonly latest: readonly PageRelease[]; readonly subscribers: readonly PageSubscriber[] }>;
  close(): Promise<void>;
}

interface StoredPage extends Required<PageSeed> {
  readonly subscribers: PageSubscriber[];
}

interface Known {
  readonly release: PageRelease;
  readonly publishedAt: number;
  readonly after: Learning;
  /** Polls of a page that would list it. */
  polls: number;
}

const minuteMs = 60_000;

/** ReleasePage: the version call, the subscriber call, and no call to submit a release. */
export async function createReleasePage({ journal }: { readonly journal: Journal }): Promise<SandboxReleasePage> {
  const pages = new Map<string, StoredPage>();
  const known = new Map<string, Known>();
  const windows = new Map<string, { start: number; used: number }>();
  const options: SandboxReleasePage['options'] = {
    limit: 60,
    retryAfter: false,
    grouped: undefined,
    repositoryCase: 'as-is',
    duplicate: 'accepted',
  };
  let watched: { readonly github: Pick<SandboxGitHub, 'published'>; readonly after: Learning } | undefined;

  const server = await createSandboxServer('releasepage', (request) => answer(request), { journal });

  async function answer(request: SandboxRequest): Promise<SandboxReply> {
    const { pathname, searchParams } = request.url;
    const key = request.headers['authorization'] ?? searchParams.get('apiKey') ?? '';
    const now = journal.now();
    let window = windows.get(key);
    if (window === undefined || now - window.start >= minuteMs) windows.set(key, (window = { start: now, used: 0 }));
    window.used += 1;
    const headers: Record<string, string> = {
      'x-releasepage-media-type': 'releasepage.v1',
      'x-ratelimit-limit': String(options.limit),
      'x-ratelimit-remaining': String(Math.max(options.limit - window.used, 0)),
      'x-ratelimit-reset': String(Math.ceil((window.start + minuteMs) / 1000)),
    };
    const reply = (status: number, value: unknown): SandboxReply => jsonReply(status, value, headers);
    const problem = (status: number, error: string, description: string, causes: readonly Cause[] = []): SandboxReply =>
      reply(status, {
        error,
        error_description: description,
        error_uri: `https://docs.releasepage.co/#errors-${error}`,
        ...(causes.length > 0 ? { error_causes: causes } : {}),
      });

    if (window.used > options.limit) {
      const wait = Math.ceil((window.start + minuteMs - now) / 1000);
      if (options.retryAfter) headers['retry-after'] = String(wait);
      return problem(429, 'rate-limit', 'You have exceeded the rate limit');
    }
    if (pathname === '/v1' && request.method === 'GET') return reply(200, 'v1');
    const owned = [...pages.values()].filter((page) => page.key === key);
    if (owned.length === 0) {
      return problem(403, 'key-invalid', 'The client API key is invalid', [
        { field: 'apiKey', error: key === '' ? 'missing' : 'invalid' },
      ]);
    }
    const [, id = '', call] = /^\/v1\/pages\/([^/]+)\/(version|subscribers)$/.exec(pathname) ?? [];
    // Another customer's page gets the same reply as a missing one.
    const page = owned.find((candidate) => candidate.id === decodeURIComponent(id));
    if (page === undefined) return problem(404, 'not-found', 'The resource requested could not be found');
    if (!page.enabled) return problem(401, 'addon-disabled', 'API access is not enabled for this page');
    if (call === 'version') {
      if (request.method !== 'GET') return problem(404, 'not-found', 'The resource requested could not be found');
      refresh(page);
      for (const entry of known.values()) if (lists(page, entry.release.repo)) entry.polls += 1;
      const latest = latestOf(page);
      const { grouped } = options;
      return reply(200, {
        latest,
        ...(grouped === undefined
          ? {}
          : {
              latestGrouped: {
                version: grouped,
                authors: [...new Set(latest.map(({ author }) => author))],
                published_at: latest[0]?.published_at ?? new Date(now).toISOString(),
                repos: latest.map(({ repo }) => repo),
              },
            }),
      });
    }
    if (request.method !== 'PATCH') return problem(404, 'not-found', 'The resource requested could not be found');
    const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
    const { causes, subscriber } = subscriberFrom(isJson ? await request.json() : undefined);
    if (subscriber === undefined)
      return problem(400, 'request-invalid', 'Something is wrong with your request', causes);
    const there = page.subscribers.findIndex(({ value }) => value.toLowerCase() === subscriber.value.toLowerCase());
    if (there >= 0 && options.duplicate !== 'accepted') {
      return problem(options.duplicate, 'subscriber-exists', 'The address is subscribed already', [
        { field: 'data.value', error: 'exists' },
      ]);
    }
    if (there >= 0) page.subscribers[there] = subscriber;
    else page.subscribers.push(subscriber);
    return reply(200, {
      message: 'Subscriber request accepted, pending email confirmation',
      pageId: page.id,
      data: subscriber,
    });
  }

  function learn(release: PageRelease, publishedAt: number, after: Learning): void {
    known.set(`${release.repo.toLowerCase()}\n${release.version}`, { release, publishedAt, after, polls: 0 });
  }

  /** Adds what the watched GitHub has published since. */
  function refresh(page: StoredPage): void {
    for (const repository of page.repositories) {
      for (const release of watched?.github.published(repository) ?? []) {
        const version = String(release['tag_name']);
        if (watched === undefined || known.has(`${repository.toLowerCase()}\n${version}`)) continue;
        const author = isObject(release['author']) ? String(release['author']['login']) : '';
        const name = typeof release['name'] === 'string' ? release['name'] : version;
        const publishedAt = String(release['published_at']);
        learn(
          { repo: repository, version, author, published_at: publishedAt, name },
          Date.parse(publishedAt),
          watched.after,
        );
      }
    }
  }

  function latestOf(page: StoredPage): PageRelease[] {
    return page.repositories
      .flatMap((repository) => {
        const shown = [...known.values()].filter(
          ({ release, publishedAt, after, polls }) =>
            release.repo.toLowerCase() === repository.toLowerCase() &&
            polls > (after.polls ?? 0) &&
            journal.now() - publishedAt >= (after.ms ?? 0),
        );
        const newest = shown.reduce<Known | undefined>(
          (best, entry) => (best === undefined || entry.publishedAt >= best.publishedAt ? entry : best),
          undefined,
        );
        return newest === undefined ? [] : [newest.release];
      })
      .map((release) =>
        options.repositoryCase === 'lower' ? { ...release, repo: release.repo.toLowerCase() } : release,
      );
  }

  return {
    server,
    url: server.origin,
    options,
    createPage: ({ enabled = true, ...seed }) => void pages.set(seed.id, { ...seed, enabled, subscribers: [] }),
    learn(repository, tag, after = {}, { author = 'sandbox', name = tag } = {}) {
      const now = journal.now();
      learn({ repo: repository, version: tag, author, published_at: new Date(now).toISOString(), name }, now, after);
    },
    watch(github, after = {}) {
      watched = { github, after };
    },
    subscribers: (id) => pages.get(id)?.subscribers ?? [],
    holds: () =>
      Object.fromEntries(
        [...pages.values()].map((page) => [page.id, { latest: latestOf(page), subscribers: [...page.subscribers] }]),
      ),
    close: () => server.close(),
  };
}

function lists(page: StoredPage, repository: string): boolean {
  return page.repositories.some((listed) => listed.toLowerCase() === repository.toLowerCase());
}

interface Cause {
  readonly field: string;
  readonly error: string;
}

function subscriberFrom(value: unknown): { causes: readonly Cause[]; subscriber?: PageSubscriber } {
  const causes: Cause[] = [];
  const body = isObject(value) ? value : {};
  const data = isObject(body['data']) ? body['data'] : {};
  const check = (field: string, given: unknown, valid: boolean): void => {
    if (!valid) causes.push({ field, error: given === undefined ? 'missing' : 'invalid' });
  };
  check('op', body['op'], body['op'] === 'add');
  check('data', body['data'], isObject(body['data']));
  for (const key of Object.keys(body))
    if (key !== 'op' && key !== 'data') causes.push({ field: key, error: 'unknown' });
  const { type, value: address, preferences, ...others } = data;
  for (const key of Object.keys(others)) causes.push({ field: `data.${key}`, error: 'unknown' });
  const sizes = ['major', 'minor', 'patch'];
  const chosen = Array.isArray(preferences) ? (preferences as unknown[]) : [];
  check('data.type', type, type === 'email');
  check('data.value', address, typeof address === 'string' && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address));
  check(
    'data.preferences',
    preferences,
    chosen.length > 0 &&
      new Set(chosen).size === chosen.length &&
      chosen.every((size) => typeof size === 'string' && sizes.includes(size)),
  );
  if (causes.length > 0) return { causes };
  return { causes, subscriber: { type: 'email', value: address as string, preferences: chosen as string[] } };
}
