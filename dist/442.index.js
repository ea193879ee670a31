export const id = 442;

export const ids = [ 442 ];

export const modules = {
 2442: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   createLocator: () => createLocator,
   findManifestSource: () => findManifestSource,
   findWorkspaceFiles: () => findWorkspaceFiles
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1510);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3373);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3603);
  async function createLocator(format, search) {
   const source = await findManifestSource(search);
   if (!source) return () => {};
   return (pointer, title) => {
    const position = format.locate(source.text, pointer, title);
    return position && {
     file: source.path,
     ...position
    };
   };
  }
  const maxSourceBytes = 1048576;
  const maxDepth = 5;
  const maxEntries = 2e3;
  const maxCandidates = 50;
  const neverSearched = new Set([ "node_modules", ".git" ]);
  const buildFolders = /^(\..*|dist|build|out|output|public|release|releases|package|packed|target|coverage|vendor|tmp|temp)$/i;
  async function findManifestSource(search) {
   const {workspace, manifestPath, isOnly = true, id, log} = search;
   if (workspace === "") return;
   if (manifestPath === void 0 || manifestPath === "") return await searchCheckout(search);
   const path = await pathInside(workspace, slashed(manifestPath));
   const text = path === void 0 ? void 0 : await readText(path);
   if (path === void 0 || text === void 0) {
    log.warning(`\`manifest-path\` does not name a readable file in the checkout (\`${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(manifestPath)}\`), so problems cannot be shown on its lines.`);
    return;
   }
   if (!isOnly && id !== void 0 && !hasId(text, id)) return await searchCheckout(search);
   return {
    path: slashed((0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(workspace), path)),
    text
   };
  }
  async function searchCheckout({workspace, assetName, id}) {
   const candidates = await listCandidates(workspace, assetName);
   const rated = [];
   for (const {path, depth, built} of candidates) {
    const text = await readText((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
    if (text === void 0) continue;
    const isOther = id === void 0 || !hasId(text, id);
    rated.push({
     path,
     text,
     rank: (isOther ? 100 : 0) + (built ? 10 : 0) + depth
    });
   }
   return rated.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))[0];
  }
  async function listCandidates(workspace, name) {
   const found = [];
   let seen = 0;
   for await (const {entry, ...candidate} of walk(workspace, "", maxDepth)) {
    seen += 1;
    if (seen > maxEntries || found.length >= maxCandidates) break;
    if (entry.isFile() && entry.name === name) found.push(candidate);
   }
   return found;
  }
  async function* walk(root, base, depthLimit) {
   const folders = [ {
    path: base,
    depth: 0,
    built: false
   } ];
   const builtFolders = [];
   for (let folder = folders.shift(); folder; folder = folders.shift() ?? builtFolders.shift()) for (const entry of await listFolder((0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder.path))) {
    const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
    yield {
     ...folder,
     path,
     entry
    };
    if (!entry.isDirectory() || neverSearched.has(entry.name) || folder.depth >= depthLimit) continue;
    const built = folder.built || buildFolders.test(entry.name);
    (built ? builtFolders : folders).push({
     path,
     depth: folder.depth + 1,
     built
    });
   }
  }
  async function listFolder(path) {
   const entries = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir(path, {
    withFileTypes: true
   }).catch(() => []);
   return entries.sort((a, b) => a.name < b.name ? -1 : 1);
  }
  async function readText(path) {
   try {
    const {size} = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.lstat(path).then(found => found.isFile() ? found : {
     size: 1 / 0
    });
    return size > maxSourceBytes ? void 0 : await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(path, "utf8");
   } catch {
    return;
   }
  }
  function hasId(text, id) {
   return [ ...text.matchAll(/"(?:id|name)"\s*:\s*("(?:[^"\\]|\\.)*")/g) ].some(([, literal]) => literal === JSON.stringify(id));
  }
  function slashed(path) {
   return path.replaceAll("\\", "/");
  }
  async function pathInside(workspace, path) {
   try {
    const root = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(workspace);
    const real = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
    return isInside(root, real) ? real : void 0;
   } catch {
    return;
   }
  }
  function isInside(root, path) {
   const way = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
   return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
  }
  const maxFilesSeen = 2e4;
  const maxFolderDepth = 20;
  async function findWorkspaceFiles(workspace, given) {
   const pattern = slashed(given).replace(/^(\.\/+)+/, "");
   const shown = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(given);
   const fault = pattern === "" ? "is empty" : (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_2__.rG)(pattern);
   if (fault !== void 0) throw invalid(`The path \`${shown}\` ${fault}`);
   if (/^\/|^[a-z]:/i.test(pattern) || pattern.split("/").includes("..")) throw leaves(shown);
   const root = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(workspace).catch(() => {});
   if (root === void 0) throw invalid(`There is no workspace to find \`${shown}\` in`, "Run `actions/checkout` or the build before this step.");
   const exact = await fileAt(root, pattern, shown);
   if (exact) return [ exact ];
   const segments = pattern.split("/");
   const firstGlob = segments.findIndex(segment => /[*?[{(]/.test(segment));
   if (firstGlob < 0) return [];
   const base = segments.slice(0, firstGlob).join("/");
   const realBase = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base)).catch(() => {});
   if (realBase === void 0) return [];
   if (!isInside(root, realBase)) throw leaves(shown);
   const depth = segments.some(segment => segment.includes("**")) ? maxFolderDepth : segments.length - firstGlob - 1;
   const matches = (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_2__.Ke)(pattern);
   const takesHidden = segments.slice(firstGlob).some(segment => segment.startsWith("."));
   const isHidden = path => /(?:^|\/)\./.test(path.slice(base.length));
   const files = [];
   let seen = 0;
   for await (const {path, entry} of walk(root, base, depth)) {
    seen += 1;
    if (seen > maxFilesSeen) {
     const title = `The path \`${shown}\` covers more than ${maxFilesSeen} files`;
     throw invalid(title, "Use a more specific path.");
    }
    const isMeant = !entry.isDirectory() && matches(path) && (takesHidden || !isHidden(path));
    const file = !isMeant ? void 0 : await fileAt(root, path, shown);
    if (file) files.push(file);
   }
   return files.sort((a, b) => a.path < b.path ? -1 : 1);
  }
  async function fileAt(root, path, shown) {
   let real;
   let size;
   try {
    real = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
    const found = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(real);
    if (!found.isFile()) return;
    size = found.size;
   } catch {
    return;
   }
   if (!isInside(root, real)) throw leaves(shown, path);
   return {
    path,
    name: (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path),
    bytes: fileBytes(real, size)
   };
  }
  function fileBytes(path, size) {
   return {
    size,
    open: signal => Promise.resolve(size === 0 ? noBytes() : (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, {
     signal,
     end: size - 1
    }))
   };
  }
  async function* noBytes() {}
  function invalid(title, hint = "Name files of the workspace, like `./dist/*.zip`.") {
   const problem = {
    code: "input.invalid",
    title,
    hint,
    place: {
     kind: "input",
     input: "registries"
    }
   };
   return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__.Mm([ problem ]);
  }
  function leaves(shown, link) {
   const way = link === void 0 || shown.endsWith(link) ? "" : ` by the link \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(link)}\``;
   return invalid(`The path \`${shown}\` leaves the workspace${way}`);
  }
 })
};
