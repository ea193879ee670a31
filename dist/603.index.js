export const id = 603;
export const ids = [603];
export const modules = {

/***/ 7571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);

/**
 * Maps every item, at most `concurrency` at a time; the values come in the order of the items. Every item is worked on, also after
 * one failed. Throws the first error that is not a ProblemError, else one ProblemError with every problem; what the service says
 * of several items in the same words has one cause, and is reported once.
 */
async function mapConcurrently(items, concurrency, work) {
    const values = [];
    const problems = new Map();
    const defects = [];
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < items.length; index = next++) {
            try {
                values[index] = await work(items[index], index);
            }
            catch (error) {
                const own = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(error);
                if (own === undefined)
                    defects.push(error);
                for (const problem of own ?? [])
                    problems.set(causeOf(problem), problems.get(causeOf(problem)) ?? problem);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    if (defects.length > 0)
        throw defects[0];
    const all = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW)([...problems.values()]);
    if (all !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(all);
    return values;
}
function causeOf({ code, title, detail, field, envelope }) {
    return JSON.stringify([code, detail, field, envelope ? '' : title]);
}


/***/ }),

/***/ 7568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ apiOf),
  GF: () => (/* binding */ constraintBody),
  oA: () => (/* binding */ unwrap),
  vj: () => (/* binding */ unwrapOrUndefined)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/result.ts
var result = __webpack_require__(635);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/registries/keygen/endpoint.ts
var keygen_endpoint = __webpack_require__(5210);
;// CONCATENATED MODULE: ./src/registries/keygen/errors.ts



/** JSON:API's errors, as the service writes them. Read tolerantly, so that what it said is not lost to a stricter schema. */
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
/** Attributes of a release and an artifact, and the settings they come from. */
const settingOfAttribute = {
    version: 'version',
    channel: 'channel',
    name: 'name',
    description: 'description',
    status: 'draft',
    tag: 'tag',
    metadata: 'metadata',
    filename: 'artifacts',
    filetype: 'artifacts',
    filesize: 'artifacts',
    platform: 'artifacts',
    arch: 'artifacts',
    checksum: 'artifacts',
    signature: 'signing-key',
};
const settingOfRelationship = {
    product: 'product',
    package: 'package',
    constraints: 'entitlements',
    entitlement: 'entitlements',
    environment: 'environment',
    release: 'version',
};
/** Hints by the service's own code. */
const hintOfCode = {
    TOKEN_MISSING: 'The token did not arrive. Is a proxy between, or `url` another server?',
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
    TAG_TAKEN: 'Another release has this tag and could not be relieved of it. Run again, or take it away in the dashboard.',
    TAG_NOT_ALLOWED: 'The service keeps this word for itself. Choose another `tag`.',
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
    JSON_INVALID: 'The server could not read the request. Is a proxy between that changes it?',
    ENCODING_INVALID: 'Text of the release is no valid UTF-8. Save its notes again.',
    URI_INVALID: 'Check `url` and `account`.',
    HTTP_METHOD_INVALID: 'Check `url`: it has to be the server, without a path.',
    MIME_TYPE_INVALID: 'Check `url`: is this a Keygen server?',
};
/**
 * What a reply that is no success means: one problem for each error of the envelope, or one for the reply as a whole.
 * @param doing what was tried, as the end of "Keygen refused to …"
 */
function problemsFromReply(reply, { doing, subject }) {
    const [first, ...rest] = errorsOf(reply);
    if (first === undefined) {
        const hint = hintOfStatus(reply.status, '', subject);
        return [
            {
                code: codeOf(reply.status, undefined, ''),
                title: `Keygen answered ${reply.status} to the request to ${doing}`,
                detail: (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(reply), 1_000),
                ...(hint === undefined ? {} : { hint }),
            },
        ];
    }
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
            ...(field === undefined ? {} : { field: (0,domain_text/* truncate */.xv)(field, 60) }),
            ...(hint === undefined ? {} : { hint }),
        };
    };
    return [problemFrom(first), ...rest.slice(0, 49).map(problemFrom)];
}
/** The codes of the service's envelope, e.g. `VERSION_TAKEN`; none where it gives none. */
function codesOf(reply) {
    return errorsOf(reply).flatMap(({ code }) => (code === undefined ? [] : [code]));
}
function errorsOf(reply) {
    const parsed = envelope.safeParse(jsonFrom(reply.text));
    return parsed.success ? parsed.data.errors : [];
}
/** The text as JSON; undefined where it is none. */
function jsonFrom(source) {
    try {
        return JSON.parse(source);
    }
    catch {
        return undefined;
    }
}
function codeOf(status, code, detail) {
    if (status === 402 || code === 'ACCOUNT_RELEASE_LIMIT_EXCEEDED' || (status === 403 && /subscription/i.test(detail)))
        return 'registry.payment';
    if (status === 409 || code?.endsWith('_TAKEN'))
        return 'registry.conflict';
    switch (status) {
        case 401:
            return 'registry.unauthorized';
        case 403:
            return 'registry.forbidden';
        case 404:
        case 410:
            return 'registry.not-found';
        case 429:
            return 'registry.rate-limited';
        default:
            if (status >= 500)
                return 'registry.unavailable';
            return status >= 300 && status < 400 ? 'registry.moved' : 'registry.rejected';
    }
}
/** The setting that caused it. */
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
    const known = (table, name) => name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (attribute >= 0) {
        const name = steps[attribute + 1];
        return subject === 'artifacts' && name === 'metadata' ? 'artifacts' : (known(settingOfAttribute, name) ?? name);
    }
    if (relationship >= 0)
        return known(settingOfRelationship, steps[relationship + 1]) ?? steps[relationship + 1];
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
            return 'Use a token of this very product, or an environment or admin token, with permission to create, update and publish releases and to create artifacts.';
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







/** What this module speaks; 1.8 only renames error codes, and older servers do not know it. */
const apiVersion = '1.7';
const jsonApi = 'application/vnd.api+json';
/** Items of a page: the most that the service gives. */
const pageSize = 100;
/** Pages of a list that are read before it is taken as it is: more than any release has. */
const maxPages = 20;
const resource = schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1) });
const linkage = schemas/* object */.Ikc({ data: resource.nullish() }).optional();
const mapping = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const releaseSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    type: schemas/* literal */.euz('releases'),
    attributes: schemas/* object */.Ikc({
        version: schemas/* string */.YjP(),
        channel: schemas/* string */.YjP(),
        status: schemas/* enum */.k5n(['DRAFT', 'PUBLISHED', 'YANKED']),
        name: schemas/* string */.YjP().nullish(),
        description: schemas/* string */.YjP().nullish(),
        tag: schemas/* string */.YjP().nullish(),
        metadata: mapping.nullish(),
    }),
    relationships: schemas/* object */.Ikc({ product: linkage, package: linkage }).optional(),
})
    .transform(({ id, attributes: { name, description, tag, metadata, ...attributes }, relationships }) => ({
    id,
    ...attributes,
    name: name ?? null,
    description: description ?? null,
    tag: tag ?? null,
    metadata: metadata ?? {},
    /** Absent where the reply does not say. */
    productId: relationships?.product?.data?.id,
    /** '' for a release without a package; absent where the reply does not say. */
    packageId: relationships?.package?.data === null ? '' : relationships?.package?.data?.id,
}));
const artifactSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    type: schemas/* literal */.euz('artifacts'),
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
const constraintSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    type: schemas/* literal */.euz('constraints'),
    relationships: schemas/* object */.Ikc({ entitlement: schemas/* object */.Ikc({ data: resource }) }),
})
    .transform(({ id, relationships }) => ({ id, entitlementId: relationships.entitlement.data.id }));
const packageSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    type: schemas/* literal */.euz('packages'),
    relationships: schemas/* object */.Ikc({ product: linkage }).optional(),
})
    .transform(({ id, relationships }) => ({ id, productId: relationships?.product?.data?.id }));
const productSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), type: schemas/* literal */.euz('products') });
const entitlementSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), type: schemas/* literal */.euz('entitlements') });
/** The value, or its problems as the exception that the pipeline turns into the entry's failure. */
function unwrap(answer) {
    if (answer.ok)
        return answer.value;
    throw new problem/* ProblemError */.Mm(answer.error.problems);
}
/** As `must`, but a 404 is undefined. */
function unwrapOrUndefined(answer) {
    return !answer.ok && answer.error.status === 404 ? undefined : unwrap(answer);
}
/**
 * The calls of https://keygen.sh/docs/api/releases/ and its neighbours. Actions and sub-resources take UUIDs only: by version
 * the service would pick the oldest release of any product.
 */
