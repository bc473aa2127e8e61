import type { Article } from '../../domain/article.ts';
import type { DraftSentence } from '../../domain/brief.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { permissionFor } from '../../domain/rights.ts';
import { holdsRun, mostInOrder, placesOf, standsClose, type WordPlaces, type WordRow, wordRow, wordsInOrder } from '../../text/align.ts';
import { withoutOrders } from '../../text/machine-address.ts';
import { quotations } from '../../text/quotes.ts';
import { wordCount } from '../../text/tokens.ts';
import { type Fault, type Files, fault, type Passage } from './passage.ts';

/** As many words in a row as a source's may not stand outside quotation marks. */
export const MAX_RUN = 12;
/** A sentence with more than this share of its words in order from one source sentence counts as quoted. */
export const CLOSE_SHARE = 0.8;
/** A sentence with this share of its words in quotation marks is a quotation and its lead. */
const QUOTATION_SHARE = 0.6;

interface Shelf {
  readonly article: Article;
  readonly words: number;
  readonly sentences: readonly WordRow[];
  readonly runs: WordPlaces;
}

/** What a take has taken from each article so far. `charge` gives the fault, or books the words and gives null. */
export interface Budget {
  charge(sentence: DraftSentence, passages: readonly Passage[]): Fault | null;
}

function shelfOf(article: Article, files: Files): Shelf {
  const words = wordsInOrder(withoutOrders(article.text, { start: article.bodyStart, end: article.text.length }));
  const runs = placesOf([wordsInOrder(article.text)]);
  const body = files.sentencesOf(article).filter((span) => span.start >= article.bodyStart);
  return { article, words: words.length, sentences: body.map((span) => wordRow(wordsInOrder(article.text, span))), runs };
}

/** A text without its quotations; each leaves a mark, so that no run reaches over it. */
function outsideQuotes(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const quote of quotations(text)) {
    parts.push(text.slice(from, quote.outer.start));
    from = quote.outer.end;
  }
  return [...parts, text.slice(from)];
}

function sharesRun(text: string, shelf: Shelf): boolean {
  return outsideQuotes(text).some((part) => holdsRun(wordsInOrder(part), shelf.runs, MAX_RUN));
}

/** Opens the account of one take over all articles whose words are not free. */
export function openBudget(files: Files): Budget {
  const shelves = files.material.articles
    .filter((entry) => !entry.article.rights.fullTextAllowed)
    .map((entry) => shelfOf(entry.article, files));
  const spent = new Map<ArticleId, number>();
  // The same words printed twice on a page (summary and story) take from the article once.
  const booked = new Set<string>();
  const cost = (sentence: DraftSentence, passages: readonly Passage[]): Map<Shelf, number> | Fault => {
    const bill = new Map<Shelf, number>();
    const words = wordsInOrder(sentence.text);
    for (const shelf of shelves) {
      if (sharesRun(sentence.text, shelf)) return fault('budget/run-of-words', shelf.article.id);
      // Runs are looked for in every text; what is taken is booked on the articles that the sentence rests on.
      if (!passages.some((passage) => passage.article.id === shelf.article.id)) continue;
      const quoted = quotedWords(sentence.text);
      const inMarks = quoted.reduce((sum, count) => sum + count, 0);
      const close = standsClose(words, shelf.sentences, CLOSE_SHARE);
      // Of a quotation with its lead, what is not the source's is ours: only what follows the source counts.
      const led = inMarks >= words.length * QUOTATION_SHARE;
      const taken = !close ? inMarks : led ? Math.max(inMarks, mostInOrder(words, shelf.sentences)) : words.length;
      const longest = close ? taken : Math.max(0, ...quoted);
      if (longest === 0) continue;
      if (permissionFor(shelf.article.rights, 'quote') === 'deny') return fault('budget/quote-words', `no quotes from ${shelf.article.id}`);
      if (longest > shelf.article.rights.maxQuoteWords) return fault('budget/quote-words', `${longest} words`);
      const chars = Math.max(close && taken > inMarks ? sentence.text.length : 0, ...quotedChars(sentence.text));
      const mostChars = shelf.article.rights.maxSnippetChars;
      if (mostChars !== null && chars > mostChars)
        return fault('budget/quote-words', `${chars} characters, at most ${mostChars} of a snippet`);
      if (sentence.publisherNamed === null) return fault('budget/publisher-unnamed', shelf.article.id);
      bill.set(shelf, taken);
    }
    return bill;
  };
  return {
    charge: (sentence, passages) => {
      const bill = cost(sentence, passages);
      if (!(bill instanceof Map)) return bill;
      const key = (shelf: Shelf): string => `${shelf.article.id}/${sentence.text}`;
      for (const [shelf, words] of bill) {
        if (booked.has(key(shelf))) continue;
        const total = (spent.get(shelf.article.id) ?? 0) + words;
        const limit = shelf.words * shelf.article.rights.maxQuoteShare;
        if (total > limit) return fault('budget/quote-share', `${total} of ${Math.floor(limit)} words of ${shelf.article.id}`);
      }
      for (const [shelf, words] of bill) {
        if (booked.has(key(shelf))) continue;
        booked.add(key(shelf));
        spent.set(shelf.article.id, (spent.get(shelf.article.id) ?? 0) + words);
      }
      return null;
    },
  };
}

const quotedChars = (text: string): readonly number[] => quotations(text).map((quote) => quote.inner.end - quote.inner.start);
const quotedWords = (text: string): readonly number[] => quotations(text).map((quote) => wordCount(text, quote.inner));
