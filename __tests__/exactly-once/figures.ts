import { appendFileSync } from 'node:fs';

/** The file for the figures of one jest run: set by the reporter before the first worker starts. */
export const figuresVariable = 'RELEASE_RELAY_FIGURES';

/** Adds to the figures that `npm run test:all` ends with. */
export function report(figures: Readonly<Record<string, number>>): void {
  const file = process.env[figuresVariable];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figures)}\n`);
}

/** All cases take too long for every change: a fifth of them, spread evenly, unless `EXHAUSTIVE=1` asks for all. */
export function sampled<Case>(cases: readonly Case[]): readonly Case[] {
  return process.env['EXHAUSTIVE'] === '1' ? cases : cases.filter((_, index) => index % 5 === 0);
}
