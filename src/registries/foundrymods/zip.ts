import { canMatchAssets, isWorkspacePath, matchingAssets } from '../../domain/assets.ts';
import { ProblemError, throwIfAny, type Problem } from '../../domain/problem.ts';
import type { JobContext } from '../../domain/registry.ts';
import type { Asset, Release } from '../../domain/release.ts';
import type { WorkspaceFile } from '../../domain/ports.ts';
import { inlineExcerpt, listNames } from '../../domain/text.ts';
import type { FoundryModsSettings } from './settings.ts';

/** "2 GB" in the documentation; the smaller of its two meanings is safe. */
const maxUploadBytes = 2_000_000_000;

const place = { kind: 'input', input: 'registries' } as const;

/** The zip that an entry names: an asset of the release, or a path in the workspace. */
export interface NamedZip {
  readonly setting: 'package' | 'upload';
  readonly pattern: string;
  readonly isPath: boolean;
}

export function namedZip(settings: Pick<FoundryModsSettings, 'package' | 'upload'>): NamedZip | undefined {
  const setting = settings.upload === undefined ? 'package' : 'upload';
  const pattern = settings[setting];
  const isPath = setting === 'upload' && isWorkspacePath(pattern ?? '');
  return pattern === undefined ? undefined : { setting, pattern, isPath };
}

/** The asset that matches the pattern, and its problems: there must be exactly one, fully uploaded. */
export function findAsset(
  zip: NamedZip,
  label: string,
  release: Release,
): { readonly asset?: Asset; readonly problems: readonly Problem[] } {
  const matches = matchingAssets(zip.pattern, release.assets);
  const [asset] = matches;
  if (asset === undefined) {
    const attached = release.assets.map(({ name }) => name);
    const problem: Problem = {
      code: 'asset.missing',
      title: `No asset of the release \`${inlineExcerpt(release.tag)}\` matches ${nameOf(zip, label)}`,
      detail: attached.length === 0 ? 'it has no assets.' : `it has ${quoted(attached)}.`,
      hint: canMatchAssets(zip.pattern)
        ? 'Attach the zip, or correct the pattern. If another job attaches it, raise `wait-for-assets`.'
        : 'Write the name of an asset, which has no slash. A zip of the workspace is sent by `upload`, with a path that starts with `./`.',
      place,
    };
    return { problems: [problem] };
  }
  const names = matches.map(({ name }) => name);
  if (names.length > 1) return { asset, problems: [ambiguousMatch(zip, label, names)] };
  if (asset.state === 'uploaded')
    return { asset, problems: zip.setting === 'upload' ? sizeProblems(asset.name, asset.size) : [] };
  const problem: Problem = {
    code: 'asset.missing',
    title: `The asset \`${inlineExcerpt(asset.name)}\` is still being uploaded`,
    hint: 'Publish the release once its assets are there, or raise `wait-for-assets`.',
    place: { kind: 'input', input: 'wait-for-assets' },
  };
  return { asset, problems: [problem] };
}

/** The one file of the workspace that matches the pattern. Throws ProblemError. */
export async function findFile(zip: NamedZip, label: string, { assets }: JobContext): Promise<WorkspaceFile> {
  const files = await assets.files(zip.pattern);
  const [file] = files;
  if (file === undefined) {
    const title = `No file of the workspace matches ${nameOf(zip, label)}`;
    const hint = 'Build the zip before this step, or correct the path.';
    throw new ProblemError([{ code: 'asset.missing', title, hint, place }]);
  }
  const paths = files.map(({ path }) => path);
  throwIfAny(paths.length > 1 ? [ambiguousMatch(zip, label, paths)] : sizeProblems(file.path, file.bytes.size));
  return file;
}

function nameOf({ setting, pattern }: NamedZip, label: string): string {
  return `\`${label}.${setting}\` (\`${inlineExcerpt(pattern)}\`)`;
}

function quoted(names: readonly string[]): string {
  return listNames(names, { show: (name) => `\`${inlineExcerpt(name)}\`` });
}

function ambiguousMatch(zip: NamedZip, label: string, matches: readonly string[]): Problem {
  return {
    code: 'input.invalid',
    title: `${nameOf(zip, label)} matches ${matches.length} files, but one zip is expected`,
    detail: `${quoted(matches)}.`,
    hint: 'Use a more specific pattern.',
    place,
  };
}

function sizeProblems(name: string, size: number): readonly Problem[] {
  const file = `\`${inlineExcerpt(name)}\``;
  if (size > maxUploadBytes) {
    const title = `${file} has ${size} bytes, but FoundryMods accepts uploads of at most 2 GB (${maxUploadBytes} bytes)`;
    const hint = 'Reduce its size, or name it in `package`: then the registry downloads it from its URL.';
    return [{ code: 'input.invalid', title, hint, place }];
  }
  const hint = 'Build the zip before this step.';
  return size > 0 ? [] : [{ code: 'package.mismatch', title: `${file} is empty`, hint }];
}
