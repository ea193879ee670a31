export const id = 418;
export const ids = [418];
export const modules = {

/***/ 295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ makeConstraintsExact)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9079);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2025);


/**
 * Attaches the entitlements that are missing, and detaches the others where that is allowed; looks again after each write, so
 * that a lost reply or another run cannot leave the set half done. Throws ProblemError. Returns whether it wrote.
 */
async function makeConstraintsExact({ api }, releaseId, wanted, { mayDetach }) {
    for (let tries = 0;; tries += 1) {
        const constraints = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(await api.constraints(releaseId));
        const missing = wanted.filter((id) => !constraints.some(({ entitlementId }) => entitlementId === id));
        const extra = mayDetach ? constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId)) : [];
        if (missing.length === 0 && extra.length === 0)
            return tries > 0;
        const answer = missing.length > 0
            ? await api.attach(releaseId, missing)
            : await api.detach(releaseId, extra.map(({ id }) => id));
        if (answer.ok && tries < 5)
            continue;
        if (!answer.ok) {
            const { landed, status, codes, problems } = answer.error;
            // Attached or detached by somebody else meanwhile: the next look tells.
            const raced = status === 409 || status === 422;
            if (tries >= 3 ||
                (landed === 'none' &&
                    !(raced && (missing.length === 0 || codes.some((code) => /_(TAKEN|CONFLICT)$/.test(code)))))) {
                throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M(problems);
            }
            continue;
        }
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M([
            {
                code: 'registry.conflict',
                title: 'The constraints of the release do not stay as `entitlements` says',
                hint: 'Something else changes them. Run again once it has ended.',
                field: 'entitlements',
            },
        ]);
    }
}


/***/ }),

/***/ 5666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPublication: () => (/* binding */ checkPublication)
});

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(9079);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3585);
// EXTERNAL MODULE: ./src/registries/keygen/api.ts + 1 modules
var keygen_api = __webpack_require__(2025);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts.ts
var keygen_artifacts = __webpack_require__(7680);
// EXTERNAL MODULE: ./src/registries/keygen/release.ts
var keygen_release = __webpack_require__(2098);
// EXTERNAL MODULE: ./src/registries/keygen/session.ts
var keygen_session = __webpack_require__(3575);
;// CONCATENATED MODULE: ./src/registries/keygen/confirm.ts



/** How long artifacts may take to be ready before the run ends without them: the service looks for uploads every 30 seconds. */
const readyWithin = 45_000;
const lookInterval = 3_000;
/** The channels whose releases are offered on a channel. */
const offered = {
    stable: ['stable'],
    rc: ['rc', 'stable'],
    beta: ['beta', 'rc', 'stable'],
    alpha: ['alpha', 'beta', 'rc', 'stable'],
    dev: ['dev'],
};
/**
 * Looks at the release as its users will: its status, its artifacts, a download, and the upgrade from the version before. Only a
 * release that is not usable takes the success back; everything else is a notice. Its remarks add to those of the publish.
 */
async function confirmRelease(proof, carried) {
    const { session, grounds, desired, releaseId, tag } = proof;
    const remarks = [];
    const notice = (text) => void remarks.push({ level: 'notice', text });
    const { status, ...rest } = carried;
    let release;
    try {
        release = await (0,keygen_session/* releaseNow */.Us)(session, { id: releaseId }, grounds.scope);
    }
    catch {
        return {
            ...carried,
            remarks: [{ level: 'notice', text: `Keygen accepted ${desired.version}, but could not be asked to show it.` }],
        };
    }
    if (release?.status !== 'PUBLISHED') {
        return {
            ...rest,
            status: 'pending',
            remarks: [
                { level: 'warning', text: `Keygen accepted ${desired.version}, but does not show it as published yet.` },
            ],
        };
    }
    if (tag !== undefined && release.tag !== tag)
        notice(`${desired.version} does not have the tag \`${(0,domain_text/* boundedText */.L)(tag, 60)}\` any more: another run moved it on.`);
    const { records, failed } = await readyArtifacts(proof);
    if (failed.length > 0) {
        return {
            kind: 'failed',
            remarks,
            problems: failed.map((record) => unprocessed(record, 'The release is published without it.')),
        };
    }
    const late = records
        .filter((record) => record.status !== 'UPLOADED')
        .map(({ filename }) => (0,domain_text/* boundedText */.L)(filename, 120));
    if (late.length > 0)
        notice(`Published, but Keygen still processes ${late.join(', ')}.`);
    const sample = records.find((record) => record.status === 'UPLOADED');
    if (sample !== undefined) {
        const shown = await session.api.download(releaseId, sample.id);
        if (!shown.ok)
            notice(`Published, but the download of ${(0,domain_text/* boundedText */.L)(sample.filename, 120)} cannot be reached yet.`);
    }
    const upgrade = await upgradeComplaint(proof);
    if (upgrade !== undefined)
        notice(upgrade);
    return { ...rest, status, remarks };
}
/** What it means that the service could not do anything with an artifact's bytes; `so` is what became of the release. */
function unprocessed({ filename, id }, so) {
    return {
        code: 'registry.rejected',
        title: `Keygen could not process ${(0,domain_text/* boundedText */.L)(filename, 120)}`,
        hint: `${so} Is the file what its package engine wants? A re-run replaces the artifact ${id}.`,
        field: 'artifacts',
    };
}
/** The release's artifacts, once all are ready or the wait is over. */
async function readyArtifacts({ session, releaseId, filenames, }) {
    const { clock } = session.context;
    const until = clock.now() + readyWithin;
    for (;;) {
        const answer = await session.api.artifacts(releaseId);
        const records = answer.ok
            ? answer.value.filter(({ filename, status }) => filenames.includes(filename) && status !== 'YANKED')
            : [];
        const failed = records.filter(({ status }) => status === 'FAILED');
        if (!answer.ok ||
            failed.length > 0 ||
            records.every(({ status }) => status === 'UPLOADED') ||
            clock.now() + lookInterval >= until) {
            return { records, failed };
        }
        try {
            await (0,keygen_session/* pause */.v7)(session, lookInterval);
        }
        catch {
            return { records, failed };
        }
    }
}
/** What is wrong with the upgrade from the version before, where this one is the highest of its channel; undefined where nothing is. */
async function upgradeComplaint({ session, grounds: { scope }, desired }) {
    const listed = await session.api.releases(scope, { status: 'PUBLISHED', pages: 1 });
    if (!listed.ok)
        return undefined;
    const visible = listed.value.filter(({ channel, version }) => offered[desired.channel].includes(channel) && (0,keygen_release/* isVersion */.lF)(version));
    if (visible.some(({ version }) => (0,keygen_release/* compareVersions */.Zy)(version, desired.version) > 0))
        return undefined;
    const [before] = visible
        .filter(({ version }) => (0,keygen_release/* compareVersions */.Zy)(version, desired.version) < 0)
        .sort((a, b) => (0,keygen_release/* compareVersions */.Zy)(b.version, a.version));
    if (before === undefined)
        return undefined;
    const answer = await session.api.upgrade(before.id, scope, desired.channel);
    if (answer.ok) {
        // A newer one may have been published since, and is as good.
        const { version } = answer.value;
        return (0,keygen_release/* isVersion */.lF)(version) && (0,keygen_release/* compareVersions */.Zy)(version, desired.version) >= 0
            ? undefined
            : `Published, but ${before.version} is offered ${(0,domain_text/* boundedText */.L)(version, 60)} as its upgrade, not ${desired.version}.`;
    }
    return answer.error.status === 404
        ? `Published, but ${before.version} is not offered ${desired.version} as its upgrade.`
        : undefined;
}

