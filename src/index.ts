import { config } from 'zod';

import { createRunner } from './github/runner.ts';
import { systemClock } from './http/clock.ts';
import { createTransport } from './http/transport.ts';
import { run } from './run.ts';

// Each schema reads one value or two: compiling it first costs more than it saves.
config({ jitless: true });

/** Milliseconds in which nothing of the log is read, after which nobody waits for the rest. */
const standstill = 1_000;

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
  process.stderr.write(`Release Relay failed with an error that cannot be printed safely (${String(name)}).\n`);
  process.exitCode = 1;
}
transport.close();
endProcess();

/** Ends the process as soon as its log has been read, or nobody reads on, whatever is still pending. */
function endProcess(): void {
  const { stdout } = process;
  let unread = stdout.writableLength;
  setInterval(() => {
    if (stdout.writableLength === unread) leave();
    unread = stdout.writableLength;
  }, standstill);
  stdout.write('', leave);
}

/**
 * Node's own end waits for the threads of its pool, and so for a resolver or a file system that does not answer. Another program in
 * this process's place has none.
 */
function leave(): void {
  const isHeld = process.getActiveResourcesInfo().some((name) => /^(GetAddrInfo|GetNameInfo|FSReq)/.test(name));
  if (isHeld && process.platform !== 'win32' && process.execve) {
    const args = [process.execPath, '-e', `process.exit(${String(process.exitCode)})`];
    process.execve(process.execPath, args, { ...process.env, NODE_OPTIONS: '' });
  }
  process.exit();
}