function apiOf(http, endpoint) {
    const call = async ({ method, path, query, body, prefer, also = [], reply, doing, subject, }) => {
        const effect = method === 'GET' ? 'read' : 'write';
        const sent = await http.send({
            method,
            effect,
            url: `${(0,keygen_endpoint/* addressOf */.c)(endpoint, path)}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`,
            headers: {
                authorization: `Bearer ${endpoint.token}`,
                accept: jsonApi,
                'keygen-version': apiVersion,
                ...(endpoint.environment === undefined ? {} : { 'keygen-environment': endpoint.environment }),
                ...(body === undefined ? {} : { 'content-type': jsonApi }),
                ...(prefer === undefined ? {} : { prefer }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            ...(also.some((status) => status >= 300) ? { redirects: 'return' } : {}),
        });
        if (!sent.ok) {
            const problems = (0,failure/* problemsFromFailure */.ps)(sent.error, { title: 'Keygen', label: endpoint.label });
            return (0,result/* failed */.g)({ landed: effect === 'read' ? 'none' : sent.error.landed, codes: [], problems });
        }
        const { status } = sent.value;
        if (status !== 200 && !also.includes(status) && (status < 200 || status > 299)) {
            return (0,result/* failed */.g)({
                landed: 'none',
                status,
                codes: codesOf(sent.value),
                problems: problemsFromReply(sent.value, { doing, subject }),
            });
        }
        const value = reply(sent.value);
        if (value !== undefined)
            return (0,result.ok)(value);
        return (0,result/* failed */.g)({
            landed: effect === 'read' ? 'none' : 'unknown',
            codes: [],
            problems: [
                {
                    code: 'registry.unreadable',
                    title: `Keygen answered ${status} to the request to ${doing}, but not in its own words`,
                    detail: (0,domain_text/* truncate */.xv)((0,failure/* bodyExcerpt */.kG)(sent.value), 1_000),
                    hint: 'Is `url` a Keygen server? If it is, run again: a re-run is safe.',
                },
            ],
        });
    };
    const list = async (schema, what, pages = maxPages) => {
        const items = [];
        for (let page = 1; page <= pages; page += 1) {
            const query = { ...what.query, 'page[size]': String(pageSize), 'page[number]': String(page) };
            const answer = await call({ ...what, method: 'GET', query, reply: dataOf(schemas/* array */.YOg(schema)) });
            if (!answer.ok)
                return answer;
            items.push(...answer.value);
            if (answer.value.length < pageSize)
                break;
        }
        return (0,result.ok)(items);
    };
    const scoped = (scope) => ({ product: scope.product, package: scope.package });
    const releasePath = (id) => `/releases/${encodeURIComponent(id)}`;
    /** A success without a body has no words of its own but its status. */
    const gone = ({ status }) => (status === 204 ? true : undefined);
    return {
        product: (id) => call({
            doing: 'show the product',
            subject: 'product',
            method: 'GET',
            path: `/products/${encodeURIComponent(id)}`,
            reply: dataOf(productSchema),
        }),
        package: (key) => call({
            doing: 'show the package',
            subject: 'package',
            method: 'GET',
            path: `/packages/${encodeURIComponent(key)}`,
            reply: dataOf(packageSchema),
        }),
        entitlement: (code) => call({
            doing: `show the entitlement ${(0,domain_text/* truncate */.xv)(code, 60)}`,
            subject: 'entitlements',
            method: 'GET',
            path: `/entitlements/${encodeURIComponent(code)}`,
            reply: dataOf(entitlementSchema),
        }),
        /** By UUID, version or tag; 404 where there is none in the scope. */
        release: (key, scope) => call({
            doing: `show the release ${(0,domain_text/* truncate */.xv)(key, 60)}`,
            subject: 'release',
            method: 'GET',
            path: releasePath(key),
            query: scoped(scope),
            reply: dataOf(releaseSchema),
        }),
        /** Newest first. `pages` of a hundred at most. */
        releases: (scope, { status, pages } = {}) => list(releaseSchema, {
            doing: 'list the releases',
            subject: 'release',
            path: '/releases',
            query: { ...scoped(scope), ...(status === undefined ? {} : { status }) },
        }, pages),
        createRelease: (body) => call({
            doing: 'create the release',
            subject: 'release',
            method: 'POST',
            path: '/releases',
            body,
            also: [201],
            reply: dataOf(releaseSchema),
        }),
        updateRelease: (id, attributes, subject = 'release') => call({
            doing: subject === 'tag' ? 'move the tag' : 'update the release',
            subject,
            method: 'PATCH',
            path: releasePath(id),
            body: { data: { type: 'releases', attributes } },
            reply: dataOf(releaseSchema),
        }),
        publishRelease: (id) => call({
            doing: 'publish the release',
            subject: 'release',
            method: 'POST',
            path: `${releasePath(id)}/actions/publish`,
            reply: dataOf(releaseSchema),
        }),
        yankRelease: (id) => call({
            doing: 'yank the release',
            subject: 'release',
            method: 'POST',
            path: `${releasePath(id)}/actions/yank`,
            reply: dataOf(releaseSchema),
        }),
        deleteRelease: (id) => call({
            doing: 'delete the release',
            subject: 'release',
            method: 'DELETE',
            path: releasePath(id),
            also: [204],
            reply: gone,
        }),
        setPackage: (id, packageId) => call({
            doing: 'set the package',
            subject: 'package',
            method: 'PUT',
            path: `${releasePath(id)}/package`,
            body: { data: { type: 'packages', id: packageId } },
            reply: dataOf(resource),
        }),
        /** The release to upgrade to; 404 where there is none. */
        upgrade: (id, scope, channel) => call({
            doing: 'upgrade',
            subject: 'release',
            method: 'GET',
            path: `${releasePath(id)}/upgrade`,
            query: { ...scoped(scope), channel },
            reply: dataOf(releaseSchema),
        }),
        constraints: (id) => list(constraintSchema, {
            doing: 'list the constraints',
            subject: 'entitlements',
            path: `${releasePath(id)}/constraints`,
        }),
        attach: (id, entitlementIds) => call({
            doing: 'attach constraints',
            subject: 'entitlements',
            method: 'POST',
            path: `${releasePath(id)}/constraints`,
            body: { data: entitlementIds.map(constraintBody) },
            also: [201],
            reply: dataOf(schemas/* array */.YOg(constraintSchema)),
        }),
        detach: (id, constraintIds) => call({
            doing: 'detach constraints',
            subject: 'entitlements',
            method: 'DELETE',
            path: `${releasePath(id)}/constraints`,
            body: { data: constraintIds.map((constraint) => ({ type: 'constraints', id: constraint })) },
            also: [204],
            reply: gone,
        }),
        artifacts: (id) => list(artifactSchema, { doing: 'list the artifacts', subject: 'artifacts', path: `${releasePath(id)}/artifacts` }),
        /** An artifact as a customer reaches it, through its release, without counting as a download. */
        download: (id, artifactId) => call({
            doing: 'show the download',
            subject: 'artifacts',
            method: 'GET',
            path: `${releasePath(id)}/artifacts/${encodeURIComponent(artifactId)}`,
            prefer: 'no-download',
            reply: dataOf(artifactSchema),
        }),
        /** The new artifact, and where its bytes go. */
        createArtifact: (body, filename) => call({
            doing: `create the artifact ${(0,domain_text/* truncate */.xv)(filename, 120)}`,
            subject: 'artifacts',
            method: 'POST',
            path: '/artifacts',
            body,
            prefer: 'no-redirect',
            also: [201, 307],
            reply: (reply) => {
                const artifact = dataOf(artifactSchema)(reply);
                const target = reply.headers['location'] ?? artifact?.redirect;
                return artifact === undefined || target === undefined ? undefined : { artifact, target };
            },
        }),
        artifact: (id) => call({
            doing: 'show the artifact',
            subject: 'artifacts',
            method: 'GET',
            path: `/artifacts/${encodeURIComponent(id)}`,
            prefer: 'no-download',
            reply: dataOf(artifactSchema),
        }),
        deleteArtifact: (id) => call({
            doing: 'delete the artifact',
            subject: 'artifacts',
            method: 'DELETE',
            path: `/artifacts/${encodeURIComponent(id)}`,
            also: [204],
            reply: gone,
        }),
    };
}
/** One constraint of a body, by the entitlement's UUID. */
function constraintBody(entitlementId) {
    return { type: 'constraints', relationships: { entitlement: { data: { type: 'entitlements', id: entitlementId } } } };
}
function dataOf(schema) {
    const document = schemas/* object */.Ikc({ data: schema });
    return (reply) => {
        const parsed = document.safeParse(jsonFrom(reply.text));
        return parsed.success ? parsed.data.data : undefined;
    };
}


/***/ }),

/***/ 612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ isSameSource),
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   Or: () => (/* binding */ makerOf),
/* harmony export */   Ow: () => (/* binding */ artifactActionFor),
/* harmony export */   lr: () => (/* binding */ artifactBody),
/* harmony export */   qC: () => (/* binding */ selectArtifacts),
/* harmony export */   qs: () => (/* binding */ selectorFrom),
/* harmony export */   sd: () => (/* binding */ bytesFrom),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2339);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(635);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3373);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3906);




