import { ProblemError, throwIfAny, type Notice } from '../../../domain/problem.ts';
import type { TagCheck } from '../../../domain/version.ts';
import { artifactActionFor, isOwnBefore, recordOf, uploadDeadline, type ActionContext } from '../artifacts/action.ts';
import type { HashedArtifact } from '../artifacts/hash.ts';
import type { SelectionContext } from '../artifacts/selection.ts';
import { futureId } from '../calls.ts';
import { creatorOf, isUploadComplete, ownKeys } from '../metadata.ts';
import { showNames } from '../processing.ts';
import type { ArtifactRecord } from '../records.ts';
import { changedAttributes, type DesiredRelease } from '../release.ts';
import type { RemoteState, ResolvedScope } from '../remote-state.ts';
import type { Task } from '../session.ts';
import { artifactSteps, deletionSteps, type PlannedArtifact } from './artifacts.ts';
import { awaitStep, followStep } from './processing.ts';
import {
  attributeSteps,
  constraintSteps,
  createStep,
  extraConstraints,
  isNewer,
  publishStep,
  tagStays,
  tagStep,
} from './release.ts';
import type { Step } from './step.ts';

export interface PublishTask extends Task {
  readonly desired: DesiredRelease;
  readonly selection: SelectionContext;
  readonly ifExists: 'accept' | 'fail';
  readonly tagCheck: TagCheck;
}

export interface CheckFindings {
  readonly resolved: ResolvedScope;
  readonly artifacts: readonly HashedArtifact[];
  readonly checkStartedAt: number;
  readonly timeout: number;
}

export interface PublishSteps {
  /** Empty if the release at Keygen is as desired. */
  readonly steps: readonly Step[];
  readonly notices: readonly Notice[];
  /** What the steps were computed from. */
  readonly remote: RemoteState;
}

/** Throws ProblemError if an existing version cannot be published at all. */
export function assertPublishable({ settings, desired }: PublishTask, { release }: RemoteState): void {
  if (release?.status !== 'YANKED' || (settings.republish && !settings.draft)) return;
  const title = `${desired.version} was yanked at Keygen`;
  const hint = settings.republish
    ? 'A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen.'
    : 'Set `republish: true` to publish it again, or release a new version.';
  throw new ProblemError([{ code: 'registry.conflict', title, hint, field: 'republish' }]);
}

/** Computes the steps from the remote state. Pure. Throws ProblemError if it contradicts the desired state. */
export function publishSteps(
  task: PublishTask,
  findings: CheckFindings,
  remote: RemoteState,
  { run, now }: Pick<ActionContext, 'run' | 'now'>,
): PublishSteps {
  const { desired, settings, ifExists } = task;
  const { resolved, artifacts: hashed, checkStartedAt, timeout } = findings;
  assertPublishable(task, remote);
  const { release, artifacts, constraints, tagHolder } = remote;
  const { version } = desired;
  const { scope, entitlements } = resolved;
  const isPublished = release?.status === 'PUBLISHED';
  const isDraft = release === undefined || release.status === 'DRAFT';
  const wait = settings.wait * 1_000;
  const target = { releaseId: release?.id ?? futureId, checkStartedAt, timeout, isPublished, isDraft, wait };

  const planned = hashed.map((artifact) => ({
    artifact,
    action: artifactActionFor(artifact, recordOf(artifacts, artifact.desired.filename), { ...target, run, now }),
  }));
  throwIfAny(planned.flatMap(({ action }) => (action.kind === 'conflict' ? [action.problem] : [])));

  const tag = release !== undefined && tagHolder?.id === release.id ? undefined : desired.tag;
  const movesTag = tag !== undefined && (tag.isOwn || !isNewer(tagHolder, version));
  const uploading = artifactSteps(planned, artifacts, target, run);
  const unselected = isPublished ? [] : unselectedArtifacts(task, findings, artifacts);
  const unwanted = unselected.filter((record) => isUnwanted(record, task, { ...target, run, now }));
  const filenames = hashed.map((artifact) => artifact.desired.filename);
  const facts = { version, wait: settings.wait, stays: isDraft ? 'a draft' : 'yanked', filenames } as const;
  const publishes = !isPublished && !settings.draft;
  const isAwaited = publishes && settings.wait > 0;
  const isFollowed =
    (publishes && !isAwaited) || (isPublished && (uploading.length > 0 || pendingOf(artifacts).length > 0));
  const follow = isFollowed ? [followStep(facts)] : [];
  const steps: readonly Step[] = [
    ...(release === undefined ? [createStep(desired, resolved)] : []),
    ...(release === undefined || isPublished
      ? []
      : attributeSteps(release, desired, scope, () => `Update the draft ${version}`)),
    ...uploading,
    ...deletionSteps(unwanted, scope, release?.status),
    ...(release === undefined || entitlements === undefined
      ? []
      : constraintSteps(release.id, { entitlements, mayDetach: !isPublished }, constraints)),
    ...(isAwaited ? [awaitStep(facts)] : []),
    ...(publishes ? [publishStep(version, scope, release)] : []),
    // The tag leads clients to the files.
    ...(settings.wait > 0 ? follow : []),
    ...(movesTag ? [tagStep({ ...tag, version }, scope, release?.id, tagHolder)] : []),
    ...(settings.wait > 0 ? [] : follow),
  ];

  // Without artifacts nothing tells who created the release: then it is only completed.
  const isOwn = artifacts.some((record) => creatorOf(record)?.id === run.id);
  const isTold = artifacts.length > 0 || hashed.length > 0;
  if (isPublished && ifExists === 'fail' && !isOwn && (isTold || steps.length === 0)) {
    const title = `${version} is already published at Keygen`;
    const hint = 'Publish a new version, or set `if-exists: accept` to accept the existing one.';
    throw new ProblemError([{ code: 'registry.conflict', title, hint, field: 'version' }]);
  }

  const texts = [
    ...(steps.length > 0 ? [] : [standing(version, isPublished, artifacts)]),
    ...(tag === undefined || movesTag || tagHolder === undefined ? [] : [tagStays(tag.text, tagHolder, version)]),
    ...(isPublished ? differencesLeft(task, resolved, remote) : []),
    ...(isPublished ? formsLeft(planned) : []),
  ];
  const returning = isDraft ? [] : unselected.filter((record) => !unwanted.includes(record));
  const notices = texts.map((text): Notice => ({ level: 'notice', text }));
  return { steps, remote, notices: [...notices, ...returningNotices(version, returning)] };
}

