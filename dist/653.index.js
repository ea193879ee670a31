export const id = 653;
export const ids = [653];
export const modules = {

/***/ 3519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit)
});

// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/domain/prerelease.ts
var prerelease = __webpack_require__(3968);
// EXTERNAL MODULE: ./src/domain/url.ts
var url = __webpack_require__(1949);
// EXTERNAL MODULE: ./src/domain/version.ts
var domain_version = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/foundry/manifest/format.ts + 1 modules
var format = __webpack_require__(3999);
;// CONCATENATED MODULE: ./src/foundry/latest.ts





/**
 * The name of the asset at which installed copies look for updates, if the `manifest` address of the newest manifest goes through
 * `/releases/latest/` of this repository. Pure.
 * @param subjects newest first
 */
function leadsToLatest(subjects) {
    for (const { manifest, release } of subjects) {
        const address = (0,format/* asFoundryManifest */.z)(manifest)?.manifest.manifest;
        if (address === undefined)
            continue;
        const folder = `${release.pageUrl.replace(/\/releases\/tag\/.*$/s, '')}/releases/latest/download/`.toLowerCase();
        if (!address.toLowerCase().startsWith(folder))
            return undefined;
        const name = address.slice(folder.length).replace(/[?#].*$/s, '');
        return (0,url/* percentDecoded */.oF)(name);
    }
    return undefined;
}
/**
 * Warns if installed copies would be offered the wrong version: GitHub's latest release is older, in Foundry's order, than another
 * one, is a prerelease, or lacks the manifest. Pure.
 */
function latestNotices({ name, latest, releases, subjects, }) {
    const shownName = `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\``;
    const through = 'Installed copies look for updates at `/releases/latest/`';
    const warning = (text) => ({ level: 'warning', text: `${through}, ${text}` });
    if (latest === undefined)
        return [
            warning('but GitHub has no latest release: all are prereleases. Clear "Set as a pre-release" on the one that users should get.'),
        ];
    const versionOf = (release) => subjects.find((subject) => subject.release.tag === release.tag && subject.version !== '')?.version ??
        (0,domain_version/* versionFromTag */.bp)(release.tag);
    const isPrerelease = (release) => release.prerelease || (0,prerelease/* saysPrerelease */.b)(versionOf(release) ?? '');
    const tag = `\`${(0,domain_text/* inlineExcerpt */.Hv)(latest.tag)}\``;
    const correct = 'Mark the right release with "Set as the latest release" on GitHub.';
    const own = versionOf(latest);
    const stable = releases.filter((release) => !isPrerelease(release));
    const newer = stable.reduce((best, release) => {
        const version = versionOf(release);
        if (own === undefined || version === undefined || !(0,domain_version/* isNewerVersion */.MQ)(version, best?.version ?? own))
            return best;
        return { release, version };
    }, undefined);
    const hasManifest = latest.assets.some((asset) => asset.name === name && asset.state === 'uploaded');
    return [
        ...(newer === undefined
            ? []
            : [
                `which currently points to ${tag}, older than \`${(0,domain_text/* inlineExcerpt */.Hv)(newer.release.tag)}\`, so the newer one is never offered. ${correct}`,
            ]),
        ...(isPrerelease(latest)
            ? [`which currently points to ${tag}, a prerelease, so it is offered to everyone. ${correct}`]
            : []),
        ...(hasManifest
            ? []
            : [
                `which currently points to ${tag}, but that release has no asset ${shownName}, so no update is offered. Attach it, or mark another release as the latest.`,
            ]),
    ].map(warning);
}

// EXTERNAL MODULE: ./src/github/assets.ts
var assets = __webpack_require__(8534);
// EXTERNAL MODULE: ./src/github/releases.ts
var github_releases = __webpack_require__(3425);
// EXTERNAL MODULE: ./src/operations/survey.ts + 1 modules
var operations_survey = __webpack_require__(250);
;// CONCATENATED MODULE: ./src/operations/audit.ts







/** `operation: audit`: compares the newest published releases with what each registry holds. */
async function audit(settings, query, context) {
    const { repository } = query;
    let releases = [];
    let survey;
    const read = new Map();
    const ending = await (0,operations_survey/* surveyEntries */.f)(settings, query, context, async (shared) => {
        survey = shared;
        releases = await shared.subjects.releases(settings.releases);
        if (releases.length === 0)
            throw new problem/* ProblemError */.Mm([noRelease(query)]);
        const turn = createTurns(context);
        const downloadFault = rememberingFaults(shared.reading.http);
        return async (entry, own) => {
            const subjects = await shared.subjects.of(entry, releases);
            read.set(entry.label, subjects);
            if (subjects.length === 0)
                return nothingToAudit(entry, releases);
            const { label, registry, configured } = entry;
            const auditContext = { ...own, turn: (address) => turn(address), downloadFault };
            const found = await configured.audit({ label, repository, subjects }, auditContext);
            const { standings, notices = [], url } = found;
            const findings = subjects.flatMap((subject, index) => findingsOf(subject, standings[index], registry.title));
            const problems = (0,problem/* problemsOf */.GW)([...findings, ...(found.problems ?? [])]);
            return {
                progress: problems ? { kind: 'failed', problems } : { kind: 'done', status: 'verified' },
                notices,
                audited: tableOf(releases, subjects, standings),
                ...(0,data/* defined */.sw)({ url }),
            };
        };
    });
    const missing = missingFrom(settings, ending, releases);
    if (survey === undefined || releases.length === 0)
        return { ...ending, missing };
    const notices = await latestAdvice([...read.values()], releases, survey);
    return { ...ending, missing, notices: [...ending.notices, ...notices] };
}
function noRelease({ repository: { owner, name } }) {
    return {
        code: 'release.missing',
        title: `${owner}/${name} has no published release, so there is nothing to audit`,
        hint: 'Publish a release first. In a private repository the token needs `permissions: contents: read`.',
    };
}
function nothingToAudit({ label }, releases) {
    const text = `\`${label}\`: all of these releases are prereleases, which the entry does not publish.`;
    return {
        progress: { kind: 'done', status: 'verified' },
        notices: [{ level: 'notice', text }],
        audited: tableOf(releases, [], []),
    };
}
/** The problems of one version: each problem with its tag, since the others are about the same registry. Pure. */
function findingsOf(subject, standing, title) {
    const tag = `\`${(0,domain_text/* inlineExcerpt */.Hv)(subject.release.tag)}\``;
    if (standing?.kind === 'missing')
        return [
            {
                code: 'registry.not-listed',
                title: `${tag} is missing from ${title}`,
                hint: `Publish it: run with \`operation: publish\` and \`tag: ${(0,domain_text/* inlineExcerpt */.Hv)(subject.release.tag)}\`, or publish all missing ones with a matrix over the output \`missing\`.`,
            },
        ];
    const isRefused = standing?.kind === 'refused';
    // The checkout has the manifest of another version, and a message alone would not say which version it is about.
    return (standing?.problems ?? []).map((problem) => ({
        ...(0,data/* without */.FF)(problem, 'place', 'envelope'),
        ...(isRefused ? { code: 'registry.rejected' } : {}),
        title: `${tag}${isRefused ? ` is missing from ${title}, and would be refused` : ''}: ${problem.title}`,
    }));
}
/** One line for each release, newest first. Pure. */
function tableOf(releases, subjects, standings) {
    return releases.map((release) => {
        const index = subjects.findIndex((subject) => subject.release.tag === release.tag);
        const standing = standings[index];
        return { tag: release.tag, mark: index < 0 ? 'skipped' : markOf(standing ?? { kind: 'unknown' }) };
    });
}
function markOf({ kind, problems = [] }) {
    if (kind !== 'listed' || problems.length === 0)
        return kind;
    return problems.some(({ code }) => code === 'registry.conflict') ? 'differs' : 'unreachable';
}
/** Tags that are missing from any entry that a release can be published to, oldest first. Pure. */
function missingFrom(settings, { outcomes }, releases) {
    const publishable = new Set(settings.entries.flatMap(({ label, registry }) => (registry.gatesOthers ? [label] : [])));
    const missing = new Set(outcomes
        .filter(({ label }) => publishable.has(label))
        .flatMap(({ audited = [] }) => audited.flatMap(({ tag, mark }) => (mark === 'missing' ? [tag] : []))));
    return releases.flatMap(({ tag }) => (missing.has(tag) ? [tag] : [])).reverse();
}
/** Milliseconds between two requests to one address. */
const spacing = 1_000;
/** Gives every caller its own turn for an address, each at least `spacing` after the one before. */
function createTurns({ clock, signal }) {
    const next = new Map();
    return async (address) => {
        const now = clock.now();
        const at = Math.max(now, next.get(address) ?? 0);
        next.set(address, at + spacing);
        if (at > now)
            await clock.sleep(at - now, signal);
    };
}
/** Asks for the first byte of what an address has, without credentials. */
function rememberingFaults(http) {
    const known = new Map();
    const ask = async (url) => {
        if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
            return 'it is not an HTTP URL';
        const headers = { range: 'bytes=0-0', 'accept-encoding': 'identity' };
        const sent = await http.send({
            method: 'GET',
            url,
            effect: 'read',
            redirects: 'follow',
            headers,
            maxBytes: 65_536,
        });
        if (sent.ok) {
            const { status, url: answeredBy } = sent.value;
            const host = URL.parse(answeredBy)?.host ?? '';
            if ((0,assets/* isLoginPage */.BG)(answeredBy))
                return `${host} returns a sign-in page`;
            // 416 is returned for an empty file.
            return [200, 206, 416].includes(status) ? undefined : `${host} answered ${status}`;
        }
        const { reason, message } = sent.error;
        // The end of the run proves nothing; a server that sends more than the first byte has the file.
        return reason === 'too-large' || reason === 'deadline' || reason === 'cancelled' ? undefined : message;
    };
    return (address) => {
        const asked = known.get(address) ?? ask(address);
        known.set(address, asked);
        return asked;
    };
}
/**
 * What is wrong with GitHub's latest release, if installed copies look for updates there.
 * @param read what each entry would publish
 */
async function latestAdvice(read, releases, { reading }) {
    const watched = new Map(read.map((subjects) => [leadsToLatest(subjects), subjects]));
    watched.delete(undefined);
    const [newest] = releases;
    if (watched.size === 0 || newest === undefined)
        return [];
    const latest = await (0,github_releases/* createReleases */.H)(reading).latest(newest.repository);
    if (!latest.ok)
        return [];
    const notices = [...watched].flatMap(([name = '', subjects]) => latestNotices({ name, latest: latest.value, releases, subjects }));
    // Entries whose manifests have different names share what is not about the name.
    return [...new Map(notices.map((notice) => [notice.text, notice])).values()];
}


/***/ }),