/** The artifacts that the settings ask for, or every problem. Pure. */
function selectArtifacts(selectors, assets) {
    const wanted = selectors ?? ['*'];
    const problems = [];
    const notices = [];
    const chosen = new Map();
    for (const said of wanted) {
        const selector = selectorFrom(said);
        const matches = (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .matchingAssets */ .Jl)(selector.asset, assets);
        if (matches.length === 0) {
            problems.push({
                code: 'asset.missing',
                title: selectors === undefined
                    ? 'The release has no assets to publish'
                    : `No asset of the release matches \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(selector.asset, 120)}\``,
                hint: selectors === undefined
                    ? 'Attach them before the release is published, or set `artifacts: []` to publish without any.'
                    : 'Correct `artifacts`, or attach the asset before the release is published.',
                field: 'artifacts',
            });
        }
        for (const asset of matches) {
            if (asset.state !== 'uploaded')
                problems.push(incomplete(asset));
            const artifact = artifactFrom(selector, asset);
            const complaint = filetypeFault(artifact);
            if (complaint !== undefined)
                problems.push(complaint);
            // The entry that says most about an asset counts: its own name before a pattern, settings before a bare name.
            const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
            const rival = chosen.get(artifact.filename);
            if (rival !== undefined && rival.artifact.asset !== asset) {
                problems.push({
                    code: 'input.invalid',
                    title: `\`artifacts\` gives ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(rival.artifact.asset.name, 120)} and ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(asset.name, 120)} the same filename`,
                    hint: 'A filename stands in a release once. Leave `filename` out where a pattern matches several assets.',
                    field: 'artifacts',
                });
            }
            else if (rival === undefined || rank > rival.rank)
                chosen.set(artifact.filename, { artifact, rank });
        }
    }
    const artifacts = withoutShadows([...chosen.values()]);
    for (const { metadata, filename } of artifacts) {
        const rewritten = Object.keys(metadata).filter((key) => (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .keyAsStored */ .pt)(key) !== key);
        if (rewritten.length > 0) {
            notices.push({
                level: 'warning',
                text: `Keygen stores metadata keys in its own spelling; of ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(filename, 120)} that changes ${rewritten.map((key) => `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(key, 60)}\``).join(', ')}. Write them in lowerCamelCase.`,
            });
        }
    }
    const [first, ...rest] = problems;
    return first === undefined ? (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ artifacts, notices }) : (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)([first, ...rest]);
}
function incomplete({ name }) {
    return {
        code: 'asset.missing',
        title: `The asset \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineExcerpt */ .Hv)(name)}\` is still being uploaded to the release`,
        hint: 'Where another job uploads it, raise `wait-for-assets`; where its upload broke off, delete it and attach it again.',
        field: 'artifacts',
    };
}
/** A pattern's match under its own name goes where an entry gives the same asset another name. */
function withoutShadows(chosen) {
    return chosen
        .filter(({ artifact, rank }) => !(rank === 0 && chosen.some((other) => other.rank > 0 && other.artifact.asset === artifact.asset)))
        .map(({ artifact }) => artifact);
}
function selectorFrom(said) {
    if (typeof said === 'string')
        return { asset: said };
    const { asset, metadata } = said;
    const words = ['platform', 'arch', 'filename', 'filetype'].flatMap((key) => {
        const word = said[key]?.trim() ?? '';
        return word === '' ? [] : [[key, word]];
    });
    return { asset, ...Object.fromEntries(words), ...(metadata ? { metadata } : {}) };
}
function artifactFrom(says, asset) {
    const filename = says.filename ?? asset.name;
    const filetype = says.filetype?.replace(/^\./, '').toLowerCase() ?? /\.([^./]+)$/.exec(filename)?.[1]?.toLowerCase();
    return {
        asset,
        filename,
        ...(filetype ? { filetype } : {}),
        ...(says.platform === undefined ? {} : { platform: says.platform.toLowerCase() }),
        ...(says.arch === undefined ? {} : { arch: says.arch.toLowerCase() }),
        metadata: says.metadata ?? {},
    };
}
function filetypeFault({ filename, filetype }) {
    if (filetype === undefined || !filename.includes('.') || filename.toLowerCase().endsWith(`.${filetype}`))
        return undefined;
    return {
        code: 'input.invalid',
        title: `\`artifacts\` gives ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(filename, 120)} the filetype \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(filetype, 60)}\`, which is not how its name ends`,
        hint: 'Keygen wants the end of the filename. Leave `filetype` out.',
        field: 'artifacts',
    };
}
/** The artifact of a name: the one that stays, where one is on its way out. */
function recordOf(records, filename) {
    const named = records.filter((record) => record.filename === filename);
    return named.find(({ status }) => status !== 'YANKED') ?? named[0];
}
/**
 * How long the service may take to notice that an artifact's bytes are there, in milliseconds: it looks every 30 seconds. Until
 * then one that waits may be whole.
 */
const noticeDelay = 45_000;
/** Bytes in a millisecond that an upload makes at least, before it is taken for dead. */
const slowestUpload = 100;
/**
 * What is to be done about an artifact, given what is there under its name. Pure. There is no lock: one that waits for its bytes
 * is replaced only where it is a leftover of this run, or older than any run gets.
 */
function artifactActionFor(desired, print, existing, context) {
    // A yanked one is on its way out; making the new one waits for that.
    if (existing === undefined || existing.status === 'YANKED')
        return { kind: 'upload' };
    if (existing.status === 'FAILED')
        return { kind: 'replace', record: existing };
    if (existing.status === 'WAITING') {
        const until = patienceFor(existing, context);
        return context.now >= until ? { kind: 'replace', record: existing } : { kind: 'await', record: existing, until };
    }
    const difference = differenceOf(desired, print, existing);
    if (difference === undefined)
        return { kind: 'keep', record: existing };
    return {
        kind: 'conflict',
        problem: {
            code: 'registry.conflict',
            title: `The release has another ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(desired.filename, 120)} already: ${difference}`,
            hint: `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; else release under a new version.`,
            field: 'artifacts',
        },
    };
}
function patienceFor(existing, { run, since, timeout, isPublished }) {
    const maker = makerOf(existing);
    const parsed = Date.parse(existing.created ?? '');
    const created = Number.isNaN(parsed) ? since : parsed;
    // The run's earlier attempts have ended; what they published they had uploaded.
    if (maker?.run === run.id && maker.attempt < run.attempt)
        return isPublished ? created + noticeDelay : since;
    // Two jobs of one attempt may be at work side by side.
    if (maker?.run === run.id && maker.attempt === run.attempt)
        return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
    return created + timeout;
}
/** Which run made it; undefined where it was not one of ownKeys. */
function makerOf({ metadata }) {
    const run = metadata[_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKeys */ .Hs.run];
    const attempt = Number(metadata[_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKeys */ .Hs.attempt]);
    return (typeof run === 'string' || typeof run === 'number') && Number.isInteger(attempt)
        ? { run: String(run), attempt }
        : undefined;
}
/** True where the bytes need not be read to know what they hash to: an equal artifact, made from the same GitHub digest, says so. */
function isSameSource({ asset }, existing) {
    return (asset.sha256 !== undefined &&
        makerOf(existing) !== undefined &&
        existing.metadata[_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKeys */ .Hs.sha256] === asset.sha256 &&
        bytesFrom(existing.checksum)?.length === 64);
}
/** True where an artifact is said to hold these very bytes, arrived or not. */
function isSameContent({ sha512 }, existing) {
    return bytesFrom(existing.checksum)?.equals(sha512) ?? false;
}
/** What differs, as the end of a sentence; undefined where nothing does. */
function differenceOf(desired, print, existing) {
    if (typeof existing.filesize === 'number' && existing.filesize !== desired.asset.size) {
        return `it has ${existing.filesize} bytes, the asset ${desired.asset.size}`;
    }
    const theirs = bytesFrom(existing.checksum);
    if (theirs === undefined)
        return 'it has no checksum to compare';
    const mine = theirs.length === 64
        ? print?.sha512
        : theirs.length === 32 && desired.asset.sha256 !== undefined
            ? Buffer.from(desired.asset.sha256, 'hex')
            : undefined;
    if (mine === undefined)
        return 'its checksum is of a kind that cannot be compared';
    if (!theirs.equals(mine))
        return 'its checksum differs';
    if ((existing.platform || undefined) !== desired.platform)
        return `its platform is ${shown(existing.platform)}, not ${shown(desired.platform)}`;
    if ((existing.arch || undefined) !== desired.arch)
        return `its arch is ${shown(existing.arch)}, not ${shown(desired.arch)}`;
    if ((existing.filetype || undefined) !== desired.filetype)
        return `its filetype is ${shown(existing.filetype)}, not ${shown(desired.filetype)}`;
    if (print?.signature !== undefined &&
        !bytesFrom(existing.signature)?.equals(bytesFrom(print.signature) ?? Buffer.alloc(0))) {
        return existing.signature ? 'its signature is of another key' : 'it is not signed';
    }
    return undefined;
}
function shown(value) {
    return value ? `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(value, 60)}\`` : 'empty';
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
/** The body that makes an artifact. */
function artifactBody({ asset, filename, filetype, platform, arch, metadata }, { checksum, signature }, { releaseId, run }) {
    return {
        data: {
            type: 'artifacts',
            attributes: {
                filename,
                filesize: asset.size,
                ...(filetype === undefined ? {} : { filetype }),
                ...(platform === undefined ? {} : { platform }),
                ...(arch === undefined ? {} : { arch }),
                checksum,
                ...(signature === undefined ? {} : { signature }),
                metadata: {
                    ...metadata,
                    [_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKeys */ .Hs.run]: run.id,
                    [_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKeys */ .Hs.attempt]: run.attempt,
                    ...(asset.sha256 === undefined ? {} : { [_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKeys */ .Hs.sha256]: asset.sha256 }),
                },
            },
            relationships: { release: { data: { type: 'releases', id: releaseId } } },
        },
    };
}


/***/ }),

/***/ 7042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ changedAttributes)
/* harmony export */ });
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3906);

/** The attributes that have to change for a release to say what it should; none where it does. Pure. */
function changedAttributes(desired, existing) {
    return {
        ...((existing.name || null) === desired.name ? {} : { name: desired.name }),
        ...((existing.description || null) === desired.description ? {} : { description: desired.description }),
        ...(desired.metadata === undefined || (0,_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .sameMetadata */ .at)(desired.metadata, existing.metadata)
            ? {}
            : { metadata: desired.metadata }),
    };
}


/***/ }),

/***/ 6795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reconcileConstraints)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);


/**
 * Attaches the entitlements that are missing, and detaches the others where that is allowed; looks again after each write, so
 * that a lost reply or another run cannot leave the set half done. Throws ProblemError. Returns whether it wrote.
 */
