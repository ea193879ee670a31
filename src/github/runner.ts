import { readFile } from 'node:fs/promises';

// The toolkit's entry loads its OIDC client, and with that undici: 33 ms of every run, for nothing that is used here.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import type { Annotation } from '../report/annotations.ts';

/** The GitHub runner, as far as an action talks to it. Text has been redacted and made safe for a line before it comes here. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Trimmed; '' where the input is not given. */
  input(name: string): string;
  mask(secret: string): void;
  line(text: string): void;
  /** Shown with `ACTIONS_STEP_DEBUG` only. */
  debug(text: string): void;
  openGroup(title: string): void;
  closeGroup(): void;
  annotate(annotation: Annotation): void;
  output(name: string, value: string): void;
  summary(markdown: string): void;
  /** Undefined where there is no such file, or it cannot be read. */
  readText(path: string): Promise<string | undefined>;
}

/** The real one: workflow commands on standard output, and the files that the runner names in the environment. */
export function createRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  return {
    env,
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    mask: (secret) => issueCommand('add-mask', {}, secret),
    line: (text) => void process.stdout.write(`${text}\n`),
    debug: (text) => {
      if (env['RUNNER_DEBUG'] === '1') issueCommand('debug', {}, text);
    },
    openGroup: (title) => issueCommand('group', {}, title),
    closeGroup: () => issueCommand('endgroup', {}, ''),
    annotate({ level, title, message, file, line, column }) {
      issueCommand(
        level,
        {
          title,
          ...(file === undefined ? {} : { file }),
          ...(line === undefined ? {} : { line }),
          ...(column === undefined ? {} : { col: column }),
        },
        message,
      );
    },
    output(name, value) {
      if (env['GITHUB_OUTPUT']) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    },
    summary(markdown) {
      if (env['GITHUB_STEP_SUMMARY']) issueFileCommand('STEP_SUMMARY', markdown);
    },
    async readText(path) {
      try {
        return await readFile(path, 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
