/** Names under which a registry's form may speak of a value, and where that value stands in the manifest. */
const pointers: Readonly<Record<string, string>> = {
  id: '/id',
  name: '/id',
  version: '/version',
  compatibility: '/compatibility',
  'compatibility.minimum': '/compatibility/minimum',
  'compatibility.verified': '/compatibility/verified',
  'compatibility.maximum': '/compatibility/maximum',
  minimum: '/compatibility/minimum',
  verified: '/compatibility/verified',
  maximum: '/compatibility/maximum',
  required_core_version: '/compatibility/minimum',
  compatible_core_version: '/compatibility/verified',
};

/** RFC 6901 pointer, into the manifest, of a field of the registry's form. */
export function pointerOf(field: string): string | undefined {
  return Object.hasOwn(pointers, field) ? pointers[field] : undefined;
}

/** What to do about a value that comes from the manifest; undefined for a field that does not. */
export function correctionOf(pointer: string | undefined): string | undefined {
  return pointer === undefined
    ? undefined
    : `Correct \`${pointer.slice(1).replaceAll('/', '.')}\` in the manifest, and release again.`;
}
