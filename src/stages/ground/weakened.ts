import { WEAKENED_BY, WEAKENERS } from '../../lexicon/weakeners.ts';
import { stem } from '../../text/words.ts';
import { canonicalWords, carriesMatter } from './canonical.ts';
import { type Fault, fault, type Passage } from './passage.ts';

/** How far behind its noun the deed may stand, in words. */
const REACH = 4;

/** Whether a deed that the passage has only asked for, tried or alleged is told as done: "a warrant for the arrest" is no arrest. */
export function weakenedFault(text: string, passage: Passage): Fault | null {
  const source = canonicalWords(passage.text);
  const own = new Set(canonicalWords(text).map(stem));
  for (const [at, word] of source.entries()) {
    if (!WEAKENERS.has(word) || own.has(stem(word)) || !WEAKENED_BY.has(source[at + 1] ?? '')) continue;
    const deed = source.slice(at + 2, at + 2 + REACH).find(carriesMatter);
    if (deed !== undefined && own.has(stem(deed))) return fault('modality/hedge-lost', `${word} ${source[at + 1] ?? ''} ${deed}`);
  }
  return null;
}
