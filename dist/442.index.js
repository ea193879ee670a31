export const id = 442;
export const ids = [442];
export const modules = {

/***/ 2442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLocator: () => (/* binding */ createLocator),
/* harmony export */   findManifestSource: () => (/* binding */ findManifestSource),
/* harmony export */   findWorkspaceFiles: () => (/* binding */ findWorkspaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1510);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3373);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3603);
// `promises` is loaded when it is first asked for; `node:fs/promises` would be at once, for 4 ms of every run.





/** Reads the manifest's source in the checkout, if there is one. */
async function createLocator(format, search) {
    const source = await findManifestSource(search);
    if (!source)
        return () => undefined;
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
const buildFolders = /^(\..*|dist|build|out|output|public|release|releases|package|packed|target|coverage|vendor|tmp|temp)$/i;
/**
 * The manifest's source in the checkout, so that a problem can be shown on its line: at `manifest-path`, else the file of the
 * same name that has the same id, outside of build folders, nearest to the top. The search is bounded, follows no symbolic link
 * and never fails: without a checkout there is no source.
 */
async function findManifestSource(search) {
    const { workspace, manifestPath, isOnly = true, id, log } = search;
    if (workspace === '')
        return undefined;
    if (manifestPath === undefined || manifestPath === '')
        return await searchCheckout(search);
    const path = await pathInside(workspace, slashed(manifestPath));
    const text = path === undefined ? undefined : await readText(path);
    if (path === undefined || text === undefined) {
        log.warning(`\`manifest-path\` does not name a readable file in the checkout (\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(manifestPath)}\`), so problems cannot be shown on its lines.`);
        return undefined;
    }
    if (!isOnly && id !== undefined && !hasId(text, id))
        return await searchCheckout(search);
    return { path: slashed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(workspace), path)), text };
}
async function searchCheckout({ workspace, assetName, id }) {
    const candidates = await listCandidates(workspace, assetName);
    const rated = [];
    for (const { path, depth, built } of candidates) {
        const text = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        if (text === undefined)
            continue;
        const isOther = id === undefined || !hasId(text, id);
        rated.push({ path, text, rank: (isOther ? 100 : 0) + (built ? 10 : 0) + depth });
    }
    return rated.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))[0];
}
async function listCandidates(workspace, name) {
    const found = [];
    let seen = 0;
    for await (const { entry, ...candidate } of walk(workspace, '', maxDepth)) {
        seen += 1;
        if (seen > maxEntries || found.length >= maxCandidates)
            break;
        if (entry.isFile() && entry.name === name)
            found.push(candidate);
    }
    return found;
}
/** The contents of a folder, breadth first, build folders last, so that a limit cuts off what matters least. Follows no link. */
async function* walk(root, base, depthLimit) {
    const folders = [{ path: base, depth: 0, built: false }];
    const builtFolders = [];
    for (let folder = folders.shift(); folder; folder = folders.shift() ?? builtFolders.shift()) {
        for (const entry of await listFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder.path))) {
            const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
            yield { ...folder, path, entry };
            if (!entry.isDirectory() || neverSearched.has(entry.name) || folder.depth >= depthLimit)
                continue;
            const built = folder.built || buildFolders.test(entry.name);
            (built ? builtFolders : folders).push({ path, depth: folder.depth + 1, built });
        }
    }
}
/** Sorted by name; empty if it cannot be read. */
async function listFolder(path) {
    const entries = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir(path, { withFileTypes: true }).catch(() => []);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function readText(path) {
    try {
        const { size } = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.lstat(path).then((found) => (found.isFile() ? found : { size: Infinity }));
        return size > maxSourceBytes ? undefined : await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** The source may contain comments and placeholders, so it is not parsed. */
function hasId(text, id) {
    return [...text.matchAll(/"(?:id|name)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].some(([, literal]) => literal === JSON.stringify(id));
}
function slashed(path) {
    return path.replaceAll('\\', '/');
}
/** The real path of a file inside the workspace, all links resolved; undefined if it is outside or does not exist. */
async function pathInside(workspace, path) {
    try {
        const root = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(workspace);
        const real = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
        return isInside(root, real) ? real : undefined;
    }
    catch {
        return undefined;
    }
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
const maxFilesSeen = 20_000;
const maxFolderDepth = 20;
/**
 * The files that match a pattern like `./dist/*.zip`, sorted by path: the one with exactly that name, else those that match as
 * a glob (also `**`). Either slash separates. Throws ProblemError (`input.invalid`) if the pattern is not one, or leaves the
 * workspace, also by a symbolic link.
 */
async function findWorkspaceFiles(workspace, given) {
    const pattern = slashed(given).replace(/^(\.\/+)+/, '');
    const shown = (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(given);
    const fault = pattern === '' ? 'is empty' : (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .patternFault */ .rG)(pattern);
    if (fault !== undefined)
        throw invalid(`The path \`${shown}\` ${fault}`);
    if (/^\/|^[a-z]:/i.test(pattern) || pattern.split('/').includes('..'))
        throw leaves(shown);
    const root = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(workspace).catch(() => undefined);
    if (root === undefined) {
        throw invalid(`There is no workspace to find \`${shown}\` in`, 'Run `actions/checkout` or the build before this step.');
    }
    const exact = await fileAt(root, pattern, shown);
    if (exact)
        return [exact];
    // The folders before the first segment with a glob are taken as they are; a link among them may point elsewhere in the workspace.
    const segments = pattern.split('/');
    const firstGlob = segments.findIndex((segment) => /[*?[{(]/.test(segment));
    if (firstGlob < 0)
        return [];
    const base = segments.slice(0, firstGlob).join('/');
    const realBase = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base)).catch(() => undefined);
    if (realBase === undefined)
        return [];
    if (!isInside(root, realBase))
        throw leaves(shown);
    const depth = segments.some((segment) => segment.includes('**')) ? maxFolderDepth : segments.length - firstGlob - 1;
    const matches = (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherOf */ .Ke)(pattern);
    const files = [];
    let seen = 0;
    for await (const { path, entry } of walk(root, base, depth)) {
        seen += 1;
        if (seen > maxFilesSeen) {
            const title = `The path \`${shown}\` covers more than ${maxFilesSeen} files`;
            throw invalid(title, 'Use a more specific path.');
        }
        const file = entry.isDirectory() || !matches(path) ? undefined : await fileAt(root, path, shown);
        if (file)
            files.push(file);
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function fileAt(root, path, shown) {
    let real;
    let size;
    try {
        real = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
        const found = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(real);
        if (!found.isFile())
            return undefined;
        size = found.size;
    }
    catch {
        return undefined;
    }
    if (!isInside(root, real))
        throw leaves(shown, path);
    return { path, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), bytes: fileBytes(real, size) };
}
function fileBytes(path, size) {
    return {
        size,
        // No more than the size that was announced: a file that still grows must not break the request's framing.
        open: (signal) => Promise.resolve(size === 0 ? noBytes() : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { signal, end: size - 1 })),
    };
}
async function* noBytes() { }
function invalid(title, hint = 'Name files of the workspace, like `./dist/*.zip`.') {
    const problem = { code: 'input.invalid', title, hint, place: { kind: 'input', input: 'registries' } };
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm([problem]);
}
/** @param link the file that leads there, if it is not known from the pattern */
function leaves(shown, link) {
    const way = link === undefined || shown.endsWith(link) ? '' : ` by the link \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(link)}\``;
    return invalid(`The path \`${shown}\` leaves the workspace${way}`);
}


/***/ })

};
