import { commandFrom, type ActionRun, type Annotation } from '../../sandbox/runner.ts';
import type { JournalEntry } from '../../sandbox/server.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { repositoryFrom } from '../repository.ts';
import { renderMarkdown } from './markdown.ts';
import { cut, widthOf, wrapped, type Paint, type Style } from './paint.ts';
import type { Project } from './project.ts';

/** Shows a run. Every method writes whole lines. */
export interface Screen {
  act(title: string, about: string): void;
  /** What happens between two runs, or outside the acts. */
  note(text: string): void;
  /** The step as the workflow has it; secrets are masked as the runner does. */
  step(event: string, inputs: Readonly<Record<string, string>>, secrets: readonly string[]): void;
  log(run: ActionRun): void;
  annotations(run: ActionRun, project: Project): void;
  summary(run: ActionRun): void;
  requests(entries: readonly JournalEntry[]): void;
  contents(registry: string, yaml: string): void;
  /** The result of an act. */
  result(good: boolean, text: string): void;
}

const ownRepository = repositoryFrom(packageJson);

const marks: Readonly<Record<Annotation['level'], { readonly sign: string; readonly style: Style }>> = {
  error: { sign: '✖', style: 'red' },
  warning: { sign: '⚠', style: 'yellow' },
  notice: { sign: 'ℹ', style: 'blue' },
};

/** Columns that are used: 80 if the output is not a terminal, less a margin. */
export function widthFor(columns: number | undefined): number {
  return Math.min(Math.max(columns ?? 80, 60), 110) - 4;
}

export function createScreen(write: (text: string) => void, paint: Paint, columns: number | undefined): Screen {
  const width = widthFor(columns);
  const line = (text = ''): void => write(`${text.trimEnd()}\n`);
  const part = (title: string, lines: readonly string[]): void => {
    line();
    line(paint(['bold', 'cyan'], `── ${title}`));
    for (const text of lines) line(text === '' ? '' : `   ${text}`);
  };

  return {
    act(title, about) {
      line();
      line(paint('bold', '═'.repeat(width)));
      line(paint('bold', title));
      for (const text of wrapped(about, width)) line(paint('dim', text));
    },
    note(text) {
      line();
      for (const row of wrapped(text, width)) line(paint('dim', row));
    },
    step(event, inputs, secrets) {
      const lines = Object.entries(inputs).flatMap(([name, value]) => {
        const text = masked(value.trimEnd(), secrets);
        return text.includes('\n')
          ? [`  ${name}: |`, ...text.split('\n').map((row) => cut(`    ${row}`, width - 2))]
          : [cut(`  ${name}: ${text}`, width - 2)];
      });
      part(`The step, on ${event}`, [
        `- uses: ${ownRepository.slug}@v1`,
        '  with:',
        ...lines.map((text) => `  ${text}`),
      ]);
    },
    log(run) {
      const lines = logLines(run, paint, width);
      part('The log', [...lines, paint('dim', `(exit status ${String(run.exitCode ?? run.signal)})`)]);
    },
    annotations({ annotations }, project) {
      if (annotations.length === 0) return;
      const source = new TextDecoder().decode(project.bytes).split(/\r?\n/);
      part(
        'The annotations',
        annotations.flatMap((annotation, index) => [
          ...(index === 0 ? [] : ['']),
          ...annotationLines(annotation, project, source, paint, width),
        ]),
      );
    },
    summary: ({ summary }) => part('The job summary', renderMarkdown(summary, { paint, width })),
    requests(entries) {
      part(
        'The requests',
        entries.map(({ server, method, path, status }) =>
          paint(
            method === 'GET' ? 'dim' : 'bold',
            `${server.padEnd(14)} ${method.padEnd(5)} ${cut(path.replace(/\?.*/, '?…'), width - 28)} → ${status ?? '…'}`,
          ),
        ),
      );
    },
    contents: (registry, yaml) =>
      part(
        `What ${registry} contains now`,
        yaml.split('\n').map((row) => cut(row, width)),
      ),
    result(good, text) {
      line();
      for (const [index, row] of wrapped(text, width).entries()) {
        line(paint(good ? 'green' : 'red', `${index === 0 ? (good ? '✔' : '✖') : ' '} ${row}`));
      }
    },
  };
}

/** The log as GitHub shows it: commands carried out, groups unfolded. */
function logLines({ stdout, stderr, masks }: ActionRun, paint: Paint, width: number): string[] {
  const shown: string[] = [];
  let indent = '';
  for (const row of [...stdout.split('\n'), ...stderr.split('\n')]) {
    const command = commandFrom(row);
    if (command === undefined) {
      if (row !== '') shown.push(...wrapped(indent + masked(row, masks), width));
    } else if (command.name === 'group') {
      shown.push(paint('bold', `▾ ${masked(command.message, masks)}`));
      indent = '  ';
    } else if (command.name === 'endgroup') {
      indent = '';
    } else if (command.name in marks) {
      const level = command.name as Annotation['level'];
      const [first = ''] = masked(command.message, masks).split('\n');
      const text = `${indent}${level[0]?.toUpperCase()}${level.slice(1)}: ${first}`;
      shown.push(...wrapped(text, width).map((part) => paint(marks[level].style, part)));
    }
  }
  return shown;
}

function annotationLines(
  { level, title, message, file, line, column }: Annotation,
  project: Project,
  source: readonly string[],
  paint: Paint,
  width: number,
): string[] {
  const { sign, style } = marks[level];
  const place = file === undefined ? [] : [file === project.file ? project.path : file, line, column];
  const at = place.filter((piece) => piece !== undefined).join(':');
  const text = line === undefined || file !== project.file ? undefined : source[line - 1];
  return [
    `${paint([style, 'bold'], `${sign} ${title ?? level}`)}${at === '' ? '' : `  ${paint('underline', at)}`}`,
    ...(text === undefined ? [] : excerpt(text, line ?? 1, column ?? 1, width).map((row) => paint('dim', row))),
    ...wrapped(message, width - 2).map((row) => `  ${row}`),
  ];
}

/** A line of the source, and a mark under the place. */
function excerpt(text: string, line: number, column: number, width: number): string[] {
  const flat = (piece: string): string => piece.replaceAll('\t', '  ').replaceAll(/\p{Cc}/gu, '·');
  const number = String(line);
  const indent = Math.min(widthOf(flat(text.slice(0, column - 1))), width);
  return [
    `  ${number} │ ${flat(text).slice(0, width - number.length - 5)}`,
    `  ${' '.repeat(number.length)} │ ${' '.repeat(indent)}^`,
  ];
}

function masked(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text);
}
