/**
 * A text as bytes of UTF-8, decoded in some way or not at all, in which each symbol knows where in the text it comes from. Characters
 * that nobody sees (zero width, soft hyphens) are absent.
 */
export interface View {
  /** Bytes, `cutMark` and `gap`. */
  readonly symbols: Uint16Array;
  /** Index of the first UTF-16 unit of the text that a symbol comes from. */
  readonly starts: Int32Array;
  /** Index behind the last one. */
  readonly ends: Int32Array;
  readonly length: number;
}

/** Stands for `…`: what comes before it may have been cut off. */
export const cutMark = 256;
/** Nothing goes on across it. */
export const gap = 257;

/** Collects the symbols of a view. */
export interface ViewWriter {
  add(symbol: number, start: number, end: number): void;
  /** All bytes of a character, which come from the same place; nothing if nobody sees it. */
  addCharacter(code: number, start: number, end: number): void;
  length(): number;
  /** Takes back what was added after the first `length` symbols. */
  shorten(length: number): void;
  finish(): View;
}

export function createViewWriter(capacity: number): ViewWriter {
  // One allocation instead of three: most texts are short, and have many views.
  const memory = new ArrayBuffer(capacity * 10);
  const starts = new Int32Array(memory, 0, capacity);
  const ends = new Int32Array(memory, capacity * 4, capacity);
  const symbols = new Uint16Array(memory, capacity * 8, capacity);
  let length = 0;
  const add = (symbol: number, start: number, end: number): void => {
    symbols[length] = symbol;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  return {
    add,
    addCharacter(code, start, end) {
      if (code < 0x80) add(code, start, end);
      else if (code === 0x2026) add(cutMark, start, end);
      else if (!isIgnorable(code)) {
        if (code < 0x800) add(0xc0 | (code >> 6), start, end);
        else if (code < 0x10000) {
          add(0xe0 | (code >> 12), start, end);
          add(0x80 | ((code >> 6) & 0x3f), start, end);
        } else {
          add(0xf0 | (code >> 18), start, end);
          add(0x80 | ((code >> 12) & 0x3f), start, end);
          add(0x80 | ((code >> 6) & 0x3f), start, end);
        }
        add(0x80 | (code & 0x3f), start, end);
      }
    },
    length: () => length,
    shorten: (to) => void (length = to),
    finish: () => ({ symbols, starts, ends, length }),
  };
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/** True for a character that is not shown: it may be anywhere inside a secret without anybody seeing it. */
function isIgnorable(code: number): boolean {
  return code >= 0xad && ignorable.test(String.fromCodePoint(code));
}

/** 0, 1, 2, …: where the characters of all texts of ASCII are. Grows as needed. */
let places = Int32Array.from({ length: 4_096 }, (_, index) => index);

function viewOfAscii(text: string): View {
  const { length } = text;
  if (places.length <= length) places = Int32Array.from({ length: 2 * length }, (_, index) => index);
  const symbols = new Uint16Array(length);
  for (let index = 0; index < length; index += 1) symbols[index] = text.charCodeAt(index);
  return { symbols, starts: places, ends: places.subarray(1), length };
}

// eslint-disable-next-line no-control-regex
const ascii = /^[\x00-\x7f]*$/;

/** The text as it is. */
export function viewOf(text: string): View {
  if (ascii.test(text)) return viewOfAscii(text);
  const writer = createViewWriter(Buffer.byteLength(text));
  for (let index = 0; index < text.length;) {
    const code = text.codePointAt(index) ?? 0;
    const end = index + (code > 0xffff ? 2 : 1);
    // Half a pair has no bytes of its own.
    writer.addCharacter(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code, index, end);
    index = end;
  }
  return writer.finish();
}

/** The view without the characters that nobody sees, for bytes that were decoded one by one. */
export function withoutIgnorables(view: View): View {
  const { symbols, starts, ends, length } = view;
  let writer: ViewWriter | undefined;
  const copy = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1)
      writer?.add(symbols[index] as number, starts[index] as number, ends[index] as number);
  };
  for (let index = 0; index < length;) {
    const size = sizeOfCharacter(symbols, index, length);
    if (size < 2) {
      copy(index, index + 1);
      index += 1;
      continue;
    }
    let code = (symbols[index] as number) & (0x7f >> size);
    for (let next = 1; next < size; next += 1) code = (code << 6) | ((symbols[index + next] as number) & 0x3f);
    const isCut = code === 0x2026;
    if (!isCut && !isIgnorable(code)) copy(index, index + size);
    else {
      if (writer === undefined) {
        writer = createViewWriter(length);
        copy(0, index);
      }
      if (isCut) writer.add(cutMark, starts[index] as number, ends[index + size - 1] as number);
    }
    index += size;
  }
  return writer?.finish() ?? view;
}

/** How many bytes of UTF-8 the character at an index has; 1 if they are none. */
function sizeOfCharacter(symbols: Uint16Array, index: number, length: number): number {
  const first = symbols[index] as number;
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 1;
  if (index + size > length) return 1;
  for (let next = 1; next < size; next += 1) if (((symbols[index + next] as number) & 0x1c0) !== 0x80) return 1;
  if (size < 4) return size;
  const code = ((first & 0x07) << 2) | (((symbols[index + 1] as number) >> 4) & 0x03);
  return code >= 1 && code <= 16 ? size : 1;
}
