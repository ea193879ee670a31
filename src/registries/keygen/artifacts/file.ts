import type { AssetSource, ByteSource, WorkspaceFile } from '../../../domain/ports.ts';
import { ProblemError, problemsIn, type Problem, type Problems } from '../../../domain/problem.ts';
import type { JobContext } from '../../../domain/registry.ts';
import type { Asset } from '../../../domain/release.ts';
import { inlineExcerpt, truncate } from '../../../domain/text.ts';
import { timeoutError } from '../session.ts';

/** A file of the workspace, as far as an artifact needs one. */
export interface LocalFile extends Pick<Asset, 'size' | 'contentType' | 'state'> {
  /** Its path, which starts with `./`, so that it cannot be the name of an asset. */
  readonly name: string;
  /** Never known in advance. */
  readonly sha256?: undefined;
  readonly bytes: ByteSource;
}

/** Where the bytes of an artifact come from. */
export type ArtifactFile = Asset | LocalFile;

export function localFile({ path, bytes }: WorkspaceFile): LocalFile {
  return { name: `./${path}`, size: bytes.size, contentType: '', state: 'uploaded', bytes };
}

export function bytesOf(assets: AssetSource, file: ArtifactFile): ByteSource {
  return 'bytes' in file ? file.bytes : assets.bytes(file);
}

/** The file's name without folders. */
export function baseName({ name }: Pick<ArtifactFile, 'name'>): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** For comparing a file's name with the one that GitHub gives its asset: spaces and special characters become dots. */
export function dottedName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '.');
}

/** Reads a file for `read`, until the run's time is up. Throws ProblemError. */
export async function readFile<Value>(
  { assets, clock, deadline }: Pick<JobContext, 'assets' | 'clock' | 'deadline'>,
  file: ArtifactFile,
  read: (chunks: AsyncIterable<Uint8Array>) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController();
  const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
  try {
    return await read(await bytesOf(assets, file).open(stop.signal));
  } catch (error) {
    if (stop.signal.aborted) throw timeoutError('The run exceeded `timeout` while reading an asset');
    throw new ProblemError(problemsOfSource(error, file.name));
  } finally {
    timer.cancel();
  }
}

/** The text of a small file, as it is written. Throws ProblemError if it is larger than `maxBytes`. */
export async function readText(
  context: Pick<JobContext, 'assets' | 'clock' | 'deadline'>,
  file: ArtifactFile,
  { maxBytes, what }: { readonly maxBytes: number; readonly what: string },
): Promise<string> {
  if (file.size > maxBytes) {
    const title = `\`${inlineExcerpt(file.name)}\` has ${file.size} bytes, too many for ${what}`;
    const problem: Problem = { code: 'input.invalid', title, hint: 'Correct `artifacts`.', field: 'artifacts' };
    throw new ProblemError([problem]);
  }
  return readFile(context, file, async (stream) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  });
}

/** The problems of a file that could not be read: what its source reports, or that they are corrupt. */
export function problemsOfSource(error: unknown, filename: string): Problems {
  const title = `The bytes of ${truncate(filename, 120)} could not be read`;
  const hint = 'Run again; if it happens again, upload the asset again.';
  return problemsIn(error) ?? [{ code: 'asset.corrupt', title, hint, field: 'artifacts' }];
}
