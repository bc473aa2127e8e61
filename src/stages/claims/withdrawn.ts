import type { Claim } from '../../domain/claim.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { StoryMaterial } from '../../domain/story.ts';

interface Reading {
  readonly material: StoryMaterial;
  readonly previous: readonly Claim[];
}

/** Articles that carry a notice of correction or retraction, with their newest revision. */
const notedIn = (material: StoryMaterial): ReadonlyMap<ArticleId, number> =>
  new Map(
    material.articles
      .filter((member) => member.article.notices.some((notice) => notice.kind !== 'update'))
      .map((member) => [member.article.id, member.article.revision]),
  );

/**
 * Claims that others still tell after a report they were taken from was corrected: the old row stays beside the new ones, so that
 * the origin the report stood for can be seen to have taken it back.
 */
export function withTakenBackRows({ material, previous }: Reading, found: readonly Claim[]): readonly Claim[] {
  const noted = notedIn(material);
  const before = new Map(previous.map((claim) => [claim.id, claim]));
  return found.map((claim) => {
    const told = new Set(claim.evidence.map((row) => row.span.articleId));
    const old = (before.get(claim.id)?.evidence ?? []).filter(
      (row) => row.stance === 'supports' && !told.has(row.span.articleId) && (noted.get(row.span.articleId) ?? -1) > row.span.revision,
    );
    const rows = old.flatMap((row) => {
      const origin = material.origins.find((one) => one.articleIds.includes(row.span.articleId));
      return origin === undefined ? [] : [{ ...row, originIndex: origin.index }];
    });
    return rows.length === 0 ? claim : { ...claim, evidence: [...claim.evidence, ...rows] };
  });
}

/** Previous claims whose sentences a publisher has since changed under a notice of correction or retraction: kept with their old evidence, so that the ledger can say so.
 * What is still told in the same words was not withdrawn. */
export function withdrawnClaims(input: Reading, found: readonly Claim[]): readonly Claim[] {
  const kept = new Set(found.map((claim) => claim.id));
  const told = new Set(found.map((claim) => claim.text));
  const noted = notedIn(input.material);
  return input.previous
    .filter(
      (claim) =>
        !kept.has(claim.id) &&
        !told.has(claim.text) &&
        claim.evidence.some((row) => (noted.get(row.span.articleId) ?? -1) > row.span.revision),
    )
    .map((claim) => ({ ...claim, main: false, conflictsWith: claim.conflictsWith.filter((id) => kept.has(id)) }));
}
