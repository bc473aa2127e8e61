import type { EntityKind, GazetteerEntry } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import type { Span } from '../domain/span.ts';
import { isCapitalised, isHyphen, isLower, isUpper } from './characters.ts';
import { institutionJoin, namesInstitution, ofBelongs } from './institutions.ts';
import { isMonthName, weekdayOf } from './months.ts';
import { sentences } from './sentences.ts';
import { type Token, tokens, withoutPossessive } from './tokens.ts';
import { letThrough, mayHold, newFilter, type WordFilter } from './word-filter.ts';
import { oneString } from './word-table.ts';
import { isStopword } from './words.ts';

/** A name found in a text: by the gazetteer (`entityId`), or as a run of capitalised words (`entityId` null). Possessive endings are left out. */
export interface NameMention extends Span {
  readonly text: string;
  readonly entityId: EntityId | null;
  readonly kind: EntityKind | null;
}

interface Alias {
  readonly words: readonly string[];
  readonly entry: GazetteerEntry;
}

/** A gazetteer made ready for look-up: its aliases by the first word in lower case, longest first. */
export interface Gazetteer {
  readonly byFirst: ReadonlyMap<string, readonly Alias[]>;
  /** Most words begin no name. */
  readonly begins: WordFilter;
}

/** How many tokens around an ambiguous name are searched for one of the words it needs. */
const NEED_REACH = 40;
const CONNECTORS = new Set(['of', 'for', 'de', 'van', 'von', 'der', 'del', 'della', 'di', 'da', 'la', 'le', 'al', 'bin', 'ibn', '&']);
/** Capitalised words that are no name by themselves. */
const NOT_NAMES = new Set(
  `ai ceo cto cfo coo api apis gpu gpus cpu cpus llm llms mr mrs ms dr prof sir lord president senator chancellor minister judge chief mx inc ltd corp plc llc
i ok faq pdf url usd eur gbp a.i tv pr hr it us update updated correction editor editors image photo credit source sources read more related share follow
subscribe advertisement breaking exclusive analysis opinion watch via former ex new am pm est edt pst pdt gmt utc cet ml agi q1 q2 q3 q4 h1 h2
fellow professor director chair head phd ph.d chairman chairwoman founder co-founder cofounder senior vice executive deputy managing
behind instead meanwhile separately earlier later inside outside today yesterday maintainer partner analyst spokesman spokeswoman spokesperson
researcher engineer lawyer attorney economist reporter shares members fans users employees residents owners insurers chipmaker carmaker startup`.split(
    /\s+/,
  ),
);
const VERB_AFTER = new Set([
  'is',
  'was',
  'has',
  'had',
  'will',
  'would',
  'can',
  'could',
  'did',
  'does',
  'may',
  'must',
  'won',
  'told',
  'began',
  'led',
  'made',
  'plans',
  'and',
  ',',
]);
const COMMON_ENDINGS = ['ing', 'ed', 'ly', 'ion', 'ment', 'ers', 'ors', 'ists', 'ity', 'ness', 'ies'];

/** Makes a gazetteer ready; names and aliases alike are matched. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const byFirst = new Map<string, Alias[]>();
  const begins = newFilter();
  for (const entry of entries) {
    for (const alias of new Set([entry.name, ...entry.aliases])) {
      const words = tokens(alias).map((token) => token.text);
      const first = words[0]?.toLowerCase();
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      list.push({ words, entry });
      byFirst.set(oneString(first), list);
      letThrough(begins, first);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, begins };
}

/** Whether a word of the text is the alias's word: the same letters, or (four letters and more) the same but for capitals, if it is capitalised. */
function sameWord(word: string, alias: string): boolean {
  if (word === alias) return true;
  return alias.length >= 4 && word.length === alias.length && isCapitalised(word) && word.toLowerCase() === alias.toLowerCase();
}

function aliasFits(list: readonly Token[], at: number, alias: Alias): boolean {
  return alias.words.every((word, step) => {
    const token = list[at + step];
    if (token === undefined) return false;
    if (sameWord(token.text, word)) return true;
    return step === alias.words.length - 1 && sameWord(bare(token).text, word);
  });
}

