export const id = 943;
export const ids = [943];
export const modules = {

/***/ 1581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ inspectionsOf)
/* harmony export */ });
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
/* harmony import */ var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7571);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);
/* harmony import */ var _domain_poll_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7683);
/* harmony import */ var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9382);





/** Milliseconds between two checks of a package that does not exist yet. */
const lookEvery = 5_000;
/** Uploads of one entry that are opened at once. */
const concurrency = 4;
/**
 * Opens what people will install, before the release is announced: the package that the manifest's `download` names, and each zip that
 * the entry brings.
 * @param uploads asset names, globs, or workspace paths that start with `./`
 */
function inspectionsOf(subject, uploads = []) {
    const { manifest, bringsZip = false } = subject;
    const inspection = (key, run) => ({ key: `${key} ${manifest.url}`, run });
    return [
        ...(bringsZip && manifest.manifest.download === undefined
            ? []
            : [inspection('package', (context) => inspectDownload(subject, context))]),
        inspection('manifest', (context) => inspectManifest(subject, context)),
        ...uploads.map((pattern) => inspection(`upload ${pattern}`, (context) => inspectUploads(subject, pattern, context))),
    ];
}
/** `package/` is loaded only by those whose repository is about Foundry. */
const loadPackage = () => Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 6393));
async function inspectDownload({ manifest, release }, context) {
    const { checkPackage, wholeLimit } = await loadPackage();
    const { http, log, clock, signal, deadline, packageCheck: mode, packageBytes, onStale } = context;
    const { download } = manifest.manifest;
    const asset = release.assets.find(({ downloadUrl }) => downloadUrl === download);
    const most = Math.min(asset?.size ?? wholeLimit, wholeLimit);
    let report;
    const isFixed = release.immutable === true && (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissingAsset */ .rl)(download ?? '', release);
    const isFinal = release.repository.private === true || isFixed;
    const until = isFinal ? 0 : Math.min(context.until, deadline);
    const options = {
        clock,
        until,
        signal,
        delay: () => lookEvery,
        onWait: (left) => log.info(`Waiting for the package, which cannot be fetched yet (${Math.ceil(left / 1000)} s left)`),
    };
    const look = async (count) => {
        const seen = await packageBytes.use(most, () => checkPackage({ mode, manifest, release, http, log }));
        // A check that the end of the run interrupts tells less than the one before.
        if (report === undefined || !seen.problems.some(({ code }) => code === 'run.timeout'))
            report = seen;
        if (seen.mayCome !== true || seen.problems.length === 0)
            return true;
        // A new asset takes a moment until it is public, so a single failure proves nothing.
        if (asset?.state !== 'uploaded' || isFinal || !onStale || (count === 1 && clock.now() < until))
            return undefined;
        onStale();
        return true;
    };
    // A canceled wait keeps the result of the last check.
    await (0,_domain_poll_js__WEBPACK_IMPORTED_MODULE_3__/* .poll */ .w)(options, look).catch((error) => {
        if (!signal.aborted)
            throw error;
    });
    return report ?? { problems: [], notices: [] };
}
/** Advice that never fails a run. */
async function inspectManifest({ manifest: released, release }, { packageCheck, previousManifest }) {
    const { manifest } = released;
    const { manifestAdvice } = await loadPackage();
    const isRead = packageCheck !== 'off' && !manifest.protected && manifest.download !== undefined;
    const previous = isRead ? await previousManifest(released) : undefined;
    const parsed = previous && (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(previous);
    const previousVerified = parsed?.ok === true ? parsed.value.manifest.compatibility.verified : undefined;
    return { problems: [], notices: manifestAdvice(manifest, { release, ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({ previousVerified }) }) };
}
async function inspectUploads({ manifest, release }, pattern, { http, log, assets, packageCheck: mode, packageBytes }) {
    if (mode === 'off')
        return { problems: [], notices: [] };
    const { checkUpload, accessFromAsset, accessFromSource, wholeLimit } = await loadPackage();
    /** `most`: bytes of it that may be in memory. A file is read in parts. */
    const files = (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkspacePath */ .P9)(pattern)
        ? // If there are none, the entry's own check reports why.
            (await assets.files(pattern).catch(() => [])).map(({ name, bytes }) => ({
                name,
                most: 0,
                open: async () => accessFromSource(bytes),
            }))
        : (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .selectAssets */ .Gi)([pattern], release.assets).selected.map((asset) => ({
            name: asset.name,
            most: Math.min(asset.size, wholeLimit),
            open: () => accessFromAsset(http, asset, assets.bytes(asset)),
        }));
    const reports = await (0,_domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapConcurrently */ .X)(files, concurrency, ({ name, most, open }) => packageBytes.use(most, async () => checkUpload({ mode, manifest, name, access: await open(), log })));
    return {
        problems: reports.flatMap(({ problems }) => problems),
        notices: reports.flatMap(({ notices }) => notices),
    };
}


/***/ }),

/***/ 6930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RH: () => (/* binding */ tailLength),
/* harmony export */   Ue: () => (/* binding */ accessFromSource),
/* harmony export */   _j: () => (/* binding */ ReadAhead),
/* harmony export */   cw: () => (/* binding */ accessFromBytes)
/* harmony export */ });
/* unused harmony export accessFromHandle */
/** Bytes at the end that are read at once: they hold the end record with the longest comment, and mostly the directory. */
const tailLength = 128 * 1024;
function accessFromBytes(bytes) {
    return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}
/** `handle`: the part of `node:fs/promises`' FileHandle that is needed to read a file anywhere. */
function accessFromHandle(handle, size) {
    return {
        size,
        async read(start, end) {
            const bytes = new Uint8Array(end - start);
            let filled = 0;
            while (filled < bytes.length) {
                const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
                if (bytesRead === 0)
                    throw new Error('The file was truncated while it was being read');
                filled += bytesRead;
            }
            return bytes;
        },
    };
}
/**
 * Every read streams from the first byte and stops at its end, in constant memory: for local files, where that is cheap. A
 * source of up to `keep` bytes is read once and stays in memory.
 */
function accessFromSource(source, keep = 0) {
    let kept;
    return {
        size: source.size,
        async read(start, end) {
            if (source.size > keep)
                return part(source, start, end);
            kept ??= part(source, 0, source.size);
            return (await kept).subarray(start, end);
        },
    };
}
async function part(source, start, end) {
    const bytes = new Uint8Array(end - start);
    const controller = new AbortController();
    let position = 0;
    try {
        for await (const chunk of await source.open(controller.signal)) {
            const from = Math.max(start, position);
            const to = Math.min(end, position + chunk.length);
            if (from < to)
                bytes.set(chunk.subarray(from - position, to - position), from - start);
            position += chunk.length;
            if (position >= end)
                break;
        }
    }
    finally {
        controller.abort();
    }
    if (position < end)
        throw new Error('The file is shorter than its reported size');
    return bytes;
}
/** Caches what was read from a source, so that a thousand small reads become a few large ones. */
class ReadAhead {
    size;
    /** Where the latest read ended. */
    lastEnd = 0;
    /** Bytes that were read from the source so far. */
    fetched = 0;
    /** In order, without overlaps. */
    #segments = [];
    #source;
    constructor(source) {
        this.#source = source;
        this.size = source.size;
    }
    /** Fills `target` with the bytes from `start` if all of them are there already. */
    take(target, start) {
        const end = start + target.length;
        let position = start;
        for (const segment of this.#segments) {
            if (segment.end <= position || segment.start > position)
                continue;
            const to = Math.min(segment.end, end);
            target.set(segment.bytes.subarray(position - segment.start, to - segment.start), position - start);
            position = to;
            if (position >= end)
                break;
        }
        if (position < end)
            return false;
        this.lastEnd = end;
        return true;
    }
    /** Reads what is missing of [start, end), and up to `ahead` bytes from `start` on if the gap to what is there is longer. */
    async load(start, end, ahead = 0) {
        let position = start;
        while (position < end) {
            const next = this.#segments.find((segment) => segment.end > position);
            if (next && next.start <= position) {
                position = next.end;
                continue;
            }
            const to = Math.min(next?.start ?? this.size, this.size, Math.max(end, start + ahead));
            const bytes = await this.#source.read(position, to);
            this.fetched += bytes.length;
            this.#segments = [...this.#segments, { start: position, end: to, bytes }].sort((one, other) => one.start - other.start);
            position = to;
        }
    }
}


/***/ }),

/***/ 3503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ normalized),
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   lk: () => (/* binding */ PackageFault),
/* harmony export */   qN: () => (/* binding */ FindingGroups)
/* harmony export */ });
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3373);

