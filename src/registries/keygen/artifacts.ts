import { matchingAssets } from '../../domain/assets.ts';
import type { Notice, Problem, Problems } from '../../domain/problem.ts';
import type { Asset } from '../../domain/release.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { inlineExcerpt, truncate } from '../../domain/text.ts';
import type { ArtifactRecord } from './api.ts';
import { keyAsStored, ownKeys } from './metadata.ts';
import type { ArtifactSelector } from './settings.ts';

/** An asset, and what it is called and said to be at Keygen. */
export interface DesiredArtifact {
  readonly asset: Asset;
  readonly filename: string;
  /** Lower case, without a dot; absent for a name without an extension. */
  readonly filetype?: string;
  readonly platform?: string;
  readonly arch?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What is known of an artifact's bytes once they were read, or taken over from an equal one. */
export interface Fingerprint {
  /** 64 bytes. */
  readonly sha512: Uint8Array;
  /** As the vendor's tool writes them; see signature.ts. */
  readonly checksum: string;
  readonly signature?: string;
}

/** An artifact with what its bytes hash to. */
export interface HashedArtifact {
  readonly desired: DesiredArtifact;
  readonly print: Fingerprint;
}

/** The run that made an artifact, as its metadata says. */
export interface Maker {
  readonly run: string;
  readonly attempt: number;
}

/** The artifacts that the settings ask for, or every problem. Pure. */
export function selectArtifacts(
  selectors: readonly ArtifactSelector[] | undefined,
  assets: readonly Asset[],
): Result<{ readonly artifacts: readonly DesiredArtifact[]; readonly notices: readonly Notice[] }, Problems> {
  const wanted: readonly ArtifactSelector[] = selectors ?? ['*'];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const chosen = new Map<string, { readonly artifact: DesiredArtifact; readonly rank: number }>();

  for (const said of wanted) {
    const selector = selectorFrom(said);
    const matches = matchingAssets(selector.asset, assets);
    if (matches.length === 0) {
      problems.push({
        code: 'asset.missing',
        title:
          selectors === undefined
            ? 'The release has no assets to publish'
            : `No asset of the release matches \`${truncate(selector.asset, 120)}\``,
        hint:
          selectors === undefined
            ? 'Attach them before the release is published, or set `artifacts: []` to publish without any.'
            : 'Correct `artifacts`, or attach the asset before the release is published.',
        field: 'artifacts',
      });
    }
    for (const asset of matches) {
      if (asset.state !== 'uploaded') problems.push(incomplete(asset));
      const artifact = artifactFrom(selector, asset);
      const complaint = filetypeFault(artifact);
      if (complaint !== undefined) problems.push(complaint);
      // The entry that says most about an asset counts: its own name before a pattern, settings before a bare name.
      const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
      const rival = chosen.get(artifact.filename);
      if (rival !== undefined && rival.artifact.asset !== asset) {
        problems.push({
          code: 'input.invalid',
          title: `\`artifacts\` gives ${truncate(rival.artifact.asset.name, 120)} and ${truncate(asset.name, 120)} the same filename`,
          hint: 'A filename stands in a release once. Leave `filename` out where a pattern matches several assets.',
          field: 'artifacts',
        });
      } else if (rival === undefined || rank > rival.rank) chosen.set(artifact.filename, { artifact, rank });
    }
  }
  const artifacts = withoutShadows([...chosen.values()]);
  for (const { metadata, filename } of artifacts) {
    const rewritten = Object.keys(metadata).filter((key) => keyAsStored(key) !== key);
    if (rewritten.length > 0) {
      notices.push({
        level: 'warning',
        text: `Keygen stores metadata keys in its own spelling; of ${truncate(filename, 120)} that changes ${rewritten.map((key) => `\`${truncate(key, 60)}\``).join(', ')}. Write them in lowerCamelCase.`,
      });
    }
  }
  const [first, ...rest] = problems;
  return first === undefined ? ok({ artifacts, notices }) : failed([first, ...rest]);
}

function incomplete({ name }: Asset): Problem {
  return {
    code: 'asset.missing',
    title: `The asset \`${inlineExcerpt(name)}\` is still being uploaded to the release`,
    hint: 'Where another job uploads it, raise `wait-for-assets`; where its upload broke off, delete it and attach it again.',
    field: 'artifacts',
  };
}

/** A pattern's match under its own name goes where an entry gives the same asset another name. */
function withoutShadows(
  chosen: readonly { readonly artifact: DesiredArtifact; readonly rank: number }[],
): readonly DesiredArtifact[] {
  return chosen
    .filter(
      ({ artifact, rank }) =>
        !(rank === 0 && chosen.some((other) => other.rank > 0 && other.artifact.asset === artifact.asset)),
    )
    .map(({ artifact }) => artifact);
}

/** One entry of `artifacts`; a name is short for a mapping with nothing else. */
type Selector = { readonly asset: string } & Partial<
  Readonly<
    Record<'platform' | 'arch' | 'filename' | 'filetype', string> & { metadata: Readonly<Record<string, unknown>> }
  >
>;

export function selectorFrom(said: ArtifactSelector): Selector {
  if (typeof said === 'string') return { asset: said };
  const { asset, metadata } = said;
  const words = (['platform', 'arch', 'filename', 'filetype'] as const).flatMap((key) => {
    const word = said[key]?.trim() ?? '';
    return word === '' ? [] : [[key, word] as const];
  });
  return { asset, ...Object.fromEntries(words), ...(metadata ? { metadata } : {}) };
}

function artifactFrom(says: Selector, asset: Asset): DesiredArtifact {
  const filename = says.filename ?? asset.name;
  const filetype = says.filetype?.replace(/^\./, '').toLowerCase() ?? /\.([^./]+)$/.exec(filename)?.[1]?.toLowerCase();
  return {
    asset,
    filename,
    ...(filetype ? { filetype } : {}),
    ...(says.platform === undefined ? {} : { platform: says.platform.toLowerCase() }),
    ...(says.arch === undefined ? {} : { arch: says.arch.toLowerCase() }),
    metadata: says.metadata ?? {},
  };
}

function filetypeFault({ filename, filetype }: DesiredArtifact): Problem | undefined {
  if (filetype === undefined || !filename.includes('.') || filename.toLowerCase().endsWith(`.${filetype}`))
    return undefined;
  return {
    code: 'input.invalid',
    title: `\`artifacts\` gives ${truncate(filename, 120)} the filetype \`${truncate(filetype, 60)}\`, which is not how its name ends`,
    hint: 'Keygen wants the end of the filename. Leave `filetype` out.',
    field: 'artifacts',
  };
}

/** The artifact of a name: the one that stays, where one is on its way out. */
export function recordOf(records: readonly ArtifactRecord[], filename: string): ArtifactRecord | undefined {
  const named = records.filter((record) => record.filename === filename);
  return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}

/** What becomes of one desired artifact. */
export type ArtifactAction =
  /** It is there, and equal. */
  | { readonly kind: 'keep'; readonly record: ArtifactRecord }
  | { readonly kind: 'upload' }
  /** It is there without its bytes, and nobody else will bring them: it goes, and is made anew. */
  | { readonly kind: 'replace'; readonly record: ArtifactRecord }
  /** It still waits for its bytes, which may be under way until `until` (milliseconds since the epoch). */
  | { readonly kind: 'await'; readonly record: ArtifactRecord; readonly until: number }
  | { readonly kind: 'conflict'; readonly problem: Problem };

export interface VerdictContext {
  readonly run: { readonly id: string; readonly attempt: number };
  /** When this run began to look at the release. Milliseconds since the epoch. */
  readonly since: number;
  readonly now: number;
  /** The run's timeout. Milliseconds. */
  readonly timeout: number;
  /** True where the release is published: then somebody may be downloading what still waits to be noticed. */
  readonly isPublished: boolean;
}

/**
 * How long the service may take to notice that an artifact's bytes are there, in milliseconds: it looks every 30 seconds. Until
 * then one that waits may be whole.
 */
const noticeDelay = 45_000;

/** Bytes in a millisecond that an upload makes at least, before it is taken for dead. */
const slowestUpload = 100;

/**
 * What is to be done about an artifact, given what is there under its name. Pure. There is no lock: one that waits for its bytes
 * is replaced only where it is a leftover of this run, or older than any run gets.
 */
export function artifactActionFor(
  desired: DesiredArtifact,
  print: Fingerprint | undefined,
  existing: ArtifactRecord | undefined,
  context: VerdictContext,
): ArtifactAction {
  // A yanked one is on its way out; making the new one waits for that.
  if (existing === undefined || existing.status === 'YANKED') return { kind: 'upload' };
  if (existing.status === 'FAILED') return { kind: 'replace', record: existing };
  if (existing.status === 'WAITING') {
    const until = patienceFor(existing, context);
    return context.now >= until ? { kind: 'replace', record: existing } : { kind: 'await', record: existing, until };
  }
  const difference = differenceOf(desired, print, existing);
  if (difference === undefined) return { kind: 'keep', record: existing };
  return {
    kind: 'conflict',
    problem: {
      code: 'registry.conflict',
      title: `The release has another ${truncate(desired.filename, 120)} already: ${difference}`,
      hint: `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; else release under a new version.`,
      field: 'artifacts',
    },
  };
}

function patienceFor(existing: ArtifactRecord, { run, since, timeout, isPublished }: VerdictContext): number {
  const maker = makerOf(existing);
  const parsed = Date.parse(existing.created ?? '');
  const created = Number.isNaN(parsed) ? since : parsed;
  // The run's earlier attempts have ended; what they published they had uploaded.
  if (maker?.run === run.id && maker.attempt < run.attempt) return isPublished ? created + noticeDelay : since;
  // Two jobs of one attempt may be at work side by side.
  if (maker?.run === run.id && maker.attempt === run.attempt)
    return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
  return created + timeout;
}

/** Which run made it; undefined where it was not one of ownKeys. */
export function makerOf({ metadata }: ArtifactRecord): Maker | undefined {
  const run = metadata[ownKeys.run];
  const attempt = Number(metadata[ownKeys.attempt]);
  return (typeof run === 'string' || typeof run === 'number') && Number.isInteger(attempt)
    ? { run: String(run), attempt }
    : undefined;
}

/** True where the bytes need not be read to know what they hash to: an equal artifact, made from the same GitHub digest, says so. */
export function isSameSource({ asset }: DesiredArtifact, existing: ArtifactRecord): boolean {
  return (
    asset.sha256 !== undefined &&
    makerOf(existing) !== undefined &&
    existing.metadata[ownKeys.sha256] === asset.sha256 &&
    bytesFrom(existing.checksum)?.length === 64
  );
}

/** True where an artifact is said to hold these very bytes, arrived or not. */
export function isSameContent({ sha512 }: Fingerprint, existing: ArtifactRecord): boolean {
  return bytesFrom(existing.checksum)?.equals(sha512) ?? false;
}

/** What differs, as the end of a sentence; undefined where nothing does. */
function differenceOf(
  desired: DesiredArtifact,
  print: Fingerprint | undefined,
  existing: ArtifactRecord,
): string | undefined {
  if (typeof existing.filesize === 'number' && existing.filesize !== desired.asset.size) {
    return `it has ${existing.filesize} bytes, the asset ${desired.asset.size}`;
  }
  const theirs = bytesFrom(existing.checksum);
  if (theirs === undefined) return 'it has no checksum to compare';
  const mine =
    theirs.length === 64
      ? print?.sha512
      : theirs.length === 32 && desired.asset.sha256 !== undefined
        ? Buffer.from(desired.asset.sha256, 'hex')
        : undefined;
  if (mine === undefined) return 'its checksum is of a kind that cannot be compared';
  if (!theirs.equals(mine)) return 'its checksum differs';
  if ((existing.platform || undefined) !== desired.platform)
    return `its platform is ${shown(existing.platform)}, not ${shown(desired.platform)}`;
  if ((existing.arch || undefined) !== desired.arch)
    return `its arch is ${shown(existing.arch)}, not ${shown(desired.arch)}`;
  if ((existing.filetype || undefined) !== desired.filetype)
    return `its filetype is ${shown(existing.filetype)}, not ${shown(desired.filetype)}`;
  if (
    print?.signature !== undefined &&
    !bytesFrom(existing.signature)?.equals(bytesFrom(print.signature) ?? Buffer.alloc(0))
  ) {
    return existing.signature ? 'its signature is of another key' : 'it is not signed';
  }
  return undefined;
}

function shown(value: string | null | undefined): string {
  return value ? `\`${truncate(value, 60)}\`` : 'empty';
}

/** A checksum or signature in any of the encodings that the vendor's tool writes. */
export function bytesFrom(text: string | null | undefined): Buffer | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  if (/^([0-9a-f]{2})+$/i.test(value) && [32, 40, 64, 96, 128].includes(value.length)) return Buffer.from(value, 'hex');
  return /^[\w+/-]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : undefined;
}

/** The body that makes an artifact. */
export function artifactBody(
  { asset, filename, filetype, platform, arch, metadata }: DesiredArtifact,
  { checksum, signature }: Fingerprint,
  { releaseId, run }: { readonly releaseId: string; readonly run: { readonly id: string; readonly attempt: number } },
): unknown {
  return {
    data: {
      type: 'artifacts',
      attributes: {
        filename,
        filesize: asset.size,
        ...(filetype === undefined ? {} : { filetype }),
        ...(platform === undefined ? {} : { platform }),
        ...(arch === undefined ? {} : { arch }),
        checksum,
        ...(signature === undefined ? {} : { signature }),
        metadata: {
          ...metadata,
          [ownKeys.run]: run.id,
          [ownKeys.attempt]: run.attempt,
          ...(asset.sha256 === undefined ? {} : { [ownKeys.sha256]: asset.sha256 }),
        },
      },
      relationships: { release: { data: { type: 'releases', id: releaseId } } },
    },
  };
}
