import { createHash } from 'node:crypto';
import { eddsa, edwards } from '@noble/curves/abstract/edwards.js';

/** RFC 8032, section 5.1. The library's own module of this curve is twice as large, because it has other schemes too. */
const Point = edwards({
  p: 2n ** 255n - 19n,
  n: 2n ** 252n + 27742317777372353535851937790883648493n,
  h: 8n,
  a: 2n ** 255n - 20n,
  d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
  Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
});

/**
 * Signs and verifies SHA-512 digests instead of messages: Node has no Ed25519ph, and the library's needs the whole message in memory.
 * Created once, because its tables of multiples cost more than a signature.
 */
export const ed25519ph = eddsa(Point, (message: Uint8Array) => createHash('sha512').update(message).digest(), {
  adjustScalarBytes,
  domain,
  prehash: (digest: Uint8Array) => digest,
});

/** `dom2` of RFC 8032, section 5.1. */
function domain(data: Uint8Array, context: Uint8Array, prehashed: boolean): Uint8Array {
  return Buffer.concat([
    Buffer.from('SigEd25519 no Ed25519 collisions'),
    Buffer.of(prehashed ? 1 : 0, context.length),
    context,
    data,
  ]);
}

/** Clamps a scalar, in place: RFC 8032, section 5.1.5, step 2. */
function adjustScalarBytes(bytes: Uint8Array): Uint8Array {
  bytes[0] = (bytes[0] ?? 0) & 0b1111_1000;
  bytes[31] = ((bytes[31] ?? 0) & 0b0111_1111) | 0b0100_0000;
  return bytes;
}
