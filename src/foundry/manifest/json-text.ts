import {
  createScanner,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
  type ParseOptions,
} from 'jsonc-parser';

import type { Position } from '../../domain/manifest.ts';

/** A document as it is written: its nodes carry offsets, in UTF-16 units, into `text`. */
export interface JsonText {
  readonly text: string;
  /** Absent where the text holds no value at all. */
  readonly root: Node | undefined;
  readonly faults: readonly JsonFault[];
}

export interface JsonFault {
  /** Name of jsonc-parser's error, or `TooDeep`. */
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
}

/** The parser recurses, so depth is bounded before the stack is. */
export const maxDepth = 200;

/** Never throws. `strict` is JSON; otherwise comments and trailing commas are no fault either. */
export function jsonTextFrom(text: string, strict: boolean): JsonText {
  const tooDeep = offsetBelow(text, maxDepth);
  if (tooDeep !== undefined)
    return { text, root: undefined, faults: [{ kind: 'TooDeep', offset: tooDeep, length: 1 }] };
  const errors: ParseError[] = [];
  const options: ParseOptions = { disallowComments: strict, allowTrailingComma: !strict };
  try {
    const root = parseTree(text, errors, options);
    return {
      text,
      root,
      faults: errors.map(({ error, ...where }) => ({ kind: printParseErrorCode(error), ...where })),
    };
  } catch {
    // Unbalanced brackets can nest deeper than they count, and overflow the parser's stack.
    return { text, root: undefined, faults: [{ kind: 'TooDeep', offset: 0, length: 1 }] };
  }
}

/** Where the first value that lies deeper than `depth` begins. */
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

/** The value of a member; of one that is written twice, the last, as JSON.parse has it. */
export function memberOf(node: Node | undefined, key: string): Node | undefined {
  return membersOf(node).findLast((member) => member.key === key)?.node;
}

/** The node at an RFC 6901 pointer, or its nearest ancestor that exists. */
export function nearestNode(root: Node, pointer: string): Node {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const child =
      node.type === 'array'
        ? /^(?:0|[1-9]\d*)$/.test(key)
          ? node.children?.[Number(key)]
          : undefined
        : memberOf(node, key);
    if (!child) return node;
    node = child;
  }
  return node;
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
