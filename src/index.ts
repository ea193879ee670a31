import { config } from 'zod';

import { createRunner } from './github/runner.ts';
import { systemClock } from './http/clock.ts';
import { createTransport } from './http/transport.ts';
import { run } from './run.ts';

// Each schema reads one value or two: compiling it first costs more than it saves.
config({ jitless: true });

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancelled.abort());

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
