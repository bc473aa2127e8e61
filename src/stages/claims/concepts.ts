import type { DateMention, Quantity } from '../../domain/claim.ts';
import { COUNTED, SYNONYMS } from '../../lexicon/synonyms.ts';
import { inSeconds } from '../../text/durations.ts';
import type { NameMention } from '../../text/names.ts';
import { canBothHold } from '../../text/numbers.ts';
import type { Token } from '../../text/tokens.ts';
import { isStopword, stem } from '../../text/words.ts';

const CLASSES: ReadonlyMap<string, readonly string[]> = classesOf();

/** The classes of each stem, by the name of their first word. */
function classesOf(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of SYNONYMS) {
    const members = row.split(' ').map(stem);
    for (const word of members) found.set(word, [...(found.get(word) ?? []), `=${members[0]}`]);
  }
  return found;
}

/** Whether a concept is a class of the table. */
export const isAct = (concept: string): boolean => concept.startsWith('=');

const NOT = new Set(['not', 'never']);
const MODAL = new Set(['may', 'must', 'shall', 'should', 'can', 'could', 'might', 'would']);
const DUTIES = new Set(['may', 'must', 'shall', 'can', 'cannot']);

/** Whether the words tell a duty, a permission or a prohibition. */
export const isModal = (list: readonly Token[]): boolean => list.some((token) => DUTIES.has(token.lower));
const BETWEEN = new Set(['be', 'been', 'being', 'yet', 'ever', 'immediately', 'have', 'had']);

/** The concepts of the verbs right after a plain "not" ("has not resigned"); what may or must not be is no denial of a deed. */
export function negatedActsOf(list: readonly Token[]): ReadonlySet<string> {
  const found: string[] = [];
  list.forEach((token, at) => {
    if (!NOT.has(token.lower) && !token.lower.endsWith("n't") && !token.lower.endsWith('n’t')) return;
    if (MODAL.has(list[at - 1]?.lower ?? '')) return;
    let next = at + 1;
    while (BETWEEN.has(list[next]?.lower ?? '')) next += 1;
    const verb = list[next];
    if (verb?.kind !== 'word' || isStopword(verb.lower)) return;
    found.push(stem(verb.lower));
    const to = list[next + 1]?.lower === 'to' ? list[next + 2] : undefined;
    const act = ['be', 'have'].includes(to?.lower ?? '') ? list[next + 3] : to;
    if (act?.kind === 'word') found.push(stem(act.lower));
  });
  return conceptsOf([...found, ...negatedSubjectsAct(list)]);
}

/** "None of the calls was made …", "No recording was uploaded": the verb of a subject that is nobody or nothing. */
function negatedSubjectsAct(list: readonly Token[]): readonly string[] {
  const at = list.findIndex((token) => token.lower === 'none' || token.lower === 'no');
  if (at < 0) return [];
  for (let next = at + 1; next < Math.min(list.length - 1, at + 8); next += 1) {
    if (!['was', 'were', 'is', 'are', 'has', 'have'].includes(list[next]?.lower ?? '')) continue;
    const verb = list.slice(next + 1).find((token) => !BETWEEN.has(token.lower));
    if (verb?.kind === 'word') return [stem(verb.lower)];
  }
  return [];
}

/** Words that the news of this field has in every other sentence. */
const COMMON = new Set([
  'artificial',
  'intelligenc',
  'ai',
  'say',
  'tell',
  'new',
  'report',
  'today',
  'year',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'also',
  'according',
  'make',
  'get',
]);

/** What a stem means for comparison: its classes, or itself; common words mean nothing. */
export function conceptsOf(stems: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of stems) {
    if (COMMON.has(word) || isNumber(word)) continue;
    const classes = CLASSES.get(word);
    if (classes === undefined) found.add(word);
    else for (const name of classes) found.add(name);
  }
  return found;
}

const MAGNITUDES = new Set(['million', 'billion', 'trillion', 'thousand', 'hundr', 'dozen', 'percent', 'bn']);
const isNumber = (word: string): boolean => (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57) || MAGNITUDES.has(word);

/** A count under the first noun of its class in the table, a length of time in seconds; any other quantity as it is. */
export function amountsOf(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((found) => {
    const alike = COUNTED.get(found.unit ?? '');
    if (alike !== undefined) return { ...found, unit: alike };
    return inSeconds(found);
  });
}

const DAY = 86_400_000;

/** The keys of dates that name a day or a month of their own, other than the days around publication. */
export function dateKeys(dates: readonly DateMention[], publishedAt: number): ReadonlySet<string> {
  return new Set(
    dates
      .filter((date) => (date.precision === 'day' || date.precision === 'month') && Math.abs(date.startAt - publishedAt) > 3 * DAY)
      .map((date) => `${date.precision}/${Math.floor(date.startAt / DAY)}`),
  );
}

/** A number that few sentences share by chance: a large count, an amount of money, an odd share. */
export const isRare = (found: Quantity): boolean =>
  found.unit !== null && (found.value >= 20 || found.value % 1 !== 0 || (found.unit !== 'time' && found.value >= 5));

/** Whether two numbers may be one: of one unit where both can hold; one without a unit only where it is the same number, for "1." is no bound on hours. */
export const mayBeOne = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit ? canBothHold(one, other) : (one.unit === null || other.unit === null) && one.value === other.value;

/** The keys by which names are compared: entity, whole name, its last word. */
export function nameKeysOf(names: readonly NameMention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    const lower = name.text.toLowerCase();
    if (name.entityId !== null) found.add(name.entityId);
    found.add(lower);
    found.add(lower.slice(lower.lastIndexOf(' ') + 1));
  }
  return found;
}
