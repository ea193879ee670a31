import { demoProject, incomplete } from '../project.ts';
import { statusesOf, result, type Act } from './act.ts';
import { foundryToken } from './foundry.ts';
import { foundryModsToken } from './foundrymods.ts';
import { toKeygen } from './keygen.ts';

const pageKey = 'rp_DemoDemoDemoDemoDemoDemoDemo00';

export const everywhere: Act = {
  title: 'Four registries in one run',
  about:
    'ReleasePage is only read: it finds releases on GitHub by itself, a moment later, and the run ends when its page shows this one.',
  async play({ sandbox, relay, showHoldings }) {
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
    showHoldings('releasepage');
    const { releasepage: shown, ...others } = statusesOf(outputs);
    const published = Object.values(others).filter((status) => status === 'published').length;
    return result(
      exitCode === 0 && published === 3 && shown === 'verified',
      'Three have it, and the public page shows it.',
      'Three registries should have it, and the page should show it.',
    );
  },
};

export const uninstallable: Act = {
  title: 'A package that would not install',
  about:
    'The build left a file out of the zip. The zip is opened where it lies, without downloading it, and the run stops before ' +
    'anyone is told about the release.',
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
      'The run failed, and no registry was asked.',
      'The missing file should have been found before any registry was asked.',
    );
  },
};