async function reconcileConstraints({ api }, releaseId, wanted, { mayDetach }) {
    for (let tries = 0;; tries += 1) {
        const constraints = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrap */ .oA)(await api.constraints(releaseId));
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
                throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(problems);
            }
            continue;
        }
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([
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

/***/ 5210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   x: () => (/* binding */ cloudUrl)
/* harmony export */ });
/** The service's own address, where the account is part of every path. */
const cloudUrl = 'https://api.keygen.sh';
/** Absolute address of a path, e.g. `/releases`: below the account where one is given. */
function addressOf({ url, account }, path) {
    const server = url.replace(/\/+$/, '').replace(/\/v1$/, '');
    return `${server}/v1${account === undefined ? '' : `/accounts/${encodeURIComponent(account)}`}${path}`;
}


/***/ }),

/***/ 8984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygen: () => (/* binding */ keygen)
/* harmony export */ });
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(612);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5210);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2622);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6786);




/**
 * Keygen: releases are made as drafts, filled with artifacts, and published; they can be changed and taken back. There is no
 * lock and no idempotency key, so every write is one that a later run can find and go on from.
 */
const keygen = {
    id: 'keygen',
    title: 'Keygen',
    defaultUrl: _endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudUrl */ .x,
    prereleases: 'publish',
    operations: ['publish', 'update', 'withdraw'],
    gatesOthers: true,
    settings: _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settings */ .W0,
    secrets: ['signing-key'],
    needs({ artifacts }, operation) {
        if (operation === 'withdraw')
            return { manifest: 'none', assets: [] };
        if (operation === 'update')
            return { manifest: 'optional', assets: [] };
        return { manifest: 'optional', assets: artifacts?.map((said) => (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorFrom */ .qs)(said).asset) ?? ['*'] };
    },
    faults({ account, url }) {
        const isEmpty = typeof account === 'string' ? account.trim() === '' : (account ?? undefined) === undefined;
        const missing = isEmpty && URL.parse(url)?.host === URL.parse(_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudUrl */ .x)?.host;
        const hint = `${_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .cloudUrl */ .x} needs one: add the id or slug of your account, or \`url\` for a server of your own.`;
        return missing ? [{ setting: 'account', hint }] : [];
    },
    plan(input) {
        const own = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .givenSettings */ .j)(input.settings);
        const { label, operation, version, release } = input;
        if (operation === 'withdraw' && own['on-withdraw'] === 'keep') {
            return { kind: 'skipped', reason: `\`on-withdraw: keep\` leaves ${version} at Keygen.` };
        }
        const problems = [];
        const endpoint = {
            label,
            url: own.url,
            account: own.account,
            token: own.token,
            environment: own.environment,
        };
        if (operation === 'publish')
            return planPublication({ ...input, settings: own }, endpoint, problems);
        if (version === '')
            problems.push((0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .versionMissing */ .$p)(release.tag, operation));
        const [first, ...rest] = problems;
        if (first !== undefined)
            return { kind: 'invalid', problems: [first, ...rest] };
        const path = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .c)(endpoint, `/releases/${encodeURIComponent(version)}`);
        if (operation === 'update') {
            const { wording, notices } = (0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .wordingOf */ .O3)(own, release);
            return {
                kind: 'job',
                notices,
                job: {
                    changes: [{ title: `Update the release ${version}`, method: 'PATCH', url: path }],
                    check: async (context) => (await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 3902))).checkAmendment({ endpoint, settings: own, version, wording }, context),
                },
            };
        }
        const how = own['on-withdraw'] === 'delete' ? 'delete' : 'yank';
        return {
            kind: 'job',
            job: {
                changes: [
                    how === 'yank'
                        ? { title: `Yank the release ${version}`, method: 'POST', url: `${path}/actions/yank` }
                        : { title: `Delete the release ${version}`, method: 'DELETE', url: path },
                ],
                check: async (context) => (await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 9589))).checkWithdrawal({ endpoint, settings: own, version, how }, context),
            },
        };
    },
};
function planPublication({ settings: own, release, version, manifest, ifExists }, endpoint, problems) {
    const desired = (0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredRelease */ .Ek)(own, {
        release,
        version,
        ...(manifest === undefined ? {} : { manifest: manifest.manifest }),
    });
    if (!desired.ok)
        problems.push(...desired.error);
    const selected = (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .selectArtifacts */ .qC)(own.artifacts, release.assets);
    if (!selected.ok)
        problems.push(...selected.error);
    const [first, ...rest] = problems;
    if (first !== undefined || !desired.ok || !selected.ok)
        return { kind: 'invalid', problems: [first, ...rest] };
    const { artifacts } = selected.value;
    const changes = [
        { title: `Create the release ${version}`, method: 'POST', url: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .c)(endpoint, '/releases') },
        ...artifacts.map(({ filename }) => ({
            title: `Upload ${filename}`,
            method: 'POST',
            url: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .c)(endpoint, '/artifacts'),
        })),
        ...(own.draft
            ? []
            : [{ title: `Publish ${version}`, method: 'POST', url: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .c)(endpoint, '/releases/{id}/actions/publish') }]),
    ];
    const job = {
        changes,
        check: async (context) => {
            const { checkPublication } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 2540));
            return checkPublication({ endpoint, settings: own, desired: desired.value.desired, artifacts, ifExists }, context);
        },
    };
    return { kind: 'job', job, notices: [...desired.value.notices, ...selected.value.notices] };
}


/***/ }),

