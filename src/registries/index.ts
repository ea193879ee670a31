import { registryOf, type AnyRegistry } from '../domain/registry.ts';
import { foundry } from './foundry/index.ts';
import { foundrymods } from './foundrymods/index.ts';
import { keygen } from './keygen/index.ts';
import { releasepage } from './releasepage/index.ts';

/** THE list: what `type` may be. */
export const registries: readonly AnyRegistry[] = [
  // One line a type, and its import.
  registryOf(foundry),
  registryOf(foundrymods),
  registryOf(keygen),
  registryOf(releasepage),
];
