import { mapConcurrently } from '../../domain/concurrency.ts';
import { type Notice, ProblemError, throwIfAny, type Problems } from '../../domain/problem.ts';
import type { PublishResult, CheckResult, JobContext } from '../../domain/registry.ts';
import { truncate } from '../../domain/text.ts';
import { unwrap, type ArtifactRecord, type ReleaseRecord } from './api.ts';
import { bytesFrom, isSameSource, makerOf, recordOf, type DesiredArtifact, type HashedArtifact } from './artifacts.ts';
import { confirmRelease, unprocessed } from './confirm.ts';
import { reconcileConstraints } from './constraints.ts';
import {
  changesOf,
  decide,
  isNewer,
  refusalOf,
  releaseBody,
  tagStays,
  type Decision,
  type CheckFindings,
  type DecisionContext,
  type Publication,
} from './decision.ts';
import {
  concurrency,
  openSession,
  outOfTime,
  pause,
  releaseNow,
  releaseOfTag,
  writeAndVerify,
  type Session,
} from './session.ts';
import { rawBase64, sha512Of, sign, signingKeyFrom } from './signature.ts';
import { resolveScope, readRemoteState, type ResolvedScope } from './remote-state.ts';
import { ensureArtifact, problemsOfSource } from './upload.ts';
import { changedAttributes } from './attributes.ts';

/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
export async function checkPublication(publication: Publication, context: JobContext): Promise<CheckResult> {
  const session = openSession(context, publication.endpoint);
  const since = context.clock.now();
  const timeout = context.timeout ?? context.deadline - since;
  const grounds = await resolveScope(session, publication.settings, { withEntitlements: true });
  const survey = await readRemoteState(session, grounds, publication.desired.version, publication.settings.tag);
  // What cannot be published need not be read.
  const refusal = refusalOf(publication, survey);
  if (refusal !== undefined) return { kind: 'failed', problems: refusal };
  const parcels = await mapConcurrently(publication.artifacts, concurrency, (desired) =>
    fingerprint(publication, context, desired, recordOf(survey.artifacts, desired.filename)),
  );
  const learned: CheckFindings = { grounds, parcels, since, timeout };

  const decision = decide(publication, learned, survey, momentOf(context));
  switch (decision.kind) {
    case 'conflict':
      return { kind: 'failed', problems: decision.problems };
    case 'done':
      return { kind: 'done', status: 'unchanged', notices: decision.notices };
    case 'go':
      return {
        kind: 'ready',
        changes: changesOf(publication, learned, decision, momentOf(context)),
        notices: decision.notices,
        publish: (later) => carryOut(publication, learned, decision, later),
      };
  }
}

function momentOf({ run, clock }: JobContext): DecisionContext {
  return { run, now: clock.now() };
}

/** Hashes an asset, which verifies it against GitHub's digest, and signs it; an artifact made from the same digest spares the reading. */
async function fingerprint(
  { settings }: Publication,
  { assets, clock, deadline }: JobContext,
  desired: DesiredArtifact,
  existing: ArtifactRecord | undefined,
): Promise<HashedArtifact> {
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

/** Creates or resumes, completes, publishes, and moves the tag. Every step can be repeated by another run. */
async function carryOut(
  publication: Publication,
  learned: CheckFindings,
  checked: Decision & { readonly kind: 'go' },
  context: JobContext,
): Promise<PublishResult> {
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
        await readRemoteState(session, grounds, desired.version, settings.tag),
        momentOf(context),
      );
      if (again.kind === 'conflict') return { kind: 'failed', problems: again.problems };
      if (again.kind === 'done') return { kind: 'completed', status: 'unchanged', notices: again.notices };
      if (again.survey.release === undefined) return { kind: 'failed', problems: created.problems };
      decision = again;
      release = again.survey.release;
    }
  }
  const { id } = release;
  const wasPublished = release.status === 'PUBLISHED';
  const notices: Notice[] = [];

  if (!wasPublished) {
    const wording = changedAttributes(desired, release);
    if (Object.keys(wording).length > 0) {
      await writeAndVerify(
        session,
        () => session.api.updateRelease(id, wording),
        async () => {
          const now = await releaseNow(session, { id }, scopeOf(release, grounds));
          return now !== undefined && Object.keys(changedAttributes(desired, now)).length === 0 ? now : undefined;
        },
      );
    }
  }
  await ensureArtifacts(session, parcels, decision.survey.artifacts, {
    releaseId: id,
    since: learned.since,
    timeout: learned.timeout,
    isPublished: wasPublished,
  });
  if (grounds.entitlements !== undefined)
    await reconcileConstraints(session, id, grounds.entitlements, { mayDetach: !wasPublished });
  if (release.packageId !== undefined && release.packageId !== grounds.scope.package) {
    await writeAndVerify(
      session,
      () => session.api.setPackage(id, grounds.scope.package),
      async () => ((await releaseNow(session, { id }, grounds.scope)) === undefined ? undefined : { id }),
    );
  }
  if (settings.draft && !wasPublished) {
    return {
      kind: 'completed',
      status: session.hasWritten() ? 'updated' : 'unchanged',
      notices: [
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
      await writeAndVerify(
        session,
        () => session.api.publishRelease(id),
        async () => {
          const seen = await releaseNow(session, { id }, grounds.scope);
          return seen?.status === 'PUBLISHED' ? seen : undefined;
        },
      );
      context.log.info(`Published ${desired.version}.`);
    } else notices.push({ level: 'notice', text: `Another run published ${desired.version} at the same moment.` });
  }
  const isTagMoved =
    decision.movesTag &&
    (await moveTag(session, grounds, release, settings.tag ?? '', decision.survey.tagHolder, notices));

  // One of this very attempt is another job's, which says itself what it did.
  const isOwnLeftover = decision.survey.artifacts.some((record) => {
    const maker = makerOf(record);
    return maker?.run === context.run.id && maker.attempt < context.run.attempt;
  });
  // What was incomplete at the check may have been completed by somebody else.
  const status =
    byOther || !session.hasWritten() ? 'unchanged' : wasPublished && !isOwnLeftover ? 'updated' : 'published';
  if (status === 'updated')
    notices.push({ level: 'notice', text: `${desired.version} was published already, but not complete; it is now.` });
  const base = { kind: 'completed', status, notices } as const;
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
          tag: isTagMoved ? settings.tag : undefined,
        },
        base,
      ),
  };
}

