import { matchingAssets } from '../../../domain/assets.ts';
import { defined } from '../../../domain/data.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { Asset } from '../../../domain/release.ts';
import { inlineExcerpt, listNames, truncate } from '../../../domain/text.ts';
import { keyAsStored } from '../metadata.ts';
import type { ArtifactSelector } from '../settings.ts';

/** An asset, and its name and attributes at Keygen. */
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
  const notices: Notice[] = [];
  const chosen = new Map<string, { readonly artifact: DesiredArtifact; readonly rank: number }>();

  for (const given of selectors ?? ['*']) {
    const selector = selectorFrom(given);
    const matches = matchingAssets(selector.asset, assets);
    if (matches.length === 0) problems.push(selectors === undefined ? noAssets : noMatch(selector.asset));
    for (const asset of matches) {
      if (asset.state !== 'uploaded') problems.push(notUploaded(asset));
      const artifact = artifactFrom(selector, asset);
      const fault = filetypeFault(artifact);
      if (fault !== undefined) problems.push(fault);
      // The most specific entry of an asset counts: its own name before a pattern, settings before a bare name.
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
  const artifacts = withoutRenamed([...chosen.values()]);
  for (const { metadata, filename } of artifacts) {
    const rewritten = Object.keys(metadata).filter((key) => keyAsStored(key) !== key);
    if (rewritten.length > 0) {
      notices.push({
        level: 'warning',
        text: `Keygen stores metadata keys in its own spelling; of ${truncate(filename, 120)} that changes ${listNames(rewritten, { show: (key) => `\`${truncate(key, 60)}\`` })}. Write them in lowerCamelCase.`,
      });
    }
  }
  return { artifacts, notices, problems };
}

const noAssets: Problem = {
  code: 'asset.missing',
  title: 'The release has no assets to publish',
  hint: 'Attach them before the release is published, or set `artifacts: []` to publish without any.',
  field: 'artifacts',
};

function noMatch(pattern: string): Problem {
  return {
    code: 'asset.missing',
    title: `No asset of the release matches \`${truncate(pattern, 120)}\``,
    hint: 'Correct `artifacts`, or attach the asset before the release is published.',
    field: 'artifacts',
  };
}

function notUploaded({ name }: Asset): Problem {
  return {
    code: 'asset.missing',
    title: `The asset \`${inlineExcerpt(name)}\` is still being uploaded to the release`,
    hint: 'Where another job uploads it, raise `wait-for-assets`; where its upload broke off, delete it and attach it again.',
    field: 'artifacts',
  };
}

/** Without a pattern's match under its own name, if an entry gives the same asset another name. */
function withoutRenamed(
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
