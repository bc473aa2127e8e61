import { isIP, isIPv4 } from 'node:net';

/** A block of addresses nobody outside may make us ask: first address, prefix length in bits, and why. */
type Block = readonly [first: string, bits: number, why: string];

/** IANA special-purpose IPv4 space, the metadata addresses of clouds, multicast and reserved. */
const V4_BLOCKS: readonly Block[] = [
  ['0.0.0.0', 8, 'this host'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'carrier-grade NAT'],
  ['127.0.0.0', 8, 'loopback'],
  ['168.63.129.16', 32, 'cloud host'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, '6to4 relay'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
];

/** Parts of global unicast space (2000::/3) that are not. All space outside 2000::/3 is refused anyway. */
const V6_BLOCKS: readonly Block[] = [
  ['2001::', 23, 'protocol assignments or Teredo'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4'],
  ['3fff::', 20, 'documentation'],
];

function v4Number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** The eight groups of an IPv6 address that `isIP` accepts; a dotted tail becomes two groups, a zone is dropped. */
function v6Groups(address: string): readonly number[] {
  let plain = address.split('%')[0] ?? '';
  const dotted = plain.slice(plain.lastIndexOf(':') + 1);
  if (isIPv4(dotted)) {
    const value = v4Number(dotted);
    plain = `${plain.slice(0, plain.length - dotted.length)}${Math.floor(value / 65_536).toString(16)}:${(value % 65_536).toString(16)}`;
  }
  const [head = '', tail] = plain.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return groups(head);
  const left = groups(head);
  const right = groups(tail);
  return [...left, ...new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}

const v6Number = (groups: readonly number[]): bigint => groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);

const V4_TABLE = V4_BLOCKS.map(([first, bits, why]) => ({ first: v4Number(first), size: 2 ** (32 - bits), why }));
const V6_TABLE = V6_BLOCKS.map(([first, bits, why]) => ({ first: v6Number(v6Groups(first)), size: 1n << BigInt(128 - bits), why }));

function blockedV4(value: number): string | null {
  return V4_TABLE.find((block) => value >= block.first && value < block.first + block.size)?.why ?? null;
}

function blockedV6(address: string): string | null {
  if (address.includes('%')) return 'link-local zone';
  const groups = v6Groups(address);
  const number = v6Number(groups);
  // NAT64's well-known prefix (RFC 6052) carries an IPv4 address: on such networks it is the only way out, so what it carries is judged.
  if (groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) {
    return blockedV4(Number(number & 0xffff_ffffn));
  }
  const first = groups[0] ?? 0;
  if (first < 0x2000 || first > 0x3fff) return 'not global unicast';
  return V6_TABLE.find((block) => number >= block.first && number < block.first + block.size)?.why ?? null;
}

/** Why an IP address may not be connected to, or null where it is a public one. What is no address is refused too. */
export function blockedAddress(address: string): string | null {
  const family = isIP(address);
  if (family === 4) return blockedV4(v4Number(address));
  if (family === 6) return blockedV6(address);
  return 'not an IP address';
}

/** Whether an address is the machine itself. */
export function isLoopback(address: string): boolean {
  return isIPv4(address) ? address.startsWith('127.') : address === '::1';
}
