import { createHash, randomUUID } from 'node:crypto';

import { createSandboxServer, htmlReply, jsonReply } from './server.ts';
import type { Fault, Journal, SandboxReply, SandboxRequest, SandboxServer } from './server.ts';

/** The token that the sandbox's GitHub accepts unless told otherwise. */
export const sandboxGitHubToken = 'ghs_SandboxSandboxSandboxSandboxSandbox0';

/** When something becomes visible: after this many reads, or this long after its creation. Both, if both are set. */
export interface Delay {
  readonly requests?: number;
  readonly ms?: number;
}

export interface AssetSeed {
  readonly name: string;
  /** The bytes; or `size` for synthetic bytes that are generated while they are sent. */
  readonly content?: string | Uint8Array;
  readonly size?: number;
  /** Default: by the name, `application/json`, `application/zip` or `application/octet-stream`. */
  readonly contentType?: string;
  /** Default `uploaded`. */
  readonly state?: 'uploaded' | 'open';
  /** Default `right`; null as for assets from before June 2025. */
  readonly digest?: 'right' | 'wrong' | null;
  /** The API does not list it before. The API requests for its release count as reads. */
  readonly appears?: Delay;
  /** It is `open` before. Reads count as for `appears`. */
  readonly completes?: Delay;
  /** Its public address answers 404 before. The requests for that address count as reads. */
  readonly fetchable?: Delay;
}

export interface ReleaseSeed {
  /** `owner/name`; created as public if it does not exist. */
  readonly repository: string;
  readonly tag: string;
  readonly name?: string | null;
  readonly body?: string | null;
  readonly prerelease?: boolean;
  readonly draft?: boolean;
  readonly immutable?: boolean;
  readonly assets?: readonly AssetSeed[];
  /** The API answers 404 for it before. The requests by its tag or id count as reads. */
  readonly appears?: Delay;
}

export interface RepositorySeed {
  /** `owner/name` */
  readonly repository: string;
  readonly private?: boolean;
  /** An earlier `owner/name`: API and web redirect it, as after a rename. */
  readonly formerly?: string;
}

/** A window of requests, like GitHub's hour. */
export interface RateLimit {
  /** Requests in a window. */
  readonly limit: number;
  readonly windowMs: number;
  /** GitHub uses both. */
  readonly status: 403 | 429;
  /** A secondary limit: sends `retry-after` and keeps `x-ratelimit-remaining` above 0. Default false. */
  readonly secondary?: boolean;
}

/** A release of the sandbox, to be changed while something reads it. */
export interface SandboxRelease {
  readonly id: number;
  readonly repository: string;
  readonly tag: string;
  addAsset(seed: AssetSeed): void;
  removeAsset(name: string): void;
  /** Deletes the asset of that name and uploads another one: it has another id, and the old one is 404. */
  replaceAsset(seed: AssetSeed): void;
  update(changes: Pick<ReleaseSeed, 'name' | 'body' | 'prerelease' | 'draft'> & { readonly tag?: string }): void;
  delete(): void;
  /** As the API shows it now. Does not count as a read. */
  json(): Record<string, unknown>;
  /** The public address of an asset. */
  downloadUrl(name: string): string;
  /** Hexadecimal SHA-256 of an asset's bytes, even if its `digest` differs. */
  sha256(name: string): string;
}

export interface SandboxGitHub {
  readonly api: SandboxServer;
  readonly web: SandboxServer;
  readonly storage: SandboxServer;
  /** The value of `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** The value of `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  readonly token: string;
  /** Options, in effect from the next request on. */
  readonly options: {
    /** Asset bytes come from the API itself instead of a redirect. Default false. */
    directAssets: boolean;
    /** The storage host supports range requests. Default true. */
    ranges: boolean;
    rateLimit: RateLimit | undefined;
    /** The token may see drafts. Default false, as with `contents: read`. */
    push: boolean;
  };
  createRepository(seed: RepositorySeed): void;
  createRelease(seed: ReleaseSeed): SandboxRelease;
  /** A public file on the storage host: a raw URL under a tag, a CDN. `fetchable` as for assets. Returns its address. */
  publicFile(path: string, content: string | Uint8Array, options?: { contentType?: string; fetchable?: Delay }): string;
  /**
   * The payload of a `release` event, adapted from a recorded one: its addresses lead to the sandbox, its release and repository
   * are the sandbox's. `changes` is what `edited` carries.
   */
  releasePayload(
    action: string,
    release: SandboxRelease,
    example: unknown,
    changes?: Readonly<Record<string, unknown>>,
  ): Record<string, unknown>;
  /** The published releases of a repository as the API shows them, oldest first. Does not count as a read. */
  published(repository: string): readonly Record<string, unknown>[];
  close(): Promise<void>;
}

