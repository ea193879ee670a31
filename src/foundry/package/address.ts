/**
 * What an address promises about the bytes behind it. `moving`: other bytes tomorrow (`what` says why, as the end of a sentence
 * that starts with the field). `tag`: those of a tag. `fixed`: those of a commit. `unknown`: it does not say.
 */
export type UrlStability =
  | { readonly kind: 'moving'; readonly what: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly repository: string }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'unknown' };

/**
 * Reads the address forms of GitHub, GitLab, Gitea and jsDelivr, whatever their host; elsewhere only a part called `latest` tells.
 * `tag` is the one that a branch could be mistaken for. Pure.
 */
export function classifyUrlStability(address: string, tag: string): UrlStability {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { kind: 'unknown' };
  const steps = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decoded);
  const api = steps[0] === 'repos' ? 1 : 0;
  const repository = `${steps[api] ?? ''}/${steps[api + 1] ?? ''}`;
  const after = steps.slice(api + 2).filter((step, index) => !(index === 0 && step === '-'));
  const [place, ...rest] = after;

  const latest = { kind: 'moving', what: 'points at the latest release, whichever that is' } as const;
  if (place === 'releases' && rest[0] !== undefined) {
    const [, ...named] = rest;
    if (rest[0] === 'latest' || rest[0] === 'permalink') return latest;
    const name = rest[0] === 'download' ? named.slice(0, -1).join('/') : rest[1] === 'downloads' ? rest[0] : '';
    if (name === 'latest') return latest;
    if (name !== '') return { kind: 'tag', tag: name, repository };
  }
  const zipped = rest.join('/').replace(/\.(?:zip|tar\.gz)$/i, '');
  if (place === 'archive')
    return referenceKind(
      after.length > 2 && rest[0] !== 'refs' && steps.includes('-') ? (rest[0] ?? '') : zipped,
      tag,
      repository,
    );
  if (
    place === 'zipball' ||
    (url.hostname.startsWith('codeload.') && place !== undefined && /^(?:legacy\.)?zip$/.test(place))
  ) {
    return referenceKind(zipped, tag, repository);
  }
  if (place === 'raw' || place === 'blob') return referenceKind(rest.join('/'), tag, repository, true);
  if (place === 'jobs' && rest[0] === 'artifacts') return referenceKind(rest.slice(1).join('/'), tag, repository, true);
  if (url.hostname === 'raw.githubusercontent.com' && place !== undefined)
    return referenceKind(after.join('/'), tag, repository, true);
  if (steps[0] === 'gh' && steps[2] !== undefined) {
    const [name = '', reference] = steps[2].split('@');
    if (reference === undefined || reference === 'latest') return latest;
    return referenceKind(reference, tag, `${steps[1] ?? ''}/${name}`);
  }
  return steps.some((step) => /^latest$|(?:^|[-_.])latest\.zip$/i.test(step)) ? latest : { kind: 'unknown' };
}

/** What a commit, tag or branch is, where the address mostly does not say; `withPath`: a path stands behind it. */
function referenceKind(text: string, tag: string, repository: string, withPath = false): UrlStability {
  if (text === '') return { kind: 'unknown' };
  const explicit = /^(?:refs\/(heads|tags)|(branch|tag))\/(.+)$/.exec(text);
  const name = explicit?.[3] ?? text;
  const first =
    name === tag || (withPath && name.startsWith(`${tag}/`)) ? tag : withPath ? name.replace(/\/.*$/s, '') : name;
  const kind = explicit?.[1] ?? explicit?.[2];
  if (kind === 'tags' || kind === 'tag' || (kind === undefined && first === tag))
    return { kind: 'tag', tag: first, repository };
  if (kind === undefined && (/^[0-9a-f]{40}$/i.test(first) || (text.startsWith('commit/') && withPath)))
    return { kind: 'fixed' };
  if (kind === undefined && /\d\.\d/.test(first)) return { kind: 'tag', tag: first, repository };
  return { kind: 'moving', what: 'points at a branch, which moves on' };
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
