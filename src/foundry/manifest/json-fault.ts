import { placeholderAt } from './placeholder.ts';
import { positionAt, type JsonFault } from './json-text.ts';
import { defined } from '../../domain/data.ts';
import type { Position } from '../../domain/manifest.ts';
import type { Problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { inlineExcerpt } from '../../domain/text.ts';

const utf8Hint = 'Save the file as UTF-8, and release again.';
const truncatedHint = 'The upload or the build stopped halfway: build and attach the manifest again.';

/** By the first four bytes, in hexadecimal. */
const encodings: readonly (readonly [start: RegExp, name: string])[] = [
  [/^(?:fffe|..)?0000/, 'UTF-32'],
  [/^(?:feff|00..)/, 'UTF-16 (big-endian)'],
  [/^(?:fffe|..00)/, 'UTF-16 (little-endian)'],
];

/** Text from bytes that have to be UTF-8; a byte order mark is dropped. */
export function textFromBytes(bytes: Uint8Array): Result<string, Problem> {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const encoding = encodings.find(([form]) => form.test(start))?.[1];
  if (encoding !== undefined)
    return failed(problemAt(`The manifest is encoded as ${encoding} from its first byte on, not as UTF-8`, utf8Hint));
  const archive = start === '504b0304' ? 'a zip archive' : start.startsWith('1f8b') ? 'a gzip file' : undefined;
  if (archive !== undefined) {
    const hint = 'Attach the manifest itself to the release, and set `manifest` to its name.';
    return failed(problemAt(`The manifest is ${archive}, not JSON`, hint));
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed(encodingProblem(bytes));
  }
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
  const position = positionAt(text.replace(/^\ufeff/, ''), Infinity);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const where = `byte ${at + 1} (0x${byte}, line ${position.line}, column ${position.column})`;
  return bad > bytes.length && bytes.length - at < 4
    ? problemAt(`The manifest ends in the middle of a character, at ${where}`, truncatedHint, position)
    : problemAt(`The manifest is not UTF-8: ${where} looks like Latin-1 or Windows-1252`, utf8Hint, position);
}

/** With `stream`, a character that is cut off at the end is not a fault. */
function prefixText(bytes: Uint8Array, length: number): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

function problemAt(title: string, hint: string, position: Position = { line: 1, column: 1 }, detail?: string): Problem {
  const place = { kind: 'manifest', pointer: '', ...position } as const;
  return { code: 'manifest.invalid', title, hint, ...defined({ detail }), place };
}

/** Why a text is not JSON, with the likely cause. `fault` is its first one. */
export function syntaxProblem(text: string, fault: JsonFault): Problem {
  return otherDocument(text) ?? placeholderProblem(text, fault) ?? jsonProblem(text, fault);
}

function otherDocument(text: string): Problem | undefined {
  const start = text.trimStart();
  const position = positionAt(text, text.length - start.length);
  if (start === '') return problemAt('The manifest is empty', 'Write it in the build, before uploading the asset.');
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r|\n|$)/m.exec(text);
  if (marker) {
    const where = positionAt(text, marker.index);
    const title = `The manifest contains an unresolved merge conflict: \`${marker[0]}\` at line ${where.line}`;
    return problemAt(title, 'Resolve the conflict in the source, and release again.', where);
  }
  if (start.startsWith('<')) {
    const kind = /^<(?:!doctype html|html)/i.test(start) ? 'an HTML page' : 'an XML document';
    const said = /<(code|title|h1)\b[^<>]*>([^<>]{1,200})</i.exec(start.slice(0, 4096))?.[2];
    return problemAt(
      `The manifest is ${kind}, not JSON: an error page was saved in its place`,
      'Find the download in the build that got this page, make it fail on an error (`curl --fail`), and release again.',
      position,
      said && inlineExcerpt(said),
    );
  }
  if (start.startsWith('version https://git-lfs.')) {
    const title = 'The manifest is a Git LFS pointer, not the file itself';
    return problemAt(title, 'Check out with `lfs: true` before the asset is built.', position);
  }
  if (/^[{[/]/.test(start)) return undefined;
  return problemAt(
    'The manifest is not JSON: it does not begin with `{`',
    'Check the asset: a plain-text error may have been saved in its place.',
    position,
    `it begins with \`${inlineExcerpt(start)}\``,
  );
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
    hint: 'Replace it in the build, before uploading the asset.',
    place: { kind: 'manifest', pointer: '', line, column },
  };
}

function jsonProblem(text: string, fault: JsonFault): Problem {
  const [what, hint = 'Correct it in the source, and release again.', offset = fault.offset] = explanation(text, fault);
  const position = positionAt(text, offset);
  const title = `The manifest is not valid JSON at line ${position.line}, column ${position.column}: ${what}`;
  return problemAt(title, hint, position);
}

/** `at`: its position, if it is not the fault's offset. */
type Explanation = readonly [what: string, hint?: string | undefined, at?: number];

function explanation(text: string, { kind, offset, length }: JsonFault): Explanation {
  const end = text.trimEnd().length;
  if (kind === 'TooDeep')
    return ['its values are nested too deeply', 'No manifest needs this: check the script that generates it.'];
  if (kind !== 'InvalidCommentToken' && offset + length >= end && !text.slice(0, end).endsWith('}'))
    return ['it ends before it is complete', truncatedHint, end];
  const before = text.slice(0, offset).trimEnd();
  const token = text.slice(offset, offset + Math.max(length, 1));
  const closes = /^[}\]]/.test(token);
  const symbol = String.fromCodePoint(text.codePointAt(offset) ?? 32);
  if (/^[\u2018-\u201f\u00ab\u00bb]/.test(symbol))
    return ['a typographic quotation mark', 'JSON needs straight double quotes (`"`).'];
  if (/^[\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/.test(symbol)) {
    const code = symbol.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const hint = 'Delete it: only spaces, tabs and line ends are allowed between values.';
    return [`an invisible character, U+${code}`, hint];
  }
  switch (kind) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (before.endsWith(',') && closes)
        return ['a comma after the last value', 'JSON allows no trailing comma: delete it.', before.length - 1];
      if (token.startsWith(',')) return ['a comma with no value before it', 'Delete it, or write the value.'];
      return [kind === 'ValueExpected' ? 'a value is missing here' : 'a key in double quotes is missing here'];
    case 'ColonExpected':
      return ['a colon is missing after the key', undefined, before.length];
    case 'CommaExpected':
      if (closes) return [`a closing \`${token === '}' ? ']' : '}'}\` is missing before this`];
      if (/\d$/.test(before) && before.length === offset && /^\d/.test(token))
        return ['a number may not begin with 0', 'Write it in double quotes.'];
      return ['a comma is missing after this value', 'Write a `,` at the end of the line.', before.length];
    case 'CloseBraceExpected':
      return ['a closing `}` is missing', 'Count the braces: one of them is never closed.', end];
    case 'CloseBracketExpected':
      return ['a closing `]` is missing', 'Count the brackets: one of them is never closed.', end];
    case 'EndOfFileExpected':
      return closes
        ? ['one closing bracket too many', 'Delete it, or find the brace that closes too early.']
        : ['something follows after its end', 'A manifest is one JSON object: delete the rest.'];
    case 'InvalidCommentToken':
      return ['a comment', 'JSON has no comments: delete it, or strip it in the build.'];
    case 'UnexpectedEndOfString':
      return [
        'the string that begins here is not closed on its line',
        'Write the missing `"`, or `\\n` for a line break.',
      ];
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return [
        'a backslash in this string begins no valid escape',
        'Write a backslash itself as `\\\\`, and paths with `/`.',
      ];
    case 'InvalidCharacter':
      return ['a tab or another control character in this string', 'Write a tab as `\\t`, or delete it.'];
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return ['an incomplete number', 'Write it in double quotes.'];
    default:
      return token.startsWith("'")
        ? ['a single quotation mark', 'JSON needs double quotes (`"`).']
        : [`\`${inlineExcerpt(token)}\` is not a JSON value`, 'Keys and strings must be in double quotes.'];
  }
}
