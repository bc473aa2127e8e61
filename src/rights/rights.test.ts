import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { RIGHTS_CASES, type Said } from '../../test/fixtures/rights/cases.ts';
import { maySupport, permissionFor, type RightsOverride, type RightsSnapshot, type SignalText, type Use } from '../domain/rights.ts';
import { describeRights, explainRights, mayFetch, pageSignals, type RightsSignals, rightsOf, trustTxtControl } from './index.ts';

const NOW = Date.UTC(2026, 5, 1);
const URL_ = 'https://news.example/2026/launch?id=7';
const USES: readonly Use[] = ['fetch', 'link', 'quote', 'summarise', 'store', 'redistribute'];

const served = (path: string, text: string | undefined, status = 200): SignalText | null =>
  text === undefined ? null : { url: `https://news.example${path}`, status, text, headers: {} };

const snapshotOf = (said: Said, trust?: string): RightsSnapshot => ({
  host: 'news.example',
  origin: 'https://news.example',
  readAt: NOW,
  robots: served('/robots.txt', said.robots ?? '', said.robotsStatus ?? (said.robots === undefined ? 404 : 200)),
  robotsUnreachable: false,
  tdmrep: served('/.well-known/tdmrep.json', said.tdmrep),
  aiTxt: served('/ai.txt', said.aiTxt),
  trustTxt: served('/trust.txt', trust ?? said.trustTxt),
  rsl: served('/rsl.xml', said.rslFile),
});

const signalsOf = (said: Said, over: Partial<RightsSignals> = {}): RightsSignals => {
  const page = pageSignals(said.page ?? '');
  return {
    snapshot: snapshotOf(said),
    url: URL_,
    headers: said.headers ?? {},
    metas: [...(said.metas ?? []).map(([name, content]) => ({ name, content })), ...page.metas],
    links: [...(said.links ?? []).map(([rel, href, type]) => ({ rel, href, type })), ...page.links],
    licences: [...(said.licences ?? []), ...page.licences],
    rsl: said.rsl ?? null,
    inlineRsl: page.inlineRsl,
    terms: page.terms,
    country: said.country ?? null,
    overrides: [],
    now: NOW,
    ...over,
  };
};

const EVIDENCE = new URL('../../test/fixtures/rights/evidence.json', import.meta.url);
/** For each row the deciding signal and its line, by use: `signal | where: what it said`. */
const evidence: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(readFileSync(EVIDENCE, 'utf8'));

const decidedBy = (said: Said): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rightsOf(signalsOf(said))
      .rulings.filter((ruling) => ruling.permission !== 'unknown')
      .map((ruling) => [ruling.use, `${ruling.signal} | ${ruling.evidence}`]),
  );

