import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datedByWeekday, namingWriter, speaksAsWe, speaksForItself, writerOf } from './own-voice.ts';

const PAPER = { name: 'Orrin Post', several: false };
const TUESDAY = Date.UTC(2026, 10, 24, 12);

describe('own voice', () => {
  it('puts whoever wrote it for "we", and leaves quotations alone', () => {
    assert.equal(
      namingWriter('We have tried our own copy, which cost us $30.', PAPER),
      'Orrin Post has tried its own copy, which cost Orrin Post $30.',
    );
    assert.equal(namingWriter('“We agree,” she said of our test.', PAPER), '“We agree,” she said of Orrin Post’s test.');
    assert.equal(namingWriter('We’re ready.', { name: 'the authors', several: true }), 'The authors are ready.');
    assert.ok(!speaksAsWe('“We agree,” she said.'));
    assert.equal(writerOf({ name: 'Varnholt', kind: 'company' }).name, 'the company');
    assert.equal(writerOf({ name: 'Orrin Labs', kind: 'lab' }, 'We opened a school.').name, 'the laboratory');
    assert.equal(writerOf({ name: 'Orrin Labs', kind: 'lab' }, 'We opened a school. Orrin Labs pays for it.').name, 'Orrin Labs');
    assert.deepEqual(writerOf({ name: 'Varnholt', kind: 'company', home: 'https://github.com/' }), { name: 'the authors', several: true });
  });
  it('gives today and yesterday their weekday', () => {
    assert.equal(datedByWeekday('The board met today.', TUESDAY), 'The board met on Tuesday.');
    assert.equal(datedByWeekday('Orders signed before today stand.', TUESDAY), 'Orders signed before Tuesday stand.');
    assert.equal(datedByWeekday('The board met yesterday.', TUESDAY), 'The board met on Monday.');
  });
});

describe('whose "we" it is', () => {
  it('is a house’s in what it announces, a paper’s in its own work, and nobody’s else', () => {
    assert.ok(speaksForItself('We are launching Fathom.', 'lab'));
    assert.ok(speaksForItself('We tested Fathom for two weeks.', 'press'));
    assert.ok(!speaksForItself('We live in an age of lamps.', 'lab'));
    assert.ok(!speaksForItself('We are instead releasing a smaller model.', 'press'));
    assert.ok(!speaksForItself('We tested Fathom for two weeks.', 'person'));
  });
});
