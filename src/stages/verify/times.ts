import { reportedAt } from '../../domain/article.ts';
import type { Claim } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { dates } from '../../text/dates.ts';
import { type Reported, timesApart } from '../../text/timed.ts';
import { contentWords } from '../../text/words.ts';

/** Sentences with this share of their words in common, times left out, tell one deed. */
const ONE_DEED = 0.55;

/** Whether two claims that contradict each other tell one deed, both as so or both as not, and differ in its time: it is not in doubt, when is. */
export function givesOtherTime(claim: Claim, other: Claim, material: StoryMaterial): boolean {
  if (claim.polarity !== other.polarity || claim.modality === 'denied' || other.modality === 'denied') return false;
  const [ours, theirs] = [sentenceOf(claim, material), sentenceOf(other, material)];
  if (ours === null || theirs === null || timesApart(ours, theirs) === null) return false;
  const [one, two] = [wordsOf(ours), wordsOf(theirs)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared >= ONE_DEED * (one.size + two.size - shared);
}

/** The sentence that words a claim, in the revision of its row. */
function sentenceOf(claim: Claim, material: StoryMaterial): Reported | null {
  const span = claim.evidence[0]?.span;
  const article = material.articles.find((member) => member.article.id === span?.articleId)?.article;
  return span === undefined || article?.revision !== span.revision ? null : { text: article.text, span, at: reportedAt(article) };
}

/** The words of a sentence but those of its times. */
function wordsOf({ text, span, at }: Reported): ReadonlySet<string> {
  const words = new Set(contentWords(text, span));
  for (const word of dates(text, at, span).flatMap((date) => contentWords(text, date))) words.delete(word);
  return words;
}
