import { throwIfAny, type Notice, type Problem } from '../../domain/problem.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Access } from '../../domain/survey.ts';
import { defined } from '../../domain/data.ts';
import { formatUtc, inlineExcerpt, listNames } from '../../domain/text.ts';
import { endpointOf, unwrapOrUndefined } from './api.ts';
import { signingKeyProblems } from './artifacts/tauri.ts';
import * as calls from './calls.ts';
import type { TokenRecord } from './records.ts';
import { resolveScope } from './remote-state.ts';
import { openSession } from './session.ts';
import { givenSettings, type KeygenSettings } from './settings.ts';

/** The token, its permissions and its expiry; then product, package and entitlements. */
export const checkAccess: Registry<KeygenSettings>['checkAccess'] = async (
  { label, settings, expiresWithin },
  context,
) => {
  const own = givenSettings(settings);
  const session = openSession(context, endpointOf(label, own));
  const me = await session.api.send(calls.me());
  // Not every token may read itself. The next call checks the token, also on a server that does not support this one.
  const isHidden = !me.ok && me.error.status === 403;
  const record = isHidden ? undefined : unwrapOrUndefined(me);
  const now = context.clock.now();
  throwIfAny(record === undefined ? [] : tokenProblems(record, now, permissionsFor(own)));
  const { engine } = await resolveScope(session, own, { withEntitlements: true });
  throwIfAny(signingKeyProblems(engine, own));
  if (record !== undefined) return expiryOf(label, record, now, expiresWithin);
  return isHidden ? { notices: [hiddenNotice(label)] } : {};
};

/** Kinds that may publish: https://keygen.sh/docs/api/authentication/ */
const kinds = ['product-token', 'environment-token', 'admin-token', 'developer-token'];

/** What a publish with these settings needs, if the permissions of a token are restricted. Pure. */
function permissionsFor({ package: package_, entitlements = [] }: KeygenSettings): readonly string[] {
  return [
    'product.read',
    ...['read', 'create', 'update', 'publish'].map((name) => `release.${name}`),
    ...['read', 'create', 'update', 'delete'].map((name) => `artifact.${name}`),
    ...(package_ === undefined ? [] : ['package.read']),
    ...(entitlements.length === 0 ? [] : ['entitlement.read', 'constraint.read', 'release.constraints.attach']),
  ];
}

function hiddenNotice(label: string): Notice {
  const text = `The token of \`${label}\` is not allowed to read itself, so its permissions and its expiry were not checked. An environment token needs the permission \`environment.read\` for it, an admin token \`user.read\`.`;
  return { level: 'notice', text };
}

/** Why a token that is accepted could not publish. Pure. */
function tokenProblems(token: TokenRecord, now: number, needed: readonly string[]): readonly Problem[] {
  const { kind, expiry, permissions: granted } = token;
  const field = 'token';
  const end = Date.parse(expiry ?? '');
  if (end <= now) {
    const title = `The token expired at ${formatUtc(end)}`;
    const hint = 'Create a new token, if possible one without an expiry, and store it in the secret.';
    return [{ code: 'registry.unauthorized', title, hint, field }];
  }
  if (kind !== undefined && !kinds.includes(kind)) {
    const title = `A token of kind \`${inlineExcerpt(kind)}\` is not allowed to publish`;
    const hint = 'Use a product token, an environment token or an admin token.';
    return [{ code: 'registry.forbidden', title, hint, field }];
  }
  const lacking =
    granted === undefined || granted.includes('*') ? [] : needed.filter((name) => !granted.includes(name));
  if (lacking.length === 0) return [];
  const title = `The token lacks permissions that a publish needs: ${listNames(lacking, { show: (name) => `\`${name}\`` })}`;
  const hint =
    'Grant them to the token, and to the product or the environment that it belongs to; or use a product token without chosen permissions.';
  return [{ code: 'registry.forbidden', title, hint, field }];
}

/** When the token expires, and a warning if that is soon. Pure. */
function expiryOf(label: string, { expiry }: TokenRecord, now: number, expiresWithin: number): Access {
  const end = Date.parse(expiry ?? '');
  if (Number.isNaN(end)) return {};
  const text = `The token of \`${label}\` expires at ${formatUtc(end)}. Create a new one before then, and store it in the secret.`;
  const notices: Notice[] = end - now < expiresWithin ? [{ level: 'warning', text }] : [];
  return { notices, ...defined({ expires: new Date(end).toISOString() }) };
}
