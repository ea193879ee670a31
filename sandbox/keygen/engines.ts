import { createHash } from 'node:crypto';

import { permit } from './access.ts';
import { gemspec, isAcceptable, packageJson } from './engine-files.ts';
import { badRequest, internal, notFound, unknownRoute } from './refusal.ts';
import type { Answer, Call } from './routes.ts';
import { highestFirst, type Artifact, type KeygenState, type Package, type Release } from './state.ts';
import type { Storage } from './storage.ts';
import { constraintTest } from './version.ts';
import type { View } from './view.ts';

/** What the clients of packages read: npm, pip, Bundler and Tauri's updater. */
export class Engines {
  readonly #state: KeygenState;
  readonly #view: View;
  readonly #storage: Storage;
  readonly #storageOrigin: () => string;

  constructor(state: KeygenState, view: View, storage: Storage, storageOrigin: () => string) {
    this.#state = state;
    this.#view = view;
    this.#storage = storage;
    this.#storageOrigin = storageOrigin;
  }

  /** The route of a path below `engines`. Throws if there is none. */
  find(method: string, [, engine, ...rest]: readonly string[]): (call: Call) => Answer {
    const [first = '', second = ''] = rest;
    const name = rest.join('/');
    if (method === 'HEAD' && engine === 'rubygems' && rest.length === 0) return () => ({ status: 200, document: '' });
    if (method !== 'GET') throw unknownRoute();
    switch (engine) {
      case 'npm':
        if (name !== '') return (call) => this.#npm(call, this.#package(call, 'npm', name));
        break;
      case 'pypi':
        if (first === 'simple' && rest.length === 1) return (call) => this.#pypiIndex(call);
        if (first === 'simple' && rest.length === 2) return (call) => this.#pypi(call, second);
        break;
      case 'rubygems':
        if (name === 'versions' || name === 'names') return (call) => this.#gems(call, name);
        if (first === 'info' && rest.length === 2) return (call) => this.#gemInfo(call, second);
        if (first === 'gems' && rest.length === 2) return (call) => this.#gem(call, second);
        break;
      case 'tauri':
        if (rest.length === 1) return (call) => this.#tauri(call, this.#package(call, 'tauri', first));
        break;
      case 'raw':
        if (rest.length > 2) return (call) => this.#raw(call, rest);
    }
    throw unknownRoute();
  }

