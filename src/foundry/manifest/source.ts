import { syntaxProblem } from './json-fault.ts';
import { jsonTextFrom, nearestNode, positionAt } from './json-text.ts';
import type { Position } from '../../domain/manifest.ts';

/**
 * Where the value at an RFC 6901 pointer, or its nearest parent that exists, is in a manifest's *source*: a file that may
 * contain comments, placeholders or faults that the build removes. Undefined if the text is not a JSON object.
 */
export function locate(sourceText: string, pointer: string): Position | undefined {
  const text = sourceText.replace(/^\ufeff/, '');
  const { root } = jsonTextFrom(withoutTemplates(text), false);
  return root?.type === 'object' ? positionAt(text, nearestNode(root, pointer).offset) : undefined;
}

/**
 * Where a manifest's *source* stops being valid JSON with the same fault as in `title`, a problem of the released manifest, on
 * any line. Undefined if it does not: then the build broke it.
 */
export function locateFault(sourceText: string, title: string): Position | undefined {
  const text = sourceText.replace(/^\ufeff/, '');
  const [fault] = jsonTextFrom(text, true).faults;
  if (!fault) return undefined;
  const { title: own, place } = syntaxProblem(text, fault);
  if (place?.kind !== 'manifest' || withoutNumbers(own) !== withoutNumbers(title)) return undefined;
  const { line = 1, column = 1 } = place;
  return { line, column };
}

function withoutNumbers(title: string): string {
  return title.replaceAll(/(line|column) \d+/g, '$1');
}

/** A template's braces would close the objects around it, so a number of the same length takes its place. */
function withoutTemplates(text: string): string {
  return text.replace(/\$?\{\{[^{}"\n]*\}\}|[#$]\{[^{}"\n]*\}#?|<%[^%"\n]*%>/g, (template) =>
    '1'.repeat(template.length),
  );
}
