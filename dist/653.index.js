export const id = 653;

export const ids = [ 653 ];

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
 3519: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   audit: () => audit
  });
  var data = __webpack_require__(282);
  var problem = __webpack_require__(3603);
  var survey = __webpack_require__(2176);
  var domain_text = __webpack_require__(3373);
  var prerelease = __webpack_require__(3968);
  var url = __webpack_require__(1949);
  var domain_version = __webpack_require__(3356);
  var format = __webpack_require__(3999);
  function leadsToLatest(subjects) {
   for (const {manifest, release} of subjects) {
    const address = (0, format.z)(manifest)?.manifest.manifest;
    if (address === void 0) continue;
    const folder = `${release.pageUrl.replace(/\/releases\/tag\/.*$/s, "")}/releases/latest/download/`.toLowerCase();
    if (!address.toLowerCase().startsWith(folder)) return;
    const name = address.slice(folder.length).replace(/[?#].*$/s, "");
    return (0, url.oF)(name);
   }
   return;
  }
  function latestNotices({name, latest, releases, subjects}) {
   const shownName = `\`${(0, domain_text.Hv)(name)}\``;
   const through = "Installed copies look for updates at `/releases/latest/`";
   const warning = text => ({
    level: "warning",
    text: `${through}, ${text}`
   });
   if (latest === void 0) return [ warning('but GitHub has no latest release: all are prereleases. Clear "Set as a pre-release" on the one that users should get.') ];
   const versionOf = release => subjects.find(subject => subject.release.tag === release.tag && subject.version !== "")?.version ?? (0, 
   domain_version.bp)(release.tag);
   const isPrerelease = release => release.prerelease || (0, prerelease.b)(versionOf(release) ?? "");
   const tag = `\`${(0, domain_text.Hv)(latest.tag)}\``;
   const correct = 'Mark the right release with "Set as the latest release" on GitHub.';
   const withManifest = new Set(subjects.flatMap(({manifest, release}) => manifest ? [ release.tag ] : []));
   const own = withManifest.has(latest.tag) ? versionOf(latest) : void 0;
   const stable = releases.filter(release => withManifest.has(release.tag) && !isPrerelease(release));
   const newer = stable.reduce((best, release) => {
    const version = versionOf(release);
    if (own === void 0 || version === void 0 || !(0, domain_version.MQ)(version, best?.version ?? own)) return best;
    return {
     release,
     version
    };
   }, void 0);
   const hasManifest = latest.assets.some(asset => asset.name === name && asset.state === "uploaded");
   return [ ...newer === void 0 ? [] : [ `which currently points to ${tag}, older than \`${(0, 
   domain_text.Hv)(newer.release.tag)}\`, so the newer one is never offered. ${correct}` ], ...isPrerelease(latest) ? [ `which currently points to ${tag}, a prerelease, so it is offered to everyone. ${correct}` ] : [], ...hasManifest ? [] : [ `which currently points to ${tag}, but that release has no asset ${shownName}, so no update is offered. Attach it, or mark another release as the latest.` ] ].map(warning);
  }
  var assets = __webpack_require__(8534);
  var github_releases = __webpack_require__(3425);
  var plan = __webpack_require__(5455);
  var operations_survey = __webpack_require__(250);
  async function audit(settings, query, context) {
   const {repository} = query;
   let releases = [];
   let survey;
   const read = new Map;
   const ending = await (0, operations_survey.f)(settings, query, context, async shared => {
    survey = shared;
    releases = await shared.subjects.releases(settings.releases);
    if (releases.length === 0) throw new problem.Mm([ noRelease(query) ]);
    const turn = createTurns(context);
    const downloadFault = rememberingFaults(shared.reading.http);
    return async (entry, own) => {
     const subjects = await shared.subjects.of(entry, releases);
     read.set(entry.label, subjects);
     if (subjects.length === 0) return nothingToAudit(entry, releases);
     const {label, configured} = entry;
     const {packageCheck} = settings;
     const auditContext = {
      ...own,
      packageCheck,
      turn: address => turn(address),
      downloadFault
     };
     const found = await configured.audit({
      label,
      repository,
      subjects
     }, auditContext);
     const {standings, notices = [], url} = found;
     const findings = subjects.flatMap((subject, index) => findingsOf(entry, subject, standings[index]));
     const problems = (0, problem.GW)([ ...findings, ...found.problems ?? [] ]);
     return {
      progress: problems ? {
       kind: "failed",
       problems
      } : {
       kind: "done",
       status: "verified"
      },
      notices,
      audited: tableOf(releases, subjects, standings),
      ...(0, data.sw)({
       url
      })
     };
    };
   });
   const missing = missingFrom(settings, ending, releases);
   if (survey === void 0 || releases.length === 0) return {
    ...ending,
    missing
   };
   const notices = await latestAdvice([ ...read.values() ], releases, survey);
   return {
    ...ending,
    missing,
    notices: [ ...ending.notices, ...notices ]
   };
  }
  function noRelease({repository: {owner, name}}) {
   return {
    code: "release.missing",
    title: `${owner}/${name} has no published release, so there is nothing to audit`,
    hint: "Publish a release first."
   };
  }
  function nothingToAudit({label}, releases) {
   const text = `\`${label}\`: all of these releases are prereleases, which the entry does not publish.`;
   return {
    progress: {
     kind: "done",
     status: "verified"
    },
    notices: [ {
     level: "notice",
     text
    } ],
    audited: tableOf(releases, [], [])
   };
  }
  function findingsOf(entry, subject, standing) {
   const {title} = entry.registry;
   const tag = `\`${(0, domain_text.Hv)(subject.release.tag)}\``;
   if (standing?.kind === "missing") return [ {
    code: "registry.not-listed",
    title: `${tag} is missing from ${title}`,
    hint: `Publish it: run with \`operation: publish\` and \`tag: ${(0, domain_text.Hv)(subject.release.tag)}\`, or publish all missing ones with a matrix over the output \`missing\`.${(0, 
    plan.X2)(entry, subject.release, subject.version) ? " It stops with `release.ambiguous` until the prerelease checkbox on GitHub is right, or `prereleases` is set." : ""}`
   } ];
   const {kind, problems = []} = standing ?? {};
   const isRefused = kind === "refused";
   const about = isRefused ? `${tag} is missing from ${title}, and would be refused` : kind === "unknown" ? `${title} could not be asked about ${tag}` : tag;
   return problems.map(problem => ({
    ...(0, survey.b)(problem, about),
    ...isRefused ? {
     code: "registry.rejected"
    } : {}
   }));
  }
  function tableOf(releases, subjects, standings) {
   return releases.map(release => {
    const index = subjects.findIndex(subject => subject.release.tag === release.tag);
    const standing = standings[index];
    return {
     tag: release.tag,
     mark: index < 0 ? "skipped" : markOf(standing ?? {
      kind: "unknown"
     })
    };
   });
  }
  function markOf({kind, problems = []}) {
   if (kind !== "listed" || problems.length === 0) return kind;
   return problems.some(({code}) => code === "registry.conflict") ? "differs" : "unreachable";
  }
  function missingFrom(settings, {outcomes}, releases) {
   const publishable = new Set(settings.entries.flatMap(({label, registry}) => registry.gatesOthers ? [ label ] : []));
   const missing = new Set(outcomes.filter(({label}) => publishable.has(label)).flatMap(({audited = []}) => audited.flatMap(({tag, mark}) => mark === "missing" ? [ tag ] : [])));
   return releases.flatMap(({tag}) => missing.has(tag) ? [ tag ] : []).reverse();
  }
  const spacing = 1e3;
  function createTurns({clock, signal}) {
   const next = new Map;
   return async address => {
    const now = clock.now();
    const at = Math.max(now, next.get(address) ?? 0);
    next.set(address, at + spacing);
    if (at > now) await clock.sleep(at - now, signal);
   };
  }
  function rememberingFaults(http) {
   const known = new Map;
   const ask = async url => {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) return "it is not an HTTP URL";
    const headers = {
     range: "bytes=0-0",
     "accept-encoding": "identity"
    };
    const sent = await http.send({
     method: "GET",
     url,
     effect: "read",
     redirects: "follow",
     headers,
     maxBytes: 65536
    });
    if (sent.ok) {
     const {status, url: answeredBy} = sent.value;
     const host = URL.parse(answeredBy)?.host ?? "";
     if ((0, assets.BG)(answeredBy)) return `${host} returns a sign-in page`;
     return [ 200, 206, 416 ].includes(status) ? void 0 : `${host} answered ${status}`;
    }
    const {reason, message} = sent.error;
    return reason === "too-large" || reason === "deadline" || reason === "cancelled" ? void 0 : message;
   };
   return address => {
    const asked = known.get(address) ?? ask(address);
    known.set(address, asked);
    return asked;
   };
  }
  async function latestAdvice(read, releases, {reading}) {
   const watched = new Map(read.map(subjects => [ leadsToLatest(subjects), subjects ]));
   watched.delete(void 0);
   const [newest] = releases;
   if (watched.size === 0 || newest === void 0) return [];
   const latest = await (0, github_releases.H)(reading).latest(newest.repository);
   if (!latest.ok) return [];
   const notices = [ ...watched ].flatMap(([name = "", subjects]) => latestNotices({
    name,
    latest: latest.value,
    releases,
    subjects
   }));
   return [ ...new Map(notices.map(notice => [ notice.text, notice ])).values() ];
  }
 }),
 8562: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   checkAccess: () => checkAccess
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _survey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);
  const looked = 100;
  function checkAccess(settings, query, context) {
   const {expiresWithin} = settings;
   const {repository} = query;
   return (0, _survey_js__WEBPACK_IMPORTED_MODULE_1__.f)(settings, query, context, async ({subjects}) => async (entry, own) => {
    const newestRelease = async () => subjects.firstOf(entry, await subjects.releases(looked));
    const input = {
     label: entry.label,
     repository,
     expiresWithin
    };
    const access = await entry.configured.checkAccess(input, {
     ...own,
     newestRelease
    });
    const {notices = [], version = "", url, editUrl, expires} = access;
    const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.GW)(access.problems ?? []);
    return {
     progress: problems ? {
      kind: "failed",
      problems
     } : {
      kind: "done",
      status: "verified"
     },
     version,
     notices,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
      url,
      editUrl,
      expires
     })
    };
   });
  }
 }),
 250: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   f: () => surveyEntries
  });
  var result = __webpack_require__(635);
  var phase = __webpack_require__(2701);
  var plan = __webpack_require__(5455);
  var ending = __webpack_require__(4459);
  var entries = __webpack_require__(6428);
  var operations_reading = __webpack_require__(4590);
  var concurrency = __webpack_require__(7571);
  var problem = __webpack_require__(3603);
  var survey = __webpack_require__(2176);
  var version = __webpack_require__(3356);
  var releases = __webpack_require__(3425);
  var operations_manifests = __webpack_require__(4598);
  const subjects_concurrency = 8;
  const mostSearched = {
   releases: 25,
   ms: 3e4
  };
  function createSubjects(repository, settings, context) {
   const lists = new Map;
   const manifests = new Map;
   const github = (0, releases.H)(context);
   const requests = (0, operations_manifests.uD)(settings);
   const wholes = new Map;
   const whole = release => {
    const reading = wholes.get(release.tag) ?? github.complete(release).then(subjects_valueOf);
    wholes.set(release.tag, reading);
    return reading;
   };
   async function readManifest(entry, release) {
    const {label, registry, configured} = entry;
    const {manifestFormat: format} = registry;
    const need = configured?.needs("publish").manifest ?? "none";
    if (need === "none" || format === void 0) return {
     problems: []
    };
    const wish = {
     label,
     format,
     request: (0, operations_manifests.fo)(entry, settings),
     need
    };
    const {tagCheck} = settings;
    const reading = {
     ...context,
     until: 0
    };
    const {manifests: found} = await (0, operations_manifests.PX)([ wish ], release, {
     tagCheck,
     requests
    }, reading);
    const [one] = found;
    if (one === void 0) return {
     problems: []
    };
    return one.manifest.ok ? {
     manifest: one.manifest.value,
     problems: one.problems
    } : {
     problems: one.manifest.error
    };
   }
   const read = async (entry, listed) => {
    const release = await whole(listed);
    const kind = entry.configured?.needs("publish").manifest;
    const {patterns, url} = (0, operations_manifests.fo)(entry, settings);
    const key = JSON.stringify([ release.tag, kind, entry.registry.manifestFormat?.id, patterns, url ]);
    const reading = manifests.get(key) ?? readManifest(entry, release);
    manifests.set(key, reading);
    const found = await reading;
    return {
     ...found,
     release,
     version: found.manifest?.manifest.version ?? (0, version.bp)(release.tag) ?? ""
    };
   };
   return {
    releases(count) {
     const listing = lists.get(count) ?? github.newest(repository, count).then(subjects_valueOf);
     lists.set(count, listing);
     return listing;
    },
    async of(entry, releases) {
     const possible = releases.filter(release => (0, plan.lG)(entry, release, ""));
     const subjects = await (0, concurrency.X)(possible, subjects_concurrency, release => read(entry, release));
     return subjects.filter(({release, version}) => (0, plan.lG)(entry, release, version));
    },
    async firstOf(entry, releases) {
     const until = context.clock.now() + mostSearched.ms;
     let first;
     let looks = 0;
     for (const release of releases) {
      const known = settings.tagCheck === "error" ? (0, version.bp)(release.tag) : void 0;
      if (!(0, plan.lG)(entry, release, known ?? "")) continue;
      const subject = await read(entry, release);
      if (!(0, plan.lG)(entry, release, subject.version)) continue;
      first ??= subject;
      if (subject.manifest !== void 0 || !subject.problems.some(survey.S)) return subject;
      looks += 1;
      if (looks >= mostSearched.releases || context.clock.now() >= until) break;
     }
     return first;
    }
   };
  }
  function subjects_valueOf(result) {
   if (!result.ok) throw new problem.Mm(result.error);
   return result.value;
  }
  async function surveyEntries(settings, query, context, begin) {
   const {clock, runner, github, signal} = context;
   const {log} = runner;
   const {repository, operation} = query;
   log.info(`${operation}: ${repository.owner}/${repository.name}`);
   const writeless = {
    ...context,
    createClient: own => context.createClient({
     ...own,
     dryRun: true
    })
   };
   const {reading, assetsThrough} = (0, operations_reading.B)(settings, repository, writeless, {
    until: 0,
    allowDraft: false
   });
   let work;
   try {
    work = await begin({
     subjects: createSubjects(repository, settings, reading),
     reading
    });
   } catch (error) {
    const problems = signal.aborted ? [ (0, phase.p3)(signal) ] : (0, phase.PD)(error, "Release Relay");
    return (0, ending.ce)(settings, problems, {
     operation,
     query: (0, result.ok)(query)
    });
   }
   const shared = {
    ...writeless,
    assetsThrough,
    dryRun: true,
    timeout: settings.timeout,
    run: github.run
   };
   const {contexts, end, outcomesOf} = (0, entries.J)(settings.entries, shared, runner);
   const states = settings.entries.map(({label, registry}) => {
    const {id: type, gatesOthers} = registry;
    const progress = {
     kind: "done",
     status: "skipped"
    };
    return {
     label,
     type,
     operation,
     version: "",
     gatesOthers,
     progress,
     changes: [],
     notices: []
    };
   });
   const surveyed = await (0, phase.PF)(states, {
    contexts,
    clock,
    signal,
    onDone: end
   }, async (state, own) => {
    const entry = settings.entries.find(({label}) => label === state.label);
    if (entry?.tokenProblem !== void 0) return {
     ...state,
     progress: {
      kind: "failed",
      problems: [ entry.tokenProblem ]
     }
    };
    const {configured} = entry ?? {};
    if (entry === void 0 || configured === void 0) return {
     ...state,
     notices: [ (0, plan._Q)(state) ]
    };
    return {
     ...state,
     ...await work({
      ...entry,
      configured
     }, own)
    };
   });
   const outcomes = outcomesOf(surveyed);
   const isIdle = outcomes.every(({status}) => status === "skipped");
   const text = `Every entry was skipped: nothing was ${operation === "check" ? "checked" : "audited"}.`;
   return {
    outcomes,
    problems: [],
    notices: [ ...query.notices, ...isIdle ? [ {
     level: "warning",
     text
    } ] : [] ],
    query
   };
  }
 })
};
