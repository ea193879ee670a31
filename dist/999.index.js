export const id = 999;

export const ids = [ 999 ];

export const modules = {
 3999: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   z: () => asFoundryManifest,
   T: () => foundryFormat
  });
  var manifest = __webpack_require__(9382);
  var json_fault = __webpack_require__(8584);
  var json_text = __webpack_require__(5761);
  function locate(sourceText, pointer) {
   const text = sourceText.replace(/^\ufeff/, "");
   const {root} = (0, json_text.uW)(withoutTemplates(text), false);
   return root?.type === "object" ? (0, json_text.t$)(text, (0, json_text.Tb)(root, pointer).offset) : void 0;
  }
  function locateFault(sourceText, title) {
   const text = sourceText.replace(/^\ufeff/, "");
   const [fault] = (0, json_text.uW)(text, true).faults;
   if (!fault) return;
   const {title: own, place} = (0, json_fault.R)(text, fault);
   if (place?.kind !== "manifest" || withoutNumbers(own) !== withoutNumbers(title)) return;
   const {line = 1, column = 1} = place;
   return {
    line,
    column
   };
  }
  function withoutNumbers(title) {
   return title.replaceAll(/(line|column) \d+/g, "$1");
  }
  function withoutTemplates(text) {
   return text.replace(/\$?\{\{[^{}"\n]*\}\}|[#$]\{[^{}"\n]*\}#?|<%[^%"\n]*%>/g, template => "1".repeat(template.length));
  }
  const foundryFormat = {
   id: "foundry",
   maxBytes: manifest.rq,
   parse: manifest.Ng,
   locate: (source, pointer, title) => (pointer === "" ? locateFault(source, title) : void 0) ?? locate(source, pointer)
  };
  function asFoundryManifest(released) {
   return released?.manifest.format === foundryFormat.id ? released : void 0;
  }
 }),
 8584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   B: () => textFromBytes,
   R: () => syntaxProblem
  });
  var _placeholder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9018);
  var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5761);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(282);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3373);
  const utf8Hint = "Save the file as UTF-8, and release again.";
  const truncatedHint = "The upload or the build stopped halfway: build and attach the manifest again.";
  const encodings = [ [ /^(?:fffe|..)?0000/, "UTF-32" ], [ /^(?:feff|00..)/, "UTF-16 (big-endian)" ], [ /^(?:fffe|..00)/, "UTF-16 (little-endian)" ] ];
  function textFromBytes(bytes) {
   const start = Array.from(bytes.subarray(0, 4), byte => byte.toString(16).padStart(2, "0")).join("");
   const encoding = encodings.find(([form]) => form.test(start))?.[1];
   if (encoding !== void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.g)(problemAt(`The manifest is encoded as ${encoding} from its first byte on, not as UTF-8`, utf8Hint));
   const archive = start === "504b0304" ? "a zip archive" : start.startsWith("1f8b") ? "a gzip file" : void 0;
   if (archive !== void 0) {
    const hint = "Attach the manifest itself to the release, and set `manifest` to its name.";
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.g)(problemAt(`The manifest is ${archive}, not JSON`, hint));
   }
   try {
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(new TextDecoder("utf-8", {
     fatal: true
    }).decode(bytes));
   } catch {
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_1__.g)(encodingProblem(bytes));
   }
  }
  function encodingProblem(bytes) {
   let good = 0;
   let bad = bytes.length + 1;
   while (bad - good > 1) {
    const middle = good + bad >>> 1;
    if (prefixText(bytes, middle) === void 0) bad = middle; else good = middle;
   }
   const text = prefixText(bytes, good) ?? "";
   const at = (new TextEncoder).encode(text).length;
   const position = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_0__.t$)(text.replace(/^\ufeff/, ""), 1 / 0);
   const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
   const where = `byte ${at + 1} (0x${byte}, line ${position.line}, column ${position.column})`;
   return bad > bytes.length && bytes.length - at < 4 ? problemAt(`The manifest ends in the middle of a character, at ${where}`, truncatedHint, position) : problemAt(`The manifest is not UTF-8: ${where} looks like Latin-1 or Windows-1252`, utf8Hint, position);
  }
  function prefixText(bytes, length) {
   try {
    const decoder = new TextDecoder("utf-8", {
     fatal: true,
     ignoreBOM: true
    });
    return decoder.decode(bytes.subarray(0, length), {
     stream: true
    });
   } catch {
    return;
   }
  }
  function problemAt(title, hint, position = {
   line: 1,
   column: 1
  }, detail) {
   const place = {
    kind: "manifest",
    pointer: "",
    ...position
   };
   return {
    code: "manifest.invalid",
    title,
    hint,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
     detail
    }),
    place
   };
  }
  function syntaxProblem(text, fault) {
   return otherDocument(text) ?? placeholderProblem(text, fault) ?? jsonProblem(text, fault);
  }
  function otherDocument(text) {
   const start = text.trimStart();
   const position = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_0__.t$)(text, text.length - start.length);
   if (start === "") return problemAt("The manifest is empty", "Write it in the build, before uploading the asset.");
   const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r|\n|$)/m.exec(text);
   if (marker) {
    const where = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_0__.t$)(text, marker.index);
    const title = `The manifest contains an unresolved merge conflict: \`${marker[0]}\` at line ${where.line}`;
    return problemAt(title, "Resolve the conflict in the source, and release again.", where);
   }
   if (start.startsWith("<")) {
    const kind = /^<(?:!doctype html|html)/i.test(start) ? "an HTML page" : "an XML document";
    const said = /<(code|title|h1)\b[^<>]*>([^<>]{1,200})</i.exec(start.slice(0, 4096))?.[2];
    return problemAt(`The manifest is ${kind}, not JSON: an error page was saved in its place`, "Find the download in the build that got this page, make it fail on an error (`curl --fail`), and release again.", position, said && (0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(said));
   }
   if (start.startsWith("version https://git-lfs.")) {
    const title = "The manifest is a Git LFS pointer, not the file itself";
    return problemAt(title, "Check out with `lfs: true` before the asset is built.", position);
   }
   if (/^[{[/]/.test(start)) return;
   return problemAt("The manifest is not JSON: it does not begin with `{`", "Check the asset: a plain-text error may have been saved in its place.", position, `it begins with \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(start)}\``);
  }
  function placeholderProblem(text, {offset}) {
   const lineStart = Math.max(text.lastIndexOf("\n", offset), text.lastIndexOf("\r", offset)) + 1;
   const found = [ offset, offset - 1 ].flatMap(from => from < lineStart ? [] : (0, 
   _placeholder_js__WEBPACK_IMPORTED_MODULE_4__.j)(text, from) ?? [])[0];
   if (found === void 0) return;
   const {line, column} = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_0__.t$)(text, offset);
   return {
    code: "manifest.placeholder",
    title: `The manifest is not valid JSON at line ${line}, column ${column}: the build placeholder \`${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(found)}\` is still there`,
    hint: "Replace it in the build, before uploading the asset.",
    place: {
     kind: "manifest",
     pointer: "",
     line,
     column
    }
   };
  }
  function jsonProblem(text, fault) {
   const [what, hint = "Correct it in the source, and release again.", offset = fault.offset] = explanation(text, fault);
   const position = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_0__.t$)(text, offset);
   const title = `The manifest is not valid JSON at line ${position.line}, column ${position.column}: ${what}`;
   return problemAt(title, hint, position);
  }
  function explanation(text, {kind, offset, length}) {
   const end = text.trimEnd().length;
   if (kind === "TooDeep") return [ "its values are nested too deeply", "No manifest needs this: check the script that generates it." ];
   if (kind !== "InvalidCommentToken" && offset + length >= end && !text.slice(0, end).endsWith("}")) return [ "it ends before it is complete", truncatedHint, end ];
   const before = text.slice(0, offset).trimEnd();
   const token = text.slice(offset, offset + Math.max(length, 1));
   const closes = /^[}\]]/.test(token);
   const symbol = String.fromCodePoint(text.codePointAt(offset) ?? 32);
   if (/^[\u2018-\u201f\u00ab\u00bb]/.test(symbol)) return [ "a typographic quotation mark", 'JSON needs straight double quotes (`"`).' ];
   if (/^[\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/.test(symbol)) {
    const code = symbol.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const hint = "Delete it: only spaces, tabs and line ends are allowed between values.";
    return [ `an invisible character, U+${code}`, hint ];
   }
   switch (kind) {
   case "PropertyNameExpected":
   case "ValueExpected":
    if (before.endsWith(",") && closes) return [ "a comma after the last value", "JSON allows no trailing comma: delete it.", before.length - 1 ];
    if (token.startsWith(",")) return [ "a comma with no value before it", "Delete it, or write the value." ];
    return [ kind === "ValueExpected" ? "a value is missing here" : "a key in double quotes is missing here" ];

   case "ColonExpected":
    return [ "a colon is missing after the key", void 0, before.length ];

   case "CommaExpected":
    if (closes) return [ `a closing \`${token === "}" ? "]" : "}"}\` is missing before this` ];
    if (/\d$/.test(before) && before.length === offset && /^\d/.test(token)) return [ "a number may not begin with 0", "Write it in double quotes." ];
    return [ "a comma is missing after this value", "Write a `,` at the end of the line.", before.length ];

   case "CloseBraceExpected":
    return [ "a closing `}` is missing", "Count the braces: one of them is never closed.", end ];

   case "CloseBracketExpected":
    return [ "a closing `]` is missing", "Count the brackets: one of them is never closed.", end ];

   case "EndOfFileExpected":
    return closes ? [ "one closing bracket too many", "Delete it, or find the brace that closes too early." ] : [ "something follows after its end", "A manifest is one JSON object: delete the rest." ];

   case "InvalidCommentToken":
    return [ "a comment", "JSON has no comments: delete it, or strip it in the build." ];

   case "UnexpectedEndOfString":
    return [ "the string that begins here is not closed on its line", 'Write the missing `"`, or `\\n` for a line break.' ];

   case "InvalidEscapeCharacter":
   case "InvalidUnicode":
    return [ "a backslash in this string begins no valid escape", "Write a backslash itself as `\\\\`, and paths with `/`." ];

   case "InvalidCharacter":
    return [ "a tab or another control character in this string", "Write a tab as `\\t`, or delete it." ];

   case "UnexpectedEndOfNumber":
   case "InvalidNumberFormat":
    return [ "an incomplete number", "Write it in double quotes." ];

   default:
    return token.startsWith("'") ? [ "a single quotation mark", 'JSON needs double quotes (`"`).' ] : [ `\`${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(token)}\` is not a JSON value`, "Keys and strings must be in double quotes." ];
   }
  }
 }),
 5761: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   C5: () => memberOf,
   Tb: () => nearestNode,
   lS: () => membersOf,
   t$: () => positionAt,
   uW: () => jsonTextFrom
  });
  var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9370);
  const maxDepth = 200;
  function jsonTextFrom(text, strict) {
   const tooDeep = offset => ({
    root: void 0,
    faults: [ {
     kind: "TooDeep",
     offset,
     length: 1
    } ]
   });
   const offset = offsetBelow(text, maxDepth);
   if (offset !== void 0) return tooDeep(offset);
   const errors = [];
   try {
    const root = (0, jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.cZ)(text, errors, {
     disallowComments: strict,
     allowTrailingComma: !strict
    });
    return {
     root,
     faults: errors.map(({error, ...where}) => ({
      kind: (0, jsonc_parser__WEBPACK_IMPORTED_MODULE_0__._n)(error),
      ...where
     }))
    };
   } catch {
    return tooDeep(0);
   }
  }
  function offsetBelow(text, depth) {
   const scanner = (0, jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.z1)(text, true);
   for (let level = 0; ;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= text.length) return;
    const first = text[offset];
    if (first === "{" || first === "[") level += 1; else if (first === "}" || first === "]") level -= 1;
    if (level > depth) return offset;
   }
  }
  function membersOf(node) {
   if (node?.type !== "object") return [];
   return (node.children ?? []).flatMap(({children: [key, value] = []}) => key && value ? [ {
    key: key.value,
    node: value
   } ] : []);
  }
  function memberOf(node, key) {
   return membersOf(node).findLast(member => member.key === key)?.node;
  }
  function nearestNode(root, pointer) {
   let node = root;
   for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const item = /^(?:0|[1-9]\d*)$/.test(key) ? node.children?.[Number(key)] : void 0;
    const child = node.type === "array" ? item : memberOf(node, key);
    if (!child) return node;
    node = child;
   }
   return node;
  }
  function positionAt(text, offset) {
   const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
   return {
    line: lines.length,
    column: (lines.at(-1) ?? "").length + 1
   };
  }
 }),
 9382: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ng: () => parseManifest,
   Yw: () => isBelow,
   rq: () => maxManifestBytes,
   xI: () => loadProblems,
   xq: () => foundryRules
  });
  var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9370);
  var _json_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
  var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5761);
  var _placeholder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9018);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3603);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(635);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3373);
  var _domain_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4016);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1949);
  const maxManifestBytes = 1048576;
  const maxName = 255;
  const maxCompatibility = 64;
  function parseManifest(bytes) {
   if (bytes.length > maxManifestBytes) {
    const title = `The manifest is larger than ${maxManifestBytes / 1024 / 1024} MiB`;
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_4__.g)([ invalid("", title, "Set `manifest` to the name of the manifest, not of the package.") ]);
   }
   const decoded = (0, _json_fault_js__WEBPACK_IMPORTED_MODULE_1__.B)(bytes);
   if (!decoded.ok) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_4__.g)([ decoded.error ]);
   const text = decoded.value;
   const {root, faults: [fault]} = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_2__.uW)(text, true);
   if (!root || fault) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_4__.g)([ (0, 
   _json_fault_js__WEBPACK_IMPORTED_MODULE_1__.R)(text, fault ?? {
    kind: "ValueExpected",
    offset: 0,
    length: 1
   }) ]);
   const json = JSON.parse(text);
   if (root.type !== "object") {
    const hint = root.type === "array" ? "Remove the brackets `[\u2026]` around the object." : "A manifest begins with `{` and ends with `}`.";
    return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_4__.g)([ invalid("", `The manifest must be a JSON object, not ${kindOf(json)}`, hint) ]);
   }
   const compatibility = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_2__.C5)(root, "compatibility");
   const problems = [];
   const formerPlaces = new Map;
   const notices = [ ...repetitions(text, root, ""), ...repetitions(text, compatibility, "/compatibility") ];
   const textAt = pointer => {
    const node = pointer.split("/").slice(1).reduce(_json_text_js__WEBPACK_IMPORTED_MODULE_2__.C5, root);
    if (!node || node.type === "null") return;
    if (node.type === "string") return node.value.trim() === "" ? void 0 : node.value;
    if (node.type === "number") return text.slice(node.offset, node.offset + node.length);
    const title = `\`${nameOf(pointer)}\` must be a string, but it is ${kindOf((0, jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.yQ)(node))}`;
    problems.push(invalid(pointer, title, "Write it in double quotes."));
    return;
   };
   const filled = (pointer, place, value) => {
    const placeholder = (0, _placeholder_js__WEBPACK_IMPORTED_MODULE_5__.P)(value);
    if (placeholder !== void 0) problems.push(unfilled(pointer, place, `still contains the build placeholder \`${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(placeholder)}\``));
    return value;
   };
   const published = (pointer, former) => {
    const faults = problems.length;
    const value = textAt(pointer);
    if (value !== void 0) return filled(pointer, pointer, value);
    const old = former === void 0 || problems.length > faults ? void 0 : textAt(former);
    if (former === void 0 || old === void 0) return;
    formerPlaces.set(pointer, former);
    notices.push({
     level: "notice",
     text: `\`${nameOf(former)}\` is read as \`${nameOf(pointer)}\`, its name since Foundry v10.`,
     place: {
      kind: "manifest",
      pointer: former
     }
    });
    return filled(pointer, former, old);
   };
   if (compatibility && compatibility.type !== "object" && compatibility.type !== "null") {
    const title = `\`compatibility\` must be an object, but it is ${kindOf((0, jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.yQ)(compatibility))}`;
    problems.push(invalid("/compatibility", title, 'Write `{ "minimum": "\u2026", "verified": "\u2026" }` with the oldest Foundry version that the package supports, and the newest that it was tested with.'));
   }
   const version = (0, _json_text_js__WEBPACK_IMPORTED_MODULE_2__.C5)(root, "version");
   if (version?.type === "string" && version.value.trim() === "") problems.push(unfilled("/version", "/version", "is empty"));
   const fields = {
    id: published("/id", "/name"),
    title: textAt("/title"),
    version: published("/version"),
    manifest: published("/manifest"),
    download: published("/download")
   };
   if (fields.version !== void 0 && fields.version.length > _domain_tag_js__WEBPACK_IMPORTED_MODULE_7__.Bl) {
    const title = `\`version\` has ${fields.version.length.toLocaleString("en")} characters`;
    const hint = `Write a version like \`1.2.0\`, with at most ${_domain_tag_js__WEBPACK_IMPORTED_MODULE_7__.Bl.toLocaleString("en")} characters.`;
    problems.push(invalid("/version", title, hint));
   }
   const limits = {
    minimum: published("/compatibility/minimum", "/minimumCoreVersion")?.trim(),
    verified: published("/compatibility/verified", "/compatibleCoreVersion")?.trim(),
    maximum: published("/compatibility/maximum")?.trim()
   };
   const all = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__.GW)(problems);
   if (all !== void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_4__.g)(all);
   const values = json;
   const manifest = {
    format: "foundry",
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_8__.sw)(fields),
    compatibility: (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_8__.sw)(limits),
    protected: values["protected"] === true || values["protected"] === "true",
    json: values,
    formerPlaces
   };
   return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_4__.ok)({
    manifest,
    notices
   });
  }
  function foundryRules(manifest) {
   const {id, version, compatibility} = manifest;
   const problems = [];
   const refuse = (field, title, hint) => {
    const pointer = `/${field.replace(".", "/")}`;
    problems.push({
     ...invalid(manifest.formerPlaces.get(pointer) ?? pointer, title, hint),
     field
    });
   };
   const isTooLong = (field, value, most) => {
    if (value === void 0 || value.length <= most) return false;
    const title = `\`${field}\` has ${value.length.toLocaleString("en")} characters`;
    refuse(field, title, `Write at most ${most.toLocaleString("en")}: no registry accepts more.`);
    return true;
   };
   if (id === void 0) refuse("id", "The manifest has no `id`", "Add the `id` under which the registry lists the package."); else if (isTooLong("id", id, maxName)) ; else if (!/^[A-Za-z0-9-_]+$/.test(id)) refuse("id", `The id \`${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(id)}\` contains something other than letters, digits, \`-\` and \`_\``, "Write the id under which the registry lists the package; it is also the name of its folder."); else if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(id)) {
    const title = `The id \`${id}\` is a reserved file name on Windows`;
    refuse("id", title, "Foundry cannot create a folder with that name: choose another id.");
   }
   if (version === void 0) refuse("version", "The manifest has no `version`", 'Add the version of this release, e.g. `"version": "1.2.0"`.'); else if (!isTooLong("version", version, maxName) && /['"<>&]/.test(version)) {
    const title = `The version \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(version)}\` contains one of \`' " < > &\`, which Foundry refuses`;
    refuse("version", title, "Leave it out.");
   }
   const missing = [ "minimum", "verified" ].filter(field => compatibility[field] === void 0);
   if (missing.length === 2 && (manifest.json["compatibility"] ?? null) === null) refuse("compatibility", "The manifest has no `compatibility`, which the registry's API needs", 'Add `"compatibility": { "minimum": "12", "verified": "13" }` with the oldest Foundry version that the package supports, and the newest that it was tested with.'); else for (const field of missing) {
    const meaning = field === "minimum" ? "the oldest Foundry version that the package supports" : "the newest Foundry version that it was tested with";
    const title = `The manifest has no \`compatibility.${field}\`, which the registry's API needs`;
    refuse(`compatibility.${field}`, title, `Add ${meaning}, e.g. \`"${field}": "13"\`.`);
   }
   for (const field of [ "minimum", "verified", "maximum" ]) {
    const value = compatibility[field];
    if (value === void 0 || isTooLong(`compatibility.${field}`, value, maxCompatibility)) continue;
    if (isFoundryVersion(value)) continue;
    const title = `\`compatibility.${field}\` is \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(value)}\`, which is not a Foundry version`;
    const hint = "Write a generation like `12`, or numbers separated by dots like `12.331`.";
    refuse(`compatibility.${field}`, title, hint);
   }
   for (const field of [ "manifest", "download" ]) isTooLong(field, manifest[field], _domain_url_js__WEBPACK_IMPORTED_MODULE_9__.QO);
   return [ ...problems, ...loadProblems(manifest) ];
  }
  const lists = [ "esmodules", "scripts", "styles", "languages", "packs", "packFolders" ];
  function loadProblems({compatibility: {minimum, maximum}, json}) {
   const problems = [];
   if (minimum !== void 0 && maximum !== void 0 && isBelow(maximum, minimum)) {
    const title = `\`compatibility.maximum\` (${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(maximum)}) is below \`compatibility.minimum\` (${(0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(minimum)}), so nobody can install this version`;
    const problem = invalid("/compatibility/maximum", title, "Raise or remove `maximum`.");
    problems.push({
     ...problem,
     field: "compatibility.maximum"
    });
   }
   for (const field of lists) {
    const value = json[field] ?? null;
    if (value === null || Array.isArray(value)) continue;
    const title = `\`${field}\` must be a list, but it is ${kindOf(value)}, so Foundry cannot load the package`;
    problems.push({
     ...invalid(`/${field}`, title, "Put its content in brackets: `[\u2026]`."),
     field
    });
   }
   return problems;
  }
  function isFoundryVersion(text) {
   return /^\d+(?:\.\d+)*$/.test(text);
  }
  function isBelow(version, other) {
   if (!isFoundryVersion(version) || !isFoundryVersion(other)) return false;
   const parts = version.replace(/^(\d+)\.0+$/, "$1").split(".");
   const others = other.split(".");
   const differing = parts.findIndex((part, index) => Number(part) !== Number(others[index] ?? 0));
   return differing >= 0 && Number(parts[differing]) < Number(others[differing] ?? 0);
  }
  function invalid(pointer, title, hint) {
   return {
    code: "manifest.invalid",
    title,
    hint,
    place: {
     kind: "manifest",
     pointer
    }
   };
  }
  function unfilled(pointer, place, state) {
   return {
    code: "manifest.placeholder",
    title: `\`${nameOf(place)}\` ${state}`,
    hint: "Replace it in the build, before uploading the asset.",
    field: nameOf(pointer),
    place: {
     kind: "manifest",
     pointer: place
    }
   };
  }
  function nameOf(pointer) {
   return pointer.slice(1).replaceAll("/", ".");
  }
  function kindOf(value) {
   if (value === null || typeof value === "boolean") return `\`${String(value)}\``;
   if (Array.isArray(value)) return "an array";
   return typeof value === "object" ? "an object" : "a " + typeof value;
  }
  const mostRepetitions = 10;
  function repetitions(text, node, pointer) {
   const found = new Map;
   for (const member of (0, _json_text_js__WEBPACK_IMPORTED_MODULE_2__.lS)(node)) {
    const nodes = found.get(member.key) ?? [];
    found.set(member.key, nodes);
    nodes.push(member.node);
   }
   return [ ...found ].filter(([, nodes]) => nodes.length > 1).slice(0, mostRepetitions).map(([key, nodes]) => ({
    level: "notice",
    text: `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_6__.Hv)(key)}\` appears ${nodes.length} times; the last one wins, at line ${(0, 
    _json_text_js__WEBPACK_IMPORTED_MODULE_2__.t$)(text, nodes.at(-1)?.offset ?? 0).line}.`,
    place: {
     kind: "manifest",
     pointer: `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
    }
   }));
  }
 }),
 9018: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   P: () => placeholderIn,
   j: () => placeholderAt
  });
  const forms = [ /[#$]?\{+[^{}]*\}+#?/, /<%[^%]*%>/, /__[A-Z][A-Z0-9_]*__/, /^__\w+__$/, /@[A-Z][A-Z0-9_.]*@/, /^%[A-Z][A-Z0-9_]*%$/, /%(?![0-9A-F]{2})[A-Z][A-Z0-9_]*%/, /\$[A-Z][A-Z0-9_]+/, /.*\bauto[- ]?(?:matically )?replaced\b.*/i ];
  function placeholderIn(value) {
   const start = value.slice(0, 2048);
   for (const form of forms) {
    const [found] = form.exec(start) ?? [];
    if (found !== void 0) return found;
   }
   return;
  }
  function placeholderAt(text, offset) {
   return /^(?:#\{[^{}\n]*\}#|\$\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\{\{[^{}\n]*\}\}|<%[^%\n]*%>|__\w+__|@\w+@|%\w+%|\$[A-Z][A-Z0-9_]+)/.exec(text.slice(offset, offset + 256))?.[0];
  }
 })
};
