import type { Notice } from '../domain/problem.ts';
import type { Target } from '../domain/registry.ts';
import { inlineExcerpt } from '../domain/text.ts';
import { isBelow, type FoundryManifest } from './manifest/manifest.ts';

interface FoundryTarget extends Target {
  readonly manifest: Pick<FoundryManifest, 'version' | 'compatibility'>;
}

/**
 * The package that a job publishes to. It keeps one manifest per version, and offers an installation the newest version whose range
 * fits.
 * @param url of the registry
 */
export function targetOf(url: string, manifest: FoundryManifest): Target {
  const { id = '' } = manifest;
  const shown = `\`${inlineExcerpt(id)}\``;
  const target: FoundryTarget = {
    key: `${url} ${id}`,
    manifest,
    clashWith(other): Notice | undefined {
      const theirs = (other as FoundryTarget).manifest;
      const warn = (text: string, pointer: string): Notice => ({
        level: 'warning',
        text,
        place: { kind: 'manifest', pointer },
      });
      if (manifest.version === theirs.version) {
        const version = `\`${inlineExcerpt(manifest.version ?? '')}\``;
        return warn(
          `both submit ${shown} ${version}. A registry keeps one manifest per version, so the second changes nothing. Remove it, or give each build its own version.`,
          '/version',
        );
      }
      if (!overlaps(manifest, theirs)) return undefined;
      const ranges = `${rangeOf(theirs)} and ${rangeOf(manifest)}`;
      return warn(
        `publish ${shown} for ranges of Foundry that overlap (${ranges}). If both fit, users get the newer one: set \`compatibility.maximum\` of one build below \`compatibility.minimum\` of the next.`,
        '/compatibility',
      );
    },
  };
  return target;
}

type Ranged = Pick<FoundryManifest, 'compatibility'>;

function overlaps({ compatibility: one }: Ranged, { compatibility: other }: Ranged): boolean {
  const endsBefore = (maximum: string | undefined, minimum: string | undefined): boolean =>
    maximum !== undefined && minimum !== undefined && isBelow(maximum, minimum);
  return !endsBefore(one.maximum, other.minimum) && !endsBefore(other.maximum, one.minimum);
}

function rangeOf({ compatibility: { minimum, maximum } }: Ranged): string {
  const from = inlineExcerpt(minimum ?? 'any');
  return maximum === undefined ? `${from} or newer` : `${from} to ${inlineExcerpt(maximum)}`;
}
