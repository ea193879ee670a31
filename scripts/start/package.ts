import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';

import { inlineExcerpt } from '../../src/domain/text.ts';
import type { Notice } from '../../src/domain/problem.ts';
import { accessFromHandle } from '../../src/foundry/package/access.ts';
import { classifyUrlStability } from '../../src/foundry/package/address.ts';
import { downloadFault, manifestAdvice, noticeOf } from '../../src/foundry/package/advice.ts';
import { examinePackage } from '../../src/foundry/package/examine.ts';
import type { Finding } from '../../src/foundry/package/finding.ts';
import { formatBytes } from '../../src/http/format.ts';
import { wrapped, type Paint } from './paint.ts';

/** The result of checking a zip: whether it installs, and the lines to print. */
export interface PackageReport {
  readonly good: boolean;
  readonly lines: readonly string[];
}

/**
 * Opens a zip as the action opens the one that `download` names, and compares it with the manifest that is in it, under the tag that
 * its version would have unless one is given.
 */
export async function checkZip(
  { path, handle, tag }: { readonly path: string; readonly handle: FileHandle; readonly tag?: string | undefined },
  { paint, width }: { readonly paint: Paint; readonly width: number },
): Promise<PackageReport> {
  const { size } = await handle.stat();
  const { findings, entries, inside } = await examinePackage(accessFromHandle(handle, size), undefined);
  const version = inside?.version;
  const released = tag ?? `v${version ?? ''}`;
  // Whose release it is, only `download` tells.
  const target = inside?.download === undefined ? undefined : classifyUrlStability(inside.download, released);
  const [owner = '', name = ''] = target?.kind === 'tag' ? target.repository.split('/') : [];
  const release = { tag: released, prerelease: false, repository: { owner, name } };
  const fault = inside?.download === undefined ? undefined : downloadFault(inside.download, release, version);
  const advice: readonly Notice[] = inside
    ? [...(fault ? [noticeOf(fault)] : []), ...manifestAdvice(inside, { release })]
    : [];
  const errors = findings.filter(({ level }) => level === 'error');
  const about = [
    formatBytes(size),
    ...(entries > 0 ? [`${entries} ${entries === 1 ? 'entry' : 'entries'}`] : []),
    ...(inside ? [[inside.title ?? inside.id ?? '', version ?? ''].map(inlineExcerpt).join(' ')] : []),
  ];
  const item = (sign: string, text: string): string[] =>
    wrapped(text, width - 2).map((row, index) => `${index === 0 ? sign : ' '} ${row}`);
  const found = ({ level, title, detail, hint }: Finding): string[] => [
    ...item(level === 'error' ? paint('red', '✖') : paint('yellow', '⚠'), title),
    ...[detail, hint]
      .filter((text) => text !== undefined)
      .flatMap((text) => item(' ', text))
      .map((row) => paint('dim', row)),
  ];
  return {
    good: errors.length === 0,
    lines: [
      paint('bold', `${basename(path)}: ${about.join(', ')}`),
      '',
      ...findings.flatMap(found),
      ...advice.flatMap(({ level, text }) =>
        item(level === 'warning' ? paint('yellow', '⚠') : paint('blue', 'ℹ'), text),
      ),
      ...(findings.length + advice.length > 0 ? [''] : []),
      errors.length === 0
        ? paint('green', '✔ It installs.')
        : paint('red', `✖ It does not install: ${errors.length === 1 ? 'see above' : `${errors.length} mistakes`}.`),
    ],
  };
}
