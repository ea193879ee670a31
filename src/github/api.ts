import { asRecord, defined, parseJson } from '../domain/data.ts';
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

/** Why a call gave no JSON. `status` and GitHub's own `message` if it answered, else the failure. */
export type ApiFailure =
  | { readonly kind: 'status'; readonly status: number; readonly message: string }
  | { readonly kind: 'failure'; readonly failure: HttpFailure };

/** The few routes of GitHub's API that a run needs. Replies are JSON of any shape: the caller parses them. Never throws. */
export interface GitHubApi {
  releaseByTag(repository: Repository, tag: string): Promise<Result<unknown, ApiFailure>>;
  /** One page of at most 100, from 1. */
  releaseAssets(repository: Repository, release: number, page: number): Promise<Result<unknown, ApiFailure>>;
  /** The newest releases, the newest first. */
  newestReleases(repository: Repository, count: number): Promise<Result<unknown, ApiFailure>>;
}

/** Carries a failure of our HTTP client through Octokit. */
class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
  readonly failure: HttpFailure;

  constructor(failure: HttpFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

const maxRateLimitWaits = 10;

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
      const { data } = await route(await connecting);
      // Octokit reads a reply by its content type, which a proxy may have changed.
      return ok(typeof data === 'string' ? parseJson(data) : data);
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

function silent(): void {
  // Octokit's own log repeats what the result says.
}

function apiFailureFrom(error: unknown): ApiFailure {
  const { status, cause, response, message } = Object(error) as Readonly<Record<string, unknown>>;
  const unanswered = [error, cause].find((candidate) => candidate instanceof UnansweredError);
  if (unanswered) return { kind: 'failure', failure: unanswered.failure };
  if (typeof status === 'number' && response !== undefined) {
    const { message: said } = asRecord(asRecord(response)['data']);
    return { kind: 'status', status, message: typeof said === 'string' ? said : '' };
  }
  // What is left is Octokit itself, e.g. an `apiUrl` that it cannot call.
  const said = typeof message === 'string' ? message : 'unknown error';
  return { kind: 'failure', failure: { reason: 'connect', landed: 'none', message: said } };
}

/**
 * The part of `fetch` that Octokit uses. A redirect (a renamed repository) is followed within the API's own origin only, since the
 * token goes with it; and it waits for a rate limit, which GitHub reports with a 403.
 */
function fetchThrough({ http, clock, log, deadline, signal }: GitHubApiOptions) {
  return async (url: string, { headers }: Pick<HttpRequest, 'headers'>): Promise<unknown> => {
    const request: HttpRequest = {
      method: 'GET',
      url,
      effect: 'read',
      redirects: 'same-origin',
      ...defined({ headers }),
    };
    for (let rateLimitWaits = 0; ; rateLimitWaits += 1) {
      const sent = await http.send(request);
      if (!sent.ok) throw new UnansweredError(sent.error);
      const reply = sent.value;
      const ms = reply.status === 403 ? rateLimitDelay(reply, clock.now()) : undefined;
      if (ms === undefined) return responseFrom(reply);
      const seconds = Math.ceil(ms / 1000);
      const retryAt = clock.now() + ms;
      if (rateLimitWaits >= maxRateLimitWaits || retryAt >= deadline) {
        const message = `GitHub answered 403 and asks to wait ${seconds} s`;
        throw new UnansweredError({ reason: 'rate-limited', landed: 'none', message, reply, retryAt });
      }
      const left = Math.ceil((deadline - clock.now()) / 1000);
      log.info(`GitHub's rate limit is used up: waiting ${seconds} s (${left} s left)`);
      try {
        await clock.sleep(ms, signal);
      } catch {
        throw new UnansweredError({ reason: 'cancelled', landed: 'none', message: 'the run was cancelled' });
      }
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

/** Milliseconds until a 403 that is a rate limit can be retried; undefined if it is a refusal. */
function rateLimitDelay({ headers }: HttpReply, now: number): number | undefined {
  const after = parseRetryAfter(headers['retry-after'], now);
  if (after !== undefined) return Math.max(after, 1000);
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(reset * 1000 - now, 1000) : 60_000;
}
