/** What triggered the run asks for. `auto` is resolved from the event before anything else sees it. */
export type Operation = 'publish' | 'update' | 'withdraw';

/** `owner/name`, as GitHub writes it. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** True, false, or unknown where the event does not say. */
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
  /** The API address; with `Accept: application/octet-stream` it answers the bytes, or redirects to them. */
  readonly apiUrl: string;
  /** The public address, which is what registries are given. */
  readonly downloadUrl: string;
  /** Lower-case hexadecimal SHA-256, where GitHub recorded one (since June 2025). */
  readonly sha256?: string;
}

/** A GitHub release, as far as registries care. */
export interface Release {
  readonly repository: Repository;
  readonly id?: number;
  readonly tag: string;
  /** The title; the tag where the release has none. */
  readonly title: string;
  /** Markdown; '' where there is none. */
  readonly body: string;
  /** The release's page. */
  readonly pageUrl: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** True if its assets are fixed: what is missing when it is published never comes. */
  readonly immutable?: boolean;
  readonly assets: readonly Asset[];
}
