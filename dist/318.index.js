export const id = 318;
export const ids = [318];
export const modules = {

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


/***/ }),

/***/ 318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releasepage: () => (/* binding */ releasepage)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/domain/data.ts
var domain_data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/problem.ts
var domain_problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/schema.ts
var schema = __webpack_require__(109);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/domain/url.ts
var domain_url = __webpack_require__(1949);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/registries/failure.ts
var registries_failure = __webpack_require__(5957);
;// CONCATENATED MODULE: ./src/registries/releasepage/errors.ts








const title = 'ReleasePage';
const cause = schemas/* object */.Ikc({ field: (0,schema/* ifAny */.GK)(schemas/* string */.YjP()), error: schemas/* string */.YjP() });
const envelope = schemas/* object */.Ikc({
    error: schemas/* string */.YjP(),
    error_description: (0,schema/* ifAny */.GK)(schemas/* string */.YjP()),
    error_uri: (0,schema/* ifAny */.GK)(schemas/* string */.YjP()),
    // Not as a list of a schema: validating a long list would take long.
    error_causes: schemas/* pipe */.FsL(schemas/* catch */.MfU(schemas/* unknown */.L5J(), undefined), schemas/* transform */.pdi((value) => {
        const causes = Array.isArray(value) ? value : [];
        return {
            read: causes.slice(0, domain_problem/* mostMessages */.ej).flatMap((one) => cause.safeParse(one).data ?? []),
            rest: Math.max(0, causes.length - domain_problem/* mostMessages */.ej),
        };
    })),
});
/**
 * The problems of a reply that refuses: one for each of `error_causes`, otherwise one for the whole reply. The statuses are the service's own:
 * 403 is a wrong key, and 401 a page whose API is switched off.
 */
function problemsFromReply(reply, options = {}) {
    const { hide = (text) => text } = options;
    const { data } = envelope.safeParse((0,domain_data/* parseJson */.qF)(reply.text));
    const meaning = meanings[reply.status] ?? { code: 'registry.rejected', title: `${title} answered ${reply.status}` };
    const link = (0,domain_url/* linkFrom */.NA)(hide(data?.error_uri ?? ''));
    const hint = [options.hint ?? meaning.hint, link && `See ${link}`].filter(Boolean).join(' ');
    const base = {
        code: meaning.code,
        title: options.title ?? meaning.title,
        ...(0,domain_data/* defined */.sw)({ hint: hint || undefined }),
    };
    if (data === undefined) {
        // Hidden before the excerpt is cut, and again after HTML entities are decoded.
        const detail = hide((0,failure/* bodyExcerpt */.kG)({ ...reply, text: hide(reply.text) }));
        return [{ ...base, ...(0,domain_data/* defined */.sw)({ detail: detail || undefined }) }];
    }
    const { error, error_description: description, error_causes: causes } = data;
    const problemOf = (message, field) => ({
        ...base,
        ...(options.title === undefined ? { envelope: true } : {}),
        detail: (0,domain_text/* truncate */.xv)(hide(message), 1000),
        ...(0,domain_data/* defined */.sw)({ field: (0,domain_text/* truncate */.xv)(hide(field ?? ''), 60) || undefined }),
    });
    const prefix = description === undefined ? '' : `${description}: `;
    return ((0,domain_problem/* problemsOf */.GW)([
        ...causes.read.map((one) => problemOf(`${prefix}${one.error} (${error})`, one.field)),
        ...(0,domain_problem/* restOfMessages */.SX)(causes.rest, title, meaning.code),
    ]) ?? [problemOf(description ? `${description} (${error})` : error)]);
}
/** The problem of a failure of the connection or of the service. */
function problemFrom(failure, label) {
    if (failure.reason === 'unavailable' && failure.reply?.status === 429)
        return { ...problemsFromReply(failure.reply)[0], detail: failure.message };
    return (0,registries_failure/* problemsFromFailure */.p)(failure, { title, label })[0];
}
const meanings = {
    401: {
        code: 'registry.forbidden',
        title: `${title} does not allow API access for this page`,
        hint: 'Open the page in the Management Portal, and enable API access under Add-ons.',
    },
    403: {
        code: 'registry.unauthorized',
        title: `${title} does not accept the key`,
        hint: "Copy the API key from the page's Add-ons panel in the Management Portal into the secret again, exactly as shown, without a `Bearer` prefix.",
    },
    404: {
        code: 'registry.not-found',
        title: `${title} has no such page, or this key has no access to it`,
        hint: 'Copy the page ID into `page` and the API key into the secret from the same Add-ons panel.',
    },
    429: {
        code: 'registry.rate-limited',
        title: `The rate limit of ${title} was exceeded`,
        hint: 'A key allows 60 requests per minute in total. Run again in a few minutes; give workflows that run at the same time their own keys.',
    },
};

