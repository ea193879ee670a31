import type { SubmissionRoute } from '../../foundry/protocol/publication.ts';
import { submit, type SubmissionCall } from '../../foundry/protocol/submission.ts';
import { dialect } from './errors.ts';

/** How a call is published. Without `landed`: the registry has no look-up. */
export function routeOf(
  call: SubmissionCall,
  facts: Pick<SubmissionRoute, 'label' | 'version' | 'ifExists'>,
): SubmissionRoute {
  return { ...facts, dialect, send: ({ http }, effect) => submit(http, call, effect) };
}
