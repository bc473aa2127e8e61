import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim, Verdict } from '../../domain/claim.ts';
import { madeArticle, madeClaim, madeEvidence, madeMember, madeStory } from '../../domain/made-article.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { verify } from './index.ts';

const AT = Date.UTC(2026, 10, 24, 12);
const PLAN = 'Varn Labs will open its reading room in Weldmark to the public in March 2027.';

/** The verdict on a claim of the plan, with what a second report says set against it. */
async function against(text: string, over: Partial<Claim> = {}): Promise<Verdict> {
  const members = [PLAN, text].map((body, at) =>
    madeMember(madeArticle({ url: `https://p${at}.example/a`, title: 'A room', body, at: AT }), { publisher: { name: `P${at}` } }),
  );
  const [first] = members;
  assert.ok(first !== undefined);
  const story = madeStory(first.article.id, AT);
  const made = members.map(({ article, publisher }, at) => {
    const span = {
      articleId: article.id,
      revision: article.revision,
      hash: article.hash,
      start: article.bodyStart,
      end: article.text.length,
    };
    const row = { ...madeEvidence(span, { speaker: publisher.name }), originIndex: at };
    return madeClaim(story.id, { number: at + 1, text: article.text.slice(span.start), evidence: [row] }, at === 1 ? over : {});
  });
  const claims = made.map((claim, at) => ({ ...claim, conflictsWith: made.filter((_, other) => other !== at).map(({ id }) => id) }));
  const origins = members.map(({ article }, index) => ({
    index,
    root: article.id,
    articleIds: [article.id],
    primary: false,
    label: '',
    note: '',
    edges: [],
  }));
  const material = { story, articles: members, syndications: [], origins, now: AT };
  const outcome = await verify({ material, claims, corrections: [] }, { clock: new VirtualClock(AT) });
  const verdict = outcome.kind === 'done' ? outcome.value[0] : undefined;
  assert.ok(verdict !== undefined);
  return verdict;
}

const weightOf = ({ confidence }: Verdict, id: string): number | null => confidence.terms.find((term) => term.id === id)?.weight ?? null;

test('another time for one deed is disputed, and weighs as another figure does', async () => {
  const verdict = await against('Varn Labs will open its reading room in Weldmark to the public in June 2027.');
  assert.equal(verdict.kind, 'disputed');
  assert.deepEqual([weightOf(verdict, 'dispute'), (weightOf(verdict, 'figures') ?? 0) < 0], [0, true]);
  assert.equal(verdict.confidence.terms.find(({ id }) => id === 'figures')?.saw, 'another report gives another time');
});

test('another deed at another time, and a denial, weigh in full', async () => {
  const sold = await against('Varn Labs sells a hall of machines near Weldmark to Kestria in June 2027.');
  const denied = await against('Varn Labs will not open its reading room in Weldmark to the public in June 2027.', { polarity: 'negated' });
  for (const verdict of [sold, denied])
    assert.deepEqual([weightOf(verdict, 'figures'), (weightOf(verdict, 'dispute') ?? 0) < 0], [null, true]);
});
