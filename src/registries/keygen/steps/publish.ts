import { ProblemError, throwIfAny, type Notice } from '../../../domain/problem.ts';
import { artifactActionFor, recordOf, type ActionContext } from '../artifacts/action.ts';
import { isSameContent, type HashedArtifact } from '../artifacts/hash.ts';
import type { DesiredArtifact } from '../artifacts/selection.ts';
import { futureId } from '../calls.ts';
import { creatorOf, isLeftover } from '../metadata.ts';
import { changedAttributes, type DesiredRelease } from '../release.ts';
import type { RemoteState, ResolvedScope } from '../remote-state.ts';
import type { Task } from '../session.ts';
import { artifactSteps } from './artifacts.ts';
import {
  attributeSteps,
  constraintSteps,
  createStep,
  extraConstraints,
  isNewer,
  packageSteps,
  publishStep,
  tagStays,
  tagStep,
} from './release.ts';
import type { Step } from './step.ts';

export interface PublishTask extends Task {
  readonly desired: DesiredRelease;
  readonly artifacts: readonly DesiredArtifact[];
  readonly ifExists: 'accept' | 'fail';
}

export interface CheckFindings {
  readonly resolved: ResolvedScope;
  readonly artifacts: readonly HashedArtifact[];
  readonly checkStartedAt: number;
  readonly timeout: number;
}

export interface PublishSteps {
  /** Empty if the release is at Keygen as desired. */
  readonly steps: readonly Step[];
  readonly notices: readonly Notice[];
  /** What the steps were computed from: with the draft that is moved into the package, if there is one. */
  readonly remote: RemoteState;
}

/** Throws ProblemError if a version that is there cannot be published at all. */
export function assertPublishable({ settings, desired }: PublishTask, { release }: RemoteState): void {
  if (release?.status !== 'YANKED' || (settings.republish && !settings.draft)) return;
  const title = `${desired.version} was yanked at Keygen`;
  const hint = settings.republish
    ? 'A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen.'
    : 'Set `republish: true` to publish it again, or release under a new version.';
  throw new ProblemError([{ code: 'registry.conflict', title, hint, field: 'republish' }]);
}

/** Computes the steps from what is there. Pure. Throws ProblemError if what is there contradicts what is desired. */
export function publishSteps(
  task: PublishTask,
  findings: CheckFindings,
  found: RemoteState,
  { run, now }: Pick<ActionContext, 'run' | 'now'>,
): PublishSteps {
  const { desired, settings, ifExists } = task;
  const { resolved, artifacts: hashed, checkStartedAt, timeout } = findings;
  assertPublishable(task, found);
  const remote = withOwnDraft(found, hashed);
  const { release, artifacts, constraints, tagHolder } = remote;
  const { version } = desired;
  const { scope, entitlements } = resolved;
  const isPublished = release?.status === 'PUBLISHED';
  const target = { releaseId: release?.id ?? futureId, checkStartedAt, timeout, isPublished };

  const planned = hashed.map((artifact) => ({
    artifact,
    action: artifactActionFor(artifact, recordOf(artifacts, artifact.desired.filename), { ...target, run, now }),
  }));
  throwIfAny(planned.flatMap(({ action }) => (action.kind === 'conflict' ? [action.problem] : [])));

  // A late re-run must not take `latest` back from a newer version.
  const isRerun = isPublished || artifacts.some((record) => isLeftover(record, run));
  const tag = settings.draft || (release !== undefined && tagHolder?.id === release.id) ? undefined : settings.tag;
  const movesTag = tag !== undefined && !(isRerun && isNewer(tagHolder, version));
  const steps: readonly Step[] = [
    ...(release === undefined ? [createStep(desired, resolved)] : []),
    ...(release === undefined || isPublished
      ? []
      : attributeSteps(
          release,
          desired,
          // A draft that is moved into the package is not in it yet.
          { ...scope, package: release.packageId ?? scope.package },
          () => `Update the draft ${version}`,
        )),
    ...artifactSteps(planned, artifacts, target, run),
    ...(release === undefined || entitlements === undefined
      ? []
      : constraintSteps(release.id, { entitlements, mayDetach: !isPublished }, constraints)),
    ...(release === undefined ? [] : packageSteps(release, scope)),
    ...(isPublished || settings.draft ? [] : [publishStep(version, scope, release)]),
    ...(movesTag ? [tagStep({ tag, version }, scope, release?.id, tagHolder)] : []),
  ];

  // Without artifacts nothing tells who created the release: then it is only completed.
  const isOwn = artifacts.some((record) => creatorOf(record)?.id === run.id);
  const isTold = artifacts.length > 0 || hashed.length > 0;
  if (isPublished && ifExists === 'fail' && !isOwn && (isTold || steps.length === 0)) {
    const title = `${version} is published at Keygen already`;
    const hint = 'Publish under a new version, or let `if-exists: accept` count it as done.';
    throw new ProblemError([{ code: 'registry.conflict', title, hint, field: 'version' }]);
  }

  const rest = isPublished ? '; nothing was sent again.' : ', and stays a draft.';
  const texts = [
    ...(steps.length > 0 ? [] : [`${version} is at Keygen already, complete${rest}`]),
    ...(tag === undefined || movesTag || tagHolder === undefined ? [] : [tagStays(tag, tagHolder, version)]),
    ...(isPublished ? differencesLeft(task, resolved, remote) : []),
  ];
  return { steps, remote, notices: texts.map((text) => ({ level: 'notice', text })) };
}

/** A draft without a package is this release only if it has nothing but what this run would upload. */
function withOwnDraft(found: RemoteState, hashed: readonly HashedArtifact[]): RemoteState {
  const { artifacts = [], ...draft } = found.unpackaged ?? {};
  const isOwn =
    artifacts.length > 0 &&
    artifacts.every((record) =>
      hashed.some((one) => one.desired.filename === record.filename && isSameContent(one, record)),
    );
  return isOwn ? { ...found, ...draft, artifacts } : found;
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
    settings.draft && `${version} is published at Keygen already, and cannot become a draft again.`,
    extra.length > 0 &&
      `${version} has ${extra.length} constraints that \`entitlements\` does not name. It is published, so only \`operation: update\` detaches them.`,
    isChanged &&
      `Name, description or metadata of ${version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
  ].filter((text) => text !== false);
}
