import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENING, openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { claimsCsv, csvCell } from './claims-csv.ts';
import { listClaims } from './claims-page.ts';

const RULING = `/s/${STORIES.ruling}`;
const read = async (path: string, options: Parameters<typeof openPaper>[0] = {}) => {
  const { web } = await openPaper(options);
  const answer = await web.request(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test('the ledger has every claim with both sides, its verdict, spans and history', async () => {
  const { status, text } = await read(`${RULING}/claims`);
  assert.equal(status, 200);
  for (const number of [1, 2, 3, 4]) assert.match(text, new RegExp(`<li id="c${number}">`));
  assert.match(text, /4.claims: <span>1.corroborated, 1.attributed, 1.disputed, 1.corrected/);
  assert.match(text, /fewer than five million works/);
  assert.match(text, /<del>The court fined Orrin Labs 2\.1 million crowns\.<\/del>/);
  assert.match(text, /Spans and history/);
});

test('the ledger as JSON can be read by other pages and holds spans and hashes', async () => {
  const { status, headers, text } = await read(`${RULING}/claims.json`);
  assert.equal(status, 200);
  assert.equal(headers.get('access-control-allow-origin'), '*');
  const body: unknown = JSON.parse(text);
  assert.ok(typeof body === 'object' && body !== null && 'claims' in body && Array.isArray(body.claims));
  assert.equal(body.claims.length, 4);
  assert.match(text, /"sha256":"[0-9a-f]{64}"/);
});

test('the ledger as CSV has one line of heads, CRLF line ends and as many fields in each row', async () => {
  const { status, headers, text } = await read(`${RULING}/claims.csv`);
  assert.equal(status, 200);
  assert.match(headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/);
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="claims-r2ling7-3\.csv"$/);
  assert.match(text, /^story,take,claim,text,verdict,/);
  assert.equal(text.split('\r\n').length, 6);
  const fields = text.split('\r\n')[1]?.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,"]*)/g);
  assert.equal(fields?.length, 17);
});

test('no cell of the CSV can be a formula, and quotes are doubled', async () => {
  assert.equal(csvCell('=1+1'), "'=1+1");
  assert.equal(csvCell('+49 30'), "'+49 30");
  assert.equal(csvCell('-2'), "'-2");
  assert.equal(csvCell('@SUM(A1)'), "'@SUM(A1)");
  assert.equal(csvCell('\t=1'), "'\t=1");
  assert.equal(csvCell('\r=1'), '"\'\r=1"');
  assert.equal(csvCell('say "yes", then\ngo'), '"say ""yes"", then\ngo"');
  assert.equal(csvCell('a = b'), 'a = b');
  const { store } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const hostile = take.claims.map((entry) => ({ ...entry, claim: { ...entry.claim, text: '=HYPERLINK("https://evil.example";"x")' } }));
  assert.match(claimsCsv({ ...take, claims: hostile }), /,"'=HYPERLINK\(""https:\/\/evil\.example"";""x""\)",/);
});

test('all takes stand with what each changed; two can be picked', async () => {
  const all = await read(`${RULING}/takes`);
  assert.equal(all.status, 200);
  assert.match(all.text, /<h2>3rd take<\/h2>/);
  assert.match(all.text, /<h2>2nd take<\/h2>/);
  assert.match(all.text, /<ins>How many texts Orrin Labs kept is not agreed\.<\/ins>/);
  assert.match(all.text, /61% → 92%/);
  const pair = await read(`${RULING}/takes?from=1&to=3`);
  assert.match(pair.text, /<h2>1st to 3rd<\/h2>/);
  assert.doesNotMatch(pair.text, /<h2>2nd take<\/h2>/);
  assert.match(pair.text, /<option value="1" selected>/);
  for (const odd of ['from=1', 'from=9&to=1', 'from=a&to=b'])
    assert.match((await read(`${RULING}/takes?${odd}`)).text, /<h2>2nd take<\/h2>/, odd);
});

test('a story of one take has nothing to compare, and a link-only story has a ledger that says why it is empty', async () => {
  assert.match((await read(`/s/${STORIES.weights}/takes`)).text, /nothing to compare yet/);
  assert.match((await read(`/s/${STORIES.linkOnly}/claims`)).text, /may not be summarised/);
});

test('every page of a merged story leads for ever to the one that stands; an unknown story is not found', async () => {
  for (const rest of ['claims', 'claims.json', 'claims.csv', 'takes', 'report']) {
    const moved = await read(`/s/${STORIES.merged}/${rest}`);
    assert.equal(moved.status, 301, rest);
    assert.equal(moved.headers.get('location'), `${RULING}/${rest}`);
    assert.equal((await read(`/s/nothere/${rest}`)).status, 404, rest);
  }
  assert.equal((await read(`/s/${STORIES.merged}`)).headers.get('location'), RULING);
});

test('claims that moved: in dispute, newly corroborated, taken back, alone for days', async () => {
  const { store, web } = await openPaper();
  const takes = await store.takes.listLatest({}, { limit: 50 });
  const lists = listClaims(takes, EVENING);
  assert.deepEqual(
    [lists.disputed, lists.corroborated, lists.corrected, lists.alone].map((rows) => rows.map(({ entry }) => entry.claim.text)),
    [
      ['Orrin Labs kept 14 million texts.'],
      ['Copies made to train a model may not be kept.'],
      ['The court fined Orrin Labs 2.1 million crowns.'],
      ['The list price applies to orders from 1 December, Belmont Wire reports.'],
    ],
  );
  assert.equal(listClaims(takes, EVENING + 5 * 86_400_000).corroborated.length, 0);
  const text = await (await web.request('/claims')).text();
  assert.match(text, /In dispute · 1/);
  assert.match(text, /alone for 4.days/);
  assert.match((await read('/claims', { empty: true })).text, /No claim is in dispute/);
});

test('of two claims that contradict one another one stands in the list', async () => {
  const { store } = await openPaper();
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const [a, b] = take.claims;
  assert.ok(a !== undefined && b !== undefined);
  const dispute = (one: typeof a, other: typeof a): typeof a => ({
    ...one,
    claim: { ...one.claim, conflictsWith: [other.claim.id] },
    verdict: { ...one.verdict, kind: 'disputed' },
  });
  assert.equal(listClaims([{ ...take, claims: [dispute(a, b), dispute(b, a)] }], EVENING).disputed.length, 1);
});

test('the log of corrections names the wrong take and the mended one, and what sources took back', async () => {
  const { status, text } = await read('/corrections');
  assert.equal(status, 200);
  assert.match(text, /The sum is the costs of the case\./);
  assert.match(text, /<del>The court fined Orrin Labs 2\.1 million crowns\.<\/del>/);
  assert.match(text, /A source mended its own report\./);
  assert.match(text, new RegExp(`href="${RULING}/2">take 2 as it was</a>, <a href="${RULING}/3">take 3 as mended`));
  assert.match(text, /Taken back by sources/);
  assert.match(text, new RegExp(`href="/s/${STORIES.withdrawn}/1">take 1 as mended`));
  assert.match((await read('/corrections', { empty: true })).text, /None reported and confirmed so far/);
  assert.equal((await read('/corrections?page=7')).status, 404);
});
