import { asRecord, defined, parseJson } from '../../domain/data.ts';
import type { HttpClient } from '../../domain/ports.ts';
import type { CommonSettings } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import { maxTagLength } from '../../domain/tag.ts';
import { percentEncoded } from '../../domain/url.ts';
import type { ReleasedFoundryManifest } from '../../foundry/manifest/format.ts';
import { notesUrl } from '../../foundry/protocol/fields.ts';
import type { SubmissionCall } from '../../foundry/protocol/submission.ts';
import type { FoundrySettings } from './settings.ts';

/** The only call that the registry has: https://foundryvtt.com/article/package-release-api/ */
export function callFor(
  { url, token, notes }: FoundrySettings & CommonSettings,
  { manifest: { id, version = '', compatibility }, url: manifest }: ReleasedFoundryManifest,
  released: Pick<Release, 'tag' | 'pageUrl'>,
): SubmissionCall {
  const release = { version, manifest, notes: notesUrl(notes, released, version), compatibility };
  return { url, token, submission: { ...defined({ id }), release } };
}

/** A package in The Forge's bazaar, or in another service with the same API. */
export interface Bazaar {
  readonly url: string;
  readonly id: string;
}

/** What the bazaar answered; `said` is a clause for a message. */
export type BazaarLook =
  { readonly kind: 'shown'; readonly latest: string } | { readonly kind: 'unknown'; readonly said: string };

/** Milliseconds for one reply: short, since it is asked again anyway. */
const bazaarTimeout = 10_000;

/** Looks up the newest version of a package once, without credentials and without retries. */
export async function latestAtForge(http: HttpClient, { url, id }: Bazaar): Promise<BazaarLook> {
  const sent = await http.send({
    method: 'GET',
    url: `${url.replace(/\/+$/, '')}/api/bazaar/package/${percentEncoded(id)}`,
    effect: 'read',
    headers: { accept: 'application/json' },
    redirects: 'same-origin',
    maxAttempts: 1,
    timeoutMs: bazaarTimeout,
  });
  if (!sent.ok) return { kind: 'unknown', said: `the last lookup failed (${sent.error.message})` };
  const json = asRecord(parseJson(sent.value.text));
  const { latest, name = id } = asRecord(json['package']);
  if (sent.value.status === 200 && json['success'] === true && isNamed(name, id) && isVersion(latest))
    return { kind: 'shown', latest };
  const isAbsent =
    sent.value.status === 404 || json['success'] === false || (json['success'] === true && !json['package']);
  return {
    kind: 'unknown',
    said: isAbsent ? 'it does not list the package' : `it sent an unrecognized response (HTTP ${sent.value.status})`,
  };
}

/** A reply about another package is ignored. */
function isNamed(name: unknown, id: string): boolean {
  return typeof name === 'string' && name.toLowerCase() === id.toLowerCase();
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxTagLength;
}
