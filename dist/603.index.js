export const id = 603;
export const ids = [603];
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

/***/ 7568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ addressOf),
  ir: () => (/* binding */ apiOf),
  xr: () => (/* binding */ cloudUrl),
  X5: () => (/* binding */ endpointOf),
  E0: () => (/* binding */ pagesOf),
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
// EXTERNAL MODULE: ./src/domain/url.ts
var domain_url = __webpack_require__(1949);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/registries/failure.ts
var registries_failure = __webpack_require__(5957);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/domain/schema.ts
var schema = __webpack_require__(109);
;// CONCATENATED MODULE: ./src/registries/keygen/errors.ts






/** JSON:API's errors, as the service writes them. Read tolerantly, so that a stricter schema does not lose the message. */
const errors_text = (0,schema/* ifAny */.GK)(schemas/* string */.YjP());
const envelope = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({
        title: errors_text,
        detail: errors_text,
        code: errors_text,
        source: (0,schema/* ifAny */.GK)(schemas/* object */.Ikc({ pointer: errors_text, parameter: errors_text, header: errors_text })),
    }))
        .check(api/* _minLength */.m9(1)),
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
    TOKEN_MISSING: 'The token did not reach Keygen. Is there a proxy in between, or does `url` point to another server?',
    TOKEN_INVALID: 'The token is mistyped, was revoked, or belongs to another account: store a product token of this account in the secret, and check `account`. An environment token also needs `environment`, and a token of an isolated environment, or of none, works only there.',
    TOKEN_FORMAT_INVALID: 'The secret holds the id of a token, not the token: that is shown once, when it is created, and starts with `prod-`, `env-` or `admin-`.',
    TOKEN_EXPIRED: 'Create a new token, if possible one without an expiry, and store it in the secret.',
    TOKEN_NOT_ALLOWED: 'Use a product token, an environment token or an admin token.',
    LICENSE_INVALID: 'The secret holds a license key. Use a product token, an environment token or an admin token.',
    INVALID_API_VERSION: 'The server is older than this protocol. Update it: version 1.7 of the API is needed.',
    ENVIRONMENT_INVALID: 'Is `environment` spelled as in the dashboard, and of this account?',
    ENVIRONMENT_NOT_SUPPORTED: 'The server is a Community Edition, which has no environments. Remove `environment`.',
    VERSION_TAKEN: 'Another release has this version. Check it in the dashboard, then release a new version, or delete that one.',
    VERSION_INVALID: 'Write a semantic version without a `v`, like `1.2.0`.',
    VERSION_CHANNEL_INVALID: 'A prerelease has to start with the name of its channel, like `1.2.0-beta.1`; `stable` allows none. Remove `channel`.',
    TAG_TAKEN: 'Another release has this tag and it could not be removed. Run again, or remove it in the dashboard.',
    TAG_NOT_ALLOWED: 'This tag is reserved by Keygen. Choose another one.',
    TAG_TOO_LONG: 'A tag has at most 255 characters.',
    NAME_TOO_LONG: 'Set `name` to at most 255 characters.',
    DESCRIPTION_TOO_LONG: 'Set `description` to at most 16,384 characters.',
    METADATA_TOO_LONG: 'Metadata has at most 64 keys and 16 KiB.',
    METADATA_INVALID: 'Metadata is at most three levels deep, with at most 64 keys and 16 KiB.',
    BACKDATED_INVALID: 'The release has a date in the future. Correct it in the dashboard.',
    PRODUCT_NOT_FOUND: "Is `product` the UUID of a product of this account, and of the token's environment?",
    PACKAGE_NOT_FOUND: 'Is `package` the UUID or key of a package of this product?',
    PACKAGE_NOT_ALLOWED: 'The package belongs to another product. Correct `package` or `product`.',
    CONSTRAINTS_ENTITLEMENT_NOT_FOUND: 'Is each of `entitlements` a UUID or code of this account?',
    CONSTRAINTS_ENTITLEMENT_CONFLICT: '`entitlements` contains the same entitlement twice.',
    ENTITLEMENT_NOT_FOUND: 'Is each of `entitlements` a UUID or code of this account?',
    ENTITLEMENT_TAKEN: 'The entitlement is attached already. Run again: a re-run is safe.',
    ACCOUNT_RELEASE_LIMIT_EXCEEDED: 'The plan of the account allows no more releases. Delete old ones, or change the plan.',
    FILENAME_TAKEN: 'The release has another artifact of this name. Run again in a minute; if it happens again, delete it in the dashboard.',
    FILENAME_EXTENSION_INVALID: "`filetype` must be the extension of the artifact's filename. Remove it.",
    FILENAME_MISSING: 'Give the artifact a `filename`.',
    FILENAME_TOO_LONG: 'Give the artifact a `filename` of at most 255 characters.',
    FILESIZE_INVALID: 'An artifact can have at most 5 GiB.',
    JSON_INVALID: 'The server could not read the request. Is there a proxy in between that changes it?',
    ENCODING_INVALID: 'The text of the release is not valid UTF-8. Save its notes again.',
    URI_INVALID: 'Check `url` and `account`.',
    HTTP_METHOD_INVALID: 'Check `url`: it must be the address of the server, without a path.',
    MIME_TYPE_INVALID: 'Check `url`: is this a Keygen server?',
};
/** What an unsuccessful reply means: one problem for each error of the envelope, or one for the reply as a whole. */
function problemsFromReply(reply, call) {
    const { status } = reply;
    const { doing } = call;
    const problemFrom = (error) => {
        const detail = error.detail ?? error.title ?? 'No details';
        const field = fieldOf(error, reply, call.subject);
        const hint = (error.code !== undefined && Object.hasOwn(hintOfCode, error.code) ? hintOfCode[error.code] : undefined) ??
            hintOfStatus(status, detail, call);
        // For its own failures, the server reports the reason in the title.
        const isOwnFailure = status >= 500 && error.title !== undefined && error.title !== detail;
        const said = isOwnFailure ? `${(0,domain_text/* truncate */.xv)(error.title ?? '', 200)}: ${detail}` : detail;
        return {
            code: codeOf(status, error.code, detail),
            title: `Keygen ${status >= 500 ? 'failed' : 'refused'} to ${doing}`,
            detail: (0,domain_text/* truncate */.xv)(`${(0,domain_text/* truncate */.xv)(said, 900)} (${error.code ?? (isOwnFailure ? status : (error.title ?? status))})`, 1_000),
            envelope: true,
            ...(0,data/* defined */.sw)({ field: field && (0,domain_text/* truncate */.xv)(field, 60), hint }),
        };
    };
    const { errors, rest } = errorsOf(reply);
    return ((0,problem/* problemsOf */.GW)([...errors.map(problemFrom), ...(0,problem/* restOfMessages */.SX)(rest, 'Keygen', codeOf(status, undefined, ''))]) ?? [
        wholeProblem(reply, call),
    ]);
}
/** What a reply without an envelope means. */
function wholeProblem(reply, call) {
    const { status } = reply;
    const detail = (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(reply), 1_000);
    const markup = markupOf(reply);
    if (markup !== undefined)
        return {
            // The HTTP client has already handled refusals that are web pages.
            code: markup === 'XML' ? 'registry.unreadable' : codeOf(status, undefined, ''),
            title: `The response to the request to ${call.doing} is not from Keygen: it is ${markup} (HTTP ${status})`,
            detail,
            hint: notKeygenHint,
        };
    return {
        code: codeOf(status, undefined, ''),
        title: `Keygen answered ${status} to the request to ${call.doing}`,
        detail,
        ...(0,data/* defined */.sw)({ hint: hintOfStatus(status, '', call) }),
    };
}
const notKeygenHint = 'Check `url`: a storage service, a proxy or another server responds there, or in front of it. Keygen responds with JSON. If `url` is right, run again: a re-run is safe.';
/** What a body is instead of JSON, if it is markup. */
function markupOf({ headers, text }) {
    const start = text.slice(0, 1_000).trimStart();
    if (!start.startsWith('<'))
        return undefined;
    return /html/i.test(headers['content-type'] ?? '') || /<!doctype html|<html/i.test(start) ? 'HTML' : 'XML';
}
/** The server's own error message; undefined without a message of Keygen's. */
function serverErrorFrom(reply, call, landed) {
    if (errorsOf(reply).errors.length === 0)
        return undefined;
    const unknown = landed === 'unknown' ? ' It is unknown whether the request took effect; a re-run checks.' : '';
    const [first, ...rest] = problemsFromReply(reply, call);
    return [{ ...first, hint: `${first.hint ?? ''}${unknown}`.trim() }, ...rest];
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
/** The server does not have this path at all. */
const isUnknownPath = (detail) => /endpoint was not found|HTTP method|URL path/i.test(detail);
const isForeignEnvironment = (detail) => /environment is not compatible/i.test(detail);
function fieldOf({ source, detail = '' }, { status, url }, subject) {
    if (/^keygen-environment$/i.test(source?.header ?? '') || source?.parameter === 'environment')
        return 'environment';
    if (isForeignEnvironment(detail))
        return 'environment';
    if (status === 404 && isUnknownPath(detail))
        return /\/v1\/accounts\//.test(url) ? 'account' : 'url';
    if (status === 401)
        return 'token';
    const named = source?.pointer === undefined ? undefined : settingOfPointer(source.pointer, subject);
    if (named !== undefined)
        return named;
    if (source?.parameter !== undefined)
        return source.parameter;
    if (status === 404 && /\baccount\b/i.test(detail))
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
    token: 'Check `url` and `account`.',
    product: "Copy the product's ID from Keygen's dashboard into `product`. A product token can see only its own product, and one of an environment is seen only with `environment`.",
    package: 'Is `package` the UUID or key of a package of this product? Keygen does not create packages automatically.',
    entitlements: 'Is each of `entitlements` a UUID or code of this account, and in the same environment?',
    release: 'The release does not exist, or the token cannot see it. Check `account`, `product` and `package`, and run again.',
    artifacts: 'The release or the artifact was removed in the meantime. Run again: a re-run is safe.',
    tag: 'Check `tag`.',
};
function hintOfStatus(status, detail, { subject, permission }) {
    switch (status) {
        case 400:
            return /unpermitted parameter/i.test(detail)
                ? 'The server does not know this field: it may be outdated. Update it, or remove the setting.'
                : 'Correct the named setting; if there is none, check `url`, `account` and `environment`.';
        case 401:
            return hintOfCode['TOKEN_INVALID'];
        case 402:
            return 'The account has reached its daily request limit, or the limit of its plan. Wait until tomorrow, or change the plan.';
        case 403:
            if (/subscription/i.test(detail))
                return 'The account has no active subscription. Renew it in the dashboard.';
            if (isForeignEnvironment(detail))
                return 'The product, the package or the entitlement belongs to another environment than `environment`, or to none. Remove `environment`, or use one that belongs to it.';
            return `Use a token for this product, or an environment or admin token. One with chosen permissions needs ${permission === undefined ? 'those to read, create, update and publish releases and artifacts' : `the permission \`${permission}\``}. A token of an environment needs \`environment\`.`;
        case 404:
            if (isUnknownPath(detail))
                return 'Check `account` and `url`. A self-hosted server serves account paths (`/v1/accounts/…`) only under its own host name; without `account`, paths are below `/v1`.';
            if (/\baccount\b/i.test(detail))
                return 'Is `account` the id or slug of your account? On a self-hosted server, remove it.';
            return subjectHints[subject];
        case 409:
            return 'Something else changed the same resource at this moment. Run again: a re-run is safe.';
        case 422:
            return 'Correct the named setting, and run again.';
        case 429:
            return 'Run again later: a re-run is safe.';
        default:
            if (status < 500)
                return undefined;
            return permission === 'artifact.create'
                ? 'On a self-hosted server: does its storage work? Keygen creates the upload URL there. Otherwise run again: a re-run is safe.'
                : 'Run again: a re-run is safe.';
    }
}

;// CONCATENATED MODULE: ./src/registries/keygen/api.ts








/** Keygen Cloud, where the account is part of every path. */
const cloudUrl = 'https://api.keygen.sh';
function endpointOf(label, { url, account, token, environment }) {
    return { label, url, account, token, environment };
}
/** Absolute address of a path, e.g. `/releases`: below the account, if one is given. */
function addressOf({ url, account }, path) {
    const server = url.replace(/\/+$/, '').replace(/\/v1$/, '');
    return `${server}/v1${account === undefined ? '' : `/accounts/${(0,domain_url/* percentEncoded */.qE)(account)}`}${path}`;
}
/** The release's page in the dashboard, which only its owner can open: Keygen's cloud has one, a self-hosted server does not. */
function pagesOf({ url }, releaseId) {
    const isCloud = URL.parse(url)?.host === URL.parse(cloudUrl)?.host;
    return isCloud ? { editUrl: `https://app.keygen.sh/releases/${(0,domain_url/* percentEncoded */.qE)(releaseId)}` } : {};
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
            const { reason, reply: failure, landed } = sent.error;
            const said = reason === 'unavailable' && failure ? serverErrorFrom(failure, call, landed) : undefined;
            const problems = said ?? (0,registries_failure/* problemsFromFailure */.p)(sent.error, { title: 'Keygen', label: endpoint.label });
            return refused(problems, {
                ...(isRead ? {} : { landed }),
                ...(reason === 'unavailable' && failure ? { status: failure.status } : {}),
            });
        }
        const { status } = sent.value;
        if ((status < 200 || status > 299) && status !== redirect)
            return refused(problemsFromReply(sent.value, call), { status, codes: codesOf(sent.value) });
        const value = reply(sent.value);
        if (value !== undefined)
            return (0,result.ok)(value);
        const markup = markupOf(sent.value);
        const unexpected = {
            code: 'registry.unreadable',
            title: markup === undefined
                ? `Keygen returned an unexpected body (HTTP ${status}) to the request to ${doing}`
                : `The response to the request to ${doing} is not from Keygen: it is ${markup} (HTTP ${status})`,
            detail: (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(sent.value), 1_000),
            hint: notKeygenHint,
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

/***/ 4269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ uploadDeadline),
/* harmony export */   Ml: () => (/* binding */ isOwnBefore),
/* harmony export */   Ow: () => (/* binding */ artifactActionFor),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   xe: () => (/* binding */ updateOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3906);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3648);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2931);





/** The artifact with this name: the one that remains, if another is being removed. */
function recordOf(records, filename) {
    const named = records.filter((record) => record.filename === filename);
    return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}
/** How long the service may take to notice a completed upload, in milliseconds: it looks every 30 seconds. */
const noticeDelay = 45_000;
/** Bytes per millisecond of the slowest upload; one that takes longer counts as abandoned. */
const slowestUpload = 100;
/**
 * What to do about an artifact, given the existing one with its name. Pure. The service has no lock: one whose upload is not complete is
 * replaced only if it is left over from this run, or older than any run can be.
 */
function artifactActionFor(artifact, existing, context) {
    // A yanked one is being removed; creating the new one waits for that.
    if (existing === undefined || existing.status === 'YANKED')
        return { kind: 'upload' };
    if (existing.status === 'FAILED')
        return { kind: 'replace', record: existing, why: 'which Keygen could not process' };
    if (existing.status === 'WAITING' && !(0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .isUploadComplete */ .rK)(existing)) {
        const until = uploadDeadline(existing, context);
        return context.now >= until
            ? { kind: 'replace', record: existing, why: 'whose upload never completed' }
            : { kind: 'await', record: existing, until };
    }
    const difference = differenceOf(artifact, existing) ?? (context.isDraft ? undefined : signatureFault(artifact, existing));
    if (difference === undefined) {
        const repair = repairOf(artifact, existing);
        if (Object.keys(repair).length === 0)
            return { kind: 'keep', record: existing };
        return context.isDraft ? { kind: 'repair', record: existing, repair } : { kind: 'keep', record: existing, repair };
    }
    if (context.isDraft && isOwnBefore(existing, context)) {
        // Its deletion would wait for the same worker.
        if (existing.status === 'WAITING')
            return { kind: 'await', record: existing, until: Infinity };
        return { kind: 'replace', record: existing, why: `because ${difference}` };
    }
    const title = `The release already has a different ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(artifact.desired.filename, 120)}: ${difference}`;
    const hasOtherBytes = differenceOf(artifact, existing) !== undefined;
    const hint = hasOtherBytes
        ? `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; otherwise release a new version.`
        : 'Its content is the same, so `operation: update` can write the new signature.';
    return { kind: 'conflict', problem: { code: 'registry.conflict', title, hint, field: 'artifacts' } };
}
/** True for an artifact of this action that was there when this run began, so that no other run is about to publish it. */
function isOwnBefore(record, { checkStartedAt }) {
    const created = Date.parse(record.created ?? '');
    return (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .creatorOf */ .Oz)(record) !== undefined && !(created >= checkStartedAt);
}
/** Until when somebody may still be uploading it. Milliseconds since the epoch. */
function uploadDeadline(existing, { run, checkStartedAt, timeout, isPublished }) {
    const parsed = Date.parse(existing.created ?? '');
    const created = Number.isNaN(parsed) ? checkStartedAt : parsed;
    // The run's earlier attempts have ended, and had uploaded what they published.
    if ((0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeftover */ .ij)(existing, run))
        return isPublished ? created + noticeDelay : checkStartedAt;
    // Two jobs of one attempt may run at the same time.
    if ((0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .isCreatedBy */ .un)(existing, run))
        return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
    return created + timeout;
}
/** What differs, as the end of a sentence; undefined if nothing but the encoding differs. */
function differenceOf(artifact, existing) {
    const { desired } = artifact;
    if (typeof existing.filesize === 'number' && existing.filesize !== desired.asset.size) {
        return `it has ${existing.filesize} bytes, but the asset has ${desired.asset.size}`;
    }
    const theirs = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesFrom */ .sd)(existing.checksum);
    if (theirs === undefined)
        return 'it has no checksum to compare';
    if ((0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .hashNameOf */ .Zn)(theirs) === undefined)
        return 'its checksum is of an unknown type';
    if (!(0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameContent */ .OI)(artifact, existing))
        return 'its checksum differs';
    for (const name of ['platform', 'arch', 'filetype']) {
        if ((existing[name] || undefined) !== desired[name])
            return `its ${name} is ${quoted(existing[name])}, not ${quoted(desired[name])}`;
    }
    return undefined;
}
/** Why a published artifact with the same bytes still differs. */
function signatureFault({ desired, signature }, existing) {
    if (signature === undefined || signature === existing.signature)
        return undefined;
    if (!existing.signature)
        return 'it is not signed';
    // In another encoding, it is the same.
    const ours = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesFrom */ .sd)(signature);
    if (ours !== undefined && (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesFrom */ .sd)(existing.signature)?.equals(ours))
        return undefined;
    return desired.signatureFile === undefined
        ? 'it was signed with another key'
        : `its signature is not that of \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineExcerpt */ .Hv)(desired.signatureFile)}\``;
}
/** What an update changes of an artifact: the encoding of checksum and signature. */
function updateOf(artifact, existing) {
    return differenceOf(artifact, existing) === undefined ? repairOf(artifact, existing) : {};
}
/** The checksum and signature that are encoded differently. */
function repairOf({ checksum, signature }, existing) {
    return (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .sw)({
        checksum: checksum === existing.checksum ? undefined : checksum,
        signature: signature === existing.signature ? undefined : signature,
    });
}
function quoted(value) {
    return value ? `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(value, 60)}\`` : 'empty';
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ algorithms),
/* harmony export */   Zn: () => (/* binding */ hashNameOf),
/* harmony export */   d8: () => (/* binding */ encodings),
/* harmony export */   iD: () => (/* binding */ formFor),
/* harmony export */   jd: () => (/* binding */ hashNameFor),
/* harmony export */   lF: () => (/* binding */ encode),
/* harmony export */   sd: () => (/* binding */ bytesFrom)
/* harmony export */ });
/** Algorithms and encodings of a checksum. */
const algorithms = ['sha-512', 'sha-384', 'sha-256', 'sha-1'];
const encodings = ['base64raw', 'base64', 'base64url', 'hex'];
/** How the vendor's tool writes it, and its SDK reads it; signatures in the same encoding. */
const defaultForm = { algorithm: 'sha-512', encoding: 'base64raw' };
/** What the clients of a package engine read; they ignore any other form. */
const formOfEngine = {
    npm: { algorithm: 'sha-512', encoding: 'base64' },
    pypi: { algorithm: 'sha-256', encoding: 'hex' },
    rubygems: { algorithm: 'sha-256', encoding: 'hex' },
};
/** The form of an artifact's checksum: that of its entry, otherwise what the clients of the engine read. */
function formFor(engine, given = {}) {
    const form = engine !== undefined && Object.hasOwn(formOfEngine, engine) ? formOfEngine[engine] : undefined;
    return { ...defaultForm, ...form, ...given };
}
function encode(bytes, encoding) {
    const buffer = Buffer.from(bytes);
    switch (encoding) {
        case 'hex':
            return buffer.toString('hex');
        case 'base64':
            return buffer.toString('base64');
        case 'base64url':
            return buffer.toString('base64url');
        case 'base64raw':
            return buffer.toString('base64').replace(/=+$/, '');
    }
}
/** A checksum or signature in any of the encodings that the vendor's tool writes. */
function bytesFrom(text) {
    const value = text?.trim() ?? '';
    if (value === '')
        return undefined;
    const hex = value.replace(/^0x/i, '');
    if (/^([0-9a-f]{2})+$/i.test(hex) && [32, 40, 64, 96, 128].includes(hex.length))
        return Buffer.from(hex, 'hex');
    return /^[\w+/-]+={0,2}$/.test(value) ? Buffer.from(value, 'base64') : undefined;
}
/** The name that Node has for the algorithm of a digest, by its length; undefined if it is of no known one. */
function hashNameOf(digest) {
    return digest && hashNames.find(([, length]) => length === digest.length)?.[0];
}
const hashNames = [
    ['md5', 16],
    ['sha1', 20],
    ['sha256', 32],
    ['sha384', 48],
    ['sha512', 64],
];
const hashOfAlgorithm = {
    'sha-512': 'sha512',
    'sha-384': 'sha384',
    'sha-256': 'sha256',
    'sha-1': 'sha1',
};
const hashNameFor = ({ algorithm }) => hashOfAlgorithm[algorithm];


