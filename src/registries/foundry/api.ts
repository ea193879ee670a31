import { defined } from '../../domain/data.ts';
import type { CommonSettings } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import type { ReleasedFoundryManifest } from '../../foundry/manifest/format.ts';
import type { SubmissionCall } from '../../foundry/protocol/submission.ts';
import type { FoundrySettings } from './settings.ts';

/** The only call that the registry has: https://foundryvtt.com/article/package-release-api/ */
export function callFor(
  { url, token, notes }: FoundrySettings & CommonSettings,
  { manifest: { id, version = '', compatibility }, url: manifest }: ReleasedFoundryManifest,
  { pageUrl }: Pick<Release, 'pageUrl'>,
): SubmissionCall {
  const release = { version, manifest, notes: notes ?? pageUrl, compatibility };
  return { url, token, submission: { ...defined({ id }), release } };
}
