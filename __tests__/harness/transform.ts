import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

/**
 * A jest transformer that only blanks out the types, as Node itself does when it runs a script: the positions in a file stay what
 * they are, so stack traces and coverage need no source map.
 */
export default {
  process: (source: string): { readonly code: string } => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: (source: string, path: string, { instrument }: { readonly instrument: boolean }): string =>
    createHash('sha256').update(`${process.version}\0${path}\0${instrument}\0`).update(source).digest('hex'),
};
