import { defined } from '../../domain/data.ts';
import type { HttpClient } from '../../domain/ports.ts';
import { ProblemError, type Problem, type Problems } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { truncate } from '../../domain/text.ts';
import { percentEncoded } from '../../domain/url.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { problemsFromFailure } from '../failure.ts';
import type { Call } from './calls.ts';
import { codesOf, markupOf, notKeygenHint, problemsFromReply, serverErrorFrom } from './errors.ts';

/** Keygen Cloud, where the account is part of every path. */
export const cloudUrl = 'https://api.keygen.sh';

export interface Endpoint {
  readonly label: string;
  readonly url: string;
  readonly account?: string | undefined;
  readonly token: string;
  readonly environment?: string | undefined;
}

export function endpointOf(label: string, { url, account, token, environment }: Omit<Endpoint, 'label'>): Endpoint {
  return { label, url, account, token, environment };
}

/** Absolute address of a path, e.g. `/releases`: below the account, if one is given. */
export function addressOf({ url, account }: Pick<Endpoint, 'url' | 'account'>, path: string): string {
  const server = url.replace(/\/+$/, '').replace(/\/v1$/, '');
  return `${server}/v1${account === undefined ? '' : `/accounts/${percentEncoded(account)}`}${path}`;
}

/** The release's page in the dashboard, which only its owner can open: Keygen's cloud has one, a self-hosted server does not. */
export function pagesOf({ url }: Pick<Endpoint, 'url'>, releaseId: string): { readonly editUrl?: string } {
  const isCloud = URL.parse(url)?.host === URL.parse(cloudUrl)?.host;
  return isCloud ? { editUrl: `https://app.keygen.sh/releases/${percentEncoded(releaseId)}` } : {};
}

/** The version of the API. 1.8 only renames error codes, and older servers do not know it. */
const apiVersion = '1.7';
const jsonApi = 'application/vnd.api+json';
/** Items of a page: the most that the service gives. */
const pageSize = 100;
/** Pages of a list that are read at most: more than any release has. */
const maxPages = 20;

export interface Refusal {
  /** `none`: nothing was changed. `unknown`: it may have been applied; look before it is sent again. */
  readonly landed: 'none' | 'unknown';
  /** Of the reply, if there was one with an error. */
  readonly status?: number;
  /** The service's own codes, e.g. `FILENAME_TAKEN`. */
  readonly codes: readonly string[];
  readonly problems: Problems;
}

/** For callers that handle the refusal. The others unwrap it. */
export type Answer<T> = Result<T, Refusal>;

/** The value. Throws a refusal as ProblemError. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.error.problems);
}

/** As `unwrap`, but a 404 is undefined. */
export function unwrapOrUndefined<T>(answer: Answer<T>): T | undefined {
  return !answer.ok && answer.error.status === 404 ? undefined : unwrap(answer);
}

export interface Api {
  send<T>(call: Call<T>): Promise<Answer<T>>;
  /** All pages of a list, or as many as `pages`. */
  list<T>(call: Call<T[]>, pages?: number): Promise<Answer<T[]>>;
}

/** Sends calls to an endpoint. A failure is a value, never thrown. */
export function apiOf(http: HttpClient, endpoint: Endpoint): Api {
  const send = async <T>(call: Call<T>): Promise<Answer<T>> => {
    const { method, path, query, body, bodyName, prefer, redirect, reply, doing } = call;
    const isRead = method === 'GET';
    const refused = (problems: Problems, more: Partial<Refusal> = {}) =>
      failed<Refusal>({ landed: 'none', codes: [], problems, ...more });
    const sent = await http.send({
      method,
      effect: isRead ? 'read' : 'write',
      url: `${addressOf(endpoint, path)}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`,
      headers: defined({
        authorization: `Bearer ${endpoint.token}`,
        accept: jsonApi,
        'keygen-version': apiVersion,
        'keygen-environment': endpoint.environment,
        'content-type': body === undefined ? undefined : jsonApi,
        prefer,
      }),
      ...(body === undefined ? {} : { body: JSON.stringify(body), ...defined({ bodyName }) }),
      ...(redirect === undefined ? {} : { redirects: 'return' }),
    });
    if (!sent.ok) {
      const { reason, reply: failure, landed } = sent.error;
      const said = reason === 'unavailable' && failure ? serverErrorFrom(failure, call, landed) : undefined;
      const problems = said ?? problemsFromFailure(sent.error, { title: 'Keygen', label: endpoint.label });
      return refused(problems, {
        ...(isRead ? {} : { landed }),
        ...(reason === 'unavailable' && failure ? { status: failure.status } : {}),
      });
    }
    const { status } = sent.value;
    if ((status < 200 || status > 299) && status !== redirect)
      return refused(problemsFromReply(sent.value, call), { status, codes: codesOf(sent.value) });
    const value = reply(sent.value);
    if (value !== undefined) return ok(value);
    const markup = markupOf(sent.value);
    const unexpected: Problem = {
      code: 'registry.unreadable',
      title:
        markup === undefined
          ? `Keygen returned an unexpected body (HTTP ${status}) to the request to ${doing}`
          : `The response to the request to ${doing} is not from Keygen: it is ${markup} (HTTP ${status})`,
      detail: truncate(bodyExcerpt(sent.value), 1_000),
      hint: notKeygenHint,
    };
    return refused([unexpected], isRead ? {} : { landed: 'unknown' });
  };

  const list = async <T>(call: Call<T[]>, pages = maxPages): Promise<Answer<T[]>> => {
    const items: T[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const query = { ...call.query, 'page[size]': String(pageSize), 'page[number]': String(page) };
      const answer = await send({ ...call, query });
      if (!answer.ok) return answer;
      items.push(...answer.value);
      if (answer.value.length < pageSize) break;
    }
    return ok(items);
  };

  return { send, list };
}
