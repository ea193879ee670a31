import { defined } from '../../domain/data.ts';
import type { Notice } from '../../domain/problem.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Standing } from '../../domain/survey.ts';
import { readListing } from './check.ts';
import { pageUrlFrom, sentenceOf, visibilityOf } from './listing.ts';
import type { ReleasePageSettings } from './settings.ts';

/** A page lists only the latest release of a repository, so it is unknown whether it has the others. */
export const audit: Registry<ReleasePageSettings>['audit'] = async ({ label, settings, subjects }, context) => {
  const listing = await readListing(label, settings, context);
  const [newest] = subjects;
  const visibility = newest && visibilityOf(listing, newest.release);
  const standings = subjects.map((subject): Standing => {
    if (subject !== newest) return { kind: 'unknown' };
    return { kind: visibility?.kind === 'shown' ? 'listed' : 'missing' };
  });
  const notices: Notice[] =
    newest === undefined || visibility === undefined || visibility.kind === 'shown'
      ? []
      : [{ level: 'notice', text: sentenceOf(visibility, newest.release) }];
  return { standings, notices, ...defined({ url: pageUrlFrom(listing) }) };
};
