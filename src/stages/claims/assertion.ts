import type { Attribution, DateMention, Modality, Polarity, Quantity } from '../../domain/claim.ts';
import type { Span, SpanRef } from '../../domain/span.ts';
import type { StoryArticle } from '../../domain/story.ts';
import type { NameMention } from '../../text/names.ts';

/** What stands around a sentence: in the sentences before and after it, and in its article's title. */
export interface Surroundings {
  readonly names: readonly NameMention[];
  readonly concepts: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
  /** The numbers of the whole article. */
  readonly told: readonly Quantity[];
}

/** What one sentence of one article asserts, before it is joined with what others tell. Spans are in `member.article.text`. */
export interface Assertion {
  readonly member: StoryArticle;
  readonly sentence: Span;
  /** What is asserted, without who asserts it. */
  readonly content: Span;
  readonly quoteSpan: Span;
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  /** The names of whoever asserts it. */
  readonly speakers: readonly NameMention[];
  /** The entities, whole names and last words of names, by which names are compared. */
  readonly nameKeys: ReadonlySet<string>;
  /** Stems of the content, names and numbers included. */
  readonly stems: ReadonlySet<string>;
  /** What the stems mean for comparison: synonyms made one, common words and numbers left out. */
  readonly concepts: ReadonlySet<string>;
  /** The concepts of names that it refers back to ("the company", "it"): those of the sentence before and the title. */
  readonly context: ReadonlySet<string>;
  /** What its neighbours and the title tell. */
  readonly near: Surroundings;
  /** The acts that it says were not done. */
  readonly negated: ReadonlySet<string>;
  /** Whether it says what may or must be ("may not keep"), not what was. */
  readonly modal: boolean;
  /** Its quantities in the units by which they are compared. */
  readonly amounts: readonly Quantity[];
  /** The quantities that it says are wrong ("and not 940"). */
  readonly rejected: readonly Quantity[];
  /** Another's quantities that it sets its own against ("…; the maker states 79%"). */
  readonly answered: readonly Quantity[];
  /** Keys of the dates it names beside those around publication. */
  readonly days: ReadonlySet<string>;
  /** −1 for the title, else the sentence's number in the body, from 0. */
  readonly place: number;
  /** Whether most of the content stands in quotation marks. */
  readonly quoted: boolean;
  /** Whether the content leans on what went before ("He", "This"). */
  readonly leaning: boolean;
  /** Whether it sets another number against the one of the sentence before ("The union put the number at 940"). */
  readonly counter: boolean;
  /** Whether its publisher speaks of itself in it ("none of our accounts"). */
  readonly own: boolean;
  readonly originIndex: number;
  readonly primary: boolean;
}

/** A span as a reference that resolves in the stored article. */
export function refOf(member: StoryArticle, span: Span): SpanRef {
  const { id, revision, hash } = member.article;
  return { articleId: id, revision, hash, start: span.start, end: span.end };
}

/** A key that orders assertions the same way whatever the order of arrival. */
export const keyOf = (assertion: Assertion): string =>
  `${assertion.member.article.id}/${String(assertion.sentence.start).padStart(8, '0')}/${String(assertion.content.start).padStart(8, '0')}`;
