import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { minify } from 'terser';

/**
 * Bundles `src/index.ts` into `dist/`. With `--check` it only compares: exit status 1 if `dist/` is not, byte for byte,
 * what the sources build to. With `--check --trust-last` it does not build if neither the sources nor `dist/` changed since the last
 * build or successful check.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const bundleFiles = ['index.js', 'licenses.txt', 'package.json'];
/** Code that most runs do not need, and so never read: what a plain `import()` names. */
const chunkName = /^\d+\.index\.js$/;

/** It has no types. Its command line cannot set `mainFields`. */
const ncc = createRequire(import.meta.url)('@vercel/ncc') as (
  entry: string,
  options: { readonly cache: false; readonly quiet: true; readonly mainFields: readonly string[] },
) => Promise<{
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
  readonly stats: { toJson(): unknown };
}>;

const isCheck = process.argv.includes('--check');
/** The fingerprint of the last sources and `dist/` that belonged together. */
const stateFile = join(root, 'node_modules/.cache/release-relay/dist');

const isKnown =
  process.argv.includes('--trust-last') &&
  (await readFile(stateFile, 'utf8').catch(() => '')) === (await fingerprint());
if (!isKnown) await buildOrCheck();
else console.log('dist/ matches the sources.');

async function buildOrCheck(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'release-relay-'));
  try {
    const made = join(folder, 'dist');
    const faults = await bundle(made);
    if (faults.length > 0) return fail('The bundle cannot be shipped', faults);
    if (!isCheck) await replaceDist(made);
    else {
      const differences = await compare(made, dist);
      if (differences.length > 0)
        return fail('dist/ does not match the sources: run `npm run build`, and commit it', differences);
      console.log('dist/ matches the sources.');
    }
    await mkdir(dirname(stateFile), { recursive: true });
    await writeFile(stateFile, await fingerprint());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A digest of everything that decides what the bundle is, and of the bundle. */
async function fingerprint(): Promise<string> {
  const digest = createHash('sha256').update(process.version);
  const folders = ['src', 'dist'].map(async (name) =>
    (await readdir(join(root, name), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.ts'].map((file) =>
    join(root, file),
  );
  for (const file of [...single, ...(await Promise.all(folders)).flat()])
    digest.update(`\0${file}\0`).update(await readFile(file));
  return digest.digest('hex');
}

/** Builds into a folder, and says what is wrong with the result. */
async function bundle(to: string): Promise<string[]> {
  await mkdir(to, { recursive: true });
  let stats: Stats;
  try {
    // A package's ES modules, if it has them: of others, webpack takes the whole.
    const made = await ncc(join(root, 'src/index.ts'), { cache: false, quiet: true, mainFields: ['module', 'main'] });
    await writeFile(join(to, 'index.js'), made.code);
    for (const [name, { source }] of Object.entries(made.assets)) await writeFile(join(to, name), source);
    stats = made.stats.toJson() as Stats;
  } catch (error) {
    return [(error as Error).message];
  }

  const licenses = await licensesOf(packageFolders(stats));
  if (licenses.missing.length > 0)
    return licenses.missing.map((name) => `${name}: has no license that allows it to be shipped`);
  await writeFile(join(to, 'licenses.txt'), licenses.text);

  const files = await readdir(to);
  const faults = [
    ...files
      .filter((file) => !bundleFiles.includes(file) && !chunkName.test(file))
      .map((file) => `${file}: unexpected file in dist/`),
    ...bundleFiles.filter((file) => !files.includes(file)).map((file) => `${file}: missing`),
  ];
  if (faults.length > 0) return faults;

  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = await withoutUnused(await readFile(join(to, file), 'utf8'));
    await writeFile(join(to, file), code);
    if (code.includes('eval("require")')) faults.push(`${file}: a module was not resolved (\`eval("require")\`)`);
    if (code.includes(root)) faults.push(`${file}: names the folder in which it was built`);
  }

  return faults;
}

/**
 * The code without what nothing calls, such as the schemas of zod that no setting has, and without comments: webpack only marks what is
 * unused. Names and lines stay as they are.
 */
async function withoutUnused(code: string): Promise<string> {
  const shaken = await minify(code, {
    module: true,
    ecma: 2020,
    compress: {
      defaults: false,
      unused: true,
      dead_code: true,
      evaluate: true,
      side_effects: true,
      keep_fnames: true,
      passes: 3,
    },
    mangle: false,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- of terser's `minify`, it is the one that keeps the lines
    format: { beautify: true, indent_level: 1, comments: false, ascii_only: true },
  });
  return withEagerModules(`${shaken.code}\n`);
}

/**
 * Puts the parentheses back around the functions that webpack makes of modules. V8 compiles a function in parentheses at once; one without
 * them it only scans, and parses a second time when it is called.
 */
function withEagerModules(code: string): string {
  let isOpen = false;
  const lines = code.split('\n').map((line) => {
    const [, head, parameters, arrow] = /^( \d+: )((?:function)?\(.*\)|\w+)( =>)? \{$/.exec(line) ?? [];
    if (!isOpen && head !== undefined) {
      isOpen = true;
      return `${head}(${parameters}${arrow ?? ''} {`;
    }
    if (!isOpen || !/^ \},?$/.test(line)) return line;
    isOpen = false;
    return line.replace('}', '})');
  });
  return lines.join('\n');
}

interface Stats {
  readonly modules?: readonly (Stats & { readonly identifier?: string })[];
}

/** Folders of the packages that went into the bundle. */
function packageFolders(stats: Stats): Set<string> {
  const folders = new Set<string>();
  for (const module of stats.modules ?? []) {
    const path = module.identifier?.split('!').at(-1) ?? '';
    const [folder] = /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/|]+/.exec(path) ?? [];
    if (folder !== undefined) folders.add(folder);
    for (const inner of packageFolders(module)) folders.add(inner);
  }
  return folders;
}

/** Name, license and license text of every package, by name. ncc would write those of one of the files only. */
async function licensesOf(folders: ReadonlySet<string>): Promise<{ text: string; missing: string[] }> {
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const folder of folders) {
    const { name, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      license?: string;
    };
    const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
    if (license === undefined || file === undefined) missing.push(name);
    else found.set(name, `${name}\n${license}\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`);
  }
  const names = [...found.keys()].sort();
  return { text: names.map((name) => found.get(name)).join('\n'), missing };
}

async function replaceDist(made: string): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await cp(made, dist, { recursive: true });
  for (const file of await readdir(dist)) {
    const { length } = await readFile(join(dist, file));
    console.log(`dist/${file}  ${(length / 1024).toFixed(0)} KiB`);
  }
}

async function compare(made: string, kept: string): Promise<string[]> {
  const keptFiles = await readdir(kept, { recursive: true }).catch((): string[] => []);
  const madeFiles = await readdir(made);
  const differences = keptFiles
    .filter((file) => !madeFiles.includes(file))
    .map((file) => `dist/${file}: not written by the build`);
  for (const file of madeFiles) {
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
