import type { HttpReply } from '../../domain/ports.ts';
import type { Notice, Problem, Problems } from '../../domain/problem.ts';
import type { PublishResult, JobContext } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import { formatUtc, inlineExcerpt, truncate } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { listingFrom, readVersions, type Listing, type Page } from './api.ts';
import { problemFrom, problemsFromReply, title } from './errors.ts';
import { groupNotices, listed, nameOf, pageUrlFrom, standingOf, type Standing } from './listing.ts';

/** What one look at the page came to. `at`: when, and `notBefore`: when the next may be; milliseconds since the epoch. */
export type Look =
  | { readonly kind: 'listing'; readonly listing: Listing; readonly at: number; readonly notBefore: number }
  /** Nothing was learned, but it may pass. */
  | { readonly kind: 'unclear'; readonly problem: Problem; readonly at: number; readonly notBefore: number }
  /** Looking again would be no use. */
  | { readonly kind: 'refused'; readonly problems: Problems };

/** What is waited for, and for how long. */
export interface Watch {
  readonly label: string;
  readonly page: Page;
  readonly release: Pick<Release, 'repository' | 'tag'>;
  /** Milliseconds. */
  readonly wait: number;
  readonly ifMissing: 'warn' | 'fail';
}

const shortestPause = 2_000;
const longestPause = 15_000;
const growth = 1.5;

/**
 * Looks at the page. `once`: what may pass is left to the next look, so that nobody is held up; else it is repeated and waited
 * for as any read.
 */
export async function look(
  { http, clock }: Pick<JobContext, 'http' | 'clock'>,
  { label, page }: Pick<Watch, 'label' | 'page'>,
  options: { readonly once: boolean },
): Promise<Look> {
  const sent = await readVersions(http, page, options);
  const at = clock.now();
  if (!sent.ok) {
    const problem = problemFrom(sent.error, label);
    switch (sent.error.reason) {
      case 'rate-limited':
        return { kind: 'unclear', problem, at, notBefore: sent.error.retryAt ?? at + longestPause };
      case 'unavailable':
      case 'connect':
      case 'timeout':
      case 'reset':
      case 'deadline':
        return { kind: 'unclear', problem, at, notBefore: sent.error.reply?.status === 429 ? at + longestPause : at };
      default:
        return { kind: 'refused', problems: [problem] };
    }
  }
  const reply = sent.value;
  const listing = listingFrom(reply);
  if (listing) return { kind: 'listing', listing, at, notBefore: windowEnd(reply) ?? at };
  if (reply.status !== 200) return { kind: 'refused', problems: problemsFromReply(reply) };
  const problem: Problem = {
    code: 'registry.unreadable',
    title: `${title} answered 200, but not with the releases of a page`,
    detail: truncate(bodyExcerpt(reply), 1000),
    hint: `Is \`url\` of the entry \`${label}\` the server of the API? If it is, run again: a re-run is safe.`,
  };
  return { kind: 'unclear', problem, at, notBefore: at };
}

/** When the rate limit counts anew, where this reply was the last that it allowed. */
function windowEnd({ headers }: HttpReply): number | undefined {
  const reset = headers['x-ratelimit-reset']?.trim() ?? '';
  return headers['x-ratelimit-remaining']?.trim() === '0' && /^\d{9,11}$/.test(reset)
    ? Number(reset) * 1_000
    : undefined;
}

/**
 * Looks at the page until it shows the release, or the time is up: that of `wait`, or of the run. A newer release that comes up
 * meanwhile ends it too, since a page lists only the latest of each repository.
 * @param first the look of the check, which counts
 */
export async function awaitListing(context: JobContext, watch: Watch, first: Look): Promise<PublishResult> {
  const { clock, deadline, log } = context;
  const { release, wait } = watch;
  const sought = `\`${inlineExcerpt(release.tag)}\` of \`${nameOf(release.repository)}\``;
  const start = clock.now();
  const end = Math.min(start + wait, deadline);
  const before = first.kind === 'listing' ? standingOf(first.listing, release) : undefined;
  let current = first;
  let known: Listing | undefined;
  for (let pause = shortestPause; ; pause = Math.min(pause * growth, longestPause)) {
    if (current.kind === 'refused') return { kind: 'failed', problems: current.problems };
    if (current.kind === 'listing') {
      known = current.listing;
      const standing = standingOf(known, release);
      if (standing.kind === 'shown') {
        log.info(`${title} shows ${sought}.`);
        return verified(known);
      }
      if (standing.kind === 'newer' && before !== undefined && !isSame(before, standing)) {
        const text = `The page already shows \`${inlineExcerpt(standing.tag)}\`, which is newer than ${sought}. It lists only the latest release of a repository.`;
        return verified(known, { level: 'notice', text });
      }
    }
    // A rate limit that outlasts the wait leaves nothing to look for.
    if (current.at >= end || current.notBefore > end) break;
    if (current === first) log.info(`Waiting until ${title} shows ${sought}, for at most ${seconds(end - start)}.`);
    else if (current.notBefore > current.at)
      log.info(`Rate limited: looking again at ${formatUtc(current.notBefore)}.`);
    const next = Math.min(Math.max(current.at + pause, current.notBefore), end);
    try {
      await clock.sleep(Math.max(next - clock.now(), 0));
    } catch {
      // The end of the run's time is the end of the wait; anything else that ends a sleep is a cancelled workflow.
      if (clock.now() >= deadline) break;
      return { kind: 'failed', problems: [cancelled] };
    }
    current = await look(context, watch, { once: true });
  }
  return missing({ watch, sought, known, last: current, waited: clock.now() - start });
}

