import { demoProject } from '../project.ts';
import { statusesOf, result, type Act } from './act.ts';
import { foundryToken } from './foundry.ts';

export const foundryModsToken = 'fmods_DemoDemoDemoDemoDemoDemo00';
const owner = 'wren@lantern-watch.example';
const toBoth = { foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken } };

export const both: Act = {
  title: 'One release goes to two registries',
  about:
    'FoundryMods reads the manifest itself and receives the text of the release as its changelog. Nothing is written anywhere ' +
    'until both have accepted a dry run.',
  async play({ sandbox: { registries }, project, relay, showContents }) {
    registries.foundrymods.createModule({
      id: project.id ?? '',
      token: foundryModsToken,
      owner: { email: owner },
    });
    const { exitCode, outputs } = await relay({
      project: await demoProject({ version: '1.5.0' }),
      entries: toBoth,
      shows: ['step', 'log', 'summary', 'requests'],
    });
    showContents('foundrymods');
    const { foundry, foundrymods } = statusesOf(outputs);
    return result(
      exitCode === 0 && foundry === 'published' && foundrymods === 'published',
      'Both have the release.',
      'Both should have published it.',
    );
  },
};

export const withheld: Act = {
  title: 'One of the two refuses',
  about:
    'The subscription of the module’s owner has expired, so FoundryMods refuses the dry run. Foundry VTT would accept the release, ' +
    'but it is all or nothing: the release is withheld, and a re-run completes it.',
  async play({ sandbox: { registries }, relay, screen }) {
    const project = await demoProject({ version: '1.6.0' });
    /** How many of the two have the release. */
    const showHolders = (): number =>
      (['foundry', 'foundrymods'] as const).filter((type) => {
        const versions = registries[type].releases(project.id ?? '').map(({ version }) => version);
        screen.contents(type, `${project.id ?? ''}: ${versions.join(', ')}`);
        return versions.includes('1.6.0');
      }).length;
    registries.foundrymods.subscribe(owner, false);
    const refused = await relay({ project, entries: toBoth, shows: ['log', 'annotations', 'requests'] });
    const { foundry, foundrymods } = statusesOf(refused.outputs);
    const isWithheld = refused.exitCode === 1 && foundry === 'withheld' && foundrymods === 'failed';
    const before = showHolders();

    screen.note('The owner subscribes again, and a maintainer clicks “Re-run failed jobs”.');
    registries.foundrymods.subscribe(owner, true);
    const again = await relay({ project, entries: toBoth, shows: ['log'] });
    const after = showHolders();
    return result(
      isWithheld && before === 0 && again.exitCode === 0 && after === 2,
      'First neither registry had it, then both.',
      'First neither registry should have had it, then both.',
    );
  },
};
