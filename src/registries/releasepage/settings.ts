import * as z from 'zod/mini';

import { seconds, setting } from '../../domain/schema.ts';

export const releaseSizes = ['major', 'minor', 'patch'] as const;

const pageHint = "Give the page ID that the page's Add-ons panel shows, not a URL";
const pageId = z.string(pageHint).check(z.regex(/^[\w-]{1,100}$/, pageHint));
const address = z
  .email('Give an e-mail address')
  .check(z.maxLength(254, 'Give an e-mail address of 254 characters at most'));
const sizes = z.array(z.enum(releaseSizes)).check(z.minLength(1, 'Name at least one of `major`, `minor` and `patch`'));

export const settings = z.strictObject({
  page: setting(pageId, "The page's ID"),
  wait: setting(z._default(seconds(86_400), 120), 'Seconds to wait until the page shows this release'),
  'if-missing': setting(
    z._default(z.enum(['warn', 'fail']), 'warn'),
    '`warn` (outcome `pending`) or `fail` if the page does not show it in time',
  ),
  subscribers: setting(z._default(z.array(address), []), 'E-mail addresses to subscribe to the page', 'none'),
  preferences: setting(z._default(sizes, [...releaseSizes]), 'Which releases subscribers are notified about'),
});

export type ReleasePageSettings = z.infer<typeof settings>;
