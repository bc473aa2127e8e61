import { contentWords } from '../../text/words.ts';

/** How much two texts tell the same: shared words of content over the shorter's. */
export function likeness(a: string, b: string): number {
  const [one, two] = [new Set(contentWords(a)), new Set(contentWords(b))];
  const both = [...one].filter((word) => two.has(word)).length;
  return both / Math.max(1, Math.min(one.size, two.size));
}