if (process.env['UPDATE'] === '1') {
  const rows = RIGHTS_CASES.map(([name, said]) => [name, decidedBy(said)] as const);
  writeFileSync(EVIDENCE, `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
}

test('the table has its rows, each named once and each with its evidence', () => {
  assert.ok(RIGHTS_CASES.length >= 150, String(RIGHTS_CASES.length));
  const names = RIGHTS_CASES.map(([name]) => name);
  assert.deepEqual(Object.keys(evidence).sort(), [...new Set(names)].sort());
});

for (const [name, said, expected] of RIGHTS_CASES) {
  test(`rights: ${name}`, () => {
    const rights = rightsOf(signalsOf(said));
    for (const use of USES) {
      const ruling = rights.rulings.find((one) => one.use === use);
      assert.equal(ruling?.permission, expected[use] ?? (use === 'fetch' ? 'allow' : 'unknown'), `${use}: ${ruling?.evidence}`);
      assert.ok((ruling?.evidence.length ?? 0) > 10, 'each ruling has a line of evidence');
      assert.ok(ruling?.permission === 'unknown' || ruling?.signal !== 'none', 'what is decided was decided by a signal');
    }
    assert.deepEqual(decidedBy(said), evidence[name]);
    // A row that expects a decision would fail if its signals were not read.
    if (Object.keys(expected).length > 0) assert.notDeepEqual(decidedBy(said), decidedBy({}));
    assert.ok(describeRights(rights).endsWith('.'));
  });
}

test('evidence names where the signal stood and what it said', () => {
  const rights = rightsOf(signalsOf({ robots: 'User-agent: *\n# hello\nContent-Signal: ai-input=no\nDisallow: /2026/\n' }));
  const evidence = (use: Use): string => rights.rulings.find((ruling) => ruling.use === use)?.evidence ?? '';
  assert.equal(evidence('fetch'), 'https://news.example/robots.txt line 4: Disallow: /2026/');
  assert.equal(evidence('summarise'), 'https://news.example/robots.txt line 3: Content-Signal: ai-input=no');
});

test('evidence is one short printable line, whatever was sent', () => {
  const rights = rightsOf(signalsOf({ headers: { 'content-signal': `ai-input=no, ${'x\u0007\n'.repeat(5_000)}` } }));
  for (const { evidence } of rights.rulings) {
    assert.ok(evidence.length < 400);
    assert.doesNotMatch(evidence, /[\u0000-\u001f]/);
  }
});

test('a host that was never surveyed, or whose robots.txt is out of reach, is not fetched; 4xx allows, 5xx denies', () => {
  const base = snapshotOf({});
  assert.equal(mayFetch(null, URL_).permission, 'deny');
  assert.equal(mayFetch({ ...base, robots: null }, URL_).permission, 'deny');
  assert.equal(mayFetch({ ...base, robotsUnreachable: true }, URL_).permission, 'deny');
  for (const status of [400, 401, 403, 404, 410, 451]) {
    assert.equal(
      mayFetch({ ...base, robots: served('/robots.txt', 'User-agent: *\nDisallow: /', status) }, URL_).permission,
      'allow',
      String(status),
    );
  }
  for (const status of [500, 503])
    assert.equal(mayFetch({ ...base, robots: served('/robots.txt', '', status) }, URL_).permission, 'deny', String(status));
});

const override = (over: Partial<RightsOverride>): RightsOverride => ({
  host: 'news.example',
  use: 'summarise',
  permission: 'deny',
  reason: 'they asked us to stop',
  decidedAt: NOW,
  ...over,
});

test('an operator decides over the signals, with a reason, for a host and its subdomains, newest first', () => {
  const judged = (overrides: readonly RightsOverride[], said: Said = {}, url = URL_) => {
    const rights = rightsOf(signalsOf(said, { overrides, url }));
    return rights.rulings.find((ruling) => ruling.use === 'summarise');
  };
  assert.deepEqual(judged([override({})]), {
    use: 'summarise',
    permission: 'deny',
    signal: 'operator',
    evidence: 'operator, 2026-06-01: they asked us to stop',
  });
  assert.equal(
    judged([override({ permission: 'allow', reason: 'written consent' })], { metas: [['robots', 'noai']] })?.permission,
    'allow',
  );
  assert.equal(judged([override({}), override({ permission: 'allow', decidedAt: NOW + 1 })])?.permission, 'allow');
  assert.equal(judged([override({ host: 'example' })], {}, 'https://news.example/')?.permission, 'deny');
  assert.equal(judged([override({ host: 'ews.example' })])?.permission, 'unknown');
  assert.equal(judged([override({ host: 'other.example' })])?.permission, 'unknown');
  const taken = override({ permission: 'unknown', decidedAt: NOW + 1, host: 'news.example' });
  assert.equal(judged([override({}), taken], { metas: [['robots', 'noai']] })?.signal, 'meta robots', 'taken back, the signals decide');
  assert.equal(judged([override({})], {}, 'https://news.example:8443/a')?.permission, 'deny', 'with any port');
  assert.equal(mayFetch(snapshotOf({}), URL_, [override({ use: 'fetch' })]).permission, 'deny');
  assert.equal(mayFetch(null, URL_, [override({ use: 'fetch', permission: 'allow' })]).permission, 'allow');
});

test('quotation limits: 25 words, 15 from EU publishers, a tenth of the article, fewer where the page says so, none where it refuses', () => {
  const limits = (said: Said) => {
    const { maxQuoteWords, maxQuoteShare, maxSnippetChars } = rightsOf(signalsOf(said));
    return [maxQuoteWords, maxQuoteShare, maxSnippetChars];
  };
  assert.deepEqual(limits({}), [25, 0.1, null]);
  assert.deepEqual(limits({ country: 'de' }), [15, 0.1, null]);
  assert.deepEqual(limits({ country: 'GB' }), [25, 0.1, null]);
  assert.deepEqual(limits({ metas: [['robots', 'max-snippet:160']] }), [25, 0.1, 160]);
  assert.deepEqual(limits({ metas: [['robots', 'max-snippet:160']], headers: { 'x-robots-tag': 'max-snippet: 50' } }), [25, 0.1, 50]);
  assert.deepEqual(limits({ metas: [['robots', 'nosnippet']] }), [0, 0, null]);
  const open = rightsOf(signalsOf({ licences: ['CC BY 4.0'], country: 'FR' }));
  assert.ok(open.fullTextAllowed && open.maxQuoteWords > 10_000 && open.maxQuoteShare === 1);
});

test('an article expires when its page says so', () => {
  const rights = rightsOf(signalsOf({ headers: { 'x-robots-tag': 'unavailable_after: 2026-06-02T00:00:00Z' } }));
  assert.equal(rights.expiresAt, Date.UTC(2026, 5, 2));
  assert.equal(maySupport(rights, NOW), true);
  assert.equal(maySupport(rights, Date.UTC(2026, 5, 2)), false);
});

test('the words for the list of sources', () => {
  const words = (said: Said): string => describeRights(rightsOf(signalsOf(said)));
  assert.equal(words({}), 'Link and quotes up to 25 words.');
  assert.equal(words({ country: 'IT' }), 'Link and quotes up to 15 words.');
  assert.equal(words({ licences: ['CC BY 4.0'] }), 'Licence CC BY: we may quote and keep it in full.');
  assert.equal(words({ licences: ['CC BY-NC-ND 4.0'] }), 'Licence CC BY-NC-ND: link and quotes up to 25 words.');
  assert.equal(words({ robots: 'User-agent: *\nDisallow: /' }), 'Page not fetched, so link and quotes from its feed, up to 25 words.');
  assert.equal(words({ metas: [['robots', 'noai']] }), 'No summaries allowed, so link only.');
  assert.equal(words({ metas: [['robots', 'noarchive']] }), 'The text may not be kept, so link only.');
  assert.equal(words({ metas: [['robots', 'nosnippet']] }), 'Link and our own words; no quotes allowed.');
  assert.equal(words({ metas: [['robots', 'noindex']] }), 'Not to be shown, so neither linked nor used.');
  assert.equal(words({ metas: [['robots', 'max-snippet:90']] }), 'Link and quotes up to 25 words and 90 characters.');
  assert.equal(permissionFor(rightsOf(signalsOf({ licences: ['CC BY 4.0'] })), 'redistribute'), 'allow');
});

test('trust.txt names who is under common control', () => {
  const text =
    '# ours\ncontrol=https://www.sister.example/\ncontrolledby = holding.example\ncontrol=\nmember=https://guild.example/\ncontrol=not a host\n';
  assert.deepEqual(trustTxtControl(snapshotOf({}, text)), ['holding.example', 'sister.example']);
  assert.deepEqual(trustTxtControl(snapshotOf({}, '<html>control=https://x.example</html>')), []);
  assert.deepEqual(trustTxtControl(snapshotOf({})), []);
  assert.deepEqual(trustTxtControl(null), []);
});

test('an explanation lists every signal with where it stood, also those that decide nothing', () => {
  const explained = explainRights({
    snapshot: snapshotOf(
      { robots: 'User-agent: *\nContent-Signal: ai-train=no', aiTxt: 'User-agent: *\nDisallow: *.txt' },
      'control=https://sister.example',
    ),
    url: URL_,
    now: NOW,
    headers: { 'tdm-reservation': '0' },
    licences: ['CC BY-ND 4.0'],
    overrides: [override({ use: 'store' })],
  });
  assert.deepEqual(
    explained.signals.map((signal) => signal.signal),
    ['robots.txt', 'Content-Signal', 'TDMRep', 'ai.txt', 'licence', 'trust.txt', 'quotation', 'operator'],
  );
  assert.deepEqual(explained.controlled, ['sister.example']);
  assert.equal(permissionFor(explained.rights, 'summarise'), 'deny');
  assert.equal(permissionFor(explained.rights, 'store'), 'deny');
});
