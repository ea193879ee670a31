import { problemsIn, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import type { AnyRegistry, ConfiguredRegistry, Needs, Plan, ReleasedManifest } from '../domain/registry.ts';
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
function withoutSecrets({ label, emptySecrets = [] }: PlannableEntry): Notice[] {
  return emptySecrets.map((name) => ({
    level: 'warning',
    text: `\`${label}.${name}\` is empty, so it counts as not given. Is its secret set?`,
  }));
}

/** Says that a manifest of which only the version is wanted cannot be had, and stops nobody. */
export function leftAside({ title, place }: Problem): Notice {
  return {
    level: 'notice',
    text: `The manifest is left aside, and the version is the tag's: ${title}`,
    ...(place === undefined ? {} : { place }),
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
  return entries.map((entry): EntryState => {
    const { label, registry, configured } = entry;
    const stage = {
      label,
      type: registry.id,
      operation: facts.operation,
      version: facts.version,
      gatesOthers: registry.gatesOthers,
      changes: [],
      notices: [],
    };
    const skip = reasonToSkip(entry, facts);
    if (skip || !configured)
      return { ...stage, notices: skip ? [skip] : [], progress: { kind: 'done', status: 'skipped' } };

    const { manifest } = facts;
    const wanted = configured.needs(facts.operation).manifest;
    if (manifest?.ok === false && wanted === 'public')
      return { ...stage, progress: { kind: 'failed', problems: manifest.error } };
    const aside = manifest?.ok === false && wanted === 'optional' ? manifest.error.map(leftAside) : [];
    const plan = planOrProblems(configured, {
      label,
      operation: facts.operation,
      release: facts.release,
      version: facts.version,
      ifExists: facts.ifExists,
      ...(manifest?.ok === true ? { manifest: manifest.value } : {}),
    });
    const [first, ...others] = [
      ...(wanted === 'none' ? [] : (facts.manifestProblems ?? [])),
      ...(plan.kind === 'invalid' ? plan.problems : []),
    ];
    if (first) return { ...stage, progress: { kind: 'failed', problems: [first, ...others] } };
    if (plan.kind === 'job') {
      return {
        ...stage,
        progress: { kind: 'planned', job: plan.job },
        changes: plan.job.changes,
        notices: [...aside, ...(facts.operation === 'publish' ? withoutSecrets(entry) : []), ...(plan.notices ?? [])],
      };
    }
    const reason = plan.kind === 'skipped' ? plan.reason : '';
    return {
      ...stage,
      notices: [{ level: facts.operationAskedFor ? 'warning' : 'notice', text: `\`${label}\` is skipped: ${reason}` }],
      progress: { kind: 'done', status: 'skipped' },
    };
  });
}

/** One channel for failures: what the plan throws is what is wrong with it. */
function planOrProblems(configured: ConfiguredRegistry, input: Parameters<ConfiguredRegistry['plan']>[0]): Plan {
  try {
    return configured.plan(input);
  } catch (error) {
    const problems = problemsIn(error);
    if (problems === undefined) throw error;
    return { kind: 'invalid', problems };
  }
}
