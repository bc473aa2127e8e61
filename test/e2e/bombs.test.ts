import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { after, before, test } from 'node:test';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { type CaptureId, feedId, idFrom } from '../../src/domain/ids.ts';
import { normalAddress } from '../../src/domain/mail-address.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import { readFragment, readPage } from '../../src/stages/extract/index.ts';
import { entriesOf, parse, readFeedText } from '../../src/stages/feeds/index.ts';
import { opmlImport } from '../../src/surfaces/cli/commands-feeds.ts';
import { parseSearch } from '../../src/surfaces/web/search-query.ts';
import { sentences } from '../../src/text/sentences.ts';
import { filesOf } from '../convention/sources.ts';
import { DoorRig } from '../fixtures/door/rig.ts';

const cases: readonly { readonly id: string; readonly kind: string; readonly input: string }[] = readFileSync(
  new URL('../fixtures/fetch/bombs.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const MIB = 1_048_576;
const PAGE = 'http://news.example/p';
const rss = (inside: string, head = ''): string =>
  `${head}<rss version="2.0"><channel><title>x</title><item><title>kept</title><guid>1</guid>${inside}</item></channel></rss>`;
/** Takes a feed apart the way the pipeline does; the titles of its entries, null where it is no feed. */
async function titles(text: string): Promise<readonly string[] | null> {
  const capture = {
    id: idFrom<CaptureId>('x'),
    url: PAGE,
    finalUrl: PAGE,
    status: 200,
    headers: {},
    fetchedAt: 0,
    body: new TextEncoder().encode(text.slice(0, 8 * MIB)),
  };
  const read = await parse({ feedId: feedId(PAGE), capture }, { clock: new VirtualClock(0) });
  return read.kind === 'done' ? entriesOf(feedId(PAGE), read.value, 0).map(({ title }) => title) : null;
}
const short = async (text: string): Promise<void> => {
  const found = (await titles(text)) ?? [];
  assert.ok(found.length <= 1 && found.every((title) => title.length < 10_000), `${found.length} entries`);
};
const pageOf = (text: string) => readPage(text.slice(0, 8_000_000), PAGE, 'x');
const calm = (text: string): void => {
  const page = pageOf(text);
  assert.ok(page.paragraphs.length <= 20_000, `${page.paragraphs.length} paragraphs`);
  assert.ok(page.paragraphs.every((one) => one.isWellFormed()));
  readFragment(text.slice(0, 2 * MIB), PAGE);
};
/** All output is UTF-8 that reads back as it was. */
const isUtf8 = (text: string): boolean => Buffer.from(text, 'utf8').toString('utf8') === text;

async function imported(xml: string): Promise<{ readonly feeds: number; readonly connects: readonly string[] }> {
  const rig = await DoorRig.open({ feeds: [], script: () => ({ status: 404 }) });
  const dir = mkdtempSync(join(tmpdir(), 'tickrwire-opml-'));
  try {
    writeFileSync(join(dir, 'a.opml'), xml);
    await opmlImport({
      program: rig.program(),
      output: { interactive: false, out: () => {}, tell: () => {} },
      words: [join(dir, 'a.opml')],
      flags: {},
    }).catch(() => {});
    return { feeds: (await rig.store.feeds.list()).length, connects: rig.connects };
  } finally {
    rmSync(dir, { recursive: true });
    await rig.close();
  }
}
const lol = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">${'bcdefghi'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
  .join('')}]>`;

const RUNS: Readonly<Record<string, () => Promise<void> | void>> = {
  'bomb-001': () => short(rss('<description>&i;</description>', lol)),
  'bomb-002': () =>
    short(rss(`<description>${'&a;'.repeat(50_000)}</description>`, `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`)),
  'bomb-003': async () => {
    const found = await titles(
      rss('', '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://127.0.0.1/">]>').replace(
        'kept',
        'kept&f;&h;',
      ),
    );
    assert.ok((found ?? []).every((title) => !title.includes('root:')));
  },
  'bomb-004': () =>
    short(
      rss(
        '',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p; <!ENTITY % q "<!ENTITY r SYSTEM \'file:///etc/passwd\'>"> %q;]>',
      ),
    ),
  'bomb-005': () => short(rss('<a>'.repeat(100_000))),
  'bomb-006': () => short(rss(`<a ${Array.from({ length: 100_000 }, (_, at) => `b${at}="c"`).join(' ')}/>`)),
  'bomb-007': () => short(rss(`<a ${Array.from({ length: 300_000 }, (_, at) => `xmlns:n${at}="u"`).join(' ')}/>`)),
  'bomb-008': async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    await short(rss('<__proto__ polluted="1"><x>1</x></__proto__><constructor a="b"/><a __proto__="1" constructor="2"/><prototype/>'));
    await titles(
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}',
    );
    pageOf('<a __proto__=1 constructor=2><__proto__>x</__proto__>');
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  },
  'bomb-009': async () => {
    const found = await titles(rss(`<description><![CDATA[${'x '.repeat(4 * MIB)}`));
    assert.ok(found === null || found.length <= 1);
  },
  'bomb-010': async () =>
    assert.deepEqual(
      await titles(
        rss(
          '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
          '<?xml-stylesheet href="http://127.0.0.1/x.xsl"?>',
        ),
      ),
      ['kept'],
    ),
  'bomb-011': async () => {
    const wide = `<opml version="2.0"><body>${Array.from({ length: 12_000 }, (_, at) => `<outline text="x" xmlUrl="http://n${at}.example/"/>`).join('')}</body></opml>`;
    assert.ok((await imported(wide)).feeds <= 10_000);
    const deep = `<opml version="2.0"><body>${'<outline text="x">'.repeat(10_000)}<outline text="x" xmlUrl="http://deep.example/"/>${'</outline>'.repeat(10_000)}</body></opml>`;
    assert.equal((await imported(deep)).feeds, 0);
    assert.deepEqual(
      (await imported('<opml version="2.0"><body><outline text="x" xmlUrl="http://127.0.0.1/"/></body></opml>')).connects,
      [],
    );
  },
  'bomb-012': async () => {
    const { feeds, connects } = await imported(
      '<!DOCTYPE opml [<!ENTITY f SYSTEM "file:///etc/hostname">]><opml version="2.0"><body><outline text="&f;" xmlUrl="http://a.example/&f;"/></body></opml>',
    );
    assert.ok(feeds <= 1 && connects.length === 0);
  },
  'bomb-013': () => calm('<p><b id=i>'.repeat(2_000)),
  'bomb-014': () => calm('<b>'.repeat(5_000)),
  'bomb-015': () => calm('<b>'.repeat(50_000)),
  'bomb-016': () => calm('<table>x'.repeat(10_000)),
  'bomb-017': () => calm(`<a ${Array.from({ length: 1_000_000 }, (_, at) => `b${at}`).join(' ')}>x</a>`),
  'bomb-018': () => calm('<'.repeat(8 * MIB)),
  'bomb-019': () => calm('<!--'.repeat(2 * MIB)),
  'bomb-020': () => calm('&'.repeat(8 * MIB)),
  'bomb-021': () => {
    const text = `a${'\u0301'.repeat(1_000_000)}`;
    assert.ok(sentences(text).length <= 1);
    calm(`<p>${text}</p>`);
  },
  'bomb-022': () => {
    assert.ok(sentences('x'.repeat(2 * MIB)).length <= 1);
    calm(`<p>${'x'.repeat(8_000_000)}</p>`);
  },
  'bomb-023': () => {
    const text = 'The crane waits for the ferry. '.repeat(100_000);
    assert.ok(sentences(text).length <= 100_000);
    calm(`<p>${text}</p>`);
  },
  'bomb-024': async () => {
    for (const bad of [
      '\u0000'.repeat(10_000),
      '\ud800'.repeat(10_000),
      '\udfff\ud800'.repeat(5_000),
      '\ufffe\uffff\u{1fffe}'.repeat(3_000),
    ]) {
      const found = await titles(rss('').replace('kept', `kept${bad}`));
      for (const title of found ?? []) assert.ok(isUtf8(title), 'feed');
      for (const one of pageOf(`<p>kept ${bad} and more words here</p>`).paragraphs) assert.ok(isUtf8(one), 'page');
    }
  },
  'bomb-025': async () => assert.equal(await titles('['.repeat(100_000)), null),
  'bomb-026': async () => {
    assert.equal(await titles(`{"version":"https://jsonfeed.org/version/1","items":[],"x":${'9'.repeat(8 * MIB)}`), null);
    const found = await titles('{"version":"https://jsonfeed.org/version/1","items":[{"id":1e999999,"title":"kept"}]}');
    assert.ok(found === null || found.length <= 1);
  },
  'bomb-027': async () => {
    const found = await titles(
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"first","title":"last","__proto__":{"title":"no"}}]}',
    );
    assert.deepEqual(found, ['last']);
    assert.equal(Reflect.get({}, 'title'), undefined);
  },
  'bomb-028': async () => {
    const rig = await DoorRig.open({ feeds: [], script: () => ({ status: 404 }) });
    try {
      for (const url of [
        `http://news.example/${'a'.repeat(2 * MIB)}`,
        `http://${'a.'.repeat(10_000)}example/`,
        `http://news.example/${'a'.repeat(2_029)}`,
      ])
        await assert.rejects(rig.fetcher().fetch({ url, purpose: 'feed' }), { code: 'fetch/scheme' });
      assert.deepEqual(rig.connects, []);
    } finally {
      await rig.close();
    }
  },
  'bomb-029': () => {
    // No picture is ever fetched or decoded: nothing in the program reads one from outside.
    const readers = filesOf('src/**/*.ts').filter(
      ({ path, text }) => !path.endsWith('.test.ts') && /from '(?:sharp|jimp|pngjs|jpeg-js|canvas|@napi-rs\/[^']+|image-size)'/.test(text),
    );
    assert.deepEqual(
      readers.map(({ path }) => path),
      [],
    );
  },
  'bomb-030': () => {
    const faults = filesOf('src/**/*.ts')
      .filter(({ path }) => !path.endsWith('.test.ts'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[dgimsuvy]*/g)].map((found) => ({
          path,
          source: found[1] ?? '',
        })),
      )
      .filter(({ source }) => nestsRepeats(source))
      .map(({ path, source }) => `${path}: ${source.slice(0, 80)}`);
    assert.deepEqual(faults, []);
  },
  'bomb-031': async () => {
    const store = await openSqliteStore({ path: ':memory:' });
    try {
      for (const words of [
        '*'.repeat(10_000),
        `${'NEAR('.repeat(500)}a${')'.repeat(500)}`,
        'crane '.repeat(170_000),
        '"'.repeat(5_000),
        'a OR '.repeat(3_000),
      ]) {
        const query = parseSearch(words);
        const { total } = await store.takes.search({ words, publisher: null, entity: null, status: null, after: null }, { limit: 10 });
        assert.equal(total, 0);
        assert.ok(JSON.stringify(query).length <= 4_096, `${JSON.stringify(query).length} characters are kept of ${words.length}`);
      }
    } finally {
      await store.close();
    }
  },
  'bomb-032': () => {
    for (const address of [
      `"a"${'('.repeat(10_000)}@b.example`,
      `${'a:'.repeat(10_000)}b@c.example;`,
      `"${'\\'.repeat(10_000)}"@b.example`,
      `${'<'.repeat(10_000)}a@b.example`,
    ])
      assert.equal(normalAddress(address), null);
  },
};

