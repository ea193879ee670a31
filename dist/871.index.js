export const id = 871;

export const ids = [ 871 ];

export const modules = {
 1650: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   ed25519ph: () => ed25519ph
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _noble_curves_abstract_edwards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1453);
  const Point = (0, _noble_curves_abstract_edwards_js__WEBPACK_IMPORTED_MODULE_1__.TO)({
   p: 2n ** 255n - 19n,
   n: 2n ** 252n + 27742317777372353535851937790883648493n,
   h: 8n,
   a: 2n ** 255n - 20n,
   d: 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n,
   Gx: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
   Gy: 0x6666666666666666666666666666666666666666666666666666666666666658n
  });
  const ed25519ph = (0, _noble_curves_abstract_edwards_js__WEBPACK_IMPORTED_MODULE_1__.q4)(Point, message => (0, 
  node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512").update(message).digest(), {
   adjustScalarBytes,
   domain,
   prehash: digest => digest
  });
  function domain(data, context, prehashed) {
   return Buffer.concat([ Buffer.from("SigEd25519 no Ed25519 collisions"), Buffer.of(prehashed ? 1 : 0, context.length), context, data ]);
  }
  function adjustScalarBytes(bytes) {
   bytes[0] = (bytes[0] ?? 0) & 248;
   bytes[31] = (bytes[31] ?? 0) & 127 | 64;
   return bytes;
  }
 })
};
