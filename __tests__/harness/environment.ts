import { createRequire } from 'node:module';
import type vm from 'node:vm';

import type Environment from 'jest-environment-node';

// Their types describe what `require` returns, not what `import` does.
const require = createRequire(import.meta.url);
const { TestEnvironment } = require('jest-environment-node') as typeof Environment;
const contexts = require('node:vm') as typeof vm;

/**
 * Node's environment without two things that tests of thousands of runs pay for:
 *
 * - a global object that intercepts each access to `Object`, `JSON` and the like. Jest makes it so that it can empty it after the file.
 * - what jest does to the stack of every error: a hundred calls instead of ten, each of them wrapped to look up a source map. No file
 *   has one.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(...args: ConstructorParameters<typeof TestEnvironment>) {
    const { createContext } = contexts;
    contexts.createContext = () => createContext(contexts.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      contexts.createContext = createContext;
    }
  }

  override async setup(): Promise<void> {
    await super.setup();
    Reflect.deleteProperty(Error, 'prepareStackTrace');
    Error.stackTraceLimit = 10;
    this.global.Error.stackTraceLimit = 10;
  }
}
