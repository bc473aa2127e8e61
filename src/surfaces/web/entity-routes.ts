import type { Hono } from 'hono';
import { type EntityId, entityId, idFrom } from '../../domain/ids.ts';
import { GAZETTEER } from '../../lexicon/names.ts';
import type { WebDeps } from './deps.ts';
import { entitiesPage, entityPage } from './entity-page.ts';
import { glossaryPage, TERMS } from './glossary-page.ts';
import { termPage } from './term-page.ts';

const MOST_TAKES = 200;
/** An entity's id is a slug; anything else in an address is none. */
const SLUG = /^[\p{L}\p{N}-]{1,80}$/u;

/** `/entity/:id`, `/entities`, `/glossary` and `/glossary/:term`. */
export function entityRoutes(app: Hono, deps: WebDeps): void {
  const latest = () => deps.store.takes.listLatest({}, { limit: MOST_TAKES });
  app.get('/entities', async (context) =>
    context.html(entitiesPage({ paper: deps.paper, now: deps.clock.now(), takes: await latest(), gazetteer: GAZETTEER.length })),
  );
  app.get('/entity/:id', async (context) => {
    const id = context.req.param('id');
    if (!SLUG.test(id)) return context.notFound();
    const takes = await deps.store.takes.listLatest({ entity: idFrom<EntityId>(id) }, { limit: MOST_TAKES });
    const known = GAZETTEER.find((entry) => entry.id === id) ?? null;
    // A name that only earlier takes had keeps its page: addresses of ours do not go away.
    const earlier =
      takes.length > 0 || known !== null ? [] : await deps.store.takes.listWire({ entity: idFrom<EntityId>(id) }, { limit: 1 });
    const named = [...takes, ...earlier].flatMap((take) => take.entities).find((entity) => entity.id === id);
    const name = known?.name ?? named?.name;
    if (name === undefined) return context.notFound();
    const under = GAZETTEER.filter((entry) => entry.owner !== null && entityId(entry.owner) === id && entry.id !== id);
    return context.html(
      entityPage({ paper: deps.paper, now: deps.clock.now(), id, name, kind: known?.kind ?? named?.kind ?? '', known, under, takes }),
    );
  });
  app.get('/glossary', async (context) => context.html(glossaryPage({ paper: deps.paper, now: deps.clock.now(), takes: await latest() })));
  app.get('/glossary/:term', async (context) => {
    const entry = TERMS.get(context.req.param('term'));
    if (entry === undefined) return context.notFound();
    const takes = await deps.store.takes.listLatest({ term: entry.id }, { limit: MOST_TAKES });
    return context.html(termPage({ paper: deps.paper, now: deps.clock.now(), entry, takes }));
  });
}
