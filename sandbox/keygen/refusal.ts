/** One entry of a JSON:API `errors` array. */
export interface ErrorObject {
  readonly title: string;
  readonly detail: string;
  readonly code?: string;
  readonly source?: { readonly pointer?: string; readonly parameter?: string; readonly header?: string };
  readonly links?: { readonly about: string };
}

/** A reply that is not a success. Thrown by the routes; the dispatcher turns it into an envelope. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly ErrorObject[];
  readonly headers: Readonly<Record<string, string>>;
  /** False for what the real service answers before its application runs (rate limits, broken JSON): no `meta`, no own headers. */
  readonly meta: boolean;
  /** True if the reply has none of the service's own headers, although the application answers. */
  readonly bare: boolean;

  constructor(
    status: number,
    errors: readonly ErrorObject[],
    {
      headers = {},
      meta = true,
      bare = false,
    }: { headers?: Readonly<Record<string, string>>; meta?: boolean; bare?: boolean } = {},
  ) {
    super(errors.map(({ detail }) => detail).join('; '));
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
    this.headers = headers;
    this.meta = meta;
    this.bare = bare;
  }
}

export function badRequest(detail: string, source?: ErrorObject['source'], code?: string): Refusal {
  return new Refusal(400, [{ title: 'Bad request', detail, ...(code && { code }), ...(source && { source }) }]);
}

const anchors: Readonly<Record<string, string>> = {
  TOKEN_MISSING: '',
  TOKEN_INVALID: '#token-authentication',
  TOKEN_FORMAT_INVALID: '#token-authentication',
  LICENSE_INVALID: '#license-authentication',
};

export function unauthorized(code: string, detail = 'You must be authenticated to complete the request'): Refusal {
  const anchor = anchors[code];
  const about = anchor !== undefined && { links: { about: `https://keygen.sh/docs/api/authentication/${anchor}` } };
  return new Refusal(401, [{ title: 'Unauthorized', detail, code, ...about }]);
}

export function forbidden(reason = 'ensure the token or license is allowed to access all resources'): Refusal {
  return new Refusal(403, [
    { title: 'Access denied', detail: `You do not have permission to complete the request (${reason})` },
  ]);
}

/** Without an id: nothing was requested by name. */
export function notFound(kind: string, id = ''): Refusal {
  const detail = `The requested ${kind} ${id === '' ? '' : `'${id}' `}was not found`;
  return new Refusal(404, [{ title: 'Not found', detail, code: 'NOT_FOUND' }]);
}

export function unknownRoute(): Refusal {
  const detail = 'The requested endpoint was not found (check your HTTP method, Accept header, and URL path)';
  return new Refusal(404, [{ title: 'Not found', detail, code: 'NOT_FOUND' }]);
}

export function conflict(): Refusal {
  return new Refusal(409, [{ title: 'Conflict', detail: 'The request could not be completed because of a conflict' }]);
}

export function internal(): Refusal {
  const detail =
    'Looks like something went wrong! Our engineers have been notified. If you continue to have problems, please contact support@keygen.sh.';
  return new Refusal(500, [{ title: 'Internal server error', detail }]);
}

/** One failed rule of a record, with the pointer below `/data`. */
export function invalid(code: string, detail: string, pointer: string): ErrorObject {
  return { title: 'Unprocessable resource', detail, code, source: { pointer: `/data${pointer}` } };
}

/** Throws every failed rule at once, those of the same code and place once, with links into the document about the records. */
export function refuseInvalid(errors: readonly ErrorObject[], topic = 'releases'): void {
  const keys = errors.map(({ code, source }) => `${code} ${source?.pointer}`);
  const distinct = errors.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  if (distinct.length === 0) return;
  const linked = distinct.map((error): ErrorObject => {
    const [, part = '', name = ''] = /\/(relationships|attributes)\/([^/]+)/.exec(error.source?.pointer ?? '') ?? [];
    const anchor = `${topic}-object${part && `-${part === 'attributes' ? 'attrs' : part}-${name}`}`;
    return { ...error, links: { about: `https://keygen.sh/docs/api/${topic}/#${anchor}` } };
  });
  throw new Refusal(422, linked);
}