/** A token without its possessive ending and its plural mark after an acronym. */
function bare(token: Token): Token {
  const text = withoutPossessive(token.text);
  return text.length === token.text.length ? token : { ...token, text, lower: text.toLowerCase(), end: token.start + text.length };
}

/** The part of a compound before its hyphen: "Acme" in "Acme-backed". */
function headOf(token: Token): Token | null {
  for (let at = 2; at < token.text.length; at += 1) {
    if (!isHyphen(token.text.charCodeAt(at))) continue;
    const text = token.text.slice(0, at);
    return { ...token, text, lower: text.toLowerCase(), end: token.start + at };
  }
  return null;
}

function needIsMet(list: readonly Token[], at: number, needs: readonly string[]): boolean {
  if (needs.length === 0) return true;
  const from = Math.max(0, at - NEED_REACH);
  const around = new Set(list.slice(from, at + NEED_REACH).map((token) => bare(token).lower));
  return needs.some((need) => need.split(' ').every((word) => around.has(word.toLowerCase())));
}

interface Found {
  readonly entry: GazetteerEntry;
  readonly words: number;
  readonly end: number;
}

function entryAt(list: readonly Token[], at: number, gazetteer: Gazetteer): Found | null {
  const token = list[at];
  if (token === undefined || token.kind === 'punctuation') return null;
  const plain = bare(token).lower;
  for (const key of plain === token.lower ? [plain] : [token.lower, plain]) {
    if (!mayHold(gazetteer.begins, key)) continue;
    for (const alias of gazetteer.byFirst.get(key) ?? []) {
      if (!aliasFits(list, at, alias) || !needIsMet(list, at, alias.entry.needs)) continue;
      const last = list[at + alias.words.length - 1];
      if (last !== undefined) return { entry: alias.entry, words: alias.words.length, end: endWithin(last, alias.words.at(-1) ?? '') };
    }
  }
  const head = headOf(token);
  return head === null ? null : headEntry(list, at, { head, gazetteer });
}

const endWithin = (token: Token, word: string): number => (token.text.length > word.length ? token.start + word.length : token.end);

function headEntry(list: readonly Token[], at: number, { head, gazetteer }: { head: Token; gazetteer: Gazetteer }): Found | null {
  const alias = gazetteer.byFirst
    .get(head.lower)
    ?.find((candidate) => candidate.words.length === 1 && sameWord(head.text, candidate.words[0] ?? ''));
  if (alias === undefined || !needIsMet(list, at, alias.entry.needs)) return null;
  return { entry: alias.entry, words: 1, end: head.end };
}

/** What the text as a whole tells: words seen with a capital within a sentence, words seen small, and title-cased lines. */
interface Habits {
  readonly capitalWithin: ReadonlySet<string>;
  /** Whether a word is written small within a sentence. */
  isSmall(lower: string): boolean;
  readonly firsts: ReadonlySet<number>;
  /** Starts of the tokens in title-cased lines. */
  readonly inTitle: ReadonlySet<number>;
}

function habitsOf(list: readonly Token[], lines: readonly Span[]): Habits {
  const firsts = new Set<number>();
  const inTitle = new Set<number>();
  const capitalWithin = new Set<string>();
  const within: Token[] = [];
  let at = 0;
  for (const line of lines) {
    while (at < list.length && (list[at]?.start ?? 0) < line.start) at += 1;
    const from = at;
    while (at < list.length && (list[at]?.start ?? 0) < line.end) at += 1;
    const own = list.slice(from, at);
    const first = own.find((token) => token.kind !== 'punctuation');
    if (first !== undefined) firsts.add(first.start);
    if (isTitleCased(own)) for (const token of own) inTitle.add(token.start);
    else {
      for (const token of own) {
        if (token.kind !== 'word' || token === first) continue;
        if (isUpper(token.text.charCodeAt(0))) capitalWithin.add(withoutPossessive(token.text));
        else within.push(token);
      }
    }
  }
  return { capitalWithin, isSmall: holdsLower(within), firsts, inTitle };
}