/***/ 3906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ ownKeys),
/* harmony export */   Sp: () => (/* binding */ artifactMetadataFault),
/* harmony export */   at: () => (/* binding */ sameMetadata),
/* harmony export */   pt: () => (/* binding */ keyAsStored),
/* harmony export */   rw: () => (/* binding */ keysRewritten),
/* harmony export */   uK: () => (/* binding */ metadataFault)
/* harmony export */ });
/** Limits of the service: https://keygen.sh/docs/api/releases/ and its validations. */
const maxDepth = 3;
const maxKeys = 64;
const maxBytes = 16 * 1024;
/** Why the service would refuse the mapping, as the end of a sentence; undefined where it would not. */
function metadataFault(metadata) {
    if (depthOf(metadata) > maxDepth)
        return `is nested deeper than ${maxDepth} levels`;
    if (keysOf(metadata).length > maxKeys)
        return `has more than ${maxKeys} keys`;
    if (Buffer.byteLength(JSON.stringify(metadata)) > maxBytes)
        return `is larger than ${maxBytes} bytes`;
    return undefined;
}
/** Keys that an artifact gets from the action itself. Spelt so that the service gives them back unchanged. */
const ownKeys = { run: 'githubRunId', attempt: 'githubRunAttempt', sha256: 'sha256' };
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
    return keysOf(metadata).flatMap((from) => {
        const to = keyAsStored(from);
        return to === from ? [] : [{ from, to }];
    });
}
/** True where both say the same once the service has spelt the keys its way; the order of keys means nothing. */
function sameMetadata(one, other) {
    return canonical(one) === canonical(other);
}
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (isMapping(value)) {
        const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(keyAsStored(key))}:${canonical(inner)}`);
        return `{${pairs.sort().join(',')}}`;
    }
    return value === undefined ? 'null' : JSON.stringify(value);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function keysOf(value) {
    if (Array.isArray(value))
        return value.flatMap(keysOf);
    if (!isMapping(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
function depthOf(value) {
    if (Array.isArray(value))
        return Math.max(0, ...value.map(depthOf));
    return isMapping(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPublication: () => (/* binding */ checkPublication)
});

// EXTERNAL MODULE: ./src/domain/concurrency.ts
var concurrency = __webpack_require__(7571);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/registries/keygen/api.ts + 1 modules
var keygen_api = __webpack_require__(7568);
// EXTERNAL MODULE: ./src/registries/keygen/artifacts.ts
var keygen_artifacts = __webpack_require__(612);
// EXTERNAL MODULE: ./src/registries/keygen/release.ts
var release = __webpack_require__(2622);
// EXTERNAL MODULE: ./src/registries/keygen/session.ts
var keygen_session = __webpack_require__(6440);
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
 * release that is not usable takes the success back; everything else is a notice. Its notices add to those of the publish.
 */
async function confirmRelease(proof, completed) {
    const { session, grounds, desired, releaseId, tag } = proof;
    const notices = [];
    const notice = (text) => void notices.push({ level: 'notice', text });
    const { status, ...rest } = completed;
    let release;
    try {
        release = await (0,keygen_session/* releaseNow */.Us)(session, { id: releaseId }, grounds.scope);
    }
    catch {
        return {
            ...completed,
            notices: [{ level: 'notice', text: `Keygen accepted ${desired.version}, but could not be asked to show it.` }],
        };
    }
    if (release?.status !== 'PUBLISHED') {
        return {
            ...rest,
            status: 'pending',
            notices: [
                { level: 'warning', text: `Keygen accepted ${desired.version}, but does not show it as published yet.` },
            ],
        };
    }
    if (tag !== undefined && release.tag !== tag)
        notice(`${desired.version} does not have the tag \`${(0,domain_text/* truncate */.xv)(tag, 60)}\` any more: another run moved it on.`);
    const ready = await readyArtifacts(proof);
    if (ready === undefined) {
        notice(`Published, but Keygen could not be asked to show the artifacts.`);
        return { ...rest, status, notices };
    }
    const { records, failed } = ready;
    if (failed.length > 0) {
        return {
            kind: 'failed',
            notices,
            problems: failed.map((record) => unprocessed(record, 'The release is published without it.')),
        };
    }
    const absent = proof.filenames.filter((name) => !records.some(({ filename }) => filename === name));
    if (absent.length > 0) {
        const names = absent.map((name) => (0,domain_text/* truncate */.xv)(name, 120)).join(', ');
        return {
            ...rest,
            status: 'pending',
            notices: [
                ...notices,
                {
                    level: 'warning',
                    text: `${desired.version} is published, but Keygen does not show ${names} in it. Run again: a re-run is safe, and completes it.`,
                },
            ],
        };
    }
    const late = records.filter((record) => record.status !== 'UPLOADED').map(({ filename }) => (0,domain_text/* truncate */.xv)(filename, 120));
    if (late.length > 0)
        notice(`Published, but Keygen still processes ${late.join(', ')}.`);
    const sample = records.find((record) => record.status === 'UPLOADED');
    if (sample !== undefined) {
        const shown = await session.api.download(releaseId, sample.id);
        if (!shown.ok)
            notice(`Published, but the download of ${(0,domain_text/* truncate */.xv)(sample.filename, 120)} cannot be reached yet.`);
    }
    const upgrade = await upgradeComplaint(proof);
    if (upgrade !== undefined)
        notice(upgrade);
    return { ...rest, status, notices };
}
/** What it means that the service could not do anything with an artifact's bytes; `so` is what became of the release. */
function unprocessed({ filename, id }, so) {
    return {
        code: 'registry.rejected',
        title: `Keygen could not process ${(0,domain_text/* truncate */.xv)(filename, 120)}`,
        hint: `${so} Is the file what its package engine wants? A re-run replaces the artifact ${id}.`,
        field: 'artifacts',
    };
}
/** The release's artifacts, once all are ready or the wait is over; undefined where the service does not show them. */
async function readyArtifacts({ session, releaseId, filenames, }) {
    const { clock } = session.context;
    const until = clock.now() + readyWithin;
    for (;;) {
        const answer = await session.api.artifacts(releaseId);
        if (!answer.ok)
            return undefined;
        const records = answer.value.filter(({ filename, status }) => filenames.includes(filename) && status !== 'YANKED');
        const failed = records.filter(({ status }) => status === 'FAILED');
        if (failed.length > 0 ||
            filenames.every((name) => records.some(({ filename, status }) => filename === name && status === 'UPLOADED')) ||
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
    const visible = listed.value.filter(({ channel, version }) => offered[desired.channel].includes(channel) && (0,release/* isVersion */.lF)(version));
    if (visible.some(({ version }) => (0,release/* compareVersions */.Zy)(version, desired.version) > 0))
        return undefined;
    const [before] = visible
        .filter(({ version }) => (0,release/* compareVersions */.Zy)(version, desired.version) < 0)
        .sort((a, b) => (0,release/* compareVersions */.Zy)(b.version, a.version));
    if (before === undefined)
        return undefined;
    const answer = await session.api.upgrade(before.id, scope, desired.channel);
    if (answer.ok) {
        // A newer one may have been published since, and is as good.
        const { version } = answer.value;
        return (0,release/* isVersion */.lF)(version) && (0,release/* compareVersions */.Zy)(version, desired.version) >= 0
            ? undefined
            : `Published, but ${before.version} is offered ${(0,domain_text/* truncate */.xv)(version, 60)} as its upgrade, not ${desired.version}.`;
    }
    return answer.error.status === 404
        ? `Published, but ${before.version} is not offered ${desired.version} as its upgrade.`
        : undefined;
}

// EXTERNAL MODULE: ./src/registries/keygen/constraints.ts
var constraints = __webpack_require__(6795);
// EXTERNAL MODULE: ./src/registries/keygen/endpoint.ts
var keygen_endpoint = __webpack_require__(5210);
// EXTERNAL MODULE: ./src/registries/keygen/attributes.ts
var attributes = __webpack_require__(7042);
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
    const isPublished = found.release?.status === 'PUBLISHED';
    const verdictsFor = (records) => parcels.map(({ desired: wanted, print }) => (0,keygen_artifacts/* artifactActionFor */.Ow)(wanted, print, (0,keygen_artifacts/* recordOf */.zv)(records, wanted.filename), { run, since, now, timeout, isPublished }));
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
    const notices = [];
    const moves = settings.tag !== undefined && !settings.draft && (release === undefined || tagHolder?.id !== release.id);
    // A late re-run must not take `latest` back from a newer version.
    const makers = artifacts.map(keygen_artifacts/* makerOf */.Or);
    const isRerun = isPublished || makers.some((maker) => maker?.run === run.id && maker.attempt < run.attempt);
    const isLate = isRerun && isNewer(tagHolder, desired.version);
    if (moves && isLate)
        notices.push(tagStays(settings.tag, tagHolder, desired.version));
    const movesTag = moves && !isLate;
    if (isPublished && settings.draft) {
        notices.push({
            level: 'notice',
            text: `${desired.version} is published at Keygen already, and cannot become a draft again.`,
        });
    }
    const wanted = grounds.entitlements;
    const attached = survey.constraints.map(({ entitlementId }) => entitlementId);
    const missing = (wanted ?? []).filter((id) => !attached.includes(id));
    const extra = wanted === undefined ? [] : attached.filter((id) => !wanted.includes(id));
    if (isPublished && extra.length > 0) {
        notices.push({
            level: 'notice',
            text: `${desired.version} has ${extra.length} constraints that \`entitlements\` does not name. It is published, so only \`operation: update\` detaches them.`,
        });
    }
    const isReworded = release !== undefined && Object.keys((0,attributes/* changedAttributes */.G)(desired, release)).length > 0;
    if (isPublished && isReworded) {
        notices.push({
            level: 'notice',
            text: `Name, description or metadata of ${desired.version} differ at Keygen. It is published, so only \`operation: update\` changes them.`,
        });
    }
    const isComplete = verdicts.every(({ kind }) => kind === 'keep') && missing.length === 0 && !movesTag;
    // Without artifacts nothing tells whose it is: then there is only left to complete it.
    const isOwn = makers.some((maker) => maker?.run === run.id);
    const canTell = artifacts.length > 0 || parcels.length > 0;
    if (isPublished && ifExists === 'fail' && !isOwn && (canTell || isComplete)) {
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
    if (isPublished && isComplete) {
        return {
            kind: 'done',
            notices: [
                { level: 'notice', text: `${desired.version} is at Keygen already, complete; nothing was sent again.` },
                ...notices,
            ],
        };
    }
    if (release?.status === 'DRAFT' && settings.draft && isComplete && extra.length === 0 && !isReworded && !isOurs) {
        return {
            kind: 'done',
            notices: [{ level: 'notice', text: `${desired.version} is at Keygen already, complete, and stays a draft.` }],
        };
    }
    return { kind: 'go', survey, movesTag, notices };
}
function tagStays(tag, holder, version) {
    return {
        level: 'notice',
        text: `The tag \`${tag ?? ''}\` stays with ${holder.version}, which is newer than ${version}.`,
    };
}
/** True where another release has a higher version. */
function isNewer(other, version) {
    return other !== undefined && (0,release/* isVersion */.lF)(other.version) && (0,release/* compareVersions */.Zy)(other.version, version) > 0;
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
    const at = (path) => (0,keygen_endpoint/* addressOf */.c)(endpoint, path);
    const id = release?.id ?? '{id}';
    const isNew = release?.status !== 'PUBLISHED';
    const wording = release === undefined || !isNew ? {} : (0,attributes/* changedAttributes */.G)(desired, release);
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
            const verdict = (0,keygen_artifacts/* artifactActionFor */.Ow)(wantedArtifact, print, existing, {
                run,
                since,
                now,
                timeout,
                isPublished: !isNew,
            });
            if (verdict.kind === 'keep')
                return [];
            const name = (0,domain_text/* truncate */.xv)(wantedArtifact.filename, 120);
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
var keygen_signature = __webpack_require__(7653);
// EXTERNAL MODULE: ./src/registries/keygen/remote-state.ts
var remote_state = __webpack_require__(6181);
// EXTERNAL MODULE: ./src/http/failure.ts
var http_failure = __webpack_require__(2398);
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
async function ensureArtifact(session, { desired, print }, existing, { releaseId, ...bounds }) {
    const { api, context } = session;
    const { log, clock, run } = context;
    const name = (0,domain_text/* truncate */.xv)(desired.filename, 120);
    let record = existing;
    let makes = 0;
    let lingers = 0;
    /** True once a make of ours may have landed: then what waits here under our mark is ours to replace. */
    let mayBeOurs = false;
    let said = false;
    /** What the storage said when it last did not take the bytes. */
    let refusal;
    for (;;) {
        const verdict = (0,keygen_artifacts/* artifactActionFor */.Ow)(desired, print, record, { ...bounds, run, now: clock.now() });
        const isOurs = mayBeOurs && record !== undefined && sameMaker(record, run);
        switch (isOurs && verdict.kind === 'await' ? 'replace' : verdict.kind) {
            case 'keep':
                return record;
            case 'conflict':
                throw new problem/* ProblemError */.Mm([verdict.problem]);
            case 'await': {
                if (!said)
                    log.info(`${name} waits for its bytes, which ${describeMaker(record)} may be uploading. Waiting for it.`);
                said = true;
                if (clock.now() + upload_lookInterval >= context.deadline)
                    throw new problem/* ProblemError */.Mm([busy(name, record)]);
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
                        (0,keygen_api/* unwrap */.oA)(deleted);
                    if (!deleted.ok && deleted.error.status !== 404) {
                        record = await lookUp(session, releaseId, desired.filename);
                        if (record?.id === stale.id && (lingers += 1) > maxMakes)
                            (0,keygen_api/* unwrap */.oA)(deleted);
                        break;
                    }
                }
                else if (now.error.status !== 404)
                    (0,keygen_api/* unwrap */.oA)(now);
                record = undefined;
                break;
            }
            case 'upload': {
                if (makes >= maxMakes)
                    throw new problem/* ProblemError */.Mm([notTaken(name, refusal)]);
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
                    throw new problem/* ProblemError */.Mm(problems);
                if (landed === 'unknown') {
                    makes += 1;
                    mayBeOurs = true;
                }
                record = await lookUp(session, releaseId, desired.filename);
                if (taken && (record === undefined || record.status === 'YANKED')) {
                    const wait = lingerPauses[lingers++];
                    if (wait === undefined)
                        throw new problem/* ProblemError */.Mm(problems);
                    await (0,keygen_session/* pause */.v7)(session, wait);
                }
                break;
            }
        }
    }
}
/** The artifact of a name as it is now. */
async function lookUp({ api }, releaseId, filename) {
    return (0,keygen_artifacts/* recordOf */.zv)((0,keygen_api/* unwrap */.oA)(await api.artifacts(releaseId)), filename);
}
function sameMaker(record, run) {
    const maker = (0,keygen_artifacts/* makerOf */.Or)(record);
    return maker?.run === run.id && maker.attempt === run.attempt;
}
function describeMaker(record) {
    const maker = record === undefined ? undefined : (0,keygen_artifacts/* makerOf */.Or)(record);
    return maker === undefined
        ? 'somebody else'
        : `the workflow run ${(0,domain_text/* truncate */.xv)(maker.run, 40)} (attempt ${maker.attempt})`;
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
    const name = (0,domain_text/* truncate */.xv)(filename, 120);
    const url = URL.parse(target);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        throw new problem/* ProblemError */.Mm([
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
                throw new problem/* ProblemError */.Mm(problems);
        }
        else {
            problems = problemsOfUpload(sent.error, filename);
            if (sent.error.landed === 'none' || sent.error.reason === 'deadline' || sent.error.reason === 'cancelled')
                throw new problem/* ProblemError */.Mm(problems);
        }
        if (puts === maxPuts)
            throw new problem/* ProblemError */.Mm(problems);
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
    return ((0,problem/* problemsIn */._n)(error) ?? [
        {
            code: 'asset.corrupt',
            title: `The bytes of ${(0,domain_text/* truncate */.xv)(filename, 120)} could not be read`,
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
    const grounds = await (0,remote_state/* resolveScope */.H)(session, publication.settings, { withEntitlements: true });
    const survey = await (0,remote_state/* readRemoteState */.c)(session, grounds, publication.desired.version, publication.settings.tag);
    // What cannot be published need not be read.
    const refusal = refusalOf(publication, survey);
    if (refusal !== undefined)
        return { kind: 'failed', problems: refusal };
    const parcels = await (0,concurrency/* mapConcurrently */.X)(publication.artifacts, keygen_session/* concurrency */.Ex, (desired) => fingerprint(publication, context, desired, (0,keygen_artifacts/* recordOf */.zv)(survey.artifacts, desired.filename)));
    const learned = { grounds, parcels, since, timeout };
    const decision = decide(publication, learned, survey, momentOf(context));
    switch (decision.kind) {
        case 'conflict':
            return { kind: 'failed', problems: decision.problems };
        case 'done':
            return { kind: 'done', status: 'unchanged', notices: decision.notices };
        case 'go':
            return {
                kind: 'ready',
                changes: changesOf(publication, learned, decision, momentOf(context)),
                notices: decision.notices,
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
            throw new problem/* ProblemError */.Mm(problemsOfSource(error, desired.asset.name));
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
            const again = decide(publication, learned, await (0,remote_state/* readRemoteState */.c)(session, grounds, desired.version, settings.tag), momentOf(context));
            if (again.kind === 'conflict')
                return { kind: 'failed', problems: again.problems };
            if (again.kind === 'done')
                return { kind: 'completed', status: 'unchanged', notices: again.notices };
            if (again.survey.release === undefined)
                return { kind: 'failed', problems: created.problems };
            decision = again;
            release = again.survey.release;
        }
    }
    const { id } = release;
    const wasPublished = release.status === 'PUBLISHED';
    const notices = [];
    if (!wasPublished) {
        const wording = (0,attributes/* changedAttributes */.G)(desired, release);
        if (Object.keys(wording).length > 0) {
            await (0,keygen_session/* writeAndVerify */.s7)(session, () => session.api.updateRelease(id, wording), async () => {
                const now = await (0,keygen_session/* releaseNow */.Us)(session, { id }, scopeOf(release, grounds));
                return now !== undefined && Object.keys((0,attributes/* changedAttributes */.G)(desired, now)).length === 0 ? now : undefined;
            });
        }
    }
    await ensureArtifacts(session, parcels, decision.survey.artifacts, {
        releaseId: id,
        since: learned.since,
        timeout: learned.timeout,
        isPublished: wasPublished,
    });
    if (grounds.entitlements !== undefined)
        await (0,constraints/* reconcileConstraints */.n)(session, id, grounds.entitlements, { mayDetach: !wasPublished });
    if (release.packageId !== undefined && release.packageId !== grounds.scope.package) {
        await (0,keygen_session/* writeAndVerify */.s7)(session, () => session.api.setPackage(id, grounds.scope.package), async () => ((await (0,keygen_session/* releaseNow */.Us)(session, { id }, grounds.scope)) === undefined ? undefined : { id }));
    }
    if (settings.draft && !wasPublished) {
        return {
            kind: 'completed',
            status: session.hasWritten() ? 'updated' : 'unchanged',
            notices: [
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
            await (0,keygen_session/* writeAndVerify */.s7)(session, () => session.api.publishRelease(id), async () => {
                const seen = await (0,keygen_session/* releaseNow */.Us)(session, { id }, grounds.scope);
                return seen?.status === 'PUBLISHED' ? seen : undefined;
            });
            context.log.info(`Published ${desired.version}.`);
        }
        else
            notices.push({ level: 'notice', text: `Another run published ${desired.version} at the same moment.` });
    }
    const isTagMoved = decision.movesTag &&
        (await moveTag(session, grounds, release, settings.tag ?? '', decision.survey.tagHolder, notices));
    // One of this very attempt is another job's, which says itself what it did.
    const isOwnLeftover = decision.survey.artifacts.some((record) => {
        const maker = (0,keygen_artifacts/* makerOf */.Or)(record);
        return maker?.run === context.run.id && maker.attempt < context.run.attempt;
    });
    // What was incomplete at the check may have been completed by somebody else.
    const status = byOther || !session.hasWritten() ? 'unchanged' : wasPublished && !isOwnLeftover ? 'updated' : 'published';
    if (status === 'updated')
        notices.push({ level: 'notice', text: `${desired.version} was published already, but not complete; it is now.` });
    const base = { kind: 'completed', status, notices };
    return {
        ...base,
        confirm: (later) => confirmRelease({
            session: (0,keygen_session/* openSession */.fA)(later, endpoint),
            grounds,
            desired,
            releaseId: id,
            filenames: parcels.map((parcel) => parcel.desired.filename),
            tag: isTagMoved ? settings.tag : undefined,
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
            throw new problem/* ProblemError */.Mm(problems);
        const there = await (0,remote_state/* readRemoteState */.c)(session, grounds, publication.desired.version);
        if (there.release !== undefined)
            return { kind: 'taken', problems };
        if (tries === 3)
            throw new problem/* ProblemError */.Mm(problems);
        await (0,keygen_session/* pause */.v7)(session, tries * 1_000);
    }
}
/** Brings every artifact, and looks once more: another run may have replaced one meanwhile. */
async function ensureArtifacts(session, parcels, known, delivery) {
    let records = known;
    for (let round = 1; parcels.length > 0; round += 1) {
        const brought = await (0,concurrency/* mapConcurrently */.X)(parcels, keygen_session/* concurrency */.Ex, async (parcel) => {
            const record = (0,keygen_artifacts/* recordOf */.zv)(records, parcel.desired.filename);
            return { parcel, before: record, after: await ensureArtifact(session, parcel, record, delivery) };
        });
        // Nothing was written, so nothing has to be looked at again.
        if (brought.every(({ before, after }) => before?.id === after.id))
            return;
        records = (0,keygen_api/* unwrap */.oA)(await session.api.artifacts(delivery.releaseId));
        const failed = brought
            .map(({ after }) => after)
            .filter(({ id }) => records.some((record) => record.id === id && record.status === 'FAILED'));
        // The same bytes would fail again.
        (0,problem/* throwIfAny */.MI)(failed.map((record) => unprocessed(record, 'The release stays as it was.')));
        const isThere = ({ parcel, after }) => {
            const record = (0,keygen_artifacts/* recordOf */.zv)(records, parcel.desired.filename);
            return record !== undefined && record.id === after.id && record.status !== 'YANKED';
        };
        const lost = brought.filter((one) => !isThere(one));
        if (lost.length === 0)
            return;
        if (round === 3) {
            (0,problem/* throwIfAny */.MI)(lost.map(({ parcel }) => ({
                code: 'registry.conflict',
                title: `${(0,domain_text/* truncate */.xv)(parcel.desired.filename, 120)} was uploaded, but does not stay`,
                hint: 'Something else changes the artifacts of this release. Run again once it has ended.',
                field: 'artifacts',
            })));
        }
        parcels = lost.map(({ parcel }) => parcel);
    }
}
/**
 * Takes the tag from whoever has it, and gives it to the release. Two writes: a run that dies between them is completed by the next.
 * False where a newer release got it meanwhile, and keeps it.
 * @param known who had it when this was decided
 */
async function moveTag(session, { scope }, { id, version }, tag, known, notices) {
    const { api } = session;
    for (let tries = 1;; tries += 1) {
        const holder = await (0,keygen_session/* releaseOfTag */.lU)(session, tag, scope);
        if (holder?.id === id)
            return true;
        if (holder?.id !== known?.id && isNewer(holder, version)) {
            notices.push(tagStays(tag, holder, version));
            return false;
        }
        if (holder !== undefined) {
            await (0,keygen_session/* writeAndVerify */.s7)(session, () => api.updateRelease(holder.id, { tag: null }, 'tag'), async () => {
                const now = await (0,keygen_session/* releaseNow */.Us)(session, holder, scope);
                return now?.tag === tag ? undefined : holder;
            });
        }
        const given = await api.updateRelease(id, { tag }, 'tag');
        if (given.ok)
            return true;
        const { landed, status, codes, problems } = given.error;
        if (tries === 3 || (landed === 'none' && status !== 409 && !codes.includes('TAG_TAKEN')))
            throw new problem/* ProblemError */.Mm(problems);
        await (0,keygen_session/* pause */.v7)(session, tries * 1_000);
    }
}


/***/ }),

/***/ 2622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ versionMissing),
/* harmony export */   Ek: () => (/* binding */ desiredRelease),
/* harmony export */   O3: () => (/* binding */ wordingOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion)
/* harmony export */ });
/* unused harmony exports maxDescription, maxName, channelOf, cutAtParagraph */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(635);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3373);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3906);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6786);






/** Characters that the service keeps. */
const maxDescription = 16_384;
const maxName = 255;
/** Which channel a version belongs to, or why the service takes it on none. */
function channelOf(version) {
    const parsed = /^\d/.test(version) ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(version) : null;
    if (parsed === null) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)({
            title: `Keygen takes semantic versions only, and \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(version, 60)}\` is none`,
            hint: 'Write three numbers and no `v`, like `1.2.0` or `1.2.0-beta.1`: https://semver.org',
        });
    }
    if (parsed.prerelease.length === 0)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)('stable');
    const prerelease = parsed.prerelease.join('.');
    const channel = _settings_js__WEBPACK_IMPORTED_MODULE_3__/* .channels */ .BM.find((name) => name !== 'stable' && prerelease.startsWith(name));
    if (channel !== undefined)
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(channel);
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)({
        title: `Keygen has no channel for the prerelease \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(prerelease, 60)}\``,
        hint: 'A prerelease has to start with `rc`, `beta`, `alpha` or `dev`, in lower case, like `1.2.0-beta.1`; Keygen refuses any other on every channel. Release under such a version.',
    });
}
/** A tag without a version, and no manifest that says it. The service would answer a request for no version with all of them. */
function versionMissing(tag, operation) {
    return {
        code: 'release.unusable',
        title: `The tag \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .inlineExcerpt */ .Hv)(tag)}\` names no version, by which Keygen knows its releases`,
        hint: operation === 'withdraw'
            ? 'Withdraw it in the dashboard. A release under a tag like `v1.2.0` is found by itself.'
            : 'Release under a tag like `v1.2.0`, or with a manifest that says the version.',
        field: 'version',
    };
}
/** Below zero where `a` is the lower version. Both are semantic versions. */
function compareVersions(a, b) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(a, b);
}
/** True for a semantic version. */
function isVersion(text) {
    return /^\d/.test(text) && semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(text) !== null;
}
/** The release that the settings ask for, and what to say about it; or every problem. */
function desiredRelease(settings, { release, version, manifest }) {
    if (version === '')
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)([versionMissing(release.tag, 'publish')]);
    const channel = channelOf(version);
    if (!channel.ok) {
        const named = manifest?.version === version;
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)([
            {
                code: named ? 'manifest.invalid' : 'release.unusable',
                ...channel.error,
                field: 'version',
                ...(named ? { place: { kind: 'manifest', pointer: '/version' } } : {}),
            },
        ]);
    }
    if (settings.channel !== undefined && settings.channel !== channel.value) {
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)([
            {
                code: 'input.invalid',
                title: `\`channel\` is \`${settings.channel}\`, but ${version} belongs to \`${channel.value}\``,
                hint: 'Keygen takes a version only on the channel that its prerelease part names. Leave `channel` out, and it follows the version.',
                field: 'channel',
            },
        ]);
    }
    const notices = [];
    if (release.prerelease && channel.value === 'stable') {
        notices.push({
            level: 'warning',
            text: `GitHub marks ${release.tag} as a prerelease, but ${version} has no prerelease part: Keygen knows it as stable, and offers it to everybody as an upgrade.`,
        });
    }
    const { wording, notices: about } = wordingOf(settings, release);
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({ desired: { version, channel: channel.value, ...wording }, notices: [...notices, ...about] });
}
/** Name, description and metadata, as the service can keep them. */
function wordingOf(settings, release) {
    const notices = [];
    const whole = storable(settings.description ?? release.body);
    const description = cutAtParagraph(whole, release.pageUrl);
    if (description !== whole) {
        notices.push({
            level: 'notice',
            text: `The description has ${whole.length} characters and Keygen keeps ${maxDescription}: it ends at a paragraph, with a link to the rest.`,
        });
    }
    const rewritten = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .keysRewritten */ .rw)(settings.metadata ?? {});
    if (rewritten.length > 0) {
        notices.push({
            level: 'warning',
            text: `Keygen stores metadata keys in its own spelling: ${rewritten.map(({ from, to }) => `\`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(from, 60)}\` comes back as \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(to, 60)}\``).join(', ')}. Write them in lowerCamelCase.`,
        });
    }
    return {
        wording: {
            name: (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncate */ .xv)(storable(settings.name ?? release.title).trim() || release.tag, maxName),
            description: description.trim() === '' ? null : description,
            ...(settings.metadata === undefined ? {} : { metadata: settings.metadata }),
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
    const room = (0,_domain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .truncateAtGrapheme */ .v8)(text, maxDescription - rest.length);
    for (const end of [lastMatch(room, /\r?\n[ \t]*\r?\n/g), lastMatch(room, /\r?\n/g), lastMatch(room, /\s/g)]) {
        if (end > room.length / 2)
            return `${room.slice(0, end).trimEnd()}${rest}`;
    }
    return `${room}${rest}`;
}
function lastMatch(text, pattern) {
    let index = -1;
    for (const match of text.matchAll(pattern))
        index = match.index;
    return index;
}


/***/ }),

/***/ 6181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ resolveScope),
/* harmony export */   c: () => (/* binding */ readRemoteState)
/* harmony export */ });
/* harmony import */ var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7571);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(635);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6440);





/** Looks up product, package and entitlements. Throws every problem at once. */
async function resolveScope({ api }, settings, { withEntitlements }) {
    // On its own, so that a refused token is said once.
    const product = (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await api.product(settings.product)).id;
    const wanted = withEntitlements ? settings.entitlements : undefined;
    const lookUpPackage = async (key) => {
        const answer = await api.package(key);
        if (!answer.ok)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)(answer.error.problems);
        if ((answer.value.productId ?? product) === product)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(answer.value.id);
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)([
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
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)(answer.value.id);
        const title = `Keygen does not show the entitlement \`${code}\``;
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)(answer.error.problems.map((problem) => ({ ...problem, title })));
    };
    const packages = settings.package === undefined ? [] : [settings.package];
    const found = await (0,_domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapConcurrently */ .X)([
        ...packages.map((key) => () => lookUpPackage(key)),
        ...(wanted ?? []).map((code) => () => lookUpEntitlement(code)),
    ], _session_js__WEBPACK_IMPORTED_MODULE_3__/* .concurrency */ .Ex, (lookUp) => lookUp());
    // In the order of the settings, whichever answer came first.
    const problems = found.flatMap((one) => (one.ok ? [] : one.error));
    (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)(problems);
    const ids = found.flatMap((one) => (one.ok ? [one.value] : []));
    const [packageId = ''] = ids.slice(0, packages.length);
    return {
        scope: { product, package: packageId },
        ...(wanted === undefined ? {} : { entitlements: [...new Set(ids.slice(packages.length))] }),
    };
}
/** Looks up what is there of a version. Throws ProblemError. */
async function readRemoteState(session, { scope, entitlements }, version, tag) {
    const partsOf = async (release) => ({
        artifacts: (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await session.api.artifacts(release.id)),
        constraints: entitlements === undefined ? [] : (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .unwrap */ .oA)(await session.api.constraints(release.id)),
    });
    const release = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseOfVersion */ .Vo)(session, version, scope);
    const tagHolder = tag === undefined ? undefined : await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseOfTag */ .lU)(session, tag, scope);
    const held = tagHolder === undefined ? {} : { tagHolder };
    if (release !== undefined)
        return { release, ...(await partsOf(release)), ...held };
    const stray = scope.package === '' ? undefined : await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseOfVersion */ .Vo)(session, version, { ...scope, package: '' });
    if (stray?.status !== 'DRAFT')
        return { artifacts: [], constraints: [], ...held };
    return { artifacts: [], constraints: [], ...held, stray: { release: stray, ...(await partsOf(stray)) } };
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ concurrency),
/* harmony export */   Us: () => (/* binding */ releaseNow),
/* harmony export */   Vo: () => (/* binding */ releaseOfVersion),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   lU: () => (/* binding */ releaseOfTag),
/* harmony export */   p3: () => (/* binding */ outOfTime),
/* harmony export */   s7: () => (/* binding */ writeAndVerify),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);


