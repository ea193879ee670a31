import type { Change } from '../../domain/outcome.ts';
import type { Effect, HttpClient, HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Problem, Problems } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/** The body that a Foundry-compatible registry takes: https://foundryvtt.com/article/package-release-api/ */
export interface Submission {
  readonly id?: string;
  readonly release: Readonly<Record<string, unknown>>;
}

/** A call that submits a release: the whole of it is known before the first byte is sent. */
export interface SubmissionCall {
  /** The full endpoint. */
  readonly url: string;
  readonly token: string;
  readonly submission: Submission;
  /** Milliseconds for one attempt; the client's own where it is left out. */
  readonly timeoutMs?: number;
}

/**
 * Sends the submission once. A rehearsal carries the JSON boolean `"dry-run": true`, which a misspelt key or a string would
 * turn into a publish.
 */
export function submit(
  http: HttpClient,
  call: SubmissionCall,
  effect: Exclude<Effect, 'read'>,
): Promise<Result<HttpReply, HttpFailure>> {
  const { id, release } = call.submission;
  return http.send({
    method: 'POST',
    url: call.url,
    effect,
    ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
    headers: { authorization: call.token, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      ...(id === undefined ? {} : { id }),
      ...(effect === 'rehearsal' ? { 'dry-run': true } : {}),
      release,
    }),
  });
}

/** What the summary of a dry run shows of a submission. */
export function changeFromCall(call: SubmissionCall, title: string): Change {
  const { id, release } = call.submission;
  return { title, method: 'POST', url: call.url, body: { ...(id === undefined ? {} : { id }), release } };
}

/** What a reply to a submission means. */
export type ReplyMeaning =
  | { readonly kind: 'accepted'; readonly page?: string }
  /** The version is there already; `problems` is what the registry said. */
  | { readonly kind: 'duplicate'; readonly problems: Problems }
  /** A definite no: nothing was stored. */
  | { readonly kind: 'refused'; readonly problems: Problems }
  /** A success that does not say so: it may have been stored. */
  | { readonly kind: 'unreadable'; readonly problem: Problem };
