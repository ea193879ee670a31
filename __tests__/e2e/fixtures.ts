export const repository = 'hearthside/lantern';
/** Made up, with every character that some encoding changes. */
export const foundryToken = 'fvttp_Made-Up/Token+For=Lantern&1?~%2F';
export const foundryModsToken = 'fmp_Made-Up/Token+For=Lantern&2?~%2F';
export const keygenToken = 'prod-Made-Up/Token+For=Lantern&3?~%2Fv3';
export const githubToken = 'ghs_MadeUp/GitHub+Token==0123456789&x';

/** A manifest that every rule is content with. Undefined takes a value out. */
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