/** Carries a finding out of a read. Caught inside this folder. */
class PackageFault extends Error {
    name = 'PackageFault';
    finding;
    constructor(finding) {
        super(finding.title);
        this.finding = finding;
    }
}
/** The package could be read, but is not what it should be. */
function mismatch(title, details = {}) {
    return { code: 'package.mismatch', level: 'error', title, pointer: '/download', ...details };
}
/** Nobody can download the package. */
function unreachable(title, details = {}) {
    return { ...mismatch(title, details), code: 'package.unreachable' };
}
/** Findings by kind, so that many of a kind can become one. */
class FindingGroups {
    #groups = new Map();
    add(kind, title, details) {
        const group = this.#groups.get(kind) ?? [];
        this.#groups.set(kind, group);
        group.push(mismatch(title, details));
    }
    /** Kind by kind; more than `limit(kind)` findings are one that lists the first ten. */
    all(title, limit = () => 10) {
        return [...this.#groups].flatMap(([kind, found]) => {
            const [first] = found;
            if (!first || found.length <= limit(kind))
                return found;
            const shown = found.slice(0, 10).map((finding) => finding.title);
            const rest = found.length > shown.length ? `; and ${found.length - shown.length} more` : '';
            return [{ ...first, title: title(kind, found.length), detail: shown.join('; ') + rest }];
        });
    }
}
function quoted(text) {
    return `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineExcerpt */ .Hv)(text)}\``;
}
/** Paths that are one file on Windows and macOS have the same key. */
function fold(path) {
    return normalized(path).toLowerCase();
}
/** In Unicode's form NFC, unless a character has so many combining marks that sorting them would take quadratic time. */
function normalized(path) {
    return /\p{M}{31}/u.test(path) ? path : path.normalize('NFC');
}


/***/ }),

/***/ 6393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accessFromAsset: () => (/* reexport */ accessFromAsset),
  accessFromSource: () => (/* reexport */ package_access/* accessFromSource */.Ue),
  checkPackage: () => (/* reexport */ checkPackage),
  checkUpload: () => (/* reexport */ checkUpload),
  manifestAdvice: () => (/* reexport */ manifestAdvice),
  wholeLimit: () => (/* reexport */ wholeLimit)
});

// EXTERNAL MODULE: ./src/foundry/package/access.ts
var package_access = __webpack_require__(6930);
// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/foundry/manifest/manifest.ts
var manifest = __webpack_require__(9382);
// EXTERNAL MODULE: ./src/domain/prerelease.ts
var domain_prerelease = __webpack_require__(3968);
// EXTERNAL MODULE: ./src/domain/version.ts
var domain_version = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/domain/url.ts
var domain_url = __webpack_require__(1949);
;// CONCATENATED MODULE: ./src/foundry/package/address.ts

const latest = { kind: 'moving', what: 'points at the latest release, not at this one' };
/**
 * Reads the address forms of GitHub, GitLab, Gitea and jsDelivr, on any host; elsewhere only a path segment `latest` counts.
 * `tag` is the one that a branch could be mistaken for. Pure.
 */
function classifyUrlStability(address, tag) {
    const url = URL.parse(address);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        return { kind: 'unknown' };
    const steps = url.pathname
        .split('/')
        .filter((step) => step !== '')
        .map(domain_url/* percentDecoded */.oF);
    const api = steps[0] === 'repos' ? 1 : 0;
    const repository = `${steps[api] ?? ''}/${steps[api + 1] ?? ''}`;
    const [place, ...rest] = steps.slice(api + 2).filter((step, index) => !(index === 0 && step === '-'));
    const reference = (text, withPath = false) => referenceKind(text, tag, repository, withPath);
    if (place === 'releases' && rest[0] !== undefined) {
        const [kind, ...named] = rest;
        const name = kind === 'download' ? named.slice(0, -1).join('/') : named[0] === 'downloads' ? kind : '';
        if (kind === 'latest' || kind === 'permalink' || name === 'latest')
            return latest;
        if (name !== '')
            return { kind: 'tag', tag: name, repository };
    }
    const zipped = rest.join('/').replace(/\.(?:zip|tar\.gz)$/i, '');
    // GitLab's `/-/archive/<reference>/<name>.zip`.
    if (place === 'archive')
        return reference(rest.length > 1 && rest[0] !== 'refs' && steps.includes('-') ? (rest[0] ?? '') : zipped);
    if (place === 'zipball' || (url.hostname.startsWith('codeload.') && /^(?:legacy\.)?zip$/.test(place ?? '')))
        return reference(zipped);
    if (place === 'raw' || place === 'blob')
        return reference(rest.join('/'), true);
    if (place === 'jobs' && rest[0] === 'artifacts')
        return reference(rest.slice(1).join('/'), true);
    if (url.hostname === 'raw.githubusercontent.com' && place !== undefined)
        return reference([place, ...rest].join('/'), true);
    if (steps[0] === 'gh' && steps[2] !== undefined) {
        const [name = '', version = 'latest'] = steps[2].split('@');
        return version === 'latest' ? latest : referenceKind(version, tag, `${steps[1] ?? ''}/${name}`, false);
    }
    return steps.some((step) => /^latest$|(?:^|[-_.])latest\.zip$/i.test(step)) ? latest : { kind: 'unknown' };
}
/** Whether an address is one of this release: its path or query names the tag, or the version. Pure. */
function isOfRelease(address, { tag, version = tag }) {
    const { pathname = '', search = '' } = URL.parse(address) ?? {};
    const text = (0,domain_url/* percentDecoded */.oF)(pathname + search);
    return [tag, version].some((name) => text.includes(name));
}
/** What a commit, tag or branch is, which the address usually does not tell; `withPath`: a path follows it. */
function referenceKind(text, tag, repository, withPath) {
    if (text === '')
        return { kind: 'unknown' };
    const explicit = /^(?:refs\/(heads|tags)|(branch|tag))\/(.+)$/.exec(text);
    const name = explicit?.[3] ?? text;
    const kind = explicit?.[1] ?? explicit?.[2];
    const isTag = name === tag || (withPath && name.startsWith(`${tag}/`));
    const first = isTag ? tag : withPath ? name.replace(/\/.*$/s, '') : name;
    if (kind === 'tags' || kind === 'tag' || (kind === undefined && isTag))
        return { kind: 'tag', tag: first, repository };
    if (kind === undefined && (/^[0-9a-f]{40}$/i.test(first) || (text.startsWith('commit/') && withPath)))
        return { kind: 'fixed' };
    if (kind === undefined && /\d\.\d/.test(first))
        return { kind: 'tag', tag: first, repository };
    return { kind: 'moving', what: 'points at a branch, whose content changes' };
}

;// CONCATENATED MODULE: ./src/foundry/package/advice.ts






/** The newest stable generation of Foundry VTT: https://foundryvtt.com/releases/ */
const newestGeneration = 14;
/** Keys that Foundry v10 to v12 gave another name or place (https://foundryvtt.com/article/manifest-migration-guide/). */
const successors = {
    name: 'id',
    minimumCoreVersion: 'compatibility.minimum',
    compatibleCoreVersion: 'compatibility.verified',
    minimumSystemVersion: 'relationships.systems[].compatibility.minimum',
    author: 'authors',
    dependencies: 'relationships.requires',
    systems: 'relationships.systems',
    gridDistance: 'grid.distance',
    gridUnits: 'grid.units',
};
/** The same, in each of `packs`. */
const packSuccessors = { entity: 'type', private: 'ownership' };
function notice(pointer, text, level = 'notice') {
    return { level, text, place: { kind: 'manifest', pointer } };
}
/** Notices about where `download` points, and whether its content can change. Pure. */
function downloadAdvice(download, { tag, repository: { owner, name } }, version) {
    const found = classifyUrlStability(download, tag);
    if (found.kind === 'moving') {
        const text = `\`download\` ${found.what}: anyone installing this version later will get different files. Use the address of this release's zip, under its tag.`;
        return { moving: true, notices: [notice('/download', text, 'warning')] };
    }
    const isOther = found.kind === 'tag' && found.tag !== tag;
    const isHere = found.kind === 'tag' && `${owner}/${name}`.toLowerCase() === found.repository.toLowerCase();
    if (!isOther || (!isHere && version !== undefined && (0,domain_version/* compareTagToVersion */.rg)(found.tag, version) === 'same'))
        return { moving: false, notices: [] };
    const text = `\`download\` points at the tag \`${(0,domain_text/* inlineExcerpt */.Hv)(found.tag)}\`, but this release is \`${(0,domain_text/* inlineExcerpt */.Hv)(tag)}\`: people would install another version.`;
    return { moving: false, notices: [notice('/download', text, 'warning')] };
}
/**
 * Advice about a manifest for its maintainer; it never fails a run. `previousVerified` is
 * `compatibility.verified` of the release before this one, if it is known. Pure.
 */
