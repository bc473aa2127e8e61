import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSqliteStore } from '../../src/adapters/store/index.ts';
import { truthOf } from '../../src/demo/truth.ts';
import { buildWire } from '../../src/demo/wire.ts';
import type { DraftSentence } from '../../src/domain/brief.ts';
import { memoryModel } from '../../src/ports/model.ts';
import { brief } from '../../src/stages/brief/index.ts';
import { type MadePage, madeMaterial } from '../../src/stages/claims/made-material.ts';
import { originsOf } from '../../src/stages/cluster/index.ts';
import { madeUpArticle, madeUpPublisher } from '../../src/stages/cluster/made-up.ts';
import { digest } from '../../src/stages/digest/index.ts';
import { ground } from '../../src/stages/ground/index.ts';
import { verify } from '../../src/stages/verify/index.ts';
import { credulous, readStory, writingDeps } from '../fixtures/models/story.ts';
import { type DemoPaper, openDemoPaper } from './paper.ts';

/** Each of these has happened to a paper that let a machine write. Publishers and events are made up; what must not happen again is not. */

const PAGES: readonly MadePage[] = [
  {
    publisher: 'Harbour Ledger',
    title: 'Saltmere floods: model warned six hours ahead',
    paragraphs: [
      'The tide model Undertow warned Saltmere of the flood six hours ahead, the harbour office said on Monday.',
      'The flood damaged 340 homes in Saltmere and 75 boats in Port Ansel.',
      'Water stood 1.8 metres high in the old town, and 12 people were hurt.',
      '"The warning came in time," harbour master Ines Okafor told the Harbour Ledger.',
      'Otto Brandt, the former minister of ports, had stopped the project in 2023.',
      'A judge issued a warrant for the arrest of Karl Voss, who ran the pumps.',
      'Undertow was never switched off, the harbour office of Saltmere said.',
      'Brackwater cut the price of Undertow by 20% in March.',
    ],
  },
  {
    publisher: 'Morning Quay',
    title: 'Flood in Saltmere was foreseen by a tide model',
    paragraphs: [
      'Undertow, a tide model, foresaw the flood that hit Saltmere on Sunday night.',
      'The town paid for the model out of its fishing tax, Mayor Lena Falk said.',
      'Shares of its maker, Brackwater, rose 3.1% on Monday.',
    ],
  },
];

/** Whether the gate prints a sentence that names the passages with these words as its evidence, beside a judge that believes everything. */
async function prints(text: string, ...words: readonly string[]): Promise<boolean> {
  const story = await readStory(PAGES);
  const clock = { now: () => story.material.now, sleep: async () => {} };
  const rows = words.map((some) => {
    const found = story.claims
      .flatMap((claim) => claim.evidence.map((evidence) => ({ claim, evidence })))
      .find(({ evidence }) => {
        const article = story.material.articles.find((member) => member.article.id === evidence.span.articleId)?.article;
        return article?.text.slice(evidence.span.start, evidence.span.end).includes(some) === true;
      });
    assert.ok(found !== undefined, `no claim holds "${some}"`);
    return found;
  });
  const sentence: DraftSentence = {
    section: 'story',
    position: 0,
    paragraph: 0,
    kind: 'fact',
    form: 'model',
    text,
    claimIds: rows.map((row) => row.claim.id),
    spans: rows.map((row) => row.evidence.span),
    audience: null,
    sourceId: null,
    sourceVersion: null,
    question: null,
    settledBy: null,
    publisherNamed: 'Harbour Ledger',
  };
  const drafted = await brief({ material: story.material, claims: story.claims, verdicts: story.verdicts }, { clock });
  assert.ok(drafted.kind === 'done');
  const draft = { ...drafted.value, sentences: [sentence], terms: [] };
  const judged = await ground(
    { draft, material: story.material, claims: story.claims, verdicts: story.verdicts },
    { clock, supportJudge: credulous },
  );
  assert.ok(judged.kind === 'done');
  return judged.value.sentences.some((one) => one.text === text);
}

const refused = async (text: string, ...words: readonly string[]): Promise<void> => assert.equal(await prints(text, ...words), false, text);

