import type { Publication } from '../../foundry/protocol/publication.ts';
import { submit, type SubmissionCall } from '../../foundry/protocol/submission.ts';
import { dialect } from './errors.ts';

/** How a call is published. Without `landed`: the registry has no look-up. */
export function publicationOf(
  call: SubmissionCall,
  facts: Pick<Publication, 'label' | 'version' | 'ifExists'>,
): Publication {
  return { ...facts, dialect, send: ({ http }, effect) => submit(http, call, effect) };
}
