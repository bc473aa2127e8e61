import type { Article } from '../../domain/article.ts';
import { articleId } from '../../domain/ids.ts';
import { madeArticle, madeMember, madeRights, madeStory } from '../../domain/made-article.ts';
import type { PublisherKind } from '../../domain/publisher.ts';
import type { Origin, StoryArticle, StoryMaterial } from '../../domain/story.ts';

/** A page of made-up material for tests: what differs from page to page. */
export interface MadePage {
  readonly publisher: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly kind?: PublisherKind;
  readonly articleKind?: 'news' | 'primary' | 'paper' | 'opinion';
  /** Pages of one number share an origin; else each has its own. */
  readonly origin?: number;
  readonly usable?: boolean;
  readonly revision?: number;
  readonly notices?: Article['notices'];
}

/** A Tuesday. */
export const MADE_AT = Date.UTC(2026, 10, 24, 9);

function toMember(page: MadePage, at: number): StoryArticle {
  const url = `https://${page.publisher.toLowerCase().replaceAll(' ', '-')}.example/${at}`;
  const text = { url, title: page.title, body: page.paragraphs.join('\n'), at: MADE_AT + at * 60_000 };
  const article = madeArticle(text, {
    revision: page.revision ?? 1,
    seenAt: text.at + 1_000,
    notices: page.notices ?? [],
    rights: madeRights(MADE_AT),
  });
  return madeMember(article, {
    publisher: { name: page.publisher, kind: page.kind ?? 'press' },
    topic: { kind: page.articleKind ?? 'news' },
    usable: page.usable ?? true,
  });
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
    story: madeStory(founding, MADE_AT, { articleIds: members.map((member) => member.article.id), importance: 1 }),
    articles: members,
    syndications: [],
    origins: originsOf(pages, members),
    now: MADE_AT + 6 * 3_600_000,
  };
}
