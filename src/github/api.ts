import { defined, parseJson } from '../domain/data.ts';
import type { HttpClient, HttpRequest, Log } from '../domain/ports.ts';
import { ProblemError, problemsIn, type Problems } from '../domain/problem.ts';
import type { Repository } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { limitDelay } from '../http/retry.ts';
import { problemFromFailure, problemFromReply } from './failure.ts';

export interface GitHubApiOptions {
  /** `GITHUB_API_URL`; also that of GitHub Enterprise. */
  readonly apiUrl: string;
  /** Absent: public releases only, at a low rate. */
  readonly token?: string;
  readonly http: HttpClient;
  readonly log: Log;
}

/**
 * The few routes of GitHub's API that a run needs, through Octokit, whose every request goes through our HTTP client. Octokit is loaded
 * with the first call, from a file of its own: most runs on a release event make none, and reading its megabyte would cost each of
 * them 20 ms. `what` starts the sentence if a call fails. Replies are JSON of any shape; undefined means 404. Never throws.
 */
export function createGitHubApi(options: GitHubApiOptions) {
  const { apiUrl, token, log } = options;

  async function connect() {
    const { GitHub, getOctokitOptions } = await import(/* webpackChunkName: "octokit" */ '@actions/github/lib/utils');
    const settings = {
      baseUrl: apiUrl.replace(/\/+$/, ''),
      log: { debug: silent, info: silent, warn: (text: string) => log.debug(() => text), error: silent },
    };
    // `getOctokit` requires a token; the class that it instantiates does not.
    return new GitHub(token === undefined ? settings : getOctokitOptions(token, settings));
  }
  type Repos = Awaited<ReturnType<typeof connect>>['rest']['repos'];
  let connecting: ReturnType<typeof connect> | undefined;

  async function call(
    what: string,
    route: (repos: Repos, request: { readonly fetch: unknown }) => Promise<{ readonly data: unknown }>,
  ): Promise<Result<unknown, Problems>> {
    try {
      const { rest } = await (connecting ??= connect());
      const { data } = await route(rest.repos, { fetch: fetchThrough(options, what) });
      // Octokit reads a reply by its content type, which a proxy may have changed.
      return ok(typeof data === 'string' ? (parseJson(data) ?? null) : data);
    } catch (error) {
      const { status, cause, message } = Object(error) as Readonly<Record<string, unknown>>;
      if (status === 404) return ok(undefined);
      const own = problemsIn(error) ?? problemsIn(cause);
      // What is left is Octokit itself, e.g. an `apiUrl` that it cannot call.
      return failed(own ?? [problemFromFailure({ reason: 'connect', landed: 'none', message: String(message) }, what)]);
    }
  }

  return {
    releaseByTag: (what: string, { owner, name: repo }: Repository, tag: string) =>
      call(what, (repos, request) => repos.getReleaseByTag({ owner, repo, tag, request })),
    /** One page of at most 100, from 1. */
    releaseAssets: (what: string, { owner, name: repo }: Repository, release_id: number, page: number) =>
      call(what, (repos, request) =>
        repos.listReleaseAssets({ owner, repo, release_id, per_page: 100, page, request }),
      ),
    /** A page of the newest releases, the newest first. */
    newestReleases: (what: string, { owner, name: repo }: Repository, per_page: number, page = 1) =>
      call(what, (repos, request) => repos.listReleases({ owner, repo, per_page, page, request })),
    /** The one that GitHub calls the latest, to which `/releases/latest/` leads. */
    latestRelease: (what: string, { owner, name: repo }: Repository) =>
      call(what, (repos, request) => repos.getLatestRelease({ owner, repo, request })),
  };
}

/** Octokit's own log repeats what the result says. */
const silent = (): void => {};

/**
 * The part of `fetch` that Octokit uses. A redirect (a renamed repository) is followed within the API's own origin only, since the
 * token goes with it. Throws ProblemError for all but 404.
 */
function fetchThrough({ http, token }: GitHubApiOptions, what: string) {
  return async (url: string, { headers }: Pick<HttpRequest, 'headers'>): Promise<unknown> => {
    const own = defined({ headers });
    const sent = await http.send({ method: 'GET', url, effect: 'read', redirects: 'same-origin', limitDelay, ...own });
    if (!sent.ok) throw new ProblemError([problemFromFailure(sent.error, what)]);
    const { value: reply } = sent;
    if (reply.status >= 400 && reply.status !== 404) throw new ProblemError([problemFromReply(reply, what, token)]);
    return {
      status: reply.status,
      statusText: '',
      url: reply.url,
      headers: new Map(Object.entries(reply.headers)),
      text: () => Promise.resolve(reply.text),
      arrayBuffer: () => Promise.resolve(reply.body.slice().buffer),
    };
  };
}
