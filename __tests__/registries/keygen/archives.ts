import { gzipSync } from 'node:zlib';

/** A tar file with these entries, as `tar --format=ustar` writes it. */
export function tarOf(entries: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const blocks = Object.entries(entries).flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    return [tarHeader(name, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export const npmPackage = (more: Readonly<Record<string, string>> = {}): Buffer =>
  gzipSync(tarOf({ 'package/package.json': '{"name":"lantern","version":"1.2.0"}', ...more }));

const gemspec =
  '--- !ruby/object:Gem::Specification\nname: lantern\nversion: !ruby/object:Gem::Version\n  version: 1.2.0\n';

export const gem = (): Buffer =>
  tarOf({ 'metadata.gz': gzipSync(gemspec), 'data.tar.gz': gzipSync(tarOf({})), 'checksums.yaml.gz': gzipSync('') });

export const ociImage = (): Buffer => tarOf({ 'oci-layout': '{}', 'blobs/sha256/ab': 'layer', 'index.json': '{}' });
