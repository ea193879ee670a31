export const id = 729;

export const ids = [ 729 ];

export const modules = {
 2729: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   checkAccess: () => checkAccess
  });
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(282);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3373);
  var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);
  var _artifacts_tauri_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5700);
  var _calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
  var _remote_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6181);
  var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6440);
  var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6786);
  const checkAccess = async ({label, settings, expiresWithin}, context) => {
   const own = (0, _settings_js__WEBPACK_IMPORTED_MODULE_6__.j)(settings);
   const session = (0, _session_js__WEBPACK_IMPORTED_MODULE_5__.fA)(context, (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.X5)(label, own));
   const me = await session.api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__.me());
   const isHidden = !me.ok && me.error.status === 403;
   const record = isHidden ? void 0 : (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.vj)(me);
   const now = context.clock.now();
   (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.MI)(record === void 0 ? [] : tokenProblems(record, now, permissionsFor(own)));
   const {engine} = await (0, _remote_state_js__WEBPACK_IMPORTED_MODULE_4__.HV)(session, own, {
    withEntitlements: true
   });
   (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.MI)((0, _artifacts_tauri_js__WEBPACK_IMPORTED_MODULE_2__.H0)(engine, own));
   if (record !== void 0) return expiryOf(label, record, now, expiresWithin);
   return isHidden ? {
    notices: [ hiddenNotice(label) ]
   } : {};
  };
  const kinds = [ "product-token", "environment-token", "admin-token", "developer-token" ];
  function permissionsFor({package: package_, entitlements = []}) {
   return [ "product.read", ...[ "read", "create", "update", "publish" ].map(name => `release.${name}`), ...[ "read", "create", "update", "delete" ].map(name => `artifact.${name}`), ...package_ === void 0 ? [] : [ "package.read" ], ...entitlements.length === 0 ? [] : [ "entitlement.read", "constraint.read", "release.constraints.attach" ] ];
  }
  function hiddenNotice(label) {
   const text = `The token of \`${label}\` is not allowed to read itself, so its permissions and its expiry were not checked. An environment token needs the permission \`environment.read\` for it, an admin token \`user.read\`.`;
   return {
    level: "notice",
    text
   };
  }
  function tokenProblems(token, now, needed) {
   const {kind, expiry, permissions: granted} = token;
   const field = "token";
   const end = Date.parse(expiry ?? "");
   if (end <= now) {
    const title = `The token expired at ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_7__.ay)(end)}`;
    const hint = "Create a new token, if possible one without an expiry, and store it in the secret.";
    return [ {
     code: "registry.unauthorized",
     title,
     hint,
     field
    } ];
   }
   if (kind !== void 0 && !kinds.includes(kind)) {
    const title = `A token of kind \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_7__.Hv)(kind)}\` is not allowed to publish`;
    const hint = "Use a product token, an environment token or an admin token.";
    return [ {
     code: "registry.forbidden",
     title,
     hint,
     field
    } ];
   }
   const lacking = granted === void 0 || granted.includes("*") ? [] : needed.filter(name => !granted.includes(name));
   if (lacking.length === 0) return [];
   const title = `The token lacks permissions that a publish needs: ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_7__.Zv)(lacking, {
    show: name => `\`${name}\``
   })}`;
   const hint = "Grant them to the token, and to the product or the environment that it belongs to; or use a product token without chosen permissions.";
   return [ {
    code: "registry.forbidden",
    title,
    hint,
    field
   } ];
  }
  function expiryOf(label, {expiry}, now, expiresWithin) {
   const end = Date.parse(expiry ?? "");
   if (Number.isNaN(end)) return {};
   const text = `The token of \`${label}\` expires at ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_7__.ay)(end)}. Create a new one before then, and store it in the secret.`;
   const notices = end - now < expiresWithin ? [ {
    level: "warning",
    text
   } ] : [];
   return {
    notices,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_8__.sw)({
     expires: new Date(end).toISOString()
    })
   };
  }
 })
};
