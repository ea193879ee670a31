import type { ReleaseRecord } from './api.ts';
import { sameMetadata } from './metadata.ts';
import type { Wording } from './release.ts';

/** The attributes that have to change for a release to say what it should; none where it does. Pure. */
export function changedAttributes(
  desired: Wording,
  existing: Pick<ReleaseRecord, 'name' | 'description' | 'metadata'>,
): Readonly<Partial<Wording>> {
  return {
    ...((existing.name || null) === desired.name ? {} : { name: desired.name }),
    ...((existing.description || null) === desired.description ? {} : { description: desired.description }),
    ...(desired.metadata === undefined || sameMetadata(desired.metadata, existing.metadata)
      ? {}
      : { metadata: desired.metadata }),
  };
}
