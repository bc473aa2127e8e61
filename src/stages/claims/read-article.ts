import { type Article, reportedAt } from '../../domain/article.ts';
import type { Attribution, Quantity } from '../../domain/claim.ts';
import { holds, overlaps, type Span } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import { dates } from '../../text/dates.ts';
import { addressesMachines } from '../../text/machine-address.ts';
import { compileGazetteer, type NameMention, nameMentions } from '../../text/names.ts';
import { quantities } from '../../text/numbers.ts';
import { type Quotation, quotations } from '../../text/quotes.ts';
import { inSentenceCase } from '../../text/sentence-case.ts';
import { sentences } from '../../text/sentences.ts';
import { contentWords } from '../../text/words.ts';
import { hedgingAdjective } from './accusing.ts';
import { ownAmounts } from './amounts.ts';
import { askedAndAnswered } from './asked.ts';
import type { Assertion, Surroundings } from './assertion.ts';
import { attributionsIn } from './attribution.ts';
import { whyNotCheckable } from './checkable.ts';
import { amountsOf, conceptsOf, dateKeys, isModal, nameKeysOf, negatedActsOf } from './concepts.ts';
import { withCounter } from './counter.ts';
import { fieldsOf } from './documents.ts';
import { endOf, type FoundAttribution, type Line, lineOf, wordsIn } from './line.ts';
import { clausesOf, modalityOf, polarityOf } from './modality.ts';
import { MAX_WORDS, quotePassage } from './passage.ts';
import { asConfirmed } from './rerun.ts';
import { withDayMeant } from './that-day.ts';
import { hasFiniteVerb, isVerbForm } from './verbs.ts';

/** How many sentences of a body are read. */
const MAX_SENTENCES = 40;
/** A longer sentence, in characters, is no sentence. */
const MAX_LENGTH = 2_000;
/** How many sentences back a pronoun may reach for its speaker. */
const PRONOUN_REACH = 3;
const LEANING = new Set(
  'he she it they this that these those his her its their such here there but and so then also instead however meanwhile both'.split(' '),
);
const HE_OR_SHE = new Set(['he', 'she']);
const COMPILED = compileGazetteer(GAZETTEER);

/** What is known of an article while its sentences are read in order. */
interface Reading {
  readonly member: StoryArticle;
  readonly quotes: readonly Quotation[];
  readonly names: readonly NameMention[];
  readonly originIndex: number;
  readonly primary: boolean;
  /** Whether only its title is read, which may have its verb where a sentence would not. */
  readonly titleAlone: boolean;
  /** The last person named as a speaker, and in which sentence. */
  lastSpeaker: { readonly span: Span; readonly text: string; readonly place: number } | null;
}

/** The names of an article's text, by the gazetteer and by capitals. */
export const namesOf = (article: Article): readonly NameMention[] => nameMentions(article.text, COMPILED);

/** The names of a line of text, such as a title. */
export const namesIn = (line: string): readonly NameMention[] => nameMentions(line, COMPILED);

/** The sentences of an article that are read: its title, then the first of the body. */
export function sentencesRead(article: Article): readonly { readonly span: Span; readonly place: number }[] {
  const says = (span: Span): boolean => !addressesMachines(article.text.slice(span.start, span.end));
  const body = sentences(article.text, { start: article.bodyStart, end: article.text.length }).filter(says).slice(0, MAX_SENTENCES);
  const fields = fieldsOf(article);
  // A record's title is the name of a thing and asserts nothing.
  const untitled = article.bodyStart === 0 || fields.length > 0;
  const title = untitled ? [] : sentences(article.text, { start: 0, end: article.bodyStart }).slice(0, 1).filter(says);
  return [
    ...title.map((span) => ({ span, place: -1 })),
    ...body
      .filter((span) => !isHeading(article, span) && !fields.some((field) => overlaps(field.span, span)))
      .map((span, place) => ({ span: place <= DATELINE_PLACE ? withoutDateline(article.text, span) : span, place })),
  ];
}