export interface GitHubOptions {
  readonly journal: Journal;
  readonly token?: string;
  /** Path of the API; `/api/v3` as on GitHub Enterprise. Default none. */
  readonly apiPath?: string;
}

interface Asset {
  readonly id: number;
  readonly seed: AssetSeed;
  readonly size: number;
  readonly contentType: string;
  readonly uuid: string;
  readonly since: number;
  fetches: number;
  digest?: string;
}

interface StoredRelease {
  readonly id: number;
  readonly repository: StoredRepository;
  readonly seed: ReleaseSeed;
  readonly untagged: string;
  readonly createdAt: number;
  publishedAt: number | undefined;
  updatedAt: number;
  tag: string;
  name: string | null;
  body: string | null;
  prerelease: boolean;
  draft: boolean;
  assets: Asset[];
  looks: number;
}

interface StoredRepository {
  readonly id: number;
  readonly fullName: string;
  readonly private: boolean;
  readonly releases: Map<number, StoredRelease>;
}

interface PublicFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fetchable: Delay;
  readonly since: number;
  fetches: number;
}

const documentation = 'https://docs.github.com/rest';
/** A signed storage address works for five minutes. */
const signatureLifeMs = 5 * 60 * 1000;

/**
 * GitHub as an action and a registry see it: the API, the web host with its public download addresses, and the storage host
 * that both redirect to. Three origins, so that a credential that leaks from one to another is detected.
 */
