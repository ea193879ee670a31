import { immutableHint } from '../domain/assets.ts';
import {
  mapProblems,
  ProblemError,
  problemsIn,
  throwIfAny,
  type Notice,
  type Problem,
  type Problems,
} from '../domain/problem.ts';
import { defined } from '../domain/data.ts';
import { entryExample, tokenLine } from '../domain/example.ts';
import type { EntryManifest } from '../domain/manifest.ts';
import type { AnyRegistry, ConfiguredRegistry, Needs, Plan } from '../domain/registry.ts';
import { decidePrerelease, saysPrerelease, type PrereleaseDecision } from '../domain/prerelease.ts';
import { inlineExcerpt } from '../domain/text.ts';
import type { Release, ReleaseOperation } from '../domain/release.ts';
import { versionFromTag, type TagCheck } from '../domain/version.ts';
import type { EntryState } from './entry-state.ts';

export interface PlannableEntry {
  readonly label: string;
  readonly registry: AnyRegistry;
  /** The entry's own setting; absent if its type's default holds. */
  readonly prereleases?: 'publish' | 'skip';
  /** Absent if the entry is optional and has no token. */
  readonly configured?: ConfiguredRegistry;
  /** What a dry run can show of an entry without `configured`. */
  readonly tokenless?: ConfiguredRegistry;
  /** Secret settings without a value. */
  readonly emptySecrets?: readonly string[];
}

export interface PlanFacts {
  readonly operation: ReleaseOperation;
  /** True if the input `operation` names it, so that skipping it is worth a warning. */
  readonly operationAskedFor: boolean;
  readonly release: Release;
  readonly dryRun?: boolean;
  /** By label; none for an entry that wants no manifest, or only an optional one that is not there. */
  readonly manifests?: ReadonlyMap<string, EntryManifest>;
  /** Of the entries whose registry knows no manifests; of the others that have none it is the tag's. */
  readonly version: string;
  readonly ifExists: 'accept' | 'fail';
  readonly tagCheck?: TagCheck;
}

/** `version` is undefined as long as the manifest, whose version counts, may name another one than the tag. */
type DecisionFacts = Pick<PlanFacts, 'operation' | 'operationAskedFor' | 'release' | 'dryRun'> & {
  readonly version: string | undefined;
};

/** What an entry can be planned with: in a dry run, a token is not needed to know what would be sent. */
function plannable({ configured, tokenless }: PlannableEntry, dryRun = false): ConfiguredRegistry | undefined {
  return configured ?? (dryRun ? tokenless : undefined);
}

/** Why an entry has nothing to do; undefined if it has, or if that is not known yet. Pure. */
export function reasonToSkip(entry: PlannableEntry, facts: DecisionFacts): Notice | undefined {
  const { label, registry } = entry;
  const { operation, operationAskedFor, release, version, dryRun } = facts;
  if (plannable(entry, dryRun) === undefined) return withoutToken(entry);
  const skipped = `\`${label}\` is skipped:`;
  if (!registry.operations.includes(operation)) {
    const level = operationAskedFor ? 'warning' : 'notice';
    return { level, text: `${skipped} ${registry.title} does not support \`${operation}\`.` };
  }
  const possible = version === undefined ? [true, false] : [isPrerelease(version, release)];
  if (!possible.every((said) => prereleaseDecision(entry, facts, said) === 'skip')) return undefined;
  const named = `its version \`${inlineExcerpt(version ?? '')}\` is`;
  const isPromotable = release.prerelease && version !== undefined && !isPrerelease(version, release);
  const promotion = isPromotable
    ? ` As ${named} stable, the \`released\` event publishes it when you clear the prerelease checkbox on GitHub, if the workflow listens to \`released\`.`
    : '';
  // Who has chosen to skip it needs no way to publish it.
  const change =
    entry.prereleases === 'skip'
      ? ''
      : ` To publish it anyway, set \`prereleases: publish\`:${entryExample(label, tokenLine, 'prereleases: publish')}`;
  return {
    level: 'notice',
    text: `${skipped} ${release.prerelease ? 'the release is' : named} a prerelease.${promotion}${change}`,
  };
}

/** What the version says; without a version, only GitHub says something. */
function isPrerelease(version: string, { prerelease }: Release): boolean {
  return version === '' ? prerelease : saysPrerelease(version);
}

function prereleaseDecision(
  { registry, prereleases: chosen, configured, tokenless }: PlannableEntry,
  { operation, release }: Pick<DecisionFacts, 'operation' | 'release'>,
  said: boolean,
): PrereleaseDecision {
  const { prereleases: byDefault } = registry;
  if (operation !== 'publish' || byDefault === 'any') return 'publish';
  const decided = (configured ?? tokenless)?.decidesPrerelease ?? false;
  return decidePrerelease({ marked: release.prerelease, said, chosen, byDefault, decided });
}

