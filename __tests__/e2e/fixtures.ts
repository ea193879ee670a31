export * from '../harness/fixtures.ts';
