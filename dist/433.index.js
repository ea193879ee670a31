export const id = 433;
export const ids = [433];
export const modules = {

/***/ 433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releasepage: () => (/* binding */ releasepage)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/http/failure.ts
var http_failure = __webpack_require__(2398);
;// CONCATENATED MODULE: ./src/registries/releasepage/api.ts

/** Milliseconds for one reply: short, since whoever waits for the page looks again anyway. */
const timeoutMs = 10_000;
/**
 * The version call. `once`: a look that fails is not repeated, nor is a rate limit waited for; the caller looks again.
 */
function readVersions(http, page, { once }) {
    return http.send({
        method: 'GET',
        url: addressOf(page, 'version'),
        effect: 'read',
        headers: { authorization: page.token, accept: 'application/json' },
        timeoutMs,
        ...(once ? { maxAttempts: 1 } : {}),
    });
}
/** The subscriber call. The service sends a mail to the address, which has to confirm. */
function subscribe(http, page, subscription) {
    return http.send({
        method: 'PATCH',
        url: addressOf(page, 'subscribers'),
        effect: 'write',
        headers: { authorization: page.token, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(subscription),
        timeoutMs,
    });
}
function subscriptionOf(value, preferences) {
    return { op: 'add', data: { type: 'email', value, preferences } };
}
function addressOf({ url, id }, call) {
    return `${url.replace(/\/+$/, '')}/v1/pages/${encodeURIComponent(id)}/${call}`;
}
const texts = schemas/* array */.YOg(schemas/* unknown */.L5J()).transform((items) => items.filter((item) => typeof item === 'string'));
/** Only what is looked at has to be there: a repository that was never released may come without a version. */
const listing = schemas/* object */.Ikc({
    latest: schemas/* array */.YOg(schemas/* object */.Ikc({ repo: schemas/* string */.YjP(), version: schemas/* string */.YjP().nullish() })),
    latestGrouped: schemas/* object */.Ikc({
        version: schemas/* string */.YjP(),
        published_at: schemas/* string */.YjP().optional().catch(undefined),
        authors: texts.catch([]),
        repos: texts.catch([]),
    })
        .optional()
        .catch(undefined),
    permalink: schemas/* string */.YjP().optional().catch(undefined),
});
/** The listing in a reply of the version call; undefined where it holds none. */
function listingFrom(reply) {
    return reply.status === 200 ? listing.safeParse(jsonFrom(reply.text)).data : undefined;
}
const acceptance = schemas/* object */.Ikc({ message: schemas/* string */.YjP(), data: schemas/* object */.Ikc({ value: schemas/* string */.YjP() }) });
/** Whether a reply of the subscriber call says that it is about this address, and was accepted. */
function isAccepted(reply, address) {
    const parsed = acceptance.safeParse(jsonFrom(reply.text));
    return (reply.status >= 200 &&
        reply.status < 300 &&
        parsed.success &&
        parsed.data.data.value.toLowerCase() === address.toLowerCase());
}
function jsonFrom(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/registries/releasepage/errors.ts




const title = 'ReleasePage';
const cause = schemas/* object */.Ikc({ field: schemas/* string */.YjP().optional().catch(undefined), error: schemas/* string */.YjP() });
const envelope = schemas/* object */.Ikc({
    error: schemas/* string */.YjP(),
    error_description: schemas/* string */.YjP().optional().catch(undefined),
    error_uri: schemas/* string */.YjP().optional().catch(undefined),
    error_causes: schemas/* array */.YOg(schemas/* unknown */.L5J())
        .catch([])
        .transform((causes) => causes.slice(0, 20).flatMap((one) => cause.safeParse(one).data ?? [])),
});
/**
 * A reply that says no, as problems: one for each of `error_causes`, else one for the whole. The statuses are the service's own:
 * 403 is a wrong key, and 401 a page whose API is switched off.
 */
function problemsFromReply(reply, wording = {}) {
    const { hide = (text) => text } = wording;
    const parsed = envelope.safeParse(jsonFrom(reply.text));
    const meaning = meaningOf(reply.status);
    const see = parsed.success ? addressFrom(hide(parsed.data.error_uri ?? '')) : undefined;
    const hint = [wording.hint ?? meaning.hint, see && `See ${see}`].filter(Boolean).join(' ');
    const base = { code: meaning.code, title: wording.title ?? meaning.title, ...(hint === '' ? {} : { hint }) };
    if (!parsed.success) {
        // Hidden before the excerpt is cut, and after what was encoded in it is readable.
        const said = hide((0,http_failure/* bodyExcerpt */.kG)({ ...reply, text: hide(reply.text) }));
        return [{ ...base, ...(said === '' ? {} : { detail: said }) }];
    }
    const { error, error_description: description, error_causes: causes } = parsed.data;
    const ofEnvelope = wording.title === undefined ? { envelope: true } : {};
    const messages = causes.map(({ field, error: said }) => {
        const detail = (0,domain_text/* truncate */.xv)(hide(`${description === undefined ? '' : `${description}: `}${said} (${error})`), 1000);
        const name = (0,domain_text/* truncate */.xv)(hide(field ?? ''), 60);
        return { ...base, ...ofEnvelope, detail, ...(name === '' ? {} : { field: name }) };
    });
    const [first, ...rest] = messages;
    if (first)
        return [first, ...rest];
    return [{ ...base, ...ofEnvelope, detail: (0,domain_text/* truncate */.xv)(hide(description ? `${description} (${error})` : error), 1000) }];
}
/** The problem that a failure of the connection or of the service amounts to. */
function problemFrom(failure, label) {
    if (failure.reason === 'unavailable' && failure.reply?.status === 429)
        return { ...problemsFromReply(failure.reply)[0], detail: failure.message };
    return (0,http_failure/* problemFromFailure */.SL)(failure, { title, label });
}
/** Whether a refusal of the subscriber call says that the address is there already. How it says so is not documented. */
function saysSubscribed(reply) {
    if (reply.status === 409)
        return true;
    const parsed = envelope.safeParse(jsonFrom(reply.text));
    if (!parsed.success || ![400, 422].includes(reply.status))
        return false;
    const { error, error_description: description = '', error_causes: causes } = parsed.data;
    return [error, description, ...causes.map((one) => one.error)].some((text) => /\b(already|duplicate)\b|(?<!\bnot )\bexists\b/i.test(text.replace(/[-_]/g, ' ')));
}
function meaningOf(status) {
    switch (status) {
        case 401:
            return {
                code: 'registry.forbidden',
                title: `${title} does not let its API be used for this page`,
                hint: 'Open the page in the Management Portal, and switch on API access under Add-ons.',
            };
        case 403:
            return {
                code: 'registry.unauthorized',
                title: `${title} does not accept the key`,
                hint: "Copy the API key from the page's Add-ons panel in the Management Portal into the secret again, as it is, without a word before it.",
            };
        case 404:
            return {
                code: 'registry.not-found',
                title: `${title} knows no such page, or none that this key may see`,
                hint: "It answers the same for somebody else's page: copy the page ID into `page` and the API key into the secret from the same Add-ons panel.",
            };
        case 429:
            return {
                code: 'registry.rate-limited',
                title: `${title} was asked too often`,
                hint: 'A key has 60 requests a minute, whoever uses it. Run again in a few minutes; give workflows that run at once keys of their own.',
            };
        default:
            return { code: 'registry.rejected', title: `${title} answered ${status}` };
    }
}
/** What may be shown as a link: the service may name any address. */
function addressFrom(text) {
    const url = URL.parse(text);
    return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 300
        ? url.href
        : undefined;
}

// EXTERNAL MODULE: ./src/domain/version.ts
var domain_version = __webpack_require__(3356);
;// CONCATENATED MODULE: ./src/registries/releasepage/listing.ts


/** Repository names are compared without case, as GitHub does; tags character for character. Pure. */
function standingOf({ latest }, { repository, tag }) {
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
 * Whether a tag names a later version of the same thing: tags with unlike prefixes (`server-v2.0.0`, `client-v1.0.0`) are of two
 * things, and neither is newer. By numbers, then what is no prerelease, then by the prerelease.
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
/** What the page says beside the release: its grouped release, where it has one. */
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
/** Foreign names in a sentence. */
function listed(names) {
    const shown = names.slice(0, 10).map((name) => `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\``);
    const left = names.length - shown.length;
    return (0,domain_text/* truncate */.xv)(`${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`, 1000);
}
/** The page's public address, where the reply names one. */
function pageUrlFrom({ permalink = '' }) {
    return /^https?:\/\//.test(permalink) && URL.canParse(permalink) ? permalink : undefined;
}

;// CONCATENATED MODULE: ./src/registries/releasepage/subscription.ts



/** An address as it may be shown: `a…@example.com`. */
function maskedAddress(address) {
    const at = address.lastIndexOf('@');
    const [first = '', second] = address.slice(0, Math.max(at, 0));
    return `${second === undefined ? '' : first}…${address.slice(at)}`;
}
/** Masks the addresses wherever they stand in a text, in upper or lower case, and percent-encoded. */
function addressMask(addresses) {
    // The longest first: an address may be the end of another one.
    const sorted = [...addresses].sort((one, other) => other.length - one.length);
    const spellings = sorted.flatMap((address) => [address, encodeURIComponent(address)].map((spelling) => ({
        pattern: new RegExp(spelling.replace(/\W/g, '\\$&'), 'gi'),
        mask: maskedAddress(address),
    })));
    return (text) => spellings.reduce((clean, { pattern, mask }) => clean.replace(pattern, () => mask), text);
}
/** What the summary of a dry run shows. */
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
 * Subscribes each address, once: a request whose end is unknown is not sent again, since the service mails to whom it adds. An
 * address that is refused does not stop the others; what would refuse them all does.
 */
async function subscribeAll({ http, log }, subscribers) {
    const { label, page, addresses, preferences } = subscribers;
    const hide = addressMask(addresses);
    const problems = [];
    let accepted = 0;
    for (const [index, address] of addresses.entries()) {
        const masked = maskedAddress(address);
        const name = `\`${masked}\` (number ${index + 1} of \`subscribers\`)`;
        const sent = await subscribe(http, page, subscriptionOf(address, preferences));
        if (sent.ok) {
            const reply = sent.value;
            if (isAccepted(reply, address)) {
                accepted += 1;
                log.info(`${masked} is accepted as a subscriber.`);
            }
            else if (saysSubscribed(reply)) {
                log.info(`${masked} is a subscriber already.`);
            }
            else if (reply.status >= 200 && reply.status < 300) {
                problems.push(unreadable(name, reply, hide));
            }
            else if ([401, 403, 404].includes(reply.status)) {
                const refused = problemsFromReply(reply, { hide });
                const rest = restFrom(addresses, index, refused[0].code);
                return { problems: [...problems, ...refused, ...rest], notices: [], stopped: true };
            }
            else {
                const refusal = { title: `${title} did not subscribe ${name}`, hint: refusalHint, hide };
                problems.push(...problemsFromReply(reply, refusal));
            }
            continue;
        }
        const failure = sent.error;
        const problem = subscription_hidden(failure, label, hide);
        // A service that hangs would take the run's time, address by address.
        if (failure.landed === 'none' || failure.reason === 'timeout') {
            const doubt = failure.landed === 'unknown' ? [unknown(name, problem)] : [problem];
            const rest = restFrom(addresses, failure.landed === 'unknown' ? index + 1 : index, problem.code);
            return { problems: [...problems, ...doubt, ...rest], notices: [], stopped: true };
        }
        problems.push(unknown(name, problem));
    }
    const notices = accepted === 0
        ? []
        : [
            {
                level: 'notice',
                text: `${title} accepted ${accepted === 1 ? 'one subscriber' : `${accepted} subscribers`}, and asks for a confirmation by e-mail where there was none yet.`,
            },
        ];
    return { problems, notices, stopped: false };
}
const refusalHint = 'Correct the address in `subscribers`, or remove it.';
function unknown(name, problem) {
    return {
        ...problem,
        title: `It is not known whether ${title} subscribed ${name}. ${problem.title}`,
        hint: 'Nothing was sent twice. Run again: a subscriber that is there already stays as it is; at worst the confirmation is mailed again.',
    };
}
function unreadable(name, reply, hide) {
    const [problem] = problemsFromReply(reply, { hide });
    return {
        ...unknown(name, { ...problem, title: `It answered ${reply.status}, but not that` }),
        code: 'registry.unreadable',
    };
}
function restFrom(addresses, index, code) {
    const rest = addresses.slice(index);
    if (rest.length === 0)
        return [];
    return [
        {
            code,
            title: `Not subscribed: ${listed(rest.map(maskedAddress))}`,
            hint: 'Mend the problem before this one, and run again.',
        },
    ];
}
/** What a failure amounts to, without addresses: hidden before an excerpt is cut, and after what was encoded in it is readable. */
function subscription_hidden(failure, label, hide) {
    const reply = failure.reply && { ...failure.reply, text: hide(failure.reply.text) };
    const problem = problemFrom({ ...failure, ...(reply ? { reply } : {}) }, label);
    return problem.detail === undefined ? problem : { ...problem, detail: hide(problem.detail) };
}

;// CONCATENATED MODULE: ./src/registries/releasepage/watch.ts





const shortestPause = 2_000;
const longestPause = 15_000;
const growth = 1.5;
/**
 * Looks at the page. `once`: what may pass is left to the next look, so that nobody is held up; else it is repeated and waited
 * for as any read.
 */
async function look({ http, clock }, { label, page }, options) {
    const sent = await readVersions(http, page, options);
    const at = clock.now();
    if (!sent.ok) {
        const problem = problemFrom(sent.error, label);
        switch (sent.error.reason) {
            case 'rate-limited':
                return { kind: 'unclear', problem, at, notBefore: sent.error.retryAt ?? at + longestPause };
            case 'unavailable':
            case 'connect':
            case 'timeout':
            case 'reset':
            case 'deadline':
                return { kind: 'unclear', problem, at, notBefore: sent.error.reply?.status === 429 ? at + longestPause : at };
            default:
                return { kind: 'refused', problems: [problem] };
        }
    }
    const reply = sent.value;
    const listing = listingFrom(reply);
    if (listing)
        return { kind: 'listing', listing, at, notBefore: windowEnd(reply) ?? at };
    if (reply.status !== 200)
        return { kind: 'refused', problems: problemsFromReply(reply) };
    const problem = {
        code: 'registry.unreadable',
        title: `${title} answered 200, but not with the releases of a page`,
        detail: (0,domain_text/* truncate */.xv)((0,http_failure/* bodyExcerpt */.kG)(reply), 1000),
        hint: `Is \`url\` of the entry \`${label}\` the server of the API? If it is, run again: a re-run is safe.`,
    };
    return { kind: 'unclear', problem, at, notBefore: at };
}
/** When the rate limit counts anew, where this reply was the last that it allowed. */
function windowEnd({ headers }) {
    const reset = headers['x-ratelimit-reset']?.trim() ?? '';
    return headers['x-ratelimit-remaining']?.trim() === '0' && /^\d{9,11}$/.test(reset)
        ? Number(reset) * 1_000
        : undefined;
}
/**
 * Looks at the page until it shows the release, or the time is up: that of `wait`, or of the run. A newer release that comes up
 * meanwhile ends it too, since a page lists only the latest of each repository.
 * @param first the look of the check, which counts
 */
async function awaitListing(context, watch, first) {
    const { clock, deadline, log } = context;
    const { release, wait } = watch;
    const sought = `\`${(0,domain_text/* inlineExcerpt */.Hv)(release.tag)}\` of \`${nameOf(release.repository)}\``;
    const start = clock.now();
    const end = Math.min(start + wait, deadline);
    const before = first.kind === 'listing' ? standingOf(first.listing, release) : undefined;
    let current = first;
    let known;
    for (let pause = shortestPause;; pause = Math.min(pause * growth, longestPause)) {
        if (current.kind === 'refused')
            return { kind: 'failed', problems: current.problems };
        if (current.kind === 'listing') {
            known = current.listing;
            const standing = standingOf(known, release);
            if (standing.kind === 'shown') {
                log.info(`${title} shows ${sought}.`);
                return verified(known);
            }
            if (standing.kind === 'newer' && before !== undefined && !isSame(before, standing)) {
                const text = `The page already shows \`${(0,domain_text/* inlineExcerpt */.Hv)(standing.tag)}\`, which is newer than ${sought}. It lists only the latest release of a repository.`;
                return verified(known, { level: 'notice', text });
            }
        }
        // A rate limit that outlasts the wait leaves nothing to look for.
        if (current.at >= end || current.notBefore > end)
            break;
        if (current === first)
            log.info(`Waiting until ${title} shows ${sought}, for at most ${seconds(end - start)}.`);
        else if (current.notBefore > current.at)
            log.info(`Rate limited: looking again at ${(0,http_failure/* formatUtc */.ay)(current.notBefore)}.`);
        const next = Math.min(Math.max(current.at + pause, current.notBefore), end);
        try {
            await clock.sleep(Math.max(next - clock.now(), 0));
        }
        catch {
            // The end of the run's time is the end of the wait; anything else that ends a sleep is a cancelled workflow.
            if (clock.now() >= deadline)
                break;
            return { kind: 'failed', problems: [cancelled] };
        }
        current = await look(context, watch, { once: true });
    }
    return missing({ watch, sought, known, last: current, waited: clock.now() - start });
}
const cancelled = {
    code: 'run.timeout',
    title: `The workflow was cancelled before ${title} showed the release`,
    hint: 'Run again: a re-run is safe.',
};
function verified(listing, ...notices) {
    const url = pageUrlFrom(listing);
    return {
        kind: 'completed',
        status: 'verified',
        notices: [...notices, ...groupNotices(listing)],
        ...(url === undefined ? {} : { url }),
    };
}
function missing({ watch: { release, ifMissing }, sought, known, last, waited, }) {
    const standing = known && standingOf(known, release);
    // It was there all the time: an older line is maintained, or this is an old run again. Then the page never shows this one.
    if (known && standing?.kind === 'newer' && last.kind === 'listing') {
        const text = `The page shows \`${(0,domain_text/* inlineExcerpt */.Hv)(standing.tag)}\`, which is newer than ${sought}, and lists only the latest release of a repository: so it cannot be seen whether it knows this one.`;
        return verified(known, { level: 'warning', text });
    }
    const complaint = waited < 1_000
        ? `${title} does not show ${sought} yet`
        : `${title} did not show ${sought} within ${seconds(waited)}`;
    const said = standing ? sentenceOf(standing, release) : '';
    const hint = standing?.kind === 'absent' ? hints.absent : hints.late;
    const url = known && pageUrlFrom(known);
    const base = { ...(url === undefined ? {} : { url }), notices: known ? groupNotices(known) : [] };
    const failure = last.kind === 'unclear' ? last.problem : undefined;
    if (ifMissing === 'warn') {
        const why = failure ? `The last look failed: ${[failure.title, failure.detail].filter(Boolean).join(': ')}` : '';
        const text = [`${complaint}.`, said, why && (/[.!?]$/.test(why) ? why : `${why}.`), failure?.hint ?? hint];
        const warning = { level: 'warning', text: text.filter(Boolean).join(' ') };
        return { ...base, kind: 'completed', status: 'pending', notices: [warning, ...base.notices] };
    }
    const problem = {
        code: 'registry.not-listed',
        title: complaint,
        ...(said === '' ? {} : { detail: said }),
        hint,
    };
    return { ...base, kind: 'failed', problems: failure ? [problem, failure] : [problem] };
}
const hints = {
    absent: 'Add the repository to the page in the Management Portal, or correct `page`.',
    late: "It learns of releases by a webhook of the repository: look at the webhook's deliveries in the repository's settings. If it is only slow, raise `wait`.",
};
/** What the page shows of the repository, in a sentence. */
function sentenceOf(standing, { repository, tag }) {
    const name = `\`${nameOf(repository)}\``;
    switch (standing.kind) {
        case 'shown':
            return `The page shows \`${(0,domain_text/* inlineExcerpt */.Hv)(tag)}\` of ${name}.`;
        case 'newer':
            return `The page shows \`${(0,domain_text/* inlineExcerpt */.Hv)(standing.tag)}\` of ${name}, which is newer than \`${(0,domain_text/* inlineExcerpt */.Hv)(tag)}\`.`;
        case 'other':
            return `The page shows \`${(0,domain_text/* inlineExcerpt */.Hv)(standing.tag)}\` of ${name}.`;
        case 'absent':
            return standing.listed.length === 0
                ? 'The page lists no release at all.'
                : `The page lists no release of ${name}, only of ${listed(standing.listed)}.`;
    }
}
function isSame(one, other) {
    return one.kind === other.kind && 'tag' in one && 'tag' in other && one.tag === other.tag;
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}

;// CONCATENATED MODULE: ./src/registries/releasepage/index.ts





const sizes = ['major', 'minor', 'patch'];
const settings = schemas/* strictObject */.rej({
    page: schemas/* string */.YjP()
        .regex(/^[\w-]{1,100}$/, { error: "Give the page ID that the page's Add-ons panel shows, not an address" })
        .meta({ description: "The page's ID" }),
    wait: schemas/* int */.Whr()
        .min(0, { error: 'Give whole seconds, 0 or more' })
        .max(86_400, { error: 'Give whole seconds, 86400 at most' })
        .default(120)
        .meta({ description: 'Seconds to wait until the page shows this release' }),
    'if-missing': schemas/* enum */.k5n(['warn', 'fail'])
        .default('warn')
        .meta({ description: '`warn` (outcome `pending`) or `fail` when it does not' }),
    subscribers: schemas/* array */.YOg(schemas/* email */.Rpp({ error: 'Give an e-mail address' })
        .max(254, { error: 'Give an e-mail address of 254 characters at most' }))
        .default([])
        .meta({ description: 'E-mail addresses to subscribe to the page', default: 'none' }),
    preferences: schemas/* array */.YOg(schemas/* enum */.k5n(sizes))
        .min(1, { error: 'Name at least one of `major`, `minor` and `patch`' })
        .default([...sizes])
        .meta({ description: 'Which releases they hear of' }),
});
/**
 * ReleasePage lists GitHub releases by itself, told by a webhook, and has no call to submit one: so this entry proves that the
 * page shows the release, and subscribes addresses to it. A subscription belongs to the page and not to the release; it is not
 * withheld where other entries are, and the entry never withholds them. API: https://docs.releasepage.co
 */
const releasepage = {
    id: 'releasepage',
    title: title,
    defaultUrl: 'https://api.releasepage.co',
    prereleases: 'publish',
    operations: ['publish'],
    gatesOthers: false,
    settings,
    // The service repeats an address in its replies.
    secrets: ['subscribers'],
    needs: () => ({ manifest: 'none', assets: [] }),
    plan({ label, settings: own, release }) {
        const page = { url: own.url, id: own.page, token: own.token };
        const watch = { label, page, release, wait: own.wait * 1_000, ifMissing: own['if-missing'] };
        const subscribers = {
            label,
            page,
            addresses: own.subscribers.filter(isFirst),
            preferences: sizes.filter((size) => own.preferences.includes(size)),
        };
        const job = { changes: changesFrom(subscribers), check: (context) => check(context, watch, subscribers) };
        return { kind: 'job', job };
    },
};
function isFirst(address, index, all) {
    return all.findIndex((other) => other.toLowerCase() === address.toLowerCase()) === index;
}
/**
 * Reads the page, which proves the key. What may pass (a rate limit, a service that is down) fails a dry run only: otherwise it
 * must not hold up those that publish, and the page is looked at again anyway.
 */
async function check(context, watch, subscribers) {
    const first = await look(context, watch, { once: !context.dryRun });
    if (first.kind === 'refused')
        return { kind: 'failed', problems: first.problems };
    if (first.kind === 'unclear' && (context.dryRun || first.problem.code === 'registry.unreadable'))
        return { kind: 'failed', problems: [first.problem] };
    const publish = (later) => carryOut(later, watch, subscribers, first);
    if (!context.dryRun || first.kind !== 'listing')
        return { kind: 'ready', publish };
    const url = pageUrlFrom(first.listing);
    const text = sentenceOf(standingOf(first.listing, watch.release), watch.release);
    return {
        kind: 'ready',
        publish,
        notices: [{ level: 'notice', text }, ...groupNotices(first.listing)],
        ...(url === undefined ? {} : { url }),
    };
}
/** Subscribes, then waits for the page: the other way round, a page that is late would leave no time for the subscribers. */
async function carryOut(context, watch, subscribers, first) {
    const { problems, notices, stopped } = await subscribeAll(context, subscribers);
    const [problem, ...others] = problems;
    if (stopped && problem)
        return { kind: 'failed', problems: [problem, ...others], notices };
    const completed = await awaitListing(context, watch, first);
    const all = [...notices, ...(completed.notices ?? [])];
    if (!problem)
        return { ...completed, notices: all };
    const further = completed.kind === 'failed' ? completed.problems : [];
    const { url } = completed;
    return {
        kind: 'failed',
        problems: [problem, ...others, ...further],
        notices: all,
        ...(url === undefined ? {} : { url }),
    };
}


/***/ })

};
