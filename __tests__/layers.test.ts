import { join } from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '..');
let linter: ESLint;

beforeAll(() => {
  // The snippets are not files of the project, so rules that need types cannot run.
  linter = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
});

const layerRules = [
  'no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'no-restricted-properties',
];

async function brokenRules(file: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: file });
  const fatal = result?.messages.find((message) => message.fatal);
  if (result === undefined || fatal) throw new Error(fatal?.message ?? `${file} is not linted`);
  return [...new Set(result.messages.map(({ ruleId }) => ruleId ?? ''))].filter((rule) => layerRules.includes(rule));
}

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';

describe('what a layer may not do', () => {
  test.each([
    ['src/domain/version.ts', `import '../http/client.ts';`, imports],
    ['src/domain/version.ts', `import 'node:crypto';`, imports],
    ['src/domain/version.ts', `import 'picomatch';`, imports],
    ['src/domain/version.ts', `import '../../sandbox/server.ts';`, imports],
    ['src/domain/version.ts', `export { x } from '../run.ts';`, imports],
    ['src/domain/version.ts', `import type { X } from '../http/client.ts';`, imports],
    ['src/domain/version.ts', `await import('../http/client.ts');`, syntax],
    ['src/domain/version.ts', `process.exit();`, globals],
    ['src/domain/version.ts', `globalThis.fetch('x');`, globals],
    ['src/http/retry.ts', `import 'node:http';`, imports],
    ['src/http/redirect.ts', `import 'node:http';`, imports],
    ['src/http/failure.ts', `import '../registries/failure.ts';`, imports],
    ['src/http/client.ts', `import '../registries/index.ts';`, imports],
    ['src/http/client.ts', `import '@actions/core';`, imports],
    ['src/http/client.ts', `import 'node:timers/promises';`, imports],
    ['src/http/client.ts', `import 'node:process';`, imports],
    ['src/http/client.ts', `setTimeout(() => 1, 1);`, globals],
    ['src/http/client.ts', `AbortSignal.timeout(1);`, properties],
    ['src/report/summary.ts', `import 'node:fs';`, imports],
    ['src/report/summary.ts', `import '../http/client.ts';`, imports],
    ['src/report/summary.ts', `new Date();`, syntax],
    ['src/pipeline/publish.ts', `import '../registries/foundry/index.ts';`, imports],
    ['src/pipeline/publish.ts', `import 'node:fs/promises';`, imports],
    ['src/pipeline/publish.ts', `console.log('x');`, globals],
    ['src/registries/foundry/index.ts', `import '@actions/core';`, imports],
    ['src/registries/foundry/index.ts', `import 'node:fs';`, imports],
    ['src/registries/foundry/index.ts', `import 'node:https';`, imports],
    ['src/registries/foundry/index.ts', `import '../../http/client.ts';`, imports],
    ['src/registries/foundry/index.ts', `import '../../github/runner.ts';`, imports],
    ['src/registries/foundry/index.ts', `import '../keygen/api.ts';`, imports],
    ['src/registries/foundry/index.ts', `import '../../../sandbox/foundry.ts';`, imports],
    ['src/registries/foundry/index.ts', `await import('node:fs');`, syntax],
    ['src/registries/foundry/index.ts', `fetch('x');`, globals],
    ['src/registries/foundry/index.ts', `setTimeout(() => 1, 1);`, globals],
    ['src/registries/foundry/index.ts', `Date.now();`, syntax],
    ['src/registries/foundry/index.ts', `Date['now']();`, syntax],
    ['src/registries/foundry/index.ts', `Math.random();`, properties],
    ['src/registries/index.ts', `import '../pipeline/plan.ts';`, imports],
    ['src/github/event.ts', `import '@actions/core';`, imports],
    ['src/github/releases.ts', `import '@actions/core';`, imports],
    ['src/github/releases.ts', `import '@actions/github';`, imports],
    ['src/github/releases.ts', `await import('@actions/github/lib/utils');`, syntax],
    ['src/github/runner.ts', `import '@actions/github';`, imports],
    ['src/github/event.ts', `process.env;`, globals],
    ['src/inputs/index.ts', `import '../run.ts';`, imports],
    ['src/inputs/index.ts', `import '../registries/index.ts';`, imports],
    ['src/inputs/registries.ts', `import '@actions/core';`, imports],
    ['src/run.ts', `import '../sandbox/server.ts';`, imports],
    ['src/run.ts', `import '../scripts/start.ts';`, imports],
    ['src/run.ts', `import '@actions/core';`, imports],
    ['src/run.ts', `import './index.ts';`, imports],
    ['src/run.ts', `Date.now();`, syntax],
    ['src/index.ts', `import '../sandbox/server.ts';`, imports],
    ['src/unheard-of/thing.ts', `import '../http/client.ts';`, imports],
    ['src/run.ts', `export const x = (e: unknown) => e instanceof Error;`, syntax],
    ['src/index.ts', `export const x = (e: unknown) => e instanceof TypeError;`, syntax],
    ['src/http/transport.ts', `export const x = (e: unknown) => e instanceof DOMException;`, syntax],
    ['sandbox/server.ts', `export const x = (e: unknown) => e instanceof Error;`, syntax],
    ['src/run.ts', `const name = './x.ts'; await import(name);`, syntax],
  ])('%s: %s', async (file, code, rule) => {
    expect(await brokenRules(file, code)).toEqual([rule]);
  });
});

describe('what a layer may do', () => {
  test.each([
    ['src/domain/version.ts', `import 'semver'; import * as z from 'zod/mini'; import './result.ts'; z;`],
    ['src/domain/assets.ts', `import 'picomatch';`],
    ['src/http/retry.ts', `import '../domain/ports.ts'; Date.parse('Thu, 01 Jan 1970 00:00:00 GMT');`],
    ['src/http/clock.ts', `Date.now(); setTimeout(() => 1, 1);`],
    ['src/http/transport.ts', `import 'node:https'; process.env;`],
    ['src/report/summary.ts', `import '../domain/outcome.ts'; import '../http/redact.ts';`],
    ['src/registries/foundry/index.ts', `import 'node:crypto'; import '../../domain/registry.ts'; import 'zod/mini';`],
    ['src/registries/foundry/index.ts', `import '../../foundry/protocol/envelope.ts'; import '../failure.ts';`],
    ['src/registries/index.ts', `import './foundry/index.ts';`],
    ['src/github/runner.ts', `import '@actions/core'; process.env;`],
    ['src/github/api.ts', `await import('@actions/github/lib/utils');`],
    ['src/version.ts', `import '../package.json' with { type: 'json' };`],
    ['src/inputs/yaml.ts', `import 'yaml'; import 'fastest-levenshtein'; import '../domain/problem.ts';`],
    ['src/run.ts', `import './pipeline/plan.ts'; import './inputs/index.ts'; import './http/client.ts';`],
    ['src/index.ts', `import './run.ts'; import './github/runner.ts'; process.exitCode = 1;`],
  ])('%s: %s', async (file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });
});
