import { canMatchAssets, firstMatch, isOpenEnded, matchingAssets } from '../domain/assets.ts';
import { asRecord } from '../domain/data.ts';
import { permissionExample } from '../domain/example.ts';
import type { Problem, Problems } from '../domain/problem.ts';
import type { Asset, Release, Repository } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { inlineExcerpt, listNames } from '../domain/text.ts';
import { percentEncoded } from '../domain/url.ts';
import { createGitHubApi, type GitHubApiOptions } from './api.ts';
import type { ReleaseQuery } from './event.ts';
import { unseen } from './failure.ts';
import { lookUntil, type Looking } from './look.ts';
import { assetsFromJson, releaseFromJson } from './payload.ts';

export interface ReleasesOptions extends GitHubApiOptions, Omit<Looking, 'until'> {
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** A draft is good enough if there is no published release of the tag; GitHub shows drafts only to a token with `contents: write`. */
  readonly allowDraft?: boolean;
  /** Called if the release that the event completed, or one of its assets, is not what it was. */
  readonly onStale?: () => void;
}

/** A release, and whether it is as the event completed it, which may be out of date. */
export interface FoundRelease {
  readonly release: Release;
  readonly snapshot: boolean;
}

/** Which assets must exist. */
export interface WantedAssets {
  /** For each manifest names or globs, in order, of which the first that matches anything is enough. */
  readonly manifests: readonly (readonly string[])[];
  /** Names or globs that each need a match. */
  readonly assets: readonly string[];
}

export interface Releases {
  /**
   * The release that the query means: the payload's, without one request, or GitHub's, looked up by tag until `until`
   * (milliseconds since the epoch). A withdraw needs no release on GitHub: it gets one that only knows its tag.
   * `takesDrafts` is true if `allow-draft` could help.
   */
  find(
    query: ReleaseQuery,
    options: { readonly until: number; readonly takesDrafts?: boolean },
  ): Promise<Result<FoundRelease, Problems>>;
  /**
   * The release with its assets, once all that is wanted is there and `uploaded`; when `until` has passed, with those that are. If the
   * snapshot has them all, no request is sent; but the matches of a pattern are read again once, since a snapshot lacks late assets.
   */
  awaitAssets(
    found: FoundRelease,
    wanted: WantedAssets,
    options: { readonly until: number },
  ): Promise<Result<Release, Problems>>;
  /** The newest published releases, the newest first; see `complete`. */
  newest(repository: Repository, count: number): Promise<Result<readonly Release[], Problems>>;
  /** The release with all of its assets, of which a list may show only some. */
  complete(release: Release): Promise<Result<Release, Problems>>;
  /** The one that `/releases/latest/` leads to; undefined if there is none. */
  latest(repository: Repository): Promise<Result<Release | undefined, Problems>>;
}

const pageSize = 100;
const maxPages = 10;
/** Up to this number of assets, a release lists all of them. */
const maxCompleteAssets = 30;

