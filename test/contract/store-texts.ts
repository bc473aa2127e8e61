import assert from 'node:assert/strict';
import { type ArticleId, type EntryId, idFrom, publisherId, sha256 } from '../../src/domain/ids.ts';
import { signalsHash } from '../../src/domain/rights-hash.ts';
import {
  ALL,
  aCapture,
  aFeed,
  aFingerprint,
  anArticle,
  anEntry,
  anOverride,
  aPublisher,
  aSnapshot,
  aStatus,
  aTopic,
  type Case,
  HOUR,
  MORNING,
  someRights,
} from './samples.ts';

/** Publishers, feeds, rights and small values. */
export function registryCases(it: Case): void {
  it('what was read of articles comes back by version, for newest revisions, until the text goes', async ({ articles }) => {
    const { article } = await articles.put(anArticle('kept'));
    const words = new Uint8Array([1, 2, 3, 250]);
    const features = { articleId: article.id, revision: article.revision, version: 2, facts: '{"at":1}', words };
    const visited = async (version: number) => {
      const found: unknown[] = [];
      await articles.scanFeatures({ since: 0, version }, (each) => found.push({ ...each, words: [...each.words] }));
      return found;
    };
    await articles.putFeatures({ ...features, facts: '{"at":0}' });
    await articles.putFeatures(features);
    assert.deepEqual(await visited(2), [{ ...features, words: [...words] }]);
    assert.deepEqual(await visited(3), []);
    await articles.putFeatures({ ...features, revision: article.revision + 1 });
    assert.deepEqual(await visited(2), []);
    await articles.putFeatures(features);
    await articles.purgePublisher(article.publisherId);
    assert.deepEqual(await visited(2), []);
  });

  it('publishers are put, changed, found and listed', async ({ publishers }) => {
    await publishers.put(aPublisher());
    await publishers.put(aPublisher({ id: publisherId('anchor.example'), name: 'Anchor' }));
    await publishers.put(aPublisher({ name: 'Harbour' }));
    assert.deepEqual(await publishers.find(publisherId('harbour.example')), aPublisher({ name: 'Harbour' }));
    assert.deepEqual(
      (await publishers.list()).map((one) => one.id),
      ['anchor.example', 'harbour.example'],
    );
    assert.equal(await publishers.find(publisherId('nobody.example')), null);
  });

  it('a feed changes without losing its status, and goes with it', async ({ feeds }) => {
    await feeds.put(aFeed());
    await feeds.putStatus(aStatus());
    await feeds.put(aFeed({ title: 'Renamed' }));
    assert.equal((await feeds.findByUrl(aFeed().url))?.title, 'Renamed');
    assert.deepEqual(await feeds.find(aFeed().id), aFeed({ title: 'Renamed' }));
    await feeds.putStatus(aStatus({ failures: 2, gone: true }));
    assert.deepEqual(await feeds.findStatus(aFeed().id), aStatus({ failures: 2, gone: true }));
    assert.deepEqual([(await feeds.list()).length, (await feeds.listStatuses()).length], [1, 1]);
    assert.equal(await feeds.remove(aFeed().id), true);
    assert.equal(await feeds.remove(aFeed().id), false);
    assert.deepEqual(
      [await feeds.find(aFeed().id), await feeds.findStatus(aFeed().id), await feeds.findByUrl(aFeed().url)],
      [null, null, null],
    );
  });

  it('the newest snapshot of a host and the newest decision of a use hold', async ({ rights }) => {
    await rights.putSnapshot(aSnapshot());
    await rights.putSnapshot(aSnapshot({ readAt: MORNING + HOUR }));
    assert.equal((await rights.findSnapshot('harbour.example'))?.readAt, MORNING + HOUR);
    await rights.putSnapshot(aSnapshot({ readAt: MORNING + 2 * HOUR, robots: null, robotsUnreachable: true }));
    await rights.putSnapshot(aSnapshot({ host: 'other.example' }));
    assert.equal((await rights.findSnapshot('harbour.example'))?.robotsUnreachable, true);
    assert.equal(await rights.findSnapshot('nobody.example'), null);
    const unreachable = await rights.findSnapshot('harbour.example');
    assert.ok(unreachable !== null);
    assert.deepEqual(await rights.findSignals('harbour.example', signalsHash(unreachable)), unreachable);
    assert.equal(await rights.findSignals('harbour.example', 'another'), null);
    assert.deepEqual(await rights.listHostsReadBefore(unreachable.readAt), ['other.example']);
    assert.deepEqual(await rights.listHostsReadBefore(unreachable.readAt + 1), ['harbour.example', 'other.example']);
    await rights.putOverride(anOverride());
    await rights.putOverride(anOverride({ permission: 'deny', decidedAt: MORNING + 1 }));
    await rights.putOverride(anOverride({ use: 'quote' }));
    await rights.putOverride(anOverride({ host: 'other.example' }));
    assert.deepEqual(
      (await rights.listOverrides('harbour.example')).map((one) => `${one.use} ${one.permission}`),
      ['quote allow', 'summarise deny'],
    );
    assert.equal((await rights.listOverrides(null)).length, 3);
    const hosts = async (host: string) => (await rights.listOverrides(host)).map((one) => `${one.host} ${one.use}`);
    assert.deepEqual(await hosts('news.harbour.example:8443'), ['harbour.example quote', 'harbour.example summarise']);
    assert.deepEqual(await hosts('harbour.example:8443'), ['harbour.example quote', 'harbour.example summarise']);
    assert.deepEqual(await hosts('notharbour.example'), []);
    assert.deepEqual(await hosts('example'), []);
  });

  it('meta keeps the last value', async ({ meta }) => {
    assert.equal(await meta.find('k'), null);
    await meta.put('k', '1');
    await meta.put('k', '2');
    assert.equal(await meta.find('k'), '2');
  });
}

