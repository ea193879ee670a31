import { isLoopback, percentEncoded } from '../../domain/url.ts';
import { pagesOf } from '../../foundry/protocol/pages.ts';
import type { SubmissionRoute } from '../../foundry/protocol/publication.ts';
import { submit, type SubmissionCall } from '../../foundry/protocol/submission.ts';
import { dialect } from './errors.ts';

/** How a call is published, and the pages that show it. Without `landed`: the registry has no lookup. */
export function routeOf(
  call: SubmissionCall,
  facts: Pick<SubmissionRoute, 'label' | 'version' | 'ifExists'>,
): SubmissionRoute {
  const known = packagePage(call.url, call.submission.id);
  return {
    ...facts,
    dialect,
    pages: (page) => pagesOf(page, known),
    send: ({ http }, effect) => submit(http, call, effect),
  };
}

/** The page of a package on Foundry's own site; undefined for another registry of the same protocol. */
export function packagePage(url: string, id: string | undefined): string | undefined {
  const endpoint = URL.parse(url);
  if (id === undefined || !endpoint) return undefined;
  // A sandbox on this machine has the same packages.
  const isFoundry = /(^|\.)foundryvtt\.com$/.test(endpoint.hostname) || isLoopback(endpoint);
  return isFoundry ? `https://foundryvtt.com/packages/${percentEncoded(id)}/` : undefined;
}