/** A look through so many words costs less than a set of them. */
const FEW_LOOKS = 6;

/** Whether one of the tokens has these letters in lower case: few are asked for in most texts. */
function holdsLower(list: readonly Token[]): (lower: string) => boolean {
  let looks = 0;
  let all: ReadonlySet<string> | null = null;
  return (lower) => {
    looks += 1;
    if (looks <= FEW_LOOKS) return list.some((token) => token.lower === lower);
    all ??= new Set(list.map((token) => token.lower));
    return all.has(lower);
  };
}

const endsWithStop = (own: readonly Token[]): boolean => '.!?'.includes(own.at(-1)?.text ?? ' ');

/** A line whose longer words nearly all have capitals is a headline in title case, where a capital says nothing. */
function isTitleCased(own: readonly Token[]): boolean {
  if (endsWithStop(own)) return false;
  let [capital, all] = [0, 0];
  for (const token of own) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    all += 1;
    if (isCapitalised(token.text)) capital += 1;
  }
  return all >= 4 && capital / all >= 0.8;
}

/** Whether a token can be part of a name in a run. */
function runs(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  return (
    isCapitalised(token.text) &&
    !isCompound(token.text) &&
    !isStopword(token.lower) &&
    !isMonthName(token.text) &&
    weekdayOf(token.text) === null
  );
}

/** "AI-powered", "Mixture-of-Experts": a capital before a hyphen and a small letter after it make no name. */
function isCompound(word: string): boolean {
  for (let at = 1; at < word.length - 2; at += 1)
    if (isHyphen(word.charCodeAt(at)) && isLower(word.charCodeAt(at + 1))) return word.length - at > 2;
  return false;
}

/** The most tokens of one name; a longer run of capitals is shouting. */
const MAX_RUN = 12;

/** The last token of the run of capitalised words that begins at `at`; connectors and numbers ("Llama 4") may stand inside or (numbers) at its end. */
function runEnd(list: readonly Token[], at: number, habits: Habits): number {
  let last = at;
  while (last + 1 < list.length && last - at < MAX_RUN) {
    const here = list[last];
    const next = list[last + 1];
    if (next === undefined || here === undefined || next.start - here.end > 1 || here.text !== withoutPossessive(here.text)) break;
    if (habits.firsts.has(next.start)) break;
    if (runs(next)) {
      if (!meansName(next, habits)) break;
      last += 1;
    } else if (next.kind === 'number' && next.start - here.end === 1 && next.text.length <= 4)
      return countsWhatFollows(list, at, last + 1) ? last : last + 1;
    else if (next.text === '.' && here.text.length === 1 && runs(list[last + 2])) last += 2;
    else {
      const joined = joinedBy(list, at, last);
      if (joined === 0) break;
      last += joined + 1;
    }
  }
  return last;
}

/** Verbs that take somebody and then how much of what: "gave Acme 120 tasks". */
const GIVING = new Set(
  'give gives gave given giving pay pays paid paying offer offers offered send sends sent lend lends lent owe owes owed award awards awarded hand hands handed feed fed cost costs fine fines fined ask asks asked show shows showed'.split(
    ' ',
  ),
);

/** Whether the number at `at`, behind a run that begins at `first`, counts what follows: of three digits, after a verb of giving, before a plural. */
function countsWhatFollows(list: readonly Token[], first: number, at: number): boolean {
  const [number, next] = [list[at]?.text ?? '', list[at + 1]];
  if (number.length < 3 || next?.kind !== 'word' || !GIVING.has(list[first - 1]?.lower ?? '')) return false;
  return next.text === next.lower && next.lower.endsWith('s') && !isStopword(next.lower);
}

/** How many small words join the run `first..last` to a capitalised word that follows; 0 where none do. */
function joinedBy(list: readonly Token[], first: number, last: number): number {
  const joiner = list[last + 1]?.lower ?? '';
  if (CONNECTORS.has(joiner) && (joiner !== 'of' || ofBelongs(list, first, last))) {
    const length = (joiner === 'of' || joiner === 'for') && list[last + 2]?.lower === 'the' ? 2 : 1;
    if (runs(list[last + length + 1])) return length;
  }
  const length = institutionJoin(list, first, last);
  return length > 0 && runs(list[last + length + 1]) ? length : 0;
}

