import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReturn } from './returns.ts';

const report = (type: string, part: string, fields: readonly string[], more = ''): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'To: digest@paper.example',
      'Subject: Returned mail',
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Something about your mail.',
      '--b',
      `Content-Type: ${part}`,
      '',
      ...fields,
      ...(more === '' ? [] : ['--b', 'Content-Type: message/rfc822', '', more]),
      '--b--',
      '',
    ].join('\r\n'),
  );

const bounce = (status: string, action = 'failed'): Buffer =>
  report('delivery-status', 'message/delivery-status', [
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; ana@reader.example',
    `Action: ${action}`,
    `Status: ${status}`,
    '',
  ]);

test('emai-018: a bounce of an address that is not there', async () => {
  assert.deepEqual(await readReturn(bounce('5.1.1')), {
    kind: 'bounce',
    recipient: 'ana@reader.example',
    status: '5.1.1',
    permanent: true,
    token: null,
  });
});

test('emai-019: one that may pass, and one that only says it is late', async () => {
  assert.equal((await readReturn(bounce('4.4.7')))?.permanent, false);
  assert.equal(await readReturn(bounce('4.4.7', 'delayed')), null);
});

test('emai-020: a complaint, also where the address is blanked out', async () => {
  const named = report('feedback-report', 'message/feedback-report', [
    'Feedback-Type: abuse',
    'Version: 1',
    'Original-Rcpt-To: ana@reader.example',
    '',
  ]);
  assert.deepEqual([(await readReturn(named))?.kind, (await readReturn(named))?.recipient], ['complaint', 'ana@reader.example']);
  const blank = report(
    'feedback-report',
    'message/feedback-report',
    ['Feedback-Type: abuse', 'Version: 1', ''],
    'From: digest@paper.example\r\nTo: ben@reader.example\r\nSubject: News\r\n\r\nText',
  );
  assert.equal((await readReturn(blank))?.recipient, 'ben@reader.example');
  assert.equal(
    await readReturn(
      report('feedback-report', 'message/feedback-report', ['Feedback-Type: not-spam', 'Original-Rcpt-To: ana@reader.example', '']),
    ),
    null,
  );
});

test('a mail that asks to be taken off carries its token', async () => {
  const token = `u${'a'.repeat(20)}.0.${'B'.repeat(32)}`;
  assert.equal((await readReturn(Buffer.from(`Subject: unsubscribe ${token}\r\n\r\n`)))?.token, token);
});

test('something else, or far too much, is nothing', async () => {
  assert.equal(await readReturn(Buffer.from('Subject: Hello\r\n\r\nText')), null);
  assert.equal(await readReturn(Buffer.alloc(3 * 1_024 * 1_024, 65)), null);
});
