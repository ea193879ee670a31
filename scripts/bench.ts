import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { withBench, type Measurement, type Row } from './bench/bench.ts';
import { measurements } from './bench/measurements.ts';

/**
 * Measures the bundle of `dist/` against what people do without it. Ratios are of medians within one run, of processes that take
 * turns. `--json` for machines; `--runs 15` for how often what is short is run; `--only upload` for one measurement. Exit status 1
 * if a goal is missed.
 */
const { json, runs, chosen } = optionsFrom(process.argv.slice(2));
const rows = await withBench(runs, async (bench) => {
  const found: Row[] = [];
  for (const measure of chosen) found.push(...(await measure(bench)));
  return found;
});
const misses = ({ value, goal }: Row): boolean => value !== undefined && goal !== undefined && value > goal;
if (rows.some(misses)) process.exitCode = 1;

const machine = {
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  cores: availableParallelism(),
};
if (json) {
  const holds = (row: Row): object =>
    row.goal === undefined ? {} : { holds: row.value !== undefined && !misses(row) };
  console.log(JSON.stringify({ ...machine, runs, rows: rows.map((row) => ({ ...row, ...holds(row) })) }, null, 2));
} else {
  console.log(
    `Node ${machine.node}, ${machine.platform}, ${machine.cores} cores, medians of ${runs} runs, of fewer where they are long\n`,
  );
  console.log(tableOf(rows).join('\n'));
}

function tableOf(lines: readonly Row[]): string[] {
  const decimals: Readonly<Record<Row['unit'], number>> = { x: 2, MiB: 1, KB: 0, '%': 3, requests: 0 };
  const figure = (value: number, unit: Row['unit']): string => `${value.toFixed(decimals[unit])} ${unit}`;
  const cells = lines.map((row) => [
    row.title,
    row.value === undefined ? '–' : figure(row.value, row.unit),
    row.goal === undefined ? '' : `≤ ${figure(row.goal, row.unit)}${misses(row) ? ' MISSED' : ''}`,
    row.note ?? '',
  ]);
  const all = [['', 'measured', 'goal', ''], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('   ')
      .trimEnd(),
  );
}

function optionsFrom(args: readonly string[]): {
  readonly json: boolean;
  readonly runs: number;
  readonly chosen: readonly Measurement[];
} {
  const fail = (message: string): never => {
    console.error(`${message}\n\nnpm run bench [-- --json] [-- --runs 15] [-- --only ${names.join('|')}]`);
    process.exit(2);
  };
  const names = Object.keys(measurements);
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        runs: { type: 'string', default: '15' },
        only: { type: 'string', multiple: true, default: names },
      },
    });
    const count = Number(values.runs);
    if (!Number.isInteger(count) || count < 1 || count > 1000) fail('--runs takes a number from 1 to 1000.');
    const chosen = values.only.map((name) => measurements[name] ?? fail(`--only takes ${names.join(', ')}.`));
    return { json: values.json, runs: count, chosen };
  } catch (error) {
    return fail((error as Error).message);
  }
}
