import { ACTS, IDIOMS } from '../../lexicon/acts.ts';
import { NEGATIONS } from '../../lexicon/cues.ts';
import type { Token } from '../../text/tokens.ts';
import { stem } from '../../text/words.ts';
import { hasFiniteVerb, isPastForm, verbGroupEnd } from './verbs.ts';

/** A deed named in a run of tokens: which, and from which token to which. */
export interface ActMention {
  readonly act: string;
  readonly first: number;
  readonly last: number;
  /** Whether it is still to come where it stands ("will ship", "agreed to buy"), under way ("is buying"), or lay before what its sentence tells ("had reported"). */
  readonly when: 'told' | 'to-come' | 'under-way' | 'before';
}

interface Phrase {
  readonly act: string;
  readonly parts: readonly { readonly stem: string; readonly gap: boolean }[];
}

/** How many tokens may stand where a phrase leaves room. */
const MOST_BETWEEN = 6;
const ROOM = '…';
/** What an idiom names. */
const NO_DEED = '';

const BY_WORD = actsByWord();
const BY_FIRST = phrasesByFirst();
const MUTUAL: ReadonlySet<string> = new Set(ACTS.filter((row) => row.mutual === true).map((row) => row.act));
/** Whether a deed is told with either side as the one who acts. */
export const isMutual = (act: string): boolean => MUTUAL.has(act);

const BROAD: ReadonlySet<string> = new Set(ACTS.filter((row) => row.broad === true).map((row) => row.act));

/** Whether sharing a deed says little by itself. */
export const isBroad = (act: string): boolean => BROAD.has(act);

/** The acts by stem, or by the form itself where it stands behind "=" ("=funding", but not "two funds"). */
/** Past forms that the stemmer leaves as they are. */
const PASTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    threw: 'throw',
    thrown: 'throw',
    went: 'go',
    gone: 'go',
    came: 'come',
    left: 'leave',
    laid: 'lay',
    found: 'find',
    got: 'get',
    stood: 'stand',
    beaten: 'beat',
    overtook: 'overtake',
    overtaken: 'overtake',
    spun: 'spin',
    dealt: 'deal',
    agreed: 'agree',
    fled: 'flee',
    swept: 'sweep',
    foresaw: 'foresee',
    hung: 'hang',
    used: 'use',
    using: 'use',
  }),
);

const stemOf = (lower: string): string => stem(PASTS.get(lower) ?? lower);

function actsByWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { act, words } of ACTS)
    for (const word of words.split(' ').filter((one) => one !== '')) {
      const key = word.startsWith('=') ? word : stem(word);
      found.set(key, [...(found.get(key) ?? []), act]);
    }
  return found;
}

function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const all = [
    ...ACTS.flatMap(({ act, phrases }) => phrases.map((phrase) => phraseOf(act, phrase))),
    ...IDIOMS.map((phrase) => phraseOf(NO_DEED, phrase)),
  ];
  return Map.groupBy(all, ({ parts }) => parts[0]?.stem ?? '');
}

function phraseOf(act: string, phrase: string): Phrase {
  const words = phrase.split(' ');
  const parts = words.flatMap((word, at) => (word === ROOM ? [] : [{ stem: stem(word), gap: words[at - 1] === ROOM }]));
  return { act, parts };
}

