import { inlineExcerpt } from './text.ts';
import type { ManifestSetting } from './manifest.ts';
import type { Notice, Problem } from './problem.ts';
import { failed, ok, type Result } from './result.ts';
import { fillUrl, placeholderFault, type UrlFault, type UrlValues } from './url-template.ts';
import { isLoopback, maxUrlLength } from './url.ts';

/** The path segment in which file hosts put the name of a branch or tag. */
const refPlaces: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^raw\.githubusercontent\.com$/, path: /^\/[^/]+\/[^/]+\/([^/]+)\// },
  { host: /^cdn\.jsdelivr\.net$|^cdn\.statically\.io$/, path: /^\/gh\/[^/]+\/[^/@]+(?:@|\/)([^/]+)\// },
  { host: /./, path: /\/(?:-\/)?(?:raw|blob)\/(?:branch\/)?([^/]+)\// },
];
const branchNames = /^(main|master|develop|dev|trunk|head|latest)$/i;

const manifestUrlInput: ManifestSetting = {
  setting: 'manifest-url',
  place: { kind: 'input', input: 'manifest-url' },
};

/**
 * What is wrong with a `manifest-url` whatever the release is: it is not an `https:` URL (`http:` on loopback), contains another
 * placeholder, or is certainly not version-specific: a later release must not change the content at this one's URL.
 */
export function manifestUrlFault(template: string): UrlFault | undefined {
  if (template.length > maxUrlLength)
    return [`has more than ${maxUrlLength.toLocaleString('en')} characters`, 'Use a shorter address.'];
  const unknown = placeholderFault(template);
  if (unknown) return unknown;
  const url = skeletonOf(template);
  if (!url || !/^https?:$/.test(url.protocol)) return notAUrl;
  if (url.protocol === 'http:' && !isLoopback(url))
    return ['is not `https:`', 'Registries fetch it over the internet: use `https:`.'];
  if (url.username !== '' || url.password !== '')
    return ['contains credentials', 'Everyone must be able to read it, and it is submitted exactly as written.'];
  if (url.hash !== '') return ['has a fragment (`#…`)', 'Leave it out.'];
  const motion = motionOf(url);
  return motion?.surely === true ? moving(motion.what) : undefined;
}

/** With words that cannot be mistaken for a branch: a tag called `main` is allowed. */
function skeletonOf(template: string): URL | null {
  return URL.parse(fillUrl(template, { tag: 'x-tag-x', version: 'x-version-x' }));
}

/**
 * A `manifest-url` with `{tag}` and `{version}` filled in, percent-encoded except for the slashes of a tag. A problem
 * (`input.invalid`) if `manifestUrlFault` finds one, if the tag names no version for `{version}`, or if it is not version-specific.
 */
export function fillManifestUrl(
  template: string,
  { tag, version }: Pick<UrlValues, 'tag'> & Partial<UrlValues>,
  { setting, place }: ManifestSetting = manifestUrlInput,
): Result<{ readonly url: string; readonly notices: readonly Notice[] }, Problem> {
  const refuse = ([complaint, hint]: UrlFault) =>
    failed<Problem>({ code: 'input.invalid', title: `\`${setting}\` ${complaint}`, hint, place });
  const fault = manifestUrlFault(template);
  if (fault) return refuse(fault);
  if (template.includes('{version}') && version === undefined)
    return refuse([`needs a version, but the tag \`${inlineExcerpt(tag)}\` names none`, 'Use `{tag}`.']);
  const url = URL.parse(fillUrl(template, { tag, version: version ?? '' }));
  const skeleton = skeletonOf(template);
  if (!url || !skeleton) return refuse(notAUrl);
  const motion = motionOf(skeleton);
  const isNamed =
    /\{(tag|version)\}/.test(template) || holds(template, tag) || (version !== undefined && holds(template, version));
  if (isNamed) return ok({ url: url.href, notices: [] });
  if (motion !== undefined) return refuse(moving(motion.what));
  const text = `\`${setting}\` contains neither the tag nor the version. If it serves different content after the next release, this version can no longer be installed: use \`{tag}\` or \`{version}\`.`;
  return ok({ url: url.href, notices: [{ level: 'warning', text, place }] });
}

/** The part of an address that is not version-specific; `surely` if no other part can pin it. */
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

/** Whether the template contains a name, not as a part of a longer word. */
function holds(template: string, name: string): boolean {
  const at = template.indexOf(name);
  return at >= 0 && !/[\w.]/.test(template.charAt(at - 1)) && !/^([\w-]|\.\d)/.test(template.slice(at + name.length));
}

function moving(what: string): UrlFault {
  return [
    `is not version-specific: \`${inlineExcerpt(what)}\` will serve different content after the next release`,
    'Use an address under the tag, e.g. `https://raw.githubusercontent.com/owner/name/{tag}/module.json`.',
  ];
}

const notAUrl: UrlFault = ['is not an absolute URL', 'Write it in full, with `https://`.'];
