import { bodyOf } from '../../domain/article.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import { contentWords } from '../../text/words.ts';
import { plainWords } from './phrases.ts';
import type { Reading } from './reading.ts';

const NAME = /^Name: (.{1,300})$/m;
const LEAST_SHARE = 0.6;
const LEAST_NUMBERS = 3;

const isFetched = ({ article }: StoryArticle): boolean => article.kindHints.includes(DOCUMENT_HINT);

/**
 * Whether a document that was fetched from a repository is the record of what a primary of the story published itself: the card of a model that its
 * maker announced, the filing behind a statement. They are one voice, and counting them as two origins would make the count more than a lower bound.
 */
export function isFetchedRecordOf(document: StoryArticle, primary: Reading): boolean {
  if (!isFetched(document) || isFetched(primary.member) || document.publisher.kind !== 'repository') return false;
  const body = bodyOf(document.article);
  const name = NAME.exec(body)?.[1];
  const short = name === undefined ? '' : plainWords(name.slice(name.lastIndexOf('/') + 1)).join(' ');
  const whole = ` ${plainWords(primary.member.article.title).join(' ')} ${primary.plain}`;
  if (short.length >= 3 && whole.includes(` ${short} `)) return true;
  const title = [...new Set(contentWords(document.article.title))];
  const shared = title.filter((word) => primary.stems.has(word)).length;
  if (title.length > 0 && shared / title.length >= LEAST_SHARE) return true;
  const numbers = [...primary.numbers].filter((number) => body.includes(number)).length;
  return shared > 0 && numbers >= LEAST_NUMBERS;
}
