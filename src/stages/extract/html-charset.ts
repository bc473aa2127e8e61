import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** A page's bytes as text: by byte-order mark, HTTP header, meta charset, then by whether they are UTF-8 (WHATWG HTML, 13.2.3). */
export function decodePage(body: Uint8Array, contentType: string | null, maxBytes: number): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, maxBytes));
  const mark = MARKS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) return iconv.decode(bytes.subarray(mark.bytes.length), mark.charset);
  const head = bytes.subarray(0, 4096).toString('latin1');
  const labels = [charsetIn(contentType ?? ''), charsetIn(/<meta[^>]{0,300}charset[^>]{0,100}/i.exec(head)?.[0] ?? '')];
  for (const label of labels) {
    if (label === null || !iconv.encodingExists(label) || label.startsWith('utf-16')) continue;
    if (label === 'utf-8' || label === 'utf8') break;
    // Latin-1 labels mean windows-1252 on the web.
    return iconv.decode(bytes, /^(iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(label) ? 'windows-1252' : label);
  }
  const isLabelled = labels.some((label) => label === 'utf-8' || label === 'utf8');
  return isLabelled || isUtf8(bytes) ? iconv.decode(bytes, 'utf-8') : iconv.decode(bytes, 'windows-1252');
}

function charsetIn(text: string): string | null {
  return /charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i.exec(text.slice(0, 600))?.[1]?.toLowerCase() ?? null;
}
