import { mapConcurrently } from '../../domain/concurrency.ts';
import { problemsIn, throwIfAny, type Notice } from '../../domain/problem.ts';
import type { CheckResult, JobContext } from '../../domain/registry.ts';
import { inlineExcerpt, listNames, truncate } from '../../domain/text.ts';
import { pagesOf } from './api.ts';
import { differenceOf, recordOf, updateOf } from './artifacts/action.ts';
import { hashArtifact, type HashedArtifact } from './artifacts/hash.ts';
import { findLocalFiles, resolveArtifacts, type ResolvedArtifact } from './artifacts/resolve.ts';
import { selectArtifacts, type SelectionContext } from './artifacts/selection.ts';
import { checkUpdaterIndexes } from './artifacts/updater.ts';
import { publish } from './publish.ts';
import type { ArtifactRecord, ReleaseRecord } from './records.ts';
import type { EditableAttributes } from './release.ts';
import { readRemoteState, releaseOfVersion, resolveScope, type ResolvedScope } from './remote-state.ts';
import { concurrency, openSession, type Task } from './session.ts';
import { repairSteps } from './steps/artifacts.ts';
import { assertPublishable, publishSteps, type CheckFindings, type PublishTask } from './steps/publish.ts';
import { attributeSteps, constraintSteps, withdrawStep } from './steps/release.ts';
import { changesOf, doneWith, readyFor, type Step } from './steps/step.ts';

/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
export async function checkPublish(task: PublishTask, context: JobContext): Promise<CheckResult> {
  const { settings, desired } = task;
  const { clock, run, deadline } = context;
  const session = openSession(context, task.endpoint);
  const checkStartedAt = clock.now();
  const selection = { ...task.selection, workspace: await findLocalFiles(settings, context) };
  const selected = selectArtifacts(settings.artifacts, selection);
  // A file that is missing is known without a request.
  throwIfAny(selected.problems);
  const resolved = await resolveScope(session, settings, { withEntitlements: true });
  const remote = await readRemoteState(session, resolved, desired.version, desired.tag?.text);
  // Before the bytes of every artifact are read.
  assertPublishable(task, remote);
  const wanted = await resolveArtifacts(selected, settings, selection, context, resolved.engine);
  const mayRepair = remote.release?.status !== 'PUBLISHED';
  const artifacts = await hashArtifacts(wanted.artifacts, remote.artifacts, { task, context, resolved, mayRepair });
  const timeout = context.timeout ?? deadline - checkStartedAt;
  const findings: CheckFindings = { resolved, artifacts, checkStartedAt, timeout };

  const planned = publishSteps(task, findings, remote, { run, now: clock.now() });
  const { steps } = planned;
  const changes = changesOf(steps, task.endpoint);
  const indexes =
    changes.length === 0
      ? noFindings
      : await checkUpdaterIndexes(context, artifacts, { ...desired, tagCheck: task.tagCheck });
  throwIfAny(indexes.problems);
  const notices = [...wanted.notices, ...indexes.notices, ...planned.notices];
  const pages = planned.remote.release ? pagesOf(task.endpoint, planned.remote.release.id) : {};
  // Checking whether something is processed by now is not a change to show.
  if (steps.length === 0 || (context.dryRun && changes.length === 0))
    return { kind: 'done', status: 'unchanged', notices, ...pages };
  return { kind: 'ready', changes, notices, ...pages, publish: (later) => publish(task, findings, planned, later) };
}

const noFindings = { problems: [], notices: [] } as const satisfies Awaited<ReturnType<typeof checkUpdaterIndexes>>;

interface HashContext {
  readonly task: Pick<PublishTask, 'settings'>;
  readonly context: JobContext;
  readonly resolved: ResolvedScope;
  readonly mayRepair: boolean;
}

function hashArtifacts(
  artifacts: readonly ResolvedArtifact[],
  existing: readonly ArtifactRecord[],
  { task: { settings }, context, resolved: { engine, scope }, mayRepair }: HashContext,
): Promise<HashedArtifact[]> {
  return mapConcurrently(artifacts, concurrency, ({ desired, signature }) =>
    hashArtifact(context, desired, recordOf(existing, desired.filename), {
      settings,
      product: scope.product,
      engine,
      signature,
      mayRepair,
    }),
  );
}

export interface UpdateTask extends Task {
  readonly version: string;
  readonly attributes: EditableAttributes;
  readonly selection: SelectionContext;
}

