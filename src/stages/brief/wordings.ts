import { reportedAt } from '../../domain/article.ts';
import type { Form, SentenceKind } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { dates } from '../../text/dates.ts';
import { datedByWeekday, namingWriter, speaksAsWe, speaksForItself, writerOf } from '../../text/own-voice.ts';
import { quotations } from '../../text/quotes.ts';
import { isCrowd } from '../../text/stand-ins.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { asidePlaces } from './asides.ts';
import { citedSentence, quoted } from './cited.ts';
import { agreeing, hasVerb, isVerb, mainVerb, tellsOfPast, withoutRelativeTime } from './clauses.ts';
import { compress, isTelling, reword, trailingFrom } from './compress.ts';
import {
  type Content,
  capitalised,
  contentOf,
  dangles,
  decapitalised,
  frameText,
  needsSpeakerFirst,
  opensSurely,
  resolved,
} from './contents.ts';
import type { Desk } from './desk.ts';
import { detailsOf } from './details.ts';
import { asidesOf, documentNoun, type How, type Lead, leadsFor, printableSpeaker, soleAsides, type Voice } from './leads.ts';
import { closedWithin, partQuoted } from './part-quotes.ts';

/** One way to print a claim. `close` words count against the article's quotation budget. */
export interface Wording {
  readonly text: string;
  /** What is asserted, without words of ours around it and without a full stop. */
  readonly core: string;
  readonly how: How;
  readonly kind: SentenceKind;
  readonly form: Form;
  readonly spans: readonly SpanRef[];
  readonly publisherNamed: string;
  readonly articleId: StoryArticle['article']['id'];
  readonly words: number;
  readonly close: number;
  /** Other claims that the sentence tells too. */
  readonly joins: readonly Claim['id'][];
  /** The words of ours before the core, where it stands after them ("X reports that "). */
  readonly lead: string;
  /** Whether it tells what a part of the sentence says beside its main clause. */
  readonly detail: boolean;
}

/** A sentence longer than this is not worth reading; it is left to the source. */
const MAX_WORDS = 40;
const MENTIONS = 4;
const PLAIN: Lead = { how: 'plain', before: '', after: '' };
const LONGEST_BEFORE_TAIL = 20;
const LEAST_QUOTED = 4;
const LEAST_IN_PARTS = 12;
/** From this share of its words in marks on a sentence is a quotation and its lead. */
const QUOTATION_SHARE = 0.6;
const MOST_IN_PARTS = 4;

/** "The Ledger has not been able to verify it": a paper that speaks of itself. */
const namesItself = (text: string, name: string): boolean =>
  text.toLowerCase().includes(`the ${name.split(' ').at(-1)?.toLowerCase() ?? ''} `);

const HAS_SPEAKER = /\b(?:said|says|say|told|added|wrote|argued|warned|claimed|reported|reports that|according to)\b/;
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** What follows a name that acts; "the Orrin editor" is somebody else. */
const ACTS = '(?=(?:is|was|has|had|will|would|can|could|may|might|does|did|also|now|then|and|plans|says|uses|wants|expects|\\p{Ll}+ed)\\b)';

/** Any mark that may open a quotation. */
const MARK = /["“”«„‘']/;

/** A text with a name that acts as "it", and what is the name's as "its". */
function withIt(text: string, name: string): string {
  if (name === '' || !text.toLowerCase().includes(name.toLowerCase())) return text;
  const plain = text.startsWith(capitalised(name)) ? `${name}${text.slice(name.length)}` : text;
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return plain.replace(new RegExp(`${word}['’]s `, 'gu'), 'its ').replace(new RegExp(`(?<!the )${word} ${ACTS}`, 'gu'), 'it ');
}

/** Whether a speaker stands in their own words ("the lawyer said that the lawyer, Ines Vale, said"). */
const namesSpeaker = (text: string, speaker: string): boolean => {
  const at = text.toLowerCase().indexOf(speaker.toLowerCase());
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at + speaker.length));
};