/** Whether a repeated group without a bound holds an unbounded repeat of what may end where the next begins: the shape that takes exponential time. */
function nestsRepeats(source: string): boolean {
  const stack: { start: number }[] = [];
  for (let at = 0, inClass = false; at < source.length; at += 1) {
    const one = source[at];
    if (one === '\\') at += 1;
    else if (inClass) inClass = one !== ']';
    else if (one === '[') inClass = true;
    else if (one === '(') stack.push({ start: at });
    else if (one === ')') {
      const opened = stack.pop();
      const repeat = /^(?:[*+]|\{\d+,\})/.test(source.slice(at + 1));
      const inside = source.slice((opened?.start ?? 0) + 1, at).replace(/^\?(?:[:=!]|<[=!]|<\w+>)/, '');
      // `(?:x+)+` and `(x*)*`: all of the group is one unbounded repeat.
      if (repeat && /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^()[\]\\*+?{|])(?:[*+]|\{\d+,\})\??$/.test(inside)) return true;
    }
  }
  return false;
}

const delay = monitorEventLoopDelay({ resolution: 10 });
const heapBefore = process.memoryUsage().rss;
let peak = 0;
before(() => delay.enable());
after(() => delay.disable());

test('every bomb of the list has a run', () => {
  assert.equal(cases.length, 32);
  assert.deepEqual(
    cases.map(({ id }) => id),
    Object.keys(RUNS).sort(),
  );
  assert.ok(nestsRepeats('(a+)+') && nestsRepeats('(?:[a-z]*)*b') && !nestsRepeats('(?:ab+)+') && !nestsRepeats('(?:a{1,3}){2,5}'));
});

