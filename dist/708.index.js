export const id = 708;
export const ids = [708];
export const modules = {

/***/ 5945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPackage: () => (/* binding */ openPackage),
/* harmony export */   packageLimits: () => (/* binding */ packageLimits)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3373);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(635);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6930);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3503);







const packageLimits = { entries: 100_000, directory: 32 * 1024 * 1024, file: 1024 * 1024 };
const readAhead = 1024 * 1024;
const inflate = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.inflateRaw);
/** Reads the directory of a zip. Never throws; whatever is wrong with the bytes is a finding. */
async function openPackage(source, limits = packageLimits) {
    try {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(await open(source, limits));
    }
    catch (error) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingFromError */ .Oo)(error) ?? (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)('The package cannot be read', { detail: reasonOf(error) }));
    }
}
async function open(source, limits) {
    const yauzl = await Promise.all(/* import() | zip */[__webpack_require__.e(663), __webpack_require__.e(708)]).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    const cache = new _access_js__WEBPACK_IMPORTED_MODULE_5__/* .ReadAhead */ ._j(source);
    await cache.load(Math.max(0, source.size - _access_js__WEBPACK_IMPORTED_MODULE_5__/* .tailLength */ .RH), source.size);
    const budget = cache.fetched + limits.directory;
    const fill = async (buffer, position) => {
        if (cache.take(buffer, position))
            return;
        const end = position + buffer.length;
        if (!(position >= 0 && end <= source.size))
            throw new Error('a part of it lies outside of the file');
        if (cache.fetched + buffer.length > budget) {
            throw new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`The package's directory is larger than ${limits.directory / 1024 / 1024} MiB`, {
                hint: 'Rebuild the zip with fewer files.',
            }));
        }
        await cache.load(position, end, Math.min(readAhead, budget - cache.fetched));
        cache.take(buffer, position);
    };
    class Reader extends yauzl.RandomAccessReader {
        read(buffer, offset, length, position, callback) {
            const target = buffer.subarray(offset, offset + length);
            // Answered at once where the bytes are there: a turn of the event loop for each of 100,000 entries takes seconds.
            if (cache.take(target, position))
                return callback(null);
            fill(target, position).then(() => callback(null), (error) => callback(error));
        }
    }
    const zip = await yauzl
        .fromRandomAccessReaderPromise(new Reader(), source.size, {
        autoClose: false,
        decodeStrings: false,
        validateEntrySizes: true,
    })
        .catch(async (error) => {
        throw (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingFromError */ .Oo)(error) ? error : new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk(notAZip(await firstBytes(cache), reasonOf(error)));
    });
    const tooMany = (count) => new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`The package has ${count} entries; more than ${limits.entries} are not looked at`, {
        hint: 'Rebuild the zip with fewer files.',
    }));
    if (zip.entryCount > limits.entries)
        throw tooMany(String(zip.entryCount));
    const entries = [];
    let directoryOffset = source.size;
    let directoryEnd = source.size;
    try {
        for await (const entry of zip.eachEntry()) {
            directoryEnd = cache.lastEnd;
            const written = 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
            if (entries.length === 0)
                directoryOffset = directoryEnd - written;
            entries.push(entryFromZip(entry, nameOf(entry, yauzl.getFileNameLowLevel)));
        }
    }
    catch (error) {
        throw (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingFromError */ .Oo)(error)
            ? error
            : new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)("The package's directory is damaged", { detail: reasonOf(error), hint: 'Rebuild the zip.' }));
    }
    const after = new Uint8Array(4);
    if (entries.length > 0 && directoryEnd + 4 <= source.size) {
        await fill(after, directoryEnd);
        if (Buffer.from(after).readUInt32LE(0) === 0x02014b50) {
            throw new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`The package's directory holds more entries than the ${entries.length} it says it has`, {
                hint: 'Rebuild the zip.',
            }));
        }
    }
    const read = async (entry) => {
        const tooLarge = new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(entry.name)}\` in the package is larger than ${limits.file / 1024 / 1024} MiB`));
        if (entry.encrypted)
            throw new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(entry.name)}\` in the package is encrypted`, {
                hint: 'Build the zip without a password.',
            }));
        if (entry.method !== 0 && entry.method !== 8) {
            throw new _finding_js__WEBPACK_IMPORTED_MODULE_3__/* .PackageFault */ .lk((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(entry.name)}\` in the package is compressed by method ${entry.method}, which installers do not know`, {
                hint: 'Build the zip with deflate, the default of every tool.',
            }));
        }
        if (entry.compressedSize > limits.file || entry.size > limits.file)
            throw tooLarge;
        // Local extra fields are as good as never longer than this, so header and data come in one read.
        const end = Math.min(entry.offset + entry.length + 512, source.size);
        if (entry.offset < end)
            await cache.load(entry.offset, end);
        const { offset, compressedSize } = entry;
        const header = await zip.readLocalFileHeaderPromise(Object.assign(new yauzl.Entry(), { relativeOffsetOfLocalHeader: offset, compressedSize }));
        // Only a plain name: others may come from a Unicode field that the local header has not got.
        if (/^[\x20-\x7e]*$/.test(entry.name) && !Buffer.from(entry.name).equals(header.fileName)) {
            throw new Error(`its own header calls it \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(header.fileName.toString('latin1'))}\``);
        }
        const data = new Uint8Array(entry.compressedSize);
        await cache.load(header.fileDataStart, header.fileDataStart + data.length);
        cache.take(data, header.fileDataStart);
        let bytes = data;
        if (entry.method === 8) {
            try {
                bytes = await inflate(data, { maxOutputLength: limits.file });
            }
            catch (error) {
                throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : error;
            }
        }
        if (bytes.length !== entry.size)
            throw new Error(`the directory says ${entry.size} bytes, and there are ${bytes.length}`);
        if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.crc32)(bytes) !== entry.crc32)
            throw new Error('its checksum is wrong');
        return bytes;
    };
    return {
        entries,
        directoryOffset,
        read: async (entry) => {
            try {
                return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(await read(entry));
            }
            catch (error) {
                return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingFromError */ .Oo)(error) ??
                    (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(`\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(entry.name)}\` in the package is damaged`, {
                        detail: reasonOf(error),
                        hint: 'Rebuild the zip.',
                    }));
            }
        },
    };
}
function entryFromZip(entry, name) {
    return {
        name,
        offset: entry.relativeOffsetOfLocalHeader,
        length: 30 + entry.fileNameLength + entry.compressedSize,
        compressedSize: entry.compressedSize,
        size: entry.uncompressedSize,
        method: entry.compressionMethod,
        encrypted: entry.isEncrypted(),
        crc32: entry.crc32,
    };
}
/** Some tools write UTF-8 without its flag; what is valid UTF-8 is taken as that, like every common unpacker does. */
function nameOf(entry, decode) {
    return decode(entry.generalPurposeBitFlag | utf8Flag(entry.fileNameRaw), entry.fileNameRaw, entry.extraFields, true);
}
function utf8Flag(name) {
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name) ? 0x800 : 0;
}
function notAZip(start, reason) {
    const isPage = /^\s*<(?:!doctype|html|\?xml|Error)/i.test(start);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .mismatch */ .J4)(isPage ? 'The package is a web page or an error document, not a zip' : 'The package is not a zip', {
        detail: reason,
        hint: isPage
            ? 'Open `download` in a private browser window: it has to offer the zip without logging in.'
            : 'Attach the zip itself, complete, and correct `download` if it names another file.',
    });
}
async function firstBytes(cache) {
    const bytes = new Uint8Array(Math.min(64, cache.size));
    await cache.load(0, bytes.length);
    cache.take(bytes, 0);
    return Buffer.from(bytes).toString('latin1');
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
function reasonOf(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
    return (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncate */ .xv)(message, 300);
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectPackage: () => (/* binding */ inspectPackage),
/* harmony export */   locateManifest: () => (/* binding */ locateManifest),
/* harmony export */   manifestNames: () => (/* binding */ manifestNames)
/* harmony export */ });
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3373);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);


