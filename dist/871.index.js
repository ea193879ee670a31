export const id = 871;
export const ids = [871];
export const modules = {

/***/ 1650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ed25519ph: () => (/* binding */ ed25519ph)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _noble_curves_abstract_edwards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1453);


/** RFC 8032, section 5.1. The library's own module of this curve is twice as large, because it has other schemes too. */
const Point = (0,_noble_curves_abstract_edwards_js__WEBPACK_IMPORTED_MODULE_1__/* .edwards */ .TO)({
    p: 2n ** 255n - 19n,
    n: 2n ** 252n + 27742317777372353535851937790883648493n,
    h: 8n,
    a: 2n ** 255n - 20n,
    d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
    Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
    Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n,
});
/**
 * Signs and verifies SHA-512 digests instead of messages: Node has no Ed25519ph, and the library's needs the whole message in memory.
 * Created once, because its tables of multiples cost more than a signature.
 */
const ed25519ph = (0,_noble_curves_abstract_edwards_js__WEBPACK_IMPORTED_MODULE_1__/* .eddsa */ .q4)(Point, (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(message).digest(), {
    adjustScalarBytes,
    domain,
    prehash: (digest) => digest,
});
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


/***/ })

};
