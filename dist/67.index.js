export const id = 67;
export const ids = [67];
export const modules = {

/***/ 2067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foundry: () => (/* binding */ foundry)
});

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/foundry/inspect.ts
var inspect = __webpack_require__(1581);
// EXTERNAL MODULE: ./src/foundry/manifest/format.ts + 1 modules
var format = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/foundry/manifest/manifest.ts
var manifest_manifest = __webpack_require__(9382);
// EXTERNAL MODULE: ./src/foundry/protocol/fields.ts
var fields = __webpack_require__(2705);
// EXTERNAL MODULE: ./src/foundry/protocol/submission.ts
var submission = __webpack_require__(9876);
// EXTERNAL MODULE: ./src/foundry/target.ts
var target = __webpack_require__(6136);
// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/tag.ts
var tag = __webpack_require__(4016);
// EXTERNAL MODULE: ./src/domain/url.ts
var domain_url = __webpack_require__(1949);
;// CONCATENATED MODULE: ./src/registries/foundry/api.ts



/** The only call that the registry has: https://foundryvtt.com/article/package-release-api/ */
function callFor({ url, token, notes }, { manifest: { id, version = '', compatibility }, url: manifest }, { pageUrl }) {
    const release = { version, manifest, notes: notes ?? pageUrl, compatibility };
    return { url, token, submission: { ...(0,data/* defined */.sw)({ id }), release } };
}
/** Milliseconds for one reply: short, since it is asked again anyway. */
const bazaarTimeout = 10_000;
/** Looks up the newest version of a package once, without credentials and without retries. */
async function latestAtForge(http, { url, id }) {
    const sent = await http.send({
        method: 'GET',
        url: `${url.replace(/\/+$/, '')}/api/bazaar/package/${(0,domain_url/* percentEncoded */.qE)(id)}`,
        effect: 'read',
        headers: { accept: 'application/json' },
        redirects: 'same-origin',
        maxAttempts: 1,
        timeoutMs: bazaarTimeout,
    });
    if (!sent.ok)
        return { kind: 'unknown', said: `the last look-up failed (${sent.error.message})` };
    const json = (0,data/* asRecord */.qY)((0,data/* parseJson */.qF)(sent.value.text));
    const { latest, name = id } = (0,data/* asRecord */.qY)(json['package']);
    if (sent.value.status === 200 && json['success'] === true && isNamed(name, id) && isVersion(latest))
        return { kind: 'shown', latest };
    const isAbsent = sent.value.status === 404 || json['success'] === false || (json['success'] === true && !json['package']);
    return {
        kind: 'unknown',
        said: isAbsent ? 'it does not list the package' : `it sent an unrecognized response (HTTP ${sent.value.status})`,
    };
}
/** A reply about another package is ignored. */
function isNamed(name, id) {
    return typeof name === 'string' && name.toLowerCase() === id.toLowerCase();
}
function isVersion(value) {
    return typeof value === 'string' && value !== '' && value.length <= tag/* maxTagLength */.Bl;
}

// EXTERNAL MODULE: ./src/foundry/protocol/survey.ts
var survey = __webpack_require__(3322);
// EXTERNAL MODULE: ./src/foundry/protocol/pages.ts
var pages = __webpack_require__(5506);
// EXTERNAL MODULE: ./src/foundry/protocol/publication.ts
var publication = __webpack_require__(9064);
// EXTERNAL MODULE: ./src/registries/failure.ts
var registries_failure = __webpack_require__(5957);
;// CONCATENATED MODULE: ./src/registries/foundry/errors.ts


const hints = {
    manifest: 'The registry received the URL of the manifest under this tag. Is it public?',
    notes: 'Set `notes` to the URL of a page.',
    id: 'Check `id` in the manifest, and that the token is the one of this package. A new package is submitted on the website, and the API can add versions once it is approved.',
};
const title = 'Foundry VTT';
/** Foundry's error messages, and what to do about them. Only the documented field names are known. */
const dialect = {
    title,
    problemsOf: (failure, label) => (0,registries_failure/* problemsFromFailure */.p)(failure, { title, label, isEndpoint: true }),
    rehearsalMarker: /^dry run completed successfully/i,
    pointerOf: fields/* pointerOf */.rq,
    hintFor: (field) => (Object.hasOwn(hints, field) ? hints[field] : (0,fields/* correctionOf */.KS)((0,fields/* pointerOf */.rq)(field))),
};

;// CONCATENATED MODULE: ./src/registries/foundry/publish.ts




