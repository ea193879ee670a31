import { z } from 'zod';

export const releaseSizes = ['major', 'minor', 'patch'] as const;

export const settings = z.strictObject({
  page: z
    .string()
    .regex(/^[\w-]{1,100}$/, { error: "Give the page ID that the page's Add-ons panel shows, not a URL" })
    .meta({ description: "The page's ID" }),
  wait: z
    .int()
    .min(0, { error: 'Give whole seconds, 0 or more' })
    .max(86_400, { error: 'Give whole seconds, 86400 at most' })
    .default(120)
    .meta({ description: 'Seconds to wait until the page shows this release' }),
  'if-missing': z
    .enum(['warn', 'fail'])
    .default('warn')
    .meta({ description: '`warn` (outcome `pending`) or `fail` if the page does not show it in time' }),
  subscribers: z
    .array(
      z
        .email({ error: 'Give an e-mail address' })
        .max(254, { error: 'Give an e-mail address of 254 characters at most' }),
    )
    .default([])
    .meta({ description: 'E-mail addresses to subscribe to the page', default: 'none' }),
  preferences: z
    .array(z.enum(releaseSizes))
    .min(1, { error: 'Name at least one of `major`, `minor` and `patch`' })
    .default([...releaseSizes])
    .meta({ description: 'Which releases subscribers are notified about' }),
});

export type ReleasePageSettings = z.infer<typeof settings>;
