import { problemsOf, type Notice, type Problem, type Problems } from '../../../domain/problem.ts';
import { inlineExcerpt, listNames } from '../../../domain/text.ts';
import { formFor, formInstead } from './checksum.ts';
import { artifactMetadataFault, keyAsStored } from '../metadata.ts';
import type { DesiredArtifact } from './selection.ts';
import { gunzipped, tarEntries } from './tar.ts';
import { requiresPythonOf } from './wheel.ts';

const mebi = 1024 * 1024;

interface Kind {
  /** How the names of the files end that the engine serves. */
  readonly served: RegExp;
  /** In words, e.g. `.tgz files`. */
  readonly files: string;
  /** Of a served file: larger ones, or ones with other contents, end as FAILED. */
  readonly maxBytes?: number;
  /** What is wrong with the contents, as the end of a sentence. */
  readonly fault?: (chunks: AsyncIterable<Uint8Array>) => Promise<string | undefined>;
}

/** An image's blobs are large, and `tar -c .` writes the names with `./`. */
const oci = { maxEntry: 512 * mebi, isRelative: true };

const kinds: Readonly<Record<string, Kind>> = {
  npm: {
    served: /\.tgz$/i,
    files: '`.tgz` files',
    maxBytes: 32 * mebi,
    fault: (chunks) => lacks(gunzipped(chunks), ['package/package.json'], 'an npm package as built by `npm pack`'),
  },
  rubygems: {
    served: /\.gem$/i,
    files: '`.gem` files',
    maxBytes: 32 * mebi,
    fault: (chunks) => lacks(chunks, ['metadata.gz', 'data.tar.gz'], 'a gem as built by `gem build`'),
  },
  oci: {
    served: /\.tar$/i,
    files: '`.tar` files in OCI layout',
    maxBytes: 1024 * mebi,
    fault: (chunks) => lacks(chunks, ['oci-layout', 'index.json'], 'an image in OCI layout', oci),
  },
  pypi: { served: /\.(whl|tar\.gz|tar\.bz2|tgz|zip|egg)$/i, files: 'wheels and source distributions' },
};

const kindOf = (engine: string | undefined): Kind | undefined =>
  engine !== undefined && Object.hasOwn(kinds, engine) ? kinds[engine] : undefined;

/** Decompressed bytes that are inspected: what it searches for is usually at the beginning. */
const maxLooked = 512 * mebi;

/** What an archive lacks or has too much of, as the end of a sentence; undefined if it has all of these files. */
async function lacks(
  chunks: AsyncIterable<Uint8Array>,
  wanted: readonly string[],
  kind: string,
  { maxEntry = Infinity, isRelative = false } = {},
): Promise<string | undefined> {
  const missing = new Set(wanted);
  let looked = 0;
  try {
    for await (const { name, size } of tarEntries(chunks)) {
      missing.delete(isRelative ? name.replace(/^\.\//, '') : name);
      if (size > maxEntry) return `has a blob of ${size} bytes, more than the ${maxEntry} that Keygen accepts`;
      looked += size;
      if ((missing.size === 0 && maxEntry === Infinity) || looked > maxLooked) return undefined;
    }
  } catch (error) {
    // A fault of the compression; the reader of the source reports the failures of the source.
    const { code } = Object(error) as { readonly code?: unknown };
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error;
  }
  const names = listNames([...missing], { show: (name) => `\`${name}\`` });
  return missing.size === 0 ? undefined : `is not ${kind}: it has no ${names}`;
}

/** What an engine would do with a file that is about to be uploaded. */
export interface EngineFindings {
  readonly problems?: Problems;
  /** Metadata of the artifact that the engine serves. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Inspects a file as its engine will, which knows only the filename at Keygen: a file that it would mark as FAILED is a problem. Reads only as much as it needs. */
export async function examine(
  engine: string | undefined,
  { asset, filename, metadata }: DesiredArtifact,
  chunks: AsyncIterable<Uint8Array>,
): Promise<EngineFindings> {
  const { served, maxBytes = Infinity, fault } = kindOf(engine) ?? {};
  if (served?.test(filename) !== true) return { metadata: {} };
  if (engine === 'pypi') {
    const isSet = Object.keys(metadata).some((key) => keyAsStored(key) === 'requiresPython');
    const found = isSet || !/\.whl$/i.test(filename) ? undefined : await requiresPythonOf(chunks, asset.size);
    const own = { requiresPython: found };
    return { metadata: found === undefined || artifactMetadataFault({ ...metadata, ...own }) ? {} : own };
  }
  const found =
    asset.size > maxBytes ? `has ${asset.size} bytes, but Keygen accepts at most ${maxBytes}` : await fault?.(chunks);
  const problems = found === undefined ? undefined : problemsOf([unservable(asset.name, engine ?? '', found)]);
  return { metadata: {}, ...(problems === undefined ? {} : { problems }) };
}

function unservable(name: string, engine: string, fault: string): Problem {
  return {
    code: 'registry.rejected',
    title: `\`${inlineExcerpt(name)}\` ${fault}`,
    hint: `The package's engine is \`${engine}\`, which would mark this file as FAILED, so nothing was sent. Rebuild it, or remove it from \`artifacts\`.`,
    field: 'artifacts',
  };
}

/** Files that the engine accepts but does not serve, and checksums that its clients do not read. Pure. */
export function engineNotices(engine: string | undefined, artifacts: readonly DesiredArtifact[]): readonly Notice[] {
  const kind = kindOf(engine);
  if (kind === undefined) return [];
  const { true: served = [], false: unserved = [] } = Object.groupBy(artifacts, ({ filename }) =>
    kind.served.test(filename) ? 'true' : 'false',
  );
  const warning = (found: readonly DesiredArtifact[], textOf: (names: string) => string): readonly Notice[] => {
    const names = found.map(({ filename }) => filename);
    const shown = listNames(names, { show: (name) => `\`${inlineExcerpt(name)}\`` });
    const text = `The package's engine is \`${engine ?? ''}\`, ${textOf(shown)}`;
    return found.length === 0 ? [] : [{ level: 'warning', text }];
  };
  const insteadOf = ({ checksum }: DesiredArtifact) => formInstead(engine, formFor(engine, checksum));
  const unread = served.filter((artifact) => insteadOf(artifact) !== undefined);
  const form = unread[0] && insteadOf(unread[0]);
  return [
    ...warning(
      unserved,
      (names) =>
        `which serves ${kind.files} only: its clients will not see ${names}. Remove from \`artifacts\` what is not meant for them.`,
    ),
    ...warning(
      unread,
      (names) =>
        `whose clients do not read the checksum of ${names} in the form that \`checksum\` sets, and install without verifying it. Remove \`checksum\`: the form is then \`${form?.algorithm ?? ''}\`, \`${form?.encoding ?? ''}\`.`,
    ),
  ];
}
