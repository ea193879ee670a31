import { immutableHint, isMissingAsset } from '../../domain/assets.ts';
import { defined } from '../../domain/data.ts';
import { inlineExcerpt, listNames } from '../../domain/text.ts';
import type { ReleasedFoundryManifest } from '../manifest/format.ts';
import type { HttpClient, Log } from '../../domain/ports.ts';
import type { Notice } from '../../domain/problem.ts';
import type { InspectionReport, PackageCheck } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import type { RandomAccess } from './access.ts';
import { isOfRelease } from './address.ts';
import { downloadAdvice } from './advice.ts';
import type { Limits } from './directory.ts';
import { unreachable, type Finding } from './finding.ts';
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
 * `off` opens nothing, but still reports where `download` points. Findings behind a `download` that moves are warnings in every mode.
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
      : { problems: [], notices: downloadAdvice(download, release, manifest.version).notices };
  if (manifest.protected) {
    const text = 'The package was not opened: its manifest sets `protected`, and only Foundry serves such packages.';
    return { problems: [], notices: [{ level: 'notice', text, place: { kind: 'manifest', pointer: '/protected' } }] };
  }
  if (download === undefined) return reportFrom([withoutDownload], mode);

  const { moving, notices } = downloadAdvice(download, release, manifest.version);
  const size = release.assets.find(({ downloadUrl }) => downloadUrl === download)?.size;
  const access = await remotePackage(http, download, size);
  const findings = access.ok
    ? await examine(access.value, 'the package', { manifest: released, log, ...defined({ limits }) })
    : [withAdvice(ofGitHub(withAssets(access.error, download, release), download, release), notices)];
  const report = reportFrom(findings, moving ? 'warn' : mode);
  const { tag } = release;
  const mayCome =
    findings.some(({ isMissing }) => isMissing) && isOfRelease(download, { tag, version: manifest.version });
  return {
    problems: report.problems,
    notices: [...(access.ok ? notices : []), ...report.notices],
    ...(mayCome ? { mayCome } : {}),
  };
}

/** https://foundryvtt.com/article/module-development/: `download` is required for installation. */
const withoutDownload = unreachable('The manifest has no `download`, so nobody can install this version', {
  hint: 'Add `download` with the URL of the zip under this tag, and release again. For a package that only Foundry serves, set `"protected": true`.',
});

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
function withAssets(finding: Finding, download: string, release: Release): Finding {
  if (finding.code !== 'package.unreachable' || finding.detail !== undefined || !isMissingAsset(download, release))
    return finding;
  const names = listNames(
    release.assets.map(({ name }) => name),
    { show: (name) => `\`${inlineExcerpt(name)}\`` },
  );
  const name = inlineExcerpt(nameIn(download));
  const isGone = finding.isMissing === true && name !== '';
  return {
    ...finding,
    ...(isGone ? { title: `\`download\` names \`${name}\`, which is not attached to the release` } : {}),
    detail: names === '' ? 'the release has no assets.' : `the release has ${names}.`,
    ...(release.immutable === true ? { hint: immutableHint } : {}),
  };
}

/** The last part of an address's path; '' if it is not readable. */
function nameIn(address: string): string {
  try {
    return decodeURIComponent(URL.parse(address)?.pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}

/** That the address is not this release's explains a failure to open it, so it is one message. */
function withAdvice(finding: Finding, notices: readonly Notice[]): Finding {
  const hint = [...notices.map(({ text }) => text), finding.hint].filter(Boolean).join(' ');
  return { ...finding, ...defined({ hint: hint || undefined }) };
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