/** The deeds that tokens name, in order; a phrase goes before the words in it. Linear: each phrase looks at most a few tokens ahead. */
export function actsIn(list: readonly Token[]): readonly ActMention[] {
  const stems = list.map((token) => (token.kind === 'word' ? stemOf(token.lower) : token.text));
  const found: ActMention[] = [];
  let idiomEnds = -1;
  stems.forEach((word, at) => {
    const phrases = phrasesAt(list, stems, at);
    idiomEnds = Math.max(idiomEnds, ...phrases.filter(({ act }) => act === NO_DEED).map(({ last }) => last));
    const named = phrases.filter(({ act }) => act !== NO_DEED);
    found.push(...named);
    if (named.length > 0 || at <= idiomEnds) return;
    const acts = [...(BY_WORD.get(word) ?? []), ...(BY_WORD.get(`=${list[at]?.lower}`) ?? [])];
    // Who stops asking does not stop using: what is stopped or begun makes the deed.
    const done = ASPECTS.has(word) && isGerund(list[at + 1]) ? ` ${stems[at + 1]}` : '';
    found.push(...acts.map((act) => ({ act: `${act}${done}`, first: at, last: at, when: whenOf(list, at) })));
  });
  return found;
}

function phrasesAt(list: readonly Token[], stems: readonly string[], at: number): readonly ActMention[] {
  return (BY_FIRST.get(stems[at] ?? '') ?? []).flatMap((phrase) => {
    const last = endOfPhrase(stems, at, phrase);
    return last === null ? [] : [{ act: phrase.act, first: at, last, when: whenOf(list, at) }];
  });
}

/** Finite verbs that the table does not know, each a deed of its own by its stem. */
export function ownVerbs(list: readonly Token[], acts: readonly ActMention[]): readonly ActMention[] {
  const found: ActMention[] = [];
  for (let at = 1; at < list.length; at += 1) {
    const last = verbGroupEnd(list, at);
    const verb = list[last ?? -1];
    if (last === null || verb === undefined) continue;
    const word = stem(verb.lower);
    if (!PLAIN.has(word) && !acts.some((act) => act.first <= last && last <= act.last))
      found.push({ act: `${OWN}${word}`, first: last, last, when: whenOf(list, last) });
    at = last;
  }
  return found;
}

const OWN = '~';
/** The stem that a deed outside the table is known by, or null for one of the table. */
export const ownStem = (act: string): string | null => (act.startsWith(OWN) ? act.slice(OWN.length) : null);

/** Verbs that say nothing of the deed, and those that only report it. */
/** Whether a verb says nothing of the deed by itself ("went on strike"). */
export const isPlain = (lower: string): boolean => PLAIN.has(stemOf(lower)) || lower.startsWith('announc');

const PLAIN = new Set(
  'is are was were be been being has have had do did done can could may might will would say tell report note add explain write state describe speak get go make take give put set see show seem remain become use want need let make enable'
    .split(' ')
    .map(stem),
);

const ASPECTS = new Set(['stop', 'quit', 'ceas', 'halt', 'end', 'start', 'begin', 'keep']);
const isGerund = (token: Token | undefined): boolean => token?.lower.endsWith('ing') === true && token.lower.length > 5;

const ONGOING = new Set(['is', 'are', 'am']);
const TO_COME = new Set(['will', 'would', 'shall']);
/** Words behind which "to" opens what is still to come; "it took a day to close it" tells what was done. */
const INTENT = new Set(
  'is are was were will plan agree want intend aim hope expect set due promise pledge vow seek try vote decide order oblige require ask urge warn allow threaten prepare refuse tell attempt fail'
    .split(' ')
    .map(stem),
);
const INTENT_REACH = 7;
const INSIDE = new Set([
  'be',
  'been',
  'not',
  'also',
  'only',
  'soon',
  'then',
  'now',
  'have',
  'already',
  'just',
  'begin',
  'start',
  'continue',
  'itself',
]);

/** When a deed is by what opens its verb group: "will", "to", "had". */
export function whenOf(list: readonly Token[], at: number): ActMention['when'] {
  let before = at - 1;
  while (INSIDE.has(list[before]?.lower ?? '')) before -= 1;
  const opener = list[before]?.lower ?? '';
  // In a reported clause "had" only follows the tense of whoever reports.
  if (opener === 'had') return list.slice(0, before).some((token) => token.lower === 'that') ? 'told' : 'before';
  if (list[at]?.lower.endsWith('ing') === true && ONGOING.has(opener)) return 'under-way';
  if (opener !== 'to') return TO_COME.has(opener) ? 'to-come' : 'told';
  return list.slice(Math.max(0, before - INTENT_REACH), before).some((token) => INTENT.has(stemOf(token.lower))) ? 'to-come' : 'told';
}

