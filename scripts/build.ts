import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Bundles `src/index.ts` into `dist/`. With `--check` it only compares: exit status 1 where `dist/` is not, byte for byte,
 * what the sources make.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const bundleFiles = ['index.js', 'licenses.txt', 'package.json'];

const folder = await mkdtemp(join(tmpdir(), 'release-relay-'));
try {
  const made = join(folder, 'dist');
  const faults = await bundle(made, join(folder, 'stats.json'));
  if (faults.length > 0) fail('The bundle cannot be shipped', faults);
  else if (!process.argv.includes('--check')) await replaceDist(made);
  else {
    const differences = await compare(made, dist);
    if (differences.length > 0)
      fail('`dist/` is not what the sources make; run `npm run build` and commit it', differences);
    else console.log('dist/ is what the sources make.');
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Builds into a folder, and says what is wrong with the result. */
async function bundle(to: string, statsFile: string): Promise<string[]> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet', '--stats-out', statsFile];
  try {
    await promisify(execFile)(process.execPath, [ncc, 'build', 'src/index.ts', '--out', to, ...options], { cwd: root });
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    return [(stderr ?? '') || (stdout ?? '') || message];
  }

  const files = await readdir(to);
  const faults = [
    ...files.filter((file) => !bundleFiles.includes(file)).map((file) => `${file}: only one file may hold code`),
    ...bundleFiles.filter((file) => !files.includes(file)).map((file) => `${file}: missing`),
  ];
  if (faults.length > 0) return faults;

  const code = await readFile(join(to, 'index.js'), 'utf8');
  if (code.includes('eval("require")')) faults.push('index.js: a module was not resolved (`eval("require")`)');
  if (code.includes(root)) faults.push('index.js: names the folder in which it was built');

  const licenses = await readFile(join(to, 'licenses.txt'), 'utf8');
  const titles = new Set(licenses.split('\n'));
  for (const name of packagesIn(JSON.parse(await readFile(statsFile, 'utf8')) as Stats)) {
    if (!titles.has(name)) faults.push(`licenses.txt: says nothing of ${name}`);
  }
  return faults;
}

interface Stats {
  readonly modules?: readonly (Stats & { readonly identifier?: string })[];
}

/** Names of the packages that went into the bundle. */
function packagesIn(stats: Stats): Set<string> {
  const names = new Set<string>();
  for (const module of stats.modules ?? []) {
    const [, name] =
      /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/|]+)/.exec(module.identifier?.split('!').at(-1) ?? '') ?? [];
    if (name !== undefined) names.add(name.replace('\\', '/'));
    for (const inner of packagesIn(module)) names.add(inner);
  }
  return names;
}

async function replaceDist(made: string): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await cp(made, dist, { recursive: true });
  for (const file of bundleFiles) {
    const { length } = await readFile(join(dist, file));
    console.log(`dist/${file}  ${(length / 1024).toFixed(0)} KiB`);
  }
}

async function compare(made: string, kept: string): Promise<string[]> {
  const keptFiles = await readdir(kept, { recursive: true }).catch((): string[] => []);
  const differences = keptFiles
    .filter((file) => !bundleFiles.includes(file))
    .map((file) => `dist/${file}: not made by the build`);
  for (const file of bundleFiles) {
    if (!keptFiles.includes(file)) differences.push(`dist/${file}: missing`);
    else if (!(await readFile(join(made, file))).equals(await readFile(join(kept, file))))
      differences.push(`dist/${file}: differs`);
  }
  return differences;
}

function fail(what: string, reasons: readonly string[]): void {
  console.error([`${what}:`, ...reasons.map((reason) => `  ${reason}`)].join('\n'));
  process.exitCode = 1;
}
