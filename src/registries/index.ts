import { registryOf, type AnyRegistry } from '../domain/registry.ts';

/**
 * THE list: what `type` may be. Each is loaded when an entry names it, from a file of its own beside the bundle: building the schemas
 * of all takes longer than publishing to one.
 */
const types: Readonly<Record<string, () => Promise<AnyRegistry>>> = {
  // One line per type.
  foundry: async () => registryOf((await import('./foundry/index.ts')).foundry),
  foundrymods: async () => registryOf((await import('./foundrymods/index.ts')).foundrymods),
  keygen: async () => registryOf((await import('./keygen/index.ts')).keygen),
  releasepage: async () => registryOf((await import('./releasepage/index.ts')).releasepage),
};

export const registryTypes: readonly string[] = Object.keys(types);

/** The registries that the text of the `registries` input can mean, even if it is invalid; without a text, all. */
export function loadRegistries(text?: string): Promise<readonly AnyRegistry[]> {
  // Only an escape can spell a name without writing it.
  const isMeant = (type: string): boolean => text === undefined || text.includes(type) || text.includes('\\');
  return Promise.all(Object.entries(types).flatMap(([type, load]) => (isMeant(type) ? [load()] : [])));
}
