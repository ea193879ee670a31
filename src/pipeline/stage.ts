import type { Outcome, Change, SettledStatus } from '../domain/outcome.ts';
import type { Problem, Remark } from '../domain/problem.ts';
import type { Carried, Checked, Job, JobContext } from '../domain/registry.ts';
import type { Operation } from '../domain/release.ts';

/** Where one entry stands. Each phase of the pipeline turns stages into stages; the last ones are the outcomes. */
export interface Stage {
  readonly label: string;
  readonly type: string;
  readonly operation: Operation;
  readonly version: string;
  /** True where the entry writes no release: it neither withholds others nor is withheld. */
  readonly readsOnly: boolean;
  readonly state: State;
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
  readonly url?: string;
}

export type State =
  | { readonly kind: 'planned'; readonly job: Job }
  | { readonly kind: 'ready'; readonly publish: (context: JobContext) => Promise<Carried> }
  | {
      readonly kind: 'carried';
      readonly status: SettledStatus;
      readonly confirm?: (context: JobContext) => Promise<Carried>;
    }
  | { readonly kind: 'settled'; readonly status: SettledStatus | 'withheld' }
  | { readonly kind: 'failed'; readonly problems: readonly [Problem, ...Problem[]] };

/** A stage's context, and how much it was used. */
export interface StageContext extends JobContext {
  /** How often the request that was repeated most was sent. */
  attempts(): number;
  /** Milliseconds from the entry's first request until now, or until `end`; 0 where it sent none. */
  elapsedMs(): number;
  /** The entry is through: its time stands still. */
  end(): void;
}

/** What a phase found out, added to what was known. */
export function stageFrom(stage: Stage, found: Checked | Carried): Stage {
  const url = found.url ?? stage.url;
  const base: Stage = {
    ...stage,
    remarks: [...stage.remarks, ...(found.remarks ?? [])],
    ...(url === undefined ? {} : { url }),
  };
  switch (found.kind) {
    case 'ready':
      return {
        ...base,
        changes: found.changes ?? stage.changes,
        state: { kind: 'ready', publish: (context) => found.publish(context) },
      };
    case 'settled':
      return { ...base, state: { kind: 'settled', status: found.status } };
    case 'carried': {
      const { confirm } = found;
      return {
        ...base,
        state: {
          kind: 'carried',
          status: found.status,
          ...(confirm ? { confirm: (context: JobContext) => confirm.call(found, context) } : {}),
        },
      };
    }
    case 'failed':
      return { ...base, state: { kind: 'failed', problems: found.problems } };
  }
}

/** The end of a stage. One that no phase finished is a defect, and says so. */
export function outcomeFrom(stage: Stage, context: Pick<StageContext, 'attempts' | 'elapsedMs'>): Outcome {
  const { label, type, operation, version, url, remarks, changes, state } = stage;
  const base = {
    label,
    type,
    operation,
    version,
    remarks,
    changes,
    attempts: context.attempts(),
    elapsedMs: context.elapsedMs(),
    ...(url === undefined ? {} : { url }),
  };
  switch (state.kind) {
    case 'carried':
    case 'settled':
      return { ...base, status: state.status, problems: [] };
    case 'failed':
      return { ...base, status: 'failed', problems: state.problems };
    case 'planned':
    case 'ready':
      return {
        ...base,
        status: 'failed',
        problems: [{ code: 'internal', title: `\`${label}\` was left in the middle of its work` }],
      };
  }
}