describe('a sentence', () => {
  test('in free words that all hold is printed, so that the refusals below mean something', async () => {
    assert.equal(await prints('In the old town the water was 1.8 metres high.', 'Water stood'), true);
  });

  test('a quote nobody said', async () => {
    await refused('Harbour master Ines Okafor told the Harbour Ledger: “The warning saved us all.”', 'The warning came in time');
    await refused('Mayor Lena Falk said: “The warning came in time.”', 'The warning came in time');
  });

  test('an office-holder swapped', () =>
    refused('Harbour master Lena Falk said that the warning came in time.', 'The warning came in time'));

  test('flood figures moved between facts', async () => {
    await refused('The flood damaged 75 homes in Saltmere and 340 boats in Port Ansel.', 'damaged 340 homes');
    await refused('Water stood 12 metres high in the old town, and 1.8 people were hurt.', 'Water stood');
    await refused('The flood damaged 340 boats in Port Ansel.', 'damaged 340 homes');
  });

  test('an asset not in the source', () => refused('Shares of Undertow rose 3.1% on Monday.', 'Shares of its maker'));

  test('two events merged in one line', () =>
    refused(
      'Shares of its maker, Brackwater, rose 3.1% on Monday after a judge issued a warrant for Karl Voss.',
      'Shares of its maker',
      'A judge issued',
    ));

  test('a warrant that became an arrest', async () => {
    await refused('Karl Voss, who ran the pumps, was arrested.', 'A judge issued');
    await refused('A judge ordered and police made the arrest of Karl Voss.', 'A judge issued');
  });

  test('a negation lost', () => refused('Undertow was switched off, the harbour office of Saltmere said.', 'never switched off'));

  test('a stale office-holder', () => refused('Otto Brandt, the minister of ports, had stopped the project in 2023.', 'Otto Brandt'));

  test('a price cut that became a rise', () => refused('Brackwater raised the price of Undertow by 20% in March.', 'cut the price'));
});

describe('a story', () => {
  test('reasoning leaked into a link', async () => {
    const story = await readStory(PAGES);
    const store = await openSqliteStore({ path: ':memory:' });
    const leak =
      'Shares rose. [I should cite e1 here because the user wants it](https://x.test/?why=the+user+wants+it) <think>next</think>';
    const model = memoryModel((request) => {
      const [first] = JSON.parse(request.input.split('\n')[1] ?? '').passages;
      const say = { text: leak, evidence: [first.id] };
      return JSON.stringify({ headline: say, summary: [say], takeaways: [say, say, say], story: [[say, say, say]] });
    });
    const written = await story.write(writingDeps(store, story.material.now, model, credulous));
    assert.ok(written !== null && written.sentences.length > 0);
    assert.ok(!JSON.stringify([written.headline.text, ...written.sentences.map((one) => one.text)]).includes('the user wants'));
    await store.close();
  });

  test('a fact found only in a sibling article is printed once the two are one story', async () => {
    const story = await readStory(PAGES);
    const clock = { now: () => story.material.now, sleep: async () => {} };
    const drafted = await brief({ material: story.material, claims: story.claims, verdicts: story.verdicts }, { clock });
    assert.ok(drafted.kind === 'done');
    const judged = await ground(
      { draft: drafted.value, material: story.material, claims: story.claims, verdicts: story.verdicts },
      { clock },
    );
    assert.ok(judged.kind === 'done');
    const told = judged.value.sentences.filter((one) => one.section === 'story' || one.section === 'summary');
    const rests = new Set(told.flatMap((one) => one.spans.map((span) => span.articleId)));
    assert.deepEqual(rests, new Set(story.material.articles.map(({ article }) => article.id)));
  });

  test('one newsroom counted twice, and wire copy marked by its source', () => {
    const wire = madeUpPublisher('Belmont Wire');
    const sister = madeUpPublisher('Belmont Evening', 'press', 'Belmont Wire');
    const other = madeUpPublisher('Norrland Post');
    const body =
      'Tarnholm Labs has put its tide model Undertow to work in Saltmere, two people who know the plan told Belmont Wire on Monday.';
    const at = Date.UTC(2026, 10, 24, 9);
    const report = madeUpArticle({ by: wire, title: 'Undertow goes to work in Saltmere', body, at });
    const again = madeUpArticle({ by: wire, title: 'Undertow: what we know', body: `${body} It began at noon.`, at: at + 3_600_000 });
    const marked = madeUpArticle({ by: other, title: 'Tide model at work', body, at: at + 7_200_000, via: 'Belmont Wire' });
    const owned = madeUpArticle({ by: sister, title: 'Undertow at work', body, at: at + 9_000_000 });
    const topic = (article: typeof report) => ({
      articleId: article.id,
      aiTopic: true,
      kind: 'news' as const,
      category: 'products' as const,
      eventType: 'launch' as const,
      entityIds: [],
    });
    const members = [
      [report, wire],
      [again, wire],
      [marked, other],
      [owned, sister],
    ] as const;
    const articles = members.map(([article, publisher]) => ({ article, publisher, topic: topic(article), usable: true }));
    assert.equal(originsOf({ articles, syndications: [], controlled: [] }).length, 1);
  });

  test('a false copy of a true report is an outlier and corroborates nothing', async () => {
    const truth = 'Undertow has 7 billion parameters, Brackwater said.';
    const pages: readonly MadePage[] = [
      { publisher: 'Harbour Ledger', title: 'Undertow opens', paragraphs: [truth], origin: 0 },
      {
        publisher: 'Varn Express',
        title: 'Undertow opens wide',
        paragraphs: ['Undertow has 70 billion parameters, Brackwater said.'],
        origin: 0,
      },
    ];
    const material = madeMaterial(pages);
    const story = await readStory(pages);
    const clock = { now: () => material.now, sleep: async () => {} };
    const judged = await verify({ material: story.material, claims: story.claims, corrections: [] }, { clock });
    assert.ok(judged.kind === 'done');
    assert.ok(judged.value.length > 0 && judged.value.every((one) => one.kind !== 'corroborated'));
  });
});

