import { defined } from '../domain/data.ts';
import type { Log } from '../domain/ports.ts';
import { windowOf } from '../domain/text.ts';
import { hidingCredentials } from '../http/credentials.ts';
import { createRedactor, sanitize, shortestSecret } from '../http/redact.ts';
import type { Runner } from './runner.ts';

type Annotation = Parameters<Runner['annotate']>[0];

/**
 * A runner that redacts everything; it exposes no method of the one that it wraps. Outputs and the summary consist of texts that went
 * through `safe`, one by one; redacting them as a whole could destroy them.
 */
export interface SafeRunner extends Omit<Runner, 'mask' | 'input' | 'debug'> {
  /** Makes a text safe that may have several lines; annotations, outputs and the summary consist of such texts. */
  safe(text: string): string;
  /** Only replaces secrets, in a text that is still to be changed. */
  redact(text: string): string;
  /** A line that is shown however long the log is. */
  closing(text: string): void;
  readonly log: Log;
}

/** UTF-16 units of a text and of a line. Longer ones are cut. */
const longestText = 128 * 1024;
const longestLine = 16 * 1024;

/** Bytes of the lines, and of the annotations, that are shown. Nobody reads a longer log. */
const mostLineBytes = 1_000_000;
const mostAnnotationBytes = 800_000;

/** Masks every secret, before the first line that could print one, and redacts what is logged. */
export function createSafeRunner(runner: Runner, secrets: readonly string[]): SafeRunner {
  for (const secret of secrets) if (secret.length >= shortestSecret) runner.mask(secret);
  const redact = createRedactor(secrets);
  const safely = (text: string, maxLength: number, multiline: boolean): string =>
    sanitize(windowOf(text, 2 * maxLength), {
      maxLength,
      multiline,
      redact: hidingCredentials(redact),
    });
  const safe = (text: string): string => safely(text, longestText, true);
  const safeLine = (text: string): string => safely(text, longestLine, false);

  const lines = createBudget(mostLineBytes, () =>
    runner.line('The log is longer than 1 MB: further lines are left out. The job summary has every problem.'),
  );
  const annotations = createBudget(mostAnnotationBytes, () =>
    runner.line('The annotations have more than 800 kB: further ones are left out. The job summary has them.'),
  );
  const write = (to: (text: string) => void, text: string): void => {
    if (lines.isSpent()) return;
    const shown = safeLine(text);
    if (lines.spend(Buffer.byteLength(shown) + 1)) to(shown);
  };
  const line = (text: string): void => write(runner.line, text);
  const isDebugging = runner.env['RUNNER_DEBUG'] === '1';
  const debug: Log['debug'] = (text) => {
    if (isDebugging) write(runner.debug, text());
  };
  return {
    env: runner.env,
    safe,
    redact,
    line,
    closing: (text) => runner.line(safeLine(text)),
    openGroup: (title) => runner.openGroup(safeLine(title)),
    closeGroup: () => runner.closeGroup(),
    annotate(annotation) {
      if (annotations.isSpent()) return;
      const shown = safeAnnotation(annotation, safe, safeLine);
      // What the runner escapes takes three bytes.
      const escapes = shown.message.match(/[%\r\n]/g)?.length ?? 0;
      if (annotations.spend(Buffer.byteLength(shown.message + shown.title) + 2 * escapes + 100)) runner.annotate(shown);
    },
    output: (name, value) => runner.output(name, value),
    summary: (markdown) => runner.summary(markdown),
    readText: (path) => runner.readText(path),
    log: logOf(line, debug),
  };
}

function safeAnnotation(
  { title, message, file, line, column, level }: Annotation,
  safe: (text: string) => string,
  safeLine: (text: string) => string,
): Annotation {
  const texts = { level, title: safeLine(title), message: safe(message) };
  // A redacted path would not exist.
  return file === undefined || safeLine(file) !== file ? texts : { ...texts, ...defined({ file, line, column }) };
}

/** A budget of bytes; calls `onEmpty` when it is exceeded for the first time. */
function createBudget(most: number, onEmpty: () => void): { isSpent(): boolean; spend(bytes: number): boolean } {
  let left = most;
  let isEmpty = false;
  return {
    isSpent: () => isEmpty,
    spend(bytes) {
      left -= bytes;
      if (left >= 0) return true;
      isEmpty = true;
      onEmpty();
      return false;
    },
  };
}

/** A log whose lines go where the caller says. */
export function logOf(line: (text: string) => void, debug: Log['debug']): Log {
  return { info: line, debug, warning: (text) => line(`Warning: ${text}`) };
}
