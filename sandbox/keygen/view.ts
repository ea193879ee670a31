import { isWithin, seesEverything, type Caller } from './access.ts';
import {
  highestFirst,
  type Artifact,
  type Entitlement,
  type KeygenState,
  type Package,
  type Product,
  type Release,
} from './state.ts';
import { channelsWithin, compareVersions } from './version.ts';

/** The records that a caller can see, from its environment. */
export class View {
  readonly #state: KeygenState;

  constructor(state: KeygenState) {
    this.#state = state;
  }

  releases({ token, environment }: Caller): readonly Release[] {
    return this.#state.releases.filter((release) => {
      if (token.productId !== undefined && release.productId !== token.productId) return false;
      if (!seesEverything(token) && release.status !== 'PUBLISHED') return false;
      return isWithin(release.environmentId, environment);
    });
  }

  /** Licenses see a file once it is processed; publishers see it before. */
  artifacts(caller: Caller): readonly Artifact[] {
    const ids = new Set(this.releases(caller).map(({ id }) => id));
    return this.#state.artifacts.filter(
      ({ releaseId, environmentId, status }) =>
        ids.has(releaseId) &&
        isWithin(environmentId, caller.environment) &&
        (seesEverything(caller.token) || status === 'UPLOADED'),
    );
  }

  products({ token, environment }: Caller): readonly Product[] {
    return this.#state.products.filter(
      ({ id, environmentId }) =>
        (token.productId === undefined || id === token.productId) && isWithin(environmentId, environment),
    );
  }

  packages({ token, environment }: Caller): readonly Package[] {
    return this.#state.packages.filter(
      ({ productId, environmentId }) =>
        (token.productId === undefined || productId === token.productId) && isWithin(environmentId, environment),
    );
  }

  entitlements({ environment }: Caller): readonly Entitlement[] {
    return this.#state.entitlements.filter(({ environmentId }) => isWithin(environmentId, environment));
  }

  /** What a client that has `release` is offered: the highest published version above it, even if its files are unusable. */
  upgrade(
    caller: Caller,
    release: Release,
    channel: string | null,
    admits: (version: string) => boolean,
  ): Release | undefined {
    // Callers that are neither licensed nor the owner are offered nothing.
    if (caller.token.kind === 'developer' || caller.token.kind === 'read') return undefined;
    const within = channelsWithin(channel === null || channel === '' ? release.channel : channel);
    const candidates = this.releases(caller).filter(
      (candidate) =>
        candidate.status === 'PUBLISHED' &&
        candidate.productId === release.productId &&
        candidate.packageId === release.packageId &&
        within.includes(candidate.channel) &&
        compareVersions(candidate.version, release.version) > 0 &&
        admits(candidate.version),
    );
    return highestFirst(candidates)[0];
  }
}
