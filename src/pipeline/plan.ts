import { ProblemError, problemsIn, throwIfAny, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import { defined } from '../domain/data.ts';
import type { ReleasedManifest } from '../domain/manifest.ts';
import type { AnyRegistry, ConfiguredRegistry, Needs, Plan } from '../domain/registry.ts';
import type { Operation, Release } from '../domain/release.ts';
import type { Result } from '../domain/result.ts';
import type { EntryState } from './entry-state.ts';

/** What the plan needs to know of an entry of `registries`. */
export interface PlannableEntry {
  readonly label: string;
  readonly registry: AnyRegistry;
  readonly prereleases: 'publish' | 'skip';
  /** Absent where the entry is optional and has no token. */
  readonly configured?: ConfiguredRegistry;
  /** Secret settings that stand there without a value. */
  readonly emptySecrets?: readonly string[];
}

export interface PlanFacts {
  readonly operation: Operation;
  /** True where `operation` was asked for by name, so that skipping it is worth a warning. */
  readonly operationAskedFor: boolean;
  readonly release: Release;
  /** Absent where no entry wants one, or only an optional one that is not there. */
  readonly manifest?: Result<ReleasedManifest, Problems>;
  /** What is wrong with a manifest that can be read. */
  readonly manifestProblems?: readonly Problem[];
  readonly version: string;
  readonly ifExists: 'accept' | 'fail';
}

/** Why an entry has nothing to do, or undefined where it has. Pure, and known before anything is read. */
export function reasonToSkip(
  entry: PlannableEntry,
  { operation, operationAskedFor, release }: Pick<PlanFacts, 'operation' | 'operationAskedFor' | 'release'>,
): Notice | undefined {
  if (entry.configured === undefined) return withoutToken(entry);
  if (!entry.registry.operations.includes(operation)) {
    return {
      level: operationAskedFor ? 'warning' : 'notice',
      text: `\`${entry.label}\` is skipped: ${entry.registry.title} has no way to ${operation} a release.`,
    };
  }
  if (release.prerelease && operation === 'publish' && entry.prereleases === 'skip') {
    return {
      level: 'notice',
      text: `\`${entry.label}\` is skipped: the release is a prerelease. Set \`prereleases: publish\` to publish it all the same.`,
    };
  }
  return undefined;
}

/** Why an entry without a token has nothing to do, whatever becomes of the run. */
export function withoutToken({ label }: Pick<PlannableEntry, 'label'>): Notice {
  return { level: 'notice', text: `\`${label}\` is skipped: it is optional, and its token is empty.` };
}

/** What is written to be secret and is empty counts as not given, which nobody would notice in what is published. */
function emptySecretsOf({ label, emptySecrets = [] }: PlannableEntry): Notice[] {
  return emptySecrets.map((name) => ({
    level: 'warning',
    text: `\`${label}.${name}\` is empty, so it counts as not given. Is its secret set?`,
  }));
}

/** Says that a manifest of which only the version is wanted cannot be had, and stops nobody. */
export function ignoringManifest({ title, place }: Problem): Notice {
  return {
    level: 'notice',
    text: `The manifest is left aside, and the version is the tag's: ${title}`,
    ...defined({ place }),
  };
}

/** What the entries that have something to do need to know, together. */
export function needsOf(entries: readonly PlannableEntry[], operation: Operation): Needs {
  const all = entries.flatMap(({ configured }) => (configured ? [configured.needs(operation)] : []));
  return {
    manifest: (['public', 'optional'] as const).find((kind) => all.some(({ manifest }) => manifest === kind)) ?? 'none',
    assets: [...new Set(all.flatMap(({ assets }) => assets))],
  };
}

/** Every entry's plan, and every problem of every plan. Pure. */
export function planEntries(entries: readonly PlannableEntry[], facts: PlanFacts): EntryState[] {
  return entries.map((entry) => {
    const { label, registry } = entry;
    const base = {
      label,
      type: registry.id,
      operation: facts.operation,
      version: facts.version,
      gatesOthers: registry.gatesOthers,
      changes: [],
      notices: [],
    };
    try {
      return { ...base, ...planEntry(entry, facts) };
    } catch (error) {
      const problems = problemsIn(error);
      if (problems === undefined) throw error;
      return { ...base, progress: { kind: 'failed', problems } };
    }
  });
}

type Planned = Pick<EntryState, 'progress'> & Partial<Pick<EntryState, 'changes' | 'notices'>>;

function planEntry(entry: PlannableEntry, facts: PlanFacts): Planned {
  const { label, configured } = entry;
  const skipped = (notice: Notice | undefined): Planned => ({
    progress: { kind: 'done', status: 'skipped' },
    notices: notice ? [notice] : [],
  });
  const skip = reasonToSkip(entry, facts);
  if (skip || !configured) return skipped(skip);

  const { operation, operationAskedFor, release, version, ifExists, manifest } = facts;
  const wanted = configured.needs(operation).manifest;
  if (manifest?.ok === false && wanted === 'public') throw new ProblemError(manifest.error);
  const ignored = manifest?.ok === false && wanted === 'optional' ? manifest.error.map(ignoringManifest) : [];
  const found = manifest?.ok === true ? manifest.value : undefined;
  const { plan, problems } = planOf(configured, {
    label,
    operation,
    release,
    version,
    ifExists,
    ...defined({ manifest: found }),
  });
  throwIfAny([...(wanted === 'none' ? [] : (facts.manifestProblems ?? [])), ...problems]);
  if (plan?.kind !== 'job') {
    const text = `\`${label}\` is skipped: ${plan?.reason ?? ''}`;
    return skipped({ level: operationAskedFor ? 'warning' : 'notice', text });
  }
  return {
    progress: { kind: 'planned', job: plan.job },
    changes: plan.job.changes,
    notices: [...ignored, ...(operation === 'publish' ? emptySecretsOf(entry) : []), ...(plan.notices ?? [])],
  };
}

/** What the plan throws is reported together with what is wrong with the manifest. */
function planOf(
  configured: ConfiguredRegistry,
  input: Parameters<ConfiguredRegistry['plan']>[0],
): { readonly plan?: Plan; readonly problems: readonly Problem[] } {
  try {
    return { plan: configured.plan(input), problems: [] };
  } catch (error) {
    const problems = problemsIn(error);
    if (problems === undefined) throw error;
    return { problems };
  }
}
