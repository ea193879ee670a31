import * as z from 'zod/mini';

import { defined, parseJson } from '../../domain/data.ts';
import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import {
  mostMessages,
  problemsOf,
  restOfMessages,
  type Problem,
  type ProblemCode,
  type Problems,
} from '../../domain/problem.ts';
import { ifAny } from '../../domain/schema.ts';
import { truncate } from '../../domain/text.ts';
import { linkFrom } from '../../domain/url.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { problemsFromFailure } from '../failure.ts';

export const title = 'ReleasePage';

const cause = z.object({ field: ifAny(z.string()), error: z.string() });
const envelope = z.object({
  error: z.string(),
  error_description: ifAny(z.string()),
  error_uri: ifAny(z.string()),
  // Not as a list of a schema: validating a long list would take long.
  error_causes: z.pipe(
    z.catch(z.unknown(), undefined),
    z.transform((value) => {
      const causes: readonly unknown[] = Array.isArray(value) ? value : [];
      return {
        read: causes.slice(0, mostMessages).flatMap((one) => cause.safeParse(one).data ?? []),
        rest: Math.max(0, causes.length - mostMessages),
      };
    }),
  ),
});

export interface RefusalOptions {
  /** Replaces the title that follows from the status, and is then shown with each message of the envelope. */
  readonly title?: string;
  /** Replaces the hint that follows from the status. */
  readonly hint?: string;
  /** Removes from untrusted text what must not be shown. */
  readonly hide?: (text: string) => string;
}

/**
 * The problems of a reply that refuses: one for each of `error_causes`, otherwise one for the whole reply. The statuses are the service's own:
 * 403 is a wrong key, and 401 a page whose API is switched off.
 */
export function problemsFromReply(reply: HttpReply, options: RefusalOptions = {}): Problems {
  const { hide = (text: string) => text } = options;
  const { data } = envelope.safeParse(parseJson(reply.text));
  const meaning = meanings[reply.status] ?? { code: 'registry.rejected', title: `${title} answered ${reply.status}` };
  const link = linkFrom(hide(data?.error_uri ?? ''));
  const hint = [options.hint ?? meaning.hint, link && `See ${link}`].filter(Boolean).join(' ');
  const base = {
    code: meaning.code,
    title: options.title ?? meaning.title,
    ...defined({ hint: hint || undefined }),
  };
  if (data === undefined) {
    // Hidden before the excerpt is cut, and again after HTML entities are decoded.
    const detail = hide(bodyExcerpt({ ...reply, text: hide(reply.text) }));
    return [{ ...base, ...defined({ detail: detail || undefined }) }];
  }
  const { error, error_description: description, error_causes: causes } = data;
  const problemOf = (message: string, field?: string): Problem => ({
    ...base,
    ...(options.title === undefined ? { envelope: true } : {}),
    detail: truncate(hide(message), 1000),
    ...defined({ field: truncate(hide(field ?? ''), 60) || undefined }),
  });
  const prefix = description === undefined ? '' : `${description}: `;
  return (
    problemsOf([
      ...causes.read.map((one) => problemOf(`${prefix}${one.error} (${error})`, one.field)),
      ...restOfMessages(causes.rest, title, meaning.code),
    ]) ?? [problemOf(description ? `${description} (${error})` : error)]
  );
}

/** The problem of a failure of the connection or of the service. */
export function problemFrom(failure: HttpFailure, label: string): Problem {
  if (failure.reason === 'unavailable' && failure.reply?.status === 429)
    return { ...problemsFromReply(failure.reply)[0], detail: failure.message };
  return problemsFromFailure(failure, { title, label })[0];
}

interface StatusMeaning {
  readonly code: ProblemCode;
  readonly title: string;
  readonly hint?: string;
}

const meanings: Readonly<Record<number, StatusMeaning>> = {
  401: {
    code: 'registry.forbidden',
    title: `${title} does not allow API access for this page`,
    hint: 'Open the page in the Management Portal, and enable API access under Add-ons.',
  },
  403: {
    code: 'registry.unauthorized',
    title: `${title} does not accept the key`,
    hint: "Copy the API key from the page's Add-ons panel in the Management Portal into the secret again, exactly as shown, without a `Bearer` prefix.",
  },
  404: {
    code: 'registry.not-found',
    title: `${title} has no such page, or this key has no access to it`,
    hint: '`page` is not the ID of a page that this key may read. Copy the page ID and the API key from the same Add-ons panel: set `page: …` to the ID, and store the key in the secret.',
  },
  429: {
    code: 'registry.rate-limited',
    title: `The rate limit of ${title} was exceeded`,
    hint: 'A key allows 60 requests per minute in total. Run again in a few minutes; give workflows that run at the same time their own keys.',
  },
};
