/** Networks of IPv4 that are not the public internet: [first address, length of the prefix]. */
const local4: readonly (readonly [address: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  // Multicast, and what is reserved up to the broadcast address.
  ['224.0.0.0', 3],
];

/**
 * Whether a host is on this machine or in a network of its own: loopback, link-local, private, or not a public address. Recognizes
 * addresses in every spelling that `URL` or a resolver returns, and the names that always mean this machine; other names need a
 * resolver. Pure.
 */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  if (name.includes(':')) return isLocal6(groupsOf(name.replace(/^\[|\]$/g, '').replace(/%.*$/, '')));
  const value = number4(name);
  return value !== undefined && isLocal4(value);
}

/**
 * Whether a host is certainly not on the public internet, as far as that is known without a resolver: also names that only a network of
 * its own resolves (RFC 6762, RFC 8375, `.internal`, and names without a dot). Pure.
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return isLocalHost(name) || /^[^.:]+$|\.(?:local|internal|home\.arpa)$/.test(name);
}

function isLocal4(value: number): boolean {
  return local4.some(([address, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(value / size) === Math.floor((number4(address) ?? 0) / size);
  });
}

/** An IPv4 address as a number; undefined if the text is not one. */
export function number4(text: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  return text.split('.').reduce((value, part) => value * 256 + Number(part), 0);
}

/** The eight groups of an IPv6 address; any other text has a different number. */
function groupsOf(text: string): readonly number[] {
  const [, rest = text, last] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  const value = number4(last ?? '');
  const hex = value === undefined ? rest : `${rest}${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
  const [head = '', tail] = hex.split('::');
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...new Array<number>(gap).fill(0), ...after];
}

function isLocal6(groups: readonly number[]): boolean {
  // Unparsable addresses are not known to be public.
  if (groups.length !== 8 || groups.some((group) => !(group >= 0 && group <= 0xffff))) return true;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const last = isLocal4(g * 0x1_0000 + h);
  const isZero = [a, b, c, d].every((group) => group === 0);
  // Unspecified, loopback, and IPv4 in the forms `::a.b.c.d` and `::ffff:a.b.c.d`.
  if (isZero && ((e === 0 && (f === 0 || f === 0xffff)) || (e === 0xffff && f === 0))) return last;
  // IPv4 by way of a translator, and of a 6to4 router.
  if (a === 0x64 && b === 0xff9b) return c !== 0 || last;
  if (a === 0x2002) return isLocal4(b * 0x1_0000 + c);
  // Unique-local, link-local, site-local, multicast.
  return (a & 0xfe00) === 0xfc00 || (a & 0xff80) === 0xfe80 || (a & 0xff00) === 0xff00;
}
