import type { Claim, Verdict } from '../../domain/claim.ts';
import type { ClaimId } from '../../domain/ids.ts';
import { SILENCES } from '../../lexicon/absences.ts';
import { contentWords } from '../../text/words.ts';
import type { Desk } from './desk.ts';
import { isUnderHeadline } from './headlined.ts';
import { figuresIn, openingCost } from './ledger.ts';

const passageOf = (claim: Claim, desk: Desk): string => {
  const first = claim.evidence[0];
  return first === undefined ? '' : (desk.entries.get(first.span.articleId)?.article.text.slice(first.span.start, first.span.end) ?? '');
};

/** Whether a claim says only that someone did not answer. */
export const isSilence = (claim: Claim, desk: Desk): boolean =>
  SILENCES.some((phrase) => passageOf(claim, desk).toLowerCase().includes(phrase));

/** Words of content in the titles of a story's articles, with the share of titles that hold each. */
export function titleWords(desk: Desk): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { articles } = desk.material;
  for (const { article } of articles)
    for (const word of new Set(contentWords(article.title))) counts.set(word, (counts.get(word) ?? 0) + 1 / articles.length);
  return counts;
}

/** What the first sentences of a report are worth: they say what happened. */
const LEDE: readonly number[] = [2.2, 1.8, 1.2, 0.8, 0.4];

/** From this much of the titles' words on, in shares of titles, a first sentence counts in full. */
const ON_MATTER = 0.7;

function ledeOf(claim: Claim, desk: Desk): number {
  const worth = claim.evidence.map((one) => {
    const article = desk.entries.get(one.span.articleId)?.article;
    return article === undefined || one.stance !== 'supports' ? 0 : (LEDE[desk.sentenceAt(article, one.span.start)] ?? 0);
  });
  return Math.max(0, ...worth);
}

/** What each name and number of a passage is worth: it says who did what, and how much. */
const RICH = 0.15;

/** What it is worth that a claim's words come up in other reports too: buns that one paper mentions are no news. */
const SHARED = 1.6;

/** For each word of content, in how many of a story's reports it stands. */
function reportsOf(desk: Desk): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of desk.entries.values())
    for (const word of new Set(contentWords(article.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Claims by what a reader should learn first. */
export function ranked(claims: readonly Claim[], verdicts: ReadonlyMap<ClaimId, Verdict>, desk: Desk): readonly Claim[] {
  const titles = titleWords(desk);
  const reports = desk.entries.size > 1 ? reportsOf(desk) : null;
  const sharedShare = (words: ReadonlySet<string>): number =>
    reports === null ? 0 : [...words].filter((word) => (reports.get(word) ?? 0) > 1).length / Math.max(1, words.size);
  const worth = (claim: Claim): number => {
    const kind = verdicts.get(claim.id)?.kind;
    if (kind === 'retracted') return -99;
    const first = claim.evidence[0];
    const entry = first === undefined ? undefined : desk.entries.get(first.span.articleId);
    const depth = first === undefined || entry === undefined ? 1 : first.span.start / Math.max(1, entry.article.text.length);
    const origins = new Set(claim.evidence.map((one) => one.originIndex)).size;
    const voice = claim.modality === 'opinion' ? -1.5 : claim.modality === 'stated' ? 0.6 : 0;
    const passage = passageOf(claim, desk);
    const told = new Set(contentWords(passage));
    const topical = [...told].reduce((sum, word) => sum + (titles.get(word) ?? 0), 0);
    return (
      (claim.main ? 100 : 0) +
      Math.min(3, origins) * 1.4 +
      (kind === 'corroborated' ? 0.8 : kind === 'disputed' ? 0.5 : 0) +
      (claim.evidence.some((one) => one.primary) ? 1 : 0) +
      (claim.quantities.length > 0 ? 0.6 : 0) +
      Math.min(2.4, topical / 2) +
      SHARED * sharedShare(told) +
      // A scene that says nothing of the titles' matter opens a report, and tells nothing.
      ledeOf(claim, desk) * Math.min(1, topical / ON_MATTER) +
      RICH * figuresIn(passage) +
      voice -
      1.2 * openingCost(passage) -
      2.5 * depth
    );
  };
  return [...claims].sort((a, b) => worth(b) - worth(a) || a.number - b.number);
}

/** How many of the titles' words tell what a story is about. */
const TITLE_WORDS = 7;
/** A claim that tells less than this share of what another tells of the titles is not what happened. */
const OFF_MATTER = 0.6;
const LEAST_ON_MATTER = 0.45;

/**
 * Claims with first the one that tells what happened: the one marked so, unless another tells much more of what the titles agree on.
 * A piece that reports no event is told by its headline.
 */
export function mainFirst(claims: readonly Claim[], desk: Desk): readonly Claim[] {
  const core = [...titleWords(desk)].toSorted((a, b) => b[1] - a[1]).slice(0, TITLE_WORDS);
  const total = core.reduce((sum, [, share]) => sum + share, 0);
  const onMatter = (claim: Claim): number => {
    const passages = claim.evidence
      .filter((one) => one.stance === 'supports')
      .map((one) => {
        const article = desk.entries.get(one.span.articleId)?.article;
        return article === undefined || one.span.start < article.bodyStart ? '' : article.text.slice(one.span.start, one.span.end);
      });
    const best = passages.map((text) => {
      const told = new Set(contentWords(text));
      return core.reduce((sum, [word, share]) => sum + (told.has(word) ? share : 0), 0);
    });
    return Math.max(0, ...best) / Math.max(0.1, total);
  };
  const main = claims[0];
  if (main === undefined || isUnderHeadline(main, desk)) return claims;
  const fit = claims.filter((claim) => claim.modality !== 'opinion' && claim.modality !== 'predicted' && !isSilence(claim, desk));
  const best = fit.reduce<Claim>((top, claim) => (onMatter(claim) > onMatter(top) ? claim : top), main);
  const switches = onMatter(best) >= LEAST_ON_MATTER && onMatter(main) < OFF_MATTER * onMatter(best);
  return switches ? [best, ...claims.filter((claim) => claim !== best)] : claims;
}
