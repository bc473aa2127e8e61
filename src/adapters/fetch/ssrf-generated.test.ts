import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { test } from 'node:test';
import { TickrError } from '../../domain/outcome.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { openFetcher } from './fetcher.ts';

/** What may not be reached, written down a second time in Node's own list: the oracle. */
const ORACLE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  ORACLE.addSubnet(net, bits, 'ipv4');
const ORACLE_6 = new BlockList();
for (const [net, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  ORACLE_6.addSubnet(net, bits, 'ipv6');

/** A repeatable stream of numbers below `limit` (xorshift32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

interface Spelling {
  readonly url: string;
  readonly blocked: boolean;
}

const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
const EDGES = [
  0x0a000000, 0x7f000001, 0xa9fea9fe, 0xac100000, 0xac1fffff, 0xc0a80001, 0x64400000, 0x647fffff, 0xc6120000, 0xe0000000, 0xffffffff, 0,
  0xa83f8110, 0x08080808,
];

function v4(next: (limit: number) => number): number {
  const kind = next(10);
  if (kind < 7) return (EDGES[next(EDGES.length)] ?? 0) + (next(5) - 2);
  return kind === 7 ? 0x0a000000 + next(0x1000000) : next(0x1_0000_0000);
}

const wide = (text: string): string =>
  [...text].map((one) => (/\d/.test(one) ? String.fromCodePoint(0xff10 + Number(one)) : one === '.' ? '。' : one)).join('');
const percent = (text: string): string => [...text].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('');

/** Every way a browser reads an IPv4 address (WHATWG URL, host parsing), and the ways IPv6 carries one. */
const WRITTEN: readonly ((value: number, next: (limit: number) => number) => string)[] = [
  dotted,
  (value) => String(value),
  (value) => `0x${value.toString(16)}`,
  (value) => `0X${value.toString(16).toUpperCase()}`,
  (value) => `0${value.toString(8)}`,
  (value) => [24, 16, 8, 0].map((shift) => `0${((value >>> shift) & 255).toString(8)}`).join('.'),
  (value) => [24, 16, 8, 0].map((shift) => `0x${((value >>> shift) & 255).toString(16)}`).join('.'),
  (value) => `${value >>> 24}.${value & 0xffffff}`,
  (value) => `${value >>> 24}.0x${((value >>> 16) & 255).toString(16)}.${value & 0xffff}`,
  (value) => `${dotted(value)}.`,
  (value) => wide(dotted(value)),
  (value) => percent(dotted(value)),
  (value) => [24, 16, 8, 0].map((shift) => `000${((value >>> shift) & 255).toString(8)}`).join('.'),
];
const CARRIED: readonly ((value: number) => string)[] = [
  (value) => `[::ffff:${dotted(value)}]`,
  (value) => `[::FFFF:${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}]`,
  (value) => `[0:0:0:0:0:ffff:${dotted(value)}]`,
  (value) => `[::${dotted(value)}]`,
  (value) => `[2002:${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}::1]`,
];

const group = (next: (limit: number) => number): string => next(0x10000).toString(16);

function spellingOf(next: (limit: number) => number): Spelling {
  const kind = next(20);
  const value = v4(next) >>> 0;
  const scheme = next(2) === 0 ? 'http' : 'https';
  const address = (host: string): string => `${scheme}://${host}/`;
  if (kind < 13) {
    const write = WRITTEN[next(WRITTEN.length)] ?? dotted;
    return { url: address(write(value, next)), blocked: ORACLE.check(dotted(value), 'ipv4') };
  }
  if (kind < 16) return { url: address((CARRIED[next(CARRIED.length)] ?? dotted)(value)), blocked: true };
  if (kind === 16)
    return {
      url: address(`[64:ff9b::${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}]`),
      blocked: ORACLE.check(dotted(value), 'ipv4'),
    };
  const first = ['2001', '2002', '3fff', 'fe80', 'fc00', 'fd12', 'ff02', '64', '100', '2a00', '2606', group(next)][next(12)] ?? '';
  const rest = Array.from({ length: 7 }, () => (next(3) === 0 ? '0' : group(next)));
  const full = [first, ...rest].join(':');
  const nat64 = first === '64' && rest[0] === 'ff9b';
  return { url: address(`[${next(2) === 0 ? full : full.toUpperCase()}]`), blocked: nat64 || ORACLE_6.check(full, 'ipv6') };
}

test('100,000 spellings: what the oracle blocks opens no socket, what it lets through is tried', async (t) => {
  const next = numbers(20_261_125);
  const connects: string[] = [];
  const fetcher = openFetcher({
    userAgent: 'TickrWire/0 (+https://bot.example/)',
    allowPrivate: [],
    clock: new VirtualClock(0),
    lookup: async (host) => assert.fail(`${host} was looked up`),
    openSocket: ({ addresses }) => {
      connects.push(addresses[0]?.address ?? '');
      throw Object.assign(new Error('no network here'), { code: 'ECONNREFUSED' });
    },
  });
  const counts = { blocked: 0, open: 0 };
  for (let index = 0; index < 100_000; index += 1) {
    const { url, blocked } = spellingOf(next);
    const before = connects.length;
    const code = await fetcher.fetch({ url, purpose: 'feed' }).then(
      () => 'ok',
      (error: unknown) => (error instanceof TickrError ? error.code : String(error)),
    );
    counts[blocked ? 'blocked' : 'open'] += 1;
    if (blocked) assert.ok(code === 'fetch/blocked-address' || code === 'fetch/scheme', `${url}: ${code}`);
    else assert.equal(code, 'fetch/refused', url);
    assert.equal(connects.length - before, blocked ? 0 : 1, url);
  }
  await fetcher.close();
  t.diagnostic(`${counts.blocked} blocked, ${counts.open} tried`);
  assert.ok(counts.blocked > 60_000 && counts.open > 10_000);
});
