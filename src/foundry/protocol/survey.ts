import { assetAt, isMissingAsset } from '../../domain/assets.ts';
import { mapConcurrently } from '../../domain/concurrency.ts';
import { without } from '../../domain/data.ts';
import type { Pages } from '../../domain/outcome.ts';
import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import { ProblemError, problemsIn, problemsOf, type Problem, type Problems } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import {
  isGone,
  problemOfVersion,
  type Access,
  type AccessContext,
  type Audit,
  type AuditContext,
  type Standing,
  type Subject,
} from '../../domain/survey.ts';
import type { JobContext } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { knownProblems } from '../inspect.ts';
import { asFoundryManifest, type ReleasedFoundryManifest } from '../manifest/format.ts';
import { foundryRules } from '../manifest/manifest.ts';
import { classifyReply, type Dialect, type ReplyMeaning } from './envelope.ts';
import { afterDoubtfulRehearsal } from './publication.ts';

/** How to query a registry of the protocol about one release: with its own dry run. */
export interface Rehearsal {
  readonly label: string;
  readonly dialect: Dialect;
  /** Requests to the same address are paced. */
  readonly address: string;
  send(
    context: JobContext,
    manifest: ReleasedFoundryManifest,
    release: Subject['release'],
  ): Promise<Result<HttpReply, HttpFailure>>;
  /** Where a person can look: `page` is what the reply named. */
  pages(manifest: ReleasedFoundryManifest, page?: string): Pages;
}

/** Proves the token and the package by a dry run of the newest release; "already there" is as good as success. Throws ProblemError. */
export async function checkByRehearsal(context: AccessContext, rehearsal: Rehearsal): Promise<Access> {
  const { label, dialect } = rehearsal;
  const onlyForm = (why: string): Access => {
    const text = `Only the format of the token was checked: ${why}, so ${dialect.title} could not be asked.`;
    return { notices: [{ level: 'notice', text }] };
  };
  const subject = await context.newestRelease();
  if (subject === undefined) return onlyForm(`no published release exists that \`${label}\` would publish`);
  const { version } = subject;
  const tag = `\`${inlineExcerpt(subject.release.tag)}\``;
  const failedBy = (problems: readonly Problem[]): Access => ({
    version,
    problems: problems.map((problem) => problemOfVersion(problem, tag)),
  });
  const manifest = asFoundryManifest(subject.manifest);
  if (manifest === undefined) {
    const others = subject.problems.filter((problem) => !isGone(problem));
    return others.length === 0 ? onlyForm(`the manifest of ${tag} cannot be read`) : failedBy(others);
  }
  const broken = foundryRules(manifest.manifest);
  if (broken.length > 0) return failedBy(broken);
  const meaning = await ask(rehearsal, context, manifest, subject.release);
  if (meaning.kind === 'accepted' || meaning.kind === 'duplicate') {
    const page = meaning.kind === 'accepted' ? meaning.page : undefined;
    return { version, ...rehearsal.pages(manifest, page) };
  }
  return { version, problems: meaning.problems };
}

type ReadableMeaning = Exclude<ReplyMeaning, { kind: 'unreadable' }>;

/** Throws ProblemError if the reply cannot be trusted. */
async function ask(
  rehearsal: Rehearsal,
  context: JobContext,
  manifest: ReleasedFoundryManifest,
  release: Subject['release'],
): Promise<ReadableMeaning> {
  const { dialect, label } = rehearsal;
  const send = () => rehearsal.send(context, manifest, release);
  const sent = await send();
  if (!sent.ok) throw new ProblemError(dialect.problemsOf(sent.error, label));
  const meaning = classifyReply(sent.value, 'rehearsal', dialect);
  if (meaning.kind !== 'unreadable') return meaning;
  throw await afterDoubtfulRehearsal(context, { dialect, version: manifest.manifest.version ?? '', send }, meaning);
}

/**
 * Asks about each release by a dry run, one after the other. A problem with the token or the package ends it, since it would be the
 * same for all; the rest is then `unknown`.
 * @param all the releases whose values may replace those of a release that has none
 */
export async function auditByRehearsal(
  context: AuditContext,
  subjects: readonly Subject[],
  rehearsal: Rehearsal,
  all: readonly Subject[] = subjects,
): Promise<Pick<Audit, 'standings' | 'problems'>> {
  const standings: Standing[] = [];
  let problems: readonly Problem[] = [];
  const paced: Rehearsal = {
    ...rehearsal,
    async send(...args) {
      await context.turn(rehearsal.address);
      return rehearsal.send(...args);
    },
  };
  for (const subject of subjects) {
    const { manifest, faults } = substituteFor(subject, all);
    if (manifest === undefined || problems.length > 0) {
      standings.push({ kind: 'unknown', problems: manifest === undefined ? faults : [] });
      continue;
    }
    try {
      const meaning = await ask(paced, context, manifest, subject.release);
      if (meaning.kind === 'refused' && meaning.problems.some(isAboutAll)) throw new ProblemError(meaning.problems);
      standings.push(standingFrom(meaning, subject, faults));
    } catch (error) {
      const own = problemsIn(error);
      // The end of the run interrupts a turn, and is reported elsewhere.
      if (own === undefined && Error.isError(error)) throw error;
      problems = own ?? [interrupted(rehearsal.dialect.title)];
      standings.push({ kind: 'unknown' });
    }
  }
  return { standings, problems };
}

