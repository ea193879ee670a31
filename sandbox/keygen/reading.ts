import type { SandboxRequest } from '../server.ts';
import { isObject, storedKeys } from './metadata.ts';
import { badRequest, Refusal, unauthorized } from './refusal.ts';

/** Undefined if the bytes are not UTF-8. */
export async function textOf(request: SandboxRequest): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  for await (const chunk of request.chunks()) parts.push(chunk);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}

/** Bodies of every content type are read as JSON, and anything that is not an object is taken as its `data`. Text that the database cannot store is refused. */
export function parseBody(text: string | undefined): unknown {
  if (text === undefined) throw unreadable('an invalid byte sequence (check encoding)', 'ENCODING_INVALID');
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unreadable('invalid JSON (check formatting/encoding)', 'JSON_INVALID');
  }
  const strings = JSON.stringify(body);
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/i.test(strings))
    throw unreadable('an invalid byte sequence (check encoding)', 'ENCODING_INVALID');
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(strings))
    throw unreadable('an unexpected null byte (check encoding)', 'ENCODING_INVALID');
  return storedKeys(isObject(body) ? body : { data: body });
}

export function credentialOf(headers: Readonly<Record<string, string>>, query: URLSearchParams): string | undefined {
  const authorization = headers['authorization'];
  if (authorization !== undefined) {
    const [scheme = '', ...words] = authorization.trim().split(/\s+/);
    const value = words.join(' ');
    switch (scheme.toLowerCase()) {
      case 'bearer':
      case 'token':
        return value;
      case 'basic':
        return /^token:(.*)$/.exec(Buffer.from(value, 'base64').toString('utf8'))?.[1] ?? '';
      case 'license':
        throw unauthorized('LICENSE_INVALID');
      default:
        return undefined;
    }
  }
  return /^token:(.*)$/.exec(query.get('auth') ?? '')?.[1] ?? query.get('token') ?? undefined;
}

export function refuseForeignMime(headers: Readonly<Record<string, string>>): void {
  const accepted = (headers['accept'] ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim());
  const known = ['*', '*/*', 'application/json', 'application/vnd.api+json', 'application/octet-stream'];
  if (accepted.some((type) => type !== undefined && known.includes(type.toLowerCase()))) return;
  throw new Refusal(
    400,
    [
      {
        title: 'Bad request',
        detail: 'The mime type of the request is not acceptable (check content-type and accept headers)',
        code: 'MIME_TYPE_INVALID',
      },
    ],
    { meta: false },
  );
}

export function refuseForeignSignature(headers: Readonly<Record<string, string>>, accountId: string): void {
  const asked = headers['keygen-accept-signature'];
  if (asked === undefined || asked === '') return;
  const [, keyId, algorithm] = /^(?:keyid="([^"]+)")?(?:\s*,\s*)?algorithm="([^"]+)"(?:\s*;\s*)?$/i.exec(asked) ?? [];
  const refused = (why: string) => badRequest(`invalid accept-signature header (${why})`);
  if (algorithm === undefined) throw refused('malformed');
  if (!/^(ed25519|rsa-pss-sha256|rsa-sha256|ecdsa-p256)$/i.test(algorithm)) throw refused('unsupported algorithm');
  if (keyId !== undefined && keyId !== accountId) throw refused('keyid not found');
}

function unreadable(what: string, code: string): Refusal {
  const detail = `The request could not be completed because it contains ${what}`;
  return new Refusal(400, [{ title: 'Bad request', detail, code }], { meta: false });
}
