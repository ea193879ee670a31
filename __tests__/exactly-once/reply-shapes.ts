import fc from 'fast-check';

import type { Reply } from './harness.ts';

/** Every status that a server, or something in front of it, may answer with. */
const statuses: readonly number[] = [
  200, 201, 202, 203, 204, 206, 226, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409,
  410, 413, 418, 421, 422, 425, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 520, 599, 999,
];

const contentTypes: readonly (string | undefined)[] = [
  undefined,
  '',
  'application/json',
  'application/json; charset=utf-16',
  'application/vnd.api+json',
  'application/problem+json',
  'text/html; charset=utf-8',
  'text/plain',
  'application/octet-stream',
  'nonsense',
];

/** Headers in addition to the content type, with impossible times and lengths. */
const headerSets: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  { 'retry-after': '0' },
  { 'retry-after': '99999999999999999999' },
  { 'retry-after': '-1' },
  { 'retry-after': '1e400' },
  { 'retry-after': 'Tue, 03 Nov 2026 12:00:05 GMT', date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
  { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' },
  { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '8640000000001' },
  { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' },
  { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '-1' },
  { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'NaN' },
  { location: '' },
  { location: 'http://[' },
  { location: 'https://user:password@storage.example/x' },
  { location: 'http://storage.example/x' },
  { location: 'file:///etc/passwd' },
  { location: 'https://127.0.0.1:1/' },
  { location: `https://storage.example/${'x'.repeat(10_000)}` },
  { 'content-length': '99999999999999999999' },
  { 'content-range': 'bytes 0-0/99999999999999' },
  { 'content-range': 'bytes 5-1/2' },
  { etag: '"forged"' },
  { 'cf-mitigated': 'challenge' },
  { date: 'never', 'x-request-id': 'x'.repeat(10_000) },
];

const depth = 20_000;
const deepTexts: readonly string[] = [
  '['.repeat(depth) + ']'.repeat(depth),
  `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
];

const said = (code: string, message = 'Release with this Package and Version already exists.') => ({ message, code });
const errorsOf = (errors: unknown) => ({ status: 'error', errors });

/** Bodies for every protocol: nothing, anything, and everything that looks like a proof of some registry. */
const bodies: readonly string[] = [
  '',
  ' \n',
  '\ufeff',
  'null',
  'true',
  '0',
  '-1e400',
  '""',
  '"success"',
  '[]',
  '[{}]',
  '{}',
  '{',
  '{"status":"success"',
  'OK',
  'already exists',
  '<!doctype html><title>Just a moment...</title>',
  '<html><body>{"status":"success"}</body></html>',
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
  '\0\x01\x02\xff',
  '{"__proto__":{"status":"success"},"constructor":{"prototype":{}}}',
  ...deepTexts,
  ...[
    { status: 'success' },
    { status: 'success', page: 'https://foundryvtt.com/packages/lantern/edit/' },
    { status: 'success', page: 5, message: null },
    { status: 'success', message: 'Dry run completed successfully. To save, submit the request again without dry-run' },
    { status: ['success'] },
    { status: { success: true } },
    { status: 'Success' },
    { success: true },
    { status: 'success', errors: { __all__: [said('forbidden')] } },
    { data: { status: 'success' } },
    errorsOf({ __all__: [said('unique_together')] }),
    errorsOf({ version: [said('unique_together')] }),
    errorsOf({ 'release.version': [said('unique_together')] }),
    errorsOf({ __all__: [said('forbidden', 'A pending ownership dispute already exists for this package.')] }),
    errorsOf({ __all__: [said('unique')] }),
    errorsOf({ __all__: [said('unique_together'), said('invalid', 'No.')] }),
    errorsOf({ __all__: [said('unique_together')], manifest: [said('invalid', 'No.')] }),
    errorsOf({ manifest: [said('unique_together')] }),
    errorsOf({ __all__: said('unique_together') }),
    errorsOf({ __all__: ['already exists'] }),
    errorsOf([said('unique_together')]),
    errorsOf('already published'),
    errorsOf({}),
    errorsOf(null),
    errorsOf({ __all__: Array.from({ length: 300 }, () => said('', '')) }),
    errorsOf(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field${index}`, [said('x', 'y')]]))),
    { message: 'This version was already published.' },
    { error: 'already exists', detail: 5 },
    { errors: [{ title: 'Unprocessable', detail: 'has already been taken', code: 'VERSION_TAKEN' }] },
    { errors: [{ title: null, detail: {}, code: [], source: { pointer: 5 } }] },
    { errors: Array.from({ length: 300 }, () => ({ title: 'x', code: 'FILENAME_TAKEN' })) },
    { data: null },
    { data: [] },
    { data: { id: '', type: 'releases', attributes: null } },
    { data: { id: '../../x', type: 'releases', attributes: { version: '1.2.0', status: 'PUBLISHED' } } },
    { latest: [] },
    { latest: [{ repo: 'acme/lantern', version: 'v9.0.0' }] },
    { latest: [{ repo: 'acme/other', version: 'v1.2.0' }] },
    { latest: [{ repo: 'acme/lantern', version: 'v1.2.00' }] },
    { latest: [{ repo: 'acme/lantern' }], permalink: 'javascript:alert(1)' },
    { latest: 'v1.2.0' },
    { message: 'ok', data: { value: 'somebody@else.example' } },
    { error: 'has already reached its subscriber limit' },
    { message: 'rate limit', documentation_url: 'https://docs.github.com' },
    { tag_name: 'v1.2.0' },
    { tag_name: 'v9.9.9', assets: [] },
    { '1.2.0': 'x' },
    { '1.2.0': { error: 'not here' } },
    { releases: [{ id: 'another', version: '1.2.0' }] },
    { version: '1.2.0' },
  ].map((value) => JSON.stringify(value)),
];

