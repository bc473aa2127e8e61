import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGazetteer, nameMentions } from '../text/names.ts';
import { COMMON_CAPITALS } from './background.ts';
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
  assert.ok(GAZETTEER.length >= 1_800, `${GAZETTEER.length} names`);
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

test('a common word never stands for a thing by itself', () => {
  const common = new Set(COMMON_CAPITALS);
  const faults = GAZETTEER.filter((entry) => entry.needs.length === 0).flatMap((entry) =>
    [entry.name, ...entry.aliases].filter((alias) => /^\p{Lu}\p{Ll}+$/u.test(alias) && common.has(alias.toLowerCase())),
  );
  assert.deepEqual(faults, []);
});

test('words that are names only in some company are told apart', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['The compiler of Rust checks the code.', 'rust', true],
    ['On the bridge Rust eats the steel.', 'rust', false],
    ['They wrote it in Java and C for the virtual machine.', 'java', true],
    ['On the island of Java it rained.', 'java', false],
    ['Tesla showed the robot Optimus again.', 'optimus', true],
    ['She sang Atlas by heart to the choir.', 'atlas', false],
    ['Boston Dynamics let its robot Atlas dance.', 'atlas', true],
    ['He taught Torch songs at the theatre.', 'torch', false],
    ['Papers at the ACL conference were read.', 'acl', true],
    ['An ACL tear ended her season.', 'acl', false],
  ];
  for (const [text, id, wanted] of cases) assert.equal(idsIn(text).includes(id), wanted, text);
});
