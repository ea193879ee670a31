import { defined } from '../../../domain/data.ts';
import { truncate } from '../../../domain/text.ts';
import { ProblemError } from '../../../domain/problem.ts';
import { unwrap } from '../api.ts';
import * as calls from '../calls.ts';
import type { ConstraintRecord, ReleaseRecord } from '../records.ts';
import {
  changedAttributes,
  compareVersions,
  isVersion,
  type DesiredRelease,
  type DesiredTag,
  type EditableAttributes,
} from '../release.ts';
import { releaseNow, releaseOfTag, type ResolvedScope } from '../remote-state.ts';
import { backOff, maxAttempts, writeAndVerify, type Session } from '../session.ts';
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
        const title = `${version} was ${now === undefined ? 'deleted' : 'yanked'} at Keygen while it was being published`;
        const hint =
          'Somebody, or a `withdraw`, removed it. To publish it anyway, run again, with `republish: true` if it was yanked.';
        throw new ProblemError([{ code: 'registry.conflict', title, hint }]);
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

/**
 * Withdraws the release. If it is already gone, or yanked by another run, that is enough. A draft was never published, so it is deleted: yanking it would
 * use up the version.
 */
export function withdrawStep(release: ReleaseRecord, scope: calls.Scope, how: 'yank' | 'delete'): Step {
  const { id, version, status } = release;
  const withdrawal = (way: 'yank' | 'delete', what: string): Step => {
    const call = way === 'yank' ? calls.yankRelease(id) : calls.deleteRelease(id);
    const isDone = async (session: Session): Promise<boolean> => {
      const now = await releaseNow(session, id, scope);
      return now === undefined || (way === 'yank' && now.status === 'YANKED');
    };
    return writeStep(`${way === 'yank' ? 'Yank' : 'Delete'} ${what}`, call, isDone, [404, 409]);
  };
  const planned = withdrawal(how, version);
  if (status !== 'DRAFT') return planned;
  const deletion = withdrawal('delete', `the draft ${version}`);
  return {
    writes: deletion.writes,
    async run(execution) {
      // It may have been published meanwhile.
      const now = await releaseNow(execution.session, id, scope);
      await (now === undefined || now.status === 'DRAFT' ? deletion : planned).run(execution);
    },
  };
}

/**
 * Takes the tag from the release that has it, and gives it to this one: two writes, and a run that dies between them is completed
 * by the next. A newer release that got the tag meanwhile keeps it, unless it is this release's own.
 * @param knownId absent if the release is created first
 * @param knownHolder the release that had the tag when this was decided
 */
export function tagStep(
  { text: tag, isOwn, version }: DesiredTag & { readonly version: string },
  scope: calls.Scope,
  knownId = calls.futureId,
  knownHolder?: ReleaseRecord,
): Step {
  const take = ({ id }: ReleaseRecord) => calls.setTag(id, null);
  const give = (id: string) => calls.setTag(id, tag);
  return {
    writes: [
      ...(knownHolder ? [{ title: `Take the tag \`${tag}\` from ${knownHolder.version}`, ...take(knownHolder) }] : []),
      { title: `Set the tag \`${tag}\``, ...give(knownId) },
    ],
    async run(execution) {
      const { session, releaseId, notices, unprocessed } = execution;
      if (unprocessed.length > 0) {
        const text = `The tag \`${truncate(tag, 60)}\` does not move to ${version} before Keygen has processed every artifact. A re-run moves it.`;
        notices.push({ level: 'notice', text });
        return;
      }
      for (let attempt = 1; ; attempt += 1) {
        const holder = await releaseOfTag(session, tag, scope);
        if (holder !== undefined && holder.id !== releaseId) {
          if (!isOwn && isNewer(holder, version)) {
            notices.push({ level: 'notice', text: tagStays(tag, holder, version) });
            return;
          }
          await writeAndVerify(
            session,
            take(holder),
            async () => (await releaseNow(session, holder.id, scope))?.tag !== tag,
          );
        }
        const given = holder?.id === releaseId ? undefined : await session.api.send(give(releaseId));
        if (given === undefined || given.ok) {
          execution.hasTag = true;
          return;
        }
        const { landed, status, codes, problems } = given.error;
        const isRace = status === 409 || codes.includes('TAG_TAKEN');
        if (attempt === maxAttempts || (landed === 'none' && !isRace)) throw new ProblemError(problems);
        await backOff(session, attempt);
      }
    },
  };
}

export function tagStays(tag: string, holder: ReleaseRecord, version: string): string {
  const yanked =
    holder.status === 'YANKED'
      ? ' That one is yanked: remove the tag from it at Keygen, and run again, to move it.'
      : '';
  return `The tag \`${truncate(tag, 60)}\` stays with ${holder.version}, which is newer than ${version}.${yanked}`;
}

export function isNewer(other: ReleaseRecord | undefined, version: string): other is ReleaseRecord {
  return other !== undefined && isVersion(other.version) && compareVersions(other.version, version) > 0;
}

export interface DesiredConstraints {
  readonly entitlements: readonly string[];
  /** False on a published release: only an update detaches there. */
  readonly mayDetach: boolean;
}

/** Attaches and detaches until the set is as desired; no step if it is. */
export function constraintSteps(
  releaseId: string,
  desired: DesiredConstraints,
  existing: readonly ConstraintRecord[],
): readonly Step[] {
  const writes = constraintWrites(releaseId, desired, existing);
  if (writes.length === 0) return [];
  return [{ writes, run: ({ session }) => reconcileConstraints(session, releaseId, desired) }];
}

export function extraConstraints(
  { entitlements }: Pick<DesiredConstraints, 'entitlements'>,
  existing: readonly ConstraintRecord[],
): readonly ConstraintRecord[] {
  return existing.filter(({ entitlementId }) => !entitlements.includes(entitlementId));
}

function constraintWrites(releaseId: string, desired: DesiredConstraints, existing: readonly ConstraintRecord[]) {
  const missing = desired.entitlements.filter((id) => !existing.some(({ entitlementId }) => entitlementId === id));
  const extra = desired.mayDetach ? extraConstraints(desired, existing).map(({ id }) => id) : [];
  const attach = { title: 'Attach constraints', ...calls.attachConstraints(releaseId, missing) };
  const detach = { title: 'Detach constraints', ...calls.detachConstraints(releaseId, extra) };
  return [...(missing.length > 0 ? [attach] : []), ...(extra.length > 0 ? [detach] : [])];
}

/**
 * Sends the missing writes one after the other, and reads again after each, so that a lost reply or another run cannot leave
 * the set half done.
 */
async function reconcileConstraints(session: Session, releaseId: string, desired: DesiredConstraints): Promise<void> {
  const { api } = session;
  for (let attempt = 0; ; attempt += 1) {
    const [next] = constraintWrites(releaseId, desired, unwrap(await api.list(calls.constraints(releaseId))));
    if (next === undefined) return;
    const answer = await api.send<unknown>(next);
    if (answer.ok) {
      if (attempt < 5) continue;
      const title = 'The constraints of the release do not stay as `entitlements` sets them';
      const hint = 'Something else is changing them. Run again once it has finished.';
      throw new ProblemError([{ code: 'registry.conflict', title, hint, field: 'entitlements' }]);
    }
    const { landed, status, codes, problems } = answer.error;
    // Another run attached or detached them: the next read shows it.
    const isRace =
      (status === 409 || status === 422) &&
      (next.method === 'DELETE' || codes.some((code) => /_(TAKEN|CONFLICT)$/.test(code)));
    if (attempt >= 3 || (landed === 'none' && !isRace)) throw new ProblemError(problems);
  }
}