function manifestAdvice(manifest, { release, previousVerified, }) {
    return [
        ...boundsAdvice(manifest),
        ...deprecatedKeys(manifest),
        ...compatibilityAdvice(manifest, previousVerified),
        ...versionAdvice(manifest, release.prerelease),
        ...updateAdvice(manifest, release.tag),
    ];
}
function deprecatedKeys({ json, formerPlaces }) {
    // If the old key is all there is, reading the manifest has reported it already.
    const reported = new Set(formerPlaces.values());
    const keys = Object.entries(successors)
        .filter(([key]) => isGiven(json[key]) && !reported.has(`/${key}`))
        .map(([key, successor]) => {
        const since = key.startsWith('grid') ? 12 : 10;
        return notice(`/${key}`, `\`${key}\` is deprecated: Foundry v${since} and later read \`${successor}\`.`);
    });
    const packs = Array.isArray(json['packs']) ? json['packs'] : [];
    const packKeys = Object.entries(packSuccessors).flatMap(([key, successor]) => {
        const index = packs.findIndex((pack) => isGiven((0,data/* asRecord */.qY)(pack)[key]));
        const text = `\`${key}\` of a pack is deprecated: Foundry reads \`${successor}\`.`;
        return index < 0 ? [] : [notice(`/packs/${index}/${key}`, text)];
    });
    return [...keys, ...packKeys];
}
function compatibilityAdvice({ compatibility: { maximum, verified } }, previousVerified) {
    const notices = [];
    const generation = Number(/^\d+/.exec(maximum ?? '')?.[0] ?? newestGeneration);
    // One below the verified version is reported as such.
    const isContradiction = maximum !== undefined && verified !== undefined && (0,manifest/* isBelow */.Yw)(maximum, verified);
    if (maximum !== undefined && !isContradiction && generation < newestGeneration) {
        const text = `\`compatibility.maximum\` is \`${(0,domain_text/* inlineExcerpt */.Hv)(maximum)}\`: Foundry ${generation + 1} and later neither install nor load this version. Leave it out unless the package is known to break there, or another build targets those versions.`;
        notices.push(notice('/compatibility/maximum', text));
    }
    if (verified !== undefined && previousVerified !== undefined && (0,domain_version/* isNewerVersion */.MQ)(previousVerified, verified)) {
        const text = `\`compatibility.verified\` is \`${(0,domain_text/* inlineExcerpt */.Hv)(verified)}\`, but it was \`${(0,domain_text/* inlineExcerpt */.Hv)(previousVerified)}\` in the previous release: users on the newer Foundry will see the compatibility warning again.`;
        notices.push(notice('/compatibility/verified', text));
    }
    return notices;
}
function versionAdvice({ version }, prerelease) {
    const [, final, word] = /^(v?\d+(?:\.\d+)*)[-.~]?([a-z].*)$/is.exec(version ?? '') ?? [];
    if (version === undefined || final === undefined || word === undefined)
        return [];
    if (!(prerelease || (0,domain_prerelease/* saysPrerelease */.b)(version)) || !(0,domain_version/* isNewerVersion */.MQ)(version, final))
        return [];
    const text = `Foundry ranks \`${(0,domain_text/* inlineExcerpt */.Hv)(version)}\` above \`${(0,domain_text/* inlineExcerpt */.Hv)(final)}\`: people on this prerelease will not be offered the final release. Give the final release a higher number, e.g. the next patch.`;
    return [notice('/version', text)];
}
function updateAdvice({ manifest }, tag) {
    const kind = manifest === undefined ? undefined : classifyUrlStability(manifest, tag).kind;
    const text = '`manifest` points at one version: installed copies look there for updates, and never find one. Point it at `/releases/latest/download/…`.';
    return kind === 'tag' || kind === 'fixed' ? [notice('/manifest', text)] : [];
}
/** Bounds that contradict each other, so that users see warnings. */
function boundsAdvice({ compatibility: { minimum, verified, maximum } }) {
    const notices = [];
    if (minimum !== undefined && verified !== undefined && (0,manifest/* isBelow */.Yw)(verified, minimum)) {
        const text = `\`compatibility.verified\` (${(0,domain_text/* inlineExcerpt */.Hv)(verified)}) is older than \`compatibility.minimum\` (${(0,domain_text/* inlineExcerpt */.Hv)(minimum)}). Raise it, or lower the minimum.`;
        notices.push(notice('/compatibility/verified', text, 'warning'));
    }
    if (maximum !== undefined && verified !== undefined && (0,manifest/* isBelow */.Yw)(maximum, verified)) {
        const text = `\`compatibility.maximum\` (${(0,domain_text/* inlineExcerpt */.Hv)(maximum)}) excludes the verified version (${(0,domain_text/* inlineExcerpt */.Hv)(verified)}). Leave it out, or raise it.`;
        notices.push(notice('/compatibility/maximum', text, 'warning'));
    }
    return notices;
}
function isGiven(value) {
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

// EXTERNAL MODULE: ./src/domain/assets.ts + 1 modules
var assets = __webpack_require__(1510);
// EXTERNAL MODULE: ./src/foundry/package/finding.ts
var finding = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/domain/result.ts
var result = __webpack_require__(635);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/http/redirect.ts
var redirect = __webpack_require__(6790);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/foundry/package/remote.ts








/** Bytes of a package that is downloaded as a whole, because its server sends no parts. */
const wholeLimit = 64 * 1024 * 1024;
/**
 * The package at a public address, read in parts (RFC 9110, section 14), never with credentials. `size` is the known size of the package; it saves a request if the
 * host does not support ranges from the end (Azure, which GitHub uses, does not). If a server sends no parts, or wrong
 * ones, the whole package is requested once, up to `wholeLimit` bytes; a larger package is a finding of level `warning`, since it can be
 * downloaded but not inspected.
 */
async function remotePackage(http, download, size) {
    try {
        return (0,result.ok)(await remote_open(http, download, size));
    }
    catch (error) {
        if (error instanceof finding/* PackageFault */.lk)
            return (0,result/* failed */.g)(error.finding);
        throw error;
    }
}
/** A release asset that is uploaded elsewhere: in parts if it is public, otherwise through the API, kept in memory up to `wholeLimit`. */
async function accessFromAsset(http, asset, bytes) {
    const access = await remotePackage(http, asset.downloadUrl, asset.size);
    return access.ok ? access.value : (0,package_access/* accessFromSource */.Ue)(bytes, wholeLimit);
}
async function remote_open(http, download, size) {
    const address = publicAddress(download);
    const range = size === undefined || size <= 0 ? `bytes=-${package_access/* tailLength */.RH}` : tailRange(size);
    const { url, reply } = await get(http, address, range, { redirects: 'follow' });
    if (reply) {
        if (reply.status === 200)
            return (0,package_access/* accessFromBytes */.cw)(reply.body);
        const tail = tailOf(reply);
        if (tail)
            return inParts(http, url, tail);
        if (reply.status !== 206 && !noRange.includes(reply.status))
            throw refusal(reply, url);
    }
    const { reply: probe } = await get(http, url, `bytes=0-${package_access/* tailLength */.RH - 1}`);
    if (probe) {
        if (probe.status === 200)
            return (0,package_access/* accessFromBytes */.cw)(probe.body);
        const head = partOf(probe);
        if (head?.start === 0 && head.end === head.total)
            return (0,package_access/* accessFromBytes */.cw)(head.bytes);
        if (head?.start === 0 && head.end === package_access/* tailLength */.RH) {
            const { reply: asked } = await get(http, url, tailRange(head.total));
            const tail = asked && tailOf(asked);
            if (tail && tail.total === head.total && tail.tag === head.tag)
                return inParts(http, url, tail);
        }
        else if (probe.status !== 206 && !noRange.includes(probe.status))
            throw refusal(probe, url);
    }
    return (0,package_access/* accessFromBytes */.cw)(await whole(http, url));
}
/** Statuses with which hosts reject a range that they do not support. */
const noRange = [400, 416, 501];
function tailRange(size) {
    return `bytes=${Math.max(0, size - package_access/* tailLength */.RH)}-${size - 1}`;
}
/** The part up to the end of the package, as long as it has to be. */
function tailOf(reply) {
    const part = partOf(reply);
    return part?.start === Math.max(0, (part?.total ?? 0) - package_access/* tailLength */.RH) && part.end === part.total ? part : undefined;
}
function inParts(http, url, tail) {
    let all;
    return {
        size: tail.total,
        async read(start, end) {
            if (start >= tail.start)
                return tail.bytes.subarray(start - tail.start, end - tail.start);
            if (!all) {
                const { reply } = await get(http, url, `bytes=${start}-${end - 1}`, { length: end - start });
                const part = reply?.status === 200 || noRange.includes(reply?.status ?? 0) ? undefined : reply;
                if (part && part.status !== 206)
                    throw refusal(part, url);
                const found = part && partOf(part);
                if (found?.start === start && found.end === end && found.total === tail.total && found.tag === tail.tag)
                    return found.bytes;
                all = await whole(http, url);
                if (all.length !== tail.total) {
                    throw fault(`${host(url)} sent a package of ${all.length} bytes, but announced ${tail.total}`, 'Wait until the upload is complete, then run again.');
                }
            }
            return all.subarray(start, end);
        },
    };
}
/** One GET of a range, and the address that answered. There is no reply if the server sends more than the range, and so ignores it. */
async function get(http, url, range, { length = package_access/* tailLength */.RH, redirects = 'return', } = {}) {
    const sent = await http.send({
        method: 'GET',
        url,
        effect: 'read',
        redirects,
        headers: { range, 'accept-encoding': 'identity' },
        maxBytes: length + 64 * 1024,
        accept: noRange,
        limitDelay: retry/* limitDelay */.RT,
    });
    if (sent.ok)
        return { url: sent.value.url, reply: sent.value };
    const { reason, reply } = sent.error;
    if (reason === 'too-large' && reply !== undefined) {
        // The length of a refusal is irrelevant.
        if (reply.status !== 200 && reply.status !== 206 && !noRange.includes(reply.status))
            throw refusal(reply, reply.url);
        return { url: reply.url };
    }
    throw failureFault(sent.error, url);
}
async function whole(http, url) {
    const sent = await http.send({
        method: 'GET',
        url,
        effect: 'read',
        redirects: 'return',
        headers: { 'accept-encoding': 'identity' },
        maxBytes: wholeLimit,
        timeoutMs: 300_000,
        maxAttempts: 2,
        limitDelay: retry/* limitDelay */.RT,
    });
    if (sent.ok && sent.value.status === 200)
        return sent.value.body;
    if (sent.ok)
        throw refusal(sent.value, url);
    const { reason, reply } = sent.error;
    if (reason !== 'too-large')
        throw failureFault(sent.error, url);
    if (reply !== undefined && reply.status !== 200)
        throw refusal(reply, url);
    throw fault(`The package was not opened: ${host(url)} does not support range requests, and the package is larger than ${wholeLimit / 1024 / 1024} MiB`, 'Attach the zip to the GitHub release: GitHub supports range requests.', { level: 'warning' });
}
function partOf(reply) {
    const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(reply.headers['content-range'] ?? '') ?? [];
    if (first === undefined || last === undefined || total === undefined)
        return undefined;
    const [start, end] = [Number(first), Number(last) + 1];
    if (end - start !== reply.body.length || end > Number(total) || start >= end)
        return undefined;
    return { start, end, total: Number(total), tag: reply.headers['etag'], bytes: reply.body };
}
function fault(title, hint, details = {}) {
    return new finding/* PackageFault */.lk({ ...(0,finding/* unreachable */.HB)(title, { hint }), ...details });
}
const addressHint = 'Set it to the URL of the zip, starting with `https://`.';
function publicAddress(download) {
    const url = URL.parse(download);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        throw fault('`download` is not a web address', addressHint);
    if (url.username !== '' || url.password !== '')
        throw fault('`download` contains credentials', 'They would be public. Make the zip public instead.');
    return url.href;
}
const downHint = 'Correct `download`, or run again once the server is back up.';
const runnerHint = 'If only this runner is blocked, run again, or from another network; `package-check: warn` publishes it anyway.';
function refusal(reply, url) {
    const { status } = reply;
    const hint = status === 401 || status === 403
        ? 'Foundry downloads it without credentials. Make it public; release assets of a private repository are not.'
        : status === 404 || status === 410
            ? 'Attach the zip to the release, or correct `download`. Assets of a private repository are not public.'
            : downHint;
    // A page may be the server's own, or a filter's that no header names.
    const isNamed = (0,failure/* isBlockedByFilter */.Ml)({ ...reply, text: '' });
    const title = `The package cannot be downloaded: ${isNamed ? 'something in front of ' : ''}${host(url)} answers ${status}`;
    if (!(0,failure/* isBlockedByFilter */.Ml)(reply))
        return fault(title, hint, status === 404 ? { isMissing: true } : {});
    const detail = (0,failure/* bodyExcerpt */.kG)(reply) || undefined;
    return fault(title, isNamed ? runnerHint : `${hint} ${runnerHint}`, { ...(0,data/* defined */.sw)({ detail }), passing: 'filter' });
}
/** Why a redirect was not followed. */
const obstacles = {
    'too-many': [`\`download\` redirects more than ${redirect/* maxRedirects */.q5} times`, 'Use the final address.'],
    unencrypted: ['`download` redirects to an address that is not encrypted', 'Use the final address, with `https://`.'],
    'no-address': ['`download` redirects to something that is not a web address', addressHint],
    'other-origin': ['`download` redirects to something that is not a web address', addressHint],
};
function failureFault({ reason, message, obstacle, reply, retryAt }, url) {
    if (obstacle !== undefined && reply !== undefined)
        return reply.headers['location'] === undefined ? refusal(reply, reply.url) : fault(...obstacles[obstacle]);
    const detail = (0,domain_text/* truncate */.xv)(message, 300);
    if (reason === 'deadline' || reason === 'cancelled')
        return new finding/* PackageFault */.lk({ ...(0,finding/* unreachable */.HB)('The package was not read in time', { detail }), code: 'run.timeout' });
    if (reason === 'unavailable' && reply !== undefined && (0,failure/* isBlockedByFilter */.Ml)(reply))
        return refusal(reply, url);
    if (reason === 'rate-limited') {
        const when = retryAt === undefined || retryAt >= Date.UTC(9999, 0) ? 'later' : `after ${(0,domain_text/* formatUtc */.ay)(retryAt)}`;
        const title = `The package cannot be downloaded: the rate limit of ${host(reply?.url ?? url)} resets after this run's timeout`;
        return fault(title, `Run again ${when}, or set a larger \`timeout\`.`, { detail, passing: 'limit' });
    }
    const hint = reason === 'tls' ? 'The server needs a publicly trusted certificate.' : downHint;
    return fault(`The package cannot be downloaded from ${host(reply?.url ?? url)}`, hint, { detail });
}
/** Only the host of an address is shown: the rest may contain a signed query. */
function host(url) {
    return new URL(url).host;
}

;// CONCATENATED MODULE: ./src/foundry/package/check.ts







const nothing = { problems: [], notices: [] };
/**
 * Opens the package that the manifest's `download` names, with reads only and without credentials, and reports what would not install.
 * `off` opens nothing, but still reports where `download` points. Findings behind a `download` that moves are warnings in every mode.
 */
async function checkPackage({ mode, manifest: released, release, http, log, limits, }) {
    const { manifest } = released;
    const { download } = manifest;
    if (mode === 'off')
        return download === undefined
            ? nothing
            : { problems: [], notices: downloadAdvice(download, release, manifest.version).notices };
    if (manifest.protected) {
        const text = 'The package was not opened: its manifest sets `protected`, and only Foundry serves such packages.';
        return { problems: [], notices: [{ level: 'notice', text, place: { kind: 'manifest', pointer: '/protected' } }] };
    }
    if (download === undefined)
        return reportFrom([withoutDownload], mode);
    const { moving, notices } = downloadAdvice(download, release, manifest.version);
    const size = release.assets.find(({ downloadUrl }) => downloadUrl === download)?.size;
    const access = await remotePackage(http, download, size);
    const findings = access.ok
        ? await examine(access.value, 'the package', { manifest: released, log, ...(0,data/* defined */.sw)({ limits }) })
        : [ofGitHub(withAssets(access.error, download, release), download, release)];
    const report = reportFrom(findings, moving ? 'warn' : mode);
    const { tag } = release;
    const mayCome = findings.some(({ isMissing }) => isMissing) && isOfRelease(download, { tag, version: manifest.version });
    return {
        problems: report.problems,
        notices: [...notices, ...report.notices],
        ...(mayCome ? { mayCome } : {}),
    };
}
/** https://foundryvtt.com/article/module-development/: `download` is required for installation. */
const withoutDownload = (0,finding/* unreachable */.HB)('The manifest has no `download`, so nobody can install this version', {
    hint: 'Add `download` with the URL of the zip under this tag, and release again. For a package that only Foundry serves, set `"protected": true`.',
});
/** The same for a zip that is uploaded to a registry; `name` is how people know it. */
async function checkUpload({ mode, name, access, ...options }) {
    if (mode === 'off')
        return nothing;
    const shown = `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\``;
    const findings = await examine(access, shown, options);
    const own = findings.map((finding) => ({
        ...finding,
        title: `${shown}: ${finding.title}`,
        pointer: finding.pointer === '/download' ? '' : finding.pointer,
    }));
    return reportFrom(own, mode);
}
async function examine(access, name, { manifest: { manifest, url }, log, limits }) {
    const { examinePackage } = await Promise.all(/* import() | zip */[__webpack_require__.e(663), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 7463));
    const fileName = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
    const { findings, entries } = await examinePackage(access, { manifest, fileName }, limits);
    const counts = [counted(entries, 'entry', 'entries'), counted(findings.length, 'finding', 'findings')].join(', ');
    log.info(`Opened ${name}: ${counted(access.size, 'byte', 'bytes')}, ${counts}.`);
    return findings;
}
function counted(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}
function reportFrom(findings, mode) {
    const isProblem = ({ level }) => mode === 'error' && level === 'error';
    return {
        problems: findings.filter(isProblem).map(({ code, title, detail, hint, pointer }) => ({
            code,
            title,
            ...(0,data/* defined */.sw)({ detail, hint }),
            place: { kind: 'manifest', pointer },
        })),
        notices: findings
            .filter((finding) => !isProblem(finding))
            .map(({ title, detail, hint, pointer }) => ({
            level: 'warning',
            text: [sentence(detail === undefined ? title : `${title}: ${detail}`), hint ?? ''].join(' ').trimEnd(),
            place: { kind: 'manifest', pointer },
        })),
    };
}
/** If the missing file should be an asset of this release, reports which assets exist instead. */
function withAssets(finding, download, release) {
    if (finding.code !== 'package.unreachable' || finding.detail !== undefined || !(0,assets/* isMissingAsset */.rl)(download, release))
        return finding;
    const names = (0,domain_text/* listNames */.Zv)(release.assets.map(({ name }) => name), { show: (name) => `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\`` });
    const name = (0,domain_text/* inlineExcerpt */.Hv)(nameIn(download));
    const isGone = finding.isMissing === true && name !== '';
    return {
        ...finding,
        ...(isGone ? { title: `\`download\` names \`${name}\`, which is not attached to the release` } : {}),
        detail: names === '' ? 'The release has no assets.' : `The release has ${names}.`,
        ...(release.immutable === true ? { hint: assets/* immutableHint */.sC } : {}),
    };
}
/** The last part of an address's path; '' if it is not readable. */
function nameIn(address) {
    try {
        return decodeURIComponent(URL.parse(address)?.pathname.split('/').at(-1) ?? '');
    }
    catch {
        return '';
    }
}
/** GitHub answers strangers with 404 and nothing else, so a limit or a filter says nothing about the package. */
function ofGitHub(finding, download, { pageUrl }) {
    const { passing } = finding;
    if (passing === undefined || URL.parse(download)?.origin !== URL.parse(pageUrl)?.origin)
        return finding;
    const filtered = {
        title: 'The package cannot be read: something in front of GitHub refused the request',
        hint: 'A bot filter, a firewall or a proxy blocked the request. Run again later, or from another network.',
    };
    return { ...finding, ...(passing === 'filter' ? filtered : {}), code: 'release.unavailable' };
}
function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./src/foundry/package/index.ts






/***/ }),

