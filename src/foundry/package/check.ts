import { assetAt, immutableHint, isMissingAsset } from '../../domain/assets.ts';
import { defined } from '../../domain/data.ts';
import { inlineExcerpt, listNames, lowerFirst } from '../../domain/text.ts';
import { percentEncoded } from '../../domain/url.ts';
import type { ReleasedFoundryManifest } from '../manifest/format.ts';
import type { HttpClient, Log } from '../../domain/ports.ts';
import type { Notice } from '../../domain/problem.ts';
import type { InspectionReport, PackageCheck } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import type { RandomAccess } from './access.ts';
import { copyable, isOfRelease, underTag } from './address.ts';
import { downloadFault, noticeOf, type DownloadFault } from './advice.ts';
import type { Limits } from './directory.ts';
import { quoted, unreachable, type Finding } from './finding.ts';
import { remotePackage } from './remote.ts';

interface CheckOptions {
  readonly mode: PackageCheck;
  readonly manifest: ReleasedFoundryManifest;
  readonly log: Log;
  readonly limits?: Limits;
}

const nothing: InspectionReport = { problems: [], notices: [] };

/** `mayCome`: nothing exists at the address yet, which belongs to this release. Every other answer is final. */
export interface PackageReport extends InspectionReport {
  readonly mayCome?: true;
}

/**
 * Opens the package that the manifest's `download` names, with reads only and without credentials, and reports what would not install.
 * `off` opens nothing, but still reports where `download` points. Behind an address of the latest release, the asset of this release is
 * opened, if it has one of that name; findings behind another `download` that moves are warnings in every mode.
 */
export async function checkPackage({
  mode,
  manifest: released,
  release,
  http,
  log,
  limits,
}: CheckOptions & { readonly release: Release; readonly http: HttpClient }): Promise<PackageReport> {
  const { manifest } = released;
  const { download } = manifest;
  if (mode === 'off')
    return download === undefined
      ? nothing
      : { problems: [], notices: noticesOf(downloadFault(download, release, manifest.version)) };
  if (manifest.protected) {
    const text = 'The package was not opened: its manifest sets `protected`, and only Foundry serves such packages.';
    return { problems: [], notices: [{ level: 'notice', text, place: { kind: 'manifest', pointer: '/protected' } }] };
  }
  if (download === undefined) return reportFrom([withoutDownload(release)], mode);

  const elsewhere = downloadFault(download, release, manifest.version);
  const { tag } = release;
  const own = assetAt(underTag(download, tag), release.assets);
  const address = own?.downloadUrl ?? download;
  const access = await remotePackage(http, address, own?.size);
  const fault = own === undefined ? elsewhere : undefined;
  const findings = access.ok
    ? await examine(access.value, 'the package', { manifest: released, log, ...defined({ limits }) })
    : [explainedBy(fault, ofGitHub(withAssets(access.error, released, release), address, release))];
  const report = reportFrom(findings, fault?.moving === true ? 'warn' : mode);
  const mayCome =
    findings.some(({ isMissing }) => isMissing) && isOfRelease(address, { tag, version: manifest.version });
  return {
    problems: report.problems,
    notices: [...(access.ok || own ? noticesOf(elsewhere) : []), ...report.notices],
    ...(mayCome ? { mayCome } : {}),
  };
}

/**
 * Why a package check without `warn` or `off` stops a publish, as far as that is known without a request: without `download`, or with
 * one that names an asset that the release does not have.
 */
export function missingPackage(
  released: ReleasedFoundryManifest,
  release: Release,
): Pick<Finding, 'code' | 'title' | 'detail' | 'hint'> | undefined {
  const { download, protected: isProtected } = released.manifest;
  if (isProtected) return undefined;
  if (download === undefined) return withoutDownload(release);
  return isMissingAsset(download, release)
    ? withAssets(unreachable('The package cannot be downloaded', { isMissing: true }), released, release)
    : undefined;
}

/** https://foundryvtt.com/article/module-development/: `download` is required for installation. */
function withoutDownload({ repository, tag, pageUrl, assets, immutable }: Release): Finding {
  const [zip, ...others] = assets.filter(({ name }) => /\.zip$/i.test(name));
  const folders = [repository.owner, repository.name, 'releases', 'download', ...tag.split('/')].map(percentEncoded);
  const address =
    zip !== undefined && others.length === 0
      ? zip.downloadUrl
      : `${URL.parse(pageUrl)?.origin ?? ''}/${folders.join('/')}/module.zip`;
  const then = immutable === true ? 'release again' : 'attach the manifest again';
  return unreachable('The manifest has no `download`, so nobody can install this version', {
    hint: `Add \`"download": "${copyable(address)}"\`, the address of the zip, and ${then}. For a package that only Foundry serves, set \`"protected": true\`.`,
  });
}

function noticesOf(fault: DownloadFault | undefined): readonly Notice[] {
  return fault === undefined ? [] : [noticeOf(fault)];
}

