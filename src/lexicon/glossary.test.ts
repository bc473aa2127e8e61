import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GLOSSARY } from './glossary.ts';
import { TECHNICAL_WORDS } from './glossary-technical.ts';
import { TECHNICAL_BUSINESS } from './glossary-technical-business.ts';
import { TECHNICAL_LAW } from './glossary-technical-law.ts';
import { TECHNICAL_TECHNOLOGY } from './glossary-technical-technology.ts';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

describe('GLOSSARY', () => {
  it('explains at least 350 terms, each once', () => {
    assert.ok(GLOSSARY.length >= 350, String(GLOSSARY.length));
    assert.equal(new Set(GLOSSARY.map((entry) => entry.id)).size, GLOSSARY.length);
  });
  it('gives no form to two terms', () => {
    const forms = GLOSSARY.flatMap((entry) => [entry.term, ...entry.aliases]);
    assert.deepEqual(
      forms.filter((form, at) => forms.indexOf(form) !== at),
      [],
    );
  });
  it('has technical words only for terms that are there, each in one table', () => {
    const ids = new Set(GLOSSARY.map((entry) => entry.id));
    const written = [TECHNICAL_WORDS, TECHNICAL_TECHNOLOGY, TECHNICAL_LAW, TECHNICAL_BUSINESS].flatMap((table) => Object.keys(table));
    for (const id of written) assert.ok(ids.has(id), id);
    assert.equal(new Set(written).size, written.length);
  });
  it('defines every term technically too, in other words than the plain ones', () => {
    for (const entry of GLOSSARY) {
      const technical = entry.technical ?? '';
      assert.match(technical, /^[\p{Lu}\d].*[.)]$/u, entry.id);
      const plain = new Set(wordsOf(entry.plain));
      const own = wordsOf(technical).filter((word) => !plain.has(word));
      assert.ok(own.length >= 5, `${entry.id}: ${own.length} words of its own`);
      assert.ok(technical.split(' ').length <= 60, entry.id);
    }
  });
  it('gives every term another form and another term to go on to', () => {
    for (const entry of GLOSSARY) assert.ok(entry.aliases.length > 0 && entry.seeAlso.length > 0, entry.id);
  });
  it('points only to terms that are there', () => {
    const ids = new Set(GLOSSARY.map((entry) => entry.id));
    for (const entry of GLOSSARY)
      for (const other of entry.seeAlso) assert.ok(ids.has(other) && other !== entry.id, `${entry.id}: ${other}`);
  });
  it('explains in one to three short sentences', () => {
    for (const entry of GLOSSARY) {
      assert.match(entry.plain, /^[A-Z].*\.$/, entry.id);
      assert.ok(entry.plain.split(' ').length <= 45, entry.id);
    }
  });
});
