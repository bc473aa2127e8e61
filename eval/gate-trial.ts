import type { DraftSentence } from '../src/domain/brief.ts';
import type { Claim, Evidence } from '../src/domain/claim.ts';
import type { SpanRef } from '../src/domain/span.ts';
import type { StoryMaterial } from '../src/domain/story.ts';
import { openBudget } from '../src/stages/ground/budget.ts';
import { judge } from '../src/stages/ground/judge.ts';
import { type Files, openFiles } from '../src/stages/ground/passage.ts';
import { sentences } from '../src/text/sentences.ts';
import { CORRUPTIONS, type Corruption, corrupted, diceFor, editedQuote } from './corrupt.ts';
import { asideCut, clauseCut, fused, leadCut, standsAlone, TRUE_KINDS, type TrueKind } from './true-sentences.ts';

const SEED = 20_261;
const ROUNDS = 2;

/** What was tried of one kind, and how often the gate did right. */
export interface Score {
  tried: number;
  right: number;
  /** A few the gate did wrong on, for reading. */
  readonly wrong: string[];
}

export type Fault = Corruption | 'wrong-evidence' | 'edited-quote';
export const FAULTS: readonly Fault[] = [...CORRUPTIONS, 'wrong-evidence', 'edited-quote'];

export interface Trial {
  readonly accepted: ReadonlyMap<TrueKind, Score>;
  readonly caught: ReadonlyMap<Fault, Score>;
}

/** An empty account. */
export function openTrial(): Trial {
  const empty = (): Score => ({ tried: 0, right: 0, wrong: [] });
  return { accepted: new Map(TRUE_KINDS.map((kind) => [kind, empty()])), caught: new Map(FAULTS.map((kind) => [kind, empty()])) };
}

function note<Kind>(scores: ReadonlyMap<Kind, Score>, kind: Kind, right: boolean, text: string): void {
  const score = scores.get(kind);
  if (score === undefined) return;
  score.tried += 1;
  if (right) score.right += 1;
  else if (score.wrong.length < 40) score.wrong.push(text);
}

/** The story with all words free, so that only what is said is judged and not how much was taken. */
const unlimited = (material: StoryMaterial): StoryMaterial => ({
  ...material,
  articles: material.articles.map((entry) => ({
    ...entry,
    article: { ...entry.article, rights: { ...entry.article.rights, fullTextAllowed: true, maxQuoteWords: 9_999, maxQuoteShare: 1 } },
  })),
});

interface Base {
  readonly text: string;
  readonly kind: TrueKind;
  readonly claims: readonly Claim[];
  readonly spans: readonly SpanRef[];
}

