import { z } from 'zod';

import type { HttpClient, HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Result } from '../../domain/result.ts';

/** A page, and the key that opens it. */
export interface Page {
  /** Of the server, with or without a slash at its end. */
  readonly url: string;
  readonly id: string;
  readonly token: string;
}

export type Preference = 'major' | 'minor' | 'patch';

/** The body of the subscriber call. */
export interface Subscription {
  readonly op: 'add';
  readonly data: { readonly type: 'email'; readonly value: string; readonly preferences: readonly Preference[] };
}

/** Milliseconds for one reply: short, since whoever waits for the page looks again anyway. */
const timeoutMs = 10_000;

/**
 * The version call. `once`: a look that fails is not repeated, nor is a rate limit waited for; the caller looks again.
 */
export function readVersions(
  http: HttpClient,
  page: Page,
  { once }: { readonly once: boolean },
): Promise<Result<HttpReply, HttpFailure>> {
  return http.send({
    method: 'GET',
    url: addressOf(page, 'version'),
    effect: 'read',
    headers: { authorization: page.token, accept: 'application/json' },
    timeoutMs,
    ...(once ? { maxAttempts: 1 } : {}),
  });
}

/** The subscriber call. The service sends a mail to the address, which has to confirm. */
export function subscribe(
  http: HttpClient,
  page: Page,
  subscription: Subscription,
): Promise<Result<HttpReply, HttpFailure>> {
  return http.send({
    method: 'PATCH',
    url: addressOf(page, 'subscribers'),
    effect: 'write',
    headers: { authorization: page.token, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(subscription),
    timeoutMs,
  });
}

export function subscriptionOf(value: string, preferences: readonly Preference[]): Subscription {
  return { op: 'add', data: { type: 'email', value, preferences } };
}

export function addressOf({ url, id }: Pick<Page, 'url' | 'id'>, call: 'version' | 'subscribers'): string {
  return `${url.replace(/\/+$/, '')}/v1/pages/${encodeURIComponent(id)}/${call}`;
}

const texts = z.array(z.unknown()).transform((items) => items.filter((item) => typeof item === 'string'));

/** Only what is looked at has to be there: a repository that was never released may come without a version. */
const listing = z.object({
  latest: z.array(z.object({ repo: z.string(), version: z.string().nullish() })),
  latestGrouped: z
    .object({
      version: z.string(),
      published_at: z.string().optional().catch(undefined),
      authors: texts.catch([]),
      repos: texts.catch([]),
    })
    .optional()
    .catch(undefined),
  permalink: z.string().optional().catch(undefined),
});

/** What a page lists: the latest release of each of its repositories. */
export type Listing = z.infer<typeof listing>;

/** The listing in a reply of the version call; undefined where it holds none. */
export function listingFrom(reply: HttpReply): Listing | undefined {
  return reply.status === 200 ? listing.safeParse(jsonFrom(reply.text)).data : undefined;
}

const acceptance = z.object({ message: z.string(), data: z.object({ value: z.string() }) });

/** Whether a reply of the subscriber call says that it is about this address, and was accepted. */
export function isAccepted(reply: HttpReply, address: string): boolean {
  const parsed = acceptance.safeParse(jsonFrom(reply.text));
  return (
    reply.status >= 200 &&
    reply.status < 300 &&
    parsed.success &&
    parsed.data.data.value.toLowerCase() === address.toLowerCase()
  );
}

export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
