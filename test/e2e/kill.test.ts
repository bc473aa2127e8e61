import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Handover, mailsOf, openRig, stateOf } from './kill-paper.ts';
import { KILL_POINTS, type KillPoint, type KillWork, MISSING_POINTS } from './kill-points.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'tickrwire-kill-'));
const quiet = (): void => {};
const stateAfter = new Map<string, { readonly hash: string; readonly lines: readonly string[] }>();

/** What is done to a folder before the process that is killed: nothing, or a whole paper where a command works on one. */
const needsPaper = (what: KillWork): boolean => what !== 'paper' && what !== 'render';
const nameOf = (point: KillPoint): string =>
  [point.id, point.handover, point.afterwards, String(KILL_POINTS.indexOf(point))].filter((part) => part !== undefined).join('-');

async function work(dir: string, what: KillWork, handover: Handover = 'outbox') {
  const rig = await openRig(dir, quiet, { handover });
  try {
    await rig.run(what);
    return await stateOf(rig, dir);
  } finally {
    await rig.close();
  }
}

const undisturbed = (what: KillWork, handover: Handover): string => `${what}/${handover}`;

before(async () => {
  stateAfter.set(undisturbed('paper', 'outbox'), await work(join(root, 'paper'), 'paper'));
  for (const what of new Set(KILL_POINTS.map((point) => point.work).filter(needsPaper))) {
    const dir = join(root, what);
    cpSync(join(root, 'paper'), dir, { recursive: true });
    stateAfter.set(undisturbed(what, 'outbox'), await work(dir, what));
  }
});
after(() => rmSync(root, { recursive: true, force: true }));

/** Runs the child until it kills itself. */
function dieAt(point: KillPoint, dir: string): void {
  if (needsPaper(point.work)) cpSync(join(root, 'paper'), dir, { recursive: true });
  const child = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(here, 'kill-child.ts'), dir, String(KILL_POINTS.indexOf(point))],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(child.signal, 'SIGKILL', `it was not killed: exit ${child.status}\n${child.stderr}`);
}

for (const point of KILL_POINTS) {
  test(`kill -9 ${point.where} (${nameOf(point)}): after a restart the paper is that of an undisturbed run`, async () => {
    const dir = join(root, nameOf(point));
    dieAt(point, dir);
    const state = await work(dir, point.afterwards ?? point.work, point.handover);
    const wanted = stateAfter.get(undisturbed(point.work === 'render' ? 'paper' : point.work, 'outbox'));
    assert.ok(wanted !== undefined && wanted.lines.length > 50);
    if (point.handover === 'server') return assert.equal(new Set(mailsOf(dir)).size, mailsOf(dir).length, 'a mail was sent twice');
    assert.deepEqual(state.lines, wanted.lines);
    assert.equal(state.hash, wanted.hash);
  });
}

test('every kill of the list of faults is tried here, or said to have no place in this program', (t) => {
  const faults = readFileSync(join(here, '..', 'fixtures', 'faults', 'faults.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
    .filter((row): row is { readonly id: string; readonly where: string } => {
      return typeof row === 'object' && row !== null && 'fault' in row && row.fault === 'kill -9';
    })
    .map(({ id, where }) => `${id} ${where}`);
  const covered = new Set([...KILL_POINTS, ...MISSING_POINTS].map(({ id, where }) => `${id} ${where}`));
  assert.equal(faults.length, 24);
  assert.deepEqual([...covered].sort(), faults.sort());
  for (const { id, where, because } of MISSING_POINTS) t.diagnostic(`${id} "${where}" has no place here: ${because}`);
});
