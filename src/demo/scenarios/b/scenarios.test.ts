import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worldOf } from '../../draw.ts';
import type { PagePlan, ScenarioPlan } from '../../scenario.ts';
import { scenariosB } from './index.ts';

const SEEDS = [1, 2, 3, 5, 7, 4711];
const CATEGORIES = ['business', 'products', 'research', 'policy', 'security', 'hardware', 'society', 'open-source'];
const MINUTES_A_DAY = 1440;
const WIRE_MINUTES = 3 * MINUTES_A_DAY;
const MIN_WORDS = 110;
const MAX_WORDS = 320;

const plansOf = (seed: number): readonly ScenarioPlan[] => {
  const world = worldOf(seed);
  return scenariosB.map((scenario, index) => scenario(world.drawFor(`b${index}`)));
};
const wordsOf = (paragraphs: readonly string[]): number => paragraphs.join(' ').split(/\s+/).length;
const textOf = (page: PagePlan): string => [page.title, ...page.paragraphs].join('\n');

/** All states of a page: as first published and each revision. */
const statesOf = (page: PagePlan): readonly { readonly title: string; readonly paragraphs: readonly string[] }[] => [
  page,
  ...page.revisions,
];

/** Share of five-word runs of `a` that stand in `b` too. */
function sharedShare(a: PagePlan, b: PagePlan): number {
  const runs = (page: PagePlan): Set<string> => {
    const words = page.paragraphs.join(' ').toLowerCase().split(/\W+/);
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  };
  const ofB = runs(b);
  const ofA = [...runs(a)];
  return ofA.filter((run) => ofB.has(run)).length / ofA.length;
}