/***/ 8562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkAccess: () => (/* binding */ checkAccess)
/* harmony export */ });
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(282);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);


/** How many of the newest releases are searched for one that an entry would publish. */
const looked = 100;
/** `operation: check`: verifies, without a write, that every entry could publish. */
function checkAccess(settings, query, context) {
    const { expiresWithin } = settings;
    const { repository } = query;
    return (0,_survey_js__WEBPACK_IMPORTED_MODULE_0__/* .surveyEntries */ .f)(settings, query, context, async ({ subjects }) => async (entry, own) => {
        const newestRelease = async () => subjects.firstOf(entry, await subjects.releases(looked));
        const input = { label: entry.label, repository, expiresWithin };
        const access = await entry.configured.checkAccess(input, { ...own, newestRelease });
        const { notices = [], version = '', url, editUrl, expires } = access;
        return {
            progress: { kind: 'done', status: 'verified' },
            version,
            notices,
            ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .sw)({ url, editUrl, expires }),
        };
    });
}


/***/ }),

/***/ 250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ surveyEntries)
});

// EXTERNAL MODULE: ./src/domain/result.ts
var result = __webpack_require__(635);
// EXTERNAL MODULE: ./src/pipeline/phase.ts
var phase = __webpack_require__(2701);
// EXTERNAL MODULE: ./src/pipeline/plan.ts
var plan = __webpack_require__(5455);
// EXTERNAL MODULE: ./src/operations/ending.ts
var ending = __webpack_require__(4459);
// EXTERNAL MODULE: ./src/operations/entries.ts + 2 modules
var entries = __webpack_require__(6428);
// EXTERNAL MODULE: ./src/operations/reading.ts
var operations_reading = __webpack_require__(4590);
// EXTERNAL MODULE: ./src/domain/concurrency.ts
var concurrency = __webpack_require__(7571);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/version.ts
var version = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/github/releases.ts
var releases = __webpack_require__(3425);
// EXTERNAL MODULE: ./src/operations/manifests.ts + 1 modules
var operations_manifests = __webpack_require__(4598);
;// CONCATENATED MODULE: ./src/operations/subjects.ts






