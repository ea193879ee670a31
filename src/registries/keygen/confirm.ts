import type { Problem, Notice } from '../../domain/problem.ts';
import type { PublishResult } from '../../domain/registry.ts';
import { truncate } from '../../domain/text.ts';
import type { ArtifactRecord } from './api.ts';
import { compareVersions, isVersion, type DesiredRelease } from './release.ts';
import { pause, releaseNow, type Session } from './session.ts';
import type { Channel } from './settings.ts';
import type { ResolvedScope } from './remote-state.ts';

/** How long artifacts may take to be ready before the run ends without them: the service looks for uploads every 30 seconds. */
const readyWithin = 45_000;
const lookInterval = 3_000;

/** The channels whose releases are offered on a channel. */
const offered: Readonly<Record<Channel, readonly Channel[]>> = {
  stable: ['stable'],
  rc: ['rc', 'stable'],
  beta: ['beta', 'rc', 'stable'],
  alpha: ['alpha', 'beta', 'rc', 'stable'],
  dev: ['dev'],
};

export interface Proof {
  readonly session: Session;
  readonly grounds: ResolvedScope;
  readonly desired: DesiredRelease;
  readonly releaseId: string;
  readonly filenames: readonly string[];
  readonly tag?: string | undefined;
}

/**
 * Looks at the release as its users will: its status, its artifacts, a download, and the upgrade from the version before. Only a
 * release that is not usable takes the success back; everything else is a notice. Its notices add to those of the publish.
 */
export async function confirmRelease(
  proof: Proof,
  completed: Extract<PublishResult, { kind: 'completed' }>,
): Promise<PublishResult> {
  const { session, grounds, desired, releaseId, tag } = proof;
  const notices: Notice[] = [];
  const notice = (text: string): void => void notices.push({ level: 'notice', text });
  const { status, ...rest } = completed;

  let release;
  try {
    release = await releaseNow(session, { id: releaseId }, grounds.scope);
  } catch {
    return {
      ...completed,
      notices: [{ level: 'notice', text: `Keygen accepted ${desired.version}, but could not be asked to show it.` }],
    };
  }
  if (release?.status !== 'PUBLISHED') {
    return {
      ...rest,
      status: 'pending',
      notices: [
        { level: 'warning', text: `Keygen accepted ${desired.version}, but does not show it as published yet.` },
      ],
    };
  }
  if (tag !== undefined && release.tag !== tag)
    notice(`${desired.version} does not have the tag \`${truncate(tag, 60)}\` any more: another run moved it on.`);

  const ready = await readyArtifacts(proof);
  if (ready === undefined) {
    notice(`Published, but Keygen could not be asked to show the artifacts.`);
    return { ...rest, status, notices };
  }
  const { records, failed } = ready;
  if (failed.length > 0) {
    return {
      kind: 'failed',
      notices,
      problems: failed.map((record) =>
        unprocessed(record, 'The release is published without it.'),
      ) as unknown as Extract<PublishResult, { kind: 'failed' }>['problems'],
    };
  }
  const absent = proof.filenames.filter((name) => !records.some(({ filename }) => filename === name));
  if (absent.length > 0) {
    const names = absent.map((name) => truncate(name, 120)).join(', ');
    return {
      ...rest,
      status: 'pending',
      notices: [
        ...notices,
        {
          level: 'warning',
          text: `${desired.version} is published, but Keygen does not show ${names} in it. Run again: a re-run is safe, and completes it.`,
        },
      ],
    };
  }
  const late = records.filter((record) => record.status !== 'UPLOADED').map(({ filename }) => truncate(filename, 120));
  if (late.length > 0) notice(`Published, but Keygen still processes ${late.join(', ')}.`);

  const sample = records.find((record) => record.status === 'UPLOADED');
  if (sample !== undefined) {
    const shown = await session.api.download(releaseId, sample.id);
    if (!shown.ok) notice(`Published, but the download of ${truncate(sample.filename, 120)} cannot be reached yet.`);
  }
  const upgrade = await upgradeComplaint(proof);
  if (upgrade !== undefined) notice(upgrade);
  return { ...rest, status, notices };
}

/** What it means that the service could not do anything with an artifact's bytes; `so` is what became of the release. */
export function unprocessed({ filename, id }: ArtifactRecord, so: string): Problem {
  return {
    code: 'registry.rejected',
    title: `Keygen could not process ${truncate(filename, 120)}`,
    hint: `${so} Is the file what its package engine wants? A re-run replaces the artifact ${id}.`,
    field: 'artifacts',
  };
}

/** The release's artifacts, once all are ready or the wait is over; undefined where the service does not show them. */
async function readyArtifacts({
  session,
  releaseId,
  filenames,
}: Proof): Promise<
  { readonly records: readonly ArtifactRecord[]; readonly failed: readonly ArtifactRecord[] } | undefined
> {
  const { clock } = session.context;
  const until = clock.now() + readyWithin;
  for (;;) {
    const answer = await session.api.artifacts(releaseId);
    if (!answer.ok) return undefined;
    const records = answer.value.filter(({ filename, status }) => filenames.includes(filename) && status !== 'YANKED');
    const failed = records.filter(({ status }) => status === 'FAILED');
    if (
      failed.length > 0 ||
      filenames.every((name) => records.some(({ filename, status }) => filename === name && status === 'UPLOADED')) ||
      clock.now() + lookInterval >= until
    ) {
      return { records, failed };
    }
    try {
      await pause(session, lookInterval);
    } catch {
      return { records, failed };
    }
  }
}

/** What is wrong with the upgrade from the version before, where this one is the highest of its channel; undefined where nothing is. */
async function upgradeComplaint({ session, grounds: { scope }, desired }: Proof): Promise<string | undefined> {
  const listed = await session.api.releases(scope, { status: 'PUBLISHED', pages: 1 });
  if (!listed.ok) return undefined;
  const visible = listed.value.filter(
    ({ channel, version }) => (offered[desired.channel] as readonly string[]).includes(channel) && isVersion(version),
  );
  if (visible.some(({ version }) => compareVersions(version, desired.version) > 0)) return undefined;
  const [before] = visible
    .filter(({ version }) => compareVersions(version, desired.version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version));
  if (before === undefined) return undefined;
  const answer = await session.api.upgrade(before.id, scope, desired.channel);
  if (answer.ok) {
    // A newer one may have been published since, and is as good.
    const { version } = answer.value;
    return isVersion(version) && compareVersions(version, desired.version) >= 0
      ? undefined
      : `Published, but ${before.version} is offered ${truncate(version, 60)} as its upgrade, not ${desired.version}.`;
  }
  return answer.error.status === 404
    ? `Published, but ${before.version} is not offered ${desired.version} as its upgrade.`
    : undefined;
}
