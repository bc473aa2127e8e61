import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeStory, importanceOf, originsOf } from './index.ts';
import { madeUpMember, madeUpPublisher } from './made-up.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const WIRE = madeUpPublisher('Belmont Wire');
const LEDGER = madeUpPublisher('Harbour Ledger');
const REGISTRY = madeUpPublisher('Open Court Registry', 'government');

const SUIT = madeUpMember({
  by: WIRE,
  at: NOON,
  title: 'Songwriters sue Tarnholm Labs over AI training',
  body: 'The Guild of Songwriters sued Tarnholm Labs on Tuesday over songs used to train an AI model. The complaint asks for $90 million.',
});
const SECOND = madeUpMember({
  by: LEDGER,
  at: NOON + HOUR,
  title: 'Tarnholm Labs in court over songs',
  body: 'A lawsuit by the Guild of Songwriters accuses Tarnholm Labs of training its AI on 81,000 songs. "We wrote them one at a time," the guild told Harbour Ledger.',
});
const COMPLAINT = madeUpMember({
  by: REGISTRY,
  at: NOON - HOUR,
  title: 'Guild of Songwriters v. Tarnholm Labs: complaint',
  body: 'The plaintiffs bring this complaint for copyright infringement in the training of an artificial intelligence model.',
});

test('a story is what most of its reports are, and quiet makes it settled, then dormant', () => {
  const story = describeStory([SECOND, SUIT], NOON + 2 * HOUR);
  assert.equal(story.eventType, 'lawsuit');
  assert.equal(story.category, 'policy');
  assert.equal(story.life, 'developing');
  assert.ok(story.entityIds.slice(0, 2).some((id) => id === 'tarnholm-labs'));
  assert.deepEqual(describeStory([SUIT, SECOND], NOON + 2 * HOUR), story);
  assert.equal(describeStory([SUIT, SECOND], NOON + 80 * HOUR).life, 'settled');
  assert.equal(describeStory([SUIT, SECOND], NOON + 1000 * HOUR).life, 'dormant');
});

test('importance is the sum of terms that can be read, and grows with origins and a primary source', () => {
  const of = (articles: readonly (typeof SUIT)[]) => {
    const { entityIds, eventType } = describeStory(articles, NOON + 2 * HOUR);
    const origins = originsOf({ articles, syndications: [], controlled: [] });
    return importanceOf({ articles, origins, entityIds, eventType, now: NOON + 2 * HOUR });
  };
  const [one, two, three] = [of([SUIT]), of([SUIT, SECOND]), of([SUIT, SECOND, COMPLAINT])];
  assert.ok(one.importance < two.importance && two.importance < three.importance);
  const sum = three.terms.reduce((total, term) => total + term.adds, 0);
  assert.ok(Math.abs(sum - three.importance) < 0.011);
  assert.equal(three.terms.find((term) => term.id === 'origins')?.saw, 'at least 3 origins');
  assert.equal(three.terms.find((term) => term.id === 'primary')?.saw, '1 primary source');
  assert.ok(three.importance <= 10);
});
