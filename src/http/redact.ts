import { truncate } from '../domain/text.ts';

const mask = '***';

/** Shorter values are not masked: they would match ordinary text. */
const shortestSecret = 4;

/**
 * Replaces every occurrence of a secret by `***`: raw, percent-encoded, JSON- and HTML-escaped, some of its characters or all of
 * them, hexadecimal, and base64 (both alphabets) at each of the three places at which it can start inside a longer encoded text. So
 * is the beginning of one that was cut off, which an `…` shows. Occurrences that overlap are masked as one. Secrets shorter than four characters are left alone:
 * they guard nothing, and would mask ordinary text.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const given = [...new Set(secrets.map((secret) => secret.trim()))].filter(
    (secret) => secret.length >= shortestSecret,
  );
  const needles = [...new Set(given.flatMap(spellingsOf))].sort((a, b) => b.length - a.length);
  if (needles.length === 0) return (text) => text;
  const longest = needles[0]?.length ?? 0;
  let patterns: readonly (readonly RegExp[])[] | undefined;
  const escaped = (): readonly (readonly RegExp[])[] => (patterns ??= given.map(patternsOf));
  return (text) => {
    const spans: { start: number; end: number }[] = [];
    for (const needle of needles) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        spans.push({ start: at, end: at + needle.length });
      }
    }
    // Without one of these nothing is escaped.
    for (const [first, ...rest] of /[%&\\+]/.test(text) ? escaped() : []) {
      if (first === undefined) continue;
      first.lastIndex = 0;
      for (let found = first.exec(text); found !== null; found = first.exec(text)) {
        let end = first.lastIndex;
        const isWhole = rest.every((next) => {
          next.lastIndex = end;
          const goesOn = next.test(text);
          end = next.lastIndex;
          return goesOn;
        });
        if (isWhole) spans.push({ start: found.index, end });
        first.lastIndex = found.index + 1;
      }
    }
    for (let at = text.indexOf('…'); at >= 0; at = text.indexOf('…', at + 1)) {
      const start = startOfCut(text.slice(Math.max(0, at - longest), at), needles);
      if (start > 0) spans.push({ start: at - start, end: at });
    }
    if (spans.length === 0) return text;
    spans.sort((a, b) => a.start - b.start);
    let masked = '';
    let done = 0;
    let open = 0;
    for (const { start, end } of spans) {
      if (start >= open) masked += text.slice(done, start) + mask;
      done = open = Math.max(open, end);
    }
    return masked + text.slice(done);
  };
}

/** Characters of a secret in one pattern: a longer one could be too much for the engine, which would then show it in its error. */
const patternLength = 100;

/** Consecutive patterns: the first is searched for, each of the others must match where the one before it ended. */
function patternsOf(secret: string): RegExp[] {
  const characters = Array.from(secret.toWellFormed(), escapesOf);
  return Array.from(
    { length: Math.ceil(characters.length / patternLength) },
    (_, index) =>
      new RegExp(
        characters.slice(index * patternLength, (index + 1) * patternLength).join(''),
        index === 0 ? 'g' : 'y',
      ),
  );
}

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** A pattern for one character, as it is or in any escape of URLs (once or twice), HTML, JSON and JavaScript. */
function escapesOf(character: string): string {
  const either = (hex: string): string => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const bytes = [...Buffer.from(character, 'utf8')].map((byte) => either(byte.toString(16).padStart(2, '0')));
  const units = [...Array(character.length).keys()].map((index) =>
    either(character.charCodeAt(index).toString(16).padStart(4, '0')),
  );
  const named = entities[character];
  const alternatives = [
    `${/["'/\\]/.test(character) ? '\\\\?' : ''}${character.replace(/\W/, '\\$&')}`,
    bytes.map((byte) => `%(?:25)?${byte}`).join(''),
    `&#0*${code};`,
    `&#[xX]0*${either(hex)};`,
    units.map((unit) => `\\\\u${unit}`).join(''),
    ...(bytes.length === 1 ? [`\\\\x${bytes[0] ?? ''}`] : []),
    ...(named === undefined ? [] : [`&${named};`]),
    ...(character === ' ' ? [String.raw`\+`] : []),
  ];
  return `(?:${alternatives.join('|')})`;
}

