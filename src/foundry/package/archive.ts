import type { Entry } from './directory.ts';
import { fold, FindingGroups, quoted, type Finding } from './finding.ts';
import { misnamedHint } from './files.ts';

/** A deflate stream cannot shrink data further than this. */
const mostDeflated = 1032;

const nameTitles = {
  absolute: (count: number) => `The package contains ${count} absolute paths`,
  climbing: (count: number) => `The package contains ${count} paths that leave its folder`,
  backward: (count: number) => `The package contains ${count} paths with \`\\\` between folders`,
  unflagged: (count: number) => `The package contains ${count} names in UTF-8 without the zip's UTF-8 flag`,
  twice: (count: number) => `The package contains ${count} files twice, or with names that differ only in case`,
};

/**
 * Names that an unpacker rejects, that lead outside the target folder, or that unpackers read differently.
 * @param reported entries whose missing UTF-8 flag was reported already
 */
export function nameFindings(entries: readonly Entry[], reported: ReadonlySet<Entry>): Finding[] {
  const groups = new FindingGroups<keyof typeof nameTitles>();
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const { name } = entry;
    if (entry.standardName !== undefined && !reported.has(entry)) {
      const title = `The package contains ${quoted(name)}, a name in UTF-8 without the zip's UTF-8 flag`;
      groups.add('unflagged', title, { level: 'warning', hint: misnamedHint });
    }
    const path = name.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
      const hint = 'Build the zip with relative paths.';
      groups.add('absolute', `The package contains the absolute path ${quoted(name)}`, { hint });
    } else if (path.split('/').includes('..')) {
      const hint = 'Build the zip without `..` in its paths.';
      groups.add('climbing', `The package contains ${quoted(name)}, which leaves its folder`, { hint });
    } else if (name.includes('\\')) {
      groups.add('backward', `The package contains ${quoted(name)}, with \`\\\` between folders`, {
        level: 'warning',
        hint: 'Foundry reads them as folders; only the first builds of Foundry 12 unpack each as one file with that name. Build the zip with a tool that writes `/`.',
      });
    }
    if (path.endsWith('/')) continue;
    const key = fold(path);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, name);
    else {
      const title =
        before === name
          ? `The package contains ${quoted(name)} twice`
          : `The package contains ${quoted(before)} and ${quoted(name)}, which are one file on Windows and macOS`;
      groups.add('twice', title, { level: 'warning', hint: 'Keep one of them.' });
    }
  }
  // The tool that built the zip writes every name in the same way, so this is one mistake.
  const limit = (kind: keyof typeof nameTitles): number => (kind === 'backward' || kind === 'unflagged' ? 1 : 10);
  return groups.all((kind, count) => nameTitles[kind](count), limit);
}

const layoutTitles = {
  encrypted: (count: number) => `${count} files in the package are encrypted`,
  unknown: (count: number) => `${count} files in the package are compressed in a way that installers may not know`,
  impossible: (count: number) => `${count} files in the package cannot have the sizes that the directory lists`,
  overlapping: (count: number) => `${count} files in the package overlap, or extend beyond its end`,
};

/**
 * What the directory tells about the data: encryption, methods, impossible sizes, entries that share bytes.
 * @param manifest its own encryption and method were reported when it was read
 */
export function layoutFindings(entries: readonly Entry[], directoryOffset: number, manifest: Entry): Finding[] {
  const groups = new FindingGroups<keyof typeof layoutTitles>();
  const rebuild = { hint: 'Rebuild the zip.' };
  for (const entry of entries) {
    const { name, encrypted, method, size, compressedSize } = entry;
    const file = `${quoted(name)} in the package`;
    const isUnreadable = encrypted || (method !== 0 && method !== 8);
    if (isUnreadable && entry === manifest) continue;
    if (encrypted) groups.add('encrypted', `${file} is encrypted`, { hint: 'Build the zip without a password.' });
    else if (isUnreadable) {
      groups.add('unknown', `${file} is compressed by method ${method}, which installers may not know`, {
        level: 'warning',
        hint: 'Build the zip with deflate, the default of every tool.',
      });
    } else if (size > compressedSize * mostDeflated + mostDeflated) {
      groups.add('impossible', `${file} cannot have the ${size} bytes that the directory lists`, rebuild);
    }
  }
  let before: Entry | undefined;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const end = entry.offset + entry.length;
    if (end > directoryOffset) {
      const title = `${quoted(entry.name)} in the package extends beyond the file data of the zip`;
      groups.add('overlapping', title, rebuild);
    } else if (before && before.offset + before.length > entry.offset) {
      const title = `${quoted(before.name)} and ${quoted(entry.name)} in the package share the same bytes`;
      groups.add('overlapping', title, rebuild);
    }
    if (!before || end > before.offset + before.length) before = entry;
  }
  return groups.all((kind, count) => layoutTitles[kind](count));
}