/***/ 8456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   RO: () => (/* binding */ classifyReply),
/* harmony export */   RZ: () => (/* binding */ codeOfStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3619);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3373);
/* harmony import */ var _domain_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1949);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);







const success = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    status: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('success'),
    page: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    // Nothing is both.
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({})),
});
/** Of fields within fields; the protocol has one: `compatibility`. */
const maxDepth = 4;
/**
 * The messages of `{field: [{message, code}]}`, as Django writes them. Tolerant (a string for a list, a message without a code, a field
 * within a field), so that no message of the registry is lost to a stricter schema.
 */
function messagesIn(errors) {
    const messages = [];
    let count = 0;
    const add = (field, message, code) => {
        count += 1;
        if (count <= _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .mostMessages */ .ej)
            messages.push({ field, message, code: typeof code === 'string' ? code : undefined });
    };
    const visit = (field, value, depth) => {
        if (depth > maxDepth)
            return;
        if (typeof value === 'string')
            return add(field, value);
        if (Array.isArray(value)) {
            for (const one of value)
                visit(field, one, depth + 1);
            return;
        }
        const record = (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .asRecord */ .qY)(value);
        if (typeof record['message'] === 'string')
            return add(field, record['message'], record['code']);
        for (const key of Object.keys(record))
            visit(`${field}.${key}`, record[key], depth + 1);
    };
    const fields = (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .asRecord */ .qY)(errors);
    for (const field of Object.keys(fields))
        visit(field, fields[field], 0);
    return { messages, rest: count - messages.length };
}
/** Characters of a registry's message that are kept: with a hint, what an annotation has room for. */
const maxMessage = 3_000;
/**
 * Classifies the reply to a submission. A 2xx alone is not success: it must contain `"status": "success"`, and confirm a registry-side dry run
 * if and only if one was requested.
 */