/** What a Foundry installer looks for, by the kind of package. */
const manifestNames = ['module.json', 'system.json', 'world.json'];
/** Findings of one kind that are told one by one; more of them are one finding. */
const mostAlike = 10;
/** A deflate stream cannot shrink data further than this. */
const mostDeflated = 1032;
/** The folders that Foundry keeps packages in, by the kind of package. */
const folders = {
    'module.json': 'modules',
    'system.json': 'systems',
    'world.json': 'worlds',
};
/**
 * Finds the manifest at the root of the package or in one top-level folder, as Foundry's installer does. `preferred` is the file name
 * of the released manifest, which settles what kind of package it is where it is one of `manifestNames`. Pure.
 */
function locateManifest(entries, preferred, id) {
    const kinds = manifestNames.filter((name) => name === preferred);
    const candidates = [];
    const misplaced = [];
    for (const entry of entries) {
        const path = entry.name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
        const steps = path.split('/');
        const last = steps.at(-1) ?? '';
        const name = manifestNames.find((one) => one === last);
        if (!name) {
            if (manifestNames.some((one) => one === last.toLowerCase()) && steps.length <= 2)
                misplaced.push(path);
        }
        else if (steps.length <= 2 && steps[0] !== '' && steps[0] !== '..') {
            candidates.push({ entry, name, root: path.slice(0, path.length - name.length) });
        }
        else {
            misplaced.push(path);
        }
    }
    const wanted = kinds.length > 0 ? candidates.filter(({ name }) => kinds.includes(name)) : candidates;
    const atRoot = wanted.filter(({ root }) => root === '');
    const nearest = atRoot.length > 0 ? atRoot : wanted;
    const [only, ...others] = nearest;
    if (only && others.length === 0)
        return only;
    const named = nearest.filter(({ root }) => root === `${id ?? ''}/`);
    if (named[0] && named.length === 1)
        return named[0];
    const sought = kinds[0] ?? 'manifest';
    if (only) {
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The package has more than one \`${sought}\` to choose from: ${listed(nearest.map(({ entry }) => entry.name))}`, {
            hint: 'Keep the one at the root of the package.',
        });
    }
    const [elsewhere] = misplaced;
    const [other] = candidates;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The package has no ${kinds[0] === undefined ? 'manifest' : `\`${sought}\``} at its root or in one top-level folder`, {
        ...(elsewhere === undefined && !other
            ? {}
            : { detail: `It has ${quoted(elsewhere ?? other?.entry.name ?? '')}.` }),
        hint: other
            ? 'Build the zip for the kind of package that the manifest is for.'
            : 'Zip the folder that holds the manifest, with its content.',
    });
}
/** Everything that is wrong inside a package, all at once. Pure. */
function inspectPackage({ submitted, entries, directoryOffset, located, inside, }) {
    return [
        ...(inside ? identityFindings(submitted, inside) : []),
        ...fileFindings(submitted, inside, filesOf(entries, located), located.name),
        ...nameFindings(entries),
        ...layoutFindings(entries, directoryOffset),
    ];
}
function identityFindings(submitted, inside) {
    const findings = [];
    for (const field of ['id', 'version']) {
        const [here, there] = [submitted[field], inside[field]];
        if (here === there)
            continue;
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The package holds ${field} ${there === undefined ? 'none' : quoted(there)}, the released manifest says ${here === undefined ? 'none' : quoted(here)}`, {
            pointer: `/${field}`,
            hint: field === 'version'
                ? 'Write the version into the manifest before the zip is built, and attach both of the same build.'
                : 'The zip is another package, or its manifest is of another build.',
        }));
    }
    return findings;
}
function filesOf(entries, { root }) {
    const paths = entries
        .map(({ name }) => name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''))
        .filter((name) => name.startsWith(root))
        .map((name) => name.slice(root.length));
    const exact = new Set(paths.filter((path) => !path.endsWith('/')));
    const sorted = paths.toSorted(byCodeUnit);
    const folded = paths
        .map((path) => ({ key: fold(path), path }))
        .toSorted((one, other) => byCodeUnit(one.key, other.key));
    const keys = folded.map(({ key }) => key);
    return {
        has: (path) => exact.has(path),
        hasFolder: (path) => (sorted[firstFrom(sorted, `${path}/`)] ?? '').startsWith(`${path}/`),
        alike(path) {
            const key = fold(path);
            const file = folded[firstFrom(keys, key)];
            if (file?.key === key)
                return file.path;
            const below = folded[firstFrom(keys, `${key}/`)];
            return below?.key.startsWith(`${key}/`)
                ? below.path.split('/').slice(0, path.split('/').length).join('/')
                : undefined;
        },
    };
}
/** Index of the first text that is not before `text`: a prefix is found without keeping every folder of every path. */
function firstFrom(sorted, text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (byCodeUnit(sorted[middle] ?? '', text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function byCodeUnit(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function fold(path) {
    return path.normalize('NFC').toLowerCase();
}
/**
 * The files that a manifest names and Foundry loads: scripts, styles, languages, packs, and the banner of a system or world
 * (https://foundryvtt.com/api/interfaces/foundry.packages.types.SystemManifestData.html, …WorldManifestData.html).
 */
function referencesOf(json, name) {
    const references = [];
    const add = (path, pointer, kind = 'file') => {
        if (typeof path === 'string' && path.trim() !== '')
            references.push({ path: path.trim(), pointer, kind });
    };
    for (const list of ['esmodules', 'scripts', 'styles']) {
        items(json[list]).forEach((item, index) => {
            if (isRecord(item))
                add(item['src'], `/${list}/${index}/src`);
            else
                add(item, `/${list}/${index}`);
        });
    }
    for (const list of ['languages', 'packs']) {
        items(json[list]).forEach((item, index) => {
            if (isRecord(item))
                add(item['path'], `/${list}/${index}/path`, list === 'packs' ? 'pack' : 'file');
        });
    }
    if (name !== 'module.json')
        add(json['background'], '/background');
    return references;
}
function fileFindings(submitted, inside, files, name) {
    const outer = referencesOf(submitted.json, name);
    const known = new Set(outer.map(({ path }) => path));
    // What runs is the manifest in the package, so what only that one names counts too; it has no line in the released one.
    const inner = inside ? referencesOf(inside.json, name).filter(({ path }) => !known.has(path)) : [];
    const own = `${folders[name]}/${submitted.id ?? ''}/`;
    const missing = [];
    const miscased = [];
    const outside = [];
    const uncompiled = [];
    const look = ({ path, kind }, pointer, by) => {
        const tried = pathsOf(path, own);
        if (tried === 'elsewhere')
            return;
        if (tried === 'outside') {
            outside.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${by} names ${quoted(path)}, which lies outside of the package`, {
                pointer,
                hint: 'Use a path below the package.',
            }));
            return;
        }
        const forms = kind === 'pack' ? tried.flatMap((one) => [one, one.endsWith('.db') ? one.slice(0, -3) : `${one}.db`]) : tried;
        if (forms.some((one) => files.has(one)))
            return;
        const folder = kind === 'pack' ? forms.find((one) => files.hasFolder(one)) : undefined;
        if (folder !== undefined) {
            if (!files.has(`${folder}/CURRENT`)) {
                uncompiled.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The pack ${quoted(path)} is a folder without a database in it`, {
                    level: 'warning',
                    pointer,
                    hint: 'Compile the pack before the zip is built; an empty one is shown otherwise.',
                }));
            }
            return;
        }
        const alike = forms.map((one) => files.alike(one)).find((one) => one !== undefined && !forms.includes(one));
        if (alike !== undefined) {
            miscased.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${by} names ${quoted(path)}, the package has ${quoted(alike)}`, {
                pointer,
                hint: 'Write both the same; upper and lower case differ on most servers.',
            }));
            return;
        }
        if (belongsToOthers(tried, own, files, pointer))
            return;
        missing.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${by} names ${quoted(path)}, which is not in the package`, {
            pointer,
            hint: path.includes('\\')
                ? 'Use `/` between folders, and add the file to the zip.'
                : 'Add it to the zip, or remove it from the manifest.',
        }));
    };
    for (const reference of outer)
        look(reference, reference.pointer, 'The manifest');
    for (const reference of inner)
        look(reference, '/download', 'The manifest in the package');
    return [
        ...grouped(missing, (count) => `${count} files that the manifest names are not in the package`),
        ...grouped(miscased, (count) => `${count} files that the manifest names are written differently in the package`),
        ...grouped(outside, (count) => `${count} files that the manifest names lie outside of the package`),
        ...grouped(uncompiled, (count) => `${count} packs are folders without a database in them`),
    ];
}
/** The paths in the package that a manifest's path may mean, in the order in which they are tried. */
function pathsOf(path, own) {
    if (/^(?:[a-z][a-z0-9+.-]+:)?\/\//i.test(path) || /^(?:data|blob):/i.test(path))
        return 'elsewhere';
    const plain = path.replace(/[?#].*$/s, '');
    const tried = [];
    for (const form of new Set([path, plain, decoded(plain)])) {
        const steps = [];
        for (const step of form.split('/')) {
            if (step === '' || step === '.')
                continue;
            if (step !== '..')
                steps.push(step);
            else if (steps.pop() === undefined)
                return 'outside';
        }
        const clean = steps.join('/');
        tried.push(clean);
        if (clean.startsWith(own))
            tried.push(clean.slice(own.length));
    }
    return tried;
}
/** Foundry's own folders that a banner may come from. */
const coreFolders = new Set(['cards', 'canvas', 'icons', 'nue', 'sounds', 'toolclips', 'tours', 'ui']);
/** Paths are also looked up below Foundry's data folder: in another package, or (for a banner) among Foundry's own files. */
function belongsToOthers(tried, own, files, pointer) {
    return tried.some((path) => {
        const [top = ''] = path.split('/');
        if (path.startsWith(own) || files.hasFolder(top))
            return false;
        return /^(?:modules|systems|worlds)\/[^/]+\//.test(path) || (pointer === '/background' && coreFolders.has(top));
    });
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
/** Names that an unpacker refuses, or that end outside of the folder it unpacks into. */
function nameFindings(entries) {
    const absolute = [];
    const climbing = [];
    const backward = [];
    const twice = [];
    const seen = new Map();
    for (const { name } of entries) {
        const path = name.replaceAll('\\', '/');
        if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
            absolute.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The package holds the absolute path ${quoted(name)}`, { hint: 'Build the zip with relative paths.' }));
        }
        else if (path.split('/').includes('..')) {
            climbing.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The package holds ${quoted(name)}, which leaves its folder`, {
                hint: 'Build the zip without `..` in its paths.',
            }));
        }
        else if (name.includes('\\')) {
            backward.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`The package holds ${quoted(name)}, with \`\\\` between folders`, {
                hint: 'Build the zip with a tool that writes `/`; servers would unpack one file with that name.',
            }));
        }
        if (path.endsWith('/'))
            continue;
        const key = fold(path);
        const before = seen.get(key);
        if (before === undefined)
            seen.set(key, name);
        else {
            twice.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(before === name
                ? `The package holds ${quoted(name)} twice`
                : `The package holds ${quoted(before)} and ${quoted(name)}, which are one file on Windows and macOS`, {
                level: 'warning',
                hint: 'Keep one of them.',
            }));
        }
    }
    return [
        ...grouped(absolute, (count) => `The package holds ${count} absolute paths`),
        ...grouped(climbing, (count) => `The package holds ${count} paths that leave its folder`),
        ...grouped(backward, (count) => `The package holds ${count} paths with \`\\\` between folders`),
        ...grouped(twice, (count) => `The package holds ${count} files twice, or with names that differ only in case`),
    ];
}
/** What the directory says of the bytes: encryption, methods, sizes that cannot be, entries that share bytes. */
function layoutFindings(entries, directoryOffset) {
    const encrypted = [];
    const unknown = [];
    const impossible = [];
    const overlapping = [];
    for (const { name, encrypted: locked, method, size, compressedSize } of entries) {
        if (locked)
            encrypted.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${quoted(name)} in the package is encrypted`, { hint: 'Build the zip without a password.' }));
        else if (method !== 0 && method !== 8) {
            unknown.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${quoted(name)} in the package is compressed by method ${method}, which installers may not know`, {
                level: 'warning',
                hint: 'Build the zip with deflate, the default of every tool.',
            }));
        }
        else if (size > compressedSize * mostDeflated + mostDeflated) {
            impossible.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${quoted(name)} in the package cannot have the ${size} bytes that the directory says`, {
                hint: 'Rebuild the zip.',
            }));
        }
    }
    let before;
    for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
        if (entry.offset + entry.length > directoryOffset) {
            overlapping.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${quoted(entry.name)} in the package reaches beyond the files' part of the zip`, {
                hint: 'Rebuild the zip.',
            }));
        }
        else if (before && before.offset + before.length > entry.offset) {
            overlapping.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J4)(`${quoted(before.name)} and ${quoted(entry.name)} in the package share the same bytes`, {
                hint: 'Rebuild the zip.',
            }));
        }
        if (!before || entry.offset + entry.length > before.offset + before.length)
            before = entry;
    }
    return [
        ...grouped(encrypted, (count) => `${count} files in the package are encrypted`),
        ...grouped(unknown, (count) => `${count} files in the package are compressed in a way that installers may not know`),
        ...grouped(impossible, (count) => `${count} files in the package cannot have the sizes that the directory says`),
        ...grouped(overlapping, (count) => `${count} files in the package overlap, or reach beyond its end`),
    ];
}
/** The findings, or one in their place that tells the first and how many more there are. */
function grouped(findings, title) {
    const [first] = findings;
    if (!first || findings.length <= mostAlike)
        return findings;
    const told = findings.slice(0, mostAlike).map((finding) => finding.title);
    return [
        { ...first, title: title(findings.length), detail: `${told.join('; ')}; and ${findings.length - mostAlike} more` },
    ];
}
function listed(names) {
    const told = names.slice(0, mostAlike).map(quoted).join(', ');
    return names.length > mostAlike ? `${told} and ${names.length - mostAlike} more` : told;
}
function quoted(text) {
    return `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineExcerpt */ .Hv)(text)}\``;
}
/** A list; a text alone is a list of one. */
function items(value) {
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
