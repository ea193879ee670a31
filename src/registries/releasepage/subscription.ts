import type { Change } from '../../domain/outcome.ts';
import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Problem, ProblemCode, Notice } from '../../domain/problem.ts';
import type { JobContext } from '../../domain/registry.ts';
import { addressOf, isAccepted, subscribe, subscriptionOf, type Page, type Preference } from './api.ts';
import { problemFrom, problemsFromReply, saysSubscribed, title } from './errors.ts';
import { listed } from './listing.ts';

export interface Subscribers {
  readonly label: string;
  readonly page: Page;
  /** Each once. */
  readonly addresses: readonly string[];
  readonly preferences: readonly Preference[];
}

export interface Subscribed {
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  /** True where the service could not be asked any more, so that looking at the page would be no use. */
  readonly stopped: boolean;
}

/** An address as it may be shown: `a…@example.com`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = '', second] = address.slice(0, Math.max(at, 0));
  return `${second === undefined ? '' : first}…${address.slice(at)}`;
}

/** Masks the addresses wherever they stand in a text, in upper or lower case, and percent-encoded. */
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

/** What the summary of a dry run shows. */
export function changesFrom({ page, addresses, preferences }: Subscribers): readonly Change[] {
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
 * Subscribes each address, once: a request whose end is unknown is not sent again, since the service mails to whom it adds. An
 * address that is refused does not stop the others; what would refuse them all does.
 */
export async function subscribeAll({ http, log }: JobContext, subscribers: Subscribers): Promise<Subscribed> {
  const { label, page, addresses, preferences } = subscribers;
  const hide = addressMask(addresses);
  const problems: Problem[] = [];
  let accepted = 0;
  for (const [index, address] of addresses.entries()) {
    const masked = maskedAddress(address);
    const name = `\`${masked}\` (number ${index + 1} of \`subscribers\`)`;
    const sent = await subscribe(http, page, subscriptionOf(address, preferences));
    if (sent.ok) {
      const reply = sent.value;
      if (isAccepted(reply, address)) {
        accepted += 1;
        log.info(`${masked} is accepted as a subscriber.`);
      } else if (saysSubscribed(reply)) {
        log.info(`${masked} is a subscriber already.`);
      } else if (reply.status >= 200 && reply.status < 300) {
        problems.push(unreadable(name, reply, hide));
      } else if ([401, 403, 404].includes(reply.status)) {
        const refused = problemsFromReply(reply, { hide });
        const rest = restFrom(addresses, index, refused[0].code);
        return { problems: [...problems, ...refused, ...rest], notices: [], stopped: true };
      } else {
        const refusal = { title: `${title} did not subscribe ${name}`, hint: refusalHint, hide };
        problems.push(...problemsFromReply(reply, refusal));
      }
      continue;
    }
    const failure = sent.error;
    const problem = hidden(failure, label, hide);
    // A service that hangs would take the run's time, address by address.
    if (failure.landed === 'none' || failure.reason === 'timeout') {
      const doubt = failure.landed === 'unknown' ? [unknown(name, problem)] : [problem];
      const rest = restFrom(addresses, failure.landed === 'unknown' ? index + 1 : index, problem.code);
      return { problems: [...problems, ...doubt, ...rest], notices: [], stopped: true };
    }
    problems.push(unknown(name, problem));
  }
  const notices: Notice[] =
    accepted === 0
      ? []
      : [
          {
            level: 'notice',
            text: `${title} accepted ${accepted === 1 ? 'one subscriber' : `${accepted} subscribers`}, and asks for a confirmation by e-mail where there was none yet.`,
          },
        ];
  return { problems, notices, stopped: false };
}

const refusalHint = 'Correct the address in `subscribers`, or remove it.';

function unknown(name: string, problem: Problem): Problem {
  return {
    ...problem,
    title: `It is not known whether ${title} subscribed ${name}. ${problem.title}`,
    hint: 'Nothing was sent twice. Run again: a subscriber that is there already stays as it is; at worst the confirmation is mailed again.',
  };
}

function unreadable(name: string, reply: HttpReply, hide: (text: string) => string): Problem {
  const [problem] = problemsFromReply(reply, { hide });
  return {
    ...unknown(name, { ...problem, title: `It answered ${reply.status}, but not that` }),
    code: 'registry.unreadable',
  };
}

function restFrom(addresses: readonly string[], index: number, code: ProblemCode): readonly Problem[] {
  const rest = addresses.slice(index);
  if (rest.length === 0) return [];
  return [
    {
      code,
      title: `Not subscribed: ${listed(rest.map(maskedAddress))}`,
      hint: 'Mend the problem before this one, and run again.',
    },
  ];
}

/** What a failure amounts to, without addresses: hidden before an excerpt is cut, and after what was encoded in it is readable. */
function hidden(failure: HttpFailure, label: string, hide: (text: string) => string): Problem {
  const reply = failure.reply && { ...failure.reply, text: hide(failure.reply.text) };
  const problem = problemFrom({ ...failure, ...(reply ? { reply } : {}) }, label);
  return problem.detail === undefined ? problem : { ...problem, detail: hide(problem.detail) };
}
