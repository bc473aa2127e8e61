import type { Article } from '../../domain/article.ts';
import { publisherId } from '../../domain/ids.ts';
import { madeArticle } from '../../domain/made-article.ts';
import type { Publisher, PublisherKind } from '../../domain/publisher.ts';
import type { StoryArticle } from '../../domain/story.ts';
import { understand } from './features.ts';

/** A made-up publisher for tests: its name, kind and owner. */
export function madeUpPublisher(name: string, kind: PublisherKind = 'press', owner: string | null = null): Publisher {
  const domain = `${name.toLowerCase().replaceAll(' ', '')}.example`;
  return { id: publisherId(domain), name, home: `https://${domain}/`, owner, country: null, kind };
}

/** What a test says of a made-up article; the rest is as for any page that may be used. */
export interface Sketch {
  readonly by: Publisher;
  readonly title: string;
  readonly body: string;
  readonly at: number;
  readonly path?: string;
  readonly links?: readonly string[];
  readonly via?: string;
  readonly kindHints?: readonly string[];
}

/** A made-up article for tests. */
export function madeUpArticle(sketch: Sketch): Article {
  const { by, title, body, at } = sketch;
  const url = `${by.home}${sketch.path ?? encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))}`;
  return madeArticle(
    { url, title, body, at },
    {
      publisherId: by.id,
      siteName: by.name,
      outlinks: (sketch.links ?? []).map((link) => ({ url: link, text: '' })),
      via: sketch.via ?? null,
      kindHints: sketch.kindHints ?? [],
    },
  );
}

/** A made-up article in its story, understood as the stage understands it. */
export function madeUpMember(sketch: Sketch): StoryArticle {
  const article = madeUpArticle(sketch);
  return { article, publisher: sketch.by, topic: understand(article, sketch.by).topic, usable: true };
}
