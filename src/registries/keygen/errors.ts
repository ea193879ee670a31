import * as z from 'zod/mini';

import { asRecord, defined, parseJson } from '../../domain/data.ts';
import type { HttpReply } from '../../domain/ports.ts';
import {
  mostMessages,
  problemsOf,
  restOfMessages,
  type Problem,
  type ProblemCode,
  type Problems,
} from '../../domain/problem.ts';
import { ifAny } from '../../domain/schema.ts';
import { truncate } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';

/** What a call is about: names the setting if the reply does not. */
export type Subject = 'token' | 'product' | 'package' | 'entitlements' | 'release' | 'artifacts' | 'tag';

/** The facts about a call that are needed to understand its reply. */
export interface CallFacts {
  /** The end of "Keygen refused to …". */
  readonly doing: string;
  readonly subject: Subject;
  /** What a token with restricted permissions needs for it. */
  readonly permission?: string;
}

/** JSON:API's errors, as the service writes them. Read tolerantly, so that a stricter schema does not lose the message. */
const text = ifAny(z.string());
const envelope = z.object({
  errors: z
    .array(
      z.object({
        title: text,
        detail: text,
        code: text,
        source: ifAny(z.object({ pointer: text, parameter: text, header: text })),
      }),
    )
    .check(z.minLength(1)),
});

type EnvelopeError = z.infer<typeof envelope>['errors'][number];

/** Attributes of a release and an artifact that come from a setting of another name. */
const settingOfAttribute: Readonly<Record<string, string>> = {
  status: 'draft',
  filename: 'artifacts',
  filetype: 'artifacts',
  filesize: 'artifacts',
  platform: 'artifacts',
  arch: 'artifacts',
  checksum: 'artifacts',
  signature: 'signing-key',
};

const settingOfRelationship: Readonly<Record<string, string>> = {
  constraints: 'entitlements',
  entitlement: 'entitlements',
  release: 'version',
};