/***/ }),

/***/ 3328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine),
  y: () => (/* binding */ unservedNotices)
});

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/registries/keygen/metadata.ts
var keygen_metadata = __webpack_require__(3906);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/tar.ts

const block = 512;
/**
 * The entries of a tar file, without their contents, as they arrive. Ends at what is not a tar. Linear in the length of the file, and
 * keeps one block of it.
 */
async function* tarEntries(chunks) {
    let skip = 0;
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
        let bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
        for (;;) {
            const skipped = Math.min(skip, bytes.length);
            skip -= skipped;
            bytes = bytes.subarray(skipped);
            if (skip > 0 || bytes.length < block)
                break;
            const entry = entryFrom(bytes.subarray(0, block));
            if (entry === undefined)
                return;
            yield entry;
            bytes = bytes.subarray(block);
            skip = Math.ceil(entry.size / block) * block;
        }
        rest = bytes;
    }
}
/** Undefined for a block that is not a header with the right checksum, like the zeros at the end. */
function entryFrom(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (octal(header, 148, 8) !== sum)
        return undefined;
    const size = ((header[124] ?? 0) & 0x80) === 0 ? octal(header, 124, 12) : Number(header.readBigUInt64BE(128));
    const prefix = header.subarray(257, 262).toString('latin1') === 'ustar' ? tar_text(header, 345, 155) : '';
    return { name: `${prefix === '' ? '' : `${prefix}/`}${tar_text(header, 0, 100)}`, size };
}
function tar_text(header, start, length) {
    const field = header.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? length : end).toString('utf8');
}
function octal(header, start, length) {
    return Number.parseInt(tar_text(header, start, length).trim() || '0', 8);
}
/** The bytes that a gzip file holds, as they arrive. Throws if it is not one. */
async function* gunzipped(chunks) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const feed = async () => {
        for await (const chunk of chunks) {
            if (gunzip.destroyed)
                return;
            if (gunzip.write(chunk))
                continue;
            await new Promise((resolve) => {
                gunzip.once('drain', resolve);
                gunzip.once('close', resolve);
            });
        }
        if (!gunzip.destroyed)
            gunzip.end();
    };
    const feeding = feed().catch((error) => void gunzip.destroy(error));
    try {
        for await (const chunk of gunzip)
            yield chunk;
    }
    finally {
        gunzip.destroy();
        await feeding;
    }
}

;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/wheel.ts

/** A wheel up to this size is read as a whole; of a larger one only the end, where builders put its metadata. Bytes. */
const maxWhole = 32 * 1024 * 1024;
const maxTail = 8 * 1024 * 1024;
const maxMetadata = 1024 * 1024;
/** The `Requires-Python` of a wheel; undefined if it has none, or if it cannot be read. */
async function requiresPythonOf(chunks, size) {
    const keep = size <= maxWhole ? maxWhole : maxTail;
    const kept = [];
    let length = 0;
    for await (const chunk of chunks) {
        kept.push(chunk);
        length += chunk.length;
        while (length - (kept[0]?.length ?? 0) >= keep)
            length -= kept.shift()?.length ?? 0;
    }
    const tail = Buffer.concat(kept);
    try {
        const metadata = metadataIn(tail, size - tail.length);
        const [head = ''] = metadata?.split(/\r?\n\r?\n/, 1) ?? [];
        return /^Requires-Python:[ \t]*(\S.*)$/im.exec(head)?.[1]?.trim();
    }
    catch {
        // Not a zip, or one that ends too early: pypi accepts anything, and so does this.
        return undefined;
    }
}
/**
 * The text of `*.dist-info/METADATA` in the end of a zip. Throws RangeError if it is before that.
 * @param start where the end begins in the file
 */
function metadataIn(tail, start) {
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
    if (end < 0)
        return undefined;
    let at = tail.readUInt32LE(end + 16) - start;
    for (let count = tail.readUInt16LE(end + 10); count > 0; count -= 1) {
        if (at < 0 || tail.readUInt32LE(at) !== 0x0201_4b50)
            return undefined;
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => tail.readUInt16LE(at + field));
        const name = tail.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString('utf8');
        if (/^[^/]+\.dist-info\/METADATA$/.test(name))
            return contentOf(tail, start, at);
        at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    }
    return undefined;
}
/** @param at where the file's record in the directory is */
function contentOf(tail, start, at) {
    const method = tail.readUInt16LE(at + 10);
    const compressed = tail.readUInt32LE(at + 20);
    const local = tail.readUInt32LE(at + 42) - start;
    const from = local + 30 + tail.readUInt16LE(local + 26) + tail.readUInt16LE(local + 28);
    const bytes = tail.subarray(from, from + Math.min(compressed, maxMetadata));
    if (method === 0)
        return bytes.toString('utf8');
    return method === 8 ? (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: maxMetadata }).toString('utf8') : undefined;
}

;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/engine.ts





const mebi = 1024 * 1024;
/** An image's blobs are large, and `tar -c .` writes the names with `./`. */
const oci = { maxEntry: 512 * mebi, isRelative: true };
const kinds = {
    npm: {
        served: /\.tgz$/i,
        files: '`.tgz` files',
        maxBytes: 32 * mebi,
        fault: (chunks) => lacks(gunzipped(chunks), ['package/package.json'], 'an npm package as built by `npm pack`'),
    },
    rubygems: {
        served: /\.gem$/i,
        files: '`.gem` files',
        maxBytes: 32 * mebi,
        fault: (chunks) => lacks(chunks, ['metadata.gz', 'data.tar.gz'], 'a gem as built by `gem build`'),
    },
    oci: {
        served: /\.tar$/i,
        files: '`.tar` files in OCI layout',
        maxBytes: 1024 * mebi,
        fault: (chunks) => lacks(chunks, ['oci-layout', 'index.json'], 'an image in OCI layout', oci),
    },
    pypi: { served: /\.(whl|tar\.gz|tar\.bz2|tgz|zip|egg)$/i, files: 'wheels and source distributions' },
};
const kindOf = (engine) => engine !== undefined && Object.hasOwn(kinds, engine) ? kinds[engine] : undefined;
/** Decompressed bytes that are inspected: what it searches for is usually at the beginning. */
const maxLooked = 512 * mebi;
/** What an archive lacks or has too much of, as the end of a sentence; undefined if it has all of these files. */
async function lacks(chunks, wanted, kind, { maxEntry = Infinity, isRelative = false } = {}) {
    const missing = new Set(wanted);
    let looked = 0;
    try {
        for await (const { name, size } of tarEntries(chunks)) {
            missing.delete(isRelative ? name.replace(/^\.\//, '') : name);
            if (size > maxEntry)
                return `has a blob of ${size} bytes, more than the ${maxEntry} that Keygen accepts`;
            looked += size;
            if ((missing.size === 0 && maxEntry === Infinity) || looked > maxLooked)
                return undefined;
        }
    }
    catch (error) {
        // A fault of the compression; the reader of the source reports the failures of the source.
        const { code } = Object(error);
        if (typeof code !== 'string' || !code.startsWith('Z_'))
            throw error;
    }
    const names = (0,domain_text/* listNames */.Zv)([...missing], { show: (name) => `\`${name}\`` });
    return missing.size === 0 ? undefined : `is not ${kind}: it has no ${names}`;
}
/** Inspects a file as its engine will, which knows only the filename at Keygen: a file that it would mark as FAILED is a problem. Reads only as much as it needs. */
async function examine(engine, { asset, filename, metadata }, chunks) {
    const { served, maxBytes = Infinity, fault } = kindOf(engine) ?? {};
    if (served?.test(filename) !== true)
        return { metadata: {} };
    if (engine === 'pypi') {
        const isSet = Object.keys(metadata).some((key) => (0,keygen_metadata/* keyAsStored */.pt)(key) === 'requiresPython');
        const found = isSet || !/\.whl$/i.test(filename) ? undefined : await requiresPythonOf(chunks, asset.size);
        const own = { requiresPython: found };
        return { metadata: found === undefined || (0,keygen_metadata/* artifactMetadataFault */.Sp)({ ...metadata, ...own }) ? {} : own };
    }
    const found = asset.size > maxBytes ? `has ${asset.size} bytes, but Keygen accepts at most ${maxBytes}` : await fault?.(chunks);
    const problems = found === undefined ? undefined : (0,problem/* problemsOf */.GW)([unservable(asset.name, engine ?? '', found)]);
    return { metadata: {}, ...(problems === undefined ? {} : { problems }) };
}
function unservable(name, engine, fault) {
    return {
        code: 'registry.rejected',
        title: `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\` ${fault}`,
        hint: `The package's engine is \`${engine}\`, which would mark this file as FAILED, so nothing was sent. Rebuild it, or remove it from \`artifacts\`.`,
        field: 'artifacts',
    };
}
/** Files that the engine accepts but does not serve. Pure. */
function unservedNotices(engine, artifacts) {
    const kind = kindOf(engine);
    const unserved = kind ? artifacts.filter(({ filename }) => !kind.served.test(filename)) : [];
    if (kind === undefined || unserved.length === 0)
        return [];
    const names = (0,domain_text/* listNames */.Zv)(unserved.map(({ filename }) => filename), { show: (name) => `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\`` });
    const text = `The package's engine is \`${engine ?? ''}\`, which serves ${kind.files} only: its clients will not see ${names}. Remove from \`artifacts\` what is not meant for them.`;
    return [{ level: 'warning', text }];
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   C1: () => (/* binding */ localFile),
/* harmony export */   F: () => (/* binding */ problemsOfSource),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   _P: () => (/* binding */ dottedName),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3373);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6440);



function localFile({ path, bytes }) {
    return { name: `./${path}`, size: bytes.size, contentType: '', state: 'uploaded', bytes };
}
function bytesOf(assets, file) {
    return 'bytes' in file ? file.bytes : assets.bytes(file);
}
/** The file's name without folders. */
function baseName({ name }) {
    return name.slice(name.lastIndexOf('/') + 1);
}
/** For comparing a file's name with the one that GitHub gives its asset: spaces and special characters become dots. */
function dottedName(name) {
    return name.replaceAll(/[^A-Za-z0-9_-]+/g, '.');
}
/** Reads a file for `read`, until the run's time is up. Throws ProblemError. */
async function readFile({ assets, clock, deadline }, file, read) {
    const stop = new AbortController();
    const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
    try {
        return await read(await bytesOf(assets, file).open(stop.signal));
    }
    catch (error) {
        if (stop.signal.aborted)
            throw (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .timeoutError */ .w2)('The run exceeded `timeout` while reading an asset');
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(problemsOfSource(error, file.name));
    }
    finally {
        timer.cancel();
    }
}
/** The text of a small file, as it is written. Throws ProblemError if it is larger than `maxBytes`. */
async function readText(context, file, { maxBytes, what }) {
    if (file.size > maxBytes) {
        const title = `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineExcerpt */ .Hv)(file.name)}\` has ${file.size} bytes, too many for ${what}`;
        const problem = { code: 'input.invalid', title, hint: 'Correct `artifacts`.', field: 'artifacts' };
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([problem]);
    }
    return readFile(context, file, async (stream) => {
        const chunks = [];
        for await (const chunk of stream)
            chunks.push(chunk);
        return Buffer.concat(chunks).toString('utf8');
    });
}
/** The problems of a file that could not be read: what its source reports, or that they are corrupt. */
function problemsOfSource(error, filename) {
    const title = `The bytes of ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(filename, 120)} could not be read`;
    const hint = 'Run again; if it happens again, upload the asset again.';
    return (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(error) ?? [{ code: 'asset.corrupt', title, hint, field: 'artifacts' }];
}


/***/ }),

/***/ 2931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   tt: () => (/* binding */ hashArtifact)
/* harmony export */ });
/* unused harmony export isSameSource */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(282);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3906);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3648);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3328);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4865);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(525);








/**
 * Hashes a file, which verifies it against GitHub's digest, signs it, and inspects it as its package engine will. The bytes are not
 * read if GitHub's digest and the checksum of an existing artifact are enough. Throws ProblemError.
 */
async function hashArtifact(context, desired, existing, { settings, engine, signature: given, mayRepair }) {
    const form = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .formFor */ .iD)(engine, desired.checksum);
    const key = settings['signing-key'] === undefined ? undefined : (0,_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .signingKeyFrom */ .X)(settings['signing-key']);
    const wanted = [(0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .hashNameFor */ .jd)(form), ...(key?.ok === true ? ['sha512'] : [])];
    // What was not processed, or is being deleted, is uploaded again.
    const kept = existing?.status === 'FAILED' || existing?.status === 'YANKED' ? undefined : existing;
    const theirs = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesFrom */ .sd)(kept?.checksum);
    const compared = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .hashNameOf */ .Zn)(theirs);
    const known = new Map();
    if (desired.asset.sha256 !== undefined)
        known.set('sha256', Buffer.from(desired.asset.sha256, 'hex'));
    if (kept && theirs && compared && isSameSource(desired, kept))
        known.set(compared, theirs);
    const needed = [...(compared ? [compared] : []), ...(mayRepair || kept === undefined ? wanted : [])];
    const isKnown = kept !== undefined && needed.every((name) => known.has(name));
    const { digests, metadata } = isKnown
        ? { digests: known, metadata: {} }
        : await readDigests(context, desired, engine, [...needed, ...wanted, 'sha512']);
    const digest = digests.get((0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .hashNameFor */ .jd)(form));
    const sha512 = digests.get('sha512');
    const signature = given ??
        (key?.ok === true && sha512 ? (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .encode */ .lF)(await (0,_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .sign */ ._)(key.value, sha512, settings.product), 'base64raw') : undefined);
    return {
        desired: { ...desired, metadata: { ...desired.metadata, ...metadata } },
        digests,
        ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_7__/* .defined */ .sw)({ checksum: digest && (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .encode */ .lF)(digest, form.encoding), signature }),
    };
}
/** Reads the bytes once, for all purposes. Throws ProblemError. */
function readDigests(context, desired, engine, names) {
    return (0,_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readFile */ .TA)(context, desired.asset, async (stream) => {
        const hashes = new Map(names.map((name) => [name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name)]));
        const source = stream[Symbol.asyncIterator]();
        let failure;
        // Without `return`: a consumer that stops early leaves the rest to be hashed.
        const chunks = {
            [Symbol.asyncIterator]: () => ({
                next: async () => {
                    try {
                        const next = await source.next();
                        if (next.done !== true)
                            for (const hash of hashes.values())
                                hash.update(next.value);
                        return next;
                    }
                    catch (error) {
                        failure ??= { error };
                        throw error;
                    }
                },
            }),
        };
        let found;
        try {
            found = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .examine */ .s)(engine, desired, chunks);
            const rest = chunks[Symbol.asyncIterator]();
            while ((await rest.next()).done !== true)
                ;
        }
        finally {
            await source.return?.();
        }
        // A failure of the source is reported before any finding in its beginning.
        if (failure !== undefined)
            throw failure.error;
        if (found.problems)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(found.problems);
        return {
            digests: new Map([...hashes].map(([name, hash]) => [name, hash.digest()])),
            metadata: found.metadata,
        };
    });
}
/** True if an existing artifact tells what the bytes hash to: it was created from the same GitHub digest. */
function isSameSource({ asset }, existing) {
    return (asset.sha256 !== undefined &&
        (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .creatorOf */ .Oz)(existing) !== undefined &&
        existing.metadata[_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .ownKeys */ .Hs.sha256] === asset.sha256 &&
        (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesFrom */ .sd)(existing.checksum) !== undefined);
}
/** True if an artifact is meant to hold these bytes, uploaded or not. */
function isSameContent({ digests }, existing) {
    const theirs = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesFrom */ .sd)(existing.checksum);
    const name = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_3__/* .hashNameOf */ .Zn)(theirs);
    const ours = name && digests.get(name);
    return theirs !== undefined && ours !== undefined && theirs.equals(ours);
}


/***/ }),

/***/ 369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ selectorFrom),
/* harmony export */   q: () => (/* binding */ selectArtifacts)
/* harmony export */ });
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(282);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3373);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3906);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9881);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4865);






