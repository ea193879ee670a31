import { jsonTextFrom, nearestNode, positionAt } from './json-text.ts';
import type { Position } from './json-text.ts';

/**
 * Where the value at an RFC 6901 pointer, or its nearest parent that exists, stands in a manifest's *source*: a file that
 * may hold comments, placeholders or faults that the build takes out. Undefined where the text is no JSON object.
 */
export function locate(sourceText: string, pointer: string): Position | undefined {
  const { text, root } = jsonTextFrom(sourceText.replace(/^\ufeff/, ''), false);
  return root?.type === 'object' ? positionAt(text, nearestNode(root, pointer).offset) : undefined;
}
