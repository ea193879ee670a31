import { createHash, generateKeyPairSync } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { encode } from '../../../src/registries/keygen/artifacts/checksum.ts';
import { sign, signingKeyFrom } from '../../../src/registries/keygen/artifacts/signature.ts';
import { createBench, threeFiles, type Bench } from './harness.ts';

/** Ed25519ph verification by the plain formulas of RFC 8032, section 5.1.7: independent of the signing code. */
const p = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (a: bigint, m = p): bigint => ((a % m) + m) % m;
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b);
  return result;
}
const inverse = (a: bigint): bigint => power(a, p - 2n);
const d = mod(-121665n * inverse(121666n));
type Point = readonly [bigint, bigint];
function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const product = mod(d * x1 * x2 * y1 * y2);
  return [mod((x1 * y2 + x2 * y1) * inverse(1n + product)), mod((y1 * y2 + x1 * x2) * inverse(1n - product))];
}
function multiply(point: Point, scalar: bigint): Point {
  let sum: Point = [0n, 1n];
  for (let q = point, s = scalar; s > 0n; s >>= 1n, q = add(q, q)) if (s & 1n) sum = add(sum, q);
  return sum;
}
const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
function decode(bytes: Uint8Array): Point {
  const y = littleEndian(bytes) & (2n ** 255n - 1n);
  const square = mod((y * y - 1n) * inverse(mod(d * y * y + 1n)));
  let x = power(square, (p + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * power(2n, (p - 1n) / 4n));
  if (mod(x * x) !== square) throw new Error('not on the curve');
  return [(x & 1n) === BigInt((bytes[31] ?? 0) >> 7) ? x : mod(-x), y];
}
const baseY = mod(4n * inverse(5n));
const base = decode(Buffer.from(baseY.toString(16).padStart(64, '0'), 'hex').reverse());

function verifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array, context: string): boolean {
  const prehash = createHash('sha512').update(message).digest();
  const ctx = Buffer.from(context);
  const dom2 = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.of(1, ctx.length), ctx]);
  const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))];
  if (signature.length !== 64 || s >= order) return false;
  const k = mod(
    littleEndian(createHash('sha512').update(dom2).update(r).update(publicKey).update(prehash).digest()),
    order,
  );
  const [left, right] = [multiply(base, s), add(decode(r), multiply(decode(publicKey), k))];
  return left[0] === right[0] && left[1] === right[1];
}

/** RFC 8032, section 7.3. */
const vector = {
  seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
  message: Buffer.from('abc'),
  signature:
    '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae4131f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
};

const sha512 = (bytes: Uint8Array): Uint8Array => createHash('sha512').update(bytes).digest();
function keyFrom(text: string) {
  const key = signingKeyFrom(text);
  if (!key.ok) throw new Error(key.error);
  return key.value;
}
function newKey(): { seed: Buffer; publicKey: Buffer } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d: seed = '', x = '' } = privateKey.export({ format: 'jwk' });
  return { seed: Buffer.from(seed, 'base64url'), publicKey: Buffer.from(x, 'base64url') };
}

describe('Ed25519ph', () => {
  test('gives the signature of RFC 8032', async () => {
    const signature = await sign(keyFrom(vector.seed), sha512(vector.message), '');
    expect(Buffer.from(signature).toString('hex')).toBe(vector.signature);
  });

  test('verifies by the plain formulas, with the context and with no other', async () => {
    const { seed, publicKey } = newKey();
    const message = Buffer.from('some bytes');
    const context = '0d5f0b57-3102-4ddf-beb9-f652cf8e24b7';
    const signature = await sign(keyFrom(seed.toString('hex')), sha512(message), context);
    expect(verifies(publicKey, message, signature, context)).toBe(true);
    expect(verifies(publicKey, message, signature, '')).toBe(false);
    expect(verifies(publicKey, Buffer.from('other bytes'), signature, context)).toBe(false);
    expect(encode(signature, 'base64raw')).toMatch(/^[\w+/]{86}$/);
  });
});

describe('a signing key', () => {
  const { seed, publicKey } = newKey();
  const other = newKey();
  test.each([
    ['seed', seed.toString('hex'), true],
    ['seed in capitals, with a line break', `${seed.toString('hex').toUpperCase()}\n`, true],
    ['seed and public key', seed.toString('hex') + publicKey.toString('hex'), true],
    ['seed and another public key', seed.toString('hex') + other.publicKey.toString('hex'), false],
    ['63 digits', seed.toString('hex').slice(1), false],
    ['no hex', 'z'.repeat(64), false],
    ['empty', '', false],
  ])('%s', (_, text, valid) => {
    const key = signingKeyFrom(text);
    expect(key.ok).toBe(valid);
    if (!key.ok && text !== '') expect(key.error).not.toContain(text.slice(0, 16));
  });
});

describe('a signed publish', () => {
  let at: Bench;
  beforeEach(async () => {
    at = await createBench();
  });
  afterEach(() => at.close());

  test('signs every artifact in the context of the product; a re-run knows its own signatures, and no others', async () => {
    const { seed, publicKey } = newKey();
    const settings = { 'signing-key': seed.toString('hex') };
    const ended = await at.run({ settings });
    expect(ended).toMatchObject({ status: 'published', problems: [] });
    for (const { name, bytes } of threeFiles) {
      const signature = at.service.artifacts.find(({ filename }) => filename === name)?.signature ?? '';
      expect(signature).toMatch(/^[\w+/]{86}$/);
      expect(verifies(publicKey, bytes, Buffer.from(signature, 'base64'), at.product.id)).toBe(true);
    }
    expect(JSON.stringify([ended, at.journal.entries])).not.toContain(seed.toString('hex'));
    expect(await at.run({ settings, run: { id: '9', attempt: 1 } })).toMatchObject({ status: 'unchanged' });
    const rekeyed = await at.run({
      settings: { 'signing-key': newKey().seed.toString('hex') },
      run: { id: '9', attempt: 1 },
    });
    expect(rekeyed.problems).toHaveLength(3);
    expect(rekeyed.problems[0]).toMatchObject({
      code: 'registry.conflict',
      title: expect.stringContaining('another key') as unknown,
    });
  });

  test('a product in capitals, which a server may accept, is signed for as the server returns it', async () => {
    const { seed, publicKey } = newKey();
    const own = at.product.id.toUpperCase();
    const ended = await at.run({
      settings: { product: own, 'signing-key': seed.toString('hex') },
      through: (transport) => ({
        exchange: (request, signal) =>
          transport.exchange({ ...request, url: new URL(request.url.href.replace(own, at.product.id)) }, signal),
      }),
    });
    expect(ended).toMatchObject({ status: 'published', problems: [] });
    for (const { filename, signature } of at.service.artifacts) {
      const { bytes = Buffer.alloc(0) } = threeFiles.find(({ name }) => name === filename) ?? {};
      expect(verifies(publicKey, bytes, Buffer.from(signature ?? '', 'base64'), at.product.id)).toBe(true);
    }
  });

  test('an invalid key is refused without being shown', async () => {
    const secret = `${'ab'.repeat(31)}zz`;
    const ended = await at.run({ settings: { 'signing-key': secret } });
    expect(ended).toMatchObject({ status: 'invalid', problems: [{ field: 'signing-key' }] });
    expect(JSON.stringify(ended)).not.toContain('abab');
  });
});
