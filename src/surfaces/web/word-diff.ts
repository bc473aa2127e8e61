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
