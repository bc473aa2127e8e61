import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { sql as raw } from 'kysely';
import { TickrError } from '../../domain/outcome.ts';
import type { Store, StoreCounts } from '../../ports/store.ts';
import { articlesOn } from './articles.ts';
import { claimsOn } from './claims.ts';
import { Connection } from './connection.ts';
import { correctionsOn } from './corrections.ts';
import { digestsOn } from './digests.ts';
import { capturesOn, entriesOn } from './entries.ts';
import { hubsOn } from './hubs.ts';
import { journalOn, metaOn } from './journal.ts';
import { migrate, mustBeCurrent } from './migrate.ts';
import { modelCallsOn } from './model-calls.ts';
import { feedsOn, publishersOn, rightsOn } from './publishers.ts';
import { Scope } from './scope.ts';
import { build, type Sql } from './sql.ts';
import { queueOn } from './sqlite-queue.ts';
import { storiesOn } from './stories.ts';
import { takesOn } from './takes.ts';
import { translationsOn } from './translations.ts';

export interface SqliteStoreOptions {
  /** The file, or `:memory:` for a store that ends with its connection. */
  readonly path: string;
  readonly readOnly?: boolean;
}

/** How often the log is tried to be emptied while somebody reads. */
const CHECKPOINT_TRIES = 100;

const COUNTED = `select (select count(*) from publisher) as publishers, (select count(*) from feed) as feeds,
  (select count(*) from entry_head) as entries, (select count(*) from article_head) as articles,
  (select count(*) from story where merged_into is null) as stories, (select count(*) from take) as takes,
  (select count(*) from take_sentence) as sentences, (select count(*) from edition) as editions,
  (select count(*) from delivery) as deliveries`;

async function counts(sql: Sql): Promise<StoreCounts> {
  const row = await sql.first(raw.raw<StoreCounts>(COUNTED).compile(build));
  if (row === null) throw new TickrError('The store could not be counted.', { code: 'store/statement' });
  return { ...row };
}

/** Written under another name first, so that a file of that name is always whole. */
async function backup(scope: Scope, path: string): Promise<void> {
  if (existsSync(path)) throw new TickrError(`${path} is there already; name a new file for the backup.`, { code: 'store/backup-exists' });
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    await scope.exec(`vacuum into '${part.replaceAll("'", "''")}'`);
    const file = openSync(part, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Merges the search index into one segment without what was deleted, writes the whole file anew, and empties the log. What this connection deletes
 * is overwritten as it goes (`secure_delete`); this is for what older versions of the program deleted, and for the log beside the file.
 */
async function scrub(scope: Scope, what: 'log' | 'file'): Promise<void> {
  if (what === 'file') {
    await scope.exec("insert into take_search (take_search) values ('optimize')");
    await scope.exec('vacuum');
  }
  for (let tries = 0; tries < CHECKPOINT_TRIES; tries += 1) {
    const row = await scope.first(raw.raw<{ readonly busy: number }>('pragma wal_checkpoint(truncate)').compile(build));
    if (row === null || row.busy === 0) return;
    // A reader still looks at an older state; pages take milliseconds.
    await pause(50);
  }
}

/** The store as it looks from one scope; the same shelves stand on the connection and in a transaction. */
function storeOn(scope: Scope, connection: Connection | null): Store {
  return {
    publishers: publishersOn(scope),
    feeds: feedsOn(scope),
    rights: rightsOn(scope),
    captures: capturesOn(scope),
    entries: entriesOn(scope),
    articles: articlesOn(scope),
    stories: storiesOn(scope),
    claims: claimsOn(scope),
    takes: takesOn(scope),
    corrections: correctionsOn(scope),
    digests: digestsOn(scope),
    journal: journalOn(scope),
    meta: metaOn(scope),
    modelCalls: modelCallsOn(scope),
    translations: translationsOn(scope),
    hubs: hubsOn(scope),
    queue: queueOn(scope),
    transaction: (work) => scope.atomic((inside) => work(storeOn(inside, null))),
    counts: () => counts(scope),
    scrub: (what) => {
      if (connection === null) throw new TickrError('A store cannot be scrubbed inside a transaction.', { code: 'store/in-transaction' });
      return scrub(scope, what);
    },
    backup: (path) => {
      if (connection === null) throw new TickrError('A backup cannot be taken inside a transaction.', { code: 'store/in-transaction' });
      return backup(scope, path);
    },
    close: async () => {
      if (connection === null) throw new TickrError('A store cannot be closed inside a transaction.', { code: 'store/in-transaction' });
      await scope.settle(() => connection.close());
    },
  };
}

/**
 * Opens the store in a file, making or updating its schema. Each thread or process opens its own; they see each other's commits. A commit outlives
 * the process that made it; subscribers, editions, mails about to be sent, corrections and reports, and all committed before them, also a power cut.
 * Throws TickrError `store/newer-schema`, `store/older-schema` (read-only), `store/foreign`, `store/not-a-database` or `store/cannot-open`;
 * later calls throw `store/locked`, `store/full` or `store/io` (retryable) or `store/corrupt`.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const connection = new Connection({ path: options.path, readOnly: options.readOnly ?? false });
  try {
    if (options.readOnly === true) mustBeCurrent(connection);
    else migrate(connection);
    connection.waitBriefly();
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
  return storeOn(new Scope(connection), connection);
}
