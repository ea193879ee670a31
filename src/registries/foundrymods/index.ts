import { throwIfAny, type Notice } from '../../domain/problem.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import { inspectionsOf } from '../../foundry/inspect.ts';
import { asFoundryManifest, foundryFormat } from '../../foundry/manifest/format.ts';
import { foundryRules } from '../../foundry/manifest/manifest.ts';
import { manifestMissing, privateAddressNotices } from '../../foundry/protocol/fields.ts';
import { targetOf } from '../../foundry/target.ts';
import { endpointsOf } from './api.ts';
import { audit } from './audit.ts';
import { check, checkAccess } from './check.ts';
import { dialect, valuesMissing } from './errors.ts';
import { planSubmission, planUpload, type EntryFacts } from './request.ts';
import { contradictionsIn, settings as schema, type FoundryModsSettings } from './settings.ts';
import { factsFrom } from './submission.ts';
import { findAsset, namedZip } from './zip.ts';

/**
 * FoundryMods, whose protocol is Foundry's with extensions, a zip upload and a lookup: https://foundrymods.com. The lookup may not
 * show unlisted and gated releases, so only the presence of a version is proof.
 */
export const foundrymods: Registry<FoundryModsSettings> = {
  id: 'foundrymods',
  title: dialect.title,
  defaultUrl: 'https://foundrymods.com/api/public/v1/packages',
  prereleases: 'publish',
  manifestFormat: foundryFormat,
  decidesPrerelease: (settings) => settings['is-public'] !== undefined || settings['is-unlisted'] !== undefined,
  operations: ['publish'],
  gatesOthers: true,
  settings: schema,
  tokenPrefixes: ['fmp_'],
  faults: contradictionsIn,

  needs(settings) {
    const zip = namedZip(settings);
    return {
      manifest: settings.manifest === false ? 'required' : 'public',
      assets: zip === undefined || zip.isPath ? [] : [zip.pattern],
    };
  },

  plan({ label, settings, release, manifest: released, version: tagVersion, ifExists }) {
    const manifest = asFoundryManifest(released);
    const zip = namedZip(settings);
    const { asset, problems = [] } = zip === undefined || zip.isPath ? {} : findAsset(zip, label, release);
    throwIfAny([
      ...(manifest === undefined
        ? [settings.manifest === false ? valuesMissing : manifestMissing(dialect.title)]
        : foundryRules(manifest.manifest)),
      ...problems,
    ]);
    if (manifest === undefined) throw new TypeError('no manifest, and no problem');

    const { id = '', version = tagVersion, compatibility } = manifest.manifest;
    const facts = factsFrom(settings, release, {
      id,
      version,
      compatibility,
      manifestUrl: manifest.url,
      packageUrl: zip?.setting === 'package' ? asset?.downloadUrl : undefined,
    });
    const entry: EntryFacts = { label, ifExists, token: settings.token, endpoints: endpointsOf(settings.url), facts };
    const { change, notices, prepare } =
      zip?.setting === 'upload' ? planUpload(entry, zip, asset) : planSubmission(entry);
    const isSubmitted = settings.manifest !== false;
    // The one that the `download` of a submitted manifest names is opened anyway.
    const isOpened = isSubmitted && zip?.setting === 'package' && asset?.downloadUrl === manifest.manifest.download;
    const uploads = zip === undefined || isOpened ? [] : [zip.pattern];
    const inspected = { manifest, release, bringsZip: zip !== undefined, isSubmitted };
    return {
      kind: 'job',
      notices: [
        ...notices,
        ...privacyNotices(settings, release),
        ...(isSubmitted ? privateAddressNotices(manifest.url, settings.url) : []),
      ],
      job: {
        target: targetOf(entry.endpoints.release, manifest.manifest),
        changes: [change],
        inspections: inspectionsOf(inspected, uploads),
        check: async (context, options) => check(context, entry, await prepare(context), options),
      },
    };
  },

  checkAccess,
  audit,
};

function privacyNotices(settings: FoundryModsSettings, { repository }: Release): readonly Notice[] {
  if (settings.package === undefined || repository.private !== true) return [];
  const text =
    'The repository is private, so FoundryMods cannot download the file in `package`. Use `upload` to send the zip itself.';
  return [{ level: 'warning', text }];
}
