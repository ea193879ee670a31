import type { Entry } from './directory.ts';
import { fold, grouped, mismatch, quoted, type Finding } from './finding.ts';
import { misnamedHint } from './files.ts';

/** A deflate stream cannot shrink data further than this. */
const mostDeflated = 1032;

/** Names that an unpacker refuses, or that end outside of the folder it unpacks into. */
export function nameFindings(entries: readonly Entry[]): Finding[] {
  const absolute: Finding[] = [];
  const climbing: Finding[] = [];
  const backward: Finding[] = [];
  const twice: Finding[] = [];
  const unflagged: Finding[] = [];
  const seen = new Map<string, string>();
  for (const { name, standardName } of entries) {
    if (standardName !== undefined) {
      unflagged.push(
        mismatch(`The package holds ${quoted(name)}, a name in UTF-8 without the zip's UTF-8 flag`, {
          level: 'warning',
          hint: misnamedHint,
        }),
      );
    }
    const path = name.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
      absolute.push(
        mismatch(`The package holds the absolute path ${quoted(name)}`, { hint: 'Build the zip with relative paths.' }),
      );
    } else if (path.split('/').includes('..')) {
      climbing.push(
        mismatch(`The package holds ${quoted(name)}, which leaves its folder`, {
          hint: 'Build the zip without `..` in its paths.',
        }),
      );
    } else if (name.includes('\\')) {
      backward.push(
        mismatch(`The package holds ${quoted(name)}, with \`\\\` between folders`, {
          level: 'warning',
          hint: 'Foundry reads them as folders; only the first builds of Foundry 12 unpack one file with that name. Build the zip with a tool that writes `/`.',
        }),
      );
    }
    if (path.endsWith('/')) continue;
    const key = fold(path);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, name);
    else {
      twice.push(
        mismatch(
          before === name
            ? `The package holds ${quoted(name)} twice`
            : `The package holds ${quoted(before)} and ${quoted(name)}, which are one file on Windows and macOS`,
          {
            level: 'warning',
            hint: 'Keep one of them.',
          },
        ),
      );
    }
  }
  return [
    ...grouped(absolute, (count) => `The package holds ${count} absolute paths`),
    ...grouped(climbing, (count) => `The package holds ${count} paths that leave its folder`),
    ...grouped(backward, (count) => `The package holds ${count} paths with \`\\\` between folders`),
    ...grouped(unflagged, (count) => `The package holds ${count} names in UTF-8 without the zip's UTF-8 flag`),
    ...grouped(twice, (count) => `The package holds ${count} files twice, or with names that differ only in case`),
  ];
}

/** What the directory says of the bytes: encryption, methods, sizes that cannot be, entries that share bytes. */
export function layoutFindings(entries: readonly Entry[], directoryOffset: number, manifest: Entry): Finding[] {
  const encrypted: Finding[] = [];
  const unknown: Finding[] = [];
  const impossible: Finding[] = [];
  const overlapping: Finding[] = [];
  for (const entry of entries) {
    const { name, encrypted: locked, method, size, compressedSize } = entry;
    if (locked)
      encrypted.push(
        mismatch(`${quoted(name)} in the package is encrypted`, { hint: 'Build the zip without a password.' }),
      );
    else if (method !== 0 && method !== 8) {
      if (entry === manifest) continue;
      unknown.push(
        mismatch(`${quoted(name)} in the package is compressed by method ${method}, which installers may not know`, {
          level: 'warning',
          hint: 'Build the zip with deflate, the default of every tool.',
        }),
      );
    } else if (size > compressedSize * mostDeflated + mostDeflated) {
      impossible.push(
        mismatch(`${quoted(name)} in the package cannot have the ${size} bytes that the directory says`, {
          hint: 'Rebuild the zip.',
        }),
      );
    }
  }
  let before: Entry | undefined;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset + entry.length > directoryOffset) {
      overlapping.push(
        mismatch(`${quoted(entry.name)} in the package reaches beyond the files' part of the zip`, {
          hint: 'Rebuild the zip.',
        }),
      );
    } else if (before && before.offset + before.length > entry.offset) {
      overlapping.push(
        mismatch(`${quoted(before.name)} and ${quoted(entry.name)} in the package share the same bytes`, {
          hint: 'Rebuild the zip.',
        }),
      );
    }
    if (!before || entry.offset + entry.length > before.offset + before.length) before = entry;
  }
  return [
    ...grouped(encrypted, (count) => `${count} files in the package are encrypted`),
    ...grouped(
      unknown,
      (count) => `${count} files in the package are compressed in a way that installers may not know`,
    ),
    ...grouped(impossible, (count) => `${count} files in the package cannot have the sizes that the directory says`),
    ...grouped(overlapping, (count) => `${count} files in the package overlap, or reach beyond its end`),
  ];
}
