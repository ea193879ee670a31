export const id = 957;
export const ids = [957];
export const modules = {

/***/ 7568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ addressOf),
  ir: () => (/* binding */ apiOf),
  xr: () => (/* binding */ cloudUrl),
  oA: () => (/* binding */ unwrap),
  vj: () => (/* binding */ unwrapOrUndefined)
});

// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/result.ts
var result = __webpack_require__(635);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/registries/failure.ts
var registries_failure = __webpack_require__(5957);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/registries/keygen/errors.ts





/** JSON:API's errors, as the service writes them. Read tolerantly, so that a stricter schema does not lose the message. */
const errors_text = schemas/* string */.YjP().optional().catch(undefined);
const envelope = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({
        title: errors_text,
        detail: errors_text,
        code: errors_text,
        source: schemas/* object */.Ikc({ pointer: errors_text, parameter: errors_text, header: errors_text }).optional().catch(undefined),
    }))
        .min(1),
});
/** Attributes of a release and an artifact that come from a setting of another name. */
const settingOfAttribute = {
    status: 'draft',
    filename: 'artifacts',
    filetype: 'artifacts',
    filesize: 'artifacts',
    platform: 'artifacts',
    arch: 'artifacts',
    checksum: 'artifacts',
    signature: 'signing-key',
};
const settingOfRelationship = {
    constraints: 'entitlements',
    entitlement: 'entitlements',
    release: 'version',
};
const hintOfCode = {
    TOKEN_MISSING: 'The token did not arrive. Is there a proxy in between, or does `url` point to another server?',
    TOKEN_INVALID: 'Store a token of this account in the secret: a product token, an environment token or an admin token. Is `account` right?',
    TOKEN_FORMAT_INVALID: 'The secret holds the id of a token, not the token: that is shown once, when it is made, and starts with `prod-`, `env-` or `admin-`.',
    TOKEN_EXPIRED: 'Make a new token and store it in the secret; one without an expiry, if you can.',
    TOKEN_NOT_ALLOWED: 'Use a product token, an environment token or an admin token.',
    LICENSE_INVALID: 'The secret holds a license key. Use a product token, an environment token or an admin token.',
    INVALID_API_VERSION: 'The server is older than this protocol. Update it: version 1.7 of the API is needed.',
    ENVIRONMENT_INVALID: 'Is `environment` spelt as in the dashboard, and of this account?',
    ENVIRONMENT_NOT_SUPPORTED: 'The server is a Community Edition, which has no environments. Leave `environment` out.',
    VERSION_TAKEN: 'Another release has this version. Look at it in the dashboard, and release under a new version, or delete it.',
    VERSION_INVALID: 'Write a semantic version without a `v`, like `1.2.0`.',
    VERSION_CHANNEL_INVALID: 'A prerelease has to start with the name of its channel, like `1.2.0-beta.1`; `stable` takes none. Leave `channel` out.',
    TAG_TAKEN: 'Another release has this tag and it could not be removed. Run again, or take it away in the dashboard.',
    TAG_NOT_ALLOWED: 'This tag is reserved by Keygen. Choose another one.',
    TAG_TOO_LONG: 'A tag has at most 255 characters.',
    NAME_TOO_LONG: 'Set `name` to at most 255 characters.',
    DESCRIPTION_TOO_LONG: 'Set `description` to at most 16,384 characters.',
    METADATA_TOO_LONG: 'Metadata has at most 64 keys and 16 KiB.',
    METADATA_INVALID: 'Metadata is at most three levels deep, with at most 64 keys and 16 KiB.',
    BACKDATED_INVALID: 'The release carries a date in the future. Correct it in the dashboard.',
    PRODUCT_NOT_FOUND: "Is `product` the UUID of a product of this account, and of the token's environment?",
    PACKAGE_NOT_FOUND: 'Is `package` the UUID or key of a package of this product?',
    PACKAGE_NOT_ALLOWED: 'The package belongs to another product. Correct `package` or `product`.',
    CONSTRAINTS_ENTITLEMENT_NOT_FOUND: 'Is each of `entitlements` a UUID or code of this account?',
    CONSTRAINTS_ENTITLEMENT_CONFLICT: 'The same entitlement stands in `entitlements` twice.',
    ENTITLEMENT_NOT_FOUND: 'Is each of `entitlements` a UUID or code of this account?',
    ENTITLEMENT_TAKEN: 'The entitlement is attached already. Run again: a re-run is safe.',
    ACCOUNT_RELEASE_LIMIT_EXCEEDED: 'The plan of the account allows no more releases. Delete old ones, or change the plan.',
    FILENAME_TAKEN: 'The release has another artifact of this name. Run again in a minute; if it stays, delete it in the dashboard.',
    FILENAME_EXTENSION_INVALID: "`filetype` has to be the end of the artifact's filename. Leave it out.",
    FILENAME_MISSING: 'Give the artifact a `filename`.',
    FILENAME_TOO_LONG: 'Give the artifact a `filename` of at most 255 characters.',
    FILESIZE_INVALID: 'An artifact has at most 5 GiB.',
    JSON_INVALID: 'The server could not read the request. Is there a proxy in between that changes it?',
    ENCODING_INVALID: 'Text of the release is no valid UTF-8. Save its notes again.',
    URI_INVALID: 'Check `url` and `account`.',
    HTTP_METHOD_INVALID: 'Check `url`: it has to be the server, without a path.',
    MIME_TYPE_INVALID: 'Check `url`: is this a Keygen server?',
};
/**
 * What an unsuccessful reply means: one problem for each error of the envelope, or one for the reply as a whole.
 * @param doing what was tried, as the end of "Keygen refused to …"
 */
function problemsFromReply(reply, { doing, subject }) {
    const problemFrom = (error) => {
        const detail = error.detail ?? error.title ?? 'No details';
        const field = fieldOf(error, reply.status, subject);
        const hint = (error.code !== undefined && Object.hasOwn(hintOfCode, error.code) ? hintOfCode[error.code] : undefined) ??
            hintOfStatus(reply.status, detail, subject);
        return {
            code: codeOf(reply.status, error.code, detail),
            title: `Keygen refused to ${doing}`,
            detail: (0,domain_text/* truncate */.xv)(`${(0,domain_text/* truncate */.xv)(detail, 900)} (${error.code ?? error.title ?? reply.status})`, 1_000),
            envelope: true,
            ...(0,data/* defined */.sw)({ field: field && (0,domain_text/* truncate */.xv)(field, 60), hint }),
        };
    };
    const whole = {
        code: codeOf(reply.status, undefined, ''),
        title: `Keygen answered ${reply.status} to the request to ${doing}`,
        detail: (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(reply), 1_000),
        ...(0,data/* defined */.sw)({ hint: hintOfStatus(reply.status, '', subject) }),
    };
    const { errors, rest } = errorsOf(reply);
    return ((0,problem/* problemsOf */.GW)([
        ...errors.map(problemFrom),
        ...(0,problem/* restOfMessages */.SX)(rest, 'Keygen', codeOf(reply.status, undefined, '')),
    ]) ?? [whole]);
}
/** The codes of the service's envelope, e.g. `VERSION_TAKEN`; none if it gives none. */
function codesOf(reply) {
    return errorsOf(reply).errors.flatMap(({ code }) => (code === undefined ? [] : [code]));
}
function errorsOf(reply) {
    const { errors } = (0,data/* asRecord */.qY)((0,data/* parseJson */.qF)(reply.text));
    const kept = Array.isArray(errors) ? errors.slice(0, problem/* mostMessages */.ej) : errors;
    const read = envelope.safeParse({ errors: kept }).data?.errors ?? [];
    return { errors: read, rest: read.length > 0 && Array.isArray(errors) ? errors.length - read.length : 0 };
}
const codeOfStatus = {
    401: 'registry.unauthorized',
    402: 'registry.payment',
    403: 'registry.forbidden',
    404: 'registry.not-found',
    409: 'registry.conflict',
    410: 'registry.not-found',
    429: 'registry.rate-limited',
};
function codeOf(status, code, detail) {
    if (code === 'ACCOUNT_RELEASE_LIMIT_EXCEEDED' || (status === 403 && /subscription/i.test(detail)))
        return 'registry.payment';
    if (code?.endsWith('_TAKEN') && status !== 402)
        return 'registry.conflict';
    if (status >= 500)
        return 'registry.unavailable';
    return codeOfStatus[status] ?? (status >= 300 && status < 400 ? 'registry.moved' : 'registry.rejected');
}
function fieldOf({ source, detail }, status, subject) {
    if (/^keygen-environment$/i.test(source?.header ?? '') || source?.parameter === 'environment')
        return 'environment';
    if (status === 401)
        return 'token';
    const named = source?.pointer === undefined ? undefined : settingOfPointer(source.pointer, subject);
    if (named !== undefined)
        return named;
    if (source?.parameter !== undefined)
        return source.parameter;
    if (status === 404 && /\baccount\b/i.test(detail ?? ''))
        return 'account';
    return status === 404 && subject !== 'release' ? subject : undefined;
}
/** The setting behind an RFC 6901 pointer into a request, e.g. `entitlements` for `/data/relationships/constraints/data/0/…`. */
function settingOfPointer(pointer, subject) {
    const steps = pointer
        .split('/')
        .slice(1)
        .filter((step) => !/^\d+$/.test(step));
    const attribute = steps.indexOf('attributes');
    const relationship = steps.indexOf('relationships');
    const settingOf = (table, name) => name !== undefined && Object.hasOwn(table, name) ? table[name] : name;
    if (attribute >= 0) {
        const name = steps[attribute + 1];
        return subject === 'artifacts' && name === 'metadata' ? 'artifacts' : settingOf(settingOfAttribute, name);
    }
    if (relationship >= 0)
        return settingOf(settingOfRelationship, steps[relationship + 1]);
    return subject === 'release' ? undefined : subject;
}
const subjectHints = {
    product: 'Is `product` the UUID of a product of this account, and may the token see it? A product token sees its own product only.',
    package: 'Is `package` the UUID or key of a package of this product? Keygen makes none by itself.',
    entitlements: 'Is each of `entitlements` a UUID or code of this account, and in the same environment?',
    release: 'The release is not there, or the token may not see it. Check `account`, `product` and `package`, and run again.',
    artifacts: 'The release or the artifact was removed meanwhile. Run again: a re-run is safe.',
    tag: 'Check `tag`.',
};
function hintOfStatus(status, detail, subject) {
    switch (status) {
        case 400:
            return /unpermitted parameter/i.test(detail)
                ? 'The server does not know this field: it may be older. Update it, or leave the setting out.'
                : 'Correct the setting that is named; if none is, check `url`, `account` and `environment`.';
        case 401:
            return hintOfCode['TOKEN_INVALID'];
        case 402:
            return 'The account has used up its requests for today, or its plan. Wait until tomorrow, or change the plan.';
        case 403:
            if (/subscription/i.test(detail))
                return 'The account has no active subscription. Renew it in the dashboard.';
            return 'Use a token for this product, or an environment or admin token, with permission to create, update and publish releases and to create artifacts.';
        case 404:
            if (/\baccount\b/i.test(detail))
                return 'Is `account` the id or slug of your account? On a server of your own, leave it out.';
            return /HTTP method|URL path/i.test(detail)
                ? 'Check `url` and `account`: the server knows no such path.'
                : subjectHints[subject];
        case 409:
            return 'Somebody else changed the same thing at this moment. Run again: a re-run is safe.';
        case 422:
            return 'Correct the setting that is named, and run again.';
        case 429:
            return 'Run again later: a re-run is safe.';
        default:
            return status >= 500 ? 'Run again: a re-run is safe.' : undefined;
    }
}

;// CONCATENATED MODULE: ./src/registries/keygen/api.ts







