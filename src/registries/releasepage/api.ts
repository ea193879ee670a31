import * as z from 'zod/mini';

import { defined, parseJson } from '../../domain/data.ts';
import type { HttpClient, HttpFailure, HttpReply } from '../../domain/ports.ts';
import { ProblemError, type Problem } from '../../domain/problem.ts';
import type { CommonSettings, JobContext } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import type { Result } from '../../domain/result.ts';
import { ifAny, listOf } from '../../domain/schema.ts';
import { truncate } from '../../domain/text.ts';
import { percentEncoded } from '../../domain/url.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { problemFrom, problemsFromReply, title } from './errors.ts';
import type { ReleasePageSettings } from './settings.ts';

export interface Page {
  /** Address of the server, with or without a trailing slash. */
  readonly url: string;
  readonly id: string;
  readonly token: string;
}

export function pageOf({ url, token, page }: ReleasePageSettings & CommonSettings): Page {
  return { url, id: page, token };
}

/** One entry: the release that the page should show, and its subscribers. */
export interface PageEntry {
  readonly label: string;
  readonly page: Page;
  readonly release: Pick<Release, 'repository' | 'tag'>;
  /** Milliseconds. */
  readonly wait: number;
  readonly ifMissing: 'warn' | 'fail';
  /** Each once. */
  readonly addresses: readonly string[];
  readonly preferences: readonly Preference[];
}

/**
 * The result of one read of the page. `unclear`: the state of the page is unknown, but a later read may succeed. `at`: when it was read, and
 * `notBefore`: when it may be read again; milliseconds since the epoch.
 */
export type PageState = { readonly at: number; readonly notBefore: number } & (
  { readonly kind: 'listing'; readonly listing: Listing } | { readonly kind: 'unclear'; readonly problem: Problem }
);

export type Preference = 'major' | 'minor' | 'patch';

/** Milliseconds for one reply: short, since the page is read again anyway. */
const timeoutMs = 10_000;
/** Milliseconds before the next read after a rate limit that names no time. */
const rateLimitPause = 15_000;

/**
 * The version call. `once`: a transient failure is not retried, and a rate limit does not make it wait; the caller reads again. Throws
 * ProblemError for a failure that a later read would repeat.
 */
export async function readPage(
  { http, clock }: Pick<JobContext, 'http' | 'clock'>,
  { label, page }: Pick<PageEntry, 'label' | 'page'>,
  { once }: { readonly once: boolean },
): Promise<PageState> {
  const sent = await http.send({
    method: 'GET',
    url: addressOf(page, 'version'),
    effect: 'read',
    headers: { authorization: page.token, accept: 'application/json' },
    timeoutMs,
    ...defined({ maxAttempts: once ? 1 : undefined }),
  });
  const at = clock.now();
  if (!sent.ok) {
    const { reason, reply, retryAt = at + rateLimitPause } = sent.error;
    const problem = problemFrom(sent.error, label);
    if (!transientReasons.includes(reason)) throw new ProblemError([problem]);
    const notBefore = reason === 'rate-limited' ? retryAt : reply?.status === 429 ? at + rateLimitPause : at;
    return { kind: 'unclear', problem, at, notBefore };
  }
  const reply = sent.value;
  const listing = listingFrom(reply);
  if (listing) return { kind: 'listing', listing, at, notBefore: rateLimitEnd(reply) ?? at };
  if (reply.status !== 200) throw new ProblemError(problemsFromReply(reply));
  const problem: Problem = {
    code: 'registry.unreadable',
    title: `${title} answered 200, but without the releases of a page`,
    detail: truncate(bodyExcerpt(reply), 1000),
    hint: `Is \`url\` of the entry \`${label}\` the API server? If it is, run again: a re-run is safe.`,
  };
  return { kind: 'unclear', problem, at, notBefore: at };
}

const transientReasons: readonly HttpFailure['reason'][] = [
  'rate-limited',
  'unavailable',
  'connect',
  'proxy',
  'timeout',
  'reset',
  'deadline',
];

/** When the rate limit is reset, if this reply was the last that it allowed. */
function rateLimitEnd({ headers }: HttpReply): number | undefined {
  const reset = headers['x-ratelimit-reset']?.trim() ?? '';
  return headers['x-ratelimit-remaining']?.trim() === '0' && /^\d{9,11}$/.test(reset)
    ? Number(reset) * 1_000
    : undefined;
}

/** The subscriber call. The service sends an e-mail to the address, whose owner has to confirm. */
export function subscribe(
  http: HttpClient,
  { page, preferences }: PageEntry,
  address: string,
): Promise<Result<HttpReply, HttpFailure>> {
  return http.send({
    method: 'PATCH',
    url: addressOf(page, 'subscribers'),
    effect: 'write',
    headers: { authorization: page.token, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(subscriptionOf(address, preferences)),
    timeoutMs,
  });
}

export function subscriptionOf(value: string, preferences: readonly Preference[]) {
  return { op: 'add', data: { type: 'email', value, preferences } };
}

export function addressOf({ url, id }: Pick<Page, 'url' | 'id'>, call: 'version' | 'subscribers'): string {
  return `${url.replace(/\/+$/, '')}/v1/pages/${percentEncoded(id)}/${call}`;
}

const texts = z.catch(
  z.pipe(
    z.array(z.unknown()),
    z.transform((items) => items.filter((item) => typeof item === 'string')),
  ),
  [],
);

/** Requires only what is used: a repository that was never released may have no version. */
const listing = z.object({
  latest: listOf(z.object({ repo: z.string(), version: z.nullish(z.string()) })),
  latestGrouped: ifAny(
    z.object({ version: z.string(), published_at: ifAny(z.string()), authors: texts, repos: texts }),
  ),
  permalink: ifAny(z.string()),
});

/** What a page lists: the latest release of each of its repositories. */
export type Listing = z.infer<typeof listing>;

export function listingFrom(reply: HttpReply): Listing | undefined {
  return reply.status === 200 ? listing.safeParse(parseJson(reply.text)).data : undefined;
}

const acceptance = z.object({
  message: z.string().check(z.startsWith('Subscriber request accepted')),
  pageId: z.string(),
  data: z.object({ type: z.literal('email'), value: z.string() }),
});

/** True if a reply is the documented one, for this page and address. Nothing else proves a subscription. */
export function isAccepted(reply: HttpReply, { page }: Pick<PageEntry, 'page'>, address: string): boolean {
  if (reply.status !== 200) return false;
  const { data } = acceptance.safeParse(parseJson(reply.text));
  return data?.pageId === page.id && data.data.value.toLowerCase() === address.toLowerCase();
}
