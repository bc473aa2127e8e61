import { NEGATIONS } from '../../lexicon/hedges.ts';
import { REWORDINGS } from '../../lexicon/rewordings.ts';
import { wordsInOrder } from '../../text/align.ts';
import { readOnce } from '../../text/read-once.ts';
import { tokens } from '../../text/tokens.ts';
import { isStopword, stem } from '../../text/words.ts';

const PHRASES: ReadonlyMap<string, readonly { readonly from: readonly string[]; readonly to: readonly string[] }[]> = phrases();

function phrases(): ReadonlyMap<string, readonly { readonly from: readonly string[]; readonly to: readonly string[] }[]> {
  const byFirst = new Map<string, { readonly from: readonly string[]; readonly to: readonly string[] }[]>();
  // Before a number the writer says "under" for "less than".
  for (const [before, after] of [...REWORDINGS, ['less than', 'under'] as const]) {
    const from = before.toLowerCase().split(' ');
    const first = from[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { from, to: after.toLowerCase().split(' ') }]);
  }
  // The longest wording first, as the writer takes it.
  for (const list of byFirst.values()) list.sort((a, b) => b.from.length - a.from.length);
  return byFirst;
}

const SPELT = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Splits what is written together and drops possessive endings: "didn't" is "did not", "Orrin's" is "orrin". */
function plainForms(word: string): readonly string[] {
  const plain = word.replaceAll('’', "'");
  if (plain === 'cannot' || plain === "can't") return ['can', 'not'];
  if (plain === "won't") return ['will', 'not'];
  if (plain.endsWith("n't")) return [plain.slice(0, -3), 'not'];
  if (plain.endsWith("'ll")) return [plain.slice(0, -3), 'will'];
  if (plain.endsWith("'s")) return [plain.slice(0, -2)];
  if (plain.endsWith("'")) return [plain.slice(0, -1)];
  const small = SPELT.indexOf(plain);
  if (small >= 2) return [String(small)];
  if (/^\d[\d,]*$/.test(plain)) return [plain.replaceAll(',', '')];
  return [plain];
}

function reworded(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const rule = PHRASES.get(word)?.find((phrase) => phrase.from.every((part, offset) => words[at + offset] === part));
    found.push(...(rule === undefined ? [word] : rule.to));
    at += rule === undefined ? 1 : rule.from.length;
  }
  return found;
}

/** The words of a text in a form in which equal wordings are equal: lower case, contractions parted, rewordings applied. */
export const canonicalWords = readOnce((text): readonly string[] => reworded(wordsInOrder(text).flatMap(plainForms)));

/** The same as the gate compares them. */
export const comparableWords = readOnce((text): readonly string[] => canonicalWords(text).map(comparable));

/** The same with the punctuation marks left between the words. */
export const canonicalTokens = readOnce((text): readonly string[] =>
  reworded(tokens(text).flatMap((token) => (token.kind === 'punctuation' ? [token.text] : plainForms(token.lower)))),
);

/** A canonical word as the gate compares it: negations and small words as they are, the rest by stem; hyphens dropped. */
export const comparable = (word: string): string => (isStopword(word) || NEGATIONS.has(word) ? word : stem(word.replaceAll('-', '')));

/** Whether a canonical word carries matter that needs evidence. */
export const carriesMatter = (word: string): boolean => !isStopword(word) && (word.length > 1 || /\d/.test(word));
