import { asRecord, defined, parseJson } from '../domain/data.ts';
import { permissionExample } from '../domain/example.ts';
import type { HttpFailure, HttpReply } from '../domain/ports.ts';
import type { Problem } from '../domain/problem.ts';
import { formatUtc, lowerFirst } from '../domain/text.ts';
import { bodyExcerpt, isBlockedByFilter, proxyHint } from '../http/failure.ts';
import { createRedactor, sanitize } from '../http/redact.ts';

const againHint = 'Run again; a re-run is safe.';
const noReplyHint =
  "Run again; a re-run is safe. If it happens again, check the runner's network, and the status of the server (of github.com: githubstatus.com).";

/** The problem for a failure of GitHub, or of its storage. `what` starts the sentence, e.g. `The release`. */
export function problemFromFailure(failure: HttpFailure, what: string): Problem {
  const { reason, message: detail, retryAt, reply } = failure;
  const code = 'release.unavailable';
  const title = `${what} cannot be read`;
  switch (reason) {
    case 'deadline':
      return timeUp(what, detail);
    case 'cancelled':
      return cancelled(what);
    case 'rate-limited': {
      const when = retryAt === undefined || retryAt >= Date.UTC(9999, 0) ? 'later' : `after ${formatUtc(retryAt)}`;
      const hint = `Run again ${when}, or set a larger \`timeout\`. With \`github-token\` the limit is higher than without.`;
      return { code, title: `${title}: GitHub's rate limit lasts longer than \`timeout\` allows`, detail, hint };
    }
    case 'moved': {
      const hint =
        'If the repository was renamed or transferred, run the workflow in its new location. Otherwise check `GITHUB_API_URL` and the proxy, if there is one.';
      return { code, title, detail, hint };
    }
    case 'proxy':
      return { code, title: `${title} through the proxy`, detail, hint: proxyHint };
    default:
      if (reply !== undefined && isBlockedByFilter(reply)) return blocked(reply, what);
      return { code, title, detail, hint: reply === undefined ? noReplyHint : againHint };
  }
}

/** Refusals that have nothing to do with the token. */
const otherRefusals: readonly (readonly [said: RegExp, hint: string])[] = [
  [
    /IP allow list|IP address is not permitted/i,
    "Add the runner's address to the organization's IP allow list, or use a self-hosted or larger runner whose address is on it.",
  ],
  [/suspended|disabled|blocked|billing/i, 'Follow the message from GitHub: nothing in the workflow can change this.'],
];
/** Refusals that another token would avoid, and what to do about each. */
const tokenRefusals: readonly (readonly [said: RegExp, hint: string])[] = [
  [
    /\bSAML\b|single sign-on/i,
    "Authorize the token for the organization: on GitHub, Settings → Developer settings → Personal access tokens → Configure SSO. Or leave `github-token` out, so that the job's own token is used.",
  ],
  [
    /not accessible by integration/i,
    `If \`github-token\` is the token of a GitHub App, give the App read access to the contents of the repository. The job's own token, which is the default, needs:${permissionExample('read')}`,
  ],
  [
    /not accessible by personal access token/i,
    `Give the token read access to the contents of this repository, or leave \`github-token\` out and give the job:${permissionExample('read')}`,
  ],
  [
    /forbids access via|OAuth App access restrictions/i,
    "Use a token of a kind that the organization allows, or leave `github-token` out, so that the job's own token is used.",
  ],
];

/** The problem for an unexpected reply from GitHub. */
export function problemFromReply(reply: HttpReply, what: string, token: string | undefined): Problem {
  const { status } = reply;
  if (isBlockedByFilter(reply)) return blocked(reply, what);
  const { message } = asRecord(parseJson(reply.text));
  const redact = createRedactor(token === undefined ? [] : [token]);
  const said = typeof message === 'string' ? sanitize(message, { maxLength: 1_000, redact }) : bodyExcerpt(reply);
  const detail = `GitHub answered ${status}${said === '' ? '' : `: ${said}`}`;
  const place = { kind: 'input', input: 'github-token' } as const;
  if (status === 401) {
    return {
      code: 'input.invalid',
      title: 'GitHub does not accept `github-token`',
      detail,
      hint: "Leave the input out, so that the job's own token is used, or create a new token.",
      place,
    };
  }
  const hintFrom = (refusals: typeof otherRefusals): string | undefined =>
    refusals.find(([pattern]) => pattern.test(said))?.[1];
  const otherHint = hintFrom(otherRefusals);
  if (status === 403 && otherHint === undefined) {
    return {
      code: token === undefined ? 'input.missing' : 'input.invalid',
      title: `${what} cannot be read${token === undefined ? ' without `github-token`' : ' with this `github-token`'}`,
      detail,
      hint:
        hintFrom(tokenRefusals) ??
        `A token of your own needs read access to the repository's contents. The job's own token needs:${permissionExample('read')}`,
      place,
    };
  }
  const hint = otherHint ?? againHint;
  return { code: 'release.unavailable', title: `${what} cannot be read`, detail, hint };
}

/** GitHub answers 404 for a repository that the token may not read, so what is in it is not known. */
export function unseen(what: string, token: string | undefined): Problem {
  const needed = token === undefined ? ' `github-token`.' : `:${permissionExample('read')}`;
  return {
    code: 'release.missing',
    title: `${what} cannot be seen`,
    detail: 'GitHub answered 404.',
    hint: `If the repository is private, the job needs${needed}`,
  };
}

/** A filter or proxy answered instead of GitHub, so the token may be fine. */
export function blocked(reply: HttpReply, what: string): Problem {
  const said = bodyExcerpt(reply);
  return {
    code: 'release.unavailable',
    title: `${what} cannot be read: something in front of GitHub refused the request`,
    detail: `${URL.parse(reply.url)?.host ?? 'It'} answered ${reply.status}${said === '' ? '' : `: ${said}`}`,
    hint: 'A bot filter, a firewall or a proxy blocked the request. Run again later, or from another network.',
  };
}

/** @param detail the state until then */
export function timeUp(what: string, detail?: string): Problem {
  return {
    code: 'run.timeout',
    title: `${what} could not be read within \`timeout\``,
    ...defined({ detail }),
    hint: 'Run again, with a larger `timeout` if it happens often.',
    place: { kind: 'input', input: 'timeout' },
  };
}

export function cancelled(what: string): Problem {
  return {
    code: 'run.timeout',
    title: `The run was canceled before ${lowerFirst(what)} was read`,
  };
}
