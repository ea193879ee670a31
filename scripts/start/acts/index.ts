import type { Project } from '../project.ts';
import type { Act } from './act.ts';
import { broken, publish, repeat } from './foundry.ts';
import { both, withheld } from './foundrymods.ts';
import { life } from './keygen.ts';
import { everywhere, uninstallable } from './together.ts';

/** THE list of acts, in their order. A registry's own move in here. */
const acts: readonly Act[] = [publish, repeat, broken, both, withheld, life, everywhere, uninstallable];

/** What is played for a project: with a reader's own manifest only what its zip is not needed for. */
export function actsFor(project: Project): readonly Act[] {
  return project.package === undefined ? acts.filter(({ withAnyManifest }) => withAnyManifest) : acts;
}
