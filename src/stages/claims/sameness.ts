import type { Quantity } from '../../domain/claim.ts';
import { overlaps } from '../../domain/span.ts';
import { AUXILIARIES } from '../../lexicon/verbs.ts';
import { isLower } from '../../text/characters.ts';
import { weekdayOf } from '../../text/months.ts';
import type { NameMention } from '../../text/names.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import { contentWord, contentWords, stem } from '../../text/words.ts';
import {
  type ActMention,
  actsIn,
  coreOf,
  isBroad,
  isMutual,
  isNegated,
  isPlain,
  isUnreal,
  mainVerbOf,
  ownStem,
  ownVerbs,
  whenOf,
} from './acts.ts';
import type { Assertion } from './assertion.ts';
import { conceptsOf, isRare, mayBeOne } from './concepts.ts';
import { isAhead, sharedTime, tellsEarlier } from './days.ts';
import { mendsElse } from './mending.ts';
import { clearsOfFlaw, differInFlaw } from './rivals.ts';
import { sharesName } from './same-name.ts';
import { isPastForm } from './verbs.ts';

/** The slots of a telling by which it is compared with another: the deeds of its main clause, whom it names there, and all deeds it tells of. */
interface Telling {
  readonly list: readonly Token[];
  /** Each word of the main clause that names a deed, with the deeds it may name. */
  readonly coreDeeds: readonly (readonly ActMention[])[];
  readonly coreNames: readonly NameMention[];
  /** Where the main clause's own verb stands. */
  readonly mainVerb: number | null;
  /** Where the main clause ends. */
  readonly coreEnd: number;
  readonly acts: readonly ActMention[];
  readonly negated: readonly ActMention[];
  /** Finite verbs that the table of deeds does not know. */
  readonly verbs: readonly ActMention[];
  readonly nouns: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

const known = new WeakMap<Assertion, Telling>();

function tellingOf(assertion: Assertion): Telling {
  const before = known.get(assertion);
  if (before !== undefined) return before;
  const list = afterFactive(tokens(assertion.member.article.text, assertion.content));
  const core = coreOf(list);
  const all = actsIn(list).filter((found) => !isUnreal(list, found));
  const names = assertion.names.filter((name) => name.start >= startOf(list, 0) && !isCommonWord(name, assertion));
  const isNamed = ({ first, last }: ActMention): boolean =>
    names.some((name) => name.start <= startOf(list, first) && endOf(list, last) < name.end);
  const real = all.filter((found) => !isNamed(found));
  const [acts, negated] = [real.filter((found) => !isNegated(list, found)), real.filter((found) => isNegated(list, found))];
  const inCore = new Set(core.filter((at) => !isReduced(list, at)));
  const coreEnd = endOf(list, core.at(-1) ?? -1);
  const own = ownVerbs(list, all).filter((found) => !isNegated(list, found));
  const coreActs = [...acts, ...own].filter(({ first }) => inCore.has(first));
  const isDeed = (name: NameMention): boolean =>
    acts.some((act) => startOf(list, act.first) <= name.start && name.end <= endOf(list, act.last));
  const telling = {
    list,
    coreDeeds: [...Map.groupBy(coreActs.length > 0 ? coreActs : acts, ({ first }) => first).values()],
    coreNames: names.filter((name) => name.start < coreEnd && !isDeed(name)),
    mainVerb: mainVerbOf(list, core),
    coreEnd,
    acts,
    negated,
    things: conceptsOf(
      list
        .filter((token) => !names.some((name) => overlaps(name, token)))
        .map(contentWord)
        .filter((word) => word !== ''),
    ),
    verbs: own,
    nouns: new Set(list.filter((_, at) => !own.some(({ first }) => first === at)).map((token) => stem(token.lower))),
  };
  known.set(assertion, telling);
  return telling;
}

const startOf = (list: readonly Token[], at: number): number => list[at]?.start ?? 0;
const endOf = (list: readonly Token[], at: number): number => list[at]?.end ?? 0;

const FACTIVE = new Set(
  'regret regrets regretted welcome welcomes welcomed acknowledges acknowledged admits admitted confirms confirmed notes noted'.split(' '),
);
const FACTIVE_REACH = 8;

/** "Acme regrets that | the hospital has switched it off": what is taken for granted is what is told. */
function afterFactive(list: readonly Token[]): readonly Token[] {
  const at = list.findIndex((token, index) => index < FACTIVE_REACH && FACTIVE.has(token.lower) && list[index + 1]?.lower === 'that');
  return at < 0 ? list : list.slice(at + 2);
}

/** Whether a name is only the capital of a sentence's first word: its article writes it small elsewhere, or never so within a sentence. */
function isCommonWord(name: NameMention, { content, member }: Assertion): boolean {
  if (name.entityId !== null || name.text.includes(' ') || name.start > content.start + 1) return false;
  const { text } = member.article;
  const lower = ` ${name.text.toLowerCase()}`;
  if ([' ', ',', '.'].some((end) => text.includes(`${lower}${end}`))) return true;
  return COMMON_ENDINGS.some((ending) => name.text.endsWith(ending)) && !standsWithin(name.text, text);
}

const COMMON_ENDINGS = ['s', 'ing', 'ed'];

/** Whether a word stands with its capital behind another word of a sentence. */
function standsWithin(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (at > 1 && text[at - 1] === ' ' && isLower(text.charCodeAt(at - 2))) return true;
  return false;
}

/** "voices made by machines": a participle that only tells of what kind a thing is. */
const isReduced = (list: readonly Token[], at: number): boolean =>
  list[at + 1]?.lower === 'by' && isPastForm(list[at]?.lower ?? '') && !AUXILIARIES.has(list[at - 1]?.lower ?? '');

/** What agreed slots are worth; a sentence's own count more than its neighbours'. */
const WORTH = {
  deed: 0.25,
  name: 1,
  nameNear: 0.4,
  rare: 1.5,
  rareNear: 0.7,
  number: 0.7,
  day: 0.7,
  year: 0.3,
  thing: 0.5,
  thingNear: 0.2,
} as const;
const MOST_THINGS = 2;
const MOST_NEAR = 0.6;
/** How much must agree besides the deed: less where the deed says much by itself. */
const ENOUGH = 2;
const ENOUGH_PINNED = 2.1;
const ENOUGH_BROAD = 2.9;
/** How much of a claim's matter a telling and its neighbours must have. */
const TOLD = 0.4;
/** How much of it the sentence itself. */
const TOLD_AT_ONCE = 0.24;
/** Less where it gives a rare number of the claim. */
const TOLD_PINNED = 0.15;

/** Why a telling is not one of a claim's deed. */
export type Gap = 'polarity' | 'narrower' | 'deed' | 'sides' | 'earlier' | 'numbers' | 'names' | 'slots' | 'matter';

/**
 * Whether two tellings are of one deed: the deed and whoever takes part agree, no slot clashes, and further slots agree (numbers by value and unit,
 * days, things). What a sentence leaves to its neighbours and its title counts, but less.
 */
export const tellsSame = (telling: Assertion, claim: Assertion): boolean => gapBetween(telling, claim) === null;

/** To deny that it was, and to say that it was not, come to one. */
const isAgainst = (assertion: Assertion): boolean =>
  assertion.modality === 'denied' || (assertion.polarity === 'negated' && !setsDateAside(assertion) && !clearsOfFlaw(assertion));

/** "will start in September, and not in March": only a time is denied. */
export const setsDateAside = ({ member, content }: Assertion): boolean => {
  const words = member.article.text.slice(content.start, content.end).toLowerCase();
  return ['in', 'on', 'by', 'before', 'until'].some((preposition) => words.includes(` and not ${preposition} `));
};

/** What keeps a telling from being one of a claim's deed, or null where nothing does. */
export function gapBetween(telling: Assertion, claim: Assertion): Gap | null {
  if (isAgainst(telling) !== isAgainst(claim) || telling.modality === 'opinion' || differInFlaw(telling, claim)) return 'polarity';
  if (telling.modal !== claim.modal && claim.polarity === 'negated') return 'polarity';
  const [own, other] = [tellingOf(telling), tellingOf(claim)];
  if (!isAgainst(claim) && denyEachOther(own, other)) return 'polarity';
  if (!keepsNarrow(own, other)) return 'narrower';
  const shared = sharedActs(own, other, isAhead(claim));
  if (shared.length === 0) return 'deed';
  if (isReversed(telling, claim, shared) || (shared.includes('flaw') && mendsElse(own, telling.names, other.coreNames))) return 'sides';
  if (isOver(own, other)) return 'earlier';
  if (tellsEarlier(telling, claim)) return 'earlier';
  if (!numbersHold(telling, claim, other.coreEnd)) return 'numbers';
  const days = daysWorth(telling, claim);
  const pinned = days > 0 || agreesOnRare(telling, claim);
  const whole = pinned && other.coreDeeds.length > 1 && other.coreDeeds.every((acts) => acts.some(({ act }) => shared.includes(act)));
  const worth = participantsWorth(telling, claim, whole);
  if (worth === null) return 'names';
  if (!isAnchored(telling, own, other, days)) return 'slots';
  const told = other.coreDeeds.filter((acts) => acts.some(({ act }) => shared.includes(act))).length;
  const deeds = (whole ? told : told - 1) * WORTH.deed;
  const sum = worth + deeds + numbersWorth(telling, claim) + days + thingsWorth(telling, own, other);
  const broad = shared.every(isBroad) && new Set(shared).size < 2;
  if (sum < (broad ? (agreesOnRare(telling, claim) ? ENOUGH_PINNED : ENOUGH_BROAD) : ENOUGH)) return 'slots';
  return isTold(telling, claim, shared) ? null : 'matter';
}

/**
 * The deeds of the claim's main clause that the telling tells of: its verb's own, or half of them by weight, or none. What is yet to come, or lay
 * before what the telling reports, is no telling of what was done.
 */
function sharedActs(own: Telling, claim: Telling, ahead: boolean): readonly string[] {
  const open = (when: ActMention['when']): boolean => when === 'to-come' || when === 'under-way';
  const isTold = ({ act, when }: ActMention): boolean => {
    const word = ownStem(act);
    if (word !== null)
      return own.verbs.some((told) => told.act === act && (told.when === 'told' || told.when === when)) || own.nouns.has(word);
    return own.acts.some((told) => told.act === act && (ahead || open(when) || ['told', 'under-way', when].includes(told.when)));
  };
  const plain = isPlain(claim.list[claim.mainVerb ?? -1]?.lower ?? '');
  const isMain = (acts: readonly ActMention[]): boolean =>
    acts.some(({ first, last }) => {
      if (claim.mainVerb === null) return false;
      const isVerb = first <= claim.mainVerb && last >= claim.mainVerb;
      if (!plain) return isVerb;
      const follows = first > claim.mainVerb && first <= claim.mainVerb + MAIN_REACH && !isPlain(claim.list[first]?.lower ?? '');
      return follows || (isVerb && last > first);
    });
  const weigh = (list: readonly (readonly ActMention[])[]): number =>
    list.reduce((sum, acts) => sum + (acts.every(({ act }) => isBroad(act)) ? BROAD_WEIGHT : 1), 0);
  if (!tellsNews(claim)) return [];
  const shared = claim.coreDeeds.filter((acts) => acts.some(isTold));
  if (isPast(own) && !shared.some((acts) => acts.some(({ act }) => !isBroad(act)))) return [];
  const led = claim.coreDeeds.filter(isMain);
  // "announced a round" is of the round, "announced updates to its maps" of the announcement.
  const main =
    led.length > 0 ? led : claim.coreDeeds.filter((acts) => acts.some(({ act, first }) => first === claim.mainVerb && !isBroad(act)));
  const enough = main.length > 0 ? main.some((acts) => shared.includes(acts)) : weigh(shared) >= weigh(claim.coreDeeds) * HALF;
  return enough ? shared.flatMap((acts) => acts.filter(isTold).map(({ act }) => act)) : [];
}

/** Whether a main clause names two deeds that tell apart, its verb one that says something: "closes a hole", but not "announced a deal". */
export function tellsTwoDeeds(claim: Assertion): boolean {
  const { list, mainVerb, coreDeeds } = tellingOf(claim);
  if (mainVerb === null || isPlain(list[mainVerb]?.lower ?? '')) return false;
  const first = new Set(coreDeeds[0]?.map(({ act }) => act));
  return coreDeeds.some((acts) => acts.every(({ act }) => !first.has(act) && !isBroad(act) && ownStem(act) === null));
}

/** Whether a telling has the deed of a claim's main clause, whoever took part. */
export const tellsDeed = (telling: Assertion, claim: Assertion): boolean =>
  sharedActs(tellingOf(telling), tellingOf(claim), isAhead(claim)).length > 0;

/**
 * Whether there is anything to bear out: a line without a verb ("Acme on the new rules") or of contents ("Everything Acme showed") asserts nothing,
 * and what is told as background ("Acme had reported") is not the news.
 */
const tellsNews = (told: Telling): boolean => !isPast(told) && told.mainVerb !== null && !LABELS.has(told.list[0]?.lower ?? '');
/** The same of an assertion. */
export const assertsNews = (claim: Assertion): boolean => tellsNews(tellingOf(claim));

/** Words that open a line which only says what stands below it. */
const LABELS = new Set(['everything', 'what', 'how', 'why', 'here', 'inside', 'watch', 'meet']);

const isPast = ({ list, mainVerb }: Telling): boolean => mainVerb !== null && whenOf(list, mainVerb) === 'before';

/** "went on strike": how far behind a plain verb its deed may stand. */
const MAIN_REACH = 3;
const BROAD_WEIGHT = 0.5;
const HALF = 0.5;

/** Whether one denies a deed that the other tells. */
const denyEachOther = (own: Telling, claim: Telling): boolean =>
  own.negated.some(({ act }) => claim.coreDeeds.some((acts) => acts.some((one) => one.act === act))) ||
  claim.negated.some(({ act }) => own.acts.some((one) => one.act === act));

/** Whether one sentence denies the deed of another. */
export const deniesDeed = (one: Assertion, other: Assertion): boolean => denyEachOther(tellingOf(one), tellingOf(other));

/** Words that narrow what is told to one case: who leaves them out tells something else. */
const NARROWING = new Set(['only', 'first', 'largest', 'biggest', 'fastest', 'cheapest', 'highest', 'lowest', 'worst', 'best']);

const keepsNarrow = (own: Telling, claim: Telling): boolean =>
  claim.list.every(
    (token) => token.end > claim.coreEnd || !NARROWING.has(token.lower) || own.list.some((one) => one.lower === token.lower),
  );

/**
 * What agreed participants are worth, or null where one that the claim names is nowhere near, or another stands in its place. Of three one may go
 * without saying, and one where all else is told.
 */
function participantsWorth(telling: Assertion, claim: Assertion, whole: boolean): number | null {
  const { names, near } = telling;
  const { coreNames } = tellingOf(claim);
  const wanted = distinct(coreNames);
  const has = (list: readonly NameMention[], name: NameMention): boolean => list.some((one) => sharesName(one, name));
  const here = wanted.filter((name) => has(names, name));
  const beside = wanted.filter((name) => !here.includes(name) && has(near.names, name));
  const absent = wanted.filter((name) => !here.includes(name) && !beside.includes(name));
  const strangers = names.filter(
    (one) =>
      weekdayOf(one.text) === null &&
      !isWhere(one, telling) &&
      one.kind !== 'place' &&
      one.kind !== 'person' &&
      !has(coreNames, one) &&
      !has(claim.names, one) &&
      !has(claim.near.names, one),
  );
  const agent = isAgentless(tellingOf(telling)) ? absent.find((name) => isAgentOf(claim, name)) : undefined;
  // Who did it may go without saying in the passive, where the report names him elsewhere.
  const unsaid = agent !== undefined && telling.member.article.text.includes(agent.text) ? agent : null;
  const missing = absent.filter((name) => name !== unsaid && name.kind !== 'place' && !isWhere(name, claim)).length;
  if (missing > (wanted.length > 2 || (whole && strangers.length === 0) ? 1 : 0)) return null;
  if (beside.length > 0 && strangers.length > 0 && !refersBack(tellingOf(telling).list)) return null;
  return here.length * WORTH.name + (beside.length - absent.length) * WORTH.nameNear;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const BY_REACH = 8;

/** "the library is published under a new licence": whether a main clause tells a deed in the passive and names nobody who did it. */
function isAgentless({ list, mainVerb }: Telling): boolean {
  if (mainVerb === null || !isPastForm(list[mainVerb]?.lower ?? '') || !BE.has(list[mainVerb - 1]?.lower ?? '')) return false;
  return !list.slice(mainVerb + 1, mainVerb + BY_REACH).some((token) => token.lower === 'by');
}

/** Whether a name opens a claim and does its deed. */
const isAgentOf = ({ content }: Assertion, name: NameMention): boolean => name.start <= content.start + 'The '.length;

const LOCATIVE = new Set(['in', 'at', 'near', 'outside']);
const HELD = new Set(
  'stake stakes invest invests invested investing investment investments interest share shares holding majority trust'.split(' '),
);

/** Whether a name takes no part: it stands where a place does ("in Norrland"; not where money goes in), or in a clause aside ("on which Berg had worked"). */
function isWhere(name: NameMention, { member, sentence }: Assertion): boolean {
  const before = tokens(member.article.text, { start: Math.max(sentence.start, name.start - WHERE_REACH), end: name.start });
  const last = before.at(-1)?.lower ?? '';
  return RELATIVE.has(last) || (LOCATIVE.has(last) && !HELD.has(before.at(-2)?.lower ?? ''));
}

const RELATIVE = new Set(['which', 'whom', 'where', 'whose']);

const WHERE_REACH = 30;

const agreesOnRare = (telling: Assertion, claim: Assertion): boolean =>
  claim.amounts.some((amount) => isRare(amount) && telling.amounts.some((one) => agrees(one, amount)));

const LEANING = new Set('he she it they his its her their them this these both'.split(' '));
const REFERRING = new Set(
  'company firm developer maker lab laboratory startup start-up model assistant chatbot service product tool agency ministry court office authority university group vendor provider studio order rule law deal contract agreement strike study paper hospital union supplier council board city'.split(
    ' ',
  ),
);
const REFERRING_REACH = 4;

/** Whether a pronoun, or "the" before a noun for a party, points to what was named before. */
const refersBack = (list: readonly Token[]): boolean =>
  list.some(
    (token, at) =>
      LEANING.has(token.lower) ||
      (token.lower === 'the' && list.slice(at + 1, at + REFERRING_REACH).some((next) => REFERRING.has(next.lower))),
  );

/** Whether the sentence itself shows that it is of the claim's matter: by a name, a day, or a word that points back. */
const isAnchored = (telling: Assertion, own: Telling, claim: Telling, days: number): boolean =>
  telling.primary ||
  claim.coreNames.length === 0 ||
  days > 0 ||
  telling.names.some((one) => claim.coreNames.some((name) => sharesName(one, name))) ||
  refersBack(own.list);

function distinct(names: readonly NameMention[]): readonly NameMention[] {
  return names.filter((name, at) => names.findIndex((one) => sharesName(one, name)) === at);
}

const agrees = (one: Quantity, other: Quantity): boolean => isOddCount(one, other) || mayBeOne(one, other);

const PERSONS = new Set(['employee', 'member', 'people', 'user']);
/** Two reports hardly come to one such number of persons by chance. */
const LEAST_ODD = 100;

/** "770 actors", "770 members": one odd number of persons, whatever they are called. */
const isOddCount = (one: Quantity, other: Quantity): boolean =>
  one.value === other.value &&
  one.value >= LEAST_ODD &&
  one.value % LEAST_ODD !== 0 &&
  [one, other].every(({ unit }) => unit !== null && PERSONS.has(unit));

/** Whether each number of the claim is given by the telling or beside it, and none of the telling's own goes against it. */
function numbersHold(telling: Assertion, claim: Assertion, coreEnd: number): boolean {
  const beside = [...telling.amounts, ...telling.near.amounts];
  // What the claim only adds in a clause of its own may stand further away.
  const isToldOf = (amount: Quantity): boolean =>
    beside.some((one) => agrees(one, amount)) || (isAside(claim, amount, coreEnd) && telling.near.told.some((one) => agrees(one, amount)));
  if (!claim.amounts.every(isToldOf)) return false;
  return !telling.amounts.some(
    (one) =>
      one.unit !== null &&
      claim.amounts.some((amount) => amount.unit === one.unit) &&
      !claim.amounts.some((amount) => agrees(one, amount)) &&
      !telling.amounts.some((mate) => mate !== one && mate.unit === one.unit),
  );
}

/** Whether a number stands in a clause about who or what takes part, or after the main clause. */
function isAside(claim: Assertion, amount: Quantity, coreEnd: number): boolean {
  if (amount.start >= coreEnd) return true;
  const { list } = tellingOf(claim);
  return !coreOf(list).some((at) => overlaps(list[at] ?? amount, amount));
}

function numbersWorth(telling: Assertion, claim: Assertion): number {
  let worth = 0;
  for (const amount of claim.amounts) {
    const here = telling.amounts.some((one) => agrees(one, amount));
    if (isRare(amount)) worth += here ? WORTH.rare : WORTH.rareNear;
    else if (here) worth += WORTH.number;
  }
  return Math.min(worth, 2 * WORTH.rare);
}

/** What days that both give are worth; a day within a year says less. */
function daysWorth(telling: Assertion, claim: Assertion): number {
  const shared = sharedTime(telling, claim, tellingOf(telling).list);
  return shared === null ? 0 : WORTH[shared];
}

/** "has been down since ten", "worked again after the outage": who tells that it is over does not bear out that it goes on. */
const isOver = (own: Telling, claim: Telling): boolean =>
  claim.coreDeeds.flat().some(({ act }) => act === 'outage') &&
  !claim.acts.some(({ act }) => act === 'resume') &&
  claim.list.some(({ lower }, at) => GOING_ON.has(lower) && (claim.list[at + 1]?.lower === 'been' || lower === 'is' || lower === 'are')) &&
  own.acts.some(({ act }) => act === 'resume');

const GOING_ON = new Set(['has', 'have', 'is', 'are']);

function thingsWorth(telling: Assertion, own: Telling, claim: Telling): number {
  let [here, beside] = [0, 0];
  for (const thing of claim.things) {
    if (own.things.has(thing)) here += WORTH.thing;
    else if (telling.near.concepts.has(thing)) beside += WORTH.thingNear;
  }
  return Math.min(here, MOST_THINGS) + Math.min(beside, MOST_NEAR);
}

/** Whether enough of the claim's matter stands in the sentence, and in it with its neighbours. */
function isTold(telling: Assertion, claim: Assertion, shared: readonly string[]): boolean {
  const { list, acts } = tellingOf(claim);
  const deeds = conceptsOf(
    acts
      .filter(({ act }) => shared.includes(act))
      .flatMap(({ first, last }) => list.slice(first, last + 1).map((token) => stem(token.lower))),
  );
  let [here, beside, all] = [0, 0, 0];
  for (const [concept, weight] of matterOf(claim)) {
    all += weight;
    if (telling.concepts.has(concept) || deeds.has(concept)) here += weight;
    else if (telling.near.concepts.has(concept) || telling.context.has(concept)) beside += weight;
  }
  all = Math.max(1, all);
  return here / all >= (agreesOnRare(telling, claim) ? TOLD_PINNED : TOLD_AT_ONCE) && (here + beside) / all >= TOLD;
}

/** The concepts of a claim, each counting one, but those of a name of several words one together: "Acme Cloud Systems" is one thing to tell of. */
function matterOf({ concepts, names }: Assertion): ReadonlyMap<string, number> {
  const found = new Map([...concepts].map((concept) => [concept, 1]));
  for (const name of distinct(names)) {
    const own = [...conceptsOf(contentWords(name.text))].filter((concept) => found.get(concept) === 1);
    for (const concept of own) found.set(concept, 1 / own.length);
  }
  return found;
}

/** "Acme sued Borel", "Borel sued Acme": the same names change sides of one deed, and neither tells it in the passive. */
function isReversed(telling: Assertion, claim: Assertion, shared: readonly string[]): boolean {
  return shared.some((act) => {
    if (isMutual(act)) return false;
    const [ours, theirs] = [sidesOf(telling, act), sidesOf(claim, act)];
    if (ours === null || theirs === null || ours.passive !== theirs.passive) return false;
    return sharesName(ours.before, theirs.after) && sharesName(ours.after, theirs.before);
  });
}

interface Sides {
  readonly before: NameMention;
  readonly after: NameMention;
  readonly passive: boolean;
}

/** The last name before a deed and the first after it, or null where it has not both. */
function sidesOf(assertion: Assertion, act: string): Sides | null {
  const { list, acts } = tellingOf(assertion);
  const found = acts.find((one) => one.act === act && one.first === one.last);
  const [from, to] = [list[found?.first ?? -1], list[found?.last ?? -1]];
  if (found === undefined || from === undefined || to === undefined) return null;
  const before = assertion.names.findLast((name) => name.end <= from.start);
  const after = assertion.names.find((name) => name.start >= to.end);
  if (before === undefined || after === undefined) return null;
  return { before, after, passive: list.slice(found.last + 1, found.last + 3).some((token) => token.lower === 'by') };
}
