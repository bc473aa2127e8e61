import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tickrwire-package-'));
/** The Node that runs this test comes first, for npm and all that it starts. */
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
  npm_config_update_notifier: 'false',
};

const run = (command: string, words: readonly string[], cwd: string) =>
  spawnSync(command, words, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 180_000,
    maxBuffer: 64 * 1_048_576,
  });

/** A Node of this machine that is too old for the program, or null. */
function findOldNode(): string | null {
  for (const dir of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(dir, process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(path)) continue;
    const [major = 0, minor = 0] = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.').map(Number);
    if (major > 14 && (major < 22 || (major === 22 && minor < 19))) return path;
  }
  return null;
}

/** Why the package could not be installed here, where that is no fault of the package; null when it was. */
let notInstalled: string | null = null;

before(() => {
  const packed = run('npm', ['pack', '--pack-destination', folder], root);
  assert.equal(packed.status, 0, packed.stderr);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  assert.ok(tarball !== undefined);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const words = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', join(folder, tarball)];
  const installed = run('npm', words, folder);
  if (installed.status === 0) return;
  const unreachable = /E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|NOTCACHED)/.exec(installed.stderr);
  assert.ok(unreachable !== null, installed.stderr);
  notInstalled = `the dependencies cannot be had here (${unreachable[0]})`;
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('the installed package makes a whole paper, its workers included', (t) => {
  if (notInstalled !== null) return t.skip(notInstalled);
  assert.ok(!existsSync(join(folder, 'node_modules', 'tickrwire', 'src')), 'the package carries no sources, so its own build runs');
  const made = run('npx', ['tickrwire', 'demo', '--once', '--json'], folder);
  assert.equal(made.status, 0, made.stderr);
  const census: unknown = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '');
  assert.ok(typeof census === 'object' && census !== null && 'unresolved' in census && 'stories' in census);
  assert.equal(census.unresolved, 0);
  assert.ok(Number(census.stories) >= 45);
  assert.doesNotMatch(made.stderr, /Warning/);
});

test('an installed package under an old Node says in one line what to do', (t) => {
  const old = findOldNode();
  if (notInstalled !== null) return t.skip(notInstalled);
  if (old === null) return t.skip('there is no Node older than 22.19 on this machine');
  const { status, stdout, stderr } = spawnSync(old, [join(folder, 'node_modules', 'tickrwire', 'bin', 'tickrwire.js'), '--version'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^tickrwire needs Node 22\.19 or newer and this is v\d+.*: install a newer Node .*\n$/);
});

test('a clone under an old Node hands over to the Node it brought', (t) => {
  const old = findOldNode();
  if (old === null) return t.skip('there is no Node older than 22.19 on this machine');
  const { status, stdout, stderr } = spawnSync(old, [join(root, 'bin', 'tickrwire.js'), '--version'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  const wrong = spawnSync(old, [join(root, 'bin', 'tickrwire.js'), 'no-such-command'], { encoding: 'utf8' });
  assert.equal(wrong.status, 2, 'exit codes come through');
});
