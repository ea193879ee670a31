import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';

import { entryExample, tokenLine } from '../domain/example.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRegistry } from '../domain/registry.ts';
import { invalid } from './describe-issue.ts';
import { commonSettings, parseEntry, type Entry, type Findings, type Source } from './entry.ts';
import { manifestSettings } from './own-manifest.ts';
import { keysAt } from './own-settings.ts';
import { excessOf } from './yaml-bounds.ts';
import { danglingOffset, hasTooManyAliases, isNull, textOf } from './yaml.ts';
import { describeYamlError, gluedColon, missingSpace, quoteSecret, type Vocabulary } from './yaml-fault.ts';

/**
 * The valid entries of the input `registries`; everything else that was found is added to `found`.
 * @param types all types, for suggestions
 */
export function parseRegistries(
  text: string,
  registries: readonly AnyRegistry[],
  types: readonly string[],
  found: Findings,
  { checksTokens, isPullRequest }: Pick<Source, 'checksTokens' | 'isPullRequest'>,
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
  const faults = faultsOf(document, text, at, { types, settings: [...settings] });
  found.problems.push(...faults);
  if (faults.length > 0 || !isMap(document.contents)) return [];

  const source: Source = { text, document, registries, types, at, checksTokens, isPullRequest };
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
      const fault = `line ${place.line}, column ${place.column}: \`${nameAt(index)}\` is a setting, not a registry`;
      const hint = 'Indent it under its registry by two spaces, and each setting below it, too.';
      found.problems.push(invalid('registries', fault, hint, place));
    }
    return [];
  });
}

/** What is wrong with the document as a whole, so that no entry can be read. Never quotes it: it contains tokens. */
function faultsOf(document: Document, text: string, at: Source['at'], words: Vocabulary): readonly Problem[] {
  const refuse = (offset: number, fault: string, hint: string): Problem => {
    const place = at(offset);
    return invalid('registries', `line ${place.line}, column ${place.column} ${fault}`, hint, place);
  };
  if (hasTooManyAliases(document))
    return [invalid('registries', 'has too many YAML aliases, or aliases within aliases', 'Write the values out.')];
  const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken) return [describeYamlError(broken, text, at(broken.pos[0]), words)];
  if (document.errors.length > 0)
    return document.errors.map(({ pos: [offset] }) => {
      const name = /^["']?([\w-]{1,99})/.exec(text.slice(offset, offset + 100))?.[1] ?? '';
      if (!words.types.includes(name)) {
        const known = words.settings.includes(name) ? `\`${name}\`` : 'a key';
        return refuse(
          offset,
          `has ${known} a second time`,
          'Write each setting once, and give each entry its own label.',
        );
      }
      const example = entryExample(`${name}-2`, `type: ${name}`, tokenLine);
      return refuse(
        offset,
        `has \`${name}\` a second time`,
        `Remove one of them. If you publish two packages, give the second entry its own label, and a type:${example}`,
      );
    });
  const dangling = danglingOffset(document, text);
  if (dangling !== undefined)
    return [
      refuse(
        dangling,
        'has a value that YAML reads as an alias, an anchor or a tag',
        `${quoteSecret} A value that starts with \`*\`, \`&\` or \`!\` must be in quotes.`,
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
  const glued = isScalar(contents) ? gluedColon(textOf(contents), [...words.types, ...words.settings]) : undefined;
  if (glued !== undefined) return [missingSpace({ ...place, column: place.column + glued - 1 })];
  return [
    isSeq(contents)
      ? invalid('registries', 'is a list', 'Write one `name: token` per line, and no `-` before it.', place)
      : invalid(
          'registries',
          'is not a mapping',
          'Write one `name: token` per line, with a space after the colon.',
          place,
        ),
  ];
}
