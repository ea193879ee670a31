import { registryOf, type AnyRegistry } from '../domain/registry.ts';
import { foundry } from './foundry/index.ts';
import { foundrymods } from './foundrymods/index.ts';
import { keygen } from './keygen/index.ts';

/** THE list: what `type` may be. */
export const registries: readonly AnyRegistry[] = [registryOf(foundry), registryOf(foundrymods), registryOf(keygen)];
