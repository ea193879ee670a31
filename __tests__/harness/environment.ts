import { createRequire } from 'node:module';

import type Environment from 'jest-environment-node';

// Its types describe what `require` returns, not what `import` does.
const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node') as typeof Environment;

/**
 * Node's environment without what jest does to the stack of every error, which tests of thousands of failures pay for: a hundred calls
 * instead of ten, each of them wrapped to look up a source map. No file has one.
 */
export default class PlainErrors extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Reflect.deleteProperty(Error, 'prepareStackTrace');
    Error.stackTraceLimit = 10;
    this.global.Error.stackTraceLimit = 10;
  }
}
