import * as z from 'zod/mini';

import type { Notice } from '../../domain/problem.ts';
import { seconds, setting } from '../../domain/schema.ts';
import { endpointFault } from '../../domain/url.ts';
import { notes } from '../../foundry/protocol/fields.ts';

const forge = 'https://forge-vtt.com';

const endpoint = z
  .string()
  .check(
    z.refine(
      (text) => endpointFault(text.trim()) === undefined,
      'Give an absolute `https:` URL (`http:` on a loopback address only), without credentials or a fragment',
    ),
  );

export const settings = z.strictObject({
  notes,
  confirm: setting(
    z._default(z.enum(['none', 'forge']), 'none'),
    "`forge`: after publishing, wait until The Forge's bazaar, which reads Foundry's package database, shows this version or a newer one. It never fails the run: if the version does not appear in time, the outcome is `pending`, with a warning",
  ),
  'confirm-url': setting(z._default(endpoint, forge), 'Another address with the same API'),
  wait: setting(z._default(seconds(86_400), 300), 'Seconds for `confirm`'),
});

export type FoundrySettings = z.infer<typeof settings>;

/** The former host still reports success, but installers never see what is submitted to it. */
const formerHost = 'api.foundryvtt.com';

export function formerHostNotices(label: string, url: string): readonly Notice[] {
  if (URL.parse(url)?.hostname !== formerHost) return [];
  const text = `\`${label}\` publishes to ${formerHost}, which accepts releases that Foundry's installer never shows. Remove \`url\` to use the current endpoint.`;
  return [{ level: 'warning', text }];
}
