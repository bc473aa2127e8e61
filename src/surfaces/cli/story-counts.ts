import type { StoryMaterial } from '../../domain/story.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "7 reports, at least 3 origins, 1 primary". */
export function storyCounts({ articles, origins }: Pick<StoryMaterial, 'articles' | 'origins'>): string {
  const primaries = origins.filter((origin) => origin.primary).length;
  return `${plural(articles.length, 'report')}, at least ${plural(origins.length, 'origin')}, ${primaries} primary`;
}