/** Captures and entries with their revisions. */
export function textCases(it: Case): void {
  it('a capture keeps its bytes once and its newest answer, until they are purged', async ({ captures }) => {
    const text = 'crane '.repeat(2_000);
    const capture = aCapture(text);
    await captures.put(capture);
    await captures.put({ ...capture, fetchedAt: MORNING + HOUR, status: 203 });
    const kept = await captures.find(capture.id);
    assert.equal(kept?.status, 203);
    assert.equal(new TextDecoder().decode(kept?.body), text);
    const bytes = aCapture('', { id: aCapture('x').id, body: Uint8Array.of(0, 255, 10, 0) });
    await captures.put(bytes);
    assert.deepEqual([...((await captures.find(bytes.id))?.body ?? [])], [0, 255, 10, 0]);
    await captures.purge(capture.id);
    const purged = await captures.find(capture.id);
    assert.deepEqual([purged?.body.length, purged?.url], [0, capture.url]);
    await captures.put(capture);
    assert.equal((await captures.find(capture.id))?.body.length, text.length);
  });

  it('an entry has a revision for each hash in a row', async ({ entries }) => {
    const entry = anEntry('one');
    assert.equal(await entries.put(entry), 'new');
    assert.equal(await entries.put({ ...entry, seenAt: MORNING + HOUR }), 'same');
    assert.equal(await entries.put({ ...entry, hash: sha256('2'), title: 'Changed\u0000 \ud800' }), 'revised');
    assert.equal(await entries.put(entry), 'revised');
    assert.deepEqual(await entries.find(entry.id), { ...entry, revision: 3 });
    const revisions = await entries.listRevisions(entry.id);
    assert.deepEqual(
      revisions.map((one) => one.revision),
      [1, 2, 3],
    );
    assert.equal(revisions[1]?.title, 'Changed\u0000 \ud800');
    await entries.put(anEntry('two', { seenAt: MORNING + HOUR }));
    assert.deepEqual(
      (await entries.listByFeed(aFeed().id, ALL)).map((one) => one.guid),
      ['two', 'one'],
    );
    assert.deepEqual(
      (await entries.listByFeed(aFeed().id, { limit: 1, offset: 1 })).map((one) => one.guid),
      ['one'],
    );
    assert.equal(await entries.find(idFrom<EntryId>('none')), null);
  });
}