/** The artifacts that the settings ask for, and every problem. Pure. */
function selectArtifacts(selectors, { assets, values, workspace }) {
    const problems = [];
    const invalid = (title, hint) => void problems.push({ code: 'input.invalid', title, hint, field: 'artifacts' });
    const candidates = [];
    for (const given of selectors ?? ['*']) {
        const selector = selectorFrom(given);
        const isLocal = (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkspacePath */ .P9)(selector.asset);
        if (isLocal && workspace === undefined)
            continue;
        const matches = isLocal
            ? (workspace?.get(selector.asset) ?? []).map(_file_js__WEBPACK_IMPORTED_MODULE_3__/* .localFile */ .C1)
            : (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAssets */ .Jl)(selector.asset, assets);
        if (matches.length === 0)
            problems.push(isLocal ? noFile(selector.asset) : noAsset(selectors === undefined ? undefined : selector.asset, assets));
        for (const asset of matches) {
            // The most specific entry of an asset counts: its own name before a pattern, settings before a bare name.
            const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
            candidates.push({ artifact: artifactFrom(selector, asset, values), rank });
        }
    }
    // A pattern's match is dropped if an entry gives the same file another name.
    const special = new Set(candidates.flatMap(({ artifact, rank }) => (rank > 0 ? artifact.asset.name : [])));
    const byFilename = Map.groupBy(candidates.filter(({ artifact, rank }) => rank > 0 || !special.has(artifact.asset.name)), ({ artifact }) => artifact.filename);
    const artifacts = [];
    for (const [filename, rivals] of byFilename) {
        const names = [...new Set(rivals.map(({ artifact }) => artifact.asset.name))];
        if (names.length > 1)
            invalid(`\`artifacts\` gives ${names.length} files the filename \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(filename)}\`: ${quoted(names)}`, 'A filename is unique within a release. Give each file its own `filename`, or none if a pattern matches several files.');
        const { artifact } = rivals.reduce((best, one) => (one.rank > best.rank ? one : best));
        const { asset, filetype } = artifact;
        artifacts.push(artifact);
        if (asset.state !== 'uploaded')
            problems.push(stillOpen(asset));
        const name = (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(filename, 120);
        if ((0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .codePoints */ .BH)(filename) > 255)
            invalid(`\`artifacts\` gives a file a name of more than 255 characters: ${name}`, 'Give it a `filename`.');
        if (!isFiletypeOf(filename, filetype))
            invalid(`\`artifacts\` gives ${name} the filetype \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(filetype ?? '', 60)}\`, which does not match the end of its name`, 'Keygen requires the extension of the filename. Remove `filetype`.');
    }
    return { artifacts, notices: artifacts.flatMap(spellingNotices), problems };
}
const quoted = (names) => (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(names, { limit: 20, show: (name) => `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(name)}\`` });
/** @param pattern absent if every asset is wanted, and there is none */
function noAsset(pattern, assets) {
    const code = 'asset.missing';
    const field = 'artifacts';
    if (pattern === undefined) {
        const title = 'The release has no assets to publish';
        const hint = 'Attach them before the release is published, or set `artifacts: []` to publish without any. A file of the workspace is a path that starts with `./`.';
        return { code, title, hint, field };
    }
    const title = `No asset of the release matches \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(pattern, 120)}\``;
    const names = assets.map(({ name }) => name);
    const detail = names.length === 0 ? 'The release has no assets.' : `The release has ${quoted(names)}.`;
    const renamed = renamedBy(pattern, assets);
    const hint = !(0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .canMatchAssets */ .LM)(pattern)
        ? 'The name of an asset has no slash. If a file of the workspace is meant, start the path with `./`.'
        : renamed === undefined
            ? 'Correct `artifacts`, or attach the asset before the release is published. A file of the workspace is a path that starts with `./`.'
            : `GitHub replaces spaces and special characters in the names of assets with dots, so this one is called \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(renamed)}\`. Write that name in \`artifacts\`; \`filename\` gives the artifact its own name at Keygen.`;
    return { code, title, detail, hint, field };
}
/** The asset that a name or pattern matches by the file name before the upload to GitHub. */
function renamedBy(pattern, assets) {
    const exact = assets.find(({ name }) => (0,_file_js__WEBPACK_IMPORTED_MODULE_3__/* .dottedName */ ._P)(name) === (0,_file_js__WEBPACK_IMPORTED_MODULE_3__/* .dottedName */ ._P)(pattern));
    if (exact !== undefined)
        return exact.name;
    const asStored = pattern.replaceAll(/[^\w.+@~*?[\]{},()!|\\-]+/g, '.');
    return asStored === pattern ? undefined : (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingAssets */ .Jl)(asStored, assets)[0]?.name;
}
function noFile(pattern) {
    const title = `No file of the workspace matches \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(pattern, 120)}\``;
    const hint = 'Build it, or download it with `actions/download-artifact`, before this step; or correct the path, which starts at the root of the workspace.';
    return { code: 'asset.missing', title, hint, field: 'artifacts' };
}
function stillOpen({ name }) {
    const title = `The asset \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .inlineExcerpt */ .Hv)(name)}\` is still being uploaded to the release`;
    const hint = 'If another job uploads it, raise `wait-for-assets`; if its upload was interrupted, delete it and attach it again.';
    return { code: 'asset.missing', title, hint, field: 'artifacts' };
}
function spellingNotices({ metadata, filename }) {
    const rewritten = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .keysRewritten */ .rw)(metadata).map(({ from }) => from);
    if (rewritten.length === 0)
        return [];
    const names = (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(rewritten, { show: (key) => `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(key, 60)}\`` });
    const text = `Keygen rewrites metadata keys; for ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(filename, 120)}, this changes ${names}. Write them in lowerCamelCase.`;
    return [{ level: 'warning', text }];
}
function selectorFrom(given) {
    if (typeof given === 'string')
        return { asset: given };
    const { asset, metadata, checksum } = given;
    const texts = ['platform', 'arch', 'filename', 'filetype', 'signature'].flatMap((key) => {
        const text = given[key]?.trim() ?? '';
        return text === '' ? [] : [[key, text]];
    });
    const { algorithm, encoding } = checksum ?? {};
    const form = (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_5__/* .defined */ .sw)({ algorithm: algorithm ?? undefined, encoding: encoding ?? undefined });
    return {
        asset,
        ...Object.fromEntries(texts),
        ...(metadata ? { metadata } : {}),
        ...(Object.keys(form).length > 0 ? { checksum: form } : {}),
    };
}
function artifactFrom(selector, asset, values) {
    const filename = selector.filename === undefined ? (0,_file_js__WEBPACK_IMPORTED_MODULE_3__/* .baseName */ .Fl)(asset) : (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .fillPlaceholders */ .Ct)(selector.filename, values);
    const filetype = selector.filetype?.replace(/^\./, '') ?? /\.([^./]+)$/.exec(filename)?.[1];
    return {
        asset,
        filename,
        metadata: selector.metadata ?? {},
        ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_5__/* .defined */ .sw)({
            filetype: filetype?.toLowerCase() || undefined,
            platform: selector.platform?.toLowerCase(),
            arch: selector.arch?.toLowerCase(),
            signatureFile: selector.signature,
            checksum: selector.checksum,
        }),
    };
}
function isFiletypeOf(filename, filetype) {
    return filetype === undefined || !filename.includes('.') || filename.toLowerCase().endsWith(`.${filetype}`);
}


/***/ }),

/***/ 525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ signingKeyFrom),
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);


/** DER of a PKCS #8 Ed25519 key up to its 32 bytes of seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/**
 * Reads a key as the vendor's tool creates it: 64 hex digits of seed, or 128 of seed and public key, which must
 * match. The failure contains no part of the key.
 */
function signingKeyFrom(text) {
    const hex = text.trim();
    if (!/^([0-9a-f]{64}|[0-9a-f]{128})$/i.test(hex)) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('is not an Ed25519 key: give 64 hex digits (the seed) or 128 (seed and public key)');
    }
    const bytes = Buffer.from(hex, 'hex');
    const seed = bytes.subarray(0, 32);
    if (bytes.length === 64 && !bytes.subarray(32).equals(publicKeyOf(seed))) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('contains a public key that does not belong to its seed: copy the whole key again');
    }
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ seed });
}
function publicKeyOf(seed) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
    return Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ format: 'jwk' }).x ?? '', 'base64url');
}
/**
 * Ed25519ph (RFC 8032, section 5.1) over an existing digest, so that a file of any size is signed after one pass over it.
 * @param sha512 the message's SHA-512, 64 bytes
 * @param context the product's id, as the vendor's SDK expects it; at most 255 bytes
 */
async function sign(key, sha512, context) {
    const { ed25519ph } = await Promise.all(/* import() | curves */[__webpack_require__.e(453), __webpack_require__.e(871)]).then(__webpack_require__.bind(__webpack_require__, 1650));
    return ed25519ph.sign(sha512, new Uint8Array(key.seed), { context: new TextEncoder().encode(context) });
}


/***/ }),

/***/ 5700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ signingKeyProblem),
/* harmony export */   be: () => (/* binding */ asTauriArtifacts)
/* harmony export */ });
/* unused harmony export targetOf */
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);




/** What Tauri's bundler writes into the names of its files, and what its updater asks for. */
const archs = {
    x86_64: 'x86_64',
    x64: 'x86_64',
    amd64: 'x86_64',
    aarch64: 'aarch64',
    arm64: 'aarch64',
    i686: 'i686',
    i386: 'i686',
    x86: 'i686',
    armhf: 'armv7',
    armv7: 'armv7',
};
const arch = /(?<![a-z0-9])(x86_64|x64|amd64|aarch64|arm64|i686|i386|x86|armhf|armv7)(?![a-z0-9])/gi;
const platforms = [
    [/\.(msi|exe|msi\.zip|nsis\.zip)$/i, 'windows'],
    [/\.(dmg|app\.tar\.gz)$/i, 'darwin'],
    [/\.(appimage|appimage\.tar\.gz|deb|rpm)$/i, 'linux'],
];
/** The platform and the arch in the name of a bundle. */
function targetOf(filename) {
    const word = [...filename.matchAll(arch)].at(-1)?.[1]?.toLowerCase();
    return (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .sw)({
        platform: platforms.find(([names]) => names.test(filename))?.[1],
        arch: word === undefined ? undefined : archs[word],
    });
}
const isSignature = (name) => /\.sig$/i.test(name);
/**
 * The artifacts as Tauri's updater wants them: `<name>.sig` is the signature of `<name>` and not an artifact, and platform and arch
 * are those of the name unless they are set.
 */
async function asTauriArtifacts(artifacts, release, source) {
    const names = new Set(artifacts.map(({ asset }) => asset.name));
    const signatures = new Set(artifacts.map(({ signatureFile }) => signatureFile));
    const bundles = artifacts.filter(({ asset: { name } }) => !signatures.has(name) && !(isSignature(name) && names.has(name.replace(/\.sig$/i, ''))));
    const complete = await Promise.all(bundles.map(async (artifact) => {
        const { asset, filename } = artifact;
        const sig = `${asset.name}.sig`;
        const isThere = (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkspacePath */ .P9)(sig)
            ? (await source.files(sig)).some(({ path }) => `./${path}` === sig)
            : release.some(({ name }) => name === sig);
        const signature = isThere && !isSignature(asset.name) ? sig : undefined;
        // Keygen's filename may be a new one; the bundler's name contains it.
        const target = { ...targetOf(filename), ...targetOf((0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .Fl)(asset)) };
        return { ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .sw)({ signatureFile: signature }), ...target, ...artifact };
    }));
    return { artifacts: complete, notices: unservedNotices(complete) };
}
/** Tauri's own index of a release, which the engine creates itself. */
const isIndex = (filename) => /(^|\/)latest\.json$/.test(filename);
function unservedNotices(artifacts) {
    const unserved = artifacts.flatMap((artifact) => {
        const missing = [
            ...(artifact.signatureFile === undefined ? ['signature'] : []),
            ...(artifact.platform === undefined ? ['platform'] : []),
            ...(artifact.arch === undefined ? ['arch'] : []),
        ];
        return missing.length === 0 || isIndex(artifact.filename)
            ? []
            : [`\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineExcerpt */ .Hv)(artifact.filename)}\` (no ${missing.join(', no ')})`];
    });
    if (unserved.length === 0)
        return [];
    const text = `The package's engine is \`tauri\`, which offers a file as an update only with a signature, a platform and an arch: the updater will not see ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Zv)(unserved)}. Attach the file's \`.sig\`, or set \`signature\`, \`platform\` and \`arch\` in \`artifacts\`.`;
    return [{ level: 'warning', text }];
}
/** Keygen's signature is of another kind than the one that Tauri's updater verifies. */
const signingKeyProblem = {
    code: 'input.invalid',
    title: "`signing-key` creates signatures in Keygen's format, which Tauri's updater cannot verify",
    hint: "Remove `signing-key`: in a package with the engine `tauri`, the signature of a file is the text of its `.sig`, which Tauri's bundler creates with `TAURI_SIGNING_PRIVATE_KEY`.",
    field: 'signing-key',
};


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dj: () => (/* binding */ artifact),
  qi: () => (/* binding */ artifacts),
  Gq: () => (/* binding */ attachConstraints),
  GF: () => (/* binding */ constraintBody),
  Pu: () => (/* binding */ constraints),
  Dg: () => (/* binding */ createArtifact),
  YG: () => (/* binding */ createRelease),
  CM: () => (/* binding */ deleteArtifact),
  lb: () => (/* binding */ deleteRelease),
  Op: () => (/* binding */ detachConstraints),
  RG: () => (/* binding */ download),
  q: () => (/* binding */ entitlement),
  vY: () => (/* binding */ futureId),
  me: () => (/* binding */ me),
  wg: () => (/* binding */ packageOf),
  qM: () => (/* binding */ product),
  Dl: () => (/* binding */ publishRelease),
  _r: () => (/* binding */ release),
  D8: () => (/* binding */ releases),
  Re: () => (/* binding */ setPackage),
  NA: () => (/* binding */ setTag),
  eP: () => (/* binding */ updateArtifact),
  BG: () => (/* binding */ updateRelease),
  fG: () => (/* binding */ upgrade),
  Pz: () => (/* binding */ yankRelease)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/schema.ts
var schema = __webpack_require__(109);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/domain/url.ts
var url = __webpack_require__(1949);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/registries/keygen/metadata.ts
var metadata = __webpack_require__(3906);
;// CONCATENATED MODULE: ./src/registries/keygen/records.ts



/** UUIDs, which become parts of addresses and of an outcome's page. */
const id = schemas/* string */.YjP().check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(255));
/** For replies of which only the id matters. */
const resourceSchema = schemas/* object */.Ikc({ id });
const linkage = schemas/* optional */.lqM(schemas/* object */.Ikc({ data: schemas/* nullish */.cl6(resourceSchema) }));
const records_text = schemas/* _default */.Rvf(schemas/* nullable */.mee(schemas/* string */.YjP()), null);
const word = schemas/* nullish */.cl6(schemas/* string */.YjP());
/** What nests deeper did not come from Keygen, which stores three levels; sent back to it, it would overflow the stack. */
const mapping = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).check(schemas/* refine */.YPB((value) => !(0,metadata/* nestsDeeperThan */.ix)(metadata/* maxNesting */.JG, value)));
const ofType = (type) => ({ id, type: schemas/* literal */.euz(type) });
const releaseSchema = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    ...ofType('releases'),
    attributes: schemas/* object */.Ikc({
        version: schemas/* string */.YjP(),
        channel: schemas/* string */.YjP(),
        status: schemas/* enum */.k5n(['DRAFT', 'PUBLISHED', 'YANKED']),
        name: records_text,
        description: records_text,
        tag: records_text,
        metadata: schemas/* nullish */.cl6(mapping),
    }),
    relationships: schemas/* optional */.lqM(schemas/* object */.Ikc({ product: linkage, package: linkage })),
}), schemas/* transform */.pdi(({ id, attributes, relationships }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    /** Absent if the reply does not contain it. */
    productId: relationships?.product?.data?.id,
    /** '' for a release without a package; absent if the reply does not contain it. */
    packageId: relationships?.package?.data === null ? '' : relationships?.package?.data?.id,
})));
const artifactSchema = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    ...ofType('artifacts'),
    attributes: schemas/* object */.Ikc({
        filename: schemas/* string */.YjP(),
        filetype: word,
        filesize: schemas/* nullish */.cl6(schemas/* number */.aig()),
        platform: word,
        arch: word,
        checksum: word,
        signature: word,
        status: schemas/* enum */.k5n(['WAITING', 'PROCESSING', 'UPLOADED', 'FAILED', 'YANKED']),
        metadata: schemas/* nullish */.cl6(mapping),
        created: word,
    }),
    links: (0,schema/* ifAny */.GK)(schemas/* object */.Ikc({ redirect: schemas/* optional */.lqM(schemas/* string */.YjP()) })),
}), schemas/* transform */.pdi(({ id, attributes, links }) => ({
    id,
    ...attributes,
    metadata: attributes.metadata ?? {},
    redirect: links?.redirect,
})));
const constraintSchema = schemas/* pipe */.FsL(schemas/* object */.Ikc({ ...ofType('constraints'), relationships: schemas/* object */.Ikc({ entitlement: schemas/* object */.Ikc({ data: resourceSchema }) }) }), schemas/* transform */.pdi(({ id, relationships }) => ({ id, entitlementId: relationships.entitlement.data.id })));
const packageSchema = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    ...ofType('packages'),
    attributes: schemas/* optional */.lqM(schemas/* object */.Ikc({ engine: schemas/* catch */.MfU(word, undefined) })),
    relationships: schemas/* optional */.lqM(schemas/* object */.Ikc({ product: linkage })),
}), schemas/* transform */.pdi(({ id, attributes, relationships }) => ({
    id,
    engine: attributes?.engine ?? undefined,
    productId: relationships?.product?.data?.id,
})));
const productSchema = schemas/* object */.Ikc(ofType('products'));
const entitlementSchema = schemas/* object */.Ikc(ofType('entitlements'));
/** The reply of `/me`: the bearer, and next to it the token. What is missing is unknown. */
const tokenSchema = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    data: resourceSchema,
    included: schemas/* catch */.MfU((0,schema/* listOf */.c3)(schemas/* object */.Ikc({
        type: schemas/* string */.YjP(),
        attributes: (0,schema/* ifAny */.GK)(schemas/* object */.Ikc({
            kind: (0,schema/* ifAny */.GK)(schemas/* string */.YjP()),
            expiry: schemas/* catch */.MfU(word, undefined),
            permissions: (0,schema/* ifAny */.GK)((0,schema/* listOf */.c3)(schemas/* string */.YjP())),
        })),
    })), []),
}), schemas/* transform */.pdi(({ included }) => included.find(({ type }) => type === 'tokens')?.attributes ?? {}));

;// CONCATENATED MODULE: ./src/registries/keygen/calls.ts






/** The id, in a dry run, of a release that does not exist yet. */
const futureId = '{id}';
/** A path from a template, with encoded parts. */
function path(template, ...parts) {
    return String.raw({ raw: template }, ...parts.map((part) => (part === futureId ? part : (0,url/* percentEncoded */.qE)(part))));
}
function dataOf(schema) {
    const document = schemas/* object */.Ikc({ data: schema });
    return (reply) => document.safeParse((0,data/* parseJson */.qF)(reply.text)).data?.data;
}
/** A success without a body is recognized by its status alone. */
const noContent = ({ status }) => (status === 204 ? true : undefined);
const readPermission = {
    token: 'token.read',
    product: 'product.read',
    package: 'package.read',
    entitlements: 'entitlement.read',
    release: 'release.read',
    tag: 'release.read',
    artifacts: 'artifact.read',
};
function get(doing, subject, path, schema, facts = {}) {
    const permission = readPermission[subject];
    return { doing, subject, permission, method: 'GET', path, reply: dataOf(schema), ...facts };
}
/** The token of the request, which is next to its bearer. */
const me = () => ({
    doing: 'show the token',
    subject: 'token',
    method: 'GET',
    path: '/me',
    reply: (reply) => tokenSchema.safeParse((0,data/* parseJson */.qF)(reply.text)).data,
});
const product = (id) => get('show the product', 'product', path `/products/${id}`, productSchema);
const packageOf = (key) => get('show the package', 'package', path `/packages/${key}`, packageSchema);
const entitlement = (code) => get(`show the entitlement ${(0,domain_text/* truncate */.xv)(code, 60)}`, 'entitlements', path `/entitlements/${code}`, entitlementSchema);
/** By UUID, version or tag; 404 if there is none in the scope. */
const release = (key, scope) => get(`show the release ${(0,domain_text/* truncate */.xv)(key, 60)}`, 'release', path `/releases/${key}`, releaseSchema, {
    query: { ...scope },
});
/** A list, newest first. */
const releases = (scope, status) => get('list the releases', 'release', '/releases', (0,schema/* listOf */.c3)(releaseSchema), {
    query: { ...scope, ...(0,data/* defined */.sw)({ status }) },
});
/** The release to upgrade to; 404 if there is none. */
const upgrade = (id, scope, channel) => ({
    ...get('upgrade', 'release', path `/releases/${id}/upgrade`, releaseSchema, { query: { ...scope, channel } }),
    permission: 'release.upgrade',
});
const constraints = (id) => ({
    ...get('list the constraints', 'entitlements', path `/releases/${id}/constraints`, (0,schema/* listOf */.c3)(constraintSchema)),
    permission: 'constraint.read',
});
const artifacts = (id) => get('list the artifacts', 'artifacts', path `/releases/${id}/artifacts`, (0,schema/* listOf */.c3)(artifactSchema));
/** An artifact as a customer reaches it, through its release, without counting as a download. */
const download = (id, artifactId) => get('show the download', 'artifacts', path `/releases/${id}/artifacts/${artifactId}`, artifactSchema, {
    prefer: 'no-download',
});
const artifact = (id) => get('show the artifact', 'artifacts', path `/artifacts/${id}`, artifactSchema, { prefer: 'no-download' });
function write(doing, [subject, permission], [method, path], reply, body) {
    return { doing, subject, permission, method, path, reply, ...(0,data/* defined */.sw)({ body }) };
}
const releaseFrom = dataOf(releaseSchema);
const createRelease = (body) => write('create the release', ['release', 'release.create'], ['POST', '/releases'], releaseFrom, body);
const updateRelease = (id, attributes) => write('update the release', ['release', 'release.update'], ['PATCH', path `/releases/${id}`], releaseFrom, {
    data: { type: 'releases', attributes },
});
const setTag = (id, tag) => ({
    ...updateRelease(id, { tag }),
    doing: 'move the tag',
    subject: 'tag',
});
const publishRelease = (id) => write('publish the release', ['release', 'release.publish'], ['POST', path `/releases/${id}/actions/publish`], releaseFrom);
const yankRelease = (id) => write('yank the release', ['release', 'release.yank'], ['POST', path `/releases/${id}/actions/yank`], releaseFrom);
const deleteRelease = (id) => write('delete the release', ['release', 'release.delete'], ['DELETE', path `/releases/${id}`], noContent);
const setPackage = (id, packageId) => write('set the package', ['package', 'release.package.update'], ['PUT', path `/releases/${id}/package`], dataOf(resourceSchema), {
    data: { type: 'packages', id: packageId },
});
const attachConstraints = (id, entitlementIds) => write('attach constraints', ['entitlements', 'release.constraints.attach'], ['POST', path `/releases/${id}/constraints`], dataOf((0,schema/* listOf */.c3)(constraintSchema)), { data: entitlementIds.map(constraintBody) });
const detachConstraints = (id, constraintIds) => write('detach constraints', ['entitlements', 'release.constraints.detach'], ['DELETE', path `/releases/${id}/constraints`], noContent, {
    data: constraintIds.map((constraint) => ({ type: 'constraints', id: constraint })),
});
/** Replies with the new artifact, and the address that takes its bytes. */
const createArtifact = (body, filename) => ({
    ...write(`create the artifact ${(0,domain_text/* truncate */.xv)(filename, 120)}`, ['artifacts', 'artifact.create'], ['POST', '/artifacts'], (reply) => {
        const record = dataOf(artifactSchema)(reply);
        const target = reply.headers['location'] ?? record?.redirect;
        // The bytes must not go to the address of another file.
        return record?.filename !== filename || target === undefined ? undefined : { record, target };
    }, body),
    prefer: 'no-redirect',
    redirect: 307,
});
const updateArtifact = (id, attributes) => write('update the artifact', ['artifacts', 'artifact.update'], ['PATCH', path `/artifacts/${id}`], dataOf(artifactSchema), {
    data: { type: 'artifacts', attributes },
});
const deleteArtifact = (id) => write('delete the artifact', ['artifacts', 'artifact.delete'], ['DELETE', path `/artifacts/${id}`], noContent);
function constraintBody(entitlementId) {
    return { type: 'constraints', relationships: { entitlement: { data: { type: 'entitlements', id: entitlementId } } } };
}


