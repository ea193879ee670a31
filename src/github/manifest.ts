import { createHash } from 'node:crypto';

import { excerptFrom } from '../domain/excerpt.ts';
import { maxManifestBytes } from '../domain/manifest.ts';
import type { AssetSource, Clock, HttpClient, HttpFailure, Log } from '../domain/ports.ts';
import type { Place, Problem, Remark } from '../domain/problem.ts';
import type { Asset, Repository } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isLoopback } from '../domain/url.ts';
import { abbreviated, corrupt, isLoginPage } from './assets.ts';
import { cancelled, problemFromFailure, timeUp } from './failure.ts';

export interface ManifestReading {
  readonly http: HttpClient;
  readonly assets: AssetSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch: the run's own end. */
  readonly deadline: number;
  /** Milliseconds since the epoch until which a manifest that cannot be fetched yet is waited for. */
  readonly until: number;
  readonly repository: Repository;
  /** The address that will be submitted. */
  readonly url: string;
  /** The asset that it is the address of; absent for `manifest-url`. */
  readonly asset?: Asset;
  /** `public`: everybody has to be able to read `url`, so it is read without credentials. `token`: that we can read it is enough. */
  readonly access: 'public' | 'token';
}

const pauses = [1000, 2000, 4000, 8000];
const longestPause = 10_000;

/** The bytes of the released manifest, at most `maxManifestBytes`, or why there are none. */
export async function readManifest(
  reading: ManifestReading,
): Promise<Result<Uint8Array, readonly [Problem, ...Problem[]]>> {
  const { asset, access, assets, signal } = reading;
  if (asset && asset.size > maxManifestBytes) return failed([tooLarge(reading)]);
  if (!asset || access === 'public') return await readPublic(reading);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of await assets.bytes(asset).open(signal)) chunks.push(chunk);
  } catch (error) {
    const { name, problems } = Object(error) as { name?: unknown; problems?: readonly Problem[] };
    const [first, ...others] = (name === 'ProblemError' && problems) || [];
    if (!first) throw error;
    return failed([first, ...others]);
  }
  return ok(Buffer.concat(chunks));
}

type Look =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Another look may show it: a fresh asset takes a moment until everybody can fetch it. */
  | { readonly kind: 'not-yet' | 'never'; readonly problem: Problem };

async function readPublic(reading: ManifestReading): Promise<Result<Uint8Array, readonly [Problem, ...Problem[]]>> {
  const { clock, log, signal, deadline, repository } = reading;
  // The assets of a private repository never become public: there is nothing to wait for.
  const until = repository.private === true && reading.asset ? 0 : Math.min(reading.until, deadline);
  for (let turn = 0; ; turn += 1) {
    const look = await lookAt(reading);
    if (look.kind === 'bytes') return ok(look.bytes);
    const left = until - clock.now();
    if (look.kind === 'never') return failed([look.problem]);
    if (left <= 0)
      return failed([clock.now() >= deadline && reading.until > deadline ? timeUp('The manifest') : look.problem]);
    if (turn === 0) {
      log.info(
        `Waiting for the manifest, which cannot be read yet (${look.problem.detail ?? look.problem.title}): ${Math.ceil(left / 1000)} s left`,
      );
    }
    try {
      await clock.sleep(Math.min(pauses[turn] ?? longestPause, left), signal);
    } catch {
      return failed([cancelled('The manifest')]);
    }
  }
}

async function lookAt(reading: ManifestReading): Promise<Look> {
  const { http, url, asset } = reading;
  const sent = await http.send({ method: 'GET', url, effect: 'read', redirects: 'follow', maxBytes: maxManifestBytes });
  if (!sent.ok) return lookFrom(reading, sent.error);
  const { status, body, url: answeredBy } = sent.value;
  const host = URL.parse(answeredBy)?.host ?? '';
  if (isLoginPage(answeredBy))
    return { kind: 'never', problem: unreachable(reading, `${host} answered with a page to sign in on`) };
  if (status !== 200) {
    return {
      kind: status === 403 || status === 404 ? 'not-yet' : 'never',
      problem: unreachable(reading, `${host} answered ${status}`),
    };
  }
  if (asset?.sha256 !== undefined) {
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (sha256 !== asset.sha256) {
      return { kind: 'not-yet', problem: corrupt(asset, `SHA-256 ${abbreviated(sha256)}`, abbreviated(asset.sha256)) };
    }
  }
  return { kind: 'bytes', bytes: body };
}

function lookFrom(reading: ManifestReading, failure: HttpFailure): Look {
  switch (failure.reason) {
    case 'too-large':
      return { kind: 'never', problem: tooLarge(reading) };
    case 'deadline':
    case 'cancelled':
      return { kind: 'never', problem: problemFromFailure('The manifest', failure) };
    case 'connect':
    case 'timeout':
    case 'reset':
    case 'unavailable':
      return { kind: 'not-yet', problem: unreachable(reading, failure.message) };
    default:
      return { kind: 'never', problem: unreachable(reading, failure.message) };
  }
}

function placeOf({ asset }: ManifestReading): { readonly place?: Place } {
  return asset ? {} : { place: { kind: 'input', input: 'manifest-url' } };
}

function tooLarge(reading: ManifestReading): Problem {
  return {
    code: 'manifest.invalid',
    title: `The manifest is larger than ${maxManifestBytes / 1024 / 1024} MiB`,
    hint: `Let \`${reading.asset ? 'manifest' : 'manifest-url'}\` name the manifest, not the package.`,
    ...placeOf(reading),
  };
}

