import { poll } from '../../domain/poll.ts';
import type { Notice } from '../../domain/problem.ts';
import type { JobContext } from '../../domain/registry.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { lookUp, type Presence } from './api.ts';
import type { EntryFacts } from './request.ts';
import type { Facts } from './submission.ts';

/** Milliseconds between lookups after a publish. */
const confirmPauses = [1_000, 3_000, 6_000] as const;
/** Milliseconds for all of them. */
const confirmTime = 15_000;

export function look({ http }: JobContext, { endpoints, facts }: EntryFacts): Promise<Presence> {
  return lookUp(http, endpoints, facts);
}

/**
 * Checks whether the version is shown. The write has succeeded, so the result is a notice at most.
 * @param before what the lookup answered before the publish
 */
export async function confirm(context: JobContext, entry: EntryFacts, before: Presence): Promise<readonly Notice[]> {
  const found = await lookUntilThere(context, entry, confirmPauses);
  if (found === 'unreadable') return before === 'unreadable' ? [] : [unreadable];
  if (found !== 'absent' && found !== 'hidden') return [];
  const text = `FoundryMods accepted ${inlineExcerpt(entry.facts.version)}, but does not show it yet. A module that is unlisted or gated stays hidden from readers without a token.`;
  return [{ level: 'notice', text }];
}

/** Polls until the version exists, or the pauses or the time are used up; returns the last result. */
export async function lookUntilThere(
  context: JobContext,
  entry: EntryFacts,
  pauses: readonly number[],
): Promise<Presence> {
  const { clock, deadline } = context;
  const until = Math.min(deadline, clock.now() + confirmTime);
  const pauseAfter = (count: number): number => pauses[count - 1] ?? Infinity;
  let found: Presence = 'unanswered';
  try {
    await poll({ clock, until, delay: pauseAfter }, async (count) => {
      found = await look(context, entry);
      return exists(found) || clock.now() + pauseAfter(count) >= until ? found : undefined;
    });
  } catch (error) {
    // A pause that the run's end interrupts rejects with its reason, which is not an error.
    if (Error.isError(error)) throw error;
  }
  return found;
}

export function exists(presence: Presence): boolean {
  return presence === 'there' || presence === 'hidden';
}

/** Warns about a version that existed before and is not shown, or may not be, although nothing in this entry hides it. */
export async function unlistedNotices(
  context: JobContext,
  entry: EntryFacts,
  before: Presence,
): Promise<readonly Notice[]> {
  if (isMeantHidden(entry.facts) || before === 'there') return [];
  // Another run may have published it a moment ago.
  const now = await look(context, entry);
  if (now === 'there') return [];
  const version = inlineExcerpt(entry.facts.version);
  const text =
    now === 'absent' || now === 'hidden'
      ? `${version} is on FoundryMods, but still unlisted there, like a prerelease${now === 'absent' ? ', or for some tiers only' : ''}. The API cannot change that: change it on the module's edit page.`
      : `${version} is on FoundryMods, but its lookup did not show whether it is listed there. If it was published as a prerelease, list it on the module's edit page.`;
  return [{ level: 'warning', text }];
}

/** True if this entry itself hides the release from those who look without a token. */
export function isMeantHidden({ isPublic, isUnlisted, settings }: Facts): boolean {
  const gates = [settings['required-tier-ids'], settings['required-bw-tier-ids']];
  return isPublic === false || isUnlisted === true || gates.some((ids = []) => ids.length > 0);
}

export const unreadable: Notice = {
  level: 'notice',
  text: "FoundryMods' lookup returned an unrecognized response; the release is not affected.",
};
