import type { SentenceState, StoryCounts } from '../../domain/brief.ts';
import type { Verdict, VerdictKind } from '../../domain/claim.ts';
import type { StoryMaterial } from '../../domain/story.ts';

const STATES: Readonly<Record<VerdictKind, SentenceState>> = {
  corroborated: 'plain',
  'single-source': 'attributed',
  unverified: 'attributed',
  disputed: 'disputed',
  retracted: 'corrected',
};

/** Reports, origins and primaries of a story, and its claims by how they stand. */
export function countsOf(material: StoryMaterial, verdicts: readonly Verdict[]): StoryCounts {
  const claimsIn = (state: SentenceState): number => verdicts.filter((verdict) => STATES[verdict.kind] === state).length;
  return {
    reports: material.articles.length,
    origins: material.origins.length,
    primaries: material.origins.filter((origin) => origin.primary).length,
    corroborated: claimsIn('plain'),
    attributed: claimsIn('attributed'),
    disputed: claimsIn('disputed'),
    corrected: claimsIn('corrected'),
  };
}
