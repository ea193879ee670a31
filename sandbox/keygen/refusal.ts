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
  /** False for what the real service answers before its application runs (rate limits, unknown routes, broken JSON): no `meta`, no own headers. */
  readonly meta: boolean;

  constructor(
    status: number,
    errors: readonly ErrorObject[],
    { headers = {}, meta = true }: { headers?: Readonly<Record<string, string>>; meta?: boolean } = {},
  ) {
    super(errors.map(({ detail }) => detail).join('; '));
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
    this.headers = headers;
    this.meta = meta;
  }
}

export function badRequest(detail: string, source?: ErrorObject['source'], code?: string): Refusal {
  return new Refusal(400, [{ title: 'Bad request', detail, ...(code && { code }), ...(source && { source }) }]);
}

export function unauthorized(code: string, detail = 'You must be authenticated to complete the request'): Refusal {
  return new Refusal(
    401,
    [{ title: 'Unauthorized', detail, code, links: { about: 'https://keygen.sh/docs/api/authentication/' } }],
    { headers: { 'www-authenticate': 'Bearer realm="keygen"' } },
  );
}

export function forbidden(reason: string): Refusal {
  return new Refusal(403, [
    { title: 'Access denied', detail: `You do not have permission to complete the request (${reason})` },
  ]);
}

export function notFound(kind: string, id: string): Refusal {
  return new Refusal(404, [
    { title: 'Not found', detail: `The requested ${kind} '${id}' was not found`, code: 'NOT_FOUND' },
  ]);
}

export function unknownRoute(): Refusal {
  const detail = 'The requested endpoint was not found (check your HTTP method, Accept header, and URL path)';
  return new Refusal(404, [{ title: 'Not found', detail, code: 'NOT_FOUND' }], { meta: false });
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
export function invalid(code: string, detail: string, pointer: string, anchor?: string): ErrorObject {
  const about = anchor && { links: { about: `https://keygen.sh/docs/api/releases/#${anchor}` } };
  return { title: 'Unprocessable resource', detail, code, source: { pointer: `/data${pointer}` }, ...about };
}

/** Throws every failed rule at once, those of the same code and place once. */
export function refuseInvalid(errors: readonly ErrorObject[]): void {
  const distinct = new Map(errors.map((error) => [`${error.code} ${error.source?.pointer}`, error]));
  if (distinct.size > 0) throw new Refusal(422, [...distinct.values()]);
}
