import { type Context, Hono } from 'hono';
import { sha256 } from '../../domain/ids.ts';
import { ASSETS, type Asset, FONTS, ICON } from './assets.ts';
import type { WebDeps } from './deps.ts';
import { entityRoutes } from './entity-routes.ts';
import { faultRoutes } from './fault-pages.ts';
import { feedRoutes } from './feed-routes.ts';
import { frontRoutes } from './front-routes.ts';
import { houseRoutes } from './house-routes.ts';
import { hubRoutes } from './hub-routes.ts';
import { ledgerRoutes, reportRoutes } from './ledger-routes.ts';
import { listRoutes } from './list-routes.ts';
import { machineRoutes } from './machine-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import { pageCache } from './page-cache.ts';
import { publisherRoutes } from './publisher-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { securityHeaders } from './security.ts';
import { shareRoutes } from './share-routes.ts';
import { storyRoutes } from './story-routes.ts';

export type { IngestProgress, Paper, WebDeps } from './deps.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

function send(context: Context, asset: Asset, cache: string): Response {
  const headers = { 'content-type': asset.type, 'cache-control': cache, vary: 'accept-encoding' };
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  if (asset.packed === null || !takesGzip) return new Response(Buffer.from(asset.bytes), { headers });
  return new Response(Buffer.from(asset.packed), { headers: { ...headers, 'content-encoding': 'gzip' } });
}

function assetRoutes(app: Hono): void {
  app.get('/a/:hash/:name', (context) => {
    const found = ASSETS.find((asset) => asset.name === context.req.param('name'));
    return found === undefined
      ? context.notFound()
      : send(context, found, found.hash === context.req.param('hash') ? FOR_EVER : 'no-cache');
  });
  app.get('/fonts/:name', (context) => {
    const found = FONTS.find((asset) => asset.name === context.req.param('name'));
    return found === undefined ? context.notFound() : send(context, found, FOR_EVER);
  });
  app.get('/icon.svg', (context) => send(context, ICON, 'public, max-age=86400'));
}

/** The whole web surface: reads published takes, holds no stage's logic. */
export function createWeb(deps: WebDeps): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  assetRoutes(app);
  hubRoutes(app, deps);
  app.use(pageCache(deps, sha256));
  frontRoutes(app, deps);
  storyRoutes(app, deps);
  ledgerRoutes(app, deps);
  reportRoutes(app, deps);
  listRoutes(app, deps);
  entityRoutes(app, deps);
  publisherRoutes(app, deps);
  houseRoutes(app, deps);
  faultRoutes(app, deps);
  shareRoutes(app, deps);
  searchRoutes(app, deps);
  feedRoutes(app, deps);
  machineRoutes(app, deps);
  mailRoutes(app, deps);
  return app;
}
