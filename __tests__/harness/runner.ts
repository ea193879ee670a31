import type { Clock } from '../../src/domain/ports.ts';
import type { Runner } from '../../src/github/runner.ts';
import type { Transport } from '../../src/http/transport.ts';
import { actionInputs } from '../../src/inputs/action.ts';
import type { Annotation } from '../../src/report/annotations.ts';
import { run } from '../../src/run.ts';
import type { OutcomeOutput } from './fixtures.ts';

/** One command or line of the action, in order. */
export type Told =
  | { readonly kind: 'mask' | 'line' | 'debug' | 'group' | 'summary'; readonly text: string }
  | { readonly kind: 'endgroup' }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'output'; readonly name: string; readonly text: string };

/** A runner that records everything. */
export interface RecordingRunner extends Runner {
  readonly told: readonly Told[];
  lines(): string[];
  debugLines(): string[];
  masks(): string[];
  annotations(): Annotation[];
  groups(): { readonly title: string; readonly lines: readonly string[] }[];
  outputs(): Record<string, string>;
  outcomes(): Record<string, OutcomeOutput>;
  summaryText(): string;
  /** All texts except the masks, as one: what people and machines see. */
  shown(): string;
}

/** A runner as run() sees it, without a process. `inputs` are as in `with:`; the others have the default of action.yml. */
export function createRecordingRunner({
  inputs,
  env,
  payload,
  githubToken,
}: {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the event file contains: any JSON value, or a text as it is. */
  readonly payload: unknown;
  readonly githubToken: string;
}): RecordingRunner {
  const told: Told[] = [];
  const texts = (kind: 'mask' | 'line' | 'debug' | 'summary'): string[] =>
    told.flatMap((one) => (one.kind === kind ? [(one as { text: string }).text] : []));
  const outputs = (): Record<string, string> =>
    Object.fromEntries(told.flatMap((one) => (one.kind === 'output' ? [[one.name, one.text]] : [])));
  return {
    told,
    env,
    input(name) {
      const given = inputs[name];
      if (given !== undefined) return given.trim();
      const input = actionInputs[name as keyof typeof actionInputs] as { readonly default?: string } | undefined;
      return (input?.default ?? '').replace('${{ github.token }}', githubToken).trim();
    },
    mask: (text) => void told.push({ kind: 'mask', text }),
    line: (text) => void told.push({ kind: 'line', text }),
    debug: (text) => void told.push({ kind: 'debug', text }),
    openGroup: (text) => void told.push({ kind: 'group', text }),
    closeGroup: () => void told.push({ kind: 'endgroup' }),
    annotate: (annotation) => void told.push({ kind: 'annotation', annotation }),
    output: (name, text) => void told.push({ kind: 'output', name, text }),
    summary: (text) => void told.push({ kind: 'summary', text }),
    readText: (path) =>
      Promise.resolve(
        path !== env['GITHUB_EVENT_PATH'] ? undefined : typeof payload === 'string' ? payload : JSON.stringify(payload),
      ),
    lines: () => texts('line'),
    debugLines: () => texts('debug'),
    masks: () => texts('mask'),
    annotations: () => told.flatMap((one) => (one.kind === 'annotation' ? [one.annotation] : [])),
    groups() {
      const groups: { title: string; lines: string[] }[] = [];
      let open: string[] | undefined;
      for (const one of told) {
        if (one.kind === 'group') groups.push({ title: one.text, lines: (open = []) });
        else if (one.kind === 'endgroup') open = undefined;
        else if (one.kind === 'line') open?.push(one.text);
      }
      return groups;
    },
    outputs,
    outcomes: () => JSON.parse(outputs()['outcomes'] ?? '{}') as Record<string, OutcomeOutput>,
    summaryText: () => texts('summary').join('\n'),
    shown: () =>
      told
        .flatMap((one) => {
          if (one.kind === 'mask' || one.kind === 'endgroup') return [];
          if (one.kind === 'annotation') return [JSON.stringify(one.annotation), one.annotation.message];
          return [one.text];
        })
        .join('\n'),
  };
}

export interface InProcessRun {
  readonly exitCode: 0 | 1;
  readonly runner: RecordingRunner;
  /** By the clock of the run. */
  readonly elapsedMs: number;
}

/** Runs the action without a process: the test provides what the entry point would pass to run(). */
export async function runInProcess({
  transport,
  clock,
  cancelled: canceled = new AbortController().signal,
  wrap = (runner) => runner,
  ...options
}: Parameters<typeof createRecordingRunner>[0] & {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly cancelled?: AbortSignal;
  /** Changes the runner, e.g. so that it fails. */
  readonly wrap?: (runner: RecordingRunner) => Runner;
}): Promise<InProcessRun> {
  const runner = createRecordingRunner(options);
  const started = clock.now();
  const exitCode = await run({ runner: wrap(runner), transport, clock, random: () => 0.5, cancelled: canceled });
  return { exitCode, runner, elapsedMs: clock.now() - started };
}
