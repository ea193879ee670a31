import { isAlias, isMap, isNode, isScalar, isSeq, visit, type Document, type Node, type Pair } from 'yaml';

/** Aliases of aliases grow without bound, and one of itself never ends. Plain ones are a convenience, a few for each of fifty entries. */
const maxAliases = 200;

/**
 * The offset of an unresolved alias, or of an anchor or tag without a value, as of an unquoted secret that begins with `*`, `&` or `!`. An
 * empty value with a used anchor, or one of YAML's own tags, is intentionally empty.
 */
export function danglingOffset(document: Document, text: string): number | undefined {
  const used = new Set<string>();
  visit(document, { Alias: (_, { source }) => void used.add(source) });
  let found: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) found ??= alias.range?.[0] ?? 0;
    },
    Scalar: (_, { value, anchor, tag, range, type }) => {
      const isBare = (value === null || value === '') && type === 'PLAIN';
      const isUnused = anchor !== undefined && !used.has(anchor);
      const isForeign = tag !== undefined && !tag.startsWith('tag:yaml.org,2002:');
      // The scalar itself begins after its properties.
      if (isBare && (isUnused || isForeign)) found ??= text.lastIndexOf(isForeign ? '!' : '&', range?.[0] ?? 0);
    },
  });
  return found;
}

/** The node at a path of keys and indexes, aliases resolved on the way and at its end. */
export function nodeAt(root: unknown, path: readonly PropertyKey[], document: Document): unknown {
  let node = resolved(root, document);
  for (const key of path) node = isMap(node) || isSeq(node) ? resolved(node.get(key, true), document) : undefined;
  return node;
}

/** The target of an alias, and any other node itself; null if there is none. */
export function resolved(node: unknown, document: Document): unknown {
  return (isAlias(node) ? node.resolve(document) : node) ?? null;
}

/** True if the values behind the aliases of a document could exceed any realistic input. */
export function hasTooManyAliases(document: Document): boolean {
  let count = 0;
  visit(document, {
    Alias: (_, alias, path) => {
      const target = alias.resolve(document);
      count += target !== undefined && (path as unknown[]).includes(target) ? maxAliases + 1 : 1;
      // An alias inside an anchored value multiplies.
      if (path.some((node) => isNode(node) && node.anchor !== undefined)) count += maxAliases + 1;
    },
  });
  return count > maxAliases;
}

/** True for a value that is left out, or written as `null` or `~`. */
export function isNull(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** True for a node without a value, or with an empty string, as an empty expression leaves it. */
export function isEmpty(node: unknown): boolean {
  return isNull(node) || (isScalar(node) && typeof node.value === 'string' && node.value.trim() === '');
}

/** True for a scalar that is written on several lines, or whose value has several; one line in a block (`|`) is one line. */
export function spansLines(node: unknown, text: string): boolean {
  if (!isScalar(node) || !node.range) return false;
  const written = text.slice(node.range[0], node.range[1]);
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const content = isBlock ? written.slice(written.indexOf('\n')) : written;
  return [content, String(node.value)].some((part) => /[\r\n]/.test(part.trim()));
}

/** The scalar as it is written, so that `0012` and `1e5` stay what they are. */
export function textOf(node: { value: unknown; source?: string; type?: string }): string {
  return node.type === 'PLAIN' && typeof node.source === 'string' ? node.source : String(node.value);
}

/** The value of a node, its aliases resolved; undefined if there is none. */
export function valueOf(node: unknown, document: Document): unknown {
  if (isAlias(node)) return valueOf(resolved(node, document), document);
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => valueOf(item, document));
  if (isMap(node)) {
    const entries = (node.items as Pair<Node, Node | null>[]).map(({ key, value }): [string, unknown] => [
      isScalar(key) ? textOf(key) : '',
      valueOf(value, document),
    ]);
    return Object.fromEntries(entries);
  }
  return undefined;
}