/** One sentence from a content and a lead, if it may stand by itself. */
function wordingOf(
  whole: Content,
  lead: Lead,
  voice: Voice,
  job: { readonly desk: Desk; readonly form: Form; readonly aside?: boolean; readonly detail?: boolean },
): Wording | null {
  const { article, publisher } = voice.entry;
  const { desk, form } = job;
  // "Orrin reports that it will close": who speaks of themselves is not named twice.
  const content = lead.before.includes(publisher.name) ? { ...whole, text: withIt(whole.text, publisher.name) } : whole;
  // "the Ledger": a paper that speaks of itself; "X said that X said".
  if (namesItself(content.text, publisher.name) || (voice.speaker !== null && namesSpeaker(content.text, voice.speaker))) return null;
  const ours = lead.how === 'publisher' || lead.how === 'dated' || lead.how === 'report' || lead.how === 'only';
  if (ours && job.aside !== true && content.text.includes(publisher.name)) return null;
  if (needsSpeakerFirst(content.text) && (lead.before === '' || job.aside === true)) return null;
  if (lead.how === 'plain' && isHouse(content.text, voice)) return null;
  // Two who say it in one sentence: only "X reports that" keeps them apart.
  if (lead.after !== '' && HAS_SPEAKER.test(content.text)) return null;
  if (
    (lead.how === 'dated' || (lead.how === 'only' && / published on /.test(lead.before + lead.after))) &&
    job.aside !== true &&
    WEEKDAY.test(content.text)
  )
    return null;
  if (lead.after !== '' && (wordCount(content.text) > LONGEST_BEFORE_TAIL || /[;:—]/.test(content.text))) return null;
  if (lead.before !== '' && !opensSurely(decapitalised(content.text, desk), desk)) return null;
  const line = lead.before === '' ? capitalised(content.text) : `${lead.before}${decapitalised(content.text, desk)}`;
  const text = closedWithin(`${line}${lead.after}.`.replace(/([.!?])\.$/, '$1'));
  const words = wordCount(text);
  if (words > MAX_WORDS || words < 5 || /[?]/.test(text) || desk.sharesRun(text)) return null;
  const quoted =
    article.rights.fullTextAllowed || !MARK.test(text) ? 0 : quotations(text).reduce((sum, one) => sum + wordCount(text, one.inner), 0);
  const near = desk.closeWords(text, article);
  // Of a quotation with its lead, what is told counts and not the lead.
  const close = Math.max(quoted, quoted >= words * QUOTATION_SHARE && near > 0 ? wordCount(content.text) : near);
  // What stays close counts as a quotation, and so may be no longer than one.
  if (close > article.rights.maxQuoteWords) return null;
  return {
    text,
    core: content.text,
    how: lead.how,
    kind: form === 'quoted' ? 'quote' : 'fact',
    // Put together from who says it, who does it, the act and its object, and close to no sentence of the source: our own.
    form: form === 'quoted' || desk.isClose(text, article) ? (form === 'quoted' ? form : 'compressed') : 'framed',
    spans: content.spans,
    publisherNamed: publisher.name,
    articleId: article.id,
    words,
    close,
    joins: [],
    lead: lead.before,
    detail: job.detail === true,
  };
}

/** A sentence that tells with its source's own quotation what somebody called something: the last way to tell a claim. */
function withQuotation(found: Content, voice: Voice, desk: Desk): readonly Wording[] {
  const { article } = voice.entry;
  if (permissionFor(article.rights, 'quote') === 'deny' || found.speaker !== null) return [];
  return [found.text.trim().replace(/[.]$/, ''), ...compress(found.text)].flatMap((text): readonly Wording[] => {
    const quotes = quotations(text);
    const whole = quotes.length === 1 && quotes.every((one) => one.outer.start > 12 && wordCount(text, one.inner) >= LEAST_QUOTED);
    const long = quotes.some((one) => wordCount(text, one.inner) > article.rights.maxQuoteWords);
    const bare = quotes.reduce((line, one) => `${line.slice(0, one.outer.start)}it${line.slice(one.outer.end)}`, text);
    if (!whole || long || dangles(bare, null) || withoutRelativeTime(text) !== text || losesSpeaker(text, voice)) return [];
    return ownLeads(voice, desk).flatMap((lead) => {
      const one = wordingOf({ ...found, text }, lead, voice, { desk, form: 'quoted' });
      const words = quotes.reduce((sum, quote) => sum + wordCount(text, quote.inner), 0);
      const close = one === null || article.rights.fullTextAllowed ? 0 : Math.max(one.close, words);
      return one === null ? [] : [{ ...one, how: 'cited', kind: 'quote', close } as const];
    });
  });
}

const ownLeads = (voice: Voice, desk: Desk): readonly Lead[] => [
  PLAIN,
  ...leadsFor({ ...voice, speaker: null }, { only: false, sole: desk.soleReport }),
];

