import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { queueContract } from '../../../test/contract/queue.ts';
import { storeContract } from '../../../test/contract/store.ts';
import { openSqliteStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickrwire-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `store-${files}.db`);
}

async function openQueue(path: string) {
  const store = await openSqliteStore({ path });
  return { queue: store.queue, close: () => store.close() };
}

storeContract('SQLite in memory', () => openSqliteStore({ path: ':memory:' }));
storeContract('SQLite in a file', () => openSqliteStore({ path: newFile() }));
queueContract('SQLite in memory', () => openQueue(':memory:'));
queueContract('SQLite in a file', () => openQueue(newFile()));
