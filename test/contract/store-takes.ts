import assert from 'node:assert/strict';
import { type ArticleId, entityId, idFrom, publisherId, type StoryId } from '../../src/domain/ids.ts';
import type { SearchQuery } from '../../src/ports/store.ts';
import { ALL, aClaim, anArticle, aStory, aTake, aVerdict, type Case, find, HOUR, MORNING, S1, S2, S3 } from './samples.ts';

const idsOf = (takes: readonly { readonly storyId: StoryId; readonly number: number }[]): readonly string[] =>
  takes.map((take) => `${take.storyId}.${take.number}`);

/** Stories, claims and verdicts. */
export function storyCases(it: Case): void {
  it('stories are listed by update, category, entity and publisher', async ({ stories, articles }) => {
    const [a, b] = [anArticle('a').id, anArticle('b').id];
    await articles.put(anArticle('a'));
    const first = aStory(a, { id: S1 });
    await stories.put(first);
    await stories.put(aStory(b, { id: S2, category: 'policy', entityIds: [], updatedAt: MORNING + HOUR }));
    const list = async (query: Parameters<typeof stories.list>[0]) => (await stories.list(query, ALL)).map((one) => one.id);
    assert.deepEqual(await list({}), [S2, S1]);
    assert.deepEqual(await list({ category: 'policy' }), [S2]);
    assert.deepEqual(await list({ entity: entityId('Quillmind') }), [S1]);
    assert.deepEqual(await list({ publisher: publisherId('harbour.example') }), [S1]);
    assert.deepEqual(await list({ since: MORNING + 1 }), [S2]);
    assert.deepEqual(
      (await stories.list({}, { limit: 1, offset: 1 })).map((one) => one.id),
      [S1],
    );
    await stories.put({ ...first, articleIds: [a, anArticle('z').id], entityIds: [] });
    assert.deepEqual(await list({ entity: entityId('Quillmind') }), []);
    assert.equal((await stories.findByArticle(anArticle('z').id))?.id, S1);
    assert.deepEqual(await stories.find(S3), null);
  });

  it('what the desk decided and a story’s history are kept in order, each step once', async ({ stories }) => {
    const order = {
      kind: 'join',
      storyId: S1,
      otherId: S2,
      articleIds: [anArticle('a').id],
      keptOut: [],
      reason: 'one event',
      at: MORNING,
    } as const;
    const pin = { kind: 'pin', storyId: S2, otherId: null, articleIds: [], keptOut: [], reason: 'as it is', at: MORNING - HOUR } as const;
    await stories.putOrder(order);
    await stories.putOrder(pin);
    assert.deepEqual(await stories.listOrders(), [order, pin]);
    const merged = { storyId: S2, kind: 'merged', otherId: S1, articleId: null, why: 'one event', at: MORNING } as const;
    const moved = {
      storyId: S1,
      kind: 'moved',
      otherId: S3,
      articleId: anArticle('a').id,
      why: 'another event',
      at: MORNING - HOUR,
    } as const;
    for (const change of [merged, moved, merged]) await stories.putChange(change);
    assert.deepEqual(await stories.listChanges(S1), [moved, merged]);
    assert.deepEqual(await stories.listChanges(S3), [moved]);
  });

  it('a merged story points on for ever, through more than one merge', async ({ stories }) => {
    const [a, b, c] = [anArticle('a').id, anArticle('b').id, anArticle('c').id];
    await stories.put(aStory(a, { id: S1, mergedInto: S2 }));
    await stories.put(aStory(b, { id: S2, mergedInto: S3 }));
    await stories.put(aStory(c, { id: S3, articleIds: [c, b] }));
    assert.equal((await stories.resolve(S1))?.id, S3);
    assert.equal((await stories.resolve(S3))?.id, S3);
    assert.equal(await stories.resolve(idFrom<StoryId>('none')), null);
    assert.equal((await stories.findByArticle(a))?.id, S3);
    assert.equal((await stories.findByArticle(b))?.id, S3);
    assert.equal(await stories.findByArticle(idFrom<ArticleId>('none')), null);
    assert.deepEqual(
      (await stories.list({}, ALL)).map((one) => one.id),
      [S3],
    );
    assert.equal((await stories.list({ includeMerged: true }, ALL)).length, 3);
    await stories.put(aStory(c, { id: S3, mergedInto: S1 }));
    assert.ok((await stories.resolve(S1)) !== null, 'a ring ends somewhere');
  });

  it('a redacted take loses its words in listings, search and sentences; its number stays taken', async (store) => {
    const { takes, claims } = store;
    await takes.put(aTake(S1, 1));
    await takes.put(aTake(S1, 2));
    assert.equal((await takes.search(find('crane'), ALL)).total, 1);
    const { sentences: before } = await store.counts();
    const revision = await takes.revision();
    const latest = await takes.find(S1, 2);
    assert.ok(latest !== null);
    const bare = {
      ...latest,
      headline: { ...latest.headline, text: 'Withdrawn' },
      sentences: [],
      claims: [],
      sources: [],
      entities: [],
      withdrawn: true,
    };
    await takes.redact(bare);
    assert.deepEqual(await takes.latest(S1), bare);
    assert.deepEqual(await takes.find(S1, 1), aTake(S1, 1), 'only the one that was meant');
    assert.equal((await takes.search(find('crane'), ALL)).total, 0);
    assert.ok((await store.counts()).sentences < before && (await takes.revision()) > revision);
    assert.deepEqual(await takes.listWire({ entity: entityId('Quillmind') }, ALL), [aTake(S1, 1)]);
    await takes.put(aTake(S1, 2));
    assert.deepEqual(await takes.latest(S1), bare, 'a published number is never written again');
    const claim = aClaim(S1, 1, 'cranes wait');
    await claims.put(S1, [claim, aClaim(S1, 2, 'ships leave')]);
    await claims.putVerdict(S1, aVerdict(claim, 'disputed', 0.3, MORNING));
    await claims.forget(S1, [claim.id]);
    assert.deepEqual([(await claims.list(S1)).length, (await claims.listVerdicts(S1)).length], [1, 0]);
  });

  it('claims are replaced, verdicts are kept', async ({ claims }) => {
    const [one, two] = [aClaim(S1, 1, 'cranes wait'), aClaim(S1, 2, 'ships leave')];
    await claims.put(S1, [two, one]);
    assert.deepEqual(await claims.list(S1), [one, two]);
    await claims.putVerdict(S1, aVerdict(one, 'single-source', 0.6, MORNING));
    await claims.putVerdict(S1, aVerdict(one, 'single-source', 0.6, MORNING + HOUR));
    await claims.putVerdict(S1, aVerdict(one, 'corroborated', 0.8, MORNING + 2 * HOUR));
    await claims.putVerdict(S1, aVerdict(two, 'disputed', 0.3, MORNING + HOUR));
    await claims.putVerdict(S1, aVerdict(one, 'single-source', 0.6, MORNING));
    await claims.put(S1, [{ ...two, text: 'ships left' }]);
    assert.deepEqual(await claims.list(S1), [{ ...two, text: 'ships left' }]);
    assert.deepEqual(
      (await claims.listVerdicts(S1)).map((verdict) => [verdict.kind, verdict.decidedAt - MORNING]),
      [
        ['single-source', 0],
        ['disputed', HOUR],
        ['corroborated', 2 * HOUR],
      ],
    );
    assert.deepEqual([await claims.list(S2), await claims.listVerdicts(S2)], [[], []]);
  });
}

