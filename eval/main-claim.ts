import type { Quantity } from '../src/domain/claim.ts';
import { GAZETTEER } from '../src/lexicon/names.ts';
import { compileGazetteer, nameMentions } from '../src/text/names.ts';
import { quantities } from '../src/text/numbers.ts';
import { withoutPossessive } from '../src/text/tokens.ts';
import { isStopword } from '../src/text/words.ts';

const gazetteer = compileGazetteer(GAZETTEER);
const FIRST_WORDS = new Set([...gazetteer.byFirst.keys()].filter((word) => !isStopword(word)));
const ENOUGH_NAMES = 2 / 3;

interface Word {
  readonly text: string;
  readonly start: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu)].map((match) => ({ text: withoutPossessive(match[0]), start: match.index }));

const digitsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/\d[\d.,]*\d|\d/g)].map((match) => ({ text: match[0].replaceAll(',', ''), start: match.index }));

/** The capitalised names of a claim; its first word only where it is one we know, or is written like no common word. */
function namesOf(claim: string): readonly Word[] {
  const seen = new Set<string>();
  return wordsOf(claim).filter(({ text }, at) => {
    const named = /^\p{Lu}/u.test(text) && (at > 0 || FIRST_WORDS.has(text.toLowerCase()) || /.[\p{Lu}\d]/u.test(text));
    if (!named || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function allNumbers(claim: string, text: string): boolean {
  const told = quantities(text);
  const written = new Set(digitsOf(text).map((word) => word.text));
  const wanted = quantities(claim);
  const isTold = (one: Quantity): boolean =>
    told.some((other) => Math.abs(other.value - one.value) <= Math.abs(one.value) * 0.005) ||
    digitsOf(one.text).some((word) => written.has(word.text));
  const loose = digitsOf(claim).filter((word) => !wanted.some((one) => word.start >= one.start && word.start < one.end));
  return wanted.every(isTold) && loose.every((word) => written.has(word.text));
}

/**
 * Whether a text tells a labelled claim: all its numbers, and two thirds of its capitalised names or other names of the same things.
 * Metric L2 of the labelled week.
 */
export function coversMainClaim(claim: string, text: string): boolean {
  if (!allNumbers(claim, text)) return false;
  const known = new Set(wordsOf(text).map((word) => word.text.toLowerCase()));
  const told = new Set(nameMentions(text, gazetteer).flatMap((mention) => mention.entityId ?? []));
  const same = nameMentions(claim, gazetteer).filter((mention) => mention.entityId !== null && told.has(mention.entityId));
  const names = namesOf(claim);
  const held = names.filter(
    ({ text: name, start }) => known.has(name.toLowerCase()) || same.some((mention) => start >= mention.start && start < mention.end),
  );
  return held.length >= names.length * ENOUGH_NAMES;
}
