import { Parser } from 'htmlparser2';
import { at, dayWords, known, lineAt, listAt, proseOf, type RecordReading, timeAt } from './reading.ts';

/** The first entry of an arXiv API answer (Atom, https://info.arxiv.org/help/api). Null where it has none. */
export function readArxiv(text: string, id: string): RecordReading | null {
  const entry = firstEntry(text);
  const title = entry.get('title')?.[0] ?? '';
  if (title === '') return null;
  const publishedAt = timeAt({ time: entry.get('published')?.[0] ?? '' }, 'time');
  const modifiedAt = timeAt({ time: entry.get('updated')?.[0] ?? '' }, 'time');
  const authors = (entry.get('name') ?? []).slice(0, 40);
  return {
    title,
    fields: known([
      ['Identifier', `arXiv ${id}`],
      ['Published', publishedAt === null ? null : dayWords(publishedAt)],
      ['Revised', modifiedAt === null || modifiedAt === publishedAt ? null : dayWords(modifiedAt)],
      ['Authors', authors.slice(0, 8).join(', ')],
    ]),
    paragraphs: proseOf(entry.get('summary')?.[0] ?? ''),
    publishedAt,
    modifiedAt,
    authors,
    textLicence: null,
  };
}

/** The texts of the first `<entry>`'s elements, by name. */
function firstEntry(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const open: string[] = [];
  let [inside, over] = [false, false];
  let words = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'entry' && !over) inside = true;
        open.push(name);
        words = '';
      },
      ontext: (data) => {
        if (words.length < 20_000) words += data;
      },
      onclosetag: (name) => {
        open.pop();
        if (name === 'entry') [inside, over] = [false, true];
        const line = words.replace(/\s+/g, ' ').trim();
        if (inside && line !== '') found.set(name, [...(found.get(name) ?? []), line]);
        words = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text.slice(0, 400_000));
  return found;
}

/** A work of the Crossref REST API. */
export function readCrossref(data: unknown, id: string): RecordReading | null {
  const work = at(data, 'message');
  const title = lineAt(work, 'title', 0);
  if (title === null) return null;
  const publishedAt = partsTime(at(work, 'published', 'date-parts', 0)) ?? timeAt(work, 'created', 'date-time');
  const authors = listAt(work, 40, 'author').map((one) =>
    [lineAt(one, 'given'), lineAt(one, 'family')].filter((part) => part !== null).join(' '),
  );
  return {
    title,
    fields: known([
      ['Identifier', `DOI ${id}`],
      ['Published', publishedAt === null ? null : dayWords(publishedAt)],
      ['Authors', authors.slice(0, 8).join(', ')],
      ['Licence', lineAt(work, 'license', 0, 'URL')],
    ]),
    paragraphs: proseOf(at(work, 'abstract')),
    publishedAt,
    modifiedAt: null,
    authors,
    textLicence: lineAt(work, 'license', 0, 'URL'),
  };
}

/** Crossref's `[2026, 11, 24]`; a date without a day is none to compare with. */
function partsTime(parts: unknown): number | null {
  if (!Array.isArray(parts) || parts.length < 3 || parts.some((part) => !Number.isInteger(part))) return null;
  return Date.UTC(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2]));
}

/** A document of the Federal Register API. */
export function readFederalRegister(data: unknown, id: string): RecordReading | null {
  const title = lineAt(data, 'title');
  if (title === null) return null;
  const publishedAt = timeAt(data, 'publication_date');
  const effectiveAt = timeAt(data, 'effective_on');
  return {
    title,
    fields: known([
      ['Identifier', `Federal Register ${id}`],
      ['Published', publishedAt === null ? null : dayWords(publishedAt)],
      ['Takes effect', effectiveAt === null ? null : dayWords(effectiveAt)],
      [
        'Authors',
        listAt(data, 5, 'agencies')
          .map((one) => lineAt(one, 'name'))
          .filter((name) => name !== null)
          .join(', '),
      ],
    ]),
    paragraphs: [...proseOf(at(data, 'abstract')), ...proseOf(at(data, 'action'))],
    publishedAt,
    modifiedAt: null,
    authors: [],
    textLicence: 'https://creativecommons.org/publicdomain/zero/1.0/',
  };
}

/** The RFC Editor's JSON of one RFC. */
export function readRfc(data: unknown, id: string): RecordReading | null {
  const title = lineAt(data, 'title');
  if (title === null) return null;
  const publishedAt = timeAt(data, 'pub_date');
  return {
    title: `RFC ${id}: ${title}`,
    fields: known([
      ['Identifier', `RFC ${id}`],
      ['Published', lineAt(data, 'pub_date')],
      [
        'Authors',
        listAt(data, 8, 'authors')
          .filter((one) => typeof one === 'string')
          .join(', '),
      ],
    ]),
    paragraphs: proseOf(at(data, 'abstract')),
    publishedAt,
    modifiedAt: null,
    authors: [],
    textLicence: null,
  };
}
