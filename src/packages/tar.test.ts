import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { TickrError } from '../domain/outcome.ts';
import { ARCHIVE_LIMITS, readTar, unpack } from './tar.ts';

interface Row {
  readonly name: string;
  readonly body?: string;
  readonly type?: string;
  readonly size?: number;
  readonly prefix?: string;
}

/** A tar written by hand, so that the reader is not judged by its own code. */
function tarOf(rows: readonly Row[]): Buffer {
  const blocks = rows.flatMap(({ name, body = '', type = '0', size, prefix = '' }) => {
    const data = Buffer.from(body);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write(`${(size ?? data.length).toString(8).padStart(11, '0')}\0`, 124);
    header.write(`${'0'.repeat(11)}\0`, 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\0', 257);
    header.write('00', 263);
    header.write(prefix, 345);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1_024)]);
}

const paxRecord = (key: string, value: string): string => {
  const tail = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(tail) + 1;
  while (String(length).length + Buffer.byteLength(tail) !== length) length += 1;
  return `${length}${tail}`;
};

const textIn = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
const code = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof TickrError ? error.code : String(error);
  }
};

test('plain, prefixed, pax and GNU names are read, and the outer folder dropped', () => {
  const long = `package/${'deep/'.repeat(40)}end.js`;
  const { files, refused } = unpack(
    gzipSync(
      tarOf([
        { name: 'package/', type: '5' },
        { name: 'package/package.json', body: '{}' },
        { name: 'c.js', prefix: 'package/a/b', body: 'one' },
        { name: 'x', type: 'x', body: paxRecord('path', long) },
        { name: 'short', body: 'two' },
        { name: 'L', type: 'L', body: `${long}.map\0` },
        { name: 'short', body: 'three' },
      ]),
    ),
  );
  assert.deepEqual(refused, []);
  assert.deepEqual(
    files.map((file) => [file.path, textIn(file.bytes)]),
    [
      ['package.json', '{}'],
      ['a/b/c.js', 'one'],
      [long.slice('package/'.length), 'two'],
      [`${long.slice('package/'.length)}.map`, 'three'],
    ],
  );
});

test('what leads out of the package is refused by name and not read', () => {
  const { files, refused } = readTar(
    tarOf([
      { name: 'package/../../etc/cron', body: 'x' },
      { name: '/etc/passwd', body: 'x' },
      { name: 'C:/windows/x', body: 'x' },
      { name: 'package\\..\\x', body: 'x' },
      { name: 'package/link', type: '2' },
      { name: 'package/hard', type: '1' },
      { name: 'package/pipe', type: '6' },
      { name: 'package/odd', type: 'Z' },
      { name: 'package/fine.js', body: 'fine' },
    ]),
  );
  assert.deepEqual(
    files.map((file) => file.path),
    ['fine.js'],
  );
  assert.equal(refused.length, 8);
  assert.deepEqual(
    refused.slice(4, 6).map((entry) => entry.why),
    ['is a link; links are not followed', 'is a link; links are not followed'],
  );
});

test('a pax header cannot smuggle a path out either', () => {
  const { files, refused } = readTar(
    tarOf([
      { name: 'x', type: 'x', body: paxRecord('path', 'package/../../out.js') },
      { name: 'in.js', body: 'x' },
    ]),
  );
  assert.deepEqual([files.length, refused[0]?.why], [0, 'has a path that leads out of the package']);
});

test('bombs are refused: by ratio, by size, by number, and by a name without end', () => {
  assert.equal(
    code(() => unpack(gzipSync(Buffer.alloc(64 * 1_048_576)))),
    'package/bomb',
  );
  const limits = { ...ARCHIVE_LIMITS, maxTotalBytes: 1_000, maxEntries: 3 };
  assert.equal(
    code(() =>
      readTar(
        tarOf([
          { name: 'p/a', body: 'x'.repeat(900) },
          { name: 'p/b', body: 'x'.repeat(900) },
        ]),
        limits,
      ),
    ),
    'package/bomb',
  );
  assert.equal(
    code(() => readTar(tarOf(['a', 'b', 'c', 'd'].map((name) => ({ name: `p/${name}` }))), limits)),
    'package/bomb',
  );
  assert.equal(
    code(() => readTar(tarOf([{ name: 'L', type: 'L', body: 'x'.repeat(2_000_000) }]))),
    'package/bomb',
  );
});

test('what is broken is said to be broken: sums, sizes, compression, nothing at all', () => {
  const good = tarOf([{ name: 'package/a.js', body: 'x' }]);
  const spoiled = Buffer.from(good);
  spoiled.write('Q', 3);
  assert.equal(
    code(() => readTar(spoiled)),
    'package/bad-archive',
  );
  assert.equal(
    code(() => readTar(tarOf([{ name: 'p/a', size: 10_000 }]))),
    'package/bad-archive',
  );
  assert.equal(
    code(() => unpack(gzipSync(good).subarray(0, 40))),
    'package/bad-archive',
  );
  assert.equal(
    code(() => readTar(Buffer.alloc(2_048))),
    'package/bad-archive',
  );
});

test('a file that stands twice is told, and the later one read', () => {
  const { files, refused } = readTar(
    tarOf([
      { name: 'p/a.js', body: 'first' },
      { name: 'p/a.js', body: 'second' },
    ]),
  );
  assert.deepEqual([files.map((file) => textIn(file.bytes)), refused.length], [['second'], 1]);
});
