import * as z from 'zod/mini';

import type { Budget } from './concurrency.ts';
import type { ManifestFormat, ReleasedManifest } from './manifest.ts';
import type { Change, Pages } from './outcome.ts';
import type { AssetSource, Clock, HttpClient, Log } from './ports.ts';
import type { Notice, Problem } from './problem.ts';
import type { Release, ReleaseOperation } from './release.ts';
import type { TagCheck } from './version.ts';
import type { Access, AccessContext, AccessInput, Audit, AuditContext, AuditInput } from './survey.ts';

/** The settings that every entry has, whatever its type. */
export interface CommonSettings {
  readonly token: string;
  /** Absolute; `https:`, or `http:` on a loopback address. The registry's own if the entry sets none. */
  readonly url: string;
}

/** The facts of a run that a plan may use. */
export interface PlanInput<Settings> {
  readonly label: string;
  readonly settings: Settings & CommonSettings;
  readonly operation: ReleaseOperation;
  readonly release: Release;
  /** Present if `needs` asked for one and it was found. */
  readonly manifest?: ReleasedManifest;
  /** The manifest's, or the version part of the tag. */
  readonly version: string;
  readonly ifExists: 'accept' | 'fail';
  /** What a file that names another version than the release is. Default: `error`. */
  readonly tagCheck?: TagCheck;
}

/** The input `package-check`: findings are errors, warnings, or not looked for. */
export type PackageCheck = 'error' | 'warn' | 'off';

/** What an entry needs to know before it can be planned. */
export interface Needs {
  /**
   * `public`: it must be readable without credentials. `required`: it must be readable with the run's own. `optional`: only its version
   * is used, or the tag's for a release without a manifest.
   */
  readonly manifest: 'public' | 'required' | 'optional' | 'none';
  /** Names or glob patterns of release assets that must exist and be complete. */
  readonly assets: readonly string[];
}

/** A registry: its properties and what it can do. */
export interface Registry<Settings> {
  /** As in `type:`. */
  readonly id: string;
  readonly title: string;
  readonly defaultUrl: string;
  /** What to do with a prerelease unless the entry sets it; `any` for a registry that publishes nothing itself. */
  readonly prereleases: 'publish' | 'skip' | 'any';
  /** True if it needs no public address, so that a release that is still a draft on GitHub will do. */
  readonly takesDrafts?: boolean;
  /** The supported operations; the others are `skipped`. */
  readonly operations: readonly ReleaseOperation[];
  /** False if it publishes no release: it never withholds others, and is withheld only if its job has changes. */
  readonly gatesOthers: boolean;
  /** Own settings only; kebab-case keys, each with a description for the documents. Parsing, and documentation, in one. */
  readonly settings: z.core.$ZodType<Settings>;
  /** How its manifests are written; absent if it needs none. */
  readonly manifestFormat?: ManifestFormat;
  /** How its own tokens begin, by which the token of another service is recognized. */
  readonly tokenPrefixes?: readonly string[];
  /** Why a token cannot be one of this registry: the fault as the end of "it …", and what to do. Pure. */
  tokenFault?(token: string): { readonly fault: string; readonly hint: string } | undefined;
  /** Names of own settings that are secrets, a string or a list of strings, and are masked like the token. */
  readonly secrets?: readonly (keyof Settings & string)[];
  /** Pure. */
  needs(settings: Settings & CommonSettings, operation: ReleaseOperation): Needs;
  /**
   * Faults that the schema cannot find, because they depend on the common settings: the setting, and what to do, as one sentence. Also
   * called if own settings are invalid, so that everything is reported at once; they are passed as written.
   */
  faults?(
    settings: Readonly<Record<string, unknown>> & CommonSettings,
  ): readonly { readonly setting: string; readonly hint: string }[];
  /** Whether settings of its own show that the entry knows what it publishes, so that GitHub and the version may disagree. */
  decidesPrerelease?(settings: Settings): boolean;
  /** Pure: no clock, no I/O. Throws every problem at once as ProblemError. */
  plan(input: PlanInput<Settings>): Plan;
  /** Proves, by reads and registry-side dry runs, that the entry could publish. Throws ProblemError if it could not. */
  checkAccess(input: AccessInput<Settings>, context: AccessContext): Promise<Access>;
  /** Compares releases with what the registry holds, by the same means. Throws ProblemError if it cannot tell for any of them. */
  audit(input: AuditInput<Settings>, context: AuditContext): Promise<Audit>;
}

/** The types of a registry are hidden in a closure, so that unlike registries share one list without a cast. */
export interface AnyRegistry extends Omit<
  Registry<never>,
  'needs' | 'plan' | 'checkAccess' | 'audit' | 'faults' | 'settings' | 'secrets' | 'decidesPrerelease'
> {
  readonly settings: z.core.$ZodType;
  readonly secrets: readonly string[];
  /** Parses the entry's own settings, and gives back the entry ready to plan, or zod's issues. */
  configure(
    own: Readonly<Record<string, unknown>>,
    common: CommonSettings,
  ): ConfiguredRegistry | { readonly issues: readonly z.core.$ZodIssue[] };
}

