import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anArticle, aPublisher, aTopic } from '../../test/contract/samples.ts';
import { openSqliteStore } from '../adapters/store/index.ts';
import { keptCategories, trainCategories } from './categories.ts';

const BODY = 'The vulnerability exposed passwords; hackers exploited it, the security agency warned.';

const flaw = (name: string, over: Parameters<typeof anArticle>[1] = {}) => {
  const title = `Flaw ${name} lets attackers read chats`;
  return anArticle(name, { title, text: `${title}\n\n${BODY}`, bodyStart: title.length + 2, textFrom: 'page', ...over });
};

test('training learns from articles about AI whose text is kept, and keeps its weights only when told to', async () => {
  const store = await openSqliteStore({ path: ':memory:' });
  await store.publishers.put(aPublisher());
  for (const [article, aiTopic] of [
    [flaw('one'), true],
    [flaw('two'), true],
    [flaw('three'), false],
    [flaw('four', { textFrom: 'none' }), true],
  ] as const) {
    const { article: kept } = await store.articles.put(article);
    await store.articles.putTopic(aTopic(kept.id, { aiTopic }));
  }
  const found = await trainCategories(store, false);
  assert.equal(found.model.archive, 2);
  assert.equal(found.lessons.security, 2);
  assert.equal(await keptCategories(store), null);
  const again = await trainCategories(store, true);
  assert.deepEqual(again, found);
  assert.deepEqual(await keptCategories(store), found.model);
  await store.close();
});
