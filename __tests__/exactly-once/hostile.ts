import fc from 'fast-check';

import type { InProcessRun } from '../harness/runner.ts';
import type { Replay } from './replay.ts';
import { forgeries, leaks } from './invariants.ts';
import type { Reply } from './harness.ts';

/** Texts that try to be more than text: in the log, in the summary, in a shell, or when they are cut. */
export const hostileTexts: readonly string[] = [
  '::error title=forged::forged',
  '\n::error title=forged::forged\n',
  '\r::add-mask::e\r',
  '\r\n::set-output name=status::published\r\n',
  '\u2028::warning::forged\u2029::notice::forged',
  '\x0b::error::forged\x0c::error::forged\x85::error::forged',
  '\u200b::error::forged',
  ':\u200b:error::forged\n\u2060::error::forged',
  ':\x1b[0m:error::forged',
  '\n\x1b[2K::error::forged',
  '##[error]forged',
  '#\u200b#[error]forged',
  '#\x1b[m#[add-mask]e',
  '##\x00[error]forged',
  '%0A::error::forged%0D%25',
  '::stop-commands::forged',
  '\x1b[31mred\x1b[0m\x1b]0;title\x07\x1b]8;;https://evil.example\x1b\\link',
  '\x9b31mred',
  'over\rwritten',
  '\u202egnp.exe\u202c \u2066isolated\u2069 \u061c',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</details></summary><h1>forged</h1><details>',
  '<!-- hidden',
  '[click](https://evil.example) ![image](https://evil.example/x.png) <https://evil.example> www.evil.example',
  'https://evil.example/phish @everyone #1 $x^2$',
  '| forged | ✅ published | 9.9.9 | [open](https://evil.example) |',
  'x |\n| forged | ✅ published | 9.9.9 | |\n',
  '`code` ``` \n```\n~~~\n# forged\n- forged\n> forged\n1. forged\n---\n=== ',
  '\\| \\` \\[ \\<b>',
  '&#124; &lt;b&gt; &amp;#96;',
  '$(touch /tmp/forged) `id` ${IFS} ; rm -rf /',
  '\ud800',
  'half \udc00 pair \ud83d',
  '👩‍👩‍👧‍👦'.repeat(200),
  'e\u0301'.repeat(3_000),
  'long '.repeat(25_000),
  '😀'.repeat(62_500),
  '\0\x01\x02\x7f',
  '__proto__',
  'constructor',
  '{{tag}} ${{ secrets.TOKEN }} #{version}#',
  '../../../etc/passwd',
  '',
  ' ',
  '\ufeff',
];

/** Ends in which a secret could hide. */
export function echoesOf({ secrets }: Pick<Replay, 'secrets'>): readonly string[] {
  return secrets.flatMap(({ text }) => [
    text,
    `said ${encodeURIComponent(text)} again`,
    Buffer.from(text).toString('hex'),
    Buffer.from(`:${text}`).toString('base64'),
    Buffer.from(`x:${text}`).toString('base64url'),
    `${text.slice(0, 6)}\u200b${text.slice(6)}`,
    `${text.slice(0, 6)}\x1b[0m${text.slice(6)}`,
  ]);
}

export function hostileText(more: readonly string[] = []): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...hostileTexts, ...more),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('\ud800', '\udfff', '\r', '\n', ':', '#', '[', '|', '`', '<', '\x1b', 'a', ' '),
    }),
  );
  return fc.oneof(
    piece,
    fc.array(piece, { minLength: 2, maxLength: 3 }).map((pieces) => pieces.join('')),
  );
}

