import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syndication } from '../../domain/article.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { originsOf } from './index.ts';
import { madeUpMember, madeUpPublisher, type Sketch } from './made-up.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const WIRE = madeUpPublisher('Belmont Wire');
const LEDGER = madeUpPublisher('Harbour Ledger');
const POST = madeUpPublisher('Norrland Post', 'press', 'Fjellstad Media');
const DAILY = madeUpPublisher('Kontor Daily', 'press', 'Fjellstad Media');
const QUILL = madeUpPublisher('Quillmark', 'person');
const LAB = madeUpPublisher('Tarnholm Labs', 'lab');

const member = (sketch: Omit<Sketch, 'at'> & { readonly minutes: number }): StoryArticle =>
  madeUpMember({ ...sketch, at: NOON + sketch.minutes * MINUTE });

const RELEASE = member({
  by: LAB,
  minutes: 0,
  title: 'Corvane 4 is here',
  body: 'Today we release Corvane 4, a language model with 70 billion parameters. "It drafts a lease in eleven seconds," said Mara Delling, chief executive of Tarnholm Labs. It costs $4 per million tokens.',
});
const WIRE_REPORT = member({
  by: WIRE,
  minutes: 20,
  title: 'Tarnholm Labs releases contract model',
  body: 'The AI company Tarnholm Labs released a language model for contracts on Tuesday. "We will wait for a court to read one of these leases aloud," Nadia Ferro of the Bar of Lindenau told Belmont Wire. The model, Corvane 4, has 70 billion parameters. Two of the nine firms that tried it have stopped.',
});
const COPY = member({
  by: POST,
  minutes: 50,
  title: 'Robot lawyer arrives',
  body: WIRE_REPORT.article.text.slice(WIRE_REPORT.article.bodyStart),
});
const ECHO = member({
  by: QUILL,
  minutes: 60,
  title: 'Contracts by machine',
  body: 'Belmont Wire reported that the bar of Lindenau is in no hurry to trust Corvane 4. We would not be either.',
});
const OUTLIER = member({
  by: madeUpPublisher('Varn Express'),
  minutes: 65,
  title: 'Robot lawyer with 700 billion parameters',
  body: 'According to Belmont Wire, two of nine firms have stopped using a robot lawyer with 700 billion parameters already.',
});
const OWN_REPORT = member({
  by: LEDGER,
  minutes: 70,
  title: 'Law firms split over Corvane 4',
  body: 'Belmont Wire reported two dropouts; the Harbour Ledger found three. "It cited a statute that was repealed before I was born," partner Otto Lind told Harbour Ledger about the AI model of Tarnholm Labs on Tuesday.',
});
const REWRITE = member({
  by: DAILY,
  minutes: 80,
  title: 'Corvane 4 costs $4',
  body: 'Tarnholm Labs has released Corvane 4, a language model with 70 billion parameters. "It drafts a lease in eleven seconds," said Mara Delling. It costs $4 per million tokens.',
});

const SYNDICATION: Syndication = {
  copy: COPY.article.id,
  origin: WIRE_REPORT.article.id,
  similarity: 1,
  containment: 1,
  sharedWords: 52,
  why: '52 of its 52 words',
};
const ALL = [RELEASE, WIRE_REPORT, COPY, ECHO, OUTLIER, OWN_REPORT, REWRITE];
const groups = (articles: readonly StoryArticle[]) =>
  originsOf({ articles, syndications: [SYNDICATION], controlled: [] }).map((origin) =>
    origin.articleIds.map((id) => articles.find(({ article }) => article.id === id)?.publisher.name),
  );

test('copies, echoes and an outlier stay with the report they repeat; own voices are origins of their own; primaries come first', () => {
  assert.deepEqual(groups(ALL), [
    ['Tarnholm Labs', 'Kontor Daily'],
    ['Belmont Wire', 'Norrland Post', 'Quillmark', 'Varn Express'],
    ['Harbour Ledger'],
  ]);
});

test('origins do not depend on the order in which articles are given', () => {
  const expected = originsOf({ articles: ALL, syndications: [SYNDICATION], controlled: [] });
  for (let turn = 1; turn < ALL.length; turn++) {
    const turned = [...ALL.slice(turn), ...ALL.slice(0, turn)];
    assert.deepEqual(originsOf({ articles: turned, syndications: [SYNDICATION], controlled: [] }), expected);
    assert.deepEqual(originsOf({ articles: turned.reverse(), syndications: [SYNDICATION], controlled: [] }), expected);
  }
});

test('every edge says in words what was seen, and the note counts them', () => {
  const [, wire] = originsOf({ articles: ALL, syndications: [SYNDICATION], controlled: [] });
  assert.equal(wire?.label, 'Belmont Wire');
  assert.equal(wire?.note, 'from its own reporting; one shares 52 of its words; two credit it');
  assert.deepEqual(wire?.edges.map((edge) => edge.kind).sort(), ['citation', 'citation', 'syndication']);
  assert.ok(wire?.edges.some((edge) => edge.detail === 'says "belmont wire reported"'));
  const [lab] = originsOf({ articles: ALL, syndications: [], controlled: [] });
  assert.equal(lab?.primary, true);
  assert.match(lab?.note ?? '', /^the primary source; one rests on it alone/);
});

