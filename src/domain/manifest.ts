import type { Notice, Place, Problem, Problems } from './problem.ts';
import type { Result } from './result.ts';

/** What every manifest format has; a format's own type has more. */
export interface Manifest {
  /** The id of its ManifestFormat, by which a registry recognizes a manifest that it can read. */
  readonly format: string;
  readonly id?: string;
  readonly version?: string;
}

/** A manifest, and its public URL. */
export interface ReleasedManifest {
  readonly manifest: Manifest;
  /** What is submitted. Fixed to this version; read without credentials before anything is planned if `needs` said `public`. */
  readonly url: string;
}

/** What asks for a manifest: an input, or a setting of an entry. */
export interface ManifestSetting {
  /** As messages name it, e.g. `manifest` or `foundry-v13.manifest-url`. */
  readonly setting: string;
  readonly place: Place;
}

/** Where the manifest of an entry is: at an address with `{tag}` and `{version}`, else the first release asset that matches. */
export interface ManifestRequest extends ManifestSetting {
  readonly url?: string;
  /** Names or globs, in order. */
  readonly patterns: readonly string[];
}

/** The manifest of an entry, as it was read. Entries that share a manifest share this object. */
export interface EntryManifest {
  /** How messages tell it from the others of the run; absent if there is only one. */
  readonly name?: string;
  readonly manifest: Result<ReleasedManifest, Problems>;
  /** What is wrong with a manifest that can be read; the plans add what their registries require. */
  readonly problems: readonly Problem[];
  /** The manifest's version, or the version part of the tag; '' if neither names one. */
  readonly version: string;
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
   * The position of a problem of the released manifest in the manifest's source, which may contain comments and placeholders;
   * undefined if it is not known.
   * @param pointer RFC 6901; '' is the whole document
   * @param title the problem's
   */
  locate(source: string, pointer: string, title: string): Position | undefined;
}
