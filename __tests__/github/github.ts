import type { Log } from '../../src/domain/ports.ts';
import { createHttpClient, type StreamingHttpClient } from '../../src/http/client.ts';
import { createTransport } from '../../src/http/transport.ts';
import { createGitHub, type SandboxGitHub } from '../../sandbox/github.ts';
import { Journal } from '../../sandbox/server.ts';
import { createVirtualClock, watchTransport, type VirtualClock } from '../http/virtual-clock.ts';

export interface TestBed {
  readonly github: SandboxGitHub;
  readonly journal: Journal;
  readonly http: StreamingHttpClient;
  readonly clock: VirtualClock;
  readonly deadline: number;
  readonly log: Log;
  /** Every line of the log, with its level in front. */
  readonly lines: readonly string[];
  readonly cancel: AbortController;
  /** `server path` of every request so far. */
  requests(): string[];
  close(): Promise<void>;
}

/** A GitHub on loopback and our own client to it, both on a clock that jumps to whatever is waited for. */
export async function createTestBed(): Promise<TestBed> {
  const clock = createVirtualClock();
  const journal = new Journal({ now: () => clock.now(), sleep: (ms) => clock.sleep(ms) });
  const github = await createGitHub({ journal });
  const lines: string[] = [];
  const to = (level: string) => (text: string) => void lines.push(`${level}: ${text}`);
  const log: Log = { info: to('info'), debug: () => {}, warning: to('warning') };
  const cancel = new AbortController();
  const deadline = clock.now() + 600_000;
  const transport = watchTransport(createTransport({}));
  const http = createHttpClient({
    transport,
    clock,
    random: () => 0.5,
    log,
    deadline,
    signal: cancel.signal,
    dryRun: false,
    userAgent: 'release-relay-test',
  });
  const time = clock.autoAdvance({ idle: () => journal.activity.inFlight === 0 && transport.inFlight() === 0 });
  return {
    github,
    journal,
    http,
    clock,
    deadline,
    log,
    lines,
    cancel,
    requests: () => journal.entries.map(({ server, path }) => `${server} ${path}`),
    async close() {
      time.stop();
      transport.close();
      await github.close();
      if (journal.defects.length > 0) throw new AggregateError(journal.defects, 'the sandbox failed');
    },
  };
}
