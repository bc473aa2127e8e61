import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DemoWire, stateAt } from './page.ts';
import { feedUrlOf, PUBLISHER_LIST } from './publishers.ts';
import { truthOf } from './truth.ts';
import { buildWire } from './wire.ts';

const wire = buildWire(1);
const ask = (given: DemoWire, url: string, at = given.endAt): string =>
  Buffer.from(given.answer({ url, headers: {} }, at).body).toString('utf8');

/** Names that are somebody's: none may stand in the invented world. */
const REAL =
  /\b(OpenAI|Anthropic|ChatGPT|Claude|Gemini|DeepMind|Google|Microsoft|Meta|Nvidia|NVIDIA|Mistral|Cohere|Copilot|Llama|Alibaba|Baidu|Tencent|Qwen|DeepSeek|Amazon|Apple|IBM|Intel|AMD|Tesla|xAI|Grok|Perplexity|Reuters|Bloomberg|Hugging Face|GitHub|Samsung|Huawei|Oracle|TSMC|Stanford|Oxford University|Harvard)\b/;

test('the same seed gives the same bytes, another seed another world', () => {
  const again = buildWire(1);
  const other = buildWire(2);
  assert.deepEqual(
    again.pages.map((page) => [page.url, page.states]),
    wire.pages.map((page) => [page.url, page.states]),
  );
  for (const publisher of PUBLISHER_LIST) {
    const url = feedUrlOf(publisher);
    assert.equal(ask(again, url), ask(wire, url), publisher.key);
    assert.notEqual(ask(other, url), ask(wire, url), publisher.key);
  }
});

test('there are enough events and pages, and every publisher speaks', () => {
  assert.ok(wire.scenarios.length >= 45, `${wire.scenarios.length} scenarios`);
  assert.ok(wire.pages.length >= 150, `${wire.pages.length} pages`);
  const speaking = new Set(wire.pages.map((page) => page.publisher));
  assert.deepEqual(
    PUBLISHER_LIST.filter((publisher) => !speaking.has(publisher.key)).map((publisher) => publisher.key),
    [],
  );
});

test('ids, keys and addresses are unique, and every reference resolves', () => {
  assert.equal(new Set(wire.scenarios.map((plan) => plan.id)).size, wire.scenarios.length);
  assert.equal(wire.byKey.size, wire.pages.length);
  assert.equal(wire.byUrl.size, wire.pages.length);
  assert.equal(new Set(wire.pages.map((page) => `${page.publisher}/${page.number}`)).size, wire.pages.length);
  for (const page of wire.pages) {
    for (const key of [...page.linksTo, ...(page.repeats === null ? [] : [page.repeats])]) {
      const target = wire.byKey.get(key);
      assert.ok(target !== undefined, `${page.key} names ${key}`);
      assert.ok(target.publishedAt <= page.publishedAt, `${page.key} names ${key}, which is not out yet`);
    }
  }
  const ids = new Set(wire.scenarios.map((plan) => plan.id));
  for (const plan of wire.scenarios) assert.ok(plan.developmentOf === null || ids.has(plan.developmentOf), plan.id);
});

test('the truth resolves, and every page but comment stands in one origin of its event', () => {
  for (const event of [1, 2, 3, 4].flatMap((seed) => truthOf(buildWire(seed)).events)) {
    const grouped = event.origins.flat();
    assert.equal(new Set(grouped).size, grouped.length, event.scenarioId);
    for (const page of event.pages) assert.ok(page.role === 'opinion' || grouped.includes(page.url), `${event.scenarioId}: ${page.url}`);
    for (const group of event.origins) assert.ok(group.length > 0, event.scenarioId);
    for (const { at } of event.corrected) assert.ok(at <= wire.endAt, `${event.scenarioId} is corrected after the end`);
  }
});

test('who else tells a side of a dispute stands in another report than both sides', () => {
  const told = [1, 2, 3, 4].flatMap((seed) => truthOf(buildWire(seed)).events).filter((event) => event.tellings.length > 0);
  assert.ok(told.length > 0);
  for (const { scenarioId, tellings, conflicts, origins } of told)
    for (const { page, as } of tellings) {
      const own = conflicts.find(({ a, b }) => a === as || b === as);
      assert.ok(own !== undefined, `${scenarioId}: ${as} is no side`);
      const group = origins.find((pages) => pages.includes(page)) ?? [];
      assert.ok(!group.includes(own.a) && !group.includes(own.b), `${scenarioId}: ${page}`);
    }
});

test('most events have two or more independent origins', () => {
  const { events } = truthOf(wire);
  const many = events.filter((event) => event.origins.length >= 2);
  assert.ok(many.length >= events.length * 0.6, `${many.length} of ${events.length}`);
});

test('every page is out within the three days, states in order', () => {
  for (const page of wire.pages) {
    assert.ok(
      page.publishedAt >= wire.startAt && page.publishedAt < wire.endAt,
      `${page.key} at ${new Date(page.publishedAt).toISOString()}`,
    );
    page.states.reduce((before, state) => {
      assert.ok(state.fromAt > before.fromAt, page.key);
      return state;
    });
    assert.equal(stateAt(page, page.publishedAt - 1), null);
  }
});

test('no real name stands in any text', () => {
  for (const page of wire.pages) {
    for (const state of page.states) {
      const found = REAL.exec([state.title, ...state.paragraphs].join('\n'));
      assert.equal(found, null, `${page.key} names ${found?.[0]}`);
    }
  }
});

test('no slot is left unfilled and no two pages tell the same but wire copies', () => {
  const seen = new Map<string, string>();
  for (const page of wire.pages) {
    const text = page.states.flatMap((state) => [state.title, ...state.paragraphs]).join('\n');
    assert.doesNotMatch(text, /undefined|\[object|NaN|\$\{|\{[a-z]+\}/, page.key);
    if (page.role === 'wire-copy' || page.trap !== null) continue;
    for (const paragraph of page.states[0]?.paragraphs ?? []) {
      if (paragraph.length < 80) continue;
      assert.ok(!seen.has(paragraph), `${page.key} and ${seen.get(paragraph)} share: ${paragraph}`);
      seen.set(paragraph, page.key);
    }
  }
});
