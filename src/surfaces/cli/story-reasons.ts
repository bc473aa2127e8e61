import { reportedAt } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { DOCUMENT_HINT } from '../../lexicon/document-fields.ts';
import type { ExplainedStory } from '../../pipeline/index.ts';
import type { Store } from '../../ports/store.ts';
import { storyCounts } from './story-counts.ts';

type Naming = (id: ArticleId) => Promise<string>;

/** An article in a line: who, what. */
function namingFrom(store: Store, { material }: ExplainedStory): Naming {
  const names = new Map(material.articles.map(({ article, publisher }) => [article.id, `${publisher.name}: ${article.title}`]));
  return async (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const article = await store.articles.find(id);
    return article === null ? id : `${article.siteName ?? article.publisherId}: ${article.title}`;
  };
}

/** Why a story is what it is, in lines for a person: members, neighbours, origins with their evidence, importance, history. */
export async function storyReasonLines(store: Store, explained: ExplainedStory): Promise<readonly string[]> {
  const { material, changes, orders } = explained;
  const name = namingFrom(store, explained);
  return [
    `Story ${material.story.id}: ${storyCounts(material)}`,
    '',
    'Why each article is in',
    ...(await memberLines(explained, name)),
    '',
    'Why its neighbours are out',
    ...(await neighbourLines(explained, name)),
    '',
    'Origins (at least so many: two reports kept apart may still share a source)',
    ...(await originLines(explained, name)),
    '',
    `Importance ${material.story.importance.toFixed(2)}`,
    ...material.story.importanceTerms.map((term) => `  ${term.id.padEnd(10)} ${term.adds.toFixed(2).padStart(6)}  ${term.saw}`),
    ...(orders.length === 0 ? [] : ['', 'What the desk decided']),
    ...orders.map(
      (order) => `  ${new Date(order.at).toISOString()} ${order.kind} ${order.storyId} ${order.otherId ?? ''}: ${order.reason}`,
    ),
    ...(changes.length === 0 ? [] : ['', 'History']),
    ...(await Promise.all(
      changes.map(async (change) => {
        const what = change.articleId === null ? '' : ` ${await name(change.articleId)}`;
        return `  ${new Date(change.at).toISOString()} ${change.storyId} ${change.kind}${change.otherId === null ? '' : ` ${change.otherId}`}${what}: ${change.why}`;
      }),
    )),
  ];
}

async function memberLines({ material, reasons }: ExplainedStory, name: Naming): Promise<readonly string[]> {
  const why = new Map(reasons.members.map((member) => [member.articleId, member]));
  const lines: string[] = [];
  for (const { article } of material.articles) {
    const member = why.get(article.id);
    lines.push(`  ${new Date(reportedAt(article)).toISOString().slice(0, 16)} ${article.id} ${await name(article.id)}`);
    const absent = article.kindHints.includes(DOCUMENT_HINT)
      ? 'a report of the story points to this document'
      : 'it is older than the live window';
    lines.push(`      ${member?.why ?? absent}`);
    if (member?.likest != null) lines.push(`      most like ${await name(member.likest)}`);
  }
  return lines;
}

async function neighbourLines({ reasons }: ExplainedStory, name: Naming): Promise<readonly string[]> {
  if (reasons.neighbours.length === 0) return ['  nothing near it'];
  const lines: string[] = [];
  for (const { storyId, articleIds, total, why, from } of reasons.neighbours) {
    const [first] = articleIds;
    lines.push(`  ${storyId} at ${total.toFixed(2)}: ${first === undefined ? '' : await name(first)}`);
    lines.push(`      ${why} (from ${await name(from)})`);
  }
  return lines;
}

async function originLines({ material }: ExplainedStory, name: Naming): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const origin of material.origins) {
    lines.push(`  ${origin.index + 1}. ${origin.label}${origin.primary ? ' (primary)' : ''}: ${origin.note}`);
    for (const id of origin.articleIds) {
      lines.push(`      ${id === origin.root ? '■' : '─'} ${await name(id)}`);
      for (const edge of origin.edges.filter((each) => each.from === id))
        lines.push(`          ${edge.kind} → ${await name(edge.to)}: ${edge.detail}`);
    }
  }
  const counted = new Set(material.origins.flatMap((origin) => origin.articleIds));
  for (const { article, usable } of material.articles)
    if (!counted.has(article.id))
      lines.push(`  not counted: ${await name(article.id)} (${usable ? 'it has no text' : 'we may not read it'})`);
  return lines;
}