/** Whether a first line of a body is the title once more. */
function isHeading({ text, title, bodyStart }: Article, span: Span): boolean {
  return span.start - bodyStart < HEADING_REACH && bare(text.slice(span.start, span.end)) === bare(title);
}

const HEADING_REACH = 200;
const bare = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The last sentence of a body that may open with a dateline: notes on corrections may stand before it. */
const DATELINE_PLACE = 3;
/** How far into a sentence a dateline may reach, in characters. */
const DATELINE_REACH = 70;

/** A first sentence without its dateline: "ALDERMOOR, Nov 24 (Belmont Wire) — ". Only capitals, brackets or a month before a dash make one. */
function withoutDateline(text: string, span: Span): Span {
  const head = text.slice(span.start, Math.min(span.end, span.start + DATELINE_REACH));
  const dash = [' — ', ' – ', ' - ', ' -- '].map((mark) => ({ at: head.indexOf(mark), size: mark.length })).find((found) => found.at > 0);
  if (dash === undefined) return span;
  const line = head.slice(0, dash.at);
  const [first = ''] = line.split(/[\s,]/, 1);
  const shouted = first.length > 2 && first === first.toUpperCase() && first !== first.toLowerCase();
  return shouted || line.endsWith(')') ? { start: span.start + dash.at + dash.size, end: span.end } : span;
}

interface OriginOf {
  readonly index: number;
  readonly primary: boolean;
}

const readingOf = (member: StoryArticle, { index, primary }: OriginOf): Reading => ({
  member,
  quotes: quotations(member.article.text),
  names: namesOf(member.article),
  originIndex: index,
  primary,
  titleAlone: false,
  lastSpeaker: null,
});

/** What the title of an article asserts, written as a sentence writes it; null where it asserts nothing, or its body does not tell which words are names. */
export function readTitle(member: StoryArticle): Assertion | null {
  const { article } = member;
  const { text, bodyStart } = article;
  const title = inSentenceCase(text.slice(0, bodyStart), text.slice(bodyStart), isVerbForm);
  // Only capitals change, so that every span stays where it is; a letter that is longer when small would move them.
  if (title === null || title.length !== bodyStart) return null;
  const cased = { ...member, article: { ...article, text: title + text.slice(bodyStart) } };
  const [first] = sentencesRead(cased.article);
  return first?.place === -1 ? readSentence({ ...readingOf(cased, { index: 0, primary: false }), titleAlone: true }, first.span, -1) : null;
}

/** All that an article asserts, sentence by sentence. */
export function readArticle(member: StoryArticle, origin: OriginOf): readonly Assertion[] {
  const { article } = member;
  const reading = readingOf(member, origin);
  const found: Assertion[] = [];
  const read = sentencesRead(article);
  const matter = read.map(({ span }) => matterOf(reading, span));
  const told = matter.flatMap((one) => one.amounts);
  const [title] = read[0]?.place === -1 ? matter : [];
  // Whom title and first sentences name is meant wherever nobody else is.
  const opens = read.findLast(({ place }) => place <= 1)?.span.end ?? article.bodyStart;
  read.forEach(({ span, place }, at) => {
    const plain = readSentence(reading, span, place) ?? readAsked(reading, read.slice(at, at + 2));
    if (plain === null) return;
    const before = place > 0 ? (read[at - 1]?.span ?? null) : null;
    const meant = plain.leaning && before !== null ? withDayMeant(plain, dates(article.text, reportedAt(article), before)) : plain;
    const assertion =
      before === null
        ? meant
        : asConfirmed(meant, { words: article.text.slice(before.start, before.end), start: before.start }, matter[at + 1]?.amounts ?? []);
    const beside = place < 0 ? [] : [matter[at - 1], matter[at + 1], title].filter((one) => one !== undefined);
    const around = {
      start: read[Math.max(0, at - NAMES_REACH)]?.span.start ?? 0,
      end: read[at + NAMES_REACH]?.span.end ?? article.text.length,
    };
    const names = reading.names.filter((name) => name.end <= opens || overlaps(name, around));
    found.push(withCounter({ ...assertion, near: { ...joined(beside), names, told } }, found));
  });
  return found;
}

