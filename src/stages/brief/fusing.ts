import type { Claim } from '../../domain/claim.ts';
import { isMonthName, weekdayOf } from '../../text/months.ts';
import { tokens, wordCount } from '../../text/tokens.ts';
import { contentWords } from '../../text/words.ts';
import { capitalised, decapitalised, opensSurely } from './contents.ts';
import type { Desk } from './desk.ts';
import { likeness } from './likeness.ts';
import { closedWithin } from './part-quotes.ts';
import type { Wording } from './wordings.ts';

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
  const theirs = new Set(contentWords(b));
  const shared = contentWords(a).some(
    (word) => theirs.has(word) && !/\d/.test(word) && !isMonthName(capitalised(word)) && weekdayOf(word) === null,
  );
  return shared && alike > 0.1 && alike <= 0.4;
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
      const text = closedWithin(`${capitalised(a.core)}, and ${second}.`);
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
        form: 'framed',
        lead: '',
        detail: false,
      };
    }
  }
  return null;
}

const MOST_LED = 33;
const MOST_CORE = 15;
const LEAST_CORE = 4;

/** Sentences with a lead of ours before what they tell, plain and short enough to share it. */
const led = (list: readonly Wording[]): readonly Wording[] =>
  list.filter((one) => {
    const words = wordCount(one.core);
    return (
      one.lead.endsWith('that ') &&
      one.kind === 'fact' &&
      !one.detail &&
      one.spans.length === 1 &&
      words >= LEAST_CORE &&
      words <= MOST_CORE &&
      !/[;:—]| and |,/.test(one.core)
    );
  });

/** Two neighbours of one report under one lead: "X reports that A and that B"; null where they are none. */
export function underOneLead(ours: readonly Wording[], theirs: readonly Wording[], other: Claim, desk: Desk): Wording | null {
  const second = led(theirs).toSorted((a, b) => b.words - a.words);
  for (const a of led(ours)
    .toSorted((x, y) => y.words - x.words)
    .slice(0, 6)) {
    for (const b of second.filter((one) => one.lead === a.lead).slice(0, 4)) {
      if (a.articleId !== b.articleId || !mayStandTogether(a, b, desk) || likeness(a.core, b.core) > 0.5) continue;
      const core = `${a.core} and that ${decapitalised(b.core, desk)}`;
      const text = `${a.lead}${decapitalised(a.core, desk)} and that ${decapitalised(b.core, desk)}.`;
      const words = wordCount(text);
      const article = desk.entries.get(a.articleId)?.article;
      if (article === undefined || words > MOST_LED || desk.sharesRun(text) || desk.isClose(text, article)) continue;
      return { ...a, text, core, words, close: 0, form: 'framed', spans: [...a.spans, ...b.spans], joins: [other.id] };
    }
  }
  return null;
}

/** What two reports add to one another: "X reports that A, and Y reports that B", each part with its own lead. */
export function sideBySide(ours: readonly Wording[], theirs: readonly Wording[], other: Claim, desk: Desk): Wording | null {
  const voices = (list: readonly Wording[]): readonly Wording[] => led(list).filter((one) => one.how === 'publisher');
  for (const a of voices(ours).slice(0, 3)) {
    for (const b of voices(theirs).slice(0, 3)) {
      if (a.articleId === b.articleId || a.publisherNamed === b.publisherNamed || !sameMatter(a.core, b.core)) continue;
      const right = /^The \p{Ll}/u.test(b.text) ? `${b.text.charAt(0).toLowerCase()}${b.text.slice(1)}` : b.text;
      const text = `${a.text.replace(/\.$/, '')}, and ${right}`;
      const words = wordCount(text);
      if (words > MOST_LED || desk.sharesRun(text)) continue;
      return {
        ...a,
        text,
        core: `${a.core} and ${b.core}`,
        words,
        close: 0,
        form: 'framed',
        spans: [...a.spans, ...b.spans],
        joins: [other.id],
        lead: '',
      };
    }
  }
  return null;
}
