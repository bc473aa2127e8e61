import type { Article } from '../domain/article.ts';
import { reportedAt } from '../domain/article.ts';
import { type PublisherId, publisherId } from '../domain/ids.ts';
import type { Publisher } from '../domain/publisher.ts';
import { mayShow, maySupport } from '../domain/rights.ts';
import type { Story, StoryArticle, StoryMaterial } from '../domain/story.ts';
import { trustTxtControl } from '../rights/index.ts';
import { describeStory, importanceOf, originsOf } from '../stages/cluster/index.ts';
import type { PipelineDeps } from './deps.ts';

const unknownPublisher = (id: PublisherId): Publisher => ({
  id,
  name: id,
  home: `https://${id}/`,
  owner: null,
  country: null,
  kind: 'press',
});

async function articlesOf(deps: PipelineDeps, story: Story, now: number): Promise<readonly StoryArticle[]> {
  const topics = new Map((await deps.store.articles.listTopics(story.articleIds)).map((topic) => [topic.articleId, topic]));
  const found: StoryArticle[] = [];
  for (const id of story.articleIds) {
    const article = await deps.store.articles.find(id);
    const topic = topics.get(id);
    if (article === null || topic === undefined || !mayShow(article.rights, now)) continue;
    const publisher = (await deps.store.publishers.find(article.publisherId)) ?? unknownPublisher(article.publisherId);
    found.push({ article, publisher, topic, usable: article.textFrom !== 'none' && maySupport(article.rights, now) });
  }
  return found.sort((a, b) => reportedAt(a.article) - reportedAt(b.article) || (a.article.id < b.article.id ? -1 : 1));
}

/** Groups of publishers that say in trust.txt that one controls the other. */
async function controlledGroups(deps: PipelineDeps, articles: readonly Article[]): Promise<readonly (readonly PublisherId[])[]> {
  const groups: PublisherId[][] = [];
  for (const host of new Set(articles.map((article) => new URL(article.url).host))) {
    const snapshot = await deps.store.rights.findSnapshot(host);
    const domains = snapshot === null ? [] : trustTxtControl(snapshot);
    if (domains.length > 0) groups.push([publisherId(host), ...domains.map(publisherId)]);
  }
  return groups;
}

/** Gathers once all that the story stages read, with category, importance and origins worked out anew from the members. */
export async function gather(deps: PipelineDeps, story: Story): Promise<StoryMaterial> {
  const now = deps.clock.now();
  const articles = await articlesOf(deps, story, now);
  const syndications = await deps.store.articles.listSyndications(story.articleIds);
  // A text we may not read could rest on any report: it is listed as a report and counted as no origin.
  const read = articles.filter((member) => member.usable);
  const controlled = await controlledGroups(
    deps,
    read.map((member) => member.article),
  );
  const origins = originsOf({ articles: read, syndications, controlled });
  const facts = describeStory(articles, now);
  const { importance, terms } = importanceOf({ articles, origins, entityIds: facts.entityIds, eventType: facts.eventType, now });
  return { story: { ...story, ...facts, importance, importanceTerms: terms }, articles, syndications, origins, now };
}
