import type { Context, Hono } from 'hono';
import type { Take } from '../../domain/brief.ts';
import { layFront } from '../../domain/front.ts';
import { type EntityId, idFrom, type PublisherId } from '../../domain/ids.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import type { TakeQuery } from '../../ports/store.ts';
import type { WebDeps } from './deps.ts';
import { correctionEntry, type FeedEntry, takeEntry, xmlText } from './feed-entry.ts';
import { FEED_TYPES, isFeedEnding, renderFeed } from './feed-formats.ts';
import { feedsPage } from './feeds-page.ts';
import { FRONT_WINDOW_MS } from './front-routes.ts';
import { TERMS } from './glossary-page.ts';
import { isCategory } from './layout.ts';
import { addressOf } from './search-page.ts';
import { parseSearch } from './search-query.ts';

const ENTRIES = 40;
/** What a feed's address ends in. */
const FILE = ':file{feed\\.(?:xml|atom|json)}';

/** A feed before its entries are written: whose it is, and the page it belongs to. */
interface Shelf {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly entries: readonly FeedEntry[];
}

/** What the feeds are made with: sends a shelf in the format its address asks for, writes takes, lists the latest. */
interface Press {
  send(context: Context, shelf: Shelf): Response;
  written(takes: readonly Take[]): Promise<readonly FeedEntry[]>;
  latest(query: TakeQuery): Promise<readonly FeedEntry[]>;
}

function pressOf(deps: WebDeps): Press {
  const { paper, store, clock } = deps;
  const written: Press['written'] = (takes) => Promise.all(takes.map((take) => takeEntry(take, paper.baseUrl())));
  return {
    written,
    latest: async (query) => written(await store.takes.listLatest(query, { limit: ENTRIES })),
    send: (context, shelf) => {
      const base = paper.baseUrl();
      const url = new URL(context.req.url);
      const ending = url.pathname.slice(url.pathname.lastIndexOf('.') + 1);
      if (!isFeedEnding(ending)) return new Response('Not found', { status: 404 });
      const feed = {
        ...shelf,
        home: `${base}${shelf.home}`,
        self: `${base}${url.pathname}${url.search}`,
        publisher: paper.title,
        updatedAt: Math.max(0, ...shelf.entries.map((entry) => entry.updatedAt)) || clock.now(),
      };
      return context.body(renderFeed(feed, ending), 200, { 'content-type': FEED_TYPES[ending], 'access-control-allow-origin': '*' });
    },
  };
}

/** Feeds of the front, the corrections, a search, an entity, a term, a source and each category, in three formats; and the page that lists them. */
export function feedRoutes(app: Hono, deps: WebDeps): void {
  const press = pressOf(deps);
  app.get('/feeds', (context) => context.html(feedsPage(deps.paper, deps.clock.now())));
  paperFeeds(app, deps, press);
  subjectFeeds(app, deps, press);
}

/** The front, the corrections and searches. */
function paperFeeds(app: Hono, deps: WebDeps, press: Press): void {
  const { paper } = deps;
  app.get(`/${FILE}`, async (context) =>
    press.send(context, {
      title: `${paper.title}: front page`,
      description: 'The stories of the front page, each sentence tied to its source.',
      home: '/',
      entries: await press.written(await frontTakes(deps)),
    }),
  );
  app.get(`/corrections/${FILE}`, async (context) =>
    press.send(context, {
      title: `${paper.title}: corrections`,
      description: 'What we got wrong or our sources took back, and what we changed.',
      home: '/corrections',
      entries: await correctionEntries(deps),
    }),
  );
  app.get(`/search/${FILE}`, async (context) => {
    const asked = (context.req.query('q') ?? '').slice(0, 500);
    const { query, empty } = parseSearch(asked);
    if (empty) return context.notFound();
    const { hits } = await deps.store.takes.search(query, { limit: ENTRIES });
    const newest = hits.map((hit) => hit.take).sort((a, b) => b.publishedAt - a.publishedAt);
    return press.send(context, {
      title: `${paper.title}: ${xmlText(asked)}`,
      description: `Stories found by ${xmlText(asked)}.`,
      home: addressOf(asked, 1),
      entries: await press.written(newest),
    });
  });
}

/** Entities, terms, sources and categories. */
function subjectFeeds(app: Hono, deps: WebDeps, press: Press): void {
  const { paper } = deps;
  app.get(`/entity/:id/${FILE}`, async (context) => {
    const id = context.req.param('id');
    const takes = await deps.store.takes.listLatest({ entity: idFrom<EntityId>(id) }, { limit: ENTRIES });
    const name = GAZETTEER.find((entry) => entry.id === id)?.name ?? takes[0]?.entities.find((entity) => entity.id === id)?.name;
    if (name === undefined) return context.notFound();
    return press.send(context, {
      title: `${paper.title}: ${name}`,
      description: `Stories that name ${name}.`,
      home: `/entity/${encodeURIComponent(id)}`,
      entries: await press.written(takes),
    });
  });
  app.get(`/glossary/:term/${FILE}`, async (context) => {
    const entry = TERMS.get(context.req.param('term'));
    if (entry === undefined) return context.notFound();
    return press.send(context, {
      title: `${paper.title}: ${entry.term}`,
      description: `Stories that explain ${entry.term}.`,
      home: `/glossary/${entry.id}`,
      entries: await press.latest({ term: entry.id }),
    });
  });
  app.get(`/source/:id/${FILE}`, async (context) => {
    const publisher = await deps.store.publishers.find(idFrom<PublisherId>(context.req.param('id')));
    if (publisher === null) return context.notFound();
    return press.send(context, {
      title: `${paper.title}: ${publisher.name}`,
      description: `Stories with a report of ${publisher.name}.`,
      home: `/source/${encodeURIComponent(publisher.id)}`,
      entries: await press.latest({ publisher: publisher.id }),
    });
  });
  app.get(`/:category/${FILE}`, async (context, next) => {
    const category = context.req.param('category');
    if (!isCategory(category)) return next();
    return press.send(context, {
      title: `${paper.title}: ${CATEGORY_NAMES[category]}`,
      description: `AI news: ${CATEGORY_NAMES[category].toLowerCase()}. Each sentence tied to its source.`,
      home: `/${category}`,
      entries: await press.latest({ category }),
    });
  });
}

/** What the front page shows, newest first, and with it what was withdrawn in the same days, so that subscribers learn of it. */
async function frontTakes(deps: WebDeps): Promise<readonly Take[]> {
  const now = deps.clock.now();
  const recent = await deps.store.takes.listLatest({ since: now - FRONT_WINDOW_MS }, { limit: 400 });
  const takes = recent.length > 0 ? recent : await deps.store.takes.listLatest({}, { limit: ENTRIES });
  const front = layFront(takes, now);
  const shown = [front.lead, ...front.seconds, ...front.byCategory.flatMap((group) => group.takes)].filter((take) => take !== null);
  return [...shown, ...takes.filter((take) => take.withdrawn)].sort((a, b) => b.publishedAt - a.publishedAt);
}

async function correctionEntries(deps: WebDeps): Promise<readonly FeedEntry[]> {
  const corrections = await deps.store.corrections.list({}, { limit: ENTRIES });
  const base = deps.paper.baseUrl();
  return Promise.all(corrections.map(async (one) => correctionEntry(one, await deps.store.takes.latest(one.storyId), base)));
}
