import { Lexer, LineCounter, Parser } from 'yaml';

import type { Problem } from '../domain/problem.ts';
import { invalid } from './describe-issue.ts';

/** Entries of the parser's stack: two for each mapping and list, so 50 levels. No setting has more than six. */
const maxStack = 100;
/** Keys are compared with each other. A hundred entries with forty settings each. */
const maxKeys = 4_000;
const maxLength = 1024 * 1024;

/**
 * Why a text is too large to parse, found before anything recursive or quadratic runs on it. Linear in the text's length.
 */
export function excessOf(text: string): Problem | undefined {
  const hint = 'No setting needs that: check how the input is generated.';
  if (text.length > maxLength)
    return invalid('registries', `has more than ${maxLength.toLocaleString('en')} characters`, hint);
  // Each level and each key has at least one of these characters. Most texts have so few that running the parser twice would be a waste.
  if ((text.match(/[-:?[{]/g)?.length ?? 0) < maxStack / 2) return undefined;
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  let keys = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Runs the parser, whose tokens are not needed.
    Array.from(parser.next(lexeme));
    if (lexeme === ':') keys += 1;
    const isDeep = parser.stack.length > maxStack;
    if (!isDeep && keys <= maxKeys) continue;
    const { line, col: column } = lines.linePos(parser.offset);
    const what = isDeep ? 'nests its values too deeply' : `has more than ${maxKeys.toLocaleString('en')} keys`;
    return invalid('registries', `${what}, at line ${line}, column ${column}`, hint, { line, column });
  }
  return undefined;
}