/** Manifests that are read at once. */
const subjects_concurrency = 8;
function createSubjects(repository, settings, context) {
    const lists = new Map();
    const manifests = new Map();
    const github = (0,releases/* createReleases */.H)(context);
    const wholes = new Map();
    const whole = (release) => {
        const reading = wholes.get(release.tag) ?? github.complete(release).then(subjects_valueOf);
        wholes.set(release.tag, reading);
        return reading;
    };
    async function readManifest(entry, release) {
        const { label, registry, configured } = entry;
        const { manifestFormat: format } = registry;
        const kind = configured?.needs('publish').manifest ?? 'none';
        if (kind === 'none' || format === undefined)
            return { problems: [] };
        const wish = { label, format, request: (0,operations_manifests/* requestOf */.f)(entry, settings), isPublic: kind === 'public' };
        // A missing file was not published by now either, so it does not wait.
        const { manifests: found } = await (0,operations_manifests/* readManifests */.P)([wish], release, settings.tagCheck, { ...context, until: 0 });
        const [one] = found;
        if (one === undefined)
            return { problems: [] };
        return one.manifest.ok
            ? { manifest: one.manifest.value, problems: one.problems }
            : { problems: one.manifest.error };
    }
    const read = async (entry, listed) => {
        const release = await whole(listed);
        const kind = entry.configured?.needs('publish').manifest;
        const { patterns, url } = (0,operations_manifests/* requestOf */.f)(entry, settings);
        const key = JSON.stringify([release.tag, kind, entry.registry.manifestFormat?.id, patterns, url]);
        const reading = manifests.get(key) ?? readManifest(entry, release);
        manifests.set(key, reading);
        const found = await reading;
        return { ...found, release, version: found.manifest?.manifest.version ?? (0,version/* versionFromTag */.bp)(release.tag) ?? '' };
    };
    return {
        releases(count) {
            const listing = lists.get(count) ?? github.newest(repository, count).then(subjects_valueOf);
            lists.set(count, listing);
            return listing;
        },
        async of(entry, releases) {
            // Releases that GitHub's prerelease checkbox excludes need no manifest.
            const possible = releases.filter((release) => (0,plan/* wouldPublish */.lG)(entry, release, ''));
            const subjects = await (0,concurrency/* mapConcurrently */.X)(possible, subjects_concurrency, (release) => read(entry, release));
            return subjects.filter(({ release, version }) => (0,plan/* wouldPublish */.lG)(entry, release, version));
        },
        async firstOf(entry, releases) {
            for (const release of releases) {
                // The manifest's version counts. Until it is read, the tag's is used only if a different one would be an error.
                const known = settings.tagCheck === 'error' ? (0,version/* versionFromTag */.bp)(release.tag) : undefined;
                if (!(0,plan/* wouldPublish */.lG)(entry, release, known ?? ''))
                    continue;
                const subject = await read(entry, release);
                if ((0,plan/* wouldPublish */.lG)(entry, release, subject.version))
                    return subject;
            }
            return undefined;
        },
    };
}
/** Throws the problems as ProblemError. */
function subjects_valueOf(result) {
    if (!result.ok)
        throw new problem/* ProblemError */.Mm(result.error);
    return result.value;
}