const cancelled: Problem = {
  code: 'run.timeout',
  title: `The workflow was cancelled before ${title} showed the release`,
  hint: 'Run again: a re-run is safe.',
};

function verified(listing: Listing, ...notices: readonly Notice[]): PublishResult {
  const url = pageUrlFrom(listing);
  return {
    kind: 'completed',
    status: 'verified',
    notices: [...notices, ...groupNotices(listing)],
    ...(url === undefined ? {} : { url }),
  };
}

function missing({
  watch: { release, ifMissing },
  sought,
  known,
  last,
  waited,
}: {
  readonly watch: Watch;
  readonly sought: string;
  readonly known: Listing | undefined;
  readonly last: Exclude<Look, { kind: 'refused' }>;
  readonly waited: number;
}): PublishResult {
  const standing = known && standingOf(known, release);
  // It was there all the time: an older line is maintained, or this is an old run again. Then the page never shows this one.
  if (known && standing?.kind === 'newer' && last.kind === 'listing') {
    const text = `The page shows \`${inlineExcerpt(standing.tag)}\`, which is newer than ${sought}, and lists only the latest release of a repository: so it cannot be seen whether it knows this one.`;
    return verified(known, { level: 'warning', text });
  }
  const complaint =
    waited < 1_000
      ? `${title} does not show ${sought} yet`
      : `${title} did not show ${sought} within ${seconds(waited)}`;
  const said = standing ? sentenceOf(standing, release) : '';
  const hint = standing?.kind === 'absent' ? hints.absent : hints.late;
  const url = known && pageUrlFrom(known);
  const base = { ...(url === undefined ? {} : { url }), notices: known ? groupNotices(known) : [] };
  const failure = last.kind === 'unclear' ? last.problem : undefined;
  if (ifMissing === 'warn') {
    const why = failure ? `The last look failed: ${[failure.title, failure.detail].filter(Boolean).join(': ')}` : '';
    const text = [`${complaint}.`, said, why && (/[.!?]$/.test(why) ? why : `${why}.`), failure?.hint ?? hint];
    const warning: Notice = { level: 'warning', text: text.filter(Boolean).join(' ') };
    return { ...base, kind: 'completed', status: 'pending', notices: [warning, ...base.notices] };
  }
  const problem: Problem = {
    code: 'registry.not-listed',
    title: complaint,
    ...(said === '' ? {} : { detail: said }),
    hint,
  };
  return { ...base, kind: 'failed', problems: failure ? [problem, failure] : [problem] };
}

const hints = {
  absent: 'Add the repository to the page in the Management Portal, or correct `page`.',
  late: "It learns of releases by a webhook of the repository: look at the webhook's deliveries in the repository's settings. If it is only slow, raise `wait`.",
} as const;

/** What the page shows of the repository, in a sentence. */
export function sentenceOf(standing: Standing, { repository, tag }: Watch['release']): string {
  const name = `\`${nameOf(repository)}\``;
  switch (standing.kind) {
    case 'shown':
      return `The page shows \`${inlineExcerpt(tag)}\` of ${name}.`;
    case 'newer':
      return `The page shows \`${inlineExcerpt(standing.tag)}\` of ${name}, which is newer than \`${inlineExcerpt(tag)}\`.`;
    case 'other':
      return `The page shows \`${inlineExcerpt(standing.tag)}\` of ${name}.`;
    case 'absent':
      return standing.listed.length === 0
        ? 'The page lists no release at all.'
        : `The page lists no release of ${name}, only of ${listed(standing.listed)}.`;
  }
}

function isSame(one: Standing, other: Standing): boolean {
  return one.kind === other.kind && 'tag' in one && 'tag' in other && one.tag === other.tag;
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