const hintOfCode: Readonly<Record<string, string>> = {
  TOKEN_MISSING: 'The token did not reach Keygen. Is there a proxy in between, or does `url` point to another server?',
  TOKEN_INVALID:
    'The token is mistyped, was revoked, or belongs to another account: store a product token of this account in the secret, and check `account`. Set `environment` if the token belongs to one; if not, leave it out.',
  TOKEN_FORMAT_INVALID:
    'The secret holds the id of a token, not the token: that is shown once, when it is created, and starts with `prod-`, `env-` or `admin-`.',
  TOKEN_EXPIRED: 'Create a new token, if possible one without an expiry, and store it in the secret.',
  TOKEN_NOT_ALLOWED: 'Use a product token, an environment token or an admin token.',
  LICENSE_INVALID: 'The secret holds a license key. Use a product token, an environment token or an admin token.',
  INVALID_API_VERSION: 'The server is older than this protocol. Update it: version 1.7 of the API is needed.',
  ENVIRONMENT_INVALID: 'Is `environment` spelled as in the dashboard, and of this account?',
  ENVIRONMENT_NOT_SUPPORTED: 'The server is a Community Edition, which has no environments. Remove `environment`.',
  VERSION_TAKEN:
    'Another release has this version. Check it in the dashboard, then release a new version, or delete that one.',
  VERSION_INVALID: 'Write a semantic version without a `v`, like `1.2.0`.',
  VERSION_CHANNEL_INVALID:
    'A prerelease has to start with the name of its channel, like `1.2.0-beta.1`; `stable` allows none. Remove `channel`.',
  TAG_TAKEN: 'Another release has this tag and it could not be removed. Run again, or remove it in the dashboard.',
  TAG_NOT_ALLOWED: 'This tag is reserved by Keygen. Choose another one.',
  TAG_TOO_LONG: 'A tag has at most 255 characters.',
  NAME_TOO_LONG: 'Set `name` to at most 255 characters.',
  DESCRIPTION_TOO_LONG: 'Set `description` to at most 16,384 characters.',
  METADATA_TOO_LONG: 'Metadata has at most 64 keys and 16 KiB.',
  METADATA_INVALID: 'Metadata is at most three levels deep, with at most 64 keys and 16 KiB.',
  BACKDATED_INVALID: 'The release has a date in the future. Correct it in the dashboard.',
  PRODUCT_NOT_FOUND: "Is `product` the UUID of a product of this account, and of the token's environment?",
  PACKAGE_NOT_FOUND: 'Is `package` the UUID or key of a package of this product?',
  PACKAGE_NOT_ALLOWED: 'The package belongs to another product. Correct `package` or `product`.',
  CONSTRAINTS_ENTITLEMENT_NOT_FOUND: 'Is each of `entitlements` a UUID or code of this account?',
  CONSTRAINTS_ENTITLEMENT_CONFLICT: '`entitlements` contains the same entitlement twice.',
  ENTITLEMENT_NOT_FOUND: 'Is each of `entitlements` a UUID or code of this account?',
  ENTITLEMENT_TAKEN: 'The entitlement is attached already. Run again: a re-run is safe.',
  ACCOUNT_RELEASE_LIMIT_EXCEEDED:
    'The plan of the account allows no more releases. Delete old ones, or change the plan.',
  FILENAME_TAKEN:
    'The release has another artifact of this name. Run again in a minute; if it happens again, delete it in the dashboard.',
  FILENAME_EXTENSION_INVALID: "`filetype` must be the extension of the artifact's filename. Remove it.",
  FILENAME_MISSING: 'Give the artifact a `filename`.',
  FILENAME_TOO_LONG: 'Give the artifact a `filename` of at most 255 characters.',
  FILESIZE_INVALID: 'An artifact can be at most 5 GiB.',
  JSON_INVALID: 'The server could not read the request. Is there a proxy in between that changes it?',
  ENCODING_INVALID: 'The text of the release is not valid UTF-8. Save its notes again.',
  URI_INVALID: 'Check `url` and `account`.',
  HTTP_METHOD_INVALID: 'Check `url`: it must be the address of the server, without a path.',
  MIME_TYPE_INVALID: 'Check `url`: is this a Keygen server?',
};

/** What an unsuccessful reply means: one problem for each error of the envelope, or one for the reply as a whole. */
export function problemsFromReply(reply: HttpReply, call: CallFacts): Problems {
  const { status } = reply;
  const { doing } = call;
  const problemFrom = (error: EnvelopeError): Problem => {
    const detail = error.detail ?? error.title ?? 'no details';
    const field = fieldOf(error, reply, call.subject);
    const hint =
      (error.code !== undefined && Object.hasOwn(hintOfCode, error.code) ? hintOfCode[error.code] : undefined) ??
      hintOfStatus(reply, detail, call);
    // For its own failures, the server reports the reason in the title.
    const isOwnFailure = status >= 500 && error.title !== undefined && error.title !== detail;
    const said = isOwnFailure ? `${truncate(error.title ?? '', 200)}: ${detail}` : detail;
    return {
      code: codeOf(status, error.code, detail),
      title: `Keygen ${status >= 500 ? 'failed' : 'refused'} to ${doing}`,
      detail: truncate(
        `${truncate(said, 900)} (${error.code ?? (isOwnFailure ? status : (error.title ?? status))})`,
        1_000,
      ),
      envelope: true,
      ...defined({ field: field && truncate(field, 60), hint }),
    };
  };
  const { errors, rest } = errorsOf(reply);
  return (
    problemsOf([...errors.map(problemFrom), ...restOfMessages(rest, 'Keygen', codeOf(status, undefined, ''))]) ?? [
      wholeProblem(reply, call),
    ]
  );
}

