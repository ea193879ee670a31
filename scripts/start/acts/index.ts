import type { Act } from './act.ts';
import { broken, publish, repeat } from './foundry.ts';
import { both, withheld } from './foundrymods.ts';
import { life } from './keygen.ts';
import { everywhere, uninstallable } from './together.ts';

/** All scenes in their order. The first one also works with a manifest of the reader. */
export const acts: readonly Act[] = [publish, repeat, broken, both, withheld, life, everywhere, uninstallable];
