import { inlineExcerpt } from '../../domain/text.ts';
import { parseManifest, type FoundryManifest } from '../manifest/manifest.ts';
import type { ReleasedFoundryManifest } from '../manifest/format.ts';
import type { HttpClient, Log } from '../../domain/ports.ts';
import type { InspectionReport, PackageCheck } from '../../domain/registry.ts';
import type { Release } from '../../domain/release.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { RandomAccess } from './access.ts';
import { downloadAdvice } from './advice.ts';
import type { Limits } from './directory.ts';
import { mismatch, type Finding } from './finding.ts';
import { remotePackage } from './remote.ts';

/** What was found in one package. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Entries of its directory, folders included; 0 where it could not be read. */
  readonly entries: number;
  /** The manifest in it, where it could be read. */
  readonly inside?: FoundryManifest;
}

/**
 * Opens the package that the manifest's `download` names, by reads alone and without credentials, and says what would not install.
 * Called once a run, before anything is written. `off` opens nothing; where `download` points is said all the same. Findings behind a `download` that moves are warnings in every mode.
 */
export async function checkPackage({
  mode,
  manifest: { manifest, url },
  release,
  http,
  log,
  limits,
}: {
  readonly mode: PackageCheck;
  readonly manifest: ReleasedFoundryManifest;
  readonly release: Release;
  readonly http: HttpClient;
  readonly log: Log;
  readonly limits?: Limits;
}): Promise<InspectionReport> {
  const { download } = manifest;
  if (mode === 'off') {
    return {
      problems: [],
      notices: download === undefined ? [] : downloadAdvice(download, release, manifest.version).notices,
    };
  }
  if (manifest.protected || download === undefined) {
    const [reason, pointer] = manifest.protected
      ? ['its manifest says `protected`: only Foundry serves such a package', '/protected']
      : ['the manifest has no `download`', ''];
    return {
      problems: [],
      notices: [
        { level: 'notice', text: `The package was not opened: ${reason}.`, place: { kind: 'manifest', pointer } },
      ],
    };
  }

  const { moving, notices } = downloadAdvice(download, release, manifest.version);
  const size = release.assets.find(({ downloadUrl }) => downloadUrl === download)?.size;
  const access = await remotePackage(http, download, size);
  if (!access.ok) {
    const report = reportFrom([withAssets(access.error, download, release)], moving ? 'warn' : mode);
    return { problems: report.problems, notices: [...notices, ...report.notices] };
  }
  const { findings, entries } = await examinePackage(access.value, { manifest, fileName: fileNameOf(url) }, limits);
  log.info(`Opened the package: ${access.value.size} bytes, ${entries} entries, ${findings.length} findings.`);
  const report = reportFrom(findings, moving ? 'warn' : mode);
  return { problems: report.problems, notices: [...notices, ...report.notices] };
}

/** The same for a zip that is uploaded to a registry; `name` is how people know it. */
export async function checkUpload({
  mode,
  manifest: { manifest, url },
  name,
  access,
  log,
  limits,
}: {
  readonly mode: PackageCheck;
  readonly manifest: ReleasedFoundryManifest;
  readonly name: string;
  readonly access: RandomAccess;
  readonly log: Log;
  readonly limits?: Limits;
}): Promise<InspectionReport> {
  if (mode === 'off') return { problems: [], notices: [] };
  const { findings, entries } = await examinePackage(access, { manifest, fileName: fileNameOf(url) }, limits);
  log.info(`Opened \`${inlineExcerpt(name)}\`: ${access.size} bytes, ${entries} entries, ${findings.length} findings.`);
  const own = findings.map((finding) => ({
    ...finding,
    title: `\`${inlineExcerpt(name)}\`: ${finding.title}`,
    pointer: finding.pointer === '/download' ? '' : finding.pointer,
  }));
  return reportFrom(own, mode);
}

/**
 * Reads and inspects a package; without a released manifest, against the one that is in it (a reader's own zip). Never throws.
 */
