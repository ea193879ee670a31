import { forbidden } from './refusal.ts';
import type { Environment, Token, TokenKind } from './state.ts';

/** The caller of a request, and its environment. */
export interface Caller {
  readonly token: Token;
  readonly environment: Environment | undefined;
  /** Id of the product that the token belongs to. */
  readonly product: { readonly environmentId: string | null; readonly without: readonly string[] } | undefined;
}

const reading = [
  'account.read',
  'artifact.read',
  'constraint.read',
  'entitlement.read',
  'environment.read',
  'license.read',
  'package.read',
  'product.read',
  'release.download',
  'release.read',
  'release.upgrade',
  'user.read',
] as const;

const publishing = [
  'artifact.create',
  'artifact.delete',
  'artifact.update',
  'package.create',
  'package.delete',
  'package.update',
  'product.update',
  'release.constraints.attach',
  'release.constraints.detach',
  'release.create',
  'release.delete',
  'release.package.update',
  'release.publish',
  'release.update',
  'release.upload',
  'release.yank',
] as const;

/** A permission that this part of the service supports. */
export type Permission = (typeof reading)[number] | (typeof publishing)[number];

/** The service's names for the roles that have tokens. */
const roles: Readonly<Record<TokenKind, string>> = {
  product: 'product',
  environment: 'environment',
  admin: 'admin',
  developer: 'developer',
  read: 'read only',
  user: 'user',
  license: 'license',
};

export function publishes({ kind }: Pick<Token, 'kind'>): boolean {
  return kind === 'product' || kind === 'environment' || kind === 'admin' || kind === 'developer';
}

/** Drafts, and files that are not processed, are hidden from the others. */
export function seesEverything(token: Token): boolean {
  return publishes(token) || token.kind === 'read';
}

/** What a token needs to read its own bearer. */
export function permissionToReadSelf({ kind }: Pick<Token, 'kind'>): Permission {
  return kind === 'product' || kind === 'environment' || kind === 'license' ? `${kind}.read` : 'user.read';
}

export function permissionsOf(token: Pick<Token, 'kind' | 'without'>): readonly string[] {
  const all = publishes(token) ? [...publishing, ...reading] : reading;
  return all.filter((permission) => !token.without.includes(permission)).toSorted();
}

/** Whether a record of an environment (null: of none) is seen from `environment`: an isolated one shows only its own records. */
export function isWithin(environmentId: string | null, environment: Environment | undefined): boolean {
  if (environmentId === (environment?.id ?? null)) return true;
  return environmentId === null && environment?.isolated === false;
}

/** Throws unless the caller may do this to a record of an environment. A read may reach from a shared environment to records of none. */
export function permit(
  caller: Caller,
  permission: Permission,
  record?: { readonly environmentId: string | null },
): void {
  const { token, environment, product } = caller;
  const role = roles[token.kind];
  const reads = (reading as readonly string[]).includes(permission);
  const isAbleTo = reads || publishes(token);
  if (!isAbleTo || product?.without.includes(permission)) throw forbidden(`${role} lacks permission to perform action`);
  if (token.without.includes(permission)) throw forbidden('token lacks permission to perform action');

  const incompatible = (who: string) => forbidden(`${who} environment is not compatible with the current environment`);
  const bearerId = token.kind === 'product' ? (product?.environmentId ?? null) : (token.bearerEnvironmentId ?? null);
  const isGlobalAdmin = token.kind === 'admin' && bearerId === null;
  if (!isWithin(bearerId, environment) && !isGlobalAdmin) throw incompatible(role);
  if (!isWithin(token.environmentId ?? null, environment)) throw incompatible('token');
  if (!record) return;
  const isCompatible = reads
    ? environment === undefined || isWithin(record.environmentId, environment)
    : record.environmentId === (environment?.id ?? null);
  if (!isCompatible) throw incompatible('record');
}
