import { readPage } from '../src/stages/extract/page.ts';
import type { PredictedPage } from './extract-scoring.ts';

/** An extractor under test. */
export interface Extractor {
  readonly name: string;
  read(html: string, url: string): Promise<PredictedPage | null>;
}

/** Ours, told nothing but the page: no feed, no title. */
export const ours: Extractor = {
  name: 'tickrwire',
  read: async (html, url) => {
    const { facts, paragraphs } = readPage(html, url, '');
    return {
      text: paragraphs.join('\n'),
      title: facts.title,
      publishedAt: facts.publishedAt === null ? null : new Date(facts.publishedAt).toISOString(),
      authors: facts.authors.map((author) => author.name),
      siteName: facts.siteName,
      language: facts.language,
    };
  },
};

/** Readability on linkedom and Defuddle on linkedom, loaded only here. */
export async function peers(): Promise<readonly Extractor[]> {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const { Defuddle } = await import('defuddle/node');
  return [
    {
      name: 'readability',
      read: async (html) => {
        const { document } = parseHTML(html);
        const read = new Readability(document).parse();
        if (read === null) return null;
        const { textContent = '', title = null, publishedTime = null, byline = null } = read;
        return { text: textContent ?? '', title: title ?? null, publishedAt: publishedTime ?? null, authors: byline ? [byline] : [] };
      },
    },
    {
      name: 'defuddle',
      read: async (html, url) => {
        const { document } = parseHTML(html);
        const read = await Defuddle(document, url);
        const { document: body } = parseHTML(`<html><body>${read.content}</body></html>`);
        const text = body.body.textContent ?? '';
        return { text, title: read.title, publishedAt: read.published || null, authors: read.author ? [read.author] : [] };
      },
    },
  ];
}
