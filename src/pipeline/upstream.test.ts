import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anArticle, aStory, aTake, S1 } from '../../test/contract/samples.ts';
import type { Article } from '../domain/article.ts';
import { publisherId } from '../domain/ids.ts';
import type { StoryMaterial } from '../domain/story.ts';
import { upstreamCorrections } from './upstream.ts';

const NOTICE = { kind: 'correction' as const, text: 'Correction: an earlier version gave the price as $27. It is $17.' };

function material(article: Article): StoryMaterial {
  const publisher = {
    id: publisherId('varn.example'),
    name: 'Varn Courier',
    home: 'https://varn.example/',
    owner: null,
    country: null,
    kind: 'press' as const,
  };
  const topic = {
    articleId: article.id,
    aiTopic: true,
    kind: 'news' as const,
    category: 'products' as const,
    eventType: 'launch' as const,
    entityIds: [],
  };
  return {
    story: { ...aStory(article.id), id: S1 },
    articles: [{ article, publisher, topic, usable: true }],
    syndications: [],
    origins: [],
    now: 5,
  };
}

/** The last take rested on the first revision of the article. */
function lastTake(article: Article) {
  const take = aTake(S1, 2);
  const line = {
    articleId: article.id,
    revision: 1,
    hash: article.hash,
    publisherId: article.publisherId,
    publisherName: 'Varn Courier',
    title: article.title,
    url: article.url,
    reportedAt: 1,
    changedAt: null,
    role: 'origin' as const,
    originIndex: 0,
    sharedWords: 0,
    note: '',
    may: '',
    licence: null,
    notUsedBecause: null,
  };
  return { ...take, sources: [line] };
}

const revised: Article = { ...anArticle('a'), revision: 2, notices: [NOTICE] };

test('a report that was corrected after a take rested on it makes an entry of our own log, once', () => {
  const made = upstreamCorrections(material(revised), lastTake(revised), []);
  assert.equal(made.length, 1);
  assert.equal(made[0]?.text, 'Varn Courier corrected its report: “an earlier version gave the price as $27. It is $17.”');
  assert.deepEqual([made[0]?.reason, made[0]?.wrongTake, made[0]?.fixedTake], ['upstream', 2, null]);
  assert.deepEqual(upstreamCorrections(material(revised), lastTake(revised), made), []);
});

test('nothing is corrected that no take rested on, that did not change, or that is an update', () => {
  assert.deepEqual(upstreamCorrections(material(revised), null, []), []);
  assert.deepEqual(upstreamCorrections(material({ ...revised, revision: 1 }), lastTake(revised), []), []);
  assert.deepEqual(upstreamCorrections(material({ ...revised, notices: [{ ...NOTICE, kind: 'update' }] }), lastTake(revised), []), []);
});

test('a long notice is cut to what may be quoted', () => {
  const long = { ...NOTICE, text: `Correction: ${'word '.repeat(60)}` };
  const [made] = upstreamCorrections(material({ ...revised, notices: [long] }), lastTake(revised), []);
  assert.ok((made?.text.match(/word/g) ?? []).length <= 25);
});
