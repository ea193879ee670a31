import { poll } from '../../domain/poll.ts';
import type { Notice } from '../../domain/problem.ts';
import type { CheckResult, JobContext, PublishResult } from '../../domain/registry.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { isNewerVersion } from '../../domain/version.ts';
import { latestAtForge, type Bazaar } from './api.ts';

/** What The Forge has to show, and how long to wait for it. */
export interface Confirmation extends Bazaar {
  readonly version: string;
  /** Milliseconds. */
  readonly wait: number;
}

/** The interval that its operators tolerate. Milliseconds. */
const lookEvery = 30_000;

/** The same result, followed by a wait for The Forge, even if the version already existed. */
export function confirmedByForge(checked: CheckResult, confirmation: Confirmation): CheckResult {
  const then = (result: PublishResult): PublishResult => ({
    ...result,
    confirm: (context) => waitForForge(context, confirmation, result.status),
  });
  if (checked.kind === 'ready') return { ...checked, publish: async (context) => then(await checked.publish(context)) };
  const { status } = checked;
  if (status !== 'unchanged') return checked;
  return { ...checked, confirm: (context) => waitForForge(context, confirmation, status) };
}

/**
 * Waits until The Forge's bazaar, which reads Foundry's package database, shows this version or a newer one: then so does Foundry's
 * installer. What was published stays published, so it never fails: on a timeout the outcome is `pending`, with a warning.
 */
async function waitForForge(
  { http, clock, deadline, log }: JobContext,
  { version, wait, ...bazaar }: Confirmation,
  status: PublishResult['status'],
): Promise<PublishResult> {
  const sought = `\`${inlineExcerpt(bazaar.id)}\` \`${inlineExcerpt(version)}\``;
  const until = Math.min(clock.now() + wait, deadline);
  let seen = 'it could not be asked';
  const onWait = (): void => {
    log.info(`Waiting until The Forge shows ${sought}: ${seen}. ${Math.ceil((until - clock.now()) / 1000)} s left`);
  };
  try {
    const found = await poll({ clock, until, delay: () => lookEvery, onWait }, async () => {
      const look = await latestAtForge(http, bazaar);
      if (look.kind === 'shown' && !isNewerVersion(version, look.latest)) return look;
      seen = look.kind === 'shown' ? `it shows \`${inlineExcerpt(look.latest)}\`` : look.said;
      // A last lookup at the end would come sooner than the interval allows.
      return clock.now() + lookEvery > until ? look : undefined;
    });
    if (found?.kind === 'shown' && !isNewerVersion(version, found.latest)) {
      log.info(`The Forge shows ${sought}.`);
      const text = `The Forge already shows \`${inlineExcerpt(found.latest)}\`, which is newer than ${sought}. It shows only the newest version.`;
      const notices: readonly Notice[] = isNewerVersion(found.latest, version) ? [{ level: 'notice', text }] : [];
      return { kind: 'completed', status, notices };
    }
  } catch (error) {
    // A pause that the run's end interrupts rejects with its reason, which is not an error.
    if (Error.isError(error)) throw error;
  }
  const why = until === deadline ? ' before the run exceeded `timeout`' : ` within ${Math.round(wait / 1000)} s`;
  const text = `Foundry VTT has ${sought}, but The Forge did not show it${why}: ${seen}. It reads Foundry's package database with a delay of minutes. Check the package's page; if it is only slow, raise \`wait\`.`;
  return { kind: 'completed', status: 'pending', notices: [{ level: 'warning', text }] };
}
