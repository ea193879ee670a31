import * as z from 'zod/mini';

import { isPrivateHost } from '../../domain/address.ts';
import type { Notice, Problem } from '../../domain/problem.ts';
import type { Release } from '../../domain/release.ts';
import { setting } from '../../domain/schema.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { fillUrl, placeholderFault } from '../../domain/url-template.ts';
import { isLoopback } from '../../domain/url.ts';

/** Only `{tag}` and `{version}` are filled in. */
export const knownPlaceholders = z.refine<string>((text) => placeholderFault(text) === undefined, {
  error: ({ input }) => `It ${placeholderFault(String(input))?.join('. ')}`,
});

const page = z
  .url({
    protocol: /^https?$/,
    error: "Give the URL of a page, or remove the line: then the release's page on GitHub is used",
    abort: true,
  })
  .check(knownPlaceholders);

export const notes = setting(
  z.optional(page),
  'URL of the release notes; may contain `{tag}` and `{version}`',
  "the release's page",
);

/** The URL of the notes of a version: `notes` with its placeholders filled in, else the release's page. */
export function notesUrl(
  template: string | undefined,
  { tag, pageUrl }: Pick<Release, 'tag' | 'pageUrl'>,
  version: string,
): string {
  return template === undefined ? pageUrl : fillUrl(template, { tag, version });
}

export const versionExists = 'This version already exists and cannot be replaced: publish a new version.';

/** Warns about a manifest in a network of its own at a registry that is not; on loopback, it is a test. */
export function privateAddressNotices(manifestUrl: string, registryUrl: string): readonly Notice[] {
  const [manifest, registry] = [URL.parse(manifestUrl), URL.parse(registryUrl)];
  if (!manifest || !registry || isLoopback(manifest)) return [];
  if (!isPrivateHost(manifest.hostname) || isPrivateHost(registry.hostname)) return [];
  const text = `The manifest is at \`${inlineExcerpt(manifest.host)}\`, which is not on the public internet: only people in that network can install this version. Put manifest and zip on a public server, and set \`manifest-url\`.`;
  return [{ level: 'warning', text }];
}

export function manifestMissing(title: string): Problem {
  return {
    code: 'manifest.missing',
    title: `${title} needs a manifest`,
    hint: 'Attach it to the release, or set `manifest-url`.',
  };
}

/** Where in the manifest a value is, by the names that a registry's form may have for it. */
const pointers: Readonly<Record<string, string>> = {
  id: '/id',
  name: '/id',
  version: '/version',
  compatibility: '/compatibility',
  'compatibility.minimum': '/compatibility/minimum',
  'compatibility.verified': '/compatibility/verified',
  'compatibility.maximum': '/compatibility/maximum',
  minimum: '/compatibility/minimum',
  verified: '/compatibility/verified',
  maximum: '/compatibility/maximum',
  required_core_version: '/compatibility/minimum',
  compatible_core_version: '/compatibility/verified',
};

/** RFC 6901 pointer, into the manifest, of a field of the registry's form. */
export function pointerOf(field: string): string | undefined {
  return Object.hasOwn(pointers, field) ? pointers[field] : undefined;
}

/** What to do about a value that comes from the manifest; undefined for a field that does not. */
export function correctionOf(pointer: string | undefined): string | undefined {
  return pointer === undefined
    ? undefined
    : `Correct \`${pointer.slice(1).replaceAll('/', '.')}\` in the manifest, and release again.`;
}
