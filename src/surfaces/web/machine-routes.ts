import type { Context, Hono } from 'hono';
import type { WebDeps } from './deps.ts';
import { aiTxt, licenseXml, newsSitemapXml, openSearchXml, robotsTxt, sitemapXml, tdmrepJson, trustTxt } from './machine-texts.ts';

/** Stories in the sitemap, newest first; the protocol allows 50,000 addresses, a crawler finds older stories by links. */
const MOST_STORIES = 5_000;
/** What a news sitemap may hold (Google's limit) and how far back it reaches. */
const MOST_NEWS = 1_000;
const NEWS_WINDOW_MS = 2 * 86_400_000;

/** What machines ask for: robots, licences and reservations, sitemaps, and the search description. */
export function machineRoutes(app: Hono, deps: WebDeps): void {
  const { paper, store, clock } = deps;
  const send = (context: Context, body: string, type: string): Response => context.body(body, 200, { 'content-type': type });
  const text = 'text/plain; charset=utf-8';
  const xml = 'application/xml; charset=utf-8';
  app.get('/robots.txt', (context) => send(context, robotsTxt(paper.baseUrl()), text));
  app.get('/ai.txt', (context) => send(context, aiTxt(), text));
  app.get('/trust.txt', (context) => send(context, trustTxt(paper), text));
  app.get('/.well-known/tdmrep.json', (context) => send(context, JSON.stringify(tdmrepJson()), 'application/json'));
  app.get('/license.xml', (context) => send(context, licenseXml(paper.baseUrl()), 'application/rsl+xml; charset=utf-8'));
  app.get('/opensearch.xml', (context) => send(context, openSearchXml(paper), 'application/opensearchdescription+xml; charset=utf-8'));
  app.get('/sitemap.xml', async (context) => {
    const takes = await store.takes.listLatest({}, { limit: MOST_STORIES });
    return send(
      context,
      sitemapXml(
        takes.filter((take) => !take.withdrawn),
        paper.baseUrl(),
      ),
      xml,
    );
  });
  app.get('/news-sitemap.xml', async (context) => {
    const since = clock.now() - NEWS_WINDOW_MS;
    const takes = await store.takes.listLatest({ since }, { limit: MOST_NEWS });
    return send(
      context,
      newsSitemapXml(
        takes.filter((take) => !take.withdrawn && take.firstPublishedAt >= since),
        paper,
      ),
      xml,
    );
  });
}
