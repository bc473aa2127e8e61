import { AsyncLocalStorage } from 'node:async_hooks';
import type { CompiledQuery } from 'kysely';
import { TickrError } from '../../domain/outcome.ts';
import { attempt, type Connection, waitFor } from './connection.ts';
import { Gate } from './gate.ts';
import type { Sql, Statement } from './sql.ts';

/** The innermost transaction whose work is running in this chain of calls. */
const running = new AsyncLocalStorage<Scope>();

function compiled<Row>(statement: Statement<Row>): CompiledQuery<Row> {
  return 'compile' in statement ? statement.compile() : statement;
}

/**
 * Runs statements in order on one connection. The outermost scope is the connection itself: each statement commits by itself, and waits while
 * a transaction of this connection runs. A scope made by `atomic` is one transaction, or a savepoint of the one around it.
 */
export class Scope implements Sql {
  readonly #connection: Connection;
  readonly #parent: Scope | null;
  readonly #gate = new Gate();
  readonly #depth: number;
  readonly #savepoint: string;
  #over = false;
  #insisted = false;

  constructor(connection: Connection, parent: Scope | null = null) {
    this.#connection = connection;
    this.#parent = parent;
    this.#depth = parent === null ? 0 : parent.#depth + 1;
    this.#savepoint = `step_${this.#depth}`;
  }

  /** Whether its transaction has ended, or its connection is closed. */
  get isOver(): boolean {
    return this.#over;
  }

  async rows<Row>(statement: Statement<Row>): Promise<readonly Row[]> {
    const { sql, parameters } = compiled(statement);
    // The one place where a row gets its type: the builder knows the columns of `Tables`, and the tables are strict.
    return this.#pass(() => this.#connection.rows(sql, parameters) as Row[]);
  }

  async first<Row>(statement: Statement<Row>): Promise<Row | null> {
    return (await this.rows(statement))[0] ?? null;
  }

  async run(statement: Statement<unknown>): Promise<number> {
    const { sql, parameters } = compiled(statement);
    return this.#pass(() => this.#connection.run(sql, parameters));
  }

  /** Runs a statement that no builder makes, such as VACUUM, after all that runs here. */
  async exec(sql: string): Promise<void> {
    return this.#pass(() => this.#connection.exec(sql));
  }

  async atomic<T>(work: (sql: Scope) => Promise<T>): Promise<T> {
    this.#mayUse();
    const begin = this.#parent === null ? 'begin immediate' : `savepoint ${this.#savepoint}`;
    return waitFor(() =>
      this.#gate.run(async () => {
        this.#mayUse();
        this.#mustStand();
        const begun = attempt(() => this.#connection.exec(begin));
        return 'locked' in begun ? begun : { value: await this.#carryOut(work) };
      }),
    );
  }

  /** Runs the work of a transaction that has begun, and ends it. */
  async #carryOut<T>(work: (sql: Scope) => Promise<T>): Promise<T> {
    const inner = new Scope(this.#connection, this);
    try {
      const value = await running.run(inner, () => work(inner));
      await inner.settle(() => {});
      inner.#mustStand();
      this.#connection.exec(this.#parent === null ? 'commit' : `release ${this.#savepoint}`);
      if (inner.#insisted) this.insist();
      return value;
    } catch (thrown) {
      await inner.settle(() => {});
      this.#undo();
      throw thrown;
    }
  }

  /** Runs `last` after all that was asked for before, and lets nothing run after it. */
  async settle(last: () => void): Promise<void> {
    if (this.#over) return;
    this.#mayUse();
    await this.#gate.run(() => {
      if (this.#over) return;
      this.#over = true;
      last();
    });
  }

  insist(): void {
    if (this.#parent === null) this.#connection.flush();
    else this.#insisted = true;
  }

  /** Rolls back; SQLite may have done it itself, as it does when the disk is full. */
  #undo(): void {
    if (!this.#connection.inTransaction) return;
    this.#connection.exec(this.#parent === null ? 'rollback' : `rollback to ${this.#savepoint}; release ${this.#savepoint}`);
  }

  /** After a full disk SQLite may have ended the transaction under us; what came then would be committed bit by bit. */
  #mustStand(): void {
    if (this.#parent === null || this.#connection.inTransaction) return;
    throw new TickrError('This transaction was rolled back after an error of the disk; begin it again.', {
      code: 'store/rolled-back',
      retryable: true,
    });
  }

  /** While a statement waits for another connection's lock, others of this one go first: no page waits because a writer does. */
  #pass<T>(statement: () => T): Promise<T> {
    this.#mayUse();
    return waitFor(() =>
      this.#gate.run(() => {
        this.#mayUse();
        this.#mustStand();
        return attempt(statement);
      }),
    );
  }

  /** Refuses what would wait for itself for ever (an outer store inside a transaction) or fall outside (a store kept beyond its transaction). */
  #mayUse(): void {
    if (this.#over) {
      throw new TickrError('This store was closed, or belongs to a transaction that has ended.', { code: 'store/over' });
    }
    let inner: Scope | null = running.getStore() ?? null;
    while (inner?.isOver) inner = inner.#parent;
    if (inner === this) return;
    for (let outer = inner === null ? null : inner.#parent; outer !== null; outer = outer.#parent) {
      if (outer === this) {
        throw new TickrError('Inside a transaction use only the store that it was given.', { code: 'store/outside-transaction' });
      }
    }
  }
}