/** A registry with its settings: what the pipeline works with. */
export interface ConfiguredRegistry {
  needs(operation: ReleaseOperation): Needs;
  plan(input: Omit<PlanInput<never>, 'settings'>): Plan;
  checkAccess(input: Omit<AccessInput<never>, 'settings'>, context: AccessContext): Promise<Access>;
  audit(input: Omit<AuditInput<never>, 'settings'>, context: AuditContext): Promise<Audit>;
  readonly decidesPrerelease: boolean;
  /** Values of secret settings, the token aside. */
  readonly secrets: readonly string[];
}

export type Plan =
  | { readonly kind: 'job'; readonly job: Job; readonly notices?: readonly Notice[] }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Reads of what people would install. Jobs that name the same key share one inspection and its report. */
export interface Inspection {
  readonly key: string;
  run(context: InspectionContext): Promise<InspectionReport>;
}

export interface InspectionReport {
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

export interface InspectionContext extends Pick<JobContext, 'http' | 'clock' | 'assets' | 'log' | 'deadline'> {
  /** Aborted when the run's time is up or the workflow is canceled. */
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch until which an inspection waits for files that cannot be fetched yet. */
  readonly until: number;
  readonly packageCheck: PackageCheck;
  /** Called if an asset of the release can no longer be downloaded; absent if the release was read just now. */
  readonly onStale?: () => void;
  /** Bytes of packages that all inspections of a run hold in memory at once. */
  readonly packageBytes: Budget;
  /** The same manifest in the release before this one; undefined if it is not known. For advice only. */
  previousManifest(manifest: ReleasedManifest): Promise<Uint8Array | undefined>;
}

/** Everything a phase may touch. */
export interface JobContext {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly assets: AssetSource;
  readonly log: Log;
  /** Milliseconds since the epoch at which the run's time is up. */
  readonly deadline: number;
  /** What `timeout` allows for the whole run, in milliseconds: no other run can take longer. Default: the time left. */
  readonly timeout?: number;
  readonly dryRun: boolean;
  /** Which run this is, so that a registry can tell its own leftovers from another run's. */
  readonly run: { readonly id: string; readonly attempt: number };
}

/** The package that a job publishes to. */
export interface Target {
  /** Jobs that name the same key go one after the other, so that each waits for the rate limits that the others use up. */
  readonly key: string;
  /** Warns about publishing both to one package: a sentence that begins with the labels of both. The key is the same. */
  clashWith?(other: Target): Notice | undefined;
}

/** What one entry is going to do. It decides nothing about other entries. */
export interface Job {
  readonly target?: Target;
  /** What the run is about to write, so that the summary of a dry run can show it; none if it only reads. `check` may know more, and say so. */
  readonly changes: readonly Change[];
  /** What has to be inspected before anything is checked or written. */
  readonly inspections?: readonly Inspection[];
  /**
   * Reads, and if `rehearse` is true the registry-side dry run. Never writes. Throws ProblemError if the entry cannot be published. What it learned is passed on in the closure
   * of the `publish` that it returns: nothing can be published without a check.
   */
  check(context: JobContext, options: { readonly rehearse: boolean }): Promise<CheckResult>;
}

export type CheckResult =
  | (Pages & {
      readonly kind: 'ready';
      readonly changes?: readonly Change[];
      readonly notices?: readonly Notice[];
      publish(context: JobContext): Promise<PublishResult>;
    })
  | (Pages & {
      readonly kind: 'done';
      readonly status: 'unchanged' | 'skipped';
      readonly notices?: readonly Notice[];
      /** As in PublishResult, for what was there already. */
      confirm?(context: JobContext): Promise<PublishResult>;
    });

export interface PublishResult extends Pages {
  readonly kind: 'completed';
  readonly status: 'published' | 'updated' | 'withdrawn' | 'unchanged' | 'pending' | 'verified';
  readonly notices?: readonly Notice[];
  /** Reads that confirm it; may revoke the success (`pending`, or a ProblemError), never the write. */
  confirm?(context: JobContext): Promise<PublishResult>;
}

/** Puts a registry into the list: see AnyRegistry. */
export function registryOf<Settings>(registry: Registry<Settings>): AnyRegistry {
  const { needs, plan, checkAccess, audit, faults, settings, secrets = [], decidesPrerelease, ...traits } = registry;
  return {
    ...traits,
    settings,
    secrets,
    configure(own, common) {
      const parsed = z.safeParse(settings, own, { reportInput: true });
      const found = (faults?.({ ...own, ...common }) ?? []).map(({ setting, hint }) => ({
        code: 'custom' as const,
        path: [setting],
        message: hint,
      }));
      if (!parsed.success || found.length > 0) return { issues: [...(parsed.error?.issues ?? []), ...found] };
      const all = { ...parsed.data, ...common };
      return {
        needs: (operation) => needs(all, operation),
        plan: (input) => plan({ ...input, settings: all }),
        checkAccess: (input, context) => checkAccess({ ...input, settings: all }, context),
        audit: (input, context) => audit({ ...input, settings: all }, context),
        decidesPrerelease: decidesPrerelease?.(parsed.data) ?? false,
        secrets: secrets.flatMap((name) => {
          const value: unknown = parsed.data[name];
          return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
        }),
      };
    },
  };
}
