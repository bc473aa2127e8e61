import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import { madeArticle, madeClaim, madeEvidence, madeMember, madeStory } from '../../domain/made-article.ts';
import { quantities } from '../../text/numbers.ts';
import { openDesk } from './desk.ts';
import { rivalsOf } from './rivals.ts';

const AT = Date.UTC(2026, 10, 24, 12);
const STORY = madeStory(madeArticle({ url: 'https://orrin.example/a', title: 'A pen', body: 'A pen.', at: AT }, {}).id, AT);

/** What two claims give differently, each told by a report of its own. */
function between(left: string, right: string): readonly string[] {
  const members = [left, right].map((body, at) =>
    madeMember(madeArticle({ url: `https://p${at}.example/a`, title: 'A pen', body, at: AT }), { publisher: { name: `P${at}` } }),
  );
  const [one, other] = members.map(({ article, publisher }, at): Claim => {
    const span = { articleId: article.id, revision: 1, hash: article.hash, start: article.bodyStart, end: article.text.length };
    const evidence = [madeEvidence(span, { speaker: publisher.name })];
    return madeClaim(
      STORY.id,
      { number: at + 1, text: article.text.slice(span.start), evidence },
      { quantities: quantities(article.text, span) },
    );
  });
  assert.ok(one !== undefined && other !== undefined);
  const rivals = rivalsOf(one, other, openDesk({ story: STORY, articles: members, syndications: [], origins: [], now: AT }));
  return rivals === null ? [] : [rivals.of, rivals.ours, rivals.theirs];
}

test('figures with what bounds them', () => {
  assert.deepEqual(between('The pen costs less than half of that.', 'The pen costs half of that.'), ['figure', 'less than half', 'half']);
  assert.deepEqual(between('The fund is worth $12 million.', 'The fund gives up to $12 million.'), [
    'figure',
    '$12 million',
    'up to $12 million',
  ]);
  assert.deepEqual(between('It is in talks over $2 billion.', 'It raises $1 billion.'), ['figure', '$2 billion', '$1 billion']);
});

test('lengths of time, whatever they are counted in', () => {
  assert.deepEqual(between('It was down for 108 minutes.', 'It was down for five hours.'), ['figure', '108 minutes', 'five hours']);
  assert.deepEqual(between('It was down for 120 minutes.', 'It was down for two hours.'), []);
});

test('a bare number, and a thing called otherwise', () => {
  assert.deepEqual(between('It takes the jobs of 310 translators.', 'The firm cuts the number of its translators by 290.'), [
    'figure',
    '310 translators',
    '290',
  ]);
  assert.deepEqual(between('It takes 310 jobs.', 'It takes the work of 290 people.'), ['figure', '310 jobs', '290 people']);
  assert.deepEqual(between('It costs $10.', 'It serves 12 languages.'), []);
});

test('a unit in which both agree is not in dispute', () => {
  assert.deepEqual(between('It costs $10 for text and $50 for sound.', 'Text costs $10, sound costs $50.'), []);
  assert.deepEqual(between('It solves 72% of the tasks.', 'We saw it solve 69%; the laboratory states 72%.'), ['figure', '72%', '69%']);
});

test('times with what bounds them, and what is out or to come', () => {
  assert.deepEqual(between('It may be sold as soon as this week.', 'It may be sold as soon as this year.'), [
    'time',
    'as soon as this week',
    'as soon as this year',
  ]);
  assert.deepEqual(between('The pen is now available in shops.', 'The pen will come to shops soon.'), [
    'arrival',
    'out now',
    'still to come',
  ]);
});
