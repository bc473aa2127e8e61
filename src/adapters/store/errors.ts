import { TickrError } from '../../domain/outcome.ts';

interface Meaning {
  readonly code: string;
  readonly retryable: boolean;
  readonly message: string;
}

/** What SQLite's primary result codes mean for us (https://www.sqlite.org/rescode.html). */
const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [5, { code: 'store/locked', retryable: true, message: 'The store is locked by another writer; try again.' }],
  [6, { code: 'store/locked', retryable: true, message: 'A table of the store is locked by another statement; try again.' }],
  [8, { code: 'store/read-only', retryable: false, message: 'The store cannot be written; it was opened, or its file is, read-only.' }],
  [10, { code: 'store/io', retryable: true, message: 'The disk under the store failed to read or write; check the disk.' }],
  [11, { code: 'store/corrupt', retryable: false, message: 'The store file is damaged; restore a backup.' }],
  [13, { code: 'store/full', retryable: true, message: 'The disk under the store is full; free some space, nothing was lost.' }],
  [
    14,
    {
      code: 'store/cannot-open',
      retryable: false,
      message: 'The store file cannot be opened; check that its folder exists and may be written.',
    },
  ],
  [26, { code: 'store/not-a-database', retryable: false, message: 'The file is not a TickrWire store.' }],
]);

/** SQLite's primary result code of a thrown value, or null where SQLite did not throw it. */
export function sqliteCodeOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null;
  return thrown.errcode & 0xff;
}

/** A thrown value as the error callers know: SQLite's own become `store/…`, every other is given back as it was. */
export function storeError(thrown: unknown): unknown {
  const code = sqliteCodeOf(thrown);
  if (code === null) return thrown;
  const meaning = MEANINGS.get(code);
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  if (meaning === undefined) return new TickrError(`The store refused a statement: ${words}`, { code: 'store/statement', cause: thrown });
  return new TickrError(`${meaning.message} (SQLite: ${words})`, { code: meaning.code, retryable: meaning.retryable, cause: thrown });
}
