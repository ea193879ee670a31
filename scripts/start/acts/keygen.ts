import type { Sandbox } from '../../../sandbox/index.ts';
import { demoProject } from '../project.ts';
import type { Entries } from '../demo.ts';
import { result, type Act } from './act.ts';

const token = 'prod-DemoDemoDemoDemoDemoDemoDemoDemoDemo00v3';
const product = '3f1c2b9a-5d7e-4c10-8a6b-0d5e9f7a1c24';

/** The entry, for a product that the first call makes. */
export function toKeygen({ registries: { keygen } }: Sandbox): Entries {
  if (keygen.releases.length === 0) {
    keygen.addToken({
      kind: 'product',
      product: keygen.addProduct({ id: product, name: 'Lantern Watch' }),
      value: token,
    });
  }
  const artifacts = ['lantern-watch.zip', 'lantern-watch-handbook.pdf'];
  return { keygen: { account: keygen.account.slug, product, token, artifacts, tag: 'latest' } };
}

export const life: Act = {
  title: 'Keygen: publish, edit, withdraw',
  about:
    'At Keygen a release is a draft until its artifacts are processed. Then it is published, and the tag `latest` moves to it. When ' +
    'the release is edited or unpublished on GitHub, Keygen follows.',
  async play({ sandbox, release, relay, showContents, screen }) {
    const project = await demoProject({ version: '1.6.0' });
    const { keygen } = sandbox.registries;
    const entries = toKeygen(sandbox);
    const stateOf = (): string | undefined => keygen.releases.find(({ version }) => version === '1.6.0')?.status;

    const published = await relay({ project, entries, shows: ['step', 'log', 'requests'] });
    showContents('keygen');
    const isPublished = published.outputs['status'] === 'published' && stateOf() === 'PUBLISHED';

    screen.note('A maintainer edits the release on GitHub.');
    const name = 'Lantern Watch 1.6, the long night';
    release(project).update({ name });
    const edited = await relay({ project, entries, action: 'edited', shows: ['log'] });
    showContents('keygen');
    const isEdited = edited.outputs['status'] === 'updated' && keygen.releases.some((one) => one.name === name);

    screen.note('A maintainer unpublishes the release: on GitHub it is a draft again.');
    release(project).update({ draft: true });
    const withdrawn = await relay({ project, entries, action: 'unpublished', shows: ['log'] });
    showContents('keygen');
    const isWithdrawn = withdrawn.outputs['status'] === 'withdrawn' && stateOf() === 'YANKED';
    release(project).update({ draft: false });
    return result(
      isPublished && isEdited && isWithdrawn,
      'The same release was published, renamed and yanked.',
      'The release should have been published, renamed and yanked.',
    );
  },
};
