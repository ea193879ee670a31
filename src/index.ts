import { config } from 'zod';

import { createRunner } from './github/runner.ts';
import { systemClock } from './http/clock.ts';
import { createTransport } from './http/transport.ts';
import { run } from './run.ts';

// Each schema reads one value or two: compiling it first costs more than it saves.
config({ jitless: true });

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancelled.abort());

// A reader that closed its end changes nothing in what is published, reported in files, or returned as exit status.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const transport = createTransport(process.env);
try {
  process.exitCode = await run({
    runner: createRunner(process.env),
    transport,
    clock: systemClock,
    random: Math.random,
    cancelled: cancelled.signal,
  });
} catch (error) {
  // A run reports its errors itself. What Node would print of another one could hold a secret.
  const { name } = Object(error) as { name?: unknown };
  process.stderr.write(`Release Relay ended in an error that it could not report (${String(name)}).\n`);
  process.exitCode = 1;
}
transport.close();
// Nothing that is still pending, such as a resolver that does not answer, keeps the process alive past its report.
process.stdout.write('', () => process.exit());
