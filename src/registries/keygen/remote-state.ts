import { defined } from '../../domain/data.ts';
import { unwrap, unwrapOrUndefined } from './api.ts';
import * as calls from './calls.ts';
import type { ArtifactRecord, ConstraintRecord, ReleaseRecord } from './records.ts';
import type { ResolvedScope } from './scope.ts';
import type { Session } from './session.ts';

/** A release, if there is one, and what belongs to it. */
interface ReleaseState {
  readonly release?: ReleaseRecord;
  readonly artifacts: readonly ArtifactRecord[];
  /** Empty if `entitlements` leaves them as they are. */
  readonly constraints: readonly ConstraintRecord[];
}

/** What Keygen has of a version. */
export interface RemoteState extends ReleaseState {
  /** The release that has the tag now. */
  readonly tagHolder?: ReleaseRecord;
  /** A draft of the version that is in no package, if the package has none: it may be this one, from before `package` was set. */
  readonly unpackaged?: ReleaseState;
}

/** Looks up what Keygen has of a version. Throws ProblemError. */
export async function readRemoteState(
  session: Session,
  { scope, entitlements }: ResolvedScope,
  version: string,
  tag?: string,
): Promise<RemoteState> {
  const { api } = session;
  const stateOf = async (release: ReleaseRecord): Promise<ReleaseState> => ({
    release,
    artifacts: unwrap(await api.list(calls.artifacts(release.id))),
    constraints: entitlements === undefined ? [] : unwrap(await api.list(calls.constraints(release.id))),
  });
  const release = await releaseOfVersion(session, version, scope);
  const tagHolder = tag === undefined ? undefined : await releaseOfTag(session, tag, scope);
  if (release !== undefined) return { ...(await stateOf(release)), ...defined({ tagHolder }) };

  const other = scope.package === '' ? undefined : await releaseOfVersion(session, version, { ...scope, package: '' });
  const unpackaged = other?.status === 'DRAFT' ? await stateOf(other) : undefined;
  return { artifacts: [], constraints: [], ...defined({ tagHolder, unpackaged }) };
}

/** The release of a version within the scope. */
export function releaseOfVersion(
  session: Session,
  version: string,
  scope: calls.Scope,
): Promise<ReleaseRecord | undefined> {
  return releaseNamed(session, version, scope, (release) => release.version === version);
}

/** The release that has a tag within the scope. */
export function releaseOfTag(session: Session, tag: string, scope: calls.Scope): Promise<ReleaseRecord | undefined> {
  return releaseNamed(session, tag, scope, (release) => release.tag === tag);
}

/** A version may be another release's tag, and the other way round: then the list tells which one it is. */
async function releaseNamed(
  { api }: Session,
  name: string,
  scope: calls.Scope,
  isMeant: (release: ReleaseRecord) => boolean,
): Promise<ReleaseRecord | undefined> {
  const matches = (release: ReleaseRecord): boolean =>
    isMeant(release) &&
    (release.productId ?? scope.product) === scope.product &&
    (release.packageId ?? scope.package) === scope.package;
  const named = unwrapOrUndefined(await api.send(calls.release(name, scope)));
  if (named === undefined || matches(named)) return named;
  return unwrap(await api.list(calls.releases(scope))).find(matches);
}

/** The release as it is now; undefined if it is gone. */
export async function releaseNow({ api }: Session, id: string, scope: calls.Scope): Promise<ReleaseRecord | undefined> {
  return unwrapOrUndefined(await api.send(calls.release(id, scope)));
}