function classifyReply(reply, effect, dialect) {
    const json = (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(reply.text);
    const { status, errors } = (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .asRecord */ .qY)(json);
    if (reply.status >= 200 && reply.status < 300 && status !== 'error')
        return classifySuccess(reply, json, effect, dialect);
    const { messages, rest } = messagesIn(errors);
    const codes = messages.map(({ code }) => code);
    const saysErrorWith400 = reply.status === 400 && status !== 'success';
    const read = messages.map((one) => {
        const meaning = dialect.meaningOf?.(reply, json, one.code, codes);
        // A refusal with its own meaning is not a duplicate.
        const duplicate = meaning === undefined && saysErrorWith400 && isDuplicate(one, dialect);
        return { ...one, meaning, duplicate };
    });
    const problems = (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW)([
        ...read.map(({ field, message, code, meaning, duplicate }) => {
            const pointer = dialect.pointerOf(field);
            const own = duplicate ? _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .versionExists */ .$y : dialect.hintFor(field, message);
            const name = field === '__all__' ? undefined : (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(field, 60);
            return {
                code: duplicate ? 'registry.conflict' : (meaning?.code ?? codeOfStatus(reply.status)),
                title: meaning?.title ?? `${dialect.title} refused ${name === undefined ? 'the release' : `\`${name}\``}`,
                detail: detailOf(message, code ?? meaning?.said),
                envelope: true,
                ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({
                    field: name,
                    hint: meaning?.title === undefined ? (own ?? meaning?.hint) : meaning.hint,
                    place: pointer === undefined ? undefined : { kind: 'manifest', pointer },
                }),
            };
        }),
        ...(0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .restOfMessages */ .SX)(rest, dialect.title, codeOfStatus(reply.status)),
    ]);
    if (problems === undefined)
        return classifyWithoutEnvelope(reply, json, dialect);
    // The dropped part of a long refusal may report another problem.
    if (rest === 0 && read.every(({ duplicate }) => duplicate))
        return { kind: 'duplicate', problems };
    return { kind: 'refused', problems, ...(read.some(({ duplicate }) => duplicate) ? { exists: true } : {}) };
}
function classifyWithoutEnvelope(reply, json, dialect) {
    const meaning = dialect.meaningOf?.(reply, json, undefined, []);
    const text = messageIn(json);
    const hint = meaning?.hint ??
        (text === undefined ? undefined : dialect.hintFor('__all__', text)) ??
        hintOfStatus(reply.status, dialect.title);
    const problem = {
        code: meaning?.code ?? codeOfStatus(reply.status),
        title: meaning?.title ?? `${dialect.title} answered ${reply.status}`,
        detail: detailOf(text ?? (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyExcerpt */ .kG)(reply), meaning?.said),
        ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({ hint }),
    };
    return { kind: 'refused', problems: [problem] };
}
function classifySuccess(reply, json, effect, dialect) {
    const { data } = success.safeParse(json);
    const unreadable = (title, hint) => ({
        kind: 'unreadable',
        saysSuccess: data !== undefined,
        problems: [{ code: 'registry.unreadable', title, detail: (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyExcerpt */ .kG)(reply), 1000), hint }],
    });
    if (data === undefined) {
        const hint = 'Is `url` the right endpoint? If it is, run again: a re-run is safe.';
        return unreadable(`${dialect.title} answered ${reply.status}, but did not confirm that it accepted the release`, hint);
    }
    const message = data.message ?? '';
    if (effect === 'write' && /dry.?run/i.test(message)) {
        const hint = 'Nothing was stored. Report this to the registry, then run again.';
        return unreadable(`${dialect.title} treated the publish as a dry run`, hint);
    }
    if (effect === 'rehearsal' && !dialect.rehearsalMarker.test(message)) {
        const hint = 'Is `url` the right endpoint? Does a proxy in between change the request?';
        return unreadable(`${dialect.title} did not confirm that the request was a dry run`, hint);
    }
    return { kind: 'accepted', ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({ page: (0,_domain_url_js__WEBPACK_IMPORTED_MODULE_6__/* .webUrl */ .qP)(data.page) }) };
}
/** A message as an annotation shows it: `<message> (<code>)`, the code whole however long the message is. */
function detailOf(text, code) {
    return `${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(text, maxMessage)}${code === undefined ? '' : ` (${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(code, 100)})`}`;
}
/** The protocol's own code, for the form as a whole or its version: e.g. a manifest URL that is "not unique" belongs to another version. */
function isDuplicate({ field, code }, dialect) {
    const isOfVersion = field === '__all__' || dialect.pointerOf(field.replace(/^release\./, '')) === '/version';
    return code === 'unique_together' && isOfVersion;
}
const codes = {
    401: 'registry.unauthorized',
    402: 'registry.payment',
    403: 'registry.forbidden',
    404: 'registry.not-found',
    409: 'registry.conflict',
    410: 'registry.not-found',
};
/** The problem code of a status that the protocol gives no meaning of its own. */
function codeOfStatus(status) {
    return codes[status] ?? 'registry.rejected';
}
function hintOfStatus(status, title) {
    switch (status) {
        case 401:
        case 403:
            return `The token was rejected: it belongs to another package, was refreshed, or is mistyped. Copy the package's release token from its edit page on ${title} into the secret again.`;
        case 404:
        case 410:
            return `${title} does not know this package. Check \`id\` in the manifest. A new package is submitted on the website, and the API can add versions once it is approved. If you set \`url\`, check it too.`;
        case 405:
            return 'Check `url`: it must be the full endpoint, including the trailing slash.';
        default:
            return undefined;
    }
}
/** The message to show of a reply without an envelope, at any depth; one of several words is preferred. */
function messageIn(json) {
    const messages = textsIn(json, (key) => /^(message|detail|error|reason)$/.test(key));
    const texts = messages.length > 0 ? messages : textsIn(json, (key) => key === 'title');
    return texts.find((text) => /\s/.test(text.trim())) ?? texts[0];
}
const mostValues = 500;
/** The strings under keys that are wanted, at any depth and none of them empty; those nearer to the top come first. */
function textsIn(json, isWanted) {
    const texts = [];
    const queue = [json];
    for (let index = 0; index < queue.length && index < mostValues; index += 1) {
        const node = queue[index];
        if (typeof node !== 'object' || node === null)
            continue;
        const record = node;
        const keys = Array.isArray(node) ? Array.from(node.slice(0, mostValues).keys(), String) : Object.keys(record);
        for (const key of keys.slice(0, mostValues)) {
            const value = record[key];
            if (typeof value === 'string' && value.trim() !== '' && isWanted(key))
                texts.push(value);
            if (typeof value === 'object' && queue.length < mostValues)
                queue.push(value);
        }
    }
    return texts;
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ versionExists),
/* harmony export */   KS: () => (/* binding */ correctionOf),
/* harmony export */   Q2: () => (/* binding */ notes),
/* harmony export */   rq: () => (/* binding */ pointerOf),
/* harmony export */   wz: () => (/* binding */ manifestMissing)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3619);
/* harmony import */ var _domain_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(109);


const notes = (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/, error: 'Give the URL of a page' })), 'URL of the release notes', "the release's page");
const versionExists = 'This version already exists and cannot be replaced: publish a new version.';
function manifestMissing(title) {
    return {
        code: 'manifest.missing',
        title: `${title} needs a manifest`,
        hint: 'Attach it to the release, or set `manifest-url`.',
    };
}
/** Where in the manifest a value is, by the names that a registry's form may have for it. */
const pointers = {
    id: '/id',
    name: '/id',
    version: '/version',
    compatibility: '/compatibility',
    'compatibility.minimum': '/compatibility/minimum',
    'compatibility.verified': '/compatibility/verified',
    'compatibility.maximum': '/compatibility/maximum',
    minimum: '/compatibility/minimum',
    verified: '/compatibility/verified',
    maximum: '/compatibility/maximum',
    required_core_version: '/compatibility/minimum',
    compatible_core_version: '/compatibility/verified',
};
/** RFC 6901 pointer, into the manifest, of a field of the registry's form. */
function pointerOf(field) {
    return Object.hasOwn(pointers, field) ? pointers[field] : undefined;
}
/** What to do about a value that comes from the manifest; undefined for a field that does not. */
function correctionOf(pointer) {
    return pointer === undefined
        ? undefined
        : `Correct \`${pointer.slice(1).replaceAll('/', '.')}\` in the manifest, and release again.`;
}


/***/ }),

