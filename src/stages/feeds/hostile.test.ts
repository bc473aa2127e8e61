import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeedText } from './parse.ts';
import { plainText } from './plain.ts';
import { LIMITS } from './reader.ts';

/** CPU milliseconds that a call may take: far above what is needed, far below what a quadratic reader takes. */
const MAX_MS = 3_000;

function timed<T>(work: () => T): T {
  const before = process.cpuUsage();
  const value = work();
  const used = process.cpuUsage(before);
  assert.ok((used.user + used.system) / 1000 < MAX_MS, `took ${(used.user + used.system) / 1000} ms of CPU`);
  return value;
}

const item = (i: number): string =>
  `<item><guid>${i}</guid><title>Entry ${i}</title><link>https://wire.example/${i}</link><description>Text ${i}</description></item>`;
const items = (count: number): string => Array.from({ length: count }, (_, i) => item(i)).join('\n');
const wrapped = (inner: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${inner}</channel></rss>`;

function kept(text: string): number {
  const read = readFeedText(text, null);
  return 'feed' in read ? read.feed.entries.filter((entry) => entry.guid !== '' && entry.title !== '').length : 0;
}

test('faults in the middle cost no other entry', () => {
  const whole = wrapped(items(200));
  const faults: readonly (readonly [string, string, number])[] = [
    ['cut at 60 %', whole.slice(0, Math.floor(whole.length * 0.6)), 118],
    ['unclosed tag', whole.replace('<title>Entry 100</title>', '<title>Entry 100'), 200],
    ['unclosed entry', whole.replace('Text 100</description></item>', 'Text 100</description>'), 200],
    ['bare ampersand', whole.replace('Text 100', 'A & B &amp C'), 200],
    ['bad entity', whole.replace('Text 100', '&nosuch; &#xFFFFFFF; &#0;'), 200],
    ['junk before', `\n<p>oops</p>junk${whole}`, 200],
    ['control characters', whole.replace('Text 100', 'a\u0000\u0008b'), 200],
    ['undeclared prefix', whole.replace('<description>Text 100', '<foo:bar>x</foo:bar><description>Text 100'), 200],
  ];
  for (const [name, text, least] of faults) assert.ok(kept(text) >= least, `${name}: ${kept(text)} of ${least}`);
});

test('depth, length, number and attributes are bounded', () => {
  timed(() => readFeedText(wrapped('<item>'.repeat(500_000)), null));
  timed(() => readFeedText(wrapped(`<item><description>${'<b>'.repeat(500_000)}`), null));
  timed(() => readFeedText(`<rss ${Array.from({ length: 500_000 }, (_, i) => `a${i}="1"`).join(' ')}><channel>${item(1)}`, null));
  timed(() => readFeedText(wrapped(`<item><title>${'&lt;'.repeat(500_000)}</title></item>`), null));
  timed(() => readFeedText('<'.repeat(2_000_000), null));
  const many = readFeedText(wrapped(items(LIMITS.entries + 500)), null);
  assert.ok('feed' in many);
  assert.equal(many.feed.entries.length, LIMITS.entries);
});

test('plain text of hostile markup comes in time', () => {
  timed(() => plainText('<b>'.repeat(130_000)));
  timed(() => plainText(`${'<div>'.repeat(900)}${'</x>'.repeat(90_000)}`));
  assert.equal(plainText('a<script>evil()</script><p>b &amp; c&nbsp;d<br>e'), 'a\nb & c d\ne');
});