for (const seed of SEEDS) {
  test(`seed ${seed}: every page is whole and within its bounds`, () => {
    for (const plan of plansOf(seed)) {
      assert.ok(plan.pages.length >= 2 && plan.pages.length <= 6, `${plan.id} has ${plan.pages.length} pages`);
      assert.ok(plan.startMinute >= 300 && plan.startMinute <= 1200, plan.id);
      const last = Math.max(...plan.pages.flatMap((page) => [page, ...page.revisions].map(({ atMinute }) => atMinute)));
      assert.ok(plan.day * MINUTES_A_DAY + plan.startMinute + last < WIRE_MINUTES, `${plan.id} outlasts the wire`);
      for (const page of plan.pages) {
        for (const state of statesOf(page)) {
          const count = wordsOf(state.paragraphs);
          assert.ok(count >= MIN_WORDS && count <= MAX_WORDS, `${page.key} has ${count} words`);
          assert.ok(state.paragraphs.length >= 3 && state.paragraphs.length <= 8, `${page.key} has ${state.paragraphs.length} paragraphs`);
        }
        const opening = [page.title, ...page.paragraphs.slice(0, 3)].join(' ');
        assert.match(opening, /\bAIs?\b|artificial intelligence|machine learning|language models?|chatbots?|neural|generative/i, page.key);
        assert.doesNotMatch(textOf(page), /undefined|NaN|\[object|\$\{| {2}/, page.key);
      }
    }
  });

  test(`seed ${seed}: keys resolve and the truth covers every page that reports`, () => {
    const plans = plansOf(seed);
    for (const plan of plans) {
      const byKey = new Map(plan.pages.map((page) => [page.key, page]));
      const known = (key: string): boolean => byKey.has(key);
      for (const page of plan.pages) {
        for (const key of [...page.linksTo, ...(page.repeats === null ? [] : [page.repeats])]) {
          const target = byKey.get(key);
          assert.ok(target, `${page.key} names ${key}`);
          assert.ok(target.atMinute <= page.atMinute, `${page.key} comes before ${key}`);
        }
        const group = plan.truth.origins.find((origin) => origin.includes(page.key));
        if (page.repeats !== null) assert.ok(group?.includes(page.repeats), `${page.key} stands apart from what it repeats`);
        assert.ok(group !== undefined || page.role === 'opinion', `${page.key} has no origin`);
        assert.ok(group?.[0] !== page.key || page.repeats === null, `${page.key} leads a group and repeats`);
      }
      const named = [...plan.truth.origins.flat(), ...plan.truth.primaries, ...plan.truth.conflicts.flatMap(({ a, b }) => [a, b])];
      assert.ok(named.every(known), `${plan.id} names a page it lacks`);
      assert.equal(new Set(plan.truth.origins.flat()).size, plan.truth.origins.flat().length, `${plan.id} counts a page twice`);
      for (const { key, atMinute } of plan.truth.corrected) {
        assert.ok(
          byKey.get(key)?.revisions.some((revision) => revision.atMinute === atMinute),
          `${key} is not corrected`,
        );
      }
    }
  });

  test(`seed ${seed}: copies share their text and other pages do not`, () => {
    for (const plan of plansOf(seed)) {
      for (const page of plan.pages) {
        const source = plan.pages.find((candidate) => candidate.key === page.repeats);
        if (page.role === 'wire-copy') {
          assert.ok(source, `${page.key} copies nothing`);
          const shared = page.paragraphs.filter((paragraph) => source.paragraphs.includes(paragraph)).length;
          assert.ok(shared >= 0.8 * page.paragraphs.length, `${page.key} is no copy`);
          assert.notEqual(page.title, source.title);
          continue;
        }
        for (const other of plan.pages) {
          if (other.key === page.key || other.role === 'wire-copy') continue;
          assert.ok(sharedShare(page, other) < 0.2, `${page.key} shares ${sharedShare(page, other).toFixed(2)} with ${other.key}`);
        }
      }
    }
  });
}

test('the events fill every category and hold what the wire needs', () => {
  const plans = plansOf(1);
  const ids = plans.map((plan) => plan.id);
  assert.equal(new Set(ids).size, ids.length);
  const keys = plans.flatMap((plan) => plan.pages.map((page) => page.key));
  assert.equal(new Set(keys).size, keys.length);
  for (const category of CATEGORIES) {
    assert.ok(plans.filter((plan) => plan.category === category).length >= 3, `fewer than three events in ${category}`);
  }
  const share = (holds: (plan: ScenarioPlan) => boolean): number => plans.filter(holds).length / plans.length;
  assert.ok(share((plan) => plan.truth.origins.length >= 2) >= 0.6);
  assert.ok(share((plan) => plan.truth.primaries.length > 0) >= 1 / 3);
  assert.ok(plans.some((plan) => plan.truth.conflicts.length > 0 && plan.truth.corrected.length > 0));
});

test('a development follows an earlier event', () => {
  const plans = plansOf(1);
  const startOf = (plan: ScenarioPlan): number => plan.day * MINUTES_A_DAY + plan.startMinute;
  const developments = plans.filter((plan) => plan.developmentOf !== null);
  assert.ok(developments.length >= 2);
  for (const plan of developments) {
    const first = plans.find((candidate) => candidate.id === plan.developmentOf);
    assert.ok(first, `${plan.id} follows nothing`);
    assert.ok(startOf(first) < startOf(plan), `${plan.id} comes first`);
  }
});

test('some main claims hold in one world and fail in another', () => {
  const worlds = Array.from({ length: 24 }, (_, seed) => plansOf(seed + 100));
  const open = scenariosB.flatMap((_, i) => {
    const held = worlds.filter((plans) => plans[i]?.truth.holds === true).length;
    return held === 0 || held === worlds.length ? [] : [held / worlds.length];
  });
  assert.ok(open.length >= 6, `${open.length} open claims`);
  assert.ok(open.every((share) => share > 0.2 && share < 0.9));
  assert.ok(worlds.every((plans) => plans.some((plan) => !plan.truth.holds)));
});

test('a corrected page says something else afterwards', () => {
  for (const plan of plansOf(1)) {
    for (const page of plan.pages) {
      for (const revision of page.revisions) {
        assert.notDeepEqual(revision.paragraphs, page.paragraphs, page.key);
        assert.ok(revision.atMinute >= page.atMinute + 60, `${page.key} is mended too soon`);
        assert.ok(revision.notice !== null && revision.notice.text.length > 40, page.key);
      }
    }
  }
});

test('the same seed tells the same events and another seed others', () => {
  assert.deepEqual(plansOf(3), plansOf(3));
  const [first, second] = [plansOf(3), plansOf(4)];
  assert.ok(first.every((plan, i) => JSON.stringify(plan) !== JSON.stringify(second[i])));
});
