import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../domain/article.ts';
import { type StoryId, storyId } from '../../domain/ids.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { DeskOrder, Story } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { cluster, explainStory, featuresFrom, keptOf, openWindow, type StoryWindow, settle } from './index.ts';
import { madeUpArticle, madeUpPublisher } from './made-up.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const WIRE = madeUpPublisher('Belmont Wire');
const LEDGER = madeUpPublisher('Harbour Ledger');
const POST = madeUpPublisher('Norrland Post');
const LAB = madeUpPublisher('Tarnholm Labs', 'lab');

type Pair = readonly [Article, Publisher];
const piece = (by: Publisher, minutes: number, title: string, body: string): Pair => [
  madeUpArticle({ by, title, body, at: NOON + minutes * MINUTE }),
  by,
];
const freshWindow = (orders: readonly DeskOrder[] = []): StoryWindow => openWindow({ stories: [], articles: [], publishers: [], orders });

async function put(window: StoryWindow, pieces: readonly Pair[]): Promise<void> {
  for (const [article, publisher] of pieces) await cluster({ article, publisher, window }, { clock: new VirtualClock(article.seenAt) });
}

const together = (window: StoryWindow, a: Pair, b: Pair): boolean => {
  const [one, other] = [window.storyOf.get(a[0].id), window.storyOf.get(b[0].id)];
  return one !== undefined && one === other;
};

const SAID = 'of its AI language model Corvane 4, which writes contracts for law firms in Lindenau, the company said on Tuesday.';
/** Two titles that read much alike and tell opposite turns of one affair. */
const OPPOSITE: readonly (readonly [string, string])[] = [
  ['Tarnholm cuts prices of Corvane 4 by 20 percent', 'Tarnholm raises prices of Corvane 4 by 20 percent'],
  ['Tarnholm launches Corvane 4 language model in Lindenau', 'Tarnholm delays Corvane 4 language model in Lindenau'],
  [
    'Writers sue Tarnholm over Corvane 4 language model: guild files lawsuit',
    'Court dismisses writers’ suit against Tarnholm over Corvane 4 language model',
  ],
  ['Lindenau bans Corvane 4 language model in schools', 'Lindenau lifts ban on Corvane 4 language model in schools'],
  ['Tarnholm hires Mara Delling to lead AI safety', 'Mara Delling quits Tarnholm, where she was to lead AI safety'],
  ['Tarnholm to buy AI chip maker Orrin for $2 billion', 'Tarnholm calls off deal to buy AI chip maker Orrin for $2 billion'],
  ['Lindenau passes AI labelling bill', 'Lindenau rejects AI labelling bill'],
  ['AI translators on strike at Tarnholm', 'AI translators call off strike at Tarnholm'],
  ['Tarnholm profit rises on AI sales', 'Tarnholm profit falls on AI sales'],
];

for (const [one, other] of OPPOSITE) {
  test(`opposite turns stay two stories: ${one}`, async () => {
    for (const titles of [
      [one, other],
      [other, one],
    ]) {
      const window = freshWindow();
      const pair = titles.map((title, at) => piece(at === 0 ? WIRE : LEDGER, at * 9, title, `${title}. It is the latest news ${SAID}`));
      await put(window, pair);
      settle(window);
      const [a, b] = pair;
      assert.ok(a !== undefined && b !== undefined);
      assert.equal(together(window, a, b), false);
    }
  });
}

const KEYNOTE = 'At its keynote, the Tarnholm Summit, Tarnholm Labs on Tuesday showed Corvane, its AI model, and new glasses called Vireo.';
const HUB = piece(
  WIRE,
  0,
  'Tarnholm Summit: everything announced',
  `${KEYNOTE} Corvane writes contracts. Corvane is an AI model. Vireo weighs 40 grams.`,
);
const LIVE = piece(
  POST,
  3,
  'Tarnholm Summit live blog',
  `We are at the Tarnholm Summit, where Corvane, the AI language model, opens the show. On stage, Corvane drafts a lease.`,
);
const MAIN = piece(
  LEDGER,
  8,
  'Corvane learns to read the law',
  `Shown at the Tarnholm Summit on Tuesday, Corvane is the AI model that Tarnholm Labs wants lawyers to use. Corvane cites its sources.`,
);
const ASIDE = piece(
  LEDGER,
  9,
  'Vireo glasses put an AI interpreter on your nose',
  `The Vireo glasses, shown at the Tarnholm Summit, translate signs with AI. Vireo costs $400. Vireo has two cameras.`,
);

test('what a gathering was about comes together around its live blog and recap; what was shown beside it does not', async () => {
  for (const order of [
    [HUB, LIVE, MAIN, ASIDE],
    [ASIDE, MAIN, LIVE, HUB],
    [MAIN, ASIDE, HUB, LIVE],
  ]) {
    const window = freshWindow();
    await put(window, order);
    settle(window);
    assert.ok(together(window, HUB, LIVE));
    assert.ok(together(window, HUB, MAIN));
    assert.equal(together(window, HUB, ASIDE), false);
  }
});

