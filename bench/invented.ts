import type { Article } from '../src/domain/article.ts';
import { publisherId } from '../src/domain/ids.ts';
import { madeArticle } from '../src/domain/made-article.ts';
import type { Publisher } from '../src/domain/publisher.ts';

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve zi ko ru la mo ni pe sa'.split(' ');

/** Numbers from a small generator: the same seed gives the same texts. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** Texts of 400 words from a vocabulary in which few words are common, as in real prose. */
export function textsOf(count: number): readonly string[] {
  const next = numbersFrom(7);
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join(''),
  );
  const word = (): string => vocabulary[Math.floor(vocabulary.length * (next(10_000) / 10_000) ** 3)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 400 }, word).join(' '));
}

/** Twenty invented papers. */
export const PUBLISHERS: readonly Publisher[] = Array.from({ length: 20 }, (_, i) => ({
  id: publisherId(`paper${i}.example`),
  name: `Paper Number ${i}`,
  home: `https://paper${i}.example/`,
  owner: null,
  country: null,
  kind: 'press',
}));

/** An article about an AI company that the generator invents; three in four tell of an event that others tell of too. */
export function articleOf(text: string, at: number): Article {
  const next = numbersFrom(Math.floor(at / 4) + 1);
  const name = `${'BCDFGKLMNPRSTV'[next(14)]}${SYLLABLES[next(20)]}${SYLLABLES[next(20)]}${SYLLABLES[next(20)]}`;
  const title = `${name} Labs shows AI model number ${next(9000)}`;
  const body = `The language model of ${name} Labs was shown on Tuesday.\n${text}`;
  return madeArticle({ url: `https://paper${at % 20}.example/${at}`, title, body, at: Date.UTC(2026, 0, 1) + at * 60_000 });
}
