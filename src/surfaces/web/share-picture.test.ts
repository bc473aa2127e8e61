import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { openPaper, STORIES } from '../../../test/fixtures/web/paper.ts';
import { xmlFault } from '../../../test/fixtures/web/well-formed.ts';
import { fitHeadline, sharePicture, wrap } from './share-picture.ts';
import { openTypefaces } from './typeface.ts';
import { unpackWoff } from './woff.ts';
import { calendarOf } from './words.ts';

const { web, store } = await openPaper();
after(() => store.close());
const { faces } = openTypefaces();

test('a WOFF is unpacked to an sfnt with its tables in order, and what is none is refused', () => {
  const path = createRequire(import.meta.url).resolve('@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-800-normal.woff');
  const ttf = unpackWoff(readFileSync(path));
  const view = new DataView(ttf.buffer);
  assert.equal(view.getUint32(0), 0x00010000);
  const tags = Array.from({ length: view.getUint16(4) }, (_, at) => view.getUint32(12 + at * 16));
  assert.deepEqual(
    tags,
    [...tags].sort((a, b) => a - b),
  );
  assert.throws(() => unpackWoff(new Uint8Array(100)), /WOFF/);
  assert.throws(() => unpackWoff(readFileSync(path).subarray(0, 60)), /cut off|RangeError|bounds/);
});

test('widths come from the face: wide letters are wider, and weight counts', () => {
  assert.ok(faces[800].widthOf('WWWW', 100) > 3 * faces[800].widthOf('iiii', 100));
  assert.ok(faces[800].widthOf('reports', 100) > faces[400].widthOf('reports', 100));
  assert.ok(faces[400].widthOf('Ł', 100) > 30);
});

test('lines are filled and never wider than the room', () => {
  const lines = wrap('one two three four five six', 11, (text) => text.length);
  assert.deepEqual(lines, ['one two', 'three four', 'five six']);
});

test('a short headline is set large, a long one smaller, and an endless one is cut', () => {
  const short = fitHeadline('Court bars copies', faces[800]);
  assert.equal(short.size, 86);
  const long = fitHeadline('Kestrow Holdings bans a coding assistant for all its staff over an alleged hidden check', faces[800]);
  assert.ok(long.size < 86 && long.lines.length <= 5);
  assert.ok(fitHeadline('word '.repeat(200), faces[800]).lines.length <= 6);
});

test('hostile text stays text in the picture', async () => {
  const take = await store.takes.latest(STORIES.ruling);
  assert.ok(take !== null);
  const hostile = { ...take, headline: { ...take.headline, text: 'A "<script>x()</script>" & \u0001\ud800 ]]>' } };
  const svg = sharePicture(hostile, '<T>', calendarOf('UTC'), faces);
  assert.equal(svg.includes('<script'), false);
  assert.equal(xmlFault(svg), null);
});

test('the picture is a PNG of 1200 by 630 with words in it', async () => {
  const take = await store.takes.latest(STORIES.ruling);
  const answer = await web.request(`/s/${STORIES.ruling}/${take?.number}/share.png`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'image/png');
  const png = Buffer.from(await answer.arrayBuffer());
  assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  // Without its faces the picture has lines and no words, and packs to a few kilobytes.
  assert.ok(png.length > 30_000, String(png.length));
  assert.equal((await web.request(`/s/${STORIES.ruling}/99/share.png`)).status, 404);
  assert.equal((await web.request(`/s/${STORIES.merged}/1/share.png`)).status, 301);
});
