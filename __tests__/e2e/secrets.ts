export * from '../harness/secrets.ts';
