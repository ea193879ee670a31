import { createHash, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { SandboxReply, SandboxRequest } from '../server.ts';
import { Page, refusalOf, tooMany, type Interference } from './interference.ts';
import { credentialOf, parseBody, refuseForeignMime, refuseForeignSignature, textOf } from './reading.ts';
import { badRequest, notFound, Refusal, unauthorized, unknownRoute } from './refusal.ts';
import { Routes, type Answer, type RouteOptions } from './routes.ts';
import { uuidPattern } from './schema.ts';
import type { Environment, KeygenState, Token } from './state.ts';
import type { Storage } from './storage.ts';

export interface ApiOptions extends RouteOptions {
  readonly mode: 'multiplayer' | 'singleplayer';
  /** Serves `/v1` without the account as well, as a custom domain does. */
  readonly customDomain: boolean;
  /** Of the account: what is spoken where a request names none. */
  readonly pinnedVersion: string;
  readonly versions: readonly string[];
  /** Requests within a sliding window; further ones are answered 429. */
  readonly rateLimit?: { readonly limit: number; readonly seconds: number };
  /** How replies are signed. */
  readonly signatures: 'none' | 'good' | 'bad' | 'stale';
  readonly signingKey: KeyObject;
}

const contentType = 'application/vnd.api+json; charset=utf-8';

/** The JSON:API part of the service: a request goes through its checks in the order in which the real one makes them. */
export class Api {
  readonly interferences: Interference[] = [];
  readonly routes: Routes;
  readonly #state: KeygenState;
  readonly #options: ApiOptions;
  readonly #recent = new Map<string, number[]>();

  constructor(state: KeygenState, storage: Storage, storageOrigin: () => string, options: ApiOptions) {
    this.#state = state;
    this.#options = options;
    this.routes = new Routes(state, storage, storageOrigin, options);
  }

  async answer(request: SandboxRequest): Promise<SandboxReply> {
    const requestId = randomUUID();
    const headers: Record<string, string> = {};
    try {
      const text = await textOf(request);
      const { status, document, headers: own = {} } = this.#dispatch(request, text, headers);
      const body = document === undefined ? '' : JSON.stringify(document);
      return this.#reply(request, status, body, { ...this.#headersOf(requestId), ...headers, ...own });
    } catch (error) {
      if (error instanceof Page) return error.reply;
      if (!(error instanceof Refusal)) throw error;
      if (!error.meta) {
        const body = JSON.stringify({ errors: error.errors });
        return { status: error.status, headers: { 'content-type': contentType, ...error.headers }, body };
      }
      const body = JSON.stringify({ meta: { id: requestId }, errors: error.errors });
      return this.#reply(request, error.status, body, { ...this.#headersOf(requestId), ...headers, ...error.headers });
    }
  }

  /** `said` collects what the reply's headers say about the request, also where it is refused. */
  #dispatch(request: SandboxRequest, text: string | undefined, said: Record<string, string>): Answer {
    const { method, url, headers } = request;
    this.#interfere(request, ['blocked', 'rate-limited', 'unavailable', 'request-timeout']);
    this.#throttle(headers);

    const { account, segments } = this.#locate(url);
    const route = this.routes.find(method, segments);
    refuseForeignMime(headers);
    const body = parseBody(text);
    said['keygen-version'] = this.#versionOf(headers);
    this.#checkAccount(account);
    refuseForeignSignature(headers);
    const environment = this.#environmentOf(headers, url.searchParams);
    said['keygen-environment'] = environment?.id ?? '';
    this.#interfere(request, ['inactive', 'payment', 'internal']);
    const token = this.#authenticate(headers, url.searchParams, environment);
    said['keygen-bearer'] = token.bearerId;
    said['keygen-token'] = token.id;
    return route({ method, segments, path: url.pathname, query: url.searchParams, headers, body, token, environment });
  }

  #interfere(request: SandboxRequest, kinds: readonly Interference['kind'][]): void {
    const met = this.interferences.find(
      ({ kind, matches, times = 1 }) =>
        kinds.includes(kind) && times > 0 && (matches?.({ method: request.method, path: request.entry.path }) ?? true),
    );
    if (!met) return;
    met.times = (met.times ?? 1) - 1;
    throw refusalOf(met, this.#state.now());
  }

  #throttle(headers: Readonly<Record<string, string>>): void {
    const { rateLimit } = this.#options;
    if (!rateLimit) return;
    const now = this.#state.now();
    const caller = headers['authorization'] ?? '';
    const since = now - rateLimit.seconds * 1000;
    const recent = (this.#recent.get(caller) ?? []).filter((at) => at > since);
    if (recent.length >= rateLimit.limit) {
      const retryAfter = Math.max(1, Math.ceil(((recent[0] ?? now) - since) / 1000));
      const limit = { window: `${rateLimit.seconds}s`, limit: rateLimit.limit, count: recent.length + 1 };
      throw tooMany({ retryAfter, limit, meta: false, now });
    }
    this.#recent.set(caller, [...recent, now]);
  }

  /** Splits the path into the account that it names and what is behind. */
  #locate(url: URL): { account: string | undefined; segments: readonly string[] } {
    const path = url.pathname.replace(/\/$/, '');
    let parts: string[];
    try {
      // A raw plus in a path is not safe on its way; what arrives of it is a space.
      parts = path
        .split('/')
        .slice(1)
        .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    } catch {
      throw new Refusal(400, [{ title: 'Bad request', detail: 'The request URI is invalid', code: 'URI_INVALID' }], {
        meta: false,
      });
    }
    if (parts[0] !== 'v1') throw unknownRoute();
    if (parts[1] === 'accounts' && parts[2] !== undefined) return { account: parts[2], segments: parts.slice(3) };
    if (this.#options.mode === 'multiplayer' && !this.#options.customDomain) throw unknownRoute();
    return { account: undefined, segments: parts.slice(1) };
  }

  #checkAccount(account: string | undefined): void {
    const { accountId, accountSlug } = this.#state;
    if (account === undefined || account === accountId || account === accountSlug) return;
    if (this.#options.mode === 'multiplayer') throw notFound('account', account);
    throw new Refusal(404, [
      { title: 'Not found', detail: `account is invalid (expected ${accountId})`, code: 'NOT_FOUND' },
    ]);
  }

  #versionOf(headers: Readonly<Record<string, string>>): string {
    const asked = headers['keygen-version'];
    if (asked === undefined) return this.#options.pinnedVersion;
    const version = asked.replace(/^v/, '');
    if (this.#options.versions.includes(version)) return version;
    throw new Refusal(400, [
      {
        title: 'Bad request',
        detail: 'unsupported API version requested',
        code: 'INVALID_API_VERSION',
        links: { about: 'https://keygen.sh/docs/api/versioning/' },
      },
    ]);
  }

  #environmentOf(headers: Readonly<Record<string, string>>, query: URLSearchParams): Environment | undefined {
    const header = headers['keygen-environment'];
    const asked = header ?? query.get('environment');
    if (asked === null || asked === '') return undefined;
    const source = header === undefined ? { parameter: 'environment' } : { header: 'Keygen-Environment' };
    if (this.#options.edition === 'CE') {
      throw badRequest('environment is not supported', source, 'ENVIRONMENT_NOT_SUPPORTED');
    }
    const environment = this.#state.environments.find(({ id, code }) => id === asked || code === asked);
    if (!environment) throw badRequest('environment is invalid', source, 'ENVIRONMENT_INVALID');
    return environment;
  }

  #authenticate(
    headers: Readonly<Record<string, string>>,
    query: URLSearchParams,
    environment: Environment | undefined,
  ): Token {
    const value = credentialOf(headers, query);
    if (value === undefined || value === '') throw unauthorized('TOKEN_MISSING');
    if (uuidPattern.test(value)) throw unauthorized('TOKEN_FORMAT_INVALID');
    const token = this.#state.tokens.find((known) => known.value === value);
    if (!token) throw unauthorized('TOKEN_INVALID');
    if (token.environmentId !== undefined && token.environmentId !== environment?.id)
      throw unauthorized('TOKEN_INVALID');
    if (token.expires !== undefined && token.expires <= this.#state.now()) {
      throw unauthorized('TOKEN_EXPIRED', 'Token is expired');
    }
    return token;
  }

  #headersOf(requestId: string): Record<string, string> {
    return {
      'x-request-id': requestId,
      'keygen-account': this.#state.accountId,
      'keygen-bearer': '',
      'keygen-token': '',
      'keygen-environment': '',
      'keygen-edition': this.#options.edition,
      'keygen-mode': this.#options.mode,
      'keygen-version': this.#options.pinnedVersion,
      'cache-control': 'no-transform, no-store, max-age=0',
    };
  }

  #reply(
    request: SandboxRequest,
    status: number,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): SandboxReply {
    const type = request.headers['accept']?.startsWith('application/json')
      ? 'application/json; charset=utf-8'
      : contentType;
    return {
      status,
      headers: { ...(status !== 204 && { 'content-type': type }), ...this.#signaturesOf(request, body), ...headers },
      body,
    };
  }

  #signaturesOf({ method, entry, headers }: SandboxRequest, body: string): Readonly<Record<string, string>> {
    const { signatures, signingKey } = this.#options;
    if (signatures === 'none') return {};
    const date = new Date(this.#state.now() - (signatures === 'stale' ? 600_000 : 0)).toUTCString();
    const digest = `sha-256=${createHash('sha256').update(body).digest('base64')}`;
    const text = [
      `(request-target): ${method.toLowerCase()} ${entry.path}`,
      `host: ${headers['host'] ?? ''}`,
      `date: ${date}`,
      `digest: ${digest}`,
    ].join('\n');
    const signature = sign(null, Buffer.from(signatures === 'bad' ? `${text} ` : text), signingKey).toString('base64');
    return {
      date,
      digest,
      'keygen-date': date,
      'keygen-digest': digest,
      'keygen-signature': `keyid="${this.#state.accountId}", algorithm="ed25519", signature="${signature}", headers="(request-target) host date digest"`,
    };
  }
}
