import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../domain/article.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ArticleTopic, Story } from '../../domain/story.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { cluster, openWindow, type StoryWindow, settle } from './index.ts';
import { madeUpArticle, madeUpPublisher } from './made-up.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const WIRE = madeUpPublisher('Belmont Wire');
const LEDGER = madeUpPublisher('Harbour Ledger');
const STACK = madeUpPublisher('Stackwatch');
const POST = madeUpPublisher('Norrland Post');
const BRIEFING = madeUpPublisher('Half Past Seven');

type Pair = readonly [Article, Publisher];

const piece = (by: Publisher, minutes: number, title: string, body: string): Pair => [
  madeUpArticle({ by, title, body, at: NOON + minutes * MINUTE }),
  by,
];

const LAUNCH: readonly Pair[] = [
  piece(
    WIRE,
    0,
    'Tarnholm Labs launches Corvane 4 language model',
    'Tarnholm Labs on Tuesday launched Corvane 4, a language model with 70 billion parameters that it says writes legal contracts. Chief executive Mara Delling said the model costs $4 per million tokens and is open to all customers of the company.',
  ),
  piece(
    LEDGER,
    12,
    'Corvane 4: Tarnholm wants to write your contracts',
    'The artificial intelligence company Tarnholm Labs has brought out Corvane 4, which drafts contracts. Mara Delling, who runs Tarnholm Labs, expects law firms to be the first customers. The language model has 70 billion parameters.',
  ),
  piece(
    STACK,
    25,
    'Hands on with Corvane 4 by Tarnholm Labs',
    'We gave Corvane 4 forty contracts on the day Tarnholm Labs opened its AI model to customers. It found the missing clause in 31 of them. Mara Delling told us that the 70 billion parameters were trained on public court files.',
  ),
];

const FLAW: readonly Pair[] = [
  piece(
    POST,
    5,
    'Flaw in Brackenford chatbot exposes patient notes',
    'A vulnerability in the hospital chatbot of Brackenford Systems let any user read the notes of other patients, researchers at Lindenau University said on Tuesday. Brackenford patched the flaw after 9 hours and told 14,200 patients.',
  ),
  piece(
    WIRE,
    31,
    'Hospital AI chatbot showed strangers’ notes, researchers say',
    'The chatbot that Brackenford Systems runs for hospitals showed notes of strangers to anybody who asked twice, according to Lindenau University. The vulnerability was closed after 9 hours. Some 14,200 patients are being told.',
  ),
];

const freshWindow = (): StoryWindow => openWindow({ stories: [], articles: [], publishers: [] });

async function placeAll(pieces: readonly Pair[], window = freshWindow()): Promise<Map<string, string>> {
  const stories = new Map<string, string>();
  const settled = (): void => {
    for (const { id, articleIds } of settle(window).stories) for (const article of articleIds) stories.set(article, id);
  };
  for (const [article, publisher] of pieces) {
    const outcome = await cluster({ article, publisher, window }, { clock: new VirtualClock(article.seenAt) });
    if (outcome.kind !== 'done') continue;
    stories.set(article.id, outcome.value.storyId);
  }
  settled();
  return stories;
}

/** The grouping without regard to the stories' names. */
function groupsOf(stories: ReadonlyMap<string, string>): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const [article, story] of stories) groups.set(story, [...(groups.get(story) ?? []), article]);
  return [...groups.values()].map((ids) => ids.sort().join(' ')).sort();
}

/** All orders of a list, by Heap's method. */
function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) => ordersOf([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]));
}

test('reports of one event come together, those of another stay apart', async () => {
  const stories = await placeAll([...LAUNCH, ...FLAW].sort((a, b) => a[0].seenAt - b[0].seenAt));
  assert.deepEqual(
    groupsOf(stories),
    [LAUNCH, FLAW]
      .map((list) =>
        list
          .map(([article]) => article.id)
          .sort()
          .join(' '),
      )
      .sort(),
  );
});

test('any order of arrival within the hour gives the same stories', async () => {
  const expected = groupsOf(await placeAll([...LAUNCH, ...FLAW]));
  for (const order of ordersOf([...LAUNCH, ...FLAW])) assert.deepEqual(groupsOf(await placeAll(order)), expected);
});

test('a second run changes nothing, and a revision stays where the article stood', async () => {
  const window = freshWindow();
  const first = await placeAll([...LAUNCH, ...FLAW], window);
  assert.deepEqual(await placeAll([...LAUNCH, ...FLAW], window), first);
  const [article, publisher] = LAUNCH[0] ?? [];
  assert.ok(article !== undefined && publisher !== undefined);
  const revised = { ...article, revision: 2, text: `${article.text}\nThis report was corrected: the model has 71 billion parameters.` };
  const outcome = await cluster({ article: revised, publisher, window }, { clock: new VirtualClock(NOON) });
  assert.equal(outcome.kind === 'done' && outcome.value.storyId, first.get(article.id));
  assert.equal(outcome.kind === 'done' && outcome.value.created, false);
});

