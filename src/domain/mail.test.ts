import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupFrom, groupKey, topicsFrom } from './digest.ts';
import { isZone, lastEditionTime, momentOf, nextEditionTime, wallClock } from './local-time.ts';
import { normalAddress, senderOf, suppressionHash } from './mail-address.ts';
import { CATEGORIES } from './story.ts';

test('a group’s key gives the group back; what is no key gives none', () => {
  const group = { zone: 'Europe/Berlin', hour: 7, topics: ['policy', 'business'] as const };
  assert.deepEqual(groupFrom(groupKey(group)), { zone: 'Europe/Berlin', hour: 7, topics: ['business', 'policy'] });
  assert.deepEqual(groupFrom('UTC|0|'), { zone: 'UTC', hour: 0, topics: [] });
  for (const key of ['', 'UTC|7', 'UTC|24|', 'Nowhere/Else|7|', 'UTC|-1|']) assert.equal(groupFrom(key), null, key);
  assert.deepEqual(topicsFrom([...CATEGORIES]), []);
  assert.deepEqual(topicsFrom(['policy', 'policy', 'gossip']), ['policy']);
});

test('one address in normal form, or none', () => {
  const normal: Readonly<Record<string, string | null>> = {
    ' ana@Reader.EXAMPLE ': 'ana@reader.example',
    'Ana.B+x@reader.example': 'Ana.B+x@reader.example',
    'ana@bücher.example': 'ana@xn--bcher-kva.example',
    'ana@reader': null,
    'ana@127.0.0.1': null,
    'ana@[127.0.0.1]': null,
    'ana@@reader.example': null,
    '.ana@reader.example': null,
    'ana..b@reader.example': null,
    'ana@-reader.example': null,
    'ana@reader..example': null,
    'ana b@reader.example': null,
    'ana@reader.example,ben@reader.example': null,
    'Ana <ana@reader.example>': null,
    'ana@reader.example\n': null,
    [`ana@${'a.'.repeat(130)}example`]: null,
    '': null,
  };
  for (const [given, expected] of Object.entries(normal)) assert.equal(normalAddress(given), expected, JSON.stringify(given));
});

test('a suppression knows an address by its key alone, in whatever case', () => {
  assert.equal(suppressionHash('k', 'Ana@reader.example'), suppressionHash('k', 'ana@reader.example'));
  assert.notEqual(suppressionHash('k', 'ana@reader.example'), suppressionHash('l', 'ana@reader.example'));
});

test('a From header in parts', () => {
  assert.deepEqual(senderOf('TickrWire <digest@paper.example>'), {
    name: 'TickrWire',
    address: 'digest@paper.example',
    domain: 'paper.example',
  });
  assert.deepEqual(senderOf('digest@paper.example'), { name: '', address: 'digest@paper.example', domain: 'paper.example' });
  assert.equal(senderOf('nobody').domain, 'localhost');
});

test('local hours are found over gaps and repeats of the clock', () => {
  const iso = (day: string, hour: number, zone: string): string => new Date(momentOf(day, hour, zone)).toISOString();
  assert.equal(iso('2026-03-29', 2, 'Europe/Berlin'), '2026-03-29T01:00:00.000Z');
  assert.equal(iso('2026-10-25', 2, 'Europe/Berlin'), '2026-10-25T00:00:00.000Z');
  assert.equal(iso('2026-06-01', 7, 'Pacific/Kiritimati'), '2026-05-31T17:00:00.000Z');
  assert.equal(iso('2026-06-01', 7, 'Etc/GMT+12'), '2026-06-01T19:00:00.000Z');
  assert.equal(iso('2026-09-06', 0, 'America/Santiago'), '2026-09-06T04:00:00.000Z');
});

test('last and next edition meet at the hour itself', () => {
  const at = Date.UTC(2026, 5, 1, 5);
  assert.deepEqual(lastEditionTime('Europe/Berlin', 7, at), { day: '2026-06-01', at });
  assert.equal(lastEditionTime('Europe/Berlin', 7, at - 1).day, '2026-05-31');
  assert.equal(nextEditionTime('Europe/Berlin', 7, at - 1), at);
  assert.equal(wallClock(nextEditionTime('Europe/Berlin', 7, at), 'Europe/Berlin').day, '2026-06-02');
  assert.deepEqual([isZone('UTC'), isZone('Mars/Base'), isZone('../x')], [true, false, false]);
});
