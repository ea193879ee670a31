export const id = 603;

export const ids = [ 603 ];

export const modules = {
 5957: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   p: () => problemsFromFailure
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
  var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);
  function problemsFromFailure(failure, subject) {
   const own = failure.reason === "body" ? (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__._n)(failure.cause) : void 0;
   return own ?? [ describe(failure, subject) ];
  }
  function describe(failure, {title, label, isEndpoint = false, hasEditPage = false}) {
   const {reason, reply, landed, retryAt} = failure;
   const setting = label === void 0 ? void 0 : `\`url\` of the entry \`${label}\``;
   const status = reply === void 0 ? "" : ` (HTTP ${reply.status})`;
   const unknown = landed === "unknown" ? " It is unknown whether the request took effect; a re-run checks, and is safe." : "";
   const problem = (code, what, hint) => ({
    code,
    title: what,
    detail: reason === "blocked" && reply && (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.kG)(reply) || (0, 
    _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.Kc)(failure),
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
     hint: hint || void 0
    })
   });
   const known = retryAt !== void 0 && retryAt < Date.UTC(9999, 0);
   switch (reason) {
   case "connect":
    {
     const check = setting === void 0 ? "Run again." : `Run again; if it happens again, check the runner's network, and ${setting} if you set it.`;
     return problem("registry.unavailable", `${title} could not be reached`, check);
    }

   case "proxy":
    return problem("registry.unavailable", `${title} could not be reached through the proxy`, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.CJ);

   case "tls":
    {
     const correct = `Correct the certificate${setting === void 0 ? "" : `, or ${setting}`}.`;
     return problem("registry.unavailable", `The connection to ${title} is not secure, so nothing was sent`, correct);
    }

   case "barred":
    return problem("registry.unavailable", `${title} cannot be reached from here`, "Correct what is named.");

   case "timeout":
   case "reset":
    return problem("registry.unavailable", `${title} did not reply`, `Run again.${unknown}`);

   case "early":
    {
     const hint = `Is there a proxy in between? Run again.${unknown}`;
     return problem("registry.unavailable", `${title} responded before it received the whole request${status}`, hint);
    }

   case "unavailable":
    {
     const again = known ? `Run again at ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.ay)(retryAt)} or later.` : "Run again.";
     return problem("registry.unavailable", `${title} returned a server error${status}`, `${again}${unknown}`);
    }

   case "blocked":
    {
     const byHand = hasEditPage ? " Meanwhile, this version can be published manually on the package's edit page. If every run fails this way, check that this entry's credential matches the one on that page; if it does, change nothing." : "";
     const quote = reply === void 0 ? "" : `, and quote HTTP ${reply.status} and what the page says`;
     return problem("registry.blocked", `Something in front of ${title} (a bot filter, a firewall or a proxy) responded instead${status}`, `Run again later: this is usually temporary.${byHand} If it continues, contact the support of ${title}${quote}. A dry run from another network, for example on a self-hosted runner, may get a clearer answer.${unknown}`);
    }

   case "rate-limited":
    return problem("registry.rate-limited", `${title} wants a longer wait than \`timeout\` allows`, known ? `Run again at ${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.ay)(retryAt)} or later, or raise \`timeout\`.` : `Run again later: ${title} did not say when to retry.`);

   case "moved":
    {
     const correct = isEndpoint && setting !== void 0 && reply !== void 0 && addsSlash(reply) ? `Add the slash at the end of ${setting}.` : `Correct ${setting ?? "the address"}.`;
     return problem("registry.moved", `${title} responded with a redirect, which is not followed`, correct);
    }

   case "too-large":
    return problem("registry.unreadable", `${title} sent a response that is too large`, unknown.trim());

   case "deadline":
    {
     const more = `Run again; if it happens again, check the runner's network, or raise \`timeout\`.${unknown}`;
     return problem("run.timeout", `The run exceeded \`timeout\` before ${title} was done`, more);
    }

   case "cancelled":
    return problem("run.timeout", `The run was canceled before ${title} was done`, `Run again.${unknown}`);

   case "body":
    return problem("asset.corrupt", `The bytes for ${title} could not be read completely`, "Run again.");

   case "refused":
    return problem("internal", `A request to ${title} was withheld`);
   }
  }
  function addsSlash({url, headers}) {
   const from = new URL(url);
   from.pathname += "/";
   return URL.parse(headers["location"] ?? "", url)?.href === from.href;
  }
 }),
 7568: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   ci: () => addressOf,
   ir: () => apiOf,
   xr: () => cloudUrl,
   X5: () => endpointOf,
   E0: () => pagesOf,
   oA: () => unwrap,
   vj: () => unwrapOrUndefined
  });
  var data = __webpack_require__(282);
  var problem = __webpack_require__(3603);
  var result = __webpack_require__(635);
  var domain_text = __webpack_require__(3373);
  var domain_url = __webpack_require__(1949);
  var failure = __webpack_require__(2398);
  var registries_failure = __webpack_require__(5957);
  var schemas = __webpack_require__(3619);
  var api = __webpack_require__(3759);
  var schema = __webpack_require__(109);
  const errors_text = (0, schema.GK)(schemas.YjP());
  const envelope = schemas.Ikc({
   errors: schemas.YOg(schemas.Ikc({
    title: errors_text,
    detail: errors_text,
    code: errors_text,
    source: (0, schema.GK)(schemas.Ikc({
     pointer: errors_text,
     parameter: errors_text,
     header: errors_text
    }))
   })).check(api.m9(1))
  });
  const settingOfAttribute = {
   status: "draft",
   filename: "artifacts",
   filetype: "artifacts",
   filesize: "artifacts",
   platform: "artifacts",
   arch: "artifacts",
   checksum: "artifacts",
   signature: "signing-key"
  };
  const settingOfRelationship = {
   constraints: "entitlements",
   entitlement: "entitlements",
   release: "version"
  };
  const hintOfCode = {
   TOKEN_MISSING: "The token did not reach Keygen. Is there a proxy in between, or does `url` point to another server?",
   TOKEN_INVALID: "The token is mistyped, was revoked, or belongs to another account: store a product token of this account in the secret, and check `account`. Set `environment` if the token belongs to one; if not, leave it out.",
   TOKEN_FORMAT_INVALID: "The secret holds the id of a token, not the token: that is shown once, when it is created, and starts with `prod-`, `env-` or `admin-`.",
   TOKEN_EXPIRED: "Create a new token, if possible one without an expiry, and store it in the secret.",
   TOKEN_NOT_ALLOWED: "Use a product token, an environment token or an admin token.",
   LICENSE_INVALID: "The secret holds a license key. Use a product token, an environment token or an admin token.",
   INVALID_API_VERSION: "The server is older than this protocol. Update it: version 1.7 of the API is needed.",
   ENVIRONMENT_INVALID: "Is `environment` spelled as in the dashboard, and of this account?",
   ENVIRONMENT_NOT_SUPPORTED: "The server is a Community Edition, which has no environments. Remove `environment`.",
   VERSION_TAKEN: "Another release has this version. Check it in the dashboard, then release a new version, or delete that one.",
   VERSION_INVALID: "Write a semantic version without a `v`, like `1.2.0`.",
   VERSION_CHANNEL_INVALID: "A prerelease has to start with the name of its channel, like `1.2.0-beta.1`; `stable` allows none. Remove `channel`.",
   TAG_TAKEN: "Another release has this tag and it could not be removed. Run again, or remove it in the dashboard.",
   TAG_NOT_ALLOWED: "This tag is reserved by Keygen. Choose another one.",
   TAG_TOO_LONG: "A tag has at most 255 characters.",
   NAME_TOO_LONG: "Set `name` to at most 255 characters.",
   DESCRIPTION_TOO_LONG: "Set `description` to at most 16,384 characters.",
   METADATA_TOO_LONG: "Metadata has at most 64 keys and 16 KiB.",
   METADATA_INVALID: "Metadata is at most three levels deep, with at most 64 keys and 16 KiB.",
   BACKDATED_INVALID: "The release has a date in the future. Correct it in the dashboard.",
   PRODUCT_NOT_FOUND: "Is `product` the UUID of a product of this account, and of the token's environment?",
   PACKAGE_NOT_FOUND: "Is `package` the UUID or key of a package of this product?",
   PACKAGE_NOT_ALLOWED: "The package belongs to another product. Correct `package` or `product`.",
   CONSTRAINTS_ENTITLEMENT_NOT_FOUND: "Is each of `entitlements` a UUID or code of this account?",
   CONSTRAINTS_ENTITLEMENT_CONFLICT: "`entitlements` contains the same entitlement twice.",
   ENTITLEMENT_NOT_FOUND: "Is each of `entitlements` a UUID or code of this account?",
   ENTITLEMENT_TAKEN: "The entitlement is attached already. Run again: a re-run is safe.",
   ACCOUNT_RELEASE_LIMIT_EXCEEDED: "The plan of the account allows no more releases. Delete old ones, or change the plan.",
   FILENAME_TAKEN: "The release has another artifact of this name. Run again in a minute; if it happens again, delete it in the dashboard.",
   FILENAME_EXTENSION_INVALID: "`filetype` must be the extension of the artifact's filename. Remove it.",
   FILENAME_MISSING: "Give the artifact a `filename`.",
   FILENAME_TOO_LONG: "Give the artifact a `filename` of at most 255 characters.",
   FILESIZE_INVALID: "An artifact can be at most 5 GiB.",
   JSON_INVALID: "The server could not read the request. Is there a proxy in between that changes it?",
   ENCODING_INVALID: "The text of the release is not valid UTF-8. Save its notes again.",
   URI_INVALID: "Check `url` and `account`.",
   HTTP_METHOD_INVALID: "Check `url`: it must be the address of the server, without a path.",
   MIME_TYPE_INVALID: "Check `url`: is this a Keygen server?"
  };
  function problemsFromReply(reply, call) {
   const {status} = reply;
   const {doing} = call;
   const problemFrom = error => {
    const detail = error.detail ?? error.title ?? "no details";
    const field = fieldOf(error, reply, call.subject);
    const hint = (error.code !== void 0 && Object.hasOwn(hintOfCode, error.code) ? hintOfCode[error.code] : void 0) ?? hintOfStatus(reply, detail, call);
    const isOwnFailure = status >= 500 && error.title !== void 0 && error.title !== detail;
    const said = isOwnFailure ? `${(0, domain_text.xv)(error.title ?? "", 200)}: ${detail}` : detail;
    return {
     code: codeOf(status, error.code, detail),
     title: `Keygen ${status >= 500 ? "failed" : "refused"} to ${doing}`,
     detail: (0, domain_text.xv)(`${(0, domain_text.xv)(said, 900)} (${error.code ?? (isOwnFailure ? status : error.title ?? status)})`, 1e3),
     envelope: true,
     ...(0, data.sw)({
      field: field && (0, domain_text.xv)(field, 60),
      hint
     })
    };
   };
   const {errors, rest} = errorsOf(reply);
   return (0, problem.GW)([ ...errors.map(problemFrom), ...(0, problem.SX)(rest, "Keygen", codeOf(status, void 0, "")) ]) ?? [ wholeProblem(reply, call) ];
  }
  function wholeProblem(reply, call) {
   const {status} = reply;
   const detail = (0, domain_text.xv)((0, failure.kG)(reply), 1e3);
   const markup = markupOf(reply);
   if (markup !== void 0) return {
    code: markup === "XML" ? "registry.unreadable" : codeOf(status, void 0, ""),
    title: `The response to the request to ${call.doing} is not from Keygen: it is ${markup} (HTTP ${status})`,
    detail,
    hint: notKeygenHint
   };
   return {
    code: codeOf(status, void 0, ""),
    title: `Keygen answered ${status} to the request to ${call.doing}`,
    detail,
    ...(0, data.sw)({
     hint: hintOfStatus(reply, "", call)
    })
   };
  }
  const notKeygenHint = "Check `url`: a storage service, a proxy or another server responds there, or in front of it. Keygen responds with JSON. If `url` is right, run again: a re-run is safe.";
  function markupOf({headers, text}) {
   const start = text.slice(0, 1e3).trimStart();
   if (!start.startsWith("<")) return;
   return /html/i.test(headers["content-type"] ?? "") || /<!doctype html|<html/i.test(start) ? "HTML" : "XML";
  }
  function serverErrorFrom(reply, call, landed) {
   if (errorsOf(reply).errors.length === 0) return;
   const unknown = landed === "unknown" ? " It is unknown whether the request took effect; a re-run checks." : "";
   const [first, ...rest] = problemsFromReply(reply, call);
   return [ {
    ...first,
    hint: `${first.hint ?? ""}${unknown}`.trim()
   }, ...rest ];
  }
  function codesOf(reply) {
   return errorsOf(reply).errors.flatMap(({code}) => code === void 0 ? [] : [ code ]);
  }
  function errorsOf(reply) {
   const {errors} = (0, data.qY)((0, data.qF)(reply.text));
   const kept = Array.isArray(errors) ? errors.slice(0, problem.ej) : errors;
   const read = envelope.safeParse({
    errors: kept
   }).data?.errors ?? [];
   return {
    errors: read,
    rest: read.length > 0 && Array.isArray(errors) ? errors.length - read.length : 0
   };
  }
  const codeOfStatus = {
   401: "registry.unauthorized",
   402: "registry.payment",
   403: "registry.forbidden",
   404: "registry.not-found",
   409: "registry.conflict",
   410: "registry.not-found",
   429: "registry.rate-limited"
  };
  function codeOf(status, code, detail) {
   if (code === "ACCOUNT_RELEASE_LIMIT_EXCEEDED" || status === 403 && /subscription/i.test(detail)) return "registry.payment";
   if (code?.endsWith("_TAKEN") && status !== 402) return "registry.conflict";
   if (status >= 500) return "registry.unavailable";
   return codeOfStatus[status] ?? (status >= 300 && status < 400 ? "registry.moved" : "registry.rejected");
  }
  const isUnknownPath = detail => /endpoint was not found|HTTP method|URL path/i.test(detail);
  const isForeignEnvironment = detail => /environment is not compatible/i.test(detail);
  function fieldOf({source, detail = ""}, {status}, subject) {
   if (/^keygen-environment$/i.test(source?.header ?? "") || source?.parameter === "environment") return "environment";
   if (isForeignEnvironment(detail)) return "environment";
   if (status === 404 && isUnknownPath(detail)) return "account";
   if (status === 401) return "token";
   const named = source?.pointer === void 0 ? void 0 : settingOfPointer(source.pointer, subject);
   if (named !== void 0) return named;
   if (source?.parameter !== void 0) return source.parameter;
   if (status === 404 && /\baccount\b/i.test(detail)) return "account";
   return status === 404 && subject !== "release" ? subject : void 0;
  }
  function settingOfPointer(pointer, subject) {
   const steps = pointer.split("/").slice(1).filter(step => !/^\d+$/.test(step));
   const attribute = steps.indexOf("attributes");
   const relationship = steps.indexOf("relationships");
   const settingOf = (table, name) => name !== void 0 && Object.hasOwn(table, name) ? table[name] : name;
   if (attribute >= 0) {
    const name = steps[attribute + 1];
    return subject === "artifacts" && name === "metadata" ? "artifacts" : settingOf(settingOfAttribute, name);
   }
   if (relationship >= 0) return settingOf(settingOfRelationship, steps[relationship + 1]);
   return subject === "release" ? void 0 : subject;
  }
  const subjectHints = {
   token: "Check `url` and `account`.",
   product: "Either the ID is wrong, or the token belongs to another product. Copy the product's ID from Keygen's dashboard into `product`, and store a token of the same product in the secret. A product of an environment also needs `environment`.",
   package: "Is `package` the UUID or key of a package of this product? Keygen does not create packages automatically.",
   entitlements: "Is each of `entitlements` a UUID or code of this account, and in the same environment?",
   release: "The release does not exist, or the token cannot see it. Check `account`, `product` and `package`, and run again.",
   artifacts: "The release or the artifact was removed in the meantime. Run again: a re-run is safe.",
   tag: "Check `tag`."
  };
  function hintOfStatus({status, url}, detail, {subject, permission}) {
   switch (status) {
   case 400:
    return /unpermitted parameter/i.test(detail) ? "The server does not know this field: it may be outdated. Update it, or remove the setting." : "Correct the named setting; if there is none, check `url`, `account` and `environment`.";

   case 401:
    return hintOfCode["TOKEN_INVALID"];

   case 402:
    return "The account has reached its daily request limit, or the limit of its plan. Wait until tomorrow, or change the plan.";

   case 403:
    if (/subscription/i.test(detail)) return "The account has no active subscription. Renew it in the dashboard.";
    if (isForeignEnvironment(detail)) return "The product, the package or the entitlement belongs to another environment than `environment`, or to none. Remove `environment`, or use one that belongs to it.";
    return `Use a token for this product, or an environment or admin token. One with chosen permissions needs ${permission === void 0 ? "those to read, create, update and publish releases and artifacts" : `the permission \`${permission}\``}. A token of an environment needs \`environment\`.`;

   case 404:
    if (isUnknownPath(detail) && !/\/v1\/accounts\//.test(url)) return "No `account` is set: add `account: \u2026`, the id or slug of your account, to the entry. On a self-hosted server with a single account, check `url` instead.";
    if (isUnknownPath(detail)) return "Check `account` and `url`. A self-hosted server serves account paths (`/v1/accounts/\u2026`) only under its own host name; without `account`, paths are below `/v1`.";
    if (/\baccount\b/i.test(detail)) return "Set `account` to the id or slug of your account, which the dashboard shows under Settings. On a self-hosted server, remove it.";
    return subjectHints[subject];

   case 409:
    return "Something else changed the same resource at this moment. Run again: a re-run is safe.";

   case 422:
    return "Correct the named setting, and run again.";

   case 429:
    return "Run again later: a re-run is safe.";

   default:
    if (status < 500) return;
    return permission === "artifact.create" ? "On a self-hosted server: does its storage work? Keygen creates the upload URL there. Otherwise run again: a re-run is safe." : "Run again: a re-run is safe.";
   }
  }
  const cloudUrl = "https://api.keygen.sh";
  function endpointOf(label, {url, account, token, environment}) {
   return {
    label,
    url,
    account,
    token,
    environment
   };
  }
  function addressOf({url, account}, path) {
   const server = url.replace(/\/+$/, "").replace(/\/v1$/, "");
   return `${server}/v1${account === void 0 ? "" : `/accounts/${(0, domain_url.qE)(account)}`}${path}`;
  }
  function pagesOf({url}, releaseId) {
   const isCloud = URL.parse(url)?.host === URL.parse(cloudUrl)?.host;
   return isCloud ? {
    editUrl: `https://app.keygen.sh/releases/${(0, domain_url.qE)(releaseId)}`
   } : {};
  }
  const apiVersion = "1.7";
  const jsonApi = "application/vnd.api+json";
  const pageSize = 100;
  const maxPages = 20;
  function unwrap(answer) {
   if (answer.ok) return answer.value;
   throw new problem.Mm(answer.error.problems);
  }
  function unwrapOrUndefined(answer) {
   return !answer.ok && answer.error.status === 404 ? void 0 : unwrap(answer);
  }
  function apiOf(http, endpoint) {
   const send = async call => {
    const {method, path, query, body, bodyName, prefer, redirect, reply, doing} = call;
    const isRead = method === "GET";
    const refused = (problems, more = {}) => (0, result.g)({
     landed: "none",
     codes: [],
     problems,
     ...more
    });
    const sent = await http.send({
     method,
     effect: isRead ? "read" : "write",
     url: `${addressOf(endpoint, path)}${query === void 0 ? "" : `?${new URLSearchParams(query).toString()}`}`,
     headers: (0, data.sw)({
      authorization: `Bearer ${endpoint.token}`,
      accept: jsonApi,
      "keygen-version": apiVersion,
      "keygen-environment": endpoint.environment,
      "content-type": body === void 0 ? void 0 : jsonApi,
      prefer
     }),
     ...body === void 0 ? {} : {
      body: JSON.stringify(body),
      ...(0, data.sw)({
       bodyName
      })
     },
     ...redirect === void 0 ? {} : {
      redirects: "return"
     }
    });
    if (!sent.ok) {
     const {reason, reply: failure, landed} = sent.error;
     const said = reason === "unavailable" && failure ? serverErrorFrom(failure, call, landed) : void 0;
     const problems = said ?? (0, registries_failure.p)(sent.error, {
      title: "Keygen",
      label: endpoint.label
     });
     return refused(problems, {
      ...isRead ? {} : {
       landed
      },
      ...reason === "unavailable" && failure ? {
       status: failure.status
      } : {}
     });
    }
    const {status} = sent.value;
    if ((status < 200 || status > 299) && status !== redirect) return refused(problemsFromReply(sent.value, call), {
     status,
     codes: codesOf(sent.value)
    });
    const value = reply(sent.value);
    if (value !== void 0) return (0, result.ok)(value);
    const markup = markupOf(sent.value);
    const unexpected = {
     code: "registry.unreadable",
     title: markup === void 0 ? `Keygen returned an unexpected body (HTTP ${status}) to the request to ${doing}` : `The response to the request to ${doing} is not from Keygen: it is ${markup} (HTTP ${status})`,
     detail: (0, domain_text.xv)((0, failure.kG)(sent.value), 1e3),
     hint: notKeygenHint
    };
    return refused([ unexpected ], isRead ? {} : {
     landed: "unknown"
    });
   };
   const list = async (call, pages = maxPages) => {
    const items = [];
    for (let page = 1; page <= pages; page += 1) {
     const query = {
      ...call.query,
      "page[size]": String(pageSize),
      "page[number]": String(page)
     };
     const answer = await send({
      ...call,
      query
     });
     if (!answer.ok) return answer;
     items.push(...answer.value);
     if (answer.value.length < pageSize) break;
    }
    return (0, result.ok)(items);
   };
   return {
    send,
    list
   };
  }
 }),
 4269: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   GO: () => uploadDeadline,
   Ml: () => isOwnBefore,
   Ow: () => artifactActionFor,
   Pq: () => differenceOf,
   xe: () => updateOf,
   zv: () => recordOf
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
  var _metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3906);
  var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3648);
  var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2931);
  function recordOf(records, filename) {
   const named = records.filter(record => record.filename === filename);
   return named.find(({status}) => status !== "YANKED") ?? named[0];
  }
  const noticeDelay = 45e3;
  const slowestUpload = 100;
  function artifactActionFor(artifact, existing, context) {
   if (existing === void 0 || existing.status === "YANKED") return {
    kind: "upload"
   };
   if (existing.status === "FAILED") return {
    kind: "replace",
    record: existing,
    why: "which Keygen could not process"
   };
   if (existing.status === "WAITING" && !(0, _metadata_js__WEBPACK_IMPORTED_MODULE_0__.rK)(existing)) {
    const until = uploadDeadline(existing, context);
    return context.now >= until ? {
     kind: "replace",
     record: existing,
     why: "whose upload never completed"
    } : {
     kind: "await",
     record: existing,
     until
    };
   }
   const difference = differenceOf(artifact, existing) ?? (context.isDraft ? void 0 : signatureFault(artifact, existing));
   if (difference === void 0) {
    const repair = repairOf(artifact, existing);
    if (Object.keys(repair).length === 0) return {
     kind: "keep",
     record: existing
    };
    return context.isDraft ? {
     kind: "repair",
     record: existing,
     repair
    } : {
     kind: "keep",
     record: existing,
     repair
    };
   }
   if (context.isDraft && isOwnBefore(existing, context)) {
    if (existing.status === "WAITING") return {
     kind: "await",
     record: existing,
     until: 1 / 0
    };
    return {
     kind: "replace",
     record: existing,
     why: `because ${difference}`
    };
   }
   const name = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.xv)(artifact.desired.filename, 120);
   if (!hasOtherSize(artifact, existing) && (0, _checksum_js__WEBPACK_IMPORTED_MODULE_1__.Zn)((0, 
   _checksum_js__WEBPACK_IMPORTED_MODULE_1__.sd)(existing.checksum)) === void 0) {
    const title = `The release already has ${name}, which cannot be compared with the asset: ${difference}`;
    const hint = `Another tool uploaded it: electron-builder, for one, stores no checksum. Leave it out of \`artifacts\` for this version (\`artifacts: []\` for all), or delete the artifact ${existing.id} at Keygen, and run again to upload the asset.`;
    return {
     kind: "conflict",
     problem: {
      code: "registry.conflict",
      title,
      hint,
      field: "artifacts"
     }
    };
   }
   const title = `The release already has a different ${name}: ${difference}`;
   const hasOtherBytes = differenceOf(artifact, existing) !== void 0;
   const hint = hasOtherBytes ? `A published file is never replaced. Delete the artifact ${existing.id} at Keygen if it is the wrong one, and run again; otherwise release a new version.` : "Its content is the same, so `operation: update` can write the new signature.";
   return {
    kind: "conflict",
    problem: {
     code: "registry.conflict",
     title,
     hint,
     field: "artifacts"
    }
   };
  }
  function isOwnBefore(record, {checkStartedAt}) {
   const created = Date.parse(record.created ?? "");
   return (0, _metadata_js__WEBPACK_IMPORTED_MODULE_0__.Oz)(record) !== void 0 && !(created >= checkStartedAt);
  }
  function uploadDeadline(existing, {run, checkStartedAt, timeout, isPublished}) {
   const parsed = Date.parse(existing.created ?? "");
   const created = Number.isNaN(parsed) ? checkStartedAt : parsed;
   if ((0, _metadata_js__WEBPACK_IMPORTED_MODULE_0__.ij)(existing, run)) return isPublished ? created + noticeDelay : checkStartedAt;
   if ((0, _metadata_js__WEBPACK_IMPORTED_MODULE_0__.un)(existing, run)) return created + noticeDelay + (existing.filesize ?? 0) / slowestUpload;
   return created + timeout;
  }
  function hasOtherSize({desired: {asset}}, {filesize}) {
   return typeof filesize === "number" && filesize !== asset.size;
  }
  function differenceOf(artifact, existing) {
   const {desired} = artifact;
   if (hasOtherSize(artifact, existing)) return `it has ${existing.filesize} bytes, but the asset has ${desired.asset.size}`;
   const theirs = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_1__.sd)(existing.checksum);
   if (theirs === void 0) return "it has no checksum to compare";
   if ((0, _checksum_js__WEBPACK_IMPORTED_MODULE_1__.Zn)(theirs) === void 0) return "its checksum is of an unknown type";
   if (!(0, _hash_js__WEBPACK_IMPORTED_MODULE_2__.OI)(artifact, existing)) return "its checksum differs";
   for (const name of [ "platform", "arch", "filetype" ]) if ((existing[name] || void 0) !== desired[name]) return `its ${name} is ${quoted(existing[name])}, not ${quoted(desired[name])}`;
   return;
  }
  function signatureFault({desired, signature}, existing) {
   if (signature === void 0 || signature === existing.signature) return;
   if (!existing.signature) return "it is not signed";
   const ours = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_1__.sd)(signature);
   if (ours !== void 0 && (0, _checksum_js__WEBPACK_IMPORTED_MODULE_1__.sd)(existing.signature)?.equals(ours)) return;
   return desired.signatureFile === void 0 ? "it was signed with another key" : `its signature is not that of \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(desired.signatureFile)}\``;
  }
  function updateOf(artifact, existing) {
   return differenceOf(artifact, existing) === void 0 ? repairOf(artifact, existing) : {};
  }
  function repairOf({checksum, signature}, existing) {
   return (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.sw)({
    checksum: checksum === existing.checksum ? void 0 : checksum,
    signature: signature === existing.signature ? void 0 : signature
   });
  }
  function quoted(value) {
   return value ? `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.xv)(value, 60)}\`` : "empty";
  }
 }),
 3648: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Rz: () => algorithms,
   Zn: () => hashNameOf,
   d8: () => encodings,
   iD: () => formFor,
   jd: () => hashNameFor,
   lF: () => encode,
   rs: () => formInstead,
   sd: () => bytesFrom
  });
  const algorithms = [ "sha-512", "sha-384", "sha-256", "sha-1" ];
  const encodings = [ "base64raw", "base64", "base64url", "hex" ];
  const defaultForm = {
   algorithm: "sha-512",
   encoding: "base64raw"
  };
  const formOfEngine = {
   npm: {
    algorithm: "sha-512",
    encoding: "base64"
   },
   pypi: {
    algorithm: "sha-256",
    encoding: "hex"
   },
   rubygems: {
    algorithm: "sha-256",
    encoding: "hex"
   }
  };
  function formFor(engine, given = {}) {
   const form = engine !== void 0 && Object.hasOwn(formOfEngine, engine) ? formOfEngine[engine] : void 0;
   return {
    ...defaultForm,
    ...form,
    ...given
   };
  }
  function formInstead(engine, {algorithm, encoding}) {
   if (engine === void 0 || !Object.hasOwn(formOfEngine, engine)) return;
   const isBase64 = encoding === "base64" || encoding === "base64raw" && algorithm === "sha-384";
   const isHex = encoding === "hex";
   const isRead = engine === "npm" ? isBase64 && algorithm !== "sha-1" || isHex && algorithm === "sha-1" : engine === "pypi" ? isHex : algorithm === "sha-256" && (isHex || isBase64);
   return isRead ? void 0 : formOfEngine[engine];
  }
  function encode(bytes, encoding) {
   const buffer = Buffer.from(bytes);
   switch (encoding) {
   case "hex":
    return buffer.toString("hex");

   case "base64":
    return buffer.toString("base64");

   case "base64url":
    return buffer.toString("base64url");

   case "base64raw":
    return buffer.toString("base64").replace(/=+$/, "");
   }
  }
  function bytesFrom(text) {
   const value = text?.trim() ?? "";
   if (value === "") return;
   const hex = value.replace(/^0x/i, "");
   if (/^([0-9a-f]{2})+$/i.test(hex) && [ 32, 40, 64, 96, 128 ].includes(hex.length)) return Buffer.from(hex, "hex");
   return /^[\w+/-]+={0,2}$/.test(value) ? Buffer.from(value, "base64") : void 0;
  }
  function hashNameOf(digest) {
   return digest && hashNames.find(([, length]) => length === digest.length)?.[0];
  }
  const hashNames = [ [ "md5", 16 ], [ "sha1", 20 ], [ "sha256", 32 ], [ "sha384", 48 ], [ "sha512", 64 ] ];
  const hashOfAlgorithm = {
   "sha-512": "sha512",
   "sha-384": "sha384",
   "sha-256": "sha256",
   "sha-1": "sha1"
  };
  const hashNameFor = ({algorithm}) => hashOfAlgorithm[algorithm];
 }),
 3328: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   U: () => engineNotices,
   s: () => examine
  });
  var problem = __webpack_require__(3603);
  var domain_text = __webpack_require__(3373);
  var artifacts_checksum = __webpack_require__(3648);
  var keygen_metadata = __webpack_require__(3906);
  var external_node_zlib_ = __webpack_require__(8522);
  const block = 512;
  async function* tarEntries(chunks) {
   let skip = 0;
   let rest = Buffer.alloc(0);
   for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([ rest, chunk ]);
    for (;;) {
     const skipped = Math.min(skip, bytes.length);
     skip -= skipped;
     bytes = bytes.subarray(skipped);
     if (skip > 0 || bytes.length < block) break;
     const entry = entryFrom(bytes.subarray(0, block));
     if (entry === void 0) return;
     yield entry;
     bytes = bytes.subarray(block);
     skip = Math.ceil(entry.size / block) * block;
    }
    rest = bytes;
   }
  }
  function entryFrom(header) {
   const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
   if (octal(header, 148, 8) !== sum) return;
   const size = ((header[124] ?? 0) & 128) === 0 ? octal(header, 124, 12) : Number(header.readBigUInt64BE(128));
   const prefix = header.subarray(257, 262).toString("latin1") === "ustar" ? tar_text(header, 345, 155) : "";
   return {
    name: `${prefix === "" ? "" : `${prefix}/`}${tar_text(header, 0, 100)}`,
    size
   };
  }
  function tar_text(header, start, length) {
   const field = header.subarray(start, start + length);
   const end = field.indexOf(0);
   return field.subarray(0, end < 0 ? length : end).toString("utf8");
  }
  function octal(header, start, length) {
   return Number.parseInt(tar_text(header, start, length).trim() || "0", 8);
  }
  async function* gunzipped(chunks) {
   const gunzip = (0, external_node_zlib_.createGunzip)();
   const feed = async () => {
    for await (const chunk of chunks) {
     if (gunzip.destroyed) return;
     if (gunzip.write(chunk)) continue;
     await new Promise(resolve => {
      gunzip.once("drain", resolve);
      gunzip.once("close", resolve);
     });
    }
    if (!gunzip.destroyed) gunzip.end();
   };
   const feeding = feed().catch(error => void gunzip.destroy(error));
   try {
    for await (const chunk of gunzip) yield chunk;
   } finally {
    gunzip.destroy();
    await feeding;
   }
  }
  const maxWhole = 33554432;
  const maxTail = 8388608;
  const maxMetadata = 1048576;
  async function requiresPythonOf(chunks, size) {
   const keep = size <= maxWhole ? maxWhole : maxTail;
   const kept = [];
   let length = 0;
   for await (const chunk of chunks) {
    kept.push(chunk);
    length += chunk.length;
    while (length - (kept[0]?.length ?? 0) >= keep) length -= kept.shift()?.length ?? 0;
   }
   const tail = Buffer.concat(kept);
   try {
    const metadata = metadataIn(tail, size - tail.length);
    const [head = ""] = metadata?.split(/\r?\n\r?\n/, 1) ?? [];
    return /^Requires-Python:[ \t]*(\S.*)$/im.exec(head)?.[1]?.trim();
   } catch {
    return;
   }
  }
  function metadataIn(tail, start) {
   const end = tail.lastIndexOf(Buffer.from("PK\x05\x06"));
   if (end < 0) return;
   let at = tail.readUInt32LE(end + 16) - start;
   for (let count = tail.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at < 0 || tail.readUInt32LE(at) !== 33639248) return;
    const [nameLength, extraLength, commentLength] = [ 28, 30, 32 ].map(field => tail.readUInt16LE(at + field));
    const name = tail.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString("utf8");
    if (/^[^/]+\.dist-info\/METADATA$/.test(name)) return contentOf(tail, start, at);
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
   }
   return;
  }
  function contentOf(tail, start, at) {
   const method = tail.readUInt16LE(at + 10);
   const compressed = tail.readUInt32LE(at + 20);
   const local = tail.readUInt32LE(at + 42) - start;
   const from = local + 30 + tail.readUInt16LE(local + 26) + tail.readUInt16LE(local + 28);
   const bytes = tail.subarray(from, from + Math.min(compressed, maxMetadata));
   if (method === 0) return bytes.toString("utf8");
   return method === 8 ? (0, external_node_zlib_.inflateRawSync)(bytes, {
    maxOutputLength: maxMetadata
   }).toString("utf8") : void 0;
  }
  const mebi = 1048576;
  const oci = {
   maxEntry: 512 * mebi,
   isRelative: true
  };
  const kinds = {
   npm: {
    served: /\.tgz$/i,
    files: "`.tgz` files",
    maxBytes: 32 * mebi,
    fault: chunks => lacks(gunzipped(chunks), [ "package/package.json" ], "an npm package as built by `npm pack`")
   },
   rubygems: {
    served: /\.gem$/i,
    files: "`.gem` files",
    maxBytes: 32 * mebi,
    fault: chunks => lacks(chunks, [ "metadata.gz", "data.tar.gz" ], "a gem as built by `gem build`")
   },
   oci: {
    served: /\.tar$/i,
    files: "`.tar` files in OCI layout",
    maxBytes: 1024 * mebi,
    fault: chunks => lacks(chunks, [ "oci-layout", "index.json" ], "an image in OCI layout", oci)
   },
   pypi: {
    served: /\.(whl|tar\.gz|tar\.bz2|tgz|zip|egg)$/i,
    files: "wheels and source distributions"
   }
  };
  const kindOf = engine => engine !== void 0 && Object.hasOwn(kinds, engine) ? kinds[engine] : void 0;
  const maxLooked = 512 * mebi;
  async function lacks(chunks, wanted, kind, {maxEntry = 1 / 0, isRelative = false} = {}) {
   const missing = new Set(wanted);
   let looked = 0;
   try {
    for await (const {name, size} of tarEntries(chunks)) {
     missing.delete(isRelative ? name.replace(/^\.\//, "") : name);
     if (size > maxEntry) return `has a blob of ${size} bytes, more than the ${maxEntry} that Keygen accepts`;
     looked += size;
     if (missing.size === 0 && maxEntry === 1 / 0 || looked > maxLooked) return;
    }
   } catch (error) {
    const {code} = Object(error);
    if (typeof code !== "string" || !code.startsWith("Z_")) throw error;
   }
   const names = (0, domain_text.Zv)([ ...missing ], {
    show: name => `\`${name}\``
   });
   return missing.size === 0 ? void 0 : `is not ${kind}: it has no ${names}`;
  }
  async function examine(engine, {asset, filename, metadata}, chunks) {
   const {served, maxBytes = 1 / 0, fault} = kindOf(engine) ?? {};
   if (served?.test(filename) !== true) return {
    metadata: {}
   };
   if (engine === "pypi") {
    const isSet = Object.keys(metadata).some(key => (0, keygen_metadata.pt)(key) === "requiresPython");
    const found = isSet || !/\.whl$/i.test(filename) ? void 0 : await requiresPythonOf(chunks, asset.size);
    const own = {
     requiresPython: found
    };
    return {
     metadata: found === void 0 || (0, keygen_metadata.Sp)({
      ...metadata,
      ...own
     }) ? {} : own
    };
   }
   const found = asset.size > maxBytes ? `has ${asset.size} bytes, but Keygen accepts at most ${maxBytes}` : await (fault?.(chunks));
   const problems = found === void 0 ? void 0 : (0, problem.GW)([ unservable(asset.name, engine ?? "", found) ]);
   return {
    metadata: {},
    ...problems === void 0 ? {} : {
     problems
    }
   };
  }
  function unservable(name, engine, fault) {
   return {
    code: "registry.rejected",
    title: `\`${(0, domain_text.Hv)(name)}\` ${fault}`,
    hint: `The package's engine is \`${engine}\`, which would mark this file as FAILED, so nothing was sent. Rebuild it, or remove it from \`artifacts\`.`,
    field: "artifacts"
   };
  }
  function engineNotices(engine, artifacts) {
   const kind = kindOf(engine);
   if (kind === void 0) return [];
   const {true: served = [], false: unserved = []} = Object.groupBy(artifacts, ({filename}) => kind.served.test(filename) ? "true" : "false");
   const warning = (found, textOf) => {
    const names = found.map(({filename}) => filename);
    const shown = (0, domain_text.Zv)(names, {
     show: name => `\`${(0, domain_text.Hv)(name)}\``
    });
    const text = `The package's engine is \`${engine ?? ""}\`, ${textOf(shown)}`;
    return found.length === 0 ? [] : [ {
     level: "warning",
     text
    } ];
   };
   const insteadOf = ({checksum}) => (0, artifacts_checksum.rs)(engine, (0, artifacts_checksum.iD)(engine, checksum));
   const unread = served.filter(artifact => insteadOf(artifact) !== void 0);
   const form = unread[0] && insteadOf(unread[0]);
   return [ ...warning(unserved, names => `which serves ${kind.files} only: its clients will not see ${names}. Remove from \`artifacts\` what is not meant for them.`), ...warning(unread, names => `whose clients do not read the checksum of ${names} in the form that \`checksum\` sets, and install without verifying it. Remove \`checksum\`: the form is then \`${form?.algorithm ?? ""}\`, \`${form?.encoding ?? ""}\`.`) ];
  }
 }),
 4865: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $$: () => bytesOf,
   C1: () => localFile,
   F: () => problemsOfSource,
   Fl: () => baseName,
   TA: () => readFile,
   _P: () => dottedName,
   yR: () => readText
  });
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3373);
  var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6440);
  function localFile({path, bytes}) {
   return {
    name: `./${path}`,
    size: bytes.size,
    contentType: "",
    state: "uploaded",
    bytes
   };
  }
  function bytesOf(assets, file) {
   return "bytes" in file ? file.bytes : assets.bytes(file);
  }
  function baseName({name}) {
   return name.slice(name.lastIndexOf("/") + 1);
  }
  function dottedName(name) {
   return name.replaceAll(/[^A-Za-z0-9_-]+/g, ".");
  }
  async function readFile({assets, clock, deadline}, file, read) {
   const stop = new AbortController;
   const timer = clock.timer(Math.max(0, deadline - clock.now()), () => stop.abort());
   try {
    return await read(await bytesOf(assets, file).open(stop.signal));
   } catch (error) {
    if (stop.signal.aborted) throw (0, _session_js__WEBPACK_IMPORTED_MODULE_1__.w2)("The run exceeded `timeout` while reading an asset");
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(problemsOfSource(error, file.name));
   } finally {
    timer.cancel();
   }
  }
  async function readText(context, file, {maxBytes, what}) {
   if (file.size > maxBytes) {
    const title = `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(file.name)}\` has ${file.size} bytes, too many for ${what}`;
    const problem = {
     code: "input.invalid",
     title,
     hint: "Correct `artifacts`.",
     field: "artifacts"
    };
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ problem ]);
   }
   return readFile(context, file, async stream => {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
   });
  }
  function problemsOfSource(error, filename) {
   const title = `The bytes of ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.xv)(filename, 120)} could not be read`;
   const hint = "Run again; if it happens again, upload the asset again.";
   return (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__._n)(error) ?? [ {
    code: "asset.corrupt",
    title,
    hint,
    field: "artifacts"
   } ];
  }
 }),
 2931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   OI: () => isSameContent,
   tt: () => hashArtifact
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
  var _metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3906);
  var _checksum_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3648);
  var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3328);
  var _file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4865);
  var _signature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(525);
  async function hashArtifact(context, desired, existing, {settings, product, engine, signature: given, mayRepair}) {
   const form = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.iD)(engine, desired.checksum);
   const key = settings["signing-key"] === void 0 ? void 0 : (0, _signature_js__WEBPACK_IMPORTED_MODULE_6__.X)(settings["signing-key"]);
   const wanted = [ (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.jd)(form), ...key?.ok === true ? [ "sha512" ] : [] ];
   const kept = existing?.status === "FAILED" || existing?.status === "YANKED" ? void 0 : existing;
   const theirs = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.sd)(kept?.checksum);
   const compared = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.Zn)(theirs);
   const known = new Map;
   if (desired.asset.sha256 !== void 0) known.set("sha256", Buffer.from(desired.asset.sha256, "hex"));
   if (kept && theirs && compared && isSameSource(desired, kept)) known.set(compared, theirs);
   const needed = [ ...compared ? [ compared ] : [], ...mayRepair || kept === void 0 ? wanted : [] ];
   const isKnown = kept !== void 0 && needed.every(name => known.has(name));
   const {digests, metadata} = isKnown ? {
    digests: known,
    metadata: {}
   } : await readDigests(context, desired, engine, [ ...needed, ...wanted, "sha512" ]);
   const digest = digests.get((0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.jd)(form));
   const sha512 = digests.get("sha512");
   const signature = given ?? (key?.ok === true && sha512 ? (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.lF)(await (0, 
   _signature_js__WEBPACK_IMPORTED_MODULE_6__._)(key.value, sha512, product), "base64raw") : void 0);
   return {
    desired: {
     ...desired,
     metadata: {
      ...desired.metadata,
      ...metadata
     }
    },
    digests,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_7__.sw)({
     checksum: digest && (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.lF)(digest, form.encoding),
     signature
    })
   };
  }
  function readDigests(context, desired, engine, names) {
   return (0, _file_js__WEBPACK_IMPORTED_MODULE_5__.TA)(context, desired.asset, async stream => {
    const hashes = new Map(names.map(name => [ name, (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name) ]));
    const source = stream[Symbol.asyncIterator]();
    let failure;
    const chunks = {
     [Symbol.asyncIterator]: () => ({
      next: async () => {
       try {
        const next = await source.next();
        if (next.done !== true) for (const hash of hashes.values()) hash.update(next.value);
        return next;
       } catch (error) {
        failure ??= {
         error
        };
        throw error;
       }
      }
     })
    };
    let found;
    try {
     found = await (0, _engine_js__WEBPACK_IMPORTED_MODULE_4__.s)(engine, desired, chunks);
     const rest = chunks[Symbol.asyncIterator]();
     while ((await rest.next()).done !== true) ;
    } finally {
     await (source.return?.());
    }
    if (failure !== void 0) throw failure.error;
    if (found.problems) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.Mm(found.problems);
    return {
     digests: new Map([ ...hashes ].map(([name, hash]) => [ name, hash.digest() ])),
     metadata: found.metadata
    };
   });
  }
  function isSameSource({asset}, existing) {
   return asset.sha256 !== void 0 && (0, _metadata_js__WEBPACK_IMPORTED_MODULE_2__.Oz)(existing) !== void 0 && existing.metadata[_metadata_js__WEBPACK_IMPORTED_MODULE_2__.Hs.sha256] === asset.sha256 && (0, 
   _checksum_js__WEBPACK_IMPORTED_MODULE_3__.sd)(existing.checksum) !== void 0;
  }
  function isSameContent({digests}, existing) {
   const theirs = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.sd)(existing.checksum);
   const name = (0, _checksum_js__WEBPACK_IMPORTED_MODULE_3__.Zn)(theirs);
   const ours = name && digests.get(name);
   return theirs !== void 0 && ours !== void 0 && theirs.equals(ours);
  }
 }),
 369: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Z: () => selectorFrom,
   q: () => selectArtifacts
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(282);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3373);
  var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3906);
  var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9881);
  var _file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4865);
  const maxBytes = 5 * 1024 ** 3;
  function selectArtifacts(selectors, {assets, values, workspace}) {
   const problems = [];
   const invalid = (title, hint) => void problems.push({
    code: "input.invalid",
    title,
    hint,
    field: "artifacts"
   });
   const candidates = [];
   for (const given of selectors ?? [ "*" ]) {
    const selector = selectorFrom(given);
    const isLocal = (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.P9)(selector.asset);
    if (isLocal && workspace === void 0) continue;
    const matches = isLocal ? (workspace?.get(selector.asset) ?? []).map(_file_js__WEBPACK_IMPORTED_MODULE_3__.C1) : (0, 
    _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.Jl)(selector.asset, assets);
    if (matches.length === 0) problems.push(isLocal ? noFile(selector.asset) : noAsset(selectors === void 0 ? void 0 : selector.asset, assets));
    for (const asset of matches) {
     const rank = (selector.asset === asset.name ? 2 : 0) + (Object.keys(selector).length > 1 ? 1 : 0);
     candidates.push({
      artifact: artifactFrom(selector, asset, values),
      pattern: selector.asset,
      rank
     });
    }
   }
   const special = new Set(candidates.flatMap(({artifact, rank}) => rank > 0 ? artifact.asset.name : []));
   const byFilename = Map.groupBy(candidates.filter(({artifact, rank}) => rank > 0 || !special.has(artifact.asset.name)), ({artifact}) => artifact.filename);
   const artifacts = [];
   const disputed = [];
   for (const [filename, rivals] of byFilename) {
    const names = [ ...new Set(rivals.map(({artifact}) => artifact.asset.name)) ];
    if (names.length > 1) invalid(`\`artifacts\` gives ${names.length} files the filename \`${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(filename)}\`: ${quoted(names)}`, "A filename is unique within a release. Give each file its own `filename`, or none if a pattern matches several files.");
    const highest = Math.max(...rivals.map(({rank}) => rank));
    const [first, ...equals] = rivals.filter(({rank}) => rank === highest);
    if (first === void 0) continue;
    const other = equals.find(one => !isSameArtifact(one.artifact, first.artifact));
    if (other !== void 0 && names.length === 1) disputed.push({
     patterns: [ ...new Set([ first.pattern, other.pattern ]) ],
     name: first.artifact.asset.name
    });
    const {artifact} = first;
    const {asset, filetype} = artifact;
    artifacts.push(artifact);
    if (asset.state !== "uploaded") problems.push(stillOpen(asset));
    if (asset.size > maxBytes) problems.push(tooLarge(asset));
    const name = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(filename, 120);
    if ((0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.BH)(filename) > 255) invalid(`\`artifacts\` gives a file a name of more than 255 characters: ${name}`, "Give it a `filename`.");
    if (!isFiletypeOf(filename, filetype)) invalid(`\`artifacts\` gives ${name} the filetype \`${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(filetype ?? "", 60)}\`, which does not match the end of its name`, "Keygen requires the extension of the filename. Remove `filetype`.");
   }
   for (const same of Map.groupBy(disputed, ({patterns}) => patterns.join("\n")).values()) {
    const {patterns = []} = same[0] ?? {};
    const files = quoted(same.map(({name}) => name));
    invalid(patterns.length === 1 ? `\`artifacts\` names ${quoted(patterns)} twice, with different settings, for one filename` : `\`artifacts\` gives ${files} different settings by ${quoted(patterns)}`, "To publish a file twice, give each mapping its own `filename`. Otherwise set everything in one mapping: the exact name of a file goes before a pattern that also matches it.");
   }
   for (const [signature, signed] of Map.groupBy(artifacts, ({signatureFile}) => signatureFile)) {
    const files = new Map(signed.map(({asset}) => [ asset.sha256 ?? asset.name, asset.name ]));
    if (signature !== void 0 && files.size > 1) invalid(`\`artifacts\` gives ${files.size} files the same \`signature\`, ${quoted([ signature ])}: ${quoted([ ...files.values() ])}`, "A signature belongs to one file, and no client accepts it for another. Write a mapping for each file, with its own `signature`.");
   }
   return {
    artifacts,
    notices: artifacts.flatMap(spellingNotices),
    problems
   };
  }
  function isSameArtifact(one, other) {
   const textOf = artifact => JSON.stringify({
    ...artifact,
    asset: null,
    isNamed: true
   });
   return textOf(one) === textOf(other);
  }
  const quoted = names => (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Zv)(names, {
   limit: 20,
   show: name => `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(name)}\``
  });
  function noAsset(pattern, assets) {
   const code = "asset.missing";
   const field = "artifacts";
   if (pattern === void 0) {
    const title = "The release has no assets to publish";
    const hint = "Attach them before the release is published, or set `artifacts: []` to publish without any. A file of the workspace is a path that starts with `./`.";
    return {
     code,
     title,
     hint,
     field
    };
   }
   const title = `No asset of the release matches \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(pattern, 120)}\``;
   const names = assets.map(({name}) => name);
   const detail = names.length === 0 ? "the release has no assets." : `the release has ${quoted(names)}.`;
   const renamed = renamedBy(pattern, assets);
   const hint = !(0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.LM)(pattern) ? "The name of an asset has no slash. If a file of the workspace is meant, start the path with `./`." : renamed === void 0 ? "Correct `artifacts`, or attach the asset before the release is published. A file of the workspace is a path that starts with `./`." : `GitHub replaces spaces and special characters in the names of assets with dots, so this one is called \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(renamed)}\`. Write that name in \`artifacts\`; \`filename\` gives the artifact its own name at Keygen.`;
   return {
    code,
    title,
    detail,
    hint,
    field
   };
  }
  function renamedBy(pattern, assets) {
   const exact = assets.find(({name}) => (0, _file_js__WEBPACK_IMPORTED_MODULE_3__._P)(name) === (0, 
   _file_js__WEBPACK_IMPORTED_MODULE_3__._P)(pattern));
   if (exact !== void 0) return exact.name;
   const asStored = pattern.replaceAll(/[^\w.+@~*?[\]{},()!|\\-]+/g, ".");
   return asStored === pattern ? void 0 : (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.Jl)(asStored, assets)[0]?.name;
  }
  function noFile(pattern) {
   const title = `No file of the workspace matches \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(pattern, 120)}\``;
   const hint = "Build it, or download it with `actions/download-artifact`, before this step; or correct the path, which starts at the root of the workspace.";
   return {
    code: "asset.missing",
    title,
    hint,
    field: "artifacts"
   };
  }
  function tooLarge({name, size}) {
   const title = `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(name)}\` has ${size} bytes, but Keygen accepts at most ${maxBytes}`;
   const hint = "Compress or split the file, or leave it out of `artifacts`.";
   return {
    code: "registry.rejected",
    title,
    hint,
    field: "artifacts"
   };
  }
  function stillOpen({name}) {
   const title = `The asset \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(name)}\` is still being uploaded to the release`;
   const hint = "If another job uploads it, raise `wait-for-assets`; if its upload was interrupted, delete it and attach it again.";
   return {
    code: "asset.missing",
    title,
    hint,
    field: "artifacts"
   };
  }
  function spellingNotices({metadata, filename}) {
   const rewritten = (0, _metadata_js__WEBPACK_IMPORTED_MODULE_1__.rw)(metadata).map(({from}) => from);
   if (rewritten.length === 0) return [];
   const names = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Zv)(rewritten, {
    show: key => `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(key, 60)}\``
   });
   const text = `Keygen rewrites metadata keys; for ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(filename, 120)}, this changes ${names}. Write them in lowerCamelCase.`;
   return [ {
    level: "warning",
    text
   } ];
  }
  function selectorFrom(given) {
   if (typeof given === "string") return {
    asset: given
   };
   const {asset, metadata, checksum} = given;
   const texts = [ "platform", "arch", "filename", "filetype", "signature" ].flatMap(key => {
    const text = given[key]?.trim() ?? "";
    return text === "" ? [] : [ [ key, text ] ];
   });
   const {algorithm, encoding} = checksum ?? {};
   const form = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
    algorithm: algorithm ?? void 0,
    encoding: encoding ?? void 0
   });
   return {
    asset,
    ...Object.fromEntries(texts),
    ...metadata ? {
     metadata
    } : {},
    ...Object.keys(form).length > 0 ? {
     checksum: form
    } : {}
   };
  }
  function artifactFrom(selector, asset, values) {
   const filename = selector.filename === void 0 ? (0, _file_js__WEBPACK_IMPORTED_MODULE_3__.Fl)(asset) : (0, 
   _placeholders_js__WEBPACK_IMPORTED_MODULE_2__.Ct)(selector.filename, values);
   const filetype = selector.filetype?.replace(/^\./, "") ?? /\.([^./]+)$/.exec(filename)?.[1];
   return {
    asset,
    filename,
    isNamed: selector.filename !== void 0,
    metadata: selector.metadata ?? {},
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
     filetype: filetype?.toLowerCase() || void 0,
     platform: selector.platform?.toLowerCase(),
     arch: selector.arch?.toLowerCase(),
     signatureFile: selector.signature,
     checksum: selector.checksum
    })
   };
  }
  function isFiletypeOf(filename, filetype) {
   return filetype === void 0 || !filename.includes(".") || filename.toLowerCase().endsWith(`.${filetype}`);
  }
 }),
 525: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   X: () => signingKeyFrom,
   _: () => sign
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
  const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
  function signingKeyFrom(text) {
   const hex = text.trim();
   if (!/^([0-9a-f]{64}|[0-9a-f]{128})$/i.test(hex)) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.g)("is not an Ed25519 key: give 64 hex digits (the seed) or 128 (seed and public key)");
   const bytes = Buffer.from(hex, "hex");
   const seed = bytes.subarray(0, 32);
   if (bytes.length === 64 && !bytes.subarray(32).equals(publicKeyOf(seed))) return (0, 
   _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.g)("contains a public key that does not belong to its seed: copy the whole key again");
   return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({
    seed
   });
  }
  function publicKeyOf(seed) {
   const key = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
    key: Buffer.concat([ pkcs8, seed ]),
    format: "der",
    type: "pkcs8"
   });
   return Buffer.from((0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({
    format: "jwk"
   }).x ?? "", "base64url");
  }
  async function sign(key, sha512, context) {
   const {ed25519ph} = await Promise.all([ __webpack_require__.e(453), __webpack_require__.e(871) ]).then(__webpack_require__.bind(__webpack_require__, 1650));
   return ed25519ph.sign(sha512, new Uint8Array(key.seed), {
    context: (new TextEncoder).encode(context)
   });
  }
 }),
 5700: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   H0: () => signingKeyProblems,
   be: () => asTauriArtifacts
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
  var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4865);
  const archs = {
   x86_64: "x86_64",
   x64: "x86_64",
   amd64: "x86_64",
   aarch64: "aarch64",
   arm64: "aarch64",
   i686: "i686",
   i386: "i686",
   x86: "i686",
   armhf: "armv7",
   armv7: "armv7"
  };
  const arch = /(?<![a-z0-9])(x86_64|x64|amd64|aarch64|arm64|i686|i386|x86|armhf|armv7)(?![a-z0-9])/gi;
  const platforms = [ [ /\.(msi|exe|msi\.zip|nsis\.zip)$/i, "windows" ], [ /\.(dmg|app\.tar\.gz)$/i, "darwin" ], [ /\.(appimage|appimage\.tar\.gz|deb|rpm)$/i, "linux" ] ];
  function targetOf(filename) {
   const word = [ ...filename.matchAll(arch) ].at(-1)?.[1]?.toLowerCase();
   return (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
    platform: platforms.find(([names]) => names.test(filename))?.[1],
    arch: word === void 0 ? void 0 : archs[word]
   });
  }
  const isSignature = name => /\.sig$/i.test(name);
  async function asTauriArtifacts(artifacts, release, source) {
   const names = new Set(artifacts.map(({asset}) => asset.name));
   const signatures = new Set(artifacts.map(({signatureFile}) => signatureFile));
   const bundles = artifacts.filter(({asset: {name}}) => !signatures.has(name) && !(isSignature(name) && names.has(name.replace(/\.sig$/i, ""))));
   const complete = await Promise.all(bundles.map(async artifact => {
    const {asset, filename} = artifact;
    const sig = `${asset.name}.sig`;
    const isThere = (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.P9)(sig) ? (await source.files(sig)).some(({path}) => `./${path}` === sig) : release.some(({name}) => name === sig);
    const signature = isThere && !isSignature(asset.name) ? sig : void 0;
    const target = {
     ...targetOf(filename),
     ...targetOf((0, _file_js__WEBPACK_IMPORTED_MODULE_1__.Fl)(asset))
    };
    const signed = {
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
      signatureFile: signature
     }),
     ...target,
     ...artifact
    };
    const missing = [ "signatureFile", "platform", "arch" ].filter(name => signed[name] === void 0);
    return {
     artifact: missing.includes("signatureFile") ? artifact : signed,
     missing
    };
   }));
   const served = complete.filter(({artifact}) => !isIndex(artifact.filename));
   return {
    artifacts: complete.map(({artifact}) => artifact),
    notices: [ ...unservedNotices(served), ...unknownNotices(served) ].map(text => ({
     level: "warning",
     text
    }))
   };
  }
  const isIndex = filename => /(^|\/)latest\.json$/.test(filename);
  function unservedNotices(bundles) {
   const unserved = bundles.filter(({missing}) => missing.length > 0);
   if (unserved.length === 0) return [];
   const lacks = name => unserved.some(({missing}) => missing.includes(name));
   const names = unserved.map(({artifact, missing}) => `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(artifact.filename)}\` (no ${missing.map(name => name.replace("File", "")).join(", no ")})`);
   const settings = [ "platform", "arch" ].filter(lacks).map(name => `\`${name}\``);
   const ways = [ ...lacks("signatureFile") ? [ "attach the file's `.sig`, or set `signature`" ] : [], ...settings.length > 0 ? [ `set ${settings.join(" and ")}` ] : [] ].join("; ");
   const isOffered = unserved.some(({artifact: {platform, arch: own}, missing: [first]}) => first === "signatureFile" && platform && own);
   const offer = isOffered ? " Clients are offered an unsigned file whose `platform` and `arch` are set, and refuse it." : "";
   return [ `The package's engine is \`tauri\`, whose updater installs only a file with a signature, a platform and an arch: it cannot use ${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Zv)(names)}.${offer} For a bundle, ${ways} in \`artifacts\`; any other file can be left out.${unserved.some(one => one.missing.includes("arch") && isUniversal(one)) ? universal : ""}` ];
  }
  const isUniversal = ({artifact: {filename, arch: own}}) => own === "universal" || /universal/i.test(filename);
  const universal = " A universal bundle needs two mappings, one for each `arch`, with different `filename`s.";
  function unknownNotices(bundles) {
   const known = {
    platform: platforms.map(([, name]) => name),
    arch: [ ...new Set(Object.values(archs)) ]
   };
   const unknown = bundles.flatMap(bundle => {
    const names = [ "platform", "arch" ].filter(name => {
     const value = bundle.artifact[name];
     return value !== void 0 && !known[name].includes(value);
    });
    return names.length === 0 ? [] : [ {
     bundle,
     names
    } ];
   });
   if (unknown.length === 0) return [];
   const shown = unknown.map(({bundle: {artifact}, names}) => {
    const values = names.map(name => `\`${name}: ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(artifact[name] ?? "")}\``);
    return `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(artifact.filename)}\` (${values.join(", ")})`;
   });
   const fields = [ "platform", "arch" ].filter(name => unknown.some(({names}) => names.includes(name))).map(name => `\`${name}\` has to be ${known[name].map(value => `\`${value}\``).join(", ")}`);
   const ofUniversal = unknown.some(({bundle, names}) => names.includes("arch") && isUniversal(bundle));
   return [ `No client of the engine \`tauri\` will be offered ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Zv)(shown)}: ${fields.join("; ")}.${ofUniversal ? universal : ""}` ];
  }
  function signingKeyProblems(engine, settings) {
   if (engine !== "tauri" || settings["signing-key"] === void 0) return [];
   const title = "`signing-key` creates signatures in Keygen's format, which Tauri's updater cannot verify";
   const hint = "Remove `signing-key`: in a package with the engine `tauri`, the signature of a file is the text of its `.sig`, which Tauri's bundler creates with `TAURI_SIGNING_PRIVATE_KEY`.";
   return [ {
    code: "input.invalid",
    title,
    hint,
    field: "signing-key"
   } ];
  }
 }),
 6710: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   dj: () => artifact,
   qi: () => artifacts,
   Gq: () => attachConstraints,
   GF: () => constraintBody,
   Pu: () => constraints,
   Dg: () => createArtifact,
   YG: () => createRelease,
   CM: () => deleteArtifact,
   lb: () => deleteRelease,
   Op: () => detachConstraints,
   RG: () => download,
   q: () => entitlement,
   vY: () => futureId,
   me: () => me,
   wg: () => packageOf,
   qM: () => product,
   Dl: () => publishRelease,
   _r: () => release,
   D8: () => releases,
   NA: () => setTag,
   eP: () => updateArtifact,
   BG: () => updateRelease,
   fG: () => upgrade,
   Pz: () => yankRelease
  });
  var schemas = __webpack_require__(3619);
  var data = __webpack_require__(282);
  var schema = __webpack_require__(109);
  var domain_text = __webpack_require__(3373);
  var url = __webpack_require__(1949);
  var api = __webpack_require__(3759);
  var metadata = __webpack_require__(3906);
  const id = schemas.YjP().check(api.m9(1), api.Eb(255));
  const resourceSchema = schemas.Ikc({
   id
  });
  const linkage = schemas.lqM(schemas.Ikc({
   data: schemas.cl6(resourceSchema)
  }));
  const records_text = schemas.Rvf(schemas.mee(schemas.YjP()), null);
  const word = schemas.cl6(schemas.YjP());
  const mapping = schemas.g1P(schemas.YjP(), schemas.L5J()).check(schemas.YPB(value => !(0, 
  metadata.ix)(metadata.JG, value)));
  const ofType = type => ({
   id,
   type: schemas.euz(type)
  });
  const releaseSchema = schemas.FsL(schemas.Ikc({
   ...ofType("releases"),
   attributes: schemas.Ikc({
    version: schemas.YjP(),
    channel: schemas.YjP(),
    status: schemas.k5n([ "DRAFT", "PUBLISHED", "YANKED" ]),
    name: records_text,
    description: records_text,
    tag: records_text,
    metadata: schemas.cl6(mapping)
   }),
   relationships: schemas.lqM(schemas.Ikc({
    product: linkage,
    package: linkage
   }))
  }), schemas.pdi(({id, attributes, relationships}) => ({
   id,
   ...attributes,
   metadata: attributes.metadata ?? {},
   productId: relationships?.product?.data?.id,
   packageId: relationships?.package?.data === null ? "" : relationships?.package?.data?.id
  })));
  const artifactSchema = schemas.FsL(schemas.Ikc({
   ...ofType("artifacts"),
   attributes: schemas.Ikc({
    filename: schemas.YjP(),
    filetype: word,
    filesize: schemas.cl6(schemas.aig()),
    platform: word,
    arch: word,
    checksum: word,
    signature: word,
    status: schemas.k5n([ "WAITING", "PROCESSING", "UPLOADED", "FAILED", "YANKED" ]),
    metadata: schemas.cl6(mapping),
    created: word
   }),
   links: (0, schema.GK)(schemas.Ikc({
    redirect: schemas.lqM(schemas.YjP())
   }))
  }), schemas.pdi(({id, attributes, links}) => ({
   id,
   ...attributes,
   metadata: attributes.metadata ?? {},
   redirect: links?.redirect
  })));
  const constraintSchema = schemas.FsL(schemas.Ikc({
   ...ofType("constraints"),
   relationships: schemas.Ikc({
    entitlement: schemas.Ikc({
     data: resourceSchema
    })
   })
  }), schemas.pdi(({id, relationships}) => ({
   id,
   entitlementId: relationships.entitlement.data.id
  })));
  const packageSchema = schemas.FsL(schemas.Ikc({
   ...ofType("packages"),
   attributes: schemas.lqM(schemas.Ikc({
    engine: schemas.MfU(word, void 0)
   })),
   relationships: schemas.lqM(schemas.Ikc({
    product: linkage
   }))
  }), schemas.pdi(({id, attributes, relationships}) => ({
   id,
   engine: attributes?.engine ?? void 0,
   productId: relationships?.product?.data?.id
  })));
  const productSchema = schemas.Ikc(ofType("products"));
  const entitlementSchema = schemas.Ikc(ofType("entitlements"));
  const tokenSchema = schemas.FsL(schemas.Ikc({
   data: resourceSchema,
   included: schemas.MfU((0, schema.c3)(schemas.Ikc({
    type: schemas.YjP(),
    attributes: (0, schema.GK)(schemas.Ikc({
     kind: (0, schema.GK)(schemas.YjP()),
     expiry: schemas.MfU(word, void 0),
     permissions: (0, schema.GK)((0, schema.c3)(schemas.YjP()))
    }))
   })), [])
  }), schemas.pdi(({included}) => included.find(({type}) => type === "tokens")?.attributes ?? {}));
  const futureId = "{id}";
  function path(template, ...parts) {
   return String.raw({
    raw: template
   }, ...parts.map(part => part === futureId ? part : (0, url.qE)(part)));
  }
  function dataOf(schema) {
   const document = schemas.Ikc({
    data: schema
   });
   return reply => document.safeParse((0, data.qF)(reply.text)).data?.data;
  }
  const noContent = ({status}) => status === 204 ? true : void 0;
  const readPermission = {
   token: "token.read",
   product: "product.read",
   package: "package.read",
   entitlements: "entitlement.read",
   release: "release.read",
   tag: "release.read",
   artifacts: "artifact.read"
  };
  function get(doing, subject, path, schema, facts = {}) {
   const permission = readPermission[subject];
   return {
    doing,
    subject,
    permission,
    method: "GET",
    path,
    reply: dataOf(schema),
    ...facts
   };
  }
  const me = () => ({
   doing: "show the token",
   subject: "token",
   method: "GET",
   path: "/me",
   reply: reply => tokenSchema.safeParse((0, data.qF)(reply.text)).data
  });
  const product = id => get("show the product", "product", path`/products/${id}`, productSchema);
  const packageOf = key => get("show the package", "package", path`/packages/${key}`, packageSchema);
  const entitlement = code => get(`show the entitlement ${(0, domain_text.xv)(code, 60)}`, "entitlements", path`/entitlements/${code}`, entitlementSchema);
  const release = (key, scope) => get(`show the release ${(0, domain_text.xv)(key, 60)}`, "release", path`/releases/${key}`, releaseSchema, {
   query: {
    ...scope
   }
  });
  const releases = (scope, status) => get("list the releases", "release", "/releases", (0, 
  schema.c3)(releaseSchema), {
   query: {
    ...scope,
    ...(0, data.sw)({
     status
    })
   }
  });
  const upgrade = (id, scope, channel) => ({
   ...get("upgrade", "release", path`/releases/${id}/upgrade`, releaseSchema, {
    query: {
     ...scope,
     channel
    }
   }),
   permission: "release.upgrade"
  });
  const constraints = id => ({
   ...get("list the constraints", "entitlements", path`/releases/${id}/constraints`, (0, 
   schema.c3)(constraintSchema)),
   permission: "constraint.read"
  });
  const artifacts = id => get("list the artifacts", "artifacts", path`/releases/${id}/artifacts`, (0, 
  schema.c3)(artifactSchema));
  const download = (id, artifactId) => get("show the download", "artifacts", path`/releases/${id}/artifacts/${artifactId}`, artifactSchema, {
   prefer: "no-download"
  });
  const artifact = id => get("show the artifact", "artifacts", path`/artifacts/${id}`, artifactSchema, {
   prefer: "no-download"
  });
  function write(doing, [subject, permission], [method, path], reply, body) {
   return {
    doing,
    subject,
    permission,
    method,
    path,
    reply,
    ...(0, data.sw)({
     body
    })
   };
  }
  const releaseFrom = dataOf(releaseSchema);
  const createRelease = body => write("create the release", [ "release", "release.create" ], [ "POST", "/releases" ], releaseFrom, body);
  const updateRelease = (id, attributes) => write("update the release", [ "release", "release.update" ], [ "PATCH", path`/releases/${id}` ], releaseFrom, {
   data: {
    type: "releases",
    attributes
   }
  });
  const setTag = (id, tag) => ({
   ...updateRelease(id, {
    tag
   }),
   doing: "move the tag",
   subject: "tag"
  });
  const publishRelease = id => write("publish the release", [ "release", "release.publish" ], [ "POST", path`/releases/${id}/actions/publish` ], releaseFrom);
  const yankRelease = id => write("yank the release", [ "release", "release.yank" ], [ "POST", path`/releases/${id}/actions/yank` ], releaseFrom);
  const deleteRelease = id => write("delete the release", [ "release", "release.delete" ], [ "DELETE", path`/releases/${id}` ], noContent);
  const attachConstraints = (id, entitlementIds) => write("attach constraints", [ "entitlements", "release.constraints.attach" ], [ "POST", path`/releases/${id}/constraints` ], dataOf((0, 
  schema.c3)(constraintSchema)), {
   data: entitlementIds.map(constraintBody)
  });
  const detachConstraints = (id, constraintIds) => write("detach constraints", [ "entitlements", "release.constraints.detach" ], [ "DELETE", path`/releases/${id}/constraints` ], noContent, {
   data: constraintIds.map(constraint => ({
    type: "constraints",
    id: constraint
   }))
  });
  const createArtifact = (body, filename) => ({
   ...write(`create the artifact ${(0, domain_text.xv)(filename, 120)}`, [ "artifacts", "artifact.create" ], [ "POST", "/artifacts" ], reply => {
    const record = dataOf(artifactSchema)(reply);
    const target = reply.headers["location"] ?? record?.redirect;
    return record?.filename !== filename || target === void 0 ? void 0 : {
     record,
     target
    };
   }, body),
   prefer: "no-redirect",
   redirect: 307,
   bodyName: `the artifact ${(0, domain_text.xv)(filename, 120)}`
  });
  const updateArtifact = (id, attributes) => write("update the artifact", [ "artifacts", "artifact.update" ], [ "PATCH", path`/artifacts/${id}` ], dataOf(artifactSchema), {
   data: {
    type: "artifacts",
    attributes
   }
  });
  const deleteArtifact = id => write("delete the artifact", [ "artifacts", "artifact.delete" ], [ "DELETE", path`/artifacts/${id}` ], noContent);
  function constraintBody(entitlementId) {
   return {
    type: "constraints",
    relationships: {
     entitlement: {
      data: {
       type: "entitlements",
       id: entitlementId
      }
     }
    }
   };
  }
 }),
 4032: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   checkPublish: () => checkPublish,
   checkUpdate: () => checkUpdate,
   checkWithdraw: () => checkWithdraw
  });
  var concurrency = __webpack_require__(7571);
  var problem = __webpack_require__(3603);
  var domain_text = __webpack_require__(3373);
  var keygen_api = __webpack_require__(7568);
  var artifacts_action = __webpack_require__(4269);
  var hash = __webpack_require__(2931);
  var domain_assets = __webpack_require__(1510);
  var keygen_session = __webpack_require__(6440);
  var artifacts_engine = __webpack_require__(3328);
  var artifacts_file = __webpack_require__(4865);
  var artifacts_selection = __webpack_require__(369);
  var tauri = __webpack_require__(5700);
  const maxSignature = 4096;
  async function findLocalFiles({artifacts = []}, {assets}) {
   const patterns = artifacts.map(given => (0, artifacts_selection.Z)(given).asset).filter(domain_assets.P9);
   const found = await (0, concurrency.X)(patterns, keygen_session.Ex, async pattern => [ pattern, await assets.files(pattern) ]);
   return new Map(found);
  }
  async function resolveArtifacts(selected, settings, selection, context, engine) {
   (0, problem.MI)((0, tauri.H0)(engine, settings));
   const fitted = engine === "tauri" ? await (0, tauri.be)(selected.artifacts, selection.assets, context.assets) : {
    artifacts: selected.artifacts,
    notices: (0, artifacts_engine.U)(engine, selected.artifacts)
   };
   const artifacts = await (0, concurrency.X)(fitted.artifacts, keygen_session.Ex, async desired => {
    const {signatureFile} = desired;
    if (signatureFile === void 0) return {
     desired
    };
    return {
     desired,
     signature: await signatureFrom(signatureFile, selection, context)
    };
   });
   return {
    artifacts,
    notices: [ ...selected.notices, ...fitted.notices ]
   };
  }
  async function signatureFrom(name, {assets}, context) {
   const matches = (0, domain_assets.P9)(name) ? (await context.assets.files(name)).map(artifacts_file.C1) : (0, 
   domain_assets.Jl)(name, assets);
   const [file] = matches;
   const shown = `\`${(0, domain_text.Hv)(name)}\``;
   const fail = (code, title, hint) => {
    throw new problem.Mm([ {
     code,
     title,
     hint,
     field: "artifacts"
    } ]);
   };
   if (file === void 0 || file.state !== "uploaded") return fail("asset.missing", `The file ${shown}, the signature of an artifact, does not exist`, "Attach it to the release, or build it before this step; or correct `signature`.");
   if (matches.length > 1) return fail("input.invalid", `\`signature\` matches ${matches.length} files: ${shown}`, "Use a path that matches only the signature of this artifact.");
   const text = (await (0, artifacts_file.yR)(context, file, {
    maxBytes: maxSignature * 4,
    what: "a signature"
   })).trim();
   if (text === "" || text.length > maxSignature || text.includes("\0")) return fail("input.invalid", `The signature ${shown} ${text === "" ? "is empty" : `is not text of at most ${maxSignature} characters`}`, "A signature is the text that Keygen's clients verify, like the contents of a Tauri `.sig` file.");
   return text;
  }
  var data = __webpack_require__(282);
  var domain_url = __webpack_require__(1949);
  var domain_version = __webpack_require__(3356);
  var checksum = __webpack_require__(3648);
  const electronIndex = /\.ya?ml$/;
  const tauriIndex = /^latest\.json$/;
  const maxBytes = 1048576;
  const noIndex = {
   files: []
  };
  async function checkUpdaterIndexes(context, artifacts, published) {
   const problems = [];
   const notices = [];
   const electron = [];
   const others = new Map;
   const byName = new Map(artifacts.map(artifact => [ artifact.desired.filename, artifact ]));
   for (const {desired} of artifacts) {
    const {filename, asset} = desired;
    const name = filename.slice(filename.lastIndexOf("/") + 1);
    const isElectron = electronIndex.test(name);
    if (!isElectron && !tauriIndex.test(name) || asset.size > maxBytes) continue;
    const text = await (0, artifacts_file.yR)(context, asset, {
     maxBytes,
     what: "an index"
    });
    const {version, files} = isElectron ? await electronIndexFrom(text) : tauriIndexFrom(text);
    const index = (0, domain_text.Hv)(filename);
    if (version !== void 0 && !(0, domain_version.p)(version, published.version)) others.set(version, [ ...others.get(version) ?? [], `\`${index}\`` ]);
    if (version !== void 0 && isElectron) electron.push(desired);
    const folder = filename.slice(0, filename.length - name.length);
    const missing = new Set;
    for (const file of files) {
     const found = byName.get(`${folder}${file.name}`) ?? byName.get(file.name);
     if (found === void 0) missing.add(file.name); else problems.push(...mismatches(index, file, found));
    }
    if (missing.size > 0) notices.push(missingNotice(index, [ ...missing ], artifacts));
   }
   const findings = [ ...others ].map(([version, indexes]) => versionFindings(indexes, version, published));
   const all = [ {
    problems,
    notices
   }, ...findings, channelFindings(electron, published) ];
   return {
    problems: all.flatMap(one => one.problems),
    notices: all.flatMap(one => one.notices)
   };
  }
  function versionFindings(indexes, version, published) {
   const {tagCheck} = published;
   if (tagCheck === "off") return {
    problems: [],
    notices: []
   };
   const [own, theirs] = [ (0, domain_text.Hv)(version), published.version ];
   const title = `${(0, domain_text.Zv)(indexes)} ${indexes.length === 1 ? "is" : "are"} for the version ${own}, but the release is ${theirs}`;
   if (tagCheck === "warn") return {
    problems: [],
    notices: [ {
     level: "warning",
     text: `${title}.`
    } ]
   };
   const hint = `Every updater would take the newest version to be ${own}. Build with the version ${theirs}, and attach the files and the index of that build; or leave the index out of \`artifacts\`. If they are meant to differ, set the input \`tag-check: warn\`.`;
   return {
    problems: [ {
     code: "manifest.version-mismatch",
     title,
     hint,
     field: "artifacts"
    } ],
    notices: []
   };
  }
  function channelFindings(indexes, {version, channel}) {
   const named = pattern => indexes.filter(({filename, isNamed}) => !isNamed && pattern.test(filename));
   const show = ({filename}) => `\`${(0, domain_text.Hv)(filename)}\``;
   const stable = channel === "stable" ? [] : named(/^stable[.-]/);
   if (stable.length > 0) {
    const title = `${(0, domain_text.Zv)(stable.map(show))} in the prerelease ${version} would update every user of \`stable\` to it`;
    const renamed = stable.map(({filename}) => {
     const own = (0, domain_text.Hv)(filename);
     return `\`{asset: ${own}, filename: '${own.replace(/^stable/, "{channel}")}'}\``;
    });
    const hint = `Keygen serves the index of the newest version, whatever its channel. Build the prerelease with \`channel: ${channel}\`, or rename the index in \`artifacts\`, besides \`'*'\`: ${renamed.join(", ")}. A \`filename\` that is set is kept as it is.`;
    return {
     problems: [ {
      code: "input.invalid",
      title,
      hint,
      field: "artifacts"
     } ],
     notices: []
    };
   }
   if (indexes.length === 0 || named(/^latest[.-]/).length < indexes.length) return {
    problems: [],
    notices: []
   };
   const text = `electron-updater asks Keygen for \`${channel}.yml\`, not for ${(0, 
   domain_text.Zv)(indexes.map(show))}, unless the app sets \`channel: latest\`. Build with \`channel: ${channel}\` in the configuration of \`publish\`.`;
   return {
    problems: [],
    notices: [ {
     level: "notice",
     text
    } ]
   };
  }
  function mismatches(index, {name, size, sha512}, artifact) {
   const actual = artifact.desired.asset.size;
   const digest = artifact.digests.get("sha512");
   const expected = (0, checksum.sd)(sha512);
   const shown = (0, domain_text.Hv)(name);
   const fault = size !== void 0 && size !== actual ? `\`${index}\` lists \`${shown}\` with ${size} bytes, but it has ${actual}` : digest !== void 0 && sha512 !== void 0 && expected?.equals(digest) !== true ? `\`${index}\` lists a different SHA-512 for \`${shown}\` than the file has` : void 0;
   const hint = "Every updater would reject the file. It was changed (signed, notarized, or built again) after the index was written: write the index last in the build, and attach both from the same build.";
   return fault === void 0 ? [] : [ {
    code: "asset.corrupt",
    title: fault,
    hint,
    field: "artifacts"
   } ];
  }
  function missingNotice(index, missing, artifacts) {
   const renamed = artifacts.find(({desired}) => missing.some(name => (0, artifacts_file._P)(name) === (0, 
   artifacts_file._P)((0, artifacts_file.Fl)(desired.asset))));
   const isOwnName = renamed !== void 0 && missing.includes((0, artifacts_file.Fl)(renamed.desired.asset));
   const explanation = renamed === void 0 ? " Add them to `artifacts`, or leave the index out." : isOwnName ? ` \`filename\` in \`artifacts\` gives \`${(0, 
   domain_text.Hv)(renamed.desired.asset.name)}\` another name, \`${(0, domain_text.Hv)(renamed.desired.filename)}\`: remove it.` : ` GitHub replaces spaces and special characters in the names of assets with dots (\`${(0, 
   domain_text.Hv)(renamed.desired.asset.name)}\`): set \`filename\` to the name in the index.`;
   const names = (0, domain_text.Zv)(missing, {
    show: name => `\`${(0, domain_text.Hv)(name)}\``
   });
   return {
    level: "warning",
    text: `\`${index}\` names files that are not among the artifacts under that name, so updaters will not find them: ${names}.${explanation}`
   };
  }
  async function electronIndexFrom(text) {
   const {parseDocument} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
   let root;
   try {
    root = parseDocument(text, {
     schema: "core",
     uniqueKeys: false,
     logLevel: "silent"
    }).toJS({
     maxAliasCount: 0
    });
   } catch {
    return noIndex;
   }
   const {version, files, path, sha512, sha2, packages} = (0, data.qY)(root);
   const listed = Array.isArray(files) ? files : [];
   const namesFiles = listed.some(file => typeof (0, data.qY)(file)["url"] === "string") || typeof (sha512 ?? sha2) === "string";
   if (typeof version !== "string" || !namesFiles) return noIndex;
   const entries = [ ...listed, {
    path,
    sha512
   }, ...Object.values((0, data.qY)(packages)) ];
   const named = unique(entries.flatMap(entry => {
    const {url, path: own = url, size, sha512: sum} = (0, data.qY)(entry);
    if (typeof own !== "string" || own === "" || /^[a-z]+:/i.test(own)) return [];
    return [ {
     name: (0, domain_url.oF)(own),
     ...typeof size === "number" ? {
      size
     } : {},
     ...typeof sum === "string" ? {
      sha512: sum
     } : {}
    } ];
   }));
   return {
    version,
    files: named
   };
  }
  function tauriIndexFrom(text) {
   const {version, platforms, url} = (0, data.qY)((0, data.qF)(text));
   const addresses = [ url, ...Object.values((0, data.qY)(platforms)).map(one => (0, 
   data.u4)(one) ? one["url"] : void 0) ];
   const files = unique(addresses.flatMap(address => {
    const path = typeof address === "string" ? URL.parse(address)?.pathname : void 0;
    const name = path === void 0 ? "" : (0, domain_url.oF)(path.slice(path.lastIndexOf("/") + 1));
    return name === "" ? [] : [ {
     name
    } ];
   }));
   return {
    files,
    ...files.length > 0 && typeof version === "string" ? {
     version
    } : {}
   };
  }
  function unique(files) {
   const all = new Map;
   for (const file of files) all.set(file.name, {
    ...all.get(file.name),
    ...file
   });
   return [ ...all.values() ];
  }
  var calls = __webpack_require__(6710);
  var poll = __webpack_require__(7683);
  var keygen_metadata = __webpack_require__(3906);
  const lookDelay = count => Math.min(count * 1e3, 5e3);
  const noticedWithin = 35e3;
  const isPending = ({status}) => status === "WAITING" || status === "PROCESSING";
  const showNames = records => (0, domain_text.Zv)(records.map(({filename}) => filename).sort(), {
   show: name => (0, domain_text.xv)(name, 120)
  });
  async function awaitProcessed(session, releaseId, uploads, wait, onFailed, onProcessed = () => {}) {
   const {api, context} = session;
   const {clock, log, deadline} = context;
   const since = uploads.endedAt ?? clock.now();
   const runEnd = deadline - Math.min(5e3, (context.timeout ?? deadline - since) / 10);
   const until = Math.min(since + wait, runEnd);
   const marked = new Set;
   let pending = [];
   let failure;
   let announced = "";
   const look = async () => {
    let records;
    try {
     records = (0, keygen_api.oA)(await api.list(calls.qi(releaseId))).filter(({status}) => status !== "YANKED");
     failure = void 0;
     (0, problem.MI)(records.filter(({status}) => status === "FAILED").flatMap(onFailed));
     pending = records.filter(isPending);
    } catch (error) {
     failure = (0, problem.gq)(error);
     if (failure?.problems.some(({code}) => code !== "registry.unavailable") !== false) throw error;
     return;
    }
    if (pending.length === 0) {
     onProcessed(records);
     return true;
    }
    if (wait > 0 && clock.now() >= since + noticedWithin) await markComplete(session, pending, uploads, marked);
    return;
   };
   const onWait = left => {
    const names = showNames(pending);
    if (failure === void 0 && names !== announced) log.info(`Waiting until Keygen has processed ${names} (${Math.ceil(left / 1e3)} s at most).`);
    announced = names;
   };
   const pausing = {
    now: () => clock.now(),
    sleep: ms => (0, keygen_session.v7)(session, ms)
   };
   const isDone = await (0, poll.w)({
    clock: pausing,
    until,
    delay: lookDelay,
    onWait
   }, look);
   if (isDone) return;
   if (failure !== void 0) throw failure;
   await markComplete(session, pending, uploads, marked);
   return {
    records: pending,
    limit: runEnd < since + wait ? "timeout" : "wait"
   };
  }
  async function markComplete({api, context: {log}}, pending, {ids}, marked) {
   for (const record of pending) {
    const {id, status, filename, metadata} = record;
    if (status !== "WAITING" || !ids.has(id) || marked.has(id) || (0, keygen_metadata.rK)(record)) continue;
    const sent = await api.send(calls.eP(id, {
     metadata: (0, keygen_metadata.iJ)(metadata)
    }));
    if (sent.ok) marked.add(id); else log.info(`${(0, domain_text.xv)(filename, 120)} could not be marked as uploaded: ${sent.error.problems[0].title}.`);
   }
  }
  function notProcessed(record, consequence = "The release is unchanged.") {
   const title = `Keygen could not process ${(0, domain_text.xv)(record.filename, 120)}`;
   const next = (0, keygen_metadata.Oz)(record) ? `A re-run deletes the artifact ${record.id} and uploads it again.` : `Somebody else created the artifact ${record.id}: delete it at Keygen, and run again.`;
   const hint = `${consequence} Is the file valid for the engine of its package? ${next}`;
   return {
    code: "registry.rejected",
    title,
    hint,
    field: "artifacts"
   };
  }
  function unprocessedProblems({records, limit}, {ids}, {version, stays, seconds}) {
   const time = limit === "wait" ? `\`wait\` (${seconds} s)` : "`timeout`";
   const uploading = records.filter(record => record.status === "WAITING" && !ids.has(record.id) && !(0, 
   keygen_metadata.rK)(record));
   const late = records.filter(record => !uploading.includes(record));
   const processing = late.filter(({status}) => status === "PROCESSING");
   const problem = (code, title, hint) => ({
    code,
    title,
    hint,
    field: "artifacts"
   });
   const raise = limit === "wait" ? "a larger `wait`" : "a larger `timeout`";
   const state = `${version} stays ${stays}.`;
   return [ ...late.length === 0 ? [] : [ problem("registry.unavailable", `${time} was up before Keygen had processed ${showNames(late)}`, `${state} Run again, with ${raise} if it happens often: a re-run publishes it, without another upload. On a self-hosted server: is its worker running?${processing.length === 0 ? "" : ` If ${showNames(processing)} stays in processing, delete the artifact at Keygen and run again.`}`) ], ...uploading.length === 0 ? [] : [ problem("registry.conflict", `${time} was up while Keygen still waited for the upload of ${showNames(uploading)}, which somebody else may be doing`, `${state} Run again once that has ended; if nothing is uploading it anymore, delete the artifact at Keygen first. A \`concurrency\` group prevents two runs of a release at the same time.`) ] ];
  }
  var keygen_release = __webpack_require__(2622);
  var remote_state = __webpack_require__(6181);
  var settings = __webpack_require__(6786);
  const offeredOn = channel => channel === "dev" ? [ "dev" ] : settings.BM.slice(0, settings.BM.indexOf(channel) + 1);
  async function confirmRelease(published, completed) {
   const {session, scope, desired, releaseId, filenames, tag} = published;
   const {version} = desired;
   const notices = [];
   const notice = text => void notices.push({
    level: "notice",
    text
   });
   const pending = text => ({
    kind: "completed",
    status: "pending",
    notices: [ ...notices, {
     level: "warning",
     text
    } ]
   });
   const confirmed = () => ({
    ...completed,
    notices
   });
   let release;
   try {
    release = await (0, remote_state.Us)(session, releaseId, scope);
   } catch {
    notice(`Keygen accepted ${version}, but the release could not be read back.`);
    return confirmed();
   }
   if (release?.status !== "PUBLISHED") return pending(`Keygen accepted ${version}, but does not show it as published yet.`);
   if (tag !== void 0 && release.tag !== tag) notice(`${version} no longer has the tag \`${(0, 
   domain_text.xv)(tag, 60)}\`: another run moved it.`);
   const listed = await session.api.list(calls.qi(releaseId));
   if (!listed.ok) {
    notice("Published, but the artifacts could not be read back.");
    return confirmed();
   }
   const records = listed.value.filter(({filename, status}) => filenames.includes(filename) && status !== "YANKED");
   const failures = records.filter(({status}) => status === "FAILED");
   const problems = (0, problem.GW)(failures.map(record => notProcessed(record, `${version} is published without it.`)));
   if (problems !== void 0) throw new problem.Mm(problems, {
    notices
   });
   const absent = filenames.filter(name => !records.some(({filename}) => filename === name));
   if (absent.length > 0) {
    const text = `${version} is published, but Keygen does not show ${(0, domain_text.Zv)(absent, {
     show: name => (0, domain_text.xv)(name, 120)
    })} in it.`;
    return pending(`${text} Run again: a re-run is safe, and completes it.`);
   }
   const late = records.filter(({status}) => status !== "UPLOADED");
   if (late.length > 0 && completed.status !== "pending") return pending(`${version} is published, but Keygen has not processed ${showNames(late)} yet.`);
   const sample = records.find(({status}) => status === "UPLOADED");
   if (sample !== void 0) {
    const shown = await session.api.send(calls.RG(releaseId, sample.id));
    if (!shown.ok) notice(`Published, but the download of ${(0, domain_text.xv)(sample.filename, 120)} cannot be reached yet.`);
   }
   const fault = await upgradeFault(published);
   if (fault !== void 0) notice(fault);
   return confirmed();
  }
  async function upgradeFault({session: {api}, scope, desired}) {
   const {version, channel} = desired;
   const listed = await api.list(calls.D8(scope, "PUBLISHED"), 1);
   if (!listed.ok) return;
   const visible = listed.value.filter(one => offeredOn(channel).includes(one.channel) && (0, 
   keygen_release.lF)(one.version));
   if (visible.some(one => (0, keygen_release.Zy)(one.version, version) > 0)) return;
   const [before] = visible.filter(one => (0, keygen_release.Zy)(one.version, version) < 0).sort((a, b) => (0, 
   keygen_release.Zy)(b.version, a.version));
   if (before === void 0) return;
   const answer = await api.send(calls.fG(before.id, scope, channel));
   if (!answer.ok) {
    const isMissing = answer.error.status === 404;
    return isMissing ? `Published, but ${before.version} is not offered ${version} as its upgrade.` : void 0;
   }
   const upgrade = answer.value.version;
   if ((0, keygen_release.lF)(upgrade) && (0, keygen_release.Zy)(upgrade, version) >= 0) return;
   return `Published, but ${before.version} is offered ${(0, domain_text.xv)(upgrade, 60)} as its upgrade, not ${version}.`;
  }
  var failure = __webpack_require__(2398);
  var registries_failure = __webpack_require__(5957);
  var external_node_crypto_ = __webpack_require__(7598);
  function verifiedLocally({desired: {asset}, digests}, source) {
   const expected = digests.get("sha512");
   if (!("bytes" in asset) || expected === void 0) return source;
   return {
    size: source.size,
    open: async signal => verified(await source.open(signal), expected, asset.name)
   };
  }
  async function* verified(chunks, expected, name) {
   const hash = (0, external_node_crypto_.createHash)("sha512");
   let held;
   for await (const chunk of chunks) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
   }
   if (!hash.digest().equals(expected)) {
    const title = `The file \`${(0, domain_text.Hv)(name)}\` was changed while it was being uploaded`;
    const hint = "Run this step after all steps that write the file.";
    throw new problem.Mm([ {
     code: "asset.corrupt",
     title,
     hint,
     field: "artifacts"
    } ]);
   }
   if (held) yield held;
  }
  const maxCreations = 4;
  const maxServerFailures = 3;
  const maxUploads = 3;
  const lookInterval = 5e3;
  const lingerPauses = [ 1e3, 2e3, 4e3, 8e3, 15e3, 3e4, 3e4 ];
  const longestWaiting = 36e5;
  const defaultWait = 12e4;
  const closing = 2e3;
  const createCall = (artifact, releaseId, run) => calls.Dg(artifactBody(artifact, releaseId, run), artifact.desired.filename);
  async function ensureArtifact(session, artifact, existing, {releaseId, wait, onUploaded, ...target}) {
   const {api, context} = session;
   const {log, clock, run} = context;
   const {desired} = artifact;
   const name = (0, domain_text.xv)(desired.filename, 120);
   const lookUp = async () => (0, artifacts_action.zv)((0, keygen_api.oA)(await api.list(calls.qi(releaseId))), desired.filename);
   let record = existing;
   let creations = 0;
   let lingerings = 0;
   let mayBeOurs = false;
   let hasLoggedWait = false;
   let storageReply;
   let serverFailure;
   const startedAt = clock.now();
   for (;;) {
    const action = (0, artifacts_action.Ow)(artifact, record, {
     ...target,
     run,
     now: clock.now()
    });
    if (action.kind === "keep") return action.record;
    if (action.kind === "conflict") throw new problem.Mm([ action.problem ]);
    if (action.kind === "repair") {
     await repairArtifact(session, action.record, action.repair);
     return action.record;
    }
    const isComplete = action.kind === "await" && (0, keygen_metadata.rK)(action.record);
    if (action.kind === "await" && isComplete && clock.now() >= startedAt + wait) throw new problem.Mm([ notReplaced(name) ]);
    if (action.kind === "await" && (isComplete || !(mayBeOurs && (0, keygen_metadata.un)(action.record, run)))) {
     if (isComplete && !hasLoggedWait) log.info(`${name} is replaced once Keygen has processed what was uploaded.`); else if (!hasLoggedWait) log.info(`${name} is waiting for its upload, which ${describeCreator(action.record)} may be doing.`);
     hasLoggedWait = true;
     const created = Date.parse(action.record.created ?? "") || startedAt;
     const endsAt = Math.min((0, artifacts_action.GO)(action.record, {
      ...target,
      run
     }), created + longestWaiting);
     const isTakenOver = isComplete || endsAt < context.deadline;
     const patience = isTakenOver ? context.deadline : Math.min(context.deadline, startedAt + (wait || defaultWait));
     if (clock.now() + lookInterval >= patience) throw new problem.Mm([ stillUploading(name, action.record) ]);
     await (0, keygen_session.v7)(session, lookInterval);
     record = await lookUp();
     continue;
    }
    if (action.kind !== "upload") {
     const {id, status} = action.record;
     record = (0, keygen_api.vj)(await api.send(calls.dj(id)));
     if (record?.status !== status || (0, keygen_metadata.rK)(record) !== (0, keygen_metadata.rK)(action.record)) continue;
     log.info(`Replacing ${name}${action.kind === "replace" ? `, ${action.why}` : ""}.`);
     const deleted = await api.send(calls.CM(id));
     if (deleted.ok || deleted.error.status === 404) record = void 0; else {
      if (deleted.error.landed === "none" && deleted.error.status !== 409) (0, keygen_api.oA)(deleted);
      record = await lookUp();
      if (record?.id === id && (lingerings += 1) > maxCreations) (0, keygen_api.oA)(deleted);
     }
     continue;
    }
    if (creations >= maxCreations) throw new problem.Mm([ notUploaded(name, storageReply) ]);
    const created = await api.send(createCall(artifact, releaseId, run));
    if (created.ok) {
     creations += 1;
     record = created.value.record;
     const refusal = await uploadBytes(session, artifact, created.value.target);
     if (refusal === void 0) {
      onUploaded?.(record.id);
      return record;
     }
     storageReply = refusal.expired;
     log.info(`The upload URL for ${name} expired.`);
     mayBeOurs = true;
     record = {
      ...record,
      status: "WAITING"
     };
     continue;
    }
    const {landed, status, codes, problems} = created.error;
    const isTaken = status === 409 || codes.includes("FILENAME_TAKEN");
    if (landed === "none" && !isTaken) throw new problem.Mm(problems);
    if (landed === "unknown") {
     creations += 1;
     mayBeOurs = true;
     if (status !== void 0 && status >= 500) serverFailure = problems;
     if (serverFailure !== void 0 && creations >= maxServerFailures) throw new problem.Mm(serverFailure);
    }
    record = await lookUp();
    if (isTaken && (record === void 0 || record.status === "YANKED")) {
     const delay = lingerPauses[lingerings++];
     if (delay === void 0 || clock.now() + delay + closing >= context.deadline) throw new problem.Mm([ ...serverFailure ?? [], stillTaken(name, problems[0]) ]);
     await (0, keygen_session.v7)(session, delay);
    }
   }
  }
  async function uploadBytes(session, artifact, target) {
   const {http, log, assets} = session.context;
   const {asset, filename} = artifact.desired;
   const name = (0, domain_text.xv)(filename, 120);
   const fault = storageFault(target);
   if (fault !== void 0) {
    const title = `Keygen returned no usable upload URL for ${name}: ${fault}`;
    const hint = "Check the server, then run again: a re-run is safe.";
    throw new problem.Mm([ {
     code: "registry.unreadable",
     title,
     hint,
     field: "artifacts"
    } ]);
   }
   for (let attempt = 1; ;attempt += 1) {
    log.info(`Uploading ${name} (${asset.size} bytes)`);
    const sent = await http.send({
     method: "PUT",
     url: target,
     effect: "write",
     headers: {
      "content-type": asset.contentType || "application/octet-stream"
     },
     body: verifiedLocally(artifact, (0, artifacts_file.$$)(assets, asset)),
     bodyName: name
    });
    let problems;
    if (sent.ok) {
     const {status, headers} = sent.value;
     if (status === 200 && headers["etag"] !== void 0) return;
     const detail = (0, failure.kG)(sent.value);
     if (status === 403) return {
      expired: detail
     };
     problems = [ notStored(name, status, detail) ];
     if (status >= 300) throw new problem.Mm(problems);
    } else {
     const {reason, landed, cause} = sent.error;
     problems = reason === "body" ? (0, artifacts_file.F)(cause, filename) : (0, registries_failure.p)(sent.error, {
      title: "Keygen's storage"
     });
     if (landed === "none" || reason === "deadline" || reason === "cancelled") throw new problem.Mm(problems);
    }
    if (attempt === maxUploads) throw new problem.Mm(problems);
    await (0, keygen_session.v7)(session, attempt * 2e3);
   }
  }
  function storageFault(target) {
   const url = URL.parse(target);
   if (url === null || !/^https?:$/.test(url.protocol)) return "it is not a web address";
   if (url.username !== "" || url.password !== "") return "it contains a user name or a password";
   return url.protocol === "http:" && !(0, domain_url.U9)(url) ? "the connection would not be encrypted" : void 0;
  }
  function notStored(name, status, detail) {
   const [code, title] = status < 300 ? [ "registry.unreadable", `The response to the upload of ${name} is not from the storage` ] : [ "registry.rejected", `The storage refused ${name} (HTTP ${status})` ];
   const hint = "Is there a proxy in between? Run again: a re-run is safe.";
   return {
    code,
    title,
    ...(0, data.sw)({
     detail: detail || void 0
    }),
    hint,
    field: "artifacts"
   };
  }
  function describeCreator(record) {
   const creator = (0, keygen_metadata.Oz)(record);
   return creator === void 0 ? "somebody else" : `the workflow run ${(0, domain_text.xv)(creator.id, 40)} (attempt ${creator.attempt})`;
  }
  function stillUploading(name, record) {
   const title = `${name} is still waiting for its upload, which ${describeCreator(record)} may be doing`;
   const hint = "Run again once that run has ended; if it has, the artifact is replaced as soon as it is older than `timeout`. A `concurrency` group prevents two runs of a release at the same time.";
   return {
    code: "registry.conflict",
    title,
    hint,
    field: "artifacts"
   };
  }
  function notReplaced(name) {
   const title = `${name} was uploaded before with different content, which Keygen has not processed yet, so it was not replaced`;
   const hint = "Run again once Keygen has processed it, or delete the artifact at Keygen. On a self-hosted server: is its worker running?";
   return {
    code: "registry.unavailable",
    title,
    hint,
    field: "artifacts"
   };
  }
  function stillTaken(name, {detail}) {
   const title = `Keygen has not finished deleting an earlier artifact ${name}, which still occupies the filename`;
   const hint = "Run again in a few minutes: a re-run is safe. On a self-hosted server: is its worker running, and does its storage work? Both are needed for a deletion.";
   return {
    code: "registry.conflict",
    title,
    ...(0, data.sw)({
     detail
    }),
    hint,
    field: "artifacts"
   };
  }
  const repairCall = ({id}, repair) => calls.eP(id, {
   ...repair
  });
  async function repairArtifact(session, record, repair) {
   await (0, keygen_session.s7)(session, repairCall(record, repair), async () => {
    const now = (0, keygen_api.vj)(await session.api.send(calls.dj(record.id)));
    return now !== void 0 && (repair.checksum ?? now.checksum) === now.checksum && (repair.signature ?? now.signature) === now.signature;
   });
   session.context.log.info(`Updated ${Object.keys(repair).join(" and ")} of ${(0, 
   domain_text.xv)(record.filename, 120)}.`);
  }
  function notUploaded(name, detail) {
   const title = `${name} could not be uploaded after ${maxCreations} attempts`;
   const hint = "Run again: a re-run is safe, and replaces it.";
   return {
    code: "registry.unavailable",
    title,
    ...(0, data.sw)({
     detail: detail || void 0
    }),
    hint,
    field: "artifacts"
   };
  }
  function artifactBody({desired, checksum, signature}, releaseId, run) {
   const {asset, filename, filetype, platform, arch, metadata} = desired;
   const own = {
    [keygen_metadata.Hs.run]: run.id,
    [keygen_metadata.Hs.attempt]: run.attempt,
    ...(0, data.sw)({
     [keygen_metadata.Hs.sha256]: asset.sha256
    })
   };
   return {
    data: {
     type: "artifacts",
     attributes: {
      filename,
      filesize: asset.size,
      ...(0, data.sw)({
       checksum,
       filetype,
       platform,
       arch,
       signature
      }),
      metadata: {
       ...metadata,
       ...own
      }
     },
     relationships: {
      release: {
       data: {
        type: "releases",
        id: releaseId
       }
      }
     }
    }
   };
  }
  class RemoteStateChanged extends problem.Mm {
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
    uploads: {
     ids: new Set
    },
    unprocessed: []
   };
  }
  function changesOf(steps, endpoint) {
   return steps.flatMap(({writes}) => writes).map(({title, method, path, body}) => {
    const url = path === void 0 ? "the URL that Keygen returns" : (0, keygen_api.ci)(endpoint, path);
    return {
     title,
     method,
     url,
     ...(0, data.sw)({
      body
     })
    };
   });
  }
  function readyFor(steps, status, {endpoint, releaseId, notices = []}) {
   return {
    kind: "ready",
    changes: changesOf(steps, endpoint),
    notices,
    publish: async context => {
     const execution = newExecution((0, keygen_session.fA)(context, endpoint), releaseId);
     for (const step of steps) await step.run(execution);
     return {
      kind: "completed",
      status,
      ...steps.some(isDeletion) ? {} : (0, keygen_api.E0)(endpoint, releaseId)
     };
    }
   };
  }
  const isDeletion = ({writes}) => writes.some(({method, path}) => method === "DELETE" && /^\/releases\/[^/]+$/.test(path ?? ""));
  function doneWith(status, text, notices = []) {
   return {
    kind: "done",
    status,
    notices: [ ...notices, {
     level: "notice",
     text
    } ]
   };
  }
  function writeStep(title, call, isDone, raced) {
   return {
    writes: [ {
     title,
     ...call
    } ],
    run: ({session}) => (0, keygen_session.s7)(session, call, () => isDone(session), raced)
   };
  }
  function artifactSteps(planned, existing, target, run) {
   if (planned.every(({action}) => action.kind === "keep")) return [];
   const artifacts = planned.map(({artifact}) => artifact);
   return [ {
    writes: planned.flatMap(one => writesOf(one, target.releaseId, run)),
    run: ({session, releaseId, uploads}) => {
     const onUploaded = id => {
      uploads.ids.add(id);
      uploads.endedAt = session.context.clock.now();
     };
     return ensureArtifacts(session, artifacts, existing, {
      ...target,
      releaseId,
      onUploaded
     });
    }
   } ];
  }
  function writesOf({artifact, action}, releaseId, run) {
   const {filename, asset} = artifact.desired;
   const name = (0, domain_text.xv)(filename, 120);
   if (action.kind === "keep") return [];
   if (action.kind === "repair") return [ repairWrite(action.record, action.repair) ];
   const replaced = action.kind === "replace" ? [ {
    title: `Delete the artifact ${name}, ${action.why}`,
    ...calls.CM(action.record.id)
   } ] : [];
   return [ ...replaced, {
    title: `Create the artifact ${name}`,
    ...createCall(artifact, releaseId, run)
   }, {
    title: `Upload ${name}`,
    method: "PUT",
    body: `${asset.size} bytes`
   } ];
  }
  function repairWrite(record, repair) {
   const title = `Update ${Object.keys(repair).join(" and ")} of ${(0, domain_text.xv)(record.filename, 120)}`;
   return {
    title,
    ...repairCall(record, repair)
   };
  }
  function repairSteps(record, repair) {
   if (Object.keys(repair).length === 0) return [];
   return [ {
    writes: [ repairWrite(record, repair) ],
    run: ({session}) => repairArtifact(session, record, repair)
   } ];
  }
  function deletionSteps(unwanted, scope, status) {
   return unwanted.map(({id, filename}) => {
    const name = (0, domain_text.xv)(filename, 120);
    const call = calls.CM(id);
    return {
     writes: [ {
      title: `Delete the artifact ${name}, which is no longer wanted`,
      ...call
     } ],
     async run({session, releaseId}) {
      const release = await (0, remote_state.Us)(session, releaseId, scope);
      if (release?.status !== status) throw new RemoteStateChanged([ removedMeanwhile(filename) ], false);
      const isGone = async () => {
       const now = (0, keygen_api.vj)(await session.api.send(calls.dj(id)));
       return now === void 0 || now.status === "YANKED";
      };
      await (0, keygen_session.s7)(session, call, isGone, [ 404, 409 ]);
      session.context.log.info(`Deleted ${name}, which is no longer wanted.`);
     }
    };
   });
  }
  async function ensureArtifacts(session, artifacts, existing, target) {
   let pending = artifacts;
   let records = existing;
   for (let round = 1; ;round += 1) {
    const ensured = await (0, concurrency.X)(pending, keygen_session.Ex, async artifact => {
     const before = (0, artifacts_action.zv)(records, artifact.desired.filename);
     return {
      artifact,
      before,
      after: await ensureArtifact(session, artifact, before, target)
     };
    });
    if (ensured.every(({before, after}) => before?.id === after.id)) return;
    records = (0, keygen_api.oA)(await session.api.list(calls.qi(target.releaseId)));
    (0, problem.MI)(records.filter(({id, status}) => status === "FAILED" && ensured.some(({after}) => after.id === id)).map(record => notProcessed(record)));
    pending = ensured.flatMap(({artifact, after}) => {
     const record = (0, artifacts_action.zv)(records, artifact.desired.filename);
     return record?.id === after.id && record.status !== "YANKED" ? [] : [ artifact ];
    });
    if (pending.length === 0) return;
    if (round === 3) (0, problem.MI)(pending.map(({desired}) => removedMeanwhile(desired.filename)));
   }
  }
  function removedMeanwhile(filename) {
   const title = `${(0, domain_text.xv)(filename, 120)} was uploaded, but has since been removed`;
   const hint = "Something else is changing the artifacts of this release. Run again once it has finished.";
   return {
    code: "registry.conflict",
    title,
    hint,
    field: "artifacts"
   };
  }
  function awaitStep({version, wait, stays, filenames}) {
   return {
    writes: [],
    async run({session, releaseId, uploads}) {
     const onFailed = record => notProcessed(record, `${version} stays ${stays}.`);
     const onProcessed = records => {
      const absent = (0, problem.GW)(filenames.filter(name => !(0, artifacts_action.zv)(records, name)).map(removedMeanwhile));
      if (absent) throw new RemoteStateChanged(absent, false);
     };
     const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1e3, onFailed, onProcessed);
     if (unprocessed) (0, problem.MI)(unprocessedProblems(unprocessed, uploads, {
      version,
      stays,
      seconds: wait
     }));
    }
   };
  }
  function followStep({version, wait, filenames}) {
   return {
    writes: [],
    async run(execution) {
     const {session, releaseId, uploads} = execution;
     const onFailed = record => filenames.includes(record.filename) ? [ notProcessed(record, `${version} is published without it.`) ] : [];
     const unprocessed = await awaitProcessed(session, releaseId, uploads, wait * 1e3, onFailed);
     execution.unprocessed = unprocessed?.records ?? [];
    }
   };
  }
  function createStep(desired, resolved) {
   const call = calls.YG(releaseBody(desired, resolved));
   return {
    writes: [ {
     title: `Create the release ${desired.version} as a draft`,
     ...call
    } ],
    async run(execution) {
     const answer = await execution.session.api.send(call);
     if (answer.ok) {
      execution.releaseId = answer.value.id;
      return;
     }
     const {landed, status, codes, problems} = answer.error;
     const isTaken = status === 409 || codes.includes("VERSION_TAKEN");
     if (landed === "none" && !isTaken) throw new problem.Mm(problems);
     throw new RemoteStateChanged(problems, isTaken);
    }
   };
  }
  function releaseBody(desired, {scope, entitlements = []}) {
   const {version, channel, name, description, metadata} = desired;
   return {
    data: {
     type: "releases",
     attributes: {
      version,
      channel,
      name,
      ...(0, data.sw)({
       description: description ?? void 0,
       metadata
      })
     },
     relationships: {
      product: {
       data: {
        type: "products",
        id: scope.product
       }
      },
      ...scope.package === "" ? {} : {
       package: {
        data: {
         type: "packages",
         id: scope.package
        }
       }
      },
      ...entitlements.length === 0 ? {} : {
       constraints: {
        data: entitlements.map(calls.GF)
       }
      }
     }
    }
   };
  }
  function attributeSteps(release, desired, scope, titleOf) {
   const changed = (0, keygen_release.GR)(desired, release);
   const names = Object.keys(changed);
   if (names.length === 0) return [];
   return [ writeStep(titleOf(names), calls.BG(release.id, changed), async session => {
    const now = await (0, remote_state.Us)(session, release.id, scope);
    return now !== void 0 && Object.keys((0, keygen_release.GR)(desired, now)).length === 0;
   }) ];
  }
  function publishStep(version, scope, existing) {
   return {
    writes: [ {
     title: `Publish ${version}`,
     ...calls.Dl(existing?.id ?? calls.vY)
    } ],
    async run(execution) {
     const {session, releaseId, notices} = execution;
     const now = await (0, remote_state.Us)(session, releaseId, scope);
     if (now === void 0 || now.status === "YANKED" && existing?.status !== "YANKED") {
      const title = `${version} was ${now === void 0 ? "deleted" : "yanked"} at Keygen while it was being published`;
      const hint = "Somebody, or a `withdraw`, removed it. To publish it anyway, run again, with `republish: true` if it was yanked.";
      throw new problem.Mm([ {
       code: "registry.conflict",
       title,
       hint
      } ]);
     }
     if (now.status === "PUBLISHED") {
      execution.publishedByOther = true;
      notices.push({
       level: "notice",
       text: `Another run published ${version} at the same moment.`
      });
      return;
     }
     await (0, keygen_session.s7)(session, calls.Dl(releaseId), async () => (await (0, 
     remote_state.Us)(session, releaseId, scope))?.status === "PUBLISHED");
     session.context.log.info(`Published ${version}.`);
    }
   };
  }
  function withdrawStep(release, scope, how) {
   const {id, version, status} = release;
   const withdrawal = (way, what) => {
    const call = way === "yank" ? calls.Pz(id) : calls.lb(id);
    const isDone = async session => {
     const now = await (0, remote_state.Us)(session, id, scope);
     return now === void 0 || way === "yank" && now.status === "YANKED";
    };
    return writeStep(`${way === "yank" ? "Yank" : "Delete"} ${what}`, call, isDone, [ 404, 409 ]);
   };
   const planned = withdrawal(how, version);
   if (status !== "DRAFT") return planned;
   const deletion = withdrawal("delete", `the draft ${version}`);
   return {
    writes: deletion.writes,
    async run(execution) {
     const now = await (0, remote_state.Us)(execution.session, id, scope);
     await (now === void 0 || now.status === "DRAFT" ? deletion : planned).run(execution);
    }
   };
  }
  function tagStep({text: tag, isOwn, version}, scope, knownId = calls.vY, knownHolder) {
   const take = ({id}) => calls.NA(id, null);
   const give = id => calls.NA(id, tag);
   return {
    writes: [ ...knownHolder ? [ {
     title: `Take the tag \`${tag}\` from ${knownHolder.version}`,
     ...take(knownHolder)
    } ] : [], {
     title: `Set the tag \`${tag}\``,
     ...give(knownId)
    } ],
    async run(execution) {
     const {session, releaseId, notices, unprocessed} = execution;
     if (unprocessed.length > 0) {
      const text = `The tag \`${(0, domain_text.xv)(tag, 60)}\` does not move to ${version} before Keygen has processed every artifact. A re-run moves it.`;
      notices.push({
       level: "notice",
       text
      });
      return;
     }
     for (let attempt = 1; ;attempt += 1) {
      const holder = await (0, remote_state.lU)(session, tag, scope);
      if (holder !== void 0 && holder.id !== releaseId) {
       if (!isOwn && isNewer(holder, version)) {
        notices.push({
         level: "notice",
         text: tagStays(tag, holder, version)
        });
        return;
       }
       await (0, keygen_session.s7)(session, take(holder), async () => (await (0, remote_state.Us)(session, holder.id, scope))?.tag !== tag);
      }
      const given = holder?.id === releaseId ? void 0 : await session.api.send(give(releaseId));
      if (given === void 0 || given.ok) {
       execution.hasTag = true;
       return;
      }
      const {landed, status, codes, problems} = given.error;
      const isRace = status === 409 || codes.includes("TAG_TAKEN");
      if (attempt === keygen_session.F3 || landed === "none" && !isRace) throw new problem.Mm(problems);
      await (0, keygen_session.fu)(session, attempt);
     }
    }
   };
  }
  function tagStays(tag, holder, version) {
   const yanked = holder.status === "YANKED" ? " That one is yanked: remove the tag from it at Keygen, and run again, to move it." : "";
   return `The tag \`${(0, domain_text.xv)(tag, 60)}\` stays with ${holder.version}, which is newer than ${version}.${yanked}`;
  }
  function isNewer(other, version) {
   return other !== void 0 && (0, keygen_release.lF)(other.version) && (0, keygen_release.Zy)(other.version, version) > 0;
  }
  function constraintSteps(releaseId, desired, existing) {
   const writes = constraintWrites(releaseId, desired, existing);
   if (writes.length === 0) return [];
   return [ {
    writes,
    run: ({session}) => reconcileConstraints(session, releaseId, desired)
   } ];
  }
  function extraConstraints({entitlements}, existing) {
   return existing.filter(({entitlementId}) => !entitlements.includes(entitlementId));
  }
  function constraintWrites(releaseId, desired, existing) {
   const missing = desired.entitlements.filter(id => !existing.some(({entitlementId}) => entitlementId === id));
   const extra = desired.mayDetach ? extraConstraints(desired, existing).map(({id}) => id) : [];
   const attach = {
    title: "Attach constraints",
    ...calls.Gq(releaseId, missing)
   };
   const detach = {
    title: "Detach constraints",
    ...calls.Op(releaseId, extra)
   };
   return [ ...missing.length > 0 ? [ attach ] : [], ...extra.length > 0 ? [ detach ] : [] ];
  }
  async function reconcileConstraints(session, releaseId, desired) {
   const {api} = session;
   for (let attempt = 0; ;attempt += 1) {
    const [next] = constraintWrites(releaseId, desired, (0, keygen_api.oA)(await api.list(calls.Pu(releaseId))));
    if (next === void 0) return;
    const answer = await api.send(next);
    if (answer.ok) {
     if (attempt < 5) continue;
     const title = "The constraints of the release do not stay as `entitlements` sets them";
     const hint = "Something else is changing them. Run again once it has finished.";
     throw new problem.Mm([ {
      code: "registry.conflict",
      title,
      hint,
      field: "entitlements"
     } ]);
    }
    const {landed, status, codes, problems} = answer.error;
    const isRace = (status === 409 || status === 422) && (next.method === "DELETE" || codes.some(code => /_(TAKEN|CONFLICT)$/.test(code)));
    if (attempt >= 3 || landed === "none" && !isRace) throw new problem.Mm(problems);
   }
  }
  function assertPublishable({settings, desired}, {release}) {
   if (release?.status !== "YANKED" || settings.republish && !settings.draft) return;
   const title = `${desired.version} was yanked at Keygen`;
   const hint = settings.republish ? "A yanked release cannot become a draft again. Remove `draft: true`, or delete the release at Keygen." : "Set `republish: true` to publish it again, or release a new version.";
   throw new problem.Mm([ {
    code: "registry.conflict",
    title,
    hint,
    field: "republish"
   } ]);
  }
  function publishSteps(task, findings, remote, {run, now}) {
   const {desired, settings, ifExists} = task;
   const {resolved, artifacts: hashed, checkStartedAt, timeout} = findings;
   assertPublishable(task, remote);
   const {release, artifacts, constraints, tagHolder} = remote;
   const {version} = desired;
   const {scope, entitlements} = resolved;
   const isPublished = release?.status === "PUBLISHED";
   const isDraft = release === void 0 || release.status === "DRAFT";
   const wait = settings.wait * 1e3;
   const target = {
    releaseId: release?.id ?? calls.vY,
    checkStartedAt,
    timeout,
    isPublished,
    isDraft,
    wait
   };
   const planned = hashed.map(artifact => ({
    artifact,
    action: (0, artifacts_action.Ow)(artifact, (0, artifacts_action.zv)(artifacts, artifact.desired.filename), {
     ...target,
     run,
     now
    })
   }));
   (0, problem.MI)(planned.flatMap(({action}) => action.kind === "conflict" ? [ action.problem ] : []));
   const tag = release !== void 0 && tagHolder?.id === release.id ? void 0 : desired.tag;
   const movesTag = tag !== void 0 && (tag.isOwn || !isNewer(tagHolder, version));
   const uploading = artifactSteps(planned, artifacts, target, run);
   const unselected = isPublished ? [] : unselectedArtifacts(task, findings, artifacts);
   const unwanted = unselected.filter(record => isUnwanted(record, task, {
    ...target,
    run,
    now
   }));
   const filenames = hashed.map(artifact => artifact.desired.filename);
   const facts = {
    version,
    wait: settings.wait,
    stays: isDraft ? "a draft" : "yanked",
    filenames
   };
   const publishes = !isPublished && !settings.draft;
   const isAwaited = publishes && settings.wait > 0;
   const isFollowed = publishes && !isAwaited || isPublished && (uploading.length > 0 || pendingOf(artifacts).length > 0);
   const follow = isFollowed ? [ followStep(facts) ] : [];
   const steps = [ ...release === void 0 ? [ createStep(desired, resolved) ] : [], ...release === void 0 || isPublished ? [] : attributeSteps(release, desired, scope, () => `Update the draft ${version}`), ...uploading, ...deletionSteps(unwanted, scope, release?.status), ...release === void 0 || entitlements === void 0 ? [] : constraintSteps(release.id, {
    entitlements,
    mayDetach: !isPublished
   }, constraints), ...isAwaited ? [ awaitStep(facts) ] : [], ...publishes ? [ publishStep(version, scope, release) ] : [], ...settings.wait > 0 ? follow : [], ...movesTag ? [ tagStep({
    ...tag,
    version
   }, scope, release?.id, tagHolder) ] : [], ...settings.wait > 0 ? [] : follow ];
   const isOwn = artifacts.some(record => (0, keygen_metadata.Oz)(record)?.id === run.id);
   const isTold = artifacts.length > 0 || hashed.length > 0;
   if (isPublished && ifExists === "fail" && !isOwn && (isTold || steps.length === 0)) {
    const title = `${version} is already published at Keygen`;
    const hint = "Publish a new version, or set `if-exists: accept` to accept the existing one.";
    throw new problem.Mm([ {
     code: "registry.conflict",
     title,
     hint,
     field: "version"
    } ]);
   }
   const texts = [ ...steps.length > 0 ? [] : [ standing(version, isPublished, artifacts) ], ...tag === void 0 || movesTag || tagHolder === void 0 ? [] : [ tagStays(tag.text, tagHolder, version) ], ...isPublished ? differencesLeft(task, resolved, remote) : [], ...isPublished ? formsLeft(planned) : [] ];
   const returning = isDraft ? [] : unselected.filter(record => !unwanted.includes(record));
   const notices = texts.map(text => ({
    level: "notice",
    text
   }));
   return {
    steps,
    remote,
    notices: [ ...notices, ...returningNotices(version, returning) ]
   };
  }
  const pendingOf = artifacts => artifacts.filter(({status}) => status === "WAITING" || status === "PROCESSING");
  function standing(version, isPublished, artifacts) {
   return isPublished ? `${version} is already complete at Keygen; nothing was sent again.` : draftText(version, artifacts);
  }
  function draftText(version, artifacts) {
   const pending = pendingOf(artifacts);
   const late = pending.length === 0 ? "" : ` Keygen has not processed ${showNames(pending)} yet.`;
   return `${version} is complete at Keygen, as a draft because of \`draft: true\`: nobody can see it until it is published.${late}`;
  }
  function unselectedArtifacts({settings}, {artifacts: wanted}, existing) {
   if (settings.artifacts?.length === 0) return [];
   return existing.filter(record => record.status !== "YANKED" && (0, keygen_metadata.Oz)(record) !== void 0 && !wanted.some(({desired}) => desired.filename === record.filename));
  }
  function isUnwanted(record, {selection}, context) {
   if (!(0, artifacts_action.Ml)(record, context)) return false;
   if (record.status === "WAITING" && ((0, keygen_metadata.rK)(record) || context.now < (0, 
   artifacts_action.GO)(record, context))) return false;
   const sha256 = record.metadata[keygen_metadata.Hs.sha256];
   const isGone = typeof sha256 === "string" && !selection.assets.some(asset => asset.sha256 === sha256);
   return isGone || context.isDraft && (0, keygen_metadata.Oz)(record)?.id !== context.run.id;
  }
  function returningNotices(version, records) {
   if (records.length === 0) return [];
   const text = `${version} is published again with artifacts that this entry does not select: ${showNames(records)}. Anyone who may use the release can download them again. Delete at Keygen what is not meant for them.`;
   return [ {
    level: "warning",
    text
   } ];
  }
  function formsLeft(planned) {
   const named = planned.flatMap(({action}) => action.kind === "keep" && action.repair ? [ action.record ] : []);
   return named.length === 0 ? [] : [ `The checksum or signature of ${showNames(named)} is not in the form that the settings ask for. The release is published, so only \`operation: update\` changes it.` ];
  }
  function differencesLeft({settings, desired}, {entitlements}, {release, constraints}) {
   const {version} = desired;
   const extra = entitlements === void 0 ? [] : extraConstraints({
    entitlements
   }, constraints);
   const isChanged = release !== void 0 && Object.keys((0, keygen_release.GR)(desired, release)).length > 0;
   return [ settings.draft && `${version} is already published at Keygen, and cannot become a draft again.`, extra.length > 0 && `${version} has ${extra.length === 1 ? "1 constraint" : `${extra.length} constraints`} that \`entitlements\` does not name. It is published, so only \`operation: update\` can detach constraints.`, isChanged && `Name, description or metadata of ${version} differ at Keygen. It is published, so only \`operation: update\` changes them.` ].filter(text => text !== false);
  }
  async function publish(task, findings, checked, context) {
   const session = (0, keygen_session.fA)(context, task.endpoint);
   let planned = checked;
   for (let attempt = 1; ;attempt += 1) {
    const execution = newExecution(session, planned.remote.release?.id ?? calls.vY);
    try {
     for (const step of planned.steps) await step.run(execution);
     return await completed(task, findings, planned, execution);
    } catch (error) {
     if (!(error instanceof RemoteStateChanged) || attempt > keygen_session.F3) throw withPages(error, task, execution);
     const remote = await (0, remote_state.ch)(session, findings.resolved, task.desired.version, task.desired.tag?.text);
     planned = publishSteps(task, findings, remote, {
      run: context.run,
      now: context.clock.now()
     });
     if (planned.steps.length === 0) {
      const pages = remote.release ? (0, keygen_api.E0)(task.endpoint, remote.release.id) : {};
      return {
       kind: "completed",
       status: "unchanged",
       notices: planned.notices,
       ...pages
      };
     }
     if (planned.remote.release === void 0) {
      if (error.isCertain || attempt === keygen_session.F3) throw error;
      await (0, keygen_session.fu)(session, attempt);
     }
    }
   }
  }
  function withPages(error, {endpoint}, {releaseId, notices}) {
   const known = (0, problem.gq)(error);
   if (known === void 0 || releaseId === calls.vY) return error;
   return new problem.Mm(known.problems, {
    notices: [ ...notices, ...known.notices ],
    ...(0, keygen_api.E0)(endpoint, releaseId)
   });
  }
  async function completed({endpoint, settings, desired}, {resolved, artifacts}, {remote}, {session, releaseId, notices: found, publishedByOther, hasTag, unprocessed}) {
   const {version} = desired;
   const {run} = session.context;
   const wasPublished = remote.release?.status === "PUBLISHED";
   const hasWritten = session.hasWritten();
   const pages = (0, keygen_api.E0)(endpoint, releaseId);
   if (settings.draft && !wasPublished) {
    const listed = await session.api.list(calls.qi(releaseId));
    const text = draftText(version, listed.ok ? listed.value : []);
    const status = hasWritten ? "updated" : "unchanged";
    return {
     kind: "completed",
     status,
     notices: [ ...found, {
      level: "notice",
      text
     } ],
     ...pages
    };
   }
   const isOwn = remote.artifacts.some(record => (0, keygen_metadata.ij)(record, run));
   const status = publishedByOther || !hasWritten ? "unchanged" : wasPublished && !isOwn ? "updated" : "published";
   const text = `${version} was already published, but incomplete; it is complete now.`;
   const completion = status === "updated" && unprocessed.length === 0 ? [ {
    level: "notice",
    text
   } ] : [];
   const late = `${version} is published, but Keygen has not processed ${showNames(unprocessed)} yet: until then, nobody can download it. Run again to check once more. On a self-hosted server: is its worker running?`;
   const lateness = unprocessed.length > 0 ? [ {
    level: "warning",
    text: late
   } ] : [];
   const result = {
    kind: "completed",
    status: unprocessed.length > 0 ? "pending" : status,
    notices: [ ...found, ...completion, ...lateness ],
    ...pages
   };
   return {
    ...result,
    confirm: later => confirmRelease({
     session: (0, keygen_session.fA)(later, endpoint),
     scope: resolved.scope,
     desired,
     releaseId,
     filenames: artifacts.map(artifact => artifact.desired.filename),
     tag: hasTag ? desired.tag?.text : void 0
    }, result)
   };
  }
  async function checkPublish(task, context) {
   const {settings, desired} = task;
   const {clock, run, deadline} = context;
   const session = (0, keygen_session.fA)(context, task.endpoint);
   const checkStartedAt = clock.now();
   const selection = {
    ...task.selection,
    workspace: await findLocalFiles(settings, context)
   };
   const selected = (0, artifacts_selection.q)(settings.artifacts, selection);
   (0, problem.MI)(selected.problems);
   const resolved = await (0, remote_state.HV)(session, settings, {
    withEntitlements: true
   });
   const remote = await (0, remote_state.ch)(session, resolved, desired.version, desired.tag?.text);
   assertPublishable(task, remote);
   const wanted = await resolveArtifacts(selected, settings, selection, context, resolved.engine);
   const mayRepair = remote.release?.status !== "PUBLISHED";
   const artifacts = await hashArtifacts(wanted.artifacts, remote.artifacts, {
    task,
    context,
    resolved,
    mayRepair
   });
   const timeout = context.timeout ?? deadline - checkStartedAt;
   const findings = {
    resolved,
    artifacts,
    checkStartedAt,
    timeout
   };
   const planned = publishSteps(task, findings, remote, {
    run,
    now: clock.now()
   });
   const {steps} = planned;
   const changes = changesOf(steps, task.endpoint);
   const indexes = changes.length === 0 ? noFindings : await checkUpdaterIndexes(context, artifacts, {
    ...desired,
    tagCheck: task.tagCheck
   });
   (0, problem.MI)(indexes.problems);
   const notices = [ ...wanted.notices, ...indexes.notices, ...planned.notices ];
   const pages = planned.remote.release ? (0, keygen_api.E0)(task.endpoint, planned.remote.release.id) : {};
   if (steps.length === 0 || context.dryRun && changes.length === 0) return {
    kind: "done",
    status: "unchanged",
    notices,
    ...pages
   };
   return {
    kind: "ready",
    changes,
    notices,
    ...pages,
    publish: later => publish(task, findings, planned, later)
   };
  }
  const noFindings = {
   problems: [],
   notices: []
  };
  function hashArtifacts(artifacts, existing, {task: {settings}, context, resolved: {engine, scope}, mayRepair}) {
   return (0, concurrency.X)(artifacts, keygen_session.Ex, ({desired, signature}) => (0, 
   hash.tt)(context, desired, (0, artifacts_action.zv)(existing, desired.filename), {
    settings,
    product: scope.product,
    engine,
    signature,
    mayRepair
   }));
  }
  async function checkUpdate(task, context) {
   const {endpoint, settings, version, attributes} = task;
   const session = (0, keygen_session.fA)(context, endpoint);
   const resolved = await (0, remote_state.HV)(session, settings, {
    withEntitlements: true
   });
   const {scope, entitlements} = resolved;
   const {release, constraints, artifacts} = await (0, remote_state.ch)(session, resolved, version);
   if (release === void 0) return doneWith("skipped", `Keygen has no release ${version} to update. \`operation: publish\` creates it.`);
   const repairs = await formRepairs(task, context, resolved, artifacts);
   const steps = [ ...attributeSteps(release, attributes, scope, names => `Update ${names.join(", ")} of ${version}`), ...entitlements ? constraintSteps(release.id, {
    entitlements,
    mayDetach: true
   }, constraints) : [], ...repairs.steps ];
   return steps.length === 0 ? {
    ...doneWith("unchanged", `${version} is already up to date at Keygen; nothing was sent.`, repairs.notices),
    ...(0, keygen_api.E0)(endpoint, release.id)
   } : readyFor(steps, "updated", {
    endpoint,
    releaseId: release.id,
    notices: repairs.notices
   });
  }
  async function formRepairs(task, context, resolved, existing) {
   try {
    return await findRepairs(task, context, resolved, existing);
   } catch (error) {
    const problems = (0, problem._n)(error);
    if (problems === void 0) throw error;
    const text = `Checksums and signatures of ${task.version} were not compared: ${problems.map(({title}) => title).join("; ")}.`;
    return {
     steps: [],
     notices: [ {
      level: "warning",
      text
     } ]
    };
   }
  }
  async function findRepairs({settings, selection, version}, context, resolved, existing) {
   const here = {
    ...selection,
    workspace: await findLocalFiles(settings, context)
   };
   const artifacts = (0, artifacts_selection.q)(settings.artifacts, here).artifacts.filter(({filename, asset}) => asset.state === "uploaded" && /^(UPLOADED|PROCESSING)$/.test((0, 
   artifacts_action.zv)(existing, filename)?.status ?? ""));
   if (artifacts.length === 0) return {
    steps: [],
    notices: []
   };
   const wanted = await resolveArtifacts({
    artifacts,
    notices: []
   }, settings, here, context, resolved.engine);
   const hashed = await hashArtifacts(wanted.artifacts, existing, {
    task: {
     settings
    },
    context,
    resolved,
    mayRepair: true
   });
   const found = hashed.flatMap(artifact => {
    const record = (0, artifacts_action.zv)(existing, artifact.desired.filename);
    return record === void 0 ? [] : [ {
     artifact,
     record,
     difference: (0, artifacts_action.Pq)(artifact, record)
    } ];
   });
   const changed = found.flatMap(({record: {filename}, difference}) => difference === void 0 ? [] : [ `\`${(0, 
   domain_text.Hv)(filename)}\` (${difference})` ]);
   const text = `An update changes no files, but these of ${version} at Keygen do not match the release: ${(0, 
   domain_text.Zv)(changed)}. To offer other files, release a new version.`;
   return {
    steps: found.flatMap(({artifact, record}) => repairSteps(record, (0, artifacts_action.xe)(artifact, record))),
    notices: changed.length === 0 ? [] : [ {
     level: "warning",
     text
    } ]
   };
  }
  async function checkWithdraw({endpoint, settings, version, how}, context) {
   const session = (0, keygen_session.fA)(context, endpoint);
   const {scope} = await (0, remote_state.HV)(session, settings, {
    withEntitlements: false
   });
   const release = await (0, remote_state.Vo)(session, version, scope);
   if (release === void 0) return doneWith("unchanged", `Keygen has no release ${version}, so there is nothing to withdraw.`);
   return how === "yank" && release.status === "YANKED" ? doneWith("unchanged", `${version} is already yanked at Keygen.`) : readyFor([ withdrawStep(release, scope, how) ], "withdrawn", {
    endpoint,
    releaseId: release.id,
    notices: lostTag(release, how)
   });
  }
  function lostTag({version, tag, status}, how) {
   if (!tag || tag.includes(version) || status !== "PUBLISHED") return [];
   const shown = `\`${(0, domain_text.xv)(tag, 60)}\``;
   const text = how === "yank" ? `${version} has the tag ${shown}, and keeps it while it is yanked: clients that ask for ${shown} find nothing until a newer version is published with it. To give it to an older version, remove it from ${version} at Keygen, and run the publish of the older one again.` : `${version} has the tag ${shown}, which is deleted with it: clients that ask for ${shown} find nothing until another version is published with it. To give it to an older version, run the publish of that one again.`;
   return [ {
    level: "notice",
    text
   } ];
  }
 }),
 8984: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   keygen: () => keygen
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3373);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1949);
  var _foundry_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3999);
  var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7568);
  var _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(369);
  var _release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2622);
  var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6786);
  const keygen = {
   id: "keygen",
   title: "Keygen",
   defaultUrl: _api_js__WEBPACK_IMPORTED_MODULE_3__.xr,
   prereleases: "publish",
   manifestFormat: _foundry_manifest_format_js__WEBPACK_IMPORTED_MODULE_2__.T,
   takesDrafts: true,
   decidesPrerelease: ({channel}) => channel !== void 0,
   operations: [ "publish", "update", "withdraw" ],
   gatesOthers: true,
   settings: _settings_js__WEBPACK_IMPORTED_MODULE_6__.W0,
   secrets: [ "signing-key" ],
   tokenPrefixes: [ "prod-", "env-", "admin-" ],
   tokenFault(token) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)) return;
    const hint = "Keygen shows a token once, when it is created. Create a new one, and store it in the secret.";
    return {
     fault: "is a UUID: the id of a token or of a product, not a token",
     hint
    };
   },
   needs({artifacts}, operation) {
    if (operation === "withdraw") return {
     manifest: "none",
     assets: []
    };
    if (operation === "update") return {
     manifest: "optional",
     assets: []
    };
    const named = artifacts?.flatMap(given => {
     const {asset, signature = asset} = (0, _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_4__.Z)(given);
     return [ ...new Set([ asset, signature ]) ];
    });
    return {
     manifest: "optional",
     assets: named?.filter(name => !(0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.P9)(name)) ?? [ "*" ]
    };
   },
   faults({account, url, artifacts, "signing-key": signingKey}) {
    const isSigned = Array.isArray(artifacts) && artifacts.some(one => Boolean((0, _domain_data_js__WEBPACK_IMPORTED_MODULE_7__.qY)(one)["signature"]));
    const twice = isSigned && typeof signingKey === "string" && signingKey.trim() !== "";
    const isEmpty = typeof account === "string" ? account.trim() === "" : (account ?? void 0) === void 0;
    const missing = isEmpty && URL.parse(url)?.host === URL.parse(_api_js__WEBPACK_IMPORTED_MODULE_3__.xr)?.host;
    const hint = "Add `account: \u2026` to the entry: the id or slug of your account. For a self-hosted server, set `url` instead.";
    return [ ...missing ? [ {
     setting: "account",
     hint
    } ] : [], ...twice ? [ {
     setting: "signing-key",
     hint: "An artifact has one signature: remove `signing-key`, or the `signature` of the artifacts."
    } ] : [] ];
   },
   plan(input) {
    const own = (0, _settings_js__WEBPACK_IMPORTED_MODULE_6__.j)(input.settings);
    const {label, operation, version, release} = input;
    const endpoint = (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.X5)(label, own);
    if (operation === "publish") return planPublish({
     ...input,
     settings: own
    }, endpoint);
    if (operation === "withdraw" && own["on-withdraw"] === "keep") return {
     kind: "skipped",
     reason: `\`on-withdraw: keep\` leaves ${version} at Keygen.`
    };
    if (version === "") throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.Mm([ (0, 
    _release_js__WEBPACK_IMPORTED_MODULE_5__.$p)(release.tag, operation) ]);
    const task = {
     endpoint,
     settings: own,
     version
    };
    const url = (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.ci)(endpoint, `/releases/${(0, 
    _domain_url_js__WEBPACK_IMPORTED_MODULE_8__.qE)(version)}`);
    if (operation === "update") {
     const values = (0, _release_js__WEBPACK_IMPORTED_MODULE_5__.m_)(own, release, version);
     const {attributes, notices} = (0, _release_js__WEBPACK_IMPORTED_MODULE_5__.U3)(own, release, values);
     const selection = {
      assets: release.assets,
      values
     };
     const changes = [ {
      title: `Update the release ${version}`,
      method: "PATCH",
      url
     } ];
     const check = async context => (await loadChecks()).checkUpdate({
      ...task,
      attributes,
      selection
     }, context);
     const target = targetOf(endpoint, own, {
      version,
      attributes,
      ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_7__.sw)({
       entitlements: own.entitlements
      })
     });
     return {
      kind: "job",
      notices,
      job: {
       target,
       changes,
       check
      }
     };
    }
    const how = own["on-withdraw"] === "delete" ? "delete" : "yank";
    const change = how === "yank" ? {
     title: `Yank the release ${version}`,
     method: "POST",
     url: `${url}/actions/yank`
    } : {
     title: `Delete the release ${version}`,
     method: "DELETE",
     url
    };
    const check = async context => (await loadChecks()).checkWithdraw({
     ...task,
     how
    }, context);
    return {
     kind: "job",
     job: {
      changes: [ change ],
      check
     }
    };
   },
   checkAccess: async (input, context) => (await __webpack_require__.e(729).then(__webpack_require__.bind(__webpack_require__, 2729))).checkAccess(input, context),
   audit: async (input, context) => (await __webpack_require__.e(552).then(__webpack_require__.bind(__webpack_require__, 5552))).audit(input, context)
  };
  const loadChecks = () => Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 4032));
  function targetOf(endpoint, own, wishes) {
   const target = {
    key: JSON.stringify([ (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.ci)(endpoint, ""), own.environment, own.product, own.package ]),
    wishes,
    clashWith(other) {
     const theirs = other.wishes;
     const text = wishes.version === theirs.version ? clashBetween(theirs, wishes) : "";
     return text === "" ? void 0 : {
      level: "warning",
      text
     };
    }
   };
   return target;
  }
  function clashBetween(one, other) {
   const {version} = one;
   const tags = [ one.tag, other.tag ].flatMap(tag => tag === void 0 ? [] : [ `\`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_9__.Hv)(tag.text)}\`` ]);
   const disputed = [ "name", "description", "metadata", "entitlements" ].filter(name => {
    const [mine, theirs] = [ valueOf(one, name), valueOf(other, name) ];
    return mine !== void 0 && theirs !== void 0 && mine !== theirs;
   });
   return [ ...new Set(tags).size < 2 ? [] : [ `set different tags (${tags.join(" and ")}) for one release, ${version}, which can have one only: each takes it from the other, in every run. Give both the same \`tag\`, or remove it from one of them.` ], ...one.draft === other.draft ? [] : [ `fill one release, ${version}, which \`draft\` of one of them leaves unpublished, but the other one publishes it. Give both the same \`draft\`.` ], ...disputed.length === 0 ? [] : [ `set different values for one release, ${version}, and each overwrites those of the other: ${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_9__.Zv)(disputed, {
    show: name => `\`${name}\``
   })}. Give both the same.` ] ].join(" They also ");
  }
  function valueOf(wishes, name) {
   const value = name === "entitlements" ? wishes.entitlements?.toSorted() : wishes.attributes[name];
   return value === void 0 ? void 0 : JSON.stringify(value);
  }
  function planPublish(input, endpoint) {
   const {settings: own, release, version, ifExists, tagCheck = "error"} = input;
   const channel = (0, _release_js__WEBPACK_IMPORTED_MODULE_5__.nM)(own, input);
   const selection = {
    assets: release.assets,
    values: (0, _release_js__WEBPACK_IMPORTED_MODULE_5__.m_)(own, release, version)
   };
   const {artifacts, problems} = (0, _artifacts_selection_js__WEBPACK_IMPORTED_MODULE_4__.q)(own.artifacts, selection);
   if (!channel.ok) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.Mm([ channel.error, ...problems ]);
   const {desired, notices, problems: ofRelease} = (0, _release_js__WEBPACK_IMPORTED_MODULE_5__.Ek)(own, {
    release,
    version,
    channel: channel.value
   });
   (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.MI)([ ...ofRelease, ...problems ]);
   const urlOf = path => (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.ci)(endpoint, path);
   const changes = [ {
    title: `Create the release ${version}`,
    method: "POST",
    url: urlOf("/releases")
   }, ...artifacts.map(({filename}) => ({
    title: `Upload ${filename}`,
    method: "POST",
    url: urlOf("/artifacts")
   })), ...own.draft ? [] : [ {
    title: `Publish ${version}`,
    method: "POST",
    url: urlOf("/releases/{id}/actions/publish")
   } ] ];
   const task = {
    endpoint,
    settings: own,
    desired,
    selection,
    ifExists,
    tagCheck
   };
   const check = async context => (await loadChecks()).checkPublish(task, context);
   const {entitlements, draft} = own;
   const wishes = {
    version,
    attributes: desired,
    draft,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_7__.sw)({
     tag: desired.tag,
     entitlements
    })
   };
   const target = targetOf(endpoint, own, wishes);
   return {
    kind: "job",
    notices,
    job: {
     target,
     changes,
     check
    }
   };
  }
 }),
 3906: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Hs: () => ownKeys,
   JG: () => maxNesting,
   Oz: () => creatorOf,
   Sp: () => artifactMetadataFault,
   at: () => sameMetadata,
   iJ: () => markedComplete,
   ij: () => isLeftover,
   ix: () => nestsDeeperThan,
   pt: () => keyAsStored,
   rK: () => isUploadComplete,
   rw: () => keysRewritten,
   uK: () => metadataFault,
   un: () => isCreatedBy
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(282);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3373);
  const maxDepth = 3;
  const maxKeys = 64;
  const maxBytes = 16384;
  const maxNesting = 64;
  function metadataFault(metadata) {
   const deep = Object.keys(metadata).find(key => isTooDeep(metadata[key]));
   if (deep !== void 0) return `is nested deeper than ${maxDepth} levels at \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.xv)(deep, 60)}\`; a list is a level, like a mapping`;
   if (keysOf(metadata).length > maxKeys) return `has more than ${maxKeys} keys`;
   const unpredictable = unpredictableKey(metadata);
   if (unpredictable !== void 0) return `has the key \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.xv)(unpredictable, 60)}\`, which Keygen would store under another name; write it in lowerCamelCase, with ASCII letters`;
   if (Buffer.byteLength(JSON.stringify(stored(metadata))) > maxBytes) return `is larger than ${maxBytes} bytes`;
   return;
  }
  function isTooDeep(value) {
   return nestsDeeperThan(maxNesting, value) || depthOf(value) >= maxDepth;
  }
  function unpredictableKey(value) {
   if (Array.isArray(value)) return firstDefined(value, unpredictableKey);
   if (!(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.u4)(value)) return;
   const seen = new Set;
   for (const [key, inner] of Object.entries(value)) {
    const snake = snakeCase(key);
    if (!/^[\x20-\x7e]+$/.test(key) || snake === "" || seen.has(snake)) return key;
    seen.add(snake);
    const below = unpredictableKey(inner);
    if (below !== void 0) return below;
   }
   return;
  }
  function firstDefined(items, find) {
   for (const item of items) {
    const found = find(item);
    if (found !== void 0) return found;
   }
   return;
  }
  function stored(value) {
   if (Array.isArray(value)) return value.map(stored);
   if (!(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.u4)(value)) return value;
   return Object.fromEntries(Object.entries(value).map(([key, inner]) => [ snakeCase(key), stored(inner) ]));
  }
  const ownKeys = {
   run: "githubRunId",
   attempt: "githubRunAttempt",
   sha256: "sha256",
   complete: "githubUploadComplete"
  };
  function creatorOf({metadata}) {
   const id = metadata[ownKeys.run];
   const attempt = Number(metadata[ownKeys.attempt]);
   return (typeof id === "string" || typeof id === "number") && Number.isInteger(attempt) ? {
    id: String(id),
    attempt
   } : void 0;
  }
  function isUploadComplete({metadata}) {
   return metadata[ownKeys.complete] === true;
  }
  function markedComplete(metadata) {
   const {[ownKeys.sha256]: sha256, ...rest} = metadata;
   const marked = {
    ...rest,
    [ownKeys.complete]: true
   };
   const all = {
    ...marked,
    ...sha256 === void 0 ? {} : {
     [ownKeys.sha256]: sha256
    }
   };
   return metadataFault(all) === void 0 ? all : marked;
  }
  function isCreatedBy(record, run) {
   const creator = creatorOf(record);
   return creator?.id === run.id && creator.attempt === run.attempt;
  }
  function isLeftover(record, run) {
   const creator = creatorOf(record);
   return creator?.id === run.id && creator.attempt < run.attempt;
  }
  function artifactMetadataFault(metadata) {
   const taken = Object.values(ownKeys).find(own => Object.keys(metadata).some(key => keyAsStored(key) === own));
   if (taken !== void 0) return `has the key \`${taken}\`, which the action sets itself`;
   const own = metadataFault(metadata);
   if (own !== void 0) return own;
   const longest = {
    [ownKeys.run]: "9".repeat(20),
    [ownKeys.attempt]: 9999,
    [ownKeys.sha256]: "f".repeat(64)
   };
   const fault = metadataFault({
    ...metadata,
    ...longest
   });
   return fault === void 0 ? void 0 : `${fault}, with the ${Object.keys(longest).length} keys that the action adds`;
  }
  function snakeCase(key) {
   return key.replaceAll(/(?<=[A-Z\d])(?=[A-Z][a-z])/g, "_").replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase().replaceAll(/[^a-z\d]+/g, "_").replaceAll(/^_+|_+$/g, "");
  }
  function keyAsStored(key) {
   return snakeCase(key).replaceAll(/_+([a-z\d])/g, (_, letter) => letter.toUpperCase());
  }
  function keysRewritten(metadata) {
   return keysOf(metadata).map(from => ({
    from,
    to: keyAsStored(from)
   })).filter(({from, to}) => to !== from);
  }
  function sameMetadata(one, other) {
   return ![ one, other ].some(metadata => nestsDeeperThan(maxNesting, metadata)) && canonical(one) === canonical(other);
  }
  function nestsDeeperThan(limit, value) {
   if (typeof value !== "object" || value === null) return false;
   return limit === 0 || Object.values(value).some(inner => nestsDeeperThan(limit - 1, inner));
  }
  function canonical(value) {
   if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
   if ((0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.u4)(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(keyAsStored(key))}:${canonical(inner)}`);
    return `{${pairs.sort().join(",")}}`;
   }
   return value === void 0 ? "null" : JSON.stringify(value);
  }
  function keysOf(value) {
   if (Array.isArray(value)) return value.flatMap(keysOf);
   if (!(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.u4)(value)) return [];
   return Object.entries(value).flatMap(([key, inner]) => [ key, ...keysOf(inner) ]);
  }
  function depthOf(value) {
   if (!Array.isArray(value) && !(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.u4)(value)) return 0;
   return Object.values(value).reduce((deepest, inner) => Math.max(deepest, 1 + depthOf(inner)), 1);
  }
 }),
 9881: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ct: () => fillPlaceholders,
   Kc: () => hasPlaceholder,
   al: () => placeholderFault
  });
  var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5336);
  const names = [ "version", "tag", "channel" ];
  const placeholder = /\{([^{}]*)\}/g;
  function placeholderFault(text) {
   if (/\{\{[^{}]*\}\}/.test(text)) return "contains double braces. Write a placeholder in single ones, e.g. `{version}`.";
   for (const [, word = ""] of text.matchAll(placeholder)) {
    if (isName(word)) continue;
    const shown = /^[\w .-]{1,30}$/.test(word) ? `\`{${word}}\`` : "text in braces";
    const near = nearest(word);
    return `contains ${shown}, which is not a placeholder. ${near === void 0 ? "The placeholders are `{version}`, `{tag}` and `{channel}`." : `Did you mean \`{${near}}\`?`}`;
   }
   return;
  }
  function fillPlaceholders(text, values) {
   return text.replaceAll(placeholder, (whole, word) => isName(word) ? values[word] : whole);
  }
  function hasPlaceholder(text, ...wanted) {
   return wanted.some(name => text.includes(`{${name}}`));
  }
  function isName(word) {
   return names.includes(word);
  }
  function nearest(word) {
   const own = word.trim().toLowerCase();
   if (own.length > 30) return;
   return names.find(name => own.includes(name)) ?? names.find(name => (0, fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.I)(own, name) <= name.length / 3);
  }
 }),
 2622: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $p: () => versionMissing,
   Ek: () => desiredRelease,
   GR: () => changedAttributes,
   U3: () => editableAttributes,
   Zy: () => compareVersions,
   lF: () => isVersion,
   m_: () => placeholderValues,
   nM: () => channelFor
  });
  var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
  var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
  var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
  var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(282);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(635);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3373);
  var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9881);
  var _metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3906);
  var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6786);
  const maxDescription = 16384;
  const maxName = 255;
  const maxTag = 255;
  function placeholderValues({channel}, {tag}, version) {
   const own = channelOf(version);
   return {
    version,
    tag,
    channel: channel ?? (own.ok ? own.value : "stable")
   };
  }
  function desiredTag(template, values) {
   if (template === void 0) return {
    notices: [],
    problems: []
   };
   const text = (0, _placeholders_js__WEBPACK_IMPORTED_MODULE_2__.Ct)(template, values);
   if ((0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.BH)(text) > maxTag || /^actions?$/.test(text)) {
    const title = `\`tag\` becomes \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(text)}\`, which Keygen does not accept as a tag`;
    const hint = `A tag has at most ${maxTag} characters, and is neither \`action\` nor \`actions\`.`;
    return {
     notices: [],
     problems: [ {
      code: "input.invalid",
      title,
      hint,
      field: "tag"
     } ]
    };
   }
   const isOwn = (0, _placeholders_js__WEBPACK_IMPORTED_MODULE_2__.Kc)(template, "version", "tag");
   if (!isOwn && !(0, _placeholders_js__WEBPACK_IMPORTED_MODULE_2__.Kc)(template, "channel") && values.channel !== "stable") {
    const notice = `The tag \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(text)}\` is not moved to ${values.version}, which is on the channel \`${values.channel}\`: it moves to stable releases only. For one tag per channel, set \`tag: ${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(text)}-{channel}\`.`;
    return {
     notices: [ {
      level: "notice",
      text: notice
     } ],
     problems: []
    };
   }
   return {
    tag: {
     text,
     isOwn
    },
    notices: [],
    problems: []
   };
  }
  function changedAttributes(desired, existing) {
   const {name, description, metadata} = desired;
   return (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
    name: (existing.name || null) === name ? void 0 : name,
    description: (existing.description || null) === description ? void 0 : description,
    metadata: metadata === void 0 || (0, _metadata_js__WEBPACK_IMPORTED_MODULE_3__.at)(metadata, existing.metadata) ? void 0 : metadata
   });
  }
  function channelOf(version) {
   const parsed = /^\d/.test(version) ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(version) : null;
   if (parsed === null) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.g)({
    title: `Keygen accepts only semantic versions, and \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(version, 60)}\` is not one`,
    hint: "Write three numbers and no `v`, like `1.2.0` or `1.2.0-beta.1`: https://semver.org"
   });
   if (parsed.prerelease.length === 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)("stable");
   const prerelease = parsed.prerelease.join(".");
   const channel = _settings_js__WEBPACK_IMPORTED_MODULE_4__.BM.find(name => name !== "stable" && prerelease.startsWith(name));
   if (channel !== void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)(channel);
   return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.g)({
    title: `Keygen has no channel for the prerelease \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(prerelease, 60)}\``,
    hint: "A prerelease has to start with `rc`, `beta`, `alpha` or `dev`, in lower case, like `1.2.0-beta.1`; Keygen refuses any other on every channel. Release under such a version."
   });
  }
  function versionMissing(tag, operation) {
   const title = `The tag \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(tag)}\` contains no version, which Keygen needs to identify a release`;
   const hint = operation === "withdraw" ? "Withdraw it in the dashboard. A release under a tag like `v1.2.0` is found automatically." : "Release under a tag like `v1.2.0`, or with a manifest that contains the version.";
   return {
    code: "release.unusable",
    title,
    hint,
    field: "version"
   };
  }
  const compareVersions = (a, b) => semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(a, b);
  function isVersion(text) {
   return /^\d/.test(text) && semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(text) !== null;
  }
  function channelFor(settings, {release, version, manifest}) {
   if (version === "") return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.g)(versionMissing(release.tag, "publish"));
   const channel = channelOf(version);
   if (!channel.ok) {
    const field = "version";
    return manifest?.manifest.version === version ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.g)({
     code: "manifest.invalid",
     ...channel.error,
     field,
     place: {
      kind: "manifest",
      pointer: "/version"
     }
    }) : (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.g)({
     code: "release.unusable",
     ...channel.error,
     field
    });
   }
   if (settings.channel === void 0 || settings.channel === channel.value) return channel;
   const title = `\`channel\` is \`${settings.channel}\`, but ${version} belongs to \`${channel.value}\``;
   const hint = "Keygen accepts a version only on the channel that its prerelease part names. Remove `channel`: it then follows the version.";
   return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_7__.g)({
    code: "input.invalid",
    title,
    hint,
    field: "channel"
   });
  }
  function desiredRelease(settings, {release, version, channel}) {
   const values = placeholderValues(settings, release, version);
   const {attributes, notices} = editableAttributes(settings, release, values);
   const {tag, notices: ofTag, problems} = desiredTag(settings.draft ? void 0 : settings.tag, values);
   const seemsStable = {
    level: "warning",
    text: `GitHub marks \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(release.tag)}\` as a prerelease, and \`prereleases: publish\` publishes it. But ${version} has no prerelease part, so it goes to Keygen's channel \`stable\`, which offers it to everyone as an upgrade. If that is intended, set \`channel: stable\`.`
   };
   const isSurprise = release.prerelease && channel === "stable" && settings.channel === void 0;
   return {
    desired: {
     version,
     channel,
     ...attributes,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
      tag
     })
    },
    notices: [ ...isSurprise ? [ seemsStable ] : [], ...notices, ...ofTag ],
    problems
   };
  }
  function editableAttributes(settings, release, values) {
   const notices = [];
   const {description: wanted = release.body} = settings;
   const whole = storable(wanted === false ? "" : wanted);
   const description = cutAtParagraph(whole, release.pageUrl);
   if (description !== whole) {
    const text = `The description has ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.BH)(whole)} characters, but Keygen stores at most ${maxDescription}: it was cut at a paragraph, with a link to the rest.`;
    notices.push({
     level: "notice",
     text
    });
   }
   const rewritten = (0, _metadata_js__WEBPACK_IMPORTED_MODULE_3__.rw)(settings.metadata ?? {}).map(({from, to}) => `\`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(from, 60)}\` is returned as \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(to, 60)}\``);
   if (rewritten.length > 0) {
    const text = `Keygen rewrites metadata keys: ${rewritten.join(", ")}. Write them in lowerCamelCase.`;
    notices.push({
     level: "warning",
     text
    });
   }
   const given = settings.name === void 0 ? release.title : (0, _placeholders_js__WEBPACK_IMPORTED_MODULE_2__.Ct)(settings.name, values);
   const name = storable(given).trim() || release.tag;
   const isLong = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.BH)(name) > maxName;
   if (isLong) {
    const text = `The name has ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.BH)(name)} characters, but Keygen stores at most ${maxName}: it was cut.`;
    notices.push({
     level: "notice",
     text
    });
   }
   return {
    attributes: {
     name: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.xv)(name, isLong ? (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.$J)(name, maxName) : name.length),
     description: description.trim() === "" ? null : description,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
      metadata: settings.metadata
     })
    },
    notices
   };
  }
  function storable(text) {
   return text.toWellFormed().replaceAll("\0", "");
  }
  function cutAtParagraph(text, pageUrl) {
   if ((0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.BH)(text) <= maxDescription) return text;
   const rest = pageUrl.length <= 1e3 ? `\n\n[\u2026](${pageUrl})` : "\n\n\u2026";
   return `${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Ig)((0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.v8)(text, (0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.$J)(text, maxDescription - rest.length)))}${rest}`;
  }
 }),
 6181: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   HV: () => resolveScope,
   Us: () => releaseNow,
   Vo: () => releaseOfVersion,
   ch: () => readRemoteState,
   lU: () => releaseOfTag,
   yX: () => isInScope
  });
  var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7571);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3603);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(635);
  var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
  var _calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
  var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6440);
  async function resolveScope({api}, settings, {withEntitlements}) {
   const product = (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.oA)(await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__.qM(settings.product))).id;
   const entitlements = withEntitlements ? settings.entitlements : void 0;
   const findPackage = async key => {
    const answer = await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__.wg(key));
    if (!answer.ok) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)(answer.error.problems);
    const {id, engine, productId = product} = answer.value;
    if (productId === product) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
     id,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
      engine
     })
    });
    const title = `The package \`${key}\` belongs to another product`;
    const hint = "Correct `package` or `product`: a release and its package must belong to the same product.";
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ {
     code: "registry.rejected",
     title,
     hint,
     field: "package"
    } ]);
   };
   const findEntitlement = async code => {
    const answer = await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__.q(code));
    if (answer.ok) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
     id: answer.value.id
    });
    const {status, problems} = answer.error;
    if (status === void 0 || status >= 500) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)(problems);
    const title = `Keygen has no entitlement \`${code}\` that this token can see`;
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)(problems.map(problem => ({
     ...problem,
     title
    })));
   };
   const packages = settings.package === void 0 ? [] : [ settings.package ];
   const found = await (0, _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__.X)([ ...packages.map(key => () => findPackage(key)), ...(entitlements ?? []).map(code => () => findEntitlement(code)) ], _session_js__WEBPACK_IMPORTED_MODULE_4__.Ex, find => find());
   (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.MI)(found.flatMap(one => one.ok ? [] : one.error));
   const resources = found.flatMap(one => one.ok ? [ one.value ] : []);
   const [package_] = resources.slice(0, packages.length);
   const ids = resources.slice(packages.length).map(({id}) => id);
   return {
    scope: {
     product,
     package: package_?.id ?? ""
    },
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
     engine: package_?.engine,
     entitlements: entitlements && [ ...new Set(ids) ]
    })
   };
  }
  async function readRemoteState(session, {scope, entitlements}, version, tag) {
   const {api} = session;
   const release = await releaseOfVersion(session, version, scope);
   const tagHolder = tag === void 0 ? void 0 : await releaseOfTag(session, tag, scope);
   if (release === void 0) return {
    artifacts: [],
    constraints: [],
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
     tagHolder
    })
   };
   return {
    release,
    artifacts: (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.oA)(await api.list(_calls_js__WEBPACK_IMPORTED_MODULE_3__.qi(release.id))),
    constraints: entitlements === void 0 ? [] : (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.oA)(await api.list(_calls_js__WEBPACK_IMPORTED_MODULE_3__.Pu(release.id))),
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_6__.sw)({
     tagHolder
    })
   };
  }
  function releaseOfVersion(session, version, scope) {
   return releaseNamed(session, version, scope, release => release.version === version);
  }
  function releaseOfTag(session, tag, scope) {
   return releaseNamed(session, tag, scope, release => release.tag === tag);
  }
  function isInScope({productId, packageId}, scope) {
   return (productId ?? scope.product) === scope.product && (packageId ?? scope.package) === scope.package;
  }
  async function releaseNamed({api}, name, scope, isMeant) {
   const matches = release => isMeant(release) && isInScope(release, scope);
   const named = (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.vj)(await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__._r(name, scope)));
   if (named === void 0 || matches(named)) return named;
   return (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.oA)(await api.list(_calls_js__WEBPACK_IMPORTED_MODULE_3__.D8(scope))).find(matches);
  }
  async function releaseNow({api}, id, scope) {
   return (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.vj)(await api.send(_calls_js__WEBPACK_IMPORTED_MODULE_3__._r(id, scope)));
  }
 }),
 6440: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ex: () => concurrency,
   F3: () => maxAttempts,
   fA: () => openSession,
   fu: () => backOff,
   s7: () => writeAndVerify,
   v7: () => pause,
   w2: () => timeoutError
  });
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
  var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);
  const concurrency = 4;
  const maxAttempts = 3;
  function openSession(context, endpoint) {
   let written = false;
   const http = {
    async send(request) {
     const sent = await context.http.send(request);
     if (request.effect === "write") {
      written ||= sent.ok ? sent.value.status < 400 : sent.error.landed === "unknown";
      if (!sent.ok) await untilAllowed(context, sent.error);
     }
     return sent;
    }
   };
   return {
    api: (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.ir)(http, endpoint),
    context,
    hasWritten: () => written
   };
  }
  async function untilAllowed({clock, deadline}, {landed, retryAt = 0}) {
   const ms = retryAt - clock.now();
   if (landed === "unknown" && ms > 0 && retryAt < deadline) await clock.sleep(ms).catch(() => {});
  }
  async function writeAndVerify(session, call, isDone, raced = [ 409 ]) {
   for (let attempt = 1; ;attempt += 1) {
    const answer = await session.api.send(call);
    if (answer.ok) return;
    const {landed, status = 0, problems} = answer.error;
    if (landed === "none" && !raced.includes(status)) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(problems);
    if (await isDone()) return;
    if (attempt === maxAttempts) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(problems);
    await backOff(session, attempt);
   }
  }
  function backOff(session, attempt) {
   return pause(session, attempt * 1e3);
  }
  async function pause({context: {clock, deadline}}, ms) {
   if (clock.now() + ms < deadline) try {
    return await clock.sleep(ms);
   } catch {
    if (clock.now() < deadline) throw timeoutError("The workflow was canceled while waiting for Keygen");
   }
   throw timeoutError("The run exceeded `timeout` while waiting for Keygen");
  }
  function timeoutError(title) {
   const hint = "Run again: re-running is safe; it picks up where this run stopped.";
   return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ {
    code: "run.timeout",
    title,
    hint
   } ]);
  }
 }),
 6786: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   BM: () => channels,
   W0: () => settings,
   j: () => givenSettings
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3619);
  var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3759);
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);
  var _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(109);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3373);
  var _artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3648);
  var _artifacts_signature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(525);
  var _metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3906);
  var _placeholders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9881);
  const channels = [ "stable", "rc", "beta", "alpha", "dev" ];
  const text = zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__.WN()));
  const word = zod_mini__WEBPACK_IMPORTED_MODULE_5__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP());
  const maxLength = 255;
  const isShort = value => (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_7__.BH)(value ?? "") <= maxLength;
  const productHint = "Copy the product's ID, a UUID, from Keygen's dashboard";
  const refuse = (faultOf, subject = "It") => ({value, issues}) => {
   const fault = faultOf(value);
   if (fault !== void 0) issues.push({
    code: "custom",
    message: `${subject} ${fault}`,
    input: value
   });
  };
  const mapping = zod_mini__WEBPACK_IMPORTED_MODULE_5__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_5__.L5J());
  const pattern = zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP().check(refuse(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.rG, "The pattern"));
  const descriptionHint = "Write the description, or `false` to send none";
  const isText = value => !/^(?:true|false|yes|no|on|off)$/i.test(value ?? "");
  const filled = refuse(value => (0, _placeholders_js__WEBPACK_IMPORTED_MODULE_4__.al)(value ?? ""));
  function signingKeyFault(value) {
   const key = value === "" ? void 0 : (0, _artifacts_signature_js__WEBPACK_IMPORTED_MODULE_2__.X)(value);
   return key?.ok === false ? key.error : void 0;
  }
  const artifact = zod_mini__WEBPACK_IMPORTED_MODULE_5__.KCZ([ pattern, zod_mini__WEBPACK_IMPORTED_MODULE_5__.rej({
   asset: pattern,
   platform: word,
   arch: word,
   filename: word.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YPB(isShort, `A filename has at most ${maxLength} characters`), zod_mini__WEBPACK_IMPORTED_MODULE_5__.YPB(name => !/(^|\/)\.\.?(\/|$)/.test(name ?? ""), "No part of a filename is `.` or `..`"), filled),
   filetype: word,
   metadata: zod_mini__WEBPACK_IMPORTED_MODULE_5__.cl6(mapping.check(refuse(_metadata_js__WEBPACK_IMPORTED_MODULE_3__.Sp))),
   signature: zod_mini__WEBPACK_IMPORTED_MODULE_5__.cl6(pattern),
   checksum: zod_mini__WEBPACK_IMPORTED_MODULE_5__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__.rej({
    algorithm: zod_mini__WEBPACK_IMPORTED_MODULE_5__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__.k5n(_artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_1__.Rz)),
    encoding: zod_mini__WEBPACK_IMPORTED_MODULE_5__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__.k5n(_artifacts_checksum_js__WEBPACK_IMPORTED_MODULE_1__.d8))
   }))
  }) ], "Give the name or pattern of an asset, or a mapping of `asset` and any of `platform`, `arch`, `filename` (at most 255 characters), `filetype`, `metadata`, `signature` and `checksum`");
  const tag = text.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YPB(value => isShort(value) && !/^actions?$/.test(value ?? ""), `A tag has at most ${maxLength} characters, and is neither \`action\` nor \`actions\``), filled);
  const entitlement = zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__.WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__.m9(1, "An entitlement is a UUID or a code"));
  const settings = zod_mini__WEBPACK_IMPORTED_MODULE_5__.rej({
   account: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(text, "Id or slug of the account. If omitted, paths are below `/v1` (self-hosted, custom domains)", "none; required for the default `url`"),
   product: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP(productHint).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__.WN()), zod_mini__WEBPACK_IMPORTED_MODULE_5__.OsD(productHint)), "UUID of the product"),
   package: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(text.check(), "UUID or key of the package", "none"),
   channel: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__.k5n(channels)), "`stable`, `rc`, `beta`, `alpha` or `dev`", "from the version"),
   name: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(text.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YPB(isText, "Write the name; it cannot be left out"), filled), "Name of the release; may contain `{version}`, `{tag}` and `{channel}`", "its title on GitHub"),
   description: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_5__.euz(false), zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__.WN(), zod_mini__WEBPACK_IMPORTED_MODULE_5__.YPB(isText, descriptionHint)) ], descriptionHint)), "Description of the release; `false` to send none", "its body on GitHub"),
   tag: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(tag, "Keygen's own tag, e.g. `latest`, that moves to this release once it is published: to stable releases only, and never away from a newer version. With `{channel}` it moves within its channel; with `{version}` or `{tag}` it is this release's own", "none"),
   metadata: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(mapping.check(refuse(_metadata_js__WEBPACK_IMPORTED_MODULE_3__.uK))), "Mapping that is stored with the release", "none"),
   entitlements: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YOg(entitlement).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__.Eb(20, "A release has at most 20 constraints"))), "UUIDs or codes of the entitlements that constrain the release; the release ends up with exactly this set; `[]` detaches all. On a published release only `update` detaches", "unchanged"),
   artifacts: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YOg(artifact)), "Asset names or globs, or `{asset, platform, arch, filename, filetype, metadata, signature, checksum}`; `[]` for none. A name that starts with `./` is a path or glob in the workspace. `filename` may contain `{version}`, `{tag}` and `{channel}`; `signature` names the asset or path whose text is the signature; `checksum` is `{algorithm, encoding}`, by default the form that clients of the package engine read", "every asset"),
   "signing-key": (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__.WN(), refuse(signingKeyFault))), "Ed25519 key that signs each artifact (Ed25519ph): 64 hex digits, or 128 with the public key. A secret", "none"),
   environment: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(text.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__.YPB(value => /^[\x21-\x7e]*$/.test(value ?? ""), "An environment is a UUID or a code")), "UUID or code, sent as `Keygen-Environment`", "none"),
   draft: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__.zMY(), false), "Leave the release unpublished, as a draft at Keygen. Drafts on GitHub are not affected"),
   wait: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.Rvf((0, 
   _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.YA)(999999), 120), "Seconds that Keygen has, after the last upload, to process every artifact; the release is published only after that. `0`: publish at once"),
   republish: (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__.zMY(), false), "Allow publishing a yanked version again"),
   "on-withdraw": (0, _domain_schema_js__WEBPACK_IMPORTED_MODULE_8__.Pe)(zod_mini__WEBPACK_IMPORTED_MODULE_5__.Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__.k5n([ "yank", "delete", "keep" ]), "yank"), "What `withdraw` does: `yank`, `delete` or `keep`. A draft that was never published is deleted, unless it is `keep`")
  });
  function givenSettings(all) {
   return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
  }
 })
};
