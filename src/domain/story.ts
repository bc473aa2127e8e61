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
  /** Where the root itself retells a report that is not here: the words that show it. */
  readonly retold?: string;
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

/** What was read of an article for placing it, as its stage packed it: `facts` is JSON, `words` 32-bit numbers in the machine's order (little-endian). */
export interface KeptFeatures {
  readonly articleId: ArticleId;
  readonly revision: number;
  /** The version of the stage that read it; another reads anew. */
  readonly version: number;
  readonly facts: string;
  readonly words: Uint8Array;
}

/** What the desk decided of stories; it wins over what the texts say, and is remembered. `articleIds`: the articles it binds to `storyId`; `keptOut`: those that must not join it. */
export interface DeskOrder {
  readonly kind: 'join' | 'part' | 'pin';
  readonly storyId: StoryId;
  /** The story that was joined to it, or that an article was parted from; null for a pin. */
  readonly otherId: StoryId | null;
  readonly articleIds: readonly ArticleId[];
  readonly keptOut: readonly ArticleId[];
  readonly reason: string;
  readonly at: number;
}

/** One step in a story's history: it took another one in, or an article of it went to another. */
export interface StoryChange {
  readonly storyId: StoryId;
  readonly kind: 'merged' | 'moved' | 'joined-by-desk' | 'parted-by-desk' | 'pinned';
  readonly otherId: StoryId | null;
  readonly articleId: ArticleId | null;
  readonly why: string;
  readonly at: number;
}
