import type { SentenceState, StoryCounts, Take } from '../../domain/brief.ts';
import { localWords } from './calendar.ts';

/** Stands where a recipient's own link goes; the mark between is stripped from all text that comes from outside. */
export const LINK_MARK = '\ue000';
export const MANAGE_LINK = `${LINK_MARK}m${LINK_MARK}`;
export const STOP_LINK = `${LINK_MARK}u${LINK_MARK}`;

/** Glyph and word of a sentence's state, as everywhere in the paper. */
export const STATES: Readonly<Record<SentenceState, { readonly glyph: string; readonly word: string; readonly ground: '' | 'ca' | 'cp' }>> =
  {
    plain: { glyph: '', word: '', ground: '' },
    attributed: { glyph: '\u201c', word: 'attributed', ground: 'ca' },
    disputed: { glyph: '\u2191\u2193', word: 'disputed', ground: 'cp' },
    corrected: { glyph: '\u00d7', word: 'corrected', ground: 'cp' },
  };

/** Text from outside on one line: controls, line separators, bidirectional overrides and our own link mark are gone, runs of space are one. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u0085]/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\ue00f]/g, '')
    .replace(/\s{1,2000}/g, ' ')
    .trim();
}

/** At most `most` UTF-16 units, cut at a word where one ends near, with an ellipsis where anything was cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const at = room.lastIndexOf(' ');
  return `${(at > most / 2 ? room.slice(0, at) : room).toWellFormed().replace(/[\ufffd\s,;:\u2013-]{1,9}$/, '')}\u2026`;
}

/** "1 report", "2 reports". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')}\u00a0${number === 1 ? one : many}`;

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'] as const;
/** "Six stories": a number that begins a sentence, in words up to twelve. */
export const Count = (number: number, one: string, many = `${one}s`): string =>
  `${SMALL[number] ?? number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** "9 reports, 3 origins, 1 primary"; what there is none of is left out. */
export function countsWords(counts: StoryCounts): string {
  const parts = [count(counts.reports, 'report')];
  if (counts.origins > 0) parts.push(count(counts.origins, 'origin'));
  if (counts.primaries > 0) parts.push(count(counts.primaries, 'primary', 'primary'));
  return parts.join(', ');
}

/** "92% supported", or null for a story without a verdict. */
export const supportWords = (take: Pick<Take, 'confidence'>): string | null =>
  take.confidence === null ? null : `${Math.min(99, Math.max(1, Math.round(take.confidence.value * 100)))}% supported`;

/** Publishers on one line: the list is shortened, then "+N". */
export function publishersLine(take: Pick<Take, 'sources'>): string {
  const unique = [...new Set(take.sources.map((line) => shortened(oneLine(line.publisherName), 60)))].filter((name) => name !== '');
  const shown: string[] = [];
  for (const name of unique) {
    if (shown.length === 3 || (shown.length > 0 && shown.join(', ').length + name.length > 44)) break;
    shown.push(name);
  }
  const rest = unique.length - shown.length;
  return rest > 0 ? `${shown.join(', ')}, +${rest}` : shown.join(', ');
}

/** "Morning edition, 07:00". */
export function editionWords(hour: number): string {
  const part = hour < 4 ? 'Night' : hour < 12 ? 'Morning' : hour < 17 ? 'Afternoon' : 'Evening';
  return `${part} edition, ${String(hour).padStart(2, '0')}:00`;
}

/** "That is all. Next mail Thursday 07:00." */
export const nextWords = (day: string, hour: number): string =>
  `That is all. Next mail ${localWords(day, 1).weekday} ${String(hour).padStart(2, '0')}:00.`;

/** What is said of who wrote the stories of an edition: a line for readers, and words for the AI-Disclosure header. */
export function disclosureOf(takes: readonly Pick<Take, 'writer'>[]): { readonly line: string; readonly machine: string } {
  if (takes.every((take) => take.writer.startsWith('extractive')))
    return {
      line: 'Selected and shortened by program from the sources named. Reviewed by no person.',
      machine: 'program-selected; checked per sentence; no human review',
    };
  return {
    line: 'Written by a model, checked sentence by sentence against the sources named. Reviewed by no person.',
    machine: 'model-written; checked per sentence; no human review',
  };
}