/** How many sentences away whoever takes part may be named. */
const NAMES_REACH = 2;

/** What a sentence tells as far as those beside it lean on it. */
const matterOf = ({ member, names }: Reading, span: Span): Surroundings => ({
  names: names.filter((name) => overlaps(name, span)),
  concepts: conceptsOf(contentWords(member.article.text, span)),
  amounts: amountsOf(quantities(member.article.text, span)),
  told: [],
});

const joined = (list: readonly Surroundings[]): Surroundings => ({
  names: list.flatMap((one) => one.names),
  concepts: new Set(list.flatMap((one) => [...one.concepts])),
  amounts: list.flatMap((one) => one.amounts),
  told: [],
});

const ALONE: Surroundings = joined([]);

/** A question of a body with its answer, as the telling of what both take for granted; null where there is none. */
function readAsked(reading: Reading, read: ReturnType<typeof sentencesRead>): Assertion | null {
  const [question, answer] = read;
  if (question === undefined || answer === undefined || question.place < 0) return null;
  const { text } = reading.member.article;
  const asked = askedAndAnswered(text, question.span, answer.span);
  const told = asked === null ? null : readSentence(reading, asked, question.place, true);
  if (told === null) return null;
  // Whoever reads the row reads the question, and what answers it.
  const whole = { start: question.span.start, end: answer.span.end };
  return {
    ...told,
    sentence: whole,
    quoteSpan: quotePassage(lineOf(text, question.span), question.span, { keep: null, limit: MAX_WORDS }),
  };
}

function readSentence(reading: Reading, span: Span, place: number, asked = false): Assertion | null {
  if (span.end - span.start > MAX_LENGTH) return null;
  const { article } = reading.member;
  const line = lineOf(
    article.text,
    span,
    reading.quotes.filter((quote) => overlaps(quote.inner, span)),
  );
  const names = reading.names.filter((name) => overlaps(name, span));
  const numbers = quantities(article.text, span).filter((number) => !names.some((name) => holds(name, number)));
  const outer = outerAttribution(line);
  const speaker = speakerOf(reading, line, { outer, place });
  const form = { facts: names.length + numbers.length > 0, title: place < 0, headline: reading.titleAlone };
  if (!asked && whyNotCheckable(line, form) !== null) return null;
  if (isOrphanQuote(line, outer, speaker)) return null;
  const told = contentOf(line, outer);
  const content = isOfNobody(reading, { line, told, outer }) ? { start: span.start, end: span.end } : told;
  const own = ownOf(reading, line);
  const stems = new Set([...contentWords(article.text, content), ...(own === null ? [] : contentWords(article.text, own))]);
  if (stems.size < LEAST_STEMS) return null;
  const modality = modalityOf(line, content, outer);
  const attribution = attributionOf({ reading, line, outer, content, speaker });
  const numbersTold = numbers.filter((number) => overlaps(number, content) && !isLoose(number));
  const namesTold = names.filter((name) => overlaps(name, content));
  const namesMeant = own === null || namesTold.includes(own) ? namesTold : [...namesTold, own];
  const datesTold = dates(article.text, reportedAt(article), span);
  return {
    member: reading.member,
    sentence: span,
    content,
    quoteSpan: quotePassage(line, content, { keep: attribution.cueSpan, limit: MAX_WORDS }),
    attribution,
    modality: modality === 'stated' && attribution.speakerKind !== 'publisher' ? 'attributed' : modality,
    polarity: polarityOf(line, content),
    quantities: numbersTold,
    dates: datesTold,
    names: namesTold,
    speakers: speaker === null ? [] : reading.names.filter((name) => overlaps(name, speaker.span)),
    nameKeys: nameKeysOf(namesMeant),
    stems,
    concepts: conceptsOf(stems),
    context: contextOf(reading, line, place),
    near: ALONE,
    negated: negatedActsOf(line.list),
    modal: isModal(clausesOf(line, content).main),
    ...ownAmounts(line, numbersTold),
    days: dateKeys(
      datesTold.filter((date) => overlaps(date, content)),
      reportedAt(article),
    ),
    place,
    quoted: quotedShare(line, content) > 0.6,
    leaning: leans(line, content),
    counter: false,
    own: own !== null || isOfItself(reading, content),
    originIndex: reading.originIndex,
    primary: reading.primary,
  };
}