/** Keygen Cloud, where the account is part of every path. */
const cloudUrl = 'https://api.keygen.sh';
/** Absolute address of a path, e.g. `/releases`: below the account, if one is given. */
function addressOf({ url, account }, path) {
    const server = url.replace(/\/+$/, '').replace(/\/v1$/, '');
    return `${server}/v1${account === undefined ? '' : `/accounts/${encodeURIComponent(account)}`}${path}`;
}
/** The version of the API. 1.8 only renames error codes, and older servers do not know it. */
const apiVersion = '1.7';
const jsonApi = 'application/vnd.api+json';
/** Items of a page: the most that the service gives. */
const pageSize = 100;
/** Pages of a list that are read at most: more than any release has. */
const maxPages = 20;
/** The value. Throws a refusal as ProblemError. */
function unwrap(answer) {
    if (answer.ok)
        return answer.value;
    throw new problem/* ProblemError */.Mm(answer.error.problems);
}
/** As `unwrap`, but a 404 is undefined. */
function unwrapOrUndefined(answer) {
    return !answer.ok && answer.error.status === 404 ? undefined : unwrap(answer);
}
/** Sends calls to an endpoint. A failure is a value, never thrown. */
function apiOf(http, endpoint) {
    const send = async (call) => {
        const { method, path, query, body, prefer, redirect, reply, doing } = call;
        const isRead = method === 'GET';
        const refused = (problems, more = {}) => (0,result/* failed */.g)({ landed: 'none', codes: [], problems, ...more });
        const sent = await http.send({
            method,
            effect: isRead ? 'read' : 'write',
            url: `${addressOf(endpoint, path)}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`,
            headers: (0,data/* defined */.sw)({
                authorization: `Bearer ${endpoint.token}`,
                accept: jsonApi,
                'keygen-version': apiVersion,
                'keygen-environment': endpoint.environment,
                'content-type': body === undefined ? undefined : jsonApi,
                prefer,
            }),
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            ...(redirect === undefined ? {} : { redirects: 'return' }),
        });
        if (!sent.ok) {
            const problems = (0,registries_failure/* problemsFromFailure */.p)(sent.error, { title: 'Keygen', label: endpoint.label });
            return refused(problems, isRead ? {} : { landed: sent.error.landed });
        }
        const { status } = sent.value;
        if ((status < 200 || status > 299) && status !== redirect)
            return refused(problemsFromReply(sent.value, call), { status, codes: codesOf(sent.value) });
        const value = reply(sent.value);
        if (value !== undefined)
            return (0,result.ok)(value);
        const unexpected = {
            code: 'registry.unreadable',
            title: `Keygen returned an unexpected body (HTTP ${status}) to the request to ${doing}`,
            detail: (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(sent.value), 1_000),
            hint: 'Is `url` a Keygen server? If it is, run again: a re-run is safe.',
        };
        return refused([unexpected], isRead ? {} : { landed: 'unknown' });
    };
    const list = async (call, pages = maxPages) => {
        const items = [];
        for (let page = 1; page <= pages; page += 1) {
            const query = { ...call.query, 'page[size]': String(pageSize), 'page[number]': String(page) };
            const answer = await send({ ...call, query });
            if (!answer.ok)
                return answer;
            items.push(...answer.value);
            if (answer.value.length < pageSize)
                break;
        }
        return (0,result.ok)(items);
    };
    return { send, list };
}


/***/ }),

/***/ 525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xk: () => (/* binding */ signingKeyFrom),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   ap: () => (/* binding */ rawBase64),
/* harmony export */   cS: () => (/* binding */ sha512Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);


/** DER of a PKCS #8 Ed25519 key up to its 32 bytes of seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/**
 * Reads a key as the vendor's tool creates it: 64 hex digits of seed, or 128 of seed and public key, which have to belong
 * together. The failure contains no part of the key.
 */
function signingKeyFrom(text) {
    const hex = text.trim();
    if (!/^([0-9a-f]{64}|[0-9a-f]{128})$/i.test(hex)) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('is no Ed25519 key: give 64 hex digits (the seed) or 128 (seed and public key)');
    }
    const bytes = Buffer.from(hex, 'hex');
    const seed = bytes.subarray(0, 32);
    if (bytes.length === 64 && !bytes.subarray(32).equals(publicKeyOf(seed))) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('holds a public key that does not belong to its seed: copy the whole key again');
    }
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ seed });
}
function publicKeyOf(seed) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
    return Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ format: 'jwk' }).x ?? '', 'base64url');
}
/** SHA-512 of all bytes, read once in constant memory. Rejects with what the source threw. */
async function sha512Of(source, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    for await (const chunk of await source.open(signal))
        hash.update(chunk);
    return hash.digest();
}
/** Base64 without padding: how the vendor's tool writes checksums and signatures, and its SDK reads them. */
function rawBase64(bytes) {
    return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
/** `dom2` of RFC 8032, section 5.1. */
function domain(data, context, prehashed) {
    return Buffer.concat([
        Buffer.from('SigEd25519 no Ed25519 collisions'),
        Buffer.of(prehashed ? 1 : 0, context.length),
        context,
        data,
    ]);
}
/** Clamps a scalar, in place: RFC 8032, section 5.1.5, step 2. */
function adjustScalarBytes(bytes) {
    bytes[0] = (bytes[0] ?? 0) & 0b1111_1000;
    bytes[31] = ((bytes[31] ?? 0) & 0b0111_1111) | 0b0100_0000;
    return bytes;
}
/**
 * Ed25519ph (RFC 8032, section 5.1) over a digest that is there already, so that a file of any size is signed after one pass
 * over it. Node has no Ed25519ph, and the library's own wants the whole message in memory.
 * @param sha512 the message's SHA-512, 64 bytes
 * @param context the product's id, as the vendor's SDK expects it; at most 255 bytes
 */
async function sign(key, sha512, context) {
    const [{ ed25519 }, { eddsa }] = await Promise.all([
        __webpack_require__.e(/* import() | curves */ 871).then(__webpack_require__.bind(__webpack_require__, 6148)),
        __webpack_require__.e(/* import() | curves */ 871).then(__webpack_require__.bind(__webpack_require__, 4271)),
    ]);
    const hash = (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(message).digest();
    const ed25519ph = eddsa(ed25519.Point, hash, { adjustScalarBytes, domain, prehash: (digest) => digest });
    return ed25519ph.sign(sha512, new Uint8Array(key.seed), { context: new TextEncoder().encode(context) });
}


/***/ }),

/***/ 134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPublish: () => (/* binding */ checkPublish),
  checkUpdate: () => (/* binding */ checkUpdate),
  checkWithdraw: () => (/* binding */ checkWithdraw)
});

// EXTERNAL MODULE: ./src/domain/concurrency.ts
var concurrency = __webpack_require__(7571);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/registries/keygen/metadata.ts
var keygen_metadata = __webpack_require__(3906);
// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/registries/keygen/api.ts + 1 modules
var keygen_api = __webpack_require__(7568);
;// CONCATENATED MODULE: ./src/registries/keygen/session.ts


/** Requests or uploads of one entry at once. */
const session_concurrency = 4;
/** How often a write is sent at most, if its result stays unknown and it turns out not to have landed. */
const maxAttempts = 3;
function openSession(context, endpoint) {
    let written = false;
    const http = {
        async send(request) {
            const sent = await context.http.send(request);
            if (request.effect === 'write') {
                written ||= sent.ok ? sent.value.status < 400 : sent.error.landed === 'unknown';
                if (!sent.ok)
                    await untilAllowed(context, sent.error);
            }
            return sent;
        },
    };
    return { api: (0,keygen_api/* apiOf */.ir)(http, endpoint), context, hasWritten: () => written };
}
/** Waits as long as a reply with an unknown result asks for, if the run has the time: whatever is decided next, it begins with a look. */
async function untilAllowed({ clock, deadline }, { landed, retryAt = 0 }) {
    const ms = retryAt - clock.now();
    // If the run ends meanwhile, the next request says so.
    if (landed === 'unknown' && ms > 0 && retryAt < deadline)
        await clock.sleep(ms).catch(() => undefined);
}
/**
 * Sends a write. If its result is unknown, or somebody else was first, it checks whether the write is done, and sends it again only
 * if it is not. Throws ProblemError.
 * @param raced statuses that mean that somebody else was first
 */
async function writeAndVerify(session, call, isDone, raced = [409]) {
    for (let attempt = 1;; attempt += 1) {
        const answer = await session.api.send(call);
        if (answer.ok)
            return;
        const { landed, status = 0, problems } = answer.error;
        if (landed === 'none' && !raced.includes(status))
            throw new problem/* ProblemError */.Mm(problems);
        if (await isDone())
            return;
        if (attempt === maxAttempts)
            throw new problem/* ProblemError */.Mm(problems);
        await backOff(session, attempt);
    }
}
function backOff(session, attempt) {
    return pause(session, attempt * 1_000);
}
/** Waits. Throws ProblemError if the run has no time for it. */
async function pause({ context: { clock, deadline } }, ms) {
    if (clock.now() + ms < deadline) {
        try {
            return await clock.sleep(ms);
        }
        catch {
            if (clock.now() < deadline)
                throw timeoutError('The workflow was cancelled while Keygen was waited for');
        }
    }
    throw timeoutError('The time that `timeout` allows was up while Keygen was waited for');
}
function timeoutError(title) {
    const hint = 'Run again: a re-run is safe, and goes on where this one stopped.';
    return new problem/* ProblemError */.Mm([{ code: 'run.timeout', title, hint }]);
}

// EXTERNAL MODULE: ./src/registries/keygen/artifacts/signature.ts
var artifacts_signature = __webpack_require__(525);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/hash.ts






/**
 * Hashes an asset, which verifies it against GitHub's digest, and signs it. The bytes are not read if an existing artifact was
 * created from the same digest. Throws ProblemError.
 */
async function hashArtifact(settings, context, desired, existing) {
    const known = existing !== undefined && isSameSource(desired, existing) ? bytesFrom(existing.checksum) : undefined;
    const sha512 = known ?? (await hashAsset(context, desired));
    const key = settings['signing-key'] === undefined ? undefined : (0,artifacts_signature/* signingKeyFrom */.Xk)(settings['signing-key']);
    const signature = key?.ok === true ? (0,artifacts_signature/* rawBase64 */.ap)(await (0,artifacts_signature/* sign */._S)(key.value, sha512, settings.product)) : undefined;
    return { desired, sha512, checksum: (0,artifacts_signature/* rawBase64 */.ap)(sha512), ...(0,data/* defined */.sw)({ signature }) };
}
async function hashAsset({ assets, clock, deadline }, { asset }) {
    const stop = new AbortController();
    const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
    try {
        return await (0,artifacts_signature/* sha512Of */.cS)(assets.bytes(asset), stop.signal);
    }
    catch (error) {
        if (stop.signal.aborted)
            throw timeoutError('The time that `timeout` allows was up while an asset was read');
        throw new problem/* ProblemError */.Mm(problemsOfSource(error, asset.name));
    }
    finally {
        timer.cancel();
    }
}
/** What it means that an asset's bytes could not be read: what its source reports, or that they are corrupt. */
function problemsOfSource(error, filename) {
    const title = `The bytes of ${(0,domain_text/* truncate */.xv)(filename, 120)} could not be read`;
    const hint = 'Run again; if it stays, upload the asset again.';
    return (0,problem/* problemsIn */._n)(error) ?? [{ code: 'asset.corrupt', title, hint, field: 'artifacts' }];
}
/** True if an existing artifact tells what the bytes hash to: an equal one, created from the same GitHub digest. */
function isSameSource({ asset }, existing) {
    return (asset.sha256 !== undefined &&
        (0,keygen_metadata/* creatorOf */.Oz)(existing) !== undefined &&
        existing.metadata[keygen_metadata/* ownKeys */.Hs.sha256] === asset.sha256 &&
        bytesFrom(existing.checksum)?.length === 64);
}
/** True if an artifact is meant to hold these very bytes, uploaded or not. */
function isSameContent({ sha512 }, existing) {
    return bytesFrom(existing.checksum)?.equals(sha512) ?? false;
}
/** A checksum or signature in any of the encodings that the vendor's tool writes. */
function bytesFrom(text) {
    const value = text?.trim() ?? '';
    if (value === '')
        return undefined;
    if (/^([0-9a-f]{2})+$/i.test(value) && [32, 40, 64, 96, 128].includes(value.length))
        return Buffer.from(value, 'hex');
    return /^[\w+/-]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : undefined;
}

;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/action.ts



/** The artifact of a name: the one that stays, if another is being removed. */
function recordOf(records, filename) {
    const named = records.filter((record) => record.filename === filename);
    return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}
/** How long the service may take to notice a completed upload, in milliseconds: it looks every 30 seconds. */
const noticeDelay = 45_000;
/** Bytes per millisecond of the slowest upload; one that takes longer counts as dead. */
const slowestUpload = 100;
/**
 * What to do about an artifact, given what is there under its name. Pure. There is no lock: one whose upload is not complete is
 * replaced only if it is a leftover of this run, or older than any run gets.
 */