/** What a reply without an envelope means. */
function wholeProblem(reply: HttpReply, call: CallFacts): Problem {
  const { status } = reply;
  const detail = truncate(bodyExcerpt(reply), 1_000);
  const markup = markupOf(reply);
  if (markup !== undefined)
    return {
      // The HTTP client has already handled refusals that are web pages.
      code: markup === 'XML' ? 'registry.unreadable' : codeOf(status, undefined, ''),
      title: `The response to the request to ${call.doing} is not from Keygen: it is ${markup} (HTTP ${status})`,
      detail,
      hint: notKeygenHint,
    };
  return {
    code: codeOf(status, undefined, ''),
    title: `Keygen answered ${status} to the request to ${call.doing}`,
    detail,
    ...defined({ hint: hintOfStatus(reply, '', call) }),
  };
}

export const notKeygenHint =
  'Check `url`: a storage service, a proxy or another server responds there, or in front of it. Keygen responds with JSON. If `url` is right, run again: a re-run is safe.';

/** What a body is instead of JSON, if it is markup. */
export function markupOf({ headers, text }: Pick<HttpReply, 'headers' | 'text'>): 'HTML' | 'XML' | undefined {
  const start = text.slice(0, 1_000).trimStart();
  if (!start.startsWith('<')) return undefined;
  return /html/i.test(headers['content-type'] ?? '') || /<!doctype html|<html/i.test(start) ? 'HTML' : 'XML';
}

/** The server's own error message; undefined without a message of Keygen's. */
export function serverErrorFrom(reply: HttpReply, call: CallFacts, landed: 'none' | 'unknown'): Problems | undefined {
  if (errorsOf(reply).errors.length === 0) return undefined;
  const unknown = landed === 'unknown' ? ' It is unknown whether the request took effect; a re-run checks.' : '';
  const [first, ...rest] = problemsFromReply(reply, call);
  return [{ ...first, hint: `${first.hint ?? ''}${unknown}`.trim() }, ...rest];
}

/** The codes of the service's envelope, e.g. `VERSION_TAKEN`; none if it gives none. */
export function codesOf(reply: HttpReply): readonly string[] {
  return errorsOf(reply).errors.flatMap(({ code }) => (code === undefined ? [] : [code]));
}

function errorsOf(reply: HttpReply): { readonly errors: readonly EnvelopeError[]; readonly rest: number } {
  const { errors } = asRecord(parseJson(reply.text));
  const kept: unknown = Array.isArray(errors) ? errors.slice(0, mostMessages) : errors;
  const read = envelope.safeParse({ errors: kept }).data?.errors ?? [];
  return { errors: read, rest: read.length > 0 && Array.isArray(errors) ? errors.length - read.length : 0 };
}

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'registry.unauthorized',
  402: 'registry.payment',
  403: 'registry.forbidden',
  404: 'registry.not-found',
  409: 'registry.conflict',
  410: 'registry.not-found',
  429: 'registry.rate-limited',
};

function codeOf(status: number, code: string | undefined, detail: string): ProblemCode {
  if (code === 'ACCOUNT_RELEASE_LIMIT_EXCEEDED' || (status === 403 && /subscription/i.test(detail)))
    return 'registry.payment';
  if (code?.endsWith('_TAKEN') && status !== 402) return 'registry.conflict';
  if (status >= 500) return 'registry.unavailable';
  return codeOfStatus[status] ?? (status >= 300 && status < 400 ? 'registry.moved' : 'registry.rejected');
}

/** The server does not have this path at all. */
const isUnknownPath = (detail: string): boolean => /endpoint was not found|HTTP method|URL path/i.test(detail);

const isForeignEnvironment = (detail: string): boolean => /environment is not compatible/i.test(detail);

function fieldOf(
  { source, detail = '' }: EnvelopeError,
  { status }: Pick<HttpReply, 'status'>,
  subject: Subject,
): string | undefined {
  if (/^keygen-environment$/i.test(source?.header ?? '') || source?.parameter === 'environment') return 'environment';
  if (isForeignEnvironment(detail)) return 'environment';
  if (status === 404 && isUnknownPath(detail)) return 'account';
  if (status === 401) return 'token';
  const named = source?.pointer === undefined ? undefined : settingOfPointer(source.pointer, subject);
  if (named !== undefined) return named;
  if (source?.parameter !== undefined) return source.parameter;
  if (status === 404 && /\baccount\b/i.test(detail)) return 'account';
  return status === 404 && subject !== 'release' ? subject : undefined;
}

