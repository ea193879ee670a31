import { isScalar } from 'yaml';
import * as z from 'zod/mini';

import { patternFault } from '../domain/assets.ts';
import type { ManifestRequest } from '../domain/manifest.ts';
import { manifestUrlFault } from '../domain/manifest-url.ts';
import { setting } from '../domain/schema.ts';
import { shown, type ReportFault } from './describe-issue.ts';
import { textOf } from './yaml.ts';

/** What an entry of a registry that takes a manifest may have besides the common settings. */
export const manifestSettings = z.strictObject({
  manifest: setting(
    z.optional(z.string()),
    "This entry's own manifest, for registries that take one: asset names or glob patterns, one per line. Several packages of a release, or one build per Foundry generation, can then be published in one step",
    'the input',
  ),
  'manifest-url': setting(
    z.optional(z.string()),
    "The address of this entry's own manifest, in the same form as the input",
    'the input',
  ),
});

/** An entry's own manifest; without `patterns`, those of the input. */
export type OwnManifest = Omit<ManifestRequest, 'patterns'> & Partial<Pick<ManifestRequest, 'patterns'>>;

/** The names or patterns of a `manifest`, one per line. */
export function manifestPatterns(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** What is wrong with each pattern, as the end of a sentence, and what to do. */
export function manifestPatternFaults(patterns: readonly string[]): [fault: string, hint: string][] {
  return patterns.flatMap((pattern) => {
    const fault = patternFault(pattern);
    const hint = 'Use the name of an asset, or a simple pattern like `*.json`.';
    return fault === undefined ? [] : [[`has a pattern that ${fault}: ${shown(pattern)}`, hint]];
  });
}

/**
 * Takes an entry's manifest out of its own settings, and reports what is wrong with it. A boolean `manifest` is kept if the registry has
 * a setting of that name.
 * @param nodeOf the YAML of a setting
 */
export function takeManifest(
  own: Record<string, unknown>,
  hasOwnSetting: boolean,
  {
    nodeOf,
    requestOf,
    report,
  }: {
    readonly nodeOf: (name: string) => unknown;
    readonly requestOf: (name: string) => Pick<ManifestRequest, 'setting' | 'place'>;
    readonly report: ReportFault;
  },
): OwnManifest | undefined {
  let found: OwnManifest | undefined;
  for (const name of ['manifest', 'manifest-url'] as const) {
    const value = own[name];
    if (name === 'manifest' && hasOwnSetting && typeof value === 'boolean') continue;
    // Removed, since even a key without a value is reported.
    Reflect.deleteProperty(own, name);
    if (value === undefined) continue;
    const node = nodeOf(name);
    const text = isScalar(node) ? textOf(node).trim() : '';
    if (text === '' || /^(true|false|yes|no|on|off)$/i.test(text)) {
      const what = name === 'manifest' ? 'the name of an asset, or patterns, one per line' : 'an `https:` URL';
      report([name], isScalar(node) ? `is ${shown(text)}` : 'must be a string', `Write ${what}.`);
      continue;
    }
    const patterns = manifestPatterns(text);
    const faults =
      name === 'manifest'
        ? manifestPatternFaults(patterns)
        : [manifestUrlFault(text)].filter((fault) => fault !== undefined);
    for (const fault of faults) report([name], ...fault);
    // A URL replaces the search for an asset.
    if (faults.length === 0)
      found = { ...found, ...requestOf(name), ...(name === 'manifest' ? { patterns } : { url: text }) };
  }
  return found;
}
