import type { JobContext, PublishResult } from '../../domain/registry.ts';
import { publish as send, type SubmissionRoute } from '../../foundry/protocol/publication.ts';
import { confirm, exists, isMeantHidden, lookUntilThere, unlistedNotices, type LookUps } from './confirm.ts';
import { dialect } from './errors.ts';
import type { EntryFacts, PreparedRequest } from './request.ts';

/** Milliseconds before a second look-up after a write with an unknown result, which is then sent again. */
const landedPauses = [2_000] as const;

export function routeOf(
  { label, ifExists, facts: { version } }: EntryFacts,
  request: PreparedRequest,
  { look, before }: LookUps,
): SubmissionRoute {
  return {
    label,
    version,
    dialect,
    ifExists,
    send: request.send,
    landed: async (context) => {
      if (!exists(await lookUntilThere(context, look, landedPauses))) return 'unknown';
      return before === 'absent' ? 'yes' : 'there';
    },
  };
}

export async function publish(
  context: JobContext,
  route: SubmissionRoute,
  options: Parameters<typeof send>[2],
  lookUps: LookUps,
): Promise<PublishResult> {
  const sent = await send(context, route, options);
  if (sent.status === 'unchanged')
    return { ...sent, notices: [...(sent.notices ?? []), ...(await unlistedNotices(context, lookUps))] };
  return isMeantHidden(lookUps.facts) ? sent : { ...sent, confirm: (later) => confirm(later, lookUps, sent.url) };
}
