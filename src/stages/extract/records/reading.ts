import type { DocumentField } from '../../../lexicon/document-fields.ts';

/** What one record of an open interface says: a title, facts by name, and prose. */
export interface RecordReading {
  readonly title: string;
  readonly fields: readonly (readonly [name: DocumentField, value: string])[];
  readonly paragraphs: readonly string[];
  readonly publishedAt: number | null;
  readonly modifiedAt: number | null;
  readonly authors: readonly string[];
  /** The licence of the record's own text, where it states one; the licence of what it describes is a field. */
  readonly textLicence: string | null;
}

const MAX_VALUE_CHARS = 300;

/** A field of an object, whatever the value is. */
export const at = (data: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value) && typeof key === 'number') return value[key];
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  }, data);

/** A field that is text or a number, as one line; null where there is none. */
export function lineAt(data: unknown, ...path: readonly (string | number)[]): string | null {
  const value = at(data, ...path);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const line = value.replace(/[\s\u0000-\u001f]+/g, ' ').trim();
  return line === '' ? null : line.slice(0, MAX_VALUE_CHARS);
}

/** A list, at most `most` of it. */
export const listAt = (data: unknown, most: number, ...path: readonly (string | number)[]): readonly unknown[] => {
  const value = at(data, ...path);
  return Array.isArray(value) ? value.slice(0, most) : [];
};

/** Prose in paragraphs: markup of Markdown and HTML taken off as far as one pass can, code and pictures left out. */
export function proseOf(text: unknown, most = 40): readonly string[] {
  if (typeof text !== 'string') return [];
  return text
    .slice(0, 60_000)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .split(/\r?\n\s*\r?\n|\r?\n(?=\s*[-*#>])/)
    .map(plainParagraph)
    .filter((paragraph) => paragraph.length > 2)
    .slice(0, most);
}

function plainParagraph(raw: string): string {
  return raw
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, ' ')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d{1,3}\.)\s+/, '')
    .replace(/[`*]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 3_000);
}

/** Epoch ms of a time as records write it; null for what is none, or lies before 1970. */
export function timeAt(data: unknown, ...path: readonly (string | number)[]): number | null {
  const line = lineAt(data, ...path);
  const time =
    line === null || !/^\d{4}-\d{2}-\d{2}/.test(line)
      ? Number.NaN
      : Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(line) || !line.includes('T') ? line : `${line}Z`);
  return Number.isFinite(time) && time >= 0 ? time : null;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "24 November 2026". */
export const dayWords = (time: number): string => DAY.format(time);

/** Fields whose value is known, in the order given. */
export const known = (rows: readonly (readonly [DocumentField, string | null])[]): RecordReading['fields'] =>
  rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
