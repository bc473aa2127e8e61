import { DOCUMENT_WORDS, FRAME_WORDS } from '../../lexicon/speech.ts';
import { canonicalWords, carriesMatter, comparable } from './canonical.ts';
import { nameRuns, namesFault, smallWords } from './names.ts';
import { type Fault, fault, type Passage } from './passage.ts';
import { reportedPart, speakerOrderFault } from './support.ts';

/** Least share of the words of matter of free wording that must stand in its passage; names, numbers and what frames a report count neither way. */
const LEAST_SHARED = 1 / 3;

/**
 * What a judge's word does not cover in free wording: names keep the passage's order, a publisher's name stands only around what is reported, and some of
 * the words of matter are the passage's own. A judge that was talked over can then pass a bad paraphrase, but no invention and no exchange of roles.
 */
export function freeFault(text: string, passage: Passage, publishers: readonly string[]): Fault | null {
  const order = speakerOrderFault(text, passage);
  if (order !== null) return order;
  const stems = new Set(canonicalWords(passage.text).flatMap((word) => [comparable(word), ...word.split('-').map(comparable)]));
  const ours = new Set(publishers.flatMap((name) => canonicalWords(name).map(comparable)));
  const framing = (word: string): boolean => FRAME_WORDS.has(word) || DOCUMENT_WORDS.has(word);
  const body = reportedPart(text, (word) => stems.has(comparable(word)) || ours.has(comparable(word)) || framing(word));
  const strange = namesFault(body, [passage.text]);
  if (strange !== null) return strange;
  const names = new Set(nameRuns(body, smallWords(passage.text)).flat());
  const matter = canonicalWords(body).filter((word) => carriesMatter(word) && !names.has(word) && !/\d/.test(word) && !framing(word));
  const shared = matter.filter((word) => stems.has(comparable(word))).length;
  return shared >= matter.length * LEAST_SHARED ? null : fault('support/none', `${shared} of ${matter.length} words are the passage's`);
}