;// CONCATENATED MODULE: ./src/registries/releasepage/api.ts








function pageOf({ url, token, page }) {
    return { url, id: page, token };
}
/** Milliseconds for one reply: short, since the page is read again anyway. */
const timeoutMs = 10_000;
/** Milliseconds before the next read after a rate limit that names no time. */
const rateLimitPause = 15_000;
/**
 * The version call. `once`: a transient failure is not retried, and a rate limit does not make it wait; the caller reads again. Throws
 * ProblemError for a failure that a later read would repeat.
 */
async function readPage({ http, clock }, { label, page }, { once }) {
    const sent = await http.send({
        method: 'GET',
        url: addressOf(page, 'version'),
        effect: 'read',
        headers: { authorization: page.token, accept: 'application/json' },
        timeoutMs,
        ...(0,domain_data/* defined */.sw)({ maxAttempts: once ? 1 : undefined }),
    });
    const at = clock.now();
    if (!sent.ok) {
        const { reason, reply, retryAt = at + rateLimitPause } = sent.error;
        const problem = problemFrom(sent.error, label);
        if (!transientReasons.includes(reason))
            throw new domain_problem/* ProblemError */.Mm([problem]);
        const notBefore = reason === 'rate-limited' ? retryAt : reply?.status === 429 ? at + rateLimitPause : at;
        return { kind: 'unclear', problem, at, notBefore };
    }
    const reply = sent.value;
    const listing = listingFrom(reply);
    if (listing)
        return { kind: 'listing', listing, at, notBefore: rateLimitEnd(reply) ?? at };
    if (reply.status !== 200)
        throw new domain_problem/* ProblemError */.Mm(problemsFromReply(reply));
    const problem = {
        code: 'registry.unreadable',
        title: `${title} answered 200, but without the releases of a page`,
        detail: (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(reply), 1000),
        hint: `Is \`url\` of the entry \`${label}\` the API server? If it is, run again: a re-run is safe.`,
    };
    return { kind: 'unclear', problem, at, notBefore: at };
}
const transientReasons = [
    'rate-limited',
    'unavailable',
    'connect',
    'proxy',
    'timeout',
    'reset',
    'deadline',
];
/** When the rate limit is reset, if this reply was the last that it allowed. */
function rateLimitEnd({ headers }) {
    const reset = headers['x-ratelimit-reset']?.trim() ?? '';
    return headers['x-ratelimit-remaining']?.trim() === '0' && /^\d{9,11}$/.test(reset)
        ? Number(reset) * 1_000
        : undefined;
}
/** The subscriber call. The service sends an e-mail to the address, whose owner has to confirm. */
function subscribe(http, { page, preferences }, address) {
    return http.send({
        method: 'PATCH',
        url: addressOf(page, 'subscribers'),
        effect: 'write',
        headers: { authorization: page.token, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(subscriptionOf(address, preferences)),
        timeoutMs,
    });
}
function subscriptionOf(value, preferences) {
    return { op: 'add', data: { type: 'email', value, preferences } };
}
function addressOf({ url, id }, call) {
    return `${url.replace(/\/+$/, '')}/v1/pages/${(0,domain_url/* percentEncoded */.qE)(id)}/${call}`;
}
const texts = schemas/* catch */.MfU(schemas/* pipe */.FsL(schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* transform */.pdi((items) => items.filter((item) => typeof item === 'string'))), []);
/** Requires only what is used: a repository that was never released may have no version. */
const listing = schemas/* object */.Ikc({
    latest: (0,schema/* listOf */.c3)(schemas/* object */.Ikc({ repo: schemas/* string */.YjP(), version: schemas/* nullish */.cl6(schemas/* string */.YjP()) })),
    latestGrouped: (0,schema/* ifAny */.GK)(schemas/* object */.Ikc({ version: schemas/* string */.YjP(), published_at: (0,schema/* ifAny */.GK)(schemas/* string */.YjP()), authors: texts, repos: texts })),
    permalink: (0,schema/* ifAny */.GK)(schemas/* string */.YjP()),
});
function listingFrom(reply) {
    return reply.status === 200 ? listing.safeParse((0,domain_data/* parseJson */.qF)(reply.text)).data : undefined;
}
const acceptance = schemas/* object */.Ikc({
    message: schemas/* string */.YjP().check(api/* _startsWith */.$S('Subscriber request accepted')),
    pageId: schemas/* string */.YjP(),
    data: schemas/* object */.Ikc({ type: schemas/* literal */.euz('email'), value: schemas/* string */.YjP() }),
});
/** True if a reply is the documented one, for this page and address. Nothing else proves a subscription. */
function isAccepted(reply, { page }, address) {
    if (reply.status !== 200)
        return false;
    const { data } = acceptance.safeParse((0,domain_data/* parseJson */.qF)(reply.text));
    return data?.pageId === page.id && data.data.value.toLowerCase() === address.toLowerCase();
}

// EXTERNAL MODULE: ./src/domain/version.ts
var domain_version = __webpack_require__(3356);
;// CONCATENATED MODULE: ./src/registries/releasepage/listing.ts



/** Repository names are compared without case, as GitHub does; tags character for character. Pure. */
function visibilityOf({ latest }, { repository, tag }) {
    const name = nameOf(repository).toLowerCase();
    const tags = latest.flatMap(({ repo, version }) => (repo.toLowerCase() === name && version ? [version] : []));
    if (tags.includes(tag))
        return { kind: 'shown' };
    const newer = tags.find((other) => isNewerTag(other, tag));
    if (newer !== undefined)
        return { kind: 'newer', tag: newer };
    const [other] = tags;
    return other === undefined
        ? { kind: 'absent', listed: latest.map(({ repo }) => repo) }
        : { kind: 'other', tag: other };
}
function nameOf({ owner, name }) {
    return `${owner}/${name}`;
}
/**
 * True if a tag names a later version of the same thing: tags with different prefixes (`server-v2.0.0`, `client-v1.0.0`) are of two
 * things, and neither is newer. Compares the numbers, then release with prerelease, then the prereleases.
 */
function isNewerTag(tag, than) {
    const [one, other] = [partsOf(tag), partsOf(than)];
    if (!one || !other || one.prefix !== other.prefix)
        return false;
    for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
        const [mine, its] = [one.numbers[index] ?? 0, other.numbers[index] ?? 0];
        if (mine !== its)
            return mine > its;
    }
    if (one.rest === other.rest)
        return false;
    if (one.rest === '' || other.rest === '')
        return one.rest === '';
    return (0,domain_version/* isNewerVersion */.MQ)(one.rest, other.rest);
}
function partsOf(tag) {
    const version = (0,domain_version/* versionFromTag */.bp)(tag);
    if (version === undefined)
        return undefined;
    const [, numbers = '', rest = ''] = /^(\d+(?:\.\d+)*)([^+]*)/.exec(version) ?? [];
    const prefix = tag.slice(0, tag.lastIndexOf(version)).replace(/v$/i, '').toLowerCase();
    return { prefix, numbers: numbers.split('.').map(Number), rest };
}
function groupNotices({ latestGrouped: group }) {
    if (!group)
        return [];
    const day = /^\d{4}-\d\d-\d\d/.exec(group.published_at ?? '')?.[0];
    const parts = [
        `The latest grouped release of the page is \`${(0,domain_text/* inlineExcerpt */.Hv)(group.version)}\``,
        day && ` of ${day}`,
        group.repos.length > 0 && `, with ${listed(group.repos)}`,
        group.authors.length > 0 && `, by ${listed(group.authors)}`,
    ];
    return [{ level: 'notice', text: `${parts.filter(Boolean).join('')}.` }];
}
function listed(names) {
    return (0,domain_text/* truncate */.xv)((0,domain_text/* listNames */.Zv)(names, { show: (name) => `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\`` }), 1000);
}
function pageUrlFrom({ permalink }) {
    return (0,domain_url/* webUrl */.qP)(permalink);
}
function sentenceOf(visibility, { repository, tag }) {
    const name = `\`${nameOf(repository)}\``;
    const shown = (other) => `The page shows \`${(0,domain_text/* inlineExcerpt */.Hv)(other)}\` of ${name}`;
    switch (visibility.kind) {
        case 'shown':
            return `${shown(tag)}.`;
        case 'newer':
            return `${shown(visibility.tag)}, which is newer than \`${(0,domain_text/* inlineExcerpt */.Hv)(tag)}\`.`;
        case 'other':
            return `${shown(visibility.tag)}.`;
        case 'absent':
            if (visibility.listed.length === 0)
                return 'The page lists no releases.';
            return `The page lists no release of ${name}, only of ${listed(visibility.listed)}.`;
    }
}

