import { availableParallelism } from 'node:os';

import './scripts/compile-cache.ts';

/** Tests that run what is in `dist/`, as a process. */
const bundle = String.raw`/__tests__/(e2e/|exactly-once/(crashes|network|races-processes)|docs/examples|scripts/(bench|sandbox|start))`;
/** Tests in one process that take long: they take every fault at every request, or lint. All that are neither are unit tests. */
const exhaustive = String.raw`/__tests__/(exactly-once/(?!crashes|network|races-processes)|registries/(contract|keygen/resume)|layers|text-functions|docs/fifth-registry)`;

/** @type {import('jest').Config} */
const project = {
  testEnvironment: '<rootDir>/__tests__/harness/environment.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { [String.raw`\.ts$`]: '<rootDir>/__tests__/harness/transform.ts' },
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...project,
      displayName: 'unit',
      testRegex: String.raw`/__tests__/.*\.test\.ts$`,
      testPathIgnorePatterns: ['/node_modules/', bundle, exhaustive],
    },
    { ...project, displayName: 'exhaustive', testRegex: String.raw`${exhaustive}[^/]*\.test\.ts$` },
    {
      ...project,
      displayName: 'bundle',
      testRegex: String.raw`${bundle}[^/]*\.test\.ts$`,
      globalSetup: '<rootDir>/__tests__/harness/dist.ts',
    },
  ],
  testSequencer: '<rootDir>/__tests__/harness/sequencer.ts',
  reporters: ['default', '<rootDir>/__tests__/exactly-once/reporter.ts'],
  // One more than there are processors: many tests wait for processes that they started.
  maxWorkers: availableParallelism() + 1,
  // What a worker keeps of each file makes every garbage collection slower.
  workerIdleMemoryLimit: '300MB',
  // Of the tests of a file that wait in real time.
  maxConcurrency: 12,
  testTimeout: 60_000,
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text-summary'],
  coverageThreshold: { global: { statements: 95, branches: 92 } },
};
