/** Tests that take long: they run the bundle as a process, take every fault at every request, or lint. All others are unit tests. */
const exhaustive = String.raw`/__tests__/(e2e/|exactly-once/|layers|docs/(examples|fifth-registry)|scripts/(bench|sandbox|start)|registries/keygen/resume)`;

/** @type {import('jest').Config} */
const project = {
  testEnvironment: 'node',
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
      testPathIgnorePatterns: ['/node_modules/', exhaustive],
    },
    {
      ...project,
      displayName: 'exhaustive',
      testRegex: String.raw`${exhaustive}[^/]*\.test\.ts$`,
      globalSetup: '<rootDir>/__tests__/harness/dist.ts',
    },
  ],
  reporters: ['default', '<rootDir>/__tests__/exactly-once/reporter.ts'],
  maxWorkers: '100%',
  testTimeout: 60_000,
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text-summary'],
  coverageThreshold: { global: { statements: 95, branches: 92 } },
};
