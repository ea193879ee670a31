import { matchingAssets } from '../../domain/assets.ts';
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
  return pattern === undefined ? undefined : { setting, pattern, isPath: /^\.[\\/]/.test(pattern) };
}

/** The assets that the pattern means, and what is wrong with them: there has to be one, and complete. */
export function findAsset(
  zip: NamedZip,
  label: string,
  release: Release,
): { readonly asset: Asset | undefined; readonly problems: readonly Problem[] } {
  const matches = matchingAssets(zip.pattern, release.assets);
  const [asset] = matches;
  const one = (problem: Problem) => ({ asset, problems: [problem] });
  if (asset === undefined) {
    const attached = release.assets.map(({ name }) => name);
    return one({
      code: 'asset.missing',
      title: `No asset of the release \`${inlineExcerpt(release.tag)}\` matches ${nameOf(zip, label)}`,
      detail: attached.length === 0 ? 'It has no assets.' : `It has ${quoted(attached)}.`,
      hint: 'Attach the zip, or correct the pattern. Where another job attaches it, raise `wait-for-assets`.',
      place,
    });
  }
  if (matches.length > 1)
    return one(
      ambiguousMatch(
        nameOf(zip, label),
        matches.map(({ name }) => name),
      ),
    );
  if (asset.state !== 'uploaded') {
    return one({
      code: 'asset.missing',
      title: `The asset \`${inlineExcerpt(asset.name)}\` is still being uploaded`,
      hint: 'Publish the release once its assets are there, or raise `wait-for-assets`.',
      place: { kind: 'input', input: 'wait-for-assets' },
    });
  }
  return { asset, problems: zip.setting === 'upload' ? sizeProblems(asset.name, asset.size) : [] };
}

/** The one file of the workspace that the pattern means. Throws ProblemError. */
export async function findFile(zip: NamedZip, label: string, { assets }: JobContext): Promise<WorkspaceFile> {
  const files = await assets.files(zip.pattern);
  const [file] = files;
  if (file === undefined) {
    throw new ProblemError([
      {
        code: 'asset.missing',
        title: `No file of the workspace matches ${nameOf(zip, label)}`,
        hint: 'Build the zip before this step, or correct the path.',
        place,
      },
    ]);
  }
  if (files.length > 1)
    throw new ProblemError([
      ambiguousMatch(
        nameOf(zip, label),
        files.map(({ path }) => path),
      ),
    ]);
  throwIfAny(sizeProblems(file.path, file.bytes.size));
  return file;
}

function nameOf({ setting, pattern }: NamedZip, label: string): string {
  return `\`${label}.${setting}\` (\`${inlineExcerpt(pattern)}\`)`;
}

function quoted(names: readonly string[]): string {
  return listNames(names, { show: (name) => `\`${inlineExcerpt(name)}\`` });
}

function ambiguousMatch(name: string, matches: readonly string[]): Problem {
  return {
    code: 'input.invalid',
    title: `${name} matches ${matches.length} files, where one zip is wanted`,
    detail: `${quoted(matches)}.`,
    hint: 'Name the file more closely.',
    place,
  };
}

function sizeProblems(name: string, size: number): readonly Problem[] {
  if (size > maxUploadBytes) {
    return [
      {
        code: 'input.invalid',
        title: `\`${inlineExcerpt(name)}\` has ${size} bytes, and FoundryMods takes uploads of 2 GB (${maxUploadBytes} bytes) at most`,
        hint: 'Make it smaller, or let `package` name it: then its URL is sent, and the registry fetches it.',
        place,
      },
    ];
  }
  const hint = 'Let the build make the zip before this step.';
  return size > 0 ? [] : [{ code: 'package.mismatch', title: `\`${inlineExcerpt(name)}\` is empty`, hint }];
}
