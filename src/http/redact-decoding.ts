import {
  createViewWriter,
  cutMark,
  gap,
  viewOf,
  withoutIgnorables,
  type View,
  type ViewWriter,
} from './redact-view.ts';
import { shortestBeginning } from './redact-search.ts';

/** Escapes within escapes that are undone. */
const mostUnescapings = 3;

/**
 * The text as it is, and decoded: any two of base64 and escapes (of URLs, JSON, JavaScript and HTML, some of the characters or all of
 * them, also escapes of escapes) on top of each other. Each view takes time linear in the text's length, and there are at most 132. A
 * view of bytes that no trace can be in is left out.
 */
export function* viewsOf(text: string, traces: Traces): Generator<View> {
  for (const outer of unescapings(viewOf(text))) {
    yield outer;
    for (const decoded of base64Decodings(outer, traces)) {
      yield* unescapings(decoded);
      yield* base64Decodings(decoded, traces);
    }
  }
}

/** The view itself, and with one more layer of escapes undone each time, until nothing changes. */
export function* unescapings(view: View): Generator<View> {
  yield view;
  let current: View | undefined = view;
  for (let count = 0; count < mostUnescapings; count += 1) {
    current = unescaped(current);
    if (current === undefined) return;
    yield current;
  }
}

const code = (character: string): number => character.charCodeAt(0);
const [percent, ampersand, backslash, semicolon, hash] = ['%', '&', '\\', ';', '#'].map(code) as [
  number,
  number,
  number,
  number,
  number,
];

/** An escape: the code of what it stands for, and where it ends. No code: it was cut off, and stands for nothing. */
interface Escape {
  readonly code?: number;
  /** True for a byte, which need not be a character of its own. */
  readonly isByte?: boolean;
  readonly end: number;
}

/** The view with its escapes undone once; undefined if it has none. */
function unescaped(view: View): View | undefined {
  const { symbols, starts, ends, length } = view;
  let writer: ViewWriter | undefined;
  for (let index = 0; index < length;) {
    const symbol = symbols[index] as number;
    const found =
      symbol === percent
        ? percentEscape(view, index)
        : symbol === ampersand
          ? entity(view, index)
          : symbol === backslash
            ? backslashEscape(view, index)
            : undefined;
    if (found === undefined) {
      writer?.add(symbol, starts[index] as number, ends[index] as number);
      index += 1;
      continue;
    }
    if (writer === undefined) {
      writer = createViewWriter(length);
      for (let before = 0; before < index; before += 1)
        writer.add(symbols[before] as number, starts[before] as number, ends[before] as number);
    }
    const place = [starts[index] as number, ends[found.end - 1] as number] as const;
    if (found.code !== undefined) {
      if (found.isByte === true) writer.add(found.code, ...place);
      else writer.addCharacter(found.code, ...place);
    }
    index = found.end;
  }
  return writer === undefined ? undefined : withoutIgnorables(writer.finish());
}

