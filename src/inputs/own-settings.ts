import { isScalar, type Document, type Node } from 'yaml';
import * as z from 'zod/mini';

import { isRecord } from '../domain/data.ts';
import type { AnyRegistry, ConfiguredRegistry } from '../domain/registry.ts';
import { nodeAt } from './yaml.ts';

/**
 * Configures the registry. Settings that are strings keep the scalar as it is written: if the schema expects a string and YAML read
 * a number or a boolean, the source text is used.
 */
export function configure(
  registry: AnyRegistry,
  own: Record<string, unknown>,
  common: { token: string; url: string },
  map: Node | undefined,
  document: Document,
): ConfiguredRegistry | { readonly issues: readonly z.core.$ZodIssue[] } {
  const settings = structuredClone(own);
  for (const key of Object.keys(settings)) settings[key] = exactly(settings[key], [key], { registry, map, document });
  const first = registry.configure(settings, common);
  if (!('issues' in first) || map === undefined) return first;
  let replaced = false;
  for (const path of first.issues.flatMap((issue) => pathsOfStrings(issue))) {
    const node = nodeAt(map, path, document);
    if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.source !== 'string' || node.value === null) continue;
    let parent: unknown = settings;
    for (const key of path.slice(0, -1)) parent = (parent as Record<PropertyKey, unknown>)[key];
    (parent as Record<PropertyKey, unknown>)[path.at(-1) as PropertyKey] = node.source;
    replaced = true;
  }
  return replaced ? registry.configure(settings, common) : first;
}

/** The value, in whose free mappings a number that would be shown in another way, e.g. `10.10` or `4620e21`, is the text that was written. */
function exactly(
  value: unknown,
  path: readonly PropertyKey[],
  source: { readonly registry: AnyRegistry; readonly map: Node | undefined; readonly document: Document },
  isFree = false,
): unknown {
  if (Array.isArray(value)) return value.map((item, index) => exactly(item, [...path, index], source, isFree));
  if (isRecord(value)) {
    const isOwn = isFree || keysAt(source.registry.settings, path).length === 0;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, exactly(item, [...path, key], source, isOwn)]),
    );
  }
  if (!isFree || typeof value !== 'number') return value;
  const node = nodeAt(source.map, path, source.document);
  const text = isScalar(node) ? node.source : undefined;
  return text === undefined || text === String(value) ? value : text;
}

/** Where a schema expects a string, in any branch of a union. */
function pathsOfStrings(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  const path = [...above, ...issue.path];
  if (path.length === 0) return [];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((inner) => pathsOfStrings(inner, path));
  const expectsString =
    issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.expected === 'string');
  return expectsString ? [path] : [];
}

/** The keys that a schema knows at a path, whatever wraps it. */
export function keysAt(schema: unknown, path: readonly PropertyKey[] = []): string[] {
  const { shape, def } = schema as {
    readonly shape?: Readonly<Record<string, unknown>>;
    readonly def?: { readonly innerType?: unknown; readonly element?: unknown; readonly options?: readonly unknown[] };
  };
  if (def?.innerType !== undefined) return keysAt(def.innerType, path);
  if (def?.options !== undefined) return def.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? {});
  if (typeof key === 'number') return def?.element === undefined ? [] : keysAt(def.element, rest);
  return shape?.[String(key)] === undefined ? [] : keysAt(shape[String(key)], rest);
}

export function descriptionOf({ settings }: AnyRegistry, name: string): string {
  const schema = (settings as { readonly shape?: Readonly<Record<string, z.core.$ZodType>> }).shape?.[name];
  return (schema && z.globalRegistry.get(schema)?.description) ?? name;
}
