import { defined } from '../../domain/data.ts';
import type { CommonSettings } from '../../domain/registry.ts';
import type { Submission, SubmissionCall } from '../../foundry/protocol/submission.ts';

/** The only call that the registry has: https://foundryvtt.com/article/package-release-api/ */
export function callFor(
  { url, token }: CommonSettings,
  id: string | undefined,
  release: Submission['release'],
): SubmissionCall {
  return { url, token, submission: { ...defined({ id }), release } };
}