function digitAt({ symbols, length }: View, index: number): number {
  const symbol = index < length ? (symbols[index] as number) : 0;
  if (symbol >= 0x30 && symbol <= 0x39) return symbol - 0x30;
  const lower = symbol | 0x20;
  return symbol < 0x80 && lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function isAt({ symbols, length }: View, index: number, symbol: number): boolean {
  return index < length && symbols[index] === symbol;
}

/** So many hexadecimal digits, or the beginning of them in front of a cut. */
function hexEscape(view: View, from: number, digits: number): Escape | undefined {
  let value = 0;
  for (let index = from; index < from + digits; index += 1) {
    const digit = digitAt(view, index);
    if (digit < 0) return isAt(view, index, cutMark) ? { end: index } : undefined;
    value = value * 16 + digit;
  }
  return { code: value, end: from + digits };
}

function percentEscape(view: View, index: number): Escape | undefined {
  const found = hexEscape(view, index + 1, 2);
  return found && { ...found, isByte: true };
}

const simpleEscapes = new Map(
  Object.entries({
    '"': '"',
    '\\': '\\',
    '/': '/',
    "'": "'",
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
  }).map(([name, value]) => [code(name), code(value)]),
);

function backslashEscape(view: View, index: number): Escape | undefined {
  const { symbols, length } = view;
  const next = index + 1 < length ? (symbols[index + 1] as number) : gap;
  if (next === cutMark) return { end: index + 1 };
  if (next === code('x')) return hexEscape(view, index + 2, 2);
  if (next !== code('u')) {
    const simple = simpleEscapes.get(next);
    return simple === undefined ? undefined : { code: simple, end: index + 2 };
  }
  const unit = hexEscape(view, index + 2, 4);
  if (unit?.code === undefined || unit.code < 0xd800 || unit.code > 0xdfff) return unit;
  const isPair = unit.code < 0xdc00 && isAt(view, unit.end, backslash) && isAt(view, unit.end + 1, code('u'));
  const low = isPair ? hexEscape(view, unit.end + 2, 4) : undefined;
  return low?.code !== undefined && low.code >= 0xdc00 && low.code <= 0xdfff
    ? { code: 0x10000 + ((unit.code - 0xd800) << 10) + (low.code - 0xdc00), end: low.end }
    : { code: 0xfffd, end: unit.end };
}

/** Of HTML: those of visible ASCII, of white space, and of what nobody sees. */
const entities = new Map<string, number>(
  Object.entries({
    '!': 'excl',
    '"': 'quot QUOT',
    '#': 'num',
    $: 'dollar',
    '%': 'percnt',
    '&': 'amp AMP',
    "'": 'apos',
    '(': 'lpar',
    ')': 'rpar',
    '*': 'ast midast',
    '+': 'plus',
    ',': 'comma',
    '.': 'period',
    '/': 'sol',
    ':': 'colon',
    ';': 'semi',
    '<': 'lt LT',
    '=': 'equals',
    '>': 'gt GT',
    '?': 'quest',
    '@': 'commat',
    '[': 'lsqb lbrack',
    '\\': 'bsol',
    ']': 'rsqb rbrack',
    '^': 'Hat',
    _: 'lowbar UnderBar',
    '`': 'grave DiacriticalGrave',
    '{': 'lcub lbrace',
    '|': 'verbar vert VerticalLine',
    '}': 'rcub rbrace',
    '\t': 'Tab',
    '\n': 'NewLine',
    '\u00a0': 'nbsp NonBreakingSpace',
    '\u00ad': 'shy',
    '\u200b': 'ZeroWidthSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace NegativeVeryThinSpace',
    '\u200c': 'zwnj',
    '\u200d': 'zwj',
    '\u200e': 'lrm',
    '\u200f': 'rlm',
    '\u2060': 'NoBreak',
    '\u2061': 'af ApplyFunction',
    '\u2062': 'it InvisibleTimes',
    '\u2063': 'ic InvisibleComma',
    '\u2026': 'hellip mldr',
  }).flatMap(([character, names]) => names.split(' ').map((name): [string, number] => [name, code(character)])),
);
const longestName = Math.max(...Array.from(entities.keys(), (name) => name.length));
/** Those that browsers read without a semicolon too. */
const bareEntities = ['quot', 'QUOT', 'amp', 'AMP', 'lt', 'LT', 'gt', 'GT', 'nbsp', 'shy'];

function entity(view: View, index: number): Escape | undefined {
  if (isAt(view, index + 1, hash)) return numericEntity(view, index + 2);
  let name = '';
  let end = index + 1;
  for (; end < view.length && name.length < longestName; end += 1) {
    const character = String.fromCharCode(view.symbols[end] as number);
    if (!/[A-Za-z]/.test(character)) break;
    name += character;
  }
  if (isAt(view, end, cutMark)) return { end };
  const value = isAt(view, end, semicolon) ? entities.get(name) : undefined;
  if (value !== undefined) return { code: value, end: end + 1 };
  const bare = bareEntities.find((one) => name.startsWith(one));
  const bareValue = bare === undefined ? undefined : entities.get(bare);
  return bare === undefined || bareValue === undefined ? undefined : { code: bareValue, end: index + 1 + bare.length };
}

function numericEntity(view: View, from: number): Escape | undefined {
  const isHex = from < view.length && ((view.symbols[from] as number) | 0x20) === code('x');
  const first = isHex ? from + 1 : from;
  let value = 0;
  let end = first;
  for (let digit = digitAt(view, end); digit >= 0 && (isHex || digit < 10); digit = digitAt(view, end)) {
    value = Math.min(value * (isHex ? 16 : 10) + digit, 0x110000);
    end += 1;
  }
  if (isAt(view, end, cutMark)) return { end };
  if (end === first) return undefined;
  const isCharacter = value < 0x110000 && (value < 0xd800 || value > 0xdfff);
  return { code: isCharacter ? value : 0xfffd, end: isAt(view, end, semicolon) ? end + 1 : end };
}

const notBase64 = 64;
const skipped = 65;
/** The six bits of a symbol, in both alphabets. Lines are wrapped with white space. */
const base64Values = new Uint8Array(258).fill(notBase64);
const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let value = 0; value < base64Alphabet.length; value += 1) base64Values[base64Alphabet.charCodeAt(value)] = value;
base64Values[code('-')] = 62;
base64Values[code('_')] = 63;
for (const character of ' \t\r\n\v\f') base64Values[code(character)] = skipped;