/***/ }),

/***/ 4032:
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
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/registries/keygen/api.ts + 1 modules
var keygen_api = __webpack_require__(7568);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/action.ts
var artifacts_action = __webpack_require__(4269);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/hash.ts
var hash = __webpack_require__(2931);
// EXTERNAL MODULE: ./src/domain/assets.ts + 1 modules
var domain_assets = __webpack_require__(1510);
// EXTERNAL MODULE: ./src/registries/keygen/session.ts
var keygen_session = __webpack_require__(6440);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/engine.ts + 2 modules
var artifacts_engine = __webpack_require__(3328);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/file.ts
var artifacts_file = __webpack_require__(4865);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/selection.ts
var artifacts_selection = __webpack_require__(369);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/tauri.ts
var tauri = __webpack_require__(5700);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/resolve.ts









/** Characters of a signature that the service accepts. */
const maxSignature = 4_096;
/** The files of the workspace that `artifacts` names, by path or glob. Throws ProblemError if one leaves it. */
async function findLocalFiles({ artifacts = [] }, { assets }) {
    const patterns = artifacts.map((given) => (0,artifacts_selection/* selectorFrom */.Z)(given).asset).filter(domain_assets/* isWorkspacePath */.P9);
    const found = await (0,concurrency/* mapConcurrently */.X)(patterns, keygen_session/* concurrency */.Ex, async (pattern) => [pattern, await assets.files(pattern)]);
    return new Map(found);
}
/** The selected artifacts in a package with this engine, and the texts of their signatures. Throws ProblemError. */
async function resolveArtifacts(selected, settings, selection, context, engine) {
    const isTauri = engine === 'tauri';
    (0,problem/* throwIfAny */.MI)(isTauri && settings['signing-key'] !== undefined ? [tauri/* signingKeyProblem */.Ig] : []);
    const fitted = isTauri
        ? await (0,tauri/* asTauriArtifacts */.be)(selected.artifacts, selection.assets, context.assets)
        : { artifacts: selected.artifacts, notices: (0,artifacts_engine/* unservedNotices */.y)(engine, selected.artifacts) };
    const artifacts = await (0,concurrency/* mapConcurrently */.X)(fitted.artifacts, keygen_session/* concurrency */.Ex, async (desired) => {
        const { signatureFile } = desired;
        if (signatureFile === undefined)
            return { desired };
        return { desired, signature: await signatureFrom(signatureFile, selection, context) };
    });
    return { artifacts, notices: [...selected.notices, ...fitted.notices] };
}
async function signatureFrom(name, { assets }, context) {
    const matches = (0,domain_assets/* isWorkspacePath */.P9)(name)
        ? (await context.assets.files(name)).map(artifacts_file/* localFile */.C1)
        : (0,domain_assets/* matchingAssets */.Jl)(name, assets);
    const [file] = matches;
    const shown = `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\``;
    const fail = (code, title, hint) => {
        throw new problem/* ProblemError */.Mm([{ code, title, hint, field: 'artifacts' }]);
    };
    if (file === undefined || file.state !== 'uploaded')
        return fail('asset.missing', `The file ${shown}, the signature of an artifact, does not exist`, 'Attach it to the release, or build it before this step; or correct `signature`.');
    if (matches.length > 1)
        return fail('input.invalid', `\`signature\` matches ${matches.length} files: ${shown}`, 'Use a path that matches only the signature of this artifact.');
    const text = (await (0,artifacts_file/* readText */.yR)(context, file, { maxBytes: maxSignature * 4, what: 'a signature' })).trim();
    if (text === '' || text.length > maxSignature || text.includes('\0'))
        return fail('input.invalid', `The signature ${shown} ${text === '' ? 'is empty' : `is not text of at most ${maxSignature} characters`}`, "A signature is the text that Keygen's clients verify, like the contents of a Tauri `.sig` file.");
    return text;
}

// EXTERNAL MODULE: ./src/domain/data.ts
var data = __webpack_require__(282);
// EXTERNAL MODULE: ./src/domain/url.ts
var domain_url = __webpack_require__(1949);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts/checksum.ts
var checksum = __webpack_require__(3648);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/updater.ts





/** The files in which the updaters of electron-builder and Tauri look for the newest version. */
const electronIndex = /^(latest|alpha|beta)(-[\w-]+)?\.ya?ml$/;
const tauriIndex = /^latest\.json$/;
const maxBytes = 1024 * 1024;
/**
 * Compares the updater's indexes among the artifacts with the others: a name that is not among them is a warning, since every updater
 * gets a 404 for it; another size or SHA-512 is a problem, since every updater refuses the file.
 */
async function checkUpdaterIndexes(context, artifacts) {
    const problems = [];
    const notices = [];
    const byName = new Map(artifacts.map((artifact) => [artifact.desired.filename, artifact]));
    for (const { desired } of artifacts) {
        const { filename, asset } = desired;
        const name = filename.slice(filename.lastIndexOf('/') + 1);
        const isElectron = electronIndex.test(name);
        if ((!isElectron && !tauriIndex.test(name)) || asset.size > maxBytes)
            continue;
        const text = await (0,artifacts_file/* readText */.yR)(context, asset, { maxBytes, what: 'an index' });
        const files = isElectron ? await electronFiles(text) : tauriFiles(text);
        const index = (0,domain_text/* inlineExcerpt */.Hv)(filename);
        // Beside the index, as the updater looks for them.
        const folder = filename.slice(0, filename.length - name.length);
        const missing = new Set();
        for (const file of files) {
            const found = byName.get(`${folder}${file.name}`) ?? byName.get(file.name);
            if (found === undefined)
                missing.add(file.name);
            else
                problems.push(...mismatches(index, file, found));
        }
        if (missing.size > 0)
            notices.push(missingNotice(index, [...missing], artifacts));
    }
    return { problems, notices };
}
function mismatches(index, { name, size, sha512 }, artifact) {
    const actual = artifact.desired.asset.size;
    const digest = artifact.digests.get('sha512');
    const expected = (0,checksum/* bytesFrom */.sd)(sha512);
    const shown = (0,domain_text/* inlineExcerpt */.Hv)(name);
    const fault = size !== undefined && size !== actual
        ? `\`${index}\` lists \`${shown}\` with ${size} bytes, but it has ${actual}`
        : digest !== undefined && sha512 !== undefined && expected?.equals(digest) !== true
            ? `\`${index}\` lists a different SHA-512 for \`${shown}\` than the file has`
            : undefined;
    const hint = 'Every updater would reject the file. It was changed (signed, notarized, or built again) after the index was written: write the index last in the build, and attach both from the same build.';
    return fault === undefined ? [] : [{ code: 'asset.corrupt', title: fault, hint, field: 'artifacts' }];
}
function missingNotice(index, missing, artifacts) {
    const renamed = artifacts.find(({ desired }) => missing.some((name) => (0,artifacts_file/* dottedName */._P)(name) === (0,artifacts_file/* dottedName */._P)((0,artifacts_file/* baseName */.Fl)(desired.asset))));
    const explanation = renamed === undefined
        ? ' Add them to `artifacts`, or leave the index out.'
        : ` GitHub replaces spaces and special characters in the names of assets with dots (\`${(0,domain_text/* inlineExcerpt */.Hv)(renamed.desired.asset.name)}\`): set \`filename\` to the name in the index.`;
    const names = (0,domain_text/* listNames */.Zv)(missing, { show: (name) => `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\`` });
    return {
        level: 'warning',
        text: `\`${index}\` names files that are not among the artifacts under that name, so updaters will not find them: ${names}.${explanation}`,
    };
}
/** The files of electron-builder's `latest*.yml`; none if the text is not one. */
async function electronFiles(text) {
    const { parseDocument } = await Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    let root;
    try {
        root = parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }).toJS({ maxAliasCount: 0 });
    }
    catch {
        return [];
    }
    const { files, path, sha512, packages } = (0,data/* asRecord */.qY)(root);
    const entries = [
        ...(Array.isArray(files) ? files : []),
        { path, sha512 },
        ...Object.values((0,data/* asRecord */.qY)(packages)),
    ];
    return unique(entries.flatMap((entry) => {
        const { url, path: own = url, size, sha512: sum } = (0,data/* asRecord */.qY)(entry);
        // An absolute address is not an artifact.
        if (typeof own !== 'string' || own === '' || /^[a-z]+:/i.test(own))
            return [];
        return [
            {
                name: (0,domain_url/* percentDecoded */.oF)(own),
                ...(typeof size === 'number' ? { size } : {}),
                ...(typeof sum === 'string' ? { sha512: sum } : {}),
            },
        ];
    }));
}
/** The files of Tauri's `latest.json`, whose addresses are absolute; none if the text is not one. */
function tauriFiles(text) {
    const { platforms, url } = (0,data/* asRecord */.qY)((0,data/* parseJson */.qF)(text));
    const addresses = [url, ...Object.values((0,data/* asRecord */.qY)(platforms)).map((one) => ((0,data/* isRecord */.u4)(one) ? one['url'] : undefined))];
    return unique(addresses.flatMap((address) => {
        const path = typeof address === 'string' ? URL.parse(address)?.pathname : undefined;
        const name = path === undefined ? '' : (0,domain_url/* percentDecoded */.oF)(path.slice(path.lastIndexOf('/') + 1));
        return name === '' ? [] : [{ name }];
    }));
}
/** Each name once, with all its attributes. */
function unique(files) {
    const all = new Map();
    for (const file of files)
        all.set(file.name, { ...all.get(file.name), ...file });
    return [...all.values()];
}

// EXTERNAL MODULE: ./src/registries/keygen/calls.ts + 1 modules
var calls = __webpack_require__(6710);
// EXTERNAL MODULE: ./src/domain/poll.ts
var poll = __webpack_require__(7683);
// EXTERNAL MODULE: ./src/registries/keygen/metadata.ts
var keygen_metadata = __webpack_require__(3906);
;// CONCATENATED MODULE: ./src/registries/keygen/processing.ts







/** A small file may be processed at once, and the server checks for the others every 30 seconds. Milliseconds. */
const lookDelay = (count) => Math.min(count * 1_000, 5_000);
/** From the end of an upload until the server has noticed it, unless it is short of workers, or has none. Milliseconds. */
const noticedWithin = 35_000;
const isPending = ({ status }) => status === 'WAITING' || status === 'PROCESSING';
const showNames = (records) => (0,domain_text/* listNames */.Zv)(records.map(({ filename }) => filename).sort(), { show: (name) => (0,domain_text/* truncate */.xv)(name, 120) });
/**
 * Polls until every artifact of the release is processed, no matter which run created it, with one list request for all. When
 * the time is up, and as soon as an upload is noticed late, the artifacts that this run has uploaded are marked as complete, so that no re-run
 * deletes them.
 * @param wait milliseconds, from the end of the last upload
 * @param onFailed the problems of an artifact that the service could not process; any ends the wait at once
 * @param onProcessed called with all of them once they are processed; what it throws is thrown
 */
async function awaitProcessed(session, releaseId, uploads, wait, onFailed, onProcessed = () => undefined) {
    const { api, context } = session;
    const { clock, log, deadline } = context;
    const since = uploads.endedAt ?? clock.now();
    // The rest of the run's time must be enough for the last check, for the marks and for the report.
    const runEnd = deadline - Math.min(5_000, (context.timeout ?? deadline - since) / 10);
    const until = Math.min(since + wait, runEnd);
    const marked = new Set();
    let pending = [];
    let failure;
    let announced = '';
    const look = async () => {
        let records;
        try {
            records = (0,keygen_api/* unwrap */.oA)(await api.list(calls/* artifacts */.qi(releaseId))).filter(({ status }) => status !== 'YANKED');
            failure = undefined;
            (0,problem/* throwIfAny */.MI)(records.filter(({ status }) => status === 'FAILED').flatMap(onFailed));
            pending = records.filter(isPending);
        }
        catch (error) {
            // Transient failures are retried as long as there is time.
            failure = (0,problem/* asProblemError */.gq)(error);
            if (failure?.problems.some(({ code }) => code !== 'registry.unavailable') !== false)
                throw error;
            return undefined;
        }
        if (pending.length === 0) {
            onProcessed(records);
            return true;
        }
        if (wait > 0 && clock.now() >= since + noticedWithin)
            await markComplete(session, pending, uploads, marked);
        return undefined;
    };
    const onWait = (left) => {
        const names = showNames(pending);
        if (failure === undefined && names !== announced)
            log.info(`Waiting until Keygen has processed ${names} (${Math.ceil(left / 1_000)} s at most).`);
        announced = names;
    };
    const pausing = { now: () => clock.now(), sleep: (ms) => (0,keygen_session/* pause */.v7)(session, ms) };
    const isDone = await (0,poll/* poll */.w)({ clock: pausing, until, delay: lookDelay, onWait }, look);
    if (isDone)
        return undefined;
    if (failure !== undefined)
        throw failure;
    await markComplete(session, pending, uploads, marked);
    return { records: pending, limit: runEnd < since + wait ? 'timeout' : 'wait' };
}
/** Marks the artifacts that this run has uploaded as complete, in their metadata. Best effort: it only helps re-runs. */
async function markComplete({ api, context: { log } }, pending, { ids }, marked) {
    for (const record of pending) {
        const { id, status, filename, metadata } = record;
        if (status !== 'WAITING' || !ids.has(id) || marked.has(id) || (0,keygen_metadata/* isUploadComplete */.rK)(record))
            continue;
        const sent = await api.send(calls/* updateArtifact */.eP(id, { metadata: (0,keygen_metadata/* markedComplete */.iJ)(metadata) }));
        if (sent.ok)
            marked.add(id);
        else
            log.info(`${(0,domain_text/* truncate */.xv)(filename, 120)} could not be marked as uploaded: ${sent.error.problems[0].title}.`);
    }
}
/** The service could not process an artifact's bytes. */
function notProcessed(record, consequence = 'The release is unchanged.') {
    const title = `Keygen could not process ${(0,domain_text/* truncate */.xv)(record.filename, 120)}`;
    const next = (0,keygen_metadata/* creatorOf */.Oz)(record)
        ? `A re-run deletes the artifact ${record.id} and uploads it again.`
        : `Somebody else created the artifact ${record.id}: delete it at Keygen, and run again.`;
    const hint = `${consequence} Is the file valid for the engine of its package? ${next}`;
    return { code: 'registry.rejected', title, hint, field: 'artifacts' };
}
/** Why a release is not published: its artifacts were not processed in time. */
function unprocessedProblems({ records, limit }, { ids }, { version, stays, seconds }) {
    const time = limit === 'wait' ? `\`wait\` (${seconds} s)` : `\`timeout\``;
    // It is unknown whether another run is still uploading its artifact.
    const uploading = records.filter((record) => record.status === 'WAITING' && !ids.has(record.id) && !(0,keygen_metadata/* isUploadComplete */.rK)(record));
    const late = records.filter((record) => !uploading.includes(record));
    const processing = late.filter(({ status }) => status === 'PROCESSING');
    const problem = (code, title, hint) => ({
        code,
        title,
        hint,
        field: 'artifacts',
    });
    const raise = limit === 'wait' ? 'a larger `wait`' : 'a larger `timeout`';
    const state = `${version} stays ${stays}.`;
    return [
        ...(late.length === 0
            ? []
            : [
                problem('registry.unavailable', `${time} was up before Keygen had processed ${showNames(late)}`, `${state} Run again, with ${raise} if it happens often: a re-run publishes it, without another upload. On a self-hosted server: is its worker running?${processing.length === 0
                    ? ''
                    : ` If ${showNames(processing)} stays in processing, delete the artifact at Keygen and run again.`}`),
            ]),
        ...(uploading.length === 0
            ? []
            : [
                problem('registry.conflict', `${time} was up while Keygen still waited for the upload of ${showNames(uploading)}, which somebody else may be doing`, `${state} Run again once that has ended; if nobody uploads it any more, delete the artifact at Keygen first. A \`concurrency\` group prevents two runs of a release at the same time.`),
            ]),
    ];
}

// EXTERNAL MODULE: ./src/registries/keygen/release.ts
var keygen_release = __webpack_require__(2622);
// EXTERNAL MODULE: ./src/registries/keygen/remote-state.ts
var remote_state = __webpack_require__(6181);
// EXTERNAL MODULE: ./src/registries/keygen/settings.ts
var settings = __webpack_require__(6786);
;// CONCATENATED MODULE: ./src/registries/keygen/confirm.ts







/** The channels whose releases are offered on a channel. */
const offeredOn = (channel) => channel === 'dev' ? ['dev'] : settings/* channels */.BM.slice(0, settings/* channels */.BM.indexOf(channel) + 1);
/**
 * Looks at the release as its users will: its status, its artifacts, a download, and the upgrade from the version before. Only an
 * unusable release turns the success into a failure; everything else is a notice, in addition to those of the publish.
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
        release = await (0,remote_state/* releaseNow */.Us)(session, releaseId, scope);
    }
    catch {
        notice(`Keygen accepted ${version}, but the release could not be read back.`);
        return confirmed();
    }
    if (release?.status !== 'PUBLISHED')
        return pending(`Keygen accepted ${version}, but does not show it as published yet.`);
    if (tag !== undefined && release.tag !== tag)
        notice(`${version} no longer has the tag \`${(0,domain_text/* truncate */.xv)(tag, 60)}\`: another run moved it.`);
    const listed = await session.api.list(calls/* artifacts */.qi(releaseId));
    if (!listed.ok) {
        notice(`Published, but the artifacts could not be read back.`);
        return confirmed();
    }
    const records = listed.value.filter(({ filename, status }) => filenames.includes(filename) && status !== 'YANKED');
    const failures = records.filter(({ status }) => status === 'FAILED');
    const problems = (0,problem/* problemsOf */.GW)(failures.map((record) => notProcessed(record, `${version} is published without it.`)));
    if (problems !== undefined)
        throw new problem/* ProblemError */.Mm(problems, { notices });
    const absent = filenames.filter((name) => !records.some(({ filename }) => filename === name));
    if (absent.length > 0) {
        const text = `${version} is published, but Keygen does not show ${(0,domain_text/* listNames */.Zv)(absent, { show: (name) => (0,domain_text/* truncate */.xv)(name, 120) })} in it.`;
        return pending(`${text} Run again: a re-run is safe, and completes it.`);
    }
    const late = records.filter(({ status }) => status !== 'UPLOADED');
    if (late.length > 0 && completed.status !== 'pending')
        return pending(`${version} is published, but Keygen has not processed ${showNames(late)} yet.`);
    const sample = records.find(({ status }) => status === 'UPLOADED');
    if (sample !== undefined) {
        const shown = await session.api.send(calls/* download */.RG(releaseId, sample.id));
        if (!shown.ok)
            notice(`Published, but the download of ${(0,domain_text/* truncate */.xv)(sample.filename, 120)} cannot be reached yet.`);
    }
    const fault = await upgradeFault(published);
    if (fault !== undefined)
        notice(fault);
    return confirmed();
}
/** What is wrong with the upgrade from the version before, if this one is the highest of its channel; undefined if nothing is. */
async function upgradeFault({ session: { api }, scope, desired }) {
    const { version, channel } = desired;
    const listed = await api.list(calls/* releases */.D8(scope, 'PUBLISHED'), 1);
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
    const answer = await api.send(calls/* upgrade */.fG(before.id, scope, channel));
    if (!answer.ok) {
        const isMissing = answer.error.status === 404;
        return isMissing ? `Published, but ${before.version} is not offered ${version} as its upgrade.` : undefined;
    }
    const upgrade = answer.value.version;
    // A newer one may have been published since, which is fine.
    if ((0,keygen_release/* isVersion */.lF)(upgrade) && (0,keygen_release/* compareVersions */.Zy)(upgrade, version) >= 0)
        return undefined;
    return `Published, but ${before.version} is offered ${(0,domain_text/* truncate */.xv)(upgrade, 60)} as its upgrade, not ${version}.`;
}

// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/registries/failure.ts
var registries_failure = __webpack_require__(5957);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/verify.ts



/**
 * The bytes of a file of the workspace: reading ends with an error if they are not those that were hashed, so that the stored file
 * matches its checksum. An asset of the release is verified by its own source.
 */
function verifiedLocally({ desired: { asset }, digests }, source) {
    const expected = digests.get('sha512');
    if (!('bytes' in asset) || expected === undefined)
        return source;
    return { size: source.size, open: async (signal) => verified(await source.open(signal), expected, asset.name) };
}
/** The last chunk is held back until all are verified. */
async function* verified(chunks, expected, name) {
    const hash = (0,external_node_crypto_.createHash)('sha512');
    let held;
    for await (const chunk of chunks) {
        hash.update(chunk);
        if (held)
            yield held;
        held = chunk;
    }
    if (!hash.digest().equals(expected)) {
        const title = `The file \`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\` was changed while it was being uploaded`;
        const hint = 'Run this step after all steps that write the file.';
        throw new problem/* ProblemError */.Mm([{ code: 'asset.corrupt', title, hint, field: 'artifacts' }]);
    }
    if (held)
        yield held;
}

;// CONCATENATED MODULE: ./src/registries/keygen/artifacts/ensure.ts













/** How often one artifact is created at most. */
const maxCreations = 4;
/** How often the server may fail while it creates one artifact. */
const maxServerFailures = 3;
/** How often the bytes are sent to one address at most. */
const maxUploads = 3;
/** Pause before the next check of an artifact that another run uploads. Milliseconds. */
const lookInterval = 5_000;
/** Pauses while a deleted artifact still occupies its filename. Milliseconds. */
const lingerPauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];
/** The server marks an artifact without bytes as `FAILED` after an hour. Milliseconds. */
const longestWaiting = 3_600_000;
/** How long to wait for another run's upload with `wait: 0`. Milliseconds. */
const defaultWait = 120_000;
/** Time to keep for the report when giving up on a row that is still being deleted. Milliseconds. */
const closing = 2_000;
const createCall = (artifact, releaseId, run) => calls/* createArtifact */.Dg(artifactBody(artifact, releaseId, run), artifact.desired.filename);
/**
 * Uploads, resumes, waits for another run's upload, or keeps an equal artifact, depending on what exists. Returns the record of
 * the artifact. Throws ProblemError; an artifact that differs is never touched.
 */
async function ensureArtifact(session, artifact, existing, { releaseId, wait, onUploaded, ...target }) {
    const { api, context } = session;
    const { log, clock, run } = context;
    const { desired } = artifact;
    const name = (0,domain_text/* truncate */.xv)(desired.filename, 120);
    const lookUp = async () => (0,artifacts_action/* recordOf */.zv)((0,keygen_api/* unwrap */.oA)(await api.list(calls/* artifacts */.qi(releaseId))), desired.filename);
    let record = existing;
    let creations = 0;
    let lingerings = 0;
    /** True once a creation may have landed: then this run may replace an incomplete artifact of this attempt. */
    let mayBeOurs = false;
    let hasLoggedWait = false;
    /** The last reply of the storage that rejected the upload. */
    let storageReply;
    /** The server error when creating the artifact: later refusals follow from it. */
    let serverFailure;
    const startedAt = clock.now();
    for (;;) {
        const action = (0,artifacts_action/* artifactActionFor */.Ow)(artifact, record, { ...target, run, now: clock.now() });
        if (action.kind === 'keep')
            return action.record;
        if (action.kind === 'conflict')
            throw new problem/* ProblemError */.Mm([action.problem]);
        if (action.kind === 'repair') {
            await repairArtifact(session, action.record, action.repair);
            return action.record;
        }
        const isComplete = action.kind === 'await' && (0,keygen_metadata/* isUploadComplete */.rK)(action.record);
        if (action.kind === 'await' && isComplete && clock.now() >= startedAt + wait)
            throw new problem/* ProblemError */.Mm([notReplaced(name)]);
        if (action.kind === 'await' && (isComplete || !(mayBeOurs && (0,keygen_metadata/* isCreatedBy */.un)(action.record, run)))) {
            if (isComplete && !hasLoggedWait)
                log.info(`${name} is replaced once Keygen has processed what was uploaded.`);
            else if (!hasLoggedWait)
                log.info(`${name} is waiting for its upload, which ${describeCreator(action.record)} may be doing.`);
            hasLoggedWait = true;
            // An upload that can be taken over within this run is worth waiting for; any other only for as long as its processing.
            const created = Date.parse(action.record.created ?? '') || startedAt;
            const endsAt = Math.min((0,artifacts_action/* uploadDeadline */.GO)(action.record, { ...target, run }), created + longestWaiting);
            const isTakenOver = isComplete || endsAt < context.deadline;
            const patience = isTakenOver ? context.deadline : Math.min(context.deadline, startedAt + (wait || defaultWait));
            if (clock.now() + lookInterval >= patience)
                throw new problem/* ProblemError */.Mm([stillUploading(name, action.record)]);
            await (0,keygen_session/* pause */.v7)(session, lookInterval);
            record = await lookUp();
            continue;
        }
        if (action.kind !== 'upload') {
            const { id, status } = action.record;
            // Somebody may have completed its upload since it was listed.
            record = (0,keygen_api/* unwrapOrUndefined */.vj)(await api.send(calls/* artifact */.dj(id)));
            if (record?.status !== status || (0,keygen_metadata/* isUploadComplete */.rK)(record) !== (0,keygen_metadata/* isUploadComplete */.rK)(action.record))
                continue;
            log.info(`Replacing ${name}${action.kind === 'replace' ? `, ${action.why}` : ''}.`);
            const deleted = await api.send(calls/* deleteArtifact */.CM(id));
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
            const refusal = await uploadBytes(session, artifact, created.value.target);
            if (refusal === undefined) {
                onUploaded?.(record.id);
                return record;
            }
            storageReply = refusal.expired;
            log.info(`The upload URL for ${name} expired.`);
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
            if (status !== undefined && status >= 500)
                serverFailure = problems;
            // Another attempt would fail in the same way; what it left behind only hides that.
            if (serverFailure !== undefined && creations >= maxServerFailures)
                throw new problem/* ProblemError */.Mm(serverFailure);
        }
        record = await lookUp();
        if (isTaken && (record === undefined || record.status === 'YANKED')) {
            const delay = lingerPauses[lingerings++];
            if (delay === undefined || clock.now() + delay + closing >= context.deadline)
                throw new problem/* ProblemError */.Mm([...(serverFailure ?? []), stillTaken(name, problems[0])]);
            await (0,keygen_session/* pause */.v7)(session, delay);
        }
    }
}
/**
 * Sends the bytes to the storage, without our token: the address is signed. Sending them again to the same
 * address is safe. Throws ProblemError.
 * @returns undefined once they are stored; if the address has expired, what the storage replied
 */
async function uploadBytes(session, artifact, target) {
    const { http, log, assets } = session.context;
    const { asset, filename } = artifact.desired;
    const name = (0,domain_text/* truncate */.xv)(filename, 120);
    const fault = storageFault(target);
    if (fault !== undefined) {
        const title = `Keygen returned no usable upload URL for ${name}: ${fault}`;
        const hint = 'Check the server, then run again: a re-run is safe.';
        throw new problem/* ProblemError */.Mm([{ code: 'registry.unreadable', title, hint, field: 'artifacts' }]);
    }
    for (let attempt = 1;; attempt += 1) {
        log.info(`Uploading ${name} (${asset.size} bytes)`);
        const sent = await http.send({
            method: 'PUT',
            url: target,
            effect: 'write',
            headers: { 'content-type': asset.contentType || 'application/octet-stream' },
            body: verifiedLocally(artifact, (0,artifacts_file/* bytesOf */.$$)(assets, asset)),
            bodyName: name,
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
                    ? (0,artifacts_file/* problemsOfSource */.F)(cause, filename)
                    : (0,registries_failure/* problemsFromFailure */.p)(sent.error, { title: "Keygen's storage" });
            if (landed === 'none' || reason === 'deadline' || reason === 'cancelled')
                throw new problem/* ProblemError */.Mm(problems);
        }
        if (attempt === maxUploads)
            throw new problem/* ProblemError */.Mm(problems);
        await (0,keygen_session/* pause */.v7)(session, attempt * 2_000);
    }
}
/** Why nothing is sent to an address that the service named; without the address, which is signed. */
function storageFault(target) {
    const url = URL.parse(target);
    if (url === null || !/^https?:$/.test(url.protocol))
        return 'it is not a web address';
    if (url.username !== '' || url.password !== '')
        return 'it contains a user name or a password';
    return url.protocol === 'http:' && !(0,domain_url/* isLoopback */.U9)(url) ? 'the connection would not be encrypted' : undefined;
}
function notStored(name, status, detail) {
    const [code, title] = status < 300
        ? ['registry.unreadable', `The response to the upload of ${name} is not from the storage`]
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
    const hint = 'Run again once that run has ended; if it has, the artifact is replaced as soon as it is older than `timeout`. A `concurrency` group prevents two runs of a release at the same time.';
    return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}
function notReplaced(name) {
    const title = `${name} was uploaded before with different content, which Keygen has not processed yet, so it was not replaced`;
    const hint = 'Run again once Keygen has processed it, or delete the artifact at Keygen. On a self-hosted server: is its worker running?';
    return { code: 'registry.unavailable', title, hint, field: 'artifacts' };
}
/** FILENAME_TAKEN although no artifact of the name is left, or only one that is being deleted. */
function stillTaken(name, { detail }) {
    const title = `Keygen has not finished deleting an earlier artifact ${name}, which still occupies the filename`;
    const hint = 'Run again in a few minutes: a re-run is safe. On a self-hosted server: is its worker running, and does its storage work? Both are needed for a deletion.';
    return { code: 'registry.conflict', title, ...(0,data/* defined */.sw)({ detail }), hint, field: 'artifacts' };
}
const repairCall = ({ id }, repair) => calls/* updateArtifact */.eP(id, { ...repair });
/** Writes checksum or signature in the requested form. Throws ProblemError. */
async function repairArtifact(session, record, repair) {
    await (0,keygen_session/* writeAndVerify */.s7)(session, repairCall(record, repair), async () => {
        const now = (0,keygen_api/* unwrapOrUndefined */.vj)(await session.api.send(calls/* artifact */.dj(record.id)));
        return (now !== undefined &&
            (repair.checksum ?? now.checksum) === now.checksum &&
            (repair.signature ?? now.signature) === now.signature);
    });
    session.context.log.info(`Updated ${Object.keys(repair).join(' and ')} of ${(0,domain_text/* truncate */.xv)(record.filename, 120)}.`);
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
                ...(0,data/* defined */.sw)({ checksum, filetype, platform, arch, signature }),
                metadata: { ...metadata, ...own },
            },
            relationships: { release: { data: { type: 'releases', id: releaseId } } },
        },
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/step.ts




/** Keygen is not in the state that the steps were computed from: read it and compute them again. */
class RemoteStateChanged extends problem/* ProblemError */.Mm {
    /** False if it is unknown whether it changed. */
    isCertain;
    constructor(problems, isCertain) {
        super(problems);
        this.isCertain = isCertain;
    }
}
function newExecution(session, releaseId) {
    return {
        session,
        releaseId,
        notices: [],
        publishedByOther: false,
        hasTag: false,
        uploads: { ids: new Set() },
        unprocessed: [],
    };
}
function changesOf(steps, endpoint) {
    return steps
        .flatMap(({ writes }) => writes)
        .map(({ title, method, path, body }) => {
        const url = path === undefined ? 'the URL that Keygen returns' : (0,keygen_api/* addressOf */.ci)(endpoint, path);
        return { title, method, url, ...(0,data/* defined */.sw)({ body }) };
    });
}
/** The result of a check that found something to do, for an operation without a confirmation. */
function readyFor(steps, status, { endpoint, releaseId, notices = [], }) {
    return {
        kind: 'ready',
        changes: changesOf(steps, endpoint),
        notices,
        publish: async (context) => {
            const execution = newExecution((0,keygen_session/* openSession */.fA)(context, endpoint), releaseId);
            for (const step of steps)
                await step.run(execution);
            // A deleted release has no page; a yanked or updated one does.
            return { kind: 'completed', status, ...(steps.some(isDeletion) ? {} : (0,keygen_api/* pagesOf */.E0)(endpoint, releaseId)) };
        },
    };
}
const isDeletion = ({ writes }) => writes.some(({ method, path }) => method === 'DELETE' && /^\/releases\/[^/]+$/.test(path ?? ''));
function doneWith(status, text, notices = []) {
    return { kind: 'done', status, notices: [...notices, { level: 'notice', text }] };
}
/** A step of one call to a release that exists. See writeAndVerify. */
function writeStep(title, call, isDone, raced) {
    return {
        writes: [{ title, ...call }],
        run: ({ session }) => (0,keygen_session/* writeAndVerify */.s7)(session, call, () => isDone(session), raced),
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/artifacts.ts











/** Uploads what is missing, and replaces or repairs what differs; no step if every artifact is there. */
function artifactSteps(planned, existing, target, run) {
    if (planned.every(({ action }) => action.kind === 'keep'))
        return [];
    const artifacts = planned.map(({ artifact }) => artifact);
    return [
        {
            writes: planned.flatMap((one) => writesOf(one, target.releaseId, run)),
            run: ({ session, releaseId, uploads }) => {
                const onUploaded = (id) => {
                    uploads.ids.add(id);
                    uploads.endedAt = session.context.clock.now();
                };
                return ensureArtifacts(session, artifacts, existing, { ...target, releaseId, onUploaded });
            },
        },
    ];
}
function writesOf({ artifact, action }, releaseId, run) {
    const { filename, asset } = artifact.desired;
    const name = (0,domain_text/* truncate */.xv)(filename, 120);
    if (action.kind === 'keep')
        return [];
    if (action.kind === 'repair')
        return [repairWrite(action.record, action.repair)];
    const replaced = action.kind === 'replace'
        ? [{ title: `Delete the artifact ${name}, ${action.why}`, ...calls/* deleteArtifact */.CM(action.record.id) }]
        : [];
    return [
        ...replaced,
        { title: `Create the artifact ${name}`, ...createCall(artifact, releaseId, run) },
        { title: `Upload ${name}`, method: 'PUT', body: `${asset.size} bytes` },
    ];
}
function repairWrite(record, repair) {
    const title = `Update ${Object.keys(repair).join(' and ')} of ${(0,domain_text/* truncate */.xv)(record.filename, 120)}`;
    return { title, ...repairCall(record, repair) };
}
/** Writes checksum and signature of an artifact in the form of the settings; no step if they already are. */
function repairSteps(record, repair) {
    if (Object.keys(repair).length === 0)
        return [];
    return [
        {
            writes: [repairWrite(record, repair)],
            run: ({ session }) => repairArtifact(session, record, repair),
        },
    ];
}
/** Deletes artifacts of a draft that are no longer wanted, unless another run did, or created a new one with the same name. */
function deletionSteps(unwanted, scope) {
    return unwanted.map(({ id, filename }) => {
        const name = (0,domain_text/* truncate */.xv)(filename, 120);
        const call = calls/* deleteArtifact */.CM(id);
        return {
            writes: [{ title: `Delete the artifact ${name}, which is no longer wanted`, ...call }],
            async run({ session, releaseId }) {
                // Another entry or run may have published it meanwhile: then somebody may be downloading the file.
                const release = await (0,remote_state/* releaseNow */.Us)(session, releaseId, scope);
                if (release?.status !== 'DRAFT')
                    throw new RemoteStateChanged([removedMeanwhile(filename)], false);
                const isGone = async () => {
                    const now = (0,keygen_api/* unwrapOrUndefined */.vj)(await session.api.send(calls/* artifact */.dj(id)));
                    return now === undefined || now.status === 'YANKED';
                };
                await (0,keygen_session/* writeAndVerify */.s7)(session, call, isGone, [404, 409]);
                session.context.log.info(`Deleted ${name}, which is no longer wanted.`);
            },
        };
    });
}
/** Ensures every artifact, and checks once more: another run may have replaced one meanwhile. */
async function ensureArtifacts(session, artifacts, existing, target) {
    let pending = artifacts;
    let records = existing;
    for (let round = 1;; round += 1) {
        const ensured = await (0,concurrency/* mapConcurrently */.X)(pending, keygen_session/* concurrency */.Ex, async (artifact) => {
            const before = (0,artifacts_action/* recordOf */.zv)(records, artifact.desired.filename);
            return { artifact, before, after: await ensureArtifact(session, artifact, before, target) };
        });
        // Nothing was written, so there is nothing to check again.
        if (ensured.every(({ before, after }) => before?.id === after.id))
            return;
        records = (0,keygen_api/* unwrap */.oA)(await session.api.list(calls/* artifacts */.qi(target.releaseId)));
        // The same bytes would fail again.
        (0,problem/* throwIfAny */.MI)(records
            .filter(({ id, status }) => status === 'FAILED' && ensured.some(({ after }) => after.id === id))
            .map((record) => notProcessed(record)));
        pending = ensured.flatMap(({ artifact, after }) => {
            const record = (0,artifacts_action/* recordOf */.zv)(records, artifact.desired.filename);
            return record?.id === after.id && record.status !== 'YANKED' ? [] : [artifact];
        });
        if (pending.length === 0)
            return;
        if (round === 3)
            (0,problem/* throwIfAny */.MI)(pending.map(({ desired }) => removedMeanwhile(desired.filename)));
    }
}
function removedMeanwhile(filename) {
    const title = `${(0,domain_text/* truncate */.xv)(filename, 120)} was uploaded, but has since been removed`;
    const hint = 'Something else is changing the artifacts of this release. Run again once it has finished.';
    return { code: 'registry.conflict', title, hint, field: 'artifacts' };
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/processing.ts





/** Waits until every artifact is processed, before the release is published. Fails if one is not: clients could not download it. */
function awaitStep({ version, wait, stays, filenames }) {
    return {
        writes: [],
        async run({ session, releaseId, uploads }) {
            const onFailed = (record) => notProcessed(record, `${version} stays ${stays}.`);
            // Another entry or run may have deleted what it does not want itself: it has to be uploaded again, not published without.
            const onProcessed = (records) => {
                const absent = (0,problem/* problemsOf */.GW)(filenames.filter((name) => !(0,artifacts_action/* recordOf */.zv)(records, name)).map(removedMeanwhile));
                if (absent)
                    throw new RemoteStateChanged(absent, false);
            };
            const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1_000, onFailed, onProcessed);
            if (unprocessed)
                (0,problem/* throwIfAny */.MI)(unprocessedProblems(unprocessed, uploads, { version, stays, seconds: wait }));
        },
    };
}
/** Waits for the artifacts of a release that is published, and remembers which ones were not processed in time. */
function followStep({ version, wait, filenames }) {
    return {
        writes: [],
        async run(execution) {
            const { session, releaseId, uploads } = execution;
            // What others have added to it is not checked.
            const onFailed = (record) => filenames.includes(record.filename) ? [notProcessed(record, `${version} is published without it.`)] : [];
            const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1_000, onFailed);
            execution.unprocessed = unprocessed?.records ?? [];
        },
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/release.ts









/** Creates the release as a draft. If somebody else did, or its reply is lost, the remote state has to be read again. */
function createStep(desired, resolved) {
    const call = calls/* createRelease */.YG(releaseBody(desired, resolved));
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
                ...(entitlements.length === 0 ? {} : { constraints: { data: entitlements.map(calls/* constraintBody */.GF) } }),
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
        writeStep(titleOf(names), calls/* updateRelease */.BG(release.id, changed), async (session) => {
            const now = await (0,remote_state/* releaseNow */.Us)(session, release.id, scope);
            return now !== undefined && Object.keys((0,keygen_release/* changedAttributes */.GR)(desired, now)).length === 0;
        }),
    ];
}
/** Moves the release into the package of the scope; no step if it is there. */
function packageSteps({ id, packageId }, scope) {
    if (packageId === undefined || packageId === scope.package)
        return [];
    const isThere = async (session) => (await (0,remote_state/* releaseNow */.Us)(session, id, scope)) !== undefined;
    return [writeStep('Set the package', calls/* setPackage */.Re(id, scope.package), isThere)];
}
/**
 * Publishes the release, unless another run has.
 * @param existing the release as it was; absent if it is created first
 */
function publishStep(version, scope, existing) {
    return {
        writes: [{ title: `Publish ${version}`, ...calls/* publishRelease */.Dl(existing?.id ?? calls/* futureId */.vY) }],
        async run(execution) {
            const { session, releaseId, notices } = execution;
            const now = await (0,remote_state/* releaseNow */.Us)(session, releaseId, scope);
            if (now === undefined || (now.status === 'YANKED' && existing?.status !== 'YANKED')) {
                const title = `${version} was ${now === undefined ? 'deleted' : 'yanked'} at Keygen while it was being published`;
                const hint = 'Somebody, or a `withdraw`, removed it. To publish it anyway, run again, with `republish: true` if it was yanked.';
                throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint }]);
            }
            if (now.status === 'PUBLISHED') {
                execution.publishedByOther = true;
                notices.push({ level: 'notice', text: `Another run published ${version} at the same moment.` });
                return;
            }
            await (0,keygen_session/* writeAndVerify */.s7)(session, calls/* publishRelease */.Dl(releaseId), async () => (await (0,remote_state/* releaseNow */.Us)(session, releaseId, scope))?.status === 'PUBLISHED');
            session.context.log.info(`Published ${version}.`);
        },
    };
}
/**
 * Withdraws the release. If it is already gone, or yanked by another run, that is enough. A draft was never published, so it is deleted: yanking it would
 * use up the version.
 */