const sentenceOf = (base: Pick<Base, 'text' | 'claims' | 'spans'>, publisher: string): DraftSentence => ({
  section: 'story',
  position: 0,
  paragraph: 0,
  kind: /[“"]/.test(base.text) ? 'quote' : 'fact',
  form: 'compressed',
  text: base.text,
  claimIds: base.claims.map((claim) => claim.id),
  spans: base.spans,
  audience: null,
  sourceId: null,
  sourceVersion: null,
  question: null,
  settledBy: null,
  publisherNamed: publisher,
});

/** The true sentences that a claim's first mention gives. */
function basesOf(claim: Claim, evidence: Evidence, files: Files, claims: readonly Claim[]): readonly Base[] {
  const entry = files.articles.get(evidence.span.articleId);
  if (entry === undefined || !entry.usable || evidence.span.start < entry.article.bodyStart) return [];
  const { text } = entry.article;
  const cut = files.sentencesOf(entry.article);
  const at = cut.findIndex((span) => span.start <= evidence.span.start && evidence.span.start < span.end);
  const own = cut[at];
  if (own === undefined) return [];
  const line = text.slice(own.start, own.end).trim();
  if (!standsAlone(line)) return [];
  const ref = (span: { readonly start: number; readonly end: number }): SpanRef => ({ ...evidence.span, start: span.start, end: span.end });
  const one = (made: string | null, kind: TrueKind): readonly Base[] =>
    made === null ? [] : [{ text: made, kind, claims: [claim], spans: [ref(own)] }];
  const next = cut[at + 1];
  const after = next === undefined ? '' : text.slice(next.start, next.end).trim();
  const both =
    next === undefined || !standsAlone(after) || text.slice(own.end, next.start).includes('\n') || /["“”]/.test(line + after)
      ? null
      : fused(line, after);
  const other =
    next === undefined
      ? undefined
      : claims.find((each) => each.evidence.some((found) => found.span.articleId === entry.article.id && found.span.start === next.start));
  const plain = evidence.attribution.speakerKind === 'publisher';
  return [
    ...one(line, 'verbatim'),
    ...(plain && !/["“”]/.test(line)
      ? [...one(clauseCut(line), 'clause-cut'), ...one(leadCut(line), 'lead-cut'), ...one(asideCut(line), 'aside-cut')]
      : []),
    ...(both === null || next === undefined
      ? []
      : [{ text: both, kind: 'fused' as const, claims: other === undefined ? [claim] : [claim, other], spans: [ref(own), ref(next)] }]),
  ];
}

/** Puts the true sentences of a story and their corruptions to the gate and books how it did. */
export function tryStory(given: StoryMaterial, claims: readonly Claim[], trial: Trial): void {
  const material = unlimited(given);
  const files = openFiles(material, claims);
  const passes = (base: Pick<Base, 'text' | 'claims' | 'spans'>, publisher: string): boolean => {
    try {
      return judge(sentenceOf(base, publisher), files, { budget: openBudget(files), confirmed: new Set() }) === null;
    } catch {
      return false;
    }
  };
  for (const claim of claims) {
    const evidence = claim.evidence.find((one) => one.stance === 'supports');
    const entry = evidence === undefined ? undefined : files.articles.get(evidence.span.articleId);
    if (evidence === undefined || entry === undefined) continue;
    const publisher = entry.publisher.name;
    for (const base of basesOf(claim, evidence, files, claims)) {
      const accepted = passes(base, publisher);
      note(trial.accepted, base.kind, accepted, base.text);
      if (!accepted) continue;
      for (let round = 0; round < ROUNDS; round += 1) {
        const dice = diceFor(base.text, SEED + round);
        for (const kind of CORRUPTIONS) {
          const made = corrupted(kind, base.text, entry.article.text, dice);
          if (made !== null) note(trial.caught, kind, !passes({ ...base, text: made }, publisher), made);
        }
        const quote = editedQuote(base.text, dice);
        if (quote !== null) note(trial.caught, 'edited-quote', !passes({ ...base, text: quote }, publisher), quote);
      }
      const elsewhere = wrongEvidence(base, claims, files);
      if (elsewhere !== null) note(trial.caught, 'wrong-evidence', !passes(elsewhere, publisher), base.text);
    }
  }
}

/** The same sentence resting on another claim's passage. */
function wrongEvidence(base: Base, claims: readonly Claim[], files: Files): Base | null {
  const [own] = base.spans;
  const dice = diceFor(base.text, SEED);
  const far = claims.flatMap((claim) =>
    claim.evidence
      .filter((one) => one.stance === 'supports' && own !== undefined)
      .filter((one) => one.span.articleId !== own?.articleId || Math.abs(one.span.start - (own?.start ?? 0)) > 400)
      .map((one) => ({ claim, span: one.span })),
  );
  const one = far[Math.floor(dice() * far.length)];
  if (one === undefined) return null;
  const article = files.articles.get(one.span.articleId)?.article;
  const inside =
    article === undefined
      ? ''
      : sentences(article.text)
          .map((span) => article.text.slice(span.start, span.end))
          .find((text) => text.trim() === base.text);
  // A syndicated copy holds the same sentence: that would be no wrong evidence.
  return inside === undefined ? { ...base, claims: [one.claim], spans: [one.span] } : null;
}
