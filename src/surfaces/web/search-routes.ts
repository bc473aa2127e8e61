import type { Hono } from 'hono';
import type { WebDeps } from './deps.ts';
import { searchPage } from './search-page.ts';
import { parseSearch } from './search-query.ts';
import { pageNumber } from './tale.ts';

const HITS = 20;

/** `/search`: words and operators over the latest take of each story. */
export function searchRoutes(app: Hono, deps: WebDeps): void {
  app.get('/search', async (context) => {
    const asked = (context.req.query('q') ?? '').slice(0, 500);
    const page = Math.min(pageNumber(context.req.query('page')), 500);
    const { query, faults, empty } = parseSearch(asked);
    const found = empty ? null : await deps.store.takes.search(query, { limit: HITS, offset: (page - 1) * HITS });
    return context.html(searchPage({ paper: deps.paper, now: deps.clock.now(), asked, faults, found, page, perPage: HITS }));
  });
}
