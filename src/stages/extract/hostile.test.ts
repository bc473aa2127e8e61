import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './page.ts';
import { LIMITS, scanPage } from './scan.ts';
import { StyleSheet } from './style-sheet.ts';

/** CPU milliseconds that a page may take: far above what is needed, far below what a quadratic reader takes. */
const MAX_MS = 4_000;

function timed(name: string, html: string): void {
  const before = process.cpuUsage();
  const reading = readPage(html, 'https://hostile.example/a', 'T');
  const used = process.cpuUsage(before);
  const tookMs = (used.user + used.system) / 1000;
  assert.ok(tookMs < MAX_MS, `${name} took ${tookMs} ms of CPU`);
  assert.ok(reading.paragraphs.join('\n').length <= 200_000, name);
}

test('pages built to hang a reader come to an end', () => {
  timed('deep', '<b>'.repeat(5_000));
  timed('deeper', '<div>'.repeat(1_000_000));
  timed('open and wrong ends', `${'<i>'.repeat(700)}${'</u>'.repeat(500_000)}`);
  timed('attributes', `<p ${Array.from({ length: 700_000 }, (_, i) => `a${i}=1`).join(' ')}>text</p>`);
  timed('long class', `<div class="${'a-'.repeat(1_000_000)}"><p>text</p></div>`);
  timed('long text', `<p>${'word, '.repeat(2_000_000)}</p>`);
  timed('long spaces', `<p>a${' '.repeat(4_000_000)}b</p>`);
  timed('many blocks', '<p>one, two</p>'.repeat(400_000));
  timed('many paragraphs', `<p>${'Some words of prose, then more, and more. '.repeat(3)}</p>`.repeat(60_000));
  timed('many sections', `<section><p>${'Some words of prose, then more, and more. '.repeat(3)}</p></section>`.repeat(40_000));
  timed('deep paragraphs', `<div><p>${'Some words of prose, then more, and more. '.repeat(3)}</p>`.repeat(20_000));
  timed('entities', `<p>${'&amp;'.repeat(1_000_000)}</p>`);
  timed('deep json', `<script type="application/ld+json">${'['.repeat(300_000)}</script>`);
  timed('many titles', `<title>${'a | '.repeat(200_000)}</title><h1>${' - b'.repeat(100_000)}</h1>`);
  timed('many anchors', '<a href="/x">y</a> '.repeat(300_000));
  timed('comments', '<!--'.repeat(500_000));
  timed('fifty megabytes', `<article>${'<p>Fifty megabytes of the same, and of the same, and so on.</p>'.repeat(800_000)}</article>`);
});

/** What a page of eight megabytes and more may leave in memory, by count. */
function counted(name: string, html: string): void {
  const scan = scanPage(html);
  const { nodes, blocks, metas, links, headings, times, bylines, jsonLd } = scan;
  assert.ok(nodes.length <= LIMITS.nodes + 1 && blocks.length <= LIMITS.blocks, name);
  assert.ok(
    nodes.every((node) => node.depth <= LIMITS.depth + 2),
    name,
  );
  assert.ok(
    metas.length <= LIMITS.metas + 6 && links.length <= LIMITS.metas && bylines.length <= 31 && times.length <= LIMITS.metas + 50,
    name,
  );
  assert.ok(headings.length <= LIMITS.tags && jsonLd.length <= LIMITS.tags, name);
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  assert.ok(chars <= LIMITS.chars, `${name} kept ${chars} characters`);
  assert.ok(
    blocks.every((block) => block.links.length <= 200),
    name,
  );
}

test('of a page built to fill memory little is kept', () => {
  counted('fifteen kilobytes of b', '<b>'.repeat(5_000));
  counted('two million attributes', `<p ${'a=1 '.repeat(2_000_000)}>text</p>`);
  counted('styles of eight megabytes', `<p style="${'color:red;'.repeat(800_000)}">text</p>`);
  counted('many styled', '<i style="color:#fff;left:-1px">x</i>'.repeat(200_000));
  counted('eight megabytes', `<article>${'<p>Eight megabytes of the same, and of the same, and so on.</p>'.repeat(130_000)}</article>`);
  counted('many fields', '<div><input>a</div>'.repeat(300_000));
  counted('many headings', '<h1>a</h1>'.repeat(400_000));
  counted('many metas', '<meta property="a b c d e f g h" content="x">'.repeat(150_000));
});

test('a style that hides at the end of a monstrous attribute hides', () => {
  const { blocks } = scanPage(`<p>seen</p><p style="${'color:red;'.repeat(800_000)}font-size:0">unseen</p>`);
  assert.deepEqual(
    blocks.map((block) => block.text),
    ['seen'],
  );
});

test('style sheets built to hang a reader come to an end, and what stands before is kept', () => {
  const tails = ['}', '{', '@media screen{', '@x{', '/*', '.a,', '.a{b', "'", '\\', ';', '.a{}', '@media screen{.b{display:none}'];
  for (const tail of tails) {
    const sheet = new StyleSheet();
    sheet.read(`.x{display:none}${tail.repeat(600_000 / tail.length)}`);
    assert.equal(sheet.concealmentOf('p', 'a x', undefined), 'now', tail);
    assert.equal(sheet.concealmentOf('p', 'y', undefined), null, tail);
  }
});

test('what stands in scripts, hidden parts and menus is no text', () => {
  const { blocks } = scanPage(
    '<nav>menu</nav><script>var a = "<p>x</p>";</script><style>p{}</style><p>shown</p><template><p>t</p></template>',
  );
  assert.deepEqual(
    blocks.map((block) => block.text),
    ['shown'],
  );
});

test('a head that is never closed hides nothing', () => {
  const { blocks, titleTag } = scanPage('<html><head><title>T</title><body><p>The text stands here.</p>');
  assert.deepEqual([titleTag, blocks.map((block) => block.text)], ['T', ['The text stands here.']]);
});