const pendingOf = (artifacts: readonly ArtifactRecord[]): readonly ArtifactRecord[] =>
  artifacts.filter(({ status }) => status === 'WAITING' || status === 'PROCESSING');

function standing(version: string, isPublished: boolean, artifacts: readonly ArtifactRecord[]): string {
  return isPublished
    ? `${version} is already complete at Keygen; nothing was sent again.`
    : draftText(version, artifacts);
}

/** The notice about a draft that stays one. */
export function draftText(version: string, artifacts: readonly ArtifactRecord[]): string {
  const pending = pendingOf(artifacts);
  const late = pending.length === 0 ? '' : ` Keygen has not processed ${showNames(pending)} yet.`;
  return `${version} is complete at Keygen, as a draft because of \`draft: true\`: nobody can see it until it is published.${late}`;
}

/** The artifacts of this action that the entry does not select. Without a selection there is nothing to compare with. */
function unselectedArtifacts(
  { settings }: PublishTask,
  { artifacts: wanted }: CheckFindings,
  existing: readonly ArtifactRecord[],
): readonly ArtifactRecord[] {
  if (settings.artifacts?.length === 0) return [];
  return existing.filter(
    (record) =>
      record.status !== 'YANKED' &&
      creatorOf(record) !== undefined &&
      !wanted.some(({ desired }) => desired.filename === record.filename),
  );
}

/**
 * Whether an artifact that is not selected is deleted: one of which GitHub's release does not have the file any more. Another job of this run, or
 * another entry, may want any other that it has created itself, and in a release that was published before, any other.
 */
function isUnwanted(record: ArtifactRecord, { selection }: PublishTask, context: ActionContext): boolean {
  if (!isOwnBefore(record, context)) return false;
  if (record.status === 'WAITING' && (isUploadComplete(record) || context.now < uploadDeadline(record, context)))
    return false;
  const sha256 = record.metadata[ownKeys.sha256];
  const isGone = typeof sha256 === 'string' && !selection.assets.some((asset) => asset.sha256 === sha256);
  return isGone || (context.isDraft && creatorOf(record)?.id !== context.run.id);
}

/** What a yanked release offers again although the entry does not select it. */
function returningNotices(version: string, records: readonly ArtifactRecord[]): readonly Notice[] {
  if (records.length === 0) return [];
  const text = `${version} is published again with artifacts that this entry does not select: ${showNames(records)}. Anyone who may use the release can download them again. Delete at Keygen what is not meant for them.`;
  return [{ level: 'warning', text }];
}

/** What of a published release is not in the form of today's settings. */
function formsLeft(planned: readonly PlannedArtifact[]): readonly string[] {
  const named = planned.flatMap(({ action }) => (action.kind === 'keep' && action.repair ? [action.record] : []));
  return named.length === 0
    ? []
    : [
        `The checksum or signature of ${showNames(named)} is not in the form that the settings ask for. The release is published, so only \`operation: update\` changes it.`,
      ];
}

function differencesLeft(
  { settings, desired }: PublishTask,
  { entitlements }: ResolvedScope,
  { release, constraints }: RemoteState,
): readonly string[] {
  const { version } = desired;
  const extra = entitlements === undefined ? [] : extraConstraints({ entitlements }, constraints);
  const isChanged = release !== undefined && Object.keys(changedAttributes(desired, release)).length > 0;
  return [
    settings.draft && `${version} is already published at Keygen, and cannot become a draft again.`,
    extra.length > 0 &&
      `${version} has ${extra.length === 1 ? '1 constraint' : `${extra.length} constraints`} that \`entitlements\` does not name. It is published, so only \`operation: update\` can detach constraints.`,
    isChanged &&
      `Name, description or metadata of ${version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
  ].filter((text) => text !== false);
}