// EXTERNAL MODULE: ./src/registries/keygen/constraints.ts
var constraints = __webpack_require__(295);
// EXTERNAL MODULE: ./src/registries/keygen/wording.ts
var keygen_wording = __webpack_require__(7147);
;// CONCATENATED MODULE: ./src/registries/keygen/decision.ts





/** Why a version that is there cannot be published as it is. */
function refusalOf({ settings, desired }, { release }) {
    if (release?.status !== 'YANKED')
        return undefined;
    if (settings.republish && !settings.draft)
        return undefined;
    return [
        {
            code: 'registry.conflict',
            title: `${desired.version} was yanked at Keygen`,
            hint: settings.republish
                ? 'A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen.'
                : 'Set `republish: true` to publish it again, or release under a new version.',
            field: 'republish',
        },
    ];
}
/** Decides what there is to do. */
function decide(publication, { grounds, parcels, since, timeout }, found, { run, now }) {
    const { desired, settings, ifExists } = publication;
    const refusal = refusalOf(publication, found);
    if (refusal !== undefined)
        return { kind: 'conflict', problems: refusal };
    const verdictsFor = (records) => parcels.map(({ desired: wanted, print }) => (0,keygen_artifacts/* verdictOf */.Vj)(wanted, print, (0,keygen_artifacts/* recordOf */.zv)(records, wanted.filename), { run, since, now, timeout }));
    // An unpackaged draft is this release only where it holds nothing but what this run would upload.
    const { stray } = found;
    const isOurs = stray !== undefined &&
        stray.artifacts.length > 0 &&
        stray.artifacts.every((record) => parcels.some(({ desired: wanted, print }) => wanted.filename === record.filename && (0,keygen_artifacts/* isSameContent */.OI)(print, record)));
    const survey = isOurs ? { ...found, ...stray } : found;
    const { release, artifacts, tagHolder } = survey;
    const verdicts = verdictsFor(artifacts);
    const conflicts = verdicts.flatMap((verdict) => (verdict.kind === 'conflict' ? [verdict.problem] : []));
    const [first, ...rest] = conflicts;
    if (first !== undefined)
        return { kind: 'conflict', problems: [first, ...rest] };
    const remarks = [];
    const isPublished = release?.status === 'PUBLISHED';
    const moves = settings.tag !== undefined && !settings.draft && (release === undefined || tagHolder?.id !== release.id);
    // A late re-run must not take `latest` back from a newer version.
    const isLate = isPublished &&
        tagHolder !== undefined &&
        (0,keygen_release/* isVersion */.lF)(tagHolder.version) &&
        (0,keygen_release/* compareVersions */.Zy)(tagHolder.version, desired.version) > 0;
    if (moves && isLate) {
        remarks.push({
            level: 'notice',
            text: `The tag \`${settings.tag ?? ''}\` stays with ${tagHolder.version}, which is newer than ${desired.version}.`,
        });
    }
    const movesTag = moves && !isLate;
    if (isPublished && settings.draft) {
        remarks.push({
            level: 'notice',
            text: `${desired.version} is published at Keygen already, and cannot become a draft again.`,
        });
    }
    const wanted = grounds.entitlements;
    const attached = survey.constraints.map(({ entitlementId }) => entitlementId);
    const missing = (wanted ?? []).filter((id) => !attached.includes(id));
    const extra = wanted === undefined ? [] : attached.filter((id) => !wanted.includes(id));
    if (isPublished && extra.length > 0) {
        remarks.push({
            level: 'notice',
            text: `${desired.version} has ${extra.length} constraints that \`entitlements\` does not name. It is published, so only \`operation: update\` detaches them.`,
        });
    }
    const isReworded = release !== undefined && Object.keys((0,keygen_wording/* changedWording */.d)(desired, release)).length > 0;
    if (isPublished && isReworded) {
        remarks.push({
            level: 'notice',
            text: `Name, description or metadata of ${desired.version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
        });
    }
    const isComplete = verdicts.every(({ kind }) => kind === 'keep') && missing.length === 0 && !movesTag;
    if (isPublished && isComplete) {
        if (ifExists === 'fail' && !artifacts.some((record) => (0,keygen_artifacts/* makerOf */.Or)(record)?.run === run.id)) {
            return {
                kind: 'conflict',
                problems: [
                    {
                        code: 'registry.conflict',
                        title: `${desired.version} is published at Keygen already`,
                        hint: 'Publish under a new version, or let `if-exists: accept` count it as done.',
                        field: 'version',
                    },
                ],
            };
        }
        return {
            kind: 'done',
            remarks: [
                { level: 'notice', text: `${desired.version} is at Keygen already, complete; nothing was sent again.` },
                ...remarks,
            ],
        };
    }
    if (release?.status === 'DRAFT' && settings.draft && isComplete && extra.length === 0 && !isReworded && !isOurs) {
        return {
            kind: 'done',
            remarks: [{ level: 'notice', text: `${desired.version} is at Keygen already, complete, and stays a draft.` }],
        };
    }
    return { kind: 'go', survey, movesTag, remarks };
}
/** The body that makes the release, as a draft. */
function releaseBody({ desired }, { scope, entitlements = [] }) {
    const { version, channel, name, description, metadata } = desired;
    return {
        data: {
            type: 'releases',
            // An empty description is refused on a new release.
            attributes: {
                version,
                channel,
                name,
                ...(description === null ? {} : { description }),
                ...(metadata === undefined ? {} : { metadata }),
            },
            relationships: {
                product: { data: { type: 'products', id: scope.product } },
                ...(scope.package === '' ? {} : { package: { data: { type: 'packages', id: scope.package } } }),
                ...(entitlements.length === 0 ? {} : { constraints: { data: entitlements.map(keygen_api/* constraintBody */.GF) } }),
            },
        },
    };
}
/** What a publish would write, in its order. */
function changesOf(publication, learned, { survey, movesTag }, { run, now }) {
    const { endpoint, settings, desired } = publication;
    const { grounds, parcels, since, timeout } = learned;
    const { release, artifacts, constraints, tagHolder } = survey;
    const at = (path) => (0,keygen_api/* addressOf */.ci)(endpoint, path);
    const id = release?.id ?? '{id}';
    const isNew = release?.status !== 'PUBLISHED';
    const wording = release === undefined || !isNew ? {} : (0,keygen_wording/* changedWording */.d)(desired, release);
    const wanted = grounds.entitlements;
    const attached = constraints.map(({ entitlementId }) => entitlementId);
    const missing = release === undefined ? [] : (wanted ?? []).filter((entitlement) => !attached.includes(entitlement));
    const extra = wanted === undefined || !isNew ? [] : constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId));
    return [
        ...(release === undefined
            ? [
                {
                    title: `Create the release ${desired.version} as a draft`,
                    method: 'POST',
                    url: at('/releases'),
                    body: releaseBody(publication, grounds),
                },
            ]
            : []),
        ...(Object.keys(wording).length > 0
            ? [
                {
                    title: `Update the draft ${desired.version}`,
                    method: 'PATCH',
                    url: at(`/releases/${id}`),
                    body: { data: { type: 'releases', attributes: wording } },
                },
            ]
            : []),
        ...parcels.flatMap(({ desired: wantedArtifact, print }) => {
            const existing = (0,keygen_artifacts/* recordOf */.zv)(artifacts, wantedArtifact.filename);
            const verdict = (0,keygen_artifacts/* verdictOf */.Vj)(wantedArtifact, print, existing, { run, since, now, timeout });
            if (verdict.kind === 'keep')
                return [];
            const name = (0,domain_text/* boundedText */.L)(wantedArtifact.filename, 120);
            return [
                ...(verdict.kind === 'replace'
                    ? [
                        {
                            title: `Delete the unfinished artifact ${name}`,
                            method: 'DELETE',
                            url: at(`/artifacts/${verdict.record.id}`),
                        },
                    ]
                    : []),
                {
                    title: `Create the artifact ${name}`,
                    method: 'POST',
                    url: at('/artifacts'),
                    body: (0,keygen_artifacts/* artifactBody */.lr)(wantedArtifact, print, { releaseId: id, run }),
                },
                {
                    title: `Upload ${name}`,
                    method: 'PUT',
                    url: 'the address that Keygen names',
                    body: `${wantedArtifact.asset.size} bytes`,
                },
            ];
        }),
        ...(missing.length > 0
            ? [
                {
                    title: 'Attach constraints',
                    method: 'POST',
                    url: at(`/releases/${id}/constraints`),
                    body: { data: missing.map(keygen_api/* constraintBody */.GF) },
                },
            ]
            : []),
        ...(extra.length > 0
            ? [
                {
                    title: 'Detach constraints',
                    method: 'DELETE',
                    url: at(`/releases/${id}/constraints`),
                    body: { data: extra.map((constraint) => ({ type: 'constraints', id: constraint.id })) },
                },
            ]
            : []),
        ...(release?.packageId !== undefined && release.packageId !== grounds.scope.package
            ? [
                {
                    title: 'Set the package',
                    method: 'PUT',
                    url: at(`/releases/${id}/package`),
                    body: { data: { type: 'packages', id: grounds.scope.package } },
                },
            ]
            : []),
        ...(isNew && !settings.draft
            ? [{ title: `Publish ${desired.version}`, method: 'POST', url: at(`/releases/${id}/actions/publish`) }]
            : []),
        ...(movesTag
            ? [
                ...(tagHolder === undefined
                    ? []
                    : [
                        {
                            title: `Take the tag \`${settings.tag ?? ''}\` from ${tagHolder.version}`,
                            method: 'PATCH',
                            url: at(`/releases/${tagHolder.id}`),
                            body: { data: { type: 'releases', attributes: { tag: null } } },
                        },
                    ]),
                {
                    title: `Set the tag \`${settings.tag ?? ''}\``,
                    method: 'PATCH',
                    url: at(`/releases/${id}`),
                    body: { data: { type: 'releases', attributes: { tag: settings.tag } } },
                },
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./src/registries/keygen/signature.ts
var keygen_signature = __webpack_require__(5393);
// EXTERNAL MODULE: ./src/registries/keygen/survey.ts
var keygen_survey = __webpack_require__(3277);
// EXTERNAL MODULE: ./src/http/failure.ts
var http_failure = __webpack_require__(9250);
;// CONCATENATED MODULE: ./src/registries/keygen/upload.ts






/** How often one artifact is made anew, and its bytes are sent to one address. */
const maxMakes = 4;
const maxPuts = 3;
/** Pause before another look at an artifact that somebody else uploads. Milliseconds. */
const upload_lookInterval = 5_000;
/** Pauses while a deleted artifact's row lingers, which still takes its filename. Milliseconds. */
const lingerPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
/**
 * Brings one artifact to where it should be, whatever is there: uploads, resumes, waits for another run's upload, or leaves an
 * equal one alone. Returns the record that holds the bytes. Throws ProblemError; a differing artifact is never touched.
 */
async function bringArtifact(session, { desired, print }, existing, { releaseId, since, timeout }) {
    const { api, context } = session;
    const { log, clock, run } = context;
    const name = (0,domain_text/* boundedText */.L)(desired.filename, 120);
    let record = existing;
    let makes = 0;
    let lingers = 0;
    /** True once a make of ours may have landed: then what waits here under our mark is ours to replace. */
    let mayBeOurs = false;
    let said = false;
    /** What the storage said when it last did not take the bytes. */
    let refusal;
    for (;;) {
        const verdict = (0,keygen_artifacts/* verdictOf */.Vj)(desired, print, record, { run, since, now: clock.now(), timeout });
        const isOurs = mayBeOurs && record !== undefined && sameMaker(record, run);
        switch (isOurs && verdict.kind === 'await' ? 'replace' : verdict.kind) {
            case 'keep':
                return record;
            case 'conflict':
                throw new problem/* ProblemError */.M([verdict.problem]);
            case 'await': {
                if (!said)
                    log.info(`${name} waits for its bytes, which ${describeMaker(record)} may be uploading. Waiting for it.`);
                said = true;
                if (clock.now() + upload_lookInterval >= context.deadline)
                    throw new problem/* ProblemError */.M([busy(name, record)]);
                await (0,keygen_session/* pause */.v7)(session, upload_lookInterval);
                record = await lookUp(session, releaseId, desired.filename);
                break;
            }
            case 'replace': {
                const stale = record;
                // Somebody may have brought its bytes since it was listed.
                const now = await api.artifact(stale.id);
                if (now.ok && now.value.status !== stale.status) {
                    record = now.value;
                    break;
                }
                if (now.ok) {
                    log.info(`Replacing ${name}, which never got its bytes.`);
                    const deleted = await api.deleteArtifact(stale.id);
                    if (!deleted.ok &&
                        deleted.error.landed === 'none' &&
                        deleted.error.status !== 404 &&
                        deleted.error.status !== 409)
                        (0,keygen_api/* must */.sb)(deleted);
                    if (!deleted.ok && deleted.error.status !== 404) {
                        record = await lookUp(session, releaseId, desired.filename);
                        if (record?.id === stale.id && (lingers += 1) > maxMakes)
                            (0,keygen_api/* must */.sb)(deleted);
                        break;
                    }
                }
                else if (now.error.status !== 404)
                    (0,keygen_api/* must */.sb)(now);
                record = undefined;
                break;
            }
            case 'upload': {
                if (makes >= maxMakes)
                    throw new problem/* ProblemError */.M([notTaken(name, refusal)]);
                const made = await api.createArtifact((0,keygen_artifacts/* artifactBody */.lr)(desired, print, { releaseId, run }), desired.filename);
                if (made.ok) {
                    makes += 1;
                    record = made.value.artifact;
                    const put = await putBytes(session, desired, made.value.target);
                    if (put.kind === 'stored')
                        return record;
                    refusal = put.said;
                    log.info(`The address for ${name} expired before its bytes were there.`);
                    mayBeOurs = true;
                    record = { ...record, status: 'WAITING' };
                    break;
                }
                const { landed, status, codes, problems } = made.error;
                const taken = status === 409 || codes.includes('FILENAME_TAKEN');
                if (landed === 'none' && !taken)
                    throw new problem/* ProblemError */.M(problems);
                if (landed === 'unknown') {
                    makes += 1;
                    mayBeOurs = true;
                }
                record = await lookUp(session, releaseId, desired.filename);
                if (taken && (record === undefined || record.status === 'YANKED')) {
                    const wait = lingerPauses[lingers++];
                    if (wait === undefined)
                        throw new problem/* ProblemError */.M(problems);
                    await (0,keygen_session/* pause */.v7)(session, wait);
                }
                break;
            }
        }
    }
}
/** The artifact of a name as it is now. */
async function lookUp({ api }, releaseId, filename) {
    return (0,keygen_artifacts/* recordOf */.zv)((0,keygen_api/* must */.sb)(await api.artifacts(releaseId)), filename);
}
function sameMaker(record, run) {
    const maker = (0,keygen_artifacts/* makerOf */.Or)(record);
    return maker?.run === run.id && maker.attempt === run.attempt;
}
function describeMaker(record) {
    const maker = record === undefined ? undefined : (0,keygen_artifacts/* makerOf */.Or)(record);
    return maker === undefined
        ? 'somebody else'
        : `the workflow run ${(0,domain_text/* boundedText */.L)(maker.run, 40)} (attempt ${maker.attempt})`;
}
function busy(name, record) {
    return {
        code: 'registry.conflict',
        title: `${name} still waits for its bytes, which ${describeMaker(record)} may be uploading`,
        hint: 'Run again once that run has ended; if it has, the artifact is replaced as soon as it is older than `timeout`. A `concurrency` group keeps two runs of a release apart.',
        field: 'artifacts',
    };
}
function notTaken(name, said) {
    return {
        code: 'registry.unavailable',
        title: `${name} was made at Keygen ${maxMakes} times, and its bytes did not arrive`,
        ...(said ? { detail: said } : {}),
        hint: 'Run again: a re-run is safe, and replaces it.',
        field: 'artifacts',
    };
}
/**
 * Sends the bytes to the storage, without our token: an address of its own signs it. Sending them again to the same address is
 * safe. `expired`: the address works no longer. A success without an `ETag` did not come from the storage.
 */
async function putBytes(session, { asset, filename }, target) {
    const { context } = session;
    const name = (0,domain_text/* boundedText */.L)(filename, 120);
    const url = URL.parse(target);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        throw new problem/* ProblemError */.M([
            {
                code: 'registry.unreadable',
                title: `Keygen names no address to upload ${name} to`,
                hint: 'Look at the server, then run again: a re-run is safe.',
                field: 'artifacts',
            },
        ]);
    }
    for (let puts = 1;; puts += 1) {
        context.log.info(`Uploading ${name} (${asset.size} bytes)`);
        const sent = await context.http.send({
            method: 'PUT',
            url: target,
            effect: 'write',
            headers: { 'content-type': asset.contentType || 'application/octet-stream' },
            body: context.assets.bytes(asset),
        });
        let problems;
        if (sent.ok) {
            const { status, headers } = sent.value;
            if (status === 200 && headers['etag'] !== undefined)
                return { kind: 'stored' };
            if (status === 403)
                return { kind: 'expired', said: (0,http_failure/* bodyExcerpt */.kG)(sent.value) };
            const said = (0,http_failure/* bodyExcerpt */.kG)(sent.value);
            problems = [
                {
                    code: status < 300 ? 'registry.unreadable' : 'registry.rejected',
                    title: status < 300
                        ? `What answered to the upload of ${name} is not the storage`
                        : `The storage refused ${name} (HTTP ${status})`,
                    ...(said === '' ? {} : { detail: said }),
                    hint: 'Is a proxy between? Run again: a re-run is safe.',
                    field: 'artifacts',
                },
            ];
            if (status >= 300)
                throw new problem/* ProblemError */.M(problems);
        }
        else {
            problems = problemsOfUpload(sent.error, filename);
            if (sent.error.landed === 'none' || sent.error.reason === 'deadline' || sent.error.reason === 'cancelled')
                throw new problem/* ProblemError */.M(problems);
        }
        if (puts === maxPuts)
            throw new problem/* ProblemError */.M(problems);
        await (0,keygen_session/* pause */.v7)(session, puts * 2_000);
    }
}
function problemsOfUpload(failure, filename) {
    if (failure.reason === 'body')
        return problemsOfSource(failure.cause, filename);
    return (0,http_failure/* problemsFromFailure */.ps)(failure, { title: "Keygen's storage" });
}
/** What it means that an asset's bytes could not be read: what its source says, where it says it. */
function problemsOfSource(error, filename) {
    return ((0,keygen_session/* problemsIn */._n)(error) ?? [
        {
            code: 'asset.corrupt',
            title: `The bytes of ${(0,domain_text/* boundedText */.L)(filename, 120)} could not be read`,
            hint: 'Run again; if it stays, upload the asset again.',
            field: 'artifacts',
        },
    ]);
}

