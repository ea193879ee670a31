import { config } from 'zod/mini';

import { createRunner } from './github/runner.ts';
import { systemClock } from './http/clock.ts';
import { createTransport } from './http/transport.ts';
import { run } from './run.ts';

// Each schema reads one value or two: compiling it first costs more than it saves.
config({ jitless: true });

/** Milliseconds without progress after which the process no longer waits for its log to be read. */
const standstill = 1_000;

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancelled.abort());

// A closed pipe changes nothing in what is published, written to files, or returned as exit status.
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
  // A run reports its errors itself. Node's own output for another error could contain a secret.
  const { name } = Object(error) as { name?: unknown };
  process.stderr.write(`Release Relay failed with an error that cannot be printed safely (${String(name)}).\n`);
  process.exitCode = 1;
}
transport.close();
endProcess();

/** Ends the process as soon as its log has been read, or reading has stopped, whatever is still pending. */
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
 * Node waits for the threads of its pool at exit, and so for a resolver or a file system that does not answer. Replacing the process by
 * another program does not. An `FSReqPromise` is listed until it is collected as garbage, also if it is done, so it says nothing.
 */
function leave(): void {
  const isHeld = process
    .getActiveResourcesInfo()
    .some((name) => /^(?:GetAddrInfo|GetNameInfo|FSReqCallback)/.test(name));
  if (isHeld && process.platform !== 'win32' && process.execve) {
    const args = [process.execPath, '-e', `process.exit(${String(process.exitCode)})`];
    process.execve(process.execPath, args, { ...process.env, NODE_OPTIONS: '' });
  }
  process.exit();
}
