import { inlineExcerpt } from './text.ts';
import { percentEncoded } from './url.ts';

/** The values of the placeholders in a setting. */
export interface UrlValues {
  readonly tag: string;
  readonly version: string;
}

/** What is wrong with a setting's value, as the end of a sentence that begins with the setting's name, and what to do. */
export type UrlFault = readonly [complaint: string, hint: string];

/** A brace that is not part of `{tag}` or `{version}`: it would be sent as it is. */
export function placeholderFault(template: string): UrlFault | undefined {
  const braces = [...template.matchAll(/\{\{[^{}]*\}\}|\{[^{}]*\}|[{}]/g)].map(([text]) => text);
  const unknown = braces.find((text) => text !== '{tag}' && text !== '{version}');
  return unknown === undefined
    ? undefined
    : [`contains the placeholder \`${inlineExcerpt(unknown)}\``, 'Only `{tag}` and `{version}` are supported.'];
}

/** The text with `{tag}` and `{version}` filled in, as they are. */
export function fillText(template: string, values: UrlValues): string {
  return template.replaceAll(/\{(tag|version)\}/g, (_, name: keyof UrlValues) => values[name]);
}

/** The URL with `{tag}` and `{version}` filled in, percent-encoded except for the slashes of a tag. */
export function fillUrl(template: string, { tag, version }: UrlValues): string {
  const path = tag.split('/').map(percentEncoded).join('/');
  return template.replaceAll('{tag}', () => path).replaceAll('{version}', () => percentEncoded(version));
}
