import type { Form, SentenceKind } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { holds, type Span, type SpanRef } from '../../domain/span.ts';
import type { StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { PRONOUNS, STAND_INS } from '../../lexicon/speech.ts';
import { closest, wordsInOrder } from '../../text/align.ts';
import { isUpper } from '../../text/characters.ts';
import { quotations } from '../../text/quotes.ts';
import { sentences } from '../../text/sentences.ts';
import { longestSharedRun } from '../../text/shingles.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { isStopword } from '../../text/words.ts';
import { compress } from './compress.ts';
import { type Lead, leadsFor, printableSpeaker, type Voice } from './leads.ts';

/** One way to print a claim. `close` words count against the article's quotation budget. */
export interface Wording {
  readonly text: string;
  readonly kind: SentenceKind;
  readonly form: Form;
  readonly spans: readonly SpanRef[];
  readonly publisherNamed: string;
  readonly articleId: StoryArticle['article']['id'];
  readonly words: number;
  readonly close: number;
  readonly led: boolean;
}

const MAX_RUN = 12;
const CLOSE_SHARE = 0.8;
/** A sentence longer than this is not worth reading; it is left to the source. */
const MAX_WORDS = 38;

/** The story as the writer uses it. */
export interface Desk {
  readonly material: StoryMaterial;
  readonly entries: ReadonlyMap<string, StoryArticle>;
  readonly singleOrigin: boolean;
  sentencesOf(entry: StoryArticle): readonly Span[];
}

/** Lays out the desk for one story. */
export function openDesk(material: StoryMaterial): Desk {
  const cut = new Map<string, readonly Span[]>();
  const usable = material.articles.filter((entry) => entry.usable && entry.article.textFrom !== 'none');
  return {
    material,
    entries: new Map(usable.map((entry) => [entry.article.id, entry])),
    singleOrigin: new Set(usable.map((entry) => entry.article.id)).size === 1 || material.origins.length === 1,
    sentencesOf: (entry) => {
      const known =
        cut.get(entry.article.id) ?? sentences(entry.article.text, { start: entry.article.bodyStart, end: entry.article.text.length });
      cut.set(entry.article.id, known);
      return known;
    },
  };
}

/** The first word without its capital, where it is no name. */
function decapitalised(text: string, article: string): string {
  const first = tokens(text)[0];
  if (first === undefined || !isUpper(text.charCodeAt(0)) || first.text.length < 1) return text;
  const usual =
    isStopword(first.lower) ||
    (first.text.slice(1) === first.lower.slice(1) && new RegExp(`\\b${first.lower.replace(/[^a-z]/g, '.')}\\b`).test(article));
  return usual && first.text !== 'I' ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

const capitalised = (text: string): string => (/^[a-z]+[A-Z]/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`);

/** Whether a content opens with a word that points to something said before. */
function dangles(content: string, speaker: string | null): boolean {
  const list = tokens(content);
  const first = list[0]?.lower ?? '';
  const second = list[1]?.lower ?? '';
  if ((first === 'it' || first === 'they' || first === 'he' || first === 'she') && speaker !== null) return false;
  if (/^(it|they|we|you|he|she|that|this)['’]/.test(first)) return true;
  if (PRONOUNS.has(first)) return true;
  return (first === 'the' || first === 'both') && STAND_INS.has(second) && isPersonLike(second);
}

const isPersonLike = (noun: string): boolean =>
  [
    'company',
    'firm',
    'startup',
    'start-up',
    'lab',
    'group',
    'maker',
    'developer',
    'organisation',
    'organization',
    'agency',
    'pair',
    'duo',
    'trio',
    'executive',
    'chief',
    'spokesperson',
    'spokesman',
    'spokeswoman',
    'team',
    'same',
    'new',
    'latter',
    'former',
    'second',
    'third',
    'other',
    'researchers',
    'authors',
  ].includes(noun);

/** The name a neighbouring sentence opens with: what "the company" and "it" at the start of the next one mean. */
function openingName(text: string): string | null {
  const list = tokens(text);
  const run: string[] = [];
  for (const token of list) {
    const named = token.kind === 'word' && isUpper(token.text.charCodeAt(0)) && !(run.length === 0 && isStopword(token.lower));
    if (!named && !(run.length > 0 && token.kind === 'number')) break;
    run.push(token.text.replace(/['’]s$/, ''));
    if (/['’]s$/.test(token.text)) return null;
  }
  return run.length === 0 || run.length > 4 ? null : run.join(' ');
}

interface Passage {
  readonly content: string;
  readonly spans: readonly SpanRef[];
}

/** Replaces an opening pronoun by the name the sentence before opens with, taking that sentence into the evidence. */
function resolved(content: string, evidence: Evidence, entry: StoryArticle, desk: Desk): Passage | null {
  const match =
    /^(It|They|The (?:company|firm|startup|start-up|lab|group|maker|developer|agency|team|organisation|organization))\s+(?=[a-z])/.exec(
      capitalised(content),
    );
  if (match === null || match[1] === 'They') return null;
  const cut = desk.sentencesOf(entry);
  const at = cut.findIndex((span) => span.start <= evidence.span.start && evidence.span.start < span.end);
  const before = cut[at - 1];
  if (at < 1 || before === undefined) return null;
  const name = openingName(entry.article.text.slice(before.start, before.end));
  if (name === null || entry.article.text.slice(before.end, evidence.span.start).includes('\n')) return null;
  const extra: SpanRef = {
    articleId: evidence.span.articleId,
    revision: evidence.span.revision,
    hash: evidence.span.hash,
    start: before.start,
    end: before.end,
  };
  return { content: `${name} ${capitalised(content).slice(match[0].length)}`, spans: [extra, evidence.span] };
}

/** Whether speaker and cue stand after the content, so that they can be moved to the front. */
function contentOf(voice: Voice): { readonly text: string; readonly speaker: string | null } | null {
  const { text } = voice.entry.article;
  const { span, attribution } = voice.evidence;
  const whole = text.slice(span.start, span.end);
  if (attribution.speakerKind === 'publisher' || attribution.speaker === voice.entry.publisher.name) return { text: whole, speaker: null };
  const inside = holds(span, attribution.contentSpan);
  const hedgeOnly = attribution.speakerSpan === null;
  if (!inside || hedgeOnly || wordCount(text, attribution.contentSpan) < 4) return { text: whole, speaker: null };
  if (/den(y|ied|ies)|reject|disput|refus|declin/i.test(attribution.cue)) return { text: whole, speaker: null };
  const speaker = printableSpeaker(voice);
  return speaker === null ? null : { text: text.slice(attribution.contentSpan.start, attribution.contentSpan.end), speaker };
}

function measured(text: string, voice: Voice, desk: Desk): number {
  if (voice.entry.article.rights.fullTextAllowed) return 0;
  const list = desk.sentencesOf(voice.entry).map((span) => wordsInOrder(voice.entry.article.text, span));
  return closest(wordsInOrder(text), list).share > CLOSE_SHARE ? wordCount(text) : 0;
}

/** The clause of a frame: actor, verb, object, time, in the order of the source. */
function framed(claim: Claim, evidence: Evidence, entry: StoryArticle): string | null {
  const { frame } = claim;
  if (frame === null || frame.articleId !== entry.article.id || frame.actor === null || frame.verb === null || frame.object === null)
    return null;
  if (!holds(evidence.span, frame.actor) || !holds(evidence.span, frame.object)) return null;
  const slots = [frame.actor, frame.verb, frame.object, frame.place, frame.time].filter((span): span is Span => span !== null);
  const parts: Span[] = [];
  for (const slot of [...slots].sort((a, b) => a.start - b.start)) if ((parts.at(-1)?.end ?? -1) <= slot.start) parts.push(slot);
  return parts.map((slot) => entry.article.text.slice(slot.start, slot.end).trim()).join(' ');
}

interface Job {
  readonly claim: Claim;
  readonly voice: Voice;
  readonly desk: Desk;
  readonly leads: readonly Lead[];
}

/** One sentence from a content and a lead, if it may stand by itself. */
function wordingOf(job: Job, passage: Passage, lead: Lead | null, form: Form): Wording | null {
  const { voice, desk } = job;
  const { article, publisher } = voice.entry;
  const body = lead === null ? capitalised(passage.content) : `${lead.text}${decapitalised(passage.content, article.text)}`;
  const text = `${body}.`.replace(/([.!?])[.]$/, '$1').replace(/([.!?])([”"])\.$/, '$1$2');
  const words = wordCount(text);
  if (words > MAX_WORDS || words < 6 || text.includes('?')) return null;
  if (dangles(passage.content, lead === null ? null : voice.speaker)) return null;
  if (!article.rights.fullTextAllowed && quotations(text).length === 0 && longestSharedRun(text, article.text).words >= MAX_RUN)
    return null;
  const spans = lead?.also == null ? passage.spans : [...passage.spans, lead.also.span];
  const close = measured(text, voice, desk);
  return { text, kind: 'fact', form, spans, publisherNamed: publisher.name, articleId: article.id, words, close, led: lead !== null };
}

/** A quotation with its speaker, cut to what may be quoted at a comma. */
function quoted(job: Job): Wording | null {
  const { voice, desk } = job;
  const { text, rights } = voice.entry.article;
  if (voice.speaker === null || rights.maxQuoteWords < 6) return null;
  const quote = quotations(text, voice.evidence.span).find((one) => wordCount(text, one.inner) >= 6);
  if (quote === undefined) return null;
  let inner = text.slice(quote.inner.start, quote.inner.end).replace(/[,.]$/, '');
  while (wordCount(inner) > rights.maxQuoteWords && inner.includes(',')) inner = inner.slice(0, inner.lastIndexOf(','));
  const words = wordCount(inner);
  if (words > rights.maxQuoteWords || words < 6) return null;
  const line = `${voice.speaker.charAt(0).toUpperCase()}${voice.speaker.slice(1)} said: “${inner}.”`;
  const name = voice.entry.publisher.name;
  return {
    text: line,
    kind: 'quote',
    form: 'quoted',
    spans: [voice.evidence.span],
    publisherNamed: name,
    articleId: voice.entry.article.id,
    words: wordCount(line),
    close: desk.material.now > 0 && rights.fullTextAllowed ? 0 : words,
    led: true,
  };
}

function fromVoice(claim: Claim, voice: Voice, desk: Desk, only: boolean): readonly Wording[] {
  const found = contentOf(voice);
  if (found === null) return [];
  const spoken: Voice = { ...voice, speaker: found.speaker };
  const leads = leadsFor(spoken, partnerOf(claim, spoken, desk), only);
  const job: Job = { claim, voice: spoken, desk, leads };
  const contents: { readonly passage: Passage; readonly form: Form }[] = [];
  const frame = found.speaker === null ? framed(claim, voice.evidence, voice.entry) : null;
  if (frame !== null)
    for (const text of compress(frame)) contents.push({ passage: { content: text, spans: [voice.evidence.span] }, form: 'framed' });
  for (const text of compress(found.text)) {
    if (quotations(text).length > 0 || /["“”]/.test(text)) continue;
    const named = resolved(text, voice.evidence, voice.entry, desk);
    contents.push({ passage: named ?? { content: text, spans: [voice.evidence.span] }, form: 'compressed' });
  }
  const bare: (Lead | null)[] = found.speaker === null && !only ? [null] : [];
  const list = contents.flatMap(({ passage, form }) => [...leads, ...bare].map((lead) => wordingOf(job, passage, lead, form)));
  const quote =
    quotations(found.text).length > 0 ? quoted({ ...job, voice: { ...spoken, speaker: found.speaker ?? printableSpeaker(voice) } }) : null;
  return [...list, quote].filter((one): one is Wording => one !== null);
}

/** An independent report that says the same in its own voice. */
function partnerOf(claim: Claim, voice: Voice, desk: Desk): { readonly name: string; readonly evidence: Evidence } | null {
  if (voice.speaker !== null) return null;
  for (const one of claim.evidence) {
    const entry = desk.entries.get(one.span.articleId);
    if (entry === undefined || one.originIndex === voice.evidence.originIndex || one.stance !== 'supports') continue;
    if (one.attribution.speakerKind === 'publisher' && entry.publisher.name !== voice.entry.publisher.name)
      return { name: entry.publisher.name, evidence: one };
  }
  return null;
}

/** All ways to print a claim. `only` makes each say that no other report has it. */
export function wordingsOf(claim: Claim, desk: Desk, only: boolean): readonly Wording[] {
  const seen = new Set<string>();
  return claim.evidence
    .filter((one) => one.stance !== 'refutes')
    .slice(0, 6)
    .flatMap((evidence) => {
      const entry = desk.entries.get(evidence.span.articleId);
      if (entry === undefined || evidence.span.start < entry.article.bodyStart) return [];
      return fromVoice(claim, { entry, evidence, speaker: null }, desk, only);
    })
    .filter((one) => !seen.has(one.text) && seen.add(one.text) !== undefined);
}

/** Short clauses of a claim without a lead, for a headline: whole clauses, the speaker after them where the words are somebody's. */
export function headlineClauses(
  claim: Claim,
  desk: Desk,
): readonly { readonly text: string; readonly form: Form; readonly spans: readonly SpanRef[]; readonly publisherNamed: string }[] {
  return claim.evidence
    .filter((one) => one.stance !== 'refutes')
    .slice(0, 4)
    .flatMap((evidence) => {
      const entry = desk.entries.get(evidence.span.articleId);
      if (entry === undefined || evidence.span.start < entry.article.bodyStart) return [];
      const voice: Voice = { entry, evidence, speaker: null };
      const found = contentOf(voice);
      if (found === null || quotations(found.text).length > 0) return [];
      const speaker = found.speaker?.replace(/^(the|a|an)\s+/i, '') ?? null;
      const frame = speaker === null ? framed(claim, evidence, entry) : null;
      const clauses = [
        ...(frame === null ? [] : compress(frame).map((text): [string, Form] => [text, 'framed'])),
        ...compress(found.text).map((text): [string, Form] => [text, 'compressed']),
      ];
      return clauses
        .filter(([text]) => !dangles(text, null))
        .map(([text, form]) => ({
          text: speaker === null ? capitalised(text) : `${capitalised(text)}, ${speaker} says`,
          form,
          spans: [evidence.span],
          publisherNamed: entry.publisher.name,
        }));
    });
}
