import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { TickrError } from '../domain/outcome.ts';
import { memoryFetcher } from '../ports/fetcher.ts';
import { answerClaim } from './answer.ts';
import { compareVersions } from './compare.ts';
import { type Inspection, inspect } from './inspect.ts';
import { verifyIntegrity } from './integrity.ts';
import { fetchPackument, fetchPublished, parseSpec } from './registry.ts';
import { REGEX, STRING, tokenise, tokenText, WORD } from './source-tokens.ts';

const packed = (files: Readonly<Record<string, string>>): Inspection =>
  inspect({ files: Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })), refused: [] });

const MANIFEST = JSON.stringify({ name: 'tally', version: '1.0.0', license: 'MIT', scripts: { test: 'node test.js' } }, null, 2);
const CLAIM = 'it checks whether the user is in a given country';
const factsOf = (inspection: Inspection, kind: string): readonly string[] =>
  inspection.findings.filter((finding) => finding.kind === kind && finding.place === 'code').map((finding) => finding.subject);

/** A check planted in a library that otherwise counts words: zone by name, offset by number, and the address a request comes from. */
const PLANTED = `
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
function counted(words) { return words.split(/[ /"']+/).length; }
async function here() {
  if (zone === 'Asia/Harbin' || new Date().getTimezoneOffset() === -480) return true;
  const { country } = await (await fetch('https://geoip.lookup.example/json')).json();
  return country === 'CN';
}
module.exports = { counted, here };
`;
const INNOCENT = `
// Does not look at navigator.language, getTimezoneOffset or ipinfo.io; see https://geoip.lookup.example/ for one that does.
const shift = (date) => new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString();
const months = new Intl.DateTimeFormat().resolvedOptions().locale;
module.exports = { shift, months, help: "call getTimezoneOffset() yourself" };
`;

describe('a claim that a package checks where its user is', () => {
  test('is borne out where a time-zone and address check was planted, with places that resolve', () => {
    const inspection = packed({ 'package.json': MANIFEST, 'lib/index.js': PLANTED });
    const answer = answerClaim(CLAIM, inspection);
    assert.equal(answer.answer, 'support');
    assert.deepEqual(new Set(answer.evidence.map((finding) => finding.kind)), new Set(['ip-lookup', 'place', 'zone-name', 'time-zone']));
    for (const finding of answer.evidence) {
      assert.equal(finding.file, 'lib/index.js');
      const line = PLANTED.slice(0, finding.start).split('\n').length;
      assert.equal(finding.line, line);
      assert.ok(finding.excerpt.includes(PLANTED.slice(finding.start, finding.end).replace(/\s+/g, ' ').slice(0, 30)), finding.excerpt);
    }
    assert.equal(answerClaim('it checks whether the user is in China', inspection).answer, 'support');
    assert.equal(answerClaim('it checks whether the user is in Japan', inspection).answer, 'nothing found');
    assert.equal(answerClaim('it does not look at which country the user is in', inspection).answer, 'against');
  });

  test('is not borne out by dates that are printed, comments, documentation or help texts', () => {
    const inspection = packed({ 'package.json': MANIFEST, 'index.js': INNOCENT, 'README.md': 'Unlike ipinfo.io it reads no countryCode.' });
    const answer = answerClaim(CLAIM, inspection);
    assert.equal(answer.answer, 'nothing found');
    assert.deepEqual(answer.evidence, []);
    assert.ok(answer.nearby.some((finding) => finding.place === 'comment') && answer.nearby.some((finding) => finding.place === 'prose'));
    assert.deepEqual(factsOf(inspection, 'ip-lookup'), []);
    assert.deepEqual(factsOf(inspection, 'host'), []);
  });

  test('is not borne out by a look-up of the address alone, which bears out that one', () => {
    const inspection = packed({ 'package.json': MANIFEST, 'ip.js': 'module.exports = () => fetch("https://api.ipify.org/")' });
    assert.equal(answerClaim(CLAIM, inspection).answer, 'nothing found');
    assert.match(answerClaim(CLAIM, inspection).because, /nothing in its code speaks of a country/);
    assert.equal(answerClaim('it looks up the public IP address', inspection).answer, 'support');
  });

  test('is not borne out by a table of all zones', () => {
    const zones = [
      'Lisbon',
      'Madrid',
      'Paris',
      'Rome',
      'Vienna',
      'Prague',
      'Berlin',
      'Oslo',
      'Riga',
      'Kyiv',
      'Sofia',
      'Athens',
      'Minsk',
      'Malta',
    ];
    const table = `const zones = [${zones.map((name) => `'Europe/${name}'`).join(', ')}]; const now = new Date().getTimezoneOffset();`;
    assert.equal(answerClaim(CLAIM, packed({ 'package.json': MANIFEST, 'zones.js': table })).answer, 'nothing found');
  });

  test('is found when the words are hidden: escapes, pieces, brackets, Base64', () => {
    const hidden = [
      `fetch("\\x68ttps://ip" + "info.io/json")`,
      `const a = "${Buffer.from('https://api.ipify.org/?format=json').toString('base64')}"`,
      `if (new Date()["getTimezoneOffset"]() === -480) go()`,
    ].join(';\n');
    const inspection = packed({ 'package.json': MANIFEST, 'x.js': hidden });
    assert.deepEqual(factsOf(inspection, 'ip-lookup'), ['ipinfo.io', 'api.ipify.org']);
    assert.deepEqual(factsOf(inspection, 'hidden-text'), ['api.ipify.org']);
    assert.deepEqual(factsOf(inspection, 'time-zone'), ['getTimezoneOffset']);
    assert.equal(answerClaim(CLAIM, inspection).answer, 'support');
  });
});