test('a window rebuilt from the store places what comes next as the running one would', async () => {
  const pieces = [...LAUNCH, ...FLAW];
  const [last, ...before] = [...pieces].reverse();
  assert.ok(last !== undefined);
  const running = freshWindow();
  await placeAll(before, running);
  const stories = [...running.stories.values()].map(
    (live): Story => ({
      id: live.id,
      foundingArticleId: live.founding,
      articleIds: [...live.members],
      category: 'products',
      eventType: 'other',
      entityIds: [],
      importance: 0,
      importanceTerms: [],
      life: 'developing',
      mergedInto: null,
      firstSeenAt: NOON,
      updatedAt: NOON,
    }),
  );
  const rebuilt = openWindow({
    stories,
    articles: before.map(([article]) => article),
    publishers: [WIRE, LEDGER, STACK, POST],
  });
  assert.deepEqual(await placeAll([last], rebuilt), await placeAll([last], running));
});

test('a price cut and a price rise never become one story', async () => {
  const cut = piece(
    WIRE,
    0,
    'Tarnholm Labs cuts prices of Corvane 4 by 20 percent',
    'Tarnholm Labs cut the price of its Corvane 4 language model by 20 percent on Tuesday, to $3.20 per million tokens, for all customers.',
  );
  const rise = piece(
    LEDGER,
    20,
    'Tarnholm Labs raises prices of Corvane 4 by 20 percent',
    'Tarnholm Labs raised the price of its Corvane 4 language model by 20 percent on Tuesday, to $4.80 per million tokens, for all customers.',
  );
  for (const order of [
    [cut, rise],
    [rise, cut],
  ]) {
    assert.equal(new Set((await placeAll(order)).values()).size, 2);
  }
});

test('two companies that do the same thing are two stories', async () => {
  const first = piece(
    WIRE,
    0,
    'OpenAI launches meeting assistant',
    'OpenAI on Tuesday launched an AI assistant that writes the minutes of meetings and files the tasks. It costs $12 a month.',
  );
  const second = piece(
    WIRE,
    30,
    'Anthropic launches meeting assistant',
    'Anthropic on Tuesday launched an AI assistant that writes the minutes of meetings and files the tasks. It costs $14 a month.',
  );
  assert.equal(new Set((await placeAll([first, second])).values()).size, 2);
});

test('roundups, promotions and other beats are left out with the reason, and their topic is told', async () => {
  const window = freshWindow();
  const cases: readonly (readonly [Pair, RegExp, ArticleTopic['kind']])[] = [
    [
      piece(BRIEFING, 0, 'The Download: Corvane 4 and a chatbot flaw', 'Tarnholm Labs launched a language model. Also today: AI chatbots.'),
      /roundup/,
      'roundup',
    ],
    [
      piece(POST, 1, 'Deal of the day: AI laptop is down to $599', 'The AI laptop is discounted at its lowest price, with a promo code.'),
      /promotion/,
      'promotion',
    ],
    [
      piece(POST, 2, 'Ferry to the islands cancelled until the ice is cleared', 'The ferry stays in harbour, the operator said.'),
      /AI is not/,
      'news',
    ],
  ];
  for (const [[article, publisher], reason, kind] of cases) {
    const outcome = await cluster({ article, publisher, window }, { clock: new VirtualClock(NOON) });
    assert.ok(outcome.kind === 'skipped' && outcome.reason === 'off-topic', article.title);
    assert.match(outcome.detail ?? '', reason);
    assert.equal(outcome.topic.kind, kind);
  }
  assert.equal(window.stories.size, 0);
});

test('a story id that is taken is given again with salt', async () => {
  const [founder] = LAUNCH;
  assert.ok(founder !== undefined);
  const plain = [...(await placeAll([founder])).values()][0];
  const window = freshWindow();
  const other = FLAW[0]?.[0].id;
  assert.ok(plain !== undefined && other !== undefined);
  for (const story of (await placeAll([founder], freshWindow())).values()) assert.equal(story, plain);
  const probe = freshWindow();
  await placeAll([founder], probe);
  for (const id of probe.stories.keys()) window.taken.set(id, other);
  const salted = [...(await placeAll([founder], window)).values()][0];
  assert.ok(salted !== undefined && salted !== plain);
});

test('a report that hardly names AI is taken in once a story about it stands', async () => {
  const early = piece(
    POST,
    0,
    'Incident: Tarrabel unavailable in two regions',
    'Tarrabel by Ostrander Works was unavailable for 43 minutes on Tuesday. An expired certificate at Ostrander Works shut customers of Tarrabel out.',
  );
  const later = piece(
    WIRE,
    20,
    'AI chatbot Tarrabel unavailable for 43 minutes',
    'The artificial intelligence chatbot Tarrabel by Ostrander Works was unavailable for 43 minutes on Tuesday. An expired certificate shut customers of Tarrabel out, Ostrander Works said.',
  );
  const window = freshWindow();
  const clock = new VirtualClock(NOON);
  const [first, second] = [
    await cluster({ article: early[0], publisher: early[1], window }, { clock }),
    await cluster({ article: later[0], publisher: later[1], window }, { clock }),
  ];
  assert.equal(first.kind, 'skipped');
  assert.deepEqual(second.kind === 'done' && second.value.reconsider, [early[0].id]);
  const again = await cluster({ article: early[0], publisher: early[1], window }, { clock });
  assert.equal(again.kind === 'done' && again.value.storyId, second.kind === 'done' && second.value.storyId);
  assert.equal(again.topic.aiTopic, true);
});