function artifactActionFor(artifact, existing, context) {
    // A yanked one is being removed; creating the new one waits for that.
    if (existing === undefined || existing.status === 'YANKED')
        return { kind: 'upload' };
    if (existing.status === 'FAILED')
        return { kind: 'replace', record: existing };
    if (existing.status === 'WAITING') {
        const until = uploadDeadline(existing, context);
        return context.now >= until ? { kind: 'replace', record: existing } : { kind: 'await', record: existing, until };
    }
    const difference = differenceOf(artifact, existing);
    if (difference === undefined)
        return { kind: 'keep', record: existing };
    const title = `The release has another ${(0,domain_text/* truncate */.xv)(artifact.desired.filename, 120)} already: ${difference}`;
    const hint = `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; else release under a new version.`;
    return { kind: 'conflict', problem: { code: 'registry.conflict', title, hint, field: 'artifacts' } };
}
/** Until when somebody may still be uploading it. Milliseconds since the epoch. */
function uploadDeadline(existing, { run, checkStartedAt, timeout, isPublished }) {
    const parsed = Date.parse(existing.created ?? '');
    const created = Number.isNaN(parsed) ? checkStartedAt : parsed;
    // The run's earlier attempts have ended, and had uploaded what they published.
    if ((0,keygen_metadata/* isLeftover */.ij)(existing, run))
        return isPublished ? created + noticeDelay : checkStartedAt;
    // Two jobs of one attempt may run at the same time.
    if ((0,keygen_metadata/* isCreatedBy */.un)(existing, run))
        return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
    return created + timeout;
}
/** What differs, as the end of a sentence; undefined if nothing does. */
function differenceOf({ desired, sha512, ...artifact }, existing) {
    if (typeof existing.filesize === 'number' && existing.filesize !== desired.asset.size) {
        return `it has ${existing.filesize} bytes, the asset ${desired.asset.size}`;
    }
    const theirs = bytesFrom(existing.checksum);
    if (theirs === undefined)
        return 'it has no checksum to compare';
    const sha256 = desired.asset.sha256 === undefined ? undefined : Buffer.from(desired.asset.sha256, 'hex');
    const ours = [sha512, sha256].find((digest) => digest?.length === theirs.length);
    if (ours === undefined)
        return 'its checksum is of a kind that cannot be compared';
    if (!theirs.equals(ours))
        return 'its checksum differs';
    for (const name of ['platform', 'arch', 'filetype']) {
        if ((existing[name] || undefined) !== desired[name])
            return `its ${name} is ${quoted(existing[name])}, not ${quoted(desired[name])}`;
    }
    const signature = bytesFrom(artifact.signature);
    if (signature !== undefined && !bytesFrom(existing.signature)?.equals(signature))
        return existing.signature ? 'its signature is of another key' : 'it is not signed';
    return undefined;
}
function quoted(value) {
    return value ? `\`${(0,domain_text/* truncate */.xv)(value, 60)}\`` : 'empty';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/registries/keygen/records.ts

/** For replies of which only the id matters. */
const resourceSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1) });
const linkage = schemas/* object */.Ikc({ data: resourceSchema.nullish() }).optional();
const records_text = schemas/* string */.YjP().nullable().default(null);
const mapping = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const ofType = (type) => ({ id: schemas/* string */.YjP().min(1), type: schemas/* literal */.euz(type) });
const releaseSchema = schemas/* object */.Ikc({
    ...ofType('releases'),
    attributes: schemas/* object */.Ikc({
        version: schemas/* string */.YjP(),
        channel: schemas/* string */.YjP(),
        status: schemas/* enum */.k5n(['DRAFT', 'PUBLISHED', 'YANKED']),
        name: records_text,
        description: records_text,
        tag: records_text,
        metadata: mapping.nullish(),
    }),
    relationships: schemas/* object */.Ikc({ product: linkage, package: linkage }).optional(),
})
    .transform(({ id, attributes, relationships }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    /** Absent if the reply does not contain it. */
    productId: relationships?.product?.data?.id,
    /** '' for a release without a package; absent if the reply does not contain it. */
    packageId: relationships?.package?.data === null ? '' : relationships?.package?.data?.id,
}));
const artifactSchema = schemas/* object */.Ikc({
    ...ofType('artifacts'),
    attributes: schemas/* object */.Ikc({
        filename: schemas/* string */.YjP(),
        filetype: schemas/* string */.YjP().nullish(),
        filesize: schemas/* number */.aig().nullish(),
        platform: schemas/* string */.YjP().nullish(),
        arch: schemas/* string */.YjP().nullish(),
        checksum: schemas/* string */.YjP().nullish(),
        signature: schemas/* string */.YjP().nullish(),
        status: schemas/* enum */.k5n(['WAITING', 'PROCESSING', 'UPLOADED', 'FAILED', 'YANKED']),
        metadata: mapping.nullish(),
        created: schemas/* string */.YjP().nullish(),
    }),
    links: schemas/* object */.Ikc({ redirect: schemas/* string */.YjP().optional() }).optional().catch(undefined),
})
    .transform(({ id, attributes, links }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    redirect: links?.redirect,
}));
const constraintSchema = schemas/* object */.Ikc({ ...ofType('constraints'), relationships: schemas/* object */.Ikc({ entitlement: schemas/* object */.Ikc({ data: resourceSchema }) }) })
    .transform(({ id, relationships }) => ({ id, entitlementId: relationships.entitlement.data.id }));
const packageSchema = schemas/* object */.Ikc({ ...ofType('packages'), relationships: schemas/* object */.Ikc({ product: linkage }).optional() })
    .transform(({ id, relationships }) => ({ id, productId: relationships?.product?.data?.id }));
const productSchema = schemas/* object */.Ikc(ofType('products'));
const entitlementSchema = schemas/* object */.Ikc(ofType('entitlements'));

;// CONCATENATED MODULE: ./src/registries/keygen/calls.ts




/** Stands for the id of a release that does not exist yet in what a dry run shows. */
const futureId = '{id}';
/** A path of a template whose parts are encoded. */
function path(template, ...parts) {
    return String.raw({ raw: template }, ...parts.map((part) => (part === futureId ? part : encodeURIComponent(part))));
}
function dataOf(schema) {
    const document = schemas/* object */.Ikc({ data: schema });
    return (reply) => document.safeParse((0,data/* parseJson */.qF)(reply.text)).data?.data;
}
/** A success without a body is recognized by its status alone. */
const noContent = ({ status }) => (status === 204 ? true : undefined);
function get(doing, subject, path, schema, facts = {}) {
    return { doing, subject, method: 'GET', path, reply: dataOf(schema), ...facts };
}
const calls_product = (id) => get('show the product', 'product', path `/products/${id}`, productSchema);
const packageOf = (key) => get('show the package', 'package', path `/packages/${key}`, packageSchema);
const entitlement = (code) => get(`show the entitlement ${(0,domain_text/* truncate */.xv)(code, 60)}`, 'entitlements', path `/entitlements/${code}`, entitlementSchema);
/** By UUID, version or tag; 404 if there is none in the scope. */
const release = (key, scope) => get(`show the release ${(0,domain_text/* truncate */.xv)(key, 60)}`, 'release', path `/releases/${key}`, releaseSchema, {
    query: { ...scope },
});
/** A list, newest first. */
const releases = (scope, status) => get('list the releases', 'release', '/releases', schemas/* array */.YOg(releaseSchema), {
    query: { ...scope, ...(0,data/* defined */.sw)({ status }) },
});
/** The release to upgrade to; 404 if there is none. */
const calls_upgrade = (id, scope, channel) => get('upgrade', 'release', path `/releases/${id}/upgrade`, releaseSchema, { query: { ...scope, channel } });
const constraints = (id) => get('list the constraints', 'entitlements', path `/releases/${id}/constraints`, schemas/* array */.YOg(constraintSchema));
const calls_artifacts = (id) => get('list the artifacts', 'artifacts', path `/releases/${id}/artifacts`, schemas/* array */.YOg(artifactSchema));
/** An artifact as a customer reaches it, through its release, without counting as a download. */
const download = (id, artifactId) => get('show the download', 'artifacts', path `/releases/${id}/artifacts/${artifactId}`, artifactSchema, {
    prefer: 'no-download',
});
const calls_artifact = (id) => get('show the artifact', 'artifacts', path `/artifacts/${id}`, artifactSchema, { prefer: 'no-download' });
function write(doing, subject, [method, path], reply, body) {
    return { doing, subject, method, path, reply, ...(0,data/* defined */.sw)({ body }) };
}
const releaseFrom = dataOf(releaseSchema);
const createRelease = (body) => write('create the release', 'release', ['POST', '/releases'], releaseFrom, body);
const updateRelease = (id, attributes) => write('update the release', 'release', ['PATCH', path `/releases/${id}`], releaseFrom, {
    data: { type: 'releases', attributes },
});
const setTag = (id, tag) => ({
    ...updateRelease(id, { tag }),
    doing: 'move the tag',
    subject: 'tag',
});
const publishRelease = (id) => write('publish the release', 'release', ['POST', path `/releases/${id}/actions/publish`], releaseFrom);
const yankRelease = (id) => write('yank the release', 'release', ['POST', path `/releases/${id}/actions/yank`], releaseFrom);
const deleteRelease = (id) => write('delete the release', 'release', ['DELETE', path `/releases/${id}`], noContent);
const setPackage = (id, packageId) => write('set the package', 'package', ['PUT', path `/releases/${id}/package`], dataOf(resourceSchema), {
    data: { type: 'packages', id: packageId },
});
const attachConstraints = (id, entitlementIds) => write('attach constraints', 'entitlements', ['POST', path `/releases/${id}/constraints`], dataOf(schemas/* array */.YOg(constraintSchema)), { data: entitlementIds.map(constraintBody) });
const detachConstraints = (id, constraintIds) => write('detach constraints', 'entitlements', ['DELETE', path `/releases/${id}/constraints`], noContent, {
    data: constraintIds.map((constraint) => ({ type: 'constraints', id: constraint })),
});
/** Replies with the new artifact, and the address that takes its bytes. */
const createArtifact = (body, filename) => ({
    ...write(`create the artifact ${(0,domain_text/* truncate */.xv)(filename, 120)}`, 'artifacts', ['POST', '/artifacts'], (reply) => {
        const record = dataOf(artifactSchema)(reply);
        const target = reply.headers['location'] ?? record?.redirect;
        return record === undefined || target === undefined ? undefined : { record, target };
    }, body),
    prefer: 'no-redirect',
    redirect: 307,
});
const deleteArtifact = (id) => write('delete the artifact', 'artifacts', ['DELETE', path `/artifacts/${id}`], noContent);
function constraintBody(entitlementId) {
    return { type: 'constraints', relationships: { entitlement: { data: { type: 'entitlements', id: entitlementId } } } };
}

// EXTERNAL MODULE: ./src/domain/poll.ts
var poll = __webpack_require__(7683);
// EXTERNAL MODULE: ./src/registries/keygen/release.ts
var keygen_release = __webpack_require__(2622);
// EXTERNAL MODULE: ./src/domain/result.ts
var result = __webpack_require__(635);
;// CONCATENATED MODULE: ./src/registries/keygen/remote-state.ts







/** Looks up product, package and entitlements. Throws every problem at once. */
async function resolveScope({ api }, settings, { withEntitlements }) {
    // Before the others, so that a refused token is reported once.
    const product = (0,keygen_api/* unwrap */.oA)(await api.send(calls_product(settings.product))).id;
    const entitlements = withEntitlements ? settings.entitlements : undefined;
    const findPackage = async (key) => {
        const answer = await api.send(packageOf(key));
        if (!answer.ok)
            return (0,result/* failed */.g)(answer.error.problems);
        if ((answer.value.productId ?? product) === product)
            return (0,result.ok)(answer.value.id);
        const title = `The package \`${key}\` belongs to another product`;
        const hint = 'Correct `package` or `product`: a release and its package are of one product.';
        return (0,result/* failed */.g)([{ code: 'registry.rejected', title, hint, field: 'package' }]);
    };
    const findEntitlement = async (code) => {
        const answer = await api.send(entitlement(code));
        if (answer.ok)
            return (0,result.ok)(answer.value.id);
        const { status, problems } = answer.error;
        // What is no reply of Keygen says nothing about the entitlement.
        if (status === undefined)
            return (0,result/* failed */.g)(problems);
        const title = `Keygen does not show the entitlement \`${code}\``;
        return (0,result/* failed */.g)(problems.map((problem) => ({ ...problem, title })));
    };
    const packages = settings.package === undefined ? [] : [settings.package];
    const found = await (0,concurrency/* mapConcurrently */.X)([
        ...packages.map((key) => () => findPackage(key)),
        ...(entitlements ?? []).map((code) => () => findEntitlement(code)),
    ], session_concurrency, (find) => find());
    (0,problem/* throwIfAny */.MI)(found.flatMap((one) => (one.ok ? [] : one.error)));
    const ids = found.flatMap((one) => (one.ok ? [one.value] : []));
    const [packageId = ''] = ids.slice(0, packages.length);
    return {
        scope: { product, package: packageId },
        ...(0,data/* defined */.sw)({ entitlements: entitlements && [...new Set(ids.slice(packages.length))] }),
    };
}
async function readRemoteState(session, { scope, entitlements }, version, tag) {
    const { api } = session;
    const stateOf = async (release) => ({
        release,
        artifacts: (0,keygen_api/* unwrap */.oA)(await api.list(calls_artifacts(release.id))),
        constraints: entitlements === undefined ? [] : (0,keygen_api/* unwrap */.oA)(await api.list(constraints(release.id))),
    });
    const release = await releaseOfVersion(session, version, scope);
    const tagHolder = tag === undefined ? undefined : await releaseOfTag(session, tag, scope);
    if (release !== undefined)
        return { ...(await stateOf(release)), ...(0,data/* defined */.sw)({ tagHolder }) };
    const other = scope.package === '' ? undefined : await releaseOfVersion(session, version, { ...scope, package: '' });
    const unpackaged = other?.status === 'DRAFT' ? await stateOf(other) : undefined;
    return { artifacts: [], constraints: [], ...(0,data/* defined */.sw)({ tagHolder, unpackaged }) };
}
function releaseOfVersion(session, version, scope) {
    return releaseNamed(session, version, scope, (release) => release.version === version);
}
function releaseOfTag(session, tag, scope) {
    return releaseNamed(session, tag, scope, (release) => release.tag === tag);
}
/** A version may be another release's tag, and the other way round: then the list tells which one it is. */
async function releaseNamed({ api }, name, scope, isMeant) {
    const matches = (release) => isMeant(release) &&
        (release.productId ?? scope.product) === scope.product &&
        (release.packageId ?? scope.package) === scope.package;
    const named = (0,keygen_api/* unwrapOrUndefined */.vj)(await api.send(release(name, scope)));
    if (named === undefined || matches(named))
        return named;
    return (0,keygen_api/* unwrap */.oA)(await api.list(releases(scope))).find(matches);
}
/** The release as it is now; undefined if it is gone. */
async function releaseNow({ api }, id, scope) {
    return (0,keygen_api/* unwrapOrUndefined */.vj)(await api.send(release(id, scope)));
}

