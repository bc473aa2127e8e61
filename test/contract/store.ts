import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TickrError } from '../../src/domain/outcome.ts';
import type { Store } from '../../src/ports/store.ts';
import { ALL, aFeed, anArticle, anEntry, aPublisher, aStory, aTake, type Case, find, MORNING, S1 } from './samples.ts';
import { hubCases } from './store-hubs.ts';
import { deliveryCases, mailCases } from './store-mail.ts';
import { searchCases, storyCases, takeCases } from './store-takes.ts';
import { articleCases, registryCases, textCases } from './store-texts.ts';

const isCode = (code: string) => (thrown: unknown) => thrown instanceof TickrError && thrown.code === code;

function transactionCases(it: Case): void {
  it('a throw takes rows and jobs back, and the store goes on', async (store) => {
    const work = store.transaction(async (inside) => {
      await inside.meta.put('k', 'v');
      await inside.takes.put(aTake(S1, 1));
      await inside.queue.enqueue({ kind: 'write', key: S1, runAt: MORNING });
      assert.equal((await inside.takes.latest(S1))?.number, 1);
      throw new Error('power of the pen');
    });
    await assert.rejects(work, /power of the pen/);
    assert.deepEqual([await store.meta.find('k'), await store.takes.latest(S1), await store.takes.revision()], [null, null, 0]);
    assert.equal((await store.takes.search(find('crane'), ALL)).total, 0);
    assert.equal((await store.queue.counts()).waiting, 0);
    assert.equal(
      await store.transaction(async (inside) => inside.queue.enqueue({ kind: 'write', key: S1, runAt: MORNING }).then(() => 7)),
      7,
    );
    assert.equal((await store.queue.counts()).waiting, 1);
  });

  it('a transaction in a transaction joins it; its own throw takes back only its own part', async (store) => {
    await store.transaction(async (outer) => {
      await outer.meta.put('kept', '1');
      await assert.rejects(
        outer.transaction(async (inner) => {
          await inner.meta.put('kept', '2');
          throw new Error('inner');
        }),
        /inner/,
      );
      await outer.transaction((inner) => inner.meta.put('also', '3'));
    });
    assert.deepEqual([await store.meta.find('kept'), await store.meta.find('also')], ['1', '3']);
    await assert.rejects(
      store.transaction(async (outer) => {
        await outer.transaction((inner) => inner.meta.put('gone', '1'));
        throw new Error('outer');
      }),
      /outer/,
    );
    assert.equal(await store.meta.find('gone'), null);
  });

  it('statements and transactions started together run one after another', async (store) => {
    const log: string[] = [];
    const transactions = [1, 2, 3].map((number) =>
      store.transaction(async (inside) => {
        log.push(`in ${number}`);
        const before = Number((await inside.meta.find('n')) ?? '0');
        await Promise.resolve();
        await inside.meta.put('n', String(before + 1));
        log.push(`out ${number}`);
      }),
    );
    const outside = store.meta.put('outside', 'yes').then(() => log.push('outside'));
    await Promise.all([...transactions, outside]);
    assert.equal(await store.meta.find('n'), '3');
    assert.deepEqual(log, ['in 1', 'out 1', 'in 2', 'out 2', 'in 3', 'out 3', 'outside']);
  });
}

function orderCases(it: Case): void {
  it('what would wait for ever, or fall outside, is refused instead', async (store) => {
    let kept: Store | null = null;
    await store.transaction(async (inside) => {
      kept = inside;
      await assert.rejects(store.meta.put('k', 'v'), isCode('store/outside-transaction'));
      await assert.rejects(
        store.transaction(async () => {}),
        isCode('store/outside-transaction'),
      );
      await assert.rejects(async () => inside.backup('/nowhere'), isCode('store/in-transaction'));
    });
    await assert.rejects(async () => (kept ?? store).meta.put('k', 'v'), isCode('store/over'));
    assert.equal(await store.meta.find('k'), null);
  });

  it('counts what there is', async (store) => {
    await store.publishers.put(aPublisher());
    await store.feeds.put(aFeed());
    await store.entries.put(anEntry('one'));
    await store.articles.put(anArticle('a'));
    await store.stories.put(aStory(anArticle('a').id));
    await store.takes.put(aTake(S1, 1));
    assert.deepEqual(await store.counts(), {
      publishers: 1,
      feeds: 1,
      entries: 1,
      articles: 1,
      stories: 1,
      takes: 1,
      sentences: 2,
      editions: 0,
      deliveries: 0,
    });
  });
}

/** What every store must do; each case gets an empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    const it: Case = (title, work) => {
      test(title, async () => {
        const store = await open();
        try {
          await work(store);
        } finally {
          await store.close();
          await store.close();
        }
      });
    };
    registryCases(it);
    hubCases(it);
    textCases(it);
    articleCases(it);
    storyCases(it);
    takeCases(it);
    searchCases(it);
    mailCases(it);
    deliveryCases(it);
    transactionCases(it);
    orderCases(it);
  });
}
