import { CREDIT_CUES, GATHERED_CUES, OWN_REPORTING_CUES } from '../../lexicon/credits.ts';
import { OWNERS } from '../../lexicon/owners.ts';
import { plainWords } from './phrases.ts';
import type { Reading } from './reading.ts';

const cuePattern = (cues: readonly string[]): ReadonlySet<string> => new Set(cues.map((cue) => plainWords(cue).join(' ')));
const BEFORE = cuePattern(CREDIT_CUES.before);
const AFTER = cuePattern(CREDIT_CUES.after);
const OWN = cuePattern(OWN_REPORTING_CUES);
const LONGEST_CUE = 4;
/** Words that may stand between a cue and the name. */
const SKIPPED = new Set([
  'the',
  'a',
  'an',
  'on',
  'earlier',
  'now',
  'by',
  'newspaper',
  'newsletter',
  'site',
  'agency',
  'news',
  'outlet',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);
const MOST_MENTIONS = 12;

/** Press names of one common word would be found everywhere. */
const KNOWN_PRESS = OWNERS.filter((row) => row.kind === 'press').map((row) => plainWords(row.name).join(' ').replace(/^the /, ''));
const ABSENT_NAMES = [...new Set(KNOWN_PRESS)].filter(
  (name) =>
    name.includes(' ') || ['reuters', 'bloomberg', 'semafor', 'techcrunch', 'politico', 'axios', 'nikkei', 'wired', 'cnbc'].includes(name),
);

/** The words with which a text credits somebody, and where in its plain words they stand. */
export interface Credit {
  readonly words: string;
  readonly at: number;
}

/** How a text credits a publisher of this name, or null: "according to harbour ledger". */
export function creditOf(reading: Pick<Reading, 'plain'>, name: string): Credit | null {
  let from = 0;
  for (let seen = 0; seen < MOST_MENTIONS; seen++) {
    const at = reading.plain.indexOf(` ${name} `, from);
    if (at < 0) return null;
    const before = reading.plain
      .slice(Math.max(0, at - 80), at)
      .trim()
      .split(' ');
    const after = reading.plain
      .slice(at + name.length + 2, at + name.length + 82)
      .trim()
      .split(' ');
    const cue = cueBefore(before, BEFORE);
    if (cue !== null) return { words: `${cue} ${name}`, at };
    const follows = cueAfter(after);
    if (follows !== null) return { words: `${name} ${follows}`, at };
    from = at + name.length;
  }
  return null;
}

/** The cue right before a name, articles and weekdays in between allowed. */
function cueBefore(words: readonly string[], cues: ReadonlySet<string>): string | null {
  let end = words.length;
  for (let skip = 0; skip < 3 && SKIPPED.has(words[end - 1] ?? ''); skip++) end--;
  for (const last of [end, words.length]) {
    for (let length = LONGEST_CUE; length > 0; length--) {
      const cue = words.slice(Math.max(0, last - length), last).join(' ');
      if (cues.has(cue)) return cue;
    }
  }
  return null;
}

function cueAfter(words: readonly string[]): string | null {
  let start = 0;
  for (let skip = 0; skip < 2 && SKIPPED.has(words[start] ?? ''); skip++) start++;
  for (let length = LONGEST_CUE; length > 0; length--) {
    const cue = words.slice(start, start + length).join(' ');
    if (AFTER.has(cue)) return cue;
  }
  return null;
}

/** Whether a text says that people spoke to its own publisher: "told us", "told Harbour Ledger" in Harbour Ledger. */
export const saysOwnReporting = (reading: Reading): boolean => namesItself(reading) || speaksTo(reading, ['us', 'this newspaper']);

/** Whether a text says so by its publisher's name. */
export const namesItself = (reading: Reading): boolean => speaksTo(reading, reading.names);

function speaksTo(reading: Reading, names: readonly string[]): boolean {
  for (const name of names) {
    let from = 0;
    for (let seen = 0; seen < MOST_MENTIONS; seen++) {
      const at = reading.plain.indexOf(` ${name} `, from);
      if (at < 0) break;
      const before = reading.plain
        .slice(Math.max(0, at - 60), at)
        .trim()
        .split(' ');
      if (cueBefore(before, OWN) !== null) return true;
      from = at + name.length;
    }
  }
  return false;
}

/** Whether a text shows that somebody was asked or heard. */
export const saysGathered = (reading: Reading): boolean => GATHERED_CUES.some((cue) => reading.plain.includes(` ${cue} `));

/** Known newsrooms outside the story that a text credits, by plain name. */
export function absentCredits(reading: Reading, present: ReadonlySet<string>): readonly string[] {
  return ABSENT_NAMES.filter((name) => !present.has(name) && reading.plain.includes(` ${name} `) && creditOf(reading, name) !== null);
}
