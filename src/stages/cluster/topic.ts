import { OTHER_BEATS, SET_ASIDE, TOPIC_TERMS } from '../../lexicon/topics.ts';
import { compilePhrases, findPhrases, weightOf } from './phrases.ts';
import type { ArticleWords } from './words-of.ts';

const TERMS = compilePhrases(TOPIC_TERMS);
const PLAIN = compilePhrases(TOPIC_TERMS.filter(([weight]) => weight >= 3));
const OTHERS = compilePhrases([[1, OTHER_BEATS]]);
const ASIDE = compilePhrases([[1, SET_ASIDE]]);

/** Log-odds of "artificial intelligence is a main subject": what the title, the opening and the whole body add. */
const WEIGHTS = {
  bias: -5,
  title: 0.95,
  lede: 0.42,
  body: 0.62,
  otherTitle: -1.1,
  otherLede: -0.22,
  plainInShort: 3.1,
  throughout: 1.6,
  setAside: -6,
};
const CAPS = { title: 6, lede: 12, body: 9 };

/** A body so dense with the subject is about it, whatever its title plays on. */
const THROUGHOUT = 4;

/** In a text of so few words one plain mention in the opening lines is much. */
const SHORT_WORDS = 330;
const FIRST_WORDS = 75;

/** How sure we are (0..1) that AI is a main subject, and what was seen. */
export interface Subject {
  readonly sure: number;
  readonly title: number;
  readonly lede: number;
  readonly density: number;
}

/** Weighs AI terms in title, lede and body (per hundred words) against words of other beats. */
export function subjectOf(words: ArticleWords): Subject {
  const title = Math.min(CAPS.title, weightOf(findPhrases(words.title, TERMS), 1));
  const lede = Math.min(CAPS.lede, weightOf(findPhrases(words.lede, TERMS), 2));
  const density = Math.min(CAPS.body, (weightOf(findPhrases(words.body, TERMS), 12) / Math.max(60, words.body.length)) * 100);
  const otherTitle = Math.min(2, weightOf(findPhrases(words.title, OTHERS), 1));
  const otherLede = Math.min(6, weightOf(findPhrases(words.lede, OTHERS), 2));
  const plain = words.body.length < SHORT_WORDS && findPhrases([...words.title, ...words.lede.slice(0, FIRST_WORDS)], PLAIN).length > 0;
  const logOdds =
    WEIGHTS.bias +
    WEIGHTS.title * title +
    WEIGHTS.lede * lede +
    WEIGHTS.body * density +
    WEIGHTS.throughout * Math.max(0, density - THROUGHOUT) +
    (findPhrases(words.title, ASIDE).length > 0 ? WEIGHTS.setAside : 0) +
    (plain ? WEIGHTS.plainInShort : 0) +
    WEIGHTS.otherTitle * otherTitle +
    WEIGHTS.otherLede * otherLede;
  return { sure: 1 / (1 + Math.exp(-logOdds)), title, lede, density };
}
