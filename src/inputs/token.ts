import { listNames } from '../domain/text.ts';

interface Service {
  readonly title: string;
  /** Absent if nothing can be published there. */
  readonly type?: string;
}

const foundry: Service = { title: 'Foundry VTT', type: 'foundry' };
const foundrymods: Service = { title: 'FoundryMods', type: 'foundrymods' };
const keygen: Service = { title: 'Keygen', type: 'keygen' };
const github: Service = { title: 'GitHub' };

/** How tokens begin whose services are mistaken for one another. */
const services: ReadonlyMap<string, Service> = new Map([
  ['fvttp_', foundry],
  ['fmp_', foundrymods],
  ['prod-', keygen],
  ['env-', keygen],
  ['admin-', keygen],
  ['ghp_', github],
  ['ghs_', github],
  ['gho_', github],
  ['ghu_', github],
  ['github_pat_', github],
]);

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
  if (/^\$\w{1,63}$/.test(token)) {
    return {
      fault: 'begins with `$`, so it looks like the name of a variable',
      hint: `In the workflow, write \`\${{ secrets.NAME }}\`, with the name of the secret. If the secret itself begins with \`$\`, store the token of ${title} in it.`,
    };
  }
  const [prefix = '', service] = [...services].find(([start]) => token.toLowerCase().startsWith(start)) ?? [];
  if (isPlaceholder(token) || isPlaceholder(token.slice(prefix.length))) {
    return {
      fault: 'is a placeholder',
      hint: `Store the token of ${title} as a secret (Settings → Secrets and variables → Actions), and write \`\${{ secrets.NAME }}\` in the workflow.`,
    };
  }
  if (service === undefined || own.includes(prefix)) return undefined;
  const form = own.length === 0 ? '' : ` (it begins with ${listNames(own, { show: code })})`;
  const instead =
    service.type === undefined ? '' : ` If the entry is to publish to ${service.title}, set \`type: ${service.type}\`.`;
  return {
    fault: `begins with ${code(prefix)}, so it is a token for another service`,
    hint: `Store the token of ${title}${form} in the secret.${instead}`,
  };
}

function isPlaceholder(text: string): boolean {
  if (text.length > longestPlaceholder) return /^(.)\1*$/su.test(text);
  if (/^(?:<.*>|\[.*\]|\{.*\}|\$.*|%.*%|…|\.\.\.)$/su.test(text)) return true;
  const word = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return word === '' || /^(.)\1*$/s.test(word) || placeholder.test(word);
}

function code(text: string): string {
  return `\`${text}\``;
}