/** Artifacts that are read or uploaded at once. */
const concurrency = 4;
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
async function writeAndVerify(session, write, look) {
    for (let tries = 1;; tries += 1) {
        const answer = await write();
        if (answer.ok)
            return answer.value;
        const { landed, status, problems } = answer.error;
        if (landed === 'none' && status !== 409)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(problems);
        const done = await look();
        if (done !== undefined)
            return done;
        if (tries === maxTries)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm(problems);
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
        throw outOfTime(clock.now() >= deadline
            ? 'The time that `timeout` allows was up while Keygen was waited for'
            : 'The workflow was cancelled while Keygen was waited for');
    }
}
function outOfTime(title) {
    const hint = 'Run again: a re-run is safe, and goes on where this one stopped.';
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ProblemError */ .Mm([{ code: 'run.timeout', title, hint }]);
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
    const named = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapOrUndefined */ .vj)(await api.release(name, scope));
    if (named === undefined || fits(named))
        return named;
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrap */ .oA)(await api.releases(scope)).find(fits);
}
/** The release as it is now; undefined where it is gone. */
async function releaseNow({ api }, { id }, scope) {
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapOrUndefined */ .vj)(await api.release(id, scope));
}


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   W0: () => (/* binding */ settings),
/* harmony export */   j: () => (/* binding */ givenSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _domain_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2339);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3906);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7653);




