export { type FolderLock, lockDataFolder } from './folder-lock.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite.ts';