export async function createGitHub({
  journal,
  token = sandboxGitHubToken,
  apiPath = '',
}: GitHubOptions): Promise<SandboxGitHub> {
  const repositories = new Map<string, StoredRepository>();
  const renamed = new Map<string, string>();
  const files = new Map<string, PublicFile>();
  const stored = new Map<string, Asset>();
  const options: SandboxGitHub['options'] = { directAssets: false, ranges: true, rateLimit: undefined, push: false };
  let nextId = 190_000_001;
  let used = 0;
  let windowStart = journal.now();

  const passed = (delay: Delay | undefined, looks: number, since: number): boolean =>
    delay === undefined || (looks > (delay.requests ?? 0) && journal.now() - since >= (delay.ms ?? 0));
  // Counted reads decide what the API shows; a payload is built as if one read had just happened.
  const visible = (release: StoredRelease): Asset[] =>
    release.assets.filter((asset) => passed(asset.seed.appears, Math.max(release.looks, 1), asset.since));
  const stateOf = (release: StoredRelease, asset: Asset): 'uploaded' | 'open' =>
    asset.seed.state === 'open' || !passed(asset.seed.completes, Math.max(release.looks, 1), asset.since)
      ? 'open'
      : 'uploaded';

  const api = await createSandboxServer('github-api', (request) => answerApi(request), { journal });
  const web = await createSandboxServer('github-web', (request) => answerWeb(request), { journal });
  const storage = await createSandboxServer('github-storage', (request) => answerStorage(request), { journal });
  const apiUrl = api.origin + apiPath;

  function repositoryOf(fullName: string): StoredRepository | undefined {
    return repositories.get(fullName.toLowerCase());
  }

  function digestOf(asset: Asset): string {
    if (asset.digest === undefined) {
      const hash = createHash('sha256');
      for (const chunk of bytesOf(asset).open()) hash.update(chunk);
      asset.digest = hash.digest('hex');
    }
    return asset.digest;
  }

  function pathOfTag(release: StoredRelease): string {
    return release.draft ? release.untagged : release.tag.split('/').map(encodeURIComponent).join('/');
  }

  function assetJson(release: StoredRelease, asset: Asset): Record<string, unknown> {
    const state = stateOf(release, asset);
    const { digest = 'right' } = asset.seed;
    const at = stamp(asset.since);
    return {
      url: `${apiUrl}/repos/${release.repository.fullName}/releases/assets/${asset.id}`,
      id: asset.id,
      node_id: nodeId('RA', asset.id),
      name: asset.seed.name,
      label: '',
      uploader: user(release.repository.fullName.split('/')[0] ?? ''),
      content_type: asset.contentType,
      state,
      size: state === 'open' ? 0 : asset.size,
      digest:
        digest === null || state === 'open'
          ? null
          : `sha256:${digest === 'right' ? digestOf(asset) : createHash('sha256').update(asset.seed.name).digest('hex')}`,
      download_count: asset.fetches,
      created_at: at,
      updated_at: at,
      browser_download_url: downloadUrl(release, asset.seed.name),
    };
  }

  function downloadUrl(release: StoredRelease, name: string): string {
    return `${web.origin}/${release.repository.fullName}/releases/download/${pathOfTag(release)}/${encodeURIComponent(name)}`;
  }

  function releaseJson(release: StoredRelease): Record<string, unknown> {
    const { fullName } = release.repository;
    const base = `${apiUrl}/repos/${fullName}/releases/${release.id}`;
    const tag = encodeURIComponent(release.tag);
    return {
      url: base,
      assets_url: `${base}/assets`,
      upload_url: `${apiUrl}/uploads/repos/${fullName}/releases/${release.id}/assets{?name,label}`,
      html_url: `${web.origin}/${fullName}/releases/tag/${pathOfTag(release)}`,
      id: release.id,
      author: user(fullName.split('/')[0] ?? ''),
      node_id: nodeId('RE', release.id),
      tag_name: release.tag,
      target_commitish: 'main',
      name: release.name,
      draft: release.draft,
      immutable: release.seed.immutable ?? false,
      prerelease: release.prerelease,
      created_at: stamp(release.createdAt),
      updated_at: stamp(release.updatedAt),
      published_at: release.publishedAt === undefined ? null : stamp(release.publishedAt),
      assets: visible(release).map((asset) => assetJson(release, asset)),
      tarball_url: release.draft ? null : `${apiUrl}/repos/${fullName}/tarball/${tag}`,
      zipball_url: release.draft ? null : `${apiUrl}/repos/${fullName}/zipball/${tag}`,
      body: release.body,
    };
  }

  function rateHeaders(): Record<string, string> {
    const { limit = 5000, windowMs = 3_600_000, secondary = false } = options.rateLimit ?? {};
    if (journal.now() - windowStart >= windowMs) {
      windowStart = journal.now();
      used = 0;
    }
    used += 1;
    const remaining = secondary ? 4999 : Math.max(limit - used, 0);
    return {
      'x-ratelimit-limit': String(secondary ? 5000 : limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(Math.min(used, limit)),
      'x-ratelimit-reset': String(Math.ceil((windowStart + windowMs) / 1000)),
      'x-ratelimit-resource': 'core',
    };
  }

  function answerApi(request: SandboxRequest): SandboxReply {
    if ((request.headers['user-agent'] ?? '') === '') {
      return {
        status: 403,
        headers: { 'content-type': 'text/html' },
        body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\r\n',
      };
    }
    const rate = rateHeaders();
    const reply = (status: number, value: unknown, headers: Record<string, string> = {}): SandboxReply =>
      jsonReply(status, value, { ...rate, 'x-github-request-id': randomUUID(), ...headers });
    const problem = (status: number, message: string, headers: Record<string, string> = {}): SandboxReply =>
      reply(status, { message, documentation_url: documentation, status: String(status) }, headers);

    const credential = /^(?:bearer|token) (.*)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    if (request.headers['authorization'] !== undefined && credential !== token) return problem(401, 'Bad credentials');
    const { rateLimit } = options;
    if (rateLimit !== undefined && used > rateLimit.limit) {
      return rateLimit.secondary === true
        ? problem(
            rateLimit.status,
            'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
            { 'retry-after': String(Math.ceil((windowStart + rateLimit.windowMs - journal.now()) / 1000)) },
          )
        : problem(rateLimit.status, 'API rate limit exceeded for installation ID 1.');
    }
    const path = request.url.pathname;
    if (!path.startsWith(`${apiPath}/`)) return problem(404, 'Not Found');
    const match = /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(\/.*)?$/.exec(path.slice(apiPath.length));
    const [, fullName, repositoryId, rest = ''] = match ?? [];
    const moved = renamed.get(fullName?.toLowerCase() ?? '');
    if (moved !== undefined) {
      const target = `${apiUrl}/repositories/${repositoryOf(moved)?.id ?? 0}${rest}${request.url.search}`;
      return reply(
        301,
        { message: 'Moved Permanently', url: target, documentation_url: documentation },
        { location: target },
      );
    }
    const repository =
      fullName === undefined
        ? [...repositories.values()].find(({ id }) => String(id) === repositoryId)
        : repositoryOf(decoded(fullName));
    if (repository === undefined || (repository.private && credential === undefined)) return problem(404, 'Not Found');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return problem(403, 'Resource not accessible by integration');
    }
    const seesDrafts = options.push && credential !== undefined;
    const shown = (release: StoredRelease | undefined): release is StoredRelease => {
      if (release === undefined) return false;
      release.looks += 1;
      return passed(release.seed.appears, release.looks, release.createdAt) && (!release.draft || seesDrafts);
    };
    const page = (items: readonly unknown[]): SandboxReply => {
      const query = request.url.searchParams;
      const size = Math.min(Math.max(Number(query.get('per_page') ?? 30) || 30, 1), 100);
      const number = Math.max(Number(query.get('page') ?? 1) || 1, 1);
      const last = Math.max(Math.ceil(items.length / size), 1);
      const link = (target: number, rel: string): string => {
        const url = new URL(`${apiUrl}/repositories/${repository.id}${rest}`);
        url.searchParams.set('per_page', String(size));
        url.searchParams.set('page', String(target));
        return `<${url.href}>; rel="${rel}"`;
      };
      const links = [
        ...(number > 1 ? [link(number - 1, 'prev')] : []),
        ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
        ...(number > 1 ? [link(1, 'first')] : []),
      ];
      return reply(
        200,
        items.slice((number - 1) * size, number * size),
        links.length > 0 ? { link: links.join(', ') } : {},
      );
    };

    const releases = [...repository.releases.values()];
    if (rest === '/releases') {
      return page(releases.filter(shown).reverse().map(releaseJson));
    }
    const byTag = /^\/releases\/tags\/(.+)$/.exec(rest);
    if (byTag?.[1] !== undefined) {
      const tag = decoded(byTag[1]);
      // Drafts have no tag yet, so nobody finds them by tag.
      const release = releases.find((candidate) => candidate.tag === tag && !candidate.draft);
      return shown(release) ? reply(200, releaseJson(release)) : problem(404, 'Not Found');
    }
    if (rest === '/releases/latest') {
      const release = releases.findLast((candidate) => !candidate.draft && !candidate.prerelease);
      return shown(release) ? reply(200, releaseJson(release)) : problem(404, 'Not Found');
    }
    const byId = /^\/releases\/(\d+)(\/assets)?$/.exec(rest);
    if (byId !== null) {
      const release = repository.releases.get(Number(byId[1]));
      if (!shown(release)) return problem(404, 'Not Found');
      return byId[2] === undefined
        ? reply(200, releaseJson(release))
        : page(visible(release).map((asset) => assetJson(release, asset)));
    }
    const assetId = /^\/releases\/assets\/(\d+)$/.exec(rest)?.[1];
    const owner = releases.find(({ assets }) => assets.some(({ id }) => String(id) === assetId));
    const asset = owner?.assets.find(({ id }) => String(id) === assetId);
    if (owner === undefined || asset === undefined || !shown(owner) || !visible(owner).includes(asset)) {
      return problem(404, 'Not Found');
    }
    if (request.headers['accept'] !== 'application/octet-stream') return reply(200, assetJson(owner, asset));
    if (stateOf(owner, asset) === 'open') return problem(404, 'Not Found');
    if (options.directAssets) return ranged(request, bytesOf(asset), asset.contentType, rate);
    return { status: 302, headers: { ...rate, location: signedUrl(asset) }, body: '' };
  }

  function signedUrl(asset: Asset): string {
    const expires = journal.now() + signatureLifeMs;
    return `${storage.origin}/github-production-release-asset/${asset.uuid}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=${expires}&X-Amz-Signature=${signature(asset, expires)}`;
  }

  function answerWeb(request: SandboxRequest): SandboxReply {
    const notFound = htmlReply(404, 'Page not found');
    const match = /^\/([^/]+\/[^/]+)(\/.*)?$/.exec(request.url.pathname);
    const [, fullName = '', rest = ''] = match ?? [];
    const moved = renamed.get(fullName.toLowerCase());
    if (moved !== undefined) {
      return { status: 301, headers: { location: `${web.origin}/${moved}${rest}` }, body: '' };
    }
    const repository = repositoryOf(decoded(fullName));
    if (repository === undefined || repository.private) return notFound;
    const published = [...repository.releases.values()].filter(({ draft }) => !draft);
    const latest = published.findLast(({ prerelease }) => !prerelease);
    const page = /^\/releases\/tag\/(.+)$/.exec(rest)?.[1];
    if (page !== undefined) {
      const release = published.find(({ tag }) => tag === decoded(page));
      return release === undefined ? notFound : htmlReply(200, 'Release');
    }
    const newest = /^\/releases\/latest\/download\/([^/]+)$/.exec(rest)?.[1];
    if (newest !== undefined && latest !== undefined) {
      return { status: 302, headers: { location: downloadUrl(latest, decoded(newest)) }, body: '' };
    }
    const [, tag = '', name = ''] = /^\/releases\/download\/(.+)\/([^/]+)$/.exec(rest) ?? [];
    const release = published.find((candidate) => candidate.tag === decoded(tag));
    const asset = release && visible(release).find(({ seed }) => seed.name === decoded(name));
    if (release === undefined || asset === undefined || stateOf(release, asset) === 'open') return notFound;
    asset.fetches += 1;
    if (!passed(asset.seed.fetchable, asset.fetches, asset.since)) return notFound;
    // With a credential, the web host redirects to an address for which the storage host requires its own credential.
    const location =
      request.headers['authorization'] === undefined
        ? signedUrl(asset)
        : `${storage.origin}/unauthorized/${asset.uuid}`;
    return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
  }

  function answerStorage(request: SandboxRequest): SandboxReply {
    const error = (status: number, code: string, message: string): SandboxReply => ({
      status,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    });
    const { pathname, searchParams } = request.url;
    if (pathname.startsWith('/unauthorized/')) return error(401, 'Unauthorized', 'Authentication required');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
    }
    const file = files.get(decoded(pathname));
    if (file !== undefined) {
      file.fetches += 1;
      if (!passed(file.fetchable, file.fetches, file.since))
        return error(404, 'NoSuchKey', 'The specified key does not exist.');
      return ranged(request, fixed(file.bytes), file.contentType);
    }
    const asset = stored.get(pathname.split('/').at(-1) ?? '');
    if (asset === undefined) return error(404, 'NoSuchKey', 'The specified key does not exist.');
    if (request.headers['authorization'] !== undefined) {
      return error(
        400,
        'InvalidArgument',
        'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      );
    }
    const expires = Number(searchParams.get('X-Amz-Expires'));
    if (searchParams.get('X-Amz-Signature') !== signature(asset, expires)) {
      return error(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.');
    }
    if (journal.now() > expires) return error(403, 'AccessDenied', 'Request has expired');
    return ranged(request, bytesOf(asset), asset.contentType, {
      'content-disposition': dispositionOf(asset.seed.name),
    });
  }

  function ranged(
    request: SandboxRequest,
    source: Bytes,
    contentType: string,
    extra: Record<string, string> = {},
  ): SandboxReply {
    const headers = { ...extra, 'content-type': contentType, etag: `"${source.size.toString(16)}-${source.tag}"` };
    if (!options.ranges) return { status: 200, headers, body: { size: source.size, open: () => source.open() } };
    const accepting = { ...headers, 'accept-ranges': 'bytes' };
    const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.headers['range'] ?? '') ?? [];
    const condition = request.headers['if-range'];
    const whole =
      first === undefined || (first === '' && last === '') || (condition !== undefined && condition !== headers.etag);
    if (whole) return { status: 200, headers: accepting, body: { size: source.size, open: () => source.open() } };
    const start = first === '' ? Math.max(source.size - Number(last), 0) : Number(first);
    const end = first === '' || last === '' ? source.size : Math.min(Number(last) + 1, source.size);
    if (start >= end) {
      return { status: 416, headers: { ...accepting, 'content-range': `bytes */${source.size}` }, body: '' };
    }
    return {
      status: 206,
      headers: { ...accepting, 'content-range': `bytes ${start}-${end - 1}/${source.size}` },
      body: { size: end - start, open: () => source.open(start, end) },
    };
  }

  function createRepository({ repository, private: isPrivate = false, formerly }: RepositorySeed): StoredRepository {
    const made = { id: nextId++, fullName: repository, private: isPrivate, releases: new Map<number, StoredRelease>() };
    repositories.set(repository.toLowerCase(), made);
    if (formerly !== undefined) renamed.set(formerly.toLowerCase(), repository);
    return made;
  }

  function assetOf(seed: AssetSeed): Asset {
    const size = seed.content === undefined ? (seed.size ?? 0) : Buffer.byteLength(seed.content);
    const contentType = seed.contentType ?? contentTypeOf(seed.name);
    const asset = { id: nextId++, seed, size, contentType, uuid: randomUUID(), since: journal.now(), fetches: 0 };
    stored.set(asset.uuid, asset);
    return asset;
  }

  const records = new WeakMap<SandboxRelease, StoredRelease>();

  function createRelease(seed: ReleaseSeed): SandboxRelease {
    const repository = repositoryOf(seed.repository) ?? createRepository({ repository: seed.repository });
    const id = nextId++;
    const release: StoredRelease = {
      id,
      repository,
      seed,
      untagged: `untagged-${createHash('sha256').update(String(id)).digest('hex').slice(0, 20)}`,
      createdAt: journal.now(),
      publishedAt: seed.draft === true ? undefined : journal.now(),
      updatedAt: journal.now(),
      tag: seed.tag,
      name: seed.name === undefined ? seed.tag : seed.name,
      body: seed.body ?? null,
      prerelease: seed.prerelease ?? false,
      draft: seed.draft ?? false,
      assets: (seed.assets ?? []).map(assetOf),
      looks: 0,
    };
    repository.releases.set(id, release);
    const handle: SandboxRelease = {
      id,
      repository: repository.fullName,
      get tag() {
        return release.tag;
      },
      addAsset: (asset) => void release.assets.push(assetOf(asset)),
      removeAsset: (name) => {
        release.assets = release.assets.filter((asset) => asset.seed.name !== name);
      },
      replaceAsset: (asset) => {
        handle.removeAsset(asset.name);
        handle.addAsset(asset);
      },
      update: ({ tag, name, body, prerelease, draft }) => {
        if (tag !== undefined) release.tag = tag;
        if (name !== undefined) release.name = name;
        if (body !== undefined) release.body = body;
        if (prerelease !== undefined) release.prerelease = prerelease;
        if (draft !== undefined) release.draft = draft;
        if (!release.draft) release.publishedAt ??= journal.now();
        release.updatedAt = journal.now();
      },
      delete: () => void repository.releases.delete(id),
      json: () => releaseJson(release),
      downloadUrl: (name) => downloadUrl(release, name),
      sha256: (name) => {
        const asset = release.assets.find((candidate) => candidate.seed.name === name);
        if (asset === undefined) throw new Error(`The release has no asset ${name}.`);
        return digestOf(asset);
      },
    };
    records.set(handle, release);
    return handle;
  }

  return {
    api,
    web,
    storage,
    apiUrl,
    serverUrl: web.origin,
    token,
    options,
    createRepository: (seed) => void createRepository(seed),
    createRelease,
    publicFile(path, content, { contentType = contentTypeOf(path), fetchable = {} } = {}) {
      const name = path.startsWith('/') ? path : `/${path}`;
      files.set(name, { bytes: Buffer.from(content), contentType, fetchable, since: journal.now(), fetches: 0 });
      return storage.origin + name.split('/').map(encodeURIComponent).join('/');
    },
    releasePayload(action, release, example, changes) {
      const { repository } = records.get(release) ?? {};
      if (repository === undefined) throw new Error('The release does not belong to this sandbox.');
      const recorded = recordOf(example);
      const recordedRepository = recordOf(recorded['repository']);
      const name = recordedRepository['full_name'];
      const adapted = recordOf(
        rewritten(recorded, [
          ['https://api.github.com', apiUrl],
          ['https://github.com', web.origin],
          ...(typeof name === 'string' ? ([[name, repository.fullName]] as const) : []),
        ]),
      );
      const [owner = '', ...rest] = repository.fullName.split('/');
      const { changes: recordedChanges, ...payload } = adapted;
      return {
        ...payload,
        action,
        ...(action === 'edited' ? { changes: changes ?? recordedChanges ?? {} } : {}),
        release: { ...recordOf(adapted['release']), ...release.json() },
        repository: {
          ...recordOf(adapted['repository']),
          id: repository.id,
          name: rest.join('/'),
          full_name: repository.fullName,
          private: repository.private,
          visibility: repository.private ? 'private' : 'public',
          owner: user(owner),
        },
      };
    },
    published: (name) =>
      [...(repositoryOf(name)?.releases.values() ?? [])].filter(({ draft }) => !draft).map(releaseJson),
    async close() {
      await Promise.all([api.close(), web.close(), storage.close()]);
    },
  };

  function user(login: string): Record<string, unknown> {
    const base = `${apiUrl}/users/${login}`;
    return {
      login,
      id: 5_000_001,
      node_id: nodeId('U', 5_000_001),
      avatar_url: `${web.origin}/avatars/${login}`,
      gravatar_id: '',
      url: base,
      html_url: `${web.origin}/${login}`,
      followers_url: `${base}/followers`,
      following_url: `${base}/following{/other_user}`,
      gists_url: `${base}/gists{/gist_id}`,
      starred_url: `${base}/starred{/owner}{/repo}`,
      subscriptions_url: `${base}/subscriptions`,
      organizations_url: `${base}/orgs`,
      repos_url: `${base}/repos`,
      events_url: `${base}/events{/privacy}`,
      received_events_url: `${base}/received_events`,
      type: 'User',
      user_view_type: 'public',
      site_admin: false,
    };
  }
}

