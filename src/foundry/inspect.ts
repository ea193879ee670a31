import { selectAssets } from '../domain/assets.ts';
import { mapConcurrently } from '../domain/concurrency.ts';
import { defined } from '../domain/data.ts';
import { poll } from '../domain/poll.ts';
import type { AssetSource } from '../domain/ports.ts';
import type { Inspection, InspectionContext, InspectionReport } from '../domain/registry.ts';
import type { Release } from '../domain/release.ts';
import { parseManifest } from './manifest/manifest.ts';
import type { ReleasedFoundryManifest } from './manifest/format.ts';

/** Milliseconds between two looks at a package that is not there yet. */
const lookEvery = 5_000;

/** Uploads of one entry that are opened at once. */
const concurrency = 4;

interface Subject {
  readonly manifest: ReleasedFoundryManifest;
  readonly release: Release;
}

/**
 * Opens what people will install, before anyone is told about it: the package that the manifest's `download` names, and each zip that
 * the entry uploads.
 * @param uploads asset names, globs, or workspace paths that start with `./`
 */
export function inspectionsOf(subject: Subject, uploads: readonly string[] = []): readonly Inspection[] {
  const { url } = subject.manifest;
  return [
    { key: `package ${url}`, run: (context) => inspectDownload(subject, context) },
    ...uploads.map((pattern) => ({
      key: `upload ${pattern} ${url}`,
      run: (context: InspectionContext) => inspectUploads(subject, pattern, context),
    })),
  ];
}

/** `package/` is loaded only by those whose repository is about Foundry. */
async function inspectDownload({ manifest, release }: Subject, context: InspectionContext): Promise<InspectionReport> {
  const { checkPackage, manifestAdvice } = await import(/* webpackMode: "eager" */ './package/index.ts');
  const { http, log, clock, signal, deadline, packageCheck: mode } = context;
  let report: InspectionReport = { problems: [], notices: [] };
  const until = release.repository.private === true ? 0 : Math.min(context.until, deadline);
  const options = {
    clock,
    until,
    signal,
    delay: () => lookEvery,
    onWait: (left: number) =>
      log.info(`Waiting for the package, which cannot be fetched yet (${Math.ceil(left / 1000)} s left)`),
  };
  const look = async (): Promise<true | undefined> => {
    report = await checkPackage({ mode, manifest, release, http, log });
    return report.problems.some(({ code }) => code === 'package.unreachable') ? undefined : true;
  };
  // A canceled wait leaves what the last look found.
  await poll(options, look).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  const { download, protected: isProtected } = manifest.manifest;
  const previous =
    mode === 'off' || isProtected || download === undefined ? undefined : await context.previousManifest();
  const parsed = previous && parseManifest(previous);
  const previousVerified = parsed?.ok === true ? parsed.value.manifest.compatibility.verified : undefined;
  const advice = manifestAdvice(manifest.manifest, { release, ...defined({ previousVerified }) });
  return { problems: report.problems, notices: [...report.notices, ...advice] };
}

async function inspectUploads(
  { manifest, release }: Subject,
  pattern: string,
  { http, log, assets, packageCheck: mode }: InspectionContext,
): Promise<InspectionReport> {
  if (mode === 'off') return { problems: [], notices: [] };
  const { checkUpload, accessFromAsset, accessFromSource } = await import(
    /* webpackMode: "eager" */ './package/index.ts'
  );
  // If there are none, the entry's own check says why.
  const workspaceFiles = async (): Promise<Awaited<ReturnType<AssetSource['files']>>> =>
    assets.files(pattern).catch(() => []);
  const files = pattern.startsWith('./')
    ? (await workspaceFiles()).map(({ name, bytes }) => ({ name, access: accessFromSource(bytes) }))
    : await Promise.all(
        selectAssets([pattern], release.assets).selected.map(async (asset) => ({
          name: asset.name,
          access: await accessFromAsset(http, asset, assets.bytes(asset)),
        })),
      );
  const reports = await mapConcurrently(files, concurrency, ({ name, access }) =>
    checkUpload({ mode, manifest, name, access, log }),
  );
  return {
    problems: reports.flatMap(({ problems }) => problems),
    notices: reports.flatMap(({ notices }) => notices),
  };
}
