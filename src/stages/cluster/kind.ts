import type { Article, ArticleKind } from '../../domain/article.ts';
import type { Publisher, PublisherKind } from '../../domain/publisher.ts';
import * as cues from '../../lexicon/kinds.ts';
import { compilePhrases, findPhrases, type Phrases, weightOf } from './phrases.ts';
import type { ArticleWords } from './words-of.ts';

const once = (phrases: readonly string[]): Phrases => compilePhrases([[1, phrases]]);
const ROUNDUP_TITLE = once(cues.ROUNDUP_TITLES);
const ROUNDUP_OPENING = once(cues.ROUNDUP_OPENINGS);
const PLAIN_PROMOTION = once(cues.PLAIN_PROMOTION_TITLES);
const PROMOTION_TITLE = once(cues.PROMOTION_TITLES);
const PROMOTION = once(cues.PROMOTION_CUES);
const OPINION_TITLE = once(cues.OPINION_TITLES);
const ANALYSIS_TITLE = once(cues.ANALYSIS_TITLES);
const TUTORIAL_TITLE = once(cues.TUTORIAL_TITLES);
const OTHER_TITLE = once(cues.OTHER_TITLES);
const PLACEHOLDER = once(cues.PLACEHOLDER_TITLES);
const FIRST_PERSON = once(cues.FIRST_PERSON);
const PLURAL = once(cues.FIRST_PERSON_PLURAL);
const PAPER = once(cues.PAPER_CUES);

/** Publishers that speak of their own work: what they publish is the thing itself. */
const SPEAK_FOR_THEMSELVES: readonly PublisherKind[] = ['lab', 'company', 'government', 'standards'];

const has = (words: readonly string[], phrases: Phrases): boolean => findPhrases(words, phrases).length > 0;
const per100 = (words: readonly string[], phrases: Phrases): number =>
  (weightOf(findPhrases(words, phrases)) / Math.max(60, words.length)) * 100;

/** Said of pages on which nothing was found; they form no story. */
export const PLACEHOLDER_BECAUSE = 'its title is a placeholder';

/** The kind of a piece, and what gave it away. */
export interface KindFound {
  readonly kind: ArticleKind;
  readonly because: string;
}

/** What kind of piece an article is: markup first, then title, opening and manner, then who publishes it. */
export function kindOf(article: Article, publisher: Publisher, words: ArticleWords): KindFound {
  const hints = article.kindHints.map((hint) => hint.toLowerCase());
  const hinted = (part: string): boolean => hints.some((hint) => hint.includes(part));
  if (hinted('sponsored') || hinted('advertiser')) return { kind: 'promotion', because: 'its markup says that it is sponsored' };
  if (has(words.title, PLACEHOLDER)) return { kind: 'other', because: PLACEHOLDER_BECAUSE };
  return (
    promotionOf(article, words) ?? roundupOf(article, words) ?? ownWords(publisher, words) ?? mannerOf(article, publisher, words, hinted)
  );
}

function promotionOf(article: Article, words: ArticleWords): KindFound | null {
  if (has(words.title, PLAIN_PROMOTION)) return { kind: 'promotion', because: 'its title says so' };
  if (words.title.includes('best') && /\bfrom [$€£]\d/.test(article.title))
    return { kind: 'promotion', because: 'its title prices what is best to buy' };
  const title = weightOf(findPhrases(words.title, PROMOTION_TITLE), 1);
  const body = weightOf(findPhrases(words.body, PROMOTION), 2);
  const dense = (body / Math.max(120, words.body.length)) * 100;
  if (title >= 2 || (title === 1 && (body >= 2 || dense > 0.6)))
    return { kind: 'promotion', because: 'title and text offer something to buy or book' };
  if (body >= 5 && dense > 1.6) return { kind: 'promotion', because: 'its text offers something to buy or book' };
  return null;
}

/** Paragraph openings in common with nothing else are no sign by themselves: a title or the piece's own word is needed. */
function roundupOf(article: Article, words: ArticleWords): KindFound | null {
  const title = has(words.title, ROUNDUP_TITLE);
  const opening = findPhrases(words.lede, ROUNDUP_OPENING).length;
  if (title && !/live blog|everything announced|everything apple announced/i.test(article.title)) {
    return { kind: 'roundup', because: 'its title promises several items' };
  }
  if (opening >= 1 && /newsletter|edition|digest|roundup|stories|reads|inbox/i.test(article.text.slice(0, 900))) {
    return { kind: 'roundup', because: 'it opens as an edition of several items' };
  }
  return null;
}

function ownWords(publisher: Publisher, words: ArticleWords): KindFound | null {
  if (has(words.title, TUTORIAL_TITLE) && per100(words.body, PLURAL) < 2.5) {
    return { kind: 'tutorial', because: 'its title teaches' };
  }
  if (publisher.kind === 'repository') {
    const paper = findPhrases([...words.title, ...words.lede], PAPER).length > 0;
    return paper
      ? { kind: 'paper', because: 'a repository with an abstract' }
      : { kind: 'primary', because: `${publisher.name} is where the thing itself lies` };
  }
  if (SPEAK_FOR_THEMSELVES.includes(publisher.kind)) return { kind: 'primary', because: `${publisher.name} speaks of itself` };
  return null;
}

function mannerOf(article: Article, publisher: Publisher, words: ArticleWords, hinted: (part: string) => boolean): KindFound {
  if (hinted('scholarlyarticle')) return { kind: 'paper', because: 'its markup calls it a scholarly article' };
  if (hinted('discussion') || /^(ask|tell) hn/i.test(article.title)) return { kind: 'discussion', because: 'a discussion' };
  const section = `${article.section ?? ''} ${article.url}`.toLowerCase();
  if (hinted('opinion') || /\b(opinion|commentary|comment|column)s?\b/.test(section))
    return { kind: 'opinion', because: 'it stands in an opinion section' };
  if (has(words.title, OPINION_TITLE)) return { kind: 'opinion', because: 'its title is a view' };
  const first = per100(words.body, FIRST_PERSON);
  if (publisher.kind === 'person' && first >= 0.8) return { kind: 'opinion', because: 'written in the first person' };
  if (has(words.title, OTHER_TITLE)) return { kind: 'other', because: 'a test, a list or a page that is no report' };
  if (first >= 2.2) return { kind: 'opinion', because: 'written in the first person' };
  if (has(words.title, ANALYSIS_TITLE)) return { kind: 'analysis', because: 'its title explains or weighs' };
  return publisher.kind === 'person' ? { kind: 'opinion', because: 'a person writes' } : { kind: 'news', because: 'a report' };
}
