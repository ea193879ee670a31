import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';

import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry } from '../domain/registry.ts';
import { invalid } from './describe-issue.ts';
import { commonSettings, parseEntry, type Entry, type Findings, type Source } from './entry.ts';
import { manifestSettings } from './own-manifest.ts';
import { keysAt } from './own-settings.ts';
import { excessOf } from './yaml-bounds.ts';
import { danglingOffset, hasTooManyAliases, isNull, textOf } from './yaml.ts';
import { describeYamlError, gluedColon, missingSpace } from './yaml-fault.ts';

/**
 * The valid entries of the input `registries`; everything else that was found is added to `found`.
 * @param types all types, for suggestions
 */
export function parseRegistries(
  text: string,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  found: Findings,
  { checksTokens }: Pick<Source, 'checksTokens'> = { checksTokens: false },
): Entry[] {
  const excess = excessOf(text);
  if (excess !== undefined) {
    found.problems.push(excess);
    return [];
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: true,
  });
  const at: Source['at'] = (offset) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line, column: col };
  };
  const settings = new Set([
    ...Object.keys(commonSettings.shape),
    ...Object.keys(manifestSettings.shape),
    ...registries.flatMap((one) => keysAt(one.settings)),
  ]);
  const faults = faultsOf(document, text, at, [...types, ...settings]);
  found.problems.push(...faults);
  if (faults.length > 0 || !isMap(document.contents)) return [];

  const source: Source = { text, document, registries, types, at, checksTokens };
  const pairs = document.contents.items as Pair<Node, Node | null>[];
  const nameAt = (index: number): string => {
    const key = pairs[index]?.key;
    return isScalar(key) ? textOf(key) : '';
  };
  /** True for a setting that is not indented, unless an entry has that name. */
  const isStray = (index: number): boolean => {
    const value = pairs[index]?.value;
    return settings.has(nameAt(index)) && !(isMap(value) && value.has('type'));
  };
  return pairs.flatMap((pair, index) => {
    if (!isStray(index)) return parseEntry(pair, source, found, isNull(pair.value) && isStray(index + 1));
    if (nameAt(index) === 'token' && isScalar(pair.value) && !isNull(pair.value))
      found.secrets.add(textOf(pair.value).trim());
    // Several in a row are one mistake.
    if (!isStray(index - 1)) {
      const place = at(pair.key.range?.[0]);
      const fault = `line ${place.line}, column ${place.column}: \`${nameAt(index)}\` is a setting`;
      found.problems.push(invalid('registries', fault, 'Indent it under its registry, by two spaces.', place));
    }
    return [];
  });
}

/** What is wrong with the document as a whole, so that no entry can be read. Never quotes it: it contains tokens. */
function faultsOf(document: Document, text: string, at: Source['at'], known: readonly string[]): readonly Problem[] {
  const refuse = (offset: number, fault: string, hint: string): Problem => {
    const place = at(offset);
    return invalid('registries', `${fault} line ${place.line}, column ${place.column}`, hint, place);
  };
  if (hasTooManyAliases(document))
    return [invalid('registries', 'has too many YAML aliases, or aliases within aliases', 'Write the values out.')];
  const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken) return [describeYamlError(broken, text, at(broken.pos[0]), known)];
  if (document.errors.length > 0)
    return document.errors.map(({ pos: [offset] }) =>
      refuse(
        offset,
        'has the same key twice at',
        'Write each setting once. Give each entry its own label; a second entry of the same type also needs `type:`.',
      ),
    );
  const dangling = danglingOffset(document, text);
  if (dangling !== undefined)
    return [
      refuse(
        dangling,
        'has a value that YAML reads as an alias, an anchor or a tag at',
        'Put a value that starts with `*`, `&` or `!` in quotes.',
      ),
    ];
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
  const place = at(contents?.range?.[0]);
  const glued = isScalar(contents) ? gluedColon(textOf(contents), known) : undefined;
  if (glued !== undefined) return [missingSpace({ ...place, column: place.column + glued - 1 })];
  const hint = 'Write one `name: token` per line, with a space after the colon';
  return [
    invalid('registries', 'is not a mapping', isSeq(contents) ? `${hint}, and no \`-\` before it.` : `${hint}.`, place),
  ];
}
