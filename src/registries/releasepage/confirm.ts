import { defined } from '../../domain/data.ts';
import { poll } from '../../domain/poll.ts';
import { ProblemError, type Notice, type Problem } from '../../domain/problem.ts';
import type { JobContext, PublishResult } from '../../domain/registry.ts';
import { formatUtc, inlineExcerpt, lowerFirst } from '../../domain/text.ts';
import { readPage, type Listing, type PageEntry, type PageState } from './api.ts';
import { title } from './errors.ts';
import { groupNotices, nameOf, pageUrlFrom, sentenceOf, visibilityOf } from './listing.ts';

/** Milliseconds before the read with the number `count + 1`: 2 s, then half as much again each time, 15 s at most. */
function pauseAfter(count: number): number {
  return Math.min(2_000 * 1.5 ** (count - 1), 15_000);
}

/**
 * Polls the page until it shows exactly this release, or the time is up: that of `wait`, or the run's. A page lists the latest release
 * of each repository, which may be a newer one: that proves nothing about this one. Throws ProblemError.
 * @param first the read of the check, which counts
 */
export async function waitForListing(context: JobContext, entry: PageEntry, first: PageState): Promise<PublishResult> {
  const { clock, deadline, log } = context;
  const { release, wait } = entry;
  const sought = `\`${inlineExcerpt(release.tag)}\` of \`${nameOf(release.repository)}\``;
  const start = clock.now();
  const until = Math.min(start + wait, deadline);
  const isShown = (state: PageState): boolean =>
    state.kind === 'listing' && visibilityOf(state.listing, release).kind === 'shown';
  let last = first;
  let known: Listing | undefined;
  const giveUp = (): PublishResult => missing(entry, sought, known, last, clock.now() - start);
  const delay = (count: number): number =>
    Math.max(last.at + pauseAfter(count) - clock.now(), last.notBefore - clock.now(), 0);
  const onWait = (left: number): void => {
    if (last === first) log.info(`Waiting until ${title} shows ${sought}, for at most ${seconds(left)}.`);
    else if (last.notBefore > last.at) log.info(`Rate limited: looking again at ${formatUtc(last.notBefore)}.`);
  };
  // Without time to wait, a check from a while ago is repeated.
  if (until <= start && first.at < start && !isShown(first)) last = await readPage(context, entry, { once: true });
  try {
    const found = await poll({ clock, until, delay, onWait }, async (count) => {
      if (count > 1) last = await readPage(context, entry, { once: true });
      if (last.kind === 'listing') {
        known = last.listing;
        if (isShown(last)) {
          log.info(`${title} shows ${sought}.`);
          return verified(known);
        }
      }
      // A rate limit that outlasts the wait makes further reads useless.
      return last.notBefore > until ? giveUp() : undefined;
    });
    return found ?? giveUp();
  } catch (error) {
    if (Error.isError(error)) throw error;
    // A pause that the run's end interrupts rejects with its reason, which is not an error.
    if (clock.now() >= deadline) return giveUp();
    const hint = 'Run again: a re-run is safe.';
    const what = `The workflow was canceled before ${title} showed the release`;
    throw new ProblemError([{ code: 'run.timeout', title: what, hint }]);
  }
}

function verified(listing: Listing): PublishResult {
  return {
    kind: 'completed',
    status: 'verified',
    notices: groupNotices(listing),
    ...defined({ url: pageUrlFrom(listing) }),
  };
}

/** The result if the page did not show the release in time. Throws ProblemError with `if-missing: fail`. */
function missing(
  { release, ifMissing }: PageEntry,
  sought: string,
  known: Listing | undefined,
  last: PageState,
  waited: number,
): PublishResult {
  const visibility = known && visibilityOf(known, release);
  const message =
    waited < 1_000
      ? `${title} does not show ${sought} yet`
      : `${title} did not show ${sought} within ${seconds(waited)}`;
  const detail = visibility && sentenceOf(visibility, release);
  const hint = visibility?.kind === 'absent' || visibility?.kind === 'newer' ? hints[visibility.kind] : hints.late;
  const url = known && pageUrlFrom(known);
  const notices = known ? groupNotices(known) : [];
  const failure = last.kind === 'unclear' ? last.problem : undefined;
  if (ifMissing === 'fail') {
    const own = defined({ detail: detail && lowerFirst(detail) });
    const problem: Problem = { code: 'registry.not-listed', title: message, ...own, hint };
    throw new ProblemError(failure ? [problem, failure] : [problem], { notices, url });
  }
  const why = failure && `The last lookup failed: ${[failure.title, failure.detail].filter(Boolean).join(': ')}`;
  const text = [`${message}.`, detail, why && (/[.!?]$/.test(why) ? why : `${why}.`), failure?.hint ?? hint];
  const warning: Notice = { level: 'warning', text: text.filter(Boolean).join(' ') };
  return { kind: 'completed', status: 'pending', notices: [warning, ...notices], ...defined({ url }) };
}

const hints = {
  absent: 'Add the repository to the page in the Management Portal, or correct `page`.',
  newer: 'A page lists only the latest release of a repository, so it cannot show an older one.',
  late: "ReleasePage is notified of releases by a webhook of the repository: check the webhook's deliveries in the repository's settings. If the page is only slow, raise `wait`.",
} as const;

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
