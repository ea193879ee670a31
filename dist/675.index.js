export const id = 675;

export const ids = [ 675 ];

export const modules = {
 2176: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   S: () => isGone,
   b: () => problemOfVersion
  });
  var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);
  function isGone({code}) {
   return code === "manifest.missing" || code === "manifest.unreachable";
  }
  function problemOfVersion(problem, about) {
   return {
    ...(0, _data_js__WEBPACK_IMPORTED_MODULE_0__.FF)(problem, "place", "envelope"),
    title: `${about}: ${problem.title}`
   };
  }
 }),
 1581: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   h: () => inspectionsOf,
   u: () => knownProblems
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
  var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7571);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(282);
  var _domain_poll_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7683);
  var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9382);
  const lookEvery = 5e3;
  const concurrency = 4;
  function inspectionsOf(subject, uploads = []) {
   const {manifest, isSubmitted = true} = subject;
   const inspection = (key, run) => ({
    key: `${key} ${manifest.url}`,
    run
   });
   return [ ...opensDownload(subject) ? [ inspection("package", context => inspectDownload(subject, context)) ] : [], ...isSubmitted ? [ inspection("manifest", context => inspectManifest(subject, context)) ] : [], ...uploads.map(pattern => inspection(`upload ${pattern}`, context => inspectUploads(subject, pattern, context))) ];
  }
  function opensDownload({manifest, bringsZip = false, isSubmitted = true}) {
   return manifest.manifest.download === void 0 ? !bringsZip : isSubmitted;
  }
  async function knownProblems(subject, packageCheck) {
   if (packageCheck !== "error" || !opensDownload(subject)) return [];
   const {missingPackage} = await loadPackage();
   const found = missingPackage(subject.manifest, subject.release);
   if (found === void 0) return [];
   const {code, title, detail, hint} = found;
   return [ {
    code,
    title,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_3__.sw)({
     detail,
     hint
    })
   } ];
  }
  const loadPackage = () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 6393));
  async function inspectDownload({manifest, release}, context) {
   const {checkPackage, wholeLimit} = await loadPackage();
   const {http, log, clock, signal, deadline, packageCheck: mode, packageBytes, onStale} = context;
   const {download} = manifest.manifest;
   const asset = release.assets.find(({downloadUrl}) => downloadUrl === download);
   const most = Math.min(asset?.size ?? wholeLimit, wholeLimit);
   let report;
   const isFixed = release.immutable === true && (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.rl)(download ?? "", release);
   const isFinal = release.repository.private === true || isFixed;
   const until = isFinal ? 0 : Math.min(context.until, deadline);
   const options = {
    clock,
    until,
    signal,
    delay: () => lookEvery,
    onWait: left => log.info(`Waiting for the package, which cannot be fetched yet (${Math.ceil(left / 1e3)} s left)`)
   };
   const look = async count => {
    const seen = await packageBytes.use(most, () => checkPackage({
     mode,
     manifest,
     release,
     http,
     log
    }));
    if (report === void 0 || !seen.problems.some(({code}) => code === "run.timeout")) report = seen;
    if (seen.mayCome !== true || seen.problems.length === 0) return true;
    if (asset?.state !== "uploaded" || isFinal || !onStale || count === 1 && clock.now() < until) return;
    onStale();
    return true;
   };
   await (0, _domain_poll_js__WEBPACK_IMPORTED_MODULE_4__.w)(options, look).catch(error => {
    if (!signal.aborted) throw error;
   });
   return report ?? {
    problems: [],
    notices: []
   };
  }
  async function inspectManifest({manifest: released, release}, {packageCheck, previousManifest}) {
   const {manifest} = released;
   const {manifestAdvice} = await loadPackage();
   const isRead = packageCheck !== "off" && !manifest.protected && manifest.download !== void 0;
   const previous = isRead ? await previousManifest(released) : void 0;
   const parsed = previous && (0, _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_2__.Ng)(previous);
   const previousVerified = parsed?.ok === true ? parsed.value.manifest.compatibility.verified : void 0;
   return {
    problems: [],
    notices: manifestAdvice(manifest, {
     release,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_3__.sw)({
      previousVerified
     })
    })
   };
  }
  async function inspectUploads({manifest, release}, pattern, {http, log, assets, packageCheck: mode, packageBytes}) {
   if (mode === "off") return {
    problems: [],
    notices: []
   };
   const {checkUpload, accessFromAsset, accessFromSource, wholeLimit} = await loadPackage();
   const files = (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.P9)(pattern) ? (await assets.files(pattern).catch(() => [])).map(({name, bytes}) => ({
    name,
    most: 0,
    open: async () => accessFromSource(bytes)
   })) : (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.Gi)([ pattern ], release.assets).selected.map(asset => ({
    name: asset.name,
    most: Math.min(asset.size, wholeLimit),
    open: () => accessFromAsset(http, asset, assets.bytes(asset))
   }));
   const reports = await (0, _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__.X)(files, concurrency, ({name, most, open}) => packageBytes.use(most, async () => checkUpload({
    mode,
    manifest,
    name,
    access: await open(),
    log
   })));
   return {
    problems: reports.flatMap(({problems}) => problems),
    notices: reports.flatMap(({notices}) => notices)
   };
  }
 }),
 6930: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   RH: () => tailLength,
   Ue: () => accessFromSource,
   _j: () => ReadAhead,
   cw: () => accessFromBytes
  });
  const tailLength = 131072;
  function accessFromBytes(bytes) {
   return {
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end)
   };
  }
  function accessFromSource(source, keep = 0) {
   let kept;
   return {
    size: source.size,
    async read(start, end) {
     if (source.size > keep) return part(source, start, end);
     kept ??= part(source, 0, source.size);
     return (await kept).subarray(start, end);
    }
   };
  }
  async function part(source, start, end) {
   const bytes = new Uint8Array(end - start);
   const controller = new AbortController;
   let position = 0;
   try {
    for await (const chunk of await source.open(controller.signal)) {
     const from = Math.max(start, position);
     const to = Math.min(end, position + chunk.length);
     if (from < to) bytes.set(chunk.subarray(from - position, to - position), from - start);
     position += chunk.length;
     if (position >= end) break;
    }
   } finally {
    controller.abort();
   }
   if (position < end) throw new Error("The file is shorter than its reported size");
   return bytes;
  }
  class ReadAhead {
   size;
   lastEnd=0;
   fetched=0;
   #segments=[];
   #source;
   constructor(source) {
    this.#source = source;
    this.size = source.size;
   }
   take(target, start) {
    const end = start + target.length;
    let position = start;
    for (const segment of this.#segments) {
     if (segment.end <= position || segment.start > position) continue;
     const to = Math.min(segment.end, end);
     target.set(segment.bytes.subarray(position - segment.start, to - segment.start), position - start);
     position = to;
     if (position >= end) break;
    }
    if (position < end) return false;
    this.lastEnd = end;
    return true;
   }
   async load(start, end, ahead = 0) {
    let position = start;
    while (position < end) {
     const next = this.#segments.find(segment => segment.end > position);
     if (next && next.start <= position) {
      position = next.end;
      continue;
     }
     const to = Math.min(next?.start ?? this.size, this.size, Math.max(end, start + ahead));
     const bytes = await this.#source.read(position, to);
     this.fetched += bytes.length;
     this.#segments = [ ...this.#segments, {
      start: position,
      end: to,
      bytes
     } ].sort((one, other) => one.start - other.start);
     position = to;
    }
   }
  }
 }),
 3503: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   A9: () => normalized,
   AU: () => fold,
   HB: () => unreachable,
   J4: () => mismatch,
   TL: () => quoted,
   lk: () => PackageFault,
   qN: () => FindingGroups
  });
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3373);
  class PackageFault extends Error {
   name="PackageFault";
   finding;
   constructor(finding) {
    super(finding.title);
    this.finding = finding;
   }
  }
  function mismatch(title, details = {}) {
   return {
    code: "package.mismatch",
    level: "error",
    title,
    pointer: "/download",
    ...details
   };
  }
  function unreachable(title, details = {}) {
   return {
    ...mismatch(title, details),
    code: "package.unreachable"
   };
  }
  class FindingGroups {
   #groups=new Map;
   add(kind, title, details) {
    const group = this.#groups.get(kind) ?? [];
    this.#groups.set(kind, group);
    group.push(mismatch(title, details));
   }
   all(title, limit = () => 10) {
    return [ ...this.#groups ].flatMap(([kind, found]) => {
     const [first] = found;
     if (!first || found.length <= limit(kind)) return found;
     const shown = found.slice(0, 10).map(finding => (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.oZ)(finding.title));
     const rest = found.length > shown.length ? `; and ${found.length - shown.length} more` : "";
     return [ {
      ...first,
      title: title(kind, found.length),
      detail: shown.join("; ") + rest
     } ];
    });
   }
  }
  function quoted(text) {
   return `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(text)}\``;
  }
  function fold(path) {
   return normalized(path).toLowerCase();
  }
  function normalized(path) {
   return /\p{M}{31}/u.test(path) ? path : path.normalize("NFC");
  }
 }),
 6393: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   accessFromAsset: () => accessFromAsset,
   accessFromSource: () => package_access.Ue,
   checkPackage: () => checkPackage,
   checkUpload: () => checkUpload,
   manifestAdvice: () => manifestAdvice,
   missingPackage: () => missingPackage,
   wholeLimit: () => wholeLimit
  });
  var package_access = __webpack_require__(6930);
  var data = __webpack_require__(282);
  var domain_text = __webpack_require__(3373);
  var manifest = __webpack_require__(9382);
  var domain_prerelease = __webpack_require__(3968);
  var domain_version = __webpack_require__(3356);
  var domain_url = __webpack_require__(1949);
  const latest = {
   kind: "moving",
   what: "points at the latest release, not at this one"
  };
  function classifyUrlStability(address, tag) {
   const url = URL.parse(address);
   if (url?.protocol !== "https:" && url?.protocol !== "http:") return {
    kind: "unknown"
   };
   const steps = url.pathname.split("/").filter(step => step !== "").map(domain_url.oF);
   const api = steps[0] === "repos" ? 1 : 0;
   const repository = `${steps[api] ?? ""}/${steps[api + 1] ?? ""}`;
   const [place, ...rest] = steps.slice(api + 2).filter((step, index) => !(index === 0 && step === "-"));
   const reference = (text, withPath = false) => referenceKind(text, tag, repository, withPath);
   if (place === "releases" && rest[0] !== void 0) {
    const [kind, ...named] = rest;
    const name = kind === "download" ? named.slice(0, -1).join("/") : named[0] === "downloads" ? kind : "";
    if (kind === "latest" || kind === "permalink" || name === "latest" && name !== tag) return latest;
    if (name !== "") return {
     kind: "tag",
     tag: name,
     repository
    };
   }
   const zipped = rest.join("/").replace(/\.(?:zip|tar\.gz)$/i, "");
   if (place === "archive") return reference(rest.length > 1 && rest[0] !== "refs" && steps.includes("-") ? rest[0] ?? "" : zipped);
   if (place === "zipball" || url.hostname.startsWith("codeload.") && /^(?:legacy\.)?zip$/.test(place ?? "")) return reference(zipped);
   if (place === "raw" || place === "blob") return reference(rest.join("/"), true);
   if (place === "jobs" && rest[0] === "artifacts") return reference(rest.slice(1).join("/"), true);
   if (url.hostname === "raw.githubusercontent.com" && place !== void 0) return reference([ place, ...rest ].join("/"), true);
   if (steps[0] === "gh" && steps[2] !== void 0) {
    const [name = "", version = "latest"] = steps[2].split("@");
    return version === "latest" ? latest : referenceKind(version, tag, `${steps[1] ?? ""}/${name}`, false);
   }
   return steps.some(step => /^latest$|(?:^|[-_.])latest\.zip$/i.test(step)) ? latest : {
    kind: "unknown"
   };
  }
  function copyable(address) {
   return (0, domain_text.ci)((0, domain_text.xv)(address, 1e3));
  }
  function underTag(address, tag) {
   return address.replace(/\/releases\/latest\/download\/(?=[^/]+$)/, () => `/releases/download/${encodeURI(tag)}/`);
  }
  function isOfRelease(address, {tag, version = tag}) {
   const {pathname = "", search = ""} = URL.parse(address) ?? {};
   const text = (0, domain_url.oF)(pathname + search);
   return [ tag, version ].some(name => text.includes(name));
  }
  function referenceKind(text, tag, repository, withPath) {
   if (text === "") return {
    kind: "unknown"
   };
   const explicit = /^(?:refs\/(heads|tags)|(branch|tag))\/(.+)$/.exec(text);
   const name = explicit?.[3] ?? text;
   const kind = explicit?.[1] ?? explicit?.[2];
   const isTag = name === tag || withPath && name.startsWith(`${tag}/`);
   const first = isTag ? tag : withPath ? name.replace(/\/.*$/s, "") : name;
   if (kind === "tags" || kind === "tag" || kind === void 0 && isTag) return {
    kind: "tag",
    tag: first,
    repository
   };
   if (kind === void 0 && (/^[0-9a-f]{40}$/i.test(first) || text.startsWith("commit/") && withPath)) return {
    kind: "fixed"
   };
   if (kind === void 0 && /\d\.\d/.test(first)) return {
    kind: "tag",
    tag: first,
    repository
   };
   return {
    kind: "moving",
    what: "points at a branch, whose content changes"
   };
  }
  const newestGeneration = 14;
  const successors = {
   name: "id",
   minimumCoreVersion: "compatibility.minimum",
   compatibleCoreVersion: "compatibility.verified",
   minimumSystemVersion: "relationships.systems[].compatibility.minimum",
   author: "authors",
   dependencies: "relationships.requires",
   systems: "relationships.systems",
   gridDistance: "grid.distance",
   gridUnits: "grid.units"
  };
  const packSuccessors = {
   entity: "type",
   private: "ownership"
  };
  function notice(pointer, text, level = "notice") {
   return {
    level,
    text,
    place: {
     kind: "manifest",
     pointer
    }
   };
  }
  function noticeOf({title, effect, hint}) {
   return notice("/download", `${title}: ${effect}. ${hint}`, "warning");
  }
  function downloadFault(download, {tag, repository: {owner, name}}, version) {
   const own = underTag(download, tag);
   const hint = own === download ? "Use the address of this release's zip, under its tag." : `Use \`${copyable(own)}\`.`;
   const found = classifyUrlStability(download, tag);
   if (found.kind === "moving") {
    const effect = "anyone installing this version later will get different files";
    return {
     moving: true,
     title: `\`download\` ${found.what}`,
     effect,
     hint
    };
   }
   const isOther = found.kind === "tag" && found.tag !== tag;
   const isHere = found.kind === "tag" && `${owner}/${name}`.toLowerCase() === found.repository.toLowerCase();
   if (!isOther || !isHere && version !== void 0 && (0, domain_version.rg)(found.tag, version) === "same") return;
   const title = `\`download\` points at the tag \`${(0, domain_text.Hv)(found.tag)}\`, but this release is \`${(0, 
   domain_text.Hv)(tag)}\``;
   return {
    moving: false,
    title,
    effect: "people would install another version",
    hint
   };
  }
  function manifestAdvice(manifest, {release, previousVerified}) {
   return [ ...boundsAdvice(manifest), ...deprecatedKeys(manifest), ...compatibilityAdvice(manifest, previousVerified), ...versionAdvice(manifest, release.prerelease), ...updateAdvice(manifest, release.tag) ];
  }
  function deprecatedKeys({json, formerPlaces}) {
   const reported = new Set(formerPlaces.values());
   const keys = Object.entries(successors).filter(([key]) => isGiven(json[key]) && !reported.has(`/${key}`)).map(([key, successor]) => {
    const since = key.startsWith("grid") ? 12 : 10;
    return notice(`/${key}`, `\`${key}\` is deprecated: Foundry v${since} and later read \`${successor}\`.`);
   });
   const packs = Array.isArray(json["packs"]) ? json["packs"] : [];
   const packKeys = Object.entries(packSuccessors).flatMap(([key, successor]) => {
    const index = packs.findIndex(pack => isGiven((0, data.qY)(pack)[key]));
    const text = `\`${key}\` of a pack is deprecated: Foundry reads \`${successor}\`.`;
    return index < 0 ? [] : [ notice(`/packs/${index}/${key}`, text) ];
   });
   return [ ...keys, ...packKeys ];
  }
  function compatibilityAdvice({compatibility: {maximum, verified}}, previousVerified) {
   const notices = [];
   const generation = Number(/^\d+/.exec(maximum ?? "")?.[0] ?? newestGeneration);
   const isContradiction = maximum !== void 0 && verified !== void 0 && (0, manifest.Yw)(maximum, verified);
   if (maximum !== void 0 && !isContradiction && generation < newestGeneration) {
    const text = `\`compatibility.maximum\` is \`${(0, domain_text.Hv)(maximum)}\`: Foundry ${generation + 1} and later neither install nor load this version. Leave it out unless the package is known to break there, or another build targets those versions.`;
    notices.push(notice("/compatibility/maximum", text));
   }
   if (verified !== void 0 && previousVerified !== void 0 && (0, domain_version.MQ)(previousVerified, verified)) {
    const text = `\`compatibility.verified\` is \`${(0, domain_text.Hv)(verified)}\`, but it was \`${(0, 
    domain_text.Hv)(previousVerified)}\` in the previous release: users on the newer Foundry will see the compatibility warning again.`;
    notices.push(notice("/compatibility/verified", text));
   }
   return notices;
  }
  function versionAdvice({version}, prerelease) {
   const [, final, word] = /^(v?\d+(?:\.\d+)*)[-.~]?([a-z].*)$/is.exec(version ?? "") ?? [];
   if (version === void 0 || final === void 0 || word === void 0) return [];
   if (!(prerelease || (0, domain_prerelease.b)(version)) || !(0, domain_version.MQ)(version, final)) return [];
   const text = `Foundry ranks \`${(0, domain_text.Hv)(version)}\` above \`${(0, domain_text.Hv)(final)}\`: people on this prerelease will not be offered the final release. Give the final release a higher number, e.g. the next patch.`;
   return [ notice("/version", text) ];
  }
  function updateAdvice({manifest}, tag) {
   const found = manifest === void 0 ? void 0 : classifyUrlStability(manifest, tag);
   const isFixed = found?.kind === "fixed" || found?.kind === "tag" && (0, domain_version.bp)(found.tag) !== void 0;
   const text = "`manifest` points at one version: installed copies look there for updates, and never find one. Point it at `/releases/latest/download/\u2026`.";
   return isFixed ? [ notice("/manifest", text) ] : [];
  }
  const publishedStays = "A version that is published already keeps what it has: change it on the page of the package, too.";
  function boundsAdvice({compatibility: {minimum, verified, maximum}}) {
   const notices = [];
   if (minimum !== void 0 && verified !== void 0 && (0, manifest.Yw)(verified, minimum)) {
    const text = `\`compatibility.verified\` (${(0, domain_text.Hv)(verified)}) is older than \`compatibility.minimum\` (${(0, 
    domain_text.Hv)(minimum)}). Raise it, or lower the minimum. ${publishedStays}`;
    notices.push(notice("/compatibility/verified", text, "warning"));
   }
   if (maximum !== void 0 && verified !== void 0 && (0, manifest.Yw)(maximum, verified)) {
    const text = `\`compatibility.maximum\` (${(0, domain_text.Hv)(maximum)}) excludes the verified version (${(0, 
    domain_text.Hv)(verified)}). Leave it out, or raise it. ${publishedStays}`;
    notices.push(notice("/compatibility/maximum", text, "warning"));
   }
   return notices;
  }
  function isGiven(value) {
   return value !== void 0 && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  }
  var assets = __webpack_require__(1510);
  var package_finding = __webpack_require__(3503);
  var result = __webpack_require__(635);
  var failure = __webpack_require__(2398);
  var redirect = __webpack_require__(6790);
  var retry = __webpack_require__(8902);
  const wholeLimit = 67108864;
  async function remotePackage(http, download, size) {
   try {
    return (0, result.ok)(await remote_open(http, download, size));
   } catch (error) {
    if (error instanceof package_finding.lk) return (0, result.g)(error.finding);
    throw error;
   }
  }
  async function accessFromAsset(http, asset, bytes) {
   const access = await remotePackage(http, asset.downloadUrl, asset.size);
   return access.ok ? access.value : (0, package_access.Ue)(bytes, wholeLimit);
  }
  async function remote_open(http, download, size) {
   const address = publicAddress(download);
   const range = size === void 0 || size <= 0 ? `bytes=-${package_access.RH}` : tailRange(size);
   const {url, reply} = await get(http, address, range, {
    redirects: "follow"
   });
   if (reply) {
    if (reply.status === 200) return (0, package_access.cw)(reply.body);
    const tail = tailOf(reply);
    if (tail) return inParts(http, url, tail);
    if (reply.status !== 206 && !noRange.includes(reply.status)) throw refusal(reply, url);
   }
   const {reply: probe} = await get(http, url, "bytes=0-" + (package_access.RH - 1));
   if (probe) {
    if (probe.status === 200) return (0, package_access.cw)(probe.body);
    const head = partOf(probe);
    if (head?.start === 0 && head.end === head.total) return (0, package_access.cw)(head.bytes);
    if (head?.start === 0 && head.end === package_access.RH) {
     const {reply: asked} = await get(http, url, tailRange(head.total));
     const tail = asked && tailOf(asked);
     if (tail && tail.total === head.total && tail.tag === head.tag) return inParts(http, url, tail);
    } else if (probe.status !== 206 && !noRange.includes(probe.status)) throw refusal(probe, url);
   }
   return (0, package_access.cw)(await whole(http, url));
  }
  const noRange = [ 400, 416, 501 ];
  function tailRange(size) {
   return `bytes=${Math.max(0, size - package_access.RH)}-${size - 1}`;
  }
  function tailOf(reply) {
   const part = partOf(reply);
   return part?.start === Math.max(0, (part?.total ?? 0) - package_access.RH) && part.end === part.total ? part : void 0;
  }
  function inParts(http, url, tail) {
   let all;
   return {
    size: tail.total,
    async read(start, end) {
     if (start >= tail.start) return tail.bytes.subarray(start - tail.start, end - tail.start);
     if (!all) {
      const {reply} = await get(http, url, `bytes=${start}-${end - 1}`, {
       length: end - start
      });
      const part = reply?.status === 200 || noRange.includes(reply?.status ?? 0) ? void 0 : reply;
      if (part && part.status !== 206) throw refusal(part, url);
      const found = part && partOf(part);
      if (found?.start === start && found.end === end && found.total === tail.total && found.tag === tail.tag) return found.bytes;
      all = await whole(http, url);
      if (all.length !== tail.total) throw fault(`${host(url)} sent a package of ${all.length} bytes, but announced ${tail.total}`, "Wait until the upload is complete, then run again.");
     }
     return all.subarray(start, end);
    }
   };
  }
  async function get(http, url, range, {length = package_access.RH, redirects = "return"} = {}) {
   const sent = await http.send({
    method: "GET",
    url,
    effect: "read",
    redirects,
    headers: {
     range,
     "accept-encoding": "identity"
    },
    maxBytes: length + 65536,
    accept: noRange,
    limitDelay: retry.RT
   });
   if (sent.ok) return {
    url: sent.value.url,
    reply: sent.value
   };
   const {reason, reply} = sent.error;
   if (reason === "too-large" && reply !== void 0) {
    if (reply.status !== 200 && reply.status !== 206 && !noRange.includes(reply.status)) throw refusal(reply, reply.url);
    return {
     url: reply.url
    };
   }
   throw failureFault(sent.error, url);
  }
  async function whole(http, url) {
   const sent = await http.send({
    method: "GET",
    url,
    effect: "read",
    redirects: "return",
    headers: {
     "accept-encoding": "identity"
    },
    maxBytes: wholeLimit,
    timeoutMs: 3e5,
    maxAttempts: 2,
    limitDelay: retry.RT
   });
   if (sent.ok && sent.value.status === 200) return sent.value.body;
   if (sent.ok) throw refusal(sent.value, url);
   const {reason, reply} = sent.error;
   if (reason !== "too-large") throw failureFault(sent.error, url);
   if (reply !== void 0 && reply.status !== 200) throw refusal(reply, url);
   throw fault(`The package was not opened: ${host(url)} does not support range requests, and the package is larger than ${wholeLimit / 1024 / 1024} MiB`, "Attach the zip to the GitHub release: GitHub supports range requests.", {
    level: "warning"
   });
  }
  function partOf(reply) {
   const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(reply.headers["content-range"] ?? "") ?? [];
   if (first === void 0 || last === void 0 || total === void 0) return;
   const [start, end] = [ Number(first), Number(last) + 1 ];
   if (end - start !== reply.body.length || end > Number(total) || start >= end) return;
   return {
    start,
    end,
    total: Number(total),
    tag: reply.headers["etag"],
    bytes: reply.body
   };
  }
  function fault(title, hint, details = {}) {
   return new package_finding.lk({
    ...(0, package_finding.HB)(title, {
     hint
    }),
    ...details
   });
  }
  const addressHint = "Set it to the URL of the zip, starting with `https://`.";
  function publicAddress(download) {
   const url = URL.parse(download);
   if (url?.protocol !== "https:" && url?.protocol !== "http:") throw fault("`download` is not a web address", addressHint);
   if (url.username !== "" || url.password !== "") throw fault("`download` contains credentials", "They would be public. Make the zip public instead.");
   return url.href;
  }
  const downHint = "Correct `download`, or run again once the server is back up.";
  const runnerHint = "If only this runner is blocked, run again, or from another network; `package-check: warn` publishes it anyway.";
  function refusal(reply, url) {
   const {status} = reply;
   const hint = status === 401 || status === 403 ? "Foundry downloads it without credentials. Make it public; release assets of a private repository are not." : status === 404 || status === 410 ? "Attach the zip to the release, or correct `download`. Assets of a private repository are not public." : downHint;
   const isNamed = (0, failure.Ml)({
    ...reply,
    text: ""
   });
   const title = `The package cannot be downloaded: ${isNamed ? "something in front of " : ""}${host(url)} answers ${status}`;
   if (!(0, failure.Ml)(reply)) return fault(title, hint, status === 404 ? {
    isMissing: true
   } : {});
   const detail = (0, failure.kG)(reply) || void 0;
   return fault(title, isNamed ? runnerHint : `${hint} ${runnerHint}`, {
    ...(0, data.sw)({
     detail
    }),
    passing: "filter"
   });
  }
  const obstacles = {
   "too-many": [ `\`download\` redirects more than ${redirect.q5} times`, "Use the final address." ],
   unencrypted: [ "`download` redirects to an address that is not encrypted", "Use the final address, with `https://`." ],
   "no-address": [ "`download` redirects to something that is not a web address", addressHint ],
   "other-origin": [ "`download` redirects to something that is not a web address", addressHint ]
  };
  function failureFault({reason, message, obstacle, reply, retryAt}, url) {
   if (obstacle !== void 0 && reply !== void 0) return reply.headers["location"] === void 0 ? refusal(reply, reply.url) : fault(...obstacles[obstacle]);
   const detail = (0, domain_text.xv)(message, 300);
   if (reason === "deadline" || reason === "cancelled") return new package_finding.lk({
    ...(0, package_finding.HB)("The package was not read in time", {
     detail
    }),
    code: "run.timeout"
   });
   if (reason === "unavailable" && reply !== void 0 && (0, failure.Ml)(reply)) return refusal(reply, url);
   if (reason === "rate-limited") {
    const when = retryAt === void 0 || retryAt >= Date.UTC(9999, 0) ? "later" : `after ${(0, 
    domain_text.ay)(retryAt)}`;
    const title = `The package cannot be downloaded: the rate limit of ${host(reply?.url ?? url)} resets after this run's timeout`;
    return fault(title, `Run again ${when}, or set a larger \`timeout\`.`, {
     detail,
     passing: "limit"
    });
   }
   const hint = reason === "proxy" ? failure.CJ : reason === "tls" ? "The server needs a publicly trusted certificate." : downHint;
   return fault(`The package cannot be downloaded from ${host(reply?.url ?? url)}`, hint, {
    detail
   });
  }
  function host(url) {
   return new URL(url).host;
  }
  const nothing = {
   problems: [],
   notices: []
  };
  async function checkPackage({mode, manifest: released, release, http, log, limits}) {
   const {manifest} = released;
   const {download} = manifest;
   if (mode === "off") return download === void 0 ? nothing : {
    problems: [],
    notices: noticesOf(downloadFault(download, release, manifest.version))
   };
   if (manifest.protected) {
    const text = "The package was not opened: its manifest sets `protected`, and only Foundry serves such packages.";
    return {
     problems: [],
     notices: [ {
      level: "notice",
      text,
      place: {
       kind: "manifest",
       pointer: "/protected"
      }
     } ]
    };
   }
   if (download === void 0) return reportFrom([ withoutDownload(release) ], mode);
   const elsewhere = downloadFault(download, release, manifest.version);
   const {tag} = release;
   const own = (0, assets.s8)(underTag(download, tag), release.assets);
   const address = own?.downloadUrl ?? download;
   const access = await remotePackage(http, address, own?.size);
   const fault = own === void 0 ? elsewhere : void 0;
   const findings = access.ok ? await examine(access.value, "the package", {
    manifest: released,
    log,
    ...(0, data.sw)({
     limits
    })
   }) : [ explainedBy(fault, ofGitHub(withAssets(access.error, released, release), address, release)) ];
   const report = reportFrom(findings, fault?.moving === true ? "warn" : mode);
   const mayCome = findings.some(({isMissing}) => isMissing) && isOfRelease(address, {
    tag,
    version: manifest.version
   });
   return {
    problems: report.problems,
    notices: [ ...access.ok || own ? noticesOf(elsewhere) : [], ...report.notices ],
    ...mayCome ? {
     mayCome
    } : {}
   };
  }
  function missingPackage(released, release) {
   const {download, protected: isProtected} = released.manifest;
   if (isProtected) return;
   if (download === void 0) return withoutDownload(release);
   return (0, assets.rl)(download, release) ? withAssets((0, package_finding.HB)("The package cannot be downloaded", {
    isMissing: true
   }), released, release) : void 0;
  }
  function withoutDownload({repository, tag, pageUrl, assets, immutable}) {
   const [zip, ...others] = assets.filter(({name}) => /\.zip$/i.test(name));
   const folders = [ repository.owner, repository.name, "releases", "download", ...tag.split("/") ].map(domain_url.qE);
   const address = zip !== void 0 && others.length === 0 ? zip.downloadUrl : `${URL.parse(pageUrl)?.origin ?? ""}/${folders.join("/")}/module.zip`;
   const then = immutable === true ? "release again" : "attach the manifest again";
   return (0, package_finding.HB)("The manifest has no `download`, so nobody can install this version", {
    hint: `Add \`"download": "${copyable(address)}"\`, the address of the zip, and ${then}. For a package that only Foundry serves, set \`"protected": true\`.`
   });
  }
  function noticesOf(fault) {
   return fault === void 0 ? [] : [ noticeOf(fault) ];
  }
  async function checkUpload({mode, name, access, ...options}) {
   if (mode === "off") return nothing;
   const shown = `\`${(0, domain_text.Hv)(name)}\``;
   const findings = await examine(access, shown, options);
   const own = findings.map(finding => ({
    ...finding,
    title: `${shown}: ${finding.title}`,
    pointer: finding.pointer === "/download" ? "" : finding.pointer
   }));
   return reportFrom(own, mode);
  }
  async function examine(access, name, {manifest: {manifest, url}, log, limits}) {
   const {examinePackage} = await Promise.all([ __webpack_require__.e(663), __webpack_require__.e(708) ]).then(__webpack_require__.bind(__webpack_require__, 7463));
   const fileName = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
   const {findings, entries} = await examinePackage(access, {
    manifest,
    fileName
   }, limits);
   const counts = [ counted(entries, "entry", "entries"), counted(findings.length, "finding", "findings") ].join(", ");
   log.info(`Opened ${name}: ${counted(access.size, "byte", "bytes")}, ${counts}.`);
   return findings;
  }
  function counted(count, one, many) {
   return `${count} ${count === 1 ? one : many}`;
  }
  function reportFrom(findings, mode) {
   const isProblem = ({level}) => mode === "error" && level === "error";
   return {
    problems: findings.filter(isProblem).map(({code, title, detail, hint, pointer}) => ({
     code,
     title,
     ...(0, data.sw)({
      detail,
      hint
     }),
     place: {
      kind: "manifest",
      pointer
     }
    })),
    notices: findings.filter(finding => !isProblem(finding)).map(({title, detail, hint, pointer}) => ({
     level: "warning",
     text: [ sentence(detail === void 0 ? title : `${title}: ${detail}`), hint ?? "" ].join(" ").trimEnd(),
     place: {
      kind: "manifest",
      pointer
     }
    }))
   };
  }
  function withAssets(finding, {manifest, url}, release) {
   const {download = ""} = manifest;
   if (finding.code !== "package.unreachable" || finding.detail !== void 0 || !(0, 
   assets.rl)(download, release)) return finding;
   const all = release.assets.map(({name}) => name);
   const names = (0, domain_text.Zv)(all, {
    show: package_finding.TL
   });
   const name = nameIn(download);
   const isGone = finding.isMissing === true && name !== "";
   const [zip, ...others] = all.filter(one => /\.zip$/i.test(one));
   const renamed = isGone && zip !== void 0 && others.length === 0 ? `Rename ${(0, 
   package_finding.TL)(zip)} to ${(0, package_finding.TL)(name)} in the release, or correct \`download\` and attach the manifest again.` : void 0;
   const ofPrivate = release.repository.private === false ? "" : " Assets of a private repository are not public.";
   const hint = release.immutable === true ? assets.sC : isGone ? `${renamed ?? attachHint}${ofPrivate}` : finding.hint;
   return {
    ...finding,
    ...isGone ? {
     title: `\`download\` in ${(0, package_finding.TL)(nameIn(url) || "the manifest")} names ${(0, 
     package_finding.TL)(name)}, which is not attached to the release`
    } : {},
    detail: names === "" ? "the release has no assets." : `the release has ${names}.`,
    ...(0, data.sw)({
     hint
    })
   };
  }
  const attachHint = "Attach the zip to the release, or correct `download`.";
  function nameIn(address) {
   try {
    return decodeURIComponent(URL.parse(address)?.pathname.split("/").at(-1) ?? "");
   } catch {
    return "";
   }
  }
  function explainedBy(fault, finding) {
   if (fault === void 0) return finding;
   const {code, title, detail, hint = "", passing} = finding;
   if (code !== "package.unreachable" || passing !== void 0) return {
    ...finding,
    hint: `${sentence(fault.title)} ${fault.hint} ${hint}`.trim()
   };
   const why = (0, domain_text.oZ)(detail === void 0 ? title : `${title}: ${detail}`);
   return {
    ...finding,
    title: fault.title,
    detail: sentence(why),
    hint: fault.hint
   };
  }
  function ofGitHub(finding, download, {pageUrl}) {
   const {passing} = finding;
   if (passing === void 0 || URL.parse(download)?.origin !== URL.parse(pageUrl)?.origin) return finding;
   const filtered = {
    title: "The package cannot be read: something in front of GitHub refused the request",
    hint: "A bot filter, a firewall or a proxy blocked the request. Run again later, or from another network."
   };
   return {
    ...finding,
    ...passing === "filter" ? filtered : {},
    code: "release.unavailable"
   };
  }
  function sentence(text) {
   return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
  }
 }),
 8456: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ej: () => textsIn,
   RO: () => classifyReply,
   RZ: () => codeOfStatus
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3619);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3373);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1949);
  var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);
  var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);
  const success = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
   status: zod_mini__WEBPACK_IMPORTED_MODULE_3__.euz("success"),
   page: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__.YjP()),
   message: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__.YjP()),
   errors: zod_mini__WEBPACK_IMPORTED_MODULE_3__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__.rej({}))
  });
  const maxDepth = 4;
  function messagesIn(errors) {
   const messages = [];
   let count = 0;
   const add = (field, message, code) => {
    count += 1;
    if (count <= _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.ej) messages.push({
     field,
     message,
     code: typeof code === "string" ? code : void 0
    });
   };
   const visit = (field, value, depth) => {
    if (depth > maxDepth) return;
    if (typeof value === "string") return add(field, value);
    if (Array.isArray(value)) {
     for (const one of value) visit(field, one, depth + 1);
     return;
    }
    const record = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qY)(value);
    if (typeof record["message"] === "string") return add(field, record["message"], record["code"]);
    for (const key of Object.keys(record)) visit(`${field}.${key}`, record[key], depth + 1);
   };
   const fields = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qY)(errors);
   for (const field of Object.keys(fields)) visit(field, fields[field], 0);
   return {
    messages,
    rest: count - messages.length
   };
  }
  const maxMessage = 3e3;
  function classifyReply(reply, effect, dialect) {
   const json = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qF)(reply.text);
   const {status, errors} = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qY)(json);
   if (reply.status >= 200 && reply.status < 300 && status !== "error") return classifySuccess(reply, json, effect, dialect);
   const {messages, rest} = messagesIn(errors);
   const codes = messages.map(({code}) => code);
   const saysErrorWith400 = reply.status === 400 && status !== "success";
   const read = messages.map(one => {
    const meaning = dialect.meaningOf?.(reply, json, one.code, codes);
    const duplicate = meaning === void 0 && saysErrorWith400 && isDuplicate(one, dialect);
    return {
     ...one,
     meaning,
     duplicate
    };
   });
   const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.GW)([ ...read.map(({field, message, code, meaning, duplicate}) => {
    const pointer = dialect.pointerOf(field);
    const own = duplicate ? _fields_js__WEBPACK_IMPORTED_MODULE_2__.$y : dialect.hintFor(field, message);
    const name = field === "__all__" ? void 0 : (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(field, 60);
    return {
     code: duplicate ? "registry.conflict" : meaning?.code ?? codeOfStatus(reply.status),
     title: meaning?.title ?? `${dialect.title} refused ${name === void 0 ? "the release" : `\`${name}\``}`,
     detail: detailOf(message, code ?? meaning?.said),
     envelope: true,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.sw)({
      field: name,
      hint: meaning?.title === void 0 ? own ?? meaning?.hint : meaning.hint,
      place: pointer === void 0 ? void 0 : {
       kind: "manifest",
       pointer
      }
     })
    };
   }), ...(0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.SX)(rest, dialect.title, codeOfStatus(reply.status)) ]);
   if (problems === void 0) return classifyWithoutEnvelope(reply, json, dialect);
   if (rest === 0 && read.every(({duplicate}) => duplicate)) return {
    kind: "duplicate",
    problems
   };
   return {
    kind: "refused",
    problems,
    ...read.some(({duplicate}) => duplicate) ? {
     exists: true
    } : {}
   };
  }
  function classifyWithoutEnvelope(reply, json, dialect) {
   const meaning = dialect.meaningOf?.(reply, json, void 0, []);
   const text = messageIn(json);
   const hint = meaning?.hint ?? (text === void 0 ? void 0 : dialect.hintFor("__all__", text)) ?? hintOfStatus(reply.status, dialect.title);
   const title = meaning?.title ?? `${dialect.title} answered ${reply.status}`;
   const problem = {
    code: meaning?.code ?? codeOfStatus(reply.status),
    title,
    detail: detailOf(text ?? (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.kG)(reply), meaning?.said),
    ...text?.replace(/\.$/, "") === title ? {
     envelope: true
    } : {},
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.sw)({
     hint
    })
   };
   return {
    kind: "refused",
    problems: [ problem ]
   };
  }
  function classifySuccess(reply, json, effect, dialect) {
   const {data} = success.safeParse(json);
   const unreadable = (title, hint) => ({
    kind: "unreadable",
    saysSuccess: data !== void 0,
    problems: [ {
     code: "registry.unreadable",
     title,
     detail: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)((0, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.kG)(reply), 1e3),
     hint
    } ]
   });
   if (data === void 0) {
    const hint = "Is `url` the right endpoint? If it is, run again: a re-run is safe.";
    return unreadable(`${dialect.title} answered ${reply.status}, but did not confirm that it accepted the release`, hint);
   }
   const message = data.message ?? "";
   if (effect === "write" && /dry.?run/i.test(message)) {
    const hint = "Nothing was stored. Report this to the registry, then run again.";
    return unreadable(`${dialect.title} treated the publish as a dry run`, hint);
   }
   if (effect === "rehearsal" && !dialect.rehearsalMarker.test(message)) {
    const hint = "Is `url` the right endpoint? Does a proxy in between change the request?";
    return unreadable(`${dialect.title} did not confirm that the request was a dry run`, hint);
   }
   return {
    kind: "accepted",
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.sw)({
     page: (0, _domain_url_js__WEBPACK_IMPORTED_MODULE_6__.qP)(data.page)
    })
   };
  }
  function detailOf(text, code) {
   return `${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(text, maxMessage)}${code === void 0 ? "" : ` (${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(code, 100)})`}`;
  }
  function isDuplicate({field, code}, dialect) {
   const isOfVersion = field === "__all__" || dialect.pointerOf(field.replace(/^release\./, "")) === "/version";
   return code === "unique_together" && isOfVersion;
  }
  const codes = {
   401: "registry.unauthorized",
   402: "registry.payment",
   403: "registry.forbidden",
   404: "registry.not-found",
   409: "registry.conflict",
   410: "registry.not-found"
  };
  function codeOfStatus(status) {
   return codes[status] ?? "registry.rejected";
  }
  function hintOfStatus(status, title) {
   switch (status) {
   case 401:
   case 403:
    return `The token was rejected: it belongs to another package, was refreshed, or is mistyped. Copy the package's release token from its edit page on ${title} into the secret again.`;

   case 404:
   case 410:
    return `${title} does not know this package, or has not approved it yet: a new package is submitted on the website; run again once it is approved. Otherwise, correct \`id\` in the manifest (it is the last part of the address of the package's page), and attach the manifest and a zip that contains it again; or correct \`url\`, if you set it.`;

   case 405:
    return "Check `url`: it must be the full endpoint, including the trailing slash.";

   default:
    return;
   }
  }
  function messageIn(json) {
   const messages = textsIn(json, key => /^(message|detail|error|reason)$/.test(key));
   const texts = messages.length > 0 ? messages : textsIn(json, key => key === "title");
   return texts.find(text => /\s/.test(text.trim())) ?? texts[0];
  }
  const mostValues = 500;
  function textsIn(json, isWanted) {
   const texts = [];
   const queue = [ json ];
   for (let index = 0; index < queue.length && index < mostValues; index += 1) {
    const node = queue[index];
    if (typeof node !== "object" || node === null) continue;
    const record = node;
    const keys = Array.isArray(node) ? Array.from(node.slice(0, mostValues).keys(), String) : Object.keys(record);
    for (const key of keys.slice(0, mostValues)) {
     const value = record[key];
     if (typeof value === "string" && value.trim() !== "" && isWanted(key)) texts.push(value);
     if (typeof value === "object" && queue.length < mostValues) queue.push(value);
    }
   }
   return texts;
  }
 }),
 2705: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $9: () => privateAddressNotices,
   $y: () => versionExists,
   Bn: () => notesUrl,
   KS: () => correctionOf,
   Q2: () => notes,
   oI: () => knownPlaceholders,
   rq: () => pointerOf,
   wz: () => manifestMissing
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
  var _domain_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7168);
  var _domain_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(109);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3373);
  var _domain_url_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1112);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1949);
  const knownPlaceholders = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YPB(text => (0, 
  _domain_url_template_js__WEBPACK_IMPORTED_MODULE_1__.al)(text) === void 0, {
   error: ({input}) => `It ${(0, _domain_url_template_js__WEBPACK_IMPORTED_MODULE_1__.al)(String(input))?.join(". ")}`
  });
  const page = zod_mini__WEBPACK_IMPORTED_MODULE_0__.OZ5({
   protocol: /^https?$/,
   error: "Give the URL of a page, or remove the line: then the release's page on GitHub is used",
   abort: true
  }).check(knownPlaceholders);
  const notes = (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_2__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_0__.lqM(page), "URL of the release notes; may contain `{tag}` and `{version}`", "the release's page");
  function notesUrl(template, {tag, pageUrl}, version) {
   return template === void 0 ? pageUrl : (0, _domain_url_template_js__WEBPACK_IMPORTED_MODULE_1__.T9)(template, {
    tag,
    version
   });
  }
  const versionExists = "This version already exists and cannot be replaced: publish a new version.";
  function privateAddressNotices(manifestUrl, registryUrl) {
   const [manifest, registry] = [ URL.parse(manifestUrl), URL.parse(registryUrl) ];
   if (!manifest || !registry || (0, _domain_url_js__WEBPACK_IMPORTED_MODULE_3__.U9)(manifest)) return [];
   if (!(0, _domain_address_js__WEBPACK_IMPORTED_MODULE_4__.Sf)(manifest.hostname) || (0, 
   _domain_address_js__WEBPACK_IMPORTED_MODULE_4__.Sf)(registry.hostname)) return [];
   const text = `The manifest is at \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(manifest.host)}\`, which is not on the public internet: only people in that network can install this version. Put manifest and zip on a public server, and set \`manifest-url\`.`;
   return [ {
    level: "warning",
    text
   } ];
  }
  function manifestMissing(title) {
   return {
    code: "manifest.missing",
    title: `${title} needs a manifest`,
    hint: "Attach it to the release, or set `manifest-url`."
   };
  }
  const pointers = {
   id: "/id",
   name: "/id",
   version: "/version",
   compatibility: "/compatibility",
   "compatibility.minimum": "/compatibility/minimum",
   "compatibility.verified": "/compatibility/verified",
   "compatibility.maximum": "/compatibility/maximum",
   minimum: "/compatibility/minimum",
   verified: "/compatibility/verified",
   maximum: "/compatibility/maximum",
   required_core_version: "/compatibility/minimum",
   compatible_core_version: "/compatibility/verified"
  };
  function pointerOf(field) {
   return Object.hasOwn(pointers, field) ? pointers[field] : void 0;
  }
  function correctionOf(pointer) {
   return pointer === void 0 ? void 0 : `Correct \`${pointer.slice(1).replaceAll("/", ".")}\` in the manifest, and release again.`;
  }
 }),
 5506: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   E: () => pagesOf
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);
  function pagesOf(page, known) {
   const named = page === void 0 ? null : URL.parse(page);
   const [, above, slash = ""] = /^(.*)\/edit(\/?)$/.exec(named?.pathname ?? "") ?? [];
   if (!named || above === void 0) return (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_0__.sw)({
    url: known ?? page,
    editUrl: known === void 0 ? void 0 : `${known}edit/`
   });
   return {
    url: known ?? new URL(above + slash, named.origin).href,
    editUrl: named.href
   };
  }
 }),
 9064: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   J$: () => afterDoubtfulRehearsal,
   XC: () => checkPublication,
   mk: () => publish,
   uc: () => acceptExisting
  });
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3373);
  var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8456);
  const pauses = [ 2e3, 8e3 ];
  const duplicateHint = "Publish a new version, or set `if-exists: accept` to accept the existing one.";
  async function checkPublication(context, route, {rehearse}) {
   let page;
   if (rehearse) {
    const sent = await route.send(context, "rehearsal");
    if (!sent.ok) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(route.dialect.problemsOf(sent.error, route.label));
    const reply = (0, _envelope_js__WEBPACK_IMPORTED_MODULE_1__.RO)(sent.value, "rehearsal", route.dialect);
    if (reply.kind === "duplicate") return acceptExisting(route, reply.problems);
    if (reply.kind === "unreadable") throw await afterDoubtfulRehearsal(context, route, reply);
    if (reply.kind !== "accepted") throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(reply.problems);
    page = reply.page;
   }
   return {
    kind: "ready",
    ...page === void 0 ? {} : route.pages(page),
    publish: later => publish(later, route, {
     rehearsed: rehearse
    })
   };
  }
  async function lookFor(context, route, {saysSuccess}) {
   if (route.landed) return route.landed(context);
   const sent = await route.send(context, "rehearsal");
   const kind = sent.ok ? (0, _envelope_js__WEBPACK_IMPORTED_MODULE_1__.RO)(sent.value, "rehearsal", route.dialect).kind : void 0;
   if (kind === "duplicate") return saysSuccess ? "yes" : "there";
   return kind === "accepted" ? "no" : "unknown";
  }
  async function afterDoubtfulRehearsal(context, route, reply) {
   const {dialect, version} = route;
   const said = {
    yes: `${dialect.title} stored ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(version)}, although only a dry run was requested.`,
    there: `${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(version)} is on ${dialect.title} now; it is unknown whether this request stored it.`,
    no: "Nothing was stored: a second dry run passed.",
    unknown: "A lookup did not find the release, but it may have been stored anyway: check the package before you run again."
   }[await lookFor(context, route, reply)];
   const [{hint = "", ...first}, ...others] = reply.problems;
   return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ {
    ...first,
    hint: `${said} ${hint}`.trimEnd()
   }, ...others ]);
  }
  function acceptExisting(route, problems) {
   const {ifExists, version, dialect} = route;
   if (ifExists === "fail") (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.MI)(problems.map(problem => ({
    ...problem,
    hint: duplicateHint
   })));
   const text = `${version} is already on ${dialect.title}; nothing was sent again.`;
   return {
    kind: "done",
    status: "unchanged",
    notices: [ {
     level: "notice",
     text
    } ],
    ...route.pages()
   };
  }
  async function publish(context, route, {rehearsed}) {
   const {dialect, version} = route;
   const {clock, deadline, log} = context;
   let doubt;
   for (let sends = 0; ;sends += 1) {
    const sent = await route.send(context, "write");
    let notBefore = 0;
    if (sent.ok) {
     const reply = (0, _envelope_js__WEBPACK_IMPORTED_MODULE_1__.RO)(sent.value, "write", dialect);
     switch (reply.kind) {
     case "accepted":
      return {
       kind: "completed",
       status: "published",
       ...route.pages(reply.page)
      };

     case "duplicate":
      if (doubt !== void 0) return afterDoubt(route, rehearsed);
      return {
       ...acceptExisting(route, reply.problems),
       kind: "completed",
       status: "unchanged"
      };

     case "refused":
      throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(doubt === void 0 ? reply.problems : [ ...reply.problems, ambiguous(doubt) ]);

     case "unreadable":
      [doubt] = reply.problems;
     }
    } else {
     const [problem, ...others] = route.dialect.problemsOf(sent.error, route.label);
     if (sent.error.landed === "none") throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ doubt === void 0 ? problem : ambiguous(problem), ...others ]);
     doubt = problem;
     notBefore = sent.error.retryAt ?? 0;
    }
    const isLast = pauses[sends] === void 0;
    if (isLast && route.landed === void 0) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ ambiguous(doubt) ]);
    log.info(`It is unclear whether ${version} was published to ${dialect.title}; checking.`);
    const pause = Math.max(pauses[sends] ?? 0, notBefore - clock.now());
    const isLate = clock.now() + pause >= deadline;
    try {
     if (!isLate) await clock.sleep(pause);
    } catch {
     throw interrupted(doubt, clock.now() < deadline, version);
    }
    const landed = await (route.landed?.(context)) ?? "unknown";
    if (landed === "yes") return {
     kind: "completed",
     status: "published",
     ...route.pages()
    };
    if (landed === "there") return afterDoubt(route, rehearsed);
    if (isLate) throw interrupted(doubt, false, version);
    if (isLast) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ ambiguous(doubt) ]);
   }
  }
  function afterDoubt({version, dialect, pages}, rehearsed) {
   if (rehearsed) return {
    kind: "completed",
    status: "published",
    ...pages()
   };
   const text = `${version} is on ${dialect.title} now. A reply was lost, so it is unknown whether this run published it or it already existed.`;
   return {
    kind: "completed",
    status: "unchanged",
    notices: [ {
     level: "notice",
     text
    } ],
    ...pages()
   };
  }
  function ambiguous(problem, isLate = false) {
   const again = isLate ? " If it happens again, check the runner's network, or raise `timeout`." : "";
   const hint = `It is unknown whether the release was stored. Run again: re-running is safe; it picks up where this run stopped.${again}`;
   return {
    ...problem,
    hint
   };
  }
  function interrupted(doubt, isCancelled, version) {
   const end = isCancelled ? "The workflow was canceled" : "The run exceeded `timeout`";
   const title = `${end} before it was known whether ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(version)} is published`;
   const rest = doubt.code === "run.timeout" ? [] : [ ambiguous({
    code: "run.timeout",
    title
   }, !isCancelled) ];
   return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ ambiguous(doubt, !isCancelled && rest.length === 0), ...rest ]);
  }
 }),
 9876: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   t: () => submit,
   v: () => changeFromCall
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);
  function submit(http, call, effect) {
   const {url, token, timeoutMs, submission} = call;
   return http.send({
    method: "POST",
    url,
    effect,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_0__.sw)({
     timeoutMs
    }),
    headers: {
     authorization: token,
     "content-type": "application/json",
     accept: "application/json"
    },
    body: JSON.stringify({
     id: submission.id,
     "dry-run": effect === "rehearsal" ? true : void 0,
     release: submission.release
    })
   });
  }
  function changeFromCall(call, title) {
   return {
    title,
    method: "POST",
    url: call.url,
    body: call.submission
   };
  }
 }),
 3322: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   QV: () => auditByRehearsal,
   fB: () => checkByRehearsal,
   js: () => goneManifest,
   yc: () => withPackages
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
  var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7571);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
  var _domain_survey_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2176);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3373);
  var _inspect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1581);
  var _manifest_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3999);
  var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9382);
  var _envelope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8456);
  var _publication_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9064);
  async function checkByRehearsal(context, rehearsal) {
   const {label, dialect} = rehearsal;
   const onlyForm = why => {
    const text = `Only the format of the token was checked: ${why}, so ${dialect.title} could not be asked.`;
    return {
     notices: [ {
      level: "notice",
      text
     } ]
    };
   };
   const subject = await context.newestRelease();
   if (subject === void 0) return onlyForm(`no published release exists that \`${label}\` would publish`);
   const {version} = subject;
   const tag = `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_8__.Hv)(subject.release.tag)}\``;
   const failedBy = problems => ({
    version,
    problems: problems.map(problem => (0, _domain_survey_js__WEBPACK_IMPORTED_MODULE_9__.b)(problem, tag))
   });
   const manifest = (0, _manifest_format_js__WEBPACK_IMPORTED_MODULE_4__.z)(subject.manifest);
   if (manifest === void 0) {
    const others = subject.problems.filter(problem => !(0, _domain_survey_js__WEBPACK_IMPORTED_MODULE_9__.S)(problem));
    return others.length === 0 ? onlyForm(`the manifest of ${tag} cannot be read`) : failedBy(others);
   }
   const broken = (0, _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__.xq)(manifest.manifest);
   if (broken.length > 0) return failedBy(broken);
   const meaning = await ask(rehearsal, context, manifest, subject.release);
   if (meaning.kind === "accepted" || meaning.kind === "duplicate") {
    const page = meaning.kind === "accepted" ? meaning.page : void 0;
    return {
     version,
     ...rehearsal.pages(manifest, page)
    };
   }
   return {
    version,
    problems: meaning.problems
   };
  }
  async function ask(rehearsal, context, manifest, release) {
   const {dialect, label} = rehearsal;
   const send = () => rehearsal.send(context, manifest, release);
   const sent = await send();
   if (!sent.ok) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__.Mm(dialect.problemsOf(sent.error, label));
   const meaning = (0, _envelope_js__WEBPACK_IMPORTED_MODULE_6__.RO)(sent.value, "rehearsal", dialect);
   if (meaning.kind !== "unreadable") return meaning;
   throw await (0, _publication_js__WEBPACK_IMPORTED_MODULE_7__.J$)(context, {
    dialect,
    version: manifest.manifest.version ?? "",
    send
   }, meaning);
  }
  async function auditByRehearsal(context, subjects, rehearsal, all = subjects) {
   const standings = [];
   let problems = [];
   const paced = {
    ...rehearsal,
    async send(...args) {
     await context.turn(rehearsal.address);
     return rehearsal.send(...args);
    }
   };
   for (const subject of subjects) {
    const {manifest, faults} = substituteFor(subject, all);
    if (manifest === void 0 || problems.length > 0) {
     standings.push({
      kind: "unknown",
      problems: manifest === void 0 ? faults : []
     });
     continue;
    }
    try {
     const meaning = await ask(paced, context, manifest, subject.release);
     if (meaning.kind === "refused" && meaning.problems.some(isAboutAll)) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__.Mm(meaning.problems);
     standings.push(standingFrom(meaning, subject, faults));
    } catch (error) {
     const own = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__._n)(error);
     if (own === void 0 && Error.isError(error)) throw error;
     problems = own ?? [ interrupted(rehearsal.dialect.title) ];
     standings.push({
      kind: "unknown"
     });
    }
   }
   return {
    standings,
    problems
   };
  }
  function interrupted(title) {
   return {
    code: "run.timeout",
    title: `The run ended before ${title} could be asked about every version`,
    hint: "Run again, with a smaller `releases` or a larger `timeout`."
   };
  }
  const wide = [ "registry.unauthorized", "registry.forbidden", "registry.payment", "registry.not-found" ];
  function isAboutAll({code}) {
   return wide.includes(code);
  }
  function substituteFor(subject, subjects) {
   const own = (0, _manifest_format_js__WEBPACK_IMPORTED_MODULE_4__.z)(subject.manifest);
   const faults = [ ...subject.problems, ...own === void 0 ? [] : (0, _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__.xq)(own.manifest) ];
   if (own !== void 0 && (0, _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__.xq)(own.manifest).length === 0) return {
    manifest: own,
    faults
   };
   const other = subjects.map(({manifest}) => (0, _manifest_format_js__WEBPACK_IMPORTED_MODULE_4__.z)(manifest)).find(manifest => manifest !== void 0 && (0, 
   _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__.xq)(manifest.manifest).length === 0);
   const version = own?.manifest.version ?? subject.version;
   if (other === void 0 || version === "") return {
    faults
   };
   const manifest = {
    ...other.manifest,
    ...own?.manifest,
    compatibility: other.manifest.compatibility,
    version
   };
   return {
    manifest: {
     manifest,
     url: own?.url ?? subject.release.pageUrl
    },
    faults
   };
  }
  function standingFrom(meaning, subject, faults) {
   const known = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__.GW)(faults);
   if (meaning.kind === "accepted") return known === void 0 ? {
    kind: "missing"
   } : refused(known);
   if (meaning.kind === "duplicate" || meaning.exists === true) return {
    kind: "listed",
    problems: goneManifest(subject)
   };
   return refused(known ?? meaning.problems);
  }
  function refused(problems) {
   return {
    kind: "refused",
    problems
   };
  }
  function goneManifest({problems}) {
   return problems.filter(_domain_survey_js__WEBPACK_IMPORTED_MODULE_9__.S).map(problem => ({
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_10__.FF)(problem, "place"),
    code: "manifest.unreachable"
   }));
  }
  const concurrency = 8;
  async function withPackages(context, subjects, standings, use = {}) {
   const bringsZip = use.problemsOf !== void 0;
   return (0, _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__.X)(standings, concurrency, async (standing, index) => {
    const subject = subjects[index];
    if (subject !== void 0 && standing.kind === "missing") {
     const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__.GW)(await zipProblems(subject, use, context));
     return problems === void 0 ? standing : refused(problems);
    }
    const {download, protected: isProtected} = (0, _manifest_format_js__WEBPACK_IMPORTED_MODULE_4__.z)(subject?.manifest)?.manifest ?? {};
    if (subject === void 0 || standing.kind !== "listed" || bringsZip || isProtected === true || download === void 0) return standing;
    const fault = await context.downloadFault(download);
    if (fault === void 0) return standing;
    const problem = {
     code: "package.unreachable",
     title: "Its package can no longer be downloaded",
     detail: fault,
     hint: isAssetOf(subject.release, download) ? "Attach the zip to the release again: installing this version fails until then." : `\`download\` names ${(0, 
     _domain_text_js__WEBPACK_IMPORTED_MODULE_8__.Hv)(download)}, which is not an asset of this release. Put the zip there again: installing this version fails until then.`
    };
    return {
     ...standing,
     problems: [ ...standing.problems ?? [], problem ]
    };
   });
  }
  function isAssetOf(release, address) {
   return (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.rl)(address, release) || (0, 
   _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.s8)(address, release.assets) !== void 0;
  }
  async function zipProblems({manifest: released, release}, {problemsOf: ownProblems, isSubmitted = true}, {packageCheck}) {
   const manifest = (0, _manifest_format_js__WEBPACK_IMPORTED_MODULE_4__.z)(released);
   if (manifest === void 0) return [];
   const inspected = {
    manifest,
    release,
    bringsZip: ownProblems !== void 0,
    isSubmitted
   };
   return [ ...ownProblems?.(release) ?? [], ...await (0, _inspect_js__WEBPACK_IMPORTED_MODULE_3__.u)(inspected, packageCheck) ];
  }
 }),
 6136: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $: () => targetOf
  });
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3373);
  var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9382);
  function targetOf(url, manifest) {
   const {id = ""} = manifest;
   const shown = `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(id)}\``;
   const target = {
    key: `${url} ${id}`,
    manifest,
    clashWith(other) {
     const theirs = other.manifest;
     const warn = (text, pointer) => ({
      level: "warning",
      text,
      place: {
       kind: "manifest",
       pointer
      }
     });
     if (manifest.version === theirs.version) {
      const version = `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(manifest.version ?? "")}\``;
      return warn(`both submit ${shown} ${version}. A registry keeps one manifest per version, so the second changes nothing. Remove it, or give each build its own version.`, "/version");
     }
     if (!overlaps(manifest, theirs)) return;
     const ranges = `${rangeOf(theirs)} and ${rangeOf(manifest)}`;
     return warn(`publish ${shown} for ranges of Foundry that overlap (${ranges}). If both fit, users get the newer one: set \`compatibility.maximum\` of one build below \`compatibility.minimum\` of the next.`, "/compatibility");
    }
   };
   return target;
  }
  function overlaps({compatibility: one}, {compatibility: other}) {
   const endsBefore = (maximum, minimum) => maximum !== void 0 && minimum !== void 0 && (0, 
   _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_0__.Yw)(maximum, minimum);
   return !endsBefore(one.maximum, other.minimum) && !endsBefore(other.maximum, one.minimum);
  }
  function rangeOf({compatibility: {minimum, maximum}}) {
   const from = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(minimum ?? "any");
   return maximum === void 0 ? `${from} or newer` : `${from} to ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(maximum)}`;
  }
 }),
 5957: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   p: () => problemsFromFailure
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
  var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);
  function problemsFromFailure(failure, subject) {
   const own = failure.reason === "body" ? (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__._n)(failure.cause) : void 0;
   return own ?? [ describe(failure, subject) ];
  }
  function describe(failure, {title, label, isEndpoint = false, hasEditPage = false}) {
   const {reason, reply, landed, retryAt} = failure;
   const setting = label === void 0 ? void 0 : `\`url\` of the entry \`${label}\``;
   const status = reply === void 0 ? "" : ` (HTTP ${reply.status})`;
   const unknown = landed === "unknown" ? " It is unknown whether the request took effect; a re-run checks, and is safe." : "";
   const problem = (code, what, hint) => ({
    code,
    title: what,
    detail: reason === "blocked" && reply && (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.kG)(reply) || (0, 
    _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.Kc)(failure),
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
     hint: hint || void 0
    })
   });
   const known = retryAt !== void 0 && retryAt < Date.UTC(9999, 0);
   switch (reason) {
   case "connect":
    {
     const check = setting === void 0 ? "Run again." : `Run again; if it happens again, check the runner's network, and ${setting} if you set it.`;
     return problem("registry.unavailable", `${title} could not be reached`, check);
    }

   case "proxy":
    return problem("registry.unavailable", `${title} could not be reached through the proxy`, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.CJ);

   case "tls":
    {
     const correct = `Correct the certificate${setting === void 0 ? "" : `, or ${setting}`}.`;
     return problem("registry.unavailable", `The connection to ${title} is not secure, so nothing was sent`, correct);
    }

   case "barred":
    return problem("registry.unavailable", `${title} cannot be reached from here`, "Correct what is named.");

   case "timeout":
   case "reset":
    return problem("registry.unavailable", `${title} did not reply`, `Run again.${unknown}`);

   case "early":
    {
     const hint = `Is there a proxy in between? Run again.${unknown}`;
     return problem("registry.unavailable", `${title} responded before it received the whole request${status}`, hint);
    }

   case "unavailable":
    {
     const again = known ? `Run again at ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.ay)(retryAt)} or later.` : "Run again.";
     return problem("registry.unavailable", `${title} returned a server error${status}`, `${again}${unknown}`);
    }

   case "blocked":
    {
     const byHand = hasEditPage ? " Meanwhile, this version can be published manually on the package's edit page. If every run fails this way, check that this entry's credential matches the one on that page; if it does, change nothing." : "";
     const quote = reply === void 0 ? "" : `, and quote HTTP ${reply.status} and what the page says`;
     return problem("registry.blocked", `Something in front of ${title} (a bot filter, a firewall or a proxy) responded instead${status}`, `Run again later: this is usually temporary.${byHand} If it continues, contact the support of ${title}${quote}. A dry run from another network, for example on a self-hosted runner, may get a clearer answer.${unknown}`);
    }

   case "rate-limited":
    return problem("registry.rate-limited", `${title} wants a longer wait than \`timeout\` allows`, known ? `Run again at ${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.ay)(retryAt)} or later, or raise \`timeout\`.` : `Run again later: ${title} did not say when to retry.`);

   case "moved":
    {
     const correct = isEndpoint && setting !== void 0 && reply !== void 0 && addsSlash(reply) ? `Add the slash at the end of ${setting}.` : `Correct ${setting ?? "the address"}.`;
     return problem("registry.moved", `${title} responded with a redirect, which is not followed`, correct);
    }

   case "too-large":
    return problem("registry.unreadable", `${title} sent a response that is too large`, unknown.trim());

   case "deadline":
    {
     const more = `Run again; if it happens again, check the runner's network, or raise \`timeout\`.${unknown}`;
     return problem("run.timeout", `The run exceeded \`timeout\` before ${title} was done`, more);
    }

   case "cancelled":
    return problem("run.timeout", `The run was canceled before ${title} was done`, `Run again.${unknown}`);

   case "body":
    return problem("asset.corrupt", `The bytes for ${title} could not be read completely`, "Run again.");

   case "refused":
    return problem("internal", `A request to ${title} was withheld`);
   }
  }
  function addsSlash({url, headers}) {
   const from = new URL(url);
   from.pathname += "/";
   return URL.parse(headers["location"] ?? "", url)?.href === from.href;
  }
 })
};
