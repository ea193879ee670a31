import { spoiled } from '../project.ts';
import { result, type Act } from './act.ts';

export const foundryToken = 'fvttp_DemoDemoDemoDemoDemoDemo00';
const toFoundry = { foundry: { token: foundryToken } };

export const publish: Act = {
  title: 'A release goes to Foundry VTT',
  about:
    'Somebody publishes a release on GitHub. The action finds its manifest, reads it as everybody can, and submits it.',
  withAnyManifest: true,
  async play({ sandbox, project, relay, showHoldings }) {
    if (project.id !== undefined) sandbox.registries.foundry.createPackage({ id: project.id, token: foundryToken });
    const { exitCode, outputs } = await relay({ project, entries: toFoundry });
    showHoldings('foundry');
    return result(
      exitCode === 0 && outputs['status'] === 'published',
      `${project.title} ${outputs['version'] ?? ''} is published.`,
      `${project.path} cannot be published like this under the tag ${project.tag}.`,
    );
  },
};

export const repeat: Act = {
  title: 'The same release again',
  about: 'A workflow is run a second time. What is there already is an outcome of its own, and no error.',
  withAnyManifest: true,
  async play({ project, relay, showHoldings }) {
    const { exitCode, outputs } = await relay({ project, entries: toFoundry });
    showHoldings('foundry');
    return result(
      exitCode === 0 && outputs['status'] === 'unchanged',
      'Nothing changed: one release, not two.',
      `A repetition should be \`unchanged\`, and was \`${outputs['status'] ?? ''}\`.`,
    );
  },
};

export const broken: Act = {
  title: 'The next release, with two mistakes',
  about:
    'The tag moved on, but the version in the manifest did not; and `compatibility.verified` got lost. Both are found before ' +
    'anything is sent, and shown on the lines of the manifest.',
  withAnyManifest: true,
  async play({ sandbox, project, relay, showHoldings }) {
    const asked = sandbox.journal.of('foundry').length;
    const { exitCode, annotations } = await relay({ project: spoiled(project), entries: toFoundry });
    showHoldings('foundry');
    const errors = annotations.filter(({ level, line }) => level === 'error' && line !== undefined);
    return result(
      exitCode === 1 && errors.length > 0 && sandbox.journal.of('foundry').length === asked,
      'The run failed, and Foundry VTT never heard of it.',
      'These mistakes should have been found before anything was sent.',
    );
  },
};
