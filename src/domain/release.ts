/** What can be done with a release. */
export type ReleaseOperation = 'publish' | 'update' | 'withdraw';

/** What can be asked of the registries without a release and without a write. */
export type SurveyOperation = 'check' | 'audit';

/** What a run does. `auto` is resolved from the event before anything else sees it. */
export type Operation = ReleaseOperation | SurveyOperation;

/** `owner/name`, as GitHub writes it. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** True, false, or unknown if the event does not say. */
  readonly private?: boolean;
}

/** A file attached to a release. */
export interface Asset {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  /** `uploaded` once all bytes are there. */
  readonly state: 'uploaded' | 'open';
  /** The API address; with `Accept: application/octet-stream` it returns the bytes, or redirects to them. */
  readonly apiUrl: string;
  /** The public address, which is what registries are given. */
  readonly downloadUrl: string;
  /** Lower-case hexadecimal SHA-256, if GitHub recorded one (since June 2025). */
  readonly sha256?: string;
}

/** A GitHub release, as far as registries care. */
export interface Release {
  readonly repository: Repository;
  readonly id?: number;
  readonly tag: string;
  /** The title; the tag if the release has none. */
  readonly title: string;
  /** Markdown; '' if there is none. */
  readonly body: string;
  /** The release's page. */
  readonly pageUrl: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** True if its assets are fixed: assets that are missing when it is published can never be added. */
  readonly immutable?: boolean;
  readonly assets: readonly Asset[];
}
