import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/**
 * `node test/e2e/kill-demo.ts [SEED [KILLS]]`: makes the demo's paper once undisturbed and once with SIGKILL at random moments, started again each
 * time, and prints both counts. Exits 1 where they differ or a mail stands in the outbox twice. Takes some minutes, so it is run by hand.
 */
const bin = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'tickrwire.js');
const [seed = '1', kills = '10'] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'tickrwire-kill-demo-'));
const wordsFor = (dir: string): string[] => [bin, 'demo', '--once', '--json', '--seed', seed, '--data-dir', join(root, dir)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A run that nothing disturbs; gives its last line and how long it took in ms. */
function whole(dir: string): { readonly json: string; readonly tookMs: number } {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, wordsFor(dir), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the demo ended with ${status}: ${stderr}`);
  return { json: stdout.trim().split('\n').at(-1) ?? '', tookMs: performance.now() - startedAt };
}

/** Starts the demo and kills it after so many ms; false where it had ended by then. */
function killAfter(dir: string, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, wordsFor(dir), { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Message-ids of the outbox: a mail sent twice has the same one twice. */
function messageIds(dir: string): readonly string[] {
  const outbox = join(root, dir, 'outbox');
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => /^message-id: *(.*)$/im.exec(readFileSync(join(outbox, name), 'utf8'))?.[1] ?? name)
    .sort();
}

try {
  const undisturbed = whole('undisturbed');
  say(`undisturbed  ${undisturbed.json}`);
  for (let number = 1; number <= Number(kills); number += 1) {
    // Each run is shorter than the one before by what the killed ones have done; a start alone takes about a second.
    const ms = 500 + Math.random() * Math.max(1_500, (undisturbed.tookMs * 2) / Number(kills));
    say(`kill ${number} after ${Math.round(ms)} ms: ${(await killAfter('killed', ms)) ? 'killed' : 'it had ended'}`);
  }
  const killed = whole('killed');
  say(`killed       ${killed.json}`);
  const ids = messageIds('killed');
  const same = killed.json === undisturbed.json && ids.join() === messageIds('undisturbed').join() && new Set(ids).size === ids.length;
  say(same ? `the same, and ${ids.length} mails, none twice` : 'NOT THE SAME');
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
