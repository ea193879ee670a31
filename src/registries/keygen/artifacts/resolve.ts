import { isWorkspacePath, matchingAssets } from '../../../domain/assets.ts';
import { mapConcurrently } from '../../../domain/concurrency.ts';
import type { WorkspaceFile } from '../../../domain/ports.ts';
import { ProblemError, throwIfAny, type Notice, type Problem } from '../../../domain/problem.ts';
import type { JobContext } from '../../../domain/registry.ts';
import { inlineExcerpt } from '../../../domain/text.ts';
import { concurrency } from '../session.ts';
import type { KeygenSettings } from '../settings.ts';
import { engineNotices } from './engine.ts';
import { localFile, readText, type ArtifactFile } from './file.ts';
import { selectorFrom, type DesiredArtifact, type Selection, type SelectionContext } from './selection.ts';
import { asTauriArtifacts, signingKeyProblems } from './tauri.ts';

/** Characters of a signature that the service accepts. */
const maxSignature = 4_096;

export interface ResolvedArtifact {
  readonly desired: DesiredArtifact;
  /** The text of its signature file. */
  readonly signature?: string;
}

export interface ResolvedArtifacts {
  readonly artifacts: readonly ResolvedArtifact[];
  readonly notices: readonly Notice[];
}

/** The files of the workspace that `artifacts` names, by path or glob. Throws ProblemError if one leaves it. */
export async function findLocalFiles(
  { artifacts = [] }: Pick<KeygenSettings, 'artifacts'>,
  { assets }: Pick<JobContext, 'assets'>,
): Promise<ReadonlyMap<string, readonly WorkspaceFile[]>> {
  const patterns = artifacts.map((given) => selectorFrom(given).asset).filter(isWorkspacePath);
  const found = await mapConcurrently(
    patterns,
    concurrency,
    async (pattern) => [pattern, await assets.files(pattern)] as const,
  );
  return new Map(found);
}

/** The selected artifacts in a package with this engine, and the texts of their signatures. Throws ProblemError. */
export async function resolveArtifacts(
  selected: Pick<Selection, 'artifacts' | 'notices'>,
  settings: Pick<KeygenSettings, 'signing-key'>,
  selection: SelectionContext,
  context: JobContext,
  engine: string | undefined,
): Promise<ResolvedArtifacts> {
  throwIfAny(signingKeyProblems(engine, settings));
  const fitted =
    engine === 'tauri'
      ? await asTauriArtifacts(selected.artifacts, selection.assets, context.assets)
      : { artifacts: selected.artifacts, notices: engineNotices(engine, selected.artifacts) };
  const artifacts = await mapConcurrently(fitted.artifacts, concurrency, async (desired): Promise<ResolvedArtifact> => {
    const { signatureFile } = desired;
    if (signatureFile === undefined) return { desired };
    return { desired, signature: await signatureFrom(signatureFile, selection, context) };
  });
  return { artifacts, notices: [...selected.notices, ...fitted.notices] };
}

async function signatureFrom(name: string, { assets }: SelectionContext, context: JobContext): Promise<string> {
  const matches: readonly ArtifactFile[] = isWorkspacePath(name)
    ? (await context.assets.files(name)).map(localFile)
    : matchingAssets(name, assets);
  const [file] = matches;
  const shown = `\`${inlineExcerpt(name)}\``;
  const fail = (code: Problem['code'], title: string, hint: string): never => {
    throw new ProblemError([{ code, title, hint, field: 'artifacts' }]);
  };
  if (file === undefined || file.state !== 'uploaded')
    return fail(
      'asset.missing',
      `The file ${shown}, the signature of an artifact, does not exist`,
      'Attach it to the release, or build it before this step; or correct `signature`.',
    );
  if (matches.length > 1)
    return fail(
      'input.invalid',
      `\`signature\` matches ${matches.length} files: ${shown}`,
      'Use a path that matches only the signature of this artifact.',
    );
  const text = (await readText(context, file, { maxBytes: maxSignature * 4, what: 'a signature' })).trim();
  if (text === '' || text.length > maxSignature || text.includes('\0'))
    return fail(
      'input.invalid',
      `The signature ${shown} ${text === '' ? 'is empty' : `is not text of at most ${maxSignature} characters`}`,
      "A signature is the text that Keygen's clients verify, like the contents of a Tauri `.sig` file.",
    );
  return text;
}
