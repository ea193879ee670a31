// `promises` is loaded when it is first asked for; `node:fs/promises` would be at once, for 4 ms of every run.
import { createReadStream, promises, type Dirent } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { matcherOf, patternFault } from '../domain/assets.ts';
import type { ManifestFormat, Position } from '../domain/manifest.ts';
import { inlineExcerpt } from '../domain/text.ts';
import type { ByteSource, Log, WorkspaceFile } from '../domain/ports.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';

/** A manifest in the checkout. */
export interface ManifestSource {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface ManifestSearch {
  /** `GITHUB_WORKSPACE`; there may be nothing there. */
  readonly workspace: string;
  /** The `manifest-path` input. */
  readonly manifestPath?: string;
  /** File name of the released manifest. */
  readonly assetName: string;
  /** The released manifest's id, which tells it from others of the same name. */
  readonly id?: string;
  /** False if the run has several manifests: then `manifest-path` is about those that have the id of what is there. */
  readonly isOnly?: boolean;
  readonly log: Pick<Log, 'warning'>;
}

/** Finds the position of a problem with the manifest in the checkout; undefined if it is not known. */
export type Locate = (pointer: string, title: string) => (Position & { readonly file: string }) | undefined;

/** Reads the manifest's source in the checkout, if there is one. */
export async function createLocator(format: ManifestFormat, search: ManifestSearch): Promise<Locate> {
  const source = await findManifestSource(search);
  if (!source) return () => undefined;
  return (pointer, title) => {
    const position = format.locate(source.text, pointer, title);
    return position && { file: source.path, ...position };
  };
}

const maxSourceBytes = 1024 * 1024;
const maxDepth = 5;
const maxEntries = 2000;
const maxCandidates = 50;
const neverSearched = new Set(['node_modules', '.git']);
/** What a build leaves behind: it has the same manifest, but it is not the one to fix. */
const buildFolders =
  /^(\..*|dist|build|out|output|public|release|releases|package|packed|target|coverage|vendor|tmp|temp)$/i;

/**
 * The manifest's source in the checkout, so that a problem can be shown on its line: at `manifest-path`, else the file of the
 * same name that has the same id, outside of build folders, nearest to the top. The search is bounded, follows no symbolic link
 * and never fails: without a checkout there is no source.
 */
export async function findManifestSource(search: ManifestSearch): Promise<ManifestSource | undefined> {
  const { workspace, manifestPath, isOnly = true, id, log } = search;
  if (workspace === '') return undefined;
  if (manifestPath === undefined || manifestPath === '') return await searchCheckout(search);
  const path = await pathInside(workspace, slashed(manifestPath));
  const text = path === undefined ? undefined : await readText(path);
  if (path === undefined || text === undefined) {
    log.warning(
      `\`manifest-path\` does not name a readable file in the checkout (\`${inlineExcerpt(manifestPath)}\`), so problems cannot be shown on its lines.`,
    );
    return undefined;
  }
  if (!isOnly && id !== undefined && !hasId(text, id)) return await searchCheckout(search);
  return { path: slashed(relative(await promises.realpath(workspace), path)), text };
}

interface Candidate {
  readonly path: string;
  readonly depth: number;
  readonly built: boolean;
}

async function searchCheckout({ workspace, assetName, id }: ManifestSearch): Promise<ManifestSource | undefined> {
  const candidates = await listCandidates(workspace, assetName);
  const rated: (ManifestSource & { readonly rank: number })[] = [];
  for (const { path, depth, built } of candidates) {
    const text = await readText(join(workspace, path));
    if (text === undefined) continue;
    const isOther = id === undefined || !hasId(text, id);
    rated.push({ path, text, rank: (isOther ? 100 : 0) + (built ? 10 : 0) + depth });
  }
  return rated.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))[0];
}

async function listCandidates(workspace: string, name: string): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  let seen = 0;
  for await (const { entry, ...candidate } of walk(workspace, '', maxDepth)) {
    seen += 1;
    if (seen > maxEntries || found.length >= maxCandidates) break;
    if (entry.isFile() && entry.name === name) found.push(candidate);
  }
  return found;
}

/** The contents of a folder, breadth first, build folders last, so that a limit cuts off what matters least. Follows no link. */
async function* walk(root: string, base: string, depthLimit: number): AsyncGenerator<Candidate & { entry: Dirent }> {
  const folders: Candidate[] = [{ path: base, depth: 0, built: false }];
  const builtFolders: Candidate[] = [];
  for (let folder = folders.shift(); folder; folder = folders.shift() ?? builtFolders.shift()) {
    for (const entry of await listFolder(join(root, folder.path))) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      yield { ...folder, path, entry };
      if (!entry.isDirectory() || neverSearched.has(entry.name) || folder.depth >= depthLimit) continue;
      const built = folder.built || buildFolders.test(entry.name);
      (built ? builtFolders : folders).push({ path, depth: folder.depth + 1, built });
    }
  }
}

