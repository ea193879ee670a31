import { asExcerpt, truncate } from '../../domain/text.ts';
import { percentDecoded } from '../../domain/url.ts';

/**
 * What an address promises about the bytes behind it. `moving`: other bytes tomorrow (`what` says why, as the end of a sentence
 * that starts with the field). `tag`: those of a tag. `fixed`: those of a commit. `unknown`: the address does not tell.
 */
type UrlStability =
  | { readonly kind: 'moving'; readonly what: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly repository: string }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'unknown' };

const latest = { kind: 'moving', what: 'points at the latest release, not at this one' } as const;

/**
 * Reads the address forms of GitHub, GitLab, Gitea and jsDelivr, on any host; elsewhere only a path segment `latest` counts.
 * `tag` is the one that a branch could be mistaken for. Pure.
 */
export function classifyUrlStability(address: string, tag: string): UrlStability {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { kind: 'unknown' };
  const steps = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map(percentDecoded);
  const api = steps[0] === 'repos' ? 1 : 0;
  const repository = `${steps[api] ?? ''}/${steps[api + 1] ?? ''}`;
  const [place, ...rest] = steps.slice(api + 2).filter((step, index) => !(index === 0 && step === '-'));
  const reference = (text: string, withPath = false): UrlStability => referenceKind(text, tag, repository, withPath);

  if (place === 'releases' && rest[0] !== undefined) {
    const [kind, ...named] = rest;
    const name = kind === 'download' ? named.slice(0, -1).join('/') : named[0] === 'downloads' ? kind : '';
    if (kind === 'latest' || kind === 'permalink' || (name === 'latest' && name !== tag)) return latest;
    if (name !== '') return { kind: 'tag', tag: name, repository };
  }
  const zipped = rest.join('/').replace(/\.(?:zip|tar\.gz)$/i, '');
  // GitLab's `/-/archive/<reference>/<name>.zip`.
  if (place === 'archive')
    return reference(rest.length > 1 && rest[0] !== 'refs' && steps.includes('-') ? (rest[0] ?? '') : zipped);
  if (place === 'zipball' || (url.hostname.startsWith('codeload.') && /^(?:legacy\.)?zip$/.test(place ?? '')))
    return reference(zipped);
  if (place === 'raw' || place === 'blob') return reference(rest.join('/'), true);
  if (place === 'jobs' && rest[0] === 'artifacts') return reference(rest.slice(1).join('/'), true);
  if (url.hostname === 'raw.githubusercontent.com' && place !== undefined)
    return reference([place, ...rest].join('/'), true);
  if (steps[0] === 'gh' && steps[2] !== undefined) {
    const [name = '', version = 'latest'] = steps[2].split('@');
    return version === 'latest' ? latest : referenceKind(version, tag, `${steps[1] ?? ''}/${name}`, false);
  }
  return steps.some((step) => /^latest$|(?:^|[-_.])latest\.zip$/i.test(step)) ? latest : { kind: 'unknown' };
}

/** An address that is shown to be copied: whole, up to 1,000 UTF-16 units. */
export function copyable(address: string): string {
  return asExcerpt(truncate(address, 1_000));
}

/** The address under the tag that `…/releases/latest/download/<asset>` leads to while that release is the latest; other addresses as they are. Pure. */
export function underTag(address: string, tag: string): string {
  return address.replace(/\/releases\/latest\/download\/(?=[^/]+$)/, () => `/releases/download/${encodeURI(tag)}/`);
}

/** Whether an address is one of this release: its path or query names the tag, or the version. Pure. */
export function isOfRelease(
  address: string,
  { tag, version = tag }: { readonly tag: string; readonly version?: string | undefined },
): boolean {
  const { pathname = '', search = '' } = URL.parse(address) ?? {};
  const text = percentDecoded(pathname + search);
  return [tag, version].some((name) => text.includes(name));
}

/** What a commit, tag or branch is, which the address usually does not tell; `withPath`: a path follows it. */
function referenceKind(text: string, tag: string, repository: string, withPath: boolean): UrlStability {
  if (text === '') return { kind: 'unknown' };
  const explicit = /^(?:refs\/(heads|tags)|(branch|tag))\/(.+)$/.exec(text);
  const name = explicit?.[3] ?? text;
  const kind = explicit?.[1] ?? explicit?.[2];
  const isTag = name === tag || (withPath && name.startsWith(`${tag}/`));
  const first = isTag ? tag : withPath ? name.replace(/\/.*$/s, '') : name;
  if (kind === 'tags' || kind === 'tag' || (kind === undefined && isTag))
    return { kind: 'tag', tag: first, repository };
  if (kind === undefined && (/^[0-9a-f]{40}$/i.test(first) || (text.startsWith('commit/') && withPath)))
    return { kind: 'fixed' };
  if (kind === undefined && /\d\.\d/.test(first)) return { kind: 'tag', tag: first, repository };
  return { kind: 'moving', what: 'points at a branch, whose content changes' };
}
