import { defined } from '../domain/data.ts';
import type { HttpClient } from '../domain/ports.ts';
import { ProblemError, problemsOf, type Notice, type Problem } from '../domain/problem.ts';
import type { Release } from '../domain/release.ts';
import {
  problemOfVersion,
  type AuditContext,
  type AuditedVersion,
  type Standing,
  type Subject,
} from '../domain/survey.ts';
import { inlineExcerpt } from '../domain/text.ts';
import { latestNotices, leadsToLatest } from '../foundry/latest.ts';
import { isLoginPage } from '../github/assets.ts';
import type { SurveyQuery } from '../github/event.ts';
import { createReleases } from '../github/releases.ts';
import type { Settings } from '../inputs/index.ts';
import { isAmbiguous } from '../pipeline/plan.ts';
import type { Ending } from './ending.ts';
import type { RelayContext } from './relay.ts';
import { surveyEntries, type Survey, type SurveyedEntry } from './survey.ts';

/** `operation: audit`: compares the newest published releases with what each registry holds. */
export async function audit(settings: Settings, query: SurveyQuery, context: RelayContext): Promise<Ending> {
  const { repository } = query;
  let releases: readonly Release[] = [];
  let survey: Survey | undefined;
  const read = new Map<string, readonly Subject[]>();
  const ending = await surveyEntries(settings, query, context, async (shared) => {
    survey = shared;
    releases = await shared.subjects.releases(settings.releases);
    if (releases.length === 0) throw new ProblemError([noRelease(query)]);
    const turn = createTurns(context);
    const downloadFault = rememberingFaults(shared.reading.http);
    return async (entry, own) => {
      const subjects = await shared.subjects.of(entry, releases);
      read.set(entry.label, subjects);
      if (subjects.length === 0) return nothingToAudit(entry, releases);
      const { label, configured } = entry;
      const { packageCheck } = settings;
      const auditContext: AuditContext = { ...own, packageCheck, turn: (address) => turn(address), downloadFault };
      const found = await configured.audit({ label, repository, subjects }, auditContext);
      const { standings, notices = [], url } = found;
      const findings = subjects.flatMap((subject, index) => findingsOf(entry, subject, standings[index]));
      const problems = problemsOf([...findings, ...(found.problems ?? [])]);
      return {
        progress: problems ? { kind: 'failed', problems } : { kind: 'done', status: 'verified' },
        notices,
        audited: tableOf(releases, subjects, standings),
        ...defined({ url }),
      };
    };
  });
  const missing = missingFrom(settings, ending, releases);
  if (survey === undefined || releases.length === 0) return { ...ending, missing };
  const notices = await latestAdvice([...read.values()], releases, survey);
  return { ...ending, missing, notices: [...ending.notices, ...notices] };
}

function noRelease({ repository: { owner, name } }: SurveyQuery): Problem {
  return {
    code: 'release.missing',
    title: `${owner}/${name} has no published release, so there is nothing to audit`,
    hint: 'Publish a release first.',
  };
}

function nothingToAudit({ label }: SurveyedEntry, releases: readonly Release[]) {
  const text = `\`${label}\`: all of these releases are prereleases, which the entry does not publish.`;
  return {
    progress: { kind: 'done', status: 'verified' } as const,
    notices: [{ level: 'notice', text }] as const,
    audited: tableOf(releases, [], []),
  };
}

/** The problems of one version: each problem with its tag, since the others are about the same registry. Pure. */
function findingsOf(entry: SurveyedEntry, subject: Subject, standing: Standing | undefined): readonly Problem[] {
  const { title } = entry.registry;
  const tag = `\`${inlineExcerpt(subject.release.tag)}\``;
  if (standing?.kind === 'missing')
    return [
      {
        code: 'registry.not-listed',
        title: `${tag} is missing from ${title}`,
        hint: `Publish it: run with \`operation: publish\` and \`tag: ${inlineExcerpt(subject.release.tag)}\`, or publish all missing ones with a matrix over the output \`missing\`.${isAmbiguous(entry, subject.release, subject.version) ? ' It stops with `release.ambiguous` until the prerelease checkbox on GitHub is right, or `prereleases` is set.' : ''}`,
      },
    ];
  const { kind, problems = [] } = standing ?? {};
  const isRefused = kind === 'refused';
  const about = isRefused
    ? `${tag} is missing from ${title}, and would be refused`
    : kind === 'unknown'
      ? `${title} could not be asked about ${tag}`
      : tag;
  return problems.map((problem) => ({
    ...problemOfVersion(problem, about),
    ...(isRefused ? { code: 'registry.rejected' as const } : {}),
  }));
}