/** Compares the remote release with the desired one; writes nothing if nothing changed. */
export async function checkUpdate(task: UpdateTask, context: JobContext): Promise<CheckResult> {
  const { endpoint, settings, version, attributes } = task;
  const session = openSession(context, endpoint);
  const resolved = await resolveScope(session, settings, { withEntitlements: true });
  const { scope, entitlements } = resolved;
  const { release, constraints, artifacts } = await readRemoteState(session, resolved, version);
  if (release === undefined)
    return doneWith('skipped', `Keygen has no release ${version} to update. \`operation: publish\` creates it.`);
  const repairs = await formRepairs(task, context, resolved, artifacts);
  const steps = [
    ...attributeSteps(release, attributes, scope, (names) => `Update ${names.join(', ')} of ${version}`),
    ...(entitlements ? constraintSteps(release.id, { entitlements, mayDetach: true }, constraints) : []),
    ...repairs.steps,
  ];
  return steps.length === 0
    ? {
        ...doneWith('unchanged', `${version} is already up to date at Keygen; nothing was sent.`, repairs.notices),
        ...pagesOf(endpoint, release.id),
      }
    : readyFor(steps, 'updated', { endpoint, releaseId: release.id, notices: repairs.notices });
}

interface Repairs {
  readonly steps: readonly Step[];
  readonly notices: readonly Notice[];
}

/**
 * Writes the checksums and signatures that are not in the form of today's settings. Files that differ or are missing are not changed, and files
 * that cannot be compared do not stop the update.
 */
async function formRepairs(
  task: UpdateTask,
  context: JobContext,
  resolved: ResolvedScope,
  existing: readonly ArtifactRecord[],
): Promise<Repairs> {
  try {
    return await findRepairs(task, context, resolved, existing);
  } catch (error) {
    const problems = problemsIn(error);
    if (problems === undefined) throw error;
    const text = `Checksums and signatures of ${task.version} were not compared: ${problems.map(({ title }) => title).join('; ')}.`;
    return { steps: [], notices: [{ level: 'warning', text }] };
  }
}

async function findRepairs(
  { settings, selection, version }: UpdateTask,
  context: JobContext,
  resolved: ResolvedScope,
  existing: readonly ArtifactRecord[],
): Promise<Repairs> {
  const here = { ...selection, workspace: await findLocalFiles(settings, context) };
  const artifacts = selectArtifacts(settings.artifacts, here).artifacts.filter(
    ({ filename, asset }) =>
      asset.state === 'uploaded' && /^(UPLOADED|PROCESSING)$/.test(recordOf(existing, filename)?.status ?? ''),
  );
  if (artifacts.length === 0) return { steps: [], notices: [] };
  const wanted = await resolveArtifacts({ artifacts, notices: [] }, settings, here, context, resolved.engine);
  const hashed = await hashArtifacts(wanted.artifacts, existing, {
    task: { settings },
    context,
    resolved,
    mayRepair: true,
  });
  const found = hashed.flatMap((artifact) => {
    const record = recordOf(existing, artifact.desired.filename);
    return record === undefined ? [] : [{ artifact, record, difference: differenceOf(artifact, record) }];
  });
  const changed = found.flatMap(({ record: { filename }, difference }) =>
    difference === undefined ? [] : [`\`${inlineExcerpt(filename)}\` (${difference})`],
  );
  const text = `An update changes no files, but these of ${version} at Keygen do not match the release: ${listNames(changed)}. To offer other files, release a new version.`;
  return {
    steps: found.flatMap(({ artifact, record }) => repairSteps(record, updateOf(artifact, record))),
    notices: changed.length === 0 ? [] : [{ level: 'warning', text }],
  };
}

/** Finds the release; nothing is sent for one that is already gone or yanked. */
export async function checkWithdraw(
  { endpoint, settings, version, how }: Task & { readonly version: string; readonly how: 'yank' | 'delete' },
  context: JobContext,
): Promise<CheckResult> {
  const session = openSession(context, endpoint);
  const { scope } = await resolveScope(session, settings, { withEntitlements: false });
  const release = await releaseOfVersion(session, version, scope);
  if (release === undefined)
    return doneWith('unchanged', `Keygen has no release ${version}, so there is nothing to withdraw.`);
  return how === 'yank' && release.status === 'YANKED'
    ? doneWith('unchanged', `${version} is already yanked at Keygen.`)
    : readyFor([withdrawStep(release, scope, how)], 'withdrawn', {
        endpoint,
        releaseId: release.id,
        notices: lostTag(release, how),
      });
}

/** The tag by which clients find this release, unless it is the release's own. */
function lostTag({ version, tag, status }: ReleaseRecord, how: 'yank' | 'delete'): readonly Notice[] {
  if (!tag || tag.includes(version) || status !== 'PUBLISHED') return [];
  const shown = `\`${truncate(tag, 60)}\``;
  const text =
    how === 'yank'
      ? `${version} has the tag ${shown}, and keeps it while it is yanked: clients that ask for ${shown} find nothing until a newer version is published with it. To give it to an older version, remove it from ${version} at Keygen, and run the publish of the older one again.`
      : `${version} has the tag ${shown}, which is deleted with it: clients that ask for ${shown} find nothing until another version is published with it. To give it to an older version, run the publish of that one again.`;
  return [{ level: 'notice', text }];
}
