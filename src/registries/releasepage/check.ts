import { defined } from '../../domain/data.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { readPage } from './api.ts';
import type { ExpectedListing } from './confirm.ts';
import { groupNotices, pageUrlFrom, sentenceOf, visibilityOf } from './listing.ts';
import { publish, type Subscribers } from './publish.ts';

/**
 * Reads the page, which proves the key. A transient failure (a rate limit, a service that is down) fails a dry run only: otherwise
 * it must not delay the entries that publish, and the page is read again anyway.
 */
export async function check(
  context: JobContext,
  expected: ExpectedListing,
  subscribers: Subscribers,
): Promise<CheckResult> {
  const { dryRun } = context;
  const first = await readPage(context, expected, { once: !dryRun });
  if (first.kind === 'unclear' && (dryRun || first.problem.code === 'registry.unreadable'))
    throw new ProblemError([first.problem]);
  const ready = {
    kind: 'ready',
    publish: (later: JobContext) => publish(later, expected, subscribers, first),
  } as const;
  if (!dryRun || first.kind === 'unclear') return ready;
  const { listing } = first;
  const text = sentenceOf(visibilityOf(listing, expected.release), expected.release);
  return {
    ...ready,
    notices: [{ level: 'notice', text }, ...groupNotices(listing)],
    ...defined({ url: pageUrlFrom(listing) }),
  };
}