/** Abbreviations that need no explaining in a paper about AI. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['AI']);

/** "by the end of next year", "in the first half of 2027" at the end of a text. */
const LONG_TIME =
  /\s((?:by|before|until|since|in|at|during|from) the (?:end|start|beginning|middle|first half|second half|(?:first|second|third|fourth|last) quarter|past|last|next|coming|rest)(?: of)? [^,]{3,30})$/;

/** The same with such a time in front. */
function longTimeInFront(text: string, desk: Desk): string | null {
  const found = LONG_TIME.exec(text);
  const main = found === null ? '' : text.slice(0, found.index);
  if (found === null || main.includes(',') || /\band\b/.test(main) || tokens(main).length < 4 || !hasVerb(main)) return null;
  const small = decapitalised(capitalised(main), desk);
  return opensSurely(small, desk) ? `${capitalised(found[1] ?? '')}, ${small}` : null;
}

/** What opens a clause within a sentence, whose time is its own; "to" before a verb ("plans to open in May") as well. */
const NESTED =
  /\b(?:that|which|who|whom|whose|whether|if|because|after|before|when|while|until|since|where|to (?!the\b|an?\b|\p{Lu}|\d))\b/u;

/** Whether a time behind `main` is when the sentence's own verb was done: "the contract that the firm signed | on Monday rests" has another's. */
function timesMainVerb(text: string, main: string): boolean {
  const list = tokens(text);
  const verb = list[mainVerb(list)];
  return verb !== undefined && verb.start < main.length && !NESTED.test(main.slice(verb.end));
}

/** The same with a time from its end, or from behind its verb, put in front: "On Monday, the board met". */
function timeInFront(text: string, voice: Voice, desk: Desk): string | null {
  for (const date of dates(text, reportedAt(voice.entry.article))) {
    const before = /\s(on|in|since|by|from|until)\s$/.exec(text.slice(0, date.start));
    // "Will read all mail since January": the mail is since then.
    if (before === null || (before[1] === 'since' && !/\b(?:has|have|had)\b/.test(text.slice(0, before.index)))) continue;
    const [main, rest] = [text.slice(0, before.index), text.slice(date.end)];
    const last = tokens(main).at(-1);
    const behindVerb =
      !/^ (?:morning|afternoon|evening|night)\b/.test(rest) &&
      /^(?:on|in)$/.test(before[1] ?? '') &&
      last !== undefined &&
      isVerb(last) &&
      /^ \p{Ll}/u.test(rest);
    // "One from 2019 and one | from 2021": a time that belongs to what it stands behind.
    const ofNoun = /[—–:;(]/.test(main) || /\b(?:one|ones|those|that|and|or|than)$/i.test(main);
    if (ofNoun) continue;
    if ((rest !== '' && !behindVerb) || tokens(main).length < 4 || main.includes(',') || !timesMainVerb(text, main)) continue;
    if (!opensSurely(decapitalised(capitalised(main), desk), desk)) continue;
    return `${capitalised(text.slice(before.index + 1, date.end))}, ${decapitalised(capitalised(main), desk)}${rest}`;
  }
  return null;
}

/** The same with its last clause or adverbial in front: "Within 60 days of the notice, customers may cancel". */
function adverbialInFront(text: string, desk: Desk): string | null {
  const at = trailingFrom(text);
  if (at < 0 || /,/.test(text.slice(0, at))) return null;
  const [main, front] = [text.slice(0, at), text.slice(at + 1)];
  // "The difference is | within what chance explains": what completes the verb stays behind it.
  if (/\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|fell|rose|came|went|lies|stood|ever)$/.test(main)) return null;
  if (/\band\b/.test(main) || !opensSurely(decapitalised(capitalised(main), desk), desk)) return null;
  const pronoun = /\b(?:it|its|they|their|he|his|she|her|them|him)\b/i;
  // What stands for a name may not come before it.
  if (
    pronoun.test(front) ||
    /\b(?:and|but|or|before|after|not|which|that)\b/.test(front.slice(6)) ||
    wordCount(front) < 3 ||
    (isTelling(front) && isTelling(main))
  )
    return null;
  return `${capitalised(front)}, ${decapitalised(capitalised(main), desk)}`;
}

