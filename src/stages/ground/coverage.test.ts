import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftSentence } from '../../domain/brief.ts';
import { coverageFault } from './coverage.ts';
import { BELMONT, CLAIMS, sentence } from './made-draft.ts';
import type { Passage } from './passage.ts';

describe('sentences on the reports', () => {
  const day = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  const at = (offset: number): string => day.format((BELMONT.article.publishedAt ?? 0) + offset * 86_400_000);
  const passage = (publisherName: string, text: string): Passage => ({
    article: BELMONT.article,
    publisherName,
    publisherKind: 'press',
    writer: { name: publisherName, several: false },
    text,
    within: { start: 0, end: text.length },
    evidence: [],
  });
  const both = [passage('Belmont Wire', 'The price is $30 a month.'), passage('Orrin Post', 'It costs $30 a month now.')];
  const line = (text: string, sourceId: string): DraftSentence => ({
    ...sentence(text, [CLAIMS.suit]),
    form: 'framed',
    sourceId,
    sourceVersion: '1',
  });
  it('are looked up slot by slot', () => {
    assert.equal(coverageFault(line(`Belmont Wire and Orrin Post both reported the story on ${at(0)}.`, 'coverage/one-day'), both), null);
    assert.equal(
      coverageFault(line(`Belmont Wire and Orrin Post both reported the story on ${at(1)}.`, 'coverage/one-day'), both)?.code,
      'date/absent',
    );
    assert.equal(
      coverageFault(line(`Belmont Wire and Half Past both reported the story on ${at(0)}.`, 'coverage/one-day'), both)?.code,
      'name/absent',
    );
    assert.equal(coverageFault(line('Belmont Wire and Orrin Post both give the figure of $30.', 'coverage/figure'), both), null);
    assert.equal(
      coverageFault(line('Belmont Wire and Orrin Post both give the figure of $40.', 'coverage/figure'), both)?.code,
      'number/absent',
    );
    assert.equal(
      coverageFault(line('Belmont Wire and Orrin Post both deny the figure of $30.', 'coverage/figure'), both)?.code,
      'support/none',
    );
  });
});
