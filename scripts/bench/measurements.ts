import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { root, type Measurement, type Publisher, type Row } from './bench.ts';

const bundle: Publisher = { script: fileURLToPath(new URL('dist/index.js', root)) };
const smallest: Publisher = { script: fileURLToPath(new URL('scripts/bench/smallest.mjs', root)) };
const byHand = (name: string): Publisher => ({
  command: 'sh',
  script: fileURLToPath(new URL(`scripts/bench/${name}.sh`, root)),
});

/** Rounds of what takes seconds. */
const few = 3;

/** A ratio to a competitor, or why there is none. */
function ratio(ours: number, theirs: number | undefined): Partial<Row> {
  if (theirs === undefined) return { note: 'a program of the recipe is not on this machine' };
  const text = (ms: number): string => (ms < 1_000 ? `${ms.toFixed(1)} ms` : `${(ms / 1_000).toFixed(2)} s`);
  return { value: ours / theirs, note: `${text(ours)} against ${text(theirs)}` };
}

async function has(...programs: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(programs.map((name) => promisify(execFile)(name, ['--version'])));
  // Some do not support `--version`, but then they exist.
  return found.every((one) => one.status === 'fulfilled' || (one.reason as NodeJS.ErrnoException).code !== 'ENOENT');
}

const startUp: Measurement = async ({ time, processorTime, emptyProcessorTime, compare }) => {
  const canCurl = await has('curl');
  const plain = await compare({
    bundle: () => time(bundle, 'direct-release'),
    smallest: () => time(smallest, 'direct-release'),
    ...(canCurl ? { recipe: () => time(byHand('recipe'), 'direct-release') } : {}),
  });
  const redirected = await compare({ bundle: () => time(bundle), smallest: () => time(smallest) });
  const processor = await compare({
    bundle: () => processorTime(bundle, 'direct-release'),
    smallest: () => processorTime(smallest, 'direct-release'),
    empty: emptyProcessorTime,
  });
  return [
    {
      id: 'publish-vs-smallest-script',
      title: 'Publish to Foundry VTT, against the smallest Node script with node:http',
      unit: 'x',
      goal: 1.2,
      ...ratio(plain.bundle, plain.smallest),
    },
    {
      id: 'publish-asset-vs-smallest-script',
      title: 'The same, with a manifest whose address redirects as on GitHub',
      unit: 'x',
      goal: 1.2,
      ...ratio(redirected.bundle, redirected.smallest),
    },
    {
      id: 'publish-processor-vs-empty-process',
      title: 'Processor time of a publish, against `node -e 0`',
      unit: 'x',
      goal: 3.5,
      ...ratio(processor.bundle, processor.empty),
    },
    {
      id: 'publish-processor-vs-smallest-script',
      title: 'The same, against the smallest Node script',
      unit: 'x',
      ...ratio(processor.bundle, processor.smallest),
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
    files.map(async (file) => ({ file, kb: (await stat(new URL(`dist/${file}`, root))).size / 1000 })),
  );
  return [
    {
      id: 'bundle-size',
      title: 'Size of dist/index.js, which every run reads',
      value: sizes.find(({ file }) => file === 'index.js')?.kb ?? 0,
      unit: 'KB',
      goal: 700,
    },
    {
      id: 'bundle-size-all',
      title: 'Size of all of dist/*.js',
      value: sizes.reduce((sum, { kb }) => sum + kb, 0),
      unit: 'KB',
      goal: 2_400,
      note: sizes.map(({ file, kb }) => `${file} ${kb.toFixed(0)}`).join(', '),
    },
  ];
};

const memory: Measurement = async ({ peak }) => {
  const ours = await peak(bundle);
  const theirs = await peak(smallest);
  return [
    {
      id: 'publish-peak-memory',
      title: 'Peak memory of a publish',
      value: ours,
      unit: 'MiB',
      goal: 62,
      note: `the smallest script: ${theirs.toFixed(1)} MiB`,
    },
  ];
};

/** What moves bytes: its time against the recipe of the same name, and its peak of memory. */
function moving(
  scene: 'upload' | 'artifacts' | 'large-artifact',
  recipe: string,
  programs: readonly string[],
  time: Pick<Row, 'id' | 'title' | 'goal'>,
  memory: Pick<Row, 'id' | 'title' | 'goal'>,
): Measurement {
  return async (bench) => {
    const canCompare = await has(...programs);
    const times = await bench.compare(
      {
        bundle: () => bench.time(bundle, scene),
        ...(canCompare ? { recipe: () => bench.time(byHand(recipe), scene) } : {}),
      },
      few,
    );
    return [
      { ...time, unit: 'x', ...ratio(times.bundle, times.recipe) },
      { ...memory, unit: 'MiB', value: await bench.peak(bundle, scene) },
    ];
  };
}

const upload = moving(
  'upload',
  'upload',
  ['curl', 'sha256sum'],
  {
    id: 'upload-vs-shell-recipe',
    title: 'A zip of 1 GB to FoundryMods, against curl, sha256sum and curl',
    goal: 1.25,
  },
  { id: 'upload-peak-memory', title: 'Peak memory of that upload', goal: 200 },
);

const artifacts = moving(
  'artifacts',
  'artifacts',
  ['curl', 'sha256sum', 'sha512sum', 'xargs', 'xxd', 'base64'],
  {
    id: 'artifacts-vs-shell-recipe',
    title: 'Ten artifacts of 50 MB to Keygen, against curl, sha256sum, sha512sum and curl, four at a time',
    goal: 1.3,
  },
  { id: 'artifacts-peak-memory', title: 'Peak memory of these artifacts', goal: 220 },
);

const largeArtifact = moving(
  'large-artifact',
  'artifacts',
  ['curl', 'sha256sum', 'sha512sum', 'xargs', 'xxd', 'base64'],
  {
    id: 'large-artifact-vs-shell-recipe',
    title: 'An artifact of 400 MB to Keygen, against curl, sha256sum, sha512sum and curl',
    goal: 1.15,
  },
  { id: 'large-artifact-peak-memory', title: 'Peak memory of this artifact', goal: 200 },
);

const manyEntries: Measurement = async ({ peak }) => [
  {
    id: 'fifty-entries-peak-memory',
    title: 'Peak memory of four artifacts of 2 MB to each of fifty Keygen products',
    value: await peak(bundle, 'fifty-entries'),
    unit: 'MiB',
    goal: 220,
    note: `one entry that reads no bytes: ${(await peak(bundle, 'one-slow')).toFixed(1)} MiB`,
  },
];

const packageCheck: Measurement = async ({ publish, peak }) => {
  const { facts } = await publish(bundle, { scene: 'package' });
  const { size: whole = 0, bytes = 0, requests = 0 } = facts;
  return [
    {
      id: 'package-check-bytes',
      title: 'Read of a package of 300 MB and 1,000 files, to check it',
      value: (bytes / whole) * 100,
      unit: '%',
      goal: 0.1,
      note: `${(bytes / 1024).toFixed(0)} KiB`,
    },
    {
      id: 'package-check-requests',
      title: 'Requests for it, its redirect included',
      value: requests,
      unit: 'requests',
      goal: 6,
    },
    {
      id: 'package-check-peak-memory',
      title: 'Peak memory of a publish that checks it',
      value: await peak(bundle, 'package'),
      unit: 'MiB',
      goal: 120,
    },
  ];
};

const sideBySide: Measurement = async ({ time, compare, runs }) => {
  const times = await compare(
    { six: () => time(bundle, 'six-slow'), one: () => time(bundle, 'one-slow') },
    Math.min(runs, 7),
  );
  return [
    {
      id: 'six-entries-vs-one',
      title: 'Six Foundry entries at 400 ms a request, against one',
      unit: 'x',
      goal: 1.1,
      ...ratio(times.six, times.one),
    },
  ];
};

/** One run, and none before it that does not count: the pauses between Foundry's dry runs take 99 seconds. */
const audit: Measurement = async ({ publish }) => {
  const { elapsedMs, facts } = await publish(bundle, { scene: 'audit' });
  const { slowestMs, ...requests } = facts;
  const { note = '', ...compared } = ratio(elapsedMs, slowestMs);
  const asked = Object.entries(requests).map(([registry, count]) => `${registry} ${count}`);
  return [
    {
      id: 'audit-vs-slowest-registry',
      title: 'An audit of 100 releases at four registries, against the requests and pauses of the slowest, one run',
      unit: 'x',
      goal: 1.3,
      ...compared,
      note: `${note}; requests: ${asked.join(', ')}`,
    },
  ];
};

/** THE list of what is measured, in the order of the table. */
export const measurements: Readonly<Record<string, Measurement>> = {
  'start-up': startUp,
  size,
  memory,
  upload,
  artifacts,
  'large-artifact': largeArtifact,
  'many-entries': manyEntries,
  'package-check': packageCheck,
  'side-by-side': sideBySide,
  audit,
};
