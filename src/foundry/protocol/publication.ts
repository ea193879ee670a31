import { inlineExcerpt } from '../../domain/text.ts';
import type { PublishResult, CheckResult, JobContext } from '../../domain/registry.ts';
import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import type { Notice, Problem, Problems } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { problemsFromFailure } from '../../registries/failure.ts';
import { classifyReply, type Dialect } from './envelope.ts';

/** One way of handing a release in: the JSON endpoint, or an upload. */
export interface Delivery {
  readonly label: string;
  readonly version: string;
  readonly dialect: Dialect;
  readonly ifExists: 'accept' | 'fail';
  send(context: JobContext, effect: 'rehearsal' | 'write'): Promise<Result<HttpReply, HttpFailure>>;
  /**
   * Whether a write whose end is not known landed, where the registry can say. `there`: the version is there, and may have been
   * before. `unknown` where it cannot tell. Left out by a registry without a look-up.
   */
  landed?(context: JobContext): Promise<'yes' | 'there' | 'unknown'>;
}

/** Pauses before a write is sent again after its end stayed unknown; its length is how often. Milliseconds. */
const pauses = [2_000, 8_000] as const;

const duplicateHint = 'Publish under a new version, or let `if-exists: accept` count it as done.';

/** The registry's own rehearsal, as the check of a delivery. */
export async function rehearse(context: JobContext, delivery: Delivery): Promise<CheckResult> {
  const sent = await delivery.send(context, 'rehearsal');
  if (!sent.ok) return { kind: 'failed', problems: problemsFromFailure(sent.error, subjectOf(delivery)) };
  const verdict = classifyReply(sent.value, 'rehearsal', delivery.dialect);
  switch (verdict.kind) {
    case 'accepted':
      return {
        kind: 'ready',
        ...(verdict.page === undefined ? {} : { url: verdict.page }),
        publish: (later) => publish(later, delivery, { rehearsed: true }),
      };
    case 'duplicate':
      return settleExisting(delivery, verdict.problems);
    case 'refused':
      return { kind: 'failed', problems: verdict.problems };
    case 'unreadable':
      return { kind: 'failed', problems: [verdict.problem] };
  }
}

/** What `if-exists` makes of a version that is there already; `problems` is how the registry said so. */
export function settleExisting(delivery: Delivery, problems: Problems): CheckResult {
  return delivery.ifExists === 'accept'
    ? { kind: 'done', status: 'unchanged', notices: [alreadyThere(delivery)] }
    : { kind: 'failed', problems: withHint(problems, duplicateHint) };
}

/**
 * Publishes, and finds out what became of it. After a write whose end is unknown the registry is asked, where it can be;
 * else the write is sent again, which is safe because a second one is refused as a duplicate. That refusal then means that the
 * first one landed only where a rehearsal in this run had passed: otherwise the version may have been there before.
 */
export async function publish(
  context: JobContext,
  delivery: Delivery,
  { rehearsed }: { readonly rehearsed: boolean },
): Promise<PublishResult> {
  let uncertain: Problem | undefined;
  for (let sends = 0; ; sends += 1) {
    const sent = await delivery.send(context, 'write');
    let doubt: Problem;
    if (sent.ok) {
      const verdict = classifyReply(sent.value, 'write', delivery.dialect);
      switch (verdict.kind) {
        case 'accepted':
          return {
            kind: 'completed',
            status: 'published',
            ...(verdict.page === undefined ? {} : { url: verdict.page }),
          };
        case 'duplicate':
          return duplicateAfter(uncertain, verdict.problems, delivery, rehearsed);
        case 'refused':
          return { kind: 'failed', problems: verdict.problems };
        case 'unreadable':
          doubt = verdict.problem;
      }
    } else {
      const [problem, ...others] = problemsFromFailure(sent.error, subjectOf(delivery));
      if (sent.error.landed === 'none')
        return { kind: 'failed', problems: [uncertain === undefined ? problem : ambiguous(problem), ...others] };
      doubt = problem;
    }
    uncertain = doubt;
    context.log.info(`${delivery.dialect.title} did not say whether ${delivery.version} was published. Finding out.`);
    const landed = (await delivery.landed?.(context)) ?? 'unknown';
    if (landed === 'yes') return { kind: 'completed', status: 'published' };
    if (landed === 'there') return duplicateAfter(doubt, [doubt], delivery, rehearsed);
    const pause = pauses[sends];
    if (pause === undefined) return { kind: 'failed', problems: [ambiguous(doubt)] };
    const { clock, deadline } = context;
    if (clock.now() + pause >= deadline) return interrupted(doubt, false, delivery);
    try {
      await clock.sleep(pause);
    } catch {
      return interrupted(doubt, clock.now() < deadline, delivery);
    }
  }
}

function duplicateAfter(
  uncertain: Problem | undefined,
  problems: Problems,
  delivery: Delivery,
  rehearsed: boolean,
): PublishResult {
  if (uncertain !== undefined && rehearsed) return { kind: 'completed', status: 'published' };
  if (uncertain !== undefined) {
    const text = `${delivery.version} is on ${delivery.dialect.title} now. A reply was lost on the way, so it is not known whether this run published it or it was there before.`;
    return { kind: 'completed', status: 'unchanged', notices: [{ level: 'notice', text }] };
  }
  if (delivery.ifExists === 'accept')
    return { kind: 'completed', status: 'unchanged', notices: [alreadyThere(delivery)] };
  return { kind: 'failed', problems: withHint(problems, duplicateHint) };
}

function subjectOf({ dialect, label }: Delivery): { readonly title: string; readonly label: string } {
  return { title: dialect.title, label };
}

function alreadyThere(delivery: Delivery): Notice {
  return {
    level: 'notice',
    text: `${delivery.version} is on ${delivery.dialect.title} already; nothing was sent again.`,
  };
}

function ambiguous(problem: Problem): Problem {
  return {
    ...problem,
    hint: `It is not known whether the release was stored. Run again: a re-run is safe, it finds what is there.`,
  };
}

/** The run ended before it was found out; `doubt` is what there was to find out about. */
function interrupted(doubt: Problem, isCancelled: boolean, { version }: Delivery): PublishResult {
  const end = isCancelled ? 'The workflow was cancelled' : 'The time that `timeout` allows was up';
  const said: Problem = {
    code: 'run.timeout',
    title: `${end} before it was known whether ${inlineExcerpt(version)} is published`,
  };
  const rest = doubt.code === 'run.timeout' ? [] : [ambiguous(said)];
  return { kind: 'failed', problems: [ambiguous(doubt), ...rest] };
}

function withHint(problems: Problems, hint: string): [Problem, ...Problem[]] {
  const [first, ...rest] = problems;
  return [{ ...first, hint }, ...rest.map((problem) => ({ ...problem, hint }))];
}
