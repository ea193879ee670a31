import { z } from 'zod';

import type { Problem } from '../../domain/problem.ts';
import type { PublishResult, CheckResult, Job, JobContext, Registry } from '../../domain/registry.ts';
import { title } from './errors.ts';
import { groupNotices, pageUrlFrom, standingOf } from './listing.ts';
import { changesFrom, subscribeAll, type Subscribers } from './subscription.ts';
import { awaitListing, look, sentenceOf, type Look, type Watch } from './watch.ts';

const sizes = ['major', 'minor', 'patch'] as const;

const settings = z.strictObject({
  page: z
    .string()
    .regex(/^[\w-]{1,100}$/, { error: "Give the page ID that the page's Add-ons panel shows, not an address" })
    .meta({ description: "The page's ID" }),
  wait: z
    .int()
    .min(0, { error: 'Give whole seconds, 0 or more' })
    .max(86_400, { error: 'Give whole seconds, 86400 at most' })
    .default(120)
    .meta({ description: 'Seconds to wait until the page shows this release' }),
  'if-missing': z
    .enum(['warn', 'fail'])
    .default('warn')
    .meta({ description: '`warn` (outcome `pending`) or `fail` when it does not' }),
  subscribers: z
    .array(
      z
        .email({ error: 'Give an e-mail address' })
        .max(254, { error: 'Give an e-mail address of 254 characters at most' }),
    )
    .default([])
    .meta({ description: 'E-mail addresses to subscribe to the page', default: 'none' }),
  preferences: z
    .array(z.enum(sizes))
    .min(1, { error: 'Name at least one of `major`, `minor` and `patch`' })
    .default([...sizes])
    .meta({ description: 'Which releases they hear of' }),
});

/**
 * ReleasePage lists GitHub releases by itself, told by a webhook, and has no call to submit one: so this entry proves that the
 * page shows the release, and subscribes addresses to it. A subscription belongs to the page and not to the release; it is not
 * withheld where other entries are, and the entry never withholds them. API: https://docs.releasepage.co
 */
export const releasepage: Registry<z.infer<typeof settings>> = {
  id: 'releasepage',
  title,
  defaultUrl: 'https://api.releasepage.co',
  prereleases: 'any',
  operations: ['publish'],
  gatesOthers: false,
  settings,
  // The service repeats an address in its replies.
  secrets: ['subscribers'],

  needs: () => ({ manifest: 'none', assets: [] }),

  plan({ label, settings: own, release }) {
    const page = { url: own.url, id: own.page, token: own.token };
    const watch: Watch = { label, page, release, wait: own.wait * 1_000, ifMissing: own['if-missing'] };
    const subscribers: Subscribers = {
      label,
      page,
      addresses: own.subscribers.filter(isFirst),
      preferences: sizes.filter((size) => own.preferences.includes(size)),
    };
    const job: Job = { changes: changesFrom(subscribers), check: (context) => check(context, watch, subscribers) };
    return { kind: 'job', job };
  },
};

function isFirst(address: string, index: number, all: readonly string[]): boolean {
  return all.findIndex((other) => other.toLowerCase() === address.toLowerCase()) === index;
}

/**
 * Reads the page, which proves the key. What may pass (a rate limit, a service that is down) fails a dry run only: otherwise it
 * must not hold up those that publish, and the page is looked at again anyway.
 */
async function check(context: JobContext, watch: Watch, subscribers: Subscribers): Promise<CheckResult> {
  const first = await look(context, watch, { once: !context.dryRun });
  if (first.kind === 'refused') return { kind: 'failed', problems: first.problems };
  if (first.kind === 'unclear' && (context.dryRun || first.problem.code === 'registry.unreadable'))
    return { kind: 'failed', problems: [first.problem] };
  const publish = (later: JobContext): Promise<PublishResult> => carryOut(later, watch, subscribers, first);
  if (!context.dryRun || first.kind !== 'listing') return { kind: 'ready', publish };
  const url = pageUrlFrom(first.listing);
  const text = sentenceOf(standingOf(first.listing, watch.release), watch.release);
  return {
    kind: 'ready',
    publish,
    notices: [{ level: 'notice', text }, ...groupNotices(first.listing)],
    ...(url === undefined ? {} : { url }),
  };
}

/** Subscribes, then waits for the page: the other way round, a page that is late would leave no time for the subscribers. */
async function carryOut(
  context: JobContext,
  watch: Watch,
  subscribers: Subscribers,
  first: Look,
): Promise<PublishResult> {
  const { problems, notices, stopped } = await subscribeAll(context, subscribers);
  const [problem, ...others] = problems;
  if (stopped && problem) return { kind: 'failed', problems: [problem, ...others], notices };
  const completed = await awaitListing(context, watch, first);
  const all = [...notices, ...(completed.notices ?? [])];
  if (!problem) return { ...completed, notices: all };
  const further: readonly Problem[] = completed.kind === 'failed' ? completed.problems : [];
  const { url } = completed;
  return {
    kind: 'failed',
    problems: [problem, ...others, ...further],
    notices: all,
    ...(url === undefined ? {} : { url }),
  };
}
