import type { Change } from '../../domain/outcome.ts';
import type { Notice, Problems } from '../../domain/problem.ts';
import { truncate } from '../../domain/text.ts';
import { constraintBody, type ArtifactRecord, type ReleaseRecord } from './api.ts';
import { addressOf, type Endpoint } from './endpoint.ts';
import {
  artifactBody,
  isSameContent,
  makerOf,
  recordOf,
  artifactActionFor,
  type DesiredArtifact,
  type HashedArtifact,
  type VerdictContext,
} from './artifacts.ts';
import { compareVersions, isVersion, type DesiredRelease } from './release.ts';
import type { KeygenSettings } from './settings.ts';
import type { ResolvedScope, RemoteState } from './remote-state.ts';
import { changedAttributes } from './attributes.ts';

/** A publish, as it was planned. */
export interface Publication {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
  readonly desired: DesiredRelease;
  readonly artifacts: readonly DesiredArtifact[];
  readonly ifExists: 'accept' | 'fail';
}

/** What the check learned, and the publish builds on. */
export interface CheckFindings {
  readonly grounds: ResolvedScope;
  readonly parcels: readonly HashedArtifact[];
  readonly since: number;
  readonly timeout: number;
}

/** Who decides, and when. */
export type DecisionContext = Pick<VerdictContext, 'run' | 'now'>;

/** What there is to do, given what is there. */
export type Decision =
  | {
      readonly kind: 'go';
      readonly survey: RemoteState;
      readonly movesTag: boolean;
      readonly notices: readonly Notice[];
    }
  | { readonly kind: 'done'; readonly notices: readonly Notice[] }
  | { readonly kind: 'conflict'; readonly problems: Problems };

/** Why a version that is there cannot be published as it is. */
export function refusalOf({ settings, desired }: Publication, { release }: RemoteState): Problems | undefined {
  if (release?.status !== 'YANKED') return undefined;
  if (settings.republish && !settings.draft) return undefined;
  return [
    {
      code: 'registry.conflict',
      title: `${desired.version} was yanked at Keygen`,
      hint: settings.republish
        ? 'A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen.'
        : 'Set `republish: true` to publish it again, or release under a new version.',
      field: 'republish',
    },
  ];
}

