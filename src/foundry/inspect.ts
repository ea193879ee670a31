import { selectAssets } from '../domain/assets.ts';
import type { AssetSource, Clock, HttpClient, Log } from '../domain/ports.ts';
import type { Notice, Problem } from '../domain/problem.ts';
import type { ReleasedManifest } from '../domain/registry.ts';
import type { Release } from '../domain/release.ts';
import type { Settings } from '../inputs/index.ts';
import type { PackageReport } from './package/check.ts';
import { outOfTime } from '../pipeline/phase.ts';
import type { EntryState } from '../pipeline/entry-state.ts';

export interface Inspection {
  readonly stages: readonly EntryState[];
  readonly notices: readonly Notice[];
}

export interface InspectionReading {
  readonly http: HttpClient;
  readonly assets: AssetSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch until which a package that cannot be fetched yet is waited for. */
  readonly until: number;
  /** Milliseconds since the epoch: the run's own end. */
  readonly deadline: number;
  /** `compatibility.verified` of the release before this one; undefined where it is not known. Called only where it is compared. */
  previousVerified(): Promise<string | undefined>;
}

/** Milliseconds between two looks at a package that is not there yet. */
const pause = 5_000;

/**
 * Opens what people will install, before anyone is told about it: the package that the manifest's `download` names, and each zip that an
 * entry uploads. Problems become those of the entries that publish this manifest; a run in which none does sees none of this.
 */
export async function inspectPackages(
  stages: readonly EntryState[],
  { release, manifest }: { readonly release: Release; readonly manifest?: ReleasedManifest | undefined },
  settings: Settings,
  reading: InspectionReading,
): Promise<Inspection> {
  const mode = settings.packageCheck;
  const needs = new Map(settings.entries.map(({ label, configured }) => [label, configured?.needs('publish')]));
  const concerned = stages.filter(
    ({ label, progress, operation }) =>
      progress.kind === 'planned' && operation === 'publish' && needs.get(label)?.manifest === 'public',
  );
  if (manifest === undefined || concerned.length === 0) return { stages, notices: [] };

  // Nobody needs this whose repository is not about Foundry.
  const { checkPackage, checkUpload, manifestAdvice, accessFromAsset, accessFromSource } = await import(
    /* webpackMode: "eager" */ './package/index.ts'
  );
  const { http, log, clock, signal, until, deadline, assets } = reading;

  const packageReport = async (): Promise<PackageReport> => {
    for (;;) {
      const report = await checkPackage({ mode, manifest, release, http, log });
      const absent = report.problems.some(({ code }) => code === 'package.unreachable');
      const left = Math.min(until, deadline) - clock.now();
      if (!absent || left <= 0 || release.repository.private === true) return report;
      log.info(`Waiting for the package, which cannot be fetched yet (${Math.ceil(left / 1000)} s left)`);
      try {
        await clock.sleep(Math.min(pause, left), signal);
      } catch {
        return report;
      }
    }
  };
  const uploads = mode === 'off' ? [] : [...new Set(concerned.flatMap(({ label }) => needs.get(label)?.uploads ?? []))];
  // Why there are none is the entry's own to say, in its check.
  const workspaceFiles = async (pattern: string): Promise<Awaited<ReturnType<AssetSource['files']>>> =>
    assets.files(pattern).catch(() => []);
  const uploadReport = async (pattern: string): Promise<PackageReport> => {
    const files = pattern.startsWith('./')
      ? (await workspaceFiles(pattern)).map(({ name, bytes }) => ({ name, access: accessFromSource(bytes) }))
      : await Promise.all(
          selectAssets([pattern], release.assets).selected.map(async (asset) => ({
            name: asset.name,
            access: await accessFromAsset(http, asset, assets.bytes(asset)),
          })),
        );
    const reports = await Promise.all(
      files.map(({ name, access }) => checkUpload({ mode, manifest, name, access, log })),
    );
    return joined(reports);
  };

  const report = joined([await packageReport(), ...(await Promise.all(uploads.map(uploadReport)))]);
  const { download, protected: isProtected } = manifest.manifest;
  const previousVerified =
    mode === 'off' || isProtected || download === undefined ? undefined : await reading.previousVerified();
  const advice = manifestAdvice(manifest.manifest, {
    release,
    ...(previousVerified === undefined ? {} : { previousVerified }),
  });
  // What was cut off says nothing about the package.
  const [first, ...others] = signal.aborted ? [outOfTime(signal)] : report.problems;
  return {
    notices: signal.aborted ? [] : [...report.notices, ...advice],
    stages: first
      ? stages.map((stage) =>
          concerned.includes(stage) ? { ...stage, progress: { kind: 'failed', problems: [first, ...others] } } : stage,
        )
      : stages,
  };
}

function joined(reports: readonly PackageReport[]): PackageReport {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  for (const report of reports) {
    problems.push(...report.problems);
    notices.push(...report.notices);
  }
  return { problems, notices };
}