;// CONCATENATED MODULE: ./src/registries/keygen/publish.ts












/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
async function checkPublication(publication, context) {
    const session = (0,keygen_session/* openSession */.fA)(context, publication.endpoint);
    const since = context.clock.now();
    const timeout = context.timeout ?? context.deadline - since;
    const grounds = await (0,keygen_survey/* surveyGrounds */.X)(session, publication.settings, { withEntitlements: true });
    const survey = await (0,keygen_survey/* surveyRelease */.i)(session, grounds, publication.desired.version, publication.settings.tag);
    // What cannot be published need not be read.
    const refusal = refusalOf(publication, survey);
    if (refusal !== undefined)
        return { kind: 'failed', problems: refusal };
    const parcels = await (0,keygen_session/* inLanes */.Lt)(publication.artifacts, (desired) => fingerprint(publication, context, desired, (0,keygen_artifacts/* recordOf */.zv)(survey.artifacts, desired.filename)));
    const learned = { grounds, parcels, since, timeout };
    const decision = decide(publication, learned, survey, momentOf(context));
    switch (decision.kind) {
        case 'conflict':
            return { kind: 'failed', problems: decision.problems };
        case 'done':
            return { kind: 'settled', status: 'unchanged', remarks: decision.remarks };
        case 'go':
            return {
                kind: 'ready',
                changes: changesOf(publication, learned, decision, momentOf(context)),
                remarks: decision.remarks,
                publish: (later) => carryOut(publication, learned, decision, later),
            };
    }
}
function momentOf({ run, clock }) {
    return { run, now: clock.now() };
}
/** Hashes an asset, which verifies it against GitHub's digest, and signs it; an artifact made from the same digest spares the reading. */
async function fingerprint({ settings }, { assets, clock, deadline }, desired, existing) {
    const known = existing !== undefined && (0,keygen_artifacts/* isSameSource */.E6)(desired, existing) ? (0,keygen_artifacts/* bytesFrom */.sd)(existing.checksum) : undefined;
    let sha512;
    if (known !== undefined)
        sha512 = known;
    else {
        const stop = new AbortController();
        const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
        try {
            sha512 = await (0,keygen_signature/* sha512Of */.cS)(assets.bytes(desired.asset), stop.signal);
        }
        catch (error) {
            if (stop.signal.aborted)
                throw (0,keygen_session/* outOfTime */.p3)('The time that `timeout` allows was up while an asset was read');
            throw new problem/* ProblemError */.M(problemsOfSource(error, desired.asset.name));
        }
        finally {
            timer.cancel();
        }
    }
    const key = settings['signing-key'] === undefined ? undefined : (0,keygen_signature/* signingKeyFrom */.Xk)(settings['signing-key']);
    const signature = key?.ok === true ? (0,keygen_signature/* rawBase64 */.ap)(await (0,keygen_signature/* sign */._S)(key.value, sha512, settings.product)) : undefined;
    return { desired, print: { sha512, checksum: (0,keygen_signature/* rawBase64 */.ap)(sha512), ...(signature === undefined ? {} : { signature }) } };
}
/** Creates or resumes, completes, publishes, and moves the tag. Every step can be repeated by another run. */
async function carryOut(publication, learned, checked, context) {
    const session = (0,keygen_session/* openSession */.fA)(context, publication.endpoint);
    const { settings, desired, endpoint } = publication;
    const { grounds, parcels } = learned;
    let decision = checked;
    let release = decision.survey.release;
    if (release === undefined) {
        const created = await createRelease(session, publication, grounds);
        if (created.kind === 'created')
            release = created.release;
        else {
            // Somebody was quicker, or the reply was lost: what is there now decides.
            const again = decide(publication, learned, await (0,keygen_survey/* surveyRelease */.i)(session, grounds, desired.version, settings.tag), momentOf(context));
            if (again.kind === 'conflict')
                return { kind: 'failed', problems: again.problems };
            if (again.kind === 'done')
                return { kind: 'carried', status: 'unchanged', remarks: again.remarks };
            if (again.survey.release === undefined)
                return { kind: 'failed', problems: created.problems };
            decision = again;
            release = again.survey.release;
        }
    }
    const { id } = release;
    const wasPublished = release.status === 'PUBLISHED';
    const remarks = [];
    if (!wasPublished) {
        const wording = (0,keygen_wording/* changedWording */.d)(desired, release);
        if (Object.keys(wording).length > 0) {
            await (0,keygen_session/* settle */.G9)(session, () => session.api.updateRelease(id, wording), async () => {
                const now = await (0,keygen_session/* releaseNow */.Us)(session, { id }, scopeOf(release, grounds));
                return now !== undefined && Object.keys((0,keygen_wording/* changedWording */.d)(desired, now)).length === 0 ? now : undefined;
            });
        }
    }
    await bringAll(session, parcels, decision.survey.artifacts, {
        releaseId: id,
        since: learned.since,
        timeout: learned.timeout,
    });
    if (grounds.entitlements !== undefined)
        await (0,constraints/* makeConstraintsExact */.m)(session, id, grounds.entitlements, { mayDetach: !wasPublished });
    if (release.packageId !== undefined && release.packageId !== grounds.scope.package) {
        await (0,keygen_session/* settle */.G9)(session, () => session.api.setPackage(id, grounds.scope.package), async () => ((await (0,keygen_session/* releaseNow */.Us)(session, { id }, grounds.scope)) === undefined ? undefined : { id }));
    }
    if (settings.draft && !wasPublished) {
        return {
            kind: 'carried',
            status: session.hasWritten() ? 'updated' : 'unchanged',
            remarks: [
                {
                    level: 'notice',
                    text: `${desired.version} is complete at Keygen, and a draft as \`draft: true\` asks: nobody can see it until it is published.`,
                },
            ],
        };
    }
    let byOther = false;
    if (!wasPublished) {
        const now = await (0,keygen_session/* releaseNow */.Us)(session, { id }, grounds.scope);
        if (now === undefined || (now.status === 'YANKED' && release.status !== 'YANKED')) {
            return {
                kind: 'failed',
                problems: [
                    {
                        code: 'registry.conflict',
                        title: `${desired.version} was ${now === undefined ? 'deleted' : 'yanked'} at Keygen while it was being published`,
                        hint: 'Somebody, or a `withdraw`, took it back. If it is to be published nevertheless, run again, with `republish: true` where it was yanked.',
                    },
                ],
            };
        }
        byOther = now.status === 'PUBLISHED';
        if (!byOther) {
            await (0,keygen_session/* settle */.G9)(session, () => session.api.publishRelease(id), async () => {
                const seen = await (0,keygen_session/* releaseNow */.Us)(session, { id }, grounds.scope);
                return seen?.status === 'PUBLISHED' ? seen : undefined;
            });
            context.log.info(`Published ${desired.version}.`);
        }
        else
            remarks.push({ level: 'notice', text: `Another run published ${desired.version} at the same moment.` });
    }
    if (decision.movesTag)
        await moveTag(session, grounds, release, settings.tag ?? '');
    // One of this very attempt is another job's, which says itself what it did.
    const isOwnLeftover = decision.survey.artifacts.some((record) => {
        const maker = (0,keygen_artifacts/* makerOf */.Or)(record);
        return maker?.run === context.run.id && maker.attempt < context.run.attempt;
    });
    // What was incomplete at the check may have been completed by somebody else.
    const status = byOther || !session.hasWritten() ? 'unchanged' : wasPublished && !isOwnLeftover ? 'updated' : 'published';
    if (status === 'updated')
        remarks.push({ level: 'notice', text: `${desired.version} was published already, but not complete; it is now.` });
    const base = { kind: 'carried', status, remarks };
    return {
        ...base,
        confirm: (later) => confirmRelease({
            session: (0,keygen_session/* openSession */.fA)(later, endpoint),
            grounds,
            desired,
            releaseId: id,
            filenames: parcels.map((parcel) => parcel.desired.filename),
            tag: decision.movesTag ? settings.tag : undefined,
        }, base),
    };
}
/** Where a release is found now: an adopted draft is in no package yet. */
function scopeOf(release, { scope }) {
    return { ...scope, package: release.packageId ?? scope.package };
}
async function createRelease(session, publication, grounds) {
    for (let tries = 1;; tries += 1) {
        const answer = await session.api.createRelease(releaseBody(publication, grounds));
        if (answer.ok)
            return { kind: 'created', release: answer.value };
        const { landed, status, codes, problems } = answer.error;
        if (status === 409 || codes.includes('VERSION_TAKEN'))
            return { kind: 'taken', problems };
        if (landed === 'none')
            throw new problem/* ProblemError */.M(problems);
        const there = await (0,keygen_survey/* surveyRelease */.i)(session, grounds, publication.desired.version);
        if (there.release !== undefined)
            return { kind: 'taken', problems };
        if (tries === 3)
            throw new problem/* ProblemError */.M(problems);
        await (0,keygen_session/* pause */.v7)(session, tries * 1_000);
    }
}
/** Brings every artifact, and looks once more: another run may have replaced one meanwhile. */
async function bringAll(session, parcels, known, delivery) {
    let records = known;
    for (let round = 1; parcels.length > 0; round += 1) {
        const brought = await (0,keygen_session/* inLanes */.Lt)(parcels, async (parcel) => {
            const record = (0,keygen_artifacts/* recordOf */.zv)(records, parcel.desired.filename);
            return { parcel, before: record, after: await bringArtifact(session, parcel, record, delivery) };
        });
        // Nothing was written, so nothing has to be looked at again.
        if (brought.every(({ before, after }) => before?.id === after.id))
            return;
        records = (0,keygen_api/* must */.sb)(await session.api.artifacts(delivery.releaseId));
        const failed = brought
            .map(({ after }) => after)
            .filter(({ id }) => records.some((record) => record.id === id && record.status === 'FAILED'));
        // The same bytes would fail again.
        if (failed.length > 0)
            throw new problem/* ProblemError */.M(failed.map((record) => unprocessed(record, 'The release stays as it was.')));
        const isThere = ({ parcel, after }) => {
            const record = (0,keygen_artifacts/* recordOf */.zv)(records, parcel.desired.filename);
            return record !== undefined && record.id === after.id && record.status !== 'YANKED';
        };
        const lost = brought.filter((one) => !isThere(one));
        if (lost.length === 0)
            return;
        if (round === 3) {
            throw new problem/* ProblemError */.M(lost.map(({ parcel }) => ({
                code: 'registry.conflict',
                title: `${(0,domain_text/* boundedText */.L)(parcel.desired.filename, 120)} was uploaded, but does not stay`,
                hint: 'Something else changes the artifacts of this release. Run again once it has ended.',
                field: 'artifacts',
            })));
        }
        parcels = lost.map(({ parcel }) => parcel);
    }
}
/** Takes the tag from whoever has it, and gives it to the release. Two writes: a run that dies between them is completed by the next. */
async function moveTag(session, { scope }, { id }, tag) {
    const { api } = session;
    for (let tries = 1;; tries += 1) {
        const holder = await (0,keygen_session/* releaseOfTag */.lU)(session, tag, scope);
        if (holder?.id === id)
            return;
        if (holder !== undefined) {
            await (0,keygen_session/* settle */.G9)(session, () => api.updateRelease(holder.id, { tag: null }, 'tag'), async () => {
                const now = await (0,keygen_session/* releaseNow */.Us)(session, holder, scope);
                return now?.tag === tag ? undefined : holder;
            });
        }
        const given = await api.updateRelease(id, { tag }, 'tag');
        if (given.ok)
            return;
        const { landed, status, codes, problems } = given.error;
        if (tries === 3 || (landed === 'none' && status !== 409 && !codes.includes('TAG_TAKEN')))
            throw new problem/* ProblemError */.M(problems);
        await (0,keygen_session/* pause */.v7)(session, tries * 1_000);
    }
}