type StatusFault = Extract<Fault, { readonly kind: 'status' }>;

/** A reply that GitHub, or something in front of it, sends instead of the requested resource: a fault for the journal. */
function insteadOf(
  status: number,
  body: string | { readonly message: string },
  headers: Readonly<Record<string, string>> = {},
): StatusFault {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  const text = isText ? body : JSON.stringify({ ...body, documentation_url: documentation, status: String(status) });
  return { kind: 'status', status, body: text, headers: { 'content-type': type, ...headers }, act: false };
}

const primary = { message: 'API rate limit exceeded for installation ID 1.' };
const secondary = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
};
const abuse = {
  message: 'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.',
};
/** Headers of replies that are not about the primary limit; its window may be long. */
const remaining = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4711', 'x-ratelimit-reset': '1893456000' };

/** GitHub's rate limit replies, each with the requested wait in seconds, from a time in milliseconds on. */
export const limitReplies: Readonly<
  Record<string, { readonly seconds: number; readonly at: (now: number) => StatusFault }>
> = {
  'the primary limit': {
    seconds: 90,
    at: (now) =>
      insteadOf(403, primary, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + 90),
      }),
  },
  'the primary limit with status 429': {
    seconds: 90,
    at: (now) =>
      insteadOf(429, primary, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + 90),
      }),
  },
  'a secondary limit with `Retry-After`': {
    seconds: 75,
    at: () => insteadOf(403, secondary, { ...remaining, 'retry-after': '75' }),
  },
  'a secondary limit with status 429': {
    seconds: 75,
    at: () => insteadOf(429, secondary, { ...remaining, 'retry-after': '75' }),
  },
  'a secondary limit without a time': { seconds: 60, at: () => insteadOf(403, secondary, remaining) },
  'a secondary limit without a time, with status 429': { seconds: 60, at: () => insteadOf(429, secondary, remaining) },
  'the older abuse detection': { seconds: 60, at: () => insteadOf(403, abuse, remaining) },
  'a page with `Retry-After`': {
    seconds: 75,
    at: () => insteadOf(429, '<!DOCTYPE html><title>Whoa there!</title>', { 'retry-after': '75' }),
  },
  'its own page without a time': {
    seconds: 60,
    at: () =>
      insteadOf(
        403,
        '<!DOCTYPE html><title>Too many requests</title><h1>Whoa there!</h1><p>You have exceeded a secondary rate limit.</p>',
      ),
  },
  'a page with status 503 and `Retry-After`': {
    seconds: 75,
    at: () => insteadOf(503, '<!DOCTYPE html><title>Unicorn!</title>', { 'retry-after': '75' }),
  },
};