function endOfPhrase(stems: readonly string[], first: number, { parts }: Phrase): number | null {
  let last = first;
  for (const { stem: wanted, gap } of parts.slice(1)) {
    const reach = gap ? MOST_BETWEEN : 0;
    const step = stems.slice(last + 1, last + 2 + reach).indexOf(wanted);
    if (step < 0) return null;
    last += step + 1;
  }
  return last;
}

/** Whether a deed is only asked after or imagined where it stands. */
export const isUnreal = (list: readonly Token[], { first }: ActMention): boolean =>
  list.slice(Math.max(0, first - UNREAL_REACH), first).some((token) => UNREAL.has(token.lower));

/** Whether a deed is negated where it stands ("without a permit"); of one that was not done cheaply only the manner is. */
export const isNegated = (list: readonly Token[], { first, last }: ActMention): boolean =>
  list.slice(Math.max(0, first - NEGATION_REACH), first).some((token) => isNegation(token.lower)) && !endsInManner(list, last);

/** Words in "-ly" that say nothing of how a thing is done. */
const NO_MANNER = new Set(
  'only early apply supply reply comply rely multiply imply family july italy assembly daily weekly monthly yearly likely'.split(' '),
);
const CLAUSE_ENDS = new Set(['but', 'and', 'because', 'so', 'or', 'which', 'who', 'after', 'when', 'while', 'said', 'says']);

/** "did not get its stake cheaply": whether the clause behind a deed ends in how it was done. */
function endsInManner(list: readonly Token[], last: number): boolean {
  const end = list.findIndex((token, at) => at > last && (token.kind === 'punctuation' || CLAUSE_ENDS.has(token.lower)));
  const { lower = '' } = list[(end < 0 ? list.length : end) - 1] ?? {};
  return lower.length > 5 && lower.endsWith('ly') && !NO_MANNER.has(lower);
}

const UNREAL_REACH = 9;
const NEGATION_REACH = 3;
const UNREAL = new Set(['if', 'whether', 'unless']);
const isNegation = (lower: string): boolean =>
  NEGATIONS.has(lower) || lower === 'without' || lower === 'no' || lower.endsWith("n't") || lower.endsWith('n’t');

const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where']);
const ASIDE = new Set(['a', 'an', 'the', ...RELATIVE]);
const OPENERS = new Set(
  'which who whom whose because although though while whereas after when where since amid following despite'.split(' '),
);

/** The words of a main clause: asides between commas left out, and what a subordinate clause adds. Indexes into the tokens. */
export function coreOf(list: readonly Token[]): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at];
    if (token === undefined) break;
    const close = token.text === ',' ? endOfAside(list, at) : null;
    if (close !== null) {
      at = close;
      continue;
    }
    if (opensSubordinate(list, at)) {
      if (hasVerb(kept.flatMap((index) => list[index] ?? []))) break;
      const main = RELATIVE.has(token.lower) || token.lower === 'that' ? afterRelative(list, at) : null;
      if (main !== null) {
        at = main - 1;
        continue;
      }
    }
    kept.push(at);
  }
  return kept;
}

const MODALS = new Set([
  'will',
  'would',
  'may',
  'must',
  'shall',
  'can',
  'could',
  'might',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
]);

const hasVerb = (list: readonly Token[]): boolean => hasFiniteVerb(list) || list.some((_, at) => verbEnd(list, at) !== null);

