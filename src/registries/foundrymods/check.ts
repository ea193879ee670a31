import { asProblemError, ProblemError } from '../../domain/problem.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { acceptExisting, checkPublication } from '../../foundry/protocol/publication.ts';
import { lookUp } from './api.ts';
import { exists, unlistedNotices, unreadable, type LookUps } from './confirm.ts';
import { routeOf, publish } from './publish.ts';
import type { EntryFacts, PreparedRequest } from './request.ts';

/** Looks the version up; unless it exists, the registry-side dry run follows if it is due. */
export async function check(
  context: JobContext,
  entry: EntryFacts,
  request: PreparedRequest,
  options: { readonly rehearse: boolean },
): Promise<CheckResult> {
  const { endpoints, facts } = entry;
  const query = { url: endpoints.release, id: facts.id, version: facts.version };
  const look: LookUps['look'] = ({ http }) => lookUp(http, query);
  const before = await look(context);
  if (before === 'unanswered') context.log.info('FoundryMods did not answer the look-up; going on without it.');
  const lookUps: LookUps = { facts, before, look };
  const route = routeOf(entry, request, lookUps);
  const notices = [...request.notices, ...(before === 'unreadable' ? [unreadable] : [])];
  try {
    const title = `FoundryMods has ${inlineExcerpt(facts.version)} already`;
    const checked = exists(before)
      ? acceptExisting(route, [{ code: 'registry.conflict', title, field: 'version' }])
      : await checkPublication(context, route, options);
    const { notices: own = [] } = checked;
    if (checked.kind === 'done')
      return { ...checked, notices: [...own, ...(await unlistedNotices(context, lookUps)), ...notices] };
    return {
      ...checked,
      changes: [request.change],
      notices: [...notices, ...own],
      publish: (later) => publish(later, route, { rehearsed: options.rehearse }, lookUps),
    };
  } catch (error) {
    const { problems, url } = asProblemError(error) ?? {};
    throw problems === undefined ? error : new ProblemError(problems, { notices, url });
  }
}
