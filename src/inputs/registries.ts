import { isMap, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';

import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry } from '../domain/registry.ts';
import { invalid } from './describe-issue.ts';
import { parseEntry, type Entry, type Findings, type PositionAt } from './entry.ts';
import { danglingOffset, hasTooManyAliases, isNull } from './yaml.ts';

/**
 * The valid entries of the input `registries`; everything else that was found is added to `found`.
 * @param types all that there are, for suggestions
 */
export function parseRegistries(
  text: string,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  found: Findings,
): Entry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const at: PositionAt = (offset) => {
    if (offset === undefined) return {};
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const faults = faultsOf(document, text, at);
  found.problems.push(...faults);
  if (faults.length > 0 || !isMap(document.contents)) return [];
  return document.contents.items.flatMap((pair) =>
    parseEntry(pair as Pair<Node, Node | null>, document, registries, types, at, found),
  );
}

/** What is wrong with the document as a whole, so that no entry can be read. Never quotes it: it holds tokens. */
function faultsOf(document: Document, text: string, at: PositionAt): readonly Problem[] {
  if (hasTooManyAliases(document))
    return [invalid('registries', 'has too many YAML aliases, or aliases within aliases', 'Write the values out.')];
  if (document.errors.length > 0) {
    return document.errors.map(({ code, pos: [offset] }) => {
      const place = at(offset);
      const where = `line ${place.line ?? 1}, column ${place.column ?? 1}`;
      return code === 'DUPLICATE_KEY'
        ? invalid(
            'registries',
            `has the same key twice at ${where}`,
            'Give each entry a label of its own, and `type:` where two are of one type.',
            place,
          )
        : invalid(
            'registries',
            `is not valid YAML at ${where} (${code.toLowerCase().replaceAll('_', ' ')})`,
            'Write one `label: token` a line. A value that starts with one of & * ! % @ ` or holds a # after a space belongs in quotes.',
            place,
          );
    });
  }
  const dangling = danglingOffset(document, text);
  if (dangling !== undefined) {
    const place = at(dangling);
    return [
      invalid(
        'registries',
        `has a value at line ${place.line ?? 1}, column ${place.column ?? 1} that YAML takes for an alias, an anchor or a tag, and that leads to nothing`,
        'A value that starts with `*`, `&` or `!` belongs in quotes.',
        place,
      ),
    ];
  }
  const { contents } = document;
  if (isNull(contents) || (isMap(contents) && contents.items.length === 0)) {
    return [
      {
        code: 'input.missing',
        title: '`registries` is empty, so there is nowhere to publish to',
        hint: 'Add one line for each registry, e.g. `foundry: ${{ secrets.FOUNDRY_TOKEN }}`.',
        place: { kind: 'input', input: 'registries' },
      },
    ];
  }
  if (isMap(contents)) return [];
  const hint = 'Write one `label: token` a line, with a space behind the colon.';
  return [invalid('registries', 'is not a mapping', hint, at(contents?.range?.[0]))];
}
