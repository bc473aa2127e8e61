import type { Article, ArticleKind, Syndication } from './article.ts';
import type { ArticleId, EntityId, StoryId } from './ids.ts';
import type { Publisher } from './publisher.ts';

export const CATEGORIES = ['business', 'products', 'research', 'policy', 'security', 'hardware', 'society', 'open-source'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The words readers see for a category. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  business: 'Business',
  products: 'Products',
  research: 'Research',
  policy: 'Policy',
  security: 'Security',
  hardware: 'Hardware',
  society: 'Society',
  'open-source': 'Open source',
};

export type EventType =
  | 'ban'
  | 'launch'
  | 'weights-release'
  | 'funding'
  | 'acquisition'
  | 'lawsuit'
  | 'ruling'
  | 'regulation'
  | 'vulnerability'
  | 'outage'
  | 'price-change'
  | 'result'
  | 'hiring'
  | 'departure'
  | 'layoffs'
  | 'partnership'
  | 'retraction'
  | 'investigation'
  | 'fine'
  | 'delay'
  | 'shutdown'
  | 'standard'
  | 'export-control'
  | 'earnings'
  | 'strike'
  | 'leak'
  | 'licence-change'
  | 'infrastructure'
  | 'other';

export type StoryLife = 'developing' | 'settled' | 'dormant';

/** One visible term of the importance: what it is, what was seen, what it adds. */
export interface ImportanceTerm {
  readonly id: string;
  readonly saw: string;
  readonly adds: number;
}

/** What cluster decides of one article. */
export interface ArticleTopic {
  readonly articleId: ArticleId;
  readonly aiTopic: boolean;
  readonly kind: ArticleKind;
  readonly category: Category;
  readonly eventType: EventType;
  readonly entityIds: readonly EntityId[];
}

/** The articles on one event. The id lasts for ever; a merged story's row stays and points on. */
export interface Story {
  readonly id: StoryId;
  readonly foundingArticleId: ArticleId;
  readonly articleIds: readonly ArticleId[];
  readonly category: Category;
  readonly eventType: EventType;
  readonly entityIds: readonly EntityId[];
  readonly importance: number;
  readonly importanceTerms: readonly ImportanceTerm[];
  readonly life: StoryLife;
  readonly mergedInto: StoryId | null;
  readonly firstSeenAt: number;
  readonly updatedAt: number;
}

/** Why one article is thought to repeat another: the kind of trace and the words that show it. */
export interface EchoEdge {
  readonly from: ArticleId;
  readonly to: ArticleId;
  readonly kind: 'syndication' | 'shared-passage' | 'citation' | 'link' | 'source-element' | 'same-owner' | 'same-quote' | 'cites-document';
  readonly detail: string;
}

/** A connected group of articles that share one report. `root` found out; the others repeat it. Counts are lower bounds. */
export interface Origin {
  readonly index: number;
  readonly root: ArticleId;
  readonly articleIds: readonly ArticleId[];
  readonly primary: boolean;
  readonly label: string;
  readonly note: string;
  readonly edges: readonly EchoEdge[];
}

/** An article in its story, with what the earlier stages know of it. `usable`: its rights let a sentence rest on it. */
export interface StoryArticle {
  readonly article: Article;
  readonly publisher: Publisher;
  readonly topic: ArticleTopic;
  readonly usable: boolean;
}

/** All that the story stages (claims to publish) read: the runner gathers it once. Articles are in order of `reportedAt`, then id. */
export interface StoryMaterial {
  readonly story: Story;
  readonly articles: readonly StoryArticle[];
  readonly syndications: readonly Syndication[];
  readonly origins: readonly Origin[];
  readonly now: number;
}
