import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GLOSSARY } from './glossary.ts';
import { TECHNICAL_WORDS } from './glossary-technical.ts';

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
  it('has technical words only for terms that are there, and other than the plain ones', () => {
    const ids = new Set(GLOSSARY.map((entry) => entry.id));
    for (const id of Object.keys(TECHNICAL_WORDS)) assert.ok(ids.has(id), id);
    for (const entry of GLOSSARY)
      if (entry.technical !== undefined) assert.ok(/^[A-Z].*\.$/.test(entry.technical) && entry.technical !== entry.plain, entry.id);
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
