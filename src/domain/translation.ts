import type { Section } from './brief.ts';
import type { StoryId } from './ids.ts';

/** A sentence of a take in another language; `translated` false: it could not be checked and stands as it was. */
export interface TranslatedSentence {
  readonly section: Section;
  readonly paragraph: number;
  readonly text: string;
  readonly translated: boolean;
}

/** A published take in another language: derived, never a source of anything, replaced with the take it is of. */
export interface Translation {
  readonly storyId: StoryId;
  readonly take: number;
  /** ISO 639-1. */
  readonly language: string;
  readonly writer: string;
  readonly madeAt: number;
  readonly headline: TranslatedSentence;
  readonly sentences: readonly TranslatedSentence[];
  /** How many sentences stand as they were. */
  readonly left: number;
}
