/** One step of a pattern: a character, any number of them, or one of several sequences. */
type Step =
  | { readonly kind: 'one' | 'many'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'either'; readonly sequences: readonly Sequence[] };
type Sequence = readonly Step[];

const notSlash = (character: string): boolean => character !== '/';
const literal = (character: string): Step => ({ kind: 'one', accepts: (other) => other === character });
const star: Step = { kind: 'many', accepts: notSlash };
const globstar: Step = { kind: 'many', accepts: () => true };
const slash = literal('/');

/**
 * Compiles a glob (`*` `**` `?` `[a-z]` `{a,b}` `{1..3}` `@(a|b)` `?(a)`, `\` before a literal character) to a matcher
 * that takes time linear in the length of the name, whatever both are. Undefined if the pattern has anything else, e.g. `!(a)`.
 */
export function compileGlob(pattern: string): ((name: Iterable<string>) => boolean) | undefined {
  const characters = Array.from(pattern);
  const parsed = parse(characters, 0, '');
  return parsed?.end === characters.length ? matcherOf(parsed.sequences[0] ?? []) : undefined;
}

interface Parsed {
  readonly sequences: readonly Sequence[];
  /** Index after the closing character. */
  readonly end: number;
}

const separators: Readonly<Record<string, string>> = { '}': ',', ')': '|' };

/** Reads up to `close` ('' is the pattern's end); undefined if it is missing, or if something is not supported. */
function parse(pattern: readonly string[], from: number, close: '' | '}' | ')'): Parsed | undefined {
  const sequences: Step[][] = [[]];
  const add = (...steps: readonly Step[]): void => void sequences.at(-1)?.push(...steps);
  let index = from;
  while (index < pattern.length) {
    const character = pattern[index] ?? '';
    const next = pattern[index + 1] ?? '';
    if (character === close) return { sequences, end: index + 1 };
    if (close !== '' && character === separators[close]) {
      sequences.push([]);
      index += 1;
    } else if (character === '\\') {
      add(literal(next === '' ? '\\' : next));
      index += 2;
    } else if (character === '(' || ((character === '@' || character === '?') && next === '(')) {
      const group = parse(pattern, index + (character === '(' ? 1 : 2), ')');
      // A quantifier after it, or inside it, needs a regular expression.
      if (group === undefined || /^[*+?]$/.test(pattern[group.end] ?? '')) return undefined;
      add({ kind: 'either', sequences: [...group.sequences, ...(character === '?' ? [[]] : [])] });
      index = group.end;
    } else if (next === '(' && /[!+*]/.test(character)) return undefined;
    else if (close === ')' && character === '+') return undefined;
    else if (character === '*') {
      let end = index;
      while (pattern[end] === '*') end += 1;
      const isSegment =
        close === '' && end - index > 1 && /^\/?$/.test(pattern[index - 1] ?? '') && /^\/?$/.test(pattern[end] ?? '');
      if (isSegment && pattern[end] === '/') {
        add({ kind: 'either', sequences: [[], [globstar, slash]] });
        end += 1;
      } else add(isSegment ? globstar : star);
      index = end;
    } else if (character === '?') {
      add({ kind: 'one', accepts: notSlash });
      index += 1;
    } else if (character === '[') {
      const found = characterClass(pattern, index + 1);
      if (found === 'unsupported') return undefined;
      add(found?.step ?? literal('['));
      index = found?.end ?? index + 1;
    } else if (character === '{') {
      const group = range(pattern, index + 1) ?? parse(pattern, index + 1, '}');
      const isGroup = group !== undefined && group.sequences.length > 1;
      add(isGroup ? { kind: 'either', sequences: group.sequences } : literal('{'));
      index = isGroup ? group.end : index + 1;
    } else {
      add(literal(character));
      index += 1;
    }
  }
  return close === '' ? { sequences, end: index } : undefined;
}

/** Numbers and letters of a `{from..to}`. */
const mostOfRange = 1000;

function range(pattern: readonly string[], from: number): Parsed | undefined {
  const text = pattern.slice(from, from + 24).join('');
  const [whole = '', first = '', last = ''] = /^(-?\d{1,6}|[A-Za-z])\.\.(-?\d{1,6}|[A-Za-z])\}/.exec(text) ?? [];
  if (whole === '' || /\d/.test(first) !== /\d/.test(last)) return undefined;
  const isNumber = /\d/.test(first);
  const [one = 0, other = 0] = [first, last].map((end) => (isNumber ? Number(end) : end.charCodeAt(0)));
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (high - low >= mostOfRange) return undefined;
  const sequences = Array.from({ length: high - low + 1 }, (_, index) =>
    Array.from(isNumber ? String(low + index) : String.fromCharCode(low + index), literal),
  );
  return { sequences: [...sequences, ...(sequences.length === 1 ? sequences : [])], end: from + whole.length };
}

function characterClass(
  pattern: readonly string[],
  from: number,
): { readonly step: Step; readonly end: number } | 'unsupported' | undefined {
  const isNegated = pattern[from] === '^';
  const first = isNegated ? from + 1 : from;
  const ranges: { readonly low: string; high: string }[] = [];
  for (let index = first; index < pattern.length; index += 1) {
    let character = pattern[index] ?? '';
    if (character === ']' && index > first) {
      const accepts = (other: string): boolean =>
        other !== '/' && ranges.some(({ low, high }) => low <= other && other <= high) !== isNegated;
      return { step: { kind: 'one', accepts }, end: index + 1 };
    }
    // `[:alpha:]` and the like.
    if (character === '[' && pattern[index + 1] === ':') return 'unsupported';
    if (character === '\\' && index + 1 < pattern.length) {
      index += 1;
      character = pattern[index] ?? '';
    }
    const last = ranges.at(-1);
    const isRange = pattern[index - 1] === '-' && index - 1 > first && last?.low === '-' && ranges.length > 1;
    const before = ranges.at(-2);
    if (isRange && before !== undefined && before.low === before.high) {
      ranges.pop();
      before.high = character;
    } else ranges.push({ low: character, high: character });
  }
  return undefined;
}

interface State {
  readonly accepts?: (character: string) => boolean;
  /** The states after the character; for `loops` this one. */
  readonly next: readonly State[];
  /** Any number of such characters, including none. */
  readonly loops: boolean;
}

/** Follows all paths through the pattern at once (Thompson, 1968), without backtracking. */
function matcherOf(sequence: Sequence): (name: Iterable<string>) => boolean {
  const end: State = { next: [], loops: false };
  const before = (steps: Sequence, next: readonly State[]): readonly State[] =>
    steps.reduceRight<readonly State[]>((after, step) => {
      if (step.kind !== 'either') return [{ accepts: step.accepts, next: after, loops: step.kind === 'many' }];
      // One state for what follows, however many lead there.
      const join: readonly State[] = [{ next: after, loops: true }];
      return [{ next: step.sequences.flatMap((one) => before(one, join)), loops: true }];
    }, next);
  const start = before(sequence, [end]);
  /** The states, and those that they lead to without a character. */
  const reach = (from: readonly State[], into: Set<State>): void => {
    const waiting = [...from];
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (into.has(state)) continue;
      into.add(state);
      if (state.loops) waiting.push(...state.next);
    }
  };
  return (name) => {
    let current = new Set<State>();
    reach(start, current);
    for (const character of name) {
      const following = new Set<State>();
      for (const state of current) {
        if (state.accepts?.(character) === true) reach(state.loops ? [state] : state.next, following);
      }
      if (following.size === 0) return false;
      current = following;
    }
    return current.has(end);
  };
}
