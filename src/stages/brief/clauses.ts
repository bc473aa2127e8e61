import { AUXILIARIES, FURTHER_VERBS, IRREGULAR_FORMS, PAST_VERBS, PLURAL_OR_VERB, REGULAR_VERBS } from '../../lexicon/verbs.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';

const EVERY_VERB = [...REGULAR_VERBS, ...FURTHER_VERBS];
const VERB_FORMS: ReadonlySet<string> = new Set([
  ...AUXILIARIES,
  ...IRREGULAR_FORMS,
  ...EVERY_VERB.flatMap(formsOf),
  ...PAST_VERBS.flatMap((base) => formsOf(base).slice(1)),
]);
const BASES: ReadonlySet<string> = new Set(EVERY_VERB);
/** Forms that tell readers to do something when they open a sentence. */
const IMPERATIVES = new Set(
  `take read see note check click watch sign join get try use learn contact visit let ask look consider imagine remember think keep please run
download subscribe follow listen find add stay tell send write enter choose select call expect`.split(/\s+/),
);
const FIRST_PERSON = new Set(['we', 'our', 'us', 'ours', 'my', 'me', 'your', 'you', 'ourselves', 'myself']);
const PREPOSITIONS = new Set(
  'at in on for from with by of under over to into about against among between during through after before since until once than like'.split(
    ' ',
  ),
);
const RELATIVE_TIMES =
  /(^|[ ,])(?:earlier )?(today|this morning|this afternoon|this evening|tonight|yesterday|yesterday evening|tomorrow|this week|right now|just now)(?=[ ,.;]|$)(?!['’]s)/i;

/** "-s" and "-ed" forms of a regular verb. */
function formsOf(base: string): readonly string[] {
  const last = base.at(-1) ?? '';
  if (last === 'e') return [`${base}s`, `${base}d`];
  if (last === 'y' && !/[aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`];
  const s = /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [s, `${base}ed`, `${base}${last}ed`];
}

/** The word that stands after "we", as it stands after a name ("keep": "keeps"); null where it cannot be told. */
export function agreeing(word: string): string | null {
  if (AUXILIARIES.has(word) || IRREGULAR_FORMS.has(word)) return word;
  if (BASES.has(word)) return formsOf(word)[0] ?? null;
  return VERB_FORMS.has(word) ? word : null;
}

/** Whether a token is a form that can be a clause's verb. */
export const isVerb = (token: Token): boolean => token.kind === 'word' && token.text === token.lower && VERB_FORMS.has(token.lower);

/** Whether a passage holds, after its first word, a form that can be a clause's verb. */
export const hasVerb = (text: string): boolean =>
  tokens(text).some((token, at, list) => {
    if (at === 0) return false;
    const before = list[at - 1]?.lower ?? '';
    if (isVerb(token)) return true;
    if (token.text !== token.lower || !BASES.has(token.lower)) return false;
    // "44% of office workers in Orrin use it": the plural may stand further off.
    const plural = list.slice(0, at).some((one) => /(?:[^s']s|people)$/.test(one.lower) && one.lower.length > 4);
    return before.endsWith('s') || before === 'people' || (plural && !isStopword(before) && list[at - 1]?.kind === 'word');
  });

/** Whether a title holds a verb, also where every word of it is written large. */
export function titleHasVerb(title: string): boolean {
  const words = tokens(title).filter((token) => token.kind === 'word' && token.lower.length > 3);
  const large = words.filter((token) => token.text !== token.lower).length;
  return large >= words.length * 0.8 ? mainVerb(tokens(title.toLowerCase())) >= 0 : hasVerb(title);
}

/** Words of a text that speak to readers or for the writer, so that they are not ours to repeat; in quotation marks "we" stays whose it is. */
export function speaksToReaders(text: string, inQuotes = false): boolean {
  const list = tokens(text);
  const first = list[0]?.lower ?? '';
  const ownWord = (lower: string): boolean => FIRST_PERSON.has(lower.split(/['’]/)[0] ?? '') && !(inQuotes && !lower.startsWith('you'));
  if (list.some((token) => ownWord(token.lower) || (token.text === 'I' && !inQuotes))) return true;
  if (IMPERATIVES.has(first) && list[1]?.lower !== 'of' && !AUXILIARIES.has(list[1]?.lower ?? '')) return true;
  return /\bthis (?:newspaper|paper|publication|article|post|newsletter|story|reporter|blog)\b|\bsubscrib(?:e|ing|ers?)\b|\bnewsletter\b|@|https?:|\bwww\./i.test(
    text,
  );
}

/** Verbs that may end a sentence with nothing after them. */
const CLOSING_VERBS = new Set(
  `rose fell closed failed resigned died left won lost ended began opened collapsed agreed declined refused disagreed recovered grew shrank stopped started
resumed happened disappeared vanished returned stayed changed passed appealed replied answered followed arrived slipped dropped jumped climbed sank
struck apologised apologized complied cooperated objected protested vary varies differ differs work works exist exists voted crashed burned burnt spoke`.split(
    /\s+/,
  ),
);

/** Whether a text ends on a verb that wants something after it: "the preprint gives", "the copying of works falls". */
function lacksComplement(list: readonly Token[]): boolean {
  const last = list.findLast((token) => token.kind !== 'punctuation');
  const at = last === undefined ? -1 : list.indexOf(last);
  if (last === undefined || !isVerb(last) || CLOSING_VERBS.has(last.lower)) return false;
  if (AUXILIARIES.has(last.lower)) return true;
  return (
    !list.slice(Math.max(0, at - 6), at).some((token) => AUXILIARIES.has(token.lower)) &&
    !MODIFIED.has(list[at - 1]?.lower ?? '') &&
    mainVerb(list) === at
  );
}

const BARE_MEASURE =
  /\b(?:said|says?|puts?|gives?|gave|counts?|counted|reports?|reported)(?: (?:it|them))?(?: (?:at|about|over|under|some|roughly|around|almost|nearly|up to))? [$€£]?\d[\d.,]*(?:%|\s(?:times|percent|million|billion|trillion))?$|\s[\d.]+ times$|\b(?:got|gets|gave|received|sent|had) \d+ (?:a|per) (?:day|week|month|year)$/i;

/** Whether a text gives a measure without what it measures: "the group says 2.4 times". */
const saysBareMeasure = (text: string): boolean => BARE_MEASURE.test(text.replace(/[.\s]+$/, ''));

/** Whether a clause with its own verb follows the first comma: what stands before it is no sentence. */
export function hasClauseBehind(text: string): boolean {
  const comma = text.indexOf(', ');
  return comma >= 0 && !/^(?:and|or|but)\b/.test(text.slice(comma + 2)) && mainVerb(tokens(text.slice(comma + 2))) >= 0;
}

/** The rest of a list behind a comma: up to six members and the last behind "and". */
const LIST_REST = /^(?:[^,;:.()—–]{1,60}(?:\([^()]{1,80}\))?,\s?){0,6}?(?:and|or)\s([^,;:—–]{1,80})/u;

/** Whether what stands behind a place at a comma only goes on with a list, so that a cut there would leave a part of it: "Orrin, | Kim and Berg". */
export function listGoesOn(before: string, rest: string): boolean {
  if (!/^\s*,/.test(rest)) return false;
  const body = rest.replace(/^[\s,]+/, '');
  const last = LIST_REST.exec(body)?.[1];
  if (last === undefined || mainVerb(tokens(last)) >= 0) return false;
  const members = body.slice(0, body.length - body.replace(LIST_REST, '').length).split(',');
  if (members.slice(0, -1).some((member) => mainVerb(tokens(member)) >= 0)) return false;
  // "closed its office, and laid off fifty": a second act may go.
  const [first] = tokens(last);
  const act = members.length === 1 && first !== undefined && isVerb(first);
  return !act || before.slice(Math.max(0, verbFrom(before))).includes(',');
}

/** Whether a text is whole: brackets in pairs, a verb, no bare phrase or list item, no end that hangs. */
export function isWhole(text: string): boolean {
  const list = tokens(text);
  const first = list[0]?.lower ?? '';
  const count = (mark: string): number => text.split(mark).length - 1;
  if (/^[([*•–—-]/.test(text) || count('(') !== count(')') || /[,:–—]$/.test(text) || /,\s*,/.test(text)) return false;
  if (!hasVerb(text) || mainVerb(list) < 0) return false;
  const last = list.at(-1)?.lower ?? '';
  if (lacksComplement(list) || saysBareMeasure(text) || /\b(?:is|are|was|were) set up$/.test(text)) return false;
  if (['a', 'an', 'the', 'and', 'or', 'but', 'of', 'its', 'their', 'as', 'than', 'that', 'which', 'who', 'while'].includes(last))
    return false;
  if (/^(?:every|each) time\b|^(?:by )?the (?:moment|time|day|minute) (?:\p{L}|\p{N})/iu.test(text) && !hasClauseBehind(text)) return false;
  if (/^(?:to \p{Ll}|aside from\b|apart from\b)/iu.test(text) && !hasClauseBehind(text)) return false;
  if (!PREPOSITIONS.has(first)) return true;
  // A phrase in front needs a subject and verb of its own after it: "In March the firm closed".
  const comma = text.indexOf(',');
  const rest = comma < 0 ? list.slice(3) : tokens(text.slice(comma + 1));
  return first !== 'once' && first !== 'than' && rest.length >= 3 && rest.some(isVerb);
}

/** Cuts a time that is told from the writer's own day ("today"); null where the sentence cannot do without it. */
export function withoutRelativeTime(text: string): string | null {
  const found = RELATIVE_TIMES.exec(text);
  if (found === null) return text;
  // "Starting today, the office …": without its day nothing starts.
  const from = /^(?:Starting|Beginning|Effective|From|As of) (?:today|tomorrow|this week)(?: onwards?)?, (?=\S)/.exec(text);
  if (from !== null) return withoutRelativeTime(text.slice(from[0].length));
  if (/\b(?:starting|beginning|effective|from|as of)$/i.test(text.slice(0, found.index + (found[1] ?? '').length).trimEnd())) return null;
  const before = text.slice(0, found.index).trimEnd();
  const after = text.slice(found.index + found[0].length).replace(/^,?\s+/, ' ');
  const last = tokens(before).at(-1);
  if (/^[.;]?$/.test(after.trim()) && (last === undefined || isVerb(last) || isStopword(last.lower))) return null;
  if (last !== undefined && PREPOSITIONS.has(last.lower)) return null;
  const joined = `${before}${after}`.trim();
  return tokens(joined).length < 5 ? null : withoutRelativeTime(joined);
}

/** Words that no subject ends with. */
const NO_END = new Set([
  'to',
  'a',
  'an',
  'the',
  'its',
  'their',
  'his',
  'her',
  'of',
  'and',
  'or',
  'newly',
  'most',
  'more',
  'not',
  'as',
  'than',
  'it',
  'he',
  'she',
  'they',
  'that',
  'which',
  'who',
]);
const SUBJECT_END = /[\p{L}\p{N}’'%]$/u;
/** What ends a main clause before its verb is found. */
const CLAUSE_OPENERS = new Set(
  'that which who whom whose because after before while when since although though if unless until where as than and or but so'.split(' '),
);
const MODIFIED = new Set(
  'the a an its his her their our this that these those of in on at by for with from to into and or most more'.split(' '),
);
const FRONT_OPENERS = new Set([
  ...PREPOSITIONS,
  'despite',
  'when',
  'while',
  'because',
  'although',
  'if',
  'as',
  'within',
  'following',
  'amid',
  'without',
  'aside',
  'apart',
]);
const RELATIVES = new Set(['who', 'which', 'whose', 'where', 'whom']);
const OBJECT_OPENERS = new Set('a an the its his her their our this that these those it them no some any all more most up to'.split(' '));
const PARTICIPLE_FOLLOWS = new Set(['by', 'as', 'in', 'from', 'on', 'at', 'with', 'for', 'to', 'of', 'under']);
const MOST_SUBJECT = 18;

const isParticiple = (token: Token): boolean =>
  !AUXILIARIES.has(token.lower) && (/ed$/.test(token.lower) || /(?:wn|en|de|ld|nt|ght|un|ut|id|um|ng|et)$/.test(token.lower));

const isParticipleAt = (list: readonly Token[], at: number): boolean => {
  const token = list[at];
  return token !== undefined && isParticiple(token);
};

const OPENING_TIMES = new Set(
  'last this next earlier later late early today yesterday recently meanwhile now soon then separately notably specifically firstly secondly unlike amidst'.split(
    ' ',
  ),
);
/** "Days after the ban, Orrin …", "Nine months after …", "A couple of weeks ago, …": a time told from something else. */
const TIME_WORDS = new Set('days weeks months years hours minutes moments shortly soon just'.split(' '));

/** How many words a time in front may have before its comma. */
const LONGEST_TIME = 14;

/** Whether a text opens with a time that is told from something else. */
const opensWithTime = (list: readonly Token[]): boolean => {
  const at = list.slice(0, 5).findIndex((token) => ['after', 'before', 'ago'].includes(token.lower));
  return at > 0 && list.slice(0, at).some((token) => TIME_WORDS.has(token.lower) || /^(?:day|week|month|year|hour)$/.test(token.lower));
};

/** Where the subject begins: behind a phrase in front and its comma. */
function subjectFrom(list: readonly Token[]): number {
  if (list[0]?.lower === 'now' && list[1]?.lower === 'that') {
    const end = list.slice(0, MOST_SUBJECT).findIndex((token) => token.text === ',');
    return end < 0 ? 0 : end + 1;
  }
  // "Last month, Orrin was appointed": a time that no preposition opens.
  if (OPENING_TIMES.has(list[0]?.lower ?? '')) {
    const end = list.slice(0, 6).findIndex((token) => token.text === ',');
    return end < 0 ? 0 : end + 1;
  }
  if (opensWithTime(list)) {
    const end = list.slice(0, LONGEST_TIME).findIndex((token) => token.text === ',');
    return end < 0 ? 0 : end + 1;
  }
  if (!FRONT_OPENERS.has(list[0]?.lower ?? '')) return 0;
  const comma = list.findIndex((token) => token.text === ',');
  return comma < 0 ? 0 : comma + 1;
}

/** The place after an aside between commas that opens at `at`, or -1 where none closes. */
function pastAside(list: readonly Token[], at: number): number {
  const close = list.findIndex((token, index) => index > at && token.text === ',');
  return close < 0 ? -1 : close;
}

interface Candidate {
  readonly at: number;
  readonly sure: boolean;
}

/** Forms that are no participles of a passive: nobody "is responded". */
const INTRANSITIVE = new Set(
  'responded reacted replied began rose fell climbed grew arrived emerged succeeded failed apologised apologized'.split(' '),
);

const DOUBTFUL: ReadonlySet<string> = new Set(FURTHER_VERBS.map((base) => formsOf(base)[0] ?? base));

/** Whether an object may begin with a token: a word that is no preposition, or a number. */
const takesObject = (next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind !== 'punctuation' &&
  !['of', 'for', 'from', 'by', 'and', 'or', 'is', 'are', 'was', 'were'].includes(next.lower);

const SPEAKS = new Set(['says', 'reports', 'writes', 'argues', 'warns', 'tells']);

/** Whether an object surely begins with a token: a determiner, a name, a number. */
const opensObject = (next: Token | undefined): boolean =>
  next !== undefined && (next.kind === 'number' || next.text !== next.lower || OBJECT_OPENERS.has(next.lower));

const isAuxiliary = (token: Token): boolean => AUXILIARIES.has(token.lower.replaceAll('’', "'"));

const MOVES = new Set('falls rises drops climbs grows jumps sinks shrinks declines increases decreases doubles'.split(' '));
const TIMES = new Set('day week month quarter year spring summer autumn fall winter morning afternoon evening decade'.split(' '));

/** Whether a token can be the finite verb of its clause, and how surely. */
function candidateAt(list: readonly Token[], at: number): Candidate | null {
  const token = list[at];
  const before = list[at - 1];
  if (token === undefined || before === undefined || token.kind !== 'word' || token.text !== token.lower) return null;
  if (MODIFIED.has(before.lower) && !isAuxiliary(token)) return null;
  if (AUXILIARIES.has(token.lower))
    return token.lower === 'being' || token.lower === 'been' || token.lower === 'be' ? null : { at, sure: true };
  const next = list[at + 1]?.lower ?? '';
  // "Changes by projects this autumn": a time is no object.
  if (/^(?:this|last|next|each|every)$/.test(next) && TIMES.has(list[at + 2]?.lower ?? '') && token.lower.endsWith('s')) return null;
  // "Falls by 45%".
  if (MOVES.has(token.lower) && (next === 'by' || next === 'to') && list[at + 2]?.kind === 'number') return { at, sure: true };
  if (IRREGULAR_FORMS.has(token.lower) || /ed$/.test(token.lower)) {
    if (!VERB_FORMS.has(token.lower)) return null;
    return { at, sure: INTRANSITIVE.has(token.lower) || !(isParticiple(token) && PARTICIPLE_FOLLOWS.has(next)) };
  }
  if (VERB_FORMS.has(token.lower) && token.lower.endsWith('s')) {
    // "Software projects that once needed teams": a plural and what is said of it.
    if (['that', 'which', 'who'].includes(next) && (DOUBTFUL.has(token.lower) || PLURAL_OR_VERB.has(token.lower))) return null;
    const sure = SPEAKS.has(token.lower) || (!PLURAL_OR_VERB.has(token.lower) && !DOUBTFUL.has(token.lower) && opensObject(list[at + 1]));
    return sure || takesObject(list[at + 1]) ? { at, sure } : null;
  }
  const plural = /(?:[^s']s|people|staff|men|women|children|police)$/.test(before.lower);
  return BASES.has(token.lower) && plural ? { at, sure: false } : null;
}

/** The verb of a relative clause: any form will do, plurals' too. */
function relativeVerb(list: readonly Token[], at: number): Candidate | null {
  const token = list[at];
  if (token === undefined || token.kind !== 'word' || token.text !== token.lower) return null;
  // "Actors who dub films": behind "who" stands the verb, known or not.
  const behindWho = list[at - 1]?.lower === 'who' && !isStopword(token.lower) && !token.lower.endsWith('ly');
  return behindWho || AUXILIARIES.has(token.lower) || VERB_FORMS.has(token.lower) || BASES.has(token.lower) ? { at, sure: true } : null;
}

/** "Machine learning", "data sharing": nouns of two words, whose second looks like a verb. */
const NOUN_PAIRS =
  /^(?:(?:machine|deep|reinforcement|transfer|distance|online) learning|(?:data|image|language|speech|word|text) (?:processing|mining|sharing|labelling|labeling)|decision making|fact checking|price fixing|cloud computing|red teaming|job hunting)$/;

/** Whether an "-ing" form behind a noun opens a clause about it. */
const reducesSubject = (list: readonly Token[], at: number): boolean =>
  !NOUN_PAIRS.test(`${list[at - 1]?.lower ?? ''} ${list[at]?.lower ?? ''}`) &&
  BASES.has((list[at]?.lower ?? '').replace(/ing$/, '')) &&
  /[a-z]{2}ing$/.test(list[at]?.lower ?? '') &&
  list[at - 1]?.kind === 'word' &&
  !MODIFIED.has(list[at - 1]?.lower ?? '');

/** The last token of a verb group: "has been seen"; what follows a full verb is no part of it. */
function verbGroupEnd(list: readonly Token[], from: number): number {
  let at = from;
  for (let next = list[at + 1]; next !== undefined; next = list[at + 1]) {
    const now = list[at];
    if (now === undefined || !isAuxiliary(now) || !(isVerb(next) || next.lower === 'be' || next.lower === 'been')) break;
    at += 1;
  }
  return at;
}

/** The index of the finite verb of a text's first main clause, or -1. */
export const mainVerb = (list: readonly Token[]): number => foundVerb(list).at;

/** The finite verb of a text's first main clause and how sure it is one; at -1 where there is none. */
function foundVerb(list: readonly Token[]): Candidate {
  const from = subjectFrom(list);
  const found: Candidate[] = [];
  // Whether a relative clause after the subject has its verb still to come (1), or has had it (2).
  let pending: 0 | 1 | 2 = 0;
  for (let at = from + 1; at < list.length && at <= from + MOST_SUBJECT; at += 1) {
    const token = list[at];
    if (token === undefined || ['.', ';', ':', '—', '–'].includes(token.text)) break;
    if (token.text === ',') {
      if (found.length > 0 && !RELATIVES.has(list[at + 1]?.lower ?? '')) break;
      const past = pastAside(list, at);
      if (past >= 0) at = past;
      continue;
    }
    const joins = token.lower === 'and' || token.lower === 'or';
    if (joins && found.length === 0) continue;
    // "The disks that were seen belonged to a crew": the verb of what belongs to the subject comes first.
    if (found.length === 0 && pending === 0 && (RELATIVES.has(token.lower) || token.lower === 'that')) {
      pending = 1;
      continue;
    }
    // "A study which claimed that a model finds it has been withdrawn": what was claimed has its verb first.
    if (found.length === 0 && pending === 2 && token.lower === 'that') {
      pending = 1;
      continue;
    }
    if (CLAUSE_OPENERS.has(token.lower)) break;
    // "A survey showing most people do not click": whose verb comes next cannot be told.
    if (found.length === 0 && at > from + 1 && reducesSubject(list, at)) return NO_VERB;
    const candidate = pending === 1 ? relativeVerb(list, at) : candidateAt(list, at);
    if (candidate === null) continue;
    if (pending === 1) {
      pending = 2;
      at = verbGroupEnd(list, at);
      continue;
    }
    found.push(candidate);
    if (candidate.sure) break;
  }
  return surest(list, found);
}

const NO_VERB: Candidate = { at: -1, sure: false };

/** Which of the forms that can be the verb of a clause is. */
function surest(list: readonly Token[], found: readonly Candidate[]): Candidate {
  const sure = found.find((one) => one.sure);
  const doubtful = found.find((one) => !one.sure);
  if (doubtful === undefined) return sure ?? NO_VERB;
  const token = list[doubtful.at];
  if (sure === undefined) {
    const passive = token !== undefined && isParticiple(token) && ['by', 'as'].includes(list[doubtful.at + 1]?.lower ?? '');
    return token === undefined || passive ? NO_VERB : doubtful;
  }
  // "The price rises were announced": the plural before a sure verb is its subject; "the rule covers chips made here" has its verb first.
  const plural = (token?.lower.endsWith('s') ?? false) && !opensObject(list[doubtful.at + 1]);
  return sure.at - doubtful.at <= 1 || plural || isParticipleAt(list, doubtful.at) ? sure : doubtful;
}

/** Where the verb group of a clause begins that opens with its subject, or -1: two to ten words in, before any other clause, and no plural noun ("solar parks"). */
export function verbFrom(text: string): number {
  const list = tokens(text);
  if (FRONT_OPENERS.has(list[0]?.lower ?? '')) return -1;
  const { at, sure } = foundVerb(list);
  const verb = list[at];
  const before = list[at - 1];
  if (!sure && verb?.lower.endsWith('s') === true && !opensObject(list[at + 1])) return -1;
  if (verb === undefined || before === undefined || at > 11 || !SUBJECT_END.test(before.text) || NO_END.has(before.lower)) return -1;
  return verb.start;
}

const PRESENT_TOO = new Set([
  'cut',
  'put',
  'set',
  'let',
  'hit',
  'quit',
  'cost',
  'hurt',
  'bet',
  'shut',
  'split',
  'shed',
  'run',
  'come',
  'become',
  'wound',
  'lay',
]);

/** Whether the main verb is of the past, a perfect or a future, so that "today" means one day and not these days. */
export function tellsOfPast(text: string): boolean {
  const list = tokens(text);
  const verb = list[mainVerb(list)];
  const next = list[mainVerb(list) + 1];
  if (verb === undefined) return false;
  if (['was', 'were', 'had', 'did'].includes(verb.lower)) return true;
  if (['has', 'have', 'will'].includes(verb.lower))
    return next !== undefined && (isVerb(next) || next.lower === 'be' || next.lower === 'been');
  return !AUXILIARIES.has(verb.lower) && !PRESENT_TOO.has(verb.lower) && (/ed$/.test(verb.lower) || IRREGULAR_FORMS.has(verb.lower));
}
