export const id = 729;
export const ids = [729];
export const modules = {

/***/ 2729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkAccess: () => (/* binding */ checkAccess)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(282);
/* harmony import */ var _domain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3373);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6710);
/* harmony import */ var _remote_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6181);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6440);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6786);








/** The token, its permissions and its expiry; then product, package and entitlements. */
const checkAccess = async ({ label, settings, expiresWithin }, context) => {
    const own = (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .givenSettings */ .j)(settings);
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .openSession */ .fA)(context, (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointOf */ .X5)(label, own));
    const me = await session.api.send(_calls_js__WEBPACK_IMPORTED_MODULE_2__.me());
    // Not every token may read itself. The next call checks the token, also on a server that does not support this one.
    const isHidden = !me.ok && me.error.status === 403;
    const record = isHidden ? undefined : (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapOrUndefined */ .vj)(me);
    const now = context.clock.now();
    (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(record === undefined ? [] : tokenProblems(record, now, permissionsFor(own)));
    await (0,_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveScope */ .HV)(session, own, { withEntitlements: true });
    if (record !== undefined)
        return expiryOf(label, record, now, expiresWithin);
    return isHidden ? { notices: [hiddenNotice(label)] } : {};
};
/** Kinds that may publish: https://keygen.sh/docs/api/authentication/ */
const kinds = ['product-token', 'environment-token', 'admin-token', 'developer-token'];
/** What a publish with these settings needs, if the permissions of a token are restricted. Pure. */
function permissionsFor({ package: package_, entitlements = [] }) {
    return [
        'product.read',
        ...['read', 'create', 'update', 'publish'].map((name) => `release.${name}`),
        ...['read', 'create', 'update', 'delete'].map((name) => `artifact.${name}`),
        ...(package_ === undefined ? [] : ['package.read']),
        ...(entitlements.length === 0 ? [] : ['entitlement.read', 'constraint.read', 'release.constraints.attach']),
    ];
}
function hiddenNotice(label) {
    const text = `The token of \`${label}\` is not allowed to read itself, so its permissions and its expiry were not checked. An environment token needs the permission \`environment.read\` for it, an admin token \`user.read\`.`;
    return { level: 'notice', text };
}
/** Why a token that is accepted could not publish. Pure. */
function tokenProblems(token, now, needed) {
    const { kind, expiry, permissions: granted } = token;
    const field = 'token';
    const end = Date.parse(expiry ?? '');
    if (end <= now) {
        const title = `The token expired at ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUtc */ .ay)(end)}`;
        const hint = 'Create a new token, if possible one without an expiry, and store it in the secret.';
        return [{ code: 'registry.unauthorized', title, hint, field }];
    }
    if (kind !== undefined && !kinds.includes(kind)) {
        const title = `A token of kind \`${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .inlineExcerpt */ .Hv)(kind)}\` is not allowed to publish`;
        const hint = 'Use a product token, an environment token or an admin token.';
        return [{ code: 'registry.forbidden', title, hint, field }];
    }
    const lacking = granted === undefined || granted.includes('*') ? [] : needed.filter((name) => !granted.includes(name));
    if (lacking.length === 0)
        return [];
    const title = `The token lacks permissions that a publish needs: ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(lacking, { show: (name) => `\`${name}\`` })}`;
    const hint = 'Grant them to the token, and to the product or the environment that it belongs to; or use a product token without chosen permissions.';
    return [{ code: 'registry.forbidden', title, hint, field }];
}
/** When the token expires, and a warning if that is soon. Pure. */
function expiryOf(label, { expiry }, now, expiresWithin) {
    const end = Date.parse(expiry ?? '');
    if (Number.isNaN(end))
        return {};
    const text = `The token of \`${label}\` expires at ${(0,_domain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUtc */ .ay)(end)}. Create a new one before then, and store it in the secret.`;
    const notices = end - now < expiresWithin ? [{ level: 'warning', text }] : [];
    return { notices, ...(0,_domain_data_js__WEBPACK_IMPORTED_MODULE_7__/* .defined */ .sw)({ expires: new Date(end).toISOString() }) };
}


/***/ })

};
