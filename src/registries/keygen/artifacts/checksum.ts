/** Algorithms and encodings of a checksum. */
export const algorithms = ['sha-512', 'sha-384', 'sha-256', 'sha-1'] as const;
export type Algorithm = (typeof algorithms)[number];

export const encodings = ['base64raw', 'base64', 'base64url', 'hex'] as const;
type Encoding = (typeof encodings)[number];

export interface ChecksumForm {
  readonly algorithm: Algorithm;
  readonly encoding: Encoding;
}

/** How the vendor's tool writes it, and its SDK reads it; signatures in the same encoding. */
const defaultForm: ChecksumForm = { algorithm: 'sha-512', encoding: 'base64raw' };

/** What the clients of a package engine read; they ignore any other form. */
const formOfEngine: Readonly<Record<string, ChecksumForm>> = {
  npm: { algorithm: 'sha-512', encoding: 'base64' },
  pypi: { algorithm: 'sha-256', encoding: 'hex' },
  rubygems: { algorithm: 'sha-256', encoding: 'hex' },
};

/** The form of an artifact's checksum: that of its entry, otherwise what the clients of the engine read. */
export function formFor(engine: string | undefined, given: Partial<ChecksumForm> = {}): ChecksumForm {
  const form = engine !== undefined && Object.hasOwn(formOfEngine, engine) ? formOfEngine[engine] : undefined;
  return { ...defaultForm, ...form, ...given };
}

/** The form that the clients of the engine read, if they do not read this one. */
export function formInstead(
  engine: string | undefined,
  { algorithm, encoding }: ChecksumForm,
): ChecksumForm | undefined {
  if (engine === undefined || !Object.hasOwn(formOfEngine, engine)) return undefined;
  // A digest of 48 bytes has no padding.
  const isBase64 = encoding === 'base64' || (encoding === 'base64raw' && algorithm === 'sha-384');
  const isHex = encoding === 'hex';
  const isRead =
    engine === 'npm'
      ? (isBase64 && algorithm !== 'sha-1') || (isHex && algorithm === 'sha-1')
      : engine === 'pypi'
        ? isHex
        : algorithm === 'sha-256' && (isHex || isBase64);
  return isRead ? undefined : formOfEngine[engine];
}

export function encode(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes);
  switch (encoding) {
    case 'hex':
      return buffer.toString('hex');
    case 'base64':
      return buffer.toString('base64');
    case 'base64url':
      return buffer.toString('base64url');
    case 'base64raw':
      return buffer.toString('base64').replace(/=+$/, '');
  }
}

/** A checksum or signature in any of the encodings that the vendor's tool writes. */
export function bytesFrom(text: string | null | undefined): Buffer | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  const hex = value.replace(/^0x/i, '');
  if (/^([0-9a-f]{2})+$/i.test(hex) && [32, 40, 64, 96, 128].includes(hex.length)) return Buffer.from(hex, 'hex');
  return /^[\w+/-]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : undefined;
}

/** The name that Node has for the algorithm of a digest, by its length; undefined if it is of no known one. */
export function hashNameOf(digest: Uint8Array | undefined): HashName | undefined {
  return digest && hashNames.find(([, length]) => length === digest.length)?.[0];
}

const hashNames = [
  ['md5', 16],
  ['sha1', 20],
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64],
] as const;
export type HashName = (typeof hashNames)[number][0];

const hashOfAlgorithm: Readonly<Record<Algorithm, HashName>> = {
  'sha-512': 'sha512',
  'sha-384': 'sha384',
  'sha-256': 'sha256',
  'sha-1': 'sha1',
};

export const hashNameFor = ({ algorithm }: ChecksumForm): HashName => hashOfAlgorithm[algorithm];
