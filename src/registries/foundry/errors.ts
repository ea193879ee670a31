import type { Dialect } from '../../foundry/protocol/envelope.ts';
import { correctionOf, pointerOf } from '../../foundry/protocol/fields.ts';
import { problemsFromFailure } from '../failure.ts';

const hints: Readonly<Record<string, string>> = {
  manifest: 'The registry received the URL of the manifest under this tag. Is it public?',
  notes: 'Set `notes` to the URL of a page.',
  id: 'Foundry VTT does not know this package, or has not approved it yet. A new package is submitted on the website: run again once it is approved. Otherwise, check `id` in the manifest, and that the token is the one of this package.',
};

const title = 'Foundry VTT';

/** Foundry's error messages, and what to do about them. Only the documented field names are known. */
export const dialect: Dialect = {
  title,
  problemsOf: (failure, label) => problemsFromFailure(failure, { title, label, isEndpoint: true, hasEditPage: true }),
  rehearsalMarker: /^dry run completed successfully/i,
  pointerOf,
  hintFor: (field) => (Object.hasOwn(hints, field) ? hints[field] : correctionOf(pointerOf(field))),
};
