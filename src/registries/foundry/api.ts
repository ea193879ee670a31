import { defined } from '../../domain/data.ts';
import type { SubmissionCall } from '../../foundry/protocol/submission.ts';

/** What is submitted of one version. */
export interface PackageVersion {
  readonly id: string | undefined;
  readonly version: string;
  readonly compatibility: object;
  readonly manifestUrl: string;
  readonly notes: string;
}

/** The only call that the registry has: https://foundryvtt.com/article/package-release-api/ */
export function callFor(
  { url, token }: Pick<SubmissionCall, 'url' | 'token'>,
  { id, version, compatibility, manifestUrl, notes }: PackageVersion,
): SubmissionCall {
  return {
    url,
    token,
    submission: { ...defined({ id }), release: { version, manifest: manifestUrl, notes, compatibility } },
  };
}
