import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TickrError } from '../../domain/outcome.ts';
import { sqliteCodeOf, storeError } from './errors.ts';

export interface FolderLock {
  /** Lets go of the folder; doing it twice is harmless. */
  release(): void;
}

const BUSY = 5;

/** Who said last that the folder is theirs. Only for the message: the lock itself is the system's and ends with its process. */
function holderOf(dir: string): string | null {
  try {
    const text = readFileSync(join(dir, 'lock.pid'), 'utf8').trim();
    return /^\d{1,10}$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

function inUse(dir: string, cause: unknown): TickrError {
  const pid = holderOf(dir);
  const who = pid === null ? 'Another process' : `Process ${pid}`;
  return new TickrError(`${who} uses the data folder ${dir}. Stop it first, or name another folder with --data-dir.`, {
    code: 'store/in-use',
    cause,
    ids: { dir, ...(pid === null ? {} : { pid }) },
  });
}

/**
 * Takes a data folder for this process, making it where it is not there. Throws TickrError `store/in-use` while another holds it. The lock is an
 * exclusive transaction on `lock.db`: of two that start at once one gets it, and when its process dies in whatever way the system frees it.
 */
export function lockDataFolder(dir: string): FolderLock {
  let db: DatabaseSync | null = null;
  try {
    mkdirSync(dir, { recursive: true });
    db = new DatabaseSync(join(dir, 'lock.db'), { timeout: 0 });
    db.exec('begin exclusive');
  } catch (thrown) {
    db?.close();
    throw sqliteCodeOf(thrown) === BUSY ? inUse(dir, thrown) : storeError(thrown);
  }
  writeFileSync(join(dir, 'lock.pid'), `${process.pid}\n`);
  const held = db;
  return {
    release: () => {
      // The files stay: one that is taken away could be locked by two, each holding another file of the same name.
      if (held.isOpen) held.close();
    },
  };
}
