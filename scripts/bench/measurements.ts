import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { median, root, type Measurement, type Publisher, type Row } from './bench.ts';

const bundle: Publisher = { script: fileURLToPath(new URL('dist/index.js', root)) };
const smallest: Publisher = { script: fileURLToPath(new URL('scripts/bench/smallest.mjs', root)) };
const recipe: Publisher = { command: 'sh', script: fileURLToPath(new URL('scripts/bench/recipe.sh', root)) };

const direct = { direct: true };

/** A redirect costs `fetch` more than the request: Node then optimises its parser in the background, and waits for that at the end. */
const startUp: Measurement = async ({ publish, compare }) => {
  const hasCurl = await promisify(execFile)('curl', ['--version']).then(
    () => true,
    () => false,
  );
  const plain = await compare({
    bundle: () => publish(bundle, direct),
    smallest: () => publish(smallest, direct),
    recipe: hasCurl ? () => publish(recipe, direct) : () => Promise.resolve(NaN),
  });
  const redirected = await compare({ bundle: () => publish(bundle), smallest: () => publish(smallest) });
  const ratio = (ours: number, theirs: number): Partial<Row> =>
    Number.isNaN(theirs)
      ? { note: 'no curl on this machine' }
      : { value: ours / theirs, note: `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms` };
  return [
    {
      id: 'publish-vs-smallest-script',
      title: 'Publish to Foundry VTT, against the smallest Node script with fetch',
      unit: 'x',
      goal: 1.3,
      ...ratio(plain.bundle, plain.smallest),
    },
    {
      id: 'publish-asset-vs-smallest-script',
      title: 'The same, with a manifest whose address redirects as on GitHub',
      unit: 'x',
      goal: 1.3,
      ...ratio(redirected.bundle, redirected.smallest),
    },
    {
      id: 'publish-vs-curl-recipe',
      title: "Publish to Foundry VTT, against the documents' curl recipe, which reads no manifest",
      unit: 'x',
      ...ratio(plain.bundle, plain.recipe),
    },
  ];
};

const size: Measurement = async () => {
  const files = (await readdir(new URL('dist/', root))).filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, kib: (await stat(new URL(`dist/${file}`, root))).size / 1024 })),
  );
  return [
    {
      id: 'bundle-size',
      title: 'Size of the bundle',
      value: sizes.reduce((sum, { kib }) => sum + kib, 0),
      unit: 'KiB',
      note: sizes.map(({ file, kib }) => `${file} ${kib.toFixed(0)}`).join(', '),
    },
  ];
};

const memory: Measurement = async ({ peak }) => {
  const ours = median([await peak(bundle), await peak(bundle), await peak(bundle)]);
  const theirs = median([await peak(smallest), await peak(smallest), await peak(smallest)]);
  return [
    {
      id: 'publish-peak-memory',
      title: 'Peak memory of a publish',
      value: ours,
      unit: 'MiB',
      note: `the smallest script: ${theirs.toFixed(1)} MiB`,
    },
  ];
};

/** THE list of what is measured, in the order of the table. */
export const measurements: readonly Measurement[] = [startUp, size, memory];
