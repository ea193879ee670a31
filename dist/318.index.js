export const id = 318;

export const ids = [ 318 ];

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
 318: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   releasepage: () => releasepage
  });
  var schemas = __webpack_require__(3619);
  var api = __webpack_require__(3759);
  var domain_data = __webpack_require__(282);
  var domain_problem = __webpack_require__(3603);
  var schema = __webpack_require__(109);
  var domain_text = __webpack_require__(3373);
  var domain_url = __webpack_require__(1949);
  var failure = __webpack_require__(2398);
  var registries_failure = __webpack_require__(5957);
  const title = "ReleasePage";
  const cause = schemas.Ikc({
   field: (0, schema.GK)(schemas.YjP()),
   error: schemas.YjP()
  });
  const envelope = schemas.Ikc({
   error: schemas.YjP(),
   error_description: (0, schema.GK)(schemas.YjP()),
   error_uri: (0, schema.GK)(schemas.YjP()),
   error_causes: schemas.FsL(schemas.MfU(schemas.L5J(), void 0), schemas.pdi(value => {
    const causes = Array.isArray(value) ? value : [];
    return {
     read: causes.slice(0, domain_problem.ej).flatMap(one => cause.safeParse(one).data ?? []),
     rest: Math.max(0, causes.length - domain_problem.ej)
    };
   }))
  });
  function problemsFromReply(reply, options = {}) {
   const {hide = text => text} = options;
   const {data} = envelope.safeParse((0, domain_data.qF)(reply.text));
   const meaning = meanings[reply.status] ?? {
    code: "registry.rejected",
    title: `${title} answered ${reply.status}`
   };
   const link = (0, domain_url.NA)(hide(data?.error_uri ?? ""));
   const hint = [ options.hint ?? meaning.hint, link && `See ${link}` ].filter(Boolean).join(" ");
   const base = {
    code: meaning.code,
    title: options.title ?? meaning.title,
    ...(0, domain_data.sw)({
     hint: hint || void 0
    })
   };
   if (data === void 0) {
    const detail = hide((0, failure.kG)({
     ...reply,
     text: hide(reply.text)
    }));
    return [ {
     ...base,
     ...(0, domain_data.sw)({
      detail: detail || void 0
     })
    } ];
   }
   const {error, error_description: description, error_causes: causes} = data;
   const problemOf = (message, field) => ({
    ...base,
    ...options.title === void 0 ? {
     envelope: true
    } : {},
    detail: (0, domain_text.xv)(hide(message), 1e3),
    ...(0, domain_data.sw)({
     field: (0, domain_text.xv)(hide(field ?? ""), 60) || void 0
    })
   });
   const prefix = description === void 0 ? "" : `${description}: `;
   return (0, domain_problem.GW)([ ...causes.read.map(one => problemOf(`${prefix}${one.error} (${error})`, one.field)), ...(0, 
   domain_problem.SX)(causes.rest, title, meaning.code) ]) ?? [ problemOf(description ? `${description} (${error})` : error) ];
  }
  function problemFrom(failure, label) {
   if (failure.reason === "unavailable" && failure.reply?.status === 429) return {
    ...problemsFromReply(failure.reply)[0],
    detail: failure.message
   };
   return (0, registries_failure.p)(failure, {
    title,
    label
   })[0];
  }
  const meanings = {
   401: {
    code: "registry.forbidden",
    title: `${title} does not allow API access for this page`,
    hint: "Open the page in the Management Portal, and enable API access under Add-ons."
   },
   403: {
    code: "registry.unauthorized",
    title: `${title} does not accept the key`,
    hint: "Copy the API key from the page's Add-ons panel in the Management Portal into the secret again, exactly as shown, without a `Bearer` prefix."
   },
   404: {
    code: "registry.not-found",
    title: `${title} has no such page, or this key has no access to it`,
    hint: "`page` is not the ID of a page that this key may read. Copy the page ID and the API key from the same Add-ons panel: set `page: \u2026` to the ID, and store the key in the secret."
   },
   429: {
    code: "registry.rate-limited",
    title: `The rate limit of ${title} was exceeded`,
    hint: "A key allows 60 requests per minute in total. Run again in a few minutes; give workflows that run at the same time their own keys."
   }
  };
  function pageOf({url, token, page}) {
   return {
    url,
    id: page,
    token
   };
  }
  const timeoutMs = 1e4;
  const rateLimitPause = 15e3;
  async function readPage({http, clock}, {label, page}, {once}) {
   const sent = await http.send({
    method: "GET",
    url: addressOf(page, "version"),
    effect: "read",
    headers: {
     authorization: page.token,
     accept: "application/json"
    },
    timeoutMs,
    ...(0, domain_data.sw)({
     maxAttempts: once ? 1 : void 0
    })
   });
   const at = clock.now();
   if (!sent.ok) {
    const {reason, reply, retryAt = at + rateLimitPause} = sent.error;
    const problem = problemFrom(sent.error, label);
    if (!transientReasons.includes(reason)) throw new domain_problem.Mm([ problem ]);
    const notBefore = reason === "rate-limited" ? retryAt : reply?.status === 429 ? at + rateLimitPause : at;
    return {
     kind: "unclear",
     problem,
     at,
     notBefore
    };
   }
   const reply = sent.value;
   const listing = listingFrom(reply);
   if (listing) return {
    kind: "listing",
    listing,
    at,
    notBefore: rateLimitEnd(reply) ?? at
   };
   if (reply.status !== 200) throw new domain_problem.Mm(problemsFromReply(reply));
   const problem = {
    code: "registry.unreadable",
    title: `${title} answered 200, but without the releases of a page`,
    detail: (0, domain_text.xv)((0, failure.kG)(reply), 1e3),
    hint: `Is \`url\` of the entry \`${label}\` the API server? If it is, run again: a re-run is safe.`
   };
   return {
    kind: "unclear",
    problem,
    at,
    notBefore: at
   };
  }
  const transientReasons = [ "rate-limited", "unavailable", "connect", "proxy", "timeout", "reset", "deadline" ];
  function rateLimitEnd({headers}) {
   const reset = headers["x-ratelimit-reset"]?.trim() ?? "";
   return headers["x-ratelimit-remaining"]?.trim() === "0" && /^\d{9,11}$/.test(reset) ? Number(reset) * 1e3 : void 0;
  }
  function subscribe(http, {page, preferences}, address) {
   return http.send({
    method: "PATCH",
    url: addressOf(page, "subscribers"),
    effect: "write",
    headers: {
     authorization: page.token,
     "content-type": "application/json",
     accept: "application/json"
    },
    body: JSON.stringify(subscriptionOf(address, preferences)),
    timeoutMs
   });
  }
  function subscriptionOf(value, preferences) {
   return {
    op: "add",
    data: {
     type: "email",
     value,
     preferences
    }
   };
  }
  function addressOf({url, id}, call) {
   return `${url.replace(/\/+$/, "")}/v1/pages/${(0, domain_url.qE)(id)}/${call}`;
  }
  const texts = schemas.MfU(schemas.FsL(schemas.YOg(schemas.L5J()), schemas.pdi(items => items.filter(item => typeof item === "string"))), []);
  const listing = schemas.Ikc({
   latest: (0, schema.c3)(schemas.Ikc({
    repo: schemas.YjP(),
    version: schemas.cl6(schemas.YjP())
   })),
   latestGrouped: (0, schema.GK)(schemas.Ikc({
    version: schemas.YjP(),
    published_at: (0, schema.GK)(schemas.YjP()),
    authors: texts,
    repos: texts
   })),
   permalink: (0, schema.GK)(schemas.YjP())
  });
  function listingFrom(reply) {
   return reply.status === 200 ? listing.safeParse((0, domain_data.qF)(reply.text)).data : void 0;
  }
  const acceptance = schemas.Ikc({
   message: schemas.YjP().check(api.$S("Subscriber request accepted")),
   pageId: schemas.YjP(),
   data: schemas.Ikc({
    type: schemas.euz("email"),
    value: schemas.YjP()
   })
  });
  function isAccepted(reply, {page}, address) {
   if (reply.status !== 200) return false;
   const {data} = acceptance.safeParse((0, domain_data.qF)(reply.text));
   return data?.pageId === page.id && data.data.value.toLowerCase() === address.toLowerCase();
  }
  var domain_version = __webpack_require__(3356);
  function visibilityOf({latest}, {repository, tag}) {
   const name = nameOf(repository).toLowerCase();
   const tags = latest.flatMap(({repo, version}) => repo.toLowerCase() === name && version ? [ version ] : []);
   if (tags.includes(tag)) return {
    kind: "shown"
   };
   const newer = tags.find(other => isNewerTag(other, tag));
   if (newer !== void 0) return {
    kind: "newer",
    tag: newer
   };
   const [other] = tags;
   return other === void 0 ? {
    kind: "absent",
    listed: latest.map(({repo}) => repo)
   } : {
    kind: "other",
    tag: other
   };
  }
  function nameOf({owner, name}) {
   return `${owner}/${name}`;
  }
  function isNewerTag(tag, than) {
   const [one, other] = [ partsOf(tag), partsOf(than) ];
   if (!one || !other || one.prefix !== other.prefix) return false;
   for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
    const [mine, its] = [ one.numbers[index] ?? 0, other.numbers[index] ?? 0 ];
    if (mine !== its) return mine > its;
   }
   if (one.rest === other.rest) return false;
   if (one.rest === "" || other.rest === "") return one.rest === "";
   return (0, domain_version.MQ)(one.rest, other.rest);
  }
  function partsOf(tag) {
   const version = (0, domain_version.bp)(tag);
   if (version === void 0) return;
   const [, numbers = "", rest = ""] = /^(\d+(?:\.\d+)*)([^+]*)/.exec(version) ?? [];
   const prefix = tag.slice(0, tag.lastIndexOf(version)).replace(/v$/i, "").toLowerCase();
   return {
    prefix,
    numbers: numbers.split(".").map(Number),
    rest
   };
  }
  function groupNotices({latestGrouped: group}) {
   if (!group) return [];
   const day = /^\d{4}-\d\d-\d\d/.exec(group.published_at ?? "")?.[0];
   const parts = [ `The latest grouped release of the page is \`${(0, domain_text.Hv)(group.version)}\``, day && ` of ${day}`, group.repos.length > 0 && `, with ${listed(group.repos)}`, group.authors.length > 0 && `, by ${listed(group.authors)}` ];
   return [ {
    level: "notice",
    text: `${parts.filter(Boolean).join("")}.`
   } ];
  }
  function listed(names) {
   return (0, domain_text.xv)((0, domain_text.Zv)(names, {
    show: name => `\`${(0, domain_text.Hv)(name)}\``
   }), 1e3);
  }
  function pageUrlFrom({permalink}) {
   return (0, domain_url.qP)(permalink);
  }
  function sentenceOf(visibility, {repository, tag}) {
   const name = `\`${nameOf(repository)}\``;
   const shown = other => `The page shows \`${(0, domain_text.Hv)(other)}\` of ${name}`;
   switch (visibility.kind) {
   case "shown":
    return `${shown(tag)}.`;

   case "newer":
    return `${shown(visibility.tag)}, which is newer than \`${(0, domain_text.Hv)(tag)}\`.`;

   case "other":
    return `${shown(visibility.tag)}.`;

   case "absent":
    if (visibility.listed.length === 0) return "The page lists no releases.";
    return `The page lists no release of ${name}, only of ${listed(visibility.listed)}.`;
   }
  }
  var poll = __webpack_require__(7683);
  function pauseAfter(count) {
   return Math.min(2e3 * 1.5 ** (count - 1), 15e3);
  }
  async function waitForListing(context, entry, first) {
   const {clock, deadline, log} = context;
   const {release, wait} = entry;
   const sought = `\`${(0, domain_text.Hv)(release.tag)}\` of \`${nameOf(release.repository)}\``;
   const start = clock.now();
   const until = Math.min(start + wait, deadline);
   const isShown = state => state.kind === "listing" && visibilityOf(state.listing, release).kind === "shown";
   let last = first;
   let known;
   const giveUp = () => missing(entry, sought, known, last, clock.now() - start);
   const delay = count => Math.max(last.at + pauseAfter(count) - clock.now(), last.notBefore - clock.now(), 0);
   const onWait = left => {
    if (last === first) log.info(`Waiting until ${title} shows ${sought}, for at most ${seconds(left)}.`); else if (last.notBefore > last.at) log.info(`Rate limited: looking again at ${(0, 
    domain_text.ay)(last.notBefore)}.`);
   };
   if (until <= start && first.at < start && !isShown(first)) last = await readPage(context, entry, {
    once: true
   });
   try {
    const found = await (0, poll.w)({
     clock,
     until,
     delay,
     onWait
    }, async count => {
     if (count > 1) last = await readPage(context, entry, {
      once: true
     });
     if (last.kind === "listing") {
      known = last.listing;
      if (isShown(last)) {
       log.info(`${title} shows ${sought}.`);
       return verified(known);
      }
     }
     return last.notBefore > until ? giveUp() : void 0;
    });
    return found ?? giveUp();
   } catch (error) {
    if (Error.isError(error)) throw error;
    if (clock.now() >= deadline) return giveUp();
    const hint = "Run again: a re-run is safe.";
    const what = `The workflow was canceled before ${title} showed the release`;
    throw new domain_problem.Mm([ {
     code: "run.timeout",
     title: what,
     hint
    } ]);
   }
  }
  function verified(listing) {
   return {
    kind: "completed",
    status: "verified",
    notices: groupNotices(listing),
    ...(0, domain_data.sw)({
     url: pageUrlFrom(listing)
    })
   };
  }
  function missing({release, ifMissing}, sought, known, last, waited) {
   const visibility = known && visibilityOf(known, release);
   const message = waited < 1e3 ? `${title} does not show ${sought} yet` : `${title} did not show ${sought} within ${seconds(waited)}`;
   const detail = visibility && sentenceOf(visibility, release);
   const hint = visibility?.kind === "absent" || visibility?.kind === "newer" ? hints[visibility.kind] : hints.late;
   const url = known && pageUrlFrom(known);
   const notices = known ? groupNotices(known) : [];
   const failure = last.kind === "unclear" ? last.problem : void 0;
   if (ifMissing === "fail") {
    const own = (0, domain_data.sw)({
     detail: detail && (0, domain_text.oZ)(detail)
    });
    const problem = {
     code: "registry.not-listed",
     title: message,
     ...own,
     hint
    };
    throw new domain_problem.Mm(failure ? [ problem, failure ] : [ problem ], {
     notices,
     url
    });
   }
   const why = failure && `The last lookup failed: ${[ failure.title, failure.detail ].filter(Boolean).join(": ")}`;
   const text = [ `${message}.`, detail, why && (/[.!?]$/.test(why) ? why : `${why}.`), failure?.hint ?? hint ];
   const warning = {
    level: "warning",
    text: text.filter(Boolean).join(" ")
   };
   return {
    kind: "completed",
    status: "pending",
    notices: [ warning, ...notices ],
    ...(0, domain_data.sw)({
     url
    })
   };
  }
  const hints = {
   absent: "Add the repository to the page in the Management Portal, or correct `page`.",
   newer: "A page lists only the latest release of a repository, so it cannot show an older one.",
   late: "ReleasePage is notified of releases by a webhook of the repository: check the webhook's deliveries in the repository's settings. If the page is only slow, raise `wait`."
  };
  function seconds(ms) {
   return `${Math.round(ms / 1e3)} s`;
  }
  async function publish(context, entry, first) {
   const {problems, notices} = await subscribeAll(context, entry);
   const completed = await waitForListing(context, entry, first).catch(error => {
    const failure = (0, domain_problem.gq)(error);
    if (failure === void 0) throw error;
    throw new domain_problem.Mm((0, domain_problem.GW)([ ...problems, ...failure.problems ]) ?? failure.problems, {
     notices: [ ...notices, ...failure.notices ],
     url: failure.url
    });
   });
   const all = [ ...notices, ...completed.notices ?? [] ];
   (0, domain_problem.MI)(problems, {
    notices: all,
    url: completed.url
   });
   return {
    ...completed,
    notices: all
   };
  }
  function maskedAddress(address) {
   const at = address.lastIndexOf("@");
   const [first = "", second] = address.slice(0, Math.max(at, 0));
   return `${second === void 0 ? "" : first}\u2026${address.slice(at)}`;
  }
  function addressMask(addresses) {
   const sorted = [ ...addresses ].sort((one, other) => other.length - one.length);
   const spellings = sorted.flatMap(address => [ address, encodeURIComponent(address) ].map(spelling => ({
    pattern: new RegExp(spelling.replace(/\W/g, "\\$&"), "gi"),
    mask: maskedAddress(address)
   })));
   return text => spellings.reduce((clean, {pattern, mask}) => clean.replace(pattern, () => mask), text);
  }
  function changesFrom({page, addresses, preferences}) {
   return addresses.map(address => {
    const masked = maskedAddress(address);
    return {
     title: `Subscribe ${masked}`,
     method: "PATCH",
     url: addressOf(page, "subscribers"),
     body: subscriptionOf(masked, preferences)
    };
   });
  }
  async function subscribeAll({http, clock, deadline, log}, entry) {
   const {label, addresses} = entry;
   const hide = addressMask(addresses);
   const problems = [];
   const stop = (own, next) => {
    const all = [ ...problems, ...own, ...notSubscribed(addresses.slice(next), own[0].code) ];
    return new domain_problem.Mm((0, domain_problem.GW)(all) ?? own);
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
     } else if (reply.status >= 200 && reply.status < 300) {
      const [problem] = problemsFromReply(reply, {
       hide
      });
      const unread = {
       ...problem,
       title: `It sent an unexpected response (HTTP ${reply.status})`
      };
      problems.push({
       ...unknown(name, unread),
       code: "registry.unreadable"
      });
     } else if ([ 401, 403, 404 ].includes(reply.status)) throw stop(problemsFromReply(reply, {
      hide
     }), index); else {
      const hint = "Correct the address in `subscribers`, or remove it.";
      problems.push(...problemsFromReply(reply, {
       title: `${title} did not subscribe ${name}`,
       hint,
       hide
      }));
     }
     continue;
    }
    const problem = publish_hidden(sent.error, label, hide);
    const {landed, reason, retryAt = 0} = sent.error;
    if (landed === "none") throw stop([ problem ], index);
    const pause = retryAt - clock.now();
    if (reason === "timeout" || clock.now() + pause >= deadline) throw stop([ unknown(name, problem) ], index + 1);
    problems.push(unknown(name, problem));
    if (pause > 0 && index + 1 < addresses.length) await clock.sleep(pause).catch(() => {});
   }
   if (accepted === 0) return {
    problems,
    notices: []
   };
   const text = `${title} accepted ${accepted === 1 ? "one subscriber" : `${accepted} subscribers`}, and asks by e-mail for those confirmations that it does not have yet.`;
   return {
    problems,
    notices: [ {
     level: "notice",
     text
    } ]
   };
  }
  function unknown(name, problem) {
   return {
    ...problem,
    title: `${title} may have accepted ${name}, but did not confirm it. ${problem.title}`,
    hint: "Nothing was sent twice, because there is no way to look subscribers up. Run again: at worst the confirmation e-mail is sent again."
   };
  }
  function notSubscribed(addresses, code) {
   if (addresses.length === 0) return [];
   const hint = "Fix the previous problem, and run again.";
   return [ {
    code,
    title: `Not subscribed: ${listed(addresses.map(maskedAddress))}`,
    hint
   } ];
  }
  function publish_hidden(failure, label, hide) {
   const reply = failure.reply && {
    ...failure.reply,
    text: hide(failure.reply.text)
   };
   const problem = problemFrom({
    ...failure,
    ...reply ? {
     reply
    } : {}
   }, label);
   return problem.detail === void 0 ? problem : {
    ...problem,
    detail: hide(problem.detail)
   };
  }
  async function check(context, entry) {
   const {dryRun} = context;
   const first = await readPage(context, entry, {
    once: !dryRun
   });
   if (first.kind === "unclear" && (dryRun || first.problem.code === "registry.unreadable")) throw new domain_problem.Mm([ first.problem ]);
   const ready = {
    kind: "ready",
    publish: later => publish(later, entry, first)
   };
   if (!dryRun || first.kind === "unclear") return ready;
   const {listing} = first;
   const text = sentenceOf(visibilityOf(listing, entry.release), entry.release);
   const notices = [ {
    level: "notice",
    text
   }, ...groupNotices(listing) ];
   return {
    ...ready,
    notices,
    ...(0, domain_data.sw)({
     url: pageUrlFrom(listing)
    })
   };
  }
  const checkAccess = async ({label, settings}, context) => (0, domain_data.sw)({
   url: pageUrlFrom(await readListing(label, settings, context))
  });
  async function readListing(label, settings, context) {
   const read = await readPage(context, {
    label,
    page: pageOf(settings)
   }, {
    once: false
   });
   if (read.kind === "unclear") throw new domain_problem.Mm([ read.problem ]);
   return read.listing;
  }
  const audit = async ({label, settings, subjects}, context) => {
   const listing = await readListing(label, settings, context);
   const [newest] = subjects;
   const visibility = newest && visibilityOf(listing, newest.release);
   const standings = subjects.map(subject => {
    if (subject !== newest) return {
     kind: "unknown"
    };
    return {
     kind: visibility?.kind === "shown" ? "listed" : "missing"
    };
   });
   const notices = newest === void 0 || visibility === void 0 || visibility.kind === "shown" ? [] : [ {
    level: "notice",
    text: sentenceOf(visibility, newest.release)
   } ];
   return {
    standings,
    notices,
    ...(0, domain_data.sw)({
     url: pageUrlFrom(listing)
    })
   };
  };
  const releaseSizes = [ "major", "minor", "patch" ];
  const pageHint = "Give the page ID that the page's Add-ons panel shows, not a URL";
  const pageId = schemas.YjP(pageHint).check(api.Fk(/^[\w-]{1,100}$/, pageHint));
  const address = schemas.Rpp("Give an e-mail address").check(api.Eb(254, "Give an e-mail address of 254 characters at most"));
  const sizes = schemas.YOg(schemas.k5n(releaseSizes)).check(api.m9(1, "Name at least one of `major`, `minor` and `patch`"));
  const settings = schemas.rej({
   page: (0, schema.Pe)(pageId, "The page's ID"),
   wait: (0, schema.Pe)(schemas.Rvf((0, schema.YA)(86400), 120), "Seconds to wait until the page shows this release"),
   "if-missing": (0, schema.Pe)(schemas.Rvf(schemas.k5n([ "warn", "fail" ]), "warn"), "`warn` (outcome `pending`) or `fail` if the page does not show it in time"),
   subscribers: (0, schema.Pe)(schemas.Rvf(schemas.YOg(address), []), "E-mail addresses to subscribe to the page", "none"),
   preferences: (0, schema.Pe)(schemas.Rvf(sizes, [ ...releaseSizes ]), "Which releases subscribers are notified about")
  });
  const releasepage = {
   id: "releasepage",
   title,
   defaultUrl: "https://api.releasepage.co",
   prereleases: "any",
   operations: [ "publish" ],
   gatesOthers: false,
   settings,
   secrets: [ "subscribers" ],
   needs: () => ({
    manifest: "none",
    assets: []
   }),
   plan({label, settings, release}) {
    const entry = {
     label,
     page: pageOf(settings),
     release,
     wait: settings.wait * 1e3,
     ifMissing: settings["if-missing"],
     addresses: settings.subscribers.filter(isFirst),
     preferences: releaseSizes.filter(size => settings.preferences.includes(size))
    };
    return {
     kind: "job",
     job: {
      changes: changesFrom(entry),
      check: context => check(context, entry)
     }
    };
   },
   checkAccess,
   audit
  };
  function isFirst(address, index, all) {
   return all.findIndex(other => other.toLowerCase() === address.toLowerCase()) === index;
  }
 })
};
