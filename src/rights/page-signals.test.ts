import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionFor } from '../domain/rights.ts';
import { explainRights, pageSignals } from './index.ts';

test('metas, licence links and JSON-LD licences of a page, in any quotes, past scripts and comments', () => {
  const html = `<!doctype html><html><head><!-- <meta name="robots" content="noindex"> -->
<script>if (a<b) { x = "<meta name='robots' content='noindex'>" }</script>
<meta name=robots content=noai><META CONTENT='max-snippet:50, nofollow' NAME='robots'/>
<meta property="og:title" content="x"><meta name="tdm-reservation" content="1">
<link rel="license" type="application/rsl+xml" href="/rsl.xml"><link rel=stylesheet href=a.css>
<script type="application/ld+json">{"@graph":[{"license":"https://creativecommons.org/licenses/by/4.0/"}]}</script>
<script type="application/ld+json">{"license": </script>
</head><body><a hidden rel="license nofollow" href="https://creativecommons.org/licenses/by-nd/4.0/?a=1&amp;b=2">terms</a></body></html>`;
  assert.deepEqual(pageSignals(html), {
    metas: [
      { name: 'robots', content: 'noai' },
      { name: 'robots', content: 'max-snippet:50, nofollow' },
      { name: 'tdm-reservation', content: '1' },
    ],
    links: [
      { rel: 'license', href: '/rsl.xml', type: 'application/rsl+xml' },
      { rel: 'license nofollow', href: 'https://creativecommons.org/licenses/by-nd/4.0/?a=1&b=2', type: null },
    ],
    licences: ['https://creativecommons.org/licenses/by/4.0/'],
    inlineRsl: [],
    terms: [],
  });
  const explained = explainRights({ snapshot: null, url: 'https://news.example/a', now: 0, ...pageSignals(html) });
  assert.equal(permissionFor(explained.rights, 'summarise'), 'deny');
  assert.equal(explained.rights.maxSnippetChars, 50);
});

test('hostile markup comes to an end', { timeout: 60_000 }, () => {
  for (const part of [
    '<',
    '<!--',
    '<meta name=',
    '<meta name="',
    '<a =',
    '<script>',
    '</',
    '<meta name=robots content=x ',
    "<x y='",
    '<script></',
    '= ',
  ]) {
    assert.ok(pageSignals(part.repeat(524_288 / part.length)).metas.length < 60_000, part);
    assert.ok(pageSignals(`<a ${part.repeat(524_288 / part.length)}>`).metas.length < 60_000, part);
  }
});