const FIRST = piece(
  WIRE,
  0,
  'Flaw in Brackenford chatbot exposes notes',
  'A vulnerability in the AI chatbot of Brackenford Systems let users read the notes of 14,200 patients, Lindenau University said.',
);
const SECOND = piece(
  POST,
  9,
  'Brackenford chatbot showed notes of strangers',
  'The AI chatbot of Brackenford Systems showed notes of strangers. The vulnerability reached 14,200 patients, Lindenau University found.',
);
const storyRow = (id: StoryId, articles: readonly Pair[], mergedInto: StoryId | null = null): Story => ({
  id,
  foundingArticleId: articles[0]?.[0].id ?? FIRST[0].id,
  articleIds: articles.map(([article]) => article.id),
  category: 'security',
  eventType: 'vulnerability',
  entityIds: [],
  importance: 0,
  importanceTerms: [],
  life: 'developing',
  mergedInto,
  firstSeenAt: NOON,
  updatedAt: NOON,
});
const order = (parts: Partial<DeskOrder> & Pick<DeskOrder, 'kind' | 'storyId' | 'articleIds'>): DeskOrder => ({
  otherId: null,
  keptOut: [],
  reason: 'the desk knows',
  at: NOON,
  ...parts,
});

test('an article that the desk parted stays out, whatever it reads like', async () => {
  const alone = storyId(SECOND[0].id, 1);
  const from = storyId(FIRST[0].id);
  const window = freshWindow([order({ kind: 'part', storyId: alone, otherId: from, articleIds: [SECOND[0].id], keptOut: [FIRST[0].id] })]);
  await put(window, [FIRST, SECOND]);
  settle(window);
  assert.equal(together(window, FIRST, SECOND), false);
  assert.equal(window.storyOf.get(SECOND[0].id), alone);
  assert.equal(explainStory(window, alone).members[0]?.why, 'the desk put it here');
});

test('stories that the desk joined stay one, though they read nothing alike', async () => {
  const other = piece(
    LAB,
    20,
    'Corvane 4 is here',
    'Today we release Corvane 4, an AI language model with 70 billion parameters for lawyers.',
  );
  const id = storyId(FIRST[0].id);
  const orders = [order({ kind: 'join', storyId: id, otherId: storyId(other[0].id), articleIds: [FIRST[0].id, other[0].id] })];
  const window = freshWindow(orders);
  await put(window, [other, FIRST]);
  settle(window);
  assert.ok(together(window, FIRST, other));
  const plain = freshWindow();
  await put(plain, [other, FIRST]);
  settle(plain);
  assert.equal(together(plain, FIRST, other), false);
});

test('a pinned story becomes part of no other', () => {
  const [a, b] = [storyId(FIRST[0].id), storyId(SECOND[0].id)];
  const open = (orders: readonly DeskOrder[]) =>
    openWindow({
      stories: [storyRow(a, [FIRST]), storyRow(b, [SECOND])],
      articles: [FIRST[0], SECOND[0]],
      publishers: [WIRE, POST],
      orders,
    });
  const loose = open([]);
  settle(loose);
  assert.ok(together(loose, FIRST, SECOND));
  const pinned = open([order({ kind: 'pin', storyId: b, articleIds: [SECOND[0].id] })]);
  const { merges } = settle(pinned);
  assert.equal(pinned.storyOf.get(SECOND[0].id), b);
  assert.ok(!merges.some(({ from }) => from === b));
});

test('two stories that later turn out to be two events are split, and the ids that end lead on', async () => {
  const [a, b] = [storyId(FIRST[0].id), storyId(SECOND[0].id)];
  const stranger = piece(
    LEDGER,
    5,
    'Geothermal heat for AI halls',
    'Fallowmede Labs will buy 240 megawatts of geothermal power for its AI computing halls in Karlsvik, it said.',
  );
  const window = openWindow({
    stories: [storyRow(a, [FIRST, stranger]), storyRow(b, [SECOND])],
    articles: [FIRST[0], SECOND[0], stranger[0]],
    publishers: [WIRE, POST, LEDGER],
  });
  const settled = settle(window);
  assert.ok(together(window, FIRST, SECOND));
  assert.equal(together(window, FIRST, stranger), false);
  assert.deepEqual(
    settled.merges.map(({ from, into }) => [from, into]),
    [[b, a]],
  );
  assert.ok(settled.moves.some((move) => move.articleId === stranger[0].id && move.from === a));
  assert.deepEqual(settle(window), { stories: [], merges: [], moves: [], joined: [] });
});

test('what was read of an article comes back from the store as it was', async () => {
  const window = freshWindow();
  const { features } = await cluster({ article: FIRST[0], publisher: WIRE, window }, { clock: new VirtualClock(NOON) });
  const kept = keptOf(features, { revision: 1, version: 2 });
  const shifted = new Uint8Array(kept.words.length + 1);
  shifted.set(kept.words, 1);
  assert.deepEqual(featuresFrom({ ...kept, words: shifted.subarray(1) }), features);
  assert.equal(featuresFrom({ ...kept, words: kept.words.subarray(0, 12) }), null);
});
