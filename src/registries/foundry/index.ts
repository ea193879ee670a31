import { asFoundryManifest, foundryFormat } from '../../foundry/manifest/format.ts';
import { z } from 'zod';

import type { Notice } from '../../domain/problem.ts';
import type { Job, Registry } from '../../domain/registry.ts';
import { inspectionsOf } from '../../foundry/inspect.ts';
import { foundryRules } from '../../foundry/manifest/manifest.ts';
import { publish, rehearse, type Delivery } from '../../foundry/protocol/publication.ts';
import { changeFromCall, submit, type SubmissionCall } from '../../foundry/protocol/submission.ts';
import { dialect } from './errors.ts';

const settings = z.strictObject({
  notes: z
    .url({ protocol: /^https?$/, error: 'Give the URL of a page' })
    .optional()
    .meta({ description: 'URL of the release notes', default: "the release's page" }),
});

/** A host that the registry has left: it still answers success, but installers never see what it is told. */
const formerHost = 'api.foundryvtt.com';

/**
 * Foundry Virtual Tabletop's package list. It cannot take a version back, announces each on Discord at once, and has nothing to
 * look a version up by: so it is rehearsed where the contract says so, and confirmed by nothing but its reply.
 */
export const foundry: Registry<z.infer<typeof settings>> = {
  id: 'foundry',
  title: 'Foundry VTT',
  defaultUrl: 'https://foundryvtt.com/_api/packages/release_version/',
  prereleases: 'skip',
  manifestFormat: foundryFormat,
  operations: ['publish'],
  gatesOthers: true,
  settings,

  needs: () => ({ manifest: 'public', assets: [] }),

  plan({ label, settings: { url, token, notes }, release, manifest: released, ifExists }) {
    const manifest = asFoundryManifest(released);
    if (manifest === undefined) {
      return {
        kind: 'invalid',
        problems: [
          {
            code: 'manifest.missing',
            title: 'Foundry VTT needs a manifest',
            hint: 'Attach it to the release, or set `manifest-url`.',
          },
        ],
      };
    }
    const [first, ...rest] = foundryRules(manifest.manifest);
    if (first) return { kind: 'invalid', problems: [first, ...rest] };
    const { id, version = '', compatibility } = manifest.manifest;

    const call: SubmissionCall = {
      url,
      token,
      submission: {
        ...(id === undefined ? {} : { id }),
        release: { version, manifest: manifest.url, notes: notes ?? release.pageUrl, compatibility },
      },
    };
    const delivery: Delivery = {
      label,
      version,
      dialect,
      ifExists,
      send: ({ http }, effect) => submit(http, call, effect),
    };
    const changes = [changeFromCall(call, `Submit ${id ?? ''} ${version}`)];
    const job: Job = {
      changes,
      inspections: inspectionsOf({ manifest, release }),
      check: async (context, options) =>
        options.rehearse
          ? rehearse(context, delivery)
          : { kind: 'ready', publish: (later) => publish(later, delivery, { rehearsed: false }) },
    };
    const notices: Notice[] =
      URL.parse(url)?.hostname === formerHost
        ? [
            {
              level: 'warning',
              text: `\`${label}\` publishes to ${formerHost}, which accepts releases that Foundry's installer then never shows. Leave \`url\` out to use the current endpoint.`,
            },
          ]
        : [];
    return { kind: 'job', job, notices };
  },
};
