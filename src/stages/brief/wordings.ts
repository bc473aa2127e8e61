import type { Form, SentenceKind } from '../../domain/brief.ts';
import type { Claim, Evidence } from '../../domain/claim.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { SpanRef } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { quotations } from '../../text/quotes.ts';
import { wordCount } from '../../text/tokens.ts';
import { compress } from './compress.ts';
import { type Content, capitalised, contentOf, dangles, decapitalised, frameText, resolved } from './contents.ts';
import type { Desk } from './desk.ts';
import { insideLeads, type Lead, leadsFor, type Partner, printableSpeaker, type Voice } from './leads.ts';
import { markRuns } from './part-quotes.ts';

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

/** A sentence longer than this is not worth reading; it is left to the source. */
const MAX_WORDS = 38;
const MENTIONS = 6;

/** One sentence from a content and a lead, if it may stand by itself. */
function wordingOf(
  content: Content,
  lead: Lead | null,
  voice: Voice,
  job: { readonly desk: Desk; readonly form: Form; readonly led: boolean },
): Wording | null {
  const { article, publisher } = voice.entry;
  if (dangles(content.text, lead === null ? null : voice.speaker)) return null;
  const plain = lead === null ? capitalised(content.text) : `${lead.text}${decapitalised(content.text, job.desk)}`;
  const words = wordCount(plain);
  if (words > MAX_WORDS || words < 6 || plain.includes('?')) return null;
  const marked = markRuns(plain, article);
  if (marked === null) return null;
  // Words that we put in marks are the publisher's, so it must be the one who is heard.
  if (marked.quotedWords > 0 && voice.speaker !== null && !marked.text.includes(publisher.name)) return null;
  if (marked.quotedWords > article.rights.maxQuoteWords) return null;
  const text = marked.text.endsWith('”') ? `${marked.text}.` : `${marked.text}.`.replace(/([.!?])\.$/, '$1');
  const spans = lead?.also == null ? content.spans : [...content.spans, lead.also.span];
  const close = Math.max(job.desk.closeWords(text, article), marked.quotedWords);
  return {
    text,
    kind: 'fact',
    form: job.form,
    spans,
    publisherNamed: publisher.name,
    articleId: article.id,
    words,
    close,
    led: job.led,
  };
}

/** A quotation with its speaker, cut to what may be quoted at a comma. */
function quoted(voice: Voice, speaker: string, spans: readonly SpanRef[]): Wording | null {
  const { article, publisher } = voice.entry;
  const { text, rights } = article;
  if (rights.maxQuoteWords < 6 || permissionFor(rights, 'quote') === 'deny') return null;
  const quote = quotations(text, voice.evidence.span).find((one) => wordCount(text, one.inner) >= 6);
  if (quote === undefined) return null;
  let inner = text.slice(quote.inner.start, quote.inner.end).replace(/[,.]$/, '');
  while (wordCount(inner) > rights.maxQuoteWords && inner.includes(',')) inner = inner.slice(0, inner.lastIndexOf(','));
  const words = wordCount(inner);
  if (words > rights.maxQuoteWords || words < 6 || inner.includes('?')) return null;
  const line = `${capitalised(speaker)} said: “${capitalised(inner)}.”`;
  if (!text.includes(capitalised(inner))) return null;
  return {
    text: line,
    kind: 'quote',
    form: 'quoted',
    spans,
    publisherNamed: publisher.name,
    articleId: article.id,
    words: wordCount(line),
    close: rights.fullTextAllowed ? 0 : words,
    led: true,
  };
}

/** Abbreviations that the article itself uses. */
const abbreviations = (voice: Voice): ReadonlySet<string> => new Set(/\bAI\b/.test(voice.entry.article.text) ? ['AI'] : []);

function fromVoice(claim: Claim, voice: Voice, desk: Desk, only: boolean): readonly Wording[] {
  const found = contentOf(voice, desk);
  if (found === null) return [];
  const spoken: Voice = { ...voice, speaker: found.speaker, cue: found.cue };
  if (quotations(found.text).length > 0 || /["“”]/.test(found.text)) {
    const { speaker: said, speakerKind } = voice.evidence.attribution;
    const others = speakerKind !== 'publisher' && said !== voice.entry.publisher.name;
    const speaker = found.speaker ?? (others ? printableSpeaker(voice) : null);
    const line = speaker === null || only ? null : quoted(spoken, speaker, found.spans);
    return line === null ? [] : [line];
  }
  const leads: readonly (Lead | null)[] = [
    ...leadsFor(spoken, { partner: partnerOf(claim, spoken, desk), only, sole: desk.soleReport }),
    ...(found.speaker === null && !only ? [null] : []),
  ];
  const known = abbreviations(voice);
  const frame = found.speaker === null ? frameText(claim, voice.evidence, voice.entry) : null;
  const contents: readonly (readonly [string, Form])[] = [
    ...(frame === null ? [] : compress(frame, known).map((text) => [text, 'framed'] as const)),
    ...compress(found.text, known).map((text) => [text, 'compressed'] as const),
  ];
  return contents.flatMap(([text, form]) => {
    const content = resolved({ ...found, text }, voice.evidence, voice.entry, desk);
    if (dangles(content.text, spoken.speaker)) return [];
    const inside = only
      ? []
      : insideLeads(content.text, spoken).map((line) => wordingOf({ ...content, text: line }, null, spoken, { desk, form, led: true }));
    return [...leads.map((lead) => wordingOf(content, lead, spoken, { desk, form, led: lead !== null })), ...inside].filter(
      (one): one is Wording => one !== null,
    );
  });
}

/** An independent report that says the same in its own voice. */
function partnerOf(claim: Claim, voice: Voice, desk: Desk): Partner | null {
  if (voice.speaker !== null) return null;
  for (const one of claim.evidence) {
    const entry = desk.entries.get(one.span.articleId);
    if (entry === undefined || one.originIndex === voice.evidence.originIndex || one.stance !== 'supports') continue;
    if (
      one.span.start >= entry.article.bodyStart &&
      one.attribution.speakerKind === 'publisher' &&
      entry.publisher.name !== voice.entry.publisher.name
    )
      return { name: entry.publisher.name, evidence: one };
  }
  return null;
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

/** Short clauses of a claim without a lead, for a headline: whole clauses, the speaker after them where the words are somebody's. */
export function headlineClauses(claim: Claim, desk: Desk): readonly Pick<Wording, 'text' | 'form' | 'spans' | 'publisherNamed'>[] {
  return voicesOf(claim, desk, 4).flatMap((voice) => {
    const found = contentOf(voice, desk);
    if (found === null || /["“”]/.test(found.text)) return [];
    const speaker = found.speaker?.replace(/^(the|a|an)\s+/i, '') ?? null;
    const known = abbreviations(voice);
    const frame = speaker === null ? frameText(claim, voice.evidence, voice.entry) : null;
    const clauses: readonly (readonly [string, Form])[] = [
      ...(frame === null ? [] : compress(frame, known).map((text) => [text, 'framed'] as const)),
      ...compress(found.text, known).map((text) => [text, 'compressed'] as const),
    ];
    return clauses
      .filter(([text]) => !dangles(text, null))
      .map(([text, form]) => ({
        text:
          speaker === null
            ? capitalised(text)
            : `${capitalised(text)}, ${speaker} ${/^(?:\w+ )?(?:people|sources|officials|researchers|\w+ers)$/i.test(speaker) ? 'say' : 'says'}`,
        form,
        spans: found.spans,
        publisherNamed: voice.entry.publisher.name,
      }));
  });
}
