import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseStarts, compress, rewordBack } from './compress.ts';

describe('beginnings of a sentence', () => {
  it('are whole clauses', () => {
    const text = 'Certificates of this kind run for a year and are easily forgotten, because nothing much depends on them.';
    assert.ok(clauseStarts(text).includes('Certificates of this kind run for a year and are easily forgotten'));
  });
  it('never leave a subject without its verb', () => {
    for (const text of [
      'Orrin Vale, who came from a shipping company four years ago, is little known outside the firm.',
      'In the 160 minutes until the network returned, nobody slept.',
    ])
      assert.deepEqual(clauseStarts(text), []);
  });
  it('never drop a condition', () => {
    assert.deepEqual(clauseStarts('Older pupils of the school may use the assistant, but only if the teacher has set the task so.'), []);
  });
});

describe('compress', () => {
  it('words nothing anew within a word written with a hyphen', () => {
    const found = compress('The court began to accept machine-assisted review of all contracts');
    assert.ok(found.every((text) => text.includes('machine-assisted')));
  });
});

it('a subject after an opening time is no aside, and a cut leaves no half of a measure or of a cleft sentence', () => {
  const named = compress('Last week, the Guardrail Alliance, which studies the risks of AI, named Rosa Kim as its president', new Set());
  assert.ok(
    named.every((wording) => wording.includes('Guardrail Alliance')),
    named.join(' | '),
  );
  const text = 'The filing comes a little more than a week after the rival firm sent in its own papers to the same office';
  assert.ok(!clauseStarts(text).some((start) => start.endsWith('week')));
  assert.ok(!compress(text, new Set()).some((wording) => wording.endsWith('week')));
  assert.deepEqual(
    clauseStarts('The makers spoke of network security all spring, but in the new release it is biology as far as anybody can tell'),
    ['The makers spoke of network security all spring'],
  );
});

describe('words of our own', () => {
  it('count as the text does', () => {
    assert.equal(rewordBack('It sold several maps.'), 'It sold a number of maps.');
    for (const text of ['It sold several hundred maps.', 'It sold several of them.']) assert.equal(rewordBack(text), text);
  });
});
