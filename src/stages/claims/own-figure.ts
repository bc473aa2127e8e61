import type { Assertion } from './assertion.ts';

/** "puts its use at 1.3", "put them at about nine thousand"; nothing is put at a number that is put into something ("put at least $4bn into"). */
const PUTS =
  /\bputs? (?:it|them|(?:its|the|their|his|her|that) [\p{L} ’'-]{1,60}) at (?:(?:about|around|some|nearly|almost|roughly|just|over|under|more than|fewer than|less than) ){0,2}(?:[\d$€£]|\p{Ll}+ (?:million|billion|hundred|thousand)\b)/u;

/** "Acme puts its use at 1.3 billion": a party's figure, though no cue of speech says so. */
export const givesOwnFigure = ({ member, content, amounts }: Pick<Assertion, 'member' | 'content' | 'amounts'>): boolean =>
  amounts.length > 0 && PUTS.test(member.article.text.slice(content.start, content.end));
