import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything a change must pass: format and lint, types, then every test. The test runner's own counts come last. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);

function step(title: string, command: string, words: readonly string[]): boolean {
  process.stdout.write(`\n== ${title}\n`);
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error !== undefined) process.stdout.write(`${command} could not be started (${error.message}): run npm ci\n`);
  return status === 0;
}

const only = process.argv.slice(2);
const globs = only.length > 0 ? only : ['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts', 'bench/**/*.test.ts'];
const passed = [
  step('format and lint', tool('biome'), ['check', '--error-on-warnings']),
  step('types', tool('tsc'), []),
  step('tests', process.execPath, ['--disable-warning=ExperimentalWarning', '--test', '--test-concurrency=2', ...globs]),
];
process.exitCode = passed.every((ok) => ok) ? 0 : 1;
if (process.exitCode !== 0 && passed[2]) process.stdout.write('\nA step before the tests failed; see above.\n');
