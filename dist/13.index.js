export const id = 13;

export const ids = [ 13 ];

export const modules = {
 7163: ((module, __unused_webpack_exports, __webpack_require__) => {
  const debug = __webpack_require__(1159);
  const {MAX_LENGTH, MAX_SAFE_INTEGER} = __webpack_require__(5101);
  const {safeRe: re, t} = __webpack_require__(5471);
  const parseOptions = __webpack_require__(356);
  const {compareIdentifiers} = __webpack_require__(3348);
  const isPrereleaseIdentifier = (prerelease, identifier) => {
   const identifiers = identifier.split(".");
   if (identifiers.length > prerelease.length) return false;
   for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
   return true;
  };
  class SemVer {
   constructor(version, options) {
    options = parseOptions(options);
    if (version instanceof SemVer) if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version; else version = version.version; else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
    if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
    debug("SemVer", version, options);
    this.options = options;
    this.loose = !!options.loose;
    this.includePrerelease = !!options.includePrerelease;
    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
    if (!m) throw new TypeError(`Invalid Version: ${version}`);
    this.raw = version;
    this.major = +m[1];
    this.minor = +m[2];
    this.patch = +m[3];
    if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
    if (!m[4]) this.prerelease = []; else this.prerelease = m[4].split(".").map(id => {
     if (/^[0-9]+$/.test(id)) {
      const num = +id;
      if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
     }
     return id;
    });
    this.build = m[5] ? m[5].split(".") : [];
    this.format();
   }
   format() {
    this.version = `${this.major}.${this.minor}.${this.patch}`;
    if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
    return this.version;
   }
   toString() {
    return this.version;
   }
   compare(other) {
    debug("SemVer.compare", this.version, this.options, other);
    if (!(other instanceof SemVer)) {
     if (typeof other === "string" && other === this.version) return 0;
     other = new SemVer(other, this.options);
    }
    if (other.version === this.version) return 0;
    return this.compareMain(other) || this.comparePre(other);
   }
   compareMain(other) {
    if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
    if (this.major < other.major) return -1;
    if (this.major > other.major) return 1;
    if (this.minor < other.minor) return -1;
    if (this.minor > other.minor) return 1;
    if (this.patch < other.patch) return -1;
    if (this.patch > other.patch) return 1;
    return 0;
   }
   comparePre(other) {
    if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
    if (this.prerelease.length && !other.prerelease.length) return -1; else if (!this.prerelease.length && other.prerelease.length) return 1; else if (!this.prerelease.length && !other.prerelease.length) return 0;
    let i = 0;
    do {
     const a = this.prerelease[i];
     const b = other.prerelease[i];
     debug("prerelease compare", i, a, b);
     if (a === void 0 && b === void 0) return 0; else if (b === void 0) return 1; else if (a === void 0) return -1; else if (a === b) continue; else return compareIdentifiers(a, b);
    } while (++i);
   }
   compareBuild(other) {
    if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
    let i = 0;
    do {
     const a = this.build[i];
     const b = other.build[i];
     debug("build compare", i, a, b);
     if (a === void 0 && b === void 0) return 0; else if (b === void 0) return 1; else if (a === void 0) return -1; else if (a === b) continue; else return compareIdentifiers(a, b);
    } while (++i);
   }
   inc(release, identifier, identifierBase) {
    if (release.startsWith("pre")) {
     if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
     if (identifier) {
      const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
      if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
     }
    }
    switch (release) {
    case "premajor":
     this.prerelease.length = 0;
     this.patch = 0;
     this.minor = 0;
     this.major++;
     this.inc("pre", identifier, identifierBase);
     break;

    case "preminor":
     this.prerelease.length = 0;
     this.patch = 0;
     this.minor++;
     this.inc("pre", identifier, identifierBase);
     break;

    case "prepatch":
     this.prerelease.length = 0;
     this.inc("patch", identifier, identifierBase);
     this.inc("pre", identifier, identifierBase);
     break;

    case "prerelease":
     if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
     this.inc("pre", identifier, identifierBase);
     break;

    case "release":
     if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
     this.prerelease.length = 0;
     break;

    case "major":
     if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
     this.minor = 0;
     this.patch = 0;
     this.prerelease = [];
     break;

    case "minor":
     if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
     this.patch = 0;
     this.prerelease = [];
     break;

    case "patch":
     if (this.prerelease.length === 0) this.patch++;
     this.prerelease = [];
     break;

    case "pre":
     {
      const base = Number(identifierBase) ? 1 : 0;
      if (this.prerelease.length === 0) this.prerelease = [ base ]; else {
       let i = this.prerelease.length;
       while (--i >= 0) if (typeof this.prerelease[i] === "number") {
        this.prerelease[i]++;
        i = -2;
       }
       if (i === -1) {
        if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
        this.prerelease.push(base);
       }
      }
      if (identifier) {
       let prerelease = [ identifier, base ];
       if (identifierBase === false) prerelease = [ identifier ];
       if (isPrereleaseIdentifier(this.prerelease, identifier)) {
        const prereleaseBase = this.prerelease[identifier.split(".").length];
        if (isNaN(prereleaseBase)) this.prerelease = prerelease;
       } else this.prerelease = prerelease;
      }
      break;
     }

    default:
     throw new Error(`invalid increment argument: ${release}`);
    }
    this.raw = this.format();
    if (this.build.length) this.raw += `+${this.build.join(".")}`;
    return this;
   }
  }
  module.exports = SemVer;
 }),
 8469: ((module, __unused_webpack_exports, __webpack_require__) => {
  const SemVer = __webpack_require__(7163);
  const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
  module.exports = compare;
 }),
 6353: ((module, __unused_webpack_exports, __webpack_require__) => {
  const SemVer = __webpack_require__(7163);
  const parse = (version, options, throwErrors = false) => {
   if (version instanceof SemVer) return version;
   try {
    return new SemVer(version, options);
   } catch (er) {
    if (!throwErrors) return null;
    throw er;
   }
  };
  module.exports = parse;
 }),
 5101: (module => {
  const SEMVER_SPEC_VERSION = "2.0.0";
  const MAX_LENGTH = 256;
  const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 9007199254740991;
  const MAX_SAFE_COMPONENT_LENGTH = 16;
  const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;
  const WHITESPACE_CHARACTERS = [ "\t", "\n", "\v", "\f", "\r", " ", "\xa0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff" ];
  const RELEASE_TYPES = [ "major", "premajor", "minor", "preminor", "patch", "prepatch", "prerelease" ];
  module.exports = {
   MAX_LENGTH,
   MAX_SAFE_COMPONENT_LENGTH,
   MAX_SAFE_BUILD_LENGTH,
   MAX_SAFE_INTEGER,
   WHITESPACE_CHARACTERS,
   RELEASE_TYPES,
   SEMVER_SPEC_VERSION,
   FLAG_INCLUDE_PRERELEASE: 1,
   FLAG_LOOSE: 2
  };
 }),
 1159: (module => {
  const debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
  module.exports = debug;
 }),
 3348: (module => {
  const numeric = /^[0-9]+$/;
  const compareIdentifiers = (a, b) => {
   if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
   const anum = numeric.test(a);
   const bnum = numeric.test(b);
   if (anum && bnum) {
    a = +a;
    b = +b;
   }
   return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
  };
  const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
  module.exports = {
   compareIdentifiers,
   rcompareIdentifiers
  };
 }),
 356: (module => {
  const looseOption = Object.freeze({
   loose: true
  });
  const emptyOpts = Object.freeze({});
  const parseOptions = options => {
   if (!options) return emptyOpts;
   if (typeof options !== "object") return looseOption;
   return options;
  };
  module.exports = parseOptions;
 }),
 5471: ((module, exports, __webpack_require__) => {
  const {MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH} = __webpack_require__(5101);
  const debug = __webpack_require__(1159);
  exports = module.exports = {};
  const re = exports.re = [];
  const safeRe = exports.safeRe = [];
  const src = exports.src = [];
  const safeSrc = exports.safeSrc = [];
  const t = exports.t = {};
  let R = 0;
  const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
  const safeRegexReplacements = [ [ "\\s", 1 ], [ "\\d", MAX_LENGTH ], [ LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH ] ];
  const makeSafeRegex = value => {
   for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
   return value;
  };
  const createToken = (name, value, isGlobal) => {
   const safe = makeSafeRegex(value);
   const index = R++;
   debug(name, index, value);
   t[name] = index;
   src[index] = value;
   safeSrc[index] = safe;
   re[index] = new RegExp(value, isGlobal ? "g" : void 0);
   safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
  };
  createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
  createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
  createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
  createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
  createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
  createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
  createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
  createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
  createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
  createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
  createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
  createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
  createToken("FULL", `^${src[t.FULLPLAIN]}$`);
  createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
  createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
  createToken("GTLT", "((?:<|>)?=?)");
  createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
  createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
  createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
  createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
  createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
  createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
  createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
  createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
  createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?` + `(?:${src[t.BUILD]})?(?:$|[^\\d])`);
  createToken("COERCERTL", src[t.COERCE], true);
  createToken("COERCERTLFULL", src[t.COERCEFULL], true);
  createToken("LONETILDE", "(?:~>?)");
  createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
  exports.tildeTrimReplace = "$1~";
  createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
  createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
  createToken("LONECARET", "(?:\\^)");
  createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
  exports.caretTrimReplace = "$1^";
  createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
  createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
  createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
  createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
  createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
  exports.comparatorTrimReplace = "$1$2$3";
  createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
  createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
  createToken("STAR", "(<|>)?=?\\s*\\*");
  createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
  createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
 })
};
