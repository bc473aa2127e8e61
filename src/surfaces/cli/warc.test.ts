import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { test } from 'node:test';
import { createInflateRaw, gunzipSync } from 'node:zlib';
import type { Capture } from '../../domain/entry.ts';
import { captureId } from '../../domain/ids.ts';
import { warcInfo, warcRecord } from './warc.ts';

const AT = Date.UTC(2026, 10, 24, 6, 30, 1, 250);

function aCapture(body: Uint8Array | string, over: Partial<Capture> = {}): Capture {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    id: captureId(bytes),
    url: 'https://news.example/a',
    finalUrl: 'https://news.example/a',
    status: 200,
    headers: { 'content-type': 'text/html' },
    fetchedAt: AT,
    body: bytes,
    ...over,
  };
}

interface Read {
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Buffer;
  /** Length of the gzip member it stood in. */
  readonly member: number;
}

/** The length of the gzip member at the start, found by its own header, deflate stream and trailer (RFC 1952), not by what wrote it. */
async function memberLength(bytes: Buffer): Promise<number> {
  assert.deepEqual([bytes[0], bytes[1], bytes[2], bytes[3]], [0x1f, 0x8b, 8, 0]);
  const inflate = createInflateRaw();
  inflate.resume();
  const ended = once(inflate, 'end');
  inflate.end(bytes.subarray(10));
  await ended;
  return 10 + inflate.bytesWritten + 8;
}

/** A small reader of WARC 1.1: members one by one, version line, named fields, block by Content-Length, two line ends. */
async function readWarc(file: Buffer): Promise<readonly Read[]> {
  const records: Read[] = [];
  for (let at = 0; at < file.length; ) {
    const member = await memberLength(file.subarray(at));
    const plain = gunzipSync(file.subarray(at, at + member));
    const end = plain.indexOf('\r\n\r\n');
    const [version, ...lines] = plain.subarray(0, end).toString('utf8').split('\r\n');
    assert.equal(version, 'WARC/1.1');
    const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    const length = Number(headers.get('Content-Length'));
    const block = plain.subarray(end + 4, end + 4 + length);
    assert.equal(block.length, length);
    assert.equal(plain.subarray(end + 4 + length).toString('latin1'), '\r\n\r\n');
    records.push({ headers, block, member });
    at += member;
  }
  return records;
}

/** Base32 by way of a big number, other than the writer does it. */
function digestOf(bytes: Uint8Array): string {
  let number = BigInt(`0x${createHash('sha1').update(bytes).digest('hex')}`);
  let text = '';
  for (let at = 0; at < 32; at += 1) {
    text = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return `sha1:${text}`;
}

/** Status line, headers and body of an HTTP message. */
function httpOf(block: Buffer): { readonly status: string; readonly headers: readonly string[]; readonly body: Buffer } {
  const end = block.indexOf('\r\n\r\n');
  const [status = '', ...headers] = block.subarray(0, end).toString('utf8').split('\r\n');
  return { status, headers, body: block.subarray(end + 4) };
}

test('records come out of the file one by one, with digests, dates and addresses that hold', async () => {
  const binary = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
  const captures = [
    aCapture('<p>Käse</p>'),
    aCapture(binary, { url: 'https://news.example/old', finalUrl: 'https://news.example/new' }),
    aCapture('', { status: 404, headers: {} }),
    aCapture('bytes alone', { status: 0, headers: { 'content-type': 'text/plain' } }),
  ];
  const info = warcInfo({ software: 'TickrWire/0.1.0', at: AT, operator: 'A desk', file: 'x.warc.gz' });
  const read = await readWarc(Buffer.concat([info, ...captures.map(warcRecord)].map((record) => record.bytes)));
  assert.deepEqual(
    read.map((record) => record.headers.get('WARC-Type')),
    ['warcinfo', 'response', 'response', 'response', 'resource'],
  );
  assert.match(read[0]?.block.toString() ?? '', /^software: TickrWire\/0\.1\.0\r\nformat: WARC File version 1\.1\r\n/i);
  assert.equal(new Set(read.map((record) => record.headers.get('WARC-Record-ID'))).size, 5);
  for (const [at, capture] of captures.entries()) {
    const record = read[at + 1];
    assert.ok(record !== undefined);
    assert.match(
      record.headers.get('WARC-Record-ID') ?? '',
      /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
    );
    assert.equal(record.headers.get('WARC-Date'), '2026-11-24T06:30:01.250Z');
    assert.equal(record.headers.get('WARC-Target-URI'), capture.finalUrl);
    assert.equal(record.headers.get('WARC-Block-Digest'), digestOf(record.block));
    assert.equal(record.headers.get('WARC-Payload-Digest'), digestOf(capture.body));
    const body = capture.status === 0 ? record.block : httpOf(record.block).body;
    assert.deepEqual(new Uint8Array(body), new Uint8Array(capture.body));
  }
  assert.equal(read[2]?.headers.get('WARC-X-Requested-URI'), 'https://news.example/old');
});

test('headers of the wire are kept under another name, several lines of one come apart, and nothing from outside makes a line of its own', async () => {
  const headers = {
    'content-encoding': 'gzip',
    'content-length': '7',
    'x-robots-tag': 'noai\nnoarchive',
    'x-bad': 'a\r\nWARC-Type: request',
  };
  const [record] = await readWarc(
    Buffer.from(
      warcRecord(aCapture('text', { headers, url: 'https://news.example/\r\nX: y', finalUrl: 'https://news.example/\r\nX: y' })).bytes,
    ),
  );
  assert.ok(record !== undefined);
  assert.equal(record.headers.has('X'), false);
  assert.deepEqual(httpOf(record.block), {
    status: 'HTTP/1.1 200 ',
    headers: [
      'x-archive-orig-content-encoding: gzip',
      'x-archive-orig-content-length: 7',
      'x-robots-tag: noai',
      'x-robots-tag: noarchive',
      'x-bad: a',
      'x-bad: WARC-Type: request',
      'content-length: 4',
    ],
    body: Buffer.from('text'),
  });
});

test('the same capture gives the same record, to the byte', () => {
  assert.deepEqual(warcRecord(aCapture('x')).bytes, warcRecord(aCapture('x')).bytes);
  assert.notDeepEqual(warcRecord(aCapture('x')).bytes, warcRecord(aCapture('x', { fetchedAt: AT + 1 })).bytes);
});