/***/ 5506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf)
/* harmony export */ });
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);

/**
 * The pages of a package. What a registry names in its reply is the page on which the owner edits the package; the page for everybody
 * is above it.
 * @param page what the reply named, if there was one
 * @param known the page for everybody, if it is known without a reply
 */
function pagesOf(page, known) {
    const named = page === undefined ? null : URL.parse(page);
    const [, above, slash = ''] = /^(.*)\/edit(\/?)$/.exec(named?.pathname ?? '') ?? [];
    if (!named || above === undefined)
        return (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .sw)({ url: known ?? page, editUrl: known === undefined ? undefined : `${known}edit/` });
    return { url: known ?? new URL(above + slash, named.origin).href, editUrl: named.href };
}


/***/ }),

/***/ 9064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ afterDoubtfulRehearsal),
/* harmony export */   XC: () => (/* binding */ checkPublication),
/* harmony export */   mk: () => (/* binding */ publish),
/* harmony export */   uc: () => (/* binding */ acceptExisting)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3373);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8456);



/** Pauses before a write whose result stayed unknown is sent again; one for each repetition. Milliseconds. */
const pauses = [2_000, 8_000];
const duplicateHint = 'Publish a new version, or set `if-exists: accept` to accept the existing one.';
async function checkPublication(context, route, { rehearse }) {
    let page;
    if (rehearse) {
        const sent = await route.send(context, 'rehearsal');
        if (!sent.ok)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(route.dialect.problemsOf(sent.error, route.label));
        const reply = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .classifyReply */ .RO)(sent.value, 'rehearsal', route.dialect);
        if (reply.kind === 'duplicate')
            return acceptExisting(route, reply.problems);
        if (reply.kind === 'unreadable')
            throw await afterDoubtfulRehearsal(context, route, reply);
        if (reply.kind !== 'accepted')
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(reply.problems);
        page = reply.page;
    }
    return {
        kind: 'ready',
        ...(page === undefined ? {} : route.pages(page)),
        publish: (later) => publish(later, route, { rehearsed: rehearse }),
    };
}
/** Whether the version is stored, by the look-up or by a second registry-side dry run, which reports an existing version. */
async function lookFor(context, route, { saysSuccess }) {
    if (route.landed)
        return route.landed(context);
    const sent = await route.send(context, 'rehearsal');
    const kind = sent.ok ? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .classifyReply */ .RO)(sent.value, 'rehearsal', route.dialect).kind : undefined;
    // A registry does not report success for a version that existed before.
    if (kind === 'duplicate')
        return saysSuccess ? 'yes' : 'there';
    return kind === 'accepted' ? 'no' : 'unknown';
}
/**
 * A success that does not confirm the registry-side dry run may have stored the release, e.g. behind a proxy that drops a header: the entry
 * stops.
 */
