import { readOnce } from '../../text/read-once.ts';
import { contentWords } from '../../text/words.ts';

const contentOf = readOnce((text): ReadonlySet<string> => new Set(contentWords(text)));

/** How much two texts tell the same: shared words of content over the shorter's. */
export function likeness(a: string, b: string): number {
  const [one, two] = [contentOf(a), contentOf(b)];
  let both = 0;
  for (const word of one) if (two.has(word)) both += 1;
  return both / Math.max(1, Math.min(one.size, two.size));
}
