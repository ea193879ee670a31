import type { CommonSettings, Registry } from '../../domain/registry.ts';
import { pagesOf } from '../../foundry/protocol/pages.ts';
import { checkPublication } from '../../foundry/protocol/publication.ts';
import { submit } from '../../foundry/protocol/submission.ts';
import { checkByRehearsal, type Rehearsal } from '../../foundry/protocol/survey.ts';
import { callFor } from './api.ts';
import { dialect } from './errors.ts';
import { packagePage } from './publish.ts';
import { formerHostNotices, type FoundrySettings } from './settings.ts';

/** Foundry has no lookup: unless a registry-side dry run is required there is nothing to check, and the publish itself is the check. */
export const check = checkPublication;

export const checkAccess: Registry<FoundrySettings>['checkAccess'] = async ({ label, settings }, context) => {
  const access = await checkByRehearsal(context, rehearsalOf(label, settings));
  return { ...access, notices: [...formerHostNotices(label, settings.url), ...(access.notices ?? [])] };
};

export function rehearsalOf(label: string, settings: FoundrySettings & CommonSettings): Rehearsal {
  return {
    label,
    dialect,
    address: settings.url,
    send: ({ http }, manifest, release) => submit(http, callFor(settings, manifest, release), 'rehearsal'),
    pages: ({ manifest: { id } }, page) => pagesOf(page, packagePage(settings.url, id)),
  };
}
