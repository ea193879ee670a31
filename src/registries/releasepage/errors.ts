import { z } from 'zod';

import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Problem, ProblemCode, Problems } from '../../domain/problem.ts';
import { truncate } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { problemFromFailure } from '../failure.ts';
import { jsonFrom } from './api.ts';

export const title = 'ReleasePage';

const cause = z.object({ field: z.string().optional().catch(undefined), error: z.string() });
const envelope = z.object({
  error: z.string(),
  error_description: z.string().optional().catch(undefined),
  error_uri: z.string().optional().catch(undefined),
  error_causes: z
    .array(z.unknown())
    .catch([])
    .transform((causes) => causes.slice(0, 20).flatMap((one) => cause.safeParse(one).data ?? [])),
});

export interface Wording {
  /** Stands for the title that follows from the status, and is then shown with each message of the envelope. */
  readonly title?: string;
  /** Stands for the hint that follows from the status. */
  readonly hint?: string;
  /** Takes out of foreign text what must not be shown. */
  readonly hide?: (text: string) => string;
}

/**
 * A reply that says no, as problems: one for each of `error_causes`, else one for the whole. The statuses are the service's own:
 * 403 is a wrong key, and 401 a page whose API is switched off.
 */
export function problemsFromReply(reply: HttpReply, wording: Wording = {}): Problems {
  const { hide = (text: string) => text } = wording;
  const parsed = envelope.safeParse(jsonFrom(reply.text));
  const meaning = meaningOf(reply.status);
  const see = parsed.success ? addressFrom(hide(parsed.data.error_uri ?? '')) : undefined;
  const hint = [wording.hint ?? meaning.hint, see && `See ${see}`].filter(Boolean).join(' ');
  const base = { code: meaning.code, title: wording.title ?? meaning.title, ...(hint === '' ? {} : { hint }) };
  if (!parsed.success) {
    // Hidden before the excerpt is cut, and after what was encoded in it is readable.
    const said = hide(bodyExcerpt({ ...reply, text: hide(reply.text) }));
    return [{ ...base, ...(said === '' ? {} : { detail: said }) }];
  }
  const { error, error_description: description, error_causes: causes } = parsed.data;
  const ofEnvelope = wording.title === undefined ? ({ envelope: true } as const) : {};
  const messages = causes.map(({ field, error: said }): Problem => {
    const detail = truncate(hide(`${description === undefined ? '' : `${description}: `}${said} (${error})`), 1000);
    const name = truncate(hide(field ?? ''), 60);
    return { ...base, ...ofEnvelope, detail, ...(name === '' ? {} : { field: name }) };
  });
  const [first, ...rest] = messages;
  if (first) return [first, ...rest];
  return [{ ...base, ...ofEnvelope, detail: truncate(hide(description ? `${description} (${error})` : error), 1000) }];
}

/** The problem that a failure of the connection or of the service amounts to. */
export function problemFrom(failure: HttpFailure, label: string): Problem {
  if (failure.reason === 'unavailable' && failure.reply?.status === 429)
    return { ...problemsFromReply(failure.reply)[0], detail: failure.message };
  return problemFromFailure(failure, { title, label });
}

/** Whether a refusal of the subscriber call says that the address is there already. How it says so is not documented. */
export function saysSubscribed(reply: HttpReply): boolean {
  if (reply.status === 409) return true;
  const parsed = envelope.safeParse(jsonFrom(reply.text));
  if (!parsed.success || ![400, 422].includes(reply.status)) return false;
  const { error, error_description: description = '', error_causes: causes } = parsed.data;
  return [error, description, ...causes.map((one) => one.error)].some((text) =>
    /\b(already|duplicate)\b|(?<!\bnot )\bexists\b/i.test(text.replace(/[-_]/g, ' ')),
  );
}

interface Meaning {
  readonly code: ProblemCode;
  readonly title: string;
  readonly hint?: string;
}

function meaningOf(status: number): Meaning {
  switch (status) {
    case 401:
      return {
        code: 'registry.forbidden',
        title: `${title} does not let its API be used for this page`,
        hint: 'Open the page in the Management Portal, and switch on API access under Add-ons.',
      };
    case 403:
      return {
        code: 'registry.unauthorized',
        title: `${title} does not accept the key`,
        hint: "Copy the API key from the page's Add-ons panel in the Management Portal into the secret again, as it is, without a word before it.",
      };
    case 404:
      return {
        code: 'registry.not-found',
        title: `${title} knows no such page, or none that this key may see`,
        hint: "It answers the same for somebody else's page: copy the page ID into `page` and the API key into the secret from the same Add-ons panel.",
      };
    case 429:
      return {
        code: 'registry.rate-limited',
        title: `${title} was asked too often`,
        hint: 'A key has 60 requests a minute, whoever uses it. Run again in a few minutes; give workflows that run at once keys of their own.',
      };
    default:
      return { code: 'registry.rejected', title: `${title} answered ${status}` };
  }
}

/** What may be shown as a link: the service may name any address. */
function addressFrom(text: string): string | undefined {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 300
    ? url.href
    : undefined;
}