/***/ }),

/***/ 3575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Lt: () => (/* binding */ inLanes),
/* harmony export */   Us: () => (/* binding */ releaseNow),
/* harmony export */   Vo: () => (/* binding */ releaseOfVersion),
/* harmony export */   _n: () => (/* binding */ problemsIn),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   lU: () => (/* binding */ releaseOfTag),
/* harmony export */   p3: () => (/* binding */ outOfTime),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* unused harmony export lanes */
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9079);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2025);


/** Artifacts that are read or uploaded at once. */
const lanes = 4;
/** How often a write is tried in all, where its end stays unknown and it turns out not to have landed. */
const maxTries = 3;
function openSession(context, endpoint) {
    let written = false;
    const http = {
        async send(request) {
            const sent = await context.http.send(request);
            if (request.effect === 'write')
                written ||= sent.ok ? sent.value.status < 400 : sent.error.landed === 'unknown';
            return sent;
        },
    };
    return { api: (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiOf */ .ir)(http, endpoint), context, hasWritten: () => written };
}
/**
 * Carries a write out. Where its end is unknown, or somebody else was quicker (409), it looks whether it is done, and writes
 * again only if it is not. Throws ProblemError.
 */
async function settle(session, write, look) {
    for (let tries = 1;; tries += 1) {
        const answer = await write();
        if (answer.ok)
            return answer.value;
        const { landed, status, problems } = answer.error;
        if (landed === 'none' && status !== 409)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M(problems);
        const done = await look();
        if (done !== undefined)
            return done;
        if (tries === maxTries)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M(problems);
        await pause(session, tries * 1_000);
    }
}
/** Waits, or throws where the run has no time for it. */
async function pause({ context: { clock, deadline } }, ms) {
    if (clock.now() + ms >= deadline)
        throw outOfTime('The time that `timeout` allows was up while Keygen was waited for');
    try {
        await clock.sleep(ms);
    }
    catch {
        throw outOfTime('The run ended while Keygen was waited for');
    }
}
function outOfTime(title) {
    const hint = 'Run again: a re-run is safe, and goes on where this one stopped.';
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M([{ code: 'run.timeout', title, hint }]);
}
/** Does something for every item, a few at a time, in order. Throws every problem once all have ended. */
async function inLanes(items, work) {
    const values = [];
    const problems = new Map();
    const defects = [];
    let next = 0;
    const lane = async () => {
        for (let index = next++; index < items.length; index = next++) {
            try {
                values[index] = await work(items[index]);
            }
            catch (error) {
                const own = problemsIn(error);
                if (own === undefined)
                    defects.push(error);
                for (const problem of own ?? [])
                    problems.set(causeOf(problem), problems.get(causeOf(problem)) ?? problem);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
    if (defects.length > 0)
        throw defects[0];
    if (problems.size > 0)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M([...problems.values()]);
    return values;
}
/** What the service says of several items in the same words has one cause, and is said once. */
function causeOf({ code, title, detail, field, envelope }) {
    return JSON.stringify([code, detail, field, envelope ? '' : title]);
}
/** The problems that an exception carries; undefined where it is none of ours. */
function problemsIn(error) {
    const { name, problems } = (error ?? {});
    return name === 'ProblemError' && Array.isArray(problems) && problems.length > 0 ? problems : undefined;
}
/** The release of a version within the scope. */
function releaseOfVersion(session, version, scope) {
    return releaseNamed(session, version, scope, (release) => release.version === version);
}
/** The release that has a tag within the scope. */
function releaseOfTag(session, tag, scope) {
    return releaseNamed(session, tag, scope, (release) => release.tag === tag);
}
/** A version may be another release's tag, and the other way round: then the list says which is meant. */
async function releaseNamed({ api }, name, scope, isMeant) {
    const fits = (release) => isMeant(release) &&
        (release.productId ?? scope.product) === scope.product &&
        (release.packageId ?? scope.package) === scope.package;
    const named = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(await api.release(name, scope));
    if (named === undefined || fits(named))
        return named;
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(await api.releases(scope)).find(fits);
}
/** The release as it is now; undefined where it is gone. */
async function releaseNow({ api }, { id }, scope) {
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(await api.release(id, scope));
}


/***/ }),

/***/ 3277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ surveyGrounds),
/* harmony export */   i: () => (/* binding */ surveyRelease)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9079);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6199);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2025);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3575);




