import type { Change } from '../../domain/outcome.ts';
import { ProblemError, type Problem, type Remark } from '../../domain/problem.ts';
import type { Carried, Checked, JobContext } from '../../domain/registry.ts';
import { boundedText } from '../../domain/text.ts';
import { addressOf, constraintBody, must, type ArtifactRecord, type Endpoint, type ReleaseRecord } from './api.ts';
import {
  artifactBody,
  bytesFrom,
  isSameContent,
  isSameSource,
  makerOf,
  verdictOf,
  type DesiredArtifact,
} from './artifacts.ts';
import { confirmRelease } from './confirm.ts';
import { makeConstraintsExact } from './constraints.ts';
import { compareVersions, type DesiredRelease } from './release.ts';
import { inLanes, openSession, outOfTime, pause, releaseNow, releaseOfTag, settle, type Session } from './session.ts';
import type { KeygenSettings } from './settings.ts';
import { rawBase64, sha512Of, sign, signingKeyFrom } from './signature.ts';
import { surveyGrounds, surveyRelease, type Grounds, type Survey } from './survey.ts';
import { bringArtifact, problemsOfSource, type Parcel } from './upload.ts';
import { changedWording } from './wording.ts';

/** A publish, as it was planned. */
export interface Publication {
  readonly endpoint: Endpoint;
  readonly settings: KeygenSettings;
  readonly desired: DesiredRelease;
  readonly artifacts: readonly DesiredArtifact[];
  readonly ifExists: 'accept' | 'fail';
}

/** What the check learned, and the publish builds on. */
interface Learned {
  readonly grounds: Grounds;
  readonly parcels: readonly Parcel[];
  readonly since: number;
  readonly timeout: number;
}

/** What there is to do, given what is there. */
type Decision =
  | { readonly kind: 'go'; readonly survey: Survey; readonly movesTag: boolean; readonly remarks: readonly Remark[] }
  | { readonly kind: 'done'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'conflict'; readonly problems: readonly [Problem, ...Problem[]] };

/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
export async function checkPublication(publication: Publication, context: JobContext): Promise<Checked> {
  const session = openSession(context, publication.endpoint);
  const since = context.clock.now();
  const timeout = context.timeout ?? context.deadline - since;
  const grounds = await surveyGrounds(session, publication.settings, { withEntitlements: true });
  const survey = await surveyRelease(session, grounds, publication.desired.version, publication.settings.tag);
  // What cannot be published need not be read.
  const refusal = refusalOf(publication, survey);
  if (refusal !== undefined) return { kind: 'failed', problems: refusal };
  const parcels = await inLanes(publication.artifacts, (desired) =>
    fingerprint(publication, context, desired, recordOf(survey.artifacts, desired.filename)),
  );
  const learned: Learned = { grounds, parcels, since, timeout };

  const decision = decide(publication, learned, survey, context);
  switch (decision.kind) {
    case 'conflict':
      return { kind: 'failed', problems: decision.problems };
    case 'done':
      return { kind: 'settled', status: 'unchanged', remarks: decision.remarks };
    case 'go':
      return {
        kind: 'ready',
        changes: changesOf(publication, learned, decision, context),
        remarks: decision.remarks,
        publish: (later) => carryOut(publication, learned, decision, later),
      };
  }
}

function recordOf(records: readonly ArtifactRecord[], filename: string): ArtifactRecord | undefined {
  const named = records.filter((record) => record.filename === filename);
  return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}

/** Hashes an asset, which verifies it against GitHub's digest, and signs it; an artifact made from the same digest spares the reading. */
async function fingerprint(
  { settings }: Publication,
  { assets, clock, deadline }: JobContext,
  desired: DesiredArtifact,
  existing: ArtifactRecord | undefined,
): Promise<Parcel> {
  const known = existing !== undefined && isSameSource(desired, existing) ? bytesFrom(existing.checksum) : undefined;
  let sha512: Uint8Array;
  if (known !== undefined) sha512 = known;
  else {
    const stop = new AbortController();
    const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
    try {
      sha512 = await sha512Of(assets.bytes(desired.asset), stop.signal);
    } catch (error) {
      if (stop.signal.aborted) throw outOfTime('The time that `timeout` allows was up while an asset was read');
      throw new ProblemError(problemsOfSource(error, desired.asset.name));
    } finally {
      timer.cancel();
    }
  }
  const key = settings['signing-key'] === undefined ? undefined : signingKeyFrom(settings['signing-key']);
  const signature = key?.ok === true ? rawBase64(await sign(key.value, sha512, settings.product)) : undefined;
  return { desired, print: { sha512, checksum: rawBase64(sha512), ...(signature === undefined ? {} : { signature }) } };
}

