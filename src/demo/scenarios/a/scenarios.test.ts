import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worldOf } from '../../draw.ts';
import type { PagePlan, ScenarioPlan } from '../../scenario.ts';
import { scenariosA } from './index.ts';

const plansOf = (seed: number): readonly ScenarioPlan[] => {
  const world = worldOf(seed);
  return scenariosA.map((scenario, at) => scenario(world.drawFor(`a${at}`)));
};

const wordsOf = (paragraphs: readonly string[]): number => paragraphs.join(' ').split(/\s+/).length;

/** All five-word runs of a page's first state. */
function runsOf(page: PagePlan): ReadonlySet<string> {
  const words = page.paragraphs.join(' ').toLowerCase().split(/\W+/);
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
}

test('pages are as long as news is and say that machines that learn are the subject', () => {
  for (const plan of [1, 9, 77].flatMap(plansOf)) {
    for (const page of plan.pages) {
      const count = wordsOf(page.paragraphs);
      assert.ok(count >= 110 && count <= 320, `${page.key} has ${count} words`);
      const opening = [page.title, ...page.paragraphs.slice(0, 3)].join(' ');
      assert.match(
        opening,
        /\bAIs?\b|artificial intelligence|machine learning|language models?|chatbots?|neural|speech recognition/i,
        page.key,
      );
    }
  }
});

test('a wire copy repeats its report word for word, every other page is in its own words', () => {
  for (const plan of plansOf(3)) {
    for (const page of plan.pages) {
      const told = page.repeats === null ? undefined : plan.pages.find((other) => other.key === page.repeats);
      if (page.role === 'wire-copy') {
        assert.ok(told !== undefined, page.key);
        for (const paragraph of page.paragraphs) {
          const bare = paragraph.replace(/^[^—]{0,60}— /, '');
          assert.ok(
            told.paragraphs.some((other) => other.endsWith(bare)),
            `${page.key}: ${paragraph}`,
          );
        }
        continue;
      }
      for (const other of plan.pages) {
        if (other === page || other.role === 'wire-copy') continue;
        const runs = [...runsOf(page)];
        const theirs = runsOf(other);
        const shared = runs.filter((run) => theirs.has(run)).length / runs.length;
        assert.ok(shared < 0.12, `${page.key} shares ${shared.toFixed(2)} of its words with ${other.key}`);
      }
    }
  }
});

test('the golden report stands alone, hedged throughout', () => {
  const ban = plansOf(5).find((plan) => plan.id === 'a-house-tool-ban');
  assert.ok(ban !== undefined);
  assert.deepEqual([ban.category, ban.eventType, ban.pages.length, ban.truth.hedged], ['business', 'ban', 1, true]);
  const text = [ban.pages[0]?.title ?? '', ...(ban.pages[0]?.paragraphs ?? [])];
  assert.match(text[0] ?? '', /alleged/);
  for (const paragraph of text.filter((line) => /\bcheck\b/.test(line))) assert.match(paragraph, /alleged/, paragraph);
  assert.match(text.join('\n'), /data sovereignty/);
  assert.match(text.join('\n'), /did not respond/);
});

test('outcomes that are left to chance come out both ways over seeds', () => {
  const seeds = Array.from({ length: 30 }, (_, at) => at + 1);
  for (const id of ['a-robotics-takeover', 'a-unnamed-investors', 'a-call-recordings-denial']) {
    const ends = new Set(seeds.map((seed) => plansOf(seed).find((plan) => plan.id === id)?.truth.holds));
    assert.deepEqual([...ends].sort(), [false, true], id);
  }
});
