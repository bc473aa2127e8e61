import type { Hono } from 'hono';
import { inFrontOrder } from '../../domain/front.ts';
import type { WebDeps } from './deps.ts';
import { isCategory } from './layout.ts';
import { pageNumber } from './tale.ts';
import { categoryPage, wirePage } from './wire-page.ts';

const WIRE_LINES = 60;
const CATEGORY_STORIES = 24;
const LEAD_WINDOW_MS = 3 * 86_400_000;

/** `/wire` and the eight category pages. */
export function listRoutes(app: Hono, deps: WebDeps): void {
  app.get('/wire', async (context) => {
    const page = pageNumber(context.req.query('page'));
    const takes = await deps.store.takes.listWire({}, { limit: WIRE_LINES + 1, offset: (page - 1) * WIRE_LINES });
    const view = { paper: deps.paper, now: deps.clock.now(), takes: takes.slice(0, WIRE_LINES), page, hasMore: takes.length > WIRE_LINES };
    return context.html(wirePage(view), page > 1 && takes.length === 0 ? 404 : 200);
  });
  app.get('/:category', async (context, next) => {
    const category = context.req.param('category');
    if (!isCategory(category)) return next();
    const page = pageNumber(context.req.query('page'));
    const now = deps.clock.now();
    const found = await deps.store.takes.listLatest({ category }, { limit: CATEGORY_STORIES + 1, offset: (page - 1) * CATEGORY_STORIES });
    const takes = found.slice(0, CATEGORY_STORIES);
    const recent = takes.filter((take) => !take.withdrawn && take.publishedAt >= now - LEAD_WINDOW_MS);
    const lead = page === 1 ? (inFrontOrder(recent.length > 0 ? recent : takes, now)[0] ?? null) : null;
    return context.html(
      categoryPage({ paper: deps.paper, now, takes, page, hasMore: found.length > CATEGORY_STORIES, category, lead }),
      page > 1 && takes.length === 0 ? 404 : 200,
    );
  });
}
