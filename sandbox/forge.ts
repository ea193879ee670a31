import type { FoundryRelease } from './foundry.ts';
import { createSandboxServer, jsonReply, textReply } from './server.ts';
import type { Journal, SandboxReply, SandboxRequest, SandboxServer } from './server.ts';

export interface SandboxForge {
  readonly server: SandboxServer;
  /** The value for the setting `confirm-url` of a `foundry` entry. */
  readonly url: string;
  /** Options, in effect from the next request on. */
  readonly options: {
    /** Milliseconds until it shows what Foundry stored. Default 0. */
    lagMs: number;
    /** The reply for an unknown package; both occur. Default `false`. */
    unknownPackage: 'false' | 'not-found';
  };
  close(): Promise<void>;
}

const path = /^\/api\/bazaar\/package\/([^/]+)$/;

const byVersion = new Intl.Collator('en', { numeric: true }).compare;

/** The bazaar of The Forge: one call, without authentication, that shows a package's newest version in Foundry's database. */
export async function createForge({
  journal,
  foundry,
}: {
  readonly journal: Journal;
  readonly foundry: { releases(id: string): readonly Pick<FoundryRelease, 'version' | 'at'>[] };
}): Promise<SandboxForge> {
  const options: SandboxForge['options'] = { lagMs: 0, unknownPackage: 'false' };
  const server = await createSandboxServer('forge', (request) => Promise.resolve(answer(request)), { journal });

  function answer({ method, url }: SandboxRequest): SandboxReply {
    const name = decodeURIComponent(path.exec(url.pathname)?.[1] ?? '');
    if (name === '') return textReply(404, 'Not Found');
    if (method !== 'GET') return textReply(405, 'Method Not Allowed', { allow: 'GET' });
    const known = foundry.releases(name).filter(({ at }) => at + options.lagMs <= journal.now());
    const latest = known
      .map(({ version }) => version)
      .sort(byVersion)
      .at(-1);
    if (latest === undefined) {
      const status = options.unknownPackage === 'not-found' ? 404 : 200;
      return jsonReply(status, { success: false, error: 'Package not found' });
    }
    return jsonReply(200, { success: true, package: { name, type: 'module', title: name, latest } });
  }

  return { server, url: server.origin, options, close: () => server.close() };
}
