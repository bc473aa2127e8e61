import type { ArticleId, ClaimId, EntityId, StoryId } from './ids.ts';
import type { Span, SpanRef } from './span.ts';

export type Modality = 'stated' | 'attributed' | 'alleged' | 'denied' | 'planned' | 'predicted' | 'opinion';
export type Polarity = 'affirmed' | 'negated';
export type SpeakerKind = 'named' | 'role' | 'document' | 'unnamed' | 'publisher';

/** A number found in a text. `unit` is a normal form ("percent", "USD", "parameter", "day"); a range has low < high. */
export interface Quantity extends Span {
  readonly text: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly hedge: 'exact' | 'about' | 'at-least' | 'at-most';
}

/** A date found in a text; `[startAt, endAt)` in epoch ms UTC, resolved against the article's own date. */
export interface DateMention extends Span {
  readonly text: string;
  readonly startAt: number;
  readonly endAt: number;
  readonly precision: 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** Who asserts a claim. Spans are in the text of the article that the evidence names. */
export interface Attribution {
  readonly speaker: string;
  readonly speakerKind: SpeakerKind;
  readonly cue: string;
  readonly speakerSpan: Span | null;
  readonly cueSpan: Span | null;
  readonly contentSpan: Span;
}

export type Stance = 'supports' | 'refutes' | 'neutral';

/** One mention of a claim: the sentence it stands in, who says it there, and how. `quote` is the passage shown beside it, word for word. */
export interface Evidence {
  readonly span: SpanRef;
  readonly quoteSpan: SpanRef;
  readonly stance: Stance;
  readonly modality: Modality;
  readonly attribution: Attribution;
  readonly originIndex: number;
  readonly primary: boolean;
}

/** The skeleton of an assertion, each slot a span of `frame.articleId`'s text, or null where the sentence has none. */
export interface ClaimFrame {
  readonly articleId: ArticleId;
  readonly sentence: Span;
  readonly actor: Span | null;
  readonly verb: Span | null;
  readonly object: Span | null;
  readonly time: Span | null;
  readonly place: Span | null;
}

/** One checkable assertion of a story. `number` is its number in the story's ledger, given once and kept. `text` is the assertion as we word it. */
export interface Claim {
  readonly id: ClaimId;
  readonly storyId: StoryId;
  readonly number: number;
  readonly text: string;
  readonly main: boolean;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly quantities: readonly Quantity[];
  readonly names: readonly string[];
  readonly entityIds: readonly EntityId[];
  readonly frame: ClaimFrame | null;
  readonly evidence: readonly Evidence[];
  readonly conflictsWith: readonly ClaimId[];
}

export type VerdictKind = 'corroborated' | 'single-source' | 'disputed' | 'retracted' | 'unverified';

/** One term of a confidence: the label, what was seen, its weight in log-odds, and the probability after it. */
export interface ConfidenceTerm {
  readonly id: string;
  readonly label: string;
  readonly saw: string;
  readonly weight: number;
  readonly gives: number;
}

/** The probability that a claim will stand, with all that made it. */
export interface Confidence {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly terms: readonly ConfidenceTerm[];
  readonly wouldChange: readonly string[];
  readonly calibrated: boolean;
}

/** A verdict on one claim at one time; history is kept, so `decidedAt` is part of its identity. */
export interface Verdict {
  readonly claimId: ClaimId;
  readonly kind: VerdictKind;
  readonly confidence: Confidence;
  readonly origins: number;
  readonly primaries: number;
  readonly because: string;
  readonly decidedAt: number;
}