for (const { id, kind, input } of cases)
  test(`${id} (${kind}): ${input.slice(0, 80)}`, async (t) => {
    const startedAt = performance.now();
    await RUNS[id]?.();
    peak = Math.max(peak, process.memoryUsage().rss - heapBefore);
    t.diagnostic(`${Math.round(performance.now() - startedAt)} ms`);
    assert.ok(peak < 1_024 * MIB, `${Math.round(peak / MIB)} MiB`);
  });

test('a feed at its limit is taken apart in pieces, so that other work goes on between them', async (t) => {
  const feed = rss('').replace(
    '</channel>',
    `${Array.from({ length: 12_000 }, (_, at) => `<item><guid>${at}</guid><title>The crane waits for ferry ${at}</title><description>${'Invented words about a harbour. '.repeat(15)}</description></item>`).join('')}</channel>`,
  );
  let turns = 0;
  let running = true;
  const count = (): void => {
    turns += 1;
    if (running) setImmediate(count);
  };
  delay.reset();
  setImmediate(count);
  assert.ok(((await titles(feed)) ?? []).length > 1_000);
  running = false;
  t.diagnostic(`event loop p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms, ${turns} turns between the pieces`);
  assert.ok(turns > 10);
  assert.ok('feed' in readFeedText(feed, PAGE));
});
