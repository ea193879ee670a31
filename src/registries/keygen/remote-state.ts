import { mapConcurrently } from '../../domain/concurrency.ts';
import { defined } from '../../domain/data.ts';
import { throwIfAny, type Problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { unwrap, unwrapOrUndefined } from './api.ts';
import * as calls from './calls.ts';
import type { ArtifactRecord, ConstraintRecord, ReleaseRecord } from './records.ts';
import { concurrency, type Session } from './session.ts';
import type { KeygenSettings } from './settings.ts';

/** Where a release belongs, by ids, as the service confirms them. */
export interface ResolvedScope {
  readonly scope: calls.Scope;
  /** The engine of the package, e.g. `npm`; absent without one. */
  readonly engine?: string;
  /** Ids of the entitlements that `entitlements` names; absent if they are left as they are. */
  readonly entitlements?: readonly string[];
}

/** Looks up product, package and entitlements. Throws every problem at once. */
export async function resolveScope(
  { api }: Session,
  settings: KeygenSettings,
  { withEntitlements }: { readonly withEntitlements: boolean },
): Promise<ResolvedScope> {
  // Before the others, so that a refused token is reported once.
  const product = unwrap(await api.send(calls.product(settings.product))).id;
  const entitlements = withEntitlements ? settings.entitlements : undefined;
  // As values: two entitlements may fail with the same message, and both are reported, in the order of the settings.
  interface Resource {
    readonly id: string;
    readonly engine?: string;
  }
  type Found = Result<Resource, readonly Problem[]>;
  const findPackage = async (key: string): Promise<Found> => {
    const answer = await api.send(calls.packageOf(key));
    if (!answer.ok) return failed(answer.error.problems);
    const { id, engine, productId = product } = answer.value;
    if (productId === product) return ok({ id, ...defined({ engine }) });
    const title = `The package \`${key}\` belongs to another product`;
    const hint = 'Correct `package` or `product`: a release and its package must belong to the same product.';
    return failed([{ code: 'registry.rejected', title, hint, field: 'package' }]);
  };
  const findEntitlement = async (code: string): Promise<Found> => {
    const answer = await api.send(calls.entitlement(code));
    if (answer.ok) return ok({ id: answer.value.id });
    const { status, problems } = answer.error;
    // A reply that is not from Keygen tells nothing about the entitlement.
    if (status === undefined || status >= 500) return failed(problems);
    const title = `Keygen has no entitlement \`${code}\` that this token can see`;
    return failed(problems.map((problem) => ({ ...problem, title })));
  };
  const packages = settings.package === undefined ? [] : [settings.package];
  const found = await mapConcurrently(
    [
      ...packages.map((key) => () => findPackage(key)),
      ...(entitlements ?? []).map((code) => () => findEntitlement(code)),
    ],
    concurrency,
    (find) => find(),
  );
  throwIfAny(found.flatMap((one) => (one.ok ? [] : one.error)));
  const resources = found.flatMap((one) => (one.ok ? [one.value] : []));
  const [package_] = resources.slice(0, packages.length);
  const ids = resources.slice(packages.length).map(({ id }) => id);
  return {
    scope: { product, package: package_?.id ?? '' },
    ...defined({ engine: package_?.engine, entitlements: entitlements && [...new Set(ids)] }),
  };
}

/** The state of a version at Keygen. */
export interface RemoteState {
  readonly release?: ReleaseRecord;
  readonly artifacts: readonly ArtifactRecord[];
  /** Empty if `entitlements` leaves them as they are. */
  readonly constraints: readonly ConstraintRecord[];
  readonly tagHolder?: ReleaseRecord;
}

export async function readRemoteState(
  session: Session,
  { scope, entitlements }: ResolvedScope,
  version: string,
  tag?: string,
): Promise<RemoteState> {
  const { api } = session;
  const release = await releaseOfVersion(session, version, scope);
  const tagHolder = tag === undefined ? undefined : await releaseOfTag(session, tag, scope);
  if (release === undefined) return { artifacts: [], constraints: [], ...defined({ tagHolder }) };
  return {
    release,
    artifacts: unwrap(await api.list(calls.artifacts(release.id))),
    constraints: entitlements === undefined ? [] : unwrap(await api.list(calls.constraints(release.id))),
    ...defined({ tagHolder }),
  };
}

export function releaseOfVersion(session: Session, version: string, scope: calls.Scope) {
  return releaseNamed(session, version, scope, (release) => release.version === version);
}

export function releaseOfTag(session: Session, tag: string, scope: calls.Scope) {
  return releaseNamed(session, tag, scope, (release) => release.tag === tag);
}

/** Whether a release belongs to the product and package. What a reply does not contain is not compared. */
export function isInScope({ productId, packageId }: ReleaseRecord, scope: calls.Scope): boolean {
  return (productId ?? scope.product) === scope.product && (packageId ?? scope.package) === scope.package;
}

/** A version may be another release's tag, and the other way round: then the list tells which one it is. */
async function releaseNamed(
  { api }: Session,
  name: string,
  scope: calls.Scope,
  isMeant: (release: ReleaseRecord) => boolean,
): Promise<ReleaseRecord | undefined> {
  const matches = (release: ReleaseRecord): boolean => isMeant(release) && isInScope(release, scope);
  const named = unwrapOrUndefined(await api.send(calls.release(name, scope)));
  if (named === undefined || matches(named)) return named;
  return unwrap(await api.list(calls.releases(scope))).find(matches);
}

/** The release as it is now; undefined if it is gone. */
export async function releaseNow({ api }: Session, id: string, scope: calls.Scope): Promise<ReleaseRecord | undefined> {
  return unwrapOrUndefined(await api.send(calls.release(id, scope)));
}