test('environment reads are told by their names, the zone and the locale apart', () => {
  const inspection = packed({
    'a.js': 'const { HOME, LANG: l } = process.env; use(process.env.TZ, process?.env?.["CI_TOKEN"], process.env[name], { ...process.env })',
  });
  assert.deepEqual(factsOf(inspection, 'environment'), ['HOME', 'CI_TOKEN', '[computed]', '*']);
  assert.deepEqual(factsOf(inspection, 'time-zone'), ['TZ']);
  assert.deepEqual(factsOf(inspection, 'locale'), ['LANG']);
});

test('modules, calls and text that is run are told, and names that only look like them are not', () => {
  const inspection = packed({
    'a.mjs':
      'import { exec } from "node:child_process"; import "https"; new Function("a"); window.eval(x); await fetch(u); model.eval(); db.fetch(1); function fetch(a) {} const s = "child_process";',
  });
  assert.deepEqual(factsOf(inspection, 'process'), ['child_process']);
  assert.deepEqual(factsOf(inspection, 'network'), ['https', 'fetch']);
  assert.deepEqual(factsOf(inspection, 'code-from-text'), ['Function', 'eval']);
  assert.equal(inspection.findings.find((finding) => finding.subject === 'fetch')?.count, 1);
});

test('scripts that run on installation decide claims about them both ways', () => {
  const with_ = packed({ 'package.json': JSON.stringify({ scripts: { postinstall: 'node fetch.js', build: 'x' } }) });
  const without = packed({ 'package.json': MANIFEST });
  assert.equal(answerClaim('it has a postinstall script', with_).answer, 'support');
  assert.equal(answerClaim('it has a postinstall script', without).answer, 'against');
  assert.equal(answerClaim('nothing runs on install: no install script', without).answer, 'support');
  assert.equal(answerClaim('it is released under the MIT license', without).answer, 'support');
  assert.equal(answerClaim('it is released under the Apache-2.0 license', without).answer, 'against');
  assert.equal(
    answerClaim('it contacts stats.collector.example', packed({ 'a.js': 'ping({ host: "stats.collector.example" })' })).answer,
    'support',
  );
  assert.equal(answerClaim('it sends telemetry', packed({ 'a.js': 'navigator.sendBeacon("/t")' })).answer, 'support');
});

test('two versions are compared by files, manifest and facts; what only moved is no difference', () => {
  const before = packed({ 'package.json': MANIFEST, 'a.js': 'read(process.env.HOME)', 'old.js': '1' });
  const after = packed({
    'package.json': MANIFEST.replace('"test": "node test.js"', '"postinstall": "node go.js"'),
    'a.js': '\n\nread(process.env.HOME); fetch("https://collect.example/x")',
    'new.js': `${Array.from({ length: 400 }, (_, at) => `var _0x${(at + 4_096).toString(16)}="\\x61\\x62\\x63"`).join(';')}`,
  });
  const difference = compareVersions(before, after);
  assert.deepEqual(
    [difference.added, difference.removed, difference.changed],
    [['new.js'], ['old.js'], ['package.json', 'a.js'].sort((a, b) => (a < b ? -1 : 1))],
  );
  assert.deepEqual(difference.manifest, ['scripts postinstall: none → node go.js', 'scripts test: node test.js → none']);
  assert.deepEqual(difference.findingsNew.map((finding) => finding.kind).sort(), ['host', 'install-script', 'network']);
  assert.deepEqual(difference.findingsGone, []);
  assert.equal(difference.measuresNew.length, 2);
});

