import { DatabaseSync } from 'node:sqlite';
import type { Fetcher } from '../../src/ports/fetcher.ts';
import type { Mailer } from '../../src/ports/mailer.ts';
import type { Store } from '../../src/ports/store.ts';

/** One call of a part of the program, told before it begins and after it has ended. `inside` names the calls that are under way around it. */
export interface PartEvent {
  readonly name: string;
  readonly phase: 'before' | 'after';
  readonly args: readonly unknown[];
  readonly inside: readonly string[];
}

export type Hear = (event: PartEvent) => void;

/** Tells of every call of a store's shelves, in transactions too, of the queue, of a fetcher and a mailer, and of SQLite's own statements. */
export class Watch {
  readonly #hear: Hear;
  readonly #inside: string[] = [];

  constructor(hear: Hear) {
    this.#hear = hear;
  }

  tell(name: string, phase: PartEvent['phase'], args: readonly unknown[]): void {
    this.#hear({ name, phase, args, inside: [...this.#inside] });
  }

  async #around<T>(name: string, args: readonly unknown[], run: () => Promise<T>): Promise<T> {
    this.tell(name, 'before', args);
    this.#inside.push(name);
    try {
      const value = await run();
      this.tell(name, 'after', args);
      return value;
    } finally {
      this.#inside.splice(this.#inside.lastIndexOf(name), 1);
    }
  }

  /** A part whose methods are told as `prefix.method`. */
  part<T extends object>(prefix: string, part: T): T {
    return new Proxy(part, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function' || typeof key !== 'string') return value;
        return (...args: unknown[]) => this.#around(`${prefix}${key}`, args, async () => Reflect.apply(value, target, args));
      },
    });
  }

  /** A store with every shelf told as `shelf.method`; `prefix` tells several stores apart. */
  store(store: Store, prefix = ''): Store {
    const shelves = new Map<string | symbol, unknown>();
    return new Proxy(store, {
      get: (target, key) => {
        if (key === 'transaction')
          return <T>(work: (inner: Store) => Promise<T>): Promise<T> =>
            this.#around(`${prefix}transaction`, [], () => target.transaction((inner) => work(this.store(inner, prefix))));
        const value: unknown = Reflect.get(target, key);
        if (typeof value === 'function') return value.bind(target);
        if (typeof value !== 'object' || value === null) return value;
        const known = shelves.get(key) ?? this.part(`${prefix}${String(key)}.`, value);
        shelves.set(key, known);
        return known;
      },
    });
  }

  fetcher(fetcher: Fetcher): Fetcher {
    return this.part('fetcher.', fetcher);
  }

  mailer(mailer: Mailer): Mailer {
    return this.part('mailer.', mailer);
  }

  /** SQLite's own `exec`, which begins and commits transactions, makes the schema and copies the file. For this process alone. */
  sqlite(): void {
    const exec = DatabaseSync.prototype.exec;
    const tell = (phase: PartEvent['phase'], sql: string): void => this.tell('sql.exec', phase, [sql]);
    DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
      tell('before', sql);
      exec.call(this, sql);
      tell('after', sql);
    };
  }
}
