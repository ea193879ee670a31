import { z } from 'zod';

import type { Notice } from '../../domain/problem.ts';
import { notes } from '../../foundry/protocol/fields.ts';

export const settings = z.strictObject({ notes });

export type FoundrySettings = z.infer<typeof settings>;

/** The former host still answers success, but installers never see what is submitted to it. */
const formerHost = 'api.foundryvtt.com';

export function formerHostNotices(label: string, url: string): readonly Notice[] {
  if (URL.parse(url)?.hostname !== formerHost) return [];
  const text = `\`${label}\` publishes to ${formerHost}, which accepts releases that Foundry's installer then never shows. Leave \`url\` out to use the current endpoint.`;
  return [{ level: 'warning', text }];
}
