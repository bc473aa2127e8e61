import { TickrError } from '../../domain/outcome.ts';
import { build, type Sql } from './sql.ts';

/** `revision`: changes with all that a reader can see. `lease`: numbers the claims of jobs, so that no two are alike. */
export type CounterName = 'revision' | 'lease';

/** Where a counter stands. */
export async function readCounter(sql: Sql, name: CounterName): Promise<number> {
  const row = await sql.first(build.selectFrom('counter').select('value').where('name', '=', name));
  if (row === null) throw new TickrError(`The counter "${name}" is missing.`, { code: 'store/bad-record' });
  return row.value;
}

/** Moves a counter on by one and gives its new value; inside the transaction of what it counts. */
export async function moveCounter(sql: Sql, name: CounterName): Promise<number> {
  await sql.run(
    build
      .updateTable('counter')
      .set((column) => ({ value: column('value', '+', 1) }))
      .where('name', '=', name),
  );
  return readCounter(sql, name);
}
