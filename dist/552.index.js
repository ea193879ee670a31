export const id = 552;

export const ids = [ 552 ];

export const modules = {
 5552: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   audit: () => audit
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7571);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3373);
  var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7568);
  var _artifacts_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4269);
  var _artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3648);
  var _artifacts_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4865);
  var _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(369);
  var _artifacts_tauri_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5700);
  var _calls_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6710);
  var _metadata_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3906);
  var _release_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2622);
  var _remote_state_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6181);
  var _session_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6440);
  var _settings_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6786);
  const audit = async ({label, settings, subjects}, context) => {
   const own = (0, _settings_js__WEBPACK_IMPORTED_MODULE_14__.j)(settings);
   const session = (0, _session_js__WEBPACK_IMPORTED_MODULE_13__.fA)(context, (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.X5)(label, own));
   const {scope, engine} = await (0, _remote_state_js__WEBPACK_IMPORTED_MODULE_12__.HV)(session, own, {
    withEntitlements: false
   });
   const releases = (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.oA)(await session.api.list(_calls_js__WEBPACK_IMPORTED_MODULE_9__.D8(scope))).filter(release => (0, 
   _remote_state_js__WEBPACK_IMPORTED_MODULE_12__.yX)(release, scope));
   const budget = {
    bytes: mostHashed
   };
   const standings = await (0, _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_1__.X)(subjects, _session_js__WEBPACK_IMPORTED_MODULE_13__.Ex, async subject => {
    const release = releases.find(({version}) => version === subject.version);
    if (release === void 0) return absentStanding(subject, own);
    const status = release.status === "DRAFT" && own.draft ? void 0 : statusProblem(release);
    if (status !== void 0) return {
     kind: "listed",
     problems: [ status ]
    };
    const selected = (0, _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_7__.q)(own.artifacts, selectionOf(subject, own)).artifacts;
    const wanted = engine === "tauri" ? await (0, _artifacts_tauri_js__WEBPACK_IMPORTED_MODULE_8__.be)(selected, subject.release.assets, context.assets) : void 0;
    const artifacts = wanted?.artifacts ?? selected;
    if (artifacts.length === 0) return {
     kind: "listed"
    };
    const records = (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.oA)(await session.api.list(_calls_js__WEBPACK_IMPORTED_MODULE_9__.qi(release.id)));
    return {
     kind: "listed",
     problems: await artifactProblems(artifacts, records, context, budget)
    };
   });
   return {
    standings
   };
  };
  function selectionOf({release, version}, settings) {
   return {
    assets: release.assets,
    values: (0, _release_js__WEBPACK_IMPORTED_MODULE_11__.m_)(settings, release, version)
   };
  }
  function absentStanding(subject, settings) {
   const channel = (0, _release_js__WEBPACK_IMPORTED_MODULE_11__.nM)(settings, subject);
   const {problems: ofArtifacts} = (0, _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_7__.q)(settings.artifacts, selectionOf(subject, settings));
   const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__.GW)([ ...subject.problems, ...channel.ok ? [] : [ channel.error ], ...ofArtifacts ]);
   return problems === void 0 ? {
    kind: "missing"
   } : {
    kind: "refused",
    problems
   };
  }
  function statusProblem({status, version}) {
   const code = "registry.conflict";
   switch (status) {
   case "PUBLISHED":
    return;

   case "DRAFT":
    {
     const hint = "Run the publish again: it completes and publishes the release.";
     return {
      code,
      title: `Keygen has ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_15__.xv)(version, 60)} as a draft, which is not offered to anyone`,
      hint
     };
    }

   case "YANKED":
    {
     const hint = "Publish it again with `republish: true`, or turn the release on GitHub into a draft, too.";
     return {
      code,
      title: `${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_15__.xv)(version, 60)} is yanked at Keygen, but published on GitHub`,
      hint
     };
    }
   }
  }
  const mostHashed = 268435456;
  async function artifactProblems(artifacts, records, context, budget) {
   const missing = [];
   const differing = [];
   for (const {asset, filename} of artifacts) {
    const record = (0, _artifacts_action_js__WEBPACK_IMPORTED_MODULE_4__.zv)(records, filename);
    if (record?.status !== "UPLOADED") missing.push(filename); else if (await hasOtherBytes(asset, record, context, budget)) differing.push(filename);
   }
   const show = name => `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_15__.xv)(name, 120)}\``;
   const problem = (title, hint) => ({
    code: "registry.conflict",
    title,
    hint
   });
   return [ ...missing.length === 0 ? [] : [ problem(`Keygen's release does not offer ${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_15__.Zv)(missing, {
    show
   })}`, "Run the publish again: it uploads what is missing and waits for the rest.") ], ...differing.length === 0 ? [] : [ problem(`The release at Keygen has different content than the release on GitHub: ${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_15__.Zv)(differing, {
    show
   })}`, "Check which of the two is right. A published file is never replaced: release a new version.") ] ];
  }
  async function hasOtherBytes(asset, {filesize, checksum, metadata}, context, budget) {
   if (typeof filesize === "number" && filesize !== asset.size) return true;
   const theirs = (0, _artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_5__.sd)(checksum);
   const source = metadata[_metadata_js__WEBPACK_IMPORTED_MODULE_10__.Hs.sha256];
   if (asset.sha256 !== void 0 && typeof source === "string") return source !== asset.sha256;
   const name = (0, _artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_5__.Zn)(theirs);
   if (theirs === void 0 || name === void 0) return false;
   if (name === "sha256" && asset.sha256 !== void 0) return !theirs.equals(Buffer.from(asset.sha256, "hex"));
   if (asset.size > budget.bytes) return false;
   budget.bytes -= asset.size;
   return (0, _artifacts_file_js__WEBPACK_IMPORTED_MODULE_6__.TA)(context, asset, async chunks => {
    const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name);
    for await (const chunk of chunks) hash.update(chunk);
    return !theirs.equals(hash.digest());
   });
  }
 })
};
