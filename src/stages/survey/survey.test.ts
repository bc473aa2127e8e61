import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TickrError } from '../../domain/outcome.ts';
import type { RightsSnapshot } from '../../domain/rights.ts';
import { VirtualClock } from '../../ports/clock.ts';
import { type FetchRequest, memoryFetcher } from '../../ports/fetcher.ts';
import { mayFetch } from '../../rights/index.ts';
import { survey } from './index.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 5, 1);
const ORIGIN = 'https://news.example';

/** What a host serves by path (other hosts by whole address): text, a status, or an error code. */
type Host = Readonly<Record<string, string | number>>;

function answers(host: Host) {
  return memoryFetcher((request: FetchRequest) => {
    const served = host[request.url] ?? host[new URL(request.url).pathname] ?? 404;
    if (typeof served === 'string' && served.startsWith('fetch/')) throw new TickrError('no', { code: served });
    const body = new TextEncoder().encode(typeof served === 'string' ? served : '');
    const status = typeof served === 'number' ? served : 200;
    return { url: request.url, finalUrl: request.url, status, headers: {}, body, redirects: [], fetchedAt: NOW };
  });
}

async function surveyed(host: Host, previous: RightsSnapshot | null = null, at = NOW) {
  const fetcher = answers(host);
  const outcome = await survey({ origin: ORIGIN, previous }, { fetcher, clock: new VirtualClock(at) });
  return { outcome, asked: fetcher.asked.map((request) => request.url), snapshot: outcome.kind === 'done' ? outcome.value : null };
}

test('reads robots.txt first, then the other signals and the licence file it names', async () => {
  const { asked, snapshot } = await surveyed({
    '/robots.txt': 'License: https://terms.example/rsl.xml\nUser-agent: *\nDisallow: /private',
    '/ai.txt': 'User-agent: *\nDisallow: /',
    'https://terms.example/rsl.xml': '<rsl/>',
  });
  assert.deepEqual(asked, [
    `${ORIGIN}/robots.txt`,
    `${ORIGIN}/.well-known/tdmrep.json`,
    `${ORIGIN}/ai.txt`,
    `${ORIGIN}/trust.txt`,
    'https://terms.example/rsl.xml',
  ]);
  assert.equal(snapshot?.host, 'news.example');
  assert.deepEqual(
    [snapshot?.robots?.status, snapshot?.aiTxt?.status, snapshot?.trustTxt?.status, snapshot?.rsl?.text],
    [200, 200, 404, '<rsl/>'],
  );
});

test('signals that robots.txt refuses are not asked for', async () => {
  const { asked, snapshot } = await surveyed({ '/robots.txt': 'User-agent: TickrWire\nDisallow: /\nAllow: /ai.txt' });
  assert.deepEqual(asked, [`${ORIGIN}/robots.txt`, `${ORIGIN}/ai.txt`]);
  assert.equal(snapshot?.trustTxt, null);
});

test('404 and 403 allow; 5xx, 429 and no answer deny (RFC 9309 section 2.3.1)', async () => {
  const permission = async (robots: string | number) =>
    mayFetch((await surveyed({ '/robots.txt': robots })).snapshot, `${ORIGIN}/x`).permission;
  for (const robots of [404, 403, 410, 401]) assert.equal(await permission(robots), 'allow', String(robots));
  for (const robots of [500, 503, 429, 'fetch/timeout', 'fetch/tls', 'fetch/dns'])
    assert.equal(await permission(robots), 'deny', String(robots));
  assert.equal(await permission('fetch/redirects'), 'allow', 'more than five redirects are no robots.txt');
});

test('is fresh for 20 hours, one hour where the host could not be reached', async () => {
  const { snapshot } = await surveyed({});
  assert.equal((await surveyed({}, snapshot, NOW + 20 * HOUR_MS - 1)).outcome.kind, 'skipped');
  assert.equal((await surveyed({}, snapshot, NOW + 20 * HOUR_MS)).outcome.kind, 'done');
  const dead = (await surveyed({ '/robots.txt': 'fetch/refused' })).snapshot;
  assert.equal((await surveyed({}, dead, NOW + HOUR_MS - 1)).outcome.kind, 'skipped');
  assert.equal((await surveyed({}, dead, NOW + HOUR_MS)).snapshot?.robotsUnreachable, false);
});

test('what was read before stands for a week while the host is out of reach, then everything is denied', async () => {
  const { snapshot } = await surveyed({ '/robots.txt': 'User-agent: *\nAllow: /' });
  const soon = await surveyed({ '/robots.txt': 503 }, snapshot, NOW + 48 * HOUR_MS);
  assert.deepEqual(soon.outcome.kind === 'skipped' && soon.outcome.reason, 'unreachable');
  const late = await surveyed({ '/robots.txt': 503 }, snapshot, NOW + 8 * 24 * HOUR_MS);
  assert.equal(late.snapshot?.robotsUnreachable, true);
});

test('a broken signal is no signal, an unexpected fault is thrown', async () => {
  const { snapshot } = await surveyed({
    '/ai.txt': 'fetch/bomb',
    '/trust.txt': 'fetch/timeout',
    '/robots.txt': 'License: javascript:alert(1)',
  });
  assert.deepEqual([snapshot?.aiTxt, snapshot?.trustTxt, snapshot?.rsl], [null, null, null]);
  const fetcher = memoryFetcher(() => {
    throw new TypeError('a defect');
  });
  await assert.rejects(survey({ origin: ORIGIN, previous: null }, { fetcher, clock: new VirtualClock(NOW) }));
});

test('what was read before is asked about conditionally, and stands when nothing changed', async () => {
  const fetcher = memoryFetcher(({ url, headers }) => {
    const same = headers?.['If-None-Match'] === '"r1"';
    const robots = url.endsWith('/robots.txt');
    const body = new TextEncoder().encode(robots && !same ? 'User-agent: *\nDisallow: /x' : '');
    return {
      url,
      finalUrl: url,
      status: robots ? (same ? 304 : 200) : 404,
      headers: robots ? { etag: '"r1"' } : {},
      body,
      redirects: [],
      fetchedAt: NOW,
    };
  });
  const clock = new VirtualClock(NOW);
  const first = await survey({ origin: ORIGIN, previous: null }, { fetcher, clock });
  const previous = first.kind === 'done' ? first.value : null;
  clock.moveTo(NOW + 20 * HOUR_MS);
  const second = await survey({ origin: ORIGIN, previous }, { fetcher, clock });
  assert.deepEqual(second.kind === 'done' && [second.value.robots, second.value.readAt], [previous?.robots, NOW + 20 * HOUR_MS]);
  const conditional = fetcher.asked.filter((request) => request.headers?.['If-None-Match'] !== undefined);
  assert.deepEqual(
    conditional.map((request) => request.url),
    [`${ORIGIN}/robots.txt`],
  );
});
