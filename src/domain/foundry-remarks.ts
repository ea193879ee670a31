import { excerptFrom } from './excerpt.ts';
import type { Manifest } from './manifest.ts';
import type { Remark } from './problem.ts';
import { compareTagToVersion } from './version.ts';

/** What a Foundry-compatible registry takes, but installed copies will suffer from. */
export function foundryRemarks(manifest: Manifest): readonly Remark[] {
  return [...downloadRemarks(manifest), ...compatibilityRemarks(manifest)];
}

function downloadRemarks({ download, version }: Manifest): readonly Remark[] {
  if (download === undefined || version === undefined) return [];
  const ref = refFromUrl(download);
  if (ref === undefined) return [];
  const said = `\`download\` in the manifest points to \`${excerptFrom(ref)}\``;
  const agreement = compareTagToVersion(ref, version);
  if (agreement === 'none') {
    return [
      warning(
        '/download',
        `${said}, which moves: whoever installs ${excerptFrom(version)} later gets the newest package.`,
      ),
    ];
  }
  return agreement === 'other'
    ? [warning('/download', `${said}, but the version is \`${excerptFrom(version)}\`.`)]
    : [];
}

/** The tag or branch that an address at a forge names; undefined for a commit, and for any other address. */
export function refFromUrl(url: string): string | undefined {
  const forms = [
    /\/releases\/(latest)\/download\//,
    /\/releases\/(?:download|permalink)\/([^/?#]+)\//,
    /\/-\/archive\/([^?#]+)\/[^/?#]+/,
    /\/archive\/(?:refs\/(?:heads|tags)\/)?([^?#]+?)(?:\.zip|\.tar\.gz)(?:[?#]|$)/,
    /^https:\/\/github\.com\/[^/]+\/[^/]+\/raw\/(?:refs\/(?:heads|tags)\/)?([^/?#]+)\//,
    /^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/(?:heads|tags)\/)?([^/?#]+)\//,
  ];
  const found = forms.flatMap((form) => form.exec(url.slice(0, 2048))?.[1] ?? [])[0];
  if (found === undefined || /^[0-9a-f]{40}$/.test(found)) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

function compatibilityRemarks({ compatibility: { minimum, verified, maximum } }: Manifest): readonly Remark[] {
  const remarks: Remark[] = [];
  if (minimum !== undefined && verified !== undefined && isBelow(verified, minimum)) {
    const text = `\`compatibility.verified\` (${excerptFrom(verified)}) is older than \`compatibility.minimum\` (${excerptFrom(minimum)}).`;
    remarks.push(warning('/compatibility/verified', text));
  }
  if (maximum !== undefined && verified !== undefined && isBelow(maximum, verified)) {
    const text = `\`compatibility.maximum\` (${excerptFrom(maximum)}) locks out the version that was verified (${excerptFrom(verified)}).`;
    remarks.push(warning('/compatibility/maximum', text));
  }
  return remarks;
}

/** Only as far as both go: `11` is any 11.x, so it is not below `11.315`. */
function isBelow(version: string, bound: string): boolean {
  const bounds = bound.split('.').map(Number);
  for (const [index, part] of version.split('.').map(Number).entries()) {
    const other = bounds[index];
    if (other === undefined || Number.isNaN(part) || Number.isNaN(other)) return false;
    if (part !== other) return part < other;
  }
  return false;
}

function warning(pointer: string, text: string): Remark {
  return { level: 'warning', text, place: { kind: 'manifest', pointer } };
}
