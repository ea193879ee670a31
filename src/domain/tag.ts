const ref = /^refs\/tags\//;

/** The tag's name, of a name or of a full ref. */
export function tagNameFrom(text: string): string {
  return text.replace(ref, '');
}

/** Characters of a tag's name. */
export const maxTagLength = 1024;

/**
 * Why this is not a valid tag name, as the end of a sentence; undefined if it is. The rules are those of
 * https://git-scm.com/docs/git-check-ref-format, and a bound.
 */
export function tagFault(tag: string): string | undefined {
  if (tag === '') return 'is empty';
  if (tag.length > maxTagLength) return `is longer than ${maxTagLength.toLocaleString('en')} characters`;
  if (!tag.isWellFormed()) return 'contains an unpaired surrogate';
  if (tag.startsWith('refs/heads/')) return 'is a branch';
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007F~^:?*[\\]/.test(tag)) return 'contains a space or another character that tags cannot have';
  if (/^[-/]|[/.]$|\/\/|\.\.|@\{|^@$|(^|\/)\.|\.lock(\/|$)/.test(tag)) return 'is not a valid tag name';
  return undefined;
}
