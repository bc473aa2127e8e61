import { spawnSync } from 'node:child_process';
import { inSet, readBytes, readRows, textField } from '../eval/sets.ts';
import { readPage } from '../src/stages/extract/page.ts';

/** The most memory, in bytes, of a process of its own that reads each page of the set twice and holds none; NaN where it failed. */
export function memoryOfReading(dataDir: string): number {
  const child = spawnSync(process.execPath, [import.meta.filename, dataDir], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return child.status === 0 ? Number(child.stdout) : Number.NaN;
}

function readAll(dataDir: string): void {
  const folder = inSet(dataDir, 'extract', 'scrapinghub');
  const ids = readRows(`${folder}/truth.jsonl`)?.map((row) => textField(row, 'id') ?? '') ?? [];
  for (const id of [...ids, ...ids]) readPage(readBytes(`${folder}/pages/${id}.html.gz`).toString('utf8'), 'https://page.example/a', '');
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
}

if (process.argv[1] === import.meta.filename) readAll(process.argv[2] ?? '');
