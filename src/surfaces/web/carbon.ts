import { html, raw } from 'hono/html';
import type { Origin } from '../../domain/story.ts';
import type { Html } from './html.ts';

const MOST_COPIES = 24;

/** One origin as the carbon draws it: a block for a primary document, a thick stroke else, and thin strokes for its copies. */
interface Stroke {
  readonly primary: boolean;
  readonly copies: number;
}

const strokesOf = (origins: readonly Origin[]): readonly Stroke[] =>
  origins.map((origin) => ({ primary: origin.primary, copies: origin.articleIds.length - 1 }));

/** The mark before every count: block 9 wide, origin 3, copy 1; 2 between strokes, 5 between origins; whole pixels, hidden from readers of words. */
export function carbon(origins: readonly Origin[]): Html {
  return strokes(strokesOf(origins));
}

function strokes(list: readonly Stroke[]): Html {
  if (list.length === 0) return html``;
  let at = 0;
  let left = MOST_COPIES;
  let path = '';
  for (const [index, stroke] of list.entries()) {
    if (index > 0) at += 5;
    const width = stroke.primary ? 9 : 3;
    path += `M${at} 0h${width}v12h-${width}z`;
    at += width;
    for (let copy = 0; copy < stroke.copies && left > 0; copy += 1, left -= 1) {
      path += `M${at + 2} 0h1v12h-1z`;
      at += 3;
    }
  }
  return html`<svg class="cb" viewBox="0 0 ${at} 12" width="${at}" height="12" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** The carbon of one origin, for the legend and the source list. */
export const carbonOf = (primary: boolean, copies: number): Html => strokes([{ primary, copies }]);

/** The nameplate's mark. */
export const MARK: Html = html`${raw('<svg viewBox="0 0 17 13" width="17" height="13" aria-hidden="true"><path d="M0 0h5.5v13H0zM8 0h1.4v13H8zM11.6 0H13v13h-1.4zM15.2 0h1.4v13h-1.4z"/></svg>')}`;
