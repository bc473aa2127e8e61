import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askRobots, crawlDelaySeconds, parseRobots, pathOf, patternMatches } from './robots.ts';

const allows = (text: string, path: string, agent = 'TickrWire'): boolean =>
  askRobots(parseRobots(text), agent, `https://news.example${path}`).allowed;

test('the longest match decides, Allow wins ties, silence allows', () => {
  const text = 'User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /tie\nAllow: /tie\n';
  assert.equal(allows(text, '/news/a'), false);
  assert.equal(allows(text, '/news/open/a'), true);
  assert.equal(allows(text, '/tie'), true);
  assert.equal(allows(text, '/other'), true);
  assert.equal(allows('User-agent: *\nDisallow:', '/x'), true);
});

test('groups that name us are merged and stand for the general one; tokens end at the first other letter', () => {
  const text = 'User-agent: tickrwire/2.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: TICKRWIRE\nDisallow: /b\n';
  assert.deepEqual(
    ['/a', '/b', '/c'].map((path) => allows(text, path)),
    [false, false, true],
  );
  assert.equal(allows(text, '/c', 'OtherBot'), false);
  assert.equal(allows('User-agent: one\nUser-agent: TickrWire\nDisallow: /', '/x'), false);
  assert.equal(allows('User-agent: TickrWireBot\nDisallow: /', '/x'), true);
  assert.equal(allows('Disallow: /', '/x'), true, 'a rule before any agent is nobody’s');
});

test('sitemaps and fields we do not know do not end a row of agents', () => {
  const text = 'User-agent: a\nSitemap: https://news.example/map.xml\nInvented: 1\nUser-agent: TickrWire\nDisallow: /';
  assert.equal(allows(text, '/x'), false);
  assert.deepEqual(parseRobots(text).sitemaps, ['https://news.example/map.xml']);
});

test('slips of the hand are read as meant: no colon, misspelt Disallow, comments, odd line ends, a byte order mark', () => {
  for (const text of [
    'user-agent tickrwire\ndisallow /x',
    'User-agent:*\rDissalow: /x',
    '\uFEFFUser-agent: * # all\r\nDisallow: /x # no',
  ]) {
    assert.equal(allows(text, '/x'), false, JSON.stringify(text));
  }
  assert.equal(allows('User-agent: *\n\uFEFFDisallow: /x', '/x'), true, 'a mark in mid-file voids its line');
});

test('wildcards, end anchors, index pages and percent-encoding', () => {
  assert.ok(patternMatches('/a/*/c$', '/a/b/b/c') && !patternMatches('/a/*/c$', '/a/c/d'));
  assert.ok(patternMatches('*.pdf', '/x/y.pdf?z') && !patternMatches('/x$', '/x/') && !patternMatches('/ab*b$', '/ab'));
  assert.ok(patternMatches('/*', '/') && patternMatches('', '/') && !patternMatches('a', '/a'));
  assert.equal(allows('User-agent: *\nDisallow: /\nAllow: /dir/index.html', '/dir/'), true);
  assert.equal(allows('User-agent: *\nDisallow: /ツ', '/%E3%83%84'), false);
  assert.equal(allows('User-agent: *\nDisallow: /%e3%83%84', '/%E3%83%84'), false);
});

test('the path of an address is taken as it stands', () => {
  const paths = [
    'https://news.example',
    'https://news.example?a=1',
    '//news.example/x#y',
    'https://news.example/a;b?c#d',
    'https://news.example#/x',
    '',
  ];
  assert.deepEqual(paths.map(pathOf), ['/', '/?a=1', '/x', '/a;b?c', '/', '/']);
});

test('what we read is the first 512 KiB, and a hostile file comes to an end', { timeout: 60_000 }, () => {
  const filler = `# ${'x'.repeat(98)}\n`.repeat(5_300);
  assert.equal(allows(`User-agent: *\n${filler}Disallow: /`, '/x'), true);
  assert.equal(allows(`User-agent: *\n${filler.slice(0, 510_000)}\nDisallow: /`, '/x'), false);
  const hostile = `User-agent: *\n${`Disallow: /${'*a'.repeat(8_000)}$\n`.repeat(31)}`;
  assert.equal(allows(hostile, `/${'a'.repeat(2_000)}b`), true);
  assert.equal(allows(`User-agent: *\nDisallow:${' '.repeat(500_000)}`, '/x'), true);
});

test('Crawl-delay is the longest of those that speak to us, at most an hour', () => {
  const delay = (text: string) => crawlDelaySeconds(parseRobots(text), 'TickrWire');
  assert.equal(delay('User-agent: *\nCrawl-delay: 2.5\nCrawl-delay: 7\nDisallow: /x'), 7);
  assert.equal(delay('User-agent: *\nCrawl-delay: 99999'), 3_600);
  assert.equal(delay('User-agent: *\nCrawl-delay: soon\nCrawl-delay: -1'), null);
  assert.equal(delay('User-agent: other\nCrawl-delay: 2'), null);
});
