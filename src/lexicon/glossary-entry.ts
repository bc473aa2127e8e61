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
 * One term with a plain and a technical definition, both in our own words. An alias with a capital is matched as it is written, any other in any case;
 * where `needs` is not empty one of its words must stand near, so that a common word is explained only where it is the term.
 * `version` changes with the wording of `plain`.
 */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly category: GlossaryCategory;
  readonly plain: string;
  /** For those who build or practise with it: what it is formally, how it is measured, where its edge lies. Absent only in a row whose words stand in a `glossary-technical*` table. */
  readonly technical?: string;
  readonly aliases: readonly string[];
  readonly seeAlso: readonly string[];
  readonly needs: readonly string[];
  readonly version: string;
}
