import { appendFileSync, readFileSync } from 'node:fs';

// The toolkit's entry loads its OIDC client, and with that undici: 33 ms of every run, for nothing that is used here. Its file
// commands load `node:crypto` for a random delimiter: 5 ms. Its `exports` hide this module, and Node allows no path into
// `node_modules` under `imports` in package.json either.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { defined } from '../domain/data.ts';
import type { Annotation } from '../report/annotations.ts';

/** The GitHub runner, as far as an action talks to it. Text is already redacted and sanitized. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Trimmed; '' if the input is not given. */
  input(name: string): string;
  mask(secret: string): void;
  line(text: string): void;
  debug(text: string): void;
  openGroup(title: string): void;
  closeGroup(): void;
  annotate(annotation: Annotation): void;
  output(name: string, value: string): void;
  summary(markdown: string): void;
  /** Undefined if there is no such file, or it cannot be read. */
  readText(path: string): Promise<string | undefined>;
}

/** The names of the inputs that the step gives, in lower case. The runner passes on those that `action.yml` does not have, too. */
export function inputNamesIn(env: Runner['env']): readonly string[] {
  return Object.keys(env).flatMap((name) => (name.startsWith('INPUT_') ? name.slice(6).toLowerCase() : []));
}

/** The real one: workflow commands on standard output, and the files that the runner names in the environment. */
export function createRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  const unwritten = new Set<string>();
  /** A file that cannot be written does not undo what was published: it is a warning, shown once. */
  const append = (variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): void => {
    const file = env[variable];
    if (!file || unwritten.has(variable)) return;
    try {
      appendFileSync(file, text);
    } catch (error) {
      unwritten.add(variable);
      const { code } = error as { code?: unknown };
      const what = variable === 'GITHUB_OUTPUT' ? 'outputs' : 'job summary';
      const message = `The ${what} cannot be written to the file that ${variable} names (${String(code)}).`;
      issueCommand('warning', { title: 'Release Relay' }, message);
    }
  };
  return {
    env,
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    mask: (secret) => issueCommand('add-mask', {}, secret),
    line: (text) => void process.stdout.write(`${text}\n`),
    debug: (text) => issueCommand('debug', {}, text),
    openGroup: (title) => issueCommand('group', {}, title),
    closeGroup: () => issueCommand('endgroup', {}, ''),
    annotate({ level, title, message, file, line, column }) {
      issueCommand(level, defined({ title, file, line, col: column }), message);
    },
    output(name, value) {
      let delimiter = 'END_OF_OUTPUT';
      while (value.includes(delimiter)) delimiter += '_';
      append('GITHUB_OUTPUT', `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    },
    summary(markdown) {
      append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
    },
    async readText(path) {
      try {
        // There is nothing else to do meanwhile, and `node:fs/promises` takes 4 ms to load.
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
