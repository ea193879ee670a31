import { mapConcurrently } from '../../domain/concurrency.ts';
import { defined } from '../../domain/data.ts';
import { throwIfAny, type Problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { unwrap } from './api.ts';
import * as calls from './calls.ts';
import { concurrency, type Session } from './session.ts';
import type { KeygenSettings } from './settings.ts';

/** Where a release belongs, by ids, as the service confirms them. */
export interface ResolvedScope {
  readonly scope: calls.Scope;
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
  // As values: two entitlements may fail in the same words, and both are reported, in the order of the settings.
  type Found = Result<string, readonly Problem[]>;
  const findPackage = async (key: string): Promise<Found> => {
    const answer = await api.send(calls.packageOf(key));
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
  const findEntitlement = async (code: string): Promise<Found> => {
    const answer = await api.send(calls.entitlement(code));
    if (answer.ok) return ok(answer.value.id);
    const { status, problems } = answer.error;
    // What is no reply of Keygen says nothing about the entitlement.
    if (status === undefined) return failed(problems);
    const title = `Keygen does not show the entitlement \`${code}\``;
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
  const ids = found.flatMap((one) => (one.ok ? [one.value] : []));
  const [packageId = ''] = ids.slice(0, packages.length);
  return {
    scope: { product, package: packageId },
    ...defined({ entitlements: entitlements && [...new Set(ids.slice(packages.length))] }),
  };
}
