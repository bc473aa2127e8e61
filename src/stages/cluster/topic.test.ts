import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleKind } from '../../domain/article.ts';
import type { Publisher } from '../../domain/publisher.ts';
import { categoryOf, eventTypeOf, leansOf } from './event.ts';
import { kindOf } from './kind.ts';
import { madeUpArticle, madeUpPublisher } from './made-up.ts';
import { compilePhrases, findPhrases, weightOf } from './phrases.ts';
import { subjectOf } from './topic.ts';
import { wordsOf } from './words-of.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const WIRE = madeUpPublisher('Belmont Wire');
const article = (title: string, body: string, by: Publisher = WIRE, kindHints: readonly string[] = []) =>
  madeUpArticle({ by, title, body, at: NOON, kindHints });
const words = (title: string, body: string) => wordsOf(article(title, body));

test('phrases match whole words, the longest first, with anchors and open ends', () => {
  const phrases = compilePhrases([
    [2, ['price cut', '^opinion', 'fine tun*', 'transform*']],
    [1, ['price']],
  ]);
  const found = (text: string) => findPhrases(text.split(' '), phrases).map((hit) => hit.text);
  assert.deepEqual(found('a price cut and a price'), ['price cut', 'price']);
  assert.deepEqual(found('opinion of an opinion'), ['^opinion']);
  assert.deepEqual(found('fine tuning transformers'), ['fine tun*', 'transform*']);
  assert.deepEqual(found('priceless'), []);
  assert.equal(weightOf(findPhrases(['price', 'price', 'price'], phrases), 2), 2);
});

test('AI must be a main subject, not a word in passing', () => {
  const sure = (title: string, body: string) => subjectOf(words(title, body)).sure;
  assert.ok(
    sure('Lab releases open weights of its language model', 'The artificial intelligence lab published the weights on Tuesday.') > 0.9,
  );
  assert.ok(
    sure('Town council turns down hall for AI computers', 'The council voted against a hall for artificial intelligence by the river.') >
      0.5,
  );
  assert.ok(sure('Ferry cancelled until the ice is cleared', 'The ferry stays in harbour until the weather turns.') < 0.05);
  const long = 'The new battery goes into the electric car in spring and lasts longer. '.repeat(60);
  assert.ok(sure('Carmaker shows new battery', `${long} An AI plans the charging.`) < 0.2);
});

test('kinds are told from markup, title, opening, manner and publisher', () => {
  const lab = madeUpPublisher('Tarnholm Labs', 'lab');
  const shelf = madeUpPublisher('Openshelf', 'repository');
  const person = madeUpPublisher('Ada Quill', 'person');
  const cases: readonly (readonly [ArticleKind, string, string, Publisher, readonly string[]])[] = [
    ['news', 'Court limits training copies', 'A court in Lindenau limited the copies on Tuesday.', WIRE, []],
    ['roundup', 'Half past seven: 3 things to know before work', 'Good morning.', WIRE, []],
    ['roundup', 'Monday in models', 'Welcome back to our weekly newsletter with the stories of the days.', WIRE, []],
    ['promotion', 'Sponsored: five signs that your database is slow', 'Read on.', WIRE, []],
    ['promotion', 'Five signs', 'Read on.', WIRE, ['rel=sponsored']],
    ['opinion', 'Comment: a talking machine needs a leaving plan', 'It should not simply vanish.', WIRE, []],
    ['opinion', 'Notes on a machine', 'I tried it and I did not like it, my cat neither.', person, []],
    ['primary', 'Corvane 4 is here', 'Today we release Corvane 4.', lab, []],
    ['paper', 'Spelling and judgment', 'Abstract. In this paper we measure judges.', shelf, []],
    ['other', 'Page not found', 'Nothing here.', WIRE, []],
  ];
  for (const [kind, title, body, by, hints] of cases) {
    const piece = article(title, body, by, hints);
    assert.equal(kindOf(piece, by, wordsOf(piece)).kind, kind, title);
  }
});

test('events and categories follow title and opening', () => {
  const event = (title: string, body = '') => eventTypeOf(words(title, body));
  assert.equal(event('Lab cuts prices of its model by half'), 'price-change');
  assert.equal(event('Company bans rival’s coding assistant for its staff'), 'ban');
  assert.equal(event('Startup raises $40 million in Series B'), 'funding');
  assert.equal(event('Chip maker delays accelerator to spring'), 'delay');
  assert.equal(event('Agency warns of vulnerability in inference server'), 'vulnerability');
  assert.equal(event('A quiet day'), 'other');
  assert.equal(categoryOf(words('Startup raises $40 million in Series B', 'Investors led the funding round.'), 'funding'), 'business');
  assert.equal(categoryOf(words('Flaw lets attackers read chats', 'The vulnerability exposed passwords.'), 'vulnerability'), 'security');
});

test('opposite turns are told apart, and a text that says both leans to neither', () => {
  const lean = (title: string, about: string) => leansOf(words(title, '')).get(about);
  assert.equal(lean('Lab cuts prices of model', 'prices'), 1);
  assert.equal(lean('Lab raises prices of model', 'prices'), -1);
  assert.equal(lean('Lab cuts prices here, raises prices there', 'prices'), undefined);
  assert.equal(lean('City lifts ban on chatbot', 'the ban'), -1);
  assert.equal(lean('City bans chatbot', 'the ban'), 1);
});
