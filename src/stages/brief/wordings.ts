import { reportedAt } from '../../domain/article.ts';
import type { Form, SentenceKind } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { dates } from '../../text/dates.ts';
import { headlineFaults, plainness } from '../../text/headline.ts';
import { quotations } from '../../text/quotes.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { hasVerb, isVerb, verbFrom, withoutRelativeTime } from './clauses.ts';
import { clauseStarts, compress, isTelling, trailingFrom } from './compress.ts';
import { type Content, capitalised, contentOf, dangles, decapitalised, frameText, opensSurely, resolved } from './contents.ts';
import type { Desk } from './desk.ts';
import { asideOf, documentNoun, type How, type Lead, leadsFor, printableSpeaker, type Voice } from './leads.ts';
import { likeness } from './likeness.ts';

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
}

/** A sentence longer than this is not worth reading; it is left to the source. */
const MAX_WORDS = 38;
const MENTIONS = 6;
const PLAIN: Lead = { how: 'plain', before: '', after: '' };
const LONGEST_BEFORE_TAIL = 20;
/** Fewer words are no sentence worth quoting. */
const LEAST_CITED = 7;
const LEAST_QUOTED = 4;
const MOST_QUOTES = 3;

/** "The Ledger has not been able to verify it": a paper that speaks of itself. */
const namesItself = (text: string, name: string): boolean =>
  text.toLowerCase().includes(`the ${name.split(' ').at(-1)?.toLowerCase() ?? ''} `);

/** One sentence from a content and a lead, if it may stand by itself. */
function wordingOf(
  content: Content,
  lead: Lead,
  voice: Voice,
  job: { readonly desk: Desk; readonly form: Form; readonly aside?: boolean },
): Wording | null {
  const { article, publisher } = voice.entry;
  const { desk, form } = job;
  // "the Ledger": a paper that speaks of itself; "X said that X said".
  if (namesItself(content.text, publisher.name) || (voice.speaker !== null && content.text.includes(`${voice.speaker} `))) return null;
  if (lead.how === 'publisher' && job.aside !== true && content.text.includes(publisher.name)) return null;
  if (lead.after !== '' && (wordCount(content.text) > LONGEST_BEFORE_TAIL || /[;:—]/.test(content.text))) return null;
  if (lead.before !== '' && !opensSurely(decapitalised(content.text, desk), desk)) return null;
  const line = lead.before === '' ? capitalised(content.text) : `${lead.before}${decapitalised(content.text, desk)}`;
  const text = `${line}${lead.after}.`.replace(/([.!?])\.$/, '$1');
  const words = wordCount(text);
  if (words > MAX_WORDS || words < 5 || /[?]/.test(text) || desk.sharesRun(text)) return null;
  const close = desk.closeWords(text, article);
  // What stays close counts as a quotation, and so may be no longer than one.
  if (close > article.rights.maxQuoteWords) return null;
  return {
    text,
    core: content.text,
    how: lead.how,
    kind: 'fact',
    form,
    spans: content.spans,
    publisherNamed: publisher.name,
    articleId: article.id,
    words,
    close,
    joins: [],
  };
}

