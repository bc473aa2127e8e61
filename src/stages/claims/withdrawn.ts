import type { Claim } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';

/** Previous claims whose sentences a publisher has since changed under a notice of correction or retraction: kept with their old evidence, so that the ledger can say so. */
export function withdrawnClaims(
  input: { readonly material: StoryMaterial; readonly previous: readonly Claim[] },
  found: readonly Claim[],
): readonly Claim[] {
  const kept = new Set(found.map((claim) => claim.id));
  const noted = new Map(
    input.material.articles
      .filter((member) => member.article.notices.some((notice) => notice.kind !== 'update'))
      .map((member) => [member.article.id, member.article.revision]),
  );
  return input.previous
    .filter((claim) => !kept.has(claim.id) && claim.evidence.some((row) => (noted.get(row.span.articleId) ?? -1) > row.span.revision))
    .map((claim) => ({ ...claim, main: false, conflictsWith: claim.conflictsWith.filter((id) => kept.has(id)) }));
}
