import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { VirtualClock } from '../ports/clock.ts';
import { MINUTE_MS } from './calendar.ts';
import { wireFetcher } from './fetcher.ts';
import { feedUrlOf, originOf, PUBLISHER_LIST, PUBLISHERS } from './publishers.ts';
import { serveWire } from './server.ts';
import { buildWire } from './wire.ts';

const wire = buildWire(7);
const noon = wire.startAt + 60 * 60 * MINUTE_MS;

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** One request over the loopback socket, told apart by its Host header. */
function over(port: number, url: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const path = `${target.pathname}${target.search}`;
    request(
      { host: '127.0.0.1', port, path, headers: { host: `${target.host}:${port}`, 'user-agent': 'Test/1', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      },
    )
      .on('error', reject)
      .end();
  });
}

/** A cheap well-formedness check: every element that opens closes, in order; CDATA and comments are skipped. */
function balanced(xml: string): boolean {
  const open: string[] = [];
  for (const [, cdata, close, name, empty] of xml.matchAll(/(<!\[CDATA\[.*?\]\]>|<\?.*?\?>)|<(\/?)([\w:]+)[^<>]*?(\/?)>/gs)) {
    if (cdata !== undefined || empty === '/') continue;
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (name !== undefined) open.push(name);
  }
  return open.length === 0;
}

test('every feed is well-formed in its format', () => {
  for (const publisher of PUBLISHER_LIST) {
    const given = wire.answer({ url: feedUrlOf(publisher), headers: {} }, noon);
    const text = Buffer.from(given.body).toString(publisher.feed.charset === 'windows-1252' ? 'latin1' : 'utf8');
    assert.equal(given.status, 200, publisher.key);
    if (publisher.feed.format === 'json') assert.ok(Array.isArray(JSON.parse(text).items), publisher.key);
    else assert.ok(balanced(text), publisher.key);
  }
});

test('a feed lists what is out and nothing that is to come', () => {
  const url = feedUrlOf(PUBLISHERS.belmont);
  const first = wire.pages.find((page) => page.publisher === 'belmont');
  assert.ok(first !== undefined);
  const at = (time: number): string => Buffer.from(wire.answer({ url, headers: {} }, time).body).toString();
  assert.ok(!at(first.publishedAt - 1).includes(String(first.number)));
  assert.ok(at(first.publishedAt).includes(String(first.number)));
  assert.equal(wire.answer({ url: first.url, headers: {} }, first.publishedAt - 1).status, 404);
});

test('a matching ETag gives 304 without a body, an old one 200', () => {
  const url = feedUrlOf(PUBLISHERS.kontor);
  const fresh = wire.answer({ url, headers: {} }, noon);
  const etag = fresh.headers['etag'] ?? '';
  assert.match(etag, /^W\/"/);
  const again = wire.answer({ url, headers: { 'if-none-match': etag } }, noon);
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  assert.equal(wire.answer({ url, headers: { 'if-none-match': etag } }, wire.endAt).status, 200);
  const gazette = feedUrlOf(PUBLISHERS.gazette);
  const modified = wire.answer({ url: gazette, headers: {} }, noon).headers['last-modified'] ?? '';
  assert.equal(wire.answer({ url: gazette, headers: { 'if-modified-since': modified } }, noon).status, 304);
});

test('server and in-process fetcher answer alike, byte for byte', async () => {
  const clock = new VirtualClock(noon);
  const server = await serveWire(wire, clock);
  const fetcher = wireFetcher(wire, clock);
  try {
    const pages = wire.pages.filter((page) => page.publishedAt <= noon).slice(0, 40);
    const urls = [
      ...PUBLISHER_LIST.flatMap((publisher) => [`${originOf(publisher)}/robots.txt`, feedUrlOf(publisher)]),
      ...pages.map((page) => page.url),
    ];
    for (const url of urls) {
      const socket = await over(server.port, url);
      const inProcess = await fetcher.fetch({ url, purpose: 'page' });
      assert.equal(socket.status, inProcess.status, url);
      assert.ok(socket.body.equals(Buffer.from(inProcess.body)), url);
      for (const [name, value] of Object.entries(inProcess.headers)) assert.equal(socket.headers[name], value, `${url} ${name}`);
    }
    assert.equal(server.requests.length, urls.length);
    assert.deepEqual(server.requests[0], {
      host: 'www.belmontwire.example',
      path: '/robots.txt',
      status: 200,
      userAgent: 'Test/1',
      at: noon,
    });
  } finally {
    await server.close();
  }
});

test('the fetcher follows the counter of a feed link and asks before it does', async () => {
  const fetcher = wireFetcher(wire, new VirtualClock(wire.endAt));
  const page = wire.pages.find((candidate) => candidate.publisher === 'norrland');
  assert.ok(page !== undefined);
  const url = `${originOf(PUBLISHERS.norrland)}/r/${page.number}`;
  const given = await fetcher.fetch({ url, purpose: 'page' });
  assert.equal(given.finalUrl, page.url);
  assert.equal(given.status, 200);
  await assert.rejects(fetcher.fetch({ url, purpose: 'page', mayFollow: async () => false }), { code: 'fetch/hop-denied' });
  assert.equal((await fetcher.fetch({ url: 'http://elsewhere.example/', purpose: 'page' })).status, 404);
});

test('hosts misbehave for a while and then recover', () => {
  const [cut] = wire.faults;
  assert.ok(cut !== undefined);
  const url = feedUrlOf(PUBLISHERS[cut.publisher]);
  const body = (at: number): string => Buffer.from(wire.answer({ url, headers: {} }, at).body).toString();
  assert.ok(!body(cut.fromAt).includes('</rss>'));
  assert.ok(body(cut.toAt).includes('</rss>'));
  const down = wire.faults.find((fault) => fault.kind === 'unavailable');
  assert.ok(down !== undefined);
  const given = wire.answer({ url: feedUrlOf(PUBLISHERS[down.publisher]), headers: {} }, down.fromAt);
  assert.equal(given.status, 503);
  assert.equal(given.headers['retry-after'], '1800');
});

test('a correction shows on the page with its note, a silent edit without', () => {
  const corrected = wire.pages.find((page) => page.states.some((state) => state.notice?.kind === 'correction'));
  const silent = wire.pages.find((page) => page.trap === 'silent-edit');
  assert.ok(corrected !== undefined && silent !== undefined);
  const shown = (url: string): string => Buffer.from(wire.answer({ url, headers: {} }, wire.endAt).body).toString();
  assert.match(shown(corrected.url), /correct/i);
  assert.doesNotMatch(shown(silent.url), /class="rattelse"/);
  assert.ok(shown(silent.url).includes(silent.states[1]?.title ?? 'no second title'));
});

test('a person can browse the wire on loopback, and nothing in it runs', async () => {
  const server = await serveWire(wire, new VirtualClock(noon));
  try {
    const see = (path: string): Promise<Got> =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port: server.port, path }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
        })
          .on('error', reject)
          .end();
      });
    assert.match((await see('/')).body.toString(), /href="\/www\.belmontwire\.example\/"/);
    const home = await see('/www.belmontwire.example/');
    assert.match(home.body.toString(), /href="\/www\.belmontwire\.example\/wire\//);
    assert.match(String(home.headers['content-security-policy']), /default-src 'none'/);
    const counter = wire.pages.find((page) => page.publisher === 'norrland');
    assert.equal(
      (await see(`/www.norrlandpost.example/r/${counter?.number}`)).headers['location'],
      `/www.norrlandpost.example${counter?.path}`,
    );
    assert.equal((await see('/elsewhere.test/')).status, 404);
  } finally {
    await server.close();
  }
});
