import { isMissingAsset, isWorkspacePath, selectAssets } from '../domain/assets.ts';
import { mapConcurrently } from '../domain/concurrency.ts';
import { defined } from '../domain/data.ts';
import { poll } from '../domain/poll.ts';
import type { Problem } from '../domain/problem.ts';
import type { Inspection, InspectionContext, InspectionReport, PackageCheck } from '../domain/registry.ts';
import type { Release } from '../domain/release.ts';
import { parseManifest } from './manifest/manifest.ts';
import type { ReleasedFoundryManifest } from './manifest/format.ts';

/** Milliseconds between two checks of a package that does not exist yet. */
const lookEvery = 5_000;

/** Uploads of one entry that are opened at once. */
const concurrency = 4;

interface Subject {
  readonly manifest: ReleasedFoundryManifest;
  readonly release: Release;
  /** True if the entry hands the zip to its registry itself (`upload`, `package`), so that nobody needs `download`. */
  readonly bringsZip?: boolean;
  /** False if the registry is not given the address of the manifest, so that nobody installs by it. */
  readonly isSubmitted?: boolean;
}

/**
 * Opens what people will install, before the release is announced: the package that the manifest's `download` names, and each zip that
 * the entry brings.
 * @param uploads asset names, globs, or workspace paths that start with `./`
 */
export function inspectionsOf(subject: Subject, uploads: readonly string[] = []): readonly Inspection[] {
  const { manifest, isSubmitted = true } = subject;
  const inspection = (key: string, run: Inspection['run']): Inspection => ({ key: `${key} ${manifest.url}`, run });
  return [
    ...(opensDownload(subject) ? [inspection('package', (context) => inspectDownload(subject, context))] : []),
    ...(isSubmitted ? [inspection('manifest', (context) => inspectManifest(subject, context))] : []),
    ...uploads.map((pattern) =>
      inspection(`upload ${pattern}`, (context) => inspectUploads(subject, pattern, context)),
    ),
  ];
}

/** An absent one is reported. */
function opensDownload({ manifest, bringsZip = false, isSubmitted = true }: Subject): boolean {
  return manifest.manifest.download === undefined ? !bringsZip : isSubmitted;
}

/** Why the inspections would stop a publish, as far as that is known without a request. */
export async function knownProblems(subject: Subject, packageCheck: PackageCheck): Promise<readonly Problem[]> {
  if (packageCheck !== 'error' || !opensDownload(subject)) return [];
  const { missingPackage } = await loadPackage();
  const found = missingPackage(subject.manifest, subject.release);
  if (found === undefined) return [];
  const { code, title, detail, hint } = found;
  return [{ code, title, ...defined({ detail, hint }) }];
}

/** `package/` is loaded only by those whose repository is about Foundry. */
const loadPackage = () => import(/* webpackMode: "eager" */ './package/index.ts');

async function inspectDownload({ manifest, release }: Subject, context: InspectionContext): Promise<InspectionReport> {
  const { checkPackage, wholeLimit } = await loadPackage();
  const { http, log, clock, signal, deadline, packageCheck: mode, packageBytes, onStale } = context;
  const { download } = manifest.manifest;
  const asset = release.assets.find(({ downloadUrl }) => downloadUrl === download);
  const most = Math.min(asset?.size ?? wholeLimit, wholeLimit);
  let report: InspectionReport | undefined;
  const isFixed = release.immutable === true && isMissingAsset(download ?? '', release);
  const isFinal = release.repository.private === true || isFixed;
  const until = isFinal ? 0 : Math.min(context.until, deadline);
  const options = {
    clock,
    until,
    signal,
    delay: () => lookEvery,
    onWait: (left: number) =>
      log.info(`Waiting for the package, which cannot be fetched yet (${Math.ceil(left / 1000)} s left)`),
  };
  const look = async (count: number): Promise<true | undefined> => {
    const seen = await packageBytes.use(most, () => checkPackage({ mode, manifest, release, http, log }));
    // A check that the end of the run interrupts tells less than the one before.
    if (report === undefined || !seen.problems.some(({ code }) => code === 'run.timeout')) report = seen;
    if (seen.mayCome !== true || seen.problems.length === 0) return true;
    // A new asset takes a moment until it is public, so a single failure proves nothing.
    if (asset?.state !== 'uploaded' || isFinal || !onStale || (count === 1 && clock.now() < until)) return undefined;
    onStale();
    return true;
  };
  // A canceled wait keeps the result of the last check.
  await poll(options, look).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return report ?? { problems: [], notices: [] };
}

/** Advice that never fails a run. */
async function inspectManifest(
  { manifest: released, release }: Subject,
  { packageCheck, previousManifest }: InspectionContext,
): Promise<InspectionReport> {
  const { manifest } = released;
  const { manifestAdvice } = await loadPackage();
  const isRead = packageCheck !== 'off' && !manifest.protected && manifest.download !== undefined;
  const previous = isRead ? await previousManifest(released) : undefined;
  const parsed = previous && parseManifest(previous);
  const previousVerified = parsed?.ok === true ? parsed.value.manifest.compatibility.verified : undefined;
  return { problems: [], notices: manifestAdvice(manifest, { release, ...defined({ previousVerified }) }) };
}

async function inspectUploads(
  { manifest, release }: Subject,
  pattern: string,
  { http, log, assets, packageCheck: mode, packageBytes }: InspectionContext,
): Promise<InspectionReport> {
  if (mode === 'off') return { problems: [], notices: [] };
  const { checkUpload, accessFromAsset, accessFromSource, wholeLimit } = await loadPackage();
  /** `most`: bytes of it that may be in memory. A file is read in parts. */
  const files = isWorkspacePath(pattern)
    ? // If there are none, the entry's own check reports why.
      (await assets.files(pattern).catch(() => [])).map(({ name, bytes }) => ({
        name,
        most: 0,
        open: async () => accessFromSource(bytes),
      }))
    : selectAssets([pattern], release.assets).selected.map((asset) => ({
        name: asset.name,
        most: Math.min(asset.size, wholeLimit),
        open: () => accessFromAsset(http, asset, assets.bytes(asset)),
      }));
  const reports = await mapConcurrently(files, concurrency, ({ name, most, open }) =>
    packageBytes.use(most, async () => checkUpload({ mode, manifest, name, access: await open(), log })),
  );
  return {
    problems: reports.flatMap(({ problems }) => problems),
    notices: reports.flatMap(({ notices }) => notices),
  };
}