function withdrawStep(release, scope, how) {
    const { id, version, status } = release;
    const withdrawal = (way, what) => {
        const call = way === 'yank' ? calls/* yankRelease */.Pz(id) : calls/* deleteRelease */.lb(id);
        const isDone = async (session) => {
            const now = await (0,remote_state/* releaseNow */.Us)(session, id, scope);
            return now === undefined || (way === 'yank' && now.status === 'YANKED');
        };
        return writeStep(`${way === 'yank' ? 'Yank' : 'Delete'} ${what}`, call, isDone, [404, 409]);
    };
    const planned = withdrawal(how, version);
    if (status !== 'DRAFT')
        return planned;
    const deletion = withdrawal('delete', `the draft ${version}`);
    return {
        writes: deletion.writes,
        async run(execution) {
            // It may have been published meanwhile.
            const now = await (0,remote_state/* releaseNow */.Us)(execution.session, id, scope);
            await (now === undefined || now.status === 'DRAFT' ? deletion : planned).run(execution);
        },
    };
}
/**
 * Takes the tag from the release that has it, and gives it to this one: two writes, and a run that dies between them is completed
 * by the next. A newer release that got the tag meanwhile keeps it, unless it is this release's own.
 * @param knownId absent if the release is created first
 * @param knownHolder the release that had the tag when this was decided
 */
function tagStep({ text: tag, isOwn, version }, scope, knownId = calls/* futureId */.vY, knownHolder) {
    const take = ({ id }) => calls/* setTag */.NA(id, null);
    const give = (id) => calls/* setTag */.NA(id, tag);
    return {
        writes: [
            ...(knownHolder ? [{ title: `Take the tag \`${tag}\` from ${knownHolder.version}`, ...take(knownHolder) }] : []),
            { title: `Set the tag \`${tag}\``, ...give(knownId) },
        ],
        async run(execution) {
            const { session, releaseId, notices, unprocessed } = execution;
            if (unprocessed.length > 0) {
                const text = `The tag \`${(0,domain_text/* truncate */.xv)(tag, 60)}\` does not move to ${version} before Keygen has processed every artifact. A re-run moves it.`;
                notices.push({ level: 'notice', text });
                return;
            }
            for (let attempt = 1;; attempt += 1) {
                const holder = await (0,remote_state/* releaseOfTag */.lU)(session, tag, scope);
                if (holder !== undefined && holder.id !== releaseId) {
                    if (!isOwn && isNewer(holder, version)) {
                        notices.push({ level: 'notice', text: tagStays(tag, holder, version) });
                        return;
                    }
                    await (0,keygen_session/* writeAndVerify */.s7)(session, take(holder), async () => (await (0,remote_state/* releaseNow */.Us)(session, holder.id, scope))?.tag !== tag);
                }
                const given = holder?.id === releaseId ? undefined : await session.api.send(give(releaseId));
                if (given === undefined || given.ok) {
                    execution.hasTag = true;
                    return;
                }
                const { landed, status, codes, problems } = given.error;
                const isRace = status === 409 || codes.includes('TAG_TAKEN');
                if (attempt === keygen_session/* maxAttempts */.F3 || (landed === 'none' && !isRace))
                    throw new problem/* ProblemError */.Mm(problems);
                await (0,keygen_session/* backOff */.fu)(session, attempt);
            }
        },
    };
}
function tagStays(tag, holder, version) {
    const yanked = holder.status === 'YANKED'
        ? ' That one is yanked: remove the tag from it at Keygen, and run again, to move it.'
        : '';
    return `The tag \`${(0,domain_text/* truncate */.xv)(tag, 60)}\` stays with ${holder.version}, which is newer than ${version}.${yanked}`;
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
    const attach = { title: 'Attach constraints', ...calls/* attachConstraints */.Gq(releaseId, missing) };
    const detach = { title: 'Detach constraints', ...calls/* detachConstraints */.Op(releaseId, extra) };
    return [...(missing.length > 0 ? [attach] : []), ...(extra.length > 0 ? [detach] : [])];
}
/**
 * Sends the missing writes one after the other, and reads again after each, so that a lost reply or another run cannot leave
 * the set half done.
 */
async function reconcileConstraints(session, releaseId, desired) {
    const { api } = session;
    for (let attempt = 0;; attempt += 1) {
        const [next] = constraintWrites(releaseId, desired, (0,keygen_api/* unwrap */.oA)(await api.list(calls/* constraints */.Pu(releaseId))));
        if (next === undefined)
            return;
        const answer = await api.send(next);
        if (answer.ok) {
            if (attempt < 5)
                continue;
            const title = 'The constraints of the release do not stay as `entitlements` sets them';
            const hint = 'Something else is changing them. Run again once it has finished.';
            throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint, field: 'entitlements' }]);
        }
        const { landed, status, codes, problems } = answer.error;
        // Another run attached or detached them: the next read shows it.
        const isRace = (status === 409 || status === 422) &&
            (next.method === 'DELETE' || codes.some((code) => /_(TAKEN|CONFLICT)$/.test(code)));
        if (attempt >= 3 || (landed === 'none' && !isRace))
            throw new problem/* ProblemError */.Mm(problems);
    }
}

;// CONCATENATED MODULE: ./src/registries/keygen/steps/publish.ts










/** Throws ProblemError if an existing version cannot be published at all. */
function assertPublishable({ settings, desired }, { release }) {
    if (release?.status !== 'YANKED' || (settings.republish && !settings.draft))
        return;
    const title = `${desired.version} was yanked at Keygen`;
    const hint = settings.republish
        ? 'A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen.'
        : 'Set `republish: true` to publish it again, or release a new version.';
    throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint, field: 'republish' }]);
}
/** Computes the steps from the remote state. Pure. Throws ProblemError if it contradicts the desired state. */
function publishSteps(task, findings, found, { run, now }) {
    const { desired, settings, ifExists } = task;
    const { resolved, artifacts: hashed, checkStartedAt, timeout } = findings;
    assertPublishable(task, found);
    const remote = withOwnDraft(found, hashed);
    const { release, artifacts, constraints, tagHolder } = remote;
    const { version } = desired;
    const { scope, entitlements } = resolved;
    const isPublished = release?.status === 'PUBLISHED';
    const isDraft = release === undefined || release.status === 'DRAFT';
    const wait = settings.wait * 1_000;
    const target = { releaseId: release?.id ?? calls/* futureId */.vY, checkStartedAt, timeout, isPublished, isDraft, wait };
    const planned = hashed.map((artifact) => ({
        artifact,
        action: (0,artifacts_action/* artifactActionFor */.Ow)(artifact, (0,artifacts_action/* recordOf */.zv)(artifacts, artifact.desired.filename), { ...target, run, now }),
    }));
    (0,problem/* throwIfAny */.MI)(planned.flatMap(({ action }) => (action.kind === 'conflict' ? [action.problem] : [])));
    const tag = release !== undefined && tagHolder?.id === release.id ? undefined : desired.tag;
    const movesTag = tag !== undefined && (tag.isOwn || !isNewer(tagHolder, version));
    const uploading = artifactSteps(planned, artifacts, target, run);
    const unwanted = isDraft ? unwantedArtifacts(task, findings, artifacts, { ...target, run, now }) : [];
    const filenames = hashed.map((artifact) => artifact.desired.filename);
    const facts = { version, wait: settings.wait, stays: isDraft ? 'a draft' : 'yanked', filenames };
    const publishes = !isPublished && !settings.draft;
    const isAwaited = publishes && settings.wait > 0;
    const isFollowed = (publishes && !isAwaited) || (isPublished && (uploading.length > 0 || pendingOf(artifacts).length > 0));
    const follow = isFollowed ? [followStep(facts)] : [];
    const steps = [
        ...(release === undefined ? [createStep(desired, resolved)] : []),
        ...(release === undefined || isPublished
            ? []
            : attributeSteps(release, desired, 
            // A draft that is moved into the package is not in it yet.
            { ...scope, package: release.packageId ?? scope.package }, () => `Update the draft ${version}`)),
        ...uploading,
        ...deletionSteps(unwanted, scope),
        ...(release === undefined || entitlements === undefined
            ? []
            : constraintSteps(release.id, { entitlements, mayDetach: !isPublished }, constraints)),
        ...(release === undefined ? [] : packageSteps(release, scope)),
        ...(isAwaited ? [awaitStep(facts)] : []),
        ...(publishes ? [publishStep(version, scope, release)] : []),
        // The tag leads clients to the files.
        ...(settings.wait > 0 ? follow : []),
        ...(movesTag ? [tagStep({ ...tag, version }, scope, release?.id, tagHolder)] : []),
        ...(settings.wait > 0 ? [] : follow),
    ];
    // Without artifacts nothing tells who created the release: then it is only completed.
    const isOwn = artifacts.some((record) => (0,keygen_metadata/* creatorOf */.Oz)(record)?.id === run.id);
    const isTold = artifacts.length > 0 || hashed.length > 0;
    if (isPublished && ifExists === 'fail' && !isOwn && (isTold || steps.length === 0)) {
        const title = `${version} is already published at Keygen`;
        const hint = 'Publish a new version, or set `if-exists: accept` to accept the existing one.';
        throw new problem/* ProblemError */.Mm([{ code: 'registry.conflict', title, hint, field: 'version' }]);
    }
    const texts = [
        ...(steps.length > 0 ? [] : [standing(version, isPublished, artifacts)]),
        ...(tag === undefined || movesTag || tagHolder === undefined ? [] : [tagStays(tag.text, tagHolder, version)]),
        ...(isPublished ? differencesLeft(task, resolved, remote) : []),
        ...(isPublished ? formsLeft(planned) : []),
    ];
    return { steps, remote, notices: texts.map((text) => ({ level: 'notice', text })) };
}
const pendingOf = (artifacts) => artifacts.filter(({ status }) => status === 'WAITING' || status === 'PROCESSING');
function standing(version, isPublished, artifacts) {
    return isPublished
        ? `${version} is already complete at Keygen; nothing was sent again.`
        : draftText(version, artifacts);
}
/** The notice about a draft that stays one. */
function draftText(version, artifacts) {
    const pending = pendingOf(artifacts);
    const late = pending.length === 0 ? '' : ` Keygen has not processed ${showNames(pending)} yet.`;
    return `${version} is complete at Keygen, as a draft because of \`draft: true\`: nobody can see it until it is published.${late}`;
}
/**
 * The artifacts of this action in a draft that are not wanted any more. Another job of this run, or another entry, may want what it
 * has created itself, unless GitHub's release does not have the file any more. Without a selection there is nothing to compare with.
 */
function unwantedArtifacts({ settings, selection }, { artifacts: wanted }, existing, context) {
    if (settings.artifacts?.length === 0)
        return [];
    return existing.filter((record) => {
        if (record.status === 'YANKED' || !(0,artifacts_action/* isOwnBefore */.Ml)(record, context))
            return false;
        if (wanted.some(({ desired }) => desired.filename === record.filename))
            return false;
        if (record.status === 'WAITING' && ((0,keygen_metadata/* isUploadComplete */.rK)(record) || context.now < (0,artifacts_action/* uploadDeadline */.GO)(record, context)))
            return false;
        const sha256 = record.metadata[keygen_metadata/* ownKeys */.Hs.sha256];
        const isGone = typeof sha256 === 'string' && !selection.assets.some((asset) => asset.sha256 === sha256);
        return isGone || (0,keygen_metadata/* creatorOf */.Oz)(record)?.id !== context.run.id;
    });
}
/** What of a published release is not in the form of today's settings. */
function formsLeft(planned) {
    const named = planned.flatMap(({ action }) => (action.kind === 'keep' && action.repair ? [action.record] : []));
    return named.length === 0
        ? []
        : [
            `The checksum or signature of ${showNames(named)} is not in the form that the settings ask for. The release is published, so only \`operation: update\` changes it.`,
        ];
}
/** A draft without a package is this release only if it has nothing but what this run would upload. */
function withOwnDraft(found, hashed) {
    const { artifacts = [], ...draft } = found.unpackaged ?? {};
    const isOwn = artifacts.length > 0 &&
        artifacts.every((record) => hashed.some((one) => one.desired.filename === record.filename && (0,hash/* isSameContent */.OI)(one, record)));
    return isOwn ? { ...found, ...draft, artifacts } : found;
}
function differencesLeft({ settings, desired }, { entitlements }, { release, constraints }) {
    const { version } = desired;
    const extra = entitlements === undefined ? [] : extraConstraints({ entitlements }, constraints);
    const isChanged = release !== undefined && Object.keys((0,keygen_release/* changedAttributes */.GR)(desired, release)).length > 0;
    return [
        settings.draft && `${version} is already published at Keygen, and cannot become a draft again.`,
        extra.length > 0 &&
            `${version} has ${extra.length === 1 ? '1 constraint' : `${extra.length} constraints`} that \`entitlements\` does not name. It is published, so only \`operation: update\` can detach constraints.`,
        isChanged &&
            `Name, description or metadata of ${version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
    ].filter((text) => text !== false);
}

;// CONCATENATED MODULE: ./src/registries/keygen/publish.ts










/**
 * Runs the steps. After a race (another run created the release in the meantime) or a lost reply it reads the remote
 * state again, recomputes the steps and runs those.
 */
async function publish(task, findings, checked, context) {
    const session = (0,keygen_session/* openSession */.fA)(context, task.endpoint);
    let planned = checked;
    for (let attempt = 1;; attempt += 1) {
        const execution = newExecution(session, planned.remote.release?.id ?? calls/* futureId */.vY);
        try {
            for (const step of planned.steps)
                await step.run(execution);
            return await completed(task, findings, planned, execution);
        }
        catch (error) {
            // If something else changes it every time, it is not finished yet.
            if (!(error instanceof RemoteStateChanged) || attempt > keygen_session/* maxAttempts */.F3)
                throw withPages(error, task, execution);
            const remote = await (0,remote_state/* readRemoteState */.ch)(session, findings.resolved, task.desired.version, task.desired.tag?.text);
            planned = publishSteps(task, findings, remote, { run: context.run, now: context.clock.now() });
            if (planned.steps.length === 0) {
                const pages = remote.release ? (0,keygen_api/* pagesOf */.E0)(task.endpoint, remote.release.id) : {};
                return { kind: 'completed', status: 'unchanged', notices: planned.notices, ...pages };
            }
            if (planned.remote.release === undefined) {
                if (error.isCertain || attempt === keygen_session/* maxAttempts */.F3)
                    throw error;
                await (0,keygen_session/* backOff */.fu)(session, attempt);
            }
        }
    }
}
/** The error, with the page of the release as far as it came, and what was learned before. */
function withPages(error, { endpoint }, { releaseId, notices }) {
    const known = (0,problem/* asProblemError */.gq)(error);
    if (known === undefined || releaseId === calls/* futureId */.vY)
        return error;
    return new problem/* ProblemError */.Mm(known.problems, { notices: [...notices, ...known.notices], ...(0,keygen_api/* pagesOf */.E0)(endpoint, releaseId) });
}
async function completed({ endpoint, settings, desired }, { resolved, artifacts }, { remote }, { session, releaseId, notices: found, publishedByOther, hasTag, unprocessed }) {
    const { version } = desired;
    const { run } = session.context;
    const wasPublished = remote.release?.status === 'PUBLISHED';
    const hasWritten = session.hasWritten();
    const pages = (0,keygen_api/* pagesOf */.E0)(endpoint, releaseId);
    if (settings.draft && !wasPublished) {
        const listed = await session.api.list(calls/* artifacts */.qi(releaseId));
        const text = draftText(version, listed.ok ? listed.value : []);
        const status = hasWritten ? 'updated' : 'unchanged';
        return { kind: 'completed', status, notices: [...found, { level: 'notice', text }], ...pages };
    }
    // A release with artifacts of an earlier attempt belongs to this run. One of this attempt may belong to another job, which reports it.
    const isOwn = remote.artifacts.some((record) => (0,keygen_metadata/* isLeftover */.ij)(record, run));
    // Another run may have completed what was incomplete at the check.
    const status = publishedByOther || !hasWritten ? 'unchanged' : wasPublished && !isOwn ? 'updated' : 'published';
    const text = `${version} was already published, but incomplete; it is complete now.`;
    const completion = status === 'updated' && unprocessed.length === 0 ? [{ level: 'notice', text }] : [];
    const late = `${version} is published, but Keygen has not processed ${showNames(unprocessed)} yet: until then, nobody can download it. Run again to check once more. On a self-hosted server: is its worker running?`;
    const lateness = unprocessed.length > 0 ? [{ level: 'warning', text: late }] : [];
    const result = {
        kind: 'completed',
        status: unprocessed.length > 0 ? 'pending' : status,
        notices: [...found, ...completion, ...lateness],
        ...pages,
    };
    return {
        ...result,
        confirm: (later) => confirmRelease({
            session: (0,keygen_session/* openSession */.fA)(later, endpoint),
            scope: resolved.scope,
            desired,
            releaseId,
            filenames: artifacts.map((artifact) => artifact.desired.filename),
            tag: hasTag ? desired.tag?.text : undefined,
        }, result),
    };
}

;// CONCATENATED MODULE: ./src/registries/keygen/check.ts
















/** Reads everything that can be wrong: token, product, package, entitlements, the version, and every artifact's bytes. */
async function checkPublish(task, context) {
    const { settings, desired } = task;
    const { clock, run, deadline } = context;
    const session = (0,keygen_session/* openSession */.fA)(context, task.endpoint);
    const checkStartedAt = clock.now();
    const selection = { ...task.selection, workspace: await findLocalFiles(settings, context) };
    const selected = (0,artifacts_selection/* selectArtifacts */.q)(settings.artifacts, selection);
    // A file that is missing is known without a request.
    (0,problem/* throwIfAny */.MI)(selected.problems);
    const resolved = await (0,remote_state/* resolveScope */.HV)(session, settings, { withEntitlements: true });
    const remote = await (0,remote_state/* readRemoteState */.ch)(session, resolved, desired.version, desired.tag?.text);
    // Before the bytes of every artifact are read.
    assertPublishable(task, remote);
    const wanted = await resolveArtifacts(selected, settings, selection, context, resolved.engine);
    const mayRepair = remote.release?.status !== 'PUBLISHED';
    const artifacts = await hashArtifacts(wanted.artifacts, remote.artifacts, { task, context, resolved, mayRepair });
    const timeout = context.timeout ?? deadline - checkStartedAt;
    const findings = { resolved, artifacts, checkStartedAt, timeout };
    const planned = publishSteps(task, findings, remote, { run, now: clock.now() });
    const { steps } = planned;
    const changes = changesOf(steps, task.endpoint);
    const indexes = changes.length === 0 ? noFindings : await checkUpdaterIndexes(context, artifacts);
    (0,problem/* throwIfAny */.MI)(indexes.problems);
    const notices = [...wanted.notices, ...indexes.notices, ...planned.notices];
    const pages = planned.remote.release ? (0,keygen_api/* pagesOf */.E0)(task.endpoint, planned.remote.release.id) : {};
    // Checking whether something is processed by now is not a change to show.
    if (steps.length === 0 || (context.dryRun && changes.length === 0))
        return { kind: 'done', status: 'unchanged', notices, ...pages };
    return { kind: 'ready', changes, notices, ...pages, publish: (later) => publish(task, findings, planned, later) };
}
const noFindings = { problems: [], notices: [] };
function hashArtifacts(artifacts, existing, { task: { settings }, context, resolved: { engine }, mayRepair }) {
    return (0,concurrency/* mapConcurrently */.X)(artifacts, keygen_session/* concurrency */.Ex, ({ desired, signature }) => (0,hash/* hashArtifact */.tt)(context, desired, (0,artifacts_action/* recordOf */.zv)(existing, desired.filename), { settings, engine, signature, mayRepair }));
}
/** Compares the remote release with the desired one; writes nothing if nothing changed. */
async function checkUpdate(task, context) {
    const { endpoint, settings, version, attributes } = task;
    const session = (0,keygen_session/* openSession */.fA)(context, endpoint);
    const resolved = await (0,remote_state/* resolveScope */.HV)(session, settings, { withEntitlements: true });
    const { scope, entitlements } = resolved;
    const { release, constraints, artifacts } = await (0,remote_state/* readRemoteState */.ch)(session, resolved, version);
    if (release === undefined)
        return doneWith('skipped', `Keygen has no release ${version} to update. \`operation: publish\` creates it.`);
    const repairs = await formRepairs(task, context, resolved, artifacts);
    const steps = [
        ...attributeSteps(release, attributes, scope, (names) => `Update ${names.join(', ')} of ${version}`),
        ...(entitlements ? constraintSteps(release.id, { entitlements, mayDetach: true }, constraints) : []),
        ...repairs.steps,
    ];
    return steps.length === 0
        ? {
            ...doneWith('unchanged', `${version} is already up to date at Keygen; nothing was sent.`, repairs.notices),
            ...(0,keygen_api/* pagesOf */.E0)(endpoint, release.id),
        }
        : readyFor(steps, 'updated', { endpoint, releaseId: release.id, notices: repairs.notices });
}
/**
 * Writes the checksums and signatures that are not in the form of today's settings. Files that differ or are missing are not changed, and files
 * that cannot be compared do not stop the update.
 */
