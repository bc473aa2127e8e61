import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackWoff } from './woff.ts';

/** The weights the share picture is set in. */
export type Weight = 400 | 800 | 900;
const WEIGHTS = [400, 800, 900] as const;

/** Widths of a face: how wide a text is at a size, in px. */
export interface Typeface {
  widthOf(text: string, size: number): number;
}

const require = createRequire(import.meta.url);

const readFace = (subset: 'latin' | 'latin-ext', weight: Weight): Uint8Array =>
  unpackWoff(readFileSync(require.resolve(`@fontsource/schibsted-grotesk/files/schibsted-grotesk-${subset}-${weight}-normal.woff`)));

/** Where the tables of an sfnt lie. */
function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const row = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(row + step)));
    tables.set(tag, view.getUint32(row + 8));
  }
  return tables;
}

/** Glyph numbers by character, from the segments of a format 4 character map (OpenType, `cmap`). */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(at) === 4) readSegments(view, at, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const double = view.getUint16(at + 6);
  for (let step = 0; step < double; step += 2) {
    const end = view.getUint16(at + 14 + step);
    const start = view.getUint16(at + 16 + double + step);
    const delta = view.getUint16(at + 16 + double * 2 + step);
    const place = at + 16 + double * 3 + step;
    const range = view.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : view.getUint16(place + range + (code - start) * 2);
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}

/** Advance widths by character, in shares of the size (OpenType, `hmtx`). */
function advancesOf(ttf: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const tables = tablesOf(view);
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((tag) => tables.get(tag) ?? 0);
  const advances = new Map<number, number>();
  if (!head || !hhea || !hmtx || !cmap) return advances;
  const units = view.getUint16(head + 18);
  const most = view.getUint16(hhea + 34) - 1;
  for (const [code, glyph] of glyphsOf(view, cmap)) advances.set(code, view.getUint16(hmtx + Math.min(glyph, most) * 4) / units);
  return advances;
}

/** A character that the face has not got takes about this much. */
const UNKNOWN_ADVANCE = 0.6;

function typefaceOf(faces: readonly Uint8Array[]): Typeface {
  const maps = faces.map(advancesOf);
  const advance = (code: number): number => maps.find((map) => map.has(code))?.get(code) ?? UNKNOWN_ADVANCE;
  return {
    widthOf: (text, size) => {
      let sum = 0;
      for (const mark of text) sum += advance(mark.codePointAt(0) ?? 0);
      return sum * size;
    },
  };
}

/** The faces of the share picture: as files, which is how the renderer wants them, and measured. */
export interface Typefaces {
  readonly files: readonly string[];
  readonly faces: Readonly<Record<Weight, Typeface>>;
}

let opened: Typefaces | null = null;

/** Unpacks the faces once into a folder of this process, which goes when the process does. */
export function openTypefaces(): Typefaces {
  if (opened !== null) return opened;
  const folder = mkdtempSync(join(tmpdir(), 'tickrwire-faces-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files: string[] = [];
  const open = (weight: Weight): Typeface =>
    typefaceOf(
      (['latin', 'latin-ext'] as const).map((subset) => {
        const bytes = readFace(subset, weight);
        const file = join(folder, `${subset}-${weight}.ttf`);
        writeFileSync(file, bytes);
        files.push(file);
        return bytes;
      }),
    );
  const faces = { 400: open(WEIGHTS[0]), 800: open(WEIGHTS[1]), 900: open(WEIGHTS[2]) };
  opened = { files, faces };
  return opened;
}
