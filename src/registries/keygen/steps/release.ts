import { defined } from '../../../domain/data.ts';
import { ProblemError } from '../../../domain/problem.ts';
import * as calls from '../calls.ts';
import type { ReleaseRecord } from '../records.ts';
import { changedAttributes, type DesiredRelease, type EditableAttributes } from '../release.ts';
import { releaseNow } from '../remote-state.ts';
import type { ResolvedScope } from '../scope.ts';
import { writeAndVerify, type Session } from '../session.ts';
import { RemoteStateChanged, writeStep, type Step } from './step.ts';

/** Creates the release as a draft. If somebody else did, or its reply is lost, the remote state has to be read again. */
export function createStep(desired: DesiredRelease, resolved: ResolvedScope): Step {
  const call = calls.createRelease(releaseBody(desired, resolved));
  return {
    writes: [{ title: `Create the release ${desired.version} as a draft`, ...call }],
    async run(execution) {
      const answer = await execution.session.api.send(call);
      if (answer.ok) {
        execution.releaseId = answer.value.id;
        return;
      }
      const { landed, status, codes, problems } = answer.error;
      const isTaken = status === 409 || codes.includes('VERSION_TAKEN');
      if (landed === 'none' && !isTaken) throw new ProblemError(problems);
      throw new RemoteStateChanged(problems, isTaken);
    },
  };
}

function releaseBody(desired: DesiredRelease, { scope, entitlements = [] }: ResolvedScope): unknown {
  const { version, channel, name, description, metadata } = desired;
  return {
    data: {
      type: 'releases',
      // An empty description is refused on a new release.
      attributes: { version, channel, name, ...defined({ description: description ?? undefined, metadata }) },
      relationships: {
        product: { data: { type: 'products', id: scope.product } },
        ...(scope.package === '' ? {} : { package: { data: { type: 'packages', id: scope.package } } }),
        ...(entitlements.length === 0 ? {} : { constraints: { data: entitlements.map(calls.constraintBody) } }),
      },
    },
  };
}

/** Changes the attributes that differ; no step if none does. */
export function attributeSteps(
  release: ReleaseRecord,
  desired: EditableAttributes,
  scope: calls.Scope,
  titleOf: (names: readonly string[]) => string,
): readonly Step[] {
  const changed = changedAttributes(desired, release);
  const names = Object.keys(changed);
  if (names.length === 0) return [];
  return [
    writeStep(titleOf(names), calls.updateRelease(release.id, changed), async (session) => {
      const now = await releaseNow(session, release.id, scope);
      return now !== undefined && Object.keys(changedAttributes(desired, now)).length === 0;
    }),
  ];
}

/** Moves the release into the package of the scope; no step if it is there. */
export function packageSteps({ id, packageId }: ReleaseRecord, scope: calls.Scope): readonly Step[] {
  if (packageId === undefined || packageId === scope.package) return [];
  const isThere = async (session: Session): Promise<boolean> => (await releaseNow(session, id, scope)) !== undefined;
  return [writeStep('Set the package', calls.setPackage(id, scope.package), isThere)];
}

/**
 * Publishes the release, unless another run has.
 * @param existing the release as it was; absent if it is created first
 */
export function publishStep(version: string, scope: calls.Scope, existing: ReleaseRecord | undefined): Step {
  return {
    writes: [{ title: `Publish ${version}`, ...calls.publishRelease(existing?.id ?? calls.futureId) }],
    async run(execution) {
      const { session, releaseId, notices } = execution;
      const now = await releaseNow(session, releaseId, scope);
      if (now === undefined || (now.status === 'YANKED' && existing?.status !== 'YANKED')) {
        throw new ProblemError([
          {
            code: 'registry.conflict',
            title: `${version} was ${now === undefined ? 'deleted' : 'yanked'} at Keygen while it was being published`,
            hint: 'Somebody, or a `withdraw`, took it back. If it is to be published nevertheless, run again, with `republish: true` where it was yanked.',
          },
        ]);
      }
      if (now.status === 'PUBLISHED') {
        execution.publishedByOther = true;
        notices.push({ level: 'notice', text: `Another run published ${version} at the same moment.` });
        return;
      }
      await writeAndVerify(
        session,
        calls.publishRelease(releaseId),
        async () => (await releaseNow(session, releaseId, scope))?.status === 'PUBLISHED',
      );
      session.context.log.info(`Published ${version}.`);
    },
  };
}

/** Takes the release back. Already gone, or yanked by somebody else, is done. */
export function withdrawStep({ id, version }: ReleaseRecord, scope: calls.Scope, how: 'yank' | 'delete'): Step {
  const call = how === 'yank' ? calls.yankRelease(id) : calls.deleteRelease(id);
  const isDone = async (session: Session): Promise<boolean> => {
    const now = await releaseNow(session, id, scope);
    return now === undefined || (how === 'yank' && now.status === 'YANKED');
  };
  return writeStep(`${how === 'yank' ? 'Yank' : 'Delete'} ${version}`, call, isDone, [404, 409]);
}