async function afterDoubtfulRehearsal(context, route, reply) {
    const { dialect, version } = route;
    const said = {
        yes: `${dialect.title} stored ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineExcerpt */ .Hv)(version)}, although only a dry run was requested.`,
        there: `${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineExcerpt */ .Hv)(version)} is on ${dialect.title} now; it is unknown whether this request stored it.`,
        no: 'Nothing was stored: a second dry run passed.',
        unknown: 'A look-up did not find the release, but it may have been stored anyway: check the package before you run again.',
    }[await lookFor(context, route, reply)];
    const [{ hint = '', ...first }, ...others] = reply.problems;
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([{ ...first, hint: `${said} ${hint}`.trimEnd() }, ...others]);
}
/** Applies `if-exists` to a version that exists already; `problems` is how the registry reported it. */
function acceptExisting(route, problems) {
    const { ifExists, version, dialect } = route;
    if (ifExists === 'fail')
        (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(problems.map((problem) => ({ ...problem, hint: duplicateHint })));
    const text = `${version} is already on ${dialect.title}; nothing was sent again.`;
    return { kind: 'done', status: 'unchanged', notices: [{ level: 'notice', text }], ...route.pages() };
}
/**
 * Publishes, and reconciles a write with an unknown result: after a pause the registry is asked if it has a look-up; otherwise the write is
 * sent again, which is safe because a second one is refused as a duplicate. That refusal then means that the first one landed only if
 * a registry-side dry run had passed in this run: otherwise the version may have existed before.
 */
async function publish(context, route, { rehearsed }) {
    const { dialect, version } = route;
    const { clock, deadline, log } = context;
    let doubt;
    for (let sends = 0;; sends += 1) {
        const sent = await route.send(context, 'write');
        let notBefore = 0;
        if (sent.ok) {
            const reply = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .classifyReply */ .RO)(sent.value, 'write', dialect);
            switch (reply.kind) {
                case 'accepted':
                    return { kind: 'completed', status: 'published', ...route.pages(reply.page) };
                case 'duplicate':
                    if (doubt !== undefined)
                        return afterDoubt(route, rehearsed);
                    return { ...acceptExisting(route, reply.problems), kind: 'completed', status: 'unchanged' };
                case 'refused':
                    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(doubt === undefined ? reply.problems : [...reply.problems, ambiguous(doubt)]);
                case 'unreadable':
                    [doubt] = reply.problems;
            }
        }
        else {
            const [problem, ...others] = route.dialect.problemsOf(sent.error, route.label);
            if (sent.error.landed === 'none')
                throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([doubt === undefined ? problem : ambiguous(problem), ...others]);
            doubt = problem;
            notBefore = sent.error.retryAt ?? 0;
        }
        const isLast = pauses[sends] === undefined;
        if (isLast && route.landed === undefined)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([ambiguous(doubt)]);
        log.info(`It is unclear whether ${version} was published to ${dialect.title}; checking.`);
        const pause = Math.max(pauses[sends] ?? 0, notBefore - clock.now());
        const isLate = clock.now() + pause >= deadline;
        try {
            if (!isLate)
                await clock.sleep(pause);
        }
        catch {
            throw interrupted(doubt, clock.now() < deadline, version);
        }
        const landed = (await route.landed?.(context)) ?? 'unknown';
        if (landed === 'yes')
            return { kind: 'completed', status: 'published', ...route.pages() };
        if (landed === 'there')
            return afterDoubt(route, rehearsed);
        if (isLate)
            throw interrupted(doubt, false, version);
        if (isLast)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([ambiguous(doubt)]);
    }
}
/** The version exists, after a write of this run with an unknown result. */
function afterDoubt({ version, dialect, pages }, rehearsed) {
    if (rehearsed)
        return { kind: 'completed', status: 'published', ...pages() };
    const text = `${version} is on ${dialect.title} now. A reply was lost, so it is unknown whether this run published it or it already existed.`;
    return { kind: 'completed', status: 'unchanged', notices: [{ level: 'notice', text }], ...pages() };
}
function ambiguous(problem) {
    const hint = 'It is unknown whether the release was stored. Run again: re-running is safe; it picks up where this run stopped.';
    return { ...problem, hint };
}
/** The run ended before the result of the write was known; `doubt` is the reason. */
function interrupted(doubt, isCancelled, version) {
    const end = isCancelled ? 'The workflow was canceled' : 'The run exceeded `timeout`';
    const title = `${end} before it was known whether ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineExcerpt */ .Hv)(version)} is published`;
    const rest = doubt.code === 'run.timeout' ? [] : [ambiguous({ code: 'run.timeout', title })];
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([ambiguous(doubt), ...rest]);
}


/***/ }),

/***/ 9876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ submit),
/* harmony export */   v: () => (/* binding */ changeFromCall)
/* harmony export */ });
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);

/**
 * Sends the submission. A registry-side dry run has the JSON boolean `"dry-run": true`: with a misspelled key or a string it would
 * be a publish.
 */
function submit(http, call, effect) {
    const { url, token, timeoutMs, submission } = call;
    return http.send({
        method: 'POST',
        url,
        effect,
        ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .sw)({ timeoutMs }),
        headers: { authorization: token, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
            id: submission.id,
            'dry-run': effect === 'rehearsal' ? true : undefined,
            release: submission.release,
        }),
    });
}
function changeFromCall(call, title) {
    return { title, method: 'POST', url: call.url, body: call.submission };
}


/***/ }),

/***/ 3322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ auditByRehearsal),
/* harmony export */   fB: () => (/* binding */ checkByRehearsal),
/* harmony export */   js: () => (/* binding */ goneManifest),
/* harmony export */   yc: () => (/* binding */ withPackages)
/* harmony export */ });
/* unused harmony export refused */
/* harmony import */ var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7571);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(282);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3373);
/* harmony import */ var _manifest_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3999);
/* harmony import */ var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9382);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8456);
/* harmony import */ var _publication_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9064);








/** Proves the token and the package by a dry run of the newest release; "already there" is as good as success. Throws ProblemError. */
async function checkByRehearsal(context, rehearsal) {
    const { label, dialect } = rehearsal;
    const onlyForm = (why) => {
        const text = `Only the format of the token was checked: ${why}, so ${dialect.title} could not be asked.`;
        return { notices: [{ level: 'notice', text }] };
    };
    const subject = await context.newestRelease();
    if (subject === undefined)
        return onlyForm(`no published release exists that \`${label}\` would publish`);
    const manifest = (0,_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__/* .asFoundryManifest */ .z)(subject.manifest);
    if (manifest === undefined) {
        (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)(subject.problems.filter((problem) => !isGone(problem)));
        return onlyForm(`the manifest of \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(subject.release.tag)}\` cannot be read`);
    }
    (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)((0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .foundryRules */ .xq)(manifest.manifest));
    const meaning = await ask(rehearsal, context, manifest, subject.release);
    if (meaning.kind === 'accepted' || meaning.kind === 'duplicate') {
        const page = meaning.kind === 'accepted' ? meaning.page : undefined;
        return { version: subject.version, ...rehearsal.pages(manifest, page) };
    }
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(meaning.problems);
}
/** A manifest that is missing, or not public, tells nothing about the token. */
function isGone({ code }) {
    return code === 'manifest.missing' || code === 'manifest.unreachable';
}
/** Throws ProblemError if the reply cannot be trusted. */
async function ask(rehearsal, context, manifest, release) {
    const { dialect, label } = rehearsal;
    const send = () => rehearsal.send(context, manifest, release);
    const sent = await send();
    if (!sent.ok)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(dialect.problemsOf(sent.error, label));
    const meaning = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_4__/* .classifyReply */ .RO)(sent.value, 'rehearsal', dialect);
    if (meaning.kind !== 'unreadable')
        return meaning;
    throw await (0,_publication_js__WEBPACK_IMPORTED_MODULE_5__/* .afterDoubtfulRehearsal */ .J$)(context, { dialect, version: manifest.manifest.version ?? '', send }, meaning);
}
/**
 * Asks about each release by a dry run, one after the other. A problem with the token or the package ends it, since it would be the
 * same for all; the rest is then `unknown`.
 * @param all the releases whose values may replace those of a release that has none
 */
async function auditByRehearsal(context, subjects, rehearsal, all = subjects) {
    const standings = [];
    let problems = [];
    const paced = {
        ...rehearsal,
        async send(...args) {
            await context.turn(rehearsal.address);
            return rehearsal.send(...args);
        },
    };
    for (const subject of subjects) {
        const { manifest, faults } = substituteFor(subject, all);
        if (manifest === undefined || problems.length > 0) {
            standings.push(manifest === undefined ? refused(faults) : { kind: 'unknown' });
            continue;
        }
        try {
            const meaning = await ask(paced, context, manifest, subject.release);
            if (meaning.kind === 'refused' && meaning.problems.some(isAboutAll))
                throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(meaning.problems);
            standings.push(standingFrom(meaning, subject, faults));
        }
        catch (error) {
            const own = (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsIn */ ._n)(error);
            // The end of the run interrupts a turn, and is reported elsewhere.
            if (own === undefined && Error.isError(error))
                throw error;
            problems = own ?? [interrupted(rehearsal.dialect.title)];
            standings.push({ kind: 'unknown' });
        }
    }
    return { standings, problems };
}
function interrupted(title) {
    return {
        code: 'run.timeout',
        title: `The run ended before ${title} could be asked about every version`,
        hint: 'Run again, with a smaller `releases` or a larger `timeout`.',
    };
}
const wide = [
    'registry.unauthorized',
    'registry.forbidden',
    'registry.payment',
    'registry.not-found',
];
function isAboutAll({ code }) {
    return wide.includes(code);
}
/**
 * What to ask with: the release's own manifest, or if that would not be accepted, one with values of another release, since the dry run
 * only has to tell whether the version exists. `faults` is why it could not be published.
 */
