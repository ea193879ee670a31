/**
 * Foreign text as Markdown that shows it and does nothing else: no markup, no HTML, no link, no mention, no formula, one line.
 * Character references are never syntax (CommonMark 6.2), so they disarm the character.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>`*[\]|~\\$@]/g, reference)
    .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, reference)
    .replaceAll(/:(?=\/\/)/g, reference)
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`)
    .replaceAll(
      /^(\s*)([-+#=]|\d+[.)](?=\s|$))/g,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}${reference(mark.slice(-1))}`,
    );
}

/** One of our sentences as Markdown: text between backticks is shown as code, and everything is escaped. */
export function proseMarkdown(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkdown(part)}</code>` : escapeMarkdown(part)))
    .join('');
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** A link to an `https:` (or `http:`) URL; anything else is shown as text. */
export function link(text: string, address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](${url.href.replaceAll(/[()<>|`*_[\]~\\$@]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll('&', '&amp;')})`;
}

/** A block of code; the fence is longer than any inside. */
export function codeBlock(text: string, language: string): string {
  let length = 3;
  for (const [ticks] of text.matchAll(/`+/g)) length = Math.max(length, ticks.length + 1);
  const fence = '`'.repeat(length);
  return `${fence}${language}\n${text}\n${fence}`;
}