/** "Cloud company Kestria said that revenue grew", "… that it is looking into it": what a body says of itself names nobody or tells little, and cannot stand without who says it. */
function isOfNobody(
  { names, member }: Reading,
  { line, told, outer }: { readonly line: Line; readonly told: Span; readonly outer: FoundAttribution | null },
): boolean {
  const opens = outer?.force === 'said' && outer.speakerKind === 'named' && outer.speaker?.start === line.span.start;
  const thin = (): boolean => new Set(contentWords(member.article.text, told)).size < LEAST_STEMS;
  return (
    opens &&
    outer.cue.end <= told.start &&
    told.end === endOf(line) &&
    (!leans(line, told) || thin()) &&
    !names.some((name) => overlaps(name, told))
  );
}

/** What asserts something has so many words of matter. */
const LEAST_STEMS = 3;

const OWN_WORDS = new Set(['we', 'our', 'ours', 'us']);

/** In a statement of its own, whom "we" and "our" outside quotation marks mean: whom title and first lines name first. */
function ownOf(reading: Reading, line: Line): NameMention | null {
  if (!reading.primary || !line.list.some((token, at) => OWN_WORDS.has(token.lower) && line.quoted[at] !== true)) return null;
  const [first] = reading.names;
  return first !== undefined && first.start < reading.member.article.bodyStart + OWN_REACH ? first : null;
}

/** Whether a statement of its own opens a sentence with the name of whoever makes it. */
function isOfItself({ primary, names, member }: Reading, content: Span): boolean {
  const [first] = names;
  if (!primary || first === undefined || first.start >= member.article.bodyStart + OWN_REACH) return false;
  return names.some((name) => name.start === content.start && name.text === first.text);
}

/** How far into the body whoever speaks of itself is named, in characters. */
const OWN_REACH = 80;

/** Nouns that with "the" mean whom or what was named before. */
const REFERRING = new Set(
  'company firm developer maker lab laboratory startup start-up chip model assistant chatbot service app product tool toy camera glasses system agency ministry court office authority regulator university group vendor provider studio newspaper order rule law deal contract agreement strike study paper bug flaw hole union supplier buyer carrier bank'.split(
    ' ',
  ),
);
/** How far back names are looked for, in characters. */
const CONTEXT_REACH = 400;

/** The concepts of the names that the sentence refers back to; none where it does not lean on what went before. */
function contextOf(reading: Reading, line: Line, place: number): ReadonlySet<string> {
  const refers =
    place > 0 &&
    line.list.some((token, at) => LEANING.has(token.lower) || (token.lower === 'the' && REFERRING.has(line.list[at + 1]?.lower ?? '')));
  if (!refers) return NO_CONTEXT;
  const { article } = reading.member;
  const near = reading.names.filter(
    (name) => name.end <= article.bodyStart || (name.end <= line.span.start && name.start >= line.span.start - CONTEXT_REACH),
  );
  return conceptsOf(near.flatMap((name) => contentWords(article.text, name)));
}

const NO_CONTEXT: ReadonlySet<string> = new Set();

/** A small number in words without a unit ("the two") compares with nothing. */
const isLoose = (number: Quantity): boolean => number.unit === null && /^[a-z]/i.test(number.text);

/** The attribution that holds the sentence: the first whose speaker says (not plans) it; a plan is the actor's own deed. */
function outerAttribution(line: Line): FoundAttribution | null {
  const all = attributionsIn(line).filter((found) => found.force !== 'planned' && found.asserts && !isBeside(line, found));
  const widest = all.filter((found) => found.speaker !== null).sort((a, b) => size(b) - size(a))[0];
  return widest ?? all.find((found) => found.speaker === null && isInMain(line, found.cue)) ?? null;
}

