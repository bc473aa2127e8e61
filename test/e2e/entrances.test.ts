import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { blockedAddress, isPublicAddress, openSender } from '../../src/adapters/fetch/index.ts';
import { smtpMailer } from '../../src/adapters/mail/smtp.ts';
import { sameFeedAddresses } from '../../src/domain/feed-address.ts';
import { newLease } from '../../src/domain/hub.ts';
import { feedId } from '../../src/domain/ids.ts';
import { codeOnly, filesOf } from '../convention/sources.ts';
import { DoorRig, HOUR_MS, PUBLIC_ADDRESS, rssOf, type Said, type Script, START } from '../fixtures/door/rig.ts';

/** Spellings of addresses that nobody outside may make us ask, of each kind. */
const TARGETS: readonly string[] = readFileSync(new URL('../fixtures/fetch/ssrf.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { readonly url: string; readonly expect: string; readonly chain?: unknown; readonly dns?: unknown } => JSON.parse(line))
  .filter(({ expect, chain, dns }) => expect === 'block' && chain === undefined && dns === undefined)
  .map(({ url }) => url);
/** Names that only the resolver knows to be private. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inside.test': ['10.0.0.7'],
  'loop.test': ['127.0.0.1'],
  'meta.test': ['169.254.169.254'],
  'mixed.test': [PUBLIC_ADDRESS, '192.168.1.1'],
  'six.test': ['::1'],
};
const HOSTILE = [...TARGETS, ...Object.keys(NAMES).map((name) => `http://${name}/x`)];
const FEED = 'http://news.example/feed.xml';
const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const rigs: DoorRig[] = [];
after(async () => {
  for (const rig of rigs) await rig.close();
});

async function open(feeds: readonly string[], script: Script = () => ({ status: 404 })): Promise<DoorRig> {
  const rig = await DoorRig.open({
    feeds,
    script,
    callbackBase: 'https://paper.example',
    lookup: (host) => NAMES[host] ?? [PUBLIC_ADDRESS],
  });
  rigs.push(rig);
  return rig;
}

/** Lets some hours pass and holds every socket that was opened to the one public address. */
async function onlyPublic(rig: DoorRig, least = 1): Promise<void> {
  await rig.until(START + 3 * HOUR_MS);
  assert.deepEqual(
    [...new Set(rig.connects)].filter((address) => address !== PUBLIC_ADDRESS),
    [],
  );
  assert.ok(rig.origin.log.length >= least, `${rig.origin.log.length} requests: the entrance was used`);
}

/** A script that leads each of many paths to one target. */
const redirects =
  (paths: RegExp, rest: Script): Script =>
  (seen, count) => {
    const at = paths.exec(seen.path);
    return at === null ? rest(seen, count) : { status: 302, headers: { location: HOSTILE[Number(at[1])] ?? '/none' } };
  };
const perTarget = (path: (index: number) => string): readonly string[] => HOSTILE.map((_, index) => `http://news.example${path(index)}`);
const webTargets = HOSTILE.filter((url) => sameFeedAddresses(url).length > 1);
const page = (head: string): Said => ({
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head>${head}<title>x</title></head><body><p>x</p></body></html>`,
});

const REFERENCE = { kind: 'status' as const, id: 'x', linkedUrl: 'http://news.example/', span: null };

interface Entrance {
  /** The file that asks, from the root. */
  readonly file: string;
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Every way an address from outside may come to be asked. A file that asks and has no row here fails the scan below. */
const ENTRANCES: readonly Entrance[] = [
  { file: 'src/stages/feeds/poll.ts', name: 'a feed', run: async () => onlyPublic(await open(webTargets), 0) },
  {
    file: 'src/stages/feeds/poll.ts',
    name: 'a redirect of a feed, and the robots.txt where it leads',
    run: async () =>
      onlyPublic(
        await open(
          perTarget((at) => `/r/${at}`),
          redirects(/^\/r\/(\d+)$/, () => ({ status: 404 })),
        ),
      ),
  },
  {
    file: 'src/stages/feeds/poll-hops.ts',
    name: 'the robots.txt of a host a feed moved to',
    run: async () =>
      onlyPublic(
        await open(
          perTarget((at) => `/m/${at}`),
          (seen) => ({
            status: seen.path === '/robots.txt' ? 404 : 301,
            headers: { location: HOSTILE[Number(seen.path.slice(3))] ?? '/' },
          }),
        ),
      ),
  },
  {
    file: 'src/stages/extract/extract.ts',
    name: 'a page an entry names, its redirects, and pictures, icons and enclosures in feed and page',
    run: async () => {
      const entries = HOSTILE.flatMap((url, at) => [
        {
          guid: `d${at}`,
          link: markup(url),
          more: `<enclosure url="${markup(url)}" type="audio/mpeg" length="1"/><source url="${markup(url)}">x</source>`,
        },
        { guid: `r${at}`, link: `http://news.example/r/${at}` },
      ]);
      const rest: Script = (seen) => {
        if (seen.path === '/feed.xml')
          return { body: rssOf(entries.slice(0, 400), `<image><url>${markup(HOSTILE[0] ?? '')}</url></image>`) };
        return seen.path.startsWith('/robots')
          ? { status: 404 }
          : page(
              HOSTILE.map((url) => `<link rel="icon" href="${markup(url)}"><meta property="og:image" content="${markup(url)}">`).join(''),
            );
      };
      await onlyPublic(await open([FEED], redirects(/^\/r\/(\d+)$/, rest)), 100);
    },
  },
  {
    file: 'src/stages/survey/survey.ts',
    name: 'robots.txt, the other signal files, and the licence robots.txt names',
    run: async () => {
      const hosts = HOSTILE.map((_, at) => `http://n${at}.example/feed.xml`);
      const target = (host: string): string => HOSTILE[Number(/^n(\d+)/.exec(host)?.[1])] ?? '';
      const files = await open(hosts, (seen) =>
        seen.path === '/robots.txt'
          ? { body: `User-agent: *\nAllow: /\nLicense: ${target(seen.host)}\nSitemap: ${target(seen.host)}` }
          : { status: 302, headers: { location: target(seen.host) } },
      );
      await onlyPublic(files, 300);
      await onlyPublic(await open(hosts, (seen) => ({ status: 302, headers: { location: target(seen.host) } })), 100);
    },
  },
  {
    file: 'src/stages/feeds/hub.ts',
    name: 'a WebSub hub',
    run: async () => {
      const rig = await open(
        perTarget((at) => `/h/${at}`),
        (seen) =>
          seen.path.startsWith('/h/')
            ? { headers: { link: `<${HOSTILE[Number(seen.path.slice(3))]}>; rel=hub` }, body: rssOf([{ guid: '1' }]) }
            : { status: 404 },
      );
      for (const [at, hub] of webTargets.entries()) {
        const lease = newLease('ab'.repeat(32), {
          feedId: feedId(perTarget((index) => `/h/${index}`)[at] ?? ''),
          hub: hub.replace(/^http:/, 'https:'),
          topic: FEED,
        });
        await rig.store.hubs.putLease(lease);
        await rig.store.queue.enqueue({ kind: 'subscribe', key: lease.feedId, runAt: START });
      }
      await onlyPublic(rig, 100);
    },
  },
  {
    file: 'src/stages/feeds/hub.ts',
    name: 'what a feed says of itself: rel=next, rel=self, next_url, feed_url, hubs, cloud, generator, docs',
    run: async () => {
      const rig = await open(
        perTarget((at) => `/n/${at}`),
        (seen) => {
          const url = HOSTILE[Number(seen.path.slice(3))] ?? '';
          if (!seen.path.startsWith('/n/')) return { status: 404 };
          if (Number(seen.path.slice(3)) % 2 === 0)
            return {
              body: JSON.stringify({
                version: 'https://jsonfeed.org/version/1.1',
                title: 'x',
                next_url: url,
                feed_url: url,
                icon: url,
                favicon: url,
                hubs: [{ type: 'WebSub', url }],
                items: [{ id: url, image: url, banner_image: url, attachments: [{ url, mime_type: 'x/y' }] }],
              }),
            };
          const links = ['next', 'prev', 'self', 'hub', 'alternate', 'first', 'last', 'enclosure']
            .map((rel) => `<link rel="${rel}" href="${markup(url)}"/>`)
            .join('');
          return {
            body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${links}<icon>${markup(url)}</icon><logo>${markup(url)}</logo><entry><id>1</id><title>x</title>${links}<content src="${markup(url)}"/></entry></feed>`,
          };
        },
      );
      await onlyPublic(rig, 100);
    },
  },
  {
    file: 'src/surfaces/cli/discover.ts',
    name: 'an address given to find a feed at, and the feed its page names',
    run: async () => {
      const { feedAdd } = await import('../../src/surfaces/cli/commands-feeds.ts');
      const head = HOSTILE.map((url) => `<link rel="alternate" type="application/rss+xml" href="${markup(url)}">`).join('');
      const rig = await open([], ({ path }) => (path === '/' ? page(head) : { status: 404 }));
      const output = { interactive: false, out: () => {}, tell: () => {} };
      for (const url of [...webTargets, 'http://news.example/'])
        await feedAdd({ program: rig.program(), output, words: [url], flags: {} }).catch(() => null);
      await onlyPublic(rig);
    },
  },
  {
    file: 'src/surfaces/cli/explain.ts',
    name: 'an address whose rights are asked for',
    run: async () => {
      const { explainAddress } = await import('../../src/surfaces/cli/explain.ts');
      const rig = await open([], (seen) =>
        seen.path === '/robots.txt' ? { status: 404 } : { status: 302, headers: { location: HOSTILE[7] ?? '' } },
      );
      const desk = { ...rig.desk(), fetcher: () => rig.deps.fetcher };
      for (const url of [...webTargets, 'http://news.example/a']) await explainAddress(desk, url).catch(() => null);
      assert.deepEqual([...new Set(rig.connects)], [PUBLIC_ADDRESS]);
    },
  },
  {
    file: 'src/surfaces/cli/commands-feeds.ts',
    name: 'a feed of an OPML file',
    run: async () => {
      const { opmlImport } = await import('../../src/surfaces/cli/commands-feeds.ts');
      const rig = await open([]);
      const dir = mkdtempSync(join(tmpdir(), 'tickrwire-opml-'));
      const file = join(dir, 'list.opml');
      writeFileSync(
        file,
        `<opml version="2.0"><head/><body>${HOSTILE.map((url) => `<outline type="rss" text="x" xmlUrl="${markup(url)}" htmlUrl="${markup(url)}"/>`).join('')}</body></opml>`,
      );
      try {
        await opmlImport({
          program: rig.program(),
          output: { interactive: false, out: () => {}, tell: () => {} },
          words: [file],
          flags: {},
        });
        assert.ok((await rig.store.feeds.list()).length > 50);
        await rig.restart();
        await onlyPublic(rig, 0);
      } finally {
        rmSync(dir, { recursive: true });
      }
    },
  },
  {
    file: 'src/adapters/mail/smtp.ts',
    name: 'the mail server',
    run: async () => {
      const opened: string[] = [];
      const connect = Socket.prototype.connect;
      Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
        opened.push(JSON.stringify(args));
        this.destroy(new Error('no network here'));
        return this;
      };
      try {
        const hosts = webTargets
          .map((url) => new URL(url).hostname)
          .filter((host) => blockedAddress(host.replace(/^\[|\]$/g, '')) !== 'not an IP address');
        assert.ok(hosts.length > 40);
        for (const host of hosts) {
          const mailer = smtpMailer({ url: new URL(`smtp://${host}:25`), sign: null, allowPrivate: [], blocked: blockedAddress });
          await assert.rejects(
            mailer.send({ from: 'a@paper.example', to: 'b@reader.example', name: 'x', raw: Buffer.from('x') }),
            { code: 'mail/unreachable' },
            host,
          );
          await mailer.close();
        }
      } finally {
        Socket.prototype.connect = connect;
      }
      assert.deepEqual(opened, []);
    },
  },
  {
    file: 'src/adapters/fetch/sender.ts',
    name: 'the address of a model, and where it redirects to with the key',
    run: async () => {
      const rig = await open([], () => ({ status: 307, headers: { location: 'http://127.0.0.1/' } }));
      const seams = rig.seams();
      const sender = openSender({ userAgent: 'TickrWire/0 (+https://paper.example/bot)', allowPrivate: [], ...seams });
      const ask = { headers: { authorization: 'Bearer key' }, body: '{}', totalMs: 2_000, maxBytes: 1_000 };
      try {
        for (const url of webTargets) await assert.rejects(sender.send({ url, ...ask }), url);
        assert.equal((await sender.send({ url: 'http://model.example/v1', ...ask })).status, 307);
      } finally {
        await sender.close();
      }
      assert.deepEqual([...new Set(rig.connects)], [PUBLIC_ADDRESS]);
      assert.equal(rig.origin.log.length, 1, 'the key goes to one address');
    },
  },
  {
    file: 'src/packages/registry.ts',
    name: 'a package registry, and the archive it names',
    run: async () => {
      const { fetchPackument, fetchPublished } = await import('../../src/packages/registry.ts');
      const rig = await open([]);
      const spec = { name: 'x', version: '1.0.0' };
      for (const url of webTargets) {
        await assert.rejects(fetchPackument(rig.deps.fetcher, url, 'x'), url);
        const packument = { versions: { '1.0.0': { dist: { tarball: url, integrity: 'sha512-x' } } } };
        await assert.rejects(fetchPublished(rig.deps.fetcher, 'http://packages.example', spec, packument), url);
      }
      assert.deepEqual(
        [...new Set(rig.connects)].filter((address) => address !== PUBLIC_ADDRESS),
        [],
      );
    },
  },
  {
    file: 'src/stages/extract/document.ts',
    name: 'a primary document that a report points to, as a record and as a page',
    run: async () => {
      const { extractDocument } = await import('../../src/stages/extract/index.ts');
      const rig = await open(['http://news.example/feed.xml'], () => ({ status: 404 }));
      await rig.until(START + HOUR_MS);
      const snapshot = await rig.store.rights.findSnapshot('news.example');
      const [publisher] = await rig.store.publishers.list();
      assert.ok(snapshot !== null && publisher !== undefined);
      for (const url of webTargets) {
        const own = { ...snapshot, host: new URL(url).host, origin: new URL(url).origin };
        for (const recordUrl of [url, null])
          await extractDocument({ reference: { ...REFERENCE, url, recordUrl }, publisher, snapshot: own, overrides: [] }, rig.deps).catch(
            () => null,
          );
      }
      assert.deepEqual([...new Set(rig.connects)], [PUBLIC_ADDRESS]);
    },
  },
  {
    file: 'src/pipeline/ingest.ts',
    name: 'a part of a sitemap index, and where it redirects to',
    run: async () => {
      const index = (locs: readonly string[]): string =>
        `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locs.map((loc) => `<sitemap><loc>${markup(loc)}</loc></sitemap>`).join('')}</sitemapindex>`;
      const rest: Script = ({ path }) => {
        const at = /^\/i\/(\d+)$/.exec(path);
        return at === null ? { status: 404 } : { body: index([HOSTILE[Number(at[1])] ?? '', `http://news.example/r/${at[1]}`]) };
      };
      await onlyPublic(
        await open(
          perTarget((at) => `/i/${at}`),
          redirects(/^\/r\/(\d+)$/, rest),
        ),
        100,
      );
    },
  },
  {
    file: 'src/app.ts',
    name: 'the paper’s own address, which hubs are told to call',
    run: async () => {
      for (const url of TARGETS.filter((one) => URL.canParse(one) && new URL(one).port === ''))
        assert.equal(isPublicAddress(url), false, url);
      assert.ok(isPublicAddress('https://paper.example:8443'));
    },
  },
];

