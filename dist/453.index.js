export const id = 453;

export const ids = [ 453 ];

export const modules = {
 1453: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   q4: () => eddsa,
   TO: () => edwards
  });
  function isBytes(a) {
   return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
  }
  const atitle = title => title ? `"${title}" ` : "";
  function anumber(n, title = "") {
   if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
   if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
   return n;
  }
  function utils_abytes(value, length, title = "") {
   if (isBytes(value) && (length === void 0 || value.length === length)) return value;
   if (length !== void 0) anumber(length, "length");
   const bytes = isBytes(value);
   const ofLen = length !== void 0 ? ` of length ${length}` : "";
   const got = bytes ? `length=${value.length}` : "type=" + typeof value;
   const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
   if (!bytes) throw new TypeError(message);
   throw new RangeError(message);
  }
  const hasHexBuiltin = (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
  const hexes = Array.from({
   length: 256
  }, (_, i) => i.toString(16).padStart(2, "0"));
  function utils_bytesToHex(bytes) {
   utils_abytes(bytes);
   if (hasHexBuiltin) return bytes.toHex();
   let hex = "";
   for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
   return hex;
  }
  function asciiToBase16(ch) {
   return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - 55 : ch >= 97 && ch <= 102 ? ch - 87 : void 0;
  }
  function hexToBytes(hex) {
   if (typeof hex !== "string") throw new TypeError("hex string expected, got " + typeof hex);
   if (hasHexBuiltin) try {
    return Uint8Array.fromHex(hex);
   } catch (error) {
    if (error instanceof SyntaxError) throw new RangeError(error.message);
    throw error;
   }
   const hl = hex.length;
   const al = hl / 2;
   if (hl % 2) throw new RangeError("hex string expected, got unpadded hex of length " + hl);
   const array = new Uint8Array(al);
   for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
    const n1 = asciiToBase16(hex.charCodeAt(hi));
    const n2 = asciiToBase16(hex.charCodeAt(hi + 1));
    if (n1 === void 0 || n2 === void 0) {
     const char = hex[hi] + hex[hi + 1];
     throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
    }
    array[ai] = n1 * 16 + n2;
   }
   return array;
  }
  function concatBytes(...arrays) {
   let sum = 0;
   for (let i = 0; i < arrays.length; i++) {
    const a = arrays[i];
    utils_abytes(a);
    sum += a.length;
   }
   const res = new Uint8Array(sum);
   for (let i = 0, pad = 0; i < arrays.length; i++) {
    const a = arrays[i];
    res.set(a, pad);
    pad += a.length;
   }
   return res;
  }
  function randomBytes(bytesLength = 32) {
   anumber(bytesLength, "bytesLength");
   const cr = typeof globalThis === "object" ? globalThis.crypto : null;
   if (typeof cr?.getRandomValues !== "function") throw new Error("crypto.getRandomValues must be defined");
   if (bytesLength > 65536) throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
   return cr.getRandomValues(new Uint8Array(bytesLength));
  }
  function aarray(item, title, inner = () => {}) {
   if (!Array.isArray(item)) throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
   for (let i = 0; i < item.length; i++) inner(item[i], `${title}[${i}]`);
   return item;
  }
  const curves_utils_abytes = (value, length, title) => utils_abytes(value, length, title);
  const utils_anumber = anumber;
  function utils_aobject(value, title = "object") {
   if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value}`);
   return value;
  }
  function afunction(value, title) {
   if (typeof value !== "function") throw new TypeError(`"${title}" is invalid: expected function, got ${typeof value}`);
   return value;
  }
  const curves_utils_bytesToHex = utils_bytesToHex;
  const utils_concatBytes = (...arrays) => concatBytes(...arrays);
  const utils_hexToBytes = hex => hexToBytes(hex);
  const utils_isBytes = isBytes;
  const utils_randomBytes = bytesLength => randomBytes(bytesLength);
  const _0n = BigInt(0);
  const _1n = BigInt(1);
  const utils_atitle = title => title ? `"${title}" ` : "";
  function utils_abool(value, title = "") {
   if (typeof value !== "boolean") throw new TypeError(utils_atitle(title) + "expected boolean, got type=" + typeof value);
   return value;
  }
  function abignumber(n) {
   if (typeof n === "bigint") {
    if (!isPosBig(n)) throw new RangeError("positive bigint expected, got " + n);
   } else utils_anumber(n);
   return n;
  }
  function asafenumber(value, title = "") {
   if (typeof value !== "number") {
    const prefix = title && `"${title}" `;
    throw new TypeError(prefix + "expected number, got type=" + typeof value);
   }
   if (!Number.isSafeInteger(value)) {
    const prefix = title && `"${title}" `;
    throw new RangeError(prefix + "expected safe integer, got " + value);
   }
  }
  function hexToNumber(hex) {
   if (typeof hex !== "string") throw new TypeError("hex string expected, got " + typeof hex);
   return hex === "" ? _0n : BigInt("0x" + hex);
  }
  function utils_bytesToNumberBE(bytes) {
   return hexToNumber(utils_bytesToHex(bytes));
  }
  function utils_bytesToNumberLE(bytes) {
   return hexToNumber(utils_bytesToHex(utils_copyBytes(utils_abytes(bytes)).reverse()));
  }
  function utils_numberToBytesBE(n, len) {
   anumber(len);
   if (len === 0) throw new Error("zero output length is invalid");
   n = abignumber(n);
   const expectedLen = len * 2;
   const hex = n.toString(16);
   if (hex.length > expectedLen) throw new RangeError("number is too large");
   return hexToBytes(hex.padStart(expectedLen, "0"));
  }
  function utils_numberToBytesLE(n, len) {
   return utils_numberToBytesBE(n, len).reverse();
  }
  function utils_copyBytes(bytes) {
   return Uint8Array.from(curves_utils_abytes(bytes));
  }
  function isPosBig(n) {
   return typeof n === "bigint" && _0n <= n;
  }
  function inRange(n, min, max) {
   return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
  }
  function aInRange(title, n, min, max) {
   if (!inRange(n, min, max)) throw new RangeError("expected valid " + title + ": " + min + " <= n < " + max + ", got " + n);
  }
  function utils_bitLen(n) {
   if (n < _0n) throw new Error("expected non-negative bigint, got " + n);
   return n === _0n ? 0 : n.toString(2).length;
  }
  const utils_bitMask = n => {
   asafenumber(n, "n");
   return (_1n << BigInt(n)) - _1n;
  };
  function utils_validateObject(object, fields = {}, optFields = {}, title = "object") {
   utils_aobject(object, title);
   utils_aobject(fields, "fields");
   utils_aobject(optFields, "optFields");
   function checkField(fieldName, expectedType, isOpt) {
    const label = title === "object" ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
    const val = object[fieldName];
    if (!Object.hasOwn(object, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) throw new TypeError(`${label} is invalid: expected own property`);
    if (isOpt && val === void 0) return;
    const current = typeof val;
    if (current !== expectedType || val === null) throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
   }
   const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
   iter(fields, false);
   iter(optFields, true);
  }
  const modular_0n = BigInt(0), modular_1n = BigInt(1), _2n = BigInt(2);
  const _3n = BigInt(3), _4n = BigInt(4), _5n = BigInt(5);
  const _7n = BigInt(7), _8n = BigInt(8), _9n = BigInt(9);
  const _15n = BigInt(15), _16n = BigInt(16);
  const POW_WINDOWED_MIN = BigInt("0x10000000000000000");
  function mod(a, b) {
   if (b <= modular_0n) throw new Error("mod: expected positive modulus, got " + b);
   const result = a % b;
   return result >= modular_0n ? result : b + result;
  }
  function pow(num, power, modulo) {
   if (modulo <= modular_1n) throw new Error("pow: expected modulus > 1, got " + modulo);
   if (typeof power !== "bigint") throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
   if (power < modular_0n) throw new Error("invalid exponent, negatives unsupported");
   if (power === modular_0n) return modular_1n;
   if (power === modular_1n) return num;
   let d = num % modulo;
   if (d < modular_0n) d += modulo;
   if (power < POW_WINDOWED_MIN) {
    let p = modular_1n;
    while (power > modular_0n) {
     if (power & modular_1n) p = p * d % modulo;
     d = d * d % modulo;
     power >>= modular_1n;
    }
    return p;
   }
   const digits = [];
   while (power > modular_0n) {
    digits.push(Number(power & _15n));
    power >>= _4n;
   }
   const table = new Array(16);
   table[0] = modular_1n;
   table[1] = d;
   for (let i = 2; i < 16; i++) table[i] = table[i - 1] * d % modulo;
   let p = table[digits[digits.length - 1]];
   for (let w = digits.length - 2; w >= 0; w--) {
    p = p * p % modulo;
    p = p * p % modulo;
    p = p * p % modulo;
    p = p * p % modulo;
    const digit = digits[w];
    if (digit !== 0) p = p * table[digit] % modulo;
   }
   return p;
  }
  function invert(number, modulo) {
   if (number === modular_0n) throw new Error("invert: expected non-zero number");
   if (modulo <= modular_1n) throw new Error("invert: expected modulus > 1, got " + modulo);
   let a = mod(number, modulo);
   let b = modulo;
   let x = modular_0n, u = modular_1n;
   while (a !== modular_0n) {
    const q = b / a;
    const r = b - a * q;
    const m = x - u * q;
    b = a, a = r, x = u, u = m;
   }
   const gcd = b;
   if (gcd !== modular_1n) throw new Error("invert: does not exist");
   return mod(x, modulo);
  }
  function assertIsSquare(Fp, root, n) {
   const F = Fp;
   if (!F.eql(F.sqr(root), n)) throw new Error("Cannot find square root");
  }
  function aoddModulus(order, fnName) {
   if ((order & modular_1n) === modular_0n) throw new Error(fnName + ": expected odd modulus, got " + order);
  }
  function sqrt3mod4(Fp, n) {
   const F = Fp;
   const p1div4 = (F.ORDER + modular_1n) / _4n;
   const root = F.pow(n, p1div4);
   assertIsSquare(F, root, n);
   return root;
  }
  function sqrt5mod8(Fp, n) {
   const F = Fp;
   const p5div8 = (F.ORDER - _5n) / _8n;
   const n2 = F.mul(n, _2n);
   const v = F.pow(n2, p5div8);
   const nv = F.mul(n, v);
   const i = F.mul(F.mul(nv, _2n), v);
   const root = F.mul(nv, F.sub(i, F.ONE));
   assertIsSquare(F, root, n);
   return root;
  }
  function sqrt9mod16(P) {
   const Fp_ = Field(P);
   const tn = tonelliShanks(P);
   const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
   const c2 = tn(Fp_, c1);
   const c3 = tn(Fp_, Fp_.neg(c1));
   const c4 = (P + _7n) / _16n;
   return (Fp, n) => {
    const F = Fp;
    let tv1 = F.pow(n, c4);
    let tv2 = F.mul(tv1, c1);
    const tv3 = F.mul(tv1, c2);
    const tv4 = F.mul(tv1, c3);
    const e1 = F.eql(F.sqr(tv2), n);
    const e2 = F.eql(F.sqr(tv3), n);
    tv1 = F.cmov(tv1, tv2, e1);
    tv2 = F.cmov(tv4, tv3, e2);
    const e3 = F.eql(F.sqr(tv2), n);
    const root = F.cmov(tv1, tv2, e3);
    assertIsSquare(F, root, n);
    return root;
   };
  }
  function tonelliShanks(P) {
   if (P < _3n) throw new Error("sqrt is not defined for small field");
   aoddModulus(P, "tonelliShanks");
   let Q = P - modular_1n;
   let S = 0;
   while (Q % _2n === modular_0n) {
    Q /= _2n;
    S++;
   }
   let Z = _2n;
   const _Fp = Field(P);
   while (FpLegendre(_Fp, Z) === 1) if (Z++ > 1e3) throw new Error("Cannot find square root: probably non-prime P");
   if (S === 1) return sqrt3mod4;
   let cc = _Fp.pow(Z, Q);
   const Q1div2 = (Q + modular_1n) / _2n;
   return function tonelliSlow(Fp, n) {
    const F = Fp;
    if (F.is0(n)) return n;
    if (FpLegendre(F, n) !== 1) throw new Error("Cannot find square root");
    let M = S;
    let c = F.mul(F.ONE, cc);
    let t = F.pow(n, Q);
    let R = F.pow(n, Q1div2);
    while (!F.eql(t, F.ONE)) {
     if (F.is0(t)) throw new Error("Cannot find square root: probably non-prime P");
     let i = 1;
     let t_tmp = F.sqr(t);
     while (!F.eql(t_tmp, F.ONE)) {
      i++;
      t_tmp = F.sqr(t_tmp);
      if (i === M) throw new Error("Cannot find square root");
     }
     const exponent = modular_1n << BigInt(M - i - 1);
     const b = F.pow(c, exponent);
     M = i;
     c = F.sqr(b);
     t = F.mul(t, c);
     R = F.mul(R, b);
    }
    return R;
   };
  }
  function FpSqrt(P) {
   aoddModulus(P, "Fp.sqrt");
   if (P % _4n === _3n) return sqrt3mod4;
   if (P % _8n === _5n) return sqrt5mod8;
   if (P % _16n === _9n) return sqrt9mod16(P);
   return tonelliShanks(P);
  }
  const FIELD_FIELDS = [ "create", "isValid", "is0", "neg", "inv", "sqrt", "sqr", "eql", "add", "sub", "mul", "pow", "div", "addN", "subN", "mulN", "sqrN" ];
  function validateField(field) {
   utils_aobject(field, "field");
   if (typeof field.ORDER !== "bigint") throw new TypeError('param "ORDER" is invalid: expected bigint, got ' + typeof field.ORDER);
   asafenumber(field.BYTES, "BYTES");
   asafenumber(field.BITS, "BITS");
   for (const name of FIELD_FIELDS) afunction(field[name], "field." + name);
   if (field.BYTES < 1 || field.BITS < 1) throw new Error("invalid field: expected BYTES/BITS > 0");
   if (field.ORDER <= modular_1n) throw new Error("invalid field: expected ORDER > 1, got " + field.ORDER);
   return field;
  }
  function FpInvertBatch(Fp, nums, passZero = false) {
   validateField(Fp);
   aarray(nums, "nums");
   utils_abool(passZero, "passZero");
   const F = Fp;
   const inverted = new Array(nums.length).fill(passZero ? F.ZERO : void 0);
   const multipliedAcc = nums.reduce((acc, num, i) => {
    if (F.is0(num)) return acc;
    inverted[i] = acc;
    return F.mul(acc, num);
   }, F.ONE);
   const invertedAcc = F.inv(multipliedAcc);
   nums.reduceRight((acc, num, i) => {
    if (F.is0(num)) return acc;
    inverted[i] = F.mul(acc, inverted[i]);
    return F.mul(acc, num);
   }, invertedAcc);
   return inverted;
  }
  function FpLegendre(Fp, n) {
   validateField(Fp);
   const F = Fp;
   aoddModulus(F.ORDER, "FpLegendre");
   const p1mod2 = (F.ORDER - modular_1n) / _2n;
   const powered = F.pow(n, p1mod2);
   const yes = F.eql(powered, F.ONE);
   const zero = F.eql(powered, F.ZERO);
   const no = F.eql(powered, F.neg(F.ONE));
   if (!yes && !zero && !no) throw new Error("invalid Legendre symbol result");
   return yes ? 1 : zero ? 0 : -1;
  }
  function nLength(n, nBitLength) {
   if (nBitLength !== void 0) utils_anumber(nBitLength);
   if (n <= modular_0n) throw new Error("invalid n length: expected positive n, got " + n);
   if (nBitLength !== void 0 && nBitLength < 1) throw new Error("invalid n length: expected positive bit length, got " + nBitLength);
   const bits = utils_bitLen(n);
   if (nBitLength !== void 0 && nBitLength < bits) throw new Error(`invalid n length: expected nBitLength (${nBitLength}) >= bitLen(n) (${bits})`);
   const _nBitLength = nBitLength !== void 0 ? nBitLength : bits;
   const nByteLength = Math.ceil(_nBitLength / 8);
   return {
    nBitLength: _nBitLength,
    nByteLength
   };
  }
  const FIELD_SQRT = new WeakMap;
  class _Field {
   ORDER;
   BITS;
   BYTES;
   isLE;
   ZERO=modular_0n;
   ONE=modular_1n;
   _lengths;
   _mod;
   constructor(ORDER, opts = {}) {
    if (ORDER <= modular_1n) throw new Error("invalid field: expected ORDER > 1, got " + ORDER);
    let _nbitLength;
    this.isLE = false;
    if (opts != null && typeof opts === "object") {
     if (typeof opts.BITS === "number") _nbitLength = opts.BITS;
     if (typeof opts.sqrt === "function") Object.defineProperty(this, "sqrt", {
      value: opts.sqrt,
      enumerable: true
     });
     if (typeof opts.isLE === "boolean") this.isLE = opts.isLE;
     if (opts.allowedLengths) this._lengths = Object.freeze(opts.allowedLengths.slice());
     if (typeof opts.modFromBytes === "boolean") this._mod = opts.modFromBytes;
    }
    const {nBitLength, nByteLength} = nLength(ORDER, _nbitLength);
    if (nByteLength > 2048) throw new Error("invalid field: expected ORDER of <= 2048 bytes");
    this.ORDER = ORDER;
    this.BITS = nBitLength;
    this.BYTES = nByteLength;
    Object.freeze(this);
   }
   create(num) {
    return mod(num, this.ORDER);
   }
   isValid(num) {
    if (typeof num !== "bigint") throw new TypeError("invalid field element: expected bigint, got " + typeof num);
    return modular_0n <= num && num < this.ORDER;
   }
   is0(num) {
    return num === modular_0n;
   }
   isValidNot0(num) {
    return !this.is0(num) && this.isValid(num);
   }
   isOdd(num) {
    return (num & modular_1n) === modular_1n;
   }
   neg(num) {
    return mod(-num, this.ORDER);
   }
   eql(lhs, rhs) {
    return lhs === rhs;
   }
   sqr(num) {
    return mod(num * num, this.ORDER);
   }
   add(lhs, rhs) {
    return mod(lhs + rhs, this.ORDER);
   }
   sub(lhs, rhs) {
    return mod(lhs - rhs, this.ORDER);
   }
   mul(lhs, rhs) {
    return mod(lhs * rhs, this.ORDER);
   }
   pow(num, power) {
    return pow(num, power, this.ORDER);
   }
   div(lhs, rhs) {
    return mod(lhs * invert(rhs, this.ORDER), this.ORDER);
   }
   sqrN(num) {
    return num * num;
   }
   addN(lhs, rhs) {
    return lhs + rhs;
   }
   subN(lhs, rhs) {
    return lhs - rhs;
   }
   mulN(lhs, rhs) {
    return lhs * rhs;
   }
   inv(num) {
    return invert(num, this.ORDER);
   }
   sqrt(num) {
    let sqrt = FIELD_SQRT.get(this);
    if (!sqrt) FIELD_SQRT.set(this, sqrt = FpSqrt(this.ORDER));
    return sqrt(this, num);
   }
   toBytes(num) {
    return this.isLE ? utils_numberToBytesLE(num, this.BYTES) : utils_numberToBytesBE(num, this.BYTES);
   }
   fromBytes(bytes, skipValidation = false) {
    curves_utils_abytes(bytes);
    const {_lengths: allowedLengths, BYTES, isLE, ORDER, _mod: modFromBytes} = this;
    if (allowedLengths) {
     if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
     const padded = new Uint8Array(BYTES);
     padded.set(bytes, isLE ? 0 : padded.length - bytes.length);
     bytes = padded;
    }
    if (bytes.length !== BYTES) throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
    let scalar = isLE ? utils_bytesToNumberLE(bytes) : utils_bytesToNumberBE(bytes);
    if (modFromBytes) scalar = mod(scalar, ORDER);
    if (!skipValidation) if (!this.isValid(scalar)) throw new Error("invalid field element: outside of range 0..ORDER");
    return scalar;
   }
   invertBatch(lst) {
    return FpInvertBatch(this, lst, true);
   }
   cmov(a, b, condition) {
    utils_abool(condition, "condition");
    return condition ? b : a;
   }
  }
  function Field(ORDER, opts = {}) {
   Object.freeze(_Field.prototype);
   return new _Field(ORDER, opts);
  }
  const curve_0n = BigInt(0);
  const curve_1n = BigInt(1);
  const curve_4n = BigInt(4);
  const BLIND_BYTES = 16;
  const BLIND_BITS = 128;
  const FW_WINDOW = 5;
  const TABLE_BYTES_MAX = (() => 2 ** 31)();
  function validatePointCons(Point) {
   const pc = Point;
   if (typeof pc !== "function") throw new TypeError('"Point" expected constructor, got type=' + typeof Point);
   afunction(pc.fromAffine, "Point.fromAffine");
   afunction(pc.fromBytes, "Point.fromBytes");
   afunction(pc.fromHex, "Point.fromHex");
   utils_aobject(pc.BASE, "Point.BASE");
   utils_aobject(pc.ZERO, "Point.ZERO");
   validateField(pc.Fp);
   validateField(pc.Fn);
  }
  function normalizeZ(c, points) {
   validatePointCons(c);
   validateMSMPoints(points, c);
   const invertedZs = FpInvertBatch(c.Fp, points.map(p => p.Z));
   return points.map((p, i) => c.fromAffine(p.toAffine(invertedZs[i])));
  }
  function validateW(W, bits, min = 1) {
   if (!Number.isSafeInteger(W) || W < min || W > bits) throw new Error("invalid window size, expected [" + min + ".." + bits + "], got W=" + W);
  }
  function validateTableBytes(numPoints, fpBytes) {
   const bytes = numPoints * (4 * fpBytes + 128);
   if (bytes > TABLE_BYTES_MAX) throw new Error("invalid window size: table would need ~" + Math.ceil(bytes / 2 ** 20) + " MiB, max " + TABLE_BYTES_MAX / 2 ** 20 + " MiB");
  }
  function probeRandomBytes(randomBytes, length) {
   if (randomBytes === void 0) return;
   afunction(randomBytes, "randomBytes");
   try {
    const probe = randomBytes(length);
    if (!utils_isBytes(probe) || probe.length !== length) return;
   } catch {
    return;
   }
   return randomBytes;
  }
  function validateMSMPoints(points, c) {
   aarray(points, "points");
   points.forEach((p, i) => {
    if (!(p instanceof c)) throw new Error("invalid point at index " + i);
   });
  }
  function validateMSMScalars(scalars, field, maxScalar) {
   if (!Array.isArray(scalars)) throw new Error("array of scalars expected");
   scalars.forEach((s, i) => {
    const ok = maxScalar === void 0 ? field.isValid(s) : isPosBig(s) && s < maxScalar;
    if (!ok) throw new Error("invalid scalar at index " + i);
   });
  }
  const pointWindowSizes = new WeakMap;
  function getWindowSize(P) {
   return pointWindowSizes.get(P) || 1;
  }
  function oddMultiples(p, size) {
   const dbl = p.double();
   const t = [ p ];
   for (let j = 1; j < size; j++) t.push(t[j - 1].add(dbl));
   return t;
  }
  function wnafDigits(n, W) {
   const size = 2 ** W;
   const half = size / 2;
   const mask = BigInt(size - 1);
   const d = [];
   while (n > curve_0n) {
    let w = 0;
    if (n & curve_1n) {
     w = Number(n & mask);
     if (w >= half) w -= size;
     n -= BigInt(w);
    }
    d.push(w);
    n >>= curve_1n;
   }
   return d;
  }
  function signedWindowDigits(n, W, windows) {
   const size = 2 ** W;
   const half = size / 2;
   const mask = BigInt(size - 1);
   const shiftBy = BigInt(W);
   const d = [];
   for (let w = 0; w < windows; w++) {
    let v = Number(n & mask);
    n >>= shiftBy;
    if (v > half) {
     v -= size;
     n += curve_1n;
    }
    d.push(v);
   }
   if (n !== curve_0n) throw new Error("invalid wnaf");
   return d;
  }
  function wnafWalk(zero, tables, digits) {
   let max = 0;
   for (const d of digits) max = Math.max(max, d.length);
   let acc = zero;
   for (let bit = max - 1; bit >= 0; bit--) {
    if (bit !== max - 1) acc = acc.double();
    for (let i = 0; i < digits.length; i++) {
     const w = digits[i][bit];
     if (w) {
      const item = tables[i][Math.abs(w) - 1 >> 1];
      acc = acc.add(w < 0 ? item.negate() : item);
     }
    }
   }
   return acc;
  }
  class ScalarMultiplier {
   Point;
   BASE;
   ZERO;
   randomBytes;
   wnafPrecomputes=new WeakMap;
   baseCanBeBlinded;
   bits;
   constructor(Point, randomBytes) {
    validatePointCons(Point);
    this.randomBytes = probeRandomBytes(randomBytes, BLIND_BYTES);
    this.Point = Point;
    this.BASE = Point.BASE;
    this.ZERO = Point.ZERO;
    this.bits = Point.Fn.BITS;
   }
   buildWnafTable(point, W, bits) {
    const windows = Math.ceil(bits / W) + 1;
    const half = 2 ** (W - 1);
    const comp = [];
    let base = point;
    for (let w = 0; w < windows; w++) {
     let acc = base;
     for (let i = 0; i < half; i++) {
      comp.push(acc);
      acc = acc.add(base);
     }
     base = comp[comp.length - 1].double();
    }
    return {
     W,
     bits,
     windows,
     comp
    };
   }
   wnafCachedCT(precomputes, n) {
    const {W, windows, comp} = precomputes;
    const half = 2 ** (W - 1);
    const digits = signedWindowDigits(n, W, windows);
    let p = this.ZERO;
    let f = this.BASE;
    for (let w = 0; w < windows; w++) {
     const digit = digits[w];
     const start = w * half;
     const idx = Math.abs(digit) - 1;
     let sel = comp[start];
     for (let i = 1; i < half; i++) sel = i === idx ? comp[start + i] : sel;
     const neg = sel.negate();
     if (digit === 0) f = f.add(comp[start]); else p = p.add(digit < 0 ? neg : sel);
    }
    return {
     p,
     f
    };
   }
   getWnafPrecomputes(W, point, bits, transform) {
    let entries = this.wnafPrecomputes.get(point);
    let comp = entries?.find(entry => entry.W === W && entry.bits === bits);
    if (!comp) {
     comp = this.buildWnafTable(point, W, bits);
     if (typeof transform === "function") comp = {
      ...comp,
      comp: transform(comp.comp)
     };
     if (!entries) {
      entries = [];
      this.wnafPrecomputes.set(point, entries);
     }
     entries.push(comp);
    }
    return comp;
   }
   assertPoint(point) {
    if (!(point instanceof this.Point)) throw new TypeError('"point" expected Point instance, got type=' + typeof point);
   }
   validateMulInput(point, scalar) {
    this.assertPoint(point);
    if (!inRange(scalar, curve_1n, this.Point.Fn.ORDER)) throw new Error("invalid scalar");
   }
   runCT(point, n, bits, transform) {
    const W = getWindowSize(point);
    if (W === 1) return this.fixedWindowCT(point, n, bits);
    return this.wnafCachedCT(this.getWnafPrecomputes(W, point, bits, transform), n);
   }
   mulCT(point, scalar, transform) {
    this.validateMulInput(point, scalar);
    return this.runCT(point, scalar, this.bits, transform);
   }
   mulCTBlinded(point, scalar, transform) {
    this.validateMulInput(point, scalar);
    if (this.randomBytes === void 0) throw new Error("randomBytes is required for scalar blinding");
    const bits = this.Point.Fn.BITS + BLIND_BITS;
    const blind = this.randomBytes(BLIND_BYTES);
    if (!utils_isBytes(blind) || blind.length !== BLIND_BYTES) throw new Error("randomBytes returned invalid byte array");
    blind[0] = blind[0] & 63 | 128;
    const n = scalar + utils_bytesToNumberBE(blind) * this.Point.Fn.ORDER;
    return this.runCT(point, n, bits, transform);
   }
   fixedWindowCT(point, n, bits) {
    const W = FW_WINDOW;
    const size = 1 << W;
    const mask = utils_bitMask(W);
    const table = new Array(size);
    table[0] = this.ZERO;
    for (let i = 1; i < size; i++) table[i] = table[i - 1].add(point);
    const windows = Math.ceil(bits / W);
    let acc = this.ZERO;
    for (let window = windows - 1; window >= 0; window--) {
     if (window !== windows - 1) for (let d = 0; d < W; d++) acc = acc.double();
     const digit = Number(n >> BigInt(window * W) & mask);
     let sel = table[0];
     for (let i = 1; i < size; i++) sel = i === digit ? table[i] : sel;
     acc = acc.add(sel);
    }
    return {
     p: acc,
     f: acc
    };
   }
   shouldBlind(point, cofactor) {
    if (this.randomBytes === void 0) return false;
    if (cofactor === curve_1n) return true;
    if (point !== this.BASE) return false;
    if (this.baseCanBeBlinded === void 0) this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0();
    return this.baseCanBeBlinded;
   }
   mulSecret(point, scalar, cofactor, transform) {
    return this.shouldBlind(point, cofactor) ? this.mulCTBlinded(point, scalar, transform) : this.mulCT(point, scalar, transform);
   }
   mulUnsafe(point, scalar, transform) {
    this.assertPoint(point);
    if (!isPosBig(scalar)) throw new Error("invalid scalar");
    const W = getWindowSize(point);
    if (W === 1 || scalar >= this.Point.Fn.ORDER) return mulAddUnsafe(this.Point, [ point ], [ scalar ], true);
    const precomputes = this.getWnafPrecomputes(W, point, this.bits, transform);
    return this.wnafCachedCT(precomputes, scalar).p;
   }
   setWindowSize(point, W) {
    this.assertPoint(point);
    validateW(W, this.bits);
    const windows = Math.ceil((this.bits + BLIND_BITS) / W) + 1;
    validateTableBytes(windows * 2 ** (W - 1), this.Point.Fp.BYTES);
    pointWindowSizes.set(point, W);
    this.wnafPrecomputes.delete(point);
   }
   hasWindowSize(point) {
    return getWindowSize(point) !== 1;
   }
  }
  function mulAddUnsafe(c, points, scalars, allowOversized = false) {
   validatePointCons(c);
   validateMSMPoints(points, c);
   utils_abool(allowOversized, "allowOversized");
   validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** curve_4n : void 0);
   if (points.length !== scalars.length) throw new Error("arrays of points and scalars must have equal length");
   const tables = points.map(p => oddMultiples(p, 4));
   const digits = scalars.map(n => wnafDigits(n, 4));
   return wnafWalk(c.ZERO, tables, digits);
  }
  function createField(order, field, isLE) {
   if (field) {
    if (field.ORDER !== order) throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
    validateField(field);
    return field;
   } else return Field(order, {
    isLE
   });
  }
  function createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
   if (type !== "weierstrass" && type !== "edwards") throw new Error('expected curve type "weierstrass" or "edwards"');
   if (FpFnLE === void 0) FpFnLE = type === "edwards";
   if (!CURVE || typeof CURVE !== "object") throw new Error(`expected valid ${type} CURVE object`);
   utils_validateObject(curveOpts);
   for (const p of [ "p", "n", "h" ]) {
    const val = CURVE[p];
    if (!(isPosBig(val) && val !== curve_0n)) throw new Error(`CURVE.${p} must be positive bigint`);
   }
   const Fp = createField(CURVE.p, curveOpts.Fp, FpFnLE);
   const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
   const _b = type === "weierstrass" ? "b" : "d";
   const params = [ "Gx", "Gy", "a", _b ];
   for (const p of params) if (!Fp.isValid(CURVE[p])) throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
   CURVE = Object.freeze(Object.assign({}, CURVE));
   return {
    CURVE,
    Fp,
    Fn
   };
  }
  function createKeygen(randomSecretKey, getPublicKey) {
   return function keygen(seed) {
    const secretKey = randomSecretKey(seed);
    return {
     secretKey,
     publicKey: getPublicKey(secretKey)
    };
   };
  }
  const edwards_0n = BigInt(0), edwards_1n = BigInt(1), edwards_2n = BigInt(2), edwards_4n = BigInt(4), edwards_8n = BigInt(8);
  function isEdValidXY(Fp, CURVE, x, y) {
   const x2 = Fp.sqr(x);
   const y2 = Fp.sqr(y);
   const left = Fp.add(Fp.mul(CURVE.a, x2), y2);
   const right = Fp.add(Fp.ONE, Fp.mul(CURVE.d, Fp.mul(x2, y2)));
   return Fp.eql(left, right);
  }
  function edwards(params, extraOpts = {}) {
   utils_validateObject(extraOpts, {}, {}, "extraOpts");
   const opts = extraOpts;
   const validated = createCurveFields("edwards", params, opts, opts.FpFnLE);
   const {Fp, Fn} = validated;
   let CURVE = validated.CURVE;
   const {h: cofactor} = CURVE;
   if (FpLegendre(Fp, CURVE.a) !== 1) throw new Error("edwards: CURVE.a must be a square in Fp for complete addition formulas");
   if (FpLegendre(Fp, CURVE.d) !== -1) throw new Error("edwards: CURVE.d must be a non-square in Fp for complete addition formulas");
   utils_validateObject(opts, {}, {
    uvRatio: "function",
    randomBytes: "function"
   });
   const randomBytes = opts.randomBytes === void 0 ? utils_randomBytes : opts.randomBytes;
   const MASK = edwards_2n << BigInt(Fp.BYTES * 8) - edwards_1n;
   function isOdd(n) {
    if (!Fp.isOdd) throw new Error("Field does not have .isOdd()");
    return Fp.isOdd(n);
   }
   const uvRatio = opts.uvRatio === void 0 ? (u, v) => {
    try {
     return {
      isValid: true,
      value: Fp.sqrt(Fp.div(u, v))
     };
    } catch (e) {
     return {
      isValid: false,
      value: edwards_0n
     };
    }
   } : opts.uvRatio;
   if (!isEdValidXY(Fp, CURVE, CURVE.Gx, CURVE.Gy)) throw new Error("bad curve params: generator point");
   const mulA = Fp.eql(CURVE.a, Fp.neg(Fp.ONE)) ? x => Fp.neg(x) : Fp.eql(CURVE.a, Fp.ONE) ? x => x : x => Fp.mul(CURVE.a, x);
   function acoord(title, n, banZero = false) {
    const min = banZero ? edwards_1n : edwards_0n;
    aInRange("coordinate " + title, n, min, MASK);
    return n;
   }
   function aedpoint(other) {
    if (!(other instanceof Point)) throw new Error("EdwardsPoint expected");
   }
   class Point {
    static BASE=new Point(CURVE.Gx, CURVE.Gy, Fp.ONE, Fp.mul(CURVE.Gx, CURVE.Gy));
    static ZERO=new Point(Fp.ZERO, Fp.ONE, Fp.ONE, Fp.ZERO);
    static Fp=Fp;
    static Fn=Fn;
    X;
    Y;
    Z;
    T;
    constructor(X, Y, Z, T) {
     this.X = acoord("x", X);
     this.Y = acoord("y", Y);
     this.Z = acoord("z", Z, true);
     this.T = acoord("t", T);
     Object.freeze(this);
    }
    static CURVE() {
     return CURVE;
    }
    static fromAffine(p) {
     if (p instanceof Point) throw new Error("extended point not allowed");
     const {x, y} = p || {};
     acoord("x", x);
     acoord("y", y);
     return new Point(x, y, Fp.ONE, Fp.mul(x, y));
    }
    static fromBytes(bytes, zip215 = false) {
     const len = Fp.BYTES;
     const {a, d} = CURVE;
     bytes = utils_copyBytes(curves_utils_abytes(bytes, len, "point"));
     utils_abool(zip215, "zip215");
     const normed = utils_copyBytes(bytes);
     const lastByte = bytes[len - 1];
     normed[len - 1] = lastByte & -129;
     const y = utils_bytesToNumberLE(normed);
     const max = zip215 ? MASK : Fp.ORDER;
     aInRange("point.y", y, edwards_0n, max);
     const y2 = Fp.sqr(y);
     const u = Fp.sub(y2, Fp.ONE);
     const v = Fp.sub(Fp.mulN(d, y2), a);
     let {isValid, value: x} = uvRatio(u, v);
     if (!isValid) throw new Error("bad point: invalid y coordinate");
     const isXOdd = isOdd(x);
     const isLastByteOdd = (lastByte & 128) !== 0;
     if (!zip215 && Fp.is0(x) && isLastByteOdd) throw new Error("bad point: x=0 and x_0=1");
     if (isLastByteOdd !== isXOdd) x = Fp.neg(x);
     return Point.fromAffine({
      x,
      y
     });
    }
    static fromHex(hex, zip215 = false) {
     return Point.fromBytes(utils_hexToBytes(hex), zip215);
    }
    get x() {
     return this.toAffine().x;
    }
    get y() {
     return this.toAffine().y;
    }
    precompute(windowSize = 6, isLazy = true) {
     wnaf.setWindowSize(this, windowSize);
     if (!isLazy) this.multiply(edwards_2n);
     return this;
    }
    assertValidity() {
     const p = this;
     const {a, d} = CURVE;
     if (p.is0()) throw new Error("bad point: ZERO");
     const {X, Y, Z, T} = p;
     const X2 = Fp.sqr(X);
     const Y2 = Fp.sqr(Y);
     const Z2 = Fp.sqr(Z);
     const Z4 = Fp.sqr(Z2);
     const aX2 = Fp.mul(X2, a);
     const left = Fp.mul(Fp.add(aX2, Y2), Z2);
     const right = Fp.add(Z4, Fp.mul(d, Fp.mul(X2, Y2)));
     if (!Fp.eql(left, right)) throw new Error("bad point: equation left != right (1)");
     const XY = Fp.mul(X, Y);
     const ZT = Fp.mul(Z, T);
     if (!Fp.eql(XY, ZT)) throw new Error("bad point: equation left != right (2)");
    }
    equals(other) {
     aedpoint(other);
     const {X: X1, Y: Y1, Z: Z1} = this;
     const {X: X2, Y: Y2, Z: Z2} = other;
     const X1Z2 = Fp.mul(X1, Z2);
     const X2Z1 = Fp.mul(X2, Z1);
     const Y1Z2 = Fp.mul(Y1, Z2);
     const Y2Z1 = Fp.mul(Y2, Z1);
     return Fp.eql(X1Z2, X2Z1) && Fp.eql(Y1Z2, Y2Z1);
    }
    is0() {
     return this.equals(Point.ZERO);
    }
    negate() {
     return new Point(Fp.neg(this.X), this.Y, this.Z, Fp.neg(this.T));
    }
    double() {
     const {X: X1, Y: Y1, Z: Z1} = this;
     const A = Fp.sqr(X1);
     const B = Fp.sqr(Y1);
     const C = Fp.mul(Fp.sqr(Z1), edwards_2n);
     const D = mulA(A);
     const x1y1 = Fp.addN(X1, Y1);
     const E = Fp.sub(Fp.subN(Fp.sqr(x1y1), A), B);
     const G = Fp.addN(D, B);
     const F = Fp.subN(G, C);
     const H = Fp.subN(D, B);
     const X3 = Fp.mul(E, F);
     const Y3 = Fp.mul(G, H);
     const T3 = Fp.mul(E, H);
     const Z3 = Fp.mul(F, G);
     return new Point(X3, Y3, Z3, T3);
    }
    add(other) {
     aedpoint(other);
     const {d} = CURVE;
     const {X: X1, Y: Y1, Z: Z1, T: T1} = this;
     const {X: X2, Y: Y2, Z: Z2, T: T2} = other;
     const A = Fp.mul(X1, X2);
     const B = Fp.mul(Y1, Y2);
     const C = Fp.mul(Fp.mulN(T1, d), T2);
     const D = Fp.mul(Z1, Z2);
     const E = Fp.sub(Fp.subN(Fp.mulN(Fp.addN(X1, Y1), Fp.addN(X2, Y2)), A), B);
     const F = Fp.subN(D, C);
     const G = Fp.addN(D, C);
     const H = Fp.sub(B, mulA(A));
     const X3 = Fp.mul(E, F);
     const Y3 = Fp.mul(G, H);
     const T3 = Fp.mul(E, H);
     const Z3 = Fp.mul(F, G);
     return new Point(X3, Y3, Z3, T3);
    }
    subtract(other) {
     aedpoint(other);
     return this.add(other.negate());
    }
    multiply(scalar) {
     if (!Fn.isValidNot0(scalar)) throw new RangeError("invalid scalar: expected 1 <= sc < curve.n");
     const {p, f} = wnaf.mulSecret(this, scalar, cofactor, normalize);
     return normalize([ p, f ])[0];
    }
    multiplyUnsafe(scalar) {
     if (!Fn.isValid(scalar)) throw new RangeError("invalid scalar: expected 0 <= sc < curve.n");
     if (scalar === edwards_0n) return Point.ZERO;
     if (this.is0() || scalar === edwards_1n) return this;
     return wnaf.mulUnsafe(this, scalar, normalize);
    }
    isSmallOrder() {
     return this.clearCofactor().is0();
    }
    isTorsionFree() {
     return wnaf.mulUnsafe(this, CURVE.n).is0();
    }
    toAffine(invertedZ) {
     const p = this;
     let iz = invertedZ;
     if (iz != null && typeof iz !== "bigint") throw new TypeError('"invertedZ" expected bigint, got type=' + typeof iz);
     const {X, Y, Z} = p;
     const is0 = p.is0();
     if (iz == null) iz = is0 ? Fp.create(edwards_8n) : Fp.inv(Z);
     const x = Fp.mul(X, iz);
     const y = Fp.mul(Y, iz);
     const zz = Fp.mul(Z, iz);
     if (is0) return {
      x: Fp.ZERO,
      y: Fp.ONE
     };
     if (!Fp.eql(zz, Fp.ONE)) throw new Error("invZ was invalid");
     return {
      x,
      y
     };
    }
    clearCofactor() {
     if (cofactor === edwards_1n) return this;
     if (cofactor === edwards_2n) return this.double();
     if (cofactor === edwards_4n) return this.double().double();
     if (cofactor === edwards_8n) return this.double().double().double();
     return this.multiplyUnsafe(cofactor);
    }
    toBytes() {
     const {x, y} = this.toAffine();
     const bytes = Fp.toBytes(y);
     bytes[bytes.length - 1] |= isOdd(x) ? 128 : 0;
     return bytes;
    }
    toHex() {
     return curves_utils_bytesToHex(this.toBytes());
    }
    toString() {
     return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
    }
   }
   const normalize = points => normalizeZ(Point, points);
   const wnaf = new ScalarMultiplier(Point, randomBytes);
   if (wnaf.bits >= 6) Point.BASE.precompute(6);
   Object.freeze(Point.prototype);
   Object.freeze(Point);
   return Point;
  }
  function eddsa(Point, cHash, eddsaOpts = {}) {
   validatePointCons(Point);
   if (typeof cHash !== "function") throw new Error('"hash" function param is required');
   const hash = cHash;
   const opts = eddsaOpts;
   utils_validateObject(opts, {}, {
    adjustScalarBytes: "function",
    randomBytes: "function",
    domain: "function",
    prehash: "function",
    zip215: "boolean",
    mapToCurve: "function",
    toMontgomery: "function",
    toMontgomerySecret: "function"
   });
   const {prehash} = opts;
   const {BASE, Fp, Fn} = Point;
   const outputLen = hash.outputLen;
   const expectedLen = 2 * Fp.BYTES;
   if (outputLen !== void 0) {
    asafenumber(outputLen, "hash.outputLen");
    if (outputLen !== expectedLen) throw new Error(`hash.outputLen must be ${expectedLen}, got ${outputLen}`);
   }
   const randomBytes = opts.randomBytes === void 0 ? utils_randomBytes : opts.randomBytes;
   const toMontgomery = opts.toMontgomery;
   const toMontgomerySecret = opts.toMontgomerySecret;
   const adjustScalarBytes = opts.adjustScalarBytes === void 0 ? bytes => bytes : opts.adjustScalarBytes;
   const domain = opts.domain === void 0 ? (data, ctx, phflag) => {
    utils_abool(phflag, "phflag");
    if (ctx.length || phflag) throw new Error("Contexts/pre-hash are not supported");
    return data;
   } : opts.domain;
   function modN_LE(hash) {
    return Fn.create(utils_bytesToNumberLE(hash));
   }
   function getPrivateScalar(key) {
    const len = lengths.secretKey;
    curves_utils_abytes(key, lengths.secretKey, "secretKey");
    const hashed = curves_utils_abytes(hash(key), 2 * len, "hashedSecretKey");
    const head = adjustScalarBytes(hashed.slice(0, len));
    const prefix = hashed.slice(len, 2 * len);
    const scalar = modN_LE(head);
    return {
     head,
     prefix,
     scalar
    };
   }
   function getExtendedPublicKey(secretKey) {
    const {head, prefix, scalar} = getPrivateScalar(secretKey);
    const point = BASE.multiply(scalar);
    const pointBytes = point.toBytes();
    return {
     head,
     prefix,
     scalar,
     point,
     pointBytes
    };
   }
   function getPublicKey(secretKey) {
    return getExtendedPublicKey(secretKey).pointBytes;
   }
   function hashDomainToScalar(context = Uint8Array.of(), ...msgs) {
    const msg = utils_concatBytes(...msgs);
    return modN_LE(hash(domain(msg, curves_utils_abytes(context, void 0, "context"), !!prehash)));
   }
   function sign(msg, secretKey, options = {}) {
    utils_validateObject(options, {}, {}, "options");
    msg = utils_copyBytes(curves_utils_abytes(msg, void 0, "message"));
    if (prehash) msg = prehash(msg);
    const {prefix, scalar, pointBytes} = getExtendedPublicKey(secretKey);
    const r = hashDomainToScalar(options.context, prefix, msg);
    const R = BASE.multiply(r).toBytes();
    const k = hashDomainToScalar(options.context, R, pointBytes, msg);
    const s = Fn.create(r + k * scalar);
    if (!Fn.isValid(s)) throw new Error("sign failed: invalid s");
    const rs = utils_concatBytes(R, Fn.toBytes(s));
    return curves_utils_abytes(rs, lengths.signature, "result");
   }
   const verifyOpts = {
    zip215: opts.zip215
   };
   function verify(sig, msg, publicKey, options = verifyOpts) {
    utils_validateObject(options);
    const {context} = options;
    const zip215 = options.zip215 === void 0 ? !!verifyOpts.zip215 : options.zip215;
    const len = lengths.signature;
    sig = curves_utils_abytes(sig, len, "signature");
    msg = curves_utils_abytes(msg, void 0, "message");
    publicKey = curves_utils_abytes(publicKey, lengths.publicKey, "publicKey");
    if (zip215 !== void 0) utils_abool(zip215, "zip215");
    if (prehash) msg = prehash(msg);
    const mid = len / 2;
    const r = sig.subarray(0, mid);
    const s = utils_bytesToNumberLE(sig.subarray(mid, len));
    let A, R, SB;
    try {
     A = Point.fromBytes(publicKey, zip215);
     R = Point.fromBytes(r, zip215);
     SB = BASE.multiplyUnsafe(s);
    } catch (error) {
     return false;
    }
    if (!zip215 && A.isSmallOrder()) return false;
    const k = hashDomainToScalar(context, r, publicKey, msg);
    const RkA = R.add(A.multiplyUnsafe(k));
    return RkA.subtract(SB).clearCofactor().is0();
   }
   const _size = Fp.BYTES;
   const lengths = {
    secretKey: _size,
    publicKey: _size,
    signature: 2 * _size,
    seed: _size
   };
   function randomSecretKey(seed) {
    seed = seed === void 0 ? randomBytes(lengths.seed) : seed;
    return curves_utils_abytes(seed, lengths.seed, "seed");
   }
   function isValidSecretKey(key) {
    return utils_isBytes(key) && key.length === lengths.secretKey;
   }
   function isValidPublicKey(key, zip215) {
    try {
     return !!Point.fromBytes(key, zip215 === void 0 ? verifyOpts.zip215 : zip215);
    } catch (error) {
     return false;
    }
   }
   const utils = {
    getExtendedPublicKey,
    randomSecretKey,
    isValidSecretKey,
    isValidPublicKey,
    toMontgomery(publicKey) {
     if (toMontgomery === void 0) throw new Error("Montgomery conversion is not supported for this curve");
     return toMontgomery(Point.fromBytes(publicKey));
    },
    toMontgomerySecret(secretKey) {
     if (toMontgomerySecret === void 0) throw new Error("Montgomery conversion is not supported for this curve");
     return toMontgomerySecret(secretKey);
    }
   };
   Object.freeze(lengths);
   Object.freeze(utils);
   return Object.freeze({
    keygen: createKeygen(randomSecretKey, getPublicKey),
    getPublicKey,
    sign,
    verify,
    utils,
    Point,
    lengths
   });
  }
 })
};
