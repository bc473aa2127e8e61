import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../domain/article.ts';
import { sha256 } from '../../domain/ids.ts';
import { madeArticle } from '../../domain/made-article.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { dedupe, fingerprintOf } from './index.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const REPORT =
  'The court of Lindenau ruled on Tuesday that developers of language models must delete the books they copied for training within sixty days. ' +
  'Judges said that the finished model may stay on sale, because it holds no book as such. The authors had asked for more. ' +
  '"We came for the shelf and got a receipt," said Ona Marsh, who speaks for four hundred of them. The company said that it would appeal.';

function madeUp(host: string, body: string, more: Partial<Article> = {}): Article {
  const url = `https://${host}/${sha256(body).slice(0, 8)}`;
  return madeArticle({ url, title: more.title ?? 'Court limits training copies', body, at: NOON }, more);
}

async function syndications(article: Article, candidates: readonly Article[]) {
  const outcome = await dedupe({ article, candidates }, { clock: new VirtualClock(NOON) });
  assert.equal(outcome.kind, 'done');
  return outcome.kind === 'done' ? outcome.value.syndications : [];
}

test('a copy is found with the words it shares; the earlier one is the origin, whichever comes in first', async () => {
  const early = madeUp('belmontwire.example', REPORT);
  const late = madeUp('norrlandpost.example', `${REPORT} More in tomorrow's paper.`, { publishedAt: NOON + 60_000, seenAt: NOON + 60_000 });
  const [found] = await syndications(late, [early]);
  assert.equal(found?.copy, late.id);
  assert.equal(found?.origin, early.id);
  assert.equal(found?.sharedWords, 72);
  assert.match(found?.why ?? '', /^72 of its 76 words stand word for word in the text of belmontwire\.example; it was published later$/);
  assert.deepEqual(await syndications(early, [late]), [found]);
});

test('a dateline that names the agency turns the direction round', async () => {
  const agency = madeUp('belmontwire.example', REPORT, { siteName: 'Belmont Wire', publishedAt: NOON + 120_000, seenAt: NOON + 120_000 });
  const customer = madeUp('kontordaily.example', `LINDENAU, Nov 24 (Belmont Wire) — ${REPORT}`, { siteName: 'Kontor Daily' });
  const [found] = await syndications(customer, [agency]);
  assert.equal(found?.copy, customer.id);
  assert.match(found?.why ?? '', /opening or credit line names Belmont Wire/);
});

test('a `<source>` and a canonical address elsewhere do the same', async () => {
  const agency = madeUp('belmontwire.example', REPORT, { publishedAt: NOON + 120_000, seenAt: NOON + 120_000, siteName: 'Belmont Wire' });
  const named = madeUp('kontordaily.example', REPORT, { via: 'Belmont Wire' });
  const pointed = madeUp('quillmark.example', `${REPORT} .`, { canonicalUrl: `${agency.url}` });
  assert.equal((await syndications(named, [agency]))[0]?.copy, named.id);
  assert.match((await syndications(pointed, [agency]))[0]?.why ?? '', /canonical address/);
});

test('the same news in other words, a shared quotation and a link-only page are no copies', async () => {
  const other = madeUp(
    'harbourledger.example',
    'Books copied to train a model have to go, a Lindenau court decided, though the model itself survives. "We came for the shelf and got a receipt," said Ona Marsh of the authors.',
  );
  const closed = madeUp('lantern.example', REPORT, { textFrom: 'none' });
  assert.deepEqual(await syndications(madeUp('belmontwire.example', REPORT), [other, closed]), []);
});

test('a text without words has an empty fingerprint and no copies', async () => {
  const empty = madeUp('lantern.example', '');
  const print = fingerprintOf(empty);
  assert.deepEqual([print.words, print.signature, print.bands], [0, [], []]);
  assert.deepEqual(await syndications(empty, [madeUp('belmontwire.example', REPORT)]), []);
});