// EXTERNAL MODULE: ./src/registries/keygen/settings.ts
var settings = __webpack_require__(6786);
// EXTERNAL MODULE: ./src/domain/url.ts
var domain_url = __webpack_require__(1949);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/registries/failure.ts
var registries_failure = __webpack_require__(5957);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/ensure.ts












/** How often one artifact is created at most. */
const maxCreations = 4;
/** How often the bytes are sent to one address at most. */
const maxUploads = 3;
/** Pause before another look at an artifact that somebody else uploads. Milliseconds. */
const lookInterval = 5_000;
/** Pauses while the row of a deleted artifact lingers, which still takes its filename. Milliseconds. */
const lingerPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
const createCall = (artifact, releaseId, run) => createArtifact(artifactBody(artifact, releaseId, run), artifact.desired.filename);
/**
 * Uploads, resumes, waits for another run's upload, or leaves an equal artifact alone, whatever is there. Returns the record that
 * holds the bytes. Throws ProblemError; an artifact that differs is never touched.
 */
async function ensureArtifact(session, artifact, existing, { releaseId, ...target }) {
    const { api, context } = session;
    const { log, clock, run } = context;
    const { desired } = artifact;
    const name = (0,domain_text/* truncate */.xv)(desired.filename, 120);
    const lookUp = async () => recordOf((0,keygen_api/* unwrap */.oA)(await api.list(calls_artifacts(releaseId))), desired.filename);
    let record = existing;
    let creations = 0;
    let lingerings = 0;
    /** True once a creation may have landed: then an incomplete artifact of this attempt is ours to replace. */
    let mayBeOurs = false;
    let hasLoggedWait = false;
    /** The reply of the storage when it last did not take the bytes. */
    let storageReply;
    for (;;) {
        const action = artifactActionFor(artifact, record, { ...target, run, now: clock.now() });
        if (action.kind === 'keep')
            return action.record;
        if (action.kind === 'conflict')
            throw new problem/* ProblemError */.Mm([action.problem]);
        if (action.kind === 'await' && !(mayBeOurs && (0,keygen_metadata/* isCreatedBy */.un)(action.record, run))) {
            if (!hasLoggedWait)
                log.info(`${name} is waiting for its upload, which ${describeCreator(action.record)} may be doing.`);
            hasLoggedWait = true;
            if (clock.now() + lookInterval >= context.deadline)
                throw new problem/* ProblemError */.Mm([stillUploading(name, action.record)]);
            await pause(session, lookInterval);
            record = await lookUp();
            continue;
        }
        if (action.kind !== 'upload') {
            const { id, status } = action.record;
            // Somebody may have completed its upload since it was listed.
            record = (0,keygen_api/* unwrapOrUndefined */.vj)(await api.send(calls_artifact(id)));
            if (record?.status !== status)
                continue;
            log.info(`Replacing ${name}, whose upload never completed.`);
            const deleted = await api.send(deleteArtifact(id));
            if (deleted.ok || deleted.error.status === 404)
                record = undefined;
            else {
                if (deleted.error.landed === 'none' && deleted.error.status !== 409)
                    (0,keygen_api/* unwrap */.oA)(deleted);
                record = await lookUp();
                if (record?.id === id && (lingerings += 1) > maxCreations)
                    (0,keygen_api/* unwrap */.oA)(deleted);
            }
            continue;
        }
        if (creations >= maxCreations)
            throw new problem/* ProblemError */.Mm([notUploaded(name, storageReply)]);
        const created = await api.send(createCall(artifact, releaseId, run));
        if (created.ok) {
            creations += 1;
            record = created.value.record;
            const refusal = await uploadBytes(session, desired, created.value.target);
            if (refusal === undefined)
                return record;
            storageReply = refusal.expired;
            log.info(`The upload address of ${name} expired.`);
            mayBeOurs = true;
            record = { ...record, status: 'WAITING' };
            continue;
        }
        const { landed, status, codes, problems } = created.error;
        const isTaken = status === 409 || codes.includes('FILENAME_TAKEN');
        if (landed === 'none' && !isTaken)
            throw new problem/* ProblemError */.Mm(problems);
        if (landed === 'unknown') {
            creations += 1;
            mayBeOurs = true;
        }
        record = await lookUp();
        if (isTaken && (record === undefined || record.status === 'YANKED')) {
            const delay = lingerPauses[lingerings++];
            if (delay === undefined)
                throw new problem/* ProblemError */.Mm(problems);
            await pause(session, delay);
        }
    }
}
/**
 * Sends the bytes to the storage, without our token: the address is signed. Sending them again to the same
 * address is safe. Throws ProblemError.
 * @returns undefined once they are stored; if the address has expired, what the storage replied
 */
async function uploadBytes(session, { asset, filename }, target) {
    const { http, log, assets } = session.context;
    const name = (0,domain_text/* truncate */.xv)(filename, 120);
    const fault = storageFault(target);
    if (fault !== undefined) {
        const title = `Keygen names no address that ${name} can be uploaded to: ${fault}`;
        const hint = 'Look at the server, then run again: a re-run is safe.';
        throw new problem/* ProblemError */.Mm([{ code: 'registry.unreadable', title, hint, field: 'artifacts' }]);
    }
    for (let attempt = 1;; attempt += 1) {
        log.info(`Uploading ${name} (${asset.size} bytes)`);
        const sent = await http.send({
            method: 'PUT',
            url: target,
            effect: 'write',
            headers: { 'content-type': asset.contentType || 'application/octet-stream' },
            body: assets.bytes(asset),
        });
        let problems;
        if (sent.ok) {
            const { status, headers } = sent.value;
            // A success without an ETag did not come from the storage.
            if (status === 200 && headers['etag'] !== undefined)
                return undefined;
            const detail = (0,failure/* bodyExcerpt */.kG)(sent.value);
            if (status === 403)
                return { expired: detail };
            problems = [notStored(name, status, detail)];
            if (status >= 300)
                throw new problem/* ProblemError */.Mm(problems);
        }
        else {
            const { reason, landed, cause } = sent.error;
            problems =
                reason === 'body'
                    ? problemsOfSource(cause, filename)
                    : (0,registries_failure/* problemsFromFailure */.p)(sent.error, { title: "Keygen's storage" });
            if (landed === 'none' || reason === 'deadline' || reason === 'cancelled')
                throw new problem/* ProblemError */.Mm(problems);
        }
        if (attempt === maxUploads)
            throw new problem/* ProblemError */.Mm(problems);
        await pause(session, attempt * 2_000);
    }
}
/** Why nothing is sent to an address that the service named; nothing of the address, which is signed, is in it. */
function storageFault(target) {
    const url = URL.parse(target);
    if (url === null || !/^https?:$/.test(url.protocol))
        return 'what it names is not a web address';
    if (url.username !== '' || url.password !== '')
        return 'the address has a user name or a password in it';
    return url.protocol === 'http:' && !(0,domain_url/* isLoopback */.U9)(url) ? 'the connection would not be encrypted' : undefined;
}
function notStored(name, status, detail) {
    const [code, title] = status < 300
        ? ['registry.unreadable', `What answered to the upload of ${name} is not the storage`]
        : ['registry.rejected', `The storage refused ${name} (HTTP ${status})`];
    const hint = 'Is there a proxy in between? Run again: a re-run is safe.';
    return { code, title, ...(0,data/* defined */.sw)({ detail: detail || undefined }), hint, field: 'artifacts' };
}
function describeCreator(record) {
    const creator = (0,keygen_metadata/* creatorOf */.Oz)(record);
    return creator === undefined
        ? 'somebody else'
        : `the workflow run ${(0,domain_text/* truncate */.xv)(creator.id, 40)} (attempt ${creator.attempt})`;
}
function stillUploading(name, record) {
    const title = `${name} is still waiting for its upload, which ${describeCreator(record)} may be doing`;
    const hint = 'Run again once that run has ended; if it has, the artifact is replaced as soon as it is older than `timeout`. A `concurrency` group keeps two runs of a release apart.';
    return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}