/**
 * Whether an attribution holds only what stands beside the sentence's own clause: in brackets ("… (Kestria has said that it will stay)"),
 * or a short clause joined on ("… opened nine halls, and the crowd shows that it was time").
 */
function isBeside(line: Line, { speaker, cue, contents }: FoundAttribution): boolean {
  const bracket = bracketAround(line, cue);
  // "… (according to Kestria)" holds what stands before it; a bracket with more in it than whoever speaks holds only its own words.
  if (bracket !== null) return wordsIn(line, bracket) > wordsIn(line, cue) + (speaker === null ? 0 : wordsIn(line, speaker)) + 1;
  const at = speaker === null ? -1 : line.list.findIndex((token) => token.start === speaker.start);
  if (at < 1 || !JOINING.has(line.list[at - 1]?.lower ?? '') || contents.some((content) => content.start < cue.start)) return false;
  const told = contents.reduce((sum, span) => sum + span.end - span.start, 0);
  return told < (line.span.end - line.span.start) * LEAST_SHARE && hasFiniteVerb(line.list.slice(0, at - 1));
}

/** What joins a clause to the one before it. */
const JOINING = new Set(['and', 'but', ';', 'while', 'whereas']);
/** An attributed part of a sentence smaller than this is not what it asserts. */
const LEAST_SHARE = 0.3;

/** What stands between the brackets around a span, or null where none are. */
function bracketAround({ list }: Line, span: Span): Span | null {
  const open = list.findLast((token) => token.end <= span.start && (token.text === '(' || token.text === ')'));
  const close = list.find((token) => token.start >= span.end && (token.text === '(' || token.text === ')'));
  return open?.text === '(' && close?.text === ')' ? { start: open.end, end: close.start } : null;
}

/** Whether a hedge stands in the main clause, so that all of it is hedged. */
function isInMain(line: Line, cue: Span): boolean {
  return clausesOf(line, line.span).main.some((token) => overlaps(token, cue));
}

const size = (found: FoundAttribution): number => found.contents.reduce((sum, span) => sum + span.end - span.start, 0);

/** The content of the sentence: what the attribution introduces, or all of it. */
function contentOf(line: Line, outer: FoundAttribution | null): Span {
  const whole = { start: line.span.start, end: line.span.end };
  const widest = [...(outer?.contents ?? [])].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (widest === undefined) return whole;
  const own = withoutSpeakersDeed(line, widest);
  if (own !== null) return own;
  return widest.end - widest.start < (whole.end - whole.start) * LEAST_SHARE ? whole : widest;
}

/** "… confirmed that the memo is genuine and declined to share it": the last deed is the speaker's, not part of what was said. Null where there is none. */
function withoutSpeakersDeed(line: Line, content: Span): Span | null {
  const at = line.list.findIndex(
    (token, index) =>
      token.start > content.start &&
      (token.lower === 'and' || token.lower === 'but') &&
      ['declined', 'refused'].includes(line.list[index + 1]?.lower ?? ''),
  );
  const before = line.list[line.list[at - 1]?.text === ',' ? at - 2 : at - 1];
  return at < 0 || before === undefined || before.start <= content.start || before.end > content.end
    ? null
    : { start: content.start, end: before.end };
}

function quotedShare(line: Line, span: Span): number {
  let [inside, all] = [0, 0];
  line.list.forEach((token, at) => {
    if (token.kind === 'punctuation' || token.start < span.start || token.end > span.end) return;
    all += 1;
    if (line.quoted[at] === true) inside += 1;
  });
  return all === 0 ? 0 : inside / all;
}

/** A sentence that is all quotation with nobody known to have said it. */
function isOrphanQuote(line: Line, outer: FoundAttribution | null, speaker: { readonly text: string } | null): boolean {
  return outer === null && speaker === null && quotedShare(line, line.span) > 0.6;
}