async function formRepairs(task, context, resolved, existing) {
    try {
        return await findRepairs(task, context, resolved, existing);
    }
    catch (error) {
        const problems = (0,problem/* problemsIn */._n)(error);
        if (problems === undefined)
            throw error;
        const text = `Checksums and signatures of ${task.version} were not compared: ${problems.map(({ title }) => title).join('; ')}.`;
        return { steps: [], notices: [{ level: 'warning', text }] };
    }
}
async function findRepairs({ settings, selection, version }, context, resolved, existing) {
    const here = { ...selection, workspace: await findLocalFiles(settings, context) };
    const artifacts = (0,artifacts_selection/* selectArtifacts */.q)(settings.artifacts, here).artifacts.filter(({ filename, asset }) => asset.state === 'uploaded' && /^(UPLOADED|PROCESSING)$/.test((0,artifacts_action/* recordOf */.zv)(existing, filename)?.status ?? ''));
    if (artifacts.length === 0)
        return { steps: [], notices: [] };
    const wanted = await resolveArtifacts({ artifacts, notices: [] }, settings, here, context, resolved.engine);
    const hashed = await hashArtifacts(wanted.artifacts, existing, {
        task: { settings },
        context,
        resolved,
        mayRepair: true,
    });
    const found = hashed.flatMap((artifact) => {
        const record = (0,artifacts_action/* recordOf */.zv)(existing, artifact.desired.filename);
        return record === undefined ? [] : [{ artifact, record, difference: (0,artifacts_action/* differenceOf */.Pq)(artifact, record) }];
    });
    const changed = found.flatMap(({ record: { filename }, difference }) => difference === undefined ? [] : [`\`${(0,domain_text/* inlineExcerpt */.Hv)(filename)}\` (${difference})`]);
    const text = `An update changes no files, but these of ${version} at Keygen do not match the release: ${(0,domain_text/* listNames */.Zv)(changed)}. To offer other files, release a new version.`;
    return {
        steps: found.flatMap(({ artifact, record }) => repairSteps(record, (0,artifacts_action/* updateOf */.xe)(artifact, record))),
        notices: changed.length === 0 ? [] : [{ level: 'warning', text }],
    };
}
/** Finds the release; nothing is sent for one that is already gone or yanked. */
async function checkWithdraw({ endpoint, settings, version, how }, context) {
    const session = (0,keygen_session/* openSession */.fA)(context, endpoint);
    const { scope } = await (0,remote_state/* resolveScope */.HV)(session, settings, { withEntitlements: false });
    const release = await (0,remote_state/* releaseOfVersion */.Vo)(session, version, scope);
    if (release === undefined)
        return doneWith('unchanged', `Keygen has no release ${version}, so there is nothing to withdraw.`);
    return how === 'yank' && release.status === 'YANKED'
        ? doneWith('unchanged', `${version} is already yanked at Keygen.`)
        : readyFor([withdrawStep(release, scope, how)], 'withdrawn', { endpoint, releaseId: release.id });
}


/***/ }),

/***/ 8984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen)
/* harmony export */ });
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(282);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _domain_url_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1949);
/* harmony import */ var _foundry_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3999);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7568);
/* harmony import */ var _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(369);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2622);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6786);









/**
 * Keygen: releases are created as drafts, filled with artifacts, and published; they can be changed and withdrawn. The service has no lock
 * and no idempotency key, so every write is one that a later run can find and continue from.
 */
const keygen = {
    id: 'keygen',
    title: 'Keygen',
    defaultUrl: _api_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudUrl */ .xr,
    prereleases: 'publish',
    manifestFormat: _foundry_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__/* .foundryFormat */ .T,
    takesDrafts: true,
    decidesPrerelease: ({ channel }) => channel !== undefined,
    operations: ['publish', 'update', 'withdraw'],
    gatesOthers: true,
    settings: _settings_js__WEBPACK_IMPORTED_MODULE_6__/* .settings */ .W0,
    secrets: ['signing-key'],
    tokenPrefixes: ['prod-', 'env-', 'admin-'],
    tokenFault(token) {
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token))
            return undefined;
        const hint = 'Keygen shows a token once, when it is created. Create a new one, and store it in the secret.';
        return { fault: 'is a UUID: the id of a token or of a product, not a token', hint };
    },
    needs({ artifacts }, operation) {
        if (operation === 'withdraw')
            return { manifest: 'none', assets: [] };
        if (operation === 'update')
            return { manifest: 'optional', assets: [] };
        const named = artifacts?.flatMap((given) => {
            const { asset, signature = asset } = (0,_artifacts_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectorFrom */ .Z)(given);
            return [...new Set([asset, signature])];
        });
        return { manifest: 'optional', assets: named?.filter((name) => !(0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkspacePath */ .P9)(name)) ?? ['*'] };
    },
    faults({ account, url, artifacts, 'signing-key': signingKey }) {
        const isSigned = Array.isArray(artifacts) && artifacts.some((one) => Boolean((0,_domain_data_js__WEBPACK_IMPORTED_MODULE_7__/* .asRecord */ .qY)(one)['signature']));
        const twice = isSigned && typeof signingKey === 'string' && signingKey.trim() !== '';
        const isEmpty = typeof account === 'string' ? account.trim() === '' : (account ?? undefined) === undefined;
        const missing = isEmpty && URL.parse(url)?.host === URL.parse(_api_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudUrl */ .xr)?.host;
        const hint = `${_api_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudUrl */ .xr} needs one: add the id or slug of your account, or \`url\` for a self-hosted server.`;
        return [
            ...(missing ? [{ setting: 'account', hint }] : []),
            ...(twice
                ? [
                    {
                        setting: 'signing-key',
                        hint: 'An artifact has one signature: remove `signing-key`, or the `signature` of the artifacts.',
                    },
                ]
                : []),
        ];
    },
    plan(input) {
        const own = (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .givenSettings */ .j)(input.settings);
        const { label, operation, version, release } = input;
        const endpoint = (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointOf */ .X5)(label, own);
        if (operation === 'publish')
            return planPublish({ ...input, settings: own }, endpoint);
        if (operation === 'withdraw' && own['on-withdraw'] === 'keep')
            return { kind: 'skipped', reason: `\`on-withdraw: keep\` leaves ${version} at Keygen.` };
        if (version === '')
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([(0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .versionMissing */ .$p)(release.tag, operation)]);
        const task = { endpoint, settings: own, version };
        const url = (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(endpoint, `/releases/${(0,_domain_url_js__WEBPACK_IMPORTED_MODULE_8__/* .percentEncoded */ .qE)(version)}`);
        if (operation === 'update') {
            const values = (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .placeholderValues */ .m_)(own, release, version);
            const { attributes, notices } = (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .editableAttributes */ .U3)(own, release, values);
            const selection = { assets: release.assets, values };
            const changes = [{ title: `Update the release ${version}`, method: 'PATCH', url }];
            const check = async (context) => (await loadChecks()).checkUpdate({ ...task, attributes, selection }, context);
            return { kind: 'job', notices, job: { changes, check } };
        }
        const how = own['on-withdraw'] === 'delete' ? 'delete' : 'yank';
        const change = how === 'yank'
            ? { title: `Yank the release ${version}`, method: 'POST', url: `${url}/actions/yank` }
            : { title: `Delete the release ${version}`, method: 'DELETE', url };
        const check = async (context) => (await loadChecks()).checkWithdraw({ ...task, how }, context);
        return { kind: 'job', job: { changes: [change], check } };
    },
    checkAccess: async (input, context) => (await __webpack_require__.e(/* import() */ 729).then(__webpack_require__.bind(__webpack_require__, 2729))).checkAccess(input, context),
    audit: async (input, context) => (await __webpack_require__.e(/* import() */ 552).then(__webpack_require__.bind(__webpack_require__, 5552))).audit(input, context),
};
/** Loaded after the plan: the code for check and publish takes a while to load. */
const loadChecks = () => Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 4032));
function planPublish(input, endpoint) {
    const { settings: own, release, version, ifExists } = input;
    const channel = (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .channelFor */ .nM)(own, input);
    const selection = { assets: release.assets, values: (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .placeholderValues */ .m_)(own, release, version) };
    // Those of the workspace are found during the check.
    const { artifacts, problems } = (0,_artifacts_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .selectArtifacts */ .q)(own.artifacts, selection);
    if (!channel.ok)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([channel.error, ...problems]);
    const { desired, notices, problems: ofRelease } = (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .desiredRelease */ .Ek)(own, { release, version, channel: channel.value });
    (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)([...ofRelease, ...problems]);
    const urlOf = (path) => (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(endpoint, path);
    const changes = [
        { title: `Create the release ${version}`, method: 'POST', url: urlOf('/releases') },
        ...artifacts.map(({ filename }) => ({ title: `Upload ${filename}`, method: 'POST', url: urlOf('/artifacts') })),
        ...(own.draft
            ? []
            : [{ title: `Publish ${version}`, method: 'POST', url: urlOf('/releases/{id}/actions/publish') }]),
    ];
    const task = { endpoint, settings: own, desired, selection, ifExists };
    const check = async (context) => (await loadChecks()).checkPublish(task, context);
    // Two entries may fill one release, and neither knows what the other wants.
    const target = { key: JSON.stringify([urlOf(''), own.environment, own.product, own.package]) };
    return { kind: 'job', notices, job: { target, changes, check } };
}


/***/ }),

/***/ 3906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ ownKeys),
/* harmony export */   JG: () => (/* binding */ maxNesting),
/* harmony export */   Oz: () => (/* binding */ creatorOf),
/* harmony export */   Sp: () => (/* binding */ artifactMetadataFault),
/* harmony export */   at: () => (/* binding */ sameMetadata),
/* harmony export */   iJ: () => (/* binding */ markedComplete),
/* harmony export */   ij: () => (/* binding */ isLeftover),
/* harmony export */   ix: () => (/* binding */ nestsDeeperThan),
/* harmony export */   pt: () => (/* binding */ keyAsStored),
/* harmony export */   rK: () => (/* binding */ isUploadComplete),
/* harmony export */   rw: () => (/* binding */ keysRewritten),
/* harmony export */   uK: () => (/* binding */ metadataFault),
/* harmony export */   un: () => (/* binding */ isCreatedBy)
/* harmony export */ });
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(282);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3373);


