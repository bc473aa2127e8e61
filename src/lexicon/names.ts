import type { GazetteerEntry } from '../domain/entity.ts';
import { entityId } from '../domain/ids.ts';
import type { NameRow } from './name-row.ts';

const ROWS: readonly NameRow[] = [
  { name: 'OpenAI', kind: 'lab' },
  { name: 'Anthropic', kind: 'lab' },
  { name: 'Google', kind: 'company' },
  { name: 'Apple', kind: 'company' },
];

/** The names we know: facts, each with its aliases. A name told twice is a fault that a test finds. */
export const GAZETTEER: readonly GazetteerEntry[] = ROWS.map((row) => ({
  id: entityId(row.name),
  name: row.name,
  kind: row.kind,
  aliases: row.aliases ?? [],
  needs: row.needs ?? [],
  owner: row.owner ?? null,
}));
