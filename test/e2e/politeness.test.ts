import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DoorRig } from '../fixtures/door/rig.ts';
import { FETCH_RULES } from './politeness-fetch.ts';
import { HOST_RULES } from './politeness-host.ts';
import { SCHEDULE_RULES } from './politeness-schedule.ts';

interface Case {
  readonly id: string;
  readonly rule: string;
}

const cases: readonly Case[] = readFileSync(new URL('../fixtures/fetch/politeness.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const rules = { ...SCHEDULE_RULES, ...FETCH_RULES, ...HOST_RULES };
const root = mkdtempSync(join(tmpdir(), 'tickrwire-polite-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('every rule of the list has a run, and every run a rule', () => {
  assert.equal(cases.length, 54);
  assert.deepEqual(cases.map(({ id }) => id).sort(), Object.keys(rules).sort());
});

for (const { id, rule } of cases) {
  test(`${id}: ${rule}`, async () => {
    const rigs: DoorRig[] = [];
    try {
      await rules[id]?.(async (options) => {
        const rig = await DoorRig.open({ path: join(root, `${id}-${rigs.length}.db`), ...options });
        rigs.push(rig);
        return rig;
      });
    } finally {
      for (const rig of rigs) await rig.close();
    }
  });
}
