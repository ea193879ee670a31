import type { Pages } from '../../domain/outcome.ts';
import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import { ProblemError, throwIfAny, type Problem, type Problems } from '../../domain/problem.ts';
import type { CheckResult, JobContext, PublishResult } from '../../domain/registry.ts';
import type { Result } from '../../domain/result.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { classifyReply, type Dialect, type ReplyMeaning } from './envelope.ts';

/** One way to submit a release: the JSON endpoint, or an upload. */
export interface SubmissionRoute {
  readonly label: string;
  readonly version: string;
  readonly dialect: Dialect;
  readonly ifExists: 'accept' | 'fail';
  send(context: JobContext, effect: 'rehearsal' | 'write'): Promise<Result<HttpReply, HttpFailure>>;
  /** Where a person can look: `page` is what the reply named. */
  pages(page?: string): Pages;
  /** Whether a request with an unknown result stored the version. Left out if the registry has no lookup. */
  landed?(context: JobContext): Promise<Landed>;
}

/** `there`: the version exists, but may have existed before. */
export type Landed = 'yes' | 'there' | 'unknown';

type Completed = Extract<PublishResult, { kind: 'completed' }>;

/** Pauses before a write whose result stayed unknown is sent again; one for each repetition. Milliseconds. */
const pauses = [2_000, 8_000] as const;

const duplicateHint = 'Publish a new version, or set `if-exists: accept` to accept the existing one.';

export async function checkPublication(
  context: JobContext,
  route: SubmissionRoute,
  { rehearse }: { readonly rehearse: boolean },
): Promise<CheckResult> {
  let page: string | undefined;
  if (rehearse) {
    const sent = await route.send(context, 'rehearsal');
    if (!sent.ok) throw new ProblemError(route.dialect.problemsOf(sent.error, route.label));
    const reply = classifyReply(sent.value, 'rehearsal', route.dialect);
    if (reply.kind === 'duplicate') return acceptExisting(route, reply.problems);
    if (reply.kind === 'unreadable') throw await afterDoubtfulRehearsal(context, route, reply);
    if (reply.kind !== 'accepted') throw new ProblemError(reply.problems);
    page = reply.page;
  }
  return {
    kind: 'ready',
    ...(page === undefined ? {} : route.pages(page)),
    publish: (later) => publish(later, route, { rehearsed: rehearse }),
  };
}

type DoubtfulRoute = Pick<SubmissionRoute, 'dialect' | 'version' | 'send' | 'landed'>;
type DoubtfulReply = Extract<ReplyMeaning, { kind: 'unreadable' }>;

/** Whether the version is stored, by the lookup or by a second registry-side dry run, which reports an existing version. */
async function lookFor(
  context: JobContext,
  route: DoubtfulRoute,
  { saysSuccess }: DoubtfulReply,
): Promise<Landed | 'no'> {
  if (route.landed) return route.landed(context);
  const sent = await route.send(context, 'rehearsal');
  const kind = sent.ok ? classifyReply(sent.value, 'rehearsal', route.dialect).kind : undefined;
  // A registry does not report success for a version that existed before.
  if (kind === 'duplicate') return saysSuccess ? 'yes' : 'there';
  return kind === 'accepted' ? 'no' : 'unknown';
}

/**
 * A success that does not confirm the registry-side dry run may have stored the release, e.g. behind a proxy that drops a header: the entry
 * stops.
 */
export async function afterDoubtfulRehearsal(
  context: JobContext,
  route: DoubtfulRoute,
  reply: DoubtfulReply,
): Promise<ProblemError> {
  const { dialect, version } = route;
  const said = {
    yes: `${dialect.title} stored ${inlineExcerpt(version)}, although only a dry run was requested.`,
    there: `${inlineExcerpt(version)} is on ${dialect.title} now; it is unknown whether this request stored it.`,
    no: 'Nothing was stored: a second dry run passed.',
    unknown:
      'A lookup did not find the release, but it may have been stored anyway: check the package before you run again.',
  }[await lookFor(context, route, reply)];
  const [{ hint = '', ...first }, ...others] = reply.problems;
  return new ProblemError([{ ...first, hint: `${said} ${hint}`.trimEnd() }, ...others]);
}

