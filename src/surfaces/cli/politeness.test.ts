import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readRequestLog } from '../../text/request-log.ts';
import { politeness } from './commands-politeness.ts';
import { judgePoliteness } from './politeness.ts';

const START = Date.UTC(2026, 5, 1, 6);
const HOUR_MS = 3_600_000;
const AGENT = 'TickrWire/0.1.0 (+https://paper.example/bot; 3 subscribers)';
const stamp = (at: number): string => {
  const [, day = '', month = '', year = '', time = ''] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};
const combined = (at: number, path: string, status: number, { bytes = 512, agent = AGENT, method = 'GET' } = {}): string =>
  `192.0.2.7 - - [${stamp(at)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "-" "${agent}"`;
const json = (row: object): string => JSON.stringify({ path: '/feed.xml', status: 200, userAgent: AGENT, ...row });

const judged = (lines: readonly string[], robots: string | null = null) =>
  judgePoliteness(readRequestLog(lines.join('\n')).requests, { agent: 'TickrWire', floorMs: HOUR_MS, robots });
const brokenIn = (lines: readonly string[], robots: string | null = null): readonly string[] =>
  judged(lines, robots)
    .verdicts.filter(({ verdict }) => verdict === 'broken')
    .map(({ rule }) => rule);

const POLITE = [
  combined(START, '/robots.txt', 200),
  combined(START + 1_000, '/.well-known/tdmrep.json', 404),
  combined(START + 2_000, '/feed.xml', 200),
  combined(START + 10_000, '/p/1', 200),
  combined(START + 15_000, '/p/2', 200),
  ...Array.from({ length: 20 }, (_, hour) => combined(START + (hour + 1) * 1.05 * HOUR_MS, '/feed.xml', 304, { bytes: 0 })),
];

test('a polite log breaks no rule, in either format', () => {
  assert.deepEqual(brokenIn(POLITE, 'User-agent: *\nDisallow: /private'), []);
  assert.equal(judged(POLITE).judged, 25);
  const rows = [
    json({ at: START, path: '/robots.txt' }),
    json({ at: START + 1_000, headers: {}, answerHeaders: { etag: '"1"' } }),
    json({ at: '2026-06-01T08:00:00Z', status: 304, headers: { 'If-None-Match': '"1"' }, answerHeaders: { etag: '"1"' } }),
  ];
  assert.deepEqual(brokenIn(rows), []);
  assert.equal(judged(rows).verdicts.find(({ rule }) => rule.startsWith('asks only'))?.verdict, 'kept');
});

test('each fault is named by its rule', () => {
  const after = START + 30 * HOUR_MS;
  const faults: readonly (readonly [rule: RegExp, lines: readonly string[], robots?: string])[] = [
    [/who it is/, [...POLITE, combined(START + 21 * HOUR_MS + 1, '/p/9', 200, { agent: 'TickrWire' })]],
    [/GET alone/, [...POLITE, combined(START + 22 * HOUR_MS, '/p/9', 200, { method: 'HEAD' })]],
    [
      /has changed/,
      [combined(START, '/robots.txt', 200), ...[1, 2, 3, 4].map((hour) => combined(START + hour * HOUR_MS, '/feed.xml', 200))],
    ],
    [
      /has changed/,
      [
        json({ at: START, path: '/robots.txt' }),
        json({ at: START, headers: {}, answerHeaders: { etag: '"1"' } }),
        json({ at: START + HOUR_MS, headers: {}, answerHeaders: {} }),
      ],
    ],
    [/60 minutes/, [...POLITE, combined(START + 21 * HOUR_MS + 10 * 60_000, '/feed.xml', 304)]],
    [/no burst/, [...POLITE, combined(START + 22 * HOUR_MS, '/p/3', 200), combined(START + 22 * HOUR_MS + 1_000, '/p/4', 200)]],
    [/no burst/, [...POLITE, ...Array.from({ length: 25 }, (_, index) => combined(START + 22 * HOUR_MS + index * 1_000, '/ai.txt', 404))]],
    [/robots.txt at least daily/, [...POLITE, combined(after, '/p/3', 200)]],
    [/robots.txt at least daily/, POLITE.slice(1)],
    [/keeps out/, POLITE, 'User-agent: TickrWire\nDisallow: /p/'],
    [
      /stays away/,
      [
        json({ at: START, path: '/robots.txt' }),
        json({ at: START, status: 429, answerHeaders: { 'retry-after': '7200' } }),
        json({ at: START + HOUR_MS }),
      ],
    ],
    [
      /stays away/,
      [combined(START, '/robots.txt', 200), combined(START, '/feed.xml', 429), combined(START + 5 * HOUR_MS, '/other.xml', 200)],
    ],
    [/after 410/, [...POLITE, combined(START + 22.5 * HOUR_MS, '/feed.xml', 410), combined(START + 24 * HOUR_MS, '/feed.xml', 410)]],
  ];
  for (const [rule, lines, robots] of faults) {
    const broken = brokenIn(lines, robots ?? null);
    assert.equal(broken.length, 1, `${rule}: ${broken.join('; ')}`);
    assert.match(broken[0] ?? '', rule);
  }
});

