import { existsSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

/** What `npm start` runs: plain JavaScript, so that it can say what is missing on any version of Node. */
const root = new URL('../', import.meta.url);
if (existsSync(new URL('node_modules/yaml', root)) && Number(process.versions.node.split('.')[0]) >= 24) {
  await import('./start.ts');
} else {
  process.stderr.write('Run `npm ci` first: it installs the packages, and the Node 24 that `npm start` runs on.\n');
  process.exitCode = 2;
}
