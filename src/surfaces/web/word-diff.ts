import { diffWordsWithSpace } from 'diff';
import { html } from 'hono/html';
import { type Html, visible } from './html.ts';

/** Two texts as one, word by word: what came in underlined, what went out struck through; long unchanged stretches shortened to `keep` characters on each side (0 keeps all). */
export function wordDiff(before: string, after: string, keep = 0): Html {
  const parts = diffWordsWithSpace(visible(before), visible(after));
  return html`${parts.map((part, at) => {
    if (part.added) return html`<ins>${part.value}</ins>`;
    if (part.removed) return html`<del>${part.value}</del>`;
    return html`${keep === 0 || part.value.length <= keep * 2 + 10 ? part.value : shorten(part.value, keep, at === 0, at === parts.length - 1)}`;
  })}`;
}

function shorten(text: string, keep: number, first: boolean, last: boolean): string {
  const head = first ? '' : text.slice(0, text.indexOf(' ', keep) + 1);
  const tail = last ? '' : text.slice(text.lastIndexOf(' ', text.length - keep));
  return `${head}[…]${tail}`;
}

/** How alike two sentences must be, in shared words, to be shown as one that changed. */
const SAME_SENTENCE = 0.6;

/**
 * What changed from one list of sentences to the next: those that came underlined, those that changed word by word, those that went struck
 * through; at most `come` and `gone` of them. One piece of markup a sentence, none where nothing changed.
 */
export function sentenceDiff(
  before: readonly string[],
  after: readonly string[],
  most: { readonly come: number; readonly gone: number },
): readonly Html[] {
  const gone = before.filter((text) => !after.includes(text));
  const come = after.filter((text) => !before.includes(text)).slice(0, most.come);
  const used = new Set<string>();
  const lines = come.map((text) => {
    const was = gone.find((other) => !used.has(other) && sharedWords(other, text) > SAME_SENTENCE);
    if (was === undefined) return html`<ins>${visible(text)}</ins> `;
    used.add(was);
    return html`${wordDiff(was, text)} `;
  });
  const left = gone.filter((text) => !used.has(text)).slice(0, most.gone);
  return [...lines, ...left.map((text) => html`<del>${visible(text)}</del> `)];
}

/** Share of the words of the shorter text that the other has too. */
function sharedWords(a: string, b: string): number {
  const [one, two] = [new Set(a.toLowerCase().split(/\s+/)), new Set(b.toLowerCase().split(/\s+/))];
  return [...one].filter((word) => two.has(word)).length / Math.max(1, Math.min(one.size, two.size));
}