/** How a call is published, and the pages that show it. Without `landed`: the registry has no look-up. */
function routeOf(call, facts) {
    const known = packagePage(call.url, call.submission.id);
    return {
        ...facts,
        dialect: dialect,
        pages: (page) => (0,pages/* pagesOf */.E)(page, known),
        send: ({ http }, effect) => (0,submission/* submit */.t)(http, call, effect),
    };
}
/** The page of a package on Foundry's own site; undefined for another registry of the same protocol. */
function packagePage(url, id) {
    const endpoint = URL.parse(url);
    if (id === undefined || !endpoint)
        return undefined;
    // A sandbox on this machine has the same packages.
    const isFoundry = /(^|\.)foundryvtt\.com$/.test(endpoint.hostname) || (0,domain_url/* isLoopback */.U9)(endpoint);
    return isFoundry ? `https://foundryvtt.com/packages/${(0,domain_url/* percentEncoded */.qE)(id)}/` : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/domain/schema.ts
var schema = __webpack_require__(109);
;// CONCATENATED MODULE: ./src/registries/foundry/settings.ts




const forge = 'https://forge-vtt.com';
const endpoint = schemas/* string */.YjP()
    .check(schemas/* refine */.YPB((text) => (0,domain_url/* endpointFault */.OO)(text.trim()) === undefined, 'Give an absolute `https:` URL (`http:` on a loopback address only), without credentials or a fragment'));
const settings = schemas/* strictObject */.rej({
    notes: fields/* notes */.Q2,
    confirm: (0,schema/* setting */.Pe)(schemas/* _default */.Rvf(schemas/* enum */.k5n(['none', 'forge']), 'none'), "`forge`: after publishing, wait until The Forge's bazaar, which reads Foundry's package database, shows this version or a newer one. It never fails the run: if the version does not appear in time, the outcome is `pending`, with a warning"),
    'confirm-url': (0,schema/* setting */.Pe)(schemas/* _default */.Rvf(endpoint, forge), 'Another address with the same API'),
    wait: (0,schema/* setting */.Pe)(schemas/* _default */.Rvf((0,schema/* seconds */.YA)(86_400), 300), 'Seconds for `confirm`'),
});
/** The former host still reports success, but installers never see what is submitted to it. */
const formerHost = 'api.foundryvtt.com';
function formerHostNotices(label, url) {
    if (URL.parse(url)?.hostname !== formerHost)
        return [];
    const text = `\`${label}\` publishes to ${formerHost}, which accepts releases that Foundry's installer never shows. Remove \`url\` to use the current endpoint.`;
    return [{ level: 'warning', text }];
}

;// CONCATENATED MODULE: ./src/registries/foundry/check.ts








/** Foundry has no look-up: unless a registry-side dry run is required there is nothing to check, and the publish itself is the check. */
const check = publication/* checkPublication */.XC;
const checkAccess = async ({ label, settings }, context) => {
    const access = await (0,survey/* checkByRehearsal */.fB)(context, rehearsalOf(label, settings));
    return { ...access, notices: [...formerHostNotices(label, settings.url), ...(access.notices ?? [])] };
};
function rehearsalOf(label, settings) {
    return {
        label,
        dialect: dialect,
        address: settings.url,
        send: ({ http }, manifest, release) => (0,submission/* submit */.t)(http, callFor(settings, manifest, release), 'rehearsal'),
        pages: ({ manifest: { id } }, page) => (0,pages/* pagesOf */.E)(page, packagePage(settings.url, id)),
    };
}

;// CONCATENATED MODULE: ./src/registries/foundry/audit.ts


/** Foundry cannot list versions, but refuses an existing one: with the package's own token, a dry run is a look-up. */
const audit = async ({ label, settings, subjects }, context) => {
    const found = await (0,survey/* auditByRehearsal */.QV)(context, subjects, rehearsalOf(label, settings));
    return { ...found, standings: await (0,survey/* withPackages */.yc)(context, subjects, found.standings) };
};

// EXTERNAL MODULE: ./src/domain/poll.ts
var poll = __webpack_require__(7683);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/domain/version.ts
var domain_version = __webpack_require__(3356);
;// CONCATENATED MODULE: ./src/registries/foundry/confirm.ts




/** The interval that its operators tolerate. Milliseconds. */
const lookEvery = 30_000;
/** The same result, followed by a wait for The Forge, even if the version already existed. */
function confirmedByForge(checked, confirmation) {
    const then = (result) => ({
        ...result,
        confirm: (context) => waitForForge(context, confirmation, result.status),
    });
    if (checked.kind === 'ready')
        return { ...checked, publish: async (context) => then(await checked.publish(context)) };
    const { status } = checked;
    if (status !== 'unchanged')
        return checked;
    return { ...checked, confirm: (context) => waitForForge(context, confirmation, status) };
}
/**
 * Waits until The Forge's bazaar, which reads Foundry's package database, shows this version or a newer one: then so does Foundry's
 * installer. What was published stays published, so it never fails: on a timeout the outcome is `pending`, with a warning.
 */
async function waitForForge({ http, clock, deadline, log }, { version, wait, ...bazaar }, status) {
    const sought = `\`${(0,domain_text/* inlineExcerpt */.Hv)(bazaar.id)}\` \`${(0,domain_text/* inlineExcerpt */.Hv)(version)}\``;
    const until = Math.min(clock.now() + wait, deadline);
    let seen = 'it could not be asked';
    const onWait = () => {
        log.info(`Waiting until The Forge shows ${sought}: ${seen}. ${Math.ceil((until - clock.now()) / 1000)} s left`);
    };
    try {
        const found = await (0,poll/* poll */.w)({ clock, until, delay: () => lookEvery, onWait }, async () => {
            const look = await latestAtForge(http, bazaar);
            if (look.kind === 'shown' && !(0,domain_version/* isNewerVersion */.MQ)(version, look.latest))
                return look;
            seen = look.kind === 'shown' ? `it shows \`${(0,domain_text/* inlineExcerpt */.Hv)(look.latest)}\`` : look.said;
            // A last look-up at the end would come sooner than the interval allows.
            return clock.now() + lookEvery > until ? look : undefined;
        });
        if (found?.kind === 'shown' && !(0,domain_version/* isNewerVersion */.MQ)(version, found.latest)) {
            log.info(`The Forge shows ${sought}.`);
            const text = `The Forge already shows \`${(0,domain_text/* inlineExcerpt */.Hv)(found.latest)}\`, which is newer than ${sought}. It shows only the newest version.`;
            const notices = (0,domain_version/* isNewerVersion */.MQ)(found.latest, version) ? [{ level: 'notice', text }] : [];
            return { kind: 'completed', status, notices };
        }
    }
    catch (error) {
        // A pause that the run's end interrupts rejects with its reason, which is not an error.
        if (Error.isError(error))
            throw error;
    }
    const why = until === deadline ? ' before the run exceeded `timeout`' : ` within ${Math.round(wait / 1000)} s`;
    const text = `Foundry VTT has ${sought}, but The Forge did not show it${why}: ${seen}. It reads Foundry's package database with a delay of minutes. Check the package's page; if it is only slow, raise \`wait\`.`;
    return { kind: 'completed', status: 'pending', notices: [{ level: 'warning', text }] };
}

;// CONCATENATED MODULE: ./src/registries/foundry/index.ts














/**
 * Foundry Virtual Tabletop's package list. It cannot withdraw a version, announces each on Discord at once, and has no look-up.
 * So the registry-side dry run is sent when the contract requires one, and only the reply (or The Forge) confirms a publish.
 */
const foundry = {
    id: 'foundry',
    title: dialect.title,
    defaultUrl: 'https://foundryvtt.com/_api/packages/release_version/',
    prereleases: 'skip',
    manifestFormat: format/* foundryFormat */.T,
    operations: ['publish'],
    gatesOthers: true,
    settings: settings,
    tokenPrefixes: ['fvttp_'],
    needs: () => ({ manifest: 'public', assets: [] }),
    plan({ label, settings, release, manifest: released, ifExists }) {
        const manifest = (0,format/* asFoundryManifest */.z)(released);
        if (manifest === undefined)
            throw new problem/* ProblemError */.Mm([(0,fields/* manifestMissing */.wz)(dialect.title)]);
        (0,problem/* throwIfAny */.MI)((0,manifest_manifest/* foundryRules */.xq)(manifest.manifest));
        const { id, version = '' } = manifest.manifest;
        const call = callFor(settings, manifest, release);
        const route = routeOf(call, { label, version, ifExists });
        return {
            kind: 'job',
            notices: formerHostNotices(label, settings.url),
            job: {
                target: (0,target/* targetOf */.$)(settings.url, manifest.manifest),
                changes: [(0,submission/* changeFromCall */.v)(call, `Submit ${id ?? ''} ${version}`)],
                inspections: (0,inspect/* inspectionsOf */.h)({ manifest, release }),
                async check(context, options) {
                    const checked = await check(context, route, options);
                    const bazaar = { url: settings['confirm-url'].trim(), id: id ?? '' };
                    return settings.confirm === 'forge'
                        ? confirmedByForge(checked, { ...bazaar, version, wait: settings.wait * 1_000 })
                        : checked;
                },
            },
        };
    },
    checkAccess: checkAccess,
    audit: audit,
};


/***/ })

};
