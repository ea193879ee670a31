import type { View } from './redact-view.ts';
import { cutMark } from './redact-view.ts';

/** Calls back with the beginning and end of what it found, as indexes of the view's text. */
export type Mark = (start: number, end: number) => void;

/** A shorter beginning of a secret, without the mark of a cut, may be an ordinary word. */
const shortestWord = 12;

/** Fewer symbols at a cut are not taken for the beginning of a secret: they reveal too little. */
export const shortestBeginning = 4;

/**
 * Searches for many needles at once, in one pass over the text whatever they are (Aho and Corasick, 1975). It also finds the
 * beginning of a needle that was cut off: at the mark of a cut, the state is the longest one that the text ends in. Without a mark, a
 * beginning counts at the end of the text, and anywhere if it is half of the needle: what many tokens have in common is shorter.
 */
export function createSearch(needles: readonly (readonly number[])[]): (view: View, mark: Mark) => void {
  const size = needles.reduce((sum, needle) => sum + needle.length, 1);
  // Most states have one child, which is kept in two arrays; the others are in the map.
  const label = new Uint16Array(size);
  const child = new Int32Array(size);
  const more = new Map<number, number>();
  const depth = new Int32Array(size);
  const failure = new Int32Array(size);
  /** Length of the longest needle, or beginning that tells enough of one, that ends in a state. */
  const longest = new Int32Array(size);
  const keyOf = (state: number, symbol: number): number => state * 512 + symbol;
  const childOf = (state: number, symbol: number): number => {
    const first = child[state] as number;
    if (first === 0) return 0;
    return label[state] === symbol ? first : (more.get(keyOf(state, symbol)) ?? 0);
  };
  let states = 1;
  for (const needle of needles) {
    let state = 0;
    const enough = Math.max(shortestWord, needle.length / 2);
    for (const symbol of needle) {
      let next = childOf(state, symbol);
      if (next === 0) {
        next = states++;
        depth[next] = (depth[state] as number) + 1;
        if (child[state] === 0) [child[state], label[state]] = [next, symbol];
        else more.set(keyOf(state, symbol), next);
      }
      state = next;
      const begun = depth[state] as number;
      if (begun >= enough || begun === needle.length) longest[state] = begun;
    }
  }
  // Where ordinary text stays.
  const beginnings = new Int32Array(512);
  for (let symbol = 0; symbol < beginnings.length; symbol += 1) beginnings[symbol] = childOf(0, symbol);
  const step = (from: number, symbol: number): number => {
    let state = from;
    while (state !== 0) {
      const next = childOf(state, symbol);
      if (next !== 0) return next;
      state = failure[state] as number;
    }
    return beginnings[symbol] as number;
  };
  // All needles side by side: a state's failure is nearer to the root than the state.
  const byLength = [...needles].sort((a, b) => b.length - a.length);
  const reached = new Int32Array(needles.length);
  for (let index = 0; index < (byLength[0]?.length ?? 0); index += 1) {
    for (const [which, needle] of byLength.entries()) {
      const symbol = needle[index];
      if (symbol === undefined) break;
      const parent = reached[which] as number;
      const state = (reached[which] = childOf(parent, symbol));
      failure[state] = parent === 0 ? 0 : step(failure[parent] as number, symbol);
      longest[state] ||= longest[failure[state]] as number;
    }
  }

  return ({ symbols, starts, ends, length }, mark) => {
    let state = 0;
    for (let index = 0; index < length; index += 1) {
      const symbol = symbols[index] as number;
      const begun = depth[state] as number;
      if (symbol === cutMark && begun >= shortestBeginning)
        mark(starts[index - begun] as number, starts[index] as number);
      state = step(state, symbol);
      const found = longest[state] as number;
      if (found > 0) mark(starts[index - found + 1] as number, ends[index] as number);
    }
    const begun = depth[state] as number;
    if (begun >= shortestWord) mark(starts[length - begun] as number, ends[length - 1] as number);
  };
}
