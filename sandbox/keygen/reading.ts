import type { SandboxRequest } from '../server.ts';
import { badRequest, Refusal, unauthorized } from './refusal.ts';

/** Undefined where the bytes are no UTF-8. */
export async function textOf(request: SandboxRequest): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  for await (const chunk of request.chunks()) parts.push(chunk);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}

/** Bodies of every content type are read as JSON. Text that the database could not hold is refused like text that is none. */
export function parseBody(text: string | undefined): unknown {
  if (text === undefined) throw unreadable('The request body is not valid UTF-8', 'ENCODING_INVALID');
  if (text === '') return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unreadable('The request body is not valid JSON', 'JSON_INVALID');
  }
  const strings = JSON.stringify(body);
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/i.test(strings))
    throw unreadable('The request body is not valid UTF-8', 'ENCODING_INVALID');
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(strings))
    throw unreadable('The request body has a null byte', 'PARAMETERS_INVALID');
  return body;
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
  if (accepted.some((type) => type === '*/*' || type === 'application/json' || type === 'application/vnd.api+json'))
    return;
  throw new Refusal(
    400,
    [
      {
        title: 'Bad request',
        detail: 'The Accept header must be application/vnd.api+json, application/json or */*',
        code: 'MIME_TYPE_INVALID',
      },
    ],
    { meta: false },
  );
}

export function refuseForeignSignature(headers: Readonly<Record<string, string>>): void {
  const asked = headers['keygen-accept-signature'];
  if (asked === undefined || /algorithm="(ed25519|rsa-pss-sha256|rsa-sha256|ecdsa-p256)"/.test(asked)) return;
  throw badRequest('accept signature is malformed', { header: 'Keygen-Accept-Signature' });
}

function unreadable(detail: string, code: string): Refusal {
  return new Refusal(400, [{ title: 'Bad request', detail, code }], { meta: false });
}
