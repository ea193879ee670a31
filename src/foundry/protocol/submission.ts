import { defined } from '../../domain/data.ts';
import type { Change } from '../../domain/outcome.ts';
import type { Effect, HttpClient, HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Result } from '../../domain/result.ts';

/** The body that a Foundry-compatible registry takes: https://foundryvtt.com/article/package-release-api/ */
export interface Submission {
  readonly id?: string;
  readonly release: Readonly<Record<string, unknown>>;
}

/** A call that submits a release: it is completely known before the first byte is sent. */
export interface SubmissionCall {
  /** The full endpoint. */
  readonly url: string;
  readonly token: string;
  readonly submission: Submission;
  /** Milliseconds for one attempt; the client's own if it is left out. */
  readonly timeoutMs?: number;
}

/**
 * Sends the submission. A registry-side dry run has the JSON boolean `"dry-run": true`: with a misspelled key or a string it would
 * be a publish.
 */
export function submit(
  http: HttpClient,
  call: SubmissionCall,
  effect: Exclude<Effect, 'read'>,
): Promise<Result<HttpReply, HttpFailure>> {
  const { url, token, timeoutMs, submission } = call;
  return http.send({
    method: 'POST',
    url,
    effect,
    ...defined({ timeoutMs }),
    headers: { authorization: token, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      id: submission.id,
      'dry-run': effect === 'rehearsal' ? true : undefined,
      release: submission.release,
    }),
  });
}

export function changeFromCall(call: SubmissionCall, title: string): Change {
  return { title, method: 'POST', url: call.url, body: call.submission };
}