// EXTERNAL MODULE: ./src/domain/poll.ts
var poll = __webpack_require__(7683);
;// CONCATENATED MODULE: ./src/registries/releasepage/confirm.ts







/** Milliseconds before the read with the number `count + 1`: 2 s, then half as much again each time, 15 s at most. */
function pauseAfter(count) {
    return Math.min(2_000 * 1.5 ** (count - 1), 15_000);
}
/**
 * Polls the page until it shows exactly this release, or the time is up: that of `wait`, or the run's. A page lists the latest release
 * of each repository, which may be a newer one: that proves nothing about this one. Throws ProblemError.
 * @param first the read of the check, which counts
 */
async function waitForListing(context, entry, first) {
    const { clock, deadline, log } = context;
    const { release, wait } = entry;
    const sought = `\`${(0,domain_text/* inlineExcerpt */.Hv)(release.tag)}\` of \`${nameOf(release.repository)}\``;
    const start = clock.now();
    const until = Math.min(start + wait, deadline);
    const isShown = (state) => state.kind === 'listing' && visibilityOf(state.listing, release).kind === 'shown';
    let last = first;
    let known;
    const giveUp = () => missing(entry, sought, known, last, clock.now() - start);
    const delay = (count) => Math.max(last.at + pauseAfter(count) - clock.now(), last.notBefore - clock.now(), 0);
    const onWait = (left) => {
        if (last === first)
            log.info(`Waiting until ${title} shows ${sought}, for at most ${seconds(left)}.`);
        else if (last.notBefore > last.at)
            log.info(`Rate limited: looking again at ${(0,domain_text/* formatUtc */.ay)(last.notBefore)}.`);
    };
    // Without time to wait, a check from a while ago is repeated.
    if (until <= start && first.at < start && !isShown(first))
        last = await readPage(context, entry, { once: true });
    try {
        const found = await (0,poll/* poll */.w)({ clock, until, delay, onWait }, async (count) => {
            if (count > 1)
                last = await readPage(context, entry, { once: true });
            if (last.kind === 'listing') {
                known = last.listing;
                if (isShown(last)) {
                    log.info(`${title} shows ${sought}.`);
                    return verified(known);
                }
            }
            // A rate limit that outlasts the wait makes further reads useless.
            return last.notBefore > until ? giveUp() : undefined;
        });
        return found ?? giveUp();
    }
    catch (error) {
        if (Error.isError(error))
            throw error;
        // A pause that the run's end interrupts rejects with its reason, which is not an error.
        if (clock.now() >= deadline)
            return giveUp();
        const hint = 'Run again: a re-run is safe.';
        const what = `The workflow was canceled before ${title} showed the release`;
        throw new domain_problem/* ProblemError */.Mm([{ code: 'run.timeout', title: what, hint }]);
    }
}
function verified(listing) {
    return {
        kind: 'completed',
        status: 'verified',
        notices: groupNotices(listing),
        ...(0,domain_data/* defined */.sw)({ url: pageUrlFrom(listing) }),
    };
}
/** The result if the page did not show the release in time. Throws ProblemError with `if-missing: fail`. */
function missing({ release, ifMissing }, sought, known, last, waited) {
    const visibility = known && visibilityOf(known, release);
    const message = waited < 1_000
        ? `${title} does not show ${sought} yet`
        : `${title} did not show ${sought} within ${seconds(waited)}`;
    const detail = visibility && sentenceOf(visibility, release);
    const hint = visibility?.kind === 'absent' || visibility?.kind === 'newer' ? hints[visibility.kind] : hints.late;
    const url = known && pageUrlFrom(known);
    const notices = known ? groupNotices(known) : [];
    const failure = last.kind === 'unclear' ? last.problem : undefined;
    if (ifMissing === 'fail') {
        const problem = { code: 'registry.not-listed', title: message, ...(0,domain_data/* defined */.sw)({ detail }), hint };
        throw new domain_problem/* ProblemError */.Mm(failure ? [problem, failure] : [problem], { notices, url });
    }
    const why = failure && `The last look-up failed: ${[failure.title, failure.detail].filter(Boolean).join(': ')}`;
    const text = [`${message}.`, detail, why && (/[.!?]$/.test(why) ? why : `${why}.`), failure?.hint ?? hint];
    const warning = { level: 'warning', text: text.filter(Boolean).join(' ') };
    return { kind: 'completed', status: 'pending', notices: [warning, ...notices], ...(0,domain_data/* defined */.sw)({ url }) };
}
const hints = {
    absent: 'Add the repository to the page in the Management Portal, or correct `page`.',
    newer: 'A page lists only the latest release of a repository, so it cannot show an older one.',
    late: "ReleasePage is notified of releases by a webhook of the repository: check the webhook's deliveries in the repository's settings. If the page is only slow, raise `wait`.",
};
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}