/** Published takes and their listings. */
export function takeCases(it: Case): void {
  it('a take is published once and never changes', async (store) => {
    const { takes } = store;
    const before = await takes.revision();
    const first = aTake(S1, 1);
    await takes.put(first);
    const published = await takes.revision();
    assert.notEqual(published, before);
    await takes.put({ ...first, adds: 'smuggled in' });
    assert.equal(await takes.revision(), published);
    assert.deepEqual(await takes.find(S1, 1), first);
    await takes.put(aTake(S1, 2));
    assert.notEqual(await takes.revision(), published);
    assert.equal((await takes.latest(S1))?.number, 2);
    assert.deepEqual(idsOf(await takes.listByStory(S1)), [`${S1}.1`, `${S1}.2`]);
    assert.deepEqual([await takes.find(S1, 3), await takes.latest(S2)], [null, null]);
    const counts = await store.counts();
    assert.deepEqual([counts.takes, counts.sentences], [2, 4]);
  });

  it('the latest takes and the wire are listed by every filter, newest first', async ({ takes }) => {
    await takes.put(aTake(S1, 1, { entities: ['Quillmind', 'Oar'] }));
    await takes.put(aTake(S1, 3, { entities: ['Quillmind'], publishers: ['Anchor'] }));
    await takes.put(aTake(S2, 2, { entities: ['Oar'] }, { category: 'policy' }));
    const both = async (query: Parameters<typeof takes.listLatest>[0]) => [
      idsOf(await takes.listLatest(query, ALL)).join(' '),
      idsOf(await takes.listWire(query, ALL)).join(' '),
    ];
    assert.deepEqual(await both({}), [`${S1}.3 ${S2}.2`, `${S1}.3 ${S2}.2 ${S1}.1`]);
    assert.deepEqual(await both({ category: 'policy' }), [`${S2}.2`, `${S2}.2`]);
    assert.deepEqual(await both({ entity: entityId('Oar') }), [`${S2}.2`, `${S2}.2 ${S1}.1`]);
    assert.deepEqual(await both({ publisher: publisherId('anchor.example') }), [`${S1}.3`, `${S1}.3`]);
    assert.deepEqual(await both({ entity: entityId('Quillmind'), publisher: publisherId('anchor.example') }), [`${S1}.3`, `${S1}.3`]);
    assert.deepEqual(await both({ since: MORNING + 2 * HOUR, until: MORNING + 3 * HOUR }), [`${S2}.2`, `${S2}.2`]);
    assert.deepEqual(idsOf(await takes.listLatest({}, { limit: 1, offset: 1 })), [`${S2}.2`]);
    assert.deepEqual(idsOf(await takes.listWire({}, { limit: 1, offset: 2 })), [`${S1}.1`]);
  });

  it('takes are listed by the terms they explain, the latest only where the latest are asked for', async ({ takes }) => {
    const terms = (...ids: readonly string[]) => ids.map((id) => ({ id, term: id, plain: 'A word.', version: '1' }));
    await takes.put(aTake(S1, 1, {}, { terms: terms('tariff', 'stay') }));
    await takes.put(aTake(S2, 2, {}, { terms: terms('tariff'), category: 'policy' }));
    await takes.put(aTake(S1, 3, {}, { terms: terms('stay', 'stay') }));
    const latest = async (query: Parameters<typeof takes.listLatest>[0]) => idsOf(await takes.listLatest(query, ALL));
    assert.deepEqual(await latest({ term: 'tariff' }), [`${S2}.2`]);
    assert.deepEqual(await latest({ term: 'stay' }), [`${S1}.3`]);
    assert.deepEqual(await latest({ term: 'patent' }), []);
    assert.deepEqual(await latest({ term: 'stay', category: 'policy' }), []);
    assert.deepEqual(await latest({ term: 'tariff', entity: entityId('Nobody') }), []);
    assert.deepEqual(idsOf(await takes.listWire({ term: 'tariff' }, ALL)), [`${S2}.2`, `${S1}.1`]);
    const last = await takes.find(S1, 3);
    assert.ok(last !== null);
    await takes.redact({ ...last, terms: [], withdrawn: true });
    assert.deepEqual(await latest({ term: 'stay' }), []);
  });

  it('a take that arrives late does not push out a later one', async ({ takes }) => {
    await takes.put(aTake(S1, 2, { headline: 'Second words' }));
    await takes.put(aTake(S1, 1, { headline: 'First words' }));
    assert.deepEqual(idsOf(await takes.listLatest({}, ALL)), [`${S1}.2`]);
    assert.equal((await takes.search(find('First'), ALL)).total, 0);
  });

  it('a merged story leaves listings and search, and pages know it', async ({ takes, stories }) => {
    await takes.put(aTake(S1, 1));
    await takes.put(aTake(S2, 1));
    const before = await takes.revision();
    const story = aStory(anArticle('a').id, { id: S1 });
    await stories.put({ ...story, mergedInto: S2 });
    assert.notEqual(await takes.revision(), before);
    assert.deepEqual(idsOf(await takes.listLatest({}, ALL)), [`${S2}.1`]);
    assert.equal((await takes.search(find('crane'), ALL)).total, 1);
    assert.equal((await takes.search(find(''), ALL)).total, 1);
    await takes.put(aTake(S1, 2));
    assert.deepEqual(idsOf(await takes.listLatest({}, ALL)), [`${S2}.1`]);
    assert.equal((await takes.search(find('crane'), ALL)).total, 1);
    await stories.put(story);
    assert.deepEqual(idsOf(await takes.listLatest({}, ALL)), [`${S1}.2`, `${S2}.1`]);
    assert.equal((await takes.search(find('crane'), ALL)).total, 2);
  });

  it('a scan visits every take once, and may read while it does', async ({ takes }) => {
    for (const story of [S2, S1]) for (let number = 1; number <= 40; number += 1) await takes.put(aTake(story, number));
    const seen: string[] = [];
    await takes.scan(async (take) => {
      seen.push(`${take.storyId}.${take.number}`);
      if (take.number === 1) assert.equal((await takes.latest(take.storyId))?.number, 40);
    });
    assert.equal(seen.length, 80);
    assert.deepEqual([seen[0], seen[39], seen[40], seen[79]], [`${S1}.1`, `${S1}.40`, `${S2}.1`, `${S2}.40`]);
    assert.equal(new Set(seen).size, 80);
  });
}

