import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writerOf } from '../../text/own-voice.ts';
import { contentFault } from './judge.ts';
import { MATERIAL } from './made-draft.ts';
import type { Passage } from './passage.ts';

const faultOf = (text: string, source: string): string | undefined => {
  const [entry] = MATERIAL.articles;
  assert.ok(entry !== undefined);
  const passage: Passage = {
    article: entry.article,
    publisherName: entry.publisher.name,
    publisherKind: entry.publisher.kind,
    writer: writerOf(entry.publisher),
    text: source,
    within: { start: 0, end: source.length },
    evidence: [],
  };
  return contentFault(text, passage, { publisherNamed: entry.publisher.name }, [entry.publisher.name])?.code;
};

describe('a hedge that is dropped', () => {
  it('is missed at the end of its clause too', () => {
    const source = 'The parties settled only what Orrin Labs may do.';
    assert.equal(faultOf(source, source), undefined);
    assert.equal(faultOf('The parties settled only what Orrin Labs will do.', source), 'modality/hedge-lost');
  });
  it('is missed where the sentence opens with a phrase of its own', () => {
    const source = 'For a small lamp the works pay 45 euros today, and a beginner may finish six of them in a day.';
    assert.equal(faultOf(source, source), undefined);
    assert.equal(faultOf(source.replace('may', 'will'), source), 'modality/hedge-lost');
  });
});