/** A shorter beginning reveals too little to be masked. */
const shortestBeginning = 6;

/** How many characters at the end of a text are the beginning of a secret. */
function startOfCut(tail: string, needles: readonly string[]): number {
  let most = 0;
  for (const needle of needles) {
    const head = needle.slice(0, shortestBeginning);
    if (head.length < shortestBeginning) continue;
    for (let at = tail.indexOf(head); at >= 0 && tail.length - at > most; at = tail.indexOf(head, at + 1)) {
      if (needle.startsWith(tail.slice(at))) most = tail.length - at;
    }
  }
  return most;
}

function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const percent = encodeURIComponent(secret.toWellFormed());
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = bytes.toString('hex');
  const html = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const base64 = [0, 1, 2].map((shift) => base64Core(bytes, shift)).filter((core) => core.length >= shortestSecret);
  return [
    secret,
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
    percent.replace(/%20/g, '+'),
    json,
    json.replace(/\//g, '\\/'),
    html,
    html.replace(/'/g, '&#39;'),
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map((core) => core.replace(/\+/g, '-').replace(/\//g, '_')),
  ];
}

/** The characters of a base64 text that these bytes alone decide, when they start `shift` bytes into a group of three. */
function base64Core(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const decided = Math.floor(((shift + bytes.length) * 8) / 6);
  return text.slice(Math.ceil((shift * 8) / 6), decided);
}

/** How foreign text is made safe. */
export interface SanitizeOptions {
  /** UTF-16 units of the result, its `…` included. Default: unbounded. */
  readonly maxLength?: number;
  /** Keeps line feeds and tabs; else each run of them becomes one space. */
  readonly multiline?: boolean;
  /** Applied once what hides inside the text is stripped, and before it is cut, so that neither can leave half a secret. */
  readonly redact?: (text: string) => string;
}

const ansiSequences =
  // eslint-disable-next-line no-control-regex
  /(?:\x1b\][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?)/g;
const lineBreaks = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex
const controlCharacters = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g;
const formatCharacters = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Foreign text, safe for a line of the log or for several: no terminal sequences, no control, bidirectional or zero-width
 * characters, no lone surrogates, and nothing that the runner takes for a command (`::` at a line's start, `##[` anywhere).
 */
export function sanitize(text: string, options: SanitizeOptions = {}): string {
  const { maxLength = Infinity, multiline = false, redact = (clean: string) => clean } = options;
  const stripped = text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(ansiSequences, '')
    .replace(controlCharacters, '')
    .replace(formatCharacters, '');
  const lined = multiline ? stripped : stripped.replace(/[ ]*[\n\t]+[ ]*/g, ' ').trim();
  return truncate(disarm(redact(lined)), maxLength);
}

function disarm(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/##(?=\[)/g, '## ');
}

/** Header and query parameters of this kind carry credentials, e.g. those of presigned storage addresses. */
const secretParameter =
  /((?:[?&;]|\\u0026|&amp;)(?:x-(?:amz|goog|ms)-[\w-]+|[\w.-]*(?:token|signature|secret|password|passwd|credential|auth|jwt|api[_-]?key)[\w.-]*|sig|se|sp|key|skoid|sktid|awsaccesskeyid|googleaccessid|policy)=)[^&\s"'<>\\]*/gi;

/** Replaces the values of query parameters that carry credentials (`X-Amz-*`, tokens, signatures), wherever an address stands in a text. */
export function hideQuerySecrets(text: string): string {
  return text.replace(secretParameter, `$1${mask}`);
}
