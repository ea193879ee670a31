import type { Registry } from '../../domain/registry.ts';
import { auditByRehearsal, withPackages } from '../../foundry/protocol/survey.ts';
import { rehearsalOf } from './check.ts';
import type { FoundrySettings } from './settings.ts';

/** Foundry cannot list versions, but refuses an existing one: with the package's own token, a dry run is a lookup. */
export const audit: Registry<FoundrySettings>['audit'] = async ({ label, settings, subjects }, context) => {
  const found = await auditByRehearsal(context, subjects, rehearsalOf(label, settings));
  return { ...found, standings: await withPackages(context, subjects, found.standings) };
};
