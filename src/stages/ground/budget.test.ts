import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordCount } from '../../text/tokens.ts';
import { openBudget } from './budget.ts';
import { BELMONT, CLAIMS, FIRST, MATERIAL, NORRLAND, sentence } from './made-draft.ts';
import { openFiles, passagesOf } from './passage.ts';

/** The gate's answer to one sentence where as many words of a quotation are allowed as given. */
function charged(text: string, maxQuoteWords: number): string | null {
  const rights = { ...BELMONT.article.rights, maxQuoteWords, maxQuoteShare: 1 };
  const files = openFiles({ ...MATERIAL, articles: [{ ...BELMONT, article: { ...BELMONT.article, rights } }, NORRLAND] }, [CLAIMS.price]);
  const one = sentence(text, [CLAIMS.price], { kind: 'quote', form: 'quoted' });
  const passages = passagesOf(one, files);
  assert.ok(!('code' in passages));
  return openBudget(files).charge(one, passages)?.code ?? null;
}

const WHOLE = FIRST.replace(/\.$/, '');

describe('what a quotation takes', () => {
  it('is what stands in its marks, and not its lead', () => {
    const text = `Belmont Wire writes: “${WHOLE}.”`;
    assert.equal(charged(text, wordCount(WHOLE)), null);
    assert.equal(charged(text, wordCount(WHOLE) - 1), 'budget/quote-words');
  });
  it('is all that follows the source where only a part stands in marks', () => {
    const at = WHOLE.indexOf('by 12');
    const text = `${WHOLE.slice(0, at)}“${WHOLE.slice(at)}.”`;
    assert.equal(charged(text, wordCount(WHOLE)), null);
    assert.equal(charged(text, wordCount(WHOLE) - 1), 'budget/quote-words');
  });
});
