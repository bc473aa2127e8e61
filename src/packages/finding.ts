/** What a finding is about. */
export type FindingKind =
  | 'host'
  | 'network'
  | 'environment'
  | 'time-zone'
  | 'zone-name'
  | 'locale'
  | 'place'
  | 'ip-lookup'
  | 'telemetry'
  | 'machine'
  | 'process'
  | 'code-from-text'
  | 'install-script'
  | 'hidden-text'
  | 'binary'
  | 'archive';

/** Where a finding stands: in code that may run, in type declarations, in a comment, in prose, in the manifest. */
export type FindingPlace = 'code' | 'types' | 'comment' | 'prose' | 'manifest' | 'archive';

/** One fact with its place. Spans are `[start, end)` in UTF-16 units of the file; lines and columns count from 1; the same fact again in a file is counted. */
export interface Finding {
  readonly kind: FindingKind;
  /** What it is about: a host, a variable's name, a module. */
  readonly subject: string;
  /** The fact in neutral words. */
  readonly what: string;
  readonly place: FindingPlace;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly count: number;
  /** Whether the place itself acts on it: an address handed to a call, a name compared with a value. */
  readonly acted: boolean;
}

const EXCERPT_BEFORE = 50;
const EXCERPT_AFTER = 110;
/** Findings of one file that are kept; a file with more is told by its counts. */
const MOST_IN_FILE = 400;

/** A finding before its place is worked out. */
export interface Sighting {
  readonly kind: FindingKind;
  readonly subject: string;
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly place: FindingPlace;
  readonly acted?: boolean;
}

/** Gathers the findings of one file: the same fact once, with its count; the acted-upon sighting is the one shown. */
export function gatherFindings(file: string, text: string, sightings: readonly Sighting[]): readonly Finding[] {
  const kept = new Map<string, { sighting: Sighting; count: number }>();
  for (const sighting of sightings) {
    const key = `${sighting.kind}\u0000${sighting.subject}\u0000${sighting.place}`;
    const known = kept.get(key);
    if (known !== undefined) {
      known.count += 1;
      if (sighting.acted === true && known.sighting.acted !== true) known.sighting = sighting;
    } else if (kept.size < MOST_IN_FILE) kept.set(key, { sighting, count: 1 });
  }
  const places = placesOf(
    text,
    [...kept.values()].map(({ sighting }) => sighting.start),
  );
  return [...kept.values()].map(({ sighting, count }) => {
    const { kind, subject, what, start, end, place } = sighting;
    const { line, column } = places.get(start) ?? { line: 1, column: 1 };
    return {
      kind,
      subject,
      what,
      place,
      file,
      start,
      end,
      line,
      column,
      excerpt: excerptOf(text, start, end),
      count,
      acted: sighting.acted === true,
    };
  });
}

/** Lines and columns of some positions, in one pass over the text. */
function placesOf(text: string, starts: readonly number[]): ReadonlyMap<number, { readonly line: number; readonly column: number }> {
  const found = new Map<number, { line: number; column: number }>();
  let [line, lineStart] = [1, 0];
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < start; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    found.set(start, { line, column: start - lineStart + 1 });
  }
  return found;
}

/** The words around a place on one line; control characters and those that change the direction of text are shown as dots. */
export function excerptOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - EXCERPT_BEFORE);
  const to = Math.min(text.length, Math.max(end, start) + EXCERPT_AFTER, start + EXCERPT_AFTER * 2);
  const words = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '·')
    .trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