describe('a paper', () => {
  const wire = buildWire(1);
  const truth = truthOf(wire);
  let paper: DemoPaper;
  before(async () => {
    paper = await openDemoPaper(1);
  });
  after(() => paper.close());

  test('one event as six stories', async () => {
    const takes = (await paper.store.takes.listLatest({}, { limit: 500 })).filter((take) => !take.withdrawn);
    const plain = (address: string): string => {
      const url = new URL(address);
      for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_') || name === 'ref') url.searchParams.delete(name);
      return `${url.host}${url.pathname}${url.search}`;
    };
    const storiesOf = (urls: readonly string[]) =>
      new Set(takes.filter((take) => take.sources.some((line) => urls.map(plain).includes(plain(line.url)))).map((take) => take.storyId));
    const six = truth.events.filter((event) => event.pages.length >= 5);
    assert.ok(six.length >= 3);
    const counts = six.map((event) => {
      const own = event.pages
        .filter((page) => !['roundup', 'promotion', 'opinion', 'off-topic', 'follow-up'].includes(page.role))
        .map((page) => page.url);
      return { event: event.scenarioId, stories: storiesOf(own).size };
    });
    // A denial, or a notice that came hours before, may stand as a story of its own; six stories an event never is.
    assert.deepEqual(
      counts.filter((one) => one.stories > 2),
      [],
    );
  });

  test('no corroborated story today: the digest still goes', async () => {
    const takes = (await paper.store.takes.listLatest({}, { limit: 500 })).filter(
      (take) => take.counts.corroborated === 0 && !take.withdrawn,
    );
    assert.ok(takes.length > 0);
    const now = wire.endAt;
    const made = await digest(
      {
        day: new Date(now).toISOString().slice(0, 10),
        zone: 'UTC',
        hour: 7,
        topics: [],
        takes,
        corrections: [],
        earlier: [],
        paper: { title: 'TickrWire', baseUrl: 'https://paper.example', postalAddress: null },
        madeAt: now,
      },
      { clock: { now: () => now, sleep: async () => {} } },
    );
    assert.equal(made.kind, 'done');
  });

  test('web and mail do not differ', async () => {
    const [edition] = await paper.store.digests.listEditions({ limit: 1 });
    assert.ok(edition !== undefined);
    const page = await (await fetch(`${paper.url}/digest/${edition.id}`)).text();
    const words = (html: string): string =>
      html
        .replace(/<style[\s\S]*?<\/style>/g, ' ')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#39;|&#x27;|&apos;/g, "'")
        .replace(/&quot;|&#34;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/&nbsp;|\s+/g, ' ');
    assert.ok(edition.stories.length > 0);
    for (const story of edition.stories) {
      const take = await paper.store.takes.find(story.storyId, story.take);
      assert.ok(take !== null);
      const headline = words(take.headline.text);
      for (const text of [page, edition.html]) assert.ok(words(text).includes(headline), headline);
    }
  });

  test('demo text under a real masthead', async () => {
    for (const publisher of await paper.store.publishers.list())
      assert.match(new URL(publisher.home).hostname, /\.(?:example|test)$/, publisher.name);
    assert.match(await (await fetch(`${paper.url}/about`)).text(), /invented|made up/i);
  });
});
