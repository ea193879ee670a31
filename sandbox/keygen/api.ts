import { createHash, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { SandboxReply, SandboxRequest } from '../server.ts';
import { isWithin } from './access.ts';
import { limitHeaders, Page, refusalOf, tooMany, type Interference } from './interference.ts';
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
  /** The only host name under which paths with an account are served. */
  readonly hostName?: string;
  /** Ids and slugs of accounts that exist, and are not this one. */
  readonly otherAccounts: readonly string[];
  /** Version of the account, for requests without one. */
  readonly pinnedVersion: string;
  readonly versions: readonly string[];
  /** Requests within a fixed window; further ones are answered 429. */
  readonly rateLimit?: { readonly limit: number; readonly seconds: number };
  /** How replies are signed. */
  readonly signatures: 'none' | 'good' | 'bad' | 'stale';
  readonly signingKey: KeyObject;
}

const contentType = 'application/vnd.api+json; charset=utf-8';

/** The JSON:API part of the service: a request goes through its checks in the order of the real service. */
export class Api {
  readonly interferences: Interference[] = [];
  readonly routes: Routes;
  readonly #state: KeygenState;
  readonly #options: ApiOptions;
  /** Requests of a caller within the window of this number. */
  readonly #counted = new Map<string, { readonly window: number; readonly count: number }>();

  constructor(state: KeygenState, storage: Storage, storageOrigin: () => string, options: ApiOptions) {
    this.#state = state;
    this.#options = options;
    this.routes = new Routes(state, storage, storageOrigin, options);
  }

  async answer(request: SandboxRequest): Promise<SandboxReply> {
    const requestId = randomUUID();
    const headers: Record<string, string> = { 'x-request-id': requestId };
    try {
      const text = await textOf(request);
      const { status, document, headers: own = {} } = this.#dispatch(request, text, headers);
      const body = typeof document === 'string' ? document : document === undefined ? '' : JSON.stringify(document);
      return this.#reply(request, status, body, { ...headers, ...own });
    } catch (error) {
      if (error instanceof Page) return error.reply;
      if (!(error instanceof Refusal)) throw error;
      if (!error.meta) {
        const body = JSON.stringify({ errors: error.errors });
        return { status: error.status, headers: { 'content-type': contentType, ...error.headers }, body };
      }
      const body = JSON.stringify({ meta: { id: requestId }, errors: error.errors });
      const challenge = error.status === 401 && { 'www-authenticate': `${schemeOf(request)} realm="keygen"` };
      const said = error.bare ? { 'x-request-id': requestId } : headers;
      return this.#reply(request, error.status, body, { ...said, ...challenge, ...error.headers });
    }
  }