/** A quotation with its speaker, whole or cut to a clause at a comma. */
function quoted(
  voice: Voice,
  { speaker, spans, desk }: { readonly speaker: string; readonly spans: readonly SpanRef[]; readonly desk: Desk },
): readonly Wording[] {
  const { article, publisher } = voice.entry;
  const { text, rights } = article;
  if (rights.maxQuoteWords < 6 || permissionFor(rights, 'quote') === 'deny') return [];
  const quote = quotations(text, voice.evidence.span).find((one) => wordCount(text, one.inner) >= 6);
  if (quote === undefined) return [];
  const whole = text.slice(quote.inner.start, quote.inner.end).replace(/[,.]$/, '');
  const cuts = [...whole.matchAll(/, (?:and|but|because|which|so|when)\b|, /g)].map((match) => whole.slice(0, match.index));
  return [whole, ...cuts.reverse()].slice(0, MOST_QUOTES).flatMap((inner): readonly Wording[] => {
    const words = wordCount(inner);
    if (words > rights.maxQuoteWords || words < 6 || inner.includes('?') || !text.includes(capitalised(inner))) return [];
    if (inner !== whole && (!hasVerb(inner) || /^(?:If|When|While|As|Because|Although|Since|After|Before)\b/.test(inner))) return [];
    const line = `${capitalised(speaker)} said: “${capitalised(inner)}.”`;
    const { id: articleId } = article;
    const close = rights.fullTextAllowed ? 0 : Math.max(words, desk.closeWords(line, article));
    const kind = { how: 'quote', kind: 'quote', form: 'quoted' } as const;
    return [
      { ...kind, text: line, core: inner, spans, publisherNamed: publisher.name, articleId, words: wordCount(line), close, joins: [] },
    ];
  });
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

/** Abbreviations that the article itself uses. */
const abbreviations = (voice: Voice): ReadonlySet<string> => new Set(/\bAI\b/.test(voice.entry.article.text) ? ['AI'] : []);

/** The same with a time from its end, or from behind its verb, put in front: "On Monday, the board met". */
function timeInFront(text: string, voice: Voice, desk: Desk): string | null {
  for (const date of dates(text, reportedAt(voice.entry.article))) {
    const before = /\s(on|in|since|by|from|until)\s$/.exec(text.slice(0, date.start));
    if (before === null) continue;
    const [main, rest] = [text.slice(0, before.index), text.slice(date.end)];
    const last = tokens(main).at(-1);
    const behindVerb = /^(?:on|in)$/.test(before[1] ?? '') && last !== undefined && isVerb(last) && /^ \p{Ll}/u.test(rest);
    if ((rest !== '' && !behindVerb) || tokens(main).length < 4 || main.includes(',')) continue;
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
  if (/\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|fell|rose|came|went|lies|stood)$/.test(main)) return null;
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

/** The contents of a mention from whole to most cut, its frame first, times that hang cut, and each with its time in front. */
function contentsOf(claim: Claim, found: Content, voice: Voice, desk: Desk): readonly (readonly [Content, Form])[] {
  const frame = found.speaker === null ? frameText(claim, voice.evidence, voice.entry) : null;
  const cut: readonly (readonly [string, Form])[] = [
    ...(frame === null ? [] : compress(frame, abbreviations(voice)).map((text) => [text, 'framed'] as const)),
    ...compress(found.text, abbreviations(voice)).map((text) => [text, 'compressed'] as const),
  ];
  return cut.flatMap(([raw, form]): readonly (readonly [Content, Form])[] => {
    const text = withoutRelativeTime(raw);
    if (text === null || /["“”‘]|(?:^|\s)'\w/.test(text) || (found.speaker === null && losesSpeaker(text, voice))) return [];
    const content = resolved({ ...found, text }, voice.evidence, voice.entry, desk);
    if (dangles(content.text, found.speaker)) return [];
    const fronts = [timeInFront(content.text, voice, desk), adverbialInFront(content.text, desk)];
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
    const lines = speaker === null || only ? [] : quoted(spoken, { speaker, spans: found.spans, desk });
    return only || lines.length > 0 ? lines : withQuotation(found, spoken, desk);
  }
  const leads = [...leadsFor(spoken, { only, sole: desk.soleReport }), ...(found.speaker === null && !only ? [PLAIN] : [])];
  const lines = contentsOf(claim, found, spoken, desk).flatMap(([content, form]) =>
    leads.map((lead) => wordingOf(content, lead, spoken, { desk, form })).filter((one): one is Wording => one !== null),
  );
  lines.push(...contentsOf(claim, found, spoken, desk).flatMap(([content, form]) => asideLines(content, spoken, { desk, form, only })));
  const cited = citedSentence(found, spoken, { desk, only });
  return cited === null ? lines : [...lines, cited];
}

/** Who says it between subject and verb: "The board, Orrin Post reports, will close the quay". */
function asideLines(
  content: Content,
  voice: Voice,
  job: { readonly desk: Desk; readonly form: Form; readonly only: boolean },
): readonly Wording[] {
  const at = verbFrom(content.text);
  const aside = job.only ? null : asideOf(voice);
  // A paper that speaks of itself, or is spoken of, is not to be named twice.
  if (at < 0 || aside === null || namesItself(content.text, voice.entry.publisher.name) || /[,;:—]/.test(content.text.slice(0, at)))
    return [];
  // "Orrin, Orrin said, said": who speaks is in the words already.
  const surname = tokens(voice.speaker ?? '').at(-1)?.text ?? '';
  if (surname !== '' && content.text.includes(surname)) return [];
  const text = `${content.text.slice(0, at).trimEnd()}, ${aside}, ${content.text.slice(at)}`;
  const how: Lead = { how: voice.speaker === null ? 'publisher' : 'speaker', before: '', after: '' };
  const line = wordingOf({ ...content, text }, how, { ...voice, speaker: null }, { ...job, aside: true });
  return line === null ? [] : [{ ...line, core: content.text }];
}

/** Whether words may stand in quotation marks as a sentence: a main clause with its verb, no list that is cut, nobody's quotation. */
function mayBeCited(text: string): boolean {
  const head = text.split(/,\s/)[0] ?? text;
  const opensLow = /^\p{Ll}/u.test(text);
  const onlyFront = /^(?:[\p{L}-]+ ){1,4}(?:after|before|since|when|while|because)\b/u.test(text) && !text.includes(',');
  return (
    !opensLow &&
    !onlyFront &&
    !/[?"“”:]/.test(text) &&
    wordCount(head) >= 2 &&
    !dangles(text, null, true) &&
    withoutRelativeTime(text) === text
  );
}

/** A publisher's words in quotation marks, a whole clause of them, for what can be said neither shorter nor otherwise. */
function citedSentence(found: Content, voice: Voice, job: { readonly desk: Desk; readonly only: boolean }): Wording | null {
  const { article, publisher } = voice.entry;
  if (permissionFor(article.rights, 'quote') === 'deny') return null;
  const { attribution, span } = voice.evidence;
  const spoken = attribution.speakerKind !== 'publisher' && attribution.speaker !== publisher.name;
  const noun = documentNoun(voice.entry) ?? publisher.name;
  const verb = noun.endsWith('notes') ? 'say' : noun === publisher.name ? 'writes' : 'says';
  const doc = noun !== publisher.name && noun !== 'the statement' ? noun : 'the statement';
  const plain =
    spoken && noun !== publisher.name
      ? [`${capitalised(doc)} published by ${publisher.name} reads:`]
      : [`${capitalised(noun)} ${verb}:`, `In the words of ${noun}:`];
  const leads = job.only ? [`${aloneWord(job.desk)}${publisher.name} reports it, in these words:`] : plain;
  const whole = article.text.slice(span.start, span.end);
  const { maxQuoteWords } = article.rights;
  const cut = [...compress(spoken ? whole : found.text, new Set()), ...clauseStarts(whole)];
  const clauses = cut
    .filter((text) => wordCount(text) >= LEAST_CITED && wordCount(text) <= maxQuoteWords && article.text.includes(text))
    .filter((text) => mayBeCited(text) && (!spoken || text.includes(tokens(attribution.speaker).at(-1)?.text ?? attribution.speaker)));
  for (const inner of clauses)
    for (const lead of leads) {
      const text = `${lead} “${inner}.”`;
      const close = article.rights.fullTextAllowed ? 0 : Math.max(wordCount(inner), job.desk.closeWords(text, article));
      if (close > article.rights.maxQuoteWords) continue;
      const { id } = article;
      const words = wordCount(text);
      return {
        text,
        core: inner,
        how: 'cited',
        kind: 'quote',
        form: 'quoted',
        spans: found.spans,
        publisherNamed: publisher.name,
        articleId: id,
        words,
        close,
        joins: [],
      };
    }
  return null;
}

/** "Only" is said where there is no other report at all: one that merely repeats is a report too. */
const aloneWord = (desk: Desk): string => (desk.soleReport ? 'Only ' : '');

/** What a claim's reports say in their headlines, in quotation marks: the last way to tell it. */
export function headlined(claim: Claim, desk: Desk, only: boolean): readonly Wording[] {
  const entries = claim.evidence.flatMap((one) => (one.stance === 'refutes' ? [] : (desk.entries.get(one.span.articleId) ?? [])));
  return [...new Set(entries)]
    .filter(({ article }) => mayBeHeadlined(article))
    .toSorted((a, b) => plainness(a.article.title) - plainness(b.article.title))
    .map(({ article, publisher }) => {
      const { id: articleId, revision, hash, title } = article;
      const lead = only
        ? `${aloneWord(desk)}${publisher.name} reports it, under the headline:`
        : `The headline in ${publisher.name} reads:`;
      const text = `${lead} “${title}.”`;
      const close = article.rights.fullTextAllowed ? 0 : Math.max(wordCount(title), desk.closeWords(text, article));
      const spans = [{ articleId, revision, hash, start: 0, end: title.length }];
      const kind = { how: 'cited', kind: 'quote', form: 'quoted' } as const;
      return { ...kind, text, core: title, spans, publisherNamed: publisher.name, articleId, words: wordCount(text), close, joins: [] };
    });
}

/** Whether a headline can be quoted as a sentence of its own: plain, whole, within what may be quoted. */
function mayBeHeadlined({ title, text, rights }: StoryArticle['article']): boolean {
  if (permissionFor(rights, 'quote') === 'deny' || !text.startsWith(title) || /[?!"“”<>|…]/.test(title)) return false;
  const words = wordCount(title);
  return words >= 4 && hasVerb(title) && words <= rights.maxQuoteWords && headlineFaults(title).every((one) => one === 'too long');
}

function voicesOf(claim: Claim, desk: Desk, most: number): readonly Voice[] {
  return claim.evidence
    .filter((one) => one.stance !== 'refutes')
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

const MOST_JOINED = 28;
/** What the second half of a joined sentence may open with, so that its subject is plain. */
const SUBJECT =
  /^(?:\p{Lu}|\d|(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|most|some|many|several|every|each|no|about|over|nobody)\s)/u;

/** Whether two passages may stand behind one sentence: different articles, or neighbours in order. */
function mayStandTogether(a: Wording, b: Wording, desk: Desk): boolean {
  const article = desk.entries.get(a.articleId)?.article;
  const [first, second] = [a.spans[0], b.spans[0]];
  if (article === undefined || first === undefined || second === undefined || a.spans.length > 1 || b.spans.length > 1) return false;
  if (a.articleId !== b.articleId) return true;
  return desk.sentenceAt(article, second.start) - desk.sentenceAt(article, first.start) === 1;
}

/** Whether two sentences tell of one matter and not the same: a name or word of content in both, and more that is not. */
function sameMatter(a: string, b: string): boolean {
  const alike = likeness(a, b);
  return alike > 0.1 && alike <= 0.4;
}

/** Two plain sentences as one, where the whole is close to neither source sentence. */
export function joined(ours: readonly Wording[], theirs: readonly Wording[], other: Claim, desk: Desk): Wording | null {
  const plain = (list: readonly Wording[]): readonly Wording[] =>
    list.filter((one) => one.how === 'plain' && one.words >= 5 && one.words <= 18).toSorted((a, b) => b.words - a.words);
  for (const a of plain(ours).slice(0, 4)) {
    if (/[;:—]|, and\b/.test(a.core)) continue;
    for (const b of plain(theirs).slice(0, 4)) {
      const second = decapitalised(capitalised(b.core), desk);
      const sameStart = tokens(a.core)[0]?.lower === tokens(b.core)[0]?.lower && tokens(a.core)[0]?.lower !== 'the';
      if (!opensSurely(second, desk) || sameStart || !sameMatter(a.core, b.core)) continue;
      if (a.words + b.words > MOST_JOINED || /[;:—]|, and\b/.test(b.core) || !SUBJECT.test(second) || !mayStandTogether(a, b, desk))
        continue;
      const text = `${capitalised(a.core)}, and ${second}.`;
      const articles = [a, b].flatMap((one) => desk.entries.get(one.articleId)?.article ?? []);
      if (desk.sharesRun(text) || articles.some((article) => desk.closeWords(text, article) > 0)) continue;
      return {
        ...a,
        text,
        core: text,
        how: 'joined',
        spans: [...a.spans, ...b.spans],
        words: wordCount(text),
        close: 0,
        joins: [other.id],
      };
    }
  }
  return null;
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
    if (found === null || /["“”]/.test(found.text)) return [];
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
