import { closeSync, fsyncSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { TickrError } from '../../domain/outcome.ts';
import { sqliteCodeOf, storeError } from './errors.ts';

/** How long a writer waits for another one before it gives up, in ms. */
export const WAIT_MS = 10_000;
/** How much of that is spent inside SQLite, where the whole thread stands still: no page should notice it. */
const BLOCKING_WAIT_MS = 5;
const BUSY = 5;
const MAX_STATEMENTS = 400;

/**
 * The log is worked into the file at 8,000 pages (32 MB) instead of 1,000: the keys of near-copies fall all over their index, some thirty pages an
 * article, and a page that changes often in between is then copied once.
 */
const PRAGMAS = `
pragma foreign_keys = on;
pragma synchronous = normal;
pragma temp_store = memory;
pragma cache_size = -16000;
pragma journal_size_limit = 67108864;
pragma wal_autocheckpoint = 8000;
`;

export interface ConnectionOptions {
  readonly path: string;
  readonly readOnly: boolean;
}

/** A value that a column can hold; anything else is a fault of ours and stops the statement. */
function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TickrError(`A column cannot hold ${typeof value} ${String(value)}.`, { code: 'store/unbindable' });
}

/** One open SQLite file with its prepared statements. Knows nothing of transactions' order: a `Scope` sees to that. */
export class Connection {
  readonly path: string;
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(options: ConnectionOptions) {
    this.path = options.path;
    try {
      this.#db = new DatabaseSync(options.path, { readOnly: options.readOnly, timeout: WAIT_MS });
      // A first statement that reads the file: only now does SQLite see whether it is one of its own.
      this.#db.exec(PRAGMAS);
      this.#db.prepare('select count(*) from sqlite_schema').get();
      if (!options.readOnly) this.#db.exec('pragma journal_mode = wal; pragma secure_delete = on;');
    } catch (thrown) {
      throw storeError(thrown);
    }
  }

  /** From now on a lock held by somebody else blocks the thread only briefly; `waitFor` does the rest of the waiting. */
  waitBriefly(): void {
    this.exec(`pragma busy_timeout = ${BLOCKING_WAIT_MS}`);
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  exec(sql: string): void {
    try {
      this.#db.exec(sql);
    } catch (thrown) {
      throw storeError(thrown);
    }
  }

  rows(sql: string, parameters: readonly unknown[] = []): Record<string, unknown>[] {
    try {
      return this.#prepared(sql).all(...parameters.map(bindable));
    } catch (thrown) {
      throw storeError(thrown);
    }
  }

  run(sql: string, parameters: readonly unknown[] = []): number {
    try {
      return Number(this.#prepared(sql).run(...parameters.map(bindable)).changes);
    } catch (thrown) {
      throw storeError(thrown);
    }
  }

  /**
   * Flushes the write-ahead log to the disk. With `synchronous = normal` a commit outlives the process but not a power cut; after this it
   * outlives both, as `full` would have it, and so does everything committed before it. SQLite keeps no lock on the log file itself, so
   * that closing our descriptor drops none (https://www.sqlite.org/howtocorrupt.html, 2.2).
   */
  flush(): void {
    if (this.path === ':memory:') return;
    try {
      const file = openSync(`${this.path}-wal`, 'r+');
      try {
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (thrown) {
      throw new TickrError('The store could not be flushed to the disk; check the disk.', {
        code: 'store/io',
        retryable: true,
        cause: thrown,
      });
    }
  }

  close(): void {
    if (!this.#db.isOpen) return;
    this.#statements.clear();
    this.#db.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    // Statements with lists in them come in many lengths; the oldest go first.
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= MAX_STATEMENTS) this.#statements.delete(oldest);
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Whether an error says that somebody else holds the lock. */
function isLocked(thrown: unknown): boolean {
  return thrown instanceof TickrError && sqliteCodeOf(thrown.cause) === BUSY;
}

/** What came of trying: a value, or the error that says that another connection holds the lock and nothing has happened. */
export type Attempt<T> = { readonly value: T } | { readonly locked: unknown };

/** Tries something that does nothing when it meets a lock, such as one statement or the beginning of a transaction. */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (thrown) {
    if (isLocked(thrown)) return { locked: thrown };
    throw thrown;
  }
}

/** Tries again while another connection holds the lock, thread and connection free in between; gives up after `waitMs`. */
export async function waitFor<T>(once: () => Promise<Attempt<T>>, waitMs = WAIT_MS): Promise<T> {
  const giveUpAt = performance.now() + waitMs;
  for (let delayMs = 2; ; delayMs = Math.min(delayMs * 2, 50)) {
    const result = await once();
    if ('value' in result) return result.value;
    if (performance.now() >= giveUpAt) throw result.locked;
    await pause(delayMs);
  }
}