;// CONCATENATED MODULE: ./src/operations/survey.ts







/**
 * Asks the registries of every entry, side by side, without a write: the HTTP clients of a survey refuse every one that is not a
 * registry-side dry run.
 * @param begin reads what the entries share, and returns the work; what it throws fails every entry
 */
async function surveyEntries(settings, query, context, begin) {
    const { clock, runner, github, signal } = context;
    const { log } = runner;
    const { repository, operation } = query;
    log.info(`${operation}: ${repository.owner}/${repository.name}`);
    const writeless = {
        ...context,
        createClient: (own) => context.createClient({ ...own, dryRun: true }),
    };
    const { reading, assetsThrough } = (0,operations_reading/* createReading */.B)(settings, repository, writeless, { until: 0, allowDraft: false });
    let work;
    try {
        work = await begin({ subjects: createSubjects(repository, settings, reading), reading });
    }
    catch (error) {
        const problems = signal.aborted ? [(0,phase/* outOfTime */.p3)(signal)] : (0,phase/* problemsFrom */.PD)(error, 'Release Relay');
        return (0,ending/* stopped */.ce)(settings, problems, { operation, query: (0,result.ok)(query) });
    }
    const shared = { ...writeless, assetsThrough, dryRun: true, timeout: settings.timeout, run: github.run };
    const { contexts, end, outcomesOf } = (0,entries/* openEntries */.J)(settings.entries, shared, runner);
    const states = settings.entries.map(({ label, registry }) => {
        const { id: type, gatesOthers } = registry;
        const progress = { kind: 'done', status: 'skipped' };
        return { label, type, operation, version: '', gatesOthers, progress, changes: [], notices: [] };
    });
    const surveyed = await (0,phase/* runPhase */.PF)(states, { contexts, clock, signal, onDone: end }, async (state, own) => {
        const entry = settings.entries.find(({ label }) => label === state.label);
        if (entry?.tokenProblem !== undefined)
            return { ...state, progress: { kind: 'failed', problems: [entry.tokenProblem] } };
        const { configured } = entry ?? {};
        if (entry === undefined || configured === undefined)
            return { ...state, notices: [(0,plan/* withoutToken */._Q)(state)] };
        return { ...state, ...(await work({ ...entry, configured }, own)) };
    });
    const outcomes = outcomesOf(surveyed);
    const isIdle = outcomes.every(({ status }) => status === 'skipped');
    const text = `Every entry was skipped: nothing was ${operation === 'check' ? 'checked' : 'audited'}.`;
    return {
        outcomes,
        problems: [],
        notices: [...query.notices, ...(isIdle ? [{ level: 'warning', text }] : [])],
        query,
    };
}


/***/ })

};