/** Strings that mean something to a query language, or to nobody. */
const HOSTILE = [
  '"',
  '""',
  '"open',
  '(',
  ')',
  '((',
  '*',
  'a*',
  '^crane',
  '-crane',
  '+',
  ':',
  'headline:crane',
  'NEAR',
  'NEAR(',
  'NEAR(a b, 2)',
  'AND',
  'OR',
  'NOT',
  'crane AND',
  'crane OR',
  'NOT crane',
  '{headline}: crane',
  "' or 1=1 --",
  '; drop table take;',
  '\u0000',
  'cr\u0000ane',
  '\ud800',
  '\udc00crane',
  '%',
  '_',
  '\\',
  '🙂',
  '🙂 crane',
  'x'.repeat(10_000),
  'x '.repeat(5_000),
  '"'.repeat(10_000),
  '('.repeat(10_000),
  'é'.repeat(999),
  '漢字',
  '\u202e',
  '\ue000\ue001',
  'null',
  '\n\t',
];

/** Search by words and filters. */
export function searchCases(it: Case): void {
  it('words are found in headline, text, publishers and names; all of them must be there, the last may be begun', async ({ takes }) => {
    await takes.put(aTake(S1, 1, { headline: 'Quillmind opens its crane model' }));
    await takes.put(
      aTake(S2, 1, { headline: 'A ban on oars', summary: 'The café said GPT-4o stays.', publishers: ['Anchor'], entities: ['Oar Labs'] }),
    );
    const total = async (words: string) => (await takes.search(find(words), ALL)).total;
    for (const words of ['crane', 'CRANES', 'released weights', 'harbour', 'quillmind crane', 'crane mod', '"crane model"', 'weig']) {
      assert.equal(await total(words), 1, words);
    }
    for (const words of ['cafe', 'gpt-4o', 'anchor', 'oar labs']) assert.equal(await total(words), 1, words);
    for (const words of ['crane ban', '"model crane"', 'submarine', 'mod crane']) assert.equal(await total(words), 0, words);
    const { hits } = await takes.search(find('weights'), ALL);
    assert.match(hits[0]?.passage ?? '', /\ue000weights\ue001/u);
    assert.equal(hits[0]?.take.storyId, S1);
    await takes.put(aTake(S1, 2, { headline: 'Now about buoys' }));
    assert.deepEqual([await total('opens'), await total('buoys')], [0, 1]);
    await takes.put(aTake(S1, 3, { headline: 'Now about buoys' }, { withdrawn: true }));
    assert.deepEqual([await total('buoys'), await total('')], [0, 1]);
  });

  it('filters narrow by publisher, entity, status and time, with words or without', async ({ takes }) => {
    await takes.put(aTake(S1, 1, { verdict: 'corroborated' }));
    await takes.put(aTake(S2, 2, { publishers: ['Anchor'], entities: ['Oar Labs'], verdict: 'disputed' }));
    await takes.put(aTake(S3, 3, { verdict: 'single-source' }, { corrections: [{ at: MORNING, text: 'It was two.', wasTake: 1 }] }));
    const stories = async (over: Partial<SearchQuery>) => {
      const listed = (await takes.search(find('', over), ALL)).hits.map((hit) => hit.take.storyId);
      const searched = (await takes.search(find('weights', over), ALL)).hits.map((hit) => hit.take.storyId);
      assert.deepEqual(searched.toSorted(), listed.toSorted());
      return listed;
    };
    assert.deepEqual(await stories({}), [S3, S2, S1]);
    for (const publisher of ['anchor.example', 'ANCHOR', ' Anchor ']) assert.deepEqual(await stories({ publisher }), [S2], publisher);
    assert.deepEqual(await stories({ publisher: 'the harbour ledger' }), [S3, S1]);
    for (const entity of ['oar-labs', 'Oar Labs', 'OAR LABS']) assert.deepEqual(await stories({ entity }), [S2], entity);
    assert.deepEqual(await stories({ status: 'corroborated' }), [S1]);
    assert.deepEqual(await stories({ status: 'Disputed' }), [S2]);
    for (const status of ['attributed', 'single-source', 'corrected']) assert.deepEqual(await stories({ status }), [S3], status);
    assert.deepEqual(await stories({ after: MORNING + 2 * HOUR }), [S3]);
    for (const over of [{ status: 'nonsense' }, { publisher: '!!' }, { entity: '' }, { entity: 'Oar Labs', status: 'corrected' }])
      assert.deepEqual(await stories(over), []);
    const page = await takes.search(find('weights'), { limit: 1, offset: 1 });
    assert.deepEqual([page.total, page.hits.length], [3, 1]);
    const [listed] = (await takes.search(find(' '), { limit: 1 })).hits;
    assert.match(listed?.passage ?? '', /^The lab released/);
  });

  it('no query string throws, and none reads another table', async ({ takes }) => {
    await takes.put(aTake(S1, 1));
    for (const words of HOSTILE) {
      const result = await takes.search(find(words, { publisher: null }), ALL);
      assert.ok(result.total <= 1, words.slice(0, 40));
      await takes.search(find('', { publisher: words, entity: words, status: words }), ALL);
    }
    assert.equal((await takes.search(find('🙂 crane'), ALL)).total, 1);
    assert.equal((await takes.search(find('!?'), ALL)).total, 0);
  });

  it('a page cannot forge the marks of a found word', async ({ takes }) => {
    await takes.put(aTake(S1, 1, { summary: 'A \ue000forged\ue001 mark beside a buoy.' }));
    const { hits } = await takes.search(find('buoy'), ALL);
    assert.equal(hits[0]?.passage, 'A forged mark beside a \ue000buoy\ue001.');
    assert.equal((await takes.search(find(''), ALL)).hits[0]?.passage, 'A forged mark beside a buoy.');
  });
}