/** Whether the first word of a sentence, standing alone, is a name: seen so elsewhere, spelled like one, or a subject no common noun could be. */
function loneFirstIsName(list: readonly Token[], at: number, habits: Habits): boolean {
  const token = list[at];
  if (token === undefined) return false;
  const word = withoutPossessive(token.text);
  if (habits.capitalWithin.has(word)) return true;
  if (isUpper(word.charCodeAt(1)) || (/\d/.test(word) && /[A-Za-z]/.test(word)) || !isUpper(word.charCodeAt(0))) return true;
  if (habits.isSmall(word.toLowerCase())) return false;
  if (COMMON_ENDINGS.some((ending) => token.lower.endsWith(ending))) return false;
  if (word !== token.text) return true;
  const next = list[at + 1]?.lower ?? '';
  return (
    !token.lower.endsWith('s') && (VERB_AFTER.has(next) || (next.endsWith('ed') && next.length > 4) || next === 'said' || next === 'says')
  );
}

/** Whether a capital says anything here: in a title-cased line only for words that have one elsewhere, or inside. */
function meansName(token: Token, habits: Habits): boolean {
  if (!habits.inTitle.has(token.start)) return true;
  return habits.capitalWithin.has(withoutPossessive(token.text)) || isUpper(token.text.charCodeAt(1));
}

function capitalRun(list: readonly Token[], start: number, habits: Habits): { readonly first: number; readonly last: number } | null {
  const token = list[start];
  if (token === undefined || !runs(token)) return null;
  if (!meansName(token, habits)) return null;
  let first = start;
  const last = runEnd(list, start, habits);
  while (first <= last && NOT_NAMES.has(withoutPossessive(list[first]?.lower ?? ''))) first += 1;
  if (first > last || !runs(list[first])) return null;
  if (first === last && habits.firsts.has(list[first]?.start ?? -1) && !loneFirstIsName(list, first, habits)) return null;
  return { first, last };
}

/** A run that opens a sentence with a common word ("Former Acme") begins at the next word. */
function withoutCommonFirst(list: readonly Token[], run: { first: number; last: number }, habits: Habits) {
  const token = list[run.first];
  if (token === undefined || run.first === run.last || !habits.firsts.has(token.start)) return run;
  const common =
    habits.isSmall(token.lower) || (COMMON_ENDINGS.some((ending) => token.lower.endsWith(ending)) && !habits.capitalWithin.has(token.text));
  return common && runs(list[run.first + 1]) && !namesInstitution(list, run.first, run.last)
    ? { first: run.first + 1, last: run.last }
    : run;
}

/** A place or a body that opens the name of an institution ("Toronto Film Festival") is a part of it; a company is named by itself. */
function institutionFrom(list: readonly Token[], at: number, { entry, words }: Found, habits: Habits): number | null {
  if (!['place', 'organisation', 'government'].includes(entry.kind)) return null;
  const last = runEnd(list, at + words - 1, habits);
  return last >= at + words && namesInstitution(list, at + words, last) && !isInstitution(list, at + words - 1) ? last : null;
}

/** A product or model goes on through its edition: "Windows Vista", "Varn 3 Turbo"; the last token, the entry's own where nothing follows. */
function versionEnd(list: readonly Token[], at: number, { entry, words }: Found, { gazetteer, habits }: Reading): number {
  const own = at + words - 1;
  const token = list[own];
  if (
    token === undefined ||
    !['product', 'model', 'chip'].includes(entry.kind) ||
    (habits.inTitle.has(token.start) && !habits.capitalWithin.has(token.text))
  )
    return own;
  let last = own;
  while (last - own < 2) {
    const [here, next] = [list[last], list[last + 1]];
    if (here === undefined || next === undefined || next.start - here.end !== 1 || here.text !== withoutPossessive(here.text)) break;
    const version =
      next.kind === 'number' ? next.text.length <= 4 && last === own : runs(next) && meansName(next, habits) && !NOT_NAMES.has(next.lower);
    if (!version || entryAt(list, last + 1, gazetteer) !== null) break;
    last += 1;
  }
  return last;
}