function unreachable(reading: ManifestReading, detail: string): Problem {
  const { asset, repository } = reading;
  const hint = !asset
    ? 'Open `manifest-url` in a private browser window: it has to answer with the manifest, without a login.'
    : repository.private === true
      ? 'The repository is private, so no registry can read its assets: set `manifest-url` to a public copy.'
      : 'If the repository is private or internal, no registry can read its assets: set `manifest-url` to a public copy. Else run again, with a larger `wait-for-assets`.';
  return {
    code: 'manifest.unreachable',
    title: 'The manifest cannot be read without credentials',
    detail,
    hint,
    ...placeOf(reading),
  };
}

/** Where a repository's file hosts put the name of a branch or tag. */
const refPlaces: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^raw\.githubusercontent\.com$/, path: /^\/[^/]+\/[^/]+\/([^/]+)\// },
  { host: /^cdn\.jsdelivr\.net$|^cdn\.statically\.io$/, path: /^\/gh\/[^/]+\/[^/@]+(?:@|\/)([^/]+)\// },
  { host: /./, path: /\/(?:-\/)?(?:raw|blob)\/(?:branch\/)?([^/]+)\// },
];
const branchNames = /^(main|master|develop|dev|trunk|head|latest)$/i;

/**
 * The `manifest-url` input with `{tag}` and `{version}` filled in, percent-encoded but for the slashes of a tag. A problem
 * (`input.invalid`) where it is no `https:` URL (`http:` on loopback), names another placeholder, or moves: a later release must not
 * change what this one's address answers.
 */
export function fillManifestUrl(
  template: string,
  { tag, version }: { readonly tag: string; readonly version?: string },
): Result<{ readonly url: string; readonly remarks: readonly Remark[] }, Problem> {
  const unknown = [...template.matchAll(/\{([^{}]*)\}/g)].find(([, name]) => name !== 'tag' && name !== 'version');
  if (unknown)
    return failed(
      invalid(`holds the placeholder \`${excerptFrom(unknown[0])}\``, 'Only `{tag}` and `{version}` are filled in.'),
    );
  if (template.includes('{version}') && version === undefined) {
    return failed(invalid(`needs a version, but the tag \`${excerptFrom(tag)}\` names none`, 'Use `{tag}`.'));
  }
  const filled = (values: { readonly tag: string; readonly version: string }): URL | null =>
    URL.parse(template.replaceAll('{tag}', () => values.tag).replaceAll('{version}', () => values.version));
  const url = filled({
    tag: tag.split('/').map(encodeURIComponent).join('/'),
    version: encodeURIComponent(version ?? ''),
  });
  // The same with words that cannot be taken for a branch: a tag called `main` is the release's own affair.
  const skeleton = filled({ tag: 'x-tag-x', version: 'x-version-x' });
  if (!url || !skeleton || !/^https?:$/.test(url.protocol))
    return failed(invalid('is not an absolute URL', 'Write it in full, with `https://`.'));
  if (url.protocol === 'http:' && !isLoopback(url))
    return failed(invalid('is not `https:`', 'Registries fetch it over the internet: use `https:`.'));
  if (url.username !== '' || url.password !== '')
    return failed(invalid('holds credentials', 'Everybody has to be able to read it, and it is submitted as it is.'));
  if (url.hash !== '') return failed(invalid('has a fragment (`#…`)', 'Leave it out.'));

  const motion = motionOf(skeleton);
  const names =
    /\{(tag|version)\}/.test(template) || holds(template, tag) || (version !== undefined && holds(template, version));
  if (motion !== undefined && (motion.surely || !names)) {
    return failed(
      invalid(
        `moves: \`${excerptFrom(motion.what)}\` answers something else after the next release`,
        'Use an address under the tag, e.g. `https://raw.githubusercontent.com/owner/name/{tag}/module.json`.',
      ),
    );
  }
  const remark: Remark = {
    level: 'warning',
    text: '`manifest-url` names neither tag nor version. If it answers something else after the next release, this version can no longer be installed: use `{tag}` or `{version}`.',
    place: { kind: 'input', input: 'manifest-url' },
  };
  return ok({ url: url.href, remarks: names ? [] : [remark] });
}

/** What in an address moves; `surely` where no other part of it can hold it still. */
function motionOf({ host, pathname, search }: URL): { readonly what: string; readonly surely: boolean } | undefined {
  if (/\/releases\/latest(\/|$)/.test(pathname)) return { what: '/releases/latest/', surely: true };
  if (/\/refs\/heads\//.test(pathname)) return { what: '/refs/heads/', surely: true };
  for (const place of refPlaces) {
    const ref = place.host.test(host) ? place.path.exec(pathname)?.[1] : undefined;
    if (ref !== undefined && branchNames.test(ref)) return { what: ref, surely: true };
  }
  const word = pathname.split(/[/@]/).find((segment) => branchNames.test(segment));
  const parameter = [...new URLSearchParams(search).values()].find((value) => branchNames.test(value));
  const what = word ?? parameter;
  return what === undefined ? undefined : { what, surely: false };
}

/** Whether the template spells a name out, not as a part of a longer word. */
function holds(template: string, name: string): boolean {
  const at = template.indexOf(name);
  return at >= 0 && !/[\w.]/.test(template.charAt(at - 1)) && !/^([\w-]|\.\d)/.test(template.slice(at + name.length));
}

function invalid(complaint: string, hint: string): Problem {
  return {
    code: 'input.invalid',
    title: `\`manifest-url\` ${complaint}`,
    hint,
    place: { kind: 'input', input: 'manifest-url' },
  };
}