/** One line for each release, newest first. Pure. */
function tableOf(
  releases: readonly Release[],
  subjects: readonly Subject[],
  standings: readonly Standing[],
): readonly AuditedVersion[] {
  return releases.map((release) => {
    const index = subjects.findIndex((subject) => subject.release.tag === release.tag);
    const standing = standings[index];
    return { tag: release.tag, mark: index < 0 ? 'skipped' : markOf(standing ?? { kind: 'unknown' }) };
  });
}

function markOf({ kind, problems = [] }: Standing): AuditedVersion['mark'] {
  if (kind !== 'listed' || problems.length === 0) return kind;
  return problems.some(({ code }) => code === 'registry.conflict') ? 'differs' : 'unreachable';
}

/** Tags that are missing from any entry that a release can be published to, oldest first. Pure. */
function missingFrom(
  settings: Pick<Settings, 'entries'>,
  { outcomes }: Pick<Ending, 'outcomes'>,
  releases: readonly Pick<Release, 'tag'>[],
): readonly string[] {
  const publishable = new Set(settings.entries.flatMap(({ label, registry }) => (registry.gatesOthers ? [label] : [])));
  const missing = new Set(
    outcomes
      .filter(({ label }) => publishable.has(label))
      .flatMap(({ audited = [] }) => audited.flatMap(({ tag, mark }) => (mark === 'missing' ? [tag] : []))),
  );
  return releases.flatMap(({ tag }) => (missing.has(tag) ? [tag] : [])).reverse();
}

/** Milliseconds between two requests to one address. */
const spacing = 1_000;

/** Gives every caller its own turn for an address, each at least `spacing` after the one before. */
function createTurns({ clock, signal }: Pick<RelayContext, 'clock' | 'signal'>): AuditContext['turn'] {
  const next = new Map<string, number>();
  return async (address) => {
    const now = clock.now();
    const at = Math.max(now, next.get(address) ?? 0);
    next.set(address, at + spacing);
    if (at > now) await clock.sleep(at - now, signal);
  };
}

/** Asks for the first byte of what an address has, without credentials. */
function rememberingFaults(http: HttpClient): AuditContext['downloadFault'] {
  const known = new Map<string, Promise<string | undefined>>();
  const ask = async (url: string): Promise<string | undefined> => {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return 'it is not an HTTP URL';
    const headers = { range: 'bytes=0-0', 'accept-encoding': 'identity' };
    const sent = await http.send({
      method: 'GET',
      url,
      effect: 'read',
      redirects: 'follow',
      headers,
      maxBytes: 65_536,
    });
    if (sent.ok) {
      const { status, url: answeredBy } = sent.value;
      const host = URL.parse(answeredBy)?.host ?? '';
      if (isLoginPage(answeredBy)) return `${host} returns a sign-in page`;
      // 416 is returned for an empty file.
      return [200, 206, 416].includes(status) ? undefined : `${host} answered ${status}`;
    }
    const { reason, message } = sent.error;
    // The end of the run proves nothing; a server that sends more than the first byte has the file.
    return reason === 'too-large' || reason === 'deadline' || reason === 'cancelled' ? undefined : message;
  };
  return (address) => {
    const asked = known.get(address) ?? ask(address);
    known.set(address, asked);
    return asked;
  };
}

/**
 * What is wrong with GitHub's latest release, if installed copies look for updates there.
 * @param read what each entry would publish
 */
async function latestAdvice(
  read: readonly (readonly Subject[])[],
  releases: readonly Release[],
  { reading }: Survey,
): Promise<readonly Notice[]> {
  const watched = new Map(read.map((subjects) => [leadsToLatest(subjects), subjects] as const));
  watched.delete(undefined);
  const [newest] = releases;
  if (watched.size === 0 || newest === undefined) return [];
  const latest = await createReleases(reading).latest(newest.repository);
  if (!latest.ok) return [];
  const notices = [...watched].flatMap(([name = '', subjects]) =>
    latestNotices({ name, latest: latest.value, releases, subjects }),
  );
  // Entries whose manifests have different names share what is not about the name.
  return [...new Map(notices.map((notice) => [notice.text, notice])).values()];
}
