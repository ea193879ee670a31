import type { Step } from './workflows.ts';
import { evaluated, type Contexts } from './workflows.ts';

/** What a script of `actions/github-script` did. */
export interface Scripted {
  readonly outputs: Readonly<Record<string, string>>;
  readonly notices: readonly string[];
  readonly summary: string;
}

type Script = (
  github: unknown,
  context: unknown,
  core: unknown,
  process: { readonly env: Readonly<Record<string, string>> },
) => Promise<unknown>;

const AsyncFunction = (async () => {}).constructor as new (...texts: readonly string[]) => Script;

/** Runs the script of a step as `actions/github-script` does, with these in place of its own `github` and `context`. */
export async function runScript(step: Step, contexts: Contexts, github: unknown, context: unknown): Promise<Scripted> {
  const outputs: Record<string, string> = {};
  const notices: string[] = [];
  let summary = '';
  const written = {
    addRaw: (text: string) => {
      summary += text;
      return written;
    },
    write: () => Promise.resolve(),
  };
  const core = {
    setOutput: (name: string, value: unknown) => void (outputs[name] = String(value)),
    notice: (text: string) => void notices.push(text),
    summary: written,
  };
  const env = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(String(value), contexts)]),
  );
  const script = new AsyncFunction('github', 'context', 'core', 'process', String(step.with?.['script']));
  await script(github, context, core, { env });
  return { outputs, notices, summary };
}
