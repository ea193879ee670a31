import { listNames } from './text.ts';

/** Prefixes of tokens of services that are mistaken for one another. */
const knownPrefixes = ['fvttp_', 'fmp_', 'prod-', 'env-', 'admin-', 'ghp_', 'ghs_', 'gho_', 'ghu_', 'github_pat_'];

/** Placeholders of documents and templates; only letters and digits are compared. */
const placeholder =
  /^(?:(?:add|enter|insert|paste|put|replace(?:me)?(?:with)?|set)?(?:your|my|the|a|some)?(?:own)?(?:foundry(?:vtt|mods)?|fvttp?|fmp?|keygen|releasepage|prod|api|package|product|release|access|auth|secret)*(?:tokens?|keys?|secrets?|value)(?:goes|is)?(?:here)?|changeme|changethis|changeit|replaceme|fillme(?:in)?|fixme|placeholder|redacted|example|sample|dummy|none|null|undefined|todo|tbd)\d{0,3}$/;

/** Longer ones are not placeholders, so the comparison is bounded. */
const longestPlaceholder = 64;

export interface TokenFault {
  /** The end of "the token …"; nothing of the token is in it. */
  readonly fault: string;
  readonly hint: string;
}

/**
 * Why a text cannot be a registry's token; undefined if it can. Decided by its form alone, before any request. Pure.
 * @param own how tokens of that registry begin, if they have a form
 */
export function tokenFault(token: string, title: string, own: readonly string[] = []): TokenFault | undefined {
  const copy = `Copy the token from ${title} into the secret again, exactly as shown.`;
  if (/^["'`“”‘’«»]|["'`“”‘’«»]$/u.test(token)) {
    return { fault: 'is in quotes', hint: 'Store the secret without quotes around it.' };
  }
  if (/\s/u.test(token)) return { fault: 'contains white space', hint: copy };
  if (/^bearer[:=]?$|^authorization[:=]/i.test(token)) {
    return { fault: 'is the name of a header, not a token', hint: copy };
  }
  if (/^(?:secrets|vars|env|inputs)\.\w+$/i.test(token))
    return { fault: 'is the name of a secret, not its value', hint: 'Write `${{ secrets.NAME }}`, with the name.' };
  const prefix = knownPrefixes.find((known) => token.toLowerCase().startsWith(known));
  if (isPlaceholder(token) || isPlaceholder(token.slice(prefix?.length ?? 0)))
    return { fault: 'is a placeholder', hint: copy };
  if (prefix === undefined || own.includes(prefix)) return undefined;
  const expected = own.length === 0 ? '' : ` A token of ${title} begins with ${listNames(own, { show: code })}.`;
  return { fault: `begins with ${code(prefix)}, so it is a token for another service`, hint: `${copy}${expected}` };
}

function isPlaceholder(text: string): boolean {
  if (text.length > longestPlaceholder) return /^(.)\1*$/su.test(text);
  if (/^(?:<.*>|\[.*\]|\{.*\}|\$\{?\{?.*|%.*%|…|\.\.\.)$/su.test(text)) return true;
  const word = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return word === '' || /^(.)\1*$/s.test(word) || placeholder.test(word);
}

function code(text: string): string {
  return `\`${text}\``;
}
