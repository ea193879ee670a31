import { without } from './data.ts';
import type { ReleasedManifest } from './manifest.ts';
import type { Pages } from './outcome.ts';
import type { Notice, Problem, Problems } from './problem.ts';
import type { CommonSettings, JobContext, PackageCheck } from './registry.ts';
import type { Release, Repository } from './release.ts';

/** A published release, as an entry would publish it. */
export interface Subject {
  readonly release: Release;
  /** Present if `needs` asked for one and it can be read. */
  readonly manifest?: ReleasedManifest;
  /** The manifest's, or the version part of the tag; '' if neither names one. */
  readonly version: string;
  /** Why it could not be published as it is: what is wrong with its manifest, or with reading it. */
  readonly problems: readonly Problem[];
}

/** A manifest that is missing, or not public, says nothing about the token, or the registry. */
export function isGone({ code }: Problem): boolean {
  return code === 'manifest.missing' || code === 'manifest.unreachable';
}

/**
 * A problem of one version of several. The checkout has the manifest of another one, and a message alone would not say which version it
 * is about.
 */
export function problemOfVersion(problem: Problem, about: string): Problem {
  return { ...without(problem, 'place', 'envelope'), title: `${about}: ${problem.title}` };
}

interface SurveyInput<Settings> {
  readonly label: string;
  readonly settings: Settings & CommonSettings;
  readonly repository: Repository;
}

export interface AccessInput<Settings> extends SurveyInput<Settings> {
  /** Milliseconds; a token that expires sooner is worth a warning. */
  readonly expiresWithin: number;
}

export interface AccessContext extends JobContext {
  /**
   * The newest published release that the entry would publish, if possible one that has its manifest; undefined if there is none. Throws
   * ProblemError.
   */
  newestRelease(): Promise<Subject | undefined>;
}

/** What was learned about an entry. */
export interface Access extends Pages {
  /** Why it could not publish. */
  readonly problems?: readonly Problem[];
  readonly notices?: readonly Notice[];
  /** The version that was tried. */
  readonly version?: string;
  /** When the token expires, ISO 8601. */
  readonly expires?: string;
}

export interface AuditInput<Settings> extends SurveyInput<Settings> {
  /** Those that the entry would publish, newest first; at least one. */
  readonly subjects: readonly Subject[];
}

export interface AuditContext extends JobContext {
  readonly packageCheck: PackageCheck;
  /** Waits for this entry's turn to send a request: at most one a second of all entries for the same address. */
  turn(address: string): Promise<void>;
  /** Why nobody can download from a public address; undefined if everyone can. Each address is requested only once. */
  downloadFault(address: string): Promise<string | undefined>;
}

/**
 * What a registry has of one release. `listed`: with problems if it differs or can no longer be installed. `missing`: it could be
 * published. `refused`: it is not there, and could not be published for the reasons given. `unknown`: the registry does not tell, or could not be
 * asked for the reasons given.
 */
export type Standing =
  | { readonly kind: 'listed' | 'missing' | 'unknown'; readonly problems?: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: Problems };

export interface Audit {
  /** One for each subject, in their order. */
  readonly standings: readonly Standing[];
  /** Why it could not tell more. */
  readonly problems?: readonly Problem[];
  readonly notices?: readonly Notice[];
  readonly url?: string;
}

/** One line of an audit's table. `skipped`: a prerelease that the entry would not publish. */
export interface AuditedVersion {
  readonly tag: string;
  readonly mark: 'listed' | 'differs' | 'unreachable' | 'missing' | 'refused' | 'skipped' | 'unknown';
}
