import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGazetteer, nameMentions } from '../text/names.ts';
import { GAZETTEER } from './names.ts';

const KNOWN = compileGazetteer(GAZETTEER);
const idsIn = (text: string): readonly (string | null)[] => nameMentions(text, KNOWN).map((mention) => mention.entityId);

test('no name is told twice and no alias stands for two things', () => {
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  const faults: string[] = [];
  for (const entry of GAZETTEER) {
    if (ids.has(entry.id)) faults.push(`${entry.name} is told twice`);
    ids.add(entry.id);
    for (const alias of new Set([entry.name, ...entry.aliases])) {
      const held = owner.get(alias);
      if (held !== undefined && held !== entry.name) faults.push(`${alias} stands for ${held} and ${entry.name}`);
      owner.set(alias, entry.name);
    }
  }
  assert.deepEqual(faults, []);
  assert.ok(GAZETTEER.length >= 700, `${GAZETTEER.length} names`);
});

test('an ambiguous name counts only near a word that settles it', () => {
  assert.deepEqual(idsIn('Anthropic says that Claude writes code.'), ['anthropic', 'claude']);
  assert.ok(!idsIn('The painter Claude Brossard met us in Lyon.').includes('claude'));
  assert.ok(!idsIn('An Apple a day, says the orchard.').includes('apple'));
  assert.ok(idsIn('Apple showed a new iPhone.').includes('apple'));
});

test('aliases lead to one id, the longest name wins', () => {
  assert.deepEqual(idsIn('Researchers at DeepMind and Google DeepMind agree.'), ['google-deepmind', 'google-deepmind']);
  assert.ok(idsIn('A preview of Claude Opus 4.8, an Anthropic model.').includes('claude-opus'));
});
