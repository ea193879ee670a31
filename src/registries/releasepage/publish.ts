import type { Change } from '../../domain/outcome.ts';
import type { HttpFailure } from '../../domain/ports.ts';
import {
  asProblemError,
  ProblemError,
  problemsOf,
  throwIfAny,
  type Notice,
  type Problem,
  type ProblemCode,
  type Problems,
} from '../../domain/problem.ts';
import type { JobContext, PublishResult } from '../../domain/registry.ts';
import { addressOf, isAccepted, subscribe, subscriptionOf, type PageEntry, type PageState } from './api.ts';
import { waitForListing } from './confirm.ts';
import { problemFrom, problemsFromReply, title } from './errors.ts';
import { listed } from './listing.ts';

/**
 * Subscribes, then waits for the page: in the opposite order, a slow page would leave no time for the subscribers. An address that
 * was refused fails the entry, but does not stop it.
 */
export async function publish(context: JobContext, entry: PageEntry, first: PageState): Promise<PublishResult> {
  const { problems, notices } = await subscribeAll(context, entry);
  const completed = await waitForListing(context, entry, first).catch((error: unknown) => {
    const failure = asProblemError(error);
    if (failure === undefined) throw error;
    throw new ProblemError(problemsOf([...problems, ...failure.problems]) ?? failure.problems, {
      notices: [...notices, ...failure.notices],
      url: failure.url,
    });
  });
  const all = [...notices, ...(completed.notices ?? [])];
  throwIfAny(problems, { notices: all, url: completed.url });
  return { ...completed, notices: all };
}

/** An address as it may be shown: `a…@example.com`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = '', second] = address.slice(0, Math.max(at, 0));
  return `${second === undefined ? '' : first}…${address.slice(at)}`;
}

/** Masks the addresses anywhere in a text, in upper or lower case, and percent-encoded. */
export function addressMask(addresses: readonly string[]): (text: string) => string {
  // The longest first: an address may be the end of another one.
  const sorted = [...addresses].sort((one, other) => other.length - one.length);
  const spellings = sorted.flatMap((address) =>
    [address, encodeURIComponent(address)].map((spelling) => ({
      pattern: new RegExp(spelling.replace(/\W/g, '\\$&'), 'gi'),
      mask: maskedAddress(address),
    })),
  );
  return (text) => spellings.reduce((clean, { pattern, mask }) => clean.replace(pattern, () => mask), text);
}

export function changesFrom({ page, addresses, preferences }: PageEntry): readonly Change[] {
  return addresses.map((address) => {
    const masked = maskedAddress(address);
    return {
      title: `Subscribe ${masked}`,
      method: 'PATCH',
      url: addressOf(page, 'subscribers'),
      body: subscriptionOf(masked, preferences),
    };
  });
}

/**
 * Subscribes each address, once: a request with an unknown result is not sent again, since the service e-mails each address that it
 * adds. An address that is refused does not stop the others; throws ProblemError for what would stop them all.
 */
async function subscribeAll(
  { http, clock, deadline, log }: JobContext,
  entry: PageEntry,
): Promise<{ readonly problems: readonly Problem[]; readonly notices: readonly Notice[] }> {
  const { label, addresses } = entry;
  const hide = addressMask(addresses);
  const problems: Problem[] = [];
  const stop = (own: Problems, next: number): ProblemError => {
    const all = [...problems, ...own, ...notSubscribed(addresses.slice(next), own[0].code)];
    return new ProblemError(problemsOf(all) ?? own);
  };
  let accepted = 0;
  for (const [index, address] of addresses.entries()) {
    const masked = maskedAddress(address);
    const name = `\`${masked}\` (number ${index + 1} of \`subscribers\`)`;
    const sent = await subscribe(http, entry, address);
    if (sent.ok) {
      const reply = sent.value;
      if (isAccepted(reply, entry, address)) {
        accepted += 1;
        log.info(`${masked} is accepted as a subscriber.`);
      } else if (reply.status >= 200 && reply.status < 300) {
        const [problem] = problemsFromReply(reply, { hide });
        const unread = { ...problem, title: `It sent an unexpected response (HTTP ${reply.status})` };
        problems.push({ ...unknown(name, unread), code: 'registry.unreadable' });
      } else if ([401, 403, 404].includes(reply.status)) {
        throw stop(problemsFromReply(reply, { hide }), index);
      } else {
        const hint = 'Correct the address in `subscribers`, or remove it.';
        problems.push(...problemsFromReply(reply, { title: `${title} did not subscribe ${name}`, hint, hide }));
      }
      continue;
    }
    const problem = hidden(sent.error, label, hide);
    const { landed, reason, retryAt = 0 } = sent.error;
    if (landed === 'none') throw stop([problem], index);
    const pause = retryAt - clock.now();
    // A service that hangs would use up the run's time, address by address.
    if (reason === 'timeout' || clock.now() + pause >= deadline) throw stop([unknown(name, problem)], index + 1);
    problems.push(unknown(name, problem));
    // If the run ends meanwhile, the next request reports it.
    if (pause > 0 && index + 1 < addresses.length) await clock.sleep(pause).catch(() => undefined);
  }
  if (accepted === 0) return { problems, notices: [] };
  const text = `${title} accepted ${accepted === 1 ? 'one subscriber' : `${accepted} subscribers`}, and asks by e-mail for those confirmations that it does not have yet.`;
  return { problems, notices: [{ level: 'notice', text }] };
}

function unknown(name: string, problem: Problem): Problem {
  return {
    ...problem,
    title: `${title} may have accepted ${name}, but did not confirm it. ${problem.title}`,
    hint: 'Nothing was sent twice, because there is no way to look subscribers up. Run again: at worst the confirmation e-mail is sent again.',
  };
}

function notSubscribed(addresses: readonly string[], code: ProblemCode): readonly Problem[] {
  if (addresses.length === 0) return [];
  const hint = 'Fix the previous problem, and run again.';
  return [{ code, title: `Not subscribed: ${listed(addresses.map(maskedAddress))}`, hint }];
}

/** The problem of a failure, without addresses: hidden before an excerpt is cut, and again after HTML entities are decoded. */
function hidden(failure: HttpFailure, label: string, hide: (text: string) => string): Problem {
  const reply = failure.reply && { ...failure.reply, text: hide(failure.reply.text) };
  const problem = problemFrom({ ...failure, ...(reply ? { reply } : {}) }, label);
  return problem.detail === undefined ? problem : { ...problem, detail: hide(problem.detail) };
}
