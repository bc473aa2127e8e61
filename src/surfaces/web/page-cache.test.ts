import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';

const { web, store, clock } = await openPaper();
after(() => store.close());
const story = `/s/${STORIES.ruling}`;

test('whoever takes gzip gets it, from the first answer on, and it unpacks to the same bytes', async () => {
  const plain = await (await web.request(story)).text();
  for (const round of ['first', 'kept']) {
    const answer = await web.request(`${story}?packed`, { headers: { 'accept-encoding': 'br, gzip' } });
    assert.equal(answer.headers.get('content-encoding'), 'gzip', round);
    assert.match(answer.headers.get('vary') ?? '', /accept-encoding/i, round);
    assert.equal(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8'), plain, round);
  }
  assert.equal((await web.request(story)).headers.get('content-encoding'), null);
});

test('the tag of a page is answered with 304, packed or not, until the page changes', async () => {
  const etag = (await web.request(story)).headers.get('etag') ?? '';
  assert.match(etag, /^W\/"[0-9a-f]{20}"$/);
  for (const encoding of ['identity', 'gzip']) {
    const again = await web.request(story, { headers: { 'if-none-match': etag, 'accept-encoding': encoding } });
    assert.equal(again.status, 304, encoding);
    assert.equal(await again.text(), '');
  }
  assert.equal((await web.request(story, { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('a new take is shown at once', async () => {
  const before = await (await web.request(story)).text();
  const latest = await store.takes.latest(STORIES.ruling);
  assert.ok(latest !== null);
  const text = 'The court bars keeping copies for good';
  await store.takes.put({
    ...latest,
    number: latest.number + 1,
    publishedAt: clock.now(),
    headline: { ...latest.headline, text },
    contentHash: 'another',
  });
  const now = await (await web.request(story)).text();
  assert.equal(before.includes(text), false);
  assert.equal(now.includes(text), true);
});

test('every answer, kept or not, carries the security headers', async () => {
  for (const path of [story, story, '/feed.xml', '/nothing', '/robots.txt']) {
    const { headers } = await web.request(path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
});

test('the sheet and the script are sent packed and may be kept for ever', async () => {
  const front = await (await web.request('/')).text();
  for (const [address] of front.matchAll(/\/a\/[0-9a-f]+\/paper\.(?:css|js)/g)) {
    const answer = await web.request(address, { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(answer.headers.get('content-encoding'), 'gzip', address);
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/, address);
  }
});