/** Releases as GitHub knows them. */
export function createReleases(options: ReleasesOptions): Releases {
  const { serverUrl, token, allowDraft = false, onStale } = options;
  const api = createGitHubApi(options);

  async function lookUp(
    query: Pick<ReleaseQuery, 'repository' | 'tag'>,
  ): Promise<Result<Release | undefined, Problems>> {
    const what = `The release \`${inlineExcerpt(query.tag)}\``;
    const reply = await api.releaseByTag(what, query.repository, query.tag);
    if (!reply.ok) return reply;
    if (reply.value === undefined) return options.allowDraft === true ? lookUpDraft(what, query) : ok(undefined);
    const release = releaseFromJson(reply.value, query.repository);
    return release?.tag === query.tag ? ok(release) : failed([unreadable(what)]);
  }

  /** The one draft of the tag, among all releases: the API cannot look up a draft by tag. */
  async function lookUpDraft(
    what: string,
    { repository, tag }: Pick<ReleaseQuery, 'repository' | 'tag'>,
  ): Promise<Result<Release | undefined, Problems>> {
    const listed = await readPages(
      what,
      (page) => api.newestReleases(what, repository, pageSize, page),
      (page) => page.flatMap((json) => releaseFromJson(json, repository) ?? []),
    );
    if (!listed.ok) return listed;
    const drafts = (listed.value ?? []).filter((release) => release.tag === tag && release.draft);
    return drafts.length > 1 ? failed([severalDrafts(tag, drafts)]) : ok(drafts[0]);
  }

  /**
   * The newest releases, with drafts if the token has `contents: write`. One request, for a better message only, so that no failure of
   * it is reported or waited for.
   */
  async function newestOnce(repository: Repository): Promise<readonly Release[]> {
    if (token === undefined) return [];
    const http: typeof options.http = { ...options.http, send: (one) => options.http.send({ ...one, maxAttempts: 1 }) };
    const listed = await createGitHubApi({ ...options, http }).newestReleases('The releases', repository, pageSize);
    const page: readonly unknown[] = listed.ok && Array.isArray(listed.value) ? listed.value : [];
    return page.flatMap((json) => releaseFromJson(json, repository) ?? []);
  }

  /** Why the release was not found: it is a draft, or the tag of another one, with or without `v`, was meant. */
  async function explainMissing(query: ReleaseQuery, takesDrafts: boolean): Promise<Problem> {
    const { repository, tag } = query;
    const newest = await newestOnce(repository);
    const isUnpublished = newest.some((release) => release.tag === tag && release.draft);
    if (isUnpublished && options.allowDraft !== true) return unpublished(query, takesDrafts);
    const similar = tag.startsWith('v') ? tag.slice(1) : `v${tag}`;
    const exists = newest.some((release) => release.tag === similar && (options.allowDraft === true || !release.draft));
    const wasPublished = query.isReleaseEvent && !query.isTagInput;
    const drafts = newest.flatMap((release) => (release.draft ? [release.tag] : []));
    const problem = missing(query, { token, allowDraft, takesDrafts, wasPublished, drafts });
    const hint = `Did you mean \`${inlineExcerpt(similar)}\`? That release exists.`;
    return exists ? { ...problem, hint } : problem;
  }

  /** Undefined if the release no longer exists on GitHub. */
  async function listAssets(release: Release): Promise<Result<readonly Asset[] | undefined, Problems>> {
    const { repository, id } = release;
    if (id === undefined) {
      const read = await lookUp(release);
      return read.ok ? ok(read.value?.assets) : read;
    }
    const what = `The assets of the release \`${inlineExcerpt(release.tag)}\``;
    const listed = await readPages(what, (page) => api.releaseAssets(what, repository, id, page), assetsFromJson);
    return listed.ok
      ? ok(listed.value && [...new Map(listed.value.map((asset) => [asset.id, asset])).values()])
      : listed;
  }

  return {
    async newest(repository, count) {
      const what = `The releases of ${repository.owner}/${repository.name}`;
      const listed = await readPages(
        what,
        (page) => api.newestReleases(what, repository, pageSize, page),
        (page) => {
          const read = page.flatMap((json) => {
            const release = releaseFromJson(json, repository);
            const at = asRecord(json)['published_at'];
            return release ? { release, at: typeof at === 'string' ? at : '' } : [];
          });
          return read.length === page.length ? read.filter(({ release }) => !release.draft) : undefined;
        },
        count,
      );
      if (!listed.ok) return listed;
      if (listed.value === undefined) return failed([unseen(what, token)]);
      // GitHub lists by the date of the commit, so an old release that was published late may come after others of its page.
      const newestFirst = listed.value.toSorted((one, other) => compareTexts(other.at, one.at));
      return ok(newestFirst.slice(0, count).map(({ release }) => release));
    },

    async complete(release) {
      if (release.assets.length < maxCompleteAssets) return ok(release);
      const assets = await listAssets(release);
      return assets.ok ? ok({ ...release, assets: assets.value ?? release.assets }) : assets;
    },

    async latest(repository) {
      const what = `The latest release of ${repository.owner}/${repository.name}`;
      const reply = await api.latestRelease(what, repository);
      if (!reply.ok) return reply;
      if (reply.value === undefined) return ok(undefined);
      const release = releaseFromJson(reply.value, repository);
      return release ? ok(release) : failed([unreadable(what)]);
    },

    async find(query, { until, takesDrafts = false }) {
      const { tag, operation } = query;
      if (query.release) return ok({ release: query.release, snapshot: true });
      const withdraws = operation === 'withdraw';
      const what = `the release \`${inlineExcerpt(tag)}\``;
      const found = await lookUntil(
        { ...options, until },
        `The release \`${inlineExcerpt(tag)}\``,
        async () => {
          const release = await lookUp(query);
          return release.ok ? ok({ done: withdraws || release.value !== undefined, value: release.value }) : release;
        },
        () => `Waiting for ${what}, which does not exist yet`,
      );
      if (!found.ok) return found;
      if (found.value?.draft === true && !withdraws && options.allowDraft !== true) {
        return failed([
          {
            code: 'release.unusable',
            title: `The release \`${inlineExcerpt(tag)}\` is a draft, so its assets are not public`,
            hint: 'Publish it on GitHub first. `allow-draft: true` accepts it for entries that need no public address (`keygen`).',
          },
        ]);
      }
      if (found.value) return ok({ release: found.value, snapshot: false });
      if (!withdraws) return failed([await explainMissing(query, takesDrafts)]);
      return ok({ release: bareRelease(query, serverUrl), snapshot: false });
    },

    async awaitAssets({ release, snapshot }, wanted, { until }) {
      const stale = snapshot
        ? wanted.assets.some(isOpenEnded)
        : release.assets.length >= maxCompleteAssets &&
          [...wanted.manifests.flat(), ...wanted.assets].some(isOpenEnded);
      if (!stale && lacking(wanted, release.assets).length === 0) return ok(release);
      // Nothing is attached to an immutable release: one look tells whether the event lists all that it has.
      const last = release.immutable === true ? 0 : until;
      let current = release;
      let fresh = !snapshot && !stale;
      const awaited = await lookUntil(
        { ...options, until: last },
        `The assets of the release \`${inlineExcerpt(release.tag)}\``,
        async () => {
          // `find` has just read it: that counts as the first look.
          if (!fresh) {
            const listed = await listAssets(release);
            if (!listed.ok) return listed;
            const isStale = snapshot && (!listed.value || isReplaced(release.assets, listed.value));
            if (isStale) onStale?.();
            if (!listed.value || (isStale && onStale))
              return failed([missing(release, { token, allowDraft, wasPublished: true })]);
            current = { ...release, assets: listed.value };
          }
          fresh = false;
          const lack = lacking(wanted, current.assets);
          return ok({ done: lack.length === 0, value: lack });
        },
        (lack) => `Waiting for ${lack.join(', ')}`,
      );
      return awaited.ok ? ok(current) : awaited;
    },
  };
}

