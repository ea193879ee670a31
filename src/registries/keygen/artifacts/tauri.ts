import { isWorkspacePath } from '../../../domain/assets.ts';
import { defined } from '../../../domain/data.ts';
import type { AssetSource } from '../../../domain/ports.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { Asset } from '../../../domain/release.ts';
import { inlineExcerpt, listNames } from '../../../domain/text.ts';
import type { KeygenSettings } from '../settings.ts';
import { baseName } from './file.ts';
import type { DesiredArtifact } from './selection.ts';

/** What Tauri's bundler writes into the names of its files, and what its updater asks for. */
const archs: Readonly<Record<string, string>> = {
  x86_64: 'x86_64',
  x64: 'x86_64',
  amd64: 'x86_64',
  aarch64: 'aarch64',
  arm64: 'aarch64',
  i686: 'i686',
  i386: 'i686',
  x86: 'i686',
  armhf: 'armv7',
  armv7: 'armv7',
};
const arch = /(?<![a-z0-9])(x86_64|x64|amd64|aarch64|arm64|i686|i386|x86|armhf|armv7)(?![a-z0-9])/gi;
const platforms: readonly (readonly [RegExp, string])[] = [
  [/\.(msi|exe|msi\.zip|nsis\.zip)$/i, 'windows'],
  [/\.(dmg|app\.tar\.gz)$/i, 'darwin'],
  [/\.(appimage|appimage\.tar\.gz|deb|rpm)$/i, 'linux'],
];

/** The platform and the arch in the name of a bundle. */
export function targetOf(filename: string): { readonly platform?: string; readonly arch?: string } {
  const word = [...filename.matchAll(arch)].at(-1)?.[1]?.toLowerCase();
  return defined({
    platform: platforms.find(([names]) => names.test(filename))?.[1],
    arch: word === undefined ? undefined : archs[word],
  });
}

interface Bundle {
  readonly artifact: DesiredArtifact;
  /** What the updater needs, and neither the settings nor the names say. */
  readonly missing: readonly ('signatureFile' | 'platform' | 'arch')[];
}

const isSignature = (name: string): boolean => /\.sig$/i.test(name);

/**
 * The artifacts as Tauri's updater wants them: `<name>.sig` is the signature of `<name>` and not an artifact, and platform and arch
 * are those of the name unless they are set. An unsigned file gets none: clients would be offered it, and refuse it.
 */
export async function asTauriArtifacts(
  artifacts: readonly DesiredArtifact[],
  release: readonly Asset[],
  source: AssetSource,
): Promise<{ readonly artifacts: readonly DesiredArtifact[]; readonly notices: readonly Notice[] }> {
  const names = new Set(artifacts.map(({ asset }) => asset.name));
  const signatures = new Set(artifacts.map(({ signatureFile }) => signatureFile));
  const bundles = artifacts.filter(
    ({ asset: { name } }) => !signatures.has(name) && !(isSignature(name) && names.has(name.replace(/\.sig$/i, ''))),
  );
  const complete = await Promise.all(
    bundles.map(async (artifact): Promise<Bundle> => {
      const { asset, filename } = artifact;
      const sig = `${asset.name}.sig`;
      const isThere = isWorkspacePath(sig)
        ? (await source.files(sig)).some(({ path }) => `./${path}` === sig)
        : release.some(({ name }) => name === sig);
      const signature = isThere && !isSignature(asset.name) ? sig : undefined;
      // Keygen's filename may be a new one; the bundler's name contains it.
      const target = { ...targetOf(filename), ...targetOf(baseName(asset)) };
      const signed = { ...defined({ signatureFile: signature }), ...target, ...artifact };
      const missing = (['signatureFile', 'platform', 'arch'] as const).filter((name) => signed[name] === undefined);
      return { artifact: missing.includes('signatureFile') ? artifact : signed, missing };
    }),
  );
  const served = complete.filter(({ artifact }) => !isIndex(artifact.filename));
  return {
    artifacts: complete.map(({ artifact }) => artifact),
    notices: [...unservedNotices(served), ...unknownNotices(served)].map((text) => ({ level: 'warning', text })),
  };
}

