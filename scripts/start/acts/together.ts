import { demoProject, incomplete } from '../project.ts';
import { statusesOf, result, type Act } from './act.ts';
import { foundryToken } from './foundry.ts';
import { foundryModsToken } from './foundrymods.ts';
import { toKeygen } from './keygen.ts';

const pageKey = 'rp_DemoDemoDemoDemoDemoDemoDemo00';

export const everywhere: Act = {
  title: 'Four registries in one run',
  about:
    'ReleasePage finds releases on GitHub itself, a moment later. The run only reads, and ends when the page shows this release.',
  async play({ sandbox, relay, showContents }) {
    const { releasepage } = sandbox.registries;
    const project = await demoProject({ version: '1.7.0' });
    releasepage.createPage({ id: 'lantern-watch', key: pageKey, repositories: [project.repository] });
    releasepage.watch(sandbox.github, { polls: 1 });
    const { exitCode, outputs } = await relay({
      project,
      entries: {
        foundry: { token: foundryToken },
        foundrymods: { token: foundryModsToken },
        ...toKeygen(sandbox),
        releasepage: { token: pageKey, page: 'lantern-watch' },
      },
      shows: ['step', 'log', 'summary'],
    });
    showContents('releasepage');
    const { releasepage: shown, ...others } = statusesOf(outputs);
    const published = Object.values(others).filter((status) => status === 'published').length;
    return result(
      exitCode === 0 && published === 3 && shown === 'verified',
      'Three registries have it, and the public page shows it.',
      'Three registries should have it, and the page should show it.',
    );
  },
};

export const uninstallable: Act = {
  title: 'A package that cannot be installed',
  about:
    'The build forgot a file in the zip. Only the parts of the zip that are needed are read, and the run stops before anything is ' +
    'published.',
  async play({ sandbox: { journal }, relay }) {
    const project = incomplete(await demoProject({ version: '1.8.0' }), 'styles/lantern-watch.css');
    const told = (): number => journal.of('foundry').length + journal.of('foundrymods').length;
    const before = told();
    const { exitCode, annotations } = await relay({
      project,
      entries: { foundry: { token: foundryToken }, foundrymods: { token: foundryModsToken } },
      shows: ['log', 'annotations', 'requests'],
    });
    const found = annotations.some(({ message }) => message.includes('styles/lantern-watch.css'));
    return result(
      exitCode === 1 && found && told() === before,
      'The run failed, and nothing was sent to any registry.',
      'The missing file should have been found before any registry was asked.',
    );
  },
};