describe('the tokens of a script', () => {
  const words = (text: string, kind: number): readonly string[] => {
    const tokens = tokenise(text);
    return tokens.kinds.flatMap((one, at) => (one === kind ? [tokenText(tokens, at)] : []));
  };

  test('slashes divide or begin a regular expression by what stands before them', () => {
    assert.deepEqual(words('a / b / c; x = /[/"]/g.test(s); if (x) /y"/.exec(z); return /q/; (a) / 2 / 1; `\x24{a / b}` / 3', REGEX), [
      '/[/"]/g',
      '/y"/',
      '/q/',
    ]);
  });

  test('templates nest, and comments and strings hide what stands in them', () => {
    assert.deepEqual(words('a /* eval( */ // fetch(\n`x \x24{ f(`y \x24{g}`) } z` "not \\" code" h', WORD), ['a', 'f', 'g', 'h']);
    assert.deepEqual(words('"one" \'two\'', STRING), ['"one"', "'two'"]);
  });

  test('whatever is thrown at it is cut in one pass', () => {
    const started = process.hrtime.bigint();
    for (const text of [
      '}/['.repeat(400_000),
      '`${'.repeat(400_000),
      '/*'.repeat(400_000),
      '"\\'.repeat(400_000),
      '('.repeat(1_000_000),
      '=/a\n'.repeat(300_000),
    ]) {
      const tokens = tokenise(text);
      assert.ok((tokens.ends.at(-1) ?? 0) <= text.length);
    }
    // Minutes if a piece were read again and again; a slow machine takes a few seconds.
    assert.ok(Number(process.hrtime.bigint() - started) < 30e9);
  });
});

describe('the registry', () => {
  const archive = Buffer.from('not really a tar');
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const record = (hash: string) => ({
    'dist-tags': { latest: '2.0.0' },
    versions: {
      '1.0.0': {},
      '2.0.0': { dist: { tarball: 'https://public.registry.test/@desk/tally/-/tally-2.0.0.tgz', integrity: hash } },
    },
  });
  const serving = (hash: string) =>
    memoryFetcher((request) => ({
      url: request.url,
      finalUrl: request.url,
      status: request.url.endsWith('missing') ? 404 : 200,
      headers: {},
      body: request.purpose === 'archive' ? archive : Buffer.from(JSON.stringify(record(hash))),
      redirects: [],
      fetchedAt: 0,
    }));

  test('the latest version is fetched from the registry configured, and its hash must hold', async () => {
    const fetcher = serving(integrity);
    const spec = parseSpec('npm:@desk/tally');
    assert.ok(spec !== null);
    const got = await fetchPublished(
      fetcher,
      'http://mirror.test/npm',
      spec,
      await fetchPackument(fetcher, 'http://mirror.test/npm', spec.name),
    );
    assert.deepEqual([got.version, got.integrity.algorithm], ['2.0.0', 'sha512']);
    assert.deepEqual(
      fetcher.asked.map((one) => one.url),
      ['http://mirror.test/npm/@desk%2ftally', 'http://mirror.test/npm/@desk/tally/-/tally-2.0.0.tgz'],
    );
    const other = serving(`sha512-${Buffer.alloc(64).toString('base64')}`);
    await assert.rejects(
      async () => fetchPublished(other, 'http://mirror.test', spec, record(`sha512-${Buffer.alloc(64).toString('base64')}`)),
      /is not the one the registry names/,
    );
    await assert.rejects(() => fetchPackument(fetcher, 'http://mirror.test', 'missing'), /no package missing/);
    await assert.rejects(
      () => fetchPublished(fetcher, 'http://mirror.test', { ...spec, version: '9.9.9' }, record(integrity)),
      /no version 9\.9\.9/,
    );
  });

  test('specs are read strictly', () => {
    assert.deepEqual(parseSpec('npm:left-pad@1.3.0'), { name: 'left-pad', version: '1.3.0' });
    assert.deepEqual(parseSpec('npm:@a/b@next'), { name: '@a/b', version: 'next' });
    for (const word of ['left-pad', 'npm:', 'npm:../x', 'npm:a/b/c', 'npm:a@', 'npm:a@..%2f', 'npm:@a'])
      assert.equal(parseSpec(word), null, word);
  });

  test('the strongest hash decides; an older one alone is enough; a wrong one is an error', () => {
    const sha1 = createHash('sha1').update(archive).digest('hex');
    assert.equal(verifyIntegrity(archive, { integrity: null, shasum: sha1 }, 'x').algorithm, 'sha1');
    assert.equal(verifyIntegrity(archive, { integrity: null, shasum: null }, 'x').algorithm, 'none');
    assert.throws(
      () => verifyIntegrity(archive, { integrity: `sha512-AAAA ${integrity.replace('sha512', 'sha256')}`, shasum: sha1 }, 'x'),
      TickrError,
    );
  });
});
