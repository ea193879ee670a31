import { createPrivateKey, createPublicKey } from 'node:crypto';

import { failed, ok, type Result } from '../../../domain/result.ts';

/** An Ed25519 seed. Never shown. */
export interface SigningKey {
  readonly seed: Uint8Array;
}

/** DER of a PKCS #8 Ed25519 key up to its 32 bytes of seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Reads a key as the vendor's tool creates it: 64 hex digits of seed, or 128 of seed and public key, which must
 * match. The failure contains no part of the key.
 */
export function signingKeyFrom(text: string): Result<SigningKey, string> {
  const hex = text.trim();
  if (!/^([0-9a-f]{64}|[0-9a-f]{128})$/i.test(hex)) {
    return failed('is not an Ed25519 key: give 64 hex digits (the seed) or 128 (seed and public key)');
  }
  const bytes = Buffer.from(hex, 'hex');
  const seed = bytes.subarray(0, 32);
  if (bytes.length === 64 && !bytes.subarray(32).equals(publicKeyOf(seed))) {
    return failed('contains a public key that does not belong to its seed: copy the whole key again');
  }
  return ok({ seed });
}

function publicKeyOf(seed: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
}

/**
 * Ed25519ph (RFC 8032, section 5.1) over an existing digest, so that a file of any size is signed after one pass over it.
 * @param sha512 the message's SHA-512, 64 bytes
 * @param context the product's id, as the vendor's SDK expects it; at most 255 bytes
 */
export async function sign(key: SigningKey, sha512: Uint8Array, context: string): Promise<Uint8Array> {
  const { ed25519ph } = await import(/* webpackChunkName: "curves" */ './ed25519ph.ts');
  return ed25519ph.sign(sha512, new Uint8Array(key.seed), { context: new TextEncoder().encode(context) });
}
