import { defined } from '../domain/data.ts';
import type { Outcome, Change, Pages, SettledStatus } from '../domain/outcome.ts';
import { aboutManifest, mapProblems, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import type { PublishResult, CheckResult, Job, JobContext, Target } from '../domain/registry.ts';
import type { Operation } from '../domain/release.ts';
import type { AuditedVersion } from '../domain/survey.ts';

/** The state of one entry. Each phase of the pipeline returns the entries as it leaves them; the last states become the outcomes. */
export interface EntryState extends Pages {
  readonly label: string;
  readonly type: string;
  readonly operation: Operation;
  readonly version: string;
  /** False if the entry publishes no release: it never withholds others, and is withheld only if it has changes of its own. */
  readonly gatesOthers: boolean;
  /** How messages distinguish its manifest from the others of the run; absent if there is only one. */
  readonly manifest?: string;
  /** The package that it publishes to; entries with the same one run one after the other. */
  readonly target?: Target;
  readonly progress: Progress;
  /** What it is going to write. */
  readonly changes: readonly Change[];
  readonly notices: readonly Notice[];
  /** What a survey found. */
  readonly expires?: string;
  readonly audited?: readonly AuditedVersion[];
}

export type Progress =
  | { readonly kind: 'planned'; readonly job: Job }
  | { readonly kind: 'ready'; readonly publish: (context: JobContext) => Promise<PublishResult> }
  | {
      readonly kind: 'completed';
      readonly status: SettledStatus;
      readonly confirm?: (context: JobContext) => Promise<PublishResult>;
    }
  | { readonly kind: 'done'; readonly status: SettledStatus | 'withheld' }
  | { readonly kind: 'failed'; readonly problems: Problems };

/** An entry's context, and how much it was used. */
export interface EntryContext extends JobContext {
  /** How often the request that was repeated most was sent. */
  attempts(): number;
  /** Milliseconds from the entry's first request until now, or until `end`; 0 if it sent none. */
  elapsedMs(): number;
  /** Stops the entry's clock. */
  end(): void;
}

export function advance(entry: EntryState, found: CheckResult | PublishResult): EntryState {
  const base: EntryState = {
    ...entry,
    notices: [...entry.notices, ...(found.notices ?? [])],
    ...pagesOf(found, entry),
  };
  if (found.kind === 'done' && !found.confirm) return { ...base, progress: { kind: 'done', status: found.status } };
  if (found.kind === 'ready') {
    const publish = found.publish.bind(found);
    return { ...base, changes: found.changes ?? entry.changes, progress: { kind: 'ready', publish } };
  }
  const confirm = found.confirm?.bind(found);
  return { ...base, progress: { kind: 'completed', status: found.status, ...defined({ confirm }) } };
}

/** The pages that are known now. */
export function pagesOf(found: { [Page in keyof Pages]: Pages[Page] | undefined }, before: Pages): Pages {
  return defined({ url: found.url ?? before.url, editUrl: found.editUrl ?? before.editUrl });
}

/** True if a later phase continues with the entry. */
export function hasMoreToDo({ progress: { kind, ...progress } }: EntryState): boolean {
  return kind === 'planned' || kind === 'ready' || (kind === 'completed' && 'confirm' in progress);
}

/** The outcome of an entry. If no phase finished it, that is a defect, and reported as one. */
export function outcomeFrom(
  { label, type, operation, version, manifest, url, editUrl, changes, progress, ...entry }: EntryState,
  context: Pick<EntryContext, 'attempts' | 'elapsedMs'>,
): Outcome {
  const counts = { attempts: context.attempts(), elapsedMs: context.elapsedMs() };
  const named = <Said extends Problem | Notice>(said: Said): Said =>
    said.place?.kind === 'manifest' ? aboutManifest(said, manifest) : said;
  const notices = entry.notices.map(named);
  const { expires, audited } = entry;
  const optional = defined({ url, editUrl, manifest, expires, audited });
  const base = { label, type, operation, version, notices, changes, ...counts, ...optional };
  if (progress.kind === 'completed' || progress.kind === 'done')
    return { ...base, status: progress.status, problems: [] };
  const unfinished: Problem = { code: 'internal', title: `\`${label}\` did not finish` };
  const problems = mapProblems(progress.kind === 'failed' ? progress.problems : [unfinished], named);
  return { ...base, status: 'failed', problems };
}