;// CONCATENATED MODULE: ./src/registries/releasepage/publish.ts





/**
 * Subscribes, then waits for the page: in the opposite order, a slow page would leave no time for the subscribers. An address that
 * was refused fails the entry, but does not stop it.
 */
async function publish(context, entry, first) {
    const { problems, notices } = await subscribeAll(context, entry);
    const completed = await waitForListing(context, entry, first).catch((error) => {
        const failure = (0,domain_problem/* asProblemError */.gq)(error);
        if (failure === undefined)
            throw error;
        throw new domain_problem/* ProblemError */.Mm((0,domain_problem/* problemsOf */.GW)([...problems, ...failure.problems]) ?? failure.problems, {
            notices: [...notices, ...failure.notices],
            url: failure.url,
        });
    });
    const all = [...notices, ...(completed.notices ?? [])];
    (0,domain_problem/* throwIfAny */.MI)(problems, { notices: all, url: completed.url });
    return { ...completed, notices: all };
}
/** An address as it may be shown: `a…@example.com`. */
function maskedAddress(address) {
    const at = address.lastIndexOf('@');
    const [first = '', second] = address.slice(0, Math.max(at, 0));
    return `${second === undefined ? '' : first}…${address.slice(at)}`;
}
/** Masks the addresses anywhere in a text, in upper or lower case, and percent-encoded. */
function addressMask(addresses) {
    // The longest first: an address may be the end of another one.
    const sorted = [...addresses].sort((one, other) => other.length - one.length);
    const spellings = sorted.flatMap((address) => [address, encodeURIComponent(address)].map((spelling) => ({
        pattern: new RegExp(spelling.replace(/\W/g, '\\$&'), 'gi'),
        mask: maskedAddress(address),
    })));
    return (text) => spellings.reduce((clean, { pattern, mask }) => clean.replace(pattern, () => mask), text);
}
function changesFrom({ page, addresses, preferences }) {
    return addresses.map((address) => {
        const masked = maskedAddress(address);
        return {
            title: `Subscribe ${masked}`,
            method: 'PATCH',
            url: addressOf(page, 'subscribers'),
            body: subscriptionOf(masked, preferences),
        };
    });
}
/**
 * Subscribes each address, once: a request with an unknown result is not sent again, since the service e-mails each address that it
 * adds. An address that is refused does not stop the others; throws ProblemError for what would stop them all.
 */
