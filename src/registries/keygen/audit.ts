import { createHash } from 'node:crypto';

import { mapConcurrently } from '../../domain/concurrency.ts';
import { problemsOf, type Problem } from '../../domain/problem.ts';
import type { JobContext, Registry } from '../../domain/registry.ts';
import type { Standing, Subject } from '../../domain/survey.ts';
import { listNames, truncate } from '../../domain/text.ts';
import { endpointOf, unwrap } from './api.ts';
import { recordOf } from './artifacts/action.ts';
import { bytesFrom, hashNameOf } from './artifacts/checksum.ts';
import { readFile, type ArtifactFile } from './artifacts/file.ts';
import { selectArtifacts, type DesiredArtifact, type SelectionContext } from './artifacts/selection.ts';
import { asTauriArtifacts } from './artifacts/tauri.ts';
import * as calls from './calls.ts';
import { ownKeys } from './metadata.ts';
import type { ArtifactRecord, ReleaseRecord } from './records.ts';
import { channelFor, placeholderValues } from './release.ts';
import { isInScope, resolveScope } from './remote-state.ts';
import { concurrency, openSession } from './session.ts';
import { givenSettings, type KeygenSettings } from './settings.ts';

type Settings = ReturnType<typeof givenSettings>;

/** Lists the releases once, then the artifacts of each that is published. */
export const audit: Registry<KeygenSettings>['audit'] = async ({ label, settings, subjects }, context) => {
  const own = givenSettings(settings);
  const session = openSession(context, endpointOf(label, own));
  const { scope, engine } = await resolveScope(session, own, { withEntitlements: false });
  const releases = unwrap(await session.api.list(calls.releases(scope))).filter((release) => isInScope(release, scope));
  const budget = { bytes: mostHashed };
  const standings = await mapConcurrently(subjects, concurrency, async (subject): Promise<Standing> => {
    const release = releases.find(({ version }) => version === subject.version);
    if (release === undefined) return absentStanding(subject, own);
    const status = release.status === 'DRAFT' && own.draft ? undefined : statusProblem(release);
    if (status !== undefined) return { kind: 'listed', problems: [status] };
    const selected = selectArtifacts(own.artifacts, selectionOf(subject, own)).artifacts;
    const wanted =
      engine === 'tauri' ? await asTauriArtifacts(selected, subject.release.assets, context.assets) : undefined;
    const artifacts = wanted?.artifacts ?? selected;
    if (artifacts.length === 0) return { kind: 'listed' };
    const records = unwrap(await session.api.list(calls.artifacts(release.id)));
    return { kind: 'listed', problems: await artifactProblems(artifacts, records, context, budget) };
  });
  return { standings };
};

/** Without the files of the workspace, which are those of another version. */
function selectionOf({ release, version }: Subject, settings: Settings): SelectionContext {
  return { assets: release.assets, values: placeholderValues(settings, release, version) };
}

/** `missing` if it could be published, `refused` if its plan would fail. */
function absentStanding(subject: Subject, settings: Settings): Standing {
  const channel = channelFor(settings, subject);
  const { problems: ofArtifacts } = selectArtifacts(settings.artifacts, selectionOf(subject, settings));
  const problems = problemsOf([...subject.problems, ...(channel.ok ? [] : [channel.error]), ...ofArtifacts]);
  return problems === undefined ? { kind: 'missing' } : { kind: 'refused', problems };
}

function statusProblem({ status, version }: ReleaseRecord): Problem | undefined {
  const code = 'registry.conflict';
  switch (status) {
    case 'PUBLISHED':
      return undefined;
    case 'DRAFT': {
      const hint = 'Run the publish again: it completes and publishes the release.';
      return { code, title: `Keygen has ${truncate(version, 60)} as a draft, which is not offered to anyone`, hint };
    }
    case 'YANKED': {
      const hint = 'Publish it again with `republish: true`, or turn the release on GitHub into a draft, too.';
      return { code, title: `${truncate(version, 60)} is yanked at Keygen, but published on GitHub`, hint };
    }
  }
}

/** Bytes of assets that an audit reads to compare them, without a recorded digest. */
const mostHashed = 256 * 1024 * 1024;

async function artifactProblems(
  artifacts: readonly DesiredArtifact[],
  records: readonly ArtifactRecord[],
  context: JobContext,
  budget: { bytes: number },
): Promise<readonly Problem[]> {
  const missing: string[] = [];
  const differing: string[] = [];
  for (const { asset, filename } of artifacts) {
    const record = recordOf(records, filename);
    // In any other status, it cannot be downloaded.
    if (record?.status !== 'UPLOADED') missing.push(filename);
    else if (await hasOtherBytes(asset, record, context, budget)) differing.push(filename);
  }
  const show = (name: string): string => `\`${truncate(name, 120)}\``;
  const problem = (title: string, hint: string): Problem => ({ code: 'registry.conflict', title, hint });
  return [
    ...(missing.length === 0
      ? []
      : [
          problem(
            `Keygen's release does not offer ${listNames(missing, { show })}`,
            'Run the publish again: it uploads what is missing and waits for the rest.',
          ),
        ]),
    ...(differing.length === 0
      ? []
      : [
          problem(
            `The release at Keygen has different content than the release on GitHub: ${listNames(differing, { show })}`,
            'Check which of the two is right. A published file is never replaced: release a new version.',
          ),
        ]),
  ];
}

/** Whether an artifact has other bytes than the asset, as far as sizes, digests and a bounded read can tell. */
async function hasOtherBytes(
  asset: ArtifactFile,
  { filesize, checksum, metadata }: ArtifactRecord,
  context: JobContext,
  budget: { bytes: number },
): Promise<boolean> {
  if (typeof filesize === 'number' && filesize !== asset.size) return true;
  const theirs = bytesFrom(checksum);
  const source = metadata[ownKeys.sha256];
  if (asset.sha256 !== undefined && typeof source === 'string') return source !== asset.sha256;
  const name = hashNameOf(theirs);
  if (theirs === undefined || name === undefined) return false;
  if (name === 'sha256' && asset.sha256 !== undefined) return !theirs.equals(Buffer.from(asset.sha256, 'hex'));
  if (asset.size > budget.bytes) return false;
  budget.bytes -= asset.size;
  return readFile(context, asset, async (chunks) => {
    const hash = createHash(name);
    for await (const chunk of chunks) hash.update(chunk);
    return !theirs.equals(hash.digest());
  });
}
