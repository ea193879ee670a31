import { z } from 'zod';

import type { Notice } from '../../domain/problem.ts';
import { endpointFault } from '../../domain/url.ts';
import { notes } from '../../foundry/protocol/fields.ts';

const forge = 'https://forge-vtt.com';

export const settings = z.strictObject({
  notes,
  confirm: z.enum(['none', 'forge']).default('none').meta({
    description:
      "`forge`: after publishing, wait until The Forge's bazaar, which reads Foundry's package database, shows this version or a newer one. It never fails the run: if the version does not appear in time, the outcome is `pending`, with a warning",
  }),
  'confirm-url': z
    .string()
    .refine((text) => endpointFault(text.trim()) === undefined, {
      error: 'Give an absolute `https:` URL (`http:` on a loopback address only), without credentials or a fragment',
    })
    .default(forge)
    .meta({ description: 'Another address with the same API' }),
  wait: z
    .int()
    .min(0, { error: 'Give whole seconds, 0 or more' })
    .max(86_400, { error: 'Give whole seconds, 86400 at most' })
    .default(300)
    .meta({ description: 'Seconds for `confirm`' }),
});

export type FoundrySettings = z.infer<typeof settings>;

/** The former host still reports success, but installers never see what is submitted to it. */
const formerHost = 'api.foundryvtt.com';

export function formerHostNotices(label: string, url: string): readonly Notice[] {
  if (URL.parse(url)?.hostname !== formerHost) return [];
  const text = `\`${label}\` publishes to ${formerHost}, which accepts releases that Foundry's installer never shows. Remove \`url\` to use the current endpoint.`;
  return [{ level: 'warning', text }];
}
