import { gunzipSync } from 'node:zlib';

import { isObject } from './metadata.ts';
import type { StoredObject } from './state.ts';

const mebibyte = 1024 ** 2;

/** What an engine unpacks, by the type of the file; a file of another type is treated like one without an engine. */
const unpacked: Readonly<Record<string, string>> = { npm: 'tgz', rubygems: 'gem', oci: 'tar' };

export function unpacks(engine: string | null, filetype: string | null): boolean {
  return engine !== null && filetype !== null && unpacked[engine] === filetype;
}

/** Whether an engine accepts the file. Of a file whose bytes are not kept, only the size is checked. */
export function isAcceptable(filetype: string | null, { size, bytes }: StoredObject): boolean {
  try {
    switch (filetype) {
      case 'tgz':
        return size >= 28 && size <= 32 * mebibyte && (bytes === undefined || isNpmPackage(bytes));
      case 'gem':
        return size >= 5 && size <= 32 * mebibyte && (bytes === undefined || isGem(bytes));
      default:
        return size >= 512 && size <= 1024 * mebibyte && (bytes === undefined || isImage(bytes));
    }
  } catch {
    return false;
  }
}

function isNpmPackage(bytes: Uint8Array): boolean {
  return packageJson(bytes) !== undefined;
}

/** The manifest of an npm package; undefined if it has none. Throws if the bytes are not an archive. */
export function packageJson(bytes: Uint8Array): Record<string, unknown> | undefined {
  const manifest = tarEntries(gunzipSync(bytes)).find(({ name }) => name === 'package/package.json');
  if (!manifest?.isFile || manifest.content.length > mebibyte) return undefined;
  const parsed: unknown = JSON.parse(Buffer.from(manifest.content).toString('utf8'));
  return isObject(parsed) ? parsed : undefined;
}

function isGem(bytes: Uint8Array): boolean {
  return gemspec(bytes) !== undefined;
}

/** The version (with the platform, if it has one) of a gem; undefined if it has no specification. Throws if the bytes are not an archive. */
export function gemspec(bytes: Uint8Array): { readonly version: string | undefined } | undefined {
  const entries = tarEntries(bytes);
  const metadata = entries.find(({ name }) => name === 'metadata.gz');
  if (!metadata || !entries.some(({ name }) => name === 'data.tar.gz')) return undefined;
  const yaml = gunzipSync(metadata.content).toString('utf8');
  if (!yaml.startsWith('--- !ruby/object:Gem::Specification')) return undefined;
  const version = /^version: !ruby\/object:Gem::Version\n {2}version: ['"]?([^\s'"]+)/m.exec(yaml)?.[1];
  const platform = /^platform: ['"]?([^\s'"]+)/m.exec(yaml)?.[1] ?? 'ruby';
  return { version: platform === 'ruby' ? version : version && `${version}-${platform}` };
}

function isImage(bytes: Uint8Array): boolean {
  const entries = tarEntries(bytes);
  const has = (wanted: string): boolean => entries.some(({ name }) => name.replace(/^\.\//, '') === wanted);
  return has('oci-layout') && has('index.json') && entries.every(({ content }) => content.length <= 512 * mebibyte);
}

interface TarEntry {
  readonly name: string;
  readonly isFile: boolean;
  readonly content: Uint8Array;
}

/** Throws if the bytes are not a complete tar archive. */
function tarEntries(bytes: Uint8Array): readonly TarEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: TarEntry[] = [];
  let at = 0;
  while (at + 512 <= buffer.length && buffer[at] !== 0) {
    const field = (start: number, length: number): string =>
      buffer.toString('utf8', at + start, at + start + length).replace(/\0.*$/s, '');
    const size = field(124, 12).trim();
    if (!/^[0-7]+$/.test(size)) throw new TypeError('The size of a tar entry is not octal.');
    const length = Number.parseInt(size, 8);
    const start = at + 512;
    if (start + length > buffer.length) throw new TypeError('A tar entry is incomplete.');
    const prefix = field(345, 155);
    entries.push({
      name: `${prefix === '' ? '' : `${prefix}/`}${field(0, 100)}`,
      isFile: ['0', '\0', ''].includes(field(156, 1)),
      content: buffer.subarray(start, start + length),
    });
    at = start + Math.ceil(length / 512) * 512;
  }
  if (entries.length === 0) throw new TypeError('The tar file has no entries.');
  return entries;
}
