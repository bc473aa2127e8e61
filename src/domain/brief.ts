import type { Claim, Confidence, Verdict } from './claim.ts';
import type { ArticleId, ClaimId, EntityId, PublisherId, SentenceId, StoryId } from './ids.ts';
import type { SpanRef } from './span.ts';
import type { Category, EventType, ImportanceTerm, Origin, StoryLife } from './story.ts';

export type Audience = 'everyone' | 'businesses' | 'developers' | 'policy';
export const AUDIENCES = ['everyone', 'businesses', 'developers', 'policy'] as const;
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  everyone: 'Everyone',
  businesses: 'Businesses',
  developers: 'Developers',
  policy: 'Policy',
};

/** What a sentence must carry: fact and quote spans, inference premises, absence a question, definition a glossary entry. */
export type SentenceKind = 'fact' | 'quote' | 'inference' | 'absence' | 'definition';
export type Section = 'headline' | 'summary' | 'takeaway' | 'story' | 'why' | 'unknown' | 'term';

/** How the words came about: our own sentence from a claim frame, a quotation, a compressed source sentence, the publisher's headline, a table. */
export type Form = 'framed' | 'quoted' | 'compressed' | 'publisher-headline' | 'playbook' | 'glossary' | 'question' | 'model' | 'person';

/** Why the gate refused a sentence. A closed union. */
export type RefusalCode =
  | 'gate/threw'
  | 'evidence/missing'
  | 'evidence/unresolved'
  | 'evidence/hash'
  | 'evidence/not-usable'
  | 'evidence/too-far'
  | 'quote/altered'
  | 'quote/speaker'
  | 'number/absent'
  | 'unit/changed'
  | 'date/absent'
  | 'name/absent'
  | 'polarity/flipped'
  | 'modality/hedge-lost'
  | 'modality/attribution-lost'
  | 'support/none'
  | 'support/order'
  | 'budget/run-of-words'
  | 'budget/quote-words'
  | 'budget/quote-share'
  | 'budget/publisher-unnamed'
  | 'premise/missing'
  | 'definition/unknown'
  | 'style/headline';

export interface GateResult {
  readonly accepted: boolean;
  readonly code: RefusalCode | null;
  readonly detail: string | null;
  readonly checks: readonly string[];
}

/** A sentence before the gate. `paragraph` groups sentences of the story; `position` orders them within the section, from 0. */
export interface DraftSentence {
  readonly section: Section;
  readonly position: number;
  readonly paragraph: number;
  readonly kind: SentenceKind;
  readonly form: Form;
  readonly text: string;
  readonly claimIds: readonly ClaimId[];
  readonly spans: readonly SpanRef[];
  readonly audience: Audience | null;
  /** Playbook row and version (inference), glossary entry and version (definition). */
  readonly sourceId: string | null;
  readonly sourceVersion: string | null;
  /** Kind absence: what was looked for, and who could settle it. */
  readonly question: string | null;
  readonly settledBy: string | null;
  /** The publisher whose words a quoted or compressed sentence stays close to, as printed in or beside it. */
  readonly publisherNamed: string | null;
}

/** A sentence that passed the gate and may be printed. */
export interface BriefSentence extends DraftSentence {
  readonly id: SentenceId;
  readonly gate: GateResult;
}

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly plain: string;
  readonly version: string;
}

/** What a writer proposes. Sentences in printing order within sections; alternatives for a place follow it (`alternativeFor` is its index). */
export interface Draft {
  readonly storyId: StoryId;
  readonly writer: string;
  readonly headline: readonly DraftSentence[];
  readonly sentences: readonly DraftSentence[];
  readonly terms: readonly GlossaryTerm[];
  readonly eventType: EventType;
  readonly mainClaimId: ClaimId | null;
}

export interface Refusal {
  readonly sentence: DraftSentence;
  readonly code: RefusalCode;
  readonly detail: string;
}

/** A draft after the gate: only sentences that passed, and what was refused and why. */
export interface Brief {
  readonly storyId: StoryId;
  readonly writer: string;
  readonly headline: BriefSentence;
  readonly sentences: readonly BriefSentence[];
  readonly terms: readonly GlossaryTerm[];
  readonly refusals: readonly Refusal[];
  readonly drafted: number;
  readonly eventType: EventType;
  readonly mainClaimId: ClaimId | null;
}

export type SourceRole = 'primary' | 'origin' | 'echo' | 'syndicated' | 'link-only';