/** Where the main clause goes on after a relative clause in its subject ("those who write subtitles | stopped"): at its second verb; null where there is none. */
function afterRelative(list: readonly Token[], at: number): number | null {
  let [verbs, wanted] = [0, 2];
  for (let next = at + 1; next < list.length; next += 1) {
    if (list[next]?.text === ',') return null;
    // "which said that it can …": a clause within the clause has a verb of its own.
    if (list[next]?.lower === 'that' && verbs > 0) wanted += 1;
    const last = verbGroupEnd(list, next);
    const plain = last === null && verbs === 0 && next === at + 1;
    if (last === null && !plain) continue;
    verbs += 1;
    if (verbs === wanted) return next;
    next = last ?? next;
  }
  return null;
}

/** The word of a main clause that tells its deed: its first verb, or what that verb leads to ("voted to ban"). An index into the tokens. */
export function mainVerbOf(list: readonly Token[], core: readonly number[]): number | null {
  for (const at of core.slice(1)) {
    const last = verbEnd(list, at);
    if (last === null) continue;
    return complementOf(list, last) ?? last;
  }
  return null;
}

/** Where a verb group that begins at `at` ends, or null; a form in "-ed" behind a noun is one though no table has it. */
function verbEnd(list: readonly Token[], at: number): number | null {
  const [token, before] = [list[at], list[at - 1]];
  const known = verbGroupEnd(list, at);
  if (known !== null || token === undefined) return known;
  if (MODALS.has(token.lower)) return modalEnd(list, at);
  const formed = token.lower.endsWith('ed') && token.lower.length > 4 && token.text === token.lower;
  return formed && before?.kind === 'word' && !NOT_BEFORE_VERBS.has(before.lower) && list[at + 1]?.lower !== 'by' ? at : null;
}

const NOT_BEFORE_VERBS = new Set('a an the its his her their our of in on at by for with from to and or very more most'.split(' '));
/** Verbs that only lead to a deed: "voted on Tuesday to ban", "decided that pupils go without". */
const LEADING = new Set(
  'vote decide rule agree plan order promise pledge vow want intend aim seek hope begin start oblige'.split(' ').map(stem),
);
const LEADING_REACH = 8;

/** The verb that a leading verb's "to" or "that" brings, or null. */
function complementOf(list: readonly Token[], verb: number): number | null {
  if (list[verb + 1]?.lower === 'to' && list[verb + 2]?.kind === 'word') return verb + 2;
  if (!LEADING.has(stemOf(list[verb]?.lower ?? ''))) return null;
  for (let at = verb + 1; at < Math.min(list.length - 2, verb + LEADING_REACH); at += 1) {
    if (list[at]?.lower === 'to' && list[at + 1]?.kind === 'word' && !NOT_BEFORE_VERBS.has(list[at + 1]?.lower ?? '')) return at + 1;
    if (list[at]?.lower !== 'that') continue;
    const next = list.findIndex((_, index) => index > at + 1 && verbEnd(list, index) !== null);
    return next < 0 ? null : verbEnd(list, next);
  }
  return null;
}

const modalEnd = (list: readonly Token[], at: number): number | null => (list[at + 1]?.kind === 'word' ? at + 1 : null);

/** The comma that ends an aside begun by the comma at `at`, or null. */
function endOfAside(list: readonly Token[], at: number): number | null {
  const next = list[at + 1]?.lower ?? '';
  if (!(ASIDE.has(next) || isPastForm(next) || (next.endsWith('ing') && next.length > 4))) return null;
  const close = list.findIndex((token, index) => index > at && token.text === ',');
  return close < 0 || close === list.length - 1 ? null : close;
}

function opensSubordinate(list: readonly Token[], at: number): boolean {
  const [token, next] = [list[at]?.lower ?? '', list[at + 1]?.lower ?? ''];
  if (OPENERS.has(token)) return true;
  if (token === ',') return ASIDE.has(next) || (next.endsWith('ing') && next.length > 4);
  return token === 'that' && !(isPastForm(list[at - 1]?.lower ?? '') || list[at - 1]?.lower.endsWith('s') === true);
}
