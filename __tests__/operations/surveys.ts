import type { SandboxRelease } from '../../sandbox/github.ts';
import { repository } from '../harness/fixtures.ts';
import type { Project, Ran } from '../harness/in-process.ts';

export const tokens = {
  foundry: 'fvttp_Made/Up+Foundry==1',
  foundrymods: 'fmp_Made/Up+FoundryMods==1',
  keygen: 'prod-Made/Up+Keygen==1',
  releasepage: 'live.MadeUpReleasePage1',
};

/** Makes every registry of the project's sandbox know the package, and gives an entry for each. */
export function seedRegistries({ sandbox }: Project) {
  const { foundry, foundrymods, keygen, releasepage } = sandbox;
  foundry.createPackage({ id: 'lantern', token: tokens.foundry });
  foundrymods.createModule({ id: 'lantern', token: tokens.foundrymods });
  const product = keygen.addProduct({ name: 'Lantern' });
  keygen.addToken({ kind: 'product', product, value: tokens.keygen });
  releasepage.createPage({ id: 'lantern', key: tokens.releasepage, repositories: [repository] });
  return {
    foundry: { token: tokens.foundry },
    foundrymods: { token: tokens.foundrymods },
    keygen: { token: tokens.keygen, product: product.id, account: keygen.account.slug },
    releasepage: { token: tokens.releasepage, page: 'lantern', wait: 5 },
  };
}

type Registries = Parameters<Project['run']>[0]['registries'];

/** A run on a schedule, which names no release. */
export function survey(
  project: Project,
  operation: 'check' | 'audit',
  registries: Registries,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return project.run({
    release: { tag: '' } as SandboxRelease,
    registries,
    payload: { schedule: '17 5 * * 1', repository: { full_name: repository, private: false } },
    env: { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF_TYPE: 'branch', GITHUB_REF: 'refs/heads/main' },
    inputs: { operation, ...inputs },
  });
}

/** Everything that the registries contain. */
export function storedIn({ sandbox }: Project): string {
  const { foundry, foundrymods, keygen, releasepage } = sandbox;
  return JSON.stringify([foundry.holds(), foundrymods.holds(), keygen.holds(), releasepage.subscribers('lantern')]);
}

export function messagesOf({ annotations }: Ran, level: string): string[] {
  return annotations.filter((one) => one.level === level).map(({ message }) => message);
}

/** One line for each request to a registry. */
export function requestsOf({ entries }: Ran): string[] {
  return entries
    .filter(({ server }) => !server.startsWith('github'))
    .map(({ method, server, path, bodyText }) => {
      const isRehearsal = /"dry-run":true/.test(bodyText ?? '');
      return `${method} ${server}${method === 'POST' ? (isRehearsal ? ' rehearsal' : ' WRITE') : ` ${path.replace(/\?.*$/, '').split('/').at(-1)}`}`;
    });
}
