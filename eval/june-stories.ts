import { join } from 'node:path';
import type { Article, ArticleKind } from '../src/domain/article.ts';
import { type StoryId, storyId } from '../src/domain/ids.ts';
import type { StoryArticle, StoryMaterial } from '../src/domain/story.ts';
import { originsOf } from '../src/stages/cluster/index.ts';
import { articleOf, publisherOf, type Row, readRows, textOf } from './cluster-sets.ts';

/** Where the labelled week lies in the folder of sets. */
export const JUNE_WEEK = ['wire', 'june-week'] as const;

/** One labelled article. */
export interface Labelled {
  readonly article: Article;
  readonly label: Row;
}

/** The labelled week, or null where it is absent. */
export function readJune(dataDir: string): readonly Labelled[] | null {
  const folder = join(dataDir, ...JUNE_WEEK);
  const [articles, labels] = [readRows(folder, 'articles.jsonl'), readRows(folder, 'labels.jsonl')];
  if (articles === null || labels === null) return null;
  const byId = new Map(labels.map((label) => [textOf(label, 'id'), label]));
  return articles.flatMap((row) => {
    const label = byId.get(textOf(row, 'id'));
    return label === undefined ? [] : [{ article: articleOf(row), label }];
  });
}

const KINDS: ReadonlyMap<string, ArticleKind> = new Map([
  ['news', 'news'],
  ['analysis', 'analysis'],
  ['opinion', 'opinion'],
  ['roundup', 'roundup'],
  ['promo', 'promotion'],
  ['paper', 'paper'],
  ['primary', 'primary'],
  ['tutorial', 'tutorial'],
  ['discussion', 'discussion'],
]);

function memberOf({ article, label }: Labelled): StoryArticle {
  return {
    article,
    publisher: publisherOf(article.publisherId),
    topic: {
      articleId: article.id,
      aiTopic: true,
      kind: KINDS.get(textOf(label, 'kind')) ?? 'other',
      category: 'products',
      eventType: 'other',
      entityIds: [],
    },
    usable: true,
  };
}

/** What the story stages would read of labelled articles that tell one story. */
export function materialOf(labelled: readonly Labelled[]): StoryMaterial {
  const articles = [...labelled]
    .map(memberOf)
    .sort((a, b) => a.article.seenAt - b.article.seenAt || (a.article.id < b.article.id ? -1 : 1));
  const [founding] = articles;
  if (founding === undefined) throw new RangeError('A story has at least one article.');
  const now = Math.max(...articles.map((member) => member.article.seenAt));
  const id: StoryId = storyId(founding.article.id);
  return {
    story: {
      id,
      foundingArticleId: founding.article.id,
      articleIds: articles.map((member) => member.article.id),
      category: 'products',
      eventType: 'other',
      entityIds: [],
      importance: 0,
      importanceTerms: [],
      life: 'developing',
      mergedInto: null,
      firstSeenAt: now,
      updatedAt: now,
    },
    articles,
    syndications: [],
    origins: originsOf({ articles, syndications: [], controlled: [] }),
    now,
  };
}
