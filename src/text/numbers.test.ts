import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canBothHold, quantities } from './numbers.ts';

const read = (text: string) => quantities(text).map((found) => [found.text, found.low, found.high, found.unit, found.hedge]);
const one = (text: string) => {
  const [found, ...more] = quantities(text);
  assert.ok(found !== undefined && more.length === 0, `${text}: ${JSON.stringify(quantities(text))}`);
  return found;
};

const CASES: readonly (readonly [string, string, number, number, string | null, string])[] = [
  ['$1.2bn', '$1.2bn', 1.2e9, 1.2e9, 'USD', 'exact'],
  ['1.2 billion dollars', '1.2 billion dollars', 1.2e9, 1.2e9, 'USD', 'exact'],
  ['€40m', '€40m', 4e7, 4e7, 'EUR', 'exact'],
  ['14 million of them', '14 million', 1.4e7, 1.4e7, null, 'exact'],
  ['fourteen million', 'fourteen million', 1.4e7, 1.4e7, null, 'exact'],
  ['2.1 million crowns', '2.1 million crowns', 2.1e6, 2.1e6, 'crown', 'exact'],
  ['18,900 records', '18,900 records', 18_900, 18_900, 'record', 'exact'],
  ['30 percent', '30 percent', 30, 30, 'percent', 'exact'],
  ['30%', '30%', 30, 30, 'percent', 'exact'],
  ['12 to 15 per cent', '12 to 15 per cent', 12, 15, 'percent', 'exact'],
  ['half of it', 'half', 50, 50, 'percent', 'exact'],
  ['less than half of it', 'half', 50, 50, 'percent', 'at-most'],
  ["it's half what users pay", 'half', 50, 50, 'percent', 'exact'],
  ['anywhere from $500 billion to a trillion', '$500 billion to a trillion', 5e11, 1e12, 'USD', 'exact'],
  ['half a million users', 'half a million users', 5e5, 5e5, 'user', 'exact'],
  ['two dozen workers', 'two dozen workers', 24, 24, 'worker', 'exact'],
  ['twenty-one nurses', 'twenty-one nurses', 21, 21, 'nurse', 'exact'],
  ['8B parameters', '8B parameters', 8e9, 8e9, 'parameter', 'exact'],
  ['an 8-billion-parameter model', '8-billion-parameter', 8e9, 8e9, 'parameter', 'exact'],
  ['a 30-day ban', '30-day', 30, 30, 'day', 'exact'],
  ['90 days', '90 days', 90, 90, 'day', 'exact'],
  ['at least $4.8bn', '$4.8bn', 4.8e9, 4.8e9, 'USD', 'at-least'],
  ['more than 300 jobs', '300 jobs', 300, 300, 'job', 'at-least'],
  ['fewer than 20 people', '20 people', 20, 20, 'people', 'at-most'],
  ['about 12 percent', '12 percent', 12, 12, 'percent', 'about'],
  ['10,000+ users', '10,000', 10_000, 10_000, null, 'at-least'],
  ['10 to 12 million euros', '10 to 12 million euros', 1e7, 1.2e7, 'EUR', 'exact'],
  ['between $10m and $12m', '$10m and $12m', 1e7, 1.2e7, 'USD', 'exact'],
  ['US$3 billion', 'US$3 billion', 3e9, 3e9, 'USD', 'exact'],
  ['2,000 Swedish workers', '2,000', 2000, 2000, 'worker', 'exact'],
  ['a vote of 3-0', '3-0', 0, 3, 'tally', 'exact'],
];

for (const [text, span, low, high, unit, hedge] of CASES) {
  test(`quantity: ${text}`, () => {
    const found = one(text);
    assert.deepEqual([found.text, found.low, found.high, found.unit, found.hedge], [span, low, high, unit, hedge]);
    assert.equal(text.slice(found.start, found.end), span);
  });
}

test('a third of the staff is a share', () => {
  assert.equal(Math.round(one('a third of staff').value), 33);
  assert.deepEqual(read('a third party'), []);
});

test('years, dates, clock times, versions and names are no quantities', () => {
  for (const text of [
    'in 2026',
    'the 2026 models',
    'On Nov. 24 at 9:30',
    '24 November',
    'Use Llama 4 or version 3',
    'under Article 50',
    'build 1.2.3',
    'at 10 a.m.',
    'H100 and 5G',
  ]) {
    assert.deepEqual(read(text), [], text);
  }
});

test('a change from one value to another is two quantities', () => {
  assert.deepEqual(
    read('rose from 10% to 12%').map((row) => row[0]),
    ['10%', '12%'],
  );
});

test('compatible values', () => {
  const pair = (a: string, b: string) => canBothHold(one(a), one(b));
  assert.ok(pair('at least $4.8bn', '$5bn'));
  assert.ok(!pair('at least $4.8bn', '$3bn'));
  assert.ok(pair('about 100 jobs', '95 jobs'));
  assert.ok(!pair('100 jobs', '95 jobs'));
  assert.ok(!pair('half of it', 'less than 40% of it'));
});
