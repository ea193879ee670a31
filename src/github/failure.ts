import type { HttpFailure } from '../domain/ports.ts';
import type { Problem } from '../domain/problem.ts';
import { formatUtc } from '../domain/text.ts';

/** What a failure of GitHub, or of the storage behind it, amounts to. `what` starts the sentence, e.g. `The release`. */
export function problemFromFailure(failure: HttpFailure, what: string): Problem {
  const { reason, message: detail, retryAt } = failure;
  if (reason === 'deadline') return timeUp(what);
  if (reason === 'cancelled') return cancelled(what);
  const code = 'release.unavailable';
  if (reason !== 'rate-limited')
    return { code, title: `${what} cannot be read`, detail, hint: 'Run again; a re-run is safe.' };
  const when = retryAt === undefined ? 'later' : `after ${formatUtc(retryAt)}`;
  return {
    code,
    title: `${what} cannot be read: GitHub's rate limit is used up`,
    detail,
    hint: `Run again ${when}, or set a larger \`timeout\`. With \`github-token\` the limit is higher than without.`,
  };
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