/** Files that name a library which opens sockets, or a fetcher, and ask nobody: why. */
const NO_ENTRANCE: Readonly<Record<string, string>> = {
  'src/adapters/fetch/connector.ts': 'the door itself',
  'src/adapters/fetch/fetcher.ts': 'the door itself',
  'src/adapters/fetch/address.ts': 'judges addresses',
  'src/adapters/fetch/target.ts': 'judges addresses',
  'src/adapters/fetch/lookup.ts': 'looks names up for the door',
  'src/adapters/mail/dkim.ts': 'signs',
  'src/lexicon/package-probes.ts': 'a table of words to look for in packages',
  'src/demo/server.ts': 'listens on loopback',
  'src/pipeline/turns.ts': 'hands a request on to the door',
  'src/demo/fetcher.ts': 'answers from memory',
  'src/ports/fetcher.ts': 'the port',
};

/** Libraries that can open a socket. A new one of these in use needs a row, or a reason to have none. */
const OPENERS =
  /from '(?:undici|nodemailer(?:\/[^']*)?|smtp-connection|pg|pg-boss|ws|ai|@ai-sdk\/[^']+|@huggingface\/[^']+|node-llama-cpp|openai|got|axios|node-fetch|node:(?:net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|child_process))'|import\(\s*'(?:undici|pg|pg-boss|ws|ai|@ai-sdk\/[^']+|@huggingface\/[^']+|node-llama-cpp|node:(?:net|tls|http|https|http2|dgram|child_process))'/;