/** The setting behind an RFC 6901 pointer into a request, e.g. `entitlements` for `/data/relationships/constraints/data/0/…`. */
export function settingOfPointer(pointer: string, subject: Subject): string | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .filter((step) => !/^\d+$/.test(step));
  const attribute = steps.indexOf('attributes');
  const relationship = steps.indexOf('relationships');
  const settingOf = (table: Readonly<Record<string, string>>, name: string | undefined): string | undefined =>
    name !== undefined && Object.hasOwn(table, name) ? table[name] : name;
  if (attribute >= 0) {
    const name = steps[attribute + 1];
    return subject === 'artifacts' && name === 'metadata' ? 'artifacts' : settingOf(settingOfAttribute, name);
  }
  if (relationship >= 0) return settingOf(settingOfRelationship, steps[relationship + 1]);
  return subject === 'release' ? undefined : subject;
}

const subjectHints: Readonly<Record<Subject, string>> = {
  token: 'Check `url` and `account`.',
  product:
    "Either the ID is wrong, or the token belongs to another product. Copy the product's ID from Keygen's dashboard into `product`, and store a token of the same product in the secret. A product of an environment also needs `environment`.",
  package: 'Is `package` the UUID or key of a package of this product? Keygen does not create packages automatically.',
  entitlements: 'Is each of `entitlements` a UUID or code of this account, and in the same environment?',
  release:
    'The release does not exist, or the token cannot see it. Check `account`, `product` and `package`, and run again.',
  artifacts: 'The release or the artifact was removed in the meantime. Run again: a re-run is safe.',
  tag: 'Check `tag`.',
};

function hintOfStatus(
  { status, url }: Pick<HttpReply, 'status' | 'url'>,
  detail: string,
  { subject, permission }: CallFacts,
): string | undefined {
  switch (status) {
    case 400:
      return /unpermitted parameter/i.test(detail)
        ? 'The server does not know this field: it may be outdated. Update it, or remove the setting.'
        : 'Correct the named setting; if there is none, check `url`, `account` and `environment`.';
    case 401:
      return hintOfCode['TOKEN_INVALID'];
    case 402:
      return 'The account has reached its daily request limit, or the limit of its plan. Wait until tomorrow, or change the plan.';
    case 403:
      if (/subscription/i.test(detail)) return 'The account has no active subscription. Renew it in the dashboard.';
      if (isForeignEnvironment(detail))
        return 'The product, the package or the entitlement belongs to another environment than `environment`, or to none. Remove `environment`, or use one that belongs to it.';
      return `Use a token for this product, or an environment or admin token. One with chosen permissions needs ${permission === undefined ? 'those to read, create, update and publish releases and artifacts' : `the permission \`${permission}\``}. A token of an environment needs \`environment\`.`;
    case 404:
      if (isUnknownPath(detail) && !/\/v1\/accounts\//.test(url))
        return 'No `account` is set: add `account: …`, the id or slug of your account, to the entry. On a self-hosted server with a single account, check `url` instead.';
      if (isUnknownPath(detail))
        return 'Check `account` and `url`. A self-hosted server serves account paths (`/v1/accounts/…`) only under its own host name; without `account`, paths are below `/v1`.';
      if (/\baccount\b/i.test(detail))
        return 'Set `account` to the id or slug of your account, which the dashboard shows under Settings. On a self-hosted server, remove it.';
      return subjectHints[subject];
    case 409:
      return 'Something else changed the same resource at this moment. Run again: a re-run is safe.';
    case 422:
      return 'Correct the named setting, and run again.';
    case 429:
      return 'Run again later: a re-run is safe.';
    default:
      if (status < 500) return undefined;
      return permission === 'artifact.create'
        ? 'On a self-hosted server: does its storage work? Keygen creates the upload URL there. Otherwise run again: a re-run is safe.'
        : 'Run again: a re-run is safe.';
  }
}
