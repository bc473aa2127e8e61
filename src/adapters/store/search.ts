import { type RawBuilder, sql as raw } from 'kysely';
import { sectionOf, type Take } from '../../domain/brief.ts';
import type { Page, SearchHit, SearchQuery } from '../../ports/store.ts';
import { decode } from './record.ts';
import { build, type Sql } from './sql.ts';
import { MARK_END, MARK_START, nameKey } from './take-head.ts';

/** More words than these narrow nothing down and only cost time. */
const MAX_WORDS = 24;
const MAX_WORD_UNITS = 64;
const MAX_QUERY_UNITS = 2_000;
/** Fewer letters begin too many words to be meant as a beginning. */
const MIN_PREFIX_UNITS = 3;
const PASSAGE_TOKENS = 32;
const PASSAGE_UNITS = 220;

interface Word {
  readonly text: string;
  /** Between double quotes: the words stand together. */
  readonly together: boolean;
}

/** Parts a query at white space, and keeps what stands in double quotes in one piece; a quote that is never closed counts for nothing. */
function wordsOf(query: string): readonly Word[] {
  const words: Word[] = [];
  for (const [index, part] of query.slice(0, MAX_QUERY_UNITS).toWellFormed().split('"').entries()) {
    const together = index % 2 === 1;
    for (const text of together ? [part] : part.split(/\s/u)) {
      if (/[\p{L}\p{N}]/u.test(text)) words.push({ text: text.replaceAll('\0', ' ').slice(0, MAX_WORD_UNITS), together });
    }
  }
  return words.slice(0, MAX_WORDS);
}

/**
 * A query in FTS5's language in which nothing of the reader's is an operator: every word is a quoted string (and no quote is left in it), all must
 * be found, the last one, from three letters on, may be the beginning of a word. Null where there is no word to look for.
 */
export function matchOf(query: string): string | null {
  const words = wordsOf(query);
  const quoted = words.map((word) => `"${word.text}"`);
  const last = words.at(-1);
  if (last === undefined) return null;
  // Both forms, because a stem is not always a beginning of the word it stems from.
  if (!last.together && last.text.length >= MIN_PREFIX_UNITS) quoted[quoted.length - 1] = `("${last.text}" OR "${last.text}"*)`;
  return quoted.join(' AND ');
}

/** The conditions on a take's head that the filters make. */
function filtersOf(query: SearchQuery): RawBuilder<unknown>[] {
  const filters = [raw`head.merged = 0`, raw`head.withdrawn = 0`];
  if (query.after !== null) filters.push(raw`head.published_at > ${query.after}`);
  if (query.status !== null) {
    const status = query.status.trim().toLowerCase();
    filters.push(raw`exists (select 1 from take_status s where s.story_id = head.story_id and s.status = ${status})`);
  }
  if (query.publisher !== null) {
    const [id, key] = [query.publisher.trim().toLowerCase(), nameKey(query.publisher)];
    filters.push(raw`exists (select 1 from take_publisher p where p.story_id = head.story_id and p.number = head.number
      and (p.publisher_id = ${id} or (p.name_key = ${key} and p.name_key <> '')))`);
  }
  if (query.entity !== null) {
    const [id, key] = [query.entity.trim().toLowerCase(), nameKey(query.entity)];
    filters.push(raw`exists (select 1 from take_entity e where e.story_id = head.story_id and e.number = head.number
      and (e.entity_id = ${id} or (e.name_key = ${key} and e.name_key <> '')))`);
  }
  return filters;
}

const allOf = (filters: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => raw.join([...filters], raw` and `);

/** The beginning of a take's summary, whole words, for a list that no words were looked for in. */
function openingOf(take: Take): string {
  const text = sectionOf(take, 'summary')
    .map((sentence) => sentence.text)
    .join(' ')
    .replaceAll(MARK_START, '')
    .replaceAll(MARK_END, '');
  if (text.length <= PASSAGE_UNITS) return text;
  const cut = text.lastIndexOf(' ', PASSAGE_UNITS);
  return `${text.slice(0, cut > 0 ? cut : PASSAGE_UNITS).toWellFormed()} …`;
}

type Found = Awaited<ReturnType<typeof search>>;

/** Without words: what the filters let through, newest first. */
async function listFiltered(sql: Sql, query: SearchQuery, page: Page): Promise<Found> {
  const where = allOf(filtersOf(query));
  const counted = await sql.first(raw<{ total: number }>`select count(*) as total from take_head head where ${where}`.compile(build));
  const rows = await sql.rows(
    raw<{ json: string }>`select take.json from take_head head
      join take on take.story_id = head.story_id and take.number = head.number
      where ${where} order by head.published_at desc, head.story_id limit ${page.limit} offset ${page.offset ?? 0}`.compile(build),
  );
  const takes = rows.map((row) => decode('take', row.json));
  return { hits: takes.map((take) => ({ take, passage: openingOf(take) })), total: counted?.total ?? 0 };
}

/**
 * With words: best first by BM25, a word in the headline or a name weighing more than one in the text (the weights stand in the table's own
 * configuration). The index is walked in the order of rank, so that passages are cut out for the rows of one page alone.
 */
async function listMatching(sql: Sql, match: string, query: SearchQuery, page: Page): Promise<Found> {
  const where = allOf([raw`take_search match ${match}`, ...filtersOf(query)]);
  const from = raw`from take_search cross join take_head head on head.search_id = take_search.rowid`;
  const counted = await sql.first(raw<{ total: number }>`select count(*) as total ${from} where ${where}`.compile(build));
  const total = counted?.total ?? 0;
  if (total === 0) return { hits: [], total };
  const rows = await sql.rows(
    raw<{ json: string; passage: string }>`select take.json as json,
        snippet(take_search, 1, ${MARK_START}, ${MARK_END}, '…', ${PASSAGE_TOKENS}) as passage
      ${from} cross join take on take.story_id = head.story_id and take.number = head.number
      where ${where} order by take_search.rank limit ${page.limit} offset ${page.offset ?? 0}`.compile(build),
  );
  return { hits: rows.map((row) => ({ take: decode('take', row.json), passage: row.passage })), total };
}

/** Finds latest takes by words and filters; any string is a good query, and one that holds no word but signs finds nothing. */
export async function search(
  sql: Sql,
  query: SearchQuery,
  page: Page,
): Promise<{ readonly hits: readonly SearchHit[]; readonly total: number }> {
  if (query.words.trim() === '') return listFiltered(sql, query, page);
  const match = matchOf(query.words);
  return match === null ? { hits: [], total: 0 } : listMatching(sql, match, query, page);
}