/** Tauri's own index of a release, which the engine creates itself. */
const isIndex = (filename: string): boolean => /(^|\/)latest\.json$/.test(filename);

function unservedNotices(bundles: readonly Bundle[]): readonly string[] {
  const unserved = bundles.filter(({ missing }) => missing.length > 0);
  if (unserved.length === 0) return [];
  const lacks = (name: Bundle['missing'][number]): boolean => unserved.some(({ missing }) => missing.includes(name));
  const names = unserved.map(
    ({ artifact, missing }) =>
      `\`${inlineExcerpt(artifact.filename)}\` (no ${missing.map((name) => name.replace('File', '')).join(', no ')})`,
  );
  const settings = (['platform', 'arch'] as const).filter(lacks).map((name) => `\`${name}\``);
  const ways = [
    ...(lacks('signatureFile') ? ["attach the file's `.sig`, or set `signature`"] : []),
    ...(settings.length > 0 ? [`set ${settings.join(' and ')}`] : []),
  ].join('; ');
  const isOffered = unserved.some(
    ({ artifact: { platform, arch: own }, missing: [first] }) => first === 'signatureFile' && platform && own,
  );
  const offer = isOffered
    ? ' Clients are offered an unsigned file whose `platform` and `arch` are set, and refuse it.'
    : '';
  return [
    `The package's engine is \`tauri\`, whose updater installs only a file with a signature, a platform and an arch: it cannot use ${listNames(names)}.${offer} For a bundle, ${ways} in \`artifacts\`; any other file can be left out.${unserved.some((one) => one.missing.includes('arch') && isUniversal(one)) ? universal : ''}`,
  ];
}

const isUniversal = ({ artifact: { filename, arch: own } }: Bundle): boolean =>
  own === 'universal' || /universal/i.test(filename);
const universal = ' A universal bundle needs two mappings, one for each `arch`, with different `filename`s.';

/** Values that no updater asks for. */
function unknownNotices(bundles: readonly Bundle[]): readonly string[] {
  const known = { platform: platforms.map(([, name]) => name), arch: [...new Set(Object.values(archs))] };
  const unknown = bundles.flatMap((bundle) => {
    const names = (['platform', 'arch'] as const).filter((name) => {
      const value = bundle.artifact[name];
      return value !== undefined && !known[name].includes(value);
    });
    return names.length === 0 ? [] : [{ bundle, names }];
  });
  if (unknown.length === 0) return [];
  const shown = unknown.map(({ bundle: { artifact }, names }) => {
    const values = names.map((name) => `\`${name}: ${inlineExcerpt(artifact[name] ?? '')}\``);
    return `\`${inlineExcerpt(artifact.filename)}\` (${values.join(', ')})`;
  });
  const fields = (['platform', 'arch'] as const)
    .filter((name) => unknown.some(({ names }) => names.includes(name)))
    .map((name) => `\`${name}\` has to be ${known[name].map((value) => `\`${value}\``).join(', ')}`);
  const ofUniversal = unknown.some(({ bundle, names }) => names.includes('arch') && isUniversal(bundle));
  return [
    `No client of the engine \`tauri\` will be offered ${listNames(shown)}: ${fields.join('; ')}.${ofUniversal ? universal : ''}`,
  ];
}

/** Keygen's signature is of another kind than the one that Tauri's updater verifies. */
export function signingKeyProblems(
  engine: string | undefined,
  settings: Pick<KeygenSettings, 'signing-key'>,
): readonly Problem[] {
  if (engine !== 'tauri' || settings['signing-key'] === undefined) return [];
  const title = "`signing-key` creates signatures in Keygen's format, which Tauri's updater cannot verify";
  const hint =
    "Remove `signing-key`: in a package with the engine `tauri`, the signature of a file is the text of its `.sig`, which Tauri's bundler creates with `TAURI_SIGNING_PRIVATE_KEY`.";
  return [{ code: 'input.invalid', title, hint, field: 'signing-key' }];
}