/** Why a version that is there cannot be published as it is. */
function refusalOf(
  { settings, desired }: Publication,
  { release }: Survey,
): readonly [Problem, ...Problem[]] | undefined {
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

/** Decides, without writing, what there is to do. */
function decide(
  publication: Publication,
  { grounds, parcels, since, timeout }: Learned,
  found: Survey,
  { run, clock }: JobContext,
): Decision {
  const { desired, settings, ifExists } = publication;
  const refusal = refusalOf(publication, found);
  if (refusal !== undefined) return { kind: 'conflict', problems: refusal };

  const verdictsFor = (records: readonly ArtifactRecord[]) =>
    parcels.map(({ desired: wanted, print }) =>
      verdictOf(wanted, print, recordOf(records, wanted.filename), { run, since, now: clock.now(), timeout }),
    );
  // An unpackaged draft is this release only where it holds nothing but what this run would upload.
  const { stray } = found;
  const isOurs =
    stray !== undefined &&
    stray.artifacts.length > 0 &&
    stray.artifacts.every((record) =>
      parcels.some(({ desired: wanted, print }) => wanted.filename === record.filename && isSameContent(print, record)),
    );
  const survey: Survey = isOurs ? { ...found, ...stray } : found;
  const { release, artifacts, tagHolder } = survey;

  const verdicts = verdictsFor(artifacts);
  const conflicts = verdicts.flatMap((verdict) => (verdict.kind === 'conflict' ? [verdict.problem] : []));
  const [first, ...rest] = conflicts;
  if (first !== undefined) return { kind: 'conflict', problems: [first, ...rest] };

  const remarks: Remark[] = [];
  const isPublished = release?.status === 'PUBLISHED';
  const moves =
    settings.tag !== undefined && !settings.draft && (release === undefined || tagHolder?.id !== release.id);
  // A late re-run must not take `latest` back from a newer version.
  const isLate = isPublished && tagHolder !== undefined && compareOrEqual(tagHolder.version, desired.version) > 0;
  if (moves && isLate) {
    remarks.push({
      level: 'notice',
      text: `The tag \`${settings.tag ?? ''}\` stays with ${tagHolder.version}, which is newer than ${desired.version}.`,
    });
  }
  const movesTag = moves && !isLate;
  if (isPublished && settings.draft) {
    remarks.push({
      level: 'notice',
      text: `${desired.version} is published at Keygen already, and cannot become a draft again.`,
    });
  }
  const wanted = grounds.entitlements;
  const attached = survey.constraints.map(({ entitlementId }) => entitlementId);
  const missing = (wanted ?? []).filter((id) => !attached.includes(id));
  const extra = wanted === undefined ? [] : attached.filter((id) => !wanted.includes(id));
  if (isPublished && extra.length > 0) {
    remarks.push({
      level: 'notice',
      text: `${desired.version} has ${extra.length} constraints that \`entitlements\` does not name. It is published, so only \`operation: update\` detaches them.`,
    });
  }
  const isReworded = release !== undefined && Object.keys(changedWording(desired, release)).length > 0;
  if (isPublished && isReworded) {
    remarks.push({
      level: 'notice',
      text: `Name, description or metadata of ${desired.version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
    });
  }

  const isComplete = verdicts.every(({ kind }) => kind === 'keep') && missing.length === 0 && !movesTag;
  if (isPublished && isComplete) {
    if (ifExists === 'fail' && !artifacts.some((record) => makerOf(record)?.run === run.id)) {
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
    return {
      kind: 'done',
      remarks: [
        { level: 'notice', text: `${desired.version} is at Keygen already, complete; nothing was sent again.` },
        ...remarks,
      ],
    };
  }
  if (release?.status === 'DRAFT' && settings.draft && isComplete && extra.length === 0 && !isReworded && !isOurs) {
    return {
      kind: 'done',
      remarks: [{ level: 'notice', text: `${desired.version} is at Keygen already, complete, and stays a draft.` }],
    };
  }
  return { kind: 'go', survey, movesTag, remarks };
}

function compareOrEqual(a: string, b: string): number {
  try {
    return compareVersions(a, b);
  } catch {
    return 0;
  }
}

/** Creates or resumes, completes, publishes, and moves the tag. Every step can be repeated by another run. */
async function carryOut(
  publication: Publication,
  learned: Learned,
  checked: Decision & { readonly kind: 'go' },
  context: JobContext,
): Promise<Carried> {
  const session = openSession(context, publication.endpoint);
  const { settings, desired, endpoint } = publication;
  const { grounds, parcels } = learned;
  let decision = checked;
  let release = decision.survey.release;
  if (release === undefined) {
    const created = await createRelease(session, publication, grounds);
    if (created.kind === 'created') release = created.release;
    else {
      // Somebody was quicker, or the reply was lost: what is there now decides.
      const again = decide(
        publication,
        learned,
        await surveyRelease(session, grounds, desired.version, settings.tag),
        context,
      );
      if (again.kind === 'conflict') return { kind: 'failed', problems: again.problems };
      if (again.kind === 'done') return { kind: 'carried', status: 'unchanged', remarks: again.remarks };
      if (again.survey.release === undefined) return { kind: 'failed', problems: created.problems };
      decision = again;
      release = again.survey.release;
    }
  }
  const { id } = release;
  const wasPublished = release.status === 'PUBLISHED';
  const remarks: Remark[] = [];

  if (!wasPublished) {
    const wording = changedWording(desired, release);
    if (Object.keys(wording).length > 0) {
      await settle(
        session,
        () => session.api.updateRelease(id, wording),
        async () => {
          const now = await releaseNow(session, { id }, scopeOf(release, grounds));
          return now !== undefined && Object.keys(changedWording(desired, now)).length === 0 ? now : undefined;
        },
      );
    }
  }
  await bringAll(session, parcels, decision.survey.artifacts, {
    releaseId: id,
    since: learned.since,
    timeout: learned.timeout,
  });
  if (grounds.entitlements !== undefined)
    await makeConstraintsExact(session, id, grounds.entitlements, { mayDetach: !wasPublished });
  if (release.packageId !== undefined && release.packageId !== grounds.scope.package) {
    await settle(
      session,
      () => session.api.setPackage(id, grounds.scope.package),
      async () => ((await releaseNow(session, { id }, grounds.scope)) === undefined ? undefined : { id }),
    );
  }
  if (settings.draft && !wasPublished) {
    return {
      kind: 'carried',
      status: session.hasWritten() ? 'updated' : 'unchanged',
      remarks: [
        {
          level: 'notice',
          text: `${desired.version} is complete at Keygen, and a draft as \`draft: true\` asks: nobody can see it until it is published.`,
        },
      ],
    };
  }

  let byOther = false;
  if (!wasPublished) {
    const now = await releaseNow(session, { id }, grounds.scope);
    if (now === undefined || (now.status === 'YANKED' && release.status !== 'YANKED')) {
      return {
        kind: 'failed',
        problems: [
          {
            code: 'registry.conflict',
            title: `${desired.version} was ${now === undefined ? 'deleted' : 'yanked'} at Keygen while it was being published`,
            hint: 'Somebody, or a `withdraw`, took it back. If it is to be published nevertheless, run again, with `republish: true` where it was yanked.',
          },
        ],
      };
    }
    byOther = now.status === 'PUBLISHED';
    if (!byOther) {
      await settle(
        session,
        () => session.api.publishRelease(id),
        async () => {
          const seen = await releaseNow(session, { id }, grounds.scope);
          return seen?.status === 'PUBLISHED' ? seen : undefined;
        },
      );
      context.log.info(`Published ${desired.version}.`);
    } else remarks.push({ level: 'notice', text: `Another run published ${desired.version} at the same moment.` });
  }
  if (decision.movesTag) await moveTag(session, grounds, release, settings.tag ?? '');

  const isOwnLeftover = decision.survey.artifacts.some((record) => makerOf(record)?.run === context.run.id);
  // What was incomplete at the check may have been completed by somebody else.
  const status =
    byOther || !session.hasWritten() ? 'unchanged' : wasPublished && !isOwnLeftover ? 'updated' : 'published';
  if (status === 'updated')
    remarks.push({ level: 'notice', text: `${desired.version} was published already, but not complete; it is now.` });
  const base = { kind: 'carried', status, remarks } as const;
  return {
    ...base,
    confirm: (later) =>
      confirmRelease(
        {
          session: openSession(later, endpoint),
          grounds,
          desired,
          releaseId: id,
          filenames: parcels.map((parcel) => parcel.desired.filename),
          tag: decision.movesTag ? settings.tag : undefined,
        },
        base,
      ),
  };
}