function substituteFor(subject, subjects) {
    const own = (0,_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__/* .asFoundryManifest */ .z)(subject.manifest);
    const faults = [...subject.problems, ...(own === undefined ? [] : (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .foundryRules */ .xq)(own.manifest))];
    if (own !== undefined && (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .foundryRules */ .xq)(own.manifest).length === 0)
        return { manifest: own, faults };
    const other = subjects
        .map(({ manifest }) => (0,_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__/* .asFoundryManifest */ .z)(manifest))
        .find((manifest) => manifest !== undefined && (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .foundryRules */ .xq)(manifest.manifest).length === 0);
    const version = own?.manifest.version ?? subject.version;
    if (other === undefined || version === '')
        return { faults };
    const manifest = { ...other.manifest, ...own?.manifest, compatibility: other.manifest.compatibility, version };
    return { manifest: { manifest, url: own?.url ?? subject.release.pageUrl }, faults };
}
function standingFrom(meaning, subject, faults) {
    if (meaning.kind === 'accepted')
        return faults.length === 0 ? { kind: 'missing' } : refused(faults);
    // Nothing but the protocol's own code proves it: a status 409, for one, may mean anything.
    if (meaning.kind === 'duplicate' || meaning.exists === true)
        return { kind: 'listed', problems: goneManifest(subject) };
    return refused(faults.length === 0 ? meaning.problems : faults);
}
function refused(problems) {
    return { kind: 'refused', problems };
}
/** The problem of a listed version whose manifest is gone. */
function goneManifest({ problems }) {
    return problems
        .filter(isGone)
        .map((problem) => ({ ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_7__/* .without */ .FF)(problem, 'place'), code: 'manifest.unreachable' }));
}
/** Packages that are requested at once. */
const concurrency = 8;
/**
 * Adds to each listed version whether its package can still be downloaded.
 * @param bringsZip true if the registry serves the zip itself
 */
async function withPackages(context, subjects, standings, bringsZip = false) {
    return (0,_domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapConcurrently */ .X)(standings, concurrency, async (standing, index) => {
        const { download, protected: isProtected } = (0,_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__/* .asFoundryManifest */ .z)(subjects[index]?.manifest)?.manifest ?? {};
        if (standing.kind !== 'listed' || bringsZip || isProtected === true || download === undefined)
            return standing;
        const fault = await context.downloadFault(download);
        if (fault === undefined)
            return standing;
        const problem = {
            code: 'package.unreachable',
            title: 'Its package can no longer be downloaded',
            detail: fault,
            hint: 'Attach the zip to the release again: installing this version fails until then.',
        };
        return { ...standing, problems: [...(standing.problems ?? []), problem] };
    });
}


/***/ }),

/***/ 6136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf)
/* harmony export */ });
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3373);
/* harmony import */ var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9382);


/**
 * The package that a job publishes to. It keeps one manifest per version, and offers an installation the newest version whose range
 * fits.
 * @param url of the registry
 */
function targetOf(url, manifest) {
    const { id = '' } = manifest;
    const shown = `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineExcerpt */ .Hv)(id)}\``;
    const target = {
        key: `${url} ${id}`,
        manifest,
        clashWith(other) {
            const theirs = other.manifest;
            const warn = (text, pointer) => ({
                level: 'warning',
                text,
                place: { kind: 'manifest', pointer },
            });
            if (manifest.version === theirs.version) {
                const version = `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineExcerpt */ .Hv)(manifest.version ?? '')}\``;
                return warn(`both submit ${shown} ${version}. A registry keeps one manifest for a version, so the second changes nothing: give each build its own version.`, '/version');
            }
            if (!overlaps(manifest, theirs))
                return undefined;
            const ranges = `${rangeOf(theirs)} and ${rangeOf(manifest)}`;
            return warn(`publish ${shown} for ranges of Foundry that overlap (${ranges}). If both fit, users get the newer one: set \`compatibility.maximum\` of one build below \`compatibility.minimum\` of the next.`, '/compatibility');
        },
    };
    return target;
}
function overlaps({ compatibility: one }, { compatibility: other }) {
    const endsBefore = (maximum, minimum) => maximum !== undefined && minimum !== undefined && (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isBelow */ .Yw)(maximum, minimum);
    return !endsBefore(one.maximum, other.minimum) && !endsBefore(other.maximum, one.minimum);
}
function rangeOf({ compatibility: { minimum, maximum } }) {
    const from = (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineExcerpt */ .Hv)(minimum ?? 'any');
    return maximum === undefined ? `${from} or newer` : `${from} to ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineExcerpt */ .Hv)(maximum)}`;
}


/***/ }),

/***/ 5957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ problemsFromFailure)
/* harmony export */ });
/* unused harmony export problemFromFailure */
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);




/** The problems that a failure means. More than one only if the data to send had its own problems. */
function problemsFromFailure(failure, subject) {
    const own = failure.reason === 'body' ? (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(failure.cause) : undefined;
    return own ?? [describe(failure, subject)];
}
function problemFromFailure(failure, subject) {
    return problemsFromFailure(failure, subject)[0];
}
function describe(failure, { title, label, isEndpoint = false }) {
    const { reason, reply, landed, retryAt } = failure;
    const setting = label === undefined ? undefined : `\`url\` of the entry \`${label}\``;
    const status = reply === undefined ? '' : ` (HTTP ${reply.status})`;
    const unknown = landed === 'unknown' ? ' It is unknown whether the request took effect; a re-run checks, and is safe.' : '';
    const problem = (code, what, hint) => ({
        code,
        title: what,
        detail: (reason === 'blocked' && reply && (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyExcerpt */ .kG)(reply)) || (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureDetail */ .Kc)(failure),
        ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .sw)({ hint: hint || undefined }),
    });
    const known = retryAt !== undefined && retryAt < Date.UTC(9999, 0);
    switch (reason) {
        case 'connect': {
            const check = setting === undefined
                ? 'Run again.'
                : `Run again; if it happens again, check the runner's network, and ${setting} if you set it.`;
            return problem('registry.unavailable', `${title} could not be reached`, check);
        }
        case 'proxy':
            return problem('registry.unavailable', `${title} could not be reached through the proxy`, 'Correct the address and the credentials in that variable, or list the host in `NO_PROXY`.');
        case 'tls': {
            const correct = `Correct the certificate${setting === undefined ? '' : `, or ${setting}`}.`;
            return problem('registry.unavailable', `The connection to ${title} is not secure, so nothing was sent`, correct);
        }
        case 'barred':
            return problem('registry.unavailable', `${title} cannot be reached from here`, 'Correct what is named.');
        case 'timeout':
        case 'reset':
            return problem('registry.unavailable', `${title} did not reply`, `Run again.${unknown}`);
        case 'early': {
            const hint = `Is there a proxy in between? Run again.${unknown}`;
            return problem('registry.unavailable', `${title} responded before it received the whole request${status}`, hint);
        }
        case 'unavailable': {
            const again = known ? `Run again at ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUtc */ .ay)(retryAt)} or later.` : 'Run again.';
            return problem('registry.unavailable', `${title} returned a server error${status}`, `${again}${unknown}`);
        }
        case 'blocked':
            // This must not sound as if the token were at fault: replacing a working one would do harm.
            return problem('registry.blocked', `Something in front of ${title} (a bot filter, a firewall or a proxy) responded instead${status}`, `Run again; if it happens again, run from another network, for example on a self-hosted runner.${unknown}`);
        case 'rate-limited':
            return problem('registry.rate-limited', `${title} wants a longer wait than \`timeout\` allows`, known
                ? `Run again at ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUtc */ .ay)(retryAt)} or later, or raise \`timeout\`.`
                : `Run again later: ${title} did not say when to retry.`);
        case 'moved': {
            const correct = isEndpoint && setting !== undefined && reply !== undefined && addsSlash(reply)
                ? `Add the slash at the end of ${setting}.`
                : `Correct ${setting ?? 'the address'}.`;
            return problem('registry.moved', `${title} responded with a redirect, which is not followed`, correct);
        }
        case 'too-large':
            return problem('registry.unreadable', `${title} sent a response that is too large`, unknown.trim());
        case 'deadline': {
            const more = `Run again, with a larger \`timeout\` if it happens often.${unknown}`;
            return problem('run.timeout', `The run exceeded \`timeout\` before ${title} was done`, more);
        }
        case 'cancelled':
            return problem('run.timeout', `The run was canceled before ${title} was done`, `Run again.${unknown}`);
        case 'body':
            return problem('asset.corrupt', `The bytes for ${title} could not be read completely`, 'Run again.');
        case 'refused':
            return problem('internal', `A request to ${title} was withheld`);
    }
}
/** True for a redirect to the same address with a slash at the end of its path. */
function addsSlash({ url, headers }) {
    const from = new URL(url);
    from.pathname += '/';
    return URL.parse(headers['location'] ?? '', url)?.href === from.href;
}


/***/ })

};
