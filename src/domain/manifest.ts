import type { Problem, Remark } from './problem.ts';
import type { Result } from './result.ts';

/**
 * A Foundry package manifest, read from its source text: every value keeps the digits it was written with, so the JSON number
 * `12.330` is the text `12.330`. Absent, empty and null values are absent.
 */
export interface Manifest {
  /** `id`, or `name` in a manifest from before Foundry v10. */
  readonly id?: string;
  readonly title?: string;
  readonly version?: string;
  readonly compatibility: {
    readonly minimum?: string;
    readonly verified?: string;
    readonly maximum?: string;
  };
  /** The in-file `manifest` field: where installed copies look for updates. Never what is submitted. */
  readonly manifest?: string;
  readonly download?: string;
  readonly protected: boolean;
  /** The text without its byte order mark. */
  readonly text: string;
  /** The values as JavaScript has them, for rules beyond the fields above. */
  readonly json: Readonly<Record<string, unknown>>;
  /** 1-based position of the value at an RFC 6901 pointer, or of its nearest parent that exists. */
  position(pointer: string): { readonly line: number; readonly column: number };
}

export declare function parseManifest(
  bytes: Uint8Array,
): Result<{ readonly manifest: Manifest; readonly remarks: readonly Remark[] }, readonly [Problem, ...Problem[]]>;
