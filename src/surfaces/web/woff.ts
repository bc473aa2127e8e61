import { inflateSync } from 'node:zlib';
import { TickrError } from '../../domain/outcome.ts';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const DIRECTORY_ROW = 20;
/** Far more than a face needs; a broken length must not make us fill the memory. */
const MOST_BYTES = 16 * 1_024 * 1_024;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** A WOFF 1.0 file as the sfnt (TTF or OTF) it was made from (W3C, WOFF File Format 1.0, sections 3–5). Throws `font/not-woff`. */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < HEADER || view.getUint32(0) !== SIGNATURE)
    throw new TickrError('The font file is not in WOFF 1.0 format: install the package again', { code: 'font/not-woff' });
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => tableAt(view, HEADER + index * DIRECTORY_ROW));
  return sfntOf(view.getUint32(4), tables);
}

function tableAt(view: DataView, at: number): Table {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((step) => view.getUint32(at + step));
  if (tag === undefined || offset === undefined || packed === undefined || length === undefined || checksum === undefined)
    throw new TickrError('The font file is cut off', { code: 'font/not-woff' });
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, packed);
  return { tag, checksum, bytes: packed < length ? inflateSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Header, directory in order of tags, and tables at multiples of four (OpenType, "Organization of an OpenType font"). */
function sfntOf(flavor: number, tables: readonly Table[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const out = new Uint8Array(start + tables.reduce((sum, table) => sum + padded(table.bytes.length), 0));
  const view = new DataView(out.buffer);
  const power = Math.floor(Math.log2(Math.max(1, tables.length)));
  view.setUint32(0, flavor);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let offset = start;
  for (const [index, table] of [...tables].sort((a, b) => a.tag - b.tag).entries()) {
    const row = 12 + index * 16;
    view.setUint32(row, table.tag);
    view.setUint32(row + 4, table.checksum);
    view.setUint32(row + 8, offset);
    view.setUint32(row + 12, table.bytes.length);
    out.set(table.bytes, offset);
    offset += padded(table.bytes.length);
  }
  return out;
}
