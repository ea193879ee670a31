import { jsonTextFrom, nearestNode, positionAt } from './json-text.ts';
import type { Position } from './json-text.ts';

/**
 * Where the value at an RFC 6901 pointer, or its nearest parent that exists, stands in a manifest's *source*: a file that
 * may hold comments, placeholders or faults that the build takes out. Undefined where the text is no JSON object.
 */
export function locate(sourceText: string, pointer: string): Position | undefined {
  const text = sourceText.replace(/^\ufeff/, '');
  const { root } = jsonTextFrom(withoutTemplates(text), false);
  return root?.type === 'object' ? positionAt(text, nearestNode(root, pointer).offset) : undefined;
}

/** A template's braces would close the objects around it, so a number of the same length takes its place. */
function withoutTemplates(text: string): string {
  return text.replace(/\$?\{\{[^{}"\n]*\}\}|[#$]\{[^{}"\n]*\}#?|<%[^%"\n]*%>/g, (template) =>
    '1'.repeat(template.length),
  );
}
