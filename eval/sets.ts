import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A JSON object of a set, before its fields are looked at. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a value is a plain JSON object. */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string field, or null. */
export const textField = (row: Row, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};

/** The bytes of a file of a set, unpacked where its name ends in `.gz`. */
export function readBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The objects of a `.jsonl` file, or of the same name with `.gz`; null where neither is there. */
export function readRows(path: string): readonly Row[] | null {
  const found = [path, `${path}.gz`].find((candidate) => existsSync(candidate));
  if (found === undefined) return null;
  const lines = readBytes(found).toString('utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isRow);
}

/** The notice for a set that is not there. */
export const absent = (dataDir: string, ...parts: readonly string[]): { readonly skipped: string } => ({
  skipped: `the set ${parts.join('/')} is not in ${dataDir}; name another folder with --data`,
});

/** A path inside the folder of sets. */
export const inSet = (dataDir: string, ...parts: readonly string[]): string => join(dataDir, ...parts);
