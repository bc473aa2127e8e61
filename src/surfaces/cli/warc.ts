import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Capture } from '../../domain/entry.ts';

/** What is written of a capture: the record's type, its headers, and the block under them. */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'response' | 'resource';
  readonly bytes: Uint8Array;
}

const CRLF = '\r\n';
/** RFC 4648 base32, as WARC digests are written by custom. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      text += ALPHABET.charAt((value >> (bits - 5)) & 31);
      bits -= 5;
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((value << (5 - bits)) & 31);
}

const sha1 = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return `sha1:${base32(hash.digest())}`;
};

/** A record's id: the same answer at the same time always gets the same one, so that two exports can be compared. */
function recordId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  // A version 8 UUID (RFC 9562): its bits are the maker's own, here those of a hash.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

/** One value on one line: what came from outside cannot begin a header of its own. */
const line = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();

const dateOf = (at: number): string => new Date(at).toISOString();

function record(type: WarcRecord['type'], headers: readonly (readonly [string, string])[], block: Uint8Array): WarcRecord {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    ...headers.map(([name, value]) => `${name}: ${line(value)}`),
    `WARC-Block-Digest: ${sha1(block)}`,
    `Content-Length: ${block.length}`,
  ].join(CRLF);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const plain = Buffer.concat([encode(`${head}${CRLF}${CRLF}`), block, encode(CRLF + CRLF)]);
  // One gzip member a record (WARC 1.1, annex D), so that a reader can begin at any of them.
  return { type, bytes: gzipSync(plain) };
}

/** The record that opens a file and says who wrote it and why. */
export function warcInfo(about: {
  readonly software: string;
  readonly at: number;
  readonly operator: string | null;
  readonly file: string;
}): WarcRecord {
  const fields = [
    `software: ${about.software}`,
    'format: WARC file version 1.1',
    'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
  ];
  const operator = about.operator === null ? [] : [`operator: ${line(about.operator)}`];
  const block = new TextEncoder().encode([...fields, ...operator, ''].join(CRLF));
  const headers = [
    ['WARC-Record-ID', recordId('warcinfo', about.file, String(about.at))],
    ['WARC-Date', dateOf(about.at)],
    ['WARC-Filename', about.file],
    ['Content-Type', 'application/warc-fields'],
  ] as const;
  return record('warcinfo', headers, block);
}

/** Headers that speak of the body as it went over the wire; it is kept decoded, so they are kept under another name. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/** The answer as an HTTP message: status, headers, and the body as it is kept. Lines of one header that were joined by line feeds come apart again. */
function messageHead(capture: Capture): string {
  const lines = Object.entries(capture.headers).flatMap(([name, value]) =>
    value.split('\n').map((one) => `${OF_THE_WIRE.has(name) ? `x-archive-orig-${name}` : line(name)}: ${line(one)}`),
  );
  return [`HTTP/1.1 ${capture.status} `, ...lines, `content-length: ${capture.body.length}`, '', ''].join(CRLF);
}

/**
 * A capture as a record: `response` for an HTTP answer with its status and headers, `resource` where only the bytes are known (status 0). There are no
 * request records: what we asked is one line and our agent, and is not kept.
 */
export function warcRecord(capture: Capture): WarcRecord {
  const { finalUrl, url, fetchedAt, body } = capture;
  const isAnswer = capture.status >= 100;
  const head = new TextEncoder().encode(isAnswer ? messageHead(capture) : '');
  const redirected: readonly (readonly [string, string])[] = finalUrl === url ? [] : [['WARC-X-Requested-URI', url]];
  const type = isAnswer ? 'response' : 'resource';
  const headers: readonly (readonly [string, string])[] = [
    ['WARC-Record-ID', recordId(type, finalUrl, String(fetchedAt), capture.id)],
    ['WARC-Date', dateOf(fetchedAt)],
    ['WARC-Target-URI', finalUrl],
    ...redirected,
    ['WARC-Payload-Digest', sha1(body)],
    ['Content-Type', isAnswer ? 'application/http; msgtype=response' : (capture.headers['content-type'] ?? 'application/octet-stream')],
  ];
  return record(type, headers, Buffer.concat([head, body]));
}