test('what the log does not show is called unknown, and other robots are not judged', () => {
  const { verdicts } = judged([combined(START, '/robots.txt', 200), combined(START + 9_000, '/p/1', 200)]);
  assert.deepEqual(
    verdicts.filter(({ verdict }) => verdict === 'unknown').map(({ rule }) => rule.split(' ')[0]),
    ['asks', 'leaves', 'keeps', 'stays', 'comes'],
  );
  const others = Array.from({ length: 50 }, () => combined(START, '/feed.xml', 200, { agent: 'Other/1' }));
  assert.deepEqual(brokenIn([...POLITE, ...others]), []);
});

test('the command prints verdicts and leaves with 1 for a broken rule, with an error where the robot is not in the log', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tickrwire-polite-'));
  const out: string[] = [];
  const run = (lines: readonly string[], flags: Readonly<Record<string, string | boolean>> = {}) => {
    writeFileSync(join(dir, 'access.log'), lines.join('\n'));
    const refuse = (): never => assert.fail('no paper is opened');
    const program = { version: '0', readSettings: refuse, open: refuse, fetcher: refuse, serve: refuse, simulate: refuse, restore: refuse };
    return politeness({
      program,
      output: { interactive: false, out: (line) => void out.push(line), tell: () => {} },
      words: [join(dir, 'access.log')],
      flags,
    });
  };
  try {
    assert.equal(await run(POLITE), 0);
    assert.equal(out.at(-1), '25 requests of TickrWire: no rule broken');
    assert.equal(
      await run([...POLITE, 'not a log line', combined(START + 22 * HOUR_MS, '/x', 200, { method: 'POST' })], { json: true }),
      1,
    );
    const data: unknown = JSON.parse(out.at(-1) ?? '');
    assert.ok(typeof data === 'object' && data !== null && 'unread' in data && data.unread === 1);
    await assert.rejects(run(POLITE, { agent: 'Nobody' }), { code: 'cli/no-requests' });
    await assert.rejects(run(POLITE, { floor: 'often' }), { code: 'cli/usage' });
    assert.equal(await run(POLITE, { floor: '120' }), 1);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('hostile lines are read past, fast', () => {
  const lines = [
    '[',
    '"'.repeat(20_000),
    '{"at":',
    '{"at":1,"path":"/x","status":99}',
    `${'a'.repeat(30_000)}`,
    '[10/Xyz/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1',
    'null',
    '{}',
  ];
  assert.deepEqual(readRequestLog(lines.join('\n')), { requests: [], unread: lines.length });
  const odd = readRequestLog('news.example:443 192.0.2.1 - - [10/Oct/2026:13:55:36 -0700] "GET /a\\"b HTTP/1.1" 200 - "-" "x"').requests[0];
  assert.deepEqual([odd?.host, odd?.at, odd?.bytes], ['news.example', Date.UTC(2026, 9, 10, 20, 55, 36), null]);
});