/** The same for a zip that is uploaded to a registry; `name` is how people know it. */
export async function checkUpload({
  mode,
  name,
  access,
  ...options
}: CheckOptions & { readonly name: string; readonly access: RandomAccess }): Promise<InspectionReport> {
  if (mode === 'off') return nothing;
  const shown = `\`${inlineExcerpt(name)}\``;
  const findings = await examine(access, shown, options);
  const own = findings.map((finding) => ({
    ...finding,
    title: `${shown}: ${finding.title}`,
    pointer: finding.pointer === '/download' ? '' : finding.pointer,
  }));
  return reportFrom(own, mode);
}

async function examine(
  access: RandomAccess,
  name: string,
  { manifest: { manifest, url }, log, limits }: Omit<CheckOptions, 'mode'>,
): Promise<readonly Finding[]> {
  const { examinePackage } = await import(/* webpackChunkName: "zip" */ './examine.ts');
  const fileName = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  const { findings, entries } = await examinePackage(access, { manifest, fileName }, limits);
  const counts = [counted(entries, 'entry', 'entries'), counted(findings.length, 'finding', 'findings')].join(', ');
  log.info(`Opened ${name}: ${counted(access.size, 'byte', 'bytes')}, ${counts}.`);
  return findings;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function reportFrom(findings: readonly Finding[], mode: 'error' | 'warn'): InspectionReport {
  const isProblem = ({ level }: Finding): boolean => mode === 'error' && level === 'error';
  return {
    problems: findings.filter(isProblem).map(({ code, title, detail, hint, pointer }) => ({
      code,
      title,
      ...defined({ detail, hint }),
      place: { kind: 'manifest', pointer },
    })),
    notices: findings
      .filter((finding) => !isProblem(finding))
      .map(({ title, detail, hint, pointer }) => ({
        level: 'warning',
        text: [sentence(detail === undefined ? title : `${title}: ${detail}`), hint ?? ''].join(' ').trimEnd(),
        place: { kind: 'manifest', pointer },
      })),
  };
}

/** If the missing file should be an asset of this release, reports which assets exist instead. */
function withAssets(finding: Finding, { manifest, url }: ReleasedFoundryManifest, release: Release): Finding {
  const { download = '' } = manifest;
  if (finding.code !== 'package.unreachable' || finding.detail !== undefined || !isMissingAsset(download, release))
    return finding;
  const all = release.assets.map(({ name }) => name);
  const names = listNames(all, { show: quoted });
  const name = nameIn(download);
  const isGone = finding.isMissing === true && name !== '';
  const [zip, ...others] = all.filter((one) => /\.zip$/i.test(one));
  const renamed =
    isGone && zip !== undefined && others.length === 0
      ? `Rename ${quoted(zip)} to ${quoted(name)} in the release, or correct \`download\` and attach the manifest again.`
      : undefined;
  const ofPrivate = release.repository.private === false ? '' : ' Assets of a private repository are not public.';
  const hint =
    release.immutable === true ? immutableHint : isGone ? `${renamed ?? attachHint}${ofPrivate}` : finding.hint;
  return {
    ...finding,
    ...(isGone
      ? {
          title: `\`download\` in ${quoted(nameIn(url) || 'the manifest')} names ${quoted(name)}, which is not attached to the release`,
        }
      : {}),
    detail: names === '' ? 'the release has no assets.' : `the release has ${names}.`,
    ...defined({ hint }),
  };
}

const attachHint = 'Attach the zip to the release, or correct `download`.';

/** The last part of an address's path; '' if it is not readable. */
function nameIn(address: string): string {
  try {
    return decodeURIComponent(URL.parse(address)?.pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}

/** That the address is not this release's explains why nothing is there, so it is one message. */
function explainedBy(fault: DownloadFault | undefined, finding: Finding): Finding {
  if (fault === undefined) return finding;
  const { code, title, detail, hint = '', passing } = finding;
  if (code !== 'package.unreachable' || passing !== undefined)
    return { ...finding, hint: `${sentence(fault.title)} ${fault.hint} ${hint}`.trim() };
  const why = lowerFirst(detail === undefined ? title : `${title}: ${detail}`);
  return { ...finding, title: fault.title, detail: sentence(why), hint: fault.hint };
}

/** GitHub answers strangers with 404 and nothing else, so a limit or a filter says nothing about the package. */
function ofGitHub(finding: Finding, download: string, { pageUrl }: Release): Finding {
  const { passing } = finding;
  if (passing === undefined || URL.parse(download)?.origin !== URL.parse(pageUrl)?.origin) return finding;
  const filtered = {
    title: 'The package cannot be read: something in front of GitHub refused the request',
    hint: 'A bot filter, a firewall or a proxy blocked the request. Run again later, or from another network.',
  };
  return { ...finding, ...(passing === 'filter' ? filtered : {}), code: 'release.unavailable' };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
