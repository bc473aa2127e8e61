import { type Compilable, type CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Tables } from './tables.ts';

/** Builds statements and runs none: what is built here is run by a `Sql`, so that it falls into the right transaction. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export type Statement<Row> = Compilable<Row> | CompiledQuery<Row>;

/** Where statements run: straight on the connection, or inside one transaction. */
export interface Sql {
  /** All rows that answer. */
  rows<Row>(statement: Statement<Row>): Promise<readonly Row[]>;
  /** The first row that answers, or null. */
  first<Row>(statement: Statement<Row>): Promise<Row | null>;
  /** Runs a change and says how many rows it touched. */
  run(statement: Statement<unknown>): Promise<number>;
  /** Runs `work` whole or not at all: in a transaction of its own, or as a step of the one that runs. */
  atomic<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Asks that the change be on the disk, not only with the system, when the transaction around it has ended. */
  insist(): void;
}

/** Cuts a list into pieces that fit into one statement's parameters. */
export function inPieces<T>(list: readonly T[], size = 500): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size));
  return pieces;
}
