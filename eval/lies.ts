import { CORRUPTIONS, type Corruption, corrupted, type Dice, diceFor, editedQuote } from './corrupt.ts';
import { asideCut, clauseCut, leadCut, standsAlone } from './true-sentences.ts';

/** The ways to lie: the corruptor's, an edited quotation, and what nobody said at all, with the id of a passage that is there. */
export const LIES = [...CORRUPTIONS, 'edited-quote', 'invented-quote', 'invented-sentence'] as const;
export type Lie = (typeof LIES)[number];

/** A passage as a model is given it. */
export interface Shown {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
}

/** A sentence of the liar's: what it says, the words it was made from, and how it lies; null where it tells the truth. */
export interface Told {
  readonly text: string;
  /** What it says, without the words that name the publisher. */
  readonly core: string;
  readonly from: Shown;
  readonly lie: Lie | null;
}

/** A seed's own throw of dice for a passage. */
const SEED = 606;
const MOST_STORY = 64;
const LIES_A_PASSAGE = 5;
/** As much as fits within a takeaway. */
const TAKEAWAY_WORDS = 25;
const HEADLINE_WORDS = 16;

/** Letters, digits and signs of money and shares in lower case, one blank between. */
export const flatly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$€£%]+/gu, ' ')
    .trim();

const pick = <T>(list: readonly T[], dice: Dice): T | undefined => list[Math.floor(dice() * list.length)];
const wordsOf = (text: string): readonly string[] => text.split(' ');
const lowered = (text: string): string =>
  /^(?:The|A|An|In|On|At|Its|After|With|By|As|More|Some|Many|Most|Several|For)\b/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;

/** The publisher put into the middle, so that no long run of its own words is left. */
function parted(core: string, publisher: string): string {
  const words = wordsOf(core);
  if (words.length < 8) return core;
  const half = Math.min(10, Math.ceil(words.length / 2));
  return `${words.slice(0, half).join(' ').replace(/,$/, '')}, according to ${publisher}, ${words.slice(half).join(' ')}`;
}

/** What a sentence says, without the words around it that name one of these publishers; for looking it up. */
export function coreKey(text: string, publishers: Iterable<string>): string {
  let core = text;
  for (const publisher of publishers) {
    if (core.startsWith(`${publisher} reports that `)) core = core.slice(`${publisher} reports that `.length);
    core = core.replace(`, according to ${publisher},`, '');
  }
  return flatly(core);
}

const NAME = /\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+)*/gu;

/** Names inside a text, never its first word. */
const namesIn = (text: string): readonly string[] =>
  [...text.slice(1).matchAll(NAME)].map((match) => match[0]).filter((name) => name.length > 3);

/** Falsehoods with no word of alarm in them: each is shorter than what would count as a copy, and takes its name from the passage. */
const INVENTIONS: readonly ((name: string) => string)[] = [
  (name) => `${name} will close its offices at the end of the year.`,
  (name) => `${name} has agreed to be bought by a rival.`,
  (name) => `${name} lost the data of its customers.`,
  (name) => `Investors have asked ${name} to replace its management.`,
  (name) => `${name} paid for the report.`,
];
const INVENTED_QUOTES: readonly ((name: string) => string)[] = [
  (name) => `“We never tested it before we shipped it,” ${name} said.`,
  (name) => `${name} called the decision “a mistake that we would make again”.`,
  (name) => `“There is no safe way to do this,” ${name} told reporters.`,
];

function lieOf(kind: Lie, base: string, article: string, dice: Dice): string | null {
  const name = pick(namesIn(base), dice) ?? 'The company';
  if (kind === 'invented-sentence') return pick(INVENTIONS, dice)?.(name) ?? null;
  if (kind === 'invented-quote') return pick(INVENTED_QUOTES, dice)?.(name) ?? null;
  if (kind === 'edited-quote') return editedQuote(base, dice);
  const corruption: Corruption = kind;
  return corrupted(corruption, base, article, dice);
}

/** The sentence as it stands, with its publisher in front, or with its publisher in the middle. */
function clothed(core: string, publisher: string, dice: Dice): string {
  const throwOf = dice();
  if (throwOf < 0.3) return core;
  return throwOf < 0.65 ? `${publisher} reports that ${lowered(core)}` : parted(core, publisher);
}

/** True sentences of a passage: as it stands and, where nothing is lost with it, cut. */
const truthsOf = (text: string): readonly string[] =>
  standsAlone(text)
    ? [text, ...[clauseCut(text), leadCut(text), asideCut(text)].filter((one) => one !== null && standsAlone(one)).map(String)]
    : [];

/** All that is told of one passage: a truth, and lies of several kinds made from its truths. */
function toldOf(from: Shown, others: string, dice: Dice): readonly Told[] {
  const truths = truthsOf(from.text);
  const first = pick(truths, dice);
  if (first === undefined) return [];
  const rest = flatly(others);
  const kinds = [...LIES].map((kind) => ({ kind, at: dice() })).sort((a, b) => a.at - b.at);
  const lies = kinds.flatMap(({ kind }): readonly Told[] => {
    const core = lieOf(kind, pick(truths, dice) ?? first, `${from.text}\n${others}`, dice);
    // What another passage says word for word is no lie, nor that a publisher says what it says.
    const own = core?.startsWith(`According to ${from.publisher},`) === true;
    return core === null || own || rest.includes(flatly(core))
      ? []
      : [{ text: clothed(core, from.publisher, dice), core, from, lie: kind }];
  });
  const truth: readonly Told[] = truths.slice(0, 2).map((core) => ({ text: clothed(core, from.publisher, dice), core, from, lie: null }));
  return [...truth, ...lies.slice(0, LIES_A_PASSAGE)];
}

const short = (most: number) => (told: Told) => wordsOf(told.text).length <= most;

/** What the liar tells of a story, by section; about as much truth as makes its sections worth taking. */
export interface Tale {
  readonly headline: Told | null;
  readonly summary: readonly Told[];
  readonly takeaways: readonly Told[];
  readonly story: readonly (readonly Told[])[];
}

/** A tale of the passages of a story; the same passages give the same tale. */
export function taleOf(passages: readonly Shown[]): Tale {
  const dice = diceFor(passages.map((one) => one.text).join('\n'), SEED);
  const told = passages.flatMap((one) =>
    toldOf(
      one,
      passages
        .filter((other) => other.id !== one.id)
        .map((other) => other.text)
        .join('\n'),
      dice,
    ),
  );
  const mixed = told
    .map((one) => ({ one, at: dice() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
  const lies = mixed.filter((one) => one.lie !== null);
  const truths = mixed.filter((one) => one.lie === null);
  const both = (most: number, fits: (one: Told) => boolean): readonly Told[] =>
    [truths.find(fits), ...lies.filter(fits).slice(0, most - 2), truths.filter(fits)[1]].filter((one) => one !== undefined);
  const story = mixed.slice(0, MOST_STORY);
  return {
    headline: lies.find(short(HEADLINE_WORDS)) ?? truths.find(short(HEADLINE_WORDS)) ?? null,
    summary: both(4, () => true),
    takeaways: both(5, short(TAKEAWAY_WORDS)),
    story: Array.from({ length: Math.ceil(story.length / 8) }, (_, at) => story.slice(at * 8, at * 8 + 8)),
  };
}