async function subscribeAll({ http, clock, deadline, log }, entry) {
    const { label, addresses } = entry;
    const hide = addressMask(addresses);
    const problems = [];
    const stop = (own, next) => {
        const all = [...problems, ...own, ...notSubscribed(addresses.slice(next), own[0].code)];
        return new domain_problem/* ProblemError */.Mm((0,domain_problem/* problemsOf */.GW)(all) ?? own);
    };
    let accepted = 0;
    for (const [index, address] of addresses.entries()) {
        const masked = maskedAddress(address);
        const name = `\`${masked}\` (number ${index + 1} of \`subscribers\`)`;
        const sent = await subscribe(http, entry, address);
        if (sent.ok) {
            const reply = sent.value;
            if (isAccepted(reply, entry, address)) {
                accepted += 1;
                log.info(`${masked} is accepted as a subscriber.`);
            }
            else if (reply.status >= 200 && reply.status < 300) {
                const [problem] = problemsFromReply(reply, { hide });
                const unread = { ...problem, title: `It sent an unexpected response (HTTP ${reply.status})` };
                problems.push({ ...unknown(name, unread), code: 'registry.unreadable' });
            }
            else if ([401, 403, 404].includes(reply.status)) {
                throw stop(problemsFromReply(reply, { hide }), index);
            }
            else {
                const hint = 'Correct the address in `subscribers`, or remove it.';
                problems.push(...problemsFromReply(reply, { title: `${title} did not subscribe ${name}`, hint, hide }));
            }
            continue;
        }
        const problem = publish_hidden(sent.error, label, hide);
        const { landed, reason, retryAt = 0 } = sent.error;
        if (landed === 'none')
            throw stop([problem], index);
        const pause = retryAt - clock.now();
        // A service that hangs would use up the run's time, address by address.
        if (reason === 'timeout' || clock.now() + pause >= deadline)
            throw stop([unknown(name, problem)], index + 1);
        problems.push(unknown(name, problem));
        // If the run ends meanwhile, the next request reports it.
        if (pause > 0 && index + 1 < addresses.length)
            await clock.sleep(pause).catch(() => undefined);
    }
    if (accepted === 0)
        return { problems, notices: [] };
    const text = `${title} accepted ${accepted === 1 ? 'one subscriber' : `${accepted} subscribers`}, and asks by e-mail for those confirmations that it does not have yet.`;
    return { problems, notices: [{ level: 'notice', text }] };
}
function unknown(name, problem) {
    return {
        ...problem,
        title: `${title} may have accepted ${name}, but did not confirm it. ${problem.title}`,
        hint: 'Nothing was sent twice, because there is no way to look subscribers up. Run again: at worst the confirmation e-mail is sent again.',
    };
}
function notSubscribed(addresses, code) {
    if (addresses.length === 0)
        return [];
    const hint = 'Fix the previous problem, and run again.';
    return [{ code, title: `Not subscribed: ${listed(addresses.map(maskedAddress))}`, hint }];
}
/** The problem of a failure, without addresses: hidden before an excerpt is cut, and again after HTML entities are decoded. */
function publish_hidden(failure, label, hide) {
    const reply = failure.reply && { ...failure.reply, text: hide(failure.reply.text) };
    const problem = problemFrom({ ...failure, ...(reply ? { reply } : {}) }, label);
    return problem.detail === undefined ? problem : { ...problem, detail: hide(problem.detail) };
}

