import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { filesOf } from './sources.ts';

/** Files of the stage that belong to no step: its door and what its tests share. */
const APART = ['index', 'made-material'];

test('each file of the claims stage stands in one step of the map in ARCHITECTURE.md', () => {
  const page = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
  const [, section = ''] = page.split('## Inside the claims stage');
  const [table = ''] = section.split('\n## ');
  const mapped = table
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .flatMap((line) => [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? ''));
  const files = filesOf('src/stages/claims/*.ts')
    .map(({ path }) => posix.basename(path, '.ts'))
    .filter((name) => !name.endsWith('.test') && !APART.includes(name));
  assert.ok(files.length > 0);
  assert.deepEqual(mapped.toSorted(), files.toSorted());
});