function notUploaded(name, detail) {
    const title = `${name} could not be uploaded after ${maxCreations} attempts`;
    const hint = 'Run again: a re-run is safe, and replaces it.';
    return { code: 'registry.unavailable', title, ...(0,data/* defined */.sw)({ detail: detail || undefined }), hint, field: 'artifacts' };
}
function artifactBody({ desired, checksum, signature }, releaseId, run) {
    const { asset, filename, filetype, platform, arch, metadata } = desired;
    const own = { [keygen_metadata/* ownKeys */.Hs.run]: run.id, [keygen_metadata/* ownKeys */.Hs.attempt]: run.attempt, ...(0,data/* defined */.sw)({ [keygen_metadata/* ownKeys */.Hs.sha256]: asset.sha256 }) };
    return {
        data: {
            type: 'artifacts',
            attributes: {
                filename,
                filesize: asset.size,
                checksum,
                ...(0,data/* defined */.sw)({ filetype, platform, arch, signature }),
                metadata: { ...metadata, ...own },
            },
            relationships: { release: { data: { type: 'releases', id: releaseId } } },
        },
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/artifacts.ts








/** Uploads what is missing; no step if every artifact is there. */
function artifactSteps(planned, existing, target, run) {
    if (planned.every(({ action }) => action.kind === 'keep'))
        return [];
    const artifacts = planned.map(({ artifact }) => artifact);
    return [
        {
            writes: planned.flatMap((one) => writesOf(one, target.releaseId, run)),
            run: ({ session, releaseId }) => ensureArtifacts(session, artifacts, existing, { ...target, releaseId }),
        },
    ];
}
function writesOf({ artifact, action }, releaseId, run) {
    if (action.kind === 'keep')
        return [];
    const { filename, asset } = artifact.desired;
    const name = (0,domain_text/* truncate */.xv)(filename, 120);
    const replaced = action.kind === 'replace' ? [deleteArtifact(action.record.id)] : [];
    return [
        ...replaced.map((call) => ({ title: `Delete the unfinished artifact ${name}`, ...call })),
        { title: `Create the artifact ${name}`, ...createCall(artifact, releaseId, run) },
        { title: `Upload ${name}`, method: 'PUT', body: `${asset.size} bytes` },
    ];
}
/** Ensures every artifact, and looks once more: another run may have replaced one meanwhile. */
async function ensureArtifacts(session, artifacts, existing, target) {
    let pending = artifacts;
    let records = existing;
    for (let round = 1;; round += 1) {
        const ensured = await (0,concurrency/* mapConcurrently */.X)(pending, session_concurrency, async (artifact) => {
            const before = recordOf(records, artifact.desired.filename);
            return { artifact, before, after: await ensureArtifact(session, artifact, before, target) };
        });
        // Nothing was written, so there is nothing to look at again.
        if (ensured.every(({ before, after }) => before?.id === after.id))
            return;
        records = (0,keygen_api/* unwrap */.oA)(await session.api.list(calls_artifacts(target.releaseId)));
        const failures = records.filter(({ id, status }) => status === 'FAILED' && ensured.some(({ after }) => after.id === id));
        // The same bytes would fail again.
        (0,problem/* throwIfAny */.MI)(failures.map((record) => notProcessed(record, 'The release stays as it was.')));
        pending = ensured.flatMap(({ artifact, after }) => {
            const record = recordOf(records, artifact.desired.filename);
            return record?.id === after.id && record.status !== 'YANKED' ? [] : [artifact];
        });
        if (pending.length === 0)
            return;
        if (round === 3)
            (0,problem/* throwIfAny */.MI)(pending.map(removedMeanwhile));
    }
}
function removedMeanwhile({ desired }) {
    const title = `${(0,domain_text/* truncate */.xv)(desired.filename, 120)} was uploaded, but has since been removed`;
    const hint = 'Something else changes the artifacts of this release. Run again once it has ended.';
    return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}
/** The service could not process an artifact's bytes; `consequence` is what became of the release. */
function notProcessed({ filename, id }, consequence) {
    const title = `Keygen could not process ${(0,domain_text/* truncate */.xv)(filename, 120)}`;
    const hint = `${consequence} Is the file what its package engine wants? A re-run replaces the artifact ${id}.`;
    return { code: 'registry.rejected', title, hint, field: 'artifacts' };
}

;// CONCATENATED MODULE: ./src/registries/keygen/confirm.ts









/** How long artifacts may take to be ready before the run ends without them: the service looks for uploads every 30 seconds. */
const readyWithin = 45_000;
const confirm_lookInterval = 3_000;
/** The channels whose releases are offered on a channel. */
const offeredOn = (channel) => channel === 'dev' ? ['dev'] : settings/* channels */.BM.slice(0, settings/* channels */.BM.indexOf(channel) + 1);
const showNames = (names) => (0,domain_text/* listNames */.Zv)(names, { show: (name) => (0,domain_text/* truncate */.xv)(name, 120) });
/**
 * Looks at the release as its users will: its status, its artifacts, a download, and the upgrade from the version before. Only a
 * release that is not usable takes the success back; everything else is a notice. Its notices add to those of the publish.
 */
async function confirmRelease(published, completed) {
    const { session, scope, desired, releaseId, filenames, tag } = published;
    const { version } = desired;
    const notices = [];
    const notice = (text) => void notices.push({ level: 'notice', text });
    const pending = (text) => ({
        kind: 'completed',
        status: 'pending',
        notices: [...notices, { level: 'warning', text }],
    });
    const confirmed = () => ({ ...completed, notices });
    let release;
    try {
        release = await releaseNow(session, releaseId, scope);
    }
    catch {
        notice(`Keygen accepted ${version}, but could not be asked to show it.`);
        return confirmed();
    }
    if (release?.status !== 'PUBLISHED')
        return pending(`Keygen accepted ${version}, but does not show it as published yet.`);
    if (tag !== undefined && release.tag !== tag)
        notice(`${version} does not have the tag \`${(0,domain_text/* truncate */.xv)(tag, 60)}\` any more: another run moved it on.`);
    const records = await readyArtifacts(published);
    if (records === undefined) {
        notice(`Published, but Keygen could not be asked to show the artifacts.`);
        return confirmed();
    }
    const failures = records.filter(({ status }) => status === 'FAILED');
    const problems = (0,problem/* problemsOf */.GW)(failures.map((record) => notProcessed(record, 'The release is published without it.')));
    if (problems !== undefined)
        throw new problem/* ProblemError */.Mm(problems, { notices });
    const absent = filenames.filter((name) => !records.some(({ filename }) => filename === name));
    if (absent.length > 0) {
        const text = `${version} is published, but Keygen does not show ${showNames(absent)} in it.`;
        return pending(`${text} Run again: a re-run is safe, and completes it.`);
    }
    const late = records.filter(({ status }) => status !== 'UPLOADED').map(({ filename }) => filename);
    if (late.length > 0)
        notice(`Published, but Keygen still processes ${showNames(late)}.`);
    const sample = records.find(({ status }) => status === 'UPLOADED');
    if (sample !== undefined) {
        const shown = await session.api.send(download(releaseId, sample.id));
        if (!shown.ok)
            notice(`Published, but the download of ${(0,domain_text/* truncate */.xv)(sample.filename, 120)} cannot be reached yet.`);
    }
    const fault = await upgradeFault(published);
    if (fault !== undefined)
        notice(fault);
    return confirmed();
}
/** The release's artifacts, once all are ready or the wait is over; undefined if the service does not show them. */
async function readyArtifacts(published) {
    const { session, releaseId, filenames } = published;
    const { clock } = session.context;
    let records;
    const look = async () => {
        const answer = await session.api.list(calls_artifacts(releaseId));
        records = answer.ok
            ? answer.value.filter(({ filename, status }) => filenames.includes(filename) && status !== 'YANKED')
            : undefined;
        const isReady = (name) => records?.some(({ filename, status }) => filename === name && status === 'UPLOADED');
        const isOver = records === undefined || records.some(({ status }) => status === 'FAILED');
        return isOver || filenames.every(isReady) ? true : undefined;
    };
    const pausing = { now: () => clock.now(), sleep: (ms) => pause(session, ms) };
    const until = clock.now() + readyWithin - confirm_lookInterval;
    try {
        await (0,poll/* poll */.w)({ clock: pausing, until, delay: () => confirm_lookInterval }, look);
    }
    catch (error) {
        // The time of the run is up: what was seen last counts.
        if ((0,problem/* problemsIn */._n)(error) === undefined)
            throw error;
    }
    return records;
}
/** What is wrong with the upgrade from the version before, if this one is the highest of its channel; undefined if nothing is. */
async function upgradeFault({ session: { api }, scope, desired }) {
    const { version, channel } = desired;
    const listed = await api.list(releases(scope, 'PUBLISHED'), 1);
    if (!listed.ok)
        return undefined;
    const visible = listed.value.filter((one) => offeredOn(channel).includes(one.channel) && (0,keygen_release/* isVersion */.lF)(one.version));
    if (visible.some((one) => (0,keygen_release/* compareVersions */.Zy)(one.version, version) > 0))
        return undefined;
    const [before] = visible
        .filter((one) => (0,keygen_release/* compareVersions */.Zy)(one.version, version) < 0)
        .sort((a, b) => (0,keygen_release/* compareVersions */.Zy)(b.version, a.version));
    if (before === undefined)
        return undefined;
    const answer = await api.send(calls_upgrade(before.id, scope, channel));
    if (!answer.ok) {
        const isMissing = answer.error.status === 404;
        return isMissing ? `Published, but ${before.version} is not offered ${version} as its upgrade.` : undefined;
    }
    const upgrade = answer.value.version;
    // A newer one may have been published since, and is as good.
    if ((0,keygen_release/* isVersion */.lF)(upgrade) && (0,keygen_release/* compareVersions */.Zy)(upgrade, version) >= 0)
        return undefined;
    return `Published, but ${before.version} is offered ${(0,domain_text/* truncate */.xv)(upgrade, 60)} as its upgrade, not ${version}.`;
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/step.ts




/** Keygen is not in the state that the steps were computed from: read it again, and compute them again. */
class RemoteStateChanged extends problem/* ProblemError */.Mm {
    /** False if it is unknown whether it changed. */
    isCertain;
    constructor(problems, isCertain) {
        super(problems);
        this.isCertain = isCertain;
    }
}
function newExecution(session, releaseId) {
    return { session, releaseId, notices: [], publishedByOther: false, hasTag: false };
}
function changesOf(steps, endpoint) {
    return steps
        .flatMap(({ writes }) => writes)
        .map(({ title, method, path, body }) => {
        const url = path === undefined ? 'the address that Keygen names' : (0,keygen_api/* addressOf */.ci)(endpoint, path);
        return { title, method, url, ...(0,data/* defined */.sw)({ body }) };
    });
}
/** What a check returns that found something to do, of an operation without a confirmation. */
function readyFor(steps, status, { endpoint, releaseId }) {
    return {
        kind: 'ready',
        changes: changesOf(steps, endpoint),
        publish: async (context) => {
            const execution = newExecution(openSession(context, endpoint), releaseId);
            for (const step of steps)
                await step.run(execution);
            return { kind: 'completed', status };
        },
    };
}
function doneWith(status, text) {
    return { kind: 'done', status, notices: [{ level: 'notice', text }] };
}
/** A step of one call to a release that exists. See writeAndVerify. */
function writeStep(title, call, isDone, raced) {
    return {
        writes: [{ title, ...call }],
        run: ({ session }) => writeAndVerify(session, call, () => isDone(session), raced),
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/release.ts








/** Creates the release as a draft. If somebody else did, or its reply is lost, the remote state has to be read again. */
function createStep(desired, resolved) {
    const call = createRelease(releaseBody(desired, resolved));
    return {
        writes: [{ title: `Create the release ${desired.version} as a draft`, ...call }],
        async run(execution) {
            const answer = await execution.session.api.send(call);
            if (answer.ok) {
                execution.releaseId = answer.value.id;
                return;
            }
            const { landed, status, codes, problems } = answer.error;
            const isTaken = status === 409 || codes.includes('VERSION_TAKEN');
            if (landed === 'none' && !isTaken)
                throw new problem/* ProblemError */.Mm(problems);
            throw new RemoteStateChanged(problems, isTaken);
        },
    };
}
function releaseBody(desired, { scope, entitlements = [] }) {
    const { version, channel, name, description, metadata } = desired;
    return {
        data: {
            type: 'releases',
            // An empty description is refused on a new release.
            attributes: { version, channel, name, ...(0,data/* defined */.sw)({ description: description ?? undefined, metadata }) },
            relationships: {
                product: { data: { type: 'products', id: scope.product } },
                ...(scope.package === '' ? {} : { package: { data: { type: 'packages', id: scope.package } } }),
                ...(entitlements.length === 0 ? {} : { constraints: { data: entitlements.map(constraintBody) } }),
            },
        },
    };
}
/** Changes the attributes that differ; no step if none does. */
function attributeSteps(release, desired, scope, titleOf) {
    const changed = (0,keygen_release/* changedAttributes */.GR)(desired, release);
    const names = Object.keys(changed);
    if (names.length === 0)
        return [];
    return [
        writeStep(titleOf(names), updateRelease(release.id, changed), async (session) => {
            const now = await releaseNow(session, release.id, scope);
            return now !== undefined && Object.keys((0,keygen_release/* changedAttributes */.GR)(desired, now)).length === 0;
        }),
    ];
}
/** Moves the release into the package of the scope; no step if it is there. */
function packageSteps({ id, packageId }, scope) {
    if (packageId === undefined || packageId === scope.package)
        return [];
    const isThere = async (session) => (await releaseNow(session, id, scope)) !== undefined;
    return [writeStep('Set the package', setPackage(id, scope.package), isThere)];
}
/**
 * Publishes the release, unless another run has.
 * @param existing the release as it was; absent if it is created first
 */
function publishStep(version, scope, existing) {
    return {
        writes: [{ title: `Publish ${version}`, ...publishRelease(existing?.id ?? futureId) }],
        async run(execution) {
            const { session, releaseId, notices } = execution;
            const now = await releaseNow(session, releaseId, scope);
            if (now === undefined || (now.status === 'YANKED' && existing?.status !== 'YANKED')) {
                const title = `${version} was ${now === undefined ? 'deleted' : 'yanked'} at Keygen while it was being published`;
                const hint = 'Somebody, or a `withdraw`, took it back. If it is to be published nevertheless, run again, with `republish: true` where it was yanked.';
                throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint }]);
            }
            if (now.status === 'PUBLISHED') {
                execution.publishedByOther = true;
                notices.push({ level: 'notice', text: `Another run published ${version} at the same moment.` });
                return;
            }
            await writeAndVerify(session, publishRelease(releaseId), async () => (await releaseNow(session, releaseId, scope))?.status === 'PUBLISHED');
            session.context.log.info(`Published ${version}.`);
        },
    };
}
/** Takes the release back. Already gone, or yanked by somebody else, is done. */
function withdrawStep({ id, version }, scope, how) {
    const call = how === 'yank' ? yankRelease(id) : deleteRelease(id);
    const isDone = async (session) => {
        const now = await releaseNow(session, id, scope);
        return now === undefined || (how === 'yank' && now.status === 'YANKED');
    };
    return writeStep(`${how === 'yank' ? 'Yank' : 'Delete'} ${version}`, call, isDone, [404, 409]);
}
/**
 * Takes the tag from the release that has it, and gives it to this one: two writes, and a run that dies between them is completed
 * by the next. A newer release that got the tag meanwhile keeps it.
 * @param knownId absent if the release is created first
 * @param knownHolder the release that had the tag when this was decided
 */
function tagStep({ tag, version }, scope, knownId = futureId, knownHolder) {
    const take = ({ id }) => setTag(id, null);
    const give = (id) => setTag(id, tag);
    return {
        writes: [
            ...(knownHolder ? [{ title: `Take the tag \`${tag}\` from ${knownHolder.version}`, ...take(knownHolder) }] : []),
            { title: `Set the tag \`${tag}\``, ...give(knownId) },
        ],
        async run(execution) {
            const { session, releaseId, notices } = execution;
            for (let attempt = 1;; attempt += 1) {
                const holder = await releaseOfTag(session, tag, scope);
                if (holder !== undefined && holder.id !== releaseId) {
                    if (holder.id !== knownHolder?.id && isNewer(holder, version)) {
                        notices.push({ level: 'notice', text: tagStays(tag, holder, version) });
                        return;
                    }
                    await writeAndVerify(session, take(holder), async () => (await releaseNow(session, holder.id, scope))?.tag !== tag);
                }
                const given = holder?.id === releaseId ? undefined : await session.api.send(give(releaseId));
                if (given === undefined || given.ok) {
                    execution.hasTag = true;
                    return;
                }
                const { landed, status, codes, problems } = given.error;
                const isRace = status === 409 || codes.includes('TAG_TAKEN');
                if (attempt === maxAttempts || (landed === 'none' && !isRace))
                    throw new problem/* ProblemError */.Mm(problems);
                await backOff(session, attempt);
            }
        },
    };
}
function tagStays(tag, holder, version) {
    return `The tag \`${tag}\` stays with ${holder.version}, which is newer than ${version}.`;
}
function isNewer(other, version) {
    return other !== undefined && (0,keygen_release/* isVersion */.lF)(other.version) && (0,keygen_release/* compareVersions */.Zy)(other.version, version) > 0;
}
/** Attaches and detaches until the set is as desired; no step if it is. */
function constraintSteps(releaseId, desired, existing) {
    const writes = constraintWrites(releaseId, desired, existing);
    if (writes.length === 0)
        return [];
    return [{ writes, run: ({ session }) => reconcileConstraints(session, releaseId, desired) }];
}
function extraConstraints({ entitlements }, existing) {
    return existing.filter(({ entitlementId }) => !entitlements.includes(entitlementId));
}
function constraintWrites(releaseId, desired, existing) {
    const missing = desired.entitlements.filter((id) => !existing.some(({ entitlementId }) => entitlementId === id));
    const extra = desired.mayDetach ? extraConstraints(desired, existing).map(({ id }) => id) : [];
    const attach = { title: 'Attach constraints', ...attachConstraints(releaseId, missing) };
    const detach = { title: 'Detach constraints', ...detachConstraints(releaseId, extra) };
    return [...(missing.length > 0 ? [attach] : []), ...(extra.length > 0 ? [detach] : [])];
}
/**
 * Sends what is missing, one write after the other, and looks again after each, so that a lost reply or another run cannot leave
 * the set half done.
 */
async function reconcileConstraints(session, releaseId, desired) {
    const { api } = session;
    for (let attempt = 0;; attempt += 1) {
        const [next] = constraintWrites(releaseId, desired, (0,keygen_api/* unwrap */.oA)(await api.list(constraints(releaseId))));
        if (next === undefined)
            return;
        const answer = await api.send(next);
        if (answer.ok) {
            if (attempt < 5)
                continue;
            const title = 'The constraints of the release do not stay as `entitlements` says';
            const hint = 'Something else changes them. Run again once it has ended.';
            throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint, field: 'entitlements' }]);
        }
        const { landed, status, codes, problems } = answer.error;
        // Attached or detached by somebody else meanwhile: the next look tells.
        const isRace = (status === 409 || status === 422) &&
            (next.method === 'DELETE' || codes.some((code) => /_(TAKEN|CONFLICT)$/.test(code)));
        if (attempt >= 3 || (landed === 'none' && !isRace))
            throw new problem/* ProblemError */.Mm(problems);
    }
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/publish.ts








