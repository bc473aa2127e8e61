import { type Article, reportedAt } from '../../domain/article.ts';
import type { BriefSentence, Take } from '../../domain/brief.ts';
import type { Span } from '../../domain/span.ts';
import { sentences } from '../../text/sentences.ts';

/** A stored article as the audit reads it. */
export interface Reader {
  readonly article: Article;
  readonly body: string;
  readonly hash: string;
  readonly sentences: readonly Span[];
  readonly publisherNames: readonly string[];
}

type Readers = ReadonlyMap<string, Reader>;

interface WordFault {
  readonly code: 'quote' | 'name' | 'number' | 'budget' | 'run';
  readonly detail: string;
}

/** Typographic variants of one character made one; nothing else is touched, so quotations compare to the letter. */
const even = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2060\u200b]/g, '');

const words = (text: string): readonly string[] =>
  even(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];

const evidenceOf = (sentence: BriefSentence, readers: Readers): readonly string[] =>
  sentence.spans.map((span) => readers.get(`${span.articleId}/${span.revision}`)?.article.text.slice(span.start, span.end) ?? '');

/** A printed sentence taken apart: what stands between quotation marks, and the pieces around that. */
function apart(text: string): { readonly inside: readonly string[]; readonly outside: readonly string[] } {
  const inside: string[] = [];
  const outside: string[] = [];
  let open = -1;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (open < 0 && (mark === '\u201c' || mark === '"')) open = at;
    else if (open >= 0 && (mark === '\u201d' || mark === '"')) {
      inside.push(text.slice(open + 1, at));
      outside.push(text.slice(from, open));
      from = at + 1;
      open = -1;
    }
  }
  return { inside, outside: [...outside, text.slice(from)] };
}

/** What stands between quotation marks in a printed sentence. */
export const quotedParts = (text: string): readonly string[] => apart(text).inside;

