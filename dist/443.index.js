export const id = 443;

export const ids = [ 443 ];

export const modules = {
 4443: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   foundrymods: () => foundrymods
  });
  var problem = __webpack_require__(3603);
  var inspect = __webpack_require__(1581);
  var format = __webpack_require__(3999);
  var manifest_manifest = __webpack_require__(9382);
  var fields = __webpack_require__(2705);
  var target = __webpack_require__(6136);
  var data = __webpack_require__(282);
  function endpointsOf(base) {
   const below = name => {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, "").replace(/\/(release_version|upload_zip)$/, "")}/${name}`;
    return url.href;
   };
   return {
    release: below("release_version"),
    upload: below("upload_zip")
   };
  }
  const slowTimeout = 12e4;
  function upload(http, call, effect) {
   const {url, token, headers, body} = call;
   return http.send({
    method: "POST",
    url,
    effect,
    headers: {
     authorization: token,
     accept: "application/json",
     ...headers,
     ...effect === "rehearsal" ? {
      "x-fm-dry-run": "true"
     } : {}
    },
    body,
    timeoutMs: slowTimeout
   });
  }
  const lookUpTimeout = 5e3;
  async function lookUp(http, {release}, {id, version}) {
   const url = new URL(release);
   url.searchParams.set("id", id);
   url.searchParams.set("version", version);
   const sent = await http.send({
    method: "GET",
    url: url.href,
    effect: "read",
    headers: {
     accept: "application/json"
    },
    maxAttempts: 1,
    timeoutMs: lookUpTimeout
   });
   if (!sent.ok) return "unanswered";
   const {status, text} = sent.value;
   if (status === 404) return "absent";
   return status < 200 || status > 299 ? "unanswered" : presenceIn((0, data.qF)(text), {
    id,
    version
   });
  }
  const versionKeys = [ "version", "version_number", "versionNumber", "release_version", "tag_name", "tag" ];
  const packageKeys = [ "id", "package", "package_id", "packageId", "module", "module_id", "moduleId", "manifest_id" ];
  const releaseKeys = [ "releases", "release", "versions", "data", "results", "result", "items" ];
  const wrapperKeys = [ "packages", "package", "modules", "module" ];
  const recordKeys = /^(manifest|compatibility|download|file|(published|created|released)(_?(at|on|date))?$)/i;
  const maxDepth = 5;
  function presenceIn(json, {id, version}) {
   const records = [];
   const empty = [];
   const visit = (node, depth, key) => {
    if (depth > maxDepth) return;
    if (Array.isArray(node)) {
     if (node.length === 0) empty.push(node);
     for (const item of node) visit(item, depth + 1);
     return;
    }
    if (!(0, data.u4)(node) || isError(node)) return;
    const own = versionOf(node) ?? key;
    if (own !== void 0 && isRelease(node)) {
     records.push({
      isSought: own === version && isOfPackage(node, id),
      record: node
     });
     return;
    }
    if (!isOfPackage(node, id)) return;
    for (const name of releaseKeys) {
     const value = Object.hasOwn(node, name) ? node[name] : void 0;
     if (value === null) empty.push(value); else if ((0, data.u4)(value) && Object.hasOwn(value, version)) visit(value[version], depth + 1, version); else visit(value, depth + 1);
    }
    for (const name of wrapperKeys) if (Object.hasOwn(node, name)) visit(node[name], depth + 1);
   };
   visit(json, 0);
   const found = records.filter(({isSought}) => isSought);
   if (found.length === 0 || empty.length > 0) return records.length + empty.length > 0 ? "absent" : "unreadable";
   return found.every(({record}) => isHidden(record)) ? "hidden" : "there";
  }
  function versionOf(node) {
   return versionKeys.flatMap(key => Object.hasOwn(node, key) ? [ node[key] ] : []).find(value => typeof value === "string");
  }
  function isOfPackage(node, id) {
   return packageKeys.every(key => {
    const value = Object.hasOwn(node, key) ? node[key] : void 0;
    const name = (0, data.u4)(value) ? value["id"] : value;
    return typeof name !== "string" || name === id || namesNothing.test(name);
   });
  }
  const namesNothing = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|https?:.*)?$/is;
  function isError(node) {
   const {status, error, errors, success, ok, found, exists, published} = node;
   return typeof status === "string" && /^(error|fail|reject|delete|draft|not.?found)/i.test(status) || [ error, errors ].some(value => value !== void 0 && value !== null && value !== false) || [ success, ok, found, exists, published ].includes(false);
  }
  function isRelease(node) {
   return !releaseKeys.some(key => Object.hasOwn(node, key)) && Object.entries(node).some(([key, value]) => recordKeys.test(key) && value !== null && value !== false);
  }
  function isHidden(record) {
   const own = {
    ...record,
    ...(0, data.qY)(record["foundrymods"])
   };
   return own["is_public"] === false || own["is_unlisted"] === true || own["visibility"] === "unlisted";
  }
  var survey = __webpack_require__(3322);
  var domain_text = __webpack_require__(3373);
  var publication = __webpack_require__(9064);
  var pages = __webpack_require__(5506);
  var submission = __webpack_require__(9876);
  var poll = __webpack_require__(7683);
  const confirmPauses = [ 1e3, 3e3, 6e3 ];
  const confirmTime = 15e3;
  function look({http}, {endpoints, facts}) {
   return lookUp(http, endpoints, facts);
  }
  async function confirm_confirm(context, entry, before) {
   const found = await lookUntilThere(context, entry, confirmPauses);
   if (found === "unreadable") return before === "unreadable" ? [] : [ unreadable ];
   if (found !== "absent" && found !== "hidden") return [];
   const text = `FoundryMods accepted ${(0, domain_text.Hv)(entry.facts.version)}, but does not show it yet. A module that is unlisted or gated stays hidden from readers without a token.`;
   return [ {
    level: "notice",
    text
   } ];
  }
  async function lookUntilThere(context, entry, pauses) {
   const {clock, deadline} = context;
   const until = Math.min(deadline, clock.now() + confirmTime);
   const pauseAfter = count => pauses[count - 1] ?? 1 / 0;
   let found = "unanswered";
   try {
    await (0, poll.w)({
     clock,
     until,
     delay: pauseAfter
    }, async count => {
     found = await look(context, entry);
     return exists(found) || clock.now() + pauseAfter(count) >= until ? found : void 0;
    });
   } catch (error) {
    if (Error.isError(error)) throw error;
   }
   return found;
  }
  function exists(presence) {
   return presence === "there" || presence === "hidden";
  }
  async function unlistedNotices(context, entry, before) {
   if (isMeantHidden(entry.facts) || before === "there") return [];
   const now = await look(context, entry);
   if (now === "there") return [];
   const version = (0, domain_text.Hv)(entry.facts.version);
   const text = now === "absent" || now === "hidden" ? `${version} is on FoundryMods, but still unlisted there, like a prerelease${now === "absent" ? ", or for some tiers only" : ""}. The API cannot change that: change it on the module's edit page.` : `${version} is on FoundryMods, but its lookup did not show whether it is listed there. If it was published as a prerelease, list it on the module's edit page.`;
   return [ {
    level: "warning",
    text
   } ];
  }
  function isMeantHidden({isPublic, isUnlisted, settings}) {
   const gates = [ settings["required-tier-ids"], settings["required-bw-tier-ids"] ];
   return isPublic === false || isUnlisted === true || gates.some((ids = []) => ids.length > 0);
  }
  const unreadable = {
   level: "notice",
   text: "FoundryMods' lookup returned an unrecognized response; the release is not affected."
  };
  var url = __webpack_require__(1949);
  var envelope = __webpack_require__(8456);
  var registries_failure = __webpack_require__(5957);
  const withoutExplicit = "Remove `explicit`: the registry then uses the values in the manifest.";
  const hints = {
   manifest: "The registry received the URL of the manifest under this tag. Is it public? A new asset may take a moment to appear: then run again.",
   package: "The registry downloads the zip from its URL. Is it public?",
   notes: "Set `notes` to the URL of a page."
  };
  function nameOf(field) {
   return field.toLowerCase().replace(/^(x-fm-|release\.)/, "");
  }
  function placeOf(field) {
   const name = nameOf(field);
   return (0, fields.rq)({
    "compat-min": "minimum",
    "compat-verified": "verified",
    "compat-max": "maximum"
   }[name] ?? name);
  }
  const title = "FoundryMods";
  const dialect = {
   title,
   problemsOf: (failure, label) => (0, registries_failure.p)(failure, {
    title,
    label
   }),
   rehearsalMarker: /dry[ -]run/i,
   pointerOf: placeOf,
   hintFor(field, message) {
    if (/\bid mismatch\b/i.test(message)) return "FoundryMods compares the manifest's id with its own record of the module, which may contain a title instead: correct the package id on the module's edit page, then create a new token there. Correcting the record alone is not enough.";
    if (/\bmismatch\b|\bmust match\b/i.test(message) && placeOf(field) !== void 0) return withoutExplicit;
    const name = nameOf(field).replace(/[-_]url$/, "");
    return Object.hasOwn(hints, name) ? hints[name] : (0, fields.KS)(placeOf(field));
   },
   meaningOf({status}, json, own, codes) {
    const wide = codes.some(isKnown) ? void 0 : (0, envelope.Ej)(json, key => key === "code").find(isKnown);
    const code = isKnown(own) ? own : wide;
    const meaning = (code === void 0 ? void 0 : known[code]) ?? byStatus(status);
    if (meaning === void 0) return;
    const link = (0, url.NA)((0, envelope.Ej)(json, key => key === "subscribe_url")[0]);
    const hint = link === void 0 ? meaning.hint : `${meaning.hint} See ${link}`;
    return {
     ...meaning,
     hint,
     ...(0, data.sw)({
      said: own === void 0 ? code : void 0
     })
    };
   }
  };
  function isKnown(code) {
   return code !== void 0 && Object.hasOwn(known, code);
  }
  const hintOfStatus = {
   401: "The token is missing, mistyped or revoked. Generate one under Package Release Tokens on the module's edit page, and store it in the secret.",
   402: "The module owner's FoundryMods subscription does not cover this.",
   403: "The token is not allowed to publish this module. Generate one on this module's edit page.",
   413: "The zip is larger than the server accepts. Reduce its size, or name it in `package`: then the registry downloads it."
  };
  function byStatus(status) {
   const hint = hintOfStatus[status];
   return hint === void 0 ? void 0 : {
    code: (0, envelope.RZ)(status),
    hint
   };
  }
  const known = {
   subscription_required: {
    code: "registry.payment",
    title: "The module owner has no active FoundryMods Creator subscription",
    hint: "The owner of the module must subscribe; then run this again."
   },
   quota_exceeded: {
    code: "registry.payment",
    title: "The zip would exceed the module owner's storage quota on FoundryMods",
    hint: "The owner must delete old releases or get a larger quota; then run this again."
   },
   no_owner_claim: {
    code: "registry.forbidden",
    title: "The module has no active owner claim on FoundryMods",
    hint: "Claim the module on its FoundryMods page, then generate a new token on the module's edit page."
   }
  };
  const valuesMissing = {
   code: "manifest.missing",
   title: "FoundryMods needs `id`, `version` and `compatibility`, which only a manifest has",
   hint: "Attach the manifest to the release: its URL is not sent, so it may be private."
  };
  const landedPauses = [ 2e3 ];
  function routeOf(entry, request, before) {
   return {
    label: entry.label,
    version: entry.facts.version,
    dialect,
    ifExists: entry.ifExists,
    send: request.send,
    pages: pages.E,
    landed: async context => {
     if (!exists(await lookUntilThere(context, entry, landedPauses))) return "unknown";
     return before === "absent" ? "yes" : "there";
    }
   };
  }
  async function publish(context, route, options, entry, before) {
   const sent = await (0, publication.mk)(context, route, options);
   if (sent.status === "unchanged") return {
    ...sent,
    notices: [ ...sent.notices ?? [], ...await unlistedNotices(context, entry, before) ]
   };
   if (isMeantHidden(entry.facts)) return sent;
   return {
    ...sent,
    confirm: async later => ({
     ...sent,
     notices: await confirm_confirm(later, entry, before)
    })
   };
  }
  var prerelease = __webpack_require__(3968);
  var url_template = __webpack_require__(1112);
  function factsFrom(settings, release, {manifestUrl, packageUrl, ...version}) {
   const {changelog: wanted = true} = settings;
   const changelog = wanted === true ? release.body : wanted === false ? "" : wanted;
   const isPrerelease = release.prerelease || (0, prerelease.b)(version.version);
   const wish = settings["is-public"] ?? (isPrerelease ? false : void 0);
   const isPublic = settings.upload === void 0 ? wish : void 0;
   const {filename} = settings;
   const isUnlisted = settings["is-unlisted"] ?? (settings.upload !== void 0 && wish === false ? true : void 0);
   return {
    ...version,
    notes: (0, fields.Bn)(settings.notes, release, version.version),
    settings,
    ...(0, data.sw)({
     manifestUrl: settings.manifest === false ? void 0 : manifestUrl,
     changelog: changelog.trim() === "" ? void 0 : changelog.toWellFormed(),
     isPublic,
     isUnlisted,
     packageUrl,
     filename: filename === void 0 ? void 0 : (0, url_template.BB)(filename, {
      tag: release.tag,
      version: version.version
     })
    })
   };
  }
  function isHiddenInstead({isUnlisted, settings}) {
   return isUnlisted === true && settings["is-unlisted"] === void 0;
  }
  function submissionFrom(facts) {
   const {id, version, compatibility, manifestUrl, notes, changelog, isPublic, isUnlisted, packageUrl, settings} = facts;
   const isExplicit = settings.explicit === true || manifestUrl === void 0;
   const extensions = (0, data.sw)({
    required_tier_ids: settings["required-tier-ids"],
    required_bw_tier_ids: settings["required-bw-tier-ids"],
    lapsed_subscriber_access: settings["lapsed-subscriber-access"],
    monthly_download_limit: settings["monthly-download-limit"],
    is_unlisted: isUnlisted,
    discord_announce: settings["discord-announce"],
    sync_description_from_github: settings["sync-description-from-github"]
   });
   return {
    ...(0, data.sw)({
     id: isExplicit ? id : void 0
    }),
    release: (0, data.sw)({
     version: isExplicit ? version : void 0,
     manifest: manifestUrl,
     notes,
     compatibility: isExplicit ? compatibility : void 0,
     changelog,
     is_public: isPublic,
     package: packageUrl,
     foundrymods: Object.keys(extensions).length === 0 ? void 0 : extensions
    })
   };
  }
  const maxHeaderBytes = 7680;
  const otherHeaderBytes = 500;
  function uploadHeadersFrom(facts, filename, token) {
   const {id, version, compatibility, manifestUrl = "", notes, changelog, isUnlisted, settings} = facts;
   const own = value => settings.explicit === true ? value : void 0;
   const sync = settings["sync-description-from-github"];
   const headers = (0, data.sw)({
    "content-type": "application/zip",
    "x-fm-manifest-url": asciiUrl(manifestUrl),
    "x-fm-id": own(id),
    "x-fm-version": own(version),
    "x-fm-compat-min": own(compatibility.minimum),
    "x-fm-compat-verified": own(compatibility.verified),
    "x-fm-compat-max": own(compatibility.maximum),
    "x-fm-notes-url": asciiUrl(notes),
    "x-fm-filename": filename,
    "x-fm-required-tier-ids": listed(settings["required-tier-ids"]),
    "x-fm-required-bw-tier-ids": listed(settings["required-bw-tier-ids"]),
    "x-fm-lapsed-access": settings["lapsed-subscriber-access"],
    "x-fm-monthly-limit": settings["monthly-download-limit"]?.toString(),
    "x-fm-unlisted": isUnlisted === true ? "true" : void 0,
    "x-fm-discord-announce": settings["discord-announce"] === true && !isHiddenInstead(facts) ? "true" : void 0,
    "x-fm-sync-description": sync === void 0 ? void 0 : sync ? "1" : "0"
   });
   const used = Object.entries({
    authorization: token,
    ...headers
   }).reduce((sum, [name, value]) => sum + name.length + value.length + 4, otherHeaderBytes);
   const excess = Math.max(0, used - maxHeaderBytes);
   if (changelog === void 0) return {
    headers,
    excess
   };
   const room = Math.floor((maxHeaderBytes - used - 22) / 4) * 3;
   if (room < leastChangelog && Buffer.byteLength(changelog) > room) return {
    headers,
    excess,
    changelog: "left-out"
   };
   const {text, cut} = fitChangelog(changelog, room, notes);
   return {
    headers: {
     ...headers,
     "x-fm-changelog-b64": Buffer.from(text, "utf8").toString("base64")
    },
    excess,
    ...cut ? {
     changelog: "cut"
    } : {}
   };
  }
  const leastChangelog = 512;
  function fitChangelog(text, maxBytes, link) {
   const whole = text.toWellFormed();
   if (Buffer.byteLength(whole) <= maxBytes) return {
    text: whole,
    cut: false
   };
   const rest = `\n\n\u2026\n\n${link}`;
   const fence = "\n```";
   const room = new Uint8Array(Math.max(0, maxBytes - Buffer.byteLength(rest) - Buffer.byteLength(fence)));
   const head = (0, domain_text.v8)(whole, (new TextEncoder).encodeInto(whole, room).read);
   const kept = (0, domain_text.Ig)(head);
   const isOpen = (kept.match(/^\s{0,3}```/gm) ?? []).length % 2 === 1;
   return {
    text: `${kept}${isOpen ? fence : ""}${rest}`,
    cut: true
   };
  }
  function asciiUrl(url) {
   return /^[\x21-\x7e]*$/.test(url) ? url : URL.parse(url)?.href ?? url;
  }
  function listed(ids) {
   return ids === void 0 || ids.length === 0 ? void 0 : ids.join(",");
  }
  async function check(context, entry, request, options) {
   const before = await look(context, entry);
   if (before === "unanswered") context.log.info("FoundryMods did not answer the lookup; continuing without it.");
   const route = routeOf(entry, request, before);
   const notices = [ ...request.notices, ...before === "unreadable" ? [ unreadable ] : [] ];
   try {
    const title = `FoundryMods already has ${(0, domain_text.Hv)(entry.facts.version)}`;
    const checked = exists(before) ? (0, publication.uc)(route, [ {
     code: "registry.conflict",
     title,
     field: "version"
    } ]) : await (0, publication.XC)(context, route, options);
    const {notices: own = []} = checked;
    if (checked.kind === "done") return {
     ...checked,
     notices: [ ...own, ...await unlistedNotices(context, entry, before), ...notices ]
    };
    return {
     ...checked,
     changes: [ request.change ],
     notices: [ ...notices, ...own ],
     publish: later => publish(later, route, {
      rehearsed: options.rehearse
     }, entry, before)
    };
   } catch (error) {
    const {problems, url, editUrl} = (0, problem.gq)(error) ?? {};
    throw problems === void 0 ? error : new problem.Mm(problems, {
     notices,
     url,
     editUrl
    });
   }
  }
  const checkAccess = ({label, settings}, context) => (0, survey.fB)(context, rehearsalOf(label, settings));
  function rehearsalOf(label, settings) {
   const own = (0, data.FF)(settings, "upload", "package", "filename");
   const {release: url} = endpointsOf(settings.url);
   return {
    label,
    dialect,
    address: url,
    pages: (_, page) => (0, pages.E)(page),
    send: ({http}, {manifest, url: manifestUrl}, release) => {
     const {id = "", version = "", compatibility} = manifest;
     const facts = factsFrom(own, release, {
      id,
      version,
      compatibility,
      manifestUrl,
      packageUrl: void 0
     });
     return (0, submission.t)(http, {
      url,
      token: settings.token,
      submission: submissionFrom(facts)
     }, "rehearsal");
    }
   };
  }
  async function listReleases(http, {release}, id) {
   const url = new URL(release);
   url.searchParams.set("id", id);
   const headers = {
    accept: "application/json"
   };
   const sent = await http.send({
    method: "GET",
    url: url.href,
    effect: "read",
    headers
   });
   return sent.ok && sent.value.status === 200 ? releasesIn((0, data.qF)(sent.value.text), id) : void 0;
  }
  const listing_maxDepth = 5;
  function releasesIn(json, id, depth = 0) {
   if (Array.isArray(json)) return json.flatMap(item => listedFrom(item, id) ?? []);
   if (!(0, data.u4)(json) || depth > listing_maxDepth || isError(json) || !isOfPackage(json, id)) return;
   for (const key of [ ...releaseKeys, ...wrapperKeys ]) {
    const found = Object.hasOwn(json, key) ? releasesIn(json[key], id, depth + 1) : void 0;
    if (found !== void 0) return found;
   }
   return;
  }
  function listedFrom(item, id) {
   if (!(0, data.u4)(item)) return;
   const version = versionOf(item);
   if (version === void 0 || isError(item) || !isRelease(item) || !isOfPackage(item, id)) return;
   const {manifest} = item;
   return {
    version,
    compatibility: (0, data.qY)(item["compatibility"]),
    ...typeof manifest === "string" && manifest !== "" ? {
     manifest
    } : {}
   };
  }
  function differencesOf(listed, subject, ownHost) {
   const manifest = (0, format.z)(subject.manifest);
   if (manifest === void 0) return [];
   const ours = manifest.manifest.compatibility;
   const differences = [ "minimum", "verified", "maximum" ].flatMap(name => {
    const theirs = listed.compatibility[name];
    if (typeof theirs !== "string" && typeof theirs !== "number") return [];
    if (String(theirs) === (ours[name] ?? "") || isSameNumber(String(theirs), ours[name])) return [];
    return [ `\`compatibility.${name}\` is ${shown(String(theirs))} there, but ${shown(ours[name])} in the manifest` ];
   });
   const address = listed.manifest === void 0 ? null : URL.parse(listed.manifest);
   if (address !== null && address.host !== ownHost && address.href !== URL.parse(manifest.url)?.href) differences.push(`\`manifest\` is ${shown(listed.manifest)} there, not ${shown(manifest.url)}`);
   if (differences.length === 0) return [];
   return [ {
    code: "registry.conflict",
    title: "FoundryMods has different values for this version",
    detail: `${differences.join("; ")}.`,
    hint: "Correct the version on the module's edit page: the API cannot change it."
   } ];
  }
  function isSameNumber(one, other) {
   return other !== void 0 && /^\d+(\.\d+)?$/.test(one) && /^\d+(\.\d+)?$/.test(other) && Number(one) === Number(other);
  }
  function shown(text) {
   return text === void 0 || text === "" ? "empty" : `\`${(0, domain_text.Hv)(text)}\``;
  }
  var assets = __webpack_require__(1510);
  const maxUploadBytes = 2e9;
  const place = {
   kind: "input",
   input: "registries"
  };
  function namedZip(settings) {
   const setting = settings.upload === void 0 ? "package" : "upload";
   const pattern = settings[setting];
   const isPath = setting === "upload" && (0, assets.P9)(pattern ?? "");
   return pattern === void 0 ? void 0 : {
    setting,
    pattern,
    isPath
   };
  }
  function findAsset(zip, label, release) {
   const matches = (0, assets.Jl)(zip.pattern, release.assets);
   const [asset] = matches;
   if (asset === void 0) {
    const attached = release.assets.map(({name}) => name);
    const problem = {
     code: "asset.missing",
     title: `No asset of the release \`${(0, domain_text.Hv)(release.tag)}\` matches ${zip_nameOf(zip, label)}`,
     detail: attached.length === 0 ? "it has no assets." : `it has ${quoted(attached)}.`,
     hint: (0, assets.LM)(zip.pattern) ? "Attach the zip, or correct the pattern. If another job attaches it, raise `wait-for-assets`." : "Write the name of an asset, which has no slash. A zip of the workspace is sent by `upload`, with a path that starts with `./`.",
     place
    };
    return {
     problems: [ problem ]
    };
   }
   const names = matches.map(({name}) => name);
   if (names.length > 1) return {
    asset,
    problems: [ ambiguousMatch(zip, label, names) ]
   };
   if (asset.state === "uploaded") return {
    asset,
    problems: zip.setting === "upload" ? sizeProblems(asset.name, asset.size) : []
   };
   const problem = {
    code: "asset.missing",
    title: `The asset \`${(0, domain_text.Hv)(asset.name)}\` is still being uploaded`,
    hint: "Publish the release once its assets are there, or raise `wait-for-assets`.",
    place: {
     kind: "input",
     input: "wait-for-assets"
    }
   };
   return {
    asset,
    problems: [ problem ]
   };
  }
  async function findFile(zip, label, {assets}) {
   const files = await assets.files(zip.pattern);
   const [file] = files;
   if (file === void 0) {
    const title = `No file of the workspace matches ${zip_nameOf(zip, label)}`;
    const hint = "Build the zip before this step, or correct the path.";
    throw new problem.Mm([ {
     code: "asset.missing",
     title,
     hint,
     place
    } ]);
   }
   const paths = files.map(({path}) => path);
   (0, problem.MI)(paths.length > 1 ? [ ambiguousMatch(zip, label, paths) ] : sizeProblems(file.path, file.bytes.size));
   return file;
  }
  function zip_nameOf({setting, pattern}, label) {
   return `\`${label}.${setting}\` (\`${(0, domain_text.Hv)(pattern)}\`)`;
  }
  function quoted(names) {
   return (0, domain_text.Zv)(names, {
    show: name => `\`${(0, domain_text.Hv)(name)}\``
   });
  }
  function ambiguousMatch(zip, label, matches) {
   return {
    code: "input.invalid",
    title: `${zip_nameOf(zip, label)} matches ${matches.length} files, but one zip is expected`,
    detail: `${quoted(matches)}.`,
    hint: "Use a more specific pattern.",
    place
   };
  }
  function sizeProblems(name, size) {
   const file = `\`${(0, domain_text.Hv)(name)}\``;
   if (size > maxUploadBytes) {
    const title = `${file} has ${size} bytes, but FoundryMods accepts uploads of at most 2 GB (${maxUploadBytes} bytes)`;
    const hint = "Reduce its size, or name it in `package`: then the registry downloads it from its URL.";
    return [ {
     code: "input.invalid",
     title,
     hint,
     place
    } ];
   }
   const hint = "Build the zip before this step.";
   return size > 0 ? [] : [ {
    code: "package.mismatch",
    title: `${file} is empty`,
    hint
   } ];
  }
  const audit = async ({label, settings, subjects}, context) => {
   const endpoints = endpointsOf(settings.url);
   const ids = subjects.flatMap(({manifest}) => (0, format.z)(manifest)?.manifest.id ?? []);
   const listed = ids[0] === void 0 ? void 0 : await listReleases(context.http, endpoints, ids[0]);
   if (listed === void 0) context.log.info("The list of releases at FoundryMods cannot be read; asking about each version.");
   const ownHost = new URL(endpoints.release).host;
   const known = new Map;
   for (const subject of subjects) {
    const record = listed?.find(({version}) => version === subject.version);
    if (record !== void 0) known.set(subject, standingOf(record, subject, settings, ownHost));
   }
   const isWithoutManifest = settings.manifest === false;
   const open = subjects.filter(subject => !known.has(subject));
   const asked = await (0, survey.QV)(context, open, rehearsalOf(label, settings), subjects);
   for (const [index, subject] of open.entries()) {
    const standing = asked.standings[index] ?? {
     kind: "unknown"
    };
    known.set(subject, isWithoutManifest && standing.kind === "listed" ? {
     kind: "listed"
    } : standing);
   }
   const standings = subjects.map(subject => known.get(subject) ?? {
    kind: "unknown"
   });
   const zip = namedZip(settings);
   const problemsOf = release => zip === void 0 || zip.isPath ? [] : findAsset(zip, label, release).problems;
   const use = {
    isSubmitted: !isWithoutManifest,
    ...zip === void 0 ? {} : {
     problemsOf
    }
   };
   return {
    ...asked,
    standings: await (0, survey.yc)(context, subjects, standings, use)
   };
  };
  function standingOf(record, subject, settings, ownHost) {
   if (settings.manifest === false) return {
    kind: "listed",
    problems: differencesOf((0, data.FF)(record, "manifest"), subject, ownHost)
   };
   return {
    kind: "listed",
    problems: [ ...(0, survey.js)(subject), ...differencesOf(record, subject, ownHost) ]
   };
  }
  var schemas = __webpack_require__(3619);
  var api = __webpack_require__(3759);
  var schema = __webpack_require__(109);
  const pattern = schemas.YjP().check(api.m9(1, "Give the name of an asset, or a glob"), schemas.YPB(text => (0, 
  assets.rG)(text) === void 0, {
   error: ({input}) => `It ${(0, assets.rG)(String(input))}`
  }));
  const filenameRule = /^(?=.*\S)[\x20-\x21\x23-\x2e\x30-\x5b\x5d-\x7e]{1,255}$/;
  const filename = schemas.YjP().check(api.Fk(filenameRule, {
   error: "A file name has 1 to 255 ASCII characters, without slashes or quotes",
   abort: true
  }), fields.oI);
  const ids = schemas.YOg(schemas.YjP().check(api.Fk(/^[\x21-\x2b\x2d-\x7e]+$/, "An id contains only ASCII characters, without spaces or commas")));
  const changelogHint = "Write `true`, `false`, or the text of the changelog";
  const changelogText = schemas.YjP().check(api.Fk(/^(?!(?:yes|no|on|off|y|n)$)/i, changelogHint));
  const changelog = schemas.KCZ([ schemas.zMY(), changelogText ], changelogHint).check(schemas.YPB(value => typeof value === "boolean" || !/^(?:\.{1,2}\/\S*|(?!\w+:)\S+\.(?:md|markdown|txt))$/i.test(value.trim()), "It is sent as it is, not read from a file. Write the text itself, or `true` to send the release body"));
  const amount = "Give a whole number from 1 to 20";
  const flag = (description, byDefault) => (0, schema.Pe)(schemas.lqM(schemas.zMY()), description, byDefault);
  const settings = schemas.rej({
   notes: fields.Q2,
   changelog: (0, schema.Pe)(schemas.lqM(changelog), "Send the release body as the changelog; `false` to send none; or the text to send", "`true`"),
   explicit: flag("Also send `id`, `version` and `compatibility`, which the registry otherwise derives from the manifest and compares", "`false`"),
   manifest: flag("`false`: submit without a manifest URL; `id`, `version` and `compatibility` are then always sent. Or a name or pattern, as in the input", "`true`"),
   package: (0, schema.Pe)(schemas.lqM(pattern), "Asset name or glob of the package zip: its URL is sent, and the registry mirrors it to its CDN"),
   upload: (0, schema.Pe)(schemas.lqM(pattern), "Asset name or glob, or a path in the workspace that starts with `./`: the zip is uploaded to the registry, 2 GB at most"),
   filename: (0, schema.Pe)(schemas.lqM(filename), "File name of an upload; may contain `{tag}` and `{version}`", "the file's own"),
   "is-public": flag("`false`: an unlisted prerelease. For an upload, use `is-unlisted` instead", "`false` for a prerelease"),
   "required-tier-ids": (0, schema.Pe)(schemas.lqM(ids), "List of ids of the Patreon tiers that may download"),
   "required-bw-tier-ids": (0, schema.Pe)(schemas.lqM(ids), "List of ids of the Baileywiki Central tiers that may download"),
   "lapsed-subscriber-access": (0, schema.Pe)(schemas.lqM(schemas.k5n([ "none", "locked_version", "full_updates" ])), "What former subscribers keep: `none`, `locked_version` or `full_updates`"),
   "monthly-download-limit": (0, schema.Pe)(schemas.lqM(schemas.Whr(amount).check(api.qm(1, amount), api.Zm(20, amount))), "Downloads per user per month, 1\u201320"),
   "is-unlisted": flag("Hide the release from the gallery; a direct link still installs it"),
   "discord-announce": flag("Announce a public release on the FoundryMods Discord"),
   "sync-description-from-github": flag("Replace the module's description with the repository's README")
  });
  function contradictionsIn(own) {
   const uploads = own["upload"] !== void 0;
   const rules = [ [ "filename", !uploads && own["filename"] !== void 0, "It is the name of an uploaded file: set `upload`, or remove it" ], [ "package", uploads && own["package"] !== void 0, "A release has one zip: remove `package` or `upload`" ], [ "manifest", uploads && own["manifest"] === false, "An upload always needs the URL of a manifest" ], [ "is-public", uploads && own["is-public"] === false, "An upload has no header for it: write `is-unlisted: true`, which hides it from the gallery" ] ];
   return rules.flatMap(([setting, isBroken, hint]) => isBroken ? [ {
    setting,
    hint
   } ] : []);
  }
  function planSubmission({endpoints, token, facts}) {
   const call = {
    url: endpoints.release,
    token,
    submission: submissionFrom(facts),
    ...(0, data.sw)({
     timeoutMs: facts.packageUrl === void 0 ? void 0 : slowTimeout
    })
   };
   const change = (0, submission.v)(call, `Submit ${facts.id} ${facts.version}`);
   return alreadyPrepared({
    send: ({http}, effect) => (0, submission.t)(http, call, effect),
    change,
    notices: []
   });
  }
  function planUpload(entry, zip, asset) {
   const {settings} = entry.facts;
   const isAnnounced = settings["discord-announce"] === true;
   const texts = [ isHiddenInstead(entry.facts) && `An upload cannot set \`is_public\`: the prerelease is uploaded as unlisted, which hides it from the gallery${isAnnounced ? ", and is not announced" : ""}.`, settings["sync-description-from-github"] === false && "`X-FM-Sync-Description: 0` is sent; FoundryMods does not document whether an upload respects it." ].filter(text => text !== false);
   const notices = texts.map(text => ({
    level: "notice",
    text
   }));
   if (asset !== void 0) {
    const request = prepareUpload(entry, asset.name, asset.size, ({assets}) => assets.bytes(asset));
    return alreadyPrepared({
     ...request,
     notices: [ ...notices, ...request.notices ]
    });
   }
   const {change} = prepareUpload(entry, "package.zip", void 0, () => noBytes);
   return {
    change: {
     ...change,
     body: `the bytes of ${(0, domain_text.Hv)(zip.pattern)}`
    },
    notices,
    prepare: async context => {
     const {name, bytes} = await findFile(zip, entry.label, context);
     return prepareUpload(entry, name, bytes.size, () => bytes);
    }
   };
  }
  function alreadyPrepared(request) {
   return {
    ...request,
    prepare: () => Promise.resolve({
     ...request,
     notices: []
    })
   };
  }
  const noBytes = {
   size: 0,
   open: () => Promise.reject(new TypeError("nothing to send"))
  };
  function prepareUpload({facts, token, endpoints: {upload: url}}, ownName, size, bytesOf) {
   const filename = facts.filename ?? ownName;
   if (!filenameRule.test(filename)) throw unsendable(`\`${(0, domain_text.Hv)(filename)}\` is not a file name that an upload can send in a header`, "Set `filename` to a name of ASCII letters, digits, `.`, `-` and `_`.");
   const {headers, changelog, excess} = uploadHeadersFrom(facts, filename, token);
   const unfit = Object.keys(headers).find(name => !/^[\x20-\x7e]*$/.test(headers[name] ?? ""));
   if (unfit !== void 0) {
    const title = `An upload cannot send \`${unfit}\`: it contains characters outside ASCII`;
    throw unsendable(title, withoutExplicit);
   }
   if (excess > 0) throw unsendable(`The headers of the upload would have ${maxHeaderBytes + excess} bytes, and servers accept about ${maxHeaderBytes}`, "Shorten the lists of ids and the URLs, or use `package` instead of `upload`.");
   return {
    notices: changelog === void 0 ? [] : [ shortened(changelog) ],
    change: {
     title: `Upload ${facts.id} ${facts.version}`,
     method: "POST",
     url,
     headers,
     body: `the bytes of ${(0, domain_text.Hv)(filename)}${size === void 0 ? "" : ` (${size})`}`
    },
    send: (context, effect) => upload(context.http, {
     url,
     token,
     headers,
     body: bytesOf(context)
    }, effect)
   };
  }
  function unsendable(title, hint) {
   const place = {
    kind: "input",
    input: "registries"
   };
   return new problem.Mm([ {
    code: "input.invalid",
    title,
    hint,
    place
   } ]);
  }
  function shortened(changelog) {
   const what = changelog === "cut" ? "the beginning is sent, with a link to the rest" : "it is left out";
   const text = `The changelog is too long for a header of the upload: ${what}. Use \`package\` instead of \`upload\` to send all of it.`;
   return {
    level: "notice",
    text
   };
  }
  const foundrymods = {
   id: "foundrymods",
   title: dialect.title,
   defaultUrl: "https://foundrymods.com/api/public/v1/packages",
   prereleases: "publish",
   manifestFormat: format.T,
   decidesPrerelease: settings => settings["is-public"] !== void 0 || settings["is-unlisted"] !== void 0,
   operations: [ "publish" ],
   gatesOthers: true,
   settings,
   tokenPrefixes: [ "fmp_" ],
   faults: contradictionsIn,
   needs(settings) {
    const zip = namedZip(settings);
    return {
     manifest: settings.manifest === false ? "required" : "public",
     assets: zip === void 0 || zip.isPath ? [] : [ zip.pattern ]
    };
   },
   plan({label, settings, release, manifest: released, version: tagVersion, ifExists}) {
    const manifest = (0, format.z)(released);
    const zip = namedZip(settings);
    const {asset, problems = []} = zip === void 0 || zip.isPath ? {} : findAsset(zip, label, release);
    (0, problem.MI)([ ...manifest === void 0 ? [ settings.manifest === false ? valuesMissing : (0, 
    fields.wz)(dialect.title) ] : (0, manifest_manifest.xq)(manifest.manifest), ...problems ]);
    if (manifest === void 0) throw new TypeError("no manifest, and no problem");
    const {id = "", version = tagVersion, compatibility} = manifest.manifest;
    const facts = factsFrom(settings, release, {
     id,
     version,
     compatibility,
     manifestUrl: manifest.url,
     packageUrl: zip?.setting === "package" ? asset?.downloadUrl : void 0
    });
    const entry = {
     label,
     ifExists,
     token: settings.token,
     endpoints: endpointsOf(settings.url),
     facts
    };
    const {change, notices, prepare} = zip?.setting === "upload" ? planUpload(entry, zip, asset) : planSubmission(entry);
    const isSubmitted = settings.manifest !== false;
    const isOpened = isSubmitted && zip?.setting === "package" && asset?.downloadUrl === manifest.manifest.download;
    const uploads = zip === void 0 || isOpened ? [] : [ zip.pattern ];
    const inspected = {
     manifest,
     release,
     bringsZip: zip !== void 0,
     isSubmitted
    };
    return {
     kind: "job",
     notices: [ ...notices, ...privacyNotices(settings, release), ...isSubmitted ? (0, 
     fields.$9)(manifest.url, settings.url) : [] ],
     job: {
      target: (0, target.$)(entry.endpoints.release, manifest.manifest),
      changes: [ change ],
      inspections: (0, inspect.h)(inspected, uploads),
      check: async (context, options) => check(context, entry, await prepare(context), options)
     }
    };
   },
   checkAccess,
   audit
  };
  function privacyNotices(settings, {repository}) {
   if (settings.package === void 0 || repository.private !== true) return [];
   const text = "The repository is private, so FoundryMods cannot download the file in `package`. Use `upload` to send the zip itself.";
   return [ {
    level: "warning",
    text
   } ];
  }
 })
};