/** Looks up product, package and entitlements. Throws every problem at once. */
async function surveyGrounds({ api }, settings, { withEntitlements }) {
    // On its own, so that a refused token is said once.
    const product = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(await api.product(settings.product)).id;
    const wanted = withEntitlements ? settings.entitlements : undefined;
    const lookUpPackage = async (key) => {
        const answer = await api.package(key);
        if (!answer.ok)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(answer.error.problems);
        if ((answer.value.productId ?? product) === product)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(answer.value.id);
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)([
            {
                code: 'registry.rejected',
                title: `The package \`${key}\` belongs to another product`,
                hint: 'Correct `package` or `product`: a release and its package are of one product.',
                field: 'package',
            },
        ]);
    };
    const lookUpEntitlement = async (code) => {
        const answer = await api.entitlement(code);
        if (answer.ok)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(answer.value.id);
        const title = `Keygen does not show the entitlement \`${code}\``;
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(answer.error.problems.map((problem) => ({ ...problem, title })));
    };
    const packages = settings.package === undefined ? [] : [settings.package];
    const found = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .inLanes */ .Lt)([
        ...packages.map((key) => () => lookUpPackage(key)),
        ...(wanted ?? []).map((code) => () => lookUpEntitlement(code)),
    ], (lookUp) => lookUp());
    // In the order of the settings, whichever answer came first.
    const problems = found.flatMap((one) => (one.ok ? [] : one.error));
    if (problems.length > 0)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .M(problems);
    const ids = found.flatMap((one) => (one.ok ? [one.value] : []));
    const [packageId = ''] = ids.slice(0, packages.length);
    return {
        scope: { product, package: packageId },
        ...(wanted === undefined ? {} : { entitlements: [...new Set(ids.slice(packages.length))] }),
    };
}
/** Looks up what is there of a version. Throws ProblemError. */
async function surveyRelease(session, { scope, entitlements }, version, tag) {
    const partsOf = async (release) => ({
        artifacts: (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(await session.api.artifacts(release.id)),
        constraints: entitlements === undefined ? [] : (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(await session.api.constraints(release.id)),
    });
    const release = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseOfVersion */ .Vo)(session, version, scope);
    const tagHolder = tag === undefined ? undefined : await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseOfTag */ .lU)(session, tag, scope);
    const held = tagHolder === undefined ? {} : { tagHolder };
    if (release !== undefined)
        return { release, ...(await partsOf(release)), ...held };
    const stray = scope.package === '' ? undefined : await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseOfVersion */ .Vo)(session, version, { ...scope, package: '' });
    if (stray?.status !== 'DRAFT')
        return { artifacts: [], constraints: [], ...held };
    return { artifacts: [], constraints: [], ...held, stray: { release: stray, ...(await partsOf(stray)) } };
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkAmendment: () => (/* binding */ checkAmendment)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2025);
/* harmony import */ var _constraints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(295);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3575);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3277);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7147);





