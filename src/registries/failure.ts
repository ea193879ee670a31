import { defined } from '../domain/data.ts';
import type { HttpFailure, HttpReply } from '../domain/ports.ts';
import { problemsIn, type Problem, type ProblemCode, type Problems } from '../domain/problem.ts';
import { formatUtc } from '../domain/text.ts';
import { bodyExcerpt, failureDetail, proxyHint } from '../http/failure.ts';

/** The registry, or the part of it, that failed. */
export interface FailureSubject {
  /** As a person knows it, e.g. `Foundry VTT`. */
  readonly title: string;
  /** The entry's label, if the address is a setting that could be wrong. */
  readonly label?: string;
  /** True if that address is a whole endpoint, and not the beginning of several. */
  readonly isEndpoint?: boolean;
  /** True if a version can be published manually, on the page on which the owner edits the package. */
  readonly hasEditPage?: boolean;
}

/** The problems that a failure means. More than one only if the data to send had its own problems. */
export function problemsFromFailure(failure: HttpFailure, subject: FailureSubject): Problems {
  const own = failure.reason === 'body' ? problemsIn(failure.cause) : undefined;
  return own ?? [describe(failure, subject)];
}

export function problemFromFailure(failure: HttpFailure, subject: FailureSubject): Problem {
  return problemsFromFailure(failure, subject)[0];
}

function describe(
  failure: HttpFailure,
  { title, label, isEndpoint = false, hasEditPage = false }: FailureSubject,
): Problem {
  const { reason, reply, landed, retryAt } = failure;
  const setting = label === undefined ? undefined : `\`url\` of the entry \`${label}\``;
  const status = reply === undefined ? '' : ` (HTTP ${reply.status})`;
  const unknown =
    landed === 'unknown' ? ' It is unknown whether the request took effect; a re-run checks, and is safe.' : '';
  const problem = (code: ProblemCode, what: string, hint?: string): Problem => ({
    code,
    title: what,
    detail: (reason === 'blocked' && reply && bodyExcerpt(reply)) || failureDetail(failure),
    ...defined({ hint: hint || undefined }),
  });
  const known = retryAt !== undefined && retryAt < Date.UTC(9999, 0);
  switch (reason) {
    case 'connect': {
      const check =
        setting === undefined
          ? 'Run again.'
          : `Run again; if it happens again, check the runner's network, and ${setting} if you set it.`;
      return problem('registry.unavailable', `${title} could not be reached`, check);
    }
    case 'proxy':
      return problem('registry.unavailable', `${title} could not be reached through the proxy`, proxyHint);
    case 'tls': {
      const correct = `Correct the certificate${setting === undefined ? '' : `, or ${setting}`}.`;
      return problem('registry.unavailable', `The connection to ${title} is not secure, so nothing was sent`, correct);
    }
    case 'barred':
      return problem('registry.unavailable', `${title} cannot be reached from here`, 'Correct what is named.');
    case 'timeout':
    case 'reset':
      return problem('registry.unavailable', `${title} did not reply`, `Run again.${unknown}`);
    case 'early': {
      const hint = `Is there a proxy in between? Run again.${unknown}`;
      return problem('registry.unavailable', `${title} responded before it received the whole request${status}`, hint);
    }
    case 'unavailable': {
      const again = known ? `Run again at ${formatUtc(retryAt)} or later.` : 'Run again.';
      return problem('registry.unavailable', `${title} returned a server error${status}`, `${again}${unknown}`);
    }
    case 'blocked': {
      // This must not sound as if the token were at fault: replacing a working one would do harm.
      const byHand = hasEditPage
        ? " Meanwhile, this version can be published manually on the package's edit page. If every run fails this way, check that this entry's credential matches the one on that page; if it does, change nothing."
        : '';
      const quote = reply === undefined ? '' : `, and quote HTTP ${reply.status} and what the page says`;
      return problem(
        'registry.blocked',
        `Something in front of ${title} (a bot filter, a firewall or a proxy) responded instead${status}`,
        `Run again later: this is usually temporary.${byHand} If it continues, contact the support of ${title}${quote}. A dry run from another network, for example on a self-hosted runner, may get a clearer answer.${unknown}`,
      );
    }
    case 'rate-limited':
      return problem(
        'registry.rate-limited',
        `${title} wants a longer wait than \`timeout\` allows`,
        known
          ? `Run again at ${formatUtc(retryAt)} or later, or raise \`timeout\`.`
          : `Run again later: ${title} did not say when to retry.`,
      );
    case 'moved': {
      const correct =
        isEndpoint && setting !== undefined && reply !== undefined && addsSlash(reply)
          ? `Add the slash at the end of ${setting}.`
          : `Correct ${setting ?? 'the address'}.`;
      return problem('registry.moved', `${title} responded with a redirect, which is not followed`, correct);
    }
    case 'too-large':
      return problem('registry.unreadable', `${title} sent a response that is too large`, unknown.trim());
    case 'deadline': {
      const more = `Run again; if it happens again, check the runner's network, or raise \`timeout\`.${unknown}`;
      return problem('run.timeout', `The run exceeded \`timeout\` before ${title} was done`, more);
    }
    case 'cancelled':
      return problem('run.timeout', `The run was canceled before ${title} was done`, `Run again.${unknown}`);
    case 'body':
      return problem('asset.corrupt', `The bytes for ${title} could not be read completely`, 'Run again.');
    case 'refused':
      return problem('internal', `A request to ${title} was withheld`);
  }
}

/** True for a redirect to the same address with a slash at the end of its path. */
function addsSlash({ url, headers }: HttpReply): boolean {
  const from = new URL(url);
  from.pathname += '/';
  return URL.parse(headers['location'] ?? '', url)?.href === from.href;
}
