import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { connect, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { after, before, test } from 'node:test';
import { VirtualClock } from '../../ports/clock.ts';
import { type FetcherOptions, openFetcher } from './fetcher.ts';

const pem = (name: string): string => readFileSync(new URL(`../../../test/fixtures/fetch/tls/${name}`, import.meta.url), 'utf8');

let good: Server;
let expired: Server;
let silent: TcpServer;

before(async () => {
  const say = (_request: unknown, response: { end(text: string): unknown }) => response.end('<rss/>');
  good = createServer({ key: pem('leaf.key.pem'), cert: pem('leaf.pem') }, say);
  expired = createServer({ key: pem('expired.key.pem'), cert: pem('expired.pem') }, say);
  silent = createTcpServer((socket) => socket.on('error', () => {}));
  for (const server of [good, expired, silent]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  for (const server of [good, expired]) {
    server.close();
    server.closeAllConnections();
  }
  silent.close();
});

/** Fetches from a server under a public name and address. */
async function ask(server: Server | TcpServer, host: string, options: Partial<FetcherOptions> = {}): Promise<number> {
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const fetcher = openFetcher({
    userAgent: 'TickrWire/0 (+https://bot.example/)',
    allowPrivate: [],
    clock: new VirtualClock(0),
    timeouts: { connectMs: 200 },
    lookup: async () => [{ address: '93.184.216.34', family: 4 }],
    openSocket: ({ addresses }) => {
      const socket = connect(address.port, '127.0.0.1');
      Object.defineProperty(socket, 'remoteAddress', { value: addresses[0]?.address });
      return socket;
    },
    ...options,
  });
  try {
    return (await fetcher.fetch({ url: `https://${host}/feed`, purpose: 'feed' })).status;
  } finally {
    await fetcher.close();
  }
}

test('a certificate must be trusted, for this host, and in time; there is no way down to http', async () => {
  const extraCa = pem('ca.pem');
  assert.equal(await ask(good, 'ok.test', { extraCa }), 200);
  await assert.rejects(ask(good, 'ok.test'), { code: 'fetch/tls', retryable: false });
  await assert.rejects(ask(good, 'wrong-host.test', { extraCa }), { code: 'fetch/tls' });
  await assert.rejects(ask(expired, 'expired.test', { extraCa }), { code: 'fetch/tls' });
});

test('a handshake that stalls ends with the time to connect', async () => {
  await assert.rejects(ask(silent, 'ok.test'), { code: 'fetch/timeout', retryable: true });
});

test('a name with no address, too many, or a resolver that fails or hangs', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ address: `93.184.${Math.floor(index / 256)}.${index % 256}`, family: 4 }));
  await assert.rejects(ask(good, 'ok.test', { lookup: async () => many }), { code: 'fetch/dns' });
  await assert.rejects(ask(good, 'ok.test', { lookup: async () => [] }), { code: 'fetch/dns' });
  for (const code of ['ENOTFOUND', 'EAI_AGAIN']) {
    const lookup = async () => Promise.reject(Object.assign(new Error(code), { code }));
    await assert.rejects(ask(good, 'ok.test', { lookup }), { code: 'fetch/dns', retryable: true });
  }
  await assert.rejects(ask(good, 'ok.test', { lookup: () => new Promise(() => {}) }), { code: 'fetch/timeout' });
});

test('an address of two megabytes or ten thousand labels is refused before anything is looked up', async () => {
  const lookup = async () => assert.fail('looked up');
  for (const host of ['a.'.repeat(10_000), `${'a'.repeat(2_097_152)}.example`, `${'a.'.repeat(500)}example`]) {
    await assert.rejects(
      ask(good, host, { lookup }),
      (error) => error instanceof Error && /^fetch\/(scheme|blocked-address)$/.test(String(Reflect.get(error, 'code'))),
    );
  }
});
