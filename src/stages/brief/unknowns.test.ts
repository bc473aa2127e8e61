import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Claim } from '../../domain/claim.ts';
import { madeArticle, madeClaim, madeEvidence, madeMember, madeStory } from '../../domain/made-article.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { quantities } from '../../text/numbers.ts';
import { openDesk } from './desk.ts';
import { unknownsOf } from './unknowns.ts';

const AT = Date.UTC(2026, 10, 24, 12);
const memberOf = (host: string, name: string, body: string): StoryArticle =>
  madeMember(madeArticle({ url: `https://${host}/a`, title: 'A chip', body, at: AT }), { publisher: { name } });

const LEFT = memberOf('orrin.example', 'Orrin Post', 'The Heron has 288 GB of memory and runs models 2.4 times as fast.');
const RIGHT = memberOf('varn.example', 'Varn Courier', 'In our five tests it ran 1.9 times as fast.');
const STORY = madeStory(LEFT.article.id, AT);

function claimOf(number: number, { article, publisher }: StoryArticle, over: Partial<Claim>): Claim {
  const text = article.text.slice(article.bodyStart);
  const span = { articleId: article.id, revision: 1, hash: article.hash, start: article.bodyStart, end: article.text.length };
  const evidence = [madeEvidence(span, { speaker: publisher.name })];
  return madeClaim(STORY.id, { number, text, evidence }, { quantities: quantities(text), ...over });
}

it('asks which of two figures holds only where they measure one thing', () => {
  const right = claimOf(2, RIGHT, {});
  const left = claimOf(1, LEFT, { conflictsWith: [right.id] });
  const desk = openDesk({ story: STORY, articles: [LEFT, RIGHT], syndications: [], origins: [], now: AT });
  const asked = unknownsOf([left, right], new Map(), desk).map((one) => one.text);
  assert.ok(asked.includes('Which figure holds: Orrin Post has 2.4 times; Varn Courier has 1.9 times.'), asked.join(' | '));
  const plain = unknownsOf([{ ...left, quantities: [] }, right], new Map(), desk).map((one) => one.text);
  assert.ok(plain.includes('Which account holds: Orrin Post and Varn Courier contradict each other.'), plain.join(' | '));
});
