import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment, readPage } from './page.ts';

const PROSE = [
  'The weir was measured again on Monday, and the office of the valley put the figures on its board by noon.',
  'Nobody had asked for them, the clerk said, but it was the day on which they are always put there.',
  'The next measuring follows in April, after the ice, when the gauges have been taken out and cleaned.',
];
const [before, between, after] = PROSE.map((text) => `<p>${text}</p>`);
const read = (html: string): readonly string[] =>
  readPage(`<title>Weir</title><article><h1>Weir</h1>${html}</article>`, 'https://weir.example/a', '').paragraphs;

test('a row of a table is one line, its cells apart, and the table is whole', () => {
  const table =
    '<table><thead><tr><th>Gauge</th><th>Level</th><th>Change</th></tr></thead><tbody><tr><td>Upper</td><td>212 cm</td><td>+4</td></tr><tr><td><b>Lower</b></td><td>180 cm</td><td>0</td></tr></tbody></table>';
  const [first, second, third] = PROSE;
  assert.deepEqual(read(`${before}${between}${table}${after}`), [
    first,
    second,
    'Gauge | Level | Change',
    'Upper | 212 cm | +4',
    'Lower | 180 cm | 0',
    third,
  ]);
});

test('a table that lays out the page is no table', () => {
  const html = `<table><tr><td><a href="/">Front</a><br><br><a href="/w">World</a></td><td>${PROSE.join('<br><br>')}</td></tr></table>`;
  assert.deepEqual(readPage(`<title>Weir</title>${html}`, 'https://weir.example/a', '').paragraphs, PROSE);
});

test('items of a list, a quoted passage and lines of code are lines of their own', () => {
  const items = ['The upper gauge is read at six in the morning, by hand.', 'The lower gauge is read by a float with a wire, at noon.'];
  const quote = 'We read what is there and we write down what we read, said the clerk.';
  const html = `${before}<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul><blockquote><p>${quote}</p></blockquote>${between}${after}`;
  assert.deepEqual(read(html), [PROSE[0], ...items, quote, PROSE[1], PROSE[2]]);
  const code = readFragment(`${before}<pre><code>level = read(gauge)\n  store(level ** 2)</code></pre>`, null).paragraphs;
  assert.deepEqual(code, [PROSE[0], 'level = read(gauge)', 'store(level ** 2)']);
});

test('what is written under a picture is no sentence of the text', () => {
  const figure =
    '<figure><img src="w.jpg"><figcaption>The weir in March, with the clerk of the office beside the upper gauge.</figcaption></figure>';
  assert.deepEqual(read(`${before}${figure}${between}${after}`), PROSE);
});

test('a bold headline before a break is a line of its own, as live reports set them', () => {
  const { paragraphs } = readFragment(`<p><b>11.40 The lower gauge falls</b><br>${PROSE[0]}</p><p><b>Noon:</b><br>${PROSE[1]}</p>`, null);
  assert.deepEqual(paragraphs, ['11.40 The lower gauge falls', PROSE[0], `Noon: ${PROSE[1]}`]);
});

test('stars of Markdown that nobody rendered are taken out, those of sums and notes stay', () => {
  const { paragraphs } = readFragment(
    '<p>The clerk reads it **twice each day**, at dawn.</p><p>It is read each day.**</p><p>**Read it** again.</p><p>The area is 2**3 acres*.</p>',
    null,
  );
  assert.deepEqual(paragraphs, [
    'The clerk reads it twice each day, at dawn.',
    'It is read each day.',
    'Read it again.',
    'The area is 2**3 acres*.',
  ]);
});
