import { isWorkspacePath } from '../../../domain/assets.ts';
import { defined } from '../../../domain/data.ts';
import type { AssetSource } from '../../../domain/ports.ts';
import type { Notice, Problem } from '../../../domain/problem.ts';
import type { Asset } from '../../../domain/release.ts';
import { inlineExcerpt, listNames } from '../../../domain/text.ts';
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

const isSignature = (name: string): boolean => /\.sig$/i.test(name);

/**
 * The artifacts as Tauri's updater wants them: `<name>.sig` is the signature of `<name>` and not an artifact, and platform and arch
 * are those of the name unless they are set.
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
    bundles.map(async (artifact): Promise<DesiredArtifact> => {
      const { asset, filename } = artifact;
      const sig = `${asset.name}.sig`;
      const isThere = isWorkspacePath(sig)
        ? (await source.files(sig)).some(({ path }) => `./${path}` === sig)
        : release.some(({ name }) => name === sig);
      const signature = isThere && !isSignature(asset.name) ? sig : undefined;
      // Keygen's filename may be a new one; the bundler's name contains it.
      const target = { ...targetOf(filename), ...targetOf(baseName(asset)) };
      return { ...defined({ signatureFile: signature }), ...target, ...artifact };
    }),
  );
  return { artifacts: complete, notices: unservedNotices(complete) };
}

/** Tauri's own index of a release, which the engine creates itself. */
const isIndex = (filename: string): boolean => /(^|\/)latest\.json$/.test(filename);

function unservedNotices(artifacts: readonly DesiredArtifact[]): readonly Notice[] {
  const unserved = artifacts.flatMap((artifact) => {
    const missing = [
      ...(artifact.signatureFile === undefined ? ['signature'] : []),
      ...(artifact.platform === undefined ? ['platform'] : []),
      ...(artifact.arch === undefined ? ['arch'] : []),
    ];
    return missing.length === 0 || isIndex(artifact.filename)
      ? []
      : [`\`${inlineExcerpt(artifact.filename)}\` (no ${missing.join(', no ')})`];
  });
  if (unserved.length === 0) return [];
  const text = `The package's engine is \`tauri\`, whose updater installs only a file with a signature, a platform and an arch: it cannot use ${listNames(unserved)}. Attach the file's \`.sig\`, or set \`signature\`, \`platform\` and \`arch\` in \`artifacts\`.`;
  return [{ level: 'warning', text }];
}

/** Keygen's signature is of another kind than the one that Tauri's updater verifies. */
export const signingKeyProblem: Problem = {
  code: 'input.invalid',
  title: "`signing-key` creates signatures in Keygen's format, which Tauri's updater cannot verify",
  hint: "Remove `signing-key`: in a package with the engine `tauri`, the signature of a file is the text of its `.sig`, which Tauri's bundler creates with `TAURI_SIGNING_PRIVATE_KEY`.",
  field: 'signing-key',
};