/** Throws ProblemError if a version that is there cannot be published at all. */
function assertPublishable({ settings, desired }, { release }) {
    if (release?.status !== 'YANKED' || (settings.republish && !settings.draft))
        return;
    const title = `${desired.version} was yanked at Keygen`;
    const hint = settings.republish
        ? 'A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen.'
        : 'Set `republish: true` to publish it again, or release under a new version.';
    throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint, field: 'republish' }]);
}
/** Computes the steps from what is there. Pure. Throws ProblemError if what is there contradicts what is desired. */
function publishSteps(task, findings, found, { run, now }) {
    const { desired, settings, ifExists } = task;
    const { resolved, artifacts: hashed, checkStartedAt, timeout } = findings;
    assertPublishable(task, found);
    const remote = withOwnDraft(found, hashed);
    const { release, artifacts, constraints, tagHolder } = remote;
    const { version } = desired;
    const { scope, entitlements } = resolved;
    const isPublished = release?.status === 'PUBLISHED';
    const target = { releaseId: release?.id ?? futureId, checkStartedAt, timeout, isPublished };
    const planned = hashed.map((artifact) => ({
        artifact,
        action: artifactActionFor(artifact, recordOf(artifacts, artifact.desired.filename), { ...target, run, now }),
    }));
    (0,problem/* throwIfAny */.MI)(planned.flatMap(({ action }) => (action.kind === 'conflict' ? [action.problem] : [])));
    // A late re-run must not take `latest` back from a newer version.
    const isRerun = isPublished || artifacts.some((record) => (0,keygen_metadata/* isLeftover */.ij)(record, run));
    const tag = settings.draft || (release !== undefined && tagHolder?.id === release.id) ? undefined : settings.tag;
    const movesTag = tag !== undefined && !(isRerun && isNewer(tagHolder, version));
    const steps = [
        ...(release === undefined ? [createStep(desired, resolved)] : []),
        ...(release === undefined || isPublished
            ? []
            : attributeSteps(release, desired, 
            // A draft that is moved into the package is not in it yet.
            { ...scope, package: release.packageId ?? scope.package }, () => `Update the draft ${version}`)),
        ...artifactSteps(planned, artifacts, target, run),
        ...(release === undefined || entitlements === undefined
            ? []
            : constraintSteps(release.id, { entitlements, mayDetach: !isPublished }, constraints)),
        ...(release === undefined ? [] : packageSteps(release, scope)),
        ...(isPublished || settings.draft ? [] : [publishStep(version, scope, release)]),
        ...(movesTag ? [tagStep({ tag, version }, scope, release?.id, tagHolder)] : []),
    ];
    // Without artifacts nothing tells who created the release: then it is only completed.
    const isOwn = artifacts.some((record) => (0,keygen_metadata/* creatorOf */.Oz)(record)?.id === run.id);
    const isTold = artifacts.length > 0 || hashed.length > 0;
    if (isPublished && ifExists === 'fail' && !isOwn && (isTold || steps.length === 0)) {
        const title = `${version} is published at Keygen already`;
        const hint = 'Publish under a new version, or let `if-exists: accept` count it as done.';
        throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint, field: 'version' }]);
    }
    const rest = isPublished ? '; nothing was sent again.' : ', and stays a draft.';
    const texts = [
        ...(steps.length > 0 ? [] : [`${version} is at Keygen already, complete${rest}`]),
        ...(tag === undefined || movesTag || tagHolder === undefined ? [] : [tagStays(tag, tagHolder, version)]),
        ...(isPublished ? differencesLeft(task, resolved, remote) : []),
    ];
    return { steps, remote, notices: texts.map((text) => ({ level: 'notice', text })) };
}
/** A draft without a package is this release only if it has nothing but what this run would upload. */
function withOwnDraft(found, hashed) {
    const { artifacts = [], ...draft } = found.unpackaged ?? {};
    const isOwn = artifacts.length > 0 &&
        artifacts.every((record) => hashed.some((one) => one.desired.filename === record.filename && isSameContent(one, record)));
    return isOwn ? { ...found, ...draft, artifacts } : found;
}
function differencesLeft({ settings, desired }, { entitlements }, { release, constraints }) {
    const { version } = desired;
    const extra = entitlements === undefined ? [] : extraConstraints({ entitlements }, constraints);
    const isChanged = release !== undefined && Object.keys((0,keygen_release/* changedAttributes */.GR)(desired, release)).length > 0;
    return [
        settings.draft && `${version} is published at Keygen already, and cannot become a draft again.`,
        extra.length > 0 &&
            `${version} has ${extra.length} constraints that \`entitlements\` does not name. It is published, so only \`operation: update\` detaches them.`,
        isChanged &&
            `Name, description or metadata of ${version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
    ].filter((text) => text !== false);
}

;// CONCATENATED MODULE: ./src/registries/keygen/publish.ts







/**
 * Runs the steps. After a race (somebody else created the release meanwhile) or a lost reply it reads the remote state anew,
 * computes the steps again and runs those.
 */
async function publish(task, findings, checked, context) {
    const session = openSession(context, task.endpoint);
    let planned = checked;
    for (let attempt = 1;; attempt += 1) {
        const execution = newExecution(session, planned.remote.release?.id ?? futureId);
        try {
            for (const step of planned.steps)
                await step.run(execution);
            return completed(task, findings, planned, execution);
        }
        catch (error) {
            if (!(error instanceof RemoteStateChanged))
                throw error;
            const remote = await readRemoteState(session, findings.resolved, task.desired.version, task.settings.tag);
            planned = publishSteps(task, findings, remote, { run: context.run, now: context.clock.now() });
            if (planned.steps.length === 0)
                return { kind: 'completed', status: 'unchanged', notices: planned.notices };
            if (planned.remote.release === undefined) {
                if (error.isCertain || attempt === maxAttempts)
                    throw error;
                await backOff(session, attempt);
            }
        }
    }
}
function completed({ endpoint, settings, desired }, { resolved, artifacts }, { remote }, { session, releaseId, notices: found, publishedByOther, hasTag }) {
    const { version } = desired;
    const { run } = session.context;
    const wasPublished = remote.release?.status === 'PUBLISHED';
    const hasWritten = session.hasWritten();
    if (settings.draft && !wasPublished) {
        const text = `${version} is complete at Keygen, and a draft as \`draft: true\` asks: nobody can see it until it is published.`;
        const status = hasWritten ? 'updated' : 'unchanged';
        return { kind: 'completed', status, notices: [{ level: 'notice', text }] };
    }
    // A release with artifacts of an earlier attempt is this run's own. One of this very attempt may be another job's, which reports it.
    const isOwn = remote.artifacts.some((record) => (0,keygen_metadata/* isLeftover */.ij)(record, run));
    // What was incomplete at the check may have been completed by somebody else.
    const status = publishedByOther || !hasWritten ? 'unchanged' : wasPublished && !isOwn ? 'updated' : 'published';
    const text = `${version} was published already, but not complete; it is now.`;
    const completion = status === 'updated' ? [{ level: 'notice', text }] : [];
    const result = { kind: 'completed', status, notices: [...found, ...completion] };
    return {
        ...result,
        confirm: (later) => confirmRelease({
            session: openSession(later, endpoint),
            scope: resolved.scope,
            desired,
            releaseId,
            filenames: artifacts.map((artifact) => artifact.desired.filename),
            tag: hasTag ? settings.tag : undefined,
        }, result),
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/check.ts









/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
async function checkPublish(task, context) {
    const { settings, desired } = task;
    const { clock, run, deadline } = context;
    const session = openSession(context, task.endpoint);
    const checkStartedAt = clock.now();
    const resolved = await resolveScope(session, settings, { withEntitlements: true });
    const remote = await readRemoteState(session, resolved, desired.version, settings.tag);
    // Before the bytes of every artifact are read.
    assertPublishable(task, remote);
    const artifacts = await (0,concurrency/* mapConcurrently */.X)(task.artifacts, session_concurrency, (artifact) => hashArtifact(settings, context, artifact, recordOf(remote.artifacts, artifact.filename)));
    const timeout = context.timeout ?? deadline - checkStartedAt;
    const findings = { resolved, artifacts, checkStartedAt, timeout };
    const planned = publishSteps(task, findings, remote, { run, now: clock.now() });
    const { steps, notices } = planned;
    if (steps.length === 0)
        return { kind: 'done', status: 'unchanged', notices };
    return {
        kind: 'ready',
        changes: changesOf(steps, task.endpoint),
        notices,
        publish: (later) => publish(task, findings, planned, later),
    };
}
/** Compares what is there with what should be; nothing is written if nothing changed. */
async function checkUpdate({ endpoint, settings, version, attributes, }, context) {
    const session = openSession(context, endpoint);
    const resolved = await resolveScope(session, settings, { withEntitlements: true });
    const { scope, entitlements } = resolved;
    const { release, constraints } = await readRemoteState(session, resolved, version);
    if (release === undefined)
        return doneWith('skipped', `Keygen has no release ${version} to update. \`operation: publish\` makes it.`);
    const steps = [
        ...attributeSteps(release, attributes, scope, (names) => `Update ${names.join(', ')} of ${version}`),
        ...(entitlements ? constraintSteps(release.id, { entitlements, mayDetach: true }, constraints) : []),
    ];
    return steps.length === 0
        ? doneWith('unchanged', `${version} says the same at Keygen already; nothing was sent.`)
        : readyFor(steps, 'updated', { endpoint, releaseId: release.id });
}
/** Finds the release; one that is gone or yanked already is left alone. */
async function checkWithdraw({ endpoint, settings, version, how }, context) {
    const session = openSession(context, endpoint);
    const { scope } = await resolveScope(session, settings, { withEntitlements: false });
    const release = await releaseOfVersion(session, version, scope);
    if (release === undefined)
        return doneWith('unchanged', `Keygen has no release ${version}, so there is nothing to withdraw.`);
    return how === 'yank' && release.status === 'YANKED'
        ? doneWith('unchanged', `${version} is yanked at Keygen already.`)
        : readyFor([withdrawStep(release, scope, how)], 'withdrawn', { endpoint, releaseId: release.id });
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keygen: () => (/* binding */ keygen)
});

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/foundry/manifest/format.ts + 1 modules
var format = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/registries/keygen/api.ts + 1 modules
var api = __webpack_require__(7568);
// EXTERNAL MODULE: ./src/domain/assets.ts + 1 modules
var domain_assets = __webpack_require__(1510);
// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/registries/keygen/metadata.ts
var keygen_metadata = __webpack_require__(3906);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/selection.ts




/** The artifacts that the settings ask for, and every problem. Pure. */
function selectArtifacts(selectors, assets) {
    const problems = [];
    const report = (code, title, hint) => void problems.push({ code, title, hint, field: 'artifacts' });
    const chosen = new Map();
    for (const given of selectors ?? ['*']) {
        const selector = selectorFrom(given);
        const matches = (0,domain_assets/* matchingAssets */.Jl)(selector.asset, assets);
        if (matches.length === 0) {
            const [title, hint] = selectors === undefined
                ? [
                    'The release has no assets to publish',
                    'Attach them before the release is published, or set `artifacts: []` to publish without any.',
                ]
                : [
                    `No asset of the release matches \`${(0,domain_text/* truncate */.xv)(selector.asset, 120)}\``,
                    'Correct `artifacts`, or attach the asset before the release is published.',
                ];
            report('asset.missing', title, hint);
        }
        for (const asset of matches) {
            if (asset.state !== 'uploaded')
                report('asset.missing', `The asset \`${(0,domain_text/* inlineExcerpt */.Hv)(asset.name)}\` is still being uploaded to the release`, 'Where another job uploads it, raise `wait-for-assets`; where its upload broke off, delete it and attach it again.');
            const artifact = artifactFrom(selector, asset);
            const { filename, filetype } = artifact;
            if (!isFiletypeOf(filename, filetype))
                report('input.invalid', `\`artifacts\` gives ${(0,domain_text/* truncate */.xv)(filename, 120)} the filetype \`${(0,domain_text/* truncate */.xv)(filetype ?? '', 60)}\`, which is not how its name ends`, 'Keygen wants the end of the filename. Leave `filetype` out.');
            // The most specific entry of an asset counts: its own name before a pattern, settings before a bare name.
            const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
            const rival = chosen.get(filename);
            if (rival !== undefined && rival.artifact.asset !== asset)
                report('input.invalid', `\`artifacts\` gives ${(0,domain_text/* truncate */.xv)(rival.artifact.asset.name, 120)} and ${(0,domain_text/* truncate */.xv)(asset.name, 120)} the same filename`, 'A filename stands in a release once. Leave `filename` out where a pattern matches several assets.');
            else if (rival === undefined || rank > rival.rank)
                chosen.set(filename, { artifact, rank });
        }
    }
    const all = [...chosen.values()];
    // A pattern's match is dropped if an entry gives the same asset another name.
    const isRenamed = ({ asset }) => all.some(({ artifact, rank }) => rank > 0 && artifact.asset === asset);
    const artifacts = all.flatMap(({ artifact, rank }) => (rank === 0 && isRenamed(artifact) ? [] : [artifact]));
    return { artifacts, notices: artifacts.flatMap(spellingNotices), problems };
}
function spellingNotices({ metadata, filename }) {
    const rewritten = Object.keys(metadata).filter((key) => (0,keygen_metadata/* keyAsStored */.pt)(key) !== key);
    if (rewritten.length === 0)
        return [];
    const names = (0,domain_text/* listNames */.Zv)(rewritten, { show: (key) => `\`${(0,domain_text/* truncate */.xv)(key, 60)}\`` });
    const text = `Keygen stores metadata keys in its own spelling; of ${(0,domain_text/* truncate */.xv)(filename, 120)} that changes ${names}. Write them in lowerCamelCase.`;
    return [{ level: 'warning', text }];
}
function selectorFrom(given) {
    if (typeof given === 'string')
        return { asset: given };
    const { asset, metadata } = given;
    const texts = ['platform', 'arch', 'filename', 'filetype'].flatMap((key) => {
        const text = given[key]?.trim() ?? '';
        return text === '' ? [] : [[key, text]];
    });
    return { asset, ...Object.fromEntries(texts), ...(metadata ? { metadata } : {}) };
}
function artifactFrom(selector, asset) {
    const filename = selector.filename ?? asset.name;
    const filetype = selector.filetype?.replace(/^\./, '') ?? /\.([^./]+)$/.exec(filename)?.[1];
    return {
        asset,
        filename,
        metadata: selector.metadata ?? {},
        ...(0,data/* defined */.sw)({
            filetype: filetype?.toLowerCase() || undefined,
            platform: selector.platform?.toLowerCase(),
            arch: selector.arch?.toLowerCase(),
        }),
    };
}
function isFiletypeOf(filename, filetype) {
    return filetype === undefined || !filename.includes('.') || filename.toLowerCase().endsWith(`.${filetype}`);
}

// EXTERNAL MODULE: ./src/registries/keygen/release.ts
var keygen_release = __webpack_require__(2622);
// EXTERNAL MODULE: ./src/registries/keygen/settings.ts
var settings = __webpack_require__(6786);
;// CONCATENATED MODULE: ./src/registries/keygen/index.ts






/**
 * Keygen: releases are created as drafts, filled with artifacts, and published; they can be changed and withdrawn. There is no lock
 * and no idempotency key, so every write is one that a later run can find and continue from.
 */
const keygen = {
    id: 'keygen',
    title: 'Keygen',
    defaultUrl: api/* cloudUrl */.xr,
    prereleases: 'publish',
    manifestFormat: format/* foundryFormat */.T,
    decidesPrerelease: ({ channel }) => channel !== undefined,
    operations: ['publish', 'update', 'withdraw'],
    gatesOthers: true,
    settings: settings/* settings */.W0,
    secrets: ['signing-key'],
    needs({ artifacts }, operation) {
        if (operation === 'withdraw')
            return { manifest: 'none', assets: [] };
        if (operation === 'update')
            return { manifest: 'optional', assets: [] };
        return { manifest: 'optional', assets: artifacts?.map((given) => selectorFrom(given).asset) ?? ['*'] };
    },
    faults({ account, url }) {
        const isEmpty = typeof account === 'string' ? account.trim() === '' : (account ?? undefined) === undefined;
        const missing = isEmpty && URL.parse(url)?.host === URL.parse(api/* cloudUrl */.xr)?.host;
        const hint = `${api/* cloudUrl */.xr} needs one: add the id or slug of your account, or \`url\` for a server of your own.`;
        return missing ? [{ setting: 'account', hint }] : [];
    },
    plan(input) {
        const own = (0,settings/* givenSettings */.j)(input.settings);
        const { label, operation, version, release } = input;
        const { account, token, environment } = own;
        const endpoint = { label, url: own.url, account, token, environment };
        if (operation === 'publish')
            return planPublish({ ...input, settings: own }, endpoint);
        if (operation === 'withdraw' && own['on-withdraw'] === 'keep')
            return { kind: 'skipped', reason: `\`on-withdraw: keep\` leaves ${version} at Keygen.` };
        if (version === '')
            throw new problem/* ProblemError */.Mm([(0,keygen_release/* versionMissing */.$p)(release.tag, operation)]);
        const task = { endpoint, settings: own, version };
        const url = (0,api/* addressOf */.ci)(endpoint, `/releases/${encodeURIComponent(version)}`);
        if (operation === 'update') {
            const { attributes, notices } = (0,keygen_release/* editableAttributes */.U3)(own, release);
            const changes = [{ title: `Update the release ${version}`, method: 'PATCH', url }];
            const check = async (context) => (await loadChecks()).checkUpdate({ ...task, attributes }, context);
            return { kind: 'job', notices, job: { changes, check } };
        }
        const how = own['on-withdraw'] === 'delete' ? 'delete' : 'yank';
        const change = how === 'yank'
            ? { title: `Yank the release ${version}`, method: 'POST', url: `${url}/actions/yank` }
            : { title: `Delete the release ${version}`, method: 'DELETE', url };
        const check = async (context) => (await loadChecks()).checkWithdraw({ ...task, how }, context);
        return { kind: 'job', job: { changes: [change], check } };
    },
};
/** Loaded once the plan is right: what only a check and a publish need takes a while. */
const loadChecks = () => Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 134));
function planPublish(input, endpoint) {
    const { settings: own, release, version, ifExists } = input;
    const channel = (0,keygen_release/* channelFor */.nM)(own, input);
    const { artifacts, problems, notices } = selectArtifacts(own.artifacts, release.assets);
    if (!channel.ok)
        throw new problem/* ProblemError */.Mm([channel.error, ...problems]);
    (0,problem/* throwIfAny */.MI)(problems);
    const { desired, notices: ofRelease } = (0,keygen_release/* desiredRelease */.Ek)(own, { release, version, channel: channel.value });
    const urlOf = (path) => (0,api/* addressOf */.ci)(endpoint, path);
    const changes = [
        { title: `Create the release ${version}`, method: 'POST', url: urlOf('/releases') },
        ...artifacts.map(({ filename }) => ({ title: `Upload ${filename}`, method: 'POST', url: urlOf('/artifacts') })),
        ...(own.draft
            ? []
            : [{ title: `Publish ${version}`, method: 'POST', url: urlOf('/releases/{id}/actions/publish') }]),
    ];
    const task = { endpoint, settings: own, desired, artifacts, ifExists };
    const check = async (context) => (await loadChecks()).checkPublish(task, context);
    return { kind: 'job', notices: [...ofRelease, ...notices], job: { changes, check } };
}


