import { spoiled } from '../project.ts';
import { result, type Act } from './act.ts';

export const foundryToken = 'fvttp_DemoDemoDemoDemoDemoDemo00';
const toFoundry = { foundry: { token: foundryToken } };

export const publish: Act = {
  title: 'A release goes to Foundry VTT',
  about:
    'A maintainer publishes a release on GitHub. The action finds its manifest, reads it without credentials, opens the package, and ' +
    'submits the release.',
  async play({ sandbox, project, relay, showContents }) {
    if (project.id !== undefined) sandbox.registries.foundry.createPackage({ id: project.id, token: foundryToken });
    const { exitCode, outputs } = await relay({ project, entries: toFoundry });
    showContents('foundry');
    return result(
      exitCode === 0 && outputs['status'] === 'published',
      `${project.title} ${outputs['version'] ?? ''} is published.`,
      `${project.path} cannot be published like this; the annotations say what to correct.`,
    );
  },
};

/** The same for a manifest whose package is not here. */
export const publishOwn: Act = {
  ...publish,
  title: 'Your release goes to Foundry VTT',
  about:
    'You publish a release on GitHub with this manifest. The action reads it without credentials, and submits the release. It does not ' +
    'open the package (`package-check: off`), because nothing leaves the machine.',
};

export const repeat: Act = {
  title: 'The same release again',
  about: 'The workflow runs a second time. A version that already exists is an outcome of its own, not an error.',
  async play({ project, relay, showContents }) {
    const { exitCode, outputs } = await relay({ project, entries: toFoundry });
    showContents('foundry');
    return result(
      exitCode === 0 && outputs['status'] === 'unchanged',
      'Nothing changed: there is still one release.',
      `The second run should be \`unchanged\`, but was \`${outputs['status'] ?? ''}\`.`,
    );
  },
};

export const broken: Act = {
  title: 'The next release, with two mistakes',
  about:
    'The tag is new, but the version in the manifest is the old one, and `compatibility.verified` is missing. Both are found before ' +
    'anything is sent, and shown on the lines of the manifest.',
  async play({ sandbox, project, relay, showContents }) {
    const asked = sandbox.journal.of('foundry').length;
    const { exitCode, annotations } = await relay({ project: spoiled(project), entries: toFoundry });
    showContents('foundry');
    const errors = annotations.filter(({ level, line }) => level === 'error' && line !== undefined);
    return result(
      exitCode === 1 && errors.length > 0 && sandbox.journal.of('foundry').length === asked,
      'The run failed, and nothing was sent to Foundry VTT.',
      'These mistakes should have been found before anything was sent.',
    );
  },
};
