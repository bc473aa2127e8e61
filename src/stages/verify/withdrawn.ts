import type { Claim, Evidence } from '../../domain/claim.ts';
import type { Correction } from '../../domain/digest.ts';
import type { Origin, StoryArticle, StoryMaterial } from '../../domain/story.ts';
import { contentWords, stem } from '../../text/words.ts';

/** What was taken back of a claim: the rows of evidence that no longer stand, and whether the claim itself was withdrawn, and by whom. */
export interface Withdrawal {
  readonly rows: ReadonlySet<Evidence>;
  readonly claim: boolean;
  readonly by: string | null;
}

const SAID_ENOUGH = 0.7;

/** The share of the words of `part` that `whole` has. */
function shareOf(part: string, whole: string): number {
  const words = new Set(contentWords(part));
  const all = new Set(contentWords(whole));
  return words.size === 0 ? 0 : [...words].filter((word) => all.has(word)).length / words.size;
}

const TAKEN_BACK = ['withdraw', 'withdrawn', 'retract', 'retraction'].map(stem);

/** Whether the report gave way to a notice that says why: what the notice says stands. */
function isNotice({ article }: StoryArticle): boolean {
  const words = new Set(contentWords(article.title));
  return TAKEN_BACK.some((word) => words.has(word));
}

/** Whether an article's latest revision takes back what an older one said, or the whole piece. */
function takesBack(member: StoryArticle, row: Evidence): boolean {
  const { notices, revision } = member.article;
  if (notices.some((notice) => notice.kind === 'retraction')) return row.span.revision < revision || !isNotice(member);
  return row.span.revision < revision && notices.some((notice) => notice.kind === 'correction');
}

/** Whether one of our own corrections withdraws the claim: its wrong words stand in it, or (no words given) a retraction means the main claim. */
function correctionOf(claim: Claim, corrections: readonly Correction[]): Correction | null {
  return (
    corrections.find((correction) => {
      if (correction.kind === 'update') return false;
      if (correction.wrongText === null) return correction.kind === 'retraction' && claim.main;
      return claim.text.includes(correction.wrongText) || shareOf(correction.wrongText, claim.text) >= SAID_ENOUGH;
    }) ?? null
  );
}

/** Whether a report of an origin was retracted, and was its root or now says the opposite of the claim: who repeats it has nothing left. */
function nowDenies({ article }: StoryArticle, origin: Origin, claim: Claim): boolean {
  if (!article.notices.some((notice) => notice.kind === 'retraction')) return false;
  return (
    (article.id === origin.root && claim.polarity === 'affirmed') ||
    claim.evidence.some((row) => row.stance === 'refutes' && row.span.articleId === article.id)
  );
}

/** Finds what of a claim has been taken back, by its publishers or by us. */
export function withdrawalOf(claim: Claim, material: StoryMaterial, corrections: readonly Correction[]): Withdrawal {
  const members = new Map(material.articles.map((member) => [member.article.id, member]));
  const rows = new Set<Evidence>();
  let by: string | null = null;
  for (const row of claim.evidence) {
    const member = members.get(row.span.articleId);
    if (member === undefined || !takesBack(member, row)) continue;
    rows.add(row);
    if (row.stance === 'supports') by ??= member.publisher.name;
  }
  if (correctionOf(claim, corrections) !== null) return { rows, claim: true, by: 'our own correction' };
  // What repeats a report falls with it: an origin one of whose supporting rows was taken back supports nothing.
  const fallen = new Set([...rows].filter((row) => row.stance === 'supports').map((row) => row.originIndex));
  for (const origin of material.origins) {
    const denier = origin.articleIds
      .map((id) => members.get(id))
      .find((member) => member !== undefined && nowDenies(member, origin, claim));
    const repeated = claim.evidence.some(
      (row) => row.originIndex === origin.index && row.stance === 'supports' && row.span.articleId !== denier?.article.id,
    );
    if (denier === undefined || !repeated) continue;
    fallen.add(origin.index);
    by ??= denier.publisher.name;
  }
  for (const row of claim.evidence) if (row.stance !== 'refutes' && fallen.has(row.originIndex)) rows.add(row);
  const standing = claim.evidence.some((row) => row.stance === 'supports' && !rows.has(row));
  return { rows, claim: by !== null && !standing, by };
}