/** Articles with their revisions, and what dedupe and cluster remember of them. */
export function articleCases(it: Case): void {
  it('an article has a revision for each text; the text comes back unit for unit', async ({ articles }) => {
    const text = 'Title\n\nCafé 🙂 “quoted”\u0000 e\u0301nd.';
    const article = anArticle('a', { text });
    assert.deepEqual(await articles.put(article), { state: 'new', article: { ...article, revision: 1 }, amended: false });
    assert.deepEqual(await articles.put(article), { state: 'same', article: { ...article, revision: 1 }, amended: false });
    const changed = anArticle('a', { seenAt: MORNING + HOUR });
    assert.equal((await articles.put(changed)).state, 'revised');
    assert.deepEqual(await articles.find(article.id, 1), { ...article, revision: 1 });
    assert.equal(sha256((await articles.find(article.id, 1))?.text ?? ''), article.hash);
    assert.deepEqual(await articles.find(article.id), { ...changed, revision: 2 });
    assert.deepEqual([await articles.find(article.id, 9), await articles.find(idFrom<ArticleId>('none'))], [null, null]);
    assert.deepEqual(
      (await articles.listRevisions(article.id)).map((one) => one.revision),
      [1, 2],
    );
  });

  it('the same text under other rights or notices amends the newest revision', async ({ articles }) => {
    const article = anArticle('a');
    await articles.put(article);
    assert.equal((await articles.put({ ...article, rights: someRights('allow', MORNING + HOUR) })).amended, false);
    const denied = await articles.put({ ...article, rights: someRights('deny') });
    assert.deepEqual([denied.state, denied.amended, denied.article.revision], ['same', true, 1]);
    assert.equal((await articles.find(article.id))?.rights.rulings[0]?.permission, 'deny');
    const notices = [{ kind: 'correction', text: 'It was two cranes.' }] as const;
    assert.equal((await articles.put({ ...article, rights: someRights('deny'), notices })).amended, true);
    assert.deepEqual((await articles.find(article.id))?.notices, notices);
  });

  it('articles are listed by time and publisher and found by every entry that led to them', async ({ articles }) => {
    await articles.put(anArticle('b', { seenAt: MORNING + HOUR }));
    await articles.put(anArticle('a'));
    await articles.put(anArticle('a', { text: 'T\n\nLater words.', seenAt: MORNING + 5 * HOUR }));
    await articles.put(anArticle('c', { publisherId: publisherId('other.example'), seenAt: MORNING + 2 * HOUR }));
    const names = (list: readonly { readonly url: string }[]) => list.map((one) => one.url.slice(-1)).join('');
    assert.equal(names(await articles.listSince(MORNING, ALL)), 'abc');
    assert.equal(names(await articles.listSince(MORNING + 1, ALL)), 'bc');
    assert.equal(names(await articles.listSince(MORNING, { limit: 1, offset: 1 })), 'b');
    assert.equal(names(await articles.listByPublisher(publisherId('harbour.example'), ALL)), 'ba');
    const second = anEntry('elsewhere').id;
    assert.equal((await articles.put({ ...anArticle('b'), entryId: second })).state, 'same');
    assert.equal((await articles.findByEntry(second))?.url.slice(-1), 'b');
    assert.equal((await articles.findByEntry(anArticle('b').entryId))?.url.slice(-1), 'b');
    assert.equal(await articles.findByEntry(idFrom<EntryId>('none')), null);
  });

  it('purging a publisher empties every revision of its articles; a later put restores what may be kept again', async ({
    articles,
    captures,
    entries,
    feeds,
  }) => {
    const article = anArticle('a');
    const [page, feed, theirs] = [
      aCapture('<p>page</p>'),
      aCapture('<rss>', { url: aFeed().url }),
      aCapture('<p>theirs</p>', { url: 'https://o.example/' }),
    ];
    for (const capture of [page, feed, theirs]) await captures.put(capture);
    await feeds.put(aFeed());
    await entries.put(anEntry('a', { contentHtml: '<p>Waiting crane</p>' }));
    await articles.put(anArticle('a', { text: 'T\n\nEarlier.', captureId: page.id }));
    await articles.put(article);
    await articles.put(anArticle('o', { publisherId: publisherId('other.example') }));
    assert.deepEqual(await articles.purgePublisher(publisherId('harbour.example')), [article.id]);
    for (const revision of await articles.listRevisions(article.id)) assert.deepEqual([revision.text, revision.textFrom], ['', 'none']);
    assert.equal((await articles.find(article.id))?.hash, article.hash);
    const entry = await entries.find(anEntry('a').id);
    assert.deepEqual([entry?.title, entry?.summaryText, entry?.contentHtml], ['Title of a', '', null]);
    const kept = await Promise.all([page, feed, theirs].map((capture) => captures.find(capture.id)));
    assert.deepEqual(
      kept.map((capture) => capture?.body.length),
      [0, 0, theirs.body.length],
    );
    assert.notEqual((await articles.find(anArticle('o').id))?.text, '');
    assert.deepEqual(await articles.purgePublisher(publisherId('harbour.example')), []);
    assert.deepEqual(await articles.put(article), { state: 'same', article: { ...article, revision: 2 }, amended: true });
    assert.equal((await articles.find(article.id))?.text, article.text);
  });

  it('captures are found by address, gone through by time, and pruned by age', async ({ captures }) => {
    const old = aCapture('old text', { fetchedAt: MORNING });
    const both = aCapture('same text', { fetchedAt: MORNING + 1 });
    await captures.put(old);
    await captures.put(both);
    await captures.put({
      ...both,
      url: 'https://harbour.example/again',
      fetchedAt: MORNING + HOUR,
      rights: someRights('deny'),
      signalsHash: 'h',
    });
    await captures.put({ ...both, fetchedAt: MORNING + 2 * HOUR, status: 206 });
    assert.deepEqual([(await captures.findByUrl(both.url))?.status, await captures.findByUrl('https://nowhere.example/')], [206, null]);
    assert.deepEqual(await captures.findRights('https://harbour.example/again'), someRights('deny'));
    assert.equal(await captures.findRights(old.url), null);
    const seen = async (since?: number) => {
      const times: number[] = [];
      await captures.scan((capture) => void times.push(capture.fetchedAt - MORNING), since);
      return times;
    };
    assert.deepEqual(await seen(), [0, 1, HOUR, 2 * HOUR]);
    assert.deepEqual(await seen(MORNING + HOUR), [HOUR, 2 * HOUR]);
    assert.equal(await captures.prune(MORNING + HOUR), 1);
    assert.deepEqual([(await captures.find(old.id))?.body.length, (await captures.find(both.id))?.body.length], [0, both.body.length]);
    assert.equal(await captures.prune(MORNING + HOUR), 0);
    assert.deepEqual(await seen(), [1, HOUR, 2 * HOUR], 'what has no bytes is passed over');
  });

  it('articles are found by host and by capture; those that ran out too', async ({ articles, captures }) => {
    const page = aCapture('<p>page</p>');
    await captures.put(page);
    const url = (address: string) => ({ url: address, canonicalUrl: address });
    await articles.put(anArticle('a', { ...url('https://harbour.example/a'), captureId: page.id }));
    await articles.put(anArticle('b', url('https://news.harbour.example:8443/b')));
    await articles.put(anArticle('c', url('https://notharbour.example/c')));
    await articles.put(anArticle('d', { ...url('https://late.example/d'), rights: { ...someRights('allow'), expiresAt: MORNING } }));
    const ends = (list: readonly { readonly url: string }[]) =>
      list
        .map((one) => one.url.slice(-1))
        .sort()
        .join('');
    assert.equal(ends(await articles.listByHost('harbour.example', ALL)), 'ab');
    assert.equal(ends(await articles.listByHost('news.harbour.example', ALL)), 'b');
    assert.equal(ends(await articles.listByHost('news.harbour.example:8443', ALL)), 'b');
    assert.equal(ends(await articles.listByHost('%', ALL)), '');
    assert.equal(ends(await articles.listByCapture(page.id)), 'a');
    assert.equal(ends(await articles.listExpired(MORNING - 1, ALL)), '');
    assert.equal(ends(await articles.listExpired(MORNING, ALL)), 'd');
    await articles.amendRights(anArticle('a').id, someRights('deny'));
    assert.equal((await articles.find(anArticle('a').id))?.rights.rulings[0]?.permission, 'deny');
  });

  it('purging articles leaves a link where one may be shown, and nothing where not', async ({ articles, captures, entries, feeds }) => {
    const [page, feed] = [aCapture('<p>page</p>'), aCapture('<rss>', { url: aFeed().url })];
    for (const capture of [page, feed]) await captures.put(capture);
    await feeds.put(aFeed());
    for (const name of ['a', 'b', 'c']) {
      await entries.put(anEntry(name, { contentHtml: '<p>Waiting crane</p>' }));
      await articles.put(anArticle(name, { captureId: page.id }));
      await articles.putFingerprint(aFingerprint(anArticle(name).id, ['1:x']));
    }
    const [a, b, c] = [anArticle('a').id, anArticle('b').id, anArticle('c').id];
    await articles.purge([a], { keepsTitles: true, at: MORNING + HOUR });
    const link = await articles.find(a);
    assert.deepEqual([link?.revision, link?.textFrom, link?.text, link?.bodyStart], [2, 'none', `${link?.title}\n\n`, link?.text.length]);
    assert.equal((await articles.find(a, 1))?.text, '');
    assert.equal((await articles.find(a, 1))?.hash, anArticle('a').hash);
    await articles.purge([b], { keepsTitles: false, at: MORNING + HOUR });
    const gone = await articles.find(b);
    assert.deepEqual([gone?.revision, gone?.title, gone?.text, gone?.authors], [1, '', '', []]);
    assert.deepEqual([(await entries.find(anEntry('a').id))?.title, (await entries.find(anEntry('b').id))?.title], ['Title of a', '']);
    assert.deepEqual([(await captures.find(page.id))?.body.length, (await captures.find(feed.id))?.body.length], [0, 0]);
    assert.deepEqual(await articles.listCandidates(['1:x'], a, 0), [aFingerprint(c, ['1:x'])]);
    await articles.purge([a, b], { keepsTitles: true, at: MORNING + 2 * HOUR });
    assert.deepEqual([(await articles.find(a))?.revision, (await articles.find(b))?.revision], [2, 1], 'again changes nothing');
    await articles.purge([a], { keepsTitles: false, at: MORNING + 2 * HOUR });
    assert.deepEqual([(await articles.find(a))?.title, (await articles.find(a))?.text], ['', '']);
  });

  it('topics, fingerprints and syndications are replaced and found', async ({ articles }) => {
    const [a, b, c] = [anArticle('a').id, anArticle('b').id, anArticle('c').id];
    for (const [index, name] of ['a', 'b', 'c'].entries()) await articles.put(anArticle(name, { seenAt: MORNING + index }));
    await articles.putTopic(aTopic(a));
    await articles.putTopic(aTopic(a, { category: 'policy' }));
    assert.deepEqual(await articles.listTopics([a, b, a]), [aTopic(a, { category: 'policy' })]);
    assert.deepEqual(await articles.listTopics([]), []);
    await articles.putFingerprint(aFingerprint(a, ['1:x', '2:y']));
    await articles.putFingerprint(aFingerprint(b, ['1:x', '2:z']));
    await articles.putFingerprint(aFingerprint(c, ['1:q']));
    assert.deepEqual(await articles.listCandidates(['1:x', '1:q'], a, MORNING + 2), [aFingerprint(c, ['1:q'])]);
    assert.equal((await articles.listCandidates(['1:x', '2:y'], c, 0)).length, 2);
    await articles.putFingerprint(aFingerprint(b, ['9:n']));
    assert.deepEqual(await articles.listCandidates(['1:x', '2:z'], a, 0), []);
    const link = { copy: b, origin: a, similarity: 0.9, containment: 1, sharedWords: 40, why: 'same words' };
    await articles.putSyndications(b, [link, { ...link, origin: c }]);
    await articles.putSyndications(b, [{ ...link, containment: 0.5 }]);
    assert.deepEqual(await articles.listSyndications([a]), [{ ...link, containment: 0.5 }]);
    assert.deepEqual(await articles.listSyndications([a, b]), [{ ...link, containment: 0.5 }]);
    assert.deepEqual(await articles.listSyndications([c]), []);
  });
}