/** One report of the story as the page lists it. `may` says in words what we may do with it; `originIndex` null: not used. */
export interface SourceLine {
  readonly articleId: ArticleId;
  readonly revision: number;
  readonly hash: string;
  readonly publisherId: PublisherId;
  readonly publisherName: string;
  readonly title: string;
  readonly url: string;
  readonly reportedAt: number;
  readonly changedAt: number | null;
  readonly role: SourceRole;
  readonly originIndex: number | null;
  readonly sharedWords: number;
  readonly note: string;
  readonly may: string;
  readonly licence: string | null;
  readonly notUsedBecause: string | null;
}

export interface EntityRef {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: string;
}

export interface RelatedStory {
  readonly storyId: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly why: string;
  readonly counts: StoryCounts;
  /** Another step of the same affair, and whether it came before this one or after it. */
  readonly step?: 'before' | 'after';
  /** When it was first published. */
  readonly firstPublishedAt?: number;
}

/** Counts beside the carbon and the ledger. `reports` counts usable and link-only reports alike; origins are a lower bound. */
export interface StoryCounts {
  readonly reports: number;
  readonly origins: number;
  readonly primaries: number;
  readonly corroborated: number;
  readonly attributed: number;
  readonly disputed: number;
  readonly corrected: number;
}

export interface TimelineEntry {
  readonly at: number;
  readonly precision: 'minute' | 'day' | 'month' | 'year';
  readonly text: string;
  readonly claimNumber: number | null;
  readonly kind: 'event' | 'report' | 'take';
}

/** A claim as its ledger shows it: the claim, its verdict now, and the verdicts before. Quotes are the words of the spans. */
export interface LedgerClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly history: readonly { readonly at: number; readonly kind: Verdict['kind']; readonly value: number }[];
  /** One quote for each of `claim.evidence`, same order, cut to what the rights allow, whole words. */
  readonly quotes: readonly { readonly text: string; readonly publisherName: string; readonly url: string; readonly at: number }[];
  readonly correctedFrom: string | null;
}

export type TakeVerb = 'new' | 'adds' | 'corrects' | 'kills' | 'advisory' | 'settles';

export interface TakeCorrection {
  readonly at: number;
  readonly text: string;
  readonly wasTake: number;
}

/** A numbered, published version of a brief: complete in itself, so that a page is one row. Never changed once published. */
export interface Take {
  readonly storyId: StoryId;
  readonly number: number;
  readonly slug: string;
  readonly publishedAt: number;
  readonly firstPublishedAt: number;
  readonly verb: TakeVerb;
  /** One line: what this take adds, corrects or withdraws. */
  readonly adds: string;
  readonly category: Category;
  readonly eventType: EventType;
  readonly life: StoryLife;
  readonly headline: BriefSentence;
  /** The publisher's name where the headline is theirs, else null. */
  readonly headlineBy: string | null;
  readonly sentences: readonly BriefSentence[];
  readonly terms: readonly GlossaryTerm[];
  readonly claims: readonly LedgerClaim[];
  readonly mainClaimId: ClaimId | null;
  readonly confidence: Confidence | null;
  readonly origins: readonly Origin[];
  readonly sources: readonly SourceLine[];
  readonly entities: readonly EntityRef[];
  readonly related: readonly RelatedStory[];
  readonly timeline: readonly TimelineEntry[];
  readonly corrections: readonly TakeCorrection[];
  readonly counts: StoryCounts;
  readonly importance: number;
  readonly importanceTerms: readonly ImportanceTerm[];
  readonly readingMinutes: number;
  readonly words: number;
  readonly writer: string;
  readonly withdrawn: boolean;
  readonly refusedByCode: Readonly<Record<string, number>>;
  readonly drafted: number;
  /** Hash of all that a reader could see differ; a new take is published only when it changes. */
  readonly contentHash: string;
}

/** The sentences of one section of a take, in printing order. */
export function sectionOf(take: Pick<Take, 'sentences'>, section: Section): readonly BriefSentence[] {
  return take.sentences.filter((sentence) => sentence.section === section).sort((a, b) => a.position - b.position);
}

/** How a reader should see a sentence: plain when every claim it rests on is corroborated. */
export type SentenceState = 'plain' | 'attributed' | 'disputed' | 'corrected';

export function stateOf(sentence: Pick<BriefSentence, 'claimIds' | 'kind'>, claims: readonly LedgerClaim[]): SentenceState {
  if (sentence.kind !== 'fact' && sentence.kind !== 'quote') return 'plain';
  const verdicts = claims.filter((entry) => sentence.claimIds.includes(entry.claim.id)).map((entry) => entry.verdict.kind);
  if (verdicts.includes('retracted')) return 'corrected';
  if (verdicts.includes('disputed')) return 'disputed';
  if (verdicts.length === 0 || verdicts.some((kind) => kind === 'single-source' || kind === 'unverified')) return 'attributed';
  return 'plain';
}
