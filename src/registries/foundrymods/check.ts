import { asProblemError, ProblemError } from '../../domain/problem.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { acceptExisting, checkPublication } from '../../foundry/protocol/publication.ts';
import { exists, look, unlistedNotices, unreadable } from './confirm.ts';
import { publish, routeOf } from './publish.ts';
import type { EntryFacts, PreparedRequest } from './request.ts';

/** Looks the version up; unless it exists, the registry-side dry run follows if it is due. */
export async function check(
  context: JobContext,
  entry: EntryFacts,
  request: PreparedRequest,
  options: { readonly rehearse: boolean },
): Promise<CheckResult> {
  const before = await look(context, entry);
  if (before === 'unanswered') context.log.info('FoundryMods did not answer the look-up; going on without it.');
  const route = routeOf(entry, request, before);
  const notices = [...request.notices, ...(before === 'unreadable' ? [unreadable] : [])];
  try {
    const title = `FoundryMods has ${inlineExcerpt(entry.facts.version)} already`;
    const checked = exists(before)
      ? acceptExisting(route, [{ code: 'registry.conflict', title, field: 'version' }])
      : await checkPublication(context, route, options);
    const { notices: own = [] } = checked;
    if (checked.kind === 'done')
      return { ...checked, notices: [...own, ...(await unlistedNotices(context, entry, before)), ...notices] };
    return {
      ...checked,
      changes: [request.change],
      notices: [...notices, ...own],
      publish: (later) => publish(later, route, { rehearsed: options.rehearse }, entry, before),
    };
  } catch (error) {
    const { problems, url, editUrl } = asProblemError(error) ?? {};
    throw problems === undefined ? error : new ProblemError(problems, { notices, url, editUrl });
  }
}
