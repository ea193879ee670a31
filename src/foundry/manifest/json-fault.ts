import { placeholderAt } from './placeholder.ts';
import type { JsonFault } from './json-text.ts';
import { positionAt } from './json-text.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { inlineExcerpt } from '../../domain/text.ts';

/** Text from bytes that have to be UTF-8; a byte order mark is dropped. */
export function textFromBytes(bytes: Uint8Array): Result<string, Problem> {
  const other = otherKind(bytes);
  if (other) return failed(problemAt(other.title, other.hint, 1, 1));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed(encodingProblem(bytes));
  }
}

const utf8Hint = 'Save the file as UTF-8, and release again.';

function otherKind(bytes: Uint8Array): { readonly title: string; readonly hint: string } | undefined {
  const [a, b, c, d] = bytes;
  const encoding =
    a === 0xff && b === 0xfe
      ? c === 0 && d === 0
        ? 'UTF-32'
        : 'UTF-16 (little-endian)'
      : a === 0xfe && b === 0xff
        ? 'UTF-16 (big-endian)'
        : a === 0 && b === 0
          ? 'UTF-32'
          : a === 0 && b !== undefined
            ? 'UTF-16 (big-endian)'
            : a !== undefined && b === 0
              ? c === 0
                ? 'UTF-32'
                : 'UTF-16 (little-endian)'
              : undefined;
  if (encoding)
    return { title: `The manifest is encoded as ${encoding} from its first byte on, not as UTF-8`, hint: utf8Hint };
  if ((a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0x1f && b === 0x8b)) {
    return {
      title: `The manifest is ${a === 0x50 ? 'a zip archive' : 'a gzip file'}, not JSON`,
      hint: 'Attach the manifest itself to the release, and let `manifest` name it.',
    };
  }
  return undefined;
}

function encodingProblem(bytes: Uint8Array): Problem {
  // The longest prefix that decodes ends where the fault is noticed; what it decodes to ends where the fault begins.
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (prefixText(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  const text = prefixText(bytes, good) ?? '';
  const at = new TextEncoder().encode(text).length;
  const { line, column } = positionAt(text.replace(/^\ufeff/, ''), Infinity);
  const byte = bytes[at] ?? 0;
  const rest = bytes.length - at;
  const cut = bad > bytes.length && rest < 4;
  const where = `byte ${at + 1} (0x${byte.toString(16).toUpperCase().padStart(2, '0')}, line ${line}, column ${column})`;
  return cut
    ? problemAt(`The manifest ends in the middle of a character, at ${where}`, truncatedHint, line, column)
    : problemAt(`The manifest is not UTF-8: ${where} looks like Latin-1 or Windows-1252`, utf8Hint, line, column);
}

/** With `stream`, a character that is cut off at the end is no fault. */
function prefixText(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
      stream: true,
    });
  } catch {
    return undefined;
  }
}

const truncatedHint = 'The upload or the build stopped half-way: build and attach the manifest again.';

function problemAt(title: string, hint: string, line: number, column: number, detail?: string): Problem {
  return {
    code: 'manifest.invalid',
    title,
    hint,
    ...(detail ? { detail } : {}),
    place: { kind: 'manifest', pointer: '', line, column },
  };
}

/** Why a text is not JSON, with the likely cause. `fault` is its first one. */
export function syntaxProblem(text: string, fault: JsonFault): Problem {
  return otherDocument(text) ?? placeholderProblem(text, fault) ?? jsonProblem(text, fault);
}

function otherDocument(text: string): Problem | undefined {
  const start = text.trimStart();
  const at = (offset: number) => positionAt(text, offset);
  const { line, column } = at(text.length - start.length);
  if (start === '') return problemAt('The manifest is empty', 'Let the build write it before it is uploaded.', 1, 1);
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r|\n|$)/m.exec(text);
  if (marker) {
    const where = at(marker.index);
    return problemAt(
      `The manifest holds an unresolved merge conflict: \`${marker[0]}\` at line ${where.line}`,
      'Resolve the conflict in the source, and release again.',
      where.line,
      where.column,
    );
  }
  if (start.startsWith('<')) {
    const kind = /^<(?:!doctype html|html)/i.test(start) ? 'an HTML page' : 'an XML document';
    const said = /<(code|title|h1)\b[^<>]*>([^<>]{1,200})</i.exec(start.slice(0, 4096))?.[2];
    return problemAt(
      `The manifest is ${kind}, not JSON: an error page was saved in its place`,
      'Find the download in the build that got this page, let it fail on an error (`curl --fail`), and release again.',
      line,
      column,
      said === undefined ? undefined : inlineExcerpt(said),
    );
  }
  if (start.startsWith('version https://git-lfs.')) {
    return problemAt(
      'The manifest is a pointer of Git LFS, not the file itself',
      'Check out with `lfs: true` before the asset is built.',
      line,
      column,
    );
  }
  if (!/^[{[/]/.test(start)) {
    return problemAt(
      'The manifest is not JSON: it does not begin with `{`',
      'Look at the asset: a plain-text error may have been saved in its place.',
      line,
      column,
      `it begins with \`${inlineExcerpt(start)}\``,
    );
  }
  return undefined;
}

function placeholderProblem(text: string, { offset }: JsonFault): Problem | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  // `{{name}}` is an object to the parser, which stumbles over its second brace.
  const found = [offset, offset - 1].flatMap((from) => (from < lineStart ? [] : (placeholderAt(text, from) ?? [])))[0];
  if (found === undefined) return undefined;
  const { line, column } = positionAt(text, offset);
  return {
    code: 'manifest.placeholder',
    title: `The manifest is not valid JSON at line ${line}, column ${column}: the build placeholder \`${inlineExcerpt(found)}\` is still there`,
    hint: 'The build did not fill it in: let it, before the asset is uploaded.',
    place: { kind: 'manifest', pointer: '', line, column },
  };
}

