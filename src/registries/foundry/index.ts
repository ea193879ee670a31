import { ProblemError, throwIfAny } from '../../domain/problem.ts';
import type { Registry } from '../../domain/registry.ts';
import { inspectionsOf } from '../../foundry/inspect.ts';
import { asFoundryManifest, foundryFormat } from '../../foundry/manifest/format.ts';
import { foundryRules } from '../../foundry/manifest/manifest.ts';
import { manifestMissing, privateAddressNotices } from '../../foundry/protocol/fields.ts';
import { changeFromCall } from '../../foundry/protocol/submission.ts';
import { targetOf } from '../../foundry/target.ts';
import { callFor } from './api.ts';
import { audit } from './audit.ts';
import { check, checkAccess } from './check.ts';
import { confirmedByForge } from './confirm.ts';
import { dialect } from './errors.ts';
import { routeOf } from './publish.ts';
import { formerHostNotices, settings as schema, type FoundrySettings } from './settings.ts';

/**
 * Foundry Virtual Tabletop's package list. It cannot withdraw a version, announces each on Discord at once, and has no lookup.
 * So the registry-side dry run is sent when the contract requires one, and only the reply (or The Forge) confirms a publish.
 */
export const foundry: Registry<FoundrySettings> = {
  id: 'foundry',
  title: dialect.title,
  defaultUrl: 'https://foundryvtt.com/_api/packages/release_version/',
  prereleases: 'skip',
  manifestFormat: foundryFormat,
  operations: ['publish'],
  gatesOthers: true,
  settings: schema,
  tokenPrefixes: ['fvttp_'],

  needs: () => ({ manifest: 'public', assets: [] }),

  plan({ label, settings, release, manifest: released, ifExists }) {
    const manifest = asFoundryManifest(released);
    if (manifest === undefined) throw new ProblemError([manifestMissing(dialect.title)]);
    throwIfAny(foundryRules(manifest.manifest));
    const { id, version = '' } = manifest.manifest;
    const call = callFor(settings, manifest, release);
    const route = routeOf(call, { label, version, ifExists });
    return {
      kind: 'job',
      notices: [...formerHostNotices(label, settings.url), ...privateAddressNotices(manifest.url, settings.url)],
      job: {
        target: targetOf(settings.url, manifest.manifest),
        changes: [changeFromCall(call, `Submit ${id ?? ''} ${version}`)],
        inspections: inspectionsOf({ manifest, release }),
        async check(context, options) {
          const checked = await check(context, route, options);
          const bazaar = { url: settings['confirm-url'].trim(), id: id ?? '' };
          return settings.confirm === 'forge'
            ? confirmedByForge(checked, { ...bazaar, version, wait: settings.wait * 1_000 })
            : checked;
        },
      },
    };
  },

  checkAccess,
  audit,
};
