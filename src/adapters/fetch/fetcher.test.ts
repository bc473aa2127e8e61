import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { fetcherContract } from '../../../test/contract/fetcher.ts';
import { TickrError } from '../../domain/outcome.ts';
import { VirtualClock } from '../../ports/clock.ts';
import type { FetchAnswer, Fetcher } from '../../ports/fetcher.ts';
import { type FetcherOptions, openFetcher } from './fetcher.ts';

const userAgent = 'TickrWire/0.1.0 (+https://paper.example/bot)';
const clock = new VirtualClock(0);

fetcherContract('the guarded fetcher', (allowPrivate) => openFetcher({ userAgent, allowPrivate, clock }));

/** What the fault server does with a socket once it has read a request. */
let behave: (socket: Socket, request: string) => void = () => {};
let server: Server;
let port = 0;
const sockets = new Set<Socket>();
const fetchers: Fetcher[] = [];

before(async () => {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => behave(socket, data.toString('latin1')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  port = address.port;
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
});
after(() => server.close());

const QUICK = { connectMs: 300, headersMs: 300, totalMs: 900 };

function open(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = openFetcher({ userAgent, allowPrivate: [`127.0.0.1:${port}`], clock, timeouts: QUICK, ...options });
  fetchers.push(fetcher);
  return fetcher;
}

const ask = (options: Partial<FetcherOptions> = {}): Promise<FetchAnswer> =>
  open(options).fetch({ url: `http://127.0.0.1:${port}/feed`, purpose: 'feed' });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    assert.ok(error instanceof TickrError, String(error));
    return error.code;
  }
}

/** Answers with these bytes and closes. */
const raw = (head: string, body: string | Buffer = '') => {
  behave = (socket) => socket.end(Buffer.concat([Buffer.from(head.replace(/\n/g, '\r\n'), 'latin1'), Buffer.from(body)]));
};

const coded = (coding: string, body: Buffer) => raw(`HTTP/1.1 200 OK\nContent-Encoding: ${coding}\nConnection: close\n\n`, body);
const TEXT = '<rss><channel><title>Invented wire</title></channel></rss>';

