import type { GazetteerEntry } from '../domain/entity.ts';
import { entityId } from '../domain/ids.ts';
import type { NameRow } from './name-row.ts';
import { ACADEMIA } from './names-academia.ts';
import { CHIPS_AND_BENCHMARKS } from './names-chips.ts';
import { COMPANIES } from './names-companies.ts';
import { CONFERENCES } from './names-conferences.ts';
import { ALSO_NAMED } from './names-further.ts';
import { LABS } from './names-labs.ts';
import { LAW_AND_BODIES } from './names-law.ts';
import { MODELS } from './names-models.ts';
import { PEOPLE } from './names-people.ts';
import { PLACES } from './names-places.ts';
import { RESEARCHERS } from './names-researchers.ts';
import { SOFTWARE } from './names-software.ts';

const ROWS: readonly NameRow[] = [
  ...LABS,
  ...COMPANIES,
  ...MODELS,
  ...CHIPS_AND_BENCHMARKS,
  ...LAW_AND_BODIES,
  ...PEOPLE,
  ...PLACES,
  ...ACADEMIA,
  ...CONFERENCES,
  ...SOFTWARE,
  ...RESEARCHERS,
  ...ALSO_NAMED,
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
