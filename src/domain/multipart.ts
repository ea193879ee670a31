import type { ByteSource } from './ports.ts';

/** One field or file of a `multipart/form-data` body. */
export interface Part {
  readonly name: string;
  /** Marks the part as a file. */
  readonly filename?: string;
  /** Default: none for a field, `application/octet-stream` for a file. */
  readonly contentType?: string;
  /** Text is sent as UTF-8. */
  readonly bytes: string | ByteSource;
}

/**
 * A `multipart/form-data` body (RFC 7578) with its `Content-Type`. The size is exact, and `open` streams one part after another, so
 * that no file is held in memory. No part may contain the boundary: the caller derives it from randomness, or from a digest that the
 * author of a file cannot predict. Throws if the boundary is not 1 to 70 letters, digits, `-` or `_`.
 */
export function multipartBody(
  parts: readonly Part[],
  boundary: string,
): { readonly contentType: string; readonly body: ByteSource } {
  if (!/^[\w-]{1,70}$/.test(boundary)) throw new Error('A multipart boundary is 1 to 70 letters, digits, "-" or "_".');
  const encoder = new TextEncoder();
  const pieces = [
    ...parts.flatMap((part) => [
      encoder.encode(`--${boundary}\r\n${headOf(part)}\r\n`),
      typeof part.bytes === 'string' ? encoder.encode(part.bytes) : part.bytes,
      encoder.encode('\r\n'),
    ]),
    encoder.encode(`--${boundary}--\r\n`),
  ];
  const size = pieces.reduce((sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : piece.size), 0);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: { size, open: (signal) => Promise.resolve(stream(pieces, signal)) },
  };
}

function headOf({ name, filename, contentType }: Part): string {
  const file = filename === undefined ? '' : `; filename="${escaped(filename)}"`;
  const type = contentType ?? (filename === undefined ? undefined : 'application/octet-stream');
  const disposition = `Content-Disposition: form-data; name="${escaped(name)}"${file}\r\n`;
  return type === undefined ? disposition : `${disposition}Content-Type: ${headerValue(type)}\r\n`;
}

/** As browsers write names: only what would end the string or the line is percent-encoded. */
function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The content type of an asset is foreign text: one that could start another header line is not sent. */
function headerValue(contentType: string): string {
  return /^[\x20-\x7e]+$/.test(contentType) ? contentType : 'application/octet-stream';
}

async function* stream(
  pieces: readonly (Uint8Array | ByteSource)[],
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    if (piece instanceof Uint8Array) {
      yield piece;
      continue;
    }
    // Two parts with wrong sizes could add up to the right total.
    let size = 0;
    for await (const chunk of await piece.open(signal)) {
      size += chunk.length;
      yield chunk;
    }
    if (size !== piece.size) throw new Error(`A part has ${size} bytes instead of the announced ${piece.size}.`);
  }
}
