import { sectionOf, type Take } from '../../domain/brief.ts';
import { CATEGORY_NAMES } from '../../domain/story.ts';
import { disclosureOf } from '../api/disclosure.ts';
import type { Paper } from './deps.ts';
import { safeHref, visible } from './html.ts';

const time = (at: number): string => new Date(at).toISOString();

/** schema.org NewsArticle of a take, with its sources as citations, its corrections and its digital source type. */
export function newsArticle(take: Take, takes: readonly Take[], paper: Paper): unknown {
  const address = `${paper.baseUrl()}/s/${take.storyId}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: visible(take.headline.text),
    description: visible(
      sectionOf(take, 'summary')
        .map((sentence) => sentence.text)
        .join(' '),
    ),
    articleSection: CATEGORY_NAMES[take.category],
    datePublished: time((takes[0] ?? take).publishedAt),
    dateModified: time(take.publishedAt),
    version: take.number,
    isAccessibleForFree: true,
    inLanguage: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    digitalSourceType: disclosureOf(take.writer).digitalSourceType,
    image: `${paper.baseUrl()}/s/${take.storyId}/${take.number}/share.png`,
    wordCount: take.words,
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: paper.title,
      url: `${paper.baseUrl()}/`,
      correctionsPolicy: `${paper.baseUrl()}/corrections`,
      verificationFactCheckingPolicy: `${paper.baseUrl()}/methodology`,
    },
    citation: take.sources.map((line) => ({
      '@type': 'CreativeWork',
      name: visible(line.title),
      url: safeHref(line.url),
      publisher: { '@type': 'Organization', name: line.publisherName },
    })),
    about: take.entities.slice(0, 8).map((entity) => ({ '@type': 'Thing', name: entity.name })),
    ...(take.corrections.length === 0
      ? {}
      : {
          correction: take.corrections.map((one) => ({
            '@type': 'CorrectionComment',
            datePublished: time(one.at),
            text: visible(one.text),
          })),
        }),
  };
}
