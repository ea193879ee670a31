import type { Dialect } from '../foundry-protocol/envelope.ts';

/** Names under which the registry's form may speak of a value, and where that value stands in the manifest. */
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

const hints: Readonly<Record<string, string>> = {
  manifest: 'The registry was given the URL of the manifest under this tag. Can everybody open it?',
  notes: 'Set `notes` to the URL of a page.',
  id: "The token belongs to one package: is it this package's?",
};

/** Pointer of a field of the registry's form; nested names come with dots or underscores. */
export function pointerOf(field: string): string | undefined {
  return Object.hasOwn(pointers, field) ? pointers[field] : undefined;
}

/** What Foundry says, and what to do about it. Field names beyond the documented ones are not established. */
export const dialect: Dialect = {
  title: 'Foundry VTT',
  announcesRehearsal: true,
  pointerOf,
  hintFor(field, _message, code) {
    if (code === 'unique_together')
      return 'This version is there already. A version cannot be replaced: publish a new one.';
    const pointer = pointerOf(field);
    if (Object.hasOwn(hints, field)) return hints[field];
    return pointer === undefined
      ? undefined
      : `Correct \`${pointer.slice(1).replaceAll('/', '.')}\` in the manifest, and release again.`;
  },
};