/** Whether a publish would stop with `release.ambiguous`. Pure. */
export function isAmbiguous(entry: PlannableEntry, release: Release, version: string): boolean {
  return prereleaseDecision(entry, { operation: 'publish', release }, isPrerelease(version, release)) === 'ambiguous';
}

/**
 * Whether the entry would publish a release, prereleases being what its `prereleases` says, or the default of its type. If GitHub and
 * the version disagree on it, either is enough. Pure.
 * @param version '' if it is not known
 */
export function wouldPublish(entry: PlannableEntry, release: Release, version: string): boolean {
  const { prereleases: byDefault } = entry.registry;
  if (!release.prerelease && !isPrerelease(version, release)) return true;
  return byDefault === 'any' ? entry.prereleases !== 'skip' : (entry.prereleases ?? byDefault) === 'publish';
}

/**
 * The problem of the entries that do not say what to do if GitHub and their version disagree: a mistake could not be undone. One
 * for all of them, since they share the cause.
 */
function ambiguity(
  same: readonly { readonly entry: PlannableEntry }[],
  { release }: PlanFacts,
  version: string,
): Problem {
  const labels = same.map(({ entry }) => entry.label);
  const skipping = same.flatMap(({ entry }) => (entry.registry.prereleases === 'skip' ? [`\`${entry.label}\``] : []));
  const skips = skipping.length === 0 ? '' : `, which then skips ${skipping.join(', ')}`;
  const [tag, own] = [inlineExcerpt(release.tag), inlineExcerpt(version)];
  return {
    code: 'release.ambiguous',
    title: release.prerelease
      ? `GitHub marks the release \`${tag}\` as a prerelease, but its version \`${own}\` is stable`
      : `GitHub does not mark the release \`${tag}\` as a prerelease, but its version \`${own}\` is a prerelease`,
    hint: `${release.prerelease ? 'If it is stable, clear' : 'If it is a prerelease, tick'} "Set as a pre-release" on GitHub and re-run the job${release.prerelease ? '' : skips}. If a workflow creates the release, have it ${release.prerelease ? 'leave the box unchecked' : 'check the box'}. Or set \`prereleases\` to \`publish\` or \`skip\`:${labels.map((label) => entryExample(label, tokenLine, 'prereleases: publish # or skip')).join('')}`,
    field: 'prereleases',
  };
}

/** Why an entry without a token has nothing to do. */
export function withoutToken({ label }: Pick<PlannableEntry, 'label'>): Notice {
  return { level: 'notice', text: `\`${label}\` is skipped: it is optional, and its token is empty.` };
}

/** An empty secret setting is ignored, which nobody would notice in what is published. */
function emptySecretsOf({ label, emptySecrets = [] }: PlannableEntry): Notice[] {
  return emptySecrets.map((name) => ({
    level: 'warning',
    text: `\`${label}.${name}\` is empty and was ignored. Is the secret set?`,
  }));
}

/** The notice for an unreadable manifest of which only the version is wanted. */
export function ignoringManifest({ title, place, about }: Problem): Notice {
  return {
    level: 'notice',
    text: `Ignoring the manifest; using the version from the tag: ${title}`,
    ...defined({ place, about }),
  };
}

/** What an entry that has something to do needs to know. */
export function needsOf(entry: PlannableEntry, { operation, dryRun }: Pick<PlanFacts, 'operation' | 'dryRun'>): Needs {
  return plannable(entry, dryRun)?.needs(operation) ?? { manifest: 'none', assets: [] };
}

/** Every entry's plan, and every problem of every plan. Pure. */
export function planEntries(entries: readonly PlannableEntry[], common: PlanFacts): EntryState[] {
  const { operation, release, manifests } = common;
  const owned = entries.map((entry) => {
    const own = manifests?.get(entry.label);
    // An entry whose manifest is not there does not take the version of another entry's.
    const instead = entry.registry.manifestFormat ? (versionFromTag(release.tag) ?? '') : common.version;
    return { entry, own, facts: { ...common, version: own?.version ?? instead } };
  });
  const undecided = owned.filter(
    ({ entry, facts }) =>
      operation === 'publish' && !reasonToSkip(entry, facts) && isAmbiguous(entry, release, facts.version),
  );
  const ambiguous = new Map(
    Object.entries(Object.groupBy(undecided, ({ facts }) => facts.version)).map(([version, same = []]) => {
      return [version, ambiguity(same, common, version)];
    }),
  );
  const planned = owned.map(({ entry, own, facts }): EntryState => {
    const { label, registry } = entry;
    const { id: type, gatesOthers } = registry;
    const { version } = facts;
    const about = defined({ manifest: own?.name });
    const base = { label, type, operation, version, gatesOthers, changes: [], notices: [], ...about };
    const isUndecided = undecided.some((one) => one.entry === entry);
    const problem = isUndecided ? ambiguous.get(version) : undefined;
    try {
      return { ...base, ...planEntry(entry, facts, own, problem ? [problem] : []) };
    } catch (error) {
      const problems = mapProblems(expected(error), (one) => asOfImmutable(one, release));
      // Without a token, the plan is only shown.
      if (entry.configured) return { ...base, progress: { kind: 'failed', problems } };
      const text = `What \`${label}\` would send is not known: ${problems[0].title}`;
      return {
        ...base,
        ...skipped(withoutToken(entry), { level: 'notice', text, ...defined({ place: problems[0].place }) }),
      };
    }
  });
  return withTargetNotices(planned);
}