function interrupted(title: string): Problem {
  return {
    code: 'run.timeout',
    title: `The run ended before ${title} could be asked about every version`,
    hint: 'Run again, with a smaller `releases` or a larger `timeout`.',
  };
}

const wide: readonly Problem['code'][] = [
  'registry.unauthorized',
  'registry.forbidden',
  'registry.payment',
  'registry.not-found',
];

function isAboutAll({ code }: Problem): boolean {
  return wide.includes(code);
}

/**
 * What to ask with: the release's own manifest, or if that would not be accepted, one with values of another release, since the dry run
 * only has to tell whether the version exists. `faults` is why it could not be published.
 */
function substituteFor(
  subject: Subject,
  subjects: readonly Subject[],
): { readonly manifest?: ReleasedFoundryManifest; readonly faults: readonly Problem[] } {
  const own = asFoundryManifest(subject.manifest);
  const faults = [...subject.problems, ...(own === undefined ? [] : foundryRules(own.manifest))];
  if (own !== undefined && foundryRules(own.manifest).length === 0) return { manifest: own, faults };
  const other = subjects
    .map(({ manifest }) => asFoundryManifest(manifest))
    .find((manifest) => manifest !== undefined && foundryRules(manifest.manifest).length === 0);
  const version = own?.manifest.version ?? subject.version;
  if (other === undefined || version === '') return { faults };
  const manifest = { ...other.manifest, ...own?.manifest, compatibility: other.manifest.compatibility, version };
  return { manifest: { manifest, url: own?.url ?? subject.release.pageUrl }, faults };
}

function standingFrom(meaning: ReadableMeaning, subject: Subject, faults: readonly Problem[]): Standing {
  const known = problemsOf(faults);
  if (meaning.kind === 'accepted') return known === undefined ? { kind: 'missing' } : refused(known);
  // Nothing but the protocol's own code proves it: a status 409, for one, may mean anything.
  if (meaning.kind === 'duplicate' || meaning.exists === true)
    return { kind: 'listed', problems: goneManifest(subject) };
  return refused(known ?? meaning.problems);
}

function refused(problems: Problems): Standing {
  return { kind: 'refused', problems };
}

/** The problem of a listed version whose manifest is gone. */
export function goneManifest({ problems }: Subject): readonly Problem[] {
  return problems
    .filter(isGone)
    .map((problem) => ({ ...without(problem, 'place'), code: 'manifest.unreachable' as const }));
}

/** Packages that are requested at once. */
const concurrency = 8;

/** How an entry publishes the zip. */
export interface ZipUse {
  /** What is wrong with the zip that the entry hands to the registry itself, which then serves it; absent if it hands over none. */
  problemsOf?(release: Release): readonly Problem[];
  /** False if the registry is not given the address of the manifest, so that nobody installs by its `download`. */
  readonly isSubmitted?: boolean;
}

/**
 * Adds to each listed version whether its package can still be downloaded, and to each missing one why it could not be published, as far
 * as that is known without a request.
 */
export async function withPackages(
  context: AuditContext,
  subjects: readonly Subject[],
  standings: readonly Standing[],
  use: ZipUse = {},
): Promise<readonly Standing[]> {
  const bringsZip = use.problemsOf !== undefined;
  return mapConcurrently(standings, concurrency, async (standing, index): Promise<Standing> => {
    const subject = subjects[index];
    if (subject !== undefined && standing.kind === 'missing') {
      const problems = problemsOf(await zipProblems(subject, use, context));
      return problems === undefined ? standing : refused(problems);
    }
    const { download, protected: isProtected } = asFoundryManifest(subject?.manifest)?.manifest ?? {};
    if (
      subject === undefined ||
      standing.kind !== 'listed' ||
      bringsZip ||
      isProtected === true ||
      download === undefined
    )
      return standing;
    const fault = await context.downloadFault(download);
    if (fault === undefined) return standing;
    const problem: Problem = {
      code: 'package.unreachable',
      title: 'Its package can no longer be downloaded',
      detail: fault,
      hint: isAssetOf(subject.release, download)
        ? 'Attach the zip to the release again: installing this version fails until then.'
        : `\`download\` names ${inlineExcerpt(download)}, which is not an asset of this release. Put the zip there again: installing this version fails until then.`,
    };
    return { ...standing, problems: [...(standing.problems ?? []), problem] };
  });
}

/** Whether it is one, or was. */
function isAssetOf(release: Release, address: string): boolean {
  return isMissingAsset(address, release) || assetAt(address, release.assets) !== undefined;
}

async function zipProblems(
  { manifest: released, release }: Subject,
  { problemsOf: ownProblems, isSubmitted = true }: ZipUse,
  { packageCheck }: AuditContext,
): Promise<readonly Problem[]> {
  const manifest = asFoundryManifest(released);
  if (manifest === undefined) return [];
  const inspected = { manifest, release, bringsZip: ownProblems !== undefined, isSubmitted };
  return [...(ownProblems?.(release) ?? []), ...(await knownProblems(inspected, packageCheck))];
}
