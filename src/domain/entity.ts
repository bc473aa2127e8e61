import type { EntityId } from './ids.ts';

export type EntityKind =
  | 'person'
  | 'organisation'
  | 'lab'
  | 'company'
  | 'government'
  | 'model'
  | 'product'
  | 'chip'
  | 'law'
  | 'place'
  | 'benchmark'
  | 'paper';

/** A named thing of the gazetteer. Aliases are matched by case and word boundary; `needs` are words one of which must be near for an ambiguous name. */
export interface GazetteerEntry {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly needs: readonly string[];
  readonly owner: string | null;
}