type Planned = Pick<EntryState, 'progress'> & Partial<Pick<EntryState, 'changes' | 'notices' | 'target'>>;

function skipped(...notices: readonly Notice[]): Planned {
  return { progress: { kind: 'done', status: 'skipped' }, notices };
}

function planEntry(
  entry: PlannableEntry,
  facts: PlanFacts,
  own: EntryManifest | undefined,
  ambiguous: readonly Problem[],
): Planned {
  const { label } = entry;
  const { operation, operationAskedFor, version, ifExists, tagCheck, dryRun } = facts;
  const skip = reasonToSkip(entry, facts);
  const configured = plannable(entry, dryRun);
  if (skip || !configured) return skipped(skip ?? withoutToken(entry));

  if (facts.release.draft && operation !== 'withdraw' && entry.registry.takesDrafts !== true)
    throw new ProblemError([draftProblem(entry, facts)]);
  const wanted = configured.needs(operation).manifest;
  const manifest = own?.manifest;
  if (manifest?.ok === false && (wanted === 'public' || wanted === 'required')) throw new ProblemError(manifest.error);
  const ignored = manifest?.ok === false && wanted === 'optional' ? manifest.error.map(ignoringManifest) : [];
  const found = manifest?.ok === true ? manifest.value : undefined;
  // For a registry, a release is a prerelease if either GitHub or the version says so.
  const release = { ...facts.release, prerelease: facts.release.prerelease || saysPrerelease(version) };
  const problems: Problem[] = [...ambiguous, ...(wanted === 'none' ? [] : (own?.problems ?? []))];
  let plan: Plan | undefined;
  try {
    plan = configured.plan({ label, operation, release, version, ifExists, ...defined({ manifest: found, tagCheck }) });
  } catch (error) {
    // Reported together with what is wrong with the manifest.
    problems.push(...expected(error));
  }
  throwIfAny(problems);
  if (plan?.kind !== 'job') {
    const text = `\`${label}\` is skipped: ${plan?.reason ?? ''}`;
    return skipped({ level: operationAskedFor ? 'warning' : 'notice', text });
  }
  const { changes, target } = plan.job;
  if (!entry.configured) return { ...skipped(withoutToken(entry)), changes };
  return {
    progress: { kind: 'planned', job: plan.job },
    changes,
    notices: [...ignored, ...(operation === 'withdraw' ? [] : emptySecretsOf(entry)), ...(plan.notices ?? [])],
    ...defined({ target }),
  };
}

/** Adds notices about entries that publish to the same package. */
function withTargetNotices(entries: readonly EntryState[]): EntryState[] {
  return entries.map((entry, index) => {
    const { target, label } = entry;
    if (target === undefined) return entry;
    const others = entries.slice(0, index).filter((other) => other.target?.key === target.key);
    const notices = others.flatMap((other) => {
      const said = other.target && target.clashWith?.(other.target);
      return said === undefined ? [] : [{ ...said, text: `\`${other.label}\` and \`${label}\` ${said.text}` }];
    });
    return { ...entry, notices: [...entry.notices, ...notices] };
  });
}

/** Assets cannot be added to an immutable release, so the hint must not suggest waiting or attaching. */
function asOfImmutable(problem: Problem, { immutable }: Release): Problem {
  const isMissing = problem.code === 'asset.missing' || problem.code === 'manifest.missing';
  return immutable === true && isMissing ? { ...problem, hint: immutableHint } : problem;
}

function draftProblem({ label, registry }: PlannableEntry, { release }: PlanFacts): Problem {
  return {
    code: 'release.unusable',
    title: `The release \`${inlineExcerpt(release.tag)}\` is a draft, but ${registry.title} needs public URLs`,
    hint: `Publish the release on GitHub first, or remove \`${label}\` from this step and publish it after the release is public.`,
  };
}

/** The problems that an error carries; any other error is a defect, and rethrown. */
function expected(error: unknown): Problems {
  const problems = problemsIn(error);
  if (problems === undefined) throw error;
  return problems;
}
