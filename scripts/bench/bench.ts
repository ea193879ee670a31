import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { runAction } from '../../sandbox/runner.ts';
import type { Outcome, Question, Scene, SceneName } from './server.ts';

/** One line of the table. */
export interface Row {
  /** Stable, for machines. */
  readonly id: string;
  readonly title: string;
  /** Absent if it could not be measured; `note` says why. */
  readonly value?: number;
  readonly unit: 'x' | 'KB' | 'MiB' | '%' | 'requests';
  /** The value must not be above it. */
  readonly goal?: number;
  readonly note?: string;
}

/** One thing that is measured; what it measures together becomes several rows. */
export type Measurement = (bench: Bench) => Promise<readonly Row[]>;

/** Something that publishes a release, run as the runner runs a step. */
export interface Publisher {
  /** Default: this Node. */
  readonly command?: string;
  readonly script: string;
}

export interface PublishOptions {
  /** What is published, or audited. Default: one small release for Foundry VTT. */
  readonly scene?: SceneName;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Published {
  /** Milliseconds of the whole process. */
  readonly elapsedMs: number;
  /** Figures of the servers. */
  readonly facts: Outcome['facts'];
}

export interface Bench {
  /** Measured runs of each competitor, if a run is short. */
  readonly runs: number;
  /** Throws if it did not publish, or audit. */
  publish(publisher: Publisher, options?: PublishOptions): Promise<Published>;
  /** Milliseconds of the whole process. Throws if it did not publish. */
  time(publisher: Publisher, scene?: SceneName): Promise<number>;
  /** Peak of the resident memory in MiB, the median of three runs at most. Node processes only. */
  peak(publisher: Publisher, scene?: SceneName): Promise<number>;
  /** Milliseconds of the processor, in whatever thread. Throws if it did not publish. Node processes only. */
  processorTime(publisher: Publisher, scene?: SceneName): Promise<number>;
  /** The same of a Node process that does nothing. */
  emptyProcessorTime(): Promise<number>;
  /** The median times of the competitors, in turns, after one run of each that does not count. Default: so many `runs`. */
  compare<Competitors extends Readonly<Record<string, () => Promise<number>>>>(
    competitors: Competitors,
    rounds?: number,
  ): Promise<{ readonly [Name in keyof Competitors]: number }>;
}

/** Longer than the default `timeout` of the action. */
const patienceMs = 11 * 60_000;

export const root = new URL('../../', import.meta.url);

/** Runs something with a bench whose servers are a process of their own. */
export async function withBench<Value>(runs: number, use: (bench: Bench) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'release-relay-bench-'));
  const server = fork(fileURLToPath(new URL('server.ts', import.meta.url)), { execArgv: [] });
  try {
    await reply(server);
    return await use(benchWith(server, folder, runs));
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function benchWith(server: ChildProcess, folder: string, runs: number): Bench {
  const ask = (question: Question): Promise<unknown> => {
    const answer = reply(server);
    server.send(question);
    return answer;
  };

  async function publish(
    { command, script }: Publisher,
    { scene: name = 'release', env = {} }: PublishOptions = {},
  ): Promise<Published> {
    const scene = (await ask({ kind: 'scene', name })) as Scene;
    const run = await runAction({
      ...(command === undefined ? {} : { node: command }),
      bundle: script,
      event: { name: scene.event ?? 'release', payload: scene.payload },
      repository: scene.repository,
      github: scene.github,
      inputs: scene.inputs,
      env: { ...scene.env, ...env },
      timeoutMs: patienceMs,
    });
    const { published, facts } = (await ask({ kind: 'outcome' })) as Outcome;
    if (run.exitCode !== 0 || !published) {
      const seen = `exit status ${run.exitCode ?? 'none'}, ${JSON.stringify(facts)}`;
      throw new Error(`${script} did not do what the scene asks for (${seen}).\n${run.stdout}${run.stderr}`);
    }
    return { elapsedMs: run.elapsedMs, facts };
  }

  const usageFile = join(folder, 'usage');
  const measured = {
    NODE_OPTIONS: `--require=${JSON.stringify(fileURLToPath(new URL('usage.cjs', import.meta.url)))}`,
    USAGE_FILE: usageFile,
  };
  const usage = async () =>
    JSON.parse(await readFile(usageFile, 'utf8')) as { readonly kib: number; readonly processorMs: number };

  return {
    runs,
    publish,
    time: async (publisher, scene = 'release') => (await publish(publisher, { scene })).elapsedMs,
    async peak(publisher, scene = 'release') {
      const peaks: number[] = [];
      while (peaks.length < Math.min(runs, 3)) {
        await publish(publisher, { scene, env: measured });
        peaks.push((await usage()).kib / 1024);
      }
      return median(peaks);
    },
    async processorTime(publisher, scene = 'release') {
      await publish(publisher, { scene, env: measured });
      return (await usage()).processorMs;
    },
    async emptyProcessorTime() {
      await promisify(execFile)(process.execPath, ['-e', '0'], { env: { ...process.env, ...measured } });
      return (await usage()).processorMs;
    },
    async compare(competitors, rounds = runs) {
      const entries = Object.entries(competitors).map(([name, run]) => ({ name, run, times: [] as number[] }));
      for (const { run } of entries) await run();
      for (let round = 0; round < rounds; round += 1) {
        // The first to run finds the caches of another one: each is first equally often.
        const turns = [...entries.slice(round % entries.length), ...entries.slice(0, round % entries.length)];
        for (const { run, times } of turns) times.push(await run());
      }
      return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)])) as never;
    },
  };
}

async function reply(server: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(server, 'message', ended).then(([message]: unknown[]) => message),
      once(server, 'exit', ended).then(() => Promise.reject(new Error('The bench lost its servers.'))),
    ]);
  } finally {
    ended.abort();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [lower = NaN, upper = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (lower + upper) / 2;
}
