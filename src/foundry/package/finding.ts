import { inlineExcerpt } from '../../domain/text.ts';
import type { ProblemCode } from '../../domain/problem.ts';

/** One thing that is wrong with a package. Whether it stops the run is decided where it is reported. */
export interface Finding {
  readonly code: Extract<ProblemCode, 'package.unreachable' | 'package.mismatch' | 'run.timeout'>;
  /** `warning`: worth saying, but people can install the package all the same, or nobody can tell. */
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly detail?: string;
  readonly hint?: string;
  /** RFC 6901 pointer into the released manifest. */
  readonly pointer: string;
}

/** Carries a finding out of the depth of a read. Caught inside this folder. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.title);
    this.finding = finding;
  }
}

/** The package could be read, but is not what it should be. */
export function mismatch(title: string, more: Partial<Omit<Finding, 'code' | 'title'>> = {}): Finding {
  return { code: 'package.mismatch', level: 'error', title, pointer: '/download', ...more };
}

/** Nobody can download the package. */
export function unreachable(title: string, more: Partial<Omit<Finding, 'code' | 'title'>> = {}): Finding {
  return { code: 'package.unreachable', level: 'error', title, pointer: '/download', ...more };
}

/** The finding that an exception carries, whatever realm it comes from. */
export function findingFromError(error: unknown): Finding | undefined {
  return error instanceof PackageFault ? error.finding : undefined;
}

/** Findings of one kind that are reported one by one; more of them are one finding. */
const mostAlike = 10;

/** The findings, or one in their place that tells the first and how many more there are. */
export function grouped(findings: readonly Finding[], title: (count: number) => string): readonly Finding[] {
  const [first] = findings;
  if (!first || findings.length <= mostAlike) return findings;
  const told = findings.slice(0, mostAlike).map((finding) => finding.title);
  return [
    { ...first, title: title(findings.length), detail: `${told.join('; ')}; and ${findings.length - mostAlike} more` },
  ];
}

export function quoted(text: string): string {
  return `\`${inlineExcerpt(text)}\``;
}

/** Paths that are one file on Windows and macOS have the same key. */
export function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
