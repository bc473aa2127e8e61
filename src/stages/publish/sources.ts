import { type Article, reportedAt } from '../../domain/article.ts';
import type { SourceLine, SourceRole } from '../../domain/brief.ts';
import { permissionFor } from '../../domain/rights.ts';
import type { Origin, StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import { describeRights } from '../../rights/index.ts';

/** Why an article supports no sentence, in words, or null where it may. */
function notUsedBecause(entry: StoryArticle): string | null {
  if (entry.usable && entry.article.textFrom !== 'none') return null;
  const { rights } = entry.article;
  const ruling = (['summarise', 'store', 'fetch'] as const).find((use) => permissionFor(rights, use) === 'deny');
  const signal = rights.rulings.find((one) => one.use === ruling)?.signal;
  if (ruling === 'summarise') return `The publisher allows no summaries${signal === undefined ? '' : ` (${signal})`}, so link only.`;
  if (ruling === 'store') return `The text may not be kept${signal === undefined ? '' : ` (${signal})`}, so link only.`;
  if (ruling === 'fetch') return `The page may not be fetched${signal === undefined ? '' : ` (${signal})`}, so link only.`;
  return entry.usable ? 'No text could be had, so link only.' : 'The publisher’s signals let us link only.';
}

function roleOf(entry: StoryArticle, origin: Origin | null, copied: boolean): SourceRole {
  if (!entry.usable || entry.article.textFrom === 'none') return 'link-only';
  // A fetched record of what its subject announced is no further origin, and still the document itself.
  const isDocument = entry.article.kindHints.includes(DOCUMENT_HINT);
  if (origin?.primary === true && (origin.root === entry.article.id || isDocument)) return 'primary';
  if (origin === null || origin.root === entry.article.id) return origin?.retold === undefined ? 'origin' : 'echo';
  return copied ? 'syndicated' : 'echo';
}

function noteOf(entry: StoryArticle, origin: Origin | null, role: SourceRole): string {
  const isRoot = origin?.root === entry.article.id;
  if (isRoot && role !== 'syndicated' && role !== 'link-only') return origin.note;
  if (origin === null) return '';
  return origin.edges.find((edge) => edge.from === entry.article.id)?.detail ?? '';
}

const changedAt = (article: Article): number | null => {
  if (
    article.modifiedAt !== null &&
    article.publishedAt !== null &&
    article.modifiedAt > article.publishedAt &&
    article.modifiedAt <= article.seenAt
  )
    return article.modifiedAt;
  return article.revision > 1 ? article.seenAt : null;
};

/** The reports of a story as its page lists them: primary first, each origin before its echoes, link-only ones last. */
export function sourcesOf(material: StoryMaterial): readonly SourceLine[] {
  const lines = material.articles.map((entry): SourceLine => {
    const { article, publisher } = entry;
    const origin = material.origins.find((one) => one.articleIds.includes(article.id)) ?? null;
    const copies = material.syndications.filter((one) => one.copy === article.id);
    const role = roleOf(entry, origin, copies.length > 0);
    return {
      articleId: article.id,
      revision: article.revision,
      hash: article.hash,
      publisherId: publisher.id,
      publisherName: publisher.name,
      title: article.title,
      url: article.canonicalUrl,
      reportedAt: reportedAt(article),
      changedAt: changedAt(article),
      role,
      originIndex: role === 'link-only' ? (origin?.index ?? null) : (origin?.index ?? null),
      sharedWords: Math.max(0, ...copies.map((copy) => copy.sharedWords)),
      note: noteOf(entry, origin, role),
      may: describeRights(article.rights),
      licence: article.rights.licence,
      notUsedBecause: notUsedBecause(entry),
    };
  });
  const primary = (line: SourceLine): number => (material.origins.find((one) => one.index === line.originIndex)?.primary === true ? 0 : 1);
  const within: Readonly<Record<SourceRole, number>> = { primary: 0, origin: 0, echo: 1, syndicated: 1, 'link-only': 2 };
  return lines.sort(
    (a, b) =>
      primary(a) - primary(b) ||
      (a.originIndex ?? 999) - (b.originIndex ?? 999) ||
      within[a.role] - within[b.role] ||
      a.reportedAt - b.reportedAt,
  );
}
