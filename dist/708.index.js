export const id = 708;

export const ids = [ 708 ];

export const modules = {
 7463: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   examinePackage: () => examinePackage
  });
  var data = __webpack_require__(282);
  var result = __webpack_require__(635);
  var manifest_manifest = __webpack_require__(9382);
  var package_finding = __webpack_require__(3503);
  var url = __webpack_require__(1949);
  var domain_text = __webpack_require__(3373);
  const manifestNames = [ "module.json", "system.json", "world.json" ];
  function pathOf(name) {
   return name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  }
  function locateManifest(entries, preferred, id) {
   const candidates = [];
   const misplaced = [];
   for (const entry of entries) {
    const path = pathOf(entry.name);
    const steps = path.split("/");
    const last = steps.at(-1) ?? "";
    const name = manifestNames.find(one => one === last);
    if (!name) {
     if (manifestNames.some(one => one === last.toLowerCase()) && steps.length <= 2) misplaced.push(path);
    } else if (steps.length <= 2 && steps[0] !== "" && steps[0] !== "..") candidates.push({
     entry,
     name,
     root: path.slice(0, path.length - name.length)
    }); else misplaced.push(path);
   }
   const kind = manifestNames.find(name => name === preferred);
   const wanted = candidates.filter(({name}) => kind === void 0 || name === kind);
   const atRoot = wanted.filter(({root}) => root === "");
   const nearest = atRoot.length > 0 ? atRoot : wanted;
   if (nearest[0] && nearest.length === 1) return nearest[0];
   const named = nearest.filter(({root}) => root === `${id ?? ""}/`);
   if (named[0] && named.length === 1) return named[0];
   if (nearest.length > 0) {
    const names = [ ...new Set(nearest.map(({entry}) => pathOf(entry.name))) ];
    return names.length === 1 ? (0, package_finding.J4)(`The package contains ${(0, 
    package_finding.TL)(names[0] ?? "")} more than once`, {
     hint: "Keep one of them: an installer may pick either."
    }) : (0, package_finding.J4)(`The package has more than one \`${kind ?? "manifest"}\` to choose from: ${(0, 
    domain_text.Zv)(names, {
     show: package_finding.TL
    })}`, {
     hint: "Keep the one at the root of the package."
    });
   }
   const other = candidates[0]?.entry.name;
   const found = misplaced[0] ?? other;
   return (0, package_finding.J4)(`The package has no ${kind === void 0 ? "manifest" : `\`${kind}\``} at its root or in one top-level folder`, {
    ...(0, data.sw)({
     detail: found === void 0 ? void 0 : `it has ${(0, package_finding.TL)(found)}.`
    }),
    hint: other === void 0 ? "Zip the folder that contains the manifest, with its contents. Foundry may not find a manifest anywhere else." : "Build the zip for the package type of the manifest."
   });
  }
  const folders = {
   "module.json": "modules",
   "system.json": "systems",
   "world.json": "worlds"
  };
  function filesOf(entries, {root, name, entry: manifest}) {
   const inside = entries.map(entry => ({
    entry,
    path: pathOf(entry.name)
   })).filter(({path}) => path.startsWith(root)).map(({entry, path}) => ({
    entry,
    path: path.slice(root.length)
   }));
   const paths = inside.map(({path}) => path);
   const exact = new Set(paths.filter(path => !path.endsWith("/")));
   const standardRoot = pathOf(manifest.standardName ?? manifest.name).slice(0, -name.length);
   const misnamed = new Map(inside.filter(({entry, path}) => pathOf(entry.standardName ?? entry.name) !== standardRoot + path).map(({entry, path}) => [ path, entry ]));
   const sorted = paths.toSorted(byCodeUnit);
   const folded = paths.map(path => ({
    key: (0, package_finding.AU)(path),
    path
   })).toSorted((one, other) => byCodeUnit(one.key, other.key));
   const keys = folded.map(({key}) => key);
   return {
    has: path => exact.has(path),
    misnamed: path => misnamed.get(path),
    hasFolder: path => (sorted[firstFrom(sorted, `${path}/`)] ?? "").startsWith(`${path}/`),
    alike(path) {
     const key = (0, package_finding.AU)(path);
     const file = folded[firstFrom(keys, key)];
     if (file?.key === key) return file.path;
     const below = folded[firstFrom(keys, `${key}/`)];
     return below?.key.startsWith(`${key}/`) ? below.path.split("/").slice(0, path.split("/").length).join("/") : void 0;
    }
   };
  }
  function firstFrom(sorted, text) {
   let [low, high] = [ 0, sorted.length ];
   while (low < high) {
    const middle = low + high >>> 1;
    if (byCodeUnit(sorted[middle] ?? "", text) < 0) low = middle + 1; else high = middle;
   }
   return low;
  }
  function byCodeUnit(one, other) {
   return one < other ? -1 : one > other ? 1 : 0;
  }
  function referencesOf(json, name) {
   const references = [];
   const add = (path, pointer, kind) => {
    if (typeof path === "string" && path.trim() !== "") references.push({
     path: path.trim(),
     pointer,
     kind
    });
   };
   const addList = (list, kind, member) => {
    const items = Array.isArray(json[list]) ? json[list] : [];
    items.forEach((item, index) => {
     if ((0, data.u4)(item)) add(item[member], `/${list}/${index}/${member}`, kind); else if (member === "src") add(item, `/${list}/${index}`, kind);
    });
   };
   addList("esmodules", "script", "src");
   addList("scripts", "script", "src");
   addList("styles", "file", "src");
   addList("languages", "file", "path");
   addList("packs", "pack", "path");
   if (name !== "module.json") add(json["background"], "/background", "picture");
   return references;
  }
  const states = {
   missing: "are not in the package",
   alike: "are written differently in the package",
   outside: "are outside the package",
   misnamed: "have a name without the UTF-8 flag in the zip",
   uncompiled: "are folders without a database in them"
  };
  function fileFindings(submitted, inside, entries, located) {
   const files = filesOf(entries, located);
   const own = `${folders[located.name]}/${submitted.id ?? ""}/`;
   const misnamed = new Set;
   const groups = new package_finding.qN;
   const check = ({path, kind}, pointer, by) => {
    const tried = pathsOf(path, own);
    if (tried === "elsewhere") return;
    const noun = kind === "script" ? "file" : kind;
    const names = `${by} names ${noun === "file" ? "" : `the ${noun} `}${(0, package_finding.TL)(path)}`;
    const add = (state, title, hint) => {
     const isHarmless = kind === "picture" || kind === "pack" && state !== "outside";
     groups.add(`${noun} ${state}`, title, {
      level: isHarmless ? "warning" : "error",
      pointer,
      hint
     });
    };
    if (tried === "outside") return add("outside", `${names}, which is outside the package`, "Use a path inside the package.");
    const forms = kind === "pack" ? tried.flatMap(one => [ one, one.endsWith(".db") ? one.slice(0, -3) : `${one}.db` ]) : tried;
    const found = forms.find(one => files.has(one));
    if (found !== void 0) {
     const entry = files.misnamed(found);
     if (entry === void 0) return;
     misnamed.add(entry);
     return add("misnamed", `${names}, whose name in the zip is UTF-8 without the UTF-8 flag`, misnamedHint);
    }
    const folder = kind === "pack" ? forms.find(one => files.hasFolder(one)) : void 0;
    if (folder !== void 0) {
     if (files.has(`${folder}/CURRENT`)) return;
     const hint = "Compile the pack before the zip is built; otherwise Foundry shows an empty one.";
     return add("uncompiled", `The pack ${(0, package_finding.TL)(path)} is a folder without a database in it`, hint);
    }
    if (kind !== "pack" && belongsToOthers(tried, own, files, kind)) return;
    const alike = forms.map(one => files.alike(one)).find(one => one !== void 0 && !forms.includes(one));
    if (alike !== void 0) {
     const title = `${names}, the package has ${(0, package_finding.TL)(alike)}: ${difference(forms, alike)}`;
     const effect = kind === "pack" ? ", and Foundry creates an empty pack" : "";
     return add("alike", title, `Write both names the same way: on most servers these are two files${effect}.`);
    }
    const effect = kind === "pack" ? ": Foundry creates it empty" : "";
    const hints = {
     pack: "Add it to the zip, unless it is meant to be empty.",
     picture: "Add it to the zip, or correct `background`. Everything else works; the setup screen shows no picture.",
     file: (path.includes("\\") ? "Use `/` between folders, and add" : "Add") + " it to the zip, or remove it from the manifest."
    };
    add("missing", `${names}, which is not in the package${effect}`, hints[noun]);
   };
   const outer = referencesOf(submitted.json, located.name);
   const known = new Set(outer.map(({path}) => path));
   for (const reference of outer) check(reference, reference.pointer, "The manifest");
   for (const reference of inside ? referencesOf(inside.json, located.name) : []) if (!known.has(reference.path)) check(reference, "/download", "The manifest in the package");
   const findings = groups.all((kind, count) => {
    const [noun, state] = kind.split(" ");
    return `${count} ${noun}s that the manifest names ${states[state]}`;
   });
   return {
    findings,
    misnamed
   };
  }
  const misnamedHint = "Some unzip tools read such names as CP437, and create a file with another name. Build the zip with a tool that sets the flag (7-Zip, Python, Node), or use plain ASCII names.";
  function difference(names, other) {
   return names.some(name => (0, package_finding.A9)(name) === (0, package_finding.A9)(other)) ? "they differ only in Unicode normalization (NFC and NFD)" : names.some(name => name.toLowerCase() === other.toLowerCase()) ? "they differ only in upper and lower case" : "they differ in case and in Unicode normalization";
  }
  function pathsOf(path, own) {
   if (/^(?:[a-z][a-z0-9+.-]+:)?\/\//i.test(path) || /^(?:data|blob):/i.test(path)) return "elsewhere";
   const plain = path.replace(/[?#].*$/s, "");
   const tried = [];
   for (const form of new Set([ path, plain, (0, url.oF)(plain) ])) {
    const steps = [];
    for (const step of form.split("/")) {
     if (step === "" || step === ".") continue;
     if (step !== "..") steps.push(step); else if (steps.pop() === void 0) return "outside";
    }
    const clean = steps.join("/");
    tried.push(clean);
    if (clean.startsWith(own)) tried.push(clean.slice(own.length));
   }
   return tried;
  }
  const coreFolders = new Set([ "cards", "canvas", "icons", "nue", "sounds", "toolclips", "tours", "ui" ]);
  function belongsToOthers(tried, own, files, kind) {
   return tried.some(path => {
    const [top = ""] = path.split("/");
    if (path.startsWith(own) || files.hasFolder(top)) return false;
    return /^(?:modules|systems|worlds)\/[^/]+\//.test(path) || kind === "picture" && coreFolders.has(top) || kind === "script" && top === "greensock";
   });
  }
  const mostDeflated = 1032;
  const nameTitles = {
   absolute: count => `The package contains ${count} absolute paths`,
   climbing: count => `The package contains ${count} paths that leave its folder`,
   backward: count => `The package contains ${count} paths with \`\\\` between folders`,
   unflagged: count => `The package contains ${count} names in UTF-8 without the zip's UTF-8 flag`,
   twice: count => `The package contains ${count} files twice, or with names that differ only in case`
  };
  function nameFindings(entries, reported) {
   const groups = new package_finding.qN;
   const seen = new Map;
   for (const entry of entries) {
    const {name} = entry;
    if (entry.standardName !== void 0 && !reported.has(entry)) {
     const title = `The package contains ${(0, package_finding.TL)(name)}, a name in UTF-8 without the zip's UTF-8 flag`;
     groups.add("unflagged", title, {
      level: "warning",
      hint: misnamedHint
     });
    }
    const path = name.replaceAll("\\", "/");
    if (path.startsWith("/") || /^[a-z]:/i.test(path)) {
     const hint = "Build the zip with relative paths.";
     groups.add("absolute", `The package contains the absolute path ${(0, package_finding.TL)(name)}`, {
      hint
     });
    } else if (path.split("/").includes("..")) {
     const hint = "Build the zip without `..` in its paths.";
     groups.add("climbing", `The package contains ${(0, package_finding.TL)(name)}, which leaves its folder`, {
      hint
     });
    } else if (name.includes("\\")) groups.add("backward", `The package contains ${(0, 
    package_finding.TL)(name)}, with \`\\\` between folders`, {
     level: "warning",
     hint: "Foundry reads them as folders; only the first builds of Foundry 12 unpack each as one file with that name. Build the zip with a tool that writes `/`."
    });
    if (path.endsWith("/")) continue;
    const key = (0, package_finding.AU)(path);
    const before = seen.get(key);
    if (before === void 0) seen.set(key, name); else {
     const title = before === name ? `The package contains ${(0, package_finding.TL)(name)} twice` : `The package contains ${(0, 
     package_finding.TL)(before)} and ${(0, package_finding.TL)(name)}, which are one file on Windows and macOS`;
     groups.add("twice", title, {
      level: "warning",
      hint: "Keep one of them."
     });
    }
   }
   const limit = kind => kind === "backward" || kind === "unflagged" ? 1 : 10;
   return groups.all((kind, count) => nameTitles[kind](count), limit);
  }
  const layoutTitles = {
   encrypted: count => `${count} files in the package are encrypted`,
   unknown: count => `${count} files in the package are compressed in a way that installers may not know`,
   impossible: count => `${count} files in the package cannot have the sizes that the directory lists`,
   overlapping: count => `${count} files in the package overlap, or extend beyond its end`
  };
  function layoutFindings(entries, directoryOffset, manifest) {
   const groups = new package_finding.qN;
   const rebuild = {
    hint: "Rebuild the zip."
   };
   for (const entry of entries) {
    const {name, encrypted, method, size, compressedSize} = entry;
    const file = `${(0, package_finding.TL)(name)} in the package`;
    const isUnreadable = encrypted || method !== 0 && method !== 8;
    if (isUnreadable && entry === manifest) continue;
    if (encrypted) groups.add("encrypted", `${file} is encrypted`, {
     hint: "Build the zip without a password."
    }); else if (isUnreadable) groups.add("unknown", `${file} is compressed by method ${method}, which installers may not know`, {
     level: "warning",
     hint: "Build the zip with deflate, the default of every tool."
    }); else if (size > compressedSize * mostDeflated + mostDeflated) groups.add("impossible", `${file} cannot have the ${size} bytes that the directory lists`, rebuild);
   }
   let before;
   for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const end = entry.offset + entry.length;
    if (end > directoryOffset) {
     const title = `${(0, package_finding.TL)(entry.name)} in the package extends beyond the file data of the zip`;
     groups.add("overlapping", title, rebuild);
    } else if (before && before.offset + before.length > entry.offset) {
     const title = `${(0, package_finding.TL)(before.name)} and ${(0, package_finding.TL)(entry.name)} in the package share the same bytes`;
     groups.add("overlapping", title, rebuild);
    }
    if (!before || end > before.offset + before.length) before = entry;
   }
   return groups.all((kind, count) => layoutTitles[kind](count));
  }
  var external_node_buffer_ = __webpack_require__(4573);
  var external_node_util_ = __webpack_require__(7975);
  var external_node_zlib_ = __webpack_require__(8522);
  var access = __webpack_require__(6930);
  const packageLimits = {
   entries: 1e5,
   directory: 33554432,
   file: 1048576
  };
  const readAhead = 1048576;
  const inflate = (0, external_node_util_.promisify)(external_node_zlib_.inflateRaw);
  const rebuild = "Rebuild the zip.";
  function openPackage(source, limits = packageLimits) {
   return findingIfThrown(directory_open(source, limits), "The package cannot be read");
  }
  async function findingIfThrown(value, title, hint) {
   try {
    return (0, result.ok)(await value);
   } catch (error) {
    const finding = error instanceof package_finding.lk ? error.finding : void 0;
    return (0, result.g)(finding ?? (0, package_finding.J4)(title, (0, data.sw)({
     detail: reasonOf(error),
     hint
    })));
   }
  }
  async function directory_open(source, limits) {
   const yauzl = await Promise.all([ __webpack_require__.e(663), __webpack_require__.e(708) ]).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
   const cache = new access._j(source);
   await cache.load(Math.max(0, source.size - access.RH), source.size);
   const budget = cache.fetched + limits.directory;
   let failure;
   const fill = async (buffer, position) => {
    if (cache.take(buffer, position)) return;
    const end = position + buffer.length;
    if (!(position >= 0 && end <= source.size)) throw new Error("part of it is outside the file");
    if (cache.fetched + buffer.length > budget) throw notInspected(`The package's directory is larger than ${limits.directory / 1024 / 1024} MiB`);
    await cache.load(position, end, Math.min(readAhead, budget - cache.fetched));
    cache.take(buffer, position);
   };
   class Reader extends yauzl.RandomAccessReader {
    read(buffer, offset, length, position, callback) {
     const target = buffer.subarray(offset, offset + length);
     if (cache.take(target, position)) return callback(null);
     fill(target, position).then(() => callback(null), error => callback(failure = error));
    }
   }
   const zip = await yauzl.fromRandomAccessReaderPromise(new Reader, source.size, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true
   }).catch(async error => {
    throw error === failure ? error : notAZip(await firstBytes(cache), source.size);
   });
   if (zip.entryCount > limits.entries) throw notInspected(`The package has ${zip.entryCount} entries, more than ${limits.entries.toLocaleString("en")}`);
   const entries = [];
   let directoryOffset = source.size;
   let directoryEnd = source.size;
   try {
    for await (const entry of zip.eachEntry()) {
     directoryEnd = cache.lastEnd;
     const written = 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
     if (entries.length === 0) directoryOffset = directoryEnd - written;
     entries.push(entryFromZip(entry, yauzl.getFileNameLowLevel));
    }
   } catch (error) {
    if (error instanceof package_finding.lk) throw error;
    throw fault("The package's directory is damaged", rebuild, reasonOf(error));
   }
   const after = new Uint8Array(4);
   if (entries.length > 0 && directoryEnd + 4 <= source.size) {
    await fill(after, directoryEnd);
    if (Buffer.from(after).readUInt32LE(0) === 33639248) throw fault(`The package's directory has more entries than the ${entries.length} that it claims`, rebuild);
   }
   const read = async entry => {
    const file = `${(0, package_finding.TL)(entry.name)} in the package`;
    const tooLarge = notInspected(`${file} is larger than ${limits.file / 1024 / 1024} MiB`);
    if (entry.encrypted) throw fault(`${file} is encrypted`, "Build the zip without a password.");
    if (entry.method !== 0 && entry.method !== 8) {
     const hint = "Build the zip with deflate, the default of every tool.";
     throw fault(`${file} is compressed by method ${entry.method}, which installers do not know`, hint);
    }
    if (entry.compressedSize > limits.file || entry.size > limits.file) throw tooLarge;
    const end = Math.min(entry.offset + entry.length + 512, source.size);
    if (entry.offset < end) await cache.load(entry.offset, end);
    const {offset, compressedSize} = entry;
    const header = await zip.readLocalFileHeaderPromise(Object.assign(new yauzl.Entry, {
     relativeOffsetOfLocalHeader: offset,
     compressedSize
    }));
    if (/^[\x20-\x7e]*$/.test(entry.name) && !Buffer.from(entry.name).equals(header.fileName)) throw new Error(`its own header calls it ${(0, 
    package_finding.TL)(header.fileName.toString("latin1"))}`);
    const data = new Uint8Array(entry.compressedSize);
    await cache.load(header.fileDataStart, header.fileDataStart + data.length);
    cache.take(data, header.fileDataStart);
    const bytes = entry.method === 0 ? data : await inflate(data, {
     maxOutputLength: limits.file
    }).catch(error => {
     throw codeOf(error) === "ERR_BUFFER_TOO_LARGE" ? tooLarge : error;
    });
    if (bytes.length !== entry.size) throw new Error(`the directory lists ${entry.size} bytes, but there are ${bytes.length}`);
    if ((0, external_node_zlib_.crc32)(bytes) !== entry.crc32) throw new Error("its checksum is wrong");
    return bytes;
   };
   return {
    entries,
    directoryOffset,
    read: entry => findingIfThrown(read(entry), `${(0, package_finding.TL)(entry.name)} in the package is damaged`, rebuild)
   };
  }
  function entryFromZip(entry, decode) {
   const {generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields} = entry;
   const name = decode((0, external_node_buffer_.isUtf8)(raw) ? flags | 2048 : flags, raw, extraFields, true);
   const standardName = (0, external_node_buffer_.isAscii)(raw) ? name : decode(flags, raw, extraFields, true);
   return {
    name,
    ...standardName === name ? {} : {
     standardName
    },
    offset: entry.relativeOffsetOfLocalHeader,
    length: 30 + entry.fileNameLength + entry.compressedSize,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    crc32: entry.crc32
   };
  }
  function fault(title, hint, detail) {
   return new package_finding.lk((0, package_finding.J4)(title, (0, data.sw)({
    hint,
    detail
   })));
  }
  function notInspected(title) {
   const hint = "It may install anyway. Try it, or build the zip with fewer files.";
   return new package_finding.lk((0, package_finding.J4)(`${title}, so it was not inspected`, {
    level: "warning",
    hint
   }));
  }
  function notAZip(start, size) {
   const bytes = `${size.toLocaleString("en")} ${size === 1 ? "byte" : "bytes"}`;
   return /^\s*<(?:!doctype|html|\?xml|Error)/i.test(start) ? fault("The package is a web page or an error document, not a zip", "Open `download` in a private browser window: it must download the zip without a login.", bytes) : fault("The package is not a zip", "Attach the complete zip itself, and correct `download` if it names another file.", `it is another kind of file, is cut off, or has other bytes after its end (${bytes})`);
  }
  async function firstBytes(cache) {
   const bytes = new Uint8Array(Math.min(64, cache.size));
   await cache.load(0, bytes.length);
   cache.take(bytes, 0);
   return Buffer.from(bytes).toString("latin1");
  }
  function codeOf(error) {
   return Object(error).code;
  }
  function reasonOf(error) {
   const {message = error} = Object(error);
   return (0, domain_text.xv)(String(message), 300);
  }
  async function examinePackage(access, released, limits) {
   const opened = await openPackage(access, limits);
   if (!opened.ok) return {
    findings: [ opened.error ],
    entries: 0
   };
   const {entries, directoryOffset, read} = opened.value;
   const located = locateManifest(entries, released?.fileName ?? "", released?.manifest.id);
   if ("title" in located) return {
    findings: [ located ],
    entries: entries.length
   };
   const bytes = await read(located.entry);
   const parsed = bytes.ok ? insideManifest(bytes.value, located.entry.name) : bytes;
   const inside = parsed.ok ? parsed.value.manifest : void 0;
   const own = parsed.ok ? parsed.value.findings : [ parsed.error ];
   const submitted = released?.manifest ?? inside;
   if (!submitted) return {
    findings: own,
    entries: entries.length
   };
   const {findings, misnamed} = fileFindings(submitted, inside, entries, located);
   const all = [ ...own, ...inside ? identityFindings(submitted, inside) : [], ...findings, ...nameFindings(entries, misnamed), ...layoutFindings(entries, directoryOffset, located.entry) ];
   const titles = new Set;
   return {
    findings: all.filter(({title}) => !titles.has(title) && titles.add(title)),
    entries: entries.length,
    ...(0, data.sw)({
     inside
    })
   };
  }
  function identityFindings(submitted, inside) {
   const shown = value => value === void 0 ? "none" : (0, package_finding.TL)(value);
   return [ "id", "version" ].filter(field => submitted[field] !== inside[field]).map(field => (0, 
   package_finding.J4)(`The package has ${field} ${shown(inside[field])}, but the released manifest has ${shown(submitted[field])}`, {
    pointer: `/${field}`,
    hint: field === "version" ? "Write the version into the manifest before the zip is built, and attach both from the same build." : "The zip contains another package, or a manifest from another build."
   }));
  }
  function insideManifest(bytes, name) {
   const titled = title => `${(0, package_finding.TL)(name)} in the package: ${title.replace(/\.$/, "")}`;
   const parsed = (0, manifest_manifest.Ng)(bytes);
   const links = parsed.ok ? [] : parsed.error.filter(({code, place}) => code === "manifest.placeholder" && place?.kind === "manifest" && /^\/(?:download|manifest)$/.test(place.pointer));
   const isAboutLinks = !parsed.ok && links.length === parsed.error.length;
   const read = isAboutLinks ? (0, manifest_manifest.Ng)(withoutLinks(bytes)) : parsed;
   if (!read.ok) {
    const [{title, detail}] = parsed.ok ? read.error : parsed.error;
    const hint = "Fill in the manifest in the build, before the zip is built.";
    return (0, result.g)((0, package_finding.J4)(titled(title), (0, data.sw)({
     detail,
     hint
    })));
   }
   const {manifest} = read.value;
   const hint = "Installed copies look for updates there: fill it in during the build, before the zip is built.";
   return (0, result.ok)({
    manifest,
    findings: [ ...links.slice(0, 1).map(({title}) => (0, package_finding.J4)(titled(title), {
     level: "warning",
     hint
    })), ...(0, manifest_manifest.xI)(manifest).map(problem => (0, package_finding.J4)(titled(problem.title), (0, 
    data.sw)({
     hint: problem.hint
    }))) ]
   });
  }
  function withoutLinks(bytes) {
   const reviver = (_key, value, context) => typeof value === "number" ? context?.source ?? String(value) : value;
   const json = JSON.parse((new TextDecoder).decode(bytes), reviver);
   return (new TextEncoder).encode(JSON.stringify({
    ...json,
    download: void 0,
    manifest: void 0
   }));
  }
 })
};