/** Whether a cut took away who says it, where the words are somebody's and the sentence itself names them. */
function losesSpeaker(text: string, voice: Voice): boolean {
  const { speaker, speakerKind, speakerSpan } = voice.evidence.attribution;
  if (speakerKind === 'publisher' || speaker === voice.entry.publisher.name || (speakerKind === 'unnamed' && speakerSpan === null))
    return false;
  const words = tokens(speaker).filter((token) => token.kind === 'word' && !isStopword(token.lower) && token.lower.length > 2);
  return words.length > 0 && !words.some((token) => text.includes(token.text));
}

/** A text with "today" as the weekday it means, or without it; null where it can be neither ("today's prices"). */
function timed(text: string, at: number): string | null {
  if (/\b(?:today|yesterday|tomorrow|tonight)['’]s\b/i.test(text)) return null;
  return withoutRelativeTime(tellsOfPast(text) ? datedByWeekday(text, at) : text);
}

/** What a mention says with its "we" as whoever wrote it, where the publisher speaks for itself; else as it stands. */
function ownWordsNamed(found: Content, voice: Voice): string {
  // "We have all met one": whoever reads it is meant as well.
  const everybody = /\b[Ww]e(?:['’](?:ve|re)| have| are)? (?:all|both|each)\b|\bus\b/.test(found.text);
  if (found.speaker !== null || everybody || !speaksAsWe(found.text) || /["“”]/.test(found.text)) return found.text;
  if (!speaksForItself(found.text, voice.entry.publisher.kind)) return found.text;
  const writer = writerOf(voice.entry.publisher, voice.entry.article.text.slice(voice.entry.article.bodyStart));
  let fits = true;
  const agreed = writer.several
    ? found.text
    : found.text.replace(
        /\b([Ww]e) ((?:also|then|now|still|later|never|first) )?(\p{Ll}+)/gu,
        (whole, we: string, adverb: string | undefined, verb: string) => {
          const form = agreeing(verb);
          if (form === null) fits = false;
          return form === null ? whole : `${we} ${adverb ?? ''}${form}`;
        },
      );
  return fits ? namingWriter(agreed, writer) : found.text;
}

const HOUSE = /^The (?:company|firm|laboratory|lab|agency|ministry|office|court|authority|authors) (?=\p{Ll})/u;

/** Whether a document of record speaks of the house that sent it: behind "the statement says" that is plain. */
const isHouse = (text: string, voice: Voice): boolean => HOUSE.test(text) && documentNoun(voice.entry) !== null;

/** Whether a text has no quotation marks but those around a word or two that its writer sets apart. */
function quotesBriefly(text: string): boolean {
  if (!MARK.test(text)) return true;
  // A sentence cannot open small, nor a quoted word be made large.
  if (/^["“]\p{Ll}/u.test(text)) return false;
  const bare = quotations(text).reduceRight((line, { outer }) => `${line.slice(0, outer.start)}${line.slice(outer.end)}`, text);
  return !/["“”‘]|(?:^|\s)'\w/.test(bare) && quotations(text).every((one) => wordCount(text, one.inner) < LEAST_QUOTED);
}

/** The contents of a mention from whole to most cut, its frame first, times that hang cut, and each with its time in front. */
function contentsOf(claim: Claim, found: Content, voice: Voice, desk: Desk): readonly (readonly [Content, Form])[] {
  const frame = found.speaker === null ? frameText(claim, voice.evidence, voice.entry) : null;
  const told = ownWordsNamed(found, voice);
  const cut: readonly (readonly [string, Form])[] = [
    ...(frame === null ? [] : compress(frame, ABBREVIATIONS).map((text) => [text, 'framed'] as const)),
    ...compress(told, ABBREVIATIONS).map((text) => [text, 'compressed'] as const),
  ];
  const at = reportedAt(voice.entry.article);
  const seen = new Set<string>();
  return cut.flatMap(([raw, form]): readonly (readonly [Content, Form])[] => {
    const text = timed(raw, at);
    if (text === null || !quotesBriefly(text) || (found.speaker === null && losesSpeaker(text, voice))) return [];
    const content = resolved({ ...found, text }, voice.evidence, voice.entry, desk);
    if (
      dangles(content.text, found.speaker) &&
      !(isHouse(content.text, voice) && !dangles(content.text.replace(HOUSE, 'Orrin '), found.speaker))
    )
      return [];
    if (seen.has(content.text)) return [];
    seen.add(content.text);
    const fronts = [timeInFront(content.text, voice, desk), longTimeInFront(content.text, desk), adverbialInFront(content.text, desk)];
    return [content.text, ...fronts.filter((front) => front !== null)].map((line) => [{ ...content, text: line }, form]);
  });
}

function fromVoice(claim: Claim, voice: Voice, desk: Desk, only: boolean): readonly Wording[] {
  const found = contentOf(voice, desk);
  if (found === null) return [];
  const spoken: Voice = { ...voice, speaker: found.speaker, cue: found.cue };
  if (quotations(found.text).length > 0 || /["“”]/.test(found.text)) {
    const { speaker: said, speakerKind } = voice.evidence.attribution;
    const others = speakerKind !== 'publisher' && said !== voice.entry.publisher.name;
    const speaker = found.speaker ?? (others ? printableSpeaker(voice) : null);
    const lines = speaker === null || only ? [] : quoted(spoken, { speaker, spans: found.spans });
    const cited = only || lines.length > 0 ? lines : withQuotation(found, spoken, desk);
    return [...cited, ...toldBy(claim, found, spoken, { desk, only })];
  }
  const lines = toldBy(claim, found, spoken, { desk, only });
  const cited = citedSentence(found, spoken, { desk, only });
  return cited === null ? lines : [...lines, cited];
}

/** All sentences without quotation marks that a mention gives: whole and cut, with who says it before, behind and between. */
function toldBy(claim: Claim, found: Content, voice: Voice, job: { readonly desk: Desk; readonly only: boolean }): readonly Wording[] {
  const { desk, only } = job;
  const contents = contentsOf(claim, found, voice, desk);
  const leads = [...leadsFor(voice, { only, sole: desk.soleReport }), ...(found.speaker === null && !only ? [PLAIN] : [])];
  const lines = contents.flatMap(([content, form]) =>
    leads.map((lead) => wordingOf(content, lead, voice, { desk, form })).filter((one): one is Wording => one !== null),
  );
  lines.push(...contents.flatMap(([content, form]) => asideLines(content, voice, { desk, form, only })));
  // What several reports tell has other ways to be told.
  if (claim.evidence.find((one) => one.stance === 'supports') === voice.evidence) lines.push(...partlyQuoted(contents, leads, voice, job));
  if (!only) lines.push(...detailLines(found, voice, desk));
  return lines;
}

/** Contents whose words may not be repeated at such length, with a part of them in quotation marks and whoever is quoted named. */
function partlyQuoted(
  contents: readonly (readonly [Content, Form])[],
  leads: readonly Lead[],
  voice: Voice,
  job: { readonly desk: Desk; readonly only: boolean },
): readonly Wording[] {
  const { article, publisher } = voice.entry;
  if (permissionFor(article.rights, 'quote') === 'deny') return [];
  const { desk, only } = job;
  // Words of the publisher's about what somebody else says would be heard as that somebody's.
  const others = voice.evidence.attribution.speakerKind !== 'publisher' && voice.evidence.attribution.speaker !== publisher.name;
  const source = article.text.slice(voice.evidence.span.start, voice.evidence.span.end);
  const rule = { most: article.rights.maxQuoteWords, fits: (line: string) => !desk.sharesRun(line) };
  const long = contents
    .filter(([content]) => wordCount(content.text) >= LEAST_IN_PARTS && content.spans.length === 1 && desk.sharesRun(content.text))
    .slice(0, MOST_IN_PARTS);
  return long.flatMap(([content]) =>
    partQuoted(content.text, source, rule).flatMap((text) => {
      const parted = { ...content, text };
      const named = leads.filter((lead) => lead.how !== 'plain');
      return [
        ...named.flatMap((lead) => wordingOf(parted, lead, voice, { desk, form: 'quoted' }) ?? []),
        ...asideLines(parted, voice, { desk, form: 'quoted', only }),
      ]
        .filter((line) => !others || line.text.includes(publisher.name))
        .map((line) => ({ ...line, core: content.text }));
    }),
  );
}

/** What a sentence says beside its main clause, as sentences of their own. */
function detailLines(found: Content, voice: Voice, desk: Desk): readonly Wording[] {
  const whole = ownWordsNamed(found, voice).trim().replace(/\.$/, '');
  const at = reportedAt(voice.entry.article);
  return detailsOf(whole).flatMap((raw) => {
    const text = timed(reword(raw, ABBREVIATIONS), at);
    if (text === null || /["“”‘]/.test(text) || dangles(text, found.speaker) || (found.speaker === null && losesSpeaker(text, voice)))
      return [];
    const leads = [...leadsFor(voice, { only: false, sole: desk.soleReport }), ...(found.speaker === null ? [PLAIN] : [])];
    return leads.flatMap((lead) => wordingOf({ ...found, text }, lead, voice, { desk, form: 'compressed', detail: true }) ?? []);
  });
}

/** Who says it, between commas at a place where a speaker would breathe: "The board will close the quay, Orrin Post reports, because of the floods". */
function asideLines(
  content: Content,
  voice: Voice,
  job: { readonly desk: Desk; readonly form: Form; readonly only: boolean },
): readonly Wording[] {
  // A paper that speaks of itself, or is spoken of, is not to be named twice.
  if (
    (job.only && !job.desk.soleReport) ||
    namesItself(content.text, voice.entry.publisher.name) ||
    content.text.includes(voice.entry.publisher.name)
  )
    return [];
  // "Orrin, Orrin said, said": who speaks is in the words already.
  const surname = tokens(voice.speaker ?? '').at(-1)?.text ?? '';
  if (surname !== '' && content.text.includes(surname)) return [];
  if (HAS_SPEAKER.test(content.text)) return [];
  const ways = (job.only ? soleAsides(voice) : asidesOf(voice)).filter(
    (aside) => !aside.text.includes(' published on ') || !WEEKDAY.test(content.text),
  );
  const marked = MARK.test(content.text) ? quotations(content.text) : [];
  const places = asidePlaces(content.text).filter((at) => marked.every(({ outer }) => at <= outer.start || at >= outer.end));
  return places.flatMap((at) =>
    ways.flatMap((aside) => {
      const text = `${content.text.slice(0, at).trimEnd().replace(/,$/, '')}, ${aside.text}, ${content.text.slice(at).trimStart()}`;
      const how: Lead = { how: aside.how, before: '', after: '' };
      const line = wordingOf({ ...content, text }, how, { ...voice, speaker: null }, { ...job, aside: true });
      return line === null ? [] : [{ ...line, core: content.text }];
    }),
  );
}

function voicesOf(claim: Claim, desk: Desk, most: number): readonly Voice[] {
  return claim.evidence
    .filter((one) => one.stance === 'supports')
    .slice(0, most)
    .flatMap((evidence: Evidence): readonly Voice[] => {
      const entry = desk.entries.get(evidence.span.articleId);
      return entry === undefined || evidence.span.start < entry.article.bodyStart ? [] : [{ entry, evidence, speaker: null }];
    });
}

/** All ways to print a claim. `only` makes each say that no independent report has it. */
export function wordingsOf(claim: Claim, desk: Desk, only: boolean): readonly Wording[] {
  const byText = new Map<string, Wording>();
  for (const voice of voicesOf(claim, desk, MENTIONS))
    for (const wording of fromVoice(claim, voice, desk, only)) if (!byText.has(wording.text)) byText.set(wording.text, wording);
  return [...byText.values()];
}

/** A clause of a claim for a headline, with the speaker after it where the words are somebody's. */
export interface HeadlineClause {
  readonly text: string;
  readonly form: Form;
  readonly spans: readonly SpanRef[];
  readonly publisherNamed: string;
}

const PEOPLE_END = /(?:people|sources|officials|researchers|\w+ers|\w+ists|\w+ors|lawyers)$/i;

/** Short clauses of a claim without a lead, for a headline: whole clauses, the speaker after them where the words are somebody's. */
export function headlineClauses(claim: Claim, desk: Desk): readonly HeadlineClause[] {
  return voicesOf(claim, desk, MENTIONS).flatMap((voice) => {
    const found = contentOf(voice, desk);
    if (found === null || /["“”]/.test(found.text) || isCrowd(voice.evidence.attribution.speaker)) return [];
    const speaker = found.speaker?.replace(/^(the|a|an)\s+/i, '') ?? null;
    return contentsOf(claim, found, { ...voice, speaker: found.speaker }, desk)
      .filter(([content]) => !dangles(content.text, null))
      .map(([content, form]) => ({
        text:
          speaker === null
            ? capitalised(content.text)
            : `${capitalised(content.text)}, ${speaker} ${PEOPLE_END.test(speaker) ? 'say' : 'says'}`,
        form,
        spans: content.spans,
        publisherNamed: voice.entry.publisher.name,
      }));
  });
}