  /** `said` collects the reply headers about the request, even if it is refused. */
  #dispatch(request: SandboxRequest, text: string | undefined, said: Record<string, string>): Answer {
    const { method, url, headers } = request;
    this.#interfere(request, ['blocked', 'rate-limited', 'unavailable', 'request-timeout']);
    Object.assign(said, this.#throttle(headers));

    Object.assign(said, this.#headers());
    const { account, segments } = this.#locate(url, headers['host'] ?? '');
    if (method === 'GET' && segments.length === 1 && segments[0] === 'ping') return ping;
    const route = this.routes.find(method, segments);
    // A download, and what clients of packages read, may be requested with any `Accept`.
    const isLoose =
      segments[0] === 'engines' || (method === 'GET' && segments[0] === 'artifacts' && segments.length > 1);
    if (!isLoose) refuseForeignMime(headers);
    const body = parseBody(text);
    said['keygen-version'] = this.#versionOf(headers);
    this.#checkAccount(account);
    said['keygen-account'] = this.#state.accountId;
    refuseForeignSignature(headers, this.#state.accountId);
    const environment = this.#environmentOf(headers, url.searchParams);
    said['keygen-environment'] = environment?.code ?? '';
    this.#interfere(request, ['inactive', 'payment', 'internal']);
    const token = this.#authenticate(headers, url.searchParams, environment);
    said['keygen-bearer'] = token.bearerId;
    said['keygen-token'] = token.id;
    const product = this.#state.products.find(({ id }) => id === token.productId);
    const { origin, pathname: path, searchParams: query } = url;
    return route({ method, segments, origin, path, query, headers, body, token, environment, product });
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

  /** Counts the request, and returns the limit headers of its reply. */
  #throttle(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const { rateLimit } = this.#options;
    if (!rateLimit) return {};
    const now = this.#state.now();
    const caller = headers['authorization'] ?? '';
    const window = Math.floor(now / 1000 / rateLimit.seconds);
    const last = this.#counted.get(caller);
    const count = (last?.window === window ? last.count : 0) + 1;
    this.#counted.set(caller, { window, count });
    const retryAfter = rateLimit.seconds - (Math.floor(now / 1000) % rateLimit.seconds);
    const limit = { window: `${rateLimit.seconds}s`, limit: rateLimit.limit, count };
    if (count > rateLimit.limit) throw tooMany({ retryAfter, limit, meta: false, now });
    return limitHeaders(limit, now, retryAfter);
  }

  /** Splits the path into the account and the rest. */
  #locate(url: URL, host: string): { account: string | undefined; segments: readonly string[] } {
    const path = url.pathname.replace(/\/$/, '');
    let parts: string[];
    try {
      // A raw plus in a path is not safe; it arrives as a space.
      parts = path
        .split('/')
        .slice(1)
        .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    } catch {
      const detail =
        'The request could not be completed because the URI was invalid (please ensure non-URL safe chars are properly encoded)';
      throw new Refusal(400, [{ title: 'Bad request', detail, code: 'URI_INVALID' }], { meta: false });
    }
    if (parts[0] !== 'v1') throw unknownRoute();
    const { hostName } = this.#options;
    if (parts[1] === 'accounts' && parts[2] !== undefined) {
      if (hostName !== undefined && host.replace(/:\d+$/, '') !== hostName) throw unknownRoute();
      return { account: parts[2], segments: parts.slice(3) };
    }
    if (this.#options.mode === 'multiplayer' && !this.#options.customDomain) throw unknownRoute();
    return { account: undefined, segments: parts.slice(1) };
  }

  #checkAccount(account: string | undefined): void {
    const { accountId, accountSlug } = this.#state;
    if (account === undefined || account === accountId || account === accountSlug) return;
    const { mode, otherAccounts } = this.#options;
    if (mode === 'multiplayer' || !otherAccounts.includes(account)) throw notFound('account', account);
    throw new Refusal(404, [
      { title: 'Not found', detail: `account is invalid (expected ${accountId})`, code: 'NOT_FOUND' },
    ]);
  }

  #versionOf(headers: Readonly<Record<string, string>>): string {
    const asked = headers['keygen-version'];
    if (asked === undefined) return this.#options.pinnedVersion;
    const version = asked.replace(/^v/, '');
    if (this.#options.versions.includes(version)) return version;
    const error = {
      title: 'Bad request',
      detail: 'unsupported API version requested',
      code: 'INVALID_API_VERSION',
      links: { about: 'https://keygen.sh/docs/api/versioning/' },
    };
    throw new Refusal(400, [error], { bare: true });
  }

  #environmentOf(headers: Readonly<Record<string, string>>, query: URLSearchParams): Environment | undefined {
    const header = headers['keygen-environment'];
    const asked = header ?? query.get('environment');
    if (asked === null) return undefined;
    if (this.#options.edition === 'CE') {
      const source = header === undefined ? { parameter: 'environment' } : { header: 'Keygen-Environment' };
      throw badRequest('is unsupported', source, 'ENVIRONMENT_NOT_SUPPORTED');
    }
    const environment = this.#state.environments.find(({ id, code }) => id === asked || code === asked);
    if (!environment)
      throw badRequest('environment is invalid', { header: 'Keygen-Environment' }, 'ENVIRONMENT_INVALID');
    return environment;
  }

  #authenticate(
    headers: Readonly<Record<string, string>>,
    query: URLSearchParams,
    environment: Environment | undefined,
  ): Token {
    const value = credentialOf(headers, query);
    if (value === undefined || value === '') throw unauthorized('TOKEN_MISSING');
    if (uuidPattern.test(value)) {
      const detail =
        "Token format is invalid (make sure that you're providing a token value, not a token's UUID identifier)";
      throw unauthorized('TOKEN_FORMAT_INVALID', detail);
    }
    const token = this.#state.tokens.find((known) => known.value === value);
    if (!token || !isWithin(token.environmentId ?? null, environment)) throw unauthorized('TOKEN_INVALID');
    if (token.expires !== undefined && token.expires <= this.#state.now()) {
      throw unauthorized('TOKEN_EXPIRED', 'Token is expired');
    }
    return token;
  }

  /** Headers of every reply of the application, before it knows more about the request. */
  #headers(): Record<string, string> {
    return {
      'keygen-account': '',
      'keygen-bearer': '',
      'keygen-token': '',
      'keygen-environment': '',
      'keygen-edition': this.#options.edition,
      'keygen-mode': this.#options.mode,
      'keygen-version': this.#options.pinnedVersion,
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
    const signed = headers['keygen-account'] ? this.#signaturesOf(request, body) : {};
    const usual = { 'cache-control': 'no-store', vary: 'Accept, Origin' };
    return {
      status,
      headers: { ...(status !== 204 && { 'content-type': type }), ...usual, ...signed, ...headers },
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
      `host: ${(headers['host'] ?? '').replace(/:\d+$/, '')}`,
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

/** Answers everyone, without content. */
const ping: Answer = { status: 200, document: '', headers: { 'content-type': 'text/plain; charset=utf-8' } };

/** The challenge for an unauthenticated request. */
function schemeOf({ headers }: SandboxRequest): string {
  const [scheme = ''] = (headers['authorization'] ?? '').trim().split(/\s+/);
  return scheme === '' ? 'Bearer' : scheme.charAt(0).toUpperCase() + scheme.slice(1).toLowerCase();
}