/** Where a release is found now: an adopted draft is in no package yet. */
function scopeOf(release: ReleaseRecord, { scope }: ResolvedScope): ResolvedScope['scope'] {
  return { ...scope, package: release.packageId ?? scope.package };
}

async function createRelease(
  session: Session,
  publication: Publication,
  grounds: ResolvedScope,
): Promise<
  | { readonly kind: 'created'; readonly release: ReleaseRecord }
  | { readonly kind: 'taken'; readonly problems: Problems }
> {
  for (let tries = 1; ; tries += 1) {
    const answer = await session.api.createRelease(releaseBody(publication, grounds));
    if (answer.ok) return { kind: 'created', release: answer.value };
    const { landed, status, codes, problems } = answer.error;
    if (status === 409 || codes.includes('VERSION_TAKEN')) return { kind: 'taken', problems };
    if (landed === 'none') throw new ProblemError(problems);
    const there = await readRemoteState(session, grounds, publication.desired.version);
    if (there.release !== undefined) return { kind: 'taken', problems };
    if (tries === 3) throw new ProblemError(problems);
    await pause(session, tries * 1_000);
  }
}

/** Brings every artifact, and looks once more: another run may have replaced one meanwhile. */
async function ensureArtifacts(
  session: Session,
  parcels: readonly HashedArtifact[],
  known: readonly ArtifactRecord[],
  delivery: Parameters<typeof ensureArtifact>[3],
): Promise<void> {
  let records = known;
  for (let round = 1; parcels.length > 0; round += 1) {
    const brought = await mapConcurrently(parcels, concurrency, async (parcel) => {
      const record = recordOf(records, parcel.desired.filename);
      return { parcel, before: record, after: await ensureArtifact(session, parcel, record, delivery) };
    });
    // Nothing was written, so nothing has to be looked at again.
    if (brought.every(({ before, after }) => before?.id === after.id)) return;
    records = unwrap(await session.api.artifacts(delivery.releaseId));
    const failed = brought
      .map(({ after }) => after)
      .filter(({ id }) => records.some((record) => record.id === id && record.status === 'FAILED'));
    // The same bytes would fail again.
    throwIfAny(failed.map((record) => unprocessed(record, 'The release stays as it was.')));
    const isThere = ({ parcel, after }: (typeof brought)[number]): boolean => {
      const record = recordOf(records, parcel.desired.filename);
      return record !== undefined && record.id === after.id && record.status !== 'YANKED';
    };
    const lost = brought.filter((one) => !isThere(one));
    if (lost.length === 0) return;
    if (round === 3) {
      throwIfAny(
        lost.map(({ parcel }) => ({
          code: 'registry.conflict',
          title: `${truncate(parcel.desired.filename, 120)} was uploaded, but does not stay`,
          hint: 'Something else changes the artifacts of this release. Run again once it has ended.',
          field: 'artifacts',
        })),
      );
    }
    parcels = lost.map(({ parcel }) => parcel);
  }
}

/**
 * Takes the tag from whoever has it, and gives it to the release. Two writes: a run that dies between them is completed by the next.
 * False where a newer release got it meanwhile, and keeps it.
 * @param known who had it when this was decided
 */
async function moveTag(
  session: Session,
  { scope }: ResolvedScope,
  { id, version }: ReleaseRecord,
  tag: string,
  known: ReleaseRecord | undefined,
  notices: Notice[],
): Promise<boolean> {
  const { api } = session;
  for (let tries = 1; ; tries += 1) {
    const holder = await releaseOfTag(session, tag, scope);
    if (holder?.id === id) return true;
    if (holder?.id !== known?.id && isNewer(holder, version)) {
      notices.push(tagStays(tag, holder, version));
      return false;
    }
    if (holder !== undefined) {
      await writeAndVerify(
        session,
        () => api.updateRelease(holder.id, { tag: null }, 'tag'),
        async () => {
          const now = await releaseNow(session, holder, scope);
          return now?.tag === tag ? undefined : holder;
        },
      );
    }
    const given = await api.updateRelease(id, { tag }, 'tag');
    if (given.ok) return true;
    const { landed, status, codes, problems } = given.error;
    if (tries === 3 || (landed === 'none' && status !== 409 && !codes.includes('TAG_TAKEN')))
      throw new ProblemError(problems);
    await pause(session, tries * 1_000);
  }
}
