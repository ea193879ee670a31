export * from '../harness/clock.ts';
