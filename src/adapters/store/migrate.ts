import { TickrError } from '../../domain/outcome.ts';
import type { Connection } from './connection.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** "Tick" in ASCII: marks the file as ours (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x5469636b;

function numberFrom(connection: Connection, sql: string): number {
  const value = Object.values(connection.rows(sql)[0] ?? {})[0];
  return typeof value === 'number' ? value : 0;
}

function appliedIn(connection: Connection): number {
  const known = numberFrom(connection, "select count(*) from sqlite_schema where type = 'table' and name = 'schema_migration'");
  return known === 0 ? 0 : numberFrom(connection, 'select coalesce(max(number), 0) from schema_migration');
}

/** Steps are told by their numbers one by one: two of them may have been made side by side and have come in the other order. */
function isApplied(connection: Connection, migration: Migration): boolean {
  if (appliedIn(connection) === 0) return false;
  return numberFrom(connection, `select count(*) from schema_migration where number = ${migration.number}`) > 0;
}

function mustBeOurs(connection: Connection): void {
  const marked = numberFrom(connection, 'pragma application_id') === APPLICATION_ID;
  const empty = numberFrom(connection, 'select count(*) from sqlite_schema') === 0;
  if (marked || empty) return;
  throw new TickrError(`${connection.path} is a database of another program; name another data folder.`, { code: 'store/foreign' });
}

function refuseNewer(connection: Connection, applied: number, newest: number): void {
  if (applied <= newest) return;
  throw new TickrError(
    `${connection.path} was made by a newer TickrWire (schema ${applied}; this one knows ${newest}). Update TickrWire, or restore a backup made before the update.`,
    { code: 'store/newer-schema' },
  );
}

/** Brings the schema up to date, each step in a transaction of its own; two processes that start at once do it once. */
export function migrate(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  mustBeOurs(connection);
  const newest = migrations.at(-1)?.number ?? 0;
  refuseNewer(connection, appliedIn(connection), newest);
  const pending = migrations.filter((migration) => !isApplied(connection, migration));
  for (const migration of pending) {
    connection.exec('begin immediate');
    try {
      // Asked inside the transaction: another process may have taken this step while we waited for the lock.
      if (!isApplied(connection, migration)) {
        connection.exec(`pragma application_id = ${APPLICATION_ID};
          create table if not exists schema_migration (number integer primary key, name text not null) strict;
          ${migration.sql}`);
        connection.run('insert into schema_migration (number, name) values (?, ?)', [migration.number, migration.name]);
      }
      connection.exec('commit');
    } catch (thrown) {
      if (connection.inTransaction) connection.exec('rollback');
      throw thrown;
    }
  }
}

/** Checks the schema of a file that may not be written. */
export function mustBeCurrent(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  mustBeOurs(connection);
  const newest = migrations.at(-1)?.number ?? 0;
  const applied = appliedIn(connection);
  refuseNewer(connection, applied, newest);
  if (migrations.every((migration) => isApplied(connection, migration))) return;
  throw new TickrError(
    `${connection.path} has schema ${applied}, this TickrWire needs ${newest}: open it once for writing, by "tickrwire serve".`,
    {
      code: 'store/older-schema',
    },
  );
}