/** GitHub's refusals, in its own words. */
export const refusalReplies = {
  'Bad credentials': insteadOf(401, { message: 'Bad credentials' }),
  'the permission': insteadOf(403, { message: 'Resource not accessible by integration' }, remaining),
  "the token's permission": insteadOf(403, { message: 'Resource not accessible by personal access token' }, remaining),
  SAML: insteadOf(
    403,
    {
      message:
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to an organization within this enterprise.',
    },
    { ...remaining, 'x-github-sso': 'required; url=https://github.com/orgs/octo/sso?authorization_request=AB12' },
  ),
  'the IP allow list': insteadOf(
    403,
    {
      message:
        'Although you appear to have the correct authorization credentials, the `octo` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    },
    remaining,
  ),
  'OAuth App access': insteadOf(
    403,
    {
      message:
        'Although you appear to have the correct authorization credentials, the `octo` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited. For more information on these restrictions, including how to enable this app, visit https://docs.github.com/articles/restricting-access-to-your-organization-s-data/',
    },
    remaining,
  ),
  'a disabled repository': insteadOf(403, { message: 'Repository access blocked' }, remaining),
} as const;

/** What a filter or a proxy in front of GitHub answers. */
export const filterReplies = {
  Cloudflare: insteadOf(403, '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>', {
    server: 'cloudflare',
    'cf-mitigated': 'challenge',
  }),
  CloudFront: insteadOf(403, '<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD></HTML>'),
  'a proxy that wants a login': insteadOf(407, '<html><title>Authentication required</title></html>'),
  'a firewall': insteadOf(451, '<!-- blocked --><html><title>Blocked by policy</title></html>'),
  'a page with 401': insteadOf(401, '<html><title>401 Authorization Required</title></html>'),
  'a challenge without a page': insteadOf(403, { message: '' }, { 'cf-mitigated': 'challenge' }),
} as const;

export interface Bytes {
  readonly size: number;
  /** For the ETag. */
  readonly tag: string;
  open(start?: number, end?: number): Iterable<Uint8Array>;
}

function fixed(bytes: Uint8Array): Bytes {
  return {
    size: bytes.byteLength,
    tag: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    open: (start = 0, end = bytes.byteLength) => [bytes.subarray(start, end)],
  };
}

function bytesOf({ seed, uuid }: Asset): Bytes {
  if (seed.content !== undefined) return fixed(Buffer.from(seed.content));
  return { ...syntheticBytes(seed.size ?? 0), tag: uuid };
}

const blockSize = 256 * 1024;

/** Bytes of any length in constant memory; no two blocks are equal, so that a lost or repeated one changes the digest. */
export function syntheticBytes(size: number): Omit<Bytes, 'tag'> {
  function* open(start = 0, end = size): Generator<Uint8Array> {
    const pattern = Buffer.alloc(blockSize);
    for (let index = 0, state = 0x9e3779b9; index < blockSize; index += 4) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      pattern.writeUInt32LE(state, index);
    }
    for (let position = start; position < end;) {
      const block = Math.floor(position / blockSize);
      const bytes = Buffer.from(pattern);
      bytes.writeUInt32LE(block, 0);
      const from = position - block * blockSize;
      const to = Math.min(blockSize, end - block * blockSize);
      yield bytes.subarray(from, to);
      position += to - from;
    }
  }
  return { size, open };
}

function signature(asset: Asset, expires: number): string {
  return createHash('sha256').update(`${asset.uuid}\n${expires}`).digest('hex');
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** A segment of a path, decoded; unchanged if it is not a valid encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A header cannot contain quotes or characters outside ASCII. */
function dispositionOf(name: string): string {
  if (/^[\w.+@-]+$/.test(name)) return `attachment; filename=${name}`;
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}

function contentTypeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  return name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function rewritten(value: unknown, pairs: readonly (readonly [string, string])[]): unknown {
  if (typeof value === 'string') return pairs.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map((item) => rewritten(item, pairs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewritten(item, pairs)]));
}
