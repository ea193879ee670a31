import { spoiled } from './project.ts';
import type { Stage } from './stage.ts';

/** One thing that the product does, shown on the sandbox. Acts are played in order, on one sandbox that keeps what it is given. */
export interface Act {
  readonly title: string;
  /** What to look at, in a sentence or two. */
  readonly about: string;
  /** How it went: `bad` where it went otherwise than the title says, and then no further act is played. */
  play(stage: Stage): Promise<{ readonly good: boolean; readonly verdict: string }>;
}

const foundryToken = 'fvttp_DemoDemoDemoDemoDemoDemo00';
const toFoundry = { foundry: { token: foundryToken } };

const publish: Act = {
  title: 'A release goes to Foundry VTT',
  about:
    'Somebody publishes a release on GitHub. The action finds its manifest, reads it as everybody can, and submits it.',
  async play({ sandbox, project, relay, showHoldings }) {
    if (project.id !== undefined) sandbox.registries.foundry.createPackage({ id: project.id, token: foundryToken });
    const { exitCode, outputs } = await relay({ project, entries: toFoundry });
    showHoldings('foundry');
    return exitCode === 0 && outputs['status'] === 'published'
      ? { good: true, verdict: `${project.title} ${outputs['version'] ?? ''} is published.` }
      : { good: false, verdict: `${project.path} cannot be published like this under the tag ${project.tag}.` };
  },
};

const repeat: Act = {
  title: 'The same release again',
  about: 'A workflow is run a second time. What is there already is an outcome of its own, and no error.',
  async play({ project, relay, showHoldings }) {
    const { exitCode, outputs } = await relay({ project, entries: toFoundry });
    showHoldings('foundry');
    return exitCode === 0 && outputs['status'] === 'unchanged'
      ? { good: true, verdict: 'Nothing changed: one release, not two.' }
      : { good: false, verdict: `A repetition should be \`unchanged\`, and was \`${outputs['status'] ?? ''}\`.` };
  },
};

const broken: Act = {
  title: 'The next release, with two mistakes',
  about:
    'The tag moved on, but the version in the manifest did not; and `compatibility.verified` got lost. Both are found before ' +
    'anything is sent, and shown on the lines of the manifest.',
  async play({ sandbox, project, relay, showHoldings }) {
    const asked = sandbox.journal.of('foundry').length;
    const { exitCode, annotations } = await relay({ project: spoiled(project), entries: toFoundry });
    showHoldings('foundry');
    const errors = annotations.filter(({ level, line }) => level === 'error' && line !== undefined);
    return exitCode === 1 && errors.length > 0 && sandbox.journal.of('foundry').length === asked
      ? { good: true, verdict: 'The run failed, and Foundry VTT never heard of it.' }
      : { good: false, verdict: 'These mistakes should have been found before anything was sent.' };
  },
};

/** THE list of acts, in their order. A registry's own move in here. */
export const acts: readonly Act[] = [publish, repeat, broken];