export async function examinePackage(
  access: RandomAccess,
  released: { readonly manifest: FoundryManifest; readonly fileName: string } | undefined,
  limits?: Limits,
): Promise<Examination> {
  const [{ openPackage }, { inspectPackage, locateManifest }] = await Promise.all([
    import(/* webpackChunkName: "zip" */ './directory.ts'),
    import(/* webpackChunkName: "zip" */ './inspection.ts'),
  ]);
  const opened = await openPackage(access, limits);
  if (!opened.ok) return { findings: [opened.error], entries: 0 };
  const { entries, directoryOffset, read } = opened.value;
  const located = locateManifest(entries, released?.fileName ?? '', released?.manifest.id);
  if ('title' in located) return { findings: [located], entries: entries.length };

  const bytes = await read(located.entry);
  const inside = bytes.ok ? insideManifest(bytes.value, located.entry.name) : bytes;
  const submitted = released?.manifest ?? (inside.ok ? inside.value.manifest : undefined);
  if (!submitted) return { findings: inside.ok ? [] : [inside.error], entries: entries.length };
  const manifest = inside.ok ? inside.value.manifest : undefined;
  const findings = [
    ...(inside.ok ? inside.value.findings : [inside.error]),
    ...inspectPackage({ submitted, entries, directoryOffset, located, ...(manifest ? { inside: manifest } : {}) }),
  ];
  const titles = new Set<string>();
  return {
    findings: findings.filter(({ title }) => !titles.has(title) && titles.add(title)),
    entries: entries.length,
    ...(manifest ? { inside: manifest } : {}),
  };
}

/**
 * The manifest in the package. Placeholders in its links do not keep it from being installed: they are a warning, and it is read
 * without them.
 */
function insideManifest(
  bytes: Uint8Array,
  name: string,
): Result<{ readonly manifest: FoundryManifest; readonly findings: readonly Finding[] }, Finding> {
  const parsed = parseManifest(bytes);
  if (parsed.ok) return ok({ manifest: parsed.value.manifest, findings: [] });
  const [problem] = parsed.error;
  const links = parsed.error.every(
    ({ code, place }) =>
      code === 'manifest.placeholder' &&
      place?.kind === 'manifest' &&
      ['/download', '/manifest'].includes(place.pointer),
  );
  const again = links ? parseManifest(withoutLinks(bytes)) : parsed;
  const title = `\`${inlineExcerpt(name)}\` in the package: ${problem.title.replace(/\.$/, '')}`;
  if (!again.ok) {
    return failed(
      mismatch(title, {
        ...(problem.detail === undefined ? {} : { detail: problem.detail }),
        hint: 'Let the build fill in the manifest before it makes the zip.',
      }),
    );
  }
  const hint = 'Installed copies look for updates there: let the build fill it in before it makes the zip.';
  return ok({ manifest: again.value.manifest, findings: [mismatch(title, { level: 'warning', hint })] });
}

/** The manifest without its links; numbers become texts, so that they keep their digits. */
function withoutLinks(bytes: Uint8Array): Uint8Array {
  const reviver = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  const json = JSON.parse(new TextDecoder().decode(bytes), reviver) as Record<string, unknown>;
  return new TextEncoder().encode(JSON.stringify({ ...json, download: undefined, manifest: undefined }));
}

function reportFrom(findings: readonly Finding[], mode: 'error' | 'warn'): InspectionReport {
  const isProblem = ({ level }: Finding): boolean => mode === 'error' && level === 'error';
  return {
    problems: findings.filter(isProblem).map(({ code, title, detail, hint, pointer }) => ({
      code,
      title,
      ...(detail === undefined ? {} : { detail }),
      ...(hint === undefined ? {} : { hint }),
      place: { kind: 'manifest', pointer },
    })),
    notices: findings
      .filter((finding) => !isProblem(finding))
      .map(({ title, detail, hint, pointer }) => ({
        level: 'warning',
        text: [
          sentence(detail === undefined ? title : `${title}: ${detail}`),
          ...(hint === undefined ? [] : [hint]),
        ].join(' '),
        place: { kind: 'manifest', pointer },
      })),
  };
}

/** Where the missing file should be an asset of this release, what is there instead is the next thing to know. */
function withAssets(finding: Finding, download: string, { assets, pageUrl }: Release): Finding {
  const folder = pageUrl.replace('/releases/tag/', '/releases/download/');
  if (finding.code !== 'package.unreachable' || finding.detail !== undefined || !download.startsWith(`${folder}/`))
    return finding;
  if (assets.some(({ downloadUrl }) => downloadUrl === download)) return finding;
  const names = assets.slice(0, 10).map(({ name }) => `\`${inlineExcerpt(name)}\``);
  const more = assets.length > names.length ? ` and ${assets.length - names.length} more` : '';
  return {
    ...finding,
    detail: names.length === 0 ? 'The release has no assets.' : `The release has ${names.join(', ')}${more}.`,
  };
}

function fileNameOf(url: string): string {
  return URL.parse(url)?.pathname.split('/').at(-1) ?? '';
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
