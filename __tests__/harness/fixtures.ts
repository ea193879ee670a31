import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import type { Sandbox } from '../../sandbox/index.ts';

export const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export const repository = 'hearthside/lantern';
/** Invented, with every character that some encoding changes. */
export const foundryToken = 'fvttp_Made-Up/Token+For=Lantern&1?~%2F';
export const foundryModsToken = 'fmp_Made-Up/Token+For=Lantern&2?~%2F';
export const keygenToken = 'prod-Made-Up/Token+For=Lantern&3?~%2Fv3';
export const githubToken = 'ghs_MadeUp/GitHub+Token==0123456789&x';

/** A manifest that satisfies every rule. Undefined removes a value. */
export function manifestWith(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(
    {
      id: 'lantern',
      title: 'Lantern',
      version: '1.2.0',
      compatibility: { minimum: '12', verified: '13.350' },
      manifest: 'https://github.com/hearthside/lantern/releases/latest/download/module.json',
      download: 'https://github.com/hearthside/lantern/releases/download/v1.2.0/module.zip',
      ...changes,
    },
    null,
    2,
  );
}

/** One entry of the `outcomes` output. */
export interface OutcomeOutput {
  readonly type: string;
  readonly operation: string;
  readonly status: string;
  readonly version: string;
  readonly url?: string;
  readonly edit_url?: string;
  readonly expires?: string;
  readonly missing?: readonly string[];
  readonly problems: readonly {
    readonly code: string;
    readonly title: string;
    readonly detail?: string;
    readonly hint?: string;
    readonly field?: string;
  }[];
  readonly attempts: number;
  readonly elapsed_ms: number;
}

const catalogue = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly { readonly action: string; readonly release?: unknown }[];
}[];

/** A payload of the `release` event that GitHub sent. */
export function recordedPayload(action: string): unknown {
  const examples = catalogue.find(({ name }) => name === 'release')?.examples ?? [];
  return examples.find((example) => example.action === action) ?? examples[0];
}

/** What the runner sets for a job on a release. */
export function releaseEnvironment(
  sandbox: Pick<Sandbox, 'env'>,
  { repository, tag }: { readonly repository: string; readonly tag: string },
): Record<string, string> {
  return {
    ...sandbox.env(),
    GITHUB_EVENT_NAME: 'release',
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: repository,
    GITHUB_REF: `refs/tags/${tag}`,
    GITHUB_REF_NAME: tag,
    GITHUB_REF_TYPE: 'tag',
    GITHUB_RUN_ID: '1000001',
    GITHUB_RUN_ATTEMPT: '1',
  };
}