test('an echo that credits two newsrooms does not make them one', () => {
  const both = member({
    by: QUILL,
    minutes: 90,
    title: 'What the papers say',
    body: 'Belmont Wire reported doubts about the model, and Harbour Ledger reported more of them.',
  });
  const articles = [WIRE_REPORT, OWN_REPORT, both];
  assert.equal(originsOf({ articles, syndications: [], controlled: [] }).length, 2);
});

test('a publisher is one voice with itself, and with its owner unless it has voices of its own', () => {
  const first = member({
    by: POST,
    minutes: 0,
    title: 'Chatbot at the tram desk',
    body: 'The tram company of Lindenau has put an AI chatbot at its desk.',
  });
  const second = member({
    by: DAILY,
    minutes: 9,
    title: 'Tram desk staffed by AI',
    body: 'At the tram desk of Lindenau an AI chatbot now answers.',
  });
  const spoken = member({
    by: DAILY,
    minutes: 9,
    title: 'Tram desk staffed by AI',
    body: '"It sold me a ticket to the moon and wished me well," Ilse Brandt told Kontor Daily at the tram desk, where AI now answers.',
  });
  const count = (articles: readonly StoryArticle[], controlled: readonly (readonly string[])[] = []) =>
    originsOf({
      articles,
      syndications: [],
      controlled: controlled.map((ids) =>
        articles.filter(({ publisher }) => ids.includes(publisher.id)).map(({ publisher }) => publisher.id),
      ),
    }).length;
  assert.equal(count([first, second]), 1);
  assert.equal(count([first, spoken]), 2);
  const stranger = member({ by: LEDGER, minutes: 9, title: 'Tram desk goes AI', body: 'An AI chatbot answers at the desk of the tram.' });
  assert.equal(count([first, stranger]), 2);
  assert.equal(count([first, stranger], [[POST.id, LEDGER.id]]), 1);
});

test('a link-only article that nobody repeats is an origin whose text could not be read', () => {
  const closed: StoryArticle = { ...WIRE_REPORT, usable: false, article: { ...WIRE_REPORT.article, textFrom: 'none' } };
  const [origin] = originsOf({ articles: [closed], syndications: [], controlled: [] });
  assert.equal(origin?.note, 'its text could not be read');
  assert.deepEqual(originsOf({ articles: [], syndications: [], controlled: [] }), []);
});

const count = (articles: readonly StoryArticle[]): number => originsOf({ articles, syndications: [], controlled: [] }).length;

test('a report whose opening credits a document rests on it, whoever comments further down; one from before the document does not', () => {
  const body =
    'Tarnholm Labs released Corvane 4, a language model that drafts a lease, according to a statement. The model has 70 billion parameters and costs $4 per million tokens. "They are late, and lawyers are later still," said Hanan Mansouri, an analyst at Jubilane.';
  const after = member({ by: LEDGER, minutes: 30, title: 'Corvane 4 has a price', body });
  const before = member({ by: LEDGER, minutes: -30, title: 'Corvane 4 has a price', body });
  const spoken = body.replace('according to a statement', 'on Tuesday').replace('an analyst at Jubilane', 'a partner who tried it');
  const found = member({ by: LEDGER, minutes: 30, title: 'Corvane 4 has a price', body: spoken });
  assert.equal(count([RELEASE, after]), 1);
  assert.equal(count([RELEASE, before]), 2);
  assert.equal(count([RELEASE, found]), 2);
});

test('a copy that puts a nought too many stays with the report it credits, whoever is said to have spoken to it', () => {
  const report = member({
    by: WIRE,
    minutes: 0,
    title: 'Songwriters sue over AI songs',
    body: 'Songwriters sued a maker of AI songs over 7,400 works. "They got the song with its verses swapped," their lawyer said.',
  });
  const told = (number: string): StoryArticle =>
    member({
      by: LEDGER,
      minutes: 40,
      title: 'Robot composer in the dock',
      body: `A robot composer is fed with ${number} songs, according to Belmont Wire. "I heard my own chorus and had to sit down," said a songwriter, who spoke to this newspaper.`,
    });
  assert.equal(count([report, told('74,000')]), 1);
  assert.equal(count([report, told('12,500')]), 2);
});

test('a report that retells a newsroom outside the story is an echo, and says so', () => {
  const retold = member({
    by: WIRE,
    minutes: 5,
    title: 'Tram company plans AI desk',
    body: 'The tram company of Lindenau plans an AI desk, according to Bloomberg. It did not say when.',
  });
  const own = member({
    by: WIRE,
    minutes: 5,
    title: 'Tram company plans AI desk',
    body: 'The tram company of Lindenau plans an AI desk. It told us when.',
  });
  const [echo] = originsOf({ articles: [retold], syndications: [], controlled: [] });
  assert.equal(echo?.retold, 'says "according to bloomberg", whose report is not here');
  assert.match(echo?.note ?? '', /^retells a report that is not here/);
  assert.equal(originsOf({ articles: [own], syndications: [], controlled: [] })[0]?.retold, undefined);
});
