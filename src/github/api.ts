import { defined, parseJson } from '../domain/data.ts';
import type { HttpClient, HttpFailure, HttpReply, HttpRequest, Log } from '../domain/ports.ts';
import type { Repository } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { limitDelay } from './failure.ts';

export interface GitHubApiOptions {
  /** `GITHUB_API_URL`; also that of GitHub Enterprise. */
  readonly apiUrl: string;
  /** Absent: public releases only, at a low rate. */
  readonly token?: string;
  readonly http: HttpClient;
  readonly log: Log;
}

/** Why a call gave no JSON: what GitHub replied if it did, else the failure. */
export type ApiFailure =
  { readonly kind: 'reply'; readonly reply: HttpReply } | { readonly kind: 'failure'; readonly failure: HttpFailure };

/** The few routes of GitHub's API that a run needs. Replies are JSON of any shape: the caller parses them. Never throws. */
export interface GitHubApi {
  releaseByTag(repository: Repository, tag: string): Promise<Result<unknown, ApiFailure>>;
  /** One page of at most 100, from 1. */
  releaseAssets(repository: Repository, release: number, page: number): Promise<Result<unknown, ApiFailure>>;
  /** The newest releases, the newest first. */
  newestReleases(repository: Repository, count: number): Promise<Result<unknown, ApiFailure>>;
}

/** Carries a failure through Octokit. */
class CallError extends Error {
  override readonly name = 'CallError';
  readonly failure: ApiFailure;

  constructor(failure: ApiFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

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
      request: { fetch: fetchThrough(options.http) },
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
  const { cause, message } = Object(error) as Readonly<Record<string, unknown>>;
  const own = [error, cause].find((candidate) => candidate instanceof CallError);
  if (own) return own.failure;
  // What is left is Octokit itself, e.g. an `apiUrl` that it cannot call.
  const said = typeof message === 'string' ? message : 'unknown error';
  return { kind: 'failure', failure: { reason: 'connect', landed: 'none', message: said } };
}

/**
 * The part of `fetch` that Octokit uses. A redirect (a renamed repository) is followed within the API's own origin only, since the
 * token goes with it.
 */
function fetchThrough(http: HttpClient) {
  return async (url: string, { headers }: Pick<HttpRequest, 'headers'>): Promise<unknown> => {
    const own = defined({ headers });
    const sent = await http.send({ method: 'GET', url, effect: 'read', redirects: 'same-origin', limitDelay, ...own });
    if (!sent.ok) throw new CallError({ kind: 'failure', failure: sent.error });
    const { status, url: answeredBy, headers: theirs, text, body } = sent.value;
    if (status >= 400) throw new CallError({ kind: 'reply', reply: sent.value });
    return {
      status,
      statusText: '',
      url: answeredBy,
      headers: new Map(Object.entries(theirs)),
      text: () => Promise.resolve(text),
      arrayBuffer: () => Promise.resolve(body.slice().buffer),
    };
  };
}
