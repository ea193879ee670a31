import { matchingAssets } from '../../../domain/assets.ts';
import { defined } from '../../../domain/data.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { Asset } from '../../../domain/release.ts';
import { inlineExcerpt, listNames, truncate } from '../../../domain/text.ts';
import { keyAsStored } from '../metadata.ts';
import type { ArtifactSelector } from '../settings.ts';

export interface DesiredArtifact {
  readonly asset: Asset;
  readonly filename: string;
  /** Lower case, without a dot; absent for a name without an extension. */
  readonly filetype?: string;
  readonly platform?: string;
  readonly arch?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** The artifacts that the settings ask for, and every problem. Pure. */
export function selectArtifacts(
  selectors: readonly ArtifactSelector[] | undefined,
  assets: readonly Asset[],
): {
  readonly artifacts: readonly DesiredArtifact[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report = (code: 'asset.missing' | 'input.invalid', title: string, hint: string): void =>
    void problems.push({ code, title, hint, field: 'artifacts' });
  const chosen = new Map<string, { readonly artifact: DesiredArtifact; readonly rank: number }>();

  for (const given of selectors ?? ['*']) {
    const selector = selectorFrom(given);
    const matches = matchingAssets(selector.asset, assets);
    if (matches.length === 0) {
      const [title, hint] =
        selectors === undefined
          ? [
              'The release has no assets to publish',
              'Attach them before the release is published, or set `artifacts: []` to publish without any.',
            ]
          : [
              `No asset of the release matches \`${truncate(selector.asset, 120)}\``,
              'Correct `artifacts`, or attach the asset before the release is published.',
            ];
      report('asset.missing', title, hint);
    }
    for (const asset of matches) {
      if (asset.state !== 'uploaded')
        report(
          'asset.missing',
          `The asset \`${inlineExcerpt(asset.name)}\` is still being uploaded to the release`,
          'Where another job uploads it, raise `wait-for-assets`; where its upload broke off, delete it and attach it again.',
        );
      const artifact = artifactFrom(selector, asset);
      const { filename, filetype } = artifact;
      if (!isFiletypeOf(filename, filetype))
        report(
          'input.invalid',
          `\`artifacts\` gives ${truncate(filename, 120)} the filetype \`${truncate(filetype ?? '', 60)}\`, which is not how its name ends`,
          'Keygen wants the end of the filename. Leave `filetype` out.',
        );
      // The most specific entry of an asset counts: its own name before a pattern, settings before a bare name.
      const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
      const rival = chosen.get(filename);
      if (rival !== undefined && rival.artifact.asset !== asset)
        report(
          'input.invalid',
          `\`artifacts\` gives ${truncate(rival.artifact.asset.name, 120)} and ${truncate(asset.name, 120)} the same filename`,
          'A filename stands in a release once. Leave `filename` out where a pattern matches several assets.',
        );
      else if (rival === undefined || rank > rival.rank) chosen.set(filename, { artifact, rank });
    }
  }
  const all = [...chosen.values()];
  // A pattern's match is dropped if an entry gives the same asset another name.
  const isRenamed = ({ asset }: DesiredArtifact): boolean =>
    all.some(({ artifact, rank }) => rank > 0 && artifact.asset === asset);
  const artifacts = all.flatMap(({ artifact, rank }) => (rank === 0 && isRenamed(artifact) ? [] : [artifact]));
  return { artifacts, notices: artifacts.flatMap(spellingNotices), problems };
}

function spellingNotices({ metadata, filename }: DesiredArtifact): readonly Notice[] {
  const rewritten = Object.keys(metadata).filter((key) => keyAsStored(key) !== key);
  if (rewritten.length === 0) return [];
  const names = listNames(rewritten, { show: (key) => `\`${truncate(key, 60)}\`` });
  const text = `Keygen stores metadata keys in its own spelling; of ${truncate(filename, 120)} that changes ${names}. Write them in lowerCamelCase.`;
  return [{ level: 'warning', text }];
}

/** One entry of `artifacts`; a name is short for a mapping with nothing else. */
type Selector = { readonly asset: string } & Partial<
  Readonly<
    Record<'platform' | 'arch' | 'filename' | 'filetype', string> & { metadata: Readonly<Record<string, unknown>> }
  >
>;

export function selectorFrom(given: ArtifactSelector): Selector {
  if (typeof given === 'string') return { asset: given };
  const { asset, metadata } = given;
  const texts = (['platform', 'arch', 'filename', 'filetype'] as const).flatMap((key) => {
    const text = given[key]?.trim() ?? '';
    return text === '' ? [] : [[key, text] as const];
  });
  return { asset, ...Object.fromEntries(texts), ...(metadata ? { metadata } : {}) };
}

function artifactFrom(selector: Selector, asset: Asset): DesiredArtifact {
  const filename = selector.filename ?? asset.name;
  const filetype = selector.filetype?.replace(/^\./, '') ?? /\.([^./]+)$/.exec(filename)?.[1];
  return {
    asset,
    filename,
    metadata: selector.metadata ?? {},
    ...defined({
      filetype: filetype?.toLowerCase() || undefined,
      platform: selector.platform?.toLowerCase(),
      arch: selector.arch?.toLowerCase(),
    }),
  };
}

function isFiletypeOf(filename: string, filetype: string | undefined): boolean {
  return filetype === undefined || !filename.includes('.') || filename.toLowerCase().endsWith(`.${filetype}`);
}
