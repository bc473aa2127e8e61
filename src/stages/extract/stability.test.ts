import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../domain/ids.ts';
import { readPage } from './page.ts';

/** A page with one of each: list, table, quote, code, caption, hidden text, marks in the line. */
const BODY = [
  '<h1 id="t" class="title">Bay closes its lock for a week</h1>',
  '<p class="by" data-n="7">By Oona Marsh</p>',
  '<p class="lead" id="p1">The lock of the bay closes on Monday, and <b class="x" title="y">no ferry</b> sails until the gates are mended, the office said.</p>',
  '<ul class="facts" id="f"><li class="a" id="i1">The north gate is open from six in the morning until noon.</li><li class="b" id="i2">The south gate stays shut until the divers are done.</li></ul>',
  '<table class="figures" id="tb"><tr class="r" id="r1"><th class="h" id="h1">Gate</th><th class="h" id="h2">Days shut</th></tr><tr class="r" id="r2"><td class="c" id="c1">North gate</td><td class="c" id="c2">3 days</td></tr></table>',
  '<blockquote class="q" cite="/q" id="bq"><p>We would rather mend it now than in the ice, the keeper of the lock told the council.</p></blockquote>',
  '<p>Divers went down twice &amp; found a crack of 40&nbsp;centimetres; it is older than the town’s records, the office said.</p>',
];
const FOOT = '<footer class="foot" id="ft"><p>The office answers letters on weekdays.</p></footer>';
const page = (body: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>Bay closes its lock for a week</title></head><body><main class="m" id="mm">${body.join('')}</main>${FOOT}</body></html>`;
const textOf = (html: string): string => readPage(html, 'https://bay.example/lock', '').paragraphs.join('\n');

/** A stream of numbers 0..1 from a seed (Marsaglia, Xorshift RNGs, 2003). */
function stream(seed: number): () => number {
  let state = seed * 2_654_435_761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The same page as another run of the same template writes it: attributes turned round, blanks and comments between tags. */
function disturbed(html: string, seed: number): string {
  const next = stream(seed);
  const noise = ['', '\n', '\n    ', '\t', `<!-- ${'built '.repeat(1 + (seed % 5))}-->`, '<!---->\r\n'];
  const turned = html.replace(/<([a-z]\w*)((?: [\w-]+="[^"]*")+)>/g, (whole, name: string, attributes: string) => {
    const each = attributes.match(/[\w-]+="[^"]*"/g) ?? [];
    if (next() < 0.4) return whole;
    const quoted = each.map((one) => (next() < 0.3 ? one.replace(/"/g, "'") : one)).reverse();
    return `<${next() < 0.3 ? name.toUpperCase() : name}${next() < 0.5 ? ' ' : '\n  '}${quoted.join(' ')} data-run="${Math.floor(next() * 1e6)}">`;
  });
  const blocks = /(<\/(?:p|li|ul|table|tr|td|th|blockquote|main|h1|footer|title|head|html|body)>)/gi;
  return turned.replace(blocks, (mark) => `${mark}${noise[Math.floor(next() * noise.length)] ?? ''}`);
}

test('the same page gives the same bytes, whatever was read between', () => {
  const first = textOf(page(BODY));
  textOf(page(BODY.toReversed()));
  assert.equal(sha256(textOf(page(BODY))), sha256(first));
});

test('the order of attributes, blanks, line ends and comments change no byte of the text', () => {
  const expected = textOf(page(BODY));
  for (const said of ['no ferry sails', 'Gate | Days shut', 'North gate | 3 days', '40 centimetres'])
    assert.ok(expected.includes(said), said);
  for (let seed = 1; seed <= 300; seed++) assert.equal(textOf(disturbed(page(BODY), seed)), expected, `seed ${seed}`);
});

test('blanks and line breaks inside a line of text change no byte of it', () => {
  const expected = textOf(page(BODY));
  const wrapped = page(BODY.map((block) => block.replace(/ (?=[a-z]+ [a-z]+[ ,.][^<>]*<)/g, '\n      ')));
  assert.notEqual(wrapped, page(BODY));
  assert.equal(textOf(wrapped), expected);
});
