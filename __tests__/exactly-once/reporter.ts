import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { figuresVariable } from './figures.ts';

/** A jest reporter that ends with one line: how many cases of which kind the exhaustive tests went through. */
export default class FiguresReporter {
  readonly #file = join(mkdtempSync(join(tmpdir(), 'release-relay-figures-')), 'figures');

  constructor() {
    writeFileSync(this.#file, '');
    process.env[figuresVariable] = this.#file;
  }

  onRunComplete(): void {
    const sums = new Map<string, number>();
    for (const line of readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)) {
      for (const [name, count] of Object.entries(JSON.parse(line) as Record<string, number>)) {
        sums.set(name, (sums.get(name) ?? 0) + count);
      }
    }
    rmSync(dirname(this.#file), { recursive: true, force: true });
    const parts = [...sums].sort().map(([name, count]) => `${count.toLocaleString('en')} ${name}`);
    if (parts.length > 0) process.stderr.write(`\nExactly once: ${parts.join(', ')}\n`);
  }
}
