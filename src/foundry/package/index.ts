export { accessFromSource } from './access.ts';
export { manifestAdvice } from './advice.ts';
export { checkPackage, checkUpload, missingPackage } from './check.ts';
export { accessFromAsset, wholeLimit } from './remote.ts';
