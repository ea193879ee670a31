import { mapConcurrently } from '../../domain/concurrency.ts';
import { throwIfAny, type Problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { unwrap, type ArtifactRecord, type ConstraintRecord, type ReleaseRecord, type Scope } from './api.ts';
import { concurrency, releaseOfTag, releaseOfVersion, type Session } from './session.ts';
import type { KeygenSettings } from './settings.ts';

/** Where a release belongs, by ids, as the service confirms them. */
export interface ResolvedScope {
  readonly scope: Scope;
  /** Ids of the entitlements that `entitlements` names; absent where they are left as they are. */
  readonly entitlements?: readonly string[];
}

/** What is there of a release. */
export interface RemoteState {
  /** Absent where there is none of this version. */
  readonly release?: ReleaseRecord;
  readonly artifacts: readonly ArtifactRecord[];
  readonly constraints: readonly ConstraintRecord[];
  /** The release that has the tag now. */
  readonly tagHolder?: ReleaseRecord;
  /** An unpackaged draft of the version, where the package has none: it may be this one, from before `package` was set. */
  readonly stray?: {
    readonly release: ReleaseRecord;
    readonly artifacts: readonly ArtifactRecord[];
    readonly constraints: readonly ConstraintRecord[];
  };
}

/** Looks up product, package and entitlements. Throws every problem at once. */
export async function resolveScope(
  { api }: Session,
  settings: KeygenSettings,
  { withEntitlements }: { readonly withEntitlements: boolean },
): Promise<ResolvedScope> {
  // On its own, so that a refused token is said once.
  const product = unwrap(await api.product(settings.product)).id;
  const wanted = withEntitlements ? settings.entitlements : undefined;
  const lookUpPackage = async (key: string): Promise<Result<string, readonly Problem[]>> => {
    const answer = await api.package(key);
    if (!answer.ok) return failed(answer.error.problems);
    if ((answer.value.productId ?? product) === product) return ok(answer.value.id);
    return failed([
      {
        code: 'registry.rejected',
        title: `The package \`${key}\` belongs to another product`,
        hint: 'Correct `package` or `product`: a release and its package are of one product.',
        field: 'package',
      },
    ]);
  };
  const lookUpEntitlement = async (code: string): Promise<Result<string, readonly Problem[]>> => {
    const answer = await api.entitlement(code);
    if (answer.ok) return ok(answer.value.id);
    const title = `Keygen does not show the entitlement \`${code}\``;
    return failed(answer.error.problems.map((problem) => ({ ...problem, title })));
  };
  const packages = settings.package === undefined ? [] : [settings.package];
  const found = await mapConcurrently(
    [
      ...packages.map((key) => () => lookUpPackage(key)),
      ...(wanted ?? []).map((code) => () => lookUpEntitlement(code)),
    ],
    concurrency,
    (lookUp) => lookUp(),
  );
  // In the order of the settings, whichever answer came first.
  const problems = found.flatMap((one) => (one.ok ? [] : one.error));
  throwIfAny(problems);
  const ids = found.flatMap((one) => (one.ok ? [one.value] : []));
  const [packageId = ''] = ids.slice(0, packages.length);
  return {
    scope: { product, package: packageId },
    ...(wanted === undefined ? {} : { entitlements: [...new Set(ids.slice(packages.length))] }),
  };
}

/** Looks up what is there of a version. Throws ProblemError. */
export async function readRemoteState(
  session: Session,
  { scope, entitlements }: ResolvedScope,
  version: string,
  tag?: string,
): Promise<RemoteState> {
  const partsOf = async (release: ReleaseRecord): Promise<Pick<RemoteState, 'artifacts' | 'constraints'>> => ({
    artifacts: unwrap(await session.api.artifacts(release.id)),
    constraints: entitlements === undefined ? [] : unwrap(await session.api.constraints(release.id)),
  });
  const release = await releaseOfVersion(session, version, scope);
  const tagHolder = tag === undefined ? undefined : await releaseOfTag(session, tag, scope);
  const held = tagHolder === undefined ? {} : { tagHolder };
  if (release !== undefined) return { release, ...(await partsOf(release)), ...held };

  const stray = scope.package === '' ? undefined : await releaseOfVersion(session, version, { ...scope, package: '' });
  if (stray?.status !== 'DRAFT') return { artifacts: [], constraints: [], ...held };
  return { artifacts: [], constraints: [], ...held, stray: { release: stray, ...(await partsOf(stray)) } };
}