export function hostileJson(more: readonly string[] = []): fc.Arbitrary<unknown> {
  const text = hostileText(more);
  return fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        -0,
        -1,
        1e308,
        1e-7,
        2 ** 53,
        [],
        {},
        [[]],
        [null],
        [{}],
      ),
    },
    { weight: 1, arbitrary: fc.array(text, { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.dictionary(text, text, { maxKeys: 5 }) },
    {
      weight: 1,
      arbitrary: fc.dictionary(text, fc.array(fc.record({ message: text, code: text }), { maxLength: 15 }), {
        maxKeys: 4,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.nat(400).map((depth) => JSON.parse('['.repeat(depth + 1) + ']'.repeat(depth + 1)) as unknown),
    },
  );
}

interface Mutation {
  readonly path: readonly number[];
  readonly how: 'set' | 'drop' | 'add';
  readonly value: unknown;
  readonly name: string;
}

/** A value of the expected shape, except in some places. */
export function mutated(value: unknown, more: readonly string[] = []): fc.Arbitrary<unknown> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    path: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }),
    how: fc.constantFrom('set', 'set', 'set', 'drop', 'add'),
    value: hostileJson(more),
    name: hostileText(more),
  });
  return fc.array(mutation, { maxLength: 3 }).map((mutations) => mutations.reduce(mutate, structuredClone(value)));
}

function mutate(root: unknown, { path, how, value, name }: Mutation): unknown {
  let parent: unknown = root;
  for (const [depth, step] of path.entries()) {
    if (typeof parent !== 'object' || parent === null) return root;
    const keys = Object.keys(parent);
    const key = keys[step % Math.max(keys.length, 1)];
    const child = key === undefined ? undefined : (parent as Record<string, unknown>)[key];
    const isLast = depth === path.length - 1 || typeof child !== 'object' || child === null;
    if (!isLast) {
      parent = child;
      continue;
    }
    if (how === 'add')
      Object.defineProperty(parent, name, { value, enumerable: true, writable: true, configurable: true });
    else if (key === undefined) return root;
    else if (how === 'set') (parent as Record<string, unknown>)[key] = value;
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
    return root;
  }
  return root;
}

/** Anything that a server could answer instead of a recorded reply. */
export function hostileReply(recorded: Reply, more: readonly string[] = []): fc.Arbitrary<Reply> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(recorded.body).toString('utf8')) as unknown;
  } catch {
    json = { data: {} };
  }
  const text = hostileText(more);
  const body = fc.oneof(
    { weight: 5, arbitrary: mutated(json, more).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: hostileJson(more).map((value) => JSON.stringify(value)) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.record({ title: text, detail: text, code: text, source: fc.record({ pointer: text }) }), {
          maxLength: 14,
        })
        .map((errors) => JSON.stringify({ errors })),
    },
    {
      weight: 2,
      arbitrary: fc
        .dictionary(text, fc.array(fc.record({ message: text, code: text }), { minLength: 1, maxLength: 14 }), {
          maxKeys: 3,
        })
        .map((errors) => JSON.stringify({ status: 'error', errors })),
    },
    { weight: 1, arbitrary: text },
    {
      weight: 1,
      arbitrary: text.map((title) => `<html><head><title>${title}</title></head><body>${title}</body></html>`),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
  // A header cannot contain a line break: the HTTP parser ensures that.
  const header = text.map((value) => value.replaceAll(/[^\t\x20-\x7e]/g, '?').slice(0, 2_000));
  const status = fc.oneof(
    { weight: 4, arbitrary: fc.constant(recorded.status) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        200,
        201,
        204,
        301,
        303,
        307,
        400,
        401,
        402,
        403,
        404,
        409,
        410,
        418,
        422,
        429,
        500,
        503,
      ),
    },
  );
  const headers = fc.record(
    {
      'content-type': fc.oneof(fc.constantFrom('application/json', 'text/html', 'text/plain', ''), header),
      location: fc.oneof(fc.constantFrom('/', 'https://evil.example/', 'javascript:alert(1)', 'http://['), header),
      'retry-after': fc.oneof(fc.constantFrom('1', '-1', '1e9', 'soon', '99999999999999999999'), header),
      etag: header,
      date: header,
      'x-request-id': header,
      'x-ratelimit-reset': header,
      'www-authenticate': header,
    },
    { requiredKeys: [] },
  );
  return fc.record({ status, headers, body }).map((made) => ({
    status: made.status,
    headers: Object.keys(made.headers).length === 0 ? recorded.headers : made.headers,
    body: Buffer.from(made.body as string),
  }));
}

