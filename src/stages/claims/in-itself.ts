import type { Article } from '../../domain/article.ts';
import { overlaps } from '../../domain/span.ts';
import { isCapitalised } from '../../text/characters.ts';
import type { NameMention } from '../../text/names.ts';
import { quotations } from '../../text/quotes.ts';
import { type Token, tokens } from '../../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { namesIn, namesOf, sentencesRead } from './read-article.ts';
import { withDayNamed } from './that-day.ts';
import { hasFiniteVerb } from './verbs.ts';

/**
 * A wording that can be read by itself: without an opener that only ties the sentence to those before it, with the name of whom or what "the company"
 * or "the model" means, and with persons by their whole name. Where that is not sure, the wording stays.
 */
export function inItself(wording: string, assertion: Assertion): string {
  const { article } = assertion.member;
  return withWholeNames(withAntecedent(withDayNamed(withoutOpener(wording), assertion), assertion), article);
}

/** What ties a sentence to those before it and adds nothing to what it says. */
const TIES =
  /^(?:in fact|indeed|as a result|meanwhile|however|still|instead|also|in particular|notably|interestingly|that said|after all|of course|finally|fortunately|unfortunately|sadly|surprisingly|separately|in addition|moreover|furthermore|additionally|as such|therefore|thus|accordingly|similarly|likewise|to that end|and today|and now|(?:perhaps )?(?:most|more) \p{Ll}+ly), /iu;
const BARE_TIES = /^(?:and|but|so|yet|that['’]s why|that is why|this is why),? (?=\p{L})/iu;
/** "Today, we’re excited to announce that …": the formula of who announces. */
const FORMULA =
  /^(?:today,? )?we(?:['’]re| are) (?:very |so )?(?:excited|thrilled|proud|pleased|happy|delighted) to (?:announce|share|report) that /iu;
/** "Amid this flurry, …": a phrase without a name or a number that points back. */
const POINTING =
  /^(?:In|With|Under|Amid|Amidst|Following|Despite|Through|To|Given) [\p{Ll} -]{0,60}\b(?:this|these|those|such) [\p{Ll} -]{2,60}, /u;

/** The line without such an opener, if a whole clause is left. */
function withoutOpener(line: string): string {
  const opener = TIES.exec(line) ?? BARE_TIES.exec(line) ?? POINTING.exec(line) ?? FORMULA.exec(line);
  if (opener === null) return line;
  const rest = line.slice(opener[0].length).replace(FORMULA, '');
  return hasFiniteVerb(tokens(rest)) ? capital(rest) : line;
}

/** A first letter in capitals, but not that of "iOS". */
const capital = (line: string): string => (/^\p{Ll}\p{Lu}/u.test(line) ? line : line.charAt(0).toUpperCase() + line.slice(1));

const HOUSES = 'company|firm|startup|start-up|lab|tech giant|search giant|chipmaker|chip maker|carmaker|streamer|retailer|studio';
const THINGS = 'model|chatbot|assistant|app|tool|browser|operating system|update|software|device';
const HOUSE = new RegExp(
  `\\b(?:the|The) (?:${HOUSES})(?=['’]s |,? (?:has|is|was|will|had|also|now|said|says|plans|\\p{Ll}+(?:ed|es|s)) )`,
  'u',
);
const THING = new RegExp(`^The (?:${THINGS})(?= (?:has|is|was|will|won['’]t|can|also|now|\\p{Ll}+(?:ed|es|s)) )`, 'u');
const HOUSE_KINDS = new Set(['company', 'lab', 'organisation']);
const THING_KINDS = new Set(['model', 'product']);

/** "The company", "the model": the one that the title names and that alone is named where one was named last. */
function withAntecedent(line: string, { member, sentence }: Assertion): string {
  const found = HOUSE.exec(line) ?? THING.exec(line);
  if (found === null || isQuoted(line, found.index)) return line;
  const kinds =
    found[0].toLowerCase().match(THINGS) !== null && !HOUSE.test(found[0] + line.slice(found.index + found[0].length))
      ? THING_KINDS
      : HOUSE_KINDS;
  const named = antecedent(member.article, sentence.start, kinds);
  if (named === null || line.includes(named)) return line;
  // Another of its kind in the same line may be who is meant.
  if (namesIn(line).some((name) => kinds.has(name.kind ?? ''))) return line;
  return line.slice(0, found.index) + named + line.slice(found.index + found[0].length);
}

/** How many sentences back the name may stand. */
const REACH = 3;

/** The only name of a kind in the last sentence before `start` that has one, where the title names it too; null where that is not sure. */
function antecedent(article: Article, start: number, kinds: ReadonlySet<string>): string | null {
  const ofKind = ({ kind }: NameMention): boolean => kinds.has(kind ?? '');
  const titled = namesIn(article.title).filter(ofKind);
  const names = namesOf(article).filter((name) => ofKind(name) && name.start >= article.bodyStart);
  const before = sentencesRead(article).filter(({ span, place }) => place >= 0 && span.end <= start);
  const last = before.slice(-REACH).findLast(({ span }) => names.some((name) => overlaps(name, span)));
  const own = last === undefined ? [] : names.filter((name) => overlaps(name, last.span));
  const [first] = own;
  if (first === undefined || own.some((name) => !isSame(name, first)) || !titled.some((name) => isSame(name, first))) return null;
  return first.text;
}

const isSame = (one: NameMention, other: NameMention): boolean =>
  one.entityId === null ? one.text === other.text : one.entityId === other.entityId;

/** Whether a place stands within quotation marks. */
const isQuoted = (line: string, at: number): boolean => quotations(line).some(({ outer }) => at >= outer.start && at < outer.end);

/** The first surname that stands alone for a person whom the article names in full, by the whole name. */
function withWholeNames(line: string, article: Article): string {
  const list = tokens(line);
  for (const [at, token] of list.entries()) {
    if (token.kind !== 'word' || !isCapitalised(token.text) || isJoined(list, at) || isQuoted(line, token.start)) continue;
    const whole = wholeName(bare(token.text), article);
    if (whole !== null && !line.includes(whole))
      return line.slice(0, token.start) + whole + line.slice(token.start + bare(token.text).length);
  }
  return line;
}

const bare = (word: string): string => word.replace(/['’]s?$/, '');

/** Whether a capital stands right before or after, so that the word is part of a longer name. */
const isJoined = (list: readonly Token[], at: number): boolean =>
  [list[at - 1], list[at + 1]].some(
    (other) => other !== undefined && (isCapitalised(other.text) || other.kind === 'number' || '-&'.includes(other.text)),
  );

const MOST_PARTS = 3;

/** The one person's name of the article that ends in a word, where the article elsewhere calls them by that word alone; null where there is none. */
function wholeName(surname: string, article: Article): string | null {
  const names = namesOf(article).filter((name) => name.start >= article.bodyStart);
  const whole = new Set(
    names
      .filter(({ text, kind }) => text.endsWith(` ${surname}`) && (kind === 'person' || (kind === null && isLikePerson(text))))
      .map(({ text }) => text),
  );
  const [only, ...others] = whole;
  const alone = names.some(({ text, kind }) => text === surname && (kind === null || kind === 'person'));
  return only === undefined || others.length > 0 || !alone ? null : only;
}

/** Two or three words with a capital first and small letters after it. */
const isLikePerson = (text: string): boolean => {
  const parts = text.split(' ');
  return parts.length > 1 && parts.length <= MOST_PARTS && parts.every((part) => /^\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}\p{Ll}+)?$/u.test(part));
};