  #package(call: Call, engine: string, name: string): Package {
    const found = this.#view
      .packages(call)
      .find((row) => row.engine === engine && (row.id === name.toLowerCase() || row.key === name));
    if (!found) throw notFound('release package', name);
    permit(call, 'package.read', found);
    return found;
  }

  /** The files of a package that the caller sees, those of the highest version first. */
  #filesOf(call: Call, row: Package): readonly File[] {
    const artifacts = this.#view.artifacts(call);
    return highestFirst(this.#view.releases(call).filter(({ packageId }) => packageId === row.id)).flatMap((release) =>
      artifacts
        .filter(({ releaseId }) => releaseId === release.id)
        .toReversed()
        .map((artifact) => ({ artifact, release })),
    );
  }

  /** Those of them that their engine has unpacked. Others are left out of its index. */
  #unpackedOf(call: Call, row: Package): readonly File[] {
    return this.#filesOf(call, row).filter(({ artifact }) => {
      const object = this.#state.objectOf(artifact);
      const wasJudged = artifact.status === 'UPLOADED' || artifact.status === 'YANKED';
      return wasJudged && object && this.#state.isUnpacked(artifact) && isAcceptable(artifact.filetype, object);
    });
  }

  #npm(call: Call, row: Package): Answer {
    if (!this.#state.artifacts.some((one) => this.#isOf(one, row))) throw notFound('release package', row.key);
    const files = this.#unpackedOf(call, row);
    const [latest] = files;
    // The service itself fails for a package without a file that the caller can see.
    if (!latest) throw internal();
    const tags: Record<string, string> = { latest: latest.release.version };
    const time: Record<string, string> = {
      created: iso(row.created),
      modified: iso(Math.max(...files.map(({ artifact }) => artifact.updated))),
    };
    const versions: Record<string, unknown> = {};
    for (const { artifact, release } of files) {
      const { encoding, algorithm } = checksumOf(artifact);
      const checksum = artifact.checksum ?? '';
      const isIntegrity = encoding === 'base64' && /^sha(256|384|512)$/.test(algorithm ?? '');
      const bytes = this.#state.objectOf(artifact)?.bytes;
      if (release.tag) tags[release.tag] = release.version;
      time[release.version] = iso(artifact.created);
      versions[release.version] = {
        ...(bytes ? packageJson(bytes) : { name: row.key, version: release.version }),
        dist: {
          tarball: this.#address(call, artifact),
          ...(isIntegrity && { integrity: `${algorithm}-${checksum}` }),
          ...(encoding === 'hex' && algorithm === 'sha1' && { shasum: checksum }),
        },
      };
    }
    return json({ name: row.key, time, 'dist-tags': tags, versions });
  }

  #isOf(artifact: Artifact, row: Package): boolean {
    const release = this.#state.releases.find(({ id }) => id === artifact.releaseId);
    const object = this.#state.objectOf(artifact);
    return release?.packageId === row.id && object !== undefined && isAcceptable(artifact.filetype, object);
  }

  #pypiIndex(call: Call): Answer {
    permit(call, 'package.read');
    const links = this.#view
      .packages(call)
      .filter(({ engine }) => engine === 'pypi')
      .map(({ key }) => link(key, `${call.origin}${call.path.replace(/\/$/, '')}/${encodeURIComponent(key)}/`));
    return page(`Packages for ${this.#state.accountSlug}`, links);
  }

  #pypi(call: Call, name: string): Answer {
    const row = this.#view
      .packages(call)
      .find(({ engine, id, key }) => engine === 'pypi' && (id === name || key === name));
    if (!row) return { status: 307, headers: { location: `https://pypi.org/simple/${encodeURIComponent(name)}` } };
    permit(call, 'package.read', row);
    const links = this.#filesOf(call, row).map(({ artifact }) => {
      const { encoding, algorithm } = checksumOf(artifact);
      const anchor = encoding === 'hex' && algorithm !== undefined ? `#${algorithm}=${artifact.checksum}` : '';
      return link(artifact.filename, this.#address(call, artifact) + anchor, artifact.metadata);
    });
    return page(`Files for ${row.name} by ${this.#state.accountSlug}`, links);
  }

  #gems(call: Call, what: 'versions' | 'names'): Answer {
    permit(call, 'package.read');
    const rows = this.#view
      .packages(call)
      .filter((row) => row.engine === 'rubygems' && this.#unpackedOf(call, row).length > 0)
      .toSorted((left, right) => (left.key < right.key ? -1 : 1));
    if (what === 'names') return plain(['---', ...rows.map(({ key }) => key)]);
    const lines = rows.map((row) => {
      const lists = this.#gemLines(call, row);
      const info = createHash('md5')
        .update(text(['---', ...lists.map(({ line }) => line)]))
        .digest('hex');
      return `${row.key} ${lists.map(({ version }) => version).join(',')} ${info}`;
    });
    return plain([`created_at: ${iso(this.#state.now()).replace(/\.\d+/, '')}`, '---', ...lines]);
  }

  #gemInfo(call: Call, name: string): Answer {
    const lines = this.#gemLines(call, this.#package(call, 'rubygems', name));
    if (lines.length === 0) throw notFound('release package', name);
    return plain(['---', ...lines.map(({ line }) => line)]);
  }

  /** The lowest version first. */
  #gemLines(call: Call, row: Package): readonly { readonly version: string; readonly line: string }[] {
    return this.#unpackedOf(call, row)
      .filter(({ release }) => release.status !== 'YANKED')
      .toReversed()
      .map(({ artifact, release }) => {
        const bytes = this.#state.objectOf(artifact)?.bytes;
        const version = (bytes && gemspec(bytes)?.version) ?? release.version;
        const { algorithm } = checksumOf(artifact);
        return { version, line: `${version} |checksum:${algorithm === 'sha256' ? artifact.checksum : ''}` };
      });
  }

  /** In any state: the storage may not have the file. */
  #gem(call: Call, filename: string): Answer {
    const found = this.#view.artifacts(call).find((row) => row.filetype === 'gem' && row.filename === filename);
    if (!found) throw notFound('release artifact', filename);
    permit(call, 'artifact.read', found);
    const location = this.#storage.presign(this.#storageOrigin(), 'GET', this.#state.objectKey(found), 600);
    return { status: 303, headers: { location } };
  }

  #tauri(call: Call, row: Package): Answer {
    const required = (name: string): string => {
      const value = call.query.get(name);
      if (value === null) throw badRequest('is missing', { parameter: name });
      if (value.trim() === '') throw badRequest('cannot be blank', { parameter: name });
      return value;
    };
    const [platform, arch, version] = ['platform', 'arch', 'version'].map(required);
    const none: Answer = { status: 204 };
    const current = this.#view
      .releases(call)
      .find((release) => release.packageId === row.id && release.version === version);
    if (!current) return none;
    permit(call, 'release.upgrade', current);
    const constraint = call.query.get('constraint');
    const admits = constraint === null ? () => true : constraintTest(constraint);
    const upgrade = admits && this.#view.upgrade(call, current, call.query.get('channel'), admits);
    if (!upgrade) return none;
    const [file] = this.#view
      .artifacts(call)
      .filter(
        (artifact) =>
          artifact.releaseId === upgrade.id &&
          artifact.platform === platform &&
          artifact.arch === arch &&
          artifact.filetype !== null &&
          artifact.filetype !== 'sig',
      )
      .toSorted((left, right) => rank(right) - rank(left) || right.sequence - left.sequence);
    if (!file) return none;
    return json({
      url: this.#address(call, file),
      signature: file.signature,
      version: upgrade.version,
      pub_date: iso(upgrade.created),
      notes: upgrade.description,
    });
  }

  /** `product/release/artifact` or `product/@package/release/artifact`. */
  #raw(call: Call, [product = '', ...rest]: readonly string[]): Answer {
    const key = rest[0]?.startsWith('@') ? rest[0].slice(1) : undefined;
    const [wanted = '', ...names] = key === undefined ? rest : rest.slice(1);
    const row = key === undefined ? null : this.#view.packages(call).find((one) => one.id === key || one.key === key);
    const releases = this.#view
      .releases(call)
      .filter(
        ({ productId, packageId, id, version, tag }) =>
          productId === product &&
          packageId === (row === null ? null : row?.id) &&
          (id === wanted || version === wanted || tag === wanted),
      )
      .map(({ id }) => id);
    const filename = names.join('/');
    const found = this.#view
      .artifacts(call)
      .find((one) => releases.includes(one.releaseId) && (one.id === filename || one.filename === filename));
    if (!found) throw notFound('release artifact', filename);
    permit(call, 'artifact.read', found);
    return { status: 303, headers: { location: this.#address(call, found) } };
  }

  /** The address of a file for a client, which ends with its name. */
  #address({ origin }: Call, { id, filename }: Artifact): string {
    const name = filename.split('/').map(encodeURIComponent).join('/');
    return `${origin}/v1/accounts/${this.#state.accountId}/artifacts/${id}/${name}`;
  }
}