function jsonProblem(text: string, fault: JsonFault): Problem {
  const { what, hint, offset } = explanation(text, fault);
  const { line, column } = positionAt(text, offset);
  return problemAt(`The manifest is not valid JSON at line ${line}, column ${column}: ${what}`, hint, line, column);
}

interface Explanation {
  readonly what: string;
  readonly hint: string;
  readonly offset: number;
}

const correct = 'Correct it in the source, and release again.';

function explanation(text: string, fault: JsonFault): Explanation {
  const { kind, offset, length } = fault;
  const say = (what: string, hint = correct, at = offset): Explanation => ({ what, hint, offset: at });
  const end = text.trimEnd().length;
  if (kind === 'TooDeep')
    return say('its values are nested too deeply', 'No manifest needs that: look at how it is built.');
  if (kind !== 'InvalidCommentToken' && offset + length >= end && !text.slice(0, end).endsWith('}')) {
    return say('it ends before it is complete', truncatedHint, end);
  }
  const before = text.slice(0, offset).trimEnd();
  const token = text.slice(offset, offset + Math.max(length, 1));
  const symbol = String.fromCodePoint(text.codePointAt(offset) ?? 32);
  if (/^[\u2018-\u201f\u00ab\u00bb]/.test(symbol))
    return say('a typographic quotation mark', 'JSON wants straight double quotes (`"`).');
  if (/^[\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/.test(symbol)) {
    const code = symbol.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return say(
      `an invisible character, U+${code}`,
      'Delete it: only spaces, tabs and line ends may stand between values.',
    );
  }
  switch (kind) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (before.endsWith(',') && /^[}\]]/.test(token)) {
        return say('a comma after the last value', 'JSON allows no trailing comma: delete it.', before.length - 1);
      }
      if (token.startsWith(',')) return say('a comma with no value before it', 'Delete it, or write the value.');
      if (kind === 'ValueExpected') return say('a value is missing here');
      return say('a name in double quotes is missing here');
    case 'ColonExpected':
      return say('a colon is missing after the name', correct, before.length);
    case 'CommaExpected':
      if (/^[}\]]/.test(token)) return say(`a closing \`${token === '}' ? ']' : '}'}\` is missing before this`);
      if (/\d$/.test(before) && before.length === offset && /^\d/.test(token)) {
        return say('a number may not begin with 0', 'Write it as a text, in double quotes.');
      }
      return say('a comma is missing after this value', 'Write a `,` at the end of the line.', before.length);
    case 'CloseBraceExpected':
      return say('a closing `}` is missing', 'Count the braces: one of them is never closed.', end);
    case 'CloseBracketExpected':
      return say('a closing `]` is missing', 'Count the brackets: one of them is never closed.', end);
    case 'EndOfFileExpected':
      return /^[}\]]/.test(token)
        ? say('one closing bracket too many', 'Delete it, or find the brace that closes too early.')
        : say('something follows after its end', 'A manifest is one JSON object: delete the rest.');
    case 'InvalidCommentToken':
      return say('a comment', 'JSON has no comments: delete it, or let the build strip it.');
    case 'UnexpectedEndOfString':
      return say(
        'the text that begins here is not closed on its line',
        'Write the missing `"`, or `\\n` for a line break.',
      );
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return say(
        'a backslash in this text begins no valid escape',
        'Write a backslash itself as `\\\\`, and paths with `/`.',
      );
    case 'InvalidCharacter':
      return say('a tab or another control character in this text', 'Write a tab as `\\t`, or delete it.');
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return say('an incomplete number', 'Write it as a text, in double quotes.');
    default:
      if (token.startsWith("'")) return say('a single quotation mark', 'JSON wants double quotes (`"`).');
      return say(`\`${inlineExcerpt(token)}\` is no JSON value`, 'Names and texts stand in double quotes.');
  }
}
