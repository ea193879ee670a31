import semver from 'semver';

export const channels = ['stable', 'rc', 'beta', 'alpha', 'dev'] as const;
export type Channel = (typeof channels)[number];

export interface VersionParts {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: string | null;
  readonly build: string | null;
}

/** The service's own grammar: `1`, `1.2` and leading zeros are fine, a leading `v` is not. Undefined if it does not match. */
export function versionParts(text: string): VersionParts | undefined {
  const match = /^(\d+)(?:\.(\d+)(?:\.(\d+)(?:-([0-9a-z.-]+))?(?:\+([0-9a-z.-]+))?)?)?$/i.exec(text);
  if (!match) return undefined;
  const [, major, minor = '0', patch = '0', prerelease = null, build = null] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease, build };
}

/** As it is stored: padded, without leading zeros. */
export function versionText({ major, minor, patch, prerelease, build }: VersionParts): string {
  return `${major}.${minor}.${patch}${prerelease === null ? '' : `-${prerelease}`}${build === null ? '' : `+${build}`}`;
}

/** Why a version does not belong on a channel; undefined if it does. */
export function channelComplaint(channel: Channel, parts: VersionParts | undefined): string | undefined {
  const got = parts ? versionText(parts) : '';
  if (channel === 'stable') {
    return parts?.prerelease ? `version does not match stable channel (expected x.y.z got ${got})` : undefined;
  }
  if (parts?.prerelease?.startsWith(channel)) return undefined;
  return `version does not match prerelease channel (expected x.y.z-${channel}.n got ${got})`;
}

/** Precedence, build metadata included, for stored versions. */
export function compareVersions(left: string, right: string): number {
  return semver.compareBuild(left, right, { loose: true });
}

/** The channels that a client on `channel` sees; none for a name that is not a channel. */
export function channelsWithin(channel: string): readonly Channel[] {
  if (channel === 'dev') return ['dev'];
  const index = channels.findIndex((known) => known === channel);
  return index < 0 ? [] : channels.slice(0, index + 1);
}

/** The test for `?constraint=`; undefined if the text is not a constraint. `1.0` admits 1.x from 1.0 on, `1.0.0` admits 1.0.x. */
export function constraintTest(text: string): ((version: string) => boolean) | undefined {
  const match = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9a-z.-]+))?(?:\+([0-9a-z.-]+))?$/i.exec(text);
  if (!match) return undefined;
  const [, major, minor, patch, prerelease, build] = match;
  return (version) => {
    const parts = versionParts(version);
    if (!parts || parts.major !== Number(major)) return false;
    if (
      patch !== undefined
        ? parts.minor !== Number(minor) || parts.patch < Number(patch)
        : parts.minor < Number(minor ?? 0)
    ) {
      return false;
    }
    return tagged(parts.prerelease, prerelease) && tagged(parts.build, build);
  };
}

function tagged(part: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || part === wanted || (part?.startsWith(`${wanted}.`) ?? false);
}
