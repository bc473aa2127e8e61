import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './page.ts';
import { scanPage } from './scan.ts';

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
