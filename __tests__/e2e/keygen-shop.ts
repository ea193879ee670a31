import type { AssetSeed } from '../../sandbox/github.ts';
import { createKeygen, type KeygenOptions, type KeygenSandbox, type Product } from '../../sandbox/keygen.ts';
import type { JournalEntry } from '../../sandbox/server.ts';
import {
  keygenToken as token,
  scenario as scenarioOf,
  type Relayed,
  type RelayOptions,
  type ScenarioOptions,
  type World,
} from './scenario.ts';

export const files: readonly AssetSeed[] = [
  { name: 'lantern-linux.tar.gz', content: 'linux '.repeat(500) },
  { name: 'lantern-windows.zip', content: 'windows '.repeat(500) },
];
export const names = files.map(({ name }) => name);

export type Settings = Readonly<Record<string, unknown>>;

export interface Shop {
  readonly keygen: KeygenSandbox;
  readonly product: Product;
  /** The entry as it is used without further settings. */
  readonly entry: Settings;
  relay(settings?: Settings, options?: RelayOptions): Promise<Relayed>;
}

/** A release with two files and no manifest, and a Keygen that notices uploads at once. */
export function scenario(
  name: string,
  body: (shop: Shop, world: World) => Promise<void>,
  { keygen: own, ...options }: ScenarioOptions & { readonly keygen?: Partial<KeygenOptions> } = {},
): void {
  scenarioOf(
    name,
    async (world) => {
      const keygen = await createKeygen({
        journal: world.journal,
        delays: { seen: 0, uploaded: 0, removed: 0 },
        ...own,
      });
      try {
        const product = keygen.addProduct({ name: 'Lantern' });
        keygen.addToken({ kind: 'product', product, value: token });
        const entry = { url: keygen.url, account: keygen.account.slug, product: product.id, token };
        const relay: Shop['relay'] = (settings = {}, more = {}) =>
          world.relay({ ...more, registries: { keygen: { ...entry, ...settings } } });
        await body({ keygen, product, entry, relay }, world);
      } finally {
        await keygen.close();
      }
    },
    { assets: files, ...options },
  );
}

export const isWrite = ({ method }: JournalEntry): boolean => method !== 'GET';

/** What changed, or tried to change, something anywhere. */
export function writesOf({ entries, requests }: Relayed): readonly string[] {
  return requests.filter((_, index) => entries.some((entry, at) => at === index && isWrite(entry)));
}

export function errorsOf({ annotations }: Relayed): readonly { readonly title?: string; readonly message: string }[] {
  return annotations.filter(({ level }) => level === 'error');
}

export function bodyOf(run: Relayed, line: string): unknown {
  const index = run.requests.indexOf(line);
  return JSON.parse(run.entries[index]?.bodyText ?? 'null');
}