/** Fewer decoded bytes are too short for a secret. */
const shortestRun = shortestBeginning;

/**
 * What decoded bytes must have so that something that is looked for can be in them, encoded once more or not. Bytes of any text seldom
 * have it, and decoding all of them would take most of a run's time.
 */
export interface Traces {
  /** For each byte: whether it may be a part, may stand between two parts, or neither. */
  readonly bytes: Uint8Array;
  /** Parts in a row. */
  readonly shortest: number;
}

const between = 1;
const part = 2;

/** The shortest thing that a beginning and an escaped `…` consist of, as in `fake\u2026`. */
const shortestCut = shortestBeginning + '\\u2026'.length;

export function tracesOf(needles: readonly (readonly number[])[]): Traces {
  const bytes = new Uint8Array(256);
  // Of characters that nobody sees, and of wrapped lines.
  for (const lead of [0xc2, 0xcd, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf0, 0xf3]) bytes[lead] = between;
  bytes.fill(between, 0x80, 0xc0).fill(between, 0x09, 0x0e);
  // Of base64 and escapes.
  bytes.fill(part, 0x20, 0x7f);
  for (const symbol of needles.flat()) if (symbol < 256) bytes[symbol] = part;
  return { bytes, shortest: needles.reduce((least, { length }) => Math.min(least, length), shortestCut) };
}

/** What the runs of base64 in a view decode to, from each of the four characters of a group at which one may really begin. */
function* base64Decodings(view: View, traces: Traces): Generator<View> {
  const found = phasesWithTraces(view, traces);
  for (let phase = 0; phase < 4; phase += 1)
    if ((found & (1 << phase)) !== 0) yield withoutIgnorables(base64Decoding(view, phase));
}

/** The phases, as bits, from which the bytes can have what is looked for: found without writing them down. */
function phasesWithTraces({ symbols, length }: View, { bytes, shortest }: Traces): number {
  let found = 0;
  const parts = new Int32Array(4);
  let count = 0;
  let bits = 0;
  for (let index = 0; index < length; index += 1) {
    const symbol = symbols[index] as number;
    const value = base64Values[symbol] as number;
    if (value === skipped) continue;
    if (value === notBase64) {
      for (let phase = 0; phase < 4; phase += 1) {
        if (symbol === cutMark && (parts[phase] as number) >= shortestBeginning) found |= 1 << phase;
        parts[phase] = 0;
      }
      count = 0;
      continue;
    }
    bits = ((bits << 6) | value) & 0xfff;
    // One of the four phases has no byte that ends in this character, and the first character of a run ends none.
    for (let position = 1; position < 4 && count > 0; position += 1) {
      const phase = (count - position) & 3;
      const byte = (bits >> (6 - 2 * position)) & 0xff;
      const kind = bytes[byte] as number;
      if (kind === part) {
        const now = (parts[phase] as number) + 1;
        parts[phase] = now;
        if (now >= shortest) found |= 1 << phase;
      } else if (kind !== between) parts[phase] = 0;
      // The first byte of `…`.
      else if (byte === 0xe2 && (parts[phase] as number) >= shortestBeginning) found |= 1 << phase;
    }
    count += 1;
  }
  return found;
}

function base64Decoding({ symbols, starts, ends, length }: View, phase: number): View {
  const writer = createViewWriter(length + 1);
  let runStart = 0;
  let count = 0;
  let bits = 0;
  let previous = 0;
  const endRun = (mark: number, index: number): void => {
    if (writer.length() - runStart < shortestRun) writer.shorten(runStart);
    else writer.add(mark, starts[index] as number, ends[index] as number);
    runStart = writer.length();
    count = 0;
  };
  for (let index = 0; index < length; index += 1) {
    const symbol = symbols[index] as number;
    const value = base64Values[symbol] as number;
    if (value === skipped) continue;
    if (value === notBase64) {
      endRun(symbol === cutMark ? cutMark : gap, index);
      continue;
    }
    const position = (count - phase) & 3;
    bits = (bits << 6) | value;
    if (count > 0 && position !== 0) {
      // The first bits of a byte are those that the character before has left.
      const left = 6 - 2 * position;
      writer.add((bits >> left) & 0xff, previous, ends[index] as number);
    }
    count += 1;
    previous = starts[index] as number;
  }
  if (writer.length() - runStart < shortestRun) writer.shorten(runStart);
  return writer.finish();
}
