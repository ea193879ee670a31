import type { Fault } from './server.ts';

type Named = Readonly<Record<string, Fault>>;

function json(status: number, body: unknown, act = false, headers: Readonly<Record<string, string>> = {}): Fault {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'status', status, act, headers: { 'content-type': 'application/json', ...headers }, body: text };
}

/** What Foundry replies about a version that exists. Only its code and the status 400 prove it. */
const exists = 'Package Version with this Package and Version Number already exists.';
const unique = { message: exists, code: 'unique_together' };
const envelope = (errors: unknown) => ({ status: 'error', errors });

/** Refusals of Foundry and FoundryMods that seem to report that the version exists, but do not. */
export const falseDuplicates: Named = {
  'a pending dispute that already exists': json(
    403,
    envelope({ __all__: [{ message: 'A pending ownership dispute already exists.', code: 'forbidden' }] }),
  ),
  'the code with status 409': json(409, envelope({ __all__: [unique] })),
  'the code with status 422': json(422, envelope({ __all__: [unique] })),
  'the code with status 200': json(200, envelope({ __all__: [unique] })),
  'the code of the manifest': json(400, envelope({ manifest: [unique] })),
  'the code beside another one': json(400, envelope({ __all__: [unique, { message: 'Locked.', code: 'locked' }] })),
  'the words with another code': json(400, envelope({ __all__: [{ message: exists, code: 'invalid' }] })),
  'the words without a code': json(400, envelope({ version: [exists] })),
  'the words of a gateway': json(409, { message: 'Version 1.2.0 was already published.' }),
};

/** Replies of FoundryMods' lookup that seem to show a version, but do not. */
export function falseLookUps({ id, version }: { readonly id: string; readonly version: string }): Named {
  const record = { version, manifest: 'https://example.test/module.json', compatibility: { minimum: '12' } };
  return {
    'the record of another package': json(200, { status: 'success', release: { ...record, id: `${id}-extra` } }),
    'the records of another package': json(200, { status: 'success', id: `${id}-extra`, releases: [record] }),
    'an error under the version': json(200, { status: 'success', id, releases: { [version]: { error: 'not found' } } }),
    'an error that repeats the query': json(200, { id, version, error: { code: 'not_found', message: 'No release.' } }),
    'a bare version': json(200, { status: 'success', id, releases: [version] }),
    'an echo of the query': json(200, { status: 'success', id, version }),
    'the version of another release': json(200, { releases: { [version]: { ...record, version: `${version}-beta` } } }),
  };
}

/** Replies of ReleasePage that seem to report that an address is subscribed, but do not. */
export function falseSubscriptions({ page, address }: { readonly page: string; readonly address: string }): Named {
  const message = 'Subscriber request accepted, pending email confirmation';
  const data = { type: 'email', value: address, preferences: ['major', 'minor', 'patch'] };
  return {
    'a limit that is already reached': json(422, {
      error: 'limit',
      error_description: 'The page has already reached its subscriber limit',
    }),
    'a code with the word': json(400, { error: 'subscriber-exists' }),
    'a conflict': json(409, { error: 'conflict' }),
    'the reply to another address': json(200, { message, pageId: page, data: { ...data, value: 'x@example.test' } }),
    'the reply of another page': json(200, { message, pageId: `${page}-other`, data }),
    'another message': json(200, { message: 'Subscriber limit reached', pageId: page, data }),
    'another status': json(202, { message, pageId: page, data }),
  };
}

/** Something in front of a registry answers 503, whether the request came through (`act`) or not. */
export function gatewaySays503({ act, seconds = 1 }: { readonly act: boolean; readonly seconds?: number }): Fault {
  const headers = { 'content-type': 'text/html', 'retry-after': String(seconds) };
  return json(503, '<html><title>503 Service Unavailable</title></html>', act, headers);
}

/** A success that overtakes its request, in the form of each registry. */
export const overtakenUploads = {
  storage: { kind: 'early', bytes: 65_518, headers: { etag: '"d41d8cd98f00b204e9800998ecf8427e"' } },
  foundrymods: {
    kind: 'early',
    bytes: 65_518,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'success', page: 'https://foundrymods.com/modules/lantern/edit' }),
  },
} as const satisfies Named;
