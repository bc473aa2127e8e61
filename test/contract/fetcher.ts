import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { TickrError } from '../../src/domain/outcome.ts';
import type { Fetcher } from '../../src/ports/fetcher.ts';

/** A request as the server saw it. */
interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const seen: Seen[] = [];

const pages: Readonly<Record<string, RequestListener>> = {
  '/feed': (_request, response) => response.setHeader('ETag', 'W/"a b"').end('<rss/>'),
  '/same': (_request, response) => response.writeHead(304, { etag: '"n"' }).end(),
  '/missing': (_request, response) => response.writeHead(404).end('no such page'),
  '/packed': (_request, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('unpacked')),
  '/cookie': (_request, response) => response.setHeader('Set-Cookie', 'a=1').end('x'),
  '/hop': (_request, response) => response.writeHead(301, { location: '/feed' }).end('moved'),
  '/away': (request, response) => response.writeHead(302, { location: `http://localhost:${portOf(request.headers.host)}/feed` }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/nowhere': (_request, response) => response.writeHead(302).end('no location'),
};

const portOf = (host: string | undefined): string => host?.split(':')[1] ?? '';

const answer: RequestListener = (request, response) => {
  const url = request.url ?? '';
  seen.push({ url, headers: request.headers });
  const page = pages[url];
  if (page === undefined) response.writeHead(500).end();
  else page(request, response);
};

const code = (wanted: string) => (error: unknown) => {
  assert.ok(error instanceof TickrError, String(error));
  assert.equal(error.code, wanted);
  return true;
};

/** What every fetcher that goes to a real server keeps. `open` is told which `host:port` pairs on loopback the test may use. */
export function fetcherContract(name: string, open: (allowed: readonly string[]) => Fetcher): void {
  describe(`${name} as a Fetcher`, () => {
    let server: Server;
    let fetcher: Fetcher;
    let base = '';
    before(async () => {
      server = createServer(answer);
      await new Promise<void>((resolve) => server.listen(0, resolve));
      const address = server.address();
      assert.ok(address !== null && typeof address === 'object');
      base = `http://127.0.0.1:${address.port}`;
      fetcher = open([`127.0.0.1:${address.port}`, `localhost:${address.port}`]);
    });
    after(async () => {
      await fetcher.close();
      server.close();
      server.closeAllConnections();
    });
    const at = (path: string) => fetcher.fetch({ url: `${base}${path}`, purpose: 'feed' });
    const text = (body: Uint8Array): string => Buffer.from(body).toString();

    test('gives the answer of any status, header names in lower case', async () => {
      const good = await at('/feed');
      assert.deepEqual([good.status, good.headers['etag'], text(good.body)], [200, 'W/"a b"', '<rss/>']);
      assert.deepEqual([good.url, good.finalUrl, good.redirects], [`${base}/feed`, `${base}/feed`, []]);
      assert.equal((await at('/missing')).status, 404);
      const same = await at('/same');
      assert.deepEqual([same.status, same.headers['etag'], same.body.length], [304, '"n"', 0]);
    });

    test('decodes the body', async () => assert.equal(text((await at('/packed')).body), 'unpacked'));

    test('follows redirects and says which', async () => {
      const answered = await at('/hop');
      assert.equal(answered.finalUrl, `${base}/feed`);
      assert.deepEqual(answered.redirects, [{ status: 301, to: `${base}/feed` }]);
      assert.equal((await at('/nowhere')).status, 302);
      await assert.rejects(at('/loop'), code('fetch/redirects'));
    });

    test('asks before each hop', async () => {
      const asked: string[] = [];
      const mayFollow = async (url: URL): Promise<boolean> => {
        asked.push(url.pathname);
        return false;
      };
      await assert.rejects(fetcher.fetch({ url: `${base}/hop`, purpose: 'feed', mayFollow }), code('fetch/hop-denied'));
      assert.deepEqual(asked, ['/feed']);
    });

    test('sends conditional headers to the address they are for, and not to another origin', async () => {
      seen.length = 0;
      const headers = { 'If-None-Match': 'W/"a b"', 'If-Modified-Since': 'sat, 01 jan 00 00:00:00 EST' };
      await fetcher.fetch({ url: `${base}/away`, purpose: 'feed', headers });
      assert.deepEqual(
        seen.map((one) => [one.url, one.headers['if-none-match'], one.headers['if-modified-since']]),
        [
          ['/away', 'W/"a b"', 'sat, 01 jan 00 00:00:00 EST'],
          ['/feed', undefined, undefined],
        ],
      );
    });

    test('says who asks, and carries nobody: no cookie, referer, origin, authorization; never HEAD, never If-Range', async () => {
      seen.length = 0;
      assert.equal((await at('/cookie')).headers['set-cookie'], undefined);
      await at('/cookie');
      await fetcher
        .fetch({ url: `${base}/feed?a=1&b`, purpose: 'feed', headers: { Cookie: 'a=1', Authorization: 'x', 'If-Range': 'x' } })
        .catch(() => {});
      assert.equal(seen.at(-1)?.url, '/feed?a=1&b');
      for (const { headers } of seen) {
        assert.match(String(headers['user-agent']), /^TickrWire\/\S+ \(\+https?:\/\/[^)]+\)$/);
        assert.match(String(headers['accept-encoding']), /gzip.*br/);
        for (const name of ['cookie', 'referer', 'origin', 'authorization', 'if-range']) assert.equal(headers[name], undefined, name);
      }
    });

    test('refuses what is not public, by code', async () => {
      await assert.rejects(fetcher.fetch({ url: 'http://127.0.0.1:1/', purpose: 'feed' }), code('fetch/blocked-address'));
      await assert.rejects(fetcher.fetch({ url: 'file:///etc/passwd', purpose: 'feed' }), code('fetch/scheme'));
    });
  });
}