/** What a version may be published as. A prerelease has to start with the name of its channel; `stable` has none. */
const channels = ['stable', 'rc', 'beta', 'alpha', 'dev'];
// No schema here transforms: the documents would lose the defaults of one that does.
/** Optional text; see givenSettings for empty text. */
const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().optional();
/** Text inside a mapping. */
const word = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish();
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const metadataWithout = (faultOf) => zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).superRefine((value, issues) => {
    const fault = faultOf(value);
    if (fault !== undefined)
        issues.addIssue({ code: 'custom', message: `It ${fault}` });
});
const pattern = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().superRefine((value, issues) => {
    const fault = (0,_domain_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .patternFault */ .rG)(value);
    if (fault !== undefined)
        issues.addIssue({ code: 'custom', message: `The pattern ${fault}` });
});
const artifact = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    pattern,
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        asset: pattern,
        platform: word,
        arch: word,
        filename: word.refine((name) => (name ?? '').length <= 255, 'A filename has at most 255 characters'),
        filetype: word,
        metadata: metadataWithout(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactMetadataFault */ .Sp).nullish(),
    }),
], {
    error: 'Give the name or pattern of an asset, or a mapping of `asset` and any of `platform`, `arch`, `filename` (at most 255 characters), `filetype` and `metadata`',
});
/** The entry's own settings; the public contract's table is generated from here. */
const settings = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    account: text.meta({
        description: 'Id or slug of the account. Left out, paths are below `/v1` (self-hosted, custom domains)',
        default: 'none; required for the default `url`',
    }),
    product: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().regex(uuid, 'Give the UUID of the product').meta({ description: 'UUID of the product' }),
    package: text.meta({ description: 'UUID or key of the package', default: 'none' }),
    channel: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(channels)
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
    metadata: metadataWithout(_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataFault */ .uK)
        .optional()
        .meta({ description: 'Mapping that is stored with the release', default: 'none' }),
    entitlements: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().min(1, 'An entitlement is a UUID or a code'))
        .max(20, 'A release has at most 20 constraints')
        .optional()
        .meta({
        description: 'UUIDs or codes of the entitlements that constrain the release; the set is made exact, and `[]` detaches all. On a published release only `update` detaches',
        default: 'leave them',
    }),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(artifact).optional().meta({
        description: 'Asset names or globs, or `{asset, platform, arch, filename, filetype, metadata}`; `[]` for none',
        default: 'every asset',
    }),
    'signing-key': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .trim()
        .superRefine((value, issues) => {
        const key = value === '' ? undefined : (0,_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .signingKeyFrom */ .Xk)(value);
        if (key?.ok === false)
            issues.addIssue({ code: 'custom', message: `It ${key.error}` });
    })
        .optional()
        .meta({
        description: 'Ed25519 key that signs each artifact (Ed25519ph): 64 hex digits, or 128 with the public key. A secret',
        default: 'none',
    }),
    environment: text
        .refine((value) => /^[\x21-\x7e]*$/.test(value ?? ''), 'An environment is a UUID or a code')
        .meta({ description: 'UUID or code, sent as `Keygen-Environment`', default: 'none' }),
    draft: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).meta({ description: 'Leave the release a draft' }),
    republish: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false).meta({ description: 'Allow publishing a yanked version again' }),
    'on-withdraw': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['yank', 'delete', 'keep'])
        .default('yank')
        .meta({ description: 'What `withdraw` does: `yank`, `delete` or `keep`' }),
});
/** The settings without those that are empty text: these count as not given. */
function givenSettings(all) {
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}


