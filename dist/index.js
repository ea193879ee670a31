import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";

var __webpack_modules__ = {
 5336: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   I: () => distance,
   k: () => closest
  });
  const peq = new Uint32Array(65536);
  const myers_32 = (a, b) => {
   const n = a.length;
   const m = b.length;
   const lst = 1 << n - 1;
   let pv = -1;
   let mv = 0;
   let sc = n;
   let i = n;
   while (i--) peq[a.charCodeAt(i)] |= 1 << i;
   for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) sc++;
    if (pv & lst) sc--;
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
   }
   i = n;
   while (i--) peq[a.charCodeAt(i)] = 0;
   return sc;
  };
  const myers_x = (b, a) => {
   const n = a.length;
   const m = b.length;
   const mhc = [];
   const phc = [];
   const hsize = Math.ceil(n / 32);
   const vsize = Math.ceil(m / 32);
   for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
   }
   let j = 0;
   for (;j < vsize - 1; j++) {
    let mv = 0;
    let pv = -1;
    const start = j * 32;
    const vlen = Math.min(32, m) + start;
    for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
    for (let i = 0; i < n; i++) {
     const eq = peq[a.charCodeAt(i)];
     const pb = phc[i / 32 | 0] >>> i & 1;
     const mb = mhc[i / 32 | 0] >>> i & 1;
     const xv = eq | mv;
     const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
     let ph = mv | ~(xh | pv);
     let mh = pv & xh;
     if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
     if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
     ph = ph << 1 | pb;
     mh = mh << 1 | mb;
     pv = mh | ~(xv | ph);
     mv = ph & xv;
    }
    for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
   }
   let mv = 0;
   let pv = -1;
   const start = j * 32;
   const vlen = Math.min(32, m - start) + start;
   for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
   let score = m;
   for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
    if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
   }
   for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
   return score;
  };
  const distance = (a, b) => {
   if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
   }
   if (b.length === 0) return a.length;
   if (a.length <= 32) return myers_32(a, b);
   return myers_x(a, b);
  };
  const closest = (str, arr) => {
   let min_distance = 1 / 0;
   let min_index = 0;
   for (let i = 0; i < arr.length; i++) {
    const dist = distance(str, arr[i]);
    if (dist < min_distance) {
     min_distance = dist;
     min_index = i;
    }
   }
   return arr[min_index];
  };
 }),
 4006: ((module, __unused_webpack_exports, __nccwpck_require__) => {
  const pico = __nccwpck_require__(8016);
  const utils = __nccwpck_require__(4059);
  function picomatch(glob, options, returnState = false) {
   if (options && (options.windows === null || options.windows === void 0)) options = {
    ...options,
    windows: utils.isWindows()
   };
   return pico(glob, options, returnState);
  }
  Object.assign(picomatch, pico);
  module.exports = picomatch;
 }),
 7976: (module => {
  const WIN_SLASH = "\\\\/";
  const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
  const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
  const DOT_LITERAL = "\\.";
  const PLUS_LITERAL = "\\+";
  const QMARK_LITERAL = "\\?";
  const SLASH_LITERAL = "\\/";
  const ONE_CHAR = "(?=.)";
  const QMARK = "[^/]";
  const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
  const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
  const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
  const NO_DOT = `(?!${DOT_LITERAL})`;
  const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
  const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
  const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
  const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
  const STAR = `${QMARK}*?`;
  const SEP = "/";
  const POSIX_CHARS = {
   DOT_LITERAL,
   PLUS_LITERAL,
   QMARK_LITERAL,
   SLASH_LITERAL,
   ONE_CHAR,
   QMARK,
   END_ANCHOR,
   DOTS_SLASH,
   NO_DOT,
   NO_DOTS,
   NO_DOT_SLASH,
   NO_DOTS_SLASH,
   QMARK_NO_DOT,
   STAR,
   START_ANCHOR,
   SEP
  };
  const WINDOWS_CHARS = {
   ...POSIX_CHARS,
   SLASH_LITERAL: `[${WIN_SLASH}]`,
   QMARK: WIN_NO_SLASH,
   STAR: `${WIN_NO_SLASH}*?`,
   DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
   NO_DOT: `(?!${DOT_LITERAL})`,
   NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
   NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
   NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
   QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
   START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
   END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
   SEP: "\\"
  };
  const POSIX_REGEX_SOURCE = {
   __proto__: null,
   alnum: "a-zA-Z0-9",
   alpha: "a-zA-Z",
   ascii: "\\x00-\\x7F",
   blank: " \\t",
   cntrl: "\\x00-\\x1F\\x7F",
   digit: "0-9",
   graph: "\\x21-\\x7E",
   lower: "a-z",
   print: "\\x20-\\x7E ",
   punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
   space: " \\t\\r\\n\\v\\f",
   upper: "A-Z",
   word: "A-Za-z0-9_",
   xdigit: "A-Fa-f0-9"
  };
  module.exports = {
   DEFAULT_MAX_EXTGLOB_RECURSION,
   MAX_LENGTH: 65536,
   POSIX_REGEX_SOURCE,
   REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
   REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
   REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
   REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
   REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
   REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
   REPLACEMENTS: {
    __proto__: null,
    "***": "*",
    "**/**": "**",
    "**/**/**": "**"
   },
   CHAR_0: 48,
   CHAR_9: 57,
   CHAR_UPPERCASE_A: 65,
   CHAR_LOWERCASE_A: 97,
   CHAR_UPPERCASE_Z: 90,
   CHAR_LOWERCASE_Z: 122,
   CHAR_LEFT_PARENTHESES: 40,
   CHAR_RIGHT_PARENTHESES: 41,
   CHAR_ASTERISK: 42,
   CHAR_AMPERSAND: 38,
   CHAR_AT: 64,
   CHAR_BACKWARD_SLASH: 92,
   CHAR_CARRIAGE_RETURN: 13,
   CHAR_CIRCUMFLEX_ACCENT: 94,
   CHAR_COLON: 58,
   CHAR_COMMA: 44,
   CHAR_DOT: 46,
   CHAR_DOUBLE_QUOTE: 34,
   CHAR_EQUAL: 61,
   CHAR_EXCLAMATION_MARK: 33,
   CHAR_FORM_FEED: 12,
   CHAR_FORWARD_SLASH: 47,
   CHAR_GRAVE_ACCENT: 96,
   CHAR_HASH: 35,
   CHAR_HYPHEN_MINUS: 45,
   CHAR_LEFT_ANGLE_BRACKET: 60,
   CHAR_LEFT_CURLY_BRACE: 123,
   CHAR_LEFT_SQUARE_BRACKET: 91,
   CHAR_LINE_FEED: 10,
   CHAR_NO_BREAK_SPACE: 160,
   CHAR_PERCENT: 37,
   CHAR_PLUS: 43,
   CHAR_QUESTION_MARK: 63,
   CHAR_RIGHT_ANGLE_BRACKET: 62,
   CHAR_RIGHT_CURLY_BRACE: 125,
   CHAR_RIGHT_SQUARE_BRACKET: 93,
   CHAR_SEMICOLON: 59,
   CHAR_SINGLE_QUOTE: 39,
   CHAR_SPACE: 32,
   CHAR_TAB: 9,
   CHAR_UNDERSCORE: 95,
   CHAR_VERTICAL_LINE: 124,
   CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
   extglobChars(chars) {
    return {
     "!": {
      type: "negate",
      open: "(?:(?!(?:",
      close: `))${chars.STAR})`
     },
     "?": {
      type: "qmark",
      open: "(?:",
      close: ")?"
     },
     "+": {
      type: "plus",
      open: "(?:",
      close: ")+"
     },
     "*": {
      type: "star",
      open: "(?:",
      close: ")*"
     },
     "@": {
      type: "at",
      open: "(?:",
      close: ")"
     }
    };
   },
   globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
   }
  };
 }),
 8265: ((module, __unused_webpack_exports, __nccwpck_require__) => {
  const constants = __nccwpck_require__(7976);
  const utils = __nccwpck_require__(4059);
  const {MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS} = constants;
  const expandRange = (args, options) => {
   if (typeof options.expandRange === "function") return options.expandRange(...args, options);
   args.sort();
   const value = `[${args.join("-")}]`;
   try {
    new RegExp(value);
   } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join("..");
   }
   return value;
  };
  const syntaxError = (type, char) => `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
  const splitTopLevel = input => {
   const parts = [];
   let bracket = 0;
   let paren = 0;
   let quote = 0;
   let value = "";
   let escaped = false;
   for (const ch of input) {
    if (escaped === true) {
     value += ch;
     escaped = false;
     continue;
    }
    if (ch === "\\") {
     value += ch;
     escaped = true;
     continue;
    }
    if (ch === '"') {
     quote = quote === 1 ? 0 : 1;
     value += ch;
     continue;
    }
    if (quote === 0) if (ch === "[") bracket++; else if (ch === "]" && bracket > 0) bracket--; else if (bracket === 0) if (ch === "(") paren++; else if (ch === ")" && paren > 0) paren--; else if (ch === "|" && paren === 0) {
     parts.push(value);
     value = "";
     continue;
    }
    value += ch;
   }
   parts.push(value);
   return parts;
  };
  const isPlainBranch = branch => {
   let escaped = false;
   for (const ch of branch) {
    if (escaped === true) {
     escaped = false;
     continue;
    }
    if (ch === "\\") {
     escaped = true;
     continue;
    }
    if (/[?*+@!()[\]{}]/.test(ch)) return false;
   }
   return true;
  };
  const normalizeSimpleBranch = branch => {
   let value = branch.trim();
   let changed = true;
   while (changed === true) {
    changed = false;
    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
     value = value.slice(2, -1);
     changed = true;
    }
   }
   if (!isPlainBranch(value)) return;
   return value.replace(/\\(.)/g, "$1");
  };
  const hasRepeatedCharPrefixOverlap = branches => {
   const values = branches.map(normalizeSimpleBranch).filter(Boolean);
   for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
    const a = values[i];
    const b = values[j];
    const char = a[0];
    if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
    if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
   }
   return false;
  };
  const parseRepeatedExtglob = (pattern, requireEnd = true) => {
   if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
   let bracket = 0;
   let paren = 0;
   let quote = 0;
   let escaped = false;
   for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];
    if (escaped === true) {
     escaped = false;
     continue;
    }
    if (ch === "\\") {
     escaped = true;
     continue;
    }
    if (ch === '"') {
     quote = quote === 1 ? 0 : 1;
     continue;
    }
    if (quote === 1) continue;
    if (ch === "[") {
     bracket++;
     continue;
    }
    if (ch === "]" && bracket > 0) {
     bracket--;
     continue;
    }
    if (bracket > 0) continue;
    if (ch === "(") {
     paren++;
     continue;
    }
    if (ch === ")") {
     paren--;
     if (paren === 0) {
      if (requireEnd === true && i !== pattern.length - 1) return;
      return {
       type: pattern[0],
       body: pattern.slice(2, i),
       end: i
      };
     }
    }
   }
  };
  const buildCharClassStar = chars => {
   const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map(ch => utils.escapeRegex(ch)).join("")}]`;
   return `${source}*`;
  };
  const getStarExtglobSequenceChars = pattern => {
   let index = 0;
   const chars = [];
   while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);
    if (!match || match.type !== "*") return;
    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) return;
    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) return;
    chars.push(branch);
    index += match.end + 1;
   }
   if (chars.length < 1) return;
   return chars;
  };
  const repeatedExtglobRecursion = pattern => {
   let depth = 0;
   let value = pattern.trim();
   let match = parseRepeatedExtglob(value);
   while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
   }
   return depth;
  };
  const analyzeRepeatedExtglob = (body, options) => {
   if (options.maxExtglobRecursion === false) return {
    risky: false
   };
   const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
   const branches = splitTopLevel(body).map(branch => branch.trim());
   if (branches.length > 1) if (branches.some(branch => branch === "") || branches.some(branch => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return {
    risky: true
   };
   const safeChars = [];
   let sawStarSequence = false;
   let combinable = true;
   for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
     sawStarSequence = true;
     safeChars.push(...chars);
     continue;
    }
    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
     safeChars.push(literal);
     continue;
    }
    combinable = false;
    if (repeatedExtglobRecursion(branch) > max) return {
     risky: true
    };
   }
   if (sawStarSequence) return combinable ? {
    risky: true,
    safeOutput: buildCharClassStar([ ...new Set(safeChars) ])
   } : {
    risky: true
   };
   return {
    risky: false
   };
  };
  const parse = (input, options) => {
   if (typeof input !== "string") throw new TypeError("Expected a string");
   input = REPLACEMENTS[input] || input;
   const opts = {
    ...options
   };
   const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
   let len = input.length;
   if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
   const bos = {
    type: "bos",
    value: "",
    output: opts.prepend || ""
   };
   const tokens = [ bos ];
   const capture = opts.capture ? "" : "?:";
   const PLATFORM_CHARS = constants.globChars(opts.windows);
   const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
   const {DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR} = PLATFORM_CHARS;
   const globstar = opts => `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
   const nodot = opts.dot ? "" : NO_DOT;
   const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
   let star = opts.bash === true ? globstar(opts) : STAR;
   if (opts.capture) star = `(${star})`;
   if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
   const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: "",
    output: "",
    prefix: "",
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
   };
   input = utils.removePrefix(input, state);
   len = input.length;
   const extglobs = [];
   const braces = [];
   const stack = [];
   let prev = bos;
   let value;
   const eos = () => state.index === len - 1;
   const peek = state.peek = (n = 1) => input[state.index + n];
   const advance = state.advance = () => input[++state.index] || "";
   const remaining = () => input.slice(state.index + 1);
   const consume = (value = "", num = 0) => {
    state.consumed += value;
    state.index += num;
   };
   const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
   };
   const negate = () => {
    let count = 1;
    while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
     advance();
     state.start++;
     count++;
    }
    if (count % 2 === 0) return false;
    state.negated = true;
    state.start++;
    return true;
   };
   const increment = type => {
    state[type]++;
    stack.push(type);
   };
   const decrement = type => {
    state[type]--;
    stack.pop();
   };
   const push = tok => {
    if (prev.type === "globstar") {
     const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
     const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
     if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
      state.output = state.output.slice(0, -prev.output.length);
      prev.type = "star";
      prev.value = "*";
      prev.output = star;
      state.output += prev.output;
     }
    }
    if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === "text" && tok.type === "text") {
     prev.output = (prev.output || prev.value) + tok.value;
     prev.value += tok.value;
     return;
    }
    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
   };
   const extglobOpen = (type, value) => {
    const token = {
     ...EXTGLOB_CHARS[value],
     conditions: 1,
     inner: ""
    };
    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? "(" : "") + token.open;
    increment("parens");
    push({
     type,
     value,
     output: state.output ? "" : ONE_CHAR
    });
    push({
     type: "paren",
     extglob: true,
     value: advance(),
     output
    });
    extglobs.push(token);
   };
   const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);
    if ((token.type === "plus" || token.type === "star") && analysis.risky) {
     const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
     const open = tokens[token.tokensIndex];
     open.type = "text";
     open.value = literal;
     open.output = safeOutput || utils.escapeRegex(literal);
     for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
      tokens[i].value = "";
      tokens[i].output = "";
      delete tokens[i].suffix;
     }
     state.output = token.output + open.output;
     state.backtrack = true;
     push({
      type: "paren",
      extglob: true,
      value,
      output: ""
     });
     decrement("parens");
     return;
    }
    let output = token.close + (opts.capture ? ")" : "");
    let rest;
    if (token.type === "negate") {
     let extglobStar = star;
     if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
     if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
     if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
      const expression = parse(rest, {
       ...options,
       fastpaths: false
      }).output;
      output = token.close = `)${expression})${extglobStar})`;
     }
     if (token.prev.type === "bos") state.negatedExtglob = true;
    }
    push({
     type: "paren",
     extglob: true,
     value,
     output
    });
    decrement("parens");
   };
   if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;
    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
     if (first === "\\") {
      backslashes = true;
      return m;
     }
     if (first === "?") {
      if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
      if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
      return QMARK.repeat(chars.length);
     }
     if (first === ".") return DOT_LITERAL.repeat(chars.length);
     if (first === "*") {
      if (esc) return esc + first + (rest ? star : "");
      return star;
     }
     return esc ? m : `\\${m}`;
    });
    if (backslashes === true) if (opts.unescape === true) output = output.replace(/\\/g, ""); else output = output.replace(/\\+/g, m => m.length % 2 === 0 ? "\\\\" : m ? "\\" : "");
    if (output === input && opts.contains === true) {
     state.output = input;
     return state;
    }
    state.output = utils.wrapOutput(output, state, options);
    return state;
   }
   while (!eos()) {
    value = advance();
    if (value === "\0") continue;
    if (value === "\\") {
     const next = peek();
     if (next === "/" && opts.bash !== true) continue;
     if (next === "." || next === ";") continue;
     if (!next) {
      value += "\\";
      push({
       type: "text",
       value
      });
      continue;
     }
     const match = /^\\+/.exec(remaining());
     let slashes = 0;
     if (match && match[0].length > 2) {
      slashes = match[0].length;
      state.index += slashes;
      if (slashes % 2 !== 0) value += "\\";
     }
     if (opts.unescape === true) value = advance(); else value += advance();
     if (state.brackets === 0) {
      push({
       type: "text",
       value
      });
      continue;
     }
    }
    if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
     if (opts.posix !== false && value === ":") {
      const inner = prev.value.slice(1);
      if (inner.includes("[")) {
       prev.posix = true;
       if (inner.includes(":")) {
        const idx = prev.value.lastIndexOf("[");
        const pre = prev.value.slice(0, idx);
        const rest = prev.value.slice(idx + 2);
        const posix = POSIX_REGEX_SOURCE[rest];
        if (posix) {
         prev.value = pre + posix;
         state.backtrack = true;
         advance();
         if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
         continue;
        }
       }
      }
     }
     if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
     if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
     if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
     prev.value += value;
     append({
      value
     });
     continue;
    }
    if (state.quotes === 1 && value !== '"') {
     value = utils.escapeRegex(value);
     prev.value += value;
     append({
      value
     });
     continue;
    }
    if (value === '"') {
     state.quotes = state.quotes === 1 ? 0 : 1;
     if (opts.keepQuotes === true) push({
      type: "text",
      value
     });
     continue;
    }
    if (value === "(") {
     increment("parens");
     push({
      type: "paren",
      value
     });
     continue;
    }
    if (value === ")") {
     if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
     const extglob = extglobs[extglobs.length - 1];
     if (extglob && state.parens === extglob.parens + 1) {
      extglobClose(extglobs.pop());
      continue;
     }
     push({
      type: "paren",
      value,
      output: state.parens ? ")" : "\\)"
     });
     decrement("parens");
     continue;
    }
    if (value === "[") {
     if (opts.nobracket === true || !remaining().includes("]")) {
      if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
      value = `\\${value}`;
     } else increment("brackets");
     push({
      type: "bracket",
      value
     });
     continue;
    }
    if (value === "]") {
     if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
      push({
       type: "text",
       value,
       output: `\\${value}`
      });
      continue;
     }
     if (state.brackets === 0) {
      if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
      push({
       type: "text",
       value,
       output: `\\${value}`
      });
      continue;
     }
     decrement("brackets");
     const prevValue = prev.value.slice(1);
     if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
     prev.value += value;
     append({
      value
     });
     if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
     const escaped = utils.escapeRegex(prev.value);
     state.output = state.output.slice(0, -prev.value.length);
     if (opts.literalBrackets === true) {
      state.output += escaped;
      prev.value = escaped;
      continue;
     }
     prev.value = `(${capture}${escaped}|${prev.value})`;
     state.output += prev.value;
     continue;
    }
    if (value === "{" && opts.nobrace !== true) {
     increment("braces");
     const open = {
      type: "brace",
      value,
      output: "(",
      outputIndex: state.output.length,
      tokensIndex: state.tokens.length
     };
     braces.push(open);
     push(open);
     continue;
    }
    if (value === "}") {
     const brace = braces[braces.length - 1];
     if (opts.nobrace === true || !brace) {
      push({
       type: "text",
       value,
       output: value
      });
      continue;
     }
     let output = ")";
     if (brace.dots === true) {
      const arr = tokens.slice();
      const range = [];
      for (let i = arr.length - 1; i >= 0; i--) {
       tokens.pop();
       if (arr[i].type === "brace") break;
       if (arr[i].type !== "dots") range.unshift(arr[i].value);
      }
      output = expandRange(range, opts);
      state.backtrack = true;
     }
     if (brace.comma !== true && brace.dots !== true) {
      const out = state.output.slice(0, brace.outputIndex);
      const toks = state.tokens.slice(brace.tokensIndex);
      brace.value = brace.output = "\\{";
      value = output = "\\}";
      state.output = out;
      for (const t of toks) state.output += t.output || t.value;
     }
     push({
      type: "brace",
      value,
      output
     });
     decrement("braces");
     braces.pop();
     continue;
    }
    if (value === "|") {
     if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
     push({
      type: "text",
      value
     });
     continue;
    }
    if (value === ",") {
     let output = value;
     const brace = braces[braces.length - 1];
     if (brace && stack[stack.length - 1] === "braces") {
      brace.comma = true;
      output = "|";
     }
     push({
      type: "comma",
      value,
      output
     });
     continue;
    }
    if (value === "/") {
     if (prev.type === "dot" && state.index === state.start + 1) {
      state.start = state.index + 1;
      state.consumed = "";
      state.output = "";
      tokens.pop();
      prev = bos;
      continue;
     }
     push({
      type: "slash",
      value,
      output: SLASH_LITERAL
     });
     continue;
    }
    if (value === ".") {
     if (state.braces > 0 && prev.type === "dot") {
      if (prev.value === ".") prev.output = DOT_LITERAL;
      const brace = braces[braces.length - 1];
      prev.type = "dots";
      prev.output += value;
      prev.value += value;
      brace.dots = true;
      continue;
     }
     if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
      push({
       type: "text",
       value,
       output: DOT_LITERAL
      });
      continue;
     }
     push({
      type: "dot",
      value,
      output: DOT_LITERAL
     });
     continue;
    }
    if (value === "?") {
     const isGroup = prev && prev.value === "(";
     if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
      extglobOpen("qmark", value);
      continue;
     }
     if (prev && prev.type === "paren") {
      const next = peek();
      let output = value;
      if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
      push({
       type: "text",
       value,
       output
      });
      continue;
     }
     if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
      push({
       type: "qmark",
       value,
       output: QMARK_NO_DOT
      });
      continue;
     }
     push({
      type: "qmark",
      value,
      output: QMARK
     });
     continue;
    }
    if (value === "!") {
     if (opts.noextglob !== true && peek() === "(") if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
      extglobOpen("negate", value);
      continue;
     }
     if (opts.nonegate !== true && state.index === 0) {
      negate();
      continue;
     }
    }
    if (value === "+") {
     if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
      extglobOpen("plus", value);
      continue;
     }
     if (prev && prev.value === "(" || opts.regex === false) {
      push({
       type: "plus",
       value,
       output: PLUS_LITERAL
      });
      continue;
     }
     if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
      push({
       type: "plus",
       value
      });
      continue;
     }
     push({
      type: "plus",
      value: PLUS_LITERAL
     });
     continue;
    }
    if (value === "@") {
     if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
      push({
       type: "at",
       extglob: true,
       value,
       output: ""
      });
      continue;
     }
     push({
      type: "text",
      value
     });
     continue;
    }
    if (value !== "*") {
     if (value === "$" || value === "^") value = `\\${value}`;
     const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
     if (match) {
      value += match[0];
      state.index += match[0].length;
     }
     push({
      type: "text",
      value
     });
     continue;
    }
    if (prev && (prev.type === "globstar" || prev.star === true)) {
     prev.type = "star";
     prev.star = true;
     prev.value += value;
     prev.output = star;
     state.backtrack = true;
     state.globstar = true;
     consume(value);
     continue;
    }
    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
     extglobOpen("star", value);
     continue;
    }
    if (prev.type === "star") {
     if (opts.noglobstar === true) {
      consume(value);
      continue;
     }
     const prior = prev.prev;
     const before = prior.prev;
     const isStart = prior.type === "slash" || prior.type === "bos";
     const afterStar = before && (before.type === "star" || before.type === "globstar");
     if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
      push({
       type: "star",
       value,
       output: ""
      });
      continue;
     }
     const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
     const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
     if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
      push({
       type: "star",
       value,
       output: ""
      });
      continue;
     }
     while (rest.slice(0, 3) === "/**") {
      const after = input[state.index + 4];
      if (after && after !== "/") break;
      rest = rest.slice(3);
      consume("/**", 3);
     }
     const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some(extglob => extglob.type === "negate");
     if (prior.type === "bos" && eos()) {
      prev.type = "globstar";
      prev.value += value;
      prev.output = globstar(opts);
      state.output = prev.output;
      state.globstar = true;
      consume(value);
      continue;
     }
     if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
      state.output = state.output.slice(0, -(prior.output + prev.output).length);
      prior.output = `(?:${prior.output}`;
      prev.type = "globstar";
      prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
      prev.value += value;
      state.globstar = true;
      state.output += prior.output + prev.output;
      consume(value);
      continue;
     }
     if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
      const end = rest[1] !== void 0 ? "|$" : "";
      state.output = state.output.slice(0, -(prior.output + prev.output).length);
      prior.output = `(?:${prior.output}`;
      prev.type = "globstar";
      prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
      prev.value += value;
      state.output += prior.output + prev.output;
      state.globstar = true;
      consume(value + advance());
      push({
       type: "slash",
       value: "/",
       output: ""
      });
      continue;
     }
     if (prior.type === "bos" && rest[0] === "/") {
      prev.type = "globstar";
      prev.value += value;
      prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
      state.output = prev.output;
      state.globstar = true;
      consume(value + advance());
      push({
       type: "slash",
       value: "/",
       output: ""
      });
      continue;
     }
     state.output = state.output.slice(0, -prev.output.length);
     prev.type = "globstar";
     prev.output = globstar(opts);
     prev.value += value;
     state.output += prev.output;
     state.globstar = true;
     consume(value);
     continue;
    }
    const token = {
     type: "star",
     value,
     output: star
    };
    if (opts.bash === true) {
     token.output = ".*?";
     if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
     push(token);
     continue;
    }
    if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
     token.output = value;
     push(token);
     continue;
    }
    if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
     if (prev.type === "dot") {
      state.output += NO_DOT_SLASH;
      prev.output += NO_DOT_SLASH;
     } else if (opts.dot === true) {
      state.output += NO_DOTS_SLASH;
      prev.output += NO_DOTS_SLASH;
     } else {
      state.output += nodot;
      prev.output += nodot;
     }
     if (peek() !== "*") {
      state.output += ONE_CHAR;
      prev.output += ONE_CHAR;
     }
    }
    push(token);
   }
   while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
    state.output = utils.escapeLast(state.output, "[");
    decrement("brackets");
   }
   while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
    state.output = utils.escapeLast(state.output, "(");
    decrement("parens");
   }
   while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
    state.output = utils.escapeLast(state.output, "{");
    decrement("braces");
   }
   if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
    type: "maybe_slash",
    value: "",
    output: `${SLASH_LITERAL}?`
   });
   if (state.backtrack === true) {
    state.output = "";
    for (const token of state.tokens) {
     state.output += token.output != null ? token.output : token.value;
     if (token.suffix) state.output += token.suffix;
    }
   }
   return state;
  };
  parse.fastpaths = (input, options) => {
   const opts = {
    ...options
   };
   const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
   const len = input.length;
   if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
   input = REPLACEMENTS[input] || input;
   const {DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR} = constants.globChars(opts.windows);
   const nodot = opts.dot ? NO_DOTS : NO_DOT;
   const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
   const capture = opts.capture ? "" : "?:";
   const state = {
    negated: false,
    prefix: ""
   };
   let star = opts.bash === true ? ".*?" : STAR;
   if (opts.capture) star = `(${star})`;
   const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
   };
   const create = str => {
    switch (str) {
    case "*":
     return `${nodot}${ONE_CHAR}${star}`;

    case ".*":
     return `${DOT_LITERAL}${ONE_CHAR}${star}`;

    case "*.*":
     return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

    case "*/*":
     return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

    case "**":
     return nodot + globstar(opts);

    case "**/*":
     return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

    case "**/*.*":
     return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

    case "**/.*":
     return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

    default:
     {
      const match = /^(.*?)\.(\w+)$/.exec(str);
      if (!match) return;
      const source = create(match[1]);
      if (!source) return;
      return source + DOT_LITERAL + match[2];
     }
    }
   };
   const output = utils.removePrefix(input, state);
   let source = create(output);
   if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
   return source;
  };
  module.exports = parse;
 }),
 8016: ((module, __unused_webpack_exports, __nccwpck_require__) => {
  const scan = __nccwpck_require__(1781);
  const parse = __nccwpck_require__(8265);
  const utils = __nccwpck_require__(4059);
  const constants = __nccwpck_require__(7976);
  const isObject = val => val && typeof val === "object" && !Array.isArray(val);
  const picomatch = (glob, options, returnState = false) => {
   if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
     for (const isMatch of fns) {
      const state = isMatch(str);
      if (state) return state;
     }
     return false;
    };
    return arrayMatcher;
   }
   const isState = isObject(glob) && glob.tokens && glob.input;
   if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
   const opts = options || {};
   const posix = opts.windows;
   const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
   const state = regex.state;
   delete regex.state;
   let isIgnored = () => false;
   if (opts.ignore) {
    const ignoreOpts = {
     ...options,
     ignore: null,
     onMatch: null,
     onResult: null
    };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
   }
   const matcher = (input, returnObject = false) => {
    const {isMatch, match, output} = picomatch.test(input, regex, options, {
     glob,
     posix
    });
    const result = {
     glob,
     state,
     regex,
     posix,
     input,
     output,
     match,
     isMatch
    };
    if (typeof opts.onResult === "function") opts.onResult(result);
    if (isMatch === false) {
     result.isMatch = false;
     return returnObject ? result : false;
    }
    if (isIgnored(input)) {
     if (typeof opts.onIgnore === "function") opts.onIgnore(result);
     result.isMatch = false;
     return returnObject ? result : false;
    }
    if (typeof opts.onMatch === "function") opts.onMatch(result);
    return returnObject ? result : true;
   };
   if (returnState) matcher.state = state;
   return matcher;
  };
  picomatch.test = (input, regex, options, {glob, posix} = {}) => {
   if (typeof input !== "string") throw new TypeError("Expected input to be a string");
   if (input === "") return {
    isMatch: false,
    output: ""
   };
   const opts = options || {};
   const format = opts.format || (posix ? utils.toPosixSlashes : null);
   let match = input === glob;
   let output = match && format ? format(input) : input;
   if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
   }
   if (match === false || opts.capture === true) if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix); else match = regex.exec(output);
   return {
    isMatch: Boolean(match),
    match,
    output
   };
  };
  picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
   const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
   return regex.test(utils.basename(input, {
    windows: posix
   }));
  };
  picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
  picomatch.parse = (pattern, options) => {
   if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
   return parse(pattern, {
    ...options,
    fastpaths: false
   });
  };
  picomatch.scan = (input, options) => scan(input, options);
  picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
   if (returnOutput === true) return state.output;
   const opts = options || {};
   const prepend = opts.contains ? "" : "^";
   const append = opts.contains ? "" : "$";
   let source = `${prepend}(?:${state.output})${append}`;
   if (state && state.negated === true) source = `^(?!${source}).*$`;
   const regex = picomatch.toRegex(source, options);
   if (returnState === true) regex.state = state;
   return regex;
  };
  picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
   if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
   let parsed = {
    negated: false,
    fastpaths: true
   };
   if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
   if (!parsed.output) parsed = parse(input, options);
   return picomatch.compileRe(parsed, options, returnOutput, returnState);
  };
  picomatch.toRegex = (source, options) => {
   try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
   } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
   }
  };
  picomatch.constants = constants;
  module.exports = picomatch;
 }),
 1781: ((module, __unused_webpack_exports, __nccwpck_require__) => {
  const utils = __nccwpck_require__(4059);
  const {CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET} = __nccwpck_require__(7976);
  const isPathSeparator = code => code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
  const depth = token => {
   if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1 / 0 : 1;
  };
  const scan = (input, options) => {
   const opts = options || {};
   const length = input.length - 1;
   const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
   const slashes = [];
   const tokens = [];
   const parts = [];
   let str = input;
   let index = -1;
   let start = 0;
   let lastIndex = 0;
   let isBrace = false;
   let isBracket = false;
   let isGlob = false;
   let isExtglob = false;
   let isGlobstar = false;
   let braceEscaped = false;
   let backslashes = false;
   let negated = false;
   let negatedExtglob = false;
   let finished = false;
   let braces = 0;
   let prev;
   let code;
   let token = {
    value: "",
    depth: 0,
    isGlob: false
   };
   const eos = () => index >= length;
   const peek = () => str.charCodeAt(index + 1);
   const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
   };
   while (index < length) {
    code = advance();
    let next;
    if (code === CHAR_BACKWARD_SLASH) {
     backslashes = token.backslashes = true;
     code = advance();
     if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
     continue;
    }
    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
     braces++;
     while (eos() !== true && (code = advance())) {
      if (code === CHAR_BACKWARD_SLASH) {
       backslashes = token.backslashes = true;
       advance();
       continue;
      }
      if (code === CHAR_LEFT_CURLY_BRACE) {
       braces++;
       continue;
      }
      if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
       isBrace = token.isBrace = true;
       isGlob = token.isGlob = true;
       finished = true;
       if (scanToEnd === true) continue;
       break;
      }
      if (braceEscaped !== true && code === CHAR_COMMA) {
       isBrace = token.isBrace = true;
       isGlob = token.isGlob = true;
       finished = true;
       if (scanToEnd === true) continue;
       break;
      }
      if (code === CHAR_RIGHT_CURLY_BRACE) {
       braces--;
       if (braces === 0) {
        braceEscaped = false;
        isBrace = token.isBrace = true;
        finished = true;
        break;
       }
      }
     }
     if (scanToEnd === true) continue;
     break;
    }
    if (code === CHAR_FORWARD_SLASH) {
     slashes.push(index);
     tokens.push(token);
     token = {
      value: "",
      depth: 0,
      isGlob: false
     };
     if (finished === true) continue;
     if (prev === CHAR_DOT && index === start + 1) {
      start += 2;
      continue;
     }
     lastIndex = index + 1;
     continue;
    }
    if (opts.noext !== true) {
     const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
     if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;
      isExtglob = token.isExtglob = true;
      finished = true;
      if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
      if (scanToEnd === true) {
       let parens = 0;
       while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
         backslashes = token.backslashes = true;
         advance();
         continue;
        }
        if (code === CHAR_LEFT_PARENTHESES) {
         parens++;
         continue;
        }
        if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
         finished = true;
         break;
        }
       }
       continue;
      }
      break;
     }
    }
    if (code === CHAR_ASTERISK) {
     if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
     isGlob = token.isGlob = true;
     finished = true;
     if (scanToEnd === true) continue;
     break;
    }
    if (code === CHAR_QUESTION_MARK) {
     isGlob = token.isGlob = true;
     finished = true;
     if (scanToEnd === true) continue;
     break;
    }
    if (code === CHAR_LEFT_SQUARE_BRACKET) {
     while (eos() !== true && (next = advance())) {
      if (next === CHAR_BACKWARD_SLASH) {
       backslashes = token.backslashes = true;
       advance();
       continue;
      }
      if (next === CHAR_RIGHT_SQUARE_BRACKET) {
       isBracket = token.isBracket = true;
       isGlob = token.isGlob = true;
       finished = true;
       break;
      }
     }
     if (scanToEnd === true) continue;
     break;
    }
    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
     negated = token.negated = true;
     start++;
     continue;
    }
    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
     isGlob = token.isGlob = true;
     if (scanToEnd === true) {
      let parens = 1;
      while (eos() !== true && (code = advance())) {
       if (code === CHAR_BACKWARD_SLASH) {
        backslashes = token.backslashes = true;
        advance();
        continue;
       }
       if (code === CHAR_LEFT_PARENTHESES) {
        parens++;
        continue;
       }
       if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
        finished = true;
        break;
       }
      }
      continue;
     }
     break;
    }
    if (isGlob === true) {
     finished = true;
     if (scanToEnd === true) continue;
     break;
    }
   }
   if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
   }
   let base = str;
   let prefix = "";
   let glob = "";
   if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
   }
   if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
   } else if (isGlob === true) {
    base = "";
    glob = str;
   } else base = str;
   if (base && base !== "" && base !== "/" && base !== str) if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
   if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);
    if (base && backslashes === true) base = utils.removeBackslashes(base);
   }
   const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
   };
   if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) tokens.push(token);
    state.tokens = tokens;
   }
   if (opts.parts === true || opts.tokens === true) {
    let prevIndex;
    for (let idx = 0; idx < slashes.length; idx++) {
     const n = prevIndex !== void 0 ? prevIndex + 1 : start;
     const i = slashes[idx];
     const value = input.slice(n, i);
     if (opts.tokens) {
      if (idx === 0 && start !== 0) {
       tokens[idx].isPrefix = true;
       tokens[idx].value = prefix;
      } else tokens[idx].value = value;
      depth(tokens[idx]);
      state.maxDepth += tokens[idx].depth;
     }
     if (i >= start) {
      parts.push(value);
      prevIndex = i;
     }
    }
    const n = prevIndex !== void 0 ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);
    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
     tokens[tokens.length - 1].value = value;
     depth(tokens[tokens.length - 1]);
     state.maxDepth += tokens[tokens.length - 1].depth;
    }
    state.slashes = slashes;
    state.parts = parts;
   }
   return state;
  };
  module.exports = scan;
 }),
 4059: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  const {REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL} = __nccwpck_require__(7976);
  exports.isObject = val => val !== null && typeof val === "object" && !Array.isArray(val);
  exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
  exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
  exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
  exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, "/");
  exports.isWindows = () => {
   if (typeof navigator !== "undefined" && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === "win32" || platform === "windows";
   }
   if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
   return false;
  };
  exports.removeBackslashes = str => str.replace(REGEX_REMOVE_BACKSLASH, match => match === "\\" ? "" : match);
  exports.escapeLast = (input, char, lastIdx) => {
   const idx = input.lastIndexOf(char, lastIdx);
   if (idx === -1) return input;
   if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
   return `${input.slice(0, idx)}\\${input.slice(idx)}`;
  };
  exports.removePrefix = (input, state = {}) => {
   let output = input;
   if (output.startsWith("./")) {
    output = output.slice(2);
    state.prefix = "./";
   }
   return output;
  };
  exports.wrapOutput = (input, state = {}, options = {}) => {
   const prepend = options.contains ? "" : "^";
   const append = options.contains ? "" : "$";
   let output = `${prepend}(?:${input})${append}`;
   if (state.negated === true) output = `(?:^(?!${output}).*$)`;
   return output;
  };
  exports.basename = (path, {windows} = {}) => {
   const segs = path.split(windows ? /[\\/]/ : "/");
   const last = segs[segs.length - 1];
   if (last === "") return segs[segs.length - 2];
   return last;
  };
 }),
 7168: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Sf: () => isPrivateHost,
   mJ: () => isLocalHost,
   uy: () => number4
  });
  const local4 = [ [ "0.0.0.0", 8 ], [ "10.0.0.0", 8 ], [ "100.64.0.0", 10 ], [ "127.0.0.0", 8 ], [ "169.254.0.0", 16 ], [ "172.16.0.0", 12 ], [ "192.0.0.0", 24 ], [ "192.168.0.0", 16 ], [ "224.0.0.0", 3 ] ];
  function isLocalHost(host) {
   const name = host.toLowerCase().replace(/\.$/, "");
   if (name === "localhost" || name.endsWith(".localhost")) return true;
   if (name.includes(":")) return isLocal6(groupsOf(name.replace(/^\[|\]$/g, "").replace(/%.*$/, "")));
   const value = number4(name);
   return value !== void 0 && isLocal4(value);
  }
  function isPrivateHost(host) {
   const name = host.toLowerCase().replace(/\.$/, "");
   return isLocalHost(name) || /^[^.:]+$|\.(?:local|internal|home\.arpa)$/.test(name);
  }
  function isLocal4(value) {
   return local4.some(([address, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(value / size) === Math.floor((number4(address) ?? 0) / size);
   });
  }
  function number4(text) {
   if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return;
   return text.split(".").reduce((value, part) => value * 256 + Number(part), 0);
  }
  function groupsOf(text) {
   const [, rest = text, last] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
   const value = number4(last ?? "");
   const hex = value === void 0 ? rest : `${rest}${(value >>> 16).toString(16)}:${(value & 65535).toString(16)}`;
   const [head = "", tail] = hex.split("::");
   const groups = part => part === "" ? [] : part.split(":").map(group => Number.parseInt(group, 16));
   const [before, after] = [ groups(head), groups(tail ?? "") ];
   const gap = tail === void 0 ? 0 : Math.max(0, 8 - before.length - after.length);
   return [ ...before, ...new Array(gap).fill(0), ...after ];
  }
  function isLocal6(groups) {
   if (groups.length !== 8 || groups.some(group => !(group >= 0 && group <= 65535))) return true;
   const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
   const last = isLocal4(g * 65536 + h);
   const isZero = [ a, b, c, d ].every(group => group === 0);
   if (isZero && (e === 0 && (f === 0 || f === 65535) || e === 65535 && f === 0)) return last;
   if (a === 100 && b === 65435) return c !== 0 || last;
   if (a === 8194) return isLocal4(b * 65536 + c);
   return (a & 65024) === 64512 || (a & 65408) === 65152 || (a & 65280) === 65280;
  }
 }),
 1510: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   s8: () => assetAt,
   LM: () => canMatchAssets,
   o4: () => firstMatch,
   sC: () => immutableHint,
   rl: () => isMissingAsset,
   VL: () => isOpenEnded,
   P9: () => isWorkspacePath,
   Ke: () => assets_matcherOf,
   Jl: () => matchingAssets,
   rG: () => patternFault,
   Gi: () => selectAssets
  });
  var picomatch = __nccwpck_require__(4006);
  var picomatch_default = __nccwpck_require__.n(picomatch);
  const notSlash = character => character !== "/";
  const literal = character => ({
   kind: "one",
   accepts: other => other === character
  });
  const star = {
   kind: "many",
   accepts: notSlash
  };
  const globstar = {
   kind: "many",
   accepts: () => true
  };
  const slash = literal("/");
  function compileGlob(pattern) {
   const characters = Array.from(pattern);
   const parsed = parse(characters, 0, "");
   return parsed?.end === characters.length ? matcherOf(parsed.sequences[0] ?? []) : void 0;
  }
  const separators = {
   "}": ",",
   ")": "|"
  };
  function parse(pattern, from, close) {
   const sequences = [ [] ];
   const add = (...steps) => void sequences.at(-1)?.push(...steps);
   let index = from;
   while (index < pattern.length) {
    const character = pattern[index] ?? "";
    const next = pattern[index + 1] ?? "";
    if (character === close) return {
     sequences,
     end: index + 1
    };
    if (close !== "" && character === separators[close]) {
     sequences.push([]);
     index += 1;
    } else if (character === "\\") {
     add(literal(next === "" ? "\\" : next));
     index += 2;
    } else if (character === "(" || (character === "@" || character === "?") && next === "(") {
     const group = parse(pattern, index + (character === "(" ? 1 : 2), ")");
     if (group === void 0 || /^[*+?]$/.test(pattern[group.end] ?? "")) return;
     add({
      kind: "either",
      sequences: [ ...group.sequences, ...character === "?" ? [ [] ] : [] ]
     });
     index = group.end;
    } else if (next === "(" && /[!+*]/.test(character)) return; else if (close === ")" && character === "+") return; else if (character === "*") {
     let end = index;
     while (pattern[end] === "*") end += 1;
     const isSegment = close === "" && end - index > 1 && /^\/?$/.test(pattern[index - 1] ?? "") && /^\/?$/.test(pattern[end] ?? "");
     if (isSegment && pattern[end] === "/") {
      add({
       kind: "either",
       sequences: [ [], [ globstar, slash ] ]
      });
      end += 1;
     } else add(isSegment ? globstar : star);
     index = end;
    } else if (character === "?") {
     add({
      kind: "one",
      accepts: notSlash
     });
     index += 1;
    } else if (character === "[") {
     const found = characterClass(pattern, index + 1);
     if (found === "unsupported") return;
     add(found?.step ?? literal("["));
     index = found?.end ?? index + 1;
    } else if (character === "{") {
     const group = range(pattern, index + 1) ?? parse(pattern, index + 1, "}");
     const isGroup = group !== void 0 && group.sequences.length > 1;
     add(isGroup ? {
      kind: "either",
      sequences: group.sequences
     } : literal("{"));
     index = isGroup ? group.end : index + 1;
    } else {
     add(literal(character));
     index += 1;
    }
   }
   return close === "" ? {
    sequences,
    end: index
   } : void 0;
  }
  const mostOfRange = 1e3;
  function range(pattern, from) {
   const text = pattern.slice(from, from + 24).join("");
   const [whole = "", first = "", last = ""] = /^(-?\d{1,6}|[A-Za-z])\.\.(-?\d{1,6}|[A-Za-z])\}/.exec(text) ?? [];
   if (whole === "" || /\d/.test(first) !== /\d/.test(last)) return;
   const isNumber = /\d/.test(first);
   const [one = 0, other = 0] = [ first, last ].map(end => isNumber ? Number(end) : end.charCodeAt(0));
   const [low, high] = [ Math.min(one, other), Math.max(one, other) ];
   if (high - low >= mostOfRange) return;
   const sequences = Array.from({
    length: high - low + 1
   }, (_, index) => Array.from(isNumber ? String(low + index) : String.fromCharCode(low + index), literal));
   return {
    sequences: [ ...sequences, ...sequences.length === 1 ? sequences : [] ],
    end: from + whole.length
   };
  }
  function characterClass(pattern, from) {
   const isNegated = pattern[from] === "^";
   const first = isNegated ? from + 1 : from;
   const ranges = [];
   for (let index = first; index < pattern.length; index += 1) {
    let character = pattern[index] ?? "";
    if (character === "]" && index > first) {
     const accepts = other => other !== "/" && ranges.some(({low, high}) => low <= other && other <= high) !== isNegated;
     return {
      step: {
       kind: "one",
       accepts
      },
      end: index + 1
     };
    }
    if (character === "[" && pattern[index + 1] === ":") return "unsupported";
    if (character === "\\" && index + 1 < pattern.length) {
     index += 1;
     character = pattern[index] ?? "";
    }
    const last = ranges.at(-1);
    const isRange = pattern[index - 1] === "-" && index - 1 > first && last?.low === "-" && ranges.length > 1;
    const before = ranges.at(-2);
    if (isRange && before !== void 0 && before.low === before.high) {
     ranges.pop();
     before.high = character;
    } else ranges.push({
     low: character,
     high: character
    });
   }
   return;
  }
  function matcherOf(sequence) {
   const end = {
    next: [],
    loops: false
   };
   const before = (steps, next) => steps.reduceRight((after, step) => {
    if (step.kind !== "either") return [ {
     accepts: step.accepts,
     next: after,
     loops: step.kind === "many"
    } ];
    const join = [ {
     next: after,
     loops: true
    } ];
    return [ {
     next: step.sequences.flatMap(one => before(one, join)),
     loops: true
    } ];
   }, next);
   const start = before(sequence, [ end ]);
   const reach = (from, into) => {
    const waiting = [ ...from ];
    for (let state = waiting.pop(); state !== void 0; state = waiting.pop()) {
     if (into.has(state)) continue;
     into.add(state);
     if (state.loops) waiting.push(...state.next);
    }
   };
   return name => {
    let current = new Set;
    reach(start, current);
    for (const character of name) {
     const following = new Set;
     for (const state of current) if (state.accepts?.(character) === true) reach(state.loops ? [ state ] : state.next, following);
     if (following.size === 0) return false;
     current = following;
    }
    return current.has(end);
   };
  }
  var domain_url = __nccwpck_require__(1949);
  const maxPatternLength = 256;
  const maxStars = 4;
  const maxRepetitions = 2;
  function patternFault(pattern) {
   if (pattern === "") return "is empty";
   if (pattern.length > maxPatternLength) return `is longer than ${maxPatternLength} characters`;
   const [placeholder] = /\{(?:version|tag|channel)\}/i.exec(pattern) ?? [];
   if (placeholder !== void 0) return `contains \`${placeholder}\`, which is not filled in here; write \`*\``;
   const bare = pattern.replaceAll(/\\./g, "");
   if (/[*+]\(|[)}]\+/.test(bare)) return "repeats a group, which can cause catastrophic backtracking; list the alternatives in braces, like `{a,b}`";
   const repetitions = bare.match(bare.includes("(") ? /\*+|\+/g : /\*+/g)?.length ?? 0;
   if (repetitions > maxStars) return `has more than ${maxStars} stars`;
   if ((bare.match(/[({]/g)?.length ?? 0) > 16) return "has more than 16 groups";
   if (compileGlob(pattern) === void 0 && (bare.match(/\*+|\+|!\(/g)?.length ?? 0) > maxRepetitions) return `has more than ${maxRepetitions} repetitions next to a group`;
   return;
  }
  function assets_matcherOf(pattern) {
   const glob = globOf(pattern);
   return name => name === pattern || glob(name);
  }
  function globOf(pattern) {
   if (!/[*?[{(\\]/.test(pattern) || patternFault(pattern) !== void 0) return () => false;
   const linear = compileGlob(pattern);
   if (linear !== void 0) return linear;
   try {
    const matches = picomatch_default()(pattern, {
     dot: true,
     nonegate: true,
     windows: false,
     strictBrackets: false
    });
    return name => matches(name);
   } catch {
    return () => false;
   }
  }
  function matchingAssets(pattern, assets) {
   const exact = assets.filter(({name}) => name === pattern);
   if (exact.length > 0) return exact;
   const matches = globOf(pattern);
   return assets.filter(({name}) => matches(name));
  }
  function selectAssets(patterns, assets) {
   const chosen = new Set;
   const unmatched = [];
   for (const pattern of patterns) {
    const matches = matchingAssets(pattern, assets);
    if (matches.length === 0) unmatched.push(pattern);
    for (const asset of matches) chosen.add(asset);
   }
   return {
    selected: assets.filter(asset => chosen.has(asset)),
    unmatched
   };
  }
  function firstMatch(patterns, assets) {
   for (const pattern of patterns) {
    const [first] = matchingAssets(pattern, assets);
    if (first) return first;
   }
   return;
  }
  function isWorkspacePath(pattern) {
   return /^\.[\\/]/.test(pattern);
  }
  function canMatchAssets(pattern) {
   return !/^[^*?[{(]*\//.test(pattern);
  }
  function isOpenEnded(pattern) {
   return /[*?[{(]/.test(pattern);
  }
  function isMissingAsset(address, {assets, pageUrl}) {
   const folder = `${unencoded(pageUrl.replace("/releases/tag/", "/releases/download/"))}/`;
   return unencoded(address).startsWith(folder) && assetAt(address, assets) === void 0;
  }
  function assetAt(address, assets) {
   const wanted = unencoded(address);
   return assets.find(({downloadUrl}) => unencoded(downloadUrl) === wanted);
  }
  function unencoded(address) {
   const url = URL.parse(address);
   return url === null ? address : (0, domain_url.oF)(url.origin + url.pathname);
  }
  const immutableHint = "The release is immutable: nothing can be attached to it after it was published. If another asset is meant, correct the name. Otherwise create a new release as a draft, attach every asset, then publish it.";
 }),
 7571: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   X: () => mapConcurrently,
   y: () => createBudget
  });
  var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3603);
  async function mapConcurrently(items, concurrency, work) {
   const values = [];
   const problems = new Map;
   const defects = [];
   let next = 0;
   const worker = async () => {
    for (let index = next++; index < items.length; index = next++) try {
     values[index] = await work(items[index], index);
    } catch (error) {
     const own = (0, _problem_js__WEBPACK_IMPORTED_MODULE_0__._n)(error);
     if (own === void 0) defects.push(error);
     for (const problem of own ?? []) problems.set(causeOf(problem), problems.get(causeOf(problem)) ?? problem);
    }
   };
   await Promise.all(Array.from({
    length: Math.min(concurrency, items.length)
   }, worker));
   if (defects.length > 0) throw defects[0];
   const all = (0, _problem_js__WEBPACK_IMPORTED_MODULE_0__.GW)([ ...problems.values() ]);
   if (all !== void 0) throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm(all);
   return values;
  }
  function causeOf({code, title, detail, field, envelope}) {
   return JSON.stringify([ code, detail, field, envelope ? "" : title ]);
  }
  function createBudget(limit) {
   let held = 0;
   const waiting = [];
   const startNext = () => {
    for (let next = waiting[0]; next && (held === 0 || held + next.amount <= limit); next = waiting[0]) {
     waiting.shift();
     held += next.amount;
     next.start();
    }
   };
   return {
    async use(amount, work) {
     await new Promise(start => {
      waiting.push({
       amount,
       start
      });
      startNext();
     });
     try {
      return await work();
     } finally {
      held -= amount;
      startNext();
     }
    }
   };
  }
 }),
 282: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   FF: () => without,
   qF: () => parseJson,
   qY: () => asRecord,
   sw: () => defined,
   u4: () => isRecord
  });
  function isRecord(value) {
   return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function asRecord(value) {
   return isRecord(value) ? value : {};
  }
  function parseJson(text) {
   try {
    return JSON.parse(text);
   } catch {
    return;
   }
  }
  function without(fields, ...keys) {
   const names = keys;
   return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
  }
  function defined(fields) {
   return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
  }
 }),
 7442: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   C4: () => quotedTokenLine,
   S2: () => tokenLine,
   bK: () => entryExample,
   sB: () => permissionExample
  });
  const tokenLine = "token: ${{ secrets.NAME }}";
  const quotedTokenLine = "token: '${{ secrets.NAME }}'";
  function entryExample(label, ...settings) {
   return [ `${label}:`, ...settings.map(setting => `  ${setting}`) ].map(line => `\n  ${line}`).join("");
  }
  function permissionExample(access) {
   return `\n  permissions:\n    contents: ${access}`;
  }
 }),
 5667: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   I: () => fillManifestUrl,
   V: () => manifestUrlFault
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3373);
  var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(635);
  var _url_template_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1112);
  var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1949);
  const refPlaces = [ {
   host: /^raw\.githubusercontent\.com$/,
   path: /^\/[^/]+\/[^/]+\/([^/]+)\//
  }, {
   host: /^cdn\.jsdelivr\.net$|^cdn\.statically\.io$/,
   path: /^\/gh\/[^/]+\/[^/@]+(?:@|\/)([^/]+)\//
  }, {
   host: /./,
   path: /\/(?:-\/)?(?:raw|blob)\/(?:branch\/)?([^/]+)\//
  } ];
  const branchNames = /^(main|master|develop|dev|trunk|head|latest)$/i;
  const manifestUrlInput = {
   setting: "manifest-url",
   place: {
    kind: "input",
    input: "manifest-url"
   }
  };
  function manifestUrlFault(template) {
   if (template.length > _url_js__WEBPACK_IMPORTED_MODULE_0__.QO) return [ `has more than ${_url_js__WEBPACK_IMPORTED_MODULE_0__.QO.toLocaleString("en")} characters`, "Use a shorter address." ];
   const unknown = (0, _url_template_js__WEBPACK_IMPORTED_MODULE_1__.al)(template);
   if (unknown) return unknown;
   const url = skeletonOf(template);
   if (!url || !/^https?:$/.test(url.protocol)) return notAUrl;
   if (url.protocol === "http:" && !(0, _url_js__WEBPACK_IMPORTED_MODULE_0__.U9)(url)) return [ "is not `https:`", "Registries fetch it over the internet: use `https:`." ];
   if (url.username !== "" || url.password !== "") return [ "contains credentials", "Everyone must be able to read it, and it is submitted exactly as written." ];
   if (url.hash !== "") return [ "has a fragment (`#\u2026`)", "Leave it out." ];
   const motion = motionOf(url);
   return motion?.surely === true ? moving(motion.what) : void 0;
  }
  function skeletonOf(template) {
   return URL.parse((0, _url_template_js__WEBPACK_IMPORTED_MODULE_1__.T9)(template, {
    tag: "x-tag-x",
    version: "x-version-x"
   }));
  }
  function fillManifestUrl(template, {tag, version}, {setting, place} = manifestUrlInput) {
   const refuse = ([complaint, hint]) => (0, _result_js__WEBPACK_IMPORTED_MODULE_2__.g)({
    code: "input.invalid",
    title: `\`${setting}\` ${complaint}`,
    hint,
    place
   });
   const fault = manifestUrlFault(template);
   if (fault) return refuse(fault);
   if (template.includes("{version}") && version === void 0) return refuse([ `needs a version, but the tag \`${(0, 
   _text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(tag)}\` names none`, "Use `{tag}`." ]);
   const url = URL.parse((0, _url_template_js__WEBPACK_IMPORTED_MODULE_1__.T9)(template, {
    tag,
    version: version ?? ""
   }));
   const skeleton = skeletonOf(template);
   if (!url || !skeleton) return refuse(notAUrl);
   const motion = motionOf(skeleton);
   const isNamed = /\{(tag|version)\}/.test(template) || holds(template, tag) || version !== void 0 && holds(template, version);
   if (isNamed) return (0, _result_js__WEBPACK_IMPORTED_MODULE_2__.ok)({
    url: url.href,
    notices: []
   });
   if (motion !== void 0) return refuse(moving(motion.what));
   const text = `\`${setting}\` contains neither the tag nor the version. If it serves different content after the next release, this version can no longer be installed: use \`{tag}\` or \`{version}\`.`;
   return (0, _result_js__WEBPACK_IMPORTED_MODULE_2__.ok)({
    url: url.href,
    notices: [ {
     level: "warning",
     text,
     place
    } ]
   });
  }
  function motionOf({host, pathname, search}) {
   if (/\/releases\/latest(\/|$)/.test(pathname)) return {
    what: "/releases/latest/",
    surely: true
   };
   if (/\/refs\/heads\//.test(pathname)) return {
    what: "/refs/heads/",
    surely: true
   };
   for (const place of refPlaces) {
    const ref = place.host.test(host) ? place.path.exec(pathname)?.[1] : void 0;
    if (ref !== void 0 && branchNames.test(ref)) return {
     what: ref,
     surely: true
    };
   }
   const word = pathname.split(/[/@]/).find(segment => branchNames.test(segment));
   const parameter = [ ...new URLSearchParams(search).values() ].find(value => branchNames.test(value));
   const what = word ?? parameter;
   return what === void 0 ? void 0 : {
    what,
    surely: false
   };
  }
  function holds(template, name) {
   const at = template.indexOf(name);
   return at >= 0 && !/[\w.]/.test(template.charAt(at - 1)) && !/^([\w-]|\.\d)/.test(template.slice(at + name.length));
  }
  function moving(what) {
   return [ `is not version-specific: \`${(0, _text_js__WEBPACK_IMPORTED_MODULE_3__.Hv)(what)}\` will serve different content after the next release`, "Use an address under the tag, e.g. `https://raw.githubusercontent.com/owner/name/{tag}/module.json`." ];
  }
  const notAUrl = [ "is not an absolute URL", "Write it in full, with `https://`." ];
 }),
 7888: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   N6: () => isFailure,
   c2: () => statusOf
  });
  const settledStatuses = [ "planned", "published", "updated", "withdrawn", "pending", "verified", "unchanged", "skipped" ];
  function statusOf(outcomes) {
   if (outcomes.some(isFailure)) return "failed";
   return settledStatuses.find(status => outcomes.some(outcome => outcome.status === status)) ?? "failed";
  }
  function isFailure(outcome) {
   return outcome.status === "failed" || outcome.status === "withheld";
  }
 }),
 7683: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   w: () => poll
  });
  async function poll({clock, until, delay, signal, onWait}, look) {
   for (let count = 1; ;count += 1) {
    const value = await look(count);
    if (value !== void 0) return value;
    const left = until - clock.now();
    if (left <= 0) return;
    onWait?.(left);
    await clock.sleep(Math.min(delay(count), left), signal);
   }
  }
 }),
 3968: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   b: () => saysPrerelease,
   v: () => decidePrerelease
  });
  const words = /^(?:alpha|beta|rc|pre|preview|dev|nightly|canary|snapshot|next|test|unstable|wip|[ab][.-]?\d)/i;
  function saysPrerelease(version) {
   const [released = ""] = version.split("+", 1);
   const [first = "", ...parts] = released.split("-");
   const letters = /[a-z].*$/i.exec(first.replace(/^v/i, ""))?.[0];
   return [ ...letters === void 0 || !/\d/.test(first) ? [] : [ letters ], ...parts ].some(part => words.test(part));
  }
  function decidePrerelease({marked, said, chosen, byDefault, decided}) {
   if (!marked && !said) return "publish";
   if (marked !== said && chosen === void 0 && !decided) return "ambiguous";
   return chosen ?? byDefault;
  }
 }),
 3603: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   GW: () => problemsOf,
   MI: () => throwIfAny,
   Mm: () => ProblemError,
   SX: () => restOfMessages,
   Tu: () => aboutManifest,
   ZQ: () => problemCatalogue,
   _n: () => problemsIn,
   ej: () => mostMessages,
   gq: () => asProblemError,
   xE: () => mapProblems
  });
  const problemCatalogue = {
   "input.missing": {
    meaning: "A required input or setting is empty.",
    remedy: "Set it, or the secret it reads (Settings \u2192 Secrets and variables \u2192 Actions)."
   },
   "input.invalid": {
    meaning: "An input or setting is malformed or unknown.",
    remedy: "Correct the line in the message."
   },
   "release.missing": {
    meaning: "The release does not exist, or the event names no tag.",
    remedy: "Set `tag`, or publish the release first. Drafts are visible only with `allow-draft`."
   },
   "release.unusable": {
    meaning: "The release is a draft, or was changed in a way that cannot be published.",
    remedy: "Follow the hint."
   },
   "release.unavailable": {
    meaning: "GitHub did not respond, or sent an unexpected response.",
    remedy: "Run again; re-running is safe."
   },
   "release.ambiguous": {
    meaning: "GitHub and the version disagree on whether this is a prerelease.",
    remedy: "Correct the prerelease box on GitHub, or set `prereleases` to `publish` or `skip`."
   },
   "manifest.missing": {
    meaning: "No release asset matches `manifest`.",
    remedy: "Attach the manifest to the release, or set `manifest` or `manifest-url`."
   },
   "manifest.invalid": {
    meaning: "The registry cannot accept the manifest.",
    remedy: "Correct the line in the message, and release again."
   },
   "manifest.placeholder": {
    meaning: "The released manifest still contains a build placeholder.",
    remedy: "Replace it in the build, before uploading the asset."
   },
   "manifest.version-mismatch": {
    meaning: "Tag and manifest name different versions.",
    remedy: "Make them equal and release again, or set `tag-check`."
   },
   "manifest.unreachable": {
    meaning: "The manifest cannot be read without credentials.",
    remedy: "Make the asset public, or set `manifest-url` to a public copy."
   },
   "package.unreachable": {
    meaning: "The package that the manifest names cannot be downloaded.",
    remedy: "Attach the zip, or correct `download`."
   },
   "package.mismatch": {
    meaning: "The package would not install as this release.",
    remedy: "Rebuild the zip."
   },
   "asset.missing": {
    meaning: "The release has no such asset, or the workspace no such file.",
    remedy: "Attach it, or correct the pattern."
   },
   "asset.corrupt": {
    meaning: "An asset differs from what GitHub or its index recorded.",
    remedy: "Run again. If the error persists, upload the asset again."
   },
   "registry.unauthorized": {
    meaning: "The registry does not accept the token.",
    remedy: "Create a new token and store it in the secret."
   },
   "registry.payment": {
    meaning: "The registry requires a subscription or a larger quota.",
    remedy: "Follow the link in the message."
   },
   "registry.forbidden": {
    meaning: "The token is not allowed to do this.",
    remedy: "Use a token for this package or product."
   },
   "registry.not-found": {
    meaning: "The package, product or page was not found.",
    remedy: "Check the id. The first version of a package is submitted on the website."
   },
   "registry.rejected": {
    meaning: "The registry refused the release.",
    remedy: "Correct the field that the registry names."
   },
   "registry.conflict": {
    meaning: "The version already exists with different content.",
    remedy: "Follow the hint."
   },
   "registry.rate-limited": {
    meaning: "The registry's rate limit lasts longer than `timeout` allows.",
    remedy: "Run again at the time in the message."
   },
   "registry.unavailable": {
    meaning: "The registry did not respond, or returned a server error.",
    remedy: "Run again; re-running is safe."
   },
   "registry.unreadable": {
    meaning: "The registry's response could not be interpreted.",
    remedy: "Look at the registry, then run again; re-running is safe."
   },
   "registry.moved": {
    meaning: "The endpoint redirects, and redirects are never followed on a write.",
    remedy: "Correct `url`."
   },
   "registry.blocked": {
    meaning: "Something in front of the registry answered, such as a bot filter.",
    remedy: "Run again, or from another network. Keep the token."
   },
   "registry.not-listed": {
    meaning: "The registry does not show the release.",
    remedy: "Look at the registry, or publish the version."
   },
   "run.timeout": {
    meaning: "The run exceeded `timeout`.",
    remedy: "Run again, with a larger `timeout` if it happens often."
   },
   internal: {
    meaning: "A bug in Release Relay.",
    remedy: "Report it, with the `outcomes` output."
   }
  };
  function problemsOf(list) {
   const [first, ...rest] = list;
   return first && [ first, ...rest ];
  }
  function mapProblems([first, ...others], change) {
   return [ change(first), ...others.map(change) ];
  }
  const mostMessages = 100;
  function restOfMessages(count, title, code) {
   return count <= 0 ? [] : [ {
    code,
    title: `${title} sent ${mostMessages} messages and ${count} more, which are not shown`
   } ];
  }
  class ProblemError extends Error {
   name="ProblemError";
   problems;
   notices;
   url;
   editUrl;
   constructor(problems, {notices = [], url, editUrl} = {}) {
    super(problems.map(problem => `${problem.title} (${problem.code})`).join("; "));
    this.problems = problems;
    this.notices = notices;
    this.url = url;
    this.editUrl = editUrl;
   }
  }
  function asProblemError(error) {
   const {name, problems} = Object(error);
   return name === "ProblemError" && Array.isArray(problems) && problems.length > 0 ? error : void 0;
  }
  function throwIfAny(problems, more) {
   const all = problemsOf(problems);
   if (all !== void 0) throw new ProblemError(all, more);
  }
  function problemsIn(error) {
   return asProblemError(error)?.problems;
  }
  function aboutManifest(said, name) {
   return name === void 0 || said.about !== void 0 ? said : {
    ...said,
    about: name
   };
  }
 }),
 6162: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   c: () => afterManifestChange,
   y: () => afterWorkflowChange
  });
  const afterManifestChange = "What counts is the released manifest, not the one in the repository: attach the corrected one, and a zip that contains it, to the release, and re-run. If the release is immutable, release again.";
  function afterWorkflowChange(tag) {
   const named = tag === "" ? "`tag`" : `\`tag: ${tag}\``;
   return `A re-run uses the workflow file of the first attempt. After changing it, run the workflow manually (\`workflow_dispatch\`) with ${named}, or release again from a commit that has the change.`;
  }
 }),
 635: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   g: () => failed,
   ok: () => ok
  });
  function ok(value) {
   return {
    ok: true,
    value
   };
  }
  function failed(error) {
   return {
    ok: false,
    error
   };
  }
 }),
 109: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   GK: () => ifAny,
   Pe: () => setting,
   YA: () => seconds,
   c3: () => listOf
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9396);
  var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3619);
  var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3759);
  function setting(schema, description, byDefault) {
   zod_mini__WEBPACK_IMPORTED_MODULE_0__.fd.add(schema, {
    description,
    ...byDefault === void 0 ? {} : {
     default: byDefault
    }
   });
   return schema;
  }
  const seconds = most => {
   const error = `Give whole seconds, from 0 to ${most}`;
   return zod_mini__WEBPACK_IMPORTED_MODULE_1__.Whr(error).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(0, error), zod_mini__WEBPACK_IMPORTED_MODULE_2__.Zm(most, error));
  };
  const mostItems = 2e3;
  const listOf = item => zod_mini__WEBPACK_IMPORTED_MODULE_1__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_1__.IeY(value => Array.isArray(value) && value.length <= mostItems), zod_mini__WEBPACK_IMPORTED_MODULE_1__.YOg(item));
  const ifAny = schema => zod_mini__WEBPACK_IMPORTED_MODULE_1__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(schema), void 0);
 }),
 4016: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Bl: () => maxTagLength,
   k9: () => tagNameFrom,
   nJ: () => tagFault
  });
  const ref = /^refs\/tags\//;
  function tagNameFrom(text) {
   return text.replace(ref, "");
  }
  const maxTagLength = 1024;
  function tagFault(tag) {
   if (tag === "") return "is empty";
   if (tag.length > maxTagLength) return `is longer than ${maxTagLength.toLocaleString("en")} characters`;
   if (!tag.isWellFormed()) return "contains an unpaired surrogate";
   if (tag.startsWith("refs/heads/")) return "is a branch";
   if (/[\u0000-\u0020\u007F~^:?*[\\]/.test(tag)) return "contains a space or another character that tags cannot have";
   if (/^[-/]|[/.]$|\/\/|\.\.|@\{|^@$|(^|\/)\.|\.lock(\/|$)/.test(tag)) return "is not a valid tag name";
   return;
  }
 }),
 3373: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $J: () => unitsOf,
   BH: () => codePoints,
   Hv: () => inlineExcerpt,
   Ig: () => endAtBreak,
   Ou: () => windowOf,
   Zv: () => listNames,
   ay: () => formatUtc,
   ci: () => asExcerpt,
   oZ: () => lowerFirst,
   v8: () => truncateAtGrapheme,
   xv: () => truncate
  });
  function truncate(text, length) {
   if (text.length <= length) return text;
   return length >= 1 ? `${truncateAtGrapheme(text, length - 1)}\u2026` : "";
  }
  let segmenter;
  function truncateAtGrapheme(text, length) {
   if (text.length <= length) return text;
   if (length <= 0) return "";
   const from = Math.max(0, length - 64);
   const window = text.slice(from, length + 64);
   segmenter ??= new Intl.Segmenter("en");
   const index = segmenter.segment(window).containing(length - from)?.index ?? length - from;
   const boundary = index > 0 || from === 0 ? from + index : length;
   const low = text.charCodeAt(boundary);
   return text.slice(0, low >= 56320 && low <= 57343 ? boundary - 1 : boundary);
  }
  function endAtBreak(text) {
   const lastOf = separator => {
    let last = 0;
    for (const {index} of text.matchAll(separator)) last = index;
    return last;
   };
   const end = [ /\r?\n[ \t]*\r?\n/g, /\r?\n/g, /\s/g ].map(lastOf).find(index => index > text.length / 2);
   return text.slice(0, end).trimEnd();
  }
  function windowOf(text, length) {
   return text.length <= length ? text : `${text.slice(0, length)}\u2026`;
  }
  function inlineExcerpt(text) {
   return truncate(asExcerpt(windowOf(text, 400)), 80);
  }
  function asExcerpt(text) {
   return text.replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}]|\ufeff/gu, "").replace(/[\s`]+/g, " ").trim();
  }
  function listNames(names, {limit = 10, show = name => name} = {}) {
   const shown = names.slice(0, limit).map(show).join(", ");
   return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
  }
  function formatUtc(time) {
   return `${new Date(Math.ceil(time / 1e3) * 1e3).toISOString().slice(0, 19).replace("T", " ")} UTC`;
  }
  function codePoints(text) {
   return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
  }
  function unitsOf(text, characters) {
   let units = 0;
   for (let count = 0; count < characters && units < text.length; count += 1) units += (text.codePointAt(units) ?? 0) > 65535 ? 2 : 1;
   return units;
  }
  function lowerFirst(sentence) {
   return sentence.charAt(0).toLowerCase() + sentence.slice(1);
  }
 }),
 1112: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   BB: () => fillText,
   T9: () => fillUrl,
   al: () => placeholderFault
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3373);
  var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1949);
  function placeholderFault(template) {
   const braces = [ ...template.matchAll(/\{\{[^{}]*\}\}|\{[^{}]*\}|[{}]/g) ].map(([text]) => text);
   const unknown = braces.find(text => text !== "{tag}" && text !== "{version}");
   return unknown === void 0 ? void 0 : [ `contains the placeholder \`${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(unknown)}\``, "Only `{tag}` and `{version}` are supported." ];
  }
  function fillText(template, values) {
   return template.replaceAll(/\{(tag|version)\}/g, (_, name) => values[name]);
  }
  function fillUrl(template, {tag, version}) {
   const path = tag.split("/").map(_url_js__WEBPACK_IMPORTED_MODULE_1__.qE).join("/");
   return template.replaceAll("{tag}", () => path).replaceAll("{version}", () => (0, 
   _url_js__WEBPACK_IMPORTED_MODULE_1__.qE)(version));
  }
 }),
 1949: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   NA: () => linkFrom,
   OO: () => endpointFault,
   QO: () => maxUrlLength,
   U9: () => isLoopback,
   oF: () => percentDecoded,
   qE: () => percentEncoded,
   qP: () => webUrl
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3373);
  function isLoopback(url) {
   return url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  }
  const maxUrlLength = 2048;
  function webUrl(text) {
   const url = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.xv)(text ?? "", maxUrlLength);
   return /^https?:\/\//.test(url) && URL.canParse(url) ? url : void 0;
  }
  function percentEncoded(text) {
   return encodeURIComponent(text.toWellFormed());
  }
  function percentDecoded(text) {
   try {
    return decodeURIComponent(text);
   } catch {
    return text;
   }
  }
  function linkFrom(text) {
   const url = URL.parse(text ?? "");
   return url?.protocol === "https:" && url.username === "" && url.password === "" && url.href.length <= 300 ? url.href : void 0;
  }
  function endpointFault(text) {
   const url = URL.parse(text);
   if (!url || !/^https?:$/.test(url.protocol) || url.hash !== "") return [ "is not a valid endpoint URL", "Use an absolute `https:` URL, without a fragment." ];
   if (url.username !== "" || url.password !== "") return [ "contains credentials", "Leave them out: the token goes into `token`." ];
   if (url.protocol === "http:" && !isLoopback(url)) return [ "is not `https:`", "A token is never sent unencrypted: use `https:` (`http:` is for loopback addresses only)." ];
   return;
  }
 }),
 3356: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   MQ: () => isNewerVersion,
   bp: () => versionFromTag,
   p: () => isSameVersion,
   rg: () => compareTagToVersion,
   v9: () => versionAgreement
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3373);
  function versionFromTag(tag) {
   for (const part of tag.split(/[/@]/).reverse()) {
    const version = /(?:^|[-_])v?(\d+\.\d.*)$/is.exec(part)?.[1];
    if (version !== void 0) return version;
   }
   return;
  }
  function isSameVersion(one, other) {
   return canonical(one) === canonical(other);
  }
  function canonical(version) {
   const [released = ""] = version.replace(/^v/i, "").split("+", 1);
   const numbers = /^\d+(?:\.\d+)*/.exec(released)?.[0] ?? "";
   const parts = numbers.split(".");
   while (parts.length > 1 && /^0+$/.test(parts.at(-1) ?? "")) parts.pop();
   return parts.join(".") + released.slice(numbers.length);
  }
  function compareTagToVersion(tag, version) {
   if (isSameVersion(tag, version)) return "same";
   const named = versionFromTag(tag);
   if (named !== void 0 && isSameVersion(named, version)) return "same";
   const isNamed = partsOf(tag).some(({prefix, part}) => isSameVersion(part, version) && !(hasVersion(prefix) && !/^v?\d+\.\d/i.test(version)));
   if (isNamed) return "same";
   return named === void 0 ? "none" : "other";
  }
  function partsOf(tag) {
   return [ ...tag.matchAll(/[-_@/]/g) ].map(({index}) => ({
    prefix: tag.slice(0, index),
    part: tag.slice(index + 1)
   }));
  }
  function hasVersion(prefix) {
   return /(?:^|[-_@/])v?\d+\.\d[^-_@/]*$/i.test(prefix);
  }
  function isNewerVersion(version, than) {
   const others = than.split(".");
   for (const [index, part] of version.split(".").entries()) {
    const other = others[index];
    if (other === void 0) return true;
    if (/^\d+$/.test(part) && /^\d+$/.test(other)) {
     if (Number(part) !== Number(other)) return Number(part) > Number(other);
    } else if (part !== other) return part > other;
   }
   return false;
  }
  function versionAgreement(tag, {version}, tagCheck) {
   if (version === void 0 || tagCheck === "off") return {
    problems: [],
    notices: []
   };
   const agreement = compareTagToVersion(tag, version);
   if (agreement === "same") return {
    problems: [],
    notices: []
   };
   const place = {
    kind: "manifest",
    pointer: "/version"
   };
   const [own, tagged] = [ (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(version), (0, 
   _text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(tag) ];
   if (agreement === "none") {
    const text = `The tag \`${tagged}\` names no version, so it cannot be compared with the manifest's \`${own}\`. If the tag moves with the next release, anyone who installs this version gets other files: give each release its own tag, e.g. \`v${own.replace(/^v/i, "")}\`. \`tag-check: off\` turns this warning off.`;
    return {
     problems: [],
     notices: [ {
      level: "warning",
      text,
      place
     } ]
    };
   }
   const named = versionFromTag(tag) ?? tag;
   const corrected = `${tag.slice(0, tag.lastIndexOf(named))}${version.replace(/^v/i, "")}`;
   const title = `The manifest has version \`${own}\`, but the tag is \`${tagged}\``;
   if (tagCheck === "warn") return {
    problems: [],
    notices: [ {
     level: "warning",
     text: `${title}. It is published as \`${own}\`, or not at all if that version exists already.`,
     place
    } ]
   };
   const problem = {
    code: "manifest.version-mismatch",
    title,
    hint: /^v?0(?:\.0)+$/i.test(version) ? `\`${own}\` looks like a placeholder that the build did not replace: write \`${(0, 
    _text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(named)}\` into the manifest before it is uploaded and zipped.` : `Release it under the tag \`${(0, 
    _text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(corrected)}\`, or set the manifest's version to \`${(0, 
    _text_js__WEBPACK_IMPORTED_MODULE_0__.Hv)(named)}\` before it is uploaded. If the tag is meant to differ, set \`tag-check: warn\`: the manifest's version is published.`,
    field: "version",
    place
   };
   return {
    problems: [ problem ],
    notices: []
   };
  }
 }),
 8943: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   _: () => createGitHubApi
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3603);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(635);
  var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8902);
  var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8881);
  function createGitHubApi(options) {
   const {apiUrl, token, log} = options;
   async function connect() {
    const {GitHub, getOctokitOptions} = await __nccwpck_require__.e(850).then(__nccwpck_require__.bind(__nccwpck_require__, 1845));
    const settings = {
     baseUrl: apiUrl.replace(/\/+$/, ""),
     log: {
      debug: silent,
      info: silent,
      warn: text => log.debug(() => text),
      error: silent
     }
    };
    return new GitHub(token === void 0 ? settings : getOctokitOptions(token, settings));
   }
   let connecting;
   async function call(what, route) {
    try {
     const {rest} = await (connecting ??= connect());
     const {data} = await route(rest.repos, {
      fetch: fetchThrough(options, what)
     });
     return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(typeof data === "string" ? (0, 
     _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qF)(data) ?? null : data);
    } catch (error) {
     const {status, cause, message} = Object(error);
     if (status === 404) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(void 0);
     const own = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__._n)(error) ?? (0, 
     _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__._n)(cause);
     return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.g)(own ?? [ (0, _failure_js__WEBPACK_IMPORTED_MODULE_2__.SL)({
      reason: "connect",
      landed: "none",
      message: String(message)
     }, what) ]);
    }
   }
   return {
    releaseByTag: (what, {owner, name: repo}, tag) => call(what, (repos, request) => repos.getReleaseByTag({
     owner,
     repo,
     tag,
     request
    })),
    releaseAssets: (what, {owner, name: repo}, release_id, page) => call(what, (repos, request) => repos.listReleaseAssets({
     owner,
     repo,
     release_id,
     per_page: 100,
     page,
     request
    })),
    newestReleases: (what, {owner, name: repo}, per_page, page = 1) => call(what, (repos, request) => repos.listReleases({
     owner,
     repo,
     per_page,
     page,
     request
    })),
    latestRelease: (what, {owner, name: repo}) => call(what, (repos, request) => repos.getLatestRelease({
     owner,
     repo,
     request
    }))
   };
  }
  const silent = () => {};
  function fetchThrough({http, token}, what) {
   return async (url, {headers}) => {
    const own = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.sw)({
     headers
    });
    const sent = await http.send({
     method: "GET",
     url,
     effect: "read",
     redirects: "same-origin",
     limitDelay: _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.RT,
     ...own
    });
    if (!sent.ok) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ (0, 
    _failure_js__WEBPACK_IMPORTED_MODULE_2__.SL)(sent.error, what) ]);
    const {value: reply} = sent;
    if (reply.status >= 400 && reply.status !== 404) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ (0, 
    _failure_js__WEBPACK_IMPORTED_MODULE_2__.Sg)(reply, what, token) ]);
    return {
     status: reply.status,
     statusText: "",
     url: reply.url,
     headers: new Map(Object.entries(reply.headers)),
     text: () => Promise.resolve(reply.text),
     arrayBuffer: () => Promise.resolve(reply.body.slice().buffer)
    };
   };
  }
 }),
 8534: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   BG: () => isLoginPage,
   J4: () => mismatch,
   o2: () => createAssetSource
  });
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3373);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3603);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1949);
  var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2398);
  var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8902);
  var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8881);
  function createAssetSource(options) {
   return {
    bytes: asset => ({
     size: asset.size,
     open: async signal => {
      const openAt = start => openAsset(options, asset, start, signal);
      return verified(asset, await openAt(0), openAt, options.onStale);
     }
    }),
    files: async pattern => (await __nccwpck_require__.e(442).then(__nccwpck_require__.bind(__nccwpck_require__, 2442))).findWorkspaceFiles(options.workspace, pattern)
   };
  }
  async function openAsset(options, asset, start, signal) {
   const {http, apiUrl, token, repository, onStale} = options;
   const range = start === 0 ? {} : {
    range: `bytes=${start}-`
   };
   const open = async (url, credentials = {}) => {
    const headers = {
     accept: "application/octet-stream",
     ...credentials,
     ...range
    };
    const request = {
     method: "GET",
     url,
     effect: "read",
     headers,
     redirects: "follow",
     limitDelay: _http_retry_js__WEBPACK_IMPORTED_MODULE_2__.RT
    };
    const reply = await http.open(request, signal);
    if (!reply.ok) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ (0, 
    _failure_js__WEBPACK_IMPORTED_MODULE_3__.SL)(reply.error, nameOf(asset)) ]);
    return reply.value;
   };
   if (repository.private !== true) {
    const reply = await open(asset.downloadUrl);
    if (hasBytes(reply)) return reply;
    reply.discard();
   }
   const path = [ "repos", repository.owner, repository.name, "releases", "assets", String(asset.id) ];
   const url = `${apiUrl.replace(/\/+$/, "")}/${path.map(_domain_url_js__WEBPACK_IMPORTED_MODULE_4__.qE).join("/")}`;
   const reply = await open(url, token === void 0 ? {} : {
    authorization: `token ${token}`
   });
   if (hasBytes(reply)) return reply;
   const isFromApi = URL.parse(reply.url)?.origin === URL.parse(url)?.origin;
   if (isFromApi && reply.status === 404) onStale?.();
   throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ refusal(asset, await wholeOf(reply), isFromApi, token) ]);
  }
  async function wholeOf(reply) {
   const chunks = [];
   if (reply.status >= 400) for await (const chunk of reply.body) chunks.push(chunk);
   reply.discard();
   const body = Buffer.concat(chunks);
   return {
    status: reply.status,
    headers: reply.headers,
    url: reply.url,
    body,
    text: body.toString()
   };
  }
  function hasBytes({status, url}) {
   return (status === 200 || status === 206) && !isLoginPage(url);
  }
  function isLoginPage(url) {
   return /^\/(login|signin|users\/sign_in|session)(\/|$)/.test(URL.parse(url)?.pathname ?? "");
  }
  const maxResumes = 3;
  async function* verified(asset, first, openAt, onStale) {
   const {createHash} = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
   const hash = asset.sha256 === void 0 ? void 0 : createHash("sha256");
   let size = 0;
   let held;
   let reply = first;
   for (let resumes = 0; ;resumes += 1) {
    let skipped = startOf(reply) - size;
    if (skipped > 0) {
     reply.discard();
     throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ unusable(asset, `the download should have resumed at byte ${size}, but resumed at byte ${startOf(reply)}`) ]);
    }
    try {
     for await (const arrived of reply.body) {
      const chunk = skipped < 0 ? arrived.subarray(-skipped) : arrived;
      skipped = Math.min(0, skipped + arrived.length);
      if (chunk.length === 0) continue;
      size += chunk.length;
      if (size > asset.size) break;
      hash?.update(chunk);
      if (held) yield held;
      held = chunk;
     }
     break;
    } catch (error) {
     const {name, failure} = Object(error);
     if (name !== "TransferError" || !failure) throw error;
     if (size === asset.size) break;
     const passes = [ "reset", "timeout", "connect", "proxy" ].includes(failure.reason);
     if (!passes || resumes === maxResumes) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ (0, 
     _failure_js__WEBPACK_IMPORTED_MODULE_3__.SL)(failure, nameOf(asset)) ]);
    }
    reply = await openAt(size);
   }
   const problem = mismatch(asset, size, hash?.digest("hex"));
   if (problem) {
    onStale?.();
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Mm([ problem ]);
   }
   if (held) yield held;
  }
  function startOf({status, headers}) {
   return status === 206 ? Number(/^bytes (\d+)-/.exec(headers["content-range"] ?? "")?.[1] ?? 0) : 0;
  }
  function mismatch(asset, size, sha256) {
   if (size === asset.size && sha256 === asset.sha256) return;
   const difference = size > asset.size ? `more than ${asset.size} bytes` : size < asset.size ? `${size} bytes instead of ${asset.size} bytes` : `SHA-256 ${abbreviated(sha256)} instead of ${abbreviated(asset.sha256)}`;
   return {
    code: "asset.corrupt",
    title: `${nameOf(asset)} does not match what GitHub recorded: ${difference}`,
    hint: "Run again, which reads the release again. If the error persists, upload the asset again."
   };
  }
  function abbreviated(sha256 = "") {
   return `${sha256.slice(0, 12)}\u2026`;
  }
  function nameOf({name}) {
   return `The asset \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_5__.Hv)(name)}\``;
  }
  function refusal(asset, reply, isFromApi, token) {
   const {status} = reply;
   if (isFromApi && status === 404) return {
    code: "asset.missing",
    title: `GitHub no longer shows ${nameOf(asset).replace("The", "the")}`,
    detail: `GitHub answered ${status}`,
    hint: "It was deleted or replaced: run again, which reads the release again. In a private repository, the token may also lack access: give the job `permissions: contents: read`."
   };
   if (isFromApi || (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.Ml)(reply)) return (0, 
   _failure_js__WEBPACK_IMPORTED_MODULE_3__.Sg)(reply, nameOf(asset), token);
   const said = (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.kG)(reply);
   return unusable(asset, `the download answered ${status}${said === "" ? "" : `: ${said}`}`);
  }
  function unusable(asset, detail) {
   const title = `${nameOf(asset)} cannot be downloaded`;
   return {
    code: "release.unavailable",
    title,
    detail,
    hint: "Run again; a re-run is safe."
   };
  }
 }),
 8881: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   KW: () => cancelled,
   SL: () => problemFromFailure,
   Sg: () => problemFromReply,
   T1: () => timeUp,
   Z5: () => blocked,
   nv: () => unseen
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(282);
  var _domain_example_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7442);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3373);
  var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2398);
  var _http_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8443);
  const againHint = "Run again; a re-run is safe.";
  const noReplyHint = "Run again; a re-run is safe. If it happens again, check the runner's network, and the status of the server (of github.com: githubstatus.com).";
  function problemFromFailure(failure, what) {
   const {reason, message: detail, retryAt, reply} = failure;
   const code = "release.unavailable";
   const title = `${what} cannot be read`;
   switch (reason) {
   case "deadline":
    return timeUp(what, detail);

   case "cancelled":
    return cancelled(what);

   case "rate-limited":
    {
     const when = retryAt === void 0 || retryAt >= Date.UTC(9999, 0) ? "later" : `after ${(0, 
     _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.ay)(retryAt)}`;
     const hint = `Run again ${when}, or set a larger \`timeout\`. With \`github-token\` the limit is higher than without.`;
     return {
      code,
      title: `${title}: GitHub's rate limit lasts longer than \`timeout\` allows`,
      detail,
      hint
     };
    }

   case "moved":
    {
     const hint = "If the repository was renamed or transferred, run the workflow in its new location. Otherwise check `GITHUB_API_URL` and the proxy, if there is one.";
     return {
      code,
      title,
      detail,
      hint
     };
    }

   case "proxy":
    return {
     code,
     title: `${title} through the proxy`,
     detail,
     hint: _http_failure_js__WEBPACK_IMPORTED_MODULE_0__.CJ
    };

   default:
    if (reply !== void 0 && (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_0__.Ml)(reply)) return blocked(reply, what);
    return {
     code,
     title,
     detail,
     hint: reply === void 0 ? noReplyHint : againHint
    };
   }
  }
  const otherRefusals = [ [ /IP allow list|IP address is not permitted/i, "Add the runner's address to the organization's IP allow list, or use a self-hosted or larger runner whose address is on it." ], [ /suspended|disabled|blocked|billing/i, "Follow the message from GitHub: nothing in the workflow can change this." ] ];
  const tokenRefusals = [ [ /\bSAML\b|single sign-on/i, "Authorize the token for the organization: on GitHub, Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Configure SSO. Or leave `github-token` out, so that the job's own token is used." ], [ /not accessible by integration/i, `If \`github-token\` is the token of a GitHub App, give the App read access to the contents of the repository. The job's own token, which is the default, needs:${(0, 
  _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.sB)("read")}` ], [ /not accessible by personal access token/i, `Give the token read access to the contents of this repository, or leave \`github-token\` out and give the job:${(0, 
  _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.sB)("read")}` ], [ /forbids access via|OAuth App access restrictions/i, "Use a token of a kind that the organization allows, or leave `github-token` out, so that the job's own token is used." ] ];
  function problemFromReply(reply, what, token) {
   const {status} = reply;
   if ((0, _http_failure_js__WEBPACK_IMPORTED_MODULE_0__.Ml)(reply)) return blocked(reply, what);
   const {message} = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qY)((0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.qF)(reply.text));
   const redact = (0, _http_redact_js__WEBPACK_IMPORTED_MODULE_1__.lY)(token === void 0 ? [] : [ token ]);
   const said = typeof message === "string" ? (0, _http_redact_js__WEBPACK_IMPORTED_MODULE_1__.aj)(message, {
    maxLength: 1e3,
    redact
   }) : (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_0__.kG)(reply);
   const detail = `GitHub answered ${status}${said === "" ? "" : `: ${said}`}`;
   const place = {
    kind: "input",
    input: "github-token"
   };
   if (status === 401) return {
    code: "input.invalid",
    title: "GitHub does not accept `github-token`",
    detail,
    hint: "Leave the input out, so that the job's own token is used, or create a new token.",
    place
   };
   const hintFrom = refusals => refusals.find(([pattern]) => pattern.test(said))?.[1];
   const otherHint = hintFrom(otherRefusals);
   if (status === 403 && otherHint === void 0) return {
    code: token === void 0 ? "input.missing" : "input.invalid",
    title: `${what} cannot be read${token === void 0 ? " without `github-token`" : " with this `github-token`"}`,
    detail,
    hint: hintFrom(tokenRefusals) ?? `A token of your own needs read access to the repository's contents. The job's own token needs:${(0, 
    _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.sB)("read")}`,
    place
   };
   const hint = otherHint ?? againHint;
   return {
    code: "release.unavailable",
    title: `${what} cannot be read`,
    detail,
    hint
   };
  }
  function unseen(what, token) {
   const needed = token === void 0 ? " `github-token`." : `:${(0, _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.sB)("read")}`;
   return {
    code: "release.missing",
    title: `${what} cannot be seen`,
    detail: "GitHub answered 404.",
    hint: `If the repository is private, the job needs${needed}`
   };
  }
  function blocked(reply, what) {
   const said = (0, _http_failure_js__WEBPACK_IMPORTED_MODULE_0__.kG)(reply);
   return {
    code: "release.unavailable",
    title: `${what} cannot be read: something in front of GitHub refused the request`,
    detail: `${URL.parse(reply.url)?.host ?? "It"} answered ${reply.status}${said === "" ? "" : `: ${said}`}`,
    hint: "A bot filter, a firewall or a proxy blocked the request. Run again later, or from another network."
   };
  }
  function timeUp(what, detail) {
   return {
    code: "run.timeout",
    title: `${what} could not be read within \`timeout\``,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_4__.sw)({
     detail
    }),
    hint: "Run again, with a larger `timeout` if it happens often.",
    place: {
     kind: "input",
     input: "timeout"
    }
   };
  }
  function cancelled(what) {
   return {
    code: "run.timeout",
    title: `The run was canceled before ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.oZ)(what)} was read`
   };
  }
 }),
 360: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   c: () => lookUntil
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(282);
  var _domain_poll_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7683);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(635);
  var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8881);
  const delay = count => Math.min(1e3 * 2 ** (count - 1), 1e4);
  async function lookUntil({clock, log, signal, deadline, until}, what, look, announce) {
   const end = Math.min(until, deadline);
   let announced = "";
   let last;
   const onWait = left => {
    if (last === void 0) return;
    const message = announce(last.value);
    if (message !== announced) log.info(`${message}: ${Math.ceil(left / 1e3)} s left`);
    announced = message;
   };
   try {
    const found = await (0, _domain_poll_js__WEBPACK_IMPORTED_MODULE_1__.w)({
     clock,
     until: end,
     delay,
     onWait,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
      signal
     })
    }, async () => {
     const looked = await look();
     if (last !== void 0 && clock.now() >= deadline) return;
     if (!looked.ok) return looked;
     last = looked.value;
     return looked.value.done ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(looked.value.value) : void 0;
    });
    if (found !== void 0) return found;
   } catch (error) {
    if (signal?.aborted !== true) throw error;
    if (signal.reason !== "deadline") return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.g)([ (0, 
    _failure_js__WEBPACK_IMPORTED_MODULE_0__.KW)(what) ]);
   }
   if (last === void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.g)([ (0, 
   _failure_js__WEBPACK_IMPORTED_MODULE_0__.T1)(what) ]);
   return end === deadline && until > deadline ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.g)([ (0, 
   _failure_js__WEBPACK_IMPORTED_MODULE_0__.T1)(what, announce(last.value)) ]) : (0, 
   _domain_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(last.value);
  }
 }),
 5161: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   O: () => assetsFromJson,
   o: () => releaseFromJson
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(282);
  var _domain_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4016);
  function assetsFromJson(json) {
   if (!Array.isArray(json)) return;
   const assets = json.flatMap(item => assetFromJson(item) ?? []);
   return assets.length === json.length ? assets : void 0;
  }
  function releaseFromJson(json, repository) {
   const {id, tag_name: tag, name, body, html_url: pageUrl, draft, prerelease, immutable, assets: list} = (0, 
   _domain_data_js__WEBPACK_IMPORTED_MODULE_0__.qY)(json);
   const assets = assetsFromJson(list);
   if (typeof tag !== "string" || tag === "" || tag.length > _domain_tag_js__WEBPACK_IMPORTED_MODULE_1__.Bl) return;
   if (!isAddress(pageUrl) || assets === void 0) return;
   const title = typeof name === "string" ? name.trim() : "";
   return {
    repository,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_0__.sw)({
     id: isCount(id) ? id : void 0
    }),
    tag,
    title: title === "" ? tag : title,
    body: typeof body === "string" ? body : "",
    pageUrl,
    draft: draft === true,
    prerelease: prerelease === true,
    ...immutable === true ? {
     immutable
    } : {},
    assets
   };
  }
  function assetFromJson(json) {
   const {id, name, size, content_type: type, state, url, browser_download_url: address, digest} = (0, 
   _domain_data_js__WEBPACK_IMPORTED_MODULE_0__.qY)(json);
   if (!isCount(id) || !isCount(size) || !isAddress(url) || !isAddress(address)) return;
   if (typeof name !== "string" || name === "" || name.length > 1024) return;
   const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(typeof digest === "string" ? digest : "")?.[1]?.toLowerCase();
   return {
    id,
    name,
    size,
    contentType: typeof type === "string" && type.length <= 256 ? type : "application/octet-stream",
    state: state === "uploaded" ? "uploaded" : "open",
    apiUrl: url,
    downloadUrl: address,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_0__.sw)({
     sha256
    })
   };
  }
  function isCount(value) {
   return Number.isSafeInteger(value) && value >= 0;
  }
  function isAddress(value) {
   return typeof value === "string" && value.length <= 4096 && /^https?:$/.test(URL.parse(value)?.protocol ?? "");
  }
 }),
 3425: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   H: () => createReleases
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1510);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(282);
  var _domain_example_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7442);
  var _domain_result_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(635);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3373);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1949);
  var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8943);
  var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8881);
  var _look_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(360);
  var _payload_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5161);
  const pageSize = 100;
  const maxPages = 10;
  const maxCompleteAssets = 30;
  function createReleases(options) {
   const {serverUrl, token, allowDraft = false, onStale} = options;
   const api = (0, _api_js__WEBPACK_IMPORTED_MODULE_1__._)(options);
   async function lookUp(query) {
    const what = `The release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(query.tag)}\``;
    const reply = await api.releaseByTag(what, query.repository, query.tag);
    if (!reply.ok) return reply;
    if (reply.value === void 0) return options.allowDraft === true ? lookUpDraft(what, query) : (0, 
    _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(void 0);
    const release = (0, _payload_js__WEBPACK_IMPORTED_MODULE_6__.o)(reply.value, query.repository);
    return release?.tag === query.tag ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(release) : (0, 
    _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ unreadable(what) ]);
   }
   async function lookUpDraft(what, {repository, tag}) {
    const listed = await readPages(what, page => api.newestReleases(what, repository, pageSize, page), page => page.flatMap(json => (0, 
    _payload_js__WEBPACK_IMPORTED_MODULE_6__.o)(json, repository) ?? []));
    if (!listed.ok) return listed;
    const drafts = (listed.value ?? []).filter(release => release.tag === tag && release.draft);
    return drafts.length > 1 ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ severalDrafts(tag, drafts) ]) : (0, 
    _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(drafts[0]);
   }
   async function newestOnce(repository) {
    if (token === void 0) return [];
    const http = {
     ...options.http,
     send: one => options.http.send({
      ...one,
      maxAttempts: 1
     })
    };
    const listed = await (0, _api_js__WEBPACK_IMPORTED_MODULE_1__._)({
     ...options,
     http
    }).newestReleases("The releases", repository, pageSize);
    const page = listed.ok && Array.isArray(listed.value) ? listed.value : [];
    return page.flatMap(json => (0, _payload_js__WEBPACK_IMPORTED_MODULE_6__.o)(json, repository) ?? []);
   }
   async function explainMissing(query, takesDrafts) {
    const {repository, tag} = query;
    const newest = await newestOnce(repository);
    const isUnpublished = newest.some(release => release.tag === tag && release.draft);
    if (isUnpublished && options.allowDraft !== true) return unpublished(query, takesDrafts);
    const similar = tag.startsWith("v") ? tag.slice(1) : `v${tag}`;
    const exists = newest.some(release => release.tag === similar && (options.allowDraft === true || !release.draft));
    const wasPublished = query.isReleaseEvent && !query.isTagInput;
    const drafts = newest.flatMap(release => release.draft ? [ release.tag ] : []);
    const problem = missing(query, {
     token,
     allowDraft,
     takesDrafts,
     wasPublished,
     drafts
    });
    const hint = `Did you mean \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(similar)}\`? That release exists.`;
    return exists ? {
     ...problem,
     hint
    } : problem;
   }
   async function listAssets(release) {
    const {repository, id} = release;
    if (id === void 0) {
     const read = await lookUp(release);
     return read.ok ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(read.value?.assets) : read;
    }
    const what = `The assets of the release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(release.tag)}\``;
    const listed = await readPages(what, page => api.releaseAssets(what, repository, id, page), _payload_js__WEBPACK_IMPORTED_MODULE_6__.O);
    return listed.ok ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(listed.value && [ ...new Map(listed.value.map(asset => [ asset.id, asset ])).values() ]) : listed;
   }
   return {
    async newest(repository, count) {
     const what = `The releases of ${repository.owner}/${repository.name}`;
     const listed = await readPages(what, page => api.newestReleases(what, repository, pageSize, page), page => {
      const read = page.flatMap(json => {
       const release = (0, _payload_js__WEBPACK_IMPORTED_MODULE_6__.o)(json, repository);
       const at = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_7__.qY)(json)["published_at"];
       return release ? {
        release,
        at: typeof at === "string" ? at : ""
       } : [];
      });
      return read.length === page.length ? read.filter(({release}) => !release.draft) : void 0;
     }, count);
     if (!listed.ok) return listed;
     if (listed.value === void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ (0, 
     _failure_js__WEBPACK_IMPORTED_MODULE_2__.nv)(what, token) ]);
     const newestFirst = listed.value.toSorted((one, other) => compareTexts(other.at, one.at));
     return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(newestFirst.slice(0, count).map(({release}) => release));
    },
    async complete(release) {
     if (release.assets.length < maxCompleteAssets) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(release);
     const assets = await listAssets(release);
     return assets.ok ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
      ...release,
      assets: assets.value ?? release.assets
     }) : assets;
    },
    async latest(repository) {
     const what = `The latest release of ${repository.owner}/${repository.name}`;
     const reply = await api.latestRelease(what, repository);
     if (!reply.ok) return reply;
     if (reply.value === void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(void 0);
     const release = (0, _payload_js__WEBPACK_IMPORTED_MODULE_6__.o)(reply.value, repository);
     return release ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(release) : (0, 
     _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ unreadable(what) ]);
    },
    async find(query, {until, takesDrafts = false}) {
     const {tag, operation} = query;
     if (query.release) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
      release: query.release,
      snapshot: true
     });
     const withdraws = operation === "withdraw";
     const what = `the release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(tag)}\``;
     const found = await (0, _look_js__WEBPACK_IMPORTED_MODULE_3__.c)({
      ...options,
      until
     }, `The release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(tag)}\``, async () => {
      const release = await lookUp(query);
      return release.ok ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
       done: withdraws || release.value !== void 0,
       value: release.value
      }) : release;
     }, () => `Waiting for ${what}, which does not exist yet`);
     if (!found.ok) return found;
     if (found.value?.draft === true && !withdraws && options.allowDraft !== true) return (0, 
     _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ {
      code: "release.unusable",
      title: `The release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(tag)}\` is a draft, so its assets are not public`,
      hint: "Publish it on GitHub first. `allow-draft: true` accepts it for entries that need no public address (`keygen`)."
     } ]);
     if (found.value) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
      release: found.value,
      snapshot: false
     });
     if (!withdraws) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ await explainMissing(query, takesDrafts) ]);
     return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
      release: bareRelease(query, serverUrl),
      snapshot: false
     });
    },
    async awaitAssets({release, snapshot}, wanted, {until}) {
     const stale = snapshot ? wanted.assets.some(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.VL) : release.assets.length >= maxCompleteAssets && [ ...wanted.manifests.flat(), ...wanted.assets ].some(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.VL);
     if (!stale && lacking(wanted, release.assets).length === 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(release);
     const last = release.immutable === true ? 0 : until;
     let current = release;
     let fresh = !snapshot && !stale;
     const awaited = await (0, _look_js__WEBPACK_IMPORTED_MODULE_3__.c)({
      ...options,
      until: last
     }, `The assets of the release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(release.tag)}\``, async () => {
      if (!fresh) {
       const listed = await listAssets(release);
       if (!listed.ok) return listed;
       const isStale = snapshot && (!listed.value || isReplaced(release.assets, listed.value));
       if (isStale) onStale?.();
       if (!listed.value || isStale && onStale) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ missing(release, {
        token,
        allowDraft,
        wasPublished: true
       }) ]);
       current = {
        ...release,
        assets: listed.value
       };
      }
      fresh = false;
      const lack = lacking(wanted, current.assets);
      return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({
       done: lack.length === 0,
       value: lack
      });
     }, lack => `Waiting for ${lack.join(", ")}`);
     return awaited.ok ? (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(current) : awaited;
    }
   };
  }
  async function readPages(what, read, parse, enough = 1 / 0) {
   const items = [];
   for (let number = 1; number <= maxPages; number += 1) {
    const reply = await read(number);
    if (!reply.ok) return reply;
    if (reply.value === void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(void 0);
    const page = reply.value;
    const parsed = Array.isArray(page) && page.length <= pageSize ? parse(page) : void 0;
    if (parsed === void 0) return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.g)([ unreadable(what) ]);
    items.push(...parsed);
    if (items.length >= enough || page.length < pageSize) break;
   }
   return (0, _domain_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(items);
  }
  function compareTexts(one, other) {
   return one < other ? -1 : one > other ? 1 : 0;
  }
  function lacking({manifests, assets: patterns}, assets) {
   const wanted = [ ...manifests.filter(names => names.some(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.LM)).map(names => {
    const first = (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.o4)(names, assets);
    return {
     pattern: names.join(" or "),
     matches: first ? [ first ] : []
    };
   }), ...patterns.filter(_domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.LM).map(pattern => ({
    pattern,
    matches: (0, _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.Jl)(pattern, assets)
   })) ];
   const open = wanted.flatMap(({matches}) => matches.filter(({state}) => state !== "uploaded"));
   return [ ...wanted.flatMap(({pattern, matches}) => matches.length === 0 ? `${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(pattern)} (not attached yet)` : []), ...new Set(open.map(({name}) => `${(0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(name)} (still uploading)`)) ];
  }
  function isReplaced(before, now) {
   return before.some(({id, state, size, sha256}) => {
    const same = now.find(asset => asset.id === id);
    return state === "uploaded" && (same?.size !== size || (same.sha256 ?? sha256) !== (sha256 ?? same.sha256));
   });
  }
  function bareRelease({repository, tag}, serverUrl) {
   const path = [ repository.owner, repository.name, "releases", "tag", ...tag.split("/") ].map(_domain_url_js__WEBPACK_IMPORTED_MODULE_8__.qE).join("/");
   return {
    repository,
    tag,
    title: tag,
    body: "",
    pageUrl: `${serverUrl.replace(/\/+$/, "")}/${path}`,
    draft: false,
    prerelease: false,
    assets: []
   };
  }
  function severalDrafts(tag, drafts) {
   return {
    code: "release.unusable",
    title: `There are ${drafts.length} drafts of the release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(tag)}\`, and no published one`,
    detail: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Zv)(drafts.map(({pageUrl}) => (0, 
    _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(pageUrl))),
    hint: "Delete all of them but one.",
    place: {
     kind: "input",
     input: "tag"
    }
   };
  }
  function unpublished({tag, dryRun}, takesDrafts) {
   const accept = takesDrafts ? "`allow-draft: true`, in a job with `contents: write`, accepts it for entries that need no public address (`keygen`). " : "";
   const wait = "If another job publishes it, make this one wait for it (`needs`), or set a larger `wait-for-assets`.";
   return {
    code: "release.missing",
    title: `The release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(tag)}\` is a draft, so its assets are not public`,
    hint: dryRun ? `For a dry run, set \`tag\` to the tag of a published release. ${accept}`.trim() : `Publish it on GitHub first. ${accept}${wait}`,
    place: {
     kind: "input",
     input: "tag"
    }
   };
  }
  function missing({repository, tag, isTagInput = false, dryRun = false}, {token, allowDraft, takesDrafts = false, wasPublished = false, drafts = []}) {
   const {owner, name, private: isPrivate} = repository;
   const shown = `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(tag)}\``;
   const orCorrect = isTagInput ? ", or correct `tag`" : "";
   const hint = () => {
    if (allowDraft && drafts.length > 0) return `This job sees the drafts ${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Zv)(drafts, {
     show: name => `\`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_4__.Hv)(name)}\``
    })}. Create the release${orCorrect}: a tag alone is not a release.`;
    if (allowDraft) return `If ${shown} is a draft, this job cannot see it without the permission below. Otherwise create the release${orCorrect}: a tag alone is not a release.${(0, 
    _domain_example_js__WEBPACK_IMPORTED_MODULE_9__.sB)("write")}`;
    if (isPrivate === true && token === void 0) return "The repository is private, so the job needs `github-token`.";
    if (isPrivate === true) return `Either this job may not read the private repository, and needs the permission below, or no release with this tag is published.${(0, 
    _domain_example_js__WEBPACK_IMPORTED_MODULE_9__.sB)("read")}`;
    if (wasPublished) return "It was deleted, or is a draft again. Publish it, then run again: a re-run is safe.";
    const accept = takesDrafts ? " `allow-draft: true`, in a job with `contents: write`, accepts a draft." : "";
    const own = token === void 0 ? " `github-token`." : `:${(0, _domain_example_js__WEBPACK_IMPORTED_MODULE_9__.sB)("read")}`;
    const access = isPrivate === void 0 ? ` In a private repository, the job needs${own}` : "";
    if (dryRun && isTagInput) return `A tag alone is not a release, and a draft is not found: set \`tag\` to the tag of a published release.${accept}${access}`;
    return `A tag alone is not a release: create the release${isTagInput ? "," : ", or"} publish it if it is a draft${orCorrect}.${accept} If another job creates it, make this one wait for it (\`needs\`), or set a larger \`wait-for-assets\`.${access}`;
   };
   return {
    code: "release.missing",
    title: `Release ${shown} not found in ${owner}/${name}`,
    hint: hint(),
    place: {
     kind: "input",
     input: "tag"
    }
   };
  }
  function unreadable(what) {
   return {
    code: "release.unavailable",
    title: `${what} cannot be read: unexpected response from GitHub`,
    hint: "Check `GITHUB_API_URL` and the proxy, if there is one; then run again."
   };
  }
 }),
 300: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   j: () => createRunner,
   a: () => inputNamesIn
  });
  var external_node_fs_ = __nccwpck_require__(3024);
  var external_os_ = __nccwpck_require__(857);
  function toCommandValue(input) {
   if (input === null || input === void 0) return ""; else if (typeof input === "string" || input instanceof String) return input;
   return JSON.stringify(input);
  }
  function issueCommand(command, properties, message) {
   const cmd = new Command(command, properties, message);
   process.stdout.write(cmd.toString() + external_os_.EOL);
  }
  const CMD_STRING = "::";
  class Command {
   constructor(command, properties, message) {
    if (!command) command = "missing.command";
    this.command = command;
    this.properties = properties;
    this.message = message;
   }
   toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
     cmdStr += " ";
     let first = true;
     for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
      const val = this.properties[key];
      if (val) {
       if (first) first = false; else cmdStr += ",";
       cmdStr += `${key}=${escapeProperty(val)}`;
      }
     }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
   }
  }
  function escapeData(s) {
   return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  }
  function escapeProperty(s) {
   return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
  }
  var data = __nccwpck_require__(282);
  function inputNamesIn(env) {
   return Object.keys(env).flatMap(name => name.startsWith("INPUT_") ? name.slice(6).toLowerCase() : []);
  }
  function createRunner(env) {
   const unwritten = new Set;
   const append = (variable, text) => {
    const file = env[variable];
    if (!file || unwritten.has(variable)) return;
    try {
     (0, external_node_fs_.appendFileSync)(file, text);
    } catch (error) {
     unwritten.add(variable);
     const {code} = error;
     const what = variable === "GITHUB_OUTPUT" ? "outputs" : "job summary";
     const message = `The ${what} cannot be written to the file that ${variable} names (${String(code)}).`;
     issueCommand("warning", {
      title: "Release Relay"
     }, message);
    }
   };
   return {
    env,
    input: name => (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim(),
    mask: secret => issueCommand("add-mask", {}, secret),
    line: text => void process.stdout.write(`${text}\n`),
    debug: text => issueCommand("debug", {}, text),
    openGroup: title => issueCommand("group", {}, title),
    closeGroup: () => issueCommand("endgroup", {}, ""),
    annotate({level, title, message, file, line, column}) {
     issueCommand(level, (0, data.sw)({
      title,
      file,
      line,
      col: column
     }), message);
    },
    output(name, value) {
     let delimiter = "END_OF_OUTPUT";
     while (value.includes(delimiter)) delimiter += "_";
     append("GITHUB_OUTPUT", `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    },
    summary(markdown) {
     append("GITHUB_STEP_SUMMARY", `${markdown}\n`);
    },
    async readText(path) {
     try {
      return (0, external_node_fs_.readFileSync)(path, "utf8");
     } catch {
      return;
     }
    }
   };
  }
 }),
 3345: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   G: () => logOf,
   O: () => createSafeRunner
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(282);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3373);
  var _http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7478);
  var _http_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8443);
  const longestText = 131072;
  const longestLine = 16384;
  const mostLineBytes = 1e6;
  const mostAnnotationBytes = 8e5;
  function createSafeRunner(runner, secrets) {
   for (const secret of secrets) if (secret.length >= _http_redact_js__WEBPACK_IMPORTED_MODULE_1__.bs) runner.mask(secret);
   const redact = (0, _http_redact_js__WEBPACK_IMPORTED_MODULE_1__.lY)(secrets);
   const safely = (text, maxLength, multiline) => (0, _http_redact_js__WEBPACK_IMPORTED_MODULE_1__.aj)((0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Ou)(text, 2 * maxLength), {
    maxLength,
    multiline,
    redact: (0, _http_credentials_js__WEBPACK_IMPORTED_MODULE_0__.i)(redact)
   });
   const safe = text => safely(text, longestText, true);
   const safeLine = text => safely(text, longestLine, false);
   const lines = createBudget(mostLineBytes, () => runner.line("The log is longer than 1 MB: further lines are left out. The job summary has every problem."));
   const annotations = createBudget(mostAnnotationBytes, () => runner.line("The annotations have more than 800 kB: further ones are left out. The job summary has them."));
   const write = (to, text) => {
    if (lines.isSpent()) return;
    const shown = safeLine(text);
    if (lines.spend(Buffer.byteLength(shown) + 1)) to(shown);
   };
   const line = text => write(runner.line, text);
   const isDebugging = runner.env["RUNNER_DEBUG"] === "1";
   const debug = text => {
    if (isDebugging) write(runner.debug, text());
   };
   return {
    env: runner.env,
    safe,
    redact,
    line,
    closing: text => runner.line(safeLine(text)),
    openGroup: title => runner.openGroup(safeLine(title)),
    closeGroup: () => runner.closeGroup(),
    annotate(annotation) {
     if (annotations.isSpent()) return;
     const shown = safeAnnotation(annotation, safe, safeLine);
     const escapes = shown.message.match(/[%\r\n]/g)?.length ?? 0;
     if (annotations.spend(Buffer.byteLength(shown.message + shown.title) + 2 * escapes + 100)) runner.annotate(shown);
    },
    output: (name, value) => runner.output(name, value),
    summary: markdown => runner.summary(markdown),
    readText: path => runner.readText(path),
    log: logOf(line, debug)
   };
  }
  function safeAnnotation({title, message, file, line, column, level}, safe, safeLine) {
   const texts = {
    level,
    title: safeLine(title),
    message: safe(message)
   };
   return file === void 0 || safeLine(file) !== file ? texts : {
    ...texts,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_3__.sw)({
     file,
     line,
     column
    })
   };
  }
  function createBudget(most, onEmpty) {
   let left = most;
   let isEmpty = false;
   return {
    isSpent: () => isEmpty,
    spend(bytes) {
     left -= bytes;
     if (left >= 0) return true;
     isEmpty = true;
     onEmpty();
     return false;
    }
   };
  }
  function logOf(line, debug) {
   return {
    info: line,
    debug,
    warning: text => line(`Warning: ${text}`)
   };
  }
 }),
 8658: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   m: () => systemClock
  });
  const longestDelay = 2 ** 31 - 1;
  const systemClock = {
   now: () => Date.now(),
   sleep: (ms, signal) => new Promise((resolve, reject) => {
    const abort = () => {
     clearTimeout(timer);
     reject(signal?.reason);
    };
    if (signal?.aborted === true) return reject(signal.reason);
    const timer = setTimeout(() => {
     signal?.removeEventListener("abort", abort);
     resolve();
    }, Math.min(ms, longestDelay));
    signal?.addEventListener("abort", abort, {
     once: true
    });
   }),
   timer: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, longestDelay));
    return {
     cancel: () => clearTimeout(timer)
    };
   }
  };
 }),
 7478: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   i: () => hidingCredentials
  });
  const mask = "***";
  const secretWord = "token|signature|secret|passw(?:or)?d|credential|jwt|api[_-]?key|accesskeyid|access[_-]?key[_-]?id|googleaccessid|stringtosign|canonicalrequest|authenticationerrordetail";
  const secretName = new RegExp(`${secretWord}|^x-(?:amz|goog|ms)-`, "i");
  const secretMention = new RegExp(`${secretWord}|x-(?:amz|goog|ms)-`, "i");
  const secretParameter = /auth(?!or)|^(?:sig|se|sp|st|key|skoid|sktid|ske|skt|policy)$/i;
  const parameter = /([?&;#,\s"']|\\u0026)((?:amp;)?)([\w.-]+)(=)((?:(?!\\u0026|,\s)[^&\s"'<>\\])*)/gi;
  const encodedParameter = /(%3f|%26)((?:amp%3b)?)([\w.-]+)(%3d)((?:(?!%26)[^&\s"'<>\\])*)/gi;
  const element = /(<|&lt;|\\u003c)([a-z][\w.:-]*)(>|&gt;|\\u003e)((?:(?!&lt;|\\u003c)[^<])*)/gi;
  const member = /(\\?")([\w.-]+)(\\?"\s?:\s?\\?")((?:(?!\\")[^"])*)/g;
  const keyId = /\b(?:A(?:KIA|SIA|ROA|IDA)[A-Z0-9]{12,}|GOOG[A-Z0-9]{16,}|(?:FwoG|FQoG|IQoJ)[A-Za-z0-9+/=%_-]{20,})/g;
  function hideCredentials(text) {
   const hide = (all, before, escape, name, equals, value) => {
    const isQuery = !/^[\s,"']/.test(before);
    const isSecret = secretName.test(name) || isQuery && secretParameter.test(name);
    return isSecret && value !== "" ? `${before}${escape}${name}${equals}${mask}` : all;
   };
   let shown = text;
   if (/=|%3d/i.test(shown)) shown = shown.replace(encodedParameter, hide).replace(parameter, hide);
   if (secretMention.test(shown)) shown = shown.replace(element, (all, open, name, close, value) => secretName.test(name) && value.trim() !== "" ? `${open}${name}${close}${mask}` : all).replace(member, (all, quote, name, between, value) => secretName.test(name) && value !== "" ? `${quote}${name}${between}${mask}` : all);
   return shown.replace(keyId, mask);
  }
  function hidingCredentials(redact = text => text) {
   return text => hideCredentials(redact(text));
  }
 }),
 2398: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   CJ: () => proxyHint,
   Kc: () => failureDetail,
   L8: () => classify,
   Ml: () => isBlockedByFilter,
   kG: () => bodyExcerpt
  });
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3373);
  var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7478);
  var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8443);
  const untrusted = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE|INVALID_CA)/;
  const tlsCode = /^(CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|EPROTO)/;
  function classify(error, host) {
   const {phase, code, fault, proxy} = error;
   if (code === "ERR_PROXY_UNUSABLE") return {
    reason: "barred",
    message: `${fault ?? "a variable"}, so nothing is sent to ${host}`
   };
   if (code === "ERR_NOT_PUBLIC") return {
    reason: "barred",
    message: `${host} is not on the public internet, and a public address may not lead there`
   };
   if (phase !== "connect") {
    if (/^HPE_/.test(code)) return {
     reason: "reset",
     message: `${host} sent an invalid HTTP response (${code})`
    };
    if (/TIMEDOUT|_TIMEOUT$/.test(code)) return {
     reason: "timeout",
     message: `the connection to ${host} timed out (${code})`
    };
    return {
     reason: "reset",
     message: phase === "reply" ? `the reply from ${host} ended before it was complete (${code})` : `${host} closed the connection before it replied (${code})`
    };
   }
   const tls = tlsMessage(error, host);
   if (tls !== void 0) return {
    reason: "tls",
    message: tls
   };
   if (proxy === void 0) return {
    reason: "connect",
    message: connectMessage(code, host)
   };
   const own = `the proxy in \`${proxy}\``;
   if (code === "ERR_PROXY_TUNNEL") return {
    reason: "proxy",
    message: `${own} opened no tunnel (${code}) to ${host}`
   };
   return {
    reason: "proxy",
    message: `${connectMessage(code, own, own)} for ${host}`
   };
  }
  const proxyHint = "Correct the address and the credentials in that variable: it must name a proxy that allows this host. Or list the host in `NO_PROXY`.";
  function tlsMessage({code, names: given = ""}, host) {
   if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = (0, _redact_js__WEBPACK_IMPORTED_MODULE_1__.aj)(given, {
     maxLength: 200
    });
    return `the certificate is not for ${host}${names === "" ? "" : `, but for ${names}`}`;
   }
   if (untrusted.test(code)) return `the certificate of ${host} is not signed by a trusted authority (${code}); if this is expected, set NODE_EXTRA_CA_CERTS to a file with the CA certificate`;
   if (code === "CERT_HAS_EXPIRED") return `the certificate of ${host} has expired`;
   if (code === "CERT_NOT_YET_VALID") return `the certificate of ${host} is not valid yet; is the machine's clock right?`;
   return tlsCode.test(code) ? `the TLS handshake with ${host} failed (${code}); is it an HTTPS endpoint?` : void 0;
  }
  function connectMessage(code, host, name = `the host ${host}`) {
   switch (code) {
   case "ENOTFOUND":
    return `${name} was not found (${code})`;

   case "EAI_AGAIN":
    return `the DNS lookup of ${host} failed (${code})`;

   case "ECONNREFUSED":
    return `${host} refused the connection (${code})`;

   case "ENETUNREACH":
   case "EHOSTUNREACH":
   case "EADDRNOTAVAIL":
    return `there is no route to ${host} (${code})`;

   default:
    return `could not connect to ${host} (${code})`;
   }
  }
  function failureDetail({reason, reply, message}) {
   const said = reason === "unavailable" && reply !== void 0 ? bodyExcerpt(reply) : "";
   return said === "" ? (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.xv)(message, 1e3) : said;
  }
  const excerptLength = 300;
  const excerptWindow = 16e3;
  function bodyExcerpt(reply) {
   const redact = (0, _credentials_js__WEBPACK_IMPORTED_MODULE_0__.i)(reply.redact);
   const start = (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Ou)(reply.text, excerptWindow);
   const unreadable = start.match(/[\ufffd\0]/g)?.length ?? 0;
   if (unreadable > 8 && unreadable * 20 > start.length) return `${reply.body.length} bytes of binary data`;
   const text = redact(start);
   const markup = /html|xml/i.test(reply.headers["content-type"] ?? "") || /^\s*</.test(text);
   return (0, _redact_js__WEBPACK_IMPORTED_MODULE_1__.aj)(markup ? markupText(text) : text, {
    maxLength: excerptLength,
    redact
   });
  }
  function markupText(markup) {
   const said = (...tags) => [ ...new Set(tags.map(tag => textOf(contentOf(markup, tag)))) ].filter(part => part !== "");
   const heading = said("title", "h1").join(" \xb7 ");
   if (heading !== "") return heading;
   const error = /<error[\s>]/i.test(markup) ? said("code", "message").join(" ") : "";
   return error || textOf(withoutScripts(markup));
  }
  function contentOf(markup, tag) {
   const start = new RegExp(`<${tag}\\b[^<>]*>`, "i").exec(markup);
   if (start === null) return "";
   const rest = markup.slice(start.index + start[0].length);
   const end = new RegExp(`</${tag}\\b`, "i").exec(rest);
   return end === null ? "" : rest.slice(0, end.index);
  }
  function withoutScripts(markup) {
   const parts = [];
   let done = 0;
   let open;
   for (const {0: tag, 1: slash, 2: name = "", index} of markup.matchAll(/<(\/?)(script|style|head)\b[^<>]*>?/gi)) if (open === void 0 && slash === "") {
    open = name.toLowerCase();
    parts.push(markup.slice(done, index));
    done = index;
   } else if (slash !== "" && name.toLowerCase() === open) {
    open = void 0;
    done = index + tag.length;
   }
   return [ ...parts, markup.slice(done) ].join(" ");
  }
  const entities = {
   amp: "&",
   lt: "<",
   gt: ">",
   quot: '"',
   apos: "'",
   nbsp: " "
  };
  function textOf(markup) {
   return markup.replace(/<[^<>]*>/g, " ").replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/gi, (entity, code, name) => code === void 0 ? entities[(name ?? "").toLowerCase()] ?? entity : String.fromCodePoint(Number(code))).replace(/\s+/g, " ").trim();
  }
  const refusals = [ 401, 403, 406, 407, 451 ];
  const filterHeaders = [ "cf-mitigated", "x-sucuri-block", "x-amzn-waf-action", "x-vercel-mitigated" ];
  function isBlockedByFilter({status, headers, text}) {
   if (filterHeaders.some(name => headers[name] !== void 0)) return true;
   if (!refusals.includes(status)) return false;
   return headers["x-datadome"] !== void 0 || isHtml(headers["content-type"] ?? "", text);
  }
  function isHtml(contentType, text) {
   const start = text.slice(0, excerptWindow).replace(/^(?:[\s\ufeff]|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, "");
   if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return true;
   return /html/i.test(contentType) && start.startsWith("<") && !/^\s*<\?xml/.test(text.slice(0, excerptWindow));
  }
 }),
 7856: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   b: () => wayTo
  });
  var _domain_address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7168);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1949);
  function wayTo(url, env) {
   const names = url.protocol === "https:" ? [ "https_proxy", "HTTPS_PROXY" ] : [ "http_proxy", "HTTP_PROXY" ];
   const variable = names.find(name => env[name]?.trim());
   if (variable === void 0 || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || "")) return {
    kind: "direct"
   };
   const text = env[variable]?.trim() ?? "";
   const proxy = usable(text);
   if (proxy) return {
    kind: "proxy",
    variable,
    proxy
   };
   return (0, _domain_url_js__WEBPACK_IMPORTED_MODULE_0__.U9)(url) ? {
    kind: "direct"
   } : {
    kind: "unusable",
    variable,
    fault: faultOf(text)
   };
  }
  function usable(text) {
   const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
   return url !== null && url.hostname !== "" && [ url.username, url.password ].every(isDecodable) ? url : void 0;
  }
  function isDecodable(text) {
   try {
    decodeURIComponent(text);
    return true;
   } catch {
    return false;
   }
  }
  function faultOf(text) {
   const scheme = /^([a-z][a-z0-9+.-]{0,19}):\/\//i.exec(text)?.[1]?.toLowerCase();
   if (scheme === void 0) return "names a proxy without the scheme `http://`";
   return scheme === "http" || scheme === "https" ? `starts with \`${scheme}://\`, but is not a valid proxy URL` : `has the proxy scheme \`${scheme}\`, which is not supported`;
  }
  function isExempt(url, list) {
   const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, "");
   const port = url.port || (url.protocol === "https:" ? "443" : "80");
   return list.split(",").some(text => {
    const entry = text.trim().toLowerCase().replace(/^\[([^\]]*)\]$/, "$1");
    if (entry === "") return false;
    if (entry === "*" || entry === host || entry === `${host}:${port}` || host.endsWith(`.${entry}`)) return true;
    if (entry.startsWith(".")) return host === entry.slice(1) || host.endsWith(entry);
    if (entry.startsWith("*.")) return host.endsWith(entry.slice(1));
    const [first, last] = entry.split("-").map(address => (0, _domain_address_js__WEBPACK_IMPORTED_MODULE_1__.uy)(address.trim()));
    const own = (0, _domain_address_js__WEBPACK_IMPORTED_MODULE_1__.uy)(host);
    return first !== void 0 && last !== void 0 && own !== void 0 && own >= first && own <= last;
   });
  }
 }),
 8443: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   lY: () => createRedactor,
   aj: () => sanitize,
   bs: () => shortestSecret
  });
  var domain_text = __nccwpck_require__(3373);
  const cutMark = 256;
  const gap = 257;
  function createViewWriter(capacity) {
   const memory = new ArrayBuffer(capacity * 10);
   const starts = new Int32Array(memory, 0, capacity);
   const ends = new Int32Array(memory, capacity * 4, capacity);
   const symbols = new Uint16Array(memory, capacity * 8, capacity);
   let length = 0;
   const add = (symbol, start, end) => {
    symbols[length] = symbol;
    starts[length] = start;
    ends[length] = end;
    length += 1;
   };
   return {
    add,
    addCharacter(code, start, end) {
     if (code < 128) add(code, start, end); else if (code === 8230) add(cutMark, start, end); else if (!isIgnorable(code)) {
      if (code < 2048) add(192 | code >> 6, start, end); else if (code < 65536) {
       add(224 | code >> 12, start, end);
       add(128 | code >> 6 & 63, start, end);
      } else {
       add(240 | code >> 18, start, end);
       add(128 | code >> 12 & 63, start, end);
       add(128 | code >> 6 & 63, start, end);
      }
      add(128 | code & 63, start, end);
     }
    },
    length: () => length,
    shorten: to => void (length = to),
    finish: () => ({
     symbols,
     starts,
     ends,
     length
    })
   };
  }
  const ignorable = /\p{Default_Ignorable_Code_Point}/u;
  function isIgnorable(code) {
   return code >= 173 && ignorable.test(String.fromCodePoint(code));
  }
  let places = Int32Array.from({
   length: 4096
  }, (_, index) => index);
  function viewOfAscii(text) {
   const {length} = text;
   if (places.length <= length) places = Int32Array.from({
    length: 2 * length
   }, (_, index) => index);
   const symbols = new Uint16Array(length);
   for (let index = 0; index < length; index += 1) symbols[index] = text.charCodeAt(index);
   return {
    symbols,
    starts: places,
    ends: places.subarray(1),
    length
   };
  }
  const ascii = /^[\x00-\x7f]*$/;
  function viewOf(text) {
   if (ascii.test(text)) return viewOfAscii(text);
   const writer = createViewWriter(Buffer.byteLength(text));
   for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const end = index + (code > 65535 ? 2 : 1);
    writer.addCharacter(code >= 55296 && code <= 57343 ? 65533 : code, index, end);
    index = end;
   }
   return writer.finish();
  }
  function withoutIgnorables(view) {
   const {symbols, starts, ends, length} = view;
   let writer;
   const copy = (from, to) => {
    for (let index = from; index < to; index += 1) writer?.add(symbols[index], starts[index], ends[index]);
   };
   for (let index = 0; index < length; ) {
    const size = sizeOfCharacter(symbols, index, length);
    if (size < 2) {
     copy(index, index + 1);
     index += 1;
     continue;
    }
    let code = symbols[index] & 127 >> size;
    for (let next = 1; next < size; next += 1) code = code << 6 | symbols[index + next] & 63;
    const isCut = code === 8230;
    if (!isCut && !isIgnorable(code)) copy(index, index + size); else {
     if (writer === void 0) {
      writer = createViewWriter(length);
      copy(0, index);
     }
     if (isCut) writer.add(cutMark, starts[index], ends[index + size - 1]);
    }
    index += size;
   }
   return writer?.finish() ?? view;
  }
  function sizeOfCharacter(symbols, index, length) {
   const first = symbols[index];
   const size = first >= 194 && first < 224 ? 2 : first >= 224 && first < 240 ? 3 : first >= 240 && first < 245 ? 4 : 1;
   if (index + size > length) return 1;
   for (let next = 1; next < size; next += 1) if ((symbols[index + next] & 448) !== 128) return 1;
   if (size < 4) return size;
   const code = (first & 7) << 2 | symbols[index + 1] >> 4 & 3;
   return code >= 1 && code <= 16 ? size : 1;
  }
  const shortestWord = 12;
  const shortestBeginning = 4;
  function createSearch(needles) {
   const size = needles.reduce((sum, needle) => sum + needle.length, 1);
   const label = new Uint16Array(size);
   const child = new Int32Array(size);
   const more = new Map;
   const depth = new Int32Array(size);
   const failure = new Int32Array(size);
   const longest = new Int32Array(size);
   const keyOf = (state, symbol) => state * 512 + symbol;
   const childOf = (state, symbol) => {
    const first = child[state];
    if (first === 0) return 0;
    return label[state] === symbol ? first : more.get(keyOf(state, symbol)) ?? 0;
   };
   let states = 1;
   for (const needle of needles) {
    let state = 0;
    const enough = Math.max(shortestWord, needle.length / 2);
    for (const symbol of needle) {
     let next = childOf(state, symbol);
     if (next === 0) {
      next = states++;
      depth[next] = depth[state] + 1;
      if (child[state] === 0) [child[state], label[state]] = [ next, symbol ]; else more.set(keyOf(state, symbol), next);
     }
     state = next;
     const begun = depth[state];
     if (begun >= enough || begun === needle.length) longest[state] = begun;
    }
   }
   const beginnings = new Int32Array(512);
   for (let symbol = 0; symbol < beginnings.length; symbol += 1) beginnings[symbol] = childOf(0, symbol);
   const step = (from, symbol) => {
    let state = from;
    while (state !== 0) {
     const next = childOf(state, symbol);
     if (next !== 0) return next;
     state = failure[state];
    }
    return beginnings[symbol];
   };
   const byLength = [ ...needles ].sort((a, b) => b.length - a.length);
   const reached = new Int32Array(needles.length);
   for (let index = 0; index < (byLength[0]?.length ?? 0); index += 1) for (const [which, needle] of byLength.entries()) {
    const symbol = needle[index];
    if (symbol === void 0) break;
    const parent = reached[which];
    const state = reached[which] = childOf(parent, symbol);
    failure[state] = parent === 0 ? 0 : step(failure[parent], symbol);
    longest[state] ||= longest[failure[state]];
   }
   return ({symbols, starts, ends, length}, mark) => {
    let state = 0;
    for (let index = 0; index < length; index += 1) {
     const symbol = symbols[index];
     const begun = depth[state];
     if (symbol === cutMark && begun >= shortestBeginning) mark(starts[index - begun], starts[index]);
     state = step(state, symbol);
     const found = longest[state];
     if (found > 0) mark(starts[index - found + 1], ends[index]);
    }
    const begun = depth[state];
    if (begun >= shortestWord) mark(starts[length - begun], ends[length - 1]);
   };
  }
  const mostUnescapings = 3;
  function* viewsOf(text, traces) {
   for (const outer of unescapings(viewOf(text))) {
    yield outer;
    for (const decoded of base64Decodings(outer, traces)) {
     yield* unescapings(decoded);
     yield* base64Decodings(decoded, traces);
    }
   }
  }
  function* unescapings(view) {
   yield view;
   let current = view;
   for (let count = 0; count < mostUnescapings; count += 1) {
    current = unescaped(current);
    if (current === void 0) return;
    yield current;
   }
  }
  const code = character => character.charCodeAt(0);
  const [percent, ampersand, backslash, semicolon, hash] = [ "%", "&", "\\", ";", "#" ].map(code);
  function unescaped(view) {
   const {symbols, starts, ends, length} = view;
   let writer;
   for (let index = 0; index < length; ) {
    const symbol = symbols[index];
    const found = symbol === percent ? percentEscape(view, index) : symbol === ampersand ? entity(view, index) : symbol === backslash ? backslashEscape(view, index) : void 0;
    if (found === void 0) {
     writer?.add(symbol, starts[index], ends[index]);
     index += 1;
     continue;
    }
    if (writer === void 0) {
     writer = createViewWriter(length);
     for (let before = 0; before < index; before += 1) writer.add(symbols[before], starts[before], ends[before]);
    }
    const place = [ starts[index], ends[found.end - 1] ];
    if (found.code !== void 0) if (found.isByte === true) writer.add(found.code, ...place); else writer.addCharacter(found.code, ...place);
    index = found.end;
   }
   return writer === void 0 ? void 0 : withoutIgnorables(writer.finish());
  }
  function digitAt({symbols, length}, index) {
   const symbol = index < length ? symbols[index] : 0;
   if (symbol >= 48 && symbol <= 57) return symbol - 48;
   const lower = symbol | 32;
   return symbol < 128 && lower >= 97 && lower <= 102 ? lower - 87 : -1;
  }
  function isAt({symbols, length}, index, symbol) {
   return index < length && symbols[index] === symbol;
  }
  function hexEscape(view, from, digits) {
   let value = 0;
   for (let index = from; index < from + digits; index += 1) {
    const digit = digitAt(view, index);
    if (digit < 0) return isAt(view, index, cutMark) ? {
     end: index
    } : void 0;
    value = value * 16 + digit;
   }
   return {
    code: value,
    end: from + digits
   };
  }
  function percentEscape(view, index) {
   const found = hexEscape(view, index + 1, 2);
   return found && {
    ...found,
    isByte: true
   };
  }
  const simpleEscapes = new Map(Object.entries({
   '"': '"',
   "\\": "\\",
   "/": "/",
   "'": "'",
   b: "\b",
   f: "\f",
   n: "\n",
   r: "\r",
   t: "\t",
   v: "\v"
  }).map(([name, value]) => [ code(name), code(value) ]));
  function backslashEscape(view, index) {
   const {symbols, length} = view;
   const next = index + 1 < length ? symbols[index + 1] : gap;
   if (next === cutMark) return {
    end: index + 1
   };
   if (next === code("x")) return hexEscape(view, index + 2, 2);
   if (next !== code("u")) {
    const simple = simpleEscapes.get(next);
    return simple === void 0 ? void 0 : {
     code: simple,
     end: index + 2
    };
   }
   const unit = hexEscape(view, index + 2, 4);
   if (unit?.code === void 0 || unit.code < 55296 || unit.code > 57343) return unit;
   const isPair = unit.code < 56320 && isAt(view, unit.end, backslash) && isAt(view, unit.end + 1, code("u"));
   const low = isPair ? hexEscape(view, unit.end + 2, 4) : void 0;
   return low?.code !== void 0 && low.code >= 56320 && low.code <= 57343 ? {
    code: 65536 + (unit.code - 55296 << 10) + (low.code - 56320),
    end: low.end
   } : {
    code: 65533,
    end: unit.end
   };
  }
  const entities = new Map(Object.entries({
   "!": "excl",
   '"': "quot QUOT",
   "#": "num",
   $: "dollar",
   "%": "percnt",
   "&": "amp AMP",
   "'": "apos",
   "(": "lpar",
   ")": "rpar",
   "*": "ast midast",
   "+": "plus",
   ",": "comma",
   ".": "period",
   "/": "sol",
   ":": "colon",
   ";": "semi",
   "<": "lt LT",
   "=": "equals",
   ">": "gt GT",
   "?": "quest",
   "@": "commat",
   "[": "lsqb lbrack",
   "\\": "bsol",
   "]": "rsqb rbrack",
   "^": "Hat",
   _: "lowbar UnderBar",
   "`": "grave DiacriticalGrave",
   "{": "lcub lbrace",
   "|": "verbar vert VerticalLine",
   "}": "rcub rbrace",
   "\t": "Tab",
   "\n": "NewLine",
   "\xa0": "nbsp NonBreakingSpace",
   "\xad": "shy",
   "\u200b": "ZeroWidthSpace NegativeThinSpace NegativeMediumSpace NegativeThickSpace NegativeVeryThinSpace",
   "\u200c": "zwnj",
   "\u200d": "zwj",
   "\u200e": "lrm",
   "\u200f": "rlm",
   "\u2060": "NoBreak",
   "\u2061": "af ApplyFunction",
   "\u2062": "it InvisibleTimes",
   "\u2063": "ic InvisibleComma",
   "\u2026": "hellip mldr"
  }).flatMap(([character, names]) => names.split(" ").map(name => [ name, code(character) ])));
  const longestName = Math.max(...Array.from(entities.keys(), name => name.length));
  const bareEntities = [ "quot", "QUOT", "amp", "AMP", "lt", "LT", "gt", "GT", "nbsp", "shy" ];
  function entity(view, index) {
   if (isAt(view, index + 1, hash)) return numericEntity(view, index + 2);
   let name = "";
   let end = index + 1;
   for (;end < view.length && name.length < longestName; end += 1) {
    const character = String.fromCharCode(view.symbols[end]);
    if (!/[A-Za-z]/.test(character)) break;
    name += character;
   }
   if (isAt(view, end, cutMark)) return {
    end
   };
   const value = isAt(view, end, semicolon) ? entities.get(name) : void 0;
   if (value !== void 0) return {
    code: value,
    end: end + 1
   };
   const bare = bareEntities.find(one => name.startsWith(one));
   const bareValue = bare === void 0 ? void 0 : entities.get(bare);
   return bare === void 0 || bareValue === void 0 ? void 0 : {
    code: bareValue,
    end: index + 1 + bare.length
   };
  }
  function numericEntity(view, from) {
   const isHex = from < view.length && (view.symbols[from] | 32) === code("x");
   const first = isHex ? from + 1 : from;
   let value = 0;
   let end = first;
   for (let digit = digitAt(view, end); digit >= 0 && (isHex || digit < 10); digit = digitAt(view, end)) {
    value = Math.min(value * (isHex ? 16 : 10) + digit, 1114112);
    end += 1;
   }
   if (isAt(view, end, cutMark)) return {
    end
   };
   if (end === first) return;
   const isCharacter = value < 1114112 && (value < 55296 || value > 57343);
   return {
    code: isCharacter ? value : 65533,
    end: isAt(view, end, semicolon) ? end + 1 : end
   };
  }
  const notBase64 = 64;
  const skipped = 65;
  const base64Values = new Uint8Array(258).fill(notBase64);
  const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (let value = 0; value < base64Alphabet.length; value += 1) base64Values[base64Alphabet.charCodeAt(value)] = value;
  base64Values[code("-")] = 62;
  base64Values[code("_")] = 63;
  for (const character of " \t\r\n\v\f") base64Values[code(character)] = skipped;
  const shortestRun = shortestBeginning;
  const between = 1;
  const part = 2;
  const shortestCut = shortestBeginning + 6;
  function tracesOf(needles) {
   const bytes = new Uint8Array(256);
   for (const lead of [ 194, 205, 216, 225, 226, 227, 239, 240, 243 ]) bytes[lead] = between;
   bytes.fill(between, 128, 192).fill(between, 9, 14);
   bytes.fill(part, 32, 127);
   for (const symbol of needles.flat()) if (symbol < 256) bytes[symbol] = part;
   return {
    bytes,
    shortest: needles.reduce((least, {length}) => Math.min(least, length), shortestCut)
   };
  }
  function* base64Decodings(view, traces) {
   const found = phasesWithTraces(view, traces);
   for (let phase = 0; phase < 4; phase += 1) if ((found & 1 << phase) !== 0) yield withoutIgnorables(base64Decoding(view, phase));
  }
  function phasesWithTraces({symbols, length}, {bytes, shortest}) {
   let found = 0;
   const parts = new Int32Array(4);
   let count = 0;
   let bits = 0;
   for (let index = 0; index < length; index += 1) {
    const symbol = symbols[index];
    const value = base64Values[symbol];
    if (value === skipped) continue;
    if (value === notBase64) {
     for (let phase = 0; phase < 4; phase += 1) {
      if (symbol === cutMark && parts[phase] >= shortestBeginning) found |= 1 << phase;
      parts[phase] = 0;
     }
     count = 0;
     continue;
    }
    bits = 4095 & (bits << 6 | value);
    for (let position = 1; position < 4 && count > 0; position += 1) {
     const phase = count - position & 3;
     const byte = bits >> 6 - 2 * position & 255;
     const kind = bytes[byte];
     if (kind === part) {
      const now = parts[phase] + 1;
      parts[phase] = now;
      if (now >= shortest) found |= 1 << phase;
     } else if (kind !== between) parts[phase] = 0; else if (byte === 226 && parts[phase] >= shortestBeginning) found |= 1 << phase;
    }
    count += 1;
   }
   return found;
  }
  function base64Decoding({symbols, starts, ends, length}, phase) {
   const writer = createViewWriter(length + 1);
   let runStart = 0;
   let count = 0;
   let bits = 0;
   let previous = 0;
   const endRun = (mark, index) => {
    if (writer.length() - runStart < shortestRun) writer.shorten(runStart); else writer.add(mark, starts[index], ends[index]);
    runStart = writer.length();
    count = 0;
   };
   for (let index = 0; index < length; index += 1) {
    const symbol = symbols[index];
    const value = base64Values[symbol];
    if (value === skipped) continue;
    if (value === notBase64) {
     endRun(symbol === cutMark ? cutMark : gap, index);
     continue;
    }
    const position = count - phase & 3;
    bits = bits << 6 | value;
    if (count > 0 && position !== 0) {
     const left = 6 - 2 * position;
     writer.add(bits >> left & 255, previous, ends[index]);
    }
    count += 1;
    previous = starts[index];
   }
   if (writer.length() - runStart < shortestRun) writer.shorten(runStart);
   return writer.finish();
  }
  const mask = "***";
  const shortestSecret = 4;
  function createRedactor(secrets) {
   const needles = [ ...new Set(secrets.flatMap(secret => spellingsOf(secret.trim()))) ];
   if (needles.length === 0) return text => text;
   let prepared;
   return text => {
    prepared ??= prepare(needles.flatMap(symbolsOf));
    const {search, traces} = prepared;
    let ends;
    for (const view of viewsOf(text, traces)) search(view, (start, end) => {
     ends ??= new Int32Array(text.length);
     if (end > ends[start]) ends[start] = end;
    });
    return ends === void 0 ? text : masked(text, ends);
   };
  }
  function prepare(needles) {
   return {
    search: createSearch(needles),
    traces: tracesOf(needles)
   };
  }
  function masked(text, ends) {
   const parts = [];
   let done = 0;
   for (const [start, end] of ends.entries()) {
    if (end === 0) continue;
    if (start >= done) parts.push(text.slice(done, start), mask);
    done = Math.max(done, end);
   }
   return parts.join("") + text.slice(done);
  }
  function spellingsOf(secret) {
   if (secret.length < shortestSecret) return [];
   const hex = Buffer.from(secret, "utf8").toString("hex");
   return [ secret, (0, domain_text.ci)(secret), secret.replaceAll(" ", "+"), hex, hex.toUpperCase() ];
  }
  function symbolsOf(spelling) {
   return Array.from(unescapings(viewOf(spelling)), ({symbols, length}) => [ ...symbols.subarray(0, length) ]).filter(({length}) => length >= shortestSecret);
  }
  const ansiSequences = /(?:\x1b\][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?)/g;
  const terminalSequence = /[\x1b\x9b]/;
  const lineBreaks = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
  const controlCharacters = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g;
  const formatCharacters = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
  function sanitize(text, options = {}) {
   const {maxLength = 1 / 0, multiline = false, redact = clean => clean} = options;
   const whole = terminalSequence.test(text) ? redact(text) : text;
   const stripped = whole.toWellFormed().replace(lineBreaks, "\n").replace(ansiSequences, "").replace(controlCharacters, "").replace(formatCharacters, "");
   const lined = multiline ? stripped : stripped.replace(/[ \n\t]+/g, space => /[\n\t]/.test(space) ? " " : space).trim();
   return (0, domain_text.xv)(disarm(redact(lined)), maxLength);
  }
  function disarm(text) {
   return text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ").replace(/##(?=\[)/g, "## ");
  }
 }),
 6790: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Cs: () => headersForOtherOrigin,
   N6: () => isRedirect,
   XC: () => resolveRedirect,
   q5: () => maxRedirects
  });
  const maxRedirects = 5;
  function isRedirect(status) {
   return status >= 300 && status < 400 && status !== 304;
  }
  function resolveRedirect({method, effect, redirects}, from, location, followed) {
   const parsed = location === void 0 ? null : URL.parse(location, from.href);
   const isUsable = parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username + parsed.password === "";
   const target = isUsable ? {
    target: parsed
   } : {};
   const isAllowed = redirects === "follow" || redirects === "same-origin";
   if (!isAllowed || effect !== "read" || method !== "GET" && method !== "HEAD") return {
    ...target,
    follow: false
   };
   if (followed >= maxRedirects) return {
    ...target,
    follow: false,
    obstacle: "too-many"
   };
   if (!isUsable) return {
    follow: false,
    obstacle: "no-address"
   };
   if (from.protocol === "https:" && parsed.protocol === "http:") return {
    ...target,
    follow: false,
    obstacle: "unencrypted"
   };
   if (redirects === "same-origin" && parsed.origin !== from.origin) return {
    ...target,
    follow: false,
    obstacle: "other-origin"
   };
   return {
    target: parsed,
    follow: true
   };
  }
  const neutralHeaders = [ "accept", "accept-encoding", "range", "user-agent" ];
  function headersForOtherOrigin(headers) {
   return Object.fromEntries(Object.entries(headers).filter(([name]) => neutralHeaders.includes(name)));
  }
 }),
 8902: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   LD: () => decide,
   RT: () => limitDelay
  });
  var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2398);
  const maxRateLimitWaits = 10;
  const transient = [ 408, 500, 502, 503, 504 ];
  const backoffBase = 1e3;
  const backoffCap = 3e4;
  const defaultRateLimitDelays = [ 5e3, 15e3, 45e3 ];
  const shortestWait = 1e3;
  const day = 864e5;
  const latestTime = 864e13;
  function decide(end, context) {
   const {effect, attempts, maxAttempts, now, deadline} = context;
   const repeatable = effect !== "write";
   const retryOr = failure => {
    const ms = backoff(attempts, context.random);
    if (attempts >= maxAttempts || now + ms >= deadline) return failure;
    return {
     kind: "retry",
     ms,
     serverRequested: false,
     limited: false
    };
   };
   if (end.kind === "error") {
    const harmless = repeatable || !end.reached;
    const failure = {
     kind: "failure",
     reason: end.reason,
     landed: harmless ? "none" : "unknown"
    };
    return end.reason === "tls" || end.reason === "barred" || !harmless ? failure : retryOr(failure);
   }
   const {status, headers, limit} = end;
   if (context.accept.includes(status)) return {
    kind: "reply"
   };
   if (status === 429 || status === 503 || limit !== void 0) {
    const requested = limit ?? requestedWait(headers, now, status === 429);
    if (requested !== void 0) {
     const retryAt = Math.min(now + requested, latestTime);
     if (status === 503 && !repeatable) return {
      kind: "failure",
      reason: "unavailable",
      landed: "unknown",
      retryAt
     };
     if (maxAttempts > 1 && context.rateLimitWaits < maxRateLimitWaits && now + requested < deadline) return {
      kind: "retry",
      ms: requested,
      serverRequested: true,
      limited: true
     };
     return {
      kind: "failure",
      reason: "rate-limited",
      landed: "none",
      retryAt
     };
    }
   }
   if (status === 429) {
    if (attempts >= maxAttempts) return {
     kind: "failure",
     reason: "unavailable",
     landed: "none"
    };
    const ms = defaultRateLimitDelays[Math.min(attempts, defaultRateLimitDelays.length) - 1] ?? shortestWait;
    if (now + ms >= deadline) return {
     kind: "failure",
     reason: "rate-limited",
     landed: "none",
     retryAt: now + ms
    };
    return {
     kind: "retry",
     ms,
     serverRequested: false,
     limited: true
    };
   }
   if (status < 500) {
    if (status !== 408 || !repeatable) return {
     kind: "reply"
    };
    const decision = retryOr({
     kind: "failure",
     reason: "unavailable",
     landed: "none"
    });
    return decision.kind === "failure" ? {
     kind: "reply"
    } : decision;
   }
   const failure = {
    kind: "failure",
    reason: "unavailable",
    landed: repeatable ? "none" : "unknown"
   };
   return repeatable && transient.includes(status) ? retryOr(failure) : failure;
  }
  function backoff(attempts, random) {
   const full = Math.min(backoffBase * 2 ** (attempts - 1), backoffCap);
   return Math.round(full / 2 + random * full / 2);
  }
  function requestedWait(headers, now, readsReset) {
   const date = parseHttpDate(headers["date"] ?? "", now);
   const theirs = date !== void 0 && Math.abs(date - now) <= day ? date : now;
   const after = parseRetryAfter(headers["retry-after"], theirs) ?? (readsReset ? untilReset(headers, theirs) : void 0);
   return after === void 0 ? void 0 : Math.max(after, shortestWait);
  }
  const defaultLimitDelay = 6e4;
  const limitWords = /rate limit|abuse detection/i;
  function limitDelay(reply, waits, now) {
   const {status, headers, text} = reply;
   if (status !== 403 && status !== 429) return;
   const isUsedUp = headers["x-ratelimit-remaining"]?.trim() === "0";
   if (!isUsedUp && (headers["retry-after"] ?? "").trim() === "") {
    const isSaid = limitWords.test(text);
    if ((0, _failure_js__WEBPACK_IMPORTED_MODULE_0__.Ml)(isSaid ? {
     ...reply,
     text: ""
    } : reply)) return;
    if (status === 403 && !isSaid) return;
   }
   return requestedWait(headers, now, isUsedUp) ?? defaultLimitDelay * 2 ** waits;
  }
  function untilReset(headers, now) {
   const text = headers["x-ratelimit-reset"]?.trim() ?? "";
   if (!/^\d{9,11}(\.\d+)?$/.test(text)) return;
   return Math.max(0, Math.ceil(Number(text) * 1e3) - now);
  }
  function parseRetryAfter(value, now) {
   const text = value?.trim() ?? "";
   if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1e3), latestTime);
   const date = parseHttpDate(text, now);
   return date === void 0 ? void 0 : Math.max(0, date - now);
  }
  const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  const time = String.raw`\d\d:\d\d:\d\d`;
  const dateForms = [ new RegExp(String.raw`^[A-Z][a-z]{2}, \d\d ${month} \d{4} ${time} GMT$`), new RegExp(String.raw`^[A-Z][a-z]{5,8}, \d\d-${month}-\d\d ${time} GMT$`), new RegExp(String.raw`^[A-Z][a-z]{2} ${month} [ \d]\d ${time} \d{4}$`) ];
  function parseHttpDate(text, now) {
   const date = text.trim();
   if (!dateForms.some(form => form.test(date))) return;
   const year = new Date(now).getUTCFullYear();
   const whole = date.replace(/-(\d\d) /, (_, digits) => {
    const full = Math.floor(year / 100) * 100 + Number(digits);
    return `-${full > year + 50 ? full - 100 : full} `;
   });
   const parsed = Date.parse(whole.endsWith("GMT") ? whole : `${whole} GMT`);
   return Number.isNaN(parsed) ? void 0 : parsed;
  }
 }),
 8728: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   o: () => createTransport
  });
  const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
  var domain_address = __nccwpck_require__(7168);
  var proxy = __nccwpck_require__(7856);
  class WireError extends Error {
   name="WireError";
   phase;
   code;
   names;
   fault;
   proxy;
   constructor(phase, code, {names, fault, proxy} = {}) {
    super(`${code} while ${phase === "connect" ? "connecting" : phase === "request" ? "sending the request" : "reading the reply"}`);
    this.phase = phase;
    this.code = code;
    this.names = names;
    this.fault = fault;
    this.proxy = proxy;
   }
  }
  function wireErrorFrom(error, phase, proxy) {
   const {code, cert} = error ?? {};
   const names = cert?.subjectaltname;
   return new WireError(phase, typeof code === "string" ? code : "UNKNOWN", {
    names: typeof names === "string" ? names : void 0,
    proxy
   });
  }
  function createTransport(env, resolve = systemLookup) {
   const agents = new Map;
   const publicOnly = (host, options, callback) => resolve(host, options, (error, found, family) => {
    if (error) return callback(error, found, family);
    const isPublic = ({address}) => !(0, domain_address.mJ)(address);
    const addresses = (Array.isArray(found) ? found : [ {
     address: found,
     family: family ?? 4
    } ]).filter(isPublic);
    const [first] = addresses;
    if (!first) return callback(Object.assign(new Error("not public"), {
     code: "ERR_NOT_PUBLIC"
    }), []);
    if (options.all === true) callback(null, addresses); else callback(null, first.address, first.family);
   });
   function agentFor(secure, keepAlive, proxy, isPublicOnly) {
    const key = `${secure} ${keepAlive} ${proxy !== void 0} ${isPublicOnly}`;
    const http = moduleFor(secure);
    let agent = agents.get(key);
    if (agent === void 0) {
     const proxyEnv = proxy && {
      [secure ? "https_proxy" : "http_proxy"]: proxy.href
     };
     agent = new http.Agent({
      keepAlive,
      ...proxyEnv && {
       proxyEnv
      }
     });
     const create = agent.createConnection.bind(agent);
     agent.createConnection = (options, callback) => {
      const socket = create(options, callback);
      if (socket) options.opened?.(socket);
      return socket;
     };
     agents.set(key, agent);
    }
    return agent;
   }
   return {
    async exchange(request, signal) {
     const {method, url, body} = request;
     const secure = url.protocol === "https:";
     const way = (0, proxy.b)(url, env);
     const variable = way.kind === "proxy" ? way.variable : void 0;
     try {
      if (way.kind === "unusable") throw new WireError("connect", "ERR_PROXY_UNUSABLE", {
       fault: `\`${way.variable}\` ${way.fault}`
      });
      const proxy = way.kind === "proxy" ? way.proxy : void 0;
      const isPublicOnly = request.publicOnly === true && proxy === void 0;
      if (request.publicOnly === true && (0, domain_address.mJ)(url.hostname)) throw new WireError("connect", "ERR_NOT_PUBLIC");
      const http = moduleFor(secure);
      const agent = agentFor(secure, method === "GET" || method === "HEAD", proxy, isPublicOnly);
      const headers = {
       ...request.headers,
       ...body !== void 0 && {
        "content-length": body.size
       }
      };
      let raw;
      const lookup = isPublicOnly ? publicOnly : resolve;
      const options = {
       method,
       headers,
       agent,
       lookup,
       opened: socket => raw = socket
      };
      const outgoing = http.request(url, options);
      return await exchangeOver(outgoing, {
       raw: () => raw,
       proxy: variable
      }, request, signal);
     } catch (error) {
      throw error instanceof WireError ? error : wireErrorFrom(error, "connect", variable);
     }
    },
    close() {
     for (const agent of agents.values()) agent.destroy();
     agents.clear();
    }
   };
  }
  const systemLookup = (host, options, callback) => process.getBuiltinModule("node:dns").lookup(host, options, callback);
  function moduleFor(secure) {
   return secure ? process.getBuiltinModule("node:https") : process.getBuiltinModule("node:http");
  }
  function exchangeOver(outgoing, {raw, proxy}, request, signal) {
   return new Promise((resolve, reject) => {
    const {body} = request;
    let phase = "connect";
    let incoming;
    let given = 0;
    const fail = error => {
     if (incoming === void 0) reject(wireErrorFrom(error, phase, proxy));
    };
    const abort = () => {
     const error = Object.assign(new Error("aborted"), {
      code: "ABORT_ERR",
      stack: ""
     });
     (incoming ?? outgoing).destroy(error);
     if (outgoing.socket === null) raw()?.destroy(error);
     fail(error);
    };
    const release = () => signal.removeEventListener("abort", abort);
    outgoing.on("socket", socket => {
     const made = () => {
      if (phase === "connect") phase = "request";
     };
     const secure = request.url.protocol === "https:";
     const pending = socket.connecting || secure && socket.secureConnecting === true;
     if (outgoing.reusedSocket || !pending) made(); else socket.once(secure ? "secureConnect" : "connect", made);
    });
    outgoing.on("error", fail);
    outgoing.on("close", () => {
     release();
     fail({
      code: "ECONNRESET"
     });
    });
    outgoing.on("response", message => {
     incoming = message;
     phase = "reply";
     message.on("error", () => {});
     message.on("end", () => {
      release();
      if (!outgoing.writableFinished) outgoing.destroy();
     });
     const reply = {
      status: message.statusCode ?? 0,
      headers: headersOf(message),
      body: bytesOf(message)
     };
     const isWhole = body === void 0 || given === body.size ? hasFinished(outgoing) : Promise.resolve(false);
     isWhole.then(whole => resolve(whole ? reply : {
      ...reply,
      isEarly: true
     }));
    });
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, {
     once: true
    });
    const giving = bytes => {
     given += bytes.length;
     return bytes;
    };
    if (body === void 0) outgoing.end(); else if (body.bytes instanceof Uint8Array && body.size <= pieceSize) outgoing.end(giving(body.bytes)); else (0, 
    promises_namespaceObject.pipeline)(piecesOf(body.bytes, giving), outgoing).catch(fail);
   });
  }
  const pieceSize = 65536;
  async function* piecesOf(bytes, giving) {
   for await (const chunk of bytes instanceof Uint8Array ? [ bytes ] : bytes) for (let start = 0; start < chunk.length; start += pieceSize) yield giving(chunk.subarray(start, start + pieceSize));
  }
  const lateTurns = 16;
  async function hasFinished(outgoing) {
   for (let turn = 0; turn < lateTurns && !outgoing.writableFinished; turn += 1) await new Promise(resolve => setImmediate(resolve));
   return outgoing.writableFinished;
  }
  function headersOf(message) {
   const headers = {};
   for (const [name, value] of Object.entries(message.headers)) if (value !== void 0) headers[name] = typeof value === "string" ? value : value.join(", ");
   return headers;
  }
  async function* bytesOf(message) {
   try {
    for await (const chunk of message) yield chunk;
   } catch (error) {
    throw wireErrorFrom(error, "reply");
   }
  }
 }),
 9407: ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
   try {
    var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8532);
    var _github_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(300);
    var _http_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8658);
    var _http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8728);
    var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5595);
    (0, zod_mini__WEBPACK_IMPORTED_MODULE_4__.$W)({
     jitless: true
    });
    const standstill = 1e3;
    const cancelled = new AbortController;
    for (const signal of [ "SIGINT", "SIGTERM" ]) process.once(signal, () => cancelled.abort());
    for (const stream of [ process.stdout, process.stderr ]) stream.on("error", () => {});
    const transport = (0, _http_transport_js__WEBPACK_IMPORTED_MODULE_2__.o)(process.env);
    try {
     process.exitCode = await (0, _run_js__WEBPACK_IMPORTED_MODULE_3__.e)({
      runner: (0, _github_runner_js__WEBPACK_IMPORTED_MODULE_0__.j)(process.env),
      transport,
      clock: _http_clock_js__WEBPACK_IMPORTED_MODULE_1__.m,
      random: Math.random,
      cancelled: cancelled.signal
     });
    } catch (error) {
     const {name} = Object(error);
     process.stderr.write(`Release Relay failed with an error that cannot be printed safely (${String(name)}).\n`);
     process.exitCode = 1;
    }
    transport.close();
    endProcess();
    function endProcess() {
     const {stdout} = process;
     let unread = stdout.writableLength;
     setInterval(() => {
      if (stdout.writableLength === unread) leave();
      unread = stdout.writableLength;
     }, standstill);
     stdout.write("", leave);
    }
    function leave() {
     const isHeld = process.getActiveResourcesInfo().some(name => /^(?:GetAddrInfo|GetNameInfo|FSReqCallback)/.test(name));
     if (isHeld && process.platform !== "win32" && process.execve) {
      const args = [ process.execPath, "-e", `process.exit(${String(process.exitCode)})` ];
      process.execve(process.execPath, args, {
       ...process.env,
       NODE_OPTIONS: ""
      });
     }
     process.exit();
    }
    __webpack_async_result__();
   } catch (e) {
    __webpack_async_result__(e);
   }
  }, 1);
 }),
 4459: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   J5: () => refused,
   SI: () => nothingPublished,
   ce: () => stopped
  });
  var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7888);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3603);
  var _domain_rerun_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6162);
  var _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5455);
  function refused({named, problems: found, emptyTokens}, {operation, query, withoutSecrets = false}) {
   const own = withoutSecrets && !query.ok ? found.filter(problem => !emptyTokens.has(problem)) : found;
   const inputs = new Set(own.map(({place}) => place?.kind === "input" ? place.input : void 0));
   const isOther = ({place}) => !inputs.has("operation") && (place?.kind !== "input" || !inputs.has(place.input));
   const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.GW)([ ...own, ...query.ok ? [] : query.error.filter(isOther) ]);
   const outcomes = problems ? named.map(entry => ({
    ...untouched({
     ...entry,
     operation
    }),
    status: "failed",
    problems
   })) : [];
   return {
    outcomes,
    problems: problems ?? [],
    notices: [],
    ...query.ok ? {
     query: query.value
    } : {}
   };
  }
  function stopped(settings, problems, {operation, query}) {
   const outcomes = settings.entries.map(({label, registry, configured}) => {
    const base = untouched({
     label,
     type: registry.id,
     operation
    });
    return configured ? {
     ...base,
     status: "failed",
     problems
    } : {
     ...base,
     status: "skipped",
     problems: [],
     notices: [ (0, _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_1__._Q)({
      label
     }) ]
    };
   });
   return query.ok ? {
    outcomes,
    problems,
    notices: query.value.notices,
    query: query.value
   } : {
    outcomes,
    problems,
    notices: []
   };
  }
  function untouched(entry) {
   return {
    ...entry,
    version: "",
    notices: [],
    changes: [],
    attempts: 0,
    elapsedMs: 0
   };
  }
  function nothingPublished(outcomes, query) {
   if (outcomes.some(_domain_outcome_js__WEBPACK_IMPORTED_MODULE_2__.N6)) return [];
   if (outcomes.every(({status}) => status === "skipped")) return [ {
    level: "warning",
    text: "Every entry was skipped: nothing was published."
   } ];
   if (!query.dryRun || !query.isReleaseEvent) return [];
   const text = "This was a dry run on a release event: nothing was published. Remove `dry-run` to publish.";
   return [ {
    level: "warning",
    text: `${text} ${(0, _domain_rerun_js__WEBPACK_IMPORTED_MODULE_3__.y)("")}`
   } ];
  }
 }),
 6428: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   J: () => openEntries
  });
  var problem = __nccwpck_require__(3603);
  var safe_runner = __nccwpck_require__(3345);
  var data = __nccwpck_require__(282);
  var result = __nccwpck_require__(635);
  var failure = __nccwpck_require__(2398);
  function createEntryContext(shared, log) {
   const {clock, signal, deadline, timeout, dryRun, run} = shared;
   const requests = createCounter();
   let firstSend;
   let ended;
   const client = shared.createClient({
    log,
    onAttempt: request => {
     firstSend ??= clock.now();
     requests.count(request);
    }
   });
   const http = {
    ...client,
    send: async request => {
     const sent = withoutFilterReply(await client.send(request), request);
     if (request.effect !== "read") {
      const name = request.effect === "rehearsal" ? "Dry run" : "Sent";
      const {method, url, bodyName} = request;
      const what = bodyName === void 0 ? url : `${bodyName} to ${URL.parse(url)?.host ?? url}`;
      log.info(`${name}: ${method} ${what}: ${sent.ok ? sent.value.status : sent.error.message}`);
     }
     return sent;
    }
   };
   return {
    http,
    clock: {
     ...clock,
     sleep: (ms, own) => clock.sleep(ms, own ? AbortSignal.any([ own, signal ]) : signal)
    },
    log,
    deadline,
    timeout,
    dryRun,
    assets: shared.assetsThrough(http),
    run,
    attempts: requests.most,
    elapsedMs: () => firstSend === void 0 ? 0 : (ended ?? clock.now()) - firstSend,
    end: () => {
     ended ??= clock.now();
    }
   };
  }
  function withoutFilterReply(sent, {effect, url}) {
   if (!sent.ok && sent.error.reason !== "unavailable" && sent.error.reason !== "moved") return sent;
   const reply = sent.ok ? sent.value : sent.error.reply;
   if (reply === void 0 || !(0, failure.Ml)(reply)) return sent;
   const isRefusal = reply.status >= 400 && reply.status < 500;
   return (0, result.g)({
    reason: "blocked",
    landed: effect === "write" && !isRefusal ? "unknown" : "none",
    message: `something in front of ${new URL(url).host} answered ${reply.status}`,
    reply,
    ...sent.ok ? {} : (0, data.sw)({
     retryAt: sent.error.retryAt
    })
   });
  }
  function createCounter() {
   const sends = new Map;
   return {
    count({method, url, effect, body}) {
     const key = JSON.stringify([ effect, method, url, typeof body === "string" ? body : "" ]);
     sends.set(key, {
      effect,
      count: (sends.get(key)?.count ?? 0) + 1
     });
    },
    most() {
     const all = [ ...sends.values() ];
     const written = all.filter(({effect}) => effect !== "read");
     return Math.max(0, ...(written.length > 0 ? written : all).map(({count}) => count));
    }
   };
  }
  var entry_state = __nccwpck_require__(58);
  var annotations = __nccwpck_require__(856);
  function createGroups(titles, sink) {
   const groups = titles.map(title => ({
    title,
    waiting: [],
    open: false,
    closing: ""
   }));
   let head = 0;
   const advance = () => {
    for (let group = groups[head]; group !== void 0; group = groups[++head]) {
     if (!group.open && (group.waiting.length > 0 || group.closing !== "")) {
      group.open = true;
      sink.open(group.title);
     }
     for (const line of group.waiting.splice(0)) sink.line(line);
     if (group.closing === "") return;
     sink.close();
     sink.line(group.closing);
    }
   };
   return groups.map(group => ({
    line(text) {
     group.waiting.push(text);
     advance();
    },
    end(closing) {
     group.closing ||= closing;
     advance();
    }
   }));
  }
  const unused = {
   attempts: 0,
   elapsedMs: 0
  };
  function openEntries(entries, shared, runner, before = new Map) {
   const groups = createGroups(entries.map(({label, registry}) => label === registry.id ? registry.title : `${label} (${registry.title})`), {
    open: runner.openGroup,
    line: runner.line,
    close: () => runner.closeGroup()
   });
   const contexts = groups.map((group, index) => {
    const own = createEntryContext(shared, (0, safe_runner.G)(text => group.line(text), runner.log.debug));
    const {attempts, elapsedMs} = before.get(entries[index]?.label ?? "") ?? unused;
    return {
     ...own,
     attempts: () => own.attempts() + attempts,
     elapsedMs: () => own.elapsedMs() + elapsedMs
    };
   });
   return {
    groups,
    contexts,
    end(entry, index) {
     const own = contexts[index];
     if (!own || (0, entry_state.CX)(entry)) return;
     own.end();
     groups[index]?.end((0, annotations.oM)((0, entry_state.tN)(entry, own)));
    },
    outcomesOf: states => states.flatMap((state, index) => {
     const own = contexts[index];
     return own ? [ withTokenDoubt((0, entry_state.tN)(state, own), entries[index]?.tokenDoubt) ] : [];
    })
   };
  }
  function withTokenDoubt(outcome, hint) {
   if (outcome.status !== "failed" || hint === void 0) return outcome;
   const rejections = [ "registry.unauthorized", "registry.forbidden" ];
   const problems = (0, problem.xE)(outcome.problems, problem => rejections.includes(problem.code) ? {
    ...problem,
    hint
   } : problem);
   return {
    ...outcome,
    problems
   };
  }
 }),
 4598: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   PX: () => readManifests,
   fo: () => requestOf,
   uD: () => requestsOf
  });
  var domain_assets = __nccwpck_require__(1510);
  var concurrency = __nccwpck_require__(7571);
  var data = __nccwpck_require__(282);
  var manifest_url = __nccwpck_require__(5667);
  var problem = __nccwpck_require__(3603);
  var result = __nccwpck_require__(635);
  var domain_text = __nccwpck_require__(3373);
  var version = __nccwpck_require__(3356);
  var assets = __nccwpck_require__(8534);
  var http_failure = __nccwpck_require__(2398);
  var retry = __nccwpck_require__(8902);
  var github_failure = __nccwpck_require__(8881);
  var look = __nccwpck_require__(360);
  async function readManifest(reading) {
   const {asset, access, assets, signal, maxBytes} = reading;
   if (asset && asset.size > maxBytes) return (0, result.g)([ tooLarge(reading) ]);
   if (!asset || access === "public") return await readPublic(reading);
   const chunks = [];
   try {
    for await (const chunk of await assets.bytes(asset).open(signal)) chunks.push(chunk);
   } catch (error) {
    const problems = (0, problem._n)(error);
    if (!problems) throw error;
    return (0, result.g)(problems);
   }
   return (0, result.ok)(Buffer.concat(chunks));
  }
  async function readPublic(reading) {
   const {clock, repository, asset, onStale} = reading;
   const isPrivate = repository.private === true && asset !== void 0;
   const until = isPrivate ? 0 : reading.until;
   let looks = 0;
   const found = await (0, look.c)({
    ...reading,
    until
   }, "The manifest", async () => {
    const look = await lookAt(reading);
    looks += 1;
    const isGone = look.kind === "absent" && asset && !isPrivate && (looks > 1 || clock.now() >= until);
    const isStale = onStale && (isGone === true || look.kind === "replaced");
    if (isStale) onStale();
    return (0, result.ok)({
     done: isStale === true || look.kind !== "absent",
     value: look
    });
   }, look => {
    const why = look.kind === "bytes" ? "" : look.problem.detail ?? look.problem.title;
    return `Waiting for the manifest, which cannot be read yet (${why})`;
   });
   if (!found.ok) return found;
   return found.value.kind === "bytes" ? (0, result.ok)(found.value.bytes) : (0, result.g)([ found.value.problem ]);
  }
  async function lookAt(reading) {
   const {http, url, asset, maxBytes} = reading;
   const own = asset ? {
    limitDelay: retry.RT
   } : {};
   const sent = await http.send({
    method: "GET",
    url,
    effect: "read",
    redirects: "follow",
    maxBytes,
    ...own
   });
   if (!sent.ok) return {
    kind: "never",
    problem: problemOf(reading, sent.error)
   };
   const {status, body, url: answeredBy} = sent.value;
   const host = URL.parse(answeredBy)?.host ?? "";
   if ((0, assets.BG)(answeredBy)) return {
    kind: "never",
    problem: unreachable(reading, `${host} returned a sign-in page`)
   };
   if (asset && (0, http_failure.Ml)(sent.value)) return {
    kind: "never",
    problem: (0, github_failure.Z5)(sent.value, "The manifest")
   };
   if (status === 404) return {
    kind: "absent",
    problem: unreachable(reading, `${host} answered ${status}`)
   };
   if (status !== 200) {
    const said = (0, http_failure.kG)(sent.value);
    return {
     kind: "never",
     problem: unreachable(reading, `${host} answered ${status}${said === "" ? "" : `: ${said}`}`)
    };
   }
   const problem = asset && (0, assets.J4)(asset, body.length, asset.sha256 === void 0 ? void 0 : await sha256Of(body));
   return problem ? {
    kind: "replaced",
    problem
   } : {
    kind: "bytes",
    bytes: body
   };
  }
  async function sha256Of(bytes) {
   const {createHash} = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 7598, 23));
   return createHash("sha256").update(bytes).digest("hex");
  }
  function problemOf(reading, failure) {
   const {reason, message} = failure;
   if (reason === "too-large") return tooLarge(reading);
   const isOurs = reason === "deadline" || reason === "cancelled" || reason === "rate-limited" && reading.asset;
   if (isOurs) return (0, github_failure.SL)(failure, "The manifest");
   const problem = unreachable(reading, message);
   if (reason === "barred" || failure.reply !== void 0 && reason !== "unavailable") return problem;
   const {asset, from} = reading;
   const more = asset ? "" : ` and \`${from.setting}\``;
   const hint = reason === "proxy" ? http_failure.CJ : `Run again; if it happens again, check the runner's network${more}.`;
   return {
    ...problem,
    title: "The manifest cannot be downloaded",
    hint
   };
  }
  function placeOf({asset, from: {place}}) {
   return asset ? {} : {
    place
   };
  }
  function tooLarge(reading) {
   return {
    code: "manifest.invalid",
    title: `The manifest is larger than ${reading.maxBytes / 1024 / 1024} MiB`,
    hint: `Set \`${reading.from.setting}\` to the manifest, not the package.`,
    ...placeOf(reading)
   };
  }
  const wayOut = "Make the repository public, or put the manifest and the zip on a public server, set `manifest-url` to a public copy of the manifest, and name the zip in its `download`.";
  function unreachable(reading, detail) {
   const {asset, repository, from, until} = reading;
   const again = until > 0 ? "run again, with a larger `wait-for-assets`" : "run again";
   const hint = !asset ? `Open \`${from.setting}\` in a private browser window: it must show the manifest without a login.` : repository.private === true ? `The repository is private, so no registry can read its assets. ${wayOut}` : `If the repository is private or internal, no registry can read its assets. ${wayOut} Otherwise ${again}.`;
   return {
    code: "manifest.unreachable",
    title: "The manifest cannot be read without credentials",
    detail,
    hint,
    ...placeOf(reading)
   };
  }
  var plan = __nccwpck_require__(5455);
  function requestOf({manifest: own}, {manifest: patterns, manifestUrl: url}) {
   if (own) return {
    ...own,
    patterns: own.patterns ?? patterns
   };
   const setting = url === void 0 ? "manifest" : "manifest-url";
   return {
    setting,
    place: {
     kind: "input",
     input: setting
    },
    patterns,
    ...(0, data.sw)({
     url
    })
   };
  }
  function requestsOf(settings) {
   const wanting = settings.entries.filter(({registry}) => registry.manifestFormat !== void 0);
   return wanting.map(entry => requestOf(entry, settings));
  }
  const manifests_concurrency = 4;
  async function readManifests(wishes, release, {tagCheck, requests}, context) {
   const found = locateAll(wishes, release, {
    requests,
    waits: context.until > 0
   });
   const names = distinctNames(found);
   const tagVersion = (0, version.bp)(release.tag) ?? "";
   const read = await (0, concurrency.X)(found, manifests_concurrency, async (one, index) => {
    const {address, format, need, request} = one;
    const about = said => (0, problem.Tu)(said, names[index]);
    const end = (manifest, problems = [], notices = []) => ({
     ...one,
     manifest,
     problems: problems.map(about),
     version: (manifest.ok ? manifest.value.manifest.version : void 0) ?? tagVersion,
     notices: [ ...one.notices, ...notices ].map(about),
     ...(0, data.sw)({
      name: names[index]
     })
    });
    const stop = error => end((0, result.g)((0, problem.xE)(error, about)));
    if (!address.ok) return stop([ address.error ]);
    const {url, asset} = address.value;
    const reading = {
     ...context,
     repository: release.repository,
     url,
     from: request,
     maxBytes: format.maxBytes
    };
    const access = need === "public" || asset === void 0 ? "public" : "token";
    const bytes = await readManifest({
     ...reading,
     access,
     ...(0, data.sw)({
      asset
     })
    });
    const parsed = bytes.ok ? format.parse(bytes.value) : bytes;
    if (!parsed.ok) return stop(parsed.error);
    const {manifest, notices} = parsed.value;
    const agreement = (0, version.v9)(release.tag, manifest, tagCheck);
    return end((0, result.ok)({
     manifest,
     url
    }), agreement.problems, [ ...notices, ...agreement.notices ]);
   });
   const isOf = ({need, manifest}) => need !== "optional" || manifest.ok;
   return {
    manifests: read.filter(isOf),
    notices: read.flatMap(one => {
     if (isOf(one)) return one.notices;
     return one.manifest.ok ? [] : one.manifest.error.map(plan.DP);
    })
   };
  }
  function locateAll(wishes, release, facts) {
   const found = new Map;
   for (const wish of wishes) {
    const one = locate(wish, release, facts);
    if (one === void 0) continue;
    const {address, format, request} = one;
    const own = address.ok ? [ address.value.url ] : [ request.url, request.patterns ];
    const key = JSON.stringify([ format.id, ...own ]);
    const same = found.get(key);
    const labels = [ ...same?.labels ?? [], wish.label ];
    const first = same && strength[same.need] >= strength[one.need] ? same : one;
    found.set(key, {
     ...first,
     labels
    });
   }
   return [ ...found.values() ];
  }
  const strength = {
   public: 2,
   required: 1,
   optional: 0
  };
  function locate({label, format, request, need}, release, facts) {
   const {tag, assets} = release;
   const base = {
    labels: [ label ],
    format,
    request,
    need,
    notices: []
   };
   if (request.url !== void 0) {
    const fileName = request.url.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
    const filled = (0, manifest_url.I)(request.url, {
     tag,
     ...(0, data.sw)({
      version: (0, version.bp)(tag)
     })
    }, request);
    return filled.ok ? {
     ...base,
     fileName,
     address: (0, result.ok)({
      url: filled.value.url
     }),
     notices: filled.value.notices
    } : {
     ...base,
     fileName,
     address: filled
    };
   }
   const asset = (0, domain_assets.o4)(request.patterns, assets);
   if (asset?.state === "uploaded") return {
    ...base,
    fileName: asset.name,
    address: (0, result.ok)({
     url: asset.downloadUrl,
     asset
    })
   };
   if (need === "optional") return;
   return {
    ...base,
    fileName: request.patterns[0] ?? "",
    address: (0, result.g)(missingFor(need, manifestMissing(release, request, asset, facts)))
   };
  }
  function distinctNames(found) {
   const paths = found.map(({address, fileName}) => {
    const url = address.ok && address.value.asset === void 0 ? URL.parse(address.value.url) : null;
    return url ? url.pathname.split("/").filter(part => part !== "") : [ fileName ];
   });
   return found.map(({address}, index) => {
    if (found.length < 2 || !address.ok) return;
    const own = paths[index] ?? [];
    const endOf = (path, parts) => path.slice(-parts).join("/");
    const depth = own.findIndex((_, at) => paths.every((path, other) => other === index || endOf(path, at + 1) !== endOf(own, at + 1)));
    return (0, domain_text.Hv)(depth < 0 ? address.value.url : endOf(own, depth + 1));
   });
  }
  function missingFor(need, problem) {
   if (need !== "required") return problem;
   const hint = `The registry needs its values, although its URL is not sent. ${problem.hint ?? ""}`.trimEnd();
   return {
    ...problem,
    hint
   };
  }
  function manifestMissing(release, {setting, place, patterns}, open, {requests, waits}) {
   if (open) return {
    code: "manifest.missing",
    title: `The asset \`${open.name}\` of the release \`${release.tag}\` is still being uploaded`,
    hint: `Publish the release after its assets are uploaded${waits ? ", or raise `wait-for-assets`" : ""}.`,
    place: {
     kind: "input",
     input: "wait-for-assets"
    }
   };
   const names = release.assets.map(({name}) => name);
   if (names.length === 0) return {
    code: "manifest.missing",
    title: `The release \`${release.tag}\` has no assets, so none matches \`${setting}\` (${patterns.join(", ")})`,
    hint: "Attach the manifest and the zip to the release, or give the address of the manifest in `manifest-url`." + (waits ? " If another job attaches them, make this one wait for it (`needs`), or raise `wait-for-assets`." : ""),
    place
   };
   const isTaken = name => requests.some(one => one.url === void 0 && one.patterns.some(pattern => (0, 
   domain_assets.Ke)(pattern)(name)));
   const [candidate, ...others] = names.filter(name => /\.json$/i.test(name) && !isTaken(name));
   const renamed = candidate === void 0 || others.length > 0 ? void 0 : `If \`${(0, 
   domain_text.Hv)(candidate)}\` is the manifest, set \`${setting}\` to that name. Otherwise, `;
   return {
    code: "manifest.missing",
    title: `No asset of the release \`${release.tag}\` matches \`${setting}\` (${patterns.join(", ")})`,
    detail: `it has ${(0, domain_text.Zv)(names, {
     show: name => `\`${name}\``
    })}.`,
    hint: `${renamed === void 0 ? "Attach" : `${renamed}attach`} the manifest to the release, name it in \`${setting}\`, or give its address in \`manifest-url\`.${waits ? " If another job attaches it, raise `wait-for-assets`." : ""}`,
    place
   };
  }
 }),
 8224: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   c: () => problemsOfProxies,
   t: () => originsAnywhere
  });
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3603);
  var _domain_url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1949);
  var _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7856);
  function problemsOfProxies({entries, manifestUrl}, {apiUrl, serverUrl}, env) {
   const own = entries.flatMap(({configured, url}) => configured ? [ url ] : []);
   const faults = new Map;
   for (const address of [ serverUrl, apiUrl, ...own, manifestUrl ?? "" ]) {
    const url = URL.parse(address);
    const way = url && (0, _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__.b)(url, env);
    if (way?.kind === "unusable") faults.set(way.variable, way.fault);
   }
   return (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.GW)([ ...faults ].map(([variable, fault]) => ({
    code: "input.invalid",
    title: `The environment variable \`${variable}\` ${fault}; nothing was sent`,
    hint: "Set it to `http://host:port` or `https://host:port`, unset it, or list the hosts that need no proxy in `NO_PROXY`."
   })));
  }
  function originsAnywhere({entries, manifestUrl = ""}, {apiUrl, serverUrl}) {
   const readers = entries.filter(({registry}) => registry.manifestFormat).map(({url}) => URL.parse(url));
   if (readers.length > 0 && readers.every(url => url !== null && (0, _domain_url_js__WEBPACK_IMPORTED_MODULE_2__.U9)(url))) return;
   const own = URL.parse(manifestUrl);
   const known = [ URL.parse(apiUrl), URL.parse(serverUrl), own !== null && (0, _domain_url_js__WEBPACK_IMPORTED_MODULE_2__.U9)(own) ? own : null ];
   return known.flatMap(url => url === null ? [] : [ url.origin ]);
  }
 }),
 4590: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   B: () => createReading
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(282);
  var _github_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8534);
  var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8224);
  function createReading(settings, repository, context, options) {
   const {github, runner} = context;
   const {log} = runner;
   const {apiUrl, serverUrl, workspace} = github;
   const access = {
    apiUrl,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
     token: settings.githubToken
    })
   };
   const assetsThrough = http => (0, _github_assets_js__WEBPACK_IMPORTED_MODULE_0__.o2)({
    http,
    repository,
    workspace,
    ...access,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
     onStale: options.onStale
    })
   });
   const http = context.createClient({
    log,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_2__.sw)({
     publicBut: (0, _network_js__WEBPACK_IMPORTED_MODULE_1__.t)(settings, github)
    })
   });
   return {
    reading: {
     ...context,
     ...access,
     ...options,
     serverUrl,
     log,
     http,
     assets: assetsThrough(http)
    },
    assetsThrough
   };
  }
 }),
 58: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   CX: () => hasMoreToDo,
   E0: () => pagesOf,
   np: () => advance,
   tN: () => outcomeFrom
  });
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(282);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3603);
  function advance(entry, found) {
   const base = {
    ...entry,
    notices: [ ...entry.notices, ...found.notices ?? [] ],
    ...pagesOf(found, entry)
   };
   if (found.kind === "done" && !found.confirm) return {
    ...base,
    progress: {
     kind: "done",
     status: found.status
    }
   };
   if (found.kind === "ready") {
    const publish = found.publish.bind(found);
    return {
     ...base,
     changes: found.changes ?? entry.changes,
     progress: {
      kind: "ready",
      publish
     }
    };
   }
   const confirm = found.confirm?.bind(found);
   return {
    ...base,
    progress: {
     kind: "completed",
     status: found.status,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.sw)({
      confirm
     })
    }
   };
  }
  function pagesOf(found, before) {
   return (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.sw)({
    url: found.url ?? before.url,
    editUrl: found.editUrl ?? before.editUrl
   });
  }
  function hasMoreToDo({progress: {kind, ...progress}}) {
   return kind === "planned" || kind === "ready" || kind === "completed" && "confirm" in progress;
  }
  function outcomeFrom({label, type, operation, version, manifest, url, editUrl, changes, progress, ...entry}, context) {
   const counts = {
    attempts: context.attempts(),
    elapsedMs: context.elapsedMs()
   };
   const named = said => said.place?.kind === "manifest" ? (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.Tu)(said, manifest) : said;
   const notices = entry.notices.map(named);
   const {expires, audited} = entry;
   const optional = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_1__.sw)({
    url,
    editUrl,
    manifest,
    expires,
    audited
   });
   const base = {
    label,
    type,
    operation,
    version,
    notices,
    changes,
    ...counts,
    ...optional
   };
   if (progress.kind === "completed" || progress.kind === "done") return {
    ...base,
    status: progress.status,
    problems: []
   };
   const unfinished = {
    code: "internal",
    title: `\`${label}\` did not finish`
   };
   const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__.xE)(progress.kind === "failed" ? progress.problems : [ unfinished ], named);
   return {
    ...base,
    status: "failed",
    problems
   };
  }
 }),
 2701: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   PD: () => problemsFrom,
   PF: () => runPhase,
   p3: () => outOfTime
  });
  var _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7571);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3603);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3373);
  var _entry_state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(58);
  const maxConcurrent = 8;
  const grace = 1e3;
  function runPhase(entries, {contexts, clock, signal, onDone, inTurns = true}, phase) {
   const turns = new Map;
   return (0, _domain_concurrency_js__WEBPACK_IMPORTED_MODULE_0__.X)(entries, maxConcurrent, async (entry, index) => {
    const context = contexts[index];
    if (context === void 0) return entry;
    const key = inTurns && (0, _entry_state_js__WEBPACK_IMPORTED_MODULE_2__.CX)(entry) ? entry.target?.key : void 0;
    const before = key === void 0 ? void 0 : turns.get(key);
    const start = () => phase(entry, context);
    if (before) context.log.info(`Waiting for \`${before.label}\`, which publishes to the same package`);
    const work = before ? before.work.then(start, start) : start();
    if (key !== void 0) turns.set(key, {
     label: entry.label,
     work
    });
    let result;
    try {
     result = await withinTime(work, entry, clock, signal);
    } catch (error) {
     result = failedBy(error, entry);
    }
    onDone?.(result, index);
    return result;
   });
  }
  async function withinTime(work, entry, clock, signal) {
   const {promise: expired, resolve} = Promise.withResolvers();
   let timer;
   const expire = () => {
    timer = clock.timer(grace, () => resolve({
     ...entry,
     progress: {
      kind: "failed",
      problems: [ outOfTime(signal) ]
     }
    }));
   };
   if (signal.aborted) expire(); else signal.addEventListener("abort", expire, {
    once: true
   });
   try {
    return await Promise.race([ work, expired ]);
   } finally {
    signal.removeEventListener("abort", expire);
    timer?.cancel();
   }
  }
  function outOfTime(signal) {
   const safe = "Run again: re-running is safe, it picks up where this run stopped.";
   return signal.reason === "cancelled" ? {
    code: "run.timeout",
    title: "The workflow was canceled before this was done",
    hint: safe
   } : {
    code: "run.timeout",
    title: "The run exceeded `timeout` before this was done",
    hint: `${safe} If it happens again, check the runner's network, or raise \`timeout\`.`
   };
  }
  function failedBy(error, entry) {
   const {notices = [], url, editUrl} = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.gq)(error) ?? {};
   return {
    ...entry,
    notices: [ ...entry.notices, ...notices ],
    ...(0, _entry_state_js__WEBPACK_IMPORTED_MODULE_2__.E0)({
     url,
     editUrl
    }, entry),
    progress: {
     kind: "failed",
     problems: problemsFrom(error, entry.label)
    }
   };
  }
  function problemsFrom(error, where) {
   const said = Error.isError(error) ? `${error.name}: ${error.message}` : String(error);
   const defect = {
    code: "internal",
    title: `\`${where}\` failed with an unexpected error`,
    detail: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_3__.xv)(said, 500),
    hint: "This is a bug: please report it, with the `outcomes` output. Re-running is safe."
   };
   return (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__._n)(error) ?? [ defect ];
  }
 }),
 5455: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   DP: () => ignoringManifest,
   W9: () => planEntries,
   X2: () => isAmbiguous,
   _Q: () => withoutToken,
   bk: () => reasonToSkip,
   hN: () => needsOf,
   lG: () => wouldPublish
  });
  var _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1510);
  var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3603);
  var _domain_data_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(282);
  var _domain_example_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7442);
  var _domain_prerelease_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3968);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3373);
  var _domain_version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3356);
  function plannable({configured, tokenless}, dryRun = false) {
   return configured ?? (dryRun ? tokenless : void 0);
  }
  function reasonToSkip(entry, facts) {
   const {label, registry} = entry;
   const {operation, operationAskedFor, release, version, dryRun} = facts;
   if (plannable(entry, dryRun) === void 0) return withoutToken(entry);
   const skipped = `\`${label}\` is skipped:`;
   if (!registry.operations.includes(operation)) {
    const level = operationAskedFor ? "warning" : "notice";
    return {
     level,
     text: `${skipped} ${registry.title} does not support \`${operation}\`.`
    };
   }
   const possible = version === void 0 ? [ true, false ] : [ isPrerelease(version, release) ];
   if (!possible.every(said => prereleaseDecision(entry, facts, said) === "skip")) return;
   const named = `its version \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(version ?? "")}\` is`;
   const isPromotable = release.prerelease && version !== void 0 && !isPrerelease(version, release);
   const promotion = isPromotable ? ` As ${named} stable, the \`released\` event publishes it when you clear the prerelease checkbox on GitHub, if the workflow listens to \`released\`.` : "";
   const change = entry.prereleases === "skip" ? "" : ` To publish it anyway, set \`prereleases: publish\`:${(0, 
   _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.bK)(label, _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.S2, "prereleases: publish")}`;
   return {
    level: "notice",
    text: `${skipped} ${release.prerelease ? "the release is" : named} a prerelease.${promotion}${change}`
   };
  }
  function isPrerelease(version, {prerelease}) {
   return version === "" ? prerelease : (0, _domain_prerelease_js__WEBPACK_IMPORTED_MODULE_4__.b)(version);
  }
  function prereleaseDecision({registry, prereleases: chosen, configured, tokenless}, {operation, release}, said) {
   const {prereleases: byDefault} = registry;
   if (operation !== "publish" || byDefault === "any") return "publish";
   const decided = (configured ?? tokenless)?.decidesPrerelease ?? false;
   return (0, _domain_prerelease_js__WEBPACK_IMPORTED_MODULE_4__.v)({
    marked: release.prerelease,
    said,
    chosen,
    byDefault,
    decided
   });
  }
  function isAmbiguous(entry, release, version) {
   return prereleaseDecision(entry, {
    operation: "publish",
    release
   }, isPrerelease(version, release)) === "ambiguous";
  }
  function wouldPublish(entry, release, version) {
   const {prereleases: byDefault} = entry.registry;
   if (!release.prerelease && !isPrerelease(version, release)) return true;
   return byDefault === "any" ? entry.prereleases !== "skip" : (entry.prereleases ?? byDefault) === "publish";
  }
  function ambiguity(same, {release}, version) {
   const labels = same.map(({entry}) => entry.label);
   const skipping = same.flatMap(({entry}) => entry.registry.prereleases === "skip" ? [ `\`${entry.label}\`` ] : []);
   const skips = skipping.length === 0 ? "" : `, which then skips ${skipping.join(", ")}`;
   const [tag, own] = [ (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(release.tag), (0, 
   _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(version) ];
   return {
    code: "release.ambiguous",
    title: release.prerelease ? `GitHub marks the release \`${tag}\` as a prerelease, but its version \`${own}\` is stable` : `GitHub does not mark the release \`${tag}\` as a prerelease, but its version \`${own}\` is a prerelease`,
    hint: `${release.prerelease ? "If it is stable, clear" : "If it is a prerelease, tick"} "Set as a pre-release" on GitHub and re-run the job${release.prerelease ? "" : skips}. If a workflow creates the release, have it ${release.prerelease ? "leave the box unchecked" : "check the box"}. Or set \`prereleases\` to \`publish\` or \`skip\`:${labels.map(label => (0, 
    _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.bK)(label, _domain_example_js__WEBPACK_IMPORTED_MODULE_3__.S2, "prereleases: publish # or skip")).join("")}`,
    field: "prereleases"
   };
  }
  function withoutToken({label}) {
   return {
    level: "notice",
    text: `\`${label}\` is skipped: it is optional, and its token is empty.`
   };
  }
  function emptySecretsOf({label, emptySecrets = []}) {
   return emptySecrets.map(name => ({
    level: "warning",
    text: `\`${label}.${name}\` is empty and was ignored. Is the secret set?`
   }));
  }
  function ignoringManifest({title, place, about}) {
   return {
    level: "notice",
    text: `Ignoring the manifest; using the version from the tag: ${title}`,
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
     place,
     about
    })
   };
  }
  function needsOf(entry, {operation, dryRun}) {
   return plannable(entry, dryRun)?.needs(operation) ?? {
    manifest: "none",
    assets: []
   };
  }
  function planEntries(entries, common) {
   const {operation, release, manifests} = common;
   const owned = entries.map(entry => {
    const own = manifests?.get(entry.label);
    const instead = entry.registry.manifestFormat ? (0, _domain_version_js__WEBPACK_IMPORTED_MODULE_6__.bp)(release.tag) ?? "" : common.version;
    return {
     entry,
     own,
     facts: {
      ...common,
      version: own?.version ?? instead
     }
    };
   });
   const undecided = owned.filter(({entry, facts}) => operation === "publish" && !reasonToSkip(entry, facts) && isAmbiguous(entry, release, facts.version));
   const ambiguous = new Map(Object.entries(Object.groupBy(undecided, ({facts}) => facts.version)).map(([version, same = []]) => [ version, ambiguity(same, common, version) ]));
   const planned = owned.map(({entry, own, facts}) => {
    const {label, registry} = entry;
    const {id: type, gatesOthers} = registry;
    const {version} = facts;
    const about = (0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
     manifest: own?.name
    });
    const base = {
     label,
     type,
     operation,
     version,
     gatesOthers,
     changes: [],
     notices: [],
     ...about
    };
    const isUndecided = undecided.some(one => one.entry === entry);
    const problem = isUndecided ? ambiguous.get(version) : void 0;
    try {
     return {
      ...base,
      ...planEntry(entry, facts, own, problem ? [ problem ] : [])
     };
    } catch (error) {
     const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.xE)(expected(error), one => asOfImmutable(one, release));
     if (entry.configured) return {
      ...base,
      progress: {
       kind: "failed",
       problems
      }
     };
     const text = `What \`${label}\` would send is not known: ${problems[0].title}`;
     return {
      ...base,
      ...skipped(withoutToken(entry), {
       level: "notice",
       text,
       ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
        place: problems[0].place
       })
      })
     };
    }
   });
   return withTargetNotices(planned);
  }
  function skipped(...notices) {
   return {
    progress: {
     kind: "done",
     status: "skipped"
    },
    notices
   };
  }
  function planEntry(entry, facts, own, ambiguous) {
   const {label} = entry;
   const {operation, operationAskedFor, version, ifExists, tagCheck, dryRun} = facts;
   const skip = reasonToSkip(entry, facts);
   const configured = plannable(entry, dryRun);
   if (skip || !configured) return skipped(skip ?? withoutToken(entry));
   if (facts.release.draft && operation !== "withdraw" && entry.registry.takesDrafts !== true) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.Mm([ draftProblem(entry, facts) ]);
   const wanted = configured.needs(operation).manifest;
   const manifest = own?.manifest;
   if (manifest?.ok === false && (wanted === "public" || wanted === "required")) throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.Mm(manifest.error);
   const ignored = manifest?.ok === false && wanted === "optional" ? manifest.error.map(ignoringManifest) : [];
   const found = manifest?.ok === true ? manifest.value : void 0;
   const release = {
    ...facts.release,
    prerelease: facts.release.prerelease || (0, _domain_prerelease_js__WEBPACK_IMPORTED_MODULE_4__.b)(version)
   };
   const problems = [ ...ambiguous, ...wanted === "none" ? [] : own?.problems ?? [] ];
   let plan;
   try {
    plan = configured.plan({
     label,
     operation,
     release,
     version,
     ifExists,
     ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
      manifest: found,
      tagCheck
     })
    });
   } catch (error) {
    problems.push(...expected(error));
   }
   (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__.MI)(problems);
   if (plan?.kind !== "job") {
    const text = `\`${label}\` is skipped: ${plan?.reason ?? ""}`;
    return skipped({
     level: operationAskedFor ? "warning" : "notice",
     text
    });
   }
   const {changes, target} = plan.job;
   if (!entry.configured) return {
    ...skipped(withoutToken(entry)),
    changes
   };
   return {
    progress: {
     kind: "planned",
     job: plan.job
    },
    changes,
    notices: [ ...ignored, ...operation === "withdraw" ? [] : emptySecretsOf(entry), ...plan.notices ?? [] ],
    ...(0, _domain_data_js__WEBPACK_IMPORTED_MODULE_5__.sw)({
     target
    })
   };
  }
  function withTargetNotices(entries) {
   return entries.map((entry, index) => {
    const {target, label} = entry;
    if (target === void 0) return entry;
    const others = entries.slice(0, index).filter(other => other.target?.key === target.key);
    const notices = others.flatMap(other => {
     const said = other.target && target.clashWith?.(other.target);
     return said === void 0 ? [] : [ {
      ...said,
      text: `\`${other.label}\` and \`${label}\` ${said.text}`
     } ];
    });
    return {
     ...entry,
     notices: [ ...entry.notices, ...notices ]
    };
   });
  }
  function asOfImmutable(problem, {immutable}) {
   const isMissing = problem.code === "asset.missing" || problem.code === "manifest.missing";
   return immutable === true && isMissing ? {
    ...problem,
    hint: _domain_assets_js__WEBPACK_IMPORTED_MODULE_0__.sC
   } : problem;
  }
  function draftProblem({label, registry}, {release}) {
   return {
    code: "release.unusable",
    title: `The release \`${(0, _domain_text_js__WEBPACK_IMPORTED_MODULE_2__.Hv)(release.tag)}\` is a draft, but ${registry.title} needs public URLs`,
    hint: `Publish the release on GitHub first, or remove \`${label}\` from this step and publish it after the release is public.`
   };
  }
  function expected(error) {
   const problems = (0, _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__._n)(error);
   if (problems === void 0) throw error;
   return problems;
  }
 }),
 856: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   PN: () => closingSentence,
   Sk: () => problemOwners,
   _6: () => manifestPrefix,
   jZ: () => annotationsFrom,
   oM: () => closingLine
  });
  var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7888);
  var _domain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3373);
  const shownOfAKind = 10;
  const messageLength = 4096;
  function annotationsFrom(findings, locate) {
   const {notices, outcomes} = findings;
   const noticed = [ ...notices.map(notice => ({
    ...notice,
    title: "Release Relay"
   })), ...outcomes.flatMap(({label, notices: own}) => own.map(notice => ({
    ...notice,
    title: label
   }))) ];
   const annotations = [ ...[ ...problemOwners(findings) ].map(([problem, labels]) => fromProblem(problem, labels, locate)), ...noticed.map(({level, title, text, ...notice}) => ({
    level,
    title,
    message: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.xv)(`${manifestPrefix(notice)}${text}`, messageLength),
    ...positionOf(notice, text, locate)
   })) ];
   return [ "error", "warning", "notice" ].flatMap(level => limited(annotations, level));
  }
  function problemOwners({problems, outcomes}) {
   const owners = new Map(problems.map(problem => [ problem, [] ]));
   for (const {label, problems: own} of outcomes) for (const problem of own) if (!problems.includes(problem)) owners.set(problem, [ ...owners.get(problem) ?? [], label ]);
   return owners;
  }
  function manifestPrefix({about}) {
   return about === void 0 ? "" : `\`${about}\`: `;
  }
  function fromProblem(problem, labels, locate) {
   const {title, detail, hint, field, envelope} = problem;
   const own = [ title, detail ].filter(Boolean).join(": ");
   const said = envelope && detail !== void 0 ? detail : `${manifestPrefix(problem)}${own}`;
   return {
    level: "error",
    title: [ labels.join(", ") || "Release Relay", field ].filter(Boolean).join(": ").replaceAll(/\s+/g, " "),
    message: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.xv)([ said, hint ].filter(Boolean).join("\n"), messageLength),
    ...positionOf(problem, title, locate)
   };
  }
  function positionOf({place, about}, title, locate) {
   return place?.kind === "manifest" ? locate(place.pointer, title, about) : void 0;
  }
  function limited(annotations, level) {
   const ofKind = annotations.filter(annotation => annotation.level === level);
   const last = ofKind[shownOfAKind - 1];
   if (ofKind.length <= shownOfAKind || last === void 0) return ofKind;
   const suffix = `\n(and ${ofKind.length - shownOfAKind} more: see the job summary)`;
   const tenth = {
    ...last,
    message: (0, _domain_text_js__WEBPACK_IMPORTED_MODULE_0__.xv)(last.message, messageLength - suffix.length) + suffix
   };
   return [ ...ofKind.slice(0, shownOfAKind - 1), tenth, ...ofKind.slice(shownOfAKind) ];
  }
  function closingLine(outcome) {
   const {label, status, version, url, problems, elapsedMs} = outcome;
   const title = (0, _domain_outcome_js__WEBPACK_IMPORTED_MODULE_1__.N6)(outcome) ? problems[0]?.title : void 0;
   return [ `${label}: ${status}`, version, url, title, `${(elapsedMs / 1e3).toFixed(1)} s` ].filter(Boolean).join(" \xb7 ");
  }
  function closingSentence(status, outcomes) {
   const counts = Object.entries(Object.groupBy(outcomes, outcome => outcome.status));
   const parts = counts.map(([name, found]) => `${found.length} ${name}`).join(", ");
   return `Release Relay: ${status}${parts === "" ? "" : ` (${parts})`}`;
  }
 }),
 5595: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   e: () => run
  });
  var data = __nccwpck_require__(282);
  var result = __nccwpck_require__(635);
  function readGitHubContext(env) {
   const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
   const action = env["GITHUB_ACTION_REPOSITORY"];
   const ref = env["GITHUB_ACTION_REF"];
   return {
    apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    serverUrl,
    workspace: env["GITHUB_WORKSPACE"] ?? "",
    run: {
     id: env["GITHUB_RUN_ID"] ?? "",
     attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? "1") || 1
    },
    event: {
     name: env["GITHUB_EVENT_NAME"] ?? "",
     path: env["GITHUB_EVENT_PATH"] ?? ""
    },
    ...(0, data.sw)({
     documents: action ? `${serverUrl}/${action}/blob/${ref || "HEAD"}/docs` : void 0
    })
   };
  }
  var domain_problem = __nccwpck_require__(3603);
  var domain_text = __nccwpck_require__(3373);
  var domain_tag = __nccwpck_require__(4016);
  var github_payload = __nccwpck_require__(5161);
  function isSurvey(query) {
   return query.operation === "check" || query.operation === "audit";
  }
  const tagInputExample = [ "on:", "  workflow_dispatch:", "    inputs:", "      tag:", "        required: true" ].map(line => `\n  ${line}`).join("");
  const tagHints = new Map([ [ "workflow_dispatch", `Set \`tag\`, e.g. \`tag: \${{ inputs.tag }}\`, and declare that input:${tagInputExample}` ], [ "workflow_run", "Set `tag`. If the other workflow ran for a pushed tag, it is `tag: ${{ github.event.workflow_run.head_branch }}`; otherwise compute it in a step." ] ]);
  const otherTagHint = "Publish `on: release` with `types: [published]`. Set `tag` only if the workflow knows it, e.g. `tag: ${{ needs.release.outputs.tag }}` after a job that creates the release.";
  function parseEventFile(text) {
   if (text === void 0) return (0, result.g)(eventFileProblem("cannot be read"));
   const json = (0, data.qF)(text.replace(/^\uFEFF/, ""));
   return json === void 0 ? (0, result.g)(eventFileProblem("is not JSON")) : (0, result.ok)(json);
  }
  function eventFileProblem(fault) {
   return {
    code: "input.invalid",
    title: `The event file that the runner names in \`GITHUB_EVENT_PATH\` ${fault}`,
    hint: "Run the workflow again. Outside GitHub Actions, set the variable to the path of a webhook payload in JSON."
   };
  }
  function interpretEvent(input) {
   const {eventName, payload, env, operationInput} = input;
   if (operationInput === "check" || operationInput === "audit") {
    const repository = repositoryOf(payload, env);
    return repository ? (0, result.ok)({
     operation: operationInput,
     repository,
     notices: []
    }) : (0, result.g)([ repositoryMissing ]);
   }
   const problems = [];
   const add = (code, title, hint, name) => {
    problems.push({
     code,
     title,
     hint,
     ...name === void 0 ? {} : {
      place: {
       kind: "input",
       input: name
      }
     }
    });
   };
   const notices = [];
   const isReleaseEvent = eventName === "release";
   const action = isReleaseEvent ? textAt(payload, "action") : void 0;
   const dryRun = input.dryRunInput ?? eventName === "workflow_dispatch";
   if (dryRun && input.dryRunInput === void 0) notices.push({
    level: "warning",
    text: "`dry-run` is empty on `workflow_dispatch`, so nothing is published. Set it to `false` to publish.",
    place: {
     kind: "input",
     input: "dry-run"
    }
   });
   const cannotPublish = cannotPublishOn(eventName) && !dryRun;
   if (cannotPublish) {
    const validate = isWithoutSecrets(input) ? "A pull request from a fork has no secrets. To validate it, set `dry-run: true`, `tag` to an existing release, and `optional: true` in each entry." : "To validate only, set `dry-run: true`, and `tag` to an existing release.";
    const hint = `Publish \`on: release\` with \`types: [published]\`. ${validate}`;
    add("input.invalid", `\`${eventName}\` is not an event to publish on`, hint, "dry-run");
   }
   const operation = releaseOperationIn({
    eventName,
    payload,
    operationInput
   });
   if (!operation) {
    const title = action === void 0 ? "The release event does not say what happened to the release" : `The release activity \`${(0, 
    domain_text.Hv)(action)}\` is not supported`;
    const hint = "Use `on: release` with `types: [published]`, or set `operation`.";
    add("release.unusable", title, hint, "operation");
   }
   const repository = repositoryOf(payload, env);
   if (!repository) problems.push(repositoryMissing);
   const payloadTag = isReleaseEvent ? textAt(payload, "release", "tag_name") : void 0;
   const tag = input.tagInput ?? (payloadTag || refTag(env));
   const shown = (0, domain_text.Hv)(tag ?? "");
   const fault = tag === void 0 ? void 0 : (0, domain_tag.nJ)(tag);
   if (tag === void 0 && !cannotPublish) {
    const title = `The event \`${(0, domain_text.Hv)(eventName)}\` names no tag, so there is no release to look up`;
    add("release.missing", title, tagHints.get(eventName) ?? otherTagHint, "tag");
   } else if (tag !== void 0 && fault !== void 0) {
    const hint = "Set `tag` to the name of the tag as the release shows it, e.g. `v1.2.0`.";
    add("release.unusable", `The event's tag \`${shown}\` ${fault}`, hint, "tag");
   }
   const meansPayload = isReleaseEvent && tag !== void 0 && tag === payloadTag;
   const isCurrent = !(Number(env["GITHUB_RUN_ATTEMPT"]) > 1) || operation === "withdraw";
   const release = meansPayload && isCurrent && repository ? (0, github_payload.o)((0, 
   data.qY)(payload)["release"], repository) : void 0;
   if (meansPayload) {
    const gone = action === "unpublished" || action === "deleted";
    const formerTag = action === "edited" ? textAt(payload, "changes", "tag_name", "from") : void 0;
    if (formerTag !== void 0 && formerTag !== tag) add("release.unusable", `The tag of the release was changed from \`${(0, 
    domain_text.Hv)(formerTag)}\` to \`${shown}\``, "Registries keep what was published under the old tag. Create a new release for the new tag. Or start the workflow with `operation` and `tag`: `withdraw` for the old one, `publish` for the new one.");
    if (gone && operation !== void 0 && operation !== "withdraw") {
     const hint = "Leave `operation` at `auto`, which withdraws it, or remove the activity type from `on: release`.";
     add("release.unusable", `The release \`${shown}\` was ${action}, so there is nothing to ${operation}`, hint);
    } else if (!gone && release?.draft === true && input.allowDraft !== true) {
     const hint = "Publish it on GitHub first, and use `on: release` with `types: [published]`.";
     add("release.unusable", `The release \`${shown}\` is a draft, so its assets are not public`, hint);
    }
   }
   const all = (0, domain_problem.GW)(problems);
   if (all !== void 0) return (0, result.g)(all);
   if (!operation || !repository || tag === void 0) throw new Error("an event without a problem is complete");
   return (0, result.ok)({
    operation,
    operationAskedFor: operationInput !== "auto",
    dryRun,
    isReleaseEvent,
    repository,
    tag,
    ...input.tagInput === void 0 ? {} : {
     isTagInput: true
    },
    ...(0, data.sw)({
     release
    }),
    notices
   });
  }
  function cannotPublishOn(eventName) {
   return /^pull_request|^merge_group$/.test(eventName);
  }
  function mayLackSecrets(eventName) {
   return eventName.startsWith("pull_request") && eventName !== "pull_request_target";
  }
  function isWithoutSecrets({eventName, payload, dryRunInput = false}) {
   if (dryRunInput || !mayLackSecrets(eventName)) return false;
   const pull = (0, data.qY)(payload)["pull_request"];
   const base = textAt(pull, "base", "repo", "full_name");
   return base !== void 0 && textAt(pull, "head", "repo", "full_name") !== base;
  }
  const repositoryMissing = {
   code: "input.invalid",
   title: "The event names no repository",
   hint: "GitHub Actions sets `GITHUB_REPOSITORY` to `owner/name`; outside GitHub Actions, set the variable yourself."
  };
  const operations = new Map([ [ "published", "publish" ], [ "released", "publish" ], [ "prereleased", "publish" ], [ "created", "publish" ], [ "edited", "update" ], [ "unpublished", "withdraw" ], [ "deleted", "withdraw" ] ]);
  function operationIn({eventName, payload, operationInput}) {
   return operationInput === "check" || operationInput === "audit" ? operationInput : releaseOperationIn({
    eventName,
    payload,
    operationInput
   });
  }
  function releaseOperationIn({eventName, payload, operationInput}) {
   if (operationInput !== "auto") return operationInput;
   return eventName === "release" ? operations.get(textAt(payload, "action")) : "publish";
  }
  function refTag(env) {
   if (env["GITHUB_REF_TYPE"] !== "tag") return;
   const ref = env["GITHUB_REF"] ?? "";
   return (ref.startsWith("refs/tags/") ? (0, domain_tag.k9)(ref) : env["GITHUB_REF_NAME"]) || void 0;
  }
  const repositoryName = /^([\w.-]{1,100})\/([\w.-]{1,100})$/;
  function repositoryOf(payload, env) {
   const {full_name: fullName, private: said} = (0, data.qY)((0, data.qY)(payload)["repository"]);
   const fromEnvironment = repositoryName.exec(env["GITHUB_REPOSITORY"] ?? "");
   const fromPayload = typeof fullName === "string" ? repositoryName.exec(fullName) : null;
   const [, owner, name] = fromPayload ?? fromEnvironment ?? [];
   if (owner === void 0 || name === void 0 || /^\.+$/.test(owner) || /^\.+$/.test(name)) return;
   return {
    owner,
    name,
    ...(0, data.sw)({
     private: fromPayload && typeof said === "boolean" ? said : void 0
    })
   };
  }
  function textAt(value, ...path) {
   let current = value;
   for (const key of path) current = Object.hasOwn((0, data.qY)(current), key) ? (0, 
   data.qY)(current)[key] : void 0;
   return typeof current === "string" ? current : void 0;
  }
  var github_runner = __nccwpck_require__(300);
  var safe_runner = __nccwpck_require__(3345);
  var failure = __nccwpck_require__(2398);
  function formatBytes(bytes) {
   if (bytes < 1e3) return `${Math.round(bytes)} B`;
   const exponent = Math.min(3, Math.floor(Math.log10(bytes) / 3));
   return `${(bytes / 1e3 ** exponent).toFixed(1)} ${[ "B", "kB", "MB", "GB" ][exponent] ?? ""}`;
  }
  function formatDuration(ms) {
   if (ms < 1e3) return `${Math.max(0, Math.round(ms / 100) / 10)} s`;
   const seconds = Math.round(ms / 1e3);
   if (seconds < 60) return `${seconds} s`;
   const minutes = Math.floor(seconds / 60);
   const [whole, rest] = minutes < 60 ? [ `${minutes} min`, seconds % 60 + " s" ] : [ `${Math.floor(minutes / 60)} h`, minutes % 60 + " min" ];
   return rest.startsWith("0 ") ? whole : `${whole} ${rest}`;
  }
  function endReason(signal) {
   return signal.reason === "deadline" ? "deadline" : "cancelled";
  }
  const afterEnd = new Error("ended");
  function createIdleTimeout(bounds) {
   const {clock, deadline, timeoutMs, signal, idle} = bounds;
   const controller = new AbortController;
   let cause;
   let silence;
   let ended = false;
   const stop = why => {
    if (ended) return;
    cause ??= why;
    controller.abort(new Error(why));
   };
   const cancel = () => stop(endReason(signal));
   const limit = clock.timer(Math.max(0, deadline - clock.now()), () => stop("deadline"));
   signal.addEventListener("abort", cancel, {
    once: true
   });
   return {
    signal: controller.signal,
    cause: () => cause,
    resume() {
     if (ended || silence !== void 0 && !idle) return;
     silence?.cancel();
     silence = clock.timer(timeoutMs, () => stop("timeout"));
    },
    pause() {
     if (!idle) return;
     silence?.cancel();
     silence = void 0;
    },
    end() {
     if (ended) return;
     ended = true;
     silence?.cancel();
     limit.cancel();
     signal.removeEventListener("abort", cancel);
     controller.abort(afterEnd);
    }
   };
  }
  var credentials = __nccwpck_require__(7478);
  var http_redact = __nccwpck_require__(8443);
  var redirect = __nccwpck_require__(6790);
  class SourceError extends Error {
   name="SourceError";
  }
  class SizeError extends Error {
   name="SizeError";
  }
  async function openSource(source, idleTimeout) {
   try {
    return await source.open(idleTimeout.signal);
   } catch (error) {
    throw new SourceError("the source could not be opened", {
     cause: error
    });
   }
  }
  function uploadOf(source, size, idleTimeout, progress) {
   let failure;
   async function* bytes() {
    let held;
    let seen = 0;
    try {
     idleTimeout.pause();
     for await (const chunk of source) {
      seen += chunk.length;
      if (seen > size) throw new SizeError(`more than the announced ${size} bytes`);
      if (chunk.length === 0) continue;
      if (held !== void 0) {
       idleTimeout.resume();
       yield held;
       idleTimeout.pause();
       progress(seen - chunk.length);
      }
      held = chunk;
     }
     if (seen < size) throw new SizeError(`${seen} bytes instead of the announced ${size}`);
    } catch (error) {
     failure = {
      cause: error
     };
     throw error;
    }
    idleTimeout.resume();
    if (held !== void 0) yield held;
    idleTimeout.resume();
   }
   return {
    bytes: bytes(),
    failure: () => failure
   };
  }
  const progressEvery = 5e3;
  function progressLog({clock, log, size, what}) {
   const started = clock.now();
   let last = started;
   return sent => {
    const now = clock.now();
    if (now - last < progressEvery) return;
    last = now;
    const rate = sent / (now - started) * 1e3;
    log.info(`${what}: ${formatBytes(sent)} of ${formatBytes(size)}, ${formatBytes(rate)}/s, ${formatDuration((size - sent) / rate * 1e3)} left`);
   };
  }
  const defaultTimeout = 3e4;
  async function exchange(request, signal, streams, options) {
   const {redirects, accept = []} = request;
   let url = new URL(request.url);
   let headers = {
    accept: "*/*",
    "user-agent": options.userAgent,
    ...Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [ name.toLowerCase(), value ]))
   };
   const {publicBut} = options;
   let publicOnly = publicBut !== void 0;
   for (let followed = 0; ;followed += 1) {
    publicOnly &&= publicBut?.has(url.origin) !== true;
    if (!publicOnly) publicBut?.add(url.origin);
    const result = await exchangeOnce(request, {
     url,
     headers,
     publicOnly
    }, signal, streams, options);
    if (result.kind !== "reply") return result;
    const {reply} = result;
    if (!(0, redirect.N6)(reply.status) || redirects === "return" || accept.includes(reply.status)) return result;
    reply.idleTimeout.end();
    const {target, follow, obstacle} = (0, redirect.XC)(request, url, reply.headers["location"], followed);
    if (target === void 0 || !follow) {
     const where = target === void 0 ? "nowhere" : `${target.origin}${target.pathname}`;
     const why = {
      "too-many": `, the last of ${followed + 1}`,
      "no-address": ", which is not a valid address",
      unencrypted: ", which is not encrypted",
      "other-origin": ", which is another server"
     };
     const message = `${url.host} answered ${reply.status} with a redirect to ${(0, http_redact.aj)(where, {
      maxLength: 300
     })}${obstacle === void 0 ? "" : why[obstacle]}`;
     const moved = failureOf("moved", "none", message, replyOf(reply, Buffer.alloc(0)));
     return {
      kind: "failure",
      failure: {
       ...moved,
       ...(0, data.sw)({
        obstacle
       })
      }
     };
    }
    if (target.origin !== url.origin) headers = (0, redirect.Cs)(headers);
    url = target;
   }
  }
  async function exchangeOnce(request, {url, headers, publicOnly}, signal, streams, {transport, clock, log, deadline, redact}) {
   const {method, body, bodyName, timeoutMs = defaultTimeout} = request;
   const started = clock.now();
   const address = `${method} ${(0, http_redact.aj)(url.href, {
    maxLength: 2e3,
    redact: (0, credentials.i)(redact)
   })}`;
   const source = typeof body === "object" ? body : void 0;
   const idle = streams || source !== void 0;
   const idleTimeout = createIdleTimeout({
    clock,
    deadline,
    timeoutMs,
    signal,
    idle
   });
   let upload;
   try {
    let wireBody;
    if (typeof body === "string") {
     const bytes = Buffer.from(body, "utf8");
     wireBody = {
      size: bytes.length,
      bytes
     };
    } else if (source !== void 0) {
     const {size} = source;
     const what = `uploading ${bodyName === void 0 ? "" : `${bodyName} `}to ${url.host}`;
     const progress = progressLog({
      clock,
      log,
      size,
      what
     });
     upload = uploadOf(await openSource(source, idleTimeout), size, idleTimeout, progress);
     wireBody = {
      size,
      bytes: upload.bytes
     };
    }
    idleTimeout.resume();
    const wire = await transport.exchange({
     method,
     url,
     headers,
     ...publicOnly && {
      publicOnly
     },
     ...(0, data.sw)({
      body: wireBody
     })
    }, idleTimeout.signal);
    idleTimeout.resume();
    const id = wire.headers["x-request-id"];
    const named = id === void 0 ? "" : ` (x-request-id ${(0, http_redact.aj)(id, {
     maxLength: 100
    })})`;
    const elapsed = clock.now() - started;
    log.debug(() => `${address}: ${wire.status} after ${elapsed} ms${named}`);
    const reply = {
     ...wire,
     url,
     idleTimeout,
     upload,
     ...(0, data.sw)({
      redact
     })
    };
    if (!isUnread(reply, request)) return {
     kind: "reply",
     reply
    };
    idleTimeout.end();
    const message = `${url.host} answered ${wire.status} before it received the whole request`;
    return {
     kind: "failure",
     failure: failureOf("early", "unknown", message, replyOf(reply, Buffer.alloc(0)))
    };
   } catch (error) {
    idleTimeout.end();
    const result = explainError(error, {
     request,
     url,
     idleTimeout,
     upload
    });
    const message = result.kind === "failure" ? result.failure.message : result.message;
    const elapsed = clock.now() - started;
    log.debug(() => `${address}: ${message} after ${elapsed} ms`);
    return result;
   }
  }
  function isUnread({isEarly, status}, {effect}) {
   return isEarly === true && effect === "write" && status < 300;
  }
  function explainError(error, context) {
   const {request, url, idleTimeout, upload, replied} = context;
   const {host} = url;
   const {name: thrown, phase, code, names, fault, proxy} = Object(error);
   const sourceFailed = thrown === "SourceError";
   const at = phase === "connect" || phase === "reply" ? phase : sourceFailed ? "connect" : "request";
   const reached = replied === true || at !== "connect";
   const landed = request.effect === "write" && reached ? "unknown" : "none";
   switch (idleTimeout.cause()) {
   case "cancelled":
    return {
     kind: "failure",
     failure: failureOf("cancelled", landed, `canceled while waiting for ${host}`)
    };

   case "deadline":
    {
     const message = `the run's time was up while waiting for ${host}`;
     return {
      kind: "failure",
      failure: failureOf("deadline", landed, message)
     };
    }

   case "timeout":
    {
     const within = formatDuration(request.timeoutMs ?? defaultTimeout);
     return reached ? {
      kind: "error",
      reason: "timeout",
      reached,
      message: `no reply from ${host} within ${within}`
     } : {
      kind: "error",
      reason: "connect",
      reached,
      message: `no connection to ${host} within ${within}`
     };
    }

   case void 0:
   }
   const broken = sourceFailed ? {
    cause: error.cause
   } : upload?.failure();
   if (broken !== void 0) {
    const {cause} = broken;
    const {name, message} = Object(cause);
    const known = name === "SizeError" || name === "TransferError" || name === "ProblemError";
    const why = known ? `: ${(0, http_redact.aj)(String(message), {
     maxLength: 300
    })}` : "";
    const failure = failureOf("body", "none", `the bytes to send could not be read${why}`);
    return {
     kind: "failure",
     failure: {
      ...failure,
      cause
     }
    };
   }
   const wireError = {
    phase: at,
    code: typeof code === "string" ? code : "UNKNOWN",
    names: typeof names === "string" ? names : void 0,
    fault: typeof fault === "string" ? fault : void 0,
    proxy: typeof proxy === "string" ? proxy : void 0
   };
   return {
    kind: "error",
    reached,
    ...(0, failure.L8)(wireError, host)
   };
  }
  function failureOf(reason, landed, message, reply) {
   return {
    reason,
    landed,
    message,
    ...(0, data.sw)({
     reply
    })
   };
  }
  function replyOf({status, headers, url, redact}, body) {
   let text;
   return {
    status,
    headers,
    url: url.href,
    body,
    ...(0, data.sw)({
     redact
    }),
    get text() {
     return text ??= (new TextDecoder).decode(body);
    }
   };
  }
  class TransferError extends Error {
   name="TransferError";
   failure;
   constructor(failure) {
    super(failure.message);
    this.failure = failure;
   }
  }
  const defaultMaxBytes = 4194304;
  const maxFailureBytes = 65536;
  const maxLoggedBody = 2e3;
  async function readWhole(reply, request, log) {
   const {maxBytes = defaultMaxBytes} = request;
   const {headers, idleTimeout} = reply;
   let body;
   try {
    const announced = request.method === "HEAD" ? 0 : Number(headers["content-length"] ?? 0);
    if (announced > maxBytes) return {
     kind: "failure",
     failure: tooLarge(reply, request, maxBytes)
    };
    body = await collect(reply, maxBytes, announced);
    if (body === void 0) return {
     kind: "failure",
     failure: tooLarge(reply, request, maxBytes)
    };
   } catch (error) {
    return explainError(error, {
     ...reply,
     request,
     replied: true
    });
   } finally {
    idleTimeout.end();
   }
   const value = replyOf(reply, body);
   if (/\bjson\b/i.test(headers["content-type"] ?? "")) log.debug(() => (0, http_redact.aj)((0, 
   domain_text.Ou)(value.text, 2 * maxLoggedBody), {
    maxLength: maxLoggedBody,
    multiline: true,
    redact: (0, credentials.i)(reply.redact)
   }));
   return {
    kind: "value",
    value
   };
  }
  async function readBeginning(reply) {
   const chunks = [];
   try {
    for await (const chunk of chunksOf(reply, maxFailureBytes)) chunks.push(chunk);
   } catch {} finally {
    reply.idleTimeout.end();
   }
   return replyOf(reply, Buffer.concat(chunks).subarray(0, maxFailureBytes));
  }
  const largeBody = 1048576;
  async function collect(reply, limit, announced) {
   let whole = announced > largeBody ? Buffer.allocUnsafe(announced) : void 0;
   let chunks = [];
   let size = 0;
   for await (const chunk of chunksOf(reply, limit)) {
    const start = size;
    size += chunk.length;
    if (size > limit) return;
    if (size > (whole?.length ?? largeBody)) {
     const larger = Buffer.allocUnsafe(limit);
     larger.set(whole?.subarray(0, start) ?? Buffer.concat(chunks));
     whole = larger;
     chunks = [];
    }
    if (whole === void 0) chunks.push(chunk); else whole.set(chunk, start);
   }
   return whole === void 0 ? Buffer.concat(chunks) : whole.subarray(0, size);
  }
  async function* chunksOf({body, idleTimeout}, limit) {
   let size = 0;
   for await (const chunk of body) {
    idleTimeout.resume();
    yield chunk;
    size += chunk.length;
    if (size > limit) break;
   }
  }
  function stream(reply, request) {
   const {status, headers, url, idleTimeout} = reply;
   idleTimeout.pause();
   return {
    status,
    headers,
    url: url.href,
    body: bytesOf(reply, request),
    discard: () => idleTimeout.end()
   };
  }
  async function* bytesOf(reply, request) {
   const {idleTimeout} = reply;
   const {maxBytes = 1 / 0} = request;
   let size = 0;
   try {
    idleTimeout.resume();
    for await (const chunk of reply.body) {
     size += chunk.length;
     if (size > maxBytes) throw new TransferError(tooLarge(reply, request, maxBytes));
     idleTimeout.pause();
     yield chunk;
     idleTimeout.resume();
    }
   } catch (error) {
    if (error instanceof TransferError) throw error;
    const result = explainError(error, {
     ...reply,
     request,
     upload: void 0,
     replied: true
    });
    throw new TransferError(result.kind === "failure" ? result.failure : failureOf(result.reason, "none", result.message));
   } finally {
    idleTimeout.end();
   }
  }
  function tooLarge(reply, {effect}, maxBytes) {
   const message = `the reply from ${reply.url.host} is larger than ${maxBytes} bytes`;
   return failureOf("too-large", effect === "write" ? "unknown" : "none", message, replyOf(reply, Buffer.alloc(0)));
  }
  var retry = __nccwpck_require__(8902);
  const defaultMaxAttempts = 4;
  const waitingEvery = 3e4;
  function createHttpClient(options) {
   const {clock, log, deadline, dryRun} = options;
   const {publicBut, ...shared} = options;
   const exchanging = {
    ...shared,
    ...publicBut && {
     publicBut: new Set(publicBut)
    }
   };
   async function run(request, signal, streams, read) {
    const refusal = refusalOf(request, dryRun);
    if (refusal !== void 0) return (0, result.g)(failureOf("refused", "none", refusal));
    const {effect, accept = [], maxAttempts = defaultMaxAttempts} = request;
    let attempts = 0;
    let rateLimitWaits = 0;
    async function exchangeWithLimit() {
     const result = await exchange(request, signal, streams, exchanging);
     if (!request.limitDelay || result.kind !== "reply") return result;
     const {status} = result.reply;
     if (status < 400 || status >= 500) return result;
     const beginning = await readBeginning(result.reply);
     const limit = request.limitDelay(beginning, rateLimitWaits, clock.now());
     return {
      kind: "reply",
      reply: {
       ...result.reply,
       body: only(beginning.body)
      },
      ...(0, data.sw)({
       limit
      })
     };
    }
    async function attempt() {
     const result = await exchangeWithLimit();
     const context = {
      effect,
      attempts,
      rateLimitWaits,
      maxAttempts,
      accept,
      deadline,
      random: options.random()
     };
     if (result.kind === "reply") {
      const {limit, reply} = result;
      const {status, headers, url} = reply;
      const end = {
       kind: "reply",
       status,
       headers,
       ...(0, data.sw)({
        limit
       })
      };
      const decision = (0, retry.LD)(end, {
       ...context,
       now: clock.now()
      });
      if (decision.kind !== "reply") {
       const message = `${url.host} answered ${status}`;
       return {
        kind: "decision",
        decision,
        message,
        reply: await readBeginning(reply)
       };
      }
     }
     const ended = result.kind === "reply" ? await read(result.reply) : result;
     if (ended.kind !== "error") return ended;
     return {
      kind: "decision",
      decision: (0, retry.LD)(ended, {
       ...context,
       now: clock.now()
      }),
      message: ended.message
     };
    }
    for (let count = 1; ;count += 1) {
     if (clock.now() >= deadline || endReason(signal) === "deadline") return (0, result.g)(failureOf("deadline", "none", "the run's time was up before the request was sent"));
     if (signal.aborted) return (0, result.g)(failureOf("cancelled", "none", "canceled before the request was sent"));
     options.onAttempt?.(request, count);
     attempts += 1;
     const ended = await attempt();
     if (ended.kind === "value") return (0, result.ok)(ended.value);
     if (ended.kind === "failure") return (0, result.g)(ended.failure);
     const {decision, message, reply} = ended;
     if (decision.kind === "failure") return (0, result.g)(failureAfter(count, decision, message, reply));
     if (decision.serverRequested) {
      rateLimitWaits += 1;
      attempts -= 1;
     }
     const left = `(${formatDuration(deadline - clock.now())} of the run's time left)`;
     log.info(decision.limited ? `rate limited; waiting ${formatDuration(decision.ms)} ${left}` : `${(0, 
     http_redact.aj)(message)}; retrying in ${formatDuration(decision.ms)} ${left}`);
     try {
      await countDown(decision.ms, signal);
     } catch {
      const reason = endReason(signal);
      const end = reason === "deadline" ? "the run's time was up" : "canceled";
      return (0, result.g)(failureOf(reason, "none", `${end} while waiting; before that, ${message}`, reply));
     }
    }
   }
   async function countDown(ms, signal) {
    let left = ms;
    for (;left > waitingEvery; left -= waitingEvery) {
     await clock.sleep(waitingEvery, signal);
     log.info(`still waiting: ${formatDuration(left - waitingEvery)}`);
    }
    await clock.sleep(left, signal);
   }
   return {
    async send(request) {
     return run(request, options.signal, false, reply => readWhole(reply, request, log));
    },
    async open(request, given) {
     const signal = given === void 0 ? options.signal : AbortSignal.any([ options.signal, given ]);
     if (request.effect !== "read" || request.method !== "GET") return (0, result.g)(failureOf("refused", "none", "only a GET that reads can be opened"));
     return run(request, signal, true, async reply => ({
      kind: "value",
      value: stream(reply, request)
     }));
    }
   };
  }
  async function* only(bytes) {
   yield bytes;
  }
  function failureAfter(count, {reason, landed, retryAt}, message, reply) {
   let suffix = count > 1 ? ` (${count} attempts)` : "";
   if (reason === "rate-limited" && retryAt !== void 0) suffix = retryAt < Date.UTC(9999, 0) ? `; retry after ${(0, 
   domain_text.ay)(retryAt)}` : "; it does not allow a retry";
   return {
    ...failureOf(reason, landed, message + suffix, reply),
    ...(0, data.sw)({
     retryAt
    })
   };
  }
  function refusalOf(request, dryRun) {
   const {method, effect, url} = request;
   const reading = method === "GET" || method === "HEAD";
   if (reading && effect === "write") return `a ${method} cannot be a write`;
   if (dryRun && (effect === "write" || !reading && effect !== "rehearsal")) return `a dry run sends no ${method} that is not a rehearsal`;
   const parsed = URL.parse(url);
   if (parsed === null) return "the address is not a valid URL";
   if (!/^https?:$/.test(parsed.protocol)) return "the address is neither https: nor http:";
   if (parsed.username !== "" || parsed.password !== "") return "the address contains credentials";
   for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return "a header has a name that HTTP does not allow";
    if (!/^[\x20-\x7e\t]*$/.test(value)) return `the header ${name} has a character that HTTP does not allow`;
   }
   return;
  }
  var manifest_url = __nccwpck_require__(5667);
  const actionInputs = {
   registries: {
    required: true,
    description: "Where to publish: a YAML mapping of `label: token` or `label: {settings}`. The label is the registry type unless `type` is set"
   },
   operation: {
    default: "auto",
    description: "`auto`, `publish`, `update`, `withdraw`, `check` or `audit`. `auto`: `edited` updates, `unpublished` and `deleted` withdraw, everything else publishes; `pull_request*` and `merge_group` only in a dry run. `check` verifies that every entry could publish, and `audit` compares the registries with the releases; both run on any event, need no tag, and never write"
   },
   tag: {
    description: "Tag of the release, if the event names none (`workflow_dispatch` on a branch, `schedule`, `workflow_run`, \u2026), or to publish another one. Waits for a release that does not exist yet"
   },
   "tag-check": {
    default: "error",
    description: "What to do if the tag and the manifest name different versions: `error`, `warn` or `off`. A prefix in the tag (`maps-v1.2.0`) is ignored. A tag without a version is only a warning"
   },
   manifest: {
    default: "module.json\nsystem.json\nworld.json\n",
    description: "Asset names or glob patterns, one per line, tried in order: the first release asset that matches is the manifest"
   },
   "manifest-url": {
    description: "For a manifest that is not a release asset: an `https:` URL, in which `{tag}` and `{version}` are replaced; read without credentials"
   },
   "manifest-path": {
    description: "Path of the manifest source in the checkout, for line annotations. Detected automatically by default"
   },
   "dry-run": {
    default: "false",
    description: "Validate everything, write nothing. A step without this input publishes, on `workflow_dispatch` too. Only if the input is there but empty, as an expression can be, is it `true` on `workflow_dispatch`, with a warning"
   },
   "allow-draft": {
    default: "false",
    description: "Publish a release that is still a draft on GitHub, found by `tag`, to entries that need no public URL (`keygen`). Not needed if the draft is published first. `github-token` then needs `contents: write`"
   },
   "all-or-nothing": {
    default: "true",
    description: "Write nothing anywhere until every registry has passed its checks. `false`: entries that pass are published even if others fail, without a registry-side dry run"
   },
   "if-exists": {
    default: "accept",
    description: "If the version already exists: `accept` (outcome `unchanged`) or `fail`"
   },
   "package-check": {
    default: "error",
    description: "Before anything is published, open the package that the manifest's `download` points to, and report what would not install as `error`, `warn`, or not at all (`off`). A missing `download` is reported too"
   },
   releases: {
    default: "10",
    description: "How many of the newest published releases an `audit` covers, 1\u2013100"
   },
   "expires-within": {
    default: "14",
    description: "Days: `check` warns about a token that expires sooner, if the registry reports it"
   },
   "wait-for-assets": {
    default: "60",
    description: "Seconds to wait for the release, its manifest and the assets that the entries need"
   },
   timeout: {
    default: "600",
    description: "Seconds for the whole run, including time spent waiting for rate limits"
   },
   "github-token": {
    default: "${{ github.token }}",
    description: "Reads the release and its assets; `contents: read` is enough"
   }
  };
  var mod = __nccwpck_require__(5336);
  function invalid(input, fault, hint, at) {
   return {
    code: "input.invalid",
    title: `\`${input}\` ${fault}`,
    hint,
    place: {
     kind: "input",
     input,
     ...at
    }
   };
  }
  function shown(value) {
   return `\`${(0, domain_text.Hv)(value)}\``;
  }
  function isWord(text) {
   return /^(?:[A-Za-z][a-z _.-]{0,24}|[A-Z_]{2,25})\d{0,3}$/.test(text);
  }
  function list(words) {
   return words.map(word => `\`${word}\``).join(", ");
  }
  function nearest(word, known) {
   if (known.length === 0) return;
   const own = word.slice(0, 100).toLowerCase();
   const near = (0, mod.k)(own, [ ...known ]);
   if ((0, mod.I)(own, near) <= Math.max(2, Math.floor(near.length / 3))) return near;
   return known.filter(other => own.startsWith(other)).sort((a, b) => b.length - a.length)[0];
  }
  function suggestion(word, known) {
   const near = nearest(word, known);
   return near === void 0 ? "" : ` Did you mean \`${near}\`?`;
  }
  const mergeKey = "<<";
  const mergeFault = "is a merge key, which YAML 1.2 does not have";
  const mergeHint = "Repeat the settings in this entry.";
  function describeIssue(issue, entry, report, lacking = []) {
   const {path, code} = issue;
   const value = code === "custom" ? void 0 : entry.valueAt(path);
   const fault = code === "invalid_format" && issue.format === "guid" ? "a UUID" : "allowed";
   const notAllowed = value === void 0 ? `has a value that is not ${fault}` : `is ${shown(value)}, which is not ${fault}`;
   const isMapping = inner => inner.path.length > 0 || inner.code === "unrecognized_keys";
   const branch = code === "invalid_union" ? issue.errors.find(errors => errors.some(isMapping)) : void 0;
   if (branch) {
    const isMistyped = branch.some(inner => inner.code === "unrecognized_keys");
    const lacking = branch.filter(isAbsent).map(inner => String(inner.path.at(-1)));
    for (const inner of branch) if (!isMistyped || !isAbsent(inner)) describeIssue({
     ...inner,
     path: [ ...path, ...inner.path ]
    }, entry, report, lacking);
   } else if (code === "unrecognized_keys") {
    const known = entry.keysAt(path);
    const all = known.length > 0 ? `The settings are ${list(known)}.` : "Remove it.";
    for (const key of issue.keys) if (key === mergeKey) report([ ...path, key ], mergeFault, mergeHint); else if (path.length === 0 && Object.hasOwn(actionInputs, key)) report([ key ], "is not a setting, but an input", "Write it beside `registries`, not in an entry."); else {
     const meant = lacking.length === 1 ? `Did you mean \`${lacking[0]}\`? ${all}` : all;
     report([ ...path, key ], "is not a setting", suggestion(key, known).trim() || meant);
    }
   } else if (code === "invalid_value") {
    const values = issue.values.map(String);
    report(path, notAllowed, `Write one of ${list(values)}.${suggestion(value ?? "", values)}`);
   } else if (code === "invalid_type") {
    const expected = typeNames[issue.expected] ?? issue.expected;
    const name = String(path.at(-1));
    if (isAbsent(issue)) report(path, "is required", `Add \`${name}: \u2026\`.`); else {
     const meaning = path.length === 1 && entry.meaningOf(name);
     const braces = issue.expected === "string" ? bracesIn(issue.input) : void 0;
     report(path, `must be ${expected}`, braces === void 0 ? correctionOf(issue.expected, name, {
      value,
      meaning: meaning || void 0
     }) : `YAML reads \`${braces}\` as a mapping. Put the value in quotes: \`${name}: '${braces}'\`.`);
    }
   } else report(path, notAllowed, sentence(issue.message));
  }
  function isAbsent({code, input}) {
   return code === "invalid_type" && input === void 0;
  }
  function bracesIn(value) {
   const [only, ...others] = typeof value === "object" && value !== null ? Object.entries(value) : [];
   return only && others.length === 0 && (only[1] ?? null) === null && isWord(only[0]) ? `{${only[0]}}` : void 0;
  }
  function correctionOf(expected, name, {value = "\u2026", meaning}) {
   switch (expected) {
   case "boolean":
    return "Write `true` or `false`, without quotes.";

   case "number":
   case "int":
    return meaning?.startsWith("Seconds") === true ? `Write the seconds as a number, without a unit or quotes, e.g. \`${name}: 300\`.` : `Write a number, without a unit or quotes, e.g. \`${name}: 10\`.`;

   case "array":
    return `Write \`${name}: [${value}]\`, with a comma between the items.`;

   case "record":
   case "object":
    return "Write one `name: value` per line, indented below it.";

   default:
    return "Write one value, not a list or several settings.";
   }
  }
  const typeNames = {
   boolean: "a boolean",
   string: "a string",
   number: "a number",
   int: "a whole number",
   array: "a list",
   record: "a mapping",
   object: "a mapping"
  };
  function sentence(text) {
   return /[.!?]$/.test(text) ? text : `${text}.`;
  }
  var dist = __nccwpck_require__(8815);
  var schemas = __nccwpck_require__(3619);
  var parse = __nccwpck_require__(3945);
  var domain_example = __nccwpck_require__(7442);
  var schema = __nccwpck_require__(109);
  var domain_url = __nccwpck_require__(1949);
  var assets = __nccwpck_require__(1510);
  const maxAliases = 200;
  function danglingOffset(document, text) {
   const used = new Set;
   (0, dist.YR)(document, {
    Alias: (_, {source}) => void used.add(source)
   });
   let found;
   (0, dist.YR)(document, {
    Alias: (_, alias) => {
     if (alias.resolve(document) === void 0) found ??= alias.range?.[0] ?? 0;
    },
    Scalar: (_, {value, anchor, tag, range, type}) => {
     const isBare = (value === null || value === "") && type === "PLAIN";
     const isUnused = anchor !== void 0 && !used.has(anchor);
     const isForeign = tag !== void 0 && !tag.startsWith("tag:yaml.org,2002:");
     if (isBare && (isUnused || isForeign)) found ??= text.lastIndexOf(isForeign ? "!" : "&", range?.[0] ?? 0);
    }
   });
   return found;
  }
  function nodeAt(root, path, document) {
   let node = resolved(root, document);
   for (const key of path) node = (0, dist.jh)(node) || (0, dist.oP)(node) ? resolved(node.get(key, true), document) : void 0;
   return node;
  }
  function resolved(node, document) {
   return ((0, dist.Vj)(node) ? node.resolve(document) : node) ?? null;
  }
  function hasTooManyAliases(document) {
   let count = 0;
   (0, dist.YR)(document, {
    Alias: (_, alias, path) => {
     const target = alias.resolve(document);
     count += target !== void 0 && path.includes(target) ? maxAliases + 1 : 1;
     if (path.some(node => (0, dist.Ll)(node) && node.anchor !== void 0)) count += maxAliases + 1;
    }
   });
   return count > maxAliases;
  }
  function isNull(node) {
   return node === null || (0, dist.jn)(node) && node.value === null;
  }
  function isEmpty(node) {
   return isNull(node) || (0, dist.jn)(node) && typeof node.value === "string" && node.value.trim() === "";
  }
  function spansLines(node, text) {
   if (!(0, dist.jn)(node) || !node.range) return false;
   const written = text.slice(node.range[0], node.range[1]);
   const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
   const content = isBlock ? written.slice(written.indexOf("\n")) : written;
   return [ content, String(node.value) ].some(part => /[\r\n]/.test(part.trim()));
  }
  function textOf(node) {
   return node.type === "PLAIN" && typeof node.source === "string" ? node.source : String(node.value);
  }
  function yaml_valueOf(node, document) {
   if ((0, dist.Vj)(node)) return yaml_valueOf(resolved(node, document), document);
   if ((0, dist.jn)(node)) return node.value;
   if ((0, dist.oP)(node)) return node.items.map(item => yaml_valueOf(item, document));
   if ((0, dist.jh)(node)) {
    const entries = node.items.map(({key, value}) => [ (0, dist.jn)(key) ? textOf(key) : "", yaml_valueOf(value, document) ]);
    return Object.fromEntries(entries);
   }
   return;
  }
  const manifestSettings = schemas.rej({
   manifest: (0, schema.Pe)(schemas.lqM(schemas.YjP()), "This entry's own manifest, for registries that take one: asset names or glob patterns, one per line. Several packages of a release, or one build per Foundry generation, can then be published in one step", "the input"),
   "manifest-url": (0, schema.Pe)(schemas.lqM(schemas.YjP()), "The address of this entry's own manifest, in the same form as the input", "the input")
  });
  function manifestPatterns(text) {
   return text.split("\n").flatMap(line => line.trim() || []);
  }
  function manifestPatternFaults(patterns) {
   return patterns.flatMap(pattern => {
    const fault = (0, assets.rG)(pattern);
    const hint = "Use the name of an asset, or a simple pattern like `*.json`.";
    return fault === void 0 ? [] : [ [ `has a pattern that ${fault}: ${shown(pattern)}`, hint ] ];
   });
  }
  function takeManifest(own, hasOwnSetting, {nodeOf, requestOf, report}) {
   let found;
   for (const name of [ "manifest", "manifest-url" ]) {
    const value = own[name];
    if (name === "manifest" && hasOwnSetting && typeof value === "boolean") continue;
    Reflect.deleteProperty(own, name);
    if (value === void 0) continue;
    const node = nodeOf(name);
    const text = (0, dist.jn)(node) ? textOf(node).trim() : "";
    if (text === "" || /^(true|false|yes|no|on|off)$/i.test(text)) {
     const what = name === "manifest" ? "the name of an asset, or patterns, one per line" : "an `https:` URL";
     report([ name ], (0, dist.jn)(node) ? `is ${shown(text)}` : "must be a string", `Write ${what}.`);
     continue;
    }
    const patterns = manifestPatterns(text);
    const faults = name === "manifest" ? manifestPatternFaults(patterns) : [ (0, manifest_url.V)(text) ].filter(fault => fault !== void 0);
    for (const fault of faults) report([ name ], ...fault);
    if (faults.length === 0) found = {
     ...found,
     ...requestOf(name),
     ...name === "manifest" ? {
      patterns
     } : {
      url: text
     }
    };
   }
   return found;
  }
  var registries = __nccwpck_require__(9396);
  function configure(registry, own, common, map, document) {
   const settings = structuredClone(own);
   for (const key of Object.keys(settings)) settings[key] = exactly(settings[key], [ key ], {
    registry,
    map,
    document
   });
   const first = registry.configure(settings, common);
   if (!("issues" in first) || map === void 0) return first;
   let replaced = false;
   for (const path of first.issues.flatMap(issue => pathsOfStrings(issue))) {
    const node = nodeAt(map, path, document);
    if (!(0, dist.jn)(node) || node.type !== "PLAIN" || typeof node.source !== "string" || node.value === null) continue;
    let parent = settings;
    for (const key of path.slice(0, -1)) parent = parent[key];
    parent[path.at(-1)] = node.source;
    replaced = true;
   }
   return replaced ? registry.configure(settings, common) : first;
  }
  function exactly(value, path, source, isFree = false) {
   if (Array.isArray(value)) return value.map((item, index) => exactly(item, [ ...path, index ], source, isFree));
   if ((0, data.u4)(value)) {
    const isOwn = isFree || keysAt(source.registry.settings, path).length === 0;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [ key, exactly(item, [ ...path, key ], source, isOwn) ]));
   }
   if (!isFree || typeof value !== "number") return value;
   const node = nodeAt(source.map, path, source.document);
   const text = (0, dist.jn)(node) ? node.source : void 0;
   return text === void 0 || text === String(value) ? value : text;
  }
  function pathsOfStrings(issue, above = []) {
   const path = [ ...above, ...issue.path ];
   if (path.length === 0) return [];
   if (issue.code === "invalid_union") return issue.errors.flat().flatMap(inner => pathsOfStrings(inner, path));
   const expectsString = issue.code === "invalid_value" || issue.code === "invalid_type" && issue.expected === "string";
   return expectsString ? [ path ] : [];
  }
  function keysAt(schema, path = []) {
   const {shape, def} = schema;
   if (def?.innerType !== void 0) return keysAt(def.innerType, path);
   if (def?.options !== void 0) return def.options.flatMap(option => keysAt(option, path));
   const [key, ...rest] = path;
   if (key === void 0) return Object.keys(shape ?? {});
   if (typeof key === "number") return def?.element === void 0 ? [] : keysAt(def.element, rest);
   return shape?.[String(key)] === void 0 ? [] : keysAt(shape[String(key)], rest);
  }
  function descriptionOf({settings}, name) {
   const schema = settings.shape?.[name];
   return (schema && registries.fd.get(schema)?.description) ?? name;
  }
  const foundry = {
   title: "Foundry VTT",
   type: "foundry"
  };
  const foundrymods = {
   title: "FoundryMods",
   type: "foundrymods"
  };
  const keygen = {
   title: "Keygen",
   type: "keygen"
  };
  const github = {
   title: "GitHub"
  };
  const services = new Map([ [ "fvttp_", foundry ], [ "fmp_", foundrymods ], [ "prod-", keygen ], [ "env-", keygen ], [ "admin-", keygen ], [ "ghp_", github ], [ "ghs_", github ], [ "gho_", github ], [ "ghu_", github ], [ "github_pat_", github ] ]);
  const placeholder = /^(?:(?:add|enter|insert|paste|put|replace(?:me)?(?:with)?|set)?(?:your|my|the|a|some)?(?:own)?(?:foundry(?:vtt|mods)?|fvttp?|fmp?|keygen|releasepage|prod|api|package|product|release|access|auth|secret)*(?:tokens?|keys?|secrets?|value)(?:goes|is)?(?:here)?|changeme|changethis|changeit|replaceme|fillme(?:in)?|fixme|placeholder|redacted|example|sample|dummy|none|null|undefined|todo|tbd)\d{0,3}$/;
  const longestPlaceholder = 64;
  function tokenFault(token, title, own = []) {
   const copy = `Copy the token from ${title} into the secret again, exactly as shown.`;
   if (/^["'`\u201c\u201d\u2018\u2019\xab\xbb]|["'`\u201c\u201d\u2018\u2019\xab\xbb]$/u.test(token)) return {
    fault: "is in quotes",
    hint: "Store the secret without quotes around it."
   };
   if (/\s/u.test(token)) return {
    fault: "contains white space",
    hint: copy
   };
   if (/^bearer[:=]?$|^authorization[:=]/i.test(token)) return {
    fault: "is the name of a header, not a token",
    hint: copy
   };
   if (/^(?:secrets|vars|env|inputs)\.\w+$/i.test(token)) return {
    fault: "is the name of a secret, not its value",
    hint: "Write `${{ secrets.NAME }}`, with the name."
   };
   if (/^\$\w{1,63}$/.test(token)) return {
    fault: "begins with `$`, so it looks like the name of a variable",
    hint: `In the workflow, write \`\${{ secrets.NAME }}\`, with the name of the secret. If the secret itself begins with \`$\`, store the token of ${title} in it.`
   };
   const [prefix = "", service] = [ ...services ].find(([start]) => token.toLowerCase().startsWith(start)) ?? [];
   if (isPlaceholder(token) || isPlaceholder(token.slice(prefix.length))) return {
    fault: "is a placeholder",
    hint: `Store the token of ${title} as a secret (Settings \u2192 Secrets and variables \u2192 Actions), and write \`\${{ secrets.NAME }}\` in the workflow.`
   };
   if (service === void 0 || own.includes(prefix)) return;
   const form = own.length === 0 ? "" : ` (it begins with ${(0, domain_text.Zv)(own, {
    show: code
   })})`;
   const instead = service.type === void 0 ? "" : ` If the entry is to publish to ${service.title}, set \`type: ${service.type}\`.`;
   return {
    fault: `begins with ${code(prefix)}, so it is a token for another service`,
    hint: `Store the token of ${title}${form} in the secret.${instead}`
   };
  }
  function isPlaceholder(text) {
   if (text.length > longestPlaceholder) return /^(.)\1*$/su.test(text);
   if (/^(?:<.*>|\[.*\]|\{.*\}|\$.*|%.*%|\u2026|\.\.\.)$/su.test(text)) return true;
   const word = text.toLowerCase().replace(/[^a-z0-9]/g, "");
   return word === "" || /^(.)\1*$/s.test(word) || placeholder.test(word);
  }
  function code(text) {
   return `\`${text}\``;
  }
  const quoteSecret = "Put the expression in single quotes: `'${{ secrets.NAME }}'`.";
  const oneEach = "Write one `name: token` per line, with a space after the colon.";
  function describeYamlError({code, message}, text, at, {types, settings}) {
   const {line, column} = at;
   const rows = text.split("\n");
   const row = rows[line - 1] ?? "";
   const keys = rows.flatMap((one, index) => keyLine(one, index + 1) ?? []);
   const here = keys.find(key => key.line === line);
   const above = keys.findLast(key => key.line < line);
   const begin = rows.findIndex(one => one.includes("-----BEGIN ")) + 1;
   const owner = begin < line ? keys.findLast(key => key.line <= begin) : void 0;
   if (owner) return severalLines(nameOf(owner, keys), owner);
   const tabbed = [ line, line + 1 ].find(one => /^ *\t\s*[^\s#]/.test(rows[one - 1] ?? ""));
   if (tabbed !== void 0) {
    const place = {
     line: tabbed,
     column: (rows[tabbed - 1] ?? "").indexOf("\t") + 1
    };
    return fault(" is indented with a tab", "Use spaces: YAML does not allow tabs.", place);
   }
   const glued = gluedColon(row, [ ...types, ...settings ]);
   if (glued !== void 0) return missingSpace({
    line,
    column: glued
   });
   if (message.startsWith("Missing closing")) {
    const opening = keys.findLast(key => key.line <= line && opensQuote(key));
    const following = rows.find((one, index) => index >= (opening?.line ?? line) && /^\s*[^\s#]/.test(one));
    if (opening && following !== void 0 && !keyLine(following, 0)) return severalLines(nameOf(opening, keys), opening);
    const hint = opening && isToken(opening) ? "If the quote is part of the secret, store the secret again without it. If you wrote it yourself, close it on the same line." : "Close it on the same line. If it is part of a secret, store the secret again without it.";
    return fault(" opens a quote that is not closed", hint, opening ?? at);
   }
   if (!here && above && above.value !== "" && /^\s*[^\s#}\]-]/.test(row)) return severalLines(nameOf(above, keys), above);
   if (message.startsWith("Flow ")) {
    const opening = keys.findLast(key => key.line <= line && /^[{[]/.test(key.value));
    const hint = opening && isToken(opening) ? "If the bracket is part of the secret, put the expression in single quotes: `'${{ secrets.NAME }}'`. If you wrote it yourself, close it on the same line." : "Close it on the same line, or indent every line up to its end further than the line on which it opens. If it is part of a secret, put the expression in single quotes: `'${{ secrets.NAME }}'`.";
    return fault(" opens a bracket that is not closed", hint, opening ?? at);
   }
   if (!here) return fault(" is not `name: value`", oneEach, at);
   if (column <= here.indent + 1 && (code === "BAD_INDENT" || code === "UNEXPECTED_TOKEN")) return differentIndent(here, above, types);
   if (/^(["'])\1[^\s"']/.test(here.value)) {
    const hint = "The secret contains quotes: store it again without them, and write `${{ secrets.NAME }}`.";
    return fault(" has a value that is in quotes twice", hint, here);
   }
   if (/^\{(?:version|tag|channel)\}/.test(here.value)) return fault(" begins with a brace, which YAML reads as a mapping", "Put the whole value in single quotes.", here);
   if (/^`[^`]+`$/.test(here.value)) return fault(" has a value in backticks", "If they are in the secret, store it again without them. In the workflow, remove them.", here);
   const below = keys.find(key => key.line > line);
   if (here.value !== "" && below && below.indent > here.indent && !/:\s/.test(here.value)) return differentIndent(below, here, types);
   return fault(" has a value that YAML cannot read as it is", `${quoteSecret} A value that starts with one of & * ! % @ \` [ ] { } " or ', or contains a colon or a # next to a space, must be in single quotes. Double every single quote in it.`, column < here.column ? here : at);
  }
  function severalLines(name, at) {
   const hint = /\.signing-key$/.test(name) ? "A signing key is 64 or 128 hex digits on one line. Store the secret again." : /^[^.]*$|\.token$/.test(name) ? "A token has one line. Store the secret again, without line breaks." : "Write an expression with line breaks as `${{ toJSON(\u2026) }}`, and several lines of your own below `|`, indented.";
   return fault(`: the value of ${name === "" ? "this setting" : `\`${name}\``} spans several lines`, hint, at);
  }
  function missingSpace(at) {
   return fault(" has no space after the colon", oneEach, at);
  }
  function gluedColon(row, known) {
   const [start, name = ""] = /^[ {]*([A-Za-z][A-Za-z-]{0,24}\d{0,2}):(?=[^\s/])/.exec(row) ?? [];
   return start === void 0 || nearest(name, known) === void 0 ? void 0 : start.length + 1;
  }
  function differentIndent({line, indent, name}, other, types) {
   const place = {
    line,
    column: indent + 1
   };
   const what = ` is indented differently from line ${other?.line ?? 1}`;
   if (other?.indent !== 0 || other.value === "" || indent === 0) return fault(what, "Indent all settings of an entry alike, by two spaces.", place);
   if (types.includes(name)) return fault(what, "Do not indent the name of an entry.", place);
   const [label, setting] = [ other.name, name ].map(word => isWord(word) ? word : "\u2026");
   return fault(what, `If it is a setting, give the token a line of its own:${(0, domain_example.bK)(label ?? "\u2026", domain_example.S2, `${setting ?? "\u2026"}: \u2026`)}`, place);
  }
  function fault(what, hint, {line, column}) {
   return invalid("registries", `line ${line}, column ${column}${what}`, hint, {
    line,
    column
   });
  }
  function keyLine(row, line) {
   const [start, spaces = "", name = ""] = /^( *)["']?([A-Za-z][\w-]*)["']? *:(?=\s|$)/.exec(row) ?? [];
   if (start === void 0) return;
   const value = row.slice(start.length).trim();
   const column = value === "" ? spaces.length + 1 : row.indexOf(value, start.length) + 1;
   return {
    line,
    column,
    indent: spaces.length,
    name,
    value
   };
  }
  function isToken({name, indent, value}) {
   return name === "token" || indent === 0 && !/:(?:\s|$)/.test(value);
  }
  function opensQuote({value}) {
   const quote = /["']/.exec(value)?.[0];
   return quote !== void 0 && value.split(quote).length % 2 === 0;
  }
  function nameOf(row, keys) {
   const parent = keys.findLast(({line, indent}) => line < row.line && indent < row.indent);
   const inner = [ ...row.value.matchAll(/[{,] *([a-z-]+): /g) ].at(-1)?.[1];
   const names = [ parent?.name, row.name, inner ].filter(name => name !== void 0);
   return names.every(isWord) ? names.join(".") : "";
  }
  const commonSettings = schemas.rej({
   type: (0, schema.Pe)(schemas.lqM(schemas.YjP()), "Type of the registry", "the label"),
   token: (0, schema.Pe)(schemas.lqM(schemas.YjP()), "The registry's token", "required"),
   optional: (0, schema.Pe)(schemas.lqM(schemas.zMY()), "Skip the entry with a notice if its token is empty", "`false`"),
   url: (0, schema.Pe)(schemas.lqM(schemas.YjP()), "Another endpoint of the same protocol: a staging server, a self-hosted or compatible registry. `https:`, or `http:` on a loopback address", "the registry's own"),
   prereleases: (0, schema.Pe)(schemas.lqM(schemas.k5n([ "publish", "skip" ])), "Whether prereleases are published or skipped: `publish` or `skip`. If it is set, GitHub and the version need not agree on what is one", "by type")
  });
  const noMessage = "Invalid input";
  const labelPattern = /^[a-z][a-z0-9-]{0,99}$/;
  const shortestToken = 8;
  const secretSettings = "Settings \u2192 Secrets and variables \u2192 Actions";
  function parseEntry(pair, {text, document, registries, types, at, checksTokens, isPullRequest}, {problems, secrets, named, emptyTokens}, isUnfinished) {
   const before = problems.length;
   const keyPlace = at(pair.key.range?.[0]);
   const label = (0, dist.jn)(pair.key) ? textOf(pair.key) : "";
   const fail = problem => {
    problems.push(problem);
    return [];
   };
   const refuse = (fault, hint, place = keyPlace) => fail(invalid("registries", fault, hint, place));
   if (!labelPattern.test(label)) {
    if (gluedColon(label, types) !== void 0) return fail(missingSpace(keyPlace));
    return refuse(`line ${keyPlace.line}: ${isShowable(label, []) ? `the label \`${label}\`` : "this label"} is not allowed`, `${suggestion(label, types)} A label consists of lowercase letters, digits and hyphens, at most 100, and starts with a letter.`.trim());
   }
   const value = resolved(pair.value, document);
   const map = (0, dist.jh)(value) ? value : void 0;
   if (value !== null && !(0, dist.jn)(value) && !map) return refuse(`line ${keyPlace.line}: \`${label}\` is a list`, `Write the settings without \`-\` or brackets:${(0, 
   domain_example.bK)(label, domain_example.S2)}`);
   const {common, own} = readSettings(value, document);
   const token = typeof common["token"] === "string" ? common["token"].trim() : "";
   if (token !== "") secrets.add(token);
   const type = typeof common["type"] === "string" ? common["type"] : label;
   const registry = registries.find(({id}) => id === type);
   const placeOf = path => {
    for (let length = path.length; length > 0; length -= 1) {
     const key = map?.items.find(item => length === 1 && (0, dist.jn)(item.key) && textOf(item.key) === path[0])?.key;
     const {range} = key ?? map?.getIn(path.slice(0, length), true) ?? {};
     if (range) return at(range[0]);
    }
    return keyPlace;
   };
   const merge = map?.items.find(({key}) => (0, dist.jn)(key) && textOf(key) === mergeKey)?.key;
   if (!registry && merge) {
    const place = at(merge.range?.[0]);
    return refuse(`line ${place.line}: \`${label}.${mergeKey}\` ${mergeFault}`, mergeHint, place);
   }
   if (!registry) {
    const place = placeOf("type" in common ? [ "type" ] : []);
    const near = nearest(type, types);
    const isOwnLabel = !("type" in common) && (near === void 0 || label.startsWith(`${near}-`));
    const key = map?.items.find(item => (0, dist.jn)(item.key) && textOf(item.key) === "type")?.key;
    if (key && !("type" in common)) {
     const emptyAt = at(key.range?.[0]);
     return refuse(`line ${emptyAt.line}: \`${label}.type\` is empty`, `Write one of ${list(types)}.`, emptyAt);
    }
    const all = `The types are ${list(types)}.`;
    const hint = !isOwnLabel || !isShowable(label, types) ? `${suggestion(type, types)} ${all}`.trim() : near === void 0 ? `${all} If \`${label}\` is only your label for one of them, add its \`type\`:${(0, 
    domain_example.bK)(label, "type: \u2026 # one of these types", domain_example.S2)}` : `${all} An entry with another label needs \`type\`, for example:${(0, 
    domain_example.bK)(label, `type: ${near}`, domain_example.S2)}`;
    return refuse(`line ${place.line}: there is no registry type ${isShowable(type, types) ? `\`${type}\`` : "of this name"}`, hint, place);
   }
   named.push({
    label,
    type: registry.id
   });
   if (isUnfinished) return [];
   const keysOf = path => {
    const ownKeys = keysAt(registry.settings, path);
    if (path.length > 0) return ownKeys;
    const manifestKeys = registry.manifestFormat ? Object.keys(manifestSettings.shape) : [];
    return [ ...new Set([ ...Object.keys(commonSettings.shape), ...manifestKeys, ...ownKeys ]) ];
   };
   const problemOf = (...[path, fault, hint, code = "input.invalid"]) => {
    const place = placeOf(path);
    const names = path.map((key, index) => typeof key === "number" || isShowable(String(key), keysOf(path.slice(0, index))) ? String(key) : "\u2026");
    const title = `line ${place.line}: \`${[ label, ...names ].join(".")}\` ${fault}`;
    return {
     ...invalid("registries", title, hint, place),
     code
    };
   };
   const report = (...fault) => void problems.push(problemOf(...fault));
   for (const name of registry.secrets) if (typeof own[name] === "string" && own[name].trim() !== "") secrets.add(own[name] = own[name].trim());
   const known = keysOf([]);
   const glued = [ value, ...(map?.items ?? []).map(({key}) => key) ].find(node => (0, 
   dist.jn)(node) && node.type === "PLAIN" && known.some(name => textOf(node).startsWith(`${name}:`)));
   if (glued) return fail(missingSpace(at(glued.range?.[0])));
   const tokenProblems = checksTokens ? [] : problems;
   const broken = [ "token", ...registry.secrets ].filter(name => {
    const node = map ? nodeAt(map, [ name ], document) : name === "token" && value;
    if (!spansLines(node, text)) return false;
    const fault = severalLines(map ? `${label}.${name}` : label, at(node.range?.[0]));
    (name === "token" ? tokenProblems : problems).push(fault);
    return true;
   });
   const meant = Object.keys(own).flatMap(name => known.includes(name) ? [] : [ nearest(name, known) ]);
   const lookup = {
    keysAt: keysOf,
    meaningOf: name => descriptionOf(registry, name),
    valueAt: path => {
     const node = nodeAt(map, path, document);
     const isSecret = path[0] === "token" || registry.secrets.includes(String(path[0]));
     return (0, dist.jn)(node) && !isSecret && (isWord(textOf(node)) || isAmount(textOf(node))) ? textOf(node) : void 0;
    }
   };
   const checkedCommon = parse.xL(commonSettings, common, {
    reportInput: true
   });
   for (const issue of checkedCommon.error?.issues ?? []) describeIssue(issue, lookup, report);
   const url = typeof common["url"] === "string" ? common["url"].trim() : registry.defaultUrl;
   const badUrl = (0, domain_url.OO)(url);
   if (badUrl) report([ "url" ], ...badUrl);
   const manifest = registry.manifestFormat && takeManifest(own, keysAt(registry.settings).includes("manifest"), {
    nodeOf: name => nodeAt(map, [ name ], document),
    requestOf: name => ({
     setting: `${label}.${name}`,
     place: {
      kind: "input",
      input: "registries",
      ...placeOf([ name ])
     }
    }),
    report
   });
   const configured = configure(registry, own, {
    token,
    url
   }, map, document);
   const isSkipped = token === "" && common["optional"] === true;
   if ("issues" in configured) {
    const isMissing = ({path}) => path.length === 1 && (own[String(path[0])] ?? void 0) === void 0;
    const issues = configured.issues.filter(issue => !(isSkipped && isMissing(issue) && Object.hasOwn(own, String(issue.path[0]))));
    const absent = [];
    for (const issue of issues) {
     const setting = String(issue.path[0]);
     if (!isMissing(issue)) {
      if (!broken.includes(setting)) describeIssue(issue, lookup, report);
     } else if (!meant.includes(setting)) {
      const meaning = issue.message === noMessage ? descriptionOf(registry, setting) : issue.message;
      const hint = issue.code === "custom" ? meaning : `Add \`${setting}: \u2026\` to the entry: ${(0, 
      domain_text.oZ)(meaning)}`;
      absent.push({
       setting,
       hint: sentence(hint)
      });
     }
    }
    const example = map ? "" : (0, domain_example.bK)(label, domain_example.S2, ...absent.map(({setting}) => `${setting}: \u2026`));
    const [first, ...others] = absent;
    if (first && others.length > 0 && !map) {
     const names = absent.map(({setting}) => `\`${label}.${setting}\``).join(" and ");
     problems.push({
      ...invalid("registries", `line ${keyPlace.line}: ${names} are required`, absent.map(({hint}) => hint).join(" ") + example, keyPlace),
      code: "input.missing"
     });
    } else for (const {setting, hint} of absent) report([ setting ], "is required", `${hint}${example}`, "input.missing");
   } else for (const secret of configured.secrets) secrets.add(secret);
   const reportToken = (...fault) => void tokenProblems.push(problemOf(...fault));
   const tokenPath = map ? [ "token" ] : [];
   const tokenNode = map ? nodeAt(map, [ "token" ], document) : value;
   const comment = commentAfter(tokenNode, text, at);
   const isReadable = token !== "" && !broken.includes("token");
   const shape = isReadable ? registry.tokenFault?.(token) ?? tokenFault(token, registry.title, registry.tokenPrefixes) : void 0;
   if (isReadable && /^\$\{\{.*\}\}$/s.test(token)) reportToken(tokenPath, "is an expression that GitHub did not evaluate", "GitHub evaluates `${{ \u2026 }}` in the workflow file only, not in the value of a variable, an input or a secret. Write the entries in the workflow file."); else if (shape !== void 0 && checksTokens) reportToken(tokenPath, `has a token that ${shape.fault}`, shape.hint); else if (isReadable && !isHeaderValue(token)) reportToken(tokenPath, "has a token with characters that tokens never contain (a space, or a non-ASCII letter)", "Store the secret again, with nothing before or after the token, such as `Bearer `, and write nothing but the expression in the workflow."); else if (isReadable && meant.length === 0 && token.length < shortestToken) reportToken(tokenPath, `has a token with fewer than ${shortestToken} characters, which is too short`, `${comment ?? ""}The secret is cut off, or contains something else. Copy the whole token from the registry, and store the secret again.`);
   const isMistyped = [ "token", "optional" ].some(name => meant.includes(name));
   const mayBeToken = meant.includes(void 0) && !map?.has("token");
   if ((0, dist.P3)(nodeAt(map, [ "token" ], document))) reportToken([ "token" ], "must be a string", "Write `token: ${{ secrets.NAME }}`, with the name of the secret."); else if (token === "" && common["optional"] !== true && !isMistyped && !mayBeToken) {
    const key = map ? map.items.find(item => (0, dist.jn)(item.key) && textOf(item.key) === "token")?.key : pair.key;
    const isComment = key !== void 0 && /^ *:[ \t]+#/.test(text.slice(key.range?.[1]));
    const orSkip = `\`optional: true\`:${(0, domain_example.bK)(label, domain_example.S2, "optional: true")}`;
    const problem = problemOf([], "has no token", isComment ? `YAML treats what follows the \`#\` as a comment. If the comment is yours, the secret is empty or has another name: check it under ${secretSettings}. If the secret begins with \`#\`, put the expression in single quotes:${(0, 
    domain_example.bK)(label, domain_example.C4)}` : isPullRequest ? `A pull request from a fork has no secrets. If this is not one, add the secret under ${secretSettings}. To skip the entry without a token, set ${orSkip}` : `The secret is not set, has another name, or cannot be read here (a fork, another environment). Add it under ${secretSettings}, or, to skip the entry without it, set ${orSkip}`, checksTokens ? "input.invalid" : "input.missing");
    tokenProblems.push(problem);
    emptyTokens.add(problem);
   }
   if (problems.length > before || "issues" in configured && !isSkipped) return [];
   const emptySecrets = registry.secrets.filter(name => Object.hasOwn(own, name) && own[name] === void 0);
   const bound = "issues" in configured ? {} : token === "" ? {
    tokenless: configured
   } : {
    configured
   };
   const tokenProblem = checksTokens ? tokenProblems[0] : void 0;
   const tokenDoubt = shape ? `The token ${shape.fault}. ${shape.hint}` : comment && `${comment}Otherwise, copy the token into the secret again.`;
   const optional = {
    manifest,
    prereleases: checkedCommon.data?.prereleases,
    tokenProblem,
    tokenDoubt
   };
   return [ {
    label,
    registry,
    url,
    emptySecrets,
    ...bound,
    ...(0, data.sw)(optional)
   } ];
  }
  function commentAfter(token, text, at) {
   if (!(0, dist.jn)(token) || token.type !== "PLAIN" || !token.range) return;
   const [start, end] = token.range;
   if (start === end || !/^[ \t]+#/.test(text.slice(end, end + 100))) return;
   return `In \`registries\`, line ${at(start).line}, YAML treats what follows \` #\` as a comment. If it is part of the secret, write \`'\${{ secrets.NAME }}'\`. `;
  }
  function isAmount(text) {
   return /^-?\d{1,6}(?:\.\d{1,3})? ?[a-z]{0,3}$/i.test(text);
  }
  function isShowable(name, known) {
   return isWord(name) || name === mergeKey || name.length < 40 && /^[\w.-]+$/.test(name) && nearest(name, known) !== void 0;
  }
  function readSettings(value, document) {
   if (!(0, dist.jh)(value)) return {
    common: {
     token: tokenOf(value)
    },
    own: {}
   };
   const ownSettings = [];
   const common = {};
   for (const setting of value.items) {
    const name = (0, dist.jn)(setting.key) ? textOf(setting.key) : "";
    const node = resolved(setting.value, document);
    const isCommon = Object.hasOwn(commonSettings.shape, name);
    if (name === "token") common["token"] = tokenOf(node); else if (!isCommon) ownSettings.push([ name, isEmpty(node) ? void 0 : yaml_valueOf(node, document) ]); else if (!isEmpty(node)) common[name] = yaml_valueOf(node, document);
   }
   return {
    common,
    own: Object.fromEntries(ownSettings)
   };
  }
  function tokenOf(node) {
   return (0, dist.jn)(node) && !isEmpty(node) ? textOf(node) : "";
  }
  function isHeaderValue(text) {
   return /^[\x21-\x7e]+$/.test(text);
  }
  function misspelledInputs(given, registries) {
   return given.flatMap(name => {
    if (Object.hasOwn(actionInputs, name)) return [];
    const owner = registries.find(({settings}) => keysAt(settings).includes(name));
    if (owner ?? Object.hasOwn(commonSettings.shape, name)) return [ {
     problem: misplaced(name, owner)
    } ];
    const own = letters(name.slice(0, 100));
    const meant = Object.keys(actionInputs).find(known => isNear(own, letters(known)));
    if (meant === void 0) return [];
    const problem = {
     code: "input.invalid",
     title: `${shown(name)} is not an input`,
     hint: `Did you mean \`${meant}\`?`,
     place: {
      kind: "input",
      input: meant
     }
    };
    return [ {
     meant,
     problem
    } ];
   });
  }
  function misplaced(name, owner) {
   const lines = name === "token" ? [ domain_example.S2 ] : [ domain_example.S2, `${name}: \u2026` ];
   const other = name === "token" ? "GitHub's own token is the input `github-token`. " : "";
   return {
    code: "input.invalid",
    title: `${shown(name)} is not an input, but a setting of an entry`,
    hint: `${other}Write it in \`registries\`, below the label of its entry:${(0, domain_example.bK)(owner?.id ?? "foundry", ...lines)}`,
    place: {
     kind: "input",
     input: "registries"
    }
   };
  }
  function letters(name) {
   return name.replaceAll(/[-_ ]/g, "");
  }
  function isNear(own, known) {
   return (0, mod.I)(own, known) <= Math.max(1, Math.floor(known.length / 4));
  }
  const maxStack = 100;
  const maxKeys = 4e3;
  const maxLength = 1048576;
  function excessOf(text) {
   const hint = "No setting needs that: check how the input is generated.";
   if (text.length > maxLength) return invalid("registries", `has more than ${maxLength.toLocaleString("en")} characters`, hint);
   if ((text.match(/[-:?[{]/g)?.length ?? 0) < maxStack / 2) return;
   const lines = new dist.HN;
   lines.addNewLine(0);
   const parser = new dist.iX(lines.addNewLine);
   let keys = 0;
   for (const lexeme of (new dist.JG).lex(text)) {
    Array.from(parser.next(lexeme));
    if (lexeme === ":") keys += 1;
    const isDeep = parser.stack.length > maxStack;
    if (!isDeep && keys <= maxKeys) continue;
    const {line, col: column} = lines.linePos(parser.offset);
    const what = isDeep ? "nests its values too deeply" : `has more than ${maxKeys.toLocaleString("en")} keys`;
    return invalid("registries", `${what}, at line ${line}, column ${column}`, hint, {
     line,
     column
    });
   }
   return;
  }
  function parseRegistries(text, registries, types, found, {checksTokens, isPullRequest}) {
   const excess = excessOf(text);
   if (excess !== void 0) {
    found.problems.push(excess);
    return [];
   }
   const lines = new dist.HN;
   const document = (0, dist.parseDocument)(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    uniqueKeys: true
   });
   const at = offset => {
    const {line, col} = lines.linePos(offset ?? 0);
    return {
     line,
     column: col
    };
   };
   const settings = new Set([ ...Object.keys(commonSettings.shape), ...Object.keys(manifestSettings.shape), ...registries.flatMap(one => keysAt(one.settings)) ]);
   const faults = faultsOf(document, text, at, {
    types,
    settings: [ ...settings ]
   });
   found.problems.push(...faults);
   if (faults.length > 0 || !(0, dist.jh)(document.contents)) return [];
   const source = {
    text,
    document,
    registries,
    types,
    at,
    checksTokens,
    isPullRequest
   };
   const pairs = document.contents.items;
   const nameAt = index => {
    const key = pairs[index]?.key;
    return (0, dist.jn)(key) ? textOf(key) : "";
   };
   const isStray = index => {
    const value = pairs[index]?.value;
    return settings.has(nameAt(index)) && !((0, dist.jh)(value) && value.has("type"));
   };
   return pairs.flatMap((pair, index) => {
    if (!isStray(index)) return parseEntry(pair, source, found, isNull(pair.value) && isStray(index + 1));
    if (nameAt(index) === "token" && (0, dist.jn)(pair.value) && !isNull(pair.value)) found.secrets.add(textOf(pair.value).trim());
    if (!isStray(index - 1)) {
     const place = at(pair.key.range?.[0]);
     const fault = `line ${place.line}, column ${place.column}: \`${nameAt(index)}\` is a setting, not a registry`;
     const hint = "Indent it under its registry by two spaces, and each setting below it, too.";
     found.problems.push(invalid("registries", fault, hint, place));
    }
    return [];
   });
  }
  function faultsOf(document, text, at, words) {
   const refuse = (offset, fault, hint) => {
    const place = at(offset);
    return invalid("registries", `line ${place.line}, column ${place.column} ${fault}`, hint, place);
   };
   if (hasTooManyAliases(document)) return [ invalid("registries", "has too many YAML aliases, or aliases within aliases", "Write the values out.") ];
   const broken = document.errors.find(({code}) => code !== "DUPLICATE_KEY");
   if (broken) return [ describeYamlError(broken, text, at(broken.pos[0]), words) ];
   if (document.errors.length > 0) return document.errors.map(({pos: [offset]}) => {
    const name = /^["']?([\w-]{1,99})/.exec(text.slice(offset, offset + 100))?.[1] ?? "";
    if (!words.types.includes(name)) {
     const known = words.settings.includes(name) ? `\`${name}\`` : "a key";
     return refuse(offset, `has ${known} a second time`, "Write each setting once, and give each entry its own label.");
    }
    const example = (0, domain_example.bK)(`${name}-2`, `type: ${name}`, domain_example.S2);
    return refuse(offset, `has \`${name}\` a second time`, `Remove one of them. If you publish two packages, give the second entry its own label, and a type:${example}`);
   });
   const dangling = danglingOffset(document, text);
   if (dangling !== void 0) return [ refuse(dangling, "has a value that YAML reads as an alias, an anchor or a tag", `${quoteSecret} A value that starts with \`*\`, \`&\` or \`!\` must be in quotes.`) ];
   const {contents} = document;
   if (isNull(contents) || (0, dist.jh)(contents) && contents.items.length === 0) return [ {
    code: "input.missing",
    title: "`registries` is empty, so there is nowhere to publish to",
    hint: "Add one line for each registry, e.g. `foundry: ${{ secrets.FOUNDRY_TOKEN }}`.",
    place: {
     kind: "input",
     input: "registries"
    }
   } ];
   if ((0, dist.jh)(contents)) return [];
   const place = at(contents?.range?.[0]);
   const glued = (0, dist.jn)(contents) ? gluedColon(textOf(contents), [ ...words.types, ...words.settings ]) : void 0;
   if (glued !== void 0) return [ missingSpace({
    ...place,
    column: place.column + glued - 1
   }) ];
   return [ (0, dist.oP)(contents) ? invalid("registries", "is a list", "Write one `name: token` per line, and no `-` before it.", place) : invalid("registries", "is not a mapping", "Write one `name: token` per line, with a space after the colon.", place) ];
  }
  function parseInputs(read, registries, types = registries.map(({id}) => id), {given = [], isPullRequest = false} = {}) {
   const misspelled = misspelledInputs(given, registries);
   const problems = misspelled.map(({problem}) => problem);
   const secrets = new Set;
   const named = [];
   const {text, choice, boolean, seconds, integer, tag: tagInput, refuse} = inputReader(read, problems);
   const operation = choice("operation", [ "auto", "publish", "update", "withdraw", "check", "audit" ]) ?? "auto";
   const found = {
    problems,
    secrets,
    named,
    emptyTokens: new Set
   };
   const isMisspelled = misspelled.some(({meant}) => meant === "registries");
   const entries = isMisspelled ? [] : parseRegistries(read("registries"), registries, types, found, {
    checksTokens: operation === "check",
    isPullRequest
   });
   const githubToken = text("github-token");
   if (githubToken !== void 0) {
    secrets.add(githubToken);
    if (!isHeaderValue(githubToken)) refuse("github-token", "contains characters that tokens never contain", "Use `${{ github.token }}` or another secret.");
   }
   const severities = [ "error", "warn", "off" ];
   const settings = {
    entries,
    operation,
    manifest: manifestPatterns(text("manifest") ?? actionInputs.manifest.default),
    allowDraft: boolean("allow-draft") ?? false,
    allOrNothing: boolean("all-or-nothing") ?? true,
    ifExists: choice("if-exists", [ "accept", "fail" ]) ?? "accept",
    packageCheck: choice("package-check", severities) ?? "error",
    tagCheck: choice("tag-check", severities) ?? "error",
    releases: integer("releases", 1, 100) ?? 10,
    expiresWithin: (integer("expires-within", 0, 36500) ?? 14) * 864e5,
    waitForAssets: seconds("wait-for-assets", 0) ?? 6e4,
    timeout: seconds("timeout", 1) ?? 6e5
   };
   for (const fault of manifestPatternFaults(settings.manifest)) refuse("manifest", ...fault);
   const dryRun = boolean("dry-run");
   const tag = tagInput();
   const manifestUrl = text("manifest-url");
   const urlFault = manifestUrl === void 0 ? void 0 : (0, manifest_url.V)(manifestUrl);
   if (urlFault) refuse("manifest-url", ...urlFault);
   const asked = {
    operation: settings.operation,
    allowDraft: settings.allowDraft,
    ...(0, data.sw)({
     tag,
     dryRun
    })
   };
   const parsed = {
    secrets: [ ...secrets ],
    problems,
    emptyTokens: found.emptyTokens,
    named,
    asked
   };
   if (problems.length > 0) return parsed;
   const optional = (0, data.sw)({
    tag,
    dryRun,
    manifestUrl,
    githubToken,
    manifestPath: text("manifest-path")
   });
   return {
    ...parsed,
    settings: {
     ...settings,
     ...optional
    }
   };
  }
  function inputReader(read, problems) {
   const text = input => read(input).trim() || void 0;
   const refuse = (...problem) => void problems.push(invalid(...problem));
   const integer = (input, least, most, hint = `Write a whole number from ${least} to ${most}.`) => {
    const value = text(input);
    if (value === void 0) return;
    if (/^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    return refuse(input, `is ${shown(value)}, which is not allowed`, hint);
   };
   return {
    text,
    refuse,
    choice(input, choices) {
     const value = text(input);
     if (value === void 0) return;
     const hint = `Write one of ${list(choices)}.${suggestion(value, choices)}`;
     const fault = `is ${shown(value)}, which is not allowed`;
     return choices.find(candidate => candidate === value) ?? refuse(input, fault, hint);
    },
    boolean(input) {
     const value = text(input);
     if (value === void 0) return;
     if (/^(true|True|TRUE)$/.test(value)) return true;
     if (/^(false|False|FALSE)$/.test(value)) return false;
     return refuse(input, `is ${shown(value)}, which is not a boolean`, "Write `true` or `false`.");
    },
    integer,
    tag() {
     const value = text("tag");
     if (value === void 0) return;
     const name = (0, domain_tag.k9)(value);
     const fault = (0, domain_tag.nJ)(name);
     if (fault === void 0) return name;
     const hint = "Use the name of the tag as the release shows it, e.g. `v1.2.0`.";
     return refuse("tag", `is ${shown(name)}, which ${fault}`, hint);
    },
    seconds(input, least) {
     const value = integer(input, least, 999999, `Write whole seconds, from ${least} to 999999.`);
     return value === void 0 ? void 0 : value * 1e3;
    }
   };
  }
  var ending = __nccwpck_require__(4459);
  var network = __nccwpck_require__(8224);
  var concurrency = __nccwpck_require__(7571);
  var api = __nccwpck_require__(8943);
  const looked = 10;
  function createPreviousManifests(release, options) {
   let before;
   return async (patterns, maxBytes) => {
    before ??= findPrevious(release, options);
    const asset = (0, assets.o4)(patterns, (await before)?.assets ?? []);
    if (!asset || asset.size > maxBytes) return;
    const sent = await options.http.send({
     method: "GET",
     url: asset.downloadUrl,
     effect: "read",
     redirects: "follow",
     maxBytes,
     maxAttempts: 1
    });
    return sent.ok && sent.value.status === 200 ? sent.value.body : void 0;
   };
  }
  async function findPrevious(release, {onStale, ...options}) {
   const listed = await (0, api._)(options).newestReleases("The newest releases", release.repository, looked);
   if (!listed.ok || !Array.isArray(listed.value)) return;
   const releases = listed.value.flatMap(json => (0, github_payload.o)(json, release.repository) ?? []);
   const own = releases.findIndex(({tag, draft}) => tag === release.tag && !draft);
   const now = releases[own];
   if (now && (release.id !== void 0 && now.id !== release.id || now.prerelease !== release.prerelease)) {
    onStale?.();
    return;
   }
   return releases.slice(own + 1).find(({draft, prerelease}) => !draft && !prerelease);
  }
  var phase = __nccwpck_require__(2701);
  var entry_state = __nccwpck_require__(58);
  function writes({gatesOthers, changes}) {
   return gatesOthers || changes.length > 0;
  }
  function rehearsalIsDue(entries, {dryRun, allOrNothing, ifExists}) {
   if (dryRun) return true;
   if (!allOrNothing) return false;
   const writing = entries.filter(entry => entry.progress.kind === "planned" && writes(entry));
   return writing.length > 1 || ifExists === "fail";
  }
  function checkEntries(entries, rehearse, options) {
   return (0, phase.PF)(entries, options, async (entry, context) => entry.progress.kind === "planned" ? (0, 
   entry_state.np)(entry, await entry.progress.job.check(context, {
    rehearse
   })) : entry);
  }
  function withhold(entries) {
   const culprits = entries.filter(({progress, gatesOthers}) => progress.kind === "failed" && gatesOthers).map(({label}) => `\`${label}\``);
   if (culprits.length === 0) return [ ...entries ];
   return entries.map(entry => {
    const isOpen = entry.progress.kind === "planned" || entry.progress.kind === "ready";
    if (!isOpen || !writes(entry)) return entry;
    const text = `\`${entry.label}\` was not published because ${culprits.join(" and ")} failed ${culprits.length > 1 ? "their" : "its"} checks. Set \`all-or-nothing: false\` to publish it anyway.`;
    return {
     ...entry,
     progress: {
      kind: "done",
      status: "withheld"
     },
     notices: [ ...entry.notices, {
      level: "notice",
      text
     } ]
    };
   });
  }
  function confirmEntries(entries, options) {
   return (0, phase.PF)(entries, {
    ...options,
    inTurns: false
   }, async (entry, context) => entry.progress.kind === "completed" && entry.progress.confirm ? (0, 
   entry_state.np)(entry, await entry.progress.confirm(context)) : entry);
  }
  const inspect_concurrency = 4;
  async function inspectEntries(entries, context) {
   const inspections = new Map;
   for (const entry of entries) for (const inspection of inspectionsOf(entry)) if (!inspections.has(inspection.key)) inspections.set(inspection.key, {
    inspection,
    entry
   });
   const reports = new Map;
   await (0, concurrency.X)([ ...inspections.values() ], inspect_concurrency, async ({inspection, entry: {manifest}}) => {
    const {problems, notices} = await reportOf(inspection, context);
    reports.set(inspection.key, {
     problems: problems.map(problem => (0, domain_problem.Tu)(problem, manifest)),
     notices: notices.map(notice => (0, domain_problem.Tu)(notice, manifest))
    });
   });
   const cutOff = context.signal.aborted ? (0, phase.p3)(context.signal) : void 0;
   const inspected = entries.map(entry => {
    const own = inspectionsOf(entry);
    const found = own.flatMap(({key}) => reports.get(key)?.problems ?? []);
    const known = cutOff === void 0 ? found : found.filter(({code}) => code !== cutOff.code);
    const problems = (0, domain_problem.GW)([ ...new Set(known), ...cutOff && own.length > 0 ? [ cutOff ] : [] ]);
    return problems ? {
     ...entry,
     progress: {
      kind: "failed",
      problems
     }
    } : entry;
   });
   return {
    entries: inspected,
    notices: cutOff ? [] : [ ...reports.values() ].flatMap(({notices}) => notices)
   };
  }
  async function reportOf(inspection, context) {
   try {
    return await inspection.run(context);
   } catch (error) {
    return {
     problems: (0, phase.PD)(error, "Release Relay"),
     notices: []
    };
   }
  }
  function inspectionsOf({progress}) {
   return progress.kind === "planned" ? progress.job.inspections ?? [] : [];
  }
  var plan = __nccwpck_require__(5455);
  function publishEntries(entries, options) {
   return (0, phase.PF)(entries, options, async (entry, context) => entry.progress.kind === "ready" ? (0, 
   entry_state.np)(entry, await entry.progress.publish(context)) : entry);
  }
  function endRehearsal(entries) {
   return entries.map(entry => {
    const {progress} = entry;
    if (progress.kind === "ready") return {
     ...entry,
     progress: {
      kind: "done",
      status: "planned"
     }
    };
    return progress.kind === "completed" ? {
     ...entry,
     progress: {
      kind: "done",
      status: progress.status
     }
    } : entry;
   });
  }
  var entries = __nccwpck_require__(6428);
  var operations_reading = __nccwpck_require__(4590);
  var domain_version = __nccwpck_require__(3356);
  var github_releases = __nccwpck_require__(3425);
  var operations_manifests = __nccwpck_require__(4598);
  async function resolveRelease(query, settings, context) {
   const {until} = context;
   const releases = (0, github_releases.H)(context);
   const takesDrafts = settings.entries.some(({registry}) => registry.takesDrafts === true);
   const found = await releases.find(query, {
    until,
    takesDrafts
   });
   if (!found.ok) return found;
   const facts = {
    operation: query.operation,
    operationAskedFor: query.operationAskedFor,
    release: found.value.release,
    dryRun: query.dryRun,
    version: settings.tagCheck === "error" ? (0, domain_version.bp)(query.tag) : void 0
   };
   const isWithdraw = query.operation === "withdraw";
   const {draft} = found.value.release;
   const busy = settings.entries.filter(entry => !isWithdraw && (0, plan.bk)(entry, facts) === void 0).filter(({registry}) => !draft || registry.takesDrafts === true).map(entry => ({
    entry,
    needs: (0, plan.hN)(entry, facts)
   }));
   const wishes = busy.flatMap(({entry, needs}) => {
    const {label, registry} = entry;
    const format = registry.manifestFormat;
    if (needs.manifest === "none" || format === void 0) return [];
    return [ {
     label,
     format,
     request: (0, operations_manifests.fo)(entry, settings),
     need: needs.manifest
    } ];
   });
   const requests = wishes.filter(({need, request}) => need !== "optional" && request.url === void 0);
   const wanted = {
    manifests: distinct(requests.map(({request}) => request.patterns)),
    assets: distinct(busy.flatMap(({needs}) => needs.assets))
   };
   const awaited = wishes.length === 0 && wanted.assets.length === 0 ? (0, result.ok)(found.value.release) : await releases.awaitAssets(found.value, wanted, {
    until
   });
   if (!awaited.ok) return awaited;
   const release = awaited.value;
   const {manifests, notices} = await (0, operations_manifests.PX)(wishes, release, {
    tagCheck: settings.tagCheck,
    requests: (0, operations_manifests.uD)(settings)
   }, context);
   const byTagOnly = `Release \`${(0, domain_text.Hv)(query.tag)}\` was not found on GitHub: what a registry has of this version is withdrawn. Check \`tag\` if the release should exist.`;
   const withdrawal = isWithdraw && release.id === void 0 ? [ {
    level: "notice",
    text: byTagOnly
   } ] : [];
   const version = manifests.find(({manifest}) => manifest.ok)?.version ?? (0, domain_version.bp)(query.tag) ?? "";
   const submitted = manifests.find(({need, manifest}) => need === "public" && manifest.ok)?.manifest;
   return (0, result.ok)({
    release,
    runManifests: manifests,
    manifests: new Map(manifests.flatMap(one => one.labels.map(label => [ label, one ]))),
    version,
    tagCheck: settings.tagCheck,
    notices: [ ...notices, ...withdrawal ],
    ...(0, data.sw)({
     manifestUrl: submitted?.ok ? submitted.value.url : void 0
    })
   });
  }
  function distinct(values) {
   return [ ...new Map(values.map(value => [ JSON.stringify(value), value ])).values() ];
  }
  const maxPackageBytes = 134217728;
  async function relay(settings, query, context, until = context.clock.now() + settings.waitForAssets, before = new Map) {
   const {clock, runner, github, signal} = context;
   const {log} = runner;
   const {repository} = query;
   log.info(`${query.operation}${query.dryRun ? " (dry run)" : ""}: release ${query.tag} of ${repository.owner}/${repository.name}`);
   let stale = false;
   const isStale = () => stale;
   const onStale = query.release && (() => void (stale = true));
   const startAgain = (used, entries = settings.entries) => {
    log.info("The release has changed since the event: reading it from GitHub");
    const usages = settings.entries.flatMap(({label}, index) => {
     const own = used[index];
     return own ? [ [ label, {
      attempts: own.attempts(),
      elapsedMs: own.elapsedMs()
     } ] ] : [];
    });
    return relay({
     ...settings,
     entries
    }, (0, data.sw)({
     ...query,
     release: void 0
    }), context, until, new Map(usages));
   };
   const {reading, assetsThrough} = (0, operations_reading.B)(settings, repository, context, {
    until,
    allowDraft: settings.allowDraft,
    ...(0, data.sw)({
     onStale
    })
   });
   const resolved = await resolveRelease(query, settings, reading);
   if (isStale()) return startAgain([]);
   if (!resolved.ok) {
    const problems = signal.aborted ? [ (0, phase.p3)(signal) ] : resolved.error;
    return (0, ending.ce)(settings, problems, {
     operation: query.operation,
     query: (0, result.ok)(query)
    });
   }
   const resolution = resolved.value;
   const {release, runManifests} = resolution;
   const {allOrNothing, ifExists, packageCheck, timeout} = settings;
   const shared = {
    ...context,
    timeout,
    dryRun: query.dryRun,
    run: github.run,
    assetsThrough
   };
   const {groups, contexts, end, outcomesOf} = (0, entries.J)(settings.entries, shared, runner, before);
   const options = {
    contexts,
    clock,
    signal,
    onDone: end
   };
   const gate = entries => allOrNothing ? withhold(entries) : entries;
   const planned = (0, plan.W9)(settings.entries, {
    ...query,
    ...resolution,
    ifExists
   });
   const rehearse = rehearsalIsDue(planned, {
    dryRun: query.dryRun,
    allOrNothing,
    ifExists
   });
   const previous = createPreviousManifests(release, reading);
   const inspected = await inspectEntries(gate(planned), {
    ...reading,
    packageCheck,
    packageBytes: (0, concurrency.y)(maxPackageBytes),
    previousManifest: async ({url}) => {
     const same = runManifests.find(({manifest}) => manifest.ok && manifest.value.url === url);
     return same && previous(same.request.patterns, same.format.maxBytes);
    }
   });
   const checked = gate(await checkEntries(gate(inspected.entries), rehearse, options));
   if (isStale()) {
    for (const group of groups) group.end("Starting again: the release has changed since the event");
    return startAgain(contexts);
   }
   const published = query.dryRun ? endRehearsal(checked) : await publishEntries(checked, options);
   const confirmed = await confirmEntries(published, options);
   confirmed.forEach(end);
   const outcomes = outcomesOf(confirmed);
   const notices = [ ...query.notices, ...resolution.notices, ...inspected.notices ];
   const refuted = isStale() ? confirmed.filter(failedForAsset).map(({label}) => label) : [];
   if (refuted.length === 0) return {
    outcomes,
    problems: [],
    notices: [ ...notices, ...(0, ending.SI)(outcomes, query) ],
    query,
    resolution
   };
   const again = await startAgain(contexts, settings.entries.filter(({label}) => refuted.includes(label)));
   const texts = again.notices.map(({text}) => text);
   return {
    ...again,
    outcomes: outcomes.map(outcome => again.outcomes.find(({label}) => label === outcome.label) ?? outcome),
    notices: [ ...notices.filter(({text}) => !texts.includes(text)), ...again.notices ]
   };
  }
  function failedForAsset({progress}) {
   return progress.kind === "failed" && progress.problems.every(({code}) => code === "asset.corrupt" || code === "asset.missing");
  }
  function registryOf(registry) {
   const {needs, plan, checkAccess, audit, faults, settings, secrets = [], decidesPrerelease, ...traits} = registry;
   return {
    ...traits,
    settings,
    secrets,
    configure(own, common) {
     const parsed = parse.xL(settings, own, {
      reportInput: true
     });
     const found = (faults?.({
      ...own,
      ...common
     }) ?? []).map(({setting, hint}) => ({
      code: "custom",
      path: [ setting ],
      message: hint
     }));
     if (!parsed.success || found.length > 0) return {
      issues: [ ...parsed.error?.issues ?? [], ...found ]
     };
     const all = {
      ...parsed.data,
      ...common
     };
     return {
      needs: operation => needs(all, operation),
      plan: input => plan({
       ...input,
       settings: all
      }),
      checkAccess: (input, context) => checkAccess({
       ...input,
       settings: all
      }, context),
      audit: (input, context) => audit({
       ...input,
       settings: all
      }, context),
      decidesPrerelease: decidesPrerelease?.(parsed.data) ?? false,
      secrets: secrets.flatMap(name => {
       const value = parsed.data[name];
       return (Array.isArray(value) ? value : [ value ]).filter(one => typeof one === "string");
      })
     };
    }
   };
  }
  const types = {
   foundry: async () => registryOf((await Promise.all([ __nccwpck_require__.e(370), __nccwpck_require__.e(999), __nccwpck_require__.e(675), __nccwpck_require__.e(67) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 2067))).foundry),
   foundrymods: async () => registryOf((await Promise.all([ __nccwpck_require__.e(370), __nccwpck_require__.e(999), __nccwpck_require__.e(675), __nccwpck_require__.e(443) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 4443))).foundrymods),
   keygen: async () => registryOf((await Promise.all([ __nccwpck_require__.e(370), __nccwpck_require__.e(13), __nccwpck_require__.e(999), __nccwpck_require__.e(603) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 8984))).keygen),
   releasepage: async () => registryOf((await __nccwpck_require__.e(318).then(__nccwpck_require__.bind(__nccwpck_require__, 318))).releasepage)
  };
  const registryTypes = Object.keys(types);
  function loadRegistries(text) {
   const isMeant = type => text === void 0 || text.includes(type) || text.includes("\\");
   return Promise.all(Object.entries(types).flatMap(([type, load]) => isMeant(type) ? [ load() ] : []));
  }
  var outcome = __nccwpck_require__(7888);
  var annotations = __nccwpck_require__(856);
  const planLength = 1e5;
  const planBytes = 130560;
  const bodyLengths = [ 1 / 0, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3, 500, 200, 100, 50, 0 ];
  function isInPlan({status, changes}) {
   return (status === "planned" || status === "skipped") && changes.length > 0;
  }
  function planFrom(outcomes) {
   const requests = outcomes.filter(isInPlan).flatMap(({label, changes}) => changes.map(({method, url, body}) => ({
    label,
    method,
    url,
    body: typeof body === "string" || body === void 0 ? void 0 : JSON.stringify(body)
   })));
   for (const length of bodyLengths) {
    const cut = requests.map(({body, ...request}) => ({
     ...request,
     ...body === void 0 || length === 0 ? {} : {
      body: (0, domain_text.xv)(body, length)
     }
    }));
    const json = JSON.stringify(cut);
    if (json.length <= planLength && Buffer.byteLength(json) <= planBytes) return json;
   }
   let length = 2;
   const fitting = requests.flatMap(request => {
    const json = JSON.stringify({
     ...request,
     body: void 0
    });
    length += Buffer.byteLength(json) + 1;
    return length > planLength ? [] : [ json ];
   });
   return `[${fitting.join(",")}]`;
  }
  const outputsLength = 45e4;
  const measures = [ {
   detail: 1 / 0,
   problems: 1 / 0,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 1e3,
   problems: 1 / 0,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 200,
   problems: 1 / 0,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 200,
   problems: 100,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 0,
   problems: 10,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 0,
   problems: 1,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 0,
   problems: 0,
   text: domain_url.QO,
   missing: true
  }, {
   detail: 0,
   problems: 0,
   text: 255,
   missing: false
  }, {
   detail: 0,
   problems: 0,
   text: 0,
   missing: false
  } ];
  function outputsFrom(run) {
   const {tag, version, manifestUrl} = run;
   const isShown = ({status}) => status === "published" || status === "unchanged" || status === "verified";
   const url = run.outcomes.find(outcome => isShown(outcome) && outcome.url !== void 0)?.url ?? "";
   const plan = run.dryRun ? planFrom(run.outcomes) : "[]";
   const status = run.failed ? "failed" : (0, outcome.c2)(run.outcomes);
   const missing = JSON.stringify(run.missing ?? []);
   const others = {
    status,
    url,
    missing,
    plan,
    tag,
    version,
    "manifest-url": manifestUrl
   };
   const length = outputsLength - Object.values(others).join("").length;
   let outcomes = "{}";
   for (const measure of measures) {
    outcomes = JSON.stringify(outcomesFrom(run.outcomes, measure));
    if (outcomes.length <= length) break;
   }
   return {
    ...others,
    outcomes
   };
  }
  function outcomesFrom(outcomes, measure) {
   const entries = outcomes.map(({label, type, operation, status, version, attempts, elapsedMs, ...outcome}) => {
    const cut = text => text && (0, domain_text.xv)(text, measure.text);
    const problems = outcome.problems.slice(0, measure.problems).map(({code, title, detail, hint, field}) => ({
     code,
     title: cut(title),
     detail: detail === void 0 || measure.detail === 0 ? void 0 : (0, domain_text.xv)(detail, measure.detail),
     hint: cut(hint),
     field: cut(field)
    }));
    const {url, editUrl, expires} = outcome;
    const missing = measure.missing && outcome.audited ? tagsMissing(outcome.audited) : void 0;
    const pages = {
     url: cut(url),
     edit_url: cut(editUrl)
    };
    const facts = {
     type,
     operation,
     status,
     version: cut(version),
     ...pages,
     expires,
     missing,
     problems,
     attempts
    };
    return [ label, {
     ...facts,
     elapsed_ms: Math.round(elapsedMs)
    } ];
   });
   return Object.fromEntries(entries);
  }
  function tagsMissing(audited) {
   return audited.flatMap(({tag, mark}) => mark === "missing" ? [ tag ] : []).reverse();
  }
  function withRemedies(run) {
   const known = new Map;
   const remedied = problem => {
    const same = known.get(problem) ?? {
     ...problem,
     hint: problem.hint ?? remedyFor(problem)
    };
    known.set(problem, same);
    return same;
   };
   const outcomes = run.outcomes.map(outcome => {
    if (outcome.status !== "failed") return outcome;
    const [first, ...others] = outcome.problems;
    return {
     ...outcome,
     problems: [ remedied(first), ...others.map(remedied) ]
    };
   });
   return {
    ...run,
    outcomes,
    problems: run.problems.map(remedied)
   };
  }
  function remedyFor({code, field}) {
   if (code === "registry.rejected" && field === void 0) return "Correct what the message names. If it names nothing, check `url` of the entry, then run again: a re-run is safe.";
   if (code === "registry.conflict" || code === "release.unusable") return "Check what exists already, then run again: a re-run is safe.";
   return domain_problem.ZQ[code].remedy;
  }
  const ownWords = new Set([ "code", "input", "kind", "label", "level", "method", "operation", "pointer", "status", "type" ]);
  const foreign = new Set([ "body", "headers" ]);
  function safeTexts(value, safe) {
   const seen = new Map;
   const copyOf = (given, isOurs) => {
    if (typeof given === "string") return safe(given);
    if (given === null || typeof given !== "object") return given;
    const known = seen.get(given);
    if (known !== void 0) return known;
    const copy = Array.isArray(given) ? given.map(item => copyOf(item, isOurs)) : Object.fromEntries(Object.entries(given).map(([key, item]) => {
     if (isOurs && typeof item === "string" && ownWords.has(key)) return [ key, item ];
     return [ isOurs ? key : safe(key), copyOf(item, isOurs && !foreign.has(key)) ];
    }));
    seen.set(given, copy);
    return copy;
   };
   return copyOf(value, true);
  }
  var rerun = __nccwpck_require__(6162);
  function escapeMarkdown(text) {
   return text.replaceAll(/\s+/g, " ").replaceAll(/[&<>`*[\]|~\\$@]/g, reference).replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, reference).replaceAll(/:(?=\/\/)/g, reference).replaceAll(/\bwww\./gi, found => `${found.slice(0, -1)}&#46;`).replaceAll(/^(\s*)([-+#=]|\d+[.)](?=\s|$))/g, (_, space, mark) => `${space}${mark.slice(0, -1)}${reference(mark.slice(-1))}`);
  }
  function proseMarkdown(text) {
   return text.split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? `<code>${escapeMarkdown(part)}</code>` : escapeMarkdown(part)).join("");
  }
  function reference(character) {
   return `&#${character.codePointAt(0) ?? 0};`;
  }
  function markdown_link(text, address) {
   const url = URL.parse(address);
   if (!url || !/^https?:$/.test(url.protocol)) return escapeMarkdown(text);
   return `[${escapeMarkdown(text)}](${url.href.replaceAll(/[()<>|`*_[\]~\\$@]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("&", "&amp;")})`;
  }
  function codeBlock(text, language) {
   let length = 3;
   for (const [ticks] of text.matchAll(/`+/g)) length = Math.max(length, ticks.length + 1);
   const fence = "`".repeat(length);
   return `${fence}${language}\n${text}\n${fence}`;
  }
  const marks = {
   listed: "\u2705 listed",
   differs: "\u26a0\ufe0f differs",
   unreachable: "\u26a0\ufe0f unreachable",
   missing: "\u274c missing",
   refused: "\u{1f6ab} would be refused",
   skipped: "\u23ed\ufe0f prerelease",
   unknown: "\u2754 not known"
  };
  function auditTable(outcomes) {
   const columns = outcomes.flatMap(({label, audited}) => audited === void 0 ? [] : [ {
    label,
    audited
   } ]);
   const [first] = columns;
   if (first === void 0) return "";
   const found = columns.map(({audited}) => new Map(audited.map(({tag, mark}) => [ tag, mark ])));
   const line = cells => `| ${cells.join(" | ")} |`;
   return [ line([ "Version", ...columns.map(({label}) => escapeMarkdown(label)) ]), line([ "---", ...columns.map(() => "---") ]), ...first.audited.map(({tag}) => line([ escapeMarkdown((0, 
   domain_text.xv)(tag, 100)), ...found.map(marksOf => marks[marksOf.get(tag) ?? "unknown"]) ])) ].join("\n");
  }
  const summaryBytes = 1048576;
  const noteBytes = 1024;
  const summary_marks = {
   published: "\u2705",
   updated: "\u2705",
   withdrawn: "\u2705",
   verified: "\u2705",
   unchanged: "\u{1f7f0}",
   pending: "\u23f3",
   planned: "\u{1f4dd}",
   skipped: "\u23ed\ufe0f",
   withheld: "\u270b",
   failed: "\u274c"
  };
  function summaryFrom(input) {
   const {outcomes, problems, dryRun, tag, pageUrl} = input;
   const status = problems.length > 0 ? "failed" : (0, outcome.c2)(outcomes);
   const heading = tag === "" ? "Release Relay" : `Release Relay: ${markdown_link(tag, pageUrl)}`;
   const sections = [ `## ${heading}\n\n${summary_marks[status]} **${status}**${dryRun ? " (dry run: nothing was written)" : ""}`, outcomes.length > 0 ? table(outcomes) : "", auditTable(outcomes), ...[ ...(0, 
   annotations.Sk)(input) ].map(([problem, labels]) => problemSection(labels, problem)), ...rerunNotes(input).map(proseMarkdown), documentLinks(input), noticeList(input), ...dryRun ? outcomes.flatMap(changeSections) : [] ];
   return joinWithin(sections.filter(section => section !== ""), summaryBytes);
  }
  function table(outcomes) {
   const rows = outcomes.map(({label, type, status, version, manifest, url, editUrl}) => {
    const qualities = [ label === type ? [] : type, manifest ?? [] ].flat().map(escapeMarkdown).join(", ");
    const name = `${escapeMarkdown(label)}${qualities === "" ? "" : ` (${qualities})`}`;
    const pages = [ url === void 0 ? [] : markdown_link("open", url), editUrl === void 0 ? [] : markdown_link("edit", editUrl) ];
    const links = pages.flat().join(" \xb7 ");
    return `| ${name} | ${summary_marks[status]} ${status} | ${escapeMarkdown((0, domain_text.xv)(version, 100))} | ${links} |`;
   });
   return [ "| Registry | Outcome | Version | Link |", "| --- | --- | --- | --- |", ...rows ].join("\n");
  }
  function rerunNotes(input) {
   const problems = [ ...(0, annotations.Sk)(input).keys() ];
   return [ ...problems.some(({place, hint = ""}) => place?.kind === "manifest" && !hint.includes("attach")) ? [ rerun.c ] : [], ...problems.some(isAboutWorkflow) ? workflowNote(input) : [] ];
  }
  function workflowNote({isReleaseEvent, tag}) {
   return isReleaseEvent === true ? [ (0, rerun.y)((0, domain_text.Hv)(tag)) ] : [];
  }
  function isAboutWorkflow({hint = "", field, place}) {
   if (place?.kind === "input" || splitExample(hint).yaml.length > 0 || /\$\{\{|\bset `[a-z-]+: /i.test(hint)) return true;
   return place === void 0 && field !== void 0 && field !== "token" && hint.includes(`\`${field}\``);
  }
  function documentLinks({outcomes, documents}) {
   const types = new Set(outcomes.filter(({status}) => status === "failed").map(({type}) => type));
   if (documents === void 0 || types.size === 0) return "";
   const links = [ ...types ].map(type => markdown_link(type, `${documents}/registries/${type}.md`));
   return `Explanations of these errors: ${links.join(", ")}.`;
  }
  function problemSection(labels, problem) {
   const {code, title, detail, hint = "", field} = problem;
   const {prose, yaml} = splitExample(hint);
   const owner = [ labels.join(", ") || "Release Relay", field ].filter(part => part !== void 0);
   return [ `### \u274c ${owner.map(escapeMarkdown).join(": ")}`, `${proseMarkdown(`${(0, 
   annotations._6)(problem)}${title}`)} (\`${code}\`)`, ...detail === void 0 ? [] : [ `> ${proseMarkdown(detail)}` ], ...hint === "" ? [] : [ `**What to do:** ${proseMarkdown(prose)}` ], ...yaml ].join("\n\n");
  }
  function splitExample(text) {
   const lines = /(?:\n {2,}\S.*)+$/.exec(text)?.[0] ?? "";
   return {
    prose: text.slice(0, text.length - lines.length),
    yaml: lines === "" ? [] : [ codeBlock(lines.slice(1), "yaml") ]
   };
  }
  function noticeList(input) {
   const {notices, outcomes} = input;
   const line = (notice, owner = "") => {
    const {prose, yaml} = splitExample(notice.text);
    const said = `- ${notice.level === "warning" ? "\u26a0\ufe0f" : "\u2139\ufe0f"} ${owner}${proseMarkdown(`${(0, 
    annotations._6)(notice)}${prose}`)}`;
    return [ said, ...yaml.map(block => block.replace(/^/gm, "  ")) ].join("\n\n");
   };
   const lines = [ ...notices.map(notice => line(notice)), ...outcomes.flatMap(({label, notices: own}) => own.map(notice => line(notice, `${escapeMarkdown(label)}: `))) ];
   const isSaid = [ ...(0, annotations.Sk)(input).keys() ].some(isAboutWorkflow);
   const hasExample = outcomes.some(({notices: own}) => own.some(({text}) => splitExample(text).yaml.length > 0));
   const notes = hasExample && !isSaid ? workflowNote(input).map(note => `\n${proseMarkdown(note)}`) : [];
   return lines.length === 0 ? "" : [ "### Notices", "", ...lines, ...notes ].join("\n");
  }
  function changeSections(outcome) {
   if (!isInPlan(outcome)) return [];
   const {label, changes} = outcome;
   const blocks = changes.map(change => `${escapeMarkdown(change.title)}\n\n${codeBlock(requestText(change), "")}`);
   return [ `<details><summary>${escapeMarkdown(label)}: what would be sent</summary>\n\n${blocks.join("\n\n")}\n\n</details>` ];
  }
  function requestText({method, url, headers = {}, body}) {
   const head = [ `${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`) ].join("\n");
   if (body === void 0) return head;
   return `${head}\n\n${(0, domain_text.xv)(typeof body === "string" ? body : JSON.stringify(body, null, 2), 2e4)}`;
  }
  function joinWithin(sections, bytes) {
   const sizes = sections.map(section => Buffer.byteLength(section) + 2);
   const fitting = room => {
    let used = 0;
    const end = sizes.findIndex(size => (used += size) > room);
    return end < 0 ? sizes.length : end;
   };
   if (fitting(bytes) === sections.length) return `${sections.join("\n\n")}\n`;
   const kept = fitting(bytes - noteBytes);
   const note = `_${sections.length - kept} more parts do not fit into a job summary; the log has every message._`;
   return `${[ ...sections.slice(0, kept), note ].join("\n\n")}\n`;
  }
  async function writeReport(report, sink, {locator, documents}) {
   const failed = report.problems.length > 0 || report.outcomes.some(outcome.N6);
   const safe = safeTexts(withRemedies(report), text => sink.safe(text));
   const {outcomes, problems, notices} = safe;
   const places = [ ...problems, ...notices, ...outcomes.flatMap(outcome => [ ...outcome.problems, ...outcome.notices ]) ];
   const locate = places.some(({place}) => place?.kind === "manifest") ? await locator() : () => {};
   for (const annotation of (0, annotations.jZ)(safe, locate)) sink.annotate(annotation);
   const outputs = outputsFrom({
    ...safe,
    failed
   });
   for (const [name, value] of Object.entries(outputs)) sink.output(name, value);
   sink.summary(summaryFrom({
    ...safe,
    ...(0, data.sw)({
     documents
    })
   }));
   sink.line((0, annotations.PN)(outputs.status, outcomes));
   return failed ? 1 : 0;
  }
  const package_namespaceObject = {
   rE: "1.0.0"
  };
  const ownVersion = package_namespaceObject.rE;
  async function run(edges) {
   const github = readGitHubContext(edges.runner.env);
   const registries = await loadRegistries(edges.runner.input("registries"));
   const given = (0, github_runner.a)(edges.runner.env);
   const inputs = parseInputs(name => edges.runner.input(name), registries, registryTypes, {
    given,
    isPullRequest: mayLackSecrets(github.event.name)
   });
   const runner = (0, safe_runner.O)(edges.runner, inputs.secrets);
   const event = await readEvent(runner, github, inputs);
   const {settings} = inputs;
   const {query} = event;
   if (!settings) return report((0, ending.J5)(inputs, event), runner, github);
   if (!query.ok) return report((0, ending.ce)(settings, query.error, event), runner, github, settings);
   const unusable = (0, network.c)(settings, github, runner.env);
   if (unusable) return report((0, ending.ce)(settings, unusable, event), runner, github, settings);
   const limit = limitTime(edges, settings.timeout);
   try {
    const {transport, clock, random} = edges;
    const {signal, deadline} = limit;
    const createClient = own => createHttpClient({
     transport,
     clock,
     random,
     deadline,
     signal,
     dryRun: isSurvey(query.value) || query.value.dryRun,
     userAgent: `release-relay/${ownVersion}`,
     redact: runner.redact,
     ...own
    });
    const ending = await operate(settings, query.value, {
     runner,
     github,
     clock,
     signal,
     deadline,
     createClient
    });
    return await report(ending, runner, github, settings);
   } catch (error) {
    return await report((0, ending.ce)(settings, (0, phase.PD)(error, "Release Relay"), event), runner, github, settings);
   } finally {
    limit.end();
   }
  }
  async function operate(settings, query, context) {
   if (!isSurvey(query)) return relay(settings, query, context);
   if (query.operation === "audit") return (await Promise.all([ __nccwpck_require__.e(370), __nccwpck_require__.e(999), __nccwpck_require__.e(653) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 3519))).audit(settings, query, context);
   const {checkAccess} = await Promise.all([ __nccwpck_require__.e(370), __nccwpck_require__.e(999), __nccwpck_require__.e(653) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 8562));
   return checkAccess(settings, query, context);
  }
  async function readEvent(runner, github, {asked}) {
   try {
    const event = parseEventFile(await runner.readText(github.event.path));
    const facts = {
     eventName: github.event.name,
     payload: event.ok ? event.value : void 0,
     env: runner.env,
     operationInput: asked.operation,
     ...(0, data.sw)({
      tagInput: asked.tag,
      dryRunInput: asked.dryRun,
      allowDraft: asked.allowDraft
     })
    };
    return {
     operation: operationIn(facts) ?? "publish",
     query: event.ok ? interpretEvent(facts) : (0, result.g)([ event.error ]),
     withoutSecrets: isWithoutSecrets(facts)
    };
   } catch (error) {
    return {
     operation: "publish",
     query: (0, result.g)((0, phase.PD)(error, "Release Relay"))
    };
   }
  }
  function limitTime({clock, cancelled}, timeout) {
   const controller = new AbortController;
   const cancel = () => controller.abort("cancelled");
   if (cancelled.aborted) cancel(); else cancelled.addEventListener("abort", cancel, {
    once: true
   });
   const timer = clock.timer(timeout, () => controller.abort("deadline"));
   return {
    signal: controller.signal,
    deadline: clock.now() + timeout,
    end() {
     timer.cancel();
     cancelled.removeEventListener("abort", cancel);
    }
   };
  }
  function report({outcomes, problems, notices, query, resolution, missing = []}, runner, {workspace, documents, event}, settings) {
   const locator = async () => {
    const {runManifests = []} = resolution ?? {};
    const isOnly = runManifests.length < 2;
    const {createLocator} = await __nccwpck_require__.e(442).then(__nccwpck_require__.bind(__nccwpck_require__, 2442));
    const locators = new Map;
    for (const {name, fileName: assetName, format, manifest} of workspace === "" ? [] : runManifests) {
     const id = manifest.ok ? manifest.value.manifest.id : void 0;
     const search = {
      workspace,
      assetName,
      isOnly,
      log: runner.log
     };
     const own = (0, data.sw)({
      manifestPath: settings?.manifestPath,
      id
     });
     locators.set(name, await createLocator(format, {
      ...search,
      ...own
     }));
    }
    return (place, title, about) => locators.get(about)?.(place, title, about);
   };
   const survey = query !== void 0 && isSurvey(query);
   const ofRelease = survey ? void 0 : query;
   const facts = {
    outcomes,
    problems,
    notices,
    missing,
    dryRun: ofRelease?.dryRun ?? false,
    tag: ofRelease?.tag ?? (survey ? "" : settings?.tag ?? ""),
    version: resolution?.version ?? "",
    manifestUrl: resolution?.manifestUrl ?? "",
    isReleaseEvent: event.name === "release",
    pageUrl: resolution?.release.pageUrl ?? ofRelease?.release?.pageUrl ?? ""
   };
   return writeReport(facts, {
    ...runner,
    line: runner.closing
   }, {
    locator,
    documents
   });
  }
 }),
 2613: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
 }),
 181: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
 }),
 4434: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
 }),
 9896: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
 }),
 8611: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
 }),
 5692: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
 }),
 9278: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
 }),
 4589: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");
 }),
 6698: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
 }),
 4573: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
 }),
 7540: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
 }),
 7598: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
 }),
 3053: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
 }),
 610: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
 }),
 8474: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
 }),
 3024: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
 }),
 7067: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
 }),
 2467: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
 }),
 7030: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
 }),
 6760: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
 }),
 643: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
 }),
 1792: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");
 }),
 7075: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
 }),
 1692: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
 }),
 3136: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
 }),
 7975: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
 }),
 3429: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
 }),
 5919: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
 }),
 8522: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
 }),
 857: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
 }),
 932: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");
 }),
 2203: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
 }),
 3193: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
 }),
 4756: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
 }),
 9023: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
 }),
 3106: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");
 }),
 7349: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Scalar = __nccwpck_require__(3301);
  var YAMLMap = __nccwpck_require__(4454);
  var YAMLSeq = __nccwpck_require__(2223);
  var resolveBlockMap = __nccwpck_require__(7103);
  var resolveBlockSeq = __nccwpck_require__(334);
  var resolveFlowCollection = __nccwpck_require__(3142);
  function resolveCollection(CN, ctx, token, onError, tagName, tag) {
   const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
   const Coll = coll.constructor;
   if (tagName === "!" || tagName === Coll.tagName) {
    coll.tag = Coll.tagName;
    return coll;
   }
   if (tagName) coll.tag = tagName;
   return coll;
  }
  function composeCollection(CN, ctx, token, props, onError) {
   const tagToken = props.tag;
   const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
   if (token.type === "block-seq") {
    const {anchor, newlineAfterProp: nl} = props;
    const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
    if (lastProp && (!nl || nl.offset < lastProp.offset)) {
     const message = "Missing newline after block sequence props";
     onError(lastProp, "MISSING_CHAR", message);
    }
   }
   const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
   if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
   let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
   if (!tag) {
    const kt = ctx.schema.knownTags[tagName];
    if (kt?.collection === expType) {
     ctx.schema.tags.push(Object.assign({}, kt, {
      default: false
     }));
     tag = kt;
    } else {
     if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true); else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
     return resolveCollection(CN, ctx, token, onError, tagName);
    }
   }
   const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
   const res = tag.resolve?.(coll, msg => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
   const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
   node.range = coll.range;
   node.tag = tagName;
   if (tag?.format) node.format = tag.format;
   return node;
  }
  exports.composeCollection = composeCollection;
 }),
 3683: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Document = __nccwpck_require__(3021);
  var composeNode = __nccwpck_require__(5937);
  var resolveEnd = __nccwpck_require__(7788);
  var resolveProps = __nccwpck_require__(4631);
  function composeDoc(options, directives, {offset, start, value, end}, onError) {
   const opts = Object.assign({
    _directives: directives
   }, options);
   const doc = new Document.Document(void 0, opts);
   const ctx = {
    atKey: false,
    atRoot: true,
    directives: doc.directives,
    options: doc.options,
    schema: doc.schema
   };
   const props = resolveProps.resolveProps(start, {
    indicator: "doc-start",
    next: value ?? end?.[0],
    offset,
    onError,
    parentIndent: 0,
    startOnNewline: true
   });
   if (props.found) {
    doc.directives.docStart = true;
    if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
   }
   doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
   const contentEnd = doc.contents.range[2];
   const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
   if (re.comment) doc.comment = re.comment;
   doc.range = [ offset, contentEnd, re.offset ];
   return doc;
  }
  exports.composeDoc = composeDoc;
 }),
 5937: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Alias = __nccwpck_require__(4065);
  var identity = __nccwpck_require__(1127);
  var composeCollection = __nccwpck_require__(7349);
  var composeScalar = __nccwpck_require__(5413);
  var resolveEnd = __nccwpck_require__(7788);
  var utilEmptyScalarPosition = __nccwpck_require__(2599);
  const CN = {
   composeNode,
   composeEmptyNode
  };
  function composeNode(ctx, token, props, onError) {
   const atKey = ctx.atKey;
   const {spaceBefore, comment, anchor, tag} = props;
   let node;
   let isSrcToken = true;
   switch (token.type) {
   case "alias":
    node = composeAlias(ctx, token, onError);
    if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
    break;

   case "scalar":
   case "single-quoted-scalar":
   case "double-quoted-scalar":
   case "block-scalar":
    node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) node.anchor = anchor.source.substring(1);
    break;

   case "block-map":
   case "block-seq":
   case "flow-collection":
    try {
     node = composeCollection.composeCollection(CN, ctx, token, props, onError);
     if (anchor) node.anchor = anchor.source.substring(1);
    } catch (error) {
     const message = error instanceof Error ? error.message : String(error);
     onError(token, "RESOURCE_EXHAUSTION", message);
    }
    break;

   default:
    {
     const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
     onError(token, "UNEXPECTED_TOKEN", message);
     isSrcToken = false;
    }
   }
   node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
   if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
   if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
    const msg = "With stringKeys, all keys must be strings";
    onError(tag ?? token, "NON_STRING_KEY", msg);
   }
   if (spaceBefore) node.spaceBefore = true;
   if (comment) if (token.type === "scalar" && token.source === "") node.comment = comment; else node.commentBefore = comment;
   if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
   return node;
  }
  function composeEmptyNode(ctx, offset, before, pos, {spaceBefore, comment, anchor, tag, end}, onError) {
   const token = {
    type: "scalar",
    offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
    indent: -1,
    source: ""
   };
   const node = composeScalar.composeScalar(ctx, token, tag, onError);
   if (anchor) {
    node.anchor = anchor.source.substring(1);
    if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
   }
   if (spaceBefore) node.spaceBefore = true;
   if (comment) {
    node.comment = comment;
    node.range[2] = end;
   }
   return node;
  }
  function composeAlias({options}, {offset, source, end}, onError) {
   const alias = new Alias.Alias(source.substring(1));
   if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
   if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
   const valueEnd = offset + source.length;
   const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
   alias.range = [ offset, valueEnd, re.offset ];
   if (re.comment) alias.comment = re.comment;
   return alias;
  }
  exports.composeEmptyNode = composeEmptyNode;
  exports.composeNode = composeNode;
 }),
 5413: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Scalar = __nccwpck_require__(3301);
  var resolveBlockScalar = __nccwpck_require__(8913);
  var resolveFlowScalar = __nccwpck_require__(6842);
  function composeScalar(ctx, token, tagToken, onError) {
   const {value, type, comment, range} = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
   const tagName = tagToken ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
   let tag;
   if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR]; else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError); else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError); else tag = ctx.schema[identity.SCALAR];
   let scalar;
   try {
    const res = tag.resolve(value, msg => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
    scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
   } catch (error) {
    const msg = error instanceof Error ? error.message : String(error);
    onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
    scalar = new Scalar.Scalar(value);
   }
   scalar.range = range;
   scalar.source = value;
   if (type) scalar.type = type;
   if (tagName) scalar.tag = tagName;
   if (tag.format) scalar.format = tag.format;
   if (comment) scalar.comment = comment;
   return scalar;
  }
  function findScalarTagByName(schema, value, tagName, tagToken, onError) {
   if (tagName === "!") return schema[identity.SCALAR];
   const matchWithTest = [];
   for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) if (tag.default && tag.test) matchWithTest.push(tag); else return tag;
   for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
   const kt = schema.knownTags[tagName];
   if (kt && !kt.collection) {
    schema.tags.push(Object.assign({}, kt, {
     default: false,
     test: void 0
    }));
    return kt;
   }
   onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
   return schema[identity.SCALAR];
  }
  function findScalarTagByTest({atKey, directives, schema}, value, token, onError) {
   const tag = schema.tags.find(tag => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
   if (schema.compat) {
    const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
    if (tag.tag !== compat.tag) {
     const ts = directives.tagString(tag.tag);
     const cs = directives.tagString(compat.tag);
     const msg = `Value may be parsed as either ${ts} or ${cs}`;
     onError(token, "TAG_RESOLVE_FAILED", msg, true);
    }
   }
   return tag;
  }
  exports.composeScalar = composeScalar;
 }),
 9984: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var node_process = __nccwpck_require__(932);
  var directives = __nccwpck_require__(1342);
  var Document = __nccwpck_require__(3021);
  var errors = __nccwpck_require__(1464);
  var identity = __nccwpck_require__(1127);
  var composeDoc = __nccwpck_require__(3683);
  var resolveEnd = __nccwpck_require__(7788);
  function getErrorPos(src) {
   if (typeof src === "number") return [ src, src + 1 ];
   if (Array.isArray(src)) return src.length === 2 ? src : [ src[0], src[1] ];
   const {offset, source} = src;
   return [ offset, offset + (typeof source === "string" ? source.length : 1) ];
  }
  function parsePrelude(prelude) {
   let comment = "";
   let atComment = false;
   let afterEmptyLine = false;
   for (let i = 0; i < prelude.length; ++i) {
    const source = prelude[i];
    switch (source[0]) {
    case "#":
     comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
     atComment = true;
     afterEmptyLine = false;
     break;

    case "%":
     if (prelude[i + 1]?.[0] !== "#") i += 1;
     atComment = false;
     break;

    default:
     if (!atComment) afterEmptyLine = true;
     atComment = false;
    }
   }
   return {
    comment,
    afterEmptyLine
   };
  }
  class Composer {
   constructor(options = {}) {
    this.doc = null;
    this.atDirectives = false;
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
    this.onError = (source, code, message, warning) => {
     const pos = getErrorPos(source);
     if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message)); else this.errors.push(new errors.YAMLParseError(pos, code, message));
    };
    this.directives = new directives.Directives({
     version: options.version || "1.2"
    });
    this.options = options;
   }
   decorate(doc, afterDoc) {
    const {comment, afterEmptyLine} = parsePrelude(this.prelude);
    if (comment) {
     const dc = doc.contents;
     if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment; else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment; else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
      let it = dc.items[0];
      if (identity.isPair(it)) it = it.key;
      const cb = it.commentBefore;
      it.commentBefore = cb ? `${comment}\n${cb}` : comment;
     } else {
      const cb = dc.commentBefore;
      dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
     }
    }
    if (afterDoc) {
     for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
     for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
    } else {
     doc.errors = this.errors;
     doc.warnings = this.warnings;
    }
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
   }
   streamInfo() {
    return {
     comment: parsePrelude(this.prelude).comment,
     directives: this.directives,
     errors: this.errors,
     warnings: this.warnings
    };
   }
   * compose(tokens, forceDoc = false, endOffset = -1) {
    for (const token of tokens) yield* this.next(token);
    yield* this.end(forceDoc, endOffset);
   }
   * next(token) {
    if (node_process.env.LOG_STREAM) console.dir(token, {
     depth: null
    });
    switch (token.type) {
    case "directive":
     this.directives.add(token.source, (offset, message, warning) => {
      const pos = getErrorPos(token);
      pos[0] += offset;
      this.onError(pos, "BAD_DIRECTIVE", message, warning);
     });
     this.prelude.push(token.source);
     this.atDirectives = true;
     break;

    case "document":
     {
      const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
      if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
      this.decorate(doc, false);
      if (this.doc) yield this.doc;
      this.doc = doc;
      this.atDirectives = false;
      break;
     }

    case "byte-order-mark":
    case "space":
     break;

    case "comment":
    case "newline":
     this.prelude.push(token.source);
     break;

    case "error":
     {
      const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
      const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
      if (this.atDirectives || !this.doc) this.errors.push(error); else this.doc.errors.push(error);
      break;
     }

    case "doc-end":
     {
      if (!this.doc) {
       const msg = "Unexpected doc-end without preceding document";
       this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
       break;
      }
      this.doc.directives.docEnd = true;
      const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
      this.decorate(this.doc, true);
      if (end.comment) {
       const dc = this.doc.comment;
       this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
      }
      this.doc.range[2] = end.offset;
      break;
     }

    default:
     this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
    }
   }
   * end(forceDoc = false, endOffset = -1) {
    if (this.doc) {
     this.decorate(this.doc, true);
     yield this.doc;
     this.doc = null;
    } else if (forceDoc) {
     const opts = Object.assign({
      _directives: this.directives
     }, this.options);
     const doc = new Document.Document(void 0, opts);
     if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
     doc.range = [ 0, endOffset, endOffset ];
     this.decorate(doc, false);
     yield doc;
    }
   }
  }
  exports.Composer = Composer;
 }),
 7103: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Pair = __nccwpck_require__(7165);
  var YAMLMap = __nccwpck_require__(4454);
  var resolveProps = __nccwpck_require__(4631);
  var utilContainsNewline = __nccwpck_require__(9499);
  var utilFlowIndentCheck = __nccwpck_require__(4051);
  var utilMapIncludes = __nccwpck_require__(1187);
  const startColMsg = "All mapping items must start at the same column";
  function resolveBlockMap({composeNode, composeEmptyNode}, ctx, bm, onError, tag) {
   const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
   const map = new NodeClass(ctx.schema);
   if (ctx.atRoot) ctx.atRoot = false;
   let offset = bm.offset;
   let commentEnd = null;
   for (const collItem of bm.items) {
    const {start, key, sep, value} = collItem;
    const keyProps = resolveProps.resolveProps(start, {
     indicator: "explicit-key-ind",
     next: key ?? sep?.[0],
     offset,
     onError,
     parentIndent: bm.indent,
     startOnNewline: true
    });
    const implicitKey = !keyProps.found;
    if (implicitKey) {
     if (key) if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key"); else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
     if (!keyProps.anchor && !keyProps.tag && !sep) {
      commentEnd = keyProps.end;
      if (keyProps.comment) if (map.comment) map.comment += "\n" + keyProps.comment; else map.comment = keyProps.comment;
      continue;
     }
     if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
    } else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
    ctx.atKey = true;
    const keyStart = keyProps.end;
    const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
    if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
    ctx.atKey = false;
    if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
    const valueProps = resolveProps.resolveProps(sep ?? [], {
     indicator: "map-value-ind",
     next: value,
     offset: keyNode.range[2],
     onError,
     parentIndent: bm.indent,
     startOnNewline: !key || key.type === "block-scalar"
    });
    offset = valueProps.end;
    if (valueProps.found) {
     if (implicitKey) {
      if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
      if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
     }
     const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
     if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
     offset = valueNode.range[2];
     const pair = new Pair.Pair(keyNode, valueNode);
     if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
     map.items.push(pair);
    } else {
     if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
     if (valueProps.comment) if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment; else keyNode.comment = valueProps.comment;
     const pair = new Pair.Pair(keyNode);
     if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
     map.items.push(pair);
    }
   }
   if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
   map.range = [ bm.offset, offset, commentEnd ?? offset ];
   return map;
  }
  exports.resolveBlockMap = resolveBlockMap;
 }),
 8913: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  function resolveBlockScalar(ctx, scalar, onError) {
   const start = scalar.offset;
   const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
   if (!header) return {
    value: "",
    type: null,
    comment: "",
    range: [ start, start, start ]
   };
   const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
   const lines = scalar.source ? splitLines(scalar.source) : [];
   let chompStart = lines.length;
   for (let i = lines.length - 1; i >= 0; --i) {
    const content = lines[i][1];
    if (content === "" || content === "\r") chompStart = i; else break;
   }
   if (chompStart === 0) {
    const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
    let end = start + header.length;
    if (scalar.source) end += scalar.source.length;
    return {
     value,
     type,
     comment: header.comment,
     range: [ start, end, end ]
    };
   }
   let trimIndent = scalar.indent + header.indent;
   let offset = scalar.offset + header.length;
   let contentStart = 0;
   for (let i = 0; i < chompStart; ++i) {
    const [indent, content] = lines[i];
    if (content === "" || content === "\r") {
     if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
    } else {
     if (indent.length < trimIndent) {
      const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
      onError(offset + indent.length, "MISSING_CHAR", message);
     }
     if (header.indent === 0) trimIndent = indent.length;
     contentStart = i;
     if (trimIndent === 0 && !ctx.atRoot) {
      const message = "Block scalar values in collections must be indented";
      onError(offset, "BAD_INDENT", message);
     }
     break;
    }
    offset += indent.length + content.length + 1;
   }
   for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
   let value = "";
   let sep = "";
   let prevMoreIndented = false;
   for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
   for (let i = contentStart; i < chompStart; ++i) {
    let [indent, content] = lines[i];
    offset += indent.length + content.length + 1;
    const crlf = content[content.length - 1] === "\r";
    if (crlf) content = content.slice(0, -1);
    if (content && indent.length < trimIndent) {
     const src = header.indent ? "explicit indentation indicator" : "first line";
     const message = `Block scalar lines must not be less indented than their ${src}`;
     onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
     indent = "";
    }
    if (type === Scalar.Scalar.BLOCK_LITERAL) {
     value += sep + indent.slice(trimIndent) + content;
     sep = "\n";
    } else if (indent.length > trimIndent || content[0] === "\t") {
     if (sep === " ") sep = "\n"; else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
     value += sep + indent.slice(trimIndent) + content;
     sep = "\n";
     prevMoreIndented = true;
    } else if (content === "") if (sep === "\n") value += "\n"; else sep = "\n"; else {
     value += sep + content;
     sep = " ";
     prevMoreIndented = false;
    }
   }
   switch (header.chomp) {
   case "-":
    break;

   case "+":
    for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
    if (value[value.length - 1] !== "\n") value += "\n";
    break;

   default:
    value += "\n";
   }
   const end = start + header.length + scalar.source.length;
   return {
    value,
    type,
    comment: header.comment,
    range: [ start, end, end ]
   };
  }
  function parseBlockScalarHeader({offset, props}, strict, onError) {
   if (props[0].type !== "block-scalar-header") {
    onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
    return null;
   }
   const {source} = props[0];
   const mode = source[0];
   let indent = 0;
   let chomp = "";
   let error = -1;
   for (let i = 1; i < source.length; ++i) {
    const ch = source[i];
    if (!chomp && (ch === "-" || ch === "+")) chomp = ch; else {
     const n = Number(ch);
     if (!indent && n) indent = n; else if (error === -1) error = offset + i;
    }
   }
   if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
   let hasSpace = false;
   let comment = "";
   let length = source.length;
   for (let i = 1; i < props.length; ++i) {
    const token = props[i];
    switch (token.type) {
    case "space":
     hasSpace = true;

    case "newline":
     length += token.source.length;
     break;

    case "comment":
     if (strict && !hasSpace) {
      const message = "Comments must be separated from other tokens by white space characters";
      onError(token, "MISSING_CHAR", message);
     }
     length += token.source.length;
     comment = token.source.substring(1);
     break;

    case "error":
     onError(token, "UNEXPECTED_TOKEN", token.message);
     length += token.source.length;
     break;

    default:
     {
      const message = `Unexpected token in block scalar header: ${token.type}`;
      onError(token, "UNEXPECTED_TOKEN", message);
      const ts = token.source;
      if (ts && typeof ts === "string") length += ts.length;
     }
    }
   }
   return {
    mode,
    indent,
    chomp,
    comment,
    length
   };
  }
  function splitLines(source) {
   const split = source.split(/\n( *)/);
   const first = split[0];
   const m = first.match(/^( *)/);
   const line0 = m?.[1] ? [ m[1], first.slice(m[1].length) ] : [ "", first ];
   const lines = [ line0 ];
   for (let i = 1; i < split.length; i += 2) lines.push([ split[i], split[i + 1] ]);
   return lines;
  }
  exports.resolveBlockScalar = resolveBlockScalar;
 }),
 334: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var YAMLSeq = __nccwpck_require__(2223);
  var resolveProps = __nccwpck_require__(4631);
  var utilFlowIndentCheck = __nccwpck_require__(4051);
  function resolveBlockSeq({composeNode, composeEmptyNode}, ctx, bs, onError, tag) {
   const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
   const seq = new NodeClass(ctx.schema);
   if (ctx.atRoot) ctx.atRoot = false;
   if (ctx.atKey) ctx.atKey = false;
   let offset = bs.offset;
   let commentEnd = null;
   for (const {start, value} of bs.items) {
    const props = resolveProps.resolveProps(start, {
     indicator: "seq-item-ind",
     next: value,
     offset,
     onError,
     parentIndent: bs.indent,
     startOnNewline: true
    });
    if (!props.found) if (props.anchor || props.tag || value) if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column"); else onError(offset, "MISSING_CHAR", "Sequence item without - indicator"); else {
     commentEnd = props.end;
     if (props.comment) seq.comment = props.comment;
     continue;
    }
    const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
    if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
    offset = node.range[2];
    seq.items.push(node);
   }
   seq.range = [ bs.offset, offset, commentEnd ?? offset ];
   return seq;
  }
  exports.resolveBlockSeq = resolveBlockSeq;
 }),
 7788: ((__unused_webpack_module, exports) => {
  function resolveEnd(end, offset, reqSpace, onError) {
   let comment = "";
   if (end) {
    let hasSpace = false;
    let sep = "";
    for (const token of end) {
     const {source, type} = token;
     switch (type) {
     case "space":
      hasSpace = true;
      break;

     case "comment":
      {
       if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
       const cb = source.substring(1) || " ";
       if (!comment) comment = cb; else comment += sep + cb;
       sep = "";
       break;
      }

     case "newline":
      if (comment) sep += source;
      hasSpace = true;
      break;

     default:
      onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
     }
     offset += source.length;
    }
   }
   return {
    comment,
    offset
   };
  }
  exports.resolveEnd = resolveEnd;
 }),
 3142: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Pair = __nccwpck_require__(7165);
  var YAMLMap = __nccwpck_require__(4454);
  var YAMLSeq = __nccwpck_require__(2223);
  var resolveEnd = __nccwpck_require__(7788);
  var resolveProps = __nccwpck_require__(4631);
  var utilContainsNewline = __nccwpck_require__(9499);
  var utilMapIncludes = __nccwpck_require__(1187);
  const blockMsg = "Block collections are not allowed within flow collections";
  const isBlock = token => token && (token.type === "block-map" || token.type === "block-seq");
  function resolveFlowCollection({composeNode, composeEmptyNode}, ctx, fc, onError, tag) {
   const isMap = fc.start.source === "{";
   const fcName = isMap ? "flow map" : "flow sequence";
   const NodeClass = tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
   const coll = new NodeClass(ctx.schema);
   coll.flow = true;
   const atRoot = ctx.atRoot;
   if (atRoot) ctx.atRoot = false;
   if (ctx.atKey) ctx.atKey = false;
   let offset = fc.offset + fc.start.source.length;
   for (let i = 0; i < fc.items.length; ++i) {
    const collItem = fc.items[i];
    const {start, key, sep, value} = collItem;
    const props = resolveProps.resolveProps(start, {
     flow: fcName,
     indicator: "explicit-key-ind",
     next: key ?? sep?.[0],
     offset,
     onError,
     parentIndent: fc.indent,
     startOnNewline: false
    });
    if (!props.found) {
     if (!props.anchor && !props.tag && !sep && !value) {
      if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`); else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
      if (props.comment) if (coll.comment) coll.comment += "\n" + props.comment; else coll.comment = props.comment;
      offset = props.end;
      continue;
     }
     if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
    }
    if (i === 0) {
     if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
    } else {
     if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
     if (props.comment) {
      let prevItemComment = "";
      loop: for (const st of start) switch (st.type) {
      case "comma":
      case "space":
       break;

      case "comment":
       prevItemComment = st.source.substring(1);
       break loop;

      default:
       break loop;
      }
      if (prevItemComment) {
       let prev = coll.items[coll.items.length - 1];
       if (identity.isPair(prev)) prev = prev.value ?? prev.key;
       if (prev.comment) prev.comment += "\n" + prevItemComment; else prev.comment = prevItemComment;
       props.comment = props.comment.substring(prevItemComment.length + 1);
      }
     }
    }
    if (!isMap && !sep && !props.found) {
     const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
     coll.items.push(valueNode);
     offset = valueNode.range[2];
     if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
    } else {
     ctx.atKey = true;
     const keyStart = props.end;
     const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
     if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
     ctx.atKey = false;
     const valueProps = resolveProps.resolveProps(sep ?? [], {
      flow: fcName,
      indicator: "map-value-ind",
      next: value,
      offset: keyNode.range[2],
      onError,
      parentIndent: fc.indent,
      startOnNewline: false
     });
     if (valueProps.found) {
      if (!isMap && !props.found && ctx.options.strict) {
       if (sep) for (const st of sep) {
        if (st === valueProps.found) break;
        if (st.type === "newline") {
         onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
         break;
        }
       }
       if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
      }
     } else if (value) if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`); else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
     const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
     if (valueNode) {
      if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
     } else if (valueProps.comment) if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment; else keyNode.comment = valueProps.comment;
     const pair = new Pair.Pair(keyNode, valueNode);
     if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
     if (isMap) {
      const map = coll;
      if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
      map.items.push(pair);
     } else {
      const map = new YAMLMap.YAMLMap(ctx.schema);
      map.flow = true;
      map.items.push(pair);
      const endRange = (valueNode ?? keyNode).range;
      map.range = [ keyNode.range[0], endRange[1], endRange[2] ];
      coll.items.push(map);
     }
     offset = valueNode ? valueNode.range[2] : valueProps.end;
    }
   }
   const expectedEnd = isMap ? "}" : "]";
   const [ce, ...ee] = fc.end;
   let cePos = offset;
   if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length; else {
    const name = fcName[0].toUpperCase() + fcName.substring(1);
    const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
    onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
    if (ce && ce.source.length !== 1) ee.unshift(ce);
   }
   if (ee.length > 0) {
    const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
    if (end.comment) if (coll.comment) coll.comment += "\n" + end.comment; else coll.comment = end.comment;
    coll.range = [ fc.offset, cePos, end.offset ];
   } else coll.range = [ fc.offset, cePos, cePos ];
   return coll;
  }
  exports.resolveFlowCollection = resolveFlowCollection;
 }),
 6842: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  var resolveEnd = __nccwpck_require__(7788);
  function resolveFlowScalar(scalar, strict, onError) {
   const {offset, type, source, end} = scalar;
   let _type;
   let value;
   const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
   switch (type) {
   case "scalar":
    _type = Scalar.Scalar.PLAIN;
    value = plainValue(source, _onError);
    break;

   case "single-quoted-scalar":
    _type = Scalar.Scalar.QUOTE_SINGLE;
    value = singleQuotedValue(source, _onError);
    break;

   case "double-quoted-scalar":
    _type = Scalar.Scalar.QUOTE_DOUBLE;
    value = doubleQuotedValue(source, _onError);
    break;

   default:
    onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
    return {
     value: "",
     type: null,
     comment: "",
     range: [ offset, offset + source.length, offset + source.length ]
    };
   }
   const valueEnd = offset + source.length;
   const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
   return {
    value,
    type: _type,
    comment: re.comment,
    range: [ offset, valueEnd, re.offset ]
   };
  }
  function plainValue(source, onError) {
   let badChar = "";
   switch (source[0]) {
   case "\t":
    badChar = "a tab character";
    break;

   case ",":
    badChar = "flow indicator character ,";
    break;

   case "%":
    badChar = "directive indicator character %";
    break;

   case "|":
   case ">":
    badChar = `block scalar indicator ${source[0]}`;
    break;

   case "@":
   case "`":
    badChar = `reserved character ${source[0]}`;
    break;
   }
   if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
   return unfoldLines(source);
  }
  function singleQuotedValue(source, onError) {
   if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
   return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
  }
  function unfoldLines(source) {
   const line = /(.*?)\r?\n/sy;
   let match = line.exec(source);
   if (!match) return source;
   let trimEnd, trimBoth;
   try {
    trimEnd = new RegExp("(?<![ \t])[ \t]+$");
    trimBoth = new RegExp("^[ \t]+|(?<![ \t])[ \t]+$", "g");
   } catch {
    trimEnd = /[ \t]+$/;
    trimBoth = /^[ \t]+|[ \t]+$/g;
   }
   let res = match[1].replace(trimEnd, "");
   let sep = " ";
   let pos = line.lastIndex;
   while (match = line.exec(source)) {
    const lm = match[1].replace(trimBoth, "");
    if (lm === "") if (sep === "\n") res += sep; else sep = "\n"; else {
     res += sep + lm;
     sep = " ";
    }
    pos = line.lastIndex;
   }
   const last = /[ \t]*(.*)/sy;
   last.lastIndex = pos;
   match = last.exec(source);
   return res + sep + (match?.[1] ?? "");
  }
  function doubleQuotedValue(source, onError) {
   let res = "";
   for (let i = 1; i < source.length - 1; ++i) {
    const ch = source[i];
    if (ch === "\r" && source[i + 1] === "\n") continue;
    if (ch === "\n") {
     const {fold, offset} = foldNewline(source, i);
     res += fold;
     i = offset;
    } else if (ch === "\\") {
     let next = source[++i];
     const cc = escapeCodes[next];
     if (cc) res += cc; else if (next === "\n") {
      next = source[i + 1];
      while (next === " " || next === "\t") next = source[1 + ++i];
     } else if (next === "\r" && source[i + 1] === "\n") {
      next = source[1 + ++i];
      while (next === " " || next === "\t") next = source[1 + ++i];
     } else if (next === "x" || next === "u" || next === "U") {
      const length = next === "x" ? 2 : next === "u" ? 4 : 8;
      res += parseCharCode(source, i + 1, length, onError);
      i += length;
     } else {
      const raw = source.substr(i - 1, 2);
      onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
      res += raw;
     }
    } else if (ch === " " || ch === "\t") {
     const wsStart = i;
     let next = source[i + 1];
     while (next === " " || next === "\t") next = source[1 + ++i];
     if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
    } else res += ch;
   }
   if (source[source.length - 1] !== '"' || source.length === 1) onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
   return res;
  }
  function foldNewline(source, offset) {
   let fold = "";
   let ch = source[offset + 1];
   while (ch === " " || ch === "\t" || ch === "\n" || ch === "\r") {
    if (ch === "\r" && source[offset + 2] !== "\n") break;
    if (ch === "\n") fold += "\n";
    offset += 1;
    ch = source[offset + 1];
   }
   if (!fold) fold = " ";
   return {
    fold,
    offset
   };
  }
  const escapeCodes = {
   0: "\0",
   a: "\x07",
   b: "\b",
   e: "\x1b",
   f: "\f",
   n: "\n",
   r: "\r",
   t: "\t",
   v: "\v",
   N: "\x85",
   _: "\xa0",
   L: "\u2028",
   P: "\u2029",
   " ": " ",
   '"': '"',
   "/": "/",
   "\\": "\\",
   "\t": "\t"
  };
  function parseCharCode(source, offset, length, onError) {
   const cc = source.substr(offset, length);
   const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
   const code = ok ? parseInt(cc, 16) : NaN;
   try {
    return String.fromCodePoint(code);
   } catch {
    const raw = source.substr(offset - 2, length + 2);
    onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
    return raw;
   }
  }
  exports.resolveFlowScalar = resolveFlowScalar;
 }),
 4631: ((__unused_webpack_module, exports) => {
  function resolveProps(tokens, {flow, indicator, next, offset, onError, parentIndent, startOnNewline}) {
   let spaceBefore = false;
   let atNewline = startOnNewline;
   let hasSpace = startOnNewline;
   let comment = "";
   let commentSep = "";
   let hasNewline = false;
   let reqSpace = false;
   let tab = null;
   let anchor = null;
   let tag = null;
   let newlineAfterProp = null;
   let comma = null;
   let found = null;
   let start = null;
   for (const token of tokens) {
    if (reqSpace) {
     if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
     reqSpace = false;
    }
    if (tab) {
     if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
     tab = null;
    }
    switch (token.type) {
    case "space":
     if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("\t")) tab = token;
     hasSpace = true;
     break;

    case "comment":
     {
      if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
      const cb = token.source.substring(1) || " ";
      if (!comment) comment = cb; else comment += commentSep + cb;
      commentSep = "";
      atNewline = false;
      break;
     }

    case "newline":
     if (atNewline) {
      if (comment) comment += token.source; else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
     } else commentSep += token.source;
     atNewline = true;
     hasNewline = true;
     if (anchor || tag) newlineAfterProp = token;
     hasSpace = true;
     break;

    case "anchor":
     if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
     if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
     anchor = token;
     start ?? (start = token.offset);
     atNewline = false;
     hasSpace = false;
     reqSpace = true;
     break;

    case "tag":
     if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
     tag = token;
     start ?? (start = token.offset);
     atNewline = false;
     hasSpace = false;
     reqSpace = true;
     break;

    case indicator:
     if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
     if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
     found = token;
     atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
     hasSpace = false;
     break;

    case "comma":
     if (flow) {
      if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
      comma = token;
      atNewline = false;
      hasSpace = false;
      break;
     }

    default:
     onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
     atNewline = false;
     hasSpace = false;
    }
   }
   const last = tokens[tokens.length - 1];
   const end = last ? last.offset + last.source.length : offset;
   if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
   if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
   return {
    comma,
    found,
    spaceBefore,
    comment,
    hasNewline,
    anchor,
    tag,
    newlineAfterProp,
    end,
    start: start ?? end
   };
  }
  exports.resolveProps = resolveProps;
 }),
 9499: ((__unused_webpack_module, exports) => {
  function containsNewline(key) {
   if (!key) return null;
   switch (key.type) {
   case "alias":
   case "scalar":
   case "double-quoted-scalar":
   case "single-quoted-scalar":
    if (key.source.includes("\n")) return true;
    if (key.end) for (const st of key.end) if (st.type === "newline") return true;
    return false;

   case "flow-collection":
    for (const it of key.items) {
     for (const st of it.start) if (st.type === "newline") return true;
     if (it.sep) for (const st of it.sep) if (st.type === "newline") return true;
     if (containsNewline(it.key) || containsNewline(it.value)) return true;
    }
    return false;

   default:
    return true;
   }
  }
  exports.containsNewline = containsNewline;
 }),
 2599: ((__unused_webpack_module, exports) => {
  function emptyScalarPosition(offset, before, pos) {
   if (before) {
    pos ?? (pos = before.length);
    for (let i = pos - 1; i >= 0; --i) {
     let st = before[i];
     switch (st.type) {
     case "space":
     case "comment":
     case "newline":
      offset -= st.source.length;
      continue;
     }
     st = before[++i];
     while (st?.type === "space") {
      offset += st.source.length;
      st = before[++i];
     }
     break;
    }
   }
   return offset;
  }
  exports.emptyScalarPosition = emptyScalarPosition;
 }),
 4051: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var utilContainsNewline = __nccwpck_require__(9499);
  function flowIndentCheck(indent, fc, onError) {
   if (fc?.type === "flow-collection") {
    const end = fc.end[0];
    if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
     const msg = "Flow end indicator should be more indented than parent";
     onError(end, "BAD_INDENT", msg, true);
    }
   }
  }
  exports.flowIndentCheck = flowIndentCheck;
 }),
 1187: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  function mapIncludes(ctx, items, search) {
   const {uniqueKeys} = ctx.options;
   if (uniqueKeys === false) return false;
   const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
   return items.some(pair => isEqual(pair.key, search));
  }
  exports.mapIncludes = mapIncludes;
 }),
 3021: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Alias = __nccwpck_require__(4065);
  var Collection = __nccwpck_require__(101);
  var identity = __nccwpck_require__(1127);
  var Pair = __nccwpck_require__(7165);
  var toJS = __nccwpck_require__(4043);
  var Schema = __nccwpck_require__(5840);
  var stringifyDocument = __nccwpck_require__(6829);
  var anchors = __nccwpck_require__(1596);
  var applyReviver = __nccwpck_require__(3661);
  var createNode = __nccwpck_require__(2404);
  var directives = __nccwpck_require__(1342);
  class Document {
   constructor(value, replacer, options) {
    this.commentBefore = null;
    this.comment = null;
    this.errors = [];
    this.warnings = [];
    Object.defineProperty(this, identity.NODE_TYPE, {
     value: identity.DOC
    });
    let _replacer = null;
    if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer; else if (options === void 0 && replacer) {
     options = replacer;
     replacer = void 0;
    }
    const opt = Object.assign({
     intAsBigInt: false,
     keepSourceTokens: false,
     logLevel: "warn",
     prettyErrors: true,
     strict: true,
     stringKeys: false,
     uniqueKeys: true,
     version: "1.2"
    }, options);
    this.options = opt;
    let {version} = opt;
    if (options?._directives) {
     this.directives = options._directives.atDocument();
     if (this.directives.yaml.explicit) version = this.directives.yaml.version;
    } else this.directives = new directives.Directives({
     version
    });
    this.setSchema(version, options);
    this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
   }
   clone() {
    const copy = Object.create(Document.prototype, {
     [identity.NODE_TYPE]: {
      value: identity.DOC
     }
    });
    copy.commentBefore = this.commentBefore;
    copy.comment = this.comment;
    copy.errors = this.errors.slice();
    copy.warnings = this.warnings.slice();
    copy.options = Object.assign({}, this.options);
    if (this.directives) copy.directives = this.directives.clone();
    copy.schema = this.schema.clone();
    copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
    if (this.range) copy.range = this.range.slice();
    return copy;
   }
   add(value) {
    if (assertCollection(this.contents)) this.contents.add(value);
   }
   addIn(path, value) {
    if (assertCollection(this.contents)) this.contents.addIn(path, value);
   }
   createAlias(node, name) {
    if (!node.anchor) {
     const prev = anchors.anchorNames(this);
     node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
    }
    return new Alias.Alias(node.anchor);
   }
   createNode(value, replacer, options) {
    let _replacer;
    if (typeof replacer === "function") {
     value = replacer.call({
      "": value
     }, "", value);
     _replacer = replacer;
    } else if (Array.isArray(replacer)) {
     const keyToStr = v => typeof v === "number" || v instanceof String || v instanceof Number;
     const asStr = replacer.filter(keyToStr).map(String);
     if (asStr.length > 0) replacer = replacer.concat(asStr);
     _replacer = replacer;
    } else if (options === void 0 && replacer) {
     options = replacer;
     replacer = void 0;
    }
    const {aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag} = options ?? {};
    const {onAnchor, setAnchors, sourceObjects} = anchors.createNodeAnchors(this, anchorPrefix || "a");
    const ctx = {
     aliasDuplicateObjects: aliasDuplicateObjects ?? true,
     keepUndefined: keepUndefined ?? false,
     onAnchor,
     onTagObj,
     replacer: _replacer,
     schema: this.schema,
     sourceObjects
    };
    const node = createNode.createNode(value, tag, ctx);
    if (flow && identity.isCollection(node)) node.flow = true;
    setAnchors();
    return node;
   }
   createPair(key, value, options = {}) {
    const k = this.createNode(key, null, options);
    const v = this.createNode(value, null, options);
    return new Pair.Pair(k, v);
   }
   delete(key) {
    return assertCollection(this.contents) ? this.contents.delete(key) : false;
   }
   deleteIn(path) {
    if (Collection.isEmptyPath(path)) {
     if (this.contents == null) return false;
     this.contents = null;
     return true;
    }
    return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
   }
   get(key, keepScalar) {
    return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
   }
   getIn(path, keepScalar) {
    if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
    return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
   }
   has(key) {
    return identity.isCollection(this.contents) ? this.contents.has(key) : false;
   }
   hasIn(path) {
    if (Collection.isEmptyPath(path)) return this.contents !== void 0;
    return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
   }
   set(key, value) {
    if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [ key ], value); else if (assertCollection(this.contents)) this.contents.set(key, value);
   }
   setIn(path, value) {
    if (Collection.isEmptyPath(path)) this.contents = value; else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value); else if (assertCollection(this.contents)) this.contents.setIn(path, value);
   }
   setSchema(version, options = {}) {
    if (typeof version === "number") version = String(version);
    let opt;
    switch (version) {
    case "1.1":
     if (this.directives) this.directives.yaml.version = "1.1"; else this.directives = new directives.Directives({
      version: "1.1"
     });
     opt = {
      resolveKnownTags: false,
      schema: "yaml-1.1"
     };
     break;

    case "1.2":
    case "next":
     if (this.directives) this.directives.yaml.version = version; else this.directives = new directives.Directives({
      version
     });
     opt = {
      resolveKnownTags: true,
      schema: "core"
     };
     break;

    case null:
     if (this.directives) delete this.directives;
     opt = null;
     break;

    default:
     {
      const sv = JSON.stringify(version);
      throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
     }
    }
    if (options.schema instanceof Object) this.schema = options.schema; else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options)); else throw new Error("With a null YAML version, the { schema: Schema } option is required");
   }
   toJS({json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver} = {}) {
    const ctx = {
     anchors: new Map,
     doc: this,
     keep: !json,
     mapAsMap: mapAsMap === true,
     mapKeyWarned: false,
     maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
    if (typeof onAnchor === "function") for (const {count, res} of ctx.anchors.values()) onAnchor(res, count);
    return typeof reviver === "function" ? applyReviver.applyReviver(reviver, {
     "": res
    }, "", res) : res;
   }
   toJSON(jsonArg, onAnchor) {
    return this.toJS({
     json: true,
     jsonArg,
     mapAsMap: false,
     onAnchor
    });
   }
   toString(options = {}) {
    if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
    if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
     const s = JSON.stringify(options.indent);
     throw new Error(`"indent" option must be a positive integer, not ${s}`);
    }
    return stringifyDocument.stringifyDocument(this, options);
   }
  }
  function assertCollection(contents) {
   if (identity.isCollection(contents)) return true;
   throw new Error("Expected a YAML collection as document contents");
  }
  exports.Document = Document;
 }),
 1596: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var visit = __nccwpck_require__(204);
  function anchorIsValid(anchor) {
   if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
    const sa = JSON.stringify(anchor);
    const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
    throw new Error(msg);
   }
   return true;
  }
  function anchorNames(root) {
   const anchors = new Set;
   visit.visit(root, {
    Value(_key, node) {
     if (node.anchor) anchors.add(node.anchor);
    }
   });
   return anchors;
  }
  function findNewAnchor(prefix, exclude) {
   for (let i = 1; true; ++i) {
    const name = `${prefix}${i}`;
    if (!exclude.has(name)) return name;
   }
  }
  function createNodeAnchors(doc, prefix) {
   const aliasObjects = [];
   const sourceObjects = new Map;
   let prevAnchors = null;
   return {
    onAnchor: source => {
     aliasObjects.push(source);
     prevAnchors ?? (prevAnchors = anchorNames(doc));
     const anchor = findNewAnchor(prefix, prevAnchors);
     prevAnchors.add(anchor);
     return anchor;
    },
    setAnchors: () => {
     for (const source of aliasObjects) {
      const ref = sourceObjects.get(source);
      if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor; else {
       const error = new Error("Failed to resolve repeated object (this should not happen)");
       error.source = source;
       throw error;
      }
     }
    },
    sourceObjects
   };
  }
  exports.anchorIsValid = anchorIsValid;
  exports.anchorNames = anchorNames;
  exports.createNodeAnchors = createNodeAnchors;
  exports.findNewAnchor = findNewAnchor;
 }),
 3661: ((__unused_webpack_module, exports) => {
  function applyReviver(reviver, obj, key, val) {
   if (val && typeof val === "object") if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
    const v0 = val[i];
    const v1 = applyReviver(reviver, val, String(i), v0);
    if (v1 === void 0) delete val[i]; else if (v1 !== v0) val[i] = v1;
   } else if (val instanceof Map) for (const k of Array.from(val.keys())) {
    const v0 = val.get(k);
    const v1 = applyReviver(reviver, val, k, v0);
    if (v1 === void 0) val.delete(k); else if (v1 !== v0) val.set(k, v1);
   } else if (val instanceof Set) for (const v0 of Array.from(val)) {
    const v1 = applyReviver(reviver, val, v0, v0);
    if (v1 === void 0) val.delete(v0); else if (v1 !== v0) {
     val.delete(v0);
     val.add(v1);
    }
   } else for (const [k, v0] of Object.entries(val)) {
    const v1 = applyReviver(reviver, val, k, v0);
    if (v1 === void 0) delete val[k]; else if (v1 !== v0) val[k] = v1;
   }
   return reviver.call(obj, key, val);
  }
  exports.applyReviver = applyReviver;
 }),
 2404: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Alias = __nccwpck_require__(4065);
  var identity = __nccwpck_require__(1127);
  var Scalar = __nccwpck_require__(3301);
  const defaultTagPrefix = "tag:yaml.org,2002:";
  function findTagObject(value, tagName, tags) {
   if (tagName) {
    const match = tags.filter(t => t.tag === tagName);
    const tagObj = match.find(t => !t.format) ?? match[0];
    if (!tagObj) throw new Error(`Tag ${tagName} not found`);
    return tagObj;
   }
   return tags.find(t => t.identify?.(value) && !t.format);
  }
  function createNode(value, tagName, ctx) {
   if (identity.isDocument(value)) value = value.contents;
   if (identity.isNode(value)) return value;
   if (identity.isPair(value)) {
    const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
    map.items.push(value);
    return map;
   }
   if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
   const {aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects} = ctx;
   let ref;
   if (aliasDuplicateObjects && value && typeof value === "object") {
    ref = sourceObjects.get(value);
    if (ref) {
     ref.anchor ?? (ref.anchor = onAnchor(value));
     return new Alias.Alias(ref.anchor);
    } else {
     ref = {
      anchor: null,
      node: null
     };
     sourceObjects.set(value, ref);
    }
   }
   if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
   let tagObj = findTagObject(value, tagName, schema.tags);
   if (!tagObj) {
    if (value && typeof value.toJSON === "function") value = value.toJSON();
    if (!value || typeof value !== "object") {
     const node = new Scalar.Scalar(value);
     if (ref) ref.node = node;
     return node;
    }
    tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
   }
   if (onTagObj) {
    onTagObj(tagObj);
    delete ctx.onTagObj;
   }
   const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
   if (tagName) node.tag = tagName; else if (!tagObj.default) node.tag = tagObj.tag;
   if (ref) ref.node = node;
   return node;
  }
  exports.createNode = createNode;
 }),
 1342: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var visit = __nccwpck_require__(204);
  const escapeChars = {
   "!": "%21",
   ",": "%2C",
   "[": "%5B",
   "]": "%5D",
   "{": "%7B",
   "}": "%7D"
  };
  const escapeTagName = tn => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
  class Directives {
   constructor(yaml, tags) {
    this.docStart = null;
    this.docEnd = false;
    this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
    this.tags = Object.assign({}, Directives.defaultTags, tags);
   }
   clone() {
    const copy = new Directives(this.yaml, this.tags);
    copy.docStart = this.docStart;
    return copy;
   }
   atDocument() {
    const res = new Directives(this.yaml, this.tags);
    switch (this.yaml.version) {
    case "1.1":
     this.atNextDocument = true;
     break;

    case "1.2":
     this.atNextDocument = false;
     this.yaml = {
      explicit: Directives.defaultYaml.explicit,
      version: "1.2"
     };
     this.tags = Object.assign({}, Directives.defaultTags);
     break;
    }
    return res;
   }
   add(line, onError) {
    if (this.atNextDocument) {
     this.yaml = {
      explicit: Directives.defaultYaml.explicit,
      version: "1.1"
     };
     this.tags = Object.assign({}, Directives.defaultTags);
     this.atNextDocument = false;
    }
    const parts = line.trim().split(/[ \t]+/);
    const name = parts.shift();
    switch (name) {
    case "%TAG":
     {
      if (parts.length !== 2) {
       onError(0, "%TAG directive should contain exactly two parts");
       if (parts.length < 2) return false;
      }
      const [handle, prefix] = parts;
      this.tags[handle] = prefix;
      return true;
     }

    case "%YAML":
     {
      this.yaml.explicit = true;
      if (parts.length !== 1) {
       onError(0, "%YAML directive should contain exactly one part");
       return false;
      }
      const [version] = parts;
      if (version === "1.1" || version === "1.2") {
       this.yaml.version = version;
       return true;
      } else {
       const isValid = /^\d+\.\d+$/.test(version);
       onError(6, `Unsupported YAML version ${version}`, isValid);
       return false;
      }
     }

    default:
     onError(0, `Unknown directive ${name}`, true);
     return false;
    }
   }
   tagName(source, onError) {
    if (source === "!") return "!";
    if (source[0] !== "!") {
     onError(`Not a valid tag: ${source}`);
     return null;
    }
    if (source[1] === "<") {
     const verbatim = source.slice(2, -1);
     if (verbatim === "!" || verbatim === "!!") {
      onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
      return null;
     }
     if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
     return verbatim;
    }
    const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
    if (!suffix) onError(`The ${source} tag has no suffix`);
    const prefix = this.tags[handle];
    if (prefix) try {
     return prefix + decodeURIComponent(suffix);
    } catch (error) {
     onError(String(error));
     return null;
    }
    if (handle === "!") return source;
    onError(`Could not resolve tag: ${source}`);
    return null;
   }
   tagString(tag) {
    for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
    return tag[0] === "!" ? tag : `!<${tag}>`;
   }
   toString(doc) {
    const lines = this.yaml.explicit ? [ `%YAML ${this.yaml.version || "1.2"}` ] : [];
    const tagEntries = Object.entries(this.tags);
    let tagNames;
    if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
     const tags = {};
     visit.visit(doc.contents, (_key, node) => {
      if (identity.isNode(node) && node.tag) tags[node.tag] = true;
     });
     tagNames = Object.keys(tags);
    } else tagNames = [];
    for (const [handle, prefix] of tagEntries) {
     if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
     if (!doc || tagNames.some(tn => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
    }
    return lines.join("\n");
   }
  }
  Directives.defaultYaml = {
   explicit: false,
   version: "1.2"
  };
  Directives.defaultTags = {
   "!!": "tag:yaml.org,2002:"
  };
  exports.Directives = Directives;
 }),
 1464: ((__unused_webpack_module, exports) => {
  class YAMLError extends Error {
   constructor(name, pos, code, message) {
    super();
    this.name = name;
    this.code = code;
    this.message = message;
    this.pos = pos;
   }
  }
  class YAMLParseError extends YAMLError {
   constructor(pos, code, message) {
    super("YAMLParseError", pos, code, message);
   }
  }
  class YAMLWarning extends YAMLError {
   constructor(pos, code, message) {
    super("YAMLWarning", pos, code, message);
   }
  }
  const prettifyError = (src, lc) => error => {
   if (error.pos[0] === -1) return;
   error.linePos = error.pos.map(pos => lc.linePos(pos));
   const {line, col} = error.linePos[0];
   error.message += ` at line ${line}, column ${col}`;
   let ci = col - 1;
   let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
   if (ci >= 60 && lineStr.length > 80) {
    const trimStart = Math.min(ci - 39, lineStr.length - 79);
    lineStr = "\u2026" + lineStr.substring(trimStart);
    ci -= trimStart - 1;
   }
   if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "\u2026";
   if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
    let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
    if (prev.length > 80) prev = prev.substring(0, 79) + "\u2026\n";
    lineStr = prev + lineStr;
   }
   if (/[^ ]/.test(lineStr)) {
    let count = 1;
    const end = error.linePos[1];
    if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
    const pointer = " ".repeat(ci) + "^".repeat(count);
    error.message += `:\n\n${lineStr}\n${pointer}\n`;
   }
  };
  exports.YAMLError = YAMLError;
  exports.YAMLParseError = YAMLParseError;
  exports.YAMLWarning = YAMLWarning;
  exports.prettifyError = prettifyError;
 }),
 8815: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var composer = __nccwpck_require__(9984);
  var Document = __nccwpck_require__(3021);
  var Schema = __nccwpck_require__(5840);
  var errors = __nccwpck_require__(1464);
  var Alias = __nccwpck_require__(4065);
  var identity = __nccwpck_require__(1127);
  var Pair = __nccwpck_require__(7165);
  var Scalar = __nccwpck_require__(3301);
  var YAMLMap = __nccwpck_require__(4454);
  var YAMLSeq = __nccwpck_require__(2223);
  __nccwpck_require__(3461);
  var lexer = __nccwpck_require__(361);
  var lineCounter = __nccwpck_require__(6628);
  var parser = __nccwpck_require__(3456);
  var publicApi = __nccwpck_require__(4047);
  var visit = __nccwpck_require__(204);
  composer.Composer;
  Document.Document;
  Schema.Schema;
  errors.YAMLError;
  errors.YAMLParseError;
  errors.YAMLWarning;
  Alias.Alias;
  exports.Vj = identity.isAlias;
  exports.P3 = identity.isCollection;
  identity.isDocument;
  exports.jh = identity.isMap;
  exports.Ll = identity.isNode;
  identity.isPair;
  exports.jn = identity.isScalar;
  exports.oP = identity.isSeq;
  Pair.Pair;
  Scalar.Scalar;
  YAMLMap.YAMLMap;
  YAMLSeq.YAMLSeq;
  exports.JG = lexer.Lexer;
  exports.HN = lineCounter.LineCounter;
  exports.iX = parser.Parser;
  publicApi.parse;
  publicApi.parseAllDocuments;
  exports.parseDocument = publicApi.parseDocument;
  publicApi.stringify;
  exports.YR = visit.visit;
  visit.visitAsync;
 }),
 7249: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var node_process = __nccwpck_require__(932);
  function debug(logLevel, ...messages) {
   if (logLevel === "debug") console.log(...messages);
  }
  function warn(logLevel, warning) {
   if (logLevel === "debug" || logLevel === "warn") if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning); else console.warn(warning);
  }
  exports.debug = debug;
  exports.warn = warn;
 }),
 4065: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var anchors = __nccwpck_require__(1596);
  var visit = __nccwpck_require__(204);
  var identity = __nccwpck_require__(1127);
  var Node = __nccwpck_require__(6673);
  var toJS = __nccwpck_require__(4043);
  class Alias extends Node.NodeBase {
   constructor(source) {
    super(identity.ALIAS);
    this.source = source;
    Object.defineProperty(this, "tag", {
     set() {
      throw new Error("Alias nodes cannot have tags");
     }
    });
   }
   resolve(doc, ctx) {
    if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
    let nodes;
    if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache; else {
     nodes = [];
     visit.visit(doc, {
      Node: (_key, node) => {
       if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
      }
     });
     if (ctx) ctx.aliasResolveCache = nodes;
    }
    let found;
    for (const node of nodes) {
     if (node === this) break;
     if (node.anchor === this.source) found = node;
    }
    if (found && ctx) {
     const {anchors, doc, maxAliasCount} = ctx;
     let data = anchors.get(found);
     if (!data) {
      toJS.toJS(found, null, ctx);
      data = anchors.get(found);
     }
     if (data?.res === void 0) {
      const msg = "This should not happen: Alias anchor was not resolved?";
      throw new ReferenceError(msg);
     }
     if (maxAliasCount >= 0) {
      data.count += 1;
      if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
      if (data.count * data.aliasCount > maxAliasCount) {
       const msg = "Excessive alias count indicates a resource exhaustion attack";
       throw new ReferenceError(msg);
      }
     }
    }
    return found;
   }
   toJSON(_arg, ctx) {
    if (!ctx) return {
     source: this.source
    };
    const source = this.resolve(ctx.doc, ctx);
    if (!source) {
     const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
     throw new ReferenceError(msg);
    }
    return ctx.anchors.get(source).res;
   }
   toString(ctx, _onComment, _onChompKeep) {
    const src = `*${this.source}`;
    if (ctx) {
     anchors.anchorIsValid(this.source);
     if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
      const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
      throw new Error(msg);
     }
     if (ctx.implicitKey) return `${src} `;
    }
    return src;
   }
  }
  function getAliasCount(doc, node, anchors) {
   if (identity.isAlias(node)) {
    const source = node.resolve(doc);
    const anchor = anchors && source && anchors.get(source);
    return anchor ? anchor.count * anchor.aliasCount : 0;
   } else if (identity.isCollection(node)) {
    let count = 0;
    for (const item of node.items) {
     const c = getAliasCount(doc, item, anchors);
     if (c > count) count = c;
    }
    return count;
   } else if (identity.isPair(node)) {
    const kc = getAliasCount(doc, node.key, anchors);
    const vc = getAliasCount(doc, node.value, anchors);
    return Math.max(kc, vc);
   }
   return 1;
  }
  exports.Alias = Alias;
 }),
 101: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var createNode = __nccwpck_require__(2404);
  var identity = __nccwpck_require__(1127);
  var Node = __nccwpck_require__(6673);
  function collectionFromPath(schema, path, value) {
   let v = value;
   for (let i = path.length - 1; i >= 0; --i) {
    const k = path[i];
    if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
     const a = [];
     a[k] = v;
     v = a;
    } else v = new Map([ [ k, v ] ]);
   }
   return createNode.createNode(v, void 0, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
    onAnchor: () => {
     throw new Error("This should not happen, please report a bug.");
    },
    schema,
    sourceObjects: new Map
   });
  }
  const isEmptyPath = path => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
  class Collection extends Node.NodeBase {
   constructor(type, schema) {
    super(type);
    Object.defineProperty(this, "schema", {
     value: schema,
     configurable: true,
     enumerable: false,
     writable: true
    });
   }
   clone(schema) {
    const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (schema) copy.schema = schema;
    copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
    if (this.range) copy.range = this.range.slice();
    return copy;
   }
   addIn(path, value) {
    if (isEmptyPath(path)) this.add(value); else {
     const [key, ...rest] = path;
     const node = this.get(key, true);
     if (identity.isCollection(node)) node.addIn(rest, value); else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value)); else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
   }
   deleteIn(path) {
    const [key, ...rest] = path;
    if (rest.length === 0) return this.delete(key);
    const node = this.get(key, true);
    if (identity.isCollection(node)) return node.deleteIn(rest); else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
   }
   getIn(path, keepScalar) {
    const [key, ...rest] = path;
    const node = this.get(key, true);
    if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node; else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
   }
   hasAllNullValues(allowScalar) {
    return this.items.every(node => {
     if (!identity.isPair(node)) return false;
     const n = node.value;
     return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
    });
   }
   hasIn(path) {
    const [key, ...rest] = path;
    if (rest.length === 0) return this.has(key);
    const node = this.get(key, true);
    return identity.isCollection(node) ? node.hasIn(rest) : false;
   }
   setIn(path, value) {
    const [key, ...rest] = path;
    if (rest.length === 0) this.set(key, value); else {
     const node = this.get(key, true);
     if (identity.isCollection(node)) node.setIn(rest, value); else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value)); else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
   }
  }
  exports.Collection = Collection;
  exports.collectionFromPath = collectionFromPath;
  exports.isEmptyPath = isEmptyPath;
 }),
 6673: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var applyReviver = __nccwpck_require__(3661);
  var identity = __nccwpck_require__(1127);
  var toJS = __nccwpck_require__(4043);
  class NodeBase {
   constructor(type) {
    Object.defineProperty(this, identity.NODE_TYPE, {
     value: type
    });
   }
   clone() {
    const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (this.range) copy.range = this.range.slice();
    return copy;
   }
   toJS(doc, {mapAsMap, maxAliasCount, onAnchor, reviver} = {}) {
    if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
    const ctx = {
     anchors: new Map,
     doc,
     keep: true,
     mapAsMap: mapAsMap === true,
     mapKeyWarned: false,
     maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS.toJS(this, "", ctx);
    if (typeof onAnchor === "function") for (const {count, res} of ctx.anchors.values()) onAnchor(res, count);
    return typeof reviver === "function" ? applyReviver.applyReviver(reviver, {
     "": res
    }, "", res) : res;
   }
  }
  exports.NodeBase = NodeBase;
 }),
 7165: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var createNode = __nccwpck_require__(2404);
  var stringifyPair = __nccwpck_require__(9748);
  var addPairToJSMap = __nccwpck_require__(7104);
  var identity = __nccwpck_require__(1127);
  function createPair(key, value, ctx) {
   const k = createNode.createNode(key, void 0, ctx);
   const v = createNode.createNode(value, void 0, ctx);
   return new Pair(k, v);
  }
  class Pair {
   constructor(key, value = null) {
    Object.defineProperty(this, identity.NODE_TYPE, {
     value: identity.PAIR
    });
    this.key = key;
    this.value = value;
   }
   clone(schema) {
    let {key, value} = this;
    if (identity.isNode(key)) key = key.clone(schema);
    if (identity.isNode(value)) value = value.clone(schema);
    return new Pair(key, value);
   }
   toJSON(_, ctx) {
    const pair = ctx?.mapAsMap ? new Map : {};
    return addPairToJSMap.addPairToJSMap(ctx, pair, this);
   }
   toString(ctx, onComment, onChompKeep) {
    return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
   }
  }
  exports.Pair = Pair;
  exports.createPair = createPair;
 }),
 3301: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Node = __nccwpck_require__(6673);
  var toJS = __nccwpck_require__(4043);
  const isScalarValue = value => !value || typeof value !== "function" && typeof value !== "object";
  class Scalar extends Node.NodeBase {
   constructor(value) {
    super(identity.SCALAR);
    this.value = value;
   }
   toJSON(arg, ctx) {
    return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
   }
   toString() {
    return String(this.value);
   }
  }
  Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
  Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
  Scalar.PLAIN = "PLAIN";
  Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
  Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
  exports.Scalar = Scalar;
  exports.isScalarValue = isScalarValue;
 }),
 4454: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var stringifyCollection = __nccwpck_require__(1212);
  var addPairToJSMap = __nccwpck_require__(7104);
  var Collection = __nccwpck_require__(101);
  var identity = __nccwpck_require__(1127);
  var Pair = __nccwpck_require__(7165);
  var Scalar = __nccwpck_require__(3301);
  function findPair(items, key) {
   const k = identity.isScalar(key) ? key.value : key;
   for (const it of items) if (identity.isPair(it)) {
    if (it.key === key || it.key === k) return it;
    if (identity.isScalar(it.key) && it.key.value === k) return it;
   }
   return;
  }
  class YAMLMap extends Collection.Collection {
   static get tagName() {
    return "tag:yaml.org,2002:map";
   }
   constructor(schema) {
    super(identity.MAP, schema);
    this.items = [];
   }
   static from(schema, obj, ctx) {
    const {keepUndefined, replacer} = ctx;
    const map = new this(schema);
    const add = (key, value) => {
     if (typeof replacer === "function") value = replacer.call(obj, key, value); else if (Array.isArray(replacer) && !replacer.includes(key)) return;
     if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
    };
    if (obj instanceof Map) for (const [key, value] of obj) add(key, value); else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
    if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
    return map;
   }
   add(pair, overwrite) {
    let _pair;
    if (identity.isPair(pair)) _pair = pair; else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value); else _pair = new Pair.Pair(pair.key, pair.value);
    const prev = findPair(this.items, _pair.key);
    const sortEntries = this.schema?.sortMapEntries;
    if (prev) {
     if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
     if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value; else prev.value = _pair.value;
    } else if (sortEntries) {
     const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
     if (i === -1) this.items.push(_pair); else this.items.splice(i, 0, _pair);
    } else this.items.push(_pair);
   }
   delete(key) {
    const it = findPair(this.items, key);
    if (!it) return false;
    const del = this.items.splice(this.items.indexOf(it), 1);
    return del.length > 0;
   }
   get(key, keepScalar) {
    const it = findPair(this.items, key);
    const node = it?.value;
    return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
   }
   has(key) {
    return !!findPair(this.items, key);
   }
   set(key, value) {
    this.add(new Pair.Pair(key, value), true);
   }
   toJSON(_, ctx, Type) {
    const map = Type ? new Type : ctx?.mapAsMap ? new Map : {};
    if (ctx?.onCreate) ctx.onCreate(map);
    for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
    return map;
   }
   toString(ctx, onComment, onChompKeep) {
    if (!ctx) return JSON.stringify(this);
    for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
    if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, {
     allNullValues: true
    });
    return stringifyCollection.stringifyCollection(this, ctx, {
     blockItemPrefix: "",
     flowChars: {
      start: "{",
      end: "}"
     },
     itemIndent: ctx.indent || "",
     onChompKeep,
     onComment
    });
   }
  }
  exports.YAMLMap = YAMLMap;
  exports.findPair = findPair;
 }),
 2223: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var createNode = __nccwpck_require__(2404);
  var stringifyCollection = __nccwpck_require__(1212);
  var Collection = __nccwpck_require__(101);
  var identity = __nccwpck_require__(1127);
  var Scalar = __nccwpck_require__(3301);
  var toJS = __nccwpck_require__(4043);
  class YAMLSeq extends Collection.Collection {
   static get tagName() {
    return "tag:yaml.org,2002:seq";
   }
   constructor(schema) {
    super(identity.SEQ, schema);
    this.items = [];
   }
   add(value) {
    this.items.push(value);
   }
   delete(key) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number") return false;
    const del = this.items.splice(idx, 1);
    return del.length > 0;
   }
   get(key, keepScalar) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number") return;
    const it = this.items[idx];
    return !keepScalar && identity.isScalar(it) ? it.value : it;
   }
   has(key) {
    const idx = asItemIndex(key);
    return typeof idx === "number" && idx < this.items.length;
   }
   set(key, value) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
    const prev = this.items[idx];
    if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value; else this.items[idx] = value;
   }
   toJSON(_, ctx) {
    const seq = [];
    if (ctx?.onCreate) ctx.onCreate(seq);
    let i = 0;
    for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
    return seq;
   }
   toString(ctx, onComment, onChompKeep) {
    if (!ctx) return JSON.stringify(this);
    return stringifyCollection.stringifyCollection(this, ctx, {
     blockItemPrefix: "- ",
     flowChars: {
      start: "[",
      end: "]"
     },
     itemIndent: (ctx.indent || "") + "  ",
     onChompKeep,
     onComment
    });
   }
   static from(schema, obj, ctx) {
    const {replacer} = ctx;
    const seq = new this(schema);
    if (obj && Symbol.iterator in Object(obj)) {
     let i = 0;
     for (let it of obj) {
      if (typeof replacer === "function") {
       const key = obj instanceof Set ? it : String(i++);
       it = replacer.call(obj, key, it);
      }
      seq.items.push(createNode.createNode(it, void 0, ctx));
     }
    }
    return seq;
   }
  }
  function asItemIndex(key) {
   let idx = identity.isScalar(key) ? key.value : key;
   if (idx && typeof idx === "string") idx = Number(idx);
   return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
  }
  exports.YAMLSeq = YAMLSeq;
 }),
 7104: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var log = __nccwpck_require__(7249);
  var merge = __nccwpck_require__(452);
  var stringify = __nccwpck_require__(2148);
  var identity = __nccwpck_require__(1127);
  var toJS = __nccwpck_require__(4043);
  function addPairToJSMap(ctx, map, {key, value}) {
   if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value); else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value); else {
    const jsKey = toJS.toJS(key, "", ctx);
    if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx)); else if (map instanceof Set) map.add(jsKey); else {
     const stringKey = stringifyKey(key, jsKey, ctx);
     const jsValue = toJS.toJS(value, stringKey, ctx);
     if (stringKey in map) Object.defineProperty(map, stringKey, {
      value: jsValue,
      writable: true,
      enumerable: true,
      configurable: true
     }); else map[stringKey] = jsValue;
    }
   }
   return map;
  }
  function stringifyKey(key, jsKey, ctx) {
   if (jsKey === null) return "";
   if (typeof jsKey !== "object") return String(jsKey);
   if (identity.isNode(key) && ctx?.doc) {
    const strCtx = stringify.createStringifyContext(ctx.doc, {});
    strCtx.anchors = new Set;
    for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
    strCtx.inFlow = true;
    strCtx.inStringifyKey = true;
    const strKey = key.toString(strCtx);
    if (!ctx.mapKeyWarned) {
     let jsonStr = JSON.stringify(strKey);
     if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + '..."';
     log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
     ctx.mapKeyWarned = true;
    }
    return strKey;
   }
   return JSON.stringify(jsKey);
  }
  exports.addPairToJSMap = addPairToJSMap;
 }),
 1127: ((__unused_webpack_module, exports) => {
  const ALIAS = Symbol.for("yaml.alias");
  const DOC = Symbol.for("yaml.document");
  const MAP = Symbol.for("yaml.map");
  const PAIR = Symbol.for("yaml.pair");
  const SCALAR = Symbol.for("yaml.scalar");
  const SEQ = Symbol.for("yaml.seq");
  const NODE_TYPE = Symbol.for("yaml.node.type");
  const isAlias = node => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
  const isDocument = node => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
  const isMap = node => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
  const isPair = node => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
  const isScalar = node => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
  const isSeq = node => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
  function isCollection(node) {
   if (node && typeof node === "object") switch (node[NODE_TYPE]) {
   case MAP:
   case SEQ:
    return true;
   }
   return false;
  }
  function isNode(node) {
   if (node && typeof node === "object") switch (node[NODE_TYPE]) {
   case ALIAS:
   case MAP:
   case SCALAR:
   case SEQ:
    return true;
   }
   return false;
  }
  const hasAnchor = node => (isScalar(node) || isCollection(node)) && !!node.anchor;
  exports.ALIAS = ALIAS;
  exports.DOC = DOC;
  exports.MAP = MAP;
  exports.NODE_TYPE = NODE_TYPE;
  exports.PAIR = PAIR;
  exports.SCALAR = SCALAR;
  exports.SEQ = SEQ;
  exports.hasAnchor = hasAnchor;
  exports.isAlias = isAlias;
  exports.isCollection = isCollection;
  exports.isDocument = isDocument;
  exports.isMap = isMap;
  exports.isNode = isNode;
  exports.isPair = isPair;
  exports.isScalar = isScalar;
  exports.isSeq = isSeq;
 }),
 4043: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  function toJS(value, arg, ctx) {
   if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
   if (value && typeof value.toJSON === "function") {
    if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
    const data = {
     aliasCount: 0,
     count: 1,
     res: void 0
    };
    ctx.anchors.set(value, data);
    ctx.onCreate = res => {
     data.res = res;
     delete ctx.onCreate;
    };
    const res = value.toJSON(arg, ctx);
    if (ctx.onCreate) ctx.onCreate(res);
    return res;
   }
   if (typeof value === "bigint" && !ctx?.keep) return Number(value);
   return value;
  }
  exports.toJS = toJS;
 }),
 110: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var resolveBlockScalar = __nccwpck_require__(8913);
  var resolveFlowScalar = __nccwpck_require__(6842);
  var errors = __nccwpck_require__(1464);
  var stringifyString = __nccwpck_require__(3069);
  function resolveAsScalar(token, strict = true, onError) {
   if (token) {
    const _onError = (pos, code, message) => {
     const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
     if (onError) onError(offset, code, message); else throw new errors.YAMLParseError([ offset, offset + 1 ], code, message);
    };
    switch (token.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
     return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);

    case "block-scalar":
     return resolveBlockScalar.resolveBlockScalar({
      options: {
       strict
      }
     }, token, _onError);
    }
   }
   return null;
  }
  function createScalarToken(value, context) {
   const {implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN"} = context;
   const source = stringifyString.stringifyString({
    type,
    value
   }, {
    implicitKey,
    indent: indent > 0 ? " ".repeat(indent) : "",
    inFlow,
    options: {
     blockQuote: true,
     lineWidth: -1
    }
   });
   const end = context.end ?? [ {
    type: "newline",
    offset: -1,
    indent,
    source: "\n"
   } ];
   switch (source[0]) {
   case "|":
   case ">":
    {
     const he = source.indexOf("\n");
     const head = source.substring(0, he);
     const body = source.substring(he + 1) + "\n";
     const props = [ {
      type: "block-scalar-header",
      offset,
      indent,
      source: head
     } ];
     if (!addEndtoBlockProps(props, end)) props.push({
      type: "newline",
      offset: -1,
      indent,
      source: "\n"
     });
     return {
      type: "block-scalar",
      offset,
      indent,
      props,
      source: body
     };
    }

   case '"':
    return {
     type: "double-quoted-scalar",
     offset,
     indent,
     source,
     end
    };

   case "'":
    return {
     type: "single-quoted-scalar",
     offset,
     indent,
     source,
     end
    };

   default:
    return {
     type: "scalar",
     offset,
     indent,
     source,
     end
    };
   }
  }
  function setScalarValue(token, value, context = {}) {
   let {afterKey = false, implicitKey = false, inFlow = false, type} = context;
   let indent = "indent" in token ? token.indent : null;
   if (afterKey && typeof indent === "number") indent += 2;
   if (!type) switch (token.type) {
   case "single-quoted-scalar":
    type = "QUOTE_SINGLE";
    break;

   case "double-quoted-scalar":
    type = "QUOTE_DOUBLE";
    break;

   case "block-scalar":
    {
     const header = token.props[0];
     if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
     type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
     break;
    }

   default:
    type = "PLAIN";
   }
   const source = stringifyString.stringifyString({
    type,
    value
   }, {
    implicitKey: implicitKey || indent === null,
    indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
    inFlow,
    options: {
     blockQuote: true,
     lineWidth: -1
    }
   });
   switch (source[0]) {
   case "|":
   case ">":
    setBlockScalarValue(token, source);
    break;

   case '"':
    setFlowScalarValue(token, source, "double-quoted-scalar");
    break;

   case "'":
    setFlowScalarValue(token, source, "single-quoted-scalar");
    break;

   default:
    setFlowScalarValue(token, source, "scalar");
   }
  }
  function setBlockScalarValue(token, source) {
   const he = source.indexOf("\n");
   const head = source.substring(0, he);
   const body = source.substring(he + 1) + "\n";
   if (token.type === "block-scalar") {
    const header = token.props[0];
    if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
    header.source = head;
    token.source = body;
   } else {
    const {offset} = token;
    const indent = "indent" in token ? token.indent : -1;
    const props = [ {
     type: "block-scalar-header",
     offset,
     indent,
     source: head
    } ];
    if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
     type: "newline",
     offset: -1,
     indent,
     source: "\n"
    });
    for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
    Object.assign(token, {
     type: "block-scalar",
     indent,
     props,
     source: body
    });
   }
  }
  function addEndtoBlockProps(props, end) {
   if (end) for (const st of end) switch (st.type) {
   case "space":
   case "comment":
    props.push(st);
    break;

   case "newline":
    props.push(st);
    return true;
   }
   return false;
  }
  function setFlowScalarValue(token, source, type) {
   switch (token.type) {
   case "scalar":
   case "double-quoted-scalar":
   case "single-quoted-scalar":
    token.type = type;
    token.source = source;
    break;

   case "block-scalar":
    {
     const end = token.props.slice(1);
     let oa = source.length;
     if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
     for (const tok of end) tok.offset += oa;
     delete token.props;
     Object.assign(token, {
      type,
      source,
      end
     });
     break;
    }

   case "block-map":
   case "block-seq":
    {
     const offset = token.offset + source.length;
     const nl = {
      type: "newline",
      offset,
      indent: token.indent,
      source: "\n"
     };
     delete token.items;
     Object.assign(token, {
      type,
      source,
      end: [ nl ]
     });
     break;
    }

   default:
    {
     const indent = "indent" in token ? token.indent : -1;
     const end = "end" in token && Array.isArray(token.end) ? token.end.filter(st => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
     for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
     Object.assign(token, {
      type,
      indent,
      source,
      end
     });
    }
   }
  }
  exports.createScalarToken = createScalarToken;
  exports.resolveAsScalar = resolveAsScalar;
  exports.setScalarValue = setScalarValue;
 }),
 1733: ((__unused_webpack_module, exports) => {
  const stringify = cst => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
  function stringifyToken(token) {
   switch (token.type) {
   case "block-scalar":
    {
     let res = "";
     for (const tok of token.props) res += stringifyToken(tok);
     return res + token.source;
    }

   case "block-map":
   case "block-seq":
    {
     let res = "";
     for (const item of token.items) res += stringifyItem(item);
     return res;
    }

   case "flow-collection":
    {
     let res = token.start.source;
     for (const item of token.items) res += stringifyItem(item);
     for (const st of token.end) res += st.source;
     return res;
    }

   case "document":
    {
     let res = stringifyItem(token);
     if (token.end) for (const st of token.end) res += st.source;
     return res;
    }

   default:
    {
     let res = token.source;
     if ("end" in token && token.end) for (const st of token.end) res += st.source;
     return res;
    }
   }
  }
  function stringifyItem({start, key, sep, value}) {
   let res = "";
   for (const st of start) res += st.source;
   if (key) res += stringifyToken(key);
   if (sep) for (const st of sep) res += st.source;
   if (value) res += stringifyToken(value);
   return res;
  }
  exports.stringify = stringify;
 }),
 7715: ((__unused_webpack_module, exports) => {
  const BREAK = Symbol("break visit");
  const SKIP = Symbol("skip children");
  const REMOVE = Symbol("remove item");
  function visit(cst, visitor) {
   if ("type" in cst && cst.type === "document") cst = {
    start: cst.start,
    value: cst.value
   };
   _visit(Object.freeze([]), cst, visitor);
  }
  visit.BREAK = BREAK;
  visit.SKIP = SKIP;
  visit.REMOVE = REMOVE;
  visit.itemAtPath = (cst, path) => {
   let item = cst;
   for (const [field, index] of path) {
    const tok = item?.[field];
    if (tok && "items" in tok) item = tok.items[index]; else return;
   }
   return item;
  };
  visit.parentCollection = (cst, path) => {
   const parent = visit.itemAtPath(cst, path.slice(0, -1));
   const field = path[path.length - 1][0];
   const coll = parent?.[field];
   if (coll && "items" in coll) return coll;
   throw new Error("Parent collection not found");
  };
  function _visit(path, item, visitor) {
   let ctrl = visitor(item, path);
   if (typeof ctrl === "symbol") return ctrl;
   for (const field of [ "key", "value" ]) {
    const token = item[field];
    if (token && "items" in token) {
     for (let i = 0; i < token.items.length; ++i) {
      const ci = _visit(Object.freeze(path.concat([ [ field, i ] ])), token.items[i], visitor);
      if (typeof ci === "number") i = ci - 1; else if (ci === BREAK) return BREAK; else if (ci === REMOVE) {
       token.items.splice(i, 1);
       i -= 1;
      }
     }
     if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
    }
   }
   return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
  }
  exports.visit = visit;
 }),
 3461: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var cstScalar = __nccwpck_require__(110);
  var cstStringify = __nccwpck_require__(1733);
  var cstVisit = __nccwpck_require__(7715);
  const BOM = "\ufeff";
  const DOCUMENT = "\x02";
  const FLOW_END = "\x18";
  const SCALAR = "\x1f";
  const isCollection = token => !!token && "items" in token;
  const isScalar = token => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
  function prettyToken(token) {
   switch (token) {
   case BOM:
    return "<BOM>";

   case DOCUMENT:
    return "<DOC>";

   case FLOW_END:
    return "<FLOW_END>";

   case SCALAR:
    return "<SCALAR>";

   default:
    return JSON.stringify(token);
   }
  }
  function tokenType(source) {
   switch (source) {
   case BOM:
    return "byte-order-mark";

   case DOCUMENT:
    return "doc-mode";

   case FLOW_END:
    return "flow-error-end";

   case SCALAR:
    return "scalar";

   case "---":
    return "doc-start";

   case "...":
    return "doc-end";

   case "":
   case "\n":
   case "\r\n":
    return "newline";

   case "-":
    return "seq-item-ind";

   case "?":
    return "explicit-key-ind";

   case ":":
    return "map-value-ind";

   case "{":
    return "flow-map-start";

   case "}":
    return "flow-map-end";

   case "[":
    return "flow-seq-start";

   case "]":
    return "flow-seq-end";

   case ",":
    return "comma";
   }
   switch (source[0]) {
   case " ":
   case "\t":
    return "space";

   case "#":
    return "comment";

   case "%":
    return "directive-line";

   case "*":
    return "alias";

   case "&":
    return "anchor";

   case "!":
    return "tag";

   case "'":
    return "single-quoted-scalar";

   case '"':
    return "double-quoted-scalar";

   case "|":
   case ">":
    return "block-scalar-header";
   }
   return null;
  }
  exports.createScalarToken = cstScalar.createScalarToken;
  exports.resolveAsScalar = cstScalar.resolveAsScalar;
  exports.setScalarValue = cstScalar.setScalarValue;
  exports.stringify = cstStringify.stringify;
  exports.visit = cstVisit.visit;
  exports.BOM = BOM;
  exports.DOCUMENT = DOCUMENT;
  exports.FLOW_END = FLOW_END;
  exports.SCALAR = SCALAR;
  exports.isCollection = isCollection;
  exports.isScalar = isScalar;
  exports.prettyToken = prettyToken;
  exports.tokenType = tokenType;
 }),
 361: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var cst = __nccwpck_require__(3461);
  function isEmpty(ch) {
   switch (ch) {
   case void 0:
   case " ":
   case "\n":
   case "\r":
   case "\t":
    return true;

   default:
    return false;
   }
  }
  const hexDigits = new Set("0123456789ABCDEFabcdef");
  const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
  const flowIndicatorChars = new Set(",[]{}");
  const invalidAnchorChars = new Set(" ,[]{}\n\r\t");
  const isNotAnchorChar = ch => !ch || invalidAnchorChars.has(ch);
  class Lexer {
   constructor() {
    this.atEnd = false;
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    this.buffer = "";
    this.flowKey = false;
    this.flowLevel = 0;
    this.indentNext = 0;
    this.indentValue = 0;
    this.lineEndPos = null;
    this.next = null;
    this.pos = 0;
   }
   * lex(source, incomplete = false) {
    if (source) {
     if (typeof source !== "string") throw TypeError("source is not a string");
     this.buffer = this.buffer ? this.buffer + source : source;
     this.lineEndPos = null;
    }
    this.atEnd = !incomplete;
    let next = this.next ?? "stream";
    while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
   }
   atLineEnd() {
    let i = this.pos;
    let ch = this.buffer[i];
    while (ch === " " || ch === "\t") ch = this.buffer[++i];
    if (!ch || ch === "#" || ch === "\n") return true;
    if (ch === "\r") return this.buffer[i + 1] === "\n";
    return false;
   }
   charAt(n) {
    return this.buffer[this.pos + n];
   }
   continueScalar(offset) {
    let ch = this.buffer[offset];
    if (this.indentNext > 0) {
     let indent = 0;
     while (ch === " ") ch = this.buffer[++indent + offset];
     if (ch === "\r") {
      const next = this.buffer[indent + offset + 1];
      if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
     }
     return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
    }
    if (ch === "-" || ch === ".") {
     const dt = this.buffer.substr(offset, 3);
     if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
    }
    return offset;
   }
   getLine() {
    let end = this.lineEndPos;
    if (typeof end !== "number" || end !== -1 && end < this.pos) {
     end = this.buffer.indexOf("\n", this.pos);
     this.lineEndPos = end;
    }
    if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
    if (this.buffer[end - 1] === "\r") end -= 1;
    return this.buffer.substring(this.pos, end);
   }
   hasChars(n) {
    return this.pos + n <= this.buffer.length;
   }
   setNext(state) {
    this.buffer = this.buffer.substring(this.pos);
    this.pos = 0;
    this.lineEndPos = null;
    this.next = state;
    return null;
   }
   peek(n) {
    return this.buffer.substr(this.pos, n);
   }
   * parseNext(next) {
    switch (next) {
    case "stream":
     return yield* this.parseStream();

    case "line-start":
     return yield* this.parseLineStart();

    case "block-start":
     return yield* this.parseBlockStart();

    case "doc":
     return yield* this.parseDocument();

    case "flow":
     return yield* this.parseFlowCollection();

    case "quoted-scalar":
     return yield* this.parseQuotedScalar();

    case "block-scalar":
     return yield* this.parseBlockScalar();

    case "plain-scalar":
     return yield* this.parsePlainScalar();
    }
   }
   * parseStream() {
    let line = this.getLine();
    if (line === null) return this.setNext("stream");
    if (line[0] === cst.BOM) {
     yield* this.pushCount(1);
     line = line.substring(1);
    }
    if (line[0] === "%") {
     let dirEnd = line.length;
     let cs = line.indexOf("#");
     while (cs !== -1) {
      const ch = line[cs - 1];
      if (ch === " " || ch === "\t") {
       dirEnd = cs - 1;
       break;
      } else cs = line.indexOf("#", cs + 1);
     }
     while (true) {
      const ch = line[dirEnd - 1];
      if (ch === " " || ch === "\t") dirEnd -= 1; else break;
     }
     const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
     yield* this.pushCount(line.length - n);
     this.pushNewline();
     return "stream";
    }
    if (this.atLineEnd()) {
     const sp = yield* this.pushSpaces(true);
     yield* this.pushCount(line.length - sp);
     yield* this.pushNewline();
     return "stream";
    }
    yield cst.DOCUMENT;
    return yield* this.parseLineStart();
   }
   * parseLineStart() {
    const ch = this.charAt(0);
    if (!ch && !this.atEnd) return this.setNext("line-start");
    if (ch === "-" || ch === ".") {
     if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
     const s = this.peek(3);
     if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
      yield* this.pushCount(3);
      this.indentValue = 0;
      this.indentNext = 0;
      return s === "---" ? "doc" : "stream";
     }
    }
    this.indentValue = yield* this.pushSpaces(false);
    if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
    return yield* this.parseBlockStart();
   }
   * parseBlockStart() {
    const [ch0, ch1] = this.peek(2);
    if (!ch1 && !this.atEnd) return this.setNext("block-start");
    if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
     const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
     this.indentNext = this.indentValue + 1;
     this.indentValue += n;
     return "block-start";
    }
    return "doc";
   }
   * parseDocument() {
    yield* this.pushSpaces(true);
    const line = this.getLine();
    if (line === null) return this.setNext("doc");
    let n = yield* this.pushIndicators();
    switch (line[n]) {
    case "#":
     yield* this.pushCount(line.length - n);

    case void 0:
     yield* this.pushNewline();
     return yield* this.parseLineStart();

    case "{":
    case "[":
     yield* this.pushCount(1);
     this.flowKey = false;
     this.flowLevel = 1;
     return "flow";

    case "}":
    case "]":
     yield* this.pushCount(1);
     return "doc";

    case "*":
     yield* this.pushUntil(isNotAnchorChar);
     return "doc";

    case '"':
    case "'":
     return yield* this.parseQuotedScalar();

    case "|":
    case ">":
     n += (yield* this.parseBlockScalarHeader());
     n += (yield* this.pushSpaces(true));
     yield* this.pushCount(line.length - n);
     yield* this.pushNewline();
     return yield* this.parseBlockScalar();

    default:
     return yield* this.parsePlainScalar();
    }
   }
   * parseFlowCollection() {
    let nl, sp;
    let indent = -1;
    do {
     nl = yield* this.pushNewline();
     if (nl > 0) {
      sp = yield* this.pushSpaces(false);
      this.indentValue = indent = sp;
     } else sp = 0;
     sp += (yield* this.pushSpaces(true));
    } while (nl + sp > 0);
    const line = this.getLine();
    if (line === null) return this.setNext("flow");
    if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
     const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
     if (!atFlowEndMarker) {
      this.flowLevel = 0;
      yield cst.FLOW_END;
      return yield* this.parseLineStart();
     }
    }
    let n = 0;
    while (line[n] === ",") {
     n += (yield* this.pushCount(1));
     n += (yield* this.pushSpaces(true));
     this.flowKey = false;
    }
    n += (yield* this.pushIndicators());
    switch (line[n]) {
    case void 0:
     return "flow";

    case "#":
     yield* this.pushCount(line.length - n);
     return "flow";

    case "{":
    case "[":
     yield* this.pushCount(1);
     this.flowKey = false;
     this.flowLevel += 1;
     return "flow";

    case "}":
    case "]":
     yield* this.pushCount(1);
     this.flowKey = true;
     this.flowLevel -= 1;
     return this.flowLevel ? "flow" : "doc";

    case "*":
     yield* this.pushUntil(isNotAnchorChar);
     return "flow";

    case '"':
    case "'":
     this.flowKey = true;
     return yield* this.parseQuotedScalar();

    case ":":
     {
      const next = this.charAt(1);
      if (this.flowKey || isEmpty(next) || next === ",") {
       this.flowKey = false;
       yield* this.pushCount(1);
       yield* this.pushSpaces(true);
       return "flow";
      }
     }

    default:
     this.flowKey = false;
     return yield* this.parsePlainScalar();
    }
   }
   * parseQuotedScalar() {
    const quote = this.charAt(0);
    let end = this.buffer.indexOf(quote, this.pos + 1);
    if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2); else while (end !== -1) {
     let n = 0;
     while (this.buffer[end - 1 - n] === "\\") n += 1;
     if (n % 2 === 0) break;
     end = this.buffer.indexOf('"', end + 1);
    }
    const qb = this.buffer.substring(0, end);
    let nl = qb.indexOf("\n", this.pos);
    if (nl !== -1) {
     while (nl !== -1) {
      const cs = this.continueScalar(nl + 1);
      if (cs === -1) break;
      nl = qb.indexOf("\n", cs);
     }
     if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
    }
    if (end === -1) {
     if (!this.atEnd) return this.setNext("quoted-scalar");
     end = this.buffer.length;
    }
    yield* this.pushToIndex(end + 1, false);
    return this.flowLevel ? "flow" : "doc";
   }
   * parseBlockScalarHeader() {
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    let i = this.pos;
    while (true) {
     const ch = this.buffer[++i];
     if (ch === "+") this.blockScalarKeep = true; else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1; else if (ch !== "-") break;
    }
    return yield* this.pushUntil(ch => isEmpty(ch) || ch === "#");
   }
   * parseBlockScalar() {
    let nl = this.pos - 1;
    let indent = 0;
    let ch;
    loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
    case " ":
     indent += 1;
     break;

    case "\n":
     nl = i;
     indent = 0;
     break;

    case "\r":
     {
      const next = this.buffer[i + 1];
      if (!next && !this.atEnd) return this.setNext("block-scalar");
      if (next === "\n") break;
     }

    default:
     break loop;
    }
    if (!ch && !this.atEnd) return this.setNext("block-scalar");
    if (indent >= this.indentNext) {
     if (this.blockScalarIndent === -1) this.indentNext = indent; else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
     do {
      const cs = this.continueScalar(nl + 1);
      if (cs === -1) break;
      nl = this.buffer.indexOf("\n", cs);
     } while (nl !== -1);
     if (nl === -1) {
      if (!this.atEnd) return this.setNext("block-scalar");
      nl = this.buffer.length;
     }
    }
    let i = nl + 1;
    ch = this.buffer[i];
    while (ch === " ") ch = this.buffer[++i];
    if (ch === "\t") {
     while (ch === "\t" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
     nl = i - 1;
    } else if (!this.blockScalarKeep) do {
     let i = nl - 1;
     let ch = this.buffer[i];
     if (ch === "\r") ch = this.buffer[--i];
     const lastChar = i;
     while (ch === " ") ch = this.buffer[--i];
     if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i; else break;
    } while (true);
    yield cst.SCALAR;
    yield* this.pushToIndex(nl + 1, true);
    return yield* this.parseLineStart();
   }
   * parsePlainScalar() {
    const inFlow = this.flowLevel > 0;
    let end = this.pos - 1;
    let i = this.pos - 1;
    let ch;
    while (ch = this.buffer[++i]) if (ch === ":") {
     const next = this.buffer[i + 1];
     if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
     end = i;
    } else if (isEmpty(ch)) {
     let next = this.buffer[i + 1];
     if (ch === "\r") if (next === "\n") {
      i += 1;
      ch = "\n";
      next = this.buffer[i + 1];
     } else end = i;
     if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
     if (ch === "\n") {
      const cs = this.continueScalar(i + 1);
      if (cs === -1) break;
      i = Math.max(i, cs - 2);
     }
    } else {
     if (inFlow && flowIndicatorChars.has(ch)) break;
     end = i;
    }
    if (!ch && !this.atEnd) return this.setNext("plain-scalar");
    yield cst.SCALAR;
    yield* this.pushToIndex(end + 1, true);
    return inFlow ? "flow" : "doc";
   }
   * pushCount(n) {
    if (n > 0) {
     yield this.buffer.substr(this.pos, n);
     this.pos += n;
     return n;
    }
    return 0;
   }
   * pushToIndex(i, allowEmpty) {
    const s = this.buffer.slice(this.pos, i);
    if (s) {
     yield s;
     this.pos += s.length;
     return s.length;
    } else if (allowEmpty) yield "";
    return 0;
   }
   * pushIndicators() {
    let n = 0;
    loop: while (true) {
     switch (this.charAt(0)) {
     case "!":
      n += (yield* this.pushTag());
      n += (yield* this.pushSpaces(true));
      continue loop;

     case "&":
      n += (yield* this.pushUntil(isNotAnchorChar));
      n += (yield* this.pushSpaces(true));
      continue loop;

     case "-":
     case "?":
     case ":":
      {
       const inFlow = this.flowLevel > 0;
       const ch1 = this.charAt(1);
       if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
        if (!inFlow) this.indentNext = this.indentValue + 1; else if (this.flowKey) this.flowKey = false;
        n += (yield* this.pushCount(1));
        n += (yield* this.pushSpaces(true));
        continue loop;
       }
      }
     }
     break loop;
    }
    return n;
   }
   * pushTag() {
    if (this.charAt(1) === "<") {
     let i = this.pos + 2;
     let ch = this.buffer[i];
     while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
     return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
    } else {
     let i = this.pos + 1;
     let ch = this.buffer[i];
     while (ch) if (tagChars.has(ch)) ch = this.buffer[++i]; else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3]; else break;
     return yield* this.pushToIndex(i, false);
    }
   }
   * pushNewline() {
    const ch = this.buffer[this.pos];
    if (ch === "\n") return yield* this.pushCount(1); else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2); else return 0;
   }
   * pushSpaces(allowTabs) {
    let i = this.pos - 1;
    let ch;
    do {
     ch = this.buffer[++i];
    } while (ch === " " || allowTabs && ch === "\t");
    const n = i - this.pos;
    if (n > 0) {
     yield this.buffer.substr(this.pos, n);
     this.pos = i;
    }
    return n;
   }
   * pushUntil(test) {
    let i = this.pos;
    let ch = this.buffer[i];
    while (!test(ch)) ch = this.buffer[++i];
    return yield* this.pushToIndex(i, false);
   }
  }
  exports.Lexer = Lexer;
 }),
 6628: ((__unused_webpack_module, exports) => {
  class LineCounter {
   constructor() {
    this.lineStarts = [];
    this.addNewLine = offset => this.lineStarts.push(offset);
    this.linePos = offset => {
     let low = 0;
     let high = this.lineStarts.length;
     while (low < high) {
      const mid = low + high >> 1;
      if (this.lineStarts[mid] < offset) low = mid + 1; else high = mid;
     }
     if (this.lineStarts[low] === offset) return {
      line: low + 1,
      col: 1
     };
     if (low === 0) return {
      line: 0,
      col: offset
     };
     const start = this.lineStarts[low - 1];
     return {
      line: low,
      col: offset - start + 1
     };
    };
   }
  }
  exports.LineCounter = LineCounter;
 }),
 3456: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var node_process = __nccwpck_require__(932);
  var cst = __nccwpck_require__(3461);
  var lexer = __nccwpck_require__(361);
  function includesToken(list, type) {
   for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
   return false;
  }
  function findNonEmptyIndex(list) {
   for (let i = 0; i < list.length; ++i) switch (list[i].type) {
   case "space":
   case "comment":
   case "newline":
    break;

   default:
    return i;
   }
   return -1;
  }
  function isFlowToken(token) {
   switch (token?.type) {
   case "alias":
   case "scalar":
   case "single-quoted-scalar":
   case "double-quoted-scalar":
   case "flow-collection":
    return true;

   default:
    return false;
   }
  }
  function getPrevProps(parent) {
   switch (parent.type) {
   case "document":
    return parent.start;

   case "block-map":
    {
     const it = parent.items[parent.items.length - 1];
     return it.sep ?? it.start;
    }

   case "block-seq":
    return parent.items[parent.items.length - 1].start;

   default:
    return [];
   }
  }
  function getFirstKeyStartProps(prev) {
   if (prev.length === 0) return [];
   let i = prev.length;
   loop: while (--i >= 0) switch (prev[i].type) {
   case "doc-start":
   case "explicit-key-ind":
   case "map-value-ind":
   case "seq-item-ind":
   case "newline":
    break loop;
   }
   while (prev[++i]?.type === "space") ;
   return prev.splice(i, prev.length);
  }
  function arrayPushArray(target, source) {
   if (source.length < 1e5) Array.prototype.push.apply(target, source); else for (let i = 0; i < source.length; ++i) target.push(source[i]);
  }
  function fixFlowSeqItems(fc) {
   if (fc.start.type === "flow-seq-start") for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
    if (it.key) it.value = it.key;
    delete it.key;
    if (isFlowToken(it.value)) if (it.value.end) arrayPushArray(it.value.end, it.sep); else it.value.end = it.sep; else arrayPushArray(it.start, it.sep);
    delete it.sep;
   }
  }
  class Parser {
   constructor(onNewLine) {
    this.atNewLine = true;
    this.atScalar = false;
    this.indent = 0;
    this.offset = 0;
    this.onKeyLine = false;
    this.stack = [];
    this.source = "";
    this.type = "";
    this.lexer = new lexer.Lexer;
    this.onNewLine = onNewLine;
   }
   * parse(source, incomplete = false) {
    if (this.onNewLine && this.offset === 0) this.onNewLine(0);
    for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
    if (!incomplete) yield* this.end();
   }
   * next(source) {
    this.source = source;
    if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
    if (this.atScalar) {
     this.atScalar = false;
     yield* this.step();
     this.offset += source.length;
     return;
    }
    const type = cst.tokenType(source);
    if (!type) {
     const message = `Not a YAML token: ${source}`;
     yield* this.pop({
      type: "error",
      offset: this.offset,
      message,
      source
     });
     this.offset += source.length;
    } else if (type === "scalar") {
     this.atNewLine = false;
     this.atScalar = true;
     this.type = "scalar";
    } else {
     this.type = type;
     yield* this.step();
     switch (type) {
     case "newline":
      this.atNewLine = true;
      this.indent = 0;
      if (this.onNewLine) this.onNewLine(this.offset + source.length);
      break;

     case "space":
      if (this.atNewLine && source[0] === " ") this.indent += source.length;
      break;

     case "explicit-key-ind":
     case "map-value-ind":
     case "seq-item-ind":
      if (this.atNewLine) this.indent += source.length;
      break;

     case "doc-mode":
     case "flow-error-end":
      return;

     default:
      this.atNewLine = false;
     }
     this.offset += source.length;
    }
   }
   * end() {
    while (this.stack.length > 0) yield* this.pop();
   }
   get sourceToken() {
    const st = {
     type: this.type,
     offset: this.offset,
     indent: this.indent,
     source: this.source
    };
    return st;
   }
   * step() {
    const top = this.peek(1);
    if (this.type === "doc-end" && top?.type !== "doc-end") {
     while (this.stack.length > 0) yield* this.pop();
     this.stack.push({
      type: "doc-end",
      offset: this.offset,
      source: this.source
     });
     return;
    }
    if (!top) return yield* this.stream();
    switch (top.type) {
    case "document":
     return yield* this.document(top);

    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
     return yield* this.scalar(top);

    case "block-scalar":
     return yield* this.blockScalar(top);

    case "block-map":
     return yield* this.blockMap(top);

    case "block-seq":
     return yield* this.blockSequence(top);

    case "flow-collection":
     return yield* this.flowCollection(top);

    case "doc-end":
     return yield* this.documentEnd(top);
    }
    yield* this.pop();
   }
   peek(n) {
    return this.stack[this.stack.length - n];
   }
   * pop(error) {
    const token = error ?? this.stack.pop();
    if (!token) {
     const message = "Tried to pop an empty stack";
     yield {
      type: "error",
      offset: this.offset,
      source: "",
      message
     };
    } else if (this.stack.length === 0) yield token; else {
     const top = this.peek(1);
     if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0; else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
     if (token.type === "flow-collection") fixFlowSeqItems(token);
     switch (top.type) {
     case "document":
      top.value = token;
      break;

     case "block-scalar":
      top.props.push(token);
      break;

     case "block-map":
      {
       const it = top.items[top.items.length - 1];
       if (it.value) {
        top.items.push({
         start: [],
         key: token,
         sep: []
        });
        this.onKeyLine = true;
        return;
       } else if (it.sep) it.value = token; else {
        Object.assign(it, {
         key: token,
         sep: []
        });
        this.onKeyLine = !it.explicitKey;
        return;
       }
       break;
      }

     case "block-seq":
      {
       const it = top.items[top.items.length - 1];
       if (it.value) top.items.push({
        start: [],
        value: token
       }); else it.value = token;
       break;
      }

     case "flow-collection":
      {
       const it = top.items[top.items.length - 1];
       if (!it || it.value) top.items.push({
        start: [],
        key: token,
        sep: []
       }); else if (it.sep) it.value = token; else Object.assign(it, {
        key: token,
        sep: []
       });
       return;
      }

     default:
      yield* this.pop();
      yield* this.pop(token);
     }
     if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
      const last = token.items[token.items.length - 1];
      if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every(st => st.type !== "comment" || st.indent < token.indent))) {
       if (top.type === "document") top.end = last.start; else top.items.push({
        start: last.start
       });
       token.items.splice(-1, 1);
      }
     }
    }
   }
   * stream() {
    switch (this.type) {
    case "directive-line":
     yield {
      type: "directive",
      offset: this.offset,
      source: this.source
     };
     return;

    case "byte-order-mark":
    case "space":
    case "comment":
    case "newline":
     yield this.sourceToken;
     return;

    case "doc-mode":
    case "doc-start":
     {
      const doc = {
       type: "document",
       offset: this.offset,
       start: []
      };
      if (this.type === "doc-start") doc.start.push(this.sourceToken);
      this.stack.push(doc);
      return;
     }
    }
    yield {
     type: "error",
     offset: this.offset,
     message: `Unexpected ${this.type} token in YAML stream`,
     source: this.source
    };
   }
   * document(doc) {
    if (doc.value) return yield* this.lineEnd(doc);
    switch (this.type) {
    case "doc-start":
     if (findNonEmptyIndex(doc.start) !== -1) {
      yield* this.pop();
      yield* this.step();
     } else doc.start.push(this.sourceToken);
     return;

    case "anchor":
    case "tag":
    case "space":
    case "comment":
    case "newline":
     doc.start.push(this.sourceToken);
     return;
    }
    const bv = this.startBlockValue(doc);
    if (bv) this.stack.push(bv); else yield {
     type: "error",
     offset: this.offset,
     message: `Unexpected ${this.type} token in YAML document`,
     source: this.source
    };
   }
   * scalar(scalar) {
    if (this.type === "map-value-ind") {
     const prev = getPrevProps(this.peek(2));
     const start = getFirstKeyStartProps(prev);
     let sep;
     if (scalar.end) {
      sep = scalar.end;
      sep.push(this.sourceToken);
      delete scalar.end;
     } else sep = [ this.sourceToken ];
     const map = {
      type: "block-map",
      offset: scalar.offset,
      indent: scalar.indent,
      items: [ {
       start,
       key: scalar,
       sep
      } ]
     };
     this.onKeyLine = true;
     this.stack[this.stack.length - 1] = map;
    } else yield* this.lineEnd(scalar);
   }
   * blockScalar(scalar) {
    switch (this.type) {
    case "space":
    case "comment":
    case "newline":
     scalar.props.push(this.sourceToken);
     return;

    case "scalar":
     scalar.source = this.source;
     this.atNewLine = true;
     this.indent = 0;
     if (this.onNewLine) {
      let nl = this.source.indexOf("\n") + 1;
      while (nl !== 0) {
       this.onNewLine(this.offset + nl);
       nl = this.source.indexOf("\n", nl) + 1;
      }
     }
     yield* this.pop();
     break;

    default:
     yield* this.pop();
     yield* this.step();
    }
   }
   * blockMap(map) {
    const it = map.items[map.items.length - 1];
    switch (this.type) {
    case "newline":
     this.onKeyLine = false;
     if (it.value) {
      const end = "end" in it.value ? it.value.end : void 0;
      const last = Array.isArray(end) ? end[end.length - 1] : void 0;
      if (last?.type === "comment") end?.push(this.sourceToken); else map.items.push({
       start: [ this.sourceToken ]
      });
     } else if (it.sep) it.sep.push(this.sourceToken); else it.start.push(this.sourceToken);
     return;

    case "space":
    case "comment":
     if (it.value) map.items.push({
      start: [ this.sourceToken ]
     }); else if (it.sep) it.sep.push(this.sourceToken); else {
      if (this.atIndentedComment(it.start, map.indent)) {
       const prev = map.items[map.items.length - 2];
       const end = prev?.value?.end;
       if (Array.isArray(end)) {
        arrayPushArray(end, it.start);
        end.push(this.sourceToken);
        map.items.pop();
        return;
       }
      }
      it.start.push(this.sourceToken);
     }
     return;
    }
    if (this.indent >= map.indent) {
     const atMapIndent = !this.onKeyLine && this.indent === map.indent;
     const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
     let start = [];
     if (atNextItem && it.sep && !it.value) {
      const nl = [];
      for (let i = 0; i < it.sep.length; ++i) {
       const st = it.sep[i];
       switch (st.type) {
       case "newline":
        nl.push(i);
        break;

       case "space":
        break;

       case "comment":
        if (st.indent > map.indent) nl.length = 0;
        break;

       default:
        nl.length = 0;
       }
      }
      if (nl.length >= 2) start = it.sep.splice(nl[1]);
     }
     switch (this.type) {
     case "anchor":
     case "tag":
      if (atNextItem || it.value) {
       start.push(this.sourceToken);
       map.items.push({
        start
       });
       this.onKeyLine = true;
      } else if (it.sep) it.sep.push(this.sourceToken); else it.start.push(this.sourceToken);
      return;

     case "explicit-key-ind":
      if (!it.sep && !it.explicitKey) {
       it.start.push(this.sourceToken);
       it.explicitKey = true;
      } else if (atNextItem || it.value) {
       start.push(this.sourceToken);
       map.items.push({
        start,
        explicitKey: true
       });
      } else this.stack.push({
       type: "block-map",
       offset: this.offset,
       indent: this.indent,
       items: [ {
        start: [ this.sourceToken ],
        explicitKey: true
       } ]
      });
      this.onKeyLine = true;
      return;

     case "map-value-ind":
      if (it.explicitKey) if (!it.sep) if (includesToken(it.start, "newline")) Object.assign(it, {
       key: null,
       sep: [ this.sourceToken ]
      }); else {
       const start = getFirstKeyStartProps(it.start);
       this.stack.push({
        type: "block-map",
        offset: this.offset,
        indent: this.indent,
        items: [ {
         start,
         key: null,
         sep: [ this.sourceToken ]
        } ]
       });
      } else if (it.value) map.items.push({
       start: [],
       key: null,
       sep: [ this.sourceToken ]
      }); else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
       type: "block-map",
       offset: this.offset,
       indent: this.indent,
       items: [ {
        start,
        key: null,
        sep: [ this.sourceToken ]
       } ]
      }); else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
       const start = getFirstKeyStartProps(it.start);
       const key = it.key;
       const sep = it.sep;
       sep.push(this.sourceToken);
       delete it.key;
       delete it.sep;
       this.stack.push({
        type: "block-map",
        offset: this.offset,
        indent: this.indent,
        items: [ {
         start,
         key,
         sep
        } ]
       });
      } else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken); else it.sep.push(this.sourceToken); else if (!it.sep) Object.assign(it, {
       key: null,
       sep: [ this.sourceToken ]
      }); else if (it.value || atNextItem) map.items.push({
       start,
       key: null,
       sep: [ this.sourceToken ]
      }); else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
       type: "block-map",
       offset: this.offset,
       indent: this.indent,
       items: [ {
        start: [],
        key: null,
        sep: [ this.sourceToken ]
       } ]
      }); else it.sep.push(this.sourceToken);
      this.onKeyLine = true;
      return;

     case "alias":
     case "scalar":
     case "single-quoted-scalar":
     case "double-quoted-scalar":
      {
       const fs = this.flowScalar(this.type);
       if (atNextItem || it.value) {
        map.items.push({
         start,
         key: fs,
         sep: []
        });
        this.onKeyLine = true;
       } else if (it.sep) this.stack.push(fs); else {
        Object.assign(it, {
         key: fs,
         sep: []
        });
        this.onKeyLine = true;
       }
       return;
      }

     default:
      {
       const bv = this.startBlockValue(map);
       if (bv) {
        if (bv.type === "block-seq") {
         if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
          yield* this.pop({
           type: "error",
           offset: this.offset,
           message: "Unexpected block-seq-ind on same line with key",
           source: this.source
          });
          return;
         }
        } else if (atMapIndent) map.items.push({
         start
        });
        this.stack.push(bv);
        return;
       }
      }
     }
    }
    yield* this.pop();
    yield* this.step();
   }
   * blockSequence(seq) {
    const it = seq.items[seq.items.length - 1];
    switch (this.type) {
    case "newline":
     if (it.value) {
      const end = "end" in it.value ? it.value.end : void 0;
      const last = Array.isArray(end) ? end[end.length - 1] : void 0;
      if (last?.type === "comment") end?.push(this.sourceToken); else seq.items.push({
       start: [ this.sourceToken ]
      });
     } else it.start.push(this.sourceToken);
     return;

    case "space":
    case "comment":
     if (it.value) seq.items.push({
      start: [ this.sourceToken ]
     }); else {
      if (this.atIndentedComment(it.start, seq.indent)) {
       const prev = seq.items[seq.items.length - 2];
       const end = prev?.value?.end;
       if (Array.isArray(end)) {
        arrayPushArray(end, it.start);
        end.push(this.sourceToken);
        seq.items.pop();
        return;
       }
      }
      it.start.push(this.sourceToken);
     }
     return;

    case "anchor":
    case "tag":
     if (it.value || this.indent <= seq.indent) break;
     it.start.push(this.sourceToken);
     return;

    case "seq-item-ind":
     if (this.indent !== seq.indent) break;
     if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({
      start: [ this.sourceToken ]
     }); else it.start.push(this.sourceToken);
     return;
    }
    if (this.indent > seq.indent) {
     const bv = this.startBlockValue(seq);
     if (bv) {
      this.stack.push(bv);
      return;
     }
    }
    yield* this.pop();
    yield* this.step();
   }
   * flowCollection(fc) {
    const it = fc.items[fc.items.length - 1];
    if (this.type === "flow-error-end") {
     let top;
     do {
      yield* this.pop();
      top = this.peek(1);
     } while (top?.type === "flow-collection");
    } else if (fc.end.length === 0) {
     switch (this.type) {
     case "comma":
     case "explicit-key-ind":
      if (!it || it.sep) fc.items.push({
       start: [ this.sourceToken ]
      }); else it.start.push(this.sourceToken);
      return;

     case "map-value-ind":
      if (!it || it.value) fc.items.push({
       start: [],
       key: null,
       sep: [ this.sourceToken ]
      }); else if (it.sep) it.sep.push(this.sourceToken); else Object.assign(it, {
       key: null,
       sep: [ this.sourceToken ]
      });
      return;

     case "space":
     case "comment":
     case "newline":
     case "anchor":
     case "tag":
      if (!it || it.value) fc.items.push({
       start: [ this.sourceToken ]
      }); else if (it.sep) it.sep.push(this.sourceToken); else it.start.push(this.sourceToken);
      return;

     case "alias":
     case "scalar":
     case "single-quoted-scalar":
     case "double-quoted-scalar":
      {
       const fs = this.flowScalar(this.type);
       if (!it || it.value) fc.items.push({
        start: [],
        key: fs,
        sep: []
       }); else if (it.sep) this.stack.push(fs); else Object.assign(it, {
        key: fs,
        sep: []
       });
       return;
      }

     case "flow-map-end":
     case "flow-seq-end":
      fc.end.push(this.sourceToken);
      return;
     }
     const bv = this.startBlockValue(fc);
     if (bv) this.stack.push(bv); else {
      yield* this.pop();
      yield* this.step();
     }
    } else {
     const parent = this.peek(2);
     if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
      yield* this.pop();
      yield* this.step();
     } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
      const prev = getPrevProps(parent);
      const start = getFirstKeyStartProps(prev);
      fixFlowSeqItems(fc);
      const sep = fc.end.splice(1, fc.end.length);
      sep.push(this.sourceToken);
      const map = {
       type: "block-map",
       offset: fc.offset,
       indent: fc.indent,
       items: [ {
        start,
        key: fc,
        sep
       } ]
      };
      this.onKeyLine = true;
      this.stack[this.stack.length - 1] = map;
     } else yield* this.lineEnd(fc);
    }
   }
   flowScalar(type) {
    if (this.onNewLine) {
     let nl = this.source.indexOf("\n") + 1;
     while (nl !== 0) {
      this.onNewLine(this.offset + nl);
      nl = this.source.indexOf("\n", nl) + 1;
     }
    }
    return {
     type,
     offset: this.offset,
     indent: this.indent,
     source: this.source
    };
   }
   startBlockValue(parent) {
    switch (this.type) {
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
     return this.flowScalar(this.type);

    case "block-scalar-header":
     return {
      type: "block-scalar",
      offset: this.offset,
      indent: this.indent,
      props: [ this.sourceToken ],
      source: ""
     };

    case "flow-map-start":
    case "flow-seq-start":
     return {
      type: "flow-collection",
      offset: this.offset,
      indent: this.indent,
      start: this.sourceToken,
      items: [],
      end: []
     };

    case "seq-item-ind":
     return {
      type: "block-seq",
      offset: this.offset,
      indent: this.indent,
      items: [ {
       start: [ this.sourceToken ]
      } ]
     };

    case "explicit-key-ind":
     {
      this.onKeyLine = true;
      const prev = getPrevProps(parent);
      const start = getFirstKeyStartProps(prev);
      start.push(this.sourceToken);
      return {
       type: "block-map",
       offset: this.offset,
       indent: this.indent,
       items: [ {
        start,
        explicitKey: true
       } ]
      };
     }

    case "map-value-ind":
     {
      this.onKeyLine = true;
      const prev = getPrevProps(parent);
      const start = getFirstKeyStartProps(prev);
      return {
       type: "block-map",
       offset: this.offset,
       indent: this.indent,
       items: [ {
        start,
        key: null,
        sep: [ this.sourceToken ]
       } ]
      };
     }
    }
    return null;
   }
   atIndentedComment(start, indent) {
    if (this.type !== "comment") return false;
    if (this.indent <= indent) return false;
    return start.every(st => st.type === "newline" || st.type === "space");
   }
   * documentEnd(docEnd) {
    if (this.type !== "doc-mode") {
     if (docEnd.end) docEnd.end.push(this.sourceToken); else docEnd.end = [ this.sourceToken ];
     if (this.type === "newline") yield* this.pop();
    }
   }
   * lineEnd(token) {
    switch (this.type) {
    case "comma":
    case "doc-start":
    case "doc-end":
    case "flow-seq-end":
    case "flow-map-end":
    case "map-value-ind":
     yield* this.pop();
     yield* this.step();
     break;

    case "newline":
     this.onKeyLine = false;

    case "space":
    case "comment":
    default:
     if (token.end) token.end.push(this.sourceToken); else token.end = [ this.sourceToken ];
     if (this.type === "newline") yield* this.pop();
    }
   }
  }
  exports.Parser = Parser;
 }),
 4047: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var composer = __nccwpck_require__(9984);
  var Document = __nccwpck_require__(3021);
  var errors = __nccwpck_require__(1464);
  var log = __nccwpck_require__(7249);
  var identity = __nccwpck_require__(1127);
  var lineCounter = __nccwpck_require__(6628);
  var parser = __nccwpck_require__(3456);
  function parseOptions(options) {
   const prettyErrors = options.prettyErrors !== false;
   const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter || null;
   return {
    lineCounter: lineCounter$1,
    prettyErrors
   };
  }
  function parseAllDocuments(source, options = {}) {
   const {lineCounter, prettyErrors} = parseOptions(options);
   const parser$1 = new parser.Parser(lineCounter?.addNewLine);
   const composer$1 = new composer.Composer(options);
   const docs = Array.from(composer$1.compose(parser$1.parse(source)));
   if (prettyErrors && lineCounter) for (const doc of docs) {
    doc.errors.forEach(errors.prettifyError(source, lineCounter));
    doc.warnings.forEach(errors.prettifyError(source, lineCounter));
   }
   if (docs.length > 0) return docs;
   return Object.assign([], {
    empty: true
   }, composer$1.streamInfo());
  }
  function parseDocument(source, options = {}) {
   const {lineCounter, prettyErrors} = parseOptions(options);
   const parser$1 = new parser.Parser(lineCounter?.addNewLine);
   const composer$1 = new composer.Composer(options);
   let doc = null;
   for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc; else if (doc.options.logLevel !== "silent") {
    doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
    break;
   }
   if (prettyErrors && lineCounter) {
    doc.errors.forEach(errors.prettifyError(source, lineCounter));
    doc.warnings.forEach(errors.prettifyError(source, lineCounter));
   }
   return doc;
  }
  function parse(src, reviver, options) {
   let _reviver;
   if (typeof reviver === "function") _reviver = reviver; else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
   const doc = parseDocument(src, options);
   if (!doc) return null;
   doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
   if (doc.errors.length > 0) if (doc.options.logLevel !== "silent") throw doc.errors[0]; else doc.errors = [];
   return doc.toJS(Object.assign({
    reviver: _reviver
   }, options));
  }
  function stringify(value, replacer, options) {
   let _replacer = null;
   if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer; else if (options === void 0 && replacer) options = replacer;
   if (typeof options === "string") options = options.length;
   if (typeof options === "number") {
    const indent = Math.round(options);
    options = indent < 1 ? void 0 : indent > 8 ? {
     indent: 8
    } : {
     indent
    };
   }
   if (value === void 0) {
    const {keepUndefined} = options ?? replacer ?? {};
    if (!keepUndefined) return;
   }
   if (identity.isDocument(value) && !_replacer) return value.toString(options);
   return new Document.Document(value, _replacer, options).toString(options);
  }
  exports.parse = parse;
  exports.parseAllDocuments = parseAllDocuments;
  exports.parseDocument = parseDocument;
  exports.stringify = stringify;
 }),
 5840: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var map = __nccwpck_require__(7451);
  var seq = __nccwpck_require__(1706);
  var string = __nccwpck_require__(6464);
  var tags = __nccwpck_require__(18);
  const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  class Schema {
   constructor({compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults}) {
    this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
    this.name = typeof schema === "string" && schema || "core";
    this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
    this.tags = tags.getTags(customTags, this.name, merge);
    this.toStringOptions = toStringDefaults ?? null;
    Object.defineProperty(this, identity.MAP, {
     value: map.map
    });
    Object.defineProperty(this, identity.SCALAR, {
     value: string.string
    });
    Object.defineProperty(this, identity.SEQ, {
     value: seq.seq
    });
    this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
   }
   clone() {
    const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
    copy.tags = this.tags.slice();
    return copy;
   }
  }
  exports.Schema = Schema;
 }),
 7451: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var YAMLMap = __nccwpck_require__(4454);
  const map = {
   collection: "map",
   default: true,
   nodeClass: YAMLMap.YAMLMap,
   tag: "tag:yaml.org,2002:map",
   resolve(map, onError) {
    if (!identity.isMap(map)) onError("Expected a mapping for this tag");
    return map;
   },
   createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
  };
  exports.map = map;
 }),
 3632: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  const nullTag = {
   identify: value => value == null,
   createNode: () => new Scalar.Scalar(null),
   default: true,
   tag: "tag:yaml.org,2002:null",
   test: /^(?:~|[Nn]ull|NULL)?$/,
   resolve: () => new Scalar.Scalar(null),
   stringify: ({source}, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
  };
  exports.nullTag = nullTag;
 }),
 1706: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var YAMLSeq = __nccwpck_require__(2223);
  const seq = {
   collection: "seq",
   default: true,
   nodeClass: YAMLSeq.YAMLSeq,
   tag: "tag:yaml.org,2002:seq",
   resolve(seq, onError) {
    if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
    return seq;
   },
   createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
  };
  exports.seq = seq;
 }),
 6464: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var stringifyString = __nccwpck_require__(3069);
  const string = {
   identify: value => typeof value === "string",
   default: true,
   tag: "tag:yaml.org,2002:str",
   resolve: str => str,
   stringify(item, ctx, onComment, onChompKeep) {
    ctx = Object.assign({
     actualString: true
    }, ctx);
    return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
   }
  };
  exports.string = string;
 }),
 3959: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  const boolTag = {
   identify: value => typeof value === "boolean",
   default: true,
   tag: "tag:yaml.org,2002:bool",
   test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
   resolve: str => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
   stringify({source, value}, ctx) {
    if (source && boolTag.test.test(source)) {
     const sv = source[0] === "t" || source[0] === "T";
     if (value === sv) return source;
    }
    return value ? ctx.options.trueStr : ctx.options.falseStr;
   }
  };
  exports.boolTag = boolTag;
 }),
 8405: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  var stringifyNumber = __nccwpck_require__(8689);
  const floatNaN = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
   resolve: str => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
   stringify: stringifyNumber.stringifyNumber
  };
  const floatExp = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   format: "EXP",
   test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
   resolve: str => parseFloat(str),
   stringify(node) {
    const num = Number(node.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
   }
  };
  const float = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
   resolve(str) {
    const node = new Scalar.Scalar(parseFloat(str));
    const dot = str.indexOf(".");
    if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
    return node;
   },
   stringify: stringifyNumber.stringifyNumber
  };
  exports.float = float;
  exports.floatExp = floatExp;
  exports.floatNaN = floatNaN;
 }),
 9874: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var stringifyNumber = __nccwpck_require__(8689);
  const intIdentify = value => typeof value === "bigint" || Number.isInteger(value);
  const intResolve = (str, offset, radix, {intAsBigInt}) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
  function intStringify(node, radix, prefix) {
   const {value} = node;
   if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
   return stringifyNumber.stringifyNumber(node);
  }
  const intOct = {
   identify: value => intIdentify(value) && value >= 0,
   default: true,
   tag: "tag:yaml.org,2002:int",
   format: "OCT",
   test: /^0o[0-7]+$/,
   resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
   stringify: node => intStringify(node, 8, "0o")
  };
  const int = {
   identify: intIdentify,
   default: true,
   tag: "tag:yaml.org,2002:int",
   test: /^[-+]?[0-9]+$/,
   resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
   stringify: stringifyNumber.stringifyNumber
  };
  const intHex = {
   identify: value => intIdentify(value) && value >= 0,
   default: true,
   tag: "tag:yaml.org,2002:int",
   format: "HEX",
   test: /^0x[0-9a-fA-F]+$/,
   resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
   stringify: node => intStringify(node, 16, "0x")
  };
  exports.int = int;
  exports.intHex = intHex;
  exports.intOct = intOct;
 }),
 896: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var map = __nccwpck_require__(7451);
  var _null = __nccwpck_require__(3632);
  var seq = __nccwpck_require__(1706);
  var string = __nccwpck_require__(6464);
  var bool = __nccwpck_require__(3959);
  var float = __nccwpck_require__(8405);
  var int = __nccwpck_require__(9874);
  const schema = [ map.map, seq.seq, string.string, _null.nullTag, bool.boolTag, int.intOct, int.int, int.intHex, float.floatNaN, float.floatExp, float.float ];
  exports.schema = schema;
 }),
 3559: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  var map = __nccwpck_require__(7451);
  var seq = __nccwpck_require__(1706);
  function intIdentify(value) {
   return typeof value === "bigint" || Number.isInteger(value);
  }
  const stringifyJSON = ({value}) => JSON.stringify(value);
  const jsonScalars = [ {
   identify: value => typeof value === "string",
   default: true,
   tag: "tag:yaml.org,2002:str",
   resolve: str => str,
   stringify: stringifyJSON
  }, {
   identify: value => value == null,
   createNode: () => new Scalar.Scalar(null),
   default: true,
   tag: "tag:yaml.org,2002:null",
   test: /^null$/,
   resolve: () => null,
   stringify: stringifyJSON
  }, {
   identify: value => typeof value === "boolean",
   default: true,
   tag: "tag:yaml.org,2002:bool",
   test: /^true$|^false$/,
   resolve: str => str === "true",
   stringify: stringifyJSON
  }, {
   identify: intIdentify,
   default: true,
   tag: "tag:yaml.org,2002:int",
   test: /^-?(?:0|[1-9][0-9]*)$/,
   resolve: (str, _onError, {intAsBigInt}) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
   stringify: ({value}) => intIdentify(value) ? value.toString() : JSON.stringify(value)
  }, {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
   resolve: str => parseFloat(str),
   stringify: stringifyJSON
  } ];
  const jsonError = {
   default: true,
   tag: "",
   test: /^/,
   resolve(str, onError) {
    onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
    return str;
   }
  };
  const schema = [ map.map, seq.seq ].concat(jsonScalars, jsonError);
  exports.schema = schema;
 }),
 18: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var map = __nccwpck_require__(7451);
  var _null = __nccwpck_require__(3632);
  var seq = __nccwpck_require__(1706);
  var string = __nccwpck_require__(6464);
  var bool = __nccwpck_require__(3959);
  var float = __nccwpck_require__(8405);
  var int = __nccwpck_require__(9874);
  var schema = __nccwpck_require__(896);
  var schema$1 = __nccwpck_require__(3559);
  var binary = __nccwpck_require__(6083);
  var merge = __nccwpck_require__(452);
  var omap = __nccwpck_require__(303);
  var pairs = __nccwpck_require__(8385);
  var schema$2 = __nccwpck_require__(5913);
  var set = __nccwpck_require__(1528);
  var timestamp = __nccwpck_require__(6752);
  const schemas = new Map([ [ "core", schema.schema ], [ "failsafe", [ map.map, seq.seq, string.string ] ], [ "json", schema$1.schema ], [ "yaml11", schema$2.schema ], [ "yaml-1.1", schema$2.schema ] ]);
  const tagsByName = {
   binary: binary.binary,
   bool: bool.boolTag,
   float: float.float,
   floatExp: float.floatExp,
   floatNaN: float.floatNaN,
   floatTime: timestamp.floatTime,
   int: int.int,
   intHex: int.intHex,
   intOct: int.intOct,
   intTime: timestamp.intTime,
   map: map.map,
   merge: merge.merge,
   null: _null.nullTag,
   omap: omap.omap,
   pairs: pairs.pairs,
   seq: seq.seq,
   set: set.set,
   timestamp: timestamp.timestamp
  };
  const coreKnownTags = {
   "tag:yaml.org,2002:binary": binary.binary,
   "tag:yaml.org,2002:merge": merge.merge,
   "tag:yaml.org,2002:omap": omap.omap,
   "tag:yaml.org,2002:pairs": pairs.pairs,
   "tag:yaml.org,2002:set": set.set,
   "tag:yaml.org,2002:timestamp": timestamp.timestamp
  };
  function getTags(customTags, schemaName, addMergeTag) {
   const schemaTags = schemas.get(schemaName);
   if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
   let tags = schemaTags;
   if (!tags) if (Array.isArray(customTags)) tags = []; else {
    const keys = Array.from(schemas.keys()).filter(key => key !== "yaml11").map(key => JSON.stringify(key)).join(", ");
    throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
   }
   if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag); else if (typeof customTags === "function") tags = customTags(tags.slice());
   if (addMergeTag) tags = tags.concat(merge.merge);
   return tags.reduce((tags, tag) => {
    const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
    if (!tagObj) {
     const tagName = JSON.stringify(tag);
     const keys = Object.keys(tagsByName).map(key => JSON.stringify(key)).join(", ");
     throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
    }
    if (!tags.includes(tagObj)) tags.push(tagObj);
    return tags;
   }, []);
  }
  exports.coreKnownTags = coreKnownTags;
  exports.getTags = getTags;
 }),
 6083: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var node_buffer = __nccwpck_require__(181);
  var Scalar = __nccwpck_require__(3301);
  var stringifyString = __nccwpck_require__(3069);
  const binary = {
   identify: value => value instanceof Uint8Array,
   default: false,
   tag: "tag:yaml.org,2002:binary",
   resolve(src, onError) {
    if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64"); else if (typeof atob === "function") {
     const str = atob(src.replace(/[\n\r]/g, ""));
     const buffer = new Uint8Array(str.length);
     for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
     return buffer;
    } else {
     onError("This environment does not support reading binary tags; either Buffer or atob is required");
     return src;
    }
   },
   stringify({comment, type, value}, ctx, onComment, onChompKeep) {
    if (!value) return "";
    const buf = value;
    let str;
    if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64"); else if (typeof btoa === "function") {
     let s = "";
     for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
     str = btoa(s);
    } else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
    type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
     const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
     const n = Math.ceil(str.length / lineWidth);
     const lines = new Array(n);
     for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
     str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
    }
    return stringifyString.stringifyString({
     comment,
     type,
     value: str
    }, ctx, onComment, onChompKeep);
   }
  };
  exports.binary = binary;
 }),
 8398: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  function boolStringify({value, source}, ctx) {
   const boolObj = value ? trueTag : falseTag;
   if (source && boolObj.test.test(source)) return source;
   return value ? ctx.options.trueStr : ctx.options.falseStr;
  }
  const trueTag = {
   identify: value => value === true,
   default: true,
   tag: "tag:yaml.org,2002:bool",
   test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
   resolve: () => new Scalar.Scalar(true),
   stringify: boolStringify
  };
  const falseTag = {
   identify: value => value === false,
   default: true,
   tag: "tag:yaml.org,2002:bool",
   test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
   resolve: () => new Scalar.Scalar(false),
   stringify: boolStringify
  };
  exports.falseTag = falseTag;
  exports.trueTag = trueTag;
 }),
 5782: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  var stringifyNumber = __nccwpck_require__(8689);
  const floatNaN = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
   resolve: str => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
   stringify: stringifyNumber.stringifyNumber
  };
  const floatExp = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   format: "EXP",
   test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
   resolve: str => parseFloat(str.replace(/_/g, "")),
   stringify(node) {
    const num = Number(node.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
   }
  };
  const float = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
   resolve(str) {
    const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
    const dot = str.indexOf(".");
    if (dot !== -1) {
     const f = str.substring(dot + 1).replace(/_/g, "");
     if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
    }
    return node;
   },
   stringify: stringifyNumber.stringifyNumber
  };
  exports.float = float;
  exports.floatExp = floatExp;
  exports.floatNaN = floatNaN;
 }),
 873: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var stringifyNumber = __nccwpck_require__(8689);
  const intIdentify = value => typeof value === "bigint" || Number.isInteger(value);
  function intResolve(str, offset, radix, {intAsBigInt}) {
   const sign = str[0];
   if (sign === "-" || sign === "+") offset += 1;
   str = str.substring(offset).replace(/_/g, "");
   if (intAsBigInt) {
    switch (radix) {
    case 2:
     str = `0b${str}`;
     break;

    case 8:
     str = `0o${str}`;
     break;

    case 16:
     str = `0x${str}`;
     break;
    }
    const n = BigInt(str);
    return sign === "-" ? BigInt(-1) * n : n;
   }
   const n = parseInt(str, radix);
   return sign === "-" ? -1 * n : n;
  }
  function intStringify(node, radix, prefix) {
   const {value} = node;
   if (intIdentify(value)) {
    const str = value.toString(radix);
    return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
   }
   return stringifyNumber.stringifyNumber(node);
  }
  const intBin = {
   identify: intIdentify,
   default: true,
   tag: "tag:yaml.org,2002:int",
   format: "BIN",
   test: /^[-+]?0b[0-1_]+$/,
   resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
   stringify: node => intStringify(node, 2, "0b")
  };
  const intOct = {
   identify: intIdentify,
   default: true,
   tag: "tag:yaml.org,2002:int",
   format: "OCT",
   test: /^[-+]?0[0-7_]+$/,
   resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
   stringify: node => intStringify(node, 8, "0")
  };
  const int = {
   identify: intIdentify,
   default: true,
   tag: "tag:yaml.org,2002:int",
   test: /^[-+]?[0-9][0-9_]*$/,
   resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
   stringify: stringifyNumber.stringifyNumber
  };
  const intHex = {
   identify: intIdentify,
   default: true,
   tag: "tag:yaml.org,2002:int",
   format: "HEX",
   test: /^[-+]?0x[0-9a-fA-F_]+$/,
   resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
   stringify: node => intStringify(node, 16, "0x")
  };
  exports.int = int;
  exports.intBin = intBin;
  exports.intHex = intHex;
  exports.intOct = intOct;
 }),
 452: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Scalar = __nccwpck_require__(3301);
  const MERGE_KEY = "<<";
  const merge = {
   identify: value => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
   default: "key",
   tag: "tag:yaml.org,2002:merge",
   test: /^<<$/,
   resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
    addToJSMap: addMergeToJSMap
   }),
   stringify: () => MERGE_KEY
  };
  const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
  function addMergeToJSMap(ctx, map, value) {
   const source = resolveAliasValue(ctx, value);
   if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it); else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it); else mergeValue(ctx, map, source);
  }
  function mergeValue(ctx, map, value) {
   const source = resolveAliasValue(ctx, value);
   if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
   const srcMap = source.toJSON(null, ctx, Map);
   for (const [key, value] of srcMap) if (map instanceof Map) {
    if (!map.has(key)) map.set(key, value);
   } else if (map instanceof Set) map.add(key); else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
   });
   return map;
  }
  function resolveAliasValue(ctx, value) {
   return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
  }
  exports.addMergeToJSMap = addMergeToJSMap;
  exports.isMergeKey = isMergeKey;
  exports.merge = merge;
 }),
 303: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var toJS = __nccwpck_require__(4043);
  var YAMLMap = __nccwpck_require__(4454);
  var YAMLSeq = __nccwpck_require__(2223);
  var pairs = __nccwpck_require__(8385);
  class YAMLOMap extends YAMLSeq.YAMLSeq {
   constructor() {
    super();
    this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
    this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
    this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
    this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
    this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
    this.tag = YAMLOMap.tag;
   }
   toJSON(_, ctx) {
    if (!ctx) return super.toJSON(_);
    const map = new Map;
    if (ctx?.onCreate) ctx.onCreate(map);
    for (const pair of this.items) {
     let key, value;
     if (identity.isPair(pair)) {
      key = toJS.toJS(pair.key, "", ctx);
      value = toJS.toJS(pair.value, key, ctx);
     } else key = toJS.toJS(pair, "", ctx);
     if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
     map.set(key, value);
    }
    return map;
   }
   static from(schema, iterable, ctx) {
    const pairs$1 = pairs.createPairs(schema, iterable, ctx);
    const omap = new this;
    omap.items = pairs$1.items;
    return omap;
   }
  }
  YAMLOMap.tag = "tag:yaml.org,2002:omap";
  const omap = {
   collection: "seq",
   identify: value => value instanceof Map,
   nodeClass: YAMLOMap,
   default: false,
   tag: "tag:yaml.org,2002:omap",
   resolve(seq, onError) {
    const pairs$1 = pairs.resolvePairs(seq, onError);
    const seenKeys = [];
    for (const {key} of pairs$1.items) if (identity.isScalar(key)) if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`); else seenKeys.push(key.value);
    return Object.assign(new YAMLOMap, pairs$1);
   },
   createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
  };
  exports.YAMLOMap = YAMLOMap;
  exports.omap = omap;
 }),
 8385: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Pair = __nccwpck_require__(7165);
  var Scalar = __nccwpck_require__(3301);
  var YAMLSeq = __nccwpck_require__(2223);
  function resolvePairs(seq, onError) {
   if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
    let item = seq.items[i];
    if (identity.isPair(item)) continue; else if (identity.isMap(item)) {
     if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
     const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
     if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
     if (item.comment) {
      const cn = pair.value ?? pair.key;
      cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
     }
     item = pair;
    }
    seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
   } else onError("Expected a sequence for this tag");
   return seq;
  }
  function createPairs(schema, iterable, ctx) {
   const {replacer} = ctx;
   const pairs = new YAMLSeq.YAMLSeq(schema);
   pairs.tag = "tag:yaml.org,2002:pairs";
   let i = 0;
   if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
    if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
    let key, value;
    if (Array.isArray(it)) if (it.length === 2) {
     key = it[0];
     value = it[1];
    } else throw new TypeError(`Expected [key, value] tuple: ${it}`); else if (it && it instanceof Object) {
     const keys = Object.keys(it);
     if (keys.length === 1) {
      key = keys[0];
      value = it[key];
     } else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
    } else key = it;
    pairs.items.push(Pair.createPair(key, value, ctx));
   }
   return pairs;
  }
  const pairs = {
   collection: "seq",
   default: false,
   tag: "tag:yaml.org,2002:pairs",
   resolve: resolvePairs,
   createNode: createPairs
  };
  exports.createPairs = createPairs;
  exports.pairs = pairs;
  exports.resolvePairs = resolvePairs;
 }),
 5913: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var map = __nccwpck_require__(7451);
  var _null = __nccwpck_require__(3632);
  var seq = __nccwpck_require__(1706);
  var string = __nccwpck_require__(6464);
  var binary = __nccwpck_require__(6083);
  var bool = __nccwpck_require__(8398);
  var float = __nccwpck_require__(5782);
  var int = __nccwpck_require__(873);
  var merge = __nccwpck_require__(452);
  var omap = __nccwpck_require__(303);
  var pairs = __nccwpck_require__(8385);
  var set = __nccwpck_require__(1528);
  var timestamp = __nccwpck_require__(6752);
  const schema = [ map.map, seq.seq, string.string, _null.nullTag, bool.trueTag, bool.falseTag, int.intBin, int.intOct, int.int, int.intHex, float.floatNaN, float.floatExp, float.float, binary.binary, merge.merge, omap.omap, pairs.pairs, set.set, timestamp.intTime, timestamp.floatTime, timestamp.timestamp ];
  exports.schema = schema;
 }),
 1528: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Pair = __nccwpck_require__(7165);
  var YAMLMap = __nccwpck_require__(4454);
  class YAMLSet extends YAMLMap.YAMLMap {
   constructor(schema) {
    super(schema);
    this.tag = YAMLSet.tag;
   }
   add(key) {
    let pair;
    if (identity.isPair(key)) pair = key; else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null); else pair = new Pair.Pair(key, null);
    const prev = YAMLMap.findPair(this.items, pair.key);
    if (!prev) this.items.push(pair);
   }
   get(key, keepPair) {
    const pair = YAMLMap.findPair(this.items, key);
    return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
   }
   set(key, value) {
    if (typeof value !== "boolean") throw new Error("Expected boolean value for set(key, value) in a YAML set, not " + typeof value);
    const prev = YAMLMap.findPair(this.items, key);
    if (prev && !value) this.items.splice(this.items.indexOf(prev), 1); else if (!prev && value) this.items.push(new Pair.Pair(key));
   }
   toJSON(_, ctx) {
    return super.toJSON(_, ctx, Set);
   }
   toString(ctx, onComment, onChompKeep) {
    if (!ctx) return JSON.stringify(this);
    if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, {
     allNullValues: true
    }), onComment, onChompKeep); else throw new Error("Set items must all have null values");
   }
   static from(schema, iterable, ctx) {
    const {replacer} = ctx;
    const set = new this(schema);
    if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
     if (typeof replacer === "function") value = replacer.call(iterable, value, value);
     set.items.push(Pair.createPair(value, null, ctx));
    }
    return set;
   }
  }
  YAMLSet.tag = "tag:yaml.org,2002:set";
  const set = {
   collection: "map",
   identify: value => value instanceof Set,
   nodeClass: YAMLSet,
   default: false,
   tag: "tag:yaml.org,2002:set",
   createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
   resolve(map, onError) {
    if (identity.isMap(map)) if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet, map); else onError("Set items must all have null values"); else onError("Expected a mapping for this tag");
    return map;
   }
  };
  exports.YAMLSet = YAMLSet;
  exports.set = set;
 }),
 6752: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var stringifyNumber = __nccwpck_require__(8689);
  function parseSexagesimal(str, asBigInt) {
   const sign = str[0];
   const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
   const num = n => asBigInt ? BigInt(n) : Number(n);
   const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
   return sign === "-" ? num(-1) * res : res;
  }
  function stringifySexagesimal(node) {
   let {value} = node;
   let num = n => n;
   if (typeof value === "bigint") num = n => BigInt(n); else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
   let sign = "";
   if (value < 0) {
    sign = "-";
    value *= num(-1);
   }
   const _60 = num(60);
   const parts = [ value % _60 ];
   if (value < 60) parts.unshift(0); else {
    value = (value - parts[0]) / _60;
    parts.unshift(value % _60);
    if (value >= 60) {
     value = (value - parts[0]) / _60;
     parts.unshift(value);
    }
   }
   return sign + parts.map(n => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
  }
  const intTime = {
   identify: value => typeof value === "bigint" || Number.isInteger(value),
   default: true,
   tag: "tag:yaml.org,2002:int",
   format: "TIME",
   test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
   resolve: (str, _onError, {intAsBigInt}) => parseSexagesimal(str, intAsBigInt),
   stringify: stringifySexagesimal
  };
  const floatTime = {
   identify: value => typeof value === "number",
   default: true,
   tag: "tag:yaml.org,2002:float",
   format: "TIME",
   test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
   resolve: str => parseSexagesimal(str, false),
   stringify: stringifySexagesimal
  };
  const timestamp = {
   identify: value => value instanceof Date,
   default: true,
   tag: "tag:yaml.org,2002:timestamp",
   test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
   resolve(str) {
    const match = str.match(timestamp.test);
    if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
    const [, year, month, day, hour, minute, second] = match.map(Number);
    const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
    let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
    const tz = match[8];
    if (tz && tz !== "Z") {
     let d = parseSexagesimal(tz, false);
     if (Math.abs(d) < 30) d *= 60;
     date -= 6e4 * d;
    }
    return new Date(date);
   },
   stringify: ({value}) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
  };
  exports.floatTime = floatTime;
  exports.intTime = intTime;
  exports.timestamp = timestamp;
 }),
 4475: ((__unused_webpack_module, exports) => {
  const FOLD_FLOW = "flow";
  const FOLD_BLOCK = "block";
  const FOLD_QUOTED = "quoted";
  function foldFlowLines(text, indent, mode = "flow", {indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow} = {}) {
   if (!lineWidth || lineWidth < 0) return text;
   if (lineWidth < minContentWidth) minContentWidth = 0;
   const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
   if (text.length <= endStep) return text;
   const folds = [];
   const escapedFolds = {};
   let end = lineWidth - indent.length;
   if (typeof indentAtStart === "number") if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0); else end = lineWidth - indentAtStart;
   let split;
   let prev;
   let overflow = false;
   let i = -1;
   let escStart = -1;
   let escEnd = -1;
   if (mode === FOLD_BLOCK) {
    i = consumeMoreIndentedLines(text, i, indent.length);
    if (i !== -1) end = i + endStep;
   }
   for (let ch; ch = text[i += 1]; ) {
    if (mode === FOLD_QUOTED && ch === "\\") {
     escStart = i;
     switch (text[i + 1]) {
     case "x":
      i += 3;
      break;

     case "u":
      i += 5;
      break;

     case "U":
      i += 9;
      break;

     default:
      i += 1;
     }
     escEnd = i;
    }
    if (ch === "\n") {
     if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
     end = i + indent.length + endStep;
     split = void 0;
    } else {
     if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "\t") {
      const next = text[i + 1];
      if (next && next !== " " && next !== "\n" && next !== "\t") split = i;
     }
     if (i >= end) if (split) {
      folds.push(split);
      end = split + endStep;
      split = void 0;
     } else if (mode === FOLD_QUOTED) {
      while (prev === " " || prev === "\t") {
       prev = ch;
       ch = text[i += 1];
       overflow = true;
      }
      const j = i > escEnd + 1 ? i - 2 : escStart - 1;
      if (escapedFolds[j]) return text;
      folds.push(j);
      escapedFolds[j] = true;
      end = j + endStep;
      split = void 0;
     } else overflow = true;
    }
    prev = ch;
   }
   if (overflow && onOverflow) onOverflow();
   if (folds.length === 0) return text;
   if (onFold) onFold();
   let res = text.slice(0, folds[0]);
   for (let i = 0; i < folds.length; ++i) {
    const fold = folds[i];
    const end = folds[i + 1] || text.length;
    if (fold === 0) res = `\n${indent}${text.slice(0, end)}`; else {
     if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
     res += `\n${indent}${text.slice(fold + 1, end)}`;
    }
   }
   return res;
  }
  function consumeMoreIndentedLines(text, i, indent) {
   let end = i;
   let start = i + 1;
   let ch = text[start];
   while (ch === " " || ch === "\t") if (i < start + indent) ch = text[++i]; else {
    do {
     ch = text[++i];
    } while (ch && ch !== "\n");
    end = i;
    start = i + 1;
    ch = text[start];
   }
   return end;
  }
  exports.FOLD_BLOCK = FOLD_BLOCK;
  exports.FOLD_FLOW = FOLD_FLOW;
  exports.FOLD_QUOTED = FOLD_QUOTED;
  exports.foldFlowLines = foldFlowLines;
 }),
 2148: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var anchors = __nccwpck_require__(1596);
  var identity = __nccwpck_require__(1127);
  var stringifyComment = __nccwpck_require__(9799);
  var stringifyString = __nccwpck_require__(3069);
  function createStringifyContext(doc, options) {
   const opt = Object.assign({
    blockQuote: true,
    commentString: stringifyComment.stringifyComment,
    defaultKeyType: null,
    defaultStringType: "PLAIN",
    directives: null,
    doubleQuotedAsJSON: false,
    doubleQuotedMinMultiLineLength: 40,
    falseStr: "false",
    flowCollectionPadding: true,
    indentSeq: true,
    lineWidth: 80,
    minContentWidth: 20,
    nullStr: "null",
    simpleKeys: false,
    singleQuote: null,
    trailingComma: false,
    trueStr: "true",
    verifyAliasOrder: true
   }, doc.schema.toStringOptions, options);
   let inFlow;
   switch (opt.collectionStyle) {
   case "block":
    inFlow = false;
    break;

   case "flow":
    inFlow = true;
    break;

   default:
    inFlow = null;
   }
   return {
    anchors: new Set,
    doc,
    flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
    indent: "",
    indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
    inFlow,
    options: opt
   };
  }
  function getTagObject(tags, item) {
   if (item.tag) {
    const match = tags.filter(t => t.tag === item.tag);
    if (match.length > 0) return match.find(t => t.format === item.format) ?? match[0];
   }
   let tagObj;
   let obj;
   if (identity.isScalar(item)) {
    obj = item.value;
    let match = tags.filter(t => t.identify?.(obj));
    if (match.length > 1) {
     const testMatch = match.filter(t => t.test);
     if (testMatch.length > 0) match = testMatch;
    }
    tagObj = match.find(t => t.format === item.format) ?? match.find(t => !t.format);
   } else {
    obj = item;
    tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
   }
   if (!tagObj) {
    const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
    throw new Error(`Tag not resolved for ${name} value`);
   }
   return tagObj;
  }
  function stringifyProps(node, tagObj, {anchors: anchors$1, doc}) {
   if (!doc.directives) return "";
   const props = [];
   const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
   if (anchor && anchors.anchorIsValid(anchor)) {
    anchors$1.add(anchor);
    props.push(`&${anchor}`);
   }
   const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
   if (tag) props.push(doc.directives.tagString(tag));
   return props.join(" ");
  }
  function stringify(item, ctx, onComment, onChompKeep) {
   if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
   if (identity.isAlias(item)) {
    if (ctx.doc.directives) return item.toString(ctx);
    if (ctx.resolvedAliases?.has(item)) throw new TypeError("Cannot stringify circular structure without alias nodes"); else {
     if (ctx.resolvedAliases) ctx.resolvedAliases.add(item); else ctx.resolvedAliases = new Set([ item ]);
     item = item.resolve(ctx.doc);
    }
   }
   let tagObj;
   const node = identity.isNode(item) ? item : ctx.doc.createNode(item, {
    onTagObj: o => tagObj = o
   });
   tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
   const props = stringifyProps(node, tagObj, ctx);
   if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
   const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
   if (!props) return str;
   return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
  }
  exports.createStringifyContext = createStringifyContext;
  exports.stringify = stringify;
 }),
 1212: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var stringify = __nccwpck_require__(2148);
  var stringifyComment = __nccwpck_require__(9799);
  function stringifyCollection(collection, ctx, options) {
   const flow = ctx.inFlow ?? collection.flow;
   const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
   return stringify(collection, ctx, options);
  }
  function stringifyBlockCollection({comment, items}, ctx, {blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment}) {
   const {indent, options: {commentString}} = ctx;
   const itemCtx = Object.assign({}, ctx, {
    indent: itemIndent,
    type: null
   });
   let chompKeep = false;
   const lines = [];
   for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment = null;
    if (identity.isNode(item)) {
     if (!chompKeep && item.spaceBefore) lines.push("");
     addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
     if (item.comment) comment = item.comment;
    } else if (identity.isPair(item)) {
     const ik = identity.isNode(item.key) ? item.key : null;
     if (ik) {
      if (!chompKeep && ik.spaceBefore) lines.push("");
      addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
     }
    }
    chompKeep = false;
    let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
    if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
    if (chompKeep && comment) chompKeep = false;
    lines.push(blockItemPrefix + str);
   }
   let str;
   if (lines.length === 0) str = flowChars.start + flowChars.end; else {
    str = lines[0];
    for (let i = 1; i < lines.length; ++i) {
     const line = lines[i];
     str += line ? `\n${indent}${line}` : "\n";
    }
   }
   if (comment) {
    str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
    if (onComment) onComment();
   } else if (chompKeep && onChompKeep) onChompKeep();
   return str;
  }
  function stringifyFlowCollection({items}, ctx, {flowChars, itemIndent}) {
   const {indent, indentStep, flowCollectionPadding: fcPadding, options: {commentString}} = ctx;
   itemIndent += indentStep;
   const itemCtx = Object.assign({}, ctx, {
    indent: itemIndent,
    inFlow: true,
    type: null
   });
   let reqNewline = false;
   let linesAtValue = 0;
   const lines = [];
   for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment = null;
    if (identity.isNode(item)) {
     if (item.spaceBefore) lines.push("");
     addCommentBefore(ctx, lines, item.commentBefore, false);
     if (item.comment) comment = item.comment;
    } else if (identity.isPair(item)) {
     const ik = identity.isNode(item.key) ? item.key : null;
     if (ik) {
      if (ik.spaceBefore) lines.push("");
      addCommentBefore(ctx, lines, ik.commentBefore, false);
      if (ik.comment) reqNewline = true;
     }
     const iv = identity.isNode(item.value) ? item.value : null;
     if (iv) {
      if (iv.comment) comment = iv.comment;
      if (iv.commentBefore) reqNewline = true;
     } else if (item.value == null && ik?.comment) comment = ik.comment;
    }
    if (comment) reqNewline = true;
    let str = stringify.stringify(item, itemCtx, () => comment = null);
    reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
    if (i < items.length - 1) str += ","; else if (ctx.options.trailingComma) {
     if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
     if (reqNewline) str += ",";
    }
    if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
    lines.push(str);
    linesAtValue = lines.length;
   }
   const {start, end} = flowChars;
   if (lines.length === 0) return start + end; else {
    if (!reqNewline) {
     const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
     reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
    }
    if (reqNewline) {
     let str = start;
     for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
     return `${str}\n${indent}${end}`;
    } else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
   }
  }
  function addCommentBefore({indent, options: {commentString}}, lines, comment, chompKeep) {
   if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
   if (comment) {
    const ic = stringifyComment.indentComment(commentString(comment), indent);
    lines.push(ic.trimStart());
   }
  }
  exports.stringifyCollection = stringifyCollection;
 }),
 9799: ((__unused_webpack_module, exports) => {
  const stringifyComment = str => str.replace(/^(?!$)(?: $)?/gm, "#");
  function indentComment(comment, indent) {
   if (/^\n+$/.test(comment)) return comment.substring(1);
   return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
  }
  const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
  exports.indentComment = indentComment;
  exports.lineComment = lineComment;
  exports.stringifyComment = stringifyComment;
 }),
 6829: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var stringify = __nccwpck_require__(2148);
  var stringifyComment = __nccwpck_require__(9799);
  function stringifyDocument(doc, options) {
   const lines = [];
   let hasDirectives = options.directives === true;
   if (options.directives !== false && doc.directives) {
    const dir = doc.directives.toString(doc);
    if (dir) {
     lines.push(dir);
     hasDirectives = true;
    } else if (doc.directives.docStart) hasDirectives = true;
   }
   if (hasDirectives) lines.push("---");
   const ctx = stringify.createStringifyContext(doc, options);
   const {commentString} = ctx.options;
   if (doc.commentBefore) {
    if (lines.length !== 1) lines.unshift("");
    const cs = commentString(doc.commentBefore);
    lines.unshift(stringifyComment.indentComment(cs, ""));
   }
   let chompKeep = false;
   let contentComment = null;
   if (doc.contents) {
    if (identity.isNode(doc.contents)) {
     if (doc.contents.spaceBefore && hasDirectives) lines.push("");
     if (doc.contents.commentBefore) {
      const cs = commentString(doc.contents.commentBefore);
      lines.push(stringifyComment.indentComment(cs, ""));
     }
     ctx.forceBlockIndent = !!doc.comment;
     contentComment = doc.contents.comment;
    }
    const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
    let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
    if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
    if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`; else lines.push(body);
   } else lines.push(stringify.stringify(doc.contents, ctx));
   if (doc.directives?.docEnd) if (doc.comment) {
    const cs = commentString(doc.comment);
    if (cs.includes("\n")) {
     lines.push("...");
     lines.push(stringifyComment.indentComment(cs, ""));
    } else lines.push(`... ${cs}`);
   } else lines.push("..."); else {
    let dc = doc.comment;
    if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
    if (dc) {
     if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
     lines.push(stringifyComment.indentComment(commentString(dc), ""));
    }
   }
   return lines.join("\n") + "\n";
  }
  exports.stringifyDocument = stringifyDocument;
 }),
 8689: ((__unused_webpack_module, exports) => {
  function stringifyNumber({format, minFractionDigits, tag, value}) {
   if (typeof value === "bigint") return String(value);
   const num = typeof value === "number" ? value : Number(value);
   if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
   let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
   if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
    let i = n.indexOf(".");
    if (i < 0) {
     i = n.length;
     n += ".";
    }
    let d = minFractionDigits - (n.length - i - 1);
    while (d-- > 0) n += "0";
   }
   return n;
  }
  exports.stringifyNumber = stringifyNumber;
 }),
 9748: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  var Scalar = __nccwpck_require__(3301);
  var stringify = __nccwpck_require__(2148);
  var stringifyComment = __nccwpck_require__(9799);
  function stringifyPair({key, value}, ctx, onComment, onChompKeep) {
   const {allNullValues, doc, indent, indentStep, options: {commentString, indentSeq, simpleKeys}} = ctx;
   let keyComment = identity.isNode(key) && key.comment || null;
   if (simpleKeys) {
    if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
    if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
     const msg = "With simple keys, collection cannot be used as a key value";
     throw new Error(msg);
    }
   }
   let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
   ctx = Object.assign({}, ctx, {
    allNullValues: false,
    implicitKey: !explicitKey && (simpleKeys || !allNullValues),
    indent: indent + indentStep
   });
   let keyCommentDone = false;
   let chompKeep = false;
   let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
   if (!explicitKey && !ctx.inFlow && str.length > 1024) {
    if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
    explicitKey = true;
   }
   if (ctx.inFlow) {
    if (allNullValues || value == null) {
     if (keyCommentDone && onComment) onComment();
     return str === "" ? "?" : explicitKey ? `? ${str}` : str;
    }
   } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
    str = `? ${str}`;
    if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)); else if (chompKeep && onChompKeep) onChompKeep();
    return str;
   }
   if (keyCommentDone) keyComment = null;
   if (explicitKey) {
    if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    str = `? ${str}\n${indent}:`;
   } else {
    str = `${str}:`;
    if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
   }
   let vsb, vcb, valueComment;
   if (identity.isNode(value)) {
    vsb = !!value.spaceBefore;
    vcb = value.commentBefore;
    valueComment = value.comment;
   } else {
    vsb = false;
    vcb = null;
    valueComment = null;
    if (value && typeof value === "object") value = doc.createNode(value);
   }
   ctx.implicitKey = false;
   if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
   chompKeep = false;
   if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
   let valueCommentDone = false;
   const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
   let ws = " ";
   if (keyComment || vsb || vcb) {
    ws = vsb ? "\n" : "";
    if (vcb) {
     const cs = commentString(vcb);
     ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
    }
    if (valueStr === "" && !ctx.inFlow) {
     if (ws === "\n" && valueComment) ws = "\n\n";
    } else ws += `\n${ctx.indent}`;
   } else if (!explicitKey && identity.isCollection(value)) {
    const vs0 = valueStr[0];
    const nl0 = valueStr.indexOf("\n");
    const hasNewline = nl0 !== -1;
    const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
    if (hasNewline || !flow) {
     let hasPropsLine = false;
     if (hasNewline && (vs0 === "&" || vs0 === "!")) {
      let sp0 = valueStr.indexOf(" ");
      if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
      if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
     }
     if (!hasPropsLine) ws = `\n${ctx.indent}`;
    }
   } else if (valueStr === "" || valueStr[0] === "\n") ws = "";
   str += ws + valueStr;
   if (ctx.inFlow) {
    if (valueCommentDone && onComment) onComment();
   } else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment)); else if (chompKeep && onChompKeep) onChompKeep();
   return str;
  }
  exports.stringifyPair = stringifyPair;
 }),
 3069: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var Scalar = __nccwpck_require__(3301);
  var foldFlowLines = __nccwpck_require__(4475);
  const getFoldOptions = (ctx, isBlock) => ({
   indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
   lineWidth: ctx.options.lineWidth,
   minContentWidth: ctx.options.minContentWidth
  });
  const containsDocumentMarker = str => /^(%|---|\.\.\.)/m.test(str);
  function lineLengthOverLimit(str, lineWidth, indentLength) {
   if (!lineWidth || lineWidth < 0) return false;
   const limit = lineWidth - indentLength;
   const strLen = str.length;
   if (strLen <= limit) return false;
   for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
    if (i - start > limit) return true;
    start = i + 1;
    if (strLen - start <= limit) return false;
   }
   return true;
  }
  function doubleQuotedString(value, ctx) {
   const json = JSON.stringify(value);
   if (ctx.options.doubleQuotedAsJSON) return json;
   const {implicitKey} = ctx;
   const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
   const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
   let str = "";
   let start = 0;
   for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
    if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
     str += json.slice(start, i) + "\\ ";
     i += 1;
     start = i;
     ch = "\\";
    }
    if (ch === "\\") switch (json[i + 1]) {
    case "u":
     {
      str += json.slice(start, i);
      const code = json.substr(i + 2, 4);
      switch (code) {
      case "0000":
       str += "\\0";
       break;

      case "0007":
       str += "\\a";
       break;

      case "000b":
       str += "\\v";
       break;

      case "001b":
       str += "\\e";
       break;

      case "0085":
       str += "\\N";
       break;

      case "00a0":
       str += "\\_";
       break;

      case "2028":
       str += "\\L";
       break;

      case "2029":
       str += "\\P";
       break;

      default:
       if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2); else str += json.substr(i, 6);
      }
      i += 5;
      start = i + 1;
     }
     break;

    case "n":
     if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) i += 1; else {
      str += json.slice(start, i) + "\n\n";
      while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
       str += "\n";
       i += 2;
      }
      str += indent;
      if (json[i + 2] === " ") str += "\\";
      i += 1;
      start = i + 1;
     }
     break;

    default:
     i += 1;
    }
   }
   str = start ? str + json.slice(start) : json;
   return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
  }
  function singleQuotedString(value, ctx) {
   if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
   const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
   const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
   return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
  }
  function quotedString(value, ctx) {
   const {singleQuote} = ctx.options;
   let qs;
   if (singleQuote === false) qs = doubleQuotedString; else {
    const hasDouble = value.includes('"');
    const hasSingle = value.includes("'");
    if (hasDouble && !hasSingle) qs = singleQuotedString; else if (hasSingle && !hasDouble) qs = doubleQuotedString; else qs = singleQuote ? singleQuotedString : doubleQuotedString;
   }
   return qs(value, ctx);
  }
  let blockEndNewlines;
  try {
   blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
  } catch {
   blockEndNewlines = /\n+(?!\n|$)/g;
  }
  function blockString({comment, type, value}, ctx, onComment, onChompKeep) {
   const {blockQuote, commentString, lineWidth} = ctx.options;
   if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
   const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
   const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
   if (!value) return literal ? "|\n" : ">\n";
   let chomp;
   let endStart;
   for (endStart = value.length; endStart > 0; --endStart) {
    const ch = value[endStart - 1];
    if (ch !== "\n" && ch !== "\t" && ch !== " ") break;
   }
   let end = value.substring(endStart);
   const endNlPos = end.indexOf("\n");
   if (endNlPos === -1) chomp = "-"; else if (value === end || endNlPos !== end.length - 1) {
    chomp = "+";
    if (onChompKeep) onChompKeep();
   } else chomp = "";
   if (end) {
    value = value.slice(0, -end.length);
    if (end[end.length - 1] === "\n") end = end.slice(0, -1);
    end = end.replace(blockEndNewlines, `$&${indent}`);
   }
   let startWithSpace = false;
   let startEnd;
   let startNlPos = -1;
   for (startEnd = 0; startEnd < value.length; ++startEnd) {
    const ch = value[startEnd];
    if (ch === " ") startWithSpace = true; else if (ch === "\n") startNlPos = startEnd; else break;
   }
   let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
   if (start) {
    value = value.substring(start.length);
    start = start.replace(/\n+/g, `$&${indent}`);
   }
   const indentSize = indent ? "2" : "1";
   let header = (startWithSpace ? indentSize : "") + chomp;
   if (comment) {
    header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
    if (onComment) onComment();
   }
   if (!literal) {
    const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
    let literalFallback = false;
    const foldOptions = getFoldOptions(ctx, true);
    if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
     literalFallback = true;
    };
    const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
    if (!literalFallback) return `>${header}\n${indent}${body}`;
   }
   value = value.replace(/\n+/g, `$&${indent}`);
   return `|${header}\n${indent}${start}${value}${end}`;
  }
  function plainString(item, ctx, onComment, onChompKeep) {
   const {type, value} = item;
   const {actualString, implicitKey, indent, indentStep, inFlow} = ctx;
   if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
   if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
   if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
   if (containsDocumentMarker(value)) if (indent === "") {
    ctx.forceBlockIndent = true;
    return blockString(item, ctx, onComment, onChompKeep);
   } else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
   const str = value.replace(/\n+/g, `$&\n${indent}`);
   if (actualString) {
    const test = tag => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
    const {compat, tags} = ctx.doc.schema;
    if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
   }
   return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
  }
  function stringifyString(item, ctx, onComment, onChompKeep) {
   const {implicitKey, inFlow} = ctx;
   const ss = typeof item.value === "string" ? item : Object.assign({}, item, {
    value: String(item.value)
   });
   let {type} = item;
   if (type !== Scalar.Scalar.QUOTE_DOUBLE) if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
   const _stringify = _type => {
    switch (_type) {
    case Scalar.Scalar.BLOCK_FOLDED:
    case Scalar.Scalar.BLOCK_LITERAL:
     return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);

    case Scalar.Scalar.QUOTE_DOUBLE:
     return doubleQuotedString(ss.value, ctx);

    case Scalar.Scalar.QUOTE_SINGLE:
     return singleQuotedString(ss.value, ctx);

    case Scalar.Scalar.PLAIN:
     return plainString(ss, ctx, onComment, onChompKeep);

    default:
     return null;
    }
   };
   let res = _stringify(type);
   if (res === null) {
    const {defaultKeyType, defaultStringType} = ctx.options;
    const t = implicitKey && defaultKeyType || defaultStringType;
    res = _stringify(t);
    if (res === null) throw new Error(`Unsupported default string type ${t}`);
   }
   return res;
  }
  exports.stringifyString = stringifyString;
 }),
 204: ((__unused_webpack_module, exports, __nccwpck_require__) => {
  var identity = __nccwpck_require__(1127);
  const BREAK = Symbol("break visit");
  const SKIP = Symbol("skip children");
  const REMOVE = Symbol("remove node");
  function visit(node, visitor) {
   const visitor_ = initVisitor(visitor);
   if (identity.isDocument(node)) {
    const cd = visit_(null, node.contents, visitor_, Object.freeze([ node ]));
    if (cd === REMOVE) node.contents = null;
   } else visit_(null, node, visitor_, Object.freeze([]));
  }
  visit.BREAK = BREAK;
  visit.SKIP = SKIP;
  visit.REMOVE = REMOVE;
  function visit_(key, node, visitor, path) {
   const ctrl = callVisitor(key, node, visitor, path);
   if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
    replaceNode(key, path, ctrl);
    return visit_(key, ctrl, visitor, path);
   }
   if (typeof ctrl !== "symbol") if (identity.isCollection(node)) {
    path = Object.freeze(path.concat(node));
    for (let i = 0; i < node.items.length; ++i) {
     const ci = visit_(i, node.items[i], visitor, path);
     if (typeof ci === "number") i = ci - 1; else if (ci === BREAK) return BREAK; else if (ci === REMOVE) {
      node.items.splice(i, 1);
      i -= 1;
     }
    }
   } else if (identity.isPair(node)) {
    path = Object.freeze(path.concat(node));
    const ck = visit_("key", node.key, visitor, path);
    if (ck === BREAK) return BREAK; else if (ck === REMOVE) node.key = null;
    const cv = visit_("value", node.value, visitor, path);
    if (cv === BREAK) return BREAK; else if (cv === REMOVE) node.value = null;
   }
   return ctrl;
  }
  async function visitAsync(node, visitor) {
   const visitor_ = initVisitor(visitor);
   if (identity.isDocument(node)) {
    const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([ node ]));
    if (cd === REMOVE) node.contents = null;
   } else await visitAsync_(null, node, visitor_, Object.freeze([]));
  }
  visitAsync.BREAK = BREAK;
  visitAsync.SKIP = SKIP;
  visitAsync.REMOVE = REMOVE;
  async function visitAsync_(key, node, visitor, path) {
   const ctrl = await callVisitor(key, node, visitor, path);
   if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
    replaceNode(key, path, ctrl);
    return visitAsync_(key, ctrl, visitor, path);
   }
   if (typeof ctrl !== "symbol") if (identity.isCollection(node)) {
    path = Object.freeze(path.concat(node));
    for (let i = 0; i < node.items.length; ++i) {
     const ci = await visitAsync_(i, node.items[i], visitor, path);
     if (typeof ci === "number") i = ci - 1; else if (ci === BREAK) return BREAK; else if (ci === REMOVE) {
      node.items.splice(i, 1);
      i -= 1;
     }
    }
   } else if (identity.isPair(node)) {
    path = Object.freeze(path.concat(node));
    const ck = await visitAsync_("key", node.key, visitor, path);
    if (ck === BREAK) return BREAK; else if (ck === REMOVE) node.key = null;
    const cv = await visitAsync_("value", node.value, visitor, path);
    if (cv === BREAK) return BREAK; else if (cv === REMOVE) node.value = null;
   }
   return ctrl;
  }
  function initVisitor(visitor) {
   if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
    Alias: visitor.Node,
    Map: visitor.Node,
    Scalar: visitor.Node,
    Seq: visitor.Node
   }, visitor.Value && {
    Map: visitor.Value,
    Scalar: visitor.Value,
    Seq: visitor.Value
   }, visitor.Collection && {
    Map: visitor.Collection,
    Seq: visitor.Collection
   }, visitor);
   return visitor;
  }
  function callVisitor(key, node, visitor, path) {
   if (typeof visitor === "function") return visitor(key, node, path);
   if (identity.isMap(node)) return visitor.Map?.(key, node, path);
   if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
   if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
   if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
   if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
   return;
  }
  function replaceNode(key, path, node) {
   const parent = path[path.length - 1];
   if (identity.isCollection(parent)) parent.items[key] = node; else if (identity.isPair(parent)) if (key === "key") parent.key = node; else parent.value = node; else if (identity.isDocument(parent)) parent.contents = node; else {
    const pt = identity.isAlias(parent) ? "alias" : "scalar";
    throw new Error(`Cannot replace node with ${pt} parent`);
   }
  }
  exports.visit = visit;
  exports.visitAsync = visitAsync;
 }),
 3759: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $S: () => _startsWith,
   Eb: () => _maxLength,
   F7: () => _number,
   FO: () => _custom,
   Fk: () => _regex,
   Fn: () => _url,
   G8: () => _never,
   LK: () => _int,
   Mu: () => _email,
   Rl: () => _string,
   WN: () => _trim,
   Zm: () => _lte,
   _L: () => _boolean,
   em: () => _unknown,
   fU: () => _refine,
   m9: () => _minLength,
   mI: () => meta,
   q0: () => describe,
   qm: () => _gte,
   tB: () => _guid
  });
  var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4890);
  var _registries_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9396);
  var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
  function snapshotChecks(def) {
   if (def.checks) def.checks = [ ...def.checks ];
   return def;
  }
  function _string(Class, params) {
   return new Class(snapshotChecks({
    type: "string",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   }));
  }
  function _email(Class, params) {
   return new Class({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _guid(Class, params) {
   return new Class({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _url(Class, params) {
   return new Class({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _number(Class, params) {
   return new Class(snapshotChecks({
    type: "number",
    checks: [],
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   }));
  }
  function _int(Class, params) {
   return new Class({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _boolean(Class, params) {
   return new Class({
    type: "boolean",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _unknown(Class) {
   return new Class({
    type: "unknown"
   });
  }
  function _never(Class, params) {
   return new Class({
    type: "never",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _lte(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.sm({
    check: "less_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value,
    inclusive: true
   });
  }
  function _gte(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.J_({
    check: "greater_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value,
    inclusive: true
   });
  }
  function _maxLength(maximum, params) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.Yk({
    check: "max_length",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    maximum
   });
   return ch;
  }
  function _minLength(minimum, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.Kk({
    check: "min_length",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    minimum
   });
  }
  function _regex(pattern, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.DG({
    check: "string_format",
    format: "regex",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    pattern
   });
  }
  function _startsWith(prefix, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.J({
    check: "string_format",
    format: "starts_with",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    prefix
   });
  }
  function _overwrite(tx) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.v$({
    check: "overwrite",
    tx
   });
  }
  function _trim() {
   return _overwrite(input => input.trim());
  }
  function _custom(Class, fn, _params) {
   const norm = _util_js__WEBPACK_IMPORTED_MODULE_0__.A2(_params);
   norm.abort ?? (norm.abort = true);
   const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...norm
   });
   return schema;
  }
  function _refine(Class, fn, _params) {
   const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(_params)
   });
   return schema;
  }
  function describe(description) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.QP({
    check: "describe"
   });
   ch._zod.onattach = [ inst => {
    const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.get(inst) ?? {};
    _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.add(inst, {
     ...existing,
     description
    });
   } ];
   ch._zod.check = () => {};
   return ch;
  }
  function meta(metadata) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.QP({
    check: "meta"
   });
   ch._zod.onattach = [ inst => {
    const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.get(inst) ?? {};
    _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.add(inst, {
     ...existing,
     ...metadata
    });
   } ];
   ch._zod.check = () => {};
   return ch;
  }
 }),
 4890: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   DG: () => $ZodCheckRegex,
   J: () => $ZodCheckStartsWith,
   J_: () => $ZodCheckGreaterThan,
   KH: () => $ZodCheckNumberFormat,
   Kk: () => $ZodCheckMinLength,
   QP: () => $ZodCheck,
   Yk: () => $ZodCheckMaxLength,
   ql: () => $ZodCheckStringFormat,
   sm: () => $ZodCheckLessThan,
   v$: () => $ZodCheckOverwrite
  });
  var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
  var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
  const $ZodCheck = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheck", (inst, def) => {
   var _a;
   inst._zod ?? (inst._zod = {});
   inst._zod.def = def;
   (_a = inst._zod).onattach ?? (_a.onattach = []);
  });
  const _whenHasLength = payload => {
   const val = payload.value;
   return !_util_js__WEBPACK_IMPORTED_MODULE_1__.cl(val) && val.length !== void 0;
  };
  const numericOriginMap = {
   number: "number",
   bigint: "bigint",
   object: "date"
  };
  const $ZodCheckLessThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckLessThan", (inst, def) => {
   $ZodCheck.init(inst, def);
   const origin = numericOriginMap[typeof def.value];
   inst._zod.check = payload => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
    payload.issues.push({
     origin: numericOriginMap[typeof payload.value] ?? origin,
     code: "too_big",
     maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
     input: payload.value,
     inclusive: def.inclusive,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckGreaterThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckGreaterThan", (inst, def) => {
   $ZodCheck.init(inst, def);
   const origin = numericOriginMap[typeof def.value];
   inst._zod.check = payload => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
    payload.issues.push({
     origin: numericOriginMap[typeof payload.value] ?? origin,
     code: "too_small",
     minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
     input: payload.value,
     inclusive: def.inclusive,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckNumberFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckNumberFormat", (inst, def) => {
   $ZodCheck.init(inst, def);
   def.format = def.format || "float64";
   const isInt = def.format?.includes("int");
   const origin = isInt ? "int" : "number";
   const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__.zH[def.format];
   inst._zod.check = payload => {
    const input = payload.value;
    if (isInt) {
     if (!Number.isInteger(input)) {
      payload.issues.push({
       expected: origin,
       format: def.format,
       code: "invalid_type",
       continue: false,
       input,
       inst
      });
      return;
     }
     if (!Number.isSafeInteger(input)) {
      if (input > 0) payload.issues.push({
       input,
       code: "too_big",
       maximum: Number.MAX_SAFE_INTEGER,
       note: "Integers must be within the safe integer range.",
       inst,
       origin,
       inclusive: true,
       continue: !def.abort
      }); else payload.issues.push({
       input,
       code: "too_small",
       minimum: Number.MIN_SAFE_INTEGER,
       note: "Integers must be within the safe integer range.",
       inst,
       origin,
       inclusive: true,
       continue: !def.abort
      });
      return;
     }
    }
    if (input < minimum) payload.issues.push({
     origin: "number",
     input,
     code: "too_small",
     minimum,
     inclusive: true,
     inst,
     continue: !def.abort
    });
    if (input > maximum) payload.issues.push({
     origin: "number",
     input,
     code: "too_big",
     maximum,
     inclusive: true,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckMaxLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMaxLength", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
   inst._zod.check = payload => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units;
    if (length <= def.maximum) return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
    payload.issues.push({
     origin,
     code: "too_big",
     maximum: def.maximum,
     inclusive: true,
     input,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckMinLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMinLength", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
   inst._zod.check = payload => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units;
    if (length >= def.minimum) return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
    payload.issues.push({
     origin,
     code: "too_small",
     minimum: def.minimum,
     inclusive: true,
     input,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckStringFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckStringFormat", (inst, def) => {
   var _a, _b;
   $ZodCheck.init(inst, def);
   if (def.pattern) (_a = inst._zod).check ?? (_a.check = payload => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: def.format,
     input: payload.value,
     ...def.pattern ? {
      pattern: def.pattern.toString()
     } : {},
     inst,
     continue: !def.abort
    });
   }); else (_b = inst._zod).check ?? (_b.check = () => {});
  });
  const $ZodCheckRegex = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckRegex", (inst, def) => {
   $ZodCheckStringFormat.init(inst, def);
   inst._zod.check = payload => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: "regex",
     input: payload.value,
     pattern: def.pattern.toString(),
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckStartsWith = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckStartsWith", (inst, def) => {
   $ZodCheck.init(inst, def);
   const pattern = new RegExp(`^${_util_js__WEBPACK_IMPORTED_MODULE_1__.sD(def.prefix)}.*`);
   def.pattern ?? (def.pattern = pattern);
   inst._zod.check = payload => {
    if (payload.value.startsWith(def.prefix)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: "starts_with",
     prefix: def.prefix,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckOverwrite = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckOverwrite", (inst, def) => {
   $ZodCheck.init(inst, def);
   inst._zod.check = payload => {
    payload.value = def.tx(payload.value);
   };
  });
 }),
 8532: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $W: () => config,
   GT: () => $ZodAsyncError,
   cV: () => $ZodEncodeError,
   cr: () => globalConfig,
   xI: () => $constructor
  });
  var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
  var _a;
  const _zodDesc = {
   value: void 0,
   enumerable: false
  };
  let _E = "captureStackTrace" in Error ? Error : null;
  function newError(Definition) {
   const E = _E;
   if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
     try {
      E.stackTraceLimit = 0;
     } catch {
      _E = null;
      return new Definition;
     }
     try {
      return new Definition;
     } finally {
      E.stackTraceLimit = saved;
     }
    }
   }
   return new Definition;
  }
  function $constructor(name, initializer, proto, params) {
   const zodProto = {};
   function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = new Set;
   }
   Internals.prototype = zodProto;
   const protoMembers = proto;
   const initialized = protoMembers && new WeakSet;
   function init(inst, def) {
    if (!inst._zod) {
     _zodDesc.value = new Internals(def);
     try {
      Object.defineProperty(inst, "_zod", _zodDesc);
     } finally {
      _zodDesc.value = void 0;
     }
    } else if (inst._zod.traits.has(name)) return;
    inst._zod.traits.add(name);
    initializer(inst, def);
    if (initialized) {
     const own = Object.getPrototypeOf(inst);
     const ctorProto = inst._zod.constr.prototype;
     let up = own;
     while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
     const target = up ?? own;
     if (!initialized.has(target)) {
      initialized.add(target);
      (0, _util_js__WEBPACK_IMPORTED_MODULE_0__.ol)(target, protoMembers);
     }
    }
    const proto = _.prototype;
    for (const k in proto) {
     if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
     if (!(k in inst)) inst[k] = proto[k].bind(inst);
    }
   }
   const Parent = params?.Parent ?? Object;
   class Definition extends Parent {}
   Object.defineProperty(Definition, "name", {
    value: name
   });
   function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
     for (const fn of deferred) fn();
     inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp) pp(inst);
    return inst;
   }
   Object.defineProperty(_, "init", {
    value: init
   });
   Object.defineProperty(_, Symbol.hasInstance, {
    value: inst => {
     if (params?.Parent && inst instanceof params.Parent) return true;
     return inst?._zod?.traits?.has(name);
    }
   });
   Object.defineProperty(_, "name", {
    value: name
   });
   return _;
  }
  class $ZodAsyncError extends Error {
   constructor() {
    super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
   }
  }
  class $ZodEncodeError extends Error {
   constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
   }
  }
  (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
  const globalConfig = globalThis.__zod_globalConfig;
  function config(newConfig) {
   if (newConfig) Object.assign(globalConfig, newConfig);
   return globalConfig;
  }
 }),
 3945: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   qg: () => parse,
   EJ: () => parseAsync,
   xL: () => safeParse,
   bp: () => safeParseAsync
  });
  var core_core = __nccwpck_require__(8532);
  var util = __nccwpck_require__(4723);
  function _getMessage() {
   const internals = this._zod;
   internals.message ?? (internals.message = JSON.stringify(internals.def, util.k8, 2));
   return internals.message;
  }
  function _setMessage(value) {
   this._zod.message = value;
  }
  const _messageDesc = {
   get: _getMessage,
   set: _setMessage,
   enumerable: true,
   configurable: true
  };
  const _issuesDesc = {
   value: void 0,
   enumerable: false
  };
  const _installedToString = new WeakSet([ Object.prototype, Error.prototype ]);
  const initializer = (inst, def) => {
   inst.name = "$ZodError";
   _issuesDesc.value = def;
   Object.defineProperty(inst, "issues", _issuesDesc);
   _issuesDesc.value = void 0;
   Object.defineProperty(inst, "message", _messageDesc);
   const proto = Object.getPrototypeOf(inst);
   if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
     configurable: true,
     enumerable: false,
     get() {
      const value = () => this.message;
      Object.defineProperty(this, "toString", {
       value,
       configurable: true,
       writable: true
      });
      return value;
     },
     set(value) {
      Object.defineProperty(this, "toString", {
       value,
       configurable: true,
       writable: true
      });
     }
    });
   }
  };
  (0, core_core.xI)("$ZodError", initializer);
  const $ZodRealError = (0, core_core.xI)("$ZodError", initializer, void 0, {
   Parent: Error
  });
  const _parse = _Err => {
   const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? {
     ..._ctx,
     async: false
    } : {
     async: false
    };
    const result = schema._zod.run({
     value,
     issues: []
    }, ctx);
    if (result instanceof Promise) throw new core_core.GT;
    if (result.issues.length) {
     const e = new (_params?.Err ?? _Err)(result.issues.map(iss => util.iR(iss, ctx, core_core.$W())));
     util.gx(e, _params?.callee ?? fn);
     throw e;
    }
    return result.value;
   };
   return fn;
  };
  const parse = _parse($ZodRealError);
  const _parseAsync = _Err => {
   const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? {
     ..._ctx,
     async: true
    } : {
     async: true
    };
    let result = schema._zod.run({
     value,
     issues: []
    }, ctx);
    if (result instanceof Promise) result = await result;
    if (result.issues.length) {
     const e = new (params?.Err ?? _Err)(result.issues.map(iss => util.iR(iss, ctx, core_core.$W())));
     util.gx(e, params?.callee ?? fn);
     throw e;
    }
    return result.value;
   };
   return fn;
  };
  const parseAsync = _parseAsync($ZodRealError);
  const _safeParse = _Err => (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: false
   } : {
    async: false
   };
   const result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) throw new core_core.GT;
   return result.issues.length ? failure(_Err, result.issues, ctx) : {
    success: true,
    data: result.value
   };
  };
  const safeParse = _safeParse($ZodRealError);
  function failure(Err, issues, ctx) {
   let error;
   return {
    success: false,
    get error() {
     if (!error) {
      error = new Err(issues.map(iss => util.iR(iss, ctx, core_core.$W())));
      issues = void 0;
      ctx = void 0;
     }
     return error;
    },
    set error(e) {
     error = e;
     issues = void 0;
     ctx = void 0;
    }
   };
  }
  const _safeParseAsync = _Err => async (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: true
   } : {
    async: true
   };
   let result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) result = await result;
   return result.issues.length ? failure(_Err, result.issues, ctx) : {
    success: true,
    data: result.value
   };
  };
  const safeParseAsync = _safeParseAsync($ZodRealError);
 }),
 9396: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   fd: () => globalRegistry
  });
  var _a;
  class $ZodRegistry {
   constructor() {
    this._map = new WeakMap;
    this._idmap = new Map;
   }
   add(schema, ..._meta) {
    const meta = _meta[0];
    this._map.set(schema, meta);
    if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
    return this;
   }
   clear() {
    this._map = new WeakMap;
    this._idmap = new Map;
    return this;
   }
   remove(schema) {
    const meta = this._map.get(schema);
    if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
    this._map.delete(schema);
    return this;
   }
   get(schema) {
    const p = schema._zod.parent;
    if (p) {
     const pm = {
      ...this.get(p) ?? {}
     };
     delete pm.id;
     const f = {
      ...pm,
      ...this._map.get(schema)
     };
     return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
   }
   has(schema) {
    return this._map.has(schema);
   }
  }
  function registry() {
   return new $ZodRegistry;
  }
  (_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
  const globalRegistry = globalThis.__zod_globalRegistry;
 }),
 4723: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   A2: () => normalizeParams,
   Gv: () => isObject,
   NM: () => optionalKeys,
   O7: () => codePointLength,
   PO: () => cached,
   QH: () => aborted,
   Qd: () => isPlainObject,
   Rc: () => getLengthableOrigin,
   SS: () => constantCatch,
   Vy: () => assignProp,
   X: () => installLazyProp,
   cl: () => nullish,
   d3: () => attachSchema,
   gx: () => captureStackTrace,
   hi: () => sizeCaps,
   iR: () => finalizeIssue,
   jD: () => hide,
   k8: () => jsonStringifyReplacer,
   lQ: () => prefixIssues,
   o8: () => clone,
   ol: () => members,
   p6: () => cleanRegex,
   qQ: () => propertyKeyTypes,
   qh: () => own,
   rL: () => explicitlyAborted,
   sD: () => escapeRegex,
   sn: () => issue,
   v5: () => defineLazyInternal,
   w5: () => getEnumValues,
   yG: () => shallowClone,
   zH: () => NUMBER_FORMAT_RANGES
  });
  function getEnumValues(entries) {
   const numericValues = Object.values(entries).filter(v => typeof v === "number");
   const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
   return values;
  }
  function jsonStringifyReplacer(_, value) {
   if (typeof value === "bigint") return value.toString();
   return value;
  }
  class Cached {
   constructor(getter) {
    this._getter = getter;
    this._value = void 0;
   }
   get value() {
    const getter = this._getter;
    if (getter !== void 0) {
     this._value = getter();
     this._getter = void 0;
    }
    return this._value;
   }
  }
  function cached(getter) {
   return new Cached(getter);
  }
  function nullish(input) {
   return input === null || input === void 0;
  }
  function cleanRegex(source) {
   const start = source.startsWith("^") ? 1 : 0;
   const end = source.endsWith("$") ? source.length - 1 : source.length;
   return source.slice(start, end);
  }
  function assignProp(target, prop, value) {
   Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
   });
  }
  const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
  function isObject(data) {
   return typeof data === "object" && data !== null && !Array.isArray(data);
  }
  function isPlainObject(o) {
   if (isObject(o) === false) return false;
   const ctor = o.constructor;
   if (ctor === void 0) return true;
   if (typeof ctor !== "function") return true;
   const prot = ctor.prototype;
   if (isObject(prot) === false) return false;
   if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
   return true;
  }
  function shallowClone(o) {
   if (isPlainObject(o)) return {
    ...o
   };
   if (Array.isArray(o)) return [ ...o ];
   if (o instanceof Map) return new Map(o);
   if (o instanceof Set) return new Set(o);
   return o;
  }
  const propertyKeyTypes = new Set([ "string", "number", "symbol" ]);
  function escapeRegex(str) {
   return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  function clone(inst, def, params) {
   const cl = new inst._zod.constr(def ?? inst._zod.def);
   if (!def || params?.parent) cl._zod.parent = inst;
   return cl;
  }
  function normalizeParams(_params) {
   const params = _params;
   if (!params) return {};
   if (typeof params === "string") return {
    error: () => params
   };
   if (params?.message !== void 0) {
    if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
   }
   delete params.message;
   if (typeof params.error === "string") return {
    ...params,
    error: () => params.error
   };
   return params;
  }
  function optionalKeys(shape) {
   return Object.keys(shape).filter(k => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
  }
  const NUMBER_FORMAT_RANGES = (() => ({
   safeint: [ Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER ],
   int32: [ -2147483648, 2147483647 ],
   uint32: [ 0, 4294967295 ],
   float32: [ -34028234663852886e22, 34028234663852886e22 ],
   float64: [ -Number.MAX_VALUE, Number.MAX_VALUE ]
  }))();
  function aborted(x, startIndex = 0) {
   if (x.aborted === true) return true;
   for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
   return false;
  }
  function explicitlyAborted(x, startIndex = 0) {
   if (x.aborted === true) return true;
   for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
   return false;
  }
  function prefixIssues(path, issues) {
   return issues.map(iss => {
    var _a;
    (_a = iss).path ?? (_a.path = []);
    iss.path.unshift(path);
    return iss;
   });
  }
  function unwrapMessage(message) {
   return typeof message === "string" ? message : message?.message;
  }
  function sizeCaps(defChecks) {
   const caps = [];
   for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check)) break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0) caps.push([ max, ch ]);
   }
   return caps;
  }
  function attachSchema(issues, start, inst) {
   var _a;
   for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
  }
  function finalizeIssue(iss, ctx, config) {
   var _a;
   const traits = iss.inst?._zod?.traits;
   if (traits?.has("$ZodType")) if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst); else iss.schema = iss.inst;
   const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
   const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
   const full = {};
   for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
    full[k] = iss[k];
   }
   full.path ?? (full.path = []);
   full.message = message;
   if (ctx?.reportInput) full.input = iss.input;
   return full;
  }
  const highSurrogate = /[\uD800-\uDBFF]/;
  function codePointLength(str) {
   const units = str.length;
   if (!highSurrogate.test(str)) return units;
   let count = units;
   for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
    count--;
    i++;
   }
   return count;
  }
  function getLengthableOrigin(input) {
   if (Array.isArray(input)) return "array";
   if (typeof input === "string") return "string";
   return "unknown";
  }
  function issue(...args) {
   const [iss, input, inst] = args;
   if (typeof iss === "string") return {
    message: iss,
    code: "custom",
    input,
    inst
   };
   return {
    ...iss
   };
  }
  function members(proto, table) {
   for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get) Object.defineProperty(proto, key, {
     ...desc,
     enumerable: false
    }); else defineBound(proto, key, desc.value);
   }
  }
  function own(inst, key, value, enumerable = true) {
   Object.defineProperty(inst, key, {
    configurable: true,
    writable: true,
    enumerable,
    value
   });
   return value;
  }
  function hide(inst, key, value) {
   return own(inst, key, value, false);
  }
  function defineBound(proto, key, fn) {
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
     own(this, key, value);
    }
   });
  }
  function claim(inst, sentinel) {
   const proto = Object.getPrototypeOf(inst);
   return sentinel in proto ? void 0 : proto;
  }
  let installing;
  let broke = false;
  const breaker = {
   configurable: true,
   get() {
    broke = true;
    return;
   }
  };
  function defineLazyInternal(inst, key, compute) {
   const proto = Object.getPrototypeOf(inst._zod);
   if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
   }
   installing = inst._zod;
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     Object.defineProperty(this, key, breaker);
     const outer = broke;
     broke = false;
     try {
      const value = compute(this);
      if (broke) delete this[key]; else Object.defineProperty(this, key, {
       configurable: true,
       writable: true,
       value
      });
      broke = broke || outer;
      return value;
     } catch (err) {
      delete this[key];
      broke = broke || outer;
      throw err;
     }
    },
    set(value) {
     Object.defineProperty(this, key, {
      configurable: true,
      writable: true,
      value
     });
    }
   });
  }
  function installLazyProp(inst, key, make, enumerable) {
   const proto = claim(inst, key);
   if (!proto) return;
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     const desc = {
      configurable: true,
      writable: true,
      enumerable,
      value: void 0
     };
     Object.defineProperty(this, key, desc);
     desc.value = make(this);
     Object.defineProperty(this, key, desc);
     return desc.value;
    },
    set(value) {
     Object.defineProperty(this, key, {
      configurable: true,
      writable: true,
      enumerable,
      value
     });
    }
   });
  }
  const CONSTANT_CATCH = "~constantCatch";
  function constantCatch(value) {
   const fn = () => value;
   fn[CONSTANT_CATCH] = true;
   return fn;
  }
 }),
 3619: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Rvf: () => _default,
   YOg: () => array,
   zMY: () => schemas_boolean,
   MfU: () => _catch,
   IeY: () => custom,
   Rpp: () => schemas_email,
   k5n: () => _enum,
   OsD: () => schemas_guid,
   Whr: () => schemas_int,
   euz: () => literal,
   mee: () => nullable,
   cl6: () => nullish,
   aig: () => schemas_number,
   Ikc: () => object,
   lqM: () => optional,
   FsL: () => pipe,
   g1P: () => record,
   YPB: () => refine,
   rej: () => strictObject,
   YjP: () => schemas_string,
   pdi: () => transform,
   KCZ: () => union,
   L5J: () => unknown,
   OZ5: () => url
  });
  var core_core = __nccwpck_require__(8532);
  var core_checks = __nccwpck_require__(4890);
  const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
  const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
  const httpProtocol = /^https?$/;
  const anyString = /^[\s\S]{0,}$/;
  const number = /^-?\d+(?:\.\d+)?$/;
  const regexes_boolean = /^(?:true|false)$/i;
  var core_util = __nccwpck_require__(4723);
  const version = {
   major: 4,
   minor: 6,
   patch: 7
  };
  const $ZodType = core_core.xI("$ZodType", (inst, def) => {
   var _a;
   inst ?? (inst = {});
   inst._zod.def = def;
   inst._zod.bag = inst._zod.bag || {};
   inst._zod.version = version;
   const defChecks = inst._zod.def.checks;
   const checks = inst._zod.traits.has("$ZodCheck") ? [ inst, ...defChecks ?? [] ] : defChecks?.length ? [ ...defChecks ] : [];
   for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
   if (checks.length === 0) {
    (_a = inst._zod).deferred ?? (_a.deferred = []);
    inst._zod.deferred?.push(() => {
     inst._zod.run = inst._zod.parse;
    });
   } else {
    const runChecks = (payload, checks, ctx) => {
     if (payload.memo) return payload;
     let isAborted = core_util.QH(payload);
     let asyncResult;
     for (const ch of checks) {
      if (ch._zod.def.when) {
       if (core_util.rL(payload)) continue;
       const shouldRun = ch._zod.def.when(payload);
       if (!shouldRun) continue;
      } else if (isAborted) continue;
      const currLen = payload.issues.length;
      const _ = ch._zod.check(payload);
      if (_ instanceof Promise && ctx?.async === false) throw new core_core.GT;
      if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
       await _;
       const nextLen = payload.issues.length;
       if (nextLen === currLen) return;
       core_util.d3(payload.issues, currLen, inst);
       if (!isAborted) isAborted = core_util.QH(payload, currLen);
      }); else {
       const nextLen = payload.issues.length;
       if (nextLen === currLen) continue;
       core_util.d3(payload.issues, currLen, inst);
       if (!isAborted) isAborted = core_util.QH(payload, currLen);
      }
     }
     if (asyncResult) return asyncResult.then(() => payload);
     return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
     if (core_util.QH(canary)) {
      canary.aborted = true;
      return canary;
     }
     const checkResult = runChecks(payload, checks, ctx);
     if (checkResult instanceof Promise) {
      if (ctx.async === false) throw new core_core.GT;
      return checkResult.then(checkResult => inst._zod.parse(checkResult, ctx));
     }
     return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
     if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
     if (ctx.direction === "backward") {
      const canary = inst._zod.parse({
       value: payload.value,
       issues: []
      }, {
       ...ctx,
       skipChecks: true
      });
      if (canary instanceof Promise) return canary.then(canary => handleCanaryResult(canary, payload, ctx));
      return handleCanaryResult(canary, payload, ctx);
     }
     const result = inst._zod.parse(payload, ctx);
     if (result instanceof Promise) {
      if (ctx.async === false) throw new core_core.GT;
      return result.then(result => runChecks(result, checks, ctx));
     }
     return runChecks(result, checks, ctx);
    };
   }
  }, {
   get "~standard"() {
    return core_util.jD(this, "~standard", standardProps(this));
   },
   set "~standard"(value) {
    core_util.qh(this, "~standard", value);
   }
  });
  const toStandardResult = (r, ctx) => r.issues.length ? {
   issues: r.issues.map(iss => core_util.iR(iss, ctx, core_core.$W()))
  } : {
   value: r.value
  };
  async function validateAsync(inst, value) {
   const ctx = {
    async: true
   };
   return toStandardResult(await inst._zod.run({
    value,
    issues: []
   }, ctx), ctx);
  }
  function standardProps(inst) {
   return {
    validate: value => {
     const ctx = {
      async: false
     };
     try {
      const r = inst._zod.run({
       value,
       issues: []
      }, ctx);
      if (!(r instanceof Promise)) return toStandardResult(r, ctx);
     } catch (_) {}
     return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
   };
  }
  const $ZodString = core_core.xI("$ZodString", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = def.pattern ?? anyString;
   inst._zod.parse = (payload, _) => {
    if (def.coerce) try {
     payload.value = String(payload.value);
    } catch (_) {}
    if (typeof payload.value === "string") return payload;
    payload.issues.push({
     expected: "string",
     code: "invalid_type",
     input: payload.value,
     inst
    });
    return payload;
   };
  });
  const $ZodStringFormat = core_core.xI("$ZodStringFormat", (inst, def) => {
   core_checks.ql.init(inst, def);
   $ZodString.init(inst, def);
  });
  const $ZodGUID = core_core.xI("$ZodGUID", (inst, def) => {
   def.pattern ?? (def.pattern = guid);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodEmail = core_core.xI("$ZodEmail", (inst, def) => {
   def.pattern ?? (def.pattern = email);
   $ZodStringFormat.init(inst, def);
  });
  const URL_BAD_FORMAT = 1;
  const URL_UNPARSEABLE = 2;
  function canParseURL(input) {
   try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
    new URL(input);
    return true;
   } catch {
    return false;
   }
  }
  function validateURL(trimmed, def) {
   if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || URL_UNPARSEABLE;
   return parseURLObject(trimmed, def);
  }
  function parseURLObject(trimmed, def) {
   if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return URL_BAD_FORMAT;
   try {
    if (typeof URL !== "undefined") {
     const URLStatic = URL;
     if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
   } catch {
    return URL_UNPARSEABLE;
   }
  }
  const asciiTabOrNewline = /[\t\n\r]/g;
  function stripTabAndNewline(value) {
   return value.replace(asciiTabOrNewline, "");
  }
  function urlHostnameOk(url, hostname) {
   hostname.lastIndex = 0;
   return hostname.test(url.hostname);
  }
  function urlProtocolOk(url, protocol) {
   protocol.lastIndex = 0;
   return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
  }
  const $ZodURL = core_core.xI("$ZodURL", (inst, def) => {
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    try {
     const trimmed = payload.value.trim();
     const url = validateURL(trimmed, def);
     if (url === URL_BAD_FORMAT) {
      payload.issues.push({
       code: "invalid_format",
       format: "url",
       note: "Invalid URL format",
       input: payload.value,
       inst,
       continue: !def.abort
      });
      return;
     }
     if (url === URL_UNPARSEABLE) {
      payload.issues.push({
       code: "invalid_format",
       format: "url",
       input: payload.value,
       inst,
       continue: !def.abort
      });
      return;
     }
     if (url === true) {
      payload.value = stripTabAndNewline(trimmed);
      return;
     }
     if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
      code: "invalid_format",
      format: "url",
      note: "Invalid hostname",
      pattern: def.hostname.source,
      input: payload.value,
      inst,
      continue: !def.abort
     });
     if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
      code: "invalid_format",
      format: "url",
      note: "Invalid protocol",
      pattern: def.protocol.source,
      input: payload.value,
      inst,
      continue: !def.abort
     });
     payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
     return;
    } catch (_) {
     payload.issues.push({
      code: "invalid_format",
      format: "url",
      input: payload.value,
      inst,
      continue: !def.abort
     });
    }
   };
  });
  const $ZodNumber = core_core.xI("$ZodNumber", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = number;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = Number(payload.value);
    } catch (_) {}
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
     expected: "number",
     code: "invalid_type",
     input,
     inst,
     ...received ? {
      received
     } : {}
    });
    return payload;
   };
  });
  const $ZodNumberFormat = core_core.xI("$ZodNumberFormat", (inst, def) => {
   core_checks.KH.init(inst, def);
   $ZodNumber.init(inst, def);
  });
  const $ZodBoolean = core_core.xI("$ZodBoolean", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = regexes_boolean;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = Boolean(payload.value);
    } catch (_) {}
    const input = payload.value;
    if (typeof input === "boolean") return payload;
    payload.issues.push({
     expected: "boolean",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodUnknown = core_core.xI("$ZodUnknown", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = payload => payload;
  });
  const $ZodNever = core_core.xI("$ZodNever", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
     expected: "never",
     code: "invalid_type",
     input: payload.value,
     inst
    });
    return payload;
   };
  });
  function capSize(inst, size) {
   const caps = core_util.hi(inst._zod.def.checks);
   if (!caps.length) return;
   const cap = Math.min(...caps.map(c => c[0]));
   const parse = inst._zod.parse;
   inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") for (const [max, ch] of core_util.hi(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
     const start = payload.issues.length;
     ch._zod.check(payload);
     payload.issues[start].continue = false;
     core_util.d3(payload.issues, start, inst);
     return payload;
    }
    return parse(payload, ctx);
   };
  }
  const arraySize = input => Array.isArray(input) ? input.length : -1;
  function handleArrayResult(result, final, index) {
   if (result.issues.length) final.issues.push(...core_util.lQ(index, result.issues));
   final.value[index] = result.value;
  }
  const $ZodArray = core_core.xI("$ZodArray", (inst, def) => {
   $ZodType.init(inst, def);
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
     payload.issues.push({
      expected: "array",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
     const item = input[i];
     const result = def.element._zod.run({
      value: item,
      issues: []
     }, ctx);
     if (result instanceof Promise) proms.push(result.then(result => handleArrayResult(result, payload, i))); else {
      handleArrayResult(result, payload, i);
      if (abortEarly && result.issues.length !== 0 && core_util.QH(result)) break;
     }
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
   capSize(inst, arraySize);
  });
  function handlePropertyResult(result, final, key, input, optin, optout) {
   const isPresent = key in input;
   const isOptionalOut = optout === "optional";
   if (!isPresent && isOptionalOut && optin === "optional") return;
   if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) return;
    final.issues.push(...core_util.lQ(key, result.issues));
   }
   if (!isPresent && optin === void 0) {
    if (!result.issues.length) final.issues.push({
     code: "invalid_type",
     expected: "nonoptional",
     input: void 0,
     path: [ key ]
    });
    return;
   }
   if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
   } else final.value[key] = result.value;
  }
  const NO_SYMBOL_KEYS = [];
  function normalizeDef(def) {
   const keys = Object.keys(def.shape);
   const ownSymbols = Object.getOwnPropertySymbols(def.shape);
   const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
   const allKeys = symbolKeys.length ? [ ...keys, ...symbolKeys ] : keys;
   for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
   const okeys = core_util.NM(def.shape);
   return {
    ...def,
    allKeys,
    symbolKeys,
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
   };
  }
  function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
   const unrecognized = [];
   const keySet = def.keySet;
   const _catchall = def.catchall._zod;
   const t = _catchall.def.type;
   const optin = _catchall.optin;
   const optout = _catchall.optout;
   let seen = 0;
   for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
     if (core_util.QH(payload, seen)) break;
     seen = payload.issues.length;
    }
    if (keySet.has(key)) continue;
    if (key === "__proto__") {
     if (t === "never") unrecognized.push(key);
     continue;
    }
    if (t === "never") {
     unrecognized.push(key);
     continue;
    }
    const r = _catchall.run({
     value: input[key],
     issues: []
    }, ctx);
    if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
   }
   if (unrecognized.length) payload.issues.push({
    code: "unrecognized_keys",
    keys: unrecognized,
    input,
    inst,
    continue: true
   });
   if (!proms.length) return payload;
   return Promise.all(proms).then(() => payload);
  }
  const $ZodObject = core_core.xI("$ZodObject", (inst, def) => {
   $ZodType.init(inst, def);
   const desc = Object.getOwnPropertyDescriptor(def, "shape");
   const sh = desc?.get ? desc.get.raw : def.shape ?? {};
   if (sh) {
    const get = () => {
     const newSh = {
      ...sh
     };
     Object.defineProperty(def, "shape", {
      value: newSh
     });
     get.raw = newSh;
     return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", {
     get
    });
   }
   const _normalized = core_util.PO(() => normalizeDef(def));
   core_util.v5(inst, "propValues", zod => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
     const field = shape[key]._zod;
     if (field.values) {
      if (!Object.prototype.hasOwnProperty.call(propValues, key)) core_util.Vy(propValues, key, new Set);
      for (const v of field.values) propValues[key].add(v);
      if (field.optin !== void 0) propValues[key].add(void 0);
     }
    }
    return propValues;
   });
   const isObject = core_util.Gv;
   const catchall = def.catchall;
   let value;
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject(input)) {
     payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
     if (abortEarly && payload.issues.length !== seen) {
      if (core_util.QH(payload, seen)) break;
      seen = payload.issues.length;
     }
     if (key === "__proto__") continue;
     const el = shape[key];
     const optin = el._zod.optin;
     const optout = el._zod.optout;
     const r = el._zod.run({
      value: input[key],
      issues: []
     }, ctx);
     if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
    }
    if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
   };
  });
  function handleUnionResults(results, final, inst, ctx) {
   for (const result of results) if (result.issues.length === 0) {
    final.value = result.value;
    return final;
   }
   const nonaborted = results.filter(r => !core_util.QH(r));
   if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
   }
   final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map(result => result.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())))
   });
   return final;
  }
  const $ZodUnion = core_core.xI("$ZodUnion", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.options.some(o => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some(o => o._zod.optin !== void 0) ? "optional" : void 0);
   core_util.v5(inst, "optout", zod => zod.def.options.some(o => o._zod.optout === "optional") ? "optional" : void 0);
   core_util.v5(inst, "values", zod => {
    if (zod.def.options.every(o => o._zod.values)) return new Set(zod.def.options.flatMap(option => Array.from(option._zod.values)));
    return;
   });
   core_util.v5(inst, "pattern", zod => {
    if (zod.def.options.every(o => o._zod.pattern)) {
     const patterns = zod.def.options.map(o => o._zod.pattern);
     return new RegExp(`^(${patterns.map(p => core_util.p6(p.source)).join("|")})$`);
    }
    return;
   });
   const first = def.options.length === 1 ? def.options[0]._zod.run : null;
   inst._zod.parse = (payload, ctx) => {
    if (first) return first(payload, ctx);
    let async = false;
    const results = [];
    for (const option of def.options) {
     const result = option._zod.run({
      value: payload.value,
      issues: []
     }, ctx);
     if (result instanceof Promise) {
      results.push(result);
      async = true;
     } else {
      if (result.issues.length === 0) return result;
      results.push(result);
     }
    }
    if (!async) return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then(results => handleUnionResults(results, payload, inst, ctx));
   };
  });
  const $ZodRecord = core_core.xI("$ZodRecord", (inst, def) => {
   $ZodType.init(inst, def);
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!core_util.Qd(input)) {
     payload.issues.push({
      expected: "record",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
     payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
     const recordKeys = new Set;
     for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
      recordKeys.add(typeof key === "number" ? key.toString() : key);
      if (key === "__proto__") continue;
      const keyResult = def.keyType._zod.run({
       value: key,
       issues: []
      }, ctx);
      if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
      if (keyResult.issues.length) {
       payload.issues.push({
        code: "invalid_key",
        origin: "record",
        issues: keyResult.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())),
        input: key,
        path: [ key ],
        inst
       });
       continue;
      }
      const outKey = keyResult.value;
      if (outKey === "__proto__") continue;
      const result = def.valueType._zod.run({
       value: input[key],
       issues: []
      }, ctx);
      if (result instanceof Promise) proms.push(result.then(result => {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      })); else {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      }
     }
     let unrecognized;
     for (const key in input) if (!recordKeys.has(key)) if (def.mode === "loose") {
      if (key === "__proto__") continue;
      payload.value[key] = input[key];
     } else {
      unrecognized = unrecognized ?? [];
      unrecognized.push(key);
     }
     if (unrecognized && unrecognized.length > 0) payload.issues.push({
      code: "unrecognized_keys",
      input,
      inst,
      keys: unrecognized,
      continue: true
     });
    } else {
     payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
     let unrecognized;
     for (const key of Reflect.ownKeys(input)) {
      if (key === "__proto__") continue;
      if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
      let keyResult = def.keyType._zod.run({
       value: key,
       issues: []
      }, ctx);
      if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
      const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
      if (checkNumericKey) {
       const retryResult = def.keyType._zod.run({
        value: Number(key),
        issues: []
       }, ctx);
       if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
       if (retryResult.issues.length === 0) keyResult = retryResult;
      }
      if (keyResult.issues.length) {
       if (def.mode === "loose") payload.value[key] = input[key]; else if (values) {
        unrecognized = unrecognized ?? [];
        unrecognized.push(key);
       } else payload.issues.push({
        code: "invalid_key",
        origin: "record",
        issues: keyResult.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())),
        input: key,
        path: [ key ],
        inst
       });
       continue;
      }
      const outKey = keyResult.value;
      if (outKey === "__proto__") continue;
      const result = def.valueType._zod.run({
       value: input[key],
       issues: []
      }, ctx);
      if (result instanceof Promise) proms.push(result.then(result => {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      })); else {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      }
     }
     if (unrecognized && unrecognized.length > 0) payload.issues.push({
      code: "unrecognized_keys",
      input,
      inst,
      keys: unrecognized,
      continue: true
     });
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
  });
  const $ZodEnum = core_core.xI("$ZodEnum", (inst, def) => {
   $ZodType.init(inst, def);
   const values = core_util.w5(def.entries);
   const valuesSet = new Set(values);
   inst._zod.values = valuesSet;
   core_util.v5(inst, "pattern", zod => {
    const patternValues = core_util.w5(zod.def.entries).filter(k => core_util.qQ.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map(o => core_util.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
   });
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) return payload;
    payload.issues.push({
     code: "invalid_value",
     values,
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodLiteral = core_core.xI("$ZodLiteral", (inst, def) => {
   $ZodType.init(inst, def);
   const values = new Set(def.values);
   inst._zod.values = values;
   core_util.v5(inst, "pattern", zod => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map(o => typeof o === "string" ? core_util.sD(o) : o ? core_util.sD(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
   });
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) return payload;
    payload.issues.push({
     code: "invalid_value",
     values: def.values,
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodTransform = core_core.xI("$ZodTransform", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "optional";
   core_core.cr.memoizer?.guard(inst);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
     const output = _out instanceof Promise ? _out : Promise.resolve(_out);
     return output.then(output => {
      payload.value = output;
      return payload;
     });
    }
    if (_out instanceof Promise) throw new core_core.GT;
    payload.value = _out;
    return payload;
   };
  });
  function handleOptionalResult(payload, result) {
   payload.value = result.issues.length ? void 0 : result.value;
   return payload;
  }
  const $ZodOptional = core_core.xI("$ZodOptional", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
   inst._zod.optout = "optional";
   core_util.v5(inst, "values", zod => {
    const values = zod.def.innerType._zod.values;
    return values ? new Set([ ...values, void 0 ]) : void 0;
   });
   core_util.v5(inst, "pattern", zod => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${core_util.p6(pattern.source)})?$`) : void 0;
   });
   inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
     if (def.innerType._zod.optin !== "defaulted") return payload;
     const result = def.innerType._zod.run({
      value: payload.value,
      issues: []
     }, ctx);
     if (result instanceof Promise) return result.then(result => handleOptionalResult(payload, result));
     return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodNullable = core_core.xI("$ZodNullable", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin);
   core_util.v5(inst, "optout", zod => zod.def.innerType._zod.optout);
   core_util.v5(inst, "pattern", zod => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${core_util.p6(pattern.source)}|null)$`) : void 0;
   });
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values ? new Set([ ...zod.def.innerType._zod.values, null ]) : void 0);
   inst._zod.parse = (payload, ctx) => {
    if (payload.value === null) return payload;
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodDefault = core_core.xI("$ZodDefault", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "defaulted";
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0) {
     payload.value = def.defaultValue;
     return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) return result.then(result => handleDefaultResult(result, def));
    return handleDefaultResult(result, def);
   };
  });
  function handleDefaultResult(payload, def) {
   if (payload.value === void 0) payload.value = def.defaultValue;
   return payload;
  }
  function handleCatchResult(payload, result, def, ctx) {
   if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo) payload.memo = true;
    return payload;
   }
   payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
     issues: result.issues.map(iss => core_util.iR(iss, ctx, core_core.$W()))
    },
    input: payload.value
   });
   return payload;
  }
  const $ZodCatch = core_core.xI("$ZodCatch", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
   core_util.v5(inst, "optout", zod => zod.def.innerType._zod.optout);
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run({
     value: payload.value,
     issues: []
    }, ctx);
    if (result instanceof Promise) return result.then(result => handleCatchResult(payload, result, def, ctx));
    return handleCatchResult(payload, result, def, ctx);
   };
  });
  const $ZodPipe = core_core.xI("$ZodPipe", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "values", zod => zod.def.in._zod.values);
   core_util.v5(inst, "optin", zod => zod.def.in._zod.optin);
   core_util.v5(inst, "optout", zod => zod.def.out._zod.optout);
   core_util.v5(inst, "propValues", zod => zod.def.in._zod.propValues);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
     const right = def.out._zod.run(payload, ctx);
     if (right instanceof Promise) return right.then(right => handlePipeResult(right, def.in, ctx));
     return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) return left.then(left => handlePipeResult(left, def.out, ctx));
    return handlePipeResult(left, def.out, ctx);
   };
  });
  function handlePipeResult(left, next, ctx) {
   if (left.issues.some(iss => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
   }
   return next._zod.run({
    value: left.value,
    issues: left.issues
   }, ctx);
  }
  const $ZodCustom = core_core.xI("$ZodCustom", (inst, def) => {
   core_checks.QP.init(inst, def);
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _) => payload;
   inst._zod.check = payload => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) return r.then(r => handleRefineResult(r, payload, input, inst));
    handleRefineResult(r, payload, input, inst);
    return;
   };
  });
  function handleRefineResult(result, payload, input, inst) {
   if (!result) {
    const _iss = {
     code: "custom",
     input,
     inst,
     path: [ ...inst._zod.def.path ?? [] ],
     continue: !inst._zod.def.abort
    };
    if (inst._zod.def.params) _iss.params = inst._zod.def.params;
    payload.issues.push(core_util.sn(_iss));
   }
  }
  var api = __nccwpck_require__(3759);
  var core_parse = __nccwpck_require__(3945);
  const ZodMiniType = core_core.xI("ZodMiniType", (inst, def) => {
   if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
   $ZodType.init(inst, def);
   inst.def = def;
   inst.type = def.type;
  }, {
   get with() {
    return this.check;
   },
   set with(value) {
    core_util.qh(this, "with", value);
   },
   parse(data, params) {
    return core_parse.qg(this, data, params, {
     callee: this.parse
    });
   },
   parseAsync(data, params) {
    return core_parse.EJ(this, data, params, {
     callee: this.parseAsync
    });
   },
   safeParse(data, params) {
    return core_parse.xL(this, data, params);
   },
   safeParseAsync(data, params) {
    return core_parse.bp(this, data, params);
   },
   check(...checks) {
    const def = this.def;
    return this.clone({
     ...def,
     checks: [ ...def.checks ?? [], ...checks.map(ch => typeof ch === "function" ? {
      _zod: {
       check: ch,
       def: {
        check: "custom"
       },
       onattach: []
      }
     } : ch) ]
    }, {
     parent: true
    });
   },
   clone(_def, params) {
    return core_util.o8(this, _def, params);
   },
   brand() {
    return this;
   },
   register(reg, meta) {
    reg.add(this, meta);
    return this;
   },
   apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
   }
  });
  const ZodMiniString = core_core.xI("ZodMiniString", (inst, def) => {
   $ZodString.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_string(params) {
   return api.Rl(ZodMiniString, params);
  }
  const ZodMiniStringFormat = core_core.xI("ZodMiniStringFormat", (inst, def) => {
   $ZodStringFormat.init(inst, def);
   ZodMiniString.init(inst, def);
  });
  const ZodMiniEmail = core_core.xI("ZodMiniEmail", (inst, def) => {
   $ZodEmail.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  function schemas_email(params) {
   return api.Mu(ZodMiniEmail, params);
  }
  const ZodMiniGUID = core_core.xI("ZodMiniGUID", (inst, def) => {
   $ZodGUID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  function schemas_guid(params) {
   return api.tB(ZodMiniGUID, params);
  }
  const ZodMiniURL = core_core.xI("ZodMiniURL", (inst, def) => {
   $ZodURL.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  function url(params) {
   return api.Fn(ZodMiniURL, params);
  }
  const ZodMiniNumber = core_core.xI("ZodMiniNumber", (inst, def) => {
   $ZodNumber.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_number(params) {
   return api.F7(ZodMiniNumber, params);
  }
  const ZodMiniNumberFormat = core_core.xI("ZodMiniNumberFormat", (inst, def) => {
   $ZodNumberFormat.init(inst, def);
   ZodMiniNumber.init(inst, def);
  });
  function schemas_int(params) {
   return api.LK(ZodMiniNumberFormat, params);
  }
  const ZodMiniBoolean = core_core.xI("ZodMiniBoolean", (inst, def) => {
   $ZodBoolean.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_boolean(params) {
   return api._L(ZodMiniBoolean, params);
  }
  const ZodMiniUnknown = core_core.xI("ZodMiniUnknown", (inst, def) => {
   $ZodUnknown.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function unknown() {
   return api.em(ZodMiniUnknown);
  }
  const ZodMiniNever = core_core.xI("ZodMiniNever", (inst, def) => {
   $ZodNever.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function never(params) {
   return api.G8(ZodMiniNever, params);
  }
  const ZodMiniArray = core_core.xI("ZodMiniArray", (inst, def) => {
   $ZodArray.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function array(element, params) {
   return new ZodMiniArray({
    type: "array",
    element,
    ...core_util.A2(params)
   });
  }
  const ZodMiniObject = core_core.xI("ZodMiniObject", (inst, def) => {
   $ZodObject.init(inst, def);
   ZodMiniType.init(inst, def);
   core_util.X(inst, "shape", self => self._zod.def.shape, false);
  });
  function object(shape, params) {
   const def = {
    type: "object",
    shape: shape ?? {},
    ...core_util.A2(params)
   };
   return new ZodMiniObject(def);
  }
  function strictObject(shape, params) {
   return new ZodMiniObject({
    type: "object",
    shape,
    catchall: never(),
    ...core_util.A2(params)
   });
  }
  const ZodMiniUnion = core_core.xI("ZodMiniUnion", (inst, def) => {
   $ZodUnion.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function union(options, params) {
   return new ZodMiniUnion({
    type: "union",
    options,
    ...core_util.A2(params)
   });
  }
  const ZodMiniRecord = core_core.xI("ZodMiniRecord", (inst, def) => {
   $ZodRecord.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function record(keyType, valueType, params) {
   if (!valueType || !valueType._zod) return new ZodMiniRecord({
    type: "record",
    keyType: schemas_string(),
    valueType: keyType,
    ...core_util.A2(valueType)
   });
   return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...core_util.A2(params)
   });
  }
  const ZodMiniEnum = core_core.xI("ZodMiniEnum", (inst, def) => {
   $ZodEnum.init(inst, def);
   ZodMiniType.init(inst, def);
   inst.options = [ ...inst._zod.values ];
  });
  function _enum(values, params) {
   const entries = Array.isArray(values) ? Object.fromEntries(values.map(v => [ v, v ])) : values;
   return new ZodMiniEnum({
    type: "enum",
    entries,
    ...core_util.A2(params)
   });
  }
  const ZodMiniLiteral = core_core.xI("ZodMiniLiteral", (inst, def) => {
   $ZodLiteral.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function literal(value, params) {
   return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [ value ],
    ...core_util.A2(params)
   });
  }
  const ZodMiniTransform = core_core.xI("ZodMiniTransform", (inst, def) => {
   $ZodTransform.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function transform(fn) {
   return new ZodMiniTransform({
    type: "transform",
    transform: fn
   });
  }
  const ZodMiniOptional = core_core.xI("ZodMiniOptional", (inst, def) => {
   $ZodOptional.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function optional(innerType) {
   return new ZodMiniOptional({
    type: "optional",
    innerType
   });
  }
  const ZodMiniNullable = core_core.xI("ZodMiniNullable", (inst, def) => {
   $ZodNullable.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function nullable(innerType) {
   return new ZodMiniNullable({
    type: "nullable",
    innerType
   });
  }
  function nullish(innerType) {
   return optional(nullable(innerType));
  }
  const ZodMiniDefault = core_core.xI("ZodMiniDefault", (inst, def) => {
   $ZodDefault.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function _default(innerType, defaultValue) {
   return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
     return typeof defaultValue === "function" ? defaultValue() : core_util.yG(defaultValue);
    }
   });
  }
  const ZodMiniCatch = core_core.xI("ZodMiniCatch", (inst, def) => {
   $ZodCatch.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function _catch(innerType, catchValue) {
   return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : core_util.SS(catchValue)
   });
  }
  const ZodMiniPipe = core_core.xI("ZodMiniPipe", (inst, def) => {
   $ZodPipe.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function pipe(in_, out) {
   return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
   });
  }
  const ZodMiniCustom = core_core.xI("ZodMiniCustom", (inst, def) => {
   $ZodCustom.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function custom(fn, _params) {
   return api.FO(ZodMiniCustom, fn ?? (() => true), _params);
  }
  function refine(fn, _params = {}) {
   return api.fU(ZodMiniCustom, fn, _params);
  }
  api.q0;
  api.mI;
 })
};

var __webpack_module_cache__ = {};

function __nccwpck_require__(moduleId) {
 var cachedModule = __webpack_module_cache__[moduleId];
 if (cachedModule !== void 0) return cachedModule.exports;
 var module = __webpack_module_cache__[moduleId] = {
  exports: {}
 };
 var threw = true;
 try {
  __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
  threw = false;
 } finally {
  if (threw) delete __webpack_module_cache__[moduleId];
 }
 return module.exports;
}

__nccwpck_require__.m = __webpack_modules__;

if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

(() => {
 var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
 var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
 var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
 var resolveQueue = queue => {
  if (queue && queue.d < 1) {
   queue.d = 1;
   queue.forEach(fn => fn.r--);
   queue.forEach(fn => fn.r-- ? fn.r++ : fn());
  }
 };
 var wrapDeps = deps => deps.map(dep => {
  if (dep !== null && typeof dep === "object") {
   if (dep[webpackQueues]) return dep;
   if (dep.then) {
    var queue = [];
    queue.d = 0;
    dep.then(r => {
     obj[webpackExports] = r;
     resolveQueue(queue);
    }, e => {
     obj[webpackError] = e;
     resolveQueue(queue);
    });
    var obj = {};
    obj[webpackQueues] = fn => fn(queue);
    return obj;
   }
  }
  var ret = {};
  ret[webpackQueues] = x => {};
  ret[webpackExports] = dep;
  return ret;
 });
 __nccwpck_require__.a = (module, body, hasAwait) => {
  var queue;
  hasAwait && ((queue = []).d = -1);
  var depQueues = new Set;
  var exports = module.exports;
  var currentDeps;
  var outerResolve;
  var reject;
  var promise = new Promise((resolve, rej) => {
   reject = rej;
   outerResolve = resolve;
  });
  promise[webpackExports] = exports;
  promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
  module.exports = promise;
  body(deps => {
   currentDeps = wrapDeps(deps);
   var fn;
   var getResult = () => currentDeps.map(d => {
    if (d[webpackError]) throw d[webpackError];
    return d[webpackExports];
   });
   var promise = new Promise(resolve => {
    fn = () => resolve(getResult);
    fn.r = 0;
    var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
    q.push(fn)));
    currentDeps.map(dep => dep[webpackQueues](fnQueue));
   });
   return fn.r ? promise : getResult();
  }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
  queue && queue.d < 0 && (queue.d = 0);
 };
})();

(() => {
 __nccwpck_require__.n = module => {
  var getter = module && module.__esModule ? () => module["default"] : () => module;
  __nccwpck_require__.d(getter, {
   a: getter
  });
  return getter;
 };
})();

(() => {
 var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
 var leafPrototypes;
 __nccwpck_require__.t = function(value, mode) {
  if (mode & 1) value = this(value);
  if (mode & 8) return value;
  if (typeof value === "object" && value) {
   if (mode & 4 && value.__esModule) return value;
   if (mode & 16 && typeof value.then === "function") return value;
  }
  var ns = Object.create(null);
  __nccwpck_require__.r(ns);
  var def = {};
  leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
  for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
  def["default"] = () => value;
  __nccwpck_require__.d(ns, def);
  return ns;
 };
})();

(() => {
 __nccwpck_require__.d = (exports, definition) => {
  for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
   enumerable: true,
   get: definition[key]
  });
 };
})();

(() => {
 __nccwpck_require__.f = {};
 __nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  __nccwpck_require__.f[key](chunkId, promises);
  return promises;
 }, []));
})();

(() => {
 __nccwpck_require__.u = chunkId => chunkId + ".index.js";
})();

(() => {
 __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();

(() => {
 __nccwpck_require__.r = exports => {
  if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
   value: "Module"
  });
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
 };
})();

(() => {
 var installedChunks = {
  792: 0
 };
 var installChunk = data => {
  var {ids, modules, runtime} = data;
  var moduleId, chunkId, i = 0;
  for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
  if (runtime) runtime(__nccwpck_require__);
  for (;i < ids.length; i++) {
   chunkId = ids[i];
   if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
   installedChunks[ids[i]] = 0;
  }
 };
 __nccwpck_require__.f.j = (chunkId, promises) => {
  var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
  if (installedChunkData !== 0) if (installedChunkData) promises.push(installedChunkData[1]); else if (true) {
   var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, e => {
    if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
    throw e;
   });
   promise = Promise.race([ promise, new Promise(resolve => installedChunkData = installedChunks[chunkId] = [ resolve ]) ]);
   promises.push(installedChunkData[1] = promise);
  }
 };
})();

var __webpack_exports__ = __nccwpck_require__(9407);

__webpack_exports__ = await __webpack_exports__;
