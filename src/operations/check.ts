import { defined } from '../domain/data.ts';
import { problemsOf } from '../domain/problem.ts';
import type { SurveyQuery } from '../github/event.ts';
import type { Settings } from '../inputs/index.ts';
import type { Ending } from './ending.ts';
import type { RelayContext } from './relay.ts';
import { surveyEntries } from './survey.ts';

/** How many of the newest releases are searched for one that an entry would publish. */
const looked = 100;

/** `operation: check`: verifies, without a write, that every entry could publish. */
export function checkAccess(settings: Settings, query: SurveyQuery, context: RelayContext): Promise<Ending> {
  const { expiresWithin } = settings;
  const { repository } = query;
  return surveyEntries(settings, query, context, async ({ subjects }) => async (entry, own) => {
    const newestRelease = async () => subjects.firstOf(entry, await subjects.releases(looked));
    const input = { label: entry.label, repository, expiresWithin };
    const access = await entry.configured.checkAccess(input, { ...own, newestRelease });
    const { notices = [], version = '', url, editUrl, expires } = access;
    const problems = problemsOf(access.problems ?? []);
    return {
      progress: problems ? { kind: 'failed', problems } : { kind: 'done', status: 'verified' },
      version,
      notices,
      ...defined({ url, editUrl, expires }),
    };
  });
}
