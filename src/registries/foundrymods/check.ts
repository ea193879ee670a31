import { without } from '../../domain/data.ts';
import { asProblemError, ProblemError } from '../../domain/problem.ts';
import type { CheckResult, CommonSettings, JobContext, Registry } from '../../domain/registry.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { acceptExisting, checkPublication } from '../../foundry/protocol/publication.ts';
import { pagesOf } from '../../foundry/protocol/pages.ts';
import { submit } from '../../foundry/protocol/submission.ts';
import { checkByRehearsal, type Rehearsal } from '../../foundry/protocol/survey.ts';
import { endpointsOf } from './api.ts';
import { exists, look, unlistedNotices, unreadable } from './confirm.ts';
import { dialect } from './errors.ts';
import { publish, routeOf } from './publish.ts';
import type { EntryFacts, PreparedRequest } from './request.ts';
import type { FoundryModsSettings } from './settings.ts';
import { factsFrom, submissionFrom } from './submission.ts';

/** Looks the version up; unless it exists, sends the registry-side dry run if it is required. */
export async function check(
  context: JobContext,
  entry: EntryFacts,
  request: PreparedRequest,
  options: { readonly rehearse: boolean },
): Promise<CheckResult> {
  const before = await look(context, entry);
  if (before === 'unanswered') context.log.info('FoundryMods did not answer the lookup; continuing without it.');
  const route = routeOf(entry, request, before);
  const notices = [...request.notices, ...(before === 'unreadable' ? [unreadable] : [])];
  try {
    const title = `FoundryMods already has ${inlineExcerpt(entry.facts.version)}`;
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

export const checkAccess: Registry<FoundryModsSettings>['checkAccess'] = ({ label, settings }, context) =>
  checkByRehearsal(context, rehearsalOf(label, settings));

/**
 * A dry run of the JSON form, even if the entry uploads: it checks the token and the module just as well, and needs no zip, which may not
 * have been built when a check or an audit runs.
 */
export function rehearsalOf(label: string, settings: FoundryModsSettings & CommonSettings): Rehearsal {
  const own = without(settings, 'upload', 'package', 'filename');
  const { release: url } = endpointsOf(settings.url);
  return {
    label,
    dialect,
    address: url,
    pages: (_, page) => pagesOf(page),
    send: ({ http }, { manifest, url: manifestUrl }, release) => {
      const { id = '', version = '', compatibility } = manifest;
      const facts = factsFrom(own, release, { id, version, compatibility, manifestUrl, packageUrl: undefined });
      return submit(http, { url, token: settings.token, submission: submissionFrom(facts) }, 'rehearsal');
    },
  };
}