/***/ }),

/***/ 3906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ ownKeys),
/* harmony export */   Oz: () => (/* binding */ creatorOf),
/* harmony export */   Sp: () => (/* binding */ artifactMetadataFault),
/* harmony export */   at: () => (/* binding */ sameMetadata),
/* harmony export */   ij: () => (/* binding */ isLeftover),
/* harmony export */   pt: () => (/* binding */ keyAsStored),
/* harmony export */   rw: () => (/* binding */ keysRewritten),
/* harmony export */   uK: () => (/* binding */ metadataFault),
/* harmony export */   un: () => (/* binding */ isCreatedBy)
/* harmony export */ });
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(282);

/** Limits of the service: https://keygen.sh/docs/api/releases/ and its validations. */
const maxDepth = 3;
const maxKeys = 64;
const maxBytes = 16 * 1024;
/** Lists and mappings in one another, of which nothing that recurses goes deeper; more than the service stores. */
const maxNesting = 64;
/** Why the service would refuse the mapping, as the end of a sentence; undefined if it would not. */
function metadataFault(metadata) {
    if (nestsDeeperThan(maxNesting, metadata) || depthOf(metadata) > maxDepth)
        return `is nested deeper than ${maxDepth} levels`;
    if (keysOf(metadata).length > maxKeys)
        return `has more than ${maxKeys} keys`;
    if (Buffer.byteLength(JSON.stringify(metadata)) > maxBytes)
        return `is larger than ${maxBytes} bytes`;
    return undefined;
}
/** Keys that an artifact gets from the action itself. Spelt so that the service gives them back unchanged. */
const ownKeys = { run: 'githubRunId', attempt: 'githubRunAttempt', sha256: 'sha256' };
/** The run that created an artifact, as its metadata says; undefined if it was not this action. */
function creatorOf({ metadata }) {
    const id = metadata[ownKeys.run];
    const attempt = Number(metadata[ownKeys.attempt]);
    return (typeof id === 'string' || typeof id === 'number') && Number.isInteger(attempt)
        ? { id: String(id), attempt }
        : undefined;
}
/** True for an artifact of this very attempt, which may have several jobs. */
function isCreatedBy(record, run) {
    const creator = creatorOf(record);
    return creator?.id === run.id && creator.attempt === run.attempt;
}
/** True for an artifact of an earlier attempt of this run. */
function isLeftover(record, run) {
    const creator = creatorOf(record);
    return creator?.id === run.id && creator.attempt < run.attempt;
}
/** The same of what an artifact is to have beside the action's own keys. */
function artifactMetadataFault(metadata) {
    const taken = Object.values(ownKeys).find((own) => Object.keys(metadata).some((key) => keyAsStored(key) === own));
    if (taken !== undefined)
        return `has the key \`${taken}\`, which the action sets itself`;
    const longest = { [ownKeys.run]: '9'.repeat(20), [ownKeys.attempt]: 9_999, [ownKeys.sha256]: 'f'.repeat(64) };
    const fault = metadataFault({ ...metadata, ...longest });
    return fault === undefined ? undefined : `${fault}, with the ${Object.keys(longest).length} keys of the action's own`;
}
/** A key as the service gives it back: it is stored as `snake_case` and answered as `camelCase`. */
function keyAsStored(key) {
    const snake = key
        .replaceAll(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
        .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replaceAll(/[^a-z\d]+/g, '_')
        .replaceAll(/^_+|_+$/g, '');
    return snake.replaceAll(/_+([a-z\d])/g, (_, letter) => letter.toUpperCase());
}
/** The keys that the service spells otherwise, at any depth. */
function keysRewritten(metadata) {
    return keysOf(metadata)
        .map((from) => ({ from, to: keyAsStored(from) }))
        .filter(({ from, to }) => to !== from);
}
/** True if both are equal once the service has respelled the keys; the order of keys does not matter. */
function sameMetadata(one, other) {
    return ![one, other].some((metadata) => nestsDeeperThan(maxNesting, metadata)) && canonical(one) === canonical(other);
}
function nestsDeeperThan(limit, value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return limit === 0 || Object.values(value).some((inner) => nestsDeeperThan(limit - 1, inner));
}
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if ((0,_domain_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value)) {
        const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(keyAsStored(key))}:${canonical(inner)}`);
        return `{${pairs.sort().join(',')}}`;
    }
    return value === undefined ? 'null' : JSON.stringify(value);
}
function keysOf(value) {
    if (Array.isArray(value))
        return value.flatMap(keysOf);
    if (!(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
function depthOf(value) {
    if (Array.isArray(value))
        return Math.max(0, ...value.map(depthOf));
    return (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}


/***/ }),

/***/ 2622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ versionMissing),
/* harmony export */   Ek: () => (/* binding */ desiredRelease),
/* harmony export */   GR: () => (/* binding */ changedAttributes),
/* harmony export */   U3: () => (/* binding */ editableAttributes),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   nM: () => (/* binding */ channelFor)
/* harmony export */ });
/* unused harmony exports maxDescription, channelOf, cutAtParagraph */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(635);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3373);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3906);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6786);







/** Characters that the service keeps. */
const maxDescription = 16_384;
const maxName = 255;
/** The attributes that have to change for a release to be as desired. Pure. */
function changedAttributes(desired, existing) {
    const { name, description, metadata } = desired;
    return (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({
        name: (existing.name || null) === name ? undefined : name,
        description: (existing.description || null) === description ? undefined : description,
        metadata: metadata === undefined || (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .sameMetadata */ .at)(metadata, existing.metadata) ? undefined : metadata,
    });
}
/** The channel that a version belongs to, or why the service refuses it on every channel. */
function channelOf(version) {
    const parsed = /^\d/.test(version) ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(version) : null;
    if (parsed === null) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)({
            title: `Keygen takes semantic versions only, and \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncate */ .xv)(version, 60)}\` is none`,
            hint: 'Write three numbers and no `v`, like `1.2.0` or `1.2.0-beta.1`: https://semver.org',
        });
    }
    if (parsed.prerelease.length === 0)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)('stable');
    const prerelease = parsed.prerelease.join('.');
    const channel = _settings_js__WEBPACK_IMPORTED_MODULE_3__/* .channels */ .BM.find((name) => name !== 'stable' && prerelease.startsWith(name));
    if (channel !== undefined)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(channel);
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)({
        title: `Keygen has no channel for the prerelease \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncate */ .xv)(prerelease, 60)}\``,
        hint: 'A prerelease has to start with `rc`, `beta`, `alpha` or `dev`, in lower case, like `1.2.0-beta.1`; Keygen refuses any other on every channel. Release under such a version.',
    });
}
/** A tag without a version, and no manifest that has one. The service would reply to a request for no version with all of them. */
function versionMissing(tag, operation) {
    const title = `The tag \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(tag)}\` names no version, by which Keygen knows its releases`;
    const hint = operation === 'withdraw'
        ? 'Withdraw it in the dashboard. A release under a tag like `v1.2.0` is found by itself.'
        : 'Release under a tag like `v1.2.0`, or with a manifest that says the version.';
    return { code: 'release.unusable', title, hint, field: 'version' };
}
/** Below zero if `a` is the lower version. Both are semantic versions. */
const compareVersions = (a, b) => semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(a, b);
function isVersion(text) {
    return /^\d/.test(text) && semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(text) !== null;
}
function channelFor(settings, { release, version, manifest }) {
    if (version === '')
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)(versionMissing(release.tag, 'publish'));
    const channel = channelOf(version);
    if (!channel.ok) {
        const field = 'version';
        return manifest?.manifest.version === version
            ? (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)({ code: 'manifest.invalid', ...channel.error, field, place: { kind: 'manifest', pointer: '/version' } })
            : (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)({ code: 'release.unusable', ...channel.error, field });
    }
    if (settings.channel === undefined || settings.channel === channel.value)
        return channel;
    const title = `\`channel\` is \`${settings.channel}\`, but ${version} belongs to \`${channel.value}\``;
    const hint = 'Keygen takes a version only on the channel that its prerelease part names. Leave `channel` out, and it follows the version.';
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)({ code: 'input.invalid', title, hint, field: 'channel' });
}
function desiredRelease(settings, { release, version, channel }) {
    const { attributes, notices } = editableAttributes(settings, release);
    const seemsStable = {
        level: 'warning',
        text: `GitHub marks \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(release.tag)}\` as a prerelease, and \`prereleases: publish\` publishes it. But ${version} has no prerelease part, so it goes to Keygen's channel \`stable\`, which offers it to everyone as an upgrade. If that is intended, \`channel: stable\` says so.`,
    };
    const isSurprise = release.prerelease && channel === 'stable' && settings.channel === undefined;
    return { desired: { version, channel, ...attributes }, notices: isSurprise ? [seemsStable, ...notices] : notices };
}
/** Name, description and metadata, as the service can keep them. */
function editableAttributes(settings, release) {
    const notices = [];
    const whole = storable(settings.description ?? release.body);
    const description = cutAtParagraph(whole, release.pageUrl);
    if (description !== whole) {
        const text = `The description has ${whole.length} characters and Keygen keeps ${maxDescription}: it ends at a paragraph, with a link to the rest.`;
        notices.push({ level: 'notice', text });
    }
    const rewritten = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .keysRewritten */ .rw)(settings.metadata ?? {}).map(({ from, to }) => `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncate */ .xv)(from, 60)}\` comes back as \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncate */ .xv)(to, 60)}\``);
    if (rewritten.length > 0) {
        const text = `Keygen stores metadata keys in its own spelling: ${rewritten.join(', ')}. Write them in lowerCamelCase.`;
        notices.push({ level: 'warning', text });
    }
    return {
        attributes: {
            name: (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncate */ .xv)(storable(settings.name ?? release.title).trim() || release.tag, maxName),
            description: description.trim() === '' ? null : description,
            ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({ metadata: settings.metadata }),
        },
        notices,
    };
}
/** Text that can be stored: no lone surrogate, which JSON cannot carry, and no NUL, which the service's database refuses. */
function storable(text) {
    return text.toWellFormed().replaceAll('\0', '');
}
/** The text, or as many whole paragraphs as the service keeps, with a link to the rest; one endless paragraph ends at a line or a word. */
function cutAtParagraph(text, pageUrl) {
    if (text.length <= maxDescription)
        return text;
    const rest = pageUrl.length <= 1_000 ? `\n\n[…](${pageUrl})` : '\n\n…';
    return `${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .endAtBreak */ .Ig)((0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .truncateAtGrapheme */ .v8)(text, maxDescription - rest.length))}${rest}`;
}


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   W0: () => (/* binding */ settings),
/* harmony export */   j: () => (/* binding */ givenSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3906);
/* harmony import */ var _artifacts_signature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(525);




