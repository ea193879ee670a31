import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { createSandbox } from '../../sandbox/index.ts';

/**
 * The sandbox in a process of its own, so that serving is not measured together with what is served. It is asked by messages,
 * one after the other.
 */

/** A release on the sandbox's GitHub that no registry has seen, and all that anybody needs to publish it. */
export interface SeededRelease {
  readonly id: string;
  readonly version: string;
  readonly repository: string;
  readonly payload: unknown;
  /** The asset's address, which redirects as GitHub's does. */
  readonly manifestUrl: string;
  /** The same manifest at an address that answers at once. */
  readonly directUrl: string;
  readonly notesUrl: string;
  /** The entries of `registries` for it, by type. */
  readonly entries: string;
  readonly foundry: { readonly url: string; readonly token: string };
  readonly github: { readonly apiUrl: string; readonly serverUrl: string; readonly token: string };
}

const recordings = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly { readonly action?: string }[];
}[];
const example = recordings
  .find(({ name }) => name === 'release')
  ?.examples.find(({ action }) => action === 'published');

const sandbox = await createSandbox();
const { github, registries } = sandbox;
const manifest = JSON.parse(
  await readFile(new URL('../../sandbox/demo/module.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>> & { readonly id: string };
const repository = 'lantern-watch/lantern-watch';
const token = 'fvttp_BenchBenchBenchBenchBench0';
registries.foundry.createPackage({ id: manifest.id, token });
let count = 0;

function seedRelease(): SeededRelease {
  const version = `1.4.${(count += 1)}`;
  const content = JSON.stringify({ ...manifest, version, download: undefined }, null, 2);
  const release = github.createRelease({
    repository,
    tag: `v${version}`,
    assets: [
      { name: 'module.json', content },
      { name: 'lantern-watch.zip', size: 48_213 },
    ],
  });
  return {
    id: manifest.id,
    version,
    repository,
    payload: github.releasePayload('published', release, example),
    manifestUrl: release.downloadUrl('module.json'),
    directUrl: github.publicFile(`/${manifest.id}/${version}/module.json`, content),
    notesUrl: String(release.json()['html_url']),
    entries: sandbox.input({ foundry: { token } }),
    foundry: { url: registries.foundry.url, token },
    github: { apiUrl: github.apiUrl, serverUrl: github.serverUrl, token: github.token },
  };
}

process.on('message', (ask: { readonly kind: 'release' } | { readonly kind: 'holds'; readonly version: string }) => {
  const found = (version: string): boolean =>
    registries.foundry.releases(manifest.id).some((it) => it.version === version);
  process.send?.(ask.kind === 'release' ? seedRelease() : found(ask.version));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