/***/ }),

/***/ 7653:
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
 * Reads a key as the vendor's tool makes it: 64 hex digits of seed, or 128 of seed and public key, which have to belong
 * together. The failure says what is wrong without any part of the key.
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

/***/ 3902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkAmendment: () => (/* binding */ checkAmendment)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7568);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5210);
/* harmony import */ var _constraints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6795);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6440);
/* harmony import */ var _remote_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6181);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7042);






/** Compares what is there with what should be; nothing is written where nothing changed. */
async function checkAmendment({ endpoint, settings, version, wording }, context) {
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .fA)(context, endpoint);
    const grounds = await (0,_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveScope */ .H)(session, settings, { withEntitlements: true });
    const { release, constraints } = await (0,_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readRemoteState */ .c)(session, grounds, version);
    if (release === undefined) {
        return {
            kind: 'done',
            status: 'skipped',
            notices: [
                { level: 'notice', text: `Keygen has no release ${version} to update. \`operation: publish\` makes it.` },
            ],
        };
    }
    const changed = (0,_attributes_js__WEBPACK_IMPORTED_MODULE_4__/* .changedAttributes */ .G)(wording, release);
    const wanted = grounds.entitlements;
    const missing = (wanted ?? []).filter((id) => !constraints.some(({ entitlementId }) => entitlementId === id));
    const extra = wanted === undefined ? [] : constraints.filter(({ entitlementId }) => !wanted.includes(entitlementId));
    if (Object.keys(changed).length === 0 && missing.length === 0 && extra.length === 0) {
        return {
            kind: 'done',
            status: 'unchanged',
            notices: [{ level: 'notice', text: `${version} says the same at Keygen already; nothing was sent.` }],
        };
    }
    const { id } = release;
    const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .addressOf */ .c)(endpoint, `/releases/${id}`);
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
                await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAndVerify */ .s7)(writing, () => writing.api.updateRelease(id, changed), async () => {
                    const now = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseNow */ .Us)(writing, { id }, grounds.scope);
                    return now !== undefined && Object.keys((0,_attributes_js__WEBPACK_IMPORTED_MODULE_4__/* .changedAttributes */ .G)(wording, now)).length === 0 ? now : undefined;
                });
            }
            if (wanted !== undefined)
                await (0,_constraints_js__WEBPACK_IMPORTED_MODULE_1__/* .reconcileConstraints */ .n)(writing, id, wanted, { mayDetach: true });
            return { kind: 'completed', status: 'updated' };
        },
    };
}


/***/ }),

/***/ 9589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkWithdrawal: () => (/* binding */ checkWithdrawal)
/* harmony export */ });
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(635);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5210);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6440);
/* harmony import */ var _remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6181);




/** Finds the release; one that is gone or yanked already is left alone. */
async function checkWithdrawal({ endpoint, settings, version, how }, context) {
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .openSession */ .fA)(context, endpoint);
    const { scope } = await (0,_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveScope */ .H)(session, settings, { withEntitlements: false });
    const release = await (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOfVersion */ .Vo)(session, version, scope);
    if (release === undefined || (how === 'yank' && release.status === 'YANKED')) {
        const text = release === undefined
            ? `Keygen has no release ${version}, so there is nothing to withdraw.`
            : `${version} is yanked at Keygen already.`;
        return { kind: 'done', status: 'unchanged', notices: [{ level: 'notice', text }] };
    }
    const { id } = release;
    const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .c)(endpoint, `/releases/${id}`);
    return {
        kind: 'ready',
        changes: [
            how === 'yank'
                ? { title: `Yank ${version}`, method: 'POST', url: `${url}/actions/yank` }
                : { title: `Delete ${version}`, method: 'DELETE', url },
        ],
        publish: async (later) => {
            const writing = (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .openSession */ .fA)(later, endpoint);
            await (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .writeAndVerify */ .s7)(writing, async () => {
                const answer = how === 'yank' ? await writing.api.yankRelease(id) : await writing.api.deleteRelease(id);
                // Somebody else deleted it: that is what was wanted.
                return !answer.ok && answer.error.status === 404 ? (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(true) : answer;
            }, async () => {
                const now = await (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseNow */ .Us)(writing, { id }, scope);
                return now === undefined || (how === 'yank' && now.status === 'YANKED') ? true : undefined;
            });
            return { kind: 'completed', status: 'withdrawn' };
        },
    };
}


/***/ })

};
