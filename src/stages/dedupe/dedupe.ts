import { type Article, bodyOf, type Fingerprint, reportedAt, type Syndication } from '../../domain/article.ts';
import { done, type Outcome } from '../../domain/outcome.ts';
import type { Clock } from '../../ports/clock.ts';
import { whileReading } from '../../text/read-once.ts';
import { containment, estimateJaccard, minhash, sharedRuns } from '../../text/shingles.ts';
import { hashWords } from '../../text/shingles-scan.ts';
import { creditTo } from './credit.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Half of a text's 8-word shingles in another: no two people write that by chance. */
const COPY_CONTAINMENT = 0.5;
/** Below this many shared words a quotation or a boilerplate paragraph would do. */
const LEAST_SHARED = 40;
/** Short texts are copies only as wholes. */
const SHORT_CONTAINMENT = 0.8;
const LEAST_SHORT = 15;
const RUN_WORDS = 8;
const MOST_CANDIDATES = 40;

/**
 * Finds the articles that carry one text with this one, among candidates that share a band with it. Each finding is checked on
 * the texts themselves and says which is the copy and why; the later arrival may turn out to be the origin.
 */
export async function dedupe(
  input: Arrived,
  _deps: { clock: Clock },
): Promise<Outcome<{ fingerprint: Fingerprint; syndications: readonly Syndication[] }>> {
  return done(whileReading(() => found(input)));
}

interface Arrived {
  readonly article: Article;
  readonly candidates: readonly Article[];
  readonly fingerprint?: Fingerprint;
}

function found(input: Arrived): { fingerprint: Fingerprint; syndications: readonly Syndication[] } {
  const { article } = input;
  const fingerprint = input.fingerprint ?? fingerprintOf(article);
  if (fingerprint.words === 0) return { fingerprint, syndications: [] };
  const syndications = nearestFirst(fingerprint, input.candidates)
    .filter((candidate) => candidate.id !== article.id && candidate.textFrom !== 'none')
    .slice(0, MOST_CANDIDATES)
    .flatMap((candidate) => syndicationOf(article, candidate) ?? [])
    .sort((a, b) => b.containment - a.containment || (a.copy + a.origin < b.copy + b.origin ? -1 : 1));
  return { fingerprint, syndications };
}

function nearestFirst(fingerprint: Fingerprint, candidates: readonly Article[]): readonly Article[] {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  const likeness = (article: Article): number => estimateJaccard(fingerprint.signature, minhash(bodyOf(article)));
  return candidates
    .map((article) => ({ article, likeness: likeness(article) }))
    .sort((a, b) => b.likeness - a.likeness || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

/** Whether two articles carry one text, and which way round; null where they do not. */
export function syndicationOf(a: Article, b: Article): Syndication | null {
  const { copy, origin, reason } = directionOf(a, b);
  const [copyBody, originBody] = [bodyOf(copy), bodyOf(origin)];
  const share = containment(copyBody, originBody);
  if (share < COPY_CONTAINMENT && containment(originBody, copyBody) < COPY_CONTAINMENT) return null;
  const sharedWords = sharedRuns(copyBody, originBody, RUN_WORDS).reduce((sum, run) => sum + run.words, 0);
  if (sharedWords < LEAST_SHARED && (share < SHORT_CONTAINMENT || sharedWords < LEAST_SHORT)) return null;
  const words = hashWords(copyBody).hashes.length;
  return {
    copy: copy.id,
    origin: origin.id,
    similarity: estimateJaccard(minhash(copyBody), minhash(originBody)),
    containment: share,
    sharedWords,
    why: `${sharedWords} of its ${words} words stand word for word in the text of ${origin.siteName ?? origin.publisherId}; ${reason}`,
  };
}

interface Direction {
  readonly copy: Article;
  readonly origin: Article;
  readonly reason: string;
}

/** Who copies whom: what the texts say of themselves, then time, then the id, so that the order of arrival never matters. */
function directionOf(a: Article, b: Article): Direction {
  const [aCredits, bCredits] = [creditTo(a, b), creditTo(b, a)];
  if (aCredits !== null && bCredits === null) return { copy: a, origin: b, reason: aCredits };
  if (bCredits !== null && aCredits === null) return { copy: b, origin: a, reason: bCredits };
  const [aAt, bAt] = [reportedAt(a), reportedAt(b)];
  if (aAt !== bAt) return later(aAt > bAt ? [a, b] : [b, a], 'it was published later');
  return later(a.id > b.id ? [a, b] : [b, a], 'both appeared at the same moment');
}

const later = ([copy, origin]: readonly [Article, Article], reason: string): Direction => ({ copy, origin, reason });
