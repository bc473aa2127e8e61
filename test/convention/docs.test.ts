import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { GENERATED } from '../../docs/generate.ts';
import { STAGES } from '../../src/pipeline/stages.ts';
import { ROOT } from './sources.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

for (const [path, make] of Object.entries(GENERATED)) {
  test(`${path} is what the code says (npm run docs writes it)`, () => {
    assert.equal(read(path), make());
  });
}

test('ARCHITECTURE.md shows the stages as they stand', () => {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| (\d+) \| (\w+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map((match) =>
    match.slice(1, 6).map((cell) => cell.trim()),
  );
  assert.deepEqual(
    rows,
    STAGES.map((stage, at) => [String(at), stage.name, stage.takes, stage.gives, stage.skips.join(', ')]),
  );
});

test('every runtime dependency has its line in docs/dependencies.md, and there are at most 26', () => {
  const data: unknown = JSON.parse(read('package.json'));
  assert.ok(
    typeof data === 'object' &&
      data !== null &&
      'dependencies' in data &&
      typeof data.dependencies === 'object' &&
      data.dependencies !== null,
  );
  const names = Object.keys(data.dependencies);
  const page = read('docs/dependencies.md');
  assert.deepEqual(
    names.filter((name) => !page.includes(`\`${name}\``)),
    [],
  );
  assert.ok(names.length <= 26, `${names.length} direct dependencies`);
});

test('the lock file records no address and no install script', () => {
  const lock = read('package-lock.json');
  assert.ok(!/"resolved": "http/.test(lock));
  assert.ok(!lock.includes('"hasInstallScript"'));
});
