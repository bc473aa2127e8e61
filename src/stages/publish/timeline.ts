import { reportedAt } from '../../domain/article.ts';
import type { TimelineEntry } from '../../domain/brief.ts';
import type { Claim } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';
import { dates } from '../../text/dates.ts';

const MOST_EVENTS = 8;
const DAY_MS = 24 * 3_600_000;
const YEARS_BACK_MS = 15 * 365 * DAY_MS;

function precisionOf(found: 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'year'): TimelineEntry['precision'] | null {
  if (found === 'minute' || found === 'day' || found === 'month' || found === 'year') return found;
  return null;
}

/** Events that claims date, from the first usable passage of each. */
function events(material: StoryMaterial, claims: readonly Claim[]): readonly TimelineEntry[] {
  const found = new Map<string, TimelineEntry>();
  for (const claim of claims) {
    const first = claim.evidence.find((one) => material.articles.some((entry) => entry.usable && entry.article.id === one.span.articleId));
    const entry = material.articles.find((one) => one.article.id === first?.span.articleId);
    if (first === undefined || entry === undefined || claim.text.length > 200) continue;
    const mention = dates(entry.article.text, reportedAt(entry.article), first.span)[0];
    const precision = mention === undefined ? null : precisionOf(mention.precision);
    if (mention === undefined || precision === null) continue;
    if (mention.startAt < material.now - YEARS_BACK_MS || mention.startAt > material.now + YEARS_BACK_MS) continue;
    const key = `${mention.startAt}/${precision}`;
    if (!found.has(key)) found.set(key, { at: mention.startAt, precision, text: claim.text, claimNumber: claim.number, kind: 'event' });
  }
  return [...found.values()].slice(0, MOST_EVENTS);
}

/** What happened when, and who reported it when: dated claims and the first report of each origin, oldest first. */
export function timelineOf(material: StoryMaterial, claims: readonly Claim[]): readonly TimelineEntry[] {
  const reports = material.origins.flatMap((origin): readonly TimelineEntry[] => {
    const entry = material.articles.find((one) => one.article.id === origin.root);
    if (entry === undefined) return [];
    const verb = origin.primary ? 'publishes the document' : 'reports';
    return [
      {
        at: reportedAt(entry.article),
        precision: 'minute',
        text: `${entry.publisher.name} ${verb}: ${entry.article.title}`,
        claimNumber: null,
        kind: 'report',
      },
    ];
  });
  return [...events(material, claims), ...reports].sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
}
