import type { Log } from '../../src/domain/ports.ts';
import type { StreamingHttpClient } from '../../src/http/client.ts';
import { createGitHub, type SandboxGitHub } from '../../sandbox/github.ts';
import { Journal } from '../../sandbox/server.ts';
import type { VirtualClock } from '../harness/clock.ts';
import { createClient, createEdges, recordLog } from '../harness/edges.ts';

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

/** A GitHub on loopback and our own client to it, on virtual time. */
export async function createTestBed(): Promise<TestBed> {
  const edges = createEdges();
  const { clock, transport } = edges;
  const journal = new Journal(edges.time);
  const github = await createGitHub({ journal });
  const { log, lines } = recordLog({ levels: true });
  const cancel = new AbortController();
  const deadline = clock.now() + 600_000;
  edges.watch(journal);
  return {
    github,
    journal,
    http: createClient({ transport, clock, log, deadline, signal: cancel.signal }),
    clock,
    deadline,
    log,
    lines,
    cancel,
    requests: () => journal.entries.map(({ server, path }) => `${server} ${path}`),
    async close() {
      edges.close();
      await github.close();
      if (journal.defects.length > 0) throw new AggregateError(journal.defects, 'the sandbox failed');
    },
  };
}
