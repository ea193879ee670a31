import type { Notice, Problems } from './problem.ts';
import type { Result } from './result.ts';

/** What every manifest format has; a format's own type has more. */
export interface Manifest {
  /** The id of its ManifestFormat, by which a registry recognizes a manifest that it can read. */
  readonly format: string;
  readonly id?: string;
  readonly version?: string;
}

/** A manifest, and the address under which everybody can read it. */
export interface ReleasedManifest {
  readonly manifest: Manifest;
  /** What is submitted. Fixed to this version; read without credentials before anything is planned if `needs` said `public`. */
  readonly url: string;
}

/** 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** How a family of registries writes its manifests. Pure. */
export interface ManifestFormat {
  readonly id: string;
  /** Bytes; nothing larger is a manifest. */
  readonly maxBytes: number;
  /** Every problem at once. */
  parse(bytes: Uint8Array): Result<{ readonly manifest: Manifest; readonly notices: readonly Notice[] }, Problems>;
  /**
   * Where a problem with the released manifest stands in the manifest's source, which may hold comments and placeholders;
   * undefined if it cannot be told.
   * @param pointer RFC 6901; '' is the whole document
   * @param title the problem's
   */
  locate(source: string, pointer: string, title: string): Position | undefined;
}