/** What a version may be published as. A prerelease has to start with the name of its channel; `stable` has none. */
const channels = ['stable', 'rc', 'beta', 'alpha', 'dev'];
// No schema here transforms: the documents would lose the defaults of one that does.
/** Optional text; see givenSettings for empty text. */
const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().trim().optional();
/** Text inside a mapping. */
const word = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish();
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A check that refuses a value with a fault, which is the end of a sentence. */
const refuse = (faultOf, subject = 'It') => (value, issues) => {
    const fault = faultOf(value);
    if (fault !== undefined)
        issues.addIssue({ code: 'custom', message: `${subject} ${fault}` });
};
const mapping = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J());
const pattern = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().superRefine(refuse(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .patternFault */ .rG, 'The pattern'));
function signingKeyFault(value) {
    const key = value === '' ? undefined : (0,_artifacts_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .signingKeyFrom */ .Xk)(value);
    return key?.ok === false ? key.error : undefined;
}
const artifact = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    pattern,
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        asset: pattern,
        platform: word,
        arch: word,
        filename: word.refine((name) => (name ?? '').length <= 255, 'A filename has at most 255 characters'),
        filetype: word,
        metadata: mapping.superRefine(refuse(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactMetadataFault */ .Sp)).nullish(),
    }),
], {
    error: 'Give the name or pattern of an asset, or a mapping of `asset` and any of `platform`, `arch`, `filename` (at most 255 characters), `filetype` and `metadata`',
});
/** The entry's own settings; the public contract's table is generated from here. */
const settings = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    account: text.meta({
        description: 'Id or slug of the account. Left out, paths are below `/v1` (self-hosted, custom domains)',
        default: 'none; required for the default `url`',
    }),
    product: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().trim().regex(uuid, 'Give the UUID of the product').meta({ description: 'UUID of the product' }),
    package: text.meta({ description: 'UUID or key of the package', default: 'none' }),
    channel: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(channels)
        .optional()
        .meta({ description: '`stable`, `rc`, `beta`, `alpha` or `dev`', default: 'from the version' }),
    name: text.meta({ description: 'Name of the release', default: 'its title on GitHub' }),
    description: text.meta({ description: 'Description of the release', default: 'its body on GitHub' }),
    tag: text
        .refine((tag) => tag === undefined || (tag.length <= 255 && !/^actions?$/.test(tag)), 'A tag has at most 255 characters, and is neither `action` nor `actions`')
        .meta({
        description: "The service's own tag, e.g. `latest`, that moves to this release once it is published",
        default: 'none',
    }),
    metadata: mapping
        .superRefine(refuse(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataFault */ .uK))
        .optional()
        .meta({ description: 'Mapping that is stored with the release', default: 'none' }),
    entitlements: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().trim().min(1, 'An entitlement is a UUID or a code'))
        .max(20, 'A release has at most 20 constraints')
        .optional()
        .meta({
        description: 'UUIDs or codes of the entitlements that constrain the release; the set is made exact, and `[]` detaches all. On a published release only `update` detaches',
        default: 'leave them',
    }),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(artifact).optional().meta({
        description: 'Asset names or globs, or `{asset, platform, arch, filename, filetype, metadata}`; `[]` for none',
        default: 'every asset',
    }),
    'signing-key': zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().trim().superRefine(refuse(signingKeyFault)).optional().meta({
        description: 'Ed25519 key that signs each artifact (Ed25519ph): 64 hex digits, or 128 with the public key. A secret',
        default: 'none',
    }),
    environment: text
        .refine((value) => /^[\x21-\x7e]*$/.test(value ?? ''), 'An environment is a UUID or a code')
        .meta({ description: 'UUID or code, sent as `Keygen-Environment`', default: 'none' }),
    draft: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).meta({ description: 'Leave the release a draft' }),
    republish: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).meta({ description: 'Allow publishing a yanked version again' }),
    'on-withdraw': zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['yank', 'delete', 'keep'])
        .default('yank')
        .meta({ description: 'What `withdraw` does: `yank`, `delete` or `keep`' }),
});
/** The settings without those that are empty text: these count as not given. */
function givenSettings(all) {
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}


/***/ })

};
