export const id = 67;

export const ids = [ 67 ];

export const modules = {
 2067: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   foundry: () => foundry
  });
  var problem = __webpack_require__(3603);
  var inspect = __webpack_require__(1581);
  var format = __webpack_require__(3999);
  var manifest_manifest = __webpack_require__(9382);
  var fields = __webpack_require__(2705);
  var submission = __webpack_require__(9876);
  var target = __webpack_require__(6136);
  var data = __webpack_require__(282);
  var tag = __webpack_require__(4016);
  var domain_url = __webpack_require__(1949);
  function callFor({url, token, notes}, {manifest: {id, version = "", compatibility}, url: manifest}, released) {
   const release = {
    version,
    manifest,
    notes: (0, fields.Bn)(notes, released, version),
    compatibility
   };
   return {
    url,
    token,
    submission: {
     ...(0, data.sw)({
      id
     }),
     release
    }
   };
  }
  const bazaarTimeout = 1e4;
  async function latestAtForge(http, {url, id}) {
   const sent = await http.send({
    method: "GET",
    url: `${url.replace(/\/+$/, "")}/api/bazaar/package/${(0, domain_url.qE)(id)}`,
    effect: "read",
    headers: {
     accept: "application/json"
    },
    redirects: "same-origin",
    maxAttempts: 1,
    timeoutMs: bazaarTimeout
   });
   if (!sent.ok) return {
    kind: "unknown",
    said: `the last lookup failed (${sent.error.message})`
   };
   const json = (0, data.qY)((0, data.qF)(sent.value.text));
   const {latest, name = id} = (0, data.qY)(json["package"]);
   if (sent.value.status === 200 && json["success"] === true && isNamed(name, id) && isVersion(latest)) return {
    kind: "shown",
    latest
   };
   const isAbsent = sent.value.status === 404 || json["success"] === false || json["success"] === true && !json["package"];
   return {
    kind: "unknown",
    said: isAbsent ? "it does not list the package" : `it sent an unrecognized response (HTTP ${sent.value.status})`
   };
  }
  function isNamed(name, id) {
   return typeof name === "string" && name.toLowerCase() === id.toLowerCase();
  }
  function isVersion(value) {
   return typeof value === "string" && value !== "" && value.length <= tag.Bl;
  }
  var survey = __webpack_require__(3322);
  var pages = __webpack_require__(5506);
  var publication = __webpack_require__(9064);
  var registries_failure = __webpack_require__(5957);
  const hints = {
   manifest: "The registry received the URL of the manifest under this tag. Is it public?",
   notes: "Set `notes` to the URL of a page.",
   id: "Foundry VTT does not know this package, or has not approved it yet. A new package is submitted on the website: run again once it is approved. Otherwise, check `id` in the manifest, and that the token is the one of this package."
  };
  const title = "Foundry VTT";
  const dialect = {
   title,
   problemsOf: (failure, label) => (0, registries_failure.p)(failure, {
    title,
    label,
    isEndpoint: true,
    hasEditPage: true
   }),
   rehearsalMarker: /^dry run completed successfully/i,
   pointerOf: fields.rq,
   hintFor: field => Object.hasOwn(hints, field) ? hints[field] : (0, fields.KS)((0, 
   fields.rq)(field))
  };
  function routeOf(call, facts) {
   const known = packagePage(call.url, call.submission.id);
   return {
    ...facts,
    dialect,
    pages: page => (0, pages.E)(page, known),
    send: ({http}, effect) => (0, submission.t)(http, call, effect)
   };
  }
  function packagePage(url, id) {
   const endpoint = URL.parse(url);
   if (id === void 0 || !endpoint) return;
   const isFoundry = /(^|\.)foundryvtt\.com$/.test(endpoint.hostname) || (0, domain_url.U9)(endpoint);
   return isFoundry ? `https://foundryvtt.com/packages/${(0, domain_url.qE)(id)}/` : void 0;
  }
  var schemas = __webpack_require__(3619);
  var schema = __webpack_require__(109);
  const forge = "https://forge-vtt.com";
  const endpoint = schemas.YjP().check(schemas.YPB(text => (0, domain_url.OO)(text.trim()) === void 0, "Give an absolute `https:` URL (`http:` on a loopback address only), without credentials or a fragment"));
  const settings = schemas.rej({
   notes: fields.Q2,
   confirm: (0, schema.Pe)(schemas.Rvf(schemas.k5n([ "none", "forge" ]), "none"), "`forge`: after publishing, wait until The Forge's bazaar, which reads Foundry's package database, shows this version or a newer one. It never fails the run: if the version does not appear in time, the outcome is `pending`, with a warning"),
   "confirm-url": (0, schema.Pe)(schemas.Rvf(endpoint, forge), "Another address with the same API"),
   wait: (0, schema.Pe)(schemas.Rvf((0, schema.YA)(86400), 300), "Seconds for `confirm`")
  });
  const formerHost = "api.foundryvtt.com";
  function formerHostNotices(label, url) {
   if (URL.parse(url)?.hostname !== formerHost) return [];
   const text = `\`${label}\` publishes to ${formerHost}, which accepts releases that Foundry's installer never shows. Remove \`url\` to use the current endpoint.`;
   return [ {
    level: "warning",
    text
   } ];
  }
  const check = publication.XC;
  const checkAccess = async ({label, settings}, context) => {
   const access = await (0, survey.fB)(context, rehearsalOf(label, settings));
   return {
    ...access,
    notices: [ ...formerHostNotices(label, settings.url), ...access.notices ?? [] ]
   };
  };
  function rehearsalOf(label, settings) {
   return {
    label,
    dialect,
    address: settings.url,
    send: ({http}, manifest, release) => (0, submission.t)(http, callFor(settings, manifest, release), "rehearsal"),
    pages: ({manifest: {id}}, page) => (0, pages.E)(page, packagePage(settings.url, id))
   };
  }
  const audit = async ({label, settings, subjects}, context) => {
   const found = await (0, survey.QV)(context, subjects, rehearsalOf(label, settings));
   return {
    ...found,
    standings: await (0, survey.yc)(context, subjects, found.standings)
   };
  };
  var poll = __webpack_require__(7683);
  var domain_text = __webpack_require__(3373);
  var domain_version = __webpack_require__(3356);
  const lookEvery = 3e4;
  function confirmedByForge(checked, confirmation) {
   const then = result => ({
    ...result,
    confirm: context => waitForForge(context, confirmation, result.status)
   });
   if (checked.kind === "ready") return {
    ...checked,
    publish: async context => then(await checked.publish(context))
   };
   const {status} = checked;
   if (status !== "unchanged") return checked;
   return {
    ...checked,
    confirm: context => waitForForge(context, confirmation, status)
   };
  }
  async function waitForForge({http, clock, deadline, log}, {version, wait, ...bazaar}, status) {
   const sought = `\`${(0, domain_text.Hv)(bazaar.id)}\` \`${(0, domain_text.Hv)(version)}\``;
   const until = Math.min(clock.now() + wait, deadline);
   let seen = "it could not be asked";
   const onWait = () => {
    log.info(`Waiting until The Forge shows ${sought}: ${seen}. ${Math.ceil((until - clock.now()) / 1e3)} s left`);
   };
   try {
    const found = await (0, poll.w)({
     clock,
     until,
     delay: () => lookEvery,
     onWait
    }, async () => {
     const look = await latestAtForge(http, bazaar);
     if (look.kind === "shown" && !(0, domain_version.MQ)(version, look.latest)) return look;
     seen = look.kind === "shown" ? `it shows \`${(0, domain_text.Hv)(look.latest)}\`` : look.said;
     return clock.now() + lookEvery > until ? look : void 0;
    });
    if (found?.kind === "shown" && !(0, domain_version.MQ)(version, found.latest)) {
     log.info(`The Forge shows ${sought}.`);
     const text = `The Forge already shows \`${(0, domain_text.Hv)(found.latest)}\`, which is newer than ${sought}. It shows only the newest version.`;
     const notices = (0, domain_version.MQ)(found.latest, version) ? [ {
      level: "notice",
      text
     } ] : [];
     return {
      kind: "completed",
      status,
      notices
     };
    }
   } catch (error) {
    if (Error.isError(error)) throw error;
   }
   const why = until === deadline ? " before the run exceeded `timeout`" : ` within ${Math.round(wait / 1e3)} s`;
   const text = `Foundry VTT has ${sought}, but The Forge did not show it${why}: ${seen}. It reads Foundry's package database with a delay of minutes. Check the package's page; if it is only slow, raise \`wait\`.`;
   return {
    kind: "completed",
    status: "pending",
    notices: [ {
     level: "warning",
     text
    } ]
   };
  }
  const foundry = {
   id: "foundry",
   title: dialect.title,
   defaultUrl: "https://foundryvtt.com/_api/packages/release_version/",
   prereleases: "skip",
   manifestFormat: format.T,
   operations: [ "publish" ],
   gatesOthers: true,
   settings,
   tokenPrefixes: [ "fvttp_" ],
   needs: () => ({
    manifest: "public",
    assets: []
   }),
   plan({label, settings, release, manifest: released, ifExists}) {
    const manifest = (0, format.z)(released);
    if (manifest === void 0) throw new problem.Mm([ (0, fields.wz)(dialect.title) ]);
    (0, problem.MI)((0, manifest_manifest.xq)(manifest.manifest));
    const {id, version = ""} = manifest.manifest;
    const call = callFor(settings, manifest, release);
    const route = routeOf(call, {
     label,
     version,
     ifExists
    });
    return {
     kind: "job",
     notices: [ ...formerHostNotices(label, settings.url), ...(0, fields.$9)(manifest.url, settings.url) ],
     job: {
      target: (0, target.$)(settings.url, manifest.manifest),
      changes: [ (0, submission.v)(call, `Submit ${id ?? ""} ${version}`) ],
      inspections: (0, inspect.h)({
       manifest,
       release
      }),
      async check(context, options) {
       const checked = await check(context, route, options);
       const bazaar = {
        url: settings["confirm-url"].trim(),
        id: id ?? ""
       };
       return settings.confirm === "forge" ? confirmedByForge(checked, {
        ...bazaar,
        version,
        wait: settings.wait * 1e3
       }) : checked;
      }
     }
    };
   },
   checkAccess,
   audit
  };
 })
};
