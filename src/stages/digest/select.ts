import { type BriefSentence, sectionOf, type Take } from '../../domain/brief.ts';
import type { Correction, Edition } from '../../domain/digest.ts';
import { inFrontOrder, layFront } from '../../domain/front.ts';
import type { StoryId } from '../../domain/ids.ts';
import type { Category } from '../../domain/story.ts';

const DAY_MS = 86_400_000;
/** A mail is read in a few minutes: the lead, three second stories, and eight more. */
const MOST_STORIES = 12;
const MOST_CORRECTIONS = 8;
/** A sentence longer than this is no sentence of a summary; it is left out, never cut. */
const MOST_SENTENCE = 600;

/** A correction as the mail prints it: `sentOn` is the day on which these readers were sent the wrong one, null where they were not. */
export interface PrintedCorrection {
  readonly correction: Correction;
  readonly sentOn: string | null;
}

export interface Selection {
  readonly takes: readonly Take[];
  /** True where all of them stood in an earlier mail: nothing was new, and the day's edition goes all the same. */
  readonly nothingNew: boolean;
  readonly corrections: readonly PrintedCorrection[];
  readonly moreCorrections: number;
  /** The newest take of a story that these readers were sent, by story: only to them does a mail say what a take adds. */
  readonly sent: ReadonlyMap<StoryId, number>;
}

export interface SelectionInput {
  readonly takes: readonly Take[];
  readonly topics: readonly Category[];
  readonly corrections: readonly Correction[];
  /** Earlier editions of these readers, newest first. */
  readonly earlier: readonly Edition[];
  readonly madeAt: number;
}

/** The stories of an edition, from the list the front page is laid from, without what these readers were sent already. */
export function select(input: SelectionInput): Selection {
  const wanted = input.takes.filter((take) => !take.withdrawn && (input.topics.length === 0 || input.topics.includes(take.category)));
  const sent = sentTakes(input.earlier);
  const fresh = wanted.filter((take) => isNews(take, sent.get(take.storyId)));
  const chosen = fresh.length > 0 ? fresh : wanted;
  const all = printedCorrections(input);
  return {
    takes: layOut(chosen, input.madeAt),
    nothingNew: fresh.length === 0 && wanted.length > 0,
    corrections: all.slice(0, MOST_CORRECTIONS),
    moreCorrections: Math.max(0, all.length - MOST_CORRECTIONS),
    sent,
  };
}

function sentTakes(earlier: readonly Edition[]): ReadonlyMap<StoryId, number> {
  const sent = new Map<StoryId, number>();
  for (const { storyId, take } of earlier.flatMap((edition) => edition.stories)) sent.set(storyId, Math.max(take, sent.get(storyId) ?? 0));
  return sent;
}

/** A story that only settled tells its readers nothing. */
const isNews = (take: Take, sent: number | undefined): boolean => sent === undefined || (take.number > sent && take.verb !== 'settles');

function layOut(takes: readonly Take[], now: number): readonly Take[] {
  const front = layFront(takes, now, MOST_STORIES);
  const top = [front.lead, ...front.seconds].filter((take) => take !== null);
  const used = new Set(top.map((take) => take.storyId));
  const rest = inFrontOrder(
    takes.filter((take) => !used.has(take.storyId)),
    now,
  );
  return [...top, ...balanced(rest, MOST_STORIES - top.length)];
}

/** The first of each category, then the next best, in front order: one loud subject does not fill the mail. */
function balanced(ranked: readonly Take[], most: number): readonly Take[] {
  const seen = new Set<Category>();
  const firsts = ranked.filter((take) => !seen.has(take.category) && seen.add(take.category));
  const others = ranked.filter((take) => !firsts.includes(take));
  const kept = new Set([...firsts, ...others].slice(0, most));
  return ranked.filter((take) => kept.has(take));
}

/** Those who were sent the wrong one come first; corrections they were told of already are left out. */
function printedCorrections(input: SelectionInput): readonly PrintedCorrection[] {
  const told = new Set(input.earlier.flatMap((edition) => edition.corrections));
  const since = input.earlier[0]?.madeAt ?? input.madeAt - DAY_MS;
  const stories = new Map(input.takes.map((take) => [take.storyId, take.category]));
  const concerns = (correction: Correction): boolean => {
    const category = stories.get(correction.storyId);
    return input.topics.length === 0 || (category !== undefined && input.topics.includes(category));
  };
  return input.corrections
    .filter((correction) => correction.kind !== 'update' && !told.has(correction.id) && correction.madeAt <= input.madeAt)
    .map((correction) => ({ correction, sentOn: sentOn(correction, input.earlier) }))
    .filter(({ correction, sentOn: day }) => day !== null || (correction.madeAt > since && concerns(correction)))
    .sort((a, b) => Number(a.sentOn === null) - Number(b.sentOn === null) || b.correction.madeAt - a.correction.madeAt);
}

/** The day of the newest edition that carried the wrong take, or, where the wrong words are known, those words. */
function sentOn(correction: Correction, earlier: readonly Edition[]): string | null {
  const { storyId, wrongTake, wrongText } = correction;
  const carried = earlier.find(
    (edition) =>
      edition.madeAt <= correction.madeAt &&
      edition.stories.some((story) => story.storyId === storyId && story.take <= wrongTake) &&
      (wrongText === null || unwrapped(edition.text).includes(unwrapped(wrongText))),
  );
  return carried?.day ?? null;
}

/** Text whose lines were folded, as one line; without a known wrong text any take up to the wrong one counts. */
const unwrapped = (text: string): string => text.replace(/\s{1,200}/g, ' ');

/** The sentences of a summary that a mail prints. */
export const summaryOf = (take: Take, most: number): readonly BriefSentence[] =>
  sectionOf(take, 'summary')
    .filter((sentence) => sentence.text.length <= MOST_SENTENCE)
    .slice(0, most);

/** Our reading for the first audience that has one, or null. */
export const readingOf = (take: Take): BriefSentence | null =>
  sectionOf(take, 'why').find((sentence) => sentence.text.length <= MOST_SENTENCE) ?? null;

/** What a take brings to readers who were sent an earlier one, or null; a long line is a list of changes and stands on the page. */
export function additionOf(take: Take, sent: Selection['sent']): string | null {
  const before = sent.get(take.storyId);
  return before === undefined || before >= take.number || take.adds === '' || take.adds.length > 300 ? null : take.adds;
}
