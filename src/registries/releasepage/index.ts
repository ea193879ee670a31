import type { Registry } from '../../domain/registry.ts';
import { pageOf, type PageEntry } from './api.ts';
import { audit } from './audit.ts';
import { check, checkAccess } from './check.ts';
import { title } from './errors.ts';
import { changesFrom } from './publish.ts';
import { releaseSizes, settings as schema, type ReleasePageSettings } from './settings.ts';

/**
 * ReleasePage lists GitHub releases by itself, triggered by a webhook, and has no call to submit one: so this entry verifies that the
 * page shows the release, and subscribes addresses to it. It never withholds others; with subscribers it is withheld like any other
 * write, since they would be told about a release that may never be published. API: https://docs.releasepage.co
 */
export const releasepage: Registry<ReleasePageSettings> = {
  id: 'releasepage',
  title,
  defaultUrl: 'https://api.releasepage.co',
  prereleases: 'any',
  operations: ['publish'],
  gatesOthers: false,
  settings: schema,
  // The service echoes addresses in its replies.
  secrets: ['subscribers'],

  needs: () => ({ manifest: 'none', assets: [] }),

  plan({ label, settings, release }) {
    const entry: PageEntry = {
      label,
      page: pageOf(settings),
      release,
      wait: settings.wait * 1_000,
      ifMissing: settings['if-missing'],
      addresses: settings.subscribers.filter(isFirst),
      preferences: releaseSizes.filter((size) => settings.preferences.includes(size)),
    };
    return { kind: 'job', job: { changes: changesFrom(entry), check: (context) => check(context, entry) } };
  },

  checkAccess,
  audit,
};

function isFirst(address: string, index: number, all: readonly string[]): boolean {
  return all.findIndex((other) => other.toLowerCase() === address.toLowerCase()) === index;
}
