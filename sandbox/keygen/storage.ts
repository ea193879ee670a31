import { createHash, createHmac } from 'node:crypto';

import type { SandboxReply, SandboxRequest } from '../server.ts';
import type { KeygenState, StoredObject } from './state.ts';

export interface StorageOptions {
  /** Bytes of an object that are kept, so that it can be read again. Default 1 MiB. */
  readonly keptBytes?: number;
  /** The status for a body without a length: 411 as S3, or 501 as R2. Default 411. */
  readonly chunkedStatus?: 411 | 501;
}

const bucket = 'keygen-dist';
const secret = 'made-up-storage-secret';

/** The bucket: its addresses are signed for a method, a host and a time, and it accepts no other credential. */
export class Storage {
  readonly #state: KeygenState;
  readonly #options: StorageOptions;
  /** Replies 200 without an ETag and stores nothing, like something that is not the storage. Counted down. */
  impostors = 0;

  constructor(state: KeygenState, options: StorageOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** An address for one object and one method, valid for `seconds`. */
  presign(origin: string, method: 'GET' | 'PUT', key: string, seconds: number): string {
    const date = new Date(this.#state.now()).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
    const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const url = new URL(path, origin);
    url.searchParams.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
    url.searchParams.set('X-Amz-Credential', `made-up-key/${date.slice(0, 8)}/auto/s3/aws4_request`);
    url.searchParams.set('X-Amz-Date', date);
    url.searchParams.set('X-Amz-Expires', String(seconds));
    url.searchParams.set('X-Amz-SignedHeaders', 'host');
    url.searchParams.set('X-Amz-Signature', signature(method, url.host, url));
    return url.href;
  }

  async answer(request: SandboxRequest): Promise<SandboxReply> {
    const { method, url, headers } = request;
    if (method === 'PUT' && this.impostors > 0) {
      this.impostors -= 1;
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Accepted by a proxy.</html>' };
    }
    const refusal = this.#refusal(request);
    if (refusal) return refusal;
    const key = url.pathname.split('/').slice(2).map(decodeURIComponent).join('/');
    if (method === 'GET') {
      const object = this.#state.objects.get(key);
      if (!object) return xmlError(404, 'NoSuchKey', 'The specified key does not exist.');
      if (!object.bytes) return xmlError(500, 'InternalError', 'The sandbox keeps only small objects.');
      return {
        status: 200,
        headers: { 'content-type': object.contentType ?? 'binary/octet-stream', etag: `"${object.md5}"` },
        body: object.bytes,
      };
    }
    const hashes = [createHash('sha512'), createHash('md5')] as const;
    const kept: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of request.chunks()) {
      for (const hash of hashes) hash.update(chunk);
      size += chunk.byteLength;
      if (size <= (this.#options.keptBytes ?? 1024 * 1024)) kept.push(chunk);
    }
    if (size !== Number(headers['content-length'])) {
      return xmlError(400, 'IncompleteBody', 'The request body is not as long as its Content-Length.');
    }
    const [sha512, md5] = hashes.map((hash) => hash.digest('hex')) as [string, string];
    this.#keep({
      key,
      size,
      sha256: request.entry.sha256,
      sha512,
      md5,
      contentType: headers['content-type'],
      bytes: size <= (this.#options.keptBytes ?? 1024 * 1024) ? Buffer.concat(kept) : undefined,
    });
    return { status: 200, headers: { etag: `"${md5}"` } };
  }

  /** Stores an object without a request. */
  store(key: string, bytes: Uint8Array): void {
    const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
    const digests = { sha256: digest('sha256'), sha512: digest('sha512'), md5: digest('md5') };
    this.#keep({ key, size: bytes.byteLength, ...digests, contentType: undefined, bytes });
  }

  #keep(object: Omit<StoredObject, 'at' | 'writes'>): void {
    this.#state.settle();
    const writes = (this.#state.objects.get(object.key)?.writes ?? 0) + 1;
    this.#state.objects.set(object.key, { ...object, at: this.#state.now(), writes });
  }

  #refusal({ method, url, headers }: SandboxRequest): SandboxReply | undefined {
    if (this.#state.bucketIsMissing) return xmlError(404, 'NoSuchBucket', 'The specified bucket does not exist.');
    const query = url.searchParams;
    if (headers['authorization'] !== undefined) {
      return xmlError(
        400,
        'InvalidArgument',
        'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      );
    }
    if (!query.has('X-Amz-Signature')) return xmlError(403, 'AccessDenied', 'Access Denied');
    const unsigned = Object.keys(headers).find((name) => name.startsWith('x-amz-'));
    if (unsigned !== undefined) {
      return xmlError(
        403,
        'AccessDenied',
        `There were headers present in the request which were not signed: ${unsigned}`,
      );
    }
    if (query.get('X-Amz-Signature') !== signature(method, headers['host'] ?? '', url)) {
      return xmlError(
        403,
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
      );
    }
    const date = query.get('X-Amz-Date') ?? '';
    const signedAt = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (this.#state.now() >= signedAt + Number(query.get('X-Amz-Expires')) * 1000) {
      return xmlError(403, 'AccessDenied', 'Request has expired');
    }
    if (method === 'PUT' && headers['content-length'] === undefined) {
      return this.#options.chunkedStatus === 501
        ? xmlError(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented.')
        : xmlError(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
    }
    return undefined;
  }
}

/** Over everything of the request that is signed: the method, the host, the path and the query. */
function signature(method: string, host: string, url: URL): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return createHmac('sha256', secret)
    .update([method, host, url.pathname, new URLSearchParams(query).toString()].join('\n'))
    .digest('hex');
}

function xmlError(status: number, code: string, message: string): SandboxReply {
  return {
    status,
    early: true,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`,
  };
}