;// CONCATENATED MODULE: ./src/registries/releasepage/check.ts





/**
 * Reads the page, which proves the key. A transient failure (a rate limit, a service that is down) fails a dry run only: otherwise
 * it must not delay the entries that publish, and the page is read again anyway.
 */
async function check(context, entry) {
    const { dryRun } = context;
    const first = await readPage(context, entry, { once: !dryRun });
    if (first.kind === 'unclear' && (dryRun || first.problem.code === 'registry.unreadable'))
        throw new domain_problem/* ProblemError */.Mm([first.problem]);
    const ready = {
        kind: 'ready',
        publish: (later) => publish(later, entry, first),
    };
    if (!dryRun || first.kind === 'unclear')
        return ready;
    const { listing } = first;
    const text = sentenceOf(visibilityOf(listing, entry.release), entry.release);
    const notices = [{ level: 'notice', text }, ...groupNotices(listing)];
    return { ...ready, notices, ...(0,domain_data/* defined */.sw)({ url: pageUrlFrom(listing) }) };
}
/** The version call proves the key, the add-on and the page. */
const checkAccess = async ({ label, settings }, context) => (0,domain_data/* defined */.sw)({ url: pageUrlFrom(await readListing(label, settings, context)) });
/** What the page lists now. Throws ProblemError. */
async function readListing(label, settings, context) {
    const read = await readPage(context, { label, page: pageOf(settings) }, { once: false });
    if (read.kind === 'unclear')
        throw new domain_problem/* ProblemError */.Mm([read.problem]);
    return read.listing;
}

