import { overlaps, type Span } from '../domain/span.ts';
import { type Token, tokens } from './tokens.ts';
import { contentWord, isStopword, stem } from './words.ts';

/** What somebody was told, as a report puts it: something about a thing ("told a child where matches are"), or to do something with it. */
export interface Telling extends Span {
  readonly to: boolean;
  /** Who told, by stem; null where a pronoun or nobody stands there. */
  readonly teller: string | null;
  readonly hearer: string;
  /** What is to be done, or how it is done, by stem; null where no verb is named so. */
  readonly deed: string | null;
  /** Stems of what it is about. */
  readonly things: ReadonlySet<string>;
}

const ABOUT = new Set('tell tells told telling show shows showed shown explain explains explained teach teaches taught'.split(' '));
const BID = new Set(
  `tell tells told telling order orders ordered urge urges urged advise advises advised instruct instructs instructed encourage encourages encouraged`.split(
    /\s+/,
  ),
);
const ASKING = new Set(['where', 'how', 'which', 'what', 'when', 'who', 'why']);
const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'i', 'we', 'you']);
const RELATIVES = new Set(['that', 'which', 'who']);
const FINITE = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'may', 'must', 'can']);
const CLOSING = new Set(['and', 'or', 'but', 'because', 'while', 'when', 'after', 'before', 'if']);

/** How many tokens may name the hearer, and how many tell what was told. */
const MOST_HEARER = 4;
const MOST_TOLD = 9;
/** How much of a text is searched, in characters. */
const MAX_SEARCHED = 20_000;

/** All that a text says somebody was told. Linear. */
export function tellingsIn(text: string): readonly Telling[] {
  const list = tokens(text, { start: 0, end: Math.min(text.length, MAX_SEARCHED) });
  return list.flatMap((token, at) => (ABOUT.has(token.lower) || BID.has(token.lower) ? (tellingAt(list, at) ?? []) : []));
}

function tellingAt(list: readonly Token[], verb: number): Telling | null {
  const reach = list.slice(verb + 1, verb + 2 + MOST_HEARER);
  const opens = reach.findIndex((token) => token.lower === 'to' || ASKING.has(token.lower));
  const hearer = reach.slice(0, Math.max(0, opens));
  const [last, opener] = [hearer.at(-1), reach[opens]];
  if (last === undefined || opener === undefined || hearer.some((token) => token.kind === 'punctuation' || token.lower === 'not'))
    return null;
  const to = opener.lower === 'to';
  if (!(to ? BID : ABOUT).has(list[verb]?.lower ?? '')) return null;
  const told = complementOf(list, verb + 2 + opens, to);
  const infinitive = to ? 0 : told[0]?.lower === 'to' ? 1 : null;
  const deed = infinitive === null ? null : (told[infinitive] ?? null);
  const things = told.filter((token) => token !== deed && !isStopword(token.lower)).map(contentWord);
  return {
    start: list[verb]?.start ?? 0,
    end: told.at(-1)?.end ?? opener.end,
    to,
    teller: tellerOf(list, verb),
    hearer: classOf(last.lower),
    deed: deed === null ? null : stem(deed.lower),
    things: new Set(things.filter((word) => word !== '')),
  };
}

/** The words up to the end of the clause; behind "to", up to the verb of the clause around it ("told kids to play with it | is off sale"). */
function complementOf(list: readonly Token[], from: number, to: boolean): readonly Token[] {
  const reach = list.slice(from, from + MOST_TOLD);
  const end = reach.findIndex((token) => token.kind === 'punctuation' || CLOSING.has(token.lower) || (to && FINITE.has(token.lower)));
  return end < 0 ? reach : reach.slice(0, end);
}

function tellerOf(list: readonly Token[], verb: number): string | null {
  const at = RELATIVES.has(list[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1;
  const noun = list[at];
  if (noun?.kind !== 'word' || PRONOUNS.has(noun.lower) || isStopword(noun.lower)) return null;
  return stem(noun.lower);
}

/** Words for those who are told something, one row a kind. */
const HEARERS = [
  'child children kid kids schoolchild schoolchildren pupil pupils',
  'teenager teenagers teen teens youth adolescent adolescents',
  'user users customer customers',
  'employee employees staff worker workers',
  'parent parents mother mothers father fathers',
].map((row) => row.split(' '));

const CLASSES: ReadonlyMap<string, string> = new Map(HEARERS.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)));
const classOf = (lower: string): string => CLASSES.get(lower) ?? stem(lower);

/** Whether two tellings are of one talk, and one of them tells a thing about what the other says was to be done. */
function areApart(one: Telling, other: Telling): boolean {
  if (one.to === other.to || one.hearer !== other.hearer || (one.deed !== null && one.deed === other.deed)) return false;
  if (one.teller !== null && other.teller !== null && one.teller !== other.teller) return false;
  return sharesThing(one, other);
}

const sharesThing = (one: Telling, other: Telling): boolean => [...one.things].some((thing) => other.things.has(thing));

/** A passage of a report that may say what somebody was told, and all that its report says so. */
export interface Passage {
  readonly span: Span;
  readonly told: readonly Telling[];
}

/**
 * Where two passages say otherwise what somebody was told: one that it was something about a thing, the other that it was to do something with it,
 * and neither report says both. Null where they do not.
 */
export function toldApart(ours: Passage, theirs: Passage): { readonly ours: Telling; readonly theirs: Telling } | null {
  if (ours.told.length === 0 || theirs.told.length === 0) return null;
  const [here, there] = [ours, theirs].map(({ told, span }) => told.filter((one) => overlaps(span, one)));
  for (const one of here ?? [])
    for (const other of there ?? [])
      if (areApart(one, other) && !tellsAlso(ours, other) && !tellsAlso(theirs, one)) return { ours: one, theirs: other };
  return null;
}

/** Whether a report tells elsewhere what the other does: then it leaves nothing out and adds nothing. */
const tellsAlso = ({ told }: Passage, other: Telling): boolean =>
  told.some((own) => own.to === other.to && own.hearer === other.hearer && sharesThing(own, other));