const fence = /^(`{3,})[^`\n]*\n[\s\S]*?^\1`*$/gm;
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** What no untrusted text may do to a run, whatever its result. */
export function damage(
  { runner, exitCode }: InProcessRun,
  { secrets, entries }: Pick<Replay, 'secrets' | 'entries'>,
): string[] {
  const flaws = [...leaks(runner, secrets), ...forgeries(runner)];
  const shown = runner.shown();
  if (!shown.isWellFormed()) flaws.push('shows half a character');
  const control = controls.exec(shown.replaceAll('\n', ''));
  if (control)
    flaws.push(
      `shows ${JSON.stringify(control[0])} in ${JSON.stringify(shown.slice(Math.max(0, control.index - 60), control.index + 60))}`,
    );

  const annotations = runner.annotations();
  const errors = annotations.filter(({ level }) => level === 'error');
  if ((exitCode === 1) !== errors.length > 0) flaws.push(`exits with ${exitCode} and ${errors.length} errors`);
  for (const { title, message } of annotations) {
    if (title.trim() === '' || message.trim() === '') flaws.push('annotates nothing');
    if (message.length > 4_096) flaws.push(`annotates ${message.length} characters`);
    if (title.includes('\n')) flaws.push(`has a title of two lines: ${JSON.stringify(title)}`);
  }
  const outcomes = Object.entries(runner.outcomes());
  if (outcomes.length !== entries.length) flaws.push(`has ${outcomes.length} outcomes`);
  for (const [label, { status, problems }] of outcomes) {
    if (!entries.some((entry) => entry.label === label)) flaws.push(`has an outcome of ${label}`);
    if ((status === 'failed') !== problems.length > 0) flaws.push(`says ${status} with ${problems.length} problems`);
    for (const { code, title } of problems) {
      if (code === 'internal') flaws.push(`internal: ${JSON.stringify(problems)}`);
      if (title.trim() === '') flaws.push(`says nothing of ${code}`);
    }
  }
  flaws.push(...damageOfSummary(runner.summaryText(), entries.length));
  return flaws;
}

/** What a summary contains that we did not write. */
export function damageOfSummary(summary: string, entries: number): string[] {
  const flaws: string[] = [];
  if (Buffer.byteLength(summary) > 1024 * 1024) flaws.push('writes a summary that GitHub drops');
  const prose = summary.replaceAll(fence, '');
  const lines = prose.split('\n');
  const rows = lines.filter((line) => line.startsWith('|'));
  if (rows.length !== entries + 2) flaws.push(`has ${rows.length} rows in its table`);
  for (const row of rows) {
    const cells = row.replaceAll(/\\./g, '').split('|').length - 2;
    if (cells !== 4) flaws.push(`has a row of ${cells} cells: ${row}`);
  }
  const tags = [...prose.matchAll(/<(?!\/?(?:details|summary|code)>)[^\n]{0,40}/g)].map(([tag]) => tag);
  if (tags.length > 0) flaws.push(`has markup in its summary: ${JSON.stringify(tags[0])}`);
  const images = /!\[/.exec(prose);
  if (images) flaws.push('has an image in its summary');
  for (const [, text = '', address = ''] of prose.matchAll(/\[([^\]\n]*)\]\(([^)\n]*)\)/g)) {
    if (text !== 'open' && text !== 'edit' && !prose.startsWith(`## Release Relay: [${text}](${address})`))
      flaws.push(`links ${text} to ${address}`);
  }
  for (const line of lines) {
    if (/^#/.test(line) && !/^(## Release Relay|### (❌ |Notices$))/.test(line))
      flaws.push(`has the heading ${JSON.stringify(line.slice(0, 80))}`);
    if (/^\s*(```|~~~)/.test(line)) flaws.push(`opens a block of code: ${JSON.stringify(line.slice(0, 80))}`);
  }
  return flaws;
}
