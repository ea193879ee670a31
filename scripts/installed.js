import { existsSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

/**
 * Runs the script beside it that the first argument names, once the packages are installed: plain JavaScript, so that it can say what
 * is missing on any version of Node.
 */
const root = new URL('../', import.meta.url);
const [script] = process.argv.splice(2, 1);
if (existsSync(new URL('node_modules/yaml', root)) && Number(process.versions.node.split('.')[0]) >= 24) {
  await import(`./${script}`);
} else {
  process.stderr.write('Run `npm ci` first: it installs the packages, and the Node 24 that this runs on.\n');
  process.exitCode = 2;
}
