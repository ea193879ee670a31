import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

import type { Position } from '../../domain/manifest.ts';

export interface JsonFault {
  /** Name of jsonc-parser's error, or `TooDeep`. */
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
}

/** The parser recurses, so depth is bounded before the stack is. */
const maxDepth = 200;

/**
 * A text's nodes, which carry offsets in UTF-16 units; `root` is undefined if it has no value at all. Never throws. `strict` is JSON;
 * otherwise comments and trailing commas are allowed, too.
 */
export function jsonTextFrom(
  text: string,
  strict: boolean,
): { readonly root: Node | undefined; readonly faults: readonly JsonFault[] } {
  const tooDeep = (offset: number) => ({ root: undefined, faults: [{ kind: 'TooDeep', offset, length: 1 }] });
  const offset = offsetBelow(text, maxDepth);
  if (offset !== undefined) return tooDeep(offset);
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: strict, allowTrailingComma: !strict });
    return { root, faults: errors.map(({ error, ...where }) => ({ kind: printParseErrorCode(error), ...where })) };
  } catch {
    // Unbalanced brackets can nest deeper than they count, and overflow the parser's stack.
    return tooDeep(0);
  }
}

/** Where the first value that is nested deeper than `depth` begins. */
function offsetBelow(text: string, depth: number): number | undefined {
  const scanner = createScanner(text, true);
  for (let level = 0; ;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= text.length) return undefined;
    const first = text[offset];
    if (first === '{' || first === '[') level += 1;
    else if (first === '}' || first === ']') level -= 1;
    if (level > depth) return offset;
  }
}

/** The members of an object that have a value, in their order; none for any other node. */
export function membersOf(node: Node | undefined): readonly { readonly key: string; readonly node: Node }[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key: key.value as string, node: value }] : [],
  );
}

/** The value of a member; of one that appears twice, the last, as JSON.parse has it. */
export function memberOf(node: Node | undefined, key: string): Node | undefined {
  return membersOf(node).findLast((member) => member.key === key)?.node;
}

/** The node at an RFC 6901 pointer, or its nearest ancestor that exists. */
export function nearestNode(root: Node, pointer: string): Node {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const item = /^(?:0|[1-9]\d*)$/.test(key) ? node.children?.[Number(key)] : undefined;
    const child = node.type === 'array' ? item : memberOf(node, key);
    if (!child) return node;
    node = child;
  }
  return node;
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