test('every file that asks the network is an entrance with a row, or says why it is none', () => {
  const asking = filesOf('src/**/*.ts')
    .filter((file) => !file.path.endsWith('.test.ts'))
    .filter(
      ({ text }) =>
        OPENERS.test(text.replace(/^import type .*$/gm, '')) ||
        /\.\s*fetch\(|\bWebSocket\b|\bEventSource\b|\bXMLHttpRequest\b/.test(codeOnly(text)),
    )
    .map(({ path }) => path);
  assert.ok(asking.includes('src/stages/feeds/poll.ts') && asking.includes('src/adapters/fetch/fetcher.ts'), 'the scan sees');
  const rows = new Set(ENTRANCES.map(({ file }) => file));
  const fault = asking.filter((path) => !rows.has(path) && NO_ENTRANCE[path] === undefined);
  assert.deepEqual(fault, [], 'add a row to ENTRANCES that tries it with hostile addresses');
  for (const path of [...rows, ...Object.keys(NO_ENTRANCE)]) assert.ok(filesOf(path).length === 1, `${path} is gone: take its row out`);
});

test('there are enough hostile addresses', () => assert.ok(HOSTILE.length > 100, `${HOSTILE.length}`));

for (const { name, file, run } of ENTRANCES) test(`through ${name} (${file}) no socket opens to a private address`, run);
