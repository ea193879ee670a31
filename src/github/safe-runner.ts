import type { Log } from '../domain/ports.ts';
import { createRedactor, hideQuerySecrets, sanitize } from '../http/redact.ts';
import type { Runner } from './runner.ts';

/** A runner whose lines are redacted: nothing that a run logs gets past it. */
export interface SafeRunner extends Runner {
  /** Redacts a text that may have several lines; annotations, outputs and the summary are made of texts that went through it. */
  safe(text: string): string;
  readonly log: Log;
}

/** Masks every secret, before the first line that could print one, and redacts what is logged. */
export function createSafeRunner(runner: Runner, secrets: readonly string[]): SafeRunner {
  for (const secret of secrets) if (secret.length >= shortestSecret) runner.mask(secret);
  const redact = createRedactor(secrets);
  const safe = (text: string): string => sanitize(hideQuerySecrets(text), { multiline: true, redact });
  const safeLine = (text: string): string => sanitize(hideQuerySecrets(text), { redact });
  const line = (text: string): void => runner.line(safeLine(text));
  const debug = (text: string): void => runner.debug(safeLine(text));
  return {
    ...runner,
    safe,
    line,
    debug,
    openGroup: (title) => runner.openGroup(safeLine(title)),
    log: logOf(line, debug),
  };
}

/** A log whose lines go where the caller says. */
export function logOf(line: (text: string) => void, debug: (text: string) => void): Log {
  return { info: line, debug, warning: (text) => line(`Warning: ${text}`) };
}

/** A shorter one would be masked in the middle of ordinary words; no registry issues such. */
const shortestSecret = 4;
