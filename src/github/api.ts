import type { Clock, HttpClient, HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import type { Repository } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { parseRetryAfter } from '../http/retry.ts';

export interface GitHubApiOptions {
  /** `GITHUB_API_URL`; also that of GitHub Enterprise. */
  readonly apiUrl: string;
  /** Absent: public releases only, at a low rate. */
  readonly token?: string;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds since the epoch at which the run's time is up: no rate limit is waited for past it. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
}

/** Why a call gave no JSON. `status` and GitHub's own `message` where it answered, else the failure. */
export type ApiFailure =
  | { readonly kind: 'status'; readonly status: number; readonly message: string }
  | { readonly kind: 'failure'; readonly failure: HttpFailure };

/** The few routes of GitHub's API that a run needs. Replies are JSON of any shape: whoever asks parses. Never throws. */
export interface GitHubApi {
  releaseByTag(repository: Repository, tag: string): Promise<Result<unknown, ApiFailure>>;
  /** One page of at most 100, from 1. */
  releaseAssets(repository: Repository, release: number, page: number): Promise<Result<unknown, ApiFailure>>;
  /** The newest releases, the newest first. */
  newestReleases(repository: Repository, count: number): Promise<Result<unknown, ApiFailure>>;
}

/** Carries a failure of our HTTP client through Octokit. */
class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly failure: HttpFailure;

  constructor(failure: HttpFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

const maxHops = 3;
const maxLimitWaits = 10;

/**
 * GitHub's API through Octokit, whose every request goes through our HTTP client. Octokit is loaded with the first call, from a
 * file of its own: most runs on a release event make none, and reading its megabyte would cost each of them 20 ms.
 */
export function createGitHubApi(options: GitHubApiOptions): GitHubApi {
  const { apiUrl, token, log } = options;

  async function connect() {
    const { GitHub, getOctokitOptions } = await import(/* webpackChunkName: "octokit" */ '@actions/github/lib/utils');
    const settings = {
      baseUrl: apiUrl.replace(/\/+$/, ''),
      request: { fetch: fetchThrough(options) },
      log: { debug: silent, info: silent, warn: (text: string) => log.debug(text), error: silent },
    };
    // `getOctokit` insists on a token; the class that it makes an instance of does not.
    return new GitHub(token === undefined ? settings : getOctokitOptions(token, settings));
  }
  let connecting: ReturnType<typeof connect> | undefined;

  async function call(
    route: (octokit: Awaited<ReturnType<typeof connect>>) => Promise<{ readonly data: unknown }>,
  ): Promise<Result<unknown, ApiFailure>> {
    try {
      connecting ??= connect();
      return ok(jsonOf((await route(await connecting)).data));
    } catch (error) {
      return failed(apiFailureFrom(error));
    }
  }

  return {
    releaseByTag: ({ owner, name: repo }, tag) => call(({ rest }) => rest.repos.getReleaseByTag({ owner, repo, tag })),
    releaseAssets: ({ owner, name: repo }, release_id, page) =>
      call(({ rest }) => rest.repos.listReleaseAssets({ owner, repo, release_id, per_page: 100, page })),
    newestReleases: ({ owner, name: repo }, count) =>
      call(({ rest }) => rest.repos.listReleases({ owner, repo, per_page: count })),
  };
}

/** Octokit reads a reply by its content type, which a proxy may have changed. */
function jsonOf(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return data;
  }
}

function silent(): void {
  // Octokit's own log repeats what the result says.
}

function apiFailureFrom(error: unknown): ApiFailure {
  const { status, cause, response, message } = Object(error) as {
    status?: unknown;
    cause?: unknown;
    response?: { data?: unknown };
    message?: unknown;
  };
  const completed = [error, cause].find((candidate) => candidate instanceof Unanswered);
  if (completed) return { kind: 'failure', failure: completed.failure };
  if (typeof status === 'number' && response !== undefined) {
    const said = (Object(response.data) as { message?: unknown }).message;
    return { kind: 'status', status, message: typeof said === 'string' ? said : '' };
  }
  // What is left is Octokit itself, e.g. an `apiUrl` that it cannot call.
  const failure: HttpFailure = {
    reason: 'connect',
    landed: 'none',
    message: typeof message === 'string' ? message : 'unknown error',
  };
  return { kind: 'failure', failure };
}

/**
 * The part of `fetch` that Octokit uses. A redirect (a renamed repository) is followed within the API's own origin only, since the
 * token goes with it; GitHub's way of saying "too many requests" with a 403 is waited for.
 */
function fetchThrough({ apiUrl, http, clock, log, deadline, signal }: GitHubApiOptions) {
  async function send(request: HttpRequest): Promise<HttpReply> {
    for (let waits = 0; ; waits += 1) {
      const sent = await http.send(request);
      if (!sent.ok) throw new Unanswered(sent.error);
      const ms = sent.value.status === 403 ? limitWait(sent.value, clock.now()) : undefined;
      if (ms === undefined) return sent.value;
      const retryAt = clock.now() + ms;
      if (waits >= maxLimitWaits || retryAt >= deadline) {
        const message = `GitHub answered 403 and asks to wait ${Math.ceil(ms / 1000)} s`;
        throw new Unanswered({ reason: 'rate-limited', landed: 'none', message, reply: sent.value, retryAt });
      }
      log.info(
        `GitHub's rate limit is used up: waiting ${Math.ceil(ms / 1000)} s (${Math.ceil((deadline - clock.now()) / 1000)} s left)`,
      );
      try {
        await clock.sleep(ms, signal);
      } catch {
        throw new Unanswered({ reason: 'cancelled', landed: 'none', message: 'the run was cancelled' });
      }
    }
  }

  return async (address: string, init: { readonly headers: Readonly<Record<string, string>> }): Promise<unknown> => {
    const home = URL.parse(apiUrl)?.origin;
    let url = address;
    for (let hops = 0; ; hops += 1) {
      const reply = await send({ method: 'GET', url, effect: 'read', headers: init.headers, redirects: 'return' });
      const location = reply.status >= 300 && reply.status < 400 ? reply.headers['location'] : undefined;
      if (location === undefined) return responseFrom(reply);
      const next = URL.parse(location, url);
      if (!next || next.origin !== home || hops >= maxHops) {
        const where = next ? ` to ${next.host}` : '';
        const message = `GitHub answered ${reply.status} with a redirect${where}, which is not followed`;
        throw new Unanswered({ reason: 'moved', landed: 'none', message, reply });
      }
      url = next.href;
    }
  };
}

/** The part of a `Response` that Octokit reads. */
function responseFrom(reply: HttpReply): unknown {
  return {
    status: reply.status,
    statusText: '',
    url: reply.url,
    headers: new Map(Object.entries(reply.headers)),
    text: () => Promise.resolve(reply.text),
    arrayBuffer: () => Promise.resolve(reply.body.slice().buffer),
  };
}

/** Milliseconds until a 403 that is a rate limit would be answered; undefined where it is a refusal. */
function limitWait({ headers }: HttpReply, now: number): number | undefined {
  const after = parseRetryAfter(headers['retry-after'], now);
  if (after !== undefined) return Math.max(after, 1000);
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(reset * 1000 - now, 1000) : 60_000;
}