interface Reading {
  readonly gazetteer: Gazetteer;
  readonly habits: Habits;
}

const isInstitution = (list: readonly Token[], at: number): boolean => namesInstitution(list, at, at);

/** The ends of companies' names that keep their full stop. */
const STOPPED = new Set(['inc', 'corp', 'co', 'ltd', 'bros', 'jr', 'sr']);

function endOfRun(list: readonly Token[], last: number): number {
  const token = list[last];
  const next = list[last + 1];
  if (token === undefined) return 0;
  if (next?.text === '.' && next.start === token.end && STOPPED.has(token.lower)) return next.end;
  return bare(token).end;
}

/** The run of capitals at `at` as a name, cut where a known name begins; null where there is none. */
function runAt(list: readonly Token[], at: number, gazetteer: Gazetteer, habits: Habits): { first: number; last: number } | null {
  const run = capitalRun(list, at, habits);
  if (run === null) return null;
  const kept = withoutCommonFirst(list, run, habits);
  return { first: kept.first, last: lastBeforeEntry(list, kept, gazetteer) };
}

/**
 * The names of a text, in order and without overlap: the gazetteer's by longest match, then runs of capitalised words.
 * A lone common word that opens a sentence and the words of a title-cased headline are not taken for names.
 */
export function nameMentions(text: string, gazetteer: Gazetteer, part?: Span, list = tokens(text, part)): readonly NameMention[] {
  const habits = habitsOf(list, sentences(text, part));
  const found: NameMention[] = [];
  const add = (start: number, end: number, entry: GazetteerEntry | null): void => {
    found.push({ start, end, text: text.slice(start, end), entityId: entry?.id ?? null, kind: entry?.kind ?? null });
  };
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined || token.kind === 'punctuation') continue;
    const entry = entryAt(list, at, gazetteer);
    if (entry !== null) {
      const whole = institutionFrom(list, at, entry, habits);
      const last = whole ?? versionEnd(list, at, entry, { gazetteer, habits });
      add(token.start, last < at + entry.words ? entry.end : endOfRun(list, last), whole === null ? entry.entry : null);
      at = last;
      continue;
    }
    const run = runAt(list, at, gazetteer, habits);
    if (run === null) continue;
    add(list[run.first]?.start ?? token.start, endOfRun(list, run.last), null);
    at = run.last;
  }
  return settledThroughout(found, gazetteer);
}

/** An ambiguous name that was settled once keeps its meaning in the whole text (one sense per discourse: Gale, Church, Yarowsky 1992). */
function settledThroughout(found: readonly NameMention[], gazetteer: Gazetteer): readonly NameMention[] {
  const settled = new Map<string, NameMention>();
  for (const mention of found) if (mention.entityId !== null) settled.set(mention.text, mention);
  const mayBe = (text: string): boolean => gazetteer.byFirst.get(text.split(' ', 1)[0]?.toLowerCase() ?? '') !== undefined;
  return found.map((mention) => {
    if (mention.entityId !== null || !mayBe(mention.text)) return mention;
    const held = settled.get(mention.text) ?? settled.get(mention.text.replace(/ \d[\d.]{0,5}$/, ''));
    return held === undefined ? mention : { ...mention, entityId: held.entityId, kind: held.kind };
  });
}

/** A run stops where a name of the gazetteer begins inside it ("Analyst Acme" are two), but not within an institution's name ("Bank of Norrland"). */
function lastBeforeEntry(list: readonly Token[], run: { first: number; last: number }, gazetteer: Gazetteer): number {
  for (let at = run.first + 1; at <= run.last; at += 1) {
    const entry = entryAt(list, at, gazetteer);
    if (entry === null) continue;
    if (entry.entry.kind === 'place' && namesInstitution(list, run.first, at - 1)) {
      at += entry.words - 1;
      continue;
    }
    let last = at - 1;
    while (last > run.first && !runs(list[last]) && list[last]?.kind !== 'number') last -= 1;
    return last;
  }
  return run.last;
}
