import { createRequire } from 'node:module';

import type Module from '@jest/test-sequencer';

// Its types describe what `require` returns, not what `import` does.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as typeof Module;

type Tests = Parameters<Module.default['sort']>[0];

const order = ['exhaustive', 'bundle', 'unit'];

/** Starts with the projects whose files take longest, so that no processor is idle in the end while a long one runs. */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const rank = ({ context }: Tests[number]): number => order.indexOf(context.config.displayName?.name ?? '');
    return (await super.sort(tests)).sort((one, other) => rank(one) - rank(other));
  }
}
