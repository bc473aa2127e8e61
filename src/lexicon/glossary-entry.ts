/** The field a term belongs to, for the glossary's index. */
export type GlossaryCategory =
  | 'models'
  | 'training'
  | 'evaluation'
  | 'hardware'
  | 'software'
  | 'products'
  | 'agents'
  | 'data'
  | 'open-source'
  | 'safety'
  | 'security'
  | 'media'
  | 'law'
  | 'policy'
  | 'business';

/**
 * One term with a plain definition and, where it says more, a technical one, both in our own words. An alias with a capital is matched as it is written, any other in any case;
 * where `needs` is not empty one of its words must stand near, so that a common word is explained only where it is the term.
 * `version` changes with the wording of `plain`.
 */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly category: GlossaryCategory;
  readonly plain: string;
  /** For those who build or practise with it; absent where the plain words say all there is. */
  readonly technical?: string;
  readonly aliases: readonly string[];
  readonly seeAlso: readonly string[];
  readonly needs: readonly string[];
  readonly version: string;
}