/** Applies `if-exists` to a version that exists already; `problems` is how the registry reported it. */
export function acceptExisting(route: SubmissionRoute, problems: Problems): Extract<CheckResult, { kind: 'done' }> {
  const { ifExists, version, dialect } = route;
  if (ifExists === 'fail') throwIfAny(problems.map((problem) => ({ ...problem, hint: duplicateHint })));
  const text = `${version} is already on ${dialect.title}; nothing was sent again.`;
  return { kind: 'done', status: 'unchanged', notices: [{ level: 'notice', text }], ...route.pages() };
}

/**
 * Publishes, and reconciles a write with an unknown result: after a pause the registry is asked if it has a lookup; otherwise the write is
 * sent again, which is safe because a second one is refused as a duplicate. That refusal then means that the first one landed only if
 * a registry-side dry run had passed in this run: otherwise the version may have existed before.
 */
export async function publish(
  context: JobContext,
  route: SubmissionRoute,
  { rehearsed }: { readonly rehearsed: boolean },
): Promise<Completed> {
  const { dialect, version } = route;
  const { clock, deadline, log } = context;
  let doubt: Problem | undefined;
  for (let sends = 0; ; sends += 1) {
    const sent = await route.send(context, 'write');
    let notBefore = 0;
    if (sent.ok) {
      const reply = classifyReply(sent.value, 'write', dialect);
      switch (reply.kind) {
        case 'accepted':
          return { kind: 'completed', status: 'published', ...route.pages(reply.page) };
        case 'duplicate':
          if (doubt !== undefined) return afterDoubt(route, rehearsed);
          return { ...acceptExisting(route, reply.problems), kind: 'completed', status: 'unchanged' };
        case 'refused':
          throw new ProblemError(doubt === undefined ? reply.problems : [...reply.problems, ambiguous(doubt)]);
        case 'unreadable':
          [doubt] = reply.problems;
      }
    } else {
      const [problem, ...others] = route.dialect.problemsOf(sent.error, route.label);
      if (sent.error.landed === 'none')
        throw new ProblemError([doubt === undefined ? problem : ambiguous(problem), ...others]);
      doubt = problem;
      notBefore = sent.error.retryAt ?? 0;
    }
    const isLast = pauses[sends] === undefined;
    if (isLast && route.landed === undefined) throw new ProblemError([ambiguous(doubt)]);
    log.info(`It is unclear whether ${version} was published to ${dialect.title}; checking.`);
    const pause = Math.max(pauses[sends] ?? 0, notBefore - clock.now());
    const isLate = clock.now() + pause >= deadline;
    try {
      if (!isLate) await clock.sleep(pause);
    } catch {
      throw interrupted(doubt, clock.now() < deadline, version);
    }
    const landed = (await route.landed?.(context)) ?? 'unknown';
    if (landed === 'yes') return { kind: 'completed', status: 'published', ...route.pages() };
    if (landed === 'there') return afterDoubt(route, rehearsed);
    if (isLate) throw interrupted(doubt, false, version);
    if (isLast) throw new ProblemError([ambiguous(doubt)]);
  }
}

/** The version exists, after a write of this run with an unknown result. */
function afterDoubt({ version, dialect, pages }: SubmissionRoute, rehearsed: boolean): Completed {
  if (rehearsed) return { kind: 'completed', status: 'published', ...pages() };
  const text = `${version} is on ${dialect.title} now. A reply was lost, so it is unknown whether this run published it or it already existed.`;
  return { kind: 'completed', status: 'unchanged', notices: [{ level: 'notice', text }], ...pages() };
}

function ambiguous(problem: Problem, isLate = false): Problem {
  const again = isLate ? " If it happens again, check the runner's network, or raise `timeout`." : '';
  const hint = `It is unknown whether the release was stored. Run again: re-running is safe; it picks up where this run stopped.${again}`;
  return { ...problem, hint };
}

/** The run ended before the result of the write was known; `doubt` is the reason. */
function interrupted(doubt: Problem, isCancelled: boolean, version: string): ProblemError {
  const end = isCancelled ? 'The workflow was canceled' : 'The run exceeded `timeout`';
  const title = `${end} before it was known whether ${inlineExcerpt(version)} is published`;
  const rest = doubt.code === 'run.timeout' ? [] : [ambiguous({ code: 'run.timeout', title }, !isCancelled)];
  return new ProblemError([ambiguous(doubt, !isCancelled && rest.length === 0), ...rest]);
}
