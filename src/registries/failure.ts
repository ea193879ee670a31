import { defined } from '../domain/data.ts';
import type { HttpFailure } from '../domain/ports.ts';
import { problemsIn, type Problem, type Problems } from '../domain/problem.ts';
import { formatUtc } from '../domain/text.ts';
import { bodyExcerpt, failureDetail } from '../http/failure.ts';

/** The registry, or a part of it, whose failure it was. */
export interface FailureSubject {
  /** As a person knows it, e.g. `Foundry VTT`. */
  readonly title: string;
  /** The entry's label, if the address is a setting that could be wrong. */
  readonly label?: string;
}

/** The problems that a failure amounts to. More than one only if the bytes to send had problems of their own. */
export function problemsFromFailure(failure: HttpFailure, subject: FailureSubject): Problems {
  const own = failure.reason === 'body' ? problemsIn(failure.cause) : undefined;
  return own ?? [describe(failure, subject)];
}

/** The (first) problem that a failure amounts to: see problemsFromFailure. */
export function problemFromFailure(failure: HttpFailure, subject: FailureSubject): Problem {
  return problemsFromFailure(failure, subject)[0];
}

function describe(failure: HttpFailure, { title, label }: FailureSubject): Problem {
  const { reason, reply, landed, retryAt } = failure;
  const detail = failureDetail(failure);
  const status = reply === undefined ? '' : ` (HTTP ${reply.status})`;
  const setting = label === undefined ? undefined : `\`url\` of the entry \`${label}\``;
  const unknown =
    landed === 'unknown' ? ' Whether it acted on the request is unknown; a re-run finds out, and is safe.' : '';
  switch (reason) {
    case 'connect':
      return {
        code: 'registry.unavailable',
        title: `${title} could not be reached`,
        detail,
        hint:
          setting === undefined ? 'Run again.' : `Run again; if it stays, check ${setting} and the runner's network.`,
      };
    case 'tls':
      return {
        code: 'registry.unavailable',
        title: `The connection to ${title} is not secure, so nothing was sent`,
        detail,
        hint: `Correct the certificate${setting === undefined ? '' : `, or ${setting}`}.`,
      };
    case 'timeout':
    case 'reset':
      return { code: 'registry.unavailable', title: `${title} did not reply`, detail, hint: `Run again.${unknown}` };
    case 'unavailable':
      return {
        code: 'registry.unavailable',
        title: `${title} failed itself${status}`,
        detail,
        hint: `Run again.${unknown}`,
      };
    case 'blocked':
      // Nothing here may sound as if the token were at fault: replacing one that works is the damage.
      return {
        code: 'registry.blocked',
        title: `Something in front of ${title} (a bot filter, a firewall or a proxy) answered instead of it${status}`,
        detail: (reply && bodyExcerpt(reply)) || detail,
        hint: `Run again; if it stays, run from another network, for example on a self-hosted runner.${unknown}`,
      };
    case 'rate-limited':
      return {
        code: 'registry.rate-limited',
        title: `${title} asks to wait longer than the run may take`,
        detail,
        hint:
          retryAt !== undefined && retryAt < Date.UTC(9999, 0)
            ? `Run again at ${formatUtc(retryAt)} or later, or raise \`timeout\`.`
            : 'Run again later; it names no time that is worth waiting for.',
      };
    case 'moved':
      return {
        code: 'registry.moved',
        title: `${title} answers with a redirect, which is not followed`,
        detail,
        hint: `Correct ${setting ?? 'the address'}.`,
      };
    case 'too-large':
      return {
        code: 'registry.unreadable',
        title: `${title} answered more than a reply may hold`,
        detail,
        ...defined({ hint: unknown.trim() || undefined }),
      };
    case 'deadline':
      return {
        code: 'run.timeout',
        title: `The time of the run was up before ${title} was done`,
        detail,
        hint: `Run again, with a larger \`timeout\` if it happens often.${unknown}`,
      };
    case 'cancelled':
      return {
        code: 'run.timeout',
        title: `The run was cancelled before ${title} was done`,
        detail,
        hint: `Run again.${unknown}`,
      };
    case 'body':
      return {
        code: 'asset.corrupt',
        title: `The bytes for ${title} could not be read to their end`,
        detail,
        hint: 'Run again.',
      };
    case 'refused':
      return { code: 'internal', title: `A request to ${title} was withheld`, detail };
  }
}