/** Where a release is found now: an adopted draft is in no package yet. */
function scopeOf(release: ReleaseRecord, { scope }: Grounds): Grounds['scope'] {
  return { ...scope, package: release.packageId ?? scope.package };
}

async function createRelease(
  session: Session,
  publication: Publication,
  grounds: Grounds,
): Promise<
  | { readonly kind: 'created'; readonly release: ReleaseRecord }
  | { readonly kind: 'taken'; readonly problems: readonly [Problem, ...Problem[]] }
> {
  for (let tries = 1; ; tries += 1) {
    const answer = await session.api.createRelease(releaseBody(publication, grounds));
    if (answer.ok) return { kind: 'created', release: answer.value };
    const { landed, status, codes, problems } = answer.error;
    if (status === 409 || codes.includes('VERSION_TAKEN')) return { kind: 'taken', problems };
    if (landed === 'none') throw new ProblemError(problems);
    const there = await surveyRelease(session, grounds, publication.desired.version);
    if (there.release !== undefined) return { kind: 'taken', problems };
    if (tries === 3) throw new ProblemError(problems);
    await pause(session, tries * 1_000);
  }
}

function releaseBody({ desired }: Publication, { scope, entitlements = [] }: Grounds): unknown {
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

/** Brings every artifact, and looks once more: another run may have replaced one meanwhile. */
async function bringAll(
  session: Session,
  parcels: readonly Parcel[],
  known: readonly ArtifactRecord[],
  delivery: Parameters<typeof bringArtifact>[3],
): Promise<void> {
  let records = known;
  for (let round = 1; parcels.length > 0; round += 1) {
    const brought = await inLanes(parcels, async (parcel) => {
      const record = recordOf(records, parcel.desired.filename);
      return { parcel, before: record, after: await bringArtifact(session, parcel, record, delivery) };
    });
    // Nothing was written, so nothing has to be looked at again.
    if (brought.every(({ before, after }) => before?.id === after.id)) return;
    records = must(await session.api.artifacts(delivery.releaseId));
    const isThere = ({ parcel, after }: (typeof brought)[number]): boolean => {
      const record = recordOf(records, parcel.desired.filename);
      return record !== undefined && record.id === after.id && record.status !== 'YANKED' && record.status !== 'FAILED';
    };
    const lost = brought.filter((one) => !isThere(one));
    if (lost.length === 0) return;
    if (round === 3) {
      throw new ProblemError(
        lost.map(({ parcel }) => ({
          code: 'registry.conflict',
          title: `${boundedText(parcel.desired.filename, 120)} was uploaded, but does not stay`,
          hint: 'Something else changes the artifacts of this release. Run again once it has ended.',
          field: 'artifacts',
        })),
      );
    }
    parcels = lost.map(({ parcel }) => parcel);
  }
}

/** Takes the tag from whoever has it, and gives it to the release. Two writes: a run that dies between them is completed by the next. */
async function moveTag(session: Session, { scope }: Grounds, { id }: ReleaseRecord, tag: string): Promise<void> {
  const { api } = session;
  for (let tries = 1; ; tries += 1) {
    const holder = await releaseOfTag(session, tag, scope);
    if (holder?.id === id) return;
    if (holder !== undefined) {
      await settle(
        session,
        () => api.updateRelease(holder.id, { tag: null }, 'tag'),
        async () => {
          const now = await releaseNow(session, holder, scope);
          return now?.tag === tag ? undefined : holder;
        },
      );
    }
    const given = await api.updateRelease(id, { tag }, 'tag');
    if (given.ok) return;
    const { landed, status, codes, problems } = given.error;
    if (tries === 3 || (landed === 'none' && status !== 409 && !codes.includes('TAG_TAKEN')))
      throw new ProblemError(problems);
    await pause(session, tries * 1_000);
  }
}

/** What a publish would write, in its order. */
function changesOf(
  publication: Publication,
  learned: Learned,
  { survey, movesTag }: Decision & { readonly kind: 'go' },
  { run, clock }: JobContext,
): readonly Change[] {
  const { endpoint, settings, desired } = publication;
  const { grounds, parcels, since, timeout } = learned;
  const { release, artifacts, constraints, tagHolder } = survey;
  const at = (path: string): string => addressOf(endpoint, path);
  const id = release?.id ?? '{id}';
  const isNew = release?.status !== 'PUBLISHED';
  const wording = release === undefined || !isNew ? {} : changedWording(desired, release);
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
      const verdict = verdictOf(wantedArtifact, print, existing, { run, since, now: clock.now(), timeout });
      if (verdict.kind === 'keep') return [];
      const name = boundedText(wantedArtifact.filename, 120);
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
