import { join } from 'node:path';

/** Imported by what starts checks and tests: the bundle and each tool are compiled once, not by each of the thousand processes. */
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/release-relay/node');