/** Every quotation must stand letter for letter in a text the sentence rests on. */
export function quoteFaults(sentence: BriefSentence, readers: Readers): readonly WordFault[] {
  if (sentence.kind !== 'fact' && sentence.kind !== 'quote') return [];
  const evidence = evidenceOf(sentence, readers).map(even);
  return quotedParts(sentence.text).flatMap((part) => {
    const wanted = even(part).replace(/[,.]$/, '');
    return evidence.some((text) => text.includes(wanted))
      ? []
      : [{ code: 'quote' as const, detail: `\u201c${part}\u201d does not stand in the evidence` }];
  });
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Digits of a number without separators of thousands: "18,900" and "18900" are one. */
const plainNumber = (raw: string): string => raw.replace(/,(?=\d{3})/g, '').replace(/[.,]+$/, '');

/** Numbers of a text as digits; small ones written as words count too, except in our reading, where "one" is no figure. */
function numbersIn(text: string, spelled = true): ReadonlySet<string> {
  const found = new Set((text.match(/\d[\d.,]*/g) ?? []).map(plainNumber));
  if (!spelled) return found;
  // "No one" is nobody, not a figure.
  for (const word of words(text.replace(/\bno one\b/gi, 'nobody'))) {
    const value = NUMBER_WORDS.indexOf(word);
    if (value >= 0) found.add(String(value));
  }
  return found;
}

/** Names are words with a capital that do not open the sentence; numbers are runs of digits. Both must come from the evidence. */
export function namesAndNumbers(sentence: BriefSentence, take: Take, readers: Readers): readonly WordFault[] {
  if (sentence.kind === 'definition') return [];
  const own = sentence.kind === 'fact' || sentence.kind === 'quote' ? evidenceOf(sentence, readers) : premisesOf(sentence, take, readers);
  const articles = articlesBehind(sentence, take, readers);
  const faults: WordFault[] = [];
  const known = numbersIn(own.join('\n'));
  for (const number of numbersIn(sentence.text, sentence.kind === 'fact' || sentence.kind === 'quote')) {
    if (!known.has(number) && !articles.some((reader) => reader.publisherNames.some((name) => name.includes(number))))
      faults.push({ code: 'number', detail: `${number} does not stand in the evidence` });
  }
  const allowed = new Set(
    articles.flatMap((reader) => [...words(reader.article.text), ...reader.publisherNames.flatMap((name) => [...words(name)])]),
  );
  for (const { article } of articles) for (const day of ownDays(article)) allowed.add(day);
  // The one abbreviation that needs no introduction in this paper.
  if (articles.some((reader) => /artificial intelligence/i.test(reader.article.text))) allowed.add('ai');
  for (const name of capitalised(sentence.text)) {
    if (!words(name).every((part) => allowed.has(part) || allowed.has(part.replace(/'s$/, ''))))
      faults.push({ code: 'name', detail: `${name} does not stand in the texts behind the sentence` });
  }
  return faults;
}

/** The weekday of an article in UTC, and the one before where it speaks of yesterday. */
function ownDays(article: Article): readonly string[] {
  const at = reportedAt(article);
  const name = (ms: number): string => new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(ms).toLowerCase();
  return /\byesterday\b/i.test(article.text) ? [name(at), name(at - 86_400_000)] : [name(at)];
}

function premisesOf(sentence: BriefSentence, take: Take, readers: Readers): readonly string[] {
  return take.claims
    .filter((entry) => sentence.claimIds.includes(entry.claim.id))
    .flatMap((entry) =>
      entry.claim.evidence.map(
        (evidence) =>
          readers.get(`${evidence.span.articleId}/${evidence.span.revision}`)?.article.text.slice(evidence.span.start, evidence.span.end) ??
          '',
      ),
    );
}

function articlesBehind(sentence: BriefSentence, take: Take, readers: Readers): readonly Reader[] {
  if (sentence.spans.length > 0) return sentence.spans.flatMap((span) => readers.get(`${span.articleId}/${span.revision}`) ?? []);
  const claimed = take.claims
    .filter((entry) => sentence.claimIds.includes(entry.claim.id))
    .flatMap((entry) => entry.claim.evidence.map((evidence) => `${evidence.span.articleId}/${evidence.span.revision}`));
  const keys = claimed.length > 0 ? claimed : [...readers.keys()];
  return keys.flatMap((key) => readers.get(key) ?? []);
}

/** Words with a capital, without those that open a sentence or follow a mark after which any word may have one. */
function capitalised(text: string): readonly string[] {
  const found: string[] = [];
  const starts = new Set(sentences(text).map((span) => span.start));
  let opening = true;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*|[:"\u201c(]/gu)) {
    const token = match[0];
    if (/^[:"\u201c(]$/.test(token)) {
      opening = true;
      continue;
    }
    const bare = even(token).replace(/[.'-]+$/, '');
    if (!opening && !starts.has(match.index) && /^\p{Lu}/u.test(bare)) found.push(bare);
    opening = false;
  }
  return found;
}

const RUN = 12;

/** Outside quotation marks no run of 12 words may equal a text's, unless its licence allows redistribution. */
export function runFaults(take: Take, readers: readonly Reader[]): readonly (WordFault & { readonly sentence: BriefSentence })[] {
  const runs = new Set<string>();
  for (const reader of readers) {
    if (reader.article.rights.fullTextAllowed) continue;
    const own = words(reader.article.text);
    for (let at = 0; at + RUN <= own.length; at += 1) runs.add(own.slice(at, at + RUN).join(' '));
  }
  return take.sentences.flatMap((sentence) => {
    if (sentence.kind === 'definition') return [];
    for (const piece of apart(sentence.text).outside) {
      const own = words(piece);
      for (let at = 0; at + RUN <= own.length; at += 1) {
        const run = own.slice(at, at + RUN).join(' ');
        if (runs.has(run)) return [{ code: 'run' as const, sentence, detail: `12 words in a row are a source's: "${run}"` }];
      }
    }
    return [];
  });
}

/** Words a quotation or close wording takes from one article: at most the cap a quotation and the share of the article's words, over the whole take. */
export function budgetFaults(take: Take, readers: Readers): readonly (WordFault & { readonly sentence: BriefSentence })[] {
  const spent = new Map<string, number>();
  const faults: (WordFault & { readonly sentence: BriefSentence })[] = [];
  const seen = new Set<string>();
  for (const sentence of take.sentences) {
    if (sentence.kind !== 'fact' && sentence.kind !== 'quote') continue;
    for (const [key, count] of takenWords(sentence, readers)) {
      const reader = readers.get(key);
      if (reader === undefined || reader.article.rights.fullTextAllowed || seen.has(key + sentence.text)) continue;
      // The same words printed twice (summary and story) are one use of the source.
      seen.add(key + sentence.text);
      const longest = Math.max(0, ...quotedParts(sentence.text).map((part) => words(part).length));
      if (longest > reader.article.rights.maxQuoteWords)
        faults.push({
          code: 'budget',
          sentence,
          detail: `a quotation of ${longest} words, ${reader.article.rights.maxQuoteWords} are allowed`,
        });
      const total = (spent.get(key) ?? 0) + count;
      spent.set(key, total);
      const allowed = Math.max(1, Math.ceil(words(reader.body).length * reader.article.rights.maxQuoteShare));
      if (total > allowed)
        faults.push({ code: 'budget', sentence, detail: `${total} words taken from ${reader.publisherNames[0]}, ${allowed} are allowed` });
    }
  }
  return faults;
}

/** From this share of words in quotation marks on, a sentence is a quotation and its lead, which is ours. */
const QUOTATION = 0.6;

/**
 * By article: the words in quotation marks, or all words where more than 80 % of them follow one source sentence in order; of a quotation with
 * its lead only those that follow it.
 */
function takenWords(sentence: BriefSentence, readers: Readers): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const own = words(sentence.text);
  for (const span of sentence.spans) {
    const key = `${span.articleId}/${span.revision}`;
    const reader = readers.get(key);
    if (reader === undefined) continue;
    const quoted = quotedParts(sentence.text)
      .filter((part) => even(reader.article.text).includes(even(part).replace(/[,.]$/, '')))
      .reduce((sum, part) => sum + words(part).length, 0);
    const touched = reader.sentences.filter((other) => span.start < other.end && other.start < span.end);
    const following = Math.max(0, ...touched.map((other) => common(own, words(reader.article.text.slice(other.start, other.end)))));
    const led = quoted >= QUOTATION * own.length;
    const count = following <= 0.8 * own.length ? quoted : led ? Math.max(quoted, following) : own.length;
    taken.set(key, Math.max(taken.get(key) ?? 0, count));
  }
  return taken;
}

/** Length of the longest common subsequence of two word lists. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries()) next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
