import { ProblemError, problemsIn, throwIfAny, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import { defined } from '../domain/data.ts';
import type { ReleasedManifest } from '../domain/manifest.ts';
import type { AnyRegistry, ConfiguredRegistry, Needs, Plan } from '../domain/registry.ts';
import { decidePrerelease, saysPrerelease, type PrereleaseDecision } from '../domain/prerelease.ts';
import { inlineExcerpt } from '../domain/text.ts';
import type { Operation, Release } from '../domain/release.ts';
import type { Result } from '../domain/result.ts';
import type { EntryState } from './entry-state.ts';

export interface PlannableEntry {
  readonly label: string;
  readonly registry: AnyRegistry;
  /** The entry's own setting; absent if its type's default holds. */
  readonly prereleases?: 'publish' | 'skip';
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

/** `version` is undefined as long as the manifest, whose version counts, may name another one than the tag. */
type DecisionFacts = Pick<PlanFacts, 'operation' | 'operationAskedFor' | 'release'> & {
  readonly version: string | undefined;
};

/** Why an entry has nothing to do; undefined if it has, or if that is not known yet. Pure. */
export function reasonToSkip(entry: PlannableEntry, facts: DecisionFacts): Notice | undefined {
  const { label, registry, configured } = entry;
  const { operation, operationAskedFor, release, version } = facts;
  if (configured === undefined) return withoutToken(entry);
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
    ? ` As ${named} a stable one, the \`released\` event will publish it when you untick the box on GitHub, provided that the workflow listens to \`released\`.`
    : '';
  const text = `${skipped} ${release.prerelease ? 'the release is' : named} a prerelease. To publish it anyway, set \`prereleases: publish\` under \`${label}:\`, next to \`token: …\`.${promotion}`;
  return { level: 'notice', text };
}

/** What the version says; without a version, only GitHub says something. */
function isPrerelease(version: string, { prerelease }: Release): boolean {
  return version === '' ? prerelease : saysPrerelease(version);
}

function prereleaseDecision(
  { registry, prereleases: chosen, configured }: PlannableEntry,
  { operation, release }: Pick<DecisionFacts, 'operation' | 'release'>,
  said: boolean,
): PrereleaseDecision {
  const { prereleases: byDefault } = registry;
  if (operation !== 'publish' || byDefault === 'any') return 'publish';
  const decided = configured?.decidesPrerelease ?? false;
  return decidePrerelease({ marked: release.prerelease, said, chosen, byDefault, decided });
}

/**
 * The problem of the entries that do not say what to do if GitHub and the version disagree: a mistake could not be taken back. One for
 * all of them, since they share the cause.
 */
function ambiguity(labels: readonly string[], { release, version }: PlanFacts): Problem {
  const [tag, own] = [inlineExcerpt(release.tag), inlineExcerpt(version)];
  const places = labels.map((label) => `\`${label}:\``).join(' and ');
  return {
    code: 'release.ambiguous',
    title: release.prerelease
      ? `GitHub marks the release \`${tag}\` as a prerelease, but its version \`${own}\` is a stable one`
      : `GitHub does not mark the release \`${tag}\` as a prerelease, but its version \`${own}\` is one`,
    hint: `${release.prerelease ? 'Untick' : 'Tick'} "Set as a pre-release" on GitHub and re-run the job. Or set one of these under ${places}, next to \`token: …\`:\n  prereleases: publish\n  prereleases: skip`,
    field: 'prereleases',
  };
}

/** Why an entry without a token has nothing to do, whatever becomes of the run. */
export function withoutToken({ label }: Pick<PlannableEntry, 'label'>): Notice {
  return { level: 'notice', text: `\`${label}\` is skipped: it is optional, and its token is empty.` };
}

/** What is written to be secret and is empty counts as not given, which nobody would notice in what is published. */
function emptySecretsOf({ label, emptySecrets = [] }: PlannableEntry): Notice[] {
  return emptySecrets.map((name) => ({
    level: 'warning',
    text: `\`${label}.${name}\` is empty and was ignored. Is the secret set?`,
  }));
}

/** Says that a manifest of which only the version is wanted cannot be had, and stops nobody. */
export function ignoringManifest({ title, place }: Problem): Notice {
  return {
    level: 'notice',
    text: `Ignoring the manifest; using the version from the tag: ${title}`,
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
  const { operation, version, release } = facts;
  const said = isPrerelease(version, release);
  const undecided = entries.filter(
    (entry) => !reasonToSkip(entry, facts) && prereleaseDecision(entry, facts, said) === 'ambiguous',
  );
  const ambiguous = ambiguity(
    undecided.map(({ label }) => label),
    facts,
  );
  return entries.map((entry) => {
    const { label, registry } = entry;
    const { id: type, gatesOthers } = registry;
    const base = { label, type, operation, version, gatesOthers, changes: [], notices: [] };
    try {
      return { ...base, ...planEntry(entry, facts, undecided.includes(entry) ? [ambiguous] : []) };
    } catch (error) {
      return { ...base, progress: { kind: 'failed', problems: expected(error) } };
    }
  });
}

type Planned = Pick<EntryState, 'progress'> & Partial<Pick<EntryState, 'changes' | 'notices'>>;

function planEntry(entry: PlannableEntry, facts: PlanFacts, ambiguous: readonly Problem[]): Planned {
  const { label, configured } = entry;
  const skipped = (notice: Notice): Planned => ({ progress: { kind: 'done', status: 'skipped' }, notices: [notice] });
  const skip = reasonToSkip(entry, facts);
  if (skip || !configured) return skipped(skip ?? withoutToken(entry));

  const { operation, operationAskedFor, version, ifExists, manifest, manifestProblems = [] } = facts;
  if (facts.release.draft && operation !== 'withdraw' && entry.registry.takesDrafts !== true)
    throw new ProblemError([draftProblem(entry, facts)]);
  const wanted = configured.needs(operation).manifest;
  if (manifest?.ok === false && wanted === 'public') throw new ProblemError(manifest.error);
  const ignored = manifest?.ok === false && wanted === 'optional' ? manifest.error.map(ignoringManifest) : [];
  const found = manifest?.ok === true ? manifest.value : undefined;
  // For a registry, a release is a prerelease whoever says so.
  const release = { ...facts.release, prerelease: facts.release.prerelease || saysPrerelease(version) };
  const problems: Problem[] = [...ambiguous, ...(wanted === 'none' ? [] : manifestProblems)];
  let plan: Plan | undefined;
  try {
    plan = configured.plan({ label, operation, release, version, ifExists, ...defined({ manifest: found }) });
  } catch (error) {
    // Reported together with what is wrong with the manifest.
    problems.push(...expected(error));
  }
  throwIfAny(problems);
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

function draftProblem({ label, registry }: PlannableEntry, { release }: PlanFacts): Problem {
  return {
    code: 'release.unusable',
    title: `The release \`${inlineExcerpt(release.tag)}\` is a draft, and ${registry.title} needs addresses that everybody can open`,
    hint: `Publish the release on GitHub first, or take \`${label}\` out of this step and publish it once the release is public.`,
  };
}

/** The problems that an error carries; any other error is a defect, and thrown on. */
function expected(error: unknown): Problems {
  const problems = problemsIn(error);
  if (problems === undefined) throw error;
  return problems;
}