interface File {
  readonly artifact: Artifact;
  readonly release: Release;
}

const algorithms: Readonly<Record<number, string>> = {
  16: 'md5',
  20: 'sha1',
  28: 'sha224',
  32: 'sha256',
  48: 'sha384',
  64: 'sha512',
};

/** How the engines read a checksum: only hex and padded base64 count, and its length tells the algorithm. */
function checksumOf({ checksum }: Artifact): { readonly encoding?: 'hex' | 'base64'; readonly algorithm?: string } {
  const value = checksum ?? '';
  const isHex = /^(0x)?[0-9a-f]+$/i.test(value);
  if (!isHex && !/^(?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{4}|[a-z0-9+/]{3}=|[a-z0-9+/]{2}==)$/i.test(value)) return {};
  const algorithm = algorithms[isHex ? Math.ceil(value.length / 2) : Buffer.from(value, 'base64').length];
  return { encoding: isHex ? 'hex' : 'base64', ...(algorithm !== undefined && { algorithm }) };
}

/** Which of several files Tauri's updater gets. */
function rank({ filename }: Artifact): number {
  const ends = (...ends: readonly string[]) => Number(ends.some((end) => filename.toLowerCase().endsWith(end)));
  return 4 * ends('.zip', '.gz') + 2 * ends('.nsis.zip') + ends('.exe');
}

/** Clients may keep an index for ten minutes. */
const cached = { 'cache-control': 'max-age=600, private' };

function json(document: unknown): Answer {
  return { status: 200, document, headers: { ...cached, 'content-type': 'application/json; charset=utf-8' } };
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function plain(lines: readonly string[]): Answer {
  return { status: 200, document: text(lines), headers: { ...cached, 'content-type': 'text/plain; charset=utf-8' } };
}

function page(title: string, links: readonly string[]): Answer {
  const document = text([
    '<!DOCTYPE html>',
    `<html><head><title>${escaped(title)}</title><meta name="pypi:repository-version" content="1.1"></head>`,
    `<body><h1>${escaped(title)}</h1>`,
    ...links,
    '</body></html>',
  ]);
  return { status: 200, document, headers: { ...cached, 'content-type': 'text/html; charset=utf-8' } };
}

/** All metadata becomes `data-*` attributes. */
function link(name: string, url: string, metadata: unknown = {}): string {
  const data = Object.entries(metadata as Record<string, unknown>).map(([key, value]) => {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return ` data-${key.replaceAll('_', '-')}="${escaped(shown)}"`;
  });
  return `<a${data.join('')} href="${escaped(url)}">${escaped(name)}</a><br>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