const faults: readonly (readonly [fault: string, set: () => void, codes: readonly string[]])[] = [
  ['accepts and never answers', () => (behave = () => {}), ['fetch/timeout']],
  [
    'a reset after the headers',
    () => (behave = (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n', () => socket.resetAndDestroy())),
    ['fetch/protocol'],
  ],
  ['Content-Length longer than the body', () => raw('HTTP/1.1 200 OK\nContent-Length: 99\n\n', 'short'), ['fetch/protocol']],
  [
    'Content-Length shorter than the body',
    () => raw('HTTP/1.1 200 OK\nContent-Length: 3\nConnection: close\n\n', 'abcdef'),
    ['ok', 'fetch/protocol'],
  ],
  ['a bad chunk size', () => raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n', 'zz\r\nabc\r\n0\r\n\r\n'), ['fetch/protocol']],
  ['a missing last chunk', () => raw('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n', '3\r\nabc\r\n'), ['fetch/protocol']],
  ['no length and no close', () => (behave = (socket) => void socket.write('HTTP/1.1 200 OK\r\n\r\nabc')), ['fetch/timeout']],
  ['three codings', () => coded('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(TEXT)))), ['fetch/encoding']],
  ['gzip claimed, plain sent', () => coded('gzip', Buffer.from(TEXT)), ['fetch/encoding']],
  ['truncated gzip', () => coded('gzip', gzipSync(TEXT.repeat(50)).subarray(0, 40)), ['fetch/encoding']],
  [
    'gzip with a wrong checksum',
    () => coded('gzip', Buffer.concat([gzipSync(TEXT).subarray(0, -8), Buffer.alloc(8, 1)])),
    ['fetch/encoding'],
  ],
  [
    'gzip with a wrong checksum and junk after it',
    () => coded('gzip', Buffer.concat([gzipSync(TEXT).subarray(0, -8), Buffer.alloc(16, 1)])),
    ['fetch/encoding'],
  ],
  ['an unknown coding', () => coded('x-invented', Buffer.from(TEXT)), ['fetch/encoding']],
  ['a header line of 64 KiB', () => raw(`HTTP/1.1 200 OK\nX: ${'a'.repeat(65_536)}\n\n`), ['fetch/protocol']],
  [
    '2,000 headers',
    () => raw(`HTTP/1.1 200 OK\n${Array.from({ length: 2_000 }, (_, index) => `X${index}: 1`).join('\n')}\n\n`),
    ['fetch/protocol'],
  ],
  ['a NUL in a header', () => raw('HTTP/1.1 200 OK\nX: a\u0000b\nContent-Length: 0\n\n'), ['fetch/protocol']],
  ['a bare CR in a header', () => raw('HTTP/1.1 200 OK\nX: a\rb\nContent-Length: 0\n\n'), ['fetch/protocol']],
  ['a folded header line', () => raw('HTTP/1.1 200 OK\nX: a\n b\nContent-Length: 0\n\n'), ['fetch/protocol']],
  ['two Content-Lengths', () => raw('HTTP/1.1 200 OK\nContent-Length: 3\nContent-Length: 4\n\n', 'abcd'), ['fetch/protocol']],
  [
    'length and chunks',
    () => raw('HTTP/1.1 200 OK\nContent-Length: 3\nTransfer-Encoding: chunked\n\n', '3\r\nabc\r\n0\r\n\r\n'),
    ['fetch/protocol'],
  ],
  [
    'a thousand 100-continue',
    () => raw(`${'HTTP/1.1 100 Continue\n\n'.repeat(1_000)}HTTP/1.1 200 OK\nContent-Length: 0\n\n`),
    ['fetch/protocol'],
  ],
  ['an SSH banner', () => raw('SSH-2.0-OpenSSH_9.9\n'), ['fetch/protocol']],
  ['HTTP/0.9', () => raw('', '<html>old</html>'), ['fetch/protocol']],
  ['a redirect loop', () => raw('HTTP/1.1 302 Found\nLocation: /feed\nContent-Length: 0\n\n'), ['fetch/redirects']],
  ['a redirect to a file', () => raw('HTTP/1.1 302 Found\nLocation: file:///etc/passwd\nContent-Length: 0\n\n'), ['fetch/scheme']],
];

for (const [fault, set, codes] of faults) {
  test(`${fault}: ${codes.join(' or ')}`, async () => {
    set();
    const code = await codeOf(ask());
    assert.ok(codes.includes(code), code);
  });
}

test('a refused connection is retryable', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const address = closed.address();
  assert.ok(address !== null && typeof address === 'object');
  await new Promise<void>((resolve) => closed.close(() => resolve()));
  const fetcher = open({ allowPrivate: [`127.0.0.1:${address.port}`] });
  await assert.rejects(fetcher.fetch({ url: `http://127.0.0.1:${address.port}/`, purpose: 'feed' }), {
    code: 'fetch/refused',
    retryable: true,
  });
});

test('the deadline counts for all: slow headers, a slow body that never idles', async () => {
  const drip = (head: string) => {
    behave = (socket) => {
      socket.write(head);
      const timer = setInterval(() => socket.write('a'), 30);
      socket.on('close', () => clearInterval(timer));
    };
  };
  drip('HTTP/1.1 200 OK\r\nX-Slow: ');
  assert.equal(await codeOf(ask()), 'fetch/timeout');
  drip('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n');
  assert.equal(await codeOf(ask()), 'fetch/timeout');
});

test('a plain body stops at the limit; robots.txt keeps what fits', async () => {
  const endless = () => {
    behave = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n');
      const more = (): void => {
        while (socket.writable && socket.write(Buffer.alloc(65_536, 97)));
      };
      socket.on('drain', more);
      more();
    };
  };
  endless();
  assert.equal(await codeOf(ask()), 'fetch/too-large');
  const { body } = await open().fetch({ url: `http://127.0.0.1:${port}/robots.txt`, purpose: 'robots' });
  assert.equal(body.length, 512 * 1_024);
});

test('bombs are known by their decoded size, whatever they are packed with', async () => {
  const zeros = Buffer.alloc(64 * 1_048_576);
  for (const [coding, body] of [
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ] as const) {
    coded(coding, body);
    const code = await codeOf(ask());
    assert.ok(['fetch/bomb', 'fetch/too-large'].includes(code), `${coding}: ${code}`);
  }
  coded('br', brotliCompressSync(Buffer.alloc(4 * 1_048_576)));
  assert.equal(await codeOf(ask()), 'fetch/bomb', 'small enough, but grown too much');
  // Under the ratio but over the limit: random bytes do not pack.
  const noise = createHash('shake256', { outputLength: 9 * 1_048_576 })
    .update('noise')
    .digest();
  coded('gzip', gzipSync(noise));
  assert.equal(await codeOf(ask({ timeouts: { totalMs: 10_000 } })), 'fetch/too-large');
});

test('every coding we ask for is read, two deep at most; gzip that nobody announced is unpacked', async () => {
  const packed: readonly (readonly [string, Buffer])[] = [
    ['identity', Buffer.from(TEXT)],
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['zstd', zstdCompressSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['gzip', Buffer.concat([gzipSync(TEXT), Buffer.from('trailing')])],
    ['', gzipSync(TEXT)],
  ];
  for (const [coding, body] of packed) {
    coded(coding, body);
    assert.equal(Buffer.from((await ask()).body).toString(), TEXT, coding);
  }
});

test('an archive comes as it was published, and may be larger than a page; a record asks for data', async () => {
  const packed = gzipSync(TEXT);
  let asked = '';
  behave = (socket, request) => {
    asked = request;
    socket.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n'), packed]));
  };
  const fetcher = open({ maxBytes: 8 });
  const archive = await fetcher.fetch({ url: `http://127.0.0.1:${port}/a.tgz`, purpose: 'archive' });
  assert.deepEqual(Buffer.from(archive.body), packed);
  assert.match(asked, /accept-encoding: identity/i);
  const record = await fetcher.fetch({ url: `http://127.0.0.1:${port}/a`, purpose: 'record' });
  assert.equal(Buffer.from(record.body).toString('utf8'), TEXT);
  assert.match(asked, /accept: application\/json/i);
});

test('a kept-alive socket that the server closed between two requests costs one retry and no error', async () => {
  let served = 0;
  behave = (socket) => {
    served += 1;
    if (served === 2) socket.destroy();
    else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
  };
  const fetcher = open();
  const url = `http://127.0.0.1:${port}/feed`;
  await fetcher.fetch({ url, purpose: 'feed' });
  assert.equal((await fetcher.fetch({ url, purpose: 'feed' })).status, 200);
  assert.equal(served, 3);
});

test('one host is asked one thing at a time; others do not wait for it', async () => {
  let inFlight = 0;
  let most = 0;
  behave = (socket) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    setTimeout(() => {
      inFlight -= 1;
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    }, 10);
  };
  const fetcher = open({ timeouts: { totalMs: 5_000 } });
  const get = (path: string) => fetcher.fetch({ url: `http://127.0.0.1:${port}${path}`, purpose: 'page' });
  await Promise.all(Array.from({ length: 12 }, (_, index) => get(`/${index}`)));
  assert.equal(most, 1);
});

test('a validator goes back byte for byte, also beyond ASCII', async () => {
  const requests: string[] = [];
  behave = (socket, request) => {
    requests.push(request);
    socket.write(Buffer.from('HTTP/1.1 200 OK\r\nETag: "caf\u00e9 \u00ff"\r\nContent-Length: 0\r\n\r\n', 'latin1'));
  };
  const fetcher = open();
  const url = `http://127.0.0.1:${port}/feed`;
  const { headers } = await fetcher.fetch({ url, purpose: 'feed' });
  await fetcher.fetch({ url, purpose: 'feed', headers: { 'If-None-Match': headers['etag'] ?? '' } });
  assert.match(requests[1] ?? '', /^if-none-match: "caf\u00e9 \u00ff"\r$/im);
});

test('where one address of a host is dead the next is tried', async () => {
  raw('HTTP/1.1 200 OK\nContent-Length: 2\nConnection: close\n\n', 'ok');
  const lookup = async () => [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ];
  const fetcher = open({ allowPrivate: [`dual.example:${port}`], lookup });
  assert.equal((await fetcher.fetch({ url: `http://dual.example:${port}/feed`, purpose: 'feed' })).status, 200);
});

test('hosts that hang hold up nobody else', async () => {
  behave = (socket, request) => {
    if (/^host: healthy/im.test(request)) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
  };
  const hostOverrides = () => ({ address: '127.0.0.1', port });
  const fetcher = open({ allowPrivate: [], hostOverrides, timeouts: { headersMs: 4_000, totalMs: 2_000 } });
  let gaveUp = 0;
  const hanging = Array.from({ length: 200 }, (_, index) =>
    codeOf(fetcher.fetch({ url: `http://hang${index}.example/`, purpose: 'feed' })).finally(() => {
      gaveUp += 1;
    }),
  );
  for (let index = 0; index < 10; index += 1) await fetcher.fetch({ url: `http://healthy${index}.example/`, purpose: 'feed' });
  assert.equal(gaveUp, 0, 'all healthy hosts were answered before the first hanging one gave up');
  assert.deepEqual(new Set(await Promise.all(hanging)), new Set(['fetch/timeout']));
});

test('pages of a public host are five seconds apart, or as far as their robots.txt asks; feeds are not held up', async () => {
  behave = (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
  const virtual = new VirtualClock(0);
  const { connect } = await import('node:net');
  const fetcher = open({
    clock: virtual,
    lookup: async () => [{ address: '93.184.216.34', family: 4 }],
    openSocket: ({ addresses }) => {
      const socket = connect(port, '127.0.0.1');
      Object.defineProperty(socket, 'remoteAddress', { value: addresses[0]?.address });
      return socket;
    },
  });
  for (const path of ['/a', '/b', '/c']) await fetcher.fetch({ url: `http://news.example${path}`, purpose: 'page' });
  assert.equal(virtual.now(), 10_000);
  await fetcher.fetch({ url: 'http://news.example/feed', purpose: 'feed' });
  await fetcher.fetch({ url: 'http://other.example/a', purpose: 'page' });
  assert.equal(virtual.now(), 10_000);
  await fetcher.fetch({ url: 'http://slow.example/a', purpose: 'page', minGapMs: 30_000 });
  await fetcher.fetch({ url: 'http://slow.example/b', purpose: 'page', minGapMs: 30_000 });
  assert.equal(virtual.now(), 40_000);
});

test('made-up hosts are served from loopback under their own names; no other host is asked', async () => {
  const hosts: string[] = [];
  behave = (socket, request) => {
    hosts.push(/^host: (.*)\r$/im.exec(request)?.[1] ?? '');
    const location = request.startsWith('GET /go') ? 'https://second.example/' : 'https://outside.test/';
    if (request.startsWith('GET / ')) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    else socket.write(`HTTP/1.1 301 Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`);
  };
  const hostOverrides = (host: string) => (host.endsWith('.example') ? { address: '127.0.0.1', port } : null);
  const fetcher = open({ allowPrivate: [], hostOverrides });
  const answer = await fetcher.fetch({ url: 'https://first.example/go', purpose: 'page' });
  assert.deepEqual([answer.finalUrl, Buffer.from(answer.body).toString()], ['https://second.example/', 'ok']);
  assert.deepEqual(hosts, ['first.example', 'second.example']);
  for (const url of ['http://outside.test/', 'http://93.184.216.34/', 'http://127.0.0.1/', 'https://first.example/leave']) {
    assert.equal(await codeOf(fetcher.fetch({ url, purpose: 'page' })), 'fetch/blocked-address', url);
  }
  const outside = open({ allowPrivate: [], hostOverrides: () => ({ address: '93.184.216.34', port: 80 }) });
  assert.equal(await codeOf(outside.fetch({ url: 'http://first.example/', purpose: 'page' })), 'fetch/blocked-address');
});

test('an operator may allow one private address, with its port and no other', async () => {
  raw('HTTP/1.1 200 OK\nContent-Length: 2\nConnection: close\n\n', 'ok');
  assert.equal(await codeOf(ask()), 'ok');
  assert.equal(await codeOf(ask({ allowPrivate: [`127.0.0.1:${port + 1}`] })), 'fetch/blocked-address');
});

test('a caller can give up', async () => {
  behave = () => {};
  const given = open({ timeouts: { totalMs: 5_000, headersMs: 5_000 } }).fetch({
    url: `http://127.0.0.1:${port}/feed`,
    purpose: 'feed',
    signal: AbortSignal.timeout(30),
  });
  assert.equal(await codeOf(given), 'fetch/timeout');
});