/** Decides what there is to do. */
export function decide(
  publication: Publication,
  { grounds, parcels, since, timeout }: CheckFindings,
  found: RemoteState,
  { run, now }: DecisionContext,
): Decision {
  const { desired, settings, ifExists } = publication;
  const refusal = refusalOf(publication, found);
  if (refusal !== undefined) return { kind: 'conflict', problems: refusal };

  const isPublished = found.release?.status === 'PUBLISHED';
  const verdictsFor = (records: readonly ArtifactRecord[]) =>
    parcels.map(({ desired: wanted, print }) =>
      artifactActionFor(wanted, print, recordOf(records, wanted.filename), { run, since, now, timeout, isPublished }),
    );
  // An unpackaged draft is this release only where it holds nothing but what this run would upload.
  const { stray } = found;
  const isOurs =
    stray !== undefined &&
    stray.artifacts.length > 0 &&
    stray.artifacts.every((record) =>
      parcels.some(({ desired: wanted, print }) => wanted.filename === record.filename && isSameContent(print, record)),
    );
  const survey: RemoteState = isOurs ? { ...found, ...stray } : found;
  const { release, artifacts, tagHolder } = survey;

  const verdicts = verdictsFor(artifacts);
  const conflicts = verdicts.flatMap((verdict) => (verdict.kind === 'conflict' ? [verdict.problem] : []));
  const [first, ...rest] = conflicts;
  if (first !== undefined) return { kind: 'conflict', problems: [first, ...rest] };

  const notices: Notice[] = [];
  const moves =
    settings.tag !== undefined && !settings.draft && (release === undefined || tagHolder?.id !== release.id);
  // A late re-run must not take `latest` back from a newer version.
  const makers = artifacts.map(makerOf);
  const isRerun = isPublished || makers.some((maker) => maker?.run === run.id && maker.attempt < run.attempt);
  const isLate = isRerun && isNewer(tagHolder, desired.version);
  if (moves && isLate) notices.push(tagStays(settings.tag, tagHolder, desired.version));
  const movesTag = moves && !isLate;
  if (isPublished && settings.draft) {
    notices.push({
      level: 'notice',
      text: `${desired.version} is published at Keygen already, and cannot become a draft again.`,
    });
  }
  const wanted = grounds.entitlements;
  const attached = survey.constraints.map(({ entitlementId }) => entitlementId);
  const missing = (wanted ?? []).filter((id) => !attached.includes(id));
  const extra = wanted === undefined ? [] : attached.filter((id) => !wanted.includes(id));
  if (isPublished && extra.length > 0) {
    notices.push({
      level: 'notice',
      text: `${desired.version} has ${extra.length} constraints that \`entitlements\` does not name. It is published, so only \`operation: update\` detaches them.`,
    });
  }
  const isReworded = release !== undefined && Object.keys(changedAttributes(desired, release)).length > 0;
  if (isPublished && isReworded) {
    notices.push({
      level: 'notice',
      text: `Name, description or metadata of ${desired.version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
    });
  }

  const isComplete = verdicts.every(({ kind }) => kind === 'keep') && missing.length === 0 && !movesTag;
  // Without artifacts nothing tells whose it is: then there is only left to complete it.
  const isOwn = makers.some((maker) => maker?.run === run.id);
  const canTell = artifacts.length > 0 || parcels.length > 0;
  if (isPublished && ifExists === 'fail' && !isOwn && (canTell || isComplete)) {
    return {
      kind: 'conflict',
      problems: [
        {
          code: 'registry.conflict',
          title: `${desired.version} is published at Keygen already`,
          hint: 'Publish under a new version, or let `if-exists: accept` count it as done.',
          field: 'version',
        },
      ],
    };
  }

  if (isPublished && isComplete) {
    return {
      kind: 'done',
      notices: [
        { level: 'notice', text: `${desired.version} is at Keygen already, complete; nothing was sent again.` },
        ...notices,
      ],
    };
  }
  if (release?.status === 'DRAFT' && settings.draft && isComplete && extra.length === 0 && !isReworded && !isOurs) {
    return {
      kind: 'done',
      notices: [{ level: 'notice', text: `${desired.version} is at Keygen already, complete, and stays a draft.` }],
    };
  }
  return { kind: 'go', survey, movesTag, notices };
}

export function tagStays(tag: string | undefined, holder: ReleaseRecord, version: string): Notice {
  return {
    level: 'notice',
    text: `The tag \`${tag ?? ''}\` stays with ${holder.version}, which is newer than ${version}.`,
  };
}

/** True where another release has a higher version. */
export function isNewer(other: ReleaseRecord | undefined, version: string): other is ReleaseRecord {
  return other !== undefined && isVersion(other.version) && compareVersions(other.version, version) > 0;
}

/** The body that makes the release, as a draft. */
export function releaseBody({ desired }: Publication, { scope, entitlements = [] }: ResolvedScope): unknown {
  const { version, channel, name, description, metadata } = desired;
  return {
    data: {
      type: 'releases',
      // An empty description is refused on a new release.
      attributes: {
        version,
        channel,
        name,
        ...(description === null ? {} : { description }),
        ...(metadata === undefined ? {} : { metadata }),
      },
      relationships: {
        product: { data: { type: 'products', id: scope.product } },
        ...(scope.package === '' ? {} : { package: { data: { type: 'packages', id: scope.package } } }),
        ...(entitlements.length === 0 ? {} : { constraints: { data: entitlements.map(constraintBody) } }),
      },
    },
  };
}

/** What a publish would write, in its order. */
export function changesOf(
  publication: Publication,
  learned: CheckFindings,
  { survey, movesTag }: Decision & { readonly kind: 'go' },
  { run, now }: DecisionContext,
): readonly Change[] {
  const { endpoint, settings, desired } = publication;
  const { grounds, parcels, since, timeout } = learned;
  const { release, artifacts, constraints, tagHolder } = survey;
  const at = (path: string): string => addressOf(endpoint, path);
  const id = release?.id ?? '{id}';
  const isNew = release?.status !== 'PUBLISHED';
  const wording = release === undefined || !isNew ? {} : changedAttributes(desired, release);
  const wanted = grounds.entitlements;
  const attached = constraints.map(({ entitlementId }) => entitlementId);
  const missing = release === undefined ? [] : (wanted ?? []).filter((entitlement) => !attached.includes(entitlement));
  const extra =
    wanted === undefined || !isNew ? [] : constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId));

  return [
    ...(release === undefined
      ? [
          {
            title: `Create the release ${desired.version} as a draft`,
            method: 'POST',
            url: at('/releases'),
            body: releaseBody(publication, grounds),
          },
        ]
      : []),
    ...(Object.keys(wording).length > 0
      ? [
          {
            title: `Update the draft ${desired.version}`,
            method: 'PATCH',
            url: at(`/releases/${id}`),
            body: { data: { type: 'releases', attributes: wording } },
          },
        ]
      : []),
    ...parcels.flatMap(({ desired: wantedArtifact, print }): Change[] => {
      const existing = recordOf(artifacts, wantedArtifact.filename);
      const verdict = artifactActionFor(wantedArtifact, print, existing, {
        run,
        since,
        now,
        timeout,
        isPublished: !isNew,
      });
      if (verdict.kind === 'keep') return [];
      const name = truncate(wantedArtifact.filename, 120);
      return [
        ...(verdict.kind === 'replace'
          ? [
              {
                title: `Delete the unfinished artifact ${name}`,
                method: 'DELETE',
                url: at(`/artifacts/${verdict.record.id}`),
              },
            ]
          : []),
        {
          title: `Create the artifact ${name}`,
          method: 'POST',
          url: at('/artifacts'),
          body: artifactBody(wantedArtifact, print, { releaseId: id, run }),
        },
        {
          title: `Upload ${name}`,
          method: 'PUT',
          url: 'the address that Keygen names',
          body: `${wantedArtifact.asset.size} bytes`,
        },
      ];
    }),
    ...(missing.length > 0
      ? [
          {
            title: 'Attach constraints',
            method: 'POST',
            url: at(`/releases/${id}/constraints`),
            body: { data: missing.map(constraintBody) },
          },
        ]
      : []),
    ...(extra.length > 0
      ? [
          {
            title: 'Detach constraints',
            method: 'DELETE',
            url: at(`/releases/${id}/constraints`),
            body: { data: extra.map((constraint) => ({ type: 'constraints', id: constraint.id })) },
          },
        ]
      : []),
    ...(release?.packageId !== undefined && release.packageId !== grounds.scope.package
      ? [
          {
            title: 'Set the package',
            method: 'PUT',
            url: at(`/releases/${id}/package`),
            body: { data: { type: 'packages', id: grounds.scope.package } },
          },
        ]
      : []),
    ...(isNew && !settings.draft
      ? [{ title: `Publish ${desired.version}`, method: 'POST', url: at(`/releases/${id}/actions/publish`) }]
      : []),
    ...(movesTag
      ? [
          ...(tagHolder === undefined
            ? []
            : [
                {
                  title: `Take the tag \`${settings.tag ?? ''}\` from ${tagHolder.version}`,
                  method: 'PATCH',
                  url: at(`/releases/${tagHolder.id}`),
                  body: { data: { type: 'releases', attributes: { tag: null } } },
                },
              ]),
          {
            title: `Set the tag \`${settings.tag ?? ''}\``,
            method: 'PATCH',
            url: at(`/releases/${id}`),
            body: { data: { type: 'releases', attributes: { tag: settings.tag } } },
          },
        ]
      : []),
  ];
}
