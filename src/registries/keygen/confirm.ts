import { ProblemError, problemsOf, type Notice } from '../../domain/problem.ts';
import type { PublishResult } from '../../domain/registry.ts';
import { listNames, truncate } from '../../domain/text.ts';
import * as calls from './calls.ts';
import { notProcessed, showNames } from './processing.ts';
import { compareVersions, isVersion, type DesiredRelease } from './release.ts';
import { releaseNow } from './remote-state.ts';
import type { Session } from './session.ts';
import { channels, type Channel } from './settings.ts';

/** The channels whose releases are offered on a channel. */
const offeredOn = (channel: Channel): readonly string[] =>
  channel === 'dev' ? ['dev'] : channels.slice(0, channels.indexOf(channel) + 1);

export interface Published {
  readonly session: Session;
  readonly scope: calls.Scope;
  readonly desired: DesiredRelease;
  readonly releaseId: string;
  readonly filenames: readonly string[];
  /** The tag that was set. */
  readonly tag: string | undefined;
}

/**
 * Looks at the release as its users will: its status, its artifacts, a download, and the upgrade from the version before. Only an
 * unusable release turns the success into a failure; everything else is a notice, in addition to those of the publish.
 */
export async function confirmRelease(published: Published, completed: PublishResult): Promise<PublishResult> {
  const { session, scope, desired, releaseId, filenames, tag } = published;
  const { version } = desired;
  const notices: Notice[] = [];
  const notice = (text: string): void => void notices.push({ level: 'notice', text });
  const pending = (text: string): PublishResult => ({
    kind: 'completed',
    status: 'pending',
    notices: [...notices, { level: 'warning', text }],
  });
  const confirmed = (): PublishResult => ({ ...completed, notices });

  let release;
  try {
    release = await releaseNow(session, releaseId, scope);
  } catch {
    notice(`Keygen accepted ${version}, but the release could not be read back.`);
    return confirmed();
  }
  if (release?.status !== 'PUBLISHED')
    return pending(`Keygen accepted ${version}, but does not show it as published yet.`);
  if (tag !== undefined && release.tag !== tag)
    notice(`${version} no longer has the tag \`${truncate(tag, 60)}\`: another run moved it.`);

  const listed = await session.api.list(calls.artifacts(releaseId));
  if (!listed.ok) {
    notice(`Published, but the artifacts could not be read back.`);
    return confirmed();
  }
  const records = listed.value.filter(({ filename, status }) => filenames.includes(filename) && status !== 'YANKED');
  const failures = records.filter(({ status }) => status === 'FAILED');
  const problems = problemsOf(failures.map((record) => notProcessed(record, `${version} is published without it.`)));
  if (problems !== undefined) throw new ProblemError(problems, { notices });
  const absent = filenames.filter((name) => !records.some(({ filename }) => filename === name));
  if (absent.length > 0) {
    const text = `${version} is published, but Keygen does not show ${listNames(absent, { show: (name) => truncate(name, 120) })} in it.`;
    return pending(`${text} Run again: a re-run is safe, and completes it.`);
  }
  const late = records.filter(({ status }) => status !== 'UPLOADED');
  if (late.length > 0 && completed.status !== 'pending')
    return pending(`${version} is published, but Keygen has not processed ${showNames(late)} yet.`);

  const sample = records.find(({ status }) => status === 'UPLOADED');
  if (sample !== undefined) {
    const shown = await session.api.send(calls.download(releaseId, sample.id));
    if (!shown.ok) notice(`Published, but the download of ${truncate(sample.filename, 120)} cannot be reached yet.`);
  }
  const fault = await upgradeFault(published);
  if (fault !== undefined) notice(fault);
  return confirmed();
}

/** What is wrong with the upgrade from the version before, if this one is the highest of its channel; undefined if nothing is. */
async function upgradeFault({ session: { api }, scope, desired }: Published): Promise<string | undefined> {
  const { version, channel } = desired;
  const listed = await api.list(calls.releases(scope, 'PUBLISHED'), 1);
  if (!listed.ok) return undefined;
  const visible = listed.value.filter((one) => offeredOn(channel).includes(one.channel) && isVersion(one.version));
  if (visible.some((one) => compareVersions(one.version, version) > 0)) return undefined;
  const [before] = visible
    .filter((one) => compareVersions(one.version, version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version));
  if (before === undefined) return undefined;
  const answer = await api.send(calls.upgrade(before.id, scope, channel));
  if (!answer.ok) {
    const isMissing = answer.error.status === 404;
    return isMissing ? `Published, but ${before.version} is not offered ${version} as its upgrade.` : undefined;
  }
  const upgrade = answer.value.version;
  // A newer one may have been published since, which is fine.
  if (isVersion(upgrade) && compareVersions(upgrade, version) >= 0) return undefined;
  return `Published, but ${before.version} is offered ${truncate(upgrade, 60)} as its upgrade, not ${version}.`;
}
