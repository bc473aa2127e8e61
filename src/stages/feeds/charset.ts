import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Text and the charset it was read with. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/** Charset names that only a western single-byte label states; real UTF-8 under such a label is read as UTF-8. */
const WESTERN: ReadonlySet<string> = new Set([
  'iso-8859-1',
  'iso8859-1',
  'latin1',
  'latin-1',
  'windows-1252',
  'cp1252',
  'us-ascii',
  'ascii',
  'iso-8859-15',
]);

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], charset: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], charset: 'utf-32be' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** Shapes of `<` or `{` in wide encodings without a mark. */
const WIDE_STARTS: readonly { readonly zeros: readonly boolean[]; readonly charset: string }[] = [
  { zeros: [false, true, true, true], charset: 'utf-32le' },
  { zeros: [true, true, true, false], charset: 'utf-32be' },
  { zeros: [false, true, false, true], charset: 'utf-16le' },
  { zeros: [true, false, true, false], charset: 'utf-16be' },
];

/** Reads bytes by byte-order mark, then HTTP header, then XML prolog, then what the bytes look like. A label that the bytes contradict is not believed. */
export function decodeFeed(body: Uint8Array, contentType: string | null): Decoded {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) return read(bytes.subarray(mark.bytes.length), mark.charset);
  const wide = WIDE_STARTS.find((each) => bytes.length >= 4 && each.zeros.every((zero, i) => (bytes[i] === 0) === zero));
  if (wide !== undefined) return read(bytes, wide.charset);
  const utf8 = isUtf8(bytes);
  for (const label of [headerCharset(contentType), prologCharset(bytes)]) {
    if (label === null || !iconv.encodingExists(label)) continue;
    if (label === 'utf-8' || label === 'utf8') {
      if (utf8) return read(bytes, 'utf-8');
    } else if (label.startsWith('utf-16') || label.startsWith('utf-32') || label === 'ucs-2') {
      // Wide bytes would have shown themselves above: the label is wrong.
    } else if (!(utf8 && WESTERN.has(label))) return read(bytes, label);
  }
  return read(bytes, utf8 ? 'utf-8' : 'windows-1252');
}

function read(bytes: Buffer, charset: string): Decoded {
  const western = charset === 'iso-8859-1' || charset === 'latin1' ? 'windows-1252' : charset;
  if (western === 'utf-8')
    return { text: holdsControls(bytes) ? withoutControls(bytes.toString('utf8')) : bytes.toString('utf8'), charset: western };
  return { text: withoutControls(iconv.decode(bytes, western)), charset: western };
}

/** Takes out characters that XML forbids and no reader wants to see. */
const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const NONCHARACTERS = Buffer.from([0xef, 0xbf]);

/** Whether bytes of UTF-8 may hold such characters; looks at sixteen bytes at a time and closer only where one of them is below 32. */
function holdsControls(bytes: Buffer): boolean {
  const head = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2);
  if (someControl(bytes, 0, head) || someControl(bytes, head + words.length * 4, bytes.length)) return true;
  const fours = words.length & ~3;
  for (let i = 0; i < fours; i += 4) {
    const low = lowBytes(words[i] ?? 0) | lowBytes(words[i + 1] ?? 0) | lowBytes(words[i + 2] ?? 0) | lowBytes(words[i + 3] ?? 0);
    if (low !== 0 && someControl(bytes, head + i * 4, head + i * 4 + 16)) return true;
  }
  if (someControl(bytes, head + fours * 4, head + words.length * 4)) return true;
  return bytes.includes(NONCHARACTERS);
}

/** Not 0 where one of the four bytes of a word is below 32. */
const lowBytes = (word: number): number => (word - 0x20202020) & ~word & 0x80808080;

function someControl(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 32;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return true;
  }
  return false;
}

function headerCharset(contentType: string | null): string | null {
  const found = /charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i.exec((contentType ?? '').slice(0, 300));
  return found?.[1]?.toLowerCase() ?? null;
}

function prologCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const found = /<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}
