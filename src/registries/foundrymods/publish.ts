import type { JobContext, PublishResult } from '../../domain/registry.ts';
import { pagesOf } from '../../foundry/protocol/pages.ts';
import { publish as send, type SubmissionRoute } from '../../foundry/protocol/publication.ts';
import type { Presence } from './api.ts';
import { confirm, exists, isMeantHidden, lookUntilThere, unlistedNotices } from './confirm.ts';
import { dialect } from './errors.ts';
import type { EntryFacts, PreparedRequest } from './request.ts';

/** Milliseconds before a second lookup after a write with an unknown result, which is then sent again. */
const landedPauses = [2_000] as const;

/** @param before what the lookup answered before the first write */
export function routeOf(entry: EntryFacts, request: PreparedRequest, before: Presence): SubmissionRoute {
  return {
    label: entry.label,
    version: entry.facts.version,
    dialect,
    ifExists: entry.ifExists,
    send: request.send,
    pages: pagesOf,
    landed: async (context) => {
      if (!exists(await lookUntilThere(context, entry, landedPauses))) return 'unknown';
      return before === 'absent' ? 'yes' : 'there';
    },
  };
}

export async function publish(
  context: JobContext,
  route: SubmissionRoute,
  options: Parameters<typeof send>[2],
  entry: EntryFacts,
  before: Presence,
): Promise<PublishResult> {
  const sent = await send(context, route, options);
  if (sent.status === 'unchanged')
    return { ...sent, notices: [...(sent.notices ?? []), ...(await unlistedNotices(context, entry, before))] };
  if (isMeantHidden(entry.facts)) return sent;
  return { ...sent, confirm: async (later) => ({ ...sent, notices: await confirm(later, entry, before) }) };
}
