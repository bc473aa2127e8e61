import type { Claim } from '../../domain/claim.ts';
import type { Origin } from '../../domain/story.ts';

/**
 * Whether what `other` says against a claim comes only from pages that repeat a report whose own page supports the claim: a false copy.
 * It is shown beside the claim and disputes nothing. An echo can never make or unmake this, as only roots are asked.
 */
export function isOutlier(other: Claim, claim: Claim, material: { readonly origins: readonly Pick<Origin, 'index' | 'root'>[] }): boolean {
  const roots = new Map(material.origins.map((origin) => [origin.index, origin.root]));
  const told = other.evidence.filter((row) => row.stance === 'supports');
  return (
    told.length > 0 &&
    told.every((row) => {
      const root = roots.get(row.originIndex);
      if (root === undefined || root === row.span.articleId) return false;
      return claim.evidence.some((own) => own.stance === 'supports' && own.span.articleId === root);
    })
  );
}
