import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGUAGES } from '../../lexicon/translated-hedges.ts';
import { translationFault } from './translation.ts';

const german = LANGUAGES.find((row) => row.code === 'de');
assert.ok(german !== undefined);
const given = { names: ['Saltmere Labs', 'Undertow', 'Port Ansel'], language: german };
const fault = (original: string, text: string): string | null => translationFault(original, text, given);

it('lets through what keeps numbers, names, negations and accusations', () => {
  assert.equal(
    fault(
      'Saltmere Labs released Undertow with 7,000,000 readings.',
      'Saltmere Labs hat Undertow mit 7.000.000 Messwerten veröffentlicht.',
    ),
    null,
  );
  assert.equal(fault('Port Ansel did not agree.', 'Port Ansel hat nicht zugestimmt.'), null);
  assert.equal(fault('Staff allege that Undertow used data.', 'Angestellte behaupten, Undertow habe Daten verwendet.'), null);
  assert.equal(fault('Two ports signed in March.', 'Zwei Häfen haben im März unterschrieben.'), null);
});

it('refuses what changes them', () => {
  const original = 'Staff allege that Undertow did not pay 4.2 million to Port Ansel.';
  const good = 'Angestellte behaupten, Undertow habe Port Ansel keine 4,2 Millionen gezahlt.';
  assert.equal(fault(original, good), null);
  assert.match(fault(original, good.replace('4,2', '4,3')) ?? '', /42 is missing/);
  assert.match(fault(original, good.replace('Undertow', 'Unterströmung')) ?? '', /Undertow is missing/);
  assert.match(fault(original, good.replace('keine', 'die')) ?? '', /negation was lost/);
  assert.match(fault(original, good.replace('behaupten', 'wissen')) ?? '', /accusation became a fact/);
  assert.match(fault('Port Ansel agreed.', 'Port Ansel stimmte nicht zu.') ?? '', /negation was added/);
  assert.match(fault('Port Ansel agreed.', 'Port Ansel stimmte am 3. Mai 2026 zu.') ?? '', /was added|unlikely/);
  assert.match(fault('Port Ansel said “no comment”.', 'Port Ansel wollte nichts sagen.') ?? '', /quotation/);
  assert.match(fault('Port Ansel agreed.', 'Port Ansel stimmte zu: https://x.test') ?? '', /plain text/);
  assert.match(fault('Port Ansel agreed.', '') ?? '', /unlikely/);
});
