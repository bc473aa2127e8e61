import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedId, publisherId } from '../../domain/ids.ts';
import type { FeedStatus } from '../../domain/publisher.ts';
import { newStatus } from './poll.ts';
import {
  applyHints,
  backOffMs,
  firstDueAt,
  freshForMs,
  holdUntil,
  nextInterval,
  outsideSkips,
  retryAfterMs,
  spreadFor,
} from './schedule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday, 06:00 UTC. */
const NOW = Date.UTC(2026, 5, 1, 6);
const ID = feedId('https://news.example/feed');
const SETTINGS = { minIntervalMs: HOUR_MS, maxIntervalMs: DAY_MS };

const status = (over: Partial<FeedStatus> = {}): FeedStatus => ({
  ...newStatus({ id: ID, publisherId: publisherId('news.example'), url: 'https://news.example/feed', title: '', addedBy: 'demo' }, NOW),
  lastPolledAt: NOW,
  intervalMs: HOUR_MS,
  ...over,
});

test('5,000 feeds at start are spread over more than ten minutes, at most ten a second; a few start within seconds', () => {
  const perSecond = new Map<number, number>();
  for (let index = 0; index < 5_000; index += 1) {
    const dueAt = firstDueAt(feedId(`https://n${index}.example/feed`), NOW, spreadFor(5_000));
    assert.ok(dueAt >= NOW && dueAt < NOW + spreadFor(5_000));
    const second = Math.floor(dueAt / 1_000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  assert.ok(Math.max(...perSecond.values()) <= 10);
  assert.ok(perSecond.size > 600);
  assert.ok(firstDueAt(ID, NOW, spreadFor(3)) < NOW + 10_000 && firstDueAt(ID, NOW) < NOW + 600_000);
});

test('the interval follows how often the feed changes, between floor and ceiling', () => {
  const after = (intervalMs: number, changedAgoMs: number, changed: boolean) =>
    nextInterval(status({ intervalMs, lastChangedAt: NOW - changedAgoMs }), changed, NOW, SETTINGS) / HOUR_MS;
  assert.equal(after(HOUR_MS, HOUR_MS, true), 1);
  assert.equal(after(HOUR_MS, 12 * HOUR_MS, true), 3.5);
  assert.equal(after(2 * HOUR_MS, 3 * HOUR_MS, false), 2);
  assert.equal(after(2 * HOUR_MS, 8 * HOUR_MS, false), 3);
  assert.equal(after(20 * HOUR_MS, 30 * DAY_MS, false), 24);
  assert.equal(after(20 * HOUR_MS, 0, true), 10);
  assert.equal(nextInterval(status(), true, NOW, SETTINGS), HOUR_MS);
});

test('back-off doubles from an hour to a week, never earlier than its step, the same for the same feed and count', () => {
  for (let failures = 1; failures < 40; failures += 1) {
    const wait = backOffMs(ID, failures, 'error');
    const step = Math.min(7 * DAY_MS, HOUR_MS * 2 ** (failures - 1));
    assert.ok(wait >= step && wait <= Math.min(7 * DAY_MS, step * 1.5), String(failures));
    assert.equal(wait, backOffMs(ID, failures, 'error'));
  }
  assert.ok(backOffMs(ID, 1, 'refused') >= DAY_MS && backOffMs(ID, 2, 'too-many') >= 2 * DAY_MS);
  assert.notEqual(backOffMs(ID, 1, 'error'), backOffMs(feedId('https://other.example/feed'), 1, 'error'));
});

test('Retry-After: seconds and dates in full, nonsense as nothing', () => {
  assert.equal(retryAfterMs('7200', NOW), 7_200_000);
  assert.equal(retryAfterMs(new Date(NOW + 3 * HOUR_MS).toUTCString(), NOW), 3 * HOUR_MS);
  assert.equal(retryAfterMs(String(30 * 86_400), NOW), 30 * DAY_MS);
  for (const value of [undefined, '', '-5', 'NaN', '1e9', 'soon', new Date(NOW - 1_000).toUTCString(), '5; 6'])
    assert.equal(retryAfterMs(value, NOW), null, value);
  assert.equal(retryAfterMs('Fri, 31 Dec 9999 23:59:59 GMT', NOW), 365 * DAY_MS);
  assert.equal(retryAfterMs('999999999999', NOW), 365 * DAY_MS);
});

test('freshness: max-age less Age, else Expires less Date, at most a week; no-cache states none', () => {
  const fresh = (headers: Readonly<Record<string, string>>) => freshForMs(headers, NOW) / 1_000;
  assert.equal(fresh({ 'cache-control': 'public, max-age=43200' }), 43_200);
  assert.equal(fresh({ 'cache-control': 'max-age=600', age: '500' }), 100);
  assert.equal(fresh({ 'cache-control': 'max-age=600', age: '700' }), 0);
  assert.equal(fresh({ 'cache-control': 's-maxage=9, max-age="60"' }), 60);
  assert.equal(fresh({ 'cache-control': 'max-age=31536000' }), 604_800);
  assert.equal(fresh({ 'cache-control': 'no-cache, max-age=600' }), 0);
  const date = new Date(NOW).toUTCString();
  assert.equal(fresh({ expires: new Date(NOW + HOUR_MS).toUTCString(), date, age: '600' }), 3_000);
  assert.equal(fresh({ expires: '0', date }), 0);
  assert.equal(fresh({}), 0);
});

test('skipped hours and days are stepped over, in UTC; a feed that skips all is asked weekly', () => {
  assert.equal(outsideSkips(NOW, { skipHours: [6, 7], skipDays: [] }), NOW + 2 * HOUR_MS);
  assert.equal(outsideSkips(NOW + 30 * 60_000, { skipHours: [6], skipDays: [] }), NOW + HOUR_MS);
  assert.equal(outsideSkips(NOW, { skipHours: [], skipDays: ['Monday', 'tuesday'] }), Date.UTC(2026, 5, 3));
  assert.equal(outsideSkips(NOW, { skipHours: [24], skipDays: [] }), NOW);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  assert.equal(outsideSkips(NOW, { skipHours: hours, skipDays: [] }), NOW + 7 * DAY_MS);
});

test('a feed’s own wishes move the next poll and are kept; asking twice changes nothing', () => {
  const once = applyHints(status({ nextDueAt: NOW + HOUR_MS }), { ttlMs: 12 * HOUR_MS, skipHours: [18], skipDays: [] }, NOW);
  assert.equal(once.nextDueAt, NOW + 13 * HOUR_MS);
  assert.deepEqual(once.hints, { ttlMs: 12 * HOUR_MS, skipHours: [18], skipDays: [] });
  assert.deepEqual(applyHints(once, { ttlMs: 12 * HOUR_MS, skipHours: [18], skipDays: [] }, NOW + 5), once);
  const none = { ttlMs: null, skipHours: [], skipDays: [] };
  assert.equal(applyHints(status({ nextDueAt: NOW }), none, NOW).nextDueAt, NOW + HOUR_MS, 'never before the floor');
  assert.equal(applyHints(status({ nextDueAt: NOW }), { ...none, ttlMs: 400 * DAY_MS }, NOW).nextDueAt, NOW + 7 * DAY_MS);
});

test('a host that asks for quiet holds all its feeds', () => {
  const held = holdUntil([status({ nextDueAt: NOW }), status({ nextDueAt: NOW + DAY_MS })], NOW + HOUR_MS);
  assert.deepEqual(
    held.map((one) => one.nextDueAt),
    [NOW + HOUR_MS],
  );
});
