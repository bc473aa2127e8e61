import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { dumpSettings, envName, readSettings, SettingsError } from './settings.ts';

test('defaults stand where nothing is given', () => {
  const settings = readSettings({ env: {} });
  assert.equal(settings.port, 8790);
  assert.equal(settings.smtpUrl, null);
});

test('flags win over the environment, which wins over the file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'config.json');
  writeFileSync(file, '{ "port": 1000, "title": "Filed", "zone": "Europe/Berlin" }');
  const settings = readSettings({ env: { TICKRWIRE_PORT: '2000', TICKRWIRE_TITLE: 'Env' }, file, flags: { port: '3000' } });
  assert.deepEqual([settings.port, settings.title, settings.zone], [3000, 'Env', 'Europe/Berlin']);
});

test('all faults are listed at once, with where each stands and the nearest name', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'config.json');
  writeFileSync(file, '{\n  "tittle": "x",\n  "port": "many"\n}');
  assert.throws(
    () => readSettings({ env: { TICKRWIRE_PROT: '1', TICKRWIRE_ZONE: 'Mars/Base' }, file }),
    (error: unknown) => {
      assert.ok(error instanceof SettingsError);
      assert.equal(error.faults.length, 4);
      assert.match(error.message, /line 2: tittle is no setting \(did you mean title\?\)/);
      assert.match(error.message, /line 3: port must be a whole number/);
      assert.match(error.message, /TICKRWIRE_PROT is no setting \(did you mean TICKRWIRE_PORT\?\)/);
      assert.match(error.message, /zone must be an IANA time zone/);
      return true;
    },
  );
});

test('a secret is never shown, neither in a dump nor in a fault', () => {
  const settings = readSettings({ env: { TICKRWIRE_SMTP_URL: 'smtp://me:hunter2@mail.example' } });
  assert.equal(dumpSettings(settings)['smtpUrl'], '(set)');
  assert.throws(
    () => readSettings({ env: { TICKRWIRE_SMTP_URL: 'hunter2' } }),
    (error: unknown) => error instanceof Error && !error.message.includes('hunter2'),
  );
});

test('names follow one rule', () => assert.equal(envName('pollFloorMinutes'), 'TICKRWIRE_POLL_FLOOR_MINUTES'));
