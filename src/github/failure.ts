import type { HttpFailure } from '../domain/ports.ts';
import type { Problem } from '../domain/problem.ts';
import { formatUtc } from '../http/failure.ts';

/** Why GitHub, or the storage behind it, gave no reply that could be used. `what` starts the sentence, e.g. `The release`. */
export function problemFromFailure(what: string, failure: HttpFailure): Problem {
  switch (failure.reason) {
    case 'deadline':
      return timeUp(what);
    case 'cancelled':
      return cancelled(what);
    case 'rate-limited':
      return {
        code: 'release.unavailable',
        title: `${what} cannot be read: GitHub's rate limit is used up`,
        detail: failure.message,
        hint: `Run again ${failure.retryAt === undefined ? 'later' : `after ${formatUtc(failure.retryAt)}`}, or set a larger \`timeout\`. With \`github-token\` the limit is higher than without.`,
      };
    default:
      return {
        code: 'release.unavailable',
        title: `${what} cannot be read`,
        detail: failure.message,
        hint: 'Run again; a re-run is safe.',
      };
  }
}

export function timeUp(what: string): Problem {
  return {
    code: 'run.timeout',
    title: `${what} could not be read before the time that \`timeout\` allows was up`,
    hint: 'Run again, with a larger `timeout` if it happens often.',
    place: { kind: 'input', input: 'timeout' },
  };
}

export function cancelled(what: string): Problem {
  return {
    code: 'run.timeout',
    title: `The run was cancelled before ${what.charAt(0).toLowerCase()}${what.slice(1)} was read`,
  };
}
