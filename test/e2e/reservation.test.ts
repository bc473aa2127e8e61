import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainPublisherOf, PUBLISHERS } from '../../src/demo/publishers.ts';
import { buildWire } from '../../src/demo/wire.ts';
import type { WireAnswer } from '../../src/demo/wire-port.ts';
import type { Take } from '../../src/domain/brief.ts';
import { permissionFor } from '../../src/domain/rights.ts';
import { auditTakes } from '../../src/surfaces/cli/audit.ts';
import { openRightsPaper, passagesOf } from './rights-paper.ts';

const HOUR_MS = 3_600_000;
const wire = buildWire(1);
/** A day and two hours in; a host is asked again within a day. */
const CHANGED_AT = wire.startAt + 26 * HOUR_MS;

const text = (body: string, type: string): WireAnswer => ({ status: 200, headers: { 'content-type': type }, body: Buffer.from(body) });

test('what a host newly reserves, limits or closes to us is obeyed backwards, within a day of its saying so', async () => {
  const paper = await openRightsPaper(wire, ({ url }, now) => {
    const { hostname, pathname } = new URL(url);
    if (now < CHANGED_AT) return null;
    if (hostname === PUBLISHERS.kontor.host && pathname === '/.well-known/tdmrep.json')
      return text('[{"location":"/","tdm-reservation":1}]', 'application/json');
    if (hostname === PUBLISHERS.stackwatch.host && pathname === '/robots.txt')
      return text('User-agent: TickrWire\nDisallow: /\n', 'text/plain');
    return null;
  });
  try {
    await paper.runTo(wire.startAt + 25 * HOUR_MS);
    const idOf = (key: 'kontor' | 'stackwatch') => domainPublisherOf(PUBLISHERS[key]).id;
    const articlesOf = (key: 'kontor' | 'stackwatch') => paper.store.articles.listByPublisher(idOf(key), { limit: 500 });
    const early = { kontor: await articlesOf('kontor'), stackwatch: await articlesOf('stackwatch') };
    assert.ok(
      early.kontor.some((article) => article.textFrom === 'page') && early.stackwatch.some((article) => article.textFrom === 'page'),
    );
    const resting = async (key: 'kontor' | 'stackwatch'): Promise<readonly Take[]> => {
      const ids = new Set((await articlesOf(key)).map((article) => article.id));
      const found: Take[] = [];
      await paper.store.takes.scan((take) => {
        if (
          [take.headline, ...take.sentences].some(
            (one) => one.form !== 'publisher-headline' && one.spans.some((span) => ids.has(span.articleId)),
          )
        )
          found.push(take);
      });
      return found;
    };
    assert.ok((await resting('kontor')).length > 0 && (await resting('stackwatch')).length > 0);

    await paper.runTo(CHANGED_AT + 24 * HOUR_MS);
    for (const article of await articlesOf('kontor')) {
      assert.equal(article.textFrom, 'none', article.url);
      assert.deepEqual([permissionFor(article.rights, 'summarise'), article.title !== ''], ['deny', true]);
      assert.match(article.rights.rulings.find((one) => one.use === 'summarise')?.evidence ?? '', /tdm-reservation 1/);
    }
    for (const article of early.stackwatch) {
      const now = await paper.store.articles.find(article.id);
      assert.deepEqual([now?.text, now?.title], ['', '']);
    }
    for (const key of ['kontor', 'stackwatch'] as const) assert.deepEqual(await resting(key), [], key);
    const bytes = paper.bytes();
    const titles = new Set((await articlesOf('kontor')).map((article) => article.title));
    const left = [...passagesOf(wire, 'kontor'), ...passagesOf(wire, 'stackwatch')].filter(
      (passage) => bytes.includes(passage) && ![...titles].some((title) => title.includes(passage)),
    );
    assert.deepEqual(left, [], 'no vacuum, and yet no byte is left');
    assert.deepEqual((await auditTakes(paper.store, null)).mismatches, []);
    const notes = await paper.store.corrections.list({}, { limit: 1_000 });
    assert.ok(notes.some((one) => /no longer lets us use its text/.test(one.text)));
    assert.ok(notes.some((one) => /asked not to be used/.test(one.text)));
    const later = paper.requests.filter((row) => row.host === PUBLISHERS.stackwatch.host && row.at > CHANGED_AT + 24 * HOUR_MS);
    assert.deepEqual(
      [...new Set(later.map((row) => row.path))].filter((path) => path !== '/robots.txt'),
      [],
    );
  } finally {
    await paper.close();
  }
});