/** Compares what is there with what should be; nothing is written where nothing changed. */
async function checkAmendment({ endpoint, settings, version, wording }, context) {
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .fA)(context, endpoint);
    const grounds = await (0,_survey_js__WEBPACK_IMPORTED_MODULE_3__/* .surveyGrounds */ .X)(session, settings, { withEntitlements: true });
    const { release, constraints } = await (0,_survey_js__WEBPACK_IMPORTED_MODULE_3__/* .surveyRelease */ .i)(session, grounds, version);
    if (release === undefined) {
        return {
            kind: 'settled',
            status: 'skipped',
            remarks: [
                { level: 'notice', text: `Keygen has no release ${version} to update. \`operation: publish\` makes it.` },
            ],
        };
    }
    const changed = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .changedWording */ .d)(wording, release);
    const wanted = grounds.entitlements;
    const missing = (wanted ?? []).filter((id) => !constraints.some(({ entitlementId }) => entitlementId === id));
    const extra = wanted === undefined ? [] : constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId));
    if (Object.keys(changed).length === 0 && missing.length === 0 && extra.length === 0) {
        return {
            kind: 'settled',
            status: 'unchanged',
            remarks: [{ level: 'notice', text: `${version} says the same at Keygen already; nothing was sent.` }],
        };
    }
    const { id } = release;
    const url = (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(endpoint, `/releases/${id}`);
    const changes = [
        ...(Object.keys(changed).length > 0
            ? [
                {
                    title: `Update ${Object.keys(changed).join(', ')} of ${version}`,
                    method: 'PATCH',
                    url,
                    body: { data: { type: 'releases', attributes: changed } },
                },
            ]
            : []),
        ...(missing.length > 0
            ? [
                {
                    title: 'Attach constraints',
                    method: 'POST',
                    url: `${url}/constraints`,
                    body: { data: missing.map(_api_js__WEBPACK_IMPORTED_MODULE_0__/* .constraintBody */ .GF) },
                },
            ]
            : []),
        ...(extra.length > 0
            ? [
                {
                    title: 'Detach constraints',
                    method: 'DELETE',
                    url: `${url}/constraints`,
                    body: { data: extra.map((constraint) => ({ type: 'constraints', id: constraint.id })) },
                },
            ]
            : []),
    ];
    return {
        kind: 'ready',
        changes,
        publish: async (later) => {
            const writing = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .fA)(later, endpoint);
            if (Object.keys(changed).length > 0) {
                await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)(writing, () => writing.api.updateRelease(id, changed), async () => {
                    const now = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseNow */ .Us)(writing, { id }, grounds.scope);
                    return now !== undefined && Object.keys((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .changedWording */ .d)(wording, now)).length === 0 ? now : undefined;
                });
            }
            if (wanted !== undefined)
                await (0,_constraints_js__WEBPACK_IMPORTED_MODULE_1__/* .makeConstraintsExact */ .m)(writing, id, wanted, { mayDetach: true });
            return { kind: 'carried', status: 'updated' };
        },
    };
}


