import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, type Server as HttpsServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { TickrError } from '../../domain/outcome.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { blockedAddress } from './address.ts';
import type { Endpoint } from './connector.ts';
import { openFetcher } from './fetcher.ts';

interface SsrfCase {
  readonly id: string;
  readonly url: string;
  readonly expect: string;
  readonly why: string;
  readonly dns?: readonly (readonly string[] | string)[];
  readonly chain?: readonly (string | number)[];
}

const cases: readonly SsrfCase[] = readFileSync(new URL('../../../test/fixtures/fetch/ssrf.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const tls = (name: string): string => readFileSync(new URL(`../../../test/fixtures/fetch/tls/${name}`, import.meta.url), 'utf8');

/** The chain of the running case, by address without scheme. */
let hops = new Map<string, { readonly status: number; readonly to: string }>();
let plainServer: HttpServer;
let tlsServer: HttpsServer;

const answer: RequestListener = (request, response) => {
  const hop = hops.get(`${request.headers.host}${request.url}`);
  if (hop === undefined) response.end('<rss/>');
  else response.writeHead(hop.status, { location: hop.to }).end();
};

before(async () => {
  plainServer = createServer(answer);
  tlsServer = createTlsServer({ key: tls('leaf.key.pem'), cert: tls('leaf.pem') }, answer);
  for (const server of [plainServer, tlsServer]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  for (const server of [plainServer, tlsServer]) {
    server.close();
    server.closeAllConnections();
  }
});

/** A socket to the loopback server that says it is connected to the address that was judged. */
function standIn(endpoint: Endpoint, says = endpoint.addresses[0]?.address): Socket {
  const address = (endpoint.secure ? tlsServer : plainServer).address();
  assert.ok(address !== null && typeof address === 'object');
  const socket = connect(address.port, '127.0.0.1');
  Object.defineProperty(socket, 'remoteAddress', { value: says });
  return socket;
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '');

function loadChain(chain: readonly (string | number)[] | undefined): void {
  hops = new Map();
  for (let index = 0; chain !== undefined && index + 2 < chain.length; index += 2) {
    const from = new URL(String(chain[index]), String(chain[0])).href;
    hops.set(withoutScheme(from), { status: Number(chain[index + 1]), to: String(chain[index + 2]) });
  }
}

interface Run {
  readonly code: string;
  readonly connects: readonly Endpoint[];
  readonly lookups: number;
}

/** Runs one case. Sockets that the guard lets through all land on loopback servers; where they wanted to go is recorded. */
async function run(row: SsrfCase): Promise<Run> {
  loadChain(row.chain);
  const connects: Endpoint[] = [];
  let lookups = 0;
  const fetcher = openFetcher({
    userAgent: 'TickrWire/0 (+https://bot.example/)',
    allowPrivate: [],
    clock: new VirtualClock(0),
    timeouts: { totalMs: 3_000 },
    extraCa: tls('ca.pem'),
    lookup: async (host) => {
      const found = row.dns === undefined ? ['93.184.216.34'] : row.dns[Math.min(lookups, row.dns.length - 1)];
      lookups += 1;
      assert.ok(row.expect !== 'invalid', `${row.id} reached the resolver as ${host}`);
      if (found === 'CNAME localhost') return [{ address: '127.0.0.1', family: 4 }];
      if (typeof found === 'string') throw Object.assign(new Error(found), { code: found });
      return (found ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    openSocket: (endpoint) => {
      connects.push(endpoint);
      return standIn(endpoint);
    },
  });
  try {
    await fetcher.fetch({ url: row.url, purpose: 'feed' });
    return { code: 'ok', connects, lookups };
  } catch (error) {
    assert.ok(error instanceof TickrError, `${row.id}: ${String(error)}`);
    return { code: error.code, connects, lookups };
  } finally {
    await fetcher.close();
  }
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  allow: ['ok'],
  pin: ['ok'],
  block: ['fetch/blocked-address', 'fetch/scheme'],
  invalid: ['fetch/scheme', 'fetch/blocked-address'],
  downgrade: ['fetch/scheme'],
  loop: ['fetch/redirects'],
  error: ['fetch/dns'],
};

test('190 spellings: what must be blocked opens no socket, what must be allowed is fetched', async () => {
  assert.equal(cases.length, 190);
  for (const row of cases) {
    const { code, connects, lookups } = await run(row);
    assert.ok(EXPECTED[row.expect]?.includes(code), `${row.id} ${row.url} (${row.why}): expected ${row.expect}, got ${code}`);
    for (const { addresses, host } of connects) {
      for (const { address } of addresses) assert.equal(blockedAddress(address), null, `${row.id} connected to ${host} at ${address}`);
    }
    if (row.chain === undefined) assert.equal(connects.length, row.expect === 'allow' || row.expect === 'pin' ? 1 : 0, row.id);
    if (row.expect === 'pin') assert.equal(lookups, 1, 'asked once, connected to that answer');
    if (row.expect === 'block' && row.chain !== undefined) assert.equal(connects.length, 1, `${row.id}: only the first hop`);
  }
});

test('the address table knows both sides of its borders', () => {
  const blockedOnes = [
    '10.0.0.0',
    '172.31.255.255',
    '100.127.255.255',
    '198.19.255.255',
    '239.1.1.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
  ];
  const more = ['fe80::1%eth0', '64:ff9b::7f00:1', '64:ff9b::169.254.169.254', '2001:1::1', '2002::1', 'not an address', ''];
  for (const address of [...blockedOnes, ...more]) assert.notEqual(blockedAddress(address), null, address);
  for (const address of ['8.8.8.8', '172.32.0.0', '64:ff9b::808:808', '2001:4860:4860::8888', '2a00::1'])
    assert.equal(blockedAddress(address), null, address);
});

test('a socket that ends elsewhere than at a judged address is refused before a byte is sent', async () => {
  const fetcher = openFetcher({
    userAgent: 'TickrWire/0 (+https://bot.example/)',
    allowPrivate: [],
    clock: new VirtualClock(0),
    lookup: async () => [{ address: '93.184.216.34', family: 4 }],
    openSocket: (endpoint) => standIn(endpoint, '127.0.0.1'),
  });
  await assert.rejects(fetcher.fetch({ url: 'http://ok.test/', purpose: 'feed' }), { code: 'fetch/blocked-address' });
  await fetcher.close();
});
