import { defined } from '../../domain/data.ts';
import { ProblemError, type Notice } from '../../domain/problem.ts';
import type { CheckResult, CommonSettings, JobContext, Registry } from '../../domain/registry.ts';
import { pageOf, readPage, type Listing, type PageEntry } from './api.ts';
import { groupNotices, pageUrlFrom, sentenceOf, visibilityOf } from './listing.ts';
import { publish } from './publish.ts';
import type { ReleasePageSettings } from './settings.ts';

/**
 * Reads the page, which proves the key. A transient failure (a rate limit, a service that is down) fails a dry run only: otherwise
 * it must not delay the entries that publish, and the page is read again anyway.
 */
export async function check(context: JobContext, entry: PageEntry): Promise<CheckResult> {
  const { dryRun } = context;
  const first = await readPage(context, entry, { once: !dryRun });
  if (first.kind === 'unclear' && (dryRun || first.problem.code === 'registry.unreadable'))
    throw new ProblemError([first.problem]);
  const ready = {
    kind: 'ready',
    publish: (later: JobContext) => publish(later, entry, first),
  } as const;
  if (!dryRun || first.kind === 'unclear') return ready;
  const { listing } = first;
  const text = sentenceOf(visibilityOf(listing, entry.release), entry.release);
  const notices: Notice[] = [{ level: 'notice', text }, ...groupNotices(listing)];
  return { ...ready, notices, ...defined({ url: pageUrlFrom(listing) }) };
}

/** The version call proves the key, the add-on and the page. */
export const checkAccess: Registry<ReleasePageSettings>['checkAccess'] = async ({ label, settings }, context) =>
  defined({ url: pageUrlFrom(await readListing(label, settings, context)) });

/** What the page lists now. Throws ProblemError. */
export async function readListing(
  label: string,
  settings: ReleasePageSettings & CommonSettings,
  context: JobContext,
): Promise<Listing> {
  const read = await readPage(context, { label, page: pageOf(settings) }, { once: false });
  if (read.kind === 'unclear') throw new ProblemError([read.problem]);
  return read.listing;
}