;// CONCATENATED MODULE: ./src/registries/releasepage/audit.ts



/** A page lists only the latest release of a repository, so it is unknown whether it has the others. */
const audit = async ({ label, settings, subjects }, context) => {
    const listing = await readListing(label, settings, context);
    const [newest] = subjects;
    const visibility = newest && visibilityOf(listing, newest.release);
    const standings = subjects.map((subject) => {
        if (subject !== newest)
            return { kind: 'unknown' };
        return { kind: visibility?.kind === 'shown' ? 'listed' : 'missing' };
    });
    const notices = newest === undefined || visibility === undefined || visibility.kind === 'shown'
        ? []
        : [{ level: 'notice', text: sentenceOf(visibility, newest.release) }];
    return { standings, notices, ...(0,domain_data/* defined */.sw)({ url: pageUrlFrom(listing) }) };
};

;// CONCATENATED MODULE: ./src/registries/releasepage/settings.ts


const releaseSizes = ['major', 'minor', 'patch'];
const pageId = schemas/* string */.YjP()
    .check(api/* _regex */.Fk(/^[\w-]{1,100}$/, "Give the page ID that the page's Add-ons panel shows, not a URL"));
const address = schemas/* email */.Rpp('Give an e-mail address')
    .check(api/* _maxLength */.Eb(254, 'Give an e-mail address of 254 characters at most'));
const sizes = schemas/* array */.YOg(schemas/* enum */.k5n(releaseSizes)).check(api/* _minLength */.m9(1, 'Name at least one of `major`, `minor` and `patch`'));
const settings = schemas/* strictObject */.rej({
    page: (0,schema/* setting */.Pe)(pageId, "The page's ID"),
    wait: (0,schema/* setting */.Pe)(schemas/* _default */.Rvf((0,schema/* seconds */.YA)(86_400), 120), 'Seconds to wait until the page shows this release'),
    'if-missing': (0,schema/* setting */.Pe)(schemas/* _default */.Rvf(schemas/* enum */.k5n(['warn', 'fail']), 'warn'), '`warn` (outcome `pending`) or `fail` if the page does not show it in time'),
    subscribers: (0,schema/* setting */.Pe)(schemas/* _default */.Rvf(schemas/* array */.YOg(address), []), 'E-mail addresses to subscribe to the page', 'none'),
    preferences: (0,schema/* setting */.Pe)(schemas/* _default */.Rvf(sizes, [...releaseSizes]), 'Which releases subscribers are notified about'),
});

;// CONCATENATED MODULE: ./src/registries/releasepage/index.ts






/**
 * ReleasePage lists GitHub releases by itself, triggered by a webhook, and has no call to submit one: so this entry verifies that the
 * page shows the release, and subscribes addresses to it. It never withholds others; with subscribers it is withheld like any other
 * write, since they would be told about a release that may never be published. API: https://docs.releasepage.co
 */
const releasepage = {
    id: 'releasepage',
    title: title,
    defaultUrl: 'https://api.releasepage.co',
    prereleases: 'any',
    operations: ['publish'],
    gatesOthers: false,
    settings: settings,
    // The service echoes addresses in its replies.
    secrets: ['subscribers'],
    needs: () => ({ manifest: 'none', assets: [] }),
    plan({ label, settings, release }) {
        const entry = {
            label,
            page: pageOf(settings),
            release,
            wait: settings.wait * 1_000,
            ifMissing: settings['if-missing'],
            addresses: settings.subscribers.filter(isFirst),
            preferences: releaseSizes.filter((size) => settings.preferences.includes(size)),
        };
        return { kind: 'job', job: { changes: changesFrom(entry), check: (context) => check(context, entry) } };
    },
    checkAccess: checkAccess,
    audit: audit,
};
function isFirst(address, index, all) {
    return all.findIndex((other) => other.toLowerCase() === address.toLowerCase()) === index;
}


/***/ })

};
