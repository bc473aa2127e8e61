import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, parseSearch } from './search-query.ts';

test('words stay words, in order, with their quotes', () => {
  const { query, faults, empty } = parseSearch('  export "control list"  chips ');
  assert.equal(query.words, 'export "control list" chips');
  assert.deepEqual([query.publisher, query.entity, query.status, query.after], [null, null, null, null]);
  assert.deepEqual(faults, []);
  assert.equal(empty, false);
});

test('operators filter, with and without quotes, in any case', () => {
  const { query } = parseSearch('ban source:"The Harbour Ledger" ENTITY:waxwing status:Disputed after:2026-11-24');
  assert.deepEqual(query, {
    words: 'ban',
    publisher: 'The Harbour Ledger',
    entity: 'waxwing',
    status: 'disputed',
    after: Date.UTC(2026, 10, 24) - 1,
  });
});

test('an operator we do not have is a word, and so is a web address', () => {
  assert.equal(parseSearch('colour:blue https://belmont.example/a').query.words, 'colour:blue https://belmont.example/a');
});

test('the last of one operator counts', () => {
  assert.equal(parseSearch('source:one source:two').query.publisher, 'two');
});

test('what cannot be used is named and left out', () => {
  const { query, faults, empty } = parseSearch('after:yesterday status:maybe source:');
  assert.equal(faults.length, 3);
  assert.deepEqual([query.after, query.status, query.publisher], [null, null, null]);
  assert.equal(empty, true);
});

test('days are days of the calendar', () => {
  assert.equal(dayOf('2026-02-28'), Date.UTC(2026, 1, 28));
  assert.equal(dayOf('2026-02-30'), null);
  assert.equal(dayOf('2026-13-01'), null);
  assert.equal(dayOf('26-1-1'), null);
});

test('any string is taken apart, open quotes and lone surrogates included', () => {
  for (const text of ['"', 'source:"open', ':', 'a:', '::::', '\ud800', 'source:""', '" " "', 'x'.repeat(5_000)]) {
    const { query } = parseSearch(text);
    assert.equal(query.words.isWellFormed(), true, text);
    assert.ok(query.words.length <= 500);
  }
  assert.equal(parseSearch('source:"open end').query.publisher, 'open');
  assert.equal(parseSearch('').empty, true);
});
