import type { EntityKind } from '../domain/entity.ts';

/** A row of a gazetteer table: name, kind, aliases; `needs` are words one of which must stand near an ambiguous name; `owner` is who stands behind it. */
export interface NameRow {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases?: readonly string[];
  readonly needs?: readonly string[];
  readonly owner?: string;
}