/** Limits of the service: https://keygen.sh/docs/api/releases/ and its validations. A list is a level, like a mapping. */
const maxDepth = 3;
const maxKeys = 64;
const maxBytes = 16 * 1024;
/** Nesting depth at which recursion stops; more than the service stores. */
const maxNesting = 64;
/** Why the service would refuse the mapping, as the end of a sentence; undefined if it would not. */
function metadataFault(metadata) {
    const deep = Object.keys(metadata).find((key) => isTooDeep(metadata[key]));
    if (deep !== undefined)
        return `is nested deeper than ${maxDepth} levels at \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(deep, 60)}\`; a list is a level, like a mapping`;
    if (keysOf(metadata).length > maxKeys)
        return `has more than ${maxKeys} keys`;
    const unpredictable = unpredictableKey(metadata);
    if (unpredictable !== undefined)
        return `has the key \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(unpredictable, 60)}\`, which Keygen would store under another name; write it in lowerCamelCase, with ASCII letters`;
    if (Buffer.byteLength(JSON.stringify(stored(metadata))) > maxBytes)
        return `is larger than ${maxBytes} bytes`;
    return undefined;
}
/** Whether a value of the root is nested deeper than the service stores. */
function isTooDeep(value) {
    return nestsDeeperThan(maxNesting, value) || depthOf(value) >= maxDepth;
}
/** A key that changes beyond recognition when the service rewrites it: transliterated, emptied, or equal to another one. */
function unpredictableKey(value) {
    if (Array.isArray(value))
        return firstDefined(value, unpredictableKey);
    if (!(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return undefined;
    const seen = new Set();
    for (const [key, inner] of Object.entries(value)) {
        const snake = snakeCase(key);
        if (!/^[\x20-\x7e]+$/.test(key) || snake === '' || seen.has(snake))
            return key;
        seen.add(snake);
        const below = unpredictableKey(inner);
        if (below !== undefined)
            return below;
    }
    return undefined;
}
function firstDefined(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** With the keys as the service stores them, and counts them. */
function stored(value) {
    if (Array.isArray(value))
        return value.map(stored);
    if (!(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeCase(key), stored(inner)]));
}
/** Keys that the action adds to an artifact. Spelled so that the service returns them unchanged. */
const ownKeys = {
    run: 'githubRunId',
    attempt: 'githubRunAttempt',
    sha256: 'sha256',
    complete: 'githubUploadComplete',
};
/** The run that created an artifact, as its metadata says; undefined if it was not this action. */
function creatorOf({ metadata }) {
    const id = metadata[ownKeys.run];
    const attempt = Number(metadata[ownKeys.attempt]);
    return (typeof id === 'string' || typeof id === 'number') && Number.isInteger(attempt)
        ? { id: String(id), attempt }
        : undefined;
}
/** True if all bytes of an artifact are known to be in the storage, although the service may not have noticed yet. */
function isUploadComplete({ metadata }) {
    return metadata[ownKeys.complete] === true;
}
/** The metadata with that mark. Without room for another key, it replaces the one that only saves reading the bytes. */
function markedComplete(metadata) {
    const { [ownKeys.sha256]: sha256, ...rest } = metadata;
    const marked = { ...rest, [ownKeys.complete]: true };
    const all = { ...marked, ...(sha256 === undefined ? {} : { [ownKeys.sha256]: sha256 }) };
    return metadataFault(all) === undefined ? all : marked;
}
/** True for an artifact of this attempt, which may have several jobs. */
function isCreatedBy(record, run) {
    const creator = creatorOf(record);
    return creator?.id === run.id && creator.attempt === run.attempt;
}
/** True for an artifact of an earlier attempt of this run. */
function isLeftover(record, run) {
    const creator = creatorOf(record);
    return creator?.id === run.id && creator.attempt < run.attempt;
}
/** The same for the metadata of an artifact, in addition to the action's own keys. */
function artifactMetadataFault(metadata) {
    const taken = Object.values(ownKeys).find((own) => Object.keys(metadata).some((key) => keyAsStored(key) === own));
    if (taken !== undefined)
        return `has the key \`${taken}\`, which the action sets itself`;
    const own = metadataFault(metadata);
    if (own !== undefined)
        return own;
    const longest = {
        [ownKeys.run]: '9'.repeat(20),
        [ownKeys.attempt]: 9_999,
        [ownKeys.sha256]: 'f'.repeat(64),
    };
    const fault = metadataFault({ ...metadata, ...longest });
    return fault === undefined
        ? undefined
        : `${fault}, with the ${Object.keys(longest).length} keys that the action adds`;
}
/** A key as the service stores it. */
function snakeCase(key) {
    return (key
        // Not as the service writes it, with `([A-Z\d]+)([A-Z][a-z])`, which takes quadratic time.
        .replaceAll(/(?<=[A-Z\d])(?=[A-Z][a-z])/g, '_')
        .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replaceAll(/[^a-z\d]+/g, '_')
        .replaceAll(/^_+|_+$/g, ''));
}
/** A key as the service returns it: it is stored as `snake_case` and returned as `camelCase`. */
function keyAsStored(key) {
    return snakeCase(key).replaceAll(/_+([a-z\d])/g, (_, letter) => letter.toUpperCase());
}
/** The keys that the service spells differently, at any depth. */
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
    if ((0,_domain_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
        const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(keyAsStored(key))}:${canonical(inner)}`);
        return `{${pairs.sort().join(',')}}`;
    }
    return value === undefined ? 'null' : JSON.stringify(value);
}
function keysOf(value) {
    if (Array.isArray(value))
        return value.flatMap(keysOf);
    if (!(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
function depthOf(value) {
    if (!Array.isArray(value) && !(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return 0;
    return Object.values(value).reduce((deepest, inner) => Math.max(deepest, 1 + depthOf(inner)), 1);
}


/***/ }),

/***/ 9881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   al: () => (/* binding */ placeholderFault)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

const names = ['version', 'tag', 'channel'];
const placeholder = /\{([^{}]*)\}/g;
/** Why a text has an unknown placeholder, as the end of a sentence; undefined if it has none. */
function placeholderFault(text) {
    // Other tools write them so; here the outer braces would stay.
    if (/\{\{[^{}]*\}\}/.test(text))
        return 'contains double braces. Write a placeholder in single ones, e.g. `{version}`.';
    for (const [, word = ''] of text.matchAll(placeholder)) {
        if (isName(word))
            continue;
        // Untrusted text may be long, and in a mistyped setting even a secret.
        const shown = /^[\w .-]{1,30}$/.test(word) ? `\`{${word}}\`` : 'text in braces';
        const near = nearest(word);
        return `contains ${shown}, which is not a placeholder. ${near === undefined ? 'The placeholders are `{version}`, `{tag}` and `{channel}`.' : `Did you mean \`{${near}}\`?`}`;
    }
    return undefined;
}
function fillPlaceholders(text, values) {
    return text.replaceAll(placeholder, (whole, word) => (isName(word) ? values[word] : whole));
}
function hasPlaceholder(text, ...wanted) {
    return wanted.some((name) => text.includes(`{${name}}`));
}
function isName(word) {
    return names.includes(word);
}
/** The placeholder that a word probably means: one that differs in a few letters, or that is a part of it. */
function nearest(word) {
    const own = word.trim().toLowerCase();
    if (own.length > 30)
        return undefined;
    return names.find((name) => own.includes(name)) ?? names.find((name) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(own, name) <= name.length / 3);
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
/* harmony export */   m_: () => (/* binding */ placeholderValues),
/* harmony export */   nM: () => (/* binding */ channelFor)
/* harmony export */ });
/* unused harmony exports maxDescription, desiredTag, channelOf, cutAtParagraph */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(282);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(635);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3373);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9881);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3906);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6786);








/** Characters that the service keeps. It counts code points, not UTF-16 units. */
const maxDescription = 16_384;
const maxName = 255;
const maxTag = 255;
/** The values of an entry's placeholders. */
function placeholderValues({ channel }, { tag }, version) {
    const own = channelOf(version);
    return { version, tag, channel: channel ?? (own.ok ? own.value : 'stable') };
}
/** The tag of the release according to the settings, or why there is none. */
function desiredTag(template, values) {
    if (template === undefined)
        return { notices: [], problems: [] };
    const text = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .fillPlaceholders */ .Ct)(template, values);
    if ((0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .codePoints */ .BH)(text) > maxTag || /^actions?$/.test(text)) {
        const title = `\`tag\` becomes \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .inlineExcerpt */ .Hv)(text)}\`, which Keygen does not accept as a tag`;
        const hint = `A tag has at most ${maxTag} characters, and is neither \`action\` nor \`actions\`.`;
        return { notices: [], problems: [{ code: 'input.invalid', title, hint, field: 'tag' }] };
    }
    const isOwn = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPlaceholder */ .Kc)(template, 'version', 'tag');
    if (!isOwn && !(0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPlaceholder */ .Kc)(template, 'channel') && values.channel !== 'stable') {
        const notice = `The tag \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .inlineExcerpt */ .Hv)(text)}\` is not moved to ${values.version}, which is on the channel \`${values.channel}\`: it moves to stable releases only. For one tag per channel, set \`tag: ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .inlineExcerpt */ .Hv)(text)}-{channel}\`.`;
        return { notices: [{ level: 'notice', text: notice }], problems: [] };
    }
    return { tag: { text, isOwn }, notices: [], problems: [] };
}
/** The attributes that have to change for a release to be as desired. Pure. */
function changedAttributes(desired, existing) {
    const { name, description, metadata } = desired;
    return (0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({
        name: (existing.name || null) === name ? undefined : name,
        description: (existing.description || null) === description ? undefined : description,
        metadata: metadata === undefined || (0,_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .sameMetadata */ .at)(metadata, existing.metadata) ? undefined : metadata,
    });
}
/** The channel that a version belongs to, or why the service refuses it on every channel. */
function channelOf(version) {
    const parsed = /^\d/.test(version) ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(version) : null;
    if (parsed === null) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .g)({
            title: `Keygen accepts only semantic versions, and \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(version, 60)}\` is not one`,
            hint: 'Write three numbers and no `v`, like `1.2.0` or `1.2.0-beta.1`: https://semver.org',
        });
    }
    if (parsed.prerelease.length === 0)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)('stable');
    const prerelease = parsed.prerelease.join('.');
    const channel = _settings_js__WEBPACK_IMPORTED_MODULE_4__/* .channels */ .BM.find((name) => name !== 'stable' && prerelease.startsWith(name));
    if (channel !== undefined)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)(channel);
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .g)({
        title: `Keygen has no channel for the prerelease \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(prerelease, 60)}\``,
        hint: 'A prerelease has to start with `rc`, `beta`, `alpha` or `dev`, in lower case, like `1.2.0-beta.1`; Keygen refuses any other on every channel. Release under such a version.',
    });
}
/** The tag contains no version, and no manifest has one. Without a version, the service would return all releases. */
function versionMissing(tag, operation) {
    const title = `The tag \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .inlineExcerpt */ .Hv)(tag)}\` contains no version, which Keygen needs to identify a release`;
    const hint = operation === 'withdraw'
        ? 'Withdraw it in the dashboard. A release under a tag like `v1.2.0` is found automatically.'
        : 'Release under a tag like `v1.2.0`, or with a manifest that contains the version.';
    return { code: 'release.unusable', title, hint, field: 'version' };
}
/** Below zero if `a` is the lower version. Both are semantic versions. */
const compareVersions = (a, b) => semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(a, b);
function isVersion(text) {
    return /^\d/.test(text) && semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(text) !== null;
}
function channelFor(settings, { release, version, manifest }) {
    if (version === '')
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .g)(versionMissing(release.tag, 'publish'));
    const channel = channelOf(version);
    if (!channel.ok) {
        const field = 'version';
        return manifest?.manifest.version === version
            ? (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .g)({ code: 'manifest.invalid', ...channel.error, field, place: { kind: 'manifest', pointer: '/version' } })
            : (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .g)({ code: 'release.unusable', ...channel.error, field });
    }
    if (settings.channel === undefined || settings.channel === channel.value)
        return channel;
    const title = `\`channel\` is \`${settings.channel}\`, but ${version} belongs to \`${channel.value}\``;
    const hint = 'Keygen accepts a version only on the channel that its prerelease part names. Remove `channel`: it then follows the version.';
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .g)({ code: 'input.invalid', title, hint, field: 'channel' });
}
function desiredRelease(settings, { release, version, channel }) {
    const values = placeholderValues(settings, release, version);
    const { attributes, notices } = editableAttributes(settings, release, values);
    // A draft gets no tag.
    const { tag, notices: ofTag, problems } = desiredTag(settings.draft ? undefined : settings.tag, values);
    const seemsStable = {
        level: 'warning',
        text: `GitHub marks \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .inlineExcerpt */ .Hv)(release.tag)}\` as a prerelease, and \`prereleases: publish\` publishes it. But ${version} has no prerelease part, so it goes to Keygen's channel \`stable\`, which offers it to everyone as an upgrade. If that is intended, set \`channel: stable\`.`,
    };
    const isSurprise = release.prerelease && channel === 'stable' && settings.channel === undefined;
    return {
        desired: { version, channel, ...attributes, ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({ tag }) },
        notices: [...(isSurprise ? [seemsStable] : []), ...notices, ...ofTag],
        problems,
    };
}
/** Name, description and metadata, as the service can keep them. */
function editableAttributes(settings, release, values) {
    const notices = [];
    const whole = storable(settings.description ?? release.body);
    const description = cutAtParagraph(whole, release.pageUrl);
    if (description !== whole) {
        const text = `The description has ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .codePoints */ .BH)(whole)} characters, but Keygen stores at most ${maxDescription}: it was cut at a paragraph, with a link to the rest.`;
        notices.push({ level: 'notice', text });
    }
    const rewritten = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .keysRewritten */ .rw)(settings.metadata ?? {}).map(({ from, to }) => `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(from, 60)}\` is returned as \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(to, 60)}\``);
    if (rewritten.length > 0) {
        const text = `Keygen rewrites metadata keys: ${rewritten.join(', ')}. Write them in lowerCamelCase.`;
        notices.push({ level: 'warning', text });
    }
    const given = settings.name === undefined ? release.title : (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .fillPlaceholders */ .Ct)(settings.name, values);
    const name = storable(given).trim() || release.tag;
    const isLong = (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .codePoints */ .BH)(name) > maxName;
    if (isLong) {
        const text = `The name has ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .codePoints */ .BH)(name)} characters, but Keygen stores at most ${maxName}: it was cut.`;
        notices.push({ level: 'notice', text });
    }
    return {
        attributes: {
            name: (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(name, isLong ? (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .unitsOf */ .$J)(name, maxName) : name.length),
            description: description.trim() === '' ? null : description,
            ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({ metadata: settings.metadata }),
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
    if ((0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .codePoints */ .BH)(text) <= maxDescription)
        return text;
    const rest = pageUrl.length <= 1_000 ? `\n\n[…](${pageUrl})` : '\n\n…';
    return `${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .endAtBreak */ .Ig)((0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncateAtGrapheme */ .v8)(text, (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .unitsOf */ .$J)(text, maxDescription - rest.length)))}${rest}`;
}


/***/ }),

/***/ 6181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ resolveScope),
/* harmony export */   Us: () => (/* binding */ releaseNow),
/* harmony export */   Vo: () => (/* binding */ releaseOfVersion),
/* harmony export */   ch: () => (/* binding */ readRemoteState),
/* harmony export */   lU: () => (/* binding */ releaseOfTag),
/* harmony export */   yX: () => (/* binding */ isInScope)
/* harmony export */ });
/* harmony import */ var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7571);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(282);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(635);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6440);







/** Looks up product, package and entitlements. Throws every problem at once. */
async function resolveScope({ api }, settings, { withEntitlements }) {
    // Before the others, so that a refused token is reported once.
    const product = (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .product */ .qM(settings.product))).id;
    const entitlements = withEntitlements ? settings.entitlements : undefined;
    const findPackage = async (key) => {
        const answer = await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .wg(key));
        if (!answer.ok)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)(answer.error.problems);
        const { id, engine, productId = product } = answer.value;
        if (productId === product)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({ id, ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({ engine }) });
        const title = `The package \`${key}\` belongs to another product`;
        const hint = 'Correct `package` or `product`: a release and its package must belong to the same product.';
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)([{ code: 'registry.rejected', title, hint, field: 'package' }]);
    };
    const findEntitlement = async (code) => {
        const answer = await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .entitlement */ .q(code));
        if (answer.ok)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({ id: answer.value.id });
        const { status, problems } = answer.error;
        // A reply that is not from Keygen tells nothing about the entitlement.
        if (status === undefined || status >= 500)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)(problems);
        const title = `Keygen has no entitlement \`${code}\` that this token can see`;
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)(problems.map((problem) => ({ ...problem, title })));
    };
    const packages = settings.package === undefined ? [] : [settings.package];
    const found = await (0,_domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapConcurrently */ .X)([
        ...packages.map((key) => () => findPackage(key)),
        ...(entitlements ?? []).map((code) => () => findEntitlement(code)),
    ], _session_js__WEBPACK_IMPORTED_MODULE_4__/* .concurrency */ .Ex, (find) => find());
    (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)(found.flatMap((one) => (one.ok ? [] : one.error)));
    const resources = found.flatMap((one) => (one.ok ? [one.value] : []));
    const [package_] = resources.slice(0, packages.length);
    const ids = resources.slice(packages.length).map(({ id }) => id);
    return {
        scope: { product, package: package_?.id ?? '' },
        ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({ engine: package_?.engine, entitlements: entitlements && [...new Set(ids)] }),
    };
}
async function readRemoteState(session, { scope, entitlements }, version, tag) {
    const { api } = session;
    const stateOf = async (release) => ({
        release,
        artifacts: (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await api.list(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .artifacts */ .qi(release.id))),
        constraints: entitlements === undefined ? [] : (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await api.list(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .constraints */ .Pu(release.id))),
    });
    const release = await releaseOfVersion(session, version, scope);
    const tagHolder = tag === undefined ? undefined : await releaseOfTag(session, tag, scope);
    if (release !== undefined)
        return { ...(await stateOf(release)), ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({ tagHolder }) };
    const other = scope.package === '' ? undefined : await releaseOfVersion(session, version, { ...scope, package: '' });
    const unpackaged = other?.status === 'DRAFT' ? await stateOf(other) : undefined;
    return { artifacts: [], constraints: [], ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_6__/* .defined */ .sw)({ tagHolder, unpackaged }) };
}
function releaseOfVersion(session, version, scope) {
    return releaseNamed(session, version, scope, (release) => release.version === version);
}
function releaseOfTag(session, tag, scope) {
    return releaseNamed(session, tag, scope, (release) => release.tag === tag);
}
/** Whether a release belongs to the product and package. What a reply does not contain is not compared. */
function isInScope({ productId, packageId }, scope) {
    return (productId ?? scope.product) === scope.product && (packageId ?? scope.package) === scope.package;
}
/** A version may be another release's tag, and the other way round: then the list tells which one it is. */
async function releaseNamed({ api }, name, scope, isMeant) {
    const matches = (release) => isMeant(release) && isInScope(release, scope);
    const named = (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrapOrUndefined */ .vj)(await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .release */ ._r(name, scope)));
    if (named === undefined || matches(named))
        return named;
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await api.list(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .releases */ .D8(scope))).find(matches);
}
/** The release as it is now; undefined if it is gone. */
async function releaseNow({ api }, id, scope) {
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrapOrUndefined */ .vj)(await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .release */ ._r(id, scope)));
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ concurrency),
/* harmony export */   F3: () => (/* binding */ maxAttempts),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   fu: () => (/* binding */ backOff),
/* harmony export */   s7: () => (/* binding */ writeAndVerify),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   w2: () => (/* binding */ timeoutError)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);


/** Requests or uploads of one entry at once. */
const concurrency = 4;
/** Maximum attempts of a write whose result is unknown and that has not landed. */
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
    return { api: (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiOf */ .ir)(http, endpoint), context, hasWritten: () => written };
}
/** Waits as long as a reply with an unknown result requests, if the run has the time: every next step begins with a read. */
async function untilAllowed({ clock, deadline }, { landed, retryAt = 0 }) {
    const ms = retryAt - clock.now();
    // If the run ends meanwhile, the next request reports it.
    if (landed === 'unknown' && ms > 0 && retryAt < deadline)
        await clock.sleep(ms).catch(() => undefined);
}
/**
 * Sends a write. If its result is unknown, or another run was first, it checks whether the write is done, and sends it again only
 * if it is not. Throws ProblemError.
 * @param raced statuses that mean that another run was first
 */
async function writeAndVerify(session, call, isDone, raced = [409]) {
    for (let attempt = 1;; attempt += 1) {
        const answer = await session.api.send(call);
        if (answer.ok)
            return;
        const { landed, status = 0, problems } = answer.error;
        if (landed === 'none' && !raced.includes(status))
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(problems);
        if (await isDone())
            return;
        if (attempt === maxAttempts)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(problems);
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
                throw timeoutError('The workflow was canceled while waiting for Keygen');
        }
    }
    throw timeoutError('The run exceeded `timeout` while waiting for Keygen');
}
function timeoutError(title) {
    const hint = 'Run again: re-running is safe; it picks up where this run stopped.';
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([{ code: 'run.timeout', title, hint }]);
}


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   W0: () => (/* binding */ settings),
/* harmony export */   j: () => (/* binding */ givenSettings)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3759);
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
/* harmony import */ var _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(109);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3373);
/* harmony import */ var _artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3648);
/* harmony import */ var _artifacts_signature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(525);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3906);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9881);








/** What a version may be published as. A prerelease has to start with the name of its channel; `stable` has none. */
const channels = ['stable', 'rc', 'beta', 'alpha', 'dev'];
// No schema here transforms: the generated documents would lose its defaults.
/** Optional string; see givenSettings for empty strings. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN()));
/** Text inside a mapping. */
const word = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP());
const maxLength = 255;
const isShort = (value) => (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_7__/* .codePoints */ .BH)(value ?? '') <= maxLength;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A check that rejects a value with a fault, which is the end of a sentence. */
const refuse = (faultOf, subject = 'It') => ({ value, issues }) => {
    const fault = faultOf(value);
    if (fault !== undefined)
        issues.push({ code: 'custom', message: `${subject} ${fault}`, input: value });
};
const mapping = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J());
const pattern = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(refuse(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .patternFault */ .rG, 'The pattern'));
/** Text with placeholders. */
const filled = refuse((value) => (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholderFault */ .al)(value ?? ''));
function signingKeyFault(value) {
    const key = value === '' ? undefined : (0,_artifacts_signature_js__WEBPACK_IMPORTED_MODULE_2__/* .signingKeyFrom */ .X)(value);
    return key?.ok === false ? key.error : undefined;
}
const artifact = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    pattern,
    zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        asset: pattern,
        platform: word,
        arch: word,
        filename: word.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .refine */ .YPB(isShort, `A filename has at most ${maxLength} characters`), 
        // In the address of the upload, such a part would lead to another file.
        zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .refine */ .YPB((name) => !/(^|\/)\.\.?(\/|$)/.test(name ?? ''), 'No part of a filename is `.` or `..`'), filled),
        filetype: word,
        metadata: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(mapping.check(refuse(_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactMetadataFault */ .Sp))),
        signature: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(pattern),
        checksum: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ algorithm: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithms */ .Rz)), encoding: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .encodings */ .d8)) })),
    }),
], 'Give the name or pattern of an asset, or a mapping of `asset` and any of `platform`, `arch`, `filename` (at most 255 characters), `filetype`, `metadata`, `signature` and `checksum`');
const tag = text.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .refine */ .YPB((value) => isShort(value) && !/^actions?$/.test(value ?? ''), `A tag has at most ${maxLength} characters, and is neither \`action\` nor \`actions\``), filled);
const entitlement = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9(1, 'An entitlement is a UUID or a code'));
/** The entry's own settings; the public contract's table is generated from here. */
const settings = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    account: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(text, 'Id or slug of the account. If omitted, paths are below `/v1` (self-hosted, custom domains)', 'none; required for the default `url`'),
    product: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(uuid, "Copy the product's ID, a UUID, from Keygen's dashboard")), 'UUID of the product'),
    package: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(text.check(), 'UUID or key of the package', 'none'),
    channel: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(channels)), '`stable`, `rc`, `beta`, `alpha` or `dev`', 'from the version'),
    name: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(text.check(filled), 'Name of the release; may contain `{version}`, `{tag}` and `{channel}`', 'its title on GitHub'),
    description: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(text.check(), 'Description of the release', 'its body on GitHub'),
    tag: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(tag, "Keygen's own tag, e.g. `latest`, that moves to this release once it is published: to stable releases only, and never away from a newer version. With `{channel}` it moves within its channel; with `{version}` or `{tag}` it is this release's own", 'none'),
    metadata: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(mapping.check(refuse(_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataFault */ .uK))), 'Mapping that is stored with the release', 'none'),
    entitlements: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(entitlement).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb(20, 'A release has at most 20 constraints'))), 'UUIDs or codes of the entitlements that constrain the release; the release ends up with exactly this set; `[]` detaches all. On a published release only `update` detaches', 'unchanged'),
    artifacts: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(artifact)), 'Asset names or globs, or `{asset, platform, arch, filename, filetype, metadata, signature, checksum}`; `[]` for none. A name that starts with `./` is a path or glob in the workspace. `filename` may contain `{version}`, `{tag}` and `{channel}`; `signature` names the asset or path whose text is the signature; `checksum` is `{algorithm, encoding}`, by default the form that clients of the package engine read', 'every asset'),
    'signing-key': (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), refuse(signingKeyFault))), 'Ed25519 key that signs each artifact (Ed25519ph): 64 hex digits, or 128 with the public key. A secret', 'none'),
    environment: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(text.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .refine */ .YPB((value) => /^[\x21-\x7e]*$/.test(value ?? ''), 'An environment is a UUID or a code')), 'UUID or code, sent as `Keygen-Environment`', 'none'),
    draft: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), false), 'Leave the release as a draft'),
    wait: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf((0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .seconds */ .YA)(999_999), 120), 'Seconds that Keygen has, after the last upload, to process every artifact; the release is published only after that. `0`: publish at once'),
    republish: (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), false), 'Allow publishing a yanked version again'),
    'on-withdraw': (0,_domain_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .setting */ .Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['yank', 'delete', 'keep']), 'yank'), 'What `withdraw` does: `yank`, `delete` or `keep`. A draft that was never published is deleted, unless it is `keep`'),
});
/** The settings without empty strings, which count as not set. */
function givenSettings(all) {
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}


/***/ })

};
