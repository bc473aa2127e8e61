import { renderAsync } from '@resvg/resvg-js';
import type { Hono } from 'hono';
import type { Take } from '../../domain/brief.ts';
import { sha256 } from '../../domain/ids.ts';
import type { WebDeps } from './deps.ts';
import { sharePicture } from './share-picture.ts';
import { findStory } from './story-routes.ts';
import { openTypefaces } from './typeface.ts';
import { calendarOf } from './words.ts';

const MOST_PICTURES = 200;
/** Pictures drawn at once; who comes later waits, so that a crowd cannot take every thread. */
const AT_ONCE = 2;

/** `/s/:id/:take/share.png`: drawn off the main thread, kept by take; a take never changes, so its picture may be kept for a day anywhere. */
export function shareRoutes(app: Hono, deps: WebDeps): void {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const draw = inTurn(AT_ONCE, (take: Take) => drawPicture(take, deps));
  app.get('/s/:id/:take{[0-9]+}/share.png', async (context) => {
    const found = await findStory(deps, context.req.param('id'));
    if (found === null) return context.notFound();
    const number = Number(context.req.param('take'));
    if ('movedTo' in found) return context.redirect(`/s/${found.movedTo}/${number}/share.png`, 301);
    const take = found.takes.find((one) => one.number === number);
    if (take === undefined) return context.notFound();
    const key = `${take.storyId}/${take.number}/${take.contentHash}`;
    const etag = `"${sha256(key).slice(0, 20)}"`;
    const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400', etag };
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
    const picture = kept.get(key) ?? draw(take);
    kept.delete(key);
    kept.set(key, picture);
    picture.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_PICTURES) break;
      kept.delete(oldest);
    }
    return context.body(await picture, 200, headers);
  });
}

async function drawPicture(take: Take, deps: WebDeps): Promise<Uint8Array<ArrayBuffer>> {
  const { files, faces } = openTypefaces();
  const svg = sharePicture(take, deps.paper.title, calendarOf(deps.paper.zone), faces);
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: 'Schibsted Grotesk' },
    logLevel: 'off',
  });
  return new Uint8Array(image.asPng());
}

/** Lets at most `most` calls run at one time; the others wait their turn. */
function inTurn<Input, Output>(most: number, work: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (input) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work(input);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
