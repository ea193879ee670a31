import { inlineExcerpt, lowerFirst } from '../../domain/text.ts';
import type { ProblemCode } from '../../domain/problem.ts';

/** One thing that is wrong with a package. The code that reports it decides whether it stops the run. */
export interface Finding {
  readonly code: Extract<
    ProblemCode,
    'package.unreachable' | 'package.mismatch' | 'release.unavailable' | 'run.timeout'
  >;
  /** `warning`: people can install the package anyway, or it is unknown. */
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly detail?: string;
  readonly hint?: string;
  /** RFC 6901 pointer into the released manifest. */
  readonly pointer: string;
  /** What may have rejected only this runner, at this moment. */
  readonly passing?: 'limit' | 'filter';
  /** Nothing exists there: the only finding that waiting can change. */
  readonly isMissing?: true;
}

type Details = Partial<Omit<Finding, 'code' | 'title'>>;

/** Carries a finding out of a read. Caught inside this folder. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.title);
    this.finding = finding;
  }
}

/** The package could be read, but is not what it should be. */
export function mismatch(title: string, details: Details = {}): Finding {
  return { code: 'package.mismatch', level: 'error', title, pointer: '/download', ...details };
}

/** Nobody can download the package. */
export function unreachable(title: string, details: Details = {}): Finding {
  return { ...mismatch(title, details), code: 'package.unreachable' };
}

/** Findings by kind, so that many of a kind can become one. */
export class FindingGroups<Kind extends string> {
  readonly #groups = new Map<Kind, Finding[]>();

  add(kind: Kind, title: string, details?: Details): void {
    const group = this.#groups.get(kind) ?? [];
    this.#groups.set(kind, group);
    group.push(mismatch(title, details));
  }

  /** Kind by kind; more than `limit(kind)` findings are one that lists the first ten. */
  all(title: (kind: Kind, count: number) => string, limit: (kind: Kind) => number = () => 10): Finding[] {
    return [...this.#groups].flatMap(([kind, found]) => {
      const [first] = found;
      if (!first || found.length <= limit(kind)) return found;
      const shown = found.slice(0, 10).map((finding) => lowerFirst(finding.title));
      const rest = found.length > shown.length ? `; and ${found.length - shown.length} more` : '';
      return [{ ...first, title: title(kind, found.length), detail: shown.join('; ') + rest }];
    });
  }
}

export function quoted(text: string): string {
  return `\`${inlineExcerpt(text)}\``;
}

/** Paths that are one file on Windows and macOS have the same key. */
export function fold(path: string): string {
  return normalized(path).toLowerCase();
}

/** In Unicode's form NFC, unless a character has so many combining marks that sorting them would take quadratic time. */
export function normalized(path: string): string {
  return /\p{M}{31}/u.test(path) ? path : path.normalize('NFC');
}
