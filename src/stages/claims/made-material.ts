import type { Article } from '../../domain/article.ts';
import { articleId, captureId, entryId, feedId, publisherId, sha256, storyId } from '../../domain/ids.ts';
import type { PublisherKind } from '../../domain/publisher.ts';
import type { Origin, StoryArticle, StoryMaterial } from '../../domain/story.ts';

/** A page of made-up material for tests: what differs from page to page. */
export interface MadePage {
  readonly publisher: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly kind?: PublisherKind;
  readonly articleKind?: 'news' | 'primary';
  /** Pages of one number share an origin; else each has its own. */
  readonly origin?: number;
  readonly usable?: boolean;
  readonly revision?: number;
  readonly notices?: Article['notices'];
}

/** A Tuesday. */
export const MADE_AT = Date.UTC(2026, 10, 24, 9);

function toMember(page: MadePage, at: number): StoryArticle {
  const domain = `${page.publisher.toLowerCase().replaceAll(' ', '-')}.example`;
  const url = `https://${domain}/${at}`;
  const text = `${page.title}\n\n${page.paragraphs.join('\n')}`;
  const article: Article = {
    id: articleId(url),
    revision: page.revision ?? 1,
    publisherId: publisherId(domain),
    entryId: entryId(feedId(`https://${domain}/feed`), String(at)),
    captureId: captureId(new Uint8Array()),
    url,
    canonicalUrl: url,
    title: page.title,
    text,
    bodyStart: page.title.length + 2,
    hash: sha256(text),
    textFrom: 'page',
    authors: [],
    publishedAt: MADE_AT + at * 60_000,
    modifiedAt: null,
    seenAt: MADE_AT + at * 60_000 + 1_000,
    language: 'en',
    siteName: null,
    section: null,
    outlinks: [],
    via: null,
    notices: page.notices ?? [],
    kindHints: [],
    rights: {
      rulings: [],
      maxQuoteWords: 25,
      maxQuoteShare: 0.1,
      maxSnippetChars: null,
      licence: null,
      fullTextAllowed: false,
      expiresAt: null,
      readAt: MADE_AT,
    },
  };
  return {
    article,
    publisher: {
      id: article.publisherId,
      name: page.publisher,
      home: `https://${domain}/`,
      owner: null,
      country: null,
      kind: page.kind ?? 'press',
    },
    topic: {
      articleId: article.id,
      aiTopic: true,
      kind: page.articleKind ?? 'news',
      category: 'business',
      eventType: 'other',
      entityIds: [],
    },
    usable: page.usable ?? true,
  };
}

function originsOf(pages: readonly MadePage[], members: readonly StoryArticle[]): readonly Origin[] {
  const groups = new Map<string, number[]>();
  pages.forEach((page, at) => {
    const key = page.origin === undefined ? `own ${at}` : `shared ${page.origin}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].flatMap((group, index) => {
    const own = group.flatMap((at) => members[at] ?? []);
    const root = own[0];
    if (root === undefined) return [];
    return [
      {
        index,
        root: root.article.id,
        articleIds: own.map((member) => member.article.id),
        primary: root.topic.kind === 'primary',
        label: root.publisher.name,
        note: '',
        edges: [],
      },
    ];
  });
}

/** A story's material from made-up pages, for tests of this stage and those after it. */
export function madeMaterial(pages: readonly MadePage[]): StoryMaterial {
  const members = pages.map(toMember);
  const founding = articleId('https://founding.example/story');
  return {
    story: {
      id: storyId(founding),
      foundingArticleId: founding,
      articleIds: members.map((member) => member.article.id),
      category: 'business',
      eventType: 'other',
      entityIds: [],
      importance: 1,
      importanceTerms: [],
      life: 'developing',
      mergedInto: null,
      firstSeenAt: MADE_AT,
      updatedAt: MADE_AT,
    },
    articles: members,
    syndications: [],
    origins: originsOf(pages, members),
    now: MADE_AT + 6 * 3_600_000,
  };
}