/** The recorded body, valid or damaged; with an absurdly nested value in place of one of its values. */
function variantsOf(recorded: Reply): fc.Arbitrary<string> {
  const text = Buffer.from(recorded.body).toString('latin1');
  const half = text.slice(0, text.length / 2);
  const plain = fc.constantFrom(
    text,
    text,
    half,
    `\ufeff${text}`,
    `[${text}]`,
    `${text}${text}`,
    `<html>${text}</html>`,
  );
  const keys = [...text.matchAll(/"[\w-]+":(?=["{[\dtfn])/g)].map(({ index, 0: key }) => index + key.length);
  if (keys.length === 0) return plain;
  const deep = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...deepTexts)).map(([at, value]) => {
    const end = endOfValue(text, at);
    return text.slice(0, at) + value + text.slice(end);
  });
  return fc.oneof(plain, deep);
}

/** Where the JSON value ends that begins there. */
function endOfValue(text: string, start: number): number {
  let level = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') {
      for (index += 1; index < text.length && text[index] !== '"'; index += 1) if (text[index] === '\\') index += 1;
    } else if (character === '{' || character === '[') level += 1;
    else if (character === '}' || character === ']') level -= 1;
    if (level < 0 || (level === 0 && /^\s*[,}\]]/.test(text.slice(index + 1, index + 40))))
      return level < 0 ? index : index + 1;
  }
  return text.length;
}

/** Status × content type × body × headers, instead of a recorded reply. */
export function anyReply(recorded: Reply): fc.Arbitrary<Reply> {
  return fc
    .record({
      status: fc.oneof(fc.constant(recorded.status), fc.constantFrom(...statuses), fc.constantFrom(...statuses)),
      type: fc.constantFrom(...contentTypes),
      body: fc.oneof(fc.constantFrom(...bodies), fc.constantFrom(...bodies), variantsOf(recorded)),
      more: fc.oneof(fc.constantFrom(...headerSets), fc.constant(recorded.headers)),
    })
    .map(({ status, type, body, more }) => ({
      status,
      headers: type === undefined ? more : { ...more, 'content-type': type },
      body: Buffer.from(body, 'latin1'),
    }));
}