/**
 * What the pages of a list contain, at least `enough` if there are so many; undefined if there is no such list. `parse` returns undefined
 * for a page that it cannot read.
 */
async function readPages<Item>(
  what: string,
  read: (page: number) => Promise<Result<unknown, Problems>>,
  parse: (page: readonly unknown[]) => readonly Item[] | undefined,
  enough = Infinity,
): Promise<Result<readonly Item[] | undefined, Problems>> {
  const items: Item[] = [];
  for (let number = 1; number <= maxPages; number += 1) {
    const reply = await read(number);
    if (!reply.ok) return reply;
    if (reply.value === undefined) return ok(undefined);
    const page: unknown = reply.value;
    // GitHub sends no more than was asked for; an endless page would take as much memory as it likes.
    const parsed = Array.isArray(page) && page.length <= pageSize ? parse(page as readonly unknown[]) : undefined;
    if (parsed === undefined) return failed([unreadable(what)]);
    items.push(...parsed);
    if (items.length >= enough || (page as readonly unknown[]).length < pageSize) break;
  }
  return ok(items);
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What is wanted and missing, in words, unless it can never be attached. */
function lacking({ manifests, assets: patterns }: WantedAssets, assets: readonly Asset[]): readonly string[] {
  const wanted = [
    ...manifests
      .filter((names) => names.some(canMatchAssets))
      .map((names) => {
        const first = firstMatch(names, assets);
        return { pattern: names.join(' or '), matches: first ? [first] : [] };
      }),
    ...patterns.filter(canMatchAssets).map((pattern) => ({ pattern, matches: matchingAssets(pattern, assets) })),
  ];
  const open = wanted.flatMap(({ matches }) => matches.filter(({ state }) => state !== 'uploaded'));
  return [
    ...wanted.flatMap(({ pattern, matches }) =>
      matches.length === 0 ? `${inlineExcerpt(pattern)} (not attached yet)` : [],
    ),
    ...new Set(open.map(({ name }) => `${inlineExcerpt(name)} (still uploading)`)),
  ];
}

/** True if an asset that was complete is gone, or has other bytes. */
function isReplaced(before: readonly Asset[], now: readonly Asset[]): boolean {
  return before.some(({ id, state, size, sha256 }) => {
    const same = now.find((asset) => asset.id === id);
    return state === 'uploaded' && (same?.size !== size || (same.sha256 ?? sha256) !== (sha256 ?? same.sha256));
  });
}

function bareRelease({ repository, tag }: ReleaseQuery, serverUrl: string): Release {
  const path = [repository.owner, repository.name, 'releases', 'tag', ...tag.split('/')].map(percentEncoded).join('/');
  return {
    repository,
    tag,
    title: tag,
    body: '',
    pageUrl: `${serverUrl.replace(/\/+$/, '')}/${path}`,
    draft: false,
    prerelease: false,
    assets: [],
  };
}

function severalDrafts(tag: string, drafts: readonly Release[]): Problem {
  return {
    code: 'release.unusable',
    title: `There are ${drafts.length} drafts of the release \`${inlineExcerpt(tag)}\`, and no published one`,
    detail: listNames(drafts.map(({ pageUrl }) => inlineExcerpt(pageUrl))),
    hint: 'Delete all of them but one.',
    place: { kind: 'input', input: 'tag' },
  };
}

/** The release exists, but only as a draft. */
function unpublished({ tag, dryRun }: ReleaseQuery, takesDrafts: boolean): Problem {
  const accept = takesDrafts
    ? '`allow-draft: true`, in a job with `contents: write`, accepts it for entries that need no public address (`keygen`). '
    : '';
  const wait = 'If another job publishes it, make this one wait for it (`needs`), or set a larger `wait-for-assets`.';
  return {
    code: 'release.missing',
    title: `The release \`${inlineExcerpt(tag)}\` is a draft, so its assets are not public`,
    hint: dryRun
      ? `For a dry run, set \`tag\` to the tag of a published release. ${accept}`.trim()
      : `Publish it on GitHub first. ${accept}${wait}`,
    place: { kind: 'input', input: 'tag' },
  };
}

interface MissingFacts {
  readonly token: string | undefined;
  readonly allowDraft: boolean;
  readonly takesDrafts?: boolean;
  /** True if an event said so. */
  readonly wasPublished?: boolean;
  /** Tags of the drafts that the token can see. */
  readonly drafts?: readonly string[];
}

/** What cannot apply is left out. A permission is shown last, as lines to copy. */
function missing(
  {
    repository,
    tag,
    isTagInput = false,
    dryRun = false,
  }: Pick<ReleaseQuery, 'repository' | 'tag'> & Partial<Pick<ReleaseQuery, 'isTagInput' | 'dryRun'>>,
  { token, allowDraft, takesDrafts = false, wasPublished = false, drafts = [] }: MissingFacts,
): Problem {
  const { owner, name, private: isPrivate } = repository;
  const shown = `\`${inlineExcerpt(tag)}\``;
  const orCorrect = isTagInput ? ', or correct `tag`' : '';
  const hint = (): string => {
    if (allowDraft && drafts.length > 0)
      return `This job sees the drafts ${listNames(drafts, { show: (name) => `\`${inlineExcerpt(name)}\`` })}. Create the release${orCorrect}: a tag alone is not a release.`;
    if (allowDraft)
      return `If ${shown} is a draft, this job cannot see it without the permission below. Otherwise create the release${orCorrect}: a tag alone is not a release.${permissionExample('write')}`;
    if (isPrivate === true && token === undefined) return 'The repository is private, so the job needs `github-token`.';
    if (isPrivate === true)
      return `Either this job may not read the private repository, and needs the permission below, or no release with this tag is published.${permissionExample('read')}`;
    if (wasPublished) return 'It was deleted, or is a draft again. Publish it, then run again: a re-run is safe.';
    const accept = takesDrafts ? ' `allow-draft: true`, in a job with `contents: write`, accepts a draft.' : '';
    const own = token === undefined ? ' `github-token`.' : `:${permissionExample('read')}`;
    const access = isPrivate === undefined ? ` In a private repository, the job needs${own}` : '';
    if (dryRun && isTagInput)
      return `A tag alone is not a release, and a draft is not found: set \`tag\` to the tag of a published release.${accept}${access}`;
    return `A tag alone is not a release: create the release${isTagInput ? ',' : ', or'} publish it if it is a draft${orCorrect}.${accept} If another job creates it, make this one wait for it (\`needs\`), or set a larger \`wait-for-assets\`.${access}`;
  };
  return {
    code: 'release.missing',
    title: `Release ${shown} not found in ${owner}/${name}`,
    hint: hint(),
    place: { kind: 'input', input: 'tag' },
  };
}

function unreadable(what: string): Problem {
  return {
    code: 'release.unavailable',
    title: `${what} cannot be read: unexpected response from GitHub`,
    hint: 'Check `GITHUB_API_URL` and the proxy, if there is one; then run again.',
  };
}
