import type { Context, Hono } from 'hono';
import type { Take } from '../../domain/brief.ts';
import { idFrom, type StoryId } from '../../domain/ids.ts';
import { disclosureOf } from '../api/disclosure.ts';
import { storyJson } from '../api/story-json.ts';
import { storyMarkdown } from '../api/story-markdown.ts';
import type { WebDeps } from './deps.ts';
import { storyPage } from './story-page.ts';
import { translationPage } from './translation-page.ts';

interface Found {
  readonly takes: readonly Take[];
  readonly latest: Take;
}

/** A story by the id in an address: its takes, or the id it was merged into, or nothing. */
export async function findStory(deps: WebDeps, id: string): Promise<Found | { readonly movedTo: string } | null> {
  const story = await deps.store.stories.resolve(idFrom<StoryId>(id));
  if (story === null) return null;
  if (story.id !== id) return { movedTo: story.id };
  const takes = await deps.store.takes.listByStory(story.id);
  const latest = takes.at(-1);
  return latest === undefined ? null : { takes, latest };
}

/** `/s/:id`, `/s/:id.json`, `/s/:id.md`, `/s/:id/:take`. */
export function storyRoutes(app: Hono, deps: WebDeps): void {
  const answer = async (context: Context, id: string, number: number | null): Promise<Response> => {
    const dot = id.indexOf('.');
    const bare = dot < 0 ? id : id.slice(0, dot);
    const found = await findStory(deps, bare);
    if (found === null) return context.notFound();
    if ('movedTo' in found) return context.redirect(`/s/${found.movedTo}${dot < 0 ? '' : id.slice(dot)}`, 301);
    const take = number === null ? found.latest : found.takes.find((one) => one.number === number);
    if (take === undefined) return context.notFound();
    if (dot >= 0 && !['.json', '.md'].includes(id.slice(dot))) return context.notFound();
    context.header('ai-disclosure', disclosureOf(take.writer).machine);
    if (dot >= 0 && id.slice(dot) === '.json')
      return context.json(storyJson(take, deps.paper.baseUrl()), 200, { 'access-control-allow-origin': '*' });
    if (dot >= 0 && id.slice(dot) === '.md')
      return context.text(storyMarkdown(take, deps.paper.baseUrl()), 200, { 'content-type': 'text/markdown; charset=utf-8' });
    if (dot >= 0) return context.notFound();
    const translations = await deps.store.translations.listByStory(take.storyId);
    return context.html(storyPage({ paper: deps.paper, now: deps.clock.now(), take, takes: found.takes, translations }));
  };
  app.get('/s/:id/in/:language{[a-z]{2}}', async (context) => {
    const found = await findStory(deps, context.req.param('id'));
    if (found === null) return context.notFound();
    const { language } = context.req.param();
    if ('movedTo' in found) return context.redirect(`/s/${found.movedTo}/in/${language}`, 301);
    const translation = await deps.store.translations.find(found.latest.storyId, language);
    // What was withdrawn is withdrawn in every language.
    if (translation === null || found.latest.withdrawn) return context.notFound();
    context.header('ai-disclosure', 'model-translated; checked per sentence; no human review');
    return context.html(translationPage({ paper: deps.paper, now: deps.clock.now(), take: found.latest, translation }));
  });
  app.get('/s/:id', (context) => answer(context, context.req.param('id'), null));
  app.get('/s/:id/:take{[0-9]+}', (context) => answer(context, context.req.param('id'), Number(context.req.param('take'))));
}
