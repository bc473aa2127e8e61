import type { SearchQuery } from '../../ports/store.ts';

/** The words of `status:`, as a reader meets them on the pages. */
export const STATUSES = ['corroborated', 'attributed', 'disputed', 'corrected', 'retracted', 'single-source', 'unverified'] as const;

const MAX_QUERY_UNITS = 500;
const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A query taken apart. `faults` say in words which operators could not be used and were left out. */
export interface ParsedSearch {
  readonly query: SearchQuery;
  readonly faults: readonly string[];
  /** Nothing was asked for at all. */
  readonly empty: boolean;
}

interface Part {
  /** What stands before the colon, in lower case; null for a word. */
  readonly operator: string | null;
  readonly value: string;
  readonly raw: string;
}

/** Where a quoted or bare value that begins at `from` ends: after the closing quote, or at white space. */
function endOfValue(text: string, from: number): { readonly value: string; readonly end: number } {
  if (text[from] === '"') {
    const close = text.indexOf('"', from + 1);
    if (close > from) return { value: text.slice(from + 1, close), end: close + 1 };
  }
  let end = from;
  while (end < text.length && !isSpace(text[end])) end += 1;
  return { value: text.slice(from, end).replaceAll('"', ''), end };
}

const isSpace = (mark: string | undefined): boolean => mark !== undefined && mark.trim() === '';
const isLetter = (mark: string | undefined): boolean => mark !== undefined && /[a-z]/i.test(mark);

/** Parts in one pass: `name:value`, `name:"two words"`, `"a phrase"`, words. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text[at])) {
      at += 1;
      continue;
    }
    let colon = at;
    while (isLetter(text[colon])) colon += 1;
    const isOperator = colon > at && text[colon] === ':';
    const { value, end } = endOfValue(text, isOperator ? colon + 1 : at);
    const stop = Math.max(end, colon, at + 1);
    parts.push({ operator: isOperator ? text.slice(at, colon).toLowerCase() : null, value: value.trim(), raw: text.slice(at, stop) });
    at = stop;
  }
  return parts;
}

/** Midnight UTC of a day as `2026-11-24`; null for what is no day of the calendar. */
export function dayOf(text: string): number | null {
  const found = DAY_FORM.exec(text);
  if (found === null) return null;
  const at = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return new Date(at).toISOString().slice(0, 10) === text ? at : null;
}

/**
 * Takes a query apart: `source:`, `entity:`, `status:` and `after:` filter (the last of each counts), anything else is a word, operators we do not
 * have included. `after:` begins with its day, in UTC.
 */
export function parseSearch(text: string): ParsedSearch {
  const words: string[] = [];
  const faults: string[] = [];
  const found = { source: '', entity: '', status: '' };
  let after: number | null = null;
  for (const part of partsOf(text.slice(0, MAX_QUERY_UNITS).toWellFormed())) {
    const { operator, value } = part;
    if (operator === 'after') {
      after = dayOf(value);
      if (after === null) faults.push(`after: wants a day such as after:2026-11-24, not “${value}”.`);
    } else if (operator === 'source' || operator === 'entity' || operator === 'status') {
      if (value === '') faults.push(`${operator}: wants a value right after the colon.`);
      else found[operator] = value;
    } else words.push(part.raw);
  }
  const status = found.status.toLowerCase();
  if (status !== '' && !STATUSES.some((known) => known === status)) faults.push(`status: knows ${STATUSES.join(', ')}; not “${status}”.`);
  const query: SearchQuery = {
    words: words.join(' '),
    publisher: found.source === '' ? null : found.source,
    entity: found.entity === '' ? null : found.entity,
    status: STATUSES.some((known) => known === status) ? status : null,
    after: after === null ? null : after - 1,
  };
  const empty =
    query.words.trim() === '' && query.publisher === null && query.entity === null && query.status === null && query.after === null;
  return { query, faults, empty };
}
