import type { Clock } from '../../src/domain/ports.ts';
import { WireError, type Transport } from '../../src/http/transport.ts';
import { createAutoClock } from '../harness/auto-clock.ts';
import { createInstantClock } from '../harness/instant-clock.ts';
import { runInProcess, type InProcessRun } from '../harness/runner.ts';
import {
  createWorld,
  keyOf,
  originsOf,
  streamOf,
  textOf,
  type Reply,
  type Seeded,
  type WorldOptions,
} from './harness.ts';

/** One kind of request of the recorded run, and what was answered. */
export interface Recorded {
  readonly key: string;
  readonly occurrence: number;
  readonly reply: Reply;
}

export interface Replay extends Seeded {
  /** In the order of the recorded run, which was a healthy first one. */
  readonly recorded: readonly Recorded[];
  /**
   * Runs against the recorded replies, without a server: the last recorded reply of a kind is repeated for further requests, and unknown requests
   * get a 404. `answer` may return another reply.
   */
  play(options?: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly payload?: unknown;
    readonly env?: Readonly<Record<string, string>>;
    readonly answer?: (key: string, occurrence: number) => Reply | undefined;
    /** No real time passes: for cases by the thousand. */
    readonly instantly?: boolean;
    /** Called for every request that has a text as its body. */
    readonly seen?: (request: { readonly key: string; readonly body: string }) => void;
  }): Promise<InProcessRun>;
}

/** Records a healthy run, so that thousands can be played without a socket. */
export async function createReplay(options: WorldOptions = {}): Promise<Replay> {
  const world = await createWorld(options);
  const recorded: Recorded[] = [];
  const origins = originsOf(world.sandbox, world.entries);
  const { entries, release, secrets, inputs, payload, env } = world;
  const githubToken = world.sandbox.github.token;
  try {
    const { exitCode, runner } = await world.relay({
      after: ({ key, occurrence }, reply) => void recorded.push({ key, occurrence, reply }),
    });
    if (exitCode !== 0) throw new Error(`not even a healthy run is: ${runner.shown()}`);
  } finally {
    await world.close();
  }
  const replies = new Map(recorded.map(({ key, occurrence, reply }) => [`${key} #${occurrence}`, reply]));
  const last = new Map(recorded.map(({ key, reply }) => [key, reply]));
  const absent: Reply = { status: 404, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') };

  return {
    entries,
    release,
    secrets,
    inputs,
    payload,
    env,
    recorded,
    async play({
      inputs: own = {},
      payload: given = payload,
      env: more = {},
      answer = () => undefined,
      seen,
      instantly = false,
    } = {}) {
      const { clock, start } = instantly ? instant() : createAutoClock();
      let asked = 0;
      let working = 0;
      const occurrences = new Map<string, number>();
      const transport: Transport = {
        async exchange(request, signal) {
          working += 1;
          asked += 1;
          try {
            if (request.body !== undefined && !ArrayBuffer.isView(request.body.bytes)) {
              let sent = 0;
              for await (const chunk of request.body.bytes) {
                if (signal.aborted) throw new WireError('request', 'ABORT_ERR');
                sent += chunk.length;
              }
              if (sent !== request.body.size) throw new WireError('request', 'ECONNRESET');
            }
            const key = keyOf(origins.get(request.url.origin) ?? request.url.origin, request);
            const body = textOf(request.body);
            if (body !== '') seen?.({ key, body });
            const occurrence = (occurrences.get(key) ?? 0) + 1;
            occurrences.set(key, occurrence);
            const reply = answer(key, occurrence) ?? replies.get(`${key} #${occurrence}`) ?? last.get(key) ?? absent;
            return { status: reply.status, headers: reply.headers, body: streamOf(reply.body) };
          } finally {
            working -= 1;
          }
        },
      };
      const time = start({ traffic: () => `${working} ${asked}`, isIdle: () => working === 0, hangs: () => false });
      try {
        return await runInProcess({
          transport,
          clock,
          inputs: { ...inputs, ...own },
          payload: given,
          githubToken,
          env: { ...env, ...more },
        });
      } finally {
        time.stop();
      }
    },
  };
}

function instant(): { readonly clock: Clock; start(): { stop(): void } } {
  return { clock: createInstantClock(), start: () => ({ stop: () => undefined }) };
}