/** Sorted by name; empty if it cannot be read. */
async function listFolder(path: string) {
  const entries = await promises.readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const { size } = await promises.lstat(path).then((found) => (found.isFile() ? found : { size: Infinity }));
    return size > maxSourceBytes ? undefined : await promises.readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The source may contain comments and placeholders, so it is not parsed. */
function hasId(text: string, id: string): boolean {
  return [...text.matchAll(/"(?:id|name)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].some(
    ([, literal]) => literal === JSON.stringify(id),
  );
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The real path of a file inside the workspace, all links resolved; undefined if it is outside or does not exist. */
async function pathInside(workspace: string, path: string): Promise<string | undefined> {
  try {
    const root = await promises.realpath(workspace);
    const real = await promises.realpath(resolve(root, path));
    return isInside(root, real) ? real : undefined;
  } catch {
    return undefined;
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const maxFilesSeen = 20_000;
const maxFolderDepth = 20;

/**
 * The files that match a pattern like `./dist/*.zip`, sorted by path: the one with exactly that name, else those that match as
 * a glob (also `**`), which takes hidden ones only if a part of it begins with a dot. Either slash separates. Throws ProblemError (`input.invalid`) if the pattern is not one, or leaves the
 * workspace, also by a symbolic link.
 */
export async function findWorkspaceFiles(workspace: string, given: string): Promise<readonly WorkspaceFile[]> {
  const pattern = slashed(given).replace(/^(\.\/+)+/, '');
  const shown = inlineExcerpt(given);
  const fault = pattern === '' ? 'is empty' : patternFault(pattern);
  if (fault !== undefined) throw invalid(`The path \`${shown}\` ${fault}`);
  if (/^\/|^[a-z]:/i.test(pattern) || pattern.split('/').includes('..')) throw leaves(shown);
  const root = await promises.realpath(workspace).catch(() => undefined);
  if (root === undefined) {
    throw invalid(
      `There is no workspace to find \`${shown}\` in`,
      'Run `actions/checkout` or the build before this step.',
    );
  }
  const exact = await fileAt(root, pattern, shown);
  if (exact) return [exact];

  // The folders before the first segment with a glob are taken as they are; a link among them may point elsewhere in the workspace.
  const segments = pattern.split('/');
  const firstGlob = segments.findIndex((segment) => /[*?[{(]/.test(segment));
  if (firstGlob < 0) return [];
  const base = segments.slice(0, firstGlob).join('/');
  const realBase = await promises.realpath(resolve(root, base)).catch(() => undefined);
  if (realBase === undefined) return [];
  if (!isInside(root, realBase)) throw leaves(shown);
  const depth = segments.some((segment) => segment.includes('**')) ? maxFolderDepth : segments.length - firstGlob - 1;
  const matches = matcherOf(pattern);
  // Nobody who writes `./*` means `.env`.
  const takesHidden = segments.slice(firstGlob).some((segment) => segment.startsWith('.'));
  const isHidden = (path: string): boolean => /(?:^|\/)\./.test(path.slice(base.length));
  const files: WorkspaceFile[] = [];
  let seen = 0;
  for await (const { path, entry } of walk(root, base, depth)) {
    seen += 1;
    if (seen > maxFilesSeen) {
      const title = `The path \`${shown}\` covers more than ${maxFilesSeen} files`;
      throw invalid(title, 'Use a more specific path.');
    }
    const isMeant = !entry.isDirectory() && matches(path) && (takesHidden || !isHidden(path));
    const file = !isMeant ? undefined : await fileAt(root, path, shown);
    if (file) files.push(file);
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function fileAt(root: string, path: string, shown: string): Promise<WorkspaceFile | undefined> {
  let real: string;
  let size: number;
  try {
    real = await promises.realpath(resolve(root, path));
    const found = await promises.stat(real);
    if (!found.isFile()) return undefined;
    size = found.size;
  } catch {
    return undefined;
  }
  if (!isInside(root, real)) throw leaves(shown, path);
  return { path, name: basename(path), bytes: fileBytes(real, size) };
}

function fileBytes(path: string, size: number): ByteSource {
  return {
    size,
    // No more than the size that was announced: a file that still grows must not break the request's framing.
    open: (signal) => Promise.resolve(size === 0 ? noBytes() : createReadStream(path, { signal, end: size - 1 })),
  };
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

function invalid(title: string, hint = 'Name files of the workspace, like `./dist/*.zip`.'): ProblemError {
  const problem: Problem = { code: 'input.invalid', title, hint, place: { kind: 'input', input: 'registries' } };
  return new ProblemError([problem]);
}

/** @param link the file that leads there, if it is not known from the pattern */
function leaves(shown: string, link?: string): ProblemError {
  const way = link === undefined || shown.endsWith(link) ? '' : ` by the link \`${inlineExcerpt(link)}\``;
  return invalid(`The path \`${shown}\` leaves the workspace${way}`);
}