function leans(line: Line, content: Span): boolean {
  const first = line.list.find((token) => token.start >= content.start && token.kind !== 'punctuation');
  // "It’s", "Here’s", "They’re".
  return first !== undefined && LEANING.has(first.lower.split(/['’]/, 1)[0] ?? '');
}

interface Speaker {
  readonly text: string;
  readonly span: Span;
  readonly kind: Attribution['speakerKind'];
}

/** Who speaks in the sentence: the attribution's speaker, a pronoun resolved to the last named person, or whoever's quotation goes on. */
function speakerOf(reading: Reading, line: Line, { outer, place }: { outer: FoundAttribution | null; place: number }): Speaker | null {
  const { text } = reading.member.article;
  const last = reading.lastSpeaker !== null && place - reading.lastSpeaker.place <= PRONOUN_REACH ? reading.lastSpeaker : null;
  if (outer?.speaker === null || outer === null) {
    const goesOn = outer === null && last !== null && place - last.place <= 1 && quotedShare(line, line.span) > 0.6;
    return goesOn ? { text: last.text, span: last.span, kind: 'named' } : null;
  }
  const said = text.slice(outer.speaker.start, outer.speaker.end);
  if (HE_OR_SHE.has(said.toLowerCase())) {
    if (last === null) return { text: said, span: outer.speaker, kind: 'role' };
    reading.lastSpeaker = { ...last, place };
    return { text: last.text, span: last.span, kind: 'named' };
  }
  const { speaker } = outer;
  const own = ownName(reading, line, said);
  if (own !== null) return { text: own.text, span: own, kind: 'named' };
  const person = reading.names.find((name) => holds(speaker, name) && isPerson(name));
  if (person !== undefined) reading.lastSpeaker = { span: person, text: person.text, place };
  return { text: said, span: speaker, kind: outer.speakerKind };
}

/** "the company announced": whom it means, if the sentence names one organisation and no other. */
function ownName(reading: Reading, line: Line, said: string): NameMention | null {
  if (!['the company', 'the firm', 'the lab', 'the startup', 'the agency'].includes(said.toLowerCase())) return null;
  const found = reading.names.filter(
    (name) => overlaps(name, line.span) && ['company', 'lab', 'organisation', 'government'].includes(name.kind ?? ''),
  );
  const [first, ...others] = found;
  return first !== undefined && others.every((name) => name.entityId === first.entityId) ? first : null;
}

/** A name that may be a person's: of the gazetteer, or two or three capitalised words unknown to it. */
function isPerson(name: NameMention): boolean {
  if (name.kind !== null) return name.kind === 'person';
  const parts = name.text.split(' ');
  return parts.length <= 3 && parts.every((part) => /^\p{Lu}[\p{L}'’.-]*$/u.test(part));
}

interface AttributionParts {
  readonly reading: Reading;
  readonly line: Line;
  readonly outer: FoundAttribution | null;
  readonly content: Span;
  readonly speaker: Speaker | null;
}

function attributionOf({ reading, line, outer, content, speaker }: AttributionParts): Attribution {
  if (outer !== null || speaker !== null) {
    return {
      speaker: speaker?.text ?? 'unnamed',
      speakerKind: speaker?.kind ?? outer?.speakerKind ?? 'unnamed',
      cue: outer?.cueText ?? '',
      speakerSpan: speaker?.span ?? null,
      cueSpan: outer?.cue ?? null,
      contentSpan: content,
    };
  }
  const hedge = hedgingAdjective(line.list) ?? attributionsIn(line).find((found) => found.speaker === null && found.asserts)?.cue ?? null;
  const { name } = reading.member.publisher;
  return {
    speaker: name,
    speakerKind: 'publisher',
    cue: hedge === null ? '' : reading.member.article.text.slice(hedge.start, hedge.end),
    speakerSpan: null,
    cueSpan: hedge === null ? null : { start: hedge.start, end: hedge.end },
    contentSpan: content,
  };
}