/***/ }),

/***/ 5537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkWithdrawal: () => (/* binding */ checkWithdrawal)
/* harmony export */ });
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6199);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2025);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3575);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3277);




/** Finds the release; one that is gone or yanked already is left alone. */
async function checkWithdrawal({ endpoint, settings, version, how }, context) {
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .openSession */ .fA)(context, endpoint);
    const { scope } = await (0,_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyGrounds */ .X)(session, settings, { withEntitlements: false });
    const release = await (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOfVersion */ .Vo)(session, version, scope);
    if (release === undefined || (how === 'yank' && release.status === 'YANKED')) {
        const text = release === undefined
            ? `Keygen has no release ${version}, so there is nothing to withdraw.`
            : `${version} is yanked at Keygen already.`;
        return { kind: 'settled', status: 'unchanged', remarks: [{ level: 'notice', text }] };
    }
    const { id } = release;
    const url = (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(endpoint, `/releases/${id}`);
    return {
        kind: 'ready',
        changes: [
            how === 'yank'
                ? { title: `Yank ${version}`, method: 'POST', url: `${url}/actions/yank` }
                : { title: `Delete ${version}`, method: 'DELETE', url },
        ],
        publish: async (later) => {
            const writing = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .openSession */ .fA)(later, endpoint);
            await (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(writing, async () => {
                const answer = how === 'yank' ? await writing.api.yankRelease(id) : await writing.api.deleteRelease(id);
                // Somebody else deleted it: that is what was wanted.
                return !answer.ok && answer.error.status === 404 ? (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(true) : answer;
            }, async () => {
                const now = await (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseNow */ .Us)(writing, { id }, scope);
                return now === undefined || (how === 'yank' && now.status === 'YANKED') ? true : undefined;
            });
            return { kind: 'carried', status: 'withdrawn' };
        },
    };
}


/***/ }),

/***/ 7147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ changedWording)
/* harmony export */ });
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8486);

/** The attributes that have to change for a release to say what it should; none where it does. Pure. */
function changedWording(desired, existing) {
    return {
        ...((existing.name || null) === desired.name ? {} : { name: desired.name }),
        ...((existing.description || null) === desired.description ? {} : { description: desired.description }),
        ...(desired.metadata === undefined || (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .sameMetadata */ .at)(desired.metadata, existing.metadata)
            ? {}
            : { metadata: desired.metadata }),
    };
}


/***/ })

};
