import type { HttpReply } from '../../domain/ports.ts';
import type { Problem } from '../../domain/problem.ts';
import { boundedText } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { codeOfStatus, type Dialect } from '../foundry-protocol/envelope.ts';
import { correctionOf, pointerOf } from '../foundry-protocol/fields.ts';

const title = 'FoundryMods';

const hints: Readonly<Record<string, string>> = {
  manifest:
    'The registry was given the URL of the manifest under this tag. Can everybody open it? A fresh asset may need a moment: then run again.',
  package: 'The registry fetches the zip from its public URL. Can everybody open it?',
  notes: 'Set `notes` to the URL of a page.',
};

/** Field names come as in the JSON document, or as in the headers. */
function placeOf(field: string): string | undefined {
  const name = field.toLowerCase().replace(/^(x-fm-|release\.)/, '');
  return pointerOf({ 'compat-min': 'minimum', 'compat-verified': 'verified', 'compat-max': 'maximum' }[name] ?? name);
}

/** What FoundryMods says beside the protocol, and what to do about it. */
export const dialect: Dialect = {
  title,
  // The message of its dry run is not documented.
  announcesRehearsal: false,
  pointerOf: placeOf,
  hintFor(field, message, code) {
    if (/\bid mismatch\b/i.test(message))
      return "FoundryMods compares the manifest's id with its own record of the module, where a title may stand instead: correct the package id on the module's edit page, then make a new token there. The record alone is not enough.";
    if (/\bmismatch\b|\bmust match\b/i.test(message) && placeOf(field) !== undefined)
      return 'Leave `explicit` out: the registry then takes the values of the manifest.';
    if (code === 'unique_together' || code === 'unique')
      return 'This version is there already. A version cannot be replaced: publish a new one.';
    const name = field
      .toLowerCase()
      .replace(/^(x-fm-|release\.)/, '')
      .replace(/[-_]url$/, '');
    return Object.hasOwn(hints, name) ? hints[name] : correctionOf(placeOf(field));
  },
  otherwise(reply, json) {
    const code = findText(json, (key, value) => key === 'code' && Object.hasOwn(known, value));
    const special = code === undefined ? undefined : known[code];
    if (special === undefined && ![401, 402, 403, 413].includes(reply.status)) return undefined;
    const link = linkIn(json);
    const hint =
      special?.hint ??
      (reply.status === 401
        ? "The token is missing, mistyped or revoked. Generate one under Package Release Tokens on the module's edit page, and store it in the secret."
        : reply.status === 402
          ? "The module owner's FoundryMods subscription does not cover it."
          : reply.status === 413
            ? 'The zip is larger than the server takes. Make it smaller, or let `package` name it: then the registry fetches it.'
            : "The token is not allowed to publish this module. Generate one on this module's edit page.");
    return [
      {
        code: special?.problem ?? codeOfStatus(reply.status),
        title: special?.title ?? `${title} answered ${reply.status}`,
        detail: detailOf(reply, json, code),
        hint: link === undefined ? hint : `${hint} See ${link}`,
      },
    ];
  },
};

const known: Readonly<
  Record<string, Pick<Problem, 'title'> & { readonly problem: Problem['code']; readonly hint: string }>
> = {
  subscription_required: {
    problem: 'registry.payment',
    title: 'The module owner has no active FoundryMods Creator subscription',
    hint: 'The owner of the module subscribes, then this run is repeated.',
  },
  quota_exceeded: {
    problem: 'registry.payment',
    title: "The zip would exceed the module owner's storage quota on FoundryMods",
    hint: 'The owner deletes old releases or takes a larger quota, then this run is repeated.',
  },
  no_owner_claim: {
    problem: 'registry.forbidden',
    title: 'The module has no active owner claim on FoundryMods',
    hint: "Claim the module on its FoundryMods page, then generate a new token on the module's edit page.",
  },
};

function detailOf(reply: HttpReply, json: unknown, code: string | undefined): string {
  const said =
    findText(json, (key, value) => /^(message|detail|error|reason|title)$/.test(key) && /\s/.test(value)) ??
    bodyExcerpt(reply);
  return boundedText(code === undefined ? said : `${said} (${code})`, 1000);
}

/** The address that it names for subscribing; only `https:`, and nothing that pretends to be another host. */
function linkIn(json: unknown): string | undefined {
  const text = findText(json, (key) => key === 'subscribe_url');
  const url = text === undefined ? null : URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 300
    ? url.href
    : undefined;
}

const mostValues = 500;

/** The first text that is wanted, wherever it stands in the body; what is nearer to the top comes first. */
function findText(json: unknown, isWanted: (key: string, value: string) => boolean): string | undefined {
  const queue: unknown[] = [json];
  for (let index = 0; index < queue.length && index < mostValues; index += 1) {
    const node = queue[index];
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && isWanted(key, value)) return value;
      if (typeof value === 'object' && queue.length < mostValues) queue.push(value);
    }
  }
  return undefined;
}
