import { defined } from '../../domain/data.ts';
import type { Problem } from '../../domain/problem.ts';
import { linkFrom } from '../../domain/url.ts';
import { codeOfStatus, textsIn, type Dialect, type RefusalMeaning } from '../../foundry/protocol/envelope.ts';
import { correctionOf, pointerOf } from '../../foundry/protocol/fields.ts';
import { problemsFromFailure } from '../failure.ts';

/** What to do about a value of the manifest that is refused, or cannot be sent. */
export const withoutExplicit = 'Remove `explicit`: the registry then uses the values in the manifest.';

const hints: Readonly<Record<string, string>> = {
  manifest:
    'The registry received the URL of the manifest under this tag. Is it public? A new asset may take a moment to appear: then run again.',
  package: 'The registry downloads the zip from its URL. Is it public?',
  notes: 'Set `notes` to the URL of a page.',
};

/** Field names are those of the JSON document, or of the headers. */
function nameOf(field: string): string {
  return field.toLowerCase().replace(/^(x-fm-|release\.)/, '');
}

function placeOf(field: string): string | undefined {
  const name = nameOf(field);
  return pointerOf({ 'compat-min': 'minimum', 'compat-verified': 'verified', 'compat-max': 'maximum' }[name] ?? name);
}

const title = 'FoundryMods';

/** FoundryMods' messages beyond the protocol, and what to do about them. */
export const dialect: Dialect = {
  title,
  problemsOf: (failure, label) => problemsFromFailure(failure, { title, label }),
  // The reply to its dry run is not documented.
  rehearsalMarker: /dry[ -]run/i,
  pointerOf: placeOf,
  hintFor(field, message) {
    if (/\bid mismatch\b/i.test(message))
      return "FoundryMods compares the manifest's id with its own record of the module, which may contain a title instead: correct the package id on the module's edit page, then create a new token there. Correcting the record alone is not enough.";
    if (/\bmismatch\b|\bmust match\b/i.test(message) && placeOf(field) !== undefined) return withoutExplicit;
    const name = nameOf(field).replace(/[-_]url$/, '');
    return Object.hasOwn(hints, name) ? hints[name] : correctionOf(placeOf(field));
  },
  meaningOf({ status }, json, own, codes) {
    // A code next to the envelope is about all of it, unless one of its messages has a known code.
    const wide = codes.some(isKnown) ? undefined : textsIn(json, (key) => key === 'code').find(isKnown);
    const code = isKnown(own) ? own : wide;
    const meaning = (code === undefined ? undefined : known[code]) ?? byStatus(status);
    if (meaning === undefined) return undefined;
    const link = linkFrom(textsIn(json, (key) => key === 'subscribe_url')[0]);
    const hint = link === undefined ? meaning.hint : `${meaning.hint} See ${link}`;
    return { ...meaning, hint, ...defined({ said: own === undefined ? code : undefined }) };
  },
};

function isKnown(code: string | undefined): code is string {
  return code !== undefined && Object.hasOwn(known, code);
}

const hintOfStatus: Readonly<Record<number, string>> = {
  401: "The token is missing, mistyped or revoked. Generate one under Package Release Tokens on the module's edit page, and store it in the secret.",
  402: "The module owner's FoundryMods subscription does not cover this.",
  403: "The token is not allowed to publish this module. Generate one on this module's edit page.",
  413: 'The zip is larger than the server accepts. Reduce its size, or name it in `package`: then the registry downloads it.',
};

function byStatus(status: number): RefusalMeaning | undefined {
  const hint = hintOfStatus[status];
  return hint === undefined ? undefined : { code: codeOfStatus(status), hint };
}

const known: Readonly<Record<string, RefusalMeaning>> = {
  subscription_required: {
    code: 'registry.payment',
    title: 'The module owner has no active FoundryMods Creator subscription',
    hint: 'The owner of the module must subscribe; then run this again.',
  },
  quota_exceeded: {
    code: 'registry.payment',
    title: "The zip would exceed the module owner's storage quota on FoundryMods",
    hint: 'The owner must delete old releases or get a larger quota; then run this again.',
  },
  no_owner_claim: {
    code: 'registry.forbidden',
    title: 'The module has no active owner claim on FoundryMods',
    hint: "Claim the module on its FoundryMods page, then generate a new token on the module's edit page.",
  },
};

/** The form without a manifest URL still needs the manifest's values. */
export const valuesMissing: Problem = {
  code: 'manifest.missing',
  title: 'FoundryMods needs `id`, `version` and `compatibility`, which only a manifest has',
  hint: 'Attach the manifest to the release: its URL is not sent, so it may be private.',
};
