import { without } from '../../domain/data.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import type { Standing, Subject } from '../../domain/survey.ts';
import { asFoundryManifest } from '../../foundry/manifest/format.ts';
import { auditByRehearsal, goneManifest, withPackages, type ZipUse } from '../../foundry/protocol/survey.ts';
import { endpointsOf } from './api.ts';
import { rehearsalOf } from './check.ts';
import { differencesOf, listReleases, type ListedRelease } from './listing.ts';
import type { FoundryModsSettings } from './settings.ts';
import { findAsset, namedZip } from './zip.ts';

/**
 * The list shows the newest 50 that are public, so a version that is not in it may exist anyway: a dry run tells.
 */
export const audit: Registry<FoundryModsSettings>['audit'] = async ({ label, settings, subjects }, context) => {
  const endpoints = endpointsOf(settings.url);
  const ids = subjects.flatMap(({ manifest }) => asFoundryManifest(manifest)?.manifest.id ?? []);
  const listed = ids[0] === undefined ? undefined : await listReleases(context.http, endpoints, ids[0]);
  if (listed === undefined)
    context.log.info('The list of releases at FoundryMods cannot be read; asking about each version.');
  const ownHost = new URL(endpoints.release).host;
  const known = new Map<Subject, Standing>();
  for (const subject of subjects) {
    const record = listed?.find(({ version }) => version === subject.version);
    if (record !== undefined) known.set(subject, standingOf(record, subject, settings, ownHost));
  }
  const isWithoutManifest = settings.manifest === false;
  const open = subjects.filter((subject) => !known.has(subject));
  const asked = await auditByRehearsal(context, open, rehearsalOf(label, settings), subjects);
  for (const [index, subject] of open.entries()) {
    const standing = asked.standings[index] ?? { kind: 'unknown' };
    // What needs no manifest is installed without it.
    known.set(subject, isWithoutManifest && standing.kind === 'listed' ? { kind: 'listed' } : standing);
  }
  const standings = subjects.map((subject): Standing => known.get(subject) ?? { kind: 'unknown' });
  const zip = namedZip(settings);
  const problemsOf = (release: Release) =>
    zip === undefined || zip.isPath ? [] : findAsset(zip, label, release).problems;
  const use: ZipUse = { isSubmitted: !isWithoutManifest, ...(zip === undefined ? {} : { problemsOf }) };
  return { ...asked, standings: await withPackages(context, subjects, standings, use) };
};

function standingOf(record: ListedRelease, subject: Subject, settings: FoundryModsSettings, ownHost: string): Standing {
  if (settings.manifest === false)
    return { kind: 'listed', problems: differencesOf(without(record, 'manifest'), subject, ownHost) };
  return { kind: 'listed', problems: [...goneManifest(subject), ...differencesOf(record, subject, ownHost)] };
}
