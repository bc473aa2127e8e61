import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { placedWire } from '../../eval/demo-places.ts';
import { type Article, reportedAt } from '../../src/domain/article.ts';
import type { Publisher } from '../../src/domain/publisher.ts';
import { VirtualClock } from '../../src/ports/clock.ts';
import { cluster, openWindow, settle } from '../../src/stages/cluster/index.ts';

const HOUR = 3_600_000;
const SEED = 305;
const ORDERS = 8;

type Pair = readonly [Article, Publisher];
let hours: readonly (readonly Pair[])[] = [];

before(async () => {
  const { stories } = await placedWire(SEED);
  const pairs = stories.flatMap(({ articles }) => articles.map(({ article, publisher }): Pair => [article, publisher]));
  const byHour = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const hour = Math.floor(reportedAt(pair[0]) / HOUR);
    byHour.set(hour, [...(byHour.get(hour) ?? []), pair]);
  }
  hours = [...byHour].sort((a, b) => a[0] - b[0]).map(([, list]) => list);
});

/** A list in an order that a number chooses. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const list = [...items];
  let state = seed;
  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    const [a, b] = [list[at], list[other]];
    if (a !== undefined && b !== undefined) [list[at], list[other]] = [b, a];
  }
  return list;
}

/** Which articles stand together when each hour's articles arrive in an order of their own, settled after every `settleEvery` of them. */
async function groupsBy(seed: number, settleEvery: number): Promise<readonly string[]> {
  const window = openWindow({ stories: [], articles: [], publishers: [] });
  for (const [at, hour] of hours.entries()) {
    // The clock stands while an hour's articles come in, and the next hour begins when they have aged.
    const seenAt = at * 2 * HOUR + Date.UTC(2026, 10, 1);
    for (const [index, [article, publisher]] of shuffled(hour, seed + at).entries()) {
      const arrived = { ...article, publishedAt: reportedAt(article), seenAt: Math.max(seenAt, reportedAt(article)) };
      await cluster({ article: arrived, publisher, window }, { clock: new VirtualClock(seenAt) });
      if (index % settleEvery === settleEvery - 1) settle(window);
    }
    settle(window);
  }
  return [...window.stories.values()].map((story) => [...story.members].sort().join(' ')).sort();
}

test('whatever the order in which an hour’s reports arrive, the same ones stand together', async () => {
  assert.ok(hours.some((hour) => hour.length > 3));
  const expected = await groupsBy(0, 1_000);
  assert.ok(expected.some((group) => group.split(' ').length > 3));
  for (let order = 1; order <= ORDERS; order++) assert.deepEqual(await groupsBy(order * 7919, 1_000), expected);
});

/** Pairs of reports of one hour that stand together. */
function pairsOfAnHour(groups: readonly string[]): readonly string[] {
  const hourOf = new Map(hours.flatMap((list, at) => list.map(([article]) => [String(article.id), at] as const)));
  return groups
    .flatMap((group) => {
      const members = group.split(' ');
      return members.flatMap((one, at) =>
        members.slice(at + 1).flatMap((other) => (hourOf.get(one) === hourOf.get(other) ? [`${one} ${other}`] : [])),
      );
    })
    .sort();
}

test('looking at an hour’s reports before all are there changes nothing among them', async () => {
  // An older story that joined in such a look stays joined: what is older than an hour is not taken apart again.
  const expected = pairsOfAnHour(await groupsBy(0, 1_000));
  assert.ok(expected.length > 3);
  for (let order = 1; order <= ORDERS; order++) assert.deepEqual(pairsOfAnHour(await groupsBy(order * 7919, 2)), expected);
});

test('the same order gives the same ids', async () => {
  const ids = async (): Promise<readonly string[]> => {
    const window = openWindow({ stories: [], articles: [], publishers: [] });
    for (const [article, publisher] of hours.flat()) {
      await cluster({ article, publisher, window }, { clock: new VirtualClock(article.seenAt) });
      settle(window);
    }
    return [...window.stories].map(([id, story]) => `${id} ${[...story.members].sort().join(' ')}`).sort();
  };
  assert.deepEqual(await ids(), await ids());
});
